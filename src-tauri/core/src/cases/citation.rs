//! Citations: a case refers to a news item. The link lives here and nowhere else: nothing of the news knows of it (domain.md, rule 3).

use autosurgeon::{Hydrate, Reconcile};
use rusqlite::{Connection, OptionalExtension, params};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Id;
use crate::door::{Operation, Session};
use crate::error::Result;
use crate::news::{NewsRow, row_of};
use crate::roles::{MayCall, Role};
use crate::store::{Faults, Kind, Record, Row, Store, Stored, Table, Words};

/// A case's reference to a news item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema, Reconcile, Hydrate)]
#[serde(deny_unknown_fields)]
pub struct Citation {
    /// The case.
    pub case: Id,
    /// The news item.
    pub news: Id,
    /// Why it matters to the case.
    #[serde(default)]
    pub remark: Option<String>,
}

impl Record for Citation {
    const KIND: Kind = Kind::Citation;
    const TABLES: &'static [Table] = &[Table {
        name: "idx_citation",
        // No index leads from a news item to the cases: nothing should ask that way.
        ddl: "CREATE TABLE idx_citation (no INTEGER PRIMARY KEY, id BLOB NOT NULL, home BLOB NOT NULL, news BLOB NOT NULL) STRICT;
              CREATE INDEX idx_citation_home ON idx_citation (home, news);",
    }];

    fn check(&mut self, store: &Store, was: Option<&Citation>) -> Result<()> {
        let again = was.is_none_or(|was| (was.case, was.news) != (self.case, self.news)) && cites(store, self.case, self.news)?;
        let mut faults = Faults::default();
        faults.record(store, Kind::News, Some(self.news), "news")?;
        faults.unless(!again, "news", "cited-already");
        faults.optional(&self.remark, 20_000, "remark");
        faults.answer()
    }

    fn home(&self) -> Option<Id> {
        Some(self.case)
    }

    fn words(&self) -> Words {
        Words { text: self.remark.iter().cloned().collect(), ..Words::default() }
    }

    fn index(&self, row: &Row, connection: &Connection) -> Result<()> {
        // A citation that comes back from the trash may stand beside a newer one of the same item: neither is lost.
        connection
            .prepare_cached("INSERT INTO idx_citation (no, id, home, news) VALUES (?1, ?2, ?3, ?4)")?
            .execute(params![row.no, row.id, self.case, self.news])?;
        Ok(())
    }
}

/// Whether a case cites a news item.
pub(super) fn cites(store: &Store, case: Id, news: Id) -> Result<bool> {
    let mut statement = store.connection.prepare_cached("SELECT 1 FROM idx_citation WHERE home = ?1 AND news = ?2")?;
    Ok(statement.query_row(params![case, news], |_| Ok(())).optional()?.is_some())
}

/// What a case cites, latest first.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CitationList {
    /// The case.
    pub case: Id,
}

/// A citation and the item cited.
#[derive(Serialize, TS, JsonSchema)]
pub struct CitationRow {
    /// The citation.
    pub citation: Stored<Citation>,
    /// The item; none if it is in the trash.
    pub news: Option<NewsRow>,
}

impl Operation for CitationList {
    const MAY_CALL: MayCall = MayCall::AtLeast(Role::Caseworker);
    type Answer = Vec<CitationRow>;
    fn run(self, session: &mut Session) -> Result<Vec<CitationRow>> {
        let store = &session.store;
        let mut statement = store.connection.prepare_cached("SELECT id FROM idx_citation WHERE home = ?1 ORDER BY no DESC LIMIT 1000")?;
        let ids: Vec<Id> = statement.query_map([self.case], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
        let rows = ids.into_iter().map(|id| {
            let citation: Stored<Citation> = store.get(id)?;
            let news = row_of(store, citation.record.news)?;
            Ok(CitationRow { citation, news })
        });
        rows.collect()
    }
}
