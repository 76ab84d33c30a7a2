//! What the program does by itself: backups, thinned out; a whole check once a day; and the reminder when no copy has left the laptop.

use std::fs;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use chrono::{Duration, NaiveDate};
use panah_core::ErrorCode;
use panah_core::clock::{Clock, Millis, SetClock};
use serde_json::json;

use crate::backups::{make, restore};
use crate::desk::{Desk, PASSPHRASE};

#[test]
fn by_the_clock_when_nobody_types_and_something_changed() {
    let desk = Desk::with_vault();
    let rows = || desk.ask("backup.list", json!({}))["rows"].as_array().unwrap().clone();
    assert!(!desk.door.care().unwrap(), "somebody is there");
    let settings = json!({"idle_minutes": 120, "follow_up_days": {"urgent": 3, "high": 7, "medium": 30, "low": 90},
        "backup": {"every_hours": 1, "hours": 2, "days": 2, "weeks": 1, "remind_days": 14}});
    desk.ask("settings.set", settings);
    let an_hour_later = || {
        desk.clock.advance(Duration::minutes(61));
        desk.door.care().unwrap()
    };
    assert!(an_hour_later());
    assert!(!an_hour_later(), "nothing changed since");
    for hour in 0..5 {
        desk.person(&format!("Zef {hour}"));
        assert!(an_hour_later());
    }
    let left = rows();
    assert_eq!(left.len(), 2, "two hours; the last of the day and of the week is one of them");
    let files = fs::read_dir(desk.dir().join("backups")).unwrap().count();
    assert_eq!(files, 2);
    assert!(left.iter().all(|row| row["here"] == json!(true) && row["automatic"] == json!(true)));
    desk.ask("backup.check", json!({"id": left[0]["id"]}));
    let path = PathBuf::from(left[0]["path"].as_str().unwrap());
    let mut bytes = fs::read(&path).unwrap();
    bytes[5000] ^= 1;
    fs::write(&path, bytes).unwrap();
    desk.refused_as(ErrorCode::VaultDamaged, "backup.check", json!({"id": left[0]["id"]}));
    desk.ask("backup.drop", json!({"id": left[0]["id"], "passphrase": PASSPHRASE}));
    assert!(!path.exists());
    assert_eq!(rows().len(), 1);
}

#[test]
fn backups_in_the_vaults_own_folder_are_known_whatever_became_of_their_rows() {
    let desk = Desk::with_vault();
    let note = desk.note(&desk.case_of(&desk.person("Lina Osman"), "high"), "they waited at the quayside");
    let made = desk.ask("backup.make", json!({}));
    let own = PathBuf::from(made["path"].as_str().unwrap());
    desk.lock();
    // As a crash leaves one: whole, and in no row. And the vault's folder is moved.
    fs::copy(&own, own.with_file_name("2031-03-14T101500.panah-backup")).unwrap();
    let mut bytes = fs::read(&own).unwrap();
    bytes.push(0);
    fs::write(own.with_file_name("2031-03-16T091500.panah-backup"), bytes).unwrap();
    let moved = desk.path().join("moved");
    fs::rename(desk.dir(), &moved).unwrap();
    desk.ask("vault.unlock", json!({"dir": moved, "passphrase": PASSPHRASE}));
    let rows = desk.ask("backup.list", json!({}))["rows"].as_array().unwrap().clone();
    assert!(rows.iter().all(|row| row["here"] == json!(true) && row["automatic"] == json!(true)), "{rows:?}");
    assert!(rows.iter().all(|row| row["path"].as_str().unwrap().starts_with(moved.to_str().unwrap())), "{rows:?}");
    assert!(rows.iter().any(|row| row["id"] == made["id"]) && rows.len() == 3, "{rows:?}");
    // Named, and then something failed before its row was written: it is known to the same session.
    fs::copy(moved.join("backups/2031-03-16T091500.panah-backup"), moved.join("backups/2031-03-17T091500.panah-backup")).unwrap();
    let listed = desk.ask("erase.look", json!({"id": note}))["backups"].as_array().unwrap().len();
    assert_eq!(listed, 3, "what is erased is said to stand there still, but not in what was written before it");
}

