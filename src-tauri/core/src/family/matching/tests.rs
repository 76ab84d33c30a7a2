//! What holds of the evidence whatever the people: more agreement never counts against, and what is unknown never counts.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::explained::{ComparedField, Evidence, MatchField, MatchHow};
use super::kin::Seeker;
use super::known::Known;
use super::name::{Fit, best, forms};
use super::scales::Scales;
use super::score::{Sought, compare, odds};
use super::weights;
use crate::clock::{SetClock, new_id};
use crate::date;
use crate::people::NameKind;

const PEOPLE: u32 = 10_000;

/// One person in a hundred has any word.
fn scales() -> Scales<'static> {
    Scales::new(|_| weights::rarity(100, PEOPLE))
}

fn nobody() -> crate::Id {
    new_id(&SetClock::at(chrono::NaiveDate::from_ymd_opt(2031, 3, 15).unwrap(), 1))
}

fn compared(one: &Known, other: &Known) -> Vec<ComparedField> {
    let scales = scales();
    let seeker = Seeker::new(nobody(), Known::default(), Vec::new(), &scales);
    compare(&Sought::new(one.clone(), None, &seeker, &scales), other, Default::default(), &scales)
}

/// The best fit of two full names.
fn best_fit(one: &str, other: &str) -> Option<Fit> {
    let scales = scales();
    best(&forms(&full(one), &scales), &forms(&full(other), &scales), &scales)
}

fn odds_of(one: &Known, other: &Known) -> f64 {
    odds(&compared(one, other), PEOPLE)
}

fn full(name: &str) -> Vec<(NameKind, String)> {
    vec![(NameKind::Full, name.to_owned())]
}

/// All that can be known of somebody.
fn lina() -> Known {
    Known {
        names: [full("Lina Osman"), vec![(NameKind::Fathers, "Karim".to_owned()), (NameKind::Mothers, "Salma".to_owned())]].concat(),
        gender: Some("female".to_owned()),
        birth: date::parse("1987-06-05", None).ok(),
        birth_place: Some("Northgate".to_owned()),
        nationalities: BTreeSet::from(["ir".to_owned()]),
    }
}

/// The same fields of somebody else.
fn somebody_else() -> Known {
    Known {
        names: [full("Bahram Tehrani"), vec![(NameKind::Fathers, "Jamshid".to_owned()), (NameKind::Mothers, "Parvin".to_owned())]].concat(),
        gender: Some("male".to_owned()),
        birth: date::parse("1951", None).ok(),
        birth_place: Some("Haldenfoss".to_owned()),
        nationalities: BTreeSet::from(["al".to_owned()]),
    }
}

/// The first with each field that is set in `mask` taken from the second, and each that is set in `gone` not recorded.
fn mixed(one: &Known, other: &Known, mask: u8, gone: u8) -> Known {
    let of_kind = |known: &Known, kinds: &[NameKind]| -> Vec<(NameKind, String)> {
        known.names.iter().filter(|name| kinds.contains(&name.0)).cloned().collect()
    };
    let from = |bit: u8| if mask & (1 << bit) != 0 { other } else { one };
    let is_gone = |bit: u8| gone & (1 << bit) != 0;
    let mut mixed = Known::default();
    let kinds: [&[NameKind]; 3] = [&[NameKind::Full], &[NameKind::Fathers], &[NameKind::Mothers]];
    for (bit, kinds) in (0..3).zip(kinds) {
        if !is_gone(bit) {
            mixed.names.extend(of_kind(from(bit), kinds));
        }
    }
    mixed.gender = from(3).gender.clone().filter(|_| !is_gone(3));
    mixed.birth = from(4).birth.clone().filter(|_| !is_gone(4));
    mixed.birth_place = from(5).birth_place.clone().filter(|_| !is_gone(5));
    mixed.nationalities = if is_gone(6) { BTreeSet::new() } else { from(6).nationalities.clone() };
    mixed
}

