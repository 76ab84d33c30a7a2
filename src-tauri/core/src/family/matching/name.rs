//! A person's own names beside the sought one's: each form with each, word by word, and the pair of forms that fits best.

use std::rc::Rc;

use super::explained::{Evidence, MatchNote};
use super::scales::{Scales, Term};
use super::weights::{
    BETWEEN, LEFT_OUT, LIKENESS, ONE_NAME, OTHER_FAMILY, OTHER_GIVEN, PARENTS_SHORT_FORM, SAME_GIVEN, SWAPPED, of_likeness,
};
use crate::people::NameKind;

/// Forms of one side that are compared, at most: the rest are further spellings.
const MOST_FORMS: usize = 8;
/// Words of all a parent's names that are compared, at most.
const MOST_PARENTS_WORDS: usize = 12;
/// Words of a form that are compared, at most.
const MOST_WORDS: usize = 5;

/// Likeness below which a word is said to be misspelt.
const SLIP: f64 = 0.85;

/// Likeness from which two family names in one family are one.
const SAME_FAMILY: f64 = 0.7;

/// Likeness from which the given name in a child's record is another spelling of the one told.
const SAME_GIVEN_NAME: f64 = 0.5;

/// A whole name in one way of writing.
#[derive(Debug, Clone)]
pub struct Form {
    /// As written; each fit holds it.
    pub text: Rc<str>,
    /// Its words, the given name first.
    pub words: Vec<Term>,
    /// Whether the first word is a given name: not where only a family name is recorded.
    begins_given: bool,
}

impl Form {
    fn new(text: &str, begins_given: bool, scales: &Scales) -> Option<Form> {
        let mut words = scales.terms(text);
        words.truncate(MOST_WORDS);
        (!words.is_empty()).then(|| Form { text: text.trim().into(), words, begins_given })
    }

    /// The same name with the family name as a relative's record spells it, if it is the same family name and spelt otherwise.
    pub fn spelt_as(&self, relative: &Form) -> Option<Form> {
        let (mine, theirs) = (self.words.last()?, relative.words.last()?);
        let alike =
            self.words.len() > 1 && relative.words.len() > 1 && mine.folded != theirs.folded && mine.likeness(theirs) >= SAME_FAMILY;
        alike.then(|| {
            let mut form = self.clone();
            form.words.pop();
            form.words.push(theirs.clone());
            form
        })
    }

    /// The same name with the given name as a child's record has it, if it is spelt otherwise; a family name alone with the given name before it.
    pub fn called(&self, given: &str, scales: &Scales) -> Option<Form> {
        let (given, mine) = (scales.terms(given), self.words.first()?);
        let first = given.first().filter(|first| first.folded != mine.folded)?;
        match (self.words.len(), first.likeness(mine) >= SAME_GIVEN_NAME) {
            (1, false) => Some(Form { words: vec![first.clone(), mine.clone()], begins_given: true, text: self.text.clone() }),
            (_, true) => {
                let mut form = self.clone();
                form.words[0] = first.clone();
                Some(form)
            }
            _ => None,
        }
    }

    /// Its words, folded.
    pub fn in_words(&self) -> String {
        self.words.iter().map(|word| word.folded.as_str()).collect::<Vec<_>>().join(" ")
    }

    /// A given name that stands alone, with the family name of a relative.
    pub fn of_family(&self, relative: &Form) -> Option<Form> {
        let (mine, theirs) = (self.words.first()?, relative.words.last()?);
        let adds = relative.words.len() > 1 && mine.likeness(theirs) < SAME_FAMILY;
        adds.then(|| Form { words: vec![mine.clone(), theirs.clone()], begins_given: true, text: self.text.clone() })
    }
}

/// The forms of somebody's own names: whole names as written, and given with family name.
pub fn forms(names: &[(NameKind, String)], scales: &Scales) -> Vec<Form> {
    let form = |text: &str, begins_given: bool| Form::new(text, begins_given, scales);
    let of = |kind: NameKind| names.iter().filter(move |name| name.0 == kind).map(|name| name.1.as_str());
    let mut forms = Vec::new();
    for kind in [NameKind::Full, NameKind::Document] {
        forms.extend(of(kind).filter_map(|text| form(text, true)));
    }
    for given in of(NameKind::Given).take(3) {
        forms.extend(of(NameKind::Family).take(3).filter_map(|family| form(&format!("{} {}", given.trim(), family.trim()), true)));
        if of(NameKind::Family).next().is_none() {
            forms.extend(form(given, true));
        }
    }
    if of(NameKind::Given).next().is_none() {
        forms.extend(of(NameKind::Family).filter_map(|text| form(text, false)));
    }
    for kind in [NameKind::Alias, NameKind::Organisation] {
        forms.extend(of(kind).filter_map(|text| form(text, true)));
    }
    forms.truncate(MOST_FORMS);
    forms
}

/// How two names were found to fit.
#[derive(Debug, Clone)]
pub struct Fit {
    /// The evidence.
    pub weight: Evidence,
    /// The least alike pair of words.
    pub least: f64,
    /// As written on the one side.
    pub sought: Rc<str>,
    /// As written on the other.
    pub theirs: Rc<str>,
    /// What is to be said about it.
    pub note: Option<MatchNote>,
}

