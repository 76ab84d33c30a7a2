//! The list of cases: filtered, sorted and paged in SQL.

use rusqlite::types::ToSql;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::case::{Aim, Risk};
use super::episodes::Status;
use crate::Id;
use crate::clock::rfc3339;
use crate::date::HonestDate;
use crate::door::{Operation, Session};
use crate::error::Result;
use crate::roles::{MayCall, Role};
use crate::store::search::Search;
use crate::store::{Kind, Store};

/// Which cases. What is absent does not filter.
#[derive(Debug, Clone, Default, Deserialize, Serialize, TS, JsonSchema)]
#[serde(deny_unknown_fields, default)]
#[ts(optional_fields = nullable)]
pub struct CaseFilter {
    /// Where they stand.
    pub status: Option<Status>,
    /// At one of these risks.
    pub risk: Option<Vec<Risk>>,
    /// With all of these aims.
    pub aims: Option<Vec<Aim>>,
    /// That this person works on.
    pub caseworker: Option<Id>,
    /// That this person is the principal or in the household of.
    pub person: Option<Id>,
    /// Whose code, name or text holds these words.
    pub text: Option<String>,
}

/// What the list is sorted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum CaseSort {
    /// What is due first.
    NextDue,
    /// Code.
    Code,
    /// The principal's name.
    Name,
    /// Risk.
    Risk,
    /// When it was last opened.
    Opened,
    /// When it was last changed.
    Changed,
}

/// Lists cases.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CaseList {
    /// Which.
    #[serde(default)]
    pub filter: CaseFilter,
    /// In which order.
    pub sort: CaseSort,
    /// The other way round.
    #[serde(default)]
    pub descending: bool,
    /// How many rows at most; 500 is the limit.
    pub limit: u32,
    /// How many to pass over.
    pub offset: u32,
}

/// A case in the list.
#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct CaseRow {
    /// The case.
    pub id: Id,
    /// Its code.
    pub code: String,
    /// What the principal is called.
    pub name: Option<String>,
    /// Where it stands.
    pub status: Status,
    /// How much is at stake.
    pub risk: Option<Risk>,
    /// Which aims it pursues.
    pub aims: Vec<Aim>,
    /// Names of those who work on it.
    pub caseworkers: Vec<String>,
    /// How many people it is about.
    pub people: u32,
    /// When it was last opened.
    pub opened: Option<HonestDate>,
    /// By when the next follow-up is due.
    pub next_due: Option<HonestDate>,
    /// When it was last changed, RFC 3339, UTC.
    pub changed_at: String,
}

/// A page of cases.
#[derive(Serialize, TS, JsonSchema)]
pub struct CasePage {
    /// The rows.
    pub rows: Vec<CaseRow>,
    /// How many there are in all.
    pub total: u64,
}

impl Operation for CaseList {
    const MAY_CALL: MayCall = MayCall::AtLeast(Role::Caseworker);
    type Answer = CasePage;
    fn run(self, session: &mut Session) -> Result<CasePage> {
        rows(&session.store, &self.filter, self.sort, self.descending, self.limit.min(500), self.offset)
    }
}

