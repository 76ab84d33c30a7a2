//! Ways back into the vault when passphrases are forgotten: the key on paper, and shares for three people of which any two open it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::VaultEvent;
use crate::clock::rfc3339;
use crate::door::{Operation, Session};
use crate::error::Result;
use crate::roles::{MayCall, Role};
use crate::vault::{self, Typed};

/// Which ways back there are.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RecoveryGet {}

/// The ways back.
#[derive(Serialize, TS, JsonSchema)]
#[ts(rename = "Recovery")]
pub struct WaysBack {
    /// The key on paper.
    pub paper: Option<WayBack>,
    /// The shares.
    pub shares: Option<WayBack>,
}

/// A way back.
#[derive(Serialize, TS, JsonSchema)]
pub struct WayBack {
    /// Since when it is the one that opens, if that was written down.
    pub since: Option<String>,
    /// A word that stands on the paper too, and tells nothing.
    pub check_word: &'static str,
}

/// Makes a new key on paper. The old one opens nothing from then on.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RecoveryRenew {
    /// The coordinator's own passphrase, once more.
    pub passphrase: String,
}

/// A key on paper, shown once and kept nowhere.
#[derive(Serialize, TS, JsonSchema)]
pub struct RecoveryKey {
    /// Groups of four joined by `-`.
    pub key: String,
    /// The same as a square to photograph: SVG.
    pub square: String,
    /// The word by which the paper is known.
    pub check_word: &'static str,
}

/// Makes three shares, of which any two open the vault. Shares made before open nothing from then on.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RecoveryShare {
    /// The coordinator's own passphrase, once more.
    pub passphrase: String,
}

/// Three shares, shown once and kept nowhere.
#[derive(Serialize, TS, JsonSchema)]
pub struct RecoveryShares {
    /// A share each: groups of four joined by `-`.
    pub shares: Vec<String>,
    /// Each as a square to photograph: SVG.
    pub squares: Vec<String>,
    /// The word by which the set is known.
    pub check_word: &'static str,
}

/// Tries what stands on a paper, without opening anything with it.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RecoveryTry {
    /// A key, a share, or two shares one after the other.
    pub typed: String,
}

/// What a paper is.
#[derive(Debug, PartialEq, Eq, Serialize, TS, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Tried {
    /// It opens this vault.
    Opens,
    /// A share of the set that opens this vault, together with another.
    Share,
    /// Well written, and of another vault or of an older key.
    OfAnother,
    /// Neither a key nor a share: a slip of the pen.
    Unreadable,
}

impl Operation for RecoveryGet {
    const MAY_CALL: MayCall = MayCall::AtLeast(Role::Coordinator);
    type Answer = WaysBack;
    fn run(self, session: &mut Session) -> Result<WaysBack> {
        let [paper, shares] = vault::ways_back(&session.store.connection)?
            .map(|way| way.map(|way| WayBack { since: way.since.map(rfc3339), check_word: vault::check_word(&way.recipient) }));
        Ok(WaysBack { paper, shares })
    }
}

impl Operation for RecoveryRenew {
    const MAY_CALL: MayCall = MayCall::AtLeast(Role::Coordinator);
    type Answer = RecoveryKey;
    const SHOWN_ONCE: bool = true;
    fn run(self, session: &mut Session) -> Result<RecoveryKey> {
        session.check_again(&self.passphrase)?;
        let identity = session.vault.renew_recovery(&session.store.connection, &*session.store.clock)?;
        VaultEvent::new("recovery-renewed", None).append(session, &[])?;
        let key = vault::write_key(&identity);
        Ok(RecoveryKey { square: vault::square(&key), key: key.to_string(), check_word: vault::check_word(&identity.to_public()) })
    }
}

impl Operation for RecoveryShare {
    const MAY_CALL: MayCall = MayCall::AtLeast(Role::Coordinator);
    type Answer = RecoveryShares;
    const SHOWN_ONCE: bool = true;
    fn run(self, session: &mut Session) -> Result<RecoveryShares> {
        session.check_again(&self.passphrase)?;
        let identity = session.vault.renew_shares(&session.store.connection, &*session.store.clock)?;
        VaultEvent::new("recovery-shared", None).append(session, &[])?;
        let shares = vault::write_shares(&identity);
        Ok(RecoveryShares {
            squares: shares.iter().map(|share| vault::square(share)).collect(),
            shares: shares.iter().map(|share| share.to_string()).collect(),
            check_word: vault::check_word(&identity.to_public()),
        })
    }
}

impl Operation for RecoveryTry {
    const MAY_CALL: MayCall = MayCall::AtLeast(Role::Coordinator);
    type Answer = Tried;
    fn run(self, session: &mut Session) -> Result<Tried> {
        let [paper, shares] = vault::ways_back(&session.store.connection)?;
        Ok(match vault::read_way_back(&self.typed) {
            None => Tried::Unreadable,
            Some(Typed::Identity(identity)) => {
                let recipient = identity.to_public().to_string();
                let opens = [paper, shares].into_iter().flatten().any(|way| way.recipient.to_string() == recipient);
                if opens { Tried::Opens } else { Tried::OfAnother }
            }
            Some(Typed::Share(mark)) if shares.is_some_and(|way| vault::mark(&way.recipient) == mark) => Tried::Share,
            Some(Typed::Share(_)) => Tried::OfAnother,
        })
    }
}
