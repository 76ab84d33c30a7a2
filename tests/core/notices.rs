//! A notice shows the public what the seeker agreed to show, as it was then, and nothing else.

use panah_core::ErrorCode;
use serde_json::{Value, json};

use crate::desk::{PASSPHRASE, id, new_id, texts};
use crate::family::Family;
use crate::photographs::{holds, photograph};

#[test]
fn a_notice_shows_what_the_seeker_agreed_to_and_no_more() {
    let family = Family::new();
    let notice = json!({"search": family.search, "contact": "the harbour office"});
    family.desk.refused_as(ErrorCode::Refused, "family.notice", notice.clone());
    let names = json!({new_id(): {"text": "Zef Gjoni", "kind": "full"}, new_id(): {"text": "Drita", "kind": "mothers"}});
    family.desk.edit("family_search", &family.cases[0], &family.search, json!({"names": names}));
    family.agrees_to_notice(&["names"], "2031-04-01");
    for (contact, refused) in [(" ".to_owned(), true), ("x".repeat(2_001), true), ("x".repeat(2_000), false)] {
        let tried = family.desk.door.call("family.notice", json!({"search": family.search, "contact": contact}));
        assert_eq!(tried.err().map(|problem| problem.fields[0].path.clone()), refused.then(|| "contact".to_owned()), "{}", contact.len());
    }
    let text = family.desk.ask("family.notice", notice.clone())["text"].as_str().unwrap().to_owned();
    assert!(text.contains("Zef Gjoni") && !text.contains("Drita") && !text.contains("Son"), "{text}");
    let mut to_file = notice.clone();
    to_file["file"] = json!({"path": family.desk.beside("notice.html"), "protection": {"kind": "plain", "acknowledged": true}});
    family.desk.ask("family.notice", to_file);
    assert!(std::fs::read_to_string(family.desk.beside("notice.html")).unwrap().contains("Zef Gjoni"));
    family.desk.clock.advance(chrono::Duration::days(20));
    family.desk.refused_as(ErrorCode::Refused, "family.notice", notice);
}

#[test]
fn a_notice_ends_with_its_day_and_with_whatever_it_hangs_on() {
    let family = Family::new();
    let desk = &family.desk;
    let notice = json!({"search": family.search, "contact": "the harbour office"});
    family.agrees_to_notice(&["names"], "2031-03-20");
    desk.ask("family.notice", notice.clone());
    for id in [&family.mother, &family.cases[0], &family.search] {
        desk.ask("record.trash", json!({"id": id}));
        desk.refused_as(ErrorCode::Refused, "family.notice", notice.clone());
        desk.ask("record.restore", json!({"id": id}));
        desk.ask("family.notice", notice.clone());
    }
    // Its day has passed, as the ledger knows: a clock set back revives it no more than a consent.
    desk.clock.advance(chrono::Duration::days(6));
    family.consent("seeker", "granted", json!({"scope": "alive"}));
    desk.clock.advance(chrono::Duration::days(-6));
    desk.refused_as(ErrorCode::Refused, "family.notice", notice.clone());
    family.agrees_to_notice(&["names"], "2031-04-20");
    desk.ask("family.notice", notice.clone());
    desk.edit("family_search", &family.cases[0], &family.search, json!({"closed": "2031-03-15"}));
    desk.refused_as(ErrorCode::Refused, "family.notice", notice);
}

