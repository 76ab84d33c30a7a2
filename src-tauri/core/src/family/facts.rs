//! The facts that the rule of consent decides by, gathered from the records at the moment they are asked for.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use rusqlite::params;
use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

use super::consent::Consent;
use super::pair::{Decision, Pair};
use super::rules::{Act, Facts, Side};
use super::search::FamilySearch;
use crate::Id;
use crate::cases::do_not_disclose::{Held, Named, Names, household};
use crate::cases::people_of;
use crate::error::Result;
use crate::export::Telling;
use crate::ledger;
use crate::people::{self, DANGER, Person, PersonBrief, brief};
use crate::store::{Keys, Kind, Store, Stored};

/// The two people of a pair, and what stands between them.
pub struct Between {
    /// The pair.
    pub pair: Stored<Pair>,
    /// Its search.
    pub search: Stored<FamilySearch>,
}

impl Between {
    /// Of a pair.
    pub fn of(store: &Store, pair: Id) -> Result<Between> {
        let pair: Stored<Pair> = store.get(pair)?;
        let search = store.get(pair.record.search)?;
        Ok(Between { pair, search })
    }

    /// The person on a side.
    pub fn person(&self, side: Side) -> Id {
        match side {
            Side::Seeker => self.search.record.seeker,
            Side::Sought => self.pair.record.person,
        }
    }

    /// The person on a side, and the other.
    pub fn sides(&self, side: Side) -> (Id, Id) {
        (self.person(side), self.person(side.other()))
    }

    /// A side's entries that no later one supersedes, in this pair or any other between the same two people.
    pub fn standing(&self, store: &Store, side: Side) -> Result<Vec<Stored<Consent>>> {
        let (of, toward) = self.sides(side);
        Ok(standing(entries(store, of, toward)?))
    }
}

/// Of what a side is told of a pair, for the log: under which entries.
pub fn telling(store: &Store, between: &Between, to: Side) -> Result<Telling> {
    let mut consents = Keys::default();
    for side in [Side::Seeker, Side::Sought] {
        let yes = between.standing(store, side)?.into_iter().filter(|entry| entry.record.act == Act::Granted);
        consents.0.extend(yes.map(|entry| entry.id.to_string()));
    }
    Ok(Telling { about: Some(between.pair.id), to: Some(to.key()), consents, parts: Keys::default() })
}

/// Of entries, those that no other supersedes.
pub(super) fn standing(entries: Vec<Stored<Consent>>) -> Vec<Stored<Consent>> {
    let superseded: BTreeSet<String> = entries.iter().flat_map(|entry| entry.record.supersedes.iter().map(str::to_owned)).collect();
    entries.into_iter().filter(|entry| !superseded.contains(&entry.id.to_string())).collect()
}

