//! A share of the proof in every run of the tests.
#![cfg(target_os = "linux")]

use std::process::Command;

#[test]
fn a_few_points_of_the_rows_that_take_all() {
    let done = Command::new(env!("CARGO_BIN_EXE_panah-vault-tests")).arg("share").output().expect("the program starts");
    let (told, failed) = (String::from_utf8_lossy(&done.stdout), String::from_utf8_lossy(&done.stderr));
    assert!(done.status.success(), "{told}{failed}");
}
