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
    let what = request["what"].as_str().unwrap_or_default();
    let new = proposed(what, request["format"].as_str());
    // Blocking calls are fine here: the command is async, so that the window's own thread goes on (and macOS does not hang).
    let paths = match (what, new) {
        (_, Some(name)) => dialog.set_file_name(name).blocking_save_file().into_iter().collect(),
        ("vault-folder", _) => dialog.blocking_pick_folder().into_iter().collect(),
        ("news-files", _) => dialog.add_filter("Text", &["txt", "text", "md", "html"]).blocking_pick_files().unwrap_or_default(),
        ("sheet-file", _) => {
            dialog.add_filter("Spreadsheet", &["xlsx", "ods", "csv", "tsv", "txt"]).blocking_pick_file().into_iter().collect()
        }
        ("case-files", _) => dialog.blocking_pick_files().unwrap_or_default(),
        // A key file looks like any other: no filter.
        ("key-file" | "travel-file", _) => dialog.blocking_pick_file().into_iter().collect(),
        ("backup-file", _) => {
            dialog.add_filter("Backup", &["panah-backup"]).add_filter("*", &["*"]).blocking_pick_file().into_iter().collect()
        }
        _ => return Err(ErrorCode::BadRequest.into()),
    };
    let paths: Vec<String> =
        paths.into_iter().filter_map(|path| path.into_path().ok()).map(|path| path.to_string_lossy().into_owned()).collect();
    Ok(json!({ "paths": paths }))
}

/// The name that is proposed for a new file. What a file is called in the vault may name somebody: only its ending is taken over.
fn proposed(what: &str, format: Option<&str>) -> Option<String> {
    Some(match what {
        "file-copy" => format.filter(|format| is_ending(format)).map_or("copy".to_owned(), |format| format!("copy.{format}")),
        "export-file" => {
            let known = format.filter(|format| FORMATS.contains(&format.trim_end_matches(".age")));
            format!("export.{}", known.unwrap_or("xlsx"))
        }
        "new-key-file" => "key".to_owned(),
        "new-backup" => "copy.panah-backup".to_owned(),
        "new-travel-file" => "copy.age".to_owned(),
        _ => return None,
    })
}

/// Whether this is the ending of a file's name, and an encrypted file's `.age` after it at most.
fn is_ending(format: &str) -> bool {
    let ending = format.strip_suffix(".age").unwrap_or(format);
    (1..=5).contains(&ending.len()) && ending.bytes().all(|letter| letter.is_ascii_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::proposed;

    #[test]
    fn the_name_proposed_for_a_file_tells_nothing_but_its_ending() {
        let name = |what, format| proposed(what, format).unwrap();
        assert_eq!(name("file-copy", Some("jpg")), "copy.jpg");
        assert_eq!(name("file-copy", Some("pdf.age")), "copy.pdf.age");
        for told in ["Lina Osman.jpg", "lina/jpg", "osmanlina", "../jpg", ""] {
            assert_eq!(name("file-copy", Some(told)), "copy", "{told}");
            assert_eq!(name("export-file", Some(told)), "export.xlsx", "{told}");
        }
        assert_eq!(name("export-file", Some("csv.age")), "export.csv.age");
        let rest = ["new-key-file", "new-backup", "new-travel-file"].map(|what| name(what, Some("Lina Osman")));
        assert_eq!(rest, ["key", "copy.panah-backup", "copy.age"]);
    }
}
