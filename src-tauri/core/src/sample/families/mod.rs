//! Invented families, torn apart: people on file, and searches of which each has exactly one right person on file, recorded by another hand.
//! For tests and the bench of the matching. What goes wrong in the records stands in [`hand`].

mod hand;
mod person;
mod words;

use std::sync::Arc;

use chrono::Days;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Chance, part_id};
use crate::Id;
use crate::cases::Case;
use crate::clock::SetClock;
use crate::door::{Operation, Session};
use crate::error::{ErrorCode, Problem, Result};
use crate::family::{FamilySearch, Tie};
use crate::people::{Name, NameKind, Person};
use crate::refuge::Situation;
use crate::roles::{MayCall, Role};
use crate::store::{Extra, Store};
use hand::{FILE, OTHER_PLACE, Rates, TOLD, VAGUE};
use person::{Family, Recorded, place, record};

/// Fills an empty vault with invented families and searches.
#[derive(Debug, Clone, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
#[ts(rename = "SampleFamiliesRequest")]
pub struct FillFamilies {
    /// How many people on file.
    pub people: u32,
    /// How many searches.
    pub searches: u32,
    /// Where chance starts from.
    pub seed: u64,
    /// Whether the seekers tell hardly more than an office writes down.
    #[serde(default)]
    pub vague: bool,
}

/// A search, and who is the right one.
#[derive(Debug, PartialEq, Eq, Serialize, TS, JsonSchema)]
pub struct Sought {
    /// The search.
    pub search: Id,
    /// The person on file.
    pub person: Id,
}

/// The searches that were made.
#[derive(Debug, PartialEq, Eq, Serialize, TS, JsonSchema)]
pub struct FilledFamilies {
    /// Each with its answer.
    pub searches: Vec<Sought>,
}

impl Operation for FillFamilies {
    const MAY_CALL: MayCall = MayCall::AtLeast(Role::Coordinator);
    type Answer = FilledFamilies;
    fn run(self, session: &mut Session) -> Result<FilledFamilies> {
        let held: u64 = session.store.connection.query_row(
            "SELECT count(*) FROM document WHERE kind IN ('case', 'news', 'note', 'family-search')",
            [],
            |row| row.get(0),
        )?;
        if held > 0 {
            return Err(Problem::invalid("vault", "not-empty"));
        }
        if self.people > 1_000_000 || self.searches > self.people / 4 {
            return Err(ErrorCode::TooLarge.into());
        }
        session.work.begin("sample", Some(u64::from(self.people) + u64::from(self.searches)));
        let clock = session.store.clock.clone();
        session.store.clock = Arc::new(SetClock::at(clock.today() - Days::new(400), self.seed));
        let filled = fill(&session.store, &self, || session.work.step());
        session.store.clock = clock;
        filled
    }
}

/// Makes them; `step` is called for every person and search, and may stop it.
fn fill(store: &Store, request: &FillFamilies, mut step: impl FnMut() -> Result<()>) -> Result<FilledFamilies> {
    let chance = &mut Chance::new(request.seed);
    let mut file = File { store, told: if request.vague { &VAGUE } else { &TOLD }, people: 0, searches: Vec::new() };
    // Searches are spread evenly, so that one side of a pair is on file long before the other as often as not.
    let every = request.people.checked_div(request.searches).map_or(usize::MAX, |every| every as usize);
    while file.people < request.people as usize {
        let wanted = file.searches.len() < request.searches as usize && file.people >= file.searches.len() * every;
        file.family(chance, wanted)?;
        step()?;
    }
    store.merge_words()?;
    Ok(FilledFamilies { searches: file.searches })
}

/// What is on file so far.
struct File<'a> {
    store: &'a Store,
    told: &'static Rates,
    people: usize,
    searches: Vec<Sought>,
}

