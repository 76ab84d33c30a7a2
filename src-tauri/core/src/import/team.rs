//! Caseworkers, who stand in a sheet by name.

use std::collections::HashMap;

use rusqlite::{OptionalExtension, params};

use super::row::Found;
use crate::Id;
use crate::error::Result;
use crate::names::fold;
use crate::store::Store;

/// People on file, by name, as far as they were asked for.
pub(super) struct Team {
    /// The last document from before the import: somebody of the sheet does not become a caseworker of the next row.
    before: i64,
    known: HashMap<String, Found>,
}

impl Team {
    /// Those on file now.
    pub fn of(store: &Store) -> Result<Team> {
        let before: Option<i64> = store.connection.query_row("SELECT max(no) FROM document", [], |row| row.get(0))?;
        Ok(Team { before: before.unwrap_or(0), known: HashMap::new() })
    }

    /// The one person of exactly this name.
    pub fn caseworker(&mut self, store: &Store, name: &str) -> Result<Found> {
        let sort = fold(name);
        if let Some(found) = self.known.get(&sort) {
            return Ok(*found);
        }
        let sql = "SELECT min(id), count(*) FROM idx_person WHERE sort = ?1 AND no <= ?2 HAVING count(*) > 0";
        let mut statement = store.connection.prepare_cached(sql)?;
        let found: Option<(Id, u32)> = statement.query_row(params![sort, self.before], |row| Ok((row.get(0)?, row.get(1)?))).optional()?;
        let found = match found {
            Some((id, 1)) => Ok(id),
            Some(_) => Err("more-than-one-such-person"),
            None => Err("no-such-caseworker"),
        };
        self.known.insert(sort, found);
        Ok(found)
    }
}
