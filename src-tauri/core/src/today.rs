//! Today: what must not be missed, ordered by what is lost if it is, then by time.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Id;
use crate::cases::{DueLine, Span, lines};
use crate::door::{Operation, Session};
use crate::error::{Problem, Result};
use crate::roles::{MayCall, Role};
use crate::store::{Draft, Weight};

/// Lines of one weight, at most: who has more overdue needs the list of cases.
const MOST_LINES: u32 = 100;
/// Days of a calendar, at most: six weeks.
const MOST_DAYS: i64 = 42;

/// Asks what is to be done.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
#[ts(rename = "TodayRequest")]
pub struct TodayGet {
    /// Only in cases that this person works on.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub caseworker: Option<Id>,
}

/// What is to be done, in open cases.
#[derive(Serialize, TS, JsonSchema)]
pub struct Today {
    /// The day.
    pub on: NaiveDate,
    /// Worst first: by weight, then by the last day it can be.
    pub lines: Vec<DueLine>,
    /// Whether there are more of some weight than are shown.
    pub more: bool,
    /// One's own drafts.
    pub drafts: Vec<Draft>,
    /// How many cases are open.
    pub open_cases: u64,
    /// How many news items there are.
    pub news: u64,
}

/// Asks what falls on the days of a week or a month.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
#[ts(rename = "CalendarRequest")]
pub struct CalendarGet {
    /// The first day.
    pub from: NaiveDate,
    /// The last day, at most 42 days on.
    pub until: NaiveDate,
    /// Only in cases that this person works on.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub caseworker: Option<Id>,
}

/// What can fall on the days asked for. A vague date stands on each day that it can mean.
#[derive(Serialize, TS, JsonSchema)]
pub struct CalendarLines {
    /// Worst first.
    pub lines: Vec<DueLine>,
    /// Whether there are more of some weight than are shown.
    pub more: bool,
}

impl Operation for TodayGet {
    const MAY_CALL: MayCall = MayCall::AtLeast(Role::Caseworker);
    type Answer = Today;
    fn run(self, session: &mut Session) -> Result<Today> {
        let store = &session.store;
        let (lines, more) = by_weight(session, Span::Today, self.caseworker)?;
        let count = |sql: &str| -> Result<u64> { Ok(store.connection.query_row(sql, [], |row| row.get(0))?) };
        Ok(Today {
            on: store.clock.today(),
            lines,
            more,
            drafts: store.drafts()?,
            open_cases: count("SELECT count(*) FROM idx_case WHERE status = 'open'")?,
            news: count("SELECT count(*) FROM idx_news")?,
        })
    }
}

impl Operation for CalendarGet {
    const MAY_CALL: MayCall = MayCall::AtLeast(Role::Caseworker);
    type Answer = CalendarLines;
    fn run(self, session: &mut Session) -> Result<CalendarLines> {
        if !(0..MOST_DAYS).contains(&(self.until - self.from).num_days()) {
            return Err(Problem::invalid("until", "out-of-range"));
        }
        let (lines, more) = by_weight(session, Span::Days(self.from, self.until), self.caseworker)?;
        Ok(CalendarLines { lines, more })
    }
}

fn by_weight(session: &Session, span: Span, caseworker: Option<Id>) -> Result<(Vec<DueLine>, bool)> {
    let mut all = Vec::new();
    let mut more = false;
    for weight in Weight::ALL {
        let found = lines(&session.store, weight, span, caseworker, MOST_LINES + 1)?;
        more |= found.len() > MOST_LINES as usize;
        all.extend(found.into_iter().take(MOST_LINES as usize));
    }
    Ok((all, more))
}
