//! The clipboard: what was copied in the window stands there for every program to read. It is taken away after half a minute, and when the
//! vault is locked.

use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use tauri::AppHandle;

#[cfg(any(test, not(target_os = "linux")))]
#[path = "clipboard/counted.rs"]
mod counted;
#[cfg(target_os = "linux")]
#[path = "clipboard/linux.rs"]
mod system;
#[cfg(target_os = "macos")]
#[path = "clipboard/macos.rs"]
mod system;
#[cfg(windows)]
#[path = "clipboard/windows.rs"]
mod system;

/// Long enough to paste it where it belongs.
const STAYS: Duration = Duration::from_secs(30);

/// The page tells of a copy before it makes it. By then it stands there.
const SETTLES: Duration = Duration::from_secs(1);

/// Counts what was copied: of several copies the last is waited for.
static COPIED: AtomicU64 = AtomicU64::new(0);

/// Something was copied in the window just now.
pub fn copied(app: &AppHandle) {
    let mine = COPIED.fetch_add(1, Ordering::Relaxed) + 1;
    let app = app.clone();
    system::copied();
    std::thread::spawn(move || {
        if is_over(&COPIED, mine, std::thread::sleep, system::settled) {
            clear(&app);
        }
    });
}

/// Waits until what was copied as number `mine` has stood there long enough; calls `settled` when it does stand there. False if something was
/// copied since, which is waited for by itself.
fn is_over(copied: &AtomicU64, mine: u64, wait: impl Fn(Duration), settled: impl FnOnce()) -> bool {
    let is_last = || copied.load(Ordering::Relaxed) == mine;
    wait(SETTLES);
    if is_last() {
        settled();
    }
    wait(STAYS - SETTLES);
    is_last()
}

/// Takes off the clipboard what this program put there, if it still stands there. What another program has put there since stays.
pub fn clear(app: &AppHandle) {
    let _ = app.run_on_main_thread(system::take_back);
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;

    #[test]
    fn what_was_copied_last_goes_after_half_a_minute() {
        let (copied, waited, stood) = (AtomicU64::new(2), Cell::new(Duration::ZERO), Cell::new(Duration::MAX));
        let wait = |time| waited.set(waited.get() + time);
        assert!(is_over(&copied, 2, wait, || stood.set(waited.get())));
        assert_eq!((stood.get(), waited.get()), (Duration::from_secs(1), Duration::from_secs(30)));
        assert!(!is_over(&copied, 1, wait, || panic!("it is not there any more")), "something else was copied before");
        let meanwhile = || _ = copied.fetch_add(1, Ordering::Relaxed);
        assert!(!is_over(&copied, 2, wait, meanwhile), "and while it stood there");
    }
}
