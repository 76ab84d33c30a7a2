//! The log of disclosures: entries of the ledger.

use autosurgeon::{Hydrate, Reconcile};
use rusqlite::{Connection, params};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Id;
use crate::door::{Operation, Session};
use crate::error::Result;
use crate::family::answers_in;
use crate::ledger;
use crate::roles::{MayCall, Role};
use crate::store::{Keys, Kind, Ordered, Record, Row, Stamp, Store, Stored, Table, Words};

/// Something that left the vault.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema, Reconcile, Hydrate)]
#[ts(rename = "DisclosureRecord")]
pub struct Disclosure {
    /// What: `cases`, `letter`, `release`, `question`, or `not-delivered`.
    pub what: String,
    /// In which format: `xlsx`, `paper`; nothing where it was said.
    pub format: String,
    /// How many records it told of.
    pub rows: u64,
    /// Whether it named people.
    pub names: bool,
    /// `recipients`, `passphrase` or `plain`.
    pub protection: String,
    /// Who could read it (`age1…`).
    pub recipients: Ordered,
    /// BLAKE3 of the file as it left, or of the text that was printed, in hex.
    pub file_digest: String,
    /// For `not-delivered`: the disclosure whose file never got its name.
    pub undelivered: Option<Id>,
    /// For `release`: what was told, to whom, under which consents.
    #[serde(default)]
    pub release: Option<Id>,
    /// The record that it told of: a pair, a search, a match, a case, a file.
    #[serde(default)]
    pub about: Option<Id>,
    /// Who was told: `seeker`, `sought`, `public`, `volunteer`, `helped`; nothing where it is for nobody in particular.
    #[serde(default)]
    pub to: Option<String>,
    /// The entries of the ledger that allowed it.
    #[serde(default)]
    pub consents: Keys,
    /// What of it: the releases that a letter repeats, the parts that a notice shows.
    #[serde(default)]
    pub parts: Keys,
}

/// Of whom something tells, to whom, and by what right.
#[derive(Debug, Clone, Default)]
pub struct Telling {
    /// The record: a pair, a search, a match, a case, a file.
    pub about: Option<Id>,
    /// `seeker`, `sought`, `public`, `volunteer`, `helped`.
    pub to: Option<&'static str>,
    /// The entries of the ledger that allow it.
    pub consents: Keys,
    /// What of it: releases that are repeated, parts that are shown.
    pub parts: Keys,
}

impl Telling {
    /// Of a record, to nobody in particular.
    pub fn of(about: Id) -> Telling {
        Telling { about: Some(about), ..Telling::default() }
    }

    pub(super) fn disclosure(self) -> Disclosure {
        Disclosure {
            about: self.about,
            to: self.to.map(str::to_owned),
            consents: self.consents,
            parts: self.parts,
            ..Disclosure::default()
        }
    }
}

impl Disclosure {
    /// What a side of a family search was told by word of mouth: a `release`, or a `question`.
    pub fn said(what: &str, telling: Telling) -> Disclosure {
        Disclosure { what: what.to_owned(), rows: 1, names: true, ..telling.disclosure() }
    }

    pub(super) fn undelivered(disclosure: Id) -> Disclosure {
        Disclosure { what: "not-delivered".to_owned(), undelivered: Some(disclosure), ..Disclosure::default() }
    }
}

impl Record for Disclosure {
    const KIND: Kind = Kind::Disclosure;
    const FIRST: bool = true;
    const ROLE: Role = Role::Coordinator;
    const ONCE: bool = true;
    const TRUTH: &'static str = ledger::TABLE;
    const TABLES: &'static [Table] = &[Table {
        name: "idx_disclosure",
        ddl: "CREATE TABLE idx_disclosure (no INTEGER PRIMARY KEY, id BLOB NOT NULL, undelivered BLOB, what TEXT NOT NULL, about BLOB,
                told TEXT) STRICT;
              CREATE INDEX idx_disclosure_about ON idx_disclosure (about) WHERE about IS NOT NULL;
              CREATE INDEX idx_disclosure_undelivered ON idx_disclosure (undelivered) WHERE undelivered IS NOT NULL;",
    }];

    fn check(&mut self, _: &Store, _: Option<&Disclosure>) -> Result<()> {
        Ok(())
    }

    fn words(&self) -> Words {
        Words::default()
    }

    // Whether a no waits for something to be called back follows from what was told of whoever said it.
    fn leaning(&self, _: &Row, connection: &Connection) -> Result<Vec<i64>> {
        self.about.map_or(Ok(Vec::new()), |about| answers_in(connection, about))
    }

    fn index(&self, row: &Row, connection: &Connection) -> Result<()> {
        connection
            .prepare_cached("INSERT INTO idx_disclosure (no, id, undelivered, what, about, told) VALUES (?1, ?2, ?3, ?4, ?5, ?6)")?
            .execute(params![row.no, row.id, self.undelivered, self.what, self.about, self.to])?;
        Ok(())
    }
}

