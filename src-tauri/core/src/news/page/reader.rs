//! Goes through the lines of a page once, from posted line to posted line.

use super::byline::{self, Byline};
use super::lines::{Line, beginning, clean, is_blank, lines, lines_backwards};
use super::posted::{self, Posted};
use super::{
    LONGEST_TITLE, MOST_ITEMS, MOST_REJECTED, NewsKind, Page, PageItem, RejectReason, Rejected, closing, footer, header, kind, language,
    teaser,
};
use crate::date::HonestDate;

/// No footer has a longer line, so that a line need not be cleaned in full to know.
const FOOTER_GLANCE: usize = 130;
/// Nor does a byline go on for longer.
const BYLINE_GLANCE: usize = 420;

/// Reads the text of a page.
pub(super) fn read(text: &str) -> Page {
    let mut reader = Reader::default();
    let mut block = (0, 1);
    let mut found = false;
    let mut at = 0;
    let mut number = 1;
    while let Some(line) = lines(&text[at..], number).next() {
        let next = at + line.next;
        let after = (next, number.saturating_add(1));
        let Some((posted, end)) = posted_line(text, line.text, after) else {
            (at, number) = after;
            continue;
        };
        found = true;
        reader.posted(&text[block.0..at], block.1, number, posted);
        block = end;
        (at, number) = end;
    }
    reader.take(&text[block.0..], block.1, true);
    if !found && reader.page.items.is_empty() && reader.page.rejected_total == 0 {
        reader.reject(1, RejectReason::NoItems);
    }
    reader.page
}

/// A position: byte and number of a line.
type Place = (usize, u32);

/// Whether `line` is a posted line, its day if it can be read, and where the page goes on.
/// `after` is where the next line starts.
fn posted_line(text: &str, line: &str, after: Place) -> Option<(Option<HonestDate>, Place)> {
    match posted::read(line)? {
        Posted::On(day) => Some((Some(day), after)),
        // A title that begins like a posted line has its own posted line below.
        Posted::Perhaps(day) => (!posted_follows(text, after)).then_some((Some(day), after)),
        Posted::Unreadable => (!posted_follows(text, after)).then_some((None, after)),
        Posted::Label => {
            let Some(below) = next_line(text, after) else {
                return Some((None, after));
            };
            match posted::bare_day(below.text) {
                Some(day) => Some((Some(day), (below.next, below.number.saturating_add(1)))),
                None => Some((None, after)),
            }
        }
    }
}

fn posted_follows(text: &str, after: Place) -> bool {
    next_line(text, after).is_some_and(|line| matches!(posted::read(line.text), Some(Posted::On(_))))
}

/// The next line that is not blank, placed in the whole text.
fn next_line(text: &str, (start, number): Place) -> Option<Line<'_>> {
    let line = lines(&text[start..], number).find(|line| !is_blank(line.text))?;
    Some(Line { start: line.start + start, next: line.next + start, ..line })
}

/// An item whose teaser has not been read yet.
struct Open {
    line: u32,
    title: String,
    posted: Option<HonestDate>,
}

#[derive(Default)]
struct Reader {
    page: Page,
    open: Option<Open>,
    begun: bool,
    /// The most paragraphs a teaser of this page had before another title ended it.
    paragraphs: usize,
}

impl Reader {
    /// Takes the lines since the last posted line, and the posted line itself.
    fn posted(&mut self, block: &str, first: u32, number: u32, day: Option<HonestDate>) {
        let title = self.title_line(block, number);
        self.take(title.map_or(block, |line| &block[..line.start]), first, false);
        self.begun = true;
        match (title, day) {
            (None, _) => self.reject(number, RejectReason::NoTitle),
            (Some(_), None) => self.reject(number, RejectReason::BadPostedDate),
            (Some(title), day) => self.begin(title, day),
        }
    }

    /// Takes lines that hold no posted line: the header, or the teaser of the open item, and items without a day.
    fn take(&mut self, block: &str, first: u32, last: bool) {
        let titles = self.unposted(block, first);
        let end = titles.first().map_or(block.len(), |title| title.start);
        if self.begun {
            self.close(&block[..end], last && titles.is_empty());
        } else {
            self.page.site = header::site(&block[..end]);
        }
        for (at, title) in titles.iter().enumerate() {
            let next = titles.get(at + 1);
            self.begin(*title, None);
            self.close(&block[title.next..next.map_or(block.len(), |next| next.start)], last && next.is_none());
        }
    }

