//! What was typed and not yet saved.

use panah_core::ErrorCode;
use serde_json::{Value, json};

use crate::desk::{Desk, id, new_id};

fn drafts(desk: &Desk) -> Vec<Value> {
    desk.ask("draft.list", json!({})).as_array().unwrap().clone()
}

#[test]
fn a_draft_outlives_lock_and_crash_and_is_gone_once_saved() {
    let mut desk = Desk::with_vault();
    let case = desk.case_of(&desk.person("Lina Osman"), "high");
    let body = json!({"text": "نیمه‌کاره 👩‍👧 half a sent", "visibility": "team", "on": "not a date yet"});
    let draft = json!({"kind": "note", "case": case, "title": "A note", "body": body});
    let saved = id(&desk.ask("draft.save", draft.clone()));
    desk.lock();
    desk.unlock();
    assert_eq!((&drafts(&desk)[0]["body"], &drafts(&desk)[0]["case"]), (&body, &json!(case)), "kept as typed, whatever it is");

    let mut more = draft;
    more["id"] = json!(saved);
    more["body"]["text"] = json!("half a sentence");
    assert_eq!(desk.ask("draft.save", more)["id"], saved.as_str(), "typing on is the same draft");
    desk.crash();
    desk.unlock();
    assert_eq!(drafts(&desk).len(), 1);
    assert_eq!(drafts(&desk)[0]["body"]["text"], "half a sentence");
    assert_eq!(desk.ask("today", json!({}))["drafts"], json!(drafts(&desk)), "Today reminds of it");
    assert_eq!(desk.found("sentence").len(), 0, "a draft is no record yet");

    let record = json!({"case": case, "text": "a sentence", "visibility": "team"});
    desk.refused_as(ErrorCode::Invalid, "note.save", json!({"draft": saved, "record": {"case": case, "text": "", "visibility": "team"}}));
    assert_eq!(drafts(&desk).len(), 1, "a save that was refused keeps the draft");
    desk.ask("note.save", json!({"draft": saved, "record": record}));
    assert_eq!(drafts(&desk), [] as [Value; 0]);
}

#[test]
fn an_edits_draft_knows_its_record_and_version() {
    let desk = Desk::with_vault();
    let case = desk.case_of(&desk.person("Lina Osman"), "high");
    let stored = desk.get("case.get", &case)["case"].clone();
    let draft = json!({"kind": "case", "of": case, "base": stored["version"], "title": "P-2031-0001", "body": {"summary": "x"}});
    desk.ask("draft.save", draft);
    let kept = drafts(&desk)[0].clone();
    assert_eq!((&kept["of"], &kept["base"], &kept["kind"]), (&json!(case), &stored["version"], &json!("case")));
}

#[test]
fn drafts_are_listed_latest_first_and_thrown_away_one_by_one() {
    let desk = Desk::with_vault();
    let save = |title: &str| id(&desk.ask("draft.save", json!({"kind": "news", "title": title, "body": {}})));
    let (first, second, third) = (save("1"), save("2"), save("3"));
    let listed = || drafts(&desk).iter().map(id).collect::<Vec<_>>();
    assert_eq!(listed(), [third.clone(), second.clone(), first.clone()]);
    desk.ask("draft.drop", json!({"id": second}));
    desk.ask("draft.drop", json!({"id": second}));
    desk.ask("draft.drop", json!({"id": new_id()}));
    assert_eq!(listed(), [third, first]);
}

#[test]
fn a_draft_is_its_authors_alone() {
    let desk = Desk::with_vault();
    let theirs = id(&desk.ask("draft.save", json!({"kind": "news", "title": "t", "body": {"title": "theirs"}})));
    desk.tampered("UPDATE draft SET person = randomblob(16)");
    assert_eq!(drafts(&desk), [] as [Value; 0]);
    desk.refused_as(ErrorCode::NotFound, "draft.save", json!({"id": theirs, "kind": "news", "title": "t", "body": {"title": "mine"}}));
    desk.ask("draft.drop", json!({"id": theirs}));
    desk.ask("news.save", json!({"draft": theirs, "record": {"title": "T", "kind": "report"}}));
    desk.lock();
    let left: i64 = crate::insider::open_database(&desk.dir()).query_row("SELECT count(*) FROM draft", [], |row| row.get(0)).unwrap();
    assert_eq!(left, 1, "nobody else can throw it away");
}

#[test]
fn drafts_have_limits() {
    let desk = Desk::with_vault();
    let draft = |title: &str, body: Value| json!({"kind": "note", "title": title, "body": body});
    desk.ask("draft.save", draft("t", json!({"text": "ی".repeat(100_000)})));
    for (title, body) in [("t", json!({"text": "x".repeat(1 << 20)})), (&"t".repeat(1001), json!({}))] {
        desk.refused_as(ErrorCode::TooLarge, "draft.save", draft(title, body));
    }
    let deep = (0..1000).fold(json!(1), |inner, _| json!([inner]));
    desk.refused_as(ErrorCode::TooLarge, "draft.save", draft("t", deep));
    assert_eq!(drafts(&desk).len(), 1, "what is kept can be read again");
    for _ in 1..500 {
        desk.ask("draft.save", draft("t", json!({})));
    }
    let problem = desk.refused_as(ErrorCode::Invalid, "draft.save", draft("t", json!({})));
    assert_eq!(problem.fields[0].code, "too-many");
    let open = id(&drafts(&desk)[0]);
    desk.ask("draft.save", json!({"id": open, "kind": "note", "title": "t", "body": {"text": "typing goes on"}}));
}
