//! Opening, closing, reopening: the times that a case was open.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::case::{Case, Episode};
use super::follow_up;
use super::get::{CaseView, view};
use crate::Id;
use crate::clock::new_id;
use crate::date::HonestDate;
use crate::door::{Operation, Session};
use crate::error::{Problem, Result};
use crate::roles::{MayCall, Role};
use crate::store::{Faults, Stored};

/// Where a case stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[ts(rename = "CaseStatus")]
pub enum Status {
    /// Its latest episode is open.
    Open,
    /// Its latest episode is closed.
    Closed,
    /// It has no episode.
    NeverOpened,
}

impl Status {
    /// The stable key.
    pub fn key(self) -> &'static str {
        match self {
            Status::Open => "open",
            Status::Closed => "closed",
            Status::NeverOpened => "never-opened",
        }
    }
}

/// The status that follows from the episodes.
pub fn status(episodes: &BTreeMap<String, Episode>) -> Status {
    match latest(episodes) {
        None => Status::NeverOpened,
        Some(episode) if episode.closed.is_none() => Status::Open,
        Some(_) => Status::Closed,
    }
}

/// The open episode, else the one opened last.
pub(super) fn latest(episodes: &BTreeMap<String, Episode>) -> Option<&Episode> {
    episodes.iter().max_by_key(|(id, episode)| (episode.closed.is_none(), episode.opened.latest, *id)).map(|(_, episode)| episode)
}

/// How many days a case has been open in all: dates that are vague leave a span.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS, JsonSchema)]
pub struct OpenDays {
    /// At least.
    pub least: i64,
    /// At most.
    pub most: i64,
}

/// Open time sums over episodes; the open one runs until `today`. A day on which it is opened and closed counts 0.
pub fn open_days(episodes: &BTreeMap<String, Episode>, today: NaiveDate) -> OpenDays {
    let mut days = OpenDays { least: 0, most: 0 };
    for episode in episodes.values() {
        let (ended_first, ended_last) = episode.closed.as_ref().map_or((today, today), |closed| (closed.earliest, closed.latest));
        days.least += (ended_first - episode.opened.latest).num_days().max(0);
        days.most += (ended_last - episode.opened.earliest).num_days().max(0);
    }
    days
}

/// At most one is open; none is closed before it was opened; none begins while another surely runs.
pub(super) fn check(episodes: &BTreeMap<String, Episode>, faults: &mut Faults) {
    faults.count(episodes.len(), 200, "episodes");
    let open = episodes.values().filter(|episode| episode.closed.is_none()).count();
    faults.unless(open <= 1, "episodes", "two-open");
    for (id, episode) in episodes {
        let at = |field: &str| format!("episodes.{id}.{field}");
        faults.unless(id.parse::<Id>().is_ok(), "episodes", "not-an-id");
        faults.choice(&episode.reason, &at("reason"));
        faults.optional(&episode.referred_by, 500, &at("referred_by"));
        faults.choice(&episode.close_reason, &at("close_reason"));
        faults.choice(&episode.outcome, &at("outcome"));
        faults.optional(&episode.close_note, 20_000, &at("close_note"));
        faults.optional(&episode.remains, 20_000, &at("remains"));
        if let Some(closed) = &episode.closed {
            faults.unless(closed.latest >= episode.opened.earliest, &at("closed"), "before-opened");
        }
        let runs_into_another = episodes.iter().any(|(other_id, other)| other_id != id && runs_into(episode, other));
        faults.unless(!runs_into_another, &at("opened"), "overlaps");
    }
}

/// Whether an episode begins while another surely runs, however the dates are read. Vague dates may touch.
fn runs_into(episode: &Episode, other: &Episode) -> bool {
    let lasts_beyond = |episode: &Episode, day: NaiveDate| episode.closed.as_ref().is_none_or(|closed| day < closed.earliest);
    let together = episode.opened.exact().is_some_and(|day| other.opened.exact() == Some(day) && lasts_beyond(episode, day));
    (together || episode.opened.earliest > other.opened.latest) && lasts_beyond(other, episode.opened.latest)
}

/// Closes a case's open episode; its planned follow-ups are cancelled.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CaseClose {
    /// The case.
    pub id: Id,
    /// When.
    pub closed: HonestDate,
    /// A key of the list `close-reason`.
    #[serde(default)]
    #[schemars(extend("x-list" = "close-reason"))]
    pub reason: Option<String>,
    /// A key of the list `outcome`.
    #[serde(default)]
    #[schemars(extend("x-list" = "outcome"))]
    pub outcome: Option<String>,
    /// What remains to be said.
    #[serde(default)]
    pub note: Option<String>,
    /// What remains open although the case is closed.
    #[serde(default)]
    pub remains: Option<String>,
}

/// Opens a case, or opens it again: the people who worked on it are back, and a follow-up is planned.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CaseReopen {
    /// The case.
    pub id: Id,
    /// When.
    pub opened: HonestDate,
    /// A key of the list `episode-reason`.
    #[serde(default)]
    #[schemars(extend("x-list" = "episode-reason"))]
    pub reason: Option<String>,
    /// Who referred the person.
    #[serde(default)]
    pub referred_by: Option<String>,
}

