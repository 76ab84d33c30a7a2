//! What every story begins with: a program, a vault, and short ways to say things.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use chrono::NaiveDate;
use panah_core::clock::{Clock, SetClock};
use panah_core::desk::Environment;
use panah_core::door::Door;
use panah_core::{ErrorCode, Problem};
use serde_json::{Value, json};

pub const PASSPHRASE: &str = "seven quiet lanterns by the river";

/// The day on which stories begin.
pub fn first_day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2031, 3, 15).unwrap()
}

/// Where a desk's folders are.
pub enum Place {
    /// Gone with the desk.
    Own(tempfile::TempDir),
    /// Somebody else's.
    Another(PathBuf),
}

/// A program at its desk, with folders of its own and a clock that stands.
pub struct Desk {
    pub door: Door,
    pub clock: SetClock,
    pub folder: Place,
    pub recovery_key: String,
}

impl Desk {
    /// Nothing made yet.
    pub fn empty() -> Desk {
        let folder = tempfile::tempdir().unwrap();
        // Two desks draw different chances: ids and keys of one are not those of another.
        static DESKS: AtomicU64 = AtomicU64::new(1);
        let clock = SetClock::at(first_day(), DESKS.fetch_add(1, Ordering::Relaxed));
        let door = Door::new(environment(folder.path(), clock.clone()));
        Desk { door, clock, folder: Place::Own(folder), recovery_key: String::new() }
    }

    /// With a vault made and open.
    pub fn with_vault() -> Desk {
        let mut desk = Desk::empty();
        let created = desk.ask("vault.create", json!({"dir": desk.dir(), "name": "Robin Hale", "passphrase": PASSPHRASE}));
        desk.recovery_key = created["recovery_key"].as_str().unwrap().to_owned();
        desk
    }

    /// A desk in a folder that stands already, its vault locked or not made yet.
    pub fn at(folder: &Path, recovery_key: &str, chance: u64) -> Desk {
        let clock = SetClock::at(first_day(), chance);
        let door = Door::new(environment(folder, clock.clone()));
        Desk { door, clock, folder: Place::Another(folder.to_owned()), recovery_key: recovery_key.to_owned() }
    }

    /// The vault's folder.
    pub fn dir(&self) -> PathBuf {
        self.path().join("vault")
    }

    /// The folder that holds all this desk writes: vault, preferences, data.
    pub fn path(&self) -> &Path {
        match &self.folder {
            Place::Own(folder) => folder.path(),
            Place::Another(folder) => folder,
        }
    }

    /// A file beside the vault, as a path in a request.
    pub fn beside(&self, name: &str) -> String {
        self.path().join(name).to_str().unwrap().to_owned()
    }

    /// Another program started on the same laptop.
    pub fn second_program(&self) -> Door {
        Door::new(environment(self.path(), self.clock.clone()))
    }

    /// An operation that must succeed.
    #[track_caller]
    pub fn ask(&self, operation: &str, request: Value) -> Value {
        self.door.call(operation, request).unwrap_or_else(|problem| panic!("{operation}: {problem}"))
    }

    /// An operation that must be refused.
    #[track_caller]
    pub fn refused(&self, operation: &str, request: Value) -> Problem {
        match self.door.call(operation, request) {
            Ok(answer) => panic!("{operation} was done: {answer}"),
            Err(problem) => problem,
        }
    }

    /// An operation that must be refused with this code.
    #[track_caller]
    pub fn refused_as(&self, code: ErrorCode, operation: &str, request: Value) -> Problem {
        let problem = self.refused(operation, request);
        assert_eq!(problem.code, code, "{operation}: {problem}");
        problem
    }

    pub fn lock(&self) {
        self.ask("vault.lock", json!({}));
    }

    pub fn unlock(&self) {
        self.ask("vault.unlock", json!({"dir": self.dir(), "passphrase": PASSPHRASE}));
    }

    /// Opens the vault with the recovery key, which needs no scrypt.
    pub fn recover(&self) {
        self.ask("vault.unlock", json!({"dir": self.dir(), "passphrase": self.recovery_key}));
    }

    /// Opens the vault although it is not as it was left.
    pub fn unlock_despite(&self) {
        self.ask("vault.unlock", json!({"dir": self.dir(), "passphrase": PASSPHRASE, "despite_seal": true}));
    }

    /// The program ends without locking: a crash, a flat battery.
    pub fn crash(&mut self) {
        self.door = self.second_program();
    }

    /// The program is started again with another clock: locked, or as after a crash.
    pub fn start_again_with(&mut self, clock: Arc<dyn Clock>) {
        self.door = Door::new(Environment { clock, ..environment(self.path(), self.clock.clone()) });
    }

    /// The digest of every file of the vault, by its path in the folder.
    pub fn files(&self) -> BTreeMap<PathBuf, blake3::Hash> {
        files_under(&self.dir()).into_iter().map(|path| (path.clone(), blake3::hash(&fs::read(path).unwrap()))).collect()
    }

    /// Every file of the vault, to be put back later.
    pub fn copy(&self) -> Vec<(PathBuf, Vec<u8>)> {
        files_under(&self.dir()).into_iter().map(|path| (path.clone(), fs::read(&path).unwrap())).collect()
    }

    /// Nothing is wrong with the vault.
    #[track_caller]
    pub fn is_sound(&self) {
        let verified = self.ask("vault.verify", json!({}));
        assert_eq!(verified["problems"], json!([]), "verify finds nothing wrong");
    }

