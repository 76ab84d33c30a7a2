//! What stands between a volunteer and the people of a case.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

use crate::Id;
use crate::cases::do_not_disclose::{Held, Named, Names, lists, those_there};
use crate::cases::people_of;
use crate::error::Result;
use crate::family::{Apart, Others, apart, ties_of};
use crate::names::{fold, words};
use crate::people::{self, DANGER, Person, PersonBrief, brief};
use crate::store::{Keys, Store};

/// What stands between them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, TS, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ConflictKind {
    /// One is to learn nothing of the other.
    NamesThem,
    /// Somebody of the other's household is to learn nothing.
    NamesTheirHousehold,
    /// A family search keeps them apart.
    KeptApart,
    /// Words of a do-not-disclose list that may mean the other.
    MayMeanThem,
    /// The volunteer is of the case themself.
    SamePerson,
    /// Relatives or friends, by no more than two ties.
    SameFamily,
    /// A family search between them goes on.
    LooksFor,
    /// They belonged to the same organisation.
    SameOrganisation,
    /// Flagged as a danger to others.
    Danger,
}

impl ConflictKind {
    /// The stable key.
    fn key(self) -> &'static str {
        match self {
            ConflictKind::NamesThem => "names-them",
            ConflictKind::NamesTheirHousehold => "names-their-household",
            ConflictKind::KeptApart => "kept-apart",
            ConflictKind::MayMeanThem => "may-mean-them",
            ConflictKind::SamePerson => "same-person",
            ConflictKind::SameFamily => "same-family",
            ConflictKind::LooksFor => "looks-for",
            ConflictKind::SameOrganisation => "same-organisation",
            ConflictKind::Danger => "danger",
        }
    }

    /// Whether it stands in the way whatever a coordinator says.
    fn always(self) -> bool {
        matches!(self, ConflictKind::NamesThem | ConflictKind::NamesTheirHousehold | ConflictKind::KeptApart)
    }
}

/// A conflict. Of a family search it says no more than that there is one: not who looks, and not who said no.
#[derive(Debug, Serialize, TS, JsonSchema)]
pub struct Conflict {
    /// What it is.
    pub kind: ConflictKind,
    /// Of whom in the case; the volunteer, where the flag or the list is theirs.
    pub with: Option<PersonBrief>,
    /// Through whom they are related.
    pub through: Option<PersonBrief>,
    /// The organisation, or the entry's own words.
    pub says: Option<String>,
    /// The key by which `cleared` of a match says that the words mean somebody else; `None` of other kinds.
    pub key: Option<String>,
    /// Whether a coordinator has settled it for this match.
    pub settled: bool,
    /// What `settled` of a match knows it by.
    #[serde(skip)]
    #[ts(skip)]
    pub mark: String,
}

impl Conflict {
    /// Whether `despite` of a match can settle it: words are read one by one, and a name on a list is never settled.
    pub fn despite_can_settle(&self) -> bool {
        self.key.is_none() && !self.kind.always()
    }
}

/// The people of a case, and who is near to them: gathered once, and held against as many volunteers as there are.
pub struct CaseSide {
    people: Vec<(Id, Person)>,
    held: Held,
    /// Whom family searches bring up beside each of the people.
    searched: Vec<(Id, Others)>,
    /// Who is no more than two ties away: from whom of them, and through whom, if no tie leads straight there.
    near: BTreeMap<Id, BTreeMap<Id, Option<Id>>>,
}

impl CaseSide {
    /// Of a case, as it stands.
    pub fn of(store: &Store, case: Id) -> Result<CaseSide> {
        let ids = people_of(store, case)?;
        let mut near: BTreeMap<Id, BTreeMap<Id, Option<Id>>> = BTreeMap::new();
        for id in &ids {
            for one in tied(store, *id)? {
                near.entry(one).or_default().insert(*id, None);
            }
        }
        // Whoever is near through one of the household has a tie to that one.
        for (one, of) in near.clone().into_iter().filter(|(one, _)| !ids.contains(one)) {
            for two in tied(store, one)? {
                for id in of.keys() {
                    near.entry(two).or_default().entry(*id).or_insert(Some(one));
                }
            }
        }
        let people = those_there(store, &ids)?;
        let searched = people.iter().map(|(id, _)| Ok((*id, apart(store, *id)?))).collect::<Result<_>>()?;
        Ok(CaseSide { people, held: Held::of(store, &ids)?, searched, near })
    }

