//! Who on file may be the sought person: found whatever the script, explained, and never against what somebody decided.

use panah_core::ErrorCode;
use serde_json::{Value, json};

use crate::desk::{Desk, id, new_id, texts};

fn names(names: &[(&str, &str)]) -> Value {
    names.iter().map(|(kind, text)| (new_id(), json!({"kind": kind, "text": text}))).collect::<serde_json::Map<_, _>>().into()
}

fn person(desk: &Desk, written: &[(&str, &str)], more: Value) -> String {
    let mut record = json!({"names": names(written), "roles": ["helped"]});
    record.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    desk.add("person", record)
}

fn candidates(desk: &Desk, search: &str, more: Value) -> Vec<Value> {
    let mut request = json!({"search": search, "limit": 20});
    request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    desk.ask("family.candidates", request)["rows"].as_array().unwrap().clone()
}

fn of(rows: &[Value]) -> Vec<String> {
    rows.iter().map(|row| id(&row["person"])).collect()
}

/// What a row says of a field: how, and why.
fn says(row: &Value, field: &str) -> (String, Option<String>) {
    let found = row["fields"].as_array().unwrap().iter().find(|it| it["field"] == field).unwrap();
    (found["how"].as_str().unwrap().to_owned(), found["note"].as_str().map(str::to_owned))
}

struct Story {
    desk: Desk,
    mother: String,
    son: String,
    brother: String,
    namesake: String,
    search: String,
}

/// Salma looks for her son Ehsan. He is on file in another script, his brother and a namesake too.
fn story() -> Story {
    let desk = Desk::with_vault();
    let mother = person(&desk, &[("full", "سلمی کوهستانی")], json!({"gender": "female", "birth": "1345"}));
    let son = person(
        &desk,
        &[("full", "Ihsan Rahimy"), ("fathers", "Kareem"), ("mothers", "Salma")],
        json!({"gender": "male", "birth": "1987-06-05", "birth_place": "Northgate"}),
    );
    let brother =
        person(&desk, &[("full", "Yousef Rahimi"), ("fathers", "Karim"), ("mothers", "Salma")], json!({"gender": "male", "birth": "1990"}));
    let namesake = person(&desk, &[("full", "احسان رحیمی"), ("fathers", "جمشید")], json!({"gender": "male", "birth": "1950"}));
    for name in ["Zef Gjoni", "Mina Baghban", "Ehsan Lindqvale", "Teuta Rahimi"] {
        desk.person(name);
    }
    let case = desk.case_of(&mother, "high");
    let record = json!({
        "case": case, "seeker": mother, "kinship": "son",
        "names": names(&[("full", "احسان رحیمی"), ("fathers", "کریم")]), "birth": "1366/03/15", "last_place": "Northgate",
    });
    let search = desk.add("family_search", record);
    Story { desk, mother, son, brother, namesake, search }
}

#[test]
fn the_right_one_comes_first_whatever_the_script_and_it_is_said_why_field_by_field() {
    let Story { desk, mother, son, brother, namesake, search } = story();
    let rows = candidates(&desk, &search, json!({}));
    let (found, first) = (of(&rows), &rows[0]);
    assert_eq!(found[0], son, "{rows:?}");
    assert!(found.contains(&namesake) && !found.contains(&mother), "the seeker looks for somebody else");
    let place = |id: &String| found.iter().position(|it| it == id);
    assert!(place(&brother).is_none_or(|at| at > 0));
    let score = |at: usize| rows[at]["score"].as_u64().unwrap();
    assert!(score(0) >= 80 && score(1) < 50 && rows.windows(2).all(|two| two[0]["score"].as_u64() >= two[1]["score"].as_u64()));
    let agrees = |note: &str| ("agrees".to_owned(), Some(note.to_owned()));
    assert_eq!(says(first, "names"), agrees("other-script"));
    assert_eq!(says(first, "fathers-name"), agrees("other-script"));
    assert_eq!(says(first, "mothers-name").0, "agrees", "who looks for her son is his mother");
    assert_eq!(says(first, "gender"), ("agrees".into(), None), "a son is a man");
    assert_eq!(says(first, "birth"), ("agrees".into(), None), "one day in two calendars");
    for field in ["birth-place", "last-place", "nationalities", "relatives"] {
        assert_eq!(says(first, field).0, "unknown", "{field} is not recorded on both sides, and does not differ");
    }
    let other = rows.iter().find(|row| id(&row["person"]) == namesake).unwrap();
    assert_eq!((says(other, "names").0.as_str(), says(other, "birth").0.as_str()), ("agrees", "differs"));
    let field = first["fields"].as_array().unwrap().iter().find(|field| field["field"] == "names").unwrap();
    assert_eq!((&field["sought"], &field["theirs"]), (&json!("احسان رحیمی"), &json!("Ihsan Rahimy")), "as written");
    assert_eq!((&first["pair"], &first["decision"]), (&json!(null), &json!(null)));
}

