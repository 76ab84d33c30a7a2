//! Requests that are none: each gets an error's code, nothing is changed, and no answer quotes what was sent or what is kept.

use panah_core::door::DESCRIPTIONS;
use panah_core::{ErrorCode, Problem};
use serde_json::{Value, json};

use crate::desk::{Desk, id, new_id};

const CANARY: &str = "Kanarienvogel";

/// A desk whose every text holds a canary.
fn desk() -> (Desk, Vec<String>) {
    let desk = Desk::with_vault();
    let person = desk.person(&format!("{CANARY} Osman"));
    let case = desk.case_of(&person, "high");
    let note = desk.note(&case, &format!("the {CANARY} sings"));
    let news = desk.news(&format!("{CANARY} news"));
    let follow_up = id(&desk.rows("follow_up.list", json!({"case": case}))[0]);
    desk.ask("draft.save", json!({"kind": "note", "title": CANARY, "body": {"text": CANARY}}));
    let hearing = desk.add("hearing", json!({"case": case, "time": {"kind": "not-set"}, "authority": CANARY}));
    let file = id(&desk.file(&case, &format!("{CANARY}.txt"), CANARY.as_bytes()));
    (desk, vec![person, case, note, news, follow_up, hearing, file])
}

/// Requests that no operation takes, whatever its form.
fn never() -> Vec<Value> {
    let deep =
        |levels: usize| (0..levels).fold(json!(CANARY), |inner, at| if at % 2 == 0 { json!([inner]) } else { json!({CANARY: inner}) });
    vec![
        json!(CANARY),
        json!(7),
        json!(true),
        json!(-1.5e300),
        json!([{CANARY: CANARY}]),
        json!({CANARY: CANARY}),
        json!({"id": {"id": CANARY}, CANARY: 1}),
        deep(60),
        deep(400),
        json!({"\0": "\0"}),
        json!({"x".repeat(1 << 20): 1}),
        json!(vec![CANARY; 1000]),
        json!({"limit": -1, "offset": -1, CANARY: null}),
        json!({"record": CANARY, CANARY: CANARY}),
        json!({"__proto__": CANARY}),
    ]
}

