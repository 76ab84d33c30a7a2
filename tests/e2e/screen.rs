//! Looking at a whole screen: a picture in light and in dark, and axe-core on both.

use serde_json::{Value, json};

use crate::{Window, until};

const LOOK: &str = include_str!("screen.js");

/// How many things move once the next two frames are painted.
const STILL: &str = "
const done = arguments[arguments.length - 1]
const moving = () => document.getAnimations().filter((one) => one.playState === 'running' && one.effect?.getComputedTiming().iterations !== Infinity)
requestAnimationFrame(() => requestAnimationFrame(() => done(moving().length)))";

impl Window {
    /// Takes a picture of the screen in light and in dark, and looks for what is wrong with it. What is found is told when the story ends, so
    /// that one run tells of all screens.
    ///
    /// The colours are put on as the program puts them on, by an attribute of the page; that the setting does so is told in a story of its own.
    #[track_caller]
    pub fn screen(&self, what: &str) {
        let number = self.pictures.get() + 1;
        self.pictures.set(number);
        let own = until("the page", || self.script("return document.documentElement.dataset.theme", vec![]));
        for theme in ["light", "dark"] {
            self.dress(theme);
            self.picture(&format!("{number:02}-{what}-{theme}.png"));
            for fault in self.look() {
                self.faults.borrow_mut().push(format!("{what}, {theme}: {fault}"));
            }
        }
        self.dress(own.as_str().unwrap_or("light"));
    }

    /// What was found wrong so far; it is told now, and no more when the story ends.
    pub fn take_faults(&self) -> Vec<String> {
        self.faults.take()
    }

    fn dress(&self, theme: &str) {
        until("the colours", || self.script("document.documentElement.dataset.theme = arguments[0]", vec![json!(theme)]));
        self.settle();
    }

    /// Waits until nothing moves any more, save what always turns, and what stands in the page has been painted.
    pub fn settle(&self) {
        until("the page to be still", || match self.wait(self.client.execute_async(STILL, vec![]))? {
            Value::Number(none) if none.as_u64() == Some(0) => Ok(()),
            moving => Err(format!("{moving} things move")),
        });
    }

    fn picture(&self, name: &str) {
        let bytes = until("a picture", || self.wait(self.client.screenshot()));
        std::fs::write(self.folder.join(name), bytes).expect("the picture can be written");
    }

    fn look(&self) -> Vec<String> {
        if until("the page", || self.script("return typeof axe", vec![])) == json!("undefined") {
            let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../ui/node_modules/axe-core/axe.min.js");
            let axe = std::fs::read_to_string(path).expect("axe-core is installed: `npm ci` in ui/");
            until("axe-core", || self.script(&format!("{axe}; window.axe = axe"), vec![]));
        }
        let found = until("axe-core's answer", || self.wait(self.client.execute_async(LOOK, vec![])));
        found.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
    }
}
