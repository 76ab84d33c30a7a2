//! Entries of a person's do-not-disclose list, held against somebody else who is to be brought together with them.

use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

use super::people_of;
use crate::Id;
use crate::error::Result;
use crate::people::{self, Person};
use crate::store::{Kind, Store};

/// How an entry means somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[ts(rename = "EntryNames")]
pub enum Names {
    /// It names them.
    Them,
    /// It names somebody of their household.
    TheirHousehold,
    /// Its words may mean them.
    MayMeanThem,
}

/// An entry that names somebody, or may.
#[derive(Debug)]
pub struct Named {
    /// How.
    pub names: Names,
    /// The entry's own words.
    pub says: String,
    /// The key by which a person says that the words mean somebody else; `None` where it surely means them.
    pub key: Option<String>,
}

/// People held against the lists of others, and everybody in a case with them.
pub struct Held {
    ids: Vec<Id>,
    household: Vec<Id>,
}

impl Held {
    /// These people, as they stand.
    pub fn of(store: &Store, people: &[Id]) -> Result<Held> {
        let mut ids = Vec::with_capacity(people.len());
        for id in people {
            ids.extend(people::ids(store, *id)?);
        }
        let household = household(store, &ids)?;
        Ok(Held { ids, household })
    }

    /// The entries of a person's list that name them, or may.
    pub fn against(&self, store: &Store, person: &Person) -> Result<Vec<Named>> {
        let mut found = Vec::new();
        for (id, entry) in &person.do_not_disclose {
            let named = |names, key| Named { names, says: entry.who.clone(), key };
            match entry.person {
                Some(named_one) if self.ids.contains(&named_one) => found.push(named(Names::Them, None)),
                Some(named_one) if self.household.contains(&named_one) => found.push(named(Names::TheirHousehold, None)),
                // Whose record is gone may have come back under another one: only the words are left.
                Some(gone) if !entry.who.trim().is_empty() && !store.has(Kind::Person, gone)? => {
                    found.push(named(Names::MayMeanThem, Some(clearing_key(id, &entry.who))))
                }
                Some(_) => {}
                // Words only: they stand in the way until a person has read them. Other words need another look.
                None => found.push(named(Names::MayMeanThem, Some(clearing_key(id, &entry.who)))),
            }
        }
        Ok(found)
    }
}

fn clearing_key(entry: &str, words: &str) -> String {
    format!("{entry}-{}", &blake3::hash(words.as_bytes()).to_hex()[..16])
}

/// Entries that stand between people, `held` as they are, and somebody else: those of each one's list, and of that one's own. Each with
/// whose list it stands in.
pub fn lists(store: &Store, people: &[(Id, Person)], held: &Held, (other, own): (Id, &Person)) -> Result<Vec<(Id, Named)>> {
    let other_held = Held::of(store, &[other])?;
    let mut found = Vec::new();
    for (id, person) in people {
        found.extend(other_held.against(store, person)?.into_iter().map(|entry| (*id, entry)));
    }
    found.extend(held.against(store, own)?.into_iter().map(|entry| (other, entry)));
    Ok(found)
}

/// These people as they stand, but for whoever was erased, or is away, and stays in a household as a bare id.
pub fn those_there(store: &Store, ids: &[Id]) -> Result<Vec<(Id, Person)>> {
    let mut found = Vec::with_capacity(ids.len());
    for id in ids {
        if store.has(Kind::Person, *id)? {
            found.push((*id, people::get(store, *id)?));
        }
    }
    Ok(found)
}

/// Everybody in a case with one of these people, also in one that is in the trash: nobody moves out by that.
pub fn household(store: &Store, people: &[Id]) -> Result<Vec<Id>> {
    let mut found = Vec::new();
    for person in people {
        let mut statement = store.connection.prepare_cached(
            "SELECT d.id FROM idx_refers r JOIN document d ON d.no = r.no WHERE r.id = ?1 AND r.how = 2 AND d.kind = 'case'",
        )?;
        let cases: Vec<Id> = statement.query_map([person], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
        for case in cases {
            found.extend(people_of(store, case)?);
        }
    }
    Ok(found)
}
