//! A case from its opening to its closing and back; its code, its people, its notes.

use chrono::Duration;
use panah_core::ErrorCode;
use serde_json::{Value, json};

use crate::desk::{Desk, id, new_id, texts};

fn code(desk: &Desk, case: &str) -> String {
    desk.get("case.get", case)["case"]["record"]["code"].as_str().unwrap().to_owned()
}

#[test]
fn a_case_is_given_a_code_that_names_nobody_and_no_other_case_has() {
    let desk = Desk::with_vault();
    let person = desk.person("Lina Osman");
    let cases: Vec<String> = (0..3).map(|_| desk.case_of(&person, "low")).collect();
    assert_eq!(cases.iter().map(|case| code(&desk, case)).collect::<Vec<_>>(), ["P-2031-0001", "P-2031-0002", "P-2031-0003"]);
    desk.refused_as(ErrorCode::Invalid, "case.save", json!({"record": {"code": "P-2031-0002"}}));
    desk.refused_as(ErrorCode::Invalid, "case.save", json!({"record": {"code": "Lina Osman"}}));
    desk.ask("record.trash", json!({"id": cases[2]}));
    assert_eq!(code(&desk, &desk.case_of(&person, "low")), "P-2031-0004", "the code of a case in the trash is not given again");
    desk.ask("case.save", json!({"record": {"code": "P-2031-0005"}}));
    assert_eq!(code(&desk, &desk.case_of(&person, "low")), "P-2031-0006", "one that somebody typed is passed over");
    desk.tampered("UPDATE setting SET value = 9998 WHERE key = 'count-code-2031'");
    assert_eq!(code(&desk, &desk.case_of(&person, "low")), "P-2031-9999");
    assert_eq!(code(&desk, &desk.case_of(&person, "low")), "P-2031-10000", "after 9999 numbers grow longer, and still go on");
    let own = id(&desk.ask("case.save", json!({"record": {"code": " آ-۱۲/7 "}})));
    assert_eq!(code(&desk, &own), "آ-۱۲/7", "a team may have codes of its own");
    desk.ask("case.save", json!({"id": own, "record": {"summary": "no code sent"}}));
    assert_eq!(code(&desk, &own), "آ-۱۲/7", "a code is not lost by a form that does not know it");
}

#[test]
fn open_time_sums_over_episodes_and_reopening_brings_the_caseworkers_back() {
    let desk = Desk::with_vault();
    let (person, worker, other) = (desk.person("Lina Osman"), desk.person("Ana Reyes"), desk.person("Zef Gjoni"));
    let record = json!({"principal": person, "caseworkers": [worker, other], "episodes": {new_id(): {"opened": "2031-01-01", "reason": "referral"}}});
    let case = id(&desk.ask("case.save", json!({"record": record})));
    let view = desk.get("case.get", &case);
    assert_eq!((&view["status"], &view["open_days"]), (&json!("open"), &json!({"least": 73, "most": 73})));

    let close = json!({"id": case, "closed": "2031-01-31", "reason": "settled", "outcome": "safe", "note": "rents a room"});
    let view = desk.ask("case.close", close.clone());
    assert_eq!((&view["status"], &view["open_days"]), (&json!("closed"), &json!({"least": 30, "most": 30})));
    desk.refused_as(ErrorCode::Invalid, "case.close", close);

    let mut closed = view["case"]["record"].clone();
    closed["caseworkers"] = json!([]);
    desk.ask("case.save", json!({"id": case, "record": closed}));
    let reopen = json!({"id": case, "opened": "2031-03-05", "reason": "own-request"});
    let view = desk.ask("case.reopen", reopen.clone());
    assert_eq!((&view["status"], &view["open_days"]), (&json!("open"), &json!({"least": 40, "most": 40})));
    assert_eq!(texts(view["caseworkers"].as_array().unwrap(), "name").len(), 2, "who worked on it is back");
    desk.refused_as(ErrorCode::Invalid, "case.reopen", reopen);

    desk.clock.advance(Duration::days(10));
    assert_eq!(desk.get("case.get", &case)["open_days"]["most"], 50, "time goes on");
    let episodes = desk.get("case.get", &case)["case"]["record"]["episodes"].clone();
    let first = episodes.as_object().unwrap().values().find(|episode| episode["opened"]["typed"] == "2031-01-01").unwrap();
    assert_eq!(
        (&first["closed"]["typed"], &first["close_note"], &first["outcome"]),
        (&json!("2031-01-31"), &json!("rents a room"), &json!("safe")),
        "the first episode is as it was closed"
    );
}

