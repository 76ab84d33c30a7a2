//! Honest dates: what somebody knew about a date, as they knew it (domain.md, rule 4).
//!
//! A person who says "about 1366" has not said a day, and Panah does not invent one: it keeps what
//! was typed, what that says in the calendar it was said in, and the first and last day it can
//! mean. Sorting, deadlines and reports use those two days; a screen shows [`HonestDate::render`].
//!
//! # Which calendar
//! 1. A month's name or a marker (`AH`, `SH`, `CE`, هجری قمری, شمسی, میلادی …) decides. Two that
//!    disagree are [`DateFault::Ambiguous`]; a year that the calendar named cannot have is
//!    [`DateFault::OutOfRange`].
//! 2. Else the caller's hint, if every year typed is one that it can have.
//! 3. Else the year: **1200–1599 is Persian (1821–2221 CE), 1600–2299 is Gregorian**. An Islamic
//!    year looks like a Persian one, so it needs a name, a marker or the hint. Other years are
//!    [`DateFault::OutOfRange`].
//!
//! # What "about" means
//! "About" has no agreed width, so this is Panah's own rule: it adds 7 days on either side of a
//! day, one month on either side of a month or a season, one year on either side of a year, in the
//! calendar that was meant.
//!
//! # Map
//! `fold` letters and digits of three scripts · `names` months and seasons · `words` every other
//! word that a date may hold · `items` text into words and numbers · `side` one date, or half of a
//! range · `numbers` which of them is the day · `range` two sides · `parse` the whole · `find` a
//! date in running text · `calendar` days of three calendars · `render` what a person reads ·
//! `stored` JSON and documents · `mistaken` what else it
//! may have meant.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

mod calendar;
mod find;
mod fold;
mod items;
mod mistaken;
mod names;
mod numbers;
mod parse;
#[cfg(test)]
mod properties;
mod range;
mod render;
mod side;
mod stored;
mod words;

pub use find::find;
pub use fold::fold_digits;
pub use mistaken::Mistake;
pub use parse::parse;
pub use render::in_digits;

/// A calendar that people give dates in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Calendar {
    /// The calendar of ISO 8601, before 1582 as after it.
    Gregorian,
    /// Solar Hijri: Iran's civil calendar, and long that of Afghanistan.
    Persian,
    /// Lunar Hijri by the Umm al-Qura tables: a month that began at a sighting of the moon may
    /// differ by a day.
    Islamic,
}

/// A quarter of the year, as people speak of it in the northern hemisphere.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Season {
    /// بهار
    Spring,
    /// تابستان
    Summer,
    /// پاییز
    Autumn,
    /// زمستان
    Winter,
}

/// A day, a month, a season or a year as it was written, in the calendar of the date that holds it.
///
/// What is `None` was not said. A season excludes a month, and a day needs one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
pub struct Point {
    /// The year, counted in the date's own calendar.
    pub year: i32,
    /// The month, 1–12.
    pub month: Option<u8>,
    /// The day of the month, 1–31.
    pub day: Option<u8>,
    /// The season.
    pub season: Option<Season>,
}

/// A date as it was known, and the days that it can mean.
///
/// It is made by [`parse()`], [`find()`] or [`HonestDate::day`]. Read from JSON, it takes a plain
/// string or an object with `typed` and perhaps `calendar`, and reads `typed` again: the days of a
/// stranger's object are never believed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(try_from = "stored::Incoming")]
pub struct HonestDate {
    /// What was typed, without the white space around it.
    pub typed: String,
    /// The calendar that `from` and `to` are in.
    pub calendar: Calendar,
    /// Whether it was called approximate. Of a range this is true if either end was.
    pub about: bool,
    /// What was said, or the start of a range.
    pub from: Point,
    /// The end of a range.
    pub to: Option<Point>,
    /// The first day that this can mean.
    pub earliest: NaiveDate,
    /// The last day that this can mean.
    pub latest: NaiveDate,
}

