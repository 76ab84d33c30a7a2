//! People as they really are, and as a hand records them.

use chrono::{Datelike, Days, NaiveDate};

use super::super::Chance;
use super::hand::*;
use super::words::{TONGUES, Tongue, Written, entries};
use crate::date::{self, Calendar, HonestDate};
use crate::people::NameKind;

/// Somebody, with nothing unknown.
#[derive(Clone)]
pub struct Real {
    woman: bool,
    given: usize,
    stem: usize,
    ending: usize,
    birth: NaiveDate,
    born_in: usize,
    /// The town where the family saw them last.
    pub last_town: usize,
    father: usize,
    mother: usize,
}

/// Father, mother, and their children.
pub struct Family {
    tongue: &'static Tongue,
    /// The father first, then the mother.
    pub people: Vec<Real>,
}

impl Family {
    /// A family of one to five children.
    pub fn invent(chance: &mut Chance) -> Family {
        let tongue = TONGUES[chance.below(TONGUES.len())];
        let (women, men) = (entries(tongue.women).len(), entries(tongue.men).len());
        let (stems, endings, towns) = (entries(tongue.stems).len(), entries(tongue.endings).len(), entries(tongue.towns).len());
        let town = chance.common(towns);
        let mut somebody = |woman: bool, birth: NaiveDate| Real {
            woman,
            given: given_name(chance, tongue, if woman { women } else { men }),
            stem: chance.less_common(stems),
            ending: chance.below(endings),
            birth,
            born_in: if chance.percent(75) { town } else { chance.common(towns) },
            last_town: if chance.percent(60) { town } else { chance.common(towns) },
            father: given_name(chance, tongue, men),
            mother: given_name(chance, tongue, women),
        };
        let day = |year: i32, of_year: usize| NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or_default() + Days::new(of_year as u64);
        let father = somebody(false, day(1935, 0));
        let mut mother = somebody(true, day(1935, 0));
        let children: Vec<Real> = (0..5).map(|_| somebody(false, day(1935, 0))).collect();
        let of_father = 1935 + chance.below(40) as i32;
        let of_mother = of_father - 2 + chance.below(10) as i32;
        if !tongue.keeps_name {
            (mother.stem, mother.ending) = (father.stem, father.ending);
        }
        let mut people = vec![father, mother];
        people[0].birth = day(of_father, chance.below(365));
        people[1].birth = day(of_mother, chance.below(365));
        let mut year = of_mother + 18 + chance.below(8) as i32;
        for mut child in children.into_iter().take(1 + chance.below(5)) {
            child.woman = chance.one_in(2);
            // No two children of one name.
            loop {
                child.given = given_name(chance, tongue, if child.woman { women } else { men });
                if !people.iter().any(|other| other.woman == child.woman && other.given == child.given) {
                    break;
                }
            }
            (child.stem, child.ending) = (people[0].stem, people[0].ending);
            (child.father, child.mother) = (people[0].given, people[1].given);
            child.birth = day(year, chance.below(365));
            year += 1 + chance.below(4) as i32;
            people.push(child);
        }
        Family { tongue, people }
    }

    /// Another family, whose first child has the name of somebody in this one: a cousin of nearly the same age, or somebody unrelated.
    pub fn namesake(chance: &mut Chance, family: &Family, of: usize, cousin: bool) -> Family {
        let tongue = family.tongue;
        let mut other = family.people[of].clone();
        let years = if cousin { 2 + chance.below(7) } else { 5 + chance.below(25) } as i64;
        let days = years * 365 + chance.below(365) as i64;
        other.birth += chrono::Duration::days(if chance.one_in(2) { days } else { -days });
        if !cousin {
            other.born_in = chance.common(entries(tongue.towns).len());
            other.last_town = chance.common(entries(tongue.towns).len());
        }
        other.father = (other.father + 1 + chance.below(entries(tongue.men).len() - 1)) % entries(tongue.men).len();
        other.mother = given_name(chance, tongue, entries(tongue.women).len());
        Family { tongue, people: vec![other.clone(), other.clone(), other] }
    }

