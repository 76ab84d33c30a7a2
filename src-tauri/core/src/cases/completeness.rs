//! What is not recorded: of a case, as a quiet nudge; of all open cases, as a list to work through.

use rusqlite::params;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::case::{AIMS, Aim};
use crate::Id;
use crate::door::{Operation, Session};
use crate::error::{Problem, Result};
use crate::roles::{MayCall, Role};
use crate::store::{Choice, Kind};

/// A record that a case with an aim has at least one of.
const WANTED: [(Aim, Kind); 3] = [(Aim::Refuge, Kind::Situation), (Aim::Papers, Kind::Paper), (Aim::Recovery, Kind::Assessment)];

/// Asks what is not recorded in a case.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CaseMissing {
    /// The case.
    pub case: Id,
}

/// Something that is not recorded.
#[derive(Debug, Clone, PartialEq, Serialize, TS, JsonSchema)]
pub struct MissingLine {
    /// The record that lacks it; none where the record itself is not there.
    pub id: Option<Id>,
    /// Its kind.
    pub kind: Kind,
    /// What the record is called.
    pub title: String,
    /// What it is, where a choice says so.
    pub choice: Option<Choice>,
    /// The field; none where the record itself is not there.
    pub field: Option<String>,
}

/// Asks how much is not recorded, in open cases.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CompletenessGet {}

/// How many open cases lack something.
#[derive(Debug, PartialEq, Serialize, TS, JsonSchema)]
pub struct MissingCount {
    /// The kind of record.
    pub kind: Kind,
    /// The field; none where a record of the kind is not there.
    pub field: Option<String>,
    /// In how many open cases.
    pub cases: u64,
}

/// Lists the open cases that lack something.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CompletenessList {
    /// The kind of record.
    pub kind: Kind,
    /// The field; none for cases without such a record.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub field: Option<String>,
    /// Only cases that this person works on.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub caseworker: Option<Id>,
    /// How many rows at most; 500 is the limit.
    pub limit: u32,
    /// How many to pass over.
    pub offset: u32,
}

/// A case that lacks something.
#[derive(Debug, Serialize, TS, JsonSchema)]
pub struct IncompleteCase {
    /// The case.
    pub case: Id,
    /// Its code.
    pub code: String,
    /// What the principal is called.
    pub name: Option<String>,
    /// How many records of the kind lack it.
    pub records: u64,
}

/// A page of them.
#[derive(Serialize, TS, JsonSchema)]
pub struct IncompleteCases {
    /// The rows, by code.
    pub rows: Vec<IncompleteCase>,
    /// How many there are in all.
    pub total: u64,
}

/// Where a field is missing in an open case: in its own records, and in the people it is for. Only what the whole team may see counts.
const MISSING: &str = "
    SELECT c.no AS of_case, m.kind AS kind, m.field AS field FROM idx_missing m JOIN idx_case c ON c.id = m.home
        WHERE c.status = 'open' AND m.shared
    UNION ALL
    SELECT c.no, 'person', m.field FROM idx_missing m JOIN idx_person q ON q.no = m.no
        JOIN idx_case_person p ON p.person = q.id AND p.role IN ('principal', 'household') JOIN idx_case c ON c.no = p.no
        WHERE c.status = 'open'";

/// Cases with an aim and without a record of a kind that it wants.
fn without(aim: Aim, kind: Kind) -> String {
    format!(
        "c.status = 'open' AND c.aims LIKE '% {} %'
         AND NOT EXISTS (SELECT 1 FROM document d WHERE d.home = c.id AND d.kind = '{}' AND d.trashed_at IS NULL)",
        AIMS[aim as usize],
        kind.key()
    )
}

