//! A vault in order, with all that the operations need, copied for each trial.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::NaiveDate;
use panah_core::Problem;
use panah_core::clock::SetClock;
use panah_core::desk::Environment;
use panah_core::door::Door;
use serde_json::{Value, json};

/// Robin's passphrase, and what it is changed to.
pub const ROBINS: [&str; 2] = ["seven quiet lanterns by the river", "eight loud drums on a hill"];
/// Mina's, and the one of her new key.
pub const MINAS: [&str; 2] = ["nine green doors in a row", "ten white boats at noon"];
/// Zef's, who is removed.
pub const ZEFS: &str = "two small stones in a shoe";
/// Noor's, who is added.
pub const NOORS: &str = "four tall ladders by the wall";

/// What is known of the vault.
#[derive(Clone)]
pub struct Facts {
    /// The key on paper.
    pub recovery: String,
    /// A new one that was made and not proven.
    pub begun: String,
    /// A case in it.
    pub case: String,
    /// A note of that case.
    pub note: Value,
    /// Two people who both agreed to meet.
    pub pair: String,
    /// A member.
    pub mina: String,
    /// A member who is removed.
    pub zef: String,
}

/// The vault, locked, in `base/template`.
pub struct Prepared {
    /// The folder of everything.
    pub base: PathBuf,
    /// What is known of it.
    pub facts: Facts,
}

/// A program at a desk in `folder`.
pub fn door(folder: &Path, chance: u64) -> Door {
    let day = NaiveDate::from_ymd_opt(2031, 3, 15).expect("a day");
    Door::new(Environment {
        clock: Arc::new(SetClock::at(day, chance)),
        data_dir: folder.join("data"),
        config_dir: folder.join("config"),
        work_factor: panah_core::vault::LEAST_WORK_FACTOR,
    })
}

/// An operation that must succeed.
pub fn ask(door: &Door, operation: &str, request: Value) -> Value {
    door.call(operation, request).unwrap_or_else(|problem| panic!("{operation}: {problem}"))
}

/// Opens the vault of a desk.
pub fn unlock(door: &Door, folder: &Path, secret: &str) -> Result<Value, Problem> {
    door.call("vault.unlock", json!({"dir": folder.join("vault"), "passphrase": secret}))
}

fn id(stored: &Value) -> String {
    stored["id"].as_str().expect("an id").to_owned()
}

/// A mother who looks for her son; he is found, and both agree to meet.
fn agreed_pair(door: &Door) -> String {
    let add = |operation: &str, record: Value| id(&ask(door, operation, json!({"record": record})));
    let person = |no: u8, name: &str| {
        let names = json!({format!("0199fc57-60e2-7d3e-a165-4426313600{no:02x}"): {"text": name, "kind": "full"}});
        add("person.save", json!({"names": names, "roles": ["helped"]}))
    };
    let (mother, son) = (person(1, "Drita Gjoni"), person(2, "Arben Hale"));
    let case = add("case.save", json!({"code": "P-3", "risk": "low", "principal": mother}));
    let search = add("family_search.save", json!({"case": case, "seeker": mother, "kinship": "son"}));
    let pair = add("pair.save", json!({"search": search, "person": son, "decision": "verified"}));
    for side in ["seeker", "sought"] {
        add("consent.record", json!({"pair": pair, "side": side, "act": "granted", "scope": "meeting"}));
    }
    pair
}

