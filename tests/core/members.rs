//! Several people on one laptop: each with a passphrase of their own and a role; what remains of those who left; ways back.

use std::fs;

use panah_core::ErrorCode;
use serde_json::{Value, json};

use crate::desk::{Desk, PASSPHRASE, files_under, id};
use crate::insider;

const MINAS: &str = "nine green doors in a row";

/// Mina has a key of her own, with `role`.
fn add_mina(desk: &Desk, role: &str) -> String {
    let request = json!({"name": "Mina Daher", "role": role, "new_passphrase": MINAS, "passphrase": PASSPHRASE});
    desk.ask("member.add", request).as_str().unwrap().to_owned()
}

fn opens_with(desk: &Desk, secret: &str) -> Option<Value> {
    desk.lock();
    desk.door.call("vault.unlock", json!({"dir": desk.dir(), "passphrase": secret})).ok()
}

/// What the keyring holds, opened as Robin would beside the program.
fn keyring_of(desk: &Desk) -> Value {
    let slots = fs::read_dir(desk.dir().join("people")).unwrap().map(|entry| entry.unwrap().path());
    let robins = slots.filter_map(|slot| insider::try_slot_and_keyring(&desk.dir(), &slot, PASSPHRASE));
    robins.map(|(_, keyring)| keyring).next().expect("Robin's slot opens it")
}

fn clean(desk: &Desk) {
    assert_eq!(desk.ask("vault.verify", json!({}))["problems"], json!([]));
}

#[test]
fn each_has_a_passphrase_of_their_own_and_does_what_their_role_says() {
    let desk = Desk::with_vault();
    let case = desk.case_of(&desk.person("Lina Osman"), "high");
    let wrong = desk.refused("member.add", json!({"name": "Mina", "role": "volunteer", "new_passphrase": MINAS, "passphrase": "no"}));
    assert_eq!(wrong.fields[0].path, "passphrase", "whoever finds the laptop open adds nobody");
    let mina = add_mina(&desk, "volunteer");
    desk.refused_as(
        ErrorCode::Invalid,
        "member.add",
        json!({"person": mina, "role": "volunteer", "new_passphrase": MINAS, "passphrase": PASSPHRASE}),
    );

    let status = opens_with(&desk, MINAS).unwrap();
    assert_eq!((status["member"]["name"].as_str(), status["member"]["role"].as_str()), (Some("Mina Daher"), Some("volunteer")));
    desk.refused_as(ErrorCode::Forbidden, "case.get", json!({"id": case}));
    desk.refused_as(ErrorCode::Forbidden, "member.remove", json!({"person": mina, "passphrase": MINAS}));
    assert_eq!(desk.ask("member.list", json!({})).as_array().unwrap().len(), 1, "she sees herself");

    opens_with(&desk, PASSPHRASE).unwrap();
    desk.ask("member.change", json!({"person": mina, "role": "caseworker", "name": "Mina Karam", "label": "M.", "passphrase": PASSPHRASE}));
    let members = desk.ask("member.list", json!({}));
    assert_eq!(
        (&members[1]["name"], &members[1]["role"], &members[1]["label"]),
        (&json!("Mina Karam"), &json!("caseworker"), &json!("M."))
    );
    desk.lock();
    assert_eq!(desk.ask("vault.status", json!({}))["labels"], json!(["M."]), "only what she chose to show");
    opens_with(&desk, MINAS).unwrap();
    desk.ask("case.get", json!({"id": case}));
    desk.ask("vault.change_passphrase", json!({"old": MINAS, "new": "ten white boats at noon"}));
    assert!(opens_with(&desk, MINAS).is_none());
    assert!(opens_with(&desk, PASSPHRASE).is_some(), "hers is no affair of others");
    assert!(opens_with(&desk, "ten white boats at noon").is_some());
    clean(&desk);
}

