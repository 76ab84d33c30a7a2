//! What is away.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Id;
use crate::desk::VaultEvent;
use crate::door::{Operation, Session};
use crate::error::Result;
use crate::roles::{MayCall, Role};
use crate::store::{Gone, Stamp, Store, Stored};

/// What is away, latest first.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
#[ts(rename = "TravelListRequest")]
pub struct TravelList {}

/// What left in one file and has not come back.
#[derive(Debug, Serialize, TS, JsonSchema)]
pub struct AwayRow {
    /// When it left, and by whom.
    pub since: Stamp,
    /// BLAKE3 of the file, in hex: a file that turns up can be told from others.
    pub digest: String,
    /// How many records of each kind.
    pub kinds: BTreeMap<String, u64>,
    /// The cases.
    pub cases: Vec<Id>,
}

impl Operation for TravelList {
    const MAY_CALL: MayCall = MayCall::AtLeast(Role::Coordinator);
    type Answer = Vec<AwayRow>;
    fn run(self, session: &mut Session) -> Result<Vec<AwayRow>> {
        let store = &session.store;
        let mut rows = Vec::new();
        for digest in away(store)? {
            let entries = entries(store, &digest)?;
            let Some(first) = entries.first() else { continue };
            let kinds = first.record.kinds.clone();
            // They stand first among the ids.
            let cases = kinds.get("case").copied().unwrap_or(0) as usize;
            let cases = entries.iter().flat_map(|entry| entry.record.ids()).take(cases).collect();
            rows.push(AwayRow { since: first.created.clone(), digest, kinds, cases });
        }
        Ok(rows)
    }
}

/// The digests of the files in which something is away, latest first.
fn away(store: &Store) -> Result<Vec<String>> {
    let mut statement = store.connection.prepare_cached(
        "SELECT digest FROM idx_vault_event WHERE what = 'away' AND digest IS NOT NULL GROUP BY digest ORDER BY max(no) DESC",
    )?;
    let digests: Vec<String> = statement.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    let mut found = Vec::new();
    for digest in digests {
        if is_away_in(store, &digest)? {
            found.push(digest);
        }
    }
    Ok(found)
}

/// The entries that say what left in a file, first to last.
pub fn entries(store: &Store, digest: &str) -> Result<Vec<Stored<VaultEvent>>> {
    let mut statement =
        store.connection.prepare_cached("SELECT id FROM idx_vault_event WHERE digest = ?1 AND what = 'away' ORDER BY no")?;
    let ids: Vec<Id> = statement.query_map([digest], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    ids.into_iter().map(|id| store.get(id)).collect()
}

/// Whether what left in a file is away in that one now. All of it comes back at once, so one record tells.
pub fn is_away_in(store: &Store, digest: &str) -> Result<bool> {
    let mut statement = store.connection.prepare_cached(
        "SELECT a.id FROM idx_vault_event e JOIN idx_vault_event_of a ON a.no = e.no WHERE e.digest = ?1 AND e.what = 'away'
            AND NOT EXISTS (SELECT 1 FROM idx_vault_event_of l WHERE l.id = a.id AND l.no > a.no AND l.what IN ('away', 'returned', 'erased'))
         LIMIT 1",
    )?;
    let mut rows = statement.query([digest])?;
    match rows.next()? {
        Some(row) => Ok(store.gone(row.get(0)?)? == Some(Gone::Away)),
        None => Ok(false),
    }
}
