//! A copy of a file, through the gate.

use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;

use super::{File, content, metadata};
use crate::Id;
use crate::door::{Operation, Session};
use crate::error::Result;
use crate::export::gate::{self, Outgoing, Protection};
use crate::export::{Exported, Telling};
use crate::roles::{MayCall, Role};
use crate::store::Stored;

/// Saves a copy of a file outside the vault.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FileCopy {
    /// The file.
    pub id: Id,
    /// Without location, device and all other such data of a picture.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub without_metadata: bool,
    /// How the copy is protected.
    pub protection: Protection,
    /// Where it is to stand.
    pub path: String,
    /// Whether a file that stands there may be replaced.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub replace: bool,
}

impl Operation for FileCopy {
    const MAY_CALL: MayCall = MayCall::AtLeast(Role::Caseworker);
    type Answer = Exported;
    fn run(self, session: &mut Session) -> Result<Exported> {
        let Stored { record: file, .. } = session.store.get::<File>(self.id)?;
        let whole = content::read_whole(&session.store, &file.digest)?;
        let bytes = if self.without_metadata { metadata::without(&file.media, &whole)? } else { whole };
        let outgoing = Outgoing {
            what: "file",
            format: "file",
            rows: 1,
            names: true,
            telling: Telling::of(self.id),
            bytes,
            path: self.path,
            replace: self.replace,
            protection: self.protection,
        };
        let (path, disclosure) = gate::release(session, outgoing)?;
        Ok(Exported { path: path.to_string_lossy().into_owned(), rows: 1, disclosure })
    }
}
