//! Ways back as the database knows them: by their recipients alone. A new one stands beside the one that counts until it is proven to be on
//! paper: a crash, or a printer without ink, leaves no vault without one.

use age::x25519;
use rusqlite::Connection;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::settle::{self, Pending};
use super::slots::parse;
use super::{Vault, find, get, set};
use crate::clock::{Clock, Millis};
use crate::error::Result;

/// Which way back into the vault.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[ts(rename = "Way")]
pub enum Way {
    /// The key on paper.
    Paper,
    /// Three shares of which any two open it.
    Shares,
}

impl Way {
    /// Both.
    pub const ALL: [Way; 2] = [Way::Paper, Way::Shares];

    fn key(self) -> &'static str {
        match self {
            Way::Paper => "recovery",
            Way::Shares => "shares",
        }
    }

    fn since(self) -> String {
        format!("{}-since", self.key())
    }

    /// A new one that was made and is not known to be on paper; it opens the vault beside the one that counts.
    fn begun(self) -> String {
        format!("{}-begun", self.key())
    }

    fn begun_since(self) -> String {
        format!("{}-begun-since", self.key())
    }

    /// The one that was replaced, as long as the keyring may be sealed for it alone.
    pub(super) fn until_sealed(self) -> String {
        format!("{}-until-sealed", self.key())
    }
}

/// Kept as long as nobody has said that the key on paper which a new vault begins with is on paper.
const UNPROVEN: &str = "recovery-unproven";

/// A way back into the vault.
pub struct WayBack {
    /// The recipient that the keyring is sealed for.
    pub recipient: x25519::Recipient,
    /// Since when, if that was written down.
    pub since: Option<Millis>,
}

/// Whether no key on paper of this vault was ever proven: it has the one that it began with, and that may stand nowhere.
pub fn paper_unproven(connection: &Connection) -> Result<bool> {
    Ok(find::<i64>(connection, UNPROVEN)?.is_some())
}

/// A new vault's key on paper is shown once, like any other: until it is typed back nobody knows that it is on paper.
pub(super) fn begin_founding(connection: &Connection) -> Result<()> {
    set(connection, UNPROVEN, 1)
}

/// The key on paper that a vault begins with, until it is proven.
fn founding(connection: &Connection, way: Way) -> Result<Option<WayBack>> {
    match way == Way::Paper && paper_unproven(connection)? {
        true => read_way(connection, way.key(), &way.since()),
        false => Ok(None),
    }
}

/// The way back that counts, if there is one.
pub fn way_back(connection: &Connection, way: Way) -> Result<Option<WayBack>> {
    match founding(connection, way)? {
        Some(_) => Ok(None),
        None => read_way(connection, way.key(), &way.since()),
    }
}

/// Those that were begun and never proven, the latest first; of a new vault the key that it began with as well.
pub fn ways_begun(connection: &Connection, way: Way) -> Result<Vec<WayBack>> {
    let begun = read_way(connection, &way.begun(), &way.begun_since())?;
    Ok(begun.into_iter().chain(founding(connection, way)?).collect())
}

fn read_way(connection: &Connection, key: &str, since: &str) -> Result<Option<WayBack>> {
    let Some(recipient) = find::<String>(connection, key)? else { return Ok(None) };
    Ok(Some(WayBack { recipient: parse(&recipient)?, since: find(connection, since)? }))
}

/// The recipients of all of them; a vault has a key on paper at least.
pub(super) fn recipients(connection: &Connection) -> Result<Vec<String>> {
    let mut all = vec![get(connection, Way::Paper.key())?];
    all.extend(find(connection, Way::Shares.key())?);
    for way in Way::ALL {
        all.extend(find(connection, &way.begun())?);
    }
    Ok(all)
}

/// Whether this is the recipient of a way back that opens the vault.
pub(super) fn is_way(connection: &Connection, recipient: &str) -> Result<bool> {
    for way in Way::ALL {
        for key in [way.key(), &way.begun(), &way.until_sealed()] {
            if find::<String>(connection, key)?.is_some_and(|known| known == recipient) {
                return Ok(true);
            }
        }
    }
    Ok(false)
}

impl Vault {
    /// Begins a new way back beside the one that counts; one that was begun before and never proven ends.
    pub fn begin_way(&self, connection: &Connection, way: Way, clock: &dyn Clock) -> Result<x25519::Identity> {
        let identity = x25519::Identity::generate();
        self.give_up_way(connection, way)?;
        set(connection, &way.begun(), identity.to_public().to_string())?;
        set(connection, &way.begun_since(), clock.now())?;
        settle::request(connection, Pending::Keyring)?;
        Ok(identity)
    }

    /// The way back that was begun takes the place of the one before, which opens nothing once the keyring is sealed anew. The database's key
    /// changes as well: with a backup from before, the old paper would tell it. The key that the vault began with has none before it.
    pub fn prove_way(&self, connection: &Connection, way: Way, proven: &WayBack, clock: &dyn Clock) -> Result<()> {
        let new = proven.recipient.to_string();
        if founding(connection, way)?.is_some() {
            forget(connection, &[UNPROVEN.to_owned()])?;
            if get::<String>(connection, way.key())? == new {
                return Ok(());
            }
        }
        // Until the keyring is sealed for the new one, the old one may be the only one that opens it: after a crash in between it still does.
        if let Some(old) = find::<String>(connection, way.key())? {
            set(connection, &way.until_sealed(), old)?;
        }
        set(connection, way.key(), new)?;
        set(connection, &way.since(), clock.now())?;
        forget(connection, &[way.begun(), way.begun_since()])?;
        settle::request(connection, Pending::Rotation)
    }

    /// What was begun and not proven opens nothing any more; the database's key changes, for it opened backups made meanwhile. Whether
    /// anything was begun.
    pub fn give_up_way(&self, connection: &Connection, way: Way) -> Result<bool> {
        if find::<String>(connection, &way.begun())?.is_none() {
            return Ok(false);
        }
        forget(connection, &[way.begun(), way.begun_since()])?;
        settle::request(connection, Pending::Rotation)?;
        Ok(true)
    }
}

fn forget(connection: &Connection, keys: &[String]) -> Result<()> {
    for key in keys {
        connection.execute("DELETE FROM vault WHERE key = ?1", [key])?;
    }
    Ok(())
}
