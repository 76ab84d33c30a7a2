//! What is usual for papers of a kind: how long they are valid, how early their renewal is begun, what lapses with them, and who says so.
//! Data that a team edits, with its source; the program brings a first set.

use autosurgeon::{Hydrate, Reconcile};
use rusqlite::{Connection, OptionalExtension, params};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::paper::LONGEST_LEAD;
use crate::Id;
use crate::door::{Operation, Session};
use crate::error::Result;
use crate::roles::{MayCall, Role};
use crate::store::{Choice, Extra, Faults, Keys, Kind, Record, Row, Store, Stored, Table, Words, missing};

/// Days before a paper expires that its renewal is begun, where no rule says otherwise: a quarter of a year.
const LEAD_DAYS: u32 = 90;

/// What is usual for papers of a kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema, Reconcile, Hydrate)]
#[serde(deny_unknown_fields)]
pub struct PaperRule {
    /// A key of the list `paper-kind`.
    #[schemars(extend("x-list" = "paper-kind"))]
    pub kind: String,
    /// The country it holds for; none for all.
    #[serde(default)]
    pub country: Option<String>,
    /// Months that such a paper is valid.
    #[serde(default)]
    pub validity_months: Option<u32>,
    /// Days before it expires that renewal must be begun.
    #[serde(default)]
    pub lead_days: Option<u32>,
    /// Keys of the list `lapses`.
    #[serde(default)]
    #[schemars(extend("x-list" = "lapses"))]
    pub lapses: Keys,
    /// Who says so.
    #[serde(default)]
    pub source: Option<String>,
    /// Where the team has not written who: the program's own source, a key of the list `paper-usual`, worded in each reader's language.
    #[serde(default)]
    #[schemars(extend("x-list" = "paper-usual"))]
    pub usual: Option<String>,
    /// Fields that the team added.
    #[serde(default)]
    pub extra: Extra,
}

impl Record for PaperRule {
    const KIND: Kind = Kind::PaperRule;
    const FIRST: bool = true;
    const TABLES: &'static [Table] = &[Table {
        name: "idx_paper_rule",
        ddl: "CREATE TABLE idx_paper_rule (no INTEGER PRIMARY KEY, id BLOB NOT NULL, kind TEXT NOT NULL, country TEXT, lead_days INTEGER) STRICT;
              CREATE INDEX idx_paper_rule_kind ON idx_paper_rule (kind);",
    }];

    fn check(&mut self, _: &Store, _: Option<&PaperRule>) -> Result<()> {
        let mut faults = Faults::default();
        faults.choice(&Some(self.kind.clone()), "kind");
        faults.texts([("country", &self.country), ("source", &self.source)]);
        faults.unless(self.validity_months.is_none_or(|months| (1..=1_200).contains(&months)), "validity_months", "out-of-range");
        faults.unless(self.lead_days.is_none_or(|days| days <= LONGEST_LEAD), "lead_days", "out-of-range");
        faults.count(self.lapses.0.len(), 20, "lapses");
        // Its keys are kinds: of another kind the program says nothing.
        self.usual = self.usual.take().filter(|usual| *usual == self.kind);
        faults.answer()
    }

    fn choice(&self) -> Option<Choice> {
        Choice::of("paper-kind", &Some(self.kind.clone()))
    }

    fn words(&self) -> Words {
        Words::of_texts([&self.country, &self.source])
    }

    fn extra(&self) -> Option<&Extra> {
        Some(&self.extra)
    }

    fn missing(&self) -> Vec<&'static str> {
        missing([("source", self.source.is_none() && self.usual.is_none())])
    }

    fn index(&self, row: &Row, connection: &Connection) -> Result<()> {
        connection
            .prepare_cached("INSERT INTO idx_paper_rule (no, id, kind, country, lead_days) VALUES (?1, ?2, ?3, ?4, ?5)")?
            .execute(params![row.no, row.id, self.kind, self.country, self.lead_days])?;
        Ok(())
    }

    /// The papers of the kind.
    fn leaning(&self, _: &Row, connection: &Connection) -> Result<Vec<i64>> {
        let mut statement = connection.prepare_cached("SELECT no FROM idx_paper WHERE kind = ?1")?;
        Ok(statement.query_map([&self.kind], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?)
    }
}

/// Days before it expires that the renewal of such a paper is begun: by the rule of its country, else by the rule for all.
pub(super) fn lead_days(store: &Store, kind: &str, country: Option<&str>) -> Result<u32> {
    let mut statement = store.connection.prepare_cached(
        "SELECT lead_days FROM idx_paper_rule WHERE kind = ?1 AND lead_days IS NOT NULL AND (country IS NULL OR country = ?2)
         ORDER BY country IS NULL, no DESC LIMIT 1",
    )?;
    Ok(statement.query_row(params![kind, country], |row| row.get(0)).optional()?.unwrap_or(LEAD_DAYS))
}

/// The rules the program brings. Validity as their source says; lead times are a beginning for the team to correct, and say so.
fn usual() -> Vec<PaperRule> {
    serde_json::from_str(include_str!("usual.json")).expect("the program's own rules are in order")
}

/// Takes the rules that the program brings into the vault, where there is none for the kind yet.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TakeUsual {}

/// Reads all rules.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PaperRuleList {}

impl Operation for TakeUsual {
    const MAY_CALL: MayCall = MayCall::AtLeast(Role::Caseworker);
    type Answer = Vec<Stored<PaperRule>>;
    fn run(self, session: &mut Session) -> Result<Vec<Stored<PaperRule>>> {
        let store = &session.store;
        for rule in usual() {
            let mut statement = store.connection.prepare_cached("SELECT 1 FROM idx_paper_rule WHERE kind = ?1")?;
            if !statement.exists([&rule.kind])? {
                store.create(PaperRule { usual: Some(rule.kind.clone()), ..rule })?;
            }
        }
        all(store)
    }
}

impl Operation for PaperRuleList {
    const MAY_CALL: MayCall = MayCall::AtLeast(Role::Caseworker);
    type Answer = Vec<Stored<PaperRule>>;
    fn run(self, session: &mut Session) -> Result<Vec<Stored<PaperRule>>> {
        all(&session.store)
    }
}

fn all(store: &Store) -> Result<Vec<Stored<PaperRule>>> {
    let mut statement = store.connection.prepare_cached("SELECT id FROM idx_paper_rule ORDER BY kind, country, no LIMIT 1000")?;
    let ids: Vec<Id> = statement.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    ids.into_iter().map(|id| store.get(id)).collect()
}
