//! Erasing for good: nothing of what was erased is found again, anywhere, and nothing brings it back.

use std::fs;

use panah_core::desk::VaultEvent;
use panah_core::store::Ordered;
use panah_core::store::document::{By, Document};
use panah_core::{ErrorCode, Id};
use serde_json::{Value, json};

use crate::desk::{Desk, PASSPHRASE, id, new_id, texts};
use crate::history::one_of_each;
use crate::insider::{open_database, pages};
use crate::photographs::{holds, photograph};

/// Erases something, which must be done.
#[track_caller]
pub fn erase(desk: &Desk, request: Value) -> Value {
    let mut request = request;
    request["passphrase"] = json!(PASSPHRASE);
    desk.ask("erase.run", request)
}

/// Words that stand in no page of the locked vault, free pages and full text included.
#[track_caller]
pub fn in_no_page(desk: &Desk, words: &[&str]) {
    desk.lock();
    let database = open_database(&desk.dir());
    let pages = pages(&database);
    for word in words {
        let folded = word.to_lowercase();
        for form in [word.as_bytes(), folded.as_bytes()] {
            if let Some(at) = pages.windows(form.len()).position(|part| part == form) {
                panic!("{word} stands in page {}: {:?}", at / 4096 + 1, String::from_utf8_lossy(&pages[at.saturating_sub(40)..at + 60]));
            }
        }
    }
    database.close().unwrap();
    desk.recover();
}

/// Pieces of the documents of cases, here and there in each, that stand in no other document.
fn pieces_of_documents(desk: &Desk, cases: &[&String]) -> Vec<Vec<u8>> {
    desk.lock();
    let database = open_database(&desk.dir());
    let mut of_cases = Vec::new();
    let mut others = Vec::new();
    let mut statement = database.prepare("SELECT lower(hex(coalesce(home, id))), bytes FROM document").unwrap();
    let mut rows = statement.query([]).unwrap();
    while let Some(row) = rows.next().unwrap() {
        let (home, bytes): (String, Vec<u8>) = (row.get(0).unwrap(), row.get(1).unwrap());
        let is_of = cases.iter().any(|case| case.replace('-', "") == home);
        if is_of { of_cases.push(bytes) } else { others.extend(bytes) }
    }
    drop(rows);
    drop(statement);
    database.close().unwrap();
    desk.recover();
    let pieces = of_cases.iter().flat_map(|bytes| (10..bytes.len().saturating_sub(24)).step_by(150).map(|at| bytes[at..at + 24].to_vec()));
    pieces.filter(|piece| !holds(&others, piece)).collect()
}

#[test]
fn a_page_that_holds_a_word_is_found() {
    let desk = Desk::with_vault();
    desk.person("Qwilliam Osman");
    desk.lock();
    let database = open_database(&desk.dir());
    assert!(holds(&pages(&database), b"qwilliam"));
    database.close().unwrap();
}

#[test]
fn a_case_with_all_that_is_in_it_is_gone_from_every_list_and_page() {
    let desk = Desk::with_vault();
    for at in 0..40 {
        let case = desk.case_of(&desk.person(&format!("Lina Osman {at}")), "low");
        desk.note(&case, &format!("day {at} at the harbour, {}", "waiting ".repeat(at)));
    }
    let person = desk.person("Zef Gjoni");
    let case = desk.case_of(&person, "high");
    let note = desk.note(&case, "qcanaryone waits at the harbour");
    desk.ask("note.save", json!({"id": note, "record": {"case": case, "text": "qcanarytwo", "visibility": "team"}}));
    let trashed = desk.note(&case, "qcanarythree in the trash");
    desk.ask("record.trash", json!({"id": trashed}));
    desk.ask("draft.save", json!({"kind": "note", "case": case, "title": "qcanaryfour", "body": {"text": "qcanaryfive"}}));
    let task = desk.add("task", json!({"case": case, "what": "qcanarysix", "due": "2031-03-20"}));
    desk.ask("today.snooze", json!({"id": task, "what": "task", "until": "2031-03-18", "reason": "qcanaryseven"}));
    let file = desk.file(&case, "qcanaryeight.txt", b"qcanarynine");
    let look = desk.ask("erase.look", json!({"id": case}));
    assert_eq!(
        (&look["kinds"]["note"], &look["kinds"]["case"], &look["drafts"], &look["contents"]),
        (&json!(2), &json!(1), &json!(1), &json!(1))
    );
    assert_eq!(look["kinds"].get("person"), None);
    let erased = erase(&desk, json!({"id": case}));
    assert_eq!(erased["kinds"], look["kinds"], "what was said is what was done");
    let told = desk.everything().to_string();
    assert!(!told.contains("qcanary") && told.contains("Zef Gjoni"));
    assert!(desk.found("qcanaryone").is_empty());
    for gone in [&case, &note, &trashed, &task, &id(&file)] {
        for operation in ["record.history", "record.undo", "record.trash", "record.restore", "case.get"] {
            desk.refused_as(ErrorCode::NotFound, operation, json!({"id": gone}));
        }
    }
    desk.is_sound();
    in_no_page(&desk, &["qcanary"]);
    desk.ask("vault.reindex", json!({}));
    desk.is_sound();
    let events = desk.rows("vault.events", json!({}));
    let event = events.iter().find(|event| event["what"] != json!("recovered")).unwrap();
    assert_eq!((&event["what"], &event["about"], &event["kinds"]), (&json!("erased"), &json!(case), &erased["kinds"]));
}

