//! Archives: both formats of spreadsheets are one. Looked through before anybody else unpacks them.

use std::io::{self, BufReader, Cursor, Read};

use quick_xml::Reader;
use quick_xml::events::Event;
use zip::ZipArchive;
use zip::result::ZipError;

use super::sheet::{MOST_CELLS, Refusal};

/// Bytes that an archive may unpack to.
const MOST_UNPACKED: u64 = 256 << 20;
/// Parts of an archive, at most.
const MOST_PARTS: usize = 10_000;

/// What an archive holds.
pub(super) enum Format {
    /// Office Open XML.
    Xlsx,
    /// OpenDocument.
    Ods,
}

/// Unpacks everything once to nowhere, and counts what really comes out: headers can lie.
pub(super) fn look(bytes: &[u8]) -> Result<Format, Refusal> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(refusal)?;
    if archive.len() > MOST_PARTS {
        return Err(Refusal::TooLarge);
    }
    let (mut left, mut format) = (MOST_UNPACKED, None);
    let mut lists_of_strings = Vec::new();
    for at in 0..archive.len() {
        let mut part = archive.by_index(at).map_err(refusal)?;
        let name = part.name().to_lowercase();
        let out = io::copy(&mut part.by_ref().take(left + 1), &mut io::sink()).map_err(|_| Refusal::NotASpreadsheet)?;
        left = left.checked_sub(out).ok_or(Refusal::TooLarge)?;
        match name.as_str() {
            "xl/workbook.xml" => format = Some(Format::Xlsx),
            "content.xml" if format.is_none() => format = Some(Format::Ods),
            name if name.ends_with("sharedstrings.xml") => lists_of_strings.push(at),
            _ => {}
        }
    }
    if let Ok(mut manifest) = archive.by_name("META-INF/manifest.xml") {
        let mut text = Vec::new();
        manifest.read_to_end(&mut text).map_err(|_| Refusal::NotASpreadsheet)?;
        if text.windows(15).any(|word| word == b"encryption-data") {
            return Err(Refusal::ProtectedOrOld);
        }
    }
    for at in lists_of_strings {
        check_count(archive.by_index(at).map_err(refusal)?)?;
    }
    format.ok_or(Refusal::NotASpreadsheet)
}

fn refusal(error: ZipError) -> Refusal {
    match error {
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => Refusal::ProtectedOrOld,
        _ => Refusal::NotASpreadsheet,
    }
}

/// The reader of XLSX makes room for as many strings as the file announces, before it sees one.
fn check_count(part: impl Read) -> Result<(), Refusal> {
    let mut xml = Reader::from_reader(BufReader::new(part));
    xml.config_mut().expand_empty_elements = true;
    xml.config_mut().check_end_names = false;
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        match xml.read_event_into(&mut buffer).map_err(|_| Refusal::NotASpreadsheet)? {
            Event::Start(element) if element.local_name().as_ref() == b"sst" => {
                for attribute in element.attributes().with_checks(false) {
                    let attribute = attribute.map_err(|_| Refusal::NotASpreadsheet)?;
                    let count = || std::str::from_utf8(&attribute.value).ok()?.trim().parse::<usize>().ok();
                    if attribute.key.as_ref() == b"uniqueCount" && count().is_none_or(|count| count > MOST_CELLS) {
                        return Err(Refusal::TooLarge);
                    }
                }
                return Ok(());
            }
            Event::Eof => return Ok(()),
            _ => {}
        }
    }
}
