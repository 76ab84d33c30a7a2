//! Taking in a file.

use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;
use zeroize::Zeroizing;

use super::content::{CHUNK, Writer};
use super::{File, media};
use crate::Id;
use crate::door::{Operation, Session};
use crate::error::{Problem, Result};
use crate::named_file;
use crate::roles::{MayCall, Role, Visibility};
use crate::store::{Extra, Kind, Stored};

/// The largest file, in bytes: 200 MiB.
pub const LARGEST: u64 = 200 << 20;

/// Takes a file into a case. The file itself stays where it is, untouched.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FileAdd {
    /// The case.
    pub case: Id,
    /// The record of the case that it belongs to.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub of: Option<Id>,
    /// Where the file is.
    pub path: String,
    /// A key of the list `file-kind`.
    #[serde(default)]
    #[ts(optional = nullable)]
    #[schemars(extend("x-list" = "file-kind"))]
    pub kind: Option<String>,
}

impl Operation for FileAdd {
    const MAY_CALL: MayCall = MayCall::AtLeast(Role::Caseworker);
    type Answer = Stored<File>;
    fn run(self, session: &mut Session) -> Result<Stored<File>> {
        let store = &session.store;
        if !store.has(Kind::Case, self.case)? {
            return Err(Problem::invalid("case", "no-such-record"));
        }
        let path = PathBuf::from(&self.path);
        let name =
            path.file_name().map(|name| name.to_string_lossy().into_owned()).ok_or_else(|| Problem::invalid("path", "not-a-file"))?;
        let mut source = open(&path)?;
        let mut chunk = Zeroizing::new(vec![0; CHUNK]);
        let mut found: Option<String> = None;
        let mut writer = Writer::new(store);
        session.work.begin("file", Some(source.metadata()?.len().div_ceil(CHUNK as u64)));
        let mut read = 0;
        loop {
            let length = fill(&mut source, &mut chunk)?;
            read += length as u64;
            // It may have grown since it was measured.
            if read > LARGEST {
                return Err(Problem::invalid("path", "file-too-large"));
            }
            let start = found.get_or_insert_with(|| media::of(&chunk[..length.min(8192)], length < 8192));
            if media::contradicts(&name, start) {
                return Err(Problem::invalid("path", "not-what-its-name-says"));
            }
            if length > 0 {
                writer.push(&chunk[..length])?;
            }
            if length < CHUNK {
                break;
            }
            session.work.step()?;
        }
        let (digest, size) = writer.finish()?;
        store.create(File {
            case: self.case,
            of: self.of,
            name,
            media: found.unwrap_or_default(),
            size,
            digest,
            kind: self.kind,
            on: None,
            visibility: self.of.map_or(Ok(Visibility::Team), |of| store.visibility(of))?,
            remarks: None,
            extra: Extra::default(),
        })
    }
}

/// Opens a file of at most [`LARGEST`] bytes. Of several that are taken in, each says by itself what is wrong with it.
fn open(path: &Path) -> Result<fs::File> {
    let cannot = |problem: Problem| if problem.fields.is_empty() { Problem::invalid("path", "cannot-be-read") } else { problem };
    let source = named_file::open(path).map_err(cannot)?;
    match source.metadata()?.len() > LARGEST {
        true => Err(Problem::invalid("path", "file-too-large")),
        false => Ok(source),
    }
}

/// Fills the buffer as far as the source goes.
fn fill(source: &mut fs::File, buffer: &mut [u8]) -> Result<usize> {
    let mut length = 0;
    while length < buffer.len() {
        match source.read(&mut buffer[length..]) {
            Ok(0) => break,
            Ok(more) => length += more,
            Err(error) if error.kind() == std::io::ErrorKind::Interrupted => {}
            Err(_) => return Err(Problem::invalid("path", "cannot-be-read")),
        }
    }
    Ok(length)
}
