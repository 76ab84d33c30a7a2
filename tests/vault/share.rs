//! A share of the rows, for every run of the tests; the whole is `make test-vault`.

use crate::prepared::Prepared;
use crate::row::Tally;
use crate::{damage, each_call, operations};

#[test]
fn a_few_points_of_the_rows_that_take_all() {
    let prepared = Prepared::make();
    let mut tally = Tally::default();
    for name in ["note.save", "vault.rotate"] {
        each_call::kills_of(&prepared, operations::named(name), 7, &mut tally);
        each_call::errors_of(&prepared, operations::named(name), 11, &mut tally);
    }
    damage::damage_of(&prepared, 97, &mut tally);
    assert!(tally.tried > 100, "{}", tally.tried);
    assert_eq!(tally.failed, Vec::<String>::new());
}
