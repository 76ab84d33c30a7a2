//! Where a range's two sides part, and what each borrows from the other.

use super::DateFault;
use super::items::{Item, Mark, Placed};
use super::side::{Side, read_side};
use super::words::Meaning;

/// A range's two sides, or one date.
pub(super) fn sides(items: &[Placed]) -> Result<(Side, Option<Side>), DateFault> {
    let mut about = false;
    let mut opened = None;
    let mut rest = items;
    while let [Placed { item: Item::Word(word), .. }, after @ ..] = rest {
        match word {
            Meaning::About => about = true,
            Meaning::From | Meaning::Between if opened.is_none() => opened = Some(*word),
            _ => break,
        }
        rest = after;
    }
    let (mut from, to) = match join(rest, opened == Some(Meaning::Between))? {
        Some(at) => range(rest, at)?,
        None => match (read_side(rest), middle_hyphen(rest)) {
            (Ok(side), _) if opened.is_none() => (side, None),
            // "2031-03" is a month and "2020-10-26" a day before a hyphen is taken for the middle
            // of a range.
            (Ok(_) | Err(DateFault::NotADate), Some(at)) => range(rest, at)?,
            // "From 1366" has no end, and Panah keeps no open ranges.
            (Ok(_), None) => return Err(DateFault::NotADate),
            (Err(fault), _) => return Err(fault),
        },
    };
    from.about |= about;
    Ok((from, to))
}

/// Where a range's sides are plainly joined: by a word or two dots, else by a spaced dash, else by
/// a long one.
fn join(items: &[Placed], after_between: bool) -> Result<Option<usize>, DateFault> {
    let words = places(items, |item| match item {
        Item::Word(Meaning::To) => true,
        Item::Word(Meaning::And) => after_between,
        _ => false,
    });
    match words[..] {
        [] => {}
        [at] => return Ok(Some(at)),
        _ => return Err(DateFault::NotADate),
    }
    // Two dashes or more may stand inside one date, as in 2020 - 10 - 26.
    if let [at] = places(items, |item| matches!(item, Item::Mark(Mark::Dash { spaced: true, .. })))[..] {
        return Ok(Some(at));
    }
    if let [at] = places(items, |item| matches!(item, Item::Mark(Mark::Dash { long: true, .. })))[..] {
        return Ok(Some(at));
    }
    Ok(None)
}

/// The hyphen in the middle, if there is one: 3-7 March 2021, 2020-10-26-2020-10-28.
fn middle_hyphen(items: &[Placed]) -> Option<usize> {
    let hyphens = places(items, |item| matches!(item, Item::Mark(Mark::Dash { .. })));
    (hyphens.len() % 2 == 1).then(|| hyphens[hyphens.len() / 2])
}

fn places(items: &[Placed], is_one: impl Fn(&Item) -> bool) -> Vec<usize> {
    (0..items.len()).filter(|at| is_one(&items[*at].item)).collect()
}

/// Both sides, each with what it borrows from the other.
fn range(items: &[Placed], at: usize) -> Result<(Side, Option<Side>), DateFault> {
    let mut from = read_side(&items[..at])?;
    let mut to = read_side(&items[at + 1..])?;
    // March 3–7, 2021
    if to.day.is_some() && to.month.is_none() && from.day.is_some() && from.month.is_some() {
        to.month = from.month;
    }
    // 3–7 March 2021
    if from.day.is_some() && from.month.is_none() && from.year.is_none() && to.day.is_some() {
        from.month = to.month;
    }
    // March–May 2021; not "March – 2021", which is more likely one month with a stray dash.
    if from.year.is_none() && (to.month.is_some() || to.season.is_some()) {
        from.year = to.year;
    }
    Ok((from, Some(to)))
}

#[cfg(test)]
mod tests {
    use crate::date::parse::tests::days;

    #[test]
    fn ranges_in_words_and_signs() {
        for text in [
            "1366-1368",
            "1366–1368",
            "1366 - 1368",
            "1366 — 1368",
            "1366..1368",
            "1366 … 1368",
            "from 1366 to 1368",
            "between 1366 and 1368",
            "1366 to 1368",
            "from 1366–1368",
            "از ۱۳۶۶ تا ۱۳۶۸",
            "بین ۱۳۶۶ و ۱۳۶۸",
            "۱۳۶۶ تا ۱۳۶۸",
            "از سال ۱۳۶۶ تا سال ۱۳۶۸",
            "۱۳۶۶ الی ۱۳۶۸",
        ] {
            assert_eq!(days(text), "Persian 1987-03-21 1990-03-20", "{text}");
        }
        assert_eq!(days("about 1366 to 1368"), "Persian 1986-03-21 1991-03-20");
        assert_eq!(days("1366 to about 1368"), "Persian 1986-03-21 1991-03-20");
        assert_eq!(days("1366/5-1367/2"), "Persian 1987-07-23 1988-05-21");
        assert_eq!(days("2020-10-26-2020-10-28"), "Gregorian 2020-10-26 2020-10-28");
        assert_eq!(days("1440 – 1442 AH"), "Islamic 2018-09-11 2021-08-08");
    }

    #[test]
    fn the_first_side_borrows() {
        for text in [
            "3–7 March 2021",
            "3-7 March 2021",
            "from 3 to 7 March 2021",
            "between the 3rd and the 7th of March 2021",
            "March 3–7, 2021",
            "March 3 - March 7, 2021",
            "3.–7.3.2021",
            "3.3.–7.3.2021",
            "3 March – 7 March 2021",
        ] {
            assert_eq!(days(text), "Gregorian 2021-03-03 2021-03-07", "{text}");
        }
        assert_eq!(days("March–May 2021"), "Gregorian 2021-03-01 2021-05-31");
        assert_eq!(days("March-May 2021"), "Gregorian 2021-03-01 2021-05-31");
        assert_eq!(days("بهار تا پاییز ۱۳۶۷"), "Persian 1988-03-21 1988-12-21");
        assert_eq!(days("۳ تا ۷ اسفند ۱۴۰۹"), "Persian 2031-02-22 2031-02-26");
    }

    #[test]
    fn a_range_must_run_forwards() {
        for text in [
            "1368-1366",
            "about 1368 to 1366",
            "autumn to summer 1988",
            "winter 1989 – winter 1988",
            "28 Dec – 3 Jan 2021",
            "7–3 March 2021",
        ] {
            assert_eq!(days(text), "date:backwards", "{text}");
        }
        assert_eq!(days("March 2021 to 2021"), "Gregorian 2021-03-01 2021-12-31");
    }
}
