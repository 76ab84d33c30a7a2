//! The records that a row makes.

use super::reading::{Fault, Reading};
use crate::Id;
use crate::cases::{Case, Episode, FollowUp, Note, Risk};
use crate::clock::{Clock, new_id};
use crate::error::{Problem, Result};
use crate::papers::Paper;
use crate::people::{Channel, Name, NameKind, Person};
use crate::refuge::Situation;
use crate::roles::Visibility;
use crate::store::{Kind, Record, Store};

/// What a row makes. Records of the case do not know it yet.
pub(super) struct Made {
    /// Whose case it is, if the row names anybody.
    pub person: Option<Person>,
    /// The case.
    pub case: Case,
    /// Where the person is, and by what right.
    pub situation: Option<Situation>,
    /// A paper.
    pub paper: Option<Paper>,
    /// What is to be done.
    pub follow_up: Option<FollowUp>,
    /// A note.
    pub note: Option<Note>,
}

/// A person found by name, or why there is none.
pub(super) type Found = std::result::Result<Id, &'static str>;

/// A case that is not made yet.
const NOT_YET: Id = Id(uuid::Uuid::nil());

impl Made {
    /// Reads a row; `caseworker` finds one by name. What cannot be taken is left with `row`.
    pub fn of(row: &mut Reading<'_>, clock: &dyn Clock, caseworker: impl FnMut(&str) -> Result<Found>) -> Result<Made> {
        let person = person(row, clock);
        let case = case(row, clock, caseworker)?;
        let named = person.names.values().any(|name| name.kind != NameKind::Fathers);
        if !named && case.code.is_none() && row.faults.is_empty() {
            row.faults.push(Fault { column: None, reason: "nobody".to_owned() });
        }
        let known = named || person != nobody();
        let person = known.then_some(person);
        Ok(Made { person, case, situation: situation(row), paper: paper(row), follow_up: follow_up(row), note: note(row) })
    }

    /// The rules of every record, before anything is written: a dry run finds what the real one would.
    pub fn check(&mut self, store: &Store, row: &mut Reading<'_>) -> Result<()> {
        if let Some(person) = &mut self.person {
            check(store, person, "", row)?;
        }
        // The core gives a code where there is none; that is a write, and not for now.
        let given = self.case.code.is_none();
        self.case.code.get_or_insert_with(|| new_id(&*store.clock).to_string());
        let checked = check(store, &mut self.case, "", row);
        if given {
            self.case.code = None;
        }
        checked?;
        if let Some(situation) = &mut self.situation {
            check(store, situation, "", row)?;
        }
        if let Some(paper) = &mut self.paper {
            check(store, paper, "paper_", row)?;
        }
        if let Some(follow_up) = &mut self.follow_up {
            check(store, follow_up, "follow_up_", row)?;
        }
        match &mut self.note {
            Some(note) => check(store, note, "", row),
            None => Ok(()),
        }
    }

    /// Writes them. The case's id.
    pub fn save(self, store: &Store) -> Result<Id> {
        let principal = self.person.map(|person| store.create(person)).transpose()?.map(|person| person.id);
        let case = store.create(Case { principal, ..self.case })?;
        match self.follow_up {
            Some(follow_up) => drop(store.create(FollowUp { case: case.id, ..follow_up })?),
            // What follows from opening a case: its first follow-up.
            None => Case::saved(store, None, &case)?,
        }
        if let Some(situation) = self.situation {
            store.create(Situation { case: case.id, person: principal, ..situation })?;
        }
        if let Some(paper) = self.paper {
            store.create(Paper { case: case.id, person: principal, ..paper })?;
        }
        if let Some(note) = self.note {
            store.create(Note { case: case.id, ..note })?;
        }
        Ok(case.id)
    }
}

/// A record's own rules; a fault belongs to the column that became the field, where one did.
fn check<R: Record>(store: &Store, record: &mut R, prefix: &str, row: &mut Reading<'_>) -> Result<()> {
    match record.check(store, None) {
        Err(Problem { fields, .. }) if !fields.is_empty() => {
            for fault in fields {
                let field = fault.path.rsplit('.').next().unwrap_or_default();
                row.fault_of(&format!("{prefix}{field}"), &fault.code);
            }
            Ok(())
        }
        checked => checked,
    }
}

/// Somebody of whom nothing is known but that they are helped.
fn nobody() -> Person {
    Person { roles: ["helped"].into_iter().collect(), ..Person::default() }
}

fn person(row: &mut Reading<'_>, clock: &dyn Clock) -> Person {
    let id = || new_id(clock).to_string();
    let mut person = nobody();
    let mut name = |kind: NameKind, text: &str| {
        person.names.insert(id(), Name { text: text.to_owned(), kind, language: None });
    };
    let own = [("name", NameKind::Full), ("given", NameKind::Given), ("family", NameKind::Family), ("fathers", NameKind::Fathers)];
    for (key, kind) in own {
        if let Some(text) = row.text(key) {
            // A line break within a cell is no part of a name.
            name(kind, &text.split_whitespace().collect::<Vec<_>>().join(" "));
        }
    }
    for (_, text) in row.several("alias") {
        name(NameKind::Alias, text);
    }
    person.gender = row.choice("gender", "gender");
    person.birth = row.date("birth");
    // A code of two letters is a country's; words stay as they are.
    let code = |text: &str| if text.len() == 2 && text.is_ascii() { text.to_lowercase() } else { text.to_owned() };
    person.nationalities = row.several("nationality").into_iter().map(|(_, text)| code(text)).collect();
    person.languages = row.several("language").into_iter().map(|(_, text)| (code(text), String::new())).collect();
    for (key, kind) in [("phone", "phone"), ("email", "email"), ("messaging", "messaging-app")] {
        for (_, value) in row.several(key) {
            // Whether it is safe to use is not recorded: nobody has said so.
            let channel =
                Channel { kind: kind.to_owned(), value: value.to_owned(), safe: None, hours: None, answers: None, code_word: None };
            person.channels.insert(id(), channel);
        }
    }
    person.extra = row.extra(Kind::Person);
    person
}

