//! Notes: what was seen, said and thought. Each is a document of its own, so that two people's notes never interleave.

use autosurgeon::{Hydrate, Reconcile};
use rusqlite::{Connection, params};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::check_case;
use crate::Id;
use crate::date::HonestDate;
use crate::door::{Operation, Session};
use crate::error::Result;
use crate::roles::{MayCall, Role, Visibility};
use crate::store::{Faults, Kind, Record, Row, Save, Store, Stored, Table, Words};

/// Characters of a note, at most: some 50 pages.
const LONGEST: usize = 100_000;

/// A note.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema, Reconcile, Hydrate)]
#[serde(deny_unknown_fields)]
pub struct Note {
    /// The case.
    pub case: Id,
    /// When it happened.
    #[serde(default)]
    pub on: Option<HonestDate>,
    /// A key of the list `note-kind`.
    #[serde(default)]
    pub kind: Option<String>,
    /// The text, as typed.
    pub text: String,
    /// Who may read it.
    pub visibility: Visibility,
}

impl Record for Note {
    const KIND: Kind = Kind::Note;
    const TABLES: &'static [Table] = &[Table {
        name: "idx_note",
        // By the day it happened, else the day it was written.
        ddl: "CREATE TABLE idx_note (no INTEGER PRIMARY KEY, id BLOB NOT NULL, home BLOB NOT NULL, day TEXT NOT NULL) STRICT;
              CREATE INDEX idx_note_home ON idx_note (home, day, no);",
    }];

    fn check(&mut self, store: &Store, _: Option<&Note>) -> Result<()> {
        check_case(store, self.case)?;
        let mut faults = Faults::default();
        faults.unless(!self.text.trim().is_empty(), "text", "required");
        faults.text(&self.text, LONGEST, "text");
        faults.choice(&self.kind, "kind");
        faults.answer()
    }

    fn home(&self) -> Option<Id> {
        Some(self.case)
    }

    fn visibility(&self) -> Visibility {
        self.visibility
    }

    fn words(&self) -> Words {
        Words { text: vec![self.text.clone()], ..Words::default() }
    }

    fn index(&self, row: &Row, connection: &Connection) -> Result<()> {
        let written = chrono::DateTime::from_timestamp_millis(row.created.0).unwrap_or_default().date_naive();
        let day = self.on.as_ref().map_or(written, |on| on.latest).to_string();
        connection
            .prepare_cached("INSERT INTO idx_note (no, id, home, day) VALUES (?1, ?2, ?3, ?4)")?
            .execute(params![row.no, row.id, self.case, day])?;
        Ok(())
    }
}

/// A case's notes, latest first.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NoteList {
    /// The case.
    pub case: Id,
    /// How many rows at most; 500 is the limit.
    pub limit: u32,
    /// How many to pass over.
    pub offset: u32,
}

/// A page of notes.
#[derive(Serialize, TS, JsonSchema)]
pub struct NotePage {
    /// The rows.
    pub rows: Vec<Stored<Note>>,
    /// How many this viewer may see.
    pub total: u64,
}

impl Operation for Save<Note> {
    const MAY_CALL: MayCall = MayCall::AtLeast(Role::Caseworker);
    type Answer = Stored<Note>;
    fn run(self, session: &mut Session) -> Result<Stored<Note>> {
        session.store.save(self)
    }
}

impl Operation for NoteList {
    const MAY_CALL: MayCall = MayCall::AtLeast(Role::Caseworker);
    type Answer = NotePage;
    fn run(self, session: &mut Session) -> Result<NotePage> {
        let store = &session.store;
        let from = "FROM idx_note n JOIN document d ON d.no = n.no WHERE n.home = ?1 AND (d.visibility <= ?2 OR d.created_by = ?3)";
        let total = store
            .connection
            .prepare_cached(&format!("SELECT count(*) {from}"))?
            .query_row(params![self.case, store.sees(), store.viewer.person], |row| row.get(0))?;
        let mut statement =
            store.connection.prepare_cached(&format!("SELECT n.id {from} ORDER BY n.day DESC, n.no DESC LIMIT ?4 OFFSET ?5"))?;
        let ids: Vec<Id> = statement
            .query_map(params![self.case, store.sees(), store.viewer.person, self.limit.min(500), self.offset], |row| row.get(0))?
            .collect::<rusqlite::Result<_>>()?;
        Ok(NotePage { rows: ids.into_iter().map(|id| store.get(id)).collect::<Result<_>>()?, total })
    }
}
