//! Whether the words of a byline are a person, an outlet or a body, judged by their looks.

use super::words::{Word, words};

/// Words that hardly stand in a person's name.
#[rustfmt::skip]
const OUTLET: &[&str] = &[
    "news", "newspaper", "newswire", "newsroom", "newsletter", "times", "radio", "courier",
    "bulletin", "agency", "herald", "magazine", "tv", "fm", "television", "gazette", "tribune",
    "chronicle", "observer", "review", "daily", "weekly", "monthly", "digest", "wire", "dispatch",
    "independent", "examiner", "inquirer", "enquirer", "sentinel", "express", "globe", "monitor",
    "online", "network", "channel", "broadcasting", "broadcaster", "media", "blog", "podcast",
    "today", "report", "reports", "project", "institute", "foundation", "association", "council",
    "committee", "society", "movement", "agence", "gazeta", "zeitung", "nachrichten", "rundfunk",
    "tageblatt", "anzeiger", "rundschau", "presse", "kurier", "courrier", "revue", "nouvelles",
    "quotidien", "hebdo", "lajme", "lajmet", "agjencia", "televizioni", "revista", "zëri", "com",
    "org", "net", "info", "website", "خبرگزاری", "روزنامه", "رادیو", "تلویزیون", "شبکه",
    "هفتهنامه", "ماهنامه", "مجله", "نشریه", "خبرنامه", "پایگاه", "سایت", "وبسایت", "بولتن",
    "نیوز", "تایمز", "ندای", "صدای", "انجمن", "کانون", "بنیاد", "شورای", "کمیته", "وکاله",
    "صحیفه", "جریده", "اذاعه", "قناه", "تلفزیون", "انباء", "موقع", "نشره", "الاخبار", "اخبار",
    "موسسه",
];
/// Words of outlets that are surnames or places as well.
#[rustfmt::skip]
const PERHAPS_OUTLET: &[&str] = &[
    "post", "mail", "echo", "star", "sun", "mirror", "voice", "argus", "world", "record",
    "register", "service", "bote", "spiegel", "press", "watch", "journal", "guardian",
    "telegraph", "standard", "center", "centre", "union", "پست", "پیک", "مرکز",
];
/// Small words inside names of people.
#[rustfmt::skip]
const PARTICLES: &[&str] = &[
    "de", "la", "le", "du", "des", "da", "das", "do", "dos", "di", "del", "della", "van", "von",
    "vom", "zu", "zur", "der", "den", "ten", "ter", "af", "av", "bin", "ibn", "bint", "al", "el",
    "ul", "ud", "abu", "umm", "y", "e",
];
/// Small words inside names of outlets and places.
#[rustfmt::skip]
const CONNECTORS: &[&str] = &[
    "of", "the", "and", "for", "in", "on", "at", "to", "und", "für", "et", "i", "dhe", "e", "të",
    "d", "l", "s",
];
/// Words of Persian and Arabic that say that a sentence runs, not a name.
#[rustfmt::skip]
const RUNNING: &[&str] = &[
    "در", "از", "را", "که", "است", "بود", "شد", "شده", "شدند", "کرد", "کردند", "کرده", "گفت",
    "گفتند", "میشود", "برای", "تا", "این", "پس", "قبل", "بعد", "فی", "من", "الی", "علی", "ان",
    "قال", "قالت", "بعد", "قبل", "هذا", "هذه",
];
/// Words that open a sentence, not a byline.
#[rustfmt::skip]
const OPENERS: &[&str] = &[
    "on", "in", "at", "since", "after", "before", "during", "until", "from", "when", "while",
    "as", "it", "this", "that", "these", "those", "there", "he", "she", "they", "we", "i", "if",
    "by", "am", "im", "seit", "nach", "le", "depuis", "më", "në", "در", "از", "پس", "تا", "فی",
    "منذ", "بعد",
];

/// How much the words look like an outlet or another body.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Outletish {
    /// Not at all.
    No,
    /// They may as well be a surname or a place: Post, Watch.
    Perhaps,
    /// They do: Courier, News, روزنامه.
    Yes,
}

