//! Files of a locked vault that were altered: each is noticed when the vault is opened, and nothing of it is shown. Opened all the same by
//! somebody who was told, all that is shown is as it was written, or refused.

use std::cell::Cell;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use panah_core::ErrorCode;
use panah_core::door::Door;
use serde_json::{Value, json};

use crate::prepared::{Prepared, ROBINS, ask, door, files_of, unlock};
use crate::row::{Tally, often};
use crate::whole::{difference, dump};

const PAGE: usize = 4096;
/// One bit of so many bytes of a small file.
const EVERY: usize = 64;

/// Row: everything at every place.
pub fn damage(prepared: &Prepared, tally: &mut Tally) {
    damage_of(prepared, often("PANAH_STEP", 1) as usize, tally);
}

struct Vault<'a> {
    desk: PathBuf,
    program: Door,
    recovery: &'a str,
    /// All that stands in it.
    sound: BTreeMap<String, Value>,
    /// How often it was opened despite what was altered, and how many answers were read then and refused.
    opened: Cell<[u64; 3]>,
}

/// All that is shown, without what stands outside every lock and was altered there: labels at unlocking, and whether a slot's file is there.
fn shown(program: &Door) -> BTreeMap<String, Value> {
    let mut shown = dump(program);
    for member in shown.get_mut("member.list").and_then(Value::as_array_mut).into_iter().flatten() {
        for outside in ["label", "has_key"] {
            member.as_object_mut().expect("a row").remove(outside);
        }
    }
    shown
}

impl Vault<'_> {
    /// Opening it is refused as damage or tampering, and changes no file.
    fn is_refused(&self, path: &Path, bytes: Option<&[u8]>) -> Result<(), String> {
        let file = self.desk.join(path);
        let sound = fs::read(&file).expect("a file");
        match bytes {
            Some(bytes) => fs::write(&file, bytes).expect("room"),
            None => fs::remove_file(&file).expect("it stood there"),
        }
        let before = self.outside_of_the_lock();
        let came = match unlock(&self.program, &self.desk, self.recovery) {
            Ok(_) => {
                let problems = self.program.call("vault.verify", json!({})).map(|verified| verified["problems"].to_string());
                let _ = self.program.call("vault.lock", json!({}));
                fs::remove_dir_all(&self.desk).expect("it stood there");
                crate::prepared::lay_out(&before, &self.desk);
                Err(format!("it was opened (verify: {problems:?})"))
            }
            Err(problem)
                if [ErrorCode::VaultDamaged, ErrorCode::VaultTampered, ErrorCode::WrongPassphrase, ErrorCode::VaultNewer]
                    .contains(&problem.code) =>
            {
                match self.outside_of_the_lock() == before {
                    true => {
                        let came = self.shows_nothing_wrong();
                        crate::prepared::lay_out(&before, &self.desk);
                        came
                    }
                    false => Err(format!("refused ({problem}), and a file was changed")),
                }
            }
            Err(problem) => Err(format!("refused as {problem}")),
        };
        fs::write(&file, &sound).expect("room");
        came
    }

    /// Opened despite what was altered, if it opens so: each answer is the one that it was, or a refusal.
    fn shows_nothing_wrong(&self) -> Result<(), String> {
        let despite = json!({"dir": self.desk.join("vault"), "passphrase": self.recovery, "despite_seal": true});
        if self.program.call("vault.unlock", despite).is_err() {
            return Ok(());
        }
        let mut shown = shown(&self.program);
        let _ = self.program.call("vault.lock", json!({}));
        let read = shown.len() as u64;
        // A refusal stands there as its code.
        shown.retain(|name, answer| !answer.is_string() || self.sound.get(name).is_some_and(Value::is_string));
        let [times, all, refused] = self.opened.get();
        self.opened.set([times + 1, all + read, refused + read - shown.len() as u64]);
        match shown.iter().all(|(name, answer)| self.sound.get(name) == Some(answer)) {
            true => Ok(()),
            false => {
                let same = self.sound.iter().filter(|(name, _)| shown.contains_key(*name));
                let same = same.map(|(name, answer)| (name.clone(), answer.clone())).collect();
                Err(format!("opened all the same, it shows what was never written: {}", difference(&shown, &same)))
            }
        }
    }

    fn outside_of_the_lock(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        files_of(&self.desk)
    }
}

