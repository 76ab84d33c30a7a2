//! A case's own record.

use std::collections::BTreeMap;

use autosurgeon::{Hydrate, Reconcile};
use chrono::Datelike;
use rusqlite::{Connection, OptionalExtension, params};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::episodes::{self, status};
use super::{follow_up, imports};
use crate::Id;
use crate::date::HonestDate;
use crate::error::Result;
use crate::family;
use crate::store::{Dated, Due, Extra, Faults, Keys, Kind, Record, Row, Store, Stored, Table, Weight, Words, dated, missing};

/// How much is at stake if nothing is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS, JsonSchema, Reconcile, Hydrate)]
#[serde(rename_all = "kebab-case")]
pub enum Risk {
    /// Low.
    Low,
    /// Medium.
    Medium,
    /// High.
    High,
    /// Urgent.
    Urgent,
}

impl Risk {
    /// As the index holds it, in the order of what is at stake: 1 to 4; 0 is not recorded.
    pub(super) fn rank(risk: Option<Risk>) -> i64 {
        risk.map_or(0, |risk| 1 + risk as i64)
    }

    /// What the index holds.
    pub(super) fn of_rank(rank: i64) -> Option<Risk> {
        [Risk::Low, Risk::Medium, Risk::High, Risk::Urgent].into_iter().find(|risk| Risk::rank(Some(*risk)) == rank)
    }
}

/// The team's five aims, of which a case pursues some.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Aim {
    /// A safe country.
    Refuge,
    /// Identity and travel papers.
    Papers,
    /// Coming to terms, and living independently.
    Recovery,
    /// Family and friends, by mutual consent.
    Family,
    /// Ties in the community.
    Community,
}

/// The keys of the aims.
pub const AIMS: [&str; 5] = ["refuge", "papers", "recovery", "family", "community"];

/// Somebody in the household.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema, Reconcile, Hydrate)]
#[serde(deny_unknown_fields)]
pub struct Member {
    /// To the principal: a key of the list `relation`.
    #[serde(default)]
    pub relation: Option<String>,
    /// Whether they depend on the principal.
    #[serde(default)]
    pub dependant: Option<bool>,
}

/// Consent to keep the record.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema, Reconcile, Hydrate)]
#[serde(deny_unknown_fields)]
pub struct KeepingConsent {
    /// Given, refused, or not recorded.
    #[serde(default)]
    pub given: Option<bool>,
    /// By whom.
    #[serde(default)]
    pub by: Option<String>,
    /// When.
    #[serde(default)]
    pub on: Option<HonestDate>,
    /// A key of the list `keeping-how`.
    #[serde(default)]
    #[schemars(extend("x-list" = "keeping-how"))]
    pub how: Option<String>,
    /// Until when.
    #[serde(default)]
    pub until: Option<HonestDate>,
}

/// One time that the case was open. Closing and reopening add to these; none is ever overwritten.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema, Reconcile, Hydrate)]
#[serde(deny_unknown_fields)]
pub struct Episode {
    /// When it was opened.
    pub opened: HonestDate,
    /// A key of the list `episode-reason`.
    #[serde(default)]
    #[schemars(extend("x-list" = "episode-reason"))]
    pub reason: Option<String>,
    /// Who referred the person.
    #[serde(default)]
    pub referred_by: Option<String>,
    /// When it was closed.
    #[serde(default)]
    pub closed: Option<HonestDate>,
    /// A key of the list `close-reason`.
    #[serde(default)]
    #[schemars(extend("x-list" = "close-reason"))]
    pub close_reason: Option<String>,
    /// A key of the list `outcome`.
    #[serde(default)]
    #[schemars(extend("x-list" = "outcome"))]
    pub outcome: Option<String>,
    /// What remains to be said.
    #[serde(default)]
    pub close_note: Option<String>,
    /// What remains open although the case is closed.
    #[serde(default)]
    pub remains: Option<String>,
    /// Who worked on it when it was closed: reopening brings them back.
    #[serde(default)]
    pub caseworkers: Keys,
}

