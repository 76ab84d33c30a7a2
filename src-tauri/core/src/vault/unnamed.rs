//! What a crash left half written: files that never got their name.

use std::ffi::OsStr;
use std::fs;
use std::path::Path;

/// Takes them away, once the vault is open and nobody else has it. What cannot be removed now is tried again at the next opening: none of it
/// is ever read, but each holds, encrypted, what may have been removed from the vault since.
pub(super) fn remove(dir: &Path) {
    let backups = super::backups_path(dir);
    for folder in [dir, &dir.join("people"), &backups] {
        for path in fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()) {
            let ending = path.extension().and_then(OsStr::to_str).unwrap_or_default();
            let unnamed = match folder == backups {
                true => ending == "part" || path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("copy.db")),
                false => ["new", "next", "next-journal"].contains(&ending),
            };
            if unnamed {
                let _ = fs::remove_file(path);
            }
        }
    }
}
