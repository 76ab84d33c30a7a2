//! Recovery: what was said in a session is for those it was said to; referrals wait for a yes; assessments keep to their scale.

use panah_core::ErrorCode;
use serde_json::{Value, json};

use crate::desk::{Desk, new_id, texts};

/// A desk with an open case that asks for nothing soon.
fn desk() -> (Desk, String) {
    let desk = Desk::with_vault();
    let case = desk.case_of(&desk.person("Lina Osman"), "low");
    (desk, case)
}

#[test]
fn the_account_of_a_session_is_its_authors_alone() {
    let (desk, case) = desk();
    let session = desk.add("session", json!({"case": case, "on": "2031-03-10", "with": "Ana Reyes", "agreed": "to qmeet again"}));
    let account = json!({"case": case, "of": session, "on": "2031-03-10", "text": "she qwhispered of it", "visibility": "author"});
    let account = desk.add("note", account);
    desk.add("note", json!({"case": case, "of": session, "text": "the room was qcold", "visibility": "team"}));
    let seen = || (desk.rows("note.list", json!({"case": case})).len(), desk.found("qwhispered").len(), desk.found("qcold").len());
    assert_eq!(seen(), (2, 1, 1), "the author reads both");

    desk.tampered("UPDATE document SET created_by = randomblob(16) WHERE kind = 'note'");
    for role in ["coordinator", "caseworker"] {
        desk.become_a(role);
        assert_eq!(seen(), (1, 0, 1), "{role}: that there was a session is for the team, what was said is not");
        assert_eq!(desk.get("case.get", &case)["counts"]["note"], 1, "{role}: nor is it counted");
        assert_eq!(desk.found("qmeet").len(), 1, "{role}");
        let timeline = desk.ask("case.timeline", json!({"case": case, "limit": 50, "offset": 0}));
        let of = |kind: &str| timeline["entries"].as_array().unwrap().iter().filter(|entry| entry["kind"] == kind).count();
        assert_eq!((of("session"), of("note")), (1, 0), "{role}");
        assert!(!desk.everything().to_string().contains("qwhispered"), "{role}: no answer tells of it");
        for operation in ["record.history", "record.undo", "record.trash"] {
            desk.refused_as(ErrorCode::NotFound, operation, json!({"id": account}));
        }
    }
}

#[test]
fn an_account_is_of_a_session_of_the_same_case() {
    let (desk, case) = desk();
    let other = desk.case_of(&desk.person("Zef Gjoni"), "low");
    let session = desk.add("session", json!({"case": other, "on": "2031-03-10"}));
    for of in [session.as_str(), &new_id(), &case, "x"] {
        let record = json!({"case": case, "of": of, "text": "said", "visibility": "author"});
        assert!([ErrorCode::Invalid, ErrorCode::BadRequest].contains(&desk.refused("note.save", json!({"record": record})).code), "{of}");
    }
    assert_eq!(desk.rows("note.list", json!({"case": case})).len(), 0);
}

#[test]
fn nobody_is_referred_without_a_yes() {
    let (desk, case) = desk();
    let referral = |consent: Value, made: Value| json!({"case": case, "service": "legal", "provider": "Harbour Clinic", "consent": consent, "made": made});
    for consent in [Value::Null, json!(false)] {
        desk.faulty("referral", referral(consent.clone(), json!("2031-03-10")), "consent-first");
        desk.add("referral", referral(consent, Value::Null));
    }
    let made = desk.add("referral", referral(json!(true), json!("2031-03-10")));
    for withdrawn in [Value::Null, json!(false)] {
        let mut record = referral(withdrawn, json!("2031-03-10"));
        record["why"] = json!("changed");
        let problem = desk.refused_as(ErrorCode::Refused, "referral.save", json!({"id": made, "record": record}));
        assert_eq!(problem.fields[0].code, "consent-first", "nor can the yes be taken out from under one that was made");
    }
    desk.faulty("referral", json!({"case": case, "why": "help"}), "required");
    for field in ["answered", "ended"] {
        let mut record = referral(json!(true), json!("2031-03-10"));
        record[field] = json!("2031-03-09");
        desk.faulty("referral", record, "ends-before-it-begins");
    }
}

