//! The library: filtered, sorted and paged in SQL.

use rusqlite::types::ToSql;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{NewsItem, NewsKind};
use crate::Id;
use crate::date::HonestDate;
use crate::door::{Operation, Session};
use crate::error::{ErrorCode, Result};
use crate::roles::{MayCall, Role};
use crate::store::search::Search;
use crate::store::{Kind, Store, Stored};

/// Reads a news item.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NewsGet {
    /// The item.
    pub id: Id,
}

/// Which items. What is absent does not filter.
#[derive(Debug, Clone, Default, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields, default)]
#[ts(optional_fields = nullable)]
pub struct NewsFilter {
    /// Of one of these kinds.
    pub kind: Option<Vec<NewsKind>>,
    /// In this language.
    pub language: Option<String>,
    /// Of this outlet.
    pub outlet: Option<String>,
    /// With this tag.
    pub tag: Option<String>,
    /// Published on this day or later (ISO 8601).
    pub from: Option<chrono::NaiveDate>,
    /// Published on this day or earlier (ISO 8601).
    pub to: Option<chrono::NaiveDate>,
    /// Holding these words.
    pub text: Option<String>,
}

/// What the library is sorted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum NewsSort {
    /// When it was published.
    Published,
    /// When it was posted.
    Posted,
    /// Title.
    Title,
    /// Outlet.
    Outlet,
}

/// Lists news.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NewsList {
    /// Which.
    #[serde(default)]
    pub filter: NewsFilter,
    /// In which order.
    pub sort: NewsSort,
    /// The other way round.
    #[serde(default)]
    pub descending: bool,
    /// How many rows at most; 500 is the limit.
    pub limit: u32,
    /// How many to pass over.
    pub offset: u32,
}

/// An item in the library.
#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct NewsRow {
    /// The item.
    pub id: Id,
    /// Its title.
    pub title: String,
    /// Its outlet.
    pub outlet: Option<String>,
    /// Who wrote it.
    pub authors: Vec<String>,
    /// When it was published.
    pub published: Option<HonestDate>,
    /// When it was posted.
    pub posted: Option<HonestDate>,
    /// Its kind.
    pub kind: NewsKind,
    /// Its language.
    pub language: Option<String>,
    /// Its tags.
    pub tags: Vec<String>,
    /// Its beginning.
    pub excerpt: Option<String>,
}

/// A page of the library.
#[derive(Serialize, TS, JsonSchema)]
pub struct NewsPage {
    /// The rows.
    pub rows: Vec<NewsRow>,
    /// How many there are in all.
    pub total: u64,
}

/// What there is to filter by.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
#[ts(rename = "NewsFacetsRequest")]
pub struct NewsFacets {}

/// What there is to filter by, most used first; at most 200 of each.
#[derive(Serialize, TS, JsonSchema)]
#[ts(rename = "NewsFacets")]
pub struct Facets {
    /// Outlets.
    pub outlets: Vec<String>,
    /// Languages.
    pub languages: Vec<String>,
    /// Tags.
    pub tags: Vec<String>,
}

/// An item as lists show it; none if it is not there or in the trash.
pub fn row_of(store: &Store, id: Id) -> Result<Option<NewsRow>> {
    let stored: Stored<NewsItem> = match store.get(id) {
        Ok(stored) => stored,
        Err(problem) if problem.code == ErrorCode::NotFound => return Ok(None),
        Err(problem) => return Err(problem),
    };
    if stored.trashed.is_some() {
        return Ok(None);
    }
    let item = stored.record;
    Ok(Some(NewsRow {
        id,
        title: item.title,
        outlet: item.outlet,
        authors: item.authors.0,
        published: item.published,
        posted: item.posted,
        kind: item.kind,
        language: item.language,
        tags: item.tags.0.into_iter().collect(),
        excerpt: item.excerpt,
    }))
}

impl Operation for NewsGet {
    const MAY_CALL: MayCall = MayCall::AtLeast(Role::Volunteer);
    type Answer = Stored<NewsItem>;
    fn run(self, session: &mut Session) -> Result<Stored<NewsItem>> {
        session.store.get(self.id)
    }
}

