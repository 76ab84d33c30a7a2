//! The log of disclosures: every file that left, written once, and tampering shows.

use panah_core::ErrorCode;
use serde_json::{Value, json};

use crate::desk::{Desk, id, texts};

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
    let connection = crate::insider::open_database(&desk.dir());
    let cut = "DELETE FROM document WHERE id = (SELECT id FROM ledger WHERE place = 3); DELETE FROM ledger WHERE place = 3";
    connection.execute_batch(cut).unwrap();
    connection.close().unwrap();
    // The chain that is left is whole; it is the seal that tells.
    desk.refused_as(ErrorCode::VaultTampered, "vault.unlock", json!({"dir": desk.dir(), "passphrase": desk.recovery_key}));
}
