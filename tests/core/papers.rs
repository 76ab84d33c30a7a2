//! The paper clock: what runs out when, and by which day its renewal is begun.

use chrono::Duration;
use serde_json::{Value, json};

use crate::desk::{Desk, texts};
use panah_core::date::Language;
use panah_core::messages::{self, message};

/// A desk with an open case that asks for nothing soon.
fn desk() -> (Desk, String) {
    let desk = Desk::with_vault();
    let case = desk.case_of(&desk.person("Lina Osman"), "low");
    (desk, case)
}

/// A paper's clock: the day its renewal is begun, and the last day it can be valid; nothing if it stands still.
fn clock(desk: &Desk, case: &str, paper: &str) -> Option<(String, String)> {
    let lines = desk.ask("case.due", json!({"case": case}));
    let line = lines.as_array().unwrap().iter().find(|line| line["id"] == paper && line["weight"] == "paper")?;
    let since = line["since"].as_str().unwrap_or(line["date"]["earliest"].as_str().unwrap());
    Some((since.to_owned(), line["date"]["latest"].as_str().unwrap().to_owned()))
}

fn since(desk: &Desk, case: &str, paper: &str) -> String {
    clock(desk, case, paper).expect("its clock runs").0
}

#[test]
fn renewal_is_begun_by_the_papers_own_lead_the_countrys_the_kinds_or_ninety_days() {
    let (desk, case) = desk();
    let add = |paper: Value| {
        let mut record = json!({"case": case, "expires": "2032-03-01"});
        record.as_object_mut().unwrap().extend(paper.as_object().unwrap().clone());
        desk.add("paper", record)
    };
    let passport = add(json!({"kind": "passport", "country": "Norland"}));
    assert_eq!(since(&desk, &case, &passport), "2031-12-02", "90 days where no rule says otherwise, over a leap day");
    desk.add("paper_rule", json!({"kind": "passport", "lead_days": 180}));
    desk.add("paper_rule", json!({"kind": "passport", "country": "Norland", "lead_days": 30}));
    desk.add("paper_rule", json!({"kind": "passport", "country": "Sundmark", "validity_months": 60, "source": "their law"}));
    for (paper, begun) in [
        (json!({"kind": "passport", "country": "Norland"}), "2032-01-31"),
        (json!({"kind": "passport", "country": "Westria"}), "2031-09-03"),
        (json!({"kind": "passport"}), "2031-09-03"),
        // A rule that says nothing of the lead time leaves the rule for all.
        (json!({"kind": "passport", "country": "Sundmark"}), "2031-09-03"),
        (json!({"kind": "passport", "country": "Norland", "lead_days": 7}), "2032-02-23"),
        (json!({"kind": "passport", "country": "Norland", "lead_days": 0}), "2032-03-01"),
        (json!({"kind": "work-permit", "country": "Norland"}), "2031-12-02"),
    ] {
        assert_eq!(since(&desk, &case, &add(paper.clone())), begun, "{paper}");
    }
    assert_eq!(since(&desk, &case, &passport), "2032-01-31", "papers that were there before the rule follow it too");
    desk.faulty("paper", json!({"case": case, "kind": "passport", "lead_days": 1096}), "out-of-range");
    desk.faulty("paper_rule", json!({"kind": "passport", "lead_days": 1096}), "out-of-range");
}

#[test]
fn a_changed_rule_moves_the_papers_it_is_for() {
    let (desk, case) = desk();
    let paper = |kind: &str| desk.add("paper", json!({"case": case, "kind": kind, "country": "Norland", "expires": "2032-03-01"}));
    let (passport, permit) = (paper("passport"), paper("work-permit"));
    let own = desk.add("paper", json!({"case": case, "kind": "passport", "lead_days": 5, "expires": "2032-03-01"}));
    let rule = desk.ask("paper_rule.save", json!({"record": {"kind": "passport", "country": "Norland", "lead_days": 30}}));
    let change = |record: Value| desk.ask("paper_rule.save", json!({"id": rule["id"], "record": record}));
    let stand = |begun: [&str; 2], why: &str| {
        assert_eq!([since(&desk, &case, &passport), since(&desk, &case, &permit)], begun, "{why}");
        assert_eq!(since(&desk, &case, &own), "2032-02-25", "{why}: a lead time of its own stays");
    };
    stand(["2032-01-31", "2031-12-02"], "the rule");
    change(json!({"kind": "passport", "country": "Norland", "lead_days": 60}));
    stand(["2032-01-01", "2031-12-02"], "another lead time");
    change(json!({"kind": "passport", "country": "Sundmark", "lead_days": 60}));
    stand(["2031-12-02", "2031-12-02"], "for another country");
    change(json!({"kind": "passport", "country": "Norland", "lead_days": 60}));
    stand(["2032-01-01", "2031-12-02"], "for this one again");
    change(json!({"kind": "work-permit", "lead_days": 60}));
    stand(["2031-12-02", "2032-01-01"], "for another kind: those of both move");
    desk.ask("record.undo", json!({"id": rule["id"]}));
    stand(["2032-01-01", "2031-12-02"], "undone");
    desk.ask("record.revert", json!({"id": rule["id"], "to": rule["version"]}));
    stand(["2032-01-31", "2031-12-02"], "as at first");
    desk.ask("record.trash", json!({"id": rule["id"]}));
    stand(["2031-12-02", "2031-12-02"], "in the trash it rules nothing");
    desk.ask("record.restore", json!({"id": rule["id"]}));
    stand(["2032-01-31", "2031-12-02"], "and back");
}

