//! Pages of an older state put back, one at a time, after a clean lock.

use std::fs;
use std::path::Path;

use panah_core::ErrorCode;
use rusqlite::Connection;
use serde_json::{Value, json};

use crate::insider;
use crate::prepared::{Prepared, ask, door, files_of, lay_out, unlock};
use crate::row::{Tally, often};

const PAGE: usize = 4096;

/// Row: every page that differs, and each small file.
pub fn old_pages(prepared: &Prepared, tally: &mut Tally) {
    old_pages_of(prepared, often("PANAH_STEP", 1) as usize, tally);
}

/// The same, at every `step`-th page.
pub fn old_pages_of(prepared: &Prepared, step: usize, tally: &mut Tally) {
    let desk = prepared.copy("old/desk");
    let recovery = &prepared.facts.recovery;
    let path = desk.join("vault/data.db");
    let old = fs::read(&path).expect("a file");
    // Two weeks of work: most pages change.
    let program = door(&desk, 5);
    unlock(&program, &desk, recovery).expect("it opens");
    for no in 0..40 {
        let text = format!("note {no}: {}", "they waited at the harbour again. ".repeat(30));
        ask(&program, "note.save", json!({"record": {"case": prepared.facts.case, "text": text, "visibility": "team"}}));
    }
    ask(&program, "case.save", json!({"record": {"code": "P-9", "risk": "low"}}));
    ask(&program, "vault.lock", json!({}));
    let new = fs::read(&path).expect("a file");
    let left = files_of(&desk.join("vault"));
    let key = key_of(&desk.join("vault"), recovery);
    let (mut differ, mut by_pages, mut by_structure, mut by_either) = (0, 0, 0, 0);
    for page in 0..old.len() / PAGE {
        let place = page * PAGE..(page + 1) * PAGE;
        if old[place.clone()] == new[place.clone()] {
            continue;
        }
        differ += 1;
        if differ % step != 0 {
            continue;
        }
        lay_out(&left, &desk.join("vault"));
        let mut mixed = new.clone();
        mixed[place.clone()].copy_from_slice(&old[place]);
        fs::write(&path, &mixed).expect("room");
        let (pages, structure) = two_checks(&path, &key);
        by_pages += u32::from(pages);
        by_structure += u32::from(structure);
        by_either += u32::from(pages || structure);
        let came = match unlock(&program, &desk, recovery) {
            Err(problem) if [ErrorCode::VaultTampered, ErrorCode::VaultDamaged].contains(&problem.code) => Ok(()),
            Err(problem) => Err(format!("refused as {problem}")),
            Ok(_) => {
                let _ = program.call("vault.lock", json!({}));
                Err("it was opened".to_owned())
            }
        };
        tally.take(|| format!("page {page}"), came);
    }
    let tried = differ / step;
    lay_out(&left, &desk.join("vault"));
    fs::write(&path, &old).expect("room");
    let came = match unlock(&program, &desk, recovery) {
        Err(problem) if problem.code == ErrorCode::VaultTampered => Ok(()),
        other => Err(format!("the whole old file: {other:?}")),
    };
    tally.take(|| "data.db".to_owned(), came);
    lay_out(&left, &desk.join("vault"));
    let sound = unlock(&program, &desk, recovery).map(|_| ask(&program, "vault.verify", json!({}))["problems"] == json!([]));
    tally.take(|| "put in order again".to_owned(), if sound == Ok(true) { Ok(()) } else { Err(format!("{sound:?}")) });
    let _ = program.call("vault.lock", json!({}));
    tally.note(format!(
        "{differ} of {} pages differ; SQLCipher's page codes alone notice {by_pages} of {tried}, SQLite's integrity check alone {by_structure}, both {by_either}",
        old.len() / PAGE
    ));
}

/// The database's key, by somebody who has the recovery key.
pub fn key_of(vault: &Path, recovery: &str) -> String {
    let keyring = insider::decrypt(&fs::read(vault.join("keyring.age")).expect("a keyring"), &insider::identity_of(recovery));
    let keyring: Value = serde_json::from_slice(&keyring.expect("it opens")).expect("a keyring");
    keyring["current"].as_array().expect("a key").iter().map(|byte| format!("{:02x}", byte.as_u64().expect("a byte"))).collect()
}

/// Whether SQLCipher's check of the pages, and SQLite's of the structure, complain.
fn two_checks(path: &Path, key: &str) -> (bool, bool) {
    let Ok(connection) = Connection::open(path) else { return (true, true) };
    let asked = connection
        .pragma_update(None, "cipher_log_level", "NONE")
        .and_then(|()| connection.pragma_update(None, "key", format!("x'{key}'")))
        .and_then(|()| connection.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get::<_, i64>(0)));
    if asked.is_err() {
        return (true, true);
    }
    let complains = |pragma: &str| {
        let Ok(mut statement) = connection.prepare(pragma) else { return true };
        let Ok(rows) = statement.query_map([], |row| row.get::<_, String>(0)) else { return true };
        rows.into_iter().any(|row| row.map_or(true, |text| text != "ok"))
    };
    (complains("PRAGMA cipher_integrity_check"), complains("PRAGMA integrity_check"))
}
