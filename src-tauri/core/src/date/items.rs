//! Text into the numbers, words and separators that a date is read from, each with its place in the
//! text.

use std::ops::Range;

use super::fold::{fold_digit, fold_letter, is_apostrophe, is_passed_over};
use super::words::{LONGEST_PHRASE, Meaning, meaning};

/// One thing in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Item {
    Number(Number),
    Word(Meaning),
    Mark(Mark),
    /// A word or sign that no date holds.
    Other,
}

/// A number as written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Number {
    /// Stops at `i32::MAX`.
    value: i32,
    digits: usize,
}

impl Number {
    /// Three digits or more are a year. One or two never are: nobody can tell whether "66" is 1366
    /// or 1966.
    pub(super) fn is_year(self) -> bool {
        self.digits >= 3
    }

    /// The number as a year.
    pub(super) fn year(self) -> i32 {
        self.value
    }

    /// The number as a day or month; one too great for either stays too great.
    pub(super) fn small(self) -> u8 {
        u8::try_from(self.value).unwrap_or(u8::MAX)
    }
}

/// What stands between numbers and words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    Slash,
    Dot,
    Comma,
    /// `long` is an en or em dash, `spaced` one with white space beside it: both are signs of a
    /// range.
    Dash {
        long: bool,
        spaced: bool,
    },
}

/// An item and the bytes it was read from.
#[derive(Debug, Clone)]
pub(super) struct Placed {
    pub(super) item: Item,
    pub(super) bytes: Range<usize>,
}

/// Reads a text. What is passed over (see `fold`) is in no item.
pub(super) fn read(text: &str) -> Vec<Placed> {
    let tokens = tokens(text);
    let mut items: Vec<Placed> = Vec::with_capacity(tokens.len());
    let mut at = 0;
    while at < tokens.len() {
        let token = &tokens[at];
        let (item, used) = match &token.sign {
            Sign::Word(word) if is_ordinal_suffix(word) && follows_number(&tokens, at) => {
                at += 1;
                continue;
            }
            Sign::Word(_) => match phrase(&tokens[at..]) {
                Some((meaning, used)) => (Item::Word(meaning), used),
                None => (Item::Other, 1),
            },
            Sign::Number(number) => (Item::Number(*number), 1),
            Sign::Dash { long } => {
                let spaced = token.after_space || tokens.get(at + 1).is_none_or(|next| next.after_space);
                (Item::Mark(Mark::Dash { long: *long, spaced }), 1)
            }
            Sign::Slash => (Item::Mark(Mark::Slash), 1),
            // The dot of "Mar." and "A.H." belongs to the word.
            Sign::Dot if at > 0 && matches!(tokens[at - 1].sign, Sign::Word(_)) && !token.after_space => {
                at += 1;
                continue;
            }
            Sign::Dot => (Item::Mark(Mark::Dot), 1),
            Sign::Comma => (Item::Mark(Mark::Comma), 1),
            Sign::Dots => (Item::Word(Meaning::To), 1),
            Sign::Tilde => (Item::Word(Meaning::About), 1),
            Sign::Other => (Item::Other, 1),
        };
        items.push(Placed { item, bytes: token.bytes.start..tokens[at + used - 1].bytes.end });
        at += used;
    }
    items
}

/// The longest phrase that the tokens begin with, and how many of them it takes.
fn phrase(tokens: &[Token]) -> Option<(Meaning, usize)> {
    let (mut key, mut words, mut found) = (String::new(), 0, None);
    for (at, token) in tokens.iter().enumerate() {
        match &token.sign {
            Sign::Word(word) => {
                key.push_str(word);
                words += 1;
                if let Some(meaning) = meaning(&key) {
                    found = Some((meaning, at + 1));
                }
                if words == LONGEST_PHRASE {
                    break;
                }
            }
            // Rabi al-Awwal, A.H.: a hyphen or dot inside a phrase. "Mar-Apr" is in no list, so it
            // stays a range.
            Sign::Dash { long: false } | Sign::Dot if !token.after_space => {}
            _ => break,
        }
    }
    found
}

fn is_ordinal_suffix(word: &str) -> bool {
    matches!(word, "st" | "nd" | "rd" | "th")
}

fn follows_number(tokens: &[Token], at: usize) -> bool {
    at > 0 && !tokens[at].after_space && matches!(tokens[at - 1].sign, Sign::Number(_))
}

