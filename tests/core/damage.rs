//! Vaults that are not as they were left: each kind of harm has its own answer, and looking at it makes nothing worse.

use std::collections::BTreeSet;
use std::fs;

use panah_core::{ErrorCode, Problem};
use serde_json::json;

use crate::desk::{Desk, PASSPHRASE, files_under, lay_back, texts};
use crate::insider;

const PAGE: usize = 4096;

/// Unlocking must be refused, with no file changed by the attempt.
#[track_caller]
fn refused(desk: &Desk, secret: &str) -> Problem {
    let before = desk.files();
    let problem = desk.refused("vault.unlock", json!({"dir": desk.dir(), "passphrase": secret}));
    assert_eq!(desk.files(), before, "an attempt that fails changes nothing: {problem}");
    problem
}

/// A locked vault with something in it.
fn locked() -> Desk {
    let desk = Desk::with_vault();
    let case = desk.case_of(&desk.person("Lina Osman"), "high");
    for day in 0..20 {
        desk.note(&case, &format!("day {day}: {}", "they waited at the harbour again. ".repeat(20)));
    }
    desk.lock();
    desk
}

#[test]
fn each_missing_part_has_its_own_answer() {
    let desk = locked();
    let slot = insider::slot(&desk.dir());
    let mut answers = BTreeSet::new();
    for (part, secret, code) in [
        ("data.db", desk.recovery_key.as_str(), ErrorCode::VaultDamaged),
        ("keyring.age", &desk.recovery_key, ErrorCode::VaultDamaged),
        ("vault.json", &desk.recovery_key, ErrorCode::VaultDamaged),
        ("seal", &desk.recovery_key, ErrorCode::VaultTampered),
        (slot.strip_prefix(desk.dir()).unwrap().to_str().unwrap(), crate::desk::PASSPHRASE, ErrorCode::VaultDamaged),
        ("people", crate::desk::PASSPHRASE, ErrorCode::VaultDamaged),
    ] {
        let (path, aside) = (desk.dir().join(part), desk.path().join("aside"));
        fs::rename(&path, &aside).unwrap();
        let problem = refused(&desk, secret);
        assert_eq!(problem.code, code, "without {part}");
        assert!(answers.insert(problem.detail.clone().unwrap()), "{part}: {problem} was said of another part already");
        fs::rename(&aside, &path).unwrap();
    }
    desk.recover();
    desk.lock();
    fs::rename(desk.dir(), desk.path().join("aside")).unwrap();
    desk.refused_as(ErrorCode::VaultMissing, "vault.unlock", json!({"dir": desk.dir(), "passphrase": desk.recovery_key}));
    assert!(!desk.dir().exists(), "looking for a vault makes none");
}

#[test]
fn a_flipped_byte_anywhere_in_the_database_is_damage() {
    let desk = locked();
    let path = desk.dir().join("data.db");
    let sound = fs::read(&path).unwrap();
    assert!(sound.len() > 40 * PAGE);
    for page in (0..sound.len() / PAGE).step_by(7).chain([0, 1, sound.len() / PAGE - 1]) {
        let mut harmed = sound.clone();
        harmed[page * PAGE + (page * 997) % PAGE] ^= 0x20;
        fs::write(&path, harmed).unwrap();
        assert_eq!(refused(&desk, &desk.recovery_key).code, ErrorCode::VaultDamaged, "page {page}");
    }
    fs::write(&path, sound).unwrap();
    desk.recover();
    desk.is_sound();
}

#[test]
fn what_a_damaged_vault_still_holds_opens_for_whoever_says_so() {
    let desk = locked();
    let path = desk.dir().join("data.db");
    let files = desk.copy();
    let whole = fs::read(&path).unwrap();
    let (mut opened, mut written) = (0, 0);
    for at in (PAGE / 2..whole.len()).step_by(PAGE) {
        let mut flipped = whole.clone();
        flipped[at] ^= 1;
        fs::write(&path, flipped).unwrap();
        let request = json!({"dir": desk.dir(), "passphrase": desk.recovery_key, "despite_seal": true});
        match desk.door.call("vault.unlock", request) {
            Ok(status) => {
                assert_eq!(status["opened_despite"], json!(true), "it is said in this session, page {}", at / PAGE);
                opened += 1;
                let events = desk.door.call("vault.events", json!({"limit": 10, "offset": 0}));
                written += usize::from(
                    events.is_ok_and(|events| texts(events["rows"].as_array().unwrap(), "what").contains(&"opened-despite".into())),
                );
                let _ = desk.door.call("vault.lock", json!({}));
            }
            Err(problem) => assert_eq!(problem.code, ErrorCode::VaultDamaged),
        }
        let strays = files_under(&desk.dir()).into_iter().filter(|path| !files.iter().any(|(known, _)| known == path));
        strays.for_each(|path| fs::remove_file(path).unwrap());
        lay_back(&files);
    }
    // The rest of the pages are those without which nothing can be read, or written into the ledger.
    let pages = whole.len() / PAGE;
    assert!(opened > pages * 3 / 4, "{opened} of {pages}");
    assert_eq!(written, opened, "each stands in the ledger");
    desk.recover();
}

