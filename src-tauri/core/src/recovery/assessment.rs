//! The self-reliance assessment: twelve parts of life, each from 1 (in crisis) to 5 (self-reliant), on a day.

use std::collections::BTreeMap;

use autosurgeon::{Hydrate, Reconcile};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Id;
use crate::date::HonestDate;
use crate::error::Result;
use crate::store::{Dated, Extra, Faults, Kind, Record, Store, Words, dated, missing};

/// The twelve domains (domain.md, "Recovery").
pub const DOMAINS: [&str; 12] = [
    "housing",
    "work",
    "income",
    "food",
    "health-care",
    "physical-health",
    "mental-health",
    "education-language",
    "safety",
    "legal-papers",
    "social-ties",
    "community",
];

/// An assessment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema, Reconcile, Hydrate)]
#[serde(deny_unknown_fields)]
pub struct Assessment {
    /// The case.
    pub case: Id,
    /// Of whom; of the principal where it is not said.
    #[serde(default)]
    pub person: Option<Id>,
    /// When.
    pub on: HonestDate,
    /// Who made it.
    #[serde(default)]
    pub by_whom: Option<String>,
    /// Scores 1 to 5 by the keys of [`DOMAINS`]; what was not assessed is absent.
    #[serde(default)]
    pub scores: BTreeMap<String, u8>,
    /// Anything else.
    #[serde(default)]
    pub remarks: Option<String>,
    /// Fields that the team added.
    #[serde(default)]
    pub extra: Extra,
}

impl Record for Assessment {
    const KIND: Kind = Kind::Assessment;

    fn check(&mut self, store: &Store, _: Option<&Assessment>) -> Result<()> {
        let mut faults = Faults::default();
        faults.record(store, Kind::Person, self.person, "person")?;
        faults.texts([("by_whom", &self.by_whom), ("remarks", &self.remarks)]);
        faults.unless(!self.scores.is_empty(), "scores", "required");
        for (domain, score) in &self.scores {
            faults.unless(DOMAINS.contains(&domain.as_str()), "scores", "not-a-choice");
            faults.unless((1..=5).contains(score), &format!("scores.{domain}"), "out-of-range");
        }
        faults.answer()
    }

    fn home(&self) -> Option<Id> {
        Some(self.case)
    }

    fn about(&self) -> Vec<Id> {
        self.person.into_iter().collect()
    }

    fn words(&self) -> Words {
        Words::of_texts([&self.by_whom, &self.remarks])
    }

    fn extra(&self) -> Option<&Extra> {
        Some(&self.extra)
    }

    fn dated(&self, _: &Store) -> Result<Vec<Dated<'_>>> {
        Ok(dated([("assessment", Some(&self.on))]))
    }

    fn missing(&self) -> Vec<&'static str> {
        missing([("scores", self.scores.len() < DOMAINS.len())])
    }
}
