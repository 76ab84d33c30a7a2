//! Taking records out of the vault: erasing, and leaving for a time. The trash takes nothing out.

use std::collections::HashSet;

use rusqlite::{OptionalExtension, params};
use serde_json::Value;

use super::document::Document;
use super::{ROW, Row, Store, gathered, row, search};
use crate::Id;
use crate::error::{ErrorCode, Result};

impl Store {
    /// The row of a document, whoever may see it.
    pub(crate) fn any_row(&self, id: Id) -> Result<Option<Row>> {
        let mut statement = self.connection.prepare_cached(&format!("SELECT {ROW} FROM document d WHERE d.id = ?1"))?;
        Ok(statement.query_row([id], row).optional()?)
    }

    /// These records that are there and all that goes when they go, in the trash or not, whoever may see it: what is in a case, what belongs
    /// to a record, what says nothing without it.
    pub fn going(&self, roots: impl IntoIterator<Item = Id>) -> Result<Vec<Id>> {
        let mut found = Vec::new();
        let mut seen = HashSet::new();
        for root in roots {
            if self.is_there(root)? && seen.insert(root) {
                found.push(root);
            }
        }
        let mut at = 0;
        while let Some(id) = found.get(at).copied() {
            at += 1;
            let mut statement = self.connection.prepare_cached(
                "SELECT id FROM document WHERE home = ?1
                 UNION ALL SELECT d.id FROM idx_refers r JOIN document d ON d.no = r.no WHERE r.id = ?1 AND r.how = 0
                 UNION ALL SELECT t.id FROM document d JOIN idx_refers r ON r.no = d.no AND r.how = 1 JOIN document t ON t.id = r.id
                    WHERE d.id = ?1",
            )?;
            let next = statement.query_map([id], |row| row.get(0))?.collect::<rusqlite::Result<Vec<Id>>>()?;
            found.extend(next.into_iter().filter(|id| seen.insert(*id)));
        }
        Ok(found)
    }

    /// Takes records out: their documents with their history, their index, their words. What leaned on them is indexed anew. What other
    /// tables of truth hold of them is for whoever knows these.
    pub fn take_out(&self, ids: &[Id], mut step: impl FnMut() -> Result<()>) -> Result<()> {
        let mut leaned = Vec::new();
        for id in ids {
            step()?;
            let Some(row) = self.any_row(*id)? else { continue };
            leaned.extend((self.entry(row.kind).leaning)(self, &self.stands(row.no)?, &row)?);
            match row.trashed {
                None => self.drop_index(&row)?,
                Some(_) => gathered::forget(&self.connection, row.no)?,
            }
            self.connection.prepare_cached("DELETE FROM document WHERE no = ?1")?.execute([row.no])?;
        }
        let mut stays = self.connection.prepare_cached("SELECT 1 FROM document WHERE no = ?1")?;
        let mut staying = Vec::with_capacity(leaned.len());
        for no in leaned {
            if stays.exists([no])? {
                staying.push(no);
            }
        }
        self.refresh(staying)?;
        self.forget_words()?;
        self.move_documents()
    }

    /// A record as it is now, whoever may see it.
    pub(crate) fn any_json(&self, row: &Row) -> Result<Value> {
        (self.entry(row.kind).json)(&mut self.stands(row.no)?, None)
    }

    /// Writes a record without something that it held, whoever may see it: its document begins anew, and nothing of the history stays. Drafts of
    /// it go, because they hold what it held; how many. `under_rules`: only if what is left keeps today's rules.
    pub fn begin_anew(&self, row: &Row, json: &Value, under_rules: bool) -> Result<u64> {
        let (mut row, was) = (row.clone(), self.stands(row.no)?);
        if self.entry(row.kind).once {
            return Err(ErrorCode::Refused.with("written once"));
        }
        let by = self.by_now();
        let mut document: Document = (self.entry(row.kind).anew)(self, under_rules.then_some(&was), json, by)?;
        if row.trashed.is_some() {
            document.set_trashed(true, by)?;
        }
        self.write_back(&mut row, &mut document, by)?;
        let drafts = self.connection.execute("DELETE FROM draft WHERE of = ?1", params![row.id])? as u64;
        self.forget_words()?;
        self.move_documents()?;
        Ok(drafts)
    }

    /// Writes all documents into other pages. Where a cell once moved to another page, SQLite may have left its bytes in the gap between the
    /// cells that stayed; `secure_delete` overwrites what is deleted and pages that are freed, and so this frees all of them.
    fn move_documents(&self) -> Result<()> {
        Ok(self.connection.execute_batch(
            "CREATE TABLE moved AS SELECT * FROM document; DELETE FROM document; INSERT INTO document SELECT * FROM moved; DROP TABLE moved",
        )?)
    }

    /// Lets go of words that no record holds any more.
    fn forget_words(&self) -> Result<()> {
        self.heard.borrow_mut().clear();
        // Pages of the full text are divided by beginnings of words that once stood there: merging divides them by those that stand.
        self.merge_words()?;
        search::forget_sounds(&self.connection)
    }

    /// A record in each of its versions, oldest first, whoever may see it.
    pub fn versions(&self, row: &Row) -> Result<Vec<Value>> {
        let mut document = self.stands(row.no)?;
        let changes = document.changes();
        changes.iter().map(|change| (self.entry(row.kind).json)(&mut document, Some(&change.version))).collect()
    }
}