#[test]
fn a_cut_or_emptied_database_is_damage() {
    let desk = locked();
    let path = desk.dir().join("data.db");
    let sound = fs::read(&path).unwrap();
    for length in [sound.len() - 1, sound.len() - PAGE, sound.len() / 2, sound.len() / 2 / PAGE * PAGE, PAGE, 100, 1, 0] {
        fs::write(&path, &sound[..length]).unwrap();
        assert_eq!(refused(&desk, &desk.recovery_key).code, ErrorCode::VaultDamaged, "{length} of {} bytes", sound.len());
        let despite = json!({"dir": desk.dir(), "passphrase": desk.recovery_key, "despite_seal": true});
        if length < 2 * PAGE {
            desk.refused_as(ErrorCode::VaultDamaged, "vault.unlock", despite);
            assert_eq!(fs::read(&path).unwrap(), &sound[..length], "nothing is made where nothing is left");
        }
    }
    fs::write(&path, sound).unwrap();
    desk.recover();
    desk.is_sound();
}

#[test]
fn cut_or_emptied_keys_and_header_are_damage() {
    let desk = locked();
    let slot = insider::slot(&desk.dir());
    for (path, secret) in [
        (desk.dir().join("keyring.age"), desk.recovery_key.as_str()),
        (desk.dir().join("vault.json"), &desk.recovery_key),
        (slot, crate::desk::PASSPHRASE),
    ] {
        let sound = fs::read(&path).unwrap();
        for harmed in [&[][..], &sound[..sound.len() / 2], &vec![b'x'; 2 << 20]] {
            fs::write(&path, harmed).unwrap();
            assert_eq!(refused(&desk, secret).code, ErrorCode::VaultDamaged, "{} of {} bytes", path.display(), harmed.len());
        }
        fs::write(&path, sound).unwrap();
    }
    desk.recover();
}

#[test]
fn an_old_database_put_back_is_told_from_damage_and_opens_only_if_the_person_says_so() {
    let desk = locked();
    let path = desk.dir().join("data.db");
    let old = fs::read(&path).unwrap();
    desk.recover();
    desk.person("Ana Reyes");
    desk.lock();
    let new = fs::read(&path).unwrap();
    fs::write(&path, &old).unwrap();
    assert_eq!(refused(&desk, &desk.recovery_key).code, ErrorCode::VaultTampered);

    // Single old pages under the new ones as well: sound one by one, and not what was left.
    let page = (1..old.len() / PAGE).find(|page| old[page * PAGE..(page + 1) * PAGE] != new[page * PAGE..(page + 1) * PAGE]).unwrap();
    let mut mixed = new.clone();
    mixed[page * PAGE..(page + 1) * PAGE].copy_from_slice(&old[page * PAGE..(page + 1) * PAGE]);
    fs::write(&path, mixed).unwrap();
    let code = refused(&desk, &desk.recovery_key).code;
    assert!([ErrorCode::VaultTampered, ErrorCode::VaultDamaged].contains(&code), "{code:?}");

    fs::write(&path, &old).unwrap();
    desk.unlock_despite();
    assert_eq!(texts(&desk.rows("person.list", json!({})), "name"), ["Lina Osman", "Robin Hale"], "the old state, and it was said so");
    desk.lock();
    desk.unlock();
    desk.is_sound();
}