#[test]
fn whoever_was_removed_opens_nothing_that_is_written_from_then_on() {
    let desk = Desk::with_vault();
    let mina = add_mina(&desk, "caseworker");
    let case = desk.case_of(&desk.person("Lina Osman"), "high");
    desk.lock();
    // What Mina could have copied while she was one of them.
    let copied: Vec<_> = fs::read_dir(desk.dir().join("people")).unwrap().map(|entry| entry.unwrap().path()).collect();
    let copied: Vec<_> = copied.into_iter().map(|path| (path.clone(), fs::read(path).unwrap())).collect();
    let (keyring, data) = (fs::read(desk.dir().join("keyring.age")).unwrap(), fs::read(desk.dir().join("data.db")).unwrap());
    desk.unlock();
    desk.ask("member.remove", json!({"person": mina, "passphrase": PASSPHRASE}));
    clean(&desk);
    let note = desk.note(&case, "written after she left");
    assert!(opens_with(&desk, MINAS).is_none());

    // Her slot put back opens no keyring; the old keyring opens no database.
    for (path, bytes) in &copied {
        fs::write(path, bytes).unwrap();
    }
    assert!(desk.door.call("vault.unlock", json!({"dir": desk.dir(), "passphrase": MINAS})).is_err());
    let new = fs::read(desk.dir().join("keyring.age")).unwrap();
    fs::write(desk.dir().join("keyring.age"), keyring).unwrap();
    assert!(desk.door.call("vault.unlock", json!({"dir": desk.dir(), "passphrase": MINAS, "despite_seal": true})).is_err());
    fs::write(desk.dir().join("keyring.age"), new).unwrap();
    assert_ne!(fs::read(desk.dir().join("data.db")).unwrap()[..4096], data[..4096]);

    // The others go on: told that a file was added, and then with everything.
    let added = desk.refused("vault.unlock", json!({"dir": desk.dir(), "passphrase": PASSPHRASE}));
    assert_eq!(added.code, ErrorCode::VaultTampered);
    desk.ask("vault.unlock", json!({"dir": desk.dir(), "passphrase": PASSPHRASE, "despite_seal": true}));
    assert_eq!(desk.ask("note.list", json!({"case": case, "limit": 5, "offset": 0}))["rows"][0]["id"], json!(note));
    assert_eq!(desk.ask("member.list", json!({})).as_array().unwrap().len(), 1);
}

#[test]
fn somebody_who_may_add_and_remove_people_is_always_left() {
    let desk = Desk::with_vault();
    let me = desk.ask("vault.status", json!({}))["member"]["id"].clone();
    let alone = json!({"person": me, "role": "caseworker", "passphrase": PASSPHRASE});
    desk.refused_as(ErrorCode::Refused, "member.change", alone.clone());
    desk.refused_as(ErrorCode::Refused, "member.remove", json!({"person": me, "passphrase": PASSPHRASE}));
    add_mina(&desk, "coordinator");
    desk.ask("member.change", alone);
    desk.refused_as(ErrorCode::Forbidden, "recovery.get", json!({}));
}

#[test]
fn a_role_that_could_not_be_changed_stays_that_of_the_session_as_well() {
    let desk = Desk::with_vault();
    let me = desk.ask("vault.status", json!({}))["member"]["id"].clone();
    add_mina(&desk, "coordinator");
    // The role would be in order and the name is not: nothing of it is done.
    let request = json!({"person": me, "role": "volunteer", "name": " ", "passphrase": PASSPHRASE});
    desk.refused_as(ErrorCode::Invalid, "member.change", request);
    assert_eq!(desk.ask("vault.status", json!({}))["member"]["role"], "coordinator");
    desk.ask("recovery.get", json!({}));
}

