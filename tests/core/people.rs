//! People as they were told: several names in several scripts, what is not known, and who must learn nothing.

use panah_core::ErrorCode;
use serde_json::{Value, json};

use crate::desk::{Desk, PASSPHRASE, changing, id, new_id, texts};

fn names(names: &[(&str, &str)]) -> Value {
    names.iter().map(|(kind, text)| (new_id(), json!({"kind": kind, "text": text}))).collect::<serde_json::Map<_, _>>().into()
}

fn called(desk: &Desk, person: &str) -> String {
    let rows = desk.rows("person.list", json!({}));
    rows.iter().find(|row| row["id"] == person).unwrap()["name"].as_str().unwrap().to_owned()
}

#[test]
fn a_person_is_called_by_the_full_name_else_by_given_and_family_else_by_another_of_their_own() {
    let desk = Desk::with_vault();
    for (written, expected) in [
        (names(&[("alias", "Beni"), ("full", " احسان رحیمی "), ("document", "EHSAN RAHIMI")]), "احسان رحیمی"),
        (names(&[("family", "Rahimi"), ("given", "إحسان"), ("organisation", "Jamal")]), "إحسان Rahimi"),
        (names(&[("fathers", "Karim"), ("alias", "Beni")]), "Beni"),
        (names(&[("fathers", "Karim"), ("organisation", "Jamal"), ("document", "EHSAN")]), "EHSAN"),
        (names(&[("fathers", "Karim"), ("given", "Ehsan")]), "Ehsan"),
        (names(&[("fathers", "Karim")]), ""),
        (names(&[]), ""),
    ] {
        let person = id(&desk.ask("person.save", json!({"record": {"names": written}})));
        assert_eq!(called(&desk, &person), expected);
        let kept = desk.get("person.get", &person)["record"]["names"].clone();
        for (name, was) in written.as_object().unwrap() {
            assert_eq!(kept[name]["text"], was["text"], "names are kept as written, white space and all");
        }
    }
}

#[test]
fn whoever_only_the_father_is_named_of_has_no_name_yet_and_is_found_by_his() {
    let desk = Desk::with_vault();
    let person = id(&desk.ask("person.save", json!({"record": {"names": names(&[("fathers", "Karim")])}})));
    let case = desk.case_of(&person, "low");
    let row = &desk.rows("case.list", json!({"sort": "code"}))[0];
    assert_eq!((&row["id"], &row["name"]), (&json!(case), &Value::Null), "the case goes by its code");
    let missing = desk.ask("case.missing", json!({"case": case}));
    assert!(missing.as_array().unwrap().iter().any(|line| line["id"] == person && line["field"] == "names"), "the name is not recorded");
    assert!(texts(&desk.found("Karim"), "id").contains(&person));
}

#[test]
fn people_are_listed_by_name_whatever_its_script_and_found_by_any_name() {
    let desk = Desk::with_vault();
    let record = json!({"names": names(&[("full", "Mirela Hoxha"), ("alias", "گلنار")]), "roles": ["helped", "volunteer"]});
    let mirela = id(&desk.ask("person.save", json!({"record": record})));
    for name in ["áška Novák", "احسان رحیمی", "Zef Gjoni"] {
        desk.person(name);
    }
    let all = texts(&desk.rows("person.list", json!({})), "name");
    assert_eq!(all, ["áška Novák", "Mirela Hoxha", "Robin Hale", "Zef Gjoni", "احسان رحیمی"], "accents do not send a name to the end");
    let found = desk.rows("person.list", json!({"text": "گلنار"}));
    assert_eq!(texts(&found, "id"), [mirela]);
    assert_eq!(found[0]["other_names"], json!(["گلنار"]));
    assert_eq!(texts(&desk.rows("person.list", json!({"role": "volunteer"})), "name"), ["Mirela Hoxha"]);
    let page = desk.ask("person.list", json!({"limit": 2, "offset": 1}));
    assert_eq!(
        (texts(page["rows"].as_array().unwrap(), "name"), &page["total"]),
        (vec!["Mirela Hoxha".into(), "Robin Hale".into()], &json!(5))
    );
}

#[test]
fn whoever_helps_is_found_behind_any_number_of_people_of_the_same_name() {
    let desk = Desk::with_vault();
    for _ in 0..5 {
        desk.person("Mina Osman");
    }
    let lawyer = desk.add(
        "person",
        json!({"names": {new_id(): {"text": "Mina Osman of the harbour office", "kind": "full"}}, "roles": ["professional"]}),
    );
    let page = desk.ask("person.list", json!({"text": "mina", "role": "professional", "limit": 3, "offset": 0}));
    assert_eq!((&page["total"], &page["rows"][0]["id"]), (&json!(1), &json!(lawyer)));
}