#[test]
fn only_a_paper_that_is_held_and_not_replaced_has_a_clock() {
    let (desk, case) = desk();
    let paper = |state: Value| json!({"case": case, "kind": "residence-permit", "state": state, "expires": "2031-05-01"});
    for (state, runs) in [
        (Value::Null, true),
        (json!("held"), true),
        (json!("withheld"), true),
        (json!("never-had"), false),
        (json!("lost"), false),
        (json!("destroyed"), false),
        (json!("applied-for"), false),
        (json!("refused"), false),
        (json!("expired"), false),
    ] {
        let paper = desk.add("paper", paper(state.clone()));
        assert_eq!(clock(&desk, &case, &paper).is_some(), runs, "{state}");
        desk.ask("record.trash", json!({"id": paper}));
    }
    let held = desk.add("paper", paper(json!("held")));
    let told = || texts(&desk.today(), "id");
    assert_eq!(told(), std::slice::from_ref(&held));
    desk.edit("paper", &case, &held, json!({"replaced": "2031-03-10"}));
    assert_eq!((clock(&desk, &case, &held), told()), (None, vec![]), "the new one has its own clock");
    desk.ask("record.undo", json!({"id": held}));
    desk.edit("paper", &case, &held, json!({"state": "lost"}));
    assert_eq!(told(), [] as [&str; 0]);
    desk.edit("paper", &case, &held, json!({"state": "held", "expires": null}));
    assert_eq!(clock(&desk, &case, &held), None, "without a day there is no clock");
}

#[test]
fn a_renewal_stands_on_today_from_the_day_it_is_begun() {
    let (desk, case) = desk();
    let exact = desk.add("paper", json!({"case": case, "kind": "passport", "expires": "2031-06-14", "lapses": ["travel"]}));
    let vague = desk.add("paper", json!({"case": case, "kind": "work-permit", "lead_days": 77, "expires": "June 2031"}));
    assert_eq!(desk.today().len(), 0, "both begin tomorrow");
    desk.clock.advance(Duration::days(1));
    let lines = desk.today();
    assert_eq!(texts(&lines, "id"), [exact.clone(), vague.clone()], "by the last day each can be valid");
    assert_eq!((&lines[0]["since"], &lines[0]["what"], &lines[0]["days"]), (&json!("2031-03-16"), &json!("passport"), &json!(90)));
    assert_eq!((&lines[1]["since"], &lines[1]["days"]), (&json!("2031-03-16"), &json!(106)), "from the first day it can lapse");
    desk.clock.advance(Duration::days(120));
    let days: Vec<i64> = desk.today().iter().filter(|line| line["weight"] == "paper").map(|line| line["days"].as_i64().unwrap()).collect();
    assert_eq!(days, [-30, -14], "one that has run out is not out of sight");
}

