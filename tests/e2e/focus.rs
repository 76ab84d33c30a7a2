//! The keyboard alone: going from one thing to the next by Tab, and seeing where one is.

use serde_json::{Value, json};

use crate::{Label, Window, until};

/// More than any screen has.
const MOST_STEPS: usize = 120;

/// Where something lies, seen from where the keys go.
const LIES: &str = "
const [target, active] = [arguments[0], document.activeElement ?? document.body]
if (target === active || (target.type === 'radio' && active.type === 'radio' && target.name === active.name)) return 'here'
return active.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_PRECEDING ? 'before' : 'after'";

/// The arrow that leads to a radio button from the one that is chosen; none when it is chosen itself.
const ARROW: &str = "
const [target, active] = [arguments[0], document.activeElement]
if (target.checked) return null
return active.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_PRECEDING ? 'ArrowUp' : 'ArrowDown'";

impl Window {
    /// Waits until the keys go to something.
    #[track_caller]
    pub fn keys_go_to<'a>(&self, role: &str, label: impl Into<Label<'a>>) {
        let label = label.into();
        until(&format!("the keys to go to {role} “{}”", self.say(label)), || match self.is_focused(role, label)? {
            true => Ok(()),
            false => Err(format!("they go to {}", self.focus()?["html"])),
        });
    }

    /// Presses Tab until the keys go to something; on the way, everything they go to must show it. What does not is told when the story ends.
    #[track_caller]
    pub fn tab_to<'a>(&self, role: &str, label: impl Into<Label<'a>>) {
        self.step_to("Tab", role, label.into());
    }

    /// The same, backwards.
    #[track_caller]
    pub fn tab_back_to<'a>(&self, role: &str, label: impl Into<Label<'a>>) {
        self.step_to("Shift+Tab", role, label.into());
    }

    /// Goes by Tab, backwards where it lies before, until the keys go to one of several of the same name. Of radio buttons that belong together
    /// Tab comes to one only; that counts.
    #[track_caller]
    pub fn reach<'a>(&self, role: &str, label: impl Into<Label<'a>>, at: usize) {
        let label = label.into();
        for _ in 0..MOST_STEPS {
            let what = format!("{role} “{}”", self.say(label));
            let lies = until(&what, || self.script(LIES, vec![json!(self.nth(role, label, at)?)]));
            match lies.as_str() {
                Some("here") => return,
                Some("before") => self.step("Shift+Tab"),
                _ => self.step("Tab"),
            }
        }
        panic!("Tab does not come to {role} “{}”", self.say(label));
    }

    /// Presses an arrow until one of several radio buttons that belong together is chosen; the keys go to one of them.
    #[track_caller]
    pub fn arrow_to<'a>(&self, label: impl Into<Label<'a>>, at: usize) {
        let label = label.into();
        let what = format!("radio “{}”", self.say(label));
        for _ in 0..12 {
            let arrow = until(&what, || self.script(ARROW, vec![json!(self.nth("radio", label, at)?)]));
            let Some(arrow) = arrow.as_str() else { return };
            let before = until("the focus", || self.focus());
            self.press(arrow);
            until("the arrow to go on", || if self.focus()?["at"] == before["at"] { Err("it stays".to_owned()) } else { Ok(()) });
        }
        panic!("the arrow does not come to {what}");
    }

    #[track_caller]
    fn step_to(&self, key: &str, role: &str, label: Label) {
        self.see(role, label);
        for _ in 0..MOST_STEPS {
            if until("the focus", || self.is_focused(role, label)) {
                return;
            }
            self.step(key);
        }
        panic!("{key} does not come to {role} “{}”", self.say(label));
    }

    /// One step on; what the keys go to must show it.
    #[track_caller]
    fn step(&self, key: &str) {
        let before = until("the focus", || self.focus());
        self.press(key);
        let now = until(&format!("{key} to go on from {}", before["html"]), || match self.focus()? {
            now if now["at"] == before["at"] => Err("it stays".to_owned()),
            now => Ok(now),
        });
        let seen = |now: &Value| now["seen"] == json!(true) || now["nowhere"] == json!(true);
        if seen(&now) {
            return;
        }
        // The page may still be on its way to it.
        self.settle();
        let now = until("the focus", || self.focus());
        if !seen(&now) {
            self.faults.borrow_mut().push(format!("nobody sees that the keys go to {}", now["html"]));
        }
    }

    fn is_focused(&self, role: &str, label: Label) -> Result<bool, String> {
        let found = self.find(role, Some(label))?;
        let answer = self.script("return [...arguments].includes(document.activeElement)", found.iter().map(|one| json!(one)).collect())?;
        Ok(answer == json!(true))
    }

    fn focus(&self) -> Result<Value, String> {
        self.script(include_str!("focus.js"), vec![])
    }
}
