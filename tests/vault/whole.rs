//! Whether a vault is in order after a fault, and what stands in it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use panah_core::ErrorCode;
use panah_core::door::{DESCRIPTIONS, Door};
use serde_json::{Value, json};

use crate::insider;
use crate::operations::Operation;
use crate::prepared::{MINAS, NOORS, Prepared, ROBINS, ZEFS, ask, door, files_of, unlock};

/// The title of what is saved after a fault, to see that saving goes on.
pub const AFTER: &str = "after the fault";

/// All that stands in an open vault: every list, cases, histories. Without what no two runs have alike: the digests by which versions are
/// known, and those of encrypted files, follow from the system's chance.
pub fn dump(door: &Door) -> BTreeMap<String, Value> {
    let mut told = BTreeMap::new();
    let mut take = |name: String, operation: &str, request: Value| {
        let mut answer = door.call(operation, request).unwrap_or_else(|problem| json!(problem.code));
        without(&mut answer, &["here", "checked_at", "saved_at", "version", "file_digest"]);
        match operation {
            "travel.list" => without(&mut answer, &["digest"]),
            // One that a crash left without a row is written down anew, where it stands now.
            "backup.list" => without(&mut answer, &["id", "at", "path", "left_at"]),
            _ => {}
        }
        if let Value::Array(rows) = &mut answer {
            rows.retain(|row| row["title"] != AFTER);
        }
        told.insert(name, answer.clone());
        answer
    };
    let cases = take("cases".to_owned(), "case.list", json!({"sort": "code", "limit": 500, "offset": 0}));
    let cases: Vec<String> =
        cases["rows"].as_array().into_iter().flatten().filter_map(|row| Some(row["id"].as_str()?.to_owned())).collect();
    for (list, of_case, paged) in lists() {
        let request = if *paged { json!({"limit": 500, "offset": 0}) } else { json!({}) };
        if !of_case {
            take((*list).to_owned(), list, request);
            continue;
        }
        for case in &cases {
            let mut request = request.clone();
            request["case"] = json!(case);
            let rows = take(format!("{list} {case}"), list, request);
            for id in rows["rows"].as_array().into_iter().flatten().filter_map(|row| row["id"].as_str()) {
                take(format!("history {id}"), "record.history", json!({"id": id}));
                if *list == "file.list" {
                    // In one piece: what is kept in this vault is short.
                    take(format!("content {id}"), "file.read", json!({"id": id, "offset": 0, "length": 1 << 20}));
                }
            }
        }
    }
    for case in &cases {
        take(format!("case {case}"), "case.get", json!({"id": case}));
        take(format!("history {case}"), "record.history", json!({"id": case}));
    }
    for plain in ["settings.get", "recovery.get", "completeness"] {
        take(plain.to_owned(), plain, json!({}));
    }
    told
}

/// Lists, whether they are of a case, whether they have pages; read off the door, so that a new kind is in every row.
fn lists() -> &'static [(&'static str, bool, bool)] {
    static LISTS: OnceLock<Vec<(&'static str, bool, bool)>> = OnceLock::new();
    LISTS.get_or_init(|| {
        let lists = DESCRIPTIONS.iter().filter(|operation| operation.name.ends_with(".list"));
        let lists: Vec<_> = lists
            .map(|operation| {
                let fields = (operation.request)().as_value()["properties"].as_object().cloned().unwrap_or_default();
                (operation.name, fields.contains_key("case"), fields.contains_key("offset"))
            })
            .collect();
        assert!(lists.len() > 25, "{lists:?}");
        lists
    })
}

fn without(value: &mut Value, names: &[&str]) {
    match value {
        Value::Object(object) => {
            names.iter().for_each(|name| drop(object.remove(*name)));
            object.values_mut().for_each(|inner| without(inner, names));
        }
        Value::Array(list) => list.iter_mut().for_each(|inner| without(inner, names)),
        _ => {}
    }
}

/// A dump in one line.
pub fn digest(dump: &BTreeMap<String, Value>) -> String {
    blake3::hash(json!(dump).to_string().as_bytes()).to_hex().to_string()
}

/// Where two dumps differ.
pub fn difference(one: &BTreeMap<String, Value>, other: &BTreeMap<String, Value>) -> String {
    let names: BTreeSet<_> = one.keys().chain(other.keys()).collect();
    let differ = |name: &&&String| one.get(**name) != other.get(**name);
    names
        .iter()
        .filter(differ)
        .map(|name| name.split(' ').next().unwrap_or_default())
        .collect::<BTreeSet<_>>()
        .into_iter()
        .collect::<Vec<_>>()
        .join(", ")
}

/// A vault after a trial.
pub struct Found {
    /// What stands in it.
    pub dump: BTreeMap<String, Value>,
    /// Whose passphrases open it, by their place in [`Check::passphrases`].
    pub opens: BTreeSet<usize>,
    /// The recovery keys that open it, by their place.
    pub recoveries: BTreeSet<usize>,
    /// What was saved after the fault is there.
    pub after: bool,
    /// Files outside the vault that an operation left half written beside.
    pub beside: Vec<PathBuf>,
}

/// Looks at vaults after trials, in a place of its own.
pub struct Check {
    place: PathBuf,
    /// Recovery keys that may be the right one.
    pub recoveries: Vec<String>,
    /// Whose slot is whose: by a passphrase's place, its slot's name.
    slots: Vec<Option<String>>,
    /// Whether passphrases are tried as well.
    pub passphrases: bool,
    outside: &'static [&'static str],
}

