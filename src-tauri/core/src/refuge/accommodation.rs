//! Where somebody lives, and until when.

use autosurgeon::{Hydrate, Reconcile};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Id;
use crate::date::HonestDate;
use crate::error::Result;
use crate::store::{Choice, Dated, Due, Extra, Faults, Kind, Record, Store, Weight, Words, as_title, dated, missing};

/// A placement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema, Reconcile, Hydrate)]
#[serde(deny_unknown_fields)]
pub struct Accommodation {
    /// The case.
    pub case: Id,
    /// A key of the list `accommodation-kind`.
    #[serde(default)]
    #[schemars(extend("x-list" = "accommodation-kind"))]
    pub kind: Option<String>,
    /// The address.
    #[serde(default)]
    pub address: Option<String>,
    /// The landlord, host or authority, and how to reach them.
    #[serde(default)]
    pub host: Option<String>,
    /// From when.
    #[serde(default)]
    pub from: Option<HonestDate>,
    /// Until when.
    #[serde(default)]
    pub until: Option<HonestDate>,
    /// What it costs and who pays, in words.
    #[serde(default)]
    pub cost: Option<String>,
    /// Whether the person is safe there.
    #[serde(default)]
    pub safe: Option<bool>,
    /// When the person left.
    #[serde(default)]
    pub left: Option<HonestDate>,
    /// Anything else.
    #[serde(default)]
    pub remarks: Option<String>,
    /// Fields that the team added.
    #[serde(default)]
    pub extra: Extra,
}

impl Record for Accommodation {
    const KIND: Kind = Kind::Accommodation;

    fn check(&mut self, _: &Store, _: Option<&Accommodation>) -> Result<()> {
        let mut faults = Faults::default();
        faults.choices([("kind", &self.kind)]);
        faults.texts([("address", &self.address), ("host", &self.host), ("cost", &self.cost), ("remarks", &self.remarks)]);
        faults.in_order(&self.from, &self.until, "until");
        faults.in_order(&self.from, &self.left, "left");
        faults.answer()
    }

    fn home(&self) -> Option<Id> {
        Some(self.case)
    }

    fn title(&self) -> Option<String> {
        self.address.as_deref().and_then(as_title)
    }

    fn choice(&self) -> Option<Choice> {
        Choice::of("accommodation-kind", &self.kind)
    }

    fn words(&self) -> Words {
        Words::of_texts([&self.address, &self.host, &self.cost, &self.remarks])
    }

    fn extra(&self) -> Option<&Extra> {
        Some(&self.extra)
    }

    fn dated(&self, _: &Store) -> Result<Vec<Dated<'_>>> {
        Ok(dated([("moved-in", self.from.as_ref()), ("moved-out", self.left.as_ref())]))
    }

    fn due(&self, _: &Store) -> Result<Vec<Due>> {
        let ends = self.until.as_ref().filter(|_| self.left.is_none());
        Ok(ends.map(|until| Due::on("accommodation-ends", Weight::Deadline, until)).into_iter().collect())
    }

    fn missing(&self) -> Vec<&'static str> {
        missing([("kind", self.kind.is_none()), ("from", self.from.is_none()), ("safe", self.safe.is_none())])
    }
}
