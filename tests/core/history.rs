//! Nothing is lost: every version of every kind of record, and the way back to any of them.

use std::collections::BTreeSet;

use panah_core::ErrorCode;
use panah_core::door::DESCRIPTIONS;
use serde_json::{Value, json};

use crate::desk::{Desk, id, new_id, texts};

/// A record of every kind that people edit, with `wordbefore` in one of its fields.
pub fn one_of_each(desk: &Desk) -> Vec<(&'static str, Value)> {
    let case = desk.case_of(&desk.person("Lina Osman"), "low");
    let news = desk.news("Harbour council promises papers");
    let (seeker, sought) = (desk.person("Drita Gjoni"), desk.person("Mira Gjoni"));
    let search = desk.add("family_search", json!({"case": case, "seeker": seeker}));
    let pair = desk.add("pair", json!({"search": search, "person": sought}));
    let volunteer = desk.person("Robin Vogt");
    desk.add("volunteer", json!({"person": volunteer, "vetted_until": "2032-03-15", "agreement_signed": "2031-03-01"}));
    let mut scan = desk.file(&case, "scan.txt", b"scanned")["record"].clone();
    scan["remarks"] = json!("wordbefore");
    let stages = json!({new_id(): {"stage": "lodged", "on": "2031-03-01", "remarks": "wordbefore"}});
    let at = json!({"kind": "at", "date": "2031-04-20", "time": "10:30:00"});
    let on = json!({"kind": "on", "date": "2031-04-01"});
    vec![
        ("person.save", json!({"names": {new_id(): {"text": "Zef Gjoni", "kind": "full"}}, "remarks": "wordbefore"})),
        ("case.save", json!({"summary": "wordbefore", "risk": "low"})),
        ("note.save", json!({"case": case, "text": "wordbefore", "visibility": "team"})),
        ("follow_up.save", json!({"case": case, "due": "2031-04-01", "what": "wordbefore"})),
        ("citation.save", json!({"case": case, "news": news, "remark": "wordbefore"})),
        ("news.save", json!({"title": "T", "kind": "report", "body": "wordbefore"})),
        ("task.save", json!({"case": case, "what": "wordbefore", "due": "2031-04-01"})),
        ("contact.save", json!({"case": case, "on": "2031-03-01", "summary": "wordbefore"})),
        ("situation.save", json!({"case": case, "status": "stateless", "place": "wordbefore"})),
        ("refuge_option.save", json!({"case": case, "country": "Norland", "pros": "wordbefore"})),
        ("application.save", json!({"case": case, "country": "Norland", "stages": stages})),
        ("hearing.save", json!({"case": case, "time": at, "interpreter": "wordbefore"})),
        ("deadline.save", json!({"case": case, "what": "statement", "due": on, "consequence": "wordbefore"})),
        ("accommodation.save", json!({"case": case, "kind": "shelter", "address": "wordbefore"})),
        ("incident.save", json!({"case": case, "what": "wordbefore", "visibility": "team"})),
        ("paper.save", json!({"case": case, "kind": "passport", "expires": "2031-06-01", "steps": {new_id(): {"what": "wordbefore"}}})),
        ("paper_rule.save", json!({"kind": "passport", "lead_days": 30, "source": "wordbefore"})),
        ("session.save", json!({"case": case, "on": "2031-03-01", "agreed": "wordbefore"})),
        ("referral.save", json!({"case": case, "service": "legal", "why": "wordbefore"})),
        ("volunteer.save", json!({"person": desk.person("Ana Reyes"), "place": "wordbefore"})),
        (
            "placement.save",
            json!({"case": case, "volunteer": volunteer, "purpose": "mentor", "brief": "wordbefore", "until": "2031-04-15"}),
        ),
        ("hours.save", json!({"volunteer": volunteer, "on": "2031-03-14", "minutes": 90, "what": "wordbefore"})),
        ("goal.save", json!({"case": case, "goal": "wordbefore", "by": "2031-05-01"})),
        ("assessment.save", json!({"case": case, "on": "2031-03-01", "scores": {"housing": 2}, "remarks": "wordbefore"})),
        ("file.save", scan),
        ("tie.save", json!({"person": seeker, "other": sought, "kinship": "daughter", "remarks": "wordbefore"})),
        ("family_search.save", json!({"case": case, "seeker": seeker, "description": "wordbefore"})),
        ("pair.save", json!({"search": search, "person": desk.person("Zef Gjoni"), "why": "wordbefore"})),
        ("family_message.save", json!({"pair": pair, "from": "seeker", "text": "wordbefore"})),
        ("custom_field.save", json!({"kind": "case", "label": {"en": "wordbefore"}, "type": "text"})),
        ("custom_choice.save", json!({"list": "route", "label": {"en": "wordbefore"}})),
    ]
}

