//! Where the desk stands.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Desk;
use super::backups::copy_due;
use crate::Id;
use crate::clock::rfc3339;
use crate::door::DeskOperation;
use crate::error::{ErrorCode, Problem, Result};
use crate::roles::{MayCall, Role};
use crate::store::Viewer;
use crate::vault;

/// Where the desk stands.
#[derive(Debug, Serialize, TS, JsonSchema)]
pub struct Status {
    /// Nothing chosen, locked, or open.
    pub state: State,
    /// The vault's folder.
    pub dir: Option<String>,
    /// Where a new vault goes unless somebody says otherwise.
    pub default_dir: String,
    /// Invented people, gone at lock.
    pub sandbox: bool,
    /// The labels people chose to show at unlocking.
    pub labels: Vec<String>,
    /// Whose session it is.
    pub member: Option<MemberOfVault>,
    /// Opened with a way back: a new passphrase should be set now.
    pub recovered: bool,
    /// A change of the people of the vault, or an erasure, could not be finished yet: no room on the disk. It is tried again with the
    /// next change, at locking, and at the next unlocking.
    pub unfinished: bool,
    /// The folder is in an older state than when it was last open here: somebody put it back.
    pub put_back: bool,
    /// Somebody opened the vault in the last two weeks although it was not as it was left; the log says who.
    pub opened_despite: bool,
    /// No copy has left the laptop for as long as the settings say.
    pub copy_due: bool,
    /// No key on paper was ever proven: the vault's first one was shown, and nobody typed it back.
    pub paper_unproven: bool,
    /// The last backup by the clock could not be made: why.
    pub backup_failed: Option<ErrorCode>,
    /// When something was last saved in this session.
    pub saved_at: Option<String>,
    /// Panah's version.
    pub version: &'static str,
}

/// Whether a vault is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    /// No vault is known.
    None,
    /// A vault is known and locked.
    Locked,
    /// A vault is open.
    Open,
}

/// A person of the vault.
#[derive(Debug, Serialize, TS, JsonSchema)]
pub struct MemberOfVault {
    /// Their record.
    pub id: Id,
    /// What they are called.
    pub name: String,
    /// What they may do.
    pub role: Role,
}

/// Asks where the desk stands. No sign of somebody being there.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
#[ts(rename = "StatusRequest")]
pub struct StatusGet {}

impl Desk {
    /// Where the desk stands.
    pub fn status(&self) -> Result<Status> {
        let dir = self.session.as_ref().map(|session| session.vault.dir().to_owned()).or_else(|| self.dir.clone());
        let member = self.session.as_ref().map(|session| {
            let Viewer { person, role } = session.store.viewer;
            Ok::<_, Problem>(MemberOfVault { id: person, name: session.store.title(person)?.unwrap_or_default(), role })
        });
        Ok(Status {
            state: match (&self.session, &dir) {
                (Some(_), _) => State::Open,
                (None, Some(_)) => State::Locked,
                (None, None) => State::None,
            },
            labels: dir.as_deref().and_then(|dir| vault::look(dir).ok()).map(|look| look.labels).unwrap_or_default(),
            dir: dir.map(|dir| dir.to_string_lossy().into_owned()),
            default_dir: self.environment.data_dir.join("vault").to_string_lossy().into_owned(),
            sandbox: self.session.as_ref().is_some_and(|session| session.sandbox),
            member: member.transpose()?,
            recovered: self.session.as_ref().is_some_and(|session| session.recovered),
            unfinished: self.session.as_ref().is_some_and(|session| session.unfinished),
            put_back: self.session.as_ref().is_some_and(|session| session.put_back),
            opened_despite: self.session.as_ref().is_some_and(|session| session.opened_despite),
            copy_due: self.session.as_ref().map_or(Ok(false), copy_due)?,
            paper_unproven: self
                .session
                .as_ref()
                .filter(|session| !session.sandbox)
                .map_or(Ok(false), |session| vault::paper_unproven(&session.store.connection))?,
            backup_failed: self.session.as_ref().and_then(|session| session.care_failed),
            saved_at: self.session.as_ref().and_then(|session| session.saved_at).map(rfc3339),
            version: env!("CARGO_PKG_VERSION"),
        })
    }
}

impl DeskOperation for StatusGet {
    const MAY_CALL: MayCall = MayCall::Anybody;
    type Answer = Status;
    fn run(self, desk: &mut Desk) -> Result<Status> {
        if desk.session.is_none() && desk.dir.is_none() {
            // The first look after a start: the vault opened last, or the one at the usual place.
            desk.dir = desk.known_folders().into_iter().find(|dir| vault::look(dir).is_ok());
        }
        desk.status()
    }
}