/// The passphrases, old and new: two of Robin, two of Mina, one of Zef, one of Noor.
pub const PASSPHRASES: [&str; 6] = [ROBINS[0], ROBINS[1], MINAS[0], MINAS[1], ZEFS, NOORS];

impl Check {
    /// For trials of an operation.
    pub fn new(prepared: &Prepared, operation: &Operation) -> Check {
        let mut slots = vec![None; PASSPHRASES.len()];
        for (path, bytes) in files_of(&prepared.base.join("template/vault/people")) {
            for who in [0, 2, 4].into_iter().filter(|who| insider::slot(&bytes, PASSPHRASES[*who]).is_some()) {
                slots[who] = Some(path.display().to_string());
                if who < 4 {
                    slots[who + 1] = slots[who].clone();
                }
            }
        }
        let about_people = [
            "member.add",
            "member.change",
            "vault.rotate",
            "member.remove",
            "vault.change_passphrase",
            "member.new_key",
            "recovery.renew",
            "recovery.prove",
            "recovery.give_up",
            "recovery.share",
            "erase.run",
            "travel.pack",
        ];
        Check {
            place: prepared.base.join(operation.name.replace(' ', "-")).join("looked-at"),
            recoveries: vec![prepared.facts.recovery.clone()],
            slots,
            passphrases: about_people.contains(&operation.name),
            outside: operation.outside,
        }
    }

    /// The slot of somebody who was added: one that was not there before.
    pub fn learn_slot(&mut self, left: &BTreeMap<PathBuf, Vec<u8>>, passphrase: &str) {
        let slots = left.keys().filter_map(|path| path.strip_prefix("vault/people").ok()).map(|slot| slot.display().to_string());
        let new = slots.into_iter().find(|slot| !self.slots.contains(&Some(slot.clone())));
        let who = PASSPHRASES.iter().position(|known| *known == passphrase).expect("a passphrase of these");
        self.slots[who] = new;
    }

    /// Opens a copy of what a desk's folder holds, checks it whole and locks it again.
    pub fn look(&self, files: &BTreeMap<PathBuf, Vec<u8>>) -> Result<Found, String> {
        crate::prepared::lay_out(files, &self.place);
        let program = door(&self.place, 99);
        // The passphrases first: nothing was put in order by another opening.
        let opens = match self.passphrases {
            true => self.passphrases_that_open(files, &program)?,
            false => BTreeSet::new(),
        };
        let mut recoveries = BTreeSet::new();
        let mut found = None;
        for (no, recovery) in self.recoveries.iter().enumerate().rev() {
            crate::prepared::lay_out(files, &self.place);
            match unlock(&program, &self.place, recovery) {
                Ok(status) if status["unfinished"] == json!(true) => return Err("still unfinished after opening".to_owned()),
                Ok(_) => drop(recoveries.insert(no)),
                Err(problem) if self.recoveries.len() > 1 && problem.code == ErrorCode::WrongPassphrase => continue,
                Err(problem) => return Err(format!("the recovery key does not open it: {problem}")),
            }
            let (dump, after) = (dump(&program), self.has_after(&program));
            let verified = program.call("vault.verify", json!({})).map_err(|problem| format!("verify: {problem}"))?;
            if verified["problems"] != json!([]) {
                return Err(format!("verify: {}", verified["problems"]));
            }
            program.call("vault.lock", json!({})).map_err(|problem| format!("locking: {problem}"))?;
            let beside = self.strays(dump["member.list"].as_array().map_or(0, Vec::len))?;
            found = Some((dump, after, beside));
        }
        let (dump, after, beside) = found.ok_or("no recovery key opens it")?;
        Ok(Found { dump, opens, recoveries, after, beside })
    }

