//! What is done under faults.

use std::path::Path;

use serde_json::{Value, json};

use crate::prepared::{Facts, MINAS, NOORS, ROBINS};

/// One operation.
pub struct Operation {
    /// What the rows call it.
    pub name: &'static str,
    /// What the door calls it.
    pub door: &'static str,
    /// Whether the vault is open before.
    pub open: bool,
    /// What is asked, at the desk in this folder.
    pub request: fn(&Path, &Facts) -> Value,
    /// Files outside the vault that it writes; one cut off leaves a hidden file beside until it is done again.
    pub outside: &'static [&'static str],
}

const fn of(name: &'static str, request: fn(&Path, &Facts) -> Value) -> Operation {
    Operation { name, door: name, open: true, request, outside: &[] }
}

/// All of them.
pub const OPERATIONS: &[Operation] = &[
    of("note.save", |_, facts| json!({"record": {"case": facts.case, "text": "written under faults ".repeat(100), "visibility": "team"}})),
    Operation {
        name: "note.edit",
        ..of("note.save", |_, facts| {
            let record = json!({"case": facts.case, "text": "edited", "visibility": "team"});
            json!({"id": facts.note["id"], "base": facts.note["version"], "record": record})
        })
    },
    of(
        "import.cases",
        |folder, _| json!({"path": folder.join("cases.csv"), "mapping": {"Name": "name", "Risk": "risk", "Opened": "opened", "Summary": "summary"}}),
    ),
    of("file.add", |folder, facts| json!({"case": facts.case, "path": folder.join("letter.txt")})),
    Operation {
        outside: &["out.csv"],
        ..of(
            "export.cases",
            |folder, _| json!({"format": "csv", "filter": {}, "path": folder.join("out.csv"), "protection": {"kind": "plain", "acknowledged": true}}),
        )
    },
    of("family.release", |_, facts| json!({"pair": facts.pair, "to": "seeker", "scope": "alive", "dry_run": false})),
    of("erase.run", |_, facts| json!({"id": facts.case, "passphrase": ROBINS[0]})),
    of("backup.make", |_, _| json!({})),
    Operation {
        name: "backup.make beside",
        outside: &["stick.panah-backup"],
        ..of("backup.make", |folder, _| json!({"path": folder.join("stick.panah-backup"), "replace": true}))
    },
    of(
        "member.add",
        |_, _| json!({"name": "Noor Saba", "role": "volunteer", "new_passphrase": NOORS, "label": "Noor", "passphrase": ROBINS[0]}),
    ),
    of(
        "member.change",
        |_, facts| json!({"person": facts.mina, "role": "coordinator", "name": "Mina Karam", "label": "Mina K.", "passphrase": ROBINS[0]}),
    ),
    of("vault.rotate", |_, _| json!({"passphrase": ROBINS[0]})),
    of("member.remove", |_, facts| json!({"person": facts.zef, "passphrase": ROBINS[0]})),
    of("vault.change_passphrase", |_, _| json!({"old": ROBINS[0], "new": ROBINS[1]})),
    of("member.new_key", |_, facts| json!({"person": facts.mina, "new_passphrase": MINAS[1], "passphrase": ROBINS[0]})),
    of("recovery.renew", |_, _| json!({"passphrase": ROBINS[0]})),
    of("recovery.prove", |_, facts| json!({"typed": facts.begun})),
    of("recovery.give_up", |_, _| json!({"way": "paper", "passphrase": ROBINS[0]})),
    of("recovery.share", |_, _| json!({"passphrase": ROBINS[0]})),
    of("backup.rehearse", |folder, facts| json!({"path": folder.join("stick.panah-backup"), "passphrase": facts.recovery})),
    Operation {
        outside: &["restored"],
        ..of(
            "backup.restore",
            |folder, facts| json!({"path": folder.join("stick.panah-backup"), "dir": folder.join("restored"), "passphrase": facts.recovery}),
        )
    },
    Operation {
        outside: &["leaving.age"],
        ..of("travel.pack", |folder, facts| json!({"cases": [facts.case], "path": folder.join("leaving.age"), "passphrase": ROBINS[0]}))
    },
    of("travel.return", |folder, facts| json!({"path": folder.join("away.age"), "passphrase": facts.recovery})),
    Operation {
        open: false,
        outside: &["made"],
        ..of("vault.create", |folder, _| json!({"dir": folder.join("made"), "name": "Robin Hale", "passphrase": ROBINS[0]}))
    },
    of("vault.reindex", |_, _| json!({})),
    of("vault.lock", |_, _| json!({})),
    Operation { open: false, ..of("vault.unlock", |folder, facts| json!({"dir": folder.join("vault"), "passphrase": facts.recovery})) },
];

/// One by its name.
pub fn named(name: &str) -> &'static Operation {
    OPERATIONS.iter().find(|operation| operation.name == name).unwrap_or_else(|| panic!("no operation {name}"))
}
