//! What is gathered from records of every kind: what is dated in them, what is due, what is not recorded, and the choice
//! that says what they are. Timeline, Today, the lists of
//! a case and completeness read these tables and no other.

use std::borrow::Cow;

use chrono::NaiveDate;
use rusqlite::{Connection, params};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Choice, Record, Row, Store, as_title, refers};
use crate::Id;
use crate::date::HonestDate;
use crate::error::Result;
use crate::roles::Visibility;

/// `home` is the case itself for what stands in a case's own record; `shared` says that the whole team may see it. The days are ISO 8601, as text, so that they sort.
pub(super) const TABLES: &str = "
    CREATE TABLE idx_dated (no INTEGER NOT NULL, home BLOB, main INTEGER NOT NULL, what TEXT NOT NULL, date TEXT NOT NULL,
        first TEXT NOT NULL, last TEXT NOT NULL) STRICT;
    CREATE INDEX idx_dated_no ON idx_dated (no, main);
    CREATE INDEX idx_dated_home ON idx_dated (home, last);
    CREATE TABLE idx_due (no INTEGER NOT NULL, home BLOB, what TEXT NOT NULL, part TEXT, title TEXT, weight INTEGER NOT NULL, date TEXT NOT NULL,
        since TEXT NOT NULL, first TEXT NOT NULL, last TEXT NOT NULL, shared INTEGER NOT NULL) STRICT;
    CREATE INDEX idx_due_no ON idx_due (no);
    CREATE INDEX idx_due_home ON idx_due (home, last);
    CREATE INDEX idx_due_weight ON idx_due (weight, last, no, since);
    CREATE TABLE idx_of (no INTEGER PRIMARY KEY, of BLOB NOT NULL) STRICT;
    CREATE INDEX idx_of_of ON idx_of (of);
    CREATE TABLE idx_refers (no INTEGER NOT NULL, id BLOB NOT NULL, how INTEGER NOT NULL, PRIMARY KEY (no, id)) STRICT, WITHOUT ROWID;
    CREATE INDEX idx_refers_id ON idx_refers (id, how);
    CREATE TABLE idx_choice (no INTEGER PRIMARY KEY, list TEXT NOT NULL, key TEXT NOT NULL) STRICT;
    CREATE TABLE idx_missing (no INTEGER NOT NULL, home BLOB, kind TEXT NOT NULL, field TEXT NOT NULL, shared INTEGER NOT NULL) STRICT;
    CREATE INDEX idx_missing_no ON idx_missing (no);
    CREATE INDEX idx_missing_home ON idx_missing (home);";

/// A date in a record, and what happened then.
pub struct Dated<'a> {
    /// A key: `filed`, `closed` …
    pub what: &'static str,
    /// The date; its own where it is worked out from another record's.
    pub date: Cow<'a, HonestDate>,
}

/// Dates that are recorded, each with its key.
pub fn dated<'a>(dates: impl IntoIterator<Item = (&'static str, Option<&'a HonestDate>)>) -> Vec<Dated<'a>> {
    dates.into_iter().filter_map(|(what, date)| date.map(|date| Dated { what, date: Cow::Borrowed(date) })).collect()
}

