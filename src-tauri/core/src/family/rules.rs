//! The rule of mutual consent (domain.md, rules 1 and 2), over facts gathered elsewhere: no store, no clock, nothing to walk around.
//!
//! Every operation that tells one side of a family search something about the other asks [`may_tell`], at that moment, and nothing else.

use autosurgeon::{Hydrate, Reconcile};
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A side of a family search.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS, JsonSchema, Reconcile, Hydrate)]
#[serde(rename_all = "kebab-case")]
pub enum Side {
    /// Who looks.
    Seeker,
    /// Who is looked for.
    Sought,
}

impl Side {
    /// The other one.
    pub fn other(self) -> Side {
        match self {
            Side::Seeker => Side::Sought,
            Side::Sought => Side::Seeker,
        }
    }

    /// The stable key.
    pub fn key(self) -> &'static str {
        match self {
            Side::Seeker => "seeker",
            Side::Sought => "sought",
        }
    }
}

/// How much of one side the other may be told: a ladder, each rung with all below it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS, JsonSchema, Reconcile, Hydrate)]
#[serde(rename_all = "kebab-case")]
pub enum Scope {
    /// That they are alive.
    Alive,
    /// A message of theirs.
    Message,
    /// How to reach them.
    ContactDetails,
    /// Where they are.
    Whereabouts,
    /// A meeting.
    Meeting,
}

impl Scope {
    /// The rungs, from the lowest.
    pub const ALL: [Scope; 5] = [Scope::Alive, Scope::Message, Scope::ContactDetails, Scope::Whereabouts, Scope::Meeting];
}

/// What an entry of the consent ledger says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS, JsonSchema, Reconcile, Hydrate)]
#[serde(rename_all = "kebab-case")]
#[ts(rename = "ConsentAct")]
pub enum Act {
    /// They were asked.
    Asked,
    /// They agreed.
    Granted,
    /// They said no.
    Declined,
    /// They took back what they had agreed to.
    Withdrawn,
}

/// An entry that no later one supersedes. Two laptops can leave several.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Given {
    /// What it says.
    pub act: Act,
    /// How far, if it grants.
    pub scope: Option<Scope>,
    /// The last day that it holds, if there is one.
    pub until: Option<NaiveDate>,
}

/// Where one side's consent stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "kebab-case", tag = "state")]
pub enum ConsentState {
    /// Nobody asked.
    NotAsked,
    /// Asked, and not answered.
    Asked,
    /// Agreed, as far as this.
    Granted {
        /// The highest rung.
        scope: Scope,
    },
    /// Said no.
    Declined,
    /// Taken back.
    Withdrawn,
    /// Run out.
    Expired,
}

/// Where consent stands by its entries: of several, the one that tells least decides.
pub fn state(entries: &[Given], today: NaiveDate) -> ConsentState {
    let says = |act: Act| entries.iter().any(|entry| entry.act == act);
    if says(Act::Withdrawn) {
        return ConsentState::Withdrawn;
    }
    if says(Act::Declined) {
        return ConsentState::Declined;
    }
    let mut granted = entries.iter().filter(|entry| entry.act == Act::Granted).peekable();
    let asked = if says(Act::Asked) { ConsentState::Asked } else { ConsentState::NotAsked };
    if granted.peek().is_none() {
        return asked;
    }
    let mut lowest = Scope::Meeting;
    for entry in granted {
        if entry.until.is_some_and(|until| until < today) {
            return if says(Act::Asked) { ConsentState::Asked } else { ConsentState::Expired };
        }
        // A grant without a rung grants nothing more than the lowest.
        lowest = lowest.min(entry.scope.unwrap_or(Scope::Alive));
    }
    ConsentState::Granted { scope: lowest }
}

/// All that decides whether one side may be told something of the other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facts {
    /// The pair may be the one or is; nothing of it is in the trash.
    pub open: bool,
    /// The pair was verified, and is neither rejected, blocked nor closed; nothing of it is in the trash.
    pub verified: bool,
    /// One is to learn nothing of the other, or is a danger to them.
    pub barred: bool,
    /// The seeker's entries.
    pub seeker: Vec<Given>,
    /// The sought person's entries.
    pub sought: Vec<Given>,
    /// Every condition that a side set is met, as somebody has just confirmed; or none was set.
    pub conditions_met: bool,
}

impl Facts {
    /// A side's entries.
    pub fn of(&self, side: Side) -> &[Given] {
        match side {
            Side::Seeker => &self.seeker,
            Side::Sought => &self.sought,
        }
    }
}

