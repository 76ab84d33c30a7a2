//! The records: a document each is the truth, and everything in the tables beside it can be rebuilt from the documents.

mod compare;
pub mod document;
mod draft;
mod history;
mod keys;
mod record;
pub mod search;
mod settings;
mod trash;

use std::cell::RefCell;
use std::collections::HashSet;
use std::sync::Arc;

use rusqlite::{Connection, OptionalExtension, Row as SqlRow, params};

pub use draft::{Draft, DraftDrop, DraftList, DraftSave, DraftSaved};
pub use history::{FieldChange, History, Revert, Undo, Version};
pub use keys::{Keys, Ordered};
pub use record::{Faults, Kind, KindEntry, Record, Save, Stamp, Stored, Table, Words};
pub use settings::{FollowUpDays, Settings, SettingsGet, SettingsSet};
pub use trash::{Restore, Trash, TrashList, TrashPage, TrashRow};

use crate::Id;
use crate::clock::{Clock, Millis, new_id, rfc3339};
use crate::error::{ErrorCode, Problem, Result};
use crate::roles::{Role, Visibility};
use document::{Act, By, Document};

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

/// The index's version, kept as the database's `user_version`. Raised whenever a table, the folding or the words of a record change:
/// a vault with another one gets a new index when it is opened.
const INDEX: i32 = 3;

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

/// Makes all tables, in a new vault; `extra` are tables of truth that stand beside the records.
pub fn create_tables(connection: &Connection, kinds: &[KindEntry], extra: &str) -> Result<()> {
    connection.execute_batch(TRUTH)?;
    connection.execute_batch(extra)?;
    create_index(connection, kinds)
}

fn create_index(connection: &Connection, kinds: &[KindEntry]) -> Result<()> {
    connection.pragma_update(None, "user_version", INDEX)?;
    connection.execute_batch(search::TABLES)?;
    for table in kinds.iter().flat_map(|entry| entry.tables) {
        connection.execute_batch(table.ddl)?;
    }
    Ok(())
}

