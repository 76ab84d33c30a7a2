//! People: helped, relatives, volunteers, professional contacts, the team itself; one record each, whatever they are.

mod list;

use std::collections::{BTreeMap, BTreeSet};
use std::iter;

use autosurgeon::{Hydrate, Reconcile};
use rusqlite::{Connection, params};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use list::{PersonBrief, PersonGet, PersonList, PersonPage, brief, brief_of};

use crate::Id;
use crate::date::HonestDate;
use crate::error::{ErrorCode, Problem, Result};
use crate::family::{self, matching};
use crate::names::fold;
use crate::roles::Role;
use crate::store::{Extra, Faults, Keys, Kind, Record, Row, Store, Table, Words, missing};

/// What a name is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema, Reconcile, Hydrate)]
#[serde(rename_all = "kebab-case")]
pub enum NameKind {
    /// The whole name.
    Full,
    /// Given name.
    Given,
    /// Family name.
    Family,
    /// The father's name.
    Fathers,
    /// The mother's name.
    Mothers,
    /// Another name the person goes by.
    Alias,
    /// The name used in the organisation.
    Organisation,
    /// As it stands in a document.
    Document,
}

/// A name, as written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema, Reconcile, Hydrate)]
#[serde(deny_unknown_fields)]
pub struct Name {
    /// As written, in whatever script.
    pub text: String,
    /// What it is.
    pub kind: NameKind,
    /// Its language (BCP 47).
    #[serde(default)]
    pub language: Option<String>,
}

/// A way to reach the person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema, Reconcile, Hydrate)]
#[serde(deny_unknown_fields)]
pub struct Channel {
    /// A key of the list `channel`.
    #[schemars(extend("x-list" = "channel"))]
    pub kind: String,
    /// Number, address, place.
    pub value: String,
    /// Safe to use? Not recorded is not "no".
    #[serde(default)]
    pub safe: Option<bool>,
    /// When it is safe.
    #[serde(default)]
    pub hours: Option<String>,
    /// Who answers.
    #[serde(default)]
    pub answers: Option<String>,
    /// A word by which both know each other.
    #[serde(default)]
    pub code_word: Option<String>,
}

/// Somebody who must learn nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema, Reconcile, Hydrate)]
#[serde(deny_unknown_fields)]
pub struct DoNotDisclose {
    /// The person or group, in words.
    pub who: String,
    /// Their record, if there is one.
    #[serde(default)]
    pub person: Option<Id>,
    /// Why.
    #[serde(default)]
    pub reason: Option<String>,
}

/// The safety flag of somebody who must be led to nobody.
pub const DANGER: &str = "danger-to-others";

/// What somebody is to the team; several at once are usual.
pub const ROLES: [&str; 5] = ["helped", "relative", "volunteer", "professional", "member"];

/// A person. Anything may be unknown.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema, Reconcile, Hydrate)]
#[serde(deny_unknown_fields)]
pub struct Person {
    /// Names, by id.
    #[serde(default)]
    pub names: BTreeMap<String, Name>,
    /// A photograph among the files of a case.
    #[serde(default)]
    pub photo: Option<Id>,
    /// A key of the list `gender`.
    #[serde(default)]
    #[schemars(extend("x-list" = "gender"))]
    pub gender: Option<String>,
    /// Birth.
    #[serde(default)]
    pub birth: Option<HonestDate>,
    /// Where they were born.
    #[serde(default)]
    pub birth_place: Option<String>,
    /// Countries (ISO 3166-1 alpha-2, lower case), or words where there is no code.
    #[serde(default)]
    pub nationalities: Keys,
    /// Language (BCP 47) to level: a key of `language-level`, or empty for not recorded.
    #[serde(default)]
    pub languages: BTreeMap<String, String>,
    /// Contact channels, by id.
    #[serde(default)]
    pub channels: BTreeMap<String, Channel>,
    /// Keys of the list `safety-flag`.
    #[serde(default)]
    #[schemars(extend("x-list" = "safety-flag"))]
    pub safety_flags: Keys,
    /// Who must learn nothing, by id. Beats every consent.
    #[serde(default)]
    pub do_not_disclose: BTreeMap<String, DoNotDisclose>,
    /// Keys of [`ROLES`].
    #[serde(default)]
    #[ts(as = "Vec<PersonRole>")]
    #[schemars(with = "Vec<PersonRole>")]
    pub roles: Keys,
    /// Ids of records that were merged into this one; the core keeps them.
    #[serde(default)]
    pub merged: Keys,
    /// Organisations that they belonged to, in words.
    #[serde(default)]
    pub organisations: Keys,
    /// What they help with by profession: keys of the list `service`.
    #[serde(default)]
    #[schemars(extend("x-list" = "service"))]
    pub services: Keys,
    /// Anything else.
    #[serde(default)]
    pub remarks: Option<String>,
    /// Fields that the team added.
    #[serde(default)]
    pub extra: Extra,
}