struct Token {
    sign: Sign,
    bytes: Range<usize>,
    after_space: bool,
}

enum Sign {
    Number(Number),
    /// Folded letters.
    Word(String),
    Dash {
        long: bool,
    },
    Slash,
    Dot,
    Dots,
    Comma,
    Tilde,
    Other,
}

fn tokens(text: &str) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    let mut after_space = false;
    for (start, written) in text.char_indices() {
        let after_digit = !after_space && matches!(tokens.last(), Some(Token { sign: Sign::Number(_), .. }));
        // 1'366 is somebody's way to write a number, and no year.
        if is_passed_over(written) && !(is_apostrophe(written) && after_digit) {
            continue;
        }
        // Control characters, a line break among them, are refused and not read as space: no date
        // runs over a line's end.
        if written.is_whitespace() && !written.is_control() {
            after_space = true;
            continue;
        }
        let c = fold_digit(written);
        let end = start + written.len_utf8();
        if !after_space && tokens.last_mut().is_some_and(|last| extend(&mut last.sign, c)) {
            if let Some(last) = tokens.last_mut() {
                last.bytes.end = end;
            }
            continue;
        }
        tokens.push(Token { sign: sign(c), bytes: start..end, after_space });
        after_space = false;
    }
    tokens
}

/// Adds a character to a sign if it continues it.
fn extend(sign: &mut Sign, c: char) -> bool {
    match sign {
        Sign::Number(number) => {
            let Some(digit) = c.to_digit(10) else {
                return false;
            };
            number.value = number.value.saturating_mul(10).saturating_add(digit as i32);
            number.digits += 1;
            true
        }
        Sign::Word(word) if c.is_alphabetic() => {
            word.extend(fold_letter(c));
            true
        }
        Sign::Dot | Sign::Dots if c == '.' => {
            *sign = Sign::Dots;
            true
        }
        _ => false,
    }
}

fn sign(c: char) -> Sign {
    if let Some(digit) = c.to_digit(10) {
        return Sign::Number(Number { value: digit as i32, digits: 1 });
    }
    match c {
        // Hyphen-minus, hyphen, non-breaking hyphen, minus.
        '-' | '‐' | '‑' | '−' => Sign::Dash { long: false },
        // Figure dash, en dash, em dash.
        '‒' | '–' | '—' => Sign::Dash { long: true },
        // The Arabic date separator (U+060D) and the fraction and division slashes.
        '/' | '؍' | '⁄' | '∕' => Sign::Slash,
        '.' | '٫' => Sign::Dot,
        '…' => Sign::Dots,
        ',' | '،' => Sign::Comma,
        '~' | '≈' | '∼' => Sign::Tilde,
        c if c.is_alphabetic() && !is_apostrophe(c) => Sign::Word(fold_letter(c).collect()),
        _ => Sign::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::date::Calendar;

    fn said(text: &str) -> Vec<Item> {
        read(text).into_iter().map(|placed| placed.item).collect()
    }

    #[test]
    fn a_phrase_is_read_as_far_as_it_goes() {
        for text in ["Rabi al-Awwal", "ربيع الأول", "Rabīʿ al-awwal", "rabi i"] {
            assert_eq!(said(text), [Item::Word(Meaning::Month(Calendar::Islamic, 3))], "{text}");
        }
        assert_eq!(said("ربيع"), [Item::Word(Meaning::Season(crate::date::Season::Spring))]);
        assert_eq!(said("هـ.ش."), [Item::Word(Meaning::Marker(Calendar::Persian))]);
    }

    #[test]
    fn months_joined_by_a_hyphen_stay_two() {
        assert_eq!(said("Mar-Apr").len(), 3);
    }

    #[test]
    fn places_are_those_of_the_text_as_written() {
        let text = "در ۲۴\u{200f} اسفند";
        let places: Vec<_> = read(text).into_iter().map(|placed| text[placed.bytes].to_owned()).collect();
        assert_eq!(places, ["در", "۲۴", "اسفند"]);
    }

    #[test]
    fn an_endless_number_stops_growing() {
        let [Item::Number(number)] = said(&"9".repeat(500))[..] else { panic!("one number") };
        assert_eq!((number.year(), number.small(), number.is_year()), (i32::MAX, u8::MAX, true));
    }
}
