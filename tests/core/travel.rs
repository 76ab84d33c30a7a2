//! Travel mode: what leaves is nowhere in the vault, and comes back as it was.

use std::collections::BTreeMap;
use std::fs;

use panah_core::ErrorCode;
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::desk::{Desk, PASSPHRASE, id, new_id, texts};
use crate::erasure::{erase, in_no_page};
use crate::files::read;
use crate::photographs::holds;

fn pack(desk: &Desk, cases: &[&str], name: &str) -> Value {
    desk.ask("travel.pack", json!({"cases": cases, "path": desk.beside(name), "passphrase": PASSPHRASE}))
}

#[test]
fn before_cases_leave_it_is_said_what_leaves_and_which_backups_hold_it_still() {
    let desk = Desk::with_vault();
    desk.ask("backup.make", json!({"path": desk.beside("before")}));
    desk.clock.advance(chrono::Duration::minutes(1));
    let (case, _) = rich_case(&desk, "Lina");
    let made = desk.ask("backup.make", json!({}));
    let look = || desk.ask("travel.look", json!({"cases": [case]}));
    let ids = |answer: &Value| answer["backups"].as_array().unwrap().iter().map(|backup| backup["id"].clone()).collect::<Vec<_>>();
    let told = look();
    assert_eq!(ids(&told), [made["id"].clone()], "the one that was written before the case was begun holds nothing of it");
    let before = records(&desk);
    assert_eq!(look(), told);
    same(&before, &records(&desk));
    let packed = pack(&desk, &[&case], "stick");
    assert_eq!(packed["kinds"], told["kinds"]);
    desk.ask("backup.drop", json!({"id": made["id"], "passphrase": PASSPHRASE}));
    assert!(fs::read_dir(desk.dir().join("backups")).unwrap().next().is_none(), "and then none travels along");
}

fn bring_back(desk: &Desk, packed: &Value) -> Value {
    desk.ask("travel.return", json!({"path": packed["path"], "passphrase": desk.recovery_key}))
}

/// All that can be read, but for the logs that tell of the journey.
fn records(desk: &Desk) -> BTreeMap<String, Value> {
    let mut told: BTreeMap<String, Value> = desk.everything().as_object().unwrap().clone().into_iter().collect();
    told.retain(|asked, _| !["disclosure.list", "vault.events"].contains(&asked.as_str()));
    told
}

#[track_caller]
fn same(before: &BTreeMap<String, Value>, after: &BTreeMap<String, Value>) {
    for (asked, told) in before {
        assert_eq!(after.get(asked), Some(told), "{asked}");
    }
    assert_eq!(before.len(), after.len());
}

/// A case with something of everything that is hard to carry, and its person.
fn rich_case(desk: &Desk, word: &str) -> (String, String) {
    let person = desk.person(&format!("{word} Osman"));
    let case = desk.case_of(&person, "high");
    let note = desk.note(&case, &format!("{word} waits"));
    desk.ask("note.save", json!({"id": note, "record": {"case": case, "text": format!("{word} waits again"), "visibility": "author"}}));
    let trashed = desk.note(&case, &format!("{word} in the trash"));
    desk.ask("record.trash", json!({"id": trashed}));
    desk.ask("draft.save", json!({"kind": "note", "case": case, "title": word, "body": {"text": format!("{word} begun")}}));
    let hearing =
        desk.add("hearing", json!({"case": case, "time": {"kind": "at", "date": "2031-04-20", "time": "10:30:00"}, "place": word}));
    let due = json!({"kind": "before", "hearing": hearing, "days": 7});
    desk.add("deadline", json!({"case": case, "what": format!("{word} statement"), "due": due}));
    let task = desk.add("task", json!({"case": case, "what": word, "due": "2031-03-20"}));
    desk.ask("today.snooze", json!({"id": task, "what": "task", "until": "2031-03-18", "reason": word}));
    let paper = desk.add("paper", json!({"case": case, "kind": "passport", "number": word, "expires": "2031-06-01"}));
    let mut scan = desk.file(&case, &format!("{word}.txt"), format!("{word} scanned").as_bytes())["record"].clone();
    scan["of"] = json!(paper);
    scan["remarks"] = json!(word);
    desk.add("file", scan);
    (case, person)
}