/// Why something may not be told. For the team's eyes: to the sides all of these are one and the same answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum WhyNot {
    /// Somebody is to learn nothing, or is a danger.
    Barred,
    /// The pair is not verified, or no longer.
    NotVerified,
    /// The seeker has not agreed to this, or no longer.
    Seeker,
    /// The sought person has not agreed to this, or no longer.
    Sought,
    /// A condition is not confirmed.
    Condition,
}

/// Whether either side may be told of the other as far as `scope`: both have agreed to it, today, and nobody is barred.
pub fn may_tell(facts: &Facts, scope: Scope, today: NaiveDate) -> Result<(), WhyNot> {
    if facts.barred {
        return Err(WhyNot::Barred);
    }
    if !facts.verified {
        return Err(WhyNot::NotVerified);
    }
    for (side, why) in [(Side::Seeker, WhyNot::Seeker), (Side::Sought, WhyNot::Sought)] {
        match state(facts.of(side), today) {
            ConsentState::Granted { scope: agreed } if agreed >= scope => {}
            _ => return Err(why),
        }
    }
    if !facts.conditions_met {
        return Err(WhyNot::Condition);
    }
    Ok(())
}

/// Whether a side may be asked at all. The question tells the sought person that somebody looks: it needs a verified pair and the seeker's
/// yes. The seeker is asked before anybody is surely found, and no longer once the other said no: the question would tell of it.
pub fn may_ask(facts: &Facts, side: Side, today: NaiveDate) -> Result<(), WhyNot> {
    if facts.barred {
        return Err(WhyNot::Barred);
    }
    let (ready, other, why) = match side {
        Side::Seeker => (facts.open, state(&facts.sought, today), WhyNot::Sought),
        Side::Sought => (facts.verified, state(&facts.seeker, today), WhyNot::Seeker),
    };
    if !ready {
        return Err(WhyNot::NotVerified);
    }
    match (side, other) {
        (Side::Seeker, ConsentState::Declined | ConsentState::Withdrawn) => Err(why),
        (Side::Seeker, _) | (Side::Sought, ConsentState::Granted { .. }) => Ok(()),
        (Side::Sought, _) => Err(why),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::collection::vec;
    use proptest::option;
    use proptest::prelude::*;
    use proptest::sample::select;

    fn day(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2031, 3, day).unwrap()
    }

    fn granted(scope: Scope) -> Given {
        Given { act: Act::Granted, scope: Some(scope), until: None }
    }

    fn says(act: Act) -> Given {
        Given { act, scope: None, until: None }
    }

    /// Both agreed to everything, and nothing stands in the way.
    fn open() -> Facts {
        let entries = vec![granted(Scope::Meeting)];
        Facts { open: true, verified: true, barred: false, seeker: entries.clone(), sought: entries, conditions_met: true }
    }

    #[test]
    fn when_both_agreed_and_nothing_stands_in_the_way_it_may_be_told() {
        for scope in Scope::ALL {
            assert_eq!(may_tell(&open(), scope, day(1)), Ok(()));
        }
    }

    #[test]
    fn each_fact_alone_forbids_it() {
        let asked = vec![says(Act::Asked)];
        for (facts, why) in [
            (Facts { barred: true, ..open() }, WhyNot::Barred),
            (Facts { verified: false, ..open() }, WhyNot::NotVerified),
            (Facts { seeker: Vec::new(), ..open() }, WhyNot::Seeker),
            (Facts { sought: Vec::new(), ..open() }, WhyNot::Sought),
            (Facts { sought: asked, ..open() }, WhyNot::Sought),
            (Facts { sought: vec![says(Act::Declined)], ..open() }, WhyNot::Sought),
            (Facts { seeker: vec![says(Act::Withdrawn)], ..open() }, WhyNot::Seeker),
            (Facts { conditions_met: false, ..open() }, WhyNot::Condition),
        ] {
            assert_eq!(may_tell(&facts, Scope::Alive, day(1)), Err(why));
        }
    }

    #[test]
    fn the_ladder_ends_where_the_more_careful_of_the_two_ends_it() {
        for (at, far) in Scope::ALL.into_iter().enumerate() {
            for facts in [Facts { sought: vec![granted(far)], ..open() }, Facts { seeker: vec![granted(far)], ..open() }] {
                for (rung, scope) in Scope::ALL.into_iter().enumerate() {
                    assert_eq!(may_tell(&facts, scope, day(1)).is_ok(), rung <= at, "{scope:?} of {far:?}");
                }
            }
        }
    }

    #[test]
    fn a_consent_holds_through_its_last_day() {
        let until = Given { until: Some(day(10)), ..granted(Scope::Alive) };
        assert_eq!(state(std::slice::from_ref(&until), day(10)), ConsentState::Granted { scope: Scope::Alive });
        assert_eq!(state(std::slice::from_ref(&until), day(11)), ConsentState::Expired);
        assert_eq!(state(&[until, says(Act::Asked)], day(11)), ConsentState::Asked, "asked to renew it");
    }

    #[test]
    fn of_entries_that_two_laptops_left_the_one_that_tells_least_decides() {
        let wide = granted(Scope::Meeting);
        assert_eq!(state(&[wide.clone(), granted(Scope::Message)], day(1)), ConsentState::Granted { scope: Scope::Message });
        assert_eq!(state(&[wide.clone(), says(Act::Withdrawn)], day(1)), ConsentState::Withdrawn);
        assert_eq!(state(&[says(Act::Declined), wide.clone()], day(1)), ConsentState::Declined);
        assert_eq!(state(&[says(Act::Asked), wide.clone()], day(1)), ConsentState::Granted { scope: Scope::Meeting }, "asked for more");
        assert_eq!(state(&[], day(1)), ConsentState::NotAsked);
        assert_eq!(state(&[says(Act::Asked)], day(1)), ConsentState::Asked);
        assert_eq!(state(&[Given { scope: None, ..wide }], day(1)), ConsentState::Granted { scope: Scope::Alive });
    }

    #[test]
    fn whoever_is_looked_for_is_asked_only_if_the_seeker_agreed_and_nothing_stands_in_the_way() {
        let asks = |facts: &Facts, side| may_ask(facts, side, day(1));
        let nobody = Facts { seeker: Vec::new(), sought: Vec::new(), ..open() };
        assert_eq!(asks(&nobody, Side::Seeker), Ok(()));
        assert_eq!(asks(&nobody, Side::Sought), Err(WhyNot::Seeker));
        assert_eq!(asks(&Facts { sought: Vec::new(), ..open() }, Side::Sought), Ok(()));
        for side in [Side::Seeker, Side::Sought] {
            assert_eq!(asks(&Facts { barred: true, ..open() }, side), Err(WhyNot::Barred));
            assert_eq!(asks(&Facts { open: false, verified: false, ..open() }, side), Err(WhyNot::NotVerified));
        }
        let possible = Facts { verified: false, ..nobody };
        assert_eq!(asks(&possible, Side::Seeker), Ok(()), "in general terms, before anybody is surely found");
        assert_eq!(asks(&Facts { seeker: open().seeker, ..possible }, Side::Sought), Err(WhyNot::NotVerified));
        for no in [Act::Declined, Act::Withdrawn] {
            assert_eq!(asks(&Facts { sought: vec![says(no)], ..open() }, Side::Seeker), Err(WhyNot::Sought));
        }
    }

    fn any_given() -> impl Strategy<Value = Given> {
        let act = select(vec![Act::Asked, Act::Granted, Act::Declined, Act::Withdrawn]);
        (act, option::of(select(Scope::ALL.to_vec())), option::of(1..28_u32)).prop_map(|(act, scope, until)| Given {
            act,
            scope,
            until: until.map(day),
        })
    }

    proptest! {
        /// More entries of another laptop, a later day, a bar: nothing of these ever lets more be told.
        #[test]
        fn nothing_that_is_added_tells_more(
            seeker in vec(any_given(), 0..4), sought in vec(any_given(), 0..4), more in any_given(),
            scope in select(Scope::ALL.to_vec()), today in 1..28_u32, later in 0..20_u32,
        ) {
            let facts = Facts { seeker, sought, ..open() };
            let told = |facts: &Facts, on: u32| may_tell(facts, scope, day(1) + chrono::Days::new(u64::from(on))).is_ok();
            if !told(&facts, today) {
                prop_assert!(!told(&facts, today + later));
                let barred = Facts { barred: true, ..facts.clone() };
                prop_assert!(!told(&barred, today));
                let is_silent = |entries: &[Given]| entries.iter().all(|entry| entry.act != Act::Granted);
                if !is_silent(&facts.sought) && more.act != Act::Asked {
                    let mut sought = facts.sought.clone();
                    sought.push(more);
                    let with_more = Facts { sought, ..facts.clone() };
                    prop_assert!(!told(&with_more, today));
                }
            }
        }
    }
}
