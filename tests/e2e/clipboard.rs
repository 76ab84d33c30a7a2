//! The clipboard as another program on the same screen sees it.

use x11rb::connection::Connection;
use x11rb::protocol::Event;
use x11rb::protocol::xproto::{Atom, AtomEnum, ConnectionExt as _, CreateWindowAux, Window, WindowClass};
use x11rb::rust_connection::RustConnection;

use crate::until;

/// Another program, which reads the clipboard and can put something there.
pub struct Clipboard {
    server: RustConnection,
    window: Window,
    clipboard: Atom,
    text: Atom,
    answer: Atom,
}

impl Clipboard {
    /// On this screen.
    pub(crate) fn of(display: &str) -> Clipboard {
        let (server, screen) = RustConnection::connect(Some(display)).expect("the screen is on");
        let window = server.generate_id().expect("X");
        let root = &server.setup().roots[screen];
        server
            .create_window(0, window, root.root, 0, 0, 1, 1, 0, WindowClass::INPUT_ONLY, root.root_visual, &CreateWindowAux::new())
            .expect("X")
            .check()
            .expect("a window that nobody sees");
        let atom = |name: &[u8]| server.intern_atom(false, name).expect("X").reply().expect("an atom").atom;
        let (clipboard, text, answer) = (atom(b"CLIPBOARD"), atom(b"UTF8_STRING"), atom(b"PANAH_STORY"));
        Clipboard { server, window, clipboard, text, answer }
    }

    /// What stands there, if anything does.
    pub fn text(&self) -> Option<String> {
        self.selection(self.clipboard)
    }

    /// What stands where the middle button pastes from: whatever is selected.
    pub fn selected(&self) -> Option<String> {
        self.selection(AtomEnum::PRIMARY.into())
    }

    fn selection(&self, selection: Atom) -> Option<String> {
        self.server
            .convert_selection(self.window, selection, self.text, self.answer, x11rb::CURRENT_TIME)
            .expect("X")
            .check()
            .expect("the server asks for it");
        let given = until("the clipboard to answer", || match self.server.poll_for_event() {
            Ok(Some(Event::SelectionNotify(given))) => Ok(given),
            other => Err(format!("{other:?}")),
        });
        if given.property == x11rb::NONE {
            return None;
        }
        let answer =
            self.server.get_property(true, self.window, self.answer, self.text, 0, 1 << 16).expect("X").reply().expect("a property");
        Some(String::from_utf8_lossy(&answer.value).into_owned())
    }

    /// Puts something there: from now on it is this program's.
    pub fn take(&self) {
        self.server.set_selection_owner(self.window, self.clipboard, x11rb::CURRENT_TIME).expect("X").check().expect("the clipboard");
    }

    /// Whether what this program put there stands there still.
    pub fn is_taken(&self) -> bool {
        self.server.get_selection_owner(self.clipboard).expect("X").reply().expect("an owner").owner == self.window
    }
}
