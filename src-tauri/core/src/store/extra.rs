//! Values of the fields that a team added to a kind of record. What the fields are is told by records of their own (`custom/`).

use std::collections::BTreeMap;

use autosurgeon::{Hydrate, Reconcile};
use rusqlite::{OptionalExtension, params};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Kind, Store, one_value};
use crate::date::HonestDate;
use crate::error::{FieldFault, Problem, Result};

/// Values by the id of the field.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema, Reconcile, Hydrate)]
#[serde(transparent)]
#[ts(as = "BTreeMap<String, Custom>")]
pub struct Extra(pub BTreeMap<String, Custom>);

/// A value of a field that a team added.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "kebab-case", tag = "type", content = "value")]
pub enum Custom {
    /// Words.
    Text(String),
    /// A whole number.
    Number(i64),
    /// Yes or no.
    YesNo(bool),
    /// A date as it is known.
    Date(HonestDate),
    /// A key of the field's list.
    Choice(String),
}

one_value!(Custom, "a value of a field");

impl Custom {
    /// The field's type, as its definition names it.
    fn type_key(&self) -> &'static str {
        match self {
            Custom::Text(_) => "text",
            Custom::Number(_) => "number",
            Custom::YesNo(_) => "yes-no",
            Custom::Date(_) => "date",
            Custom::Choice(_) => "choice",
        }
    }
}

impl Extra {
    /// What is searched of it.
    pub(super) fn texts(&self) -> impl Iterator<Item = String> {
        self.0.values().filter_map(|value| match value {
            Custom::Text(text) => Some(text.clone()),
            Custom::Number(number) => Some(number.to_string()),
            _ => None,
        })
    }

    /// Each value is of the type that its field says. A value that stood there before stays, whatever became of the field.
    pub(super) fn check(&self, store: &Store, kind: Kind, was: Option<&Extra>) -> Result<()> {
        let mut faults = Vec::new();
        let mut fault = |id: &str, code: &str| faults.push(FieldFault::new(format!("record.extra.{id}"), code));
        for (id, value) in &self.0 {
            if was.is_some_and(|was| was.0.get(id) == Some(value)) {
                continue;
            }
            match type_of(store, kind, id)? {
                None => fault(id, "no-such-record"),
                Some(wanted) if wanted != value.type_key() => fault(id, "not-of-the-form"),
                Some(_) => match value {
                    Custom::Text(text) if text.chars().count() > super::LONGEST => fault(id, "too-long"),
                    Custom::Choice(key) if !super::faults::is_choice(key) => fault(id, "not-a-choice"),
                    _ => {}
                },
            }
        }
        match faults.is_empty() {
            true => Ok(()),
            false => Err(Problem::faults(faults)),
        }
    }
}

/// The type of a field that the team added to a kind.
fn type_of(store: &Store, kind: Kind, field: &str) -> Result<Option<String>> {
    let Ok(id) = field.parse::<crate::Id>() else { return Ok(None) };
    let mut statement = store.connection.prepare_cached("SELECT type FROM idx_custom_field WHERE id = ?1 AND kind = ?2")?;
    Ok(statement.query_row(params![id, kind.key()], |row| row.get(0)).optional()?)
}
