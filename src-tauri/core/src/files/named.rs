//! Which contents the records of files name, in any version; and letting go of those that none names any more.

use std::collections::{BTreeSet, HashSet};

use rusqlite::OptionalExtension;

use super::content::{self, DIGEST};
use crate::Id;
use crate::error::Result;
use crate::store::{Kind, Row, Store};

/// A photograph from which the place was taken out still has its content before, in its history.
fn named_by(store: &Store, row: &Row) -> Result<Vec<String>> {
    let versions = store.versions(row)?.into_iter();
    Ok(versions.filter_map(|version| Some(version.get("digest")?.as_str()?.to_owned())).collect())
}

/// Every record of a file.
fn files(store: &Store) -> Result<Vec<Id>> {
    let mut statement = store.connection.prepare("SELECT id FROM document WHERE kind = ?1")?;
    Ok(statement.query_map([Kind::File.key()], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?)
}

/// How many contents a record names that are not there.
pub fn missing(store: &Store) -> Result<u64> {
    let mut missing = 0;
    for digest in contents_of(store, &files(store)?)? {
        missing += u64::from(content::size(store, &digest)?.is_none());
    }
    Ok(missing)
}

/// The contents of those of these records that are files.
pub fn contents_of(store: &Store, ids: &[Id]) -> Result<BTreeSet<String>> {
    let mut found = BTreeSet::new();
    for id in ids {
        if let Some(row) = store.any_row(*id)?.filter(|row| row.kind == Kind::File) {
            found.extend(named_by(store, &row)?);
        }
    }
    Ok(found)
}

/// Deletes those of these contents that no record names, and what of their chunks is in no other content. How many contents.
pub fn drop_unnamed(store: &Store, contents: &BTreeSet<String>) -> Result<u64> {
    if contents.is_empty() {
        return Ok(0);
    }
    let named = contents_of(store, &files(store)?)?;
    let unnamed: Vec<&String> = contents.difference(&named).collect();
    let mut chunks = HashSet::new();
    for digest in &unnamed {
        let mut statement = store.connection.prepare_cached("DELETE FROM content WHERE digest = ?1 RETURNING chunks")?;
        let listed: Option<Vec<u8>> = statement.query_row([digest], |row| row.get(0)).optional()?;
        chunks.extend(listed.unwrap_or_default().chunks_exact(DIGEST).map(<[u8]>::to_vec));
    }
    let mut statement = store.connection.prepare("SELECT chunks FROM content")?;
    for listed in statement.query_map([], |row| row.get::<_, Vec<u8>>(0))? {
        for chunk in listed?.chunks_exact(DIGEST) {
            chunks.remove(chunk);
        }
    }
    for chunk in chunks {
        store.connection.prepare_cached("DELETE FROM chunk WHERE digest = ?1")?.execute([chunk])?;
    }
    Ok(unnamed.len() as u64)
}