#[test]
fn a_key_file_is_asked_for_where_somebody_chose_one() {
    let desk = Desk::with_vault();
    let file = desk.beside("a key");
    desk.ask("key_file.make", json!({"path": file}));
    let made = fs::read(&file).unwrap();
    assert_eq!(made.len(), 64);
    desk.refused_as(ErrorCode::Invalid, "key_file.make", json!({"path": file}));
    std::os::unix::fs::symlink("nowhere", desk.beside("a link")).unwrap();
    desk.refused_as(ErrorCode::Invalid, "key_file.make", json!({"path": desk.beside("a link")}));
    assert_eq!(fs::read(&file).unwrap(), made, "what stands there is never replaced");
    assert!(!files_under(desk.path()).iter().any(|path| path.extension().is_some_and(|ending| ending == "part")));
    desk.ask("vault.change_passphrase", json!({"old": PASSPHRASE, "new": PASSPHRASE, "key_file": file}));
    desk.ask("member.list", json!({}));
    let request = |key_file: Option<&str>| json!({"dir": desk.dir(), "passphrase": PASSPHRASE, "key_file": key_file});
    desk.lock();
    desk.refused_as(ErrorCode::WrongPassphrase, "vault.unlock", request(None));
    fs::write(desk.beside("another"), [7; 64]).unwrap();
    desk.refused_as(ErrorCode::WrongPassphrase, "vault.unlock", request(Some(&desk.beside("another"))));
    desk.ask("vault.unlock", request(Some(&file)));
    // Asked once more, the passphrase is enough: the file was there when the vault was opened.
    desk.ask("vault.rotate", json!({"passphrase": PASSPHRASE}));
    desk.ask("vault.change_passphrase", json!({"old": PASSPHRASE, "new": PASSPHRASE}));
    desk.lock();
    desk.ask("vault.unlock", request(None));
    clean(&desk);
}

#[test]
fn any_two_of_three_shares_open_the_vault_and_a_new_set_ends_the_old() {
    let desk = Desk::with_vault();
    let share = || {
        let made = desk.ask("recovery.share", json!({"passphrase": PASSPHRASE}));
        let texts: Vec<String> = made["shares"].as_array().unwrap().iter().map(|share| share.as_str().unwrap().to_owned()).collect();
        texts
    };
    let prove = |shares: &[String]| drop(desk.ask("recovery.prove", json!({"typed": format!("{}\n{}", shares[1], shares[0])})));
    let tried = |typed: &str| desk.ask("recovery.try", json!({"typed": typed}));
    let old = share();
    assert_eq!((tried(&old[0]), tried(&format!("{} {}", old[0], old[2]))), (json!("share-begun"), json!("begun")));
    assert_eq!(desk.refused("recovery.prove", json!({"typed": old[0]})).fields[0].code, "no-key", "one of them proves nothing");
    prove(&old);
    assert_eq!((tried(&old[0]), tried(&format!("{} {}", old[0], old[2]))), (json!("share"), json!("opens")));
    let slip = if old[0].starts_with('Q') { "P" } else { "Q" };
    assert_eq!(desk.ask("recovery.try", json!({"typed": format!("{slip}{}", &old[0][1..])})), json!("unreadable"));
    assert!(opens_with(&desk, &old[1]).is_none(), "one share opens nothing");
    let status = opens_with(&desk, &format!("{}\n{}", old[2], old[1])).unwrap();
    assert_eq!(status["recovered"], json!(true));
    desk.ask("vault.change_passphrase", json!({"new": PASSPHRASE}));

    let new = share();
    prove(&new);
    assert!(opens_with(&desk, &format!("{}\n{}", old[2], old[1])).is_none(), "shares handed out before open nothing any more");
    assert!(opens_with(&desk, &format!("{}\n{}", old[2], new[1])).is_none());
    assert!(opens_with(&desk, &desk.recovery_key).is_some(), "the key on paper is a way of its own");
    desk.ask("vault.change_passphrase", json!({"new": PASSPHRASE}));
    let paper = desk.ask("recovery.renew", json!({"passphrase": PASSPHRASE}));
    assert_eq!(paper["check_word"], desk.ask("recovery.get", json!({}))["begun"]["paper"]["check_word"]);
    assert!(paper["square"].as_str().unwrap().contains("<svg"));
    desk.ask("recovery.prove", json!({"typed": paper["key"]}));
    assert_eq!(paper["check_word"], desk.ask("recovery.get", json!({}))["paper"]["check_word"]);
    assert!(opens_with(&desk, &desk.recovery_key).is_none());
    assert!(opens_with(&desk, &format!("{}\n{}", new[0], new[1])).is_some());
}

