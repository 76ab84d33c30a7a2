//! The list of volunteers: what they offer, how their vetting stands, what they are at now, and how long they have helped.

use chrono::NaiveDate;
use rusqlite::params;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::hours::minutes_of;
use super::placement::{Hindrance, Placement, placements_of};
use super::profile::Volunteer;
use super::standing::Standing;
use crate::Id;
use crate::date::HonestDate;
use crate::door::{Operation, Session};
use crate::error::Result;
use crate::family::today;
use crate::people::{self, PersonBrief, brief};
use crate::roles::{MayCall, Role};
use crate::store::{Record, Store, Stored};

/// Lists all volunteers, by name.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct VolunteerList {
    /// Only this person, with all their matches.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub person: Option<Id>,
    /// Hours are counted from this day on.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub from: Option<NaiveDate>,
    /// Hours are counted until this day.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub until: Option<NaiveDate>,
    /// How many rows at most; 500 is the limit.
    pub limit: u32,
    /// How many to pass over.
    pub offset: u32,
}

/// A match of a volunteer.
#[derive(Debug, Serialize, TS, JsonSchema)]
pub struct PlacementOf {
    /// The match.
    pub id: Id,
    /// The case.
    pub case: Id,
    /// The case's code.
    pub code: Option<String>,
    /// A key of the list `placement-purpose`.
    #[schemars(extend("x-list" = "placement-purpose"))]
    pub purpose: Option<String>,
    /// The first day; at once where it is not said.
    pub from: Option<HonestDate>,
    /// The last day: of one that was ended early, the day it was.
    pub until: HonestDate,
    /// Whether it holds today by its days.
    pub begun: bool,
    /// Why the volunteer sees nothing of it although its time is not over; empty if they do.
    pub hindrances: Vec<Hindrance>,
}

/// A volunteer in the list.
#[derive(Debug, Serialize, TS, JsonSchema)]
pub struct VolunteerRow {
    /// The profile.
    pub id: Id,
    /// Who.
    pub person: Option<PersonBrief>,
    /// Languages of theirs: to a key of the list `language-level`, or empty.
    pub languages: std::collections::BTreeMap<String, String>,
    /// The profile's record.
    pub profile: Stored<Volunteer>,
    /// Whether they are vetted.
    pub vetting: Standing,
    /// Whether they have signed the agreement.
    pub agreement: Standing,
    /// Their matches that are not over, soonest to end first.
    pub placements: Vec<PlacementOf>,
    /// Their matches that are over, latest first; only of one person who was asked for.
    pub over: Vec<PlacementOf>,
    /// How long they helped in the time asked for, in minutes.
    pub minutes: u64,
    /// Fields that a complete profile has, and this one has not.
    pub missing: Vec<String>,
}

/// A page of volunteers.
#[derive(Serialize, TS, JsonSchema)]
pub struct VolunteerPage {
    /// The rows.
    pub rows: Vec<VolunteerRow>,
    /// How many there are in all.
    pub total: u64,
}

impl Operation for VolunteerList {
    const MAY_CALL: MayCall = MayCall::AtLeast(Role::Caseworker);
    type Answer = VolunteerPage;
    fn run(self, session: &mut Session) -> Result<VolunteerPage> {
        let store = &session.store;
        // A person in the trash has no row here; their profile waits with them.
        let from = "FROM idx_volunteer v JOIN idx_person p ON p.id = v.person WHERE (?1 IS NULL OR v.person = ?1)";
        let total = store.connection.query_row(&format!("SELECT count(*) {from}"), [self.person], |row| row.get(0))?;
        let mut statement =
            store.connection.prepare_cached(&format!("SELECT v.id {from} ORDER BY p.sort, p.no, v.no LIMIT ?2 OFFSET ?3"))?;
        let ids: Vec<Id> = statement
            .query_map(params![self.person, self.limit.min(500), self.offset], |row| row.get(0))?
            .collect::<rusqlite::Result<_>>()?;
        let day = today(store)?;
        let rows = ids.into_iter().map(|id| {
            let profile: Stored<Volunteer> = store.get(id)?;
            let person = profile.record.person;
            let (mut over, active): (Vec<_>, Vec<_>) = placements_of(store, person)?.into_iter().partition(|it| it.record.is_over(day));
            if self.person.is_none() {
                over.clear();
            }
            over.reverse();
            let told = |placements: Vec<Stored<Placement>>| -> Result<Vec<PlacementOf>> {
                placements.into_iter().map(|it| told(store, it, day)).collect()
            };
            Ok(VolunteerRow {
                id,
                person: brief(store, person)?,
                languages: people::get(store, person)?.languages,
                vetting: profile.record.vetting(day),
                agreement: profile.record.agreement(day),
                placements: told(active)?,
                over: told(over)?,
                minutes: minutes_of(store, person, None, self.from, self.until)?,
                missing: profile.record.missing().into_iter().map(str::to_owned).collect(),
                profile,
            })
        });
        Ok(VolunteerPage { rows: rows.collect::<Result<_>>()?, total })
    }
}

/// A match as the list shows it.
fn told(store: &Store, Stored { id, record, .. }: Stored<Placement>, day: NaiveDate) -> Result<PlacementOf> {
    let over = record.is_over(day);
    Ok(PlacementOf {
        id,
        case: record.case,
        code: store.title(record.case)?,
        begun: record.is_on(day),
        // What is over is in nobody's way.
        hindrances: if over { Vec::new() } else { record.hindrances(store)? },
        purpose: record.purpose,
        from: record.from,
        until: record.ended.unwrap_or(record.until),
    })
}
