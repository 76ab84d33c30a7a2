//! The reader of spreadsheets: bytes of a stranger's file into headings and rows, within bounds.

use std::collections::{BTreeMap, BTreeSet};
use std::panic::catch_unwind;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

use super::{ods, text, unpack, xlsx};
use crate::error::{ErrorCode, FieldFault, Problem};

/// Rows with something in them, at most: more people than any team helps.
pub const MOST_ROWS: usize = 50_000;
/// Columns, at most: no list that a person keeps is wider.
pub const MOST_COLUMNS: u32 = 500;
/// Cells with something in them, at most: 50,000 rows of forty.
pub const MOST_CELLS: usize = 2_000_000;
/// Characters of a cell, at most: Excel's own limit.
pub const LONGEST_CELL: usize = 32_767;
/// Bytes of text in all cells together, at most: cells that point to one long text each copy it.
const MOST_TEXT: usize = 256 << 20;
/// Characters of a heading that are kept.
const LONGEST_HEADING: usize = 200;
/// Sheets of a file, at most.
const MOST_SHEETS: usize = 1_000;

/// Why a file is not read. It says nothing of what stands in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// The file, or what it unpacks to, is too large.
    TooLarge,
    /// More than [`MOST_ROWS`].
    TooManyRows,
    /// More than [`MOST_COLUMNS`], or a cell far to the right.
    TooManyColumns,
    /// A cell of more than [`LONGEST_CELL`] characters.
    CellTooLong,
    /// No spreadsheet, whatever its name says, or a broken one.
    NotASpreadsheet,
    /// Protected by a passphrase, or of Excel's format before 2007.
    ProtectedOrOld,
    /// Text that is neither UTF-8 nor UTF-16.
    NotUtf8,
    /// No row of headings.
    NoHeadings,
    /// No sheet of this name.
    NoSuchSheet,
    /// Every sheet is hidden: which is meant must be said.
    NoVisibleSheet,
}

impl Refusal {
    /// The code of the fault.
    pub fn key(self) -> &'static str {
        match self {
            Refusal::TooLarge => "too-large",
            Refusal::TooManyRows => "too-many-rows",
            Refusal::TooManyColumns => "too-many-columns",
            Refusal::CellTooLong => "cell-too-long",
            Refusal::NotASpreadsheet => "not-a-spreadsheet",
            Refusal::ProtectedOrOld => "protected-or-old",
            Refusal::NotUtf8 => "not-utf8",
            Refusal::NoHeadings => "no-headings",
            Refusal::NoSuchSheet => "no-such-sheet",
            Refusal::NoVisibleSheet => "no-visible-sheet",
        }
    }
}

impl From<Refusal> for Problem {
    fn from(refusal: Refusal) -> Problem {
        use Refusal::*;
        let code = match refusal {
            TooLarge | TooManyRows | TooManyColumns | CellTooLong => ErrorCode::TooLarge,
            _ => ErrorCode::Invalid,
        };
        let path = if matches!(refusal, NoSuchSheet | NoVisibleSheet) { "sheet" } else { "path" };
        Problem { code, fields: vec![FieldFault::new(path, refusal.key())], detail: None }
    }
}

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// Text; a number as a person reads it.
    Text(String),
    /// A day, of a cell that is formatted as one; `text` has the time of day too.
    Day {
        /// The day.
        day: NaiveDate,
        /// As text.
        text: String,
    },
    /// A formula whose value the file does not hold.
    WithoutValue,
    /// An error of the spreadsheet program (`#REF!`).
    Error,
}

impl Cell {
    /// As a person reads it.
    pub fn text(&self) -> &str {
        match self {
            Cell::Text(text) | Cell::Day { text, .. } => text,
            Cell::WithoutValue | Cell::Error => "",
        }
    }

    /// A number, without the decimals that a whole one has not.
    pub(super) fn number(number: f64) -> Cell {
        Cell::Text(number.to_string())
    }
}

/// A row with something in it.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// Its number in the file, from 1.
    pub line: u32,
    /// Its cells by column, in order; empty ones are left out.
    pub cells: Vec<(u16, Cell)>,
}

impl Row {
    /// The cell in a column.
    pub fn cell(&self, column: u16) -> Option<&Cell> {
        self.cells.binary_search_by_key(&column, |(at, _)| *at).ok().map(|at| &self.cells[at].1)
    }
}

/// A sheet's name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, JsonSchema)]
pub struct SheetName {
    /// The name.
    pub name: String,
    /// Whether the file hides it.
    pub hidden: bool,
}

/// A column that is used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// Which, from 0.
    pub column: u16,
    /// What stands above it; its letters where nothing does. No two are the same.
    pub text: String,
}

/// A sheet, read.
#[derive(Debug)]
pub struct Sheet {
    /// All sheets of the file; none of a text.
    pub sheets: Vec<SheetName>,
    /// The one that was read.
    pub name: Option<String>,
    /// Its columns.
    pub headings: Vec<Heading>,
    /// Its rows below the headings.
    pub rows: Vec<Row>,
}

