//! A match: a volunteer helps in a case, for a purpose and for a time. It ends by itself, judged by the day at the moment it is asked.

use autosurgeon::{Hydrate, Reconcile};
use chrono::NaiveDate;
use rusqlite::{Connection, params};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::conflict::{CaseSide, Conflict};
use super::standing::{Standing, standing, told_conflicts};
use crate::Id;
use crate::date::HonestDate;
use crate::door::{Operation, Session};
use crate::error::{ErrorCode, Result};
use crate::family::today;
use crate::roles::{MayCall, Role};
use crate::store::{Choice, Dated, Due, Extra, Faults, Keys, Kind, Record, Row, Store, Stored, Table, Weight, Words, dated, missing};

/// A match.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema, Reconcile, Hydrate)]
#[serde(deny_unknown_fields)]
pub struct Placement {
    /// The case.
    pub case: Id,
    /// Who helps: the person.
    pub volunteer: Id,
    /// A key of the list `placement-purpose`.
    #[serde(default)]
    #[schemars(extend("x-list" = "placement-purpose"))]
    pub purpose: Option<String>,
    /// What the volunteer needs to know, written for their eyes; they see nothing else of the case.
    #[serde(default)]
    pub brief: Option<String>,
    /// From when; at once where it is not said.
    #[serde(default)]
    pub from: Option<HonestDate>,
    /// The last day. Nothing is open-ended.
    pub until: HonestDate,
    /// The day it was ended early: it holds no more from that day on.
    #[serde(default)]
    pub ended: Option<HonestDate>,
    /// Why it was ended early.
    #[serde(default)]
    pub ended_why: Option<String>,
    /// Why it goes on despite the conflicts that are there; a coordinator's to say. A conflict that arises later is not meant.
    #[serde(default)]
    pub despite: Option<String>,
    /// Entries of do-not-disclose lists that a coordinator found not to mean the other side, by the keys that the conflicts give.
    #[serde(default)]
    pub cleared: Keys,
    /// The conflicts that were there when `despite` was said; the core gives them.
    #[serde(default)]
    #[ts(optional, as = "Option<Keys>")]
    pub settled: Keys,
    /// Fields that the team added.
    #[serde(default)]
    pub extra: Extra,
}

/// Why somebody may not help in a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Hindrance {
    /// Not vetted, or no longer.
    NotVetted,
    /// Has signed no agreement that holds.
    NoAgreement,
    /// A conflict that nobody has settled, or can.
    Conflict,
}

impl Hindrance {
    /// The stable key: the code of the fault.
    pub fn key(self) -> &'static str {
        match self {
            Hindrance::NotVetted => "not-vetted",
            Hindrance::NoAgreement => "no-agreement",
            Hindrance::Conflict => "conflict",
        }
    }
}

impl Placement {
    /// Whether its time has passed on a day. Of vague days the one counts that gives the volunteer less.
    pub fn is_over(&self, day: NaiveDate) -> bool {
        self.until.earliest < day || self.ended.as_ref().is_some_and(|ended| ended.earliest <= day)
    }

    /// Whether it has begun on a day and not ended.
    pub fn is_on(&self, day: NaiveDate) -> bool {
        !self.is_over(day) && self.from.as_ref().is_none_or(|from| from.latest <= day)
    }

    /// What stands in its way, now; of `side`, the people of its case.
    pub fn conflicts(&self, store: &Store, side: &CaseSide) -> Result<Vec<Conflict>> {
        side.conflicts(store, self.volunteer, &self.cleared, &self.settled)
    }

    /// Why it must not go on, now.
    pub fn hindrances(&self, store: &Store) -> Result<Vec<Hindrance>> {
        hindrances(store, self.volunteer, &self.conflicts(store, &CaseSide::of(store, self.case)?)?)
    }

    fn is_despite(&self) -> bool {
        self.despite.as_ref().is_some_and(|why| !why.trim().is_empty())
    }

    /// Keeps which conflicts a coordinator knew of.
    fn settle(&mut self, store: &Store, was: Option<&Placement>) -> Result<()> {
        let said = |placement: &Placement| placement.despite.clone().filter(|why| !why.trim().is_empty());
        self.settled = match was {
            Some(was) if said(was) == said(self) => was.settled.clone(),
            _ if self.is_despite() => {
                let conflicts = self.conflicts(store, &CaseSide::of(store, self.case)?)?;
                conflicts.into_iter().filter(Conflict::despite_can_settle).map(|conflict| conflict.mark).collect()
            }
            _ => Keys::default(),
        };
        Ok(())
    }
}

/// Why somebody may not help where there are these conflicts, today.
pub fn hindrances(store: &Store, volunteer: Id, conflicts: &[Conflict]) -> Result<Vec<Hindrance>> {
    let (vetting, agreement) = standing(store, volunteer, today(store)?)?;
    let hindrances = [
        (vetting != Standing::Holds, Hindrance::NotVetted),
        (agreement != Standing::Holds, Hindrance::NoAgreement),
        (conflicts.iter().any(|conflict| !conflict.settled), Hindrance::Conflict),
    ];
    Ok(hindrances.into_iter().filter_map(|(is, hindrance)| is.then_some(hindrance)).collect())
}

