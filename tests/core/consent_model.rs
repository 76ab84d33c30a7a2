//! The rule of mutual consent, played against a model of it: random steps at the real door, and everything that either side could ever have
//! been shown held against what the model allows at that moment. `PANAH_CONSENT_STEPS` says how many steps, `PANAH_CONSENT_SEED` which seed
//! is the first after those of [`SEEDS`]; the seed of any failure is printed, and kept there.

mod chance;
mod family;
mod model;
mod people;
mod told;
mod vaults;
mod world;

use chrono::NaiveDate;

use crate::desk::{Desk, first_day};
use model::Model;
use world::World;

/// Seeds that found something once, and a few more.
const SEEDS: [u64; 8] = [995, 30031, 100303, 200130, 1, 2, 3, 4];
/// Steps of `make test`; `make test-consent` plays a million.
const STEPS: u64 = 3_200;
/// Steps with the same people: after these, others begin.
const EPISODE: u64 = 400;
/// Episodes in one vault: after these, another begins.
const EPISODES: u64 = 4;

fn setting(name: &str) -> Option<u64> {
    std::env::var(name).ok().and_then(|text| text.parse().ok())
}

#[test]
fn nobody_is_ever_shown_what_the_other_has_not_agreed_to() {
    let steps = setting("PANAH_CONSENT_STEPS").unwrap_or(STEPS);
    let first = setting("PANAH_CONSENT_SEED");
    let seeds = SEEDS.into_iter().filter(|_| first.is_none()).chain(first.unwrap_or(5)..);
    let (mut told, mut silent, mut done) = (0, 0, 0);
    let mut seeds = seeds.take(steps.div_ceil(EPISODE) as usize).peekable();
    while seeds.peek().is_some() {
        let desk = Desk::with_vault();
        // Nothing stands in the ledger yet.
        let mut model = Model { today: first_day(), last_entry: NaiveDate::MIN, ..Model::default() };
        for seed in seeds.by_ref().take(EPISODES as usize) {
            println!("seed {seed}");
            let mut world = World::begin(&desk, seed, done, model);
            for _ in 0..EPISODE {
                world.step();
            }
            done += EPISODE;
            (told, silent) = (told + world.told, silent + world.silent);
            let Model { today, last_entry, .. } = world.now.model;
            model = Model { today, last_entry, ..Model::default() };
        }
        desk.is_sound();
    }
    println!("{done} steps, {told} told, {silent} not told");
    assert!(told * 20 > silent, "a rule that never tells anything would pass as well: {told} told, {silent} not");
}
