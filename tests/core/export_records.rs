//! Any kind of record as a table: its columns follow from the kind, and say no more than was asked for.

use std::fs;

use serde_json::{Value, json};

use crate::desk::{Desk, id, new_id};

/// The rows of an export as JSON, plain.
fn exported(desk: &Desk, kind: &str, names: bool, texts: bool) -> Vec<Value> {
    let path = desk.beside(&format!("{kind}-{names}-{texts}.json"));
    let protection = json!({"kind": "plain", "acknowledged": true});
    desk.ask(
        "export.records",
        json!({"kind": kind, "format": "json", "names": names, "texts": texts, "protection": protection, "path": path, "replace": true}),
    );
    serde_json::from_slice(&fs::read(path).unwrap()).unwrap()
}

fn case_with_everything(desk: &Desk) -> String {
    let person = desk.person("Lina Osman");
    let case = desk.case_of(&person, "high");
    let stages = json!({new_id(): {"stage": "lodged", "on": "2031-01-02"}, new_id(): {"stage": "refused", "on": "about 2031-02", "remarks": "SECRETWORDS"}});
    desk.ask("application.save", json!({"record": {"case": case, "person": person, "country": "Norland", "authority": "SECRETWORDS Office", "kind": "asylum", "stages": stages}}));
    desk.ask("paper.save", json!({"record": {"case": case, "person": person, "kind": "passport", "state": "lost", "number": "SECRETWORDS-1", "expires": "1411", "lapses": ["travel", "stay"]}}));
    desk.ask("assessment.save", json!({"record": {"case": case, "on": "2031-03-01", "scores": {"housing": 2, "safety": 4}}}));
    desk.ask(
        "hearing.save",
        json!({"record": {"case": case, "kind": "court", "time": {"kind": "at", "date": "2031-05-06", "time": "10:30:00"}}}),
    );
    case
}

#[test]
fn dates_choices_and_numbers_are_told_and_neither_names_nor_words() {
    let desk = Desk::with_vault();
    let case = case_with_everything(&desk);
    let code = desk.get("case.get", &case)["case"]["record"]["code"].clone();

    let paper = &exported(&desk, "paper", false, false)[0];
    assert_eq!(paper["case"], code);
    assert_eq!((&paper["kind"], &paper["state"], &paper["lapses"]), (&json!("Passport"), &json!("Lost"), &json!("Right to stay, Travel")));
    assert!(
        paper["expires"].as_str().unwrap().contains("1411") || paper["expires"].as_str().unwrap().contains("2032"),
        "a year stays a year: {}",
        paper["expires"]
    );
    assert_eq!((paper.get("number"), &paper["person"]), (None, &Value::Null));
    let hearing = &exported(&desk, "hearing", false, false)[0];
    assert!(
        hearing["time"].as_str().unwrap().contains("2031-05-06") && hearing["time"].as_str().unwrap().contains("10:30"),
        "{}",
        hearing["time"]
    );
    let assessment = &exported(&desk, "assessment", false, false)[0];
    assert!(assessment["scores"].as_str().unwrap().contains(": 2"), "{}", assessment["scores"]);
    let application = &exported(&desk, "application", false, false)[0];
    assert!(application["stages"].as_str().unwrap().contains("2031-01-02"), "{}", application["stages"]);
    for kind in ["paper", "application", "hearing", "assessment", "person", "case", "note", "situation"] {
        let told = json!(exported(&desk, kind, false, false)).to_string();
        assert!(!told.contains("SECRETWORDS") && !told.contains("Lina"), "{kind}: {told}");
    }
}

#[test]
fn names_and_words_are_there_when_they_are_asked_for() {
    let desk = Desk::with_vault();
    case_with_everything(&desk);
    assert_eq!(exported(&desk, "paper", true, false)[0]["person"], "Lina Osman");
    assert_eq!(exported(&desk, "paper", true, true)[0]["number"], "SECRETWORDS-1");
    assert!(exported(&desk, "application", false, true)[0]["authority"].as_str().unwrap().contains("SECRETWORDS"));
    let log = desk.rows("disclosure.list", json!({}));
    assert_eq!(log.len(), 3, "each is in the log");
    assert_eq!(log[0]["what"], "application");
}

