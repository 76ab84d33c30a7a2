//! Goals of the person's own, and the steps there.

use std::collections::BTreeMap;

use autosurgeon::{Hydrate, Reconcile};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Id;
use crate::date::HonestDate;
use crate::error::Result;
use crate::store::{Dated, Due, Extra, Faults, Kind, Record, Store, Weight, Words, as_title, dated, missing};

/// A step towards a goal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema, Reconcile, Hydrate)]
#[serde(deny_unknown_fields)]
pub struct GoalStep {
    /// What is to be done.
    pub what: String,
    /// By whom.
    #[serde(default)]
    pub who: Option<String>,
    /// By when.
    #[serde(default)]
    pub by: Option<HonestDate>,
    /// When it was done.
    #[serde(default)]
    pub done: Option<HonestDate>,
}

/// A goal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema, Reconcile, Hydrate)]
#[serde(deny_unknown_fields)]
pub struct Goal {
    /// The case.
    pub case: Id,
    /// Whose; the principal's where it is not said.
    #[serde(default)]
    pub person: Option<Id>,
    /// What the person wants to reach, in their words.
    pub goal: String,
    /// A key of the list `domain`: the part of life it belongs to.
    #[serde(default)]
    #[schemars(extend("x-list" = "domain"))]
    pub domain: Option<String>,
    /// Since when.
    #[serde(default)]
    pub set: Option<HonestDate>,
    /// By when.
    #[serde(default)]
    pub by: Option<HonestDate>,
    /// The steps, by id.
    #[serde(default)]
    pub steps: BTreeMap<String, GoalStep>,
    /// When it was reached.
    #[serde(default)]
    pub reached: Option<HonestDate>,
    /// When it was dropped.
    #[serde(default)]
    pub dropped: Option<HonestDate>,
    /// Why it was dropped.
    #[serde(default)]
    pub dropped_why: Option<String>,
    /// Fields that the team added.
    #[serde(default)]
    pub extra: Extra,
}

impl Record for Goal {
    const KIND: Kind = Kind::Goal;

    fn check(&mut self, store: &Store, _: Option<&Goal>) -> Result<()> {
        let mut faults = Faults::default();
        faults.record(store, Kind::Person, self.person, "person")?;
        faults.required(&self.goal, 5_000, "goal");
        faults.choices([("domain", &self.domain)]);
        faults.texts([("dropped_why", &self.dropped_why)]);
        faults.count(self.steps.len(), 100, "steps");
        for (id, step) in &self.steps {
            faults.required(&step.what, 2_000, &format!("steps.{id}.what"));
            faults.optional(&step.who, 500, &format!("steps.{id}.who"));
        }
        faults.unless(self.reached.is_none() || self.dropped.is_none(), "dropped", "done-already");
        faults.answer()
    }

    fn home(&self) -> Option<Id> {
        Some(self.case)
    }

    fn about(&self) -> Vec<Id> {
        self.person.into_iter().collect()
    }

    fn title(&self) -> Option<String> {
        as_title(&self.goal)
    }

    fn words(&self) -> Words {
        let steps = self.steps.values().flat_map(|step| [Some(step.what.clone()), step.who.clone()]).flatten();
        Words::of_texts([&self.dropped_why]).and([self.goal.clone()]).and(steps)
    }

    fn extra(&self) -> Option<&Extra> {
        Some(&self.extra)
    }

    fn dated(&self, _: &Store) -> Result<Vec<Dated<'_>>> {
        let steps = self.steps.values().map(|step| ("goal-step", step.done.as_ref()));
        let own = [("goal-reached", &self.reached), ("goal-dropped", &self.dropped), ("goal-set", &self.set)];
        Ok(dated(own.into_iter().map(|(what, date)| (what, date.as_ref())).chain(steps)))
    }

    fn due(&self, _: &Store) -> Result<Vec<Due>> {
        if self.reached.is_some() || self.dropped.is_some() {
            return Ok(Vec::new());
        }
        let open = self.steps.iter().filter(|(_, step)| step.done.is_none());
        let steps = open.filter_map(|(id, step)| Some(Due::on("goal-step", Weight::FollowUp, step.by.as_ref()?).of(id, &step.what)));
        Ok(self.by.iter().map(|by| Due::on("goal", Weight::FollowUp, by)).chain(steps).collect())
    }

    fn missing(&self) -> Vec<&'static str> {
        let open = self.reached.is_none() && self.dropped.is_none();
        missing([
            ("steps", open && self.steps.is_empty()),
            ("by", open && self.by.is_none()),
            ("dropped_why", self.dropped.is_some() && self.dropped_why.is_none()),
        ])
    }
}