#[test]
fn an_answer_that_is_expected_stands_on_today_until_it_came() {
    let (desk, case) = desk();
    let referral = json!({"case": case, "service": "legal", "consent": true, "made": "2031-03-01", "answer_by": "2031-03-18"});
    let one = desk.add("referral", referral);
    let told = || texts(&desk.today(), "what");
    assert_eq!(told(), ["referral-answer"]);
    for settled in [json!({"accepted": false}), json!({"answered": "2031-03-14"}), json!({"ended": "2031-03-14"})] {
        desk.edit("referral", &case, &one, settled.clone());
        assert_eq!(told(), [] as [&str; 0], "{settled}");
        desk.ask("record.undo", json!({"id": one}));
        assert_eq!(told(), ["referral-answer"]);
    }
}

#[test]
fn an_assessment_scores_known_parts_of_life_from_one_to_five() {
    let (desk, case) = desk();
    let scored = |scores: Value| json!({"case": case, "on": "March 2031", "scores": scores});
    for (scores, fault) in [
        (json!({"housing": 0}), "out-of-range"),
        (json!({"housing": 6}), "out-of-range"),
        (json!({"housing": 255}), "out-of-range"),
        (json!({"happiness": 3}), "not-a-choice"),
        (json!({}), "required"),
    ] {
        desk.faulty("assessment", scored(scores), fault);
    }
    for scores in
        [json!({"housing": 256}), json!({"housing": -1}), json!({"housing": 2.5}), json!({"housing": "3"}), json!({"housing": null})]
    {
        desk.refused_as(ErrorCode::BadRequest, "assessment.save", json!({"record": scored(scores)}));
    }
    desk.refused_as(ErrorCode::BadRequest, "assessment.save", json!({"record": {"case": case, "scores": {"housing": 3}}}));
    let twelve: serde_json::Map<String, Value> =
        panah_core::recovery::DOMAINS.iter().enumerate().map(|(at, domain)| ((*domain).to_owned(), json!(1 + at % 5))).collect();
    let all = desk.add("assessment", scored(json!(twelve)));
    let some = desk.add("assessment", scored(json!({"housing": 1, "community": 5})));
    let rows = desk.rows("assessment.list", json!({"case": case}));
    assert_eq!(rows.iter().find(|row| row["id"] == all).unwrap()["record"]["scores"].as_object().unwrap().len(), 12);
    let missing = desk.ask("case.missing", json!({"case": case}));
    let lacking: Vec<&Value> = missing.as_array().unwrap().iter().filter(|line| line["kind"] == "assessment").collect();
    assert_eq!((lacking.len(), &lacking[0]["id"]), (1, &json!(some)), "what was not assessed is not recorded, and not a zero");
}

#[test]
fn goals_and_their_steps_are_due_until_reached_or_dropped() {
    let (desk, case) = desk();
    let steps = json!({"01": {"what": "enrol", "who": "Lina", "by": "2031-03-18"}, "02": {"what": "buy books", "done": "2031-03-10", "by": "2031-03-16"}});
    let goal = desk.add("goal", json!({"case": case, "goal": "to speak the language", "by": "2031-03-22", "steps": steps}));
    let told = || texts(&desk.today(), "what");
    assert_eq!(told(), ["goal-step", "goal"], "what is done is not due");
    for ended in [json!({"reached": "2031-03-15"}), json!({"dropped": "2031-03-15", "dropped_why": "moves away"})] {
        desk.edit("goal", &case, &goal, ended.clone());
        assert_eq!(told(), [] as [&str; 0], "{ended}");
        desk.ask("record.undo", json!({"id": goal}));
    }
    let both = json!({"case": case, "goal": "x", "reached": "2031-03-15", "dropped": "2031-03-15"});
    desk.faulty("goal", both, "done-already");
}

#[test]
fn the_next_session_is_due_until_it_is_settled() {
    let (desk, case) = desk();
    let session = desk.add("session", json!({"case": case, "on": "2031-03-10", "next": "2031-03-20"}));
    assert_eq!(texts(&desk.today(), "what"), ["next-session"]);
    desk.edit("session", &case, &session, json!({"settled": true}));
    assert_eq!(desk.today().len(), 0);
    desk.faulty("session", json!({"case": case, "on": "2031-03-10", "next": "2031-03-09"}), "ends-before-it-begins");
    desk.add("session", json!({"case": case, "on": "March 2031", "next": "2031-03-09"}));
}