/// The path of the field that holds `wordbefore`, as the history names it.
fn field(record: &Value) -> Option<String> {
    record.as_object()?.iter().find_map(|(name, value)| match value == "wordbefore" {
        true => Some(name.clone()),
        false => field(value).map(|inner| format!("{name}.{inner}")),
    })
}

#[test]
fn no_kind_that_is_saved_is_left_out() {
    let desk = Desk::with_vault();
    let here: BTreeSet<&str> = one_of_each(&desk).into_iter().map(|(save, _)| save).collect();
    let doors = DESCRIPTIONS.iter().map(|operation| operation.name).filter(|name| name.ends_with(".save") && *name != "draft.save");
    assert_eq!(here, doors.collect());
}

/// What became of a field, newest first.
fn acts(desk: &Desk, id: &str) -> Vec<String> {
    texts(&desk.history(id), "act")
}

fn has(desk: &Desk, word: &str, id: &str) -> bool {
    desk.found(word).iter().any(|hit| hit["id"] == id)
}

#[test]
fn every_kind_shows_what_changed_and_takes_it_back() {
    let desk = Desk::with_vault();
    let after = "wordafter";
    for (save, record) in one_of_each(&desk) {
        let field = field(&record).unwrap();
        let first = desk.ask(save, json!({"record": record}));
        let one = id(&first);
        assert_eq!(acts(&desk, &one), ["created"], "{save}");
        let mut edited = first["record"].clone();
        *edited.pointer_mut(&format!("/{}", field.replace('.', "/"))).unwrap() = json!(after);
        let second = desk.ask(save, json!({"id": one, "base": first["version"], "record": edited}));
        let history = desk.history(&one);
        assert_eq!(acts(&desk, &one), ["changed", "created"], "{save}");
        assert_eq!(
            history[0]["changes"],
            json!([{"field": field, "before": "wordbefore", "after": after}]),
            "{save}: that field and no other"
        );
        assert_eq!(
            (&history[0]["version"], &history[0]["current"], &history[1]["current"], &history[0]["name"]),
            (&second["version"], &json!(true), &json!(false), &json!("Robin Hale")),
            "{save}"
        );
        assert!(has(&desk, "wordafter", &one) && !has(&desk, "wordbefore", &one), "{save}: search follows the edit");

        // Undo, undo of undo, and an old version.
        let undone = desk.ask("record.undo", json!({"id": one}));
        assert_eq!(undone[0]["act"], "reverted", "{save}");
        assert_eq!(undone[0]["changes"], json!([{"field": field, "before": after, "after": "wordbefore"}]), "{save}");
        assert!(!has(&desk, "wordafter", &one) && has(&desk, "wordbefore", &one), "{save}: search follows the undo");
        desk.ask("record.undo", json!({"id": one}));
        assert!(has(&desk, "wordafter", &one), "{save}: an undo is an act as well, and can be taken back");
        let before = desk.history(&one).len();
        desk.ask("record.revert", json!({"id": one, "to": first["version"]}));
        assert!(has(&desk, "wordbefore", &one) && desk.history(&one).len() == before + 1, "{save}: going back adds a version");
        desk.ask("record.revert", json!({"id": one, "to": first["version"]}));
        assert_eq!(desk.history(&one).len(), before + 1, "{save}: going where one stands adds none");
        desk.refused_as(ErrorCode::NotFound, "record.revert", json!({"id": one, "to": "ab".repeat(32)}));
        desk.refused_as(ErrorCode::Invalid, "record.revert", json!({"id": one, "to": "yesterday"}));
    }
    desk.is_sound();
}