#[test]
fn a_paper_is_called_by_its_kind_wherever_it_is_told_of() {
    let (desk, case) = desk();
    let paper = desk.add("paper", json!({"case": case, "kind": "passport", "country": "Norland", "expires": "2031-04-01"}));
    let hearing = desk.add("hearing", json!({"case": case, "kind": "interview", "time": {"kind": "window", "date": "2031-03-20"}}));
    let is = |lines: &Value, record: &String| {
        let told: Vec<Value> =
            lines.as_array().unwrap().iter().filter(|line| line["id"] == *record).map(|line| line["choice"].clone()).collect();
        assert!(!told.is_empty() && told.iter().all(|choice| *choice == told[0]), "{lines}");
        told[0].clone()
    };
    let everywhere = |record: &String| {
        let page = json!({"case": case, "limit": 50, "offset": 0});
        let told = [
            is(&desk.ask("case.timeline", page)["entries"], record),
            is(&desk.ask("case.missing", json!({"case": case})), record),
            is(&desk.ask("case.due", json!({"case": case})), record),
            is(&json!(desk.today()), record),
            is(&json!(desk.calendar("2031-03-15", "2031-04-15")), record),
        ];
        assert!(told.iter().all(|choice| *choice == told[0]), "{told:?}");
        told[0].clone()
    };
    assert_eq!(everywhere(&paper), json!({"list": "paper-kind", "key": "passport"}));
    assert_eq!(everywhere(&hearing), json!({"list": "hearing-kind", "key": "interview"}));
    desk.edit("paper", &case, &paper, json!({"kind": "residence-permit"}));
    let now = json!({"list": "paper-kind", "key": "residence-permit"});
    assert_eq!(everywhere(&paper), now);
    desk.is_sound();
    desk.ask("vault.reindex", json!({}));
    assert_eq!(everywhere(&paper), now, "from the documents alone");
    desk.ask("record.trash", json!({"id": paper}));
    assert_eq!(is(&json!(desk.rows("trash.list", json!({}))), &paper), now);
}

#[test]
fn the_steps_of_an_application_are_due_one_by_one() {
    let (desk, case) = desk();
    let steps = json!({"01": {"what": "photographs", "by": "2031-03-20", "cost": "12 crowns"}, "02": {"what": "fee", "by": "2031-03-22"},
        "03": {"what": "fetch it"}});
    let paper = desk.add("paper", json!({"case": case, "kind": "passport", "state": "applied-for", "steps": steps}));
    let told = || desk.today().iter().map(|line| line["date"]["typed"].as_str().unwrap().to_owned()).collect::<Vec<_>>();
    assert_eq!(told(), ["2031-03-20", "2031-03-22"]);
    let mut done = steps.clone();
    done["01"]["done"] = json!("2031-03-15");
    desk.edit("paper", &case, &paper, json!({"steps": done}));
    assert_eq!(told(), ["2031-03-22"]);
    assert!(desk.found("crowns").iter().any(|hit| hit["id"] == paper), "what a step costs is found");
    desk.faulty("paper", json!({"case": case, "kind": "passport", "steps": {"01": {"what": " "}}}), "required");
}

#[test]
fn the_usual_rules_come_once_with_their_source_and_leave_the_teams_own() {
    let (desk, _) = desk();
    desk.add("paper_rule", json!({"kind": "passport", "lead_days": 200, "source": "our own experience"}));
    let rules = desk.ask("paper_rule.take_usual", json!({}));
    let rules = rules.as_array().unwrap().clone();
    let of = |kind: &str| rules.iter().filter(|rule| rule["record"]["kind"] == kind).collect::<Vec<_>>();
    assert!(rules.len() >= 8);
    for rule in rules.iter().map(|rule| &rule["record"]).filter(|rule| rule["source"].is_null()) {
        let id = format!("choice-paper-usual-{}", rule["usual"].as_str().expect("each says who says so"));
        let [english, persian] = [Language::En, Language::Fa].map(|language| messages::has(language, &id).then(|| message(language, &id)));
        assert!(english.is_some() && persian.is_some() && english != persian, "{id}: in each reader's language");
    }
    assert_eq!((of("passport").len(), &of("passport")[0]["record"]["lead_days"]), (1, &json!(200)), "the team's own rule stays");
    assert_eq!(of("stateless-travel-document")[0]["record"]["validity_months"], 3);
    assert_eq!(desk.ask("paper_rule.take_usual", json!({})), json!(rules), "twice is once");
    assert_eq!(desk.ask("paper_rule.list", json!({})), json!(rules));
    let mut rule = of("work-permit")[0].clone();
    let mut save = |change: Value| {
        rule["record"].as_object_mut().unwrap().extend(change.as_object().unwrap().clone());
        rule = desk.ask("paper_rule.save", json!({"id": rule["id"], "record": rule["record"]}));
        (rule["record"]["source"].clone(), rule["record"]["usual"].clone())
    };
    assert_eq!(save(json!({"source": "the office told us"})), (json!("the office told us"), json!("work-permit")), "the team's own words");
    assert_eq!(
        save(json!({"source": null, "kind": "national-id"})),
        (Value::Null, Value::Null),
        "of another kind the program says nothing"
    );
}
