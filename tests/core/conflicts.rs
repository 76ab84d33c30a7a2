//! Who is not matched to whom: the family, the list of who must be told nothing, whom a search keeps apart, one's own case.

use panah_core::ErrorCode;
use serde_json::{Value, json};

use crate::community::Community;
use crate::desk::{Desk, new_id, with};

/// Somebody lives with whoever the case is of.
fn has_in_their_household(community: &Community, who: &str, relation: &str) {
    let stored = community.desk.get("case.get", &community.case)["case"].clone();
    let record = with(stored["record"].clone(), json!({"household": {who: {"relation": relation}}}));
    community.desk.ask("case.save", json!({"id": community.case, "base": stored["version"], "record": record}));
}

#[test]
fn nobody_of_the_family_nobody_on_the_list() {
    let community = Community::new();
    let desk = &community.desk;
    let cousin = desk.person("Pjeter Gjoni");
    let far = desk.person("Mira Gjoni");
    // Three ties away is no family of theirs.
    let first = desk.add("tie", json!({"person": community.principal, "other": cousin, "kinship": "cousin"}));
    desk.add("tie", json!({"person": cousin, "other": far, "kinship": "mother"}));
    desk.add("tie", json!({"person": community.me, "other": far, "kinship": "friend"}));
    assert_eq!(community.conflicts(), Vec::<String>::new());
    let placement = desk.add("placement", community.placement(json!({})));
    assert_eq!(community.mine().as_array().unwrap().len(), 1);
    // Two are; and what arises later ends what was seen before.
    desk.add("tie", json!({"person": cousin, "other": community.me, "kinship": "brother"}));
    assert_eq!(community.conflicts(), ["same-family"]);
    let told = desk.ask("placement.conflicts", json!({"case": community.case, "volunteer": community.me}))["conflicts"][0].clone();
    assert_eq!((&told["with"]["name"], &told["through"]["name"]), (&json!("Drita Gjoni"), &json!("Pjeter Gjoni")));
    assert_eq!(community.mine(), json!([]));
    community.not_matched(json!({}), "conflict");

    // A coordinator may say why it goes on despite this, and nobody else.
    let rows = desk.rows("placement.list", json!({"case": community.case}));
    let despite = with(rows[0]["record"].clone(), json!({"despite": "They have not spoken since childhood."}));
    desk.become_a("caseworker");
    desk.refused_as(ErrorCode::Forbidden, "placement.save", json!({"id": placement, "record": despite}));
    desk.become_a("coordinator");
    let kept = desk.ask("placement.save", json!({"id": placement, "record": despite}));
    assert_eq!(community.mine().as_array().unwrap().len(), 1);
    // It was said of what was known then.
    community.desk.change_person(&community.principal, json!({"organisations": ["The Lantern Group"]}));
    community.desk.change_person(&community.me, json!({"organisations": ["lantern  group"]}));
    assert_eq!(community.conflicts(), ["same-family", "same-organisation"]);
    assert_eq!(community.mine(), json!([]), "another conflict is another question");
    let again = with(kept["record"].clone(), json!({"despite": "They left it in different years."}));
    let again = desk.ask("placement.save", json!({"id": placement, "record": again}))["record"].clone();
    assert_eq!(community.mine().as_array().unwrap().len(), 1);
    // What was known is the core's to say, not a form's.
    community.desk.change_person(&community.principal, json!({"safety_flags": ["danger-to-others"]}));
    let mark = format!("danger-{}-", community.principal);
    let forged = with(again, json!({"settled": [mark]}));
    let fault = desk.refused_as(ErrorCode::Refused, "placement.save", json!({"id": placement, "record": forged}));
    assert_eq!(fault.fields[0].code, "conflict");
    let meant = with(forged, json!({"despite": "They meet at the office only."}));
    let marks = desk.ask("placement.save", json!({"id": placement, "record": meant}))["record"]["settled"].to_string();
    assert!(marks.contains(&mark), "{marks}");
    community.desk.change_person(&community.principal, json!({"safety_flags": []}));

    // Whoever is to learn nothing learns nothing, whatever a coordinator says.
    for (who, names) in [(&community.principal, &community.me), (&community.me, &community.principal)] {
        community.desk.change_person(who, json!({"do_not_disclose": {new_id(): {"who": "", "person": names}}}));
        assert_eq!(community.conflicts()[0], "names-them");
        assert_eq!(community.mine(), json!([]));
        community.not_matched(json!({"despite": "It is all right."}), "conflict");
        community.desk.change_person(who, json!({"do_not_disclose": {}}));
        assert_eq!(community.mine().as_array().unwrap().len(), 1);
    }
    desk.ask("record.trash", json!({"id": first}));
    assert_eq!(community.conflicts(), ["same-organisation"], "the tie is not there any more");
    desk.is_sound();
}

