//! Letters of a match. To volunteers: an introduction to what they will do, and thanks; of a case they say what was written for the volunteer, and
//! nothing else. To whoever is helped: who will help them; of the volunteer it says the name and the languages, and nothing else.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::hours::minutes_of;
use super::placement::Placement;
use super::suggest::spoken;
use crate::Id;
use crate::cases::Case;
use crate::custom::choice_in_words;
use crate::date::{Calendar, Digits, HonestDate, Language, in_digits};
use crate::door::{Operation, Session};
use crate::error::{Problem, Result};
use crate::export::{Given, Letter, Telling, ToFile, give};
use crate::family::today;
use crate::messages::{has, message, message_with};
use crate::people;
use crate::roles::{MayCall, Role};
use crate::store::{Kind, Store, Stored};

/// What a letter is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum LetterKind {
    /// Tells a volunteer what they will do, until when, and how to reach the team.
    Introduction,
    /// Tells whoever is helped who will help them, with what, until when, and how to reach the team.
    Presentation,
    /// Thanks the volunteer.
    Thanks,
}

/// A letter of a match; or to a volunteer, of all that they did.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
#[ts(rename = "CommunityLetterRequest")]
pub struct CommunityLetter {
    /// What it is for.
    pub kind: LetterKind,
    /// The match; to introduce either to the other needs one.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub placement: Option<Id>,
    /// The volunteer, where it is of no match.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub volunteer: Option<Id>,
    /// How they reach the team; to introduce either to the other needs it.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub contact: Option<String>,
    /// Thanks tell of the hours from this day on.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub from: Option<NaiveDate>,
    /// Thanks tell of the hours until this day.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub until: Option<NaiveDate>,
    /// Its language.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub language: Option<Language>,
    /// Writes it to a file.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub file: Option<ToFile>,
    /// It is printed next: that is written down.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub printed: bool,
}

impl Operation for CommunityLetter {
    const MAY_CALL: MayCall = MayCall::AtLeast(Role::Caseworker);
    type Answer = Letter;
    fn run(self, session: &mut Session) -> Result<Letter> {
        let store = &session.store;
        let language = self.language.unwrap_or(Language::En);
        let placement = self.placement.map(|id| store.get::<Placement>(id)).transpose()?;
        let in_the_trash = |placement: &Stored<Placement>| -> Result<bool> {
            Ok(placement.trashed.is_some() || store.row(placement.record.case)?.trashed.is_some())
        };
        if placement.as_ref().map(in_the_trash).transpose()? == Some(true) {
            return Err(Problem::invalid("placement", "in-the-trash"));
        }
        let to = placement.as_ref().map(|placement| placement.record.volunteer).or(self.volunteer);
        let to = to.ok_or_else(|| Problem::invalid("volunteer", "required"))?;
        let record = placement.as_ref().map(|placement| placement.record.clone());
        let greeted = match (self.kind, &record) {
            (LetterKind::Presentation, Some(placement)) => helped(store, placement.case)?,
            _ => people::get(store, to)?.called(),
        };
        let (what, addressee, body) = match self.kind {
            LetterKind::Introduction => ("introduction", "volunteer", introduction(store, record, self.contact, language)?),
            LetterKind::Presentation => ("presentation", "helped", presentation(store, record, self.contact, language)?),
            LetterKind::Thanks => ("thanks", "volunteer", thanks(store, to, placement, (self.from, self.until), language)?),
        };
        let greeting = match greeted {
            Some(name) => message_with(language, "letter-greeting", &[("name", &name)]),
            None => message(language, "letter-greeting-unnamed"),
        };
        let text = format!("{greeting}\n\n{}\n\n{}\n", body.join("\n\n"), message(language, "letter-closing"));
        let telling = Telling { about: self.placement.or(Some(to)), to: Some(addressee), ..Telling::default() };
        give(
            session,
            what,
            telling,
            (text, Given { file: self.file, printed: self.printed }),
            ("txt", |text: &str| text.as_bytes().to_vec()),
        )
    }
}

/// What the principal of a case is called.
fn helped(store: &Store, case: Id) -> Result<Option<String>> {
    let principal = store.get::<Case>(case)?.record.principal;
    // One who was erased, or is away, is a bare id.
    let there = principal.filter(|id| store.has(Kind::Person, *id).unwrap_or_default());
    Ok(there.map(|id| people::get(store, id)).transpose()?.and_then(|person| person.called()))
}

