//! The bytes of a page, its lines, and a line as it is kept.

use std::borrow::Cow;

/// One line of a page, without its line break.
#[derive(Debug, Clone, Copy)]
pub(super) struct Line<'t> {
    /// 1-based.
    pub number: u32,
    /// Where the line starts in the text it was taken from, in bytes.
    pub start: usize,
    pub text: &'t str,
    /// Where the next line starts.
    pub next: usize,
}

/// The text of a page, or the line of the first byte that is not text.
///
/// UTF-8 with or without a byte order mark; UTF-16 only with one.
pub(super) fn decode(bytes: &[u8]) -> Result<Cow<'_, str>, u32> {
    match bytes {
        [0xEF, 0xBB, 0xBF, rest @ ..] => utf8(rest),
        [0xFF, 0xFE, rest @ ..] => utf16(rest, u16::from_le_bytes),
        [0xFE, 0xFF, rest @ ..] => utf16(rest, u16::from_be_bytes),
        _ => utf8(bytes),
    }
}

fn utf8(bytes: &[u8]) -> Result<Cow<'_, str>, u32> {
    std::str::from_utf8(bytes).map(Cow::Borrowed).map_err(|fault| {
        let good = std::str::from_utf8(&bytes[..fault.valid_up_to()]).unwrap_or_default();
        line_at_end_of(good)
    })
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<Cow<'_, str>, u32> {
    let pairs = bytes.chunks_exact(2);
    let odd = !pairs.remainder().is_empty();
    let mut text = String::with_capacity(bytes.len() / 2);
    for letter in char::decode_utf16(pairs.map(|pair| unit([pair[0], pair[1]]))) {
        match letter {
            Ok(letter) => text.push(letter),
            Err(_) => return Err(line_at_end_of(&text)),
        }
    }
    if odd { Err(line_at_end_of(&text)) } else { Ok(Cow::Owned(text)) }
}

fn line_at_end_of(text: &str) -> u32 {
    let breaks = lines(text, 1).filter(|line| line.start + line.text.len() < line.next).count();
    u32::try_from(breaks).unwrap_or(u32::MAX).saturating_add(1)
}

/// The lines of `text`, the first numbered `first`. LF, CRLF and a lone CR end a line.
pub(super) fn lines(text: &str, first: u32) -> impl Iterator<Item = Line<'_>> {
    let mut at = 0;
    let mut number = first;
    std::iter::from_fn(move || {
        if at >= text.len() {
            return None;
        }
        let rest = &text[at..];
        let (length, step) = match rest.find(['\n', '\r']) {
            None => (rest.len(), rest.len()),
            Some(end) if rest[end..].starts_with("\r\n") => (end, end + 2),
            Some(end) => (end, end + 1),
        };
        let line = Line { number, start: at, text: &rest[..length], next: at + step };
        at += step;
        number = number.saturating_add(1);
        Some(line)
    })
}

/// The lines of `text` from its last to its first. `after` is the number of the line that follows
/// `text`, which must be empty or end with a line break.
pub(super) fn lines_backwards(text: &str, after: u32) -> impl Iterator<Item = Line<'_>> {
    let mut end = text.len();
    let mut number = after;
    std::iter::from_fn(move || {
        if end == 0 {
            return None;
        }
        let next = end;
        let until = text[..end].strip_suffix("\r\n").or_else(|| text[..end].strip_suffix(['\n', '\r'])).unwrap_or(&text[..end]);
        let start = until.rfind(['\n', '\r']).map_or(0, |at| at + 1);
        number = number.saturating_sub(1);
        end = start;
        Some(Line { number, start, text: &until[start..], next })
    })
}

/// The line as it is kept: white space of any sort is one space, none at the ends; marks that
/// nobody sees (direction marks, zero-width spaces, soft hyphens, controls) are gone. Joiners stay
/// where they join letters. At most `most` characters are made, and one more when there were more.
pub(super) fn clean(line: &str, most: usize) -> String {
    let mut kept = String::with_capacity(line.len().min(most.saturating_mul(2)));
    let mut count = 0;
    let mut space = false;
    let mut joiner = None;
    for letter in line.chars() {
        if letter.is_whitespace() {
            space = true;
            joiner = None;
        } else if is_joiner(letter) {
            joiner = Some(letter);
        } else if !is_unseen(letter) {
            let joins = joiner.take().filter(|_| !space && count > 0);
            let between = if space && count > 0 { Some(' ') } else { joins };
            for letter in between.into_iter().chain([letter]) {
                if count > most {
                    return kept;
                }
                kept.push(letter);
                count += 1;
            }
            space = false;
        }
    }
    kept
}

/// Whether a person would see nothing on this line.
pub(super) fn is_blank(line: &str) -> bool {
    line.chars().all(|letter| letter.is_whitespace() || is_joiner(letter) || is_unseen(letter))
}

/// The beginning of `text`, of at most `most` characters.
pub(super) fn beginning(text: &str, most: usize) -> &str {
    text.char_indices().nth(most).map_or(text, |(end, _)| &text[..end])
}

fn is_joiner(letter: char) -> bool {
    matches!(letter, '\u{200C}' | '\u{200D}')
}

fn is_unseen(letter: char) -> bool {
    matches!(
        letter,
        '\u{AD}' | '\u{61C}' | '\u{180E}' | '\u{200B}' | '\u{200E}' | '\u{200F}'
            | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{206F}'
            | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}'
    ) || letter.is_control()
}
