//! Places: the words of two texts, whatever their scripts.

use rusqlite::params;

use super::explained::{ComparedField, Evidence, MatchField, MatchHow, MatchNote};
use super::scales::{Scales, Term};
use super::weights::LIKENESS;
use crate::Id;
use crate::error::Result;
use crate::store::Store;

/// A place beside others: what agreeing weighs, and what being none of them does.
pub fn compare(field: MatchField, sought: Option<&str>, theirs: &[String], (same, other): (f64, f64), scales: &Scales) -> ComparedField {
    let mut answer = ComparedField::unknown(field, sought.map(str::to_owned), theirs.first().cloned());
    let words = sought.map(|place| scales.terms(place)).unwrap_or_default();
    if words.is_empty() || theirs.is_empty() {
        return answer;
    }
    (answer.how, answer.weight) = (MatchHow::Differs, Evidence::of_family(other));
    for place in theirs {
        let (how, note, weight) = beside(&words, &scales.terms(place), same, other, scales);
        if weight > answer.weight.no_stranger {
            let weight = Evidence::of_family(weight);
            answer = ComparedField { field, how, sought: answer.sought, theirs: Some(place.clone()), note, weight };
        }
    }
    answer
}

/// The word of the one that is most like a word of the other decides: "Sund, Norland" and "Norland" have a place in common.
fn beside(mine: &[Term], yours: &[Term], same: f64, other: f64, scales: &Scales) -> (MatchHow, Option<MatchNote>, f64) {
    let pairs = mine.iter().flat_map(|one| yours.iter().map(move |two| (scales.likeness(one, two, false).0, one, two)));
    let Some((likeness, one, two)) = pairs.max_by(|one, two| one.0.total_cmp(&two.0)) else { return (MatchHow::Differs, None, other) };
    let note = match () {
        _ if one.folded == two.folded => None,
        _ if likeness < LIKENESS.1 => Some(MatchNote::Misspelt),
        _ if one.arabic != two.arabic => Some(MatchNote::OtherScript),
        _ => Some(MatchNote::OtherSpelling),
    };
    // A word of several may be the country.
    let part = if mine.len().min(yours.len()) > 1 && mine.len() != yours.len() { 0.7 } else { 1.0 };
    match likeness {
        _ if likeness >= LIKENESS.1 => (MatchHow::Agrees, note, same * part),
        _ if likeness >= 0.7 => (MatchHow::Near, note, same * part * 0.55),
        _ => (MatchHow::Differs, None, other),
    }
}

/// The places where somebody has been.
pub fn of(store: &Store, person: Id) -> Result<Vec<String>> {
    let mut statement = store.connection.prepare_cached(
        "SELECT place, country FROM idx_situation WHERE person = ?1
         UNION ALL SELECT s.place, s.country FROM idx_case c JOIN idx_situation s ON s.home = c.id AND s.person IS NULL
         WHERE c.principal = ?1",
    )?;
    let rows = statement.query_map(params![person], |row| Ok([row.get::<_, Option<String>>(0)?, row.get::<_, Option<String>>(1)?]))?;
    let mut places = Vec::new();
    for row in rows {
        let parts: Vec<String> = row?.into_iter().flatten().filter(|part| !part.trim().is_empty()).collect();
        if !parts.is_empty() {
            places.push(parts.join(", "));
        }
    }
    Ok(places)
}
