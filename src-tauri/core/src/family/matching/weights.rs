//! What each piece of evidence weighs, in one place.
//!
//! A weight is the logarithm of a ratio: how often something is so of the right person, against how often it is so of anybody (Fellegi and
//! Sunter 1969). Agreement on something rare weighs more; what is unknown weighs nothing. The first share of each is an estimate of how often
//! offices and relatives agree, the second of how often strangers do.

use super::explained::Evidence;

/// Names: a word that is the same. 0.7: a third of the right people are written so differently that the word is only near.
pub const SAME_WORD: f64 = 0.7;
/// The most and the least that one word can say: a name that nobody else on file has may still be a slip of the pen; the commonest still says something.
pub const WORD: (f64, f64) = (1.2, 6.0);
/// A word that is near says no more than this: one in five right people is written with a slip, and so near are one in two hundred others.
pub const NEAR_WORD: f64 = 3.6;
/// Brothers and sisters have different given names: the same one says at least this against its being one of them.
pub const SAME_GIVEN: f64 = 4.0;
/// Another given name: one right person in fifty is on file under a name that does not sound alike.
pub const OTHER_GIVEN: f64 = -3.8;
/// Another family name, one record in twenty-five: people marry, and offices drop names.
pub const OTHER_FAMILY: f64 = -3.3;
/// Given and family name changed places: one record in fifteen.
pub const SWAPPED: f64 = -0.5;
/// A name between given and family name, on both sides: it is mostly the father's, and weighed there.
pub const BETWEEN: f64 = 0.5;
/// The one's given name is the other's second: mostly somebody else's child.
pub const LEFT_OUT: f64 = -1.8;
/// Likeness of two words from which they are the same, near, neutral, and wholly different.
pub const LIKENESS: (f64, f64, f64, f64) = (0.93, 0.8, 0.62, 0.52);

/// A parent's name is recorded by hearsay: it says less than one's own, and another one says less against.
pub const PARENT: (f64, f64) = (0.9, 4.0);
/// Another parent's name: wrong in one record of twenty, on either side.
pub const OTHER_PARENT: f64 = -2.5;

/// The same gender: half of all others have it too.
pub const GENDER: f64 = 0.6;
/// Another gender: ticked wrongly in one record of a hundred, on either side.
pub const OTHER_GENDER: f64 = -3.2;

/// Births that can be the same day: half of the right people, against the days that both can mean among [`BIRTHS`].
pub const SAME_BIRTH: f64 = 0.5;
/// Brothers and sisters are born within years of each other: a birth says so much less against its being one of them.
pub const NEAR_BIRTHS: f64 = 1.0;
/// Years over which people on file were born.
pub const BIRTHS: f64 = 55.0;
/// The most that a birth can say.
pub const BIRTH: f64 = 6.0;
/// The same day and month in a neighbouring year.
pub const OTHER_YEAR: f64 = 4.0;
/// Day and month exchanged.
pub const SWAPPED_DAY: f64 = 3.5;
/// The day and month of one calendar with the year of another.
pub const MIXED_CALENDAR: f64 = 2.0;
/// A year that fits if it is counted in another calendar.
pub const YEAR_OF_ANOTHER_CALENDAR: f64 = 1.0;
/// Within one, two, three years of each other: told by relatives, years are off by one as often as strangers' births lie so near.
pub const YEARS_APART: [f64; 3] = [1.7, 0.9, 0.3];
/// Further apart, with each year more, and at most: offices and relatives are seldom more than three years off.
pub const BIRTH_DIFFERS: (f64, f64, f64) = (-2.4, -0.6, -5.0);

/// Born so long before or after the seeker that they cannot be what they are to them.
pub const OTHER_GENERATION: f64 = -3.5;

/// Born in the same town: one in five strangers is, too.
pub const BIRTH_PLACE: f64 = 1.5;
/// Elsewhere.
pub const OTHER_BIRTH_PLACE: f64 = -1.2;
/// The place where they were last known to be, among those where the person has been.
pub const LAST_PLACE: f64 = 1.1;
/// Not among them: people move.
pub const OTHER_LAST_PLACE: f64 = -0.2;
/// A nationality in common.
pub const NATIONALITY: f64 = 0.4;
/// None in common: some are stateless by now.
pub const OTHER_NATIONALITY: f64 = -0.5;

/// The seeker counts them among their relatives, as somebody else.
pub const KNOWN_TO_SEEKER: f64 = -4.0;
/// A relative who is one person on file for both.
pub const SHARED_RELATIVE: f64 = 5.0;
/// A relative of the same name: what the name says, at most this.
pub const RELATIVE: f64 = 3.5;
/// All relatives together say no more than this: one family's names come together.
pub const RELATIVES: f64 = 6.0;

/// What a word weighs that `bearers` of `people` on file have. A hundred people more than there are keep a small file from calling all names rare.
pub fn rarity(bearers: u32, people: u32) -> f64 {
    let share = (f64::from(bearers) + 1.0) / (f64::from(people) + 100.0);
    (SAME_WORD / share).ln().clamp(WORD.0, WORD.1)
}

/// What it weighs that two words are as alike as this, if being the same weighs `same` and being another weighs `other`.
pub fn of_likeness(likeness: f64, same: f64, other: f64) -> f64 {
    let (is_same, is_near, is_neutral, is_other) = LIKENESS;
    let near = NEAR_WORD.min(same * 0.85);
    let between = |low: f64, high: f64, from: f64, to: f64| from + (to - from) * (likeness - low) / (high - low);
    match likeness {
        _ if likeness >= is_same => same,
        _ if likeness >= is_near => between(is_near, is_same, near, same),
        _ if likeness >= is_neutral => between(is_neutral, is_near, 0.0, near),
        _ if likeness >= is_other => between(is_other, is_neutral, other, 0.0),
        _ => other,
    }
}

/// How many brothers, sisters and cousins somebody has on file: whatever a family shares cannot tell them apart.
pub const FAMILY_ON_FILE: f64 = 3.0;

/// All evidence together, as the logarithm of the odds that this is the right one and neither a relative of theirs nor a stranger. The share
/// that a family has in common counts against strangers only.
pub fn odds(evidence: Evidence, people: u32) -> f64 {
    let not_a_relative = evidence.no_relative - FAMILY_ON_FILE.ln();
    let no_stranger = evidence.no_stranger - f64::from(people.max(20)).ln();
    -((-not_a_relative).exp() + (-no_stranger).exp()).ln()
}

/// The mark of 0 to 100 for such odds. Evidence is not as independent as it is counted: the mark is drawn toward the middle.
pub fn mark(odds: f64) -> u32 {
    (100.0 / (1.0 + (-(odds + 1.5) / 1.8).exp())).round() as u32
}
