//! Who translated, as a byline says it in a bracket or between commas.

use super::words::{level, words};

/// Words that a note of translation opens with.
#[rustfmt::skip]
const OPENING: &[&str] = &[
    "translated", "translation", "translator", "trans", "transl", "traduit", "traduction",
    "traducteur", "traductrice", "übersetzt", "übersetzung", "übersetzer", "übersetzerin",
    "përktheu", "përkthyer", "përkthim", "përkthimi", "përkthyes", "ترجمه", "مترجم", "برگردان",
    "ترجمهی", "ترجمها", "المترجم", "تعریب", "tr",
];
/// Words before the name of who translated; whatever stands before the last of them is a language.
#[rustfmt::skip]
const BY: &[&str] = &[
    " by: ", " by ", " von ", " par ", " nga ", " توسط ", " به قلم ", ": ", ":",
];
/// What may stand between the opening and the name.
const BETWEEN: &[&str] = &["by ", "from ", "von ", "par ", "nga ", "از ", "ی ", "به ", "من "];
/// Languages, which are not names of translators.
#[rustfmt::skip]
const LANGUAGES: &[&str] = &[
    "انگلیسی", "آلمانی", "المانی", "فرانسه", "فرانسوی", "عربی", "فارسی", "آلبانیایی", "ترکی",
    "کردی", "english", "german", "french", "persian", "farsi", "arabic", "albanian", "turkish",
    "kurdish", "the",
];

/// When the part is a note of translation: who translated, if it says so.
pub(super) fn read(part: &str) -> Option<Option<String>> {
    let part = part.trim();
    let first = words(part).into_iter().take(2).collect::<Vec<_>>();
    let opens = |at: usize| first.get(at).filter(|word| OPENING.contains(&word.folded.as_str()));
    let language_first = || {
        let language = first.first().is_some_and(|word| LANGUAGES.contains(&word.folded.as_str()));
        opens(1).filter(|_| language)
    };
    let opening = opens(0).or_else(language_first)?;
    let rest = &part[opening.at.end..];
    // An abbreviation must be marked as one: Tran is a name, and so is Tr.
    if matches!(opening.folded.as_str(), "tr" | "trans" | "transl") && !rest.starts_with(['.', ':']) && !rest.starts_with(" by ") {
        return None;
    }
    let plain = level(rest);
    let named = BY.iter().filter_map(|by| plain.rfind(by).map(|at| at + by.len())).max();
    let mut name = named.and_then(|at| rest.get(at..)).unwrap_or(rest);
    loop {
        name = name.trim_start_matches(|letter: char| !letter.is_alphanumeric());
        let plain = level(name);
        let small = BETWEEN.iter().find(|small| plain.starts_with(**small));
        let language = words(name).into_iter().next().filter(|word| LANGUAGES.contains(&word.folded.as_str()));
        match (small, language) {
            (Some(small), _) => name = name.get(small.len()..)?,
            (None, Some(language)) => name = &name[language.at.end..],
            (None, None) => break,
        }
    }
    let name = name.trim_end_matches([' ', ':', ',', '.', ')']).trim();
    let unsaid = name.is_empty() || (named.is_none() && level(rest).trim_start().starts_with("from "));
    Some((!unsaid).then(|| name.to_owned()))
}