#[test]
fn a_vault_that_was_given_back_takes_no_backup_of_the_other_away() {
    let desk = Desk::with_vault();
    let case = desk.case_of(&desk.person("Lina Osman"), "high");
    let automatic = |_| PathBuf::from(desk.ask("backup.make", json!({}))["path"].as_str().unwrap());
    let first = automatic(());
    desk.clock.advance(Duration::minutes(1));
    let second = automatic(());
    make(&desk, "stick");
    let (_, dir) = restore(&desk, "stick");
    desk.ask("vault.unlock", json!({"dir": dir, "passphrase": PASSPHRASE}));
    desk.note(&case, "written in the other");
    desk.clock.advance(Duration::hours(3));
    assert!(desk.door.care().unwrap(), "a backup by the clock");
    assert!(first.exists() && second.exists(), "of one hour the first would have to go, were it this vault's own");
}

#[test]
fn once_a_day_the_vault_is_checked_whole_changed_or_not() {
    let desk = Desk::with_vault();
    desk.clock.advance(Duration::minutes(2));
    assert!(desk.door.care().unwrap());
    desk.clock.advance(Duration::hours(23));
    assert!(!desk.door.care().unwrap());
    desk.clock.advance(Duration::hours(2));
    assert!(desk.door.care().unwrap());
    assert_eq!(desk.ask("vault.last_check", json!({}))["problems"], json!([]));
    assert_eq!(desk.ask("backup.list", json!({}))["rows"].as_array().unwrap().len(), 1);
    // Somebody's key is gone: it is said, and what was found is kept.
    fs::remove_file(fs::read_dir(desk.dir().join("people")).unwrap().next().unwrap().unwrap().path()).unwrap();
    desk.clock.advance(Duration::hours(25));
    assert!(desk.door.care().unwrap());
    assert_eq!(desk.ask("vault.status", json!({}))["backup_failed"], json!("vault-damaged"));
    assert_eq!(desk.ask("vault.last_check", json!({}))["problems"][0]["code"], json!("members"));
}

#[test]
fn what_a_backup_by_the_clock_finds_wrong_stands_under_the_last_check() {
    let desk = Desk::with_vault();
    desk.clock.advance(Duration::minutes(2));
    assert!(desk.door.care().unwrap());
    desk.person("Lina Osman");
    fs::remove_file(fs::read_dir(desk.dir().join("people")).unwrap().next().unwrap().unwrap().path()).unwrap();
    desk.clock.advance(Duration::hours(25));
    // Both are due, and the backup does the checking.
    assert_eq!(desk.door.care().unwrap_err().code, ErrorCode::VaultDamaged);
    assert_eq!(desk.ask("vault.status", json!({}))["backup_failed"], json!("vault-damaged"));
    assert_eq!(desk.ask("vault.last_check", json!({}))["problems"][0]["code"], json!("members"));
}

#[test]
fn a_clock_that_was_ahead_for_a_time_stops_neither_backups_nor_checks_nor_the_reminder() {
    let desk = Desk::with_vault();
    desk.person("Lina Osman");
    desk.clock.advance(Duration::days(400));
    assert!(desk.door.care().unwrap());
    desk.ask("backup.make", json!({"path": desk.beside("stick"), "leaves": true}));
    desk.lock();
    desk.clock.advance(-Duration::days(380));
    desk.unlock();
    let checked = || desk.ask("vault.last_check", json!({}))["checked_at"].clone();
    let before = checked();
    desk.clock.advance(Duration::minutes(2));
    assert!(desk.door.care().unwrap());
    assert_ne!(checked(), before);
    assert_eq!(
        desk.ask("backup.list", json!({}))["rows"].as_array().unwrap().iter().filter(|row| row["automatic"] == json!(true)).count(),
        2
    );
    assert_eq!(desk.ask("vault.status", json!({}))["copy_due"], json!(true), "the one that left is of a day to come");
}

