//! The front page of a news site, as a person copies it: a header of the site, then items of a
//! title line, a posted line and a teaser that opens with a byline, then a footer.
//!
//! Nothing a page holds can make the reader fail: an item that cannot be kept is left out and
//! reported by its line, the rest is read. The time taken grows with the length of the page alone.

mod byline;
mod closing;
mod credit;
mod footer;
mod header;
mod interviewer;
mod kind;
mod language;
mod lines;
mod names;
mod parts;
mod posted;
mod reader;
mod teaser;
mod translator;
mod words;

#[cfg(test)]
mod properties;
#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};

use crate::date::HonestDate;
use crate::news::NewsKind;

/// A longer title rejects its item, in characters.
pub const LONGEST_TITLE: usize = 500;
/// A longer teaser rejects its item, in characters.
pub const LONGEST_TEXT: usize = 100_000;
/// Further items of a page are rejected.
pub const MOST_ITEMS: usize = 10_000;
/// Further rejects are counted, not listed.
pub const MOST_REJECTED: usize = 1_000;

/// What was read from a page.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Page {
    /// The name of the site, when its header or a digest's title says it.
    pub site: Option<String>,
    /// The items, in the order of the page.
    pub items: Vec<PageItem>,
    /// What could not be kept: the first [`MOST_REJECTED`].
    pub rejected: Vec<Rejected>,
    /// How much could not be kept in all.
    pub rejected_total: usize,
}

/// One item of a page. Whatever the page does not say is `None` or empty.
#[derive(Debug, Clone, PartialEq)]
pub struct PageItem {
    /// The line of the title, 1-based.
    pub line: u32,
    /// The title as written, quotation marks and all; white space is single spaces.
    pub title: String,
    /// The day it was put on the site; `None` when the posted line is missing.
    pub posted: Option<HonestDate>,
    /// The date in the byline.
    pub published: Option<HonestDate>,
    /// Who wrote it, or who asked; empty when only an outlet is named.
    pub authors: Vec<String>,
    /// Where it was published.
    pub outlet: Option<String>,
    /// From where it was reported.
    pub place: Option<String>,
    /// Who translated it.
    pub translator: Option<String>,
    /// What kind of news it is, by the words of title and byline.
    pub kind: NewsKind,
    /// The language of title and excerpt as a BCP-47 tag, when it can be told.
    pub language: Option<String>,
    /// The teaser without byline and closing title. Paragraphs are parted by an empty line.
    pub excerpt: Option<String>,
}

/// Something that could not be kept. It never holds text of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rejected {
    /// The line it is about, 1-based: of the title, or of the posted line where that is at fault.
    pub line: u32,
    /// Why.
    pub reason: RejectReason,
}

/// Why something could not be kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RejectReason {
    /// The file is not text: the line is that of the first byte which is not. Nothing was read.
    NotUtf8,
    /// The page has no posted line at all, nor anything else that is surely an item.
    NoItems,
    /// A posted line has no title above it.
    NoTitle,
    /// The posted line holds no day that can be read.
    BadPostedDate,
    /// The title has more than [`LONGEST_TITLE`] characters.
    TitleTooLong,
    /// The teaser has more than [`LONGEST_TEXT`] characters.
    TextTooLong,
    /// The page already had [`MOST_ITEMS`] items.
    TooManyItems,
}

impl RejectReason {
    /// The name in answers, the same as when serialized.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::NotUtf8 => "not-utf8",
            Self::NoItems => "no-items",
            Self::NoTitle => "no-title",
            Self::BadPostedDate => "bad-posted-date",
            Self::TitleTooLong => "title-too-long",
            Self::TextTooLong => "text-too-long",
            Self::TooManyItems => "too-many-items",
        }
    }
}

/// Reads a page: UTF-8 with or without a byte order mark, or UTF-16 with one; LF, CRLF or CR.
#[must_use]
pub fn read(bytes: &[u8]) -> Page {
    match lines::decode(bytes) {
        Ok(text) => reader::read(&text),
        Err(line) => Page { rejected: vec![Rejected { line, reason: RejectReason::NotUtf8 }], rejected_total: 1, ..Page::default() },
    }
}
