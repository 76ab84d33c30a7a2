//! Follow-ups: what is to be done for a case by a day, and the rule that there is always a next one.

use autosurgeon::{Hydrate, Reconcile};
use chrono::{Days, NaiveDate};
use rusqlite::{Connection, OptionalExtension, params};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::case::{Case, Risk};
use super::check_case;
use super::episodes::{Status, latest, status};
use crate::Id;
use crate::date::HonestDate;
use crate::door::{Operation, Session};
use crate::error::{Problem, Result};
use crate::roles::{MayCall, Role};
use crate::store::{Faults, FollowUpDays, Kind, Record, Row, Save, Store, Stored, Table, Words};

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
}

/// Sets a case's next day due from its follow-ups.
pub(super) const NEXT_OF_CASE: &str = "
    UPDATE idx_case SET (next_due, next_sort) = (SELECT due, due_last FROM idx_follow_up WHERE home = idx_case.id AND pending = 1
        ORDER BY due_last, no LIMIT 1) WHERE id = ?1";

impl Record for FollowUp {
    const KIND: Kind = Kind::FollowUp;
    const TABLES: &'static [Table] = &[Table {
        name: "idx_follow_up",
        ddl: "CREATE TABLE idx_follow_up (no INTEGER PRIMARY KEY, id BLOB NOT NULL, home BLOB NOT NULL, due TEXT NOT NULL, due_first TEXT NOT NULL, due_last TEXT NOT NULL,
                pending INTEGER NOT NULL, planned INTEGER NOT NULL, done_last TEXT) STRICT;
              CREATE INDEX idx_follow_up_home ON idx_follow_up (home, pending, due_last);
              CREATE INDEX idx_follow_up_due ON idx_follow_up (pending, due_first, due_last);
              CREATE TRIGGER idx_follow_up_made AFTER INSERT ON idx_follow_up BEGIN
                UPDATE idx_case SET (next_due, next_sort) = (SELECT due, due_last FROM idx_follow_up WHERE home = NEW.home AND pending = 1
                    ORDER BY due_last, no LIMIT 1) WHERE id = NEW.home; END;
              CREATE TRIGGER idx_follow_up_gone AFTER DELETE ON idx_follow_up BEGIN
                UPDATE idx_case SET (next_due, next_sort) = (SELECT due, due_last FROM idx_follow_up WHERE home = OLD.home AND pending = 1
                    ORDER BY due_last, no LIMIT 1) WHERE id = OLD.home; END;",
    }];

    fn check(&mut self, store: &Store, _: Option<&FollowUp>) -> Result<()> {
        check_case(store, self.case)?;
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

    fn words(&self) -> Words {
        Words { text: [&self.what, &self.outcome].into_iter().flatten().cloned().collect(), ..Words::default() }
    }

    fn index(&self, row: &Row, connection: &Connection) -> Result<()> {
        let due = serde_json::to_string(&self.due).expect("a date is plain data");
        let done = self.done.as_ref().map(|done| done.latest.to_string());
        connection
            .prepare_cached("INSERT INTO idx_follow_up (no, id, home, due, due_first, due_last, pending, planned, done_last) VALUES (?1, ?2, ?3, ?4, ?9, ?5, ?6, ?7, ?8)")?
            .execute(params![row.no, row.id, self.case, due, self.due.latest.to_string(), self.pending(), self.planned, done, self.due.earliest.to_string()])?;
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

/// The follow-up of a case that is due first.
pub(super) fn next_of(store: &Store, case: Id) -> Result<Option<Stored<FollowUp>>> {
    let id: Option<Id> = store
        .connection
        .prepare_cached("SELECT id FROM idx_follow_up WHERE home = ?1 AND pending = 1 ORDER BY due_last, no LIMIT 1")?
        .query_row([case], |row| row.get(0))
        .optional()?;
    id.map(|id| store.get(id)).transpose()
}

/// A case's follow-ups: those to be done first, by day; then the others, latest first.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FollowUpList {
    /// The case.
    pub case: Id,
    /// How many rows at most; 500 is the limit.
    pub limit: u32,
    /// How many to pass over.
    pub offset: u32,
}

/// A page of follow-ups.
#[derive(Serialize, TS, JsonSchema)]
pub struct FollowUpPage {
    /// The rows.
    pub rows: Vec<Stored<FollowUp>>,
    /// How many there are in all.
    pub total: u64,
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
    /// One by the interval rule, if the case is open and none is planned yet.
    Default,
    /// None.
    None,
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

impl Operation for Save<FollowUp> {
    const MAY_CALL: MayCall = MayCall::AtLeast(Role::Caseworker);
    type Answer = Stored<FollowUp>;
    fn run(self, session: &mut Session) -> Result<Stored<FollowUp>> {
        session.store.save(self)
    }
}

impl Operation for FollowUpList {
    const MAY_CALL: MayCall = MayCall::AtLeast(Role::Caseworker);
    type Answer = FollowUpPage;
    fn run(self, session: &mut Session) -> Result<FollowUpPage> {
        let store = &session.store;
        let total = store.connection.query_row("SELECT count(*) FROM idx_follow_up WHERE home = ?1", [self.case], |row| row.get(0))?;
        let mut statement = store.connection.prepare_cached(
            "SELECT id FROM idx_follow_up WHERE home = ?1
             ORDER BY pending DESC, CASE WHEN pending THEN due_last END, coalesce(done_last, due_last) DESC, no DESC LIMIT ?2 OFFSET ?3",
        )?;
        let ids: Vec<Id> = statement
            .query_map(params![self.case, self.limit.min(500), self.offset], |row| row.get(0))?
            .collect::<rusqlite::Result<_>>()?;
        Ok(FollowUpPage { rows: ids.into_iter().map(|id| store.get(id)).collect::<Result<_>>()?, total })
    }
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
            NextFollowUp::None => None,
            NextFollowUp::On { due } => {
                let today = store.clock.today();
                Some(store.create(FollowUp { due, planned: false, ..FollowUp::planned(case_id, today) })?)
            }
            NextFollowUp::Default if status(&case.episodes) == Status::Open && pending_planned(store, case_id)?.is_empty() => {
                let due = next_day(store, case.risk, self.done.latest)?;
                Some(store.create(FollowUp::planned(case_id, due))?)
            }
            NextFollowUp::Default => None,
        };
        Ok(FollowUpsDone { done, next })
    }
}
