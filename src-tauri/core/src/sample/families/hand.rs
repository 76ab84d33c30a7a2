//! How one hand writes down what another told: scripts, spellings, slips. The rates are guesses at an ordinary office. Those of [`FILE`] and
//! [`VAGUE`] were written before the matching was. [`TOLD`], and how common names are, were set when the first figures were known, because
//! mothers know more of their children than [`VAGUE`] says, and there were several times as many namesakes as among real people. The bench
//! prints both.

use super::super::Chance;
use super::words::{Written, entries};

/// How often something is so, in percent.
pub struct Rates {
    /// Fields that are not recorded.
    pub no_birth: usize,
    /// Where they were born is not recorded.
    pub no_birth_place: usize,
    /// Gender is not recorded.
    pub no_gender: usize,
    /// Nationality is not recorded.
    pub no_nationality: usize,
    /// The father's name is not recorded.
    pub no_father: usize,
    /// The mother's name is not recorded.
    pub no_mother: usize,
    /// A word of the name is misspelt.
    pub misspelt: usize,
    /// A second slip beside a first.
    pub misspelt_again: usize,
    /// Given and family name changed places.
    pub swapped: usize,
    /// One of the two is missing.
    pub one_name: usize,
    /// A nickname instead of the given name.
    pub nickname: usize,
    /// The year of birth is off.
    pub year_off: usize,
}

/// The hand that keeps the file.
pub const FILE: Rates = Rates {
    no_birth: 25,
    no_birth_place: 40,
    no_gender: 20,
    no_nationality: 25,
    no_father: 35,
    no_mother: 40,
    misspelt: 40,
    misspelt_again: 10,
    swapped: 6,
    one_name: 4,
    nickname: 6,
    year_off: 20,
};

/// What parents, children, brothers and sisters tell: they know the family and its names, and papers less well.
pub const TOLD: Rates = Rates {
    no_birth: 15,
    no_birth_place: 20,
    no_gender: 10,
    no_nationality: 20,
    no_father: 10,
    no_mother: 15,
    misspelt: 8,
    misspelt_again: 10,
    swapped: 2,
    one_name: 2,
    nickname: 4,
    year_off: 10,
};

/// What is left of it when hardly more was asked than the office had written down.
pub const VAGUE: Rates =
    Rates { no_birth: 20, no_birth_place: 30, no_gender: 25, no_nationality: 30, no_father: 20, no_mother: 30, ..TOLD };

/// The search's script is another than the file's, in percent.
pub const OTHER_SCRIPT: usize = 50;
/// A second form of the name in the other script stands on file too.
pub const BOTH_SCRIPTS: usize = 20;
/// A birth is written as a day, as a month, as "about" a year; else as a year.
pub const BIRTH_DAY: usize = 35;
/// As a month.
pub const BIRTH_MONTH: usize = 10;
/// As about a year.
pub const BIRTH_ABOUT: usize = 20;
/// Day and month exchanged, of days that allow it.
pub const DAY_AND_MONTH: usize = 8;
/// 1 January instead of an unknown day.
pub const FIRST_OF_JANUARY: usize = 8;
/// The year converted from the Persian calendar by adding 621, the rest as it stood.
pub const CALENDAR_MIXED: usize = 6;
/// Another place than the one told: the province, the next town.
pub const OTHER_PLACE: usize = 12;
/// A gender ticked wrongly.
pub const WRONG_GENDER: usize = 1;
/// Stateless, or another country by now.
pub const OTHER_NATIONALITY: usize = 10;
/// The father's name is the grandfather's or somebody else's.
pub const WRONG_PARENT: usize = 4;

impl Chance {
    /// So often in a hundred.
    pub fn percent(&mut self, rate: usize) -> bool {
        self.below(100) < rate
    }

    /// A place in a list whose first are much commoner than its last, as Mohammad and Fatemeh are: one in nine has the first of forty.
    pub fn common(&mut self, length: usize) -> usize {
        self.zipf(length, 2.0)
    }

    /// A place in a list whose first are somewhat commoner: one in twenty-five has the first of forty. With its ending that makes the
    /// commonest Persian family name one in sixty and the commonest Albanian one in fifty, which is about what they are; the lists are
    /// short, so that there are more namesakes than among as many real people all the same.
    pub fn less_common(&mut self, length: usize) -> usize {
        self.zipf(length, 20.0)
    }

    fn zipf(&mut self, length: usize, flat: f64) -> usize {
        let weight = |at: usize| (10_000.0 / (at as f64 + flat).powf(0.8)) as usize;
        let mut rest = self.below((0..length).map(weight).sum());
        (0..length)
            .find(|at| match rest.checked_sub(weight(*at)) {
                Some(left) => {
                    rest = left;
                    false
                }
                None => true,
            })
            .unwrap_or(0)
    }
}

/// A script.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Script {
    /// Latin letters.
    Latin,
    /// Arabic letters, in their Persian form where a Persian writes.
    Arabic,
}

