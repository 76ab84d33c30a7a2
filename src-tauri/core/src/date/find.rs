//! The first date in running text, such as a newspaper's byline.

use std::ops::Range;

use super::items::{Item, Mark, Placed, read};
use super::words::Meaning;
use super::{HonestDate, parse};

/// The most items in one date: "from 3 – 7 of the month of March of the year 2031 CE" has twelve.
const LONGEST: usize = 12;

/// The first complete day, or month and year with the month's name, and the bytes of the text that
/// say it.
///
/// Numbers alone are taken only for a day: "2031/03" may be the number of a resolution. What
/// [`parse()`] refuses is not found, and no part of it either, so that "30 February 2031" does not
/// become February. "About" before a date is left out, since in running text it mostly means
/// "concerning". The bytes found, parsed again, give the same date.
pub fn find(text: &str) -> Option<(Range<usize>, HonestDate)> {
    let items = read(text);
    let mut start = 0;
    while start < items.len() {
        let mut next = start + 1;
        if may_open(&items, start) {
            for end in (start + 2..=items.len().min(start + LONGEST)).rev() {
                if !may_close(&items, end - 1) {
                    continue;
                }
                let bytes = items[start].bytes.start..items[end - 1].bytes.end;
                match parse(&text[bytes.clone()], None) {
                    Ok(date) if is_written_out(&items[start..end], &date) => {
                        return Some((bytes, date));
                    }
                    Err(super::DateFault::NoSuchDay) => next = next.max(end),
                    _ => {}
                }
            }
        }
        start = next;
    }
    None
}

/// Dates begin with a number or a month, and not in the middle of a longer chain of numbers.
fn may_open(items: &[Placed], at: usize) -> bool {
    match items[at].item {
        Item::Word(Meaning::Month(..)) => true,
        Item::Number(_) => at < 2 || !chained(&items[at - 2..=at]),
        _ => false,
    }
}

fn may_close(items: &[Placed], at: usize) -> bool {
    match items[at].item {
        Item::Word(Meaning::Month(..) | Meaning::Marker(_) | Meaning::Hijri) => true,
        Item::Number(_) => at + 2 >= items.len() || !chained(&items[at..at + 3]),
        _ => false,
    }
}

/// Number, mark, number without white space: 14.3.2031 has no date "14.3".
fn chained(items: &[Placed]) -> bool {
    let touching = |pair: &[Placed]| pair[0].bytes.end == pair[1].bytes.start;
    matches!(
        items,
        [
            Placed { item: Item::Number(_), .. },
            Placed { item: Item::Mark(Mark::Slash | Mark::Dot | Mark::Dash { .. }), .. },
            Placed { item: Item::Number(_), .. },
        ]
    ) && items.windows(2).all(touching)
}

fn is_written_out(items: &[Placed], date: &HonestDate) -> bool {
    let names_month = items.iter().any(|placed| matches!(placed.item, Item::Word(Meaning::Month(..))));
    let complete =
        [Some(date.from), date.to].into_iter().flatten().all(|point| point.day.is_some() || (point.month.is_some() && names_month));
    // In running text a spaced dash divides phrases: "Issue 12 – 14 March 2031" is no range.
    let divided = date.to.is_some() && items.iter().any(|placed| matches!(placed.item, Item::Mark(Mark::Dash { spaced: true, .. })));
    complete && !divided
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Option<(&str, String)> {
        find(text).map(|(bytes, date)| (&text[bytes], format!("{} {}", date.earliest, date.latest)))
    }

    #[test]
    fn bylines() {
        for (text, said, day) in [
            ("By A. Reporter, Tirana, March 14 2031 — The court", "March 14 2031", "2031-03-14"),
            ("Published: Mar 9, 2031 at 10:30", "Mar 9, 2031", "2031-03-09"),
            ("10:30 12 March 2031", "12 March 2031", "2031-03-12"),
            ("Issue 12 – 14 March 2031", "14 March 2031", "2031-03-14"),
            ("posted 2031/03/14.", "2031/03/14", "2031-03-14"),
            ("2031-03-14T10:00:00Z", "2031-03-14", "2031-03-14"),
            ("Stand: 14.3.2031, 5 Uhr", "14.3.2031", "2031-03-14"),
            ("تهران، چهارشنبه ۲۴ اسفند ۱۴۰۹ - خبرگزاری", "۲۴ اسفند ۱۴۰۹", "2031-03-15"),
            ("https://news.example/2031/03/14/court", "2031/03/14", "2031-03-14"),
            ("March 14, 2031 (AP) - Officials", "March 14, 2031", "2031-03-14"),
            ("14 March 2031 / 23 Esfand 1409", "14 March 2031", "2031-03-14"),
        ] {
            assert_eq!(found(text), Some((said, format!("{day} {day}"))), "{text}");
        }
        assert_eq!(found("In March 2031 the"), Some(("March 2031", "2031-03-01 2031-03-31".into())));
        assert_eq!(found("held 3–7 March 2031 in"), Some(("3–7 March 2031", "2031-03-03 2031-03-07".into())));
    }

    #[test]
    fn a_number_is_not_a_date() {
        for text in [
            "in 2031",
            "Resolution 2031/03",
            "v1.14.3.2031",
            "spring 2031",
            "5/8/2031",
            "they may go",
            "March on",
            "30 February 2031",
            "1-2-3-4",
            "tel. 030-12-2031-5",
        ] {
            assert_eq!(found(text), None, "{text}");
        }
    }
}
