//! A consent: until when, under which condition, through which channel, and that it stays as it was given.

use panah_core::ErrorCode;
use serde_json::{Value, json};

use crate::desk::{id, new_id};
use crate::family::Family;

#[test]
fn a_consent_ends_with_its_day_and_a_clock_set_back_revives_nothing() {
    let family = Family::new();
    family.consent("seeker", "granted", json!({"scope": "meeting"}));
    family.consent("sought", "granted", json!({"scope": "meeting", "until": "2031-03-20"}));
    let ends = |expected: &[&str]| {
        for step in ["as written", "indexed anew"] {
            let lines = family.desk.calendar("2031-03-15", "2031-04-25");
            let ends: Vec<&str> =
                lines.iter().filter(|line| line["what"] == "consent-ends").map(|line| line["date"]["earliest"].as_str().unwrap()).collect();
            assert_eq!(ends, expected, "{step}");
            family.desk.ask("vault.reindex", json!({}));
        }
    };
    ends(&["2031-03-20"]);
    family.desk.clock.advance(chrono::Duration::days(5));
    family.desk.ask("family.release", family.release("seeker", "alive"));
    family.desk.clock.advance(chrono::Duration::days(1));
    family.not_told("seeker", "alive", "sought-has-not-agreed");
    assert_eq!(family.view()["sought"]["consent"], json!({"state": "expired"}));
    // An entry is written on the day after; then somebody sets the laptop's clock back.
    family.consent("seeker", "granted", json!({"scope": "meeting"}));
    family.desk.clock.advance(chrono::Duration::days(-6));
    family.not_told("seeker", "alive", "sought-has-not-agreed");
    family.consent("sought", "granted", json!({"scope": "alive", "until": "2031-04-20"}));
    family.desk.ask("family.release", family.release("seeker", "alive"));
    ends(&["2031-04-20"]);
    family.consent("sought", "granted", json!({"scope": "alive", "until": "2031-04-10"}));
    ends(&["2031-04-10"]);
}

#[test]
fn a_condition_is_confirmed_each_time() {
    let family = Family::new();
    family.consent("seeker", "granted", json!({"scope": "meeting"}));
    family.consent("sought", "granted", json!({"scope": "alive", "conditions": "Not while my brother is there."}));
    family.not_told("seeker", "alive", "condition-not-confirmed");
    assert_eq!(family.view()["conditions"], json!(["Not while my brother is there."]));
    let mut request = family.release("seeker", "alive");
    request["conditions_met"] = json!(true);
    family.desk.ask("family.release", request);
    family.not_told("seeker", "alive", "condition-not-confirmed");
}

#[test]
fn only_safe_channels_that_were_agreed_to_are_given_and_a_letter_repeats_none_that_changed() {
    let family = Family::new();
    family.consent("seeker", "granted", json!({"scope": "meeting"}));
    family.consent("sought", "granted", json!({"scope": "contact-details"}));
    family.not_told("seeker", "contact-details", "nothing-to-tell");
    family.consent("sought", "granted", json!({"scope": "contact-details", "channels": [family.channel]}));
    let told = family.desk.ask("family.release", family.release("seeker", "contact-details"));
    assert_eq!(told["words"], json!(["You can reach Zef Gjoni by Phone: +00 555 0199 (evenings)"]));
    let letter = json!({"pair": family.pair, "to": "seeker"});
    assert!(family.desk.ask("family.letter", letter.clone())["text"].as_str().unwrap().contains("555 0199"));
    let channels = json!({&family.channel: {"kind": "phone", "value": "+00 555 0199", "safe": false, "hours": "evenings"}});
    family.desk.change_person(&family.son, json!({"channels": channels}));
    family.desk.refused_as(ErrorCode::Refused, "family.letter", letter);
    family.not_told("seeker", "contact-details", "nothing-to-tell");
}

