//! What a person of the vault may do.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A role, given to each person of a vault. Later ones may do all that earlier ones may.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// Has a few cases or none: installs, adds news, logs hours.
    Volunteer,
    /// Records and follows up cases.
    Caseworker,
    /// Sees all, assigns, exports.
    Coordinator,
}

impl Role {
    /// The stable key kept in the vault.
    pub fn key(self) -> &'static str {
        match self {
            Role::Volunteer => "volunteer",
            Role::Caseworker => "caseworker",
            Role::Coordinator => "coordinator",
        }
    }

    /// The role of a key.
    pub fn from_key(key: &str) -> Option<Role> {
        [Role::Volunteer, Role::Caseworker, Role::Coordinator].into_iter().find(|role| role.key() == key)
    }
}

/// Who may call an operation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MayCall {
    /// Anybody at the keyboard: no vault need be open, nothing of one is told.
    Anybody,
    /// A person of the open vault with this role or a later one.
    AtLeast(Role),
}

impl MayCall {
    /// Whether a person with `role`, or nobody yet, may.
    pub fn allows(self, role: Option<Role>) -> bool {
        match self {
            MayCall::Anybody => true,
            MayCall::AtLeast(least) => role.is_some_and(|role| role >= least),
        }
    }
}

/// What may be seen by whom: a property of the whole document.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    TS,
    JsonSchema,
    autosurgeon::Reconcile,
    autosurgeon::Hydrate,
)]
#[serde(rename_all = "kebab-case")]
pub enum Visibility {
    /// Everybody who may see the case.
    Team,
    /// Coordinators, and the author.
    Coordinators,
    /// The author alone.
    Author,
}
