//! Panah's door from a terminal. `shared/cli.md` is its contract: other programs rely on it.

mod arguments;
mod commands;
mod import;
#[path = "../../os/mod.rs"]
mod os;
mod output;
mod secrets;

use std::process::ExitCode;

use clap::Parser;
use panah_core::desk::Environment;
use panah_core::door::Door;

use arguments::Arguments;
use output::{Failure, Output};

fn main() -> ExitCode {
    os::protect();
    // clap leaves with 2 on a usage error, as the contract says.
    let arguments = Arguments::parse();
    let door = Door::new(Environment::of_this_laptop());
    let output = Output::new(arguments.json, &door);
    let done = commands::run(&door, &arguments, &output);
    // Whatever happened: the database is closed and sealed.
    let locked = door.lock().map_err(Failure::from);
    match done.and_then(|code| locked.map(|()| code)) {
        Ok(code) => ExitCode::from(code),
        Err(failure) => output.fail(&failure),
    }
}
