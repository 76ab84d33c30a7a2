//! What every kind of record has in common: adding a kind is its type, its rules, its index table and its words.

use autosurgeon::{Hydrate, Reconcile};
use rusqlite::Connection;
use schemars::JsonSchema;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::document::{By, Document};
use super::{Row, Store};
use crate::Id;
use crate::error::{FieldFault, Result};
use crate::roles::Visibility;

/// The kinds of record. The keys are stored: they never change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// Somebody: helped, a relative, a volunteer, a professional contact, or several at once.
    Person,
    /// The work for a person and their household.
    Case,
    /// Something written down in a case.
    Note,
    /// Something to do for a case by a day.
    FollowUp,
    /// A case's reference to a news item.
    Citation,
    /// A published item.
    News,
    /// What left the vault in the clear of it, to whom; written once.
    Disclosure,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Kind; 7] = [Kind::Person, Kind::Case, Kind::Note, Kind::FollowUp, Kind::Citation, Kind::News, Kind::Disclosure];

    /// The stable key.
    pub fn key(self) -> &'static str {
        match self {
            Kind::Person => "person",
            Kind::Case => "case",
            Kind::Note => "note",
            Kind::FollowUp => "follow-up",
            Kind::Citation => "citation",
            Kind::News => "news",
            Kind::Disclosure => "disclosure",
        }
    }

    /// The kind of a key.
    pub fn from_key(key: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| kind.key() == key)
    }
}

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

    /// All that is searched.
    pub fn all(&self) -> impl Iterator<Item = &String> + Clone {
        self.called().chain(&self.text)
    }
}

/// A table of the index. It has a column `no`, the document's number, and may be dropped and rebuilt at any time.
pub struct Table {
    /// Its name.
    pub name: &'static str,
    /// What makes it, its indexes and its triggers.
    pub ddl: &'static str,
}

/// A kind of record: one type for document, door and screen.
pub trait Record: Reconcile + Hydrate + Serialize + DeserializeOwned + Clone + PartialEq + 'static {
    /// Its kind.
    const KIND: Kind;
    /// Its tables of the index.
    const TABLES: &'static [Table];

    /// The rules, at every save; `was` is the record before, if there was one. May fill in what the core gives (a case's code).
    fn check(&mut self, store: &Store, was: Option<&Self>) -> Result<()>;

    /// The case it belongs to.
    fn home(&self) -> Option<Id> {
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

    /// What it is called in lists, kept beside the document; `None` where nobody lists it by name.
    fn title(&self) -> Option<String> {
        None
    }

    /// What is searched.
    fn words(&self) -> Words;

    /// Writes its rows of the index; older ones are gone already.
    fn index(&self, row: &Row, connection: &Connection) -> Result<()>;
}

/// What generic operations need of a kind, by key instead of by type.
pub struct KindEntry {
    /// The kind.
    pub kind: Kind,
    /// Its tables.
    pub tables: &'static [Table],
    /// Writes index and full text of a document.
    pub refresh: fn(&Store, &Document, &Row, fresh: bool) -> Result<()>,
    /// What is searched in a document.
    pub words: fn(&Document) -> Result<Words>,
    /// The record as JSON, now or at a version.
    pub json: fn(&mut Document, Option<&str>) -> Result<serde_json::Value>,
    /// Brings a document back to a version, under today's rules.
    pub revert: fn(&Store, &mut Document, &str, By) -> Result<bool>,
}

impl KindEntry {
    /// The entry of a kind of record.
    pub const fn of<R: Record>() -> KindEntry {
        KindEntry {
            kind: R::KIND,
            tables: R::TABLES,
            refresh: |store, document, row, fresh| store.put_index(row, &document.read::<R>()?, fresh),
            words: |document| Ok(document.read::<R>()?.words()),
            json: |document, version| {
                let record: R = match version {
                    Some(version) => document.read_at(version)?,
                    None => document.read()?,
                };
                Ok(serde_json::to_value(record).expect("a record is plain data"))
            },
            revert: |store, document, version, by| {
                let mut record: R = document.read_at(version)?;
                record.check(store, Some(&document.read::<R>()?))?;
                document.write(&record, super::document::Act::Reverted, by)
            },
        }
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

/// Gathers the faults of a record's fields.
#[derive(Default)]
pub struct Faults(Vec<FieldFault>);

impl Faults {
    /// Notes the fault `code` of the field at `path`, unless `fine`.
    pub fn unless(&mut self, fine: bool, path: &str, code: &str) {
        if !fine {
            self.0.push(FieldFault::new(format!("record.{path}"), code));
        }
    }

    /// A text of at most `most` characters.
    pub fn text(&mut self, text: &str, most: usize, path: &str) {
        // Bytes first: counting characters is only needed near the limit.
        self.unless(text.len() <= most || text.chars().count() <= most, path, "too-long");
    }

    /// A text that may be absent.
    pub fn optional(&mut self, text: &Option<String>, most: usize, path: &str) {
        if let Some(text) = text {
            self.text(text, most, path);
        }
    }

    /// A stable key of a list of choices: a team's own are allowed, so only the form is checked.
    pub fn choice(&mut self, key: &Option<String>, path: &str) {
        if let Some(key) = key {
            let fine = (1..=40).contains(&key.len()) && key.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
            self.unless(fine, path, "not-a-choice");
        }
    }

    /// A collection of at most `most`.
    pub fn count(&mut self, count: usize, most: usize, path: &str) {
        self.unless(count <= most, path, "too-many");
    }

    /// The record is in order, or these are its faults.
    pub fn answer(self) -> Result<()> {
        match self.0.is_empty() {
            true => Ok(()),
            false => Err(crate::Problem::faults(self.0)),
        }
    }
}