/// Requests of an operation's form but for one thing.
fn almost(ids: &[String]) -> Vec<(&'static str, Value)> {
    let [person, case, note, news, follow_up, hearing, file] = ids else { panic!() };
    let huge = CANARY.repeat(100_000);
    let mut requests = vec![
        ("nothing", json!({})),
        ("", json!({})),
        ("person.get; drop", json!({})),
        ("PERSON.GET", json!({"id": person})),
        ("person.get\0", json!({"id": person})),
        ("person.get", json!({"id": CANARY})),
        ("person.get", json!({"id": case})),
        ("person.get", json!({"id": new_id()})),
        ("case.get", json!({"id": person})),
        ("news.get", json!({"id": note})),
        ("person.get", json!({"id": person, CANARY: 1})),
        ("person.list", json!({"limit": -1, "offset": 0})),
        ("person.list", json!({"limit": 4_294_967_296_u64, "offset": 0})),
        ("person.list", json!({"limit": 1.5, "offset": 0})),
        ("person.list", json!({"limit": "5", "offset": 0})),
        ("person.list", json!({"limit": 5})),
        ("person.list", json!({"limit": 5, "offset": 0, "role": CANARY})),
        ("case.list", json!({"sort": CANARY, "limit": 5, "offset": 0})),
        ("case.list", json!({"sort": "code; DROP TABLE document", "limit": 5, "offset": 0})),
        ("case.list", json!({"sort": "code", "filter": {CANARY: 1}, "limit": 5, "offset": 0})),
        ("case.list", json!({"sort": "code", "filter": {"risk": [CANARY]}, "limit": 5, "offset": 0})),
        ("news.list", json!({"sort": "title", "filter": {"from": CANARY}, "limit": 5, "offset": 0})),
        ("news.list", json!({"sort": "title", "filter": {"from": "2031-02-30"}, "limit": 5, "offset": 0})),
        ("search", json!({"query": CANARY})),
        ("search", json!({"query": 5, "limit": 5})),
        ("search", json!({"query": CANARY, "limit": 5, "kinds": [CANARY]})),
        ("search", json!({"query": CANARY, "limit": -5})),
        ("record.revert", json!({"id": note, "to": CANARY})),
        ("record.revert", json!({"id": note, "to": ""})),
        ("record.revert", json!({"id": note, "to": huge})),
        ("record.revert", json!({"id": note, "to": vec!["ab".repeat(32); 100].join("+")})),
        ("record.undo", json!({"id": note})),
        ("record.trash", json!({"id": new_id()})),
        ("draft.save", json!({"kind": CANARY, "title": "t", "body": {}})),
        ("draft.save", json!({"kind": "note", "title": huge, "body": {}})),
        ("draft.save", json!({"kind": "note", "title": "t", "body": {"text": huge}})),
        ("draft.save", json!({"kind": "note", "title": "t"})),
        ("draft.drop", json!({"id": CANARY})),
        ("settings.set", json!({"idle_minutes": 0, "follow_up_days": {"urgent": 3, "high": 7, "medium": 30, "low": 90}})),
        ("settings.set", json!({"idle_minutes": 5, "follow_up_days": {"urgent": -3, "high": 7, "medium": 30, "low": 90}})),
        ("settings.set", json!({"idle_minutes": CANARY})),
        ("news.import", json!({"sources": [CANARY]})),
        ("news.import", json!({"sources": [{"path": CANARY}]})),
        ("news.import", json!({"sources": [{"path": "a\0b"}]})),
        ("news.import", json!({"sources": [{"text": "x", "path": "y"}]})),
        ("news.import", json!({"sources": vec![json!({"text": "x"}); 101]})),
        ("news.import", json!({"sources": [{"path": "/"}]})),
        ("export.cases", json!({"format": CANARY, "protection": {"kind": "plain", "acknowledged": true}, "path": "/tmp/x"})),
        ("export.cases", json!({"format": "csv", "protection": {"kind": CANARY}, "path": "/tmp/x"})),
        ("export.cases", json!({"format": "csv", "protection": {"kind": "plain", "acknowledged": true}, "path": "a\0b"})),
        ("export.cases", json!({"format": "csv", "protection": {"kind": "plain", "acknowledged": true}, "path": ""})),
        ("export.cases", json!({"format": "csv", "protection": {"kind": "plain", "acknowledged": true}, "path": format!("/{CANARY}/x")})),
        ("export.cases", json!({"format": "csv", "protection": {"kind": "recipients", "recipients": [CANARY]}, "path": "/tmp/x"})),
        ("sample.fill", json!({"cases": 1, "notes": 1, "news": 1, "seed": 1})),
        ("sample.fill", json!({"cases": -1, "notes": 1, "news": 1, "seed": 1})),
        ("date.read", json!({"typed": CANARY})),
        ("date.read", json!({"typed": huge})),
        ("date.read", json!({"typed": "1366", "calendar": CANARY})),
        ("vault.change_passphrase", json!({"old": CANARY, "new": CANARY.repeat(1000)})),
        ("vault.change_passphrase", json!({"new": CANARY})),
        ("vault.look", json!({"dir": "\0"})),
        ("vault.look", json!({"dir": ""})),
        ("vault.create", json!({"dir": "a\0b", "name": CANARY, "passphrase": CANARY})),
        ("case.close", json!({"id": case, "closed": CANARY})),
        ("case.close", json!({"id": case, "closed": {"typed": CANARY}})),
        ("case.close", json!({"id": case, "closed": null})),
        ("case.close", json!({"id": case, "closed": "2031-03-16", "reason": CANARY})),
        ("case.close", json!({"id": case, "closed": "2031-03-16", "note": huge})),
        ("case.reopen", json!({"id": case, "opened": "2031-03-16"})),
        ("case.mentions", json!({"id": note})),
        ("follow_up.done", json!({"id": follow_up, "done": CANARY, "next": {"kind": "none"}})),
        ("follow_up.done", json!({"id": follow_up, "done": "2031-03-16", "next": {"kind": CANARY}})),
        ("follow_up.done", json!({"id": follow_up, "done": "2031-03-16", "next": {"kind": "on"}})),
        ("follow_up.done", json!({"id": follow_up, "done": "2031-03-16", "outcome": huge, "next": {"kind": "default"}})),
        ("today", json!({"caseworker": CANARY})),
        ("today.calendar", json!({"from": CANARY, "until": "2031-03-15"})),
        ("today.calendar", json!({"from": "2031-03-15", "until": "2031-03-14"})),
        ("today.calendar", json!({"from": "2031-03-15", "until": "2031-04-26"})),
        ("today.calendar", json!({"from": "2031-02-30", "until": "2031-03-01"})),
        ("today.calendar", json!({"from": "-262143-01-01", "until": "+262142-12-31"})),
        ("today.snooze", json!({"id": follow_up, "what": CANARY, "until": "2031-03-20", "reason": CANARY})),
        ("today.snooze", json!({"id": follow_up, "what": "check-in", "until": CANARY, "reason": CANARY})),
        ("today.snooze", json!({"id": follow_up, "what": "check-in", "until": "2031-03-20", "reason": " "})),
        ("today.snooze", json!({"id": follow_up, "what": "check-in", "until": "2031-03-20", "reason": huge})),
        ("today.snooze", json!({"id": person, "what": "check-in", "until": "2031-03-20", "reason": CANARY})),
        ("file.add", json!({"case": case, "path": "a\0b"})),
        ("file.add", json!({"case": case, "path": ""})),
        ("file.add", json!({"case": case, "path": format!("/{CANARY}/x")})),
        ("file.add", json!({"case": note, "path": "/etc/hostname"})),
        ("file.add", json!({"case": case, "path": CANARY, "of": note})),
        ("file.read", json!({"id": note, "offset": 0, "length": 1})),
        ("file.read", json!({"id": file, "offset": -1, "length": 1})),
        ("file.read", json!({"id": file, "offset": 0, "length": 4_294_967_296_u64})),
        ("file.metadata", json!({"id": note})),
        ("file.strip", json!({"id": file})),
        ("file.copy", json!({"id": file, "protection": {"kind": "plain", "acknowledged": false}, "path": format!("/tmp/{CANARY}")})),
        (
            "file.copy",
            json!({"id": file, "without_metadata": true, "protection": {"kind": "plain", "acknowledged": true},
            "path": format!("/tmp/{CANARY}")}),
        ),
    ];
    // Records: a wrong type, an unknown field, a broken rule, of each kind.
    for (save, record) in [
        ("person.save", json!({"names": [CANARY]})),
        ("person.save", json!({"names": {CANARY: {"text": CANARY, "kind": "full"}}})),
        ("person.save", json!({CANARY: 1})),
        ("person.save", json!({"names": {new_id(): {"text": CANARY, "kind": CANARY}}})),
        ("person.save", json!({"birth": CANARY})),
        ("person.save", json!({"birth": {CANARY: 1}})),
        ("person.save", json!({"remarks": huge})),
        ("person.save", json!({"gender": CANARY})),
        ("person.save", json!({"roles": [CANARY]})),
        ("person.save", json!({"languages": {CANARY.repeat(9): "native"}})),
        ("person.save", json!({"channels": {new_id(): {"kind": "phone", "value": ""}}})),
        ("person.save", json!({"channels": {new_id(): {"kind": CANARY, "value": CANARY}}})),
        ("case.save", json!({"code": CANARY.repeat(9)})),
        ("case.save", json!({"principal": note})),
        ("case.save", json!({"risk": CANARY})),
        ("case.save", json!({"household": {CANARY: {}}})),
        ("case.save", json!({"episodes": {CANARY: {"opened": "2031-03-15"}}})),
        ("case.save", json!({"episodes": {new_id(): {"opened": CANARY}}})),
        ("case.save", json!({"summary": [CANARY]})),
        ("case.save", json!({"keeping": {"given": CANARY}})),
        ("note.save", json!({"case": case, "text": huge, "visibility": "team"})),
        ("note.save", json!({"case": case, "text": " \n", "visibility": "team"})),
        ("note.save", json!({"case": person, "text": CANARY, "visibility": "team"})),
        ("note.save", json!({"case": case, "text": CANARY, "visibility": CANARY})),
        ("note.save", json!({"case": case, "text": CANARY})),
        ("note.save", json!({"case": case, "text": null, "visibility": "team"})),
        ("follow_up.save", json!({"case": case, "due": CANARY})),
        ("follow_up.save", json!({"case": case})),
        ("follow_up.save", json!({"case": case, "due": "2031-03-15", "done": "2031-03-15", "cancelled": true})),
        ("citation.save", json!({"case": case, "news": person})),
        ("citation.save", json!({"case": news, "news": news})),
        ("news.save", json!({"title": "", "kind": "report"})),
        ("news.save", json!({"title": CANARY, "kind": CANARY})),
        ("news.save", json!({"title": huge, "kind": "report"})),
        ("news.save", json!({"title": CANARY, "kind": "report", "authors": CANARY})),
        ("news.save", json!({"title": CANARY, "kind": "report", "tags": [huge]})),
        ("task.save", json!({"case": case, "what": " "})),
        ("task.save", json!({"case": case, "what": CANARY, "assigned": case})),
        ("task.save", json!({"case": case, "what": CANARY, "due": CANARY})),
        ("task.save", json!({"case": case, "what": CANARY, "extra": {CANARY: {"type": "text", "value": CANARY}}})),
        ("task.save", json!({"case": case, "what": CANARY, "extra": {new_id(): {"type": "text", "value": CANARY}}})),
        ("task.save", json!({"case": case, "what": CANARY, "extra": {new_id(): {"type": CANARY, "value": CANARY}}})),
        ("contact.save", json!({"case": case, "on": "2031-03-15", "again": "2031-03-14"})),
        ("contact.save", json!({"case": case, "channel": CANARY})),
        ("situation.save", json!({"case": case, "since": "2031-03-15", "until": "2031-03-14"})),
        ("situation.save", json!({"case": person, "country": CANARY})),
        ("situation.save", json!({"case": case, "status": CANARY})),
        ("refuge_option.save", json!({"case": case})),
        ("refuge_option.save", json!({"case": case, "country": CANARY, "preference": 0})),
        ("refuge_option.save", json!({"case": case, "country": CANARY, "preference": 256})),
        ("application.save", json!({"case": case, "stages": {CANARY: {"stage": "lodged"}}})),
        ("application.save", json!({"case": case, "stages": {new_id(): {"stage": CANARY}}})),
        ("application.save", json!({"case": case, "stages": {new_id(): {"stage": "lodged", "remarks": huge}}})),
        ("hearing.save", json!({"case": case})),
        ("hearing.save", json!({"case": case, "time": CANARY})),
        ("hearing.save", json!({"case": case, "time": {"kind": CANARY}})),
        ("hearing.save", json!({"case": case, "time": {"kind": "at", "date": "2031-04-20"}})),
        ("hearing.save", json!({"case": case, "time": {"kind": "at", "date": "2031-04-20", "time": CANARY}})),
        ("hearing.save", json!({"case": case, "time": {"kind": "not-set"}, "held": "2031-03-15", "cancelled": true})),
        ("hearing.save", json!({"case": case, "time": {"kind": "not-set"}, "application": hearing})),
        ("deadline.save", json!({"case": case, "what": CANARY})),
        ("deadline.save", json!({"case": case, "what": "", "due": {"kind": "on", "date": "2031-04-20"}})),
        ("deadline.save", json!({"case": case, "what": CANARY, "due": {"kind": "on", "date": CANARY}})),
        ("deadline.save", json!({"case": case, "what": CANARY, "due": {"kind": "before", "hearing": note, "days": 7}})),
        ("deadline.save", json!({"case": case, "what": CANARY, "due": {"kind": "before", "hearing": hearing, "days": 731}})),
        ("deadline.save", json!({"case": case, "what": CANARY, "due": {"kind": "before", "hearing": hearing, "days": -1}})),
        ("accommodation.save", json!({"case": case, "from": "2031-03-15", "left": "2031-03-14"})),
        ("accommodation.save", json!({"case": case, "safe": CANARY})),
        ("incident.save", json!({"case": case, "what": CANARY})),
        ("incident.save", json!({"case": case, "what": "\u{200c} ", "visibility": "nobody"})),
        ("paper.save", json!({"case": case})),
        ("paper.save", json!({"case": case, "kind": CANARY})),
        ("paper.save", json!({"case": case, "kind": "passport", "lead_days": 1096})),
        ("paper.save", json!({"case": case, "kind": "passport", "issued": "2031-03-15", "expires": "2031-03-14"})),
        ("paper.save", json!({"case": case, "kind": "passport", "steps": {CANARY: {"what": ""}}})),
        ("paper.save", json!({"case": case, "kind": "passport", "lapses": (0..21).map(|at| at.to_string()).collect::<Vec<_>>()})),
        ("paper_rule.save", json!({"kind": CANARY})),
        ("paper_rule.save", json!({"kind": "passport", "validity_months": 0})),
        ("session.save", json!({"case": case, "on": "2031-03-15", "next": "2031-03-14"})),
        ("session.save", json!({"case": case, "with": huge})),
        ("referral.save", json!({"case": case})),
        ("referral.save", json!({"case": case, "service": "legal", "consent": CANARY})),
        ("volunteer.save", json!({"person": case})),
        ("volunteer.save", json!({"person": person, "skills": [CANARY]})),
        ("volunteer.save", json!({"person": person, "checks": {CANARY: {}}})),
        ("volunteer.save", json!({"person": person, "checks": {new_id(): {"result": huge}}})),
        ("placement.save", json!({"case": case, "volunteer": person, "purpose": CANARY, "until": "2031-04-15"})),
        ("placement.save", json!({"case": case, "volunteer": person, "purpose": "mentor", "until": CANARY})),
        ("placement.save", json!({"case": person, "volunteer": person, "purpose": "mentor", "until": "2031-04-15", "brief": CANARY})),
        ("hours.save", json!({"volunteer": person, "on": "2031-03-15", "minutes": -1})),
        ("hours.save", json!({"volunteer": person, "on": "2031-03-15", "minutes": 60, "placement": note})),
        ("hours.save", json!({"volunteer": note, "on": "2031-03-15", "minutes": 60, "what": CANARY})),
        ("goal.save", json!({"case": case, "goal": ""})),
        ("goal.save", json!({"case": case, "goal": CANARY, "reached": "2031-03-15", "dropped": "2031-03-15"})),
        ("assessment.save", json!({"case": case, "on": "2031-03-15", "scores": {}})),
        ("assessment.save", json!({"case": case, "on": "2031-03-15", "scores": {CANARY: 9}})),
        ("file.save", json!({"case": case, "name": CANARY, "media": "x", "size": 1, "digest": "ab".repeat(32), "visibility": "team"})),
        ("file.save", json!({"case": case, "name": CANARY, "media": "x", "size": -1, "digest": CANARY, "visibility": "team"})),
        ("custom_field.save", json!({"kind": CANARY, "label": {"en": CANARY}, "type": "text"})),
        ("custom_field.save", json!({"kind": "disclosure", "label": {"en": CANARY}, "type": "text"})),
        ("custom_field.save", json!({"kind": "case", "label": {}, "type": "text"})),
        ("custom_field.save", json!({"kind": "case", "label": {CANARY: CANARY}, "type": "text"})),
        ("custom_field.save", json!({"kind": "case", "label": {"en": CANARY}, "type": "choice"})),
        ("custom_choice.save", json!({"list": CANARY, "label": {"en": CANARY}})),
        ("custom_choice.save", json!({"list": "route", "label": {"en": " "}})),
    ] {
        requests.push((save, json!({"record": record})));
    }
    for base in [json!(CANARY), json!(7), json!("ab".repeat(32))] {
        requests.push(("note.save", json!({"id": note, "base": base, "record": {"case": case, "text": "x", "visibility": "team"}})));
    }
    requests
}

