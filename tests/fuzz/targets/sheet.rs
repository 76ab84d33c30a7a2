//! A sheet of any bytes is read or refused; what is read lies within the bounds.
//!
//! What begins as the content of an OpenDocument file is put into an archive first: changed at random, an archive hardly ever opens.
#![no_main]

use std::io::{Cursor, Write};

use libfuzzer_sys::fuzz_target;
use panah_core::import::sheet::{LONGEST_CELL, MOST_COLUMNS, MOST_ROWS, read};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

fuzz_target!(|bytes: &[u8]| {
    let packed = bytes.starts_with(b"<office:").then(|| {
        let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
        archive.start_file("content.xml", SimpleFileOptions::default()).unwrap();
        archive.write_all(bytes).unwrap();
        archive.finish().unwrap().into_inner()
    });
    let Ok(sheet) = read(packed.as_deref().unwrap_or(bytes), None) else { return };
    assert!(sheet.rows.len() <= MOST_ROWS);
    assert!(sheet.rows.windows(2).all(|rows| rows[0].line < rows[1].line));
    assert!(sheet.headings.iter().all(|heading| u32::from(heading.column) < MOST_COLUMNS && !heading.text.is_empty()));
    let mut headings: Vec<&str> = sheet.headings.iter().map(|heading| heading.text.as_str()).collect();
    headings.sort_unstable();
    headings.dedup();
    assert_eq!(headings.len(), sheet.headings.len(), "no two are the same");
    for row in &sheet.rows {
        for (column, cell) in &row.cells {
            assert!(cell.text().chars().count() <= LONGEST_CELL);
            assert!(sheet.headings.iter().any(|heading| heading.column == *column));
        }
    }
});
