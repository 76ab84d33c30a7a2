//! Erasing for good: a record, a case, a person with what is about them, a field. The one way in which something is lost, and meant to be.
//!
//! What goes leaves documents with their history, index, words, drafts and contents of files. Only the random id stays, in an entry of the
//! ledger that says so; nothing of that id comes into the vault again (`store/gone.rs`).

mod backups;
mod field;
mod look;
mod plan;
mod run;

pub use backups::{OlderBackup, older_backups};
pub use look::EraseLook;
pub use run::{EraseRun, erase_again};
