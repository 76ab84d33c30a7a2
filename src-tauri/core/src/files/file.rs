//! What is recorded of a file.

use autosurgeon::{Hydrate, Reconcile};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::content;
use crate::Id;
use crate::date::HonestDate;
use crate::error::Result;
use crate::roles::Visibility;
use crate::store::{Choice, Dated, Extra, Faults, Kind, Record, Store, Words, dated};

/// A file of a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema, Reconcile, Hydrate)]
#[serde(deny_unknown_fields)]
#[ts(rename = "CaseFile")]
pub struct File {
    /// The case.
    pub case: Id,
    /// The record of the case that it belongs to: the paper it is a scan of.
    #[serde(default)]
    pub of: Option<Id>,
    /// What it is called.
    pub name: String,
    /// What its content is, as found in the content itself: `image/jpeg`.
    pub media: String,
    /// Bytes.
    pub size: u64,
    /// BLAKE3 of the content, in hexadecimal: what it is kept under.
    pub digest: String,
    /// A key of the list `file-kind`.
    #[serde(default)]
    #[schemars(extend("x-list" = "file-kind"))]
    pub kind: Option<String>,
    /// When it was written or taken.
    #[serde(default)]
    pub on: Option<HonestDate>,
    /// Who may see it; of a record that fewer may see, nobody else.
    pub visibility: Visibility,
    /// Anything else.
    #[serde(default)]
    pub remarks: Option<String>,
    /// Fields that the team added.
    #[serde(default)]
    pub extra: Extra,
}

impl Record for File {
    const KIND: Kind = Kind::File;
    const TRUTH: &'static str = content::TRUTH;

    fn check(&mut self, store: &Store, _: Option<&File>) -> Result<()> {
        let mut faults = Faults::default();
        faults.required(&self.name, 255, "name");
        faults.choices([("kind", &self.kind)]);
        faults.texts([("remarks", &self.remarks)]);
        if let Some(of) = self.of {
            let same_case = store.row(of).is_ok_and(|row| row.home == Some(self.case));
            faults.unless(same_case, "of", "no-such-record");
        }
        // Content comes by `file.add` only; a save may not point at another's by guessing.
        faults.unless(content::size(store, &self.digest)? == Some(self.size), "digest", "no-such-record");
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

    fn title(&self) -> Option<String> {
        Some(self.name.clone())
    }

    fn choice(&self) -> Option<Choice> {
        Choice::of("file-kind", &self.kind)
    }

    fn words(&self) -> Words {
        Words { title: Some(self.name.clone()), ..Words::of_texts([&self.remarks]) }
    }

    fn extra(&self) -> Option<&Extra> {
        Some(&self.extra)
    }

    fn dated(&self, _: &Store) -> Result<Vec<Dated<'_>>> {
        Ok(dated([("file", self.on.as_ref())]))
    }
}
