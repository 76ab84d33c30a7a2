//! The ledger of consents: what one person agreed that another may be told. An entry is never edited, only superseded.

use autosurgeon::{Hydrate, Reconcile};
use chrono::NaiveDate;
use rusqlite::{Connection, params};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::call_back::last_told;
use super::facts::{Between, entries, facts, telling, today};
use super::rules::{Act, Given, Scope, Side, may_ask};
use crate::Id;
use crate::date::HonestDate;
use crate::door::{Operation, Session};
use crate::error::{Problem, Result};
use crate::export::Disclosure;
use crate::ledger;
use crate::people::{self, Channel};
use crate::roles::{MayCall, Role};
use crate::store::{Due, Faults, Keys, Kind, Record, Row, Store, Stored, Table, Weight, Words};

/// An entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema, Reconcile, Hydrate)]
#[serde(deny_unknown_fields)]
pub struct Consent {
    /// The pair it was given in.
    pub pair: Id,
    /// Whose consent.
    pub side: Side,
    /// What they did.
    pub act: Act,
    /// How far the other may be told, if they agreed.
    #[serde(default)]
    pub scope: Option<Scope>,
    /// Which of their contact channels may be given: ids of channels in their record.
    #[serde(default)]
    pub channels: Keys,
    /// Until when.
    #[serde(default)]
    pub until: Option<HonestDate>,
    /// Under which conditions, in their words; each release confirms them.
    #[serde(default)]
    pub conditions: Option<String>,
    /// When they said it.
    #[serde(default)]
    pub on: Option<HonestDate>,
    /// A key of the list `consent-how`.
    #[serde(default)]
    #[schemars(extend("x-list" = "consent-how"))]
    pub how: Option<String>,
    /// What they said.
    #[serde(default)]
    pub words: Option<String>,
    /// A file that shows it.
    #[serde(default)]
    pub evidence: Option<Id>,
    /// The person themself; the core gives it.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub of: Option<Id>,
    /// Who may be told; the core gives it.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub toward: Option<Id>,
    /// The entries that it supersedes; the core gives them.
    #[serde(default)]
    #[ts(optional, as = "Option<Keys>")]
    pub supersedes: Keys,
    /// What the channels held when they were agreed to ([`channel_mark`]); the core gives it.
    #[serde(default)]
    #[ts(optional, as = "Option<Keys>")]
    pub marks: Keys,
}

/// By what a yes knows a channel: another number under it is another channel.
fn channel_mark(id: &str, channel: &Channel) -> String {
    let held = format!("{}\0{}", channel.kind, channel.value.trim());
    format!("{id}-{}", &blake3::hash(held.as_bytes()).to_hex()[..16])
}

impl Consent {
    /// Whether a channel may be given, as it is now.
    pub fn lets_give(&self, id: &str, channel: &Channel) -> bool {
        self.channels.has(id) && self.marks.has(&channel_mark(id, channel))
    }

    /// The last day it holds, if there is one: the earliest that was meant.
    pub fn last_day(&self) -> Option<NaiveDate> {
        self.until.as_ref().map(|until| until.earliest)
    }