#[test]
fn all_that_was_told_of_a_person_is_kept() {
    let desk = Desk::with_vault();
    let brother = desk.person("Karim Rahimi");
    let record = json!({
        "names": {new_id(): {"text": "Ehsan Rahimi", "kind": "full", "language": "fa"}},
        "gender": "male", "birth": "about 1366", "nationalities": ["ir", "stateless"], "languages": {"fa": "native", "sq": ""},
        "channels": {new_id(): {"kind": "phone", "value": "+355 60 000 000", "safe": false, "hours": "after ten", "answers": "a neighbour", "code_word": "apricot"}},
        "safety_flags": ["threatened", "watched"],
        "do_not_disclose": {
            new_id(): {"who": "his brother", "person": brother, "reason": "asked twice"},
            new_id(): {"who": "anybody of the office", "person": null, "reason": null}},
        "roles": ["helped"], "remarks": "speaks softly",
    });
    let saved = desk.ask("person.save", json!({"record": record}));
    desk.lock();
    desk.unlock();
    let kept = desk.get("person.get", &id(&saved));
    assert_eq!(kept["record"], saved["record"], "what the answer said is what is kept");
    for field in ["names", "gender", "nationalities", "languages", "channels", "safety_flags", "do_not_disclose", "roles", "remarks"] {
        assert_eq!(kept["record"][field], record[field], "{field}");
    }
    let case = desk.case_of(&id(&saved), "high");
    let warnings = desk.get("case.get", &case)["warnings"].clone();
    for warning in ["unsafe-channel", "do-not-disclose", "safety-flag", "no-consent-to-keep"] {
        assert!(warnings.as_array().unwrap().contains(&json!(warning)), "{warning} must not be overlooked: {warnings}");
    }
}

#[test]
fn a_date_is_kept_as_it_was_known_and_a_day_is_never_invented() {
    let desk = Desk::with_vault();
    for (typed, calendar, earliest, latest) in [
        ("1366", "persian", "1987-03-21", "1988-03-20"),
        ("۱۳۶۶/۱۲", "persian", "1988-02-20", "1988-03-20"),
        ("spring 1987", "gregorian", "1987-03-01", "1987-06-21"),
        ("1987", "gregorian", "1987-01-01", "1987-12-31"),
        ("2 May 1987", "gregorian", "1987-05-02", "1987-05-02"),
    ] {
        let record = json!({"names": names(&[("full", "Ehsan Rahimi")]), "birth": typed});
        let person = id(&desk.ask("person.save", json!({"record": record})));
        let birth = desk.get("person.get", &person)["record"]["birth"].clone();
        assert_eq!((&birth["typed"], &birth["calendar"]), (&json!(typed), &json!(calendar)));
        assert_eq!((&birth["earliest"], &birth["latest"]), (&json!(earliest), &json!(latest)), "{typed}");
        // What a form sends back is the whole date; it must not change by being saved again.
        let mut again = desk.get("person.get", &person);
        desk.ask("person.save", json!({"id": person, "base": again["version"].take(), "record": again["record"].take()}));
        assert_eq!(desk.history(&person).len(), 1, "{typed} reads back as itself");
    }
}

#[test]
fn the_days_of_a_strangers_date_are_not_believed() {
    let desk = Desk::with_vault();
    let birth = json!({"typed": "1987", "calendar": "gregorian", "about": false, "earliest": "1900-01-01", "latest": "1900-01-01",
        "from": {"year": 1, "month": null, "day": null, "season": null}, "to": null});
    let person = id(&desk.ask("person.save", json!({"record": {"birth": birth}})));
    assert_eq!(desk.get("person.get", &person)["record"]["birth"]["earliest"], "1987-01-01");
}

