//! Today and the calendar: what is due, in open cases, ordered by what is lost if it is missed.

use panah_core::ErrorCode;
use serde_json::{Value, json};

use crate::desk::{Desk, new_id, texts};
use crate::to_do::{desk, hearing, told};

#[test]
fn today_goes_by_what_is_lost_then_by_the_last_day_it_can_be() {
    let (desk, case) = desk();
    let task = |due: &str| desk.add("task", json!({"case": case, "what": "x", "due": due}));
    let late = task("2030");
    let contact = desk.add("contact", json!({"case": case, "on": "2031-01-01", "reached": false, "again": "2031-01-02"}));
    let soon = task("2031-03-16");
    let perhaps = task("March 2031");
    let paper = desk.add("paper", json!({"case": case, "kind": "passport", "expires": "2031-05-01"}));
    let lapsed = desk.add("paper", json!({"case": case, "kind": "work-permit", "expires": "2031-03-01"}));
    let on = |date: &str| desk.add("deadline", json!({"case": case, "what": "x", "due": {"kind": "on", "date": date}}));
    let (second, first) = (on("2031-03-20"), on("March 10 2031"));
    let heard = desk.add("hearing", hearing(&case, "2031-03-29"));
    let mut record = desk.get("case.get", &case)["case"]["record"].clone();
    record["keeping"] = json!({"given": true, "until": "2031-04-14"});
    desk.ask("case.save", json!({"id": case, "record": record}));
    assert_eq!(told(&desk), [heard, first, second, lapsed, paper, case, late, soon, perhaps, contact]);
    let weights = texts(&desk.today(), "weight");
    assert_eq!(weights[0], "hearing");
    assert_eq!(weights[9], "contact");
}

#[test]
fn today_is_for_open_cases_and_for_whoever_asks() {
    let desk = Desk::with_vault();
    let (ana, zef) = (desk.person("Ana Reyes"), desk.person("Zef Gjoni"));
    let case = |workers: Value| {
        desk.add(
            "case",
            json!({"principal": desk.person("Lina Osman"), "caseworkers": workers, "episodes": {new_id(): {"opened": "2031-03-15"}}}),
        )
    };
    let cases = [case(json!([ana])), case(json!([ana, zef])), case(json!([]))];
    let tasks: Vec<String> =
        cases.iter().map(|case| desk.add("task", json!({"case": case, "what": "ring", "due": "2031-03-16"}))).collect();
    let of = |who: &str| {
        let today = desk.ask("today", json!({"caseworker": who}));
        let calendar = desk.ask("today.calendar", json!({"caseworker": who, "from": "2031-03-16", "until": "2031-03-16"}));
        let ids = |answer: &Value| texts(answer["lines"].as_array().unwrap(), "id");
        assert_eq!(ids(&today), ids(&calendar));
        ids(&today)
    };
    assert_eq!((of(&ana), of(&zef), of(&new_id())), (tasks[..2].to_vec(), tasks[1..2].to_vec(), vec![]));
    assert_eq!(told(&desk), tasks);
    desk.ask("case.close", json!({"id": cases[1], "closed": "2031-03-15"}));
    assert_eq!((of(&ana), of(&zef), told(&desk).len()), (tasks[..1].to_vec(), vec![], 2), "a closed case asks for nothing");
    desk.ask("case.reopen", json!({"id": cases[1], "opened": "2031-03-15"}));
    assert_eq!(of(&zef), tasks[1..2], "opened again, what was left to do is there again");
    desk.ask("record.trash", json!({"id": cases[1]}));
    assert_eq!(of(&zef), [] as [&str; 0]);
    let never = desk.add("case", json!({"principal": ana}));
    desk.add("task", json!({"case": never, "what": "ring", "due": "2031-03-16"}));
    assert_eq!(told(&desk).len(), 2, "nor does one that was never opened");
}

#[test]
fn today_shows_a_hundred_of_a_weight_and_says_when_there_are_more() {
    let (desk, case) = desk();
    for at in 0..100 {
        desk.add("task", json!({"case": case, "what": format!("task {at}"), "due": "2031-03-16"}));
    }
    let today = desk.ask("today", json!({}));
    assert_eq!((today["lines"].as_array().unwrap().len(), &today["more"]), (100, &json!(false)));
    desk.add("task", json!({"case": case, "what": "one more", "due": "2031-03-16"}));
    let hearing = desk.add("hearing", hearing(&case, "2031-03-20"));
    let today = desk.ask("today", json!({}));
    assert_eq!((today["lines"].as_array().unwrap().len(), &today["more"]), (101, &json!(true)));
    assert_eq!(today["lines"][0]["id"], json!(hearing), "many of one weight push nothing of another away");
}

#[test]
fn the_calendar_shows_what_can_fall_on_its_days() {
    let (desk, case) = desk();
    let month = desk.add("hearing", hearing(&case, "April 2031"));
    let days = desk.add("hearing", hearing(&case, "2031/04/20 - 2031/05/02"));
    let day = desk.add("task", json!({"case": case, "what": "x", "due": "2031-04-30"}));
    for (from, until, shown) in [
        ("2031-03-25", "2031-03-31", vec![]),
        ("2031-03-25", "2031-04-01", vec![&month]),
        ("2031-04-10", "2031-04-10", vec![&month]),
        ("2031-04-20", "2031-04-29", vec![&month, &days]),
        ("2031-04-30", "2031-04-30", vec![&month, &days, &day]),
        ("2031-05-01", "2031-05-02", vec![&days]),
        ("2031-05-03", "2031-06-12", vec![]),
        ("2031-03-25", "2031-05-05", vec![&month, &days, &day]),
    ] {
        let lines = texts(&desk.calendar(from, until), "id");
        assert_eq!(lines.iter().collect::<Vec<_>>(), shown, "{from} to {until}");
    }
    desk.edit("task", &case, &day, json!({"done": "2031-03-15"}));
    assert_eq!(desk.calendar("2031-04-30", "2031-04-30").len(), 2, "what is done is no longer due");
    for (from, until) in [("2031-04-02", "2031-04-01"), ("2031-03-25", "2031-05-06"), ("2031-03-25", "2041-03-25")] {
        desk.refused_as(ErrorCode::Invalid, "today.calendar", json!({"from": from, "until": until}));
    }
}
