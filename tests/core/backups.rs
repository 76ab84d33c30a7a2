//! Backups: written whole or not at all, given back as they were, rehearsed, thinned out, and missed when none has left the laptop.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use chrono::Duration;
use panah_core::ErrorCode;
use serde_json::{Value, json};

use crate::desk::{Desk, PASSPHRASE, id, new_id};
use crate::family::Family;

/// A colleague's passphrase.
const MINAS: &str = "nine green doors in a row";

fn make(desk: &Desk, name: &str) -> Value {
    desk.ask("backup.make", json!({"path": desk.beside(name)}))
}

fn restore(desk: &Desk, name: &str) -> (Value, PathBuf) {
    let dir = desk.path().join("restored");
    (desk.ask("backup.restore", json!({"path": desk.beside(name), "dir": dir, "passphrase": PASSPHRASE})), dir)
}

#[test]
fn a_backup_gives_back_every_record_in_another_place() {
    let desk = Desk::with_vault();
    let case = desk.case_of(&desk.person("Lina Osman"), "high");
    desk.note(&case, "they waited at the harbour");
    let before = desk.everything();
    let made = make(&desk, "stick.panah-backup");
    assert_eq!(made["bytes"].as_u64().unwrap(), fs::metadata(desk.beside("stick.panah-backup")).unwrap().len());
    desk.note(&case, "written since");

    let (restored, dir) = restore(&desk, "stick.panah-backup");
    assert_eq!((&restored["problems"], &restored["counts"]["note"]), (&json!([]), &json!(1)));
    assert_eq!(
        restored["compared"],
        json!({"only_here": 1, "only_there": 0, "newer_here": 0, "newer_there": 0, "refused_since": 0, "do_not_disclose_since": 0})
    );
    assert_eq!(desk.ask("vault.status", json!({}))["dir"], json!(desk.dir()), "what was open stays open");
    desk.refused_as(
        ErrorCode::VaultExists,
        "backup.restore",
        json!({"path": desk.beside("stick.panah-backup"), "dir": dir, "passphrase": PASSPHRASE}),
    );
    desk.ask("vault.unlock", json!({"dir": dir, "passphrase": PASSPHRASE}));
    assert_eq!(desk.everything(), before);
}

#[test]
fn whoever_gives_back_an_older_state_is_told_which_noes_it_does_not_know() {
    let family = Family::new();
    family.both_agree("message");
    let desk = &family.desk;
    make(desk, "stick");
    family.consent("seeker", "granted", json!({"scope": "alive"}));
    let told = |name: &str| {
        let compared = desk.ask("backup.rehearse", json!({"path": desk.beside(name), "passphrase": PASSPHRASE}))["compared"].clone();
        (compared["refused_since"].clone(), compared["do_not_disclose_since"].clone())
    };
    assert_eq!(told("stick"), (json!(0), json!(0)), "another yes lets nothing through that it should not");
    family.consent("sought", "withdrawn", json!({}));
    family.change_person(&family.son, json!({"do_not_disclose": {new_id(): {"who": "my mother", "person": family.mother}}}));
    family.change_person(&family.mother, json!({"remarks": "moved house"}));
    assert_eq!(told("stick"), (json!(1), json!(1)));
    desk.ask("backup.make", json!({"path": desk.beside("later")}));
    assert_eq!(told("later"), (json!(0), json!(0)));
}

#[test]
fn a_backup_brings_nothing_back_that_was_erased_since() {
    let desk = Desk::with_vault();
    let person = desk.person("Lina Osman");
    let case = desk.case_of(&person, "high");
    let note = desk.note(&case, "they waited at the quayside");
    let other = desk.note(&case, "and went on");
    desk.ask(
        "case.save",
        json!({"id": case, "base": null, "record": {"principal": person, "risk": "high", "summary": "about the quayside"}}),
    );
    make(&desk, "stick");
    desk.ask("erase.run", json!({"id": note, "passphrase": PASSPHRASE}));
    desk.ask("erase.run", json!({"id": case, "field": "summary", "passphrase": PASSPHRASE}));

    let (restored, dir) = restore(&desk, "stick");
    assert_eq!((&restored["erased_again"], &restored["problems"]), (&json!(2), &json!([])));
    desk.ask("vault.unlock", json!({"dir": dir, "passphrase": PASSPHRASE}));
    assert_eq!(desk.refused("record.history", json!({"id": note})).code, ErrorCode::NotFound);
    let text = desk.everything().to_string();
    assert_eq!(text.find("quayside").map(|at| text[at.saturating_sub(300)..at + 50].to_owned()), None);
    assert!(desk.everything().to_string().contains("and went on"), "{other}");
    assert!(desk.ask("search", json!({"query": "quayside", "limit": 5}))["hits"].as_array().unwrap().is_empty());
    desk.is_sound();
}

