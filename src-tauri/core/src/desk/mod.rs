//! The desk: what is there before a vault is open, and what is done with a vault as a whole.

mod access;
mod backups;
mod by_the_clock;
mod care;
mod choices;
mod date_read;
mod event;
mod last_seen;
mod members;
mod opening;
mod own_backups;
mod preferences;
mod restoring;
mod status;
mod ways_back;
mod work;

use std::path::PathBuf;
use std::sync::Arc;

pub use access::AccessList;
pub use backups::{BackupCheck, BackupDrop, BackupList, BackupMake, is_here};
pub use care::{LastCheck, Reindex, Verify};
pub use choices::{CHOICES, ChoicesGet};
pub use date_read::DateRead;
pub use event::{VaultEvent, VaultEvents};
pub use members::{ChangePassphrase, KeyFileMake, MemberAdd, MemberChange, MemberList, MemberNewKey, MemberRemove, Rotate};
pub use opening::{Create, Lock, Look, Sandbox, StrengthOf, Suggest, Touch, Unlock};
pub use own_backups::note_those_found;
pub use preferences::{Preferences, PreferencesGet};
pub use restoring::{BackupRehearse, BackupRestore};
pub use status::{Status, StatusGet};
pub use ways_back::{RecoveryGet, RecoveryGiveUp, RecoveryProve, RecoveryRenew, RecoveryShare, RecoveryTry};
pub use work::{Work, WorkCancel, WorkStatus};

use crate::clock::Clock;
use crate::door::Session;
use crate::error::Result;
use crate::ledger;

/// What the program is given by whoever starts it.
#[derive(Clone)]
pub struct Environment {
    /// Time and randomness.
    pub clock: Arc<dyn Clock>,
    /// Where vaults stand by default.
    pub data_dir: PathBuf,
    /// Where preferences stand; they hold nothing of any vault but folders' names.
    pub config_dir: PathBuf,
    /// scrypt's cost of new slots, [`crate::vault::WORK_FACTOR`] for people.
    pub work_factor: u8,
}

impl Environment {
    /// The laptop's clock and folders (XDG; Application Support; *Local* AppData).
    pub fn of_this_laptop() -> Environment {
        let (data_dir, config_dir) = folders();
        Environment {
            clock: Arc::new(crate::clock::SystemClock::default()),
            data_dir: data_dir.join("panah"),
            config_dir: config_dir.join("panah"),
            work_factor: crate::vault::WORK_FACTOR,
        }
    }
}

/// Local data and configuration of the person logged in; the folder we stand in if the system names none.
fn folders() -> (PathBuf, PathBuf) {
    let variable = |name: &str| std::env::var_os(name).map(PathBuf::from).filter(|path| path.is_absolute());
    let home = variable("HOME").unwrap_or_else(|| PathBuf::from("."));
    if cfg!(target_os = "macos") {
        let support = home.join("Library/Application Support");
        return (support.clone(), support);
    }
    if cfg!(windows) {
        // Local, never Roaming: a vault must not travel to a server by itself.
        let local = variable("LOCALAPPDATA").unwrap_or_else(|| home.join("AppData").join("Local"));
        return (local.clone(), local);
    }
    (
        variable("XDG_DATA_HOME").unwrap_or_else(|| home.join(".local/share")),
        variable("XDG_CONFIG_HOME").unwrap_or_else(|| home.join(".config")),
    )
}

/// The desk of one running program.
pub struct Desk {
    /// What it was given.
    pub environment: Environment,
    /// The open vault.
    pub session: Option<Session>,
    /// Progress of long work.
    pub work: Arc<Work>,
    /// The folder of the vault last opened or looked for.
    dir: Option<PathBuf>,
}

impl Desk {
    /// An empty desk.
    pub fn new(environment: Environment, work: Arc<Work>) -> Desk {
        Desk { environment, session: None, work, dir: None }
    }

    /// Locks the vault, if one is open: closes the database, seals it, forgets the keys. A sandbox is gone afterwards.
    pub fn lock(&mut self) -> Result<()> {
        let Some(mut session) = self.session.take() else { return Ok(()) };
        // What is unfinished and known to this session alone, the slot of a new passphrase: once more, before it is forgotten.
        if session.unfinished {
            let _ = session.settle();
        }
        let (dir, vault, sandbox) = (session.vault.dir().to_owned(), session.vault.id(), session.sandbox);
        let link = ledger::last_link(&session.store).ok().flatten();
        let locked = session.vault.lock(session.store.into_connection());
        if sandbox {
            self.dir = None;
            std::fs::remove_dir_all(dir)?;
            return locked.map(drop);
        }
        self.remember_locked(&dir, vault, locked?, link);
        Ok(())
    }
}
