//! The clipboard: what was copied in the window stands there for every program to read. It is taken away after half a minute, and when the
//! vault is locked.

use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use tauri::AppHandle;

/// Long enough to paste it where it belongs.
const STAYS: Duration = Duration::from_secs(30);

/// Counts what was copied: of several copies the last is waited for.
static COPIED: AtomicU64 = AtomicU64::new(0);

/// Something was copied in the window just now.
pub fn copied(app: &AppHandle) {
    let mine = COPIED.fetch_add(1, Ordering::Relaxed) + 1;
    let app = app.clone();
    std::thread::spawn(move || {
        if is_over(&COPIED, mine, std::thread::sleep) {
            clear(&app);
        }
    });
}

/// Waits until what was copied as number `mine` has stood there long enough; false if something was copied since, which is waited for by itself.
fn is_over(copied: &AtomicU64, mine: u64, wait: impl FnOnce(Duration)) -> bool {
    wait(STAYS);
    copied.load(Ordering::Relaxed) == mine
}

/// Takes off the clipboard what this program put there, if it still stands there. What another program has put there since stays.
pub fn clear(app: &AppHandle) {
    let _ = app.run_on_main_thread(take_back);
}

#[cfg(target_os = "linux")]
fn take_back() {
    use gtk::gdk::{SELECTION_CLIPBOARD, SELECTION_PRIMARY, WindowType, selection_owner_get};
    for selection in [SELECTION_CLIPBOARD, SELECTION_PRIMARY] {
        // GTK would give a selection up that it has lost to another program since. The page's engine keeps its copies in this process.
        if selection_owner_get(&selection).is_some_and(|owner| owner.window_type() != WindowType::Foreign) {
            gtk::Clipboard::get(&selection).clear();
        }
    }
}

/// Elsewhere what it takes could not be tried yet.
#[cfg(not(target_os = "linux"))]
fn take_back() {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_copied_last_goes_after_half_a_minute() {
        let copied = AtomicU64::new(2);
        let mut waited = Duration::ZERO;
        assert!(is_over(&copied, 2, |time| waited = time));
        assert_eq!(waited, Duration::from_secs(30));
        assert!(!is_over(&copied, 1, |_| ()), "something else was copied before");
        let meanwhile = |_| _ = copied.fetch_add(1, Ordering::Relaxed);
        assert!(!is_over(&copied, 2, meanwhile), "and while it stood there");
    }
}