#[test]
fn not_recorded_is_not_no() {
    let desk = Desk::with_vault();
    let channel = |safe: Value| json!({"kind": "phone", "value": "1", "safe": safe, "hours": null, "answers": null, "code_word": null});
    let (yes, no, unknown) = (new_id(), new_id(), new_id());
    let record = json!({"channels": {&yes: channel(json!(true)), &no: channel(json!(false)), &unknown: channel(Value::Null)}});
    let person = id(&desk.ask("person.save", json!({"record": record})));
    let kept = desk.get("person.get", &person)["record"].clone();
    assert_eq!(kept["channels"][yes]["safe"], true);
    assert_eq!(kept["channels"][no]["safe"], false);
    assert_eq!(kept["channels"][unknown]["safe"], Value::Null);
    assert_eq!((&kept["gender"], &kept["birth"], &kept["remarks"]), (&Value::Null, &Value::Null, &Value::Null));
}

#[test]
fn a_fault_names_the_field_and_saves_nothing() {
    let desk = Desk::with_vault();
    let name = new_id();
    for (record, path, code) in [
        (json!({"names": {&name: {"text": "  ", "kind": "full"}}}), format!("record.names.{name}.text"), "required"),
        (json!({"names": {&name: {"text": "é".repeat(301), "kind": "full"}}}), format!("record.names.{name}.text"), "too-long"),
        (json!({"names": {"first": {"text": "Lina", "kind": "full"}}}), "record.names".into(), "not-an-id"),
        (json!({"gender": "Not A Key"}), "record.gender".into(), "not-a-choice"),
        (json!({"roles": ["king"]}), "record.roles".into(), "not-a-choice"),
        (json!({"birth": "31 February 1987"}), "record.birth".into(), "date:no-such-day"),
        (json!({"birth": "01/02/1987"}), "record.birth".into(), "date:ambiguous"),
        (
            json!({"do_not_disclose": {&name: {"who": "x", "person": new_id(), "reason": null}}}),
            format!("record.do_not_disclose.{name}.person"),
            "no-such-record",
        ),
    ] {
        let problem = desk.refused_as(ErrorCode::Invalid, "person.save", json!({"record": record}));
        assert!(problem.fields.iter().any(|fault| fault.path == path && fault.code == code), "{path} {code}: {problem}");
    }
    assert_eq!(desk.rows("person.list", json!({})).len(), 1, "only who made the vault");
}

#[test]
fn whoever_told_of_a_tie_is_named_with_it_though_they_stand_in_no_tree() {
    let desk = Desk::with_vault();
    let [mother, son, aunt, neighbour] = ["Drita Gjoni", "Zef Gjoni", "Mira Gjoni", "Robin Hale"].map(|name| desk.person(name));
    let tie = desk.add("tie", json!({"person": mother, "other": son, "kinship": "son", "told_by": neighbour, "through": aunt}));
    desk.add("tie", json!({"person": mother, "other": neighbour, "kinship": "friend", "told_by": son}));
    let others = || {
        let tree = desk.ask("family.tree", json!({"person": son, "steps": 1}));
        assert_eq!(texts(tree["ties"].as_array().unwrap(), "id"), [tie.as_str()]);
        let mut names = texts(tree["others"].as_array().unwrap(), "name");
        names.sort();
        names
    };
    assert_eq!(others(), ["Mira Gjoni", "Robin Hale"]);
    let tree = desk.ask("family.tree", json!({"person": son}));
    assert_eq!(texts(tree["others"].as_array().unwrap(), "name"), ["Mira Gjoni"], "who stands in the tree is not named twice");
    desk.ask("record.trash", json!({"id": aunt}));
    assert_eq!(others(), ["Mira Gjoni", "Robin Hale"], "the tie names her still");
}

#[test]
fn a_photograph_of_somebody_is_a_file_and_its_erasing_keeps_nobody_from_editing_them() {
    let desk = Desk::with_vault();
    let mina = desk.person("Mina Daher");
    let case = desk.case_of(&mina, "low");
    let photo = id(&desk.file(&case, "mina.png", b"\x89PNG\r\n\x1a\n and a picture"));
    let unknown = changing(&desk.get("person.get", &mina), json!({"photo": new_id()}));
    let fault = desk.refused_as(ErrorCode::Invalid, "person.save", unknown);
    assert_eq!(fault.fields[0].code, "no-such-record");
    desk.change_person(&mina, json!({"photo": photo}));
    let twin = desk.person("Mina D.");
    desk.ask("person.merge", json!({"keep": twin, "gone": mina}));
    assert_eq!(desk.get("person.get", &twin)["record"]["photo"], json!(photo), "the one that stays has it");
    desk.ask("erase.run", json!({"id": photo, "passphrase": PASSPHRASE}));
    desk.change_person(&twin, json!({"remarks": "Speaks softly."}));
    desk.is_sound();
}