#[test]
fn a_field_that_agrees_says_more_than_an_unknown_one_and_that_more_than_one_that_differs() {
    for bit in 0..7 {
        let (agrees, unknown, differs) =
            (mixed(&lina(), &lina(), 0, 0), mixed(&lina(), &lina(), 0, 1 << bit), mixed(&lina(), &somebody_else(), 1 << bit, 0));
        let (agrees, unknown, differs) = (odds_of(&lina(), &agrees), odds_of(&lina(), &unknown), odds_of(&lina(), &differs));
        assert!(agrees > unknown && unknown > differs, "field {bit}: {agrees} {unknown} {differs}");
    }
}

#[test]
fn a_brother_is_not_taken_for_the_one_however_much_the_family_has_in_common() {
    let brother =
        Known { names: [full("Tarek Osman"), lina().names[1..].to_vec()].concat(), gender: Some("male".to_owned()), birth: None, ..lina() };
    let herself = Known { birth_place: None, nationalities: BTreeSet::new(), names: full("لینا عثمان"), ..lina() };
    assert!(weights::mark(odds_of(&lina(), &herself)) >= 80);
    assert!(weights::mark(odds_of(&lina(), &brother)) <= 10);
}

#[test]
fn names_of_another_habit_fit_and_it_is_said_how() {
    use super::explained::MatchNote::*;
    for (one, other, note) in [
        ("Lina Osman", "Lina Osman", None),
        ("Lina Osman", "Leena Ossman", Some(SameSound)),
        ("احسان رحیمی", "Ehsan Rahimi", Some(OtherScript)),
        ("Ehsan Rahimi", "Rahimi Ehsan", Some(SwappedNames)),
        ("Fatemeh Rahimi", "Fati Rahimi", Some(ShortForm)),
        ("محمد القيسي", "Hamoudi Al-Qaisi", Some(ShortForm)),
        ("Majlinda Gashi", "Linda Gashi", Some(ShortForm)),
        ("Ali Reza Rahimi", "Alireza Rahimi", None),
        ("Lina Al-Nahri", "لينا النهري", Some(OtherScript)),
        ("Besnik Kelmendi", "Besnk Kelmendi", Some(SameSound)),
        ("Besnik Kelmendi", "Besrik Kelmendi", Some(Misspelt)),
        ("Lina Osman", "Osman", Some(OneNameOnly)),
        ("Yousef Khorshidnejad", "Khorshid nejad", Some(OneNameOnly)),
    ] {
        let fit = best_fit(one, other).unwrap();
        assert!(fit.weight.no_stranger > 2.0, "{one} {other}: {:?}", fit.weight);
        assert_eq!(fit.note, note, "{one} {other}");
    }
    let fit = |one: &str, other: &str| best_fit(one, other).unwrap().weight;
    assert!(fit("Lina Osman", "Bahram Tehrani").no_stranger < -4.0);
    assert!(fit("Lina Osman", "Salma Osman").no_relative < 0.0, "a sister has another given name");
    assert!(fit("Lina Osman", "Lina Osman").no_stranger > fit("Lina Osman", "Lina Osmam").no_stranger);
}

#[test]
fn two_slips_in_a_word_say_less_against_than_another_name_does() {
    let fit = |one: &str, other: &str| best_fit(one, other).unwrap().weight.no_stranger;
    for (told, on_file, another) in [("Teuta Selimi", "وتتا سلیمی", "مریم سلیمی"), ("مهدی باغبان", "هید باغبان", "پرویز باغبان")]
    {
        assert!(fit(told, told) > fit(told, on_file) && fit(told, on_file) > fit(told, another), "{told} {on_file}");
    }
}

/// The odds of `theirs` if somebody whose record is `seeker` looks for `one`, who is their `kinship`.
fn odds_for(seeker: Known, kinship: &str, one: &Known, theirs: &Known) -> f64 {
    let scales = scales();
    let seeker = Seeker::new(nobody(), seeker, Vec::new(), &scales);
    odds(&compare(&Sought::new(one.clone(), Some(kinship), &seeker, &scales), theirs, Default::default(), &scales), PEOPLE)
}

