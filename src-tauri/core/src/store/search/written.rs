//! What is searched, as it is written beside each document.

use std::collections::HashSet;
use std::hash::{BuildHasher, BuildHasherDefault, DefaultHasher};

use rusqlite::{Connection, params};

use crate::Id;
use crate::error::Result;
use crate::names::{fold, sound_key, words};
use crate::store::{Kind, Row, Words};

/// What is called so (codes, names, titles) apart from all text: a name must not drown in what is written about it.
/// The text is folded before it comes here. Where in a text a word stands is kept for `head` alone: places of all words would make the larger
/// index half as large again, and slower.  Contentless, so that the words are nowhere twice; what is deleted is therefore told with its
/// words. (`contentless_delete` would spare us that, but `secure-delete` does nothing there: measured, deleted words stayed in the pages.)
pub(in crate::store) const TABLES: &str = "
    CREATE VIRTUAL TABLE head USING fts5(kind, text, content='', prefix='1 2 3', tokenize=\"unicode61 remove_diacritics 0\");
    CREATE VIRTUAL TABLE body USING fts5(kind, text, content='', prefix='2 3', detail=column, tokenize=\"unicode61 remove_diacritics 0\");
    INSERT INTO head(head, rank) VALUES ('secure-delete', 1);
    INSERT INTO body(body, rank) VALUES ('secure-delete', 1);
    CREATE VIRTUAL TABLE vocabulary USING fts5vocab(body, instance);
    CREATE TABLE about (id BLOB NOT NULL, no INTEGER NOT NULL, PRIMARY KEY (id, no)) STRICT, WITHOUT ROWID;
    CREATE INDEX about_no ON about (no);
    CREATE TABLE sound (key TEXT NOT NULL, word TEXT NOT NULL, name INTEGER NOT NULL, PRIMARY KEY (key, word)) STRICT, WITHOUT ROWID;";

pub(in crate::store) const DROP: &str =
    "DROP TABLE IF EXISTS vocabulary; DROP TABLE IF EXISTS head; DROP TABLE IF EXISTS body; DROP TABLE IF EXISTS sound;
    DROP TABLE IF EXISTS about;";

/// The longest beginnings of words, in characters, that both tables keep an index of.
pub(super) const LONGEST_BEGINNING: usize = 3;

/// The two full texts.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Text {
    /// What a record is called.
    Head,
    /// All its words.
    Body,
}

impl Text {
    pub fn table(self) -> &'static str {
        match self {
            Text::Head => "head",
            Text::Body => "body",
        }
    }

    /// The shortest beginnings of words, in characters, that the table keeps an index of.
    pub fn shortest_beginning(self) -> usize {
        match self {
            Text::Head => 1,
            Text::Body => 2,
        }
    }
}

/// A kind as one token of the full text, which no folded word of a text is in its column.
pub(super) fn kind_word(kind: Kind) -> String {
    kind.key().replace('-', "")
}

/// Takes a document out of the full text; `words` are those that it was put in with.
pub(in crate::store) fn forget(connection: &Connection, row: &Row, words: &Words) -> Result<()> {
    let (head, body) = folded(words);
    for (table, text) in [("head", head), ("body", body)] {
        if !text.is_empty() {
            let sql = format!("INSERT INTO {table} ({table}, rowid, kind, text) VALUES ('delete', ?1, ?2, ?3)");
            connection.prepare_cached(&sql)?.execute(params![row.no, kind_word(row.kind), text])?;
        }
    }
    connection.prepare_cached("DELETE FROM about WHERE no = ?1")?.execute([row.no])?;
    Ok(())
}

/// What is called so, and all text, as the index holds it.
fn folded(words: &Words) -> (String, String) {
    (fold(&join(words.called())), fold(&join(words.all())))
}

/// Puts a document into the full text, with the people it is about. `heard` holds the hashes of the words whose sound is kept already.
pub(in crate::store) fn remember(connection: &Connection, row: &Row, words: &Words, about: &[Id], heard: &mut HashSet<u64>) -> Result<()> {
    for id in about {
        connection.prepare_cached("INSERT OR IGNORE INTO about (id, no) VALUES (?1, ?2)")?.execute(params![id, row.no])?;
    }
    let (head, body) = folded(words);
    for (table, text) in [("head", head), ("body", body)] {
        if !text.is_empty() {
            let sql = format!("INSERT INTO {table} (rowid, kind, text) VALUES (?1, ?2, ?3)");
            connection.prepare_cached(&sql)?.execute(params![row.no, kind_word(row.kind), text])?;
        }
    }
    for name in &words.names {
        hear(connection, name, true, heard)?;
    }
    for text in words.title.iter().chain(&words.text) {
        hear(connection, text, false, heard)?;
    }
    Ok(())
}

/// Lets go of the sounds of words that stand in no text any more.
pub(in crate::store) fn forget_sounds(connection: &Connection) -> Result<()> {
    let mut words = connection.prepare_cached("SELECT DISTINCT word FROM sound")?;
    let words: Vec<String> = words.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    let mut stands = connection.prepare_cached("SELECT 1 FROM vocabulary WHERE term = ?1 LIMIT 1")?;
    let mut gone = connection.prepare_cached("DELETE FROM sound WHERE word = ?1")?;
    for word in words {
        if !stands.exists([&word])? {
            gone.execute([&word])?;
        }
    }
    Ok(())
}

fn join<'a>(texts: impl Iterator<Item = &'a String>) -> String {
    let mut joined = String::new();
    for text in texts {
        joined.push_str(text);
        joined.push('\n');
    }
    joined
}

/// Keeps the sounds of the words that may be names: all words of a name; in running text those with a capital, or of a script without.
fn hear(connection: &Connection, text: &str, name: bool, heard: &mut HashSet<u64>) -> Result<()> {
    for (_, word) in words(text) {
        let first = word.chars().next().unwrap_or(' ');
        if !name && (first.is_lowercase() || first.is_numeric()) {
            continue;
        }
        if !heard.insert(hasher().hash_one((word, name))) {
            continue;
        }
        let folded = fold(word);
        let key = sound_key(&folded);
        if key.len() < 2 || folded.len() > 60 {
            continue;
        }
        connection
            .prepare_cached("INSERT INTO sound (key, word, name) VALUES (?1, ?2, ?3) ON CONFLICT (key, word) DO UPDATE SET name = max(name, ?3) WHERE name < ?3")?
            .execute(params![key, folded, name])?;
    }
    Ok(())
}

fn hasher() -> BuildHasherDefault<DefaultHasher> {
    BuildHasherDefault::default()
}
