//! The window: it passes requests to the core's door, opens native dialogs, and looks at the clock for idleness. No rules.

#[path = "os/clipboard.rs"]
mod clipboard;
#[path = "os/dialogs.rs"]
mod dialogs;
#[path = "os/leaving.rs"]
mod leaving;
#[path = "os/notices.rs"]
mod notices;
mod os;
mod pick;

use std::sync::Arc;
use std::time::Duration;

use panah_core::desk::Environment;
use panah_core::door::Door;
use panah_core::{ErrorCode, Problem};
use serde_json::Value;
use tauri::{AppHandle, Emitter, Manager, RunEvent, State, WebviewUrl, WebviewWindowBuilder};

/// How often idleness is looked at.
const LOOK: Duration = Duration::from_secs(1);

/// The one command: carries an operation to the door and its answer back.
#[tauri::command]
async fn call(app: AppHandle, door: State<'_, Arc<Door>>, operation: String, request: Value) -> Result<Value, Problem> {
    if operation == "window.pick" {
        return pick::pick(&app, request);
    }
    if operation == "window.waiting" {
        return notices::show(&app, &request);
    }
    if operation == "window.copied" {
        clipboard::copied(&app);
        return Ok(Value::Null);
    }
    if operation == "vault.lock" {
        clipboard::clear(&app);
    }
    let door = door.inner().clone();
    // Off the window's own thread: unlocking takes two seconds by design.
    let answer = tauri::async_runtime::spawn_blocking(move || {
        let answer = door.call(&operation, request);
        empty_after_a_panic(&app, &door, &answer);
        answer
    })
    .await;
    answer.unwrap_or_else(|_| Err(ErrorCode::Stopped.into()))
}

/// Opens the program and stays until it is closed.
pub fn run() {
    os::protect();
    let app = tauri::Builder::default()
        .plugin(tauri_plugin_dialog::init())
        .manage(Arc::new(Door::new(Environment::of_this_laptop())))
        .invoke_handler(tauri::generate_handler![call])
        .setup(|app| {
            dialogs::remember_no_files();
            open_window(app.handle())?;
            watch_idleness(app.handle().clone());
            leaving::watch(app.handle(), lock);
            Ok(())
        })
        .build(tauri::generate_context!())
        .expect("the window's own configuration is sound");
    app.run(|app, event| {
        if let RunEvent::Exit = event {
            clipboard::clear(app);
            // A vault that cannot be sealed is opened with a check next time; nothing is lost.
            let _ = app.state::<Arc<Door>>().lock();
        }
    });
}

fn open_window(app: &AppHandle) -> tauri::Result<()> {
    WebviewWindowBuilder::new(app, "main", WebviewUrl::default())
        .title("Panah")
        .inner_size(1280.0, 820.0)
        .min_inner_size(720.0, 560.0)
        // Nothing of a page outlives the window: no cache, no storage on disk.
        .incognito(!is_driven())
        .devtools(false)
        .build()?;
    Ok(())
}

/// Whether the tests drive this window, which only a debug build allows. WebKit shows a driver no window without a store of its own; the
/// tests then search that store for what was typed.
fn is_driven() -> bool {
    cfg!(debug_assertions) && std::env::var_os("TAURI_WEBVIEW_AUTOMATION").is_some()
}

fn watch_idleness(app: AppHandle) {
    std::thread::spawn(move || {
        loop {
            std::thread::sleep(LOOK);
            let door = app.state::<Arc<Door>>();
            // Why a backup could not be made is in the status, which the window asks for.
            let cared = door.care();
            if !matches!(cared, Ok(false)) {
                let _ = app.emit("cared", ());
            }
            empty_after_a_panic(&app, &door, &cared);
            // Even if sealing failed, the vault is closed and the page must be emptied.
            if !matches!(door.lock_if_idle(), Ok(false)) {
                clipboard::clear(&app);
                let _ = app.emit("locked", ());
            }
        }
    });
}

/// A panic in the core has locked the vault: the page is emptied as well.
fn empty_after_a_panic<T>(app: &AppHandle, door: &Door, done: &Result<T, Problem>) {
    if done.as_ref().is_err_and(|problem| problem.code == ErrorCode::Stopped) && !door.is_open() {
        clipboard::clear(app);
        let _ = app.emit("locked", ());
    }
}

/// Locks the vault now and empties the page.
fn lock(app: &AppHandle) {
    clipboard::clear(app);
    let _ = app.state::<Arc<Door>>().lock();
    let _ = app.emit("locked", ());
}
