//! The system's own dialogs, which no web driver sees.

use std::path::Path;

use crate::{Keyboard, until};

impl Keyboard {
    /// Waits for the dialog that asks for a file, types its path and presses Enter.
    pub(crate) fn answer(&self, main: u32, path: &Path) {
        let dialog = until("the system's dialog", || {
            self.windows().into_iter().find(|window| *window != main).ok_or_else(|| "there is only the program's window".to_owned())
        });
        self.focus(dialog);
        // A name that is offered is chosen whole, and typed over. Letters of the path are Latin whatever the story's layout.
        self.lay_out("us");
        self.press("Ctrl+KeyA");
        self.type_text(path.to_str().expect("a path that can be typed"));
        self.press("Enter");
        until("the dialog to close", || if self.windows().contains(&dialog) { Err("it is still there".to_owned()) } else { Ok(()) });
        self.focus(main);
    }
}
