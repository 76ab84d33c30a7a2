//! Backups: whole vaults in one file each, by the clock and on demand; where they are; what they would give back.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use chrono::{DateTime, Datelike, Timelike, Utc};
use rusqlite::{OptionalExtension, params};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::care::{last, note, verify};
use super::{Desk, VaultEvent, own_backups};
use crate::Id;
use crate::clock::{Millis, new_id, rfc3339};
use crate::door::{Operation, Session};
use crate::error::{ErrorCode, Problem, Result};
use crate::export::gate;
use crate::roles::{MayCall, Role};
use crate::store::BackupSettings;
use crate::vault;

const HOUR: Millis = 3_600_000;
const DAY: Millis = 24 * HOUR;
/// Nobody has touched anything for so long before the program does work of its own.
const QUIET: Duration = Duration::from_secs(20);

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
struct Known {
    id: Id,
    at: Millis,
    path: PathBuf,
    bytes: u64,
    digest: String,
    automatic: bool,
    elsewhere: bool,
    checked_at: Millis,
}

/// Each backup, latest first; those that no row names yet are noted before.
fn known(session: &Session) -> Result<Vec<Known>> {
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

fn forget(session: &Session, id: Id) -> Result<()> {
    session.store.connection.execute("DELETE FROM backup WHERE id = ?1", [id])?;
    Ok(())
}

/// Checks the vault whole and writes a backup of it; one of a vault that is not sound takes no older one's place.
fn make(session: &mut Session, path: &Path, automatic: bool, leaves: bool) -> Result<BackupRow> {
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
    let checked_at = rfc3339(at);
    Ok(BackupRow { id, at: rfc3339(at), path: text.to_owned(), bytes: written.bytes, automatic, elsewhere, here: true, checked_at })
}

/// Which of the clock's backups stay: the last of each of the last hours, days and weeks that have one. What has one stays longer than
/// the clock says if nothing newer came.
fn those_that_stay(backups: &[(Id, Millis)], keep: &BackupSettings) -> Vec<Id> {
    let mut stay = Vec::new();
    let week = |at: DateTime<Utc>| (i64::from(at.iso_week().year()), i64::from(at.iso_week().week()));
    let day = |at: DateTime<Utc>| (i64::from(at.num_days_from_ce()), 0);
    let hour = |at: DateTime<Utc>| (i64::from(at.num_days_from_ce()), i64::from(at.hour()));
    type Span = fn(DateTime<Utc>) -> (i64, i64);
    for (most, of) in [(keep.hours, hour as Span), (keep.days, day), (keep.weeks, week)] {
        let mut seen = Vec::new();
        // Latest first: the last of each hour, day, week.
        for (id, at) in backups {
            let span = of(DateTime::from_timestamp_millis(*at).unwrap_or_default());
            if seen.contains(&span) {
                continue;
            }
            if seen.len() as u32 == most {
                break;
            }
            seen.push(span);
            stay.push(*id);
        }
    }
    stay
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

impl Desk {
    /// What the program does by itself while nobody types: a backup when one is due, a whole check once a day. Whether something was done.
    pub fn care(&mut self) -> Result<bool> {
        let now = self.environment.clock.steady();
        let quiet = |session: &Session| !session.sandbox && now.saturating_sub(session.touched) >= QUIET;
        let Some(session) = self.session.as_mut().filter(|session| quiet(session)) else { return Ok(false) };
        let due = match (backup_due(session)?, check_due(session)?) {
            // Which checks as well.
            (true, _) => back_up_by_the_clock,
            (false, true) => check_by_the_clock,
            (false, false) => return Ok(false),
        };
        session.store.connection.execute_batch("BEGIN")?;
        session.care_failed = None;
        let done = due(session);
        match &done {
            Ok(()) => session.store.connection.execute_batch("COMMIT")?,
            Err(problem) => {
                session.store.roll_back()?;
                // What was found is kept, though there is no backup: the check says what it is.
                if problem.code == ErrorCode::VaultDamaged {
                    note_what_is_wrong(session)?;
                }
            }
        }
        // Tried again after an hour, not at each look.
        session.cared_at = Some(session.store.clock.now());
        session.care_failed = session.care_failed.or(done.as_ref().err().map(|problem| problem.code));
        self.work.finish();
        done.map(|()| true)
    }
}

/// A backup by the clock is due: something changed since the last, and that is as long ago as the settings say.
fn backup_due(session: &Session) -> Result<bool> {
    let keep = session.store.settings()?.backup;
    let now = session.store.clock.now();
    let every = i64::from(keep.every_hours) * HOUR;
    if every == 0 || session.cared_at.is_some_and(|at| (0..every.min(HOUR)).contains(&(now - at))) {
        return Ok(false);
    }
    // A clock that was ahead for a time has made some of a day to come: they say nothing of now.
    let last = known(session)?.into_iter().filter(|backup| backup.automatic && backup.at <= now).map(|backup| backup.at).max();
    let changed: Option<Millis> = session.store.connection.query_row("SELECT max(changed_at) FROM document", [], |row| row.get(0))?;
    Ok(match (last, changed) {
        (_, None) => false,
        (None, Some(_)) => true,
        (Some(last), Some(changed)) => changed > last && now - last >= every,
    })
}

/// A day has gone by since the vault was checked whole.
fn check_due(session: &Session) -> Result<bool> {
    let now = session.store.clock.now();
    let checked = last(session)?.and_then(|checked| DateTime::parse_from_rfc3339(&checked.checked_at).ok());
    let tried = session.cared_at.is_some_and(|at| (0..HOUR).contains(&(now - at)));
    Ok(!tried && checked.is_none_or(|checked| !(0..DAY).contains(&(now - checked.timestamp_millis()))))
}

fn check_by_the_clock(session: &mut Session) -> Result<()> {
    let verified = verify(session)?;
    note(session, &verified)?;
    // Said by the status; what was found is kept.
    session.care_failed = (!verified.problems.is_empty()).then_some(ErrorCode::VaultDamaged);
    Ok(())
}

fn note_what_is_wrong(session: &mut Session) -> Result<()> {
    session.store.connection.execute_batch("BEGIN")?;
    match check_by_the_clock(session) {
        Ok(()) => Ok(session.store.connection.execute_batch("COMMIT")?),
        Err(_) => session.store.roll_back(),
    }
}

fn back_up_by_the_clock(session: &mut Session) -> Result<()> {
    let place = own_backups::place(session, session.store.clock.now());
    make(session, &place, true, false)?;
    // A vault that was given back knows the backups of the one it was; those are not its own to take away.
    let folder = own_backups::folder(session);
    let now = session.store.clock.now();
    // Those of a day to come, when the clock was ahead, take no place of any that is made now.
    let is_own = |backup: &Known| backup.automatic && backup.at <= now && backup.path.starts_with(&folder);
    let own: Vec<Known> = known(session)?.into_iter().filter(is_own).collect();
    let times: Vec<(Id, Millis)> = own.iter().map(|backup| (backup.id, backup.at)).collect();
    let stay = those_that_stay(&times, &session.store.settings()?.backup);
    for backup in own.iter().filter(|backup| !stay.contains(&backup.id)) {
        match fs::remove_file(&backup.path) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => {} // tried again next time
            _ => forget(session, backup.id)?,
        }
    }
    Ok(())
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

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Millis {
        DateTime::parse_from_rfc3339(text).unwrap().timestamp_millis()
    }

    #[test]
    fn the_last_of_each_hour_day_and_week_stays() {
        let keep = BackupSettings { every_hours: 1, hours: 2, days: 2, weeks: 2, remind_days: 14 };
        let times = [
            "2031-03-15T12:50:00Z", // this hour, day, week
            "2031-03-15T12:10:00Z",
            "2031-03-15T11:00:00Z", // the hour before
            "2031-03-15T10:00:00Z",
            "2031-03-13T23:00:00Z", // the last day before that has one
            "2031-03-13T09:00:00Z",
            "2031-03-07T09:00:00Z", // the week before
            "2031-02-01T09:00:00Z",
        ];
        let backups: Vec<(Id, Millis)> =
            times.iter().enumerate().map(|(no, time)| (Id(uuid::Uuid::from_u128(no as u128 + 1)), at(time))).collect();
        let stay = those_that_stay(&backups, &keep);
        let stay: Vec<usize> = (0..times.len()).filter(|no| stay.contains(&backups[*no].0)).collect();
        assert_eq!(stay, [0, 2, 4, 6]);
    }
}
