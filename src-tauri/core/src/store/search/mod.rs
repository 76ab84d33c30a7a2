//! Full-text search: what is written beside each document, and finding it as somebody types.

mod asked;
mod shown;
mod terms;
mod written;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub(super) use written::{DROP, TABLES, forget, forget_sounds, remember};

use super::{Choice, Kind};
use crate::Id;
use crate::door::{Operation, Session};
use crate::error::Result;
use crate::roles::{MayCall, Role};

/// Asks for records by what is written in them.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
#[ts(rename = "SearchRequest")]
pub struct Search {
    /// What was typed. The last word may be unfinished.
    pub query: String,
    /// Only these kinds; none means all.
    #[serde(default)]
    #[ts(optional, as = "Option<Vec<Kind>>")]
    pub kinds: Vec<Kind>,
    /// How many hits at most; 200 is the limit.
    pub limit: u32,
    /// Whether all hits are counted, which takes longer for common words.
    #[serde(default)]
    pub count: bool,
}

/// What was found.
#[derive(Serialize, TS, JsonSchema)]
#[ts(rename = "SearchAnswer")]
pub struct Found {
    /// Best first.
    pub hits: Vec<Hit>,
    /// How many records hold the words, if that was asked.
    pub total: Option<u64>,
}

/// One record found.
#[derive(Debug, Serialize, TS, JsonSchema)]
pub struct Hit {
    /// Its kind.
    pub kind: Kind,
    /// The record.
    pub id: Id,
    /// The case it belongs to.
    pub case: Option<Id>,
    /// What it is called.
    pub title: String,
    /// What it is, where a choice says so.
    pub choice: Option<Choice>,
    /// The text around the first word found, in pieces.
    pub snippet: Vec<Piece>,
    /// Why it was found.
    pub why: Why,
}

/// A piece of a snippet.
#[derive(Debug, PartialEq, Eq, Serialize, TS, JsonSchema)]
pub struct Piece {
    /// The text as written.
    pub text: String,
    /// Whether it is a word that was looked for.
    pub hit: bool,
}

/// Why a record was found.
#[derive(Debug, PartialEq, Eq, Serialize, TS, JsonSchema)]
pub struct Why {
    /// How.
    pub how: How,
    /// The words as they stand in the record.
    pub r#as: Option<String>,
}

/// How a record matched.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, TS, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum How {
    /// By its code.
    Code,
    /// By a name or title, as typed.
    Name,
    /// By its text, as typed.
    Text,
    /// By another spelling of the same name.
    WrittenOtherwise,
}

impl Operation for Search {
    const MAY_CALL: MayCall = MayCall::AtLeast(Role::Volunteer);
    type Answer = Found;
    fn run(self, session: &mut Session) -> Result<Found> {
        let mut search = self;
        if !session.only_what_may_be_read(&mut search.kinds) {
            return Ok(Found { hits: Vec::new(), total: search.count.then_some(0) });
        }
        session.store.search(&search)
    }
}
