//! What is to be done: tasks, attempts to reach somebody, what may wait, and a case handed over.

use chrono::Duration;
use panah_core::ErrorCode;
use serde_json::{Value, json};

use crate::desk::{Desk, id, new_id, texts};

/// A desk with an open case that asks for nothing soon.
pub fn desk() -> (Desk, String) {
    let desk = Desk::with_vault();
    let case = desk.case_of(&desk.person("Lina Osman"), "low");
    (desk, case)
}

pub fn told(desk: &Desk) -> Vec<String> {
    texts(&desk.today(), "id")
}

fn snooze(id: &str, what: &str, until: &str) -> Value {
    json!({"id": id, "what": what, "until": until, "reason": "qcourt is closed over the holiday"})
}

pub fn hearing(case: &str, date: &str) -> Value {
    json!({"case": case, "time": {"kind": "window", "date": date}})
}

#[test]
fn a_task_is_due_until_it_is_done_or_dropped() {
    let (desk, case) = desk();
    let worker = desk.person("Ana Reyes");
    let task = desk.add("task", json!({"case": case, "what": "ring the landlord", "due": "2031-03-20", "assigned": worker}));
    let undated = desk.add("task", json!({"case": case, "what": "find a dentist"}));
    assert_eq!(told(&desk), std::slice::from_ref(&task));
    for ended in [json!({"done": "2031-03-15", "outcome": "he will wait"}), json!({"cancelled": true})] {
        desk.edit("task", &case, &task, ended);
        assert_eq!(told(&desk), [] as [&str; 0]);
        desk.ask("record.undo", json!({"id": task}));
        assert_eq!(told(&desk), std::slice::from_ref(&task));
    }
    desk.faulty("task", json!({"case": case, "what": "x", "done": "2031-03-15", "cancelled": true}), "done-already");
    desk.faulty("task", json!({"case": case, "what": "x", "assigned": case}), "no-such-record");
    let missing = desk.ask("case.missing", json!({"case": case}));
    let lacking: Vec<&Value> = missing.as_array().unwrap().iter().filter(|line| line["id"] == undated).map(|line| &line["field"]).collect();
    assert_eq!(lacking, ["assigned", "due"], "a task for nobody and never is told as such");
}

#[test]
fn trying_again_ends_with_the_next_contact_and_begins_again_without_it() {
    let (desk, case) = desk();
    let other = desk.case_of(&desk.person("Zef Gjoni"), "low");
    let child = desk.person("Mina Osman");
    let contact = |case: &str, on: &str, more: Value| {
        let mut record = json!({"case": case, "on": on, "channel": "phone", "reached": false});
        record.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        desk.add("contact", record)
    };
    let attempt = contact(&case, "2031-03-10", json!({"again": "2031-03-14"}));
    assert_eq!(texts(&desk.today(), "what"), ["try-again"]);
    contact(&case, "2031-03-08", json!({"reached": true}));
    contact(&case, "2031-03-12", json!({"reached": true, "person": child}));
    contact(&other, "2031-03-12", json!({"reached": true}));
    contact(&case, "March 2031", json!({"reached": true}));
    assert_eq!(
        told(&desk),
        std::slice::from_ref(&attempt),
        "an earlier contact, another person's, another case's, one that may have been before"
    );
    let later = contact(&case, "2031-03-12", json!({"reached": true, "again": "2031-03-14"}));
    assert_eq!(told(&desk), [] as [&str; 0], "she was reached; who was reached is not tried again");
    desk.ask("record.trash", json!({"id": later}));
    assert_eq!(told(&desk), std::slice::from_ref(&attempt), "she was not, after all");
    desk.ask("record.restore", json!({"id": later}));
    assert_eq!(told(&desk), [] as [&str; 0]);
    desk.edit("contact", &case, &later, json!({"on": "2031-03-09"}));
    assert_eq!(told(&desk), std::slice::from_ref(&attempt), "it was the day before the attempt");
    desk.ask("record.undo", json!({"id": later}));
    assert_eq!(told(&desk), [] as [&str; 0]);
    let again = contact(&case, "2031-03-13", json!({"again": "2031-03-15"}));
    assert_eq!(told(&desk), [again], "the last attempt says when to try again");
    desk.faulty("contact", json!({"case": case, "on": "2031-03-10", "again": "2031-03-09"}), "ends-before-it-begins");
    desk.is_sound();
}

