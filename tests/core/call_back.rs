//! What was told and is no longer agreed to: on the page of the two, the board and Today, until somebody wrote that it was called back.

use serde_json::{Value, json};

use crate::desk::{Desk, new_id, texts};
use crate::family::Family;

/// How many lines of Today say that something is to be called back.
fn due(desk: &Desk) -> usize {
    desk.today().iter().filter(|line| line["what"] == "call-back").count()
}

/// The rungs of what waits to be called back in the pair; and whether the board and Today say so.
fn waits(family: &Family) -> Vec<String> {
    let view = family.view();
    let is_open = |id: &Value| view["call_back"].as_array().unwrap().iter().any(|told| told["told"] == *id && told["done"].is_null());
    let open = view["releases"].as_array().unwrap().iter().filter(|release| is_open(&release["id"]));
    let rungs: Vec<String> = open.map(|release| release["record"]["scope"].as_str().unwrap().to_owned()).collect();
    let board = family.desk.rows("family.board", json!({}))[0]["pairs"][0]["to_call_back"] == json!(true);
    assert_eq!((board, due(&family.desk) > 0), (!rungs.is_empty(), !rungs.is_empty()), "{rungs:?}");
    rungs
}

#[test]
fn what_was_told_of_whoever_took_it_back_stays_on_the_board_until_it_was_called_back() {
    let family = Family::new();
    let desk = &family.desk;
    family.consent("seeker", "granted", json!({"scope": "meeting"}));
    family.consent("sought", "granted", json!({"scope": "alive", "until": "2031-03-20"}));
    desk.ask("family.release", family.release("seeker", "alive"));
    let to_call_back = || desk.rows("family.board", json!({}))[0]["pairs"][0]["to_call_back"] == json!(true);
    // What merely ran out was rightly told.
    desk.clock.advance(chrono::Duration::days(6));
    assert!(!to_call_back());
    family.consent("sought", "withdrawn", json!({}));
    assert!(to_call_back());
    family.decide(json!({"decision": "closed"}));
    assert!(to_call_back(), "ended, and still known by whoever was told");
    family.called_back("2031-03-21");
    assert!(!to_call_back());
    assert_eq!(family.view()["call_back"][0]["done"]["typed"], "2031-03-21");
    // Told anew, and taken back anew: what was called back before was another thing.
    desk.clock.advance(chrono::Duration::days(1));
    family.decide(json!({"decision": "verified"}));
    family.consent("sought", "granted", json!({"scope": "alive"}));
    desk.ask("family.release", family.release("seeker", "alive"));
    family.consent("sought", "declined", json!({}));
    assert!(to_call_back());
}

/// She was told that he is alive, and how to reach him.
fn told_how_to_reach_him() -> Family {
    let family = Family::new();
    family.both_agree("contact-details");
    family.desk.ask("family.release", family.release("seeker", "alive"));
    family.desk.ask("family.release", family.release("seeker", "contact-details"));
    family
}

#[test]
fn what_was_called_back_is_that_and_nothing_else_that_was_told() {
    let family = told_how_to_reach_him();
    assert!(waits(&family).is_empty());
    // "That I am alive, and no more": the number is to be forgotten.
    family.consent("sought", "granted", json!({"scope": "alive"}));
    assert_eq!(waits(&family), ["contact-details"]);
    family.called_back("2031-03-15");
    assert!(waits(&family).is_empty());
    // Then he takes all of it back, on the same day.
    family.consent("sought", "withdrawn", json!({}));
    assert_eq!(waits(&family), ["alive"]);
    family.desk.ask("vault.reindex", json!({}));
    assert_eq!(waits(&family), ["alive"]);
    family.called_back("2031-03-15");
    assert!(waits(&family).is_empty());
    assert_eq!(family.view()["call_back"].as_array().unwrap().len(), 2, "and what was called back stays in view");
    family.desk.is_sound();
}

#[test]
fn a_number_that_may_no_longer_be_given_is_called_back() {
    let family = told_how_to_reach_him();
    family.consent("sought", "granted", json!({"scope": "contact-details", "channels": [family.channel]}));
    assert!(waits(&family).is_empty(), "the same again");
    family.consent("sought", "granted", json!({"scope": "contact-details"}));
    assert_eq!(waits(&family), ["contact-details"]);
}

