//! Making a vault, opening it and locking it again.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use age::secrecy::SecretString;
use chrono::Duration;
use panah_core::ErrorCode;
use panah_core::clock::{Clock, SystemClock};
use serde_json::{Value, json};

use crate::child;
use crate::desk::{Desk, PASSPHRASE, texts};
use crate::insider;

#[test]
fn what_was_saved_is_there_after_lock_and_unlock_and_not_in_between() {
    let desk = Desk::with_vault();
    let person = desk.person("Lina Osman");
    desk.lock();
    assert_eq!(desk.ask("vault.status", json!({}))["state"], "locked");
    desk.refused_as(ErrorCode::Locked, "person.get", json!({"id": person}));
    desk.unlock();
    assert_eq!(desk.ask("vault.status", json!({}))["member"]["name"], "Robin Hale");
    assert_eq!(texts(&desk.rows("person.list", json!({})), "name"), ["Lina Osman", "Robin Hale"]);
}

#[test]
fn the_recovery_key_opens_however_it_is_typed() {
    let desk = Desk::with_vault();
    let key = desk.recovery_key.clone();
    let bare: String = key.chars().filter(char::is_ascii_alphanumeric).collect();
    for typed in [key.clone(), bare.to_lowercase(), format!("AGE-SECRET-KEY-1{bare}"), format!("  {}\n", key.replace('-', " "))] {
        desk.lock();
        let status = desk.ask("vault.unlock", json!({"dir": desk.dir(), "passphrase": typed}));
        assert_eq!(status["recovered"], true, "the screen asks for a new passphrase now");
        assert_eq!(status["member"]["name"], "Robin Hale", "the recovery key acts as the first coordinator");
    }
}

#[test]
fn a_wrong_secret_changes_no_file() {
    let desk = Desk::with_vault();
    let other = Desk::with_vault();
    desk.lock();
    let before = desk.files();
    // A slip of the pen in the recovery key: its checksum notices, and it is a wrong passphrase then.
    let slip = desk.recovery_key.replacen(|letter: char| letter.is_ascii_alphabetic(), "B", 1);
    for wrong in ["", "seven quiet lanterns by the rivers", "SEVEN QUIET LANTERNS BY THE RIVER", &slip, &other.recovery_key] {
        desk.refused_as(ErrorCode::WrongPassphrase, "vault.unlock", json!({"dir": desk.dir(), "passphrase": wrong}));
        assert_eq!(desk.files(), before, "trying leaves no trace");
    }
    desk.unlock();
}

#[test]
fn a_second_program_is_refused_until_the_first_has_locked() {
    let desk = Desk::with_vault();
    let second = desk.second_program();
    let before = desk.files();
    let unlock = json!({"dir": desk.dir(), "passphrase": desk.recovery_key});
    assert_eq!(second.call("vault.unlock", unlock.clone()).unwrap_err().code, ErrorCode::VaultInUse);
    assert_eq!(desk.files(), before, "the second program touches nothing of the first");
    desk.person("Lina Osman");
    desk.lock();
    second.call("vault.unlock", unlock).unwrap();
    desk.refused_as(ErrorCode::VaultInUse, "vault.unlock", json!({"dir": desk.dir(), "passphrase": desk.recovery_key}));
}

fn only_for_the_owner(folder: &Path) -> usize {
    let mut seen = 0;
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let mode = fs::metadata(&path).unwrap().permissions().mode() & 0o777;
        assert_eq!(mode, if path.is_dir() { 0o700 } else { 0o600 }, "{}", path.display());
        seen += 1 + if path.is_dir() { only_for_the_owner(&path) } else { 0 };
    }
    seen
}

#[test]
fn nobody_else_on_the_laptop_may_read_a_thing() {
    let desk = Desk::with_vault();
    let case = desk.case_of(&desk.person("Lina Osman"), "high");
    desk.note(&case, "met at the harbour");
    assert!(only_for_the_owner(desk.path()) >= 10, "vault, its files, and the preferences");
    desk.lock();
    only_for_the_owner(desk.path());
    desk.unlock();
    desk.ask("vault.change_passphrase", json!({"old": PASSPHRASE, "new": "another eight or more"}));
    let export =
        json!({"format": "csv", "filter": {}, "protection": {"kind": "plain", "acknowledged": true}, "path": desk.beside("cases.csv")});
    desk.ask("export.cases", export);
    only_for_the_owner(desk.path());
}