fn quotes_nothing(operation: &str, problem: &Problem) {
    let told = format!("{problem} {} {problem:?}", serde_json::to_string(problem).unwrap()).to_lowercase();
    assert!(!told.contains(&CANARY.to_lowercase()), "{operation}: an error never quotes a record or a request: {told:.300}");
    assert!(told.len() < 2000, "{operation}: an error is short");
    assert_ne!(problem.code, ErrorCode::Stopped, "{operation}: the program's own fault: {told}");
}

#[test]
fn a_malformed_request_gets_a_code_and_changes_nothing() {
    let (desk, ids) = desk();
    let (before, files) = (desk.everything(), desk.files());
    let mut refused = 0;
    let mut refuse = |operation: &str, request: Value| {
        let shown: String = request.to_string().chars().take(200).collect();
        match desk.door.call(operation, request) {
            Ok(answer) => panic!("{operation} {shown} was done: {answer:.300}"),
            Err(problem) => quotes_nothing(operation, &problem),
        }
        refused += 1;
    };
    // `work.*` are answered without reading: they take nothing and tell nothing.
    for operation in DESCRIPTIONS.iter().filter(|operation| !operation.name.starts_with("work.")) {
        for request in never() {
            refuse(operation.name, request);
        }
    }
    for (operation, request) in almost(&ids) {
        refuse(operation, request);
    }
    assert!(refused > 1600, "{refused} requests");
    assert_eq!(desk.files(), files, "not a byte was written");
    assert_eq!(desk.everything(), before);
    desk.is_sound();
}

#[test]
fn text_that_is_no_text_does_not_reach_the_door() {
    for lone in [r#"{"id": "\ud800"}"#, r#"{"\udfff": 1}"#, "{\"id\": \"\u{1}\"}", &format!("{}{}", "[".repeat(200), "]".repeat(200))] {
        assert!(serde_json::from_str::<Value>(lone).is_err(), "JSON itself refuses it, in the window and on the command line");
    }
}
