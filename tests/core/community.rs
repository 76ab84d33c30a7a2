//! Those who help: matched for a time, looked into first, kept from what is not theirs, and thanked.

use std::fs;

use chrono::Duration;
use panah_core::ErrorCode;
use serde_json::{Value, json};

use crate::desk::{Desk, id, new_id, texts, with};

/// A case, and whoever has a key of the vault as its volunteer.
pub struct Community {
    pub desk: Desk,
    pub principal: String,
    pub case: String,
    pub me: String,
    pub profile: String,
}

impl Community {
    pub fn new() -> Community {
        let desk = Desk::with_vault();
        let me = desk.ask("vault.status", json!({}))["member"]["id"].as_str().unwrap().to_owned();
        let principal = desk.person("Drita Gjoni");
        let case = desk.case_of(&principal, "low");
        let profile = desk.add("volunteer", vetted(&me));
        Community { desk, principal, case, me, profile }
    }

    /// A match of theirs, and what else it says.
    pub fn placement(&self, more: Value) -> Value {
        let record = json!({"case": self.case, "volunteer": self.me, "purpose": "mentor", "until": "2031-03-20",
            "brief": "Meet at the library."});
        with(record, more)
    }

    pub fn mine(&self) -> Value {
        self.desk.ask("placement.mine", json!({}))
    }

    /// A match refused for this.
    #[track_caller]
    pub fn not_matched(&self, more: Value, why: &str) {
        self.desk.faulty("placement", self.placement(more), why);
    }

    pub fn change_profile(&self, changes: Value) {
        let rows = self.desk.rows("volunteer.list", json!({}));
        let stored = rows.iter().find(|row| row["id"] == self.profile).unwrap()["profile"].clone();
        let record = with(stored["record"].clone(), changes);
        self.desk.ask("volunteer.save", json!({"id": self.profile, "base": stored["version"], "record": record}));
    }

    pub fn conflicts(&self) -> Vec<String> {
        let answer = self.desk.ask("placement.conflicts", json!({"case": self.case, "volunteer": self.me}));
        texts(answer["conflicts"].as_array().unwrap(), "kind")
    }
}

fn vetted(person: &str) -> Value {
    json!({"person": person, "vetted_until": "2032-03-15", "agreement_signed": "2031-03-01"})
}

#[test]
fn a_match_ends_by_itself_and_with_it_what_the_volunteer_sees() {
    let community = Community::new();
    let desk = &community.desk;
    let placement = desk.add("placement", community.placement(json!({})));
    let code = desk.get("case.get", &community.case)["case"]["record"]["code"].clone();
    desk.note(&community.case, "library and harbour");
    desk.become_a("volunteer");
    let until = community.mine()[0]["until"].clone();
    let seen = json!([{"id": placement, "code": code, "purpose": "mentor", "brief": "Meet at the library.", "until": until}]);
    assert_eq!(community.mine(), seen, "the code, and what was written for them");
    for (operation, request) in [
        ("case.get", json!({"id": community.case})),
        ("person.get", json!({"id": community.principal})),
        ("record.history", json!({"id": placement})),
        ("record.history", json!({"id": community.case})),
        ("placement.list", json!({"case": community.case, "limit": 5, "offset": 0})),
        ("placement.conflicts", json!({"case": community.case, "volunteer": community.me})),
        ("note.list", json!({"case": community.case, "limit": 5, "offset": 0})),
    ] {
        desk.refused_as(ErrorCode::Forbidden, operation, request);
    }
    assert_eq!(desk.found("library"), Vec::<Value>::new(), "nothing else of the case is found either");

    desk.clock.advance(Duration::days(5));
    assert_eq!(community.mine(), seen, "its last day is a day of it");
    desk.clock.advance(Duration::days(1));
    assert_eq!(community.mine(), json!([]));
    // Something left the vault on that day: a clock set back shows nothing again.
    desk.become_a("coordinator");
    let listed = desk.rows("volunteer.list", json!({"person": community.me}));
    assert_eq!((&listed[0]["placements"], &listed[0]["over"][0]["id"]), (&json!([]), &json!(placement)), "what is over is not forgotten");
    assert_eq!(desk.rows("volunteer.list", json!({}))[0]["over"], json!([]));
    assert_eq!(desk.rows("volunteer.list", json!({"person": community.principal})).len(), 0);
    let file = json!({"path": desk.beside("thanks.txt"), "protection": {"kind": "plain", "acknowledged": true}});
    desk.ask("community.letter", json!({"kind": "thanks", "placement": placement, "file": file}));
    desk.clock.advance(Duration::days(-6));
    assert_eq!(community.mine(), json!([]));
    desk.is_sound();
}

