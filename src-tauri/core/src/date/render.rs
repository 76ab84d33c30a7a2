//! What a person reads of a date.

use super::calendar::{day_in, of_day};
use super::{Calendar, Digits, HonestDate, Language, Point, names};

impl HonestDate {
    /// The date in words: "26 October 2020", "October 2020", "about 1366", "۵ آبان ۱۳۹۹", "۱۳۶۶ تا
    /// ۱۳۶۸".
    ///
    /// Days are shown in `calendar`. A month, season or year of another calendar is no month,
    /// season or year of this one, so a date that has one stays in its own calendar. Whatever is
    /// shown in the date's own calendar can be typed again and means the same days.
    pub fn render(&self, calendar: Calendar, digits: Digits, language: Language) -> String {
        let converted = |point: &Point| convert(self.calendar, calendar, point);
        let (shown_in, from, to) = match (converted(&self.from), self.to.as_ref().map(converted)) {
            (Some(from), None) => (calendar, from, None),
            (Some(from), Some(Some(to))) => (calendar, from, Some(to)),
            _ => (self.calendar, self.from, self.to),
        };
        let mut text = point_in_words(shown_in, &from, language);
        if let Some(to) = &to {
            text.push_str(match language {
                Language::En => " – ",
                Language::Fa => " تا ",
            });
            text.push_str(&point_in_words(shown_in, to, language));
        }
        if self.about {
            text.insert_str(
                0,
                match language {
                    Language::En => "about ",
                    Language::Fa => "حدود ",
                },
            );
        }
        in_digits(&text, digits)
    }
}

/// The same day in another calendar.
fn convert(from: Calendar, to: Calendar, point: &Point) -> Option<Point> {
    if from == to {
        return Some(*point);
    }
    let day = day_in(from, point.year, point.month?, point.day?)?;
    let (year, month, day) = of_day(to, day);
    Some(Point { year, month: Some(month), day: Some(day), season: None })
}

fn point_in_words(calendar: Calendar, point: &Point, language: Language) -> String {
    // A document may have been written by something newer or broken: a month that has no name is
    // shown as its number.
    let month = |number: u8| match names::months(calendar).get(usize::from(number).wrapping_sub(1)) {
        Some(name) => name.shown(language).to_owned(),
        None => number.to_string(),
    };
    let year = point.year;
    match (point.season, point.month, point.day) {
        (Some(season), ..) => format!("{} {year}", names::season(season).shown(language)),
        (None, Some(number), Some(day)) => format!("{day} {} {year}", month(number)),
        (None, Some(number), None) => format!("{} {year}", month(number)),
        // A bare Islamic year would be taken for a Persian one.
        (None, None, _) if calendar == Calendar::Islamic => match language {
            Language::En => format!("{year} AH"),
            Language::Fa => format!("{year} هجری قمری"),
        },
        (None, None, _) => year.to_string(),
    }
}

/// A text with its digits in the given script.
pub fn in_digits(text: &str, digits: Digits) -> String {
    let zero = match digits {
        Digits::Latin => return text.to_owned(),
        Digits::Persian => '۰',
        Digits::Arabic => '٠',
    };
    text.chars().map(|c| c.to_digit(10).and_then(|value| char::from_u32(zero as u32 + value)).unwrap_or(c)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::date::parse;

    fn en(text: &str, calendar: Calendar) -> String {
        parse(text, None).unwrap().render(calendar, Digits::Latin, Language::En)
    }

    fn fa(text: &str, calendar: Calendar) -> String {
        parse(text, None).unwrap().render(calendar, Digits::Persian, Language::Fa)
    }

    #[test]
    fn a_day_is_shown_in_the_readers_calendar() {
        assert_eq!(en("1399/08/05", Calendar::Gregorian), "26 October 2020");
        assert_eq!(fa("2020-10-26", Calendar::Persian), "۵ آبان ۱۳۹۹");
        assert_eq!(fa("2021-04-13", Calendar::Islamic), "۱ رمضان ۱۴۴۲");
        assert_eq!(en("about 1399/08/05", Calendar::Gregorian), "about 26 October 2020");
        assert_eq!(en("1399/08/05 – 1399/08/07", Calendar::Gregorian), "26 October 2020 – 28 October 2020");
    }

    #[test]
    fn a_month_or_year_stays_in_its_own() {
        assert_eq!(en("2020-10", Calendar::Persian), "October 2020");
        assert_eq!(en("1366", Calendar::Gregorian), "1366");
        assert_eq!(en("about 1366", Calendar::Gregorian), "about 1366");
        assert_eq!(en("بهار ۱۳۶۷", Calendar::Gregorian), "spring 1367");
        assert_eq!(fa("spring 1367", Calendar::Persian), "بهار ۱۳۶۷");
        assert_eq!(fa("1366-1368", Calendar::Persian), "۱۳۶۶ تا ۱۳۶۸");
        assert_eq!(en("1366-1368", Calendar::Gregorian), "1366 – 1368");
        assert_eq!(en("Aban 1399", Calendar::Gregorian), "Aban 1399");
        assert_eq!(en("1442 AH", Calendar::Persian), "1442 AH");
    }

    #[test]
    fn one_side_that_cannot_be_converted_keeps_the_other() {
        assert_eq!(en("1399/08/05 – Azar 1399", Calendar::Gregorian), "5 Aban 1399 – Azar 1399");
    }

    #[test]
    fn arabic_digits() {
        let date = parse("2020-10-26", None).unwrap();
        assert_eq!(date.render(Calendar::Gregorian, Digits::Arabic, Language::En), "٢٦ October ٢٠٢٠");
    }
}
