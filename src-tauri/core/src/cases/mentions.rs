//! News that appear to name a person of a case: the caseworker is told, on the case's page, and nobody else (domain.md, rule 3).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::case::Case;
use super::citation::cites;
use crate::Id;
use crate::door::{Operation, Session};
use crate::error::Result;
use crate::names::{fold, sound_key, words};
use crate::news::NewsItem;
use crate::people::Person;
use crate::roles::{MayCall, Role};
use crate::store::search::Search;
use crate::store::{Kind, Record, Stored};

/// Looks for a case's people in the news.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CaseMentions {
    /// The case.
    pub id: Id,
}

/// A record and what it is called.
#[derive(Debug, Serialize, TS, JsonSchema)]
pub struct Brief {
    /// The record.
    pub id: Id,
    /// What it is called.
    pub title: String,
}

/// A news item that appears to name somebody.
#[derive(Debug, Serialize, TS, JsonSchema)]
pub struct Mention {
    /// The item.
    pub news: Brief,
    /// The person.
    pub person: Brief,
    /// The name as it stands in the item.
    pub r#as: String,
    /// Whether it is written otherwise than in the record.
    pub written_otherwise: bool,
    /// Whether the case cites the item already.
    pub cited: bool,
}

impl Operation for CaseMentions {
    const MAY_CALL: MayCall = MayCall::AtLeast(Role::Caseworker);
    type Answer = Vec<Mention>;
    fn run(self, session: &mut Session) -> Result<Vec<Mention>> {
        let store = &session.store;
        let case: Stored<Case> = store.get(self.id)?;
        let household = case.record.household.keys().filter_map(|id| id.parse::<Id>().ok());
        let mut mentions: Vec<Mention> = Vec::new();
        for id in case.record.principal.into_iter().chain(household) {
            let Ok(Stored { record: person, .. }) = store.get::<Person>(id) else { continue };
            // A given name alone would find half the library: two words at least.
            let names = person.names.values().map(|name| name.text.trim()).filter(|name| name.split_whitespace().count() >= 2);
            let names = names.map(str::to_owned).chain(person.called().filter(|name| name.contains(' ')));
            for name in names {
                // The space at the end says that the last word is finished.
                let found = store.search(&Search { query: format!("{name} "), kinds: vec![Kind::News], limit: 20, count: false })?;
                for hit in found.hits {
                    if mentions.iter().any(|known| known.news.id == hit.id && known.person.id == id) {
                        continue;
                    }
                    let item: Stored<NewsItem> = store.get(hit.id)?;
                    let Some(stands) = stands_in(&item.record, &name) else { continue };
                    mentions.push(Mention {
                        cited: cites(store, self.id, hit.id)?,
                        news: Brief { id: hit.id, title: hit.title },
                        person: Brief { id, title: person.called().unwrap_or_default() },
                        written_otherwise: fold(&stands) != fold(&name),
                        r#as: stands,
                    });
                }
            }
        }
        Ok(mentions)
    }
}

/// The most words that may stand between two words of a name: a middle name, a "bin", an "al".
const BETWEEN: usize = 1;

/// A name as it stands in an item, its words in their order and close together, each as it is written or as it sounds.
fn stands_in(item: &NewsItem, name: &str) -> Option<String> {
    let wanted: Vec<(String, String)> = words(name).map(|(_, word)| fold(word)).map(|word| (sound_key(&word), word)).collect();
    let same = |word: &str, (key, written): &(String, String)| {
        let folded = fold(word);
        folded == *written || (key.len() >= 2 && sound_key(&folded) == *key)
    };
    let words_of = item.words();
    words_of.title.iter().chain(&words_of.text).find_map(|text| {
        let all: Vec<(usize, &str)> = words(text).collect();
        (0..all.len()).find_map(|first| {
            let mut at = first;
            for (nth, word) in wanted.iter().enumerate() {
                let reach = if nth == 0 { 1 } else { 1 + BETWEEN };
                at += all[at.min(all.len())..].iter().take(reach).position(|(_, found)| same(found, word))? + 1;
            }
            let (last, word) = all[at - 1];
            Some(text[all[first].0..last + word.len()].to_owned())
        })
    })
}
