//! The pages of `data.db`: the checks that look at all of them, and free ones that a power loss left torn.

use rusqlite::Connection;

use crate::error::{ErrorCode, Result};

/// Steps of a check of the pages after which it is asked whether to go on: some thousand times a second.
const ASKED_EVERY: i32 = 1_000;

/// Both checks of the pages: each misses what the other finds. How many complaints each had, SQLCipher's and the engine's own.
pub fn check_pages(connection: &mut Connection) -> Result<(usize, usize)> {
    check_pages_unless(connection, || false)
}

/// The same, until `stop` says so: [`ErrorCode::Cancelled`] then. It is asked all through the engine's own check, and between the two:
/// SQLCipher's looks at every page in one go.
pub fn check_pages_unless(connection: &mut Connection, stop: impl Fn() -> bool + Clone + Send + 'static) -> Result<(usize, usize)> {
    connection.progress_handler(ASKED_EVERY, Some(stop.clone()))?;
    let count = |pragma: &str| -> Result<usize> {
        if stop() {
            return Err(ErrorCode::Cancelled.into());
        }
        let mut statement = connection.prepare(pragma)?;
        let mut complaints = 0;
        for row in statement.query_map([], |row| row.get::<_, String>(0))? {
            match row {
                Ok(text) if text == "ok" => {}
                Err(error) if error.sqlite_error_code() == Some(rusqlite::ErrorCode::OperationInterrupted) => {
                    return Err(ErrorCode::Cancelled.into());
                }
                _ => complaints += 1,
            }
        }
        Ok(complaints)
    };
    let counted = count("PRAGMA cipher_integrity_check").and_then(|cipher| Ok((cipher, count("PRAGMA integrity_check")?)));
    connection.progress_handler(0, None::<fn() -> bool>)?;
    counted
}

/// Both checks after an end in no good order, where a free page may be torn; if nothing else is wrong, each of them is written anew.
/// [`ErrorCode::VaultDamaged`] if anything is.
///
/// A transaction that takes a free page into use does not write into the journal what that page held (`PAGER_GET_NOCONTENT` in SQLite's
/// `allocateBtreePage`): rolled back, it is a free page again, and may hold half of what was being written. The engine never reads it, so its
/// own check has no complaint. SQLCipher's has, and copying the database page by page, as a backup does, fails.
pub fn mend_free_pages(connection: &mut Connection) -> Result<()> {
    let damaged = || ErrorCode::VaultDamaged.with("data.db");
    match check_pages(connection)? {
        (0, 0) => return Ok(()),
        (_, 0) => {}
        _ => return Err(damaged()),
    }
    let transaction = connection.transaction()?;
    transaction.execute_batch("CREATE TABLE taken (bytes BLOB NOT NULL) STRICT")?;
    let mut take = transaction.prepare("INSERT INTO taken (bytes) VALUES (zeroblob(?1))")?;
    loop {
        let free: i64 = transaction.pragma_query_value(None, "freelist_count", |row| row.get(0))?;
        if free == 0 {
            break;
        }
        take.execute([free.min(MOST_AT_ONCE) * LEAST_OF_A_PAGE])?;
    }
    drop(take);
    // `secure_delete` writes each of them once more as it is let go.
    transaction.execute_batch("DROP TABLE taken")?;
    transaction.commit()?;
    if check_pages(connection)? == (0, 0) { Ok(()) } else { Err(damaged()) }
}

/// Pages that one row takes.
const MOST_AT_ONCE: i64 = 1_000;
/// Bytes of a row that take a page of their own: a little less than a page holds beside SQLCipher's 80 (4,096 in all).
const LEAST_OF_A_PAGE: i64 = 4_000;

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicU32, Ordering};

    use super::*;

    #[test]
    fn a_check_of_the_pages_stops_in_the_middle_and_the_connection_goes_on() {
        let mut connection = Connection::open_in_memory().unwrap();
        let rows = "CREATE TABLE word (no INTEGER PRIMARY KEY, text TEXT) STRICT; CREATE INDEX word_text ON word (text);
            WITH RECURSIVE up (no) AS (VALUES (1) UNION ALL SELECT no + 1 FROM up WHERE no < 20000)
            INSERT INTO word SELECT no, hex(no) FROM up";
        connection.execute_batch(rows).unwrap();
        let asked = Arc::new(AtomicU32::new(0));
        let count = asked.clone();
        // Not before either of the two begins, which is asked as well.
        let stopped = check_pages_unless(&mut connection, move || count.fetch_add(1, Ordering::Relaxed) >= 4);
        assert_eq!(stopped.unwrap_err().code, ErrorCode::Cancelled);
        assert_eq!(asked.load(Ordering::Relaxed), 5, "and at once");
        assert_eq!(check_pages(&mut connection).unwrap(), (0, 0));
    }
}
