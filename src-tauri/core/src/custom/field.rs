//! A field that a team added to a kind of record.

use std::collections::BTreeMap;

use autosurgeon::{Hydrate, Reconcile};
use rusqlite::{Connection, params};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::check_labels;
use crate::Id;
use crate::door::{Operation, Session};
use crate::error::Result;
use crate::roles::{MayCall, Role};
use crate::store::{Faults, Kind, Record, Row, Store, Stored, Table, Words};

/// What a field holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema, Reconcile, Hydrate)]
#[serde(rename_all = "kebab-case")]
pub enum FieldType {
    /// Words.
    Text,
    /// A whole number.
    Number,
    /// Yes or no.
    YesNo,
    /// A date as it is known.
    Date,
    /// A value of a list.
    Choice,
}

impl FieldType {
    fn key(self) -> &'static str {
        match self {
            FieldType::Text => "text",
            FieldType::Number => "number",
            FieldType::YesNo => "yes-no",
            FieldType::Date => "date",
            FieldType::Choice => "choice",
        }
    }
}

/// A field. Its type never changes: values were given under it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema, Reconcile, Hydrate)]
#[serde(deny_unknown_fields)]
pub struct CustomField {
    /// The kind of record it belongs to.
    pub kind: String,
    /// What it is called, by language.
    pub label: BTreeMap<String, String>,
    /// What it holds.
    #[serde(rename = "type")]
    pub holds: FieldType,
    /// The list its values come from, of a choice; a team's own list is made by naming it.
    #[serde(default)]
    pub list: Option<String>,
    /// Its place among the added fields of its kind.
    #[serde(default)]
    pub place: u32,
    /// No longer offered; what was recorded in it stays.
    #[serde(default)]
    pub retired: bool,
}

/// Kinds that carry fields of a team.
const KINDS: [Kind; 27] = [
    Kind::Tie,
    Kind::FamilySearch,
    Kind::Pair,
    Kind::Person,
    Kind::Case,
    Kind::Note,
    Kind::FollowUp,
    Kind::Task,
    Kind::Contact,
    Kind::Situation,
    Kind::RefugeOption,
    Kind::Application,
    Kind::Hearing,
    Kind::Deadline,
    Kind::Accommodation,
    Kind::Incident,
    Kind::Paper,
    Kind::PaperRule,
    Kind::Session,
    Kind::Referral,
    Kind::Goal,
    Kind::Assessment,
    Kind::News,
    Kind::File,
    Kind::Volunteer,
    Kind::Placement,
    Kind::Hours,
];

impl Record for CustomField {
    const KIND: Kind = Kind::CustomField;
    const ROLE: Role = Role::Coordinator;
    const FIRST: bool = true;
    const TABLES: &'static [Table] = &[Table {
        name: "idx_custom_field",
        ddl: "CREATE TABLE idx_custom_field (no INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, kind TEXT NOT NULL, type TEXT NOT NULL,
                place INTEGER NOT NULL) STRICT;
              CREATE INDEX idx_custom_field_kind ON idx_custom_field (kind, place, no);",
    }];

    fn check(&mut self, _: &Store, was: Option<&CustomField>) -> Result<()> {
        let mut faults = Faults::default();
        faults.unless(Kind::from_key(&self.kind).is_some_and(|kind| KINDS.contains(&kind)), "kind", "not-a-choice");
        check_labels(&self.label, &mut faults);
        faults.choice(&self.list, "list");
        faults.unless(self.list.is_some() == (self.holds == FieldType::Choice), "list", "required");
        let same = was.is_none_or(|was| (&was.kind, was.holds, &was.list) == (&self.kind, self.holds, &self.list));
        faults.unless(same, "type", "values-were-given");
        faults.answer()
    }

    fn title(&self) -> Option<String> {
        self.label.values().next().cloned()
    }

    fn words(&self) -> Words {
        Words { text: self.label.values().cloned().collect(), ..Words::default() }
    }

    fn index(&self, row: &Row, connection: &Connection) -> Result<()> {
        connection
            .prepare_cached("INSERT INTO idx_custom_field (no, id, kind, type, place) VALUES (?1, ?2, ?3, ?4, ?5)")?
            .execute(params![row.no, row.id, self.kind, self.holds.key(), self.place])?;
        Ok(())
    }
}

/// Reads the fields that the team added, of every kind.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CustomFieldList {}

impl Operation for CustomFieldList {
    const MAY_CALL: MayCall = MayCall::AtLeast(Role::Volunteer);
    type Answer = Vec<Stored<CustomField>>;
    fn run(self, session: &mut Session) -> Result<Vec<Stored<CustomField>>> {
        all(&session.store)
    }
}

fn all(store: &Store) -> Result<Vec<Stored<CustomField>>> {
    let mut statement = store.connection.prepare_cached("SELECT id FROM idx_custom_field ORDER BY kind, place, no LIMIT 2000")?;
    let ids: Vec<Id> = statement.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    ids.into_iter().map(|id| store.get(id)).collect()
}

/// The fields that the team added to a kind, in their order.
pub fn fields_of(store: &Store, kind: Kind) -> Result<Vec<Stored<CustomField>>> {
    Ok(all(store)?.into_iter().filter(|field| field.record.kind == kind.key()).collect())
}
