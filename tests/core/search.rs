//! Finding again what was written, as somebody types.

use serde_json::{Value, json};

use crate::desk::{Desk, id, new_id, texts};

fn ids(hits: &[Value]) -> Vec<String> {
    texts(hits, "id")
}

#[test]
fn the_spellings_of_a_name_meet_and_it_is_said_why() {
    let desk = Desk::with_vault();
    let spellings = ["Ehssan", "Ehsan", "Ihsan", "احسان", "إحسان"];
    let people: Vec<String> = spellings.iter().map(|name| desk.person(&format!("{name} Rahimi"))).collect();
    desk.person("Hasan Rahimi");
    for query in ["Ehsan", "ehssan", "IHSAN", "احسان", "إِحْسان"] {
        let hits = desk.found(&format!("{query} "));
        let mut found = ids(&hits);
        found.sort();
        let mut expected = people.clone();
        expected.sort();
        assert_eq!(found, expected, "{query} finds all five and no Hasan");
        for hit in &hits {
            let name = hit["title"].as_str().unwrap();
            assert_eq!(hit["why"]["as"], name, "{query}: the name as it stands in the record");
            let same = panah_core::names::fold(name).starts_with(&panah_core::names::fold(query));
            assert_eq!(hit["why"]["how"], if same { "name" } else { "written-otherwise" }, "{query} and {name}");
        }
    }
    assert_eq!(desk.found("Ehsan ")[0]["title"], "Ehsan Rahimi", "the spelling typed comes first");
}

#[test]
fn letter_forms_digits_and_diacritics_are_one() {
    let desk = Desk::with_vault();
    let case = desk.case_of(&desk.person("Lina Osman"), "high");
    for (written, queries) in [
        ("كتابي در مؤسسۀ ما", &["کتابی", "كتابي", "موسسه"][..]),
        ("شماره ۱۲۳۴۵۶۷", &["1234567", "١٢٣٤٥٦٧", "۱۲۳۴۵۶۷"]),
        ("he lives in Shqipëri near Đakovica", &["shqiperi", "SHQIPËRI", "dakovica"]),
        ("مَریَم می‌خواهد", &["مریم", "میخواهد", "می‌خواهد", "مـــریم"]),
        ("Straße des O’Hara", &["strasse", "ohara", "O'Hara"]),
    ] {
        let note = desk.note(&case, written);
        for query in queries {
            assert!(ids(&desk.found(query)).contains(&note), "{query} finds {written}");
        }
    }
}

#[test]
fn every_beginning_of_the_last_word_finds_it() {
    let desk = Desk::with_vault();
    let case = desk.case_of(&desk.person("Lina Osman"), "high");
    let note = desk.note(&case, "The harbourmaster refused the laissez-passer");
    let typed = "refused harbourmaster";
    for end in "refused ".len() + 1..=typed.len() {
        assert_eq!(ids(&desk.found(&typed[..end])), std::slice::from_ref(&note), "{}", &typed[..end]);
    }
    assert_eq!(desk.found("harbourm ").len(), 0, "a space says that the word is finished");
    assert_eq!(desk.found("harbourm refused").len(), 0, "only the last word may be unfinished");
    assert_eq!(desk.found("refused harbourmistress").len(), 0);
    assert_eq!(ids(&desk.found("harbourmaster the passer")), [note], "all the words, in any order");
}

#[test]
fn who_is_called_so_comes_before_what_is_written_about_them() {
    let desk = Desk::with_vault();
    let person = desk.person("Mirela Hoxha");
    let case = desk.case_of(&person, "high");
    let mention = desk.note(&case, "met Mirela at the harbour; later Hoxha called");
    let together = desk.note(&case, "she is Mirela Hoxha");
    let title = desk.news("Mirela speaks");
    let later = desk.note(&case, "Hoxha said that Mirela is well");
    assert_eq!(
        ids(&desk.found("mirela hoxha")),
        [person.clone(), case.clone(), together, later.clone(), mention],
        "the name, the case of whoever is called so, the words together, the words"
    );
    assert_eq!(ids(&desk.found("mirela"))[..2], [title, person], "titles and names before text");
    let code = desk.get("case.get", &case)["case"]["record"]["code"].as_str().unwrap().to_owned();
    let hit = &desk.found(&code)[0];
    assert_eq!((&hit["id"], &hit["why"]["how"]), (&json!(case), &json!("code")));
}

#[test]
fn kinds_filter_and_all_hits_are_counted_if_asked() {
    let desk = Desk::with_vault();
    let case = desk.case_of(&desk.person("Harbour Lina"), "high");
    desk.news("Harbour council");
    for at in 0..30 {
        desk.note(&case, &format!("harbour, day {at}"));
    }
    let search = |kinds: Value, count: bool| desk.ask("search", json!({"query": "harbour", "kinds": kinds, "limit": 5, "count": count}));
    let all = search(json!([]), true);
    assert_eq!((all["hits"].as_array().unwrap().len(), &all["total"]), (5, &json!(32)));
    assert_eq!(search(json!([]), false)["total"], Value::Null);
    for (kinds, total) in [(json!(["note"]), 30), (json!(["news", "person"]), 2), (json!(["follow-up"]), 0)] {
        let found = search(kinds.clone(), true);
        assert_eq!(found["total"], total, "{kinds}");
        assert!(found["hits"].as_array().unwrap().iter().all(|hit| kinds.as_array().unwrap().contains(&hit["kind"])));
    }
    let notes = texts(search(json!(["note"]), false)["hits"].as_array().unwrap(), "case");
    assert_eq!(notes, vec![case; 5], "a note says whose case it is");
}

