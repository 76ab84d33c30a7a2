//! Backups: whole vaults in one file each; where they are, and what becomes of them. Those that the program makes by itself: [`super::by_the_clock`].

use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::{OptionalExtension, params};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::care::{note, verify};
use super::{VaultEvent, own_backups};
use crate::Id;
use crate::clock::{Millis, new_id, rfc3339};
use crate::door::{Operation, Session};
use crate::error::{ErrorCode, Problem, Result};
use crate::export::gate;
use crate::roles::{MayCall, Role};
use crate::vault;

const DAY: Millis = 24 * 3_600_000;

/// Where backups are, and how they are; latest first.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BackupList {}

/// The backups of a vault.
#[derive(Serialize, TS, JsonSchema)]
pub struct Backups {
    /// Each, latest first.
    pub rows: Vec<BackupRow>,
    /// No copy has left the laptop for as long as the settings say.
    pub copy_due: bool,
    /// When the last one left it.
    pub left_at: Option<String>,
}

/// One backup.
#[derive(Debug, Serialize, TS, JsonSchema)]
#[ts(rename = "Backup")]
pub struct BackupRow {
    /// Its id.
    pub id: Id,
    /// When it was written, and read back.
    pub at: String,
    /// Where it was put.
    pub path: String,
    /// How long it is, in bytes.
    pub bytes: u64,
    /// Made by the clock, and taken away by it.
    pub automatic: bool,
    /// Somebody said that it leaves the laptop: where a disk goes, the system cannot know.
    pub elsewhere: bool,
    /// Its file can be seen from here and has that length.
    pub here: bool,
    /// When its file was last compared with what was written.
    pub checked_at: String,
}

/// Writes a backup now.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BackupMake {
    /// Where it is to stand; in the vault's folder if none is given.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub path: Option<String>,
    /// Whether a file that stands there already may be replaced.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub replace: bool,
    /// The person says that this copy leaves the laptop.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub leaves: bool,
}

/// Compares a backup's file with what was written.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BackupCheck {
    /// The backup.
    pub id: Id,
}

/// Deletes a backup's file, and forgets it. One that cannot be seen from here stays known unless it is to be forgotten.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BackupDrop {
    /// The backup.
    pub id: Id,
    /// The person's own passphrase, once more.
    pub passphrase: String,
    /// Where its file cannot be seen from here, as of a stick that is not plugged in: forget it all the same.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub forget: bool,
}

/// A backup as its row has it.
pub(super) struct Known {
    pub(super) id: Id,
    pub(super) at: Millis,
    pub(super) path: PathBuf,
    bytes: u64,
    digest: String,
    pub(super) automatic: bool,
    elsewhere: bool,
    checked_at: Millis,
}