#[test]
fn an_old_database_put_back_after_a_crash_is_noticed_as_well() {
    let mut desk = locked();
    let path = desk.dir().join("data.db");
    let old = fs::read(&path).unwrap();
    desk.recover();
    desk.person("Ana Reyes");
    desk.crash();
    let crashed = fs::read(&path).unwrap();
    fs::write(&path, old).unwrap();
    assert_eq!(refused(&desk, &desk.recovery_key).code, ErrorCode::VaultTampered, "its generation is not the one begun");
    fs::write(&path, crashed).unwrap();
    desk.recover();
    assert_eq!(desk.rows("person.list", json!({})).len(), 3, "a crash alone is no reason to refuse");
    desk.is_sound();
}

/// Half of a page is what it was not: the power went while it was written.
fn torn(database: &[u8], page: i64) -> Vec<u8> {
    let mut torn = database.to_vec();
    let start = (page as usize - 1) * PAGE;
    torn[start..start + PAGE / 2].copy_from_slice(&[0x5a; PAGE / 2]);
    torn
}

#[test]
fn a_free_page_that_lost_power_left_torn_is_written_anew_and_one_in_use_is_damage() {
    let mut desk = Desk::with_vault();
    let case = desk.case_of(&desk.person("Lina Osman"), "high");
    for day in 0..20 {
        desk.note(&case, &format!("day {day}: {}", "they waited at the harbour again. ".repeat(200)));
    }
    desk.ask("erase.run", json!({"id": case, "passphrase": PASSPHRASE}));
    let person = desk.person("Ana Reyes");
    desk.crash();
    let [path, seal] = ["data.db", "seal"].map(|name| desk.dir().join(name));
    let [crashed, open] = [&path, &seal].map(|path| fs::read(path).unwrap());
    let database = insider::open_database(&desk.dir());
    let numbers = |sql: &str| -> Vec<i64> {
        database.prepare(sql).unwrap().query_map([], |row| row.get(0)).unwrap().collect::<Result<_, _>>().unwrap()
    };
    // What is in no tree is free.
    let used: BTreeSet<i64> = numbers("SELECT pageno FROM dbstat").into_iter().collect();
    let free: Vec<i64> = (1..=numbers("PRAGMA page_count")[0]).filter(|page| !used.contains(page)).collect();
    assert!(free.len() > 3, "{}", free.len());
    drop(database);

    let mut mended = 0;
    for page in &free {
        fs::write(&path, torn(&crashed, *page)).unwrap();
        fs::write(&seal, &open).unwrap();
        // The one that lists the others is in use.
        if desk.door.call("vault.unlock", json!({"dir": desk.dir(), "passphrase": desk.recovery_key})).is_err() {
            continue;
        }
        mended += 1;
        assert_eq!(desk.get("person.get", &person)["trashed"], json!(null));
        desk.is_sound();
        desk.ask("backup.make", json!({"path": desk.beside("copy.panah-backup"), "replace": true}));
        desk.lock();
    }
    assert!(mended >= free.len() - 1, "{mended} of {}", free.len());
    for page in used.into_iter().step_by(7) {
        fs::write(&path, torn(&crashed, page)).unwrap();
        fs::write(&seal, &open).unwrap();
        assert_eq!(desk.refused("vault.unlock", json!({"dir": desk.dir(), "passphrase": desk.recovery_key})).code, ErrorCode::VaultDamaged);
    }
}

#[test]
fn parts_of_another_vault_do_not_open_this_one() {
    let (desk, other) = (locked(), locked());
    let slot = insider::slot(&desk.dir());
    for (path, theirs, secret, code) in [
        (desk.dir().join("data.db"), other.dir().join("data.db"), desk.recovery_key.as_str(), ErrorCode::VaultDamaged),
        (desk.dir().join("seal"), other.dir().join("seal"), &desk.recovery_key, ErrorCode::VaultTampered),
        (desk.dir().join("keyring.age"), other.dir().join("keyring.age"), &desk.recovery_key, ErrorCode::WrongPassphrase),
        (desk.dir().join("keyring.age"), other.dir().join("keyring.age"), &other.recovery_key, ErrorCode::VaultDamaged),
        // Both people chose the same passphrase; the slot still says which vault it is for.
        (slot, insider::slot(&other.dir()), crate::desk::PASSPHRASE, ErrorCode::WrongPassphrase),
    ] {
        let ours = fs::read(&path).unwrap();
        fs::copy(&theirs, &path).unwrap();
        assert_eq!(refused(&desk, secret).code, code, "{}", path.display());
        fs::write(&path, ours).unwrap();
    }
    desk.unlock();
    desk.is_sound();
}
