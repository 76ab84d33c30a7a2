//! What a backup gives back: laid out in a new place, opened with a passphrase, checked whole, counted and compared. A rehearsal does the same
//! in a place of its own and destroys it.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::Connection;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Desk;
use super::care::{Finding, verify};
use super::members::key_file;
use super::opening::folder;
use crate::Id;
use crate::clock::{Millis, new_id, rfc3339};
use crate::door::DeskOperation;
use crate::erasure::erase_again;
use crate::error::{ErrorCode, Problem, Result};
use crate::family::rules::Act;
use crate::family::{Consent, NoticeConsent};
use crate::people::Person;
use crate::roles::MayCall;
use crate::store::{Kind, Store};
use crate::vault;

/// Restores a backup to a temporary place, still encrypted, checks and counts it, and destroys the place.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BackupRehearse {
    /// The backup's file.
    pub path: String,
    /// A passphrase of that time, or a way back of that time.
    pub passphrase: String,
    /// The key file of that time, if there was one.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub key_file: Option<String>,
}

/// Restores a backup into a folder where nothing stands. The vault that is open, if one is, stays as it is.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BackupRestore {
    /// The backup's file.
    pub path: String,
    /// The new vault's folder: absent, or empty.
    pub dir: String,
    /// A passphrase of that time, or a way back of that time.
    pub passphrase: String,
    /// The key file of that time, if there was one.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub key_file: Option<String>,
    /// The person says that the vault it is of, which stands on this laptop, is lost.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub lost: bool,
}

/// What a backup gives back.
#[derive(Debug, Serialize, TS, JsonSchema)]
pub struct Restored {
    /// The last change in it.
    pub as_of: Option<String>,
    /// How many records of each kind, without those in the trash.
    pub counts: BTreeMap<Kind, u64>,
    /// What a whole check found; empty if all is well.
    pub problems: Vec<Finding>,
    /// Beside the vault that is open, if it is the same one.
    pub compared: Option<Compared>,
    /// Records and fields that it held still and that were erased from the open vault since: they were erased from it too.
    pub erased_again: u64,
}

/// A backup beside the vault that is open.
#[derive(Debug, Default, PartialEq, Eq, Serialize, TS, JsonSchema)]
pub struct Compared {
    /// Records that the open vault has and the backup has not.
    pub only_here: u64,
    /// Records that the backup has and the open vault has not.
    pub only_there: u64,
    /// Records that were changed here since.
    pub newer_here: u64,
    /// Records that the backup has a later change of.
    pub newer_there: u64,
    /// Noes, and consents taken back, that were written down here since: what the backup gives back does not know of them.
    pub refused_since: u64,
    /// People whose list of who must be told nothing grew here since.
    pub do_not_disclose_since: u64,
}

/// When each record was last changed, and of what kind it is. What happened to the vault is none: no backup holds the entry that it was made.
fn changes(connection: &Connection) -> Result<BTreeMap<Id, (Millis, Option<Kind>)>> {
    let mut statement = connection.prepare("SELECT id, changed_at, kind FROM document WHERE kind <> 'vault-event'")?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, (row.get(1)?, Kind::from_key(&row.get::<_, String>(2)?)))))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn compare(here: &Store, there: &Store) -> Result<Compared> {
    let (ours, theirs) = (changes(&here.connection)?, changes(&there.connection)?);
    let mut compared = Compared::default();
    for (id, (at, kind)) in &ours {
        match theirs.get(id) {
            None => {
                compared.only_here += 1;
                compared.refused_since += u64::from(is_refusal(here, *kind, *id));
            }
            Some((other, _)) if other < at => {
                compared.newer_here += 1;
                compared.do_not_disclose_since += u64::from(*kind == Some(Kind::Person) && is_guarded_more(here, there, *id));
            }
            Some((other, _)) if other > at => compared.newer_there += 1,
            Some(_) => {}
        }
    }
    compared.only_there = theirs.keys().filter(|id| !ours.contains_key(id)).count() as u64;
    Ok(compared)
}

// What cannot be read is no reason to give nothing back: the check says that it is damaged.
fn is_refusal(store: &Store, kind: Option<Kind>, consent: Id) -> bool {
    let act = match kind {
        Some(Kind::Consent) => store.get::<Consent>(consent).map(|consent| consent.record.act),
        Some(Kind::NoticeConsent) => store.get::<NoticeConsent>(consent).map(|consent| consent.record.act),
        _ => return false,
    };
    act.is_ok_and(|act| matches!(act, Act::Declined | Act::Withdrawn))
}

/// Whether somebody must be told nothing about whom the other state does not yet know that.
fn is_guarded_more(here: &Store, there: &Store, person: Id) -> bool {
    let entries = |store: &Store| store.get::<Person>(person).map(|person| person.record.do_not_disclose).unwrap_or_default();
    let before = entries(there);
    entries(here).keys().any(|entry| !before.contains_key(entry))
}

