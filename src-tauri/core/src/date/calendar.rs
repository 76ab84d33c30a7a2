//! Days of three calendars, and the first and last day that a point can mean.
//!
//! Persian and Islamic days come from `icu_calendar` 2. Persian leap years are those of the vernal
//! equinox, which is Iran's law of 1925. Islamic months are those of Umm al-Qura, published by
//! KACST for 1300–1600 AH (1882–2174 CE) and tabular outside; it is the civil calendar of Saudi
//! Arabia. Elsewhere a month begins when the new moon is sighted, so a day that a person remembers
//! may lie a day before or after the one given here.

use std::ops::RangeInclusive;

use chrono::{Datelike, Days, NaiveDate};
use icu_calendar::Date;
use icu_calendar::cal::{Hijri, Persian};
use icu_calendar::types::{Month, RataDie};

use super::{Calendar, DateFault, Point, Season};

/// The years that are read in a calendar. Persian and Gregorian years do not overlap: see the
/// module's page.
pub(super) fn years(calendar: Calendar) -> RangeInclusive<i32> {
    match calendar {
        Calendar::Gregorian => 1600..=2299,
        Calendar::Persian | Calendar::Islamic => 1200..=1599,
    }
}

/// The day that a calendar calls so, or `None` if it has no such day.
pub(super) fn day_in(calendar: Calendar, year: i32, month: u8, day: u8) -> Option<NaiveDate> {
    if !(1..=12).contains(&month) {
        return None;
    }
    let rata_die = match calendar {
        Calendar::Gregorian => return NaiveDate::from_ymd_opt(year, month.into(), day.into()),
        Calendar::Persian => Date::try_new(year.into(), Month::new(month), day, Persian).ok()?.to_rata_die(),
        Calendar::Islamic => Date::try_new(year.into(), Month::new(month), day, Hijri::new_umm_al_qura()).ok()?.to_rata_die(),
    };
    // Both count days from 1 January of the year 1, which is day 1.
    NaiveDate::from_num_days_from_ce_opt(i32::try_from(rata_die.to_i64_date()).ok()?)
}

/// What a calendar calls a day: year, month, day of the month.
pub(super) fn of_day(calendar: Calendar, day: NaiveDate) -> (i32, u8, u8) {
    let rata_die = RataDie::new(day.num_days_from_ce().into());
    match calendar {
        Calendar::Gregorian => (day.year(), day.month() as u8, day.day() as u8),
        Calendar::Persian => {
            let date = Date::from_rata_die(rata_die, Persian);
            (date.year().extended_year(), date.month().number(), date.day_of_month().0)
        }
        Calendar::Islamic => {
            let date = Date::from_rata_die(rata_die, Hijri::new_umm_al_qura());
            (date.year().extended_year(), date.month().number(), date.day_of_month().0)
        }
    }
}

/// The first and last day that a point can mean; `about` widens them by Panah's own rule (see the
/// module's page).
pub(super) fn span(calendar: Calendar, point: &Point, about: bool) -> Result<(NaiveDate, NaiveDate), DateFault> {
    let margin = i32::from(about);
    let span = match (point.season, point.month, point.day) {
        (Some(season), ..) => season_span(calendar, point.year, season, margin)?,
        (None, Some(month), Some(day)) => day_in(calendar, point.year, month, day).and_then(|day| {
            let days = Days::new(if about { 7 } else { 0 });
            Some((day.checked_sub_days(days)?, day.checked_add_days(days)?))
        }),
        (None, Some(month), None) => months_span(calendar, (point.year, month), (point.year, month), margin),
        (None, None, _) => months_span(calendar, (point.year - margin, 1), (point.year + margin, 12), 0),
    };
    span.ok_or(DateFault::NoSuchDay)
}