    fn has_after(&self, program: &Door) -> bool {
        ask(program, "draft.list", json!({})).as_array().is_some_and(|drafts| drafts.iter().any(|draft| draft["title"] == AFTER))
    }

    /// A slot's identity opens what its passphrase opens, and costs no scrypt.
    /// Each by itself: one who opens the vault may put in order what keeps another out.
    fn passphrases_that_open(&self, files: &BTreeMap<PathBuf, Vec<u8>>, program: &Door) -> Result<BTreeSet<usize>, String> {
        let mut opens = BTreeSet::new();
        for (who, slot) in self.slots.iter().enumerate() {
            let Some(bytes) = slot.as_ref().and_then(|slot| fs::read(self.place.join("vault/people").join(slot)).ok()) else { continue };
            let Some(content) = insider::slot(&bytes, PASSPHRASES[who]) else { continue };
            match unlock(program, &self.place, content["identity"].as_str().unwrap_or_default()) {
                Ok(status) if status["recovered"] == json!(false) => drop(opens.insert(who)),
                Ok(status) => return Err(format!("a slot opened it as a recovery: {status}")),
                Err(problem) if problem.code == ErrorCode::WrongPassphrase => continue,
                Err(problem) => return Err(format!("{}: {problem}", PASSPHRASES[who])),
            }
            program.call("vault.lock", json!({})).map_err(|problem| format!("locking: {problem}"))?;
            crate::prepared::lay_out(files, &self.place);
        }
        Ok(opens)
    }

    /// No file is there that a locked vault does not have.
    fn strays(&self, members: usize) -> Result<Vec<PathBuf>, String> {
        let (mut slots, mut beside) = (0, Vec::new());
        for path in files_of(&self.place).into_keys() {
            let text = path.to_string_lossy().into_owned();
            let known = [
                "vault/vault.json",
                "vault/keyring.age",
                "vault/data.db",
                "vault/seal",
                "vault/lock",
                "vault/backups/",
                "stick.panah-backup",
                "away.age",
                "cases.csv",
                "letter.txt",
                "config/preferences.json",
                "config/last-seen.json",
                "config/",
                "data/",
            ];
            let is_slot = text.starts_with("vault/people/") && text.ends_with(".age");
            slots += usize::from(is_slot);
            let is_backup =
                text.strip_prefix("vault/backups/").is_some_and(|name| !name.starts_with('.') && name.ends_with(".panah-backup"));
            let is_outside = self.outside.iter().any(|name| text == *name || text.starts_with(&format!("{name}/")));
            let is_beside = self.outside.iter().any(|name| text.starts_with(&format!(".{name}.")));
            if is_beside {
                beside.push(path);
            } else if !(known.contains(&&*text) || is_slot || is_backup || is_outside) {
                return Err(format!("a stray file: {text}"));
            }
        }
        match slots == members {
            true => Ok(beside),
            false => Err(format!("{slots} slots of {members} members")),
        }
    }

    /// Where the copy stands that was looked at last.
    pub fn place(&self) -> &Path {
        &self.place
    }

    /// The vault that the operation makes outside, by its folder, and what opens it.
    pub fn other_vault(&self) -> Option<(&'static str, &str)> {
        match self.outside {
            ["restored"] => Some(("restored", &self.recoveries[0])),
            ["made"] => Some(("made", ROBINS[0])),
            _ => None,
        }
    }

    /// What stands in the vault that the operation makes outside, if one is there.
    pub fn in_the_other(&self) -> Result<Option<BTreeMap<String, Value>>, String> {
        let Some((dir, secret)) = self.other_vault() else { return Ok(None) };
        let dir = self.place.join(dir);
        if !dir.exists() {
            return Ok(None);
        }
        let program = door(&self.place, 98);
        let opened = program.call("vault.unlock", json!({"dir": dir, "passphrase": secret}));
        opened.map_err(|problem| format!("the other vault: {problem}"))?;
        let mut dump = dump(&program);
        // Of a vault that is made, the key on paper is of the system's chance.
        dump.values_mut().for_each(|told| without(told, &["check_word"]));
        let verified = ask(&program, "vault.verify", json!({}));
        ask(&program, "vault.lock", json!({}));
        match verified["problems"] == json!([]) {
            true => Ok(Some(dump)),
            false => Err(format!("the other vault: {}", verified["problems"])),
        }
    }
}
