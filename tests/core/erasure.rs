//! Erasing for good: nothing of what was erased is found again, anywhere, and nothing brings it back.

use panah_core::ErrorCode;
use serde_json::{Value, json};

use crate::desk::{Desk, PASSPHRASE, id};
use crate::insider::{open_database, pages};
use crate::photographs::holds;

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
    let event = &desk.rows("vault.events", json!({}))[0];
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
