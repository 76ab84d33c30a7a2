//! Ties between people: relatives and friends, as somebody told them.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use autosurgeon::{Hydrate, Reconcile};
use rusqlite::{Connection, params};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::kinship::{generation, inverse};
use crate::Id;
use crate::date::HonestDate;
use crate::door::{Operation, Session};
use crate::error::Result;
use crate::people::{PersonBrief, brief};
use crate::roles::{MayCall, Role};
use crate::store::{Extra, Faults, Kind, Record, Row, Store, Stored, Table, Words, missing};

/// A tie: `other` is the `kinship` of `person`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema, Reconcile, Hydrate)]
#[serde(deny_unknown_fields)]
pub struct Tie {
    /// Whose relative or friend.
    pub person: Id,
    /// The relative or friend.
    pub other: Id,
    /// A key of the list `kinship`: what `other` is to `person`.
    #[schemars(extend("x-list" = "kinship"))]
    pub kinship: String,
    /// Through whom they are related.
    #[serde(default)]
    pub through: Option<Id>,
    /// Who told it, if not `person`.
    #[serde(default)]
    pub told_by: Option<Id>,
    /// When they last were in contact.
    #[serde(default)]
    pub last_contact: Option<HonestDate>,
    /// A key of the list `life`: whether the relative is alive, as it was told.
    #[serde(default)]
    #[schemars(extend("x-list" = "life"))]
    pub life: Option<String>,
    /// Anything else.
    #[serde(default)]
    pub remarks: Option<String>,
    /// Fields that the team added.
    #[serde(default)]
    pub extra: Extra,
}

impl Record for Tie {
    const KIND: Kind = Kind::Tie;
    const JOINS_SIDES: bool = true;
    const TABLES: &'static [Table] = &[Table {
        name: "idx_tie",
        ddl: "CREATE TABLE idx_tie (no INTEGER PRIMARY KEY, id BLOB NOT NULL, person BLOB NOT NULL, other BLOB NOT NULL,
                kinship TEXT NOT NULL) STRICT;
              CREATE INDEX idx_tie_person ON idx_tie (person);
              CREATE INDEX idx_tie_other ON idx_tie (other);",
    }];

    fn check(&mut self, store: &Store, _: Option<&Tie>) -> Result<()> {
        let mut faults = Faults::default();
        faults.record(store, Kind::Person, Some(self.person), "person")?;
        faults.record(store, Kind::Person, Some(self.other), "other")?;
        faults.record(store, Kind::Person, self.through, "through")?;
        faults.record(store, Kind::Person, self.told_by, "told_by")?;
        faults.unless(self.person != self.other, "other", "the-same-person");
        faults.choices([("kinship", &Some(self.kinship.clone())), ("life", &self.life)]);
        faults.texts([("remarks", &self.remarks)]);
        faults.answer()
    }

    fn about(&self) -> Vec<Id> {
        vec![self.person, self.other]
    }

    fn goes_with(&self) -> Vec<Id> {
        vec![self.person, self.other]
    }

    fn words(&self) -> Words {
        Words::of_texts([&self.remarks])
    }

    fn extra(&self) -> Option<&Extra> {
        Some(&self.extra)
    }

    fn missing(&self) -> Vec<&'static str> {
        missing([("last_contact", self.last_contact.is_none()), ("life", self.life.is_none())])
    }

    fn index(&self, row: &Row, connection: &Connection) -> Result<()> {
        connection.prepare_cached("INSERT INTO idx_tie (no, id, person, other, kinship) VALUES (?1, ?2, ?3, ?4, ?5)")?.execute(params![
            row.no,
            row.id,
            self.person,
            self.other,
            self.kinship
        ])?;
        Ok(())
    }
}

/// Ties of a person, told from either end.
pub fn ties_of(store: &Store, person: Id) -> Result<Vec<Stored<Tie>>> {
    let mut statement =
        store.connection.prepare_cached("SELECT id FROM idx_tie WHERE person = ?1 UNION SELECT id FROM idx_tie WHERE other = ?1")?;
    let ids: Vec<Id> = statement.query_map([person], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    ids.into_iter().map(|id| store.get(id)).collect()
}

/// People of one picture, at most.
const MOST_PEOPLE: usize = 200;

/// Asks for a person's family and friends.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FamilyTree {
    /// The person in the middle.
    pub person: Id,
    /// How many ties away from them at most; 6 is the limit.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub steps: Option<u32>,
}