#[test]
fn nobody_is_referred_to_whom_they_fear() {
    let desk = Desk::with_vault();
    let client = desk.person("Lina Osman");
    let child = desk.person("Mina Osman");
    let case = desk.case_of(&client, "low");
    let change = |get: &str, save: &str, id: &str, field: &str, value: Value| {
        let stored = desk.get(get, id);
        let stored = if stored["case"].is_object() { stored["case"].clone() } else { stored };
        let mut record = stored["record"].clone();
        record[field] = value;
        desk.ask(save, json!({"id": id, "base": stored["version"], "record": record}));
    };
    let person = |id: &str, field: &str, value: Value| change("person.get", "person.save", id, field, value);
    change("case.get", "case.save", &case, "household", json!({&child: {"relation": "child"}}));
    let lawyer = desk.person("Zef Gjoni");
    person(&lawyer, "roles", json!(["professional"]));
    let referral = |made: Value| json!({"case": case, "service": "legal", "provider_person": lawyer, "consent": true, "made": made});
    let entry = |whom: &str| json!({new_id(): {"who": "", "person": whom}});
    let made = desk.add("referral", referral(json!("2031-03-10")));
    for (whose, whom) in [(&client, &lawyer), (&child, &lawyer), (&lawyer, &child)] {
        person(whose, "do_not_disclose", entry(whom));
        desk.faulty("referral", referral(json!("2031-03-10")), "must-learn-nothing");
        let prepared = desk.add("referral", referral(Value::Null));
        let problem =
            desk.refused_as(ErrorCode::Refused, "referral.save", json!({"id": prepared, "record": referral(json!("2031-03-10"))}));
        assert_eq!((problem.fields[0].path.as_str(), problem.fields[0].code.as_str()), ("record.provider_person", "must-learn-nothing"));
        person(whose, "do_not_disclose", json!({}));
        desk.add("referral", referral(json!("2031-03-10")));
    }
    // Words may mean anybody: a coordinator reads them first, and other words anew.
    let words = |who: &str| json!({"0198f0a0-0000-7000-8000-000000000001": {"who": who}});
    person(&client, "do_not_disclose", words("the man from the harbour office"));
    desk.faulty("referral", referral(json!("2031-03-10")), "may-be-on-a-list");
    let asked = desk.ask("referral.screening", json!({"case": case, "provider": lawyer}));
    assert_eq!(
        (&asked["lists"][0]["says"], &asked["lists"][0]["whose"]["id"]),
        (&json!("the man from the harbour office"), &json!(client))
    );
    let mut cleared = referral(json!("2031-03-10"));
    cleared["cleared"] = json!([asked["lists"][0]["key"]]);
    desk.become_a("caseworker");
    desk.refused_as(ErrorCode::Forbidden, "referral.save", json!({"record": cleared}));
    desk.become_a("coordinator");
    desk.add("referral", cleared.clone());
    person(&client, "do_not_disclose", words("the lawyer from the harbour office"));
    desk.faulty("referral", cleared, "may-be-on-a-list");
    person(&client, "do_not_disclose", json!({}));
    person(&lawyer, "safety_flags", json!(["danger-to-others"]));
    desk.faulty("referral", referral(json!("2031-03-10")), "danger-to-others");
    // What was made is still written to its end.
    desk.edit("referral", &case, &made, json!({"ended": "2031-03-14", "outcome": "Ended when she told us of him."}));
}

