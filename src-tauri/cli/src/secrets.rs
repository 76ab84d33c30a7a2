//! Passphrases: asked for on a terminal, or read from standard input or a file. Never an argument, never an environment variable.

use std::fs::File;
use std::io::{BufRead, BufReader, IsTerminal, Read};
use std::path::Path;

use panah_core::ErrorCode;
use panah_core::messages::message;

use crate::arguments::Arguments;
use crate::output::{Failure, Output};

/// A longer first line is no passphrase.
const LONGEST: u64 = 8192;

/// The vault's passphrase. `new`: for a vault that is being made, so it is asked twice.
pub fn passphrase(arguments: &Arguments, output: &Output, new: bool) -> Result<String, Failure> {
    if arguments.passphrase_stdin {
        return first_line(&mut std::io::stdin().lock());
    }
    if let Some(file) = &arguments.passphrase_file {
        return of_file(file);
    }
    ask(output, new)
}

/// The first line of a file.
pub fn of_file(path: &Path) -> Result<String, Failure> {
    let file = File::open(path).map_err(panah_core::Problem::from)?;
    first_line(&mut BufReader::new(file))
}

/// Asks on the terminal, without showing it.
pub fn ask(output: &Output, new: bool) -> Result<String, Failure> {
    if !std::io::stdin().is_terminal() {
        return Err(Failure::Usage(message(output.language, "cli-no-passphrase")));
    }
    let ask = |id: &str| rpassword::prompt_password(format!("{} ", message(output.language, id))).map_err(panah_core::Problem::from);
    let passphrase = ask("cli-passphrase")?;
    if new && ask("cli-passphrase-again")? != passphrase {
        return Err(Failure::Usage(message(output.language, "cli-passphrases-differ")));
    }
    Ok(passphrase)
}

fn first_line(from: &mut impl BufRead) -> Result<String, Failure> {
    let mut line = Vec::new();
    from.take(LONGEST).read_until(b'\n', &mut line).map_err(panah_core::Problem::from)?;
    let line = String::from_utf8(line).map_err(|_| ErrorCode::WrongPassphrase)?;
    Ok(line.trim_end_matches(['\r', '\n']).to_owned())
}
