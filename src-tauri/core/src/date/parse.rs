//! What somebody typed into an honest date: one date, or two with a range between them.

use super::items::read;
use super::range::sides;
use super::side::Side;
use super::{Calendar, DateFault, HonestDate, calendar};

/// The most characters that are read. Nobody's date is longer, and reading stays quick whatever is
/// pasted.
const LONGEST: usize = 120;

/// Reads a date as people write it in English, Persian or Arabic, in any of three calendars and
/// three kinds of digits.
///
/// `hint` is the calendar of the form or the person; how it weighs is said on the module's page.
///
/// # Errors
/// A [`DateFault`], which holds nothing of what was typed. A date that could mean two things is
/// refused, not guessed.
pub fn parse(typed: &str, hint: Option<Calendar>) -> Result<HonestDate, DateFault> {
    if typed.chars().nth(LONGEST).is_some() {
        return Err(DateFault::TooLong);
    }
    // A pasted line brings its line break along.
    let typed = typed.trim();
    let items = read(typed);
    if items.is_empty() {
        return Err(DateFault::Empty);
    }
    let (from, to) = sides(&items)?;
    date(typed, from, to, hint)
}

/// Puts a date together: its calendar, its days, its order.
fn date(typed: &str, from: Side, to: Option<Side>, hint: Option<Calendar>) -> Result<HonestDate, DateFault> {
    let (first, last) = (from.point()?, to.map(|to| to.point()).transpose()?);
    let years = [Some(first.year), last.map(|point| point.year)];
    let said = match (from.calendar, to.and_then(|to| to.calendar)) {
        (Some(one), Some(other)) if one != other => return Err(DateFault::Ambiguous),
        (one, other) => one.or(other),
    };
    let hijri = from.hijri || to.is_some_and(|to| to.hijri);
    let calendar = which_calendar(said, hijri, hint, years.into_iter().flatten())?;
    let about = from.about || to.is_some_and(|to| to.about);
    let (earliest, mut latest) = calendar::span(calendar, &first, about)?;
    if let Some(last) = &last {
        // Compared without "about", which would let "about 1368–1366" pass; and by both days, since
        // "summer 1988" overlaps "autumn 1988" and yet cannot end what began in it.
        let start = calendar::span(calendar, &first, false)?;
        let end = calendar::span(calendar, last, false)?;
        if end.0 < start.0 && end.1 < start.1 {
            return Err(DateFault::Backwards);
        }
        (_, latest) = calendar::span(calendar, last, about)?;
    }
    Ok(HonestDate { typed: typed.to_owned(), calendar, about, from: first, to: last, earliest, latest })
}