#[test]
fn every_kind_goes_to_the_trash_and_comes_back() {
    let desk = Desk::with_vault();
    let listed = |desk: &Desk| {
        let mut told = desk.all_lists();
        // The trash does differ; the lists, pages and searches must not.
        told.retain(|asked, _| !asked.starts_with("trash"));
        // Restoring is a change: when and to which version is told.
        without_stamps(&json!(told))
    };
    let kinds: Vec<(String, &str, Value)> =
        one_of_each(&desk).into_iter().map(|(save, record)| (id(&desk.ask(save, json!({"record": record}))), save, record)).collect();
    let before = listed(&desk);
    for (one, save, record) in kinds {
        desk.ask("record.trash", json!({"id": one}));
        let trash = desk.rows("trash.list", json!({}));
        assert_eq!(texts(&trash, "id"), std::slice::from_ref(&one), "{save}");
        assert!(!trash[0]["title"].as_str().unwrap().is_empty(), "{save}: one sees what it is");
        assert_eq!(trash[0]["trashed"]["name"], "Robin Hale");
        assert!(!has(&desk, "wordbefore", &one), "{save}: what is in the trash is not found");
        assert_ne!(listed(&desk), before, "{save}: nor listed");
        desk.ask("record.trash", json!({"id": one}));
        assert_eq!(acts(&desk, &one), ["trashed", "created"], "{save}: twice is once");
        let problem = desk.refused_as(ErrorCode::Invalid, save, json!({"id": one, "record": record}));
        assert_eq!(problem.fields[0].code, "in-the-trash", "{save}");

        desk.ask("record.restore", json!({"id": one}));
        assert_eq!(listed(&desk), before, "{save}: lists and search are as they were");
        assert_eq!(desk.rows("trash.list", json!({})).len(), 0);
        desk.ask("record.undo", json!({"id": one}));
        assert_eq!(acts(&desk, &one)[0], "trashed", "{save}: undoing a restoring is trashing");
        desk.ask("record.undo", json!({"id": one}));
        assert_eq!(listed(&desk), before, "{save}: undoing a trashing is restoring");
    }
    desk.is_sound();
}

/// Without versions and moments.
fn without_stamps(value: &Value) -> Value {
    match value {
        Value::Object(object) => {
            let kept = object.iter().filter(|(key, _)| !["version", "changed", "changed_at"].contains(&key.as_str()));
            kept.map(|(key, value)| (key.clone(), without_stamps(value))).collect::<serde_json::Map<_, _>>().into()
        }
        Value::Array(list) => list.iter().map(without_stamps).collect(),
        value => value.clone(),
    }
}

#[test]
fn saving_unchanged_adds_no_version() {
    let desk = Desk::with_vault();
    for (save, record) in one_of_each(&desk) {
        let first = desk.ask(save, json!({"record": record}));
        for base in [Value::Null, first["version"].clone()] {
            let again = desk.ask(save, json!({"id": first["id"], "base": base, "record": first["record"]}));
            assert_eq!((&again["version"], &again["changed"]), (&first["version"], &first["changed"]), "{save}");
        }
        assert_eq!(desk.history(&id(&first)).len(), 1, "{save}");
    }
}