#[test]
fn an_old_paper_and_a_backup_of_its_time_open_nothing_of_today() {
    let desk = Desk::with_vault();
    for change in ["recovery.renew", "recovery.share", "member.new_key", "vault.change_passphrase"] {
        let mina = (change == "member.new_key").then(|| add_mina(&desk, "caseworker"));
        desk.lock();
        let before = keyring_of(&desk);
        desk.ask("vault.unlock", json!({"dir": desk.dir(), "passphrase": PASSPHRASE}));
        let mut request = match change {
            "vault.change_passphrase" => json!({"old": PASSPHRASE, "new": PASSPHRASE}),
            _ => json!({"passphrase": PASSPHRASE}),
        };
        if let Some(mina) = mina {
            request["person"] = json!(mina);
            request["new_passphrase"] = json!("eleven blue kites up");
        }
        let made = desk.ask(change, request);
        let typed = match change {
            "recovery.renew" => Some(made["key"].as_str().unwrap().to_owned()),
            "recovery.share" => Some(format!("{} {}", made["shares"][0], made["shares"][2])),
            _ => None,
        };
        if let Some(typed) = typed {
            desk.ask("recovery.prove", json!({"typed": typed}));
        }
        desk.lock();
        assert_ne!(
            keyring_of(&desk)["current"],
            before["current"],
            "{change}: the key that a copy from before tells opens nothing of today"
        );
        desk.ask("vault.unlock", json!({"dir": desk.dir(), "passphrase": PASSPHRASE}));
        clean(&desk);
    }
}

#[test]
fn a_new_paper_counts_once_it_is_proven_and_until_then_the_old_one_does() {
    let mut desk = Desk::with_vault();
    let renew = |desk: &Desk| desk.ask("recovery.renew", json!({"passphrase": PASSPHRASE}))["key"].as_str().unwrap().to_owned();
    let begun = |desk: &Desk| desk.ask("recovery.get", json!({}))["begun"]["paper"].clone();
    desk.ask("recovery.prove", json!({"typed": desk.recovery_key}));
    let first = renew(&desk);
    desk.crash();
    assert!(opens_with(&desk, &desk.recovery_key).is_some(), "nothing is lost with the window that showed the new one");
    assert_ne!(begun(&desk), json!(null), "and it is said that one was begun");
    assert!(opens_with(&desk, &first).is_some());
    desk.ask("vault.change_passphrase", json!({"new": PASSPHRASE}));

    // Another one ends the first, and with it what a backup made meanwhile would tell.
    desk.lock();
    let meanwhile = keyring_of(&desk);
    desk.unlock();
    let second = renew(&desk);
    assert_eq!(desk.refused("recovery.prove", json!({"typed": first})).fields[0].code, "not-begun");
    assert_eq!(desk.refused("recovery.prove", json!({"typed": desk.recovery_key})).fields[0].code, "not-begun");
    desk.lock();
    assert_ne!(keyring_of(&desk)["current"], meanwhile["current"]);
    assert!(opens_with(&desk, &first).is_none());
    desk.unlock();
    let wrong = desk.refused("recovery.give_up", json!({"way": "paper", "passphrase": "no"}));
    assert_eq!(wrong.fields[0].path, "passphrase");
    desk.ask("recovery.give_up", json!({"way": "paper", "passphrase": PASSPHRASE}));
    assert_eq!(begun(&desk), json!(null));
    desk.refused_as(ErrorCode::NotFound, "recovery.give_up", json!({"way": "paper", "passphrase": PASSPHRASE}));
    assert!(opens_with(&desk, &second).is_none());

    desk.unlock();
    let third = renew(&desk);
    desk.ask("recovery.prove", json!({"typed": third.to_lowercase()}));
    clean(&desk);
    let done: Vec<Value> = desk.rows("vault.events", json!({}));
    let done: Vec<_> = done.iter().map(|row| row["what"].as_str().unwrap()).filter(|what| *what != "recovered").collect();
    let made = "recovery-renewed";
    assert_eq!(done, ["recovery-proven", made, "recovery-given-up", made, made, "recovery-proven"]);
    assert!(opens_with(&desk, &desk.recovery_key).is_none() && opens_with(&desk, &third).is_some());
}

