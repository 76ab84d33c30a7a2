//! Windows: messages to the window about power and about the session. Written after the documentation and checked by the compiler; never run.

use tauri::{AppHandle, Manager};
use windows_sys::Win32::Foundation::{HWND, LPARAM, LRESULT, WPARAM};
use windows_sys::Win32::System::Power::RegisterSuspendResumeNotification;
use windows_sys::Win32::System::RemoteDesktop::{NOTIFY_FOR_THIS_SESSION, WTSRegisterSessionNotification};
use windows_sys::Win32::UI::Shell::{DefSubclassProc, SetWindowSubclass};
use windows_sys::Win32::UI::WindowsAndMessaging::{
    DEVICE_NOTIFY_WINDOW_HANDLE, PBT_APMSUSPEND, WM_POWERBROADCAST, WM_WTSSESSION_CHANGE, WTS_CONSOLE_DISCONNECT, WTS_REMOTE_DISCONNECT,
    WTS_SESSION_LOCK,
};

use super::Lock;

/// Among the subclasses of one window.
const SUBCLASS: usize = 1;

struct Heard {
    app: AppHandle,
    lock: Lock,
}

pub fn watch(app: &AppHandle, lock: Lock) {
    let Some(Ok(window)) = app.get_webview_window("main").map(|window| window.hwnd()) else { return };
    // Kept for as long as the program runs.
    let heard = Box::into_raw(Box::new(Heard { app: app.clone(), lock }));
    // SAFETY: this is the window's own thread, and what is heard is never freed.
    unsafe {
        SetWindowSubclass(window.0, Some(hear), SUBCLASS, heard as usize);
        WTSRegisterSessionNotification(window.0, NOTIFY_FOR_THIS_SESSION);
        // Laptops that sleep "connected" tell of it only those who ask.
        RegisterSuspendResumeNotification(window.0, DEVICE_NOTIFY_WINDOW_HANDLE);
    }
}

/// Whether a message says that somebody leaves.
fn is_leaving(message: u32, what: WPARAM) -> bool {
    match message {
        WM_POWERBROADCAST => what == PBT_APMSUSPEND as usize,
        WM_WTSSESSION_CHANGE => [WTS_SESSION_LOCK, WTS_CONSOLE_DISCONNECT, WTS_REMOTE_DISCONNECT].contains(&(what as u32)),
        _ => false,
    }
}

/// # Safety
/// Called by the system, with what [`watch`] gave it.
unsafe extern "system" fn hear(window: HWND, message: u32, what: WPARAM, more: LPARAM, _subclass: usize, heard: usize) -> LRESULT {
    if is_leaving(message, what) {
        // SAFETY: the box of `watch`, which is never freed.
        let heard = unsafe { &*(heard as *const Heard) };
        // The laptop sleeps once this has returned.
        (heard.lock)(&heard.app);
    }
    // SAFETY: what came is passed on.
    unsafe { DefSubclassProc(window, message, what, more) }
}
