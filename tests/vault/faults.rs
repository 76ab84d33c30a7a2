//! The parent of a program that stands still: puts its folder back, asks for a trial, hears what came of it.

use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::time::Duration;

use serde_json::Value;

use crate::operations::Operation;
use crate::prepared::{Prepared, files_of};

/// What is done at the call that was chosen.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// Nothing.
    Count,
    /// SIGKILL before it.
    Kill,
    /// Half of a write, then SIGKILL.
    Torn,
    /// ENOSPC from there on.
    Full,
    /// EIO once.
    Broken,
    /// A write told as done, one bit of it wrong.
    Lying,
}

/// A program that stands still before an operation's first change.
pub struct Standing {
    /// Its desk.
    pub folder: PathBuf,
    child: Child,
    to: ChildStdin,
    from: BufReader<ChildStdout>,
    /// The desk as it stood.
    before: BTreeMap<PathBuf, Vec<u8>>,
    keep: PathBuf,
}

/// What came of a trial.
#[derive(Debug, Default)]
pub struct Came {
    /// How many calls counted, if it lived to say so.
    pub calls: u32,
    /// The answer, if the operation was acknowledged.
    pub answer: Option<Value>,
    /// The code, if it was refused.
    pub refused: Option<String>,
    /// What the session gave afterwards: the digest of its dump, or what was wrong.
    pub after: Option<Result<String, String>>,
    /// A signal (negative) or an exit status.
    pub ended: i32,
}

fn library() -> PathBuf {
    let program = std::env::current_exe().expect("this program");
    let folder = program.parent().expect("a folder");
    let places = [folder.join("deps"), folder.to_owned()].map(|folder| folder.join("libpanah_vault_preload.so"));
    places.into_iter().find(|path| path.is_file()).expect("the library was built with this program")
}

/// This program: a test's own binary is another, and cannot be started as one.
fn program() -> PathBuf {
    let this = std::env::current_exe().expect("this program");
    match this.parent().filter(|folder| folder.ends_with("deps")) {
        Some(deps) => deps.with_file_name("panah-vault-tests"),
        None => this,
    }
}

impl Standing {
    /// Starts it on a copy of the prepared desk.
    pub fn start(prepared: &Prepared, operation: &Operation) -> Standing {
        let name = operation.name.replace(' ', "-");
        let folder = prepared.copy(&format!("{name}/desk"));
        let mut child = Command::new(program())
            .args(["--program", folder.to_str().expect("a path"), operation.name, &prepared.facts.write().to_string()])
            .env("LD_PRELOAD", library())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("the second process starts");
        let (to, from) = (child.stdin.take().expect("piped"), BufReader::new(child.stdout.take().expect("piped")));
        let keep = prepared.base.join(name).join("keep");
        let mut standing = Standing { before: BTreeMap::new(), keep, folder, child, to, from };
        assert_eq!(standing.hear(), "ready", "{}", operation.name);
        standing.before = files_of(&standing.folder);
        for path in standing.before.keys().filter(|path| standing.folder.join(path).is_file()) {
            let kept = standing.keep.join(path);
            fs::create_dir_all(kept.parent().expect("under a folder")).expect("room");
            fs::hard_link(standing.folder.join(path), kept).expect("the same disk");
        }
        standing
    }

    fn hear(&mut self) -> String {
        let mut line = String::new();
        self.from.read_line(&mut line).expect("it tells");
        line.trim_end().to_owned()
    }

    /// The desk as it stood, in the same files: the program has some of them open.
    fn put_back(&self) {
        let _ = fs::remove_dir_all(&self.folder);
        fs::create_dir_all(&self.folder).expect("room");
        for (path, bytes) in &self.before {
            let (kept, to) = (self.keep.join(path), self.folder.join(path));
            if !kept.is_file() {
                fs::create_dir_all(to).expect("room");
                continue;
            }
            fs::create_dir_all(to.parent().expect("under a folder")).expect("room");
            fs::write(&kept, bytes).expect("room");
            fs::hard_link(kept, to).expect("the same disk");
        }
    }

    /// The desk as it stood.
    pub fn before(&self) -> &BTreeMap<PathBuf, Vec<u8>> {
        &self.before
    }

    /// Carries the operation out once, with a fault at call `at`; killed from outside after `moment`, where one is given.
    pub fn carry_out(&mut self, mode: Mode, at: u32, trace: Option<&Path>, moment: Option<Duration>) -> Came {
        self.put_back();
        let trace = trace.map_or("-".to_owned(), |path| path.display().to_string());
        writeln!(self.to, "{} {at} {trace}", mode as u32).expect("it hears");
        let mut came = Came::default();
        loop {
            let line = self.hear();
            match line.split_once(' ') {
                Some(("pid", pid)) => {
                    if let Some(moment) = moment {
                        std::thread::sleep(moment);
                        // SAFETY: our own grandchild; its parent waits for it, so its number is nobody else's until then.
                        unsafe { libc::kill(pid.parse().expect("a number"), libc::SIGKILL) };
                    }
                }
                Some(("done", told)) => {
                    let told: Value = serde_json::from_str(told).expect("what it tells");
                    came.calls = told["calls"].as_u64().expect("a number") as u32;
                    came.answer = told.get("answer").cloned();
                    came.refused = told["refused"].as_str().map(str::to_owned);
                }
                Some(("after", told)) => {
                    let told: Value = serde_json::from_str(told).expect("what it tells");
                    came.after = Some(match (told["Ok"].as_str(), told["Err"].as_str()) {
                        (Some(digest), _) => Ok(digest.to_owned()),
                        (_, wrong) => Err(wrong.unwrap_or("?").to_owned()),
                    });
                }
                Some(("ended", status)) => {
                    came.ended = status.parse().expect("a number");
                    return came;
                }
                _ => panic!("the second process told {line:?}"),
            }
        }
    }
}

impl Drop for Standing {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
        let _ = fs::remove_dir_all(self.folder.parent().expect("a folder"));
    }
}
