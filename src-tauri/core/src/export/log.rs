//! The log of disclosures: each a document written once, chained so that a change, a gap or another order shows.

use autosurgeon::{Hydrate, Reconcile};
use rusqlite::{Connection, OptionalExtension, params};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Id;
use crate::door::{Operation, Session};
use crate::error::{ErrorCode, Result};
use crate::roles::{MayCall, Role};
use crate::store::{Kind, Ordered, Record, Row, Stamp, Store, Stored, Table, Words};

/// The chain: truth, not index.
const CHAIN: &str = "
    CREATE TABLE IF NOT EXISTS disclosure_chain (place INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, digest BLOB NOT NULL, link BLOB NOT NULL) STRICT;";

const PURPOSE: &str = "Panah 2026 chain of disclosures";

/// Something that left the vault.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema, Reconcile, Hydrate)]
#[ts(rename = "DisclosureRecord")]
pub struct Disclosure {
    /// What: `cases`, or `not-delivered`.
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
    pub recipients: Ordered,
    /// BLAKE3 of the file as it left, in hex.
    pub file_digest: String,
    /// For `not-delivered`: the disclosure whose file never got its name.
    pub undelivered: Option<Id>,
}

impl Disclosure {
    pub(super) fn undelivered(disclosure: Id) -> Disclosure {
        Disclosure {
            what: "not-delivered".to_owned(),
            format: String::new(),
            rows: 0,
            names: false,
            protection: String::new(),
            recipients: Ordered::default(),
            file_digest: String::new(),
            undelivered: Some(disclosure),
        }
    }
}

impl Record for Disclosure {
    const KIND: Kind = Kind::Disclosure;
    const ROLE: Role = Role::Coordinator;
    const TRUTH: &'static str = CHAIN;
    const TABLES: &'static [Table] = &[Table {
        name: "idx_disclosure",
        ddl: "CREATE TABLE idx_disclosure (no INTEGER PRIMARY KEY, id BLOB NOT NULL, undelivered BLOB) STRICT;
              CREATE INDEX idx_disclosure_undelivered ON idx_disclosure (undelivered) WHERE undelivered IS NOT NULL;",
    }];

    fn check(&mut self, _: &Store, was: Option<&Disclosure>) -> Result<()> {
        match was {
            Some(_) => Err(ErrorCode::Refused.with("written once")),
            None => Ok(()),
        }
    }

    fn words(&self) -> Words {
        Words::default()
    }

    fn index(&self, row: &Row, connection: &Connection) -> Result<()> {
        connection.prepare_cached("INSERT INTO idx_disclosure (no, id, undelivered) VALUES (?1, ?2, ?3)")?.execute(params![
            row.no,
            row.id,
            self.undelivered
        ])?;
        Ok(())
    }
}

/// Writes a disclosure down, and the next link of the chain.
pub(super) fn append(session: &Session, disclosure: Disclosure) -> Result<Id> {
    let store = &session.store;
    let stored = store.create(disclosure)?;
    let last: Option<(i64, Vec<u8>)> = store
        .connection
        .query_row("SELECT place, link FROM disclosure_chain ORDER BY place DESC LIMIT 1", [], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    let (place, before) = last.map_or((1, Vec::new()), |(place, link)| (place + 1, link));
    let digest = digest(store, stored.id)?.ok_or(ErrorCode::Stopped)?;
    let link = link(session, place, stored.id, &digest, &before);
    store.connection.execute(
        "INSERT INTO disclosure_chain (place, id, digest, link) VALUES (?1, ?2, ?3, ?4)",
        params![place, stored.id, digest.as_slice(), link.as_slice()],
    )?;
    Ok(stored.id)
}

fn digest(store: &Store, id: Id) -> Result<Option<[u8; 32]>> {
    let bytes: Option<Vec<u8>> = store
        .connection
        .query_row("SELECT bytes FROM document WHERE id = ?1 AND kind = 'disclosure'", [id], |row| row.get(0))
        .optional()?;
    Ok(bytes.map(|bytes| *blake3::hash(&bytes).as_bytes()))
}

fn link(session: &Session, place: i64, id: Id, digest: &[u8], before: &[u8]) -> [u8; 32] {
    let mut hasher = blake3::Hasher::new_keyed(&session.vault.derive(PURPOSE));
    hasher.update(&place.to_le_bytes()).update(id.0.as_bytes()).update(digest).update(before);
    *hasher.finalize().as_bytes()
}

/// How many links do not fit: changed, missing, out of order, or a disclosure outside the chain.
pub fn broken_links(session: &Session) -> Result<u64> {
    let store = &session.store;
    let mut statement = store.connection.prepare("SELECT place, id, digest, link FROM disclosure_chain ORDER BY place")?;
    let links = statement
        .query_map([], |row| Ok((row.get::<_, i64>(0)?, row.get::<_, Id>(1)?, row.get::<_, Vec<u8>>(2)?, row.get::<_, Vec<u8>>(3)?)))?
        .collect::<rusqlite::Result<Vec<_>>>()?;
    let mut broken = 0;
    let mut before = Vec::new();
    for (at, (place, id, kept, chained)) in links.iter().enumerate() {
        let stands = digest(store, *id)?.is_some_and(|digest| digest.as_slice() == kept.as_slice());
        let fits = *place == at as i64 + 1 && link(session, *place, *id, kept, &before).as_slice() == chained.as_slice();
        broken += u64::from(!(stands && fits));
        before.clone_from(chained);
    }
    let outside: u64 = store.connection.query_row(
        "SELECT count(*) FROM document WHERE kind = 'disclosure' AND id NOT IN (SELECT id FROM disclosure_chain)",
        [],
        |row| row.get(0),
    )?;
    Ok(broken + outside)
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

fn row(store: &Store, id: Id) -> Result<DisclosureRow> {
    let Stored { created, record, .. } = store.get::<Disclosure>(id)?;
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
        delivered: !undelivered.exists([id])?,
    })
}
