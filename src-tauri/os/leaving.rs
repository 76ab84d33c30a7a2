//! Signs that somebody leaves the laptop: it is put to sleep, its screen is locked, or somebody else takes the session. The vault is locked
//! then, before it happens.

use tauri::AppHandle;

#[cfg(target_os = "linux")]
#[path = "leaving/linux.rs"]
mod system;
#[cfg(target_os = "macos")]
#[path = "leaving/macos.rs"]
mod system;
#[cfg(windows)]
#[path = "leaving/windows.rs"]
mod system;

/// Locks the vault, and has done so when it returns.
pub type Lock = fn(&AppHandle);

/// Watches for such signs. A system that gives none, as one without logind or a bus, is watched by idleness alone.
pub fn watch(app: &AppHandle, lock: Lock) {
    // All systems give them on the window's own thread.
    let watching = app.clone();
    let _ = app.run_on_main_thread(move || system::watch(&watching, lock));
}
