//! Words of lists: a value is known by its key, or by its label in any language of the program.

use std::collections::HashMap;

use crate::Id;
use crate::cases::AIMS;
use crate::custom::CustomChoice;
use crate::date::Language;
use crate::desk::CHOICES;
use crate::error::Result;
use crate::messages::message;
use crate::names::fold;
use crate::store::Store;

/// The values of every list, by folded label.
pub(super) struct Lists(HashMap<(String, String), String>);

/// Choices that are no list of the team's: the key, and the message that labels it.
const FIXED: [(&str, &[&str], &str); 3] = [
    ("risk", &["low", "medium", "high", "urgent"], "choice-risk-"),
    ("aim", &AIMS, "choice-aim-"),
    ("status", &["open", "closed"], "value-"),
];

impl Lists {
    /// Every list of the program, with what the team added.
    pub fn of(store: &Store) -> Result<Lists> {
        let mut lists = HashMap::new();
        let mut put = |list: &str, label: &str, key: &str| {
            // What the program says comes first: a team's value that is called the same is found by its key.
            lists.entry((list.to_owned(), plain(label))).or_insert_with(|| key.to_owned());
        };
        let own = CHOICES.iter().map(|(list, keys)| (*list, *keys, format!("choice-{list}-")));
        for (list, keys, label) in own.chain(FIXED.map(|(list, keys, label)| (list, keys, label.to_owned()))) {
            for key in keys {
                put(list, key, key);
                for language in [Language::En, Language::Fa] {
                    put(list, &message(language, &format!("{label}{key}")), key);
                }
            }
        }
        let mut added = store.connection.prepare_cached("SELECT id FROM idx_custom_choice ORDER BY no")?;
        let added: Vec<Id> = added.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
        for id in added {
            let choice = store.get::<CustomChoice>(id)?.record;
            let id = id.to_string();
            for label in choice.label.values().chain([&id]) {
                put(&choice.list, label, &id);
            }
        }
        Ok(Lists(lists))
    }

    /// The key of a value.
    pub fn key(&self, list: &str, typed: &str) -> Option<&str> {
        self.0.get(&(list.to_owned(), plain(typed))).map(String::as_str)
    }
}

/// Yes or no, as people fill it in.
pub(super) fn yes_or_no(typed: &str) -> Option<bool> {
    match plain(typed).as_str() {
        "yes" | "y" | "true" | "1" | "x" | "بله" | "بلی" | "اری" | "دارد" => Some(true),
        "no" | "n" | "false" | "0" | "خیر" | "نه" | "ندارد" => Some(false),
        _ => None,
    }
}

/// Letters and digits only: "asylum seeker" and `asylum-seeker` are one.
fn plain(label: &str) -> String {
    fold(label).chars().filter(|letter| letter.is_alphanumeric()).collect()
}