/// Somebody in the tree.
#[derive(Debug, Serialize, TS, JsonSchema)]
pub struct Relative {
    /// Who.
    pub person: PersonBrief,
    /// How many ties away.
    pub steps: u32,
    /// Generations after the person in the middle; before them below zero; friends as those they are friends of.
    pub generation: i32,
    /// What they are to the person in the middle, if one tie says it: a key of the list `kinship`.
    #[schemars(extend("x-list" = "kinship"))]
    pub kinship: Option<String>,
    /// How many cases they are in.
    pub cases: u64,
}

/// A family tree: the people, nearest first, and what ties them.
#[derive(Serialize, TS, JsonSchema)]
#[ts(rename = "Tree")]
pub struct FamilyTreeAnswer {
    /// The people; the first is the one in the middle.
    pub people: Vec<Relative>,
    /// The ties among them.
    pub ties: Vec<Stored<Tie>>,
    /// Whom the ties name besides: somebody who told of one, or through whom two are related, and who stands nowhere in the tree.
    pub others: Vec<PersonBrief>,
    /// Whether there are more than are shown.
    pub more: bool,
}

impl Operation for FamilyTree {
    const MAY_CALL: MayCall = MayCall::AtLeast(Role::Caseworker);
    type Answer = FamilyTreeAnswer;
    fn run(self, session: &mut Session) -> Result<FamilyTreeAnswer> {
        let store = &session.store;
        store.get::<crate::people::Person>(self.person)?;
        let most = self.steps.unwrap_or(3).min(6);
        let mut places: BTreeMap<Id, (u32, i32)> = BTreeMap::from([(self.person, (0, 0))]);
        let mut order = vec![self.person];
        let mut waiting = VecDeque::from([self.person]);
        let mut ties: BTreeMap<Id, Stored<Tie>> = BTreeMap::new();
        let mut more = false;
        while let Some(person) = waiting.pop_front() {
            let (steps, at) = places[&person];
            for tie in ties_of(store, person)? {
                let record = &tie.record;
                let down = generation(&record.kinship);
                let (other, their) = if record.person == person { (record.other, at + down) } else { (record.person, at - down) };
                if !places.contains_key(&other) {
                    if steps == most || places.len() == MOST_PEOPLE {
                        more = true;
                        continue;
                    }
                    places.insert(other, (steps + 1, their));
                    order.push(other);
                    waiting.push_back(other);
                }
                ties.insert(tie.id, tie);
            }
        }
        let shown: BTreeSet<Id> = places.keys().copied().collect();
        ties.retain(|_, tie| shown.contains(&tie.record.person) && shown.contains(&tie.record.other));
        let mut people = Vec::with_capacity(order.len());
        for id in order {
            let Some(person) = brief(store, id)? else { continue };
            let (steps, generation) = places[&id];
            let gender = person.gender.clone();
            let kinship = ties.values().find_map(|tie| told(&tie.record, self.person, id, gender.as_deref()));
            people.push(Relative { person, steps, generation, kinship, cases: cases_of(store, id)? });
        }
        let named: BTreeSet<Id> = ties.values().flat_map(|tie| [tie.record.through, tie.record.told_by]).flatten().collect();
        let others = named.difference(&shown).filter_map(|id| brief(store, *id).transpose()).collect::<Result<_>>()?;
        Ok(FamilyTreeAnswer { people, ties: ties.into_values().collect(), others, more })
    }
}

/// What `other` is to `person` by this tie, whichever end it was told from.
fn told(tie: &Tie, person: Id, other: Id, gender: Option<&str>) -> Option<String> {
    match (tie.person == person && tie.other == other, tie.person == other && tie.other == person) {
        (true, _) => Some(tie.kinship.clone()),
        (_, true) => Some(inverse(&tie.kinship, gender).to_owned()),
        _ => None,
    }
}

/// How many cases somebody is in, as principal or in the household.
fn cases_of(store: &Store, person: Id) -> Result<u64> {
    let mut statement = store
        .connection
        .prepare_cached("SELECT count(*) FROM about a JOIN document d ON d.no = a.no WHERE a.id = ?1 AND d.kind = 'case'")?;
    Ok(statement.query_row([person], |row| row.get(0))?)
}
