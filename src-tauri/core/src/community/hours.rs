//! Hours that volunteers give. Whoever gave them writes them down; nobody else's are told to a volunteer.

use std::collections::BTreeMap;

use autosurgeon::{Hydrate, Reconcile};
use chrono::NaiveDate;
use rusqlite::{Connection, params};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::placement::Placement;
use crate::Id;
use crate::date::HonestDate;
use crate::door::{Operation, Session};
use crate::error::{ErrorCode, Result};
use crate::roles::{MayCall, Role};
use crate::store::{Dated, Extra, Faults, Kind, Record, Row, Store, Stored, Table, Words, dated, missing};

/// Minutes of one entry, at most: a day.
const MOST_MINUTES: u32 = 24 * 60;

/// Hours of a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema, Reconcile, Hydrate)]
#[serde(deny_unknown_fields)]
pub struct Hours {
    /// Who gave them: the person.
    pub volunteer: Id,
    /// The case, if they were for one; the match's own where one is given.
    #[serde(default)]
    pub case: Option<Id>,
    /// The match, if they were given in one.
    #[serde(default)]
    pub placement: Option<Id>,
    /// When.
    pub on: HonestDate,
    /// How long.
    pub minutes: u32,
    /// What was done, in words that the volunteer may read.
    #[serde(default)]
    pub what: Option<String>,
    /// Fields that the team added.
    #[serde(default)]
    pub extra: Extra,
}

impl Record for Hours {
    const KIND: Kind = Kind::Hours;
    const OWN: Role = Role::Volunteer;
    const TABLES: &'static [Table] = &[Table {
        name: "idx_hours",
        ddl: "CREATE TABLE idx_hours (no INTEGER PRIMARY KEY, id BLOB NOT NULL, volunteer BLOB NOT NULL, home BLOB,
                placement BLOB, day TEXT NOT NULL,
                minutes INTEGER NOT NULL) STRICT;
              CREATE INDEX idx_hours_volunteer ON idx_hours (volunteer, day);
              CREATE INDEX idx_hours_home ON idx_hours (home, day);
              CREATE INDEX idx_hours_day ON idx_hours (day);",
    }];

    fn check(&mut self, store: &Store, was: Option<&Hours>) -> Result<()> {
        let mut faults = Faults::default();
        faults.record(store, Kind::Person, Some(self.volunteer), "volunteer")?;
        if let Some(was) = was {
            // An entry given to somebody else would show them what another did, in its history.
            faults.unless(was.volunteer == self.volunteer, "volunteer", "fixed");
        }
        if let Some(placement) = self.placement {
            match store.has(Kind::Placement, placement)? {
                true => {
                    let placement = store.get::<Placement>(placement)?.record;
                    faults.unless(placement.volunteer == self.volunteer, "placement", "no-such-record");
                    self.case = Some(placement.case);
                }
                false => faults.unless(false, "placement", "no-such-record"),
            }
        } else if store.viewer.role < Self::ROLE {
            // A volunteer knows of no case but through a match.
            let again = was.and_then(|was| was.case);
            faults.unless(self.case.is_none() || self.case == again, "case", "no-such-record");
        }
        faults.unless((1..=MOST_MINUTES).contains(&self.minutes), "minutes", "out-of-range");
        faults.texts([("what", &self.what)]);
        faults.answer()
    }

    fn home(&self) -> Option<Id> {
        self.case
    }

    fn owner(&self) -> Option<Id> {
        Some(self.volunteer)
    }

    fn about(&self) -> Vec<Id> {
        vec![self.volunteer]
    }

    fn goes_with(&self) -> Vec<Id> {
        vec![self.volunteer]
    }

    fn words(&self) -> Words {
        Words::of_texts([&self.what])
    }

    fn extra(&self) -> Option<&Extra> {
        Some(&self.extra)
    }

    fn dated(&self, _: &Store) -> Result<Vec<Dated<'_>>> {
        Ok(dated([("hours", Some(&self.on))]))
    }

    fn missing(&self) -> Vec<&'static str> {
        missing([("what", self.what.is_none())])
    }

    fn index(&self, row: &Row, connection: &Connection) -> Result<()> {
        connection
            .prepare_cached("INSERT INTO idx_hours (no, id, volunteer, home, placement, day, minutes) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)")?
            .execute(params![row.no, row.id, self.volunteer, self.case, self.placement, self.on.earliest.to_string(), self.minutes])?;
        Ok(())
    }
}

