//! All fields of two people, weighed.

use std::ops::RangeInclusive;
use std::rc::Rc;

use chrono::Datelike;

use super::birth;
use super::explained::{ComparedField, Evidence, MatchField, MatchHow, MatchNote};
use super::kin::Seeker;
use super::known::Known;
use super::name::{Fit, Form, best, best_parent, between, parents_words};
use super::place;
use super::scales::{Scales, Term};
use super::weights::{self, *};
use crate::people::NameKind;

/// The sought person, with what follows from who looks.
pub struct Sought {
    known: Known,
    forms: Vec<Form>,
    fathers: Parent,
    mothers: Parent,
    years: Option<RangeInclusive<i32>>,
}

impl Sought {
    /// Of a search: what was told of them, and what follows from who looks, to whom they are `kinship`.
    pub fn new(known: Known, kinship: Option<&str>, seeker: &Seeker, scales: &Scales) -> Sought {
        let mut forms = known.forms(scales);
        let parents = |kind: NameKind| {
            let told = known.of_kind(kind);
            let (names, unsure) = seeker.parents_names(kinship, kind, &told, scales);
            match (told.is_empty(), names.is_empty()) {
                (false, _) if unsure => Parent::new(told, &forms, false, false, scales),
                (false, _) => Parent::new([told, names].concat(), &forms, false, false, scales),
                (true, true) if kind == NameKind::Fathers => Parent::new(between(&forms), &forms, false, true, scales),
                (true, _) => Parent::new(names, &forms, true, unsure, scales),
            }
        };
        let (fathers, mothers) = (parents(NameKind::Fathers), parents(NameKind::Mothers));
        let gender = known.gender.clone().or_else(|| kinship.and_then(gender_of).map(str::to_owned));
        let by_kin = seeker.forms_of(&forms, kinship, scales);
        let mut names = known.names.clone();
        names.extend(by_kin.iter().map(|form| (NameKind::Alias, form.in_words())));
        forms.extend(by_kin);
        Sought { forms, fathers, mothers, years: seeker.years_of(kinship), known: Known { gender, names, ..known } }
    }

    /// What is known.
    pub fn known(&self) -> &Known {
        &self.known
    }

    /// The father's and the mother's names.
    pub fn parents(&self) -> [&[String]; 2] {
        [&self.fathers.names, &self.mothers.names]
    }
}

/// The gender that a term of kinship says.
fn gender_of(kinship: &str) -> Option<&'static str> {
    match kinship {
        "mother" | "daughter" | "sister" | "wife" | "grandmother" | "granddaughter" | "fathers-sister" | "mothers-sister" | "niece"
        | "mother-in-law" | "daughter-in-law" => Some("female"),
        "father" | "son" | "brother" | "husband" | "grandfather" | "grandson" | "fathers-brother" | "mothers-brother" | "nephew"
        | "father-in-law" | "son-in-law" => Some("male"),
        _ => None,
    }
}

/// Every field that the two records alone tell; `parents` are further names of the candidate's father and mother.
pub fn compare(sought: &Sought, theirs: &Known, parents: [Vec<String>; 2], scales: &Scales) -> Vec<ComparedField> {
    let their_forms = theirs.forms(scales);
    let [fathers, mothers] = parents;
    let told = |kind: NameKind, from_kin: Vec<String>| {
        let names = [theirs.of_kind(kind), from_kin].concat();
        match names.is_empty() && kind == NameKind::Fathers {
            true => Parent::new(between(&their_forms), &sought.forms, false, true, scales),
            false => Parent::new(names, &sought.forms, false, false, scales),
        }
    };
    let (fathers, mothers) = (told(NameKind::Fathers, fathers), told(NameKind::Mothers, mothers));
    vec![
        names(sought, &their_forms, scales),
        parent(MatchField::FathersName, &sought.fathers, &fathers, scales),
        parent(MatchField::MothersName, &sought.mothers, &mothers, scales),
        gender(sought.known.gender.as_deref(), theirs.gender.as_deref()),
        born(sought, theirs),
        place::compare(
            MatchField::BirthPlace,
            sought.known.birth_place.as_deref(),
            theirs.birth_place.as_slice(),
            (BIRTH_PLACE, OTHER_BIRTH_PLACE),
            scales,
        ),
        nationalities(&sought.known, theirs),
    ]
}

/// The odds by all fields together.
pub fn odds(fields: &[ComparedField], people: u32) -> f64 {
    weights::odds(fields.iter().map(|field| field.weight).sum(), people)
}

fn of_fit(field: MatchField, fit: Fit) -> ComparedField {
    let how = match () {
        _ if fit.least >= LIKENESS.1 => MatchHow::Agrees,
        _ if fit.least >= LIKENESS.2 => MatchHow::Near,
        _ => MatchHow::Differs,
    };
    let (sought, theirs) = (Some(fit.sought.to_string()), Some(fit.theirs.to_string()));
    ComparedField { field, how, sought, theirs, note: fit.note, weight: fit.weight }
}