impl Operation for NewsList {
    const MAY_CALL: MayCall = MayCall::AtLeast(Role::Volunteer);
    type Answer = NewsPage;
    fn run(self, session: &mut Session) -> Result<NewsPage> {
        let store = &session.store;
        let mut conditions: Vec<String> = Vec::new();
        let mut values: Vec<Box<dyn ToSql>> = Vec::new();
        let filter = self.filter;
        if let Some(kinds) = filter.kind.filter(|kinds| !kinds.is_empty()) {
            let kinds: Vec<String> = kinds.iter().map(|kind| format!("'{}'", kind.key())).collect();
            conditions.push(format!("n.kind IN ({})", kinds.join(", ")));
        }
        let simple: [(&str, Option<Box<dyn ToSql>>); 5] = [
            ("n.language = ?", boxed(filter.language)),
            ("n.outlet = ?", boxed(filter.outlet)),
            ("EXISTS (SELECT 1 FROM idx_news_tag t WHERE t.no = n.no AND t.tag = ?)", boxed(filter.tag)),
            ("n.published >= ?", boxed(filter.from.map(|day| day.to_string()))),
            ("n.published <= ?", boxed(filter.to.map(|day| day.to_string()))),
        ];
        for (condition, value) in simple {
            if let Some(value) = value {
                conditions.push(condition.to_owned());
                values.push(value);
            }
        }
        if let Some(text) = filter.text.as_deref().map(str::trim).filter(|text| !text.is_empty()) {
            let found = store.search(&Search { query: text.to_owned(), kinds: vec![Kind::News], limit: 200, count: false })?;
            conditions.push(format!("n.id IN ({})", vec!["?"; found.hits.len()].join(", ")));
            values.extend(found.hits.into_iter().map(|hit| Box::new(hit.id) as Box<dyn ToSql>));
        }
        let filter = if conditions.is_empty() { "1".to_owned() } else { conditions.join(" AND ") };
        let column = match self.sort {
            NewsSort::Published => "published",
            NewsSort::Posted => "posted",
            NewsSort::Title => "sort",
            NewsSort::Outlet => "outlet_sort",
        };
        let direction = if self.descending { "DESC" } else { "ASC" };
        let parameters: Vec<&dyn ToSql> = values.iter().map(AsRef::as_ref).collect();
        let total = store
            .connection
            .prepare_cached(&format!("SELECT count(*) FROM idx_news n WHERE {filter}"))?
            .query_row(parameters.as_slice(), |row| row.get(0))?;
        let mut statement = store.connection.prepare_cached(&format!(
            "SELECT n.id FROM idx_news n WHERE {filter} ORDER BY n.{column} {direction}, n.no {direction} LIMIT {} OFFSET {}",
            self.limit.min(500),
            self.offset
        ))?;
        let ids: Vec<Id> = statement.query_map(parameters.as_slice(), |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
        let mut rows = Vec::with_capacity(ids.len());
        for id in ids {
            rows.extend(row_of(store, id)?);
        }
        Ok(NewsPage { rows, total })
    }
}

fn boxed(value: Option<String>) -> Option<Box<dyn ToSql>> {
    value.map(|value| Box::new(value) as Box<dyn ToSql>)
}

impl Operation for NewsFacets {
    const MAY_CALL: MayCall = MayCall::AtLeast(Role::Volunteer);
    type Answer = Facets;
    fn run(self, session: &mut Session) -> Result<Facets> {
        let facet = |column: &str, table: &str| -> Result<Vec<String>> {
            let sql = format!(
                "SELECT {column} FROM {table} WHERE {column} IS NOT NULL GROUP BY {column} ORDER BY count(*) DESC, {column} LIMIT 200"
            );
            let mut statement = session.store.connection.prepare_cached(&sql)?;
            Ok(statement.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?)
        };
        Ok(Facets { outlets: facet("outlet", "idx_news")?, languages: facet("language", "idx_news")?, tags: facet("tag", "idx_news_tag")? })
    }
}
