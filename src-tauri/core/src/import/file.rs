//! The bytes of a file that somebody named.

use std::fs;
use std::io::Read;

use super::sheet::{Refusal, Sheet, read};
use crate::error::{Problem, Result};

/// Bytes of a spreadsheet, at most: a list of 50,000 people has some ten million.
const LARGEST: u64 = 64 << 20;

/// Reads the spreadsheet at `path`.
pub(super) fn open(path: &str, wanted: Option<&str>) -> Result<Sheet> {
    // Asked before it is opened: opening a pipe would wait for whoever writes into it.
    if !fs::metadata(path)?.is_file() {
        return Err(Problem::invalid("path", "not-a-file"));
    }
    let file = fs::File::open(path)?;
    if file.metadata()?.len() > LARGEST {
        return Err(Refusal::TooLarge.into());
    }
    let mut bytes = Vec::new();
    // It may grow while it is read.
    file.take(LARGEST + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > LARGEST {
        return Err(Refusal::TooLarge.into());
    }
    Ok(read(&bytes, wanted)?)
}
