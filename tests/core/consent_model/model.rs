//! The model of consent: small enough to be seen to be right.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

/// The last answer of one person about another.
#[derive(Clone, Copy, PartialEq)]
pub enum Answer {
    Agreed { rung: usize, until: NaiveDate },
    No,
}

#[derive(Clone, Default)]
pub struct Model {
    /// Who answered what about whom.
    pub answers: BTreeMap<(usize, usize), Answer>,
    /// Who keeps whom from learning anything.
    pub keeps_from: BTreeSet<(usize, usize)>,
    /// By the case they are both in: whoever lives with the one keeps them from the other.
    pub relative_keeps_from: BTreeMap<usize, (usize, usize)>,
    pub dangers: BTreeSet<usize>,
    /// People and cases (of the same number) in the trash.
    pub no_person: BTreeSet<usize>,
    pub no_case: BTreeSet<usize>,
    pub no_search: BTreeSet<usize>,
    /// Who was erased: no backup brings them back.
    pub erased: BTreeSet<usize>,
    /// The day, which never goes back behind the last entry of the ledger.
    pub today: NaiveDate,
    pub last_entry: NaiveDate,
}

#[derive(Clone)]
pub struct ModelPair {
    pub seeker: usize,
    pub sought: usize,
    /// Whose case and search it was made in: those stay when people are found to be one.
    pub file: usize,
    pub verified: bool,
    /// These two must not be brought together, in whatever pair.
    pub blocked: bool,
    pub trashed: bool,
}

impl Model {
    /// Two people are found to be one: what either said counts, and of two answers the one that tells less.
    pub fn merge(&mut self, keep: usize, gone: usize) {
        let one = |of: usize| if of == gone { keep } else { of };
        let mut answers: BTreeMap<(usize, usize), Answer> = BTreeMap::new();
        for ((of, toward), answer) in std::mem::take(&mut self.answers) {
            let less = match (answers.get(&(one(of), one(toward))), answer) {
                (Some(Answer::No), _) | (_, Answer::No) => Answer::No,
                (Some(Answer::Agreed { rung, until }), Answer::Agreed { rung: other, until: ends }) => {
                    Answer::Agreed { rung: other.min(*rung), until: ends.min(*until) }
                }
                (None, answer) => answer,
            };
            answers.insert((one(of), one(toward)), less);
        }
        self.answers = answers;
        self.keeps_from = self.keeps_from.iter().map(|(of, whom)| (one(*of), one(*whom))).filter(|(of, whom)| of != whom).collect();
        self.relative_keeps_from.values_mut().for_each(|(of, whom)| (*of, *whom) = (one(*of), one(*whom)));
        if self.dangers.remove(&gone) {
            self.dangers.insert(keep);
        }
    }

    /// May either of the pair be told of the other as far as this rung? `others` are all pairs that there are.
    pub fn allows<'a>(&self, pair: &ModelPair, rung: usize, mut others: impl Iterator<Item = &'a ModelPair>) -> bool {
        let (a, b) = (pair.seeker, pair.sought);
        let blocked = others.any(|other| other.blocked && [(a, b), (b, a)].contains(&(other.seeker, other.sought)));
        let day = self.today.max(self.last_entry);
        let agrees = |of, toward| matches!(self.answers.get(&(of, toward)), Some(Answer::Agreed { rung: far, until }) if *far >= rung && *until >= day);
        let kept = self.keeps_from.contains(&(a, b)) || self.keeps_from.contains(&(b, a));
        let relatives = self.relative_keeps_from.iter().filter(|(case, _)| !self.no_case.contains(case));
        let kept = kept || relatives.map(|(_, of_whom)| *of_whom).any(|of_whom| [(a, b), (b, a)].contains(&of_whom));
        let danger = self.dangers.contains(&a) || self.dangers.contains(&b);
        let gone = pair.trashed
            || [a, b].iter().any(|of| self.no_person.contains(of))
            || self.no_case.contains(&pair.file)
            || self.no_search.contains(&pair.file)
            || [a, b, pair.file].iter().any(|of| self.erased.contains(of));
        pair.verified && !gone && !blocked && !kept && !danger && agrees(a, b) && agrees(b, a)
    }
}
