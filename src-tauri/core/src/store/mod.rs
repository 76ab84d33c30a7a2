//! The records: a document each is the truth, and everything in the tables beside it can be rebuilt from the documents.

mod carried;
mod compare;
pub mod document;
mod draft;
mod extra;
mod faults;
pub mod gathered;
mod gone;
mod history;
mod index;
mod keys;
mod kind;
mod list;
mod one_value;
mod record;
pub mod refers;
mod removal;
mod save;
pub mod search;
mod settings;
mod trash;

use std::cell::RefCell;
use std::collections::HashSet;
use std::sync::Arc;

use rusqlite::{Connection, OptionalExtension, Row as SqlRow, params};

pub use carried::Carried;
pub use draft::{Draft, DraftDrop, DraftList, DraftSave, DraftSaved, Kept};
pub use extra::{Custom, Extra};
pub use faults::{Faults, LONGEST, as_title};
pub use gathered::{Dated, Due, Weight, dated, missing};
pub use gone::Gone;
pub use history::{FieldChange, History, Revert, Undo, Version};
pub use keys::{Keys, Ordered};
pub use kind::{Kind, KindEntry};
pub use list::{List, Page};
pub(crate) use one_value::one_value;
pub use record::{Choice, Record, Stamp, Stored, Table, Words};
pub use save::Save;
pub use settings::{BackupSettings, FollowUpDays, Settings, SettingsGet, SettingsSet};
pub use trash::{Restore, Trash, TrashList, TrashPage, TrashRow};

use crate::Id;
use crate::clock::{Clock, Millis, rfc3339};
use crate::error::{ErrorCode, Result};
use crate::roles::{Role, Visibility};
use document::{By, Document};

/// The tables of truth. Never edited once shipped: a later version adds to them.
const TRUTH: &str = "
    CREATE TABLE document (
        no INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, kind TEXT NOT NULL, home BLOB, visibility INTEGER NOT NULL,
        title TEXT, bytes BLOB NOT NULL,
        created_at INTEGER NOT NULL, created_by BLOB, changed_at INTEGER NOT NULL, changed_by BLOB,
        trashed_at INTEGER, trashed_by BLOB) STRICT;
    CREATE INDEX document_home ON document (home, kind) WHERE home IS NOT NULL;
    CREATE INDEX document_code ON document (title) WHERE kind = 'case';
    CREATE INDEX document_trash ON document (trashed_at) WHERE trashed_at IS NOT NULL;
    CREATE TABLE draft (
        id BLOB PRIMARY KEY, kind TEXT NOT NULL, of BLOB, home BLOB, base TEXT, title TEXT NOT NULL, body TEXT NOT NULL,
        person BLOB NOT NULL, saved_at INTEGER NOT NULL) STRICT, WITHOUT ROWID;
    CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;";

/// Who looks, and what they may do.
#[derive(Debug, Clone, Copy)]
pub struct Viewer {
    /// The person.
    pub person: Id,
    /// Their role.
    pub role: Role,
}

/// The open database.
pub struct Store {
    pub(crate) connection: Connection,
    kinds: &'static [KindEntry],
    /// Where time and randomness come from.
    pub clock: Arc<dyn Clock>,
    /// Whose session it is.
    pub viewer: Viewer,
    /// Words whose sound is in the index already; saves asking again.
    heard: RefCell<HashSet<u64>>,
}

/// A document's row, without its bytes.
#[derive(Debug, Clone)]
pub struct Row {
    /// The number that the index knows it by; grows with time.
    pub no: i64,
    /// Its id.
    pub id: Id,
    /// Its kind.
    pub kind: Kind,
    /// The case it belongs to.
    pub home: Option<Id>,
    /// When it was made, and by whom.
    pub created: (Millis, Option<Id>),
    /// When it was last changed, and by whom.
    pub changed: (Millis, Option<Id>),
    /// When it was put in the trash, and by whom.
    pub trashed: Option<(Millis, Option<Id>)>,
}

const ROW: &str = "d.no, d.id, d.kind, d.home, d.created_at, d.created_by, d.changed_at, d.changed_by, d.trashed_at, d.trashed_by";

