//! A guess at the language of a text, by its script, its letters and its most common words.

use super::lines::beginning;
use super::words::words;

/// Enough of a text to tell by, in characters.
const ENOUGH: usize = 4_000;

/// Letters of Persian that Arabic has not.
const PERSIAN_LETTERS: &[char] = &['پ', 'چ', 'ژ', 'گ'];
/// The forms of kaf and ye on a Persian keyboard.
const PERSIAN_FORMS: &[char] = &['ک', 'ی'];
/// Letters and forms of Arabic that Persian writes otherwise.
const ARABIC_FORMS: &[char] = &['ة', 'ي', 'ك', 'ى', 'إ', 'أ'];
/// Letters of Urdu, Pashto and Kurdish: neither Persian nor Arabic.
const OTHER_LETTERS: &[char] = &['ٹ', 'ڈ', 'ڑ', 'ے', 'ں', 'ښ', 'ړ', 'ټ', 'ډ', 'ڼ', 'ې', 'ځ', 'څ', 'ڕ', 'ڵ', 'ۆ', 'ێ'];
/// Folded, as everywhere in this list.
#[rustfmt::skip]
const PERSIAN_WORDS: &[&str] = &[
    "است", "این", "که", "را", "از", "به", "با", "برای", "می", "شد", "شده", "کرد", "بود", "هم",
    "های", "در", "خود", "تا", "یک", "گفت", "اند", "نیست",
];
#[rustfmt::skip]
const ARABIC_WORDS: &[&str] = &[
    "فی", "من", "علی", "الی", "ان", "التی", "الذی", "هذا", "هذه", "عن", "مع", "قال", "کان", "بعد",
    "بین", "لم", "قد", "الذین", "ما", "لا",
];

const LATIN: &[(&str, &[&str])] = &[
    (
        "en",
        &[
            "the", "of", "and", "to", "in", "is", "was", "were", "that", "for", "on", "with", "who", "their", "they", "he", "she", "his",
            "her", "has", "have", "had", "not", "from", "by", "at", "are", "be", "been", "this", "will", "said", "which", "it", "as", "an",
            "but", "last", "i",
        ],
    ),
    (
        "de",
        &[
            "der", "die", "das", "und", "ist", "nicht", "ein", "eine", "einen", "einer", "den", "dem", "des", "mit", "von", "für", "auf",
            "sich", "im", "zu", "wurde", "wurden", "sie", "er", "es", "auch", "nach", "bei", "aus", "sind", "hat", "haben", "war", "ihre",
            "dass", "zum", "zur", "über",
        ],
    ),
    (
        "fr",
        &[
            "le", "la", "les", "des", "du", "un", "une", "et", "est", "dans", "pour", "que", "qui", "sur", "pas", "au", "aux", "avec",
            "par", "ce", "cette", "il", "elle", "ils", "ont", "été", "sont", "ne", "d", "l", "qu", "se", "leur", "mais", "plus", "en",
        ],
    ),
    (
        "sq",
        &[
            "të", "e", "në", "dhe", "i", "një", "për", "me", "që", "nga", "është", "më", "se", "u", "ka", "kanë", "ishte", "janë", "nuk",
            "si", "do", "kjo", "ky", "por", "tha", "së", "deri", "pas", "tek", "ata", "ajo", "ai", "ia", "sipas",
        ],
    ),
    (
        "es",
        &[
            "el", "los", "las", "del", "una", "y", "que", "en", "por", "con", "para", "su", "fue", "es", "al", "como", "pero", "más", "se",
            "lo", "la", "de", "un", "no",
        ],
    ),
    (
        "it",
        &[
            "il", "gli", "della", "dei", "che", "è", "una", "per", "con", "non", "sono", "del", "di", "nel", "alla", "anche", "le", "la",
            "un", "si", "al", "da",
        ],
    ),
    (
        "nl",
        &[
            "het", "een", "van", "en", "de", "is", "niet", "zijn", "op", "met", "voor", "aan", "ook", "werd", "naar", "bij", "die", "dat",
            "er", "door",
        ],
    ),
];
/// Letters that speak for a language, each counted as half a common word.
const LATIN_LETTERS: &[(&str, &[char])] =
    &[("de", &['ß', 'ä', 'ö', 'ü']), ("fr", &['é', 'è', 'ê', 'à', 'œ', 'ù', 'î']), ("sq", &['ë']), ("es", &['ñ', '¿', '¡', 'ó'])];

/// The language as a BCP-47 tag, when it can be told.
pub(super) fn guess(title: &str, excerpt: Option<&str>) -> Option<String> {
    let text = format!("{title} {}", beginning(excerpt.unwrap_or_default(), ENOUGH));
    let arabic = text.chars().filter(|letter| matches!(letter, '\u{620}'..='\u{64A}' | '\u{66E}'..='\u{6D3}')).count();
    let latin = text.chars().filter(|letter| letter.is_alphabetic() && *letter < '\u{250}').count();
    let letters = text.chars().filter(|letter| letter.is_alphabetic()).count();
    if arabic * 2 > letters {
        of_arabic_script(&text)
    } else if latin * 2 > letters {
        of_latin_script(&text)
    } else {
        None
    }
    .map(str::to_owned)
}

fn of_arabic_script(text: &str) -> Option<&'static str> {
    let letters = |list: &[char]| text.chars().filter(|letter| list.contains(letter)).count();
    let words = words(text);
    let common = |list: &[&str]| words.iter().filter(|word| list.contains(&word.folded.as_str())).count();
    if letters(OTHER_LETTERS) > 1 {
        return None;
    }
    let articles = words.iter().filter(|word| word.folded.chars().count() > 4 && word.folded.starts_with("ال")).count();
    let persian = 3 * letters(PERSIAN_LETTERS) + letters(PERSIAN_FORMS) + 2 * common(PERSIAN_WORDS);
    let arabic = letters(ARABIC_FORMS) + 2 * common(ARABIC_WORDS) + 2 * articles;
    if persian >= 3 && persian > arabic * 3 / 2 {
        Some("fa")
    } else if arabic >= 3 && arabic > persian * 3 / 2 {
        Some("ar")
    } else {
        None
    }
}

fn of_latin_script(text: &str) -> Option<&'static str> {
    let words = words(text);
    let mut scores: Vec<(usize, usize, &'static str)> = LATIN
        .iter()
        .map(|(tag, list)| {
            let mut common: Vec<&str> = words.iter().map(|word| word.folded.as_str()).filter(|word| list.contains(word)).collect();
            let count = common.len();
            common.sort_unstable();
            common.dedup();
            let own = LATIN_LETTERS.iter().find(|(other, _)| other == tag).map_or(&[][..], |(_, letters)| letters);
            let letters = text.chars().flat_map(char::to_lowercase).filter(|letter| own.contains(letter)).count();
            (count * 2 + letters, common.len(), *tag)
        })
        .collect();
    scores.sort_unstable();
    let [.., (second, _, _), (first, different, tag)] = scores.as_slice() else {
        return None;
    };
    // Two different common words at least, and clearly ahead: a name or a loan word is not enough.
    (*different >= 2 && *first >= second + 2 && first * 3 >= second * 4).then_some(*tag)
}
