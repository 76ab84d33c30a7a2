//! Every word that a date may hold, and what it does there.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::fold::fold_phrase;
use super::{Calendar, Season, names};

/// What a word does in a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Meaning {
    /// A month, which also says the calendar.
    Month(Calendar, u8),
    /// A season.
    Season(Season),
    /// A calendar by name or abbreviation.
    Marker(Calendar),
    /// Persian or Islamic, without saying which.
    Hijri,
    /// Approximately.
    About,
    /// Opens a range.
    From,
    /// Opens a range whose ends are joined by "and".
    Between,
    /// Joins the ends of a range.
    To,
    /// Joins the ends of a range after "between".
    And,
    /// A day of the week: read, and not checked, since it adds nothing that could be stored.
    Weekday,
    /// Says nothing: "of", "the year", ماه.
    Filler,
}

/// The most words in one phrase: "Jumada al-Ula" is three, "Rabi' al - Awwal" is no more.
pub(super) const LONGEST_PHRASE: usize = 3;

/// What a word or phrase means, given its letters folded and run together.
pub(super) fn meaning(key: &str) -> Option<Meaning> {
    if let Some(meaning) = MEANINGS.get(key) {
        return Some(*meaning);
    }
    // آبان‌ماه is one word to whoever types the zero-width non-joiner.
    let month = key.strip_suffix("ماه")?;
    MEANINGS.get(month).copied().filter(|meaning| matches!(meaning, Meaning::Month(..)))
}

static MEANINGS: LazyLock<HashMap<String, Meaning>> =
    LazyLock::new(|| vocabulary().map(|(spelling, meaning)| (fold_phrase(spelling), meaning)).collect());

fn vocabulary() -> impl Iterator<Item = (&'static str, Meaning)> {
    let months = [Calendar::Gregorian, Calendar::Persian, Calendar::Islamic].into_iter().flat_map(|calendar| {
        (1..)
            .zip(names::months(calendar))
            .flat_map(move |(number, name)| name.spellings().map(move |spelling| (spelling, Meaning::Month(calendar, number))))
    });
    let seasons = [Season::Spring, Season::Summer, Season::Autumn, Season::Winter]
        .into_iter()
        .flat_map(|season| names::season(season).spellings().map(move |spelling| (spelling, Meaning::Season(season))));
    let others = OTHERS.iter().flat_map(|(meaning, spellings)| spellings.iter().map(move |spelling| (*spelling, *meaning)));
    months.chain(seasons).chain(others)
}

const OTHERS: &[(Meaning, &[&str])] = &[
    (Meaning::Marker(Calendar::Gregorian), &["AD", "CE", "Gregorian", "Miladi", "میلادی", "م"]),
    (
        Meaning::Marker(Calendar::Persian),
        &[
            "SH",
            "AP",
            "Shamsi",
            "Hijri Shamsi",
            "Solar Hijri",
            "Khorshidi",
            "Jalali",
            "Persian",
            "شمسی",
            "هجری شمسی",
            "خورشیدی",
            "هجری خورشیدی",
            "جلالی",
            "ش",
            "ه ش",
            "هجری ش",
        ],
    ),
    (
        Meaning::Marker(Calendar::Islamic),
        &["AH", "Qamari", "Hijri Qamari", "Lunar Hijri", "Ghamari", "Islamic", "قمری", "هجری قمری", "ق", "ه", "ه ق", "هجری ق"],
    ),
    (Meaning::Hijri, &["Hijri", "هجری"]),
    (
        Meaning::About,
        &[
            "about",
            "around",
            "circa",
            "ca",
            "c",
            "approximately",
            "approx",
            "roughly",
            "حدود",
            "حدودا",
            "در حدود",
            "حوالی",
            "در حوالی",
            "تقریبا",
            "نحو",
        ],
    ),
    (Meaning::From, &["from", "از", "من"]),
    (Meaning::Between, &["between", "بین", "ما بین"]),
    (Meaning::To, &["to", "until", "till", "through", "تا", "الی", "حتى"]),
    (Meaning::And, &["and", "و"]),
    (
        Meaning::Weekday,
        &[
            "Monday",
            "Tuesday",
            "Wednesday",
            "Thursday",
            "Friday",
            "Saturday",
            "Sunday",
            "Mon",
            "Tue",
            "Tues",
            "Wed",
            "Thu",
            "Thur",
            "Thurs",
            "Fri",
            "Sat",
            "Sun",
            "شنبه",
            "یک شنبه",
            "دو شنبه",
            "سه شنبه",
            "چهار شنبه",
            "پنج شنبه",
            "جمعه",
            "آدینه",
            "السبت",
            "الأحد",
            "الاثنين",
            "الثلاثاء",
            "الأربعاء",
            "الخميس",
            "الجمعة",
        ],
    ),
    (Meaning::Filler, &["of", "the", "in", "on", "year", "month", "در", "ماه", "سال", "سنة", "عام", "شهر"]),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_spelling_means_two_things() {
        for (spelling, said) in vocabulary() {
            assert_eq!(meaning(&fold_phrase(spelling)), Some(said), "{spelling}");
        }
    }

    #[test]
    fn no_phrase_is_longer_than_reading_looks() {
        for (spelling, _) in vocabulary() {
            let words = spelling.split([' ', '-']).count();
            assert!(words <= LONGEST_PHRASE, "{spelling}");
        }
    }

    #[test]
    fn a_month_with_mah_is_that_month() {
        assert_eq!(meaning(&fold_phrase("آبان‌ماه")), Some(Meaning::Month(Calendar::Persian, 8)));
        assert_eq!(meaning(&fold_phrase("بهارماه")), None);
    }
}
