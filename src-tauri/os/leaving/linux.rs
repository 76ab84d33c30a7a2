//! Linux: systemd-logind and the screen savers of desktops, over D-Bus.

use std::cell::RefCell;
use std::os::fd::OwnedFd;
use std::rc::Rc;

use gtk::gio::{self, prelude::*};
use gtk::glib::Variant;
use tauri::AppHandle;

use super::Lock;

/// systemd-logind: org.freedesktop.login1(5).
const LOGIND: &str = "org.freedesktop.login1";
const MANAGER: &str = "org.freedesktop.login1.Manager";
const SESSION: &str = "org.freedesktop.login1.Session";
/// Desktops that do not ask logind to lock the screen tell it on the person's own bus.
const SCREEN_SAVERS: [&str; 2] = ["org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver"];

pub fn watch(app: &AppHandle, lock: Lock) {
    if let Ok(system) = gio::bus_get_sync(gio::BusType::System, gio::Cancellable::NONE) {
        // While it is held, the laptop waits with its sleep until the vault is locked; for 5 seconds at most, as logind has it.
        let delay = Rc::new(RefCell::new(delay_sleep(&system)));
        let (bus, sleeping) = (system.clone(), app.clone());
        subscribe(&system, MANAGER, "PrepareForSleep", move |said| {
            if is_true(said) {
                lock(&sleeping);
                delay.borrow_mut().take();
            } else {
                *delay.borrow_mut() = delay_sleep(&bus);
            }
        });
        let app = app.clone();
        subscribe(&system, SESSION, "Lock", move |_| lock(&app));
    }
    if let Ok(session) = gio::bus_get_sync(gio::BusType::Session, gio::Cancellable::NONE) {
        for saver in SCREEN_SAVERS {
            let app = app.clone();
            subscribe(&session, saver, "ActiveChanged", move |said| {
                if is_true(said) {
                    lock(&app);
                }
            });
        }
    }
}

/// From whomever: another program could lock the vault so, and no more than that.
fn subscribe(bus: &gio::DBusConnection, interface: &str, signal: &str, heard: impl Fn(&Variant) + 'static) {
    // Kept for as long as the program runs.
    let _ =
        bus.signal_subscribe(None, Some(interface), Some(signal), None, None, gio::DBusSignalFlags::NONE, move |_, _, _, _, _, said| {
            heard(said)
        });
}

fn is_true(said: &Variant) -> bool {
    said.try_child_value(0).and_then(|value| value.get::<bool>()).unwrap_or(false)
}

fn delay_sleep(bus: &gio::DBusConnection) -> Option<OwnedFd> {
    let request = ("sleep", "Panah", "Panah", "delay").to_variant();
    let path = "/org/freedesktop/login1";
    let none = None::<&gio::UnixFDList>;
    let (_, files) = bus
        .call_with_unix_fd_list_sync(
            Some(LOGIND),
            path,
            MANAGER,
            "Inhibit",
            Some(&request),
            None,
            gio::DBusCallFlags::NONE,
            1_000,
            none,
            gio::Cancellable::NONE,
        )
        .ok()?;
    files.get(0).ok().map(|raw| {
        use std::os::fd::FromRawFd;
        // SAFETY: the list gives a descriptor of its own, which nobody else closes.
        unsafe { OwnedFd::from_raw_fd(raw) }
    })
}
