//! What is said to a side in writing: a letter of what was released and may still be told, the neutral answer, and the public notice.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use zeroize::Zeroizing;

use super::facts::{Between, facts, telling, today};
use super::notice_consent::{NOTICE_PARTS, Shown, may_show};
use super::release::releases;
use super::rules::{Side, may_tell};
use super::search::FamilySearch;
use crate::Id;
use crate::custom::choice_in_words;
use crate::date::Language;
use crate::door::{Operation, Session};
use crate::error::{Problem, Result};
use crate::export::{Given, Letter, Telling, ToFile, give};
use crate::files;
use crate::messages::{message, message_with};
use crate::people;
use crate::roles::{MayCall, Role};
use crate::store::{Keys, Stored};

/// A letter to one side of a pair, of all that was released to it and may still be told.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FamilyLetter {
    /// The pair.
    pub pair: Id,
    /// To whom.
    pub to: Side,
    /// Somebody has just made sure that the conditions both sides set are met.
    #[serde(default)]
    pub conditions_met: bool,
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

/// The answer that says nothing: word for word the same whether nobody was found, nobody was asked, they declined, or are protected.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FamilyAnswer {
    /// The search.
    pub search: Id,
    /// Its language.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub language: Option<Language>,
}

/// A public notice that somebody is looked for, of what the seeker agreed to show.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FamilyNotice {
    /// The search.
    pub search: Id,
    /// Its language.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub language: Option<Language>,
    /// How whoever knows something reaches the team.
    pub contact: String,
    /// Writes it to a file, as a web page.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub file: Option<ToFile>,
    /// It is printed next: that is written down.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub printed: bool,
}

/// A notice.
#[derive(Debug, Serialize, TS, JsonSchema)]
pub struct PublicNotice {
    /// The text.
    pub text: String,
    /// The photograph that stands above it, a file of the case.
    pub photo: Option<Id>,
    /// Where it stands, if it was written to a file.
    pub path: Option<String>,
}

impl Operation for FamilyLetter {
    const MAY_CALL: MayCall = MayCall::AtLeast(Role::Caseworker);
    type Answer = Letter;
    fn run(self, session: &mut Session) -> Result<Letter> {
        let store = &session.store;
        let between = Between::of(store, self.pair)?;
        let facts = facts(store, &between, self.conditions_met)?;
        let day = today(store)?;
        let language = self.language.unwrap_or(Language::En);
        let mut told: Vec<String> = Vec::new();
        let mut repeated = Keys::default();
        for Stored { id, record: release, .. } in releases(store, self.pair)? {
            let may = release.to == self.to && may_tell(&facts, release.scope, day).is_ok();
            // An address that has changed or is no longer safe, a message taken back: what would be said otherwise now is not said again.
            if may && release.words_now(store, &between).is_ok_and(|now| now == release.told.0) {
                repeated.0.insert(id.to_string());
                for words in release.told.0 {
                    if !told.contains(&words) {
                        told.push(words);
                    }
                }
            }
        }
        if told.is_empty() {
            return Err(Problem::refused("to", "nothing-to-tell"));
        }
        let own = people::get(store, between.person(self.to))?.called();
        let mut text = greeting(language, own);
        for words in told {
            text.push_str(&words);
            text.push_str("\n\n");
        }
        text.push_str(&message(language, "letter-closing"));
        text.push('\n');
        let telling = Telling { parts: repeated, ..telling(store, &between, self.to)? };
        give(
            session,
            "letter",
            telling,
            (text, Given { file: self.file, printed: self.printed }),
            ("txt", |text: &str| text.as_bytes().to_vec()),
        )
    }
}

impl Operation for FamilyAnswer {
    const MAY_CALL: MayCall = MayCall::AtLeast(Role::Caseworker);
    type Answer = Letter;
    // It reads the seeker's side and no pair: what is not read can change neither a word nor the time it takes.
    fn run(self, session: &mut Session) -> Result<Letter> {
        let store = &session.store;
        let language = self.language.unwrap_or(Language::En);
        let search: Stored<FamilySearch> = store.get(self.search)?;
        let name = search.record.called().unwrap_or_else(|| message(language, "told-somebody"));
        let mut text = greeting(language, people::get(store, search.record.seeker)?.called());
        text.push_str(&message_with(language, "answer-neutral", &[("name", &name)]));
        text.push_str("\n\n");
        text.push_str(&message(language, "letter-closing"));
        text.push('\n');
        Ok(Letter { text, path: None })
    }
}

