//! What is due in cases, of every kind of record: what Today, a case's header and the calendar show.

use chrono::{Days, NaiveDate};
use rusqlite::{Row, named_params, params};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Risk;
use crate::Id;
use crate::date::HonestDate;
use crate::door::{Operation, Session};
use crate::error::Result;
use crate::roles::{MayCall, Role};
use crate::store::{Choice, Kind, Store, Weight};

/// Something to be done by a day: in a case, or about somebody who is in none as such (a volunteer's vetting, a consent).
#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct DueLine {
    /// The record it is about.
    pub id: Id,
    /// The record's kind.
    pub kind: Kind,
    /// What the record, or its entry, is called; empty where it has no name.
    pub title: String,
    /// What the record is, where a choice says so.
    pub choice: Option<Choice>,
    /// What is due, a key: of the list `follow-up-kind` for a follow-up, `paper-kind` for a paper, else of its own.
    pub what: String,
    /// The entry of the record, where several of one can be due: a step.
    pub part: Option<String>,
    /// What is lost if it is missed.
    pub weight: Weight,
    /// The day, as it is known.
    pub date: HonestDate,
    /// Days from today to the last day it can be; negative is past.
    pub days: i64,
    /// When it must be begun, where that is before the day.
    pub since: Option<NaiveDate>,
    /// Its case.
    pub case: Option<Id>,
    /// The case's code.
    pub code: Option<String>,
    /// What the principal is called; without a case, whoever it is about.
    pub name: Option<String>,
    /// The case's risk.
    pub risk: Option<Risk>,
}

/// Which lines, of open cases and of none.
#[derive(Clone, Copy)]
pub enum Span {
    /// Those that stand on Today and are not snoozed.
    Today,
    /// Those that can fall on one of these days.
    Days(NaiveDate, NaiveDate),
}

/// How long before its day something of a weight stands on Today, beside the time that it says of itself. A hearing and a deadline need
/// two weeks to prepare for, a consent a month to ask for again; whoever is to be seen next week is planned for now.
pub fn ahead(weight: Weight) -> Days {
    Days::new(match weight {
        Weight::Hearing | Weight::Deadline => 14,
        Weight::Consent => 30,
        Weight::FollowUp => 7,
        Weight::Paper | Weight::Contact => 0,
    })
}

/// What ends by itself is not late once it has ended: nobody is waited for.
const ENDED_BY_ITSELF: &str = "u.what = 'match-ends' AND u.first <";

/// A pair and its consents belong to no case; what is due about them is for those who work on the case of the search.
const CASE_OF_A_PAIR: &str = "SELECT w.no FROM idx_refers r JOIN document s ON s.id = r.id AND s.kind = 'family-search'
     JOIN idx_case w ON w.id = s.home
     WHERE r.no = coalesce((SELECT a.no FROM idx_consent k JOIN document a ON a.id = k.pair WHERE k.no = d.no), d.no)";

const LINE: &str =
    "d.id, d.kind, coalesce(u.title, d.title, ''), u.what, u.weight, u.date, u.since, u.part, c.id, c.code, coalesce(c.name, (SELECT p.name
     FROM about a JOIN idx_person p ON p.id = a.id WHERE u.home IS NULL AND a.no = d.no LIMIT 1)), coalesce(c.risk, 0), k.list, k.key";

fn line(row: &Row, today: NaiveDate) -> rusqlite::Result<DueLine> {
    let invalid = || rusqlite::Error::InvalidQuery;
    let (kind, date): (String, String) = (row.get(1)?, row.get(5)?);
    let date: HonestDate = serde_json::from_str(&date).map_err(|_| invalid())?;
    let since: String = row.get(6)?;
    let since: NaiveDate = since.parse().map_err(|_| invalid())?;
    Ok(DueLine {
        id: row.get(0)?,
        kind: Kind::from_key(&kind).ok_or_else(invalid)?,
        title: row.get(2)?,
        what: row.get(3)?,
        part: row.get(7)?,
        weight: *Weight::ALL.get(row.get::<_, usize>(4)?).ok_or_else(invalid)?,
        days: (date.latest - today).num_days(),
        since: (since < date.earliest).then_some(since),
        date,
        case: row.get(8)?,
        code: row.get(9)?,
        name: row.get(10)?,
        risk: Risk::of_rank(row.get(11)?),
        choice: Choice::from_row(row, 12)?,
    })
}

