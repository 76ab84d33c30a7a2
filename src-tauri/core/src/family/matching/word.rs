//! How alike two words of a name sound, whatever their scripts.
//!
//! A folded word becomes a row of sounds, and two rows are laid side by side as cheaply as possible. What costs little is what the ways of
//! writing leave open: vowels that Arabic script does not write, letters that stand for several sounds, a last h. What costs much is a
//! consonant more or less. So "Hossein", "Husain" and "حسین" are one; "Hasan" and "حسن" are another, and near.

use super::costs::{alone, cost, costs, laid_beside, weight};
use super::sounds::{Sound, is_vowel, of_arabic, of_latin};
use crate::names::{fold, sound_key};

/// Letters of a word that are compared at most: what is longer is no name.
pub const MOST_LETTERS: usize = 40;
/// Words of a text that are compared at most.
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
    /// What its sounds weigh, within a script and across.
    weighs: [f64; 2],
    /// How many letters it has.
    length: usize,
    /// Which: a bit for each, by its place in Unicode and modulo 64.
    letters: u64,
    bare: Option<Box<Word>>,
}

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
        let (length, letters) = folded.chars().fold((0, 0), |(length, letters), letter| (length + 1, letters | 1 << (letter as u32 % 64)));
        let weighs = [false, true].map(|across| weight(&sounds, across));
        Word { folded: folded.to_owned(), key: sound_key(folded), arabic, sounds, weighs, length, letters, bare: None }
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
        let whole = (self.weighs[usize::from(across)] + other.weighs[usize::from(across)]) / 2.0;
        if whole == 0.0 {
            return 0.0;
        }
        let cost = cost(&self.sounds, &other.sounds, across);
        let by_sound = 1.0 - cost / whole;
        // A slip of the pen in one script makes other sounds of the same letters: Luan, Luai.
        let by_letter_with = |slips: u32| 1.0 - LETTER * f64::from(slips) / self.length.max(other.length) as f64;
        let fewest = self.fewest_slips(other);
        // Most words are too far apart for their letters to matter.
        let matters = !across && (fewest <= 1 || by_letter_with(fewest) > by_sound);
        let slips = if matters { slips(&self.folded, &other.folded) } else { fewest };
        let by_letter = if across { 0.0 } else { by_letter_with(slips) };
        // One consonant is half of a short name, and one slip all the same: Leila, Leia.
        let one_slip = if across { cost <= ONE_SLIP_ACROSS } else { slips <= 1 || cost <= ONE_SLIP };
        let by_one_slip = if one_slip { SLIP_OF[self.key.len().min(other.key.len()).min(3)] } else { 0.0 };
        by_sound.max(by_letter).max(by_one_slip)
    }

    /// So many slips lie between two words at least: each mends one letter that the other has not got.
    fn fewest_slips(&self, other: &Word) -> u32 {
        let (mine, theirs) = ((self.letters & !other.letters).count_ones(), (other.letters & !self.letters).count_ones());
        mine.max(theirs).max(self.length.abs_diff(other.length) as u32)
    }

    /// Whether one is the other cut short, as in Fati for Fatemeh and Linda for Majlinda: what is left of it without a last vowel begins or
    /// ends the other.
    pub fn is_short_for(&self, other: &Word) -> bool {
        let (short, long) = if self.sounds.len() < other.sounds.len() { (self, other) } else { (other, self) };
        let across = short.arabic != long.arabic;
        let (stem, whole) = (without_last_vowels(&short.sounds), without_last_vowels(&long.sounds));
        let weighs = weight(stem, false);
        // Ahmad does not end Mohammad: a first vowel more is too much.
        let ends = || begins(&back(stem), &back(whole), across, 0.08);
        stem.len() > 1 && ((weighs >= LEAST_STEM && begins(stem, whole, across, 0.12)) || (weighs >= LEAST_END && ends()))
    }
}

fn back(sounds: &[Sound]) -> Vec<Sound> {
    sounds.iter().rev().copied().collect()
}

/// Whether a stem begins a word and leaves a consonant of it; being laid beside that beginning it may cost `off` of what both weigh.
fn begins(stem: &[Sound], word: &[Sound], across: bool, off: f64) -> bool {
    let last_consonant = word.iter().rposition(|sound| !is_vowel(*sound)).unwrap_or(0);
    let weighs = weight(stem, across);
    let may_cost = |beginning: f64| off * (weighs + beginning) / 2.0;
    let costs = costs(stem, word, across, may_cost(weight(word, across)));
    let mut beginning = 0.0;
    (1..=last_consonant).any(|end| {
        beginning += alone(word[end - 1], across);
        costs[end] <= may_cost(beginning)
    })
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
    folded_words(name).iter().map(|word| Word::new(word)).collect()
}

/// The same, folded and no more.
pub fn folded_words(name: &str) -> Vec<String> {
    let folded = fold(name);
    let words = crate::names::words(&folded).take(MOST_WORDS).map(|(_, word)| word);
    let is_title = |word: &str| {
        [
            "al", "el", "ul", "bin", "ibn", "bint", "ben", "sayed", "seyed", "seyyed", "sayyid", "haj", "haji", "سید", "حاج", "حاجی", "بن",
            "بنت",
        ]
        .contains(&word)
    };
    let all: Vec<&str> = words.collect();
    let found: Vec<&str> = all.iter().copied().filter(|word| !is_title(word)).collect();
    // Somebody may be called so all the same.
    let found = if found.is_empty() { all } else { found };
    found.into_iter().map(str::to_owned).collect()
}

/// Words whose sounds are no further apart than this are one slip apart; across scripts, with vowels that are not written.
const ONE_SLIP: f64 = 1.1;
const ONE_SLIP_ACROSS: f64 = 1.45;
/// How alike two words are at least that are one slip apart, by the consonants of the shorter: the shorter, the more other names are so near.
const SLIP_OF: [f64; 4] = [0.0, 0.62, 0.68, 0.72];

/// What a wrong letter costs of a word of one letter: a little more than its share, for other letters are seldom other sounds by mistake only.
const LETTER: f64 = 1.15;

/// Letters that are wrong, missing, too many or out of their place.
fn slips(one: &str, other: &str) -> u32 {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    let slips = laid_beside(&one, &other, |_| 1.0, |one, other| f64::from(u8::from(one != other)), 1.0, f64::INFINITY);
    slips[other.len()] as u32
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

        #[test]
        fn no_fewer_slips_than_letters_that_are_missing(one in "[a-eا-ث]{0,12}", other in "[a-eا-ث]{0,12}") {
            let (mine, theirs) = (Word::new(&one), Word::new(&other));
            prop_assert!(mine.fewest_slips(&theirs) <= slips(&one, &other));
        }
    }
}
