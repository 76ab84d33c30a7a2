//! Looking for what should not be there.

use std::fmt;
use std::path::{Path, PathBuf};

use base64::Engine;
use base64::prelude::BASE64_STANDARD as BASE64;

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

/// Where the words stand in files below a folder, in any way to write them, but not in those below `except`.
pub fn search(folder: &Path, except: &Path, words: &[&str]) -> Vec<Trace> {
    let ways: Vec<_> = words.iter().map(|word| (*word, ways_to_write(word))).collect();
    let mut found = Vec::new();
    for path in files(folder).filter(|path| !path.starts_with(except)) {
        // A socket or a file that vanishes while we look holds nothing.
        let Ok(bytes) = std::fs::read(&path) else { continue };
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        for (word, ways) in &ways {
            if name.contains(word) || ways.iter().any(|way| memchr::memmem::find(&bytes, way).is_some()) {
                found.push(Trace { word: (*word).to_owned(), path: path.clone() });
            }
        }
    }
    found
}

/// As UTF-8, as UTF-16 in either order, as in an address; in hexadecimal digits of either size; and in base64, wherever in it the word begins.
fn ways_to_write(word: &str) -> Vec<Vec<u8>> {
    let bytes = word.as_bytes();
    let each = |way: &dyn Fn(&u8) -> String| bytes.iter().map(way).collect::<String>().into_bytes();
    let mut ways = vec![
        bytes.to_vec(),
        word.encode_utf16().flat_map(u16::to_le_bytes).collect(),
        word.encode_utf16().flat_map(u16::to_be_bytes).collect(),
        each(&|byte| if byte.is_ascii_alphanumeric() { (*byte as char).to_string() } else { format!("%{byte:02X}") }),
        each(&|byte| format!("{byte:02x}")),
        each(&|byte| format!("{byte:02X}")),
    ];
    for skip in 0..bytes.len().min(3) {
        // Whole groups of three bytes look the same whatever stands around them.
        ways.push(BASE64.encode(&bytes[skip..skip + (bytes.len() - skip) / 3 * 3]).into_bytes());
    }
    // What is so short is found by chance.
    ways.retain(|way| way.len() >= 6);
    ways
}
