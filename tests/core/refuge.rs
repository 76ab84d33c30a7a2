//! Refuge: an application goes from stage to stage, not everybody reads an incident, and what ends is told in time.

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

#[test]
fn after_the_end_an_application_is_reopened_or_rests() {
    let (desk, case) = desk();
    let application = |stages: &[(&str, Option<&str>)]| {
        // Ids grow with time: the stages were entered in this order.
        let stages: serde_json::Map<String, Value> =
            stages.iter().enumerate().map(|(at, (stage, on))| (growing_id(at), json!({"stage": stage, "on": on}))).collect();
        json!({"case": case, "country": "Norland", "stages": stages})
    };
    let lodged = ("lodged", Some("March 2031"));
    let ended = ("final", Some("2031-04-10"));
    for fine in [
        &[lodged, ended][..],
        // Entered late, and of an earlier day.
        &[ended, lodged],
        &[lodged, ended, ("refused", Some("2031-04-01"))],
        &[lodged, ended, ("refused", Some("March 2031"))],
        &[lodged, ended, ("reopened", Some("2031-05-01")), ("granted", Some("2031-06-01"))],
        &[lodged, ended, ("reopened", None), ("granted", Some("2031-06-01"))],
        &[lodged, ended, ("reopened", Some("2031-05-01")), ("final", Some("2031-06-01")), ("reopened", Some("2032"))],
        // A month that may have ended after the other day.
        &[lodged, ("refused", Some("2031-04-10")), ("final", Some("April 2031"))],
        // Nobody can say that it was not before.
        &[lodged, ended, ("granted", Some("2031"))],
        &[lodged, ended, ("granted", None)],
        &[("preparing", None), ("lodged", None), ("final", None)],
    ] {
        desk.add("application", application(fine));
    }
    for wrong in [
        &[lodged, ended, ("appealed", Some("2031-05-01"))][..],
        &[("appealed", Some("2031-05-01")), ended, lodged],
        &[lodged, ended, ("final", Some("2031-05-01"))],
        &[lodged, ended, ("granted", Some("2031-04-20")), ("reopened", Some("2031-05-01"))],
    ] {
        desk.faulty("application", application(wrong), "after-the-end");
    }
}

/// Ids that grow with their number, as those that a form makes do.
fn growing_id(at: usize) -> String {
    panah_core::Id::new(1_900_000_000_000 + at as i64, [7; 10]).to_string()
}

#[test]
fn an_application_is_listed_by_its_latest_stage() {
    let (desk, case) = desk();
    let stage = |on: &str| json!({"stage": "registered", "on": on});
    let one = desk.add("application", json!({"case": case, "country": "Norland", "stages": {growing_id(0): stage("2031-02-01")}}));
    let other = desk.add("application", json!({"case": case, "country": "Westria", "stages": {growing_id(0): stage("2031-03-01")}}));
    let listed = || texts(&desk.rows("application.list", json!({"case": case})), "id");
    assert_eq!(listed(), [other.clone(), one.clone()]);
    let stages = json!({growing_id(0): stage("2031-02-01"), growing_id(1): {"stage": "interviewed", "on": "2031-03-10"}});
    desk.edit("application", &case, &one, json!({"stages": stages}));
    assert_eq!(listed(), [one, other]);
}

#[test]
fn what_hangs_on_an_incident_is_seen_by_nobody_who_does_not_see_that() {
    let (desk, case) = desk();
    let incident = desk.add("incident", json!({"case": case, "what": "qshouted", "visibility": "team"}));
    let note = |of: &str, text: &str| desk.add("note", json!({"case": case, "of": of, "text": text, "visibility": "team"}));
    let account = note(&incident, "qaccount of it");
    let more = note(&account, "qaccount, and more");
    let thrown = note(&incident, "qaccount, thrown away");
    desk.ask("record.trash", json!({"id": thrown}));
    let seen = |desk: &Desk, notes: usize, trash: usize, why: &str| {
        assert_eq!(desk.rows("note.list", json!({"case": case})).len(), notes, "{why}");
        assert_eq!(desk.found("qaccount").len(), notes, "{why}");
        assert_eq!(desk.get("case.get", &case)["counts"]["note"].as_u64().unwrap_or(0) as usize, notes, "{why}");
        assert_eq!(desk.rows("trash.list", json!({})).len(), trash, "{why}");
    };
    desk.tampered("UPDATE document SET created_by = randomblob(16) WHERE kind = 'note'");
    seen(&desk, 2, 1, "the whole team's");
    desk.edit("incident", &case, &incident, json!({"visibility": "author"}));
    seen(&desk, 0, 0, "what is of it follows, whatever it says of itself and however far it hangs");
    for hidden in [&account, &more, &thrown] {
        for operation in ["record.history", "record.trash", "record.restore"] {
            desk.refused_as(ErrorCode::NotFound, operation, json!({"id": hidden}));
        }
    }
    desk.is_sound();
    desk.ask("vault.reindex", json!({}));
    seen(&desk, 0, 0, "from the documents alone");
    desk.ask("record.undo", json!({"id": incident}));
    seen(&desk, 2, 1, "opened again");
}

