//! What family searches say of two people who may meet elsewhere: as volunteer and helped, as provider and referred.

use std::collections::BTreeMap;

use super::consent::Consent;
use super::facts::{pairs_naming, standing};
use super::pair::Decision;
use super::rules::{Act, Side};
use crate::Id;
use crate::error::Result;
use crate::people;
use crate::store::{Store, Stored};

/// What a family search says of two people; the firmer comes last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Apart {
    /// A search between them goes on.
    Sought,
    /// They are to be kept apart: somebody decided so, or one of them said no to the other. Nobody is told which.
    Kept,
}

/// Whom family searches bring up beside somebody: by every id that the other has had in a pair or an entry. Asked of one person once, and
/// looked up for as many others as there are ([`between`](Others::between)).
#[derive(Debug, Default)]
pub struct Others(BTreeMap<Id, Apart>);

/// Whom family searches bring up beside somebody, now.
pub fn apart(store: &Store, one: Id) -> Result<Others> {
    let ids = people::ids(store, one)?;
    let mut others = Others::default();
    for between in pairs_naming(store, &ids)? {
        let (seeker, sought) = between.sides(Side::Seeker);
        let other = if ids.contains(&seeker) { sought } else { seeker };
        match between.pair.record.decision {
            Decision::Blocked => others.add(other, Apart::Kept),
            Decision::Possible | Decision::Verified if between.pair.trashed.is_none() => others.add(other, Apart::Sought),
            _ => {}
        }
    }
    // Of a no it is all one who said it.
    for entry in standing(answers(store, &ids)?) {
        let Consent { act, of: Some(of), toward: Some(toward), .. } = entry.record else { continue };
        if matches!(act, Act::Declined | Act::Withdrawn) {
            others.add(if ids.contains(&of) { toward } else { of }, Apart::Kept);
        }
    }
    Ok(others)
}

impl Others {
    fn add(&mut self, other: Id, apart: Apart) {
        let known = self.0.entry(other).or_insert(apart);
        *known = apart.max(*known);
    }

    /// What they say of somebody who has had these ids.
    pub fn between(&self, ids: &[Id]) -> Option<Apart> {
        ids.iter().filter_map(|id| self.0.get(id)).max().copied()
    }
}

/// Every entry of the ledger of consents of somebody, or toward them, under any id that they have had.
fn answers(store: &Store, ids: &[Id]) -> Result<Vec<Stored<Consent>>> {
    let mut statement = store.connection.prepare_cached(
        "SELECT d.id FROM idx_refers r JOIN document d ON d.no = r.no WHERE r.id = ?1 AND d.kind = 'consent' ORDER BY d.no",
    )?;
    let mut found = Vec::new();
    for id in ids {
        for entry in statement.query_map([id], |row| row.get(0))?.collect::<rusqlite::Result<Vec<Id>>>()? {
            found.push(store.get(entry)?);
        }
    }
    Ok(found)
}