#[test]
fn what_was_told_before_somebody_came_onto_a_list_is_called_back() {
    let family = Family::new();
    let desk = &family.desk;
    family.both_agree("alive");
    desk.ask("family.release", family.release("seeker", "alive"));
    let brother = desk.person("Ilir Hale");
    let lives_with = |household: Value| {
        let stored = desk.get("case.get", &family.cases[1])["case"].clone();
        let mut record = stored["record"].clone();
        record["household"] = household;
        desk.ask("case.save", json!({"id": family.cases[1], "base": stored["version"], "record": record}));
    };
    lives_with(json!({&brother: {"relation": "sibling"}}));
    for whose in [&family.son, &brother] {
        family.desk.change_person(whose, json!({"do_not_disclose": {new_id(): {"who": "his mother", "person": family.mother}}}));
        assert_eq!(waits(&family), ["alive"]);
        desk.ask("vault.reindex", json!({}));
        assert_eq!(waits(&family), ["alive"]);
        family.desk.change_person(whose, json!({"do_not_disclose": {}}));
        assert!(waits(&family).is_empty());
    }
    family.desk.change_person(&brother, json!({"do_not_disclose": {new_id(): {"who": "his mother", "person": family.mother}}}));
    assert_eq!(waits(&family), ["alive"]);
    lives_with(json!({}));
    assert!(waits(&family).is_empty(), "he lives elsewhere now");
    desk.is_sound();
}

#[test]
fn whatever_was_told_anywhere_is_to_be_called_back_and_stands_on_today() {
    let family = Family::new();
    let desk = &family.desk;
    let due = |what: &str| desk.today().iter().filter(|line| line["what"] == what).count();
    family.consent("seeker", "granted", json!({"scope": "meeting"}));
    family.consent("sought", "asked", json!({}));
    // She takes it back: he was told that she looks.
    family.consent("seeker", "withdrawn", json!({}));
    assert_eq!(due("call-back"), 1);
    assert_eq!(desk.rows("family.board", json!({}))[0]["pairs"][0]["to_call_back"], true);
    family.called_back("2031-03-15");
    assert_eq!(due("call-back"), 0);
    family.both_agree("meeting");
    desk.clock.advance(chrono::Duration::days(1));
    desk.ask("family.release", family.release("seeker", "alive"));
    let letter = desk.ask("family.letter", json!({"pair": family.pair, "to": "seeker", "printed": true}));
    assert!(letter["text"].as_str().unwrap().contains("alive"));
    // He takes it back in another search between the two.
    let search = desk.add("family_search", json!({"case": family.cases[1], "seeker": family.son}));
    let second = desk.add("pair", json!({"search": search, "person": family.mother, "decision": "verified"}));
    desk.ask("consent.record", json!({"record": {"pair": second, "side": "seeker", "act": "withdrawn"}}));
    for step in ["as written", "indexed anew"] {
        let view = desk.get("pair.get", &second);
        assert_eq!(view["elsewhere"][0]["pair"], json!(family.pair), "{step}");
        assert_eq!(view["elsewhere"][0]["releases"].as_array().unwrap().len(), 1);
        let told = family.view()["told"].as_array().unwrap().clone();
        assert_eq!(texts(&told, "what")[..2], ["letter".to_owned(), "release".to_owned()], "{step}");
        assert_eq!(told[0]["parts"].as_array().unwrap().len(), 1, "which releases it repeats");
        assert_eq!(due("call-back"), 1, "{step}");
        desk.ask("vault.reindex", json!({}));
    }
    desk.is_sound();
}

#[test]
fn who_said_no_before_the_other_was_told_of_it_waits_for_a_call_back_as_well() {
    let family = Family::new();
    let desk = &family.desk;
    family.consent("seeker", "declined", json!({}));
    let due = || desk.today().iter().filter(|line| line["what"] == "call-back").count();
    assert_eq!(due(), 0, "nothing was told");
    // He answers all the same: somebody told him that she looks.
    family.consent("sought", "granted", json!({"scope": "alive"}));
    assert_eq!(due(), 1);
    desk.is_sound();
}
