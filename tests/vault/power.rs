//! Power loss: what may be on the disk at any moment of a recorded run.

use crate::disk::{Kind, image};
use crate::each_call::{Bounds, Seen, chosen};
use crate::operations::Operation;
use crate::prepared::Prepared;
use crate::row::{Chance, Tally, often, seed};

/// Row: images of each operation, at random moments.
pub fn power(prepared: &Prepared, tally: &mut Tally) {
    let operations = chosen();
    let each = often("PANAH_IMAGES", 5000).div_ceil(operations.len() as u64);
    for (no, operation) in operations.iter().enumerate() {
        images_of(prepared, operation, each, seed() + no as u64, tally);
    }
}

/// The same for one operation.
pub fn images_of(prepared: &Prepared, operation: &'static Operation, images: u64, seed: u64, tally: &mut Tally) {
    let bounds = Bounds::of(prepared, operation);
    let (mut chance, mut seen) = (Chance(seed), Seen::default());
    let before = bounds.standing.before().clone();
    for no in 0..images {
        // One in four after it was acknowledged: what may be lost then is nothing.
        let until = match chance.below(4) {
            0 => bounds.calls.len(),
            _ => chance.below(bounds.calls.len() as u64 + 1) as usize,
        };
        let calls = &bounds.calls[..until];
        let acknowledged = calls.iter().any(|call| call.kind == Kind::Mark);
        let left = image(&before, &bounds.standing.folder, calls, &mut chance);
        let judged = bounds.judge(&left, acknowledged, &mut seen).map(drop);
        tally.take(|| format!("{} image {no} after {until} of {} calls", operation.name, bounds.calls.len()), judged);
    }
    tally.note(format!("{}: {images} images; before {}, after {}, left beside {}", operation.name, seen.before, seen.after, seen.beside));
}