/// The rule of the module's page.
fn which_calendar(
    said: Option<Calendar>,
    hijri: bool,
    hint: Option<Calendar>,
    years: impl Iterator<Item = i32> + Clone,
) -> Result<Calendar, DateFault> {
    let can_be = |calendar: Calendar| years.clone().all(|year| calendar::years(calendar).contains(&year));
    if let Some(calendar) = said {
        return match calendar {
            Calendar::Gregorian if hijri => Err(DateFault::Ambiguous),
            _ if can_be(calendar) => Ok(calendar),
            _ => Err(DateFault::OutOfRange),
        };
    }
    if hijri {
        // هجری alone is said of both calendars; only the form it was typed in can tell which.
        return match hint {
            _ if !can_be(Calendar::Persian) => Err(DateFault::OutOfRange),
            Some(hint @ (Calendar::Persian | Calendar::Islamic)) => Ok(hint),
            _ => Err(DateFault::Ambiguous),
        };
    }
    if let Some(hint) = hint
        && can_be(hint)
    {
        return Ok(hint);
    }
    let by_year = [Calendar::Persian, Calendar::Gregorian];
    if let Some(calendar) = by_year.into_iter().find(|calendar| can_be(*calendar)) {
        return Ok(calendar);
    }
    // "1366–1990": each year is one that is read, but in two calendars.
    let each_is_read = years.clone().all(|year| by_year.iter().any(|calendar| calendar::years(*calendar).contains(&year)));
    Err(if each_is_read { DateFault::Ambiguous } else { DateFault::OutOfRange })
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// Calendar, earliest and latest in one line.
    pub(in crate::date) fn days(text: &str) -> String {
        match parse(text, None) {
            Ok(date) => format!("{:?} {} {}", date.calendar, date.earliest, date.latest),
            Err(fault) => fault.to_string(),
        }
    }

    #[test]
    fn a_refugee_knows_little_and_panah_invents_nothing() {
        assert_eq!(days("1366"), "Persian 1987-03-21 1988-03-20");
        assert_eq!(days("1366/5"), "Persian 1987-07-23 1987-08-22");
        assert_eq!(days("spring 1367"), "Persian 1988-03-21 1988-06-21");
        assert_eq!(days("1988"), "Gregorian 1988-01-01 1988-12-31");
        assert_eq!(days("2031-03"), "Gregorian 2031-03-01 2031-03-31");
        assert_eq!(days("fall 1988"), "Gregorian 1988-09-01 1988-12-22");
    }

    #[test]
    fn about_widens_by_what_it_is_said_of() {
        for text in [
            "about 1366",
            "around 1366",
            "circa 1366",
            "ca. 1366",
            "c. 1366",
            "c.1366",
            "~1366",
            "approximately ۱۳۶۶",
            "حدود ۱۳۶۶",
            "حوالی سال ۱۳۶۶",
            "تقریباً ۱۳۶۶",
            "۱۳۶۶ تقریبا",
            "در حدود ١٣٦٦",
        ] {
            assert_eq!(days(text), "Persian 1986-03-21 1989-03-20", "{text}");
        }
        assert_eq!(days("about May 2020"), "Gregorian 2020-04-01 2020-06-30");
        assert_eq!(days("about 26.10.2020"), "Gregorian 2020-10-19 2020-11-02");
        assert_eq!(days("about winter 1988"), "Gregorian 1987-11-01 1989-04-20");
    }

    #[test]
    fn a_name_or_marker_decides_the_calendar() {
        for text in [
            "5 Aban 1399",
            "5 Abān 1399",
            "۵ آبان ۱۳۹۹",
            "۵ آبان‌ماه ۱۳۹۹",
            "۵ آبان ماه سال ۱۳۹۹ هـ.ش",
            "1399/08/05",
            "۱۳۹۹/۰۸/٠5",
            "دوشنبه ۵ آبان ۱۳۹۹",
            "5 Aban 1399 SH",
            "۵ عقرب ۱۳۹۹",
            "5 آبان 1399 هجری",
            "1399\u{200f}/08/05 ش",
        ] {
            assert_eq!(days(text), "Persian 2020-10-26 2020-10-26", "{text}");
        }
        for text in ["1 Ramadan 1442", "1 Ramazan 1442 AH", "١ رمضان ١٤٤٢ هـ", "1442/9/1 هجری قمری", "1442/9/1 ق", "1.9.1442 A.H."]
        {
            assert_eq!(days(text), "Islamic 2021-04-13 2021-04-13", "{text}");
        }
        for text in ["26 تشرين الأول 2020", "٢٦ أكتوبر ٢٠٢٠ م", "۲۶ اکتبر ۲۰۲۰ میلادی", "AD 2020-10-26"]
        {
            assert_eq!(days(text), "Gregorian 2020-10-26 2020-10-26", "{text}");
        }
        assert_eq!(days("5 Aban 2020"), "date:out-of-range");
        assert_eq!(days("5 Aban 1399 AD"), "date:ambiguous");
        assert_eq!(days("1399 هجری"), "date:ambiguous");
    }

    #[test]
    fn the_hint_decides_where_it_can() {
        let calendar = |text, hint| parse(text, Some(hint)).map(|date| date.calendar);
        assert_eq!(calendar("1399", Calendar::Islamic), Ok(Calendar::Islamic));
        assert_eq!(calendar("1399 هجری", Calendar::Islamic), Ok(Calendar::Islamic));
        assert_eq!(calendar("1399", Calendar::Gregorian), Ok(Calendar::Persian));
        assert_eq!(calendar("2020", Calendar::Persian), Ok(Calendar::Gregorian));
        assert_eq!(calendar("5 Aban 1399", Calendar::Islamic), Ok(Calendar::Persian));
    }

    #[test]
    fn faults() {
        for (text, fault) in [
            ("", "empty"),
            (" \u{200e}\u{200f} ", "empty"),
            ("unknown", "not-a-date"),
            ("1'366", "not-a-date"),
            ("2020\n10", "not-a-date"),
            ("1400/12/30", "no-such-day"),
            ("29 Feb 2021", "no-such-day"),
            ("2021-13", "no-such-day"),
            ("2021-00-01", "no-such-day"),
            ("0 May 2021", "no-such-day"),
            ("31.4.2021", "no-such-day"),
            ("30 Shawwal 1442", "no-such-day"),
            ("5/8/2020", "ambiguous"),
            ("May 88", "ambiguous"),
            ("88", "ambiguous"),
            ("5 May", "ambiguous"),
            ("1988–89", "ambiguous"),
            ("March – 2021", "ambiguous"),
            ("1366–1990", "ambiguous"),
            ("spring 1442 AH", "no-seasons"),
            ("999", "out-of-range"),
            ("2300", "out-of-range"),
            ("20201026", "out-of-range"),
            ("from 1366", "not-a-date"),
            ("1366 and 1368", "not-a-date"),
            ("1366 to 1367 to 1368", "not-a-date"),
        ] {
            assert_eq!(days(text), format!("date:{fault}"), "{text:?}");
        }
        assert_eq!(days(&"1".repeat(120)), "date:out-of-range");
        assert_eq!(days(&"۱".repeat(121)), "date:too-long");
    }

    #[test]
    fn what_was_typed_is_kept() {
        assert_eq!(parse(" ۵\u{200f} آبان ۱۳۹۹\n", None).unwrap().typed, "۵\u{200f} آبان ۱۳۹۹");
    }
}
