//! Family messages: written by one side, sealed until both agree that the other may have them.

use autosurgeon::{Hydrate, Reconcile};
use rusqlite::{Connection, params};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::release::messages_released;
use super::rules::Side;
use crate::Id;
use crate::date::HonestDate;
use crate::error::{ErrorCode, Result};
use crate::roles::Visibility;
use crate::store::{Faults, Kind, LONGEST, Record, Row, Stamp, Store, Stored, Table, Words};

/// A message from one side to the other. Whoever wrote it down reads it, and nobody else of the team, until it may be handed over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema, Reconcile, Hydrate)]
#[serde(deny_unknown_fields)]
pub struct FamilyMessage {
    /// The pair.
    pub pair: Id,
    /// From which side.
    pub from: Side,
    /// When it was given.
    #[serde(default)]
    pub on: Option<HonestDate>,
    /// The message, in their words.
    pub text: String,
}

impl Record for FamilyMessage {
    const KIND: Kind = Kind::FamilyMessage;
    const JOINS_SIDES: bool = true;
    const TABLES: &'static [Table] = &[Table {
        name: "idx_message",
        ddl: "CREATE TABLE idx_message (no INTEGER PRIMARY KEY, id BLOB NOT NULL, pair BLOB NOT NULL) STRICT;
              CREATE INDEX idx_message_pair ON idx_message (pair);",
    }];

    fn check(&mut self, store: &Store, was: Option<&FamilyMessage>) -> Result<()> {
        let mut faults = Faults::default();
        faults.record(store, Kind::Pair, Some(self.pair), "pair")?;
        faults.required(&self.text, LONGEST, "text");
        if let Some(was) = was {
            faults.unless(was.pair == self.pair && was.from == self.from, "pair", "fixed");
            // What was handed over stays as it was handed over.
            if was.text != self.text && messages_released(store, self.pair)?.iter().any(|told| told.record.text == was.text) {
                return Err(ErrorCode::Refused.with("already told"));
            }
        }
        faults.answer()
    }

    fn visibility(&self) -> Visibility {
        Visibility::Author
    }

    fn goes_with(&self) -> Vec<Id> {
        vec![self.pair]
    }

    fn words(&self) -> Words {
        Words { text: vec![self.text.clone()], ..Words::default() }
    }

    fn index(&self, row: &Row, connection: &Connection) -> Result<()> {
        connection
            .prepare_cached("INSERT INTO idx_message (no, id, pair) VALUES (?1, ?2, ?3)")?
            .execute(params![row.no, row.id, self.pair])?;
        Ok(())
    }
}

/// A message as the team sees it: that there is one, and its text where it is not sealed to this viewer.
#[derive(Serialize, TS, JsonSchema)]
pub struct SealedMessage {
    /// The message.
    pub id: Id,
    /// From which side.
    pub from: Side,
    /// When it was given.
    pub on: Option<HonestDate>,
    /// When it was written down, and by whom.
    pub created: Stamp,
    /// Whether it was handed over.
    pub handed_over: bool,
    /// Whether this viewer wrote it down, and may change it.
    pub own: bool,
    /// The message, for whoever wrote it down; for the team once it was handed over.
    pub opened: Option<Stored<FamilyMessage>>,
}

/// The messages of a pair, oldest first.
pub fn messages(store: &Store, pair: Id) -> Result<Vec<SealedMessage>> {
    let handed_over: Vec<Id> = messages_released(store, pair)?.into_iter().map(|message| message.id).collect();
    let mut statement = store.connection.prepare_cached("SELECT id FROM idx_message WHERE pair = ?1 ORDER BY no")?;
    let ids: Vec<Id> = statement.query_map([pair], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    let sealed = |id: Id| {
        let message: Stored<FamilyMessage> = store.opened(id)?;
        let own = message.created.by == Some(store.viewer.person);
        let handed_over = handed_over.contains(&id);
        Ok(SealedMessage {
            id,
            from: message.record.from,
            on: message.record.on.clone(),
            created: message.created.clone(),
            handed_over,
            own,
            opened: Some(message).filter(|_| own || handed_over),
        })
    };
    ids.into_iter().map(sealed).collect()
}
