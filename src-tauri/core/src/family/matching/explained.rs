//! How a candidate is explained: field by field, in keys that screens turn into words.

use std::ops::Add;

use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

/// A field of the explanation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, TS, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum MatchField {
    /// Their own names.
    Names,
    /// The father's name.
    FathersName,
    /// The mother's name.
    MothersName,
    /// Gender.
    Gender,
    /// Birth.
    Birth,
    /// Where they were born.
    BirthPlace,
    /// Where they were last known to be, against where the person has been.
    LastPlace,
    /// Nationalities.
    Nationalities,
    /// The seeker and their relatives, against the person's.
    Relatives,
}

/// What was found in a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum MatchHow {
    /// The same, or may be the same.
    Agrees,
    /// Not the same, and alike enough to speak for it.
    Near,
    /// Not the same.
    Differs,
    /// Not recorded on one side: says nothing.
    Unknown,
}

/// Why a field agrees or is near although it is not written alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum MatchNote {
    /// Other letters of the same sound.
    SameSound,
    /// Another script.
    OtherScript,
    /// Another spelling.
    OtherSpelling,
    /// A slip of the pen, or a name that sounds nearly so.
    Misspelt,
    /// A short form or nickname.
    ShortForm,
    /// Given and family name changed places.
    SwappedNames,
    /// One side has one name only.
    OneNameOnly,
    /// Day and month changed places.
    SwappedDayMonth,
    /// The same day and month of a neighbouring year.
    OtherYear,
    /// Counted in another calendar, or two calendars mixed.
    CalendarYear,
    /// One to three years apart.
    YearsApart,
    /// 1 January, which offices write for an unknown day.
    FirstOfJanuary,
    /// Told by what the seeker is to the sought person.
    FromSeeker,
    /// One and the same record.
    SamePerson,
    /// The seeker told of them as somebody else.
    KnownToSeeker,
}

/// Evidence for two records being one person.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Evidence {
    /// Against its being a stranger.
    pub no_stranger: f64,
    /// Against its being a relative of theirs: a brother or sister has the family name, the parents and the town too.
    pub no_relative: f64,
}

impl Evidence {
    /// Of what a family has in common.
    pub fn of_family(weight: f64) -> Evidence {
        Evidence { no_stranger: weight, no_relative: 0.0 }
    }

    /// Of what is each one's own.
    pub fn of_own(weight: f64) -> Evidence {
        Evidence { no_stranger: weight, no_relative: weight }
    }
}

impl Add for Evidence {
    type Output = Evidence;
    fn add(self, other: Evidence) -> Evidence {
        Evidence { no_stranger: self.no_stranger + other.no_stranger, no_relative: self.no_relative + other.no_relative }
    }
}

impl std::iter::Sum for Evidence {
    fn sum<I: Iterator<Item = Evidence>>(all: I) -> Evidence {
        all.fold(Evidence::default(), Evidence::add)
    }
}

/// A field of two people side by side.
#[derive(Debug, Clone, PartialEq, Serialize, TS, JsonSchema)]
pub struct ComparedField {
    /// Which.
    pub field: MatchField,
    /// What was found.
    pub how: MatchHow,
    /// What is known of the sought person.
    pub sought: Option<String>,
    /// What stands on file.
    pub theirs: Option<String>,
    /// Why.
    pub note: Option<MatchNote>,
    /// What it says.
    #[serde(skip)]
    #[ts(skip)]
    #[schemars(skip)]
    pub weight: Evidence,
}

impl ComparedField {
    /// Not recorded on one side.
    pub fn unknown(field: MatchField, sought: Option<String>, theirs: Option<String>) -> ComparedField {
        ComparedField { field, how: MatchHow::Unknown, sought, theirs, note: None, weight: Evidence::default() }
    }
}