/// A match in which either may be introduced to the other, if nothing stands in its way at this moment; and how they reach the team.
fn holding(store: &Store, placement: Option<Placement>, contact: Option<String>) -> Result<(Placement, String)> {
    let placement = placement.ok_or_else(|| Problem::invalid("placement", "required"))?;
    if placement.is_over(today(store)?) {
        return Err(Problem::invalid("placement", "match-over"));
    }
    if let Some(hindrance) = placement.hindrances(store)?.first() {
        return Err(Problem::refused("placement", hindrance.key()));
    }
    let contact = contact.as_deref().map(str::trim).filter(|text| !text.is_empty() && text.len() <= 2000);
    let contact = contact.ok_or_else(|| Problem::invalid("contact", "required"))?.to_owned();
    Ok((placement, contact))
}

/// What the volunteer will do.
fn introduction(store: &Store, placement: Option<Placement>, contact: Option<String>, language: Language) -> Result<Vec<String>> {
    let (placement, contact) = holding(store, placement, contact)?;
    let mut body = vec![message_with(language, "introduction-purpose", &[("purpose", &purpose(store, &placement, language))])];
    if let Some(brief) = placement.brief.as_deref().map(str::trim).filter(|text| !text.is_empty()) {
        body.push(message_with(language, "introduction-brief", &[("brief", brief)]));
    }
    body.push(time(&placement, language));
    body.push(message(language, "introduction-silence"));
    body.push(message_with(language, "introduction-contact", &[("contact", &contact)]));
    Ok(body)
}

/// Who will help: no more of them than their name and the languages in which one can talk to them.
fn presentation(store: &Store, placement: Option<Placement>, contact: Option<String>, language: Language) -> Result<Vec<String>> {
    let (placement, contact) = holding(store, placement, contact)?;
    let volunteer = people::get(store, placement.volunteer)?;
    let purpose = purpose(store, &placement, language);
    let mut body = vec![match volunteer.called() {
        Some(name) => message_with(language, "presentation-who", &[("name", &name), ("purpose", &purpose)]),
        None => message_with(language, "presentation-who-unnamed", &[("purpose", &purpose)]),
    }];
    let languages: Vec<String> = spoken(&volunteer).map(|tag| language_in_words(tag, language)).collect();
    if !languages.is_empty() {
        let languages = languages.join(&message(language, "letter-comma"));
        body.push(message_with(language, "presentation-languages", &[("languages", &languages)]));
    }
    body.push(time(&placement, language));
    body.push(message(language, "presentation-yours-to-say"));
    body.push(message_with(language, "introduction-contact", &[("contact", &contact)]));
    Ok(body)
}

/// A language's name; a tag that has none here is its own.
fn language_in_words(tag: &str, language: Language) -> String {
    let key = format!("language-{}", tag.to_lowercase());
    if has(language, &key) { message(language, &key) } else { tag.to_owned() }
}

fn purpose(store: &Store, placement: &Placement, language: Language) -> String {
    choice_in_words(store, language, "placement-purpose", placement.purpose.as_deref().unwrap_or("other"))
}

/// From when until when.
fn time(placement: &Placement, language: Language) -> String {
    let until = date(&placement.until, language);
    match &placement.from {
        Some(from) => message_with(language, "introduction-from-until", &[("from", &date(from, language)), ("until", &until)]),
        None => message_with(language, "introduction-until", &[("until", &until)]),
    }
}

type Span = (Option<NaiveDate>, Option<NaiveDate>);

/// Thanks for a match, or for all that somebody did; with the hours, if any are written down.
fn thanks(store: &Store, to: Id, placement: Option<Stored<Placement>>, (from, until): Span, language: Language) -> Result<Vec<String>> {
    let mut body = vec![match &placement {
        Some(placement) => message_with(language, "thanks-purpose", &[("purpose", &purpose(store, &placement.record, language))]),
        None => message(language, "thanks-words"),
    }];
    let hours = minutes_of(store, to, placement.map(|it| it.id), from, until)? / 60;
    if hours > 0 {
        body.push(message_with(language, "thanks-hours", &[("hours", &in_digits(&hours.to_string(), digits(language)))]));
    }
    body.push(message(language, "thanks-hope"));
    Ok(body)
}

fn digits(language: Language) -> Digits {
    match language {
        Language::En => Digits::Latin,
        Language::Fa => Digits::Persian,
    }
}

/// A date as whoever reads the language writes it.
fn date(date: &HonestDate, language: Language) -> String {
    let calendar = match language {
        Language::En => Calendar::Gregorian,
        Language::Fa => Calendar::Persian,
    };
    date.render(calendar, digits(language), language)
}