    /// The titles of items without a posted line: each stands above a line that surely opens with a byline.
    fn unposted<'t>(&self, block: &'t str, first: u32) -> Vec<Line<'t>> {
        let mut titles = Vec::new();
        // The teaser of the item before, of which the title is no part.
        let mut enough = !self.begun;
        let mut above: Option<Line> = None;
        for line in lines(block, first).filter(|line| !is_blank(line.text)) {
            match above {
                Some(title) if enough && self.opens_item(line.text) && is_title(title.text) => {
                    titles.push(title);
                    above = None;
                }
                _ => enough |= above.replace(line).is_some() || !titles.is_empty(),
            }
        }
        titles
    }

    /// Whether a line opens with a byline that nobody would take for running text.
    fn opens_item(&self, line: &str) -> bool {
        let head = beginning(line, BYLINE_GLANCE);
        head.contains([':', '：'])
            && holds_year(head)
            && byline::read(&clean(head, BYLINE_GLANCE), self.page.site.as_deref()).is_some_and(|byline| {
                let named = !byline.credit.authors.is_empty() || byline.credit.outlet.is_some();
                named && byline.published.is_some() && (byline.marked || byline.credit.sure)
            })
    }

    /// Begins an item.
    fn begin(&mut self, line: Line, posted: Option<HonestDate>) {
        let title = clean(line.text, LONGEST_TITLE);
        if title.chars().count() > LONGEST_TITLE {
            self.reject(line.number, RejectReason::TitleTooLong);
        } else if self.page.items.len() >= MOST_ITEMS {
            self.reject(line.number, RejectReason::TooManyItems);
        } else {
            self.open = Some(Open { line: line.number, title, posted });
        }
    }

    /// The title above the posted line numbered `number`: the last line of the block that is not the site's own.
    fn title_line<'t>(&self, block: &'t str, number: u32) -> Option<Line<'t>> {
        let mut candidates = lines_backwards(block, number).filter(|line| {
            let glance = clean(line.text, FOOTER_GLANCE);
            !glance.is_empty() && !footer::is_footer(&glance)
        });
        let title = candidates.next()?;
        let alone = candidates.next().is_none();
        let text = clean(title.text, LONGEST_TITLE);
        if !self.begun && footer::is_field(&text) {
            return None;
        }
        // The only line between two posted lines: a teaser, when it opens like one.
        let teaser = |byline: Byline| byline.marked && byline.excerpt < text.len();
        if self.begun && alone && byline::read(&text, self.page.site.as_deref()).is_some_and(teaser) {
            return None;
        }
        Some(title)
    }

    /// Ends the open item with the teaser in `block`.
    fn close(&mut self, block: &str, last: bool) {
        let Some(open) = self.open.take() else { return };
        let known = last.then_some(self.paragraphs);
        let Some((teaser, paragraphs)) = teaser::read(block, &open.title, self.page.site.as_deref(), known) else {
            return self.reject(open.line, RejectReason::TextTooLong);
        };
        self.paragraphs = self.paragraphs.max(paragraphs);
        let item = item(open, &teaser, &mut self.page.site);
        self.page.items.push(item);
    }

    fn reject(&mut self, line: u32, reason: RejectReason) {
        self.page.rejected_total += 1;
        if self.page.rejected.len() < MOST_REJECTED {
            self.page.rejected.push(Rejected { line, reason });
        }
    }
}

/// Whether three digits stand side by side, without which there is no date to look for.
fn holds_year(text: &str) -> bool {
    let mut digits = 0;
    text.chars().any(|letter| {
        digits = if letter.is_numeric() { digits + 1 } else { 0 };
        digits == 3
    })
}

/// Whether a line may be the title of an item without a posted line: no sentence, nothing of the site's own.
fn is_title(line: &str) -> bool {
    let glance = clean(line, LONGEST_TITLE);
    !glance.ends_with(['.', ':', ']']) && !footer::is_footer(&glance) && !footer::is_field(&glance)
}

/// The item made of its title, day and teaser.
fn item(open: Open, teaser: &str, site: &mut Option<String>) -> PageItem {
    let kind = kind::by_words(&open.title);
    let digest = kind == Some(NewsKind::Digest);
    let digest_site = header::site_of_digest(&open.title).filter(|_| digest);
    if site.is_none() {
        site.clone_from(&digest_site);
    }
    let byline = byline::read(teaser, digest_site.as_deref().or(site.as_deref()));
    let (credit, published, start) = byline.map_or_else(Default::default, |byline| (byline.credit, byline.published, byline.excerpt));
    let mut excerpt = teaser[start..].trim();
    for _ in 0..2 {
        excerpt = excerpt[..footer::before_link(excerpt)].trim_end();
        if let Some(kept) = closing::before_repetition(excerpt, &open.title) {
            excerpt = excerpt[..kept].trim_end();
        }
    }
    let excerpt = Some(excerpt).filter(|excerpt| excerpt.chars().any(char::is_alphanumeric)).map(str::to_owned);
    let outlet = credit.outlet.or_else(|| digest_site.filter(|_| credit.authors.is_empty()));
    let kind = kind.or_else(|| kind::by_words(&credit.said)).unwrap_or(NewsKind::Report);
    PageItem {
        line: open.line,
        language: language::guess(&open.title, excerpt.as_deref()),
        title: open.title,
        posted: open.posted,
        published,
        authors: credit.authors,
        outlet,
        place: credit.place,
        translator: credit.translator,
        kind,
        excerpt,
    }
}