    /// Whether another entry supersedes it. It is known by what it says: two entries with the same words still supersede different ones.
    fn is_superseded(&self, store: &Store) -> Result<bool> {
        let mut statement = store.connection.prepare_cached(
            "SELECT c.id FROM idx_consent c WHERE c.of IS ?1 AND c.toward IS ?2 AND EXISTS (SELECT 1 FROM idx_superseded s WHERE s.id = c.id)",
        )?;
        let ids: Vec<Id> = statement.query_map(params![self.of, self.toward], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
        for id in ids {
            if store.get::<Consent>(id)?.record == *self {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Whether anything hangs on it: a pair of the two, in whatever search, that goes on.
    fn is_needed(&self, store: &Store) -> Result<bool> {
        let (Some(of), Some(toward)) = (self.of, self.toward) else { return Ok(false) };
        let mut statement = store.connection.prepare_cached(
            "SELECT 1 FROM idx_pair p JOIN idx_search s ON s.id = p.search WHERE p.decision IN ('possible', 'verified') AND NOT s.closed
               AND ((p.person = ?1 AND s.seeker = ?2) OR (p.person = ?2 AND s.seeker = ?1))",
        )?;
        Ok(statement.exists(params![people::now(store, of)?, people::now(store, toward)?])?)
    }

    /// What the rule asks of it.
    pub fn given(&self) -> Given {
        Given { act: self.act, scope: self.scope, until: self.last_day() }
    }
}

impl Record for Consent {
    const KIND: Kind = Kind::Consent;
    const ONCE: bool = true;
    const JOINS_SIDES: bool = true;
    const TRUTH: &'static str = ledger::TABLE;
    const TABLES: &'static [Table] = &[
        Table {
            name: "idx_consent",
            ddl: "CREATE TABLE idx_consent (no INTEGER PRIMARY KEY, id BLOB NOT NULL, pair BLOB NOT NULL, of BLOB NOT NULL, toward BLOB NOT NULL) STRICT;
                  CREATE INDEX idx_consent_of ON idx_consent (of, toward);",
        },
        Table {
            name: "idx_superseded",
            ddl: "CREATE TABLE idx_superseded (no INTEGER NOT NULL, id BLOB NOT NULL) STRICT;
                  CREATE INDEX idx_superseded_no ON idx_superseded (no);
                  CREATE INDEX idx_superseded_id ON idx_superseded (id);",
        },
    ];

    fn check(&mut self, store: &Store, _: Option<&Consent>) -> Result<()> {
        let mut faults = Faults::default();
        let granted = self.act == Act::Granted;
        faults.unless(granted == self.scope.is_some(), "scope", if granted { "required" } else { "only-if-granted" });
        let bare = self.until.is_none() && self.conditions.is_none() && self.channels.0.is_empty();
        faults.unless(granted || bare, "act", "only-if-granted");
        faults.choices([("how", &self.how)]);
        faults.texts([("conditions", &self.conditions), ("words", &self.words)]);
        faults.count(self.channels.0.len(), 100, "channels");
        faults.record(store, Kind::File, self.evidence, "evidence")?;
        faults.answer()
    }

    fn about(&self) -> Vec<Id> {
        self.of.into_iter().collect()
    }

    fn goes_with(&self) -> Vec<Id> {
        [Some(self.pair), self.of, self.toward].into_iter().flatten().collect()
    }

    // Without it, what it superseded would count again: a yes that was taken back.
    fn takes_along(&self) -> Vec<Id> {
        self.supersedes.iter().filter_map(|id| id.parse().ok()).collect()
    }

    fn words(&self) -> Words {
        Words::of_texts([&self.conditions, &self.words])
    }

    fn due(&self, store: &Store) -> Result<Vec<Due>> {
        let (Some(of), Some(toward)) = (self.of, self.toward) else { return Ok(Vec::new()) };
        let mut due = Vec::new();
        if self.act == Act::Asked || self.is_superseded(store)? {
            return Ok(due);
        }
        if let Some(told) = last_told(store, (of, toward))? {
            // From the day of the no; what was told later, from then on.
            let on = self.on.clone().filter(|on| on.latest >= told).unwrap_or(HonestDate::day(told));
            due.push(Due::on("call-back", Weight::Consent, &on));
        }
        if let Some(until) = self.until.as_ref().filter(|_| self.act == Act::Granted)
            && self.is_needed(store)?
        {
            due.push(Due::on("consent-ends", Weight::Consent, until));
        }
        Ok(due)
    }

    fn index(&self, row: &Row, connection: &Connection) -> Result<()> {
        connection.prepare_cached("INSERT INTO idx_consent (no, id, pair, of, toward) VALUES (?1, ?2, ?3, ?4, ?5)")?.execute(params![
            row.no,
            row.id,
            self.pair,
            self.of,
            self.toward
        ])?;
        for id in self.supersedes.iter().filter_map(|id| id.parse::<Id>().ok()) {
            connection.prepare_cached("INSERT INTO idx_superseded (no, id) VALUES (?1, ?2)")?.execute(params![row.no, id])?;
            // What is superseded is no longer due, whichever is indexed first.
            connection.prepare_cached("DELETE FROM idx_due WHERE no IN (SELECT no FROM idx_consent WHERE id = ?1)")?.execute([id])?;
        }
        Ok(())
    }
}

/// Numbers of the consents that somebody gave, also to a notice, or that were given toward them, under these ids: whether they are due follows from the pairs
/// of the two, and from who became one with whom.
pub fn naming<'a>(connection: &Connection, people: impl IntoIterator<Item = &'a Id>) -> Result<Vec<i64>> {
    let mut statement = connection.prepare_cached(
        "WITH RECURSIVE one (id) AS (SELECT ?1 UNION
            SELECT r.id FROM one o JOIN document p ON p.id = o.id AND p.kind = 'person' JOIN idx_refers r ON r.no = p.no AND r.how = 1)
         SELECT d.no FROM one o JOIN idx_refers r ON r.id = o.id JOIN document d ON d.no = r.no WHERE d.kind IN ('consent', 'notice-consent') ORDER BY d.no",
    )?;
    let mut found = Vec::new();
    for id in people {
        found.extend(statement.query_map([id], |row| row.get(0))?.collect::<rusqlite::Result<Vec<i64>>>()?);
    }
    Ok(found)
}

/// The same of somebody and of whoever lives with them: what stands between two people stands in the records of either household.
pub fn naming_household(connection: &Connection, person: Id) -> Result<Vec<i64>> {
    let mut statement = connection.prepare_cached(
        "SELECT h.id FROM idx_refers r JOIN document d ON d.no = r.no JOIN idx_refers h ON h.no = r.no
         WHERE r.id = ?1 AND r.how = 2 AND d.kind = 'case' AND h.how = 2 AND h.id <> ?1",
    )?;
    let mut near = vec![person];
    near.extend(statement.query_map([person], |row| row.get(0))?.collect::<rusqlite::Result<Vec<Id>>>()?);
    naming(connection, &near)
}

/// Numbers of the answers that count between the two of a pair: whether they are due follows from what was told in it.
pub fn answers_in(connection: &Connection, pair: Id) -> Result<Vec<i64>> {
    let mut statement = connection.prepare_cached(
        "WITH RECURSIVE two (id) AS (
            SELECT r.id FROM document d JOIN idx_refers r ON r.no = d.no JOIN document p ON p.id = r.id AND p.kind = 'person' WHERE d.id = ?1
            UNION SELECT r.id FROM document d JOIN idx_refers q ON q.no = d.no JOIN document s ON s.id = q.id AND s.kind = 'family-search'
                JOIN idx_refers r ON r.no = s.no JOIN document p ON p.id = r.id AND p.kind = 'person' WHERE d.id = ?1
            UNION SELECT r.id FROM two t JOIN document p ON p.id = t.id AND p.kind = 'person' JOIN idx_refers r ON r.no = p.no AND r.how = 1)
         SELECT c.no FROM idx_consent c WHERE c.of IN two AND c.toward IN two
            AND NOT EXISTS (SELECT 1 FROM idx_superseded s WHERE s.id = c.id) ORDER BY c.no",
    )?;
    Ok(statement.query_map([pair], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?)
}

/// Writes down what a side said.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ConsentRecord {
    /// The entry.
    pub record: Consent,
    /// The draft that becomes this entry, and is then gone.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub draft: Option<Id>,
}

