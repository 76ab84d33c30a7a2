//! Fields and values that a team adds without programming: typed, searched, in the history, and never lost.

use panah_core::ErrorCode;
use serde_json::{Value, json};

use crate::desk::{Desk, id, texts};
use crate::history::one_of_each;

fn desk() -> (Desk, String) {
    let desk = Desk::with_vault();
    let case = desk.case_of(&desk.person("Lina Osman"), "low");
    (desk, case)
}

fn field(desk: &Desk, kind: &str, holds: &str) -> String {
    let list = if holds == "choice" { json!("route") } else { Value::Null };
    desk.add("custom_field", json!({"kind": kind, "label": {"en": "Shoe size", "fa": "اندازه‌ی کفش"}, "type": holds, "list": list}))
}

fn task(case: &str, extra: Value) -> Value {
    json!({"case": case, "what": "buy shoes", "extra": extra})
}

fn value_of(holds: &str) -> Value {
    let value = match holds {
        "text" => json!("qslippers"),
        "number" => json!(41),
        "yes-no" => json!(false),
        "date" => json!("spring 1410"),
        _ => json!("family"),
    };
    json!({"type": holds, "value": value})
}

const TYPES: [&str; 5] = ["text", "number", "yes-no", "date", "choice"];

#[test]
fn a_field_holds_what_its_type_says_and_nothing_else() {
    let (desk, case) = desk();
    for holds in TYPES {
        let field = field(&desk, "task", holds);
        for other in TYPES {
            let record = task(&case, json!({&field: value_of(other)}));
            if other != holds {
                desk.faulty("task", record, "not-of-the-form");
                continue;
            }
            let stored = desk.ask("task.save", json!({"record": record}));
            let kept = &stored["record"]["extra"][&field];
            let value = if holds == "date" { &kept["value"]["typed"] } else { &kept["value"] };
            assert_eq!((&kept["type"], value), (&json!(holds), &value_of(holds)["value"]));
        }
        for (wrong, value) in
            [("text", json!(5)), ("number", json!(1.5)), ("number", json!("41")), ("yes-no", json!("yes")), ("date", json!("soon"))]
        {
            let code = desk.refused("task.save", json!({"record": task(&case, json!({&field: {"type": wrong, "value": value}}))})).code;
            assert!([ErrorCode::BadRequest, ErrorCode::Invalid].contains(&code), "{wrong} {value}");
        }
    }
    let of_papers = field(&desk, "paper", "text");
    desk.faulty("task", task(&case, json!({of_papers: value_of("text")})), "no-such-record");
    desk.faulty("task", task(&case, json!({&case: value_of("text")})), "no-such-record");
    let long = json!({field(&desk, "task", "text"): {"type": "text", "value": "x".repeat(20_001)}});
    desk.faulty("task", task(&case, long), "too-long");
}

#[test]
fn every_kind_that_a_team_may_add_to_carries_its_fields() {
    let desk = Desk::with_vault();
    let mut carried = 0;
    for (save, mut record) in one_of_each(&desk) {
        let kind = save.trim_end_matches(".save").replace('_', "-");
        let definition = json!({"record": {"kind": kind, "label": {"en": "Shoe size"}, "type": "text"}});
        match desk.door.call("custom_field.save", definition) {
            Ok(field) => {
                record["extra"] = json!({id(&field): {"type": "text", "value": format!("qshoe{carried}x")}});
                let one = id(&desk.ask(save, json!({"record": record})));
                let hits = desk.found(&format!("qshoe{carried}x"));
                assert_eq!(texts(&hits, "id"), std::slice::from_ref(&one), "{save}: it is found by it");
                let first = &desk.history(&one)[0];
                assert!(first.to_string().contains("qshoe"), "{save}: and it is in its history");
                carried += 1;
            }
            Err(problem) => {
                assert!(["citation", "custom-field", "custom-choice", "family-message"].contains(&kind.as_str()), "{kind}: {problem}");
            }
        }
    }
    assert_eq!(carried, 27);
    desk.is_sound();
}

#[test]
fn values_are_searched_and_in_the_history_like_the_rest() {
    let (desk, case) = desk();
    let (words, size) = (field(&desk, "task", "text"), field(&desk, "task", "number"));
    let extra = json!({&words: value_of("text"), &size: {"type": "number", "value": 987_654}});
    let one = desk.add("task", task(&case, extra));
    let found = |word: &str| desk.found(word).iter().any(|hit| hit["id"] == one);
    assert!(found("qslippers") && found("987654"));
    desk.edit(
        "task",
        &case,
        &one,
        json!({"extra": {&words: {"type": "text", "value": "qboots"}, &size: {"type": "number", "value": 987_654}}}),
    );
    assert!(found("qboots") && !found("qslippers"));
    let changes = desk.history(&one)[0]["changes"].clone();
    assert_eq!(changes, json!([{"field": format!("extra.{words}.value"), "before": "qslippers", "after": "qboots"}]));
    desk.ask("record.undo", json!({"id": one}));
    assert!(!found("qboots") && found("qslippers"));
    let wanted = desk.rows("task.list", json!({"case": case}))[0]["record"]["extra"][&words]["value"].clone();
    assert_eq!(wanted, "qslippers");
}

#[test]
fn two_forms_that_fill_in_different_fields_leave_both() {
    let (desk, case) = desk();
    let (words, size) = (field(&desk, "task", "text"), field(&desk, "task", "number"));
    let opened = desk.ask("task.save", json!({"record": task(&case, json!({}))}));
    for extra in [json!({&words: value_of("text")}), json!({&size: value_of("number")})] {
        desk.ask("task.save", json!({"id": opened["id"], "base": opened["version"], "record": task(&case, extra)}));
    }
    let kept = desk.rows("task.list", json!({"case": case}))[0]["record"]["extra"].clone();
    assert_eq!(kept, json!({&words: value_of("text"), &size: value_of("number")}));
}

