//! Looking at a file inside the program, piece by piece, from memory.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{File, content};
use crate::Id;
use crate::door::{Operation, Session};
use crate::error::Result;
use crate::roles::{MayCall, Role};
use crate::store::Stored;

/// Bytes of one answer, at most.
const MOST: u32 = 4 << 20;

/// Reads a piece of a file's content.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FileRead {
    /// The file.
    pub id: Id,
    /// The first byte.
    pub offset: u64,
    /// How many bytes; 4 MiB is the limit.
    pub length: u32,
}

/// Reads what is said of a file: of the one that shows a consent, whichever case it lies in.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FileGet {
    /// The file.
    pub id: Id,
}

/// A piece of a file.
#[derive(Serialize, TS, JsonSchema)]
pub struct FilePiece {
    /// The bytes, in base64.
    pub bytes: String,
    /// How many bytes the file has in all.
    pub size: u64,
    /// What it is.
    pub media: String,
}

impl Operation for FileGet {
    const MAY_CALL: MayCall = MayCall::AtLeast(Role::Caseworker);
    type Answer = Stored<File>;
    fn run(self, session: &mut Session) -> Result<Stored<File>> {
        session.store.get(self.id)
    }
}

impl Operation for FileRead {
    const MAY_CALL: MayCall = MayCall::AtLeast(Role::Caseworker);
    type Answer = FilePiece;
    fn run(self, session: &mut Session) -> Result<FilePiece> {
        let Stored { record: file, .. } = session.store.get::<File>(self.id)?;
        let bytes = content::read(&session.store, &file.digest, self.offset, self.length.min(MOST) as usize)?;
        Ok(FilePiece { bytes: STANDARD.encode(&bytes), size: file.size, media: file.media })
    }
}
