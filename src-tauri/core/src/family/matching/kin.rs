//! Relatives: those of the seeker beside those of a candidate, and what the seeker being a mother says about somebody's mother.

use std::collections::BTreeSet;
use std::ops::RangeInclusive;

use chrono::Datelike;

use super::explained::{ComparedField, Evidence, MatchField, MatchHow, MatchNote};
use super::known::{COLUMNS, Known, OnFile};
use super::name::{Fit, Form, best};
use super::scales::Scales;
use super::weights::*;
use crate::Id;
use crate::error::Result;
use crate::family::kinship::inverse;
use crate::people::NameKind;
use crate::store::Store;

/// Relatives of one person that are compared, at most. It stands in the text of the statement: SQLite prepares one anew whenever a limit is bound.
const MOST_RELATIVES: usize = 30;

/// Forms of a name that follow from the seeker's record, at most.
const MOST_FORMS: usize = 3;

/// A relative, and what they are to the person.
pub struct Kin {
    /// A key of the list `kinship`.
    pub kinship: String,
    /// Who.
    pub id: Id,
    forms: Vec<Form>,
}

/// The relatives of a person, told from either end.
pub fn of(store: &Store, person: Id, scales: &Scales) -> Result<Vec<Kin>> {
    let mut statement = store.connection.prepare_cached(&format!(
        "SELECT {COLUMNS}, t.kinship, 1 FROM idx_tie t JOIN idx_known k ON k.id = t.other WHERE t.person = ?1
         UNION ALL SELECT {COLUMNS}, t.kinship, 0 FROM idx_tie t JOIN idx_known k ON k.id = t.person WHERE t.other = ?1 LIMIT {MOST_RELATIVES}"
    ))?;
    let rows = statement.query_map([person], |row| Ok((Known::read(row)?, row.get::<_, String>(7)?, row.get(8)?)))?;
    rows.map(|row| {
        let (OnFile { id, known, .. }, kinship, as_told): (OnFile, String, bool) = row?;
        let kinship = if as_told { kinship } else { inverse(&kinship, known.gender.as_deref()).to_owned() };
        Ok(Kin { kinship, id, forms: known.forms(scales) })
    })
    .collect()
}

/// Who looks, with their relatives.
pub struct Seeker {
    /// The seeker.
    pub id: Id,
    /// What is known of them.
    pub known: Known,
    forms: Vec<Form>,
    /// Their relatives.
    pub kin: Vec<Kin>,
}

impl Seeker {
    /// The seeker of a search.
    pub fn new(id: Id, known: Known, kin: Vec<Kin>, scales: &Scales) -> Seeker {
        Seeker { id, forms: known.forms(scales), known, kin }
    }

    /// What the sought person's father or mother must be called, by what the seeker is to them: a mother who looks for her son is his
    /// mother, and brothers have one. Where the seeker's gender is not recorded, the name `told` says which parent they are. The names, and
    /// whether they may be no given names.
    pub fn parents_names(&self, kinship: Option<&str>, parent: NameKind, told: &[String], scales: &Scales) -> (Vec<String>, bool) {
        let (key, gender) = if parent == NameKind::Fathers { ("father", "male") } else { ("mother", "female") };
        match kinship {
            Some("son" | "daughter" | "child")
                if self.known.gender.as_deref().map_or_else(|| self.is_called(told, scales), |it| it == gender) =>
            {
                (texts(&self.forms), self.forms.iter().all(|form| form.words.len() < 2))
            }
            Some("sister" | "brother" | "sibling") => {
                let kin = self.kin.iter().filter(|kin| kin.kinship == key).flat_map(|kin| texts(&kin.forms));
                (self.known.of_kind(parent).into_iter().chain(kin).collect(), false)
            }
            _ => (Vec::new(), false),
        }
    }

    /// Whether one of the words that begin these names is one that the seeker is called.
    fn is_called(&self, names: &[String], scales: &Scales) -> bool {
        let mut firsts = names.iter().filter_map(|name| scales.terms(name).into_iter().next());
        firsts.any(|first| self.forms.iter().flat_map(|form| &form.words).any(|word| word.likeness(&first) >= LIKENESS.1))
    }
}

impl Seeker {
    /// What the sought person may be called by the seeker's record: one family's name is spelt on one record of the family as it is on
    /// another, and whom the seeker is a child of, the seeker's own record names.
    pub fn forms_of(&self, sought: &[Form], kinship: Option<&str>, scales: &Scales) -> Vec<Form> {
        let mut found: Vec<Form> = sought.iter().flat_map(|form| self.forms.iter().filter_map(|mine| form.spelt_as(mine))).collect();
        let parent = match kinship {
            Some("father") => Some(NameKind::Fathers),
            Some("mother") => Some(NameKind::Mothers),
            _ => None,
        };
        let given: Vec<String> = parent.map(|parent| self.known.of_kind(parent)).unwrap_or_default();
        let called = |form: &Form| given.iter().filter_map(|given| form.called(given, scales)).collect::<Vec<Form>>();
        found.extend(sought.iter().flat_map(called));
        if matches!(kinship, Some("son" | "daughter" | "child" | "sister" | "brother" | "sibling" | "father" | "mother")) {
            let alone: Vec<Form> = sought.iter().chain(&found).filter(|form| form.words.len() == 1).cloned().collect();
            found.extend(alone.iter().flat_map(|form| self.forms.iter().filter_map(|mine| form.of_family(mine))));
        }
        let mut seen: BTreeSet<String> = sought.iter().map(Form::in_words).collect();
        found.retain(|form| seen.insert(form.in_words()));
        found.truncate(MOST_FORMS);
        found
    }

