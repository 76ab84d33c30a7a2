//! What a seeker agreed to have shown in a public notice: entries of the ledger, never edited, only superseded.

use std::collections::BTreeSet;

use autosurgeon::{Hydrate, Reconcile};
use chrono::NaiveDate;
use rusqlite::{Connection, params};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::facts::today;
use super::rules::Act;
use super::search::FamilySearch;
use crate::Id;
use crate::date::HonestDate;
use crate::door::{Operation, Session};
use crate::error::{Problem, Result};
use crate::export::{DisclosureRow, told_about};
use crate::files;
use crate::ledger;
use crate::people;
use crate::roles::{MayCall, Role};
use crate::store::{Dated, Due, Faults, Keys, Kind, Record, Row, Store, Stored, Table, Weight, Words, dated};

/// What of a search a notice may show, if the seeker agreed to it.
pub const NOTICE_PARTS: [&str; 9] =
    ["names", "photo", "gender", "birth", "birth-place", "last-place", "kinship", "seeker-name", "description"];

/// An entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema, Reconcile, Hydrate)]
#[serde(deny_unknown_fields)]
pub struct NoticeConsent {
    /// The search.
    pub search: Id,
    /// What the seeker said: agreed, no, or taken back.
    pub act: Act,
    /// Keys of [`NOTICE_PARTS`] that may be shown, if they agreed.
    #[serde(default)]
    #[schemars(extend("x-list" = "notice-part"))]
    pub parts: Keys,
    /// Until when.
    #[serde(default)]
    pub until: Option<HonestDate>,
    /// When they said it.
    #[serde(default)]
    pub on: Option<HonestDate>,
    /// A key of the list `consent-how`.
    #[serde(default)]
    #[schemars(extend("x-list" = "consent-how"))]
    pub how: Option<String>,
    /// What they said.
    #[serde(default)]
    pub words: Option<String>,
    /// A file that shows it.
    #[serde(default)]
    pub evidence: Option<Id>,
    /// The seeker's case; the core gives it.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub case: Option<Id>,
    /// The seeker; the core gives it.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub of: Option<Id>,
    /// The entries that it supersedes; the core gives them.
    #[serde(default)]
    #[ts(optional, as = "Option<Keys>")]
    pub supersedes: Keys,
    /// What the parts held when they were agreed to; the core gives it.
    #[serde(default)]
    #[ts(optional, as = "Option<Keys>")]
    pub marks: Keys,
}

/// By what a yes knows a part of a search: other words in it are another part.
fn mark(store: &Store, search: &FamilySearch, part: &str) -> Result<String> {
    let held = match part {
        "names" => search.own_names().join("\n"),
        "photo" => match search.photo {
            Some(photo) => files::digest_of(store, photo)?.unwrap_or_default(),
            None => String::new(),
        },
        "gender" => search.gender.clone().unwrap_or_default(),
        "birth" => search.birth.as_ref().map(|birth| birth.typed.clone()).unwrap_or_default(),
        "birth-place" => search.birth_place.clone().unwrap_or_default(),
        "last-place" => search.last_place.clone().unwrap_or_default(),
        "kinship" => search.kinship.clone().unwrap_or_default(),
        "seeker-name" => people::get(store, search.seeker)?.called().unwrap_or_default(),
        _ => search.description.clone().unwrap_or_default(),
    };
    Ok(format!("{part}-{}", &blake3::hash(held.as_bytes()).to_hex()[..16]))
}

impl NoticeConsent {
    /// Whether another entry supersedes it. It is known by what it says: two entries with the same words still supersede different ones.
    fn is_superseded(&self, store: &Store) -> Result<bool> {
        let entries = entries(store, self.search)?;
        let superseded = superseded(&entries);
        Ok(entries.iter().any(|entry| superseded.contains(&entry.id) && entry.record == *self))
    }
}

