//! Hearings have one time, and deadlines that are counted back from them move with them.

use chrono::Duration;
use panah_core::ErrorCode;
use serde_json::{Value, json};

use crate::desk::{Desk, new_id, texts};
use crate::refuge::desk;

fn at(date: &str, time: &str) -> Value {
    json!({"kind": "at", "date": date, "time": time})
}

fn window(date: &str) -> Value {
    json!({"kind": "window", "date": date})
}

/// The day on which a record is due, if it is.
fn day(desk: &Desk, case: &str, record: &str) -> Option<String> {
    let lines = desk.ask("case.due", json!({"case": case}));
    let line = lines.as_array().unwrap().iter().find(|line| line["id"] == record)?;
    assert_eq!(line["date"]["earliest"], line["date"]["latest"]);
    Some(line["date"]["earliest"].as_str().unwrap().to_owned())
}

#[test]
fn a_hearing_is_at_a_time_or_in_a_window_or_not_yet_set() {
    let (desk, case) = desk();
    for time in [at("2031-04-20", "10:30:00"), window("April 2031"), window("2031-04-20"), json!({"kind": "not-set"})] {
        let hearing = desk.ask("hearing.save", json!({"record": {"case": case, "time": time}}))["record"].clone();
        assert_eq!((&hearing["time"]["kind"], &hearing["time"]["date"]["typed"]), (&time["kind"], &time["date"]), "{time}");
        assert_eq!(hearing["time"]["time"], time["time"], "the time is that of the clock on the wall, and nothing converts it");
    }
    let persian = json!({"kind": "at", "date": {"typed": "1410/01/31", "calendar": "persian"}, "time": "09:00:00"});
    let hearing = desk.add("hearing", json!({"case": case, "time": persian}));
    assert_eq!(day(&desk, &case, &hearing).as_deref(), Some("2031-04-20"), "in the calendar it was given in");
}

#[test]
fn a_hearing_with_two_times_or_a_vague_one_is_refused() {
    let (desk, case) = desk();
    for vague in ["April 2031", "about 2031-04-20", "2031", "spring 2031"] {
        desk.faulty("hearing", json!({"case": case, "time": at(vague, "10:30:00")}), "not-a-day");
    }
    for time in [
        json!({"kind": "at", "date": "2031-04-20", "time": "10:30:00", "window": "April 2031"}),
        json!({"kind": "at", "date": "2031-04-20", "time": ["10:30:00", "11:00:00"]}),
        json!({"kind": "at", "date": ["2031-04-20", "2031-04-21"], "time": "10:30:00"}),
        json!({"kind": "window", "date": "April 2031", "time": "10:30:00"}),
        json!({"kind": ["at", "window"], "date": "2031-04-20", "time": "10:30:00"}),
        json!({"kind": "at", "time": "10:30:00"}),
        json!({"at": at("2031-04-20", "10:30:00"), "window": window("April 2031")}),
        json!([at("2031-04-20", "10:30:00"), window("April 2031")]),
        json!("2031-04-20"),
        Value::Null,
    ] {
        let code = desk.refused("hearing.save", json!({"record": {"case": case, "time": time}})).code;
        assert!([ErrorCode::BadRequest, ErrorCode::Invalid].contains(&code), "{code:?}");
    }
    let beside = json!({"case": case, "time": at("2031-04-20", "10:30:00"), "window": window("April 2031")});
    desk.refused_as(ErrorCode::BadRequest, "hearing.save", json!({"record": beside}));
    for never in [at("2031-02-29", "10:30:00"), at("2031-04-20", "24:00:00"), at("2031-04-20", "10:75:00")] {
        desk.refused("hearing.save", json!({"record": {"case": case, "time": never}}));
    }
    assert_eq!(desk.rows("hearing.list", json!({"case": case})).len(), 0, "nothing of them was kept");
}