impl File<'_> {
    /// A family: some of it on file, and, if `wanted`, one member who looks for another.
    fn family(&mut self, chance: &mut Chance, wanted: bool) -> Result<()> {
        let family = Family::invent(chance);
        let roles = wanted.then(|| roles(chance, &family));
        let mut ids: Vec<Option<Id>> = vec![None; family.people.len()];
        for (at, id) in ids.iter_mut().enumerate() {
            let needed = roles.is_some_and(|(seeker, sought, _)| at == seeker || at == sought);
            if needed || chance.percent(60) {
                *id = Some(self.person(chance, &family, at)?);
            }
        }
        // Other people of the same names are no part of the story, and on file all the same.
        if let Some((seeker, sought, kinship)) = roles {
            if chance.percent(35) {
                let namesake = Family::namesake(chance, &family, sought, false);
                self.person(chance, &namesake, 2)?;
            }
            if chance.percent(15) {
                let cousin = Family::namesake(chance, &family, sought, true);
                self.person(chance, &cousin, 2)?;
            }
            let (Some(seeker_id), Some(sought_id)) = (ids[seeker], ids[sought]) else { return Ok(()) };
            for (side, id, other) in [(seeker, seeker_id, sought), (sought, sought_id, seeker)] {
                self.relatives(chance, &family, (side, id), other)?;
            }
            self.search(chance, &family, seeker_id, (sought, sought_id), kinship)?;
        }
        Ok(())
    }

    /// One person as the office wrote them down, in one case in three with where they are.
    fn person(&mut self, chance: &mut Chance, family: &Family, at: usize) -> Result<Id> {
        let real = &family.people[at];
        let recorded = record(chance, family, at, &FILE);
        let id = self.store.create(as_person(self.store, recorded))?.id;
        self.people += 1;
        if chance.percent(30) {
            let case = self.store.create(Case { principal: Some(id), ..Case::default() })?.id;
            // Most went on from where they were last seen.
            let town = if chance.percent(40) { real.last_town } else { chance.common(family.towns()) };
            let place = place(chance, family, town);
            self.store.create(situation(case, place))?;
        }
        Ok(id)
    }

    /// Relatives as a member of the family told them: records of their own, thin, whoever else is on file. Never the one at the other end.
    fn relatives(&mut self, chance: &mut Chance, family: &Family, (of, id): (usize, Id), not: usize) -> Result<()> {
        if chance.percent(50) {
            return Ok(());
        }
        for _ in 0..1 + chance.below(2) {
            let other = chance.below(family.people.len());
            if other == of || other == not {
                continue;
            }
            let mut recorded = record(chance, family, other, &FILE);
            recorded.birth = recorded.birth.filter(|_| chance.percent(30));
            recorded.parents.clear();
            let relative = self.store.create(as_person(self.store, recorded))?.id;
            self.people += 1;
            let kinship = family.kinship(of, other).to_owned();
            let tie = Tie {
                person: id,
                other: relative,
                kinship,
                through: None,
                told_by: None,
                last_contact: None,
                life: None,
                remarks: None,
                extra: Extra::default(),
            };
            self.store.create(tie)?;
        }
        Ok(())
    }

    fn search(&mut self, chance: &mut Chance, family: &Family, seeker: Id, sought: (usize, Id), kinship: &str) -> Result<()> {
        let (sought, right) = sought;
        let recorded = record(chance, family, sought, self.told);
        let town = if chance.percent(OTHER_PLACE) { chance.common(family.towns()) } else { family.people[sought].last_town };
        let last_place = chance.percent(60).then(|| place(chance, family, town));
        let person = as_person(self.store, recorded);
        let case = self.store.create(Case { principal: Some(seeker), ..Case::default() })?.id;
        let search = FamilySearch {
            case,
            seeker,
            kinship: Some(kinship.to_owned()),
            names: person.names,
            gender: person.gender,
            birth: person.birth,
            birth_place: person.birth_place,
            nationalities: person.nationalities,
            last_place,
            lost_since: None,
            lost_how: None,
            description: None,
            photo: None,
            opened: None,
            closed: None,
            outcome: None,
            extra: Extra::default(),
        };
        let search = self.store.create(search)?.id;
        self.searches.push(Sought { search, person: right });
        Ok(())
    }
}

/// Who looks for whom: a parent for a child, one child for another, a child for a parent.
fn roles(chance: &mut Chance, family: &Family) -> (usize, usize, &'static str) {
    let child = |chance: &mut Chance| 2 + chance.below(family.people.len() - 2);
    let (seeker, sought) = match chance.below(20) {
        0..9 => (chance.below(2), child(chance)),
        9..15 => {
            let (one, other) = (child(chance), child(chance));
            if one == other { (chance.below(2), other) } else { (one, other) }
        }
        _ => (child(chance), chance.below(2)),
    };
    (seeker, sought, family.kinship(seeker, sought))
}

fn as_person(store: &Store, recorded: Recorded) -> Person {
    let names = recorded.names.into_iter().chain(recorded.parents);
    let name = |(kind, text): (NameKind, String)| (part_id(&*store.clock), Name { text, kind, language: None });
    Person {
        names: names.map(name).collect(),
        gender: recorded.gender.map(str::to_owned),
        birth: recorded.birth,
        birth_place: recorded.birth_place,
        nationalities: recorded.nationality.into_iter().collect(),
        roles: ["helped"].into_iter().collect(),
        ..Person::default()
    }
}

fn situation(case: Id, place: String) -> Situation {
    Situation {
        case,
        person: None,
        status: Some("undocumented".to_owned()),
        country: None,
        place: Some(place),
        since: None,
        until: None,
        followed: false,
        basis: None,
        remarks: None,
        extra: Extra::default(),
    }
}