/// Every entry of one person's consent toward another, oldest first.
pub fn entries(store: &Store, of: Id, toward: Id) -> Result<Vec<Stored<Consent>>> {
    let mut found = Vec::new();
    for of in people::ids(store, of)? {
        for toward in people::ids(store, toward)? {
            let mut statement = store.connection.prepare_cached("SELECT id FROM idx_consent WHERE of = ?1 AND toward = ?2")?;
            let ids: Vec<Id> = statement.query_map(params![of, toward], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
            for id in ids {
                found.push(store.get(id)?);
            }
        }
    }
    found.sort_by_key(|entry: &Stored<Consent>| entry.id);
    Ok(found)
}

/// What goes when these records go, or leave: with an answer also each yes that it held back, which alone would count again.
pub fn going(store: &Store, mut roots: Vec<Id>) -> Result<Vec<Id>> {
    loop {
        let going = store.going(roots.iter().copied())?;
        let held_back = held_back(store, &going)?;
        if held_back.is_empty() {
            return Ok(going);
        }
        roots.extend(held_back);
    }
}

/// Every yes that something held back which goes: it stands beside an answer of the same person about the same other, given in another pair,
/// which may have told less; or the two were not to be brought together, as a pair of theirs said, or the list of somebody who goes, or lived
/// with them in a case that goes.
fn held_back(store: &Store, going: &[Id]) -> Result<Vec<Id>> {
    let going: BTreeSet<Id> = going.iter().copied().collect();
    let mut found = BTreeSet::new();
    let mut let_go = |standing: Vec<Stored<Consent>>| {
        let yes = standing.into_iter().filter(|entry| entry.record.act == Act::Granted && !going.contains(&entry.id));
        found.extend(yes.map(|entry| entry.id));
    };
    for id in &going {
        match store.any_row(*id)?.map(|row| row.kind) {
            Some(Kind::Consent) => {
                let gone = store.get::<Consent>(*id)?.record;
                let (Some(of), Some(toward)) = (gone.of, gone.toward) else { continue };
                let standing = standing(entries(store, people::now(store, of)?, people::now(store, toward)?)?);
                if gone.act != Act::Asked && standing.iter().any(|entry| entry.id == *id) {
                    let_go(standing);
                }
            }
            Some(Kind::Pair) => {
                let between = Between::of(store, *id)?;
                if between.pair.record.decision == Decision::Blocked {
                    let_go(between.standing(store, Side::Seeker)?);
                    let_go(between.standing(store, Side::Sought)?);
                }
            }
            // Which entry of whose list it was is not asked: what is barred now is agreed to anew.
            Some(kind @ (Kind::Person | Kind::Case)) => {
                let near = if kind == Kind::Case { people_of(store, *id)? } else { household(store, &people::ids(store, *id)?)? };
                for between in pairs_naming(store, &near)?.into_iter().filter(|between| !going.contains(&between.pair.id)) {
                    if screening(store, &between)?.iter().any(|bar| !bar.cleared) {
                        let_go(between.standing(store, Side::Seeker)?);
                        let_go(between.standing(store, Side::Sought)?);
                    }
                }
            }
            _ => {}
        }
    }
    Ok(found.into_iter().collect())
}

/// The day by which consents are judged: today, but never before the last entry of the ledger, so that a clock set back revives nothing.
pub fn today(store: &Store) -> Result<NaiveDate> {
    let today = store.clock.today();
    Ok(ledger::last_written(store)?.map_or(today, |last| today.max(store.clock.day_of(last))))
}

/// All that decides about a pair, now.
pub fn facts(store: &Store, between: &Between, conditions_met: bool) -> Result<Facts> {
    let there = |id: Id| store.row(id).is_ok_and(|row| row.trashed.is_none());
    let (seeker, sought) = between.sides(Side::Seeker);
    let all_there = [between.pair.id, between.search.id, between.search.record.case, seeker, sought].into_iter().all(there);
    let standing = |side| between.standing(store, side);
    let (of_seeker, of_sought) = (standing(Side::Seeker)?, standing(Side::Sought)?);
    let unconditional =
        of_seeker.iter().chain(&of_sought).all(|entry| entry.record.conditions.as_ref().is_none_or(|it| it.trim().is_empty()));
    let decision = between.pair.record.decision;
    Ok(Facts {
        open: matches!(decision, Decision::Possible | Decision::Verified) && all_there,
        verified: decision == Decision::Verified && all_there,
        barred: screening(store, between)?.iter().any(|bar| !bar.cleared),
        seeker: of_seeker.iter().map(|entry| entry.record.given()).collect(),
        sought: of_sought.iter().map(|entry| entry.record.given()).collect(),
        conditions_met: conditions_met || unconditional,
    })
}

/// Something that may stand in the way of bringing two people together.
#[derive(Debug, Serialize, TS, JsonSchema)]
pub struct Bar {
    /// Whose record it stands in.
    pub side: Side,
    /// What it is.
    pub kind: BarKind,
    /// Whose list it stands in, where it is that of somebody of their household.
    pub whose: Option<PersonBrief>,
    /// The entry's own words, or why they are blocked.
    pub says: Option<String>,
    /// The key by which [`Pair::cleared`] says that this does not mean the other side; `None` where it surely does.
    pub key: Option<String>,
    /// Whether it was found not to stand in the way.
    pub cleared: bool,
}

/// What stands in the way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum BarKind {
    /// The other side is to learn nothing.
    NamesThem,
    /// Somebody of the other side's household is to learn nothing.
    NamesTheirHousehold,
    /// Words that may mean the other side.
    MayMeanThem,
    /// Somebody of their own household has said that the other side, or its household, is to learn nothing.
    HouseholdNamesThem,
    /// Words of somebody of their own household that may mean the other side.
    HouseholdMayMeanThem,
    /// Flagged as a danger to others.
    Danger,
    /// Somebody of their own household is flagged as a danger to others.
    HouseholdDanger,
    /// In another pair of the two it was decided that they must not be brought together.
    Blocked,
}

/// Every pair of somebody who has had these ids, whoever looked; also one in the trash.
pub(super) fn pairs_naming(store: &Store, ids: &[Id]) -> Result<Vec<Between>> {
    // What a record names is kept in the trash as well. A pair names whoever was found; whoever looked, its search does.
    let mut statement = store.connection.prepare_cached(
        "SELECT d.no, d.id FROM idx_refers r JOIN document d ON d.no = r.no WHERE r.id = ?1 AND d.kind = 'pair'
         UNION SELECT d.no, d.id FROM idx_refers l JOIN document s ON s.no = l.no JOIN idx_refers r ON r.id = s.id JOIN document d ON d.no = r.no
           WHERE l.id = ?1 AND s.kind = 'family-search' AND d.kind = 'pair' ORDER BY 1",
    )?;
    let mut found = Vec::new();
    for id in ids {
        for pair in statement.query_map([id], |row| row.get(1))?.collect::<rusqlite::Result<Vec<Id>>>()? {
            let between = Between::of(store, pair)?;
            // What only holds an id says nothing of whom it is about.
            let (seeker, sought) = between.sides(Side::Seeker);
            if seeker == *id || sought == *id {
                found.push(between);
            }
        }
    }
    Ok(found)
}