#[test]
fn a_hearing_not_yet_set_has_no_day_beside_it() {
    let (desk, case) = desk();
    for time in [
        json!({"kind": "not-set", "date": "2031-04-20"}),
        json!({"kind": "not-set", "date": "2031-04-20", "time": "10:30:00"}),
        json!({"kind": "not-set", "window": "April 2031"}),
    ] {
        let shown = time.to_string();
        let answer = desk.door.call("hearing.save", json!({"record": {"case": case, "time": time}}));
        let code = answer.err().map(|problem| problem.code);
        assert_eq!(code, Some(ErrorCode::BadRequest), "{shown}: a day that somebody sent may not be dropped in silence");
    }
}

#[test]
fn a_deadline_counted_back_moves_with_its_hearing() {
    let (desk, case) = desk();
    let hearing = desk.add("hearing", json!({"case": case, "time": at("2031-04-24", "09:00:00")}));
    let before = json!({"kind": "before", "hearing": hearing, "days": 21});
    let deadline = desk.add("deadline", json!({"case": case, "what": "hand in the statement", "due": before}));
    let is_due = |on: Option<&str>, why: &str| {
        assert_eq!(day(&desk, &case, &deadline).as_deref(), on, "{why}");
        let row = desk.rows("case.list", json!({"sort": "next-due"}))[0]["next_due"]["earliest"].clone();
        let stale = ["2031-03-11", "2031-04-03", "2031-04-10"].iter().any(|day| row == *day);
        assert!(row.as_str() == on || on.is_none() && !stale, "{why}: the list of cases knows it too: {row}");
        let shown = on.is_some_and(|day| texts(&desk.calendar(day, day), "id").contains(&deadline));
        assert_eq!(shown, on.is_some(), "{why}: and so does the calendar");
        assert_eq!(desk.rows("deadline.list", json!({"case": case})).len(), 1, "{why}: the deadline itself is never lost");
    };
    is_due(Some("2031-04-03"), "three weeks before");
    desk.edit("hearing", &case, &hearing, json!({"time": at("2031-05-01", "09:00:00")}));
    is_due(Some("2031-04-10"), "the hearing was put off by a week");
    desk.ask("record.undo", json!({"id": hearing}));
    is_due(Some("2031-04-03"), "that was a mistake");
    desk.ask("record.trash", json!({"id": hearing}));
    is_due(None, "without a hearing there is nothing to count from");
    desk.ask("record.restore", json!({"id": hearing}));
    is_due(Some("2031-04-03"), "it is back");
    desk.edit("hearing", &case, &hearing, json!({"cancelled": true}));
    is_due(None, "it will not be held");
    desk.ask("record.undo", json!({"id": hearing}));
    is_due(Some("2031-04-03"), "it will");
    let set = desk.edit("hearing", &case, &hearing, json!({"time": {"kind": "not-set"}}));
    is_due(None, "not yet set");
    desk.edit("hearing", &case, &hearing, json!({"time": window("April 2031")}));
    is_due(Some("2031-03-11"), "whoever keeps the window's first day keeps it whenever the hearing is");
    desk.ask("record.revert", json!({"id": hearing, "to": set["version"]}));
    is_due(None, "an old version moves it as well");
    desk.ask("record.undo", json!({"id": hearing}));
    desk.edit("deadline", &case, &deadline, json!({"done": "2031-03-10"}));
    is_due(None, "what is done is no longer due");
}

