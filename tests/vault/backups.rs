//! Random vaults, backed up and given back: equal, record by record.

use std::fs;

use serde_json::{Value, json};

use crate::prepared::{Prepared, ROBINS, ask, door, unlock};
use crate::row::{Chance, Tally, often, seed};
use crate::whole::{difference, dump};

/// Row: as many as asked.
pub fn backups(prepared: &Prepared, tally: &mut Tally) {
    backups_of(prepared, often("PANAH_BACKUPS", 500), tally);
}

/// So many.
pub fn backups_of(prepared: &Prepared, vaults: u64, tally: &mut Tally) {
    let mut chance = Chance(seed());
    let desk = prepared.base.join("backups/desk");
    // Made once, empty, and copied: what is random is what stands in it.
    let program = door(&desk, 77);
    let created = ask(&program, "vault.create", json!({"dir": desk.join("vault"), "name": "Robin Hale", "passphrase": ROBINS[0]}));
    ask(&program, "vault.lock", json!({}));
    let recovery = created["recovery_key"].as_str().expect("a key");
    let empty = crate::prepared::files_of(&desk);
    let (mut records, mut largest) = (0, 0);
    for no in 0..vaults {
        crate::prepared::lay_out(&empty, &desk);
        let program = door(&desk, 1000 + no);
        unlock(&program, &desk, recovery).expect("it opens");
        fill(&program, &mut chance);
        let held = dump(&program);
        let counted = count(&held);
        records += counted;
        largest = largest.max(counted);
        let request = json!({"path": desk.join("copy.panah-backup")});
        let given = program.call("backup.make", request).and_then(|_| {
            let dir = desk.join("given/vault");
            program.call("backup.restore", json!({"path": desk.join("copy.panah-backup"), "dir": dir, "passphrase": recovery}))
        });
        let came = given.map_err(|problem| problem.to_string()).and_then(|given| {
            let other = door(&desk, 5);
            unlock(&other, &desk.join("given"), recovery).map_err(|problem| problem.to_string())?;
            let there = dump(&other);
            drop(other.call("vault.lock", json!({})));
            // The list of backups tells of the copy made since.
            let same = |name: &str| name == "backup.list" || there.get(name) == held.get(name);
            match (given["problems"] == json!([]), held.keys().chain(there.keys()).all(|name| same(name))) {
                (false, _) => Err(format!("problems {}", given["problems"])),
                (_, false) => Err(format!("differs in {}", difference(&held, &there))),
                _ => Ok(()),
            }
        });
        tally.take(|| format!("vault {no}"), came);
        drop(program.call("vault.lock", json!({})));
    }
    let _ = fs::remove_dir_all(desk);
    tally.note(format!("{records} rows of lists and histories compared, {largest} in the largest vault"));
}

/// Invented people, and what is done with them: edits, trash, drafts, files.
fn fill(program: &panah_core::door::Door, chance: &mut Chance) {
    let counts = [1 + chance.below(8), chance.below(25), chance.below(10)];
    let sample = json!({"cases": counts[0], "notes": counts[1], "news": counts[2], "seed": chance.next() >> 1, "language": if chance.below(2) == 0 { "en" } else { "fa" }});
    ask(program, "sample.fill", sample);
    let list = |operation: &str, request: Value| ask(program, operation, request)["rows"].as_array().expect("rows").clone();
    for case in list("case.list", json!({"sort": "code", "limit": 500, "offset": 0})) {
        let notes = list("note.list", json!({"case": case["id"], "limit": 500, "offset": 0}));
        for note in notes {
            match chance.below(6) {
                0 => {
                    let mut record = note["record"].clone();
                    record["text"] = json!(format!("edited {}", chance.next()));
                    drop(program.call("note.save", json!({"id": note["id"], "base": note["version"], "record": record})));
                }
                1 => drop(program.call("record.trash", json!({"id": note["id"]}))),
                _ => {}
            }
        }
        match chance.below(5) {
            0 => drop(program.call("record.trash", json!({"id": case["id"]}))),
            1 => drop(program.call("draft.save", json!({"kind": "note", "case": case["id"], "title": "t", "body": {"text": "half"}}))),
            _ => {}
        }
    }
}

fn count(dump: &std::collections::BTreeMap<String, Value>) -> u64 {
    dump.values().map(|answer| answer.as_array().or_else(|| answer["rows"].as_array()).map_or(0, Vec::len) as u64).sum()
}
