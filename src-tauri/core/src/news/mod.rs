//! News: published items, imported or typed. Free of any case data by construction: nothing here imports anything of cases.

mod import;
mod list;
pub mod page;

use autosurgeon::{Hydrate, Reconcile};
use rusqlite::{Connection, params};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use import::{ImportAnswer, ImportedItem, NewsImport, NewsSource, RejectedItem};
pub use list::{NewsFacets, NewsFilter, NewsGet, NewsList, NewsRow, NewsSort, row_of};

use crate::date::HonestDate;
use crate::error::Result;
use crate::names::{fold, words};
use crate::roles::Role;
use crate::store::{Extra, Faults, Keys, Kind, Ordered, Record, Row, Store, Table, Words};

/// What kind of item it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema, Reconcile, Hydrate)]
#[serde(rename_all = "kebab-case")]
pub enum NewsKind {
    /// What happened.
    Report,
    /// Questions and answers.
    Interview,
    /// What somebody makes of it.
    Analysis,
    /// What somebody declares.
    Statement,
    /// Several items in one.
    Digest,
}

/// The keys of the kinds, in their order.
pub const KINDS: [(&str, NewsKind); 5] = [
    ("report", NewsKind::Report),
    ("interview", NewsKind::Interview),
    ("analysis", NewsKind::Analysis),
    ("statement", NewsKind::Statement),
    ("digest", NewsKind::Digest),
];

impl NewsKind {
    /// The stable key.
    pub fn key(self) -> &'static str {
        KINDS[self as usize].0
    }
}

/// A published item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema, Reconcile, Hydrate)]
#[serde(deny_unknown_fields)]
pub struct NewsItem {
    /// As published.
    pub title: String,
    /// The day it was posted where we found it.
    #[serde(default)]
    pub posted: Option<HonestDate>,
    /// When it was published.
    #[serde(default)]
    pub published: Option<HonestDate>,
    /// Who wrote it, in order.
    #[serde(default)]
    pub authors: Ordered,
    /// Paper, station or site.
    #[serde(default)]
    pub outlet: Option<String>,
    /// Where it was written.
    #[serde(default)]
    pub place: Option<String>,
    /// Who translated it.
    #[serde(default)]
    pub translator: Option<String>,
    /// Its language (BCP 47).
    #[serde(default)]
    pub language: Option<String>,
    /// What kind of item.
    pub kind: NewsKind,
    /// Where it stands on the web.
    #[serde(default)]
    pub address: Option<String>,
    /// Its beginning.
    #[serde(default)]
    pub excerpt: Option<String>,
    /// The whole text.
    #[serde(default)]
    pub body: Option<String>,
    /// The team's own tags.
    #[serde(default)]
    pub tags: Keys,
    /// People named in it.
    #[serde(default)]
    pub people: Keys,
    /// Places named in it.
    #[serde(default)]
    pub places: Keys,
    /// What it was when it was imported, so that importing the same page again adds nothing even after an edit.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub imported_as: Option<String>,
    /// Fields that the team added.
    #[serde(default)]
    pub extra: Extra,
}

/// By what an item is known again: the words of its title and its day.
pub(crate) fn fingerprint(title: &str, posted: Option<&HonestDate>, published: Option<&HonestDate>) -> String {
    let folded = fold(title);
    let title = words(&folded).map(|(_, word)| word).collect::<Vec<_>>().join(" ");
    let day = posted.or(published).map(|date| date.earliest.to_string()).unwrap_or_default();
    format!("{title}|{day}")
}

impl NewsItem {
    pub(crate) fn fingerprints(&self) -> Vec<String> {
        let mut prints = vec![fingerprint(&self.title, self.posted.as_ref(), self.published.as_ref())];
        prints.extend(self.imported_as.clone());
        prints.dedup();
        prints
    }
}

