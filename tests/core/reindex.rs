//! The index is made from the documents, and nothing else is in it.

use serde_json::{Value, json};

use crate::desk::{Desk, PASSPHRASE, id, new_id, texts};
use crate::everything::lists_in_a_case;
use crate::insider::open_database;

#[track_caller]
fn same_after_reindex(desk: &Desk) {
    let before = desk.everything();
    desk.is_sound();
    let documents = desk.ask("vault.reindex", json!({}))["documents"].as_u64().unwrap();
    assert_eq!(desk.ask("vault.verify", json!({}))["documents"], documents);
    let after = desk.everything();
    for (asked, told) in before.as_object().unwrap() {
        assert_eq!(&after[asked], told, "{asked}");
    }
    desk.is_sound();
}

/// Records whose index follows from other records, written before and after those and in every order.
fn what_leans_on_another(desk: &Desk, case: &str) {
    let paper = |kind: &str| desk.add("paper", json!({"case": case, "kind": kind, "country": "Norland", "expires": "2031-06-01"}));
    paper("passport");
    let rule = desk.add("paper_rule", json!({"kind": "passport", "lead_days": 100}));
    desk.add("paper_rule", json!({"kind": "passport", "country": "Norland", "lead_days": 60}));
    paper("passport");
    desk.ask("record.trash", json!({"id": rule}));
    let hearing = desk.add("hearing", json!({"case": case, "time": {"kind": "window", "date": "April 2031"}}));
    let before = |days: u16| json!({"case": case, "what": "statement", "due": {"kind": "before", "hearing": hearing, "days": days}});
    desk.add("deadline", before(7));
    desk.edit("hearing", case, &hearing, json!({"time": {"kind": "at", "date": "2031-04-24", "time": "09:00:00"}}));
    let trashed = desk.add("hearing", json!({"case": case, "time": {"kind": "window", "date": "May 2031"}}));
    desk.add("deadline", json!({"case": case, "what": "reply", "due": {"kind": "before", "hearing": trashed, "days": 3}}));
    desk.ask("record.trash", json!({"id": trashed}));
    let tried = |on: &str, again: &str| desk.add("contact", json!({"case": case, "on": on, "reached": false, "again": again}));
    tried("2031-03-12", "2031-03-16");
    tried("2031-03-10", "2031-03-14");
    let field = desk.add("custom_field", json!({"kind": "task", "label": {"en": "Floor"}, "type": "text"}));
    let task =
        json!({"case": case, "what": "ring the bell", "due": "2031-03-16", "extra": {&field: {"type": "text", "value": "qmezzanine"}}});
    let task = desk.add("task", task);
    desk.ask("record.trash", json!({"id": field}));
    desk.ask("today.snooze", json!({"id": task, "what": "task", "until": "2031-03-18", "reason": "the house is empty"}));
    desk.file(case, "scan.txt", b"scanned");
}

#[test]
fn every_list_and_search_and_today_is_the_same_after_reindexing() {
    let desk = Desk::with_vault();
    desk.ask("sample.fill", json!({"cases": 25, "notes": 80, "news": 20, "seed": 11}));
    desk.ask("news.import", json!({"sources": [{"text": include_str!("pages/news-page.txt")}]}));
    desk.ask("draft.save", json!({"kind": "note", "title": "t", "body": {"text": "x"}}));
    let protection = json!({"kind": "plain", "acknowledged": true});
    desk.ask("export.cases", json!({"filter": {}, "format": "csv", "protection": protection, "path": desk.beside("cases.csv")}));
    same_after_reindex(&desk);

    // The same once records were edited, closed, trashed and restored.
    let cases: Vec<String> = desk.rows("case.list", json!({"sort": "code", "filter": {"status": "open"}})).iter().map(id).collect();
    desk.ask("case.close", json!({"id": cases[0], "closed": "2031-03-15"}));
    let mut record = desk.get("case.get", &cases[1])["case"]["record"].clone();
    record["risk"] = json!("urgent");
    desk.ask("case.save", json!({"id": cases[1], "record": record}));
    let follow_ups = desk.rows("follow_up.list", json!({"case": cases[2]}));
    let pending = follow_ups.iter().find(|row| row["record"]["done"].is_null() && row["record"]["cancelled"] == false).unwrap();
    desk.ask("follow_up.done", json!({"id": pending["id"], "done": "2031-03-15", "next": {"kind": "default"}}));
    for trashed in [&cases[3], &cases[4]] {
        desk.ask("record.trash", json!({"id": trashed}));
    }
    desk.ask("record.restore", json!({"id": cases[4]}));
    let news: Vec<String> = desk.rows("news.list", json!({"sort": "title"})).iter().map(id).collect();
    desk.ask("record.trash", json!({"id": news[0]}));
    desk.ask("citation.save", json!({"record": {"case": cases[1], "news": news[1], "remark": "see there"}}));
    same_after_reindex(&desk);
    what_leans_on_another(&desk, &cases[1]);
    same_after_reindex(&desk);
    desk.lock();
    desk.unlock();
    same_after_reindex(&desk);
}