fn case(row: &mut Reading<'_>, clock: &dyn Clock, mut caseworker: impl FnMut(&str) -> Result<Found>) -> Result<Case> {
    let mut case = Case { code: row.text("code"), summary: row.text("summary"), extra: row.extra(Kind::Case), ..Case::default() };
    case.risk = match row.choice("risk", "risk").as_deref() {
        Some("low") => Some(Risk::Low),
        Some("medium") => Some(Risk::Medium),
        Some("high") => Some(Risk::High),
        Some("urgent") => Some(Risk::Urgent),
        _ => None,
    };
    for (column, text) in row.several("aims") {
        case.aims.0.extend(row.key_of(column, "aim", text));
    }
    for (column, text) in row.several("caseworker") {
        match caseworker(text)? {
            Ok(id) => drop(case.caseworkers.0.insert(id.to_string())),
            Err(reason) => row.fault(column, reason),
        }
    }
    if let Some(episode) = episode(row) {
        let caseworkers = if episode.closed.is_some() { case.caseworkers.clone() } else { Default::default() };
        case.episodes.insert(new_id(clock).to_string(), Episode { caseworkers, ..episode });
    }
    Ok(case)
}

/// When the case was opened and closed. A day that the sheet does not give is never made up.
fn episode(row: &mut Reading<'_>) -> Option<Episode> {
    let before = row.faults.len();
    let (status, opened, closed) = (row.choice("status", "status"), row.date("opened"), row.date("closed"));
    let (referred_by, close_reason) = (row.text("referred_by"), row.choice("close_reason", "close-reason"));
    // One fault is enough: a day that cannot be read is not missing as well.
    if row.faults.len() > before {
        return None;
    }
    match (status.as_deref(), &closed) {
        (Some("open"), Some(_)) => row.fault_of("status", "open-and-closed"),
        (Some("closed"), None) => row.fault_of("status", "needs-closed"),
        (_, None) if close_reason.is_some() => row.fault_of("close_reason", "needs-closed"),
        _ => {}
    }
    let Some(opened) = opened else {
        let given = [("status", status.is_some()), ("closed", closed.is_some()), ("referred_by", referred_by.is_some())]
            .into_iter()
            .find(|of| of.1);
        if let Some((key, _)) = given {
            row.fault_of(key, "needs-opened");
        }
        return None;
    };
    Some(Episode {
        opened,
        reason: None,
        referred_by,
        closed,
        close_reason,
        outcome: None,
        close_note: None,
        remains: None,
        caseworkers: Default::default(),
    })
}

fn situation(row: &mut Reading<'_>) -> Option<Situation> {
    let situation = Situation {
        case: NOT_YET,
        person: None,
        status: row.choice("legal_status", "legal-status"),
        country: row.text("country"),
        place: row.text("place"),
        since: row.date("since"),
        until: None,
        followed: false,
        basis: None,
        remarks: None,
        extra: Default::default(),
    };
    let empty = (&situation.status, &situation.country, &situation.place, &situation.since) == (&None, &None, &None, &None);
    (!empty).then_some(situation)
}

fn paper(row: &mut Reading<'_>) -> Option<Paper> {
    let before = row.faults.len();
    let (kind, number, expires) = (row.choice("paper_kind", "paper-kind"), row.text("paper_number"), row.date("paper_expires"));
    let given = [("paper_number", number.is_some()), ("paper_expires", expires.is_some())].into_iter().find(|of| of.1);
    if kind.is_none() {
        if let Some((key, _)) = given.filter(|_| row.faults.len() == before) {
            row.fault_of(key, "needs-kind");
        }
        return None;
    }
    Some(Paper {
        case: NOT_YET,
        person: None,
        kind,
        state: None,
        number,
        issuer: None,
        country: None,
        issued: None,
        expires,
        original: None,
        lead_days: None,
        lapses: Default::default(),
        steps: Default::default(),
        cost: None,
        replaced: None,
        remarks: None,
        extra: Default::default(),
    })
}

fn follow_up(row: &mut Reading<'_>) -> Option<FollowUp> {
    let before = row.faults.len();
    let (due, what) = (row.date("follow_up_due"), row.text("follow_up_what"));
    if due.is_none() && what.is_some() && row.faults.len() == before {
        row.fault_of("follow_up_what", "needs-due");
    }
    Some(FollowUp {
        case: NOT_YET,
        due: due?,
        kind: None,
        what,
        planned: false,
        done: None,
        outcome: None,
        cancelled: false,
        extra: Default::default(),
    })
}

fn note(row: &mut Reading<'_>) -> Option<Note> {
    let text = row.text("note")?;
    Some(Note { case: NOT_YET, on: None, of: None, kind: None, text, visibility: Visibility::Team, extra: Default::default() })
}