#[test]
fn an_open_folder_becomes_private_when_a_vault_is_made_in_it() {
    let desk = Desk::empty();
    fs::create_dir(desk.dir()).unwrap();
    fs::set_permissions(desk.dir(), fs::Permissions::from_mode(0o755)).unwrap();
    desk.ask("vault.create", json!({"dir": desk.dir(), "name": "Robin Hale", "passphrase": PASSPHRASE}));
    only_for_the_owner(desk.path());
}

#[test]
fn a_newer_vault_is_refused_and_left_alone() {
    let desk = Desk::with_vault();
    desk.lock();
    let header = desk.dir().join("vault.json");
    let mut newer: Value = serde_json::from_slice(&fs::read(&header).unwrap()).unwrap();
    newer["format"] = json!(2);
    for shape in [newer.clone(), json!({"format": 17, "everything": "otherwise"})] {
        fs::write(&header, shape.to_string()).unwrap();
        let before = desk.files();
        assert_eq!(desk.ask("vault.look", json!({"dir": desk.dir()}))["newer"], true);
        for despite_seal in [false, true] {
            let unlock = json!({"dir": desk.dir(), "passphrase": PASSPHRASE, "despite_seal": despite_seal});
            desk.refused_as(ErrorCode::VaultNewer, "vault.unlock", unlock);
        }
        let create = json!({"dir": desk.dir(), "name": "Robin Hale", "passphrase": PASSPHRASE});
        desk.refused_as(ErrorCode::VaultExists, "vault.create", create);
        assert_eq!(desk.files(), before, "an older program does not touch what it cannot read");
    }
}

#[test]
fn a_vault_is_made_in_an_empty_place_only() {
    let desk = Desk::empty();
    let create = |dir: &Path| json!({"dir": dir, "name": "Robin Hale", "passphrase": PASSPHRASE});
    fs::create_dir(desk.dir()).unwrap();
    fs::write(desk.dir().join("letter.txt"), "dear").unwrap();
    desk.refused_as(ErrorCode::VaultExists, "vault.create", create(&desk.dir()));
    desk.refused_as(ErrorCode::VaultExists, "vault.create", create(&desk.dir().join("letter.txt")));
    assert_eq!(fs::read_to_string(desk.dir().join("letter.txt")).unwrap(), "dear");
    assert_eq!(desk.files().len(), 1, "nothing was put beside what stood there");
    fs::remove_file(desk.dir().join("letter.txt")).unwrap();
    desk.ask("vault.create", create(&desk.dir()));
    desk.lock();
    desk.refused_as(ErrorCode::VaultExists, "vault.create", create(&desk.dir()));
    desk.unlock();
}

