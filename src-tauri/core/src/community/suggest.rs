//! Who could help in a case: volunteers who fit, best first, each explained.

use std::cmp::Reverse;

use rusqlite::OptionalExtension;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::conflict::{CaseSide, Conflict};
use super::placement::{Hindrance, hindrances, placements_of};
use super::profile::{Volunteer, profiles_of};
use super::standing::told_conflicts;
use crate::Id;
use crate::door::{Operation, Session};
use crate::error::Result;
use crate::family::today;
use crate::names::{fold, words};
use crate::people::{self, Person, PersonBrief, brief};
use crate::refuge::Situation;
use crate::roles::{MayCall, Role};
use crate::store::{Keys, Store, Stored};

/// Suggestions of an answer, at most.
const MOST: usize = 100;

/// Which skill a purpose asks for.
const SKILL_FOR: [(&str, &str); 6] = [
    ("mentor", "mentoring"),
    ("interpreter", "interpreting"),
    ("companion", "accompanying"),
    ("transport", "driving"),
    ("language-practice", "teaching-language"),
    ("host", "hosting"),
];

/// Asks who could help in a case.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PlacementSuggest {
    /// The case.
    pub case: Id,
    /// For what: a key of the list `placement-purpose`.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub purpose: Option<String>,
    /// With what need: a key of the list `service`.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub service: Option<String>,
    /// In which language (BCP 47); any that the principal speaks, where it is not said.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub language: Option<String>,
}

/// What speaks for or against somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum SuggestField {
    /// What is needed.
    Need,
    /// The language.
    Language,
    /// The place.
    Place,
    /// How much they do already.
    Load,
}

/// How it speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, TS, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum SuggestHow {
    /// Against.
    Differs,
    /// Nothing is recorded.
    Unknown,
    /// In part.
    Partly,
    /// For.
    Agrees,
}

/// A reason.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, JsonSchema)]
#[ts(rename = "SuggestReason")]
pub struct Reason {
    /// Of what.
    pub field: SuggestField,
    /// How.
    pub how: SuggestHow,
    /// What agrees: keys of `skill` and `service` for a need, languages, the place, the number of matches.
    pub says: Vec<String>,
}

/// A volunteer who fits.
#[derive(Debug, Serialize, TS, JsonSchema)]
pub struct Suggestion {
    /// Who.
    pub volunteer: PersonBrief,
    /// Their profile.
    pub profile: Id,
    /// Why they fit.
    pub reasons: Vec<Reason>,
    /// Why they may not be matched; empty if they may.
    pub hindrances: Vec<Hindrance>,
    /// What stands between them and the case.
    pub conflicts: Vec<Conflict>,
    /// What they told of conflicts of interest: for a person to read.
    pub told: Vec<String>,
}

impl Operation for PlacementSuggest {
    const MAY_CALL: MayCall = MayCall::AtLeast(Role::Caseworker);
    type Answer = Vec<Suggestion>;
    fn run(self, session: &mut Session) -> Result<Vec<Suggestion>> {
        let store = &session.store;
        let side = CaseSide::of(store, self.case)?;
        let wanted = Wanted::of(store, &self, &side)?;
        let mut statement = store.connection.prepare_cached("SELECT DISTINCT person FROM idx_volunteer")?;
        let volunteers: Vec<Id> = statement.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
        let mut found = Vec::new();
        for volunteer in volunteers {
            // Of several profiles the latest says what they offer.
            let Some(profile) = profiles_of(store, volunteer)?.pop() else { continue };
            let reasons = wanted.reasons(store, &profile.record)?;
            if !wanted.fits(&reasons) {
                continue;
            }
            let Some(person) = brief(store, volunteer)? else { continue };
            let conflicts = side.conflicts(store, volunteer, &Keys::default(), &Keys::default())?;
            let hindrances = hindrances(store, volunteer, &conflicts)?;
            found.push(Suggestion {
                volunteer: person,
                profile: profile.id,
                reasons,
                hindrances,
                conflicts,
                told: told_conflicts(store, volunteer)?,
            });
        }
        // In the order of the fields: who meets the need comes before who is nearer. Then by name.
        found.sort_by_cached_key(|one| {
            let how: Vec<SuggestHow> = one.reasons.iter().map(|reason| reason.how).collect();
            (!one.hindrances.is_empty(), Reverse(how), fold(&one.volunteer.name))
        });
        found.truncate(MOST);
        Ok(found)
    }
}

/// What is looked for.
struct Wanted {
    skill: Option<&'static str>,
    service: Option<String>,
    languages: Vec<String>,
    /// Whether the language was asked for by name.
    language_asked: bool,
    place: Option<String>,
    country: Option<String>,
}

impl Wanted {
    fn of(store: &Store, asked: &PlacementSuggest, side: &CaseSide) -> Result<Wanted> {
        let purpose = asked.purpose.as_deref();
        let spoken = side.principal().map(|person| spoken(person).map(str::to_owned).collect()).unwrap_or_default();
        let situation = latest_situation(store, asked.case)?;
        Ok(Wanted {
            skill: SKILL_FOR.iter().find(|(key, _)| Some(*key) == purpose).map(|(_, skill)| *skill),
            service: asked.service.clone(),
            languages: asked.language.clone().map_or(spoken, |language| vec![language]),
            language_asked: asked.language.is_some(),
            place: situation.as_ref().and_then(|it| it.place.clone()),
            country: situation.and_then(|it| it.country),
        })
    }

