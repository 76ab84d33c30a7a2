//! There is always a next follow-up: planned by the rule, moved by the risk, and on Today when it is due.

use chrono::Duration;
use panah_core::ErrorCode;
use serde_json::{Value, json};

use crate::desk::{Desk, id, new_id, texts};

/// The days on which the case's pending follow-ups are due.
fn due(desk: &Desk, case: &str) -> Vec<String> {
    let rows = desk.rows("follow_up.list", json!({"case": case}));
    let pending = rows.iter().map(|row| &row["record"]).filter(|record| record["done"].is_null() && record["cancelled"] == false);
    pending.map(|record| record["due"]["typed"].as_str().unwrap().to_owned()).collect()
}

/// The follow-up that the rule planned.
fn next_planned(desk: &Desk, case: &str) -> String {
    let rows = desk.rows("follow_up.list", json!({"case": case}));
    id(rows.iter().find(|row| row["record"]["planned"] == true).unwrap())
}

fn next(desk: &Desk, case: &str) -> String {
    id(&desk.get("case.get", case)["next"])
}

#[test]
fn the_next_follow_up_is_due_3_7_30_or_90_days_after_the_last() {
    let desk = Desk::with_vault();
    let person = desk.person("Lina Osman");
    for (risk, first, second) in [
        (json!("urgent"), "2031-03-18", "2031-03-21"),
        (json!("high"), "2031-03-22", "2031-03-25"),
        (json!("medium"), "2031-04-14", "2031-04-17"),
        (json!("low"), "2031-06-13", "2031-06-16"),
        (Value::Null, "2031-04-14", "2031-04-17"),
    ] {
        let record = json!({"principal": person, "risk": risk, "episodes": {new_id(): {"opened": "2031-03-15"}}});
        let case = id(&desk.ask("case.save", json!({"record": record})));
        assert_eq!(due(&desk, &case), [first], "{risk}: planned when the case opens");
        let done = desk
            .ask("follow_up.done", json!({"id": next(&desk, &case), "done": "2031-03-18", "outcome": "well", "next": {"kind": "default"}}));
        assert_eq!(due(&desk, &case), [second], "{risk}: counted from the day it was done");
        assert_eq!((&done["done"]["record"]["outcome"], &done["next"]["record"]["planned"]), (&json!("well"), &json!(true)));
    }
}

#[test]
fn the_team_sets_other_days() {
    let desk = Desk::with_vault();
    let settings = json!({"idle_minutes": 5, "follow_up_days": {"urgent": 1, "high": 2, "medium": 4, "low": 8}});
    desk.ask("settings.set", settings);
    for (field, value) in [("urgent", 0), ("low", 731)] {
        let mut settings = desk.ask("settings.get", json!({}));
        settings["follow_up_days"][field] = json!(value);
        desk.refused_as(ErrorCode::Invalid, "settings.set", settings);
    }
    let case = desk.case_of(&desk.person("Lina Osman"), "high");
    assert_eq!(due(&desk, &case), ["2031-03-17"]);
    desk.lock();
    desk.unlock();
    desk.ask("follow_up.done", json!({"id": next(&desk, &case), "done": "2031-03-16", "next": {"kind": "default"}}));
    assert_eq!(due(&desk, &case), ["2031-03-18"], "settings outlive a lock");
}

#[test]
fn a_change_of_risk_moves_the_planned_follow_up_and_no_other() {
    let desk = Desk::with_vault();
    let case = desk.case_of(&desk.person("Lina Osman"), "low");
    desk.ask("follow_up.save", json!({"record": {"case": case, "due": "2031-04-01", "what": "call the lawyer"}}));
    let set = |risk: &str| {
        let mut record = desk.get("case.get", &case)["case"]["record"].clone();
        record["risk"] = json!(risk);
        desk.ask("case.save", json!({"id": case, "record": record}));
    };
    set("urgent");
    assert_eq!(due(&desk, &case), ["2031-03-18", "2031-04-01"], "what a person planned stays");
    set("medium");
    assert_eq!(due(&desk, &case), ["2031-04-01", "2031-04-14"]);
    desk.ask("follow_up.done", json!({"id": next(&desk, &case), "done": "2031-03-20", "next": {"kind": "default"}}));
    desk.clock.advance(Duration::days(20));
    set("urgent");
    assert_eq!(due(&desk, &case), ["2031-04-04"], "three days after the last would be past: today, then");
}

