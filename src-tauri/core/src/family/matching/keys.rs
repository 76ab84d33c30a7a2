//! Where the sought one is looked for: keys under which people meet who may be the same, several a name, so that one error still leaves one.
//!
//! A word is filed under its sound, and under its rough sound whole and less each consonant: a consonant that is wrong, missing, too many or
//! out of its place leaves the two words one such key in common (Bocek, Hunt and Mor 2007). Its first two consonants are a key for short
//! forms. Two words of a name, a word with a year of birth, a word with the father's name, and the names of both parents are keys too, for
//! names that are too common to look for alone, or too far off.

use std::collections::{BTreeSet, HashMap};

use chrono::Datelike;
use rusqlite::{Connection, params};

use super::known::Known;
use super::short;
use super::word::{Word, words_of};
use crate::error::Result;
use crate::names::sound_key;
use crate::people::NameKind;
use crate::store::{Store, Table};

/// The table of keys.
pub const KEYS: Table = Table {
    name: "idx_known_key",
    ddl: "CREATE TABLE idx_known_key (key INTEGER NOT NULL, no INTEGER NOT NULL, PRIMARY KEY (key, no)) STRICT, WITHOUT ROWID;
          CREATE INDEX idx_known_key_no ON idx_known_key (no);",
};

/// Words of somebody's names that are filed, at most.
const MOST_WORDS: usize = 16;
/// Sounds of so many consonants are filed with one left out: of shorter ones too little would be left.
const LESS_ONE: std::ops::RangeInclusive<usize> = 3..=9;
/// Years of birth that a person is filed under, at most; what spans more is no year.
const MOST_YEARS: i32 = 4;
/// People under one key that are looked at, at most: a key that more have says too little.
const MOST_PEOPLE: usize = 2_500;
/// People who are compared field by field, at most.
const MOST_COMPARED: usize = 800;
/// People under a sound that are counted, at most.
const MOST_COUNTED: u32 = 20_000;

/// FNV-1a, 64 bits: keys are only ever compared with each other, and two that fall together cost a comparison.
fn number(kind: char, parts: &[&str]) -> i64 {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    let mut take = |byte: u8| hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    take(kind as u8);
    for part in parts {
        part.bytes().for_each(&mut take);
        take(0);
    }
    hash as i64
}

fn of_sound(sound: &str) -> i64 {
    number('w', &[sound])
}

/// A sound in which consonants that languages write for each other are one: Kamari, Qamari; Zare, Dhare.
fn rough(sound: &str) -> String {
    let mut rough = String::new();
    for letter in sound.chars() {
        let class = match letter {
            'q' | 'g' | 'c' => 'k',
            'x' => 'h',
            'z' => 's',
            'p' => 'b',
            letter => letter,
        };
        if !rough.ends_with(class) {
            rough.push(class);
        }
    }
    rough
}

fn of_rough(rough: &str) -> i64 {
    number('r', &[rough])
}

fn of_rest(rest: &str) -> i64 {
    number('d', &[rest])
}

/// The first two consonants of a word.
fn of_start(rough: &str) -> i64 {
    number('n', &[&rough.chars().take(2).collect::<String>()])
}

fn of_parents(father: &str, mother: &str) -> i64 {
    number('b', &[father, mother])
}

fn less_one(rough: &str) -> Vec<String> {
    let letters: Vec<char> = rough.chars().collect();
    if !LESS_ONE.contains(&letters.len()) {
        return Vec::new();
    }
    let without = |at: usize| letters.iter().enumerate().filter(|(other, _)| *other != at).map(|(_, letter)| letter).collect();
    (0..letters.len()).map(without).collect()
}

fn of_two(one: &str, other: &str) -> i64 {
    let (first, second) = if one < other { (one, other) } else { (other, one) };
    number('p', &[first, second])
}

fn of_year(sound: &str, year: i32) -> i64 {
    number('y', &[sound, &year.to_string()])
}

fn of_father(sound: &str, father: &str) -> i64 {
    number('f', &[sound, father])
}

/// The texts of somebody's own names.
fn own(known: &Known) -> impl Iterator<Item = &String> {
    known.names.iter().filter(|(kind, _)| ![NameKind::Fathers, NameKind::Mothers].contains(kind)).map(|(_, text)| text)
}

/// The words of somebody's own names, and two beside each other as one: عبد الله.
fn own_words(known: &Known) -> Vec<Word> {
    let of = |text: &String| {
        let words = words_of(text);
        let joined: Vec<Word> = words.windows(2).map(|two| two[0].joined(&two[1])).collect();
        [words, joined].concat()
    };
    own(known).flat_map(of).take(MOST_WORDS).collect()
}

/// The sounds of somebody's own names, each once; of two words beside each other, both in one as well: Khorshid nejad, Ali Reza.
fn sounds(known: &Known) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for text in own(known) {
        let words = words_of(text);
        found.extend(words.windows(2).map(|two| two[0].joined(&two[1]).key));
        // A Latin j is a y in half of Europe, and after a g says how to speak it: Jonas, یوناس; Bujar, بویار; Gjon, گون.
        let with_j = words.iter().filter(|word| !word.arabic && word.folded.contains('j'));
        found.extend(with_j.map(|word| sound_key(&word.folded.replace("gj", "g").replace('j', "y"))));
        found.splice(0..0, words.iter().flat_map(Word::keys).cloned());
    }
    let mut seen = BTreeSet::new();
    found.retain(|sound| !sound.is_empty() && seen.insert(sound.clone()));
    found.truncate(MOST_WORDS);
    found
}

