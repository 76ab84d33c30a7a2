//! The log of disclosures: every file that left, written once, and tampering shows.

use ed25519_dalek::{Signer, SigningKey};
use panah_core::ErrorCode;
use rusqlite::{Connection, params};
use serde_json::{Value, json};

use crate::desk::{Desk, PASSPHRASE, id, texts};
use crate::insider;

fn export(desk: &Desk, name: &str) -> Value {
    let protection = json!({"kind": "plain", "acknowledged": true});
    desk.ask("export.cases", json!({"filter": {}, "format": "csv", "names": true, "protection": protection, "path": desk.beside(name)}))
}

fn log(desk: &Desk) -> Vec<Value> {
    desk.rows("disclosure.list", json!({}))
}

fn findings(desk: &Desk) -> Vec<String> {
    texts(desk.ask("vault.verify", json!({}))["problems"].as_array().unwrap(), "code")
}

/// A desk from which three files left.
fn desk() -> Desk {
    let desk = Desk::with_vault();
    desk.case_of(&desk.person("Lina Osman"), "high");
    for name in ["1.csv", "2.csv", "3.csv"] {
        export(&desk, name);
    }
    desk
}

#[test]
fn every_export_is_written_down_for_good() {
    let desk = desk();
    let before = log(&desk);
    let entry = &before[2];
    assert_eq!(before.len(), 3);
    for (field, value) in [
        ("what", json!("cases")),
        ("format", json!("csv")),
        ("rows", json!(1)),
        ("names", json!(true)),
        ("protection", json!("plain")),
        ("delivered", json!(true)),
    ] {
        assert_eq!(entry[field], value, "{field}");
    }
    assert_eq!(entry["at"]["name"], "Robin Hale");
    let digest = blake3::hash(&std::fs::read(desk.beside("1.csv")).unwrap()).to_hex().to_string();
    assert_eq!(entry["file_digest"], digest.as_str(), "a file that turns up somewhere can be told from others");
    for entry in &before {
        for operation in ["record.trash", "record.undo", "record.restore"] {
            desk.refused_as(ErrorCode::Refused, operation, json!({"id": entry["id"]}));
        }
        let version = desk.history(&id(entry))[0]["version"].clone();
        desk.refused_as(ErrorCode::Refused, "record.revert", json!({"id": entry["id"], "to": version}));
        for save in ["person.save", "case.save", "news.save"] {
            desk.refused(save, json!({"id": entry["id"], "record": {"title": "x", "kind": "report"}}));
        }
    }
    assert_eq!(log(&desk), before);
    assert!(desk.found("cases").is_empty() && desk.found("csv").is_empty(), "the log is no subject of search");
    desk.lock();
    desk.unlock();
    desk.ask("vault.reindex", json!({}));
    assert_eq!(log(&desk), before);
    desk.is_sound();
}

#[test]
fn after_a_crash_the_log_is_looked_at_before_anything_else_is_done() {
    let mut desk = desk();
    desk.crash();
    let connection = insider::open_database(&desk.dir());
    connection.execute_batch("DELETE FROM document WHERE id = (SELECT id FROM ledger WHERE place = 2)").unwrap();
    connection.close().unwrap();
    let asked = json!({"dir": desk.dir(), "passphrase": PASSPHRASE});
    let problem = desk.refused_as(ErrorCode::VaultTampered, "vault.unlock", asked);
    assert_eq!(problem.detail.as_deref(), Some("disclosures"), "no seal says what the file was");
}

#[test]
fn an_entry_altered_removed_or_added_beside_the_program_shows() {
    for (what, sql) in [
        (
            "altered",
            "UPDATE document SET bytes = (SELECT bytes FROM document WHERE kind = 'disclosure' ORDER BY no LIMIT 1)
            WHERE no = (SELECT no FROM document WHERE kind = 'disclosure' ORDER BY no DESC LIMIT 1)",
        ),
        ("removed", "DELETE FROM document WHERE no = (SELECT no FROM document WHERE kind = 'disclosure' ORDER BY no LIMIT 1)"),
        (
            "removed with its link",
            "DELETE FROM document WHERE id = (SELECT id FROM ledger WHERE place = 2); DELETE FROM ledger WHERE place = 2",
        ),
        (
            "removed and the others moved up",
            "DELETE FROM document WHERE id = (SELECT id FROM ledger WHERE place = 1);
            DELETE FROM ledger WHERE place = 1; UPDATE ledger SET place = place - 1",
        ),
        (
            "said to be somebody else's",
            "UPDATE document SET created_by = randomblob(16) WHERE id = (SELECT id FROM ledger WHERE place = 2)",
        ),
        ("signed by nobody of the vault", "UPDATE ledger_signature SET key = randomblob(32) WHERE place = 2"),
        (
            "signatures exchanged",
            "UPDATE ledger_signature SET place = 9 WHERE place = 1; UPDATE ledger_signature SET place = 1 WHERE place = 2;
            UPDATE ledger_signature SET place = 2 WHERE place = 9",
        ),
        ("its signature taken away", "DELETE FROM ledger_signature WHERE place = 2"),
        ("the last signature taken away", "DELETE FROM ledger_signature WHERE place = 3"),
        ("its link lost", "DELETE FROM ledger WHERE place = 3"),
        (
            "two exchanged",
            "UPDATE ledger SET place = 9 WHERE place = 1; UPDATE ledger SET place = 1 WHERE place = 2;
            UPDATE ledger SET place = 2 WHERE place = 9",
        ),
    ] {
        let desk = desk();
        assert_eq!(findings(&desk), [] as [&str; 0]);
        desk.tampered(sql);
        assert!(findings(&desk).contains(&"disclosures".to_owned()), "{what}: {:?}", findings(&desk));
        export(&desk, "4.csv");
        assert!(findings(&desk).contains(&"disclosures".to_owned()), "{what}: going on does not heal it");
    }
}