#[test]
fn nobody_sees_a_match_that_has_not_begun_was_ended_or_whose_case_is_in_the_trash() {
    let community = Community::new();
    let desk = &community.desk;
    community.not_matched(json!({"until": "2031-03-10", "from": "2031-03-12"}), "ends-before-it-begins");
    let open_ended = json!({"record": {"case": community.case, "volunteer": community.me, "purpose": "mentor"}});
    desk.refused_as(ErrorCode::BadRequest, "placement.save", open_ended);
    desk.add("placement", community.placement(json!({"until": "2031-03-14"})));
    desk.add("placement", community.placement(json!({"from": "2031-03-16"})));
    let placement = desk.add("placement", community.placement(json!({"until": "April 2031", "from": "March 2031"})));
    assert_eq!(community.mine(), json!([]), "a vague beginning is its last day");
    desk.edit("placement", &community.case, &placement, json!({"from": "2031-03-15"}));
    assert_eq!(community.mine().as_array().unwrap().len(), 1);
    desk.clock.advance(Duration::days(1));
    assert_eq!(texts(community.mine().as_array().unwrap(), "id").len(), 2);
    desk.edit("placement", &community.case, &placement, json!({"ended": "2031-03-16", "ended_why": "They moved."}));
    assert_eq!(texts(community.mine().as_array().unwrap(), "id").len(), 1, "not on the day it was ended any more");
    desk.ask("record.trash", json!({"id": community.case}));
    assert_eq!(community.mine(), json!([]));
    desk.ask("record.restore", json!({"id": community.case}));
    assert_eq!(community.mine().as_array().unwrap().len(), 1);
}

#[test]
fn whoever_is_not_vetted_or_signed_nothing_is_matched_to_nobody() {
    let community = Community::new();
    let desk = &community.desk;
    let stranger = desk.person("Ana Reyes");
    community.not_matched(json!({"volunteer": stranger}), "not-vetted");
    community.not_matched(json!({"volunteer": stranger}), "no-agreement");
    let placement = desk.add("placement", community.placement(json!({"until": "2031-06-01"})));
    for (changes, fault) in [
        (json!({"vetted_until": null}), "not-vetted"),
        (json!({"vetted_until": "2031-03-14"}), "not-vetted"),
        (json!({"agreement_signed": null}), "no-agreement"),
        (json!({"agreement_signed": "2031-03-20"}), "no-agreement"),
        (json!({"agreement_until": "2031-03-14"}), "no-agreement"),
    ] {
        community.change_profile(changes.clone());
        assert_eq!(community.mine(), json!([]), "{changes}: asked again each time they look");
        community.not_matched(json!({}), fault);
        let row = &desk.rows("volunteer.list", json!({}))[0];
        assert_eq!(row["placements"][0]["hindrances"], json!([fault]), "and the team is told why");
        community.change_profile(json!({"vetted_until": "2031-05-01", "agreement_signed": "2031-03-01", "agreement_until": null}));
        assert_eq!(community.mine().as_array().unwrap().len(), 1, "{changes}");
    }
    desk.clock.advance(Duration::days(60));
    assert_eq!(community.mine(), json!([]), "vetting runs out before the match does");
    let fault = desk.refused("placement.save", json!({"id": placement, "record": community.placement(json!({"until": "2031-07-01"}))}));
    assert_eq!(fault.fields[0].code, "not-vetted");
    desk.edit("placement", &community.case, &placement, json!({"ended": "2031-05-14"}));
    desk.ask("record.trash", json!({"id": community.profile}));
    assert_eq!(desk.rows("volunteer.list", json!({})).len(), 0);
}

