//! The second process: it opens a vault, begins an operation, and stands still before the first call that would change a file. From there
//! it goes on as often as it is asked to, each time in a process of its own, with another fault; the folder is put back in between.
//!
//! So what an operation costs before it writes (a passphrase's scrypt) is paid once.

use std::ffi::CString;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::OnceLock;

use panah_core::ErrorCode;
use serde_json::{Value, json};

use crate::operations;
use crate::prepared::{Facts, ROBINS, ask, door, unlock};
use crate::whole;

/// What the library before libc gives.
struct Preloaded {
    arm: unsafe extern "C" fn(*const libc::c_char, Option<extern "C" fn()>),
    set: extern "C" fn(u32, u32, libc::c_int),
    disarm: extern "C" fn() -> u32,
    mark: extern "C" fn(),
}

static PRELOADED: OnceLock<Preloaded> = OnceLock::new();
static FOLDER: OnceLock<PathBuf> = OnceLock::new();

fn preloaded() -> &'static Preloaded {
    let find = |name: &str| {
        let name = CString::new(name).expect("a name");
        // SAFETY: looks a name up.
        let found = unsafe { libc::dlsym(libc::RTLD_DEFAULT, name.as_ptr()) };
        assert!(!found.is_null(), "the library was not put before libc");
        found
    };
    // SAFETY: they are the library's functions of these types.
    PRELOADED.get_or_init(|| unsafe {
        Preloaded {
            arm: std::mem::transmute::<*mut libc::c_void, unsafe extern "C" fn(*const libc::c_char, Option<extern "C" fn()>)>(find(
                "panah_fault_arm",
            )),
            set: std::mem::transmute::<*mut libc::c_void, extern "C" fn(u32, u32, libc::c_int)>(find("panah_fault_set")),
            disarm: std::mem::transmute::<*mut libc::c_void, extern "C" fn() -> u32>(find("panah_fault_disarm")),
            mark: std::mem::transmute::<*mut libc::c_void, extern "C" fn()>(find("panah_fault_mark")),
        }
    })
}

/// Tells the parent a line.
fn tell(line: &str) {
    let mut out = std::io::stdout();
    out.write_all(format!("{line}\n").as_bytes()).and_then(|()| out.flush()).expect("the parent listens");
}

/// A line, byte by byte: nothing is left in a buffer that a fork would copy.
fn hear() -> Option<String> {
    let (mut line, mut byte) = (Vec::new(), [0]);
    loop {
        // SAFETY: reads one byte into one byte.
        match unsafe { libc::read(0, byte.as_mut_ptr().cast(), 1) } {
            1 if byte[0] == b'\n' => return String::from_utf8(line).ok(),
            1 => line.push(byte[0]),
            _ => return None,
        }
    }
}

/// Stands still: each line is a trial, `mode at trace`. Comes back only in a process of its own.
extern "C" fn stand_still() {
    // SQLite's locks belong to this process, which does nothing more; closing any descriptor of the file lets go of them.
    for file in ["vault/data.db", "vault/data.db-journal"] {
        drop(fs::File::open(FOLDER.get().expect("known").join(file)));
    }
    tell("ready");
    while let Some(line) = hear() {
        let words: Vec<&str> = line.split(' ').collect();
        let [mode, at, trace] = words[..] else { panic!("{line}") };
        // SAFETY: one thread; the copy goes on with what it has.
        match unsafe { libc::fork() } {
            0 => {
                let trace = match trace {
                    "-" => -1,
                    path => std::os::fd::IntoRawFd::into_raw_fd(fs::File::create(path).expect("room for the record")),
                };
                (preloaded().set)(mode.parse().expect("a number"), at.parse().expect("a number"), trace);
                tell(&format!("pid {}", std::process::id()));
                return;
            }
            child => {
                let mut status = 0;
                // SAFETY: waits for the child just made.
                unsafe { libc::waitpid(child, &mut status, 0) };
                tell(&format!("ended {}", if libc::WIFSIGNALED(status) { -libc::WTERMSIG(status) } else { libc::WEXITSTATUS(status) }));
            }
        }
    }
    // SAFETY: the end, without locking anything.
    unsafe { libc::_exit(0) }
}

