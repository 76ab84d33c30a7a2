//! What each piece of evidence weighs, in one place.
//!
//! A weight is the logarithm of a ratio: how often something is so of the right person, against how often it is so of anybody (Fellegi and
//! Sunter 1969). Agreement on something rare weighs more; what is unknown weighs nothing. The first share of each is an estimate of how often
//! offices and relatives agree, the second of how often strangers do. How alike a slip leaves a word was counted on 400,000 pairs of given
//! names that the invented hands of `sample/families` wrote; what the fields add to each other was fitted to whom its searches mean (a
//! softmax over each search's candidates, seeds 1 to 12).

use super::explained::Evidence;

/// Names: a word that is the same. 0.7: a third of the right people are written so differently that the word is only near.
pub const SAME_WORD: f64 = 0.7;
/// The most and the least that one word can say: a name that nobody else on file has may still be a slip of the pen; the commonest still says something.
pub const WORD: (f64, f64) = (1.3, 5.8);
/// A word that is near says no more than this: one in five right people is written with a slip, and so near are one in two hundred others.
pub const NEAR_WORD: f64 = 3.6;
/// Brothers and sisters have different given names: the same one says at least this against its being one of them.
pub const SAME_GIVEN: f64 = 4.0;
/// Another given name: one right person in fifty is on file under a name that does not sound alike.
pub const OTHER_GIVEN: f64 = -5.0;
/// Another family name, one record in twenty-five: people marry, and offices drop names.
pub const OTHER_FAMILY: f64 = -4.4;
/// Given and family name changed places: one record in fifteen.
pub const SWAPPED: f64 = -0.5;
/// A name between given and family name, on both sides: it is mostly the father's, and weighed there.
pub const BETWEEN: f64 = 0.5;
/// The one's given name is the other's second: mostly somebody else's child.
pub const LEFT_OUT: f64 = -1.8;
/// Likeness of two words from which they are the same, near, and neutral.
pub const LIKENESS: (f64, f64, f64) = (0.93, 0.8, 0.5);
/// What a word less alike than neutral says against, as a share of what another word says: a word with two slips is as unlike as that.
pub const UNLIKE: [(f64, f64); 5] = [(0.1, 1.0), (0.2, 0.77), (0.32, 0.48), (0.4, 0.26), (LIKENESS.2, 0.0)];
/// What a word between neutral and near says, as a share of what a near word says.
pub const HALF_NEAR: [(f64, f64); 4] = [(LIKENESS.2, 0.0), (0.6, 0.43), (0.7, 0.64), (LIKENESS.1, 1.0)];

/// One side has one name only, and it agrees: what is not there cannot disagree, and in fitted weights that says so much.
pub const ONE_NAME: Evidence = Evidence { no_stranger: 0.7, no_relative: 0.3 };

/// A parent's name is recorded by hearsay: it says less than one's own, and another one says less against.
pub const PARENT: (f64, f64) = (0.9, 4.0);
/// Another parent's name: wrong in one record of twenty, on either side.
pub const OTHER_PARENT: f64 = -2.9;
/// The mother's name says less beside the father's: most who have the one parent have the other, too.
pub const MOTHERS_SHARE: f64 = 0.8;
/// How alike a short form of a parent's name is: families tell parents' names in full, and short ones fit many.
pub const PARENTS_SHORT_FORM: f64 = 0.62;

/// The same gender: half of all relatives have it too, and of strangers of the same given name nearly all.
pub const GENDER: Evidence = Evidence { no_stranger: 0.1, no_relative: 0.8 };
/// Another gender: ticked wrongly in one record of a hundred, on either side.
pub const OTHER_GENDER: f64 = -2.8;

/// Births that can be the same day: so many of the right people, against the days that both can mean among [`BIRTHS`].
pub const SAME_BIRTH: f64 = 0.9;
/// Brothers and sisters are born within years of each other: a birth says so much less against its being one of them, and one that is years
/// off speaks for it.
pub const NEAR_BIRTHS: f64 = 1.0;
/// Years over which people on file were born.
pub const BIRTHS: f64 = 55.0;
/// The most that a birth can say.
pub const BIRTH: f64 = 6.6;
/// The same day and month in a neighbouring year.
pub const OTHER_YEAR: f64 = 4.0;
/// Day and month exchanged.
pub const SWAPPED_DAY: f64 = 3.5;
/// The day and month of one calendar with the year of another.
pub const MIXED_CALENDAR: f64 = 2.0;
/// A year that fits if it is counted in another calendar.
pub const YEAR_OF_ANOTHER_CALENDAR: f64 = 1.0;
/// Within one, two, three years of each other: told by relatives, years are off by one as often as strangers' births lie so near.
pub const YEARS_APART: [f64; 3] = [1.4, 0.6, 0.1];
/// Further apart, with each year more, and at most: offices and relatives are seldom more than three years off.
pub const BIRTH_DIFFERS: (f64, f64, f64) = (-2.8, -0.7, -5.7);

