//! Who on file may be the sought person: found by keys ([`keys`]), compared field by field ([`score`]), weighed ([`weights`]), and explained.
//!
//! A mark is only ever an offer to look: it decides nothing, is stored nowhere, and changes no pair. What a person decided about a pair stands
//! beside it.

mod birth;
mod costs;
mod explained;
mod keys;
mod kin;
mod known;
mod name;
mod place;
mod scales;
mod score;
mod short;
mod sounds;
#[cfg(test)]
mod tests;
mod weights;
mod word;

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::params;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::pair::{Decision, Pair};
use super::search::FamilySearch;
use crate::Id;
use crate::door::{Operation, Session};
use crate::error::Result;
use crate::people::{self, PersonBrief, brief};
use crate::roles::{MayCall, Role};
use crate::store::{Store, Stored};
use explained::{ComparedField, MatchField, MatchHow, MatchNote};
pub use keys::KEYS;
use kin::Seeker;
use known::{COLUMNS, OnFile, on_file};
pub use known::{KNOWN, index};
use scales::Scales;
use score::{Sought, compare, odds};

/// Rows that an answer has at most.
const MOST_ROWS: usize = 100;
/// Candidates whose relatives and places are looked up.
const MOST_LOOKED_UP: usize = 80;
/// Whose mark is lower is no candidate.
const LEAST_MARK: u32 = 5;

/// Asks who on file may be the sought person, best first.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FamilyCandidates {
    /// The search.
    pub search: Id,
    /// How many rows at most; 100 is the limit.
    pub limit: u32,
    /// Whether those are listed, last, whom somebody found to be somebody else.
    #[serde(default)]
    pub rejected: bool,
}

/// Somebody who may be the sought person.
#[derive(Debug, Serialize, TS, JsonSchema)]
pub struct Candidate {
    /// Who.
    pub person: PersonBrief,
    /// 0 to 100: how much speaks for it. An offer to look, no probability.
    pub score: u32,
    /// Their pair with the search, if somebody made one.
    pub pair: Option<Id>,
    /// What somebody decided about it.
    pub decision: Option<Decision>,
    /// Field by field.
    pub fields: Vec<ComparedField>,
}

/// Who may be the sought person.
#[derive(Debug, Serialize, TS, JsonSchema)]
#[ts(rename = "Candidates")]
pub struct FamilyCandidatesAnswer {
    /// Best first.
    pub rows: Vec<Candidate>,
}

impl Operation for FamilyCandidates {
    const MAY_CALL: MayCall = MayCall::AtLeast(Role::Caseworker);
    type Answer = FamilyCandidatesAnswer;
    fn run(self, session: &mut Session) -> Result<FamilyCandidatesAnswer> {
        let store = &session.store;
        let search: Stored<FamilySearch> = store.get(self.search)?;
        let decided = decided(store, self.search)?;
        let mut rows = Vec::new();
        for found in candidates(store, &search.record, &decided)? {
            let (pair, decision) = decided.get(&found.id).copied().unzip();
            if rows.len() == MOST_ROWS.min(self.limit as usize) {
                break;
            }
            if decision == Some(Decision::Rejected) && !self.rejected {
                continue;
            }
            let Some(person) = brief(store, found.id)?.filter(|person| !person.trashed) else { continue };
            rows.push(Candidate { person, score: found.score, pair, decision, fields: found.fields });
        }
        Ok(FamilyCandidatesAnswer { rows })
    }
}

/// The pairs of a search, by person, with what was decided.
fn decided(store: &Store, search: Id) -> Result<BTreeMap<Id, (Id, Decision)>> {
    let mut pairs = BTreeMap::new();
    for pair in super::facts::pairs(store, "search", search)? {
        let pair: Stored<Pair> = store.get(pair)?;
        // Of a person whom two records were merged into, what somebody decided stands above what nobody did.
        let pair = (pair.id, pair.record.decision, pair.record.person);
        if pair.1 != Decision::Possible || !pairs.contains_key(&pair.2) {
            pairs.insert(pair.2, (pair.0, pair.1));
        }
    }
    Ok(pairs)
}

/// A candidate, marked.
struct Found {
    id: Id,
    score: u32,
    fields: Vec<ComparedField>,
}

