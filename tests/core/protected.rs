//! What protects somebody is lifted by nobody in passing: not by a caseworker, a trash, an erasure, or a new number under an old yes.

use panah_core::ErrorCode;
use serde_json::{Value, json};

use crate::desk::{PASSPHRASE, new_id, texts};
use crate::family::Family;

/// The wife, who lives with him, keeps his mother from learning anything.
fn with_a_wife_who_fears_her(family: &Family, case: &str) -> String {
    let desk = &family.desk;
    let wife = desk.person("Lina Osman");
    let stored = desk.get("case.get", case)["case"].clone();
    let mut record = stored["record"].clone();
    record["household"] = json!({&wife: {"relation": "spouse"}});
    desk.ask("case.save", json!({"id": case, "base": stored["version"], "record": record}));
    family.desk.change_person(&wife, json!({"do_not_disclose": {new_id(): {"who": "his mother", "person": family.mother}}}));
    wife
}

fn why_not(family: &Family) -> Option<String> {
    let request = json!({"pair": family.pair, "to": "seeker", "scope": "alive", "dry_run": true});
    family.desk.door.call("family.release", request).err().map(|problem| problem.fields[0].code.clone())
}

#[test]
fn a_caseworker_adds_protection_and_a_coordinator_takes_it_away() {
    let family = Family::new();
    let desk = &family.desk;
    let (entry, another) = (new_id(), new_id());
    let list = |entries: Value| json!({"do_not_disclose": entries});
    desk.become_a("caseworker");
    family.desk.change_person(&family.son, list(json!({&entry: {"who": "his mother", "person": family.mother}})));
    family.desk.change_person(&family.son, json!({"safety_flags": ["danger-to-others"]}));
    let stored = desk.get("person.get", &family.son);
    let change = |changes: Value| {
        let mut record = stored["record"].clone();
        record.as_object_mut().unwrap().extend(changes.as_object().unwrap().clone());
        json!({"id": family.son, "base": stored["version"], "record": record})
    };
    for (changes, path) in [
        (list(json!({})), "record.do_not_disclose"),
        (list(json!({&entry: {"who": "his mother"}})), "record.do_not_disclose"),
        (list(json!({&entry: {"who": "somebody else", "person": family.mother}})), "record.do_not_disclose"),
        (json!({"safety_flags": []}), "record.safety_flags"),
    ] {
        let problem = desk.refused_as(ErrorCode::Invalid, "person.save", change(changes));
        assert_eq!((problem.fields[0].path.as_str(), problem.fields[0].code.as_str()), (path, "coordinator-lifts"));
    }
    desk.refused_as(ErrorCode::Invalid, "record.undo", json!({"id": family.son}));
    // More protection, and why, anybody writes down.
    let more = json!({&entry: {"who": "his mother", "person": family.mother, "reason": "He told us."}, another: {"who": "her brother"}});
    desk.ask("person.save", change(list(more)));
    desk.become_a("coordinator");
    family.desk.change_person(&family.son, json!({"do_not_disclose": {}, "safety_flags": []}));
}

#[test]
fn that_two_are_not_to_be_brought_together_is_a_coordinators_to_say_and_to_take_back() {
    let family = Family::new();
    let desk = &family.desk;
    let refused = |changes: Value| assert_eq!(family.try_decide(changes).unwrap_err().code, ErrorCode::Forbidden);
    desk.become_a("caseworker");
    refused(json!({"decision": "blocked"}));
    for decision in ["rejected", "possible", "verified"] {
        family.decide(json!({"decision": decision}));
    }
    desk.become_a("coordinator");
    family.decide(json!({"decision": "blocked"}));
    desk.become_a("caseworker");
    for decision in ["rejected", "possible", "verified"] {
        refused(json!({"decision": decision}));
    }
    family.decide(json!({"why": "He said so twice."}));
}

