//! What would leave with cases, and which backups would hold it still.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::leaving::leaving;
use crate::Id;
use crate::door::{Operation, Session};
use crate::erasure::{OlderBackup, older_backups};
use crate::error::Result;
use crate::roles::{MayCall, Role};

/// Asks what would leave with cases. Nothing is changed.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TravelLook {
    /// The cases.
    pub cases: Vec<Id>,
}

/// What would leave, and what would hold it still.
#[derive(Debug, Serialize, TS, JsonSchema)]
pub struct WouldLeave {
    /// How many records of each kind.
    pub kinds: BTreeMap<String, u64>,
    /// Backups that were written while any of it was in the vault: on the laptop they travel along.
    pub backups: Vec<OlderBackup>,
}

impl Operation for TravelLook {
    const MAY_CALL: MayCall = MayCall::AtLeast(Role::Coordinator);
    type Answer = WouldLeave;
    fn run(self, session: &mut Session) -> Result<WouldLeave> {
        let leaving = leaving(session, &self.cases)?;
        Ok(WouldLeave { kinds: leaving.kinds, backups: older_backups(session, leaving.since)? })
    }
}
