//! How alike two words of a name sound, whatever their scripts.
//!
//! A folded word becomes a row of sounds, and two rows are laid side by side as cheaply as possible. What costs little is what the ways of
//! writing leave open: vowels that Arabic script does not write, letters that stand for several sounds, a last h. What costs much is a
//! consonant more or less. So "Hossein", "Husain" and "حسین" are one; "Hasan" and "حسن" are another, and near.

use std::sync::LazyLock;

use crate::names::{fold, sound_key};

/// Letters of a word, and words of a text, that are compared at most: what is longer is no name.
const MOST_LETTERS: usize = 40;
const MOST_WORDS: usize = 16;

/// A word of a name, ready to be laid beside another.
#[derive(Debug, Clone, PartialEq)]
pub struct Word {
    /// As folded.
    pub folded: String,
    /// Its consonants, under which it meets its other spellings ([`sound_key`]).
    pub key: String,
    /// Whether it is in Arabic script.
    pub arabic: bool,
    sounds: Vec<Sound>,
    bare: Option<Box<Word>>,
}

/// A sound, by a letter. Latin vowels are `a e i o u`, and those that Arabic script writes, too: `Y` (ei, ai, ee), `U` (ou, oo) and `W` (au,
/// ow). Of Arabic script: `A` a written a, `*` an alef at the beginning, which may be any vowel, `ʿ` an ain, `y` and `w`, which may be
/// vowels, `I` a last ye, `H` a last h.
type Sound = char;

impl Word {
    /// A word as folded.
    pub fn new(folded: &str) -> Word {
        let end = folded.char_indices().nth(MOST_LETTERS).map_or(folded.len(), |(at, _)| at);
        let folded = &folded[..end];
        Word { bare: without_article(folded).map(|rest| Box::new(Word::plain(rest))), ..Word::plain(folded) }
    }

    fn plain(folded: &str) -> Word {
        let arabic = folded.chars().any(|letter| ('\u{600}'..='\u{6ff}').contains(&letter));
        let sounds = if arabic { of_arabic(folded) } else { of_latin(folded) };
        Word { folded: folded.to_owned(), key: sound_key(folded), arabic, sounds, bare: None }
    }

    /// The sounds under which it is filed: without the article too, if it may begin with one.
    pub fn keys(&self) -> impl Iterator<Item = &String> {
        std::iter::once(&self.key).chain(self.bare.iter().map(|bare| &bare.key))
    }

    /// Two words written as one.
    pub fn joined(&self, next: &Word) -> Word {
        Word::new(&format!("{}{}", self.folded, next.folded))
    }

    /// How alike they sound, 0 to 1: the same in either order, and whether or not one of them is written with an article.
    pub fn likeness(&self, other: &Word) -> f64 {
        let mine = [Some(self), self.bare.as_deref()];
        let theirs = [Some(other), other.bare.as_deref()];
        let pairs = mine.into_iter().flatten().flat_map(|one| theirs.into_iter().flatten().map(move |two| one.likeness_as_written(two)));
        pairs.fold(0.0, f64::max)
    }

    fn likeness_as_written(&self, other: &Word) -> f64 {
        if self.folded == other.folded {
            return 1.0;
        }
        let across = self.arabic != other.arabic;
        let whole = (weight(&self.sounds, across) + weight(&other.sounds, across)) / 2.0;
        if whole == 0.0 {
            return 0.0;
        }
        let cost = cost(&self.sounds, &other.sounds, across);
        let by_sound = 1.0 - cost / whole;
        // A slip of the pen in one script makes other sounds of the same letters: Luan, Luai.
        let (slips, longer) = if across { (0, 1) } else { slips(&self.folded, &other.folded) };
        let by_letter = if across { 0.0 } else { 1.0 - LETTER * slips as f64 / longer as f64 };
        // One consonant is half of a short name, and one slip all the same: Leila, Leia.
        let one_slip = if across { cost <= ONE_SLIP_ACROSS } else { slips <= 1 || cost <= ONE_SLIP };
        let by_one_slip = if one_slip { SLIP_OF[self.key.len().min(other.key.len()).min(3)] } else { 0.0 };
        by_sound.max(by_letter).max(by_one_slip)
    }

