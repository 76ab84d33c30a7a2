//! What every story begins with: a program, a vault, and short ways to say things.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use chrono::NaiveDate;
use panah_core::clock::SetClock;
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

    /// The digest of every file of the vault, by its path in the folder.
    pub fn files(&self) -> BTreeMap<PathBuf, blake3::Hash> {
        files_under(&self.dir()).into_iter().map(|path| (path.clone(), blake3::hash(&fs::read(path).unwrap()))).collect()
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

    /// What can be read of the vault: every list, page, history, search and Today. Two dumps are equal if nothing was changed between.
    pub fn everything(&self) -> Value {
        let mut told = BTreeMap::new();
        for (list, request) in [
            ("person.list", json!({})),
            ("case.list", json!({"sort": "code"})),
            ("case.list", json!({"sort": "next-due"})),
            ("case.list", json!({"sort": "name", "descending": true})),
            ("news.list", json!({"sort": "published"})),
            ("news.list", json!({"sort": "outlet"})),
            ("trash.list", json!({})),
            ("disclosure.list", json!({})),
        ] {
            told.insert(format!("{list} {request}"), json!(self.rows(list, request)));
        }
        for plain in ["today", "draft.list", "settings.get", "news.facets"] {
            told.insert(plain.to_owned(), self.ask(plain, json!({})));
        }
        let mut ids: Vec<String> = Vec::new();
        for case in self.rows("case.list", json!({"sort": "code"})).iter().map(id) {
            told.insert(format!("case {case}"), self.get("case.get", &case));
            told.insert(format!("mentions {case}"), self.get("case.mentions", &case));
            told.insert(format!("citations {case}"), self.ask("citation.list", json!({"case": case})));
            for list in ["note.list", "follow_up.list"] {
                let rows = self.rows(list, json!({"case": case}));
                ids.extend(rows.iter().map(id));
                told.insert(format!("{list} {case}"), json!(rows));
            }
            ids.push(case);
        }
        for (list, request) in [("person.list", json!({})), ("news.list", json!({"sort": "title"})), ("trash.list", json!({}))] {
            ids.extend(self.rows(list, request).iter().map(id));
        }
        for id in ids {
            told.insert(format!("history {id}"), json!(self.history(&id)));
        }
        for query in ["a", "m", "the", "camp", "harbour", "ehsan", "احسان", "P-2031"] {
            told.insert(format!("search {query}"), self.ask("search", json!({"query": query, "limit": 200, "count": true})));
        }
        json!(told)
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
