//! A table, and the formats it is written in.

use rust_xlsxwriter::{Format as CellFormat, Workbook};
use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::{Map, Value};
use ts_rs::TS;
use zeroize::Zeroizing;

use crate::error::{ErrorCode, Result};

/// A format of tables.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Format {
    /// A spreadsheet.
    Xlsx,
    /// Comma-separated values, UTF-8 with a byte-order mark: without it Excel garbles Persian.
    Csv,
    /// A list of objects.
    Json,
}

impl Format {
    /// The stable key, and the ending of a file's name.
    pub fn key(self) -> &'static str {
        match self {
            Format::Xlsx => "xlsx",
            Format::Csv => "csv",
            Format::Json => "json",
        }
    }
}

/// A value in a table.
#[derive(Debug, Clone)]
pub enum Cell {
    /// Not recorded.
    Empty,
    /// Text.
    Text(String),
    /// A number.
    Number(i64),
}

/// A table: stable keys, the headings a person reads, and rows of as many cells.
pub struct Table {
    /// Stable keys of the columns, for JSON.
    pub keys: Vec<String>,
    /// What a person reads above them.
    pub headings: Vec<String>,
    /// The rows.
    pub rows: Vec<Vec<Cell>>,
    /// Written from right to left.
    pub right_to_left: bool,
}

impl Table {
    /// The file's bytes.
    pub fn write(&self, format: Format) -> Result<Zeroizing<Vec<u8>>> {
        match format {
            Format::Xlsx => self.xlsx(),
            Format::Csv => self.csv(),
            Format::Json => self.json(),
        }
        .map(Zeroizing::new)
    }

    fn xlsx(&self) -> Result<Vec<u8>> {
        let failed = |_| ErrorCode::TooLarge;
        let mut workbook = Workbook::new();
        let sheet = workbook.add_worksheet();
        sheet.set_right_to_left(self.right_to_left);
        let bold = CellFormat::new().set_bold();
        for (column, heading) in self.headings.iter().enumerate() {
            sheet.write_string_with_format(0, column as u16, heading, &bold).map_err(failed)?;
        }
        for (at, row) in self.rows.iter().enumerate() {
            for (column, cell) in row.iter().enumerate() {
                let (at, column) = (at as u32 + 1, column as u16);
                match cell {
                    Cell::Empty => {}
                    // A string cell is never read as a formula.
                    Cell::Text(text) => drop(sheet.write_string(at, column, text).map_err(failed)?),
                    Cell::Number(number) => drop(sheet.write_number(at, column, *number as f64).map_err(failed)?),
                }
            }
        }
        sheet.set_freeze_panes(1, 0).map_err(failed)?;
        sheet.autofit();
        Ok(workbook.save_to_buffer().map_err(failed)?)
    }

    fn csv(&self) -> Result<Vec<u8>> {
        let mut bytes = b"\xef\xbb\xbf".to_vec();
        let mut writer = csv::Writer::from_writer(&mut bytes);
        let failed = |_| ErrorCode::Stopped;
        // Headings may be those of somebody else's sheet.
        writer.write_record(self.headings.iter().map(|heading| not_a_formula(heading))).map_err(failed)?;
        for row in &self.rows {
            let cells = row.iter().map(|cell| match cell {
                Cell::Empty => String::new(),
                Cell::Text(text) => not_a_formula(text),
                Cell::Number(number) => number.to_string(),
            });
            writer.write_record(cells).map_err(failed)?;
        }
        writer.flush()?;
        drop(writer);
        Ok(bytes)
    }

    fn json(&self) -> Result<Vec<u8>> {
        let rows = self.rows.iter().map(|row| {
            let object: Map<String, Value> = self.keys.iter().zip(row).map(|(key, cell)| (key.clone(), json(cell))).collect();
            Value::Object(object)
        });
        Ok(serde_json::to_vec_pretty(&rows.collect::<Vec<_>>()).expect("a table is plain data"))
    }
}

fn json(cell: &Cell) -> Value {
    match cell {
        Cell::Empty => Value::Null,
        Cell::Text(text) => Value::from(text.as_str()),
        Cell::Number(number) => Value::from(*number),
    }
}

/// Spreadsheet programs run text that begins so as a formula (OWASP, "CSV Injection").
fn not_a_formula(text: &str) -> String {
    match text.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        true => format!("'{text}"),
        false => text.to_owned(),
    }
}
