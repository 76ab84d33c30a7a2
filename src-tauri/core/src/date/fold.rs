//! Letters and digits of three scripts, folded so that one spelling stands for all. Only reading
//! sees the folded form.

/// Persian and Arabic-Indic digits (U+06F0–06F9, U+0660–0669) become ASCII; everything else stays.
pub fn fold_digits(text: &str) -> String {
    text.chars().map(fold_digit).collect()
}

/// One digit of either script as ASCII, or the character itself.
pub(super) fn fold_digit(c: char) -> char {
    let value = match c {
        '۰'..='۹' => c as u32 - '۰' as u32,
        '٠'..='٩' => c as u32 - '٠' as u32,
        _ => return c,
    };
    char::from_digit(value, 10).unwrap_or(c)
}

/// Whether reading passes over this character as if it were not there.
///
/// Zero-width and bidirectional marks are there because a keyboard or a word processor put them
/// (Unicode 16, general category Cf); vowel marks, tatweel and the apostrophes of transliteration
/// (Sha'ban, Rabīʿ) are optional in spelling.
pub(super) fn is_passed_over(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{2064}'
        | '\u{2066}'..='\u{2069}' | '\u{feff}'
        // Combining marks: Latin accents, then Arabic vowels, hamza above and below, Quranic marks.
        | '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{6d6}'..='\u{6dc}'
        | '\u{6df}'..='\u{6e8}'
        | '\u{6ea}'..='\u{6ed}'
        | 'ـ' | 'ء')
        || is_apostrophe(c)
}

/// The signs that transliteration writes for ʿayn and hamza. They mean nothing in a word, and
/// something else after a digit.
pub(super) fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '`' | '‘' | '’' | 'ʼ' | 'ʾ' | 'ʿ' | 'ʹ')
}

/// A letter in lower case, without accent or hamza, and in its Persian form. Not for what
/// [`is_passed_over`].
pub(super) fn fold_letter(c: char) -> impl Iterator<Item = char> {
    c.to_lowercase().filter(|c| !is_passed_over(*c)).map(|c| match c {
        'ي' | 'ى' | 'ې' | 'ئ' => 'ی',
        'ك' => 'ک',
        'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
        'ؤ' => 'و',
        'ة' | 'ۀ' | 'ە' | 'ہ' | 'ھ' => 'ه',
        // Accents met in scholars' transliteration of Arabic and Persian months.
        'à'..='å' | 'ā' => 'a',
        'ç' => 'c',
        'ḍ' | 'ḏ' => 'd',
        'è'..='ë' | 'ē' => 'e',
        'ġ' | 'ğ' => 'g',
        'ḥ' | 'ḫ' => 'h',
        'ì'..='ï' | 'ī' => 'i',
        'ò'..='ö' | 'ō' => 'o',
        'ṣ' | 'š' | 'ş' => 's',
        'ṭ' | 'ṯ' => 't',
        'ù'..='ü' | 'ū' => 'u',
        'ẓ' | 'ž' => 'z',
        other => other,
    })
}

/// A name or phrase as the key that it is looked up by: its letters, folded and run together.
pub(super) fn fold_phrase(phrase: &str) -> String {
    phrase.chars().filter(|c| c.is_alphabetic() && !is_passed_over(*c)).flat_map(fold_letter).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_of_both_scripts_become_ascii_and_nothing_else_changes() {
        assert_eq!(fold_digits("۱۳۹۹/٠٨/05 آبان"), "1399/08/05 آبان");
    }

    #[test]
    fn spellings_of_one_month_meet() {
        assert_eq!(fold_phrase("ربيع‌ الأوّل"), fold_phrase("ربیع الاول"));
        assert_eq!(fold_phrase("Dhū al-Ḥijjah"), fold_phrase("dhu al hijjah"));
        assert_eq!(fold_phrase("Sha'ban"), fold_phrase("Shaʿbān"));
        assert_eq!(fold_phrase("هـ"), "ه");
    }
}