#[test]
fn what_was_erased_does_not_come_back_either_where_the_vault_is_closed() {
    let desk = Desk::with_vault();
    let case = desk.case_of(&desk.person("Lina Osman"), "high");
    let note = desk.note(&case, "they waited at the quayside");
    make(&desk, "stick");
    desk.ask("erase.run", json!({"id": note, "passphrase": PASSPHRASE}));
    desk.lock();
    let dir = desk.path().join("restored");
    let mut request = json!({"path": desk.beside("stick"), "dir": dir, "passphrase": PASSPHRASE});
    let refused = desk.refused("backup.restore", request.clone());
    assert_eq!((&*refused.fields[0].path, &*refused.fields[0].code), ("lost", "stands-here"), "only the open vault knows what it is");
    assert!(!dir.exists());
    // Another vault is open: it knows no more of that one.
    desk.ask("vault.create", json!({"dir": desk.path().join("other"), "name": "Mina Daher", "passphrase": "nine green doors in a row"}));
    assert_eq!(desk.refused("backup.restore", request.clone()).fields[0].code, "stands-here");
    desk.unlock();
    assert_eq!(restore(&desk, "stick").0["erased_again"], 1);
    fs::remove_dir_all(&dir).unwrap();
    desk.lock();

    request["lost"] = json!(true);
    desk.ask("backup.restore", request.clone());
    fs::remove_dir_all(&dir).unwrap();
    // Where it does not stand any more, nobody has to say so.
    fs::remove_dir_all(desk.dir()).unwrap();
    request["lost"] = json!(false);
    desk.ask("backup.restore", request);
}

#[test]
fn a_field_that_was_erased_before_the_backup_and_filled_in_anew_comes_back() {
    let desk = Desk::with_vault();
    let person = desk.person("Lina Osman");
    let remarks = |text: &str| {
        let mut record = desk.get("person.get", &person)["record"].clone();
        record["remarks"] = json!(text);
        desk.ask("person.save", json!({"id": person, "record": record}));
    };
    remarks("at the quayside");
    desk.ask("erase.run", json!({"id": person, "field": "remarks", "passphrase": PASSPHRASE}));
    remarks("at the mill");
    make(&desk, "stick");
    let (restored, dir) = restore(&desk, "stick");
    assert_eq!(restored["erased_again"], 0);
    desk.ask("vault.unlock", json!({"dir": dir, "passphrase": PASSPHRASE}));
    assert_eq!(desk.get("person.get", &person)["record"]["remarks"], "at the mill");
}

#[test]
fn a_field_that_was_erased_since_stays_erased_also_in_the_trash_of_that_time() {
    let desk = Desk::with_vault();
    let person = desk.add("person", json!({"remarks": "at the quayside"}));
    desk.ask("record.trash", json!({"id": person}));
    make(&desk, "stick");
    desk.ask("record.restore", json!({"id": person}));
    desk.ask("erase.run", json!({"id": person, "field": "remarks", "passphrase": PASSPHRASE}));
    let (restored, dir) = restore(&desk, "stick");
    assert_eq!(restored["erased_again"], 1);
    desk.ask("vault.unlock", json!({"dir": dir, "passphrase": PASSPHRASE}));
    desk.ask("record.restore", json!({"id": person}));
    assert_eq!(desk.get("person.get", &person)["record"]["remarks"], json!(null));
}