    /// The person first named of a case.
    pub fn principal(&self) -> Option<&Person> {
        self.people.first().map(|(_, person)| person)
    }

    /// Everything between them and a volunteer; `cleared` and `settled` are a match's own.
    pub fn conflicts(&self, store: &Store, volunteer: Id, cleared: &Keys, settled: &Keys) -> Result<Vec<Conflict>> {
        let them = people::ids(store, volunteer)?;
        let own = people::get(store, volunteer)?;
        let mut found = Vec::new();
        let mut push = |kind: ConflictKind, with: Id, through: Option<Id>, says: Option<String>, key: Option<String>| -> Result<()> {
            let mark = mark(kind, with, through, says.as_deref());
            let settled = match &key {
                Some(key) => cleared.has(key),
                None => !kind.always() && settled.has(&mark),
            };
            let through = through.map(|id| brief(store, id)).transpose()?.flatten();
            found.push(Conflict { kind, with: brief(store, with)?, through, says, key, settled, mark });
            Ok(())
        };
        for (whose, Named { names, says, key }) in lists(store, &self.people, &self.held, (volunteer, &own))? {
            let kind = match names {
                Names::Them => ConflictKind::NamesThem,
                Names::TheirHousehold => ConflictKind::NamesTheirHousehold,
                Names::MayMeanThem => ConflictKind::MayMeanThem,
            };
            push(kind, whose, None, Some(says), key)?;
        }
        for (id, others) in &self.searched {
            match others.between(&them) {
                Some(Apart::Kept) => push(ConflictKind::KeptApart, *id, None, None, None)?,
                Some(Apart::Sought) => push(ConflictKind::LooksFor, *id, None, None, None)?,
                None => {}
            }
        }
        for (id, person) in &self.people {
            if them.contains(id) {
                push(ConflictKind::SamePerson, *id, None, None, None)?;
            }
            for organisation in person.organisations.iter().filter(|it| own.organisations.iter().any(|other| same(it, other))) {
                push(ConflictKind::SameOrganisation, *id, None, Some(organisation.to_owned()), None)?;
            }
            if person.safety_flags.has(DANGER) {
                push(ConflictKind::Danger, *id, None, None, None)?;
            }
        }
        if own.safety_flags.has(DANGER) {
            push(ConflictKind::Danger, volunteer, None, None, None)?;
        }
        // Whoever is of the case is not near to it as well.
        if !self.people.iter().any(|(id, _)| them.contains(id)) {
            for (with, through) in them.iter().filter_map(|id| self.near.get(id)).flatten() {
                push(ConflictKind::SameFamily, *with, *through, None, None)?;
            }
        }
        found.sort_by_key(|conflict| conflict.kind);
        Ok(found)
    }
}

/// Whoever a tie leads to.
fn tied(store: &Store, person: Id) -> Result<Vec<Id>> {
    let mut found = Vec::new();
    for id in people::ids(store, person)? {
        let ties = ties_of(store, id)?.into_iter().map(|tie| tie.record);
        found.extend(ties.map(|tie| if tie.person == id { tie.other } else { tie.person }));
    }
    Ok(found)
}

/// What a conflict is known by once it was settled: another one, or a nearer one, is another question.
fn mark(kind: ConflictKind, with: Id, through: Option<Id>, says: Option<&str>) -> String {
    let which = match kind {
        ConflictKind::SameOrganisation => {
            says.map(|says| blake3::hash(fold(says).as_bytes()).to_hex()[..16].to_owned()).unwrap_or_default()
        }
        ConflictKind::SameFamily => through.map_or("directly".to_owned(), |through| through.to_string()),
        _ => String::new(),
    };
    format!("{}-{with}-{which}", kind.key())
}

/// Whether two names of organisations may be one: the words of the shorter stand in the longer, one after another.
fn same(one: &str, other: &str) -> bool {
    let folded = |text: &str| words(text).map(|(_, word)| fold(word)).collect::<Vec<_>>();
    let (one, other) = (folded(one), folded(other));
    let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    !short.is_empty() && long.windows(short.len()).any(|part| part == short)
}