#[test]
fn nobody_is_referred_to_whom_a_family_search_keeps_from_them() {
    let desk = Desk::with_vault();
    let client = desk.person("Lina Osman");
    let case = desk.case_of(&client, "low");
    let lawyer = desk.person("Zef Gjoni");
    let stored = desk.get("person.get", &lawyer);
    let mut record = stored["record"].clone();
    record["roles"] = json!(["professional"]);
    desk.ask("person.save", json!({"id": lawyer, "base": stored["version"], "record": record}));
    let referral = |made: Value| json!({"case": case, "service": "legal", "provider_person": lawyer, "consent": true, "made": made});
    let search = desk.add("family_search", json!({"case": case, "seeker": client, "kinship": "brother"}));
    let pair = desk.add("pair", json!({"search": search, "person": lawyer}));
    let says = |act: &str| desk.ask("consent.record", json!({"record": {"pair": pair, "side": "sought", "act": act}}));
    let apart = || desk.ask("referral.screening", json!({"case": case, "provider": lawyer}))["apart"].clone();
    // A search that merely goes on is no reason to refuse what somebody asked for.
    let made = desk.add("referral", referral(json!("2031-03-10")));
    assert_eq!(apart(), json!(false));
    says("declined");
    assert_eq!(apart(), json!(true));
    desk.faulty("referral", referral(json!("2031-03-10")), "kept-apart");
    let prepared = desk.add("referral", referral(Value::Null));
    let problem = desk.refused_as(ErrorCode::Refused, "referral.save", json!({"id": prepared, "record": referral(json!("2031-03-10"))}));
    assert_eq!((problem.fields[0].path.as_str(), problem.fields[0].code.as_str()), ("record.provider_person", "kept-apart"));
    desk.edit("referral", &case, &made, json!({"ended": "2031-03-14", "outcome": "Ended when he told us."}));
    // Also when the one is neither the principal nor of the household, and the pair is blocked and in the trash.
    let friend = desk.person("Mina Daher");
    let search = desk.add("family_search", json!({"case": case, "seeker": lawyer, "kinship": "friend"}));
    let pair = desk.add("pair", json!({"search": search, "person": friend, "decision": "blocked"}));
    desk.ask("record.trash", json!({"id": pair}));
    let other = desk.case_of(&desk.person("Nora Vogt"), "low");
    let mut record = referral(json!("2031-03-10"));
    record["case"] = json!(other);
    desk.add("referral", record.clone());
    record["person"] = json!(friend);
    desk.faulty("referral", record, "kept-apart");
}

#[test]
fn a_referral_that_was_made_is_not_turned_to_another_without_being_made_anew() {
    let desk = Desk::with_vault();
    let client = desk.person("Lina Osman");
    let case = desk.case_of(&client, "low");
    let lawyer = desk.person("Zef Gjoni");
    let friend = desk.person("Mina Daher");
    let change = |person: &str, field: &str, value: Value| {
        let stored = desk.get("person.get", person);
        let mut record = stored["record"].clone();
        record[field] = value;
        desk.ask("person.save", json!({"id": person, "base": stored["version"], "record": record}));
    };
    change(&lawyer, "roles", json!(["professional"]));
    change(&friend, "do_not_disclose", json!({new_id(): {"who": "", "person": lawyer}}));
    let record = json!({"case": case, "service": "legal", "provider_person": lawyer, "consent": true, "consent_on": "2031-03-09", "made": "2031-03-10"});
    let made = desk.add("referral", record.clone());
    let turned = |changes: Value| {
        let mut record = record.clone();
        record.as_object_mut().unwrap().extend(changes.as_object().unwrap().clone());
        json!({"id": made, "record": record})
    };
    let codes = |changes: Value| texts(&faults(&desk, turned(changes)), "code");
    // To say that it was the principal turns nothing.
    desk.ask("referral.save", turned(json!({"person": client})));
    let other = desk.case_of(&friend, "low");
    for changes in [json!({"person": friend}), json!({"case": other})] {
        assert_eq!(codes(changes.clone()), ["must-learn-nothing", "yes-of-another"], "{changes}");
        let mut agreed = changes;
        agreed["consent_on"] = json!("2031-03-14");
        assert_eq!(codes(agreed), ["must-learn-nothing"], "a yes of their own is not all");
    }
    change(&friend, "do_not_disclose", json!({}));
    assert_eq!(codes(json!({"person": friend})), ["yes-of-another"]);
    // Nor by way of one that is only prepared.
    assert_eq!(codes(json!({"person": friend, "made": null})), ["yes-of-another"]);
    desk.ask("referral.save", turned(json!({"person": friend, "consent": null, "consent_on": null, "made": null})));
    desk.ask("referral.save", turned(json!({"person": friend})));
    desk.ask("referral.save", turned(json!({"person": client, "consent_on": "2031-03-14"})));
}

fn faults(desk: &Desk, request: Value) -> Vec<Value> {
    let problem = desk.refused("referral.save", request);
    serde_json::to_value(problem).unwrap()["fields"].as_array().unwrap().clone()
}