    /// How many towns people of this language come from.
    pub fn towns(&self) -> usize {
        entries(self.tongue.towns).len()
    }

    /// What `other` is to `of`.
    pub fn kinship(&self, of: usize, other: usize) -> &'static str {
        let woman = self.people[other].woman;
        match (of < 2, other < 2) {
            (true, true) if woman => "wife",
            (true, true) => "husband",
            (true, false) if woman => "daughter",
            (true, false) => "son",
            (false, true) if woman => "mother",
            (false, true) => "father",
            (false, false) if woman => "sister",
            (false, false) => "brother",
        }
    }
}

/// A given name. Few are as common anywhere as the first of Iran and Iraq.
fn given_name(chance: &mut Chance, tongue: &Tongue, names: usize) -> usize {
    if tongue.arabic { chance.common(names) } else { chance.less_common(names) }
}

/// What a hand wrote down.
pub struct Recorded {
    /// Their own names.
    pub names: Vec<(NameKind, String)>,
    /// The father's and the mother's.
    pub parents: Vec<(NameKind, String)>,
    /// A key of the list `gender`.
    pub gender: Option<&'static str>,
    /// Birth, as honestly as it was told.
    pub birth: Option<HonestDate>,
    /// A town.
    pub birth_place: Option<String>,
    /// A country's code.
    pub nationality: Option<&'static str>,
}

/// The script a hand writes in: an even chance, so that two hands differ half the time.
fn script(chance: &mut Chance) -> Script {
    if chance.percent(OTHER_SCRIPT) { Script::Arabic } else { Script::Latin }
}

/// A town as a hand writes it.
pub fn place(chance: &mut Chance, family: &Family, town: usize) -> String {
    let script = script(chance);
    write(chance, &entries(family.tongue.towns)[town], script, family.tongue.arabic)
}

/// A member of a family as a hand records them.
pub fn record(chance: &mut Chance, family: &Family, at: usize, rates: &Rates) -> Recorded {
    let (real, tongue) = (&family.people[at], family.tongue);
    let script = script(chance);
    let mut names = own_names(chance, real, tongue, rates, script);
    if rates.misspelt == FILE.misspelt && chance.percent(BOTH_SCRIPTS) {
        let other = if script == Script::Latin { Script::Arabic } else { Script::Latin };
        let text = [given(chance, real, tongue, other), family_name(chance, real, tongue, other)].join(" ");
        names.push((NameKind::Document, text));
    }
    let mut parents = Vec::new();
    for (kind, list, given, missing) in
        [(NameKind::Fathers, tongue.men, real.father, rates.no_father), (NameKind::Mothers, tongue.women, real.mother, rates.no_mother)]
    {
        let given = if chance.percent(WRONG_PARENT) { chance.common(entries(list).len()) } else { given };
        let mut text = write(chance, &entries(list)[given], script, tongue.arabic);
        if chance.percent(rates.misspelt / 2) {
            text = slip(chance, &text);
        }
        if !chance.percent(missing) {
            parents.push((kind, text));
        }
    }
    let right = if chance.percent(WRONG_GENDER) { !real.woman } else { real.woman };
    let nationality = if chance.percent(OTHER_NATIONALITY) { "stateless" } else { tongue.nationality };
    let town = if chance.percent(OTHER_PLACE) { chance.common(family.towns()) } else { real.born_in };
    let town = write(chance, &entries(tongue.towns)[town], script, tongue.arabic);
    Recorded {
        names,
        parents,
        gender: (!chance.percent(rates.no_gender)).then_some(if right { "female" } else { "male" }),
        birth: birth(chance, real.birth, tongue, rates).filter(|_| !chance.percent(rates.no_birth)),
        birth_place: (!chance.percent(rates.no_birth_place)).then_some(town),
        nationality: (!chance.percent(rates.no_nationality)).then_some(nationality),
    }
}

