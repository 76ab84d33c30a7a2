//! Native dialogs, opened from here only, with names that tell nothing.

use panah_core::{ErrorCode, Problem};
use serde_json::{Value, json};
use tauri::AppHandle;
use tauri_plugin_dialog::DialogExt;

/// Endings of exported files; an encrypted one has `.age` after it.
const FORMATS: [&str; 3] = ["xlsx", "csv", "json"];

/// Lets the person choose `{what, format?}`: a folder or a file that is there, or where a new one is to stand. Gives `{paths}`, empty if they
/// did not.
pub fn pick(app: &AppHandle, request: Value) -> Result<Value, Problem> {
    let dialog = app.dialog().file();
    // Blocking calls are fine here: the command is async, so that the window's own thread goes on (and macOS does not hang).
    let paths = match request["what"].as_str() {
        Some("vault-folder") => dialog.blocking_pick_folder().into_iter().collect(),
        Some("news-files") => dialog.add_filter("Text", &["txt", "text", "md", "html"]).blocking_pick_files().unwrap_or_default(),
        Some("sheet-file") => {
            dialog.add_filter("Spreadsheet", &["xlsx", "ods", "csv", "tsv", "txt"]).blocking_pick_file().into_iter().collect()
        }
        Some("case-files") => dialog.blocking_pick_files().unwrap_or_default(),
        // What the file is called in the vault may name somebody: only its ending is proposed.
        Some("file-copy") => {
            let name =
                request["format"].as_str().filter(|format| is_ending(format)).map_or("copy".to_owned(), |format| format!("copy.{format}"));
            dialog.set_file_name(name).blocking_save_file().into_iter().collect()
        }
        Some("export-file") => {
            let format = request["format"].as_str().filter(|format| FORMATS.contains(&format.trim_end_matches(".age"))).unwrap_or("xlsx");
            dialog.set_file_name(format!("export.{format}")).blocking_save_file().into_iter().collect()
        }
        // A key file looks like any other: no filter.
        Some("key-file" | "travel-file") => dialog.blocking_pick_file().into_iter().collect(),
        Some("backup-file") => {
            dialog.add_filter("Backup", &["panah-backup"]).add_filter("*", &["*"]).blocking_pick_file().into_iter().collect()
        }
        Some("new-key-file") => dialog.set_file_name("key").blocking_save_file().into_iter().collect(),
        Some("new-backup") => dialog.set_file_name("copy.panah-backup").blocking_save_file().into_iter().collect(),
        Some("new-travel-file") => dialog.set_file_name("copy.age").blocking_save_file().into_iter().collect(),
        _ => return Err(ErrorCode::BadRequest.into()),
    };
    let paths: Vec<String> =
        paths.into_iter().filter_map(|path| path.into_path().ok()).map(|path| path.to_string_lossy().into_owned()).collect();
    Ok(json!({ "paths": paths }))
}

/// Whether this is the ending of a file's name, and an encrypted file's `.age` after it at most.
fn is_ending(format: &str) -> bool {
    let ending = format.strip_suffix(".age").unwrap_or(format);
    (1..=5).contains(&ending.len()) && ending.bytes().all(|letter| letter.is_ascii_alphanumeric())
}