#[test]
fn nobody_moves_out_because_a_case_is_thrown_away() {
    let family = Family::new();
    let desk = &family.desk;
    family.both_agree("meeting");
    let shared = desk.case_of(&family.son, "low");
    with_a_wife_who_fears_her(&family, &shared);
    assert_eq!(why_not(&family).as_deref(), Some("barred"));
    desk.ask("record.trash", json!({"id": shared}));
    assert_eq!(why_not(&family).as_deref(), Some("barred"));
    desk.ask("vault.reindex", json!({}));
    assert_eq!(why_not(&family).as_deref(), Some("barred"));
    // Erased, with it go the yeses that her list held back: both are asked anew.
    desk.ask("erase.run", json!({"id": shared, "passphrase": PASSPHRASE}));
    assert_eq!(why_not(&family).as_deref(), Some("seeker-has-not-agreed"));
    desk.is_sound();
}

#[test]
fn each_list_is_read_once_and_who_was_erased_is_in_nobodys_way() {
    let family = Family::new();
    let desk = &family.desk;
    let wife = with_a_wife_who_fears_her(&family, &family.cases[1]);
    let his = json!({"do_not_disclose": {new_id(): {"who": "his mother", "person": family.mother}}});
    family.desk.change_person(&family.son, his);
    let mut kinds = texts(family.view()["screening"].as_array().unwrap(), "kind");
    kinds.sort();
    assert_eq!(kinds, ["household-names-them", "names-them"]);
    family.desk.change_person(&family.son, json!({"do_not_disclose": {}}));
    desk.ask("erase.run", json!({"id": wife, "passphrase": PASSPHRASE}));
    family.both_agree("alive");
    desk.ask("family.release", family.release("seeker", "alive"));
}

#[test]
fn whoever_kept_them_apart_takes_the_yes_along_when_she_is_erased() {
    let family = Family::new();
    let desk = &family.desk;
    family.both_agree("meeting");
    let wife = with_a_wife_who_fears_her(&family, &family.cases[1]);
    desk.ask("erase.run", json!({"id": wife, "passphrase": PASSPHRASE}));
    assert_eq!(why_not(&family).as_deref(), Some("seeker-has-not-agreed"));
    // Somebody whose list bars nobody takes nothing along.
    family.both_agree("meeting");
    let child = with_a_wife_who_fears_her(&family, &family.cases[1]);
    family.desk.change_person(&child, json!({"do_not_disclose": {}}));
    assert_eq!(why_not(&family), None);
    desk.ask("erase.run", json!({"id": child, "passphrase": PASSPHRASE}));
    assert_eq!(why_not(&family), None);
}

#[test]
fn a_list_that_named_a_record_that_is_gone_is_read_by_its_words() {
    let family = Family::new();
    let desk = &family.desk;
    family.both_agree("meeting");
    let other = desk.person("Drita Gjonaj");
    family.desk.change_person(&family.son, json!({"do_not_disclose": {new_id(): {"who": "the mother", "person": other}}}));
    assert_eq!(why_not(&family), None, "it names somebody else");
    desk.ask("erase.run", json!({"id": other, "passphrase": PASSPHRASE}));
    assert_eq!(why_not(&family).as_deref(), Some("barred"), "she may be here under another record");
    let bar = family.view()["screening"][0].clone();
    assert_eq!((&bar["kind"], &bar["says"]), (&json!("may-mean-them"), &json!("the mother")));
    family.decide(json!({"cleared": [bar["key"]]}));
    assert_eq!(why_not(&family), None);
}

#[test]
fn no_danger_is_said_of_whoever_was_flagged_and_of_nobody_else() {
    let family = Family::new();
    let desk = &family.desk;
    family.both_agree("meeting");
    let flag = |person: &str, flags: Value| family.desk.change_person(person, json!({"safety_flags": flags}));
    flag(&family.mother, json!(["danger-to-others"]));
    family.decide(json!({"no_danger_because": "An old quarrel with a neighbour."}));
    assert_eq!(why_not(&family), None);
    flag(&family.son, json!(["danger-to-others"]));
    assert_eq!(why_not(&family).as_deref(), Some("barred"), "nobody said it of him");
    family.decide(json!({"no_danger_because": "Neither is one: a mistake in his file."}));
    assert_eq!(why_not(&family), None);
    // Nor of whoever lives with him.
    let brother = desk.person("Ilir Hale");
    flag(&brother, json!(["danger-to-others"]));
    let stored = desk.get("case.get", &family.cases[1])["case"].clone();
    let mut record = stored["record"].clone();
    record["household"] = json!({&brother: {"relation": "sibling"}});
    desk.ask("case.save", json!({"id": family.cases[1], "base": stored["version"], "record": record}));
    assert_eq!(why_not(&family).as_deref(), Some("barred"));
    let bars = family.view()["screening"].as_array().unwrap().clone();
    let open = bars.iter().find(|bar| bar["cleared"] == json!(false)).unwrap();
    assert_eq!((&open["kind"], &open["whose"]["name"]), (&json!("household-danger"), &json!("Ilir Hale")));
}