#[test]
fn a_vault_that_could_not_be_made_leaves_nothing() {
    let desk = Desk::empty();
    for (name, passphrase) in [("", PASSPHRASE), ("  ", PASSPHRASE), ("Robin Hale", "short"), (&"r".repeat(201), PASSPHRASE)] {
        desk.refused_as(ErrorCode::Invalid, "vault.create", json!({"dir": desk.dir(), "name": name, "passphrase": passphrase}));
    }
    let file = desk.path().join("file");
    fs::write(&file, "").unwrap();
    desk.refused("vault.create", json!({"dir": file.join("vault"), "name": "Robin Hale", "passphrase": PASSPHRASE}));
    let left: Vec<_> = fs::read_dir(desk.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(left, ["file"], "neither a folder nor a half vault");
    assert_eq!(desk.ask("vault.status", json!({}))["state"], "none");
}

#[test]
fn nobody_is_named_outside_the_lock_unless_they_chose_to_be() {
    let desk = Desk::with_vault();
    assert_eq!(desk.ask("vault.look", json!({"dir": desk.dir()}))["labels"], json!([]));
    assert!(!fs::read_to_string(desk.dir().join("vault.json")).unwrap().contains("Robin"));
    let shown = Desk::empty();
    shown.ask("vault.create", json!({"dir": shown.dir(), "name": "Robin Hale", "passphrase": PASSPHRASE, "label": " R. "}));
    shown.lock();
    assert_eq!(shown.ask("vault.look", json!({"dir": shown.dir()}))["labels"], json!(["R."]));
}

#[test]
fn a_new_passphrase_opens_and_the_old_one_does_not() {
    let desk = Desk::with_vault();
    let before = desk.files();
    desk.refused_as(ErrorCode::WrongPassphrase, "vault.change_passphrase", json!({"old": "not this one", "new": "nine new words"}));
    desk.refused_as(ErrorCode::Invalid, "vault.change_passphrase", json!({"new": "nine new words"}));
    desk.refused_as(ErrorCode::Invalid, "vault.change_passphrase", json!({"old": PASSPHRASE, "new": "seven"}));
    assert_eq!(desk.files(), before, "a refused change changes nothing");
    desk.ask("vault.change_passphrase", json!({"old": PASSPHRASE, "new": "nine new words"}));
    desk.lock();
    desk.refused_as(ErrorCode::WrongPassphrase, "vault.unlock", json!({"dir": desk.dir(), "passphrase": PASSPHRASE}));
    desk.ask("vault.unlock", json!({"dir": desk.dir(), "passphrase": "nine new words"}));
    desk.lock();
    desk.recover();
}

#[test]
fn who_came_in_with_the_recovery_key_sets_a_passphrase_without_the_old_one() {
    let desk = Desk::with_vault();
    let person = desk.person("Lina Osman");
    desk.lock();
    desk.recover();
    desk.ask("vault.change_passphrase", json!({"new": "nine new words"}));
    assert_eq!(desk.ask("vault.status", json!({}))["recovered"], false);
    desk.refused_as(ErrorCode::Invalid, "vault.change_passphrase", json!({"new": "ten newer words"}));
    desk.lock();
    desk.refused_as(ErrorCode::WrongPassphrase, "vault.unlock", json!({"dir": desk.dir(), "passphrase": PASSPHRASE}));
    let status = desk.ask("vault.unlock", json!({"dir": desk.dir(), "passphrase": "nine new words"}));
    assert_eq!((&status["recovered"], &status["member"]["role"]), (&json!(false), &json!("coordinator")));
    assert_eq!(desk.get("person.get", &person)["id"], person.as_str());
    desk.lock();
    desk.recover();
}

#[test]
fn an_idle_vault_locks_by_the_clock() {
    let desk = Desk::with_vault();
    let idle = |minutes: i64, seconds: i64| {
        desk.clock.advance(Duration::seconds(60 * minutes + seconds));
        // Asking how things stand is what the screen does by itself: no sign of anybody there.
        desk.ask("vault.status", json!({}));
        desk.door.lock_if_idle().unwrap()
    };
    assert!(!idle(4, 55));
    desk.ask("vault.touch", json!({}));
    assert!(!idle(4, 55), "a key was pressed in between");
    desk.ask("today", json!({}));
    assert!(!idle(4, 55), "something was asked for in between");
    assert!(idle(0, 10), "five minutes without anybody");
    desk.refused_as(ErrorCode::Locked, "today", json!({}));
    assert!(!idle(60, 0), "what is locked is not locked again");
    desk.unlock();
    let mut settings = desk.ask("settings.get", json!({}));
    settings["idle_minutes"] = json!(1);
    desk.ask("settings.set", settings);
    assert!(!idle(0, 50));
    assert!(idle(0, 11), "the new setting counts at once");
    desk.unlock();
    assert!(idle(1, 1), "and after the next unlock");
}

#[test]
#[cfg(target_os = "linux")]
fn the_time_that_a_laptop_sleeps_counts_as_idle() {
    let steady = || SystemClock::default().steady();
    if child::folder().is_some() {
        return child::tell(&format!("{}", steady().as_secs()));
    }
    // As after a sleep of a day: the clock that stands still meanwhile is moved by nothing, the one that goes on by a day.
    let a_day_later = ["unshare", "--user", "--map-root-user", "--time", "--boottime", "86400", "--fork"];
    let may_unshare = std::process::Command::new(a_day_later[0]).args(&a_day_later[1..]).arg("true").status();
    if !may_unshare.is_ok_and(|status| status.success()) {
        return; // some containers let nobody have a clock of their own
    }
    let before = steady().as_secs();
    let output = child::of("vault::the_time_that_a_laptop_sleeps_counts_as_idle", Path::new("/"), &a_day_later).output().unwrap();
    let output = String::from_utf8_lossy(&output.stdout).into_owned();
    let told: u64 = output.lines().find_map(child::told).expect("it says so").parse().unwrap();
    assert!(told >= before + 86400, "{told} after {before}");
}

#[test]
fn a_slot_made_cheap_to_guess_is_refused() {
    let desk = Desk::with_vault();
    desk.lock();
    let slot = insider::slot(&desk.dir());
    let plain = insider::decrypt_with_passphrase(&fs::read(&slot).unwrap(), PASSPHRASE);
    // One that is dear enough opens; that it is another file than the one that was left is noticed.
    for (factor, code) in [(10, ErrorCode::WrongPassphrase), (16, ErrorCode::WrongPassphrase), (17, ErrorCode::VaultTampered)] {
        let mut recipient = age::scrypt::Recipient::new(SecretString::from(PASSPHRASE.to_owned()));
        recipient.set_work_factor(factor);
        fs::write(&slot, age::encrypt(&recipient, &plain).unwrap()).unwrap();
        desk.refused_as(code, "vault.unlock", json!({"dir": desk.dir(), "passphrase": PASSPHRASE}));
    }
    desk.ask("vault.unlock", json!({"dir": desk.dir(), "passphrase": PASSPHRASE, "despite_seal": true}));
}

#[test]
fn the_last_number_of_a_keyring_stops_nothing() {
    let desk = Desk::with_vault();
    desk.person("Lina Osman");
    desk.lock();
    let slot: Value =
        serde_json::from_slice(&insider::decrypt_with_passphrase(&fs::read(insider::slot(&desk.dir())).unwrap(), PASSPHRASE)).unwrap();
    let identity: age::x25519::Identity = slot["identity"].as_str().unwrap().parse().unwrap();
    let path = desk.dir().join("keyring.age");
    let mut keyring: Value = serde_json::from_slice(&insider::decrypt(&fs::read(&path).unwrap(), &identity)).unwrap();
    keyring["epoch"] = json!(u32::MAX);
    fs::write(&path, age::encrypt(&identity.to_public(), keyring.to_string().as_bytes()).unwrap()).unwrap();
    desk.unlock_despite();
    desk.ask("vault.rotate", json!({"passphrase": PASSPHRASE}));
    desk.lock();
    desk.unlock();
    assert_eq!(desk.rows("person.list", json!({})).len(), 2);
}

#[test]
fn whoever_opens_despite_the_seal_is_written_down_and_the_others_are_told_for_two_weeks() {
    let desk = Desk::with_vault();
    let database = desk.dir().join("data.db");
    let told = |door: &panah_core::door::Door, despite: bool| {
        let request = json!({"dir": desk.dir(), "passphrase": desk.recovery_key, "despite_seal": despite});
        door.call("vault.unlock", request).unwrap()["opened_despite"].clone()
    };
    let written = || desk.rows("vault.events", json!({})).into_iter().filter(|row| row["what"] == json!("opened-despite")).count();
    desk.lock();
    let old = fs::read(&database).unwrap();
    assert_eq!(told(&desk.door, true), json!(false), "nothing was wrong with it");
    desk.person("Lina Osman");
    desk.lock();
    fs::write(&database, old).unwrap();
    desk.refused_as(ErrorCode::VaultTampered, "vault.unlock", json!({"dir": desk.dir(), "passphrase": desk.recovery_key}));
    assert_eq!(told(&desk.door, true), json!(true));
    let events = desk.rows("vault.events", json!({}));
    assert_eq!((&events[1]["what"], &events[1]["at"]["name"]), (&json!("opened-despite"), &json!("Robin Hale")));
    assert_eq!(events[0]["what"], json!("put-back"), "the entry of the opening before is missing from it");
    desk.is_sound();
    desk.lock();
    assert_eq!(told(&desk.door, false), json!(true), "it is as it was left now, and whoever opens it next is told");
    desk.lock();
    let elsewhere = tempfile::tempdir().unwrap();
    let other = Desk::at(elsewhere.path(), &desk.recovery_key, 7);
    assert_eq!(told(&other.door, false), json!(true), "on any laptop");
    other.lock();
    desk.clock.advance(Duration::days(15));
    assert_eq!((told(&desk.door, false), written()), (json!(false), 1), "for two weeks, and written down once");
}

#[test]
fn what_is_opened_despite_the_seal_is_looked_at_as_after_a_crash() {
    let mut desk = Desk::with_vault();
    for _ in 0..3 {
        desk.lock();
        desk.recover();
    }
    desk.is_sound();
    let status = || desk.ask("vault.status", json!({}));
    desk.tampered("UPDATE ledger SET at = at + 1 WHERE place = 1");
    assert_eq!((&status()["opened_despite"], &status()["backup_failed"]), (&json!(true), &json!("vault-damaged")));
    assert_eq!(desk.ask("vault.last_check", json!({})), json!(null), "what was found before says nothing of it");
    desk.clock.advance(Duration::minutes(2));
    assert!(desk.door.care().is_err(), "a backup is due, and not made of this");
    assert_eq!(desk.ask("vault.last_check", json!({}))["problems"][0]["code"], json!("disclosures"));
    // The same where a crash came in between: it is refused, and opens for whoever says so.
    desk.crash();
    desk.refused_as(ErrorCode::VaultTampered, "vault.unlock", json!({"dir": desk.dir(), "passphrase": desk.recovery_key}));
    desk.unlock_despite();
    let written = desk.rows("vault.events", json!({})).into_iter().filter(|row| row["what"] == json!("opened-despite"));
    assert_eq!(written.count(), 2);
}