#[test]
fn vague_dates_leave_a_span_of_open_days() {
    let desk = Desk::with_vault();
    let record = json!({"episodes": {new_id(): {"opened": "January 2031", "closed": "February 2031"}}});
    let case = id(&desk.ask("case.save", json!({"record": record})));
    assert_eq!(desk.get("case.get", &case)["open_days"], json!({"least": 1, "most": 58}));
}

#[test]
fn episodes_that_cannot_be_are_refused() {
    let desk = Desk::with_vault();
    for (episodes, fault) in [
        (vec![json!({"opened": "2031-01-01"}), json!({"opened": "2031-02-01"})], "two-open"),
        (vec![json!({"opened": "2031-02-01", "closed": "2031-01-31"})], "before-opened"),
        (
            vec![json!({"opened": "2031-01-01", "closed": "2031-03-01"}), json!({"opened": "2031-02-01", "closed": "2031-02-10"})],
            "overlaps",
        ),
        (vec![json!({"opened": "2031-02-01", "closed": "2031-02-10"}), json!({"opened": "2031-01-01"})], "overlaps"),
    ] {
        let episodes: Value = episodes.into_iter().map(|episode| (new_id(), episode)).collect::<serde_json::Map<_, _>>().into();
        let problem = desk.refused_as(ErrorCode::Invalid, "case.save", json!({"record": {"episodes": episodes}}));
        assert!(problem.fields.iter().any(|field| field.code == fault), "{fault}: {problem}");
    }
    let touching: Value = json!({new_id(): {"opened": "January 2031", "closed": "January 2031"}, new_id(): {"opened": "January 2031"}});
    desk.ask("case.save", json!({"record": {"episodes": touching}}));
    assert_eq!(desk.rows("case.list", json!({"sort": "code"})).len(), 1, "vague dates may touch; of the others nothing was saved");
}

#[test]
fn people_of_a_case_must_be_there_and_are_told_apart() {
    let desk = Desk::with_vault();
    let (mother, child) = (desk.person("Lina Osman"), desk.person("Mina Osman"));
    let nobody = new_id();
    for record in [
        json!({"principal": nobody}),
        json!({"principal": mother, "household": {&nobody: {}}}),
        json!({"principal": mother, "household": {&mother: {}}}),
        json!({"caseworkers": [nobody]}),
        json!({"caseworkers": ["Robin"]}),
        json!({"aims": ["revenge"]}),
    ] {
        desk.refused_as(ErrorCode::Invalid, "case.save", json!({"record": record}));
    }
    let record =
        json!({"principal": mother, "household": {&child: {"relation": "child", "dependant": true}}, "aims": ["papers", "refuge"]});
    let case = id(&desk.ask("case.save", json!({"record": record})));
    let view = desk.get("case.get", &case);
    assert_eq!((&view["principal"]["name"], &view["household"][0]["name"]), (&json!("Lina Osman"), &json!("Mina Osman")));
    let row = &desk.rows("case.list", json!({"sort": "name"}))[0];
    assert_eq!((&row["name"], &row["people"], &row["status"]), (&json!("Lina Osman"), &json!(2), &json!("never-opened")));
}

