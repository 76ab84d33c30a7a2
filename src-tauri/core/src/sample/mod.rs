//! Invented people, for trying the program, for benches and tests: the same seed on the same day gives the same records.

mod community;
mod families;
mod people;
mod rooms;
mod story;
mod words;

use std::sync::Arc;

use chrono::{Days, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Id;
use crate::cases::{AIMS, Aim, Case, Citation, Episode, FollowUp, KeepingConsent, Member, Risk};
use crate::clock::{Clock, SetClock, new_id};
use crate::date::{HonestDate, Language};
use crate::door::{Operation, Session};
use crate::error::{ErrorCode, Problem, Result};
use crate::roles::{MayCall, Role, Visibility};
use crate::store::Store;
pub use families::{FillFamilies, FilledFamilies, Sought};
use words::Words;

/// Fills an empty vault with invented people.
#[derive(Debug, Clone, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
#[ts(rename = "SampleFillRequest")]
pub struct Fill {
    /// How many cases.
    pub cases: u32,
    /// How many notes, spread over the cases.
    pub notes: u32,
    /// How many news items.
    pub news: u32,
    /// Where chance starts from.
    pub seed: u64,
    /// What they say it in; English unless told.
    #[serde(default = "english")]
    #[ts(optional, as = "Option<Language>")]
    pub language: Language,
}

fn english() -> Language {
    Language::En
}

/// The sandbox: enough to look around in.
pub fn sandbox(language: Language) -> Fill {
    Fill { cases: 60, notes: 400, news: 80, seed: 7, language }
}

/// What was made.
#[derive(Debug, PartialEq, Eq, Serialize, TS, JsonSchema)]
pub struct Filled {
    /// How many cases.
    pub cases: u32,
    /// How many notes.
    pub notes: u32,
    /// How many news items.
    pub news: u32,
}

impl Operation for Fill {
    const MAY_CALL: MayCall = MayCall::AtLeast(Role::Coordinator);
    type Answer = Filled;
    fn run(self, session: &mut Session) -> Result<Filled> {
        let held: u64 =
            session
                .store
                .connection
                .query_row("SELECT count(*) FROM document WHERE kind IN ('case', 'news', 'note')", [], |row| row.get(0))?;
        if held > 0 {
            return Err(Problem::invalid("vault", "not-empty"));
        }
        if self.cases > 1_000_000 || self.notes > 10_000_000 || self.news > 1_000_000 {
            return Err(ErrorCode::TooLarge.into());
        }
        session.work.begin("sample", Some(u64::from(self.cases) + u64::from(self.notes) + u64::from(self.news)));
        let clock = session.store.clock.clone();
        // Ids and times follow from the seed while the sample is made.
        session.store.clock = Arc::new(SetClock::at(clock.today() - Days::new(400), self.seed));
        let today = clock.today();
        let filled = fill_on(&session.store, &self, today, |_| session.work.step());
        session.store.clock = clock;
        filled
    }
}

/// Chance that follows from a seed.
pub(crate) struct Chance {
    state: u64,
}

impl Chance {
    fn new(seed: u64) -> Chance {
        Chance { state: seed ^ 0x9e37_79b9_7f4a_7c15 }
    }

    /// SplitMix64 (Steele, Lea, Flood 2014): small, even, and the same everywhere.
    fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, end: usize) -> usize {
        (self.next() % end.max(1) as u64) as usize
    }

    fn one_in(&mut self, chances: usize) -> bool {
        self.below(chances) == 0
    }

    fn of<'a, T: ?Sized>(&mut self, choices: &[&'a T]) -> &'a T {
        choices[self.below(choices.len())]
    }
}

/// Makes the sample as of today; `step` is called for every record and may stop it.
pub fn fill(store: &Store, sample: &Fill, step: impl FnMut(u64) -> Result<()>) -> Result<Filled> {
    fill_on(store, sample, store.clock.today(), step)
}

fn fill_on(store: &Store, sample: &Fill, today: NaiveDate, mut step: impl FnMut(u64) -> Result<()>) -> Result<Filled> {
    let words = Words::of(sample.language);
    let mut chance = Chance::new(sample.seed);
    let mut done = 0;
    let mut tick = || {
        done += 1;
        step(done)
    };
    let mut news = Vec::new();
    for _ in 0..sample.news {
        tick()?;
        let id = store.create(story::news(words, &mut chance, today))?.id;
        // A few thousand are enough to cite from.
        if news.len() < 2000 {
            news.push(id);
        }
    }
    let team: Vec<Id> = match sample.cases {
        0 => Vec::new(),
        cases => {
            (0..(cases / 40 + 2)).map(|_| Ok(store.create(people::colleague(&mut chance, &*store.clock))?.id)).collect::<Result<_>>()?
        }
    };
    let mut made = 0;
    let mut still_open = Vec::new();
    for number in 0..sample.cases {
        tick()?;
        let (case, open) = case(store, words, &mut chance, &team, today)?;
        if open {
            still_open.push(case);
        }
        // The notes left over go to the first cases, one each.
        let notes = sample.notes / sample.cases + u32::from(number < sample.notes % sample.cases);
        for _ in 0..notes {
            tick()?;
            made += 1;
            store.create(story::note(words, &mut chance, case, today))?;
        }
        if !news.is_empty() && chance.one_in(4) {
            let cited = news[chance.below(news.len())];
            store.create(Citation { case, news: cited, remark: None })?;
        }
    }
    community::fill(store, words, sample.seed, &still_open, today)?;
    store.merge_words()?;
    Ok(Filled { cases: sample.cases, notes: made, news: sample.news })
}

