//! Linux: GTK knows whose content it is.

use gtk::gdk::{SELECTION_CLIPBOARD, SELECTION_PRIMARY, WindowType, selection_owner_get};

pub fn copied() {}

pub fn settled() {}

pub fn take_back() {
    for selection in [SELECTION_CLIPBOARD, SELECTION_PRIMARY] {
        // GTK would give a selection up that it has lost to another program since. The page's engine keeps its copies in this process.
        if selection_owner_get(&selection).is_some_and(|owner| owner.window_type() != WindowType::Foreign) {
            gtk::Clipboard::get(&selection).clear();
        }
    }
}