impl HonestDate {
    /// A Gregorian day, typed as ISO 8601. It reads back only if its year is one that [`parse()`]
    /// takes (1600–2299).
    pub fn day(day: NaiveDate) -> HonestDate {
        let (year, month, day_of_month) = calendar::of_day(Calendar::Gregorian, day);
        HonestDate {
            typed: day.format("%Y-%m-%d").to_string(),
            calendar: Calendar::Gregorian,
            about: false,
            from: Point { year, month: Some(month), day: Some(day_of_month), season: None },
            to: None,
            earliest: day,
            latest: day,
        }
    }

    /// The day, if this can mean only one.
    pub fn exact(&self) -> Option<NaiveDate> {
        (self.earliest == self.latest).then_some(self.earliest)
    }

    /// Year, month and day in a calendar, if this can mean only one day.
    pub fn exact_in(&self, calendar: Calendar) -> Option<(i32, u8, u8)> {
        self.exact().map(|day| calendar::of_day(calendar, day))
    }
}

/// Why a text was not taken for a date. It says nothing of what was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum DateFault {
    /// Nothing was typed.
    Empty,
    /// More than 120 characters.
    TooLong,
    /// Nothing that reads as a date.
    NotADate,
    /// A day or month that its calendar does not have, such as 30 Esfand of a year that is not a
    /// leap year.
    NoSuchDay,
    /// It can mean different things: day and month may be exchanged, the year is missing or has two
    /// digits, or what was typed speaks of two calendars at once.
    Ambiguous,
    /// A range that ends before it starts.
    Backwards,
    /// A season in the Islamic calendar, whose year wanders through the seasons.
    NoSeasons,
    /// A year before or after those that the calendar is read in.
    OutOfRange,
}

impl DateFault {
    /// The key under which screens and terminal find their sentence.
    pub fn key(self) -> &'static str {
        match self {
            DateFault::Empty => "date:empty",
            DateFault::TooLong => "date:too-long",
            DateFault::NotADate => "date:not-a-date",
            DateFault::NoSuchDay => "date:no-such-day",
            DateFault::Ambiguous => "date:ambiguous",
            DateFault::Backwards => "date:backwards",
            DateFault::NoSeasons => "date:no-seasons",
            DateFault::OutOfRange => "date:out-of-range",
        }
    }
}

impl std::fmt::Display for DateFault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.key())
    }
}

impl std::error::Error for DateFault {}

/// The digits that a person reads numbers in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Digits {
    /// 0123456789
    Latin,
    /// ۰۱۲۳۴۵۶۷۸۹ (Unicode: Extended Arabic-Indic)
    Persian,
    /// ٠١٢٣٤٥٦٧٨٩ (Unicode: Arabic-Indic)
    Arabic,
}

/// The language that a person reads month names in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema, autosurgeon::Reconcile, autosurgeon::Hydrate)]
#[serde(rename_all = "kebab-case")]
pub enum Language {
    /// English.
    En,
    /// Persian.
    Fa,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_faults_key_is_its_serialised_name() {
        for fault in [
            DateFault::Empty,
            DateFault::TooLong,
            DateFault::NotADate,
            DateFault::NoSuchDay,
            DateFault::Ambiguous,
            DateFault::Backwards,
            DateFault::NoSeasons,
            DateFault::OutOfRange,
        ] {
            let name = serde_json::to_value(fault).unwrap();
            assert_eq!(fault.to_string(), format!("date:{}", name.as_str().unwrap()));
        }
    }

    #[test]
    fn a_day_is_what_its_iso_text_says() {
        let day = NaiveDate::from_ymd_opt(2020, 10, 26).unwrap();
        assert_eq!(HonestDate::day(day), parse("2020-10-26", None).unwrap());
        assert_eq!(HonestDate::day(day).exact(), Some(day));
    }

    #[test]
    fn a_day_far_outside_every_calendar_still_does_not_panic() {
        for day in [NaiveDate::MIN, NaiveDate::MAX] {
            assert_eq!(HonestDate::day(day).exact(), Some(day));
            for calendar in [Calendar::Gregorian, Calendar::Persian, Calendar::Islamic] {
                HonestDate::day(day).render(calendar, Digits::Persian, Language::Fa);
            }
        }
    }
}
