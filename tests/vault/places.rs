//! Places where a vault cannot be opened: in use, read-only, somebody else's. Each has its own plain answer, and no file is changed.

use std::fs;
use std::os::unix::fs::{MetadataExt, PermissionsExt, chown};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use serde_json::json;

use crate::prepared::{Prepared, door, files_of, unlock};
use crate::row::Tally;

/// Whoever this is on the machine: nobody.
const ANOTHER: u32 = 65534;

/// Row: each of them.
pub fn places(prepared: &Prepared, tally: &mut Tally) {
    let desk = prepared.copy("places/desk");
    let recovery = &prepared.facts.recovery;
    let program = door(&desk, 5);
    unlock(&program, &desk, recovery).expect("it opens");
    // Another program of this binary, and another door of this process.
    let second = told_by(&mut this_program(&desk, recovery));
    expect(tally, "a second program", &second, "vault-in-use");
    let here = unlock(&door(&desk, 6), &desk, recovery)
        .map_or_else(|problem| json!(problem.code).as_str().unwrap_or_default().to_owned(), |_| "opened".to_owned());
    expect(tally, "a second door in one program", &here, "vault-in-use");
    let saved = program.call("note.save", json!({"record": {"case": prepared.facts.case, "text": "still", "visibility": "team"}}));
    tally.take(|| "the first one goes on".to_owned(), saved.map(drop).map_err(|problem| problem.to_string()));
    program.call("vault.lock", json!({})).expect("it locks");
    expect(tally, "a second program, after the first has locked", &told_by(&mut this_program(&desk, recovery)), "opened");

    // SAFETY: reads a number of this process.
    if unsafe { libc::geteuid() } != 0 {
        tally.note("not root: another user's folder was not tried; the read-only folder was tried as this user".to_owned());
        read_only(&desk, recovery, None, tally);
        return;
    }
    // This program where the other may start it, and a way to it.
    let start = prepared.base.join("program");
    fs::copy(std::env::current_exe().expect("this program"), &start).expect("room");
    for path in [&prepared.base, &start, &prepared.base.join("places")] {
        fs::set_permissions(path, fs::Permissions::from_mode(0o755)).expect("ours");
    }
    read_only(&desk, recovery, Some(&start), tally);
    // Root's folder, opened by another who was let in by its modes; and the other's folder, opened by root.
    own(&desk, 0);
    modes(&desk, 0o777, 0o666);
    no_change(tally, &desk, "another's folder that anybody may write", || {
        told_by(Command::new(&start).args(["--other", text(&desk), recovery]).uid(ANOTHER).gid(ANOTHER))
    });
    modes(&desk, 0o700, 0o600);
    no_change(tally, &desk, "another's folder with its own modes", || {
        told_by(Command::new(&start).args(["--other", text(&desk), recovery]).uid(ANOTHER).gid(ANOTHER))
    });
    own(&desk, ANOTHER);
    no_change(tally, &desk, "another's folder, opened by root", || told_by(&mut this_program(&desk, recovery)));
    own(&desk, 0);
    expect(tally, "one's own folder again", &told_by(&mut this_program(&desk, recovery)), "opened");
}

fn text(path: &Path) -> &str {
    path.to_str().expect("a path")
}

fn this_program(desk: &Path, recovery: &str) -> Command {
    let mut command = Command::new(std::env::current_exe().expect("this program"));
    command.args(["--other", text(desk), recovery]);
    command
}

fn told_by(command: &mut Command) -> String {
    let output = command.output().expect("it starts");
    String::from_utf8_lossy(&output.stdout).trim().to_owned()
}

fn expect(tally: &mut Tally, what: &str, told: &str, expected: &str) {
    tally.take(|| what.to_owned(), if told == expected { Ok(()) } else { Err(format!("told {told:?}, not {expected:?}")) });
}

/// Refused in words that say what is the matter, with no file changed.
fn no_change(tally: &mut Tally, desk: &Path, what: &str, open: impl FnOnce() -> String) {
    let before = files_of(&desk.join("vault"));
    let told = open();
    let came = match (told.as_str(), files_of(&desk.join("vault")) == before) {
        ("not-writable", true) => Ok(()),
        (told, same) => Err(format!("told {told:?}; files {}", if same { "unchanged" } else { "changed" })),
    };
    tally.take(|| what.to_owned(), came);
}

/// The folder may be read and not written, by whoever it belongs to.
fn read_only(desk: &Path, recovery: &str, as_another: Option<&PathBuf>, tally: &mut Tally) {
    let open = || match as_another {
        Some(program) => told_by(Command::new(program).args(["--other", text(desk), recovery]).uid(ANOTHER).gid(ANOTHER)),
        None => told_by(&mut this_program(desk, recovery)),
    };
    if as_another.is_some() {
        own(desk, ANOTHER);
    }
    modes(desk, 0o500, 0o400);
    no_change(tally, desk, "a read-only folder, read-only files", open);
    modes(desk, 0o500, 0o600);
    no_change(tally, desk, "a read-only folder", open);
    modes(desk, 0o700, 0o600);
    expect(tally, "the same folder, writable", &open(), "opened");
}

fn each(folder: &Path, change: &mut dyn FnMut(&Path, bool)) {
    // A folder that may not be entered is opened first.
    change(folder, true);
    for entry in fs::read_dir(folder).expect("ours") {
        let path = entry.expect("an entry").path();
        match path.is_dir() {
            true => each(&path, change),
            false => change(&path, false),
        }
    }
}

fn modes(desk: &Path, folders: u32, files: u32) {
    each(&desk.join("vault"), &mut |path, folder| {
        fs::set_permissions(path, fs::Permissions::from_mode(if folder { folders } else { files })).expect("ours");
    });
}

fn own(desk: &Path, user: u32) {
    each(desk, &mut |path, _| chown(path, Some(user), Some(user)).expect("root may"));
    assert_eq!(fs::metadata(desk).expect("it stands").uid(), user);
}

/// `--other FOLDER SECRET`: opens a vault and locks it; tells the code.
pub fn as_another(words: &[String]) -> ExitCode {
    let [folder, secret] = words else { return ExitCode::FAILURE };
    let folder = Path::new(folder);
    // The clock stands still: another program's ids must differ by something else.
    let program = door(folder, u64::from(std::process::id()));
    match unlock(&program, folder, secret) {
        Ok(_) => {
            println!("opened");
            drop(program.call("vault.lock", json!({})));
        }
        Err(problem) => println!("{}", json!(problem.code).as_str().unwrap_or("?")),
    }
    ExitCode::SUCCESS
}