impl Operation for FamilyNotice {
    const MAY_CALL: MayCall = MayCall::AtLeast(Role::Caseworker);
    type Answer = PublicNotice;
    fn run(self, session: &mut Session) -> Result<PublicNotice> {
        let store = &session.store;
        let language = self.language.unwrap_or(Language::En);
        let Stored { record: search, trashed, .. } = store.get::<FamilySearch>(self.search)?;
        let Shown { parts, consents, .. } = may_show(store, self.search, &search)?;
        let hangs_on = [search.seeker, search.case];
        let in_the_trash = trashed.is_some() || hangs_on.into_iter().any(|id| store.row(id).map_or(true, |row| row.trashed.is_some()));
        if parts.0.is_empty() || search.closed.is_some() || in_the_trash {
            return Err(Problem::refused("search", "notice-not-agreed"));
        }
        if self.contact.trim().is_empty() || self.contact.len() > 2000 {
            return Err(Problem::invalid("contact", "required"));
        }
        let photo = search.photo.filter(|photo| parts.has("photo") && store.row(*photo).is_ok_and(|row| row.trashed.is_none()));
        if let Some(photo) = photo {
            files::can_be_shown(store, photo)?;
        }
        let mut text = message(language, "notice-heading");
        text.push_str("\n\n");
        for (label, value) in notice_lines(session, &search, &parts, language)? {
            text.push_str(&format!("{label}: {value}\n"));
        }
        text.push_str(&format!("\n{}\n", message_with(language, "notice-contact", &[("contact", self.contact.trim())])));
        let picture = photo.filter(|_| self.file.is_some()).map(|photo| files::to_show(store, photo)).transpose()?;
        let telling = Telling { about: Some(self.search), to: Some("public"), consents, parts };
        let given = (text, Given { file: self.file, printed: self.printed });
        let Letter { text, path } = give(session, "notice", telling, given, ("html", |text: &str| page(text, picture.as_ref(), language)))?;
        Ok(PublicNotice { text, photo, path })
    }
}

fn greeting(language: Language, name: Option<String>) -> String {
    let greeting = match name {
        Some(name) => message_with(language, "letter-greeting", &[("name", &name)]),
        None => message(language, "letter-greeting-unnamed"),
    };
    greeting + "\n\n"
}

/// Each part that the seeker agreed to show, and nothing else.
fn notice_lines(session: &Session, search: &FamilySearch, parts: &Keys, language: Language) -> Result<Vec<(String, String)>> {
    let mut lines = Vec::new();
    for part in NOTICE_PARTS.into_iter().filter(|part| *part != "photo" && parts.has(part)) {
        let value = match part {
            "names" => search.own_names().join(" · "),
            "gender" => search.gender.as_deref().map(|key| choice_in_words(&session.store, language, "gender", key)).unwrap_or_default(),
            "birth" => search.birth.as_ref().map(|date| date.typed.clone()).unwrap_or_default(),
            "birth-place" => search.birth_place.clone().unwrap_or_default(),
            "last-place" => search.last_place.clone().unwrap_or_default(),
            "kinship" => search.kinship.as_deref().map(|key| choice_in_words(&session.store, language, "kinship", key)).unwrap_or_default(),
            "seeker-name" => people::get(&session.store, search.seeker)?.called().unwrap_or_default(),
            _ => search.description.clone().unwrap_or_default(),
        };
        if !value.trim().is_empty() {
            lines.push((message(language, &format!("choice-notice-part-{part}")), value));
        }
    }
    Ok(lines)
}

/// A page that needs nothing else.
fn page(text: &str, picture: Option<&(String, Zeroizing<Vec<u8>>)>, language: Language) -> Vec<u8> {
    let (tag, dir) = match language {
        Language::Fa => ("fa", "rtl"),
        Language::En => ("en", "ltr"),
    };
    let safe = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    let mut lines = safe.lines().map(|line| format!("<p dir=\"auto\">{line}</p>\n"));
    let heading = lines.next().unwrap_or_default();
    let picture = picture
        .map(|(media, bytes)| format!("<img alt=\"\" src=\"data:{media};base64,{}\" style=\"max-width:24rem\">\n", STANDARD.encode(bytes)));
    let (picture, rest) = (picture.unwrap_or_default(), lines.collect::<String>());
    format!(
        "<!doctype html>\n<html lang=\"{tag}\" dir=\"{dir}\"><meta charset=\"utf-8\"><title></title>\n<body>\n{heading}{picture}{rest}</body></html>\n"
    )
    .into_bytes()
}
