//! Follow-ups: what is to be done for a case by a day, and the rule that there is always a next one.

use autosurgeon::{Hydrate, Reconcile};
use chrono::{Days, NaiveDate};
use rusqlite::{Connection, params};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::case::{Case, Risk};
use super::episodes::{Status, latest, status};
use crate::Id;
use crate::date::HonestDate;
use crate::door::{Operation, Session};
use crate::error::{Problem, Result};
use crate::roles::{MayCall, Role};
use crate::store::{
    Choice, Dated, Due, Extra, Faults, FollowUpDays, Kind, Record, Row, Store, Stored, Table, Weight, Words, as_title, dated,
};

/// Something to do for a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema, Reconcile, Hydrate)]
#[serde(deny_unknown_fields)]
pub struct FollowUp {
    /// The case.
    pub case: Id,
    /// By when.
    pub due: HonestDate,
    /// A key of the list `follow-up-kind`.
    #[serde(default)]
    #[schemars(extend("x-list" = "follow-up-kind"))]
    pub kind: Option<String>,
    /// What is to be done.
    #[serde(default)]
    pub what: Option<String>,
    /// Planned by the interval rule, not by a person: it moves when the risk changes.
    #[serde(default)]
    pub planned: bool,
    /// When it was done.
    #[serde(default)]
    pub done: Option<HonestDate>,
    /// What came of it.
    #[serde(default)]
    pub outcome: Option<String>,
    /// Will not be done.
    #[serde(default)]
    pub cancelled: bool,
    /// Fields that the team added.
    #[serde(default)]
    pub extra: Extra,
}

impl Record for FollowUp {
    const KIND: Kind = Kind::FollowUp;
    const TABLES: &'static [Table] = &[Table {
        name: "idx_follow_up",
        ddl: "CREATE TABLE idx_follow_up (no INTEGER PRIMARY KEY, id BLOB NOT NULL, home BLOB NOT NULL, due_last TEXT NOT NULL,
                pending INTEGER NOT NULL, planned INTEGER NOT NULL, done_last TEXT) STRICT;
              CREATE INDEX idx_follow_up_home ON idx_follow_up (home, pending, due_last);",
    }];

    fn check(&mut self, _: &Store, _: Option<&FollowUp>) -> Result<()> {
        let mut faults = Faults::default();
        faults.choice(&self.kind, "kind");
        faults.optional(&self.what, 20_000, "what");
        faults.optional(&self.outcome, 20_000, "outcome");
        faults.unless(self.done.is_none() || !self.cancelled, "cancelled", "done-already");
        faults.answer()
    }

    fn home(&self) -> Option<Id> {
        Some(self.case)
    }

    fn title(&self) -> Option<String> {
        self.what.as_deref().and_then(as_title)
    }

    fn extra(&self) -> Option<&Extra> {
        Some(&self.extra)
    }

    fn choice(&self) -> Option<Choice> {
        Choice::of("follow-up-kind", &self.kind)
    }

    fn words(&self) -> Words {
        Words { text: [&self.what, &self.outcome].into_iter().flatten().cloned().collect(), ..Words::default() }
    }

    fn dated(&self, _: &Store) -> Result<Vec<Dated<'_>>> {
        Ok(match &self.done {
            Some(done) => dated([("follow-up-done", Some(done))]),
            None => dated([("follow-up", Some(&self.due))]),
        })
    }

    fn due(&self, _: &Store) -> Result<Vec<Due>> {
        Ok(self.pending().then(|| Due::on(self.kind.as_deref().unwrap_or("other"), Weight::FollowUp, &self.due)).into_iter().collect())
    }

    fn index(&self, row: &Row, connection: &Connection) -> Result<()> {
        let done = self.done.as_ref().map(|done| done.latest.to_string());
        connection
            .prepare_cached(
                "INSERT INTO idx_follow_up (no, id, home, due_last, pending, planned, done_last) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            )?
            .execute(params![row.no, row.id, self.case, self.due.latest.to_string(), self.pending(), self.planned, done])?;
        Ok(())
    }
}

impl FollowUp {
    /// Still to be done.
    pub fn pending(&self) -> bool {
        self.done.is_none() && !self.cancelled
    }

    fn planned(case: Id, due: NaiveDate) -> FollowUp {
        FollowUp {
            case,
            due: HonestDate::day(due),
            kind: Some("check-in".to_owned()),
            what: None,
            planned: true,
            done: None,
            outcome: None,
            cancelled: false,
            extra: Extra::default(),
        }
    }
}

/// Days to the next follow-up (domain.md, "Follow-up"); risk that is not recorded counts as medium.
fn interval(days: &FollowUpDays, risk: Option<Risk>) -> Days {
    Days::new(u64::from(match risk {
        Some(Risk::Urgent) => days.urgent,
        Some(Risk::High) => days.high,
        Some(Risk::Medium) | None => days.medium,
        Some(Risk::Low) => days.low,
    }))
}

