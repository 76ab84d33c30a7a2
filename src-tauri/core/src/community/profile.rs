//! A volunteer's profile: what somebody offers, and whether the team has looked into it. Names, languages and organisations are the person's.

use std::collections::BTreeMap;

use autosurgeon::{Hydrate, Reconcile};
use rusqlite::{Connection, params};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Id;
use crate::date::HonestDate;
use crate::error::Result;
use crate::store::{Dated, Due, Extra, Faults, Keys, Kind, Record, Row, Store, Stored, Table, Weight, Words, dated, missing};

/// Somebody or something that was asked about a volunteer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema, Reconcile, Hydrate)]
#[serde(deny_unknown_fields)]
pub struct VettingCheck {
    /// A key of the list `vetting-check`.
    #[serde(default)]
    #[schemars(extend("x-list" = "vetting-check"))]
    pub kind: Option<String>,
    /// Who was asked, or who checked.
    #[serde(default)]
    pub by_whom: Option<String>,
    /// When.
    #[serde(default)]
    pub on: Option<HonestDate>,
    /// Until when it counts.
    #[serde(default)]
    pub until: Option<HonestDate>,
    /// What came of it.
    #[serde(default)]
    pub result: Option<String>,
}

/// A volunteer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema, Reconcile, Hydrate)]
#[serde(deny_unknown_fields)]
pub struct Volunteer {
    /// Who.
    pub person: Id,
    /// Keys of the list `skill`.
    #[serde(default)]
    #[schemars(extend("x-list" = "skill"))]
    pub skills: Keys,
    /// Needs they help with: keys of the list `service`.
    #[serde(default)]
    #[schemars(extend("x-list" = "service"))]
    pub services: Keys,
    /// Where they can help: places and countries.
    #[serde(default)]
    pub place: Option<String>,
    /// When they are free.
    #[serde(default)]
    pub when_free: Option<String>,
    /// References and checks, by id.
    #[serde(default)]
    pub checks: BTreeMap<String, VettingCheck>,
    /// The last day that the vetting holds, as the team decided; without one nobody is vetted.
    #[serde(default)]
    pub vetted_until: Option<HonestDate>,
    /// When they signed the agreement.
    #[serde(default)]
    pub agreement_signed: Option<HonestDate>,
    /// The last day that the agreement holds, if it ends.
    #[serde(default)]
    pub agreement_until: Option<HonestDate>,
    /// Conflicts of interest that are known.
    #[serde(default)]
    pub conflicts: Option<String>,
    /// Anything else.
    #[serde(default)]
    pub remarks: Option<String>,
    /// Fields that the team added.
    #[serde(default)]
    pub extra: Extra,
}

