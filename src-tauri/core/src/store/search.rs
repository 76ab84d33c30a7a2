//! Full-text search: what is written beside each document, and finding it as somebody types.
//!
//! Nothing is ranked as a whole: `ORDER BY rank` on a common prefix of a million encrypted notes took 2 s (shared/vault.md). Instead
//! the question is put in tiers, best first, each unranked, newest first and cut off: what is called so, what begins so, the words
//! side by side, the words anywhere.

use std::collections::HashSet;
use std::hash::{BuildHasher, BuildHasherDefault, DefaultHasher};

use rusqlite::{Connection, params};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Kind, ROW, Row, Store, Words, row};
use crate::Id;
use crate::door::{Operation, Session};
use crate::error::Result;
use crate::names::{fold, sound_key, words};
use crate::roles::{MayCall, Role};

/// What is called so (codes, names, titles) apart from all text: a name must not drown in what is written about it.
/// The text is folded before it comes here. Contentless, so that the words are nowhere twice; what is deleted is therefore told with its
/// words. (`contentless_delete` would spare us that, but `secure-delete` does nothing there: measured, deleted words stayed in the pages.)
pub(super) const TABLES: &str = "
    CREATE VIRTUAL TABLE head USING fts5(kind, text, content='', prefix='2 3', tokenize=\"unicode61 remove_diacritics 0\");
    CREATE VIRTUAL TABLE body USING fts5(kind, text, content='', prefix='2 3', tokenize=\"unicode61 remove_diacritics 0\");
    INSERT INTO head(head, rank) VALUES ('secure-delete', 1);
    INSERT INTO body(body, rank) VALUES ('secure-delete', 1);
    CREATE TABLE about (id BLOB NOT NULL, no INTEGER NOT NULL, PRIMARY KEY (id, no)) STRICT, WITHOUT ROWID;
    CREATE INDEX about_no ON about (no);
    CREATE TABLE sound (key TEXT NOT NULL, word TEXT NOT NULL, name INTEGER NOT NULL, PRIMARY KEY (key, word)) STRICT, WITHOUT ROWID;";

pub(super) const DROP: &str = "DROP TABLE IF EXISTS head; DROP TABLE IF EXISTS body; DROP TABLE IF EXISTS sound;
    DROP TABLE IF EXISTS about;";

/// Words of a query that count; the rest are passed over.
const MOST_WORDS: usize = 12;
/// Other spellings that one word of a query is looked for under.
const MOST_SPELLINGS: usize = 12;
/// How many of the newest records are searched for words side by side.
const SIDE_BY_SIDE: u32 = 20_000;
/// Characters of a snippet before and after the first word found.
const SNIPPET: usize = 90;

/// Asks for records by what is written in them.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
#[ts(rename = "SearchRequest")]
pub struct Search {
    /// What was typed. The last word may be unfinished.
    pub query: String,
    /// Only these kinds; none means all.
    #[serde(default)]
    #[ts(optional, as = "Option<Vec<Kind>>")]
    pub kinds: Vec<Kind>,
    /// How many hits at most; 200 is the limit.
    pub limit: u32,
    /// Whether all hits are counted, which takes longer for common words.
    #[serde(default)]
    pub count: bool,
}

/// What was found.
#[derive(Serialize, TS, JsonSchema)]
#[ts(rename = "SearchAnswer")]
pub struct Found {
    /// Best first.
    pub hits: Vec<Hit>,
    /// How many records hold the words, if that was asked.
    pub total: Option<u64>,
}

/// One record found.
#[derive(Debug, Serialize, TS, JsonSchema)]
pub struct Hit {
    /// Its kind.
    pub kind: Kind,
    /// The record.
    pub id: Id,
    /// The case it belongs to.
    pub case: Option<Id>,
    /// What it is called.
    pub title: String,
    /// The text around the first word found, in pieces.
    pub snippet: Vec<Piece>,
    /// Why it was found.
    pub why: Why,
}

/// A piece of a snippet.
#[derive(Debug, PartialEq, Eq, Serialize, TS, JsonSchema)]
pub struct Piece {
    /// The text as written.
    pub text: String,
    /// Whether it is a word that was looked for.
    pub hit: bool,
}

/// Why a record was found.
#[derive(Debug, PartialEq, Eq, Serialize, TS, JsonSchema)]
pub struct Why {
    /// How.
    pub how: How,
    /// The words as they stand in the record.
    pub r#as: Option<String>,
}

/// How a record matched.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, TS, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum How {
    /// By its code.
    Code,
    /// By a name or title, as typed.
    Name,
    /// By its text, as typed.
    Text,
    /// By another spelling of the same name.
    WrittenOtherwise,
}

fn hasher() -> BuildHasherDefault<DefaultHasher> {
    BuildHasherDefault::default()
}

fn kind_word(kind: Kind) -> String {
    // One token, which no folded word of a text is in this column.
    kind.key().replace('-', "")
}

/// Takes a document out of the full text; `words` are those that it was put in with.
pub(super) fn forget(connection: &Connection, row: &Row, words: &Words) -> Result<()> {
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
    let names = words.codes.iter().chain(&words.names).chain(&words.title);
    (fold(&join(names.clone())), fold(&join(names.chain(&words.text))))
}

/// Puts a document into the full text, with the people it is about. `heard` holds the hashes of the words whose sound is kept already.
pub(super) fn remember(connection: &Connection, row: &Row, words: &Words, about: &[Id], heard: &mut HashSet<u64>) -> Result<()> {
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

/// How far back a tier looks. Common words that never stand side by side would have every place of each looked at.
#[derive(Clone, Copy)]
enum Reach {
    All,
    /// The newest [`SIDE_BY_SIDE`] records.
    Newest,
}

/// One word of a query, and the spellings it is looked for under.
struct Term {
    word: String,
    key: String,
    spellings: Vec<String>,
    unfinished: bool,
}

impl Term {
    /// FTS5's form. Words hold letters and digits only, and are quoted all the same.
    fn fts(&self, unfinished: bool) -> String {
        let star = if unfinished && self.unfinished { "*" } else { "" };
        let mut alternatives = vec![format!("\"{}\"{star}", self.word)];
        alternatives.extend(self.spellings.iter().map(|word| format!("\"{word}\"")));
        format!("({})", alternatives.join(" OR "))
    }

    /// How a folded word of a text matches, if it does.
    fn matches(&self, folded: &str) -> Option<How> {
        if folded == self.word || (self.unfinished && folded.starts_with(&self.word)) {
            return Some(How::Text);
        }
        self.spellings.iter().any(|spelling| spelling == folded).then_some(How::WrittenOtherwise)
    }
}

impl Store {
    fn terms(&self, query: &str) -> Result<Vec<Term>> {
        let query: String = query.chars().take(400).collect();
        let folded = fold(&query);
        let mut terms: Vec<Term> = words(&folded)
            .take(MOST_WORDS)
            .map(|(_, word)| Term { word: word.to_owned(), key: sound_key(word), spellings: Vec::new(), unfinished: false })
            .collect();
        if let Some(last) = terms.last_mut() {
            last.unfinished = folded.ends_with(&last.word);
        }
        for term in &mut terms {
            term.spellings = self.spellings(term)?;
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

    /// Finds records, best first.
    pub fn search(&self, search: &Search) -> Result<Found> {
        let terms = self.terms(&search.query)?;
        if terms.is_empty() {
            return Ok(Found { hits: Vec::new(), total: search.count.then_some(0) });
        }
        let limit = search.limit.min(200) as usize;
        let kinds = match search.kinds.as_slice() {
            [] => String::new(),
            kinds => format!("kind : ({}) AND ", kinds.iter().map(|kind| kind_word(*kind)).collect::<Vec<_>>().join(" OR ")),
        };
        let all = |unfinished: bool| terms.iter().map(|term| term.fts(unfinished)).collect::<Vec<_>>().join(" AND ");
        let typed = terms.iter().map(|term| term.word.as_str()).collect::<Vec<_>>().join(" ");
        let side_by_side = format!("\"{typed}\"");
        // Each tier costs a few milliseconds of an encrypted index: those that could find nothing new are left out.
        let unfinished = terms.iter().any(|term| term.unfinished);
        let mut tiers = Vec::new();
        if terms.iter().any(|term| !term.spellings.is_empty()) {
            // As typed comes before other spellings of the same name.
            tiers.push(("head", side_by_side.clone(), Reach::All));
        }
        tiers.push(("head", all(false), Reach::All));
        if unfinished {
            tiers.push(("head", all(true), Reach::All));
        }
        if terms.len() > 1 {
            tiers.push(("body", side_by_side, Reach::Newest));
        }
        tiers.push(("body", all(false), Reach::All));
        if unfinished {
            tiers.push(("body", all(true), Reach::All));
        }

        let beyond_news = search.kinds.is_empty() || search.kinds.iter().any(|kind| *kind != Kind::News);
        let asked = |kind: Kind| search.kinds.is_empty() || search.kinds.contains(&kind);
        let mut found: Vec<(Row, Option<Id>)> = Vec::with_capacity(limit);
        let mut seen = HashSet::new();
        for (table, question, reach) in tiers {
            if found.len() >= limit {
                break;
            }
            let mut take = |row: Row, through: Option<Id>| {
                if found.len() < limit && asked(row.kind) && seen.insert(row.no) {
                    found.push((row, through));
                }
            };
            let rows = self.tier(table, &format!("{kinds}text : ({question})"), reach, limit)?;
            // Where kinds are asked for, the people may be found and not asked for.
            let of_people = !search.kinds.is_empty() || rows.iter().any(|row| row.kind == Kind::Person);
            for row in rows {
                take(row, None);
            }
            if table == "head" && beyond_news && of_people {
                for (row, person) in self.about(&format!("kind : {} AND text : ({question})", kind_word(Kind::Person)), limit)? {
                    take(row, Some(person));
                }
            }
        }
        let total = match search.count {
            true => Some(self.count(&kinds, &all(true))?.max(found.len() as u64)),
            false => None,
        };
        let hits = found.iter().map(|(row, through)| self.hit(row, *through, &terms)).collect::<Result<_>>()?;
        Ok(Found { hits, total })
    }

    /// Records about the people that a question finds by name, and which person that is.
    fn about(&self, question: &str, limit: usize) -> Result<Vec<(Row, Id)>> {
        let mut statement = self.connection.prepare_cached(&format!(
            "SELECT {ROW}, p.id FROM head f CROSS JOIN document p ON p.no = f.rowid CROSS JOIN about a ON a.id = p.id
             CROSS JOIN document d ON d.no = a.no
             WHERE head MATCH ?1 AND p.trashed_at IS NULL AND {VISIBLE} ORDER BY f.rowid DESC LIMIT ?4"
        ))?;
        let rows = statement.query_map(params![question, self.sees(), self.viewer.person, limit], |sql| Ok((row(sql)?, sql.get(10)?)))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    fn tier(&self, table: &str, question: &str, reach: Reach, limit: usize) -> Result<Vec<Row>> {
        let newest = match reach {
            Reach::All => String::new(),
            Reach::Newest => format!("AND f.rowid > (SELECT max(no) FROM document) - {SIDE_BY_SIDE}"),
        };
        let mut statement = self.connection.prepare_cached(&format!(
            "SELECT {ROW} FROM {table} f CROSS JOIN document d ON d.no = f.rowid
             WHERE {table} MATCH ?1 AND {VISIBLE} {newest} ORDER BY f.rowid DESC LIMIT ?4"
        ))?;
        let rows = statement.query_map(params![question, self.sees(), self.viewer.person, limit], row)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    fn count(&self, kinds: &str, question: &str) -> Result<u64> {
        let sql = format!("SELECT count(*) FROM body f CROSS JOIN document d ON d.no = f.rowid WHERE body MATCH ?1 AND {VISIBLE}");
        Ok(self
            .connection
            .prepare_cached(&sql)?
            .query_row(params![format!("{kinds}text : ({question})"), self.sees(), self.viewer.person], |row| row.get(0))?)
    }

    fn hit(&self, row: &Row, through: Option<Id>, terms: &[Term]) -> Result<Hit> {
        let words_of = |id: Id| {
            let (row, document) = self.document(id)?;
            (self.entry(row.kind).words)(&document)
        };
        let mut words = words_of(row.id)?;
        if let Some(person) = through {
            words.names.extend(words_of(person)?.names);
        }
        let why = why(&words, terms);
        let title = match self.title(row.id)? {
            Some(title) => title,
            None => match row.home {
                Some(home) => self.title(home)?.unwrap_or_default(),
                None => String::new(),
            },
        };
        Ok(Hit { kind: row.kind, id: row.id, case: row.home, title, snippet: snippet(&words, terms), why })
    }
}

/// What the viewer may see, and neither it nor its case in the trash.
const VISIBLE: &str = "(d.visibility <= ?2 OR d.created_by = ?3) AND d.trashed_at IS NULL
    AND (d.home IS NULL OR EXISTS (SELECT 1 FROM document h WHERE h.id = d.home AND h.trashed_at IS NULL))";

/// The best way in which a text of the record matched, and the words as they stand there.
fn why(words_of: &Words, terms: &[Term]) -> Why {
    let mut best: Option<Why> = None;
    let places = [(How::Code, &words_of.codes), (How::Name, &words_of.names)];
    let title: Vec<String> = words_of.title.iter().cloned().collect();
    let rest = [(How::Name, &title), (How::Text, &words_of.text)];
    for (place, texts) in places.into_iter().chain(rest) {
        for text in texts {
            // Each term by its best word; the text by its worst term.
            let mut best_of: Vec<Option<How>> = vec![None; terms.len()];
            let mut stands: Vec<&str> = Vec::new();
            for (_, word) in words(text) {
                let folded = fold(word);
                let before = stands.len();
                for (term, best) in terms.iter().zip(&mut best_of) {
                    if let Some(found) = term.matches(&folded) {
                        *best = Some(best.map_or(found, |best| best.min(found)));
                        stands.truncate(before);
                        stands.push(word);
                    }
                }
            }
            let Some(how) = best_of.into_iter().flatten().max() else { continue };
            let how = if how == How::Text { place } else { how };
            // Whole names are shown as they stand; of running text, the words.
            let shown = if place == How::Text { stands.join(" ").chars().take(80).collect() } else { text.clone() };
            if best.as_ref().is_none_or(|best| how < best.how) {
                best = Some(Why { how, r#as: Some(shown) });
            }
        }
    }
    best.unwrap_or(Why { how: How::Text, r#as: None })
}

/// The text around the first word found: running text if it holds one, else the name or title.
fn snippet(words_of: &Words, terms: &[Term]) -> Vec<Piece> {
    let found = |text: &&String| words(text).any(|(_, word)| is_hit(word, terms));
    let texts = || words_of.text.iter().chain(&words_of.title).chain(&words_of.names).chain(&words_of.codes);
    let Some(text) = texts().find(found).or_else(|| texts().find(|text| !text.trim().is_empty())) else {
        return Vec::new();
    };
    let first = words(text).find(|(_, word)| is_hit(word, terms)).map_or(0, |(at, _)| at);
    let start = text[..first].char_indices().rev().take(SNIPPET).last().map_or(first, |(at, _)| at);
    let end = text[first..].char_indices().nth(2 * SNIPPET).map_or(text.len(), |(at, _)| first + at);
    let (start, end) = (whole_word_after(text, start, first), whole_word_before(text, end, first));

    let mut pieces = Vec::new();
    let mut push = |text: &str, hit: bool| {
        // Lines and control characters are shown as spaces.
        let text: String = text.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect();
        if !text.is_empty() {
            pieces.push(Piece { text, hit });
        }
    };
    if start > 0 {
        push("… ", false);
    }
    let mut at = start;
    for (from, word) in words(&text[start..end]).map(|(from, word)| (start + from, word)) {
        if is_hit(word, terms) {
            push(&text[at..from], false);
            push(word, true);
            at = from + word.len();
        }
    }
    push(&text[at..end], false);
    if end < text.len() {
        push(" …", false);
    }
    pieces
}

fn is_hit(word: &str, terms: &[Term]) -> bool {
    let folded = fold(word);
    terms.iter().any(|term| term.matches(&folded).is_some())
}

fn whole_word_after(text: &str, start: usize, first: usize) -> usize {
    match start {
        0 => 0,
        start => {
            let space = text[start..first].char_indices().find(|(_, letter)| letter.is_whitespace());
            space.map_or(start, |(at, space)| start + at + space.len_utf8())
        }
    }
}

fn whole_word_before(text: &str, end: usize, first: usize) -> usize {
    match end == text.len() {
        true => end,
        false => text[first..end].rfind(char::is_whitespace).map_or(end, |space| first + space),
    }
}

impl Operation for Search {
    const MAY_CALL: MayCall = MayCall::AtLeast(Role::Volunteer);
    type Answer = Found;
    fn run(self, session: &mut Session) -> Result<Found> {
        let mut search = self;
        if !session.only_what_may_be_read(&mut search.kinds) {
            return Ok(Found { hits: Vec::new(), total: search.count.then_some(0) });
        }
        session.store.search(&search)
    }
}