fn given(chance: &mut Chance, real: &Real, tongue: &Tongue, script: Script) -> String {
    let list = if real.woman { tongue.women } else { tongue.men };
    write(chance, &entries(list)[real.given], script, tongue.arabic)
}

fn family_name(chance: &mut Chance, real: &Real, tongue: &Tongue, script: Script) -> String {
    // Latin endings are heard together with what they end.
    if script == Script::Arabic && !tongue.arabic {
        let whole = format!("{}{}", entries(tongue.stems)[real.stem].latin[0], entries(tongue.endings)[real.ending].latin[0]);
        return in_persian_letters(chance, &whole);
    }
    let part = |chance: &mut Chance, list: &'static str, at: usize| -> String {
        let written: &Written = &entries(list)[at];
        write(chance, written, script, tongue.arabic)
    };
    let stem = part(chance, tongue.stems, real.stem);
    let ending = part(chance, tongue.endings, real.ending);
    format!("{stem}{ending}")
}

fn own_names(chance: &mut Chance, real: &Real, tongue: &'static Tongue, rates: &Rates, script: Script) -> Vec<(NameKind, String)> {
    let list = if real.woman { tongue.women } else { tongue.men };
    let mut given = match chance.percent(rates.nickname) {
        true => nickname(chance, list, real.given, script, tongue.arabic),
        false => given(chance, real, tongue, script),
    };
    let mut family = family_name(chance, real, tongue, script);
    let slips = match (chance.percent(rates.misspelt), chance.percent(rates.misspelt_again)) {
        (true, true) => 2,
        (true, false) => 1,
        (false, _) => 0,
    };
    for _ in 0..slips {
        let word = if chance.one_in(2) { &mut given } else { &mut family };
        *word = slip(chance, word);
    }
    if chance.percent(rates.swapped) {
        std::mem::swap(&mut given, &mut family);
    }
    if chance.percent(rates.one_name) {
        let only = if chance.one_in(2) { given } else { family };
        return vec![(NameKind::Full, only)];
    }
    // Papers of some countries put the father's name between.
    if tongue.language == "ar" && chance.percent(20) {
        let between = write(chance, &entries(tongue.men)[real.father], script, true);
        return vec![(NameKind::Full, format!("{given} {between} {family}"))];
    }
    match chance.percent(60) {
        true => vec![(NameKind::Full, format!("{given} {family}"))],
        false => vec![(NameKind::Given, given), (NameKind::Family, family)],
    }
}

/// A birth as it is told, in the calendar of who tells it.
fn birth(chance: &mut Chance, real: NaiveDate, tongue: &Tongue, rates: &Rates) -> Option<HonestDate> {
    let off = match chance.percent(rates.year_off) {
        true => [1, 1, 1, 1, 1, 1, 2, 2, 2, 3][chance.below(10)] * if chance.one_in(2) { 1 } else { -1 },
        false => 0,
    };
    let calendar = if tongue.language == "fa" && chance.percent(60) { Calendar::Persian } else { Calendar::Gregorian };
    let (year, month, day) = HonestDate::day(real).exact_in(calendar)?;
    let year = year + off;
    let typed = match chance.below(100) {
        at if at < BIRTH_DAY => {
            if chance.percent(FIRST_OF_JANUARY) {
                format!("{}-01-01", real.year() + off)
            } else if chance.percent(CALENDAR_MIXED) && calendar == Calendar::Persian {
                format!("{}-{month:02}-{:02}", year + 621, day.min(28))
            } else if chance.percent(DAY_AND_MONTH) && day <= 12 {
                format!("{year}-{day:02}-{month:02}")
            } else {
                format!("{year}-{month:02}-{:02}", day.min(if month == 2 { 28 } else { 29 }))
            }
        }
        at if at < BIRTH_DAY + BIRTH_MONTH => format!("{year}-{month:02}"),
        at if at < BIRTH_DAY + BIRTH_MONTH + BIRTH_ABOUT => format!("about {year}"),
        _ => year.to_string(),
    };
    date::parse(&typed, None).ok()
}
