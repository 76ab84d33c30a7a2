//! Bringing in news from the text of a site's front page: looked at first, then written, and never twice.

use std::collections::HashSet;
use std::path::Path;

use rusqlite::OptionalExtension;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::page::{self, PageItem};
use super::{NewsItem, NewsKind, fingerprint};
use crate::Id;
use crate::date::HonestDate;
use crate::door::{Operation, Session};
use crate::error::{ErrorCode, Problem, Result};
use crate::named_file;
use crate::roles::{MayCall, Role};
use crate::store::{Kind, Ordered, Store};

/// Bytes of one source, at most.
const LARGEST: u64 = 64 << 20;
/// Sources of one import, at most.
const MOST_SOURCES: usize = 100;

/// Imports pages.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NewsImport {
    /// The pages.
    pub sources: Vec<NewsSource>,
    /// Look only: nothing is written.
    #[serde(default)]
    pub dry_run: bool,
    /// Items to leave out, by the line of their title; for an import of one source.
    #[serde(default)]
    #[ts(optional, as = "Option<Vec<u32>>")]
    pub skip_lines: Vec<u32>,
}

/// Where a page comes from.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum NewsSource {
    /// A file.
    Path(String),
    /// Text that was pasted.
    Text(String),
}

/// What an import did, or would do.
#[derive(Debug, Serialize, TS, JsonSchema)]
pub struct ImportAnswer {
    /// Items added.
    pub imported: u64,
    /// Items that are in the library already.
    pub duplicates: u64,
    /// What could not be read; the first thousand.
    pub rejected: Vec<RejectedItem>,
    /// How much could not be read in all.
    pub rejected_total: u64,
    /// What was read.
    pub items: Vec<ImportedItem>,
}

/// Something that could not be read.
#[derive(Debug, Serialize, TS, JsonSchema)]
pub struct RejectedItem {
    /// The file as it was named, or `text`.
    pub source: String,
    /// The line, from 1.
    pub line: u32,
    /// Why: the sentence is `import-reason-<reason>` of the catalogue.
    pub reason: String,
}

/// Something that was read.
#[derive(Debug, Serialize, TS, JsonSchema)]
pub struct ImportedItem {
    /// The record: the new one, or the one it duplicates; none for a new one when only looking.
    pub id: Option<Id>,
    /// Whether it is in the library already.
    pub duplicate: bool,
    /// The line of its title, from 1.
    pub line: u32,
    /// Its title.
    pub title: String,
    /// When it was posted.
    pub posted: Option<HonestDate>,
    /// When it was published.
    pub published: Option<HonestDate>,
    /// Who wrote it.
    pub authors: Vec<String>,
    /// Its outlet.
    pub outlet: Option<String>,
    /// Where it was written.
    pub place: Option<String>,
    /// Who translated it.
    pub translator: Option<String>,
    /// Its kind.
    pub kind: NewsKind,
    /// Its language.
    pub language: Option<String>,
    /// Its beginning.
    pub excerpt: Option<String>,
}

impl NewsSource {
    fn name(&self) -> &str {
        match self {
            NewsSource::Path(path) => path,
            NewsSource::Text(_) => "text",
        }
    }

    fn read(&self) -> Result<Vec<u8>> {
        match self {
            NewsSource::Path(path) => Ok(named_file::read(Path::new(path), LARGEST)?.ok_or(ErrorCode::TooLarge)?),
            NewsSource::Text(text) => Ok(text.as_bytes().to_vec()),
        }
    }
}

impl Operation for NewsImport {
    const MAY_CALL: MayCall = MayCall::AtLeast(Role::Volunteer);
    type Answer = ImportAnswer;
    fn run(self, session: &mut Session) -> Result<ImportAnswer> {
        if self.sources.is_empty() || self.sources.len() > MOST_SOURCES {
            return Err(Problem::invalid("sources", if self.sources.is_empty() { "required" } else { "too-many" }));
        }
        let mut answer = ImportAnswer { imported: 0, duplicates: 0, rejected: Vec::new(), rejected_total: 0, items: Vec::new() };
        let mut seen = prints_in_trash(&session.store)?;
        for source in &self.sources {
            let page = page::read(&source.read()?);
            answer.rejected_total += page.rejected_total as u64;
            answer.rejected.extend(page.rejected.iter().map(|rejected| RejectedItem {
                source: source.name().to_owned(),
                line: rejected.line,
                reason: rejected.reason.name().to_owned(),
            }));
            session.work.begin("import", Some(page.items.len() as u64));
            for item in page.items {
                session.work.step()?;
                if self.skip_lines.contains(&item.line) {
                    continue;
                }
                let imported = take(&session.store, item, self.dry_run, &mut seen)?;
                answer.imported += u64::from(!imported.duplicate);
                answer.duplicates += u64::from(imported.duplicate);
                answer.items.push(imported);
            }
        }
        answer.rejected.truncate(page::MOST_REJECTED);
        Ok(answer)
    }
}

fn take(store: &Store, item: PageItem, dry_run: bool, seen: &mut HashSet<String>) -> Result<ImportedItem> {
    let print = fingerprint(&item.title, item.posted.as_ref(), item.published.as_ref());
    let known: Option<Id> = store
        .connection
        .prepare_cached("SELECT n.id FROM idx_news_print p JOIN idx_news n ON n.no = p.no WHERE p.print = ?1 LIMIT 1")?
        .query_row([&print], |row| row.get(0))
        .optional()?;
    let duplicate = known.is_some() || !seen.insert(print.clone());
    let mut imported = ImportedItem {
        id: known,
        duplicate,
        line: item.line,
        title: item.title,
        posted: item.posted,
        published: item.published,
        authors: item.authors,
        outlet: item.outlet,
        place: item.place,
        translator: item.translator,
        kind: item.kind,
        language: item.language,
        excerpt: item.excerpt,
    };
    if !duplicate && !dry_run {
        imported.id = Some(store.create(record(&imported, print))?.id);
    }
    Ok(imported)
}

fn record(item: &ImportedItem, print: String) -> NewsItem {
    NewsItem {
        title: item.title.clone(),
        posted: item.posted.clone(),
        published: item.published.clone(),
        authors: Ordered(item.authors.clone()),
        outlet: item.outlet.clone(),
        place: item.place.clone(),
        translator: item.translator.clone(),
        language: item.language.clone(),
        kind: item.kind,
        address: None,
        excerpt: item.excerpt.clone(),
        body: None,
        tags: Default::default(),
        people: Default::default(),
        places: Default::default(),
        imported_as: Some(print),
        extra: Default::default(),
    }
}

/// What somebody put in the trash is not wanted: importing its page again does not bring it back.
fn prints_in_trash(store: &Store) -> Result<HashSet<String>> {
    let mut statement = store.connection.prepare_cached("SELECT id FROM document WHERE kind = ?1 AND trashed_at IS NOT NULL")?;
    let ids: Vec<Id> = statement.query_map([Kind::News.key()], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    let mut prints = HashSet::new();
    for id in ids {
        prints.extend(store.get::<NewsItem>(id)?.record.fingerprints());
    }
    Ok(prints)
}
