//! A pair: a search, and the person on file who may be the one. It belongs to no case, so that no page, timeline or export of either side's case
//! tells of the other.

use std::collections::BTreeMap;

use autosurgeon::{Hydrate, Reconcile};
use chrono::Days;
use rusqlite::{Connection, params};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::search::FamilySearch;
use super::{consent, facts};
use crate::Id;
use crate::date::HonestDate;
use crate::error::{ErrorCode, Result};
use crate::people;
use crate::roles::Role;
use crate::store::{Due, Extra, Faults, Keys, Kind, Record, Row, Store, Table, Weight, Words};

/// How long after they met, or were in contact, the team asks how it went: as long as until the next follow-up of a case of medium risk
/// (domain.md).
const HOW_IT_WENT: Days = Days::new(30);

/// What a person decided about a pair. A score never changes it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema, Reconcile, Hydrate)]
#[serde(rename_all = "kebab-case")]
pub enum Decision {
    /// May be the one.
    #[default]
    Possible,
    /// Is the one.
    Verified,
    /// Is somebody else.
    Rejected,
    /// Must not be brought together.
    Blocked,
    /// Ended: they asked to stop, or it is done.
    Closed,
}

impl Decision {
    fn key(self) -> &'static str {
        match self {
            Decision::Possible => "possible",
            Decision::Verified => "verified",
            Decision::Rejected => "rejected",
            Decision::Blocked => "blocked",
            Decision::Closed => "closed",
        }
    }
}

/// A pair.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema, Reconcile, Hydrate)]
#[serde(deny_unknown_fields)]
pub struct Pair {
    /// The search.
    pub search: Id,
    /// The person on file.
    pub person: Id,
    /// What was decided.
    #[serde(default)]
    pub decision: Decision,
    /// Why.
    #[serde(default)]
    pub why: Option<String>,
    /// When they were in contact.
    #[serde(default)]
    pub in_contact: Option<HonestDate>,
    /// When they met.
    #[serde(default)]
    pub met: Option<HonestDate>,
    /// When the team asked afterwards.
    #[serde(default)]
    pub followed_up: Option<HonestDate>,
    /// When what was told was called back: by the release, or the question in the log, that told it.
    #[serde(default)]
    #[ts(optional, as = "Option<BTreeMap<String, HonestDate>>")]
    pub called_back: BTreeMap<String, HonestDate>,
    /// How it went.
    #[serde(default)]
    pub how_it_went: Option<String>,
    /// Entries of the do-not-disclose lists that somebody found not to mean the other side, by the keys that the screening gives.
    #[serde(default)]
    pub cleared: Keys,
    /// Why a flagged danger does not stand in the way; a coordinator's to say.
    #[serde(default)]
    pub no_danger_because: Option<String>,
    /// Who was flagged when that was said, and no other: the core gives it.
    #[serde(default)]
    #[ts(optional, as = "Option<Keys>")]
    pub no_danger: Keys,
    /// Fields that the team added.
    #[serde(default)]
    pub extra: Extra,
}

impl Pair {
    /// Whether a coordinator said of somebody, by any id that they have had, that they are no danger here.
    pub fn is_no_danger(&self, store: &Store, person: Id) -> Result<bool> {
        Ok(people::ids(store, person)?.iter().any(|id| self.no_danger.has(&id.to_string())))
    }
}