#[test]
fn who_may_read_an_incident_is_its_own_affair() {
    let (desk, case) = desk();
    let mut incidents = Vec::new();
    for visibility in ["team", "coordinators", "author"] {
        let record = json!({"case": case, "kind": "threat", "on": "2031-03-10", "what": format!("qshouted, for the {visibility}"),
            "reference": format!("QREF-{visibility}"), "response": "moved her", "visibility": visibility});
        incidents.push(desk.add("incident", record));
    }
    let seen = |desk: &Desk| {
        let page = desk.ask("incident.list", json!({"case": case, "limit": 50, "offset": 0}));
        let rows = texts(page["rows"].as_array().unwrap(), "id");
        assert_eq!(page["total"], rows.len(), "nor is it told that there are more");
        let entries = desk.ask("case.timeline", json!({"case": case, "kinds": ["incident"], "limit": 50, "offset": 0}));
        assert_eq!((&texts(entries["entries"].as_array().unwrap(), "id"), &entries["total"]), (&rows, &json!(rows.len())));
        assert_eq!(desk.get("case.get", &case)["counts"]["incident"], rows.len());
        let missing = desk.ask("case.missing", json!({"case": case}));
        let lacking: Vec<&Value> = missing.as_array().unwrap().iter().filter(|line| line["kind"] == "incident").collect();
        assert_eq!(lacking.len(), rows.len(), "each lacks its place");
        for word in ["qshouted", "qref"] {
            let found = desk.ask("search", json!({"query": word, "limit": 50, "count": true}));
            assert_eq!(found["total"], rows.len(), "{word}");
        }
        rows
    };
    assert_eq!(seen(&desk).len(), 3, "one's own are all there");
    desk.tampered("UPDATE document SET created_by = randomblob(16) WHERE kind = 'incident'");
    assert_eq!(seen(&desk), [incidents[1].clone(), incidents[0].clone()], "a coordinator sees all but what is the author's alone");
    let counts = desk.ask("completeness", json!({}));
    let places = counts.as_array().unwrap().iter().find(|count| count["kind"] == "incident").unwrap();
    assert_eq!((&places["field"], &places["cases"]), (&json!("place"), &json!(1)));
    desk.become_a("caseworker");
    assert_eq!(seen(&desk), [incidents[0].clone()]);
    let told = desk.everything().to_string();
    assert!(!told.contains("for the author") && !told.contains("for the coordinators"), "nor does any other answer tell of them");
    for hidden in &incidents[1..] {
        for operation in ["record.history", "record.undo", "record.trash", "record.restore"] {
            desk.refused_as(ErrorCode::NotFound, operation, json!({"id": hidden}));
        }
        let save = json!({"id": hidden, "record": {"case": case, "what": "mine now", "visibility": "team"}});
        desk.refused_as(ErrorCode::NotFound, "incident.save", save);
        let until = json!({"id": hidden, "what": "incident", "until": "2031-03-20", "reason": "x"});
        desk.refused_as(ErrorCode::NotFound, "today.snooze", until);
    }
}

