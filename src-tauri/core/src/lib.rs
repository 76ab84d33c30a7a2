//! Everything true about Panah's cases, news and vault. No window, no network.
//!
//! Start at [`door`]: every operation passes there. `operations` lists them; each stands, request, answer and handler together, in the
//! file of its noun: [`people`], [`cases`], [`news`], [`today`], [`export`]. Nouns keep their records in the [`store`], which keeps its
//! file in the [`vault`]. Calls go that way and never back. `ARCHITECTURE.md` has the map and the invariants.

pub mod cases;
pub mod clock;
pub mod community;
pub mod custom;
pub mod date;
pub mod desk;
pub mod door;
pub mod erasure;
pub mod error;
pub mod export;
pub mod family;
pub mod files;
mod id;
pub mod import;
mod kinds;
pub mod ledger;
pub mod messages;
mod named_file;
pub mod names;
pub mod news;
mod operations;
pub mod papers;
pub mod people;
pub mod recovery;
pub mod refuge;
mod roles;
pub mod sample;
pub mod store;
pub mod today;
pub mod travel;
pub mod vault;

/// What is given back to the system's heap is wiped first: a record that was closed, a passphrase that was checked. Here, so that no program
/// built on the core forgets it. SQLCipher does the same for what it holds (`cipher_memory_security`).
#[global_allocator]
static WIPING: zeroizing_alloc::ZeroAlloc<std::alloc::System> = zeroizing_alloc::ZeroAlloc(std::alloc::System);

pub use error::{ErrorCode, Problem, Result};
pub use id::Id;
pub use roles::{MayCall, Role, Visibility};