impl Prepared {
    /// Makes it, in memory where the system has a place for that.
    pub fn make() -> Prepared {
        let place = std::env::var_os("PANAH_VAULTS").map(PathBuf::from);
        let place = place.or_else(|| Some(PathBuf::from("/dev/shm")).filter(|shm| shm.is_dir())).unwrap_or_else(std::env::temp_dir);
        let base = place.join(format!("panah-vault-tests-{}", std::process::id()));
        let folder = base.join("template");
        fs::create_dir_all(&folder).expect("a place for vaults");
        fs::write(folder.join("cases.csv"), "Name,Risk,Opened,Summary\nLina Karam,high,2031-03-01,by the sea\nZef Gjoni,low,2031-03-02,\n")
            .expect("room");
        fs::write(folder.join("letter.txt"), "They waited at the harbour again. ".repeat(3000)).expect("room");
        let door = door(&folder, 1);
        let created = ask(&door, "vault.create", json!({"dir": folder.join("vault"), "name": "Robin Hale", "passphrase": ROBINS[0]}));
        ask(&door, "recovery.prove", json!({"typed": created["recovery_key"]}));
        let member = |name: &str, role: &str, secret: &str| {
            let request = json!({"name": name, "role": role, "new_passphrase": secret, "label": &name[..1], "passphrase": ROBINS[0]});
            ask(&door, "member.add", request).as_str().expect("an id").to_owned()
        };
        let (mina, zef) = (member("Mina Daher", "caseworker", MINAS[0]), member("Zef Gjoni", "volunteer", ZEFS));
        let case = id(&ask(&door, "case.save", json!({"record": {"code": "P-1", "risk": "high", "aims": ["refuge"]}})));
        let away = id(&ask(&door, "case.save", json!({"record": {"code": "P-2", "risk": "low"}})));
        let text = "they waited at the harbour again. ".repeat(40);
        let note = ask(&door, "note.save", json!({"record": {"case": case, "text": text, "visibility": "team"}}));
        ask(&door, "note.save", json!({"record": {"case": case, "text": "a second note", "visibility": "team"}}));
        ask(&door, "file.add", json!({"case": case, "path": folder.join("cases.csv")}));
        ask(&door, "draft.save", json!({"kind": "note", "case": case, "title": "t", "body": {"text": "half a sentence"}}));
        let pair = agreed_pair(&door);
        ask(&door, "travel.pack", json!({"cases": [away], "path": folder.join("away.age"), "passphrase": ROBINS[0]}));
        ask(&door, "backup.make", json!({"path": folder.join("stick.panah-backup")}));
        let begun = ask(&door, "recovery.renew", json!({"passphrase": ROBINS[0]}));
        ask(&door, "vault.lock", json!({}));
        let [recovery, begun] = [&created["recovery_key"], &begun["key"]].map(|key| key.as_str().expect("a key").to_owned());
        Prepared { base, facts: Facts { recovery, begun, case, note, pair, mina, zef } }
    }

    /// A copy of the prepared desk.
    pub fn copy(&self, name: &str) -> PathBuf {
        let to = self.base.join(name);
        lay_out(&files_of(&self.base.join("template")), &to);
        to
    }
}

impl Drop for Prepared {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.base);
    }
}

/// Every file under a folder with its bytes, by its path in it; empty folders end with a slash.
pub fn files_of(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut files = BTreeMap::new();
    let mut left = vec![folder.to_owned()];
    while let Some(next) = left.pop() {
        let mut empty = true;
        for entry in fs::read_dir(&next).expect("a folder") {
            let path = entry.expect("an entry").path();
            empty = false;
            match path.is_dir() {
                true => left.push(path),
                false => drop(files.insert(path.strip_prefix(folder).expect("under it").to_owned(), fs::read(&path).expect("a file"))),
            }
        }
        if empty {
            files.insert(next.strip_prefix(folder).expect("under it").join(""), Vec::new());
        }
    }
    files
}

/// Writes such files into a folder, in which nothing else stands then.
pub fn lay_out(files: &BTreeMap<PathBuf, Vec<u8>>, folder: &Path) {
    let _ = fs::remove_dir_all(folder);
    fs::create_dir_all(folder).expect("a folder");
    for (path, bytes) in files {
        let to = folder.join(path);
        match path.as_os_str().as_encoded_bytes().last() {
            None | Some(b'/') => fs::create_dir_all(to).expect("a folder"),
            Some(_) => {
                fs::create_dir_all(to.parent().expect("under a folder")).expect("a folder");
                fs::write(to, bytes).expect("room");
            }
        }
    }
}
