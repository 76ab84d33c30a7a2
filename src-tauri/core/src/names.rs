//! Letters and names: what is thought the same for finding, never in what is stored.
//!
//! [`fold`] makes one form of the ways a letter is written (domain.md, "Names"). [`sound_key`] is the first, simple key under which
//! a name meets its other spellings, in Latin and in Arabic script alike: its consonants, in classes.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Folds text for search: lower case, no diacritics, one form of Arabic and Persian letters, ASCII digits; tatweel, joiners, bidi
/// marks and apostrophes gone. Everything else stays, so that words remain apart.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.nfkd() {
        if is_combining_mark(letter) || is_silent(letter) {
            continue;
        }
        match letter {
            'ي' | 'ى' | 'ې' | 'ے' => folded.push('ی'),
            'ك' => folded.push('ک'),
            'ة' | 'ە' | 'ھ' | 'ہ' => folded.push('ه'),
            'ٱ' => folded.push('ا'),
            'ß' | 'ẞ' => folded.push_str("ss"),
            'ø' | 'Ø' => folded.push('o'),
            'đ' | 'Đ' | 'ð' | 'Ð' => folded.push('d'),
            'ł' | 'Ł' => folded.push('l'),
            'ħ' | 'Ħ' => folded.push('h'),
            'æ' | 'Æ' => folded.push_str("ae"),
            'œ' | 'Œ' => folded.push_str("oe"),
            'þ' | 'Þ' => folded.push_str("th"),
            'ı' => folded.push('i'),
            letter => match digit(letter) {
                Some(digit) => folded.push(digit),
                None => folded.extend(letter.to_lowercase()),
            },
        }
    }
    folded
}

/// Letters that only shape or order the text, or that spellings of one name have or have not (hamza on the line, apostrophes).
fn is_silent(letter: char) -> bool {
    matches!(letter, '\u{640}' | 'ء' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}'
        | '\u{feff}' | '\u{ad}' | '\u{61c}' | '\'' | '’' | '‘' | 'ʼ' | 'ʻ' | 'ʿ' | 'ʾ' | '`')
}

fn digit(letter: char) -> Option<char> {
    let value = match letter {
        '٠'..='٩' => letter as u32 - '٠' as u32,
        '۰'..='۹' => letter as u32 - '۰' as u32,
        _ => return None,
    };
    char::from_digit(value, 10)
}

/// The words of a text, as written, with the byte at which each begins.
pub fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let inside = |letter: char| letter.is_alphanumeric() || is_combining_mark(letter) || is_silent(letter);
    let mut rest = 0;
    std::iter::from_fn(move || {
        loop {
            let start = rest + text[rest..].find(char::is_alphanumeric)?;
            let end = text[start..].find(|letter| !inside(letter)).map_or(text.len(), |length| start + length);
            rest = end;
            if start < end {
                return Some((start, &text[start..end]));
            }
        }
    })
}

/// The key of one folded word: its consonants in classes that Latin and Arabic script share, led by `a` if it begins with a vowel.
/// Empty where nothing is left. `ehsan`, `ehssan`, `ihsan` and `احسان` all give `ahsn`.
pub fn sound_key(folded: &str) -> String {
    let letters: Vec<char> = folded.chars().collect();
    let mut key = String::new();
    let mut last = None;
    let mut at = 0;
    while at < letters.len() {
        let (class, taken) = sound(letters[at], letters.get(at + 1).copied());
        // A doubled letter is one: Arabic script does not write the doubling.
        let doubled = class.is_some() && class == last;
        last = class;
        match class {
            Some('a') if at == 0 => key.push('a'),
            // Vowels are mostly unwritten in Arabic script; w and y are vowels as often as not.
            Some('a') | None => {}
            Some('w' | 'y') if at > 0 => {}
            Some(class) if !doubled => key.push(class),
            Some(_) => {}
        }
        at += taken;
    }
    // A last h is often silent: Fatemeh, Fatima; Sara, Sarah, ساره.
    if key.len() > 1 && key.ends_with('h') {
        key.pop();
    }
    key
}

