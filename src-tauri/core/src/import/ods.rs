//! OpenDocument, read as it streams by: what it says is repeated a million times is counted before it is written out.

use std::collections::HashSet;
use std::io::{BufReader, Cursor};

use quick_xml::Reader;
use quick_xml::escape::unescape;
use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;

use super::sheet::{Cell, Gather, LONGEST_CELL, MOST_COLUMNS, MOST_ROWS, Refusal, Sheet, SheetName, choose};
use super::xlsx::iso_day;

const BROKEN: Refusal = Refusal::NotASpreadsheet;

pub(super) fn read(bytes: &[u8], wanted: Option<&str>) -> Result<Sheet, Refusal> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| BROKEN)?;
    let part = archive.by_name("content.xml").map_err(|_| BROKEN)?;
    let mut xml = Reader::from_reader(BufReader::new(part));
    // An empty element has its end, too.
    xml.config_mut().expand_empty_elements = true;
    let mut book = Book { wanted, ..Book::default() };
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        match xml.read_event_into(&mut buffer).map_err(|_| BROKEN)? {
            Event::Start(element) => book.begin(&element)?,
            Event::End(element) => book.end(element.local_name().as_ref())?,
            Event::Text(text) => book.text(&text.decode().map_err(|_| BROKEN)?),
            Event::CData(text) => book.text(&text.decode().map_err(|_| BROKEN)?),
            Event::GeneralRef(reference) => match reference.resolve_char_ref().map_err(|_| BROKEN)? {
                Some(letter) => book.text(letter.encode_utf8(&mut [0; 4])),
                None => book.text(named(&reference.decode().map_err(|_| BROKEN)?)?),
            },
            Event::Eof => break,
            _ => {}
        }
    }
    let chosen = choose(&book.sheets, wanted)?;
    let name = book.sheets[chosen].name.clone();
    book.gather.sheet(book.sheets, Some(name))
}

/// XML's own five; a file that defines others is not from a spreadsheet program.
fn named(entity: &str) -> Result<&'static str, Refusal> {
    match entity {
        "amp" => Ok("&"),
        "lt" => Ok("<"),
        "gt" => Ok(">"),
        "quot" => Ok("\""),
        "apos" => Ok("'"),
        _ => Err(BROKEN),
    }
}

/// Where in the file we are.
#[derive(Default)]
struct Book<'a> {
    wanted: Option<&'a str>,
    sheets: Vec<SheetName>,
    gather: Gather,
    /// The style under way, and the styles of sheets that are hidden.
    style: Option<String>,
    hidden: HashSet<String>,
    /// Whether the table under way is the one to read, and whether it was.
    reading: bool,
    read: bool,
    row: u32,
    row_times: u32,
    column: u32,
    /// The cells of the row under way, each with how often it is repeated.
    cells: Vec<(u32, u32, Cell)>,
    cell: Option<Open>,
    /// How deep in a comment: its text is none of the cell's.
    aside: u32,
}

/// A cell under way.
struct Open {
    times: u32,
    kind: String,
    value: Option<String>,
    formula: bool,
    paragraphs: u32,
    text: String,
}

