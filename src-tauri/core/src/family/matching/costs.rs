//! What it costs to take one row of sounds, or of letters, for another.

use std::sync::LazyLock;

use super::sounds::{Sound, is_vowel};
use super::word::MOST_LETTERS;

/// What a sound too many or too few costs; `across` scripts an unwritten vowel costs next to nothing.
pub fn alone(sound: Sound, across: bool) -> f64 {
    match sound {
        'a' | 'e' | 'o' if across => 0.1,
        'i' | 'u' if across => 0.25,
        'a' | 'e' | 'i' | 'o' | 'u' | 'U' | 'Y' | 'W' => 0.45,
        // What Arabic script writes, it writes for a reason: حسن, حسین.
        'A' => 0.45,
        'w' | 'y' | 'I' => 0.65,
        '*' => 0.3,
        'ʿ' | 'H' => 0.1,
        'h' => 0.5,
        'v' => 0.8,
        _ => 1.0,
    }
}

/// What all of a row weighs.
pub fn weight(sounds: &[Sound], across: bool) -> f64 {
    sounds.iter().map(|sound| alone(*sound, across)).sum()
}

/// Sounds whose costs are worked out beforehand: two words are hundreds of pairs of sounds, and a search hundreds of thousands.
const KNOWN_SOUNDS: usize = 128;

/// What it costs to take one of the known sounds for another.
static BETWEEN: LazyLock<Vec<f64>> = LazyLock::new(|| {
    let sound = |at: usize| char::from(at as u8);
    (0..KNOWN_SOUNDS * KNOWN_SOUNDS).map(|at| worked_out_between(sound(at / KNOWN_SOUNDS), sound(at % KNOWN_SOUNDS))).collect()
});

/// What it costs to take one sound for another; `known` is [`BETWEEN`].
fn between(known: &[f64], one: Sound, other: Sound) -> f64 {
    match (one as usize, other as usize) {
        _ if one == other => 0.0,
        (one, other) if one < KNOWN_SOUNDS && other < KNOWN_SOUNDS => known[one * KNOWN_SOUNDS + other],
        _ => worked_out_between(one, other),
    }
}

fn worked_out_between(one: Sound, other: Sound) -> f64 {
    let (first, second) = if one < other { (one, other) } else { (other, one) };
    let pair = |both: &str| both.contains(first) && both.contains(second);
    match (first, second) {
        // One letter of Arabic script for several sounds.
        ('*', 'a' | 'e' | 'i' | 'o' | 'u' | 'U' | 'A' | 'Y' | 'W' | 'ʿ') => 0.05,
        ('A', 'a') | ('u' | 'o' | 'v' | 'W' | 'U', 'w') | ('U', 'u') => 0.05,
        ('I', 'i' | 'y' | 'Y') | ('Y', 'y') | ('i', 'y') | ('H', 'h') => 0.05,
        ('H', 'a' | 'e') | ('a' | 'e' | 'i' | 'o' | 'u', 'ʿ') => 0.1,
        ('Y', 'i') | ('U', 'o') => 0.1,
        ('I', 'a' | 'e') | ('Y', 'e') | ('e', 'y') | ('U', 'W') => 0.2,
        ('W', 'o' | 'u') => 0.2,
        ('A', 'o' | 'e') | ('A', 'ʿ') => 0.3,
        // Vowels that offices hear differently.
        ('e', 'i') | ('o', 'u') => 0.15,
        ('a', 'e') => 0.25,
        ('a', 'o') => 0.3,
        _ if is_vowel(first) && is_vowel(second) => match "AwyI".contains(first) || "AwyI".contains(second) {
            true => 0.7,
            false => 0.45,
        },
        // Consonants that languages write differently.
        _ if pair("kq") || pair("gq") || pair("zD") || pair("dD") || pair("vw") || pair("hx") || pair("kx") || pair("cq") || pair("ck") => {
            0.3
        }
        _ if pair("jy") || pair("j$") || pair("jz") || pair("c$") || pair("cj") || pair("gj") || pair("ij") => 0.35,
        _ if pair("bp") || pair("td") || pair("sz") || pair("kg") || pair("fv") || pair("mn") || pair("s$") || pair("ks") => 0.6,
        _ if is_vowel(first) != is_vowel(second) => 1.2,
        _ => 1.0,
    }
}

