//! What can go wrong, as other programs and the screens see it.
//!
//! A code exists only where somebody acts on it; the sentence a person reads is made from the code by the Fluent catalogue
//! (`ui/locales`), on the screen and in the terminal alike. Nothing of a record is ever put into a [`Problem`].

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The answer of everything that can fail.
pub type Result<T> = std::result::Result<T, Problem>;

/// The kind of a failure. Stable: scripts and screens act on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ErrorCode {
    /// The vault is locked, or none is open.
    Locked,
    /// Neither the passphrase of a person nor the recovery key.
    WrongPassphrase,
    /// No vault stands in that folder.
    VaultMissing,
    /// A vault, or something else, already stands in that folder.
    VaultExists,
    /// A file of the vault is missing, cut off or does not check out.
    VaultDamaged,
    /// The vault's files are sound one by one, but not the ones that were left at the last lock.
    VaultTampered,
    /// Written by a newer Panah.
    VaultNewer,
    /// Another program has the vault open.
    VaultInUse,
    /// The database engine is older than the versions known to be good.
    EngineTooOld,
    /// No room left on the disk.
    DiskFull,
    /// The folder or file may not be written.
    NotWritable,
    /// A file that was named is not there.
    FileMissing,
    /// Any other trouble with the disk.
    Io,
    /// The request is not of the operation's form.
    BadRequest,
    /// There is no such operation.
    UnknownOperation,
    /// A field breaks a rule; `fields` says which.
    Invalid,
    /// There is no such record.
    NotFound,
    /// The person's role may not do this.
    Forbidden,
    /// A rule of the core (consent, the news wall, a warning not acknowledged) refuses it; `fields` may say which.
    Refused,
    /// More than the program takes.
    TooLarge,
    /// Stopped at the person's wish; nothing was changed.
    Cancelled,
    /// Saved, but a step that follows it could not be done; it is tried again at the next unlocking.
    Unfinished,
    /// The program's own fault; nothing was changed.
    Stopped,
}

/// One field that breaks a rule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct FieldFault {
    /// Where, as in the request: `record.names.<id>.text`.
    pub path: String,
    /// Which rule: `required`, `too-long`, `date:no-such-day` …
    pub code: String,
}

impl FieldFault {
    /// A fault of the field at `path`.
    pub fn new(path: impl Into<String>, code: &str) -> Self {
        FieldFault { path: path.into(), code: code.to_owned() }
    }
}

/// A failure: its code, the fields at fault, and a technical detail that holds nothing of any record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Problem {
    /// What happened.
    pub code: ErrorCode,
    /// The fields at fault; empty for most codes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[ts(optional, as = "Option<Vec<FieldFault>>")]
    pub fields: Vec<FieldFault>,
    /// For the log of somebody who mends the program: an engine's code, a file's role in the vault.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub detail: Option<String>,
}

impl std::fmt::Display for Problem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:?}", self.code)?;
        if let Some(detail) = &self.detail {
            write!(f, " ({detail})")?;
        }
        for fault in &self.fields {
            write!(f, " {}: {}", fault.path, fault.code)?;
        }
        Ok(())
    }
}

impl std::error::Error for Problem {}

impl From<ErrorCode> for Problem {
    fn from(code: ErrorCode) -> Self {
        Problem { code, fields: Vec::new(), detail: None }
    }
}

impl ErrorCode {
    /// The failure with a technical detail, which must hold nothing of any record.
    pub fn with(self, detail: impl Into<String>) -> Problem {
        Problem { code: self, fields: Vec::new(), detail: Some(detail.into()) }
    }
}

impl Problem {
    /// A request whose field at `path` breaks the rule `code`.
    pub fn invalid(path: impl Into<String>, code: &str) -> Problem {
        Problem::faults(vec![FieldFault::new(path, code)])
    }

    /// A request that the rule `code` refuses because of what its field at `path` asks for.
    pub fn refused(path: impl Into<String>, code: &str) -> Problem {
        Problem { code: ErrorCode::Refused, ..Problem::invalid(path, code) }
    }

    /// A request with these faults.
    pub fn faults(fields: Vec<FieldFault>) -> Problem {
        Problem { code: ErrorCode::Invalid, fields, detail: None }
    }
}

impl From<std::io::Error> for Problem {
    fn from(error: std::io::Error) -> Self {
        use std::io::ErrorKind as Kind;
        match error.kind() {
            Kind::StorageFull | Kind::QuotaExceeded => ErrorCode::DiskFull.into(),
            Kind::NotFound => ErrorCode::FileMissing.into(),
            Kind::PermissionDenied | Kind::ReadOnlyFilesystem => ErrorCode::NotWritable.into(),
            // The kind only: an error's text can hold a path.
            kind => ErrorCode::Io.with(format!("{kind:?}")),
        }
    }
}

impl From<rusqlite::Error> for Problem {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode as Engine;
        let Some(failure) = error.sqlite_error() else {
            // A row that is not there, a column of another type: the program's own fault, unless a caller expects it.
            return match error {
                rusqlite::Error::QueryReturnedNoRows => ErrorCode::NotFound.into(),
                _ => ErrorCode::Stopped.with("statement"),
            };
        };
        let detail = format!("sqlite {}", failure.extended_code);
        match failure.code {
            Engine::DiskFull => ErrorCode::DiskFull.into(),
            Engine::ReadOnly | Engine::PermissionDenied | Engine::CannotOpen => ErrorCode::NotWritable.with(detail),
            Engine::NotADatabase | Engine::DatabaseCorrupt => ErrorCode::VaultDamaged.with(detail),
            Engine::DatabaseBusy | Engine::DatabaseLocked => ErrorCode::VaultInUse.with(detail),
            Engine::SystemIoFailure => ErrorCode::Io.with(detail),
            _ => ErrorCode::Stopped.with(detail),
        }
    }
}