#[test]
fn a_yes_says_to_what_and_a_no_says_nothing_else() {
    let family = Family::new();
    let refused = |act: &str, more: Value, path: &str, code: &str| {
        let mut record = json!({"pair": family.pair, "side": "sought", "act": act});
        record.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        let problem = family.desk.refused("consent.record", json!({"record": record}));
        assert_eq!((problem.fields[0].path.as_str(), problem.fields[0].code.as_str()), (path, code), "{act} {more}");
    };
    refused("asked", json!({}), "record.act", "seeker-has-not-agreed");
    family.consent("seeker", "granted", json!({"scope": "meeting"}));
    refused("granted", json!({}), "record.scope", "required");
    let until = "2035-06-01";
    for act in ["asked", "declined", "withdrawn"] {
        refused(act, json!({"scope": "alive"}), "record.scope", "only-if-granted");
        for more in [json!({"until": until}), json!({"conditions": "not while my brother is there"}), json!({"channels": [family.channel]})]
        {
            refused(act, more, "record.act", "only-if-granted");
        }
    }
    refused("granted", json!({"scope": "alive", "until": "2031-03-14"}), "record.until", "in-the-past");
    refused("granted", json!({"scope": "alive", "evidence": new_id()}), "record.evidence", "no-such-record");
    refused("granted", json!({"scope": "alive", "how": "by pigeon"}), "record.how", "not-a-choice");
    assert_eq!(family.view()["sought"]["consent"], json!({"state": "not-asked"}), "nothing of it was written down");
    family.consent("sought", "granted", json!({"scope": "alive", "until": "2031-03-15"}));
    family.desk.ask("family.release", family.release("seeker", "alive"));
}

#[test]
fn a_consent_is_never_edited_and_a_pair_leaves_in_no_table() {
    let family = Family::new();
    let consent = id(&family.consent("sought", "declined", json!({})));
    for operation in ["record.trash", "record.undo"] {
        family.desk.refused_as(ErrorCode::Refused, operation, json!({"id": consent}));
    }
    family.both_agree("meeting");
    family.desk.ask("family.release", family.release("sought", "alive"));
    for kind in ["pair", "consent", "release", "family-message", "tie"] {
        let request = json!({"kind": kind, "format": "csv", "names": true, "texts": true, "path": family.desk.beside("x.csv"),
            "protection": {"kind": "plain", "acknowledged": true}});
        family.desk.refused_as(ErrorCode::Invalid, "export.records", request);
    }
    let of_case = |case: &str| family.desk.ask("case.timeline", json!({"case": case, "limit": 100, "offset": 0})).to_string();
    assert!(!of_case(&family.cases[0]).contains(&family.son), "her case tells nothing of him");
    assert!(!of_case(&family.cases[1]).contains(&family.mother), "nor his of her");
    let state = |family: &Family| family.view()["pair"].to_string();
    let before = state(&family);
    family.desk.ask("vault.reindex", json!({}));
    assert_eq!(state(&family), before);
    family.desk.is_sound();
}

#[test]
fn a_consent_is_due_while_something_hangs_on_it_and_for_whoever_works_on_the_search() {
    let family = Family::new();
    let desk = &family.desk;
    let me = desk.ask("vault.status", json!({}))["member"]["id"].as_str().unwrap().to_owned();
    family.consent("sought", "granted", json!({"scope": "meeting", "until": "2031-03-20"}));
    let stands = |expected: usize, why: &str| {
        for step in ["as written", "indexed anew"] {
            let count = desk.today().iter().filter(|line| line["what"] == "consent-ends").count();
            assert_eq!(count, expected, "{why}, {step}");
            desk.ask("vault.reindex", json!({}));
        }
        desk.is_sound();
    };
    let search = |changes: Value| desk.edit("family_search", &family.cases[0], &family.search, changes);
    stands(1, "as it was given");
    for decision in ["rejected", "blocked", "closed"] {
        family.decide(json!({"decision": decision}));
        stands(0, decision);
    }
    // Another pair of the two goes on by it.
    let other = desk.add("family_search", json!({"case": family.cases[1], "seeker": family.son}));
    let second = desk.add("pair", json!({"search": other, "person": family.mother}));
    stands(1, "another pair");
    desk.ask("record.trash", json!({"id": second}));
    stands(0, "the other pair in the trash");
    family.decide(json!({"decision": "verified"}));
    stands(1, "verified again");
    search(json!({"closed": "2031-03-15"}));
    stands(0, "the search closed");
    search(json!({"closed": null}));
    for id in [&family.pair, &family.search] {
        desk.ask("record.trash", json!({"id": id}));
        stands(0, "in the trash");
        desk.ask("record.restore", json!({"id": id}));
        stands(1, "put back");
    }
    let twin = desk.person("Zef Halle");
    desk.ask("person.merge", json!({"keep": twin, "gone": family.son}));
    stands(1, "his two records became one");

    let mine = || desk.ask("today", json!({"caseworker": me}))["lines"].as_array().unwrap().len();
    assert_eq!(mine(), 0);
    let stored = desk.get("case.get", &family.cases[0])["case"].clone();
    let mut record = stored["record"].clone();
    record["caseworkers"] = json!([me]);
    desk.ask("case.save", json!({"id": family.cases[0], "base": stored["version"], "record": record}));
    assert_eq!(mine(), 1);
}

