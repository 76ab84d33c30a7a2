//! The records of one kind in a case.

use std::marker::PhantomData;

use rusqlite::params;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Record, Store, Stored};
use crate::Id;
use crate::door::{Operation, Session};
use crate::error::Result;
use crate::roles::MayCall;

/// A case's records of a kind: those with something due first, by day; then the others, latest first.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields, bound = "")]
#[ts(rename = "ListInCase", concrete(R = ()))]
pub struct List<R> {
    /// The case.
    pub case: Id,
    /// How many rows at most; 500 is the limit.
    pub limit: u32,
    /// How many to pass over.
    pub offset: u32,
    #[serde(skip)]
    #[ts(skip)]
    kind: PhantomData<R>,
}

/// A page of records.
#[derive(Serialize, TS, JsonSchema)]
pub struct Page<R> {
    /// The rows.
    pub rows: Vec<Stored<R>>,
    /// How many this viewer may see.
    pub total: u64,
}

impl<R: Record> Operation for List<R> {
    const MAY_CALL: MayCall = MayCall::AtLeast(R::ROLE);
    type Answer = Page<R>;
    fn run(self, session: &mut Session) -> Result<Page<R>> {
        session.store.in_case(self.case, self.limit.min(500), self.offset)
    }
}

impl Store {
    /// A case's records of a kind, as [`List`] orders them.
    pub fn in_case<R: Record>(&self, case: Id, limit: u32, offset: u32) -> Result<Page<R>> {
        let from = "FROM document d LEFT JOIN idx_dated t ON t.no = d.no AND t.main = 1
            WHERE d.home = ?1 AND d.kind = ?2 AND d.trashed_at IS NULL AND (d.visibility <= ?3 OR d.created_by = ?4)";
        let (kind, sees, viewer) = (R::KIND.key(), self.sees(), self.viewer.person);
        let total = self
            .connection
            .prepare_cached(&format!("SELECT count(*) {from}"))?
            .query_row(params![case, kind, sees, viewer], |row| row.get(0))?;
        // Without a date, the day it was written.
        let mut statement = self.connection.prepare_cached(&format!(
            "SELECT d.id, (SELECT min(last) FROM idx_due u WHERE u.no = d.no) AS due {from}
             ORDER BY due IS NULL, due, coalesce(t.last, date(d.created_at / 1000, 'unixepoch')) DESC, d.no DESC LIMIT ?5 OFFSET ?6"
        ))?;
        let ids: Vec<Id> =
            statement.query_map(params![case, kind, sees, viewer, limit, offset], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
        Ok(Page { rows: ids.into_iter().map(|id| self.get(id)).collect::<Result<_>>()?, total })
    }
}
