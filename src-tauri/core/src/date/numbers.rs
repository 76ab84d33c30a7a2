//! Which number is the year, the month and the day.

use super::DateFault;
use super::items::{Mark, Number};
use super::side::Side;

pub(super) fn only_year(number: Number) -> Result<i32, DateFault> {
    if number.is_year() { Ok(number.year()) } else { Err(DateFault::Ambiguous) }
}

pub(super) fn year_or_day(number: Number, side: &mut Side) {
    if number.is_year() {
        side.year = Some(number.year());
    } else {
        side.day = Some(number.small());
    }
}

pub(super) fn day_and_year(first: Number, second: Number, side: &mut Side) -> Result<(), DateFault> {
    let (day, year) = match (first.is_year(), second.is_year()) {
        (false, true) => (first, second),
        (true, false) => (second, first),
        (false, false) => return Err(DateFault::Ambiguous),
        (true, true) => return Err(DateFault::NotADate),
    };
    side.day = Some(day.small());
    side.year = Some(year.year());
    Ok(())
}

/// 1366/5 and 5.1366 are months; "7, 2021" is the end of "March 3–7, 2021"; 3.5. may begin a range
/// of days.
pub(super) fn two_numbers(first: Number, mark: Option<Mark>, second: Number, side: &mut Side) -> Result<(), DateFault> {
    let joined = !matches!(mark, None | Some(Mark::Comma));
    match (first.is_year(), second.is_year()) {
        (true, true) => return Err(DateFault::NotADate),
        (true, false) | (false, true) if joined => {
            let (year, month) = if first.is_year() { (first, second) } else { (second, first) };
            side.year = Some(year.year());
            side.month = Some(month.small());
        }
        (false, true) => {
            side.day = Some(first.small());
            side.year = Some(second.year());
        }
        (true, false) => return Err(DateFault::NotADate),
        (false, false) if joined => day_and_month(first, second, mark, side)?,
        (false, false) => return Err(DateFault::NotADate),
    }
    Ok(())
}

pub(super) fn three_numbers([first, second, third]: [Number; 3], mark: Option<Mark>, side: &mut Side) -> Result<(), DateFault> {
    match (first.is_year(), second.is_year(), third.is_year()) {
        // The year first is ISO 8601's order and Iran's; nobody writes year, day, month.
        (true, false, false) => {
            side.year = Some(first.year());
            side.month = Some(second.small());
            side.day = Some(third.small());
            Ok(())
        }
        (false, false, true) => {
            side.year = Some(third.year());
            day_and_month(first, second, mark, side)
        }
        (false, false, false) => Err(DateFault::Ambiguous),
        _ => Err(DateFault::NotADate),
    }
}

/// Dots before a final year put the day first, as CLDR's dotted patterns do (`de`, `ru`, `tr`,
/// `sq` …). Slashes and hyphens are written both ways round, in Britain and in America, so they are
/// read only where one order is impossible or both are the same.
fn day_and_month(first: Number, second: Number, mark: Option<Mark>, side: &mut Side) -> Result<(), DateFault> {
    let (first, second) = (first.small(), second.small());
    let may_be_month = |number: u8| (1..=12).contains(&number);
    let (day, month) = if mark == Some(Mark::Dot) || first == second {
        (first, second)
    } else {
        match (may_be_month(first), may_be_month(second)) {
            (true, true) => return Err(DateFault::Ambiguous),
            (false, true) => (first, second),
            (true, false) => (second, first),
            (false, false) => return Err(DateFault::NoSuchDay),
        }
    };
    side.day = Some(day);
    side.month = Some(month);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::date::side::tests::side;

    #[test]
    fn day_and_month_are_never_guessed() {
        assert_eq!(side("05/08/2020"), Err(DateFault::Ambiguous));
        assert_eq!(side("05-08-1399"), Err(DateFault::Ambiguous));
        assert_eq!(side("05.08.2020"), Ok((Some(2020), Some(8), Some(5))));
        assert_eq!(side("05/05/2020"), Ok((Some(2020), Some(5), Some(5))));
        assert_eq!(side("13/14/2020"), Err(DateFault::NoSuchDay));
        assert_eq!(side("26.10.20"), Err(DateFault::Ambiguous));
        assert_eq!(side("26 October 20"), Err(DateFault::Ambiguous));
    }
}
