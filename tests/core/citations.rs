//! The news wall: a case may cite the news, and nothing of the news can tell.

use std::collections::BTreeMap;

use panah_core::ErrorCode;
use serde_json::{Value, json};

use crate::desk::{Desk, id, new_id, texts};

/// Every answer about news there is, byte for byte.
fn all_of_the_news(desk: &Desk) -> BTreeMap<String, String> {
    let mut told = BTreeMap::new();
    let mut ask = |operation: &str, request: Value| {
        let answer = desk.ask(operation, request.clone());
        told.insert(format!("{operation} {request}"), answer.to_string());
        answer
    };
    let mut ids: Vec<String> = Vec::new();
    for sort in ["published", "posted", "title", "outlet"] {
        for descending in [false, true] {
            let page = ask("news.list", json!({"sort": sort, "descending": descending, "limit": 500, "offset": 0}));
            ids = page["rows"].as_array().unwrap().iter().map(id).collect();
        }
    }
    for filter in [json!({"text": "camp"}), json!({"text": "osman"}), json!({"kind": ["report"]}), json!({"tag": "camp"})] {
        ask("news.list", json!({"filter": filter, "sort": "title", "limit": 500, "offset": 0}));
    }
    ask("news.facets", json!({}));
    for query in ["camp", "lina osman", "harbour", "ca", "remarkable", "P-2031-0001"] {
        ask("search", json!({"query": query, "kinds": ["news"], "limit": 200, "count": true}));
    }
    let page = include_str!("pages/news-page.txt");
    ask("news.import", json!({"sources": [{"text": page}], "dry_run": true}));
    let trash = ask("trash.list", json!({"limit": 500, "offset": 0}));
    ids.extend(trash["rows"].as_array().unwrap().iter().filter(|row| row["kind"] == "news").map(id));
    for id in ids {
        ask("news.get", json!({"id": id}));
        ask("record.history", json!({"id": id}));
    }
    told
}

#[test]
fn no_answer_about_news_differs_by_a_byte_whether_a_case_cites_it() {
    let desk = Desk::with_vault();
    let page = include_str!("pages/news-page.txt");
    desk.ask("news.import", json!({"sources": [{"text": page}]}));
    let mut cited: Vec<String> = desk.rows("news.list", json!({"sort": "title"})).iter().map(id).collect();
    let trashed = desk.news("The camp, again");
    desk.ask("record.trash", json!({"id": trashed}));
    cited.push(trashed);
    let case = desk.case_of(&desk.person("Lina Osman"), "high");
    let uncited = all_of_the_news(&desk);
    assert!(uncited.len() > 25);

    let mut citations = Vec::new();
    for news in &cited {
        let record = json!({"case": case, "news": news, "remark": "remarkable for the camp"});
        citations.push(id(&desk.ask("citation.save", json!({"record": record}))));
    }
    assert_eq!(desk.ask("citation.list", json!({"case": case})).as_array().unwrap().len(), 5, "the case knows");
    assert_eq!(all_of_the_news(&desk), uncited, "the news do not");

    desk.ask("record.trash", json!({"id": citations[0]}));
    desk.ask("case.get", json!({"id": case}));
    desk.ask("case.mentions", json!({"id": case}));
    let news_in_trash = |told: &BTreeMap<String, String>| {
        let told: BTreeMap<_, _> =
            told.iter().filter(|(asked, _)| !asked.starts_with("trash")).map(|(a, b)| (a.clone(), b.clone())).collect();
        told
    };
    assert_eq!(news_in_trash(&all_of_the_news(&desk)), news_in_trash(&uncited));

    // What happens to the item goes the same way, too.
    for operation in ["record.trash", "record.restore"] {
        assert_eq!(desk.ask(operation, json!({"id": cited[0]})), Value::Null);
    }
    desk.ask("vault.reindex", json!({}));
    let histories: Vec<usize> = cited.iter().map(|news| desk.history(news).len()).collect();
    assert_eq!(histories, [3, 1, 1, 1, 2], "only what was done to the item itself");
}