#[test]
fn what_was_recorded_stays_when_its_field_is_retired_or_thrown_away() {
    let (desk, case) = desk();
    let words = field(&desk, "task", "text");
    let one = desk.add("task", task(&case, json!({&words: value_of("text")})));
    let definition = desk.ask("custom_field.list", json!({}))[0].clone();
    let mut retired = definition["record"].clone();
    retired["retired"] = json!(true);
    desk.ask("custom_field.save", json!({"id": words, "record": retired}));
    for away in [false, true] {
        if away {
            desk.ask("record.trash", json!({"id": words}));
        }
        let edited = desk.edit("task", &case, &one, json!({"what": format!("buy shoes, {away}")}));
        assert_eq!(edited["record"]["extra"][&words], value_of("text"), "an edit of something else keeps it");
        assert!(desk.found("qslippers").iter().any(|hit| hit["id"] == one));
        desk.ask("vault.reindex", json!({}));
        assert!(desk.found("qslippers").iter().any(|hit| hit["id"] == one));
    }
    desk.faulty("task", task(&case, json!({&words: value_of("text")})), "no-such-record");
    desk.ask("record.restore", json!({"id": words}));
    desk.add("task", task(&case, json!({&words: value_of("text")})));
}

#[test]
fn a_field_keeps_its_kind_and_type_once_it_is_there() {
    let (desk, _) = desk();
    let stored = desk.ask("custom_field.save", json!({"record": {"kind": "task", "label": {"en": "Size"}, "type": "number"}}));
    let change = |record: Value| desk.door.call("custom_field.save", json!({"id": stored["id"], "record": record}));
    for record in [
        json!({"kind": "paper", "label": {"en": "Size"}, "type": "number"}),
        json!({"kind": "task", "label": {"en": "Size"}, "type": "text"}),
        json!({"kind": "task", "label": {"en": "Size"}, "type": "choice", "list": "route"}),
    ] {
        let problem = change(record).unwrap_err();
        assert_eq!(problem.fields[0].code, "values-were-given");
    }
    let renamed = change(json!({"kind": "task", "label": {"en": "Shoe size", "fa": "اندازه‌ی کفش"}, "type": "number", "place": 2}));
    assert_eq!(renamed.unwrap()["record"]["label"]["en"], "Shoe size");
    for (record, fault) in [
        (json!({"kind": "task", "label": {"en": " "}, "type": "text"}), "required"),
        (json!({"kind": "task", "label": {"en": "x".repeat(201)}, "type": "text"}), "too-long"),
        (json!({"kind": "task", "label": {"en": "x"}, "type": "text", "list": "route"}), "required"),
        (json!({"kind": "task", "label": {"en": "x"}, "type": "choice"}), "required"),
        (json!({"kind": "disclosure", "label": {"en": "x"}, "type": "text"}), "not-a-choice"),
    ] {
        desk.faulty("custom_field", record, fault);
    }
    let listed = desk.ask("custom_field.list", json!({}));
    assert_eq!(listed.as_array().unwrap().len(), 1);
}

#[test]
fn a_team_adds_values_to_the_programs_lists_and_lists_of_its_own() {
    let (desk, case) = desk();
    let choice = |list: &str, label: &str| desk.add("custom_choice", json!({"list": list, "label": {"en": label}}));
    let route = choice("route", "by the night train");
    desk.add("refuge_option", json!({"case": case, "route": route}));
    let colour = desk.add("custom_field", json!({"kind": "task", "label": {"en": "Colour"}, "type": "choice", "list": "team-colours"}));
    let red = choice("team-colours", "red");
    let chosen = json!({&colour: {"type": "choice", "value": red}});
    let one = desk.add("task", task(&case, chosen.clone()));
    for wrong in ["", "Night Train!", "قرمز", &"x".repeat(41)] {
        desk.faulty("task", task(&case, json!({&colour: {"type": "choice", "value": wrong}})), "not-a-choice");
    }
    let mut moved = desk.ask("custom_choice.list", json!({}))[0]["record"].clone();
    moved["list"] = json!("domain");
    let id_of_first = id(&desk.ask("custom_choice.list", json!({}))[0]);
    let problem = desk.refused_as(ErrorCode::Invalid, "custom_choice.save", json!({"id": id_of_first, "record": moved}));
    assert_eq!(problem.fields[0].code, "values-were-given");
    let retired = json!({"list": "team-colours", "label": {"en": "red"}, "retired": true});
    desk.ask("custom_choice.save", json!({"id": red, "record": retired}));
    desk.ask("record.trash", json!({"id": red}));
    assert_eq!(
        desk.edit("task", &case, &one, json!({"what": "other shoes"}))["record"]["extra"],
        chosen,
        "what was recorded with it stays"
    );
}

#[test]
fn coordinators_add_fields_and_caseworkers_fill_them_in() {
    let (desk, case) = desk();
    let words = field(&desk, "task", "text");
    desk.become_a("caseworker");
    desk.add("task", task(&case, json!({&words: value_of("text")})));
    assert_eq!(desk.ask("custom_field.list", json!({})).as_array().unwrap().len(), 1, "the form must know them");
    let definition = json!({"record": {"kind": "task", "label": {"en": "x"}, "type": "text"}});
    desk.refused_as(ErrorCode::Forbidden, "custom_field.save", definition);
    desk.refused_as(ErrorCode::Forbidden, "record.trash", json!({"id": words}));
}
