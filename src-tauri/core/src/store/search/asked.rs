//! Asking the full text, best first.
//!
//! Nothing is ranked as a whole: `ORDER BY rank` on a common prefix of a million encrypted notes took 2 s (shared/vault.md). The finished
//! words are asked for first, unranked, newest first and cut off; those that hold them side by side come first, which is seen here, in the
//! records themselves: FTS5 would look through every record of common words that never stand so (1,000,000 notes: 20 ms and more). Only
//! if there are no others come words that begin so. Each question costs milliseconds of an encrypted index, so a rare word costs three.

use std::collections::HashSet;

use rusqlite::params;

use super::terms::{Term, stand_side_by_side};
use super::written::{Text, kind_word};
use super::{Found, Hit, Search, shown};
use crate::Id;
use crate::error::Result;
use crate::store::{Choice, Kind, ROW, Row, Store, Words, row};

/// Among how many times as many of the newest records as are shown those with the words side by side are looked for: each costs a tenth
/// of a millisecond.
const LOOKED_AT: usize = 2;

/// What the viewer may see, and neither it nor its case in the trash.
const VISIBLE: &str = "(d.visibility <= ?2 OR d.created_by = ?3) AND d.trashed_at IS NULL
    AND (d.home IS NULL OR EXISTS (SELECT 1 FROM document h WHERE h.id = d.home AND h.trashed_at IS NULL))";

/// How closely the words of a text must match.
#[derive(Clone, Copy)]
enum Closeness {
    /// The words as typed, one after the other; of what records are called only.
    SideBySide,
    /// All words, anywhere, or other spellings of them.
    Words,
    /// All words, the last one unfinished.
    Beginnings,
}

/// A record on its way to being a hit.
struct Candidate {
    row: Row,
    /// Its words, and what it is, once they were needed.
    said: Option<(Words, Option<Choice>)>,
    /// The person it is about, if it was found by their name.
    through: Option<Id>,
}

impl Store {
    /// Finds records, best first.
    pub fn search(&self, search: &Search) -> Result<Found> {
        let terms = self.terms(&search.query)?;
        if terms.is_empty() {
            return Ok(Found { hits: Vec::new(), total: search.count.then_some(0) });
        }
        let limit = search.limit.min(200) as usize;
        let asked = |kind: Kind| search.kinds.is_empty() || search.kinds.contains(&kind);
        // Whoever looks for cases or notes by a name finds them through the person.
        let mut called = search.kinds.clone();
        if !called.is_empty() && called != [Kind::News] && !called.contains(&Kind::Person) {
            called.push(Kind::Person);
        }

        let mut found: Vec<Candidate> = Vec::with_capacity(limit);
        let mut seen = HashSet::new();
        for (text, kinds) in [(Text::Head, &called), (Text::Body, &search.kinds)] {
            if found.len() >= limit {
                break;
            }
            let closest = self.closest(text, kinds, &terms, limit, &mut seen)?;
            let people: Vec<Id> = closest.iter().filter(|found| found.row.kind == Kind::Person).map(|found| found.row.id).collect();
            found.extend(closest.into_iter().filter(|found| asked(found.row.kind)));
            if text == Text::Head {
                for person in people {
                    if found.len() >= limit {
                        break;
                    }
                    let about = self.about(person, limit)?.into_iter().filter(|row| asked(row.kind) && seen.insert(row.no));
                    found.extend(about.map(|row| Candidate { row, said: None, through: Some(person) }));
                }
            }
        }
        found.truncate(limit);
        let total = match search.count {
            true => Some(self.count(&search.kinds, &terms)?.max(found.len() as u64)),
            false => None,
        };
        let hits = found.into_iter().map(|found| self.hit(found, &terms)).collect::<Result<_>>()?;
        Ok(Found { hits, total })
    }

