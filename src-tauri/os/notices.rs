//! What the system says beside the window: how much is waiting today. A number and a sentence about that number; never a name, a kind of
//! record or a word that somebody wrote.

use panah_core::{ErrorCode, Problem};
use serde_json::Value;
use tauri::{AppHandle, Manager};

/// Shows how much is waiting: `{count, words?}`. The number stands in the window's title and on its icon where the system has a place for it; the
/// words, given once a day, are shown as a notification.
pub fn show(app: &AppHandle, request: &Value) -> Result<Value, Problem> {
    let count = request["count"].as_i64().filter(|count| (0..100_000).contains(count)).ok_or(ErrorCode::BadRequest)?;
    if let Some(window) = app.get_webview_window("main") {
        // A system without badges, or one that refuses, loses nothing: the number is in the window too.
        let _ = window.set_title(&title(count));
        let _ = window.set_badge_count((count > 0).then_some(count));
    }
    if let Some(words) = request["words"].as_str() {
        let words: String = words.chars().take(200).collect();
        let _ = app.run_on_main_thread(move || notify(&words));
    }
    Ok(Value::Null)
}

/// What stands over the window, and in lists of windows.
fn title(count: i64) -> String {
    if count == 0 { "Panah".to_owned() } else { format!("Panah ({count})") }
}

/// Asks the desktop over its own bus, without a library for it: one call, and no answer is waited for.
#[cfg(target_os = "linux")]
fn notify(words: &str) {
    use std::collections::HashMap;

    use gtk::gio::{self, prelude::*};

    const NOTIFICATIONS: &str = "org.freedesktop.Notifications";
    let Ok(bus) = gio::bus_get_sync(gio::BusType::Session, gio::Cancellable::NONE) else { return };
    // Shown and forgotten: the desktop is not to keep a list of them.
    let hints = HashMap::from([("transient", true.to_variant())]);
    let message = ("Panah", 0_u32, "panah", "Panah", words, Vec::<&str>::new(), hints, -1_i32).to_variant();
    let path = "/org/freedesktop/Notifications";
    bus.call(
        Some(NOTIFICATIONS),
        path,
        NOTIFICATIONS,
        "Notify",
        Some(&message),
        None,
        gio::DBusCallFlags::NONE,
        5_000,
        gio::Cancellable::NONE,
        |_| (),
    );
}

/// Elsewhere the title and the badge say it: what it takes to say more there could not be tried yet.
#[cfg(not(target_os = "linux"))]
fn notify(_words: &str) {}

#[cfg(test)]
mod tests {
    use super::title;

    #[test]
    fn the_title_holds_a_number_and_nothing_else() {
        assert_eq!([0, 1, 12].map(title), ["Panah", "Panah (1)", "Panah (12)"]);
    }
}
