//! Comma-separated values, or those separated by semicolons or tabs.

use super::sheet::{Cell, Gather, LONGEST_CELL, MOST_COLUMNS, Refusal, Sheet};

pub(super) fn read(bytes: &[u8], wanted: Option<&str>) -> Result<Sheet, Refusal> {
    if wanted.is_some() {
        return Err(Refusal::NoSuchSheet);
    }
    let text = decode(bytes)?;
    // Binary files and pages for a browser are often named as spreadsheets.
    let strange = |letter: char| letter.is_control() && !matches!(letter, '\t' | '\r' | '\n' | '\u{b}' | '\u{c}');
    if text.contains(strange) || text.trim_start().starts_with('<') || text.starts_with("%PDF-") {
        return Err(Refusal::NotASpreadsheet);
    }
    let text = if text.contains('\n') { text } else { text.replace('\r', "\n") };
    let mut gather = Gather::default();
    let mut records = csv::ReaderBuilder::new().has_headers(false).flexible(true).delimiter(separator(&text)).from_reader(text.as_bytes());
    let mut record = csv::StringRecord::new();
    while records.read_record(&mut record).map_err(|_| Refusal::NotUtf8)? {
        let line = record.position().map_or(0, |position| line(&text, position));
        for (column, value) in record.iter().enumerate() {
            // Before it is copied: a quotation mark without its other half takes in the rest of the file.
            if value.len() > 4 * LONGEST_CELL {
                return Err(Refusal::CellTooLong);
            }
            // Long rows of nothing but separators come from spreadsheet programs, too.
            if !value.is_empty() {
                gather.put(line, u32::try_from(column).unwrap_or(MOST_COLUMNS), Cell::Text(without_guard(value).to_owned()))?;
            }
        }
    }
    gather.sheet(Vec::new(), None)
}

/// UTF-8 or UTF-16, which say so themselves. What an old code page meant by its bytes is not guessed: a name would come out wrong.
fn decode(bytes: &[u8]) -> Result<String, Refusal> {
    let wide = |bytes: &[u8], unit: fn([u8; 2]) -> u16| {
        let units: Vec<u16> = bytes.chunks_exact(2).map(|pair| unit([pair[0], pair[1]])).collect();
        String::from_utf16(&units).map_err(|_| Refusal::NotUtf8)
    };
    match bytes {
        [0xff, 0xfe, rest @ ..] if rest.len() % 2 == 0 => wide(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] if rest.len() % 2 == 0 => wide(rest, u16::from_be_bytes),
        [0xef, 0xbb, 0xbf, rest @ ..] => String::from_utf8(rest.to_vec()).map_err(|_| Refusal::NotUtf8),
        _ if bytes.contains(&0) => Err(Refusal::NotASpreadsheet),
        _ => String::from_utf8(bytes.to_vec()).map_err(|_| Refusal::NotUtf8),
    }
}

/// Without the apostrophe that keeps a text from being taken for a formula: our own exports write it, before a telephone number's plus too.
fn without_guard(value: &str) -> &str {
    value.strip_prefix('\'').filter(|rest| rest.starts_with(['=', '+', '-', '@', '\t', '\r'])).unwrap_or(value)
}

/// The separator that the first line has most of, outside quotation marks.
fn separator(text: &str) -> u8 {
    let mut quoted = false;
    let mut counts = [(b'\t', 0), (b';', 0), (b',', 0)];
    for byte in text.trim_start().bytes() {
        match byte {
            b'"' => quoted = !quoted,
            b'\n' if !quoted => break,
            _ if quoted => {}
            _ => counts.iter_mut().filter(|(separator, _)| *separator == byte).for_each(|(_, count)| *count += 1),
        }
    }
    counts.into_iter().max_by_key(|(_, count)| *count).map_or(b',', |(separator, _)| separator)
}

/// The line a record begins on, from 0. The reader counts the empty lines before it to the record.
fn line(text: &str, position: &csv::Position) -> u32 {
    let from = position.byte() as usize;
    let empty = text.as_bytes()[from..].iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).filter(|byte| **byte == b'\n').count();
    (position.line() - 1) as u32 + empty as u32
}