    /// A new person called so; their id.
    pub fn person(&self, name: &str) -> String {
        id(&self.ask("person.save", json!({"record": {"names": {new_id(): {"text": name, "kind": "full"}}, "roles": ["helped"]}})))
    }

    /// A new open case of this person; its id.
    pub fn case_of(&self, person: &str, risk: &str) -> String {
        let record = json!({"principal": person, "risk": risk, "aims": ["refuge"], "episodes": {new_id(): {"opened": "2031-03-15"}}});
        id(&self.ask("case.save", json!({"record": record})))
    }

    /// A note in a case; its id.
    pub fn note(&self, case: &str, text: &str) -> String {
        id(&self.ask("note.save", json!({"record": {"case": case, "text": text, "visibility": "team"}})))
    }

    /// A news item; its id.
    pub fn news(&self, title: &str) -> String {
        id(&self.ask("news.save", json!({"record": {"title": title, "kind": "report"}})))
    }

    /// A new record of a kind (`hearing`), which must be in order; its id.
    #[track_caller]
    pub fn add(&self, kind: &str, record: Value) -> String {
        id(&self.ask(&format!("{kind}.save"), json!({"record": record})))
    }

    /// A record's fields changed, the others as they were; the record stored.
    #[track_caller]
    pub fn edit(&self, kind: &str, case: &str, record: &str, changes: Value) -> Value {
        let rows = self.rows(&format!("{kind}.list"), json!({"case": case}));
        let stored = rows.iter().find(|row| row["id"] == record).expect("the record is listed");
        self.ask(&format!("{kind}.save"), changing(stored, changes))
    }

    /// A person's fields changed, the others as they were.
    #[track_caller]
    pub fn change_person(&self, person: &str, changes: Value) {
        self.ask("person.save", changing(&self.get("person.get", person), changes));
    }

    /// A record that must be refused for this fault of one of its fields.
    #[track_caller]
    pub fn faulty(&self, kind: &str, record: Value, fault: &str) {
        let problem = self.refused(&format!("{kind}.save"), json!({"record": record}));
        assert!(problem.fields.iter().any(|field| field.code == fault), "{kind} {record}: {fault} was expected: {problem}");
    }

    /// A file taken into a case; its record as stored.
    pub fn file(&self, case: &str, name: &str, bytes: &[u8]) -> Value {
        let path = self.beside(name);
        fs::write(&path, bytes).unwrap();
        self.ask("file.add", json!({"case": case, "path": path}))
    }

    /// What stands on Today, worst first.
    pub fn today(&self) -> Vec<Value> {
        self.ask("today", json!({}))["lines"].as_array().unwrap().clone()
    }

    /// What can fall on these days, worst first.
    pub fn calendar(&self, from: &str, until: &str) -> Vec<Value> {
        self.ask("today.calendar", json!({"from": from, "until": until}))["lines"].as_array().unwrap().clone()
    }

    /// A record by the operation that reads its kind.
    pub fn get(&self, operation: &str, id: &str) -> Value {
        self.ask(operation, json!({"id": id}))
    }

    /// A list's rows, from the beginning.
    pub fn rows(&self, operation: &str, request: Value) -> Vec<Value> {
        let mut request = request;
        request["limit"] = json!(500);
        request["offset"] = json!(0);
        self.ask(operation, request)["rows"].as_array().unwrap().clone()
    }

    /// A record's versions, newest first.
    pub fn history(&self, id: &str) -> Vec<Value> {
        self.ask("record.history", json!({"id": id})).as_array().unwrap().clone()
    }

    /// What is found, best first.
    pub fn found(&self, query: &str) -> Vec<Value> {
        self.ask("search", json!({"query": query, "limit": 20}))["hits"].as_array().unwrap().clone()
    }
}

fn environment(folder: &Path, clock: SetClock) -> Environment {
    Environment {
        clock: Arc::new(clock),
        data_dir: folder.join("data"),
        config_dir: folder.join("config"),
        work_factor: panah_core::vault::LEAST_WORK_FACTOR,
    }
}

/// The request to save a record with some of its fields changed.
pub fn changing(stored: &Value, changes: Value) -> Value {
    json!({"id": stored["id"], "base": stored["version"], "record": with(stored["record"].clone(), changes)})
}

/// A record with some of its fields otherwise.
pub fn with(mut record: Value, more: Value) -> Value {
    record.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    record
}

/// Every file under a folder.
pub fn files_under(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        match path.is_dir() {
            true => files.extend(files_under(&path)),
            false => files.push(path),
        }
    }
    files
}

/// The files as they were when they were copied.
pub fn lay_back(copy: &[(PathBuf, Vec<u8>)]) {
    for (path, bytes) in copy {
        fs::write(path, bytes).unwrap();
    }
}

/// The texts in a list of answers, by the name of a field.
pub fn texts(rows: &[Value], field: &str) -> Vec<String> {
    rows.iter().map(|row| row[field].as_str().unwrap_or_default().to_owned()).collect()
}

/// The id of a record.
pub fn id(stored: &Value) -> String {
    stored["id"].as_str().unwrap().to_owned()
}

/// A fresh id, for the parts of records that a form makes.
pub fn new_id() -> String {
    panah_core::clock::new_id(&panah_core::clock::SystemClock::default()).to_string()
}