/// The class of the sound that begins with `letter`, and how many letters it takes.
fn sound(letter: char, next: Option<char>) -> (Option<char>, usize) {
    let pair = match (letter, next) {
        ('k', Some('h')) => Some('x'),
        ('g' | 'q', Some('h')) => Some('q'),
        ('s', Some('h')) => Some('$'),
        ('c', Some('h')) => Some('c'),
        ('z', Some('h')) => Some('j'),
        ('p', Some('h')) => Some('f'),
        ('t', Some('h')) => Some('t'),
        ('d', Some('h')) => Some('z'),
        ('c', Some('k')) => Some('k'),
        _ => None,
    };
    if let Some(class) = pair {
        return (Some(class), 2);
    }
    let class = match letter {
        'a' | 'e' | 'i' | 'o' | 'u' | 'ا' | 'ع' | 'آ' => 'a',
        'b' | 'ب' => 'b',
        'p' | 'پ' => 'p',
        't' | 'ت' | 'ط' => 't',
        's' | 'س' | 'ص' | 'ث' => 's',
        'j' | 'ج' | 'ژ' => 'j',
        'c' | 'k' | 'ک' => 'k',
        'چ' => 'c',
        'h' | 'ح' | 'ه' => 'h',
        'x' | 'خ' => 'x',
        'd' | 'د' => 'd',
        'z' | 'ز' | 'ذ' | 'ض' | 'ظ' => 'z',
        'r' | 'ر' => 'r',
        'ش' => '$',
        'q' | 'ق' | 'غ' => 'q',
        'f' | 'ف' => 'f',
        'g' | 'گ' => 'g',
        'l' | 'ل' => 'l',
        'm' | 'م' => 'm',
        'n' | 'ن' => 'n',
        'w' | 'v' | 'و' => 'w',
        'y' | 'ی' => 'y',
        letter if letter.is_alphanumeric() => letter,
        _ => return (None, 1),
    };
    (Some(class), 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_ways_of_writing_a_letter_are_one() {
        for (written, folded) in [
            ("كتابي", "کتابی"),
            ("مؤسسۀ", "موسسه"),
            ("إحسان", "احسان"),
            ("أَحْمَد", "احمد"),
            ("می\u{200c}خواهم", "میخواهم"),
            ("مـــريم", "مریم"),
            ("فاطمة", "فاطمه"),
            ("۱۳۶۷ ١٣٦٧ 1367", "1367 1367 1367"),
            ("Shqipëri Đorđe Łódź Straße", "shqiperi dorde lodz strasse"),
            ("Sa’id O'Hara", "said ohara"),
        ] {
            assert_eq!(fold(written), folded);
        }
    }

    #[test]
    fn spellings_of_one_name_meet() {
        for same in [
            &["Ehsan", "Ehssan", "Ihsan", "احسان", "إحسان"][..],
            &["Fatemeh", "Fatima", "فاطمه", "فاطمة"],
            &["Mohammad", "Muhammed", "Mohamad", "محمد"],
            &["Davood", "Davud", "داوود", "داود"],
            &["Khosrow", "Khosro", "خسرو"],
            &["Shirin", "Sheerin", "شیرین"],
            &["Yusuf", "Yousef", "یوسف"],
        ] {
            let keys: Vec<_> = same.iter().map(|name| sound_key(&fold(name))).collect();
            assert!(keys.iter().all(|key| *key == keys[0]), "{same:?} {keys:?}");
        }
        assert_ne!(sound_key("ehsan"), sound_key("hasan"));
        assert_ne!(sound_key("maryam"), sound_key("marta"));
    }

    proptest! {
        #[test]
        fn folding_twice_is_folding_once(text in any::<String>()) {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }

        #[test]
        fn every_word_lies_where_it_is_said_to(text in any::<String>()) {
            for (at, word) in words(&text) {
                prop_assert_eq!(&text[at..at + word.len()], word);
            }
        }

        #[test]
        fn a_key_is_never_longer_than_its_word(word in "\\PC{0,40}") {
            let folded = fold(&word);
            prop_assert!(sound_key(&folded).chars().count() <= folded.chars().count());
        }
    }
}