#[test]
fn the_file_that_shows_a_consent_is_found_by_the_entry_alone() {
    let family = Family::new();
    let desk = &family.desk;
    let file = id(&desk.file(&family.cases[1], "his letter.txt", b"Yes, tell her."));
    let record = json!({"pair": family.pair, "side": "sought", "act": "granted", "scope": "alive", "evidence": file});
    desk.ask("consent.record", json!({"record": record}));
    let evidence = family.view()["sought"]["entries"][0]["record"]["evidence"].as_str().unwrap().to_owned();
    assert_eq!(desk.get("file.get", &evidence)["record"]["name"], "his letter.txt");
    // It stays what the consent rests on, wherever it lies now.
    desk.ask("record.trash", json!({"id": file}));
    let found = desk.get("file.get", &evidence);
    assert_eq!((&found["record"]["name"], found["trashed"].is_null()), (&json!("his letter.txt"), false));
    desk.refused_as(ErrorCode::NotFound, "file.get", json!({"id": family.pair}));
}

#[test]
fn each_side_is_told_in_its_own_words_of_somebody_who_has_no_name_on_file() {
    let family = Family::new();
    let desk = &family.desk;
    let unnamed = id(&desk.ask("person.save", json!({"record": {"names": {}, "roles": ["helped"]}})));
    let case = desk.case_of(&unnamed, "low");
    let told = |kinship: Value, to: &str, scope: &str, language: &str| {
        let search = desk.add("family_search", json!({"case": case, "seeker": unnamed, "kinship": kinship, "names": {}}));
        let pair = desk.add("pair", json!({"search": search, "person": family.son, "decision": "verified"}));
        for side in ["seeker", "sought"] {
            desk.ask("consent.record", json!({"record": {"pair": pair, "side": side, "act": "granted", "scope": "meeting"}}));
        }
        let request = json!({"pair": pair, "to": to, "scope": scope, "meeting": "On Sunday.", "language": language, "dry_run": true});
        desk.ask("family.release", request)["words"][0].as_str().unwrap().to_owned()
    };
    let looks = "Somebody is looking for their son and is alive. We believe that you are the one they are looking for.";
    assert_eq!(told(json!("son"), "sought", "alive", "en"), looks);
    assert_eq!(told(Value::Null, "sought", "alive", "en"), "Somebody is looking for you and is alive.");
    assert_eq!(told(json!("son"), "sought", "meeting", "en"), "About a meeting with the person who is looking for you:\nOn Sunday.");
    assert_eq!(told(json!("son"), "seeker", "alive", "en"), "The person you are looking for is alive.");
    assert_eq!(told(json!("son"), "seeker", "meeting", "en"), "About a meeting with the person you are looking for:\nOn Sunday.");
    assert_eq!(told(Value::Null, "sought", "alive", "fa"), "کسی در پی شما می‌گردد و زنده است.");
    assert!(told(json!("son"), "sought", "alive", "fa").starts_with("کسی در پی پسر خود می‌گردد"));
    assert_eq!(told(json!("son"), "seeker", "alive", "fa"), "کسی که در پی او هستید زنده است.");
    assert!(told(json!("son"), "sought", "meeting", "fa").starts_with("دربارهٔ دیدار با کسی که در پی شماست:"));
}