#[test]
fn an_incident_closed_to_others_is_gone_from_their_lists_and_opened_is_back() {
    let (desk, case) = desk();
    let incident = desk.add("incident", json!({"case": case, "on": "2031-03-10", "what": "qshouted", "visibility": "team"}));
    desk.edit("incident", &case, &incident, json!({"visibility": "author"}));
    let others = "UPDATE document SET created_by = randomblob(16) WHERE kind = 'incident'";
    desk.tampered(others);
    assert_eq!((desk.rows("incident.list", json!({"case": case})).len(), desk.found("qshouted").len()), (0, 0));
    desk.tampered(&format!("{others}; UPDATE document SET created_by = (SELECT person FROM slot) WHERE kind = 'incident'"));
    desk.ask("record.undo", json!({"id": incident}));
    desk.tampered(others);
    assert_eq!((desk.rows("incident.list", json!({"case": case})).len(), desk.found("qshouted").len()), (1, 1));
}

#[test]
fn an_option_says_where_to_or_how_and_a_rank_is_a_rank() {
    let (desk, case) = desk();
    desk.faulty("refuge_option", json!({"case": case, "pros": "her sister lives there"}), "required");
    for rank in [0, 21] {
        desk.faulty("refuge_option", json!({"case": case, "country": "Norland", "preference": rank}), "out-of-range");
    }
    for (option, rank) in [(json!({"country": "Norland"}), 1), (json!({"route": "family"}), 20)] {
        let mut record = option;
        record["case"] = json!(case);
        record["preference"] = json!(rank);
        desk.add("refuge_option", record);
    }
    let dropped = json!({"case": case, "country": "Westria", "dropped": "March 2031", "dropped_why": "the border is closed"});
    desk.add("refuge_option", dropped);
    assert_eq!(desk.rows("refuge_option.list", json!({"case": case})).len(), 3);
}

#[test]
fn a_status_and_a_bed_that_end_stand_on_today_until_that_is_settled() {
    let (desk, case) = desk();
    let told = || texts(&desk.today(), "what");
    let situation = desk.add("situation", json!({"case": case, "status": "temporary-protection", "since": "2030", "until": "2031-03-29"}));
    let bed = desk.add("accommodation", json!({"case": case, "kind": "shelter", "from": "2031-03-01", "until": "2031-03-28"}));
    assert_eq!(told(), ["accommodation-ends", "situation-ends"]);
    desk.edit("accommodation", &case, &bed, json!({"left": "2031-03-15"}));
    desk.edit("situation", &case, &situation, json!({"until": "2032-03-29"}));
    assert_eq!(told(), [] as [&str; 0]);
    desk.faulty("situation", json!({"case": case, "since": "2031-03-16", "until": "2031-03-15"}), "ends-before-it-begins");
    desk.add("situation", json!({"case": case, "since": "March 2031", "until": "2031-03-15"}));
}

#[test]
fn what_is_due_does_not_depend_on_the_day_the_index_was_made() {
    let (desk, case) = desk();
    desk.add("situation", json!({"case": case, "status": "temporary-protection", "until": "2031-03-17"}));
    desk.add("accommodation", json!({"case": case, "until": "2031-03-17"}));
    desk.add("hearing", json!({"case": case, "time": {"kind": "window", "date": "2031-03-17"}}));
    for days in [1, 2, 30] {
        desk.clock.advance(Duration::days(days));
        let before = (desk.today(), desk.ask("case.due", json!({"case": case})), desk.rows("case.list", json!({"sort": "code"})));
        desk.ask("vault.reindex", json!({}));
        let after = (desk.today(), desk.ask("case.due", json!({"case": case})), desk.rows("case.list", json!({"sort": "code"})));
        assert_eq!(before, after, "{days} days later: an index made anew tells the same");
    }
}

#[test]
fn another_persons_application_and_paper_are_told_apart() {
    let (desk, case) = desk();
    let child = desk.person("Mina Osman");
    for (kind, record) in [
        ("application", json!({"case": case, "person": child, "country": "Norland"})),
        ("hearing", json!({"case": case, "person": child, "time": {"kind": "not-set"}})),
        ("paper", json!({"case": case, "person": child, "kind": "passport"})),
    ] {
        let made = desk.add(kind, record.clone());
        let hits = desk.found("mina osman");
        assert!(hits.iter().any(|hit| id(hit) == made), "{kind}: who types the child's name finds it");
        let mut nobodys = record;
        nobodys["person"] = json!(new_id());
        desk.faulty(kind, nobodys, "no-such-record");
    }
}
