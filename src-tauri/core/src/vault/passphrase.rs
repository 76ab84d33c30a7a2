//! How strong a passphrase is, and five random words for those who want one made.

use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

use crate::clock::Clock;

/// The fewest characters of a passphrase (NIST SP 800-63B, 5.1.1.2: at least 8).
pub const FEWEST_CHARACTERS: usize = 8;

/// An estimate by zxcvbn.
#[derive(Debug, Serialize, TS, JsonSchema)]
pub struct Strength {
    /// 0 (guessed at once) to 4.
    pub score: u8,
    /// How many guesses it takes, as a power of ten.
    pub guesses_log10: f64,
    /// Long enough to be taken at all.
    pub enough: bool,
}

/// Estimates a passphrase; what the person is called does not help it.
pub fn strength(passphrase: &str, name: &str) -> Strength {
    // zxcvbn's time grows with the square of the length; after 100 characters nothing more is learnt.
    let head: String = passphrase.chars().take(100).collect();
    let entropy = zxcvbn::zxcvbn(&head, &[name, "panah", "پناه"]);
    Strength {
        score: entropy.score().into(),
        guesses_log10: entropy.guesses_log10(),
        enough: passphrase.chars().count() >= FEWEST_CHARACTERS,
    }
}

/// Five words drawn evenly from EFF's long list of 7,776: 64 bits.
pub fn suggest(clock: &dyn Clock) -> Vec<String> {
    let list = diceware_wordlists::Wordlist::EffLong.get_list();
    // Rejection sampling: a remainder alone would favour the first words.
    let limit = u32::MAX - u32::MAX % list.len() as u32;
    let word = || loop {
        let mut bytes = [0; 4];
        clock.random(&mut bytes);
        let drawn = u32::from_le_bytes(bytes);
        if drawn < limit {
            return list[drawn as usize % list.len()].to_owned();
        }
    };
    (0..5).map(|_| word()).collect()
}
