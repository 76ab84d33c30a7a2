//! The model of consent: small enough to be seen to be right.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

/// What one person said about another.
#[derive(Clone, Copy, PartialEq)]
pub enum Answer {
    Agreed { rung: usize, until: NaiveDate },
    No,
}

/// An entry of the ledger that counts, where it was written, and those that it superseded.
#[derive(Clone)]
pub struct Entry {
    pub no: u64,
    pub pair: String,
    pub answer: Answer,
    /// What the channel held that was agreed to.
    pub channel: String,
    pub before: Vec<Entry>,
}

impl Entry {
    /// Its number, and those of all that it superseded: they go with it.
    fn numbers(&self) -> Vec<u64> {
        self.before.iter().flat_map(Entry::numbers).chain([self.no]).collect()
    }

    /// The numbers of what goes behind it, where it stays itself.
    fn going(&self, goes: &impl Fn(&Entry) -> bool) -> Vec<u64> {
        self.before.iter().flat_map(|entry| if goes(entry) { entry.numbers() } else { entry.going(goes) }).collect()
    }
}

#[derive(Clone, Default)]
pub struct Model {
    /// Who answered what about whom; more than one answer, where two were found to be one.
    pub answers: BTreeMap<(usize, usize), Vec<Entry>>,
    /// What each search's seeker agreed to have shown in a notice, until when.
    pub notices: BTreeMap<usize, (BTreeSet<&'static str>, NaiveDate)>,
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
    /// Erased.
    pub gone: bool,
}

impl Model {
    /// Two people are found to be one: what either said counts.
    pub fn merge(&mut self, keep: usize, gone: usize) {
        let one = |of: usize| if of == gone { keep } else { of };
        let mut answers: BTreeMap<(usize, usize), Vec<Entry>> = BTreeMap::new();
        for ((of, toward), entries) in std::mem::take(&mut self.answers) {
            answers.entry((one(of), one(toward))).or_default().extend(entries);
        }
        self.answers = answers;
        self.keeps_from = self.keeps_from.iter().map(|(of, whom)| (one(*of), one(*whom))).filter(|(of, whom)| of != whom).collect();
        self.relative_keeps_from.values_mut().for_each(|(of, whom)| (*of, *whom) = (one(*of), one(*whom)));
        if self.dangers.remove(&gone) {
            self.dangers.insert(keep);
        }
    }

    /// Somebody's list, or a danger, keeps the two apart; a case in the trash moves nobody out of it.
    pub fn barred(&self, a: usize, b: usize) -> bool {
        let kept = self.keeps_from.contains(&(a, b)) || self.keeps_from.contains(&(b, a));
        let by_relatives = self.relative_keeps_from.values().any(|of_whom| [(a, b), (b, a)].contains(of_whom));
        kept || by_relatives || self.dangers.contains(&a) || self.dangers.contains(&b)
    }

    /// What is said between two who are barred goes with whoever may have barred them.
    pub fn let_go(&mut self, (a, b): (usize, usize)) -> Vec<u64> {
        let mut gone = Vec::new();
        for two in [(a, b), (b, a)] {
            let said = self.answers.entry(two).or_default();
            gone.extend(said.iter().filter(|entry| entry.answer != Answer::No).flat_map(Entry::numbers));
            said.retain(|entry| entry.answer == Answer::No);
        }
        gone
    }

    /// May either of the pair be told of the other as far as this rung? `others` are all pairs that there are.
    pub fn allows<'a>(&self, pair: &ModelPair, rung: usize, mut others: impl Iterator<Item = &'a ModelPair>) -> bool {
        let (a, b) = (pair.seeker, pair.sought);
        let blocked = others.any(|other| other.blocked && [(a, b), (b, a)].contains(&(other.seeker, other.sought)));
        let day = self.today.max(self.last_entry);
        let holds = |entry: &Entry| matches!(entry.answer, Answer::Agreed { rung: far, until } if far >= rung && until >= day);
        let agrees = |of, toward| self.answers.get(&(of, toward)).is_some_and(|said| !said.is_empty() && said.iter().all(holds));
        let gone = pair.trashed
            || pair.gone
            || [a, b].iter().any(|of| self.no_person.contains(of))
            || self.no_case.contains(&pair.file)
            || self.no_search.contains(&pair.file)
            || [a, b, pair.file].iter().any(|of| self.erased.contains(of));
        pair.verified && !gone && !blocked && !self.barred(a, b) && agrees(a, b) && agrees(b, a)
    }

    /// Erasing a pair takes what was said in it, and each yes that it held back; never does it let more be told.
    pub fn erase(&mut self, pair: &str, blocks: Option<(usize, usize)>, nos: &[u64]) -> Vec<u64> {
        let mut gone = Vec::new();
        for ((of, toward), said) in &mut self.answers {
            let goes = |entry: &Entry| entry.pair == pair || nos.contains(&entry.no);
            let held_back = said.iter().any(goes) || blocks.is_some_and(|(a, b)| [(a, b), (b, a)].contains(&(*of, *toward)));
            said.retain(|entry| {
                let leaves = goes(entry) || (held_back && entry.answer != Answer::No);
                gone.extend(if leaves { entry.numbers() } else { entry.going(&goes) });
                !leaves
            });
        }
        gone
    }

    /// May a notice of this search show a part of what its seeker told? `who` looks.
    pub fn may_show(&self, file: usize, who: usize, part: &str) -> bool {
        let agreed = self.notices.get(&file);
        let day = self.today.max(self.last_entry);
        let gone = self.no_person.contains(&who) || self.no_case.contains(&file) || self.no_search.contains(&file);
        let erased = self.erased.contains(&file) || self.erased.contains(&who);
        !gone && !erased && agreed.is_some_and(|(parts, until)| parts.contains(part) && *until >= day)
    }
}
