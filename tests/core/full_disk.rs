//! A disk with no room left: what was acknowledged stays, what could not be written is refused, and nothing is half there.

use std::fs;
use std::path::Path;

use panah_core::{ErrorCode, Problem};
use serde_json::json;

use crate::child;
use crate::desk::{Desk, PASSPHRASE, texts};

/// Room on the disk, as the child can take and give it.
trait Room {
    fn take(&self);
    fn give(&self);
}

/// A small file system of its own, filled by a file.
struct SmallDisk(std::path::PathBuf);

impl Room for SmallDisk {
    fn take(&self) {
        let mut filler = fs::File::create(&self.0).unwrap();
        while std::io::Write::write_all(&mut filler, &[0; 4096]).is_ok() {}
    }
    fn give(&self) {
        fs::remove_file(&self.0).unwrap();
    }
}

/// No file may become longer than it is: the system refuses the write in the same place.
struct NoLongerFile;

impl NoLongerFile {
    fn limit(&self, bytes: u64) {
        let mut limit = libc::rlimit { rlim_cur: 0, rlim_max: 0 };
        // SAFETY: plain calls with a struct of our own; the child has no other use for the signal.
        unsafe {
            libc::signal(libc::SIGXFSZ, libc::SIG_IGN);
            assert_eq!(libc::getrlimit(libc::RLIMIT_FSIZE, &mut limit), 0);
            limit.rlim_cur = bytes.min(limit.rlim_max);
            assert_eq!(libc::setrlimit(libc::RLIMIT_FSIZE, &limit), 0);
        }
    }
}

impl Room for NoLongerFile {
    fn take(&self) {
        self.limit(50);
    }
    fn give(&self) {
        self.limit(u64::MAX);
    }
}

fn no_room(problem: &Problem) -> bool {
    [ErrorCode::DiskFull, ErrorCode::Io].contains(&problem.code)
}

fn tell_it(folder: &Path, room: &dyn Room) {
    let empty = Desk::at(folder, "", 1000);
    room.take();
    let problem = empty.refused("vault.create", json!({"dir": empty.dir(), "name": "Robin Hale", "passphrase": PASSPHRASE}));
    assert!(no_room(&problem), "{problem}");
    room.give();
    assert_eq!(fs::read_dir(folder).unwrap().count(), 0, "a vault that could not be made leaves nothing");

    let created = empty.ask("vault.create", json!({"dir": empty.dir(), "name": "Robin Hale", "passphrase": PASSPHRASE}));
    let desk = Desk { recovery_key: created["recovery_key"].as_str().unwrap().to_owned(), ..empty };
    let case = desk.case_of(&desk.person("Lina Osman"), "high");
    let note = desk.note(&case, "the first note");
    let draft = json!({"kind": "note", "case": case, "title": "t", "body": {"text": "half a sentence"}});
    desk.ask("draft.save", draft.clone());
    let before = desk.everything();

    room.take();
    let long = "they waited at the harbour again. ".repeat(2000);
    let out = desk.beside("cases.csv");
    let export = json!({"format": "csv", "filter": {}, "protection": {"kind": "plain", "acknowledged": true}, "path": out});
    for (operation, request) in [
        ("note.save", json!({"record": {"case": case, "text": long, "visibility": "team"}})),
        ("note.save", json!({"id": note, "record": {"case": case, "text": long, "visibility": "team"}})),
        ("draft.save", json!({"kind": "note", "title": "t", "body": {"text": long}})),
        ("export.cases", export),
        ("key_file.make", json!({"path": desk.beside("key")})),
        ("vault.change_passphrase", json!({"old": PASSPHRASE, "new": "nine new words"})),
    ] {
        let problem = desk.refused(operation, request);
        assert!(no_room(&problem), "{operation}: {problem}");
        assert_eq!(desk.everything(), before, "{operation} changed nothing, and all can still be read");
    }
    assert!(!Path::new(&out).exists() && !desk.path().join(".cases.csv.part").exists(), "no half export");
    assert!(!desk.path().join("key").exists() && !desk.path().join(".key.part").exists(), "no half key");
    let locking = desk.door.call("vault.lock", json!({}));
    assert!(locking.is_err_and(|problem| no_room(&problem)), "the seal could not be written, and it was said");
    assert_eq!(desk.ask("vault.status", json!({}))["state"], "locked", "all the same the vault is locked");
    room.give();

    desk.unlock();
    assert_eq!(desk.everything(), before);
    desk.is_sound();
    desk.note(&case, &long);
    assert_eq!(desk.rows("note.list", json!({"case": case})).len(), 2);
    desk.ask("draft.save", draft);
    assert_eq!(texts(&desk.rows("person.list", json!({})), "name").len(), 2);
    desk.lock();
    child::tell("done");
}

fn run(mut command: std::process::Command) {
    let output = command.output().unwrap();
    let told = String::from_utf8_lossy(&output.stdout).lines().any(|line| child::told(line) == Some("done"));
    assert!(told && output.status.success(), "{}\n{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
}

#[test]
fn a_write_that_the_system_refuses_loses_nothing() {
    if let Some(folder) = child::folder() {
        return tell_it(&folder, &NoLongerFile);
    }
    let folder = tempfile::tempdir().unwrap();
    run(child::of("full_disk::a_write_that_the_system_refuses_loses_nothing", folder.path(), &[]));
}

#[test]
fn a_full_disk_loses_nothing() {
    if let Some(folder) = child::folder() {
        let (mount, inner) = (folder.join("filler"), folder.join("desk"));
        fs::create_dir(&inner).unwrap();
        return tell_it(&inner, &SmallDisk(mount));
    }
    let folder = tempfile::tempdir().unwrap();
    let script = format!("mount -t tmpfs -o size=3m,mode=700 none '{}' && exec \"$0\" \"$@\"", folder.path().display());
    let before = ["unshare", "--user", "--map-root-user", "--mount", "sh", "-c", &script];
    // Where the system lets nobody mount (some containers), the other story has told the same with refused writes.
    let may_mount = std::process::Command::new("unshare").args(&before[1..6]).args([&script, "true"]).status();
    match may_mount.is_ok_and(|status| status.success()) {
        true => run(child::of("full_disk::a_full_disk_loses_nothing", folder.path(), &before)),
        false => run(child::of("full_disk::a_write_that_the_system_refuses_loses_nothing", folder.path(), &[])),
    }
}
