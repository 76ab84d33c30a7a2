//! Which records a record names, and how: what goes with what when something is erased or leaves, and what stays behind with a bare id.

use std::collections::BTreeMap;

use rusqlite::{Connection, params};
use serde_json::Value;

use super::Record;
use crate::Id;
use crate::error::Result;

/// How a line of what is gathered begins that tells of it.
pub(super) const LINE: &str = "refers";

/// How a record names another, the firmest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    /// It says nothing without the other ([`Record::goes_with`], [`Record::of`]).
    GoesWith = 0,
    /// The other goes when it goes ([`Record::takes_along`]).
    TakesAlong = 1,
    /// It is about the other ([`Record::about`]).
    About = 2,
    /// It holds the other's id.
    Names = 3,
}

/// The ids of records that a record holds, each by the firmest way. Its case is a column of its own document and not among them.
pub(super) fn of<R: Record>(record: &R) -> BTreeMap<Id, How> {
    let mut found = BTreeMap::new();
    let firm = record.goes_with().into_iter().chain(record.of()).map(|id| (id, How::GoesWith));
    let along = record.takes_along().into_iter().map(|id| (id, How::TakesAlong));
    let about = record.about().into_iter().map(|id| (id, How::About));
    for (id, how) in firm.chain(along).chain(about) {
        found.entry(id).or_insert(how);
    }
    let json = serde_json::to_value(record).expect("a record is plain data");
    // Ids of its own parts, a name or a step, are keys and never values.
    in_values(&json, &mut |id| {
        found.entry(id).or_insert(How::Names);
    });
    if let Some(home) = record.home() {
        found.remove(&home);
    }
    found
}

/// Every value of JSON that is an id.
pub fn in_values(json: &Value, found: &mut impl FnMut(Id)) {
    match json {
        Value::String(text) if text.len() == 36 => {
            if let Ok(id) = text.parse() {
                found(id);
            }
        }
        Value::Array(list) => list.iter().for_each(|inner| in_values(inner, found)),
        Value::Object(object) => object.values().for_each(|inner| in_values(inner, found)),
        _ => {}
    }
}

/// Writes them down, in the trash as well: what is erased is erased there too.
pub(super) fn write<R: Record>(connection: &Connection, no: i64, record: &R, fresh: bool) -> Result<()> {
    if !fresh {
        connection.prepare_cached("DELETE FROM idx_refers WHERE no = ?1")?.execute([no])?;
    }
    for (id, how) in of(record) {
        connection.prepare_cached("INSERT INTO idx_refers (no, id, how) VALUES (?1, ?2, ?3)")?.execute(params![no, id, how as i64])?;
    }
    Ok(())
}
