//! `kill -9` at random moments.

use std::time::{Duration, Instant};

use crate::each_call::{Bounds, Seen, chosen};
use crate::faults::Mode;
use crate::operations::Operation;
use crate::prepared::{Prepared, files_of};
use crate::row::{Chance, Tally, often, seed};

/// Row: each operation is killed as often as the others.
pub fn kills(prepared: &Prepared, tally: &mut Tally) {
    let operations = chosen();
    let each = often("PANAH_KILLS", 2000).div_ceil(operations.len() as u64);
    for (no, operation) in operations.iter().enumerate() {
        kills_of(prepared, operation, each, seed() + no as u64, tally);
    }
}

fn kills_of(prepared: &Prepared, operation: &'static Operation, kills: u64, seed: u64, tally: &mut Tally) {
    let mut bounds = Bounds::of(prepared, operation);
    let (mut chance, mut seen, mut acknowledged) = (Chance(seed), Seen::default(), 0);
    // As long as it takes, less what the session does afterwards.
    let started = Instant::now();
    bounds.standing.carry_out(Mode::Count, 0, None, None);
    let long = started.elapsed().as_micros() as u64 * 2 / 3;
    for no in 0..kills {
        let moment = Duration::from_micros(chance.below(long.max(1)));
        let came = bounds.standing.carry_out(Mode::Count, 0, None, Some(moment));
        acknowledged += u64::from(came.answer.is_some());
        let judged = bounds.judge(&files_of(&bounds.standing.folder), came.answer.is_some(), &mut seen).map(drop);
        tally.take(|| format!("{} kill {no} after {moment:?}", operation.name), judged);
    }
    tally.note(format!(
        "{}: {kills} kills; acknowledged {acknowledged}, before {}, after {}, left beside {}",
        operation.name, seen.before, seen.after, seen.beside
    ));
}
