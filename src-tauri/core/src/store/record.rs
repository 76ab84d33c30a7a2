//! What every kind of record has in common: adding a kind is its type, its rules, its index table and its words.

use autosurgeon::{Hydrate, Reconcile};
use rusqlite::Connection;
use schemars::JsonSchema;
use serde::Serialize;
use serde::de::DeserializeOwned;
use ts_rs::TS;

use super::extra::Extra;
use super::gathered::{Dated, Due};
use super::{Kind, Row, Store};
use crate::Id;
use crate::error::Result;
use crate::roles::{Role, Visibility};

/// What of a record is searched, as written.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Words {
    /// Codes that name the record (`P-2026-0142`).
    pub codes: Vec<String>,
    /// Names of people.
    pub names: Vec<String>,
    /// The title.
    pub title: Option<String>,
    /// Everything else.
    pub text: Vec<String>,
}

impl Words {
    /// What the record is called: codes, names, title.
    pub fn called(&self) -> impl Iterator<Item = &String> + Clone {
        self.codes.iter().chain(&self.names).chain(&self.title)
    }

    /// Running text only.
    pub fn of_texts<const N: usize>(texts: [&Option<String>; N]) -> Words {
        Words { text: texts.into_iter().flatten().cloned().collect(), ..Words::default() }
    }

    /// And this.
    pub fn and(mut self, text: impl IntoIterator<Item = String>) -> Words {
        self.text.extend(text);
        self
    }

    /// All that is searched.
    pub fn all(&self) -> impl Iterator<Item = &String> + Clone {
        self.called().chain(&self.text)
    }
}

/// A key of a list of choices. The words for it are the catalogue's, or the team's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, JsonSchema)]
#[ts(rename = "ChoiceOf")]
pub struct Choice {
    /// The list.
    pub list: String,
    /// The key.
    pub key: String,
}

impl Choice {
    /// The key of a list, if one is recorded.
    pub fn of(list: &str, key: &Option<String>) -> Option<Choice> {
        key.as_ref().map(|key| Choice { list: list.to_owned(), key: key.clone() })
    }

    /// From a row's columns of the list and the key.
    pub(crate) fn from_row(sql: &rusqlite::Row, list: usize) -> rusqlite::Result<Option<Choice>> {
        let (list, key): (Option<String>, Option<String>) = (sql.get(list)?, sql.get(list + 1)?);
        Ok(list.zip(key).map(|(list, key)| Choice { list, key }))
    }
}

/// A table of the index. It has a column `no`, the document's number, and may be dropped and rebuilt at any time.
pub struct Table {
    /// Its name.
    pub name: &'static str,
    /// What makes it, its indexes and its triggers.
    pub ddl: &'static str,
}

/// A kind of record: one type for document, door and screen. Most of a kind is what is particular about it; the rest has its default.
pub trait Record: Reconcile + Hydrate + Serialize + DeserializeOwned + JsonSchema + Clone + PartialEq + 'static {
    /// Its kind.
    const KIND: Kind;
    /// The least role that may read and save one.
    const ROLE: Role = Role::Caseworker;
    /// The least role that may read and save one of their own, by [`Record::owner`].
    const OWN: Role = Self::ROLE;
    /// Whether the index of other kinds follows from it, so that it is indexed before them.
    const FIRST: bool = false;
    /// Whether it tells of both sides of a family search: such records leave by no table.
    const JOINS_SIDES: bool = false;
    /// Whether it is written once: an entry of the [`crate::ledger`], which nobody changes, undoes or puts in the trash.
    const ONCE: bool = false;
    /// Tables of truth that stand beside its documents: `CREATE TABLE IF NOT EXISTS`.
    const TRUTH: &'static str = "";
    /// Its own tables of the index, beside what is gathered from every kind.
    const TABLES: &'static [Table] = &[];

    /// Refuses to take the record back to an older version, where more than the record itself follows from what came since.
    fn may_go_back_to(&self, _: &Self) -> Result<()> {
        Ok(())
    }

    /// Refuses to take it out of the trash, where it is there for good.
    fn may_leave_the_trash(_store: &Store, _id: Id) -> Result<()> {
        Ok(())
    }

    /// The rules, at every save; `was` is the record before, if there was one. May fill in what the core gives (a case's code).
    fn check(&mut self, store: &Store, was: Option<&Self>) -> Result<()>;

    /// What follows from a save through the door, in its transaction.
    fn saved(_store: &Store, _was: Option<&Self>, _now: &Stored<Self>) -> Result<()> {
        Ok(())
    }

    /// The case it belongs to.
    fn home(&self) -> Option<Id> {
        None
    }

    /// The record of the same case that it belongs to. Nobody sees it who does not see that one.
    fn of(&self) -> Option<Id> {
        None
    }

    /// Whose own it is.
    fn owner(&self) -> Option<Id> {
        None
    }

    /// Who may see it.
    fn visibility(&self) -> Visibility {
        Visibility::Team
    }

    /// The people it is about: who finds one of them finds it too.
    fn about(&self) -> Vec<Id> {
        Vec::new()
    }

    /// The records without which this one says nothing: it is erased, and leaves, with them. The case it is of, and the record it belongs
    /// to, need not be said.
    fn goes_with(&self) -> Vec<Id> {
        Vec::new()
    }

    /// The records that go when this one goes, although they do not name it.
    fn takes_along(&self) -> Vec<Id> {
        Vec::new()
    }

    /// What it is called in lists, kept beside the document; `None` where nobody lists it by name.
    fn title(&self) -> Option<String> {
        None
    }

    /// What it is, where a choice says so: a passport, an interview. Whatever shows it by its title shows this as well.
    fn choice(&self) -> Option<Choice> {
        None
    }

    /// What is searched, beside the fields that the team added.
    fn words(&self) -> Words;

    /// The fields that the team added.
    fn extra(&self) -> Option<&Extra> {
        None
    }

    /// What is dated in it; the first that is recorded is the day it is listed by.
    fn dated(&self, _store: &Store) -> Result<Vec<Dated<'_>>> {
        Ok(Vec::new())
    }

    /// What is to be done about it by a day.
    fn due(&self, _store: &Store) -> Result<Vec<Due>> {
        Ok(Vec::new())
    }

    /// Fields that a complete record has, and this one has not.
    fn missing(&self) -> Vec<&'static str> {
        Vec::new()
    }

    /// Writes the rows of its own tables; older ones are gone already.
    fn index(&self, _row: &Row, _connection: &Connection) -> Result<()> {
        Ok(())
    }

    /// Numbers of the documents whose index follows from this record, and is written anew when it changes.
    fn leaning(&self, _row: &Row, _connection: &Connection) -> Result<Vec<i64>> {
        Ok(Vec::new())
    }
}

/// What of a record is searched.
pub(super) fn all_words<R: Record>(record: &R) -> Words {
    let words = record.words();
    match record.extra() {
        Some(extra) => words.and(extra.texts()),
        None => words,
    }
}

/// Who did something, and when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, JsonSchema)]
pub struct Stamp {
    /// RFC 3339, UTC.
    pub at: String,
    /// Whose record it is, if known.
    pub by: Option<Id>,
    /// What that person is called.
    pub name: Option<String>,
}

/// A record as the door gives it.
#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct Stored<R> {
    /// Its id.
    pub id: Id,
    /// The version this is; a save gives it back as `base`.
    pub version: String,
    /// When and by whom it was made.
    pub created: Stamp,
    /// When and by whom it was last changed.
    pub changed: Stamp,
    /// When and by whom it was put in the trash, if it is there.
    pub trashed: Option<Stamp>,
    /// The record.
    pub record: R,
}