/// How a parent is called, roughly.
fn firsts(texts: &[String]) -> BTreeSet<String> {
    texts.iter().filter_map(|text| words_of(text).first().map(|word| rough(&word.key))).filter(|key| !key.is_empty()).collect()
}

fn years(known: &Known) -> std::ops::RangeInclusive<i32> {
    match &known.birth {
        Some(birth) if birth.latest.year() - birth.earliest.year() < MOST_YEARS => birth.earliest.year()..=birth.latest.year(),
        // An empty range.
        _ => std::ops::RangeInclusive::new(1, 0),
    }
}

/// Files a person under their keys.
pub fn write(no: i64, known: &Known, connection: &Connection) -> Result<()> {
    let sounds = sounds(known);
    let [fathers, mothers] = [NameKind::Fathers, NameKind::Mothers].map(|parent| firsts(&known.of_kind(parent)));
    let mut keys = BTreeSet::new();
    for (at, sound) in sounds.iter().enumerate() {
        keys.insert(of_sound(sound));
        let rough = rough(sound);
        keys.extend([of_rough(&rough), of_start(&rough)]);
        keys.extend(less_one(&rough).iter().map(|rest| of_rest(rest)));
        keys.extend(sounds[at + 1..].iter().take(4).map(|other| of_two(sound, other)));
        keys.extend(years(known).map(|year| of_year(sound, year)));
        keys.extend(fathers.iter().map(|father| of_father(sound, father)));
    }
    keys.extend(fathers.iter().flat_map(|father| mothers.iter().map(|mother| of_parents(father, mother))));
    let mut statement = connection.prepare_cached("INSERT OR IGNORE INTO idx_known_key (key, no) VALUES (?1, ?2)")?;
    for key in keys {
        statement.execute(params![key, no])?;
    }
    Ok(())
}

/// How many people on file have a word of this sound in their names.
pub fn bearers(store: &Store, word: &Word) -> Result<u32> {
    let count = format!("SELECT count(*) FROM (SELECT 1 FROM idx_known_key WHERE key = ?1 LIMIT {MOST_COUNTED})");
    let mut statement = store.connection.prepare_cached(&count)?;
    Ok(statement.query_row([of_sound(&word.key)], |row| row.get(0))?)
}

/// What a key is asked for: the word or field that it stands for, so that two keys of one word count once.
struct Asked {
    key: i64,
    group: usize,
    /// An error was allowed for.
    loose: bool,
}

fn asked(sought: &Known, fathers: &[String], mothers: &[String]) -> Vec<Asked> {
    let sounds = sounds(sought);
    let (fathers, mothers) = (firsts(fathers), firsts(mothers));
    let groups = sounds.len();
    let mut asked = Vec::new();
    let mut ask = |group: usize, loose: bool, key: i64| asked.push(Asked { key, group, loose });
    // Pet names, which share no sound with the name.
    for word in own_words(sought) {
        let group = sounds.iter().position(|sound| *sound == word.key).unwrap_or(groups);
        short::sounds(&word).for_each(|sound| ask(group, true, of_sound(sound)));
    }
    for (at, sound) in sounds.iter().enumerate() {
        let rough = rough(sound);
        ask(at, false, of_sound(sound));
        // Written by another habit; a consonant too many on file; cut short.
        [of_rough(&rough), of_rest(&rough), of_start(&rough)].into_iter().for_each(|key| ask(at, true, key));
        // A consonant too few on file; another one, or two in each other's place.
        less_one(&rough).iter().flat_map(|rest| [of_rough(rest), of_rest(rest)]).for_each(|key| ask(at, true, key));
        sounds[at + 1..].iter().for_each(|other| ask(groups, false, of_two(sound, other)));
        let years = years(sought);
        if !years.is_empty() {
            (years.start() - 3..=years.end() + 3).for_each(|year| ask(groups + 1, true, of_year(sound, year)));
        }
        fathers.iter().for_each(|father| ask(groups + 2, false, of_father(sound, father)));
    }
    fathers
        .iter()
        .flat_map(|father| mothers.iter().map(move |mother| of_parents(father, mother)))
        .for_each(|key| ask(groups + 3, false, key));
    asked
}

/// Numbers of the people who may be the sought one, the likeliest by their keys first.
pub fn meeting(store: &Store, sought: &Known, [fathers, mothers]: [&[String]; 2], people: u32) -> Result<Vec<i64>> {
    // The limit stands in the text: SQLite prepares a statement anew whenever one is bound.
    let under = format!("SELECT no FROM idx_known_key WHERE key = ?1 LIMIT {}", MOST_PEOPLE + 1);
    let mut statement = store.connection.prepare_cached(&under)?;
    let mut met: HashMap<i64, Vec<(usize, f32)>> = HashMap::new();
    for Asked { key, group, loose } in asked(sought, fathers, mothers) {
        let found: Vec<i64> = statement.query_map([key], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
        if found.len() > MOST_PEOPLE {
            continue;
        }
        let says = ((people + 1) as f32 / (found.len() + 1) as f32).ln() * if loose { 0.6 } else { 1.0 };
        for no in found {
            let groups = met.entry(no).or_default();
            match groups.iter_mut().find(|known| known.0 == group) {
                Some(known) => known.1 = known.1.max(says),
                None => groups.push((group, says)),
            }
        }
    }
    let mut order: Vec<(f32, i64)> = met.into_iter().map(|(no, groups)| (groups.iter().map(|group| group.1).sum(), no)).collect();
    order.sort_by(|one, other| other.0.total_cmp(&one.0).then(one.1.cmp(&other.1)));
    order.truncate(MOST_COMPARED);
    Ok(order.into_iter().map(|(_, no)| no).collect())
}