impl Operation for CaseMissing {
    const MAY_CALL: MayCall = MayCall::AtLeast(Role::Caseworker);
    type Answer = Vec<MissingLine>;
    fn run(self, session: &mut Session) -> Result<Vec<MissingLine>> {
        let store = &session.store;
        session.may_read(self.case)?;
        let mut lines = Vec::new();
        for (aim, kind) in WANTED {
            let sql = format!("SELECT 1 FROM idx_case c WHERE c.id = ?1 AND {}", without(aim, kind));
            if store.connection.prepare_cached(&sql)?.exists([self.case])? {
                lines.push(MissingLine { id: None, kind, title: String::new(), choice: None, field: None });
            }
        }
        let mut statement = store.connection.prepare_cached(
            "SELECT d.id, d.kind, coalesce(d.title, ''), m.field, k.list, k.key
             FROM idx_missing m JOIN document d ON d.no = m.no LEFT JOIN idx_choice k ON k.no = d.no
             WHERE (m.home = ?1 OR m.no IN (SELECT q.no FROM idx_person q JOIN idx_case_person p ON p.person = q.id
                    JOIN idx_case c ON c.no = p.no WHERE c.id = ?1 AND p.role IN ('principal', 'household')))
               AND (d.visibility <= ?2 OR d.created_by = ?3)
             ORDER BY d.kind <> 'case', d.kind <> 'person', d.no, m.rowid LIMIT 500",
        )?;
        let found = statement.query_map(params![self.case, store.sees(), store.viewer.person], |row| {
            let kind: String = row.get(1)?;
            let kind = Kind::from_key(&kind).ok_or(rusqlite::Error::InvalidQuery)?;
            Ok(MissingLine { id: row.get(0)?, kind, title: row.get(2)?, choice: Choice::from_row(row, 4)?, field: row.get(3)? })
        })?;
        lines.extend(found.collect::<rusqlite::Result<Vec<_>>>()?);
        Ok(lines)
    }
}

impl Operation for CompletenessGet {
    const MAY_CALL: MayCall = MayCall::AtLeast(Role::Caseworker);
    type Answer = Vec<MissingCount>;
    fn run(self, session: &mut Session) -> Result<Vec<MissingCount>> {
        let store = &session.store;
        let mut counts = Vec::new();
        for (aim, kind) in WANTED {
            let sql = format!("SELECT count(*) FROM idx_case c WHERE {}", without(aim, kind));
            let cases: u64 = store.connection.prepare_cached(&sql)?.query_row([], |row| row.get(0))?;
            if cases > 0 {
                counts.push(MissingCount { kind, field: None, cases });
            }
        }
        let sql = format!("SELECT kind, field, count(DISTINCT of_case) FROM ({MISSING}) GROUP BY kind, field ORDER BY 3 DESC, 1, 2");
        let mut statement = store.connection.prepare_cached(&sql)?;
        let found = statement.query_map([], |row| {
            let kind: String = row.get(0)?;
            let kind = Kind::from_key(&kind).ok_or(rusqlite::Error::InvalidQuery)?;
            Ok(MissingCount { kind, field: row.get(1)?, cases: row.get(2)? })
        })?;
        counts.extend(found.collect::<rusqlite::Result<Vec<_>>>()?);
        Ok(counts)
    }
}

impl Operation for CompletenessList {
    const MAY_CALL: MayCall = MayCall::AtLeast(Role::Caseworker);
    type Answer = IncompleteCases;
    fn run(self, session: &mut Session) -> Result<IncompleteCases> {
        let store = &session.store;
        let of = match &self.field {
            Some(_) => {
                format!("SELECT of_case AS no, count(*) AS records FROM ({MISSING}) WHERE kind = ?1 AND field = ?2 GROUP BY of_case")
            }
            None => {
                let aim = WANTED.iter().find(|(_, kind)| *kind == self.kind).ok_or_else(|| Problem::invalid("kind", "not-a-choice"))?.0;
                format!(
                    "SELECT c.no AS no, 1 AS records FROM idx_case c WHERE {} AND ?1 IS NOT NULL AND ?2 IS NULL",
                    without(aim, self.kind)
                )
            }
        };
        let from = format!(
            "FROM ({of}) m JOIN idx_case c ON c.no = m.no WHERE (?3 IS NULL OR EXISTS
                (SELECT 1 FROM idx_case_person p WHERE p.no = c.no AND p.role = 'caseworker' AND p.person = ?3))"
        );
        let (kind, field) = (self.kind.key(), &self.field);
        let total = store
            .connection
            .prepare_cached(&format!("SELECT count(*) {from}"))?
            .query_row(params![kind, field, self.caseworker], |row| row.get(0))?;
        let mut statement = store
            .connection
            .prepare_cached(&format!("SELECT c.id, c.code, c.name, m.records {from} ORDER BY c.code LIMIT ?4 OFFSET ?5"))?;
        let rows = statement.query_map(params![kind, field, self.caseworker, self.limit.min(500), self.offset], |row| {
            Ok(IncompleteCase { case: row.get(0)?, code: row.get(1)?, name: row.get(2)?, records: row.get(3)? })
        })?;
        Ok(IncompleteCases { rows: rows.collect::<rusqlite::Result<_>>()?, total })
    }
}
