//! What happened to the vault as a whole, and who did it: entries of the ledger. They hold random ids, counts and keys; no name, no text.

use std::collections::BTreeMap;

use autosurgeon::{Hydrate, Reconcile};
use rusqlite::{Connection, params};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Id;
use crate::door::{Operation, Session};
use crate::error::Result;
use crate::ledger;
use crate::roles::{MayCall, Role};
use crate::store::{Faults, Kind, Ordered, Record, Row, Stamp, Store, Stored, Table, Words};

/// Ids that one entry holds, at most; what concerns more is written in several entries.
const MOST_IDS: usize = 5_000;

/// Something that happened.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema, Reconcile, Hydrate)]
#[serde(deny_unknown_fields)]
pub struct VaultEvent {
    /// A key: `erased`, `erased-field`, `away`, `returned`, `person-added`, `rotated`, `opened-despite`, `backup-made` …
    pub what: String,
    /// The record that it was done to.
    #[serde(default)]
    pub about: Option<Id>,
    /// Every record that it concerns.
    #[serde(default)]
    pub ids: Ordered,
    /// How many records of each kind, in the first of several entries.
    #[serde(default)]
    pub kinds: BTreeMap<String, u64>,
    /// The field of the record.
    #[serde(default)]
    pub field: Option<String>,
    /// BLAKE3 of the file that it was done with, in hex.
    #[serde(default)]
    pub digest: Option<String>,
}

impl VaultEvent {
    /// Something of this kind that was done to a record, or to the vault.
    pub fn new(what: &str, about: Option<Id>) -> VaultEvent {
        VaultEvent { what: what.to_owned(), about, ..VaultEvent::default() }
    }

    /// The ids of the records that it concerns.
    pub fn ids(&self) -> impl Iterator<Item = Id> {
        let listed = self.ids.0.iter().filter_map(|id| id.parse().ok());
        listed.chain(self.about.filter(|about| !self.ids.0.contains(&about.to_string())))
    }

    /// Writes it down, with who does it now; in as many entries as the ids need. The first of them.
    pub fn append(self, session: &Session, ids: &[Id]) -> Result<Id> {
        let mut parts = ids.chunks(MOST_IDS).map(|part| Ordered(part.iter().map(Id::to_string).collect()));
        let rest = VaultEvent { kinds: BTreeMap::new(), ..self.clone() };
        let first = ledger::append(session, VaultEvent { ids: parts.next().unwrap_or_default(), ..self })?.id;
        for ids in parts {
            ledger::append(session, VaultEvent { ids, ..rest.clone() })?;
        }
        Ok(first)
    }
}

impl Record for VaultEvent {
    const KIND: Kind = Kind::VaultEvent;
    const ROLE: Role = Role::Coordinator;
    const ONCE: bool = true;
    const TRUTH: &'static str = ledger::TABLE;
    const TABLES: &'static [Table] = &[
        Table {
            name: "idx_vault_event",
            ddl: "CREATE TABLE idx_vault_event (no INTEGER PRIMARY KEY, id BLOB NOT NULL, what TEXT NOT NULL, digest TEXT) STRICT;
                  CREATE INDEX idx_vault_event_digest ON idx_vault_event (digest) WHERE digest IS NOT NULL;",
        },
        Table {
            name: "idx_vault_event_of",
            // Whether the record of an id was erased, or is away, is one look-up (`store/gone.rs`).
            ddl: "CREATE TABLE idx_vault_event_of (no INTEGER NOT NULL, id BLOB NOT NULL, what TEXT NOT NULL, PRIMARY KEY (id, no)) STRICT,
                    WITHOUT ROWID;
                  CREATE INDEX idx_vault_event_of_no ON idx_vault_event_of (no);",
        },
    ];

    fn check(&mut self, _: &Store, _: Option<&VaultEvent>) -> Result<()> {
        let mut faults = Faults::default();
        faults.choice(&Some(self.what.clone()), "what");
        faults.count(self.ids.0.len(), MOST_IDS, "ids");
        faults.answer()
    }

    fn words(&self) -> Words {
        Words::default()
    }

    fn index(&self, row: &Row, connection: &Connection) -> Result<()> {
        connection.prepare_cached("INSERT INTO idx_vault_event (no, id, what, digest) VALUES (?1, ?2, ?3, ?4)")?.execute(params![
            row.no,
            row.id,
            self.what,
            self.digest
        ])?;
        for id in self.ids() {
            connection
                .prepare_cached("INSERT OR IGNORE INTO idx_vault_event_of (no, id, what) VALUES (?1, ?2, ?3)")?
                .execute(params![row.no, id, self.what])?;
        }
        Ok(())
    }
}

/// What happened to the vault, latest first.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct VaultEvents {
    /// How many rows at most; 500 is the limit.
    pub limit: u32,
    /// How many to pass over.
    pub offset: u32,
}

/// One thing that happened.
#[derive(Serialize, TS, JsonSchema)]
pub struct VaultEventRow {
    /// The entry.
    pub id: Id,
    /// When, and who did it.
    pub at: Stamp,
    /// A key: `erased`, `away`, `person-added` …
    pub what: String,
    /// The record that it was done to.
    pub about: Option<Id>,
    /// How many records it concerns, with that one.
    pub records: u64,
    /// How many of each kind.
    pub kinds: BTreeMap<String, u64>,
    /// The field of the record.
    pub field: Option<String>,
    /// BLAKE3 of the file that it was done with, in hex.
    pub digest: Option<String>,
}

/// A page of what happened.
#[derive(Serialize, TS, JsonSchema)]
pub struct VaultEventPage {
    /// The rows.
    pub rows: Vec<VaultEventRow>,
    /// How many there are in all.
    pub total: u64,
}

impl Operation for VaultEvents {
    const MAY_CALL: MayCall = MayCall::AtLeast(Role::Coordinator);
    type Answer = VaultEventPage;
    fn run(self, session: &mut Session) -> Result<VaultEventPage> {
        let store = &session.store;
        let total = store.connection.query_row("SELECT count(*) FROM idx_vault_event", [], |row| row.get(0))?;
        let mut statement = store.connection.prepare_cached("SELECT id FROM idx_vault_event ORDER BY no DESC LIMIT ?1 OFFSET ?2")?;
        let ids: Vec<Id> = statement.query_map([self.limit.min(500), self.offset], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
        let row = |id| {
            let Stored { created, record, .. } = store.get::<VaultEvent>(id)?;
            let records = record.ids().count() as u64;
            let VaultEvent { what, about, kinds, field, digest, .. } = record;
            Ok(VaultEventRow { id, at: created, what, about, records, kinds, field, digest })
        };
        Ok(VaultEventPage { rows: ids.into_iter().map(row).collect::<Result<_>>()?, total })
    }
}