#[test]
fn two_weeks_without_a_copy_elsewhere_are_said() {
    let desk = Desk::with_vault();
    let due = || desk.ask("vault.status", json!({}))["copy_due"] == json!(true);
    assert!(!due());
    make(&desk, "on this laptop");
    desk.clock.advance(Duration::days(15));
    assert!(due(), "that copy never left");
    // Another disk of this laptop is lost with it: nothing counts because of the disk it stands on.
    if let Ok(other_disk) = tempfile::tempdir_in("/dev/shm") {
        let made = desk.ask("backup.make", json!({"path": other_disk.path().join("copy")}));
        assert_eq!(made["elsewhere"], json!(false));
        assert!(due());
    }
    desk.ask("backup.make", json!({"path": desk.beside("for Robin's sister"), "leaves": true}));
    assert!(!due());
    desk.clock.advance(Duration::days(15));
    assert!(due());
}

#[test]
fn a_vault_that_is_not_sound_takes_no_older_backups_place() {
    let desk = Desk::with_vault();
    desk.person("Lina Osman");
    make(&desk, "sound");
    fs::remove_file(fs::read_dir(desk.dir().join("people")).unwrap().next().unwrap().unwrap().path()).unwrap();
    let sound = fs::read(desk.beside("sound")).unwrap();
    desk.refused_as(ErrorCode::VaultDamaged, "backup.make", json!({"path": desk.beside("sound"), "replace": true}));
    assert_eq!(fs::read(desk.beside("sound")).unwrap(), sound);
}

/// A clock that panics once where it is told to: as the program does where it is at fault.
struct FaultyClock {
    clock: SetClock,
    steady: AtomicBool,
    random: AtomicBool,
}

impl FaultyClock {
    fn panic_if(fault: &AtomicBool) {
        if fault.swap(false, Ordering::SeqCst) {
            panic!("a fault of the program");
        }
    }
}

impl Clock for FaultyClock {
    fn now(&self) -> Millis {
        self.clock.now()
    }
    fn today(&self) -> NaiveDate {
        self.clock.today()
    }
    fn day_of(&self, at: Millis) -> NaiveDate {
        self.clock.day_of(at)
    }
    fn steady(&self) -> std::time::Duration {
        FaultyClock::panic_if(&self.steady);
        self.clock.steady()
    }
    fn random(&self, bytes: &mut [u8]) {
        FaultyClock::panic_if(&self.random);
        self.clock.random(bytes);
    }
}

#[test]
fn a_panic_of_the_clocks_work_locks_the_vault_and_the_clock_goes_on() {
    let mut desk = Desk::with_vault();
    let person = desk.person("Lina Osman");
    desk.lock();
    let clock = Arc::new(FaultyClock { clock: desk.clock.clone(), steady: false.into(), random: false.into() });
    desk.start_again_with(clock.clone());
    desk.unlock();
    desk.clock.advance(Duration::minutes(2));
    // In the middle of a backup and its transaction: an id is drawn for it.
    clock.random.store(true, Ordering::SeqCst);
    assert_eq!(desk.door.care().unwrap_err().code, ErrorCode::Stopped);
    assert!(!clock.random.load(Ordering::SeqCst) && !desk.door.is_open());
    desk.refused_as(ErrorCode::Locked, "today", json!({}));
    assert!(desk.ask("work.status", json!({}))["running"].is_null(), "nothing is said to be under way");
    // It was locked in good order: it opens, and the same work is done at the next look.
    desk.unlock();
    assert_eq!(desk.get("person.get", &person)["id"], json!(person));
    desk.clock.advance(Duration::minutes(2));
    assert!(desk.door.care().unwrap());
    desk.is_sound();

    clock.steady.store(true, Ordering::SeqCst);
    assert_eq!(desk.door.lock_if_idle().unwrap_err().code, ErrorCode::Stopped);
    assert!(!desk.door.is_open(), "what cannot tell whether somebody is there locks");
    desk.unlock();
    assert!(!desk.door.lock_if_idle().unwrap());
    desk.clock.advance(Duration::minutes(6));
    assert!(desk.door.lock_if_idle().unwrap(), "and it locks by the clock as before");
}