/// The day the next follow-up is due, counted from `last`; never in the past, where nobody could keep it.
fn next_day(store: &Store, risk: Option<Risk>, last: NaiveDate) -> Result<NaiveDate> {
    let days = store.settings()?.follow_up_days;
    Ok((last + interval(&days, risk)).max(store.clock.today()))
}

/// Keeps the rule after a case changed: opened, it gets a planned follow-up; closed, planned ones are cancelled; at another risk, the
/// planned one moves.
pub(super) fn plan_after_change(store: &Store, id: Id, was: Option<&Case>, now: &Case) -> Result<()> {
    let before = was.map_or(Status::NeverOpened, |was| status(&was.episodes));
    let risk_before = was.and_then(|was| was.risk);
    match (before, status(&now.episodes)) {
        (Status::Open, Status::Open) if risk_before != now.risk => move_planned(store, id, now),
        (Status::Closed | Status::NeverOpened, Status::Open) => plan_first(store, id, now),
        (Status::Open, Status::Closed | Status::NeverOpened) => {
            for mut planned in pending_planned(store, id)? {
                planned.record.cancelled = true;
                store.change(planned.id, None, planned.record)?;
            }
            Ok(())
        }
        _ => Ok(()),
    }
}

fn plan_first(store: &Store, id: Id, case: &Case) -> Result<()> {
    let opened = latest(&case.episodes).map_or_else(|| store.clock.today(), |episode| episode.opened.latest);
    let due = next_day(store, case.risk, opened)?;
    store.create(FollowUp::planned(id, due))?;
    Ok(())
}

fn move_planned(store: &Store, id: Id, case: &Case) -> Result<()> {
    let Some(mut planned) = pending_planned(store, id)?.pop() else { return Ok(()) };
    let last_done: Option<String> =
        store.connection.query_row("SELECT max(done_last) FROM idx_follow_up WHERE home = ?1", [id], |row| row.get(0))?;
    let opened = latest(&case.episodes).map(|episode| episode.opened.latest);
    let last = last_done.and_then(|day| day.parse().ok()).or(opened).unwrap_or_else(|| store.clock.today());
    planned.record.due = HonestDate::day(next_day(store, case.risk, last)?);
    store.change(planned.id, None, planned.record)?;
    Ok(())
}

fn pending_planned(store: &Store, case: Id) -> Result<Vec<Stored<FollowUp>>> {
    let mut statement = store
        .connection
        .prepare_cached("SELECT id FROM idx_follow_up WHERE home = ?1 AND pending = 1 AND planned = 1 ORDER BY due_last")?;
    let ids: Vec<Id> = statement.query_map([case], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    ids.into_iter().map(|id| store.get(id)).collect()
}

/// Marks a follow-up done, and settles the next one.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
#[ts(rename = "FollowUpDoneRequest")]
pub struct FollowUpDone {
    /// The follow-up.
    pub id: Id,
    /// When it was done.
    pub done: HonestDate,
    /// What came of it.
    #[serde(default)]
    pub outcome: Option<String>,
    /// What comes next.
    pub next: NextFollowUp,
}

/// What comes after a follow-up.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(rename_all = "kebab-case", tag = "kind", deny_unknown_fields)]
pub enum NextFollowUp {
    /// One by the interval rule, if the case is open and none is planned yet. Braces: a day beside it is refused, not passed over.
    Default {},
    /// None.
    None {},
    /// One on a day that a person chose.
    On {
        /// By when.
        due: HonestDate,
    },
}

/// A follow-up done, and the next.
#[derive(Serialize, TS, JsonSchema)]
pub struct FollowUpsDone {
    /// The one done.
    pub done: Stored<FollowUp>,
    /// The next, if one was made.
    pub next: Option<Stored<FollowUp>>,
}

impl Operation for FollowUpDone {
    const MAY_CALL: MayCall = MayCall::AtLeast(Role::Caseworker);
    type Answer = FollowUpsDone;
    fn run(self, session: &mut Session) -> Result<FollowUpsDone> {
        let store = &session.store;
        let mut follow_up = store.get::<FollowUp>(self.id)?;
        if !follow_up.record.pending() {
            return Err(Problem::invalid("id", "done-already"));
        }
        let case_id = follow_up.record.case;
        follow_up.record.done = Some(self.done.clone());
        follow_up.record.outcome = self.outcome;
        let done = store.change(self.id, None, follow_up.record)?;
        let case = store.get::<Case>(case_id)?.record;
        let next = match self.next {
            NextFollowUp::None {} => None,
            NextFollowUp::On { due } => {
                let today = store.clock.today();
                Some(store.create(FollowUp { due, planned: false, ..FollowUp::planned(case_id, today) })?)
            }
            NextFollowUp::Default {} if status(&case.episodes) == Status::Open && pending_planned(store, case_id)?.is_empty() => {
                let due = next_day(store, case.risk, self.done.latest)?;
                Some(store.create(FollowUp::planned(case_id, due))?)
            }
            NextFollowUp::Default {} => None,
        };
        Ok(FollowUpsDone { done, next })
    }
}