impl Record for Placement {
    const KIND: Kind = Kind::Placement;
    const TABLES: &'static [Table] = &[Table {
        name: "idx_placement",
        ddl: "CREATE TABLE idx_placement (no INTEGER PRIMARY KEY, id BLOB NOT NULL, volunteer BLOB NOT NULL) STRICT;
              CREATE INDEX idx_placement_volunteer ON idx_placement (volunteer);",
    }];

    fn check(&mut self, store: &Store, was: Option<&Placement>) -> Result<()> {
        let mut faults = Faults::default();
        faults.record(store, Kind::Person, Some(self.volunteer), "volunteer")?;
        if let Some(was) = was {
            // Hours and letters are of this volunteer in this case: another match is another record.
            faults.unless(was.case == self.case, "case", "fixed");
            faults.unless(was.volunteer == self.volunteer, "volunteer", "fixed");
        }
        faults.choices([("purpose", &self.purpose)]);
        faults.unless(self.purpose.is_some(), "purpose", "required");
        faults.texts([("brief", &self.brief), ("ended_why", &self.ended_why), ("despite", &self.despite)]);
        faults.count(self.cleared.0.len(), 400, "cleared");
        faults.in_order(&self.from, &Some(self.until.clone()), "until");
        faults.in_order(&self.from, &self.ended, "ended");
        faults.answer()?;
        let said = |placement: &Placement| (placement.despite.clone(), placement.cleared.clone());
        if was.map_or((None, Keys::default()), said) != said(self) && store.viewer.role < Role::Coordinator {
            return Err(ErrorCode::Forbidden.into());
        }
        self.settle(store, was)?;
        let mut faults = Faults::default();
        // What is over lets nobody see anything: it is kept as it was, and can always be ended.
        if !self.is_over(today(store)?) {
            for hindrance in self.hindrances(store)? {
                faults.refuse("volunteer", hindrance.key());
            }
        }
        faults.answer()
    }

    fn home(&self) -> Option<Id> {
        Some(self.case)
    }

    fn about(&self) -> Vec<Id> {
        vec![self.volunteer]
    }

    fn goes_with(&self) -> Vec<Id> {
        vec![self.volunteer]
    }

    fn choice(&self) -> Option<Choice> {
        Choice::of("placement-purpose", &self.purpose)
    }

    fn words(&self) -> Words {
        Words::of_texts([&self.brief, &self.ended_why, &self.despite])
    }

    fn extra(&self) -> Option<&Extra> {
        Some(&self.extra)
    }

    fn dated(&self, _: &Store) -> Result<Vec<Dated<'_>>> {
        let end = if self.ended.is_some() { ("match-ended", self.ended.as_ref()) } else { ("match-ends", Some(&self.until)) };
        Ok(dated([("match-begins", self.from.as_ref()), end]))
    }

    fn due(&self, _: &Store) -> Result<Vec<Due>> {
        let until = Some(&self.until).filter(|_| self.ended.is_none());
        Ok(until.map(|until| Due::on("match-ends", Weight::FollowUp, until)).into_iter().collect())
    }

    fn missing(&self) -> Vec<&'static str> {
        missing([
            ("brief", self.brief.is_none()),
            ("from", self.from.is_none()),
            ("ended_why", self.ended.is_some() && self.ended_why.is_none()),
        ])
    }

    fn index(&self, row: &Row, connection: &Connection) -> Result<()> {
        connection.prepare_cached("INSERT INTO idx_placement (no, id, volunteer) VALUES (?1, ?2, ?3)")?.execute(params![
            row.no,
            row.id,
            self.volunteer
        ])?;
        Ok(())
    }
}

/// A volunteer's matches whose case is not in the trash, soonest to end first.
pub fn placements_of(store: &Store, volunteer: Id) -> Result<Vec<Stored<Placement>>> {
    let mut statement = store.connection.prepare_cached(
        "SELECT p.id FROM idx_placement p JOIN document d ON d.no = p.no JOIN document h ON h.id = d.home
         WHERE p.volunteer = ?1 AND h.trashed_at IS NULL ORDER BY p.no",
    )?;
    let ids: Vec<Id> = statement.query_map([volunteer], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    let mut found: Vec<Stored<Placement>> = ids.into_iter().map(|id| store.get(id)).collect::<Result<_>>()?;
    found.sort_by_key(|placement| placement.record.until.earliest);
    Ok(found)
}

/// Asks what stands between a volunteer and a case.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
#[ts(rename = "ConflictsRequest")]
pub struct PlacementConflicts {
    /// The case.
    pub case: Id,
    /// The volunteer: the person.
    pub volunteer: Id,
    /// Their match, if there is one already: what a coordinator settled in it counts.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub placement: Option<Id>,
}

/// What stands between them.
#[derive(Debug, Serialize, TS, JsonSchema)]
pub struct Conflicts {
    /// Why they may not be matched; empty if they may.
    pub hindrances: Vec<Hindrance>,
    /// Whether the volunteer is vetted.
    pub vetting: Standing,
    /// Whether they have signed the agreement.
    pub agreement: Standing,
    /// Each conflict, settled or not.
    pub conflicts: Vec<Conflict>,
    /// What the volunteer told of conflicts of interest: for a person to read.
    pub told: Vec<String>,
}

impl Operation for PlacementConflicts {
    const MAY_CALL: MayCall = MayCall::AtLeast(Role::Caseworker);
    type Answer = Conflicts;
    fn run(self, session: &mut Session) -> Result<Conflicts> {
        let store = &session.store;
        let (cleared, settled) = match self.placement {
            Some(id) => {
                let Stored { record, .. } = store.get::<Placement>(id)?;
                if (record.case, record.volunteer) != (self.case, self.volunteer) {
                    return Err(ErrorCode::NotFound.into());
                }
                (record.cleared, record.settled)
            }
            None => Default::default(),
        };
        let conflicts = CaseSide::of(store, self.case)?.conflicts(store, self.volunteer, &cleared, &settled)?;
        let (vetting, agreement) = standing(store, self.volunteer, today(store)?)?;
        Ok(Conflicts {
            hindrances: hindrances(store, self.volunteer, &conflicts)?,
            vetting,
            agreement,
            told: told_conflicts(store, self.volunteer)?,
            conflicts,
        })
    }
}