    /// At most `limit` records that hold the terms, the closest first; among equals the newest. Those `seen` are passed over.
    fn closest(&self, text: Text, kinds: &[Kind], terms: &[Term], limit: usize, seen: &mut HashSet<i64>) -> Result<Vec<Candidate>> {
        let mut fresh = |rows: Vec<Row>| -> Vec<Candidate> {
            let rows = rows.into_iter().filter(|row| seen.insert(row.no));
            rows.map(|row| Candidate { row, said: None, through: None }).collect()
        };
        // A single word with no other spelling stands as typed wherever it stands.
        let may_differ = terms.len() > 1 || terms.iter().any(Term::is_written_otherwise);
        let looked_at = if may_differ { LOOKED_AT * limit } else { limit };
        let finished = self.ask(text, kinds, terms, Closeness::Words, looked_at)?;
        let all_there_are = finished.len() < looked_at;
        let mut found = Vec::with_capacity(limit);
        if text == Text::Head && may_differ && !all_there_are {
            found.extend(fresh(self.ask(text, kinds, terms, Closeness::SideBySide, limit)?));
        }
        let mut finished = fresh(finished);
        if may_differ {
            for candidate in &mut finished {
                candidate.said = Some(self.said(candidate.row.id)?);
            }
            // Stable: the newest of equals stay first.
            finished.sort_by_key(|candidate| match (text, &candidate.said) {
                (Text::Head, Some((words, _))) => !stand_side_by_side(terms, words.called()),
                (Text::Body, Some((words, _))) => !stand_side_by_side(terms, words.all()),
                (_, None) => true,
            });
        }
        found.extend(finished);
        if all_there_are && found.len() < limit && terms.iter().any(Term::may_go_on) {
            found.extend(fresh(self.ask(text, kinds, terms, Closeness::Beginnings, limit)?));
        }
        found.truncate(limit);
        Ok(found)
    }

    fn ask(&self, text: Text, kinds: &[Kind], terms: &[Term], closeness: Closeness, limit: usize) -> Result<Vec<Row>> {
        let table = text.table();
        let mut statement = self.connection.prepare_cached(&format!(
            "SELECT {ROW} FROM {table} f CROSS JOIN document d ON d.no = f.rowid
             WHERE {table} MATCH ?1 AND {VISIBLE} ORDER BY f.rowid DESC LIMIT ?4"
        ))?;
        let rows = statement.query_map(params![question(text, kinds, terms, closeness), self.sees(), self.viewer.person, limit], row)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Records about a person, newest first.
    fn about(&self, person: Id, limit: usize) -> Result<Vec<Row>> {
        let mut statement = self.connection.prepare_cached(&format!(
            "SELECT {ROW} FROM about a CROSS JOIN document d ON d.no = a.no WHERE a.id = ?1 AND {VISIBLE} ORDER BY a.no DESC LIMIT ?4"
        ))?;
        let rows = statement.query_map(params![person, self.sees(), self.viewer.person, limit], row)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    fn count(&self, kinds: &[Kind], terms: &[Term]) -> Result<u64> {
        let sql = format!("SELECT count(*) FROM body f CROSS JOIN document d ON d.no = f.rowid WHERE body MATCH ?1 AND {VISIBLE}");
        let question = question(Text::Body, kinds, terms, Closeness::Beginnings);
        Ok(self.connection.prepare_cached(&sql)?.query_row(params![question, self.sees(), self.viewer.person], |row| row.get(0))?)
    }

    fn said(&self, id: Id) -> Result<(Words, Option<Choice>)> {
        let (row, document) = self.document(id)?;
        let entry = self.entry(row.kind);
        Ok(((entry.words)(&document)?, (entry.choice)(&document)?))
    }

    fn hit(&self, found: Candidate, terms: &[Term]) -> Result<Hit> {
        let row = found.row;
        let (mut words, choice) = match found.said {
            Some(said) => said,
            None => self.said(row.id)?,
        };
        if let Some(person) = found.through {
            words.names.extend(self.said(person)?.0.names);
        }
        let title = match (self.title(row.id)?, row.home) {
            (Some(title), _) => title,
            (None, Some(home)) => self.title(home)?.unwrap_or_default(),
            (None, None) => String::new(),
        };
        let (why, snippet) = (shown::why(&words, terms), shown::snippet(&words, terms));
        Ok(Hit { kind: row.kind, id: row.id, case: row.home, title, choice, snippet, why })
    }
}

/// FTS5's form of what is asked.
fn question(text: Text, kinds: &[Kind], terms: &[Term], closeness: Closeness) -> String {
    let kinds = match kinds {
        [] => String::new(),
        kinds => format!("kind : ({}) AND ", kinds.iter().map(|kind| kind_word(*kind)).collect::<Vec<_>>().join(" OR ")),
    };
    let all = |terms: &[&Term], unfinished: bool| terms.iter().map(|term| term.fts(unfinished)).collect::<Vec<_>>().join(" AND ");
    let every: Vec<&Term> = terms.iter().collect();
    let begun: Vec<&Term> = terms.iter().filter(|term| !term.only_begun(text)).collect();
    let words = match closeness {
        Closeness::SideBySide => format!("\"{}\"", terms.iter().map(|term| term.word.as_str()).collect::<Vec<_>>().join(" ")),
        Closeness::Words => all(&every, false),
        Closeness::Beginnings if begun.is_empty() => all(&every, false),
        Closeness::Beginnings => all(&begun, true),
    };
    format!("{kinds}text : ({words})")
}
