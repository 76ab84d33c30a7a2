//! A file that somebody named: typed, chosen, dropped into the window.

use std::fs;
use std::io::Read;
use std::path::Path;

use crate::error::{Problem, Result};

/// Opens it if it is an ordinary file: a pipe would wait for whoever writes into it, a device has no end.
pub fn open(path: &Path) -> Result<fs::File> {
    // Asked before it is opened: opening a pipe waits already.
    match fs::metadata(path)?.is_file() {
        true => Ok(fs::File::open(path)?),
        false => Err(Problem::invalid("path", "not-a-file")),
    }
}

/// Its bytes; none if there are more than `most`.
pub fn read(path: &Path, most: u64) -> Result<Option<Vec<u8>>> {
    let file = open(path)?;
    if file.metadata()?.len() > most {
        return Ok(None);
    }
    let mut bytes = Vec::new();
    // It may grow while it is read.
    file.take(most + 1).read_to_end(&mut bytes)?;
    Ok((bytes.len() as u64 <= most).then_some(bytes))
}