#[test]
fn a_tie_that_was_settled_settles_no_nearer_one() {
    let community = Community::new();
    let desk = &community.desk;
    let sister = desk.person("Mira Gjoni");
    has_in_their_household(&community, &sister, "sibling");
    desk.add("tie", json!({"person": community.principal, "other": sister, "kinship": "sister"}));
    let tie = |person: &str, other: &str| desk.add("tie", json!({"person": person, "other": other, "kinship": "friend"}));
    let (one, other) = (desk.person("Pjeter Vogt"), desk.person("Nora Vogt"));
    tie(&community.principal, &one);
    let through_one = tie(&one, &community.me);
    let sees = || community.mine().as_array().unwrap().len();
    desk.add("placement", community.placement(json!({"despite": "A friend of a friend."})));
    assert_eq!(sees(), 1);
    // Through somebody else, or straight to her, or to another of the household: nobody has spoken of these.
    tie(&community.principal, &other);
    let through_other = tie(&other, &community.me);
    desk.ask("record.trash", json!({"id": through_one}));
    assert_eq!((community.conflicts(), sees()), (vec!["same-family".to_owned()], 0), "through somebody else");
    desk.ask("record.trash", json!({"id": through_other}));
    desk.ask("record.restore", json!({"id": through_one}));
    assert_eq!(sees(), 1);
    for near in [&community.principal, &sister] {
        let nearer = tie(&community.me, near);
        assert_eq!(sees(), 0, "a nearer tie");
        desk.ask("record.trash", json!({"id": nearer}));
        assert_eq!(sees(), 1);
    }
}

/// A pair's fields changed.
fn decide(desk: &Desk, pair: &str, changes: Value) {
    let stored = desk.get("pair.get", pair)["pair"].clone();
    desk.ask("pair.save", json!({"id": pair, "base": stored["version"], "record": with(stored["record"].clone(), changes)}));
}

#[test]
fn whom_a_family_search_keeps_apart_no_match_brings_together() {
    let community = Community::new();
    let desk = &community.desk;
    let search = desk.add("family_search", json!({"case": community.case, "seeker": community.principal, "kinship": "brother"}));
    let pair = desk.add("pair", json!({"search": search, "person": community.me}));
    let says = |side: &str, act: &str, more: Value| {
        let record = with(json!({"pair": pair, "side": side, "act": act}), more);
        desk.ask("consent.record", json!({"record": record}));
    };
    // That one may be looked for by the other is for a coordinator to weigh.
    assert_eq!(community.conflicts(), ["looks-for"]);
    community.not_matched(json!({}), "conflict");
    desk.add("placement", community.placement(json!({"despite": "Both know of each other and asked for it."})));
    let sees = || community.mine().as_array().unwrap().len();
    assert_eq!(sees(), 1);

    // A no of either is for nobody to settle, and ends what the volunteer saw.
    for side in ["sought", "seeker"] {
        for (no, yes) in [("declined", json!({"scope": "alive"})), ("withdrawn", json!({"scope": "meeting"}))] {
            says(side, no, json!({}));
            assert_eq!((community.conflicts(), sees()), (vec!["kept-apart".to_owned()], 0), "{no} by the {side}");
            community.not_matched(json!({"despite": "It is all right."}), "conflict");
            says(side, "granted", yes);
            assert_eq!((community.conflicts(), sees()), (vec!["looks-for".to_owned()], 1), "a yes after it counts");
        }
    }
    says("sought", "declined", json!({}));
    let told = desk.ask("placement.conflicts", json!({"case": community.case, "volunteer": community.me}))["conflicts"].clone();
    let conflict = &told[0];
    assert_eq!((&conflict["through"], &conflict["says"], &conflict["key"]), (&Value::Null, &Value::Null, &Value::Null));
    assert!(["declined", "sought", &pair, &search].iter().all(|secret| !told.to_string().contains(secret)), "not who said no: {told}");
    decide(desk, &pair, json!({"decision": "closed"}));
    assert_eq!(community.conflicts(), ["kept-apart"], "a no outlives its pair");
    says("sought", "granted", json!({"scope": "alive"}));
    assert_eq!(community.conflicts(), Vec::<String>::new());

    // Blocked, whoever looked, also from the trash; and whoever the two are found to be.
    decide(desk, &pair, json!({"decision": "blocked"}));
    assert_eq!((community.conflicts(), sees()), (vec!["kept-apart".to_owned()], 0));
    desk.ask("record.trash", json!({"id": pair}));
    assert_eq!(community.conflicts(), ["kept-apart"]);
    let twin = desk.person("Drita Gjonaj");
    desk.ask("person.merge", json!({"keep": twin, "gone": community.principal}));
    assert_eq!(community.conflicts(), ["kept-apart"]);
    community.not_matched(json!({"despite": "It is all right."}), "conflict");
    desk.is_sound();
}

