//! The parts of a byline: what its commas, brackets and dashes divide.

use super::kind;
use super::lines::beginning;
use super::translator;
use super::words::{level, words};

/// A longer part of a byline is running text.
const LONGEST_PART: usize = 100;

/// Words before the name of who wrote; ASCII in lower case.
#[rustfmt::skip]
pub(super) const AUTHOR_LABELS: &[&str] = &[
    "by:", "by ", "author:", "authors:", "written by ", "text:", "text by ", "words by ",
    "reported by ", "report by ", "report:", "story by ", "autor:", "autorin:", "auteur:",
    "autori:", "نوشتهٔ ", "نوشته‌ی ", "نوشته:", "نوشته ", "نویسنده:", "به قلم ", "به قلم:",
    "گزارش:", "خبرنگار:", "بقلم:", "بقلم ", "کتب:", "الکاتب:",
];
/// Words before the name of an outlet.
#[rustfmt::skip]
pub(super) const OUTLET_LABELS: &[&str] = &[
    "source:", "outlet:", "via ", "in:", "منبع:", "به نقل از ", "المصدر:", "quelle:", "burimi:",
];
/// Words before a date.
#[rustfmt::skip]
const DATE_LABELS: &[&str] = &[
    "on", "dated", "published", "posted", "updated", "am", "vom", "le", "më", "در", "به تاریخ",
    "تاریخ", "مورخ", "بتاریخ",
];
/// Days of the week, which may stand before a date.
#[rustfmt::skip]
const WEEKDAYS: &[&str] = &[
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue",
    "wed", "thu", "fri", "sat", "sun", "شنبه", "یکشنبه", "یک شنبه", "دوشنبه", "دو شنبه", "سهشنبه",
    "سه شنبه", "چهارشنبه", "چهار شنبه", "پنجشنبه", "پنج شنبه", "جمعه", "الاثنین", "الثلاثاء",
    "الاربعاء", "الخمیس", "الجمعه", "السبت", "الاحد", "montag", "dienstag", "mittwoch",
    "donnerstag", "freitag", "samstag", "sonntag", "lundi", "mardi", "mercredi", "jeudi",
    "vendredi", "samedi", "dimanche", "e hënë", "e martë", "e mërkurë", "e enjte", "e premte",
    "e shtunë", "e diel",
];

/// The parts of a byline, in order, and whether something parted the last from the date.
pub(super) struct Parts {
    pub list: Vec<String>,
    /// A comma, a weekday or a word such as "on" stands before the date.
    pub parted: bool,
}

/// Divides what stands before the date.
pub(super) fn parts(before: &str) -> Parts {
    let mut list: Vec<String> = Vec::new();
    let mut part = String::new();
    let mut inside = false;
    let mut letters = before.chars().peekable();
    let mut last = ' ';
    let mut close = |part: &mut String| {
        let name = part.trim_matches(|letter: char| letter.is_whitespace() || "*_".contains(letter));
        if name.chars().any(char::is_alphanumeric) {
            list.push(unquoted(name).to_owned());
        }
        part.clear();
    };
    while let Some(letter) = letters.next() {
        let spaced = last == ' ' && letters.peek() == Some(&' ');
        let ends = match letter {
            '(' | '[' => {
                inside = before.contains([')', ']']);
                true
            }
            ')' | ']' => {
                inside = false;
                true
            }
            ',' | '،' | ';' | '؛' | '|' | '·' | '•' => !inside || translator::read(&part).is_none(),
            '–' | '—' | '-' | '/' => spaced && !inside,
            _ => false,
        };
        if ends {
            close(&mut part);
        } else {
            part.push(letter);
        }
        last = letter;
    }
    let parted = part.trim().is_empty();
    let label = |part: &str| DATE_LABELS.contains(&level(part.trim()).as_str());
    let weekday = |part: &str| {
        let folded: Vec<String> = words(part).into_iter().map(|word| word.folded).collect();
        WEEKDAYS.contains(&folded.join(" ").as_str())
    };
    let mut labelled = false;
    if label(&part) {
        part.clear();
        labelled = true;
    } else if let Some((name, last)) = part.trim().rsplit_once(' ')
        && (label(last) || weekday(last))
    {
        part = name.to_owned();
        labelled = true;
    }
    close(&mut part);
    let count = list.len();
    list.retain(|part| !weekday(part));
    Parts { parted: parted || labelled || list.len() < count, list }
}

/// A name without the quotation marks around it.
fn unquoted(name: &str) -> &str {
    let quotes = [('“', '”'), ('«', '»'), ('"', '"'), ('„', '“'), ('‘', '’')];
    quotes
        .iter()
        .find_map(|(open, close)| name.strip_prefix(*open)?.strip_suffix(*close))
        .filter(|inside| inside.chars().any(char::is_alphanumeric))
        .unwrap_or(name)
}

/// Whether the part is a sentence, or too long for a name.
pub(super) fn is_running(part: &str) -> bool {
    if beginning(part, LONGEST_PART).len() < part.len() || part.contains(['…', '!', '?', '؟', '۔']) || part.contains("..") {
        return true;
    }
    if part.contains(':') && !labelled(part) {
        return true;
    }
    // A full stop ends a sentence unless it ends an initial or a title: J. R. Osman, Dr. Lind, St. Paul.
    translator::read(part).is_none()
        && part.match_indices(". ").any(|(at, _)| {
            let word = part[..at].rsplit([' ', '.']).next().unwrap_or_default();
            word.chars().count() > 4 || !word.starts_with(|letter: char| letter.is_uppercase() || !letter.is_lowercase())
        })
}

/// Whether a part opens with a label, so that a colon in it is no sentence's.
pub(super) fn labelled(part: &str) -> bool {
    without(part, AUTHOR_LABELS).is_some()
        || without(part, OUTLET_LABELS).is_some()
        || translator::read(part).is_some()
        || part.split_once(':').is_some_and(|(label, _)| kind::by_words(label).is_some() && label.split_whitespace().count() <= 3)
}

/// What follows one of `labels`, which are in lower case.
pub(super) fn without<'t>(part: &'t str, labels: &[&str]) -> Option<&'t str> {
    let plain = level(part);
    let label = labels.iter().find(|label| plain.starts_with(**label))?;
    let rest = part.get(label.len()..)?.trim_start_matches([' ', ':']);
    rest.chars().any(char::is_alphanumeric).then_some(rest)
}
