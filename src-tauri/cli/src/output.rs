//! What is printed, and with which status the program leaves.

use std::io::IsTerminal;
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};
use panah_core::date::Language;
use panah_core::door::Door;
use panah_core::messages::sentence;
use panah_core::{ErrorCode, Problem};
use serde_json::{Value, json};

/// Why the program leaves without having done it.
pub enum Failure {
    /// What the door answered.
    Problem(Problem),
    /// What was asked for cannot be asked so.
    Usage(String),
}

impl From<Problem> for Failure {
    fn from(problem: Problem) -> Self {
        Failure::Problem(problem)
    }
}

impl From<ErrorCode> for Failure {
    fn from(code: ErrorCode) -> Self {
        Failure::Problem(code.into())
    }
}

/// How to print.
pub struct Output {
    json: bool,
    /// The language of sentences.
    pub language: Language,
}

impl Output {
    /// In JSON, or in the language of the preferences.
    pub fn new(json: bool, door: &Door) -> Output {
        let preferences = door.call("preferences.get", json!({})).unwrap_or_default();
        let language = if preferences["language"] == "fa" { Language::Fa } else { Language::En };
        Output { json, language }
    }

    /// Prints an answer: as JSON, or as `words` has it.
    pub fn answer(&self, answer: &Value, words: impl FnOnce(&Value) -> String) {
        match self.json {
            true => println!("{answer}"),
            false => println!("{}", words(answer)),
        }
    }

    /// Says something to a person who looks on.
    pub fn aside(&self, text: &str) {
        if !self.json {
            eprintln!("{text}");
        }
    }

    /// Prints a failure and gives the status of the contract.
    pub fn fail(&self, failure: &Failure) -> ExitCode {
        let (code, text) = match failure {
            Failure::Usage(text) => (2, json!({ "code": "bad-request", "detail": text })),
            Failure::Problem(problem) => (status(problem.code), serde_json::to_value(problem).unwrap_or_default()),
        };
        match (self.json, failure) {
            (true, _) => eprintln!("{text}"),
            (false, Failure::Usage(text)) => eprintln!("{text}"),
            (false, Failure::Problem(problem)) => eprintln!("{}", sentence(self.language, problem)),
        }
        ExitCode::from(code)
    }
}

/// The exit status of a failure.
fn status(code: ErrorCode) -> u8 {
    match code {
        ErrorCode::WrongPassphrase => 3,
        ErrorCode::VaultDamaged | ErrorCode::VaultTampered => 4,
        ErrorCode::Refused | ErrorCode::Forbidden => 5,
        ErrorCode::BadRequest
        | ErrorCode::UnknownOperation
        | ErrorCode::Invalid
        | ErrorCode::NotFound
        | ErrorCode::FileMissing
        | ErrorCode::TooLarge => 6,
        ErrorCode::VaultInUse => 7,
        ErrorCode::Locked
        | ErrorCode::VaultMissing
        | ErrorCode::VaultExists
        | ErrorCode::VaultNewer
        | ErrorCode::EngineTooOld
        | ErrorCode::DiskFull
        | ErrorCode::NotWritable
        | ErrorCode::Io
        | ErrorCode::Cancelled
        | ErrorCode::Unfinished
        | ErrorCode::Stopped => 1,
    }
}

/// Calls an operation; on a terminal, long work shows how far it is.
pub fn call(door: &Door, operation: &str, request: Value) -> Result<Value, Problem> {
    if !std::io::stderr().is_terminal() {
        return door.call(operation, request);
    }
    let over = Arc::new(AtomicBool::new(false));
    std::thread::scope(|scope| {
        let shown = over.clone();
        scope.spawn(move || show_progress(door, &shown));
        let answer = door.call(operation, request);
        over.store(true, Ordering::Relaxed);
        answer
    })
}

fn show_progress(door: &Door, over: &AtomicBool) {
    let bar = ProgressBar::hidden();
    if let Ok(style) = ProgressStyle::with_template("{msg} {wide_bar} {pos}/{len} {eta}") {
        bar.set_style(style);
    }
    while !over.load(Ordering::Relaxed) {
        std::thread::sleep(Duration::from_millis(100));
        let Ok(work) = door.call("work.status", json!({})) else { break };
        if let (Some(running), Some(total)) = (work["running"].as_str(), work["total"].as_u64()) {
            bar.set_draw_target(indicatif::ProgressDrawTarget::stderr());
            bar.set_message(running.to_owned());
            bar.set_length(total);
            bar.set_position(work["done"].as_u64().unwrap_or(0));
        }
    }
    bar.finish_and_clear();
}
