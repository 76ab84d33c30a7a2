//! Words as they are compared: never as they are kept.

use std::ops::Range;

/// A word, folded, and where it stands in its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Word {
    pub folded: String,
    pub at: Range<usize>,
}

/// The words of `text`: runs of letters and digits, in lower case, with the Arabic and Persian
/// forms of a letter or digit made one. Quotation marks, apostrophes and zero-width joiners part words.
pub(super) fn words(text: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut open = false;
    for (at, letter) in text.char_indices() {
        if is_mark(letter) {
            continue;
        }
        if !letter.is_alphanumeric() {
            open = false;
            continue;
        }
        if !open {
            words.push(Word { folded: String::new(), at: at..at });
            open = true;
        }
        if let Some(word) = words.last_mut() {
            word.folded.extend(fold(letter).to_lowercase());
            word.at.end = at + letter.len_utf8();
        }
    }
    words
}

/// The folded words with one space around each, so that a phrase is found by `contains`.
pub(super) fn spaced(text: &str) -> String {
    words(text).into_iter().fold(String::from(" "), |spaced, word| spaced + &word.folded + " ")
}

/// Whether two texts are the same words.
pub(super) fn same(one: &str, other: &str) -> bool {
    let folded = |text| words(text).into_iter().map(|word| word.folded).collect::<Vec<_>>();
    let one = folded(one);
    !one.is_empty() && one == folded(other)
}

/// A copy in which every letter keeps its place in bytes: ASCII in lower case, Persian letters.
pub(super) fn level(text: &str) -> String {
    text.chars().map(|letter| fold_letter(letter.to_ascii_lowercase())).collect()
}

fn fold(letter: char) -> char {
    match letter {
        '\u{6F0}'..='\u{6F9}' => digit(letter, 0x6F0),
        '\u{660}'..='\u{669}' => digit(letter, 0x660),
        'أ' | 'إ' | 'ٱ' => 'ا',
        'ة' | 'ۀ' => 'ه',
        _ => fold_letter(letter),
    }
}

/// Both forms take two bytes in UTF-8, which `level` relies on.
fn fold_letter(letter: char) -> char {
    match letter {
        'ي' | 'ى' => 'ی',
        'ك' => 'ک',
        _ => letter,
    }
}

fn digit(letter: char, zero: u32) -> char {
    char::from_digit(u32::from(letter) - zero, 10).unwrap_or(letter)
}

/// Vowel signs, accents written apart, tatweel.
pub(super) fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36F}' | '\u{610}'..='\u{61A}' | '\u{640}' | '\u{64B}'..='\u{65F}' | '\u{670}')
}