/// The rows of the list, `limit` of them from `offset` on.
pub fn rows(store: &Store, filter: &CaseFilter, sort: CaseSort, descending: bool, limit: u32, offset: u32) -> Result<CasePage> {
    let mut conditions: Vec<String> = Vec::new();
    let mut values: Vec<Box<dyn ToSql>> = Vec::new();
    let mut bind = |value: Box<dyn ToSql>| {
        values.push(value);
        format!("?{}", values.len())
    };
    if let Some(status) = filter.status {
        conditions.push(format!("c.status = {}", bind(Box::new(status.key()))));
    }
    if let Some(risks) = filter.risk.as_ref().filter(|risks| !risks.is_empty()) {
        let risks: Vec<String> = risks.iter().map(|risk| Risk::rank(Some(*risk)).to_string()).collect();
        conditions.push(format!("c.risk IN ({})", risks.join(", ")));
    }
    for aim in filter.aims.iter().flatten() {
        let key = super::case::AIMS[*aim as usize];
        conditions.push(format!("c.aims LIKE {}", bind(Box::new(format!("% {key} %")))));
    }
    if let Some(caseworker) = filter.caseworker {
        let person = bind(Box::new(caseworker));
        conditions
            .push(format!("EXISTS (SELECT 1 FROM idx_case_person p WHERE p.person = {person} AND p.role = 'caseworker' AND p.no = c.no)"));
    }
    if let Some(person) = filter.person {
        let person = bind(Box::new(person));
        conditions.push(format!(
            "EXISTS (SELECT 1 FROM idx_case_person p WHERE p.person = {person} AND p.role IN ('principal', 'household') AND p.no = c.no)"
        ));
    }
    if let Some(text) = filter.text.as_deref().map(str::trim).filter(|text| !text.is_empty()) {
        let ids: Vec<String> = cases_about(store, text)?.into_iter().map(|id| bind(Box::new(id))).collect();
        conditions.push(format!("c.id IN ({})", ids.join(", ")));
    }
    let filter = if conditions.is_empty() { "1".to_owned() } else { conditions.join(" AND ") };
    let direction = if descending { "DESC" } else { "ASC" };
    let order = match sort {
        // Cases with nothing due come last in either direction.
        CaseSort::NextDue if descending => "c.next_sort DESC, c.no DESC".to_owned(),
        CaseSort::NextDue => "c.next_sort IS NULL, c.next_sort, c.no".to_owned(),
        CaseSort::Code => format!("c.code {direction}"),
        CaseSort::Name => format!("c.sort {direction}, c.no {direction}"),
        CaseSort::Risk => format!("c.risk {direction}, c.no {direction}"),
        CaseSort::Opened => format!("c.opened_sort {direction}, c.no {direction}"),
        CaseSort::Changed => format!("c.changed_at {direction}, c.no {direction}"),
    };
    let parameters: Vec<&dyn ToSql> = values.iter().map(AsRef::as_ref).collect();
    let total = store
        .connection
        .prepare_cached(&format!("SELECT count(*) FROM idx_case c WHERE {filter}"))?
        .query_row(parameters.as_slice(), |row| row.get(0))?;
    let mut statement = store.connection.prepare_cached(&format!(
        "SELECT c.no, c.id, c.code, c.name, c.status, c.risk, c.aims, c.people, c.opened, c.next_due, c.changed_at
         FROM idx_case c WHERE {filter} ORDER BY {order} LIMIT {limit} OFFSET {offset}"
    ))?;
    let found = statement.query_map(parameters.as_slice(), |row| {
        let (status, aims): (String, String) = (row.get(4)?, row.get(6)?);
        let date = |text: Option<String>| text.and_then(|text| serde_json::from_str(&text).ok());
        let case = CaseRow {
            id: row.get(1)?,
            code: row.get(2)?,
            name: row.get(3)?,
            status: [Status::Open, Status::Closed].into_iter().find(|known| known.key() == status).unwrap_or(Status::NeverOpened),
            risk: Risk::of_rank(row.get(5)?),
            aims: [Aim::Refuge, Aim::Papers, Aim::Recovery, Aim::Family, Aim::Community]
                .into_iter()
                .filter(|aim| aims.contains(&format!(" {} ", super::case::AIMS[*aim as usize])))
                .collect(),
            caseworkers: Vec::new(),
            people: row.get(7)?,
            opened: date(row.get(8)?),
            next_due: date(row.get(9)?),
            changed_at: rfc3339(row.get(10)?),
        };
        Ok((row.get::<_, i64>(0)?, case))
    })?;
    let mut rows = Vec::new();
    for found in found {
        let (no, mut case) = found?;
        case.caseworkers = caseworkers(store, no)?;
        rows.push(case);
    }
    Ok(CasePage { rows, total })
}

fn caseworkers(store: &Store, no: i64) -> Result<Vec<String>> {
    let mut statement = store.connection.prepare_cached(
        "SELECT q.name FROM idx_case_person p JOIN idx_person q ON q.id = p.person
         WHERE p.no = ?1 AND p.role = 'caseworker' AND q.name IS NOT NULL ORDER BY q.sort",
    )?;
    Ok(statement.query_map([no], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?)
}

/// The cases found by their own words, or through the people in them.
fn cases_about(store: &Store, text: &str) -> Result<Vec<Id>> {
    let found = store.search(&Search { query: text.to_owned(), kinds: vec![Kind::Case], limit: 200, count: false })?;
    Ok(found.hits.into_iter().map(|hit| hit.id).collect())
}
