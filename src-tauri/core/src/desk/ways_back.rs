//! Ways back into the vault when passphrases are forgotten: the key on paper, and shares for three people of which any two open it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::VaultEvent;
use crate::clock::rfc3339;
use crate::door::{Operation, Session};
use crate::error::{ErrorCode, Problem, Result};
use crate::roles::{MayCall, Role};
use crate::vault::{self, Typed, Way};

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
    /// New ones that were made, and are not known to be on paper.
    pub begun: Begun,
}

/// New ways back, which open the vault beside those that count until then.
#[derive(Serialize, TS, JsonSchema)]
#[ts(rename = "RecoveryBegun")]
pub struct Begun {
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

/// Makes a new key on paper. The old one goes on until the new one is proven.
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

/// Makes three shares, of which any two open the vault. Shares made before go on until these are proven.
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

/// Says that a new way back is on paper, by typing it: from then on it counts, and the one before opens nothing.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RecoveryProve {
    /// The key, or two shares one after the other.
    pub typed: String,
}

/// Gives a new way back up that was never proven; the one before counts on.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RecoveryGiveUp {
    /// Which.
    pub way: Way,
    /// The coordinator's own passphrase, once more.
    pub passphrase: String,
}

/// What a paper is.
#[derive(Debug, PartialEq, Eq, Serialize, TS, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Tried {
    /// It opens this vault.
    Opens,
    /// It opens this vault, and so does the one before until it is said that this one counts.
    Begun,
    /// A share of the set that opens this vault, together with another.
    Share,
    /// A share of a set that was begun.
    ShareBegun,
    /// Well written, and of another vault or of an older key.
    OfAnother,
    /// Neither a key nor a share: a slip of the pen.
    Unreadable,
}

/// What the ledger says of one that was made, proven, given up.
fn events(way: Way) -> [&'static str; 3] {
    match way {
        Way::Paper => ["recovery-renewed", "recovery-proven", "recovery-given-up"],
        Way::Shares => ["recovery-shared", "shares-proven", "shares-given-up"],
    }
}

impl Operation for RecoveryGet {
    const MAY_CALL: MayCall = MayCall::AtLeast(Role::Coordinator);
    type Answer = WaysBack;
    fn run(self, session: &mut Session) -> Result<WaysBack> {
        let connection = &session.store.connection;
        let told = |way: Option<vault::WayBack>| {
            way.map(|way| WayBack { since: way.since.map(rfc3339), check_word: vault::check_word(&way.recipient) })
        };
        // Beside one that was begun since, the key that the vault began with is the one that opens it until then.
        let ways = |way| -> Result<(Option<WayBack>, Option<WayBack>)> {
            let mut begun = vault::ways_begun(connection, way)?.into_iter();
            let latest = begun.next();
            Ok((told(vault::way_back(connection, way)?.or(begun.next())), told(latest)))
        };
        let ((paper, new_paper), (shares, new_shares)) = (ways(Way::Paper)?, ways(Way::Shares)?);
        Ok(WaysBack { paper, shares, begun: Begun { paper: new_paper, shares: new_shares } })
    }
}

impl RecoveryKey {
    /// What is shown of a key, once.
    pub(super) fn of(identity: &vault::Identity) -> RecoveryKey {
        let key = vault::write_key(identity);
        RecoveryKey { square: vault::square(&key), key: key.to_string(), check_word: vault::check_word(&identity.to_public()) }
    }
}

impl Operation for RecoveryRenew {
    const MAY_CALL: MayCall = MayCall::AtLeast(Role::Coordinator);
    type Answer = RecoveryKey;
    const SHOWN_ONCE: bool = true;
    fn run(self, session: &mut Session) -> Result<RecoveryKey> {
        session.check_again(&self.passphrase)?;
        let identity = session.vault.begin_way(&session.store.connection, Way::Paper, &*session.store.clock)?;
        VaultEvent::new(events(Way::Paper)[0], None).append(session, &[])?;
        Ok(RecoveryKey::of(&identity))
    }
}

impl Operation for RecoveryShare {
    const MAY_CALL: MayCall = MayCall::AtLeast(Role::Coordinator);
    type Answer = RecoveryShares;
    const SHOWN_ONCE: bool = true;
    fn run(self, session: &mut Session) -> Result<RecoveryShares> {
        session.check_again(&self.passphrase)?;
        let identity = session.vault.begin_way(&session.store.connection, Way::Shares, &*session.store.clock)?;
        VaultEvent::new(events(Way::Shares)[0], None).append(session, &[])?;
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
        let connection = &session.store.connection;
        let Some(typed) = vault::read_way_back(&self.typed) else { return Ok(Tried::Unreadable) };
        for way in Way::ALL {
            let is = |known: &vault::WayBack| is_of(&typed, way, known);
            let share = matches!(typed, Typed::Share(_));
            if vault::way_back(connection, way)?.is_some_and(|known| is(&known)) {
                return Ok(if share { Tried::Share } else { Tried::Opens });
            }
            if vault::ways_begun(connection, way)?.iter().any(is) {
                return Ok(if share { Tried::ShareBegun } else { Tried::Begun });
            }
        }
        Ok(Tried::OfAnother)
    }
}

/// Whether what was typed is this way back, or a share of it.
fn is_of(typed: &Typed, way: Way, known: &vault::WayBack) -> bool {
    match typed {
        Typed::Identity(identity) => identity.to_public().to_string() == known.recipient.to_string(),
        Typed::Share(mark) => way == Way::Shares && vault::mark(&known.recipient) == *mark,
    }
}

impl Operation for RecoveryProve {
    const MAY_CALL: MayCall = MayCall::AtLeast(Role::Coordinator);
    type Answer = ();
    fn run(self, session: &mut Session) -> Result<()> {
        let connection = &session.store.connection;
        let Some(typed @ Typed::Identity(_)) = vault::read_way_back(&self.typed) else {
            return Err(Problem::invalid("typed", "no-key"));
        };
        for way in Way::ALL {
            if let Some(begun) = vault::ways_begun(connection, way)?.iter().find(|begun| is_of(&typed, way, begun)) {
                session.vault.prove_way(connection, way, begun, &*session.store.clock)?;
                return VaultEvent::new(events(way)[1], None).append(session, &[]).map(drop);
            }
        }
        Err(Problem::invalid("typed", "not-begun"))
    }
}

impl Operation for RecoveryGiveUp {
    const MAY_CALL: MayCall = MayCall::AtLeast(Role::Coordinator);
    type Answer = ();
    fn run(self, session: &mut Session) -> Result<()> {
        session.check_again(&self.passphrase)?;
        match session.vault.give_up_way(&session.store.connection, self.way)? {
            true => VaultEvent::new(events(self.way)[2], None).append(session, &[]).map(drop),
            false => Err(ErrorCode::NotFound.into()),
        }
    }
}
