//! Real keys through the X server: by their place on the keyboard, whatever the layout.

use std::process::Command;

use x11rb::connection::Connection;
use x11rb::protocol::xproto::{
    AtomEnum, ClientMessageEvent, ConnectionExt as _, EventMask, InputFocus, KEY_PRESS_EVENT, KEY_RELEASE_EVENT, MapState, Window,
};
use x11rb::protocol::xtest::ConnectionExt as _;
use x11rb::rust_connection::RustConnection;

use crate::until;

/// The keyboard of a laptop, and what stands on its screen.
pub struct Keyboard {
    display: String,
    server: RustConnection,
    root: Window,
}

/// X numbers the keys of a PC as Linux does, and adds eight.
const KEYS: &[(&str, u8)] = &[
    ("Escape", 9),
    ("Digit0", 19),
    ("Minus", 20),
    ("Equal", 21),
    ("Backspace", 22),
    ("Tab", 23),
    ("KeyP", 33),
    ("Enter", 36),
    ("Ctrl", 37),
    ("KeyA", 38),
    ("KeyS", 39),
    ("KeyD", 40),
    ("KeyF", 41),
    ("KeyJ", 44),
    ("KeyK", 45),
    ("KeyL", 46),
    ("Shift", 50),
    ("KeyZ", 52),
    ("KeyC", 54),
    ("KeyN", 57),
    ("Comma", 59),
    ("Slash", 61),
    ("Alt", 64),
    ("Space", 65),
    ("F1", 67),
    ("Home", 110),
    ("ArrowUp", 111),
    ("ArrowLeft", 113),
    ("ArrowRight", 114),
    ("End", 115),
    ("ArrowDown", 116),
    ("Delete", 119),
];

impl Keyboard {
    /// Of this screen.
    pub(crate) fn of(display: &str) -> Keyboard {
        let (server, screen) = RustConnection::connect(Some(display)).expect("the screen is on");
        let root = server.setup().roots[screen].root;
        Keyboard { display: display.to_owned(), server, root }
    }

    /// Puts another layout on the keys: `us`, `ir`.
    pub fn lay_out(&self, layout: &str) {
        let done = Command::new("setxkbmap").args(["-display", &self.display, layout]).status().expect("setxkbmap is installed");
        assert!(done.success(), "there is no layout {layout}");
    }

    /// Presses keys together: `Ctrl+KeyK`, `Tab`, `Shift+Tab`.
    pub fn press(&self, chord: &str) {
        let codes: Vec<u8> = chord.split('+').map(code).collect();
        codes.iter().for_each(|code| self.key(KEY_PRESS_EVENT, *code));
        codes.iter().rev().for_each(|code| self.key(KEY_RELEASE_EVENT, *code));
    }

    fn key(&self, event: u8, code: u8) {
        self.server.xtest_fake_input(event, code, 0, x11rb::NONE, 0, 0, 0).expect("XTEST").check().expect("XTEST");
    }

    /// Types text that the present layout can write.
    pub fn type_text(&self, text: &str) {
        let setup = self.server.setup();
        let (least, count) = (setup.min_keycode, setup.max_keycode - setup.min_keycode + 1);
        let map = self.server.get_keyboard_mapping(least, count).expect("X").reply().expect("the layout");
        let per_key = usize::from(map.keysyms_per_keycode);
        for letter in text.chars() {
            let wanted = u32::from(letter);
            let at = map.keysyms.iter().enumerate().position(|(at, sym)| *sym == wanted && at % per_key < 2);
            let at = at.unwrap_or_else(|| panic!("the layout has no {letter}"));
            let (code, shifted) = (least + u8::try_from(at / per_key).expect("a key code"), at % per_key == 1);
            if shifted {
                self.key(KEY_PRESS_EVENT, self::code("Shift"));
            }
            self.key(KEY_PRESS_EVENT, code);
            self.key(KEY_RELEASE_EVENT, code);
            if shifted {
                self.key(KEY_RELEASE_EVENT, self::code("Shift"));
            }
        }
    }

    /// Windows of people's size on the screen, the lowest first.
    pub(crate) fn windows(&self) -> Vec<Window> {
        let children = self.server.query_tree(self.root).expect("X").reply().map(|tree| tree.children).unwrap_or_default();
        children.into_iter().filter(|window| self.is_shown(*window)).collect()
    }

    fn is_shown(&self, window: Window) -> bool {
        let seen = self.server.get_window_attributes(window).ok().and_then(|asked| asked.reply().ok());
        let size = self.server.get_geometry(window).ok().and_then(|asked| asked.reply().ok());
        seen.is_some_and(|seen| seen.map_state == MapState::VIEWABLE && !seen.override_redirect)
            && size.is_some_and(|size| size.width > 200)
    }

    /// Gives a window the keys. There is no window manager that would.
    pub(crate) fn focus(&self, window: Window) {
        until("the window to take the keys", || {
            let given = self.server.set_input_focus(InputFocus::PARENT, window, x11rb::CURRENT_TIME).map_err(|error| error.to_string())?;
            given.check().map_err(|error| error.to_string())
        });
    }

    /// Closes a window as its cross would.
    pub(crate) fn close(&self, window: Window) {
        let atom = |name: &[u8]| self.server.intern_atom(false, name).expect("X").reply().expect("an atom").atom;
        let data = [atom(b"WM_DELETE_WINDOW"), x11rb::CURRENT_TIME, 0, 0, 0];
        let event = ClientMessageEvent::new(32, window, atom(b"WM_PROTOCOLS"), data);
        self.server.send_event(false, window, EventMask::NO_EVENT, event).expect("X").check().expect("the window is there");
    }

    /// The process a window belongs to.
    pub(crate) fn process_of(&self, window: Window) -> u32 {
        let atom = self.server.intern_atom(false, b"_NET_WM_PID").expect("X").reply().expect("an atom").atom;
        let property = self.server.get_property(false, window, atom, AtomEnum::CARDINAL, 0, 1).expect("X").reply().expect("a property");
        property.value32().and_then(|mut values| values.next()).expect("a window says whose it is")
    }
}

fn code(name: &str) -> u8 {
    KEYS.iter().find(|(known, _)| *known == name).unwrap_or_else(|| panic!("no key {name}")).1
}
