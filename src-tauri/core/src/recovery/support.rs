//! Support sessions. What was said stands in notes of its own, which fewer may read (`Note::of`): what different people may see is never in
//! one document.

use autosurgeon::{Hydrate, Reconcile};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Id;
use crate::date::HonestDate;
use crate::error::Result;
use crate::store::{Choice, Dated, Due, Extra, Faults, Kind, Record, Store, Weight, Words, dated, missing};

/// A session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema, Reconcile, Hydrate)]
#[serde(deny_unknown_fields)]
pub struct SupportSession {
    /// The case.
    pub case: Id,
    /// Who was there; the principal where it is not said.
    #[serde(default)]
    pub person: Option<Id>,
    /// When.
    #[serde(default)]
    pub on: Option<HonestDate>,
    /// A key of the list `session-kind`.
    #[serde(default)]
    #[schemars(extend("x-list" = "session-kind"))]
    pub kind: Option<String>,
    /// With whom.
    #[serde(default)]
    pub with: Option<String>,
    /// Where.
    #[serde(default)]
    pub place: Option<String>,
    /// What was agreed.
    #[serde(default)]
    pub agreed: Option<String>,
    /// When the next one is to be.
    #[serde(default)]
    pub next: Option<HonestDate>,
    /// Whether the next one was held or will not be: it is no longer due.
    #[serde(default)]
    pub settled: bool,
    /// Fields that the team added.
    #[serde(default)]
    pub extra: Extra,
}

impl Record for SupportSession {
    const KIND: Kind = Kind::Session;

    fn check(&mut self, store: &Store, _: Option<&SupportSession>) -> Result<()> {
        let mut faults = Faults::default();
        faults.record(store, Kind::Person, self.person, "person")?;
        faults.choices([("kind", &self.kind)]);
        faults.texts([("with", &self.with), ("place", &self.place), ("agreed", &self.agreed)]);
        faults.in_order(&self.on, &self.next, "next");
        faults.answer()
    }

    fn home(&self) -> Option<Id> {
        Some(self.case)
    }

    fn about(&self) -> Vec<Id> {
        self.person.into_iter().collect()
    }

    fn title(&self) -> Option<String> {
        self.with.clone()
    }

    fn choice(&self) -> Option<Choice> {
        Choice::of("session-kind", &self.kind)
    }

    fn words(&self) -> Words {
        Words::of_texts([&self.with, &self.place, &self.agreed])
    }

    fn extra(&self) -> Option<&Extra> {
        Some(&self.extra)
    }

    fn dated(&self, _: &Store) -> Result<Vec<Dated<'_>>> {
        Ok(dated([("session", self.on.as_ref())]))
    }

    fn due(&self, _: &Store) -> Result<Vec<Due>> {
        let next = self.next.as_ref().filter(|_| !self.settled);
        Ok(next.map(|next| Due::on("next-session", Weight::FollowUp, next)).into_iter().collect())
    }

    fn missing(&self) -> Vec<&'static str> {
        missing([("on", self.on.is_none()), ("kind", self.kind.is_none()), ("with", self.with.is_none())])
    }
}