#[test]
fn a_volunteer_writes_down_their_own_hours_and_sees_nobody_elses() {
    let community = Community::new();
    let desk = &community.desk;
    let placement = desk.add("placement", community.placement(json!({})));
    let other = desk.person("Ana Reyes");
    let theirs =
        desk.add("hours", json!({"volunteer": other, "case": community.case, "on": "2031-03-10", "minutes": 60, "what": "harbour"}));
    let third = desk.case_of(&desk.person("Zef Hale"), "low");
    desk.become_a("volunteer");
    let hours = |more: Value| with(json!({"volunteer": community.me, "on": "2031-03-14", "minutes": 90, "what": "harbour walk"}), more);
    let own = desk.add("hours", hours(json!({"placement": placement})));
    desk.add("hours", hours(json!({"on": "2031-02-01", "minutes": 30})));
    desk.faulty("hours", hours(json!({"case": third})), "no-such-record");
    desk.faulty("hours", hours(json!({"minutes": 0})), "out-of-range");
    desk.faulty("hours", hours(json!({"minutes": 1441})), "out-of-range");
    desk.refused_as(ErrorCode::Refused, "hours.save", json!({"record": hours(json!({"volunteer": other}))}));
    desk.refused_as(ErrorCode::Refused, "hours.save", json!({"id": theirs, "record": hours(json!({}))}));
    desk.refused_as(ErrorCode::Refused, "hours.save", json!({"id": own, "record": hours(json!({"volunteer": other}))}));
    desk.refused_as(ErrorCode::Refused, "hours.list", json!({"volunteer": other, "limit": 5, "offset": 0}));
    let page = desk.ask("hours.list", json!({"limit": 5, "offset": 0}));
    assert_eq!((&page["total"], &page["minutes"]), (&json!(2), &json!(120)));
    assert_eq!(page["called"], json!({&community.me: "Robin Hale"}), "the case has no name here");
    assert_eq!(desk.ask("hours.list", json!({"case": community.case, "limit": 5, "offset": 0}))["total"], 1, "nor do others' hours in it");
    assert_eq!(desk.found("harbour"), Vec::<Value>::new());
    for operation in ["record.history", "record.undo", "record.trash", "record.restore"] {
        desk.refused_as(ErrorCode::Forbidden, operation, json!({"id": theirs}));
    }
    desk.ask("hours.save", json!({"id": own, "record": hours(json!({"placement": placement, "minutes": 75}))}));
    assert_eq!(desk.history(&own).len(), 2, "their own they may correct");
    desk.ask("record.undo", json!({"id": own}));
    desk.ask("record.trash", json!({"id": own}));
    assert_eq!(desk.ask("hours.list", json!({"limit": 5, "offset": 0}))["minutes"], 30);
    desk.ask("record.restore", json!({"id": own}));

    desk.become_a("caseworker");
    let page = desk.ask("hours.list", json!({"case": community.case, "limit": 5, "offset": 0}));
    assert_eq!((&page["total"], &page["minutes"]), (&json!(2), &json!(150)), "the match's case is the hours' case");
    let march = json!({"volunteer": community.me, "from": "2031-03-01", "until": "2031-03-31", "limit": 5, "offset": 0});
    assert_eq!(desk.ask("hours.list", march)["minutes"], 90);
    let list = desk.ask("volunteer.list", json!({"from": "2031-03-01", "limit": 5, "offset": 0}));
    assert_eq!((&list["total"], &list["rows"][0]["minutes"]), (&json!(1), &json!(90)));
    assert_eq!(desk.found("harbour").len(), 3);
    desk.is_sound();
}

