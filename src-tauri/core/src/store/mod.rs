//! The records: a document each is the truth, and everything in the tables beside it can be rebuilt from the documents.

mod carried;
mod compare;
pub mod document;
mod draft;
mod extra;
pub mod gathered;
mod gone;
mod history;
mod keys;
mod list;
mod one_value;
mod record;
pub mod refers;
mod removal;
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
pub use gathered::{Dated, Due, Weight, dated, missing};
pub use gone::Gone;
pub use history::{FieldChange, History, Revert, Undo, Version};
pub use keys::{Keys, Ordered};
pub use list::{List, Page};
pub(crate) use one_value::one_value;
pub use record::{Choice, Faults, Kind, KindEntry, LONGEST, Record, Save, Stamp, Stored, Table, Words, as_title};
pub use settings::{BackupSettings, FollowUpDays, Settings, SettingsGet, SettingsSet};
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
const INDEX: i32 = 10;

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
    create_index(connection, kinds)
}

/// Makes the index.
fn create_index(connection: &Connection, kinds: &[KindEntry]) -> Result<()> {
    connection.pragma_update(None, "user_version", INDEX)?;
    connection.execute_batch(search::TABLES)?;
    connection.execute_batch(gathered::TABLES)?;
    for table in kinds.iter().flat_map(|entry| entry.tables) {
        connection.execute_batch(table.ddl)?;
    }
    Ok(())
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

    /// The rules of a record: those of every kind, and its own.
    fn check<R: Record>(&self, record: &mut R, was: Option<&R>) -> Result<()> {
        if let Some(home) = record.home()
            && !self.has(Kind::Case, home)?
        {
            return Err(Problem::invalid("record.case", "no-such-record"));
        }
        if let Err(problem) = record.check(self, was) {
            self.but_for_gone(problem, record, was)?;
        }
        match record.extra() {
            Some(extra) => extra.check(self, R::KIND, was.and_then(Record::extra)),
            None => Ok(()),
        }
    }

    pub(crate) fn create_with<R: Record>(&self, id: Id, mut record: R) -> Result<Stored<R>> {
        self.refuse_gone(id)?;
        self.check(&mut record, None)?;
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
                self.seen_by(&record)? as i64,
                record.title(),
                document.bytes(),
                by.at,
                by.person
            ])?;
        let no = self.connection.last_insert_rowid();
        let row = Row { no, id, kind: R::KIND, home: record.home(), created: stamp, changed: stamp, trashed: None };
        self.put_index(&row, &record, true)?;
        self.refresh(record.leaning(&row, &self.connection)?)?;
        self.stored(&row, document.version(), record)
    }

    /// Changes a record.
    pub fn change<R: Record>(&self, id: Id, base: Option<&str>, mut record: R) -> Result<Stored<R>> {
        let (mut row, mut document) = self.document(id)?;
        if row.kind != R::KIND {
            return Err(ErrorCode::NotFound.into());
        }
        if R::ONCE {
            return Err(ErrorCode::Refused.with("written once"));
        }
        if row.trashed.is_some() {
            return Err(Problem::invalid("id", "in-the-trash"));
        }
        self.check(&mut record, Some(&document.read::<R>()?))?;
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

    /// Writes a record of any kind anew, given as JSON.
    pub fn rewrite(&self, id: Id, json: &serde_json::Value) -> Result<()> {
        let (mut row, mut document) = self.document(id)?;
        let by = self.by_now();
        match (self.entry(row.kind).rewrite)(&mut document, json, by)? {
            true => self.write_back(&mut row, &mut document, by),
            false => Ok(()),
        }
    }

    /// Looks at every record, whoever may see it, and writes anew those that `change` gives another form. Those written once stay.
    pub fn rewrite_each(&self, mut change: impl FnMut(&Row, serde_json::Value) -> Result<Option<serde_json::Value>>) -> Result<()> {
        self.each_document(
            |row| !self.is_written_once(row.kind),
            |row, document| {
                let Some(json) = change(row, (self.entry(row.kind).json)(document, None)?)? else { return Ok(()) };
                let (mut row, by) = (row.clone(), self.by_now());
                (self.entry(row.kind).rewrite)(document, &json, by)?;
                self.write_back(&mut row, document, by)
            },
        )
    }

    /// Writes a changed document, and its index anew.
    fn write_back(&self, row: &mut Row, document: &mut Document, by: By) -> Result<()> {
        let leaning = self.entry(row.kind).leaning;
        // What leaned on it until now, and what leans on it from now on.
        let mut leaned = leaning(self, &self.stands(row.no)?, row)?;
        leaned.extend(gathered::belonging(&self.connection, row.id)?);
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
        (self.entry(row.kind).refresh)(self, document, row, false)?;
        leaned.extend(leaning(self, document, row)?);
        self.refresh(leaned)
    }

    /// Writes the index of documents anew, because of something that they lean on; in this order, for one may lean on another.
    fn refresh(&self, mut numbers: Vec<i64>) -> Result<()> {
        let mut seen = HashSet::new();
        numbers.retain(|no| seen.insert(*no));
        for no in numbers {
            let mut statement = self.connection.prepare_cached(&format!("SELECT {ROW} FROM document d WHERE d.no = ?1"))?;
            let row = statement.query_row([no], row)?;
            if row.trashed.is_none() {
                self.drop_index(&row)?;
            }
            (self.entry(row.kind).refresh)(self, &self.stands(no)?, &row, false)?;
        }
        Ok(())
    }

    /// Who may see a record: no more than may see the one it belongs to.
    fn seen_by<R: Record>(&self, record: &R) -> Result<Visibility> {
        let of = record.of().map(|of| self.visibility(of)).transpose()?;
        Ok(of.map_or(record.visibility(), |of| of.max(record.visibility())))
    }

    /// A document as it stands in the database.
    fn stands(&self, no: i64) -> Result<Document> {
        let bytes: Vec<u8> =
            self.connection.prepare_cached("SELECT bytes FROM document WHERE no = ?1")?.query_row([no], |sql| sql.get(0))?;
        Document::load(&bytes)
    }

    /// Takes a document out of the index, as it stands in the database: before it is written anew.
    fn drop_index(&self, row: &Row) -> Result<()> {
        let words = (self.entry(row.kind).words)(&self.stands(row.no)?)?;
        for table in self.entry(row.kind).tables {
            self.connection.prepare_cached(&format!("DELETE FROM {} WHERE no = ?1", table.name))?.execute([row.no])?;
        }
        gathered::forget(&self.connection, row.no)?;
        search::forget(&self.connection, row, &words)
    }

    /// Writes what the tables and the full text hold of a record; of one in the trash, only who may see it. `fresh`: the document's own row
    /// has its columns already.
    pub(crate) fn put_index<R: Record>(&self, row: &Row, record: &R, fresh: bool) -> Result<()> {
        if !fresh {
            self.connection
                .prepare_cached("UPDATE document SET home = ?2, visibility = ?3, title = ?4 WHERE no = ?1")?
                .execute(params![row.no, record.home(), self.seen_by(record)? as i64, record.title()])?;
        }
        gathered::hang(&self.connection, row.no, record.of())?;
        refers::write(&self.connection, row.no, record, fresh)?;
        if row.trashed.is_some() {
            return Ok(());
        }
        record.index(row, &self.connection)?;
        gathered::gather(self, row, record)?;
        search::remember(&self.connection, row, &record::all_words(record), &record.about(), &mut self.heard.borrow_mut())
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
        // First what the index of others follows from.
        for first in [true, false] {
            self.each_document(
                |row| self.entry(row.kind).first == first,
                |row, document| {
                    done += 1;
                    progress(done)?;
                    (self.entry(row.kind).refresh)(self, document, row, false)
                },
            )?;
        }
        self.merge_words()?;
        Ok(done)
    }

    /// Merges the full text into one piece after much was written at once: each piece costs every search.
    pub fn merge_words(&self) -> Result<()> {
        Ok(self.connection.execute_batch("INSERT INTO head(head) VALUES ('optimize'); INSERT INTO body(body) VALUES ('optimize')")?)
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
