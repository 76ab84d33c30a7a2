//! Tasks: what a member of the team is to do in a case.

use autosurgeon::{Hydrate, Reconcile};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Id;
use crate::date::HonestDate;
use crate::error::Result;
use crate::store::{Dated, Due, Extra, Faults, Kind, Record, Store, Weight, Words, as_title, dated, missing};

/// A task.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema, Reconcile, Hydrate)]
#[serde(deny_unknown_fields)]
pub struct Task {
    /// The case.
    pub case: Id,
    /// What is to be done.
    pub what: String,
    /// Who is to do it.
    #[serde(default)]
    pub assigned: Option<Id>,
    /// By when.
    #[serde(default)]
    pub due: Option<HonestDate>,
    /// When it was done.
    #[serde(default)]
    pub done: Option<HonestDate>,
    /// What came of it.
    #[serde(default)]
    pub outcome: Option<String>,
    /// Will not be done.
    #[serde(default)]
    pub cancelled: bool,
    /// Fields that the team added.
    #[serde(default)]
    pub extra: Extra,
}

impl Record for Task {
    const KIND: Kind = Kind::Task;

    fn check(&mut self, store: &Store, _: Option<&Task>) -> Result<()> {
        let mut faults = Faults::default();
        faults.required(&self.what, 5_000, "what");
        faults.record(store, Kind::Person, self.assigned, "assigned")?;
        faults.texts([("outcome", &self.outcome)]);
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
        Words::of_texts([&self.outcome]).and([self.what.clone()])
    }

    fn extra(&self) -> Option<&Extra> {
        Some(&self.extra)
    }

    fn dated(&self, _: &Store) -> Result<Vec<Dated<'_>>> {
        Ok(match &self.done {
            Some(done) => dated([("task-done", Some(done))]),
            None => dated([("task", self.due.as_ref())]),
        })
    }

    fn due(&self, _: &Store) -> Result<Vec<Due>> {
        let due = self.due.as_ref().filter(|_| self.done.is_none() && !self.cancelled);
        Ok(due.map(|due| Due::on("task", Weight::FollowUp, due)).into_iter().collect())
    }

    fn missing(&self) -> Vec<&'static str> {
        let open = self.done.is_none() && !self.cancelled;
        missing([("assigned", open && self.assigned.is_none()), ("due", open && self.due.is_none())])
    }
}
