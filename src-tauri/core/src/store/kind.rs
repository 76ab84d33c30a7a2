//! The kinds of record, and what generic operations need of each, by key instead of by type.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::document::{Act, By, Document};
use super::record::all_words;
use super::{Choice, Record, Row, Store, Table, Words};
use crate::Id;
use crate::error::{ErrorCode, Problem, Result};
use crate::roles::Role;

macro_rules! kinds {
    ($($(#[$doc:meta])* $name:ident $key:literal,)*) => {
        /// The kinds of record. The keys are stored: they never change.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS, JsonSchema)]
        #[serde(rename_all = "kebab-case")]
        pub enum Kind { $($(#[$doc])* $name,)* }

        impl Kind {
            /// Every kind.
            pub const ALL: &'static [Kind] = &[$(Kind::$name,)*];

            /// The stable key.
            pub fn key(self) -> &'static str {
                match self { $(Kind::$name => $key,)* }
            }
        }
    };
}

kinds! {
    /// Somebody: helped, a relative, a volunteer, a professional contact, or several at once.
    Person "person",
    /// The work for a person and their household.
    Case "case",
    /// Something written down in a case.
    Note "note",
    /// Something to do for a case by a day.
    FollowUp "follow-up",
    /// Something a member of the team is to do in a case.
    Task "task",
    /// An attempt to reach somebody.
    Contact "contact",
    /// A place and a legal status, for a time.
    Situation "situation",
    /// A country and a way there, to be weighed.
    RefugeOption "refuge-option",
    /// An application for protection or residence.
    Application "application",
    /// A hearing, an interview, an appointment with an authority.
    Hearing "hearing",
    /// By when something must be done, or a way closes.
    Deadline "deadline",
    /// Where somebody lives.
    Accommodation "accommodation",
    /// What was done to somebody.
    Incident "incident",
    /// A paper of identity, stay, travel or civil status.
    Paper "paper",
    /// What is usual for papers of a kind.
    PaperRule "paper-rule",
    /// A support session.
    Session "session",
    /// A referral to others who help.
    Referral "referral",
    /// A goal of the person's own.
    Goal "goal",
    /// A self-reliance assessment.
    Assessment "assessment",
    /// A document, photograph or recording.
    File "file",
    /// A relative or friend, as somebody told it.
    Tie "tie",
    /// Who looks for whom.
    FamilySearch "family-search",
    /// A search, and the person on file who may be the one.
    Pair "pair",
    /// What somebody agreed that another may be told; written once.
    Consent "consent",
    /// What a seeker agreed to have shown in a public notice; written once.
    NoticeConsent "notice-consent",
    /// What one side was told of the other; written once.
    Release "release",
    /// A message of one side to the other, sealed until both agree.
    FamilyMessage "family-message",
    /// What a volunteer offers, and whether the team has looked into it.
    Volunteer "volunteer",
    /// A volunteer's match to a case, for a time.
    Placement "placement",
    /// Hours that a volunteer gave.
    Hours "hours",
    /// A case's reference to a news item.
    Citation "citation",
    /// Something due that can wait until a day.
    Snooze "snooze",
    /// A published item.
    News "news",
    /// A field that the team added to a kind of record.
    CustomField "custom-field",
    /// A value that the team added to a list of choices.
    CustomChoice "custom-choice",
    /// What left the vault in the clear of it, to whom; written once.
    Disclosure "disclosure",
    /// What happened to the vault as a whole, and who did it; written once.
    VaultEvent "vault-event",
}

impl Kind {
    /// The kind of a key.
    pub fn from_key(key: &str) -> Option<Kind> {
        Kind::ALL.iter().copied().find(|kind| kind.key() == key)
    }
}

/// What generic operations need of a kind, by key instead of by type.
pub struct KindEntry {
    /// The kind.
    pub kind: Kind,
    /// The least role that may read and save one.
    pub role: Role,
    /// The least role that may read and save one of their own.
    pub own: Role,
    /// Whether it is indexed before the others.
    pub first: bool,
    /// Whether it is written once.
    pub once: bool,
    /// Whether it tells of both sides of a family search.
    pub joins_sides: bool,
    /// Its tables of truth.
    pub truth: &'static str,
    /// Its tables.
    pub tables: &'static [Table],
    /// Writes index and full text of a document.
    pub refresh: fn(&Store, &Document, &Row, fresh: bool) -> Result<()>,
    /// Numbers of the documents whose index follows from it.
    pub leaning: fn(&Store, &Document, &Row) -> Result<Vec<i64>>,
    /// What is gathered from a document, each thing in a line.
    pub gathered: fn(&Store, &Document) -> Result<Vec<String>>,
    /// What is searched in a document.
    pub words: fn(&Document) -> Result<Words>,
    /// What a document's record is, where a choice says so.
    pub choice: fn(&Document) -> Result<Option<Choice>>,
    /// The JSON schema of the record.
    pub schema: fn() -> serde_json::Value,
    /// The record as JSON, now or at a version.
    pub json: fn(&mut Document, Option<&str>) -> Result<serde_json::Value>,
    /// Writes a record given as JSON, as it is: what was there before kept the rules.
    pub rewrite: fn(&mut Document, &serde_json::Value, By) -> Result<bool>,
    /// A document of a record given as JSON that holds nothing of the one before; under today's rules, where one before is given to them.
    pub anew: fn(&Store, Option<&Document>, &serde_json::Value, By) -> Result<Document>,
    /// Whose own a document's record is.
    pub owner: fn(&Document) -> Result<Option<Id>>,
    /// Refuses to take it out of the trash, where it is there for good.
    pub may_leave_the_trash: fn(&Store, Id) -> Result<()>,
    /// Brings a document back to a version, under today's rules.
    pub revert: fn(&Store, &mut Document, &str, By) -> Result<bool>,
}

impl KindEntry {
    /// The entry of a kind of record.
    pub const fn of<R: Record>() -> KindEntry {
        KindEntry {
            kind: R::KIND,
            role: R::ROLE,
            own: R::OWN,
            first: R::FIRST,
            once: R::ONCE,
            joins_sides: R::JOINS_SIDES,
            truth: R::TRUTH,
            tables: R::TABLES,
            refresh: |store, document, row, fresh| store.put_index(row, &document.read::<R>()?, fresh),
            leaning: |store, document, row| document.read::<R>()?.leaning(row, &store.connection),
            gathered: |store, document| super::gathered::lines(store, &document.read::<R>()?),
            words: |document| Ok(all_words(&document.read::<R>()?)),
            choice: |document| Ok(document.read::<R>()?.choice()),
            schema: || serde_json::to_value(schemars::schema_for!(R)).expect("a schema is plain data"),
            json: |document, version| {
                let record: R = match version {
                    Some(version) => document.read_at(version)?,
                    None => document.read()?,
                };
                Ok(serde_json::to_value(record).expect("a record is plain data"))
            },
            rewrite: |document, json, by| {
                let record: R = serde_json::from_value(json.clone()).map_err(|_| ErrorCode::Stopped.with("rewrite"))?;
                document.write(&record, Act::Changed, by)
            },
            anew: |store, was, json, by| {
                let mut record: R = serde_json::from_value(json.clone()).map_err(|_| Problem::invalid("field", "required"))?;
                if let Some(was) = was {
                    store.check(&mut record, Some(&was.read::<R>()?))?;
                }
                Document::anew(&record, by)
            },
            owner: |document| Ok(document.read::<R>()?.owner()),
            may_leave_the_trash: R::may_leave_the_trash,
            revert: |store, document, version, by| {
                let (mut record, now): (R, R) = (document.read_at(version)?, document.read()?);
                now.may_go_back_to(&record)?;
                store.check(&mut record, Some(&now))?;
                document.write(&record, Act::Reverted, by)
            },
        }
    }
}
