//! What is known of a person, on either side of a search. It stands in the index beside the document, so that hundreds are compared without
//! reading a document.

use std::collections::BTreeSet;

use autosurgeon::Hydrate;
use rusqlite::{Connection, OptionalExtension, Row as SqlRow, params};

use super::keys;
use super::name::{Form, forms};
use super::scales::Scales;
use crate::Id;
use crate::date::HonestDate;
use crate::error::Result;
use crate::family::FamilySearch;
use crate::people::{Name, NameKind, Person};
use crate::store::{Row, Store, Table};

/// What is compared.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Known {
    /// Names with their kinds.
    pub names: Vec<(NameKind, String)>,
    /// A key of the list `gender`.
    pub gender: Option<String>,
    /// Birth.
    pub birth: Option<HonestDate>,
    /// Where they were born.
    pub birth_place: Option<String>,
    /// Countries.
    pub nationalities: BTreeSet<String>,
}

/// The table of what is known of everybody on file.
pub const KNOWN: Table = Table {
    name: "idx_known",
    ddl: "CREATE TABLE idx_known (no INTEGER PRIMARY KEY, id BLOB NOT NULL, names TEXT NOT NULL, gender TEXT, birth TEXT, birth_place TEXT,
            nationalities TEXT NOT NULL) STRICT;
          CREATE UNIQUE INDEX idx_known_id ON idx_known (id);",
};

/// Its columns, for [`Known::read`].
pub const COLUMNS: &str = "k.no, k.id, k.names, k.gender, k.birth, k.birth_place, k.nationalities";

/// Somebody on file.
#[derive(Debug, Clone)]
pub struct OnFile {
    /// The document's number.
    pub no: i64,
    /// The person.
    pub id: Id,
    /// What is known.
    pub known: Known,
}

fn of_names<'a>(names: impl Iterator<Item = &'a Name>) -> Vec<(NameKind, String)> {
    names.filter(|name| !name.text.trim().is_empty()).map(|name| (name.kind, name.text.clone())).collect()
}

impl From<&Person> for Known {
    fn from(person: &Person) -> Known {
        Known {
            names: of_names(person.names.values()),
            gender: person.gender.clone(),
            birth: person.birth.clone(),
            birth_place: person.birth_place.clone(),
            nationalities: person.nationalities.0.clone(),
        }
    }
}

impl From<&FamilySearch> for Known {
    fn from(search: &FamilySearch) -> Known {
        Known {
            names: of_names(search.names.values()),
            gender: search.gender.clone(),
            birth: search.birth.clone(),
            birth_place: search.birth_place.clone(),
            nationalities: search.nationalities.0.clone(),
        }
    }
}

impl Known {
    /// Names of one kind.
    pub fn of_kind(&self, kind: NameKind) -> Vec<String> {
        self.names.iter().filter(|name| name.0 == kind).map(|name| name.1.trim().to_owned()).collect()
    }

    /// Their own names, as whole names.
    pub fn forms(&self, scales: &Scales) -> Vec<Form> {
        forms(&self.names, scales)
    }

    /// Somebody's row in the index.
    pub fn read(row: &SqlRow) -> rusqlite::Result<OnFile> {
        let (names, nationalities): (String, String) = (row.get(2)?, row.get(6)?);
        let birth: Option<String> = row.get(4)?;
        let plain = |_| rusqlite::Error::InvalidQuery;
        let known = Known {
            names: serde_json::from_str(&names).map_err(plain)?,
            gender: row.get(3)?,
            birth: birth.map(|birth| HonestDate::hydrate_string(&birth)).transpose().map_err(|_| rusqlite::Error::InvalidQuery)?,
            birth_place: row.get(5)?,
            nationalities: serde_json::from_str(&nationalities).map_err(plain)?,
        };
        Ok(OnFile { no: row.get(0)?, id: row.get(1)?, known })
    }
}

fn json(value: impl serde::Serialize) -> String {
    serde_json::to_string(&value).expect("what is known is plain data")
}

/// Writes the rows of a person.
pub fn index(row: &Row, person: &Person, connection: &Connection) -> Result<()> {
    let known = Known::from(person);
    let birth = known.birth.as_ref().map(json);
    connection
        .prepare_cached(
            "INSERT INTO idx_known (no, id, names, gender, birth, birth_place, nationalities) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        )?
        .execute(params![row.no, row.id, json(&known.names), known.gender, birth, known.birth_place, json(&known.nationalities)])?;
    keys::write(row.no, &known, connection)
}

/// Somebody on file, by id.
pub fn on_file(store: &Store, id: Id) -> Result<Option<OnFile>> {
    let mut statement = store.connection.prepare_cached(&format!("SELECT {COLUMNS} FROM idx_known k WHERE k.id = ?1"))?;
    Ok(statement.query_row([id], Known::read).optional()?)
}

/// How many people are on file.
pub fn people(store: &Store) -> Result<u32> {
    let mut statement = store.connection.prepare_cached("SELECT count(*) FROM idx_known INDEXED BY idx_known_id")?;
    Ok(statement.query_row([], |row| row.get(0))?)
}
