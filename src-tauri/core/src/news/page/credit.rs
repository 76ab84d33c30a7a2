//! Who is credited in a byline, and as what.

use super::interviewer;
use super::kind;
use super::lines::beginning;
use super::names::{self, Outletish, outletish, person};
use super::parts::{AUTHOR_LABELS, OUTLET_LABELS, is_running, labelled, parts, without};
use super::translator;
use super::words::{level, same, words};

/// A byline of more parts is running text.
const MOST_PARTS: usize = 8;
/// Neither has a byline more characters before its date.
const LONGEST: usize = 300;
/// Who and what a byline names.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Credit {
    pub authors: Vec<String>,
    pub outlet: Option<String>,
    pub place: Option<String>,
    pub translator: Option<String>,
    /// What the byline says beside the names of outlet and place: words of the kind of news.
    pub said: String,
    /// The authors look like persons and the outlet like an outlet.
    pub sure: bool,
}

/// Reads what stands before the date, and a bracketed `note` behind it. `marked`: a colon and an
/// ellipsis follow, so that it is surely a byline, if only it has the shape of one.
pub(super) fn read(before: &str, note: Option<&str>, marked: bool, site: Option<&str>) -> Option<Credit> {
    if beginning(before, LONGEST).len() < before.len() {
        return None;
    }
    let mut credit = Credit::default();
    let mut parts = parts(before);
    if let Some(note) = note {
        parts.list.push(note.to_owned());
    }
    if parts.list.len() > MOST_PARTS || parts.list.iter().any(|part| is_running(part)) {
        return None;
    }
    if parts.list.first().is_some_and(|first| names::opens_sentence(first) && !labelled(first)) {
        return None;
    }
    let total = parts.list.len();
    let mut outlet = None;
    let mut names: Vec<String> = Vec::new();
    let mut interviewer = None;
    for (at, part) in parts.list.iter().enumerate() {
        if let Some(by) = translator::read(part) {
            credit.translator = credit.translator.take().or(by);
        } else if let Some(label) = without(part, OUTLET_LABELS) {
            outlet = Some(label.to_owned());
        } else if let Some(asked) = interviewer::read(part) {
            credit.said.push_str(" interview ");
            credit.said.push_str(part);
            interviewer = Some(asked);
        } else if names::lower_case(part) && (at > 0 || total == 1) && outletish(part) == Outletish::No {
            // A role, or the rest of a description: "reporter", "41 years old".
            if total == 1 {
                return None;
            }
        } else if !is_aside(part) && (at == 0 || !is_number(part, interviewer.is_some())) {
            names.extend(by_for(author_part(part, &mut credit.said)));
        }
    }
    let named = credit.translator.is_some() || outlet.is_some() || interviewer.is_some();
    if !shaped(&names, named, marked, parts.parted, site) {
        return None;
    }
    credit.assign(names, outlet, interviewer, site);
    Some(credit)
}

impl Credit {
    /// Gives each name its part: authors first, then the outlet, then the place.
    fn assign(&mut self, mut names: Vec<String>, outlet: Option<String>, interviewer: Option<Vec<String>>, site: Option<&str>) {
        let like = |name: &str| {
            if is_site(name, site) { Outletish::Yes } else { outletish(name) }
        };
        let first_outlet = match interviewer {
            Some(asking) => {
                self.authors = asking;
                names.iter().position(|name| like(name) == Outletish::Yes).unwrap_or(0)
            }
            None => self.take_authors(&mut names, outlet.is_some(), &like),
        };
        let mut rest = names.into_iter().skip(first_outlet).peekable();
        self.outlet = outlet.or_else(|| rest.next());
        while let (Some(outlet), Some(more)) = (&mut self.outlet, rest.next_if(|name| like(name) == Outletish::Yes)) {
            if !is_site(&more, site) {
                outlet.push_str(", ");
                outlet.push_str(&more);
            }
        }
        let place = rest.collect::<Vec<_>>().join(", ");
        self.place = Some(place).filter(|place| !place.is_empty());
        let outlet_sure = self.outlet.as_deref().is_some_and(|outlet| like(outlet) > Outletish::No);
        self.sure = outlet_sure && self.authors.iter().all(|author| person(author));
    }