#[test]
fn a_principal_in_the_trash_is_named_nowhere_before_and_after() {
    let desk = Desk::with_vault();
    let (person, worker) = (desk.person("Lina Osman"), desk.person("Ana Reyes"));
    let record = json!({"principal": person, "caseworkers": [worker], "risk": "high", "episodes": {new_id(): {"opened": "2031-03-15"}}});
    desk.ask("case.save", json!({"record": record}));
    desk.ask("record.trash", json!({"id": person}));
    desk.ask("record.trash", json!({"id": worker}));
    let row = &desk.rows("case.list", json!({"sort": "name"}))[0];
    assert_eq!((&row["name"], &row["caseworkers"]), (&Value::Null, &json!([])));
    same_after_reindex(&desk);
    desk.ask("record.restore", json!({"id": person}));
    assert_eq!(desk.rows("case.list", json!({"sort": "name"}))[0]["name"], "Lina Osman");
    same_after_reindex(&desk);
}

#[test]
fn words_that_were_edited_away_are_in_no_index() {
    let desk = Desk::with_vault();
    let case = desk.case_of(&desk.person("Lina Osman"), "high");
    for at in 0..100 {
        desk.note(&case, &format!("harbour, day {at}"));
    }
    let note = desk.note(&case, "qzanzibar");
    desk.ask("note.save", json!({"id": note, "record": {"case": case, "text": "harbour", "visibility": "team"}}));
    assert_eq!(desk.found("qzanzibar").len(), 0);
    same_after_reindex(&desk);
    let again = desk.note(&case, "qzanzibar");
    desk.ask("record.trash", json!({"id": again}));
    desk.lock();
    // Not only unfindable: gone from the pages of the full text, without waiting for a merge.
    let database = open_database(&desk.dir());
    for table in ["head_data", "body_data"] {
        let sql = format!("SELECT count(*) FROM {table} WHERE instr(block, CAST('qzanzibar' AS BLOB)) > 0");
        let blocks: i64 = database.query_row(&sql, [], |row| row.get(0)).unwrap();
        assert_eq!(blocks, 0, "{table}");
    }
}

#[test]
fn a_vault_with_the_index_of_another_version_gets_a_new_one() {
    let desk = Desk::with_vault();
    let case = desk.case_of(&desk.person("Lina Osman"), "high");
    // But for the log: that it is opened despite the seal is written down.
    let everything = || {
        let mut told = desk.everything();
        told.as_object_mut().unwrap().remove("vault.events");
        told
    };
    let before = everything();
    desk.lock();
    open_database(&desk.dir())
        .execute_batch(
            "PRAGMA user_version = 0; DROP TABLE idx_due; DROP TABLE idx_paper; CREATE TABLE idx_older (no INTEGER); DROP TABLE about;
             DROP TABLE content; DROP TABLE chunk",
        )
        .unwrap();
    desk.ask("vault.unlock", json!({"dir": desk.dir(), "passphrase": PASSPHRASE, "despite_seal": true}));
    assert_eq!(everything(), before);
    assert_eq!(desk.found("lina")[1]["id"], json!(case), "found through the person");
    let file = desk.file(&case, "scan.txt", b"scanned");
    assert_eq!(file["record"]["size"], 7, "a vault from before there were files takes them in");
    desk.is_sound();
}

/// All lists of a vault, without who made the records.
fn lists(desk: &Desk) -> Vec<Value> {
    let founder = desk.ask("vault.status", json!({}))["member"]["id"].clone();
    let mut told: Vec<Value> = Vec::new();
    let cases = desk.rows("case.list", json!({"sort": "code"}));
    told.extend(desk.rows("person.list", json!({})).into_iter().filter(|person| person["id"] != founder));
    told.extend(desk.rows("news.list", json!({"sort": "title"})));
    for case in cases.iter().map(id) {
        for list in lists_in_a_case() {
            let rows = desk.rows(list, json!({"case": case}));
            told.push(json!(texts(&rows, "id")));
            told.extend(rows.into_iter().map(|row| row["record"].clone()));
        }
    }
    told.extend(cases);
    told
}

#[test]
fn in_a_persian_sandbox_everybody_writes_persian() {
    for (language, own, of_the_other) in [("fa", "نورلند", "Norland"), ("en", "Norland", "نورلند")] {
        let desk = Desk::empty();
        desk.ask("vault.sandbox", json!({"language": language}));
        let cases = desk.rows("case.list", json!({"sort": "code"}));
        let summaries = cases.iter().map(|case| desk.get("case.get", &id(case))["case"]["record"].clone());
        let told = json!([lists(&desk), summaries.collect::<Vec<_>>()]).to_string();
        assert!(told.contains(own) && !told.contains(of_the_other), "{language}");
        for words in
            ["written statement", "Immigration", "The lawyer", "Find a course", "Left two winters", "Ask about", "Border Watch", " called "]
        {
            assert_eq!(told.contains(words), language == "en", "{language}: {words}");
        }
        desk.is_sound();
    }
}

#[test]
fn a_sample_of_the_same_seed_is_the_same_in_another_vault() {
    let filled = |seed: u64| {
        let desk = Desk::with_vault();
        let sample = json!({"cases": 12, "notes": 30, "news": 10, "seed": seed});
        assert_eq!(desk.ask("sample.fill", sample.clone()), json!({"cases": 12, "notes": 30, "news": 10}));
        desk.refused_as(panah_core::ErrorCode::Invalid, "sample.fill", sample);
        desk.is_sound();
        lists(&desk)
    };
    let (one, other) = (filled(5), filled(5));
    assert_eq!(one, other);
    assert!(one.len() > 80);
    assert_ne!(filled(6), one);
}