    fn reasons(&self, store: &Store, profile: &Volunteer) -> Result<Vec<Reason>> {
        let person = people::get(store, profile.person)?;
        Ok(vec![self.need(profile), self.language(&person), self.place(profile), load(store, profile.person)?])
    }

    /// Whether it makes sense to name them: they offer what is needed, and speak the language that was asked for.
    fn fits(&self, reasons: &[Reason]) -> bool {
        let must = |field| field == SuggestField::Need || (field == SuggestField::Language && self.language_asked);
        reasons.iter().all(|reason| !must(reason.field) || reason.how != SuggestHow::Differs)
    }

    fn need(&self, profile: &Volunteer) -> Reason {
        let asked = [(self.skill, &profile.skills), (self.service.as_deref(), &profile.services)];
        let asked: Vec<(&str, bool)> = asked.into_iter().filter_map(|(key, offered)| Some((key?, offered.has(key?)))).collect();
        let met: Vec<String> = asked.iter().filter(|(_, met)| *met).map(|(key, _)| (*key).to_owned()).collect();
        let how = match (asked.len(), met.len()) {
            (0, _) => SuggestHow::Unknown,
            (all, met) if all == met => SuggestHow::Agrees,
            (_, 0) if profile.skills.0.is_empty() && profile.services.0.is_empty() => SuggestHow::Unknown,
            (_, 0) => SuggestHow::Differs,
            _ => SuggestHow::Partly,
        };
        Reason { field: SuggestField::Need, how, says: met }
    }

    fn language(&self, person: &Person) -> Reason {
        let well = |language: &str| !["some", "none"].contains(&person.languages.get(language).map_or("none", String::as_str));
        let shared: Vec<&str> = spoken(person).filter(|one| self.languages.iter().any(|wanted| wanted == one)).collect();
        let how = match shared.is_empty() {
            _ if self.languages.is_empty() || person.languages.is_empty() => SuggestHow::Unknown,
            true => SuggestHow::Differs,
            false if shared.iter().any(|one| well(one)) => SuggestHow::Agrees,
            false => SuggestHow::Partly,
        };
        Reason { field: SuggestField::Language, how, says: shared.into_iter().map(str::to_owned).collect() }
    }

    fn place(&self, profile: &Volunteer) -> Reason {
        let reason = |how, says: &Option<String>| Reason { field: SuggestField::Place, how, says: says.iter().cloned().collect() };
        let Some(theirs) = profile.place.as_deref().filter(|text| !text.trim().is_empty()) else {
            return reason(SuggestHow::Unknown, &None);
        };
        let stands = |wanted: &Option<String>| wanted.as_deref().is_some_and(|wanted| stands_in(wanted, theirs));
        match (&self.place, &self.country) {
            (None, None) => reason(SuggestHow::Unknown, &None),
            _ if stands(&self.place) => reason(SuggestHow::Agrees, &self.place),
            _ if stands(&self.country) => reason(SuggestHow::Partly, &self.country),
            _ => reason(SuggestHow::Differs, &None),
        }
    }
}

/// How many matches they have that are not over: none is best, three are much.
fn load(store: &Store, volunteer: Id) -> Result<Reason> {
    let day = today(store)?;
    let now = placements_of(store, volunteer)?.iter().filter(|placement| !placement.record.is_over(day)).count();
    let how = match now {
        0 => SuggestHow::Agrees,
        1 | 2 => SuggestHow::Partly,
        _ => SuggestHow::Differs,
    };
    Ok(Reason { field: SuggestField::Load, how, says: vec![now.to_string()] })
}

/// Languages that somebody speaks, at whatever level.
pub(super) fn spoken(person: &Person) -> impl Iterator<Item = &str> {
    person.languages.iter().filter(|(_, level)| *level != "none").map(|(language, _)| language.as_str())
}

/// Whether the words of a place stand in a text, one after another.
fn stands_in(place: &str, text: &str) -> bool {
    let folded = |text: &str| words(text).map(|(_, word)| fold(word)).collect::<Vec<_>>();
    let (place, text) = (folded(place), folded(text));
    !place.is_empty() && text.windows(place.len()).any(|part| part == place)
}

/// Where the people of a case are now.
fn latest_situation(store: &Store, case: Id) -> Result<Option<Situation>> {
    let mut statement = store.connection.prepare_cached(
        "SELECT d.id FROM document d LEFT JOIN idx_dated t ON t.no = d.no AND t.main = 1
         WHERE d.home = ?1 AND d.kind = 'situation' AND d.trashed_at IS NULL ORDER BY t.last IS NULL, t.last DESC, d.no DESC LIMIT 1",
    )?;
    let Some(id) = statement.query_row([case], |row| row.get::<_, Id>(0)).optional()? else { return Ok(None) };
    let Stored { record, .. } = store.get::<Situation>(id)?;
    Ok(Some(record))
}
