//! Whom a search is for stays; and what keeps two people apart keeps them apart in whatever pair, and for whoever lives with them.

use panah_core::ErrorCode;
use serde_json::{Value, json};

use crate::desk::new_id;
use crate::family::Family;

#[test]
fn who_looks_stays_who_looks_once_somebody_was_found() {
    let family = Family::new();
    let desk = &family.desk;
    let aunt = desk.person("Mira Gjoni");
    let change = |search: &str, changes: Value| {
        let rows = desk.rows("family_search.list", json!({"case": family.cases[0]}));
        let stored = rows.iter().find(|row| row["id"] == search).unwrap().clone();
        let mut record = stored["record"].clone();
        record.as_object_mut().unwrap().extend(changes.as_object().unwrap().clone());
        json!({"id": search, "base": stored["version"], "record": record})
    };
    for (field, changes) in [("record.seeker", json!({"seeker": aunt})), ("record.case", json!({"case": family.cases[1]}))] {
        let problem = desk.refused_as(ErrorCode::Invalid, "family_search.save", change(&family.search, changes));
        assert_eq!((problem.fields[0].path.as_str(), problem.fields[0].code.as_str()), (field, "fixed"));
    }
    // Also while the pair is in the trash: it can come back.
    desk.ask("record.trash", json!({"id": family.pair}));
    desk.refused_as(ErrorCode::Invalid, "family_search.save", change(&family.search, json!({"seeker": aunt})));
    desk.ask("record.restore", json!({"id": family.pair}));
    desk.ask("family_search.save", change(&family.search, json!({"description": "A scar on the left hand."})));
    // A search that found nobody yet can be mended; and two records of the seeker still become one.
    let other = desk.add("family_search", json!({"case": family.cases[0], "seeker": family.mother}));
    desk.ask("family_search.save", change(&other, json!({"seeker": aunt})));
    let twin = desk.person("Drita Gjonaj");
    desk.ask("person.merge", json!({"keep": twin, "gone": family.mother}));
    assert_eq!(family.view()["search"]["record"]["seeker"], json!(twin));
}

/// Another search between the two, the other way round: the son looks for his mother.
fn the_other_way(family: &Family) -> String {
    let search = family.desk.add("family_search", json!({"case": family.cases[1], "seeker": family.son, "kinship": "mother"}));
    family.desk.add("pair", json!({"search": search, "person": family.mother, "decision": "verified"}))
}

#[track_caller]
fn is_barred(family: &Family, pair: &str) {
    for to in ["seeker", "sought"] {
        let request = json!({"pair": pair, "to": to, "scope": "alive", "dry_run": true});
        assert_eq!(family.desk.refused("family.release", request).fields[0].code, "barred");
        let asked = json!({"record": {"pair": pair, "side": to, "act": "asked"}});
        assert_eq!(family.desk.refused("consent.record", asked).fields[0].code, "barred");
    }
}

#[test]
fn two_who_must_not_be_brought_together_are_not_in_any_pair() {
    let family = Family::new();
    let desk = &family.desk;
    family.both_agree("meeting");
    let second = the_other_way(&family);
    let told = |pair: &str| desk.ask("family.release", json!({"pair": pair, "to": "seeker", "scope": "alive", "dry_run": true}));
    told(&second);
    let decided = |decision: &str| {
        let stored = family.view()["pair"].clone();
        let mut record = stored["record"].clone();
        (record["decision"], record["why"]) = (json!(decision), json!("His father asked the mother."));
        json!({"id": family.pair, "base": stored["version"], "record": record})
    };
    // A coordinator's to say, and to take back.
    desk.become_a("caseworker");
    desk.refused_as(ErrorCode::Forbidden, "pair.save", decided("blocked"));
    desk.become_a("coordinator");
    desk.ask("pair.save", decided("blocked"));
    is_barred(&family, &second);
    let bar = desk.get("pair.get", &second)["screening"][0].clone();
    assert_eq!((&bar["kind"], &bar["says"], &bar["key"]), (&json!("blocked"), &json!("His father asked the mother."), &Value::Null));
    desk.become_a("caseworker");
    desk.refused_as(ErrorCode::Forbidden, "pair.save", decided("verified"));
    desk.refused_as(ErrorCode::Forbidden, "record.undo", json!({"id": family.pair}));
    // Putting it in the trash lifts nothing.
    desk.ask("record.trash", json!({"id": family.pair}));
    is_barred(&family, &second);
    desk.ask("record.restore", json!({"id": family.pair}));
    // Whoever the two are found to be.
    desk.become_a("coordinator");
    let twin = desk.person("Zef Halle");
    desk.ask("person.merge", json!({"keep": twin, "gone": family.son}));
    is_barred(&family, &second);
    desk.ask("pair.save", decided("verified"));
    told(&second);
}

#[test]
fn whoever_lives_with_them_is_not_led_to_whom_they_fear() {
    let family = Family::new();
    let desk = &family.desk;
    family.both_agree("meeting");
    let wife = desk.person("Lina Osman");
    let stored = desk.get("case.get", &family.cases[1])["case"].clone();
    let mut record = stored["record"].clone();
    record["household"] = json!({&wife: {"relation": "spouse"}});
    desk.ask("case.save", json!({"id": family.cases[1], "base": stored["version"], "record": record}));
    let tells = || desk.ask("family.release", family.release("seeker", "whereabouts"));
    tells();
    family.desk.change_person(&wife, json!({"do_not_disclose": {new_id(): {"who": "his mother", "person": family.mother}}}));
    is_barred(&family, &family.pair);
    let bar = family.view()["screening"][0].clone();
    assert_eq!((&bar["side"], &bar["kind"], &bar["key"]), (&json!("sought"), &json!("household-names-them"), &Value::Null));
    assert_eq!(bar["whose"]["name"], "Lina Osman");
    // Words are read by a coordinator, as those of his own list are.
    family.desk.change_person(&wife, json!({"do_not_disclose": {new_id(): {"who": "whoever keeps the gate"}}}));
    is_barred(&family, &family.pair);
    let bar = family.view()["screening"][0].clone();
    assert_eq!(bar["kind"], "household-may-mean-them");
    family.decide(json!({"cleared": [bar["key"]]}));
    tells();
}