#[test]
fn what_may_wait_is_out_of_sight_until_its_day_and_says_why() {
    let (desk, case) = desk();
    let task = desk.add("task", json!({"case": case, "what": "ring the landlord", "due": "2031-03-16"}));
    let snoozed = desk.ask("today.snooze", snooze(&task, "task", "2031-03-18"));
    assert_eq!(told(&desk), [] as [&str; 0]);
    assert_eq!(
        texts(&desk.calendar("2031-03-16", "2031-03-16"), "id"),
        std::slice::from_ref(&task),
        "the calendar does not forget the day"
    );
    assert_eq!(desk.get("case.get", &case)["next"]["id"], json!(task), "nor does the case");
    let found = desk.found("qcourt");
    assert_eq!((&found[0]["id"], &found[0]["case"]), (&snoozed["id"], &json!(case)), "the reason stays in the case");
    desk.clock.advance(Duration::days(2));
    assert_eq!(told(&desk), [] as [&str; 0]);
    desk.clock.advance(Duration::days(1));
    assert_eq!(told(&desk), std::slice::from_ref(&task), "overdue by two days, and back");

    let snoozed = desk.ask("today.snooze", snooze(&task, "task", "2031-03-25"));
    desk.ask("today.snooze", snooze(&task, "task", "2031-03-20"));
    assert_eq!(told(&desk), [] as [&str; 0], "the longer one counts");
    desk.clock.advance(Duration::days(3));
    assert_eq!(told(&desk), [] as [&str; 0]);
    desk.ask("record.trash", json!({"id": snoozed["id"]}));
    assert_eq!(told(&desk), std::slice::from_ref(&task));
    desk.ask("record.undo", json!({"id": snoozed["id"]}));
    assert_eq!(told(&desk), [] as [&str; 0]);
    desk.ask("record.trash", json!({"id": snoozed["id"]}));
    desk.ask("vault.reindex", json!({}));
    assert_eq!(told(&desk), [task]);
    desk.is_sound();
}

#[test]
fn one_step_waits_and_the_other_does_not() {
    let (desk, case) = desk();
    let (one, other) = (new_id(), new_id());
    let steps = json!({&one: {"what": "photographs", "by": "2031-03-16"}, &other: {"what": "fee", "by": "2031-03-17"}});
    let paper = desk.add("paper", json!({"case": case, "kind": "passport", "state": "applied-for", "steps": steps}));
    let shown = || desk.today().iter().map(|line| line["date"]["typed"].as_str().unwrap().to_owned()).collect::<Vec<_>>();
    assert_eq!(shown(), ["2031-03-16", "2031-03-17"]);
    let mut request = snooze(&paper, "paper-step", "2031-03-20");
    request["part"] = desk.today()[0]["part"].clone();
    desk.ask("today.snooze", request);
    assert_eq!(shown(), ["2031-03-17"]);
}

#[test]
fn only_what_is_due_can_wait_and_only_for_a_reason_and_until_a_later_day() {
    let (desk, case) = desk();
    let task = desk.add("task", json!({"case": case, "what": "ring the landlord", "due": "2031-03-16"}));
    for (request, code) in [
        (snooze(&task, "task", "2031-03-15"), ErrorCode::Invalid),
        (snooze(&task, "task", "2031-03-14"), ErrorCode::Invalid),
        (snooze(&task, "hearing", "2031-03-18"), ErrorCode::NotFound),
        (snooze(&new_id(), "task", "2031-03-18"), ErrorCode::NotFound),
        (snooze(&case, "task", "2031-03-18"), ErrorCode::NotFound),
        (json!({"id": task, "what": "task", "until": "2031-03-18", "reason": " "}), ErrorCode::Invalid),
        (json!({"id": task, "what": "task", "until": "March 2031", "reason": "x"}), ErrorCode::BadRequest),
        (json!({"id": task, "what": "task", "until": "2031-03-18"}), ErrorCode::BadRequest),
    ] {
        desk.refused_as(code, "today.snooze", request);
    }
    desk.edit("task", &case, &task, json!({"done": "2031-03-15"}));
    desk.refused_as(ErrorCode::NotFound, "today.snooze", snooze(&task, "task", "2031-03-18"));
    assert_eq!(desk.found("qcourt").len(), 0, "no reason was kept of what was refused");
}

