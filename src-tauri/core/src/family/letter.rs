//! What is said to a side in writing: a letter of what was released and may still be told, the neutral answer, and the public notice.

use std::path::Path;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use zeroize::Zeroizing;

use super::facts::{Between, facts, today};
use super::release::releases;
use super::rules::{Side, may_tell};
use super::search::{FamilySearch, NOTICE_PARTS};
use crate::Id;
use crate::custom::choice_in_words;
use crate::date::Language;
use crate::door::{Operation, Session};
use crate::error::{Problem, Result};
use crate::export::Protection;
use crate::export::gate::{self, Outgoing};
use crate::messages::{message, message_with};
use crate::people::{self, NameKind};
use crate::roles::{MayCall, Role};
use crate::store::Stored;

/// Where a text goes.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ToFile {
    /// Where the file is to stand.
    pub path: String,
    /// Whether a file that stands there already may be replaced.
    #[serde(default)]
    pub replace: bool,
    /// How it is protected.
    pub protection: Protection,
}

/// A text for a side or for the public.
#[derive(Debug, Serialize, TS, JsonSchema)]
pub struct Letter {
    /// The text.
    pub text: String,
    /// Where it stands, if it was written to a file.
    pub path: Option<String>,
}

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
        for Stored { record: release, .. } in releases(store, self.pair)? {
            let may = release.to == self.to && may_tell(&facts, release.scope, day).is_ok();
            // An address that has changed or is no longer safe, a message taken back: what would be said otherwise now is not said again.
            if may && release.words_now(store, &between).is_ok_and(|now| now == release.told.0) {
                for words in release.told.0 {
                    if !told.contains(&words) {
                        told.push(words);
                    }
                }
            }
        }
        if told.is_empty() {
            return Err(Problem::invalid("to", "nothing-to-tell"));
        }
        let own = people::get(store, between.person(self.to))?.called();
        let mut text = greeting(language, own);
        for words in told {
            text.push_str(&words);
            text.push_str("\n\n");
        }
        text.push_str(&message(language, "letter-closing"));
        text.push('\n');
        finish(session, "letter", "txt", text, self.file, |text| text.to_owned())
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
    type Answer = Letter;
    fn run(self, session: &mut Session) -> Result<Letter> {
        let store = &session.store;
        let language = self.language.unwrap_or(Language::En);
        let Stored { record: search, trashed, .. } = store.get::<FamilySearch>(self.search)?;
        let day = today(store)?;
        let ended = search.notice_until.as_ref().is_some_and(|until| until.earliest < day);
        let hangs_on = [search.seeker, search.case];
        let in_the_trash = trashed.is_some() || hangs_on.into_iter().any(|id| store.row(id).map_or(true, |row| row.trashed.is_some()));
        if search.notice.0.is_empty() || ended || search.closed.is_some() || in_the_trash {
            return Err(Problem::invalid("search", "notice-not-agreed"));
        }
        if self.contact.trim().is_empty() || self.contact.len() > 2000 {
            return Err(Problem::invalid("contact", "required"));
        }
        let lines = notice_lines(session, &search, language)?;
        let mut text = message(language, "notice-heading");
        text.push_str("\n\n");
        for (label, value) in lines {
            text.push_str(&format!("{label}: {value}\n"));
        }
        text.push_str(&format!("\n{}\n", message_with(language, "notice-contact", &[("contact", self.contact.trim())])));
        finish(session, "notice", "html", text, self.file, |text| page(text, language))
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
fn notice_lines(session: &Session, search: &FamilySearch, language: Language) -> Result<Vec<(String, String)>> {
    let mut lines = Vec::new();
    for part in NOTICE_PARTS.into_iter().filter(|part| search.notice.has(part)) {
        let value = match part {
            "names" => own_names(search).join(" · "),
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

/// The names of whoever is looked for; the parents' are not theirs, and the seeker may be one of them.
fn own_names(search: &FamilySearch) -> Vec<String> {
    let own = search.names.values().filter(|name| !matches!(name.kind, NameKind::Fathers | NameKind::Mothers));
    own.map(|name| name.text.trim().to_owned()).collect()
}

/// A page that needs nothing else.
fn page(text: &str, language: Language) -> String {
    let (tag, dir) = match language {
        Language::Fa => ("fa", "rtl"),
        Language::En => ("en", "ltr"),
    };
    let safe = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    let lines: String = safe.lines().map(|line| format!("<p dir=\"auto\">{line}</p>\n")).collect();
    format!("<!doctype html>\n<html lang=\"{tag}\" dir=\"{dir}\"><meta charset=\"utf-8\"><title></title>\n<body>\n{lines}</body></html>\n")
}

/// Gives the text, and lets it out by the gate if it is to stand in a file.
fn finish(
    session: &mut Session,
    what: &'static str,
    format: &'static str,
    text: String,
    file: Option<ToFile>,
    bytes: impl Fn(&str) -> String,
) -> Result<Letter> {
    let Some(file) = file else { return Ok(Letter { text, path: None }) };
    let outgoing = Outgoing {
        what,
        format,
        rows: 1,
        names: true,
        bytes: Zeroizing::new(bytes(&text).into_bytes()),
        path: file.path,
        replace: file.replace,
        protection: file.protection,
    };
    let (path, _) = gate::release(session, outgoing)?;
    Ok(Letter { text, path: Some(Path::new(&path).to_string_lossy().into_owned()) })
}
