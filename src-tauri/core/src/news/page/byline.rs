//! The opening of a teaser that says who wrote it, for whom, where and when.

use std::ops::Range;

use super::credit::{self, Credit};
use super::lines::beginning;
use crate::date::{self, HonestDate};

/// A date that starts further into the teaser belongs to the news, not to its byline. In characters.
const FURTHEST: usize = 300;
/// Room for the date itself and the marks behind it.
const ROOM: usize = 100;

/// A byline as read.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Byline {
    pub credit: Credit,
    pub published: Option<HonestDate>,
    /// Where the excerpt starts in the teaser, in bytes.
    pub excerpt: usize,
    /// The mark behind it was the usual colon and ellipsis.
    pub marked: bool,
}

/// Reads the byline that opens `teaser`; `site` is the name of the site the page is of.
pub(super) fn read(teaser: &str, site: Option<&str>) -> Option<Byline> {
    let head = beginning(teaser, FURTHEST + ROOM);
    let furthest = beginning(teaser, FURTHEST).len();
    let mut from = 0;
    while let Some((range, date)) = found(head, from) {
        if range.start > furthest {
            break;
        }
        let opened = head[..range.start].rfind(['(', '[']) > head[..range.start].rfind([')', ']']);
        if let Some(end) = ending(teaser, range.end, opened)
            && let Some(credit) = credit::read(&head[..range.start], end.note, end.marked, site)
        {
            return Some(Byline { credit, published: Some(date), excerpt: end.excerpt, marked: end.marked });
        }
        from = range.end.max(from + 1);
        while !head.is_char_boundary(from) {
            from += 1;
        }
    }
    undated(teaser, head, site)
}

/// The next date of `head` from `from` on.
fn found(head: &str, from: usize) -> Option<(Range<usize>, HonestDate)> {
    let (range, date) = date::find(head.get(from..)?)?;
    let range = range.start + from..range.end + from;
    // Never past the end, whatever the finder says: a slice would panic.
    head.get(range.clone())?;
    Some((range, date))
}

/// A byline without a day or month, which only its mark or its names give away.
fn undated(teaser: &str, head: &str, site: Option<&str>) -> Option<Byline> {
    let colon = head.find([':', '：'])?;
    if colon > beginning(teaser, FURTHEST).len() {
        return None;
    }
    let end = ending(teaser, colon, false)?;
    // A season or a bare year is a date only where nothing but a date can stand.
    let last = head[..colon].rfind([',', '،']).filter(|_| end.marked);
    let season = last.and_then(|comma| {
        let date = head[comma..colon].trim_start_matches([',', '،']);
        Some((comma, date::parse(date, None).ok()?))
    });
    let (names, published) = season.map_or((colon, None), |(comma, date)| (comma, Some(date)));
    let credit = credit::read(&head[..names], None, end.marked, site)?;
    let certain = !credit.authors.is_empty() && credit.outlet.is_some() && credit.sure;
    (end.marked || certain).then_some(Byline { credit, published, excerpt: end.excerpt, marked: end.marked })
}

/// What stands between a byline and its excerpt.
struct Ending<'t> {
    excerpt: usize,
    marked: bool,
    /// A bracketed note behind the date, as in `(Translated by …)`.
    note: Option<&'t str>,
}

/// The end of the byline whose last word ends at `at`; `None` when the text goes on otherwise.
/// `opened`: a bracket before the date waits to be closed.
fn ending(teaser: &str, at: usize, opened: bool) -> Option<Ending<'_>> {
    let mut rest = teaser.get(at..)?.trim_start();
    if opened {
        rest = rest.strip_prefix([')', ']']).unwrap_or(rest).trim_start();
    }
    rest = without_time(rest);
    let mut note = None;
    if let Some(inside) = rest.strip_prefix(',').unwrap_or(rest).trim_start().strip_prefix('(') {
        let close = beginning(inside, 120).find(')')?;
        note = Some(&inside[..close]);
        rest = inside[close + 1..].trim_start();
    }
    let colon = rest.strip_prefix([':', '：', '﹕']);
    let after = colon.unwrap_or(rest).trim_start();
    let excerpt = without_ellipsis(after);
    let marked = excerpt.len() < after.len();
    let dash = || rest.strip_prefix(['–', '—', '|']).filter(|rest| rest.starts_with(' '));
    let excerpt = match colon {
        Some(_) => excerpt,
        None if marked => excerpt,
        None if rest.is_empty() => rest,
        None => dash()?,
    };
    let excerpt = excerpt.trim_start();
    Some(Ending { excerpt: teaser.len() - excerpt.len(), marked: marked && colon.is_some(), note })
}

/// `text` without the time it opens with: `, 10:30`, `T10:30:00Z`, `10:30 AM`.
fn without_time(text: &str) -> &str {
    let start = text.trim_start_matches([',', '،', ' ', 'T']);
    let end = start.find(|letter: char| !letter.is_numeric() && !":+-".contains(letter)).unwrap_or(start.len());
    let time = start[..end].trim_end_matches(':');
    let hours = time.split(':').next().unwrap_or_default();
    let is_time = time.contains(':') && (1..=2).contains(&hours.chars().count());
    if !is_time {
        return text;
    }
    let rest = &start[time.len()..];
    let zone = ["Z", " AM", " PM", " am", " pm", " UTC"];
    let rest = zone.iter().find_map(|zone| rest.strip_prefix(zone)).unwrap_or(rest);
    rest.trim_start()
}

/// `text` without the ellipsis it opens with: `…`, `...`, `. . .`.
fn without_ellipsis(text: &str) -> &str {
    let rest = text.trim_start_matches(['…', '.', '⋯']);
    let taken = &text[..text.len() - rest.len()];
    if taken.contains(['…', '⋯']) || taken.len() > 1 {
        return rest;
    }
    text.strip_prefix(". . .").unwrap_or(text)
}