/// Every pair of two people, whoever of them looked; also in the trash.
pub fn pairs_between(store: &Store, one: Id, other: Id) -> Result<Vec<Between>> {
    let (ones, others) = (people::ids(store, one)?, people::ids(store, other)?);
    let mut pairs = pairs_naming(store, &ones)?;
    pairs.retain(|between| {
        let (seeker, sought) = between.sides(Side::Seeker);
        others.contains(if ones.contains(&seeker) { &sought } else { &seeker })
    });
    Ok(pairs)
}

/// Why the two must not be brought together, as somebody decided in another pair of theirs, whoever looked; also one in the trash.
fn blocked_elsewhere(store: &Store, between: &Between) -> Result<Vec<Option<String>>> {
    let (seeker, sought) = between.sides(Side::Seeker);
    let others = pairs_between(store, seeker, sought)?.into_iter();
    let blocked = others.filter(|other| other.pair.id != between.pair.id && other.pair.record.decision == Decision::Blocked);
    Ok(blocked.map(|other| other.pair.record.why).collect())
}

/// What may stand in the way: in either record, in those of whoever lives with them, and in other pairs of the two.
pub fn screening(store: &Store, between: &Between) -> Result<Vec<Bar>> {
    let blocked = blocked_elsewhere(store, between)?.into_iter();
    let mut bars: Vec<Bar> =
        blocked.map(|says| Bar { side: Side::Sought, kind: BarKind::Blocked, whose: None, says, key: None, cleared: false }).collect();
    for side in [Side::Seeker, Side::Sought] {
        let (own, other) = between.sides(side);
        let person = people::get(store, own)?;
        let held = Held::of(store, &[other])?;
        let is_cleared = |key: &Option<String>| key.as_ref().is_some_and(|key| between.pair.record.cleared.has(key));
        for Named { names, says, key } in held.against(store, &person)? {
            let kind = match names {
                Names::Them => BarKind::NamesThem,
                Names::TheirHousehold => BarKind::NamesTheirHousehold,
                Names::MayMeanThem => BarKind::MayMeanThem,
            };
            bars.push(Bar { side, kind, whose: None, says: Some(says), cleared: is_cleared(&key), key });
        }
        // Who learns where one of them is learns where those are who live with them.
        for id in household_of(store, own, other)? {
            for Named { names, says, key } in held.against(store, &people::get(store, id)?)? {
                let kind = match names {
                    Names::Them | Names::TheirHousehold => BarKind::HouseholdNamesThem,
                    Names::MayMeanThem => BarKind::HouseholdMayMeanThem,
                };
                bars.push(Bar { side, kind, whose: brief(store, id)?, says: Some(says), cleared: is_cleared(&key), key });
            }
            if people::get(store, id)?.safety_flags.has(DANGER) {
                let cleared = between.pair.record.is_no_danger(store, id)?;
                bars.push(Bar { side, kind: BarKind::HouseholdDanger, whose: brief(store, id)?, says: None, key: None, cleared });
            }
        }
        if person.safety_flags.has(DANGER) {
            let cleared = between.pair.record.is_no_danger(store, own)?;
            bars.push(Bar { side, kind: BarKind::Danger, whose: None, says: None, key: None, cleared });
        }
    }
    Ok(bars)
}

/// Whoever is in a case with somebody, but for the other of the pair: that one's list is read by itself.
fn household_of(store: &Store, own: Id, other: Id) -> Result<BTreeSet<Id>> {
    let (own, other) = (people::ids(store, own)?, people::ids(store, other)?);
    let mut found = BTreeSet::new();
    for id in household(store, &own)? {
        // Somebody who was erased, or is away, stays in the household as a bare id.
        if !own.contains(&id) && !other.contains(&id) && store.has(Kind::Person, id)? {
            found.insert(id);
        }
    }
    Ok(found)
}

/// Whoever is flagged as a danger, of the two of a pair and of everybody who lives with them.
pub fn dangers(store: &Store, pair: &Pair) -> Result<Keys> {
    let sides = [store.get::<FamilySearch>(pair.search)?.record.seeker, pair.person];
    let mut found = Keys::default();
    for side in sides {
        let ids = people::ids(store, side)?;
        for id in household(store, &ids)?.into_iter().chain([side]) {
            if store.has(Kind::Person, id)? && people::get(store, id)?.safety_flags.has(DANGER) {
                found.0.insert(id.to_string());
            }
        }
    }
    Ok(found)
}

/// A person of the pair, as they stand.
pub fn of_side(store: &Store, between: &Between, side: Side) -> Result<Person> {
    people::get(store, between.person(side))
}

/// Pairs of a search, or of a person.
pub fn pairs(store: &Store, column: &str, id: Id) -> Result<Vec<Id>> {
    debug_assert!(["search", "person"].contains(&column));
    let mut statement = store.connection.prepare_cached(&format!("SELECT id FROM idx_pair WHERE {column} = ?1 ORDER BY no"))?;
    Ok(statement.query_map([id], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?)
}
