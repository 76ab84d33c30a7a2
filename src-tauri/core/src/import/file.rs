//! The bytes of a file that somebody named.

use std::path::Path;

use super::sheet::{Refusal, Sheet, read};
use crate::error::Result;
use crate::named_file;

/// Bytes of a spreadsheet, at most: a list of 50,000 people has some ten million.
const LARGEST: u64 = 64 << 20;

/// Reads the spreadsheet at `path`.
pub(super) fn open(path: &str, wanted: Option<&str>) -> Result<Sheet> {
    let bytes = named_file::read(Path::new(path), LARGEST)?.ok_or(Refusal::TooLarge)?;
    Ok(read(&bytes, wanted)?)
}
