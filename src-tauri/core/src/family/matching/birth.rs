//! Two births side by side: as honestly as they were told, and as they are usually mistaken.

use chrono::NaiveDate;

use super::explained::{MatchHow, MatchNote};
use super::weights::*;
use crate::date::{Calendar, HonestDate, Mistake};

const YEAR: f64 = 365.25;

/// What two births say together; the same in either order.
pub fn compare(one: &HonestDate, other: &HonestDate) -> (MatchHow, Option<MatchNote>, f64) {
    let (mine, yours) = (days(one), days(other));
    if let Some(weight) = together(mine.0, yours.0) {
        return (MatchHow::Agrees, (mine.1 || yours.1).then_some(MatchNote::FirstOfJanuary), weight);
    }
    let mut best = apart(mine.0, yours.0);
    let mut offer = |weight: f64, note: MatchNote| {
        if weight > best.2 {
            best = (MatchHow::Near, Some(note), weight);
        }
    };
    for (date, against) in [(one, yours.0), (other, mine.0)] {
        for (mistake, first, last) in date.mistaken() {
            let (most, note) = match mistake {
                Mistake::SwappedDayMonth => (SWAPPED_DAY, MatchNote::SwappedDayMonth),
                Mistake::MixedCalendar => (MIXED_CALENDAR, MatchNote::CalendarYear),
                Mistake::OtherCalendar => (YEAR_OF_ANOTHER_CALENDAR, MatchNote::CalendarYear),
                Mistake::FirstOfYear => continue,
            };
            if let Some(weight) = together((first, last), against) {
                // A mistake that fits some day of a whole year says little.
                offer(most.min(weight - 1.0), note);
            }
        }
    }
    if !mine.1
        && !yours.1
        && [Calendar::Gregorian, Calendar::Persian].into_iter().any(|calendar| same_day_of_other_year(one, other, calendar))
    {
        offer(OTHER_YEAR, MatchNote::OtherYear);
    }
    best
}

/// The same day and month, one to three years apart.
fn same_day_of_other_year(one: &HonestDate, other: &HonestDate, calendar: Calendar) -> bool {
    match (one.exact_in(calendar), other.exact_in(calendar)) {
        (Some(one), Some(other)) => (one.1, one.2) == (other.1, other.2) && (1..=3).contains(&(one.0 - other.0).abs()),
        _ => false,
    }
}

type Days = (NaiveDate, NaiveDate);

/// The days that a birth can mean; the first of a year is its whole year.
fn days(date: &HonestDate) -> (Days, bool) {
    let whole = date.mistaken().into_iter().find(|found| found.0 == Mistake::FirstOfYear);
    whole.map_or(((date.earliest, date.latest), false), |(_, first, last)| ((first, last), true))
}

/// What it weighs that both can be one day, if they can.
fn together(one: Days, other: Days) -> Option<f64> {
    if one.0 > other.1 || other.0 > one.1 {
        return None;
    }
    let span = (one.1.max(other.1) - one.0.min(other.0)).num_days() + 1;
    Some((SAME_BIRTH * BIRTHS / (span as f64 / YEAR)).ln().clamp(0.0, BIRTH))
}

/// What it weighs that they cannot.
fn apart(one: Days, other: Days) -> (MatchHow, Option<MatchNote>, f64) {
    let gap = (one.0 - other.1).num_days().max((other.0 - one.1).num_days());
    // Between years counts from year to year: 1986 and 1987 are one apart.
    let whole = one.1 - one.0 > chrono::Duration::days(300) && other.1 - other.0 > chrono::Duration::days(300);
    let years = if whole { (gap as f64 / YEAR).floor() } else { gap as f64 / YEAR };
    let (start, each, most) = BIRTH_DIFFERS;
    let both_exact = one.0 == one.1 && other.0 == other.1;
    match YEARS_APART.get(years as usize) {
        // Two days that differ without a reason are near only if the year is.
        Some(weight) => (MatchHow::Near, Some(MatchNote::YearsApart), if both_exact { weight * 0.2 } else { *weight }),
        None => (MatchHow::Differs, None, (start + each * (years - YEARS_APART.len() as f64)).max(most)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::date::parse;
    use proptest::prelude::*;

    fn says(one: &str, other: &str) -> (MatchHow, Option<MatchNote>, f64) {
        compare(&parse(one, None).unwrap(), &parse(other, None).unwrap())
    }

    #[test]
    fn births_agree_are_near_or_differ_and_it_is_said_why() {
        use MatchHow::*;
        for (one, other, how, note) in [
            ("1987-06-05", "1366/03/15", Agrees, None),
            ("1366", "1987", Agrees, None),
            ("about 1366", "1988-02-01", Agrees, None),
            ("1987-03-05", "1987-05-03", Near, Some(MatchNote::SwappedDayMonth)),
            ("1987-03-15", "1366/03/15", Near, Some(MatchNote::CalendarYear)),
            ("1408", "1987", Near, Some(MatchNote::CalendarYear)),
            ("1986-06-05", "1987-06-05", Near, Some(MatchNote::OtherYear)),
            ("1987", "1989", Near, Some(MatchNote::YearsApart)),
            ("1987-01-01", "1987-08-20", Agrees, Some(MatchNote::FirstOfJanuary)),
            ("1987", "1999", Differs, None),
        ] {
            let (found, why, weight) = says(one, other);
            assert_eq!((found, why), (how, note), "{one} {other}");
            assert_eq!(weight < 0.0, how == Differs, "{one} {other} {weight}");
        }
        let weight = |one: &str, other: &str| says(one, other).2;
        assert!(weight("1987-06-05", "1987-06-05") > weight("1987-06", "1987-06") && weight("1987-06", "1987-06") > weight("1987", "1987"));
        assert!(weight("1987", "1987") > weight("1987", "about 1987") && weight("1987", "1988") > weight("1987", "1990"));
    }

    fn any_birth() -> impl Strategy<Value = HonestDate> {
        let typed = (1930..2020_i32, 1..13_u8, 1..29_u8, 0..6_u8).prop_map(|(year, month, day, form)| match form {
            0 => format!("{year}-{month:02}-{day:02}"),
            1 => format!("{}/{month:02}/{day:02}", year - 621),
            2 => year.to_string(),
            3 => format!("about {year}"),
            4 => format!("{}", year - 621),
            _ => format!("{year}-01-01"),
        });
        typed.prop_map(|typed| parse(&typed, None).unwrap())
    }

    proptest! {
        #[test]
        fn two_births_say_the_same_in_either_order(one in any_birth(), other in any_birth()) {
            prop_assert_eq!(compare(&one, &other), compare(&other, &one));
        }

        #[test]
        fn nothing_fits_a_birth_better_than_itself(one in any_birth(), other in any_birth()) {
            prop_assert!(compare(&one, &one).2 >= compare(&one, &other).2);
        }
    }
}
