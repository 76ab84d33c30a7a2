//! A text that somebody is given: shown first, then let out as a file by the gate, or put on paper. Either is written down.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use zeroize::Zeroizing;

use super::Protection;
use super::gate::{self, Outgoing};
use super::log::Telling;
use crate::door::Session;
use crate::error::Result;

/// Where a text goes.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ToFile {
    /// Where the file is to stand.
    pub path: String,
    /// Whether a file that stands there already may be replaced.
    #[serde(default)]
    pub replace: bool,
    /// How it is protected.
    pub protection: Protection,
}

/// A text for somebody outside the team.
#[derive(Debug, Serialize, TS, JsonSchema)]
pub struct Letter {
    /// The text.
    pub text: String,
    /// Where it stands, if it was written to a file.
    pub path: Option<String>,
}

/// How a letter is given.
pub struct Given {
    /// As a file.
    pub file: Option<ToFile>,
    /// On paper, which is printed next.
    pub printed: bool,
}

/// A letter's text, given as was asked; shown only, where it is neither written nor printed. `what` and `telling` are what the log says of it,
/// `bytes` what stands in a file of this `format`.
pub fn give(
    session: &mut Session,
    what: &'static str,
    telling: Telling,
    (text, given): (String, Given),
    (format, bytes): (&'static str, impl Fn(&str) -> Vec<u8>),
) -> Result<Letter> {
    if given.printed {
        gate::on_paper(session, what, true, telling.clone(), Some(&text))?;
    }
    let Some(file) = given.file else { return Ok(Letter { text, path: None }) };
    let outgoing = Outgoing {
        what,
        format,
        rows: 1,
        names: true,
        telling,
        bytes: Zeroizing::new(bytes(&text)),
        path: file.path,
        replace: file.replace,
        protection: file.protection,
    };
    let (path, _) = gate::release(session, outgoing)?;
    Ok(Letter { text, path: Some(path.to_string_lossy().into_owned()) })
}