/// The fields that are missing.
pub fn missing<const N: usize>(fields: [(&'static str, bool); N]) -> Vec<&'static str> {
    fields.into_iter().filter_map(|(field, is_missing)| is_missing.then_some(field)).collect()
}

/// What is lost if something is missed, the worst first: Today is ordered by it, then by time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Weight {
    /// A hearing takes place once.
    Hearing,
    /// A deadline missed closes a way.
    Deadline,
    /// A paper lapsed takes rights along.
    Paper,
    /// A consent run out stops the work.
    Consent,
    /// A follow-up or task can be made good, late.
    FollowUp,
    /// Somebody was not reached, and is to be tried again.
    Contact,
}

impl Weight {
    /// Every weight, the worst first.
    pub const ALL: [Weight; 6] = [Weight::Hearing, Weight::Deadline, Weight::Paper, Weight::Consent, Weight::FollowUp, Weight::Contact];
}

/// Something to be done about a record by a day.
pub struct Due {
    /// A key: `hearing`, `expires`, `check-in` …
    pub what: String,
    /// What is lost.
    pub weight: Weight,
    /// Which entry of the record, where several of one can be due: its id, and what it says.
    pub part: Option<(String, String)>,
    /// The day itself, as it is known.
    pub by: HonestDate,
    /// When it must be begun, if that is before the day: the last day to apply for a paper's renewal.
    pub since: NaiveDate,
}

impl Due {
    /// Due on the day itself.
    pub fn on(what: &str, weight: Weight, by: &HonestDate) -> Due {
        Due { what: what.to_owned(), weight, part: None, since: by.earliest, by: by.clone() }
    }

    /// Of one entry of the record.
    pub fn of(self, id: &str, says: &str) -> Due {
        Due { part: Some((id.to_owned(), as_title(says).unwrap_or_default())), ..self }
    }
}

/// The tables.
pub(super) const NAMES: [&str; 6] = ["idx_dated", "idx_due", "idx_missing", "idx_of", "idx_refers", "idx_choice"];

/// What is gathered from a record, each thing in a line, sorted: to be held against [`stands`].
pub(super) fn lines<R: Record>(store: &Store, record: &R) -> Result<Vec<String>> {
    let mut lines: Vec<String> =
        record.dated(store)?.iter().map(|dated| format!("dated {} {} {}", dated.what, dated.date.earliest, dated.date.latest)).collect();
    lines.extend(record.due(store)?.iter().map(|due| format!("due {} {} {} {}", due.what, due.weight as i64, due.since, due.by.latest)));
    lines.extend(record.choice().map(|Choice { list, key }| format!("choice {list} {key}")));
    lines.extend(record.missing().iter().map(|field| format!("missing {field}")));
    lines.extend(refers::of(record).into_iter().map(|(id, how)| format!("{} {:X} {}", refers::LINE, id.0.simple(), how as i64)));
    lines.sort();
    Ok(lines)
}

/// What stands in the tables of a document, in the same form.
pub(super) fn stands(connection: &Connection, no: i64) -> Result<Vec<String>> {
    let mut statement = connection.prepare_cached(
        "SELECT 'dated ' || what || ' ' || first || ' ' || last AS line FROM idx_dated WHERE no = ?1
         UNION ALL SELECT 'due ' || what || ' ' || weight || ' ' || since || ' ' || last FROM idx_due WHERE no = ?1
         UNION ALL SELECT 'choice ' || list || ' ' || key FROM idx_choice WHERE no = ?1
         UNION ALL SELECT 'refers ' || hex(id) || ' ' || how FROM idx_refers WHERE no = ?1
         UNION ALL SELECT 'missing ' || field FROM idx_missing WHERE no = ?1 ORDER BY line",
    )?;
    Ok(statement.query_map([no], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?)
}

/// Numbers of the documents that belong to a record, in the trash or not, and of those that belong to them: the nearer ones first.
pub(super) fn belonging(connection: &Connection, id: Id) -> Result<Vec<i64>> {
    let mut statement = connection.prepare_cached(
        "WITH RECURSIVE hangs (no, id) AS (SELECT o.no, d.id FROM idx_of o JOIN document d ON d.no = o.no WHERE o.of = ?1
            UNION SELECT o.no, d.id FROM hangs h JOIN idx_of o ON o.of = h.id JOIN document d ON d.no = o.no)
         SELECT no FROM hangs",
    )?;
    Ok(statement.query_map([id], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?)
}

/// Takes a document out of what is gathered.
pub(super) fn forget(connection: &Connection, no: i64) -> Result<()> {
    for table in NAMES {
        connection.prepare_cached(&format!("DELETE FROM {table} WHERE no = ?1"))?.execute([no])?;
    }
    Ok(())
}

/// Keeps which record a document belongs to, in the trash as well: who may see it follows that record even there.
pub(super) fn hang(connection: &Connection, no: i64, of: Option<Id>) -> Result<()> {
    match of {
        Some(of) => connection.prepare_cached("INSERT OR REPLACE INTO idx_of (no, of) VALUES (?1, ?2)")?.execute(params![no, of])?,
        None => connection.prepare_cached("DELETE FROM idx_of WHERE no = ?1")?.execute([no])?,
    };
    Ok(())
}

/// Gathers what a record holds; what was gathered before is gone already.
pub(super) fn gather<R: Record>(store: &Store, row: &Row, record: &R) -> Result<()> {
    let home = if R::KIND == super::Kind::Case { Some(row.id) } else { record.home() };
    let json = |date: &HonestDate| serde_json::to_string(date).expect("a date is plain data");
    let day = |day: NaiveDate| day.format("%Y-%m-%d").to_string();
    for (at, Dated { what, date }) in record.dated(store)?.into_iter().enumerate() {
        store
            .connection
            .prepare_cached("INSERT INTO idx_dated (no, home, main, what, date, first, last) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)")?
            .execute(params![row.no, home, at == 0, what, json(&date), day(date.earliest), day(date.latest)])?;
    }
    for due in record.due(store)? {
        store
            .connection
            .prepare_cached(
                "INSERT INTO idx_due (no, home, what, weight, date, since, first, last, shared, part, title)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
            )?
            .execute(params![
                row.no,
                home,
                due.what,
                due.weight as i64,
                json(&due.by),
                day(due.since),
                day(due.by.earliest),
                day(due.by.latest),
                record.visibility() == Visibility::Team,
                due.part.as_ref().map(|part| &part.0),
                due.part.as_ref().map(|part| &part.1)
            ])?;
    }
    if let Some(Choice { list, key }) = record.choice() {
        store
            .connection
            .prepare_cached("INSERT INTO idx_choice (no, list, key) VALUES (?1, ?2, ?3)")?
            .execute(params![row.no, list, key])?;
    }
    let missing = record.missing();
    let shared = missing.is_empty() || store.seen_by(record)? == Visibility::Team;
    for field in missing {
        store
            .connection
            .prepare_cached("INSERT INTO idx_missing (no, home, kind, field, shared) VALUES (?1, ?2, ?3, ?4, ?5)")?
            .execute(params![row.no, home, R::KIND.key(), field, shared])?;
    }
    Ok(())
}
