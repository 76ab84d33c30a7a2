//! Taking cases from a spreadsheet: all rows in one transaction, or, on a dry run, none.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::choice::Lists;
use super::file;
use super::mapping::{self, Column};
use super::reading::{Fault, Reading};
use super::rejects::{self, SaveRejects, SavedRejects};
use super::row::Made;
use super::sheet::{Row, Sheet};
use super::team::Team;
use super::twins::{Twin, Twins, Why};
use crate::Id;
use crate::cases::imports::Import;
use crate::date::Calendar;
use crate::door::{Operation, Session};
use crate::error::Result;
use crate::roles::{MayCall, Role};
use crate::store::Store;

/// Faults that are told one by one.
const MOST_REJECTED: usize = 1_000;
/// Rows that are told one by one.
const MOST_ITEMS: usize = 500;
/// After so many cases the full text is merged: every piece of it costs every search.
const MANY: u64 = 1_000;

/// Brings in the cases of a spreadsheet, one a row.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ImportCases {
    /// The file.
    pub path: String,
    /// Its sheet; the first that is not hidden, unless given.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub sheet: Option<String>,
    /// What each heading becomes; a heading that is not here is passed over.
    pub mapping: BTreeMap<String, String>,
    /// The calendar that dates are in, where they do not say.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub calendar: Option<Calendar>,
    /// Look only: nothing is written but, if it is asked for, the file of rejected rows and its entry in the log.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub dry_run: bool,
    /// Rows of people who are on file already, or stand in the sheet twice, are passed over. So it is unless said otherwise.
    #[serde(default = "yes")]
    #[ts(optional, as = "Option<bool>")]
    pub skip_duplicates: bool,
    /// Where rows that cannot be taken go, as comma-separated values.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub rejects: Option<SaveRejects>,
}

fn yes() -> bool {
    true
}

/// What an import did, or would do.
#[derive(Serialize, TS, JsonSchema)]
#[ts(rename = "CasesImported")]
pub struct ImportedCases {
    /// Rows that became cases.
    pub imported: u64,
    /// Rows of people who are known already.
    pub duplicates: u64,
    /// What cannot be taken; the first thousand faults.
    pub rejected: Vec<RejectedRow>,
    /// Rows that cannot be taken.
    pub rejected_total: u64,
    /// Rows that were taken, or are duplicates; the first five hundred.
    pub items: Vec<ImportedCase>,
    /// The import, by which it can be undone; none if nothing was written.
    pub import: Option<Id>,
    /// The file of rejected rows, if one was written.
    pub rejects: Option<SavedRejects>,
}

/// Something that cannot be taken.
#[derive(Serialize, TS, JsonSchema)]
pub struct RejectedRow {
    /// The file as it was named.
    pub source: String,
    /// The row, from 1.
    pub line: u32,
    /// The heading of the column; none where it is the row as a whole.
    pub column: Option<String>,
    /// Why: the sentence is `fault-<reason>` of the catalogue.
    pub reason: String,
}

/// A row that was read.
#[derive(Serialize, TS, JsonSchema)]
pub struct ImportedCase {
    /// The row, from 1.
    pub line: u32,
    /// The case's code, if it has one yet.
    pub code: Option<String>,
    /// What the person is called.
    pub name: Option<String>,
    /// The new case.
    pub id: Option<Id>,
    /// The case on file that it doubles.
    pub duplicate: Option<Id>,
    /// The row of the sheet that it doubles.
    pub duplicate_line: Option<u32>,
    /// Why it is thought to be a duplicate, if it is.
    pub why: Option<Why>,
}