#[test]
fn whoever_was_removed_and_comes_back_keeps_their_record_and_what_is_theirs() {
    let desk = Desk::with_vault();
    let mina = add_mina(&desk, "caseworker");
    opens_with(&desk, MINAS).unwrap();
    let case = desk.case_of(&desk.person("Lina Osman"), "low");
    let note = id(&desk.ask("note.save", json!({"record": {"case": case, "text": "for myself", "visibility": "author"}})));
    desk.lock();
    desk.unlock();
    desk.ask("member.remove", json!({"person": mina, "passphrase": PASSPHRASE}));
    let mut record = desk.get("person.get", &mina)["record"].clone();
    record["roles"] = json!([]);
    desk.ask("person.save", json!({"id": mina, "record": record}));
    let again = json!({"person": mina, "role": "caseworker", "new_passphrase": MINAS, "passphrase": PASSPHRASE});
    assert_eq!(desk.ask("member.add", again), json!(mina));
    assert_eq!(desk.get("person.get", &mina)["record"]["roles"], json!(["member"]), "found where the team is looked for");
    opens_with(&desk, MINAS).unwrap();
    assert!(desk.rows("note.list", json!({"case": case})).iter().any(|row| row["id"] == json!(note)));
}

#[test]
fn the_paper_a_vault_begins_with_is_like_any_other_and_counts_once_it_is_proven() {
    let desk = Desk::empty();
    let created = desk.ask("vault.create", json!({"dir": desk.dir(), "name": "Robin Hale", "passphrase": PASSPHRASE}));
    let key = created["recovery_key"].as_str().unwrap().to_owned();
    assert!(created["square"].as_str().unwrap().contains("<svg"));
    let ways = || {
        let ways = desk.ask("recovery.get", json!({}));
        (ways["paper"]["check_word"].clone(), ways["begun"]["paper"]["check_word"].clone())
    };
    let unproven = || desk.ask("vault.status", json!({}))["paper_unproven"].clone();
    let tried = || desk.ask("recovery.try", json!({"typed": key}));
    // It was shown; whether it is on paper nobody knows.
    assert_eq!((created["status"]["paper_unproven"].clone(), unproven()), (json!(true), json!(true)));
    assert_eq!((ways(), tried()), ((json!(null), created["check_word"].clone()), json!("begun")));
    desk.refused_as(ErrorCode::NotFound, "recovery.give_up", json!({"way": "paper", "passphrase": PASSPHRASE}));
    // Another one that is given up leaves it where it was.
    let another = desk.ask("recovery.renew", json!({"passphrase": PASSPHRASE}));
    assert_eq!((ways(), tried()), ((created["check_word"].clone(), another["check_word"].clone()), json!("begun")));
    desk.ask("recovery.give_up", json!({"way": "paper", "passphrase": PASSPHRASE}));
    assert_eq!(ways(), (json!(null), created["check_word"].clone()));

    desk.lock();
    let sealed = keyring_of(&desk);
    desk.unlock();
    desk.ask("recovery.prove", json!({"typed": key}));
    assert_eq!((ways(), tried(), unproven()), ((created["check_word"].clone(), json!(null)), json!("opens"), json!(false)));
    assert_eq!(desk.refused("recovery.prove", json!({"typed": key})).fields[0].code, "not-begun");
    desk.lock();
    assert_eq!(keyring_of(&desk)["current"], sealed["current"], "there was none before it, whose copies would have to open nothing");
    assert!(opens_with(&desk, &key).is_some());
}

