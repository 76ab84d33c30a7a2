//! What the program does by itself while nobody types: backups, and the check of the whole vault.

use std::fs;
use std::time::Duration;

use chrono::{DateTime, Datelike, Timelike, Utc};

use super::backups::{Known, forget, known, make};
use super::care::{last, note, verify};
use super::{Desk, own_backups};
use crate::Id;
use crate::clock::Millis;
use crate::door::Session;
use crate::error::{ErrorCode, Result};
use crate::store::BackupSettings;

const HOUR: Millis = 3_600_000;
const DAY: Millis = 24 * HOUR;
/// Nobody has touched anything for so long before the program does work of its own.
const QUIET: Duration = Duration::from_secs(20);

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