impl Operation for CaseClose {
    const MAY_CALL: MayCall = MayCall::AtLeast(Role::Caseworker);
    type Answer = CaseView;
    fn run(self, session: &mut Session) -> Result<CaseView> {
        let store = &session.store;
        let Stored { record: was, .. } = store.get::<Case>(self.id)?;
        let mut case = was.clone();
        let caseworkers = case.caseworkers.clone();
        let Some(episode) = case.episodes.values_mut().find(|episode| episode.closed.is_none()) else {
            return Err(Problem::invalid("id", "not-open"));
        };
        episode.closed = Some(self.closed);
        episode.close_reason = self.reason;
        episode.outcome = self.outcome;
        episode.close_note = self.note;
        episode.remains = self.remains;
        episode.caseworkers = caseworkers;
        store.change(self.id, None, case.clone())?;
        follow_up::plan_after_change(store, self.id, Some(&was), &case)?;
        view(session, self.id)
    }
}

impl Operation for CaseReopen {
    const MAY_CALL: MayCall = MayCall::AtLeast(Role::Caseworker);
    type Answer = CaseView;
    fn run(self, session: &mut Session) -> Result<CaseView> {
        let store = &session.store;
        let Stored { record: was, .. } = store.get::<Case>(self.id)?;
        let mut case = was.clone();
        if status(&case.episodes) == Status::Open {
            return Err(Problem::invalid("id", "already-open"));
        }
        if let Some(last) = latest(&case.episodes) {
            let back: Vec<String> = last.caseworkers.iter().map(str::to_owned).collect();
            case.caseworkers.0.extend(back);
        }
        let episode = Episode {
            opened: self.opened,
            reason: self.reason,
            referred_by: self.referred_by,
            closed: None,
            close_reason: None,
            outcome: None,
            close_note: None,
            remains: None,
            caseworkers: Default::default(),
        };
        case.episodes.insert(new_id(&*store.clock).to_string(), episode);
        store.change(self.id, None, case.clone())?;
        follow_up::plan_after_change(store, self.id, Some(&was), &case)?;
        view(session, self.id)
    }
}

#[cfg(test)]
mod properties {
    use super::*;
    use chrono::Days;
    use proptest::prelude::*;

    fn first() -> NaiveDate {
        NaiveDate::from_ymd_opt(2030, 1, 1).unwrap()
    }

    /// A day, a month or a year, as somebody types it.
    fn date() -> impl Strategy<Value = HonestDate> {
        (0..900_u64, 0..3).prop_map(|(day, width)| {
            let day = first() + Days::new(day);
            let typed = day.format(["%Y-%m-%d", "%Y-%m", "%Y"][width as usize]).to_string();
            crate::date::parse(&typed, None).unwrap()
        })
    }

    fn episode(opened: HonestDate, closed: Option<HonestDate>) -> Episode {
        Episode {
            opened,
            closed,
            reason: None,
            referred_by: None,
            close_reason: None,
            outcome: None,
            close_note: None,
            remains: None,
            caseworkers: Default::default(),
        }
    }

    fn any_episode() -> impl Strategy<Value = Episode> {
        (date(), proptest::option::of(date())).prop_map(|(opened, closed)| episode(opened, closed))
    }

    fn keyed(episodes: Vec<Episode>) -> BTreeMap<String, Episode> {
        let id = |at: usize| Id::new(at as i64, [at as u8; 10]).to_string();
        episodes.into_iter().enumerate().map(|(at, episode)| (id(at), episode)).collect()
    }

    /// Counts the days from one to the other, one by one.
    fn days_between(from: NaiveDate, until: NaiveDate) -> i64 {
        from.iter_days().take_while(|day| *day < until).count() as i64
    }

    proptest! {
        #[test]
        fn open_days_are_the_days_counted_one_by_one(episodes in proptest::collection::vec(any_episode(), 0..6), today in 0..900_u64) {
            let today = first() + Days::new(today);
            let (mut least, mut most) = (0, 0);
            for episode in &episodes {
                let ends = episode.closed.as_ref();
                least += days_between(episode.opened.latest, ends.map_or(today, |closed| closed.earliest));
                most += days_between(episode.opened.earliest, ends.map_or(today, |closed| closed.latest));
            }
            let days = open_days(&keyed(episodes), today);
            prop_assert_eq!(days, OpenDays { least, most });
            prop_assert!(days.least <= days.most);
        }

        #[test]
        fn whether_two_overlap_does_not_depend_on_which_comes_first(one in any_episode(), other in any_episode()) {
            let overlap = |episodes: Vec<Episode>| {
                let mut faults = Faults::default();
                check(&keyed(episodes), &mut faults);
                faults.answer().is_err_and(|problem| problem.fields.iter().any(|fault| fault.code == "overlaps"))
            };
            prop_assert_eq!(overlap(vec![one.clone(), other.clone()]), overlap(vec![other, one]));
        }

        #[test]
        fn known_days_overlap_when_one_begins_while_the_other_runs(days in proptest::array::uniform4(0..12_u64)) {
            let day = |at: usize| first() + Days::new(days[at]);
            let (one, other) = ((day(0), day(0).max(day(1))), (day(2), day(2).max(day(3))));
            let runs = |(from, until): (NaiveDate, NaiveDate), on: NaiveDate| from <= on && on < until;
            let begins_within = |one: (NaiveDate, NaiveDate), other| runs(other, one.0) && (one.0 != other.0 || runs(one, one.0));
            let told = |span: (NaiveDate, NaiveDate)| episode(HonestDate::day(span.0), Some(HonestDate::day(span.1)));
            prop_assert_eq!(runs_into(&told(one), &told(other)), begins_within(one, other));
        }
    }
}