impl Record for Pair {
    const KIND: Kind = Kind::Pair;
    const FIRST: bool = true;
    const JOINS_SIDES: bool = true;
    const TABLES: &'static [Table] = &[Table {
        name: "idx_pair",
        ddl: "CREATE TABLE idx_pair (no INTEGER PRIMARY KEY, id BLOB NOT NULL, search BLOB NOT NULL, person BLOB NOT NULL,
                decision TEXT NOT NULL) STRICT;
              CREATE INDEX idx_pair_search ON idx_pair (search, person);
              CREATE INDEX idx_pair_person ON idx_pair (person);
              CREATE INDEX idx_pair_id ON idx_pair (id);",
    }];

    fn check(&mut self, store: &Store, was: Option<&Pair>) -> Result<()> {
        let mut faults = Faults::default();
        faults.record(store, Kind::FamilySearch, Some(self.search), "search")?;
        faults.record(store, Kind::Person, Some(self.person), "person")?;
        if let Some(was) = was {
            // Consents were given toward these two: another pair is another record.
            faults.unless(was.search == self.search, "search", "fixed");
            faults.unless(was.person == self.person, "person", "fixed");
        } else if store.has(Kind::FamilySearch, self.search)? {
            let search = store.get::<FamilySearch>(self.search)?.record;
            faults.unless(search.seeker != self.person, "person", "the-same-person");
            faults.unless(pair_of(store, self.search, self.person)?.is_none(), "person", "already-there");
        }
        let clears = |pair: &Pair| (pair.no_danger_because.clone(), pair.cleared.clone());
        let nothing = (None, Keys::default());
        if was.map_or(nothing, clears) != clears(self) && store.viewer.role < Role::Coordinator {
            return Err(ErrorCode::Forbidden.into());
        }
        // It holds for these two in whatever pair: one caseworker's word neither sets nor lifts it.
        let was_blocked = was.is_some_and(|was| was.decision == Decision::Blocked);
        if was_blocked != (self.decision == Decision::Blocked) && store.viewer.role < Role::Coordinator {
            return Err(ErrorCode::Forbidden.into());
        }
        let said = |pair: &Pair| pair.no_danger_because.as_ref().map(|why| why.trim().to_owned()).filter(|why| !why.is_empty());
        self.no_danger = match said(self) {
            None => Keys::default(),
            why if was.and_then(said) == why => was.map(|was| was.no_danger.clone()).unwrap_or_default(),
            Some(_) => facts::dangers(store, self)?,
        };
        faults.texts([("why", &self.why), ("how_it_went", &self.how_it_went), ("no_danger_because", &self.no_danger_because)]);
        faults.count(self.cleared.0.len(), 400, "cleared");
        faults.count(self.called_back.len(), 400, "called_back");
        let told = |id: &String| id.parse::<Id>().is_ok();
        faults.unless(self.called_back.keys().all(told), "called_back", "no-such-record");
        faults.in_order(&self.in_contact, &self.met, "met");
        faults.answer()
    }

    fn about(&self) -> Vec<Id> {
        vec![self.person]
    }

    fn goes_with(&self) -> Vec<Id> {
        vec![self.search, self.person]
    }

    fn words(&self) -> Words {
        Words::of_texts([&self.why, &self.how_it_went, &self.no_danger_because])
    }

    fn extra(&self) -> Option<&Extra> {
        Some(&self.extra)
    }

    fn due(&self, _: &Store) -> Result<Vec<Due>> {
        let last =
            self.met.as_ref().or(self.in_contact.as_ref()).filter(|_| self.followed_up.is_none() && self.decision == Decision::Verified);
        let on = last.and_then(|last| last.latest.checked_add_days(HOW_IT_WENT));
        Ok(on.map(|on| Due::on("how-it-went", Weight::FollowUp, &HonestDate::day(on))).into_iter().collect())
    }

    fn index(&self, row: &Row, connection: &Connection) -> Result<()> {
        connection
            .prepare_cached("INSERT INTO idx_pair (no, id, search, person, decision) VALUES (?1, ?2, ?3, ?4, ?5)")?
            .execute(params![row.no, row.id, self.search, self.person, self.decision.key()])?;
        Ok(())
    }

    // Whether consents are due follows from whether this goes on.
    fn leaning(&self, _: &Row, connection: &Connection) -> Result<Vec<i64>> {
        consent::naming(connection, [&self.person])
    }
}

/// The pair of a search and a person, if there is one.
pub fn pair_of(store: &Store, search: Id, person: Id) -> Result<Option<Id>> {
    use rusqlite::OptionalExtension;
    let mut statement = store.connection.prepare_cached("SELECT id FROM idx_pair WHERE search = ?1 AND person = ?2")?;
    Ok(statement.query_row([search, person], |row| row.get(0)).optional()?)
}
