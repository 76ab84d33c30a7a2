//! What is not recorded: told of a case, counted over all open ones, listed to be worked through, and gone once it is written down.

use serde_json::{Value, json};

use crate::desk::{Desk, new_id, texts};

/// What is missing in a case: kind and field, those of one record.
fn missing(desk: &Desk, case: &str, record: Option<&str>) -> Vec<(String, Value)> {
    let lines = desk.ask("case.missing", json!({"case": case}));
    let of = |line: &&Value| record.map_or(line["id"].is_null(), |record| line["id"] == record);
    lines.as_array().unwrap().iter().filter(of).map(|line| (line["kind"].as_str().unwrap().to_owned(), line["field"].clone())).collect()
}

/// In how many open cases something is missing.
fn count(desk: &Desk, kind: &str, field: Option<&str>) -> u64 {
    let counts = desk.ask("completeness", json!({}));
    let found = counts.as_array().unwrap().iter().find(|count| count["kind"] == kind && count["field"].as_str() == field);
    found.map_or(0, |count| count["cases"].as_u64().unwrap())
}

/// The cases in the list to work through, which is what was counted.
fn listed(desk: &Desk, kind: &str, field: Option<&str>) -> Vec<String> {
    let page = desk.ask("completeness.list", json!({"kind": kind, "field": field, "limit": 50, "offset": 0}));
    let cases = texts(page["rows"].as_array().unwrap(), "case");
    assert_eq!((&page["total"], count(desk, kind, field)), (&json!(cases.len()), cases.len() as u64), "{kind} {field:?}");
    cases
}

#[test]
fn what_is_written_down_is_missing_no_longer() {
    let desk = Desk::with_vault();
    let person = desk.person("Lina Osman");
    let case = desk.case_of(&person, "low");
    let paper = desk.add("paper", json!({"case": case, "kind": "passport"}));
    let lacks = |field: &str| missing(&desk, &case, Some(&paper)).contains(&("paper".to_owned(), json!(field)));
    assert!(lacks("state") && lacks("expires") && lacks("number") && lacks("country"));
    desk.edit("paper", &case, &paper, json!({"state": "held", "country": "Norland", "number": "X1"}));
    assert!(!lacks("state") && !lacks("country") && !lacks("number") && lacks("expires"), "what was not written down is still missing");
    desk.edit("paper", &case, &paper, json!({"state": "lost"}));
    assert!(!lacks("expires"), "a paper that is lost runs out for nobody");
    desk.ask("record.undo", json!({"id": paper}));
    assert!(lacks("expires"));
    desk.edit("paper", &case, &paper, json!({"expires": "2033"}));
    assert!(!lacks("expires"), "a year is known, if not the day");

    assert!(missing(&desk, &case, Some(&person)).contains(&("person".to_owned(), json!("birth"))));
    let mut known = desk.get("person.get", &person)["record"].clone();
    known["birth"] = json!("about 1366");
    desk.ask("person.save", json!({"id": person, "record": known}));
    assert!(!missing(&desk, &case, Some(&person)).contains(&("person".to_owned(), json!("birth"))));
    desk.is_sound();
    let before = desk.ask("case.missing", json!({"case": case}));
    desk.ask("vault.reindex", json!({}));
    assert_eq!(desk.ask("case.missing", json!({"case": case})), before, "from the documents alone");
}

#[test]
fn a_record_that_an_aim_wants_is_missing_until_there_is_one() {
    let desk = Desk::with_vault();
    let case = desk.case_of(&desk.person("Lina Osman"), "low");
    let wanted = || missing(&desk, &case, None);
    assert_eq!(wanted(), [("situation".to_owned(), Value::Null)], "of the aims that it has, and no other");
    assert_eq!(listed(&desk, "situation", None), std::slice::from_ref(&case));
    let situation = desk.add("situation", json!({"case": case, "status": "asylum-seeker"}));
    assert_eq!((wanted(), listed(&desk, "situation", None)), (vec![], vec![]));
    desk.ask("record.trash", json!({"id": situation}));
    assert_eq!(listed(&desk, "situation", None), std::slice::from_ref(&case), "in the trash it is not recorded");
    desk.ask("record.restore", json!({"id": situation}));
    assert_eq!(wanted(), []);
}