/// Two people with consents between them, the seeker in a case; the pair.
fn family(desk: &Desk, case: &str, seeker: &str, word: &str) -> String {
    let sought = desk.person(&format!("{word} Gjoni"));
    desk.add("tie", json!({"person": seeker, "other": sought, "kinship": "sister", "remarks": word}));
    let search = desk.add("family_search", json!({"case": case, "seeker": seeker, "description": word}));
    let pair = desk.add("pair", json!({"search": search, "person": sought, "decision": "verified"}));
    for side in ["seeker", "sought"] {
        let consent = json!({"pair": pair, "side": side, "act": "granted", "scope": "message", "words": word});
        desk.ask("consent.record", json!({"record": consent}));
    }
    desk.ask("consent.record", json!({"record": {"pair": pair, "side": "sought", "act": "withdrawn", "words": word}}));
    desk.add("family_message", json!({"pair": pair, "from": "sought", "text": word}));
    pair
}

#[test]
fn what_leaves_is_nowhere_and_comes_back_as_it_was() {
    let desk = Desk::with_vault();
    let (stays, other) = rich_case(&desk, "qstays");
    let (case, person) = rich_case(&desk, "qleaves");
    let pair = family(&desk, &case, &person, "qleaves");
    // Somebody who stays refers to somebody who leaves.
    let mut record = desk.get("person.get", &other)["record"].clone();
    record["do_not_disclose"] = json!({new_id(): {"who": "", "person": person, "reason": "x"}});
    desk.ask("person.save", json!({"id": other, "record": record}));
    let before = records(&desk);

    let packed = pack(&desk, &[&case], "bag");
    assert!(packed["path"].as_str().unwrap().ends_with("bag.age"));
    assert_eq!((&packed["kinds"]["case"], &packed["kinds"]["person"], &packed["kinds"]["consent"]), (&json!(1), &json!(2), &json!(3)));
    let file = fs::read(packed["path"].as_str().unwrap()).unwrap();
    assert!(!holds(&file, b"qleaves") && !holds(&file, case.as_bytes()), "nobody else can read it");
    let told = desk.everything().to_string();
    assert!(!told.contains("qleaves") && told.contains("qstays"));
    desk.refused_as(ErrorCode::NotFound, "case.get", json!({"id": case}));
    desk.refused_as(ErrorCode::NotFound, "pair.get", json!({"id": pair}));
    desk.is_sound();
    in_no_page(&desk, &["qleaves"]);
    desk.unlock();
    let away = desk.ask("travel.list", json!({}));
    assert_eq!((&away[0]["cases"], &away[0]["digest"]), (&json!([case]), &packed["digest"]));
    let log = &desk.rows("disclosure.list", json!({}))[0];
    assert_eq!((&log["what"], &log["file_digest"], &log["delivered"]), (&json!("travel"), &packed["digest"], &json!(true)));

    // What stayed is worked on, with the bare id in it.
    let mut record = desk.get("person.get", &other)["record"].clone();
    record["remarks"] = json!("edited meanwhile");
    let edited = desk.ask("person.save", json!({"id": other, "record": record}));
    desk.ask("record.undo", json!({"id": edited["id"]}));
    desk.ask("vault.reindex", json!({}));
    desk.refused("note.save", json!({"record": {"case": case, "text": "x", "visibility": "team"}}));
    desk.refused_as(ErrorCode::Refused, "draft.save", json!({"kind": "note", "case": case, "title": "", "body": {}}));

    let back = bring_back(&desk, &packed);
    assert_eq!(back["kinds"], packed["kinds"]);
    assert_eq!(desk.ask("travel.list", json!({})), json!([]));
    desk.is_sound();
    let mut after = records(&desk);
    let mut before = before;
    for told in [&mut before, &mut after] {
        // The one who stayed was edited.
        told.retain(|asked, _| !asked.contains(&other) && !asked.starts_with("person.list") && !asked.contains(&stays));
    }
    same(&before, &after);
    desk.ask("vault.reindex", json!({}));
    desk.is_sound();
    desk.lock();
    desk.unlock();
    assert!(!desk.found("qleaves").is_empty());
    let mut kinds = texts(&desk.rows("vault.events", json!({})), "what");
    kinds.retain(|what| what != "recovered");
    assert_eq!(kinds[..2], ["returned", "away"]);
}

