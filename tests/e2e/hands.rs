//! What hands do in the window: click, type, choose.

use std::path::Path;

use fantoccini::Locator;
use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::elements::{Element, ElementRef};
use serde_json::{Value, json};

use crate::window::{fold, plain};
use crate::{Label, Window, until};

/// What to click on for something: boxes are often painted by their label, and people click on that. While answers of the core still come in
/// the page moves, and a click would go beside it.
const AIM: &str = "
const done = arguments[arguments.length - 1]
const label = arguments[0].closest('label')
const at = label ?? arguments[0].querySelector(':scope > td') ?? arguments[0]
at.scrollIntoView({ block: 'center' })
const place = () => JSON.stringify(at.getBoundingClientRect())
const before = place()
const reason = () => (arguments[0].matches(':disabled') ? 'it cannot be pressed' : place() === before ? null : 'it moves')
requestAnimationFrame(() => requestAnimationFrame(() => done([at, reason()])))";

impl Window {
    /// Clicks on something, as soon as it is there and nothing covers it.
    #[track_caller]
    pub fn click<'a>(&self, role: &str, label: impl Into<Label<'a>>) {
        self.click_nth(role, label, 0);
    }

    /// Clicks on one of several of the same name.
    #[track_caller]
    pub fn click_nth<'a>(&self, role: &str, label: impl Into<Label<'a>>, at: usize) {
        let label = label.into();
        until(&format!("a click on {role} “{}”", self.say(label)), || {
            let element = self.nth(role, label, at)?;
            let answer = self.wait(self.client.execute_async(AIM, vec![json!(element)]))?;
            if let Some(reason) = answer[1].as_str() {
                return Err(reason.to_owned());
            }
            let id = answer[0].as_object().and_then(|element| element.values().next()).and_then(Value::as_str).unwrap_or_default();
            self.wait(Element::from_element_id(self.client.clone(), ElementRef::from(id.to_owned())).click())
        });
    }

    /// Types into a field in place of what is there.
    #[track_caller]
    pub fn fill<'a>(&self, label: impl Into<Label<'a>>, text: &str) {
        self.fill_nth(label, 0, text);
    }

    /// Types into one of several fields of the same name.
    #[track_caller]
    pub fn fill_nth<'a>(&self, label: impl Into<Label<'a>>, at: usize, text: &str) {
        let label = label.into();
        let field = until(&format!("field “{}”", self.say(label)), || {
            let field = self.nth("textbox", label, at).or_else(|_| self.nth("combobox", label, at))?;
            self.script("arguments[0].focus(); arguments[0].select()", vec![json!(field)])?;
            self.wait(field.send_keys(text)).map(|()| field)
        });
        until(&format!("“{text}” in field “{}”", self.say(label)), || {
            let value = self.script("return arguments[0].value", vec![json!(field)])?;
            if value == json!(text) { Ok(()) } else { Err(format!("there is {value}")) }
        });
    }

    /// Puts a long text into a field at once, as pasting does: one edit, with the events of an edit.
    #[track_caller]
    pub fn paste<'a>(&self, label: impl Into<Label<'a>>, text: &str) {
        let label = label.into();
        until(&format!("field “{}”", self.say(label)), || {
            let field = self.nth("textbox", label, 0)?;
            let script = "arguments[0].focus(); arguments[0].select(); document.execCommand('insertText', false, arguments[1])";
            self.script(script, vec![json!(field), json!(text)]).map(drop)
        });
    }

    /// Types where the keys go, key by key.
    #[track_caller]
    pub fn type_text(&self, text: &str) {
        let mut keys = KeyActions::new("hands".to_owned());
        for letter in text.chars() {
            keys = keys.then(KeyAction::Down { value: letter }).then(KeyAction::Up { value: letter });
        }
        self.wait(self.client.perform_actions(keys)).expect("keys can be typed");
    }

    /// Chooses an entry of a menu.
    #[track_caller]
    pub fn choose<'a, 'b>(&self, label: impl Into<Label<'a>>, entry: impl Into<Label<'b>>) {
        let (label, entry) = (label.into(), self.say(entry));
        until(&format!("entry “{entry}” of “{}”", self.say(label)), || {
            let menu = self.nth("select", label, 0)?;
            self.script("arguments[0].scrollIntoView({ block: 'center' })", vec![json!(menu)])?;
            let options = self.wait(menu.find_all(Locator::Css("option")))?;
            let texts: Vec<String> = options.iter().map(|option| self.wait(option.text())).collect::<Result<_, _>>()?;
            // Digits may be a choice of their own: only where nothing is called exactly so are they all the same.
            let exact = texts.iter().position(|text| plain(text) == plain(&entry));
            if let Some(at) = exact.or_else(|| texts.iter().position(|text| fold(text) == fold(&entry))) {
                return self.wait(options[at].clone().click());
            }
            Err("it is not in the menu".to_owned())
        });
    }

    /// Presses the button that opens the system's dialog, and says where the file is to stand.
    #[track_caller]
    pub fn save_with<'a>(&self, button: impl Into<Label<'a>>, path: &Path) {
        self.click("button", button);
        self.keyboard.answer(self.main, path);
    }

    /// Says which file, in the system's dialog that was just asked for.
    #[track_caller]
    pub fn choose_file(&self, path: &Path) {
        self.keyboard.answer(self.main, path);
    }
}
