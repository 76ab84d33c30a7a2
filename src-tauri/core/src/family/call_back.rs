//! What was told of somebody who then said no: it stays to be called back until somebody wrote that it was.

use chrono::NaiveDate;
use rusqlite::params;

use super::facts::{Between, pairs_between};
use super::pair::Pair;
use super::release::releases;
use super::rules::Side;
use crate::Id;
use crate::date::HonestDate;
use crate::error::Result;
use crate::people;
use crate::store::Store;

/// The last day on which something was told in a pair, that whoever stands on `side` may want called back: what was released, and, of the
/// seeker, that they look.
fn last_told(store: &Store, pair: Id, side: Side) -> Result<Option<NaiveDate>> {
    let mut told: Vec<Id> = releases(store, pair)?.into_iter().map(|release| release.id).collect();
    if side == Side::Seeker {
        let mut statement =
            store.connection.prepare_cached("SELECT id FROM idx_disclosure WHERE about = ?1 AND what = 'question' AND told = 'sought'")?;
        told.extend(statement.query_map(params![pair], |row| row.get(0))?.collect::<rusqlite::Result<Vec<Id>>>()?);
    }
    let mut last = None;
    for id in told {
        let day = store.any_row(id)?.map(|row| store.clock.day_of(row.created.0));
        last = last.max(day);
    }
    Ok(last)
}

/// The last day on which something was told in a pair that was not called back since, on that day or later.
pub fn not_called_back(store: &Store, (id, pair): (Id, &Pair), side: Side) -> Result<Option<NaiveDate>> {
    let last = last_told(store, id, side)?;
    Ok(last.filter(|last| pair.recalled.as_ref().is_none_or(|on| on.latest < *last)))
}

/// Whether something was told in a pair, and all of it was called back since.
pub fn is_called_back(store: &Store, between: &Between) -> Result<bool> {
    let (id, pair) = (between.pair.id, &between.pair.record);
    Ok(last_told(store, id, Side::Seeker)?.is_some() && not_called_back(store, (id, pair), Side::Seeker)?.is_none())
}

/// The same for somebody who said no to another: in whatever pair of the two it was told.
pub fn to_call_back(store: &Store, (of, toward): (Id, Id)) -> Result<Option<HonestDate>> {
    let (of, toward) = (people::now(store, of)?, people::now(store, toward)?);
    let mut last = None;
    for between in pairs_between(store, of, toward)? {
        let side = if people::now(store, between.person(Side::Seeker))? == of { Side::Seeker } else { Side::Sought };
        last = last.max(not_called_back(store, (between.pair.id, &between.pair.record), side)?);
    }
    Ok(last.map(HonestDate::day))
}