#[test]
fn one_that_takes_the_place_of_the_first_ends_it_proven_or_not() {
    let desk = Desk::with_vault();
    let another = desk.ask("recovery.renew", json!({"passphrase": PASSPHRASE}))["key"].as_str().unwrap().to_owned();
    desk.ask("recovery.prove", json!({"typed": another}));
    assert_eq!(desk.ask("vault.status", json!({}))["paper_unproven"], json!(false));
    clean(&desk);
    assert!(opens_with(&desk, &desk.recovery_key).is_none() && opens_with(&desk, &another).is_some());
}

#[test]
fn an_old_passphrase_and_a_backup_of_its_time_open_nothing_of_today() {
    let desk = Desk::with_vault();
    desk.person("Lina Osman");
    desk.lock();
    let [old_slot, old_keyring] = [insider::slot(&desk.dir()), desk.dir().join("keyring.age")].map(|path| fs::read(path).unwrap());
    let (slot, keyring) = insider::slot_and_keyring(&desk.dir(), PASSPHRASE);
    desk.unlock();
    let new = "eleven blue kites up";
    desk.ask("vault.change_passphrase", json!({"old": PASSPHRASE, "new": new}));
    export_of_one(&desk);
    clean(&desk);
    desk.lock();

    // What the old passphrase opens in the backup: an identity, and the database's key of that time.
    let identity: age::x25519::Identity = slot["identity"].as_str().unwrap().parse().unwrap();
    let today = fs::read(desk.dir().join("keyring.age")).unwrap();
    assert!(age::decrypt(&identity, &today).is_err(), "the identity opens no keyring of today");
    let (own, now) = insider::slot_and_keyring(&desk.dir(), new);
    assert_ne!(now["current"], keyring["current"]);
    assert_ne!(own["signing_key"], slot["signing_key"]);
    fs::write(insider::slot(&desk.dir()), old_slot).unwrap();
    fs::write(desk.dir().join("keyring.age"), old_keyring).unwrap();
    let despite = json!({"dir": desk.dir(), "passphrase": PASSPHRASE, "despite_seal": true});
    assert!(desk.door.call("vault.unlock", despite).is_err(), "nor do slot and keyring of that time, put back");
}

/// A file leaves: an entry of the ledger, signed with the key that the session has now.
fn export_of_one(desk: &Desk) {
    let protection = json!({"kind": "plain", "acknowledged": true});
    desk.ask(
        "export.cases",
        json!({"filter": {}, "format": "csv", "names": false, "protection": protection, "path": desk.beside("1.csv")}),
    );
}

#[test]
fn what_cannot_be_finished_is_neither_lost_nor_forgotten() {
    let desk = Desk::with_vault();
    let in_the_way = desk.dir().join("keyring.new");
    let new = "eleven blue kites up";
    // The keyring cannot be written: its place beside is taken.
    fs::create_dir(&in_the_way).unwrap();
    desk.refused_as(ErrorCode::Unfinished, "vault.change_passphrase", json!({"old": PASSPHRASE, "new": new}));
    let paper = desk.ask("recovery.renew", json!({"passphrase": PASSPHRASE}))["key"].as_str().unwrap().to_owned();
    assert_eq!(
        desk.ask("vault.status", json!({}))["unfinished"],
        json!(true),
        "the new paper is shown, and it is said that it does not count yet"
    );
    fs::remove_dir(&in_the_way).unwrap();
    desk.person("Lina Osman");
    assert_eq!(desk.ask("vault.status", json!({}))["unfinished"], json!(false));
    assert!(opens_with(&desk, PASSPHRASE).is_none() && opens_with(&desk, new).is_some());
    assert!(opens_with(&desk, &desk.recovery_key).is_some() && opens_with(&desk, &paper).is_some());

    // Locked meanwhile: tried once more before it is forgotten.
    desk.ask("vault.change_passphrase", json!({"new": PASSPHRASE}));
    fs::create_dir(&in_the_way).unwrap();
    desk.refused_as(ErrorCode::Unfinished, "vault.change_passphrase", json!({"old": PASSPHRASE, "new": new}));
    fs::remove_dir(&in_the_way).unwrap();
    assert!(opens_with(&desk, new).is_some());
    clean(&desk);
}

