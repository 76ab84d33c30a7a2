//! Incidents: what was done to somebody, and what was done about it.

use autosurgeon::{Hydrate, Reconcile};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Id;
use crate::date::HonestDate;
use crate::error::Result;
use crate::roles::Visibility;
use crate::store::{Choice, Dated, Extra, Faults, Kind, Record, Store, Words, dated, missing};

/// An incident.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema, Reconcile, Hydrate)]
#[serde(deny_unknown_fields)]
pub struct Incident {
    /// The case.
    pub case: Id,
    /// Whom it happened to; the principal where it is not said.
    #[serde(default)]
    pub person: Option<Id>,
    /// A key of the list `incident-kind`.
    #[serde(default)]
    #[schemars(extend("x-list" = "incident-kind"))]
    pub kind: Option<String>,
    /// When.
    #[serde(default)]
    pub on: Option<HonestDate>,
    /// At what time, in words.
    #[serde(default)]
    pub time: Option<String>,
    /// Where.
    #[serde(default)]
    pub place: Option<String>,
    /// What happened.
    pub what: String,
    /// Who did it, as far as is known.
    #[serde(default)]
    pub by_whom: Option<String>,
    /// Harm to body, mind or belongings.
    #[serde(default)]
    pub harm: Option<String>,
    /// Who saw it.
    #[serde(default)]
    pub witnesses: Option<String>,
    /// Messages, photographs, medical reports.
    #[serde(default)]
    pub evidence: Option<String>,
    /// To whom it was reported.
    #[serde(default)]
    pub reported_to: Option<String>,
    /// The reference it was given.
    #[serde(default)]
    pub reference: Option<String>,
    /// What was done.
    #[serde(default)]
    pub response: Option<String>,
    /// Who may read it.
    pub visibility: Visibility,
    /// Fields that the team added.
    #[serde(default)]
    pub extra: Extra,
}

impl Record for Incident {
    const KIND: Kind = Kind::Incident;

    fn check(&mut self, store: &Store, _: Option<&Incident>) -> Result<()> {
        let mut faults = Faults::default();
        faults.record(store, Kind::Person, self.person, "person")?;
        faults.choices([("kind", &self.kind)]);
        faults.required(&self.what, crate::store::LONGEST, "what");
        faults.texts([
            ("time", &self.time),
            ("place", &self.place),
            ("by_whom", &self.by_whom),
            ("harm", &self.harm),
            ("witnesses", &self.witnesses),
            ("evidence", &self.evidence),
            ("reported_to", &self.reported_to),
            ("reference", &self.reference),
            ("response", &self.response),
        ]);
        faults.answer()
    }

    fn home(&self) -> Option<Id> {
        Some(self.case)
    }

    fn visibility(&self) -> Visibility {
        self.visibility
    }

    fn about(&self) -> Vec<Id> {
        self.person.into_iter().collect()
    }

    fn choice(&self) -> Option<Choice> {
        Choice::of("incident-kind", &self.kind)
    }

    fn words(&self) -> Words {
        let words =
            Words::of_texts([&self.place, &self.by_whom, &self.harm, &self.witnesses, &self.evidence, &self.reported_to, &self.response]);
        Words { codes: self.reference.iter().cloned().collect(), ..words.and([self.what.clone()]) }
    }

    fn extra(&self) -> Option<&Extra> {
        Some(&self.extra)
    }

    fn dated(&self, _: &Store) -> Result<Vec<Dated<'_>>> {
        Ok(dated([("incident", self.on.as_ref())]))
    }

    fn missing(&self) -> Vec<&'static str> {
        missing([
            ("kind", self.kind.is_none()),
            ("on", self.on.is_none()),
            ("place", self.place.is_none()),
            ("response", self.response.is_none()),
        ])
    }
}