#[test]
fn what_is_lost_for_good_comes_back_before_its_day() {
    let (desk, case) = desk();
    let hearing = desk.add("hearing", hearing(&case, "2031-03-24"));
    let due = json!({"kind": "on", "date": "2031-03-24"});
    let deadline = desk.add("deadline", json!({"case": case, "what": "appeal", "due": due}));
    let paper = desk.add("paper", json!({"case": case, "kind": "passport", "expires": "2031-03-24"}));
    let mut record = desk.get("case.get", &case)["case"]["record"].clone();
    record["keeping"] = json!({"given": true, "until": "2031-03-24"});
    desk.ask("case.save", json!({"id": case, "record": record}));
    let all = [(&hearing, "hearing"), (&deadline, "deadline"), (&paper, "passport"), (&case, "consent-to-keep")];
    assert_eq!(told(&desk).len(), 4);
    for (id, what) in all {
        for until in ["2031-03-24", "2031-03-25", "2031-12-31"] {
            let problem = desk.refused_as(ErrorCode::Invalid, "today.snooze", snooze(id, what, until));
            assert_eq!(problem.fields[0].code, "past-its-day", "{what}");
        }
        desk.ask("today.snooze", snooze(id, what, "2031-03-23"));
    }
    assert_eq!(told(&desk), [] as [&str; 0]);
    desk.clock.advance(Duration::days(8));
    assert_eq!(told(&desk).len(), 4, "the day before, all stand there again");
    let task = desk.add("task", json!({"case": case, "what": "x", "due": "2031-03-24"}));
    desk.ask("today.snooze", snooze(&task, "task", "2031-12-31"));
    assert!(!told(&desk).contains(&task), "what can be made good may wait beyond its day");
}

#[test]
fn a_hearing_is_in_sight_on_every_day_it_can_be() {
    let (desk, case) = desk();
    for date in ["2031-03-15", "2031/03/10 - 2031/03/20", "March 2031"] {
        let hearing = desk.add("hearing", hearing(&case, date));
        let answer = desk.door.call("today.snooze", snooze(&hearing, "hearing", "2031-03-17"));
        assert!(answer.is_err() && told(&desk).contains(&hearing), "{date}: it may be today, and it was put out of sight");
    }
    let missed = desk.add("hearing", hearing(&case, "2031-03-10"));
    desk.ask("today.snooze", snooze(&missed, "hearing", "2031-03-17"));
    assert!(!told(&desk).contains(&missed), "one that is past may wait to be settled");
}

#[test]
fn a_hearing_that_is_brought_forward_is_not_held_back_by_an_old_snooze() {
    let (desk, case) = desk();
    let at = desk.add("hearing", hearing(&case, "2031-04-10"));
    desk.ask("today.snooze", snooze(&at, "hearing", "2031-04-08"));
    desk.edit("hearing", &case, &at, json!({"time": {"kind": "window", "date": "2031-03-18"}}));
    desk.clock.advance(Duration::days(3));
    assert_eq!(told(&desk), [at], "it is today");
}

#[test]
fn a_case_handed_over_takes_its_open_tasks_along() {
    let desk = Desk::with_vault();
    let (ana, zef, third) = (desk.person("Ana Reyes"), desk.person("Zef Gjoni"), desk.person("Mina Osman"));
    let record = json!({"caseworkers": [ana, third], "episodes": {new_id(): {"opened": "2031-03-15"}}});
    let case = desk.add("case", record);
    let task = |more: Value| {
        let mut record = json!({"case": case, "what": "ring"});
        record.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        desk.add("task", record)
    };
    let open = task(json!({"assigned": ana, "due": "2031-03-20"}));
    let done = task(json!({"assigned": ana, "done": "2031-03-14"}));
    let others = task(json!({"assigned": third}));
    let request = |from: &str, to: &str| json!({"id": case, "from": from, "to": to, "on": "2031-03-15", "note": "she trusts qslowly"});
    for (from, to) in [(&zef, &ana), (&ana, &ana), (&ana, &new_id()), (&ana, &case)] {
        desk.refused_as(ErrorCode::Invalid, "case.handover", request(from, to));
    }
    assert_eq!(desk.found("qslowly").len(), 0, "what was refused left nothing");
    let view = desk.ask("case.handover", request(&ana, &zef));
    let mut workers = view["caseworkers"].as_array().unwrap().iter().map(id).collect::<Vec<_>>();
    workers.sort();
    let mut expected = vec![zef.clone(), third.clone()];
    expected.sort();
    assert_eq!(workers, expected);
    let rows = desk.rows("task.list", json!({"case": case}));
    let assigned = |task: &str| rows.iter().find(|row| row["id"] == task).unwrap()["record"]["assigned"].clone();
    assert_eq!((assigned(&open), assigned(&done), assigned(&others)), (json!(zef), json!(ana), json!(third)), "who did what stays known");
    let note = &desk.rows("note.list", json!({"case": case}))[0]["record"];
    assert_eq!((&note["kind"], &note["text"]), (&json!("handover"), &json!("she trusts qslowly")));
}