    /// The years in which the sought person must be born, by the seeker's birth and what they are to them: mothers bear children between
    /// 13 and 52, fathers longer, and brothers and sisters have one mother.
    pub fn years_of(&self, kinship: Option<&str>) -> Option<RangeInclusive<i32>> {
        let birth = self.known.birth.as_ref()?;
        let (first, last) = (birth.earliest.year(), birth.latest.year());
        let oldest = if self.known.gender.as_deref() == Some("female") { 52 } else { 70 };
        match kinship? {
            "son" | "daughter" | "child" => Some(first + 13..=last + oldest),
            "mother" => Some(first - 52..=last - 13),
            "father" | "parent" => Some(first - 70..=last - 13),
            "sister" | "brother" | "sibling" => Some(first - 26..=last + 26),
            _ => None,
        }
    }
}

/// The names of somebody's father or mother by their relatives.
pub fn parents_of(kin: &[Kin], parent: NameKind) -> Vec<String> {
    let key = if parent == NameKind::Fathers { "father" } else { "mother" };
    kin.iter().filter(|kin| kin.kinship == key).flat_map(|kin| texts(&kin.forms)).collect()
}

fn texts(forms: &[Form]) -> Vec<String> {
    forms.iter().map(|form| form.text.to_string()).collect()
}

/// Somebody whom the seeker counts among their relatives: as the one they look for, or as somebody else.
pub fn told_by_seeker(kin: &Kin, seeker: &Seeker, as_sought: bool) -> ComparedField {
    let called = |forms: &[Form]| forms.first().map(|form| form.text.to_string());
    let (how, note, own) = match as_sought {
        true => (MatchHow::Agrees, MatchNote::SamePerson, SHARED_RELATIVE),
        false => (MatchHow::Differs, MatchNote::KnownToSeeker, KNOWN_TO_SEEKER),
    };
    let weight = Evidence::of_own(own);
    ComparedField { field: MatchField::Relatives, how, sought: called(&seeker.forms), theirs: called(&kin.forms), note: Some(note), weight }
}

/// How the seeker, or a relative of theirs, fits a relative of a candidate: the same record, or a name that agrees.
fn fit(id: Id, forms: &[Form], kin: &Kin, scales: &Scales) -> Option<Fit> {
    let called = |forms: &[Form]| forms.first().map_or_else(|| "".into(), |form| form.text.clone());
    if id == kin.id {
        let weight = Evidence::of_family(SHARED_RELATIVE);
        return Some(Fit { weight, least: 1.0, sought: called(forms), theirs: called(&kin.forms), note: Some(MatchNote::SamePerson) });
    }
    // Fathers and mothers are compared as the parents' names.
    if matches!(kin.kinship.as_str(), "father" | "mother") {
        return None;
    }
    let fit = best(forms, &kin.forms, scales).filter(|fit| fit.least >= LIKENESS.1)?;
    Some(Fit { weight: Evidence::of_family(fit.weight.no_stranger.clamp(0.0, RELATIVE)), ..fit })
}

/// The seeker and their relatives beside a candidate's.
pub fn compare(seeker: &Seeker, theirs: &[Kin], scales: &Scales) -> ComparedField {
    let mine: Vec<(Id, &[Form])> =
        std::iter::once((seeker.id, &seeker.forms[..])).chain(seeker.kin.iter().map(|kin| (kin.id, &kin.forms[..]))).collect();
    let called = |forms: &[Form]| forms.first().map(|form| form.text.to_string());
    let mut field = ComparedField::unknown(MatchField::Relatives, called(&seeker.forms), theirs.first().and_then(|kin| called(&kin.forms)));
    if theirs.is_empty() {
        return field;
    }
    // That no relative agrees says nothing: families are large.
    let mut all = 0.0;
    for kin in theirs {
        let fits = mine.iter().filter_map(|(id, forms)| fit(*id, forms, kin, scales));
        let Some(fit) = fits.max_by(|one, other| one.weight.no_stranger.total_cmp(&other.weight.no_stranger)) else { continue };
        all += fit.weight.no_stranger;
        if field.how == MatchHow::Unknown || fit.note == Some(MatchNote::SamePerson) {
            (field.how, field.sought, field.theirs, field.note) =
                (MatchHow::Agrees, Some(fit.sought.to_string()), Some(fit.theirs.to_string()), fit.note);
        }
    }
    field.weight = Evidence::of_family(all.min(RELATIVES));
    field
}
