//! What stands between a provider on file and whoever is to be referred to them: read before a referral is made.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::referral::{between, kept_apart};
use crate::Id;
use crate::cases::do_not_disclose::Names;
use crate::door::{Operation, Session};
use crate::error::Result;
use crate::people::{self, DANGER, PersonBrief, brief};
use crate::roles::{MayCall, Role};
use crate::store::Kind;

/// Asks what stands in the way of a referral.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReferralScreening {
    /// The case.
    pub case: Id,
    /// Who is referred, if it is not the principal.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub person: Option<Id>,
    /// The provider.
    pub provider: Id,
}

/// An entry of a do-not-disclose list.
#[derive(Serialize, TS, JsonSchema)]
pub struct KeptFrom {
    /// Whose list it stands in.
    pub whose: Option<PersonBrief>,
    /// How it means the other side.
    pub names: Names,
    /// Its own words.
    pub says: String,
    /// The key by which `cleared` of a referral says that the words mean somebody else; `None` where it surely means them.
    pub key: Option<String>,
}

/// What stands in the way.
#[derive(Serialize, TS, JsonSchema)]
pub struct ReferralBars {
    /// Entries that name the other side, or may.
    pub lists: Vec<KeptFrom>,
    /// Whether a family search keeps the provider and somebody of the case, or who is referred, apart; of whom, and why, nothing is said.
    pub apart: bool,
    /// Whether the provider is flagged as a danger.
    pub danger: bool,
}

impl Operation for ReferralScreening {
    const MAY_CALL: MayCall = MayCall::AtLeast(Role::Caseworker);
    type Answer = ReferralBars;
    fn run(self, session: &mut Session) -> Result<ReferralBars> {
        let store = &session.store;
        // A provider who was erased, or is away, is a bare id in the referral.
        if !store.has(Kind::Person, self.provider)? {
            return Ok(ReferralBars { lists: Vec::new(), apart: false, danger: false });
        }
        let own = people::get(store, self.provider)?;
        let mut lists = Vec::new();
        for (whose, entry) in between(store, self.case, self.person, (self.provider, &own))? {
            lists.push(KeptFrom { whose: brief(store, whose)?, names: entry.names, says: entry.says, key: entry.key });
        }
        let apart = kept_apart(store, self.case, self.person, self.provider)?;
        Ok(ReferralBars { lists, apart, danger: own.safety_flags.has(DANGER) })
    }
}