/// Reads the sheet `wanted`, or the first that is not hidden.
pub fn read(bytes: &[u8], wanted: Option<&str>) -> Result<Sheet, Refusal> {
    // A library that panics over a stranger's file must not lock the vault.
    catch_unwind(|| read_any(bytes, wanted)).unwrap_or(Err(Refusal::NotASpreadsheet))
}

/// By what the file is, not by what it is called.
fn read_any(bytes: &[u8], wanted: Option<&str>) -> Result<Sheet, Refusal> {
    match bytes {
        [b'P', b'K', 3 | 5, 4 | 6, ..] => match unpack::look(bytes)? {
            unpack::Format::Xlsx => xlsx::read(bytes, wanted),
            unpack::Format::Ods => ods::read(bytes, wanted),
        },
        [0xd0, 0xcf, 0x11, 0xe0, ..] => Err(Refusal::ProtectedOrOld),
        _ => text::read(bytes, wanted),
    }
}

/// The sheet to read.
pub(super) fn choose(sheets: &[SheetName], wanted: Option<&str>) -> Result<usize, Refusal> {
    if sheets.len() > MOST_SHEETS || sheets.iter().any(|sheet| sheet.name.len() > LONGEST_CELL) {
        return Err(Refusal::TooLarge);
    }
    match wanted {
        Some(wanted) => sheets.iter().position(|sheet| sheet.name == wanted).ok_or(Refusal::NoSuchSheet),
        None => sheets.iter().position(|sheet| !sheet.hidden).ok_or(Refusal::NoVisibleSheet),
    }
}

/// Cells as they come, within bounds.
#[derive(Default)]
pub(super) struct Gather {
    rows: BTreeMap<u32, Vec<(u16, Cell)>>,
    cells: usize,
    text: usize,
}

impl Gather {
    /// Puts a cell in its place; row and column are counted from 0. Nothing is kept of an empty one, wherever it stands.
    pub fn put(&mut self, row: u32, column: u32, cell: Cell) -> Result<(), Refusal> {
        if matches!(&cell, Cell::Text(text) if text.trim().is_empty()) {
            return Ok(());
        }
        if column >= MOST_COLUMNS {
            return Err(Refusal::TooManyColumns);
        }
        let text = cell.text();
        if text.len() > LONGEST_CELL && text.chars().count() > LONGEST_CELL {
            return Err(Refusal::CellTooLong);
        }
        self.cells += 1;
        self.text += text.len();
        if self.cells > MOST_CELLS || self.text > MOST_TEXT {
            return Err(Refusal::TooLarge);
        }
        self.rows.entry(row.saturating_add(1)).or_default().push((column as u16, cell));
        // One more than there may be data: the headings.
        if self.rows.len() > MOST_ROWS + 1 {
            return Err(Refusal::TooManyRows);
        }
        Ok(())
    }

    /// The sheet: its first row are the headings.
    pub fn sheet(self, sheets: Vec<SheetName>, name: Option<String>) -> Result<Sheet, Refusal> {
        let mut rows = self.rows.into_iter().map(|(line, mut cells)| {
            cells.sort_by_key(|(column, _)| *column);
            // A file that tells of one cell twice is believed once.
            cells.dedup_by_key(|(column, _)| *column);
            Row { line, cells }
        });
        let first = rows.next().ok_or(Refusal::NoHeadings)?;
        if !first.cells.iter().any(|(_, cell)| cell.text().chars().any(char::is_alphabetic)) {
            return Err(Refusal::NoHeadings);
        }
        let rows: Vec<Row> = rows.collect();
        let used: BTreeSet<u16> = rows.iter().chain([&first]).flat_map(|row| row.cells.iter().map(|(column, _)| *column)).collect();
        Ok(Sheet { sheets, name, headings: headings(&first, used), rows })
    }
}

fn headings(first: &Row, used: BTreeSet<u16>) -> Vec<Heading> {
    let mut taken = BTreeSet::new();
    let heading = |column: u16| {
        let words: Vec<&str> = first.cell(column).map_or("", Cell::text).split_whitespace().collect();
        let text: String = words.join(" ").chars().take(LONGEST_HEADING).collect();
        let text = if text.is_empty() { letters(column) } else { text };
        let numbered = (2..).map(|number| format!("{text} ({number})"));
        let text = [text.clone()].into_iter().chain(numbered).find(|text| taken.insert(text.clone())).unwrap_or_default();
        Heading { column, text }
    };
    used.into_iter().map(heading).collect()
}

/// What spreadsheet programs call a column: A … Z, AA …
fn letters(column: u16) -> String {
    let letter = |at: u16| char::from(b'A' + (at % 26) as u8);
    match column / 26 {
        0 => letter(column).to_string(),
        before => format!("{}{}", letter(before - 1), letter(column)),
    }
}