#[test]
fn what_was_cleared_before_the_backup_and_erased_since_does_not_come_back_in_its_history() {
    let desk = Desk::with_vault();
    let person = desk.add("person", json!({"remarks": "at the quayside"}));
    desk.ask("person.save", json!({"id": person, "record": {}}));
    make(&desk, "stick");
    let asked = json!({"id": person, "field": "remarks"});
    assert_eq!(desk.ask("erase.look", asked.clone())["versions"], json!(2));
    desk.ask("erase.run", json!({"id": person, "field": "remarks", "passphrase": PASSPHRASE}));
    desk.refused_as(ErrorCode::Invalid, "erase.look", asked);
    let (restored, dir) = restore(&desk, "stick");
    assert_eq!(restored["erased_again"], 1);
    for dir in [desk.dir(), dir] {
        desk.ask("vault.unlock", json!({"dir": dir, "passphrase": PASSPHRASE}));
        let history = desk.ask("record.history", json!({"id": person})).to_string();
        assert!(!history.contains("quayside"), "{history}");
    }
}

#[test]
fn what_was_erased_since_is_erased_again_whoever_opens_the_backup() {
    let desk = Desk::with_vault();
    let case = desk.case_of(&desk.person("Lina Osman"), "low");
    let own = json!({"case": case, "text": "kept", "visibility": "author", "kind": "visit"});
    let note = id(&desk.ask("note.save", json!({"record": own})));
    let helper =
        desk.ask("member.add", json!({"name": "Mina Daher", "role": "volunteer", "new_passphrase": MINAS, "passphrase": PASSPHRASE}));
    let (helper, colleague) = (helper.as_str().unwrap().to_owned(), desk.person("Zef Hale"));
    let mut record = desk.get("person.get", &helper)["record"].clone();
    record["remarks"] = json!("at the quayside");
    desk.ask("person.save", json!({"id": helper, "record": record}));
    let guarded = json!({"do_not_disclose": {new_id(): {"who": "my uncle"}}});
    desk.ask("person.save", json!({"id": colleague, "record": guarded}));
    let option = desk.add("refuge_option", json!({"case": case, "country": "Norland"}));
    make(&desk, "stick");
    // By today's rules an option names a country or a way; in the backup this one has no way yet.
    desk.edit("refuge_option", &case, &option, json!({"route": "family"}));
    desk.ask("erase.run", json!({"id": option, "field": "country", "passphrase": PASSPHRASE}));
    // Erased: something of somebody who had a key then, of a record that its author alone sees, and what only a coordinator may take away.
    desk.ask("member.remove", json!({"person": helper, "passphrase": PASSPHRASE}));
    for (id, field) in [(&helper, "remarks"), (&note, "kind"), (&colleague, "do_not_disclose")] {
        desk.ask("erase.run", json!({"id": id, "field": field, "passphrase": PASSPHRASE}));
    }
    // A volunteer's passphrase of that time opens the backup.
    let rehearsed = desk.ask("backup.rehearse", json!({"path": desk.beside("stick"), "passphrase": MINAS}));
    assert_eq!((&rehearsed["erased_again"], &rehearsed["problems"]), (&json!(4), &json!([])));
}

#[test]
fn a_backup_that_is_not_here_now_is_said_to_hold_it_still() {
    let desk = Desk::with_vault();
    let person = desk.person("Lina Osman");
    for name in ["stick", "drawer"] {
        make(&desk, name);
    }
    fs::rename(desk.beside("stick"), desk.beside("unplugged")).unwrap();
    let found = desk.ask("erase.run", json!({"id": person, "passphrase": PASSPHRASE}))["backups"].clone();
    let row = found.as_array().unwrap().iter().find(|row| row["path"] == json!(desk.beside("stick"))).unwrap();
    let dropping = |forget: bool| json!({"id": row["id"], "passphrase": PASSPHRASE, "forget": forget});
    assert_eq!(desk.refused_as(ErrorCode::Invalid, "backup.drop", dropping(false)).fields[0].code, "not-here");
    let here: BTreeMap<&str, &Value> = found.as_array().unwrap().iter().map(|row| (row["path"].as_str().unwrap(), &row["here"])).collect();
    let there = (desk.beside("stick"), desk.beside("drawer"));
    assert_eq!(here, BTreeMap::from([(&*there.0, &json!(false)), (&*there.1, &json!(true))]));
    desk.ask("backup.drop", dropping(true));
}