/// One entry as a hand writes it in a script: half of all Latin spellings are the usual one.
pub fn write(chance: &mut Chance, written: &Written, script: Script, from_arabic: bool) -> String {
    let spelling = |chance: &mut Chance| match chance.one_in(2) {
        true => written.latin[0],
        false => written.latin[chance.below(written.latin.len())],
    };
    match (script, from_arabic) {
        (Script::Arabic, true) => written.original.to_owned(),
        (Script::Arabic, false) => in_persian_letters(chance, written.latin[0]),
        (Script::Latin, true) => spelling(chance).to_owned(),
        // Few keyboards have ë and ç.
        (Script::Latin, false) => match chance.one_in(2) {
            true => spelling(chance).replace('ë', "e").replace('ç', "c").replace('Ç', "C"),
            false => spelling(chance).to_owned(),
        },
    }
}

/// A nickname: the one that is known, or the name's beginning with an ending.
pub fn nickname(chance: &mut Chance, list: &'static str, at: usize, script: Script, from_arabic: bool) -> String {
    let written = &entries(list)[at];
    if let Some((original, latin)) = written.short {
        return match (script, from_arabic) {
            (Script::Arabic, true) => original.to_owned(),
            (Script::Arabic, false) => in_persian_letters(chance, latin),
            (Script::Latin, _) => latin.to_owned(),
        };
    }
    let whole = write(chance, written, script, from_arabic);
    let start: String = whole.chars().take(3).collect();
    match script {
        Script::Latin => format!("{start}{}", chance.of(&["i", "o", ""])),
        Script::Arabic => format!("{start}ی"),
    }
}

/// A name of Latin letters as a Persian clerk hears it.
pub fn in_persian_letters(chance: &mut Chance, latin: &str) -> String {
    let pairs =
        [("sh", "ش"), ("xh", "ج"), ("gj", "گ"), ("nj", "نی"), ("ll", "ل"), ("rr", "ر"), ("dh", "د"), ("th", "ت"), ("zh", "ژ"), ("ee", "ی")];
    let lower = latin.to_lowercase();
    let mut rest = lower.as_str();
    let mut text = String::new();
    'letters: while let Some(letter) = rest.chars().next() {
        for (pair, sound) in pairs {
            if let Some(after) = rest.strip_prefix(pair) {
                text.push_str(sound);
                rest = after;
                continue 'letters;
            }
        }
        let begins = text.is_empty() || text.ends_with(' ');
        text.push_str(match letter {
            'a' if begins => "آ",
            'e' | 'ë' if begins => "ا",
            'i' if begins => "ای",
            'o' | 'u' if begins => "او",
            'a' => match chance.one_in(5) {
                true => "",
                false => "ا",
            },
            'e' | 'ë' => match rest.chars().nth(1) {
                None => "ه",
                Some(_) => "",
            },
            'i' | 'j' | 'y' => "ی",
            'o' | 'u' | 'v' | 'w' => "و",
            'b' => "ب",
            'c' => "ک",
            'ç' => "چ",
            'q' if rest.starts_with("qu") => "ک",
            'q' => "چ",
            'd' => "د",
            'f' => "ف",
            'g' => "گ",
            'h' => "ه",
            'k' => "ک",
            'l' => "ل",
            'm' => "م",
            'n' => "ن",
            'p' => "پ",
            'r' => "ر",
            's' => "س",
            't' => "ت",
            'x' => "ز",
            'z' => "ز",
            _ => " ",
        });
        rest = &rest[letter.len_utf8()..];
    }
    text
}

/// Letters that are taken for each other.
const ALIKE: [&str; 17] =
    ["aeiou", "زذضظ", "سصث", "تط", "هح", "قغ", "بپتث", "جچحخ", "دذرز", "کگ", "اآع", "mn", "ckq", "szx", "vwf", "bpd", "yij"];

/// One slip of the pen: letters exchanged, one left out, one doubled, one taken for another.
pub fn slip(chance: &mut Chance, word: &str) -> String {
    let mut letters: Vec<char> = word.chars().collect();
    if letters.len() < 3 {
        return word.to_owned();
    }
    let at = chance.below(letters.len());
    match chance.below(100) {
        0..25 => letters.swap(at.max(1) - 1, at.max(1)),
        25..55 => drop(letters.remove(at)),
        55..70 => letters.insert(at, letters[at]),
        _ => {
            let small = letters[at].to_ascii_lowercase();
            let alike: Vec<char> =
                ALIKE.iter().filter(|set| set.contains(small)).flat_map(|set| set.chars()).filter(|it| *it != small).collect();
            let latin = small.is_ascii();
            letters[at] = match chance.percent(60) && !alike.is_empty() {
                true => alike[chance.below(alike.len())],
                false if latin => (b'a' + chance.below(26) as u8) as char,
                false => "ابتجدرسشعفقکلمنوهی".chars().nth(chance.below(18)).unwrap_or('ا'),
            };
        }
    }
    letters.into_iter().collect()
}