#[test]
fn the_seeker_is_asked_before_anybody_is_surely_found_and_not_once_he_said_no() {
    let family = Family::new();
    let desk = &family.desk;
    family.decide(json!({"decision": "possible"}));
    let asked = |side: &str| json!({"record": {"pair": family.pair, "side": side, "act": "asked"}});
    for hangs_on in [&family.search, &family.cases[0], &family.mother, &family.son] {
        desk.ask("record.trash", json!({"id": hangs_on}));
        assert_eq!(desk.refused("consent.record", asked("seeker")).fields[0].code, "not-verified", "while it is in the trash");
        desk.ask("record.restore", json!({"id": hangs_on}));
    }
    desk.ask("consent.record", asked("seeker"));
    assert_eq!(desk.refused("consent.record", asked("sought")).fields[0].code, "not-verified");
    family.decide(json!({"decision": "verified"}));
    // He said it without being asked by us: he was told all the same, and the log says so, under no consent.
    family.consent("sought", "declined", json!({"words": "Do not tell her."}));
    let log = desk.rows("disclosure.list", json!({}));
    assert_eq!((texts(&log, "what"), texts(&log, "to")), (vec!["question".into(); 2], vec!["sought".to_owned(), "seeker".to_owned()]));
    assert_eq!(log[0]["consents"], json!([]));
    assert_eq!(desk.refused("consent.record", asked("seeker")).fields[0].code, "sought-has-not-agreed");
    assert_eq!(family.view()["seeker"]["why_not_ask"], "sought");
    // What she says by herself is written down.
    family.consent("seeker", "granted", json!({"scope": "meeting"}));
}

#[test]
fn another_number_is_not_the_one_that_he_agreed_to() {
    let family = Family::new();
    let desk = &family.desk;
    family.both_agree("contact-details");
    let tell =
        || desk.door.call("family.release", json!({"pair": family.pair, "to": "seeker", "scope": "contact-details", "dry_run": true}));
    assert!(tell().unwrap()["words"][0].as_str().unwrap().contains("555 0199"));
    let channel =
        |value: &str, hours: &str| json!({"channels": {&family.channel: {"kind": "phone", "value": value, "safe": true, "hours": hours}}});
    family.desk.change_person(&family.son, channel("Quay Street 4", "evenings"));
    assert_eq!(tell().unwrap_err().fields[0].code, "nothing-to-tell");
    family.desk.change_person(&family.son, channel("+00 555 0199", "mornings"));
    assert!(tell().unwrap()["words"][0].as_str().unwrap().contains("mornings"), "when it is safe may change");
    family.desk.change_person(&family.son, channel("+00 555 0144", "mornings"));
    family.both_agree("contact-details");
    assert!(tell().unwrap()["words"][0].as_str().unwrap().contains("555 0144"));
}

#[test]
fn how_it_went_is_asked_after_they_met() {
    let family = Family::new();
    let desk = &family.desk;
    let due = || desk.today().iter().filter(|line| line["what"] == "how-it-went").count();
    family.decide(json!({"in_contact": "2031-02-20"}));
    assert_eq!(due(), 1, "thirty days after, and a week before that it is planned");
    family.decide(json!({"met": "2031-03-12"}));
    assert_eq!(due(), 0);
    desk.clock.advance(chrono::Duration::days(30));
    assert_eq!(due(), 1);
    family.decide(json!({"followed_up": "2031-04-14"}));
    assert_eq!(due(), 0);
}