impl Operation for ImportCases {
    const MAY_CALL: MayCall = MayCall::AtLeast(Role::Coordinator);
    type Answer = ImportedCases;
    fn run(self, session: &mut Session) -> Result<ImportedCases> {
        let sheet = file::open(&self.path, self.sheet.as_deref())?;
        let store = &session.store;
        let columns = mapping::columns(store, &sheet, &self.mapping)?;
        let mut taking = Taking {
            store,
            import: (!self.dry_run).then(|| Import::begin(store)),
            skip_duplicates: self.skip_duplicates,
            twins: Twins::of(store)?,
            team: Team::of(store)?,
            answer: ImportedCases {
                imported: 0,
                duplicates: 0,
                rejected: Vec::new(),
                rejected_total: 0,
                items: Vec::new(),
                import: None,
                rejects: None,
            },
        };
        let lists = Lists::of(store)?;
        let mut rejected: Vec<(&Row, Vec<Fault>)> = Vec::new();
        session.work.begin("import", Some(sheet.rows.len() as u64));
        for row in in_turn(&sheet, &columns) {
            session.work.step()?;
            let reading = Reading { columns: &columns, lists: &lists, calendar: self.calendar, row, faults: Vec::new() };
            let faults = taking.row(reading)?;
            if !faults.is_empty() {
                rejected.push((row, faults));
            }
        }
        let Taking { import, mut answer, .. } = taking;
        if let Some(import) = import {
            mapping::keep(store, &sheet, &self.mapping)?;
            answer.import = import.finish(store, answer.imported)?;
            if answer.imported >= MANY {
                store.merge_words()?;
            }
        }
        rejected.sort_by_key(|(row, _)| row.line);
        answer.items.sort_by_key(|item| item.line);
        answer.rejected_total = rejected.len() as u64;
        answer.rejected = told(&rejected, &self.path);
        if let Some(ask) = self.rejects {
            answer.rejects = rejects::save(session, ask, &sheet, &rejected)?;
        }
        Ok(answer)
    }
}

/// The rows, those with a code of their own first: the core must not give that code to another.
fn in_turn<'a>(sheet: &'a Sheet, columns: &[Column]) -> Vec<&'a Row> {
    let code = columns.iter().find(|column| column.becomes("code"));
    let mut rows: Vec<&Row> = sheet.rows.iter().collect();
    rows.sort_by_key(|row| code.is_some_and(|code| row.cell(code.column).is_none()));
    rows
}

fn told(rejected: &[(&Row, Vec<Fault>)], source: &str) -> Vec<RejectedRow> {
    let each = rejected.iter().flat_map(|(row, faults)| faults.iter().map(|fault| (row.line, fault.clone())));
    let told = each.map(|(line, Fault { column, reason })| RejectedRow { source: source.to_owned(), line, column, reason });
    told.take(MOST_REJECTED).collect()
}

/// An import under way.
struct Taking<'a> {
    store: &'a Store,
    import: Option<Import>,
    skip_duplicates: bool,
    twins: Twins,
    team: Team,
    answer: ImportedCases,
}

impl Taking<'_> {
    /// Takes a row, or says what cannot be taken of it.
    fn row(&mut self, mut row: Reading<'_>) -> Result<Vec<Fault>> {
        let (store, line) = (self.store, row.row.line);
        let mut made = Made::of(&mut row, &*store.clock, |name| self.team.caseworker(store, name))?;
        let person = made.person.as_ref();
        let (code, name, birth) = (made.case.code.clone(), person.and_then(|person| person.called()), person.and_then(|p| p.birth.clone()));
        let twin = self.twins.find(store, code.as_deref(), name.as_deref(), birth.as_ref())?;
        // What is passed over need not follow the rules of records.
        let skip = twin.is_some() && self.skip_duplicates && row.faults.is_empty();
        if !skip {
            made.check(store, &mut row)?;
            let again = matches!(twin, Some(Twin { why: Why::Code, .. })) && !row.faults.iter().any(|fault| fault.reason == "taken");
            if again && !self.skip_duplicates {
                row.fault_of("code", "taken");
            }
        }
        if !row.faults.is_empty() {
            return Ok(row.faults);
        }
        let mut item = ImportedCase {
            line,
            code,
            name,
            id: None,
            duplicate: twin.as_ref().and_then(|twin| twin.case),
            duplicate_line: twin.as_ref().and_then(|twin| twin.line),
            why: twin.as_ref().map(|twin| twin.why),
        };
        self.answer.duplicates += u64::from(twin.is_some());
        if !skip {
            if let Some(import) = &self.import {
                let id = import.row(store, || made.save(store))?;
                item.code = store.title(id)?;
                item.id = Some(id);
            }
            self.twins.add(line, item.id, item.code.as_deref(), item.name.as_deref(), birth);
            self.answer.imported += 1;
        }
        if self.answer.items.len() < MOST_ITEMS {
            self.answer.items.push(item);
        }
        Ok(Vec::new())
    }
}
