//! All that can be read of a vault, told in one piece.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use panah_core::door::{DESCRIPTIONS, Description};
use serde_json::{Value, json};

use crate::desk::{Desk, id};

/// Lists of what a team sets for itself.
const TEAMS_OWN: [&str; 3] = ["paper_rule.list", "custom_field.list", "custom_choice.list"];

impl Desk {
    /// What can be read of the vault: every list, page, history, search and Today. Two dumps are equal if nothing was changed between.
    pub fn everything(&self) -> Value {
        let mut told = self.all_lists();
        for id in self.all_ids(&told) {
            told.insert(format!("history {id}"), json!(self.history(&id)));
        }
        json!(told)
    }

    /// Every list, page and search, Today and the calendar.
    pub fn all_lists(&self) -> BTreeMap<String, Value> {
        let mut told = BTreeMap::new();
        for (list, request) in [
            ("person.list", json!({})),
            ("case.list", json!({"sort": "code"})),
            ("case.list", json!({"sort": "next-due"})),
            ("case.list", json!({"sort": "name", "descending": true})),
            ("news.list", json!({"sort": "published"})),
            ("news.list", json!({"sort": "outlet"})),
            ("trash.list", json!({})),
            ("volunteer.list", json!({})),
            ("hours.list", json!({})),
            ("professional.list", json!({})),
        ] {
            told.insert(format!("{list} {request}"), json!(self.rows(list, request)));
        }
        if self.ask("vault.status", json!({}))["member"]["role"] == "coordinator" {
            for log in ["disclosure.list", "vault.events"] {
                told.insert(log.to_owned(), json!(self.rows(log, json!({}))));
            }
        }
        for plain in ["today", "completeness", "draft.list", "settings.get", "news.facets"].into_iter().chain(TEAMS_OWN) {
            told.insert(plain.to_owned(), self.ask(plain, json!({})));
        }
        for (from, until) in [("2031-02-01", "2031-03-14"), ("2031-03-15", "2031-04-25"), ("2031-04-26", "2031-06-06")] {
            told.insert(format!("calendar {from}"), json!(self.calendar(from, until)));
        }
        for case in self.rows("case.list", json!({"sort": "code"})).iter().map(id) {
            told.insert(format!("case {case}"), self.get("case.get", &case));
            told.insert(format!("mentions {case}"), self.get("case.mentions", &case));
            for of_case in ["citation.list", "case.due", "case.missing"] {
                told.insert(format!("{of_case} {case}"), self.ask(of_case, json!({"case": case})));
            }
            told.insert(format!("timeline {case}"), self.ask("case.timeline", json!({"case": case, "limit": 500, "offset": 0})));
            for list in lists_in_a_case() {
                told.insert(format!("in case: {list} {case}"), json!(self.rows(list, json!({"case": case}))));
            }
        }
        let board = self.rows("family.board", json!({"closed": true}));
        for pair in board.iter().flat_map(|row| row["pairs"].as_array().unwrap().iter().map(id)) {
            told.insert(format!("pair {pair}"), self.get("pair.get", &pair));
        }
        for search in board.iter().map(|row| id(&row["search"])) {
            told.insert(format!("candidates {search}"), self.ask("family.candidates", json!({"search": search, "limit": 20})));
        }
        told.insert("family.board".to_owned(), json!(board));
        for person in self.rows("person.list", json!({})).iter().map(id) {
            told.insert(format!("tree {person}"), self.ask("family.tree", json!({"person": person})));
        }
        for query in ["a", "m", "the", "camp", "harbour", "ehsan", "احسان", "P-2031", "qmezzanine", "scanned"] {
            told.insert(format!("search {query}"), self.ask("search", json!({"query": query, "limit": 200, "count": true})));
        }
        told
    }

    /// The ids of all records in such lists.
    fn all_ids(&self, told: &BTreeMap<String, Value>) -> BTreeSet<String> {
        let lists = ["person.list", "case.list", "news.list", "trash.list", "volunteer.list", "hours.list", "in case:"]
            .into_iter()
            .chain(TEAMS_OWN);
        let lists = lists.flat_map(|list| told.iter().filter(move |(asked, _)| asked.starts_with(list)));
        lists.flat_map(|(_, rows)| rows.as_array().unwrap().iter().map(id)).collect()
    }
}

/// The lists of one kind of record in a case. They are read off the door, so that a new kind is in every story that asks for everything.
pub fn lists_in_a_case() -> impl Iterator<Item = &'static str> {
    static LISTS: OnceLock<Vec<&'static str>> = OnceLock::new();
    let found = || {
        let is_one = |operation: &&Description| {
            let fields = (operation.request)().as_value()["properties"].as_object().cloned().unwrap_or_default();
            operation.name.ends_with(".list") && fields.contains_key("case") && fields.contains_key("offset")
        };
        let found: Vec<&str> = DESCRIPTIONS.iter().filter(is_one).map(|operation| operation.name).collect();
        assert!(found.len() >= 17, "notes, follow-ups and all rooms: {found:?}");
        found
    };
    LISTS.get_or_init(found).iter().copied()
}
