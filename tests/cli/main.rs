//! The real command line, looked at from outside while it runs.
#![cfg(target_os = "linux")]

use std::fs::{self, OpenOptions};
use std::io::Write;
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Command, Stdio};

use serde_json::{Value, json};

/// An ordinary user, where this is root: of a process that may be looked into, the files below /proc belong to its user; of one that may not, to
/// root.
const ORDINARY: u32 = 65534;

fn open_to_all(path: &Path) {
    fs::set_permissions(path, fs::Permissions::from_mode(0o777)).unwrap();
}

#[test]
fn it_dumps_no_core_and_cannot_be_looked_into_when_it_asks_for_the_passphrase() {
    let folder = tempfile::tempdir().unwrap();
    open_to_all(folder.path());
    let program = folder.path().join("panah-cli");
    fs::copy(env!("CARGO_BIN_EXE_panah-cli"), &program).unwrap();
    open_to_all(&program);
    // A pipe with a name: it opens for writing when the program has come to reading the passphrase, and keeps it waiting there.
    let passphrase = folder.path().join("passphrase");
    assert!(Command::new("mkfifo").arg(&passphrase).status().unwrap().success());
    open_to_all(&passphrase);
    let mut command = Command::new(&program);
    command.arg("--passphrase-file").arg(&passphrase).arg("init").arg(folder.path().join("vault")).args(["--name", "Robin Hale"]);
    command.env_clear().env("HOME", folder.path()).stdout(Stdio::null()).stderr(Stdio::null());
    // SAFETY: reads a number of this process.
    if unsafe { libc::geteuid() } == 0 {
        command.uid(ORDINARY).gid(ORDINARY);
    }
    let mut running = command.spawn().unwrap();
    let mut asked = OpenOptions::new().write(true).open(&passphrase).unwrap();
    let of = |file: &str| Path::new("/proc").join(running.id().to_string()).join(file);
    let limits = fs::read_to_string(of("limits")).unwrap();
    let core: Vec<&str> = limits.lines().find(|line| line.starts_with("Max core file size")).unwrap().split_whitespace().collect();
    let owner = fs::metadata(of("mem")).unwrap().uid();
    // An empty passphrase: it leaves.
    asked.write_all(b"\n").unwrap();
    drop(asked);
    assert!(!running.wait().unwrap().success());
    assert_eq!(core[4..6], ["0", "0"], "{limits}");
    assert_eq!(owner, 0, "not dumpable, and so not to be traced by programs of the same user");
}

/// What the program answers about a vault: its exit status, and what it printed.
fn call(folder: &Path, arguments: &[&str]) -> (i32, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_panah-cli"));
    command.arg("--vault").arg(folder.join("vault")).arg("--passphrase-file").arg(folder.join("passphrase")).arg("--json");
    let done = command.args(arguments).env_clear().env("HOME", folder).stdin(Stdio::null()).output().unwrap();
    let said = if done.status.success() { done.stdout } else { done.stderr };
    (done.status.code().unwrap(), String::from_utf8(said).unwrap())
}

#[test]
fn what_consent_refuses_leaves_with_another_status_than_bad_input() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("passphrase"), "seven quiet boats at the pier").unwrap();
    let vault = folder.path().join("vault");
    assert_eq!(call(folder.path(), &["init", vault.to_str().unwrap(), "--name", "Robin Hale"]).0, 0);
    let saved = |operation: &str, record: Value| {
        let (status, said) = call(folder.path(), &["call", operation, &json!({"record": record}).to_string()]);
        assert_eq!(status, 0, "{operation}: {said}");
        serde_json::from_str::<Value>(&said).unwrap()["id"].clone()
    };
    let named =
        |text: &str| json!({"names": {"00000000-0000-4000-8000-000000000001": {"text": text, "kind": "full"}}, "roles": ["helped"]});
    let (mother, son) = (saved("person.save", named("Drita Gjoni")), saved("person.save", named("Zef Gjoni")));
    let case = saved("case.save", json!({"principal": mother}));
    let search = saved("family_search.save", json!({"case": case, "seeker": mother}));
    let pair = saved("pair.save", json!({"search": search, "person": son, "decision": "verified"}));
    let release = |scope: &str| json!({"pair": pair, "to": "seeker", "scope": scope, "dry_run": true}).to_string();
    let (status, said) = call(folder.path(), &["call", "family.release", &release("alive")]);
    assert_eq!(status, 5, "{said}");
    assert!(said.contains("refused") && said.contains("seeker-has-not-agreed"), "{said}");
    assert_eq!(call(folder.path(), &["call", "family.release", &release("everything")]).0, 6);
}