impl Record for NoticeConsent {
    const KIND: Kind = Kind::NoticeConsent;
    const ONCE: bool = true;
    const TRUTH: &'static str = ledger::TABLE;
    const TABLES: &'static [Table] = &[Table {
        name: "idx_notice_consent",
        ddl: "CREATE TABLE idx_notice_consent (no INTEGER PRIMARY KEY, id BLOB NOT NULL, search BLOB NOT NULL) STRICT;
              CREATE INDEX idx_notice_consent_search ON idx_notice_consent (search);
              CREATE INDEX idx_notice_consent_id ON idx_notice_consent (id);",
    }];

    fn check(&mut self, store: &Store, _: Option<&NoticeConsent>) -> Result<()> {
        let mut faults = Faults::default();
        faults.record(store, Kind::FamilySearch, Some(self.search), "search")?;
        faults.unless(self.act != Act::Asked, "act", "not-a-choice");
        let granted = self.act == Act::Granted;
        faults.unless(!granted || !self.parts.0.is_empty(), "parts", "required");
        faults.unless(granted || (self.parts.0.is_empty() && self.until.is_none()), "act", "only-if-granted");
        faults.unless(self.parts.iter().all(|part| NOTICE_PARTS.contains(&part)), "parts", "not-a-choice");
        faults.choices([("how", &self.how)]);
        faults.texts([("words", &self.words)]);
        faults.record(store, Kind::File, self.evidence, "evidence")?;
        faults.answer()
    }

    fn home(&self) -> Option<Id> {
        self.case
    }

    fn about(&self) -> Vec<Id> {
        self.of.into_iter().collect()
    }

    fn goes_with(&self) -> Vec<Id> {
        [Some(self.search), self.of].into_iter().flatten().collect()
    }

    // Without it, what it superseded would count again: a yes that was taken back.
    fn takes_along(&self) -> Vec<Id> {
        self.supersedes.iter().filter_map(|id| id.parse().ok()).collect()
    }

    fn words(&self) -> Words {
        Words::of_texts([&self.words])
    }

    fn dated(&self, _: &Store) -> Result<Vec<Dated<'_>>> {
        Ok(dated([("notice-consent", self.on.as_ref())]))
    }

    fn due(&self, store: &Store) -> Result<Vec<Due>> {
        let until = self.until.as_ref().filter(|_| self.act == Act::Granted);
        let Some(until) = until.filter(|_| self.search_goes_on(store)) else { return Ok(Vec::new()) };
        Ok(if self.is_superseded(store)? { Vec::new() } else { vec![Due::on("notice-ends", Weight::Consent, until)] })
    }

    fn index(&self, row: &Row, connection: &Connection) -> Result<()> {
        connection.prepare_cached("INSERT INTO idx_notice_consent (no, id, search) VALUES (?1, ?2, ?3)")?.execute(params![
            row.no,
            row.id,
            self.search
        ])?;
        for id in self.supersedes.iter().filter_map(|id| id.parse::<Id>().ok()) {
            // What is superseded is no longer due, whichever is indexed first.
            connection
                .prepare_cached("DELETE FROM idx_due WHERE no IN (SELECT no FROM idx_notice_consent WHERE id = ?1)")?
                .execute([id])?;
        }
        Ok(())
    }
}

impl NoticeConsent {
    fn search_goes_on(&self, store: &Store) -> bool {
        store.get::<FamilySearch>(self.search).is_ok_and(|search| search.trashed.is_none() && search.record.closed.is_none())
    }
}

/// All entries about a search, oldest first.
fn entries(store: &Store, search: Id) -> Result<Vec<Stored<NoticeConsent>>> {
    let mut statement = store.connection.prepare_cached("SELECT id FROM idx_notice_consent WHERE search = ?1 ORDER BY no")?;
    let ids: Vec<Id> = statement.query_map([search], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    ids.into_iter().map(|id| store.opened(id)).collect()
}

fn superseded(entries: &[Stored<NoticeConsent>]) -> BTreeSet<Id> {
    entries.iter().flat_map(|entry| entry.record.supersedes.iter().filter_map(|id| id.parse().ok())).collect()
}

/// The entries that count: none supersedes them, and whoever looks now gave them.
fn standing(store: &Store, search: Id, seeker: Id) -> Result<Vec<Stored<NoticeConsent>>> {
    let them = people::ids(store, seeker)?;
    let all = entries(store, search)?;
    let superseded = superseded(&all);
    Ok(all.into_iter().filter(|it| !superseded.contains(&it.id) && it.record.of.is_some_and(|of| them.contains(&of))).collect())
}

/// What several entries let a notice show: what all of them do; nothing once one says no or has run out.
fn shown<'a>(entries: impl Iterator<Item = &'a NoticeConsent> + Clone, today: NaiveDate) -> Keys {
    let holds = |entry: &NoticeConsent| entry.act == Act::Granted && entry.until.as_ref().is_none_or(|until| until.earliest >= today);
    let all = entries.clone().all(holds);
    let part = |part: &&str| all && entries.clone().next().is_some() && entries.clone().all(|entry| entry.parts.has(part));
    NOTICE_PARTS.iter().filter(|it| part(it)).map(|it| (*it).to_owned()).collect()
}

/// What a notice may show.
pub struct Shown {
    /// The parts.
    pub parts: Keys,
    /// Parts that were agreed to, and hold something else since: they are agreed to anew before they are shown.
    pub changed: Keys,
    /// The entries that count.
    pub consents: Keys,
}