#[test]
fn a_field_that_the_team_added_is_a_column_under_its_own_name() {
    let desk = Desk::with_vault();
    let case = desk.case_of(&desk.person("Lina Osman"), "low");
    let field =
        id(&desk.ask("custom_field.save", json!({"record": {"kind": "paper", "label": {"en": "Shelf", "fa": "قفسه"}, "type": "number"}})));
    let extra = json!({field.clone(): {"type": "number", "value": 7}});
    desk.ask("paper.save", json!({"record": {"case": case, "kind": "passport", "extra": extra}}));
    assert_eq!(exported(&desk, "paper", false, false)[0][format!("extra.{field}")], 7);
    let path = desk.beside("papers.csv");
    let protection = json!({"kind": "plain", "acknowledged": true});
    desk.ask("export.records", json!({"kind": "paper", "format": "csv", "language": "fa", "protection": protection, "path": path}));
    assert!(fs::read_to_string(path).unwrap().lines().next().unwrap().contains("قفسه"));
}

#[test]
fn what_one_may_not_read_leaves_in_nobody_elses_export() {
    let desk = Desk::with_vault();
    let case = desk.case_of(&desk.person("Lina Osman"), "low");
    let session = desk.add("session", json!({"case": case, "on": "2031-03-10", "with": "Ana Reyes"}));
    for visibility in ["team", "coordinators", "author"] {
        let text = format!("said for the {visibility}");
        desk.add("note", json!({"case": case, "of": session, "text": text, "visibility": visibility}));
        let incident = desk.add("incident", json!({"case": case, "what": text, "visibility": visibility}));
        fs::write(desk.beside(&format!("{text}.txt")), visibility).unwrap();
        desk.ask("file.add", json!({"case": case, "of": incident, "path": desk.beside(&format!("{text}.txt"))}));
    }
    let count = |kind: &str| exported(&desk, kind, true, true).len();
    let all = ["note", "incident", "file"];
    assert_eq!(all.map(count), [3, 3, 3], "one's own");
    desk.tampered("UPDATE document SET created_by = randomblob(16) WHERE kind IN ('note', 'incident', 'file')");
    for kind in all {
        let told = json!(exported(&desk, kind, true, true)).to_string();
        assert!(told.contains("for the team") && told.contains("for the coordinators"), "{kind}: {told}");
        assert!(!told.contains("for the author"), "{kind}: what is the author's alone leaves in no export of another: {told}");
    }
    assert_eq!(count("session"), 1, "that there was a session is for the team");
    let log = desk.rows("disclosure.list", json!({}));
    assert_eq!(
        log.iter().filter(|entry| entry["what"] == "note").map(|entry| entry["rows"].clone()).collect::<Vec<_>>(),
        [2, 3],
        "nor is it counted"
    );
    let told = json!(["session", "case", "person", "paper", "follow-up"].map(|kind| exported(&desk, kind, true, true))).to_string();
    assert!(!told.contains("for the author"), "nor does it stand in what hangs on it: {told}");
}

#[test]
fn what_is_in_the_trash_or_whose_case_is_stays_in_the_vault() {
    let desk = Desk::with_vault();
    let case = desk.case_of(&desk.person("Lina Osman"), "low");
    let paper = id(&desk.ask("paper.save", json!({"record": {"case": case, "kind": "passport"}})));
    desk.ask("record.trash", json!({"id": paper}));
    assert_eq!(exported(&desk, "paper", true, true).len(), 0);
    desk.ask("record.restore", json!({"id": paper}));
    desk.ask("record.trash", json!({"id": case}));
    assert_eq!(exported(&desk, "paper", true, true).len(), 0);
}