    /// Whether one is the other cut short, as in Fati for Fatemeh and Linda for Majlinda: what is left of it without a last vowel begins or
    /// ends the other.
    pub fn is_short_for(&self, other: &Word) -> bool {
        let (short, long) = if self.sounds.len() < other.sounds.len() { (self, other) } else { (other, self) };
        let across = short.arabic != long.arabic;
        let (stem, whole) = (without_last_vowels(&short.sounds), without_last_vowels(&long.sounds));
        let weighs = weight(stem, false);
        let has_consonant = |rest: &[Sound]| rest.iter().any(|sound| !is_vowel(*sound));
        let is_stem = |part: &[Sound], off: f64| cost(stem, part, across) <= off * (weight(stem, across) + weight(part, across)) / 2.0;
        let begins = || (1..long.sounds.len()).any(|end| has_consonant(&long.sounds[end..]) && is_stem(&long.sounds[..end], 0.12));
        // Ahmad does not end Mohammad: a first vowel more is too much.
        let ends = || (1..whole.len()).any(|start| has_consonant(&whole[..start]) && is_stem(&whole[start..], 0.08));
        stem.len() > 1 && ((weighs >= LEAST_STEM && begins()) || (weighs >= LEAST_END && ends()))
    }
}

fn without_last_vowels(sounds: &[Sound]) -> &[Sound] {
    let end = sounds.iter().rposition(|sound| !is_vowel(*sound)).map_or(0, |last| last + 1);
    &sounds[..end]
}

/// What a short form without its last vowel must weigh: two consonants, or a consonant between vowels.
const LEAST_STEM: f64 = 1.4;
/// What it must weigh if it ends the name: two consonants with a vowel between them that is written.
const LEAST_END: f64 = 2.4;

/// What follows an article that is written as one with the word, if it begins so: النهري, Alnahri. Elham and الهام begin so, too, without one.
fn without_article(folded: &str) -> Option<&str> {
    let rest = ["ال", "al", "el"].iter().find_map(|article| folded.strip_prefix(article))?;
    (rest.chars().count() >= 3).then_some(rest)
}

/// The words of a name, without articles that stand apart and titles, which one hand writes and the next leaves out.
pub fn words_of(name: &str) -> Vec<Word> {
    let folded = fold(name);
    let words = crate::names::words(&folded).take(MOST_WORDS).map(|(_, word)| word);
    let is_title = |word: &str| {
        [
            "al", "el", "ul", "bin", "ibn", "bint", "ben", "sayed", "seyed", "seyyed", "sayyid", "haj", "haji", "سید", "حاج", "حاجی", "بن",
            "بنت",
        ]
        .contains(&word)
    };
    let found: Vec<Word> = words.filter(|word| !is_title(word)).map(Word::new).collect();
    // Somebody may be called so all the same.
    if found.is_empty() { crate::names::words(&folded).take(MOST_WORDS).map(|(_, word)| Word::new(word)).collect() } else { found }
}

fn is_vowel(sound: Sound) -> bool {
    matches!(sound, 'a' | 'e' | 'i' | 'o' | 'u' | 'U' | 'Y' | 'W' | 'A' | '*' | 'ʿ' | 'y' | 'w' | 'I' | 'H')
}

/// Words whose sounds are no further apart than this are one slip apart; across scripts, with vowels that are not written.
const ONE_SLIP: f64 = 1.1;
const ONE_SLIP_ACROSS: f64 = 1.45;
/// How alike two words are at least that are one slip apart, by the consonants of the shorter: the shorter, the more other names are so near.
const SLIP_OF: [f64; 4] = [0.0, 0.62, 0.68, 0.72];

/// What a wrong letter costs of a word of one letter: a little more than its share, for other letters are seldom other sounds by mistake only.
const LETTER: f64 = 1.15;

/// Letters that are wrong, missing, too many or out of their place, and the letters of the longer word.
fn slips(one: &str, other: &str) -> (usize, usize) {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    let longer = one.len().max(other.len());
    let slips = laid_beside(&one, &other, |_| 1.0, |one, other| f64::from(u8::from(one != other)), 1.0);
    (slips as usize, longer.max(1))
}

