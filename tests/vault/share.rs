//! A share of the rows that take all, for every run of the tests; the whole is `make test-vault`.

use crate::prepared::Prepared;
use crate::row::{Tally, seed};
use crate::{damage, each_call, operations, power};

/// A few points of each.
pub fn share(prepared: &Prepared, tally: &mut Tally) {
    for name in ["note.save", "vault.rotate"] {
        each_call::kills_of(prepared, operations::named(name), 7, tally);
        each_call::errors_of(prepared, operations::named(name), 11, tally);
    }
    each_call::lies_of(prepared, operations::named("backup.make beside"), tally);
    // It takes free pages into use.
    power::images_of(prepared, operations::named("file.add"), 60, seed(), tally);
    damage::damage_of(prepared, 97, tally);
    assert!(tally.tried > 100, "{}", tally.tried);
}