/// Each backup, latest first; those that no row names yet are noted before.
pub(super) fn known(session: &Session) -> Result<Vec<Known>> {
    own_backups::note_those_found(session)?;
    let mut statement = session
        .store
        .connection
        .prepare("SELECT id, at, path, bytes, digest, kind = 'automatic', elsewhere, verified_at FROM backup ORDER BY at DESC, id DESC")?;
    let rows = statement.query_map([], |row| {
        Ok(Known {
            id: row.get(0)?,
            at: row.get(1)?,
            path: PathBuf::from(row.get::<_, String>(2)?),
            bytes: row.get(3)?,
            digest: row.get(4)?,
            automatic: row.get(5)?,
            elsewhere: row.get(6)?,
            checked_at: row.get(7)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Whether a backup's file can be seen from here and has that length.
pub fn is_here(path: &Path, bytes: u64) -> bool {
    fs::metadata(path).is_ok_and(|file| file.is_file() && file.len() == bytes)
}

fn one(session: &Session, id: Id) -> Result<Known> {
    known(session)?.into_iter().find(|backup| backup.id == id).ok_or_else(|| ErrorCode::NotFound.into())
}

/// Whether what stands at a backup's place is that backup, sound or not: another stick may hold another one under the same name.
fn stands_there(session: &Session, backup: &Known) -> Result<bool> {
    if !is_here(&backup.path, backup.bytes) {
        return Ok(false);
    }
    let (_, digest) = vault::digest_of_file(&backup.path)?;
    let other = session
        .store
        .connection
        .prepare_cached("SELECT 1 FROM backup WHERE digest = ?1 AND id <> ?2")?
        .exists(params![digest, backup.id])?;
    Ok(digest == backup.digest || !other)
}

/// Takes a backup out of the list.
pub(super) fn forget(session: &Session, id: Id) -> Result<()> {
    session.store.connection.execute("DELETE FROM backup WHERE id = ?1", [id])?;
    Ok(())
}

/// Checks the vault whole and writes a backup of it; one of a vault that is not sound takes no older one's place.
pub(super) fn make(session: &mut Session, path: &Path, automatic: bool, leaves: bool) -> Result<BackupRow> {
    session.vault.copy(&session.store.connection)?;
    let verified = verify(session).inspect_err(|_| session.vault.drop_copy())?;
    if !verified.problems.is_empty() {
        session.vault.drop_copy();
        return Err(ErrorCode::VaultDamaged.with("not backed up"));
    }
    session.work.begin("backup", None);
    let mut replaced = Vec::new();
    for backup in known(session)?.into_iter().filter(|backup| backup.path == path) {
        if stands_there(session, &backup)? {
            replaced.push(backup.id);
        }
    }
    let written = session.vault.back_up(path)?;
    note(session, &verified)?;
    let (id, at) = (new_id(&*session.store.clock), session.store.clock.now());
    let text = path.to_str().ok_or_else(|| Problem::invalid("path", "no-file-name"))?;
    let elsewhere = leaves && !automatic;
    // One that had this name on another stick is where it was.
    for id in replaced {
        forget(session, id)?;
    }
    session.store.connection.execute(
        "INSERT INTO backup (id, at, path, bytes, digest, generation, kind, elsewhere, verified_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?2)",
        params![id, at, text, written.bytes, written.digest, written.generation as i64, if automatic { "automatic" } else { "asked" }, elsewhere],
    )?;
    // One that somebody asks for is a copy of everything that may leave the laptop. The clock's stay in the vault's folder.
    if !automatic {
        VaultEvent { digest: Some(written.digest), ..VaultEvent::new("backup-made", None) }.append(session, &[])?;
    }
    let checked_at = rfc3339(at);
    Ok(BackupRow { id, at: rfc3339(at), path: text.to_owned(), bytes: written.bytes, automatic, elsewhere, here: true, checked_at })
}

/// When a copy last left the laptop.
fn left_at(session: &Session) -> Result<Option<Millis>> {
    let mut statement = session.store.connection.prepare_cached("SELECT max(at) FROM backup WHERE elsewhere AND at <= ?1")?;
    Ok(statement.query_row([session.store.clock.now()], |row| row.get(0)).optional()?.flatten())
}

/// Whether the person is to be reminded: there is something to lose, and no copy left the laptop for so many days. Counted from the first
/// record where none ever did.
pub fn copy_due(session: &Session) -> Result<bool> {
    let days = i64::from(session.store.settings()?.backup.remind_days);
    let first = || session.store.connection.query_row("SELECT min(created_at) FROM document", [], |row| row.get::<_, Option<Millis>>(0));
    let since = left_at(session)?.map_or_else(first, |at| Ok(Some(at)))?;
    Ok(days > 0 && !session.sandbox && since.is_some_and(|since| session.store.clock.now() - since > days * DAY))
}

impl Operation for BackupMake {
    const MAY_CALL: MayCall = MayCall::AtLeast(Role::Caseworker);
    type Answer = BackupRow;
    fn run(self, session: &mut Session) -> Result<BackupRow> {
        let path = match &self.path {
            Some(path) => gate::place(path, self.replace, false)?,
            None => own_backups::place(session, session.store.clock.now()),
        };
        make(session, &path, self.path.is_none(), self.leaves)
    }
}

impl Operation for BackupList {
    const MAY_CALL: MayCall = MayCall::AtLeast(Role::Caseworker);
    type Answer = Backups;
    fn run(self, session: &mut Session) -> Result<Backups> {
        let rows = known(session)?.into_iter().map(|backup| BackupRow {
            id: backup.id,
            at: rfc3339(backup.at),
            here: is_here(&backup.path, backup.bytes),
            path: backup.path.to_string_lossy().into_owned(),
            bytes: backup.bytes,
            automatic: backup.automatic,
            elsewhere: backup.elsewhere,
            checked_at: rfc3339(backup.checked_at),
        });
        Ok(Backups { rows: rows.collect(), copy_due: copy_due(session)?, left_at: left_at(session)?.map(rfc3339) })
    }
}

impl Operation for BackupCheck {
    const MAY_CALL: MayCall = MayCall::AtLeast(Role::Caseworker);
    type Answer = ();
    fn run(self, session: &mut Session) -> Result<()> {
        let backup = one(session, self.id)?;
        if vault::digest_of_file(&backup.path)? != (backup.bytes, backup.digest) {
            return Err(ErrorCode::VaultDamaged.with("backup"));
        }
        let now = session.store.clock.now();
        session.store.connection.execute("UPDATE backup SET verified_at = ?2 WHERE id = ?1", params![self.id, now])?;
        Ok(())
    }
}

impl Operation for BackupDrop {
    const MAY_CALL: MayCall = MayCall::AtLeast(Role::Coordinator);
    type Answer = ();
    fn run(self, session: &mut Session) -> Result<()> {
        session.check_again(&self.passphrase)?;
        let backup = one(session, self.id)?;
        match (stands_there(session, &backup)?, self.forget) {
            (true, _) => fs::remove_file(&backup.path)?,
            (false, true) => {}
            (false, false) => return Err(Problem::invalid("id", "not-here")),
        }
        VaultEvent { digest: Some(backup.digest), ..VaultEvent::new("backup-dropped", None) }.append(session, &[])?;
        forget(session, self.id)
    }
}