/// Lines of one weight, by the last day they can be; at most `limit`. With a caseworker, of that person's cases only.
pub fn lines(store: &Store, weight: Weight, span: Span, caseworker: Option<Id>, limit: u32) -> Result<Vec<DueLine>> {
    let today = store.clock.today();
    let (from, until, which) = match span {
        Span::Days(from, until) => (from, until, "u.last >= :from AND u.first <= :until".to_owned()),
        Span::Today => {
            // What is lost for good when it is missed is never out of sight on a day it can be, whatever was snoozed and then moved.
            let for_good = if weight <= Weight::Consent { "(u.last < :from OR s.until < u.first)" } else { "1" };
            let which = format!(
                "u.since <= :until AND NOT ({ENDED_BY_ITSELF} :from) AND NOT EXISTS (SELECT 1 FROM idx_snooze s
                    WHERE s.of = d.id AND s.what = u.what AND s.part IS u.part AND s.until > :from AND {for_good})"
            );
            (today, today + ahead(weight), which)
        }
    };
    // Read in the order of the index until enough are found: a list of 100,000 is not sorted.
    let mut statement = store.connection.prepare_cached(&format!(
        "SELECT {LINE} FROM idx_due u CROSS JOIN document d ON d.no = u.no LEFT JOIN idx_case c ON c.id = u.home
             LEFT JOIN idx_choice k ON k.no = d.no
         WHERE u.weight = :weight AND {which} AND (u.home IS NULL OR c.status = 'open') AND (d.visibility <= :sees OR d.created_by = :viewer)
           AND (:caseworker IS NULL OR EXISTS
             (SELECT 1 FROM idx_case_person p WHERE p.no = coalesce(c.no, ({CASE_OF_A_PAIR})) AND p.role = 'caseworker' AND p.person = :caseworker))
         ORDER BY u.last, u.no LIMIT :limit",
    ))?;
    let found = statement.query_map(
        named_params! {
            ":weight": weight as i64, ":sees": store.sees(), ":viewer": store.viewer.person, ":caseworker": caseworker,
            ":from": from.to_string(), ":until": until.to_string(), ":limit": limit,
        },
        |row| line(row, today),
    )?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

/// Everything due in a case, open or not, snoozed or not, by the last day it can be; at most `limit`.
pub fn in_case(store: &Store, case: Id, limit: u32) -> Result<Vec<DueLine>> {
    let today = store.clock.today();
    let mut statement = store.connection.prepare_cached(&format!(
        "SELECT {LINE} FROM idx_due u CROSS JOIN document d ON d.no = u.no CROSS JOIN idx_case c ON c.id = u.home
             LEFT JOIN idx_choice k ON k.no = d.no
         WHERE u.home = ?1 AND (d.visibility <= ?2 OR d.created_by = ?3) AND NOT ({ENDED_BY_ITSELF} ?5) ORDER BY u.last, u.no LIMIT ?4"
    ))?;
    let found = statement.query_map(params![case, store.sees(), store.viewer.person, limit, today.to_string()], |row| line(row, today))?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

/// Asks for everything due in a case.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CaseDue {
    /// The case.
    pub case: Id,
}

impl Operation for CaseDue {
    const MAY_CALL: MayCall = MayCall::AtLeast(Role::Caseworker);
    type Answer = Vec<DueLine>;
    fn run(self, session: &mut Session) -> Result<Vec<DueLine>> {
        in_case(&session.store, self.case, 500)
    }
}