#[test]
fn what_the_seekers_record_says_of_the_sought_one_speaks_for_who_has_it() {
    let named = |names: Vec<(NameKind, String)>| Known { names, ..Known::default() };
    let of = |kind: NameKind, name: &str| (kind, name.to_owned());
    // A given name alone, and the family name of who looks.
    let (lina, father) = (named(full("Lina")), named(full("Karim Osman")));
    let (osman, other) = (named(full("Lina Osman")), named(full("Lina Tehrani")));
    assert!(odds_for(father.clone(), "daughter", &lina, &osman) > odds_for(father, "daughter", &lina, &other) + 2.0);
    // The father's name as his child's record spells it.
    let (told, child) = (named(full("Yubus Osman")), named([full("Lina Osman"), vec![of(NameKind::Fathers, "یونس")]].concat()));
    let right = named(full("یونس عثمان"));
    assert!(odds_for(child, "father", &told, &right) > odds_for(named(full("Lina Osman")), "father", &told, &right));
    // A mother's own name beside the one told.
    let told = named([full("Lina Osman"), vec![of(NameKind::Mothers, "Tahereh")]].concat());
    let right = named([full("Lina Osman"), vec![of(NameKind::Mothers, "Salma")]].concat());
    let mother = Known { gender: Some("female".to_owned()), ..named(full("Salma Karimi")) };
    assert!(odds_for(mother, "daughter", &told, &right) > odds_for(Known::default(), "daughter", &told, &right) + 2.0);
}

#[test]
fn a_rare_name_says_more_than_a_common_one() {
    assert!(weights::rarity(1, PEOPLE) > weights::rarity(50, PEOPLE) && weights::rarity(50, PEOPLE) > weights::rarity(1_000, PEOPLE));
    assert!(weights::rarity(1, 20) < weights::rarity(1, PEOPLE), "in a small file nothing is known to be rare");
}

proptest! {
    #[test]
    fn unknown_never_counts_as_differing(mask in 0..128_u8, gone in 0..128_u8) {
        let theirs = mixed(&lina(), &somebody_else(), mask, gone);
        for field in compared(&lina(), &theirs) {
            prop_assert!(field.how != MatchHow::Unknown || field.weight == Evidence::default());
            let is_gone = match field.field {
                MatchField::Names => gone & 1,
                MatchField::FathersName => gone & 2,
                MatchField::MothersName => gone & 4,
                MatchField::Gender => gone & 8,
                MatchField::Birth => gone & 16,
                MatchField::BirthPlace => gone & 32,
                MatchField::Nationalities => gone & 64,
                MatchField::LastPlace | MatchField::Relatives => 0,
            };
            prop_assert_eq!(is_gone != 0, field.how == MatchHow::Unknown, "{:?}", field);
        }
    }

    #[test]
    fn one_more_field_that_agrees_never_lowers_the_mark(mask in 0..128_u8, gone in 0..128_u8, bit in 0..7_u8) {
        let odds = |mask: u8, gone: u8| odds_of(&lina(), &mixed(&lina(), &somebody_else(), mask, gone));
        let (without, with) = (odds(mask & !(1 << bit), gone | (1 << bit)), odds(mask & !(1 << bit), gone & !(1 << bit)));
        prop_assert!(with >= without && weights::mark(with) >= weights::mark(without));
        let differs = odds(mask | (1 << bit), gone & !(1 << bit));
        prop_assert!(without >= differs);
    }

    #[test]
    fn the_evidence_of_two_records_is_the_same_from_either_side(one in 0..128_u8, other in 0..128_u8, gone in 0..128_u8) {
        let one = mixed(&lina(), &somebody_else(), one, 0);
        let other = mixed(&lina(), &somebody_else(), other, gone);
        prop_assert!((odds_of(&one, &other) - odds_of(&other, &one)).abs() < 1e-9);
    }

    #[test]
    fn more_likeness_never_says_less(one in 0.0..1.0_f64, other in 0.0..1.0_f64, bearers in 0..10_000_u32) {
        let same = weights::rarity(bearers, PEOPLE);
        let says = |likeness: f64| weights::of_likeness(likeness, same, weights::OTHER_GIVEN);
        prop_assert!(says(one.max(other)) >= says(one.min(other)));
        prop_assert!((weights::OTHER_GIVEN..=same).contains(&says(one)));
    }

    #[test]
    fn any_names_can_be_compared(one in "\\PC{0,40}", other in "\\PC{0,40}") {
        if let Some(fit) = best_fit(&one, &other) {
            prop_assert!(fit.weight.no_stranger.is_finite() && fit.weight.no_relative.is_finite());
        }
    }
}