#[test]
fn a_file_that_is_not_what_left_changes_nothing() {
    let desk = Desk::with_vault();
    let (case, _) = rich_case(&desk, "qleaves");
    let packed = pack(&desk, &[&case], "bag");
    let (path, before) = (packed["path"].as_str().unwrap(), records(&desk));
    let sound = fs::read(path).unwrap();
    let mut altered = vec![sound[..sound.len() - 1].to_vec(), sound[..sound.len() / 2].to_vec(), Vec::new(), b"a letter".to_vec()];
    for at in (0..sound.len()).step_by(sound.len() / 7) {
        let mut harmed = sound.clone();
        harmed[at] ^= 1;
        altered.push(harmed);
    }
    for harmed in altered {
        fs::write(path, harmed).unwrap();
        let problem = desk.refused_as(ErrorCode::Invalid, "travel.return", json!({"path": path, "passphrase": desk.recovery_key}));
        assert_eq!(problem.fields[0].code, "not-away");
    }
    fs::write(path, &sound).unwrap();
    desk.refused_as(ErrorCode::FileMissing, "travel.return", json!({"path": desk.beside("other"), "passphrase": desk.recovery_key}));
    desk.refused_as(ErrorCode::WrongPassphrase, "travel.return", json!({"path": path, "passphrase": "seven quiet lanterns"}));
    let stranger = Desk::with_vault();
    stranger.refused_as(ErrorCode::Invalid, "travel.return", json!({"path": path, "passphrase": stranger.recovery_key}));
    let problem = desk.refused_as(ErrorCode::Invalid, "travel.return", json!({"path": path, "passphrase": stranger.recovery_key}));
    assert_eq!(problem.fields[0].code, "not-for-you");
    same(&before, &records(&desk));
    // Not even to the one who packs it again by mistake.
    let (second, _) = rich_case(&desk, "qsecond");
    let again = json!({"cases": [second], "path": path, "passphrase": PASSPHRASE, "replace": true});
    assert_eq!(desk.refused_as(ErrorCode::Invalid, "travel.pack", again).fields[0].code, "exists");
    assert_eq!(fs::read(path).unwrap(), sound, "the only copy is not overwritten");
    desk.ask("travel.return", json!({"path": path, "passphrase": PASSPHRASE}));
    desk.is_sound();
}

#[test]
fn it_comes_back_once_and_never_after_it_was_erased() {
    let desk = Desk::with_vault();
    let (case, person) = rich_case(&desk, "qleaves");
    let first = pack(&desk, &[&case], "first");
    bring_back(&desk, &first);
    let again = |packed: &Value| desk.refused("travel.return", json!({"path": packed["path"], "passphrase": desk.recovery_key})).code;
    assert_eq!(again(&first), ErrorCode::Invalid, "it is there");
    let second = pack(&desk, &[&case], "second");
    assert_eq!(again(&first), ErrorCode::Invalid, "what is away is in the other file");
    bring_back(&desk, &second);
    erase(&desk, json!({"id": person, "with_cases": true}));
    for packed in [&first, &second] {
        assert_eq!(again(packed), ErrorCode::Invalid, "what was erased does not come back");
    }
    assert!(!desk.everything().to_string().contains("qleaves"));
    desk.is_sound();
}

#[test]
fn it_comes_back_also_under_passphrases_that_were_changed_since() {
    let desk = Desk::with_vault();
    let (case, _) = rich_case(&desk, "Lina");
    let before = records(&desk);
    let packed = pack(&desk, &[&case], "stick");
    let news = ["eleven blue kites up", "twelve grey stones down"];
    desk.ask("vault.change_passphrase", json!({"old": PASSPHRASE, "new": news[0]}));
    desk.ask("vault.change_passphrase", json!({"old": news[0], "new": news[1]}));
    desk.ask("travel.return", json!({"path": packed["path"], "passphrase": news[1]}));
    same(&before, &records(&desk));
}

