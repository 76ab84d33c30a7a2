//! How often each vault had been opened when it was last open here, how it was locked, and the last link of its ledger, kept outside its folder:
//! a folder that was put back to an older state, seal and all, cannot say so itself.

use std::collections::BTreeMap;
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::{Desk, VaultEvent};
use crate::Id;
use crate::clock::Millis;
use crate::error::Result;
use crate::ledger;
use crate::vault::{self, Seal};

const FILE: &str = "last-seen.json";

/// For so long it is said at each opening, to whoever opens the vault; the ledger says it for good.
pub(super) const SAID_FOR: Millis = 14 * 24 * 3_600_000;

/// What was seen of the vault that stood in a folder.
#[derive(Serialize, Deserialize)]
struct Seen {
    /// Which one: another may stand there by now.
    vault: Id,
    /// How often it had been opened.
    generation: u64,
    /// The seal with which it was locked in good order; none while it is open, and after an end that was in none.
    #[serde(default)]
    locked: Option<Seal>,
    /// The last link of the ledger, in hex: what comes later holds it.
    #[serde(default)]
    link: Option<String>,
    /// When it was found put back.
    #[serde(default)]
    put_back_at: Option<Millis>,
}

impl Desk {
    /// Finds out whether the vault that was opened now is in an older state than when it was last open here, writes that down in the vault, and
    /// remembers what is there now.
    pub(super) fn compare_with_last_seen(&mut self, dir: &Path) {
        let mut seen = self.last_seen();
        let Some(session) = self.session.as_mut().filter(|session| !session.sandbox) else { return };
        let (dir, vault, generation) = (dir.to_string_lossy().into_owned(), session.vault.id(), session.vault.generation());
        let before = seen.remove(&dir).filter(|before| before.vault == vault);
        // Each opening counts one more. A copy that was taken while it was open, or a backup of that session, counts as many as what was locked
        // then, and has another seal.
        let older_than_locked =
            |before: &Seen| session.vault.left().zip(before.locked.as_ref()).is_some_and(|(left, locked)| left.is_older_than(locked));
        // Somebody who had a key once may open an old copy elsewhere as often as it takes, or write a number of their own. What was written into
        // the ledger since they do not know.
        let lacks_link =
            |before: &Seen| before.link.as_ref().is_some_and(|link| ledger::has_link(&session.store, link).is_ok_and(|held| !held));
        let is_older = |before: &Seen| generation <= before.generation || older_than_locked(before) || lacks_link(before);
        let found = before.as_ref().is_some_and(is_older);
        let now = session.store.clock.now();
        let put_back_at = if found { Some(now) } else { before.and_then(|before| before.put_back_at) };
        session.put_back = put_back_at.is_some_and(|at| now - at < SAID_FOR);
        if found {
            // Where it cannot be written down, for want of room, it is said all the same.
            let noted = session.store.connection.execute_batch("BEGIN").map_err(crate::Problem::from).and_then(|()| {
                VaultEvent::new("put-back", None).append(session, &[])?;
                Ok(session.store.connection.execute_batch("COMMIT")?)
            });
            if noted.is_err() {
                let _ = session.store.roll_back();
            }
        }
        let link = ledger::last_link(&session.store).ok().flatten();
        seen.insert(dir, Seen { vault, generation, locked: None, link, put_back_at });
        // A laptop on which nothing can be remembered opens the vault all the same.
        let _ = self.write_last_seen(seen);
    }

    /// Remembers how the vault was locked, and its ledger's last link then. Where that cannot be written, it counts as not locked here: nothing is
    /// then said of it wrongly.
    pub(super) fn remember_locked(&self, dir: &Path, vault: Id, seal: Seal, link: Option<String>) {
        let mut seen = self.last_seen();
        if let Some(known) = seen.get_mut(&*dir.to_string_lossy()).filter(|known| known.vault == vault) {
            known.locked = Some(seal);
            known.link = link.or(known.link.take());
            let _ = self.write_last_seen(seen);
        }
    }

    /// Forgets the folders that are not remembered as opened here.
    pub(super) fn forget_last_seen(&self) -> Result<()> {
        let seen = self.last_seen();
        if seen.is_empty() { Ok(()) } else { self.write_last_seen(seen) }
    }

    fn last_seen(&self) -> BTreeMap<String, Seen> {
        let path = self.environment.config_dir.join(FILE);
        std::fs::read(path).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default()
    }

    fn write_last_seen(&self, mut seen: BTreeMap<String, Seen>) -> Result<()> {
        let known = self.preferences().recent;
        seen.retain(|dir, _| known.contains(dir));
        vault::make_private_dir(&self.environment.config_dir)?;
        vault::replace(&self.environment.config_dir.join(FILE), &serde_json::to_vec(&seen).expect("numbers are plain data"))
    }
}
