//! Saving a record: a new one, a changed one, one that a program writes anew.

use rusqlite::params;
use schemars::JsonSchema;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use ts_rs::TS;

use super::document::{Act, By, Document};
use super::{Kind, Record, Row, Store, Stored, gathered};
use crate::Id;
use crate::clock::new_id;
use crate::door::{Operation, Session};
use crate::error::{ErrorCode, Problem, Result};
use crate::roles::{MayCall, Visibility};

/// A request to save a record.
#[derive(Debug, Clone, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
#[serde(bound(deserialize = "R: DeserializeOwned"))]
pub struct Save<R> {
    /// The record's id; none for a new one.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub id: Option<Id>,
    /// The version the form was filled from: what others changed since then stays.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub base: Option<String>,
    /// The draft that becomes this record, and is then gone.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub draft: Option<Id>,
    /// The record, whole.
    pub record: R,
}

impl<R: Record> Operation for Save<R> {
    const MAY_CALL: MayCall = MayCall::AtLeast(R::OWN);
    type Answer = Stored<R>;
    fn run(self, session: &mut Session) -> Result<Stored<R>> {
        let store = &session.store;
        let was = match self.id {
            Some(id) => Some(store.get::<R>(id)?.record),
            None => None,
        };
        let owned = |record: &R| record.owner() == Some(store.viewer.person);
        if store.viewer.role < R::ROLE && !(owned(&self.record) && was.as_ref().is_none_or(owned)) {
            return Err(ErrorCode::Refused.with("not one's own"));
        }
        let saved = store.save(self)?;
        R::saved(store, was.as_ref(), &saved)?;
        Ok(saved)
    }
}

impl Store {
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
    pub(super) fn check<R: Record>(&self, record: &mut R, was: Option<&R>) -> Result<()> {
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
    pub(super) fn write_back(&self, row: &mut Row, document: &mut Document, by: By) -> Result<()> {
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

    /// Who may see a record: no more than may see the one it belongs to.
    pub(super) fn seen_by<R: Record>(&self, record: &R) -> Result<Visibility> {
        let of = record.of().map(|of| self.visibility(of)).transpose()?;
        Ok(of.map_or(record.visibility(), |of| of.max(record.visibility())))
    }
}
