//! Office Open XML: cells one after the other, so that a cell far away costs no more than one near.

use std::io::Cursor;

use calamine::{DataRef, ExcelDateTime, Reader, SheetType, SheetVisible, Xlsx, XlsxError};
use chrono::NaiveDate;

use super::sheet::{Cell, Gather, Refusal, Sheet, SheetName, choose};

pub(super) fn read(bytes: &[u8], wanted: Option<&str>) -> Result<Sheet, Refusal> {
    let broken = |_: XlsxError| Refusal::NotASpreadsheet;
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(broken)?;
    let sheets: Vec<SheetName> = book
        .sheets_metadata()
        .iter()
        .filter(|sheet| sheet.typ == SheetType::WorkSheet)
        .map(|sheet| SheetName { name: sheet.name.clone(), hidden: sheet.visible != SheetVisible::Visible })
        .collect();
    let name = sheets[choose(&sheets, wanted)?].name.clone();
    let mut gather = Gather::default();
    let mut cells = book.worksheet_cells_reader(&name).map_err(broken)?;
    while let Some(found) = cells.next_cell_with_formula_metadata().map_err(broken)? {
        let (row, column) = found.pos;
        if let Some(cell) = cell(found.value, found.formula.is_some()) {
            gather.put(row, column, cell)?;
        }
    }
    drop(cells);
    gather.sheet(sheets, Some(name))
}

fn cell(value: DataRef<'_>, formula: bool) -> Option<Cell> {
    Some(match value {
        DataRef::Empty if formula => Cell::WithoutValue,
        DataRef::Empty => return None,
        DataRef::String(text) | DataRef::DurationIso(text) => Cell::Text(text),
        DataRef::SharedString(text) => Cell::Text(text.to_owned()),
        DataRef::Int(number) => Cell::Text(number.to_string()),
        DataRef::Float(number) => Cell::number(number),
        DataRef::Bool(yes) => Cell::Text(if yes { "yes" } else { "no" }.to_owned()),
        DataRef::DateTime(moment) => day(moment),
        DataRef::DateTimeIso(text) => iso_day(text),
        DataRef::Error(_) => Cell::Error,
    })
}

/// Excel's own count of days. What is no day of its calendar stays a number.
fn day(moment: ExcelDateTime) -> Cell {
    let number = moment.as_f64();
    let (year, month, day, hour, minute, ..) = moment.to_ymd_hms_milli();
    let known = (1.0..2_958_466.0).contains(&number) && moment.is_datetime();
    match NaiveDate::from_ymd_opt(year.into(), month.into(), day.into()).filter(|_| known) {
        Some(day) if (hour, minute) == (0, 0) => Cell::Day { day, text: day.to_string() },
        Some(day) => Cell::Day { day, text: format!("{day} {hour:02}:{minute:02}") },
        None => Cell::number(number),
    }
}

/// A day as XML writes it, perhaps with a time.
pub(super) fn iso_day(text: String) -> Cell {
    match text.get(..10).and_then(|day| day.parse::<NaiveDate>().ok()) {
        Some(day) => {
            let time = text[10..].trim_start_matches('T').get(..5).filter(|time| *time != "00:00").unwrap_or_default();
            Cell::Day { day, text: format!("{day} {time}").trim_end().to_owned() }
        }
        None => Cell::Text(text),
    }
}
