//! What goes when something is erased.

use std::collections::BTreeMap;
use std::iter;

use crate::Id;
use crate::cases::Case;
use crate::clock::Millis;
use crate::door::Session;
use crate::error::{ErrorCode, Problem, Result};
use crate::family;
use crate::people;
use crate::store::{Kind, Store};
use crate::vault;

/// The records that go, and what is known of them as a whole.
pub struct Plan {
    /// Their ids, the one that was named first.
    pub ids: Vec<Id>,
    /// How many of each kind.
    pub kinds: BTreeMap<String, u64>,
    /// When the oldest of them was made.
    pub since: Millis,
}

/// What goes with a record, or with what holds a field of it; of a person also the cases that are theirs alone, if that is asked for.
pub fn plan(session: &Session, id: Id, field: Option<&str>, with_cases: bool) -> Result<Plan> {
    session.may_read(id)?;
    let store = &session.store;
    let kind = store.row(id)?.kind;
    match kind {
        // What left the vault, and what was done to it, is written down for good; it holds nobody's words.
        Kind::Disclosure | Kind::VaultEvent => return Err(ErrorCode::Refused.with("written once")),
        // One entry alone would change what the others say: they go with the pair.
        Kind::Consent | Kind::Release => return Err(ErrorCode::Refused.with("goes with its pair")),
        Kind::NoticeConsent => return Err(ErrorCode::Refused.with("goes with its search")),
        // Its text can be taken out field by field; as a whole it goes with the record that it became one with.
        Kind::Person if field.is_none() => people::not_merged_away(store, id)?,
        _ => {}
    }
    let mut roots = vec![id];
    if with_cases && kind == Kind::Person {
        roots.extend(own_cases(store, id)?);
    }
    let plan = Plan::of(store, roots)?;
    for id in &plan.ids {
        if vault::has_key(&store.connection, *id)? {
            return Err(Problem::invalid("id", "has-a-key"));
        }
    }
    Ok(plan)
}

impl Plan {
    /// What goes with these records.
    pub fn of(store: &Store, roots: Vec<Id>) -> Result<Plan> {
        let ids = family::going(store, roots)?;
        let mut kinds: BTreeMap<String, u64> = BTreeMap::new();
        let mut since = Millis::MAX;
        for id in &ids {
            let row = store.any_row(*id)?.ok_or(ErrorCode::Stopped)?;
            *kinds.entry(row.kind.key().to_owned()).or_default() += 1;
            since = since.min(row.created.0);
        }
        Ok(Plan { ids, kinds, since })
    }
}

/// The cases, in the trash or not, whose principal somebody is, under any id that they have had.
fn own_cases(store: &Store, person: Id) -> Result<Vec<Id>> {
    let ids = people::ids(store, person)?;
    let mut found = Vec::new();
    for id in &ids {
        let mut statement = store.connection.prepare_cached(
            "SELECT d.id FROM idx_refers r JOIN document d ON d.no = r.no WHERE r.id = ?1 AND d.kind = 'case' ORDER BY d.no",
        )?;
        let cases: Vec<Id> = statement.query_map([id], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
        for case in cases {
            let principal = store.get::<Case>(case)?.record.principal;
            found.extend(iter::once(case).filter(|_| principal.is_some_and(|principal| ids.contains(&principal))));
        }
    }
    Ok(found)
}