impl Record for Volunteer {
    const KIND: Kind = Kind::Volunteer;
    const TABLES: &'static [Table] = &[Table {
        name: "idx_volunteer",
        ddl: "CREATE TABLE idx_volunteer (no INTEGER PRIMARY KEY, id BLOB NOT NULL, person BLOB NOT NULL) STRICT;
              CREATE INDEX idx_volunteer_person ON idx_volunteer (person);",
    }];

    fn check(&mut self, store: &Store, was: Option<&Volunteer>) -> Result<()> {
        let mut faults = Faults::default();
        faults.record(store, Kind::Person, Some(self.person), "person")?;
        match was {
            Some(was) => faults.unless(was.person == self.person, "person", "fixed"),
            None => faults.unless(profiles_of(store, self.person)?.is_empty(), "person", "already-there"),
        }
        for (path, keys) in [("skills", &self.skills), ("services", &self.services)] {
            faults.count(keys.0.len(), 50, path);
            for key in keys.iter() {
                faults.choice(&Some(key.to_owned()), path);
            }
        }
        faults.count(self.checks.len(), 100, "checks");
        for (id, check) in &self.checks {
            let at = |field: &str| format!("checks.{id}.{field}");
            faults.unless(id.parse::<Id>().is_ok(), "checks", "not-an-id");
            faults.choice(&check.kind, &at("kind"));
            faults.texts([(at("by_whom").as_str(), &check.by_whom), (at("result").as_str(), &check.result)]);
            faults.in_order(&check.on, &check.until, &at("until"));
        }
        faults.texts([("place", &self.place), ("when_free", &self.when_free), ("conflicts", &self.conflicts), ("remarks", &self.remarks)]);
        faults.in_order(&self.agreement_signed, &self.agreement_until, "agreement_until");
        faults.answer()
    }

    fn about(&self) -> Vec<Id> {
        vec![self.person]
    }

    fn goes_with(&self) -> Vec<Id> {
        vec![self.person]
    }

    fn words(&self) -> Words {
        let mut words = Words::of_texts([&self.remarks, &self.place, &self.when_free, &self.conflicts]);
        for check in self.checks.values() {
            words.text.extend([&check.by_whom, &check.result].into_iter().flatten().cloned());
        }
        words
    }

    fn extra(&self) -> Option<&Extra> {
        Some(&self.extra)
    }

    fn dated(&self, _: &Store) -> Result<Vec<Dated<'_>>> {
        Ok(dated([("agreement-signed", self.agreement_signed.as_ref()), ("vetting-ends", self.vetted_until.as_ref())]))
    }

    fn due(&self, _: &Store) -> Result<Vec<Due>> {
        let ends = [("vetting-ends", &self.vetted_until), ("agreement-ends", &self.agreement_until)];
        let ends = ends.into_iter().filter_map(|(what, until)| Some(Due::on(what, Weight::FollowUp, until.as_ref()?)));
        let checks = self.checks.iter().filter(|(_, check)| !self.is_renewed(check)).filter_map(|(id, check)| {
            let says = check.by_whom.as_deref().or(check.result.as_deref()).unwrap_or_default();
            Some(Due::on("check-ends", Weight::FollowUp, check.until.as_ref()?).of(id, says))
        });
        Ok(ends.chain(checks).collect())
    }

    fn missing(&self) -> Vec<&'static str> {
        missing([
            ("skills", self.skills.0.is_empty() && self.services.0.is_empty()),
            ("place", self.place.is_none()),
            ("when_free", self.when_free.is_none()),
            ("checks", self.checks.is_empty()),
            ("vetted_until", self.vetted_until.is_none()),
            ("agreement_signed", self.agreement_signed.is_none()),
        ])
    }

    fn index(&self, row: &Row, connection: &Connection) -> Result<()> {
        connection.prepare_cached("INSERT INTO idx_volunteer (no, id, person) VALUES (?1, ?2, ?3)")?.execute(params![
            row.no,
            row.id,
            self.person
        ])?;
        Ok(())
    }
}

impl Volunteer {
    /// Whether a check of the same kind, by the same one, holds longer: the end of the older is then nothing to wait for.
    fn is_renewed(&self, check: &VettingCheck) -> bool {
        let same = |other: &&VettingCheck| check.kind.is_some() && other.kind == check.kind && other.by_whom == check.by_whom;
        let end = |check: &VettingCheck| check.until.as_ref().map(|until| until.latest);
        self.checks.values().filter(same).any(|other| end(other) > end(check))
    }
}

/// Somebody's profiles, if neither they nor these are in the trash. One is usual; what two laptops made, or the trash gave back, can be several.
pub fn profiles_of(store: &Store, person: Id) -> Result<Vec<Stored<Volunteer>>> {
    let mut statement = store.connection.prepare_cached(
        "SELECT v.id FROM idx_volunteer v JOIN document p ON p.id = v.person WHERE v.person = ?1 AND p.trashed_at IS NULL ORDER BY v.no",
    )?;
    let ids: Vec<Id> = statement.query_map([person], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    ids.into_iter().map(|id| store.get(id)).collect()
}