/// The best fit of any two forms; none where one side has no names.
pub fn best(sought: &[Form], theirs: &[Form], scales: &Scales) -> Option<Fit> {
    let mut best: Option<Fit> = None;
    let mut take = |fit: Fit| match &best {
        Some(known) if known.weight.no_stranger > fit.weight.no_stranger => {}
        _ => best = Some(fit),
    };
    for one in sought {
        let weights: Vec<f64> = one.words.iter().map(|word| scales.rarity(word)).collect();
        for other in theirs {
            take(fit(one, &one.words, &weights, other, &other.words, scales));
            for (at, joined) in joins(one, other, scales) {
                let mut rest = weights.clone();
                let second = rest.remove(at + 1);
                rest[at] = rest[at].max(second).max(scales.rarity(&joined[at]));
                take(fit(one, &joined, &rest, other, &other.words, scales));
            }
            for (_, joined) in joins(other, one, scales) {
                take(fit(one, &one.words, &weights, other, &joined, scales));
            }
        }
    }
    best
}

/// The words of a form with two neighbours written as one, and which, where the other form may have them so: Ali Reza, Alireza. Khorshid nejad
/// may be all of a name that is longer on the other side.
fn joins(form: &Form, other: &Form, scales: &Scales) -> Vec<(usize, Vec<Term>)> {
    let longer = form.words.len() > other.words.len() || form.words.len() > 2;
    let begins_as = |first: &Term| other.words.iter().any(|word| word.key.chars().next() == first.key.chars().next());
    let is_one = |joined: &Term| other.words.iter().any(|word| word.key == joined.key);
    let join = |(at, two): (usize, &[Term])| {
        if !longer && !begins_as(&two[0]) {
            return None;
        }
        let joined = scales.joined(&two[0], &two[1]);
        (longer || is_one(&joined)).then(|| (at, [&form.words[..at], &[joined], &form.words[at + 2..]].concat()))
    };
    form.words.windows(2).enumerate().filter_map(join).collect()
}

/// Lays the words of two forms side by side, each at most once, as it fits best.
fn fit(one: &Form, words: &[Term], weights: &[f64], other: &Form, others: &[Term], scales: &Scales) -> Fit {
    // Where the one side has a single word, the other's place for it says what it is.
    let is_given = |at: usize, with: usize| match (words.len(), others.len()) {
        (1, 1) => one.begins_given && other.begins_given,
        (1, _) => with == 0 && other.begins_given,
        _ => at == 0 && one.begins_given,
    };
    let beside = |at: usize, with: usize| scales.likeness(&words[at], &others[with], is_given(at, with));
    let mut table = [[(0.0, false); MOST_WORDS]; MOST_WORDS];
    (0..words.len()).for_each(|at| (0..others.len()).for_each(|with| table[at][with] = beside(at, with)));
    let pair = |at: usize, with: usize| {
        let weight = of_likeness(table[at][with].0, weights[at], if is_given(at, with) { OTHER_GIVEN } else { OTHER_FAMILY });
        // What stands between is weighed as the father's name.
        let between = (at, words.len()) == (1, 3) && (with, others.len()) == (1, 3);
        if between { weight.clamp(-BETWEEN, BETWEEN) } else { weight }
    };
    // Of two whole names neither leaves out the given name: what stands between is the father's.
    let whole = words.len() > 1 && others.len() > 1 && one.begins_given && other.begins_given;
    let lacks_given = |chosen: &[Option<usize>]| whole && (chosen[0].is_none() || !chosen.contains(&Some(0)));
    // The shorter name has a place for each of its words in the longer one; what is left over there is unknown here.
    let must = words.len().min(others.len());
    let mut best: (f64, Vec<Option<usize>>) = (f64::NEG_INFINITY, Vec::new());
    let mut chosen = vec![None; words.len()];
    place(0, must, 0.0, &mut chosen, others.len(), &pair, &mut |weight, chosen| {
        let order: Vec<usize> = chosen.iter().flatten().copied().collect();
        let turned = order.windows(2).any(|two| two[0] > two[1]);
        let weight = weight + if turned { SWAPPED } else { 0.0 } + if lacks_given(chosen) { LEFT_OUT } else { 0.0 };
        if weight > best.0 {
            best = (weight, chosen.to_vec());
        }
    });
    let (all, chosen) = best;
    let pairs: Vec<(usize, usize)> = chosen.iter().enumerate().filter_map(|(at, with)| with.map(|with| (at, with))).collect();
    let turned = pairs.windows(2).any(|two| two[0].1 > two[1].1);
    let apart = |at: usize, with: usize| of_likeness(table[at][with].0, weights[at].max(SAME_GIVEN), OTHER_GIVEN);
    let of_given = || pairs.iter().filter(|(at, with)| is_given(*at, *with)).map(|(at, with)| apart(*at, *with)).sum::<f64>();
    // Of names that changed places nobody knows which is which.
    let of_either = || pairs.iter().map(|(at, with)| apart(*at, *with)).fold(SAME_GIVEN, f64::min);
    let lacking = if lacks_given(&chosen) { LEFT_OUT } else { 0.0 };
    let one_name = words.len() != others.len() && must == 1 && table[pairs[0].0][pairs[0].1].0 >= LIKENESS.1;
    let weight = Evidence { no_stranger: all, no_relative: lacking + if turned { of_either() } else { of_given() } };
    let weight = if one_name { weight + ONE_NAME } else { weight };
    let least = pairs.iter().map(|(at, with)| table[*at][*with].0).fold(1.0, f64::min);
    let short = pairs.iter().any(|(at, with)| table[*at][*with].1);
    let same = pairs.iter().all(|(at, with)| words[*at].folded == others[*with].folded);
    let across = pairs.iter().any(|(at, with)| words[*at].arabic != others[*with].arabic);
    let same_sound = pairs.iter().all(|(at, with)| words[*at].key == others[*with].key);
    let note = match () {
        _ if least < LIKENESS.2 => None,
        _ if turned => Some(MatchNote::SwappedNames),
        _ if short => Some(MatchNote::ShortForm),
        _ if words.len() != others.len() && words.len().min(others.len()) == 1 => Some(MatchNote::OneNameOnly),
        _ if same => None,
        _ if least < SLIP => Some(MatchNote::Misspelt),
        _ if across => Some(MatchNote::OtherScript),
        _ if same_sound => Some(MatchNote::SameSound),
        _ => Some(MatchNote::OtherSpelling),
    };
    Fit { weight, least, sought: one.text.clone(), theirs: other.text.clone(), note }
}

