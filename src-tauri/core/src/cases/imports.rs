//! What an import made, so that it can be undone in one step.

use rusqlite::{OptionalExtension, params};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Id;
use crate::clock::{new_id, rfc3339};
use crate::door::{Operation, Session};
use crate::error::{ErrorCode, Result};
use crate::roles::{MayCall, Role};
use crate::store::Store;

/// Imports, and the records each made; `home` is the case that a record was made with. Truth: no document tells of it.
pub(super) const TRUTH: &str = "
    CREATE TABLE IF NOT EXISTS import (id BLOB PRIMARY KEY, at INTEGER NOT NULL, person BLOB NOT NULL, cases INTEGER NOT NULL,
        undone_at INTEGER) STRICT, WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS import_record (import BLOB NOT NULL, home BLOB NOT NULL, id BLOB NOT NULL,
        PRIMARY KEY (import, home, id)) STRICT, WITHOUT ROWID;
    CREATE INDEX IF NOT EXISTS import_record_id ON import_record (id);";

/// Imports that are listed.
const MOST: u32 = 500;

/// An import under way.
pub(crate) struct Import(Id);

impl Import {
    /// Begins one.
    pub fn begin(store: &Store) -> Import {
        Import(new_id(&*store.clock))
    }

    /// Makes a case by `make`, and remembers every record that came of it: also those that the rules added.
    pub fn row(&self, store: &Store, make: impl FnOnce() -> Result<Id>) -> Result<Id> {
        let before: Option<i64> = store.connection.prepare_cached("SELECT max(no) FROM document")?.query_row([], |row| row.get(0))?;
        let case = make()?;
        store
            .connection
            .prepare_cached("INSERT INTO import_record (import, home, id) SELECT ?1, ?2, id FROM document WHERE no > ?3")?
            .execute(params![self.0, case, before.unwrap_or(0)])?;
        Ok(case)
    }

    /// Writes it down, if it made anything.
    pub fn finish(self, store: &Store, cases: u64) -> Result<Option<Id>> {
        if cases == 0 {
            return Ok(None);
        }
        store.connection.execute(
            "INSERT INTO import (id, at, person, cases) VALUES (?1, ?2, ?3, ?4)",
            params![self.0, store.clock.now(), store.viewer.person, cases],
        )?;
        Ok(Some(self.0))
    }
}

/// Forgets that imports made these records.
pub(crate) fn forget(store: &Store, ids: &[Id]) -> Result<()> {
    let mut statement = store.connection.prepare_cached("DELETE FROM import_record WHERE id = ?1 OR home = ?1")?;
    for id in ids {
        statement.execute([id])?;
    }
    Ok(())
}

/// The imports of the past.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ImportList {}

/// An import of the past.
#[derive(Serialize, TS, JsonSchema)]
pub struct PastImport {
    /// Which.
    pub id: Id,
    /// When: RFC 3339, UTC.
    pub at: String,
    /// Who did it, by name.
    pub by: Option<String>,
    /// How many cases it made.
    pub imported: u64,
    /// Whether it was undone.
    pub undone: bool,
}

/// Puts what an import made in the trash, except for cases that somebody has worked on since.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
#[ts(rename = "ImportUndoRequest")]
pub struct ImportUndo {
    /// The import.
    pub id: Id,
}

/// What undoing an import did.
#[derive(Serialize, TS, JsonSchema)]
pub struct ImportUndone {
    /// Cases put in the trash.
    pub cases: u64,
    /// Records put in the trash, cases and people among them.
    pub records: u64,
    /// Cases that stay, with all that belongs to them: something of them was changed or added since.
    pub kept: Vec<Id>,
}