impl Operation for ConsentRecord {
    const MAY_CALL: MayCall = MayCall::AtLeast(Role::Caseworker);
    type Answer = Stored<Consent>;
    fn run(self, session: &mut Session) -> Result<Stored<Consent>> {
        let store = &session.store;
        let mut consent = self.record;
        let between = Between::of(store, consent.pair)?;
        let day = today(store)?;
        let refused = |path: &str, code: &str| Err(Problem::invalid(format!("record.{path}"), code));
        if consent.last_day().is_some_and(|until| until < day) {
            return refused("until", "in-the-past");
        }
        // Screening before the first question, and before a yes is believed: a no can always be written down.
        if matches!(consent.act, Act::Asked | Act::Granted) {
            let facts = facts(store, &between, true)?;
            let may = match consent.act {
                Act::Asked => may_ask(&facts, consent.side, day),
                _ => {
                    if facts.barred {
                        Err(super::rules::WhyNot::Barred)
                    } else {
                        Ok(())
                    }
                }
            };
            if let Err(why) = may {
                return Err(why.problem("record.act"));
            }
        }
        let (of, toward) = between.sides(consent.side);
        let own = people::get(store, of)?;
        if consent.channels.iter().any(|id| !own.channels.contains_key(id)) {
            return refused("channels", "no-such-record");
        }
        consent.marks = consent.channels.iter().filter_map(|id| Some(channel_mark(id, own.channels.get(id)?))).collect();
        consent.of = Some(of);
        consent.toward = Some(toward);
        let standing = between.standing(store, consent.side)?;
        // A question changes nothing that was said.
        let superseded = standing.iter().filter(|entry| consent.act != Act::Asked || entry.record.act == Act::Asked);
        consent.supersedes = superseded.map(|entry| entry.id.to_string()).collect();
        let first = entries(store, of, toward)?.is_empty();
        if consent.act == Act::Asked || first {
            // The question itself tells whoever is asked that somebody looks, or was found; and who answers was asked.
            ledger::append(session, Disclosure::said("question", telling(store, &between, consent.side)?))?;
        }
        let stored = ledger::append(session, consent)?;
        if let Some(draft) = self.draft {
            session.store.drop_draft(draft)?;
        }
        Ok(stored)
    }
}
