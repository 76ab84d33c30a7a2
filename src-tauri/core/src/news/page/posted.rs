//! The line that says when an item was put on the site.

use super::lines::{beginning, clean};
use super::words::{is_mark, level};
use crate::date::{self, HonestDate};

/// No posted line is longer, in characters.
const LONGEST: usize = 200;

/// The labels, without spaces; longer ones before those they begin with.
#[rustfmt::skip]
const LABELS: &[&str] = &[
    "postedon", "posteddate", "postdate", "posted", "publishedon", "publisheddate", "published",
    "publishdate", "publicationdate", "dateofpublication", "dateposted", "datepublished",
    "تاریخانتشار", "تاریخدرج", "تاریخارسال", "منتشرشدهدر", "منتشرشده", "انتشاردر", "انتشار",
    "ارسالشدهدر", "ارسالدر", "نوشتهشدهدر", "درجشدهدر", "نشرشدهدر", "تاریخالنشر", "نشرفی",
    "نشرتفی", "نشربتاریخ", "publiéle", "publiéele", "postéle", "misenlignele",
    "datedepublication", "veröffentlichtam", "veröffentlicht", "gepostetam", "erschienenam",
    "veröffentlichungsdatum", "postuarmë", "publikuarmë", "botuarmë", "dataepublikimit",
    "datapublikimit", "publikuar", "postuar",
];
/// What may follow a date when no colon stood before it: a time, or who posted it and where.
#[rustfmt::skip]
const TAILS: &[&str] = &[
    "at", "by", "in", "|", "·", "•", "(", "t", "um", "à", "ساعت", "در", "توسط", ",", "،", "@",
    "-", "–", "—",
];

/// What a line says of the day of posting.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Posted {
    /// The day, with nothing or a time after it, behind a clear label.
    On(HonestDate),
    /// It could be a posted line, or a title which begins like one.
    Perhaps(HonestDate),
    /// A label and a colon, and no day that can be read.
    Unreadable,
    /// A label and a colon; the day may stand on the next line.
    Label,
}

/// Reads a line as a posted line; `None` when it is something else.
pub(super) fn read(line: &str) -> Option<Posted> {
    let (colon, rest) = after_label(line)?;
    let rest = clean(rest, LONGEST);
    if rest.chars().count() > LONGEST {
        return colon.then_some(Posted::Unreadable);
    }
    let rest = rest.trim_matches(|letter: char| letter.is_whitespace() || ".)]،,".contains(letter));
    if rest.is_empty() {
        return colon.then_some(Posted::Label);
    }
    match day(rest) {
        Some((day, tail)) if tail.is_empty() || colon => Some(Posted::On(day)),
        Some((day, tail)) => {
            let tail = level(tail);
            let known = TAILS.iter().any(|opening| tail.starts_with(opening)) || tail.starts_with(char::is_numeric);
            known.then_some(Posted::Perhaps(day))
        }
        None => colon.then_some(Posted::Unreadable),
    }
}

/// The day that a whole line is, for a label whose date stands on the line below.
pub(super) fn bare_day(line: &str) -> Option<HonestDate> {
    let line = clean(line, LONGEST);
    if line.chars().count() > LONGEST {
        return None;
    }
    day(line.trim()).filter(|(_, tail)| tail.is_empty()).map(|(day, _)| day)
}

/// What follows the label, and whether a colon stood between.
fn after_label(line: &str) -> Option<(bool, &str)> {
    // Bullets, pictures, brackets; a quotation mark opens a title.
    let (start, first) = line.char_indices().take(12).find(|(_, letter)| letter.is_alphanumeric())?;
    if line[..start].contains(['"', '“', '”', '„', '«', '»', '‘', '’', '\'', '#', ':']) {
        return None;
    }
    let line = &line[start..];
    let first = first.to_lowercase().next()?;
    LABELS.iter().filter(|label| label.starts_with(first) || !first.is_ascii()).find_map(|label| strip(line, label))
}

/// `line` behind `label`, whose letters may be of either case, spaced and marked in any way.
fn strip<'t>(line: &'t str, label: &str) -> Option<(bool, &'t str)> {
    let head = beginning(line, 80);
    let mut wanted = label.chars().peekable();
    let mut end = 0;
    for (at, letter) in head.char_indices() {
        let Some(next) = wanted.peek() else { break };
        if is_mark(letter) {
            continue;
        }
        if letter.is_alphanumeric() {
            let one = letter.to_lowercase().next().unwrap_or(letter);
            let one = match one {
                'ي' | 'ى' => 'ی',
                'ك' => 'ک',
                other => other,
            };
            if one != *next {
                return None;
            }
            wanted.next();
            end = at + letter.len_utf8();
        } else if matches!(letter, ':' | '.' | ',' | '/') {
            return None;
        }
    }
    if wanted.peek().is_some() {
        return None;
    }
    let rest = &line[end..];
    if rest.starts_with(char::is_alphabetic) {
        return None;
    }
    let colon = rest.char_indices().take(12).find(|(_, letter)| letter.is_alphanumeric() || is_colon(*letter));
    match colon {
        Some((at, letter)) if is_colon(letter) => Some((true, &rest[at + letter.len_utf8()..])),
        _ => Some((false, rest.trim_start_matches(|letter: char| !letter.is_alphanumeric()))),
    }
}

fn is_colon(letter: char) -> bool {
    matches!(letter, ':' | '：' | '﹕' | '꞉')
}

/// The day at the beginning of `text`, and what follows it.
fn day(text: &str) -> Option<(HonestDate, &str)> {
    if let Some((numbers, tail)) = numbers(text) {
        return date::parse(&numbers, None).ok().filter(is_day).map(|day| (day, tail));
    }
    if let Ok(day) = date::parse(text, None) {
        return Some((day, "")).filter(|(day, _)| is_day(day));
    }
    let (range, day) = date::find(text)?;
    let before = text.get(..range.start)?;
    // Nothing, a weekday, "on", or who posted it: more would be a title that goes on.
    let names = before.split_whitespace().count();
    let lead = names <= 1 || (names <= 5 && level(before.trim_start()).starts_with("by "));
    (lead && !before.contains(char::is_numeric) && is_day(&day)).then_some((day, text.get(range.end..)?.trim_start()))
}

/// A day is one day, not a month or a year.
fn is_day(date: &HonestDate) -> bool {
    date.exact().is_some()
}

/// Three numbers at the beginning, as in `2031 / 03 / 14`, without their spaces; and what follows.
fn numbers(text: &str) -> Option<(String, &str)> {
    let mut written = String::new();
    let mut rest = text;
    for part in 0..3 {
        if part > 0 {
            rest = rest.trim_start();
            let separator = rest.chars().next()?;
            let plain = match separator {
                '/' | '⁄' | '∕' | '؍' => '/',
                '.' | '٫' => '.',
                '-' | '‐' | '‑' | '–' | '−' => '-',
                _ => return None,
            };
            written.push(plain);
            rest = rest[separator.len_utf8()..].trim_start();
        }
        let end = rest.find(|letter: char| !letter.is_numeric()).unwrap_or(rest.len());
        let digits = &rest[..end];
        if digits.is_empty() || digits.chars().count() > 4 {
            return None;
        }
        written.push_str(digits);
        rest = &rest[end..];
    }
    Some((written, rest.trim_start()))
}
