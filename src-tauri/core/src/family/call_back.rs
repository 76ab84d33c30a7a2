//! What was told of somebody who no longer agrees to it: it stays to be called back until somebody wrote that it was.
//!
//! It follows from what was said and not from the day: what merely ran out was rightly told, and nobody took it back.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use rusqlite::{OptionalExtension, params};
use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

use super::consent::Consent;
use super::facts::{Between, pairs_between, screening};
use super::pair::Decision;
use super::release::{Release, releases};
use super::rules::{Act, Scope, Side};
use crate::Id;
use crate::date::HonestDate;
use crate::error::Result;
use crate::people;
use crate::store::{Kind, Store, Stored};

/// Something that was told of a side which does not agree to it any more, or must not be told of.
#[derive(Debug, Serialize, TS, JsonSchema)]
pub struct ToCallBack {
    /// The release; or the question in the log, which told the sought person that somebody looks.
    pub told: Id,
    /// Whom it tells of.
    pub of: Side,
    /// When it was called back, if it was.
    pub done: Option<HonestDate>,
}

/// What was told in a pair and is to be called back, or was.
pub fn to_call_back(store: &Store, between: &Between) -> Result<Vec<ToCallBack>> {
    let pair = &between.pair;
    let (question, releases) = (asked_the_sought(store, pair.id)?, releases(store, pair.id)?);
    // Most pairs: the board asks of each, and the lists of two households are not read for nothing.
    if question.is_none() && releases.is_empty() {
        return Ok(Vec::new());
    }
    let (seeker, sought) = (between.standing(store, Side::Seeker)?, between.standing(store, Side::Sought)?);
    let barred = pair.record.decision == Decision::Blocked || screening(store, between)?.iter().any(|bar| !bar.cleared);
    let done = |told: Id| pair.record.called_back.get(&told.to_string()).cloned();
    let mut found = Vec::new();
    if let Some(told) = question.filter(|_| barred || says_no(&seeker)) {
        found.push(ToCallBack { told, of: Side::Seeker, done: done(told) });
    }
    for release in releases {
        let of = release.record.to.other();
        let standing = if of == Side::Seeker { &seeker } else { &sought };
        if barred || !still_agreed(store, between.person(of), standing, &release.record)? {
            found.push(ToCallBack { told: release.id, of, done: done(release.id) });
        }
    }
    Ok(found)
}

/// The last question to the sought person.
fn asked_the_sought(store: &Store, pair: Id) -> Result<Option<Id>> {
    let mut statement = store.connection.prepare_cached(
        "SELECT id FROM idx_disclosure WHERE about = ?1 AND what = 'question' AND told = 'sought' ORDER BY no DESC LIMIT 1",
    )?;
    Ok(statement.query_row(params![pair], |row| row.get(0)).optional()?)
}

fn says_no(standing: &[Stored<Consent>]) -> bool {
    standing.iter().any(|entry| matches!(entry.record.act, Act::Declined | Act::Withdrawn))
}

/// Whether the person that a release tells of has taken nothing of it back, by their standing entries: neither all of it, nor the rung, nor the
/// way to reach them.
fn still_agreed(store: &Store, person: Id, standing: &[Stored<Consent>], release: &Release) -> Result<bool> {
    let agreed: Vec<&Consent> = standing.iter().map(|entry| &entry.record).filter(|entry| entry.act == Act::Granted).collect();
    let rung = agreed.iter().all(|entry| entry.scope.unwrap_or(Scope::Alive) >= release.scope);
    if says_no(standing) || !rung {
        return Ok(false);
    }
    let given = if release.scope == Scope::ContactDetails { channels_given(store, person, release)? } else { BTreeSet::new() };
    Ok(given.iter().all(|id| agreed.iter().all(|entry| entry.channels.has(id))))
}

/// The contact channels of somebody that the entries let be given under which a release was made.
fn channels_given(store: &Store, person: Id, release: &Release) -> Result<BTreeSet<String>> {
    let own = people::ids(store, person)?;
    let mut given: Option<BTreeSet<String>> = None;
    for id in release.consents.iter().filter_map(|id| id.parse::<Id>().ok()) {
        // What it was told under may be away or erased.
        if !store.has(Kind::Consent, id)? {
            continue;
        }
        let entry = store.get::<Consent>(id)?.record;
        if entry.of.is_some_and(|of| own.contains(&of)) {
            let channels: BTreeSet<String> = entry.channels.iter().map(str::to_owned).collect();
            given = Some(given.map_or(channels.clone(), |given| &given & &channels));
        }
    }
    Ok(given.unwrap_or_default())
}

/// Whether something that was told in a pair waits to be called back.
pub fn waits(store: &Store, between: &Between) -> Result<bool> {
    Ok(to_call_back(store, between)?.iter().any(|told| told.done.is_none()))
}

/// The last day on which something was told of somebody to another, in whatever pair of the two, that waits to be called back.
pub fn last_told(store: &Store, (of, toward): (Id, Id)) -> Result<Option<NaiveDate>> {
    let (of, toward) = (people::now(store, of)?, people::now(store, toward)?);
    let mut last = None;
    for between in pairs_between(store, of, toward)? {
        let side = if people::now(store, between.person(Side::Seeker))? == of { Side::Seeker } else { Side::Sought };
        for told in to_call_back(store, &between)?.iter().filter(|told| told.of == side && told.done.is_none()) {
            last = last.max(store.any_row(told.told)?.map(|row| store.clock.day_of(row.created.0)));
        }
    }
    Ok(last)
}
