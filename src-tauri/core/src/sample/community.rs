//! Invented volunteers, what they are matched to, and their hours.

use chrono::{Days, NaiveDate};

use super::words::Words;
use super::{Chance, people};
use crate::Id;
use crate::clock::new_id;
use crate::community::{Hours, Placement, VettingCheck, Volunteer};
use crate::date::{HonestDate, Language};
use crate::error::Result;
use crate::store::{Extra, Keys, Store};

/// Makes a few volunteers for some open cases. Chance of its own, so that everything else of a sample is as it was without them.
pub fn fill(store: &Store, words: &Words, seed: u64, open: &[Id], today: NaiveDate) -> Result<()> {
    if open.is_empty() {
        return Ok(());
    }
    let mut chance = Chance::new(seed ^ 0xc033);
    for number in 0..open.len() / 20 + 3 {
        let person = store.create(people::volunteer(&mut chance, &*store.clock))?.id;
        // The third waits to be looked into.
        let vetted = number % 5 != 2;
        store.create(profile(store, words, &mut chance, person, vetted, today))?;
        for _ in 0..if vetted { 1 + chance.below(2) } else { 0 } {
            let case = open[chance.below(open.len())];
            let placement = store.create(placement(words, &mut chance, case, person, today))?;
            for _ in 0..2 + chance.below(3) {
                store.create(Hours {
                    volunteer: person,
                    case: Some(case),
                    placement: Some(placement.id),
                    on: HonestDate::day(today - Days::new(1 + chance.below(40) as u64)),
                    minutes: 30 * (1 + chance.below(6) as u32),
                    what: Some(chance.of(words.helped).to_owned()),
                    extra: Extra::default(),
                })?;
            }
        }
    }
    Ok(())
}

fn profile(store: &Store, words: &Words, chance: &mut Chance, person: Id, vetted: bool, today: NaiveDate) -> Volunteer {
    // The records are made long before `today`; by then the agreement was signed already.
    let signed = HonestDate::day(today - Days::new(420 + chance.below(200) as u64));
    let check = VettingCheck {
        kind: Some(chance.of(&["reference", "identity", "interview"]).to_owned()),
        by_whom: Some(chance.of(words.author).to_owned()),
        on: Some(signed.clone()),
        until: None,
        result: None,
    };
    let skills = ["interpreting", "accompanying", "mentoring", "teaching-language", "driving", "hosting"];
    let services = ["authority", "medical", "housing", "language-course", "school"];
    let some = |chance: &mut Chance, keys: &[&str]| -> Keys { (0..2).map(|_| keys[chance.below(keys.len())]).collect() };
    Volunteer {
        person,
        skills: some(chance, &skills),
        services: some(chance, &services),
        place: Some([chance.of(words.place), chance.of(words.country)].join(if words.language == Language::Fa { "، " } else { ", " })),
        when_free: Some(chance.of(words.when_free).to_owned()),
        checks: [(new_id(&*store.clock).to_string(), check)].into(),
        // Of some it ends soon.
        vetted_until: vetted.then(|| HonestDate::day(today + Days::new(if chance.one_in(3) { 5 } else { 120 + chance.below(200) as u64 }))),
        agreement_signed: vetted.then_some(signed),
        agreement_until: None,
        conflicts: None,
        remarks: None,
        extra: Extra::default(),
    }
}

fn placement(words: &Words, chance: &mut Chance, case: Id, volunteer: Id, today: NaiveDate) -> Placement {
    Placement {
        case,
        volunteer,
        purpose: Some(chance.of(&["mentor", "interpreter", "companion", "language-practice", "transport"]).to_owned()),
        brief: Some(chance.of(words.to_know).to_owned()),
        from: Some(HonestDate::day(today - Days::new(30 + chance.below(60) as u64))),
        until: HonestDate::day(today + Days::new(3 + chance.below(100) as u64)),
        ended: None,
        ended_why: None,
        despite: None,
        cleared: Keys::default(),
        settled: Keys::default(),
        extra: Extra::default(),
    }
}