#[test]
fn what_comes_next_can_be_another_day_or_nothing() {
    let desk = Desk::with_vault();
    let case = desk.case_of(&desk.person("Lina Osman"), "high");
    let done = json!({"id": next(&desk, &case), "done": "2031-03-18", "next": {"kind": "on", "due": "spring 2032"}});
    desk.ask("follow_up.done", done.clone());
    assert_eq!(due(&desk, &case), ["spring 2032"]);
    desk.refused_as(ErrorCode::Invalid, "follow_up.done", done);
    desk.ask("follow_up.done", json!({"id": next(&desk, &case), "done": "2031-03-19", "next": {"kind": "none"}}));
    assert_eq!(due(&desk, &case), [] as [&str; 0]);
    assert_eq!(desk.get("case.get", &case)["next"], Value::Null);
    assert_eq!(desk.rows("case.list", json!({"sort": "next-due"}))[0]["next_due"], Value::Null);
}

#[test]
fn closing_cancels_what_was_planned_and_reopening_plans_anew() {
    let desk = Desk::with_vault();
    let case = desk.case_of(&desk.person("Lina Osman"), "high");
    desk.ask("follow_up.save", json!({"record": {"case": case, "due": "2031-04-01", "what": "send the papers back"}}));
    desk.ask("case.close", json!({"id": case, "closed": "2031-03-16"}));
    assert_eq!(due(&desk, &case), ["2031-04-01"], "what a person planned is theirs to cancel");
    assert_eq!(desk.ask("today", json!({}))["open_cases"], 0);
    desk.ask("case.reopen", json!({"id": case, "opened": "2031-03-20"}));
    assert_eq!(due(&desk, &case), ["2031-03-27", "2031-04-01"]);
    let all = desk.rows("follow_up.list", json!({"case": case}));
    assert_eq!(all.iter().filter(|row| row["record"]["cancelled"] == true).count(), 1, "the cancelled one is not lost");
}

#[test]
fn today_tells_what_is_overdue_due_and_coming_in_open_cases() {
    let desk = Desk::with_vault();
    let (lina, zef) = (desk.person("Lina Osman"), desk.person("Zef Gjoni"));
    let (urgent, low) = (desk.case_of(&lina, "urgent"), desk.case_of(&zef, "low"));
    let plan = |case: &str, due: &str| desk.add("follow_up", json!({"case": case, "due": due}));
    let late = plan(&low, "2031-03-14");
    let later = plan(&urgent, "February 2031");
    let perhaps = plan(&low, "March 2031");
    let now = plan(&urgent, "2031-03-15");
    let soon = plan(&low, "2031-03-22");
    plan(&low, "2031-03-23");
    let planned = next_planned(&desk, &urgent);
    let told = || texts(&desk.today(), "id");
    assert_eq!(
        told(),
        [later.clone(), late, now.clone(), planned.clone(), soon, perhaps],
        "the longest overdue first, then by the last day it can be; a week ahead, and a month that has begun"
    );
    let days: Vec<i64> = desk.today().iter().map(|line| line["days"].as_i64().unwrap()).collect();
    assert_eq!(days, [-15, -1, 0, 3, 7, 16]);
    let line = &desk.today()[1];
    assert_eq!((&line["name"], &line["code"], &line["case"]), (&json!("Zef Gjoni"), &json!("P-2031-0002"), &json!(low)));
    assert_eq!((&line["kind"], &line["what"], &line["weight"]), (&json!("follow-up"), &json!("other"), &json!("follow-up")));

    let of_urgent = [later, now, planned];
    desk.ask("record.trash", json!({"id": low}));
    assert_eq!(told(), of_urgent, "a case in the trash asks for nothing");
    desk.ask("record.restore", json!({"id": low}));
    assert_eq!(told().len(), 6);
    desk.ask("case.close", json!({"id": low, "closed": "2031-03-15"}));
    assert_eq!(told(), of_urgent, "nor does a closed one");
}

#[test]
fn the_case_list_goes_by_what_is_due_first() {
    let desk = Desk::with_vault();
    let person = desk.person("Lina Osman");
    let (low, high, none) = (desk.case_of(&person, "low"), desk.case_of(&person, "high"), desk.ask("case.save", json!({"record": {}})));
    let listed = || texts(&desk.rows("case.list", json!({"sort": "next-due"})), "id");
    assert_eq!(listed(), [high.clone(), low.clone(), id(&none)]);
    let first = id(&desk.ask("follow_up.save", json!({"record": {"case": low, "due": "2031-03-16"}})));
    assert_eq!(listed(), [low.clone(), high.clone(), id(&none)]);
    desk.ask("record.trash", json!({"id": first}));
    assert_eq!(listed(), [high.clone(), low.clone(), id(&none)]);
    desk.ask("record.undo", json!({"id": first}));
    assert_eq!(listed(), [low, high, id(&none)]);
}