/// The sounds of a word in Latin letters.
fn of_latin(folded: &str) -> Vec<Sound> {
    let letters: Vec<char> = folded.chars().collect();
    let at = |place: usize| letters.get(place).copied().unwrap_or(' ');
    let vowel = |letter: char| "aeiou".contains(letter);
    let mut sounds: Vec<Sound> = Vec::with_capacity(letters.len());
    let mut place = 0;
    while place < letters.len() {
        let three: String = letters[place..letters.len().min(place + 3)].iter().collect();
        let (sound, taken) = match (at(place), at(place + 1)) {
            _ if three == "sch" => ('$', 3),
            _ if three == "tch" => ('c', 3),
            ('k', 'h') => ('x', 2),
            ('g', 'h') => ('q', 2),
            ('s', 'h') => ('$', 2),
            ('c', 'h') => ('c', 2),
            ('z', 'h') | ('d', 'j') | ('x', 'h') => ('j', 2),
            ('p', 'h') => ('f', 2),
            ('t', 'h') => ('t', 2),
            ('d', 'h') => ('D', 2),
            ('c', 'k') => ('k', 2),
            ('g', 'j') => ('g', 2),
            ('e', 'e') => ('Y', 2),
            ('o', 'o' | 'u') => ('U', 2),
            ('a', 'a') => ('a', 2),
            ('e' | 'a', 'i' | 'y') if !vowel(at(place + 2)) => ('Y', 2),
            ('a', 'u' | 'w') | ('o', 'w') if !vowel(at(place + 2)) => ('W', 2),
            // A last h after a vowel is mostly silent.
            ('h', ' ') if place > 1 && vowel(at(place - 1)) => ('H', 1),
            ('y', next) => (if vowel(next) || place == 0 { 'y' } else { 'i' }, 1),
            ('w', _) => ('v', 1),
            ('c', _) => ('k', 1),
            (letter, _) => (letter, 1),
        };
        // A doubled letter is one.
        if sounds.last() != Some(&sound) || vowel(sound) {
            sounds.push(sound);
        }
        place += taken;
    }
    sounds
}

/// The sounds of a word in Arabic letters.
fn of_arabic(folded: &str) -> Vec<Sound> {
    let letters: Vec<char> = folded.chars().collect();
    let mut sounds: Vec<Sound> = Vec::with_capacity(letters.len());
    for (place, letter) in letters.iter().enumerate() {
        let last = place + 1 == letters.len();
        let sound = match letter {
            'ا' if place == 0 => '*',
            'ا' => 'A',
            'ع' => 'ʿ',
            'و' => 'w',
            'ی' if last && place > 0 => 'I',
            'ی' => 'y',
            'ه' if last && place > 0 => 'H',
            'ب' => 'b',
            'پ' => 'p',
            'ت' | 'ط' => 't',
            'س' | 'ص' | 'ث' => 's',
            'ج' | 'ژ' => 'j',
            'چ' => 'c',
            'ح' | 'ه' => 'h',
            'خ' => 'x',
            'د' => 'd',
            'ذ' | 'ز' | 'ض' | 'ظ' => 'z',
            'ر' => 'r',
            'ش' => '$',
            'غ' | 'ق' => 'q',
            'ف' => 'f',
            'ک' => 'k',
            'گ' => 'g',
            'ل' => 'l',
            'م' => 'm',
            'ن' => 'n',
            letter => *letter,
        };
        if sounds.last() != Some(&sound) {
            sounds.push(sound);
        }
    }
    sounds
}

/// What a sound too many or too few costs; `across` scripts an unwritten vowel costs next to nothing.
fn alone(sound: Sound, across: bool) -> f64 {
    match sound {
        'a' | 'e' | 'o' if across => 0.1,
        'i' | 'u' if across => 0.25,
        'a' | 'e' | 'i' | 'o' | 'u' | 'U' | 'Y' | 'W' => 0.45,
        // What Arabic script writes, it writes for a reason: حسن, حسین.
        'A' => 0.45,
        'w' | 'y' | 'I' => 0.65,
        '*' => 0.3,
        'ʿ' | 'H' => 0.1,
        'h' => 0.5,
        'v' => 0.8,
        _ => 1.0,
    }
}