/// What somebody is to the team.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum PersonRole {
    /// Is helped.
    Helped,
    /// A relative or friend of somebody helped.
    Relative,
    /// Helps as a member of the community.
    Volunteer,
    /// Helps by profession.
    Professional,
    /// Has a key of this vault.
    Member,
}

impl Person {
    /// A member of the team, with one name.
    pub fn member(name: &str, name_id: Id) -> Person {
        let name = Name { text: name.to_owned(), kind: NameKind::Full, language: None };
        Person { names: [(name_id.to_string(), name)].into(), roles: ["member"].into_iter().collect(), ..Person::default() }
    }

    /// What the person is called.
    pub fn called(&self) -> Option<String> {
        called(&self.names)
    }
}

/// What somebody of these names is called: the full name, else given and family name, else another name of their own. The father's and the
/// mother's are not theirs.
pub fn called(names: &BTreeMap<String, Name>) -> Option<String> {
    let of = |kind: NameKind| names.values().find(|name| name.kind == kind).map(|name| name.text.trim().to_owned());
    let parts: Vec<String> = [of(NameKind::Given), of(NameKind::Family)].into_iter().flatten().collect();
    let other = || [NameKind::Alias, NameKind::Document, NameKind::Organisation].into_iter().find_map(of);
    of(NameKind::Full).or_else(|| (!parts.is_empty()).then(|| parts.join(" "))).or_else(other)
}

/// The rules of names.
pub fn check_names(faults: &mut Faults, names: &BTreeMap<String, Name>) {
    faults.count(names.len(), 100, "names");
    for (id, name) in names {
        faults.unless(id.parse::<Id>().is_ok(), "names", "not-an-id");
        faults.unless(!name.text.trim().is_empty(), &format!("names.{id}.text"), "required");
        faults.text(&name.text, 300, &format!("names.{id}.text"));
        faults.optional(&name.language, 35, &format!("names.{id}.language"));
    }
}

/// A person as they stand.
pub fn get(store: &Store, id: Id) -> Result<Person> {
    Ok(store.get::<Person>(id)?.record)
}

/// Every id that somebody has had: their own, and those of records merged into theirs. Of somebody who was erased, or is away, the bare id.
pub fn ids(store: &Store, id: Id) -> Result<Vec<Id>> {
    let merged = match get(store, id) {
        Ok(person) => person.merged,
        Err(problem) if problem.code == ErrorCode::NotFound => Keys::default(),
        Err(problem) => return Err(problem),
    };
    Ok(iter::once(id).chain(merged.iter().filter_map(|id| id.parse().ok())).collect())
}

/// The id that somebody has now: that of the record that theirs became one with, the last where that one became one with another in turn.
pub fn now(store: &Store, id: Id) -> Result<Id> {
    let mut seen = BTreeSet::from([id]);
    let mut at = id;
    // Kept in the trash as well.
    let mut statement = store.connection.prepare_cached(
        "SELECT d.id FROM idx_refers r JOIN document d ON d.no = r.no WHERE r.id = ?1 AND r.how = 1 AND d.kind = 'person' ORDER BY d.no",
    )?;
    loop {
        let keepers = statement.query_map([at], |row| row.get(0))?.collect::<rusqlite::Result<Vec<Id>>>()?;
        match keepers.into_iter().find(|keeper| seen.insert(*keeper)) {
            Some(keeper) => at = keeper,
            None => return Ok(at),
        }
    }
}

