//! The closing repetition of the title, with which many front pages end a teaser.

use super::words::{Word, words};

/// The most bytes at the end of a text in which a repetition is looked for, beside the title's own length.
const SLACK: usize = 240;

/// How much of `text` stays when the title that closes it is taken away, the whole title or its
/// beginning; `None` when nothing repeats it.
pub(super) fn before_repetition(text: &str, title: &str) -> Option<usize> {
    let title_words = words(title);
    let from = tail_start(text, title.len() * 2 + SLACK);
    let tail = &text[from..];
    let mut tail_words = words(tail);
    // A footnote mark or a bare bracket may follow the repetition.
    let mut end = tail.len();
    loop {
        if let Some(kept) = cut(&tail[..end], &tail_words, title, &title_words) {
            return Some(from + trim(&tail[..kept]));
        }
        let last = tail_words.last()?;
        let mark =
            last.folded.chars().all(char::is_numeric) && tail[..last.at.start].ends_with('[') && tail[last.at.end..].starts_with(']');
        if !mark {
            return None;
        }
        end = last.at.start - 1;
        tail_words.pop();
    }
}

/// Where the repetition starts in `tail`.
fn cut(tail: &str, tail_words: &[Word], title: &str, title_words: &[Word]) -> Option<usize> {
    let most = title_words.len().min(tail_words.len());
    (1..=most).rev().find_map(|count| {
        let repeated = &tail_words[tail_words.len() - count..];
        let after = &tail[repeated.last()?.at.end..];
        let torn = tears(after);
        let alike = repeated.iter().zip(title_words).enumerate().all(|(at, (one, other))| {
            one.folded == other.folded || (torn && at + 1 == count && count > 2 && other.folded.starts_with(&one.folded))
        });
        if !alike {
            return None;
        }
        let start = repeated.first()?.at.start;
        let before = &tail[..trim(&tail[..start])];
        let stands_apart = before.is_empty() || before.ends_with(is_end);
        let as_written = title[title_words.first()?.at.clone()] == tail[repeated.first()?.at.clone()];
        let whole = count == title_words.len();
        let fits = if whole {
            stands_apart || (count >= 4 && as_written)
        } else {
            let closed = !torn && after.starts_with(['.', '!', '?', '؟']) || after.contains('[');
            let enough = if closed { count >= 5 || count * 5 >= title_words.len() * 3 } else { true };
            count >= 3 && enough && as_written && (stands_apart || (torn && count >= 4))
        };
        fits.then_some(start)
    })
}

/// The end of what stays: no opening quotation mark, white space or dash is left hanging.
fn trim(text: &str) -> usize {
    let mut kept = text.trim_end();
    while let Some(before) = kept.strip_suffix(is_opening) {
        let hangs = before.is_empty() || before.ends_with(char::is_whitespace) || kept.ends_with(['«', '„', '(']);
        if !hangs {
            break;
        }
        kept = before.trim_end();
    }
    kept.len()
}

/// Whether the title breaks off here; a bracketed ellipsis is the teaser's own.
fn tears(after: &str) -> bool {
    !after.contains('[') && (after.contains('…') || after.contains(".."))
}

/// Where the last `most` bytes of `text` begin, at the border of a character.
fn tail_start(text: &str, most: usize) -> usize {
    let mut start = text.len().saturating_sub(most);
    while !text.is_char_boundary(start) {
        start += 1;
    }
    start
}

fn is_opening(letter: char) -> bool {
    matches!(letter, '“' | '„' | '«' | '‘' | '‚' | '‹' | '"' | '\'' | '(' | '–' | '—' | '-' | '|')
}

/// What may stand before a repetition: the end of a sentence, with or without a closing mark.
fn is_end(letter: char) -> bool {
    matches!(letter, '.' | '!' | '?' | '…' | '؟' | '۔' | '”' | '»' | '’' | '"' | ']' | ')')
}
