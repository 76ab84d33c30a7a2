//! Notes: what was seen, said and thought. Each is a document of its own, so that two people's notes never interleave.

use autosurgeon::{Hydrate, Reconcile};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Id;
use crate::date::HonestDate;
use crate::error::Result;
use crate::roles::Visibility;
use crate::store::{Choice, Dated, Extra, Faults, Kind, Record, Store, Words, dated};

/// Characters of a note, at most: some 50 pages.
const LONGEST: usize = 100_000;

/// A note.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema, Reconcile, Hydrate)]
#[serde(deny_unknown_fields)]
pub struct Note {
    /// The case.
    pub case: Id,
    /// When it happened.
    #[serde(default)]
    pub on: Option<HonestDate>,
    /// The record of the same case that it tells more of: the account of a support session, which fewer may read than the session.
    #[serde(default)]
    pub of: Option<Id>,
    /// A key of the list `note-kind`.
    #[serde(default)]
    #[schemars(extend("x-list" = "note-kind"))]
    pub kind: Option<String>,
    /// The text, as typed.
    pub text: String,
    /// Who may read it.
    pub visibility: Visibility,
    /// Fields that the team added.
    #[serde(default)]
    pub extra: Extra,
}

impl Record for Note {
    const KIND: Kind = Kind::Note;

    fn check(&mut self, store: &Store, _: Option<&Note>) -> Result<()> {
        let mut faults = Faults::default();
        faults.unless(!self.text.trim().is_empty(), "text", "required");
        faults.text(&self.text, LONGEST, "text");
        faults.choice(&self.kind, "kind");
        if let Some(of) = self.of {
            let same_case = store.row(of).is_ok_and(|row| row.home == Some(self.case));
            faults.unless(same_case, "of", "no-such-record");
        }
        faults.answer()
    }

    fn home(&self) -> Option<Id> {
        Some(self.case)
    }

    fn of(&self) -> Option<Id> {
        self.of
    }

    fn visibility(&self) -> Visibility {
        self.visibility
    }

    fn extra(&self) -> Option<&Extra> {
        Some(&self.extra)
    }

    fn choice(&self) -> Option<Choice> {
        Choice::of("note-kind", &self.kind)
    }

    fn words(&self) -> Words {
        Words { text: vec![self.text.clone()], ..Words::default() }
    }

    fn dated(&self, _: &Store) -> Result<Vec<Dated<'_>>> {
        Ok(dated([("note", self.on.as_ref())]))
    }
}
