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
    (desk, vec![person, case, note, news, follow_up])
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
    let [person, case, note, news, follow_up] = ids else { panic!() };
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
    assert!(refused > 800, "{refused} requests");
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
