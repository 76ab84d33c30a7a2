//! What must hold of every date, tried on many.

use automerge::{AutoCommit, ROOT};
use autosurgeon::{hydrate_prop, reconcile_prop};
use chrono::{Datelike, NaiveDate};
use proptest::prelude::*;
use proptest::sample::select;

use super::calendar::{day_in, of_day};
use super::{Calendar, DateFault, Digits, HonestDate, Language, find, fold_digits, names, parse};

const CALENDARS: [Calendar; 3] = [Calendar::Gregorian, Calendar::Persian, Calendar::Islamic];
const DIGITS: [Digits; 3] = [Digits::Latin, Digits::Persian, Digits::Arabic];
const LANGUAGES: [Language; 2] = [Language::En, Language::Fa];

fn any_calendar() -> impl Strategy<Value = Calendar> {
    select(&CALENDARS[..])
}

/// A day whose year, like those of a dozen years after it, is read in all three calendars.
fn any_day() -> impl Strategy<Value = NaiveDate> {
    let from_ce = |year| NaiveDate::from_ymd_opt(year, 1, 1).unwrap().num_days_from_ce();
    (from_ce(1824)..from_ce(2160)).prop_map(|days| NaiveDate::from_num_days_from_ce_opt(days).unwrap())
}

/// A day as text of some precision: the day, its month, its season or its year.
fn written(calendar: Calendar, day: NaiveDate, precision: u8) -> String {
    let (year, month, day) = of_day(calendar, day);
    let season = match calendar {
        Calendar::Gregorian => Some(["winter", "spring", "summer", "autumn"][usize::from(month % 12 / 3)]),
        Calendar::Persian => Some(["spring", "summer", "autumn", "winter"][usize::from((month - 1) / 3)]),
        Calendar::Islamic => None,
    };
    match (precision, season) {
        (0, _) => format!("{year}/{month:02}/{day:02}"),
        (1, Some(season)) => format!("{season} {year}"),
        (1, None) | (2, _) => format!("{year}/{month}"),
        _ => year.to_string(),
    }
}

/// A calendar and a text that is accepted with it as hint: one date or a range, exact or about.
fn any_text() -> impl Strategy<Value = (Calendar, String)> {
    let joins = select(&[" - ", "..", " to ", " تا "][..]);
    (any_calendar(), any_day(), 0..4u8, proptest::option::of((joins, 0..4000u64, 0..4u8)), any::<bool>()).prop_map(
        |(calendar, day, precision, end, about)| {
            let mut text = String::from(if about { "about " } else { "" });
            text.push_str(&written(calendar, day, precision));
            if let Some((join, later, precision)) = end {
                let end = day.checked_add_days(chrono::Days::new(later)).unwrap();
                text.push_str(join);
                text.push_str(&written(calendar, end, precision));
            }
            (calendar, text)
        },
    )
}

/// Scraps of dates in any order, most of which say nothing.
fn any_scraps() -> impl Strategy<Value = String> {
    let words: Vec<String> = CALENDARS
        .iter()
        .flat_map(|calendar| names::months(*calendar))
        .flat_map(|name| name.spellings())
        .chain([
            "1",
            "3",
            "12",
            "13",
            "28",
            "30",
            "31",
            "۷",
            "٩",
            "1366",
            "۱۳۶۸",
            "١٤٤٢",
            "2020",
            "2021",
            "99",
            "about ",
            "~",
            "حدود ",
            "from ",
            "to",
            " and ",
            "between ",
            "از ",
            "تا",
            "spring",
            "پاییز",
            "winter",
            "AH",
            "ش",
            "هجری",
            "م",
            "CE",
            "th",
            "of",
            "Monday",
            " ",
            " ",
            " ",
            " ",
            "-",
            "-",
            "–",
            " – ",
            "/",
            "/",
            ".",
            "..",
            ",",
            "'",
            "\u{200f}",
            "\u{200c}",
            "\n",
        ])
        .map(str::to_owned)
        .collect();
    proptest::collection::vec(select(words), 1..9).prop_map(|scraps| scraps.concat())
}

/// A text in other digits.
fn rewritten(text: &str, digits: Digits) -> String {
    let zero = match digits {
        Digits::Latin => '0',
        Digits::Persian => '۰',
        Digits::Arabic => '٠',
    };
    text.chars().map(|c| c.to_digit(10).map_or(c, |value| char::from_u32(zero as u32 + value).unwrap())).collect()
}

/// Everything that is promised of an accepted date, whatever it was.
fn keeps_every_promise(date: &HonestDate) -> Result<(), TestCaseError> {
    prop_assert!(date.earliest <= date.latest);

    let json = serde_json::to_string(date).unwrap();
    prop_assert_eq!(&serde_json::from_str::<HonestDate>(&json).unwrap(), date, "it reads back equal");

    let mut doc = AutoCommit::new();
    reconcile_prop(&mut doc, ROOT, "date", date).unwrap();
    prop_assert_eq!(&hydrate_prop::<_, HonestDate, _, _>(&doc, ROOT, "date").unwrap(), date, "a document keeps it");

    for (digits, language) in DIGITS.into_iter().flat_map(|digits| LANGUAGES.map(|language| (digits, language))) {
        let shown = date.render(date.calendar, digits, language);
        let again = parse(&shown, None).map(|again| (again.calendar, again.earliest, again.latest));
        prop_assert_eq!(again, Ok((date.calendar, date.earliest, date.latest)), "{} can be typed again", shown);
    }
    Ok(())
}