#[test]
fn the_last_entries_cut_off_beside_the_program_are_seen_at_unlocking() {
    let desk = desk();
    desk.lock();
    let connection = insider::open_database(&desk.dir());
    let cut = "DELETE FROM document WHERE id = (SELECT id FROM ledger WHERE place = 3); DELETE FROM ledger WHERE place = 3";
    connection.execute_batch(cut).unwrap();
    connection.close().unwrap();
    // The chain that is left is whole; it is the seal that tells.
    desk.refused_as(ErrorCode::VaultTampered, "vault.unlock", json!({"dir": desk.dir(), "passphrase": desk.recovery_key}));
}

/// How whoever chains entries anew tells in a link who signs it.
#[derive(Clone, Copy, PartialEq)]
enum Told {
    Signer,
    /// As links were before they told it.
    Nothing,
}

/// Chains every entry anew with the key of the chain, which every member holds; signs each where the key for that is given.
fn chain_anew(connection: &Connection, told: Told, signing: Option<&SigningKey>) {
    let purpose = "Panah 2026 ledger of consents and disclosures";
    let key: [u8; 32] = connection.query_row("SELECT value FROM vault WHERE key = ?1", [purpose], |row| row.get(0)).unwrap();
    let mut statement = connection
        .prepare("SELECT place, id, at, digest, (SELECT key FROM ledger_signature s WHERE s.place = l.place) FROM ledger l ORDER BY place")
        .unwrap();
    type Entry = (i64, Vec<u8>, i64, Vec<u8>, Option<Vec<u8>>);
    let entries = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?))).unwrap();
    let entries: Vec<Entry> = entries.map(Result::unwrap).collect();
    let mut before = Vec::new();
    for (place, id, at, digest, signer) in entries {
        let mut hasher = blake3::Hasher::new_keyed(&key);
        hasher.update(&place.to_le_bytes()).update(&id).update(&at.to_le_bytes()).update(&digest).update(&before);
        match (told, &signer) {
            (Told::Nothing, _) => &mut hasher,
            (Told::Signer, Some(signer)) => hasher.update(&[1]).update(signer),
            (Told::Signer, None) => hasher.update(&[0]),
        };
        before = hasher.finalize().as_bytes().to_vec();
        connection.execute("UPDATE ledger SET link = ?2 WHERE place = ?1", params![place, before]).unwrap();
        if let Some(signing) = signing {
            let signature = signing.sign(&before).to_bytes();
            connection.execute("UPDATE ledger_signature SET signature = ?2 WHERE place = ?1", params![place, signature]).unwrap();
        }
    }
}

#[test]
fn a_signature_that_was_taken_away_shows_however_the_entries_are_chained_anew() {
    for told in [Told::Signer, Told::Nothing] {
        let desk = desk();
        desk.lock();
        let connection = insider::open_database(&desk.dir());
        // A member who chains well and cannot sign for whoever wrote the later entries.
        connection.execute_batch("DELETE FROM ledger_signature WHERE place = 2").unwrap();
        chain_anew(&connection, told, None);
        connection.close().unwrap();
        desk.unlock_despite();
        assert!(findings(&desk).contains(&"disclosures".to_owned()));
    }
}

#[test]
fn what_a_way_back_wrote_is_signed_by_nobody_and_its_link_says_so() {
    let desk = desk();
    desk.lock();
    desk.recover();
    desk.ask("vault.change_passphrase", json!({"new": PASSPHRASE}));
    export(&desk, "4.csv");
    assert_eq!(findings(&desk), [] as [&str; 0]);
    desk.tampered("INSERT INTO ledger_signature SELECT 4, key, signature FROM ledger_signature WHERE place = 3");
    assert_eq!(findings(&desk), ["disclosures"], "nor can a signature be put beside it");
}

#[test]
fn entries_of_an_older_version_are_what_they_were() {
    let desk = desk();
    desk.lock();
    let (slot, _) = insider::slot_and_keyring(&desk.dir(), PASSPHRASE);
    let seed: [u8; 32] = serde_json::from_value(slot["signing_key"].clone()).unwrap();
    let connection = insider::open_database(&desk.dir());
    chain_anew(&connection, Told::Nothing, Some(&SigningKey::from_bytes(&seed)));
    connection.execute_batch("DELETE FROM ledger_signature WHERE place = 3").unwrap();
    connection.close().unwrap();
    desk.unlock_despite();
    export(&desk, "4.csv");
    assert_eq!(findings(&desk), [] as [&str; 0], "signed or by a way back, and what is written now follows them");
}
