//! Where somebody is and by what right: one record for each time it changed, so that the present one has its history.

use autosurgeon::{Hydrate, Reconcile};
use rusqlite::{Connection, params};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Id;
use crate::date::HonestDate;
use crate::error::Result;
use crate::store::{Choice, Dated, Due, Extra, Faults, Kind, Record, Row, Store, Table, Weight, Words, dated, missing};

/// A place and a legal status, for a time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema, Reconcile, Hydrate)]
#[serde(deny_unknown_fields)]
pub struct Situation {
    /// The case.
    pub case: Id,
    /// Whose; the principal's where it is not said.
    #[serde(default)]
    pub person: Option<Id>,
    /// A key of the list `legal-status`.
    #[serde(default)]
    #[schemars(extend("x-list" = "legal-status"))]
    pub status: Option<String>,
    /// The country.
    #[serde(default)]
    pub country: Option<String>,
    /// The town or camp.
    #[serde(default)]
    pub place: Option<String>,
    /// Since when.
    #[serde(default)]
    pub since: Option<HonestDate>,
    /// Until when the status lasts, or lasted.
    #[serde(default)]
    pub until: Option<HonestDate>,
    /// Another status followed, or none was sought: its end is no longer due.
    #[serde(default)]
    pub followed: bool,
    /// The decision or paper it rests on.
    #[serde(default)]
    pub basis: Option<String>,
    /// Anything else.
    #[serde(default)]
    pub remarks: Option<String>,
    /// Fields that the team added.
    #[serde(default)]
    pub extra: Extra,
}

impl Record for Situation {
    const KIND: Kind = Kind::Situation;
    const TABLES: &'static [Table] = &[Table {
        name: "idx_situation",
        ddl: "CREATE TABLE idx_situation (no INTEGER PRIMARY KEY, home BLOB NOT NULL, person BLOB, place TEXT, country TEXT) STRICT;
              CREATE INDEX idx_situation_home ON idx_situation (home);
              CREATE INDEX idx_situation_person ON idx_situation (person) WHERE person IS NOT NULL;",
    }];

    fn check(&mut self, store: &Store, _: Option<&Situation>) -> Result<()> {
        let mut faults = Faults::default();
        faults.record(store, Kind::Person, self.person, "person")?;
        faults.choices([("status", &self.status)]);
        faults.texts([("country", &self.country), ("place", &self.place), ("basis", &self.basis), ("remarks", &self.remarks)]);
        faults.in_order(&self.since, &self.until, "until");
        faults.answer()
    }

    fn home(&self) -> Option<Id> {
        Some(self.case)
    }

    fn about(&self) -> Vec<Id> {
        self.person.into_iter().collect()
    }

    fn choice(&self) -> Option<Choice> {
        Choice::of("legal-status", &self.status)
    }

    fn words(&self) -> Words {
        Words::of_texts([&self.country, &self.place, &self.basis, &self.remarks])
    }

    fn extra(&self) -> Option<&Extra> {
        Some(&self.extra)
    }

    fn dated(&self, _: &Store) -> Result<Vec<Dated<'_>>> {
        Ok(dated([("situation", self.since.as_ref()), ("situation-ends", self.until.as_ref())]))
    }

    fn due(&self, _: &Store) -> Result<Vec<Due>> {
        let ends = self.until.as_ref().filter(|_| !self.followed);
        Ok(ends.map(|until| Due::on("situation-ends", Weight::Deadline, until)).into_iter().collect())
    }

    fn missing(&self) -> Vec<&'static str> {
        missing([("status", self.status.is_none()), ("country", self.country.is_none()), ("since", self.since.is_none())])
    }

    fn index(&self, row: &Row, connection: &Connection) -> Result<()> {
        connection
            .prepare_cached("INSERT INTO idx_situation (no, home, person, place, country) VALUES (?1, ?2, ?3, ?4, ?5)")?
            .execute(params![row.no, self.case, self.person, self.place, self.country])?;
        Ok(())
    }
}
