//! Ids whose records are gone: erased for good, or away with somebody for a time. What says so are events of the vault, entries of the ledger.

use rusqlite::OptionalExtension;
use serde_json::Value;

use super::{Record, Store, refers};
use crate::Id;
use crate::error::{ErrorCode, Problem, Result};

/// How a record is gone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gone {
    /// For good.
    Erased,
    /// Until it is brought back.
    Away,
}

impl Store {
    /// Whether the record of an id is gone, and how.
    pub fn gone(&self, id: Id) -> Result<Option<Gone>> {
        let mut statement = self.connection.prepare_cached(
            "SELECT what FROM idx_vault_event_of WHERE id = ?1 AND what IN ('erased', 'away', 'returned') ORDER BY no DESC LIMIT 1",
        )?;
        let last: Option<String> = statement.query_row([id], |row| row.get(0)).optional()?;
        Ok(match last.as_deref() {
            Some("erased") => Some(Gone::Erased),
            Some("away") => Some(Gone::Away),
            _ => None,
        })
    }

    /// Refuses an id whose record is gone: whatever puts a record, or something typed about one, into the vault asks this.
    pub fn refuse_gone(&self, id: Id) -> Result<()> {
        match self.gone(id)? {
            None => Ok(()),
            Some(Gone::Erased) => Err(ErrorCode::Refused.with("erased")),
            Some(Gone::Away) => Err(ErrorCode::Refused.with("away")),
        }
    }

    /// What is wrong with a record, but for ids that it held before and whose records are gone since: nobody need take those out to go on
    /// working with it.
    pub(super) fn but_for_gone<R: Record>(&self, mut problem: Problem, now: &R, was: Option<&R>) -> Result<()> {
        let Some(was) = was.filter(|_| problem.code == ErrorCode::Invalid) else { return Err(problem) };
        let json = |record: &R| serde_json::to_value(record).expect("a record is plain data");
        let (now, was) = (json(now), json(was));
        let mut faults = Vec::new();
        for fault in std::mem::take(&mut problem.fields) {
            if fault.code != "no-such-record" || !self.held_before(&fault.path, &now, &was)? {
                faults.push(fault);
            }
        }
        if faults.is_empty() { Ok(()) } else { Err(Problem { fields: faults, ..problem }) }
    }

    /// Whether the place of a fault holds an id whose record is gone, and no other that is not there but was not held before either.
    fn held_before(&self, path: &str, now: &Value, was: &Value) -> Result<bool> {
        let parts: Vec<&str> = path.split('.').skip(1).collect();
        let (Some(now), Some(was)) = (at(now, &parts), at(was, &parts)) else { return Ok(false) };
        let (mut ids, mut before) = (Vec::new(), Vec::new());
        refers::in_values(now, &mut |id| ids.push(id));
        refers::in_values(was, &mut |id| before.push(id));
        // A household is a map whose keys are the ids.
        let key = parts.last().and_then(|key| key.parse::<Id>().ok());
        ids.extend(key);
        before.extend(key);
        let mut any = false;
        for id in ids {
            match before.contains(&id) && self.gone(id)?.is_some() {
                true => any = true,
                false if self.is_there(id)? => {}
                false => return Ok(false),
            }
        }
        Ok(any)
    }

    /// Whether a document of this id stands in the vault, whoever may see it.
    pub fn is_there(&self, id: Id) -> Result<bool> {
        Ok(self.connection.prepare_cached("SELECT 1 FROM document WHERE id = ?1")?.exists([id])?)
    }
}

fn at<'a>(json: &'a Value, parts: &[&str]) -> Option<&'a Value> {
    parts.iter().try_fold(json, |json, part| json.get(part))
}
