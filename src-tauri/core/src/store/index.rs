//! The index: what the tables and the full text hold of each document, dropped and made again from them at any time.

use std::collections::HashSet;

use rusqlite::{Connection, params};

use super::record::all_words;
use super::{KindEntry, ROW, Record, Row, Store, gathered, refers, row, search};
use crate::error::Result;

/// The index's version, kept as the database's `user_version`. Raised whenever a table, the folding or the words of a record change:
/// a vault with another one gets a new index when it is opened.
const INDEX: i32 = 11;

/// Makes the index.
pub(super) fn create(connection: &Connection, kinds: &[KindEntry]) -> Result<()> {
    connection.pragma_update(None, "user_version", INDEX)?;
    connection.execute_batch(search::TABLES)?;
    connection.execute_batch(gathered::TABLES)?;
    for table in kinds.iter().flat_map(|entry| entry.tables) {
        connection.execute_batch(table.ddl)?;
    }
    Ok(())
}

impl Store {
    /// Writes the index of documents anew, because of something that they lean on; in this order, for one may lean on another.
    pub(super) fn refresh(&self, mut numbers: Vec<i64>) -> Result<()> {
        let mut seen = HashSet::new();
        numbers.retain(|no| seen.insert(*no));
        for no in numbers {
            let mut statement = self.connection.prepare_cached(&format!("SELECT {ROW} FROM document d WHERE d.no = ?1"))?;
            let row = statement.query_row([no], row)?;
            if row.trashed.is_none() {
                self.drop_index(&row)?;
            }
            (self.entry(row.kind).refresh)(self, &self.stands(no)?, &row, false)?;
        }
        Ok(())
    }

    /// Takes a document out of the index, as it stands in the database: before it is written anew.
    pub(super) fn drop_index(&self, row: &Row) -> Result<()> {
        let words = (self.entry(row.kind).words)(&self.stands(row.no)?)?;
        for table in self.entry(row.kind).tables {
            self.connection.prepare_cached(&format!("DELETE FROM {} WHERE no = ?1", table.name))?.execute([row.no])?;
        }
        gathered::forget(&self.connection, row.no)?;
        search::forget(&self.connection, row, &words)
    }

    /// Writes what the tables and the full text hold of a record; of one in the trash, only who may see it. `fresh`: the document's own row
    /// has its columns already.
    pub(crate) fn put_index<R: Record>(&self, row: &Row, record: &R, fresh: bool) -> Result<()> {
        if !fresh {
            self.connection
                .prepare_cached("UPDATE document SET home = ?2, visibility = ?3, title = ?4 WHERE no = ?1")?
                .execute(params![row.no, record.home(), self.seen_by(record)? as i64, record.title()])?;
        }
        gathered::hang(&self.connection, row.no, record.of())?;
        refers::write(&self.connection, row.no, record, fresh)?;
        if row.trashed.is_some() {
            return Ok(());
        }
        record.index(row, &self.connection)?;
        gathered::gather(self, row, record)?;
        search::remember(&self.connection, row, &all_words(record), &record.about(), &mut self.heard.borrow_mut())
    }

    /// Whether the index is the one this version writes.
    pub fn index_is_current(&self) -> Result<bool> {
        Ok(self.connection.pragma_query_value(None, "user_version", |row| row.get::<_, i32>(0))? == INDEX)
    }

    /// Drops the whole index and makes it again from the documents. How many there are.
    pub fn reindex(&self, mut progress: impl FnMut(u64) -> Result<()>) -> Result<u64> {
        // By their name's beginning: another version may have had tables that this one has not.
        let mut tables =
            self.connection.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name LIKE 'idx\\_%' ESCAPE '\\'")?;
        let tables: Vec<String> = tables.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
        for table in tables {
            self.connection.execute_batch(&format!("DROP TABLE \"{table}\""))?;
        }
        self.connection.execute_batch(search::DROP)?;
        self.heard.borrow_mut().clear();
        create(&self.connection, self.kinds)?;
        let mut done = 0;
        // First what the index of others follows from.
        for first in [true, false] {
            self.each_document(
                |row| self.entry(row.kind).first == first,
                |row, document| {
                    done += 1;
                    progress(done)?;
                    (self.entry(row.kind).refresh)(self, document, row, false)
                },
            )?;
        }
        self.merge_words()?;
        Ok(done)
    }

    /// Merges the full text into one piece after much was written at once: each piece costs every search.
    pub fn merge_words(&self) -> Result<()> {
        Ok(self.connection.execute_batch("INSERT INTO head(head) VALUES ('optimize'); INSERT INTO body(body) VALUES ('optimize')")?)
    }
}
