//! A value that a team added to a list of choices. Its key is the record's id, so that two laptops never give one key two meanings.

use std::collections::BTreeMap;

use autosurgeon::{Hydrate, Reconcile};
use rusqlite::{Connection, params};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{check_labels, in_language};
use crate::Id;
use crate::date::Language;
use crate::door::{Operation, Session};
use crate::error::Result;
use crate::messages::{has, message};
use crate::roles::{MayCall, Role};
use crate::store::{Faults, Kind, Record, Row, Store, Stored, Table, Words};

/// A value of a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema, Reconcile, Hydrate)]
#[serde(deny_unknown_fields)]
pub struct CustomChoice {
    /// The list: the program's, or the team's own.
    pub list: String,
    /// What it is called, by language.
    pub label: BTreeMap<String, String>,
    /// No longer offered; what was recorded with it stays.
    #[serde(default)]
    pub retired: bool,
}

impl Record for CustomChoice {
    const KIND: Kind = Kind::CustomChoice;
    const ROLE: Role = Role::Coordinator;
    const TABLES: &'static [Table] = &[Table {
        name: "idx_custom_choice",
        ddl: "CREATE TABLE idx_custom_choice (no INTEGER PRIMARY KEY, id BLOB NOT NULL, list TEXT NOT NULL) STRICT;
              CREATE INDEX idx_custom_choice_list ON idx_custom_choice (list, no);",
    }];

    fn check(&mut self, _: &Store, was: Option<&CustomChoice>) -> Result<()> {
        let mut faults = Faults::default();
        faults.choice(&Some(self.list.clone()), "list");
        check_labels(&self.label, &mut faults);
        faults.unless(was.is_none_or(|was| was.list == self.list), "list", "values-were-given");
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
            .prepare_cached("INSERT INTO idx_custom_choice (no, id, list) VALUES (?1, ?2, ?3)")?
            .execute(params![row.no, row.id, self.list])?;
        Ok(())
    }
}

/// Reads the values that the team added, of every list.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CustomChoiceList {}

impl Operation for CustomChoiceList {
    const MAY_CALL: MayCall = MayCall::AtLeast(Role::Volunteer);
    type Answer = Vec<Stored<CustomChoice>>;
    fn run(self, session: &mut Session) -> Result<Vec<Stored<CustomChoice>>> {
        let store = &session.store;
        let mut statement = store.connection.prepare_cached("SELECT id FROM idx_custom_choice ORDER BY list, no LIMIT 5000")?;
        let ids: Vec<Id> = statement.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
        ids.into_iter().map(|id| store.get(id)).collect()
    }
}

/// A key of a list in words: Panah's own, or those that the team gave to one it added.
pub fn choice_in_words(store: &Store, language: Language, list: &str, key: &str) -> String {
    let id = format!("choice-{list}-{key}");
    if has(language, &id) {
        return message(language, &id);
    }
    let own = key.parse::<Id>().ok().and_then(|id| store.get::<CustomChoice>(id).ok());
    own.map_or_else(|| key.to_owned(), |choice| in_language(&choice.record.label, language))
}