    /// Takes the authors from the head of `names`; answers how many names were spent.
    fn take_authors(&mut self, names: &mut [String], outlet_known: bool, like: &impl Fn(&str) -> Outletish) -> usize {
        let Some(first) = names.first() else { return 0 };
        let authors = several(first);
        if names.len() == 1 && !outlet_known {
            // Alone: a person writes in their own name, or an outlet did not say who wrote.
            if authors.iter().all(|author| like(author) == Outletish::No && person(author)) {
                self.authors = authors;
                return 1;
            }
            return 0;
        }
        let second = names.get(1).map_or(Outletish::No, |second| like(second));
        if like(first) > Outletish::No && authors.len() == 1 && second == Outletish::No && !outlet_known {
            return 0;
        }
        self.authors = authors;
        // "A, B, Coast Courier": persons up to the outlet; "A, B and C, Lantern": up to the last of a list.
        let outlet = names.iter().skip(1).position(|name| like(name) > Outletish::No && !listed(name)).map(|at| at + 1);
        let list = names.iter().skip(1).position(|name| listed(name)).map(|at| at + 2);
        let until = match (outlet, list) {
            (_, Some(list)) if outlet.is_none_or(|outlet| list <= outlet) => list,
            (Some(outlet), _) => outlet,
            (None, _) if outlet_known => names.len(),
            (None, _) => 1,
        };
        if names.get(1..until).is_none_or(|more| !more.iter().all(|name| several(name).iter().all(|one| person(one)))) {
            return 1;
        }
        for name in &names[1..until] {
            self.authors.extend(several(name));
        }
        until
    }
}

/// Whether the names have the shape of a byline.
fn shaped(names: &[String], named: bool, marked: bool, parted: bool, site: Option<&str>) -> bool {
    let like_name = |name: &String| names::name(name) || is_site(name, site);
    match names {
        [] => true,
        // Without a comma before the date, or alone, it must look like a name altogether.
        [only] => like_name(only) || (marked && named),
        [first, .., last] => (like_name(first) || marked || named) && (parted || marked || like_name(last)),
    }
}

/// The part without "by", "Analysis:" or "Opinion by"; words of kind are kept in `said`.
fn author_part<'t>(part: &'t str, said: &mut String) -> &'t str {
    let plain = level(part);
    for by in [" by ", ":", " von ", " par ", " nga "] {
        if let Some(at) = plain.find(by)
            && let (Some(label), Some(rest)) = (part.get(..at), part.get(at + by.len()..))
            && kind::by_words(label).is_some()
            && outletish(label) < Outletish::Yes
            && label.split_whitespace().count() <= 3
            && rest.chars().any(char::is_alphanumeric)
        {
            said.push(' ');
            said.push_str(label);
            return rest.trim();
        }
    }
    without(part, AUTHOR_LABELS).unwrap_or(part)
}

/// "Lina Osman for Coast Courier" is an author and an outlet.
fn by_for(part: &str) -> Vec<String> {
    for word in [" for the ", " for ", " für ", " pour ", " برای "] {
        if let Some((author, outlet)) = part.split_once(word)
            && person(author)
            && names::name(outlet)
        {
            return vec![author.trim().to_owned(), outlet.trim().to_owned()];
        }
    }
    vec![part.trim().to_owned()]
}

/// The several persons of one part, or the part.
pub(super) fn several(part: &str) -> Vec<String> {
    let mut names = vec![part.trim()];
    for word in [" and ", " & ", " + ", " with ", " und ", " et ", " dhe ", " و "] {
        names = names.into_iter().flat_map(|name| name.split(word)).map(str::trim).collect();
    }
    // The last of a list with a comma before its "and".
    let tail = ["and ", "& ", "und ", "et ", "dhe ", "و "].iter().find_map(|word| part.strip_prefix(word));
    if let Some(tail) = tail.filter(|tail| person(tail)) {
        return vec![tail.trim().to_owned()];
    }
    if names.len() > 1 && names.iter().all(|name| person(name)) {
        names.into_iter().map(str::to_owned).collect()
    } else {
        vec![part.trim().to_owned()]
    }
}

/// Whether a part ends a list of persons: "B and C", "and C".
fn listed(part: &str) -> bool {
    let several = several(part);
    several.len() > 1 || several.first().is_some_and(|one| one != part.trim())
}

/// Notes in brackets that name nobody: pictures, the kind alone.
fn is_aside(part: &str) -> bool {
    let first = words(part).into_iter().next().map(|word| word.folded).unwrap_or_default();
    ["photo", "photos", "video", "foto", "audio", "عکس", "ویدیو", "pictures"].contains(&first.as_str())
}

/// A date nobody could read, or the age of who answered: no name in any case.
fn is_number(part: &str, interview: bool) -> bool {
    let digits = part.chars().filter(|letter| letter.is_numeric()).count();
    (digits >= 3 || (interview && part.starts_with(char::is_numeric))) && outletish(part) == Outletish::No
}

fn is_site(name: &str, site: Option<&str>) -> bool {
    let plain = |name: &str| level(name).strip_prefix("the ").map_or_else(|| level(name), str::to_owned);
    site.is_some_and(|site| same(&plain(name), &plain(site)))
}