/// How much `name` looks like an outlet.
pub(super) fn outletish(name: &str) -> Outletish {
    let words = words(name);
    let is = |list: &[&str], from: usize| {
        words.iter().enumerate().skip(from).any(|(at, word)| {
            let pair = words.get(at + 1).map(|next| word.folded.clone() + &next.folded);
            list.contains(&word.folded.as_str()) || pair.is_some_and(|pair| list.contains(&pair.as_str()))
        })
    };
    // Valley Sun is a paper, Sun Li a person, Sun of the Valley a paper again.
    let from = usize::from(words.get(1).is_some_and(|second| !CONNECTORS.contains(&second.folded.as_str())));
    let article = words.first().is_some_and(|word| word.folded == "the");
    let compound = words.iter().any(|word| ["zeitung", "blatt", "kurier", "nachrichten"].iter().any(|end| word.folded.ends_with(end)));
    let initials = match words.as_slice() {
        [only] => {
            let letters = &name[only.at.clone()];
            letters.chars().count() >= 2
                && letters.contains(char::is_uppercase)
                && letters.chars().all(|letter| letter.is_uppercase() || letter.is_numeric())
        }
        _ => false,
    };
    let address = name.split_whitespace().any(|piece| {
        let mut labels = piece.rsplit('.');
        let last = labels.next().unwrap_or_default();
        last.len() >= 2
            && last.chars().all(|letter| letter.is_ascii_lowercase())
            && labels.next().is_some_and(|label| label.chars().count() >= 2)
    });
    if article || compound || initials || address {
        Outletish::Yes
    } else if is(PERHAPS_OUTLET, from) {
        if is(OUTLET, 0) { Outletish::Yes } else { Outletish::Perhaps }
    } else if is(OUTLET, 0) {
        Outletish::Yes
    } else {
        Outletish::No
    }
}

/// Whether `name` looks like the name of a person: two to five capitalised words, initials and
/// particles among them, no digits and nothing of an outlet.
pub(super) fn person(name: &str) -> bool {
    let pieces: Vec<&str> = name.split_whitespace().collect();
    let particle = |piece: &&str| PARTICLES.contains(&piece.to_lowercase().as_str());
    let names = pieces.iter().filter(|piece| !particle(piece)).count();
    (2..=6).contains(&pieces.len())
        && (1..=5).contains(&names)
        && outletish(name) == Outletish::No
        && !name.chars().any(char::is_numeric)
        && pieces.iter().all(|piece| particle(piece) || capitalised(piece))
        && !runs(&words(name))
}

/// Whether every word could stand in a name: of a person, an outlet or a place.
pub(super) fn name(text: &str) -> bool {
    let pieces: Vec<&str> = text.split_whitespace().collect();
    let small = |piece: &str| {
        let piece = piece.to_lowercase();
        PARTICLES.contains(&piece.as_str()) || CONNECTORS.contains(&piece.as_str())
    };
    (1..=14).contains(&pieces.len())
        && pieces.iter().all(|piece| small(piece) || capitalised(piece) || !piece.chars().any(char::is_alphabetic))
        && pieces.iter().any(|piece| capitalised(piece))
        && !runs(&words(text))
}

/// Whether a sentence opens with these words, and no byline does.
pub(super) fn opens_sentence(text: &str) -> bool {
    words(text).first().is_some_and(|word| OPENERS.contains(&word.folded.as_str()))
}

/// Whether nothing in `text` is written with a capital, though its script has capitals.
pub(super) fn lower_case(text: &str) -> bool {
    text.chars().any(char::is_lowercase) && !text.chars().any(char::is_uppercase)
}

/// Capital first ("Osman", "O’Neil", "al-Hadi", "J.") or of a script without capitals.
fn capitalised(piece: &str) -> bool {
    let mut letters = piece.chars().filter(|letter| letter.is_alphabetic());
    let Some(first) = letters.next() else {
        return false;
    };
    if first.is_uppercase() || !first.is_lowercase() {
        return true;
    }
    // A particle tied to the name, as in al-Hadi, d’Arcy, iNews.
    let tied = piece.chars().position(char::is_uppercase);
    tied.is_some_and(|at| at <= 4)
}

/// Words of a running sentence in a script without capitals.
fn runs(words: &[Word]) -> bool {
    words.iter().any(|word| RUNNING.contains(&word.folded.as_str()))
}
