//! Opening `data.db`: which engine, with which key, under which rules.

use std::path::Path;

use rusqlite::backup::{Backup, StepResult};
use rusqlite::config::DbConfig;
use rusqlite::limits::Limit;
use rusqlite::{Connection, OpenFlags};

use super::files;
use super::keys::DatabaseKey;
use crate::error::{ErrorCode, Result};

/// "Pana" in the file's header, read only after decryption.
pub const APPLICATION_ID: i32 = 0x5061_6e61;
/// Known good: SQLCipher 4.19 on SQLite 3.53.4 was measured and fault-tested (shared/vault.md).
const LEAST_SQLITE: [u32; 3] = [3, 53, 4];
const LEAST_SQLCIPHER: [u32; 3] = [4, 19, 0];

/// Makes the empty file, private from the first moment, and opens it under the key.
pub fn create(path: &Path, key: &DatabaseKey) -> Result<Connection> {
    files::private().create_new(true).open(path)?;
    let connection = open(path, key)?;
    connection.pragma_update(None, "application_id", APPLICATION_ID)?;
    Ok(connection)
}

/// Copies the whole database into a new file under `key`, and lets `finish` write into the copy; then checks its pages as they stand on the
/// disk, so that nothing is written after they were looked at.
///
/// By the Backup API: a copy of a live file is none, and this one copies across keys (shared/vault.md).
pub fn copy(connection: &Connection, path: &Path, key: &DatabaseKey, finish: impl FnOnce(&Connection) -> Result<()>) -> Result<()> {
    let mut to = create(path, key)?;
    // In one step: nobody else waits for the database, and a failure leaves nothing to go on from. A transaction that has written stands in
    // the way, and is no error to the engine.
    if Backup::new(connection, &mut to)?.step(-1)? != StepResult::Done {
        return Err(ErrorCode::Stopped.with("copy"));
    }
    finish(&to)?;
    to.close().map_err(|(_, error)| error)?;
    let mut written = open(path, key)?;
    let faults = super::check_pages(&mut written)?;
    written.close().map_err(|(_, error)| error)?;
    if faults == (0, 0) { Ok(()) } else { Err(ErrorCode::VaultDamaged.with("copy")) }
}

/// Opens the file under the key; never makes one.
pub fn open(path: &Path, key: &DatabaseKey) -> Result<Connection> {
    if !path.exists() {
        return Err(ErrorCode::VaultDamaged.with("data.db is missing"));
    }
    // NOMUTEX: the door hands the connection to one thread at a time. Never CREATE, never URI.
    let connection = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    // On a SQLite without SQLCipher `PRAGMA key` does nothing, and the vault would be plain text: asked first, always.
    let sqlcipher: Option<String> = connection.query_row("PRAGMA cipher_version", [], |row| row.get(0)).ok();
    check_engine(rusqlite::version(), sqlcipher.as_deref())?;
    // SQLCipher writes tens of thousands of lines to stderr on a damaged file.
    connection.pragma_update(None, "cipher_log_level", "NONE")?;
    // Before keying: without it, fragments of closed records were found in a core dump.
    connection.pragma_update(None, "cipher_memory_security", "ON")?;
    enlarge_lookaside(&connection)?;
    connection.pragma_update(None, "key", &*key.pragma())?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DDL, false)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DML, false)?;
    for limit in [(Limit::SQLITE_LIMIT_ATTACHED, 0), (Limit::SQLITE_LIMIT_LENGTH, 64 << 20)] {
        connection.set_limit(limit.0, limit.1)?;
    }
    // A rollback journal, not WAL: in WAL one flipped bit dropped half of the acknowledged commits, silently.
    // EXTRA also syncs the folder after the journal is gone. fullfsync matters on macOS and is nothing elsewhere.
    connection
        .execute_batch(
            "PRAGMA journal_mode = DELETE; PRAGMA synchronous = EXTRA; PRAGMA fullfsync = ON;
         PRAGMA checkpoint_fullfsync = ON; PRAGMA cell_size_check = ON; PRAGMA temp_store = MEMORY;
         PRAGMA secure_delete = ON; PRAGMA foreign_keys = ON; PRAGMA cache_size = -65536;",
        )
        .map_err(unreadable)?;
    // The first read shows whether the key fits.
    connection.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get::<_, i64>(0)).map_err(unreadable)?;
    Ok(connection)
}

/// With memory security every allocation is locked and every freed one wiped and unlocked, two system calls each: measured, that was nine
/// tenths of a search. The lookaside is one block of the connection, locked once and wiped when it closes.
fn enlarge_lookaside(connection: &Connection) -> Result<()> {
    use rusqlite::ffi;
    const SLOT_BYTES: std::ffi::c_int = 2048;
    const SLOTS: std::ffi::c_int = 1000;
    // SAFETY: the handle is open and nothing has been prepared on it; a null buffer lets SQLite allocate the block itself.
    let code = unsafe {
        let handle = connection.handle();
        ffi::sqlite3_db_config(handle, ffi::SQLITE_DBCONFIG_LOOKASIDE, std::ptr::null_mut::<std::ffi::c_void>(), SLOT_BYTES, SLOTS)
    };
    match code {
        ffi::SQLITE_OK => Ok(()),
        code => Err(ErrorCode::Stopped.with(format!("sqlite {code}"))),
    }
}

/// Any failure to read the first page with a key that came out of the keyring means damage, unless the disk says otherwise.
fn unreadable(error: rusqlite::Error) -> crate::Problem {
    match crate::Problem::from(error) {
        problem if problem.code == ErrorCode::Stopped => ErrorCode::VaultDamaged.with("data.db"),
        problem => problem,
    }
}

/// Refuses to go on with an engine that is not SQLCipher, or older than the versions known to be good.
pub fn check_engine(sqlite: &str, sqlcipher: Option<&str>) -> Result<()> {
    let sqlcipher = sqlcipher.ok_or_else(|| ErrorCode::EngineTooOld.with("no SQLCipher"))?;
    if version(sqlite) < LEAST_SQLITE || version(sqlcipher) < LEAST_SQLCIPHER {
        return Err(ErrorCode::EngineTooOld.with(format!("SQLite {sqlite}, SQLCipher {sqlcipher}")));
    }
    Ok(())
}

fn version(text: &str) -> [u32; 3] {
    let mut numbers = text.split([' ', '.']).map_while(|part| part.parse().ok());
    std::array::from_fn(|_| numbers.next().unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_engine_that_is_not_sqlcipher_or_too_old_is_refused() {
        assert!(check_engine("3.53.4", Some("4.19.0 community")).is_ok());
        assert!(check_engine("3.54.0", Some("5.0.0")).is_ok());
        for (sqlite, sqlcipher) in [("3.53.4", None), ("3.53.3", Some("4.19.0")), ("3.53.4", Some("4.18.9")), ("3.53.4", Some("?"))] {
            assert_eq!(check_engine(sqlite, sqlcipher).unwrap_err().code, ErrorCode::EngineTooOld);
        }
    }
}