/// Born so long before or after the seeker that they cannot be what they are to them.
pub const OTHER_GENERATION: f64 = -3.5;

/// Born in the same town: one in five strangers is, too.
pub const BIRTH_PLACE: f64 = 1.5;
/// Elsewhere.
pub const OTHER_BIRTH_PLACE: f64 = -1.2;
/// The place where they were last known to be, among those where the person has been.
pub const LAST_PLACE: f64 = 1.2;
/// Not among them: people move.
pub const OTHER_LAST_PLACE: f64 = -0.1;
/// A nationality in common: the names told of it already.
pub const NATIONALITY: f64 = 0.15;
/// None in common: some are stateless by now.
pub const OTHER_NATIONALITY: f64 = -0.1;

/// The seeker counts them among their relatives, as somebody else.
pub const KNOWN_TO_SEEKER: f64 = -4.0;
/// A relative who is one person on file for both.
pub const SHARED_RELATIVE: f64 = 5.0;
/// A relative of the same name: what the name says, at most this.
pub const RELATIVE: f64 = 3.5;
/// All relatives together say no more than this: one family's names come together.
pub const RELATIVES: f64 = 6.0;

/// Rare words say a little less than their rarity, and common ones a little more: a rare word may be a rare spelling of a common one.
pub const RARITY: (f64, f64) = (0.95, 0.8);

/// What a word weighs that `bearers` of `people` on file have. A hundred people more than there are keep a small file from calling all names rare.
pub fn rarity(bearers: u32, people: u32) -> f64 {
    let share = (f64::from(bearers) + 1.0) / (f64::from(people) + 100.0);
    (RARITY.0 + RARITY.1 * (SAME_WORD / share).ln()).clamp(WORD.0, WORD.1)
}

/// What it weighs that two words are as alike as this, if being the same weighs `same` and being another weighs `other`.
pub fn of_likeness(likeness: f64, same: f64, other: f64) -> f64 {
    let near = NEAR_WORD.min(same * 0.85);
    match likeness {
        _ if likeness >= LIKENESS.1 => along(&[(LIKENESS.1, near), (LIKENESS.0, same)], likeness),
        _ if likeness >= LIKENESS.2 => near * along(&HALF_NEAR, likeness),
        _ => other * along(&UNLIKE, likeness),
    }
}

/// The height at `at` of the line through the points, level before the first and after the last.
fn along(points: &[(f64, f64)], at: f64) -> f64 {
    let after = points.partition_point(|point| point.0 <= at);
    match (after.checked_sub(1).map(|before| points[before]), points.get(after)) {
        (Some(before), Some(after)) => before.1 + (after.1 - before.1) * (at - before.0) / (after.0 - before.0),
        (Some(end), None) => end.1,
        (None, start) => start.map_or(0.0, |start| start.1),
    }
}

/// How many brothers, sisters and cousins somebody has on file who could be taken for them: whatever a family shares cannot tell them apart.
pub const FAMILY_ON_FILE: f64 = 0.8;
/// Strangers who fit do so by more than one field at once, more often than fields alone tell: they count as so many more.
pub const STRANGERS: f64 = 2.0;

/// All evidence together, as the logarithm of the odds that this is the right one and neither a relative of theirs nor a stranger. The share
/// that a family has in common counts against strangers only.
pub fn odds(evidence: Evidence, people: u32) -> f64 {
    let not_a_relative = evidence.no_relative - FAMILY_ON_FILE.ln();
    let no_stranger = evidence.no_stranger - (STRANGERS * f64::from(people.max(20))).ln();
    -((-not_a_relative).exp() + (-no_stranger).exp()).ln()
}

/// The mark of 0 to 100 for such odds. Evidence is not as independent as it is counted: the mark is drawn toward the middle, and so far that
/// those who are still worth a look are not all under five of a hundred.
pub fn mark(odds: f64) -> u32 {
    (100.0 / (1.0 + (-(odds + 1.5) / 2.8).exp())).round() as u32
}
