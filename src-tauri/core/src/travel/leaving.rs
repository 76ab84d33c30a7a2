//! What leaves with cases: all that is in them, the people who belong to these alone, and what is about those people.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use rusqlite::params;

use crate::Id;
use crate::cases::people_of;
use crate::clock::Millis;
use crate::door::Session;
use crate::error::{ErrorCode, Problem, Result};
use crate::family;
use crate::files::{self, carried};
use crate::people;
use crate::store::{Carried, Kept, Kind, Store};
use crate::vault;

use super::file::{FORMAT, Head};

/// What leaves.
pub struct Leaving {
    /// The records: the cases first, then in the order in which they were made.
    pub ids: Vec<Id>,
    /// How many of each kind.
    pub kinds: BTreeMap<String, u64>,
    /// Drafts of them, in them, about them.
    pub drafts: Vec<Kept>,
    /// When the oldest of them was made.
    pub since: Millis,
    /// The contents that their files name.
    pub contents: BTreeSet<String>,
}

/// What leaves with these cases.
pub fn leaving(session: &Session, cases: &[Id]) -> Result<Leaving> {
    let store = &session.store;
    let chosen: HashSet<Id> = cases.iter().copied().collect();
    if cases.is_empty() || cases.len() > 10_000 || chosen.len() != cases.len() {
        return Err(Problem::invalid("cases", "required"));
    }
    for case in cases {
        if !store.has(Kind::Case, *case)? {
            return Err(Problem::invalid("cases", "no-such-record"));
        }
    }
    let people = people(store, cases, &chosen)?;
    let going = family::going(store, cases.iter().chain(&people).copied().collect())?;
    let mut rows: Vec<(bool, i64, Id)> = Vec::with_capacity(going.len());
    let mut kinds: BTreeMap<String, u64> = BTreeMap::new();
    let mut since = Millis::MAX;
    for id in going {
        let row = store.any_row(id)?.ok_or(ErrorCode::Stopped)?;
        since = since.min(row.created.0);
        *kinds.entry(row.kind.key().to_owned()).or_default() += 1;
        rows.push((row.kind != Kind::Case, row.no, id));
    }
    rows.sort_unstable();
    let ids: Vec<Id> = rows.into_iter().map(|(_, _, id)| id).collect();
    let drafts = store.drafts_about(&ids.iter().copied().collect())?;
    let contents = files::contents_of(store, &ids)?;
    Ok(Leaving { ids, kinds, drafts, since, contents })
}

impl Leaving {
    /// Gives the pieces of the file, one after another and always the same ones.
    pub fn pieces(&self, session: &Session, mut piece: impl FnMut(&Head, &[u8]) -> Result<()>) -> Result<()> {
        let store = &session.store;
        piece(&Head::Begin { format: FORMAT, vault: session.vault.id() }, &[])?;
        for id in &self.ids {
            session.work.step()?;
            let (row, bytes): (Carried, Vec<u8>) = store.carried(*id)?;
            piece(&Head::Document { row }, &bytes)?;
        }
        for draft in &self.drafts {
            piece(&Head::Draft { draft: draft.clone() }, &[])?;
        }
        let mut sent = HashSet::new();
        for digest in &self.contents {
            let (size, listed) = carried::content(store, digest)?;
            piece(&Head::Content { digest: digest.clone(), size }, &listed)?;
            for chunk in carried::chunks(&listed).filter(|chunk| sent.insert(chunk.to_vec())) {
                session.work.step()?;
                piece(&Head::Chunk, &carried::chunk(store, chunk)?)?;
            }
        }
        piece(&Head::End { documents: self.ids.len() as u64 }, &[])
    }
}

