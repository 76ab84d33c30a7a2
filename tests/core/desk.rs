//! What every story begins with: a program, a vault, and short ways to say things.

use std::path::PathBuf;
use std::sync::Arc;

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

/// A program at its desk, with folders of its own and a clock that stands.
pub struct Desk {
    pub door: Door,
    pub clock: SetClock,
    pub folder: tempfile::TempDir,
    pub recovery_key: String,
}

impl Desk {
    /// Nothing made yet.
    pub fn empty() -> Desk {
        let folder = tempfile::tempdir().unwrap();
        let clock = SetClock::at(first_day(), 1);
        let door = Door::new(environment(&folder, clock.clone()));
        Desk { door, clock, folder, recovery_key: String::new() }
    }

    /// With a vault made and open.
    pub fn with_vault() -> Desk {
        let mut desk = Desk::empty();
        let created = desk.ask("vault.create", json!({"dir": desk.dir(), "name": "Robin Hale", "passphrase": PASSPHRASE}));
        desk.recovery_key = created["recovery_key"].as_str().unwrap().to_owned();
        desk
    }

    /// The vault's folder.
    pub fn dir(&self) -> PathBuf {
        self.folder.path().join("vault")
    }

    /// Another program started on the same laptop.
    pub fn second_program(&self) -> Door {
        Door::new(environment(&self.folder, self.clock.clone()))
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

    /// Titles found, best first.
    pub fn found(&self, query: &str) -> Vec<Value> {
        self.ask("search", json!({"query": query, "limit": 20}))["hits"].as_array().unwrap().clone()
    }
}

fn environment(folder: &tempfile::TempDir, clock: SetClock) -> Environment {
    Environment {
        clock: Arc::new(clock),
        data_dir: folder.path().join("data"),
        config_dir: folder.path().join("config"),
        work_factor: panah_core::vault::LEAST_WORK_FACTOR,
    }
}

pub fn id(stored: &Value) -> String {
    stored["id"].as_str().unwrap().to_owned()
}

/// A fresh id, for the parts of records that a form makes.
pub fn new_id() -> String {
    panah_core::clock::new_id(&panah_core::clock::SystemClock::default()).to_string()
}
