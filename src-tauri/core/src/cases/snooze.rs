//! Snoozing: something due is put off for some days, with a reason that stays in the case's history.

use autosurgeon::{Hydrate, Reconcile};
use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, params};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Id;
use crate::date::HonestDate;
use crate::door::{Operation, Session};
use crate::error::{ErrorCode, Problem, Result};
use crate::roles::{MayCall, Role};
use crate::store::{Faults, Kind, Record, Row, Store, Stored, Table, Weight, Words};

/// Something due that is not to stand on Today until a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema, Reconcile, Hydrate)]
#[serde(deny_unknown_fields)]
pub struct Snooze {
    /// The case, if it is due in one.
    #[serde(default)]
    pub case: Option<Id>,
    /// The record that something is due about.
    pub of: Id,
    /// What is due.
    pub what: String,
    /// The entry of the record.
    #[serde(default)]
    pub part: Option<String>,
    /// The day it stands on Today again.
    pub until: HonestDate,
    /// Why it can wait.
    pub reason: String,
}

impl Record for Snooze {
    const KIND: Kind = Kind::Snooze;
    const TABLES: &'static [Table] = &[Table {
        name: "idx_snooze",
        ddl:
            "CREATE TABLE idx_snooze (no INTEGER PRIMARY KEY, of BLOB NOT NULL, what TEXT NOT NULL, part TEXT, until TEXT NOT NULL) STRICT;
              CREATE INDEX idx_snooze_of ON idx_snooze (of, what, until);",
    }];

    fn check(&mut self, _: &Store, _: Option<&Snooze>) -> Result<()> {
        let mut faults = Faults::default();
        faults.unless(!self.reason.trim().is_empty(), "reason", "required");
        faults.text(&self.reason, 2_000, "reason");
        faults.unless(self.until.exact().is_some(), "until", "not-a-day");
        faults.answer()
    }

    fn home(&self) -> Option<Id> {
        self.case
    }

    fn goes_with(&self) -> Vec<Id> {
        vec![self.of]
    }

    fn words(&self) -> Words {
        Words { text: vec![self.reason.clone()], ..Words::default() }
    }

    fn index(&self, row: &Row, connection: &Connection) -> Result<()> {
        connection.prepare_cached("INSERT INTO idx_snooze (no, of, what, part, until) VALUES (?1, ?2, ?3, ?4, ?5)")?.execute(params![
            row.no,
            self.of,
            self.what,
            self.part,
            self.until.earliest.to_string()
        ])?;
        Ok(())
    }
}

/// Puts something due off. Hearings, deadlines, papers and consents come back before their day, whatever is asked.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
#[ts(rename = "SnoozeRequest")]
pub struct TodaySnooze {
    /// The record that something is due about.
    pub id: Id,
    /// What is due.
    pub what: String,
    /// The entry of the record, where several of one can be due.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub part: Option<String>,
    /// The day it is to stand on Today again.
    pub until: NaiveDate,
    /// Why it can wait.
    pub reason: String,
}

impl Operation for TodaySnooze {
    const MAY_CALL: MayCall = MayCall::AtLeast(Role::Caseworker);
    type Answer = Stored<Snooze>;
    fn run(self, session: &mut Session) -> Result<Stored<Snooze>> {
        session.may_read(self.id)?;
        let store = &session.store;
        let row = store.row(self.id)?;
        let case = if row.kind == Kind::Case { Some(row.id) } else { row.home };
        let mut statement = store
            .connection
            .prepare_cached("SELECT weight, first, last FROM idx_due WHERE no = ?1 AND what = ?2 AND part IS ?3 ORDER BY last LIMIT 1")?;
        let due = statement.query_row(params![row.no, self.what, self.part], |sql| {
            Ok((sql.get::<_, i64>(0)?, sql.get::<_, String>(1)?, sql.get::<_, String>(2)?))
        });
        let (weight, first, last) = due.optional()?.ok_or(ErrorCode::NotFound)?;
        let (today, until) = (store.clock.today().to_string(), self.until.to_string());
        if until <= today {
            return Err(Problem::invalid("until", "past"));
        }
        // What is lost for good when it is missed is never out of sight on a day it can be.
        if weight <= Weight::Consent as i64 && last >= today && until >= first {
            return Err(Problem::invalid("until", "past-its-day"));
        }
        let until = HonestDate::day(self.until);
        store.create(Snooze { case, of: self.id, what: self.what, part: self.part, until, reason: self.reason.trim().to_owned() })
    }
}
