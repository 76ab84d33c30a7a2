//! A document that leaves the vault whole and comes back: its bytes, and of its row what is not index.

use rusqlite::{OptionalExtension, params};
use serde::{Deserialize, Serialize};

use super::document::Document;
use super::{Gone, Kind, ROW, Store, gathered, row};
use crate::Id;
use crate::clock::Millis;
use crate::error::{ErrorCode, Result};

/// The row of a document that is carried.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Carried {
    no: i64,
    /// The record.
    pub id: Id,
    /// Its kind.
    pub kind: Kind,
    home: Option<Id>,
    visibility: i64,
    created: (Millis, Option<Id>),
    changed: (Millis, Option<Id>),
    trashed: Option<(Millis, Option<Id>)>,
}

impl Store {
    /// A document as it is carried, whoever may see it.
    pub fn carried(&self, id: Id) -> Result<(Carried, Vec<u8>)> {
        let mut statement =
            self.connection.prepare_cached(&format!("SELECT {ROW}, d.visibility, d.bytes FROM document d WHERE d.id = ?1"))?;
        let found = statement.query_row([id], |sql| Ok((row(sql)?, sql.get(10)?, sql.get(11)?))).optional()?;
        let (row, visibility, bytes) = found.ok_or(ErrorCode::NotFound)?;
        let super::Row { no, id, kind, home, created, changed, trashed } = row;
        Ok((Carried { no, id, kind, home, visibility, created, changed, trashed }, bytes))
    }

    /// Puts a document back as it was carried; its index is [`Store::index_again`]'s. What was erased, or is there, is refused.
    pub fn put_back(&self, carried: &Carried, bytes: &[u8]) -> Result<i64> {
        if self.gone(carried.id)? == Some(Gone::Erased) {
            return Err(ErrorCode::Refused.with("erased"));
        }
        if self.is_there(carried.id)? {
            return Err(ErrorCode::Refused.with("there already"));
        }
        let mut document = Document::load(bytes)?;
        if document.trashed() != carried.trashed.is_some() {
            return Err(ErrorCode::VaultDamaged.with("document"));
        }
        (self.entry(carried.kind).json)(&mut document, None)?;
        // Numbers grow with time, and lists go by them: it gets its own again, unless another document has it.
        let taken = self.connection.prepare_cached("SELECT 1 FROM document WHERE no = ?1")?.exists([carried.no])?;
        self.connection
            .prepare_cached(
                "INSERT INTO document (no, id, kind, home, visibility, bytes, created_at, created_by, changed_at, changed_by, trashed_at,
                    trashed_by) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
            )?
            .execute(params![
                (!taken).then_some(carried.no),
                carried.id,
                carried.kind.key(),
                carried.home,
                carried.visibility,
                bytes,
                carried.created.0,
                carried.created.1,
                carried.changed.0,
                carried.changed.1,
                carried.trashed.map(|stamp| stamp.0),
                carried.trashed.and_then(|stamp| stamp.1)
            ])?;
        Ok(self.connection.last_insert_rowid())
    }

    /// Writes the index of documents that were put back, and anew that of what leans on them.
    pub fn index_again(&self, numbers: &[i64], mut step: impl FnMut() -> Result<()>) -> Result<()> {
        let mut leaned = Vec::new();
        let mut statement = self.connection.prepare_cached(&format!("SELECT {ROW} FROM document d WHERE d.no = ?1"))?;
        // First what the index of others follows from.
        for first in [true, false] {
            for no in numbers {
                let row = statement.query_row([no], row)?;
                if self.entry(row.kind).first != first {
                    continue;
                }
                step()?;
                let document = self.stands(*no)?;
                (self.entry(row.kind).refresh)(self, &document, &row, false)?;
                leaned.extend((self.entry(row.kind).leaning)(self, &document, &row)?);
                leaned.extend(gathered::belonging(&self.connection, row.id)?);
            }
        }
        self.refresh(leaned)
    }
}