/// A case.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema, Reconcile, Hydrate)]
#[serde(deny_unknown_fields)]
pub struct Case {
    /// Identifies the case and nobody: `P-2026-0142`. Given by the core where it is not recorded.
    #[serde(default)]
    pub code: Option<String>,
    /// Whose case it is.
    #[serde(default)]
    pub principal: Option<Id>,
    /// Who belongs to the household, by the person's id.
    #[serde(default)]
    pub household: BTreeMap<String, Member>,
    /// Ids of those who work on it.
    #[serde(default)]
    pub caseworkers: Keys,
    /// How much is at stake.
    #[serde(default)]
    pub risk: Option<Risk>,
    /// Which aims it pursues.
    #[serde(default)]
    #[ts(as = "Vec<Aim>")]
    #[schemars(with = "Vec<Aim>")]
    pub aims: Keys,
    /// In a few sentences.
    #[serde(default)]
    pub summary: Option<String>,
    /// Consent to keep the record.
    #[serde(default)]
    pub keeping: KeepingConsent,
    /// The times it was open, by id.
    #[serde(default)]
    pub episodes: BTreeMap<String, Episode>,
    /// Fields that the team added.
    #[serde(default)]
    pub extra: Extra,
}

impl Case {
    fn consent_to_keep(&self) -> Option<&HonestDate> {
        self.keeping.until.as_ref().filter(|_| self.keeping.given == Some(true))
    }
}