fn row(sql: &SqlRow) -> rusqlite::Result<Row> {
    let kind: String = sql.get(2)?;
    Ok(Row {
        no: sql.get(0)?,
        id: sql.get(1)?,
        kind: Kind::from_key(&kind).ok_or(rusqlite::Error::InvalidQuery)?,
        home: sql.get(3)?,
        created: (sql.get(4)?, sql.get(5)?),
        changed: (sql.get(6)?, sql.get(7)?),
        trashed: sql.get::<_, Option<i64>>(8)?.map(|at| Ok::<_, rusqlite::Error>((at, sql.get(9)?))).transpose()?,
    })
}

/// Makes all tables, in a new vault.
pub fn create_tables(connection: &Connection, kinds: &[KindEntry]) -> Result<()> {
    connection.execute_batch(TRUTH)?;
    for entry in kinds {
        connection.execute_batch(entry.truth)?;
    }
    index::create(connection, kinds)
}

impl Store {
    /// The store of an open database.
    pub fn new(connection: Connection, kinds: &'static [KindEntry], clock: Arc<dyn Clock>, viewer: Viewer) -> Store {
        connection.set_prepared_statement_cache_capacity(crate::vault::STATEMENTS);
        Store { connection, kinds, clock, viewer, heard: RefCell::default() }
    }

    /// Takes a transaction back, if one is open, and what was remembered of its writes.
    pub fn roll_back(&self) -> Result<()> {
        self.heard.borrow_mut().clear();
        match self.connection.is_autocommit() {
            true => Ok(()),
            false => Ok(self.connection.execute_batch("ROLLBACK")?),
        }
    }

    /// Makes what tables of truth a vault of an older version lacks.
    pub fn make_truth(&self) -> Result<()> {
        for entry in self.kinds {
            self.connection.execute_batch(entry.truth)?;
        }
        Ok(())
    }

    /// Gives the database back, to be closed.
    pub fn into_connection(self) -> Connection {
        self.connection.flush_prepared_statement_cache();
        self.connection
    }