fn weight(sounds: &[Sound], across: bool) -> f64 {
    sounds.iter().map(|sound| alone(*sound, across)).sum()
}

/// Sounds whose costs are worked out beforehand: two words are hundreds of pairs of sounds, and a search hundreds of thousands.
const KNOWN_SOUNDS: usize = 128;

/// What it costs to take one of the known sounds for another.
static BETWEEN: LazyLock<Vec<f64>> = LazyLock::new(|| {
    let sound = |at: usize| char::from(at as u8);
    (0..KNOWN_SOUNDS * KNOWN_SOUNDS).map(|at| worked_out_between(sound(at / KNOWN_SOUNDS), sound(at % KNOWN_SOUNDS))).collect()
});

/// What it costs to take one sound for another.
fn between(one: Sound, other: Sound) -> f64 {
    match (one as usize, other as usize) {
        _ if one == other => 0.0,
        (one, other) if one < KNOWN_SOUNDS && other < KNOWN_SOUNDS => BETWEEN[one * KNOWN_SOUNDS + other],
        _ => worked_out_between(one, other),
    }
}

fn worked_out_between(one: Sound, other: Sound) -> f64 {
    let (first, second) = if one < other { (one, other) } else { (other, one) };
    let pair = |both: &str| both.contains(first) && both.contains(second);
    match (first, second) {
        // One letter of Arabic script for several sounds.
        ('*', 'a' | 'e' | 'i' | 'o' | 'u' | 'U' | 'A' | 'Y' | 'W' | 'ʿ') => 0.05,
        ('A', 'a') | ('u' | 'o' | 'v' | 'W' | 'U', 'w') | ('U', 'u') => 0.05,
        ('I', 'i' | 'y' | 'Y') | ('Y', 'y') | ('i', 'y') | ('H', 'h') => 0.05,
        ('H', 'a' | 'e') | ('a' | 'e' | 'i' | 'o' | 'u', 'ʿ') => 0.1,
        ('Y', 'i') | ('U', 'o') => 0.1,
        ('I', 'a' | 'e') | ('Y', 'e') | ('e', 'y') | ('U', 'W') => 0.2,
        ('W', 'o' | 'u') => 0.2,
        ('A', 'o' | 'e') | ('A', 'ʿ') => 0.3,
        // Vowels that offices hear differently.
        ('e', 'i') | ('o', 'u') => 0.15,
        ('a', 'e') => 0.25,
        ('a', 'o') => 0.3,
        _ if is_vowel(first) && is_vowel(second) => match "AwyI".contains(first) || "AwyI".contains(second) {
            true => 0.7,
            false => 0.45,
        },
        // Consonants that languages write differently.
        _ if pair("kq") || pair("gq") || pair("zD") || pair("dD") || pair("vw") || pair("hx") || pair("kx") || pair("cq") || pair("ck") => {
            0.3
        }
        _ if pair("jy") || pair("j$") || pair("jz") || pair("c$") || pair("cj") || pair("gj") || pair("ij") => 0.35,
        _ if pair("bp") || pair("td") || pair("sz") || pair("kg") || pair("fv") || pair("mn") || pair("s$") || pair("ks") => 0.6,
        _ if is_vowel(first) != is_vowel(second) => 1.2,
        _ => 1.0,
    }
}

/// What it costs to take one row of sounds for another.
fn cost(one: &[Sound], other: &[Sound], across: bool) -> f64 {
    laid_beside(one, other, |sound| alone(sound, across), between, 0.7)
}