fn names(sought: &Sought, theirs: &[Form], scales: &Scales) -> ComparedField {
    let first = |forms: &[Form]| forms.first().map(|form| form.text.to_string());
    match best(&sought.forms, theirs, scales) {
        Some(fit) => of_fit(MatchField::Names, fit),
        None => ComparedField::unknown(MatchField::Names, first(&sought.forms), first(theirs)),
    }
}

/// A parent's names, and where they come from.
struct Parent {
    names: Vec<String>,
    words: Vec<(Rc<str>, Term)>,
    from_seeker: bool,
    /// They may be no given names.
    unsure: bool,
}

impl Parent {
    fn new(names: Vec<String>, family: &[Form], from_seeker: bool, unsure: bool, scales: &Scales) -> Parent {
        Parent { words: parents_words(&names, family, scales), names, from_seeker, unsure }
    }
}

fn parent(field: MatchField, sought: &Parent, theirs: &Parent, scales: &Scales) -> ComparedField {
    let unsure = sought.unsure || theirs.unsure;
    let share = if field == MatchField::MothersName { MOTHERS_SHARE } else { 1.0 };
    let weigh = |word: &Term, likeness: f64| of_likeness(likeness, share * scales.rarity(word).clamp(PARENT.0, PARENT.1), OTHER_PARENT);
    match best_parent(&sought.words, &theirs.words, scales, &weigh) {
        // What may be no parent's name may agree with one, and says nothing if it does not.
        Some(fit) if unsure && fit.weight.no_stranger <= 0.0 => ComparedField::unknown(field, None, None),
        Some(mut fit) => {
            if sought.from_seeker && fit.note.is_none() {
                fit.note = Some(MatchNote::FromSeeker);
            }
            of_fit(field, fit)
        }
        None => ComparedField::unknown(field, sought.names.first().cloned(), theirs.names.first().cloned()),
    }
}

fn gender(sought: Option<&str>, theirs: Option<&str>) -> ComparedField {
    let mut field = ComparedField::unknown(MatchField::Gender, sought.map(str::to_owned), theirs.map(str::to_owned));
    if let (Some(sought), Some(theirs)) = (sought, theirs) {
        field.how = if sought == theirs { MatchHow::Agrees } else { MatchHow::Differs };
        field.weight = if sought == theirs { GENDER } else { Evidence::of_own(OTHER_GENDER) };
    }
    field
}

fn born(sought: &Sought, theirs: &Known) -> ComparedField {
    let typed = |known: &Known| known.birth.as_ref().map(|birth| birth.typed.clone());
    let mut field = ComparedField::unknown(MatchField::Birth, typed(&sought.known), typed(theirs));
    match (&sought.known.birth, &sought.years, &theirs.birth) {
        (Some(sought), _, Some(theirs)) => {
            let (how, note, weight) = birth::compare(sought, theirs);
            let no_relative = match how {
                MatchHow::Agrees => (weight - NEAR_BIRTHS).max(0.0),
                MatchHow::Near => weight - NEAR_BIRTHS,
                _ => weight,
            };
            (field.how, field.note, field.weight) = (how, note, Evidence { no_stranger: weight, no_relative });
        }
        // Nobody is born before their mother.
        (None, Some(years), Some(theirs)) => {
            let fits = theirs.latest.year() >= *years.start() && theirs.earliest.year() <= *years.end();
            // Most lie in the middle of what is possible.
            let share = 0.55 * f64::from(years.end() - years.start()) / BIRTHS;
            field.how = if fits { MatchHow::Agrees } else { MatchHow::Differs };
            field.weight = if fits { Evidence::of_family((-share.ln()).max(0.0)) } else { Evidence::of_own(OTHER_GENERATION) };
            field.note = Some(MatchNote::FromSeeker);
        }
        _ => {}
    }
    field
}

fn nationalities(sought: &Known, theirs: &Known) -> ComparedField {
    let told = |known: &Known| {
        let all: Vec<&str> = known.nationalities.iter().map(String::as_str).collect();
        (!all.is_empty()).then(|| all.join(", "))
    };
    let mut field = ComparedField::unknown(MatchField::Nationalities, told(sought), told(theirs));
    if field.sought.is_some() && field.theirs.is_some() {
        let meet = sought.nationalities.intersection(&theirs.nationalities).next().is_some();
        let (how, weight) = if meet { (MatchHow::Agrees, NATIONALITY) } else { (MatchHow::Differs, OTHER_NATIONALITY) };
        (field.how, field.weight) = (how, Evidence::of_family(weight));
    }
    field
}
