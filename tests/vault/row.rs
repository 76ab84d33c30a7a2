//! The rows: which there are, how often each tries, what it tells.

use std::process::ExitCode;
use std::time::Instant;

use crate::prepared::Prepared;
use crate::{backups, damage, each_call, full, kills, old_pages, places, power, secrets, share};

/// What a row tried, and what failed.
#[derive(Default)]
pub struct Tally {
    /// How many trials.
    pub tried: u64,
    /// What failed, a line each.
    pub failed: Vec<String>,
    /// What else is to be said.
    pub notes: Vec<String>,
}

impl Tally {
    /// One more trial, and what came of it.
    pub fn take(&mut self, what: impl FnOnce() -> String, came: Result<(), String>) {
        self.tried += 1;
        if let Err(why) = came {
            let line = format!("{}: {why}", what());
            eprintln!("  FAILED {line}");
            self.failed.push(line);
        }
    }

    /// What is said besides.
    pub fn note(&mut self, note: String) {
        println!("  {note}");
        self.notes.push(note);
    }
}

/// Not among those that are carried out where none is named.
const SHARE: &str = "share";

type Row = (&'static str, &'static str, fn(&Prepared, &mut Tally));

const ROWS: [Row; 11] = [
    ("calls", "kill before every call, and in the middle of every write", each_call::kills),
    ("errors", "every call fails: no room from there on; broken once; written wrong where it is read back", each_call::errors),
    ("damage", "flipped, cut, emptied, exchanged, removed", damage::damage),
    ("old", "each page of an older state put back", old_pages::old_pages),
    ("power", "power loss: writes dropped, reordered, torn", power::power),
    ("kills", "kill -9 at random moments", kills::kills),
    ("secrets", "wrong passphrases, slots and keyrings", secrets::secrets),
    ("places", "two programs, read-only folder, another user's folder", places::places),
    ("full", "a small disk that is really full", full::full),
    ("backups", "random vaults backed up and given back", backups::backups),
    (SHARE, "a few points of calls, errors, power and damage", share::share),
];

/// How often a row tries: PANAH_KILLS (2000), PANAH_IMAGES (5000), PANAH_BACKUPS (500); PANAH_STEP (1) takes every so many-th point of the
/// rows that take all.
pub fn often(name: &str, default: u64) -> u64 {
    std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(default)
}

/// Where chance starts from: PANAH_SEED.
pub fn seed() -> u64 {
    often("PANAH_SEED", 2031)
}

/// SplitMix64 (Steele, Lea, Flood 2014).
pub struct Chance(pub u64);

impl Chance {
    /// The next number.
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number under `end`.
    pub fn below(&mut self, end: u64) -> u64 {
        self.next() % end.max(1)
    }
}

/// Carries rows out and prints them.
pub fn run(words: &[String]) -> ExitCode {
    if let Some(unknown) = words.iter().find(|word| !ROWS.iter().any(|(name, ..)| name == word)) {
        eprintln!("There is no row {unknown}. Rows: {}", ROWS.map(|(name, ..)| name).join(" "));
        return ExitCode::from(2);
    }
    let prepared = Prepared::make();
    println!("vaults stand in {}; PANAH_SEED={}", prepared.base.display(), seed());
    let mut failed = 0;
    for (name, what, row) in
        ROWS.iter().filter(|(name, ..)| if words.is_empty() { *name != SHARE } else { words.iter().any(|word| word == name) })
    {
        println!("{name}: {what}");
        let started = Instant::now();
        let mut tally = Tally::default();
        row(&prepared, &mut tally);
        failed += tally.failed.len();
        println!("{name}: tried {}, failed {}, {:.0} s", tally.tried, tally.failed.len(), started.elapsed().as_secs_f64());
    }
    if failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