#[test]
fn a_file_that_cannot_be_written_takes_nothing_out() {
    let desk = Desk::with_vault();
    let (case, _) = rich_case(&desk, "qleaves");
    let before = desk.everything();
    fs::write(desk.beside("taken.age"), "x").unwrap();
    for (path, cases, passphrase) in [
        (desk.beside("no/such/folder"), json!([case]), PASSPHRASE),
        (desk.beside("taken"), json!([case]), PASSPHRASE),
        (desk.beside("bag"), json!([]), PASSPHRASE),
        (desk.beside("bag"), json!([case, new_id()]), PASSPHRASE),
        (desk.beside("bag"), json!([case]), "not the passphrase"),
    ] {
        desk.refused("travel.pack", json!({"cases": cases, "path": path, "passphrase": passphrase}));
    }
    assert_eq!(desk.everything(), before);
    assert!(!fs::exists(desk.beside("bag.age")).unwrap() && !fs::exists(desk.beside(".bag.age.part")).unwrap());
    desk.is_sound();
}

#[test]
fn people_leave_who_belong_to_nobody_who_stays() {
    let desk = Desk::with_vault();
    let (case, person) = rich_case(&desk, "qleaves");
    let (both, aunt, shared, cousin) =
        (desk.person("Both Cases"), desk.person("Aunt Alone"), desk.person("Shared Aunt"), desk.person("Cousin"));
    let (_, neighbour) = rich_case(&desk, "qstays");
    let mut record = desk.get("case.get", &case)["case"]["record"].clone();
    record["household"] = json!({&both: {}});
    desk.ask("case.save", json!({"id": case, "record": record}));
    desk.case_of(&both, "low");
    for (one, other) in [(&person, &aunt), (&aunt, &cousin), (&person, &shared), (&neighbour, &shared)] {
        desk.add("tie", json!({"person": one, "other": other, "kinship": "aunt"}));
    }
    let doctor =
        desk.add("person", json!({"names": {new_id(): {"text": "Doctor", "kind": "full"}}, "roles": ["relative", "professional"]}));
    desk.add("tie", json!({"person": person, "other": doctor, "kinship": "uncle"}));
    let volunteer = desk.person("Robin Vogt");
    desk.add("volunteer", json!({"person": volunteer, "vetted_until": "2032-03-15", "agreement_signed": "2031-03-01"}));
    desk.add("placement", json!({"case": case, "volunteer": volunteer, "purpose": "mentor", "until": "2031-04-15"}));
    let packed = pack(&desk, &[&case], "bag");
    for (who, stays) in [
        (&person, false),
        (&aunt, false),
        (&cousin, false),
        (&shared, true),
        (&both, true),
        (&volunteer, true),
        (&doctor, true),
        (&neighbour, true),
    ] {
        assert_eq!(desk.door.call("person.get", json!({"id": who})).is_ok(), stays, "{who}");
    }
    bring_back(&desk, &packed);
    desk.is_sound();
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4, max_shrink_iters: 0, ..ProptestConfig::default() })]
    #[test]
    fn any_cases_that_leave_and_come_back_leave_the_vault_as_it_was(seed in 1_u64..1000, chosen in proptest::collection::vec(any::<bool>(), 8)) {
        let desk = Desk::with_vault();
        desk.ask("sample.fill", json!({"cases": 8, "notes": 25, "news": 5, "seed": seed}));
        let cases: Vec<String> = desk.rows("case.list", json!({"sort": "code"})).iter().map(id).collect();
        for (at, case) in cases.iter().enumerate() {
            desk.file(case, "scan.txt", format!("scanned {}", at % 3).as_bytes());
        }
        let mut leave: Vec<&str> = cases.iter().zip(&chosen).filter_map(|(case, chosen)| chosen.then_some(case.as_str())).collect();
        if leave.is_empty() {
            leave.push(&cases[0]);
        }
        let before = records(&desk);
        let packed = pack(&desk, &leave, "bag");
        desk.is_sound();
        desk.ask("vault.reindex", json!({}));
        desk.everything();
        bring_back(&desk, &packed);
        desk.is_sound();
        same(&before, &records(&desk));
        for (at, case) in cases.iter().enumerate() {
            let file = id(&desk.rows("file.list", json!({"case": case}))[0]);
            prop_assert_eq!(read(&desk, &file, 100), format!("scanned {}", at % 3).into_bytes(), "contents, kept once for those who leave and those who stay");
        }
    }
}
