//! A paper, and its clock: the day it expires, and the day its renewal must be begun.

use std::collections::BTreeMap;

use autosurgeon::{Hydrate, Reconcile};
use chrono::{Days, NaiveDate};
use rusqlite::{Connection, params};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::rule::lead_days;
use crate::Id;
use crate::date::HonestDate;
use crate::error::Result;
use crate::store::{Choice, Dated, Due, Extra, Faults, Keys, Kind, Record, Row, Store, Table, Weight, Words, dated, missing};

/// A step of applying for a paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema, Reconcile, Hydrate)]
#[serde(deny_unknown_fields)]
#[ts(rename = "PaperStep")]
pub struct Step {
    /// What is to be done.
    pub what: String,
    /// By when.
    #[serde(default)]
    pub by: Option<HonestDate>,
    /// When it was done.
    #[serde(default)]
    pub done: Option<HonestDate>,
    /// What it costs, in words.
    #[serde(default)]
    pub cost: Option<String>,
}

/// A paper of identity, stay, travel or civil status.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema, Reconcile, Hydrate)]
#[serde(deny_unknown_fields)]
pub struct Paper {
    /// The case.
    pub case: Id,
    /// Whose; the principal's where it is not said.
    #[serde(default)]
    pub person: Option<Id>,
    /// A key of the list `paper-kind`.
    #[serde(default)]
    #[schemars(extend("x-list" = "paper-kind"))]
    pub kind: Option<String>,
    /// A key of the list `paper-state`.
    #[serde(default)]
    #[schemars(extend("x-list" = "paper-state"))]
    pub state: Option<String>,
    /// Its number.
    #[serde(default)]
    pub number: Option<String>,
    /// Who issued it.
    #[serde(default)]
    pub issuer: Option<String>,
    /// The country that issued it.
    #[serde(default)]
    pub country: Option<String>,
    /// When it was issued.
    #[serde(default)]
    pub issued: Option<HonestDate>,
    /// When it expires.
    #[serde(default)]
    pub expires: Option<HonestDate>,
    /// Where the original is, or who withholds it.
    #[serde(default)]
    pub original: Option<String>,
    /// Days before it expires that renewal must be begun, 0 to 1,095; none takes the team's rule for such papers.
    #[serde(default)]
    pub lead_days: Option<u32>,
    /// Keys of the list `lapses`: what lapses with it.
    #[serde(default)]
    #[schemars(extend("x-list" = "lapses"))]
    pub lapses: Keys,
    /// The steps of applying for it, by id.
    #[serde(default)]
    pub steps: BTreeMap<String, Step>,
    /// What it costs in all, in words.
    #[serde(default)]
    pub cost: Option<String>,
    /// When the paper that replaces it was issued: its clock stops.
    #[serde(default)]
    pub replaced: Option<HonestDate>,
    /// Anything else.
    #[serde(default)]
    pub remarks: Option<String>,
    /// Fields that the team added.
    #[serde(default)]
    pub extra: Extra,
}

/// The longest renewal lead time, in days: three years.
pub(super) const LONGEST_LEAD: u32 = 1_095;

impl Paper {
    /// Whether its clock runs: it is held, or by somebody else, and not replaced. Where the state is not recorded, it is taken to be held.
    fn runs(&self) -> bool {
        self.replaced.is_none() && matches!(self.state.as_deref(), None | Some("held" | "withheld"))
    }

    /// The last day to begin its renewal: counted from the first day it can expire.
    pub fn renew_from(&self, lead: u32) -> Option<NaiveDate> {
        let expires = self.expires.as_ref()?.earliest;
        Some(expires.checked_sub_days(Days::new(lead.into())).unwrap_or(expires))
    }
}

impl Record for Paper {
    const KIND: Kind = Kind::Paper;
    const TABLES: &'static [Table] = &[Table {
        name: "idx_paper",
        ddl: "CREATE TABLE idx_paper (no INTEGER PRIMARY KEY, kind TEXT) STRICT; CREATE INDEX idx_paper_kind ON idx_paper (kind);",
    }];

    fn check(&mut self, store: &Store, _: Option<&Paper>) -> Result<()> {
        let mut faults = Faults::default();
        faults.record(store, Kind::Person, self.person, "person")?;
        faults.choices([("kind", &self.kind), ("state", &self.state)]);
        faults.texts([
            ("number", &self.number),
            ("issuer", &self.issuer),
            ("country", &self.country),
            ("original", &self.original),
            ("cost", &self.cost),
            ("remarks", &self.remarks),
        ]);
        faults.in_order(&self.issued, &self.expires, "expires");
        faults.unless(self.lead_days.is_none_or(|days| days <= LONGEST_LEAD), "lead_days", "out-of-range");
        faults.count(self.lapses.0.len(), 20, "lapses");
        faults.count(self.steps.len(), 100, "steps");
        for (id, step) in &self.steps {
            faults.required(&step.what, 2_000, &format!("steps.{id}.what"));
            faults.optional(&step.cost, 2_000, &format!("steps.{id}.cost"));
        }
        faults.unless(self.kind.is_some(), "kind", "required");
        faults.answer()
    }

    fn home(&self) -> Option<Id> {
        Some(self.case)
    }

    fn about(&self) -> Vec<Id> {
        self.person.into_iter().collect()
    }

    fn choice(&self) -> Option<Choice> {
        Choice::of("paper-kind", &self.kind)
    }

    fn words(&self) -> Words {
        let words = Words::of_texts([&self.issuer, &self.country, &self.original, &self.cost, &self.remarks]);
        let words = words.and(self.steps.values().flat_map(|step| [Some(step.what.clone()), step.cost.clone()]).flatten());
        Words { codes: self.number.iter().cloned().collect(), ..words }
    }

    fn extra(&self) -> Option<&Extra> {
        Some(&self.extra)
    }

    fn dated(&self, _: &Store) -> Result<Vec<Dated<'_>>> {
        let steps = self.steps.values().map(|step| ("paper-step", step.done.as_ref()));
        let own = [("paper-issued", self.issued.as_ref()), ("paper-expires", self.expires.as_ref())];
        Ok(dated(own.into_iter().chain([("paper-replaced", self.replaced.as_ref())]).chain(steps)))
    }

    fn due(&self, store: &Store) -> Result<Vec<Due>> {
        let mut due = Vec::new();
        let kind = self.kind.as_deref().unwrap_or_default();
        if let Some(expires) = self.expires.as_ref().filter(|_| self.runs()) {
            let lead = match self.lead_days {
                Some(days) => days,
                None => lead_days(store, kind, self.country.as_deref())?,
            };
            let since = self.renew_from(lead).unwrap_or(expires.earliest);
            due.push(Due { since, ..Due::on(kind, Weight::Paper, expires) });
        }
        for (id, step) in self.steps.iter().filter(|(_, step)| step.done.is_none()) {
            if let Some(by) = &step.by {
                due.push(Due::on("paper-step", Weight::FollowUp, by).of(id, &step.what));
            }
        }
        Ok(due)
    }

    fn missing(&self) -> Vec<&'static str> {
        let held = self.runs();
        missing([
            ("state", self.state.is_none()),
            ("country", self.country.is_none()),
            ("expires", held && self.expires.is_none()),
            ("number", held && self.number.is_none()),
            ("original", self.original.is_none()),
        ])
    }

    fn index(&self, row: &Row, connection: &Connection) -> Result<()> {
        connection.prepare_cached("INSERT INTO idx_paper (no, kind) VALUES (?1, ?2)")?.execute(params![row.no, self.kind])?;
        Ok(())
    }
}
