//! The trash: deleting takes a record out of every list, and nothing out of the vault.

use rusqlite::params;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Choice, Kind, ROW, Stamp, Store, row};
use crate::Id;
use crate::door::{Operation, Session};
use crate::error::Result;
use crate::roles::{MayCall, Role};

/// Puts a record in the trash.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
#[ts(rename = "TrashRequest")]
pub struct Trash {
    /// The record.
    pub id: Id,
}

/// Takes a record out of the trash.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
#[ts(rename = "RestoreRequest")]
pub struct Restore {
    /// The record.
    pub id: Id,
}

/// What is in the trash, latest first.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TrashList {
    /// How many rows at most.
    pub limit: u32,
    /// How many to pass over.
    pub offset: u32,
}

/// One record in the trash.
#[derive(Serialize, TS, JsonSchema)]
pub struct TrashRow {
    /// The record.
    pub id: Id,
    /// Its kind.
    pub kind: Kind,
    /// What it is called.
    pub title: String,
    /// What it is, where a choice says so.
    pub choice: Option<Choice>,
    /// The case it belongs to.
    pub case: Option<Id>,
    /// Since when, and by whom.
    pub trashed: Stamp,
}

/// A page of the trash.
#[derive(Serialize, TS, JsonSchema)]
pub struct TrashPage {
    /// The rows.
    pub rows: Vec<TrashRow>,
    /// How many there are in all.
    pub total: u64,
}

impl Store {
    /// Puts a record in the trash or takes it out; doing it twice is doing it once.
    pub fn set_trashed(&self, id: Id, trashed: bool) -> Result<()> {
        let (mut row, mut document) = self.document(id)?;
        if document.trashed() == trashed {
            return Ok(());
        }
        if !trashed {
            (self.entry(row.kind).may_leave_the_trash)(self, id)?;
        }
        let by = self.by_now();
        document.set_trashed(trashed, by)?;
        self.write_back(&mut row, &mut document, by)
    }
}

impl Operation for Trash {
    const MAY_CALL: MayCall = MayCall::AtLeast(Role::Volunteer);
    type Answer = ();
    fn run(self, session: &mut Session) -> Result<()> {
        session.may_change(self.id)?;
        session.store.set_trashed(self.id, true)
    }
}

impl Operation for Restore {
    const MAY_CALL: MayCall = MayCall::AtLeast(Role::Volunteer);
    type Answer = ();
    fn run(self, session: &mut Session) -> Result<()> {
        session.may_change(self.id)?;
        session.store.set_trashed(self.id, false)
    }
}

impl Operation for TrashList {
    const MAY_CALL: MayCall = MayCall::AtLeast(Role::Caseworker);
    type Answer = TrashPage;
    fn run(self, session: &mut Session) -> Result<TrashPage> {
        let store = &session.store;
        let seen = "d.trashed_at IS NOT NULL AND (d.visibility <= ?1 OR d.created_by = ?2)";
        let total = store.connection.query_row(
            &format!("SELECT count(*) FROM document d WHERE {seen}"),
            params![store.sees(), store.viewer.person],
            |sql| sql.get(0),
        )?;
        let mut statement = store
            .connection
            .prepare_cached(&format!("SELECT {ROW} FROM document d WHERE {seen} ORDER BY d.trashed_at DESC LIMIT ?3 OFFSET ?4"))?;
        let page = statement
            .query_map(params![store.sees(), store.viewer.person, self.limit.min(500), self.offset], row)?
            .collect::<rusqlite::Result<Vec<_>>>()?;
        let rows = page.iter().map(|row| {
            Ok(TrashRow {
                id: row.id,
                kind: row.kind,
                title: store.heading(row)?,
                // Out of the index, so out of the document.
                choice: (store.entry(row.kind).choice)(&store.stands(row.no)?)?,
                case: row.home,
                trashed: store.stamp(row.trashed.unwrap_or(row.changed))?,
            })
        });
        Ok(TrashPage { rows: rows.collect::<Result<_>>()?, total })
    }
}