/// What a notice about a search may show at this moment, and the entries that allow it.
pub fn may_show(store: &Store, id: Id, search: &FamilySearch) -> Result<Shown> {
    let standing = standing(store, id, search.seeker)?;
    let (mut parts, mut changed) = (Keys::default(), Keys::default());
    for part in shown(standing.iter().map(|entry| &entry.record), today(store)?).0 {
        let mark = mark(store, search, &part)?;
        let as_it_was = standing.iter().all(|entry| entry.record.marks.has(&mark));
        if as_it_was {
            parts.0.insert(part)
        } else {
            changed.0.insert(part)
        };
    }
    Ok(Shown { parts, changed, consents: standing.iter().map(|entry| entry.id.to_string()).collect() })
}

/// Writes down what the seeker said of a notice.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NoticeConsentRecord {
    /// The entry.
    pub record: NoticeConsent,
    /// The draft that becomes this entry, and is then gone.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub draft: Option<Id>,
}

impl Operation for NoticeConsentRecord {
    const MAY_CALL: MayCall = MayCall::AtLeast(Role::Caseworker);
    type Answer = Stored<NoticeConsent>;
    fn run(self, session: &mut Session) -> Result<Stored<NoticeConsent>> {
        let store = &session.store;
        let mut consent = self.record;
        let search = store.get::<FamilySearch>(consent.search)?.record;
        let day = today(store)?;
        if consent.until.as_ref().is_some_and(|until| until.earliest < day) {
            return Err(Problem::invalid("record.until", "in-the-past"));
        }
        consent.case = Some(search.case);
        consent.of = Some(search.seeker);
        consent.marks = consent.parts.iter().map(|part| mark(store, &search, part)).collect::<Result<Vec<_>>>()?.into_iter().collect();
        consent.supersedes = standing(store, consent.search, search.seeker)?.iter().map(|entry| entry.id.to_string()).collect();
        let stored = ledger::append(session, consent)?;
        if let Some(draft) = self.draft {
            session.store.drop_draft(draft)?;
        }
        Ok(stored)
    }
}

/// What the seeker said of a notice.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NoticeConsentList {
    /// The search.
    pub search: Id,
}

/// What they said, and what it comes to today.
#[derive(Serialize, TS, JsonSchema)]
pub struct NoticeConsents {
    /// What a notice may show today.
    pub parts: Keys,
    /// Parts that were agreed to, and hold something else since.
    pub changed: Keys,
    /// The entries that count.
    pub standing: Keys,
    /// Notices that were given, as they stand in the log, latest first.
    pub told: Vec<DisclosureRow>,
    /// All entries, oldest first.
    pub entries: Vec<Stored<NoticeConsent>>,
}

impl Operation for NoticeConsentList {
    const MAY_CALL: MayCall = MayCall::AtLeast(Role::Caseworker);
    type Answer = NoticeConsents;
    fn run(self, session: &mut Session) -> Result<NoticeConsents> {
        let store = &session.store;
        let search = store.get::<FamilySearch>(self.search)?.record;
        let Shown { parts, changed, consents } = may_show(store, self.search, &search)?;
        let (entries, told) = (entries(store, self.search)?, told_about(store, self.search)?);
        Ok(NoticeConsents { parts, changed, standing: consents, entries, told })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2031, 3, day).unwrap()
    }

    fn any_entry() -> impl Strategy<Value = NoticeConsent> {
        let act = prop::sample::select(vec![Act::Granted, Act::Granted, Act::Granted, Act::Declined, Act::Withdrawn]);
        let parts = prop::sample::subsequence(NOTICE_PARTS.to_vec(), 0..=NOTICE_PARTS.len());
        (act, parts, prop::option::of(1..28_u32)).prop_map(|(act, parts, until)| NoticeConsent {
            search: Id::new(0, [0; 10]),
            act,
            parts: parts.into_iter().collect(),
            until: until.map(|until| HonestDate::day(day(until))),
            on: None,
            how: None,
            words: None,
            evidence: None,
            case: None,
            of: None,
            supersedes: Keys::default(),
            marks: Keys::default(),
        })
    }

    proptest! {
        /// A notice shows what every entry agrees to; another laptop's entry, or a later day, never shows more.
        #[test]
        fn nothing_that_is_added_shows_more(entries in prop::collection::vec(any_entry(), 0..4), more in any_entry(), today in 1..28_u32) {
            let parts = shown(entries.iter(), day(today));
            for part in parts.iter() {
                prop_assert!(entries.iter().all(|entry| entry.act == Act::Granted && entry.parts.has(part)));
            }
            prop_assert!(entries.iter().all(|entry| entry.until.as_ref().is_none_or(|until| until.earliest >= day(today))) || parts.0.is_empty());
            let later = shown(entries.iter(), day(today) + chrono::Days::new(3));
            prop_assert!(later.0.is_subset(&parts.0));
            if !entries.is_empty() {
                let with_more = shown(entries.iter().chain([&more]), day(today));
                prop_assert!(with_more.0.is_subset(&parts.0));
            } else {
                prop_assert!(parts.0.is_empty());
            }
        }
    }
}