#[test]
fn what_a_seeker_agreed_to_show_is_superseded_and_never_edited() {
    let family = Family::new();
    let desk = &family.desk;
    let notice = json!({"search": family.search, "contact": "the harbour office"});
    let parts = || desk.ask("notice_consent.list", json!({"search": family.search}))["parts"].clone();
    let due = || {
        texts(desk.ask("case.due", json!({"case": family.cases[0]})).as_array().unwrap(), "what")
            .iter()
            .filter(|what| *what == "notice-ends")
            .count()
    };
    let first = family.agrees_to_notice(&["names", "kinship"], "2031-04-01");
    assert_eq!((parts(), due()), (json!(["kinship", "names"]), 1));
    let second = family.agrees_to_notice(&["names"], "2031-05-01");
    assert_eq!(second["record"]["supersedes"], json!([first["id"]]));
    assert_eq!((parts(), due()), (json!(["names"]), 1), "what is superseded is due no more");
    desk.ask("vault.reindex", json!({}));
    assert_eq!((parts(), due()), (json!(["names"]), 1));
    for (operation, request) in [
        ("record.trash", json!({"id": second["id"]})),
        ("record.undo", json!({"id": second["id"]})),
        ("erase.run", json!({"id": second["id"], "passphrase": PASSPHRASE})),
    ] {
        desk.refused_as(ErrorCode::Refused, operation, request);
    }
    // Nothing hangs on it once the search is in the trash, or has ended.
    desk.ask("record.trash", json!({"id": family.search}));
    assert_eq!(due(), 0);
    desk.ask("record.restore", json!({"id": family.search}));
    let closed = |closed: Value| drop(desk.edit("family_search", &family.cases[0], &family.search, json!({"closed": closed})));
    closed(json!("2031-03-15"));
    assert_eq!(due(), 0);
    closed(Value::Null);
    assert_eq!(due(), 1);
    let taken_back = json!({"search": family.search, "act": "withdrawn", "words": "Take it down.", "on": "2031-03-04"});
    let taken_back = id(&desk.ask("notice_consent.record", json!({"record": taken_back})));
    assert_eq!((parts(), due()), (json!([]), 0));
    for query in ["take it down", "Drita Gjoni"] {
        assert!(texts(&desk.found(query), "id").contains(&taken_back), "{query}");
    }
    let timeline = desk.ask("case.timeline", json!({"case": family.cases[0], "limit": 100, "offset": 0}))["entries"].clone();
    let line = timeline.as_array().unwrap().iter().find(|line| line["id"] == json!(taken_back)).expect("it stands in the timeline");
    assert_eq!(line["date"]["earliest"], "2031-03-04");
    desk.refused_as(ErrorCode::Refused, "family.notice", notice.clone());
    let entries = desk.ask("notice_consent.list", json!({"search": family.search}))["entries"].as_array().unwrap().clone();
    assert_eq!(entries.len(), 3, "all that was ever said stays");
    for (record, code) in [
        (json!({"search": family.search, "act": "granted"}), "required"),
        (json!({"search": family.search, "act": "asked"}), "not-a-choice"),
        (json!({"search": family.search, "act": "granted", "parts": ["shoe-size"]}), "not-a-choice"),
        (json!({"search": family.search, "act": "declined", "parts": ["names"]}), "only-if-granted"),
        (json!({"search": family.search, "act": "granted", "parts": ["names"], "until": "2031-01-01"}), "in-the-past"),
    ] {
        let problem = desk.refused_as(ErrorCode::Invalid, "notice_consent.record", json!({"record": record}));
        assert_eq!(problem.fields[0].code, code);
    }
    // To its last day.
    family.agrees_to_notice(&["names"], "2031-03-15");
    assert_eq!(parts(), json!(["names"]));
    // It was hers to say: whoever looks now has said nothing.
    family.agrees_to_notice(&["names"], "2031-05-01");
    assert_eq!(desk.ask("erase.look", json!({"id": family.search}))["kinds"]["notice-consent"], json!(5), "they go with the search");
    let other = desk.person("Bekim Gjoni");
    desk.ask("record.trash", json!({"id": family.pair}));
    let fresh = desk.add("family_search", json!({"case": family.cases[0], "seeker": family.mother}));
    desk.ask("notice_consent.record", json!({"record": {"search": fresh, "act": "granted", "parts": ["names"]}}));
    desk.edit("family_search", &family.cases[0], &fresh, json!({"seeker": other}));
    desk.refused_as(ErrorCode::Refused, "family.notice", json!({"search": fresh, "contact": "x"}));
    desk.is_sound();
}

#[test]
fn a_notice_shows_the_photograph_without_what_it_tells_and_is_written_down() {
    let family = Family::new();
    let desk = &family.desk;
    let photo = desk.file(&family.cases[0], "son.jpg", &photograph())["id"].clone();
    desk.edit("family_search", &family.cases[0], &family.search, json!({"photo": photo}));
    family.agrees_to_notice(&["names", "photo"], "2031-04-01");
    let path = desk.beside("notice.html");
    let file = json!({"path": path, "protection": {"kind": "plain", "acknowledged": true}});
    let notice =
        desk.ask("family.notice", json!({"search": family.search, "contact": "the harbour office", "file": file, "printed": true}));
    assert_eq!(notice["photo"], photo);
    let page = std::fs::read_to_string(&path).unwrap();
    let picture = page.split("data:image/jpeg;base64,").nth(1).unwrap().split('"').next().unwrap();
    let picture = base64::Engine::decode(&base64::engine::general_purpose::STANDARD, picture).unwrap();
    assert!(picture.starts_with(&[0xFF, 0xD8]), "a JPEG");
    assert!(holds(&photograph(), b"Lumigon") && !holds(&picture, b"Lumigon"), "what it was taken with, and where, is not in it");
    let log = desk.rows("disclosure.list", json!({}));
    assert_eq!(texts(&log, "what"), ["notice", "notice"]);
    assert_eq!(texts(&log, "format"), ["html", "paper"]);
    for entry in &log {
        assert_eq!((&entry["about"], &entry["kind"], &entry["to"]), (&json!(family.search), &json!("family-search"), &json!("public")));
        assert_eq!(entry["consents"].as_array().unwrap().len(), 1);
    }
    // Another photograph is another part.
    let other = desk.file(&family.cases[0], "another.jpg", &[photograph(), vec![0]].concat())["id"].clone();
    desk.edit("family_search", &family.cases[0], &family.search, json!({"photo": other}));
    let notice = desk.ask("family.notice", json!({"search": family.search, "contact": "the harbour office"}));
    assert_eq!(notice["photo"], Value::Null);
    desk.edit("family_search", &family.cases[0], &family.search, json!({"photo": photo}));
    // Without her yes to the photograph it stands nowhere.
    family.agrees_to_notice(&["names"], "2031-04-01");
    let notice = desk.ask("family.notice", json!({"search": family.search, "contact": "the harbour office"}));
    assert_eq!(notice["photo"], Value::Null);
}