/// `--program FOLDER OPERATION FACTS`.
pub fn run(words: &[String]) -> ExitCode {
    let [folder, operation, facts] = words else { return ExitCode::FAILURE };
    let folder = Path::new(folder);
    FOLDER.set(folder.to_owned()).expect("once");
    let facts: Value = serde_json::from_str(facts).expect("facts");
    let facts = Facts::read(&facts);
    let operation = operations::named(operation);
    // A panic is told by the door's answer.
    std::panic::set_hook(Box::new(|_| {}));
    let door = door(folder, 7);
    if operation.open {
        unlock(&door, folder, ROBINS[0]).expect("the vault opens");
    }
    let request = (operation.request)(folder, &facts);
    let path = CString::new(folder.to_str().expect("a path")).expect("a path");
    // SAFETY: a C string.
    unsafe { (preloaded().arm)(path.as_ptr(), Some(stand_still)) };
    let answer = door.call(operation.door, request);
    if answer.is_ok() {
        (preloaded().mark)();
    }
    let calls = (preloaded().disarm)();
    let told = match &answer {
        Ok(answer) => json!({"calls": calls, "answer": answer}),
        Err(problem) => json!({"calls": calls, "refused": problem.code, "detail": problem.detail}),
    };
    tell(&format!("done {told}"));
    tell(&format!("after {}", json!(go_on(&door, operation, answer.as_ref().err().map(|problem| problem.code)))));
    // SAFETY: the end, without locking anything.
    unsafe { libc::_exit(0) }
}

/// The same session goes on: it is in order, reads all, saves, and locks. Its dump's digest, or what was wrong.
fn go_on(door: &panah_core::door::Door, operation: &operations::Operation, refused: Option<ErrorCode>) -> Result<String, String> {
    let status = ask(door, "vault.status", json!({}));
    if status["state"] != "open" {
        // Locking, and opening or making one that failed; what cannot be locked is closed all the same.
        let opens = ["vault.unlock", "vault.create"].contains(&operation.name);
        return match operation.name == "vault.lock" || (opens && refused.is_some()) {
            true => Ok(String::new()),
            false => Err(format!("the session ended: {status}")),
        };
    }
    let dump = whole::dump(door);
    let draft = json!({"kind": "note", "title": whole::AFTER, "body": {"text": "after"}});
    door.call("draft.save", draft).map_err(|problem| format!("nothing can be saved any more: {problem}"))?;
    let verified = door.call("vault.verify", json!({})).map_err(|problem| format!("verify: {problem}"))?;
    if verified["problems"] != json!([]) {
        return Err(format!("in the same session: {}", verified["problems"]));
    }
    door.call("vault.lock", json!({})).map_err(|problem| format!("locking: {problem}"))?;
    // One that was made stands elsewhere, and is looked at there.
    Ok(if operation.name == "vault.create" { String::new() } else { whole::digest(&dump) })
}

impl Facts {
    /// As a text for the other process.
    pub fn write(&self) -> Value {
        let Facts { recovery, begun, case, note, pair, mina, zef } = self;
        json!({"recovery": recovery, "begun": begun, "case": case, "note": note, "pair": pair, "mina": mina, "zef": zef})
    }

    fn read(facts: &Value) -> Facts {
        let text = |name: &str| facts[name].as_str().expect("a fact").to_owned();
        let note = facts["note"].clone();
        Facts {
            recovery: text("recovery"),
            begun: text("begun"),
            case: text("case"),
            note,
            pair: text("pair"),
            mina: text("mina"),
            zef: text("zef"),
        }
    }
}
