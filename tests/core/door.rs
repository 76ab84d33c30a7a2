//! What goes in by the door comes out the same.

use serde_json::{Value, json};

use crate::desk::{Desk, id};

/// 10,000 characters: Persian, joiners, emoji of several parts, marks of direction, control characters, NUL.
fn long_text() -> String {
    let piece = "می‌خواهم بروم؛ «کجا؟» 👩‍👧‍👦🏽 \u{202e}abc\u{202c} \u{200f}ک\u{0}\u{1}\u{7f}\u{85}\t\r\n\u{2028}ی\u{64e}\u{feff}e\u{301}\u{fffe}\u{10ffff} ";
    let text: String = piece.chars().cycle().take(10_000).collect();
    assert!(text.contains('\0') && text.contains('\u{200d}') && text.contains('\u{202e}'));
    text
}

#[test]
fn ten_thousand_characters_come_out_as_they_went_in() {
    let desk = Desk::with_vault();
    let text = long_text();
    let case = id(&desk.ask("case.save", json!({"record": {"summary": text}})));
    let note = desk.note(&case, &text);
    let record = json!({"title": "خبر", "kind": "report", "body": text, "excerpt": text, "authors": ["b", "a\0", "b"]});
    let news = id(&desk.ask("news.save", json!({"record": record})));
    let draft = json!({"kind": "note", "title": "t", "body": {"text": text}});
    desk.ask("draft.save", draft);
    let comes_out = |when: &str| {
        let found = |value: &Value| assert_eq!(value.as_str().unwrap(), text, "{when}");
        found(&desk.get("case.get", &case)["case"]["record"]["summary"]);
        found(&desk.rows("note.list", json!({"case": case}))[0]["record"]["text"]);
        let item = desk.get("news.get", &news)["record"].clone();
        found(&item["body"]);
        found(&item["excerpt"]);
        assert_eq!(item["authors"], json!(["b", "a\0", "b"]), "{when}: in their order");
        found(&desk.ask("draft.list", json!({}))[0]["body"]["text"]);
        assert_eq!(desk.history(&note)[0]["changes"][1]["after"].as_str(), Some(text.as_str()), "{when}: in the history too");
        assert_eq!(desk.found("میخواهم بروم").len(), 3, "{when}: and it is found");
    };
    comes_out("at once");
    desk.lock();
    desk.unlock();
    comes_out("after lock and unlock");
    desk.ask("vault.reindex", json!({}));
    comes_out("after reindexing");
    desk.is_sound();
    let saved = desk.get("news.get", &news);
    desk.ask("news.save", json!({"id": news, "base": saved["version"], "record": saved["record"]}));
    assert_eq!(desk.history(&news).len(), 1, "sending it back as it came changes nothing");
}
