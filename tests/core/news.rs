//! News from a page that somebody copied.

use std::fs;

use panah_core::ErrorCode;
use serde_json::{Value, json};

use crate::desk::{Desk, id, texts};

const PAGE: &str = include_str!("pages/news-page.txt");

fn import(desk: &Desk, source: Value) -> Value {
    desk.ask("news.import", json!({"sources": [source]}))
}

fn counts(answer: &Value) -> (u64, u64, u64) {
    let count = |field: &str| answer[field].as_u64().unwrap();
    (count("imported"), count("duplicates"), count("rejected_total"))
}

/// What the page says, by hand: title, authors, outlet, place, translator, published, posted, kind, excerpt.
fn expected() -> [(&'static str, Value); 4] {
    let item = |title: &'static str, rest: Value| (title, rest);
    [
        item(
            "Harbour council promises papers for those who left the camp",
            json!([
                ["Lina Osman"],
                "Coast Courier",
                null,
                null,
                "2031-03-14",
                "2031-03-14",
                "report",
                "The council said on Thursday that people who left the camp last winter will be given identity cards before summer. “Without a card I cannot rent a room,” one of them said."
            ]),
        ),
        item(
            "“I had not heard my mother’s voice for nineteen years”",
            json!([
                ["Peter Vogt"],
                "Valley Post",
                "Lower Town",
                null,
                "2031-03-12",
                "2031-03-12",
                "interview",
                "Peter Vogt interviews a former resident, 41 years old…. The call lasted four minutes. […]"
            ]),
        ),
        item(
            "Weekly Digest – Harbour Bulletin – Mar 9, 2031",
            json!([
                [],
                "Harbour Bulletin",
                null,
                null,
                "2031-03-09",
                "2031-03-09",
                "digest",
                "Three things this week: the hearing that was put off again, a new English class, and a photograph that was not what it was said to be.[1]"
            ]),
        ),
        item(
            "Police turn back second family at the northern crossing",
            json!([
                ["Ana Reyes"],
                "Border Watch",
                null,
                "Harbour Bulletin",
                "2031-03-01",
                "2031-03-02",
                "report",
                "On the evening of Saturday, a second family was turned back although their hearing is next month."
            ]),
        ),
    ]
}

fn told(item: &Value) -> Value {
    let day = |date: &Value| {
        assert_eq!(date["earliest"], date["latest"], "a day");
        date["earliest"].clone()
    };
    json!([
        item["authors"],
        item["outlet"],
        item["place"],
        item["translator"],
        day(&item["published"]),
        day(&item["posted"]),
        item["kind"],
        item["excerpt"]
    ])
}

#[test]
fn the_sample_page_gives_four_items_with_every_field_right() {
    let desk = Desk::with_vault();
    let path = desk.beside("page.txt");
    fs::write(&path, PAGE).unwrap();
    let answer = import(&desk, json!({"path": path}));
    assert_eq!(counts(&answer), (4, 0, 0));
    for (item, (title, fields)) in answer["items"].as_array().unwrap().iter().zip(expected()) {
        assert_eq!((&item["title"], &told(item)), (&json!(title), &fields));
        let kept = desk.get("news.get", &id(item))["record"].clone();
        assert_eq!((&kept["title"], &told(&kept)), (&json!(title), &fields), "kept as it was read");
        assert_eq!((&kept["language"], &kept["body"]), (&json!("en"), &Value::Null));
    }
    let listed = texts(&desk.rows("news.list", json!({"sort": "published", "descending": true})), "title");
    assert_eq!(listed, expected().map(|(title, _)| title));
    assert_eq!(desk.found("identity cards")[0]["title"], expected()[0].0, "found by the words of its excerpt");
}

#[test]
fn the_same_page_again_adds_nothing_even_after_an_edit_or_in_the_trash() {
    let desk = Desk::with_vault();
    let answer = import(&desk, json!({"text": PAGE}));
    let ids: Vec<String> = answer["items"].as_array().unwrap().iter().map(id).collect();
    let again = import(&desk, json!({"text": PAGE}));
    assert_eq!(counts(&again), (0, 4, 0));
    assert_eq!(again["items"].as_array().unwrap().iter().map(id).collect::<Vec<_>>(), ids, "it says of what they are duplicates");

    let mut record = desk.get("news.get", &ids[0])["record"].clone();
    record["title"] = json!("Council promises papers");
    record["posted"] = json!("2031-03-13");
    desk.ask("news.save", json!({"id": ids[0], "record": record}));
    desk.ask("record.trash", json!({"id": ids[1]}));
    desk.ask("vault.reindex", json!({}));
    assert_eq!(counts(&import(&desk, json!({"text": PAGE}))), (0, 4, 0));
    desk.lock();
    desk.unlock();
    assert_eq!(counts(&import(&desk, json!({"text": PAGE}))), (0, 4, 0));
    assert_eq!(desk.rows("news.list", json!({"sort": "title"})).len(), 3, "what was put in the trash is not wanted");
    assert_eq!(desk.history(&ids[0]).len(), 2, "an import does not undo an edit");
}

#[test]
fn one_import_of_the_same_page_twice_takes_it_once() {
    let desk = Desk::with_vault();
    let answer = desk.ask("news.import", json!({"sources": [{"text": PAGE}, {"text": PAGE}]}));
    assert_eq!(counts(&answer), (4, 4, 0));
}

#[test]
fn a_look_at_a_page_writes_nothing_and_what_is_left_out_stays_out() {
    let desk = Desk::with_vault();
    let before = desk.everything();
    let files = desk.files();
    let look = desk.ask("news.import", json!({"sources": [{"text": PAGE}], "dry_run": true}));
    assert_eq!(counts(&look), (4, 0, 0));
    assert!(look["items"].as_array().unwrap().iter().all(|item| item["id"].is_null()), "there is no record to point to");
    assert_eq!((desk.everything(), desk.files()), (before, files), "nothing was written");
    let lines: Vec<u64> = look["items"].as_array().unwrap().iter().map(|item| item["line"].as_u64().unwrap()).collect();
    assert_eq!(lines, [14, 20, 26, 32]);
    let answer = desk.ask("news.import", json!({"sources": [{"text": PAGE}], "skip_lines": [lines[1], lines[2]]}));
    assert_eq!(counts(&answer), (2, 0, 0));
    let titles = texts(&desk.rows("news.list", json!({"sort": "published", "descending": true})), "title");
    assert_eq!(titles, [expected()[0].0, expected()[3].0]);
}

#[test]
fn marks_and_line_breaks_of_any_system_make_no_difference() {
    let utf16: Vec<u8> = std::iter::once(0xfeff).chain(PAGE.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    let crlf = PAGE.replace('\n', "\r\n").into_bytes();
    let desk = Desk::with_vault();
    import(&desk, json!({"text": PAGE}));
    for (written, bytes) in [
        ("byte-order mark", [b"\xef\xbb\xbf", PAGE.as_bytes()].concat()),
        ("CRLF", crlf.clone()),
        ("both", [&b"\xef\xbb\xbf"[..], &crlf].concat()),
        ("CR", PAGE.replace('\n', "\r").into_bytes()),
        ("UTF-16", utf16),
    ] {
        let path = desk.beside("page.txt");
        fs::write(&path, bytes).unwrap();
        assert_eq!(counts(&import(&desk, json!({"path": path}))), (0, 4, 0), "{written}: the same four items");
    }
}

#[test]
fn a_page_from_right_to_left_is_read() {
    let desk = Desk::with_vault();
    let page = "خبرنامه بندر\n\nشورا برای خانواده‌ها کارت می‌دهد\n\nPosted on: 2031/03/14\n\nلینا عثمان، پیک ساحل، ۲۳ اسفند ۱۴۰۹: شورا گفت که کارت‌ها پیش از تابستان داده می‌شود.\n";
    let answer = import(&desk, json!({"text": page}));
    assert_eq!(counts(&answer), (1, 0, 0), "{answer:#}");
    let item = &answer["items"][0];
    assert_eq!((&item["title"], &item["language"]), (&json!("شورا برای خانواده‌ها کارت می‌دهد"), &json!("fa")));
    assert_eq!(item["published"]["earliest"], "2031-03-14");
    assert_eq!(desk.found("خانواده ها").len() + desk.found("خانواده‌ها").len(), 1, "found with the joiner as it is written");
}

#[test]
fn nonsense_is_refused_with_line_and_reason_and_is_bounded() {
    let desk = Desk::with_vault();
    let path = desk.beside("page.txt");
    for (bytes, line, reason) in [
        (b"Title\n\nPosted on: 2031/03/14\n\nbroken \xff\xfe byte".to_vec(), 5, "not-utf8"),
        (b"nothing of news here".to_vec(), 1, "no-items"),
        (Vec::new(), 1, "no-items"),
        (b"A title\n\nPosted on: 2031/13/45\n\ntext".to_vec(), 3, "bad-posted-date"),
    ] {
        fs::write(&path, bytes).unwrap();
        let answer = import(&desk, json!({"path": path}));
        let rejected = &answer["rejected"][0];
        assert_eq!((&rejected["line"], &rejected["reason"], &rejected["source"]), (&json!(line), &json!(reason), &json!(path)), "{answer}");
    }
    // Lines that look like something, and 50 MB of one line.
    let piece = "Posted on: 2031/99/99\nPosted on:\n«((“[[\u{202e}Title – Title –\n\n";
    for bytes in [piece.repeat((1 << 20) / piece.len()).into_bytes(), vec![b'x'; 50 << 20]] {
        fs::write(&path, bytes).unwrap();
        let answer = desk.ask("news.import", json!({"sources": [{"path": path}], "dry_run": true}));
        assert!(answer["rejected"].as_array().unwrap().len() <= 1000, "what is told is bounded");
        assert!(answer.to_string().len() < 10 << 20);
    }
    fs::File::create(&path).unwrap().set_len((64 << 20) + 1).unwrap();
    desk.refused_as(ErrorCode::TooLarge, "news.import", json!({"sources": [{"path": path}]}));
    desk.refused_as(ErrorCode::FileMissing, "news.import", json!({"sources": [{"path": desk.beside("none.txt")}]}));
    desk.refused_as(ErrorCode::Invalid, "news.import", json!({"sources": []}));
    assert_eq!(desk.rows("news.list", json!({"sort": "title"})).len(), 0);
}

#[test]
fn one_source_that_cannot_be_read_takes_back_the_others() {
    let desk = Desk::with_vault();
    let sources = json!([{"text": PAGE}, {"path": desk.beside("none.txt")}]);
    desk.refused_as(ErrorCode::FileMissing, "news.import", json!({"sources": sources}));
    assert_eq!(desk.rows("news.list", json!({"sort": "title"})).len(), 0, "all or nothing");
}

#[test]
fn the_library_is_filtered() {
    let desk = Desk::with_vault();
    import(&desk, json!({"text": PAGE}));
    let titles = |filter: Value| texts(&desk.rows("news.list", json!({"sort": "published", "filter": filter})), "title");
    let all = expected().map(|(title, _)| title);
    assert_eq!(titles(json!({"kind": ["interview", "digest"]})), [all[2], all[1]]);
    assert_eq!(titles(json!({"outlet": "Border Watch"})), [all[3]]);
    assert_eq!(titles(json!({"from": "2031-03-09", "to": "2031-03-12"})), [all[2], all[1]], "both days belong to it");
    assert_eq!(titles(json!({"text": "family northern"})), [all[3]]);
    assert_eq!(titles(json!({"language": "fa"})), [] as [&str; 0]);
    assert_eq!(desk.ask("news.facets", json!({}))["outlets"].as_array().unwrap().len(), 4);
}