/// The seasons' bounds.
///
/// Persian: the quarters of the year, which begin at the equinoxes and solstices by construction.
/// Gregorian: people mean either the meteorological season (whole months, as the WMO counts them)
/// or the astronomical one (equinox to solstice; their usual latest days are taken as the end), so
/// both are covered. "Winter 1988" may be the one that ends in 1988 or the one that begins in it,
/// so it runs from December 1987 to March 1989. Northern hemisphere.
fn season_span(calendar: Calendar, year: i32, season: Season, margin: i32) -> Result<Option<(NaiveDate, NaiveDate)>, DateFault> {
    match calendar {
        Calendar::Islamic => Err(DateFault::NoSeasons),
        Calendar::Persian => {
            let first = match season {
                Season::Spring => 1,
                Season::Summer => 4,
                Season::Autumn => 7,
                Season::Winter => 10,
            };
            Ok(months_span(calendar, (year, first), (year, first + 2), margin))
        }
        Calendar::Gregorian => {
            let (first, last) = match season {
                Season::Spring => ((year, 3, 1), (year, 6, 21)),
                Season::Summer => ((year, 6, 1), (year, 9, 23)),
                Season::Autumn => ((year, 9, 1), (year, 12, 22)),
                Season::Winter => ((year - 1, 12, 1), (year + 1, 3, 20)),
            };
            // No bound is later than the 23rd, so every month has that day.
            let shifted = |(year, month, day), by| {
                let (year, month) = shift((year, month), by);
                day_in(calendar, year, month, day)
            };
            Ok(shifted(first, -margin).zip(shifted(last, margin)))
        }
    }
}

/// From the first day of one month to the last day of another, each `margin` months further out.
fn months_span(calendar: Calendar, first: (i32, u8), last: (i32, u8), margin: i32) -> Option<(NaiveDate, NaiveDate)> {
    let (first_year, first_month) = shift(first, -margin);
    let (next_year, next_month) = shift(last, margin + 1);
    Some((
        day_in(calendar, first_year, first_month, 1)?,
        // A month ends on the day before the next, whatever its length.
        day_in(calendar, next_year, next_month, 1)?.pred_opt()?,
    ))
    .filter(|_| (1..=12).contains(&first.1) && (1..=12).contains(&last.1))
}

/// A month so many months later.
fn shift((year, month): (i32, u8), by: i32) -> (i32, u8) {
    let months = year * 12 + i32::from(month) - 1 + by;
    (months.div_euclid(12), (months.rem_euclid(12) + 1) as u8)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn iso(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn year(calendar: Calendar, year: i32) -> (NaiveDate, NaiveDate) {
        span(calendar, &Point { year, month: None, day: None, season: None }, false).unwrap()
    }

    fn season(calendar: Calendar, year: i32, season: Season, about: bool) -> (NaiveDate, NaiveDate) {
        span(calendar, &Point { year, month: None, day: None, season: Some(season) }, about).unwrap()
    }

    // Nowruz as Iran's calendars print it.
    #[test]
    fn persian_years_begin_at_nowruz() {
        assert_eq!(year(Calendar::Persian, 1366), (iso("1987-03-21"), iso("1988-03-20")));
        assert_eq!(year(Calendar::Persian, 1399), (iso("2020-03-20"), iso("2021-03-20")));
        assert_eq!(day_in(Calendar::Persian, 1357, 11, 22), Some(iso("1979-02-11")));
    }

    #[test]
    fn esfand_has_30_days_in_leap_years_only() {
        // 1399 and 1403 were leap years, 1400–1402 were not; the next after 1403 is 1408, five
        // years later.
        for (year, leap) in [(1399, true), (1400, false), (1402, false), (1403, true), (1407, false), (1408, true)] {
            assert_eq!(day_in(Calendar::Persian, year, 12, 30).is_some(), leap, "{year}");
        }
    }

    // Umm al-Qura's own dates: 1 Ramadan 1442 was 13 April 2021, 1 Muharram 1445 was 19 July 2023.
    #[test]
    fn islamic_months_are_those_of_umm_al_qura() {
        assert_eq!(day_in(Calendar::Islamic, 1442, 9, 1), Some(iso("2021-04-13")));
        assert_eq!(of_day(Calendar::Islamic, iso("2023-07-19")), (1445, 1, 1));
    }

    #[test]
    fn seasons_of_both_calendars() {
        assert_eq!(season(Calendar::Persian, 1367, Season::Spring, false), (iso("1988-03-21"), iso("1988-06-21")));
        assert_eq!(season(Calendar::Persian, 1367, Season::Spring, true), (iso("1988-02-20"), iso("1988-07-22")));
        assert_eq!(season(Calendar::Gregorian, 1988, Season::Winter, false), (iso("1987-12-01"), iso("1989-03-20")));
        assert_eq!(season(Calendar::Gregorian, 1988, Season::Autumn, true), (iso("1988-08-01"), iso("1989-01-22")));
    }

    #[test]
    fn what_a_calendar_lacks_is_no_day() {
        for (month, day) in [(0, 1), (13, 1), (255, 255), (1, 0), (1, 32)] {
            for calendar in [Calendar::Gregorian, Calendar::Persian, Calendar::Islamic] {
                assert_eq!(day_in(calendar, 1599, month, day), None);
            }
        }
    }
}