/// The same, at every `step`-th place.
pub fn damage_of(prepared: &Prepared, step: usize, tally: &mut Tally) {
    let mut vault = Vault {
        desk: prepared.copy("damage/desk"),
        program: door(&prepared.base.join("damage/desk"), 5),
        recovery: &prepared.facts.recovery,
        sound: BTreeMap::new(),
        opened: Cell::new([0; 3]),
    };
    // A stick beside would only be read again and again.
    fs::remove_file(vault.desk.join("stick.panah-backup")).expect("it stood there");
    unlock(&vault.program, &vault.desk, vault.recovery).expect("it opens");
    vault.sound = shown(&vault.program);
    assert!(vault.sound.keys().any(|name| name.starts_with("content ")), "files are read as well");
    ask(&vault.program, "vault.lock", json!({}));
    // The same places of another vault: same people, same passphrases.
    let other = Prepared::another(prepared);
    let other_files = files_of(&other.join("vault"));
    let files = files_of(&vault.desk.join("vault"));
    for (path, bytes) in files.iter().filter(|(path, bytes)| !bytes.is_empty() && !path.ends_with("lock")) {
        let place = Path::new("vault").join(path);
        let database = path.ends_with("data.db");
        let size = if database { PAGE } else { EVERY };
        let name = path.display();
        let mut tries = 0;
        for at in (0..bytes.len()).step_by(size).step_by(step) {
            let mut flipped = bytes.clone();
            let byte = at + (at / size * 37) % size.min(bytes.len() - at);
            flipped[byte] ^= 1 << (at / size % 8);
            tries += 1;
            tally.take(|| format!("{name} byte {byte} flipped"), vault.is_refused(&place, Some(&flipped)));
        }
        let cut = if database { PAGE } else { EVERY };
        for length in (0..bytes.len()).step_by(cut).step_by(step).chain([bytes.len() - 1]) {
            tries += 1;
            tally.take(|| format!("{name} cut to {length}"), vault.is_refused(&place, Some(&bytes[..length])));
        }
        tally.take(|| format!("{name} removed"), vault.is_refused(&place, None));
        let theirs = other_files.iter().filter(|(theirs, _)| {
            theirs.parent() == path.parent()
                && theirs.extension() == path.extension()
                && (theirs.file_name() == path.file_name() || path.starts_with("people"))
        });
        for (_, theirs) in theirs {
            tries += 1;
            tally.take(|| format!("{name} exchanged"), vault.is_refused(&place, Some(theirs)));
        }
        tally.note(format!("{name}: {} places", tries + 1));
    }
    let [times, answers, refused] = vault.opened.get();
    tally.note(format!("opened despite what was altered {times} times: {answers} answers as they were, but for {refused} refused"));
    let sound = unlock(&vault.program, &vault.desk, vault.recovery)
        .map(|_| ask(&vault.program, "vault.verify", json!({}))["problems"] == json!([]));
    tally.take(|| "put in order again".to_owned(), if sound == Ok(true) { Ok(()) } else { Err(format!("{sound:?}")) });
    backups(&vault, step, tally);
}

/// A backup: what is altered is refused, whether it is compared or given back.
fn backups(vault: &Vault, step: usize, tally: &mut Tally) {
    let row = ask(&vault.program, "backup.make", json!({}));
    let path = PathBuf::from(row["path"].as_str().expect("a path"));
    let bytes = fs::read(&path).expect("a backup");
    let mut tries = 0;
    let mut try_it = |what: String, altered: Option<&[u8]>, whole: bool| {
        match altered {
            Some(altered) => fs::write(&path, altered).expect("room"),
            None => fs::remove_file(&path).expect("it stood there"),
        }
        tries += 1;
        let checked = vault.program.call("backup.check", json!({"id": row["id"]}));
        tally.take(|| format!("backup {what}"), if checked.is_err() { Ok(()) } else { Err("not noticed".to_owned()) });
        if whole {
            let dir = vault.desk.join("given-back");
            let given = vault.program.call("backup.restore", json!({"path": path, "dir": dir, "passphrase": vault.recovery}));
            let came = match given {
                Err(_) if !dir.exists() => Ok(()),
                Err(problem) => Err(format!("something was left: {problem}")),
                Ok(_) => Err("it was given back".to_owned()),
            };
            let _ = fs::remove_dir_all(&dir);
            tally.take(|| format!("backup {what}, given back"), came);
        }
    };
    for (no, at) in (0..bytes.len()).step_by(EVERY).step_by(step).enumerate() {
        let mut flipped = bytes.clone();
        let byte = at + (at / EVERY * 37) % EVERY.min(bytes.len() - at);
        flipped[byte] ^= 1 << (at / EVERY % 8);
        try_it(format!("byte {byte} flipped"), Some(&flipped), no % 64 == 0);
    }
    for length in (0..bytes.len()).step_by(PAGE).step_by(step) {
        try_it(format!("cut to {length}"), Some(&bytes[..length]), length % (PAGE * 8) == 0);
    }
    try_it("removed".to_owned(), None, true);
    tally.note(format!("backup: {tries} places"));
    ask(&vault.program, "vault.lock", json!({}));
}

impl Prepared {
    /// Another vault of people with the same passphrases.
    pub fn another(prepared: &Prepared) -> PathBuf {
        let folder = prepared.base.join("another");
        if !folder.exists() {
            let program = door(&folder, 1234);
            ask(&program, "vault.create", json!({"dir": folder.join("vault"), "name": "Robin Hale", "passphrase": ROBINS[0]}));
            ask(&program, "vault.lock", json!({}));
        }
        folder
    }
}
