//! One date, or one end of a range, read from its items. What it leaves out, the other end may lend
//! it.

use super::items::{Item, Mark, Number, Placed};
use super::numbers::{day_and_year, only_year, three_numbers, two_numbers, year_or_day};
use super::words::Meaning;
use super::{Calendar, DateFault, Point, Season};

/// What one side says. Nothing here is checked against a calendar yet.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Side {
    pub(super) about: bool,
    /// The calendar that a month's name or a marker says.
    pub(super) calendar: Option<Calendar>,
    /// A marker says that it is Persian or Islamic, not which.
    pub(super) hijri: bool,
    pub(super) year: Option<i32>,
    pub(super) month: Option<u8>,
    pub(super) day: Option<u8>,
    pub(super) season: Option<Season>,
}

impl Side {
    /// The point that a complete side says. Without a year it could be any year's.
    pub(super) fn point(&self) -> Result<Point, DateFault> {
        let year = self.year.ok_or(DateFault::Ambiguous)?;
        if self.day.is_some() && self.month.is_none() {
            return Err(DateFault::NotADate);
        }
        Ok(Point { year, month: self.month, day: self.day, season: self.season })
    }

    fn set_calendar(&mut self, calendar: Calendar) -> Result<(), DateFault> {
        match self.calendar.replace(calendar) {
            Some(before) if before != calendar => Err(DateFault::Ambiguous),
            _ => Ok(()),
        }
    }
}

/// What is left of a side when words that only qualify it are taken away.
#[derive(Debug, Clone, Copy)]
enum Part {
    Number(Number),
    Month(u8),
    Season(Season),
}

/// Reads one side.
pub(super) fn read_side(items: &[Placed]) -> Result<Side, DateFault> {
    let mut side = Side::default();
    let (parts, marks) = parts(items, &mut side)?;
    match parts[..] {
        [Part::Season(season)] => side.season = Some(season),
        [Part::Season(season), Part::Number(year)] | [Part::Number(year), Part::Season(season)] => {
            side.season = Some(season);
            side.year = Some(only_year(year)?);
        }
        [Part::Month(month)] => side.month = Some(month),
        [Part::Month(month), Part::Number(number)] | [Part::Number(number), Part::Month(month)] => {
            side.month = Some(month);
            year_or_day(number, &mut side);
        }
        [Part::Number(first), Part::Month(month), Part::Number(last)] => {
            side.month = Some(month);
            day_and_year(first, last, &mut side)?;
        }
        [Part::Month(month), Part::Number(day), Part::Number(year)] => {
            side.month = Some(month);
            if day.is_year() {
                return Err(DateFault::NotADate);
            }
            day_and_year(day, year, &mut side)?;
        }
        [Part::Number(number)] => year_or_day(number, &mut side),
        [Part::Number(first), Part::Number(second)] => two_numbers(first, marks[0], second, &mut side)?,
        [Part::Number(first), Part::Number(second), Part::Number(third)] => {
            // 1399/08-05 is a slip, and no reading of it is safe.
            let same = matches!(
                (marks[0], marks[1]),
                (Some(Mark::Slash), Some(Mark::Slash))
                    | (Some(Mark::Dot), Some(Mark::Dot))
                    | (Some(Mark::Dash { .. }), Some(Mark::Dash { .. }))
            );
            if !same {
                return Err(DateFault::NotADate);
            }
            three_numbers([first, second, third], marks[0], &mut side)?;
        }
        _ => return Err(DateFault::NotADate),
    }
    Ok(side)
}

/// Takes the qualifying words into `side`; returns the rest, and the mark between each part and the
/// next.
fn parts(items: &[Placed], side: &mut Side) -> Result<(Vec<Part>, Vec<Option<Mark>>), DateFault> {
    let (mut parts, mut marks) = (Vec::new(), Vec::new());
    let mut pending: Option<Mark> = None;
    let mut about_behind = false;
    for Placed { item, .. } in items {
        let part = match *item {
            Item::Number(number) => Part::Number(number),
            Item::Word(Meaning::Month(calendar, month)) => {
                side.set_calendar(calendar)?;
                Part::Month(month)
            }
            Item::Word(Meaning::Season(season)) => Part::Season(season),
            Item::Word(Meaning::Marker(calendar)) => {
                side.set_calendar(calendar)?;
                continue;
            }
            Item::Word(Meaning::Hijri) => {
                side.hijri = true;
                continue;
            }
            Item::Word(Meaning::About) => {
                side.about = true;
                about_behind = !parts.is_empty();
                continue;
            }
            Item::Word(Meaning::Weekday | Meaning::Filler) => continue,
            Item::Mark(mark) => {
                // The comma of "Monday, 3 March" stands before every part.
                let before_all = parts.is_empty() && mark == Mark::Comma;
                if pending.is_some() || (parts.is_empty() && !before_all) {
                    return Err(DateFault::NotADate);
                }
                pending = (!before_all).then_some(mark);
                continue;
            }
            Item::Word(Meaning::From | Meaning::Between | Meaning::To | Meaning::And) | Item::Other => {
                return Err(DateFault::NotADate);
            }
        };
        // "1366 about May" is no way to say anything.
        if about_behind {
            return Err(DateFault::NotADate);
        }
        if !parts.is_empty() {
            marks.push(pending.take());
        }
        parts.push(part);
    }
    match pending {
        None | Some(Mark::Dot | Mark::Comma) => Ok((parts, marks)),
        Some(Mark::Slash | Mark::Dash { .. }) => Err(DateFault::NotADate),
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::date::items::read;

    type YearMonthDay = (Option<i32>, Option<u8>, Option<u8>);

    pub(in crate::date) fn side(text: &str) -> Result<YearMonthDay, DateFault> {
        read_side(&read(text)).map(|side| (side.year, side.month, side.day))
    }

    #[test]
    fn a_day_in_every_order() {
        for text in [
            "2020-10-26",
            "2020/10/26",
            "2020.10.26",
            "2020 / 10 / 26",
            "26.10.2020",
            "26. 10. 2020",
            "26/10/2020",
            "26-10-2020",
            "10/26/2020",
            "26 October 2020",
            "26. October 2020",
            "26th of October, 2020",
            "October 26 2020",
            "Oct. 26th, 2020",
            "2020 October 26",
            "26-Oct-2020",
            "Mon, 26 Oct 2020",
            "26 Oct 2020, Monday",
            "۲۶ اکتبر ۲۰۲۰",
        ] {
            assert_eq!(side(text), Ok((Some(2020), Some(10), Some(26))), "{text}");
        }
    }

    #[test]
    fn parts_that_another_side_may_complete() {
        assert_eq!(side("3"), Ok((None, None, Some(3))));
        assert_eq!(side("March"), Ok((None, Some(3), None)));
        assert_eq!(side("3 March"), Ok((None, Some(3), Some(3))));
        assert_eq!(side("3.5."), Ok((None, Some(5), Some(3))));
        assert_eq!(side("7, 2021"), Ok((Some(2021), None, Some(7))));
    }

    #[test]
    fn what_is_no_date() {
        for text in ["2020/10-26", "26 10 2020", "/2020", "2020-", "1366 about May", "March April", "the", "5 apples 2020"] {
            assert_eq!(side(text), Err(DateFault::NotADate), "{text}");
        }
    }
}
