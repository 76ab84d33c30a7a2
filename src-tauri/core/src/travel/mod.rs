//! Travel mode: chosen cases leave the laptop as one encrypted file for somebody else to keep, and come back later. Until then nothing of
//! them is in the vault but random ids.
//!
//! The order is what keeps them from being lost: the file is written, read back and compared, written down, and given its name; only then
//! does anything go.

mod back;
mod file;
mod leaving;
mod list;
mod look;
mod pack;

/// What the fuzzer of travel files reads.
#[cfg(feature = "fuzzing")]
#[doc(hidden)]
#[allow(missing_docs)]
pub mod parsers {
    pub use super::file::{Head, Piece, read, write};
}

pub use back::TravelReturn;
pub use list::TravelList;
pub use look::TravelLook;
pub use pack::TravelPack;