impl Store {
    /// The store of an open database.
    pub fn new(connection: Connection, kinds: &'static [KindEntry], clock: Arc<dyn Clock>, viewer: Viewer) -> Store {
        connection.set_prepared_statement_cache_capacity(128);
        Store { connection, kinds, clock, viewer, heard: RefCell::default() }
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

    /// Saves a record: its document, its index, its words, in the operation's transaction.
    pub fn save<R: Record>(&self, save: Save<R>) -> Result<Stored<R>> {
        let draft = save.draft;
        let stored = match save.id {
            None => self.create(save.record),
            Some(id) => self.change(id, save.base.as_deref(), save.record),
        }?;
        if let Some(draft) = draft {
            self.drop_draft(draft)?;
        }
        Ok(stored)
    }

    /// Saves a new record.
    pub fn create<R: Record>(&self, record: R) -> Result<Stored<R>> {
        self.create_with(new_id(&*self.clock), record)
    }

    pub(crate) fn create_with<R: Record>(&self, id: Id, mut record: R) -> Result<Stored<R>> {
        record.check(self, None)?;
        let by = self.by_now();
        let mut document = Document::create(&record, by)?;
        let stamp = (by.at, Some(by.person));
        self.connection
            .prepare_cached(
                "INSERT INTO document (id, kind, home, visibility, title, bytes, created_at, created_by, changed_at, changed_by)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?7, ?8)",
            )?
            .execute(params![
                id,
                R::KIND.key(),
                record.home(),
                record.visibility() as i64,
                record.title(),
                document.bytes(),
                by.at,
                by.person
            ])?;
        let no = self.connection.last_insert_rowid();
        let row = Row { no, id, kind: R::KIND, home: record.home(), created: stamp, changed: stamp, trashed: None };
        self.put_index(&row, &record, true)?;
        self.stored(&row, document.version(), record)
    }

    /// Changes a record.
    pub fn change<R: Record>(&self, id: Id, base: Option<&str>, mut record: R) -> Result<Stored<R>> {
        let (mut row, mut document) = self.document(id)?;
        if row.kind != R::KIND {
            return Err(ErrorCode::NotFound.into());
        }
        if row.trashed.is_some() {
            return Err(Problem::invalid("id", "in-the-trash"));
        }
        record.check(self, Some(&document.read::<R>()?))?;
        let by = self.by_now();
        let changed = match base {
            Some(base) => document.write_on(base, &record, by)?,
            None => document.write(&record, Act::Changed, by)?,
        };
        if changed {
            // After a merge this is more than what was sent.
            record = document.read()?;
            self.write_back(&mut row, &mut document, by)?;
        }
        self.stored(&row, document.version(), record)
    }

    /// Writes a changed document, and its index anew.
    fn write_back(&self, row: &mut Row, document: &mut Document, by: By) -> Result<()> {
        if row.trashed.is_none() {
            self.drop_index(row)?;
        }
        row.changed = (by.at, Some(by.person));
        row.trashed = document.trashed().then_some(row.changed);
        self.connection
            .prepare_cached(
                "UPDATE document SET bytes = ?2, changed_at = ?3, changed_by = ?4, trashed_at = ?5, trashed_by = ?6 WHERE no = ?1",
            )?
            .execute(params![
                row.no,
                document.bytes(),
                by.at,
                by.person,
                row.trashed.map(|stamp| stamp.0),
                row.trashed.map(|_| by.person)
            ])?;
        if row.trashed.is_none() {
            (self.entry(row.kind).refresh)(self, document, row, false)?;
        }
        Ok(())
    }

    /// Takes a document out of the index, as it stands in the database: before it is written anew.
    fn drop_index(&self, row: &Row) -> Result<()> {
        let bytes: Vec<u8> =
            self.connection.prepare_cached("SELECT bytes FROM document WHERE no = ?1")?.query_row([row.no], |sql| sql.get(0))?;
        let words = (self.entry(row.kind).words)(&Document::load(&bytes)?)?;
        for table in self.entry(row.kind).tables {
            self.connection.prepare_cached(&format!("DELETE FROM {} WHERE no = ?1", table.name))?.execute([row.no])?;
        }
        search::forget(&self.connection, row, &words)
    }

    /// Writes what the tables and the full text hold of a record. `fresh`: the document's own row has its columns already.
    pub(crate) fn put_index<R: Record>(&self, row: &Row, record: &R, fresh: bool) -> Result<()> {
        if !fresh {
            self.connection
                .prepare_cached("UPDATE document SET home = ?2, visibility = ?3, title = ?4 WHERE no = ?1")?
                .execute(params![row.no, record.home(), record.visibility() as i64, record.title()])?;
        }
        record.index(row, &self.connection)?;
        search::remember(&self.connection, row, &record.words(), &record.about(), &mut self.heard.borrow_mut())
    }

    /// Whether the index is the one this version writes.
    pub fn index_is_current(&self) -> Result<bool> {
        Ok(self.connection.pragma_query_value(None, "user_version", |row| row.get::<_, i32>(0))? == INDEX)
    }

    /// Drops the whole index and makes it again from the documents. How many there are.
    pub fn reindex(&self, mut progress: impl FnMut(u64) -> Result<()>) -> Result<u64> {
        // By their name's beginning: another version may have had tables that this one has not.
        let mut tables =
            self.connection.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name LIKE 'idx\\_%' ESCAPE '\\'")?;
        let tables: Vec<String> = tables.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
        for table in tables {
            self.connection.execute_batch(&format!("DROP TABLE \"{table}\""))?;
        }
        self.connection.execute_batch(search::DROP)?;
        self.heard.borrow_mut().clear();
        create_index(&self.connection, self.kinds)?;
        let mut done = 0;
        self.each_document(|row, document| {
            done += 1;
            progress(done)?;
            match row.trashed {
                None => (self.entry(row.kind).refresh)(self, document, row, false),
                Some(_) => Ok(()),
            }
        })?;
        self.merge_words()?;
        Ok(done)
    }

    /// Merges the full text into one piece after much was written at once: each piece costs every search.
    pub fn merge_words(&self) -> Result<()> {
        Ok(self.connection.execute_batch("INSERT INTO head(head) VALUES ('optimize'); INSERT INTO body(body) VALUES ('optimize')")?)
    }

    /// Every document, whoever may see it, oldest first.
    pub(crate) fn each_document(&self, mut visit: impl FnMut(&Row, &mut Document) -> Result<()>) -> Result<()> {
        let mut after = i64::MIN;
        loop {
            // A page at a time: a statement left open would see, or stop, what `visit` writes.
            let mut statement = self
                .connection
                .prepare_cached(&format!("SELECT {ROW}, d.bytes FROM document d WHERE d.no > ?1 ORDER BY d.no LIMIT 500"))?;
            let page: Vec<(Row, Vec<u8>)> =
                statement.query_map([after], |sql| Ok((row(sql)?, sql.get(10)?)))?.collect::<rusqlite::Result<_>>()?;
            let Some((last, _)) = page.last() else { return Ok(()) };
            after = last.no;
            for (row, bytes) in &page {
                visit(row, &mut Document::load(bytes)?)?;
            }
        }
    }
}