impl Record for Case {
    const KIND: Kind = Kind::Case;
    const FIRST: bool = true;
    const TRUTH: &'static str = imports::TRUTH;
    const TABLES: &'static [Table] = &[
        Table {
            name: "idx_case",
            // The principal's name and the next day due are kept beside the case, so that lists of 100,000 sort by them. Triggers keep
            // them true whichever record is written last, also while the index is rebuilt.
            ddl: "CREATE TABLE idx_case (no INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, code TEXT NOT NULL, principal BLOB, name TEXT,
                    sort TEXT NOT NULL, status TEXT NOT NULL, risk INTEGER NOT NULL, aims TEXT NOT NULL, people INTEGER NOT NULL,
                    opened TEXT, opened_sort TEXT, next_due TEXT, next_sort TEXT, changed_at INTEGER NOT NULL) STRICT;
                  CREATE INDEX idx_case_code ON idx_case (code);
                  CREATE INDEX idx_case_principal ON idx_case (principal);
                  CREATE INDEX idx_case_sort ON idx_case (sort, no);
                  CREATE INDEX idx_case_next ON idx_case (next_sort IS NULL, next_sort, no);
                  CREATE INDEX idx_case_next_last ON idx_case (next_sort, no);
                  CREATE INDEX idx_case_risk ON idx_case (risk, no);
                  CREATE INDEX idx_case_opened ON idx_case (opened_sort, no);
                  CREATE INDEX idx_case_changed ON idx_case (changed_at, no);
                  CREATE TRIGGER idx_case_name AFTER INSERT ON idx_person BEGIN
                    UPDATE idx_case SET name = NEW.name, sort = NEW.sort WHERE principal = NEW.id; END;
                  CREATE TRIGGER idx_case_name_gone AFTER DELETE ON idx_person BEGIN
                    UPDATE idx_case SET name = NULL, sort = char(0x10ffff) WHERE principal = OLD.id; END;
                  CREATE TRIGGER idx_case_due AFTER INSERT ON idx_due BEGIN
                    UPDATE idx_case SET (next_due, next_sort) = (SELECT date, last FROM idx_due
                        WHERE home = NEW.home AND shared ORDER BY last, no LIMIT 1) WHERE id = NEW.home; END;
                  CREATE TRIGGER idx_case_due_gone AFTER DELETE ON idx_due BEGIN
                    UPDATE idx_case SET (next_due, next_sort) = (SELECT date, last FROM idx_due
                        WHERE home = OLD.home AND shared ORDER BY last, no LIMIT 1) WHERE id = OLD.home; END;",
        },
        Table {
            name: "idx_case_person",
            // role: `principal`, `household`, `caseworker`.
            ddl: "CREATE TABLE idx_case_person (no INTEGER NOT NULL, person BLOB NOT NULL, role TEXT NOT NULL,
                    PRIMARY KEY (no, role, person)) STRICT, WITHOUT ROWID;
                  CREATE INDEX idx_case_person_of ON idx_case_person (person, role, no);",
        },
    ];

    fn check(&mut self, store: &Store, was: Option<&Case>) -> Result<()> {
        self.give_code(store, was)?;
        let mut faults = Faults::default();
        if let Some(code) = &self.code {
            let fine = code.len() <= 40 && code.chars().all(|c| c.is_alphanumeric() || "-_/.".contains(c));
            faults.unless(fine, "code", "not-a-code");
            // Codes are unique on one laptop; two laptops may give the same one, and both cases stay.
            let again = was.is_none_or(|was| was.code != self.code) && taken(store, code)?;
            faults.unless(!again, "code", "taken");
        }
        if let Some(principal) = self.principal {
            faults.unless(store.has(Kind::Person, principal)?, "principal", "no-such-record");
        }
        faults.count(self.household.len(), 100, "household");
        for (person, member) in &self.household {
            let path = format!("household.{person}");
            let there = match person.parse() {
                Ok(id) => store.has(Kind::Person, id)?,
                Err(_) => false,
            };
            faults.unless(there, &path, "no-such-record");
            faults.unless(self.principal.is_none_or(|principal| principal.to_string() != *person), &path, "is-the-principal");
            faults.choice(&member.relation, &format!("{path}.relation"));
        }
        faults.count(self.caseworkers.0.len(), 50, "caseworkers");
        for person in self.caseworkers.iter() {
            let there = match person.parse() {
                Ok(id) => store.has(Kind::Person, id)?,
                Err(_) => false,
            };
            faults.unless(there, "caseworkers", "no-such-record");
        }
        for aim in self.aims.iter() {
            faults.unless(AIMS.contains(&aim), "aims", "not-a-choice");
        }
        faults.optional(&self.summary, 100_000, "summary");
        faults.optional(&self.keeping.by, 500, "keeping.by");
        faults.choice(&self.keeping.how, "keeping.how");
        episodes::check(&self.episodes, &mut faults);
        faults.answer()
    }

    fn saved(store: &Store, was: Option<&Case>, now: &Stored<Case>) -> Result<()> {
        follow_up::plan_after_change(store, now.id, was, &now.record)
    }

    fn about(&self) -> Vec<Id> {
        self.principal.into_iter().chain(self.household.keys().filter_map(|id| id.parse().ok())).collect()
    }

    fn title(&self) -> Option<String> {
        self.code.clone()
    }

    fn extra(&self) -> Option<&Extra> {
        Some(&self.extra)
    }

    fn words(&self) -> Words {
        let mut text: Vec<String> = self.summary.iter().cloned().collect();
        for episode in self.episodes.values() {
            text.extend([&episode.referred_by, &episode.close_note, &episode.remains].into_iter().flatten().cloned());
        }
        text.extend(self.keeping.by.clone());
        Words { codes: self.code.iter().cloned().collect(), names: Vec::new(), title: None, text }
    }

    fn dated(&self, _: &Store) -> Result<Vec<Dated<'_>>> {
        let episodes = self.episodes.values();
        let episodes = episodes.flat_map(|episode| [("opened", Some(&episode.opened)), ("closed", episode.closed.as_ref())]);
        Ok(dated(episodes.chain([("consent-to-keep", self.keeping.on.as_ref())])))
    }

    fn due(&self, _: &Store) -> Result<Vec<Due>> {
        Ok(self.consent_to_keep().map(|until| Due::on("consent-to-keep", Weight::Consent, until)).into_iter().collect())
    }

    // Whoever lives with one of two people may stand in the way of what they are told of each other.
    fn leaning(&self, _: &Row, connection: &Connection) -> Result<Vec<i64>> {
        family::consents_naming(connection, &self.about())
    }

    fn missing(&self) -> Vec<&'static str> {
        missing([
            ("principal", self.principal.is_none()),
            ("risk", self.risk.is_none()),
            ("aims", self.aims.0.is_empty()),
            ("caseworkers", self.caseworkers.0.is_empty()),
            ("summary", self.summary.is_none()),
            ("keeping.given", self.keeping.given.is_none()),
            ("episodes", self.episodes.is_empty()),
        ])
    }

    fn index(&self, row: &Row, connection: &Connection) -> Result<()> {
        let now = episodes::latest(&self.episodes);
        let aims: String = self.aims.iter().map(|aim| format!(" {aim} ")).collect();
        let (name, sort): (Option<String>, Option<String>) = match self.principal {
            Some(principal) => connection
                .prepare_cached("SELECT name, sort FROM idx_person WHERE id = ?1")?
                .query_row([principal], |row| Ok((row.get(0)?, row.get(1)?)))
                .optional()?
                .unwrap_or_default(),
            None => (None, None),
        };
        connection
            .prepare_cached(
                "INSERT INTO idx_case (no, id, code, principal, name, sort, status, risk, aims, people, opened, opened_sort, changed_at)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
            )?
            .execute(params![
                row.no,
                row.id,
                self.code,
                self.principal,
                name,
                sort.unwrap_or_else(|| "\u{10ffff}".to_owned()),
                status(&self.episodes).key(),
                Risk::rank(self.risk),
                aims,
                usize::from(self.principal.is_some()) + self.household.len(),
                now.map(|episode| serde_json::to_string(&episode.opened).expect("a date is plain data")),
                now.map(|episode| episode.opened.earliest.to_string()),
                row.changed.0
            ])?;
        connection
            .prepare_cached(
                "UPDATE idx_case SET (next_due, next_sort) = (SELECT date, last FROM idx_due WHERE home = idx_case.id AND shared
                    ORDER BY last, no LIMIT 1) WHERE id = ?1",
            )?
            .execute([row.id])?;
        let household = self.household.keys().filter_map(|id| id.parse().ok()).map(|id| (id, "household"));
        let caseworkers = self.caseworkers.iter().filter_map(|id| id.parse().ok()).map(|id| (id, "caseworker"));
        let principal = self.principal.into_iter().map(|id| (id, "principal"));
        for (person, role) in household.chain(caseworkers).chain(principal) {
            let person: Id = person;
            connection
                .prepare_cached("INSERT INTO idx_case_person (no, person, role) VALUES (?1, ?2, ?3)")?
                .execute(params![row.no, person, role])?;
        }
        Ok(())
    }
}