impl Operation for ImportList {
    const MAY_CALL: MayCall = MayCall::AtLeast(Role::Coordinator);
    type Answer = Vec<PastImport>;
    fn run(self, session: &mut Session) -> Result<Vec<PastImport>> {
        let store = &session.store;
        let mut statement = store
            .connection
            .prepare_cached("SELECT id, at, person, cases, undone_at IS NOT NULL FROM import ORDER BY at DESC, id DESC LIMIT ?1")?;
        let rows: Vec<(Id, i64, Id, u64, bool)> = statement
            .query_map([MOST], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?)))?
            .collect::<rusqlite::Result<_>>()?;
        let past = |(id, at, person, imported, undone)| Ok(PastImport { id, at: rfc3339(at), by: store.title(person)?, imported, undone });
        rows.into_iter().map(past).collect()
    }
}

impl Operation for ImportUndo {
    const MAY_CALL: MayCall = MayCall::AtLeast(Role::Coordinator);
    type Answer = ImportUndone;
    fn run(self, session: &mut Session) -> Result<ImportUndone> {
        let store = &session.store;
        let known =
            store.connection.prepare_cached("SELECT cases FROM import WHERE id = ?1")?.query_row([self.id], |row| row.get(0)).optional()?;
        let cases: u64 = known.ok_or(ErrorCode::NotFound)?;
        let mut statement = store.connection.prepare_cached("SELECT DISTINCT home FROM import_record WHERE import = ?1 ORDER BY home")?;
        let homes: Vec<Id> = statement.query_map([self.id], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
        let mut undone = ImportUndone { cases: 0, records: 0, kept: Vec::new() };
        session.work.begin("undo", Some(cases));
        for home in homes {
            session.work.step()?;
            undo(store, self.id, home, &mut undone)?;
        }
        store.connection.execute("UPDATE import SET undone_at = ?2 WHERE id = ?1", params![self.id, store.clock.now()])?;
        Ok(undone)
    }
}

/// Takes back one case, whole or not at all: a case without its person, or a person without the note somebody wrote, helps nobody.
fn undo(store: &Store, import: Id, case: Id, undone: &mut ImportUndone) -> Result<()> {
    let mut statement = store.connection.prepare_cached(
        "SELECT r.id, d.kind = 'case' FROM import_record r JOIN document d ON d.id = r.id
         WHERE r.import = ?1 AND r.home = ?2 AND d.trashed_at IS NULL ORDER BY d.no DESC",
    )?;
    let standing: Vec<(Id, bool)> =
        statement.query_map([import, case], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<rusqlite::Result<_>>()?;
    let mut worked_on = added_to(store, import, case)?;
    for (id, _) in &standing {
        worked_on = worked_on || changed(store, *id)?;
    }
    if worked_on && !standing.is_empty() {
        undone.kept.push(case);
        return Ok(());
    }
    for (id, is_case) in standing {
        store.set_trashed(id, true)?;
        undone.records += 1;
        undone.cases += u64::from(is_case);
    }
    Ok(())
}

/// Whether anything was put into the case since, or its person into another case.
fn added_to(store: &Store, import: Id, case: Id) -> Result<bool> {
    let mut statement = store.connection.prepare_cached(
        "SELECT 1 FROM document d WHERE d.home = ?2 AND d.trashed_at IS NULL
            AND NOT EXISTS (SELECT 1 FROM import_record r WHERE r.import = ?1 AND r.home = ?2 AND r.id = d.id)
         UNION ALL
         SELECT 1 FROM import_record r JOIN idx_case_person p ON p.person = r.id JOIN idx_case c ON c.no = p.no
         WHERE r.import = ?1 AND r.home = ?2 AND c.id <> ?2",
    )?;
    Ok(statement.exists([import, case])?)
}

/// Whether a record has any version but its first. One that has become hidden from this person was changed, too.
fn changed(store: &Store, id: Id) -> Result<bool> {
    match store.document(id) {
        Ok((_, mut document)) => Ok(document.changes().len() > 1),
        Err(problem) if problem.code == ErrorCode::NotFound => Ok(true),
        Err(problem) => Err(problem),
    }
}

/// Whether a case in the trash is there because its import was undone: its code is free again, for the import that replaces it.
pub(super) const UNDONE: &str = "d.trashed_at IS NOT NULL AND EXISTS
    (SELECT 1 FROM import_record r JOIN import i ON i.id = r.import WHERE r.id = d.id AND i.undone_at IS NOT NULL)";