#[test]
fn suggestions_are_explained_and_whoever_is_blocked_comes_last() {
    let community = Community::new();
    let desk = &community.desk;
    community.desk.change_person(&community.principal, json!({"languages": {"sq": "native", "en": "some"}}));
    desk.add("situation", json!({"case": community.case, "place": "Harbour", "country": "Norland", "since": "2030"}));
    let helper = |name: &str, languages: Value, more: Value| {
        let person = desk.person(name);
        community.desk.change_person(&person, json!({"languages": languages}));
        desk.add("volunteer", with(vetted(&person), more));
        person
    };
    let interpreting = json!({"skills": ["interpreting"], "services": ["medical"], "place": "harbour, NORLAND"});
    let near = helper("Ana Reyes", json!({"sq": "fluent"}), interpreting.clone());
    let country = helper("Peter Vogt", json!({"sq": "fluent"}), with(interpreting.clone(), json!({"place": "Old Mill, Norland"})));
    let a_little = helper("Lina Osman", json!({"en": "some"}), interpreting.clone());
    helper("Nora Harrow", json!({"sq": "fluent"}), json!({"skills": ["cooking"]}));
    let blocked = helper("Mira Gjoni", json!({"sq": "native"}), interpreting.clone());
    desk.add("tie", json!({"person": blocked, "other": community.principal, "kinship": "sister"}));
    let unvetted = helper("Zef Hale", json!({"sq": "native"}), with(interpreting, json!({"vetted_until": null})));

    let asked = json!({"case": community.case, "purpose": "interpreter", "service": "medical"});
    let found = desk.ask("placement.suggest", asked.clone());
    let names: Vec<&Value> = found.as_array().unwrap().iter().map(|one| &one["volunteer"]["id"]).collect();
    let unknown = json!(community.me);
    assert_eq!(names, [&json!(near), &json!(country), &json!(a_little), &unknown, &json!(blocked), &json!(unvetted)]);
    assert_eq!(
        found[0]["reasons"],
        json!([
            {"field": "need", "how": "agrees", "says": ["interpreting", "medical"]},
            {"field": "language", "how": "agrees", "says": ["sq"]},
            {"field": "place", "how": "agrees", "says": ["Harbour"]},
            {"field": "load", "how": "agrees", "says": ["0"]},
        ])
    );
    assert_eq!(found[2]["reasons"][1], json!({"field": "language", "how": "partly", "says": ["en"]}));
    assert_eq!((&found[3]["reasons"][0]["how"], &found[1]["reasons"][2]["how"]), (&json!("unknown"), &json!("partly")));
    assert_eq!((&found[4]["hindrances"], &found[4]["conflicts"][0]["kind"]), (&json!(["conflict"]), &json!("same-family")));
    assert_eq!(found[5]["hindrances"], json!(["not-vetted"]));

    // Whoever is busy comes after; a language asked for by name must be spoken.
    let until = json!({"volunteer": near, "until": "2031-06-01"});
    for _ in 0..3 {
        desk.add("placement", community.placement(until.clone()));
    }
    let found = desk.ask("placement.suggest", with(asked, json!({"language": "sq"})));
    let names = found.as_array().unwrap().iter().map(|one| one["volunteer"]["id"].clone()).collect::<Vec<_>>();
    assert!(!names.contains(&json!(a_little)), "{names:?}");
    assert_eq!(found[0]["reasons"][3], json!({"field": "load", "how": "differs", "says": ["3"]}), "the need and the place count for more");
}