#[test]
fn nothing_stays_between_the_cells_of_pages_that_were_divided() {
    // Cells move from page to page as a table grows and shrinks; the bytes they leave must not outlive them.
    let desk = Desk::with_vault();
    let cases: Vec<String> = (0..6).map(|at| desk.case_of(&desk.person(&format!("Zef Gjoni {at}")), "low")).collect();
    let mut notes = Vec::new();
    for at in 0..240_usize {
        let case = at % cases.len();
        let word = format!("q{}qcase{case}n{at}", ["zeb", "mol", "tan", "wik"][at % 4]);
        notes.push((case, desk.note(&cases[case], &format!("{word} {}", "waits ".repeat(at * 37 % 300)))));
        if at % 3 == 0 {
            let (case, note) = notes[at * 7 % notes.len()].clone();
            let text = format!("qedit{at}qcase{case} {}", "again ".repeat(at * 53 % 400));
            desk.ask("note.save", json!({"id": note, "record": {"case": cases[case], "text": text, "visibility": "team"}}));
        }
    }
    let of_documents = pieces_of_documents(&desk, &[&cases[2], &cases[4]]);
    assert!(of_documents.len() > 80);
    erase(&desk, json!({"id": cases[2]}));
    in_no_page(&desk, &["qcase2"]);
    erase(&desk, json!({"id": cases[4]}));
    in_no_page(&desk, &["qcase2", "qcase4"]);
    desk.lock();
    let database = open_database(&desk.dir());
    let pages = pages(&database);
    let stays = of_documents.iter().filter(|piece| holds(&pages, piece)).count();
    assert_eq!(stays, 0, "nor any piece of a document, of which the longer ones are compressed");
    database.close().unwrap();
    desk.recover();
    assert!(desk.found("qmolqcase1n1").len() > 1 && desk.found("qmolqcase2n1").is_empty(), "the others are there");
    desk.is_sound();
}

/// Two people with all that can stand between them and with volunteers; the first one is the one to go.
fn entangled(desk: &Desk) -> (String, String, String) {
    let (person, other) = (desk.person("Qlina Osman"), desk.person("Zef Gjoni"));
    let case = desk.case_of(&person, "high");
    let others = desk.case_of(&other, "low");
    let mut record = desk.get("case.get", &others)["case"]["record"].clone();
    record["household"] = json!({&person: {"relation": "sister"}});
    desk.ask("case.save", json!({"id": others, "record": record}));
    desk.add("tie", json!({"person": other, "other": person, "kinship": "sister", "remarks": "qlina tie"}));
    let search = desk.add("family_search", json!({"case": others, "seeker": other, "description": "a sister"}));
    let pair = desk.add("pair", json!({"search": search, "person": person, "decision": "verified", "why": "qlina pair"}));
    for side in ["seeker", "sought"] {
        desk.ask(
            "consent.record",
            json!({"record": {"pair": pair, "side": side, "act": "granted", "scope": "meeting", "words": "qlina consent"}}),
        );
    }
    desk.add("family_message", json!({"pair": pair, "from": "sought", "text": "qlina message"}));
    desk.ask("family.release", json!({"pair": pair, "to": "seeker", "scope": "meeting", "meeting": "qlina meets", "dry_run": false}));
    desk.add(
        "volunteer",
        json!({"person": person, "place": "qlina place", "vetted_until": "2032-03-15", "agreement_signed": "2031-03-01"}),
    );
    let third = desk.case_of(&desk.person("Ana Reyes"), "low");
    desk.add("placement", json!({"case": third, "volunteer": person, "purpose": "mentor", "brief": "qlina brief", "until": "2031-04-15"}));
    desk.add("hours", json!({"volunteer": person, "on": "2031-03-14", "minutes": 60, "what": "qlina hours"}));
    let twin = desk.person("Qlina Osmani");
    desk.ask("person.merge", json!({"keep": person, "gone": twin}));
    desk.ask("draft.save", json!({"kind": "tie", "title": "", "body": {"person": person, "other": other, "remarks": "qlina draft"}}));
    (person, case, others)
}