#[test]
fn a_deadline_counted_back_stands_in_the_timeline_on_the_day_it_falls_on() {
    let (desk, case) = desk();
    let hearing = desk.add("hearing", json!({"case": case, "time": at("2031-04-24", "09:00:00")}));
    let before = json!({"kind": "before", "hearing": hearing, "days": 21});
    let deadline = desk.add("deadline", json!({"case": case, "what": "hand in the statement", "due": before}));
    let stands = |what: &str, on: Option<&str>, why: &str| {
        let request = json!({"case": case, "kinds": ["deadline"], "limit": 50, "offset": 0});
        let told = || desk.ask("case.timeline", request.clone())["entries"].as_array().unwrap().clone();
        let days: Vec<Value> = told().iter().map(|entry| json!([entry["id"], entry["what"], entry["date"]["earliest"]])).collect();
        let expected: Vec<Value> = on.map(|day| json!([deadline, what, day])).into_iter().collect();
        assert_eq!(days, expected, "{why}");
        desk.is_sound();
        desk.ask("vault.reindex", json!({}));
        assert_eq!(told().len(), expected.len(), "{why}: and from the documents alone");
    };
    stands("deadline", Some("2031-04-03"), "three weeks before");
    desk.edit("hearing", &case, &hearing, json!({"time": at("2031-05-01", "09:00:00")}));
    stands("deadline", Some("2031-04-10"), "the hearing was put off by a week");
    let order = texts(desk.ask("case.timeline", json!({"case": case, "limit": 50, "offset": 0}))["entries"].as_array().unwrap(), "id");
    let place = |record: &String| order.iter().position(|id| id == record);
    assert!(place(&hearing) < place(&deadline), "latest first");
    desk.ask("record.trash", json!({"id": hearing}));
    stands("deadline", None, "without a hearing there is no such day");
    desk.ask("record.restore", json!({"id": hearing}));
    stands("deadline", Some("2031-04-10"), "it is back");
    desk.edit("deadline", &case, &deadline, json!({"cancelled": true}));
    stands("deadline-cancelled", Some("2031-04-10"), "it is no longer binding");
    desk.ask("record.undo", json!({"id": deadline}));
    desk.edit("deadline", &case, &deadline, json!({"done": "2031-03-20"}));
    stands("deadline-kept", Some("2031-03-20"), "what is done stands on the day that it was done");
    desk.edit("hearing", &case, &hearing, json!({"time": at("2031-06-01", "09:00:00")}));
    stands("deadline-kept", Some("2031-03-20"), "and no hearing moves it any more");
}

#[test]
fn a_window_counts_from_its_first_day() {
    let (desk, case) = desk();
    let due = |time: Value, days: u16| {
        let hearing = desk.add("hearing", json!({"case": case, "time": time}));
        let due = json!({"kind": "before", "hearing": hearing, "days": days});
        day(&desk, &case, &desk.add("deadline", json!({"case": case, "what": "statement", "due": due}))).unwrap()
    };
    assert_eq!(due(window("2031/04/10 - 2031/04/20"), 7), "2031-04-03");
    assert_eq!(due(window("2031/04/10 - 2031/04/20"), 0), "2031-04-10");
    assert_eq!(due(window("March 2032"), 1), "2032-02-29", "a leap year");
    assert_eq!(due(at("2033-03-01", "10:00:00"), 1), "2033-02-28", "and none");
    assert_eq!(due(window("2033"), 730), "2031-01-02", "two years back, over a leap day");
    let farther = json!({"kind": "before", "hearing": new_id(), "days": 731});
    desk.faulty("deadline", json!({"case": case, "what": "statement", "due": farther}), "out-of-range");
    desk.faulty("deadline", json!({"case": case, "what": "statement", "due": farther}), "no-such-record");
}

#[test]
fn hearings_and_deadlines_stand_on_today_two_weeks_before() {
    let (desk, case) = desk();
    let told = || texts(&desk.today(), "id");
    let on = |date: &str| json!({"case": case, "what": "appeal", "due": {"kind": "on", "date": date}, "consequence": "the appeal is void"});
    let hearing = desk.add("hearing", json!({"case": case, "time": at("2031-03-30", "09:00:00")}));
    let deadline = desk.add("deadline", on("2031-03-29"));
    assert_eq!(told(), std::slice::from_ref(&deadline), "15 days before is not yet");
    desk.clock.advance(Duration::days(1));
    assert_eq!(told(), [hearing.clone(), deadline.clone()], "the hearing first: it takes place once");
    desk.clock.advance(Duration::days(20));
    assert_eq!(told(), [hearing.clone(), deadline.clone()], "what was missed is not out of sight");
    desk.edit("hearing", &case, &hearing, json!({"held": "2031-03-30", "outcome": "heard"}));
    desk.edit("deadline", &case, &deadline, json!({"cancelled": true}));
    assert_eq!(told(), [] as [&str; 0]);
    desk.ask("record.undo", json!({"id": deadline}));
    assert_eq!(told(), [deadline]);
}
