//! One row's cells, read as what their columns are. What cannot be read is gathered, with its column.

use super::choice::{Lists, yes_or_no};
use super::mapping::{Column, Target};
use super::sheet::{Cell, Row};
use crate::custom::FieldType;
use crate::date::{Calendar, DateFault, HonestDate, parse};
use crate::names::fold;
use crate::store::{Custom, Extra, Kind, LONGEST};

/// Something that cannot be taken: where, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Fault {
    /// The heading of the column; none where it is the row as a whole.
    pub column: Option<String>,
    /// A code: its sentence is `fault-<code>` of the catalogue.
    pub reason: String,
}

/// A row under a mapping.
pub(super) struct Reading<'a> {
    /// The columns that are taken.
    pub columns: &'a [Column],
    /// The words of lists.
    pub lists: &'a Lists,
    /// The calendar that dates are in, where they do not say.
    pub calendar: Option<Calendar>,
    /// The row.
    pub row: &'a Row,
    /// What cannot be taken.
    pub faults: Vec<Fault>,
}

impl<'a> Reading<'a> {
    /// Notes a fault of a column.
    pub fn fault(&mut self, column: &Column, reason: &str) {
        self.faults.push(Fault { column: Some(column.heading.clone()), reason: reason.to_owned() });
    }

    /// Notes a fault of the column that becomes `key`; of the row, if no column does.
    pub fn fault_of(&mut self, key: &str, reason: &str) {
        let column = self.columns_of(key).next().map(|column| column.heading.clone());
        self.faults.push(Fault { column, reason: reason.to_owned() });
    }

    fn columns_of(&self, key: &str) -> impl Iterator<Item = &'a Column> + use<'a> {
        let key = key.to_owned();
        self.columns.iter().filter(move |column| column.becomes(&key))
    }

    /// A column's cell, if there is something in it.
    fn cell(&mut self, column: &Column, most: usize) -> Option<&'a Cell> {
        let cell = self.row.cell(column.column)?;
        let reason = match cell {
            Cell::WithoutValue => "formula-without-value",
            Cell::Error => "error-value",
            cell if cell.text().len() > most && cell.text().chars().count() > most => "too-long",
            _ => return Some(cell),
        };
        self.fault(column, reason);
        None
    }

    fn cells(&mut self, key: &str) -> Vec<(&'a Column, &'a Cell)> {
        let mut cells = Vec::new();
        for column in self.columns_of(key) {
            let Target::Field(field) = column.target else { continue };
            // One cell may hold several: each is measured by itself.
            let most = if field.many { LONGEST } else { field.most };
            cells.extend(self.cell(column, most).map(|cell| (column, cell)));
        }
        cells
    }

    /// The text of a column; several columns follow each other, a line each.
    pub fn text(&mut self, key: &str) -> Option<String> {
        let cells = self.cells(key);
        let texts: Vec<&str> = cells.iter().map(|(_, cell)| cell.text().trim()).collect();
        (!texts.is_empty()).then(|| texts.join("\n"))
    }

    /// What stands in a column, and in others like it, apart by commas or semicolons.
    pub fn several(&mut self, key: &str) -> Vec<(&'a Column, &'a str)> {
        let mut several = Vec::new();
        for (column, cell) in self.cells(key) {
            for text in cell.text().split([',', ';', '،', '؛', '\n']).map(str::trim).filter(|text| !text.is_empty()) {
                let Target::Field(field) = column.target else { continue };
                match text.chars().count() > field.most {
                    true => self.fault(column, "too-long"),
                    false => several.push((column, text)),
                }
            }
        }
        several
    }

    /// The date in a column, as it was known.
    pub fn date(&mut self, key: &str) -> Option<HonestDate> {
        let (column, cell) = self.cells(key).pop()?;
        self.honest(column, cell)
    }

    fn honest(&mut self, column: &Column, cell: &Cell) -> Option<HonestDate> {
        let read: Result<HonestDate, DateFault> = match cell {
            // The file has the day itself: no calendar is asked.
            Cell::Day { day, .. } => parse(&day.to_string(), Some(Calendar::Gregorian)),
            cell => parse(cell.text(), self.calendar),
        };
        read.map_err(|fault| self.fault(column, fault.key())).ok()
    }

    /// The key of the value of a list in a column.
    pub fn choice(&mut self, key: &str, list: &str) -> Option<String> {
        let (column, cell) = self.cells(key).pop()?;
        self.key_of(column, list, cell.text())
    }

    /// The key of a value of a list.
    pub fn key_of(&mut self, column: &Column, list: &str, typed: &str) -> Option<String> {
        let key = self.lists.key(list, typed).map(str::to_owned);
        if key.is_none() {
            self.fault(column, "not-a-choice");
        }
        key
    }

    /// The values of the fields that the team added to a kind.
    pub fn extra(&mut self, of: Kind) -> Extra {
        let mut extra = Extra::default();
        for column in self.columns {
            let Target::Custom { kind, id, holds, list } = &column.target else { continue };
            let Some(cell) = (if *kind == of { self.cell(column, LONGEST) } else { None }) else { continue };
            let text = cell.text().trim();
            let value = match holds {
                FieldType::Text => Some(Custom::Text(text.to_owned())),
                FieldType::Number => whole(text).map(Custom::Number).or_else(|| self.none(column, "not-a-number")),
                FieldType::YesNo => yes_or_no(text).map(Custom::YesNo).or_else(|| self.none(column, "not-yes-or-no")),
                FieldType::Date => self.honest(column, cell).map(Custom::Date),
                FieldType::Choice => self.key_of(column, list.as_deref().unwrap_or_default(), text).map(Custom::Choice),
            };
            if let Some(value) = value {
                extra.0.insert(id.to_string(), value);
            }
        }
        extra
    }

    fn none<T>(&mut self, column: &Column, reason: &str) -> Option<T> {
        self.fault(column, reason);
        None
    }
}

/// A whole number, in the digits of any script.
fn whole(text: &str) -> Option<i64> {
    fold(text).trim().parse().ok()
}