#[test]
fn a_person_goes_with_all_that_is_about_them_and_what_names_them_stays_readable() {
    let desk = Desk::with_vault();
    let (person, case, others) = entangled(&desk);
    desk.note(&others, "She said that Qlina Osman is well");
    let look = desk.ask("erase.look", json!({"id": person}));
    for (kind, count) in [
        ("person", 2),
        ("tie", 1),
        ("pair", 1),
        ("consent", 2),
        ("release", 1),
        ("family-message", 1),
        ("volunteer", 1),
        ("placement", 1),
        ("hours", 1),
    ] {
        assert_eq!(look["kinds"][kind], count, "{kind}");
    }
    assert_eq!((&look["kinds"].as_object().unwrap().len(), &look["drafts"]), (&9, &json!(1)));
    let refers = look["refers"].as_array().unwrap();
    assert_eq!(refers.iter().filter(|row| [&json!(case), &json!(others)].contains(&&row["id"])).count(), 2, "both cases keep a bare id");
    assert_eq!(texts(look["named_in"].as_array().unwrap(), "kind"), ["note"]);
    erase(&desk, json!({"id": person}));
    let told = desk.everything().to_string().to_lowercase();
    assert_eq!(told.matches("qlina").count(), told.matches("qlina osman is well").count(), "but for what others wrote");
    assert!(told.contains(&case), "the case stands without a name");
    desk.is_sound();
    // What stays is worked on with the bare id in it; nothing new may name it.
    for of in [&case, &others] {
        let mut record = desk.get("case.get", of)["case"]["record"].clone();
        record["summary"] = json!("goes on");
        desk.ask("case.save", json!({"id": of, "record": record}));
        desk.ask("record.undo", json!({"id": of}));
    }
    let (zef, news) = (desk.rows("person.list", json!({}))[2]["id"].clone(), desk.case_of(&desk.person("Mina"), "low"));
    desk.faulty("tie", json!({"person": zef, "other": person, "kinship": "sister"}), "no-such-record");
    let mut record = desk.get("case.get", &news)["case"]["record"].clone();
    record["caseworkers"] = json!([person]);
    desk.refused_as(ErrorCode::Invalid, "case.save", json!({"id": news, "record": record}));
    let draft = json!({"kind": "tie", "title": "", "body": {"person": zef, "other": person, "remarks": "x"}});
    assert_eq!(desk.refused_as(ErrorCode::Refused, "draft.save", draft).detail.unwrap(), "erased");
    desk.ask("placement.suggest", json!({"case": others}));
    in_no_page(&desk, &["qlina tie", "qlina consent", "qlina meets", "qlina hours", "qlina draft", "qlina brief"]);

    let with_cases = Desk::with_vault();
    let (person, case, others) = entangled(&with_cases);
    let erased = erase(&with_cases, json!({"id": person, "with_cases": true}));
    assert_eq!(erased["kinds"]["case"], 1, "their own, not the one whose household they are in");
    with_cases.refused_as(ErrorCode::NotFound, "case.get", json!({"id": case}));
    with_cases.get("case.get", &others);
    assert!(!with_cases.everything().to_string().to_lowercase().contains("qlina"));
    with_cases.is_sound();
    in_no_page(&with_cases, &["qlina"]);
}

