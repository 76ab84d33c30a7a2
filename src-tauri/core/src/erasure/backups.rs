//! Backups that hold what is erased now: each stays as it is until it is dropped.

use std::path::Path;

use rusqlite::params;
use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

use crate::Id;
use crate::clock::{Millis, rfc3339};
use crate::desk;
use crate::door::Session;
use crate::error::Result;

/// A backup that was written while a record was in the vault.
#[derive(Debug, PartialEq, Eq, Serialize, TS, JsonSchema)]
pub struct OlderBackup {
    /// The backup.
    pub id: Id,
    /// When it was written: RFC 3339, UTC.
    pub at: String,
    /// Where it was written to.
    pub path: String,
    /// Its size in bytes.
    pub bytes: u64,
    /// Whether it was written outside the vault's folder.
    pub elsewhere: bool,
    /// Its file can be seen from here and has that length: it can be deleted now.
    pub here: bool,
}

/// Backups written since a moment, latest first.
pub fn older_backups(session: &Session, since: Millis) -> Result<Vec<OlderBackup>> {
    let store = &session.store;
    // A vault of a version that wrote none has no such table.
    if !store.connection.table_exists(None, "backup")? {
        return Ok(Vec::new());
    }
    desk::note_those_found(session)?;
    // Made when the clock was ahead: any backup may hold it.
    let since = if since > store.clock.now() { Millis::MIN } else { since };
    let mut statement =
        store.connection.prepare_cached("SELECT id, at, path, bytes, elsewhere FROM backup WHERE at >= ?1 ORDER BY at DESC LIMIT 500")?;
    let rows = statement.query_map(params![since], |row| {
        let (path, bytes) = (row.get::<_, Option<String>>(2)?.unwrap_or_default(), row.get(3)?);
        let here = desk::is_here(Path::new(&path), bytes);
        Ok(OlderBackup { id: row.get(0)?, at: rfc3339(row.get(1)?), path, bytes, elsewhere: row.get(4)?, here })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