#[test]
fn nor_with_somebody_of_the_household_whoever_looked() {
    let community = Community::new();
    let desk = &community.desk;
    let sister = desk.person("Mira Gjoni");
    has_in_their_household(&community, &sister, "sibling");
    let own = desk.case_of(&community.me, "low");
    let search = desk.add("family_search", json!({"case": own, "seeker": community.me, "kinship": "sister"}));
    let pair = desk.add("pair", json!({"search": search, "person": sister, "decision": "verified"}));
    assert_eq!(community.conflicts(), ["looks-for"]);
    desk.ask("record.trash", json!({"id": pair}));
    assert_eq!(community.conflicts(), Vec::<String>::new());
    desk.ask("record.restore", json!({"id": pair}));
    for (decision, conflicts) in [("rejected", vec![]), ("blocked", vec!["kept-apart"])] {
        decide(desk, &pair, json!({"decision": decision}));
        assert_eq!(community.conflicts(), conflicts, "{decision}");
    }
    let told = desk.ask("placement.conflicts", json!({"case": community.case, "volunteer": community.me}))["conflicts"][0]["with"].clone();
    assert_eq!(told["name"], "Mira Gjoni");
    community.not_matched(json!({"despite": "It is all right."}), "conflict");
    let suggested = desk.ask("placement.suggest", json!({"case": community.case}))[0].clone();
    assert_eq!((&suggested["hindrances"], &suggested["conflicts"][0]["kind"]), (&json!(["conflict"]), &json!("kept-apart")));
}

#[test]
fn words_of_a_list_stand_in_the_way_until_a_coordinator_has_read_them() {
    let community = Community::new();
    let desk = &community.desk;
    let entry = new_id();
    community.desk.change_person(&community.principal, json!({"do_not_disclose": {&entry: {"who": "the gatekeeper"}}}));
    community.not_matched(json!({"despite": "It is all right."}), "conflict");
    let conflicts = desk.ask("placement.conflicts", json!({"case": community.case, "volunteer": community.me}));
    assert_eq!((&conflicts["conflicts"][0]["says"], &conflicts["hindrances"]), (&json!("the gatekeeper"), &json!(["conflict"])));
    let cleared = json!({"cleared": [conflicts["conflicts"][0]["key"]]});
    desk.become_a("caseworker");
    desk.refused_as(ErrorCode::Forbidden, "placement.save", json!({"record": community.placement(cleared.clone())}));
    desk.become_a("coordinator");
    desk.add("placement", community.placement(cleared));
    assert_eq!(community.mine().as_array().unwrap().len(), 1);
    community.desk.change_person(&community.principal, json!({"do_not_disclose": {&entry: {"who": "the gatekeeper and Robin"}}}));
    assert_eq!(community.mine(), json!([]), "other words need another look");
}

#[test]
fn nobody_helps_in_their_own_case_and_a_household_is_one_case() {
    let community = Community::new();
    let desk = &community.desk;
    has_in_their_household(&community, &community.me, "friend");
    assert_eq!(community.conflicts(), ["same-person"]);
    community.not_matched(json!({}), "conflict");
    let brother = desk.person("Pjeter Hale");
    let household = json!({"principal": community.me, "household": {&brother: {"relation": "sibling"}}});
    desk.add("case", household);
    let other = desk.person("Zef Hale");
    let case = desk.case_of(&other, "low");
    community.desk.change_person(&other, json!({"do_not_disclose": {new_id(): {"who": "his brother", "person": brother}}}));
    community.not_matched(json!({"case": case, "despite": "It is all right."}), "conflict");
    let flagged = desk.person("Nora Vogt");
    let case = desk.case_of(&flagged, "low");
    community.desk.change_person(&flagged, json!({"safety_flags": ["danger-to-others"]}));
    community.not_matched(json!({"case": case}), "conflict");
    desk.add("placement", community.placement(json!({"case": case, "despite": "They meet at the office, never alone."})));
}

#[test]
fn what_a_volunteer_told_of_conflicts_is_read_before_they_are_matched() {
    let community = Community::new();
    let desk = &community.desk;
    let asked = || {
        let conflicts = desk.ask("placement.conflicts", json!({"case": community.case, "volunteer": community.me}))["told"].clone();
        let suggested = desk.ask("placement.suggest", json!({"case": community.case}))[0]["told"].clone();
        assert_eq!(conflicts, suggested);
        conflicts
    };
    assert_eq!(asked(), json!([]));
    community.change_profile(json!({"conflicts": "  "}));
    assert_eq!(asked(), json!([]));
    community.change_profile(json!({"conflicts": "Her brother rents rooms to the family."}));
    assert_eq!(asked(), json!(["Her brother rents rooms to the family."]));
    // A person reads it: nothing is refused for it.
    desk.add("placement", community.placement(json!({})));
}
