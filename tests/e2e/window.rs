//! The program's window: finding and seeing.

use std::cell::{Cell, RefCell};
use std::path::{Path, PathBuf};
use std::time::Duration;

use fantoccini::Client;
use fantoccini::elements::{Element, ElementRef};
use fantoccini::error::CmdError;
use fluent_bundle::FluentValue;
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tokio::runtime::Runtime;

use crate::{Keyboard, Words, until};

const FINDER: &str = include_str!("finder.js");

/// What something is called.
#[derive(Clone, Copy)]
pub enum Label<'a> {
    /// By a message of the catalogues.
    Id(&'a str),
    /// By a message with arguments.
    With(&'a str, &'a [(&'a str, FluentValue<'a>)]),
    /// By words that somebody typed.
    Text(&'a str),
    /// By a part of its name.
    Holding(&'a str),
}

impl<'a> From<&'a str> for Label<'a> {
    fn from(id: &'a str) -> Self {
        Label::Id(id)
    }
}

/// The window of a running program.
pub struct Window {
    runtime: Runtime,
    pub(crate) client: Client,
    pub(crate) keyboard: Keyboard,
    words: RefCell<Words>,
    pub(crate) main: u32,
    process: u32,
    pub(crate) folder: PathBuf,
    pub(crate) pictures: Cell<u32>,
    pub(crate) faults: RefCell<Vec<String>>,
}

impl Window {
    /// Opens it, and waits until something stands in it.
    pub(crate) fn open(port: u16, program: &Path, keyboard: Keyboard, words: Words, story: &str) -> Window {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
        let wanted = json!({ "webkitgtk:browserOptions": { "binary": program, "args": [] } });
        let wanted = wanted.as_object().expect("an object").clone();
        let address = format!("http://127.0.0.1:{port}");
        let client = runtime.block_on(Client::with_capabilities_and_connector(&address, &wanted, HttpConnector::new()));
        let client = client.unwrap_or_else(|error| panic!("the program did not open its window: {error}"));
        let main = until("the program's window", || keyboard.windows().first().copied().ok_or_else(|| "nothing on the screen".to_owned()));
        keyboard.focus(main);
        let process = keyboard.process_of(main);
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../artefacts").join(story);
        // Pictures of an earlier run would tell of a program that is no more.
        let _ = std::fs::remove_dir_all(&folder);
        std::fs::create_dir_all(&folder).expect("a folder for the pictures");
        let (pictures, faults, words) = (Cell::new(0), RefCell::default(), RefCell::new(words));
        let window = Window { runtime, client, keyboard, words, main, process, folder, pictures, faults };
        until("a first heading", || window.find("heading", None).map(drop));
        window
    }

    /// From here on the program speaks another language, and so do we.
    pub fn speaks(&self, words: Words) {
        *self.words.borrow_mut() = words;
    }

    /// The keys of the laptop.
    pub fn keyboard(&self) -> &Keyboard {
        &self.keyboard
    }

    /// Presses keys together, by their place: `Ctrl+KeyK`.
    pub fn press(&self, chord: &str) {
        self.keyboard.press(chord);
    }

    /// The words of a label.
    #[track_caller]
    pub fn say<'a>(&self, label: impl Into<Label<'a>>) -> String {
        match label.into() {
            Label::Id(id) => self.words.borrow().say(id, &[]),
            Label::With(id, arguments) => self.words.borrow().say(id, arguments),
            Label::Text(text) | Label::Holding(text) => text.to_owned(),
        }
    }

    pub(crate) fn wait<T>(&self, future: impl Future<Output = Result<T, CmdError>>) -> Result<T, String> {
        let limited = async { tokio::time::timeout(Duration::from_secs(30), future).await };
        self.runtime.block_on(limited).map_err(|_| "the window does not answer".to_owned())?.map_err(|error| format!("{error:?}"))
    }

    /// Runs a script in the page.
    pub fn script(&self, script: &str, arguments: Vec<Value>) -> Result<Value, String> {
        self.wait(self.client.execute(script, arguments))
    }

    pub(crate) fn find(&self, role: &str, label: Option<Label>) -> Result<Vec<Element>, String> {
        let name = label.map(|label| self.say(label));
        let answer = self.script(FINDER, vec![json!(role), json!(name), json!(matches!(label, Some(Label::Holding(_))))])?;
        let found = answer["found"].as_array().into_iter().flatten().filter_map(Value::as_object).flat_map(|element| element.values());
        let found: Vec<Element> = found
            .filter_map(Value::as_str)
            .map(|id| Element::from_element_id(self.client.clone(), ElementRef::from(id.to_owned())))
            .collect();
        match found.is_empty() {
            true => Err(format!("there is no {role} “{}”, only {}", name.unwrap_or_default(), answer["said"])),
            false => Ok(found),
        }
    }

    pub(crate) fn nth(&self, role: &str, label: Label, at: usize) -> Result<Element, String> {
        let found = self.find(role, Some(label))?;
        let count = found.len();
        found.into_iter().nth(at).ok_or_else(|| format!("there are only {count} {role} “{}”", self.say(label)))
    }

    /// Waits until there is something of this role and name.
    #[track_caller]
    pub fn see<'a>(&self, role: &str, label: impl Into<Label<'a>>) {
        let label = label.into();
        until(&format!("{role} “{}”", self.say(label)), || self.find(role, Some(label)).map(drop));
    }

    /// Waits until there is nothing of this role and name.
    #[track_caller]
    pub fn see_no<'a>(&self, role: &str, label: impl Into<Label<'a>>) {
        let label = label.into();
        let name = self.say(label);
        until(&format!("{role} “{name}” to go"), || match self.find(role, Some(label)) {
            Ok(_) => Err("it is still there".to_owned()),
            Err(seen) if seen.starts_with("there") => Ok(()),
            Err(seen) => Err(seen),
        });
    }

    /// Waits until these words stand in the page, in a text or in a field.
    #[track_caller]
    pub fn read<'a>(&self, label: impl Into<Label<'a>>) {
        let words = self.say(label);
        until(&format!("the words “{words}”"), || {
            let page = self.page();
            if page.contains(&fold(&words)) { Ok(()) } else { Err(format!("the page says: {page}")) }
        });
    }

    /// All that stands in the page, seen or unseen: texts, attributes, what is in the fields.
    pub fn page(&self) -> String {
        let script = "return document.documentElement.innerText + '\\n' + [...document.querySelectorAll('input, textarea')].map((one) => one.value).join('\\n')";
        self.script(script, vec![]).ok().and_then(|text| text.as_str().map(fold)).unwrap_or_default()
    }

    /// Everything the page is made of, as markup, with what is in the fields.
    pub fn everything(&self) -> String {
        let script = "return document.documentElement.outerHTML + [...document.querySelectorAll('input, textarea')].map((one) => one.value).join('\\n')";
        until("the page's markup", || self.script(script, vec![])).as_str().unwrap_or_default().to_owned()
    }

    /// Whether a box or a way is chosen.
    #[track_caller]
    pub fn is_chosen<'a>(&self, role: &str, label: impl Into<Label<'a>>) -> bool {
        let label = label.into();
        until(&format!("{role} “{}”", self.say(label)), || self.wait(self.nth(role, label, 0)?.is_selected()))
    }

    /// What stands in a field.
    #[track_caller]
    pub fn value<'a>(&self, label: impl Into<Label<'a>>) -> String {
        let label = label.into();
        let value = until(&format!("field “{}”", self.say(label)), || {
            self.script("return arguments[0].value", vec![json!(self.nth("textbox", label, 0)?)])
        });
        value.as_str().unwrap_or_default().to_owned()
    }

    /// Which entry of a menu is chosen.
    #[track_caller]
    pub fn chosen<'a>(&self, label: impl Into<Label<'a>>) -> String {
        let label = label.into();
        let script = "return arguments[0].selectedOptions[0]?.textContent ?? ''";
        let entry = until(&format!("menu “{}”", self.say(label)), || self.script(script, vec![json!(self.nth("select", label, 0)?)]));
        plain(entry.as_str().unwrap_or_default())
    }

    /// What the parts of a list, a region or a group say.
    #[track_caller]
    pub fn parts<'a>(&self, role: &str, label: impl Into<Label<'a>>) -> Vec<String> {
        let label = label.into();
        let script = "return [...arguments[0].querySelectorAll('li')].map((one) => [...one.childNodes].filter((node) => node.ariaHidden !== 'true').map((node) => node.textContent).join('').trim())";
        let parts = until(&format!("{role} “{}”", self.say(label)), || self.script(script, vec![json!(self.nth(role, label, 0)?)]));
        parts.as_array().into_iter().flatten().filter_map(Value::as_str).map(fold).collect()
    }

    /// The core locks by itself, as it does when nobody is there, and tells the window so.
    ///
    /// The minute of waiting is left out: the core's own stories tell of it. What the shell would do after it is done here by hand.
    pub fn core_locks_by_itself(&self) {
        let script = "
            const done = arguments[arguments.length - 1]
            const told = window.__internal_unstable_listeners_object_id__?.locked ?? {}
            const listeners = Object.getOwnPropertyNames(told).map((id) => [id, told[id]])
            window.__TAURI_INTERNALS__.invoke('call', { operation: 'vault.lock', request: {} }).then(() => {
              for (const [id, one] of listeners) window.__TAURI_INTERNALS__.runCallback(one.handlerId, { event: 'locked', id: Number(id), payload: null })
              done(listeners.length)
            }, (problem) => done(JSON.stringify(problem)))";
        let told = self.wait(self.client.execute_async(script, vec![]));
        assert_eq!(told, Ok(json!(1)), "the page listens for the core's own locking");
    }

    /// Closes the window by its cross, and waits until the program is gone. What was found on the screens is told now.
    ///
    /// # Panics
    /// If something was found.
    #[track_caller]
    pub fn quit(self) {
        self.keyboard.close(self.main);
        let process = PathBuf::from(format!("/proc/{}", self.process));
        until("the program to end", || {
            // A process that has ended and is not yet fetched by its parent is a zombie.
            let state = std::fs::read_to_string(process.join("stat")).unwrap_or_default();
            if state.is_empty() || state.contains(") Z ") { Ok(()) } else { Err(state) }
        });
        let faults = self.faults.take();
        assert!(faults.is_empty(), "every screen should be in words, fit, and please axe-core:\n{}", faults.join("\n"));
    }
}

impl Drop for Window {
    fn drop(&mut self) {
        if std::thread::panicking() {
            // The last thing that was seen tells most about what went wrong.
            if let Ok(bytes) = self.wait(self.client.screenshot()) {
                let _ = std::fs::write(self.folder.join("failed.png"), bytes);
            }
        }
    }
}

/// Without marks of direction, white space made one.
pub fn plain(text: &str) -> String {
    let letters: String = text.chars().filter(|letter| !matches!(letter, '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}')).collect();
    letters.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Plain, and in Latin digits.
pub(crate) fn fold(text: &str) -> String {
    let latin = |letter| match letter {
        '۰'..='۹' => char::from_digit(u32::from(letter) - u32::from('۰'), 10).unwrap_or(letter),
        other => other,
    };
    plain(text).chars().map(latin).collect()
}
