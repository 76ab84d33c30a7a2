//! Who opened the vault, and when. Kept for a year; what was done in it stands in the histories of its records and in the ledger.

use rusqlite::params;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::last_seen::SAID_FOR;
use super::{VaultEvent, care};
use crate::clock::Millis;
use crate::door::{Operation, Session};
use crate::error::{ErrorCode, Result};
use crate::roles::{MayCall, Role};
use crate::store::Stamp;

/// A year of 365 days.
const KEPT: Millis = 365 * 86_400_000;

/// Who opened the vault, latest first.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AccessList {
    /// How many rows at most; 500 is the limit.
    pub limit: u32,
    /// How many to pass over.
    pub offset: u32,
}

/// One opening.
#[derive(Serialize, TS, JsonSchema)]
#[ts(rename = "Access")]
pub struct AccessRow {
    /// When and who; a way back acts as the first coordinator.
    pub at: Stamp,
    /// With the key on paper, or with two shares.
    pub recovered: bool,
}

/// Openings of the vault.
#[derive(Serialize, TS, JsonSchema)]
pub struct AccessPage {
    /// The rows.
    pub rows: Vec<AccessRow>,
    /// How many there are in all.
    pub total: u64,
}

impl Session {
    /// Notes that the vault was opened, in the transaction under way. That a way back opened it stands in the ledger as well, for good.
    pub(super) fn note_opening(&self) -> Result<()> {
        let (store, now) = (&self.store, self.store.clock.now());
        store.connection.execute("DELETE FROM access WHERE at < ?1", [now - KEPT])?;
        store
            .connection
            .execute("INSERT INTO access (at, person, recovered) VALUES (?1, ?2, ?3)", params![now, store.viewer.person, self.recovered])?;
        match self.recovered {
            true => VaultEvent::new("recovered", None).append(self, &[]).map(drop),
            false => Ok(()),
        }
    }

    /// Writes into the ledger that whoever is in opened the vault although it was not as it was left. What was found by the last check is
    /// forgotten: it says nothing of what is there now, and the next check is due. A transaction of its own: where a page of it cannot be read,
    /// SQLCipher lets go of nothing short of the whole.
    pub(super) fn note_opening_despite(&self) -> Result<()> {
        let connection = &self.store.connection;
        connection.execute_batch("BEGIN")?;
        let noted = care::forget_last(self).and_then(|()| VaultEvent::new("opened-despite", None).append(self, &[]));
        match noted.and_then(|_| Ok(connection.execute_batch("COMMIT")?)) {
            // Who wants to save what a damaged vault still holds is not kept out: it is said in this session all the same.
            Err(problem) if problem.code == ErrorCode::VaultDamaged => self.store.roll_back(),
            noted => noted,
        }
    }

    /// Whether somebody opened the vault lately although it was not as it was left. Asked of the ledger, so that it is said wherever the vault
    /// is opened; by the ledger's time, which nobody sets back.
    pub(super) fn was_opened_despite_lately(&self) -> Result<bool> {
        let mut statement = self
            .store
            .connection
            .prepare_cached("SELECT max(l.at) FROM idx_vault_event e JOIN ledger l ON l.id = e.id WHERE e.what = 'opened-despite'")?;
        let last: Option<Millis> = statement.query_row([], |row| row.get(0))?;
        Ok(last.is_some_and(|at| self.store.clock.now() - at < SAID_FOR))
    }
}

impl Operation for AccessList {
    const MAY_CALL: MayCall = MayCall::AtLeast(Role::Coordinator);
    type Answer = AccessPage;
    fn run(self, session: &mut Session) -> Result<AccessPage> {
        let store = &session.store;
        let total = store.connection.query_row("SELECT count(*) FROM access", [], |row| row.get(0))?;
        let mut statement =
            store.connection.prepare_cached("SELECT at, person, recovered FROM access ORDER BY no DESC LIMIT ?1 OFFSET ?2")?;
        let rows =
            statement.query_map(params![self.limit.min(500), self.offset], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?.map(|row| {
                let (at, person, recovered) = row?;
                Ok(AccessRow { at: store.stamp((at, Some(person)))?, recovered })
            });
        Ok(AccessPage { rows: rows.collect::<Result<_>>()?, total })
    }
}
