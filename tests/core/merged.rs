//! Two records of one person became one: the one that went says nothing by itself any more, and its answers stay theirs.

use panah_core::ErrorCode;
use serde_json::{Value, json};

use crate::desk::{PASSPHRASE, id, new_id, texts};
use crate::family::Family;

/// The son was written down twice: there he said yes to a meeting, here no. How either was answered, and his two ids, the second merged away.
fn said_yes_and_no() -> (Family, String, String) {
    let family = Family::new();
    let desk = &family.desk;
    family.both_agree("meeting");
    let twin = id(&desk.ask("person.save", json!({"record": {"names": {new_id(): {"text": "Zefi", "kind": "alias"}}}})));
    let second = desk.add("pair", json!({"search": family.search, "person": twin, "decision": "verified"}));
    desk.ask("consent.record", json!({"record": {"pair": second, "side": "sought", "act": "declined"}}));
    desk.ask("person.merge", json!({"keep": family.son, "gone": twin}));
    family.not_told("seeker", "alive", "sought-has-not-agreed");
    (family, twin, second)
}

fn erase(family: &Family, id: &str) -> Value {
    family.desk.ask("erase.run", json!({"id": id, "passphrase": PASSPHRASE}))
}

#[test]
fn a_record_merged_away_is_neither_restored_nor_erased_by_itself() {
    let (family, twin, _) = said_yes_and_no();
    let desk = &family.desk;
    for (operation, request) in [
        ("record.restore", json!({"id": twin})),
        ("record.undo", json!({"id": twin})),
        ("erase.look", json!({"id": twin})),
        ("erase.run", json!({"id": twin, "passphrase": PASSPHRASE})),
    ] {
        let problem = desk.refused_as(ErrorCode::Invalid, operation, request);
        assert_eq!(problem.fields[0].code, "merged-away", "{operation}");
    }
    family.not_told("seeker", "alive", "sought-has-not-agreed");
    // Merged on: it is still the last that is restored or erased.
    let third = desk.person("Zef Halle");
    desk.ask("person.merge", json!({"keep": third, "gone": family.son}));
    for gone in [&twin, &family.son] {
        assert_eq!(desk.refused("record.restore", json!({"id": gone})).fields[0].code, "merged-away");
    }
    desk.ask("record.trash", json!({"id": third}));
    desk.ask("record.restore", json!({"id": third}));
    assert_eq!(desk.ask("erase.look", json!({"id": third}))["kinds"]["person"], 3);
    erase(&family, &third);
    for gone in [&third, &twin, &family.son] {
        desk.refused_as(ErrorCode::NotFound, "person.get", json!({"id": gone}));
    }
    desk.is_sound();
}

#[test]
fn with_a_no_that_is_erased_goes_the_yes_that_it_held_back() {
    let (family, _, second) = said_yes_and_no();
    let look = family.desk.ask("erase.look", json!({"id": second}));
    assert_eq!((&look["kinds"]["pair"], &look["kinds"]["consent"]), (&json!(1), &json!(2)), "the no, and the yes in the other pair");
    erase(&family, &second);
    family.not_told("seeker", "alive", "sought-has-not-agreed");
    assert_eq!(family.view()["sought"]["consent"], json!({"state": "not-asked"}));
    // What was said anew takes the place of both, and stays when the pair goes where one of them was said.
    let (family, _, second) = said_yes_and_no();
    family.consent("sought", "granted", json!({"scope": "alive"}));
    erase(&family, &second);
    family.desk.ask("family.release", family.release("seeker", "alive"));
    family.not_told("seeker", "message", "sought-has-not-agreed");
    family.desk.is_sound();
}