/// The people who leave with the cases: of their households those who are in no other case, and relatives whom nobody else here has.
fn people(store: &Store, cases: &[Id], chosen: &HashSet<Id>) -> Result<Vec<Id>> {
    let mut leaving = Vec::new();
    let mut seen = HashSet::new();
    for case in cases {
        for person in people_of(store, *case)? {
            if seen.insert(person) && store.has(Kind::Person, person)? && !is_held(store, person, chosen)? {
                leaving.push(person);
            }
        }
    }
    let core = leaving.len();
    // Whoever a tie, a pair or a search leads to, and from there on.
    let of_cases = store.going(cases.iter().copied())?;
    let mut waiting: Vec<Id> = leaving.clone();
    waiting.extend(of_cases);
    while let Some(id) = waiting.pop() {
        for person in led_to(store, id)? {
            if seen.insert(person) && !is_held(store, person, chosen)? {
                leaving.push(person);
                waiting.push(person);
            }
        }
    }
    // A relative stays with the last tie to somebody who stays.
    let relatives = leaving.split_off(core);
    let mut relatives: Vec<Id> = relatives;
    loop {
        let going: HashSet<Id> = store.going(cases.iter().chain(&leaving).chain(&relatives).copied())?.into_iter().collect();
        let all: HashSet<Id> = leaving.iter().chain(&relatives).copied().collect();
        let before = relatives.len();
        let mut still = Vec::with_capacity(before);
        for relative in relatives {
            if belongs_to(store, relative, &all, &going)? {
                still.push(relative);
            }
        }
        relatives = still;
        if relatives.len() == before {
            break;
        }
    }
    leaving.extend(relatives);
    Ok(leaving)
}

/// People to whom a person's ties and pairs lead, or whom a record names so firmly that it says nothing without them.
fn led_to(store: &Store, id: Id) -> Result<Vec<Id>> {
    let mut statement = store.connection.prepare_cached(
        "SELECT o.id FROM idx_refers r JOIN document d ON d.no = r.no JOIN idx_refers o ON o.no = d.no AND o.how = 0
            JOIN document p ON p.id = o.id AND p.kind = 'person'
         WHERE r.id = ?1 AND r.how = 0 AND d.kind IN ('tie', 'pair') AND o.id <> ?1
         UNION SELECT o.id FROM document d JOIN idx_refers o ON o.no = d.no AND o.how = 0 JOIN document p ON p.id = o.id AND p.kind = 'person'
         WHERE d.id = ?1 AND d.kind IN ('pair', 'family-search')",
    )?;
    Ok(statement.query_map([id], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?)
}

/// Whether somebody belongs to the vault whatever leaves: they are in another case or look for somebody there, or they are the team's own.
fn is_held(store: &Store, person: Id, chosen: &HashSet<Id>) -> Result<bool> {
    let record = match people::get(store, person) {
        Ok(record) => record,
        Err(problem) if problem.code == ErrorCode::NotFound => return Ok(true),
        Err(problem) => return Err(problem),
    };
    let of_team = ["member", "volunteer", "professional"].iter().any(|role| record.roles.has(role));
    if of_team || vault::has_key(&store.connection, person)? {
        return Ok(true);
    }
    for id in people::ids(store, person)? {
        let mut statement = store.connection.prepare_cached(
            "SELECT d.id, d.kind, d.home FROM idx_refers r JOIN document d ON d.no = r.no
             WHERE r.id = ?1 AND r.how <= 2 AND d.kind IN ('case', 'family-search', 'volunteer', 'placement', 'hours')",
        )?;
        let rows = statement.query_map([id], |row| Ok((row.get::<_, Id>(0)?, row.get::<_, String>(1)?, row.get::<_, Option<Id>>(2)?)))?;
        for row in rows {
            let (id, kind, home) = row?;
            let leaves = match kind.as_str() {
                "case" => chosen.contains(&id),
                "family-search" => home.is_some_and(|home| chosen.contains(&home)),
                _ => false,
            };
            if !leaves {
                return Ok(true);
            }
        }
    }
    Ok(false)
}

/// Whether everything that joins a relative to others joins them to what leaves: ties to people who leave, pairs of searches that do.
fn belongs_to(store: &Store, relative: Id, leaving: &HashSet<Id>, going: &HashSet<Id>) -> Result<bool> {
    let mut statement = store.connection.prepare_cached(
        "SELECT o.id FROM idx_refers r JOIN document d ON d.no = r.no JOIN idx_refers o ON o.no = d.no AND o.how = 0
         WHERE r.id = ?1 AND r.how = 0 AND d.kind IN ('tie', 'pair') AND o.id <> ?1",
    )?;
    let mut others = statement.query(params![relative])?;
    while let Some(row) = others.next()? {
        let other: Id = row.get(0)?;
        if !leaving.contains(&other) && !going.contains(&other) && store.is_there(other)? {
            return Ok(false);
        }
    }
    Ok(true)
}
