//! Refuge, papers and recovery of invented people.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate, NaiveTime};

use super::Chance;
use super::words::Words;
use crate::Id;
use crate::cases::{Contact, Task};
use crate::clock::new_id;
use crate::date::HonestDate;
use crate::error::Result;
use crate::papers::Paper;
use crate::recovery::{Assessment, DOMAINS, Goal, GoalStep};
use crate::refuge::{Application, Deadline, DeadlineDue, Hearing, HearingTime, RefugeOption, Situation, Stage, StageKind};
use crate::store::{Extra, Store};

/// Fills the rooms of an open case.
pub fn fill(store: &Store, words: &Words, chance: &mut Chance, case: Id, today: NaiveDate) -> Result<()> {
    let ago = |chance: &mut Chance, most: usize| HonestDate::day(today - Days::new(1 + chance.below(most) as u64));
    let ahead = |chance: &mut Chance, most: usize| HonestDate::day(today + Days::new(1 + chance.below(most) as u64));
    let country = chance.of(words.country).to_owned();
    store.create(Situation {
        case,
        person: None,
        status: Some(chance.of(&["asylum-seeker", "undocumented", "temporary-protection", "refugee", "stateless"]).to_owned()),
        country: Some(country.clone()),
        place: Some(chance.of(words.place).to_owned()),
        since: Some(ago(chance, 700)),
        until: None,
        followed: false,
        basis: None,
        remarks: None,
        extra: Extra::default(),
    })?;
    for _ in 0..1 + chance.below(2) {
        store.create(paper(chance, case, &country, today))?;
    }
    if chance.one_in(3) {
        let clock = &*store.clock;
        let stage = |stage, on| (new_id(clock).to_string(), Stage { stage, on: Some(on), remarks: None });
        let application = store.create(Application {
            case,
            person: None,
            country: Some(country.clone()),
            authority: Some(chance.of(words.office).to_owned()),
            reference: Some(format!("{}/{}", 1_000 + chance.below(9_000), 20 + chance.below(10))),
            kind: Some("asylum".to_owned()),
            representative: chance.one_in(2).then(|| words.representative.to_owned()),
            stages: [stage(StageKind::Lodged, ago(chance, 300))].into(),
            remarks: None,
            extra: Extra::default(),
        })?;
        let hearing = store.create(hearing(words, chance, case, application.id, today))?;
        store.create(Deadline {
            case,
            what: words.statement.to_owned(),
            due: DeadlineDue::Before { hearing: hearing.id, days: 21 },
            application: Some(application.id),
            source: Some(words.invitation.to_owned()),
            consequence: Some(words.not_heard.to_owned()),
            done: None,
            outcome: None,
            cancelled: false,
            extra: Extra::default(),
        })?;
    }
    if chance.one_in(5) {
        store.create(RefugeOption {
            case,
            country: Some(chance.of(words.country).to_owned()),
            route: Some(chance.of(&["asylum", "family-reunion", "resettlement", "work"]).to_owned()),
            pros: Some(words.sentence(chance)),
            obstacles: Some(words.sentence(chance)),
            needs: None,
            cost: None,
            duration: Some(words.about_a_year.to_owned()),
            preference: Some(1 + chance.below(3) as u8),
            own_words: None,
            chosen: None,
            dropped: None,
            dropped_why: None,
            extra: Extra::default(),
        })?;
    }
    if chance.one_in(4) {
        let reached = chance.one_in(2);
        store.create(Contact {
            case,
            person: None,
            on: Some(ago(chance, 20)),
            channel: Some("phone".to_owned()),
            safe: Some(true),
            direction: Some("from-us".to_owned()),
            reached: Some(reached),
            summary: reached.then(|| words.sentence(chance)),
            again: (!reached).then(|| ahead(chance, 5)),
            extra: Extra::default(),
        })?;
    }
    if chance.one_in(6) {
        let step = GoalStep { what: words.course.to_owned(), who: None, by: Some(ahead(chance, 60)), done: None };
        store.create(Goal {
            case,
            person: None,
            goal: words.goal.to_owned(),
            domain: Some("education-language".to_owned()),
            set: Some(ago(chance, 90)),
            by: Some(ahead(chance, 300)),
            steps: [(new_id(&*store.clock).to_string(), step)].into(),
            reached: None,
            dropped: None,
            dropped_why: None,
            extra: Extra::default(),
        })?;
        for days in [200, 10] {
            let scores: BTreeMap<String, u8> =
                DOMAINS.iter().map(|domain| ((*domain).to_owned(), 1 + chance.below(if days > 100 { 3 } else { 5 }) as u8)).collect();
            let on = HonestDate::day(today - Days::new(days));
            store.create(Assessment { case, person: None, on, by_whom: None, scores, remarks: None, extra: Extra::default() })?;
        }
    }
    if chance.one_in(8) {
        store.create(Task {
            case,
            what: words.letter.to_owned(),
            assigned: None,
            due: Some(ahead(chance, 20)),
            done: None,
            outcome: None,
            cancelled: false,
            extra: Extra::default(),
        })?;
    }
    Ok(())
}

fn paper(chance: &mut Chance, case: Id, country: &str, today: NaiveDate) -> Paper {
    let kind = chance.of(&["passport", "national-id", "residence-permit", "asylum-seeker-card", "birth-certificate"]);
    let state = chance.of(&["held", "held", "held", "lost", "withheld", "applied-for"]);
    // Some lapse soon, most do not.
    let days = if chance.one_in(6) { 90 } else { 1_500 };
    let expires = today + Days::new(chance.below(days) as u64);
    Paper {
        case,
        person: None,
        kind: Some(kind.to_owned()),
        state: Some(state.to_owned()),
        number: (state == "held").then(|| format!("X{}", 100_000 + chance.below(900_000))),
        issuer: None,
        country: Some(country.to_owned()),
        issued: None,
        expires: (state == "held" && kind != "birth-certificate").then(|| HonestDate::day(expires)),
        original: None,
        lead_days: None,
        lapses: Default::default(),
        steps: Default::default(),
        cost: None,
        replaced: None,
        remarks: None,
        extra: Extra::default(),
    }
}

fn hearing(words: &Words, chance: &mut Chance, case: Id, application: Id, today: NaiveDate) -> Hearing {
    let day = HonestDate::day(today + Days::new(2 + chance.below(120) as u64));
    let time = match chance.below(4) {
        0 => HearingTime::NotSet {},
        1 => HearingTime::Window { date: day },
        _ => HearingTime::At { date: day, time: NaiveTime::from_hms_opt(8 + chance.below(8) as u32, 30, 0).unwrap_or_default() },
    };
    Hearing {
        case,
        application: Some(application),
        person: None,
        kind: Some("interview".to_owned()),
        time,
        authority: Some(chance.of(words.office).to_owned()),
        place: Some(chance.of(words.place).to_owned()),
        representative: None,
        interpreter: None,
        accompanied_by: None,
        preparation: None,
        held: None,
        outcome: None,
        cancelled: false,
        extra: Extra::default(),
    }
}