#[test]
fn a_forgotten_passphrase_is_replaced_by_a_coordinator() {
    let desk = Desk::with_vault();
    let mina = add_mina(&desk, "caseworker");
    desk.ask("member.new_key", json!({"person": mina, "new_passphrase": "eleven blue kites up", "passphrase": PASSPHRASE}));
    assert!(opens_with(&desk, MINAS).is_none());
    let status = opens_with(&desk, "eleven blue kites up").unwrap();
    assert_eq!(status["member"]["id"], json!(mina));
    clean(&desk);
}

#[test]
fn a_slot_that_was_damaged_exchanged_or_taken_away_is_noticed_by_the_others() {
    let desk = Desk::with_vault();
    add_mina(&desk, "caseworker");
    desk.lock();
    let people = desk.dir().join("people");
    let mut slots: Vec<_> = fs::read_dir(&people).unwrap().map(|entry| entry.unwrap().path()).collect();
    slots.sort();
    let [robins, minas] = [&slots[0], &slots[1]].map(|path| (path.clone(), fs::read(path).unwrap()));
    let noticed = |what: &str| {
        let problem = desk.refused("vault.unlock", json!({"dir": desk.dir(), "passphrase": PASSPHRASE}));
        assert_eq!(problem.code, ErrorCode::VaultTampered, "{what}");
        fs::write(&robins.0, &robins.1).unwrap();
        fs::write(&minas.0, &minas.1).unwrap();
    };
    for at in (0..minas.1.len()).step_by(64) {
        let mut flipped = minas.1.clone();
        flipped[at] ^= 1;
        fs::write(&minas.0, flipped).unwrap();
        noticed("a flipped bit");
    }
    fs::remove_file(&minas.0).unwrap();
    noticed("taken away");
    fs::write(&robins.0, &minas.1).unwrap();
    fs::write(&minas.0, &robins.1).unwrap();
    noticed("exchanged");
    desk.unlock();
}

#[test]
fn who_came_and_what_was_done_to_the_vault_is_written_down() {
    let desk = Desk::with_vault();
    let mina = add_mina(&desk, "caseworker");
    opens_with(&desk, MINAS).unwrap();
    desk.refused_as(ErrorCode::Forbidden, "vault.access", json!({"limit": 5, "offset": 0}));
    opens_with(&desk, &desk.recovery_key).unwrap();
    desk.ask("vault.change_passphrase", json!({"new": PASSPHRASE}));
    opens_with(&desk, PASSPHRASE).unwrap();
    desk.ask("member.remove", json!({"person": mina, "passphrase": PASSPHRASE}));
    opens_with(&desk, PASSPHRASE).unwrap();

    let came: Vec<Value> = desk.rows("vault.access", json!({}));
    let came: Vec<_> = came.iter().map(|row| (row["at"]["name"].as_str().unwrap(), row["recovered"] == json!(true))).collect();
    let robin = ("Robin Hale", false);
    assert_eq!(came, [robin, robin, ("Robin Hale", true), ("Mina Daher", false), robin]);
    let done: Vec<Value> = desk.rows("vault.events", json!({}));
    let done: Vec<_> = done.iter().map(|row| row["what"].as_str().unwrap()).collect();
    assert_eq!(done, ["person-removed", "recovered", "person-added"], "what was done under the keys of others is chained still");
    clean(&desk);
}
