//! Stories that need a second process: the test runs itself again, and what it does there is told line by line.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

const FOLDER: &str = "PANAH_STORY_FOLDER";

/// The folder given to this process, if it is the child of a story.
pub fn folder() -> Option<PathBuf> {
    std::env::var_os(FOLDER).map(PathBuf::from)
}

/// The command that runs one test of this binary as the child of a story. `before` is a command that shall run it in turn.
pub fn of(test: &str, folder: &Path, before: &[&str]) -> Command {
    let binary = std::env::current_exe().unwrap();
    let mut words = before.iter().map(|word| (*word).into()).collect::<Vec<std::ffi::OsString>>();
    words.push(binary.into());
    let mut command = Command::new(&words[0]);
    command.args(&words[1..]).args(["--exact", test, "--nocapture", "--test-threads=1"]);
    // Nextest's own variables would make the child speak to nextest.
    command.env_remove("NEXTEST").env(FOLDER, folder);
    command
}

/// Tells the parent a line. One write: a kill cuts between lines only, or the line lacks its full stop.
pub fn tell(line: &str) {
    std::io::stdout().write_all(format!("\n@{line}.\n").as_bytes()).unwrap();
}

/// What the child told in a line of its output, if it is such a line and whole.
pub fn told(line: &str) -> Option<&str> {
    line.strip_prefix('@')?.strip_suffix('.')
}
