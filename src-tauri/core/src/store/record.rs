//! What every kind of record has in common: adding a kind is its type, its rules, its index table and its words.

use autosurgeon::{Hydrate, Reconcile};
use rusqlite::Connection;
use schemars::JsonSchema;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::document::{By, Document};
use super::extra::Extra;
use super::gathered::{Dated, Due};
use super::{Row, Store};
use crate::Id;
use crate::date::HonestDate;
use crate::door::{Operation, Session};
use crate::error::{ErrorCode, FieldFault, Problem, Result};
use crate::roles::{MayCall, Role, Visibility};

macro_rules! kinds {
    ($($(#[$doc:meta])* $name:ident $key:literal,)*) => {
        /// The kinds of record. The keys are stored: they never change.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS, JsonSchema)]
        #[serde(rename_all = "kebab-case")]
        pub enum Kind { $($(#[$doc])* $name,)* }

        impl Kind {
            /// Every kind.
            pub const ALL: &'static [Kind] = &[$(Kind::$name,)*];

            /// The stable key.
            pub fn key(self) -> &'static str {
                match self { $(Kind::$name => $key,)* }
            }
        }
    };
}

kinds! {
    /// Somebody: helped, a relative, a volunteer, a professional contact, or several at once.
    Person "person",
    /// The work for a person and their household.
    Case "case",
    /// Something written down in a case.
    Note "note",
    /// Something to do for a case by a day.
    FollowUp "follow-up",
    /// Something a member of the team is to do in a case.
    Task "task",
    /// An attempt to reach somebody.
    Contact "contact",
    /// A place and a legal status, for a time.
    Situation "situation",
    /// A country and a way there, to be weighed.
    RefugeOption "refuge-option",
    /// An application for protection or residence.
    Application "application",
    /// A hearing, an interview, an appointment with an authority.
    Hearing "hearing",
    /// By when something must be done, or a way closes.
    Deadline "deadline",
    /// Where somebody lives.
    Accommodation "accommodation",
    /// What was done to somebody.
    Incident "incident",
    /// A paper of identity, stay, travel or civil status.
    Paper "paper",
    /// What is usual for papers of a kind.
    PaperRule "paper-rule",
    /// A support session.
    Session "session",
    /// A referral to others who help.
    Referral "referral",
    /// A goal of the person's own.
    Goal "goal",
    /// A self-reliance assessment.
    Assessment "assessment",
    /// A document, photograph or recording.
    File "file",
    /// A relative or friend, as somebody told it.
    Tie "tie",
    /// Who looks for whom.
    FamilySearch "family-search",
    /// A search, and the person on file who may be the one.
    Pair "pair",
    /// What somebody agreed that another may be told; written once.
    Consent "consent",
    /// What a seeker agreed to have shown in a public notice; written once.
    NoticeConsent "notice-consent",
    /// What one side was told of the other; written once.
    Release "release",
    /// A message of one side to the other, sealed until both agree.
    FamilyMessage "family-message",
    /// What a volunteer offers, and whether the team has looked into it.
    Volunteer "volunteer",
    /// A volunteer's match to a case, for a time.
    Placement "placement",
    /// Hours that a volunteer gave.
    Hours "hours",
    /// A case's reference to a news item.
    Citation "citation",
    /// Something due that can wait until a day.
    Snooze "snooze",
    /// A published item.
    News "news",
    /// A field that the team added to a kind of record.
    CustomField "custom-field",
    /// A value that the team added to a list of choices.
    CustomChoice "custom-choice",
    /// What left the vault in the clear of it, to whom; written once.
    Disclosure "disclosure",
    /// What happened to the vault as a whole, and who did it; written once.
    VaultEvent "vault-event",
}

impl Kind {
    /// The kind of a key.
    pub fn from_key(key: &str) -> Option<Kind> {
        Kind::ALL.iter().copied().find(|kind| kind.key() == key)
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

/// What generic operations need of a kind, by key instead of by type.
pub struct KindEntry {
    /// The kind.
    pub kind: Kind,
    /// The least role that may read and save one.
    pub role: Role,
    /// The least role that may read and save one of their own.
    pub own: Role,
    /// Whether it is indexed before the others.
    pub first: bool,
    /// Whether it is written once.
    pub once: bool,
    /// Whether it tells of both sides of a family search.
    pub joins_sides: bool,
    /// Its tables of truth.
    pub truth: &'static str,
    /// Its tables.
    pub tables: &'static [Table],
    /// Writes index and full text of a document.
    pub refresh: fn(&Store, &Document, &Row, fresh: bool) -> Result<()>,
    /// Numbers of the documents whose index follows from it.
    pub leaning: fn(&Store, &Document, &Row) -> Result<Vec<i64>>,
    /// What is gathered from a document, each thing in a line.
    pub gathered: fn(&Store, &Document) -> Result<Vec<String>>,
    /// What is searched in a document.
    pub words: fn(&Document) -> Result<Words>,
    /// What a document's record is, where a choice says so.
    pub choice: fn(&Document) -> Result<Option<Choice>>,
    /// The JSON schema of the record.
    pub schema: fn() -> serde_json::Value,
    /// The record as JSON, now or at a version.
    pub json: fn(&mut Document, Option<&str>) -> Result<serde_json::Value>,
    /// Writes a record given as JSON, as it is: what was there before kept the rules.
    pub rewrite: fn(&mut Document, &serde_json::Value, By) -> Result<bool>,
    /// A document of a record given as JSON that holds nothing of the one before, under today's rules.
    pub anew: fn(&Store, &Document, &serde_json::Value, By) -> Result<Document>,
    /// Whose own a document's record is.
    pub owner: fn(&Document) -> Result<Option<Id>>,
    /// Refuses to take it out of the trash, where it is there for good.
    pub may_leave_the_trash: fn(&Store, Id) -> Result<()>,
    /// Brings a document back to a version, under today's rules.
    pub revert: fn(&Store, &mut Document, &str, By) -> Result<bool>,
}

impl KindEntry {
    /// The entry of a kind of record.
    pub const fn of<R: Record>() -> KindEntry {
        KindEntry {
            kind: R::KIND,
            role: R::ROLE,
            own: R::OWN,
            first: R::FIRST,
            once: R::ONCE,
            joins_sides: R::JOINS_SIDES,
            truth: R::TRUTH,
            tables: R::TABLES,
            refresh: |store, document, row, fresh| store.put_index(row, &document.read::<R>()?, fresh),
            leaning: |store, document, row| document.read::<R>()?.leaning(row, &store.connection),
            gathered: |store, document| super::gathered::lines(store, &document.read::<R>()?),
            words: |document| Ok(all_words(&document.read::<R>()?)),
            choice: |document| Ok(document.read::<R>()?.choice()),
            schema: || serde_json::to_value(schemars::schema_for!(R)).expect("a schema is plain data"),
            json: |document, version| {
                let record: R = match version {
                    Some(version) => document.read_at(version)?,
                    None => document.read()?,
                };
                Ok(serde_json::to_value(record).expect("a record is plain data"))
            },
            rewrite: |document, json, by| {
                let record: R = serde_json::from_value(json.clone()).map_err(|_| ErrorCode::Stopped.with("rewrite"))?;
                document.write(&record, super::document::Act::Changed, by)
            },
            anew: |store, was, json, by| {
                let mut record: R = serde_json::from_value(json.clone()).map_err(|_| Problem::invalid("field", "required"))?;
                store.check(&mut record, Some(&was.read::<R>()?))?;
                Document::anew(&record, by)
            },
            owner: |document| Ok(document.read::<R>()?.owner()),
            may_leave_the_trash: R::may_leave_the_trash,
            revert: |store, document, version, by| {
                let (mut record, now): (R, R) = (document.read_at(version)?, document.read()?);
                now.may_go_back_to(&record)?;
                store.check(&mut record, Some(&now))?;
                document.write(&record, super::document::Act::Reverted, by)
            },
        }
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

/// Characters of a text in a record, at most: some ten pages. Notes may be longer.
pub const LONGEST: usize = 20_000;

/// As much of a text as stands in a list for the record; none of an empty one.
pub fn as_title(text: &str) -> Option<String> {
    let text = text.trim();
    (!text.is_empty()).then(|| text.chars().take(120).collect())
}

/// Whether a key has the form of a stable key of a list.
pub(super) fn is_choice(key: &str) -> bool {
    (1..=40).contains(&key.len()) && key.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
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

    /// Texts that may be absent, of at most [`LONGEST`] characters.
    pub fn texts<const N: usize>(&mut self, texts: [(&str, &Option<String>); N]) {
        for (path, text) in texts {
            self.optional(text, LONGEST, path);
        }
    }

    /// Stable keys of lists of choices.
    pub fn choices<const N: usize>(&mut self, choices: [(&str, &Option<String>); N]) {
        for (path, key) in choices {
            self.choice(key, path);
        }
    }

    /// A record of this kind that is there.
    pub fn record(&mut self, store: &Store, kind: Kind, id: Option<Id>, path: &str) -> Result<()> {
        if let Some(id) = id {
            self.unless(store.has(kind, id)?, path, "no-such-record");
        }
        Ok(())
    }

    /// A record of this kind in the same case.
    pub fn in_case(&mut self, store: &Store, case: Id, kind: Kind, id: Option<Id>, path: &str) {
        if let Some(id) = id {
            self.unless(store.row(id).is_ok_and(|row| row.kind == kind && row.home == Some(case)), path, "no-such-record");
        }
    }

    /// A text that must be there.
    pub fn required(&mut self, text: &str, most: usize, path: &str) {
        self.unless(!text.trim().is_empty(), path, "required");
        self.text(text, most, path);
    }

    /// Dates of which the second cannot be before the first, however they are read.
    pub fn in_order(&mut self, from: &Option<HonestDate>, until: &Option<HonestDate>, path: &str) {
        if let (Some(from), Some(until)) = (from, until) {
            self.unless(until.latest >= from.earliest, path, "ends-before-it-begins");
        }
    }

    /// A stable key of a list of choices: a team's own are allowed, so only the form is checked.
    pub fn choice(&mut self, key: &Option<String>, path: &str) {
        if let Some(key) = key {
            self.unless(is_choice(key), path, "not-a-choice");
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
            false => Err(Problem::faults(self.0)),
        }
    }
}
