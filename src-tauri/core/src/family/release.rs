//! Release: the one operation that tells one side something of the other.

use std::collections::BTreeMap;

use autosurgeon::{Hydrate, Reconcile};
use rusqlite::{Connection, params};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::consent::Consent;
use super::facts::{Between, facts, of_side, telling, today};
use super::message::FamilyMessage;
use super::rules::{Act, Scope, Side, WhyNot, may_tell};
use super::wording;
use crate::Id;
use crate::custom::choice_in_words;
use crate::date::Language;
use crate::door::{Operation, Session};
use crate::error::{Problem, Result};
use crate::export::Disclosure;
use crate::ledger;
use crate::roles::{MayCall, Role};
use crate::store::{Keys, Kind, Ordered, Record, Row, Store, Stored, Table, Words};

/// What one side was told of the other. Written once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema, Reconcile, Hydrate)]
#[serde(deny_unknown_fields)]
#[ts(rename = "ReleaseRecord")]
pub struct Release {
    /// The pair.
    pub pair: Id,
    /// Who was told.
    pub to: Side,
    /// How far.
    pub scope: Scope,
    /// The words.
    pub told: Ordered,
    /// The messages that were handed over.
    pub messages: Keys,
    /// What was arranged, at the rung of a meeting.
    pub meeting: Option<String>,
    /// The language of the words.
    pub language: Language,
    /// The entries of both sides' consent that allowed it.
    pub consents: Keys,
}

impl Record for Release {
    const KIND: Kind = Kind::Release;
    const FIRST: bool = true;
    const ONCE: bool = true;
    const JOINS_SIDES: bool = true;
    const TRUTH: &'static str = ledger::TABLE;
    const TABLES: &'static [Table] = &[Table {
        name: "idx_release",
        ddl: "CREATE TABLE idx_release (no INTEGER PRIMARY KEY, id BLOB NOT NULL, pair BLOB NOT NULL) STRICT;
              CREATE INDEX idx_release_pair ON idx_release (pair);",
    }];

    fn check(&mut self, _: &Store, _: Option<&Release>) -> Result<()> {
        Ok(())
    }

    fn goes_with(&self) -> Vec<Id> {
        vec![self.pair]
    }

    // What was told is found in the pair and in the log, never by looking for its words.
    fn words(&self) -> Words {
        Words::default()
    }

    fn index(&self, row: &Row, connection: &Connection) -> Result<()> {
        connection
            .prepare_cached("INSERT INTO idx_release (no, id, pair) VALUES (?1, ?2, ?3)")?
            .execute(params![row.no, row.id, self.pair])?;
        Ok(())
    }
}

/// What was released in a pair, oldest first.
pub fn releases(store: &Store, pair: Id) -> Result<Vec<Stored<Release>>> {
    let mut statement = store.connection.prepare_cached("SELECT id FROM idx_release WHERE pair = ?1 ORDER BY no")?;
    let ids: Vec<Id> = statement.query_map([pair], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    ids.into_iter().map(|id| store.get(id)).collect()
}

/// The messages of a pair that were handed over and are there.
pub fn messages_released(store: &Store, pair: Id) -> Result<Vec<Stored<FamilyMessage>>> {
    let releases = releases(store, pair)?;
    let ids = releases.iter().flat_map(|release| release.record.messages.iter()).filter_map(|id| id.parse().ok());
    let mut found = Vec::new();
    for id in ids {
        if store.has(Kind::FamilyMessage, id)? {
            found.push(store.opened(id)?);
        }
    }
    Ok(found)
}

/// Tells one side of a pair something of the other, if both agreed to it at this moment; or says what would be told.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FamilyRelease {
    /// The pair.
    pub pair: Id,
    /// Who is to be told.
    pub to: Side,
    /// How far.
    pub scope: Scope,
    /// Messages of the other side to hand over, at the rung of messages.
    #[serde(default)]
    #[ts(optional, as = "Option<Vec<Id>>")]
    pub messages: Vec<Id>,
    /// What was arranged, at the rung of a meeting.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub meeting: Option<String>,
    /// Somebody has just made sure that the conditions both sides set are met.
    #[serde(default)]
    pub conditions_met: bool,
    /// The language of the words.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub language: Option<Language>,
    /// Only say what would be told.
    pub dry_run: bool,
}

/// What is told, or would be.
#[derive(Debug, Serialize, TS, JsonSchema)]
pub struct Told {
    /// The words.
    pub words: Vec<String>,
    /// The entry of the ledger, if it was told.
    pub release: Option<Id>,
}

