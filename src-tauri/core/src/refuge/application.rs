//! Applications for protection or residence, and the stages they went through, each on its day.

use std::collections::BTreeMap;

use autosurgeon::{Hydrate, Reconcile};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Id;
use crate::date::HonestDate;
use crate::error::Result;
use crate::store::{Choice, Dated, Extra, Faults, Kind, Record, Store, Words, dated, missing};

/// A stage of an application.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema, Reconcile, Hydrate)]
#[serde(rename_all = "kebab-case")]
pub enum StageKind {
    /// Papers are being gathered.
    Preparing,
    /// Handed in.
    Lodged,
    /// Taken up by the authority.
    Registered,
    /// The day of the interview is known.
    InterviewSet,
    /// Heard.
    Interviewed,
    /// Decided in favour.
    Granted,
    /// Decided against.
    Refused,
    /// The decision is challenged.
    Appealed,
    /// Taken back by the person.
    Withdrawn,
    /// Ended because a time ran out.
    Lapsed,
    /// Taken up again.
    Reopened,
    /// Nothing more can be decided.
    Final,
}

impl StageKind {
    /// The stable key.
    pub fn key(self) -> &'static str {
        match self {
            StageKind::Preparing => "preparing",
            StageKind::Lodged => "lodged",
            StageKind::Registered => "registered",
            StageKind::InterviewSet => "interview-set",
            StageKind::Interviewed => "interviewed",
            StageKind::Granted => "granted",
            StageKind::Refused => "refused",
            StageKind::Appealed => "appealed",
            StageKind::Withdrawn => "withdrawn",
            StageKind::Lapsed => "lapsed",
            StageKind::Reopened => "reopened",
            StageKind::Final => "final",
        }
    }
}

/// A stage reached.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema, Reconcile, Hydrate)]
#[serde(deny_unknown_fields)]
pub struct Stage {
    /// Which.
    pub stage: StageKind,
    /// When.
    #[serde(default)]
    pub on: Option<HonestDate>,
    /// What is to be said about it.
    #[serde(default)]
    pub remarks: Option<String>,
}

/// An application.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema, Reconcile, Hydrate)]
#[serde(deny_unknown_fields)]
pub struct Application {
    /// The case.
    pub case: Id,
    /// Who applies; the principal where it is not said.
    #[serde(default)]
    pub person: Option<Id>,
    /// The country.
    #[serde(default)]
    pub country: Option<String>,
    /// The authority.
    #[serde(default)]
    pub authority: Option<String>,
    /// The authority's reference.
    #[serde(default)]
    pub reference: Option<String>,
    /// A key of the list `application-kind`.
    #[serde(default)]
    #[schemars(extend("x-list" = "application-kind"))]
    pub kind: Option<String>,
    /// Who speaks for the person.
    #[serde(default)]
    pub representative: Option<String>,
    /// The stages it went through, by id.
    #[serde(default)]
    pub stages: BTreeMap<String, Stage>,
    /// Anything else.
    #[serde(default)]
    pub remarks: Option<String>,
    /// Fields that the team added.
    #[serde(default)]
    pub extra: Extra,
}

impl Application {
    /// The stages as they followed each other: by their days, those without a day as they were entered.
    pub fn in_order(&self) -> Vec<&Stage> {
        let mut stages: Vec<(&String, &Stage)> = self.stages.iter().collect();
        // Ids of stages grow with time, so those of one day keep the order they were entered in; one without a day stays where it was.
        let mut last = None;
        let mut placed: Vec<(Option<chrono::NaiveDate>, &String, &Stage)> = Vec::new();
        stages.sort_by_key(|(id, _)| *id);
        for (id, stage) in stages {
            last = stage.on.as_ref().map(|on| on.latest).or(last);
            placed.push((last, id, stage));
        }
        placed.sort_by_key(|(day, id, _)| (*day, *id));
        placed.into_iter().map(|(.., stage)| stage).collect()
    }
}

impl Application {
    /// Whether a stage is surely later than the final one, and nothing says that it was reopened in between.
    fn goes_on_after_its_end(&self) -> bool {
        let dated = || self.stages.values().filter_map(|stage| Some((stage.stage, stage.on.as_ref()?)));
        dated().filter(|(stage, _)| *stage == StageKind::Final).any(|(_, end)| {
            let mut later = dated().filter(|(stage, on)| *stage != StageKind::Reopened && on.earliest > end.latest);
            let may_lie_between = |on: &HonestDate, then: &HonestDate| on.latest >= end.earliest && on.earliest <= then.latest;
            later.any(|(_, then)| {
                let mut reopened = self.stages.values().filter(|stage| stage.stage == StageKind::Reopened);
                !reopened.any(|stage| stage.on.as_ref().is_none_or(|on| may_lie_between(on, then)))
            })
        })
    }
}

impl Record for Application {
    const KIND: Kind = Kind::Application;

    fn check(&mut self, store: &Store, _: Option<&Application>) -> Result<()> {
        let mut faults = Faults::default();
        faults.record(store, Kind::Person, self.person, "person")?;
        faults.choices([("kind", &self.kind)]);
        faults.texts([
            ("country", &self.country),
            ("authority", &self.authority),
            ("reference", &self.reference),
            ("representative", &self.representative),
            ("remarks", &self.remarks),
        ]);
        faults.count(self.stages.len(), 100, "stages");
        for (id, stage) in &self.stages {
            faults.unless(id.parse::<Id>().is_ok(), "stages", "not-an-id");
            faults.optional(&stage.remarks, crate::store::LONGEST, &format!("stages.{id}.remarks"));
        }
        faults.unless(!self.goes_on_after_its_end(), "stages", "after-the-end");
        faults.answer()
    }

    fn home(&self) -> Option<Id> {
        Some(self.case)
    }

    fn about(&self) -> Vec<Id> {
        self.person.into_iter().collect()
    }

    fn title(&self) -> Option<String> {
        let parts: Vec<&str> = [&self.country, &self.authority].into_iter().flatten().map(String::as_str).collect();
        (!parts.is_empty()).then(|| parts.join(", "))
    }

    fn choice(&self) -> Option<Choice> {
        Choice::of("application-kind", &self.kind)
    }

    fn words(&self) -> Words {
        let words = Words::of_texts([&self.country, &self.authority, &self.representative, &self.remarks]);
        let words = words.and(self.stages.values().filter_map(|stage| stage.remarks.clone()));
        Words { codes: self.reference.iter().cloned().collect(), ..words }
    }

    fn extra(&self) -> Option<&Extra> {
        Some(&self.extra)
    }

    fn dated(&self, _: &Store) -> Result<Vec<Dated<'_>>> {
        // The latest stage first: by it the application is listed.
        Ok(dated(self.in_order().into_iter().rev().map(|stage| (stage.stage.key(), stage.on.as_ref()))))
    }

    fn missing(&self) -> Vec<&'static str> {
        let lodged = self.stages.values().any(|stage| stage.stage == StageKind::Lodged);
        missing([
            ("country", self.country.is_none()),
            ("authority", self.authority.is_none()),
            ("stages", self.stages.is_empty()),
            ("reference", lodged && self.reference.is_none()),
            ("representative", self.representative.is_none()),
        ])
    }
}