#[test]
fn a_record_of_every_kind_is_erased_and_no_operation_brings_it_back() {
    let desk = Desk::with_vault();
    let mut erased = Vec::new();
    for (at, (save, record)) in one_of_each(&desk).into_iter().enumerate() {
        let word = |which: &str| format!("q{which}x{at}z");
        let fill = |record: &Value, word: &str| serde_json::from_str::<Value>(&record.to_string().replace("wordbefore", word)).unwrap();
        let first = desk.ask(save, json!({"record": fill(&record, &word("first"))}));
        let second = desk.ask(save, json!({"id": first["id"], "base": first["version"], "record": fill(&record, &word("second"))}));
        if at % 2 == 0 {
            desk.ask("record.trash", json!({"id": first["id"]}));
        }
        let mut body = first["record"].clone();
        body["remarks"] = json!(word("draft"));
        let kind = save.trim_end_matches(".save").replace('_', "-");
        desk.ask("draft.save", json!({"kind": kind, "of": first["id"], "title": word("draft"), "body": body}));
        let done = erase(&desk, json!({"id": first["id"]}));
        assert_eq!(done["kinds"][&kind], 1, "{save}");
        erased.push((save, first, second));
    }
    for (save, first, second) in &erased {
        let one = &first["id"];
        for operation in ["record.history", "record.undo", "record.trash", "record.restore", "erase.run", "erase.look"] {
            let code = desk.refused(operation, json!({"id": one, "passphrase": PASSPHRASE})).code;
            assert!([ErrorCode::NotFound, ErrorCode::BadRequest].contains(&code), "{operation} {save}");
        }
        desk.refused_as(ErrorCode::NotFound, "record.revert", json!({"id": one, "to": first["version"]}));
        desk.refused(save, json!({"id": one, "base": second["version"], "record": second["record"]}));
        let kind = save.trim_end_matches(".save").replace('_', "-");
        desk.refused_as(ErrorCode::Refused, "draft.save", json!({"kind": kind, "of": one, "title": "", "body": {}}));
    }
    let told = desk.everything().to_string();
    for word in ["qfirstx", "qsecondx", "qdraftx"] {
        assert!(!told.contains(word), "{word}");
    }
    desk.is_sound();
    in_no_page(&desk, &["qfirstx", "qsecondx", "qdraftx"]);
    desk.ask("vault.reindex", json!({}));
    desk.is_sound();
}

#[test]
fn a_field_goes_with_its_history_and_the_rest_stays() {
    let desk = Desk::with_vault();
    let name = new_id();
    let record = json!({"names": {&name: {"text": "Qlina Osman", "kind": "full"}, new_id(): {"text": "Mina", "kind": "alias"}}, "remarks": "qremarkone",
        "organisations": ["qorganisation"], "birth": "1987-03-21"});
    let person = desk.add("person", record);
    let mut record = desk.get("person.get", &person)["record"].clone();
    record["remarks"] = json!("qremarktwo");
    desk.ask("person.save", json!({"id": person, "record": record}));
    desk.ask("draft.save", json!({"kind": "person", "of": person, "title": "", "body": record}));
    let field = |path: &str| json!({"id": person, "field": path, "passphrase": PASSPHRASE});
    for path in ["qremarkone", "organisations.qorganisation", "names.qlina", "", "gender"] {
        desk.refused_as(ErrorCode::Invalid, "erase.run", field(path));
    }
    let part = format!("names.{name}.text");
    desk.refused_as(ErrorCode::Invalid, "erase.run", field(&part));
    let look = desk.ask("erase.look", json!({"id": person, "field": "remarks"}));
    assert_eq!((&look["versions"], &look["drafts"], &look["kinds"]), (&json!(2), &json!(1), &json!({})));
    for path in ["remarks", "organisations", &format!("names.{name}")] {
        erase(&desk, json!({"id": person, "field": path}));
    }
    let left = desk.get("person.get", &person)["record"].clone();
    assert_eq!(
        (&left["remarks"], &left["birth"]["typed"], left["names"].as_object().unwrap().len()),
        (&Value::Null, &json!("1987-03-21"), 1)
    );
    assert_eq!(texts(&desk.history(&person), "act"), ["erased"]);
    desk.refused_as(ErrorCode::Refused, "record.undo", json!({"id": person}));
    assert!(desk.found("qlina").is_empty() && desk.found("mina").len() == 1);
    assert_eq!(desk.ask("draft.list", json!({})), json!([]));
    let events = desk.rows("vault.events", json!({}));
    assert_eq!((&events[2]["what"], &events[2]["field"], &events[2]["records"]), (&json!("erased-field"), &json!("remarks"), &json!(1)));
    desk.is_sound();
    in_no_page(&desk, &["qremark", "qorganisation", "qlina"]);
    // It is worked on as before, and a code that the core gives is not taken away.
    desk.ask("person.save", json!({"id": person, "record": left}));
    let case = desk.case_of(&person, "low");
    desk.refused_as(ErrorCode::Invalid, "erase.run", json!({"id": case, "field": "code", "passphrase": PASSPHRASE}));
}

