//! Deadlines: by when something must be done, who says so, and what is lost if it is not.

use std::borrow::Cow;

use autosurgeon::{Hydrate, Reconcile};
use chrono::Days;
use rusqlite::{Connection, params};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Hearing;
use crate::Id;
use crate::date::HonestDate;
use crate::error::{ErrorCode, Result};
use crate::store::{Dated, Due, Extra, Faults, Kind, Record, Row, Store, Table, Weight, Words, as_title, dated, missing, one_value};

/// By when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "kebab-case", tag = "kind", deny_unknown_fields)]
pub enum DeadlineDue {
    /// A day of its own.
    On {
        /// By when.
        date: HonestDate,
    },
    /// Counted back from a hearing, and moves with it.
    Before {
        /// The hearing.
        hearing: Id,
        /// Days before it, 0 to 730.
        days: u16,
    },
}

one_value!(DeadlineDue, "a deadline's day");

/// A deadline.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema, Reconcile, Hydrate)]
#[serde(deny_unknown_fields)]
pub struct Deadline {
    /// The case.
    pub case: Id,
    /// What must be done.
    pub what: String,
    /// By when.
    pub due: DeadlineDue,
    /// The application it belongs to.
    #[serde(default)]
    pub application: Option<Id>,
    /// Who set it, and where it is written.
    #[serde(default)]
    pub source: Option<String>,
    /// What is lost if it is missed.
    #[serde(default)]
    pub consequence: Option<String>,
    /// When it was done.
    #[serde(default)]
    pub done: Option<HonestDate>,
    /// What came of it.
    #[serde(default)]
    pub outcome: Option<String>,
    /// No longer binding.
    #[serde(default)]
    pub cancelled: bool,
    /// Fields that the team added.
    #[serde(default)]
    pub extra: Extra,
}

/// The longest way back from a hearing, in days: two years.
const FARTHEST: u16 = 730;

impl Deadline {
    /// The day it falls on, if that is known. Counted back from a hearing that is only known within a window, it is counted from the
    /// window's first day: whoever keeps that keeps it whenever the hearing is.
    pub fn day(&self, store: &Store) -> Result<Option<HonestDate>> {
        let (hearing, days) = match &self.due {
            DeadlineDue::On { date } => return Ok(Some(date.clone())),
            DeadlineDue::Before { hearing, days } => (*hearing, *days),
        };
        let time = match store.get::<Hearing>(hearing) {
            Ok(hearing) if hearing.trashed.is_none() && !hearing.record.cancelled => hearing.record.time,
            Ok(_) => return Ok(None),
            Err(problem) if problem.code == ErrorCode::NotFound => return Ok(None),
            Err(problem) => return Err(problem),
        };
        Ok(time.date().and_then(|date| date.earliest.checked_sub_days(Days::new(days.into()))).map(HonestDate::day))
    }
}

impl Record for Deadline {
    const KIND: Kind = Kind::Deadline;
    const TABLES: &'static [Table] = &[Table {
        name: "idx_deadline",
        ddl: "CREATE TABLE idx_deadline (no INTEGER PRIMARY KEY, hearing BLOB) STRICT;
              CREATE INDEX idx_deadline_hearing ON idx_deadline (hearing);",
    }];

    fn check(&mut self, store: &Store, _: Option<&Deadline>) -> Result<()> {
        let mut faults = Faults::default();
        faults.required(&self.what, 2_000, "what");
        faults.in_case(store, self.case, Kind::Application, self.application, "application");
        faults.texts([("source", &self.source), ("consequence", &self.consequence), ("outcome", &self.outcome)]);
        if let DeadlineDue::Before { hearing, days } = &self.due {
            faults.in_case(store, self.case, Kind::Hearing, Some(*hearing), "due.hearing");
            faults.unless(*days <= FARTHEST, "due.days", "out-of-range");
        }
        faults.unless(self.done.is_none() || !self.cancelled, "cancelled", "done-already");
        faults.answer()
    }

    fn home(&self) -> Option<Id> {
        Some(self.case)
    }

    fn title(&self) -> Option<String> {
        as_title(&self.what)
    }

    fn words(&self) -> Words {
        Words::of_texts([&self.source, &self.consequence, &self.outcome]).and([self.what.clone()])
    }

    fn extra(&self) -> Option<&Extra> {
        Some(&self.extra)
    }

    fn dated(&self, store: &Store) -> Result<Vec<Dated<'_>>> {
        let what = if self.cancelled { "deadline-cancelled" } else { "deadline" };
        Ok(match &self.done {
            Some(done) => dated([("deadline-kept", Some(done))]),
            None => self.day(store)?.map(|day| Dated { what, date: Cow::Owned(day) }).into_iter().collect(),
        })
    }

    fn due(&self, store: &Store) -> Result<Vec<Due>> {
        if self.done.is_some() || self.cancelled {
            return Ok(Vec::new());
        }
        Ok(self.day(store)?.map(|day| Due::on("deadline", Weight::Deadline, &day)).into_iter().collect())
    }

    fn missing(&self) -> Vec<&'static str> {
        missing([("source", self.source.is_none()), ("consequence", self.consequence.is_none())])
    }

    fn index(&self, row: &Row, connection: &Connection) -> Result<()> {
        let hearing = match &self.due {
            DeadlineDue::Before { hearing, .. } => Some(hearing),
            DeadlineDue::On { .. } => None,
        };
        connection.prepare_cached("INSERT INTO idx_deadline (no, hearing) VALUES (?1, ?2)")?.execute(params![row.no, hearing])?;
        Ok(())
    }
}
