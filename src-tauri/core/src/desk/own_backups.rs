//! Backups that stand in the vault's own folder, whatever its rows say: a crash leaves one that no row names yet, and a folder that is moved
//! takes its backups along.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use chrono::{DateTime, NaiveDateTime, Utc};
use rusqlite::params;

use crate::clock::{Millis, new_id};
use crate::door::Session;
use crate::error::Result;
use crate::vault;

/// Of a backup in the vault's folder: the hour and nothing else; the folder shows that anyway.
const NAME: &str = "%Y-%m-%dT%H%M%S";
const ENDING: &str = "panah-backup";

/// Where they stand.
pub fn folder(session: &Session) -> PathBuf {
    vault::backups_path(session.vault.dir())
}

/// Where one of a moment stands.
pub fn place(session: &Session, at: Millis) -> PathBuf {
    let at = DateTime::<Utc>::from_timestamp_millis(at).unwrap_or_default().format(NAME);
    folder(session).join(format!("{at}.{ENDING}"))
}

/// Writes down those that no row names: what is erased must be looked for in each, and each goes in its turn. One that cannot be read now is
/// looked at again the next time. Asked for by whoever reads the rows: a contents is hashed only where something has happened to them.
pub fn note_those_found(session: &Session) -> Result<()> {
    let connection = &session.store.connection;
    let own = folder(session).to_string_lossy().into_owned();
    for path in fs::read_dir(folder(session)).into_iter().flatten().flatten().map(|entry| entry.path()) {
        let Some(text) = path.to_str().filter(|_| path.extension() == Some(OsStr::new(ENDING))) else { continue };
        if connection.prepare_cached("SELECT 1 FROM backup WHERE path = ?1")?.exists([text])? {
            continue;
        }
        let Ok((bytes, digest)) = vault::digest_of_file(&path) else { continue };
        let moved = connection.execute(
            "UPDATE backup SET path = ?1 WHERE id = (SELECT id FROM backup WHERE digest = ?2 AND bytes = ?3 AND kind = 'automatic'
                AND substr(path, 1, length(?4)) <> ?4 LIMIT 1)",
            params![text, digest, bytes, own],
        )?;
        if moved == 0 {
            let (id, at) = (new_id(&*session.store.clock), written_at(&path).unwrap_or_else(|| session.store.clock.now()));
            connection.execute(
                "INSERT INTO backup (id, at, path, bytes, digest, generation, kind, elsewhere, verified_at)
                 VALUES (?1, ?2, ?3, ?4, ?5, 0, 'automatic', FALSE, ?2)",
                params![id, at, text, bytes, digest],
            )?;
        }
    }
    Ok(())
}

/// When it was written, by its name; or else by its file.
fn written_at(path: &Path) -> Option<Millis> {
    let named = path.file_stem()?.to_str().and_then(|name| NaiveDateTime::parse_from_str(name, NAME).ok());
    named.map(|at| at.and_utc().timestamp_millis()).or_else(|| {
        let modified = fs::metadata(path).ok()?.modified().ok()?;
        modified.duration_since(UNIX_EPOCH).ok()?.as_millis().try_into().ok()
    })
}