/// Tries every way to give `must` of the words a partner of their own.
fn place(
    at: usize,
    must: usize,
    weight: f64,
    chosen: &mut Vec<Option<usize>>,
    others: usize,
    pair: &dyn Fn(usize, usize) -> f64,
    found: &mut dyn FnMut(f64, &[Option<usize>]),
) {
    let placed = chosen[..at].iter().flatten().count();
    if at == chosen.len() {
        if placed == must {
            found(weight, chosen);
        }
        return;
    }
    if placed + (chosen.len() - at) < must {
        return;
    }
    for with in 0..others {
        if !chosen[..at].contains(&Some(with)) {
            chosen[at] = Some(with);
            place(at + 1, must, weight + pair(at, with), chosen, others, pair, found);
        }
    }
    chosen[at] = None;
    place(at + 1, must, weight, chosen, others, pair, found);
}

/// The name between given and family name: the father's, in countries where papers put it there.
pub fn between(forms: &[Form]) -> Vec<String> {
    forms.iter().filter(|form| form.words.len() == 3 && form.begins_given).map(|form| form.words[1].folded.clone()).collect()
}

/// A parent's names: each word that is not the family name, which says nothing new, with the name it stands in.
pub fn parents_words(names: &[String], family: &[Form], scales: &Scales) -> Vec<(Rc<str>, Term)> {
    let own: Vec<&str> = family.iter().flat_map(|form| form.words.iter().skip(1)).map(|word| word.key.as_str()).collect();
    let mut found = Vec::new();
    for name in names {
        let mut words = scales.terms(name);
        match words.iter().any(|word| !own.contains(&word.key.as_str())) {
            true => words.retain(|word| !own.contains(&word.key.as_str())),
            false => words.truncate(1),
        }
        let name: Rc<str> = name.as_str().into();
        found.extend(words.into_iter().map(|word| (name.clone(), word)));
    }
    found.truncate(MOST_PARENTS_WORDS);
    found
}

/// The best fit of a parent's name, word by word.
pub fn best_parent(
    sought: &[(Rc<str>, Term)],
    theirs: &[(Rc<str>, Term)],
    scales: &Scales,
    weigh: &dyn Fn(&Term, f64) -> f64,
) -> Option<Fit> {
    let alike = |one: &Term, other: &Term| match scales.likeness(one, other, true) {
        (_, true) => (PARENTS_SHORT_FORM, true),
        found => found,
    };
    let pairs = sought.iter().flat_map(|one| theirs.iter().map(move |other| (one, other, alike(&one.1, &other.1))));
    let weighed = pairs.map(|(one, other, (least, short))| (weigh(&one.1, least), one, other, least, short));
    let (weight, (name, mine), (on_file, yours), least, short) = weighed.max_by(|one, other| one.0.total_cmp(&other.0))?;
    let note = match () {
        _ if least < LIKENESS.2 || mine.folded == yours.folded => None,
        _ if short => Some(MatchNote::ShortForm),
        _ if least < SLIP => Some(MatchNote::Misspelt),
        _ if mine.arabic != yours.arabic => Some(MatchNote::OtherScript),
        _ if mine.key == yours.key => Some(MatchNote::SameSound),
        _ => Some(MatchNote::OtherSpelling),
    };
    Some(Fit { weight: Evidence::of_family(weight), least, sought: name.clone(), theirs: on_file.clone(), note })
}
