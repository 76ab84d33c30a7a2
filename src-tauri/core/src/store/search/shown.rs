//! How a hit is shown: why it was found, and the text around the words.

use super::terms::Term;
use super::{How, Piece, Why};
use crate::names::{fold, words};
use crate::store::Words;

/// Characters of a snippet before and after the first word found.
const SNIPPET: usize = 90;

/// The best way in which a text of the record matched, and the words as they stand there.
pub(super) fn why(words_of: &Words, terms: &[Term]) -> Why {
    let mut best: Option<Why> = None;
    let places = [(How::Code, &words_of.codes), (How::Name, &words_of.names)];
    let title: Vec<String> = words_of.title.iter().cloned().collect();
    let rest = [(How::Name, &title), (How::Text, &words_of.text)];
    for (place, texts) in places.into_iter().chain(rest) {
        for text in texts {
            // Each term by its best word; the text by its worst term.
            let mut best_of: Vec<Option<How>> = vec![None; terms.len()];
            let mut stands: Vec<&str> = Vec::new();
            for (_, word) in words(text) {
                let folded = fold(word);
                let before = stands.len();
                for (term, best) in terms.iter().zip(&mut best_of) {
                    if let Some(found) = term.matches(&folded) {
                        *best = Some(best.map_or(found, |best| best.min(found)));
                        stands.truncate(before);
                        stands.push(word);
                    }
                }
            }
            let Some(how) = best_of.into_iter().flatten().max() else { continue };
            let how = if how == How::Text { place } else { how };
            // Whole names are shown as they stand; of running text, the words.
            let shown = if place == How::Text { stands.join(" ").chars().take(80).collect() } else { text.clone() };
            if best.as_ref().is_none_or(|best| how < best.how) {
                best = Some(Why { how, r#as: Some(shown) });
            }
        }
    }
    best.unwrap_or(Why { how: How::Text, r#as: None })
}

/// The text around the first word found: running text if it holds one, else the name or title.
pub(super) fn snippet(words_of: &Words, terms: &[Term]) -> Vec<Piece> {
    let found = |text: &&String| words(text).any(|(_, word)| is_hit(word, terms));
    let texts = || words_of.text.iter().chain(&words_of.title).chain(&words_of.names).chain(&words_of.codes);
    let Some(text) = texts().find(found).or_else(|| texts().find(|text| !text.trim().is_empty())) else {
        return Vec::new();
    };
    let first = words(text).find(|(_, word)| is_hit(word, terms)).map_or(0, |(at, _)| at);
    let start = text[..first].char_indices().rev().take(SNIPPET).last().map_or(first, |(at, _)| at);
    let end = text[first..].char_indices().nth(2 * SNIPPET).map_or(text.len(), |(at, _)| first + at);
    let (start, end) = (whole_word_after(text, start, first), whole_word_before(text, end, first));

    let mut pieces = Vec::new();
    let mut push = |text: &str, hit: bool| {
        // Lines and control characters are shown as spaces.
        let text: String = text.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect();
        if !text.is_empty() {
            pieces.push(Piece { text, hit });
        }
    };
    if start > 0 {
        push("… ", false);
    }
    let mut at = start;
    for (from, word) in words(&text[start..end]).map(|(from, word)| (start + from, word)) {
        if is_hit(word, terms) {
            push(&text[at..from], false);
            push(word, true);
            at = from + word.len();
        }
    }
    push(&text[at..end], false);
    if end < text.len() {
        push(" …", false);
    }
    pieces
}

fn is_hit(word: &str, terms: &[Term]) -> bool {
    let folded = fold(word);
    terms.iter().any(|term| term.matches(&folded).is_some())
}

fn whole_word_after(text: &str, start: usize, first: usize) -> usize {
    match start {
        0 => 0,
        start => {
            let space = text[start..first].char_indices().find(|(_, letter)| letter.is_whitespace());
            space.map_or(start, |(at, space)| start + at + space.len_utf8())
        }
    }
}

fn whole_word_before(text: &str, end: usize, first: usize) -> usize {
    match end == text.len() {
        true => end,
        false => text[first..end].rfind(char::is_whitespace).map_or(end, |space| first + space),
    }
}