#[test]
fn another_stick_with_a_backup_of_the_same_name_loses_nothing_and_the_first_stays_known() {
    let desk = Desk::with_vault();
    let made = make(&desk, "stick");
    fs::rename(desk.beside("stick"), desk.beside("in the drawer")).unwrap();
    desk.person("Lina Osman");
    make(&desk, "stick");
    let rows = || desk.ask("backup.list", json!({}))["rows"].as_array().unwrap().len();
    assert_eq!(rows(), 2, "the first is where it was");
    let second = fs::read(desk.beside("stick")).unwrap();
    let dropping = |forget: bool| json!({"id": made["id"], "passphrase": PASSPHRASE, "forget": forget});
    assert_eq!(desk.refused("backup.drop", dropping(false)).fields[0].code, "not-here");
    desk.ask("backup.drop", dropping(true));
    assert_eq!((rows(), fs::read(desk.beside("stick")).unwrap() == second), (1, true));
    // The same one again takes its own place.
    desk.ask("backup.make", json!({"path": desk.beside("stick"), "replace": true}));
    assert_eq!(rows(), 1);
}

#[test]
fn nothing_is_put_into_the_folder_of_a_vault() {
    let desk = Desk::with_vault();
    let case = desk.case_of(&desk.person("Lina Osman"), "low");
    let before = desk.files();
    let inside = |name: &str| desk.dir().join(name).to_str().unwrap().to_owned();
    for path in [inside("people/leaving"), inside("data.db"), inside("backups/mine"), desk.beside("vault/../vault/people/leaving")] {
        let plain = json!({"kind": "plain", "acknowledged": true});
        for (operation, request) in [
            ("backup.make", json!({"path": path, "replace": true})),
            ("travel.pack", json!({"cases": [case], "path": path, "replace": true, "passphrase": PASSPHRASE})),
            ("export.cases", json!({"format": "csv", "filter": {}, "path": path, "protection": plain, "replace": true})),
            ("key_file.make", json!({"path": path})),
        ] {
            let problem = desk.refused_as(ErrorCode::Invalid, operation, request);
            assert_eq!(problem.fields[0].code, "in-the-vault", "{operation}");
        }
    }
    assert_eq!(desk.files(), before);
    make(&desk, "stick");
    let again = json!({"path": desk.beside("stick"), "dir": inside("backups/again"), "passphrase": PASSPHRASE});
    assert_eq!(desk.refused_as(ErrorCode::Invalid, "backup.restore", again).fields[0].code, "in-the-vault");
    desk.lock();
    let another = json!({"dir": inside("people/another"), "name": "Mina Daher", "passphrase": PASSPHRASE});
    assert_eq!(desk.refused_as(ErrorCode::Invalid, "vault.create", another).fields[0].code, "in-the-vault");
}