/// All who may be the sought one, best first; those who were rejected last.
fn candidates(store: &Store, search: &FamilySearch, decided: &BTreeMap<Id, (Id, Decision)>) -> Result<Vec<Found>> {
    let people = known::people(store)?;
    // A failure to count shows when the candidates are read; here the word is taken for one that says little.
    let scales = Scales::new(|word| keys::bearers(store, word).map_or(weights::WORD.0, |bearers| weights::rarity(bearers, people)));
    let seeker = seeker(store, search.seeker, &scales)?;
    let sought = Sought::new(search.into(), search.kinship.as_deref(), &seeker, &scales);
    let not: BTreeSet<Id> = people::ids(store, search.seeker)?.into_iter().collect();
    let mut found: Vec<(OnFile, Vec<ComparedField>, f64)> = Vec::new();
    for person in on_file_who_meet(store, &sought, &seeker, decided, people, &scales)? {
        if !not.contains(&person.id) {
            let fields = compare(&sought, &person.known, Default::default(), &scales);
            let weight = odds(&fields, people);
            found.push((person, fields, weight));
        }
    }
    // Whoever somebody made a pair of is told of whatever the mark.
    let is_pair = |person: &OnFile| decided.contains_key(&person.id);
    found.sort_by(|(one, _, weight), (other, _, than)| {
        is_pair(other).cmp(&is_pair(one)).then(than.total_cmp(weight)).then(one.no.cmp(&other.no))
    });
    found.truncate(MOST_LOOKED_UP + decided.len());
    let mut marked = Vec::with_capacity(found.len());
    for (person, mut fields, _) in found {
        let kin = kin::of(store, person.id, &scales)?;
        let parents = [people::NameKind::Fathers, people::NameKind::Mothers].map(|parent| kin::parents_of(&kin, parent));
        if parents.iter().any(|names| !names.is_empty()) {
            fields = compare(&sought, &person.known, parents, &scales);
        }
        let places = place::of(store, person.id)?;
        let last = (weights::LAST_PLACE, weights::OTHER_LAST_PLACE);
        fields.push(place::compare(MatchField::LastPlace, search.last_place.as_deref(), &places, last, &scales));
        let same_name = fields
            .iter()
            .any(|field| field.field == MatchField::Names && field.how == MatchHow::Agrees && field.note != Some(MatchNote::OneNameOnly));
        fields.push(match seeker.kin.iter().find(|kin| kin.id == person.id) {
            Some(told) => kin::told_by_seeker(told, &seeker, same_name && search.kinship.as_ref().is_none_or(|it| *it == told.kinship)),
            None => kin::compare(&seeker, &kin, &scales),
        });
        fields.sort_by_key(|field| field.field);
        let weight = odds(&fields, people);
        let score = weights::mark(weight);
        if score >= LEAST_MARK || is_pair(&person) {
            marked.push((weight, Found { id: person.id, score, fields }));
        }
    }
    let is_rejected = |id: &Id| decided.get(id).is_some_and(|pair| pair.1 == Decision::Rejected);
    marked.sort_by(|(weight, one), (than, other)| {
        is_rejected(&one.id).cmp(&is_rejected(&other.id)).then(than.total_cmp(weight)).then(one.id.cmp(&other.id))
    });
    Ok(marked.into_iter().map(|(_, found)| found).collect())
}

fn seeker(store: &Store, id: Id, scales: &Scales) -> Result<Seeker> {
    let known = on_file(store, id)?.map(|person| person.known).unwrap_or_default();
    Ok(Seeker::new(id, known, kin::of(store, id, scales)?, scales))
}

/// Everybody worth comparing: who meets the sought one under a key, who is tied to the seeker or to a relative of theirs, and who is in a pair.
fn on_file_who_meet(
    store: &Store,
    sought: &Sought,
    seeker: &Seeker,
    decided: &BTreeMap<Id, (Id, Decision)>,
    people: u32,
    scales: &Scales,
) -> Result<Vec<OnFile>> {
    let mut found: BTreeMap<i64, OnFile> = BTreeMap::new();
    let mut by_number = store.connection.prepare_cached(&format!("SELECT {COLUMNS} FROM idx_known k WHERE k.no = ?1"))?;
    for no in keys::meeting(store, sought.known(), sought.parents(), people)? {
        found.insert(no, by_number.query_row(params![no], known::Known::read)?);
    }
    let mut ids: BTreeSet<Id> = decided.keys().copied().collect();
    for kin in &seeker.kin {
        ids.insert(kin.id);
        ids.extend(kin::of(store, kin.id, scales)?.into_iter().map(|kin| kin.id));
    }
    for id in ids {
        if let Some(person) = on_file(store, id)? {
            found.insert(person.no, person);
        }
    }
    Ok(found.into_values().collect())
}