#[test]
fn a_form_filled_from_an_old_version_keeps_what_another_form_changed_meanwhile() {
    let desk = Desk::with_vault();
    let (first_name, second_name) = (new_id(), new_id());
    let record =
        json!({"names": {&first_name: {"text": "Lina Osman", "kind": "full"}}, "gender": null, "remarks": null, "roles": ["helped"]});
    let opened = desk.ask("person.save", json!({"record": record}));
    let person = id(&opened);

    let mut one_form = opened["record"].clone();
    one_form["remarks"] = json!("speaks softly");
    one_form["names"][&second_name] = json!({"text": "لینا عثمان", "kind": "full"});
    let after_one = desk.ask("person.save", json!({"id": person, "base": opened["version"], "record": one_form}));
    let mut other_form = opened["record"].clone();
    other_form["gender"] = json!("female");
    other_form["roles"] = json!(["helped", "volunteer"]);
    let both = desk.ask("person.save", json!({"id": person, "base": opened["version"], "record": other_form}));

    let kept = &both["record"];
    assert_eq!((&kept["remarks"], &kept["gender"]), (&json!("speaks softly"), &json!("female")), "neither form undid the other");
    assert_eq!((kept["names"].as_object().unwrap().len(), &kept["roles"]), (2, &json!(["helped", "volunteer"])));
    assert_eq!(&desk.get("person.get", &person)["record"], kept, "what the answer said is what is kept");
    assert!(has(&desk, "softly", &person), "search knows what was merged");

    let history = desk.history(&person);
    assert_eq!(history.len(), 3);
    let fields = |version: &Value| texts(version["changes"].as_array().unwrap(), "field");
    let of = |version: &Value| history.iter().find(|told| told["version"] == *version).unwrap();
    assert_eq!(
        fields(of(&after_one["version"])),
        [format!("names.{second_name}.kind"), format!("names.{second_name}.text"), "remarks".into()]
    );
    let other = history.iter().find(|told| told["act"] == "changed" && told["version"] != after_one["version"]).unwrap();
    assert_eq!(fields(other), ["gender", "roles"], "each version tells what it changed itself, not what it had not seen");

    desk.ask("record.undo", json!({"id": person}));
    let undone = desk.get("person.get", &person)["record"].clone();
    assert_eq!((&undone["gender"], &undone["remarks"]), (&Value::Null, &json!("speaks softly")), "undo takes back the last act only");
    desk.is_sound();
}

#[test]
fn two_forms_that_change_the_same_field_leave_one_value_and_both_versions() {
    let desk = Desk::with_vault();
    let opened = desk.ask("case.save", json!({"record": {"summary": "at first"}}));
    let case = id(&opened);
    for summary in ["by one", "by the other"] {
        let mut record = opened["record"].clone();
        record["summary"] = json!(summary);
        desk.ask("case.save", json!({"id": case, "base": opened["version"], "record": record}));
    }
    let kept = desk.get("case.get", &case)["case"]["record"]["summary"].clone();
    assert!([json!("by one"), json!("by the other")].contains(&kept), "{kept}");
    let told = json!(desk.history(&case)).to_string();
    assert!(told.contains("by one") && told.contains("by the other"), "what lost can still be read, and brought back");
}

#[test]
fn what_the_rules_forbid_today_is_not_brought_back() {
    let desk = Desk::with_vault();
    let first = desk.ask("case.save", json!({"record": {"code": "A-1"}}));
    let mut record = first["record"].clone();
    record["code"] = json!("A-2");
    desk.ask("case.save", json!({"id": first["id"], "record": record}));
    desk.ask("case.save", json!({"record": {"code": "A-1"}}));
    desk.refused_as(ErrorCode::Invalid, "record.undo", json!({"id": first["id"]}));
    assert_eq!(desk.get("case.get", &id(&first))["case"]["record"]["code"], "A-2");
    let created = desk.ask("case.save", json!({"record": {}}));
    desk.refused_as(ErrorCode::Refused, "record.undo", json!({"id": created["id"]}));
}

#[test]
fn a_long_history_is_told_from_its_newest_end() {
    let desk = Desk::with_vault();
    let case = desk.case_of(&desk.person("Lina Osman"), "low");
    let note = desk.note(&case, "version 0");
    for version in 1..230 {
        let record = json!({"case": case, "text": format!("version {version}"), "visibility": "team"});
        desk.ask("note.save", json!({"id": note, "record": record}));
    }
    let history = desk.history(&note);
    assert_eq!(history.len(), 200);
    assert_eq!(history[0]["changes"], json!([{"field": "text", "before": "version 228", "after": "version 229"}]));
    assert_eq!(history[199]["changes"][0]["before"], "version 29", "the oldest told is compared with the one before it");
}