#[test]
fn the_list_to_work_through_holds_the_open_cases_that_lack_it_and_no_other() {
    let desk = Desk::with_vault();
    let me = desk.ask("vault.status", json!({}))["member"]["id"].clone();
    let case = |name: &str| desk.case_of(&desk.person(name), "low");
    let [lacking, twice, whole, closed, thrown] = ["Lina Osman", "Zef Gjoni", "Mina", "Ana Reyes", "Peter Vogt"].map(case);
    let paper = |case: &str, number: Value| desk.add("paper", json!({"case": case, "kind": "passport", "state": "held", "number": number}));
    let gap = paper(&lacking, Value::Null);
    for (case, number) in
        [(&twice, Value::Null), (&twice, Value::Null), (&whole, json!("X1")), (&closed, Value::Null), (&thrown, Value::Null)]
    {
        paper(case, number);
    }
    desk.ask("case.close", json!({"id": closed, "closed": "2031-03-15"}));
    desk.ask("record.trash", json!({"id": thrown}));
    let list = || listed(&desk, "paper", Some("number"));
    assert_eq!(list(), [lacking.clone(), twice.clone()], "each once, by code; neither closed ones nor those in the trash");
    let page = desk.ask("completeness.list", json!({"kind": "paper", "field": "number", "limit": 1, "offset": 1}));
    assert_eq!((&page["rows"][0]["case"], &page["rows"][0]["records"], &page["total"]), (&json!(twice), &json!(2), &json!(2)));
    let of = |worker: &Value| {
        let request = json!({"kind": "paper", "field": "number", "caseworker": worker, "limit": 50, "offset": 0});
        texts(desk.ask("completeness.list", request)["rows"].as_array().unwrap(), "case")
    };
    assert_eq!(of(&me), [] as [&str; 0]);
    let mut mine = desk.get("case.get", &twice)["case"]["record"].clone();
    mine["caseworkers"] = json!([me]);
    desk.ask("case.save", json!({"id": twice, "record": mine}));
    assert_eq!((of(&me), of(&json!(new_id()))), (vec![twice.clone()], vec![]));

    desk.ask("record.trash", json!({"id": gap}));
    assert_eq!(list(), std::slice::from_ref(&twice), "a paper in the trash lacks nothing");
    desk.ask("record.restore", json!({"id": gap}));
    desk.edit("paper", &lacking, &gap, json!({"number": "X2"}));
    assert_eq!(list(), std::slice::from_ref(&twice), "done");
    desk.ask("record.restore", json!({"id": thrown}));
    assert_eq!(list(), [twice, thrown], "back, with what it lacks");
}

#[test]
fn nothing_is_told_of_what_one_may_not_read() {
    let desk = Desk::with_vault();
    let case = desk.case_of(&desk.person("Lina Osman"), "low");
    let incident = |visibility: &str| desk.add("incident", json!({"case": case, "what": "shouted at", "visibility": visibility}));
    let (open, hidden) = (incident("team"), incident("coordinators"));
    desk.tampered("UPDATE document SET created_by = randomblob(16) WHERE kind = 'incident'");
    assert!(!missing(&desk, &case, Some(&hidden)).is_empty(), "a coordinator is told");
    desk.become_a("caseworker");
    assert!(missing(&desk, &case, Some(&hidden)).is_empty() && !missing(&desk, &case, Some(&open)).is_empty());
    let rows = desk.rows("completeness.list", json!({"kind": "incident", "field": "place"}));
    assert_eq!((&rows[0]["case"], &rows[0]["records"]), (&json!(case), &json!(1)), "nor is it counted");
    desk.become_a("coordinator");
    desk.ask("record.trash", json!({"id": open}));
    assert_eq!(listed(&desk, "incident", Some("place")), [] as [&str; 0], "what few may read is never counted for all");
    desk.become_a("volunteer");
    for (operation, request) in [
        ("case.missing", json!({"case": case})),
        ("completeness", json!({})),
        ("completeness.list", json!({"kind": "incident", "field": "place", "limit": 5, "offset": 0})),
    ] {
        desk.refused_as(panah_core::ErrorCode::Forbidden, operation, request);
    }
}
