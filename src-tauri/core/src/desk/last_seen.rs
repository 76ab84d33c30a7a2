//! How often each vault had been opened when it was last open here, kept outside its folder: a folder that was put back to an older state,
//! seal and all, cannot say so itself.

use std::collections::BTreeMap;
use std::path::Path;

use super::Desk;
use crate::error::Result;
use crate::vault;

const FILE: &str = "last-seen.json";

impl Desk {
    /// Finds out whether the vault that was opened now is in an older state than when it was last open here, and remembers the newer.
    pub(super) fn compare_with_last_seen(&mut self, dir: &Path) {
        let mut seen = self.last_seen();
        let Some(session) = self.session.as_mut().filter(|session| !session.sandbox) else { return };
        let generation = session.vault.generation();
        // Each opening counts one more.
        let last = seen.insert(dir.to_string_lossy().into_owned(), generation);
        session.put_back = last.is_some_and(|last| generation <= last);
        // A laptop on which nothing can be remembered opens the vault all the same.
        let _ = self.write_last_seen(seen);
    }

    /// Forgets the folders that are not remembered as opened here.
    pub(super) fn forget_last_seen(&self) -> Result<()> {
        let seen = self.last_seen();
        if seen.is_empty() { Ok(()) } else { self.write_last_seen(seen) }
    }

    fn last_seen(&self) -> BTreeMap<String, u64> {
        let path = self.environment.config_dir.join(FILE);
        std::fs::read(path).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default()
    }

    fn write_last_seen(&self, mut seen: BTreeMap<String, u64>) -> Result<()> {
        let known = self.preferences().recent;
        seen.retain(|dir, _| known.contains(dir));
        vault::make_private_dir(&self.environment.config_dir)?;
        vault::replace(&self.environment.config_dir.join(FILE), &serde_json::to_vec(&seen).expect("numbers are plain data"))
    }
}
