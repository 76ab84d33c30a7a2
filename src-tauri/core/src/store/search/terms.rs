//! The words of a query, and how closely a text matches them.

use rusqlite::{OptionalExtension, params};

use super::How;
use super::written::{LONGEST_BEGINNING, Text};
use crate::error::Result;
use crate::names::{fold, sound_key, words};
use crate::store::Store;

/// Words of a query that count; the rest are passed over.
const MOST_WORDS: usize = 12;
/// Other spellings that one word of a query is looked for under.
const MOST_SPELLINGS: usize = 12;
/// Words that begin as the last word of a query does, listed rather than left to FTS5.
const MOST_LONGER: usize = 12;

/// Whether the words stand in one of the texts as typed, one after the other.
pub(super) fn stand_side_by_side<'a>(terms: &[Term], mut texts: impl Iterator<Item = &'a String>) -> bool {
    texts.any(|text| {
        let folded = fold(text);
        let stands: Vec<&str> = words(&folded).map(|(_, word)| word).collect();
        stands.windows(terms.len()).any(|stands| stands.iter().zip(terms).all(|(stands, term)| *stands == term.word))
    })
}

/// One word of a query, and the spellings it is looked for under.
pub(super) struct Term {
    pub word: String,
    key: String,
    spellings: Vec<String>,
    pub unfinished: bool,
    /// The words of the vault that begin so, if there are few; FTS5 would merge all that is written of each before the first is given.
    longer: Option<Vec<String>>,
}

impl Term {
    /// FTS5's form. Words hold letters and digits only, and are quoted all the same.
    pub fn fts(&self, unfinished: bool) -> String {
        let begins = unfinished && self.may_go_on();
        let star = if begins && self.longer.is_none() { "*" } else { "" };
        let mut alternatives = vec![format!("\"{}\"{star}", self.word)];
        let longer = self.longer.iter().flatten().filter(|_| begins);
        alternatives.extend(self.spellings.iter().chain(longer).map(|word| format!("\"{word}\"")));
        format!("({})", alternatives.join(" OR "))
    }

    /// Whether there may be longer words that begin so.
    pub fn may_go_on(&self) -> bool {
        self.unfinished && self.longer.as_ref().is_none_or(|longer| !longer.is_empty())
    }

    /// Whether so little of the word is typed that it says nothing yet: there is no index of such beginnings.
    pub fn only_begun(&self, text: Text) -> bool {
        self.unfinished && self.word.chars().count() < text.shortest_beginning()
    }

    /// Whether the vault knows other spellings.
    pub fn is_written_otherwise(&self) -> bool {
        !self.spellings.is_empty()
    }

    /// How a folded word of a text matches, if it does.
    pub fn matches(&self, folded: &str) -> Option<How> {
        if folded == self.word || (self.unfinished && folded.starts_with(&self.word)) {
            return Some(How::Text);
        }
        self.spellings.iter().any(|spelling| spelling == folded).then_some(How::WrittenOtherwise)
    }
}

impl Store {
    pub(super) fn terms(&self, query: &str) -> Result<Vec<Term>> {
        let query: String = query.chars().take(400).collect();
        let folded = fold(&query);
        let mut terms: Vec<Term> = words(&folded)
            .take(MOST_WORDS)
            .map(|(_, word)| Term { word: word.to_owned(), key: sound_key(word), spellings: Vec::new(), unfinished: false, longer: None })
            .collect();
        if let Some(last) = terms.last_mut() {
            last.unfinished = folded.ends_with(&last.word);
        }
        for term in &mut terms {
            term.spellings = self.spellings(term)?;
            if term.unfinished {
                term.longer = self.longer(&term.word)?;
            }
        }
        Ok(terms)
    }

    /// Other words in the vault that sound like this one: names from two consonants on, other words from three.
    fn spellings(&self, term: &Term) -> Result<Vec<String>> {
        if term.key.len() < 2 || term.word.bytes().any(|byte| byte.is_ascii_digit()) {
            return Ok(Vec::new());
        }
        let only_names = term.key.len() < 3;
        let mut statement = self
            .connection
            .prepare_cached("SELECT word FROM sound WHERE key = ?1 AND word <> ?2 AND name >= ?3 ORDER BY name DESC, word LIMIT ?4")?;
        let found = statement.query_map(params![term.key, term.word, only_names, MOST_SPELLINGS], |row| row.get(0))?;
        Ok(found.collect::<rusqlite::Result<_>>()?)
    }

    /// The words that begin so, if they are few. Beginnings that have an index of their own need no list.
    fn longer(&self, beginning: &str) -> Result<Option<Vec<String>>> {
        if beginning.chars().count() <= LONGEST_BEGINNING {
            return Ok(None);
        }
        let mut statement = self.connection.prepare_cached("SELECT term FROM vocabulary WHERE term >= ?1 LIMIT 1")?;
        let mut longer: Vec<String> = Vec::new();
        loop {
            // From word to word: the next one after this, without reading where this one stands.
            let after = format!("{}\u{1}", longer.last().map_or(beginning, String::as_str));
            let next: Option<String> = statement.query_row([after], |row| row.get(0)).optional()?;
            match next.filter(|word| word.starts_with(beginning)) {
                Some(_) if longer.len() == MOST_LONGER => return Ok(None),
                Some(word) => longer.push(word),
                None => return Ok(Some(longer)),
            }
        }
    }
}