impl Record for NewsItem {
    const KIND: Kind = Kind::News;
    const ROLE: Role = Role::Volunteer;
    const TABLES: &'static [Table] = &[
        Table {
            name: "idx_news",
            ddl: "CREATE TABLE idx_news (no INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, sort TEXT NOT NULL, kind TEXT NOT NULL,
                    language TEXT, outlet TEXT, outlet_sort TEXT NOT NULL, published TEXT NOT NULL, posted TEXT NOT NULL) STRICT;
                  CREATE INDEX idx_news_published ON idx_news (published, no);
                  CREATE INDEX idx_news_posted ON idx_news (posted, no);
                  CREATE INDEX idx_news_sort ON idx_news (sort, no);
                  CREATE INDEX idx_news_outlet ON idx_news (outlet_sort, no);
                  CREATE INDEX idx_news_language ON idx_news (language);",
        },
        Table {
            name: "idx_news_tag",
            ddl: "CREATE TABLE idx_news_tag (no INTEGER NOT NULL, tag TEXT NOT NULL, PRIMARY KEY (no, tag)) STRICT, WITHOUT ROWID;
                  CREATE INDEX idx_news_tag_of ON idx_news_tag (tag, no);",
        },
        Table {
            name: "idx_news_print",
            ddl: "CREATE TABLE idx_news_print (no INTEGER NOT NULL, print TEXT NOT NULL, PRIMARY KEY (print, no)) STRICT, WITHOUT ROWID;
                  CREATE INDEX idx_news_print_of ON idx_news_print (no);",
        },
    ];

    fn check(&mut self, _: &Store, _: Option<&NewsItem>) -> Result<()> {
        let mut faults = Faults::default();
        faults.unless(!self.title.trim().is_empty(), "title", "required");
        faults.text(&self.title, 1000, "title");
        faults.count(self.authors.0.len(), 50, "authors");
        for author in &self.authors.0 {
            faults.text(author, 300, "authors");
        }
        faults.optional(&self.outlet, 300, "outlet");
        faults.optional(&self.place, 300, "place");
        faults.optional(&self.translator, 300, "translator");
        faults.optional(&self.language, 35, "language");
        faults.optional(&self.address, 4000, "address");
        faults.optional(&self.excerpt, 100_000, "excerpt");
        faults.optional(&self.body, 1_000_000, "body");
        for (keys, path) in [(&self.tags, "tags"), (&self.people, "people"), (&self.places, "places")] {
            faults.count(keys.0.len(), 200, path);
            for key in keys.iter() {
                faults.text(key, 200, path);
            }
        }
        faults.answer()
    }

    fn title(&self) -> Option<String> {
        Some(self.title.clone())
    }

    fn extra(&self) -> Option<&Extra> {
        Some(&self.extra)
    }

    fn words(&self) -> Words {
        let mut text: Vec<String> = [&self.excerpt, &self.body].into_iter().flatten().cloned().collect();
        text.extend(self.authors.0.iter().cloned());
        text.extend([&self.outlet, &self.place, &self.translator].into_iter().flatten().cloned());
        for keys in [&self.tags, &self.people, &self.places] {
            text.extend(keys.iter().map(str::to_owned));
        }
        Words { title: Some(self.title.clone()), text, ..Words::default() }
    }

    fn index(&self, row: &Row, connection: &Connection) -> Result<()> {
        // What has no day sorts before all that has one.
        let day = |date: Option<&HonestDate>| date.map(|date| date.latest.to_string()).unwrap_or_default();
        let published = day(self.published.as_ref().or(self.posted.as_ref()));
        let posted = day(self.posted.as_ref().or(self.published.as_ref()));
        let outlet_sort = fold(self.outlet.as_deref().unwrap_or("\u{10ffff}"));
        connection
            .prepare_cached(
                "INSERT INTO idx_news (no, id, sort, kind, language, outlet, outlet_sort, published, posted) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
            )?
            .execute(params![row.no, row.id, fold(&self.title), self.kind.key(), self.language, self.outlet, outlet_sort, published, posted])?;
        for tag in self.tags.iter() {
            connection.prepare_cached("INSERT INTO idx_news_tag (no, tag) VALUES (?1, ?2)")?.execute(params![row.no, tag])?;
        }
        for print in self.fingerprints() {
            connection.prepare_cached("INSERT INTO idx_news_print (no, print) VALUES (?1, ?2)")?.execute(params![row.no, print])?;
        }
        Ok(())
    }
}