/// Lists hours, latest first; a volunteer's own to a volunteer.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct HoursList {
    /// Only of this person.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub volunteer: Option<Id>,
    /// Only for this case.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub case: Option<Id>,
    /// Only from this day on.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub from: Option<NaiveDate>,
    /// Only until this day.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub until: Option<NaiveDate>,
    /// How many rows at most; 500 is the limit.
    pub limit: u32,
    /// How many to pass over.
    pub offset: u32,
}

/// A page of hours.
#[derive(Serialize, TS, JsonSchema)]
pub struct HoursPage {
    /// The rows.
    pub rows: Vec<Stored<Hours>>,
    /// How many there are in all.
    pub total: u64,
    /// How long they are in all, in minutes.
    pub minutes: u64,
    /// What the volunteers and cases of the rows are called, by id; to a volunteer, no case.
    pub called: BTreeMap<String, String>,
}

impl Operation for HoursList {
    const MAY_CALL: MayCall = MayCall::AtLeast(Role::Volunteer);
    type Answer = HoursPage;
    fn run(self, session: &mut Session) -> Result<HoursPage> {
        let store = &session.store;
        let all = store.viewer.role >= Hours::ROLE;
        let volunteer = if all { self.volunteer } else { Some(store.viewer.person) };
        if self.volunteer.is_some_and(|asked| Some(asked) != volunteer) {
            return Err(ErrorCode::Refused.with("not one's own"));
        }
        let (from, until) = span(self.from, self.until);
        let which = "FROM idx_hours WHERE (?1 IS NULL OR volunteer = ?1) AND (?2 IS NULL OR home = ?2) AND day BETWEEN ?3 AND ?4";
        let (total, minutes) = store
            .connection
            .prepare_cached(&format!("SELECT count(*), coalesce(sum(minutes), 0) {which}"))?
            .query_row(params![volunteer, self.case, from, until], |row| Ok((row.get(0)?, row.get(1)?)))?;
        let mut statement = store.connection.prepare_cached(&format!("SELECT id {which} ORDER BY day DESC, no DESC LIMIT ?5 OFFSET ?6"))?;
        let ids: Vec<Id> = statement
            .query_map(params![volunteer, self.case, from, until, self.limit.min(500), self.offset], |row| row.get(0))?
            .collect::<rusqlite::Result<_>>()?;
        let rows: Vec<Stored<Hours>> = ids.into_iter().map(|id| store.get(id)).collect::<Result<_>>()?;
        let mut called = BTreeMap::new();
        for hours in rows.iter().map(|row| &row.record) {
            for id in [Some(hours.volunteer), hours.case.filter(|_| all)].into_iter().flatten() {
                if let Some(title) = store.title(id)? {
                    called.insert(id.to_string(), title);
                }
            }
        }
        Ok(HoursPage { rows, total, minutes, called })
    }
}

/// A span of days as text that sorts.
fn span(from: Option<NaiveDate>, until: Option<NaiveDate>) -> (String, String) {
    (from.map(|day| day.to_string()).unwrap_or_default(), until.map_or_else(|| "9999".to_owned(), |day| day.to_string()))
}

/// How long somebody helped in a span of days, in minutes; in one match only, if it is given.
pub fn minutes_of(store: &Store, volunteer: Id, placement: Option<Id>, from: Option<NaiveDate>, until: Option<NaiveDate>) -> Result<u64> {
    let (from, until) = span(from, until);
    let mut statement = store.connection.prepare_cached(
        "SELECT coalesce(sum(minutes), 0) FROM idx_hours
         WHERE volunteer = ?1 AND (?2 IS NULL OR placement = ?2) AND day BETWEEN ?3 AND ?4",
    )?;
    Ok(statement.query_row(params![volunteer, placement, from, until], |row| row.get(0))?)
}