#[test]
fn a_field_of_a_record_in_the_trash_goes_and_the_record_stays_there() {
    let desk = Desk::with_vault();
    let person = desk.add("person", json!({"names": {new_id(): {"text": "Mina", "kind": "full"}}, "remarks": "qremarkone"}));
    desk.ask("record.trash", json!({"id": person}));
    erase(&desk, json!({"id": person, "field": "remarks"}));
    assert_eq!(texts(&desk.rows("trash.list", json!({})), "id"), std::slice::from_ref(&person));
    assert!(desk.found("mina").is_empty());
    desk.is_sound();
    in_no_page(&desk, &["qremark"]);
    desk.ask("record.restore", json!({"id": person}));
    assert_eq!(desk.get("person.get", &person)["record"]["remarks"], Value::Null);
    assert_eq!(desk.found("mina").len(), 1);
    desk.is_sound();
}

#[test]
fn contents_go_with_the_last_record_that_names_them() {
    let desk = Desk::with_vault();
    let (case, other) = (desk.case_of(&desk.person("Lina Osman"), "low"), desk.case_of(&desk.person("Zef Gjoni"), "low"));
    desk.file(&case, "shared.txt", b"qshared by two");
    let stays = desk.file(&other, "again.txt", b"qshared by two");
    desk.file(&case, "own.txt", b"qown of one");
    let photo = desk.file(&case, "photo.jpg", &photograph());
    desk.ask("file.strip", json!({"id": photo["id"]}));
    assert_eq!(desk.ask("erase.look", json!({"id": case}))["contents"], 4, "the photograph as it was before, too");
    assert_eq!(erase(&desk, json!({"id": case}))["contents"], 3);
    assert_eq!(crate::files::read(&desk, &id(&stays), 100), b"qshared by two");
    desk.is_sound();
    in_no_page(&desk, &["qown of one", "Lumigon"]);
    erase(&desk, json!({"id": stays["id"]}));
    in_no_page(&desk, &["qshared by two"]);
}

#[test]
fn who_may_erase_what() {
    let desk = Desk::with_vault();
    let (person, case, _) = entangled(&desk);
    let before = desk.everything();
    let wrong = desk.refused("erase.run", json!({"id": person, "passphrase": "seven quiet lanterns"}));
    assert_eq!((wrong.fields[0].path.as_str(), wrong.fields[0].code.as_str()), ("passphrase", "wrong"));
    desk.refused_as(ErrorCode::BadRequest, "erase.run", json!({"id": person}));
    let me = desk.ask("vault.status", json!({}))["member"]["id"].clone();
    assert_eq!(desk.refused_as(ErrorCode::Invalid, "erase.run", json!({"id": me, "passphrase": PASSPHRASE})).fields[0].code, "has-a-key");
    let board = desk.rows("family.board", json!({"closed": true}));
    let pair = desk.get("pair.get", board[0]["pairs"][0]["id"].as_str().unwrap());
    let log = desk.rows("disclosure.list", json!({}));
    for once in [&pair["seeker"]["entries"][0]["id"], &pair["releases"][0]["id"], &log[0]["id"]] {
        desk.refused_as(ErrorCode::Refused, "erase.run", json!({"id": once, "passphrase": PASSPHRASE}));
    }
    assert_eq!(desk.everything(), before);
    let pages_before = fs::read(desk.dir().join("data.db")).unwrap();
    let event = erase(&desk, json!({"id": case}))["event"].clone();
    desk.refused_as(ErrorCode::Refused, "erase.run", json!({"id": event, "passphrase": PASSPHRASE}));
    let pages_after = fs::read(desk.dir().join("data.db")).unwrap();
    let same = pages_before.chunks(4096).zip(pages_after.chunks(4096)).filter(|(one, other)| one == other).count();
    assert_eq!(same, 0, "under another key, no page is as it was");
    let hidden = Desk::with_vault();
    let case = hidden.case_of(&hidden.person("Lina Osman"), "low");
    let note = hidden.ask("note.save", json!({"record": {"case": case, "text": "qhidden", "visibility": "author"}}));
    hidden.tampered("UPDATE document SET created_by = randomblob(16) WHERE kind = 'note'");
    hidden.refused_as(ErrorCode::NotFound, "erase.look", json!({"id": note["id"]}));
    let look = hidden.ask("erase.look", json!({"id": case}));
    assert_eq!((&look["kinds"]["note"], look.to_string().contains("qhidden")), (&json!(1), false), "counted, and not shown");
    erase(&hidden, json!({"id": case}));
    in_no_page(&hidden, &["qhidden"]);
}