    /// What is known of a kind.
    fn entry(&self, kind: Kind) -> &'static KindEntry {
        self.kinds.iter().find(|entry| entry.kind == kind).expect("every kind has its entry")
    }

    /// The least role that may read records of a kind. Volunteers read and write news, and what is their own ([`Store::is_own`]); the
    /// records of people are for caseworkers. Later, whose cases they are as well.
    pub fn least_role(&self, kind: Kind) -> Role {
        self.entry(kind).role
    }

    /// Whether a record is the viewer's own, and their role may read and change such.
    pub fn is_own(&self, id: Id) -> Result<bool> {
        let (row, document) = self.document(id)?;
        let entry = self.entry(row.kind);
        Ok(self.viewer.role >= entry.own && (entry.owner)(&document)? == Some(self.viewer.person))
    }

    /// Whether records of a kind tell of both sides of a family search.
    pub fn joins_sides(&self, kind: Kind) -> bool {
        self.entry(kind).joins_sides
    }

    /// Whether records of a kind are written once.
    pub fn is_written_once(&self, kind: Kind) -> bool {
        self.entry(kind).once
    }

    /// Who may see a record; the whole team where it is not there.
    pub fn visibility(&self, id: Id) -> Result<Visibility> {
        let mut statement = self.connection.prepare_cached("SELECT visibility FROM document WHERE id = ?1")?;
        let stored: Option<usize> = statement.query_row([id], |row| row.get(0)).optional()?;
        let all = [Visibility::Team, Visibility::Coordinators, Visibility::Author];
        Ok(stored.and_then(|stored| all.get(stored).copied()).unwrap_or(Visibility::Team))
    }

    /// The JSON schema of a kind of record.
    pub fn schema(&self, kind: Kind) -> serde_json::Value {
        (self.entry(kind).schema)()
    }

    /// A record of any kind as JSON.
    pub fn json(&self, id: Id) -> Result<serde_json::Value> {
        let (row, mut document) = self.document(id)?;
        (self.entry(row.kind).json)(&mut document, None)
    }

    fn by_now(&self) -> By {
        By { person: self.viewer.person, at: self.clock.now() }
    }

    /// The highest visibility this viewer sees of others' documents; for SQL: `visibility <= ? OR created_by = me`.
    pub(crate) fn sees(&self) -> i64 {
        match self.viewer.role {
            Role::Coordinator => Visibility::Coordinators as i64,
            _ => Visibility::Team as i64,
        }
    }

    /// The row of a document that the viewer may see. One that is hidden looks like one that is not there.
    pub fn row(&self, id: Id) -> Result<Row> {
        self.row_and_bytes(id).map(|(row, _)| row)
    }

    fn row_and_bytes(&self, id: Id) -> Result<(Row, Vec<u8>)> {
        let mut statement = self.connection.prepare_cached(&format!(
            "SELECT {ROW}, d.bytes FROM document d WHERE d.id = ?1 AND (d.visibility <= ?2 OR d.created_by = ?3)"
        ))?;
        let found = statement.query_row(params![id, self.sees(), self.viewer.person], |sql| Ok((row(sql)?, sql.get(10)?))).optional()?;
        found.ok_or_else(|| ErrorCode::NotFound.into())
    }

    /// A document and its row.
    pub fn document(&self, id: Id) -> Result<(Row, Document)> {
        let (row, bytes) = self.row_and_bytes(id)?;
        Ok((row, Document::load(&bytes)?))
    }

    /// A record of a given kind.
    pub fn get<R: Record>(&self, id: Id) -> Result<Stored<R>> {
        let (row, mut document) = self.document(id)?;
        if row.kind != R::KIND {
            return Err(ErrorCode::NotFound.into());
        }
        let record = document.read()?;
        self.stored(&row, document.version(), record)
    }

    /// A record of a given kind, whoever may see it: for what a rule has just opened.
    pub fn opened<R: Record>(&self, id: Id) -> Result<Stored<R>> {
        let row = self.any_row(id)?.filter(|row| row.kind == R::KIND).ok_or(ErrorCode::NotFound)?;
        let mut document = self.stands(row.no)?;
        let record = document.read()?;
        self.stored(&row, document.version(), record)
    }

    fn stored<R>(&self, row: &Row, version: String, record: R) -> Result<Stored<R>> {
        Ok(Stored {
            id: row.id,
            version,
            created: self.stamp(row.created)?,
            changed: self.stamp(row.changed)?,
            trashed: row.trashed.map(|stamp| self.stamp(stamp)).transpose()?,
            record,
        })
    }

    /// Who did something and when, with the person's name.
    pub fn stamp(&self, (at, by): (Millis, Option<Id>)) -> Result<Stamp> {
        let name = match by {
            Some(by) => self.title(by)?,
            None => None,
        };
        Ok(Stamp { at: rfc3339(at), by, name })
    }

    /// What a record is called in lists.
    pub fn title(&self, id: Id) -> Result<Option<String>> {
        let mut statement = self.connection.prepare_cached("SELECT title FROM document WHERE id = ?1")?;
        Ok(statement.query_row([id], |row| row.get(0)).optional()?.flatten())
    }

    /// Whether a record of this kind is there, in the trash or not.
    pub fn has(&self, kind: Kind, id: Id) -> Result<bool> {
        let mut statement = self.connection.prepare_cached("SELECT 1 FROM document WHERE id = ?1 AND kind = ?2")?;
        Ok(statement.exists(params![id, kind.key()])?)
    }

    /// A document as it stands in the database.
    fn stands(&self, no: i64) -> Result<Document> {
        let bytes: Vec<u8> =
            self.connection.prepare_cached("SELECT bytes FROM document WHERE no = ?1")?.query_row([no], |sql| sql.get(0))?;
        Document::load(&bytes)
    }

    /// Every document that is wanted, whoever may see it, oldest first.
    pub(crate) fn each_document(
        &self,
        wanted: impl Fn(&Row) -> bool,
        mut visit: impl FnMut(&Row, &mut Document) -> Result<()>,
    ) -> Result<()> {
        let mut after = i64::MIN;
        loop {
            // A page at a time: a statement left open would see, or stop, what `visit` writes.
            let mut statement =
                self.connection.prepare_cached(&format!("SELECT {ROW} FROM document d WHERE d.no > ?1 ORDER BY d.no LIMIT 500"))?;
            let page: Vec<Row> = statement.query_map([after], row)?.collect::<rusqlite::Result<_>>()?;
            let Some(last) = page.last() else { return Ok(()) };
            after = last.no;
            for row in page.iter().filter(|row| wanted(row)) {
                visit(row, &mut self.stands(row.no)?)?;
            }
        }
    }
}
