//! Looking at a spreadsheet before anything is taken from it.

use std::collections::{BTreeMap, HashMap};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::sheet::{Cell, SheetName};
use super::{field, file, mapping};
use crate::Id;
use crate::custom::CustomField;
use crate::door::{Operation, Session};
use crate::error::Result;
use crate::roles::{MayCall, Role};
use crate::store::Store;

/// Values of a column that are shown.
const SAMPLES: usize = 3;
/// Characters of each.
const LONGEST_SAMPLE: usize = 200;

/// Looks at a spreadsheet.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ImportLook {
    /// The file.
    pub path: String,
    /// Its sheet; the first that is not hidden, unless given.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub sheet: Option<String>,
}

/// What is in a spreadsheet.
#[derive(Serialize, TS, JsonSchema)]
#[ts(rename = "ImportLooked")]
pub struct Look {
    /// Its sheets; none of a text file.
    pub sheets: Vec<SheetName>,
    /// The one looked at.
    pub sheet: Option<String>,
    /// Its columns.
    pub columns: Vec<LookColumn>,
    /// Rows below the headings.
    pub rows: u64,
    /// What each heading became the last time that a sheet had exactly these.
    pub kept: Option<BTreeMap<String, String>>,
}

/// A column.
#[derive(Serialize, TS, JsonSchema)]
#[ts(rename = "ImportColumn")]
pub struct LookColumn {
    /// What stands above it; no two are the same.
    pub heading: String,
    /// Its first values.
    pub samples: Vec<String>,
    /// What it seems to be.
    pub guess: Option<String>,
}

impl Operation for ImportLook {
    const MAY_CALL: MayCall = MayCall::AtLeast(Role::Coordinator);
    type Answer = Look;
    fn run(self, session: &mut Session) -> Result<Look> {
        let sheet = file::open(&self.path, self.sheet.as_deref())?;
        let kept = mapping::kept(&session.store, &sheet)?;
        let added = added(&session.store)?;
        let mut guessed: Vec<String> = Vec::new();
        let columns = sheet.headings.iter().map(|heading| {
            let values = sheet.rows.iter().filter_map(|row| row.cell(heading.column)).map(Cell::text).filter(|text| !text.is_empty());
            // The second column of a name is not guessed to be another of what there can be only one.
            let own = || added.get(&field::plain(&heading.text)).map(|key| (key.clone(), false));
            let guess = field::guess(&heading.text).map(|field| (field.key.to_owned(), field.many)).or_else(own);
            let guess = guess.filter(|(key, many)| *many || !guessed.contains(key)).map(|(key, _)| key);
            guessed.extend(guess.clone());
            LookColumn {
                heading: heading.text.clone(),
                samples: values.take(SAMPLES).map(|text| text.chars().take(LONGEST_SAMPLE).collect()).collect(),
                guess,
            }
        });
        Ok(Look { columns: columns.collect(), rows: sheet.rows.len() as u64, kept, sheets: sheet.sheets, sheet: sheet.name })
    }
}

/// The fields that the team added to people and cases, by their labels.
fn added(store: &Store) -> Result<HashMap<String, String>> {
    let mut statement = store.connection.prepare_cached("SELECT id FROM idx_custom_field WHERE kind IN ('person', 'case') ORDER BY no")?;
    let ids: Vec<Id> = statement.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    let mut added = HashMap::new();
    for id in ids {
        let CustomField { kind, label, retired: false, .. } = store.get::<CustomField>(id)?.record else { continue };
        for label in label.values() {
            added.entry(field::plain(label)).or_insert_with(|| format!("{kind}.{id}"));
        }
    }
    Ok(added)
}