#[test]
fn a_letter_says_what_was_written_for_the_volunteer_and_nothing_else_of_the_case() {
    let community = Community::new();
    let desk = &community.desk;
    let placement = desk.add("placement", community.placement(json!({"from": "2031-03-10"})));
    let letter = json!({"kind": "introduction", "placement": placement, "contact": "the harbour office"});
    desk.refused_as(ErrorCode::Invalid, "community.letter", json!({"kind": "introduction", "placement": placement}));
    desk.refused_as(ErrorCode::Invalid, "community.letter", json!({"kind": "introduction", "volunteer": community.me, "contact": "x"}));
    let text = desk.ask("community.letter", letter.clone())["text"].as_str().unwrap().to_owned();
    for said in ["Dear Robin Hale", "Mentor", "Meet at the library.", "the harbour office", "20 March 2031"] {
        assert!(text.contains(said), "{said}: {text}");
    }
    let code = desk.get("case.get", &community.case)["case"]["record"]["code"].as_str().unwrap().to_owned();
    for hidden in ["Drita", "Gjoni", code.as_str()] {
        assert!(!text.contains(hidden), "{hidden}: {text}");
    }
    let text = desk.ask("community.letter", with(letter.clone(), json!({"language": "fa"})))["text"].as_str().unwrap().to_owned();
    assert!(text.contains("راهنما") && text.contains("۲۹ اسفند ۱۴۰۹"), "{text}");
    let path = desk.beside("introduction.txt");
    let file = json!({"path": path, "protection": {"kind": "plain", "acknowledged": true}});
    desk.ask("community.letter", with(letter.clone(), json!({"file": file})));
    assert!(fs::read_to_string(path).unwrap().contains("Meet at the library."));
    let log = desk.rows("disclosure.list", json!({}));
    assert_eq!((texts(&log, "what"), &log[0]["names"]), (vec!["introduction".to_owned()], &json!(true)));

    desk.add("hours", json!({"volunteer": community.me, "placement": placement, "on": "2031-03-12", "minutes": 150}));
    desk.add("hours", json!({"volunteer": community.me, "on": "2031-03-12", "minutes": 600}));
    let thanks = |more: Value| desk.ask("community.letter", with(json!({"kind": "thanks"}), more))["text"].as_str().unwrap().to_owned();
    let text = thanks(json!({"placement": placement}));
    assert!(text.contains("Mentor") && text.contains(": 2.") && !text.contains("library"), "{text}");
    assert!(thanks(json!({"volunteer": community.me})).contains(": 12."));
    assert!(!thanks(json!({"volunteer": community.me, "from": "2031-03-13"})).contains("Hours"));

    // What stands in the way of the match stands in the way of its letter.
    community.change_profile(json!({"vetted_until": "2031-03-14"}));
    assert_eq!(desk.refused("community.letter", letter.clone()).fields[0].code, "not-vetted");
    desk.clock.advance(Duration::days(6));
    assert_eq!(desk.refused("community.letter", letter).fields[0].code, "match-over");
}

#[test]
fn a_letter_tells_whoever_is_helped_who_will_be_there_for_them() {
    let community = Community::new();
    let desk = &community.desk;
    let channel = json!({new_id(): {"kind": "phone", "value": "+00 555 0144", "safe": true}});
    let languages = json!({"sq": "fluent", "fa": "some", "de": "none", "und-x": ""});
    community.desk.change_person(
        &community.me,
        json!({"languages": languages, "channels": channel, "organisations": ["Lantern"], "remarks": "Lives at Quay Street 4."}),
    );
    community.change_profile(json!({"place": "Harbour", "conflicts": "Her brother rents rooms.", "skills": ["cooking"]}));
    let placement = desk.add("placement", community.placement(json!({"from": "2031-03-10"})));
    let letter = json!({"kind": "presentation", "placement": placement, "contact": "the harbour office"});
    let text = |request: Value| desk.ask("community.letter", request)["text"].as_str().unwrap().to_owned();
    let english = text(letter.clone());
    for said in
        ["Dear Drita Gjoni", "Robin Hale", "Mentor", "Persian, Albanian, und-x", "10 March 2031", "20 March 2031", "the harbour office"]
    {
        assert!(english.contains(said), "{said}: {english}");
    }
    let code = desk.get("case.get", &community.case)["case"]["record"]["code"].as_str().unwrap().to_owned();
    let hidden =
        ["555 0144", "Lantern", "Quay", "Harbour", "brother", "ooking", "2032", "1 March", "vetted", "library", "German", code.as_str()];
    for hidden in hidden {
        assert!(!english.contains(hidden), "{hidden}: {english}");
    }
    let persian = text(with(letter.clone(), json!({"language": "fa"})));
    assert!(persian.contains("فارسی، آلبانیایی، und-x") && persian.contains("۲۹ اسفند ۱۴۰۹"), "{persian}");
    let file = json!({"path": desk.beside("presentation.txt"), "protection": {"kind": "plain", "acknowledged": true}});
    desk.ask("community.letter", with(letter.clone(), json!({"file": file})));
    desk.ask("community.letter", with(letter.clone(), json!({"printed": true})));
    let log = desk.rows("disclosure.list", json!({}));
    assert_eq!((texts(&log, "what"), texts(&log, "to")), (vec!["presentation".to_owned(); 2], vec!["helped".to_owned(); 2]));
    assert_eq!((&log[0]["about"], &log[0]["names"]), (&json!(placement), &json!(true)));

    // Refused as the introduction is.
    for asked in [json!({"placement": null, "volunteer": community.me}), json!({"contact": " "})] {
        desk.refused_as(ErrorCode::Invalid, "community.letter", with(letter.clone(), asked));
    }
    let refused = || desk.refused("community.letter", letter.clone()).fields[0].code.clone();
    let tie = desk.add("tie", json!({"person": community.principal, "other": community.me, "kinship": "cousin"}));
    assert_eq!(refused(), "conflict");
    desk.ask("record.trash", json!({"id": tie}));
    community.change_profile(json!({"vetted_until": "2031-03-14"}));
    assert_eq!(refused(), "not-vetted");
    community.change_profile(json!({"vetted_until": "2032-03-15"}));
    desk.ask("record.trash", json!({"id": community.case}));
    assert_eq!(refused(), "in-the-trash");
    desk.ask("record.restore", json!({"id": community.case}));
    desk.clock.advance(Duration::days(6));
    assert_eq!(refused(), "match-over");
}