proptest! {
    #[test]
    fn a_day_in_any_calendar_is_that_day(
        calendar in any_calendar(), day in any_day(), mark in select(&["-", "/", " / ", "."][..])
    ) {
        let text = written(calendar, day, 0).replace('/', mark);
        let date = parse(&text, Some(calendar)).unwrap();
        prop_assert_eq!(date.calendar, calendar);
        prop_assert_eq!((date.earliest, date.latest, date.exact()), (day, day, Some(day)));
    }

    #[test]
    fn a_day_shown_in_any_calendar_is_still_that_day(
        given in any_calendar(), shown in any_calendar(), day in any_day(),
        digits in select(&DIGITS[..]), language in select(&LANGUAGES[..])
    ) {
        let date = parse(&written(given, day, 0), Some(given)).unwrap();
        let again = parse(&date.render(shown, digits, language), None).unwrap();
        prop_assert_eq!(again.exact(), Some(day));
    }

    #[test]
    fn a_month_and_a_year_cover_exactly_their_days(
        calendar in any_calendar(), day in any_day(), whole_year in any::<bool>()
    ) {
        let (year, month, _) = of_day(calendar, day);
        let text = written(calendar, day, if whole_year { 3 } else { 2 });
        let date = parse(&text, Some(calendar)).unwrap();
        let is_inside = |day: NaiveDate| {
            let (of_year, of_month, _) = of_day(calendar, day);
            of_year == year && (whole_year || of_month == month)
        };
        prop_assert!(is_inside(date.earliest) && is_inside(date.latest));
        prop_assert!(!is_inside(date.earliest.pred_opt().unwrap()));
        prop_assert!(!is_inside(date.latest.succ_opt().unwrap()));
    }

    #[test]
    fn a_point_holds_the_day_it_was_made_from(
        calendar in any_calendar(), day in any_day(), precision in 0..4u8
    ) {
        let date = parse(&written(calendar, day, precision), Some(calendar)).unwrap();
        prop_assert!((date.earliest..=date.latest).contains(&day));
    }

    #[test]
    fn about_reaches_further_on_both_sides(
        calendar in any_calendar(), day in any_day(), precision in 0..4u8
    ) {
        let text = written(calendar, day, precision);
        let plain = parse(&text, Some(calendar)).unwrap();
        let about = parse(&format!("حدود {text}"), Some(calendar)).unwrap();
        prop_assert!(about.earliest < plain.earliest && plain.latest < about.latest);
    }

    #[test]
    fn a_range_is_the_hull_of_its_ends(
        calendar in any_calendar(), day in any_day(), later in 1500..4000u64,
        first in 0..4u8, last in 0..4u8
    ) {
        let first = written(calendar, day, first);
        let last = written(calendar, day.checked_add_days(chrono::Days::new(later)).unwrap(), last);
        let read = |text: &str| parse(text, Some(calendar));
        let range = read(&format!("{first} to {last}")).unwrap();
        prop_assert_eq!(range.earliest, read(&first).unwrap().earliest);
        prop_assert_eq!(range.latest, read(&last).unwrap().latest);
        prop_assert_eq!(read(&format!("{last} to {first}")), Err(DateFault::Backwards));
    }

    #[test]
    fn digits_do_not_matter((calendar, text) in any_text(), digits in select(&DIGITS[..])) {
        let other = rewritten(&text, digits);
        prop_assert_eq!(&fold_digits(&other), &text);
        let date = parse(&text, Some(calendar)).unwrap();
        let mut same = parse(&other, Some(calendar)).unwrap();
        same.typed.clone_from(&date.typed);
        prop_assert_eq!(date, same);
    }

    #[test]
    fn an_accepted_text_keeps_every_promise((calendar, text) in any_text()) {
        keeps_every_promise(&parse(&text, Some(calendar)).unwrap())?;
    }

    #[test]
    fn scraps_are_refused_or_keep_every_promise(
        text in any_scraps(), hint in proptest::option::of(any_calendar())
    ) {
        if let Ok(date) = parse(&text, hint) {
            keeps_every_promise(&date)?;
        }
    }

    #[test]
    fn a_date_found_is_the_date_read(
        before in any_scraps(), text in any_scraps(), gap in select(&[" ", "; ", ") "][..])
    ) {
        let text = before + gap + &text;
        if let Some((bytes, date)) = find(&text) {
            // Slicing panics off a character's boundary.
            prop_assert_eq!(parse(&text[bytes], None), Ok(date));
        }
    }

    #[test]
    fn no_text_makes_it_panic(
        text in any::<String>(), hint in proptest::option::of(any_calendar())
    ) {
        if let Ok(date) = parse(&text, hint) {
            keeps_every_promise(&date)?;
        }
        if let Some((bytes, _)) = find(&text) {
            prop_assert!(text.is_char_boundary(bytes.start) && text.is_char_boundary(bytes.end));
        }
    }
}

#[test]
fn leap_years_are_those_of_each_calendar() {
    for year in 1200..=1599 {
        let nowruz = |year| day_in(Calendar::Persian, year, 1, 1).unwrap();
        let leap = (nowruz(year + 1) - nowruz(year)).num_days() == 366;
        assert_eq!(parse(&format!("30 Esfand {year}"), None).is_ok(), leap, "{year}");
        assert!(parse(&format!("29 Esfand {year}"), None).is_ok());
    }
    for year in 1600..=2299 {
        // The rule of 1582: every fourth year, of the centuries every fourth.
        let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        assert_eq!(parse(&format!("29.2.{year}"), None).is_ok(), leap, "{year}");
    }
    for year in 1200..=1599 {
        let thirty = (1..=12).filter(|month| day_in(Calendar::Islamic, year, *month, 30).is_some()).count();
        assert!(matches!(thirty, 6 | 7), "a lunar year has 354 or 355 days: {year}");
        assert_eq!(parse(&format!("31 Ramadan {year}"), None), Err(DateFault::NoSuchDay));
    }
}
