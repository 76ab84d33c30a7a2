//! What words weigh, and how alike two of them are. Hundreds of candidates share their names, so both are remembered for one search.

use std::cell::RefCell;
use std::collections::HashMap;

use super::short::is_pet_name;
use super::weights::LIKENESS;
use super::word::Word;

/// How alike two words are, and whether only because one is a short form of the other.
type Likeness = (f64, bool);

/// Weighs the words of one search.
pub struct Scales<'a> {
    rarity: Box<dyn Fn(&Word) -> f64 + 'a>,
    weighed: RefCell<HashMap<String, f64>>,
    /// By the one word and the other: as any words, and as given names.
    compared: [RefCell<HashMap<String, HashMap<String, Likeness>>>; 2],
}

impl<'a> Scales<'a> {
    /// Scales on which a word weighs what `rarity` says.
    pub fn new(rarity: impl Fn(&Word) -> f64 + 'a) -> Scales<'a> {
        Scales { rarity: Box::new(rarity), weighed: RefCell::default(), compared: Default::default() }
    }

    /// What a word weighs, by its sound.
    pub fn rarity(&self, word: &Word) -> f64 {
        if let Some(weight) = self.weighed.borrow().get(&word.key) {
            return *weight;
        }
        let weight = (self.rarity)(word);
        self.weighed.borrow_mut().insert(word.key.clone(), weight);
        weight
    }

    /// Likeness of two words that counts a short form of a given name as near.
    pub fn likeness(&self, one: &Word, other: &Word, given: bool) -> Likeness {
        let known = &self.compared[usize::from(given)];
        if let Some(found) = known.borrow().get(&one.folded).and_then(|others| others.get(&other.folded)) {
            return *found;
        }
        let plain = one.likeness(other);
        let is_short = || one.is_short_for(other) || is_pet_name(one, other);
        let found = match given && plain < LIKENESS.1 && is_short() {
            true => (LIKENESS.1 - 0.02, true),
            false => (plain, false),
        };
        known.borrow_mut().entry(one.folded.clone()).or_default().insert(other.folded.clone(), found);
        found
    }
}
