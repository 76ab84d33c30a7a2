//! The words in which a side is told something. What one side calls the other is what it knows them by: no new name is given away.

use rusqlite::OptionalExtension;

use super::facts::{Between, of_side};
use super::rules::Side;
use crate::Id;
use crate::custom::choice_in_words;
use crate::date::Language;
use crate::error::Result;
use crate::messages::{has, message, message_with};
use crate::refuge::Situation;
use crate::store::{Store, Stored};

/// What a side knows the other by, within a sentence.
pub struct Called {
    words: String,
    named: bool,
}

/// What `to` knows the other side by: the seeker, by the names of their own search. Without a name, by who looks for whom.
pub fn name_for(store: &Store, between: &Between, to: Side, language: Language) -> Result<Called> {
    let (name, unnamed) = match to {
        Side::Seeker => (between.search.record.called(), "told-somebody"),
        Side::Sought => (of_side(store, between, Side::Seeker)?.called(), "told-somebody-looks"),
    };
    Ok(Called { named: name.is_some(), words: name.unwrap_or_else(|| message(language, unnamed)) })
}

/// A sentence about somebody. That somebody looks is said in other words where there is no name to say.
pub fn sentence(language: Language, id: &str, called: &Called, arguments: &[(&str, &str)]) -> String {
    let mut all = vec![("name", called.words.as_str())];
    all.extend_from_slice(arguments);
    if called.named {
        return message_with(language, id, &all);
    }
    let unnamed = format!("{id}-unnamed");
    let said = message_with(language, if has(language, &unnamed) { &unnamed } else { id }, &all);
    let mut letters = said.chars();
    // Words for somebody can begin the sentence; a name stays as it is written.
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// A kinship within a sentence: lists begin their words with a capital.
pub fn kinship_within(store: &Store, language: Language, key: &str) -> String {
    let words = choice_in_words(store, language, "kinship", key);
    let mut letters = words.chars();
    letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default()
}

/// Where somebody is: the latest situation of theirs.
pub fn whereabouts(store: &Store, person: Id, language: Language) -> Result<Option<String>> {
    let mut statement = store.connection.prepare_cached(
        "SELECT d.id FROM document d JOIN idx_case c ON c.id = d.home LEFT JOIN idx_dated t ON t.no = d.no AND t.main = 1
         WHERE d.kind = 'situation' AND d.trashed_at IS NULL
           AND (EXISTS (SELECT 1 FROM about a WHERE a.no = d.no AND a.id = ?1)
             OR (c.principal = ?1 AND NOT EXISTS (SELECT 1 FROM about a WHERE a.no = d.no)))
         ORDER BY t.last IS NULL, t.last DESC, d.no DESC LIMIT 1",
    )?;
    let Some(id) = statement.query_row([person], |row| row.get::<_, Id>(0)).optional()? else { return Ok(None) };
    let situation: Stored<Situation> = store.get(id)?;
    let parts: Vec<String> =
        [situation.record.place, situation.record.country].into_iter().flatten().filter(|part| !part.trim().is_empty()).collect();
    let comma = match language {
        Language::En => ", ",
        Language::Fa => "، ",
    };
    Ok((!parts.is_empty()).then(|| parts.join(comma)))
}
