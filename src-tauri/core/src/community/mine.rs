//! What a volunteer sees: their own matches while they hold, and of each case its code and what was written for them.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::placement::placements_of;
use crate::Id;
use crate::date::HonestDate;
use crate::door::{Operation, Session};
use crate::error::Result;
use crate::family::today;
use crate::people;
use crate::roles::{MayCall, Role};
use crate::store::Store;

/// Asks for the matches of whoever asks that hold today.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
#[ts(rename = "MineRequest")]
pub struct PlacementMine {}

/// A match, for the volunteer's eyes: nothing else of the case is told.
#[derive(Debug, Serialize, TS, JsonSchema)]
pub struct MyPlacement {
    /// The match.
    pub id: Id,
    /// The case's code.
    pub code: Option<String>,
    /// A key of the list `placement-purpose`.
    #[schemars(extend("x-list" = "placement-purpose"))]
    pub purpose: Option<String>,
    /// What they need to know.
    pub brief: Option<String>,
    /// The last day.
    pub until: HonestDate,
}

impl Operation for PlacementMine {
    const MAY_CALL: MayCall = MayCall::AtLeast(Role::Volunteer);
    type Answer = Vec<MyPlacement>;
    fn run(self, session: &mut Session) -> Result<Vec<MyPlacement>> {
        mine(&session.store)
    }
}

fn mine(store: &Store) -> Result<Vec<MyPlacement>> {
    let day = today(store)?;
    let mut mine = Vec::new();
    for me in people::ids(store, store.viewer.person)? {
        for placement in placements_of(store, me)? {
            let record = placement.record;
            // All that was asked when it was saved is asked again: what has changed since then ends it.
            if record.is_on(day) && record.hindrances(store)?.is_empty() {
                let code = store.title(record.case)?;
                mine.push(MyPlacement { id: placement.id, code, purpose: record.purpose, brief: record.brief, until: record.until });
            }
        }
    }
    Ok(mine)
}