#[test]
fn the_ledger_stays_whole_by_its_own_word_only() {
    let desk = Desk::with_vault();
    let (person, ..) = entangled(&desk);
    let protection = json!({"kind": "plain", "acknowledged": true});
    let export =
        desk.ask("export.cases", json!({"filter": {}, "format": "csv", "protection": protection, "path": desk.beside("cases.csv")}));
    erase(&desk, json!({"id": person}));
    desk.is_sound();
    let disclosure = id(&json!({"id": export["disclosure"]}));
    desk.lock();
    let database = open_database(&desk.dir());
    let about: Id = disclosure.parse().unwrap();
    database.execute("DELETE FROM document WHERE id = ?1", [about]).unwrap();
    // A member forges what erasing would write, beside the chain.
    let event = VaultEvent { what: "erased".into(), about: Some(about), ids: Ordered(vec![disclosure]), ..VaultEvent::default() };
    let by = By { person: about, at: 1_931_000_000_000 };
    let mut forged = Document::create(&event, by).unwrap();
    let insert = "INSERT INTO document (id, kind, visibility, bytes, created_at, changed_at) VALUES (?1, 'vault-event', 0, ?2, ?3, ?3)";
    database.execute(insert, rusqlite::params![new_id().parse::<Id>().unwrap(), forged.bytes(), by.at]).unwrap();
    database.close().unwrap();
    desk.unlock_despite();
    desk.ask("vault.reindex", json!({}));
    let problems = desk.ask("vault.verify", json!({}))["problems"].clone();
    assert_eq!(problems, json!([{"code": "disclosures", "count": 2}]), "one that is missing, and one outside the chain");
}

#[test]
fn erasing_a_no_revives_no_yes() {
    let desk = Desk::with_vault();
    let (seeker, sought) = (desk.person("Zef Gjoni"), desk.person("Lina Osman"));
    let pair_in = |risk: &str| {
        let case = desk.case_of(&seeker, risk);
        let search = desk.add("family_search", json!({"case": case, "seeker": seeker}));
        (case, desk.add("pair", json!({"search": search, "person": sought, "decision": "verified"})))
    };
    let ((_, first), (second_case, second)) = (pair_in("low"), pair_in("high"));
    let say = |pair: &str, side: &str, act: &str| {
        let mut record = json!({"pair": pair, "side": side, "act": act});
        if act == "granted" {
            record["scope"] = json!("alive");
        }
        desk.ask("consent.record", json!({"record": record}));
    };
    say(&first, "seeker", "granted");
    say(&first, "sought", "granted");
    let tell = json!({"pair": first, "to": "seeker", "scope": "alive", "dry_run": true});
    desk.ask("family.release", tell.clone());
    // Taken back in the other search between the same two people, which is then erased.
    say(&second, "sought", "withdrawn");
    desk.refused("family.release", tell.clone());
    erase(&desk, json!({"id": second_case}));
    desk.refused("family.release", tell.clone());
    desk.is_sound();

    // Nor does erasing the pair in which it was said that the two must not be brought together.
    say(&first, "seeker", "granted");
    say(&first, "sought", "granted");
    desk.ask("family.release", tell.clone());
    let (_, third) = pair_in("low");
    let stored = desk.get("pair.get", &third)["pair"].clone();
    let mut record = stored["record"].clone();
    record["decision"] = json!("blocked");
    desk.ask("pair.save", json!({"id": third, "base": stored["version"], "record": record}));
    desk.refused("family.release", tell.clone());
    erase(&desk, json!({"id": third}));
    desk.refused("family.release", tell);
    desk.is_sound();
}