#[test]
fn with_a_no_that_leaves_the_laptop_goes_the_yes_that_it_held_back() {
    let family = Family::new();
    family.both_agree("meeting");
    let desk = &family.desk;
    let case = desk.case_of(&family.mother, "low");
    let search = desk.add("family_search", json!({"case": case, "seeker": family.mother, "kinship": "son"}));
    let twin = id(&desk.ask("person.save", json!({"record": {"names": {new_id(): {"text": "Zefi", "kind": "alias"}}}})));
    let pair = desk.add("pair", json!({"search": search, "person": twin, "decision": "verified"}));
    desk.ask("consent.record", json!({"record": {"pair": pair, "side": "sought", "act": "declined"}}));
    desk.ask("person.merge", json!({"keep": family.son, "gone": twin}));
    family.not_told("seeker", "alive", "sought-has-not-agreed");
    let packed = desk.ask("travel.pack", json!({"cases": [case], "path": desk.beside("stick"), "passphrase": PASSPHRASE}));
    family.not_told("seeker", "alive", "sought-has-not-agreed");
    desk.ask("travel.return", json!({"path": packed["path"], "passphrase": PASSPHRASE}));
    family.not_told("seeker", "alive", "sought-has-not-agreed");
    desk.is_sound();
}

#[test]
fn what_either_record_held_is_kept_and_where_both_stood_the_one_that_stays_does() {
    let family = Family::new();
    let desk = &family.desk;
    let record = json!({"remarks": "Came by the ferry.", "gender": "male", "birth_place": "Oakham", "languages": {"sq": "native"}, "services": ["legal"],
        "channels": {new_id(): {"kind": "phone", "value": "+00 555 0177", "safe": true}}, "do_not_disclose": {new_id(): {"who": "his cousin"}}});
    let twin = id(&desk.ask("person.save", json!({"record": record})));
    family.desk.change_person(&family.son, json!({"remarks": "Speaks little.", "services": ["housing"]}));
    desk.ask("record.trash", json!({"id": twin}));
    let merge = |keep: &str, gone: &str| json!({"keep": keep, "gone": gone});
    assert_eq!(desk.refused("person.merge", merge(&family.son, &twin)).fields[0].code, "in-the-trash");
    assert_eq!(desk.refused("person.merge", merge(&twin, &family.son)).fields[0].code, "in-the-trash");
    desk.ask("record.restore", json!({"id": twin}));

    let merged = desk.ask("person.merge", merge(&family.son, &twin))["record"].clone();
    assert_eq!((&merged["remarks"], &merged["gender"]), (&json!("Speaks little.\n\nCame by the ferry."), &json!("male")));
    assert_eq!((&merged["birth_place"], &merged["languages"]["sq"]), (&json!("Oakham"), &json!("native")));
    assert_eq!((&merged["services"], merged["channels"].as_object().unwrap().len()), (&json!(["housing", "legal"]), 2));
    let screening = family.view()["screening"].as_array().unwrap().clone();
    assert_eq!(texts(&screening, "says"), ["his cousin"], "whom the other record protected him from stands in the way");
    // Said twice, it is kept once.
    let third = id(&desk.ask("person.save", json!({"record": {"remarks": merged["remarks"]}})));
    assert_eq!(desk.ask("person.merge", merge(&family.son, &third))["record"]["remarks"], merged["remarks"]);
    // A household that knew somebody twice, whichever of the two was written down first.
    for keep in [0, 1] {
        let two = ["Lina Osman", "Lina Usman"].map(|name| desk.person(name));
        let stored = desk.get("case.get", &family.cases[1])["case"].clone();
        let mut record = stored["record"].clone();
        record["household"] = json!({&two[0]: {"relation": "spouse"}, &two[1]: {"relation": "sibling"}});
        desk.ask("case.save", json!({"id": family.cases[1], "base": stored["version"], "record": record}));
        desk.ask("person.merge", merge(&two[keep], &two[1 - keep]));
        let household = desk.get("case.get", &family.cases[1])["case"]["record"]["household"].clone();
        assert_eq!(household.as_object().unwrap().len(), 1);
        assert_eq!(household[&two[keep]]["relation"], ["spouse", "sibling"][keep]);
    }
    desk.is_sound();
}