/// What it costs to take one row of sounds for another.
pub fn cost(one: &[Sound], other: &[Sound], across: bool) -> f64 {
    costs(one, other, across, f64::INFINITY)[other.len()]
}

/// What it costs to take a row of sounds for each beginning of another, by its length; no more than `enough` matters.
pub fn costs(one: &[Sound], other: &[Sound], across: bool, enough: f64) -> Costs {
    let known: &[f64] = &BETWEEN;
    laid_beside(one, other, |sound| alone(sound, across), |one, other| between(known, one, other), 0.7, enough)
}

/// By a length, 0 to [`MOST_LETTERS`].
pub type Costs = [f64; MOST_LETTERS + 1];

/// The cheapest way to lay a row of [`MOST_LETTERS`] at most beside each beginning of another; neighbours that changed places count as one
/// slip, `turned`. All is without end where each costs more than `enough`.
pub fn laid_beside(
    one: &[char],
    other: &[char],
    alone: impl Fn(char) -> f64,
    between: impl Fn(char, char) -> f64,
    turned: f64,
    enough: f64,
) -> Costs {
    // Three rows of the table are enough, and nothing is allocated: a search lays some hundred thousand words side by side.
    let mut rows: [Costs; 3] = [[0.0; _]; 3];
    let mut alones = [0.0; MOST_LETTERS];
    for (at, sound) in other.iter().enumerate() {
        alones[at] = alone(*sound);
        rows[0][at + 1] = rows[0][at] + alones[at];
    }
    let mut least_above = 0.0_f64;
    for (at, mine) in one.iter().enumerate() {
        let [above, row, before] = [at % 3, (at + 1) % 3, (at + 2) % 3];
        let too_many = alone(*mine);
        let mut left = rows[above][0] + too_many;
        let mut least = left;
        rows[row][0] = left;
        for (column, theirs) in other.iter().enumerate() {
            let mut best = rows[above][column] + between(*mine, *theirs);
            best = best.min(rows[above][column + 1] + too_many).min(left + alones[column]);
            if at > 0 && column > 0 && one[at - 1] == *theirs && other[column - 1] == *mine {
                best = best.min(rows[before][column - 1] + turned);
            }
            rows[row][column + 1] = best;
            left = best;
            least = least.min(best);
        }
        // What follows costs more than this row, or than the one above and a turn.
        if least.min(least_above + turned) > enough {
            return [f64::INFINITY; _];
        }
        least_above = least;
    }
    rows[one.len() % 3]
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn row() -> impl Strategy<Value = Vec<Sound>> {
        "[aeiouAUYW*ʿywIHbdhjklmnrst]{0,12}".prop_map(|sounds| sounds.chars().collect())
    }

    proptest! {
        #[test]
        fn what_a_beginning_costs_is_what_it_costs_alone(one in row(), other in row(), across: bool, enough in 0.0..6.0_f64) {
            let (all, up_to) = (costs(&one, &other, across, f64::INFINITY), costs(&one, &other, across, enough));
            for end in 0..=other.len() {
                let alone = cost(&one, &other[..end], across);
                prop_assert_eq!(all[end], alone);
                prop_assert!(up_to[end] == alone || (up_to[end] == f64::INFINITY && alone > enough), "{} {}", up_to[end], alone);
            }
        }

        #[test]
        fn rows_cost_the_same_from_behind(one in row(), other in row(), across: bool) {
            let back = |row: &[Sound]| row.iter().rev().copied().collect::<Vec<Sound>>();
            prop_assert!((cost(&one, &other, across) - cost(&back(&one), &back(&other), across)).abs() < 1e-9);
        }
    }
}