/// Refuses what is to be done to a record alone that became one with another: what was said under either id is one person's.
pub fn not_merged_away(store: &Store, id: Id) -> Result<()> {
    if now(store, id)? == id { Ok(()) } else { Err(Problem::invalid("id", "merged-away")) }
}

impl Record for Person {
    const KIND: Kind = Kind::Person;
    const FIRST: bool = true;
    const TABLES: &'static [Table] = &[
        Table {
        name: "idx_person",
        // `name` is what lists show, `sort` its folded form.
        ddl: "CREATE TABLE idx_person (no INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, name TEXT, sort TEXT NOT NULL, roles TEXT NOT NULL,
                unsafe INTEGER NOT NULL, flagged INTEGER NOT NULL, guarded INTEGER NOT NULL) STRICT;
              CREATE INDEX idx_person_sort ON idx_person (sort, no);",
    },
    matching::KNOWN,
    matching::KEYS,
    ];

    /// Not behind a merging: the other record's cases and consents are theirs now, and whom that one protected from whom must stay known.
    fn may_go_back_to(&self, older: &Person) -> Result<()> {
        match self.merged.iter().all(|id| older.merged.iter().any(|other| other == id)) {
            true => Ok(()),
            false => Err(ErrorCode::Refused.with("merged since")),
        }
    }

    fn may_leave_the_trash(store: &Store, id: Id) -> Result<()> {
        not_merged_away(store, id)
    }

    fn check(&mut self, store: &Store, was: Option<&Person>) -> Result<()> {
        let mut faults = Faults::default();
        // Nobody edits or undoes it: consents given under the other id are theirs.
        self.merged = was.map(|was| was.merged.clone()).unwrap_or_default();
        check_names(&mut faults, &self.names);
        faults.optional(&self.birth_place, 500, "birth_place");
        // One that was erased since keeps nobody from editing.
        if was.is_none_or(|was| was.photo != self.photo) {
            faults.record(store, Kind::File, self.photo, "photo")?;
        }
        faults.choice(&self.gender, "gender");
        faults.count(self.channels.len(), 100, "channels");
        for (id, channel) in &self.channels {
            let at = |field: &str| format!("channels.{id}.{field}");
            faults.choice(&Some(channel.kind.clone()), &at("kind"));
            faults.unless(!channel.value.trim().is_empty(), &at("value"), "required");
            faults.text(&channel.value, 500, &at("value"));
            faults.optional(&channel.hours, 500, &at("hours"));
            faults.optional(&channel.answers, 500, &at("answers"));
            faults.optional(&channel.code_word, 200, &at("code_word"));
        }
        faults.count(self.do_not_disclose.len(), 200, "do_not_disclose");
        if let Some(was) = was.filter(|_| store.viewer.role < Role::Coordinator) {
            // Whoever adds protects somebody; what takes a protection away is read by a second pair of eyes.
            let stays = |(id, entry): (&String, &DoNotDisclose)| {
                self.do_not_disclose.get(id).is_some_and(|now| now.who == entry.who && now.person == entry.person)
            };
            faults.unless(was.do_not_disclose.iter().all(stays), "do_not_disclose", "coordinator-lifts");
            let danger = |person: &Person| person.safety_flags.has(DANGER);
            faults.unless(danger(self) || !danger(was), "safety_flags", "coordinator-lifts");
        }
        for (id, entry) in &self.do_not_disclose {
            let at = |field: &str| format!("do_not_disclose.{id}.{field}");
            faults.unless(!entry.who.trim().is_empty() || entry.person.is_some(), &at("who"), "required");
            faults.text(&entry.who, 500, &at("who"));
            faults.optional(&entry.reason, 5000, &at("reason"));
            if let Some(person) = entry.person {
                faults.unless(store.has(Kind::Person, person)?, &at("person"), "no-such-record");
            }
        }
        let ids = self.channels.keys().chain(self.do_not_disclose.keys());
        for id in ids {
            faults.unless(id.parse::<Id>().is_ok(), "channels", "not-an-id");
        }
        faults.count(self.nationalities.0.len(), 50, "nationalities");
        for country in self.nationalities.iter() {
            faults.text(country, 100, "nationalities");
        }
        faults.count(self.organisations.0.len(), 50, "organisations");
        for organisation in self.organisations.iter() {
            faults.text(organisation, 300, "organisations");
        }
        faults.count(self.languages.len(), 50, "languages");
        for (language, level) in &self.languages {
            faults.text(language, 35, "languages");
            faults.choice(&(!level.is_empty()).then(|| level.clone()), "languages");
        }
        for flag in self.safety_flags.iter() {
            faults.choice(&Some(flag.to_owned()), "safety_flags");
        }
        for service in self.services.iter() {
            faults.choice(&Some(service.to_owned()), "services");
        }
        for role in self.roles.iter() {
            faults.unless(ROLES.contains(&role), "roles", "not-a-choice");
        }
        faults.optional(&self.remarks, 100_000, "remarks");
        faults.answer()
    }

    fn title(&self) -> Option<String> {
        self.called()
    }

    // Records that were merged into this one, in the trash since: the same person.
    fn takes_along(&self) -> Vec<Id> {
        self.merged.iter().filter_map(|id| id.parse().ok()).collect()
    }

    fn extra(&self) -> Option<&Extra> {
        Some(&self.extra)
    }

    fn words(&self) -> Words {
        let mut text: Vec<String> = self.remarks.iter().chain(&self.birth_place).cloned().collect();
        for channel in self.channels.values() {
            text.push(channel.value.clone());
            text.extend([&channel.answers, &channel.hours].into_iter().flatten().cloned());
        }
        text.extend(self.organisations.iter().map(str::to_owned));
        text.extend(self.do_not_disclose.values().map(|entry| entry.who.clone()));
        let mut names: Vec<String> = self.called().into_iter().collect();
        names.extend(self.names.values().map(|name| name.text.clone()).filter(|name| !name.trim().is_empty()));
        names.dedup();
        Words { codes: Vec::new(), names, title: None, text }
    }

    fn missing(&self) -> Vec<&'static str> {
        missing([
            ("names", self.called().is_none()),
            ("birth", self.birth.is_none()),
            ("gender", self.gender.is_none()),
            ("nationalities", self.nationalities.0.is_empty()),
            ("languages", self.languages.is_empty()),
            ("channels", self.channels.values().all(|channel| channel.safe.is_none())),
        ])
    }

    fn index(&self, row: &Row, connection: &Connection) -> Result<()> {
        let name = self.called();
        let sort = fold(name.as_deref().unwrap_or("\u{10ffff}"));
        let roles: String = self.roles.iter().map(|role| format!(" {role} ")).collect();
        let channel_unsafe = self.channels.values().any(|channel| channel.safe == Some(false));
        let flagged = !self.safety_flags.0.is_empty();
        connection
            .prepare_cached(
                "INSERT INTO idx_person (no, id, name, sort, roles, unsafe, flagged, guarded) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            )?
            .execute(params![row.no, row.id, name, sort, roles, channel_unsafe, flagged, !self.do_not_disclose.is_empty()])?;
        matching::index(row, self, connection)
    }

    // Consents given under an id that became this one's are due by this one's pairs; and what this one's list says, or the name that a list
    // has, decides what of two people is to be called back.
    fn leaning(&self, row: &Row, connection: &Connection) -> Result<Vec<i64>> {
        let mut found = Vec::new();
        for id in self.merged.iter().filter_map(|id| id.parse().ok()).chain([row.id]) {
            found.extend(family::consents_naming_household(connection, id)?);
        }
        Ok(found)
    }
}
