//! Finding people: one, or a page of them.

use std::collections::HashSet;

use rusqlite::types::ToSql;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Person, PersonRole};
use crate::Id;
use crate::date::HonestDate;
use crate::door::{Operation, Session};
use crate::error::{ErrorCode, Result};
use crate::roles::{MayCall, Role};
use crate::store::search::Search;
use crate::store::{Keys, Kind, Store, Stored};

/// Reads a person.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PersonGet {
    /// The person.
    pub id: Id,
}

/// Lists people, by name; with `text`, those it finds, best first.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PersonList {
    /// A name, or a part of one.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub text: Option<String>,
    /// Only who is this to the team.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub role: Option<PersonRole>,
    /// How many rows at most; 500 is the limit.
    pub limit: u32,
    /// How many to pass over.
    pub offset: u32,
}

/// A person in a list.
#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct PersonBrief {
    /// The person.
    pub id: Id,
    /// What they are called; empty if no name is recorded.
    pub name: String,
    /// Their other names.
    pub other_names: Vec<String>,
    /// Birth.
    pub birth: Option<HonestDate>,
    /// A key of the list `gender`.
    #[schemars(extend("x-list" = "gender"))]
    pub gender: Option<String>,
    /// What they are to the team.
    #[ts(as = "Vec<PersonRole>")]
    #[schemars(with = "Vec<PersonRole>")]
    pub roles: Keys,
    /// Whether the record is in the trash.
    pub trashed: bool,
}

/// A page of people.
#[derive(Serialize, TS, JsonSchema)]
pub struct PersonPage {
    /// The rows.
    pub rows: Vec<PersonBrief>,
    /// How many there are in all.
    pub total: u64,
}

/// A person as lists show them; `None` if the record is not there.
pub fn brief(store: &Store, id: Id) -> Result<Option<PersonBrief>> {
    match store.get(id) {
        Ok(stored) => Ok(Some(brief_of(stored))),
        Err(problem) if problem.code == ErrorCode::NotFound => Ok(None),
        Err(problem) => Err(problem),
    }
}

/// The same of a record that was read.
pub fn brief_of(stored: Stored<Person>) -> PersonBrief {
    let person = stored.record;
    let name = person.called().unwrap_or_default();
    let other_names = person.names.values().map(|other| other.text.trim().to_owned()).filter(|other| *other != name).collect();
    PersonBrief {
        id: stored.id,
        other_names,
        name,
        birth: person.birth,
        gender: person.gender,
        roles: person.roles,
        trashed: stored.trashed.is_some(),
    }
}

impl Operation for PersonGet {
    const MAY_CALL: MayCall = MayCall::AtLeast(Role::Caseworker);
    type Answer = Stored<Person>;
    fn run(self, session: &mut Session) -> Result<Stored<Person>> {
        session.store.get(self.id)
    }
}

impl Operation for PersonList {
    const MAY_CALL: MayCall = MayCall::AtLeast(Role::Caseworker);
    type Answer = PersonPage;
    fn run(self, session: &mut Session) -> Result<PersonPage> {
        let store = &session.store;
        let role = self.role.map(|role| serde_json::to_value(role).expect("a role is a key"));
        let role = role.as_ref().and_then(serde_json::Value::as_str);
        let (ids, total) = match self.text.as_deref().map(str::trim).filter(|text| !text.is_empty()) {
            Some(text) => found(store, text, role, self.limit, self.offset)?,
            None => by_name(store, role, self.limit.min(500), self.offset)?,
        };
        let mut rows = Vec::with_capacity(ids.len());
        for id in ids {
            rows.extend(brief(store, id)?);
        }
        Ok(PersonPage { rows, total })
    }
}

/// How a role stands among those of a row.
fn pattern(role: &str) -> String {
    format!("% {role} %")
}

fn by_name(store: &Store, role: Option<&str>, limit: u32, offset: u32) -> Result<(Vec<Id>, u64)> {
    let pattern = role.map(pattern);
    let (filter, pattern): (_, &dyn ToSql) = match &pattern {
        Some(pattern) => ("roles LIKE ?1", pattern),
        None => ("?1 IS NULL", &rusqlite::types::Null),
    };
    let total = store.connection.query_row(&format!("SELECT count(*) FROM idx_person WHERE {filter}"), [pattern], |row| row.get(0))?;
    let mut statement =
        store.connection.prepare_cached(&format!("SELECT id FROM idx_person WHERE {filter} ORDER BY sort, no LIMIT ?2 OFFSET ?3"))?;
    let ids = statement.query_map(rusqlite::params![pattern, limit, offset], |row| row.get(0))?;
    Ok((ids.collect::<rusqlite::Result<_>>()?, total))
}

/// Search's own order. The total is of what search looks at: 200 at most.
fn found(store: &Store, text: &str, role: Option<&str>, limit: u32, offset: u32) -> Result<(Vec<Id>, u64)> {
    let found = store.search(&Search { query: text.to_owned(), kinds: vec![Kind::Person], limit: 200, count: false })?;
    let mut ids: Vec<Id> = found.hits.iter().map(|hit| hit.id).collect();
    if let Some(role) = role {
        let mut statement = store.connection.prepare_cached("SELECT id FROM idx_person WHERE roles LIKE ?1")?;
        let of_role = statement.query_map([pattern(role)], |row| row.get(0))?.collect::<rusqlite::Result<HashSet<Id>>>()?;
        ids.retain(|id| of_role.contains(id));
    }
    let page = ids.iter().skip(offset as usize).take(limit as usize).copied().collect();
    Ok((page, ids.len() as u64))
}