#[test]
fn what_she_agreed_to_show_is_shown_as_it_was_then() {
    let family = Family::new();
    let desk = &family.desk;
    desk.edit("family_search", &family.cases[0], &family.search, json!({"description": "A scar on the left hand."}));
    family.agrees_to_notice(&["names", "description"], "2031-04-01");
    let notice = || desk.ask("family.notice", json!({"search": family.search, "contact": "the harbour office"}))["text"].clone();
    assert!(notice().as_str().unwrap().contains("scar"));
    desk.edit("family_search", &family.cases[0], &family.search, json!({"description": "Lives in Norland as Zef Hale."}));
    assert!(!notice().as_str().unwrap().contains("Norland"));
    let said = || desk.ask("notice_consent.list", json!({"search": family.search}));
    assert_eq!((&said()["parts"], &said()["changed"]), (&json!(["names"]), &json!(["description"])));
    desk.ask("family.notice", json!({"search": family.search, "contact": "x", "printed": true}));
    let told = said()["told"].as_array().unwrap().clone();
    assert_eq!((&told[0]["format"], &told[0]["parts"]), (&json!("paper"), &json!(["names"])));
    assert_eq!(told[0]["file_digest"].as_str().unwrap().len(), 64, "and the very words are known by their digest");
}

#[test]
fn each_part_is_shown_by_itself_and_agreed_to_anew_once_it_says_something_else() {
    let family = Family::new();
    let desk = &family.desk;
    let named = |text: &str| json!({new_id(): {"text": text, "kind": "full"}});
    // Each part: what it holds, how a notice says it, what it holds later.
    let parts = [
        ("names", json!({"names": named("Zef Gjoni")}), "Zef Gjoni", json!({"names": named("Zef Hale")})),
        ("gender", json!({"gender": "male"}), "Male", json!({"gender": "other"})),
        ("birth", json!({"birth": "1989"}), "1989", json!({"birth": "1990"})),
        ("birth-place", json!({"birth_place": "Oakham"}), "Oakham", json!({"birth_place": "Elmham"})),
        ("last-place", json!({"last_place": "Harbour Row"}), "Harbour Row", json!({"last_place": "Quay Street"})),
        ("kinship", json!({"kinship": "son"}), "Son", json!({"kinship": "brother"})),
        ("description", json!({"description": "A scar."}), "A scar.", json!({"description": "Two scars."})),
    ];
    let edit = |changes: &Value| desk.edit("family_search", &family.cases[0], &family.search, changes.clone());
    parts.iter().for_each(|(_, held, ..)| drop(edit(held)));
    let request = json!({"search": family.search, "contact": "the office"});
    for (part, held, said, later) in &parts {
        family.agrees_to_notice(&[*part], "2031-04-01");
        let text = desk.ask("family.notice", request.clone())["text"].as_str().unwrap().to_owned();
        let shown: Vec<&str> = parts.iter().map(|(_, _, said, _)| *said).filter(|said| text.contains(said)).collect();
        assert_eq!(shown, [*said]);
        edit(later);
        assert_eq!(desk.refused("family.notice", request.clone()).fields[0].code, "notice-not-agreed", "{part}");
        edit(held);
        desk.ask("family.notice", request.clone());
    }
    family.agrees_to_notice(&["seeker-name"], "2031-04-01");
    assert!(desk.ask("family.notice", request.clone())["text"].as_str().unwrap().contains("Drita Gjoni"));
    family.desk.change_person(&family.mother, json!({"names": named("Drita Hale")}));
    assert_eq!(desk.refused("family.notice", request).fields[0].code, "notice-not-agreed");
}
