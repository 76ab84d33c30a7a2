//! Today: what must not be missed.

use chrono::{Days, NaiveDate};
use rusqlite::params;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Id;
use crate::cases::{FollowUp, Risk};
use crate::door::{Operation, Session};
use crate::error::Result;
use crate::roles::{MayCall, Role};
use crate::store::{Draft, Store, Stored};

/// Lines of one list, at most: who has more overdue needs the list of cases.
const MOST_LINES: u32 = 200;
/// How far ahead "coming" looks.
const COMING: Days = Days::new(7);

/// Asks what is to be done.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
#[ts(rename = "TodayRequest")]
pub struct TodayGet {}

/// What is to be done. Follow-ups of open cases only.
#[derive(Serialize, TS, JsonSchema)]
pub struct Today {
    /// The day.
    pub on: NaiveDate,
    /// Due before today, however their dates are read; longest overdue first.
    pub overdue: Vec<FollowUpLine>,
    /// Due today, or perhaps today; highest risk first.
    pub due: Vec<FollowUpLine>,
    /// Due within the next 7 days.
    pub coming: Vec<FollowUpLine>,
    /// One's own drafts.
    pub drafts: Vec<Draft>,
    /// How many cases are open.
    pub open_cases: u64,
    /// How many news items there are.
    pub news: u64,
}

/// A follow-up on Today.
#[derive(Serialize, TS, JsonSchema)]
pub struct FollowUpLine {
    /// The follow-up.
    pub follow_up: Stored<FollowUp>,
    /// Its case.
    pub case: Id,
    /// The case's code.
    pub code: String,
    /// What the principal is called.
    pub name: Option<String>,
    /// The case's risk.
    pub risk: Option<Risk>,
    /// Days from today to the last day it can be due; negative is overdue.
    pub days: i64,
}

impl Operation for TodayGet {
    const MAY_CALL: MayCall = MayCall::AtLeast(Role::Caseworker);
    type Answer = Today;
    fn run(self, session: &mut Session) -> Result<Today> {
        let store = &session.store;
        let today = store.clock.today();
        let lines = lines(store, today)?;
        let (overdue, rest): (Vec<_>, Vec<_>) = lines.into_iter().partition(|line| line.days < 0);
        let (mut due, coming): (Vec<_>, Vec<_>) = rest.into_iter().partition(|line| line.follow_up.record.due.earliest <= today);
        due.sort_by_key(|line| (std::cmp::Reverse(line.risk), line.days));
        let count = |sql: &str| -> Result<u64> { Ok(store.connection.query_row(sql, [], |row| row.get(0))?) };
        Ok(Today {
            on: today,
            overdue,
            due,
            coming,
            drafts: store.drafts()?,
            open_cases: count("SELECT count(*) FROM idx_case WHERE status = 'open'")?,
            news: count("SELECT count(*) FROM idx_news")?,
        })
    }
}

fn lines(store: &Store, today: NaiveDate) -> Result<Vec<FollowUpLine>> {
    let until = today + COMING;
    let mut statement = store.connection.prepare_cached(
        "SELECT f.id, f.home, c.code, c.name, c.risk FROM idx_follow_up f CROSS JOIN idx_case c ON c.id = f.home
         WHERE f.pending = 1 AND f.due_first <= ?1 AND c.status = 'open' ORDER BY f.due_last, c.risk DESC, f.no LIMIT ?2",
    )?;
    let found = statement.query_map(params![until.to_string(), 3 * MOST_LINES], |row| {
        Ok((row.get::<_, Id>(0)?, row.get::<_, Id>(1)?, row.get::<_, String>(2)?, row.get::<_, Option<String>>(3)?, row.get::<_, i64>(4)?))
    })?;
    let mut lines = Vec::new();
    for found in found {
        let (id, case, code, name, risk) = found?;
        let follow_up: Stored<FollowUp> = store.get(id)?;
        let days = (follow_up.record.due.latest - today).num_days();
        let risk = [Risk::Low, Risk::Medium, Risk::High, Risk::Urgent].get((risk - 1) as usize).copied();
        lines.push(FollowUpLine { follow_up, case, code, name, risk, days });
    }
    Ok(lines)
}