#[test]
fn a_case_cites_an_item_once_and_shows_it() {
    let desk = Desk::with_vault();
    let (case, other) = (desk.case_of(&desk.person("Lina Osman"), "high"), desk.case_of(&desk.person("Zef Gjoni"), "low"));
    let news = desk.news("Harbour council promises papers");
    let cite = |case: &str, news: &str| json!({"record": {"case": case, "news": news, "remark": "for her hearing"}});
    let citation = id(&desk.ask("citation.save", cite(&case, &news)));
    let problem = desk.refused_as(ErrorCode::Invalid, "citation.save", cite(&case, &news));
    assert_eq!(problem.fields[0].code, "cited-already");
    desk.ask("citation.save", cite(&other, &news));
    desk.refused_as(ErrorCode::Invalid, "citation.save", cite(&case, &new_id()));
    desk.refused_as(ErrorCode::Invalid, "citation.save", cite(&news, &news));
    let listed = desk.ask("citation.list", json!({"case": case}));
    assert_eq!((&listed[0]["news"]["title"], listed.as_array().unwrap().len()), (&json!("Harbour council promises papers"), 1));
    assert_eq!(desk.found("hearing").len(), 2, "what was remarked is found, in both cases");
    desk.ask("record.trash", json!({"id": news}));
    assert_eq!(desk.ask("citation.list", json!({"case": case}))[0]["news"], Value::Null, "an item in the trash is not shown");
    desk.ask("record.restore", json!({"id": news}));
    desk.ask("record.trash", json!({"id": citation}));
    assert_eq!(desk.ask("citation.list", json!({"case": case})), json!([]));
}

#[test]
fn a_citation_that_comes_back_beside_a_newer_one_is_not_lost() {
    let desk = Desk::with_vault();
    let case = desk.case_of(&desk.person("Lina Osman"), "high");
    let news = desk.news("Harbour council promises papers");
    let cite = |remark: &str| id(&desk.ask("citation.save", json!({"record": {"case": case, "news": news, "remark": remark}})));
    let old = cite("first");
    desk.ask("record.trash", json!({"id": old}));
    let new = cite("second");
    desk.ask("record.restore", json!({"id": old}));
    let listed = || {
        let rows = desk.ask("citation.list", json!({"case": case}));
        rows.as_array().unwrap().iter().map(|row| id(&row["citation"])).collect::<Vec<_>>()
    };
    assert_eq!(listed(), [new.clone(), old.clone()], "both are there, and one can be put away");
    desk.is_sound();
    desk.ask("vault.reindex", json!({}));
    assert_eq!(listed(), [new, old]);
}

#[test]
fn the_caseworker_is_told_of_news_that_appear_to_name_somebody_and_only_on_the_case() {
    let desk = Desk::with_vault();
    let (ehsan, mina) = (desk.person("Ehsan Rahimi"), desk.person("Mina"));
    let record = json!({"principal": ehsan, "household": {&mina: {}}});
    let case = id(&desk.ask("case.save", json!({"record": record})));
    let other = desk.case_of(&desk.person("Zef Gjoni"), "low");
    let save = |title: &str, body: &str| id(&desk.ask("news.save", json!({"record": {"title": title, "kind": "report", "body": body}})));
    let exact = save("A hearing is put off", "Among them was Ehsan Rahimi, 44.");
    let otherwise = save("احسان رحیمی در بندر", "متن خبر");
    save("Mina opens a bakery", "A given name alone would find half the library.");
    save("Ehsan the sailor", "and nobody else");
    let mentions = desk.get("case.mentions", &case);
    let told: Vec<(String, bool)> = mentions
        .as_array()
        .unwrap()
        .iter()
        .map(|mention| (id(&mention["news"]), mention["written_otherwise"].as_bool().unwrap()))
        .collect();
    assert_eq!(told.iter().filter(|told| **told == (exact.clone(), false)).count(), 1, "{mentions:#}");
    assert_eq!(told.iter().filter(|told| **told == (otherwise.clone(), true)).count(), 1, "{mentions:#}");
    assert_eq!(told.len(), 2, "{mentions:#}");
    assert!(mentions.as_array().unwrap().iter().all(|mention| mention["cited"] == false));
    desk.ask("citation.save", json!({"record": {"case": case, "news": exact}}));
    let mentions = desk.get("case.mentions", &case);
    let cited: Vec<&Value> = mentions.as_array().unwrap().iter().filter(|mention| mention["cited"] == true).collect();
    assert_eq!(id(&cited[0]["news"]), exact);
    assert_eq!(desk.get("case.mentions", &other), json!([]), "another case is told nothing");
    assert_eq!(texts(&desk.rows("news.list", json!({"sort": "title"})), "id").len(), 4);
}