/// The cheapest way to lay two rows side by side; neighbours that changed places count as one slip.
fn laid_beside(one: &[char], other: &[char], alone: impl Fn(char) -> f64, between: impl Fn(char, char) -> f64, turned: f64) -> f64 {
    let width = other.len() + 1;
    let mut table = vec![0.0_f64; (one.len() + 1) * width];
    for (at, sound) in other.iter().enumerate() {
        table[at + 1] = table[at] + alone(*sound);
    }
    for (row, mine) in one.iter().enumerate() {
        table[(row + 1) * width] = table[row * width] + alone(*mine);
        for (column, theirs) in other.iter().enumerate() {
            let mut best = table[row * width + column] + between(*mine, *theirs);
            best = best.min(table[row * width + column + 1] + alone(*mine));
            best = best.min(table[(row + 1) * width + column] + alone(*theirs));
            if row > 0 && column > 0 && one[row - 1] == *theirs && other[column - 1] == *mine {
                best = best.min(table[(row - 1) * width + column - 1] + turned);
            }
            table[(row + 1) * width + column + 1] = best;
        }
    }
    table[one.len() * width + other.len()]
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn alike(one: &str, other: &str) -> f64 {
        Word::new(&fold(one)).likeness(&Word::new(&fold(other)))
    }

    #[test]
    fn one_name_in_two_scripts_and_many_spellings_is_one() {
        for (one, other) in [
            ("Ehsan", "احسان"),
            ("Hossein", "حسین"),
            ("Husain", "حسین"),
            ("Fatemeh", "فاطمة"),
            ("Mohammad", "محمد"),
            ("Muhammed", "محمد"),
            ("Ali", "علی"),
            ("Yousef", "یوسف"),
            ("Kaveh", "کاوه"),
            ("Layla", "ليلى"),
            ("Khosrow", "خسرو"),
            ("Ebrahim", "ابراهیم"),
            ("Rahimi", "رحیمی"),
            ("Daryabandi", "دریابندی"),
            ("Jamshid", "Djamchid"),
            ("Arbër", "Arber"),
            ("Abdollah", "عبدالله"),
        ] {
            assert!(alike(one, other) >= 0.85, "{one} {other} {}", alike(one, other));
        }
    }

    #[test]
    fn other_names_are_others_and_a_slip_is_near() {
        for (one, other) in [
            ("Ali", "Reza"),
            ("Karim", "Rahim"),
            ("مریم", "Mina"),
            ("Zahra", "Sara"),
            ("Ahmad", "Hamid"),
            ("Hasan", "حسین"),
            ("حسن", "حسین"),
            ("Mohammed", "محمود"),
        ] {
            assert!(alike(one, other) < 0.85, "{one} {other} {}", alike(one, other));
        }
        for (one, other) in
            [("Ehsan", "Eshan"), ("Rahimi", "Rahmii"), ("Daryabandi", "دریاندی"), ("Kouhestani", "Kouhstani"), ("Besnik", "Besnk")]
        {
            assert!(alike(one, other) >= 0.6, "{one} {other} {}", alike(one, other));
        }
    }

    #[test]
    fn a_short_form_begins_the_name() {
        let short = |one: &str, other: &str| Word::new(&fold(one)).is_short_for(&Word::new(&fold(other)));
        assert!(short("Fati", "Fatemeh") && short("فاطی", "Fatima") && short("Nilu", "نیلوفر") && short("Daniel", "Dani"));
        assert!(short("Pavo", "Pavel") && short("Ali", "Alireza"));
        assert!(short("Linda", "Majlinda") && short("Tani", "دریتان") && short("Lena", "Magdalena"));
        assert!(!short("Ahmad", "Mohammad") && !short("احمد", "محمد"));
        assert!(!short("Mina", "Maryam") && !short("Reza", "Reza") && !short("Mo", "Morteza") && !short("Hasan", "حسین"));
    }

    proptest! {
        #[test]
        fn likeness_is_the_same_in_either_order(one in "[a-zا-ی]{0,12}", other in "[a-zا-ی]{0,12}") {
            let (one, other) = (Word::new(&fold(&one)), Word::new(&fold(&other)));
            let (there, back) = (one.likeness(&other), other.likeness(&one));
            prop_assert!((there - back).abs() < 1e-9 && (0.0..=1.0).contains(&there));
            prop_assert_eq!(one.is_short_for(&other), other.is_short_for(&one));
        }
    }
}
