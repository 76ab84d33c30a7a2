//! The keyboard alone: going from one thing to the next by Tab, and seeing where one is.

use serde_json::{Value, json};

use crate::{Label, Window, until};

/// More than any screen has.
const MOST_STEPS: usize = 120;

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

    #[track_caller]
    fn step_to(&self, key: &str, role: &str, label: Label) {
        let name = self.say(label);
        self.see(role, label);
        for _ in 0..MOST_STEPS {
            if until("the focus", || self.is_focused(role, label)) {
                return;
            }
            let before = until("the focus", || self.focus());
            self.press(key);
            let now = until(&format!("{key} to go on from {}", before["html"]), || match self.focus()? {
                now if now["at"] == before["at"] => Err("it stays".to_owned()),
                now => Ok(now),
            });
            let seen = |now: &Value| now["seen"] == json!(true) || now["nowhere"] == json!(true);
            if seen(&now) {
                continue;
            }
            // The page may still be on its way to it.
            self.settle();
            let now = until("the focus", || self.focus());
            if !seen(&now) {
                self.faults.borrow_mut().push(format!("nobody sees that the keys go to {}", now["html"]));
            }
        }
        panic!("{key} does not come to {role} “{name}”");
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
