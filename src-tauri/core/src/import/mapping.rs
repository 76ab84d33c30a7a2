//! A sheet's columns under a mapping, and the mapping that was used last for the same headings.

use std::collections::{BTreeMap, HashSet};

use super::field::{self, Field};
use super::rejects::COLUMNS;
use super::sheet::Sheet;
use crate::Id;
use crate::custom::{CustomField, FieldType};
use crate::date::Language;
use crate::error::{Problem, Result};
use crate::messages::message;
use crate::store::{Kind, Store};

/// What each heading becomes: a key of [`field::FIELDS`], `case.<id>` or `person.<id>` of a field that the team added, or `ignore`.
pub(super) type Mapping = BTreeMap<String, String>;

/// The key of a column that is passed over.
const IGNORE: &str = "ignore";

/// What a column becomes.
pub(super) enum Target {
    /// A field of the program.
    Field(&'static Field),
    /// A field that the team added.
    Custom {
        /// Of which kind of record.
        kind: Kind,
        /// Its id.
        id: Id,
        /// What it holds.
        holds: FieldType,
        /// The list its values come from.
        list: Option<String>,
    },
}

/// A column that is taken.
pub(super) struct Column {
    /// Which, from 0.
    pub column: u16,
    /// Its heading.
    pub heading: String,
    /// What it becomes.
    pub target: Target,
}

impl Column {
    /// Whether it becomes the field of a key.
    pub fn becomes(&self, key: &str) -> bool {
        matches!(self.target, Target::Field(field) if field.key == key)
    }
}

/// The columns that a mapping takes.
pub(super) fn columns(store: &Store, sheet: &Sheet, mapping: &Mapping) -> Result<Vec<Column>> {
    let fault = |code: &str| Problem::invalid("mapping", code);
    let mut seen = HashSet::new();
    let mut columns = Vec::new();
    for (heading, key) in mapping {
        let heading = sheet.headings.iter().find(|known| known.text == *heading).ok_or_else(|| fault("no-such-column"))?;
        if key == IGNORE {
            continue;
        }
        let target = target(store, key)?.ok_or_else(|| fault("no-such-target"))?;
        let several = matches!(target, Target::Field(Field { many: true, .. }));
        if !seen.insert(key) && !several {
            return Err(fault("mapped-twice"));
        }
        columns.push(Column { column: heading.column, heading: heading.text.clone(), target });
    }
    if !["code", "name", "given", "family", "alias"].iter().any(|key| seen.contains(&(*key).to_owned())) {
        return Err(fault("nobody"));
    }
    columns.sort_by_key(|column| column.column);
    Ok(columns)
}

fn target(store: &Store, key: &str) -> Result<Option<Target>> {
    if let Some(field) = field::of_key(key) {
        return Ok(Some(Target::Field(field)));
    }
    let Some((kind, id)) = key.split_once('.') else { return Ok(None) };
    let (Some(kind), Ok(id)) = (Kind::from_key(kind), id.parse::<Id>()) else { return Ok(None) };
    if ![Kind::Case, Kind::Person].contains(&kind) || !store.has(Kind::CustomField, id)? {
        return Ok(None);
    }
    let field = store.get::<CustomField>(id)?;
    let fits = field.trashed.is_none() && field.record.kind == kind.key();
    Ok(fits.then_some(Target::Custom { kind, id, holds: field.record.holds, list: field.record.list }))
}

/// The setting that keeps the mapping of exactly these headings.
fn setting(sheet: &Sheet) -> String {
    let mut hasher = blake3::Hasher::new();
    for heading in sheet.headings.iter().filter(|heading| !is_ours(&heading.text)) {
        // With its length, so that no two lists of headings run into the same bytes.
        hasher.update(&(heading.text.len() as u64).to_le_bytes()).update(heading.text.as_bytes());
    }
    format!("import-{}", hasher.finalize().to_hex())
}

/// Whether a heading is one that a file of rejected rows has beside the sheet's own: mended, it is brought in with the same mapping.
fn is_ours(heading: &str) -> bool {
    let ours = |language| COLUMNS.iter().any(|id| message(language, id) == heading);
    ours(Language::En) || ours(Language::Fa)
}

/// The mapping used last for these headings.
pub(super) fn kept(store: &Store, sheet: &Sheet) -> Result<Option<Mapping>> {
    let mut kept: Option<Mapping> = store.setting(&setting(sheet))?;
    if let Some(kept) = &mut kept {
        kept.retain(|heading, _| sheet.headings.iter().any(|known| known.text == *heading));
    }
    Ok(kept)
}

/// Keeps a mapping for the next sheet with these headings.
pub(super) fn keep(store: &Store, sheet: &Sheet, mapping: &Mapping) -> Result<()> {
    store.put_setting(&setting(sheet), mapping)
}
