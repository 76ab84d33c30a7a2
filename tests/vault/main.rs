//! The vault's proof by faults. `panah-vault-tests [row …]` carries out the rows named, or all; each prints what it tried, what failed and
//! how long it took. The exit status is not 0 if anything failed. How often each tries is settable, see [`row::often`].
//!
//! # Map
//! `prepared` a vault in order, copied for each trial · `operations` what is done under faults · `program` a second process of this binary,
//! which carries an operation out as often as asked, from the same moment (`faults` asks it) · `whole` whether a vault is in order afterwards,
//! and its dump · `disk` what is left of a recorded run after power loss · `insider` who opens the files beside the program · one file for
//! each row: `kills`, `each_call`, `power`, `damage`, `old_pages`, `secrets`, `places`, `backups`, `full`; and
//! `share`, a few points of three of them, which each run of the tests takes (`every_run`)

#[cfg(target_os = "linux")]
mod backups;
#[cfg(target_os = "linux")]
mod damage;
#[cfg(target_os = "linux")]
mod disk;
#[cfg(target_os = "linux")]
mod each_call;
#[cfg(target_os = "linux")]
mod faults;
#[cfg(target_os = "linux")]
mod full;
#[cfg(target_os = "linux")]
mod insider;
#[cfg(target_os = "linux")]
mod kills;
#[cfg(target_os = "linux")]
mod old_pages;
#[cfg(target_os = "linux")]
mod operations;
#[cfg(target_os = "linux")]
mod places;
#[cfg(target_os = "linux")]
mod power;
#[cfg(target_os = "linux")]
mod prepared;
#[cfg(target_os = "linux")]
mod program;
#[cfg(target_os = "linux")]
mod row;
#[cfg(target_os = "linux")]
mod secrets;
#[cfg(target_os = "linux")]
mod share;
#[cfg(target_os = "linux")]
mod whole;

#[cfg(target_os = "linux")]
fn main() -> std::process::ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    match words.first().map(String::as_str) {
        Some("--program") => program::run(&words[1..]),
        Some("--other") => places::as_another(&words[1..]),
        _ => row::run(&words),
    }
}

#[cfg(not(target_os = "linux"))]
fn main() {
    println!("On this system calls cannot be put before the disk's own: run it on Linux.");
}