#[test]
fn what_ends_stands_on_today_before_it_ends() {
    let community = Community::new();
    let desk = &community.desk;
    community.change_profile(json!({"vetted_until": "2031-03-25"}));
    let placement = desk.add("placement", community.placement(json!({"until": "2031-03-24"})));
    assert_eq!(desk.today(), Vec::<Value>::new());
    desk.clock.advance(Duration::days(4));
    let today = desk.today();
    assert_eq!(texts(&today, "what"), ["match-ends", "vetting-ends"]);
    assert_eq!((&today[0]["case"], &today[0]["choice"]["key"]), (&json!(community.case), &json!("mentor")));
    assert_eq!((&today[1]["case"], &today[1]["name"], &today[1]["id"]), (&Value::Null, &json!("Robin Hale"), &json!(community.profile)));
    desk.ask("today.snooze", json!({"id": community.profile, "what": "vetting-ends", "until": "2031-03-22", "reason": "asked them"}));
    assert_eq!(texts(&desk.today(), "what"), ["match-ends"]);
    let stored = desk.rows("placement.list", json!({"case": community.case}))[0].clone();
    desk.edit("placement", &community.case, &placement, json!({"ended": "2031-03-19"}));
    assert_eq!(desk.today(), Vec::<Value>::new());
    desk.add("placement", with(stored["record"].clone(), json!({"until": "2031-03-20"})));
    let next = || desk.get("case.get", &community.case)["next"]["what"].clone();
    assert_eq!((texts(&desk.today(), "what"), next()), (vec!["match-ends".to_owned()], json!("match-ends")));
    desk.clock.advance(Duration::days(3));
    assert_eq!(texts(&desk.today(), "what"), ["vetting-ends"], "what has ended by itself is not late");
    assert_eq!(next(), json!("check-in"));
    desk.is_sound();
}

#[test]
fn a_check_that_ends_stands_on_today_until_one_like_it_holds_longer() {
    let community = Community::new();
    let desk = &community.desk;
    let (police, reference, signed) = (new_id(), new_id(), new_id());
    let mut checks = json!({
        &police: {"kind": "police-record", "by_whom": "Harbour police", "on": "2026-03-25", "until": "2031-03-20"},
        &reference: {"kind": "reference", "by_whom": "Ana Reyes", "until": "2031-04-30"},
        &signed: {"kind": "interview", "by_whom": "Ana Reyes"},
    });
    community.change_profile(json!({"checks": checks}));
    let due = || -> Vec<Value> { desk.today().into_iter().filter(|line| line["what"] == "check-ends").collect() };
    let line = &due()[0];
    assert_eq!((&line["title"], &line["part"], &line["id"]), (&json!("Harbour police"), &json!(police), &json!(community.profile)));
    assert_eq!((&line["name"], &line["case"], &line["days"]), (&json!("Robin Hale"), &Value::Null, &json!(5)));
    assert_eq!(texts(&due(), "part"), [police.as_str()], "what ends later is not for now");
    assert_eq!(desk.calendar("2031-04-20", "2031-05-10").iter().filter(|line| line["what"] == "check-ends").count(), 1);
    let snooze =
        json!({"id": community.profile, "what": "check-ends", "part": police, "until": "2031-03-19", "reason": "asked for a new one"});
    desk.ask("today.snooze", snooze);
    assert_eq!(due(), Vec::<Value>::new());
    // Like the vetting itself, it waits for somebody once it has ended.
    desk.clock.advance(Duration::days(8));
    assert_eq!(due()[0]["days"], -3);
    checks[new_id()] = json!({"kind": "police-record", "by_whom": "Another office", "until": "2036-03-20"});
    community.change_profile(json!({"checks": checks}));
    assert_eq!(texts(&due(), "part"), [police.as_str()], "asked of somebody else, it is another check");
    checks[new_id()] = json!({"kind": "police-record", "by_whom": "Harbour police", "on": "2031-03-22", "until": "2036-03-20"});
    community.change_profile(json!({"checks": checks}));
    assert_eq!(due(), Vec::<Value>::new());
    desk.is_sound();
}

