//! A folder that was put back to an older state is noticed on the laptop where it was open last, and nothing else is taken for that.

use std::fs;
use std::path::Path;

use chrono::Duration;
use serde_json::json;

use crate::desk::{Desk, PASSPHRASE, lay_back};

#[test]
fn a_folder_that_was_put_back_is_noticed_where_it_was_open_last() {
    let desk = Desk::with_vault();
    let put_back = || desk.ask("vault.status", json!({}))["put_back"].clone();
    let open = || desk.ask("vault.unlock", json!({"dir": desk.dir(), "passphrase": desk.recovery_key}));
    assert_eq!(put_back(), json!(false));
    desk.lock();
    let copy = desk.copy();
    open();
    desk.person("Lina Osman");
    assert_eq!(put_back(), json!(false), "opened again as it was left");
    desk.lock();
    lay_back(&copy);
    open();
    assert_eq!(put_back(), json!(true), "seal and all: it is sound, and older");
    assert_eq!(desk.rows("vault.events", json!({}))[0]["what"], json!("put-back"), "it is written down for good");
    desk.is_sound();
    desk.lock();
    open();
    assert_eq!(put_back(), json!(true), "whoever opens it next is told as well");
    let written = desk.rows("vault.events", json!({})).into_iter().filter(|row| row["what"] == json!("put-back"));
    assert_eq!(written.count(), 1, "it is written down once");
    desk.clock.advance(Duration::days(15));
    desk.lock();
    open();
    assert_eq!(put_back(), json!(false), "it was said for two weeks");
    // Who clears the list of folders leaves nothing of them.
    let mut preferences = desk.ask("preferences.get", json!({}));
    preferences["recent"] = json!([]);
    desk.ask("preferences.set", preferences);
    assert_eq!(fs::read_to_string(desk.path().join("config/last-seen.json")).unwrap(), "{}");
}

#[test]
fn a_copy_from_a_session_put_back_after_its_lock_is_noticed_and_is_no_crash() {
    let desk = Desk::with_vault();
    let open = || desk.ask("vault.unlock", json!({"dir": desk.dir(), "passphrase": desk.recovery_key}))["put_back"] == json!(true);
    let times_written = || desk.rows("vault.events", json!({})).iter().filter(|row| row["what"] == json!("put-back")).count();
    let copy = desk.copy();
    desk.person("Lina Osman");
    desk.lock();
    let locked = desk.copy();
    lay_back(&copy);
    assert!(open(), "as after a crash, but it was locked here in good order");
    assert_eq!((desk.rows("person.list", json!({})).len(), times_written()), (1, 1));
    desk.is_sound();
    desk.lock();
    // What was locked then is the older state by now.
    lay_back(&locked);
    assert!(open());
    assert_eq!((desk.rows("person.list", json!({})).len(), times_written()), (2, 1));
}

#[test]
fn a_backup_of_a_session_laid_out_in_its_place_is_noticed() {
    let desk = Desk::with_vault();
    desk.ask("backup.make", json!({"path": desk.beside("stick")}));
    desk.person("Lina Osman");
    desk.lock();
    fs::remove_dir_all(desk.dir()).unwrap();
    panah_core::vault::lay_out(Path::new(&desk.beside("stick")), &desk.dir()).unwrap();
    let status = desk.ask("vault.unlock", json!({"dir": desk.dir(), "passphrase": desk.recovery_key}));
    assert_eq!(status["put_back"], json!(true), "locked in good order, as its seal says, and not as it was locked here");
}

#[test]
fn neither_a_crash_nor_another_laptop_looks_like_a_folder_that_was_put_back() {
    let mut desk = Desk::with_vault();
    let elsewhere = tempfile::tempdir().unwrap();
    let seen = desk.path().join("config/last-seen.json");
    let unlock = json!({"dir": desk.dir(), "passphrase": desk.recovery_key});
    let opened = |door: &panah_core::door::Door| door.call("vault.unlock", unlock.clone()).unwrap()["put_back"].clone();
    desk.lock();
    let as_locked = fs::read(&seen).unwrap();
    assert_eq!(opened(&desk.door), json!(false));
    desk.crash();
    assert_eq!(opened(&desk.door), json!(false), "after a crash");

    desk.crash();
    fs::write(&seen, &as_locked).unwrap();
    assert_eq!(opened(&desk.door), json!(false), "after one that came before it was written down that it is open");

    let as_open = fs::read(&seen).unwrap();
    desk.lock();
    fs::write(&seen, as_open).unwrap();
    assert_eq!(opened(&desk.door), json!(false), "where it could not be written down how it was locked");
    desk.lock();

    // Another laptop, with settings of its own: open there and locked, and open there until it crashed.
    let mut other = Desk::at(elsewhere.path(), &desk.recovery_key, 7);
    assert_eq!(opened(&other.door), json!(false));
    other.lock();
    assert_eq!(opened(&desk.door), json!(false), "locked elsewhere");
    desk.lock();
    assert_eq!(opened(&other.door), json!(false));
    other.crash();
    assert_eq!(opened(&desk.door), json!(false), "crashed elsewhere");
    desk.is_sound();
}

#[test]
fn what_somebody_who_was_removed_puts_in_its_place_is_noticed_however_often_they_opened_it() {
    let desk = Desk::with_vault();
    let words = "nine green doors in a row";
    let add = json!({"name": "Mina Daher", "role": "coordinator", "new_passphrase": words, "passphrase": PASSPHRASE});
    let mina = desk.ask("member.add", add);
    let open = || desk.ask("vault.unlock", json!({"dir": desk.dir(), "passphrase": PASSPHRASE}))["put_back"] == json!(true);
    // Mina copies the folder while it is open, and is removed in the same session.
    let copy = desk.copy();
    desk.ask("member.remove", json!({"person": mina, "passphrase": PASSPHRASE}));
    desk.lock();
    assert!(!open());
    desk.lock();

    // Elsewhere her passphrase opens the copy as it did, and each opening counts.
    let hers = tempfile::tempdir().unwrap();
    let copied = hers.path().join("vault");
    for (path, bytes) in &copy {
        let path = copied.join(path.strip_prefix(desk.dir()).unwrap());
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
    let other = Desk::at(hers.path(), "", 9);
    for _ in 0..4 {
        other.ask("vault.unlock", json!({"dir": copied, "passphrase": words}));
        other.lock();
    }

    // It opens for Robin as usual: age does not say who encrypted.
    fs::remove_dir_all(desk.dir()).unwrap();
    fs::rename(&copied, desk.dir()).unwrap();
    assert!(open(), "the entry of her removal is missing");
    assert_eq!(desk.rows("vault.events", json!({}))[0]["what"], json!("put-back"));
}
