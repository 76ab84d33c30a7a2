//! A case's timeline: everything dated in it, of every kind of record, in an order that no reading of its dates contradicts.

use chrono::NaiveDate;
use rusqlite::{ToSql, named_params};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Id;
use crate::date::HonestDate;
use crate::door::{Operation, Session};
use crate::error::Result;
use crate::roles::{MayCall, Role};
use crate::store::{Choice, Kind, Store};

/// Reads a case's timeline, latest first.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CaseTimeline {
    /// The case.
    pub case: Id,
    /// Only records of these kinds; none means all.
    #[serde(default)]
    #[ts(optional, as = "Option<Vec<Kind>>")]
    pub kinds: Vec<Kind>,
    /// Only what can have been on this day or after it.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub from: Option<NaiveDate>,
    /// Only what can have been on this day or before it.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub until: Option<NaiveDate>,
    /// How many entries at most; 500 is the limit.
    pub limit: u32,
    /// How many to pass over.
    pub offset: u32,
}

/// Something dated in a case.
#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct TimelineEntry {
    /// The record.
    pub id: Id,
    /// Its kind.
    pub kind: Kind,
    /// What happened, a key: `granted`, `moved-in` …
    pub what: String,
    /// When, as it is known.
    pub date: HonestDate,
    /// What the record is called, or how it begins.
    pub title: String,
    /// What it is, where a choice says so.
    pub choice: Option<Choice>,
    /// Whether its place is certain: no reading of its date, or of another's, would put it elsewhere among those of the page.
    pub certain: bool,
}

/// A page of a timeline.
#[derive(Serialize, TS, JsonSchema)]
pub struct Timeline {
    /// The entries.
    pub entries: Vec<TimelineEntry>,
    /// How many there are in all.
    pub total: u64,
}

impl Operation for CaseTimeline {
    const MAY_CALL: MayCall = MayCall::AtLeast(Role::Caseworker);
    type Answer = Timeline;
    fn run(self, session: &mut Session) -> Result<Timeline> {
        let store = &session.store;
        session.may_read(self.case)?;
        let kinds = self.kinds.iter().map(|kind| format!("'{}'", kind.key())).collect::<Vec<_>>().join(", ");
        let kinds = if kinds.is_empty() { "1".to_owned() } else { format!("d.kind IN ({kinds})") };
        let from = format!(
            "FROM idx_dated t CROSS JOIN document d ON d.no = t.no LEFT JOIN idx_choice k ON k.no = d.no
             WHERE t.home = :case AND (d.visibility <= :sees OR d.created_by = :viewer) AND {kinds}
               AND (:from IS NULL OR t.last >= :from) AND (:until IS NULL OR t.first <= :until)"
        );
        let (earliest, latest) = (self.from.map(|day| day.to_string()), self.until.map(|day| day.to_string()));
        let (sees, viewer) = (store.sees(), store.viewer.person);
        let bound: &[(&str, &dyn ToSql)] = named_params! {
            ":case": self.case, ":sees": sees, ":viewer": viewer, ":from": earliest, ":until": latest,
        };
        let total = store.connection.prepare_cached(&format!("SELECT count(*) {from}"))?.query_row(bound, |row| row.get(0))?;
        // One more on either side: whether the first and the last are certain depends on what stands beside them.
        let before = u32::from(self.offset > 0);
        let (limit, offset) = (self.limit.min(500) + 1 + before, self.offset - before);
        let mut statement = store.connection.prepare_cached(&format!(
            "SELECT d.id, d.kind, t.what, t.date, k.list, k.key {from} ORDER BY t.last DESC, t.first DESC, t.no DESC, t.what LIMIT {limit} OFFSET {offset}"
        ))?;
        let found = statement.query_map(bound, |row| {
            let (kind, date): (String, String) = (row.get(1)?, row.get(3)?);
            Ok(TimelineEntry {
                id: row.get(0)?,
                kind: Kind::from_key(&kind).ok_or(rusqlite::Error::InvalidQuery)?,
                what: row.get(2)?,
                date: serde_json::from_str(&date).map_err(|_| rusqlite::Error::InvalidQuery)?,
                title: String::new(),
                choice: Choice::from_row(row, 4)?,
                certain: true,
            })
        })?;
        let mut entries: Vec<TimelineEntry> = found.collect::<rusqlite::Result<_>>()?;
        for later in 0..entries.len() {
            for earlier in later + 1..entries.len() {
                if may_be_exchanged(&entries[later].date, &entries[earlier].date) {
                    entries[later].certain = false;
                    entries[earlier].certain = false;
                }
            }
        }
        let entries = entries.into_iter().skip(before as usize).take(self.limit.min(500) as usize);
        let entries = entries.map(|entry| Ok(TimelineEntry { title: title(store, entry.id)?, ..entry })).collect::<Result<_>>()?;
        Ok(Timeline { entries, total })
    }
}

/// Whether the earlier of two dates may in truth be the later one. Two things of one known day are not uncertain, only close.
fn may_be_exchanged(later: &HonestDate, earlier: &HonestDate) -> bool {
    let vague = later.exact().is_none() || earlier.exact().is_none();
    vague && earlier.latest >= later.earliest
}

fn title(store: &Store, id: Id) -> Result<String> {
    store.heading(&store.row(id)?)
}

#[cfg(test)]
mod properties {
    use super::*;
    use proptest::prelude::*;

    fn date() -> impl Strategy<Value = HonestDate> {
        (0..900_u64, 0..4).prop_map(|(day, width)| {
            let day = NaiveDate::from_ymd_opt(2030, 1, 1).unwrap() + chrono::Days::new(day);
            let typed = match width {
                3 => format!("about {}", day.format("%Y-%m-%d")),
                width => day.format(["%Y-%m-%d", "%Y-%m", "%Y"][width as usize]).to_string(),
            };
            crate::date::parse(&typed, None).unwrap()
        })
    }

    proptest! {
        /// The order of the SQL above, and what is said of it.
        #[test]
        fn no_reading_of_the_dates_contradicts_the_order(mut dates in proptest::collection::vec(date(), 0..12)) {
            dates.sort_by_key(|date| std::cmp::Reverse((date.latest, date.earliest)));
            for (at, later) in dates.iter().enumerate() {
                for earlier in &dates[at + 1..] {
                    prop_assert!(later.latest >= earlier.earliest, "what is surely later comes first");
                }
            }
            for pair in dates.windows(2) {
                let surely = pair[1].latest < pair[0].earliest || (pair[0].exact().is_some() && pair[1].exact().is_some());
                prop_assert_eq!(!may_be_exchanged(&pair[0], &pair[1]), surely);
            }
        }
    }
}
