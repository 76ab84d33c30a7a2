//! The log of contacts: who was tried, through which channel, whether they were reached, and when to try again.

use autosurgeon::{Hydrate, Reconcile};
use rusqlite::{Connection, params};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Id;
use crate::date::HonestDate;
use crate::error::Result;
use crate::store::{Dated, Due, Extra, Faults, Kind, Record, Row, Store, Table, Weight, Words, dated, missing};

/// A contact, or an attempt.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema, Reconcile, Hydrate)]
#[serde(deny_unknown_fields)]
pub struct Contact {
    /// The case.
    pub case: Id,
    /// Who was to be reached; the principal where it is not said.
    #[serde(default)]
    pub person: Option<Id>,
    /// When.
    #[serde(default)]
    pub on: Option<HonestDate>,
    /// A key of the list `channel`.
    #[serde(default)]
    #[schemars(extend("x-list" = "channel"))]
    pub channel: Option<String>,
    /// Whether the channel was safe.
    #[serde(default)]
    pub safe: Option<bool>,
    /// A key of the list `contact-from`: who sought whom.
    #[serde(default)]
    #[schemars(extend("x-list" = "contact-from"))]
    pub direction: Option<String>,
    /// Whether they were reached.
    #[serde(default)]
    pub reached: Option<bool>,
    /// What was said.
    #[serde(default)]
    pub summary: Option<String>,
    /// When to try again.
    #[serde(default)]
    pub again: Option<HonestDate>,
    /// Fields that the team added.
    #[serde(default)]
    pub extra: Extra,
}

impl Record for Contact {
    const KIND: Kind = Kind::Contact;
    const TABLES: &'static [Table] = &[Table {
        name: "idx_contact",
        // A later contact takes the earlier attempts' "try again" away, whichever of them is indexed first.
        ddl: "CREATE TABLE idx_contact (no INTEGER PRIMARY KEY, home BLOB NOT NULL, person BLOB, first TEXT, last TEXT,
                tries INTEGER NOT NULL) STRICT;
              CREATE INDEX idx_contact_home ON idx_contact (home, first);
              CREATE TRIGGER idx_contact_made AFTER INSERT ON idx_contact BEGIN
                DELETE FROM idx_due WHERE no IN (SELECT no FROM idx_contact
                    WHERE home = NEW.home AND person IS NEW.person AND tries AND last < NEW.first); END;",
    }];

    fn check(&mut self, store: &Store, _: Option<&Contact>) -> Result<()> {
        let mut faults = Faults::default();
        faults.record(store, Kind::Person, self.person, "person")?;
        faults.choices([("channel", &self.channel), ("direction", &self.direction)]);
        faults.texts([("summary", &self.summary)]);
        faults.in_order(&self.on, &self.again, "again");
        faults.answer()
    }

    fn home(&self) -> Option<Id> {
        Some(self.case)
    }

    fn about(&self) -> Vec<Id> {
        self.person.into_iter().collect()
    }

    fn words(&self) -> Words {
        Words::of_texts([&self.summary])
    }

    fn extra(&self) -> Option<&Extra> {
        Some(&self.extra)
    }

    fn dated(&self, _: &Store) -> Result<Vec<Dated<'_>>> {
        Ok(dated([(if self.reached == Some(false) { "not-reached" } else { "contact" }, self.on.as_ref())]))
    }

    fn due(&self, store: &Store) -> Result<Vec<Due>> {
        let Some(again) = self.again.as_ref().filter(|_| self.reached != Some(true)) else { return Ok(Vec::new()) };
        match tried_since(store, self)? {
            true => Ok(Vec::new()),
            false => Ok(vec![Due::on("try-again", Weight::Contact, again)]),
        }
    }

    fn missing(&self) -> Vec<&'static str> {
        missing([
            ("on", self.on.is_none()),
            ("reached", self.reached.is_none()),
            ("safe", self.safe.is_none()),
            ("again", self.reached == Some(false) && self.again.is_none()),
        ])
    }

    fn index(&self, row: &Row, connection: &Connection) -> Result<()> {
        let tries = self.again.is_some() && self.reached != Some(true);
        connection
            .prepare_cached("INSERT INTO idx_contact (no, home, person, first, last, tries) VALUES (?1, ?2, ?3, ?4, ?5, ?6)")?
            .execute(params![
                row.no,
                self.case,
                self.person,
                self.on.as_ref().map(|on| on.earliest.to_string()),
                self.on.as_ref().map(|on| on.latest.to_string()),
                tries
            ])?;
        Ok(())
    }

    /// Other attempts in the case: whichever is the last says when to try again.
    fn leaning(&self, row: &Row, connection: &Connection) -> Result<Vec<i64>> {
        let mut statement = connection.prepare_cached("SELECT no FROM idx_contact WHERE home = ?1 AND no <> ?2 AND tries")?;
        Ok(statement.query_map(params![self.case, row.no], |sql| sql.get(0))?.collect::<rusqlite::Result<_>>()?)
    }
}

/// Whether the same person was surely tried or reached after this attempt.
fn tried_since(store: &Store, attempt: &Contact) -> Result<bool> {
    let Some(on) = &attempt.on else { return Ok(false) };
    let mut statement = store.connection.prepare_cached("SELECT 1 FROM idx_contact WHERE home = ?1 AND person IS ?2 AND first > ?3")?;
    Ok(statement.exists(params![attempt.case, attempt.person, on.latest.to_string()])?)
}