#[test]
fn what_is_in_the_trash_or_whose_case_is_is_not_found() {
    let desk = Desk::with_vault();
    let case = desk.case_of(&desk.person("Lina Osman"), "high");
    let note = desk.note(&case, "the lighthouse");
    let count = || desk.ask("search", json!({"query": "lighthouse", "limit": 5, "count": true}))["total"].clone();
    desk.ask("record.trash", json!({"id": note}));
    assert_eq!((desk.found("lighthouse").len(), count()), (0, json!(0)));
    desk.ask("record.restore", json!({"id": note}));
    desk.ask("record.trash", json!({"id": case}));
    assert_eq!((desk.found("lighthouse").len(), count()), (0, json!(0)), "a case takes its notes along");
    desk.ask("record.restore", json!({"id": case}));
    assert_eq!((desk.found("lighthouse").len(), count()), (1, json!(1)));
}

#[test]
fn a_snippet_is_the_text_as_written_with_the_words_marked() {
    let desk = Desk::with_vault();
    let case = desk.case_of(&desk.person("Lina Osman"), "high");
    let long = format!("{}او «كتابي» را خواند، و گفت 👩‍👧: {}", "پیش از آن. ".repeat(60), "پس از آن. ".repeat(60));
    let note = desk.note(&case, &long);
    let hit = desk.found("کتابی").into_iter().find(|hit| hit["id"] == note).unwrap();
    let pieces = hit["snippet"].as_array().unwrap();
    let marked: Vec<&str> = pieces.iter().filter(|piece| piece["hit"] == true).map(|piece| piece["text"].as_str().unwrap()).collect();
    assert_eq!(marked, ["كتابي"], "as it stands in the note, not as it was typed");
    let shown: String = texts(pieces, "text").concat();
    let inner = shown.strip_prefix("… ").and_then(|rest| rest.strip_suffix(" …")).expect("cut at both ends");
    assert!(long.contains(inner), "every character as written: {inner}");
    assert!(inner.chars().count() <= 300, "a snippet is short");
    let short = desk.note(&case, "line one\nzebra\u{0}line\u{202e}x");
    let hit = desk.found("zebra").into_iter().find(|hit| hit["id"] == short).unwrap();
    assert_eq!(
        texts(hit["snippet"].as_array().unwrap(), "text").concat(),
        "line one zebra line\u{202e}x",
        "control characters are shown as spaces"
    );
}

#[test]
fn operators_quotes_emoji_and_control_characters_do_no_harm() {
    let desk = Desk::with_vault();
    let case = desk.case_of(&desk.person("Lina Osman"), "high");
    let note = desk.note(&case, "harbour near AND not far OR else");
    let before = desk.everything();
    for query in [
        "",
        " ",
        "\"",
        "\"\"\"",
        "'",
        "';--",
        "harbour' OR 1=1 --",
        "*",
        "har*bour",
        "^harbour",
        "harbour AND",
        "OR",
        "NOT harbour",
        "NEAR(harbour far, 5)",
        "text : harbour",
        "kind:note",
        "{kind text} : harbour",
        "-harbour",
        "harbour + far",
        "(((",
        ")",
        "\0harbour\0",
        "harbour\u{202e}",
        "👩‍👧",
        "\u{200d}",
        "\u{feff}",
        "ـ",
        "ّ",
        "%",
        "_",
        "\\",
        "harbour \u{fffd}",
        "ﷺ",
        "\u{1f468}\u{200d}\u{1f469}",
        "İ",
        "ſ",
    ] {
        let answer = desk.ask("search", json!({"query": query, "limit": 20, "count": true}));
        assert!(answer["hits"].as_array().unwrap().len() as u64 <= answer["total"].as_u64().unwrap(), "{query:?}");
    }
    for query in ["harbour'", "^harbour", "\0harbour\0", "harbour\u{202e}", "\"harbour\"", "(harbour)", "harbour AND far", "NEAR else"] {
        assert_eq!(ids(&desk.found(query)), std::slice::from_ref(&note), "{query:?} are words like any others");
    }
    for query in ["x".repeat(1 << 20), "ab ".repeat(100_000), "\u{301}".repeat(10_000), format!("harbour {}", new_id())] {
        desk.ask("search", json!({"query": query, "limit": 20, "count": true}));
    }
    assert_eq!(desk.everything(), before);
}

#[test]
fn limits_are_kept() {
    let desk = Desk::with_vault();
    let case = desk.case_of(&desk.person("Lina Osman"), "high");
    let ids: Vec<String> = (0..205).map(|at| id(&json!({"id": desk.note(&case, &format!("harbour {at}"))}))).collect();
    for (limit, shown) in [(0, 0), (1, 1), (200, 200), (u32::MAX, 200)] {
        let answer = desk.ask("search", json!({"query": "harbour", "limit": limit}));
        assert_eq!(answer["hits"].as_array().unwrap().len(), shown);
    }
    assert_eq!(desk.found("harbour")[0]["id"], ids[204].as_str(), "newest first among equals");
}