#[test]
fn a_decision_survives_every_new_score_and_rejecting_one_loses_no_other() {
    let Story { desk, son, namesake, search, .. } = story();
    let before = of(&candidates(&desk, &search, json!({})));
    let pair = |person: &str, decision: &str| desk.add("pair", json!({"search": search, "person": person, "decision": decision}));
    let (rejected, verified) = (pair(&namesake, "rejected"), pair(&son, "verified"));
    let rows = candidates(&desk, &search, json!({}));
    assert_eq!(of(&rows), before.iter().filter(|id| **id != namesake).cloned().collect::<Vec<_>>(), "the others stay as they were");
    assert_eq!((&rows[0]["pair"], &rows[0]["decision"]), (&json!(verified), &json!("verified")));
    let rows = candidates(&desk, &search, json!({"rejected": true}));
    assert_eq!(rows.last().map(|row| (id(&row["person"]), row["decision"].clone())), Some((namesake.clone(), json!("rejected"))));

    // Whatever becomes known later changes the mark, and no decision.
    let stored = desk.get("person.get", &namesake);
    let mut record = stored["record"].clone();
    record["birth"] = json!("1987-06-05");
    record["names"] = names(&[("full", "احسان رحیمی"), ("fathers", "کریم"), ("mothers", "سلمی")]);
    desk.ask("person.save", json!({"id": namesake, "base": stored["version"], "record": record}));
    let rows = candidates(&desk, &search, json!({"rejected": true}));
    let again = rows.last().unwrap();
    assert_eq!((id(&again["person"]), &again["decision"]), (namesake.clone(), &json!("rejected")));
    assert!(again["score"].as_u64().unwrap() >= 80, "it would come first");
    assert_eq!(desk.get("pair.get", &rejected)["pair"]["record"]["decision"], "rejected");
    assert!(!of(&candidates(&desk, &search, json!({}))).contains(&namesake));

    // Somebody of whom a pair was made is told of although nothing speaks for it.
    let unlike = desk.person("Drita Kelmendi");
    pair(&unlike, "possible");
    assert!(of(&candidates(&desk, &search, json!({}))).contains(&unlike));
    desk.ask("record.trash", json!({"id": son}));
    assert!(!of(&candidates(&desk, &search, json!({}))).contains(&son), "who is in the trash is nobody's candidate");
    desk.is_sound();
}

#[test]
fn relatives_and_places_speak_for_a_candidate_and_whom_the_seeker_knows_is_not_the_sought_one() {
    let Story { desk, mother, son, brother, search, .. } = story();
    let aunt = desk.person("Mahin Kouhestani");
    let tie = |person: &str, other: &str, kinship: &str| desk.add("tie", json!({"person": person, "other": other, "kinship": kinship}));
    tie(&mother, &aunt, "sister");
    tie(&aunt, &son, "nephew");
    tie(&mother, &brother, "son");
    let case = desk.case_of(&son, "low");
    desk.add("situation", json!({"case": case, "place": "Northgate", "country": "Norland"}));
    let rows = candidates(&desk, &search, json!({}));
    assert_eq!(id(&rows[0]["person"]), son);
    assert_eq!(says(&rows[0], "relatives"), ("agrees".into(), Some("same-person".into())));
    assert_eq!(says(&rows[0], "last-place").0, "agrees");
    if let Some(known) = rows.iter().find(|row| id(&row["person"]) == brother) {
        assert_eq!(says(known, "relatives"), ("differs".into(), Some("known-to-seeker".into())));
    }
}

#[test]
fn the_index_of_candidates_follows_every_change_and_may_be_rebuilt() {
    let Story { desk, son, search, .. } = story();
    let before = candidates(&desk, &search, json!({}));
    desk.ask("vault.reindex", json!({}));
    assert_eq!(candidates(&desk, &search, json!({})), before);
    desk.ask("record.trash", json!({"id": son}));
    desk.ask("record.restore", json!({"id": son}));
    assert_eq!(candidates(&desk, &search, json!({})), before);
    assert_eq!(candidates(&desk, &search, json!({"limit": 1})).len(), 1);
    desk.refused_as(ErrorCode::NotFound, "family.candidates", json!({"search": new_id(), "limit": 5}));
    desk.refused_as(ErrorCode::NotFound, "family.candidates", json!({"search": son, "limit": 5}));
}

/// The seed is not one that weights were chosen on. `make bench` has the figures of 10,000 people.
#[test]
fn of_two_thousand_people_the_right_one_is_nearly_always_first_and_almost_always_among_five() {
    let desk = Desk::with_vault();
    let made = desk.ask("sample.families", json!({"people": 2_000, "searches": 200, "seed": 2_718}));
    let searches = made["searches"].as_array().unwrap();
    assert_eq!(searches.len(), 200);
    let (mut first, mut of_five) = (0, 0);
    for asked in searches {
        let rows = desk.ask("family.candidates", json!({"search": asked["search"], "limit": 5}));
        let found = rows["rows"].as_array().unwrap().iter().position(|row| row["person"]["id"] == asked["person"]);
        first += usize::from(found == Some(0));
        of_five += usize::from(found.is_some());
    }
    assert!(first * 100 >= 98 * 200 && of_five * 100 >= 99 * 200, "{first} first, {of_five} among five, of 200");
    desk.refused_as(ErrorCode::Invalid, "sample.families", json!({"people": 10, "searches": 1, "seed": 1}));
    assert!(texts(&desk.rows("person.list", json!({})), "name").len() >= 500);
}
