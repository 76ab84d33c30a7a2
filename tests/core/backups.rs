//! Backups: written whole or not at all, given back as they were, and rehearsed.

use std::fs;
use std::path::PathBuf;

use panah_core::ErrorCode;
use serde_json::{Value, json};

use crate::desk::{Desk, PASSPHRASE, new_id};
use crate::family::Family;

/// Writes a backup beside the vault.
pub fn make(desk: &Desk, name: &str) -> Value {
    desk.ask("backup.make", json!({"path": desk.beside(name)}))
}

/// Gives a backup back beside the vault, and what was said of it.
pub fn restore(desk: &Desk, name: &str) -> (Value, PathBuf) {
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
fn a_copy_of_everything_that_somebody_asks_for_is_written_down() {
    let desk = Desk::with_vault();
    desk.person("Lina Osman");
    let written = || desk.rows("vault.events", json!({}));
    desk.ask("backup.make", json!({}));
    assert_eq!(written(), [] as [Value; 0], "what stays in the vault's folder is no copy that leaves");
    make(&desk, "stick");
    let event = &written()[0];
    let digest = blake3::hash(&fs::read(desk.beside("stick")).unwrap()).to_hex().to_string();
    assert_eq!((&event["what"], &event["digest"], &event["at"]["name"]), (&json!("backup-made"), &json!(digest), &json!("Robin Hale")));
    desk.refused("backup.make", json!({"path": desk.beside("stick")}));
    desk.refused("backup.make", json!({"path": "/nowhere/at/all"}));
    assert_eq!(written().len(), 1, "what was not made is not written down");
    desk.is_sound();
    let rehearsed = desk.ask("backup.rehearse", json!({"path": desk.beside("stick"), "passphrase": PASSPHRASE}));
    assert_eq!(rehearsed["compared"]["only_here"], json!(0), "the entry is no record that the backup lacks");
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
    family.desk.change_person(&family.son, json!({"do_not_disclose": {new_id(): {"who": "my mother", "person": family.mother}}}));
    family.desk.change_person(&family.mother, json!({"remarks": "moved house"}));
    assert_eq!(told("stick"), (json!(1), json!(1)));
    desk.ask("backup.make", json!({"path": desk.beside("later")}));
    assert_eq!(told("later"), (json!(0), json!(0)));
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
