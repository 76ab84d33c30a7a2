//! A case's page: the record and what belongs beside it.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::case::Case;
use super::due::{self, DueLine};
use super::episodes::{OpenDays, Status, open_days, status};
use crate::Id;
use crate::door::{Operation, Session};
use crate::error::Result;
use crate::people::{Person, PersonBrief, brief};
use crate::roles::{MayCall, Role};
use crate::store::{Kind, Store, Stored};

/// Reads a case.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CaseGet {
    /// The case.
    pub id: Id,
}

/// What a caseworker must not overlook.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Warning {
    /// A contact channel is not safe to use.
    UnsafeChannel,
    /// Somebody must learn nothing.
    DoNotDisclose,
    /// A safety flag is set.
    SafetyFlag,
    /// Consent to keep the record is refused, or not recorded.
    NoConsentToKeep,
    /// Consent to keep the record has run out.
    ConsentLapsed,
}

/// A case, and what belongs beside it.
#[derive(Serialize, TS, JsonSchema)]
pub struct CaseView {
    /// The record.
    pub case: Stored<Case>,
    /// Where it stands.
    pub status: Status,
    /// How long it has been open in all.
    pub open_days: OpenDays,
    /// Whose case it is.
    pub principal: Option<PersonBrief>,
    /// The household.
    pub household: Vec<PersonBrief>,
    /// Who works on it.
    pub caseworkers: Vec<PersonBrief>,
    /// What is due first.
    pub next: Option<DueLine>,
    /// What must not be overlooked.
    pub warnings: Vec<Warning>,
    /// How many records of each kind this viewer may see; kinds without any are absent.
    pub counts: BTreeMap<Kind, u64>,
}

impl Operation for CaseGet {
    const MAY_CALL: MayCall = MayCall::AtLeast(Role::Caseworker);
    type Answer = CaseView;
    fn run(self, session: &mut Session) -> Result<CaseView> {
        view(session, self.id)
    }
}

pub(super) fn view(session: &Session, id: Id) -> Result<CaseView> {
    let store = &session.store;
    let case: Stored<Case> = store.get(id)?;
    let record = case.record.clone();
    let people = |ids: &mut dyn Iterator<Item = &str>| -> Result<Vec<PersonBrief>> {
        let mut found = Vec::new();
        for id in ids.filter_map(|id| id.parse().ok()) {
            found.extend(brief(store, id)?);
        }
        Ok(found)
    };
    Ok(CaseView {
        status: status(&record.episodes),
        open_days: open_days(&record.episodes, store.clock.today()),
        principal: record.principal.map(|id| brief(store, id)).transpose()?.flatten(),
        household: people(&mut record.household.keys().map(String::as_str))?,
        caseworkers: people(&mut record.caseworkers.iter())?,
        next: due::in_case(store, id, 1)?.pop(),
        warnings: warnings(store, &record)?,
        counts: counts(store, id)?,
        case,
    })
}

fn warnings(store: &Store, case: &Case) -> Result<Vec<Warning>> {
    let mut found = Vec::new();
    let household = case.household.keys().filter_map(|id| id.parse::<Id>().ok());
    for id in case.principal.into_iter().chain(household) {
        let Ok(Stored { record: person, .. }) = store.get::<Person>(id) else { continue };
        for (is, warning) in [
            (person.channels.values().any(|channel| channel.safe == Some(false)), Warning::UnsafeChannel),
            (!person.do_not_disclose.is_empty(), Warning::DoNotDisclose),
            (!person.safety_flags.0.is_empty(), Warning::SafetyFlag),
        ] {
            if is && !found.contains(&warning) {
                found.push(warning);
            }
        }
    }
    let lapsed = case.keeping.until.as_ref().is_some_and(|until| until.latest < store.clock.today());
    match case.keeping.given {
        Some(true) if lapsed => found.push(Warning::ConsentLapsed),
        Some(true) => {}
        Some(false) | None => found.push(Warning::NoConsentToKeep),
    }
    Ok(found)
}

fn counts(store: &Store, id: Id) -> Result<BTreeMap<Kind, u64>> {
    let mut statement = store.connection.prepare_cached(
        "SELECT kind, count(*) FROM document WHERE home = ?1 AND trashed_at IS NULL AND (visibility <= ?2 OR created_by = ?3) GROUP BY kind",
    )?;
    let counts = statement.query_map(rusqlite::params![id, store.sees(), store.viewer.person], |row| {
        let kind: String = row.get(0)?;
        Ok((Kind::from_key(&kind).ok_or(rusqlite::Error::InvalidQuery)?, row.get(1)?))
    })?;
    Ok(counts.collect::<rusqlite::Result<_>>()?)
}