/// What left the vault, latest first.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DisclosureList {
    /// How many rows at most; 500 is the limit.
    pub limit: u32,
    /// How many to pass over.
    pub offset: u32,
}

/// One disclosure.
#[derive(Serialize, TS, JsonSchema)]
#[ts(rename = "Disclosure")]
pub struct DisclosureRow {
    /// The disclosure.
    pub id: Id,
    /// When and by whom.
    pub at: Stamp,
    /// What: `cases`.
    pub what: String,
    /// In which format.
    pub format: String,
    /// How many records it told of.
    pub rows: u64,
    /// Whether it named people.
    pub names: bool,
    /// `recipients`, `passphrase` or `plain`.
    pub protection: String,
    /// Who could read it (`age1…`).
    pub recipients: Vec<String>,
    /// BLAKE3 of the file as it left, in hex.
    pub file_digest: String,
    /// What was told to a side of a family search, if that is what left.
    pub release: Option<Id>,
    /// The record that it told of.
    pub about: Option<Id>,
    /// Its kind, if it is there.
    pub kind: Option<Kind>,
    /// The case that it belongs to.
    pub case: Option<Id>,
    /// Who was told: `seeker`, `sought`, `public`, `volunteer`, `helped`.
    pub to: Option<String>,
    /// The entries of the ledger that allowed it.
    pub consents: Vec<String>,
    /// The releases that a letter repeats, the parts that a notice shows.
    pub parts: Vec<String>,
    /// Whether the file got its name.
    pub delivered: bool,
}

/// A page of the log.
#[derive(Serialize, TS, JsonSchema)]
pub struct DisclosurePage {
    /// The rows.
    pub rows: Vec<DisclosureRow>,
    /// How many there are in all.
    pub total: u64,
}

impl Operation for DisclosureList {
    const MAY_CALL: MayCall = MayCall::AtLeast(Role::Coordinator);
    type Answer = DisclosurePage;
    fn run(self, session: &mut Session) -> Result<DisclosurePage> {
        let store = &session.store;
        let total = store.connection.query_row("SELECT count(*) FROM idx_disclosure WHERE undelivered IS NULL", [], |row| row.get(0))?;
        let mut statement = store
            .connection
            .prepare_cached("SELECT id FROM idx_disclosure WHERE undelivered IS NULL ORDER BY no DESC LIMIT ?1 OFFSET ?2")?;
        let ids: Vec<Id> = statement.query_map([self.limit.min(500), self.offset], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
        Ok(DisclosurePage { rows: ids.into_iter().map(|id| row(store, id)).collect::<Result<_>>()?, total })
    }
}

/// What was told of a record, latest first.
pub fn told_about(store: &Store, about: Id) -> Result<Vec<DisclosureRow>> {
    let mut statement =
        store.connection.prepare_cached("SELECT id FROM idx_disclosure WHERE about = ?1 AND undelivered IS NULL ORDER BY no DESC")?;
    let ids: Vec<Id> = statement.query_map([about], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    ids.into_iter().map(|id| row(store, id)).collect()
}

fn row(store: &Store, id: Id) -> Result<DisclosureRow> {
    let Stored { created, record, .. } = store.get::<Disclosure>(id)?;
    let about = record.about.map(|about| store.any_row(about)).transpose()?.flatten();
    let mut undelivered = store.connection.prepare_cached("SELECT 1 FROM idx_disclosure WHERE undelivered = ?1")?;
    Ok(DisclosureRow {
        id,
        at: created,
        what: record.what,
        format: record.format,
        rows: record.rows,
        names: record.names,
        protection: record.protection,
        recipients: record.recipients.0,
        file_digest: record.file_digest,
        release: record.release,
        about: record.about,
        kind: about.as_ref().map(|row| row.kind),
        case: about.and_then(|row| row.home),
        to: record.to,
        consents: record.consents.iter().map(str::to_owned).collect(),
        parts: record.parts.iter().map(str::to_owned).collect(),
        delivered: !undelivered.exists([id])?,
    })
}
