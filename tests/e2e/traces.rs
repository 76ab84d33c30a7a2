//! Looking for what should not be there.

use std::fmt;
use std::path::{Path, PathBuf};

/// A word that was found in a file, or in its name.
pub struct Trace {
    /// The word.
    pub word: String,
    /// The file.
    pub path: PathBuf,
}

impl fmt::Debug for Trace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "“{}” in {}", self.word, self.path.display())
    }
}

/// Every file below a folder.
pub fn files(folder: &Path) -> Box<dyn Iterator<Item = PathBuf>> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    Box::new(entries.flat_map(|entry| -> Box<dyn Iterator<Item = PathBuf>> {
        match entry.file_type() {
            Ok(kind) if kind.is_dir() => files(&entry.path()),
            Ok(kind) if kind.is_file() => Box::new(std::iter::once(entry.path())),
            _ => Box::new(std::iter::empty()),
        }
    }))
}

/// Where the words stand in files below a folder, as UTF-8 or as UTF-16, but not in those below `except`.
pub fn search(folder: &Path, except: &Path, words: &[&str]) -> Vec<Trace> {
    let mut found = Vec::new();
    for path in files(folder).filter(|path| !path.starts_with(except)) {
        // A socket or a file that vanishes while we look holds nothing.
        let Ok(bytes) = std::fs::read(&path) else { continue };
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        for word in words {
            if name.contains(word) || ways_to_write(word).iter().any(|way| holds(&bytes, way)) {
                found.push(Trace { word: (*word).to_owned(), path: path.clone() });
            }
        }
    }
    found
}

fn ways_to_write(word: &str) -> [Vec<u8>; 4] {
    let escaped: String =
        word.bytes().map(|byte| if byte.is_ascii_alphanumeric() { (byte as char).to_string() } else { format!("%{byte:02X}") }).collect();
    [
        word.as_bytes().to_vec(),
        word.encode_utf16().flat_map(u16::to_le_bytes).collect(),
        word.encode_utf16().flat_map(u16::to_be_bytes).collect(),
        escaped.into_bytes(),
    ]
}

fn holds(bytes: &[u8], word: &[u8]) -> bool {
    let Some(first) = word.first() else { return false };
    bytes.windows(word.len()).any(|window| window[0] == *first && window == word)
}