impl Book<'_> {
    fn begin(&mut self, element: &BytesStart<'_>) -> Result<(), Refusal> {
        match element.local_name().as_ref() {
            b"style" => self.style = attribute(element, b"name")?,
            b"table-properties" if attribute(element, b"display")?.as_deref() == Some("false") => self.hidden.extend(self.style.clone()),
            b"table" => self.begin_table(element)?,
            b"table-row" if self.reading => {
                (self.row_times, self.column) = (times(element, b"number-rows-repeated")?, 0);
            }
            b"table-cell" | b"covered-table-cell" if self.reading => {
                let value = [&b"value"[..], b"date-value", b"boolean-value", b"string-value"];
                let value = value.into_iter().find_map(|key| attribute(element, key).transpose()).transpose()?;
                self.cell = Some(Open {
                    times: times(element, b"number-columns-repeated")?,
                    kind: attribute(element, b"value-type")?.unwrap_or_default(),
                    value,
                    formula: attribute(element, b"formula")?.is_some(),
                    paragraphs: 0,
                    text: String::new(),
                });
            }
            b"annotation" => self.aside += 1,
            b"p" if self.aside == 0 => {
                if let Some(cell) = &mut self.cell {
                    cell.paragraphs += 1;
                    if cell.paragraphs > 1 {
                        cell.text.push('\n');
                    }
                }
            }
            // Spaces, as many as are counted; the longest cell has no more.
            b"s" => self.text(&" ".repeat((times(element, b"c")? as usize).min(LONGEST_CELL + 1))),
            b"tab" => self.text("\t"),
            b"line-break" => self.text("\n"),
            _ => {}
        }
        Ok(())
    }

    fn begin_table(&mut self, element: &BytesStart<'_>) -> Result<(), Refusal> {
        let hidden = attribute(element, b"style-name")?.is_some_and(|style| self.hidden.contains(&style));
        self.sheets.push(SheetName { name: attribute(element, b"name")?.unwrap_or_default(), hidden });
        let this = choose(&self.sheets, self.wanted);
        if this == Err(Refusal::TooLarge) {
            return Err(Refusal::TooLarge);
        }
        self.reading = !self.read && this == Ok(self.sheets.len() - 1);
        self.read |= self.reading;
        Ok(())
    }

    fn end(&mut self, name: &[u8]) -> Result<(), Refusal> {
        match name {
            b"style" => self.style = None,
            b"table" => self.reading = false,
            b"annotation" => self.aside = self.aside.saturating_sub(1),
            b"table-cell" | b"covered-table-cell" => {
                if let Some(cell) = self.cell.take() {
                    let (column, times) = (self.column, cell.times);
                    self.column = column.saturating_add(times);
                    if let Some(cell) = cell.read() {
                        if self.column > MOST_COLUMNS {
                            return Err(Refusal::TooManyColumns);
                        }
                        self.cells.push((column, times, cell));
                    }
                }
            }
            b"table-row" if self.reading => {
                if !self.cells.is_empty() && self.row_times as usize > MOST_ROWS {
                    return Err(Refusal::TooManyRows);
                }
                for (column, times, cell) in std::mem::take(&mut self.cells) {
                    for row in 0..self.row_times {
                        for at in 0..times {
                            self.gather.put(self.row.saturating_add(row), column + at, cell.clone())?;
                        }
                    }
                }
                self.row = self.row.saturating_add(self.row_times);
            }
            _ => {}
        }
        Ok(())
    }

    fn text(&mut self, text: &str) {
        if let Some(cell) = &mut self.cell
            && self.aside == 0
            && cell.paragraphs > 0
            // Enough to be found too long.
            && cell.text.len() <= 4 * LONGEST_CELL
        {
            cell.text.push_str(text);
        }
    }
}

impl Open {
    fn read(self) -> Option<Cell> {
        let text = || Cell::Text(self.text.clone());
        Some(match (self.kind.as_str(), self.value) {
            ("float" | "currency" | "percentage", Some(value)) => value.parse().map_or_else(|_| text(), Cell::number),
            ("date", Some(value)) => iso_day(value),
            ("boolean", Some(value)) => Cell::Text(if value == "true" { "yes" } else { "no" }.to_owned()),
            ("string", Some(value)) if self.text.is_empty() => Cell::Text(value),
            ("", None) if self.formula && self.text.is_empty() => Cell::WithoutValue,
            _ if self.formula && self.text.starts_with('#') => Cell::Error,
            _ if self.text.trim().is_empty() => return None,
            _ => Cell::Text(self.text),
        })
    }
}

/// An attribute by its name without its namespace.
fn attribute(element: &BytesStart<'_>, key: &[u8]) -> Result<Option<String>, Refusal> {
    for attribute in element.attributes().with_checks(false) {
        let attribute = attribute.map_err(|_| BROKEN)?;
        if attribute.key.local_name().as_ref() == key {
            let value = std::str::from_utf8(&attribute.value).map_err(|_| BROKEN)?;
            return Ok(Some(unescape(value).map_err(|_| BROKEN)?.into_owned()));
        }
    }
    Ok(None)
}

fn times(element: &BytesStart<'_>, key: &[u8]) -> Result<u32, Refusal> {
    match attribute(element, key)? {
        Some(times) => times.parse().map_err(|_| BROKEN),
        None => Ok(1),
    }
}
