//! The index against the documents.

use super::Store;
use crate::error::Result;

impl Store {
    /// How many documents cannot be read, and how many places of the index are out of step with them.
    pub fn compare_index(&self, mut step: impl FnMut() -> Result<()>) -> Result<(u64, u64)> {
        let (mut unreadable, mut out_of_step) = (0, 0);
        let mut rows = self.connection.prepare("SELECT no, kind, trashed_at IS NOT NULL FROM document ORDER BY no")?;
        let mut rows = rows.query([])?;
        while let Some(sql) = rows.next()? {
            step()?;
            let (no, kind, trashed): (i64, String, bool) = (sql.get(0)?, sql.get(1)?, sql.get(2)?);
            let Some(entry) = self.kinds.iter().find(|entry| entry.kind.key() == kind) else {
                unreadable += 1;
                continue;
            };
            let bytes: Vec<u8> =
                self.connection.prepare_cached("SELECT bytes FROM document WHERE no = ?1")?.query_row([no], |row| row.get(0))?;
            let readable = super::Document::load(&bytes).and_then(|mut document| {
                let as_trashed = document.trashed() == trashed;
                (entry.json)(&mut document, None)?;
                let mut gathered = (entry.gathered)(self, &document)?;
                // Of one in the trash only whom it names is kept.
                gathered.retain(|line| !trashed || line.starts_with(super::refers::LINE));
                Ok(as_trashed && gathered == super::gathered::stands(&self.connection, no)?)
            });
            match readable {
                Err(_) => unreadable += 1,
                Ok(false) => out_of_step += 1,
                Ok(true) => {
                    if let Some(table) = entry.tables.first() {
                        let sql = format!("SELECT 1 FROM {} WHERE no = ?1", table.name);
                        let indexed = self.connection.prepare_cached(&sql)?.exists([no])?;
                        out_of_step += u64::from(indexed == trashed);
                    }
                }
            }
        }
        let own = self.kinds.iter().flat_map(|entry| entry.tables).map(|table| table.name);
        for table in own.chain(super::gathered::NAMES) {
            let sql = format!("SELECT count(*) FROM {table} WHERE no NOT IN (SELECT no FROM document)");
            out_of_step += self.connection.query_row(&sql, [], |row| row.get::<_, u64>(0))?;
        }
        for table in ["head", "body"] {
            let sound = self.connection.execute_batch(&format!("INSERT INTO {table}({table}) VALUES ('integrity-check')"));
            out_of_step += u64::from(sound.is_err());
        }
        Ok((unreadable, out_of_step))
    }
}