/// A case, and whether it is open.
fn case(store: &Store, words: &Words, chance: &mut Chance, team: &[Id], today: NaiveDate) -> Result<(Id, bool)> {
    let clock = &*store.clock;
    let invented = people::somebody(chance, clock, today);
    let principal = store.create(invented)?.id;
    let mut household = std::collections::BTreeMap::new();
    for relation in ["spouse", "child", "sibling"] {
        if chance.one_in(4) {
            let relative = store.create(people::somebody(chance, clock, today))?.id;
            let member = Member { relation: Some(relation.to_owned()), dependant: Some(relation == "child") };
            household.insert(relative.to_string(), member);
        }
    }
    let risk = [
        None,
        Some(Risk::Low),
        Some(Risk::Low),
        Some(Risk::Medium),
        Some(Risk::Medium),
        Some(Risk::Medium),
        Some(Risk::High),
        Some(Risk::Urgent),
    ][chance.below(8)];
    let opened = today - Days::new(20 + chance.below(380) as u64);
    let open = !chance.one_in(5);
    let caseworkers: Vec<String> = (0..1 + chance.below(2)).map(|_| team[chance.below(team.len())].to_string()).collect();
    let case = Case {
        principal: Some(principal),
        household,
        caseworkers: caseworkers.iter().map(String::as_str).collect(),
        risk,
        aims: AIMS.into_iter().filter(|aim| *aim == AIMS[Aim::Refuge as usize] || chance.one_in(3)).collect(),
        summary: Some(story::summary(words, chance)),
        keeping: KeepingConsent {
            given: [Some(true), Some(true), Some(true), None][chance.below(4)],
            on: Some(HonestDate::day(opened)),
            how: Some("spoken".to_owned()),
            ..KeepingConsent::default()
        },
        episodes: [(new_id(clock).to_string(), episode(chance, opened, open, today, &caseworkers))].into(),
        ..Case::default()
    };
    let id = store.create(case)?.id;
    if open {
        // Most are in time; some are overdue, a few are due today.
        let due =
            today + Days::new(chance.below(60) as u64 + 1) - Days::new(if chance.one_in(8) { 61 + chance.below(9) as u64 } else { 0 });
        let due = if chance.one_in(20) { today } else { due };
        let planned = FollowUp {
            case: id,
            due: HonestDate::day(due),
            kind: Some("check-in".to_owned()),
            what: chance.one_in(3).then(|| words.to_ask(chance)),
            planned: true,
            done: None,
            outcome: None,
            cancelled: false,
            extra: Default::default(),
        };
        store.create(planned)?;
        rooms::fill(store, words, chance, id, today)?;
    }
    Ok((id, open))
}

fn episode(chance: &mut Chance, opened: NaiveDate, open: bool, today: NaiveDate, caseworkers: &[String]) -> Episode {
    let length = (today - opened).num_days().max(1) as usize;
    let closed = (!open).then(|| HonestDate::day(opened + Days::new(chance.below(length) as u64)));
    Episode {
        opened: HonestDate::day(opened),
        reason: Some(chance.of(&["referral", "own-request", "relative"]).to_owned()),
        referred_by: None,
        close_reason: closed.is_some().then(|| chance.of(&["settled", "moved", "contact-lost"]).to_owned()),
        outcome: closed.is_some().then(|| chance.of(&["safe", "papers-granted", "independent", "unresolved"]).to_owned()),
        close_note: None,
        remains: None,
        caseworkers: if closed.is_some() { caseworkers.iter().map(String::as_str).collect() } else { Default::default() },
        closed,
    }
}

fn visibility(chance: &mut Chance) -> Visibility {
    if chance.one_in(12) { Visibility::Coordinators } else { Visibility::Team }
}

/// A day somewhere in the past year.
fn past_day(chance: &mut Chance, today: NaiveDate) -> HonestDate {
    HonestDate::day(today - Days::new(chance.below(365) as u64))
}

/// An id for a name or a channel.
fn part_id(clock: &dyn Clock) -> String {
    new_id(clock).to_string()
}