impl Case {
    /// Gives the next code of the year, or keeps the one it had.
    fn give_code(&mut self, store: &Store, was: Option<&Case>) -> Result<()> {
        if self.code.as_deref().is_some_and(|code| !code.trim().is_empty()) {
            self.code = self.code.take().map(|code| code.trim().to_owned());
            return Ok(());
        }
        if let Some(code) = was.and_then(|was| was.code.clone()) {
            self.code = Some(code);
            return Ok(());
        }
        let year = store.clock.today().year();
        // A code once given is not given again. One that somebody typed by hand is passed over.
        loop {
            let code = format!("P-{year}-{:04}", store.count_up(&format!("code-{year}"))?);
            if !taken(store, &code)? {
                self.code = Some(code);
                return Ok(());
            }
        }
    }
}

/// Whether a case, in the trash or not, has this code. One whose import was undone gives it back, for the import that replaces it.
fn taken(store: &Store, code: &str) -> Result<bool> {
    let sql = format!("SELECT 1 FROM document d WHERE d.kind = 'case' AND d.title = ?1 AND NOT ({})", imports::UNDONE);
    Ok(store.connection.prepare_cached(&sql)?.exists([code])?)
}

/// The principal and the household of a case.
pub fn people_of(store: &Store, case: Id) -> Result<Vec<Id>> {
    let case = store.get::<Case>(case)?.record;
    Ok(case.principal.into_iter().chain(case.household.keys().filter_map(|id| id.parse().ok())).collect())
}
