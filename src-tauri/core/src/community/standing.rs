//! Whether somebody may help at all on a day: they are vetted, and have signed the agreement.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

use super::profile::{Volunteer, profiles_of};
use crate::Id;
use crate::error::Result;
use crate::people;
use crate::store::Store;

/// Whether something that is given for a time holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, TS, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
    /// It holds.
    Holds,
    /// It has run out.
    Ended,
    /// It was never given.
    NotGiven,
}

impl Volunteer {
    /// Whether they are vetted on a day; a vague end is its first day.
    pub fn vetting(&self, day: NaiveDate) -> Standing {
        match &self.vetted_until {
            Some(until) if until.earliest >= day => Standing::Holds,
            Some(_) => Standing::Ended,
            None => Standing::NotGiven,
        }
    }

    /// Whether the agreement they signed holds on a day.
    pub fn agreement(&self, day: NaiveDate) -> Standing {
        let signed = self.agreement_signed.as_ref().is_some_and(|signed| signed.earliest <= day);
        match &self.agreement_until {
            _ if !signed => Standing::NotGiven,
            Some(until) if until.earliest < day => Standing::Ended,
            _ => Standing::Holds,
        }
    }
}

/// What somebody told of conflicts of interest, in their own or the team's words, in any of their profiles.
pub fn told_conflicts(store: &Store, person: Id) -> Result<Vec<String>> {
    let profiles = all_profiles(store, person)?;
    Ok(profiles.into_iter().filter_map(|profile| profile.conflicts).filter(|text| !text.trim().is_empty()).collect())
}

/// The profiles of somebody under any id that they have had.
fn all_profiles(store: &Store, person: Id) -> Result<Vec<Volunteer>> {
    let mut profiles = Vec::new();
    for id in people::ids(store, person)? {
        profiles.extend(profiles_of(store, id)?.into_iter().map(|profile| profile.record));
    }
    Ok(profiles)
}

/// How somebody's vetting and agreement stand on a day. Of several profiles the one that allows least decides.
pub fn standing(store: &Store, person: Id, day: NaiveDate) -> Result<(Standing, Standing)> {
    let profiles = all_profiles(store, person)?;
    let least = |of: fn(&Volunteer, NaiveDate) -> Standing| profiles.iter().map(|profile| of(profile, day)).max();
    Ok((least(Volunteer::vetting).unwrap_or(Standing::NotGiven), least(Volunteer::agreement).unwrap_or(Standing::NotGiven)))
}
