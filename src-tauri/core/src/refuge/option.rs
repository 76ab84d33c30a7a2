//! Ways to refuge, weighed against each other with the person whose life it is.

use autosurgeon::{Hydrate, Reconcile};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Id;
use crate::date::HonestDate;
use crate::error::Result;
use crate::store::{Choice, Dated, Extra, Faults, Kind, Record, Store, Words, dated, missing};

/// A country and a way there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema, Reconcile, Hydrate)]
#[serde(deny_unknown_fields)]
pub struct RefugeOption {
    /// The case.
    pub case: Id,
    /// The country.
    #[serde(default)]
    pub country: Option<String>,
    /// A key of the list `route`.
    #[serde(default)]
    #[schemars(extend("x-list" = "route"))]
    pub route: Option<String>,
    /// What speaks for it.
    #[serde(default)]
    pub pros: Option<String>,
    /// What speaks against it.
    #[serde(default)]
    pub obstacles: Option<String>,
    /// What it takes: papers, people, steps.
    #[serde(default)]
    pub needs: Option<String>,
    /// What it costs, in words.
    #[serde(default)]
    pub cost: Option<String>,
    /// How long it takes, in words.
    #[serde(default)]
    pub duration: Option<String>,
    /// The person's own preference: 1 is what they want most.
    #[serde(default)]
    pub preference: Option<u8>,
    /// What the person says about it.
    #[serde(default)]
    pub own_words: Option<String>,
    /// When it was chosen.
    #[serde(default)]
    pub chosen: Option<HonestDate>,
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

/// Ranks of a preference.
const RANKS: std::ops::RangeInclusive<u8> = 1..=20;

impl Record for RefugeOption {
    const KIND: Kind = Kind::RefugeOption;

    fn check(&mut self, _: &Store, _: Option<&RefugeOption>) -> Result<()> {
        let mut faults = Faults::default();
        faults.choices([("route", &self.route)]);
        faults.texts([
            ("country", &self.country),
            ("pros", &self.pros),
            ("obstacles", &self.obstacles),
            ("needs", &self.needs),
            ("cost", &self.cost),
            ("duration", &self.duration),
            ("own_words", &self.own_words),
            ("dropped_why", &self.dropped_why),
        ]);
        faults.unless(self.preference.is_none_or(|rank| RANKS.contains(&rank)), "preference", "out-of-range");
        faults.unless(self.country.is_some() || self.route.is_some(), "country", "required");
        faults.answer()
    }

    fn home(&self) -> Option<Id> {
        Some(self.case)
    }

    fn title(&self) -> Option<String> {
        self.country.clone()
    }

    fn choice(&self) -> Option<Choice> {
        Choice::of("route", &self.route)
    }

    fn words(&self) -> Words {
        Words::of_texts([
            &self.country,
            &self.pros,
            &self.obstacles,
            &self.needs,
            &self.cost,
            &self.duration,
            &self.own_words,
            &self.dropped_why,
        ])
    }

    fn extra(&self) -> Option<&Extra> {
        Some(&self.extra)
    }

    fn dated(&self, _: &Store) -> Result<Vec<Dated<'_>>> {
        Ok(dated([("option-chosen", self.chosen.as_ref()), ("option-dropped", self.dropped.as_ref())]))
    }

    fn missing(&self) -> Vec<&'static str> {
        let open = self.dropped.is_none();
        missing([
            ("route", self.route.is_none()),
            ("preference", open && self.preference.is_none()),
            ("dropped_why", !open && self.dropped_why.is_none()),
        ])
    }
}