#[test]
fn a_rehearsal_counts_and_leaves_nothing() {
    let desk = Desk::with_vault();
    desk.person("Lina Osman");
    make(&desk, "stick");
    let held = || {
        let mut names: Vec<_> = fs::read_dir(desk.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        names.sort();
        names
    };
    let before = held();
    let rehearsed = desk.ask("backup.rehearse", json!({"path": desk.beside("stick"), "passphrase": PASSPHRASE}));
    assert_eq!(rehearsed["counts"]["person"], json!(2));
    desk.refused_as(ErrorCode::WrongPassphrase, "backup.rehearse", json!({"path": desk.beside("stick"), "passphrase": "not this one"}));
    assert_eq!(held().len(), before.len() + 1, "the program's own folder, empty");
    assert_eq!(fs::read_dir(desk.path().join("data")).map(Iterator::count).unwrap_or(0), 0);
}

#[test]
fn what_a_rehearsal_that_was_killed_left_goes_with_the_next_unlocking() {
    let desk = Desk::with_vault();
    let rehearsals = desk.path().join("data").join("rehearsal");
    let left = rehearsals.join(new_id());
    fs::create_dir_all(&left).unwrap();
    for name in ["vault.json", "data.db", "lock"] {
        fs::copy(desk.dir().join(name), left.join(name)).unwrap();
    }
    // One at which another program is.
    let under_way = rehearsals.join(new_id());
    fs::create_dir_all(&under_way).unwrap();
    let lock = fs::File::create(under_way.join("lock")).unwrap();
    lock.lock().unwrap();
    desk.lock();
    desk.refused_as(ErrorCode::WrongPassphrase, "vault.unlock", json!({"dir": desk.dir(), "passphrase": "not this one"}));
    assert!(left.exists(), "a failure changes nothing");
    desk.unlock();
    assert!(!left.exists() && under_way.exists());
    drop(lock);
    desk.unlock();
    assert!(!rehearsals.exists());
}

#[test]
fn a_backup_that_was_cut_altered_or_stuffed_is_refused_and_leaves_nothing() {
    let desk = Desk::with_vault();
    desk.person("Lina Osman");
    make(&desk, "stick");
    let whole = fs::read(desk.beside("stick")).unwrap();
    let tried = |bytes: &[u8]| {
        fs::write(desk.beside("altered"), bytes).unwrap();
        let dir = desk.path().join("restored");
        let problem = desk.refused("backup.restore", json!({"path": desk.beside("altered"), "dir": dir, "passphrase": PASSPHRASE}));
        assert!(!dir.exists() && !desk.path().join(".restored.new").exists());
        problem.code
    };
    for part in [0, 1, 1000, whole.len() / 2, whole.len() - 1] {
        assert_eq!(tried(&whole[..part]), ErrorCode::VaultDamaged, "cut at {part}");
    }
    // Where a page of the database stands.
    for at in (whole.len() / 2..whole.len() - 4096).step_by(whole.len() / 9) {
        let mut flipped = whole.clone();
        flipped[at] ^= 4;
        let code = tried(&flipped);
        assert!([ErrorCode::VaultDamaged, ErrorCode::VaultTampered].contains(&code), "{at}: {code:?}");
    }
    let problem = desk.refused("backup.rehearse", json!({"path": desk.dir(), "passphrase": PASSPHRASE}));
    assert_eq!(problem.code, ErrorCode::Invalid, "a folder is no backup");
}

/// A backup in whose index a slot's name stands too, for the bytes of the database.
fn with_the_database_twice(whole: &[u8]) -> Vec<u8> {
    let at_name = memchr::memmem::rfind(whole, b"data.db").unwrap();
    let entry = at_name - 46;
    assert_eq!(&whole[entry..entry + 4], b"PK\x01\x02", "an entry of the index");
    let name = format!("people/{}.age", new_id());
    let mut added = whole[entry..at_name].to_vec();
    added[28..30].copy_from_slice(&(name.len() as u16).to_le_bytes());
    added.extend(name.as_bytes());
    let (more, note) = (added[30] as usize + 256 * added[31] as usize, added[32] as usize + 256 * added[33] as usize);
    added.extend(&whole[at_name + 7..at_name + 7 + more + note]);
    let end = whole.len() - 22;
    let mut made = [&whole[..end], &added, &whole[end..]].concat();
    let end = end + added.len();
    for at in [end + 8, end + 10] {
        made[at] += 1;
    }
    let length = u32::from_le_bytes(made[end + 12..end + 16].try_into().unwrap()) + added.len() as u32;
    made[end + 12..end + 16].copy_from_slice(&length.to_le_bytes());
    made
}

#[test]
fn parts_that_lie_one_over_the_other_fill_no_disk() {
    let desk = Desk::with_vault();
    make(&desk, "stick");
    fs::write(desk.beside("twice"), with_the_database_twice(&fs::read(desk.beside("stick")).unwrap())).unwrap();
    let dir = desk.path().join("restored");
    let problem = desk.refused("backup.restore", json!({"path": desk.beside("twice"), "dir": dir, "passphrase": PASSPHRASE}));
    // Not as tampered with, which would be said once all of it was laid out and looked at.
    assert_eq!(problem.code, ErrorCode::VaultDamaged);
}

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