impl WhyNot {
    /// As the door says it to the team.
    pub fn problem(self, path: &str) -> Problem {
        let code = match self {
            WhyNot::Barred => "barred",
            WhyNot::NotVerified => "not-verified",
            WhyNot::Seeker => "seeker-has-not-agreed",
            WhyNot::Sought => "sought-has-not-agreed",
            WhyNot::Condition => "condition-not-confirmed",
        };
        Problem::refused(path, code)
    }
}

impl Operation for FamilyRelease {
    const MAY_CALL: MayCall = MayCall::AtLeast(Role::Caseworker);
    type Answer = Told;
    fn run(self, session: &mut Session) -> Result<Told> {
        let store = &session.store;
        let between = Between::of(store, self.pair)?;
        let facts = facts(store, &between, self.conditions_met)?;
        may_tell(&facts, self.scope, today(store)?).map_err(|why| why.problem("scope"))?;
        let mut release = Release {
            pair: self.pair,
            to: self.to,
            scope: self.scope,
            told: Ordered::default(),
            messages: self.messages.iter().map(Id::to_string).collect(),
            meeting: self.meeting,
            language: self.language.unwrap_or(Language::En),
            consents: Keys::default(),
        };
        let words = release.words_now(store, &between)?;
        if self.dry_run {
            return Ok(Told { words, release: None });
        }
        let telling = telling(store, &between, release.to)?;
        release.told = Ordered(words.clone());
        release.consents = telling.consents.clone();
        let release = ledger::append(session, release)?.id;
        ledger::append(session, Disclosure { release: Some(release), ..Disclosure::said("release", telling) })?;
        Ok(Told { words, release: Some(release) })
    }
}

impl Release {
    /// The words for this rung, from the other side's records as they stand. It opens messages: the rule is asked before.
    pub fn words_now(&self, store: &Store, between: &Between) -> Result<Vec<String>> {
        let language = self.language;
        let other = self.to.other();
        let name = wording::name_for(store, between, self.to, language)?;
        let say = |id: &str, arguments: &[(&str, &str)]| wording::sentence(language, id, &name, arguments);
        let nothing = || Problem::invalid("scope", "nothing-to-tell");
        match self.scope {
            Scope::Alive => Ok(vec![match (self.to, &between.search.record.kinship) {
                (Side::Sought, Some(kinship)) => say("told-looks", &[("kinship", &wording::kinship_within(store, language, kinship))]),
                (Side::Sought, None) => say("told-looks-unsaid", &[]),
                (Side::Seeker, _) => say("told-alive", &[]),
            }]),
            Scope::Message => {
                if self.messages.0.is_empty() {
                    return Err(Problem::invalid("messages", "required"));
                }
                let mut words = Vec::new();
                for id in self.messages.iter().filter_map(|id| id.parse().ok()) {
                    let message: Stored<FamilyMessage> = store.opened(id)?;
                    let fits = message.record.pair == self.pair && message.record.from == other && message.trashed.is_none();
                    if !fits {
                        return Err(Problem::invalid("messages", "no-such-record"));
                    }
                    words.push(say("told-message", &[("text", &message.record.text)]));
                }
                Ok(words)
            }
            Scope::ContactDetails => {
                let standing = between.standing(store, other)?.into_iter().map(|entry| entry.record);
                let agreed: Vec<Consent> = standing.filter(|entry| entry.act == Act::Granted).collect();
                let person = of_side(store, between, other)?;
                let channels: BTreeMap<_, _> = person
                    .channels
                    .iter()
                    .filter(|(id, channel)| channel.safe == Some(true) && agreed.iter().all(|agreed| agreed.lets_give(id, channel)))
                    .collect();
                let words: Vec<String> = channels
                    .values()
                    .map(|channel| {
                        let hours = channel.hours.as_deref().unwrap_or_default();
                        let kind = choice_in_words(store, language, "channel", &channel.kind);
                        let id = if hours.is_empty() { "told-channel" } else { "told-channel-hours" };
                        say(id, &[("channel", &kind), ("value", &channel.value), ("hours", hours)])
                    })
                    .collect();
                if words.is_empty() { Err(nothing()) } else { Ok(words) }
            }
            Scope::Whereabouts => match wording::whereabouts(store, between.person(other), language)? {
                Some(place) => Ok(vec![say("told-place", &[("place", &place)])]),
                None => Err(nothing()),
            },
            Scope::Meeting => match self.meeting.as_deref().map(str::trim).filter(|text| !text.is_empty()) {
                Some(text) if text.chars().count() > 2000 => Err(Problem::invalid("meeting", "too-long")),
                Some(text) => Ok(vec![say("told-meeting", &[("text", text)])]),
                None => Err(Problem::invalid("meeting", "required")),
            },
        }
    }
}
