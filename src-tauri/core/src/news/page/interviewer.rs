//! Bylines that say who asked, as in "Peter Vogt interviews a former resident".

use super::credit::several;
use super::names::name;
use super::words::level;

/// Between who asked and who answered.
#[rustfmt::skip]
const ASKS: &[&str] = &[
    " interviews ", " interviewed ", " interviewing ", " talks to ", " talks with ",
    " talked to ", " speaks to ", " speaks with ", " spoke to ", " spoke with ",
    " in conversation with ", " in an interview with ", " interviewt ", " im gespräch mit ",
    " spricht mit ", " interviewe ", " interroge ", " s'entretient avec ", " s’entretient avec ",
    " interviston ", " intervistoi ", " bisedon me ", " در گفتگو با ", " در گفت‌وگو با ",
    " در گفت‌و‌گو با ", " در گفت و گو با ", " در مصاحبه با ", " یحاور ", " تحاور ",
    " فی حوار مع ", " فی مقابله مع ",
];
/// Before who asked, when it stands last.
#[rustfmt::skip]
const ASKED_BY: &[&str] = &[
    " interviewed by ", "interview by ", "interview by: ", " by ", "interview: ", "interviewer: ",
    "propos recueillis par ", " von ", " par ", " nga ",
];
/// How such a part opens when the one who asked does not stand first.
#[rustfmt::skip]
const INTERVIEW: &[&str] = &[
    "interviewed", "interviewer", "interview", "an interview", "in conversation",
    "a conversation", "entretien", "propos recueillis", "intervistë", "intervista", "مصاحبه‌ی ",
    "مصاحبهٔ ", "مصاحبه ", "مصاحبه:", "گفتگوی ", "گفتگو ", "گفتگو:", "گفت‌وگوی ", "گفت‌وگو ",
    "گفت‌و‌گوی ", "گفت‌و‌گو ", "گفت و گوی ", "گفت و گو ", "مقابلة ", "حوار ",
];

/// Who asked, when the part speaks of an interview; nobody when it does not say.
pub(super) fn read(part: &str) -> Option<Vec<String>> {
    let plain = level(part);
    let after = |marks: &[&str]| {
        marks.iter().find_map(|mark| plain.find(mark).and_then(|at| part.get(at + mark.len()..))).filter(|name| is_name(name))
    };
    let opening = INTERVIEW.iter().find(|opening| plain.starts_with(&level(opening)));
    if let Some(opening) = opening {
        if let Some(name) = after(ASKED_BY) {
            return Some(several(name));
        }
        // مصاحبه X با Y
        let rest = part.get(level(opening).len()..)?;
        let asked = split(rest, "با").or_else(|| split(rest, "مع")).map(|(asked, _)| asked.trim_matches([' ', ':']));
        return match asked {
            Some(asked) if is_name(asked) => Some(several(asked)),
            Some(_) => Some(Vec::new()),
            None if [" with ", " mit ", " avec ", " me "].iter().any(|with| plain.contains(with)) => Some(Vec::new()),
            None => None,
        };
    }
    if plain.contains(" interviewed by ") {
        return after(&[" interviewed by "]).map(several);
    }
    ASKS.iter().find_map(|ask| {
        let asked = part.get(..plain.find(&level(ask))?)?.trim();
        is_name(asked).then(|| several(asked))
    })
}

/// The two sides of a word of its own.
fn split<'t>(text: &'t str, word: &str) -> Option<(&'t str, &'t str)> {
    match text.trim_start().strip_prefix(word) {
        Some(answered) if answered.starts_with(' ') => Some(("", answered)),
        _ => text.split_once(&format!(" {word} ")),
    }
}

fn is_name(text: &str) -> bool {
    name(text.trim()) && text.split_whitespace().count() <= 9
}
