//! What words weigh, and how alike two of them are. Hundreds of candidates share their names, so for one search each word is made once, and
//! what was found of it is remembered.

use std::cell::RefCell;
use std::collections::HashMap;
use std::ops::Deref;
use std::rc::Rc;

use super::short::{is_pet_name, sides};
use super::weights::LIKENESS;
use super::word::{Word, folded_words};

/// How alike two words are, and whether only because one is a short form of the other.
type Likeness = (f64, bool);

/// A word of one search, made once however many people have it in their names.
#[derive(Debug, Clone)]
pub struct Term(Rc<Made>);

#[derive(Debug)]
struct Made {
    no: u32,
    word: Word,
    /// Where it stands in the table of pet names.
    sides: Vec<usize>,
}

impl Deref for Term {
    type Target = Word;
    fn deref(&self) -> &Word {
        &self.0.word
    }
}

/// Weighs the words of one search.
pub struct Scales<'a> {
    rarity: Box<dyn Fn(&Word) -> f64 + 'a>,
    terms: RefCell<HashMap<String, Term>>,
    /// By a text: parents, their children and neighbours share names and places.
    texts: RefCell<HashMap<String, Vec<Term>>>,
    /// By its sound.
    weighed: RefCell<HashMap<String, f64>>,
    /// By the numbers of both: as any words, and as given names.
    compared: [RefCell<HashMap<(u32, u32), Likeness>>; 2],
}

impl<'a> Scales<'a> {
    /// Scales on which a word weighs what `rarity` says.
    pub fn new(rarity: impl Fn(&Word) -> f64 + 'a) -> Scales<'a> {
        Scales {
            rarity: Box::new(rarity),
            terms: RefCell::default(),
            texts: RefCell::default(),
            weighed: RefCell::default(),
            compared: Default::default(),
        }
    }

    /// The words of a name, as [`super::word::words_of`].
    pub fn terms(&self, name: &str) -> Vec<Term> {
        if let Some(terms) = self.texts.borrow().get(name) {
            return terms.clone();
        }
        let terms: Vec<Term> = folded_words(name).iter().map(|word| self.term(word)).collect();
        self.texts.borrow_mut().insert(name.to_owned(), terms.clone());
        terms
    }

    /// Two words written as one.
    pub fn joined(&self, one: &Term, next: &Term) -> Term {
        self.term(&format!("{}{}", one.folded, next.folded))
    }

    fn term(&self, folded: &str) -> Term {
        if let Some(term) = self.terms.borrow().get(folded) {
            return term.clone();
        }
        let mut terms = self.terms.borrow_mut();
        let word = Word::new(folded);
        let term = Term(Rc::new(Made { no: terms.len() as u32, sides: sides(&word).collect(), word }));
        terms.insert(folded.to_owned(), term.clone());
        term
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
    pub fn likeness(&self, one: &Term, other: &Term, given: bool) -> Likeness {
        let known = &self.compared[usize::from(given)];
        let both = (one.0.no, other.0.no);
        if let Some(found) = known.borrow().get(&both) {
            return *found;
        }
        let is_short = || one.is_short_for(other) || is_pet_name(&one.0.sides, &other.0.sides);
        let found = match given {
            false => (one.likeness(other), false),
            true => match self.likeness(one, other, false).0 {
                plain if plain < LIKENESS.1 && is_short() => (LIKENESS.1 - 0.02, true),
                plain => (plain, false),
            },
        };
        known.borrow_mut().insert(both, found);
        found
    }
}