#[test]
fn somebody_has_one_profile_and_of_two_the_one_that_allows_less_decides() {
    let community = Community::new();
    let desk = &community.desk;
    desk.faulty("volunteer", vetted(&community.me), "already-there");
    let (one, other) = (desk.person("Ana Reyes"), desk.person("Anna Reyes"));
    let first = desk.add("volunteer", vetted(&one));
    desk.add("volunteer", with(vetted(&other), json!({"vetted_until": "2031-03-01"})));
    let stored = desk.rows("volunteer.list", json!({})).into_iter().find(|row| row["id"] == first).unwrap()["profile"].clone();
    let moved = with(stored["record"].clone(), json!({"person": community.principal}));
    let fault = desk.refused_as(ErrorCode::Invalid, "volunteer.save", json!({"id": first, "record": moved}));
    assert_eq!(fault.fields[0].code, "fixed");
    desk.add("placement", community.placement(json!({"volunteer": one})));
    desk.ask("person.merge", json!({"keep": one, "gone": other}));
    community.not_matched(json!({"volunteer": one}), "not-vetted");
}

#[test]
fn who_helps_by_profession_is_listed_with_what_came_of_it() {
    let community = Community::new();
    let desk = &community.desk;
    let lawyer = desk.person("Ana Reyes");
    let referral = json!({"case": community.case, "service": "legal", "provider_person": lawyer, "outcome": "She took it up at once."});
    desk.faulty("referral", referral.clone(), "not-a-professional");
    community.desk.change_person(&lawyer, json!({"roles": ["professional"]}));
    let first = desk.add("referral", with(referral, json!({"consent": true, "made": "2031-03-10", "accepted": true})));
    desk.add("referral", json!({"case": community.case, "provider_person": lawyer}));
    desk.add("referral", json!({"case": community.case, "person": lawyer, "service": "medical"}));
    let rows = desk.rows("professional.list", json!({}));
    assert_eq!((rows.len(), &rows[0]["person"]["name"], &rows[0]["services"]), (1, &json!("Ana Reyes"), &json!(["legal"])));
    assert_eq!((&rows[0]["total"], &rows[0]["accepted"], &rows[0]["with_outcome"]), (&json!(2), &json!(1), &json!(1)));
    assert_eq!(id(&rows[0]["referrals"][1]["referral"]), first);
    // What their record says is known before anybody is referred to them.
    community.desk.change_person(&lawyer, json!({"services": ["interpreter"]}));
    let doctor = json!({"names": {new_id(): {"text": "Ben Okafor", "kind": "full"}}, "roles": ["professional"], "services": ["medical"]});
    let doctor = desk.add("person", doctor);
    let for_service = |service: &str| -> Vec<Value> {
        desk.rows("professional.list", json!({"service": service})).into_iter().map(|row| row["person"]["id"].clone()).collect()
    };
    assert_eq!((for_service("legal"), for_service("interpreter")), (vec![json!(lawyer)], vec![json!(lawyer)]));
    assert_eq!((for_service("medical"), for_service("housing")), (vec![json!(doctor)], vec![]));
    desk.ask("record.trash", json!({"id": doctor}));
    community.desk.change_person(&lawyer, json!({"roles": []}));
    desk.edit("referral", &community.case, &first, json!({"why": "The appeal."}));
    desk.ask("record.trash", json!({"id": community.case}));
    community.desk.change_person(&lawyer, json!({"roles": ["professional"]}));
    assert_eq!(desk.rows("professional.list", json!({}))[0]["total"], 0, "a case in the trash tells nothing");
}