fn count(connection: &Connection) -> Result<BTreeMap<Kind, u64>> {
    let mut statement = connection.prepare("SELECT kind, count(*) FROM document WHERE trashed_at IS NULL GROUP BY kind")?;
    let rows = statement.query_map([], |row| Ok((row.get::<_, String>(0)?, row.get(1)?)))?;
    let rows = rows.collect::<rusqlite::Result<Vec<(String, u64)>>>()?;
    Ok(rows.into_iter().filter_map(|(kind, count)| Some((Kind::from_key(&kind)?, count))).collect())
}

impl Desk {
    /// Lays a backup out in `dir`, opens it there, looks at all of it and locks it again.
    fn try_backup(&mut self, backup: &Path, dir: &Path, passphrase: &str, key_file: Option<vault::KeyFile>) -> Result<Restored> {
        vault::lay_out(backup, dir)?;
        let opened = vault::unlock(dir, passphrase, key_file, false)?;
        let mut there = self.session_of(opened, false, false)?;
        let same = self.session.as_ref().filter(|session| session.vault.id() == there.vault.id());
        there.store.connection.execute_batch("BEGIN")?;
        // What was erased from this vault since must not come back by it.
        let erased_again = same.map_or(Ok(0), |here| erase_again(here, &mut there))?;
        there.store.connection.execute_batch("COMMIT")?;
        there.settle()?;
        there.store.connection.execute_batch("BEGIN")?;
        let problems = verify(&mut there)?.problems;
        there.store.connection.execute_batch("COMMIT")?;
        let as_of: Option<Millis> = there.store.connection.query_row("SELECT max(changed_at) FROM document", [], |row| row.get(0))?;
        let compared = same.map(|session| compare(&session.store, &there.store)).transpose()?;
        let counts = count(&there.store.connection)?;
        there.vault.lock(there.store.into_connection())?;
        Ok(Restored { as_of: as_of.map(rfc3339), counts, problems, compared, erased_again })
    }
}

/// Where rehearsals take place.
fn rehearsals(desk: &Desk) -> PathBuf {
    desk.environment.data_dir.join("rehearsal")
}

impl Desk {
    /// Takes away what a rehearsal left that did not come to its end. It is encrypted, as the backup is; what cannot be removed now is tried
    /// again at the next unlocking.
    pub(super) fn drop_rehearsals(&self) {
        let rehearsals = rehearsals(self);
        for dir in fs::read_dir(&rehearsals).into_iter().flatten().flatten().map(|entry| entry.path()) {
            // Another program may be at one.
            if !vault::is_in_use(&dir) {
                let _ = fs::remove_dir_all(dir);
            }
        }
        let _ = fs::remove_dir(rehearsals);
    }

    /// Refuses to give back beside a vault that stands on this laptop, and is not open, what may have been erased from it since: only that one
    /// knows what that is.
    fn is_lost_here(&self, backup: &Path) -> Result<()> {
        let of = vault::vault_of(backup)?;
        if self.session.as_ref().is_some_and(|session| session.vault.id() == of) {
            return Ok(());
        }
        match self.known_folders().iter().any(|dir| vault::id_of(dir) == Some(of)) {
            true => Err(Problem::invalid("lost", "stands-here")),
            false => Ok(()),
        }
    }
}

impl DeskOperation for BackupRehearse {
    const MAY_CALL: MayCall = MayCall::Anybody;
    type Answer = Restored;
    fn run(self, desk: &mut Desk) -> Result<Restored> {
        let dir = rehearsals(desk).join(new_id(&*desk.environment.clock).to_string());
        let tried = desk.try_backup(&PathBuf::from(self.path.trim()), &dir, &self.passphrase, key_file(self.key_file.as_deref())?);
        let destroyed = fs::remove_dir_all(&dir);
        desk.drop_rehearsals();
        let restored = tried?;
        destroyed?;
        Ok(restored)
    }
}

impl DeskOperation for BackupRestore {
    const MAY_CALL: MayCall = MayCall::Anybody;
    type Answer = Restored;
    fn run(self, desk: &mut Desk) -> Result<Restored> {
        let dir = folder(&self.dir)?;
        if dir.exists() && (!dir.is_dir() || fs::read_dir(&dir)?.next().is_some()) {
            return Err(ErrorCode::VaultExists.into());
        }
        vault::outside(&dir, "dir")?;
        if !self.lost {
            desk.is_lost_here(Path::new(self.path.trim()))?;
        }
        let beside = vault::beside(&dir)?;
        if beside.exists() {
            fs::remove_dir_all(&beside)?; // what a crash left of an earlier try
        }
        let restored = desk
            .try_backup(&PathBuf::from(self.path.trim()), &beside, &self.passphrase, key_file(self.key_file.as_deref())?)
            .and_then(|restored| {
                fs::rename(&beside, &dir)?;
                // Where that does not last, nothing stands there: as before, and it can be tried again.
                vault::sync_dir(dir.parent().unwrap_or(Path::new("."))).inspect_err(|_| drop(fs::remove_dir_all(&dir)))?;
                Ok(restored)
            });
        if restored.is_err() {
            let _ = fs::remove_dir_all(&beside);
        }
        restored
    }
}
