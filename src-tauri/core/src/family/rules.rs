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

    /// The stable key.
    pub fn key(self) -> &'static str {
        match self {
            Scope::Alive => "alive",
            Scope::Message => "message",
            Scope::ContactDetails => "contact-details",
            Scope::Whereabouts => "whereabouts",
            Scope::Meeting => "meeting",
        }
    }
}

/// What an entry of the consent ledger says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS, JsonSchema, Reconcile, Hydrate)]
#[serde(rename_all = "kebab-case")]
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

/// Whether the sought person may be asked at all: the question tells them that somebody looks.
pub fn may_ask(facts: &Facts, side: Side, today: NaiveDate) -> Result<(), WhyNot> {
    if facts.barred {
        return Err(WhyNot::Barred);
    }
    if !facts.verified {
        return Err(WhyNot::NotVerified);
    }
    match (side, state(&facts.seeker, today)) {
        (Side::Seeker, _) | (Side::Sought, ConsentState::Granted { .. }) => Ok(()),
        (Side::Sought, _) => Err(WhyNot::Seeker),
    }
}
