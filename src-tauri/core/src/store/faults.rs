//! What is wrong with the fields of a record.

use super::{Kind, Store};
use crate::Id;
use crate::date::HonestDate;
use crate::error::{ErrorCode, FieldFault, Problem, Result};

/// Characters of a text in a record, at most: some ten pages. Notes may be longer.
pub const LONGEST: usize = 20_000;

/// As much of a text as stands in a list for the record; none of an empty one.
pub fn as_title(text: &str) -> Option<String> {
    let text = text.trim();
    (!text.is_empty()).then(|| text.chars().take(120).collect())
}

/// Whether a key has the form of a stable key of a list.
pub(super) fn is_choice(key: &str) -> bool {
    (1..=40).contains(&key.len()) && key.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

/// Gathers the faults of a record's fields.
#[derive(Default)]
pub struct Faults {
    found: Vec<FieldFault>,
    /// How many of them are refusals by a rule.
    refused: usize,
}

impl Faults {
    /// Notes the fault `code` of the field at `path`, unless `fine`.
    pub fn unless(&mut self, fine: bool, path: &str, code: &str) {
        if !fine {
            self.found.push(FieldFault::new(format!("record.{path}"), code));
        }
    }

    /// Notes that the rule `code`, of consent or protection, refuses what the field at `path` says.
    pub fn refuse(&mut self, path: &str, code: &str) {
        self.unless(false, path, code);
        self.refused += 1;
    }

    /// A text of at most `most` characters.
    pub fn text(&mut self, text: &str, most: usize, path: &str) {
        // Bytes first: counting characters is only needed near the limit.
        self.unless(text.len() <= most || text.chars().count() <= most, path, "too-long");
    }

    /// A text that may be absent.
    pub fn optional(&mut self, text: &Option<String>, most: usize, path: &str) {
        if let Some(text) = text {
            self.text(text, most, path);
        }
    }

    /// Texts that may be absent, of at most [`LONGEST`] characters.
    pub fn texts<const N: usize>(&mut self, texts: [(&str, &Option<String>); N]) {
        for (path, text) in texts {
            self.optional(text, LONGEST, path);
        }
    }

    /// Stable keys of lists of choices.
    pub fn choices<const N: usize>(&mut self, choices: [(&str, &Option<String>); N]) {
        for (path, key) in choices {
            self.choice(key, path);
        }
    }

    /// A record of this kind that is there.
    pub fn record(&mut self, store: &Store, kind: Kind, id: Option<Id>, path: &str) -> Result<()> {
        if let Some(id) = id {
            self.unless(store.has(kind, id)?, path, "no-such-record");
        }
        Ok(())
    }

    /// A record of this kind in the same case.
    pub fn in_case(&mut self, store: &Store, case: Id, kind: Kind, id: Option<Id>, path: &str) {
        if let Some(id) = id {
            self.unless(store.row(id).is_ok_and(|row| row.kind == kind && row.home == Some(case)), path, "no-such-record");
        }
    }

    /// A text that must be there.
    pub fn required(&mut self, text: &str, most: usize, path: &str) {
        self.unless(!text.trim().is_empty(), path, "required");
        self.text(text, most, path);
    }

    /// Dates of which the second cannot be before the first, however they are read.
    pub fn in_order(&mut self, from: &Option<HonestDate>, until: &Option<HonestDate>, path: &str) {
        if let (Some(from), Some(until)) = (from, until) {
            self.unless(until.latest >= from.earliest, path, "ends-before-it-begins");
        }
    }

    /// A stable key of a list of choices: a team's own are allowed, so only the form is checked.
    pub fn choice(&mut self, key: &Option<String>, path: &str) {
        if let Some(key) = key {
            self.unless(is_choice(key), path, "not-a-choice");
        }
    }

    /// A collection of at most `most`.
    pub fn count(&mut self, count: usize, most: usize, path: &str) {
        self.unless(count <= most, path, "too-many");
    }

    /// The record is in order, or these are its faults: refused, if there is nothing but what a rule refuses.
    pub fn answer(self) -> Result<()> {
        let code = if self.refused == self.found.len() { ErrorCode::Refused } else { ErrorCode::Invalid };
        match self.found.is_empty() {
            true => Ok(()),
            false => Err(Problem { code, ..Problem::faults(self.found) }),
        }
    }
}
