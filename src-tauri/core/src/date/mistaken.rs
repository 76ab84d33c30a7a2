//! What a date may have meant if somebody made a usual mistake. For comparing two records, never for what is stored or shown.

use chrono::NaiveDate;

use super::calendar::{day_in, span};
use super::{Calendar, HonestDate, Point};

/// A usual mistake.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mistake {
    /// Day and month changed places.
    SwappedDayMonth,
    /// Day and month of one calendar, the year converted to another.
    MixedCalendar,
    /// The year was counted in another calendar.
    OtherCalendar,
    /// The first day of a year stands for the whole year: offices write it for an unknown day.
    FirstOfYear,
}

impl HonestDate {
    /// The days that it means under each mistake that is possible.
    pub fn mistaken(&self) -> Vec<(Mistake, NaiveDate, NaiveDate)> {
        let mut found = Vec::new();
        if self.to.is_some() {
            return found;
        }
        let Point { year, month, day, .. } = self.from;
        if let (Some(month), Some(day), Some(_)) = (month, day, self.exact()) {
            let mut exact = |mistake, day: Option<NaiveDate>| found.extend(day.map(|day| (mistake, day, day)));
            if month != day {
                exact(Mistake::SwappedDayMonth, day_in(self.calendar, year, day, month));
            }
            // Three quarters of a Persian year lie in the Gregorian year 621 later.
            match self.calendar {
                Calendar::Gregorian => exact(Mistake::MixedCalendar, day_in(Calendar::Persian, year - 621, month, day)),
                Calendar::Persian => exact(Mistake::MixedCalendar, day_in(Calendar::Gregorian, year + 621, month, day)),
                Calendar::Islamic => {}
            }
            if (month, day) == (1, 1) {
                let whole = Point { year, month: None, day: None, season: None };
                found.extend(span(self.calendar, &whole, false).ok().map(|(first, last)| (Mistake::FirstOfYear, first, last)));
            }
        }
        let other = match self.calendar {
            Calendar::Persian => Calendar::Islamic,
            Calendar::Islamic => Calendar::Persian,
            Calendar::Gregorian => return found,
        };
        found.extend(span(other, &self.from, self.about).ok().map(|(first, last)| (Mistake::OtherCalendar, first, last)));
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::date::parse;

    fn means(typed: &str, mistake: Mistake) -> Option<String> {
        let found = parse(typed, None).unwrap().mistaken();
        found.iter().find(|found| found.0 == mistake).map(|(_, first, last)| format!("{first} {last}"))
    }

    #[test]
    fn usual_mistakes_are_known_and_no_others_are_made_up() {
        assert_eq!(means("1987-03-05", Mistake::SwappedDayMonth).unwrap(), "1987-05-03 1987-05-03");
        assert_eq!(means("1987-03-15", Mistake::SwappedDayMonth), None);
        assert_eq!(means("1987-03-15", Mistake::MixedCalendar).unwrap(), "1987-06-05 1987-06-05");
        assert_eq!(means("1366/03/15", Mistake::MixedCalendar).unwrap(), "1987-03-15 1987-03-15");
        assert_eq!(means("1408", Mistake::OtherCalendar).unwrap(), "1987-08-26 1988-08-13");
        assert_eq!(means("1987-01-01", Mistake::FirstOfYear).unwrap(), "1987-01-01 1987-12-31");
        assert_eq!(means("1987", Mistake::FirstOfYear), None);
        assert!(parse("1987 to 1989", None).unwrap().mistaken().is_empty());
    }
}