#[test]
fn the_list_is_filtered_and_follows_the_names_of_people() {
    let desk = Desk::with_vault();
    let (lina, zef, worker) = (desk.person("Lina Osman"), desk.person("Zef Gjoni"), desk.person("Ana Reyes"));
    let first = desk.case_of(&lina, "urgent");
    let second = desk.case_of(&zef, "low");
    let mut record = desk.get("case.get", &second)["case"]["record"].clone();
    record["caseworkers"] = json!([worker]);
    record["aims"] = json!(["papers", "family"]);
    desk.ask("case.save", json!({"id": second, "record": record}));
    let listed = |filter: Value| texts(&desk.rows("case.list", json!({"sort": "name", "filter": filter})), "id");
    assert_eq!(listed(json!({})), [first.clone(), second.clone()]);
    assert_eq!(listed(json!({"risk": ["urgent", "high"]})), std::slice::from_ref(&first));
    assert_eq!(listed(json!({"aims": ["papers", "family"]})), std::slice::from_ref(&second));
    assert_eq!(listed(json!({"aims": ["papers", "refuge"]})), [] as [String; 0], "all of the aims, not some");
    assert_eq!(listed(json!({"caseworker": worker})), std::slice::from_ref(&second));
    assert_eq!(listed(json!({"text": "zef"})), std::slice::from_ref(&second), "found by the principal's name");
    assert_eq!(listed(json!({"text": "P-2031-0001"})), std::slice::from_ref(&first));
    assert_eq!(listed(json!({"status": "closed"})), [] as [String; 0]);
    desk.ask("case.close", json!({"id": first, "closed": "2031-03-16"}));
    assert_eq!(listed(json!({"status": "closed"})), std::slice::from_ref(&first));
    let mut renamed = desk.get("person.get", &zef)["record"].clone();
    renamed["names"].as_object_mut().unwrap().values_mut().next().unwrap()["text"] = json!("Arben Gjoni");
    desk.ask("person.save", json!({"id": zef, "record": renamed}));
    assert_eq!(listed(json!({})), [second, first], "the case stands where the new name belongs");
}

#[test]
fn who_may_read_a_note_is_its_own_affair() {
    let desk = Desk::with_vault();
    let case = desk.case_of(&desk.person("Lina Osman"), "high");
    let mut notes = Vec::new();
    for visibility in ["team", "coordinators", "author"] {
        let record = json!({"case": case, "text": format!("for the {visibility}: harbour"), "visibility": visibility});
        notes.push(id(&desk.ask("note.save", json!({"record": record}))));
    }
    let seen = |desk: &Desk| texts(&desk.rows("note.list", json!({"case": case})), "id");
    assert_eq!(seen(&desk).len(), 3, "one's own notes are all there");

    // Now they are somebody else's.
    let others = "UPDATE document SET created_by = randomblob(16) WHERE kind = 'note'";
    desk.tampered(others);
    assert_eq!(seen(&desk), [notes[1].clone(), notes[0].clone()], "a coordinator sees all but what is the author's alone");
    desk.become_a("caseworker");
    assert_eq!(seen(&desk), [notes[0].clone()]);
    assert_eq!(desk.get("case.get", &case)["counts"]["note"], 1, "nor is it told that there are more");
    let found = desk.ask("search", json!({"query": "harbour", "limit": 20, "count": true}));
    assert_eq!((texts(found["hits"].as_array().unwrap(), "id"), &found["total"]), (vec![notes[0].clone()], &json!(1)));
    for hidden in &notes[1..] {
        for operation in ["record.history", "record.undo", "record.trash", "record.restore"] {
            desk.refused_as(ErrorCode::NotFound, operation, json!({"id": hidden}));
        }
        let save = json!({"id": hidden, "record": {"case": case, "text": "mine now", "visibility": "team"}});
        desk.refused_as(ErrorCode::NotFound, "note.save", save);
    }
    let nowhere = desk.refused("record.history", json!({"id": new_id()}));
    assert_eq!(desk.refused("record.history", json!({"id": notes[2]})), nowhere, "hidden looks like not there");
}

#[test]
fn consent_to_keep_lapses() {
    let desk = Desk::with_vault();
    let keeping = json!({"given": true, "by": "herself", "on": "2031-03-01", "how": "spoken", "until": "2031-03-20"});
    let case = id(&desk.ask("case.save", json!({"record": {"keeping": keeping}})));
    assert_eq!(desk.get("case.get", &case)["warnings"], json!([]));
    desk.clock.advance(Duration::days(6));
    assert_eq!(desk.get("case.get", &case)["warnings"], json!(["consent-lapsed"]));
}
