//! Bringing cases in from a spreadsheet: looked at first, then taken row by row, and undone in one step.
//!
//! # Map
//! `file` the bytes · `sheet` bytes into headings and rows, within bounds, knowing no vault (`unpack` archives, `xlsx`, `ods`, `text`) ·
//! `field` what a column can become, and the headings it is known by · `mapping` a sheet's columns under a mapping, and the mapping kept ·
//! `choice` words of lists · `reading` one row's cells · `row` the records a row makes · `team` caseworkers by name · `twins` who is on file already · `look`, `cases`
//! the operations · `rejects` rows that were not taken, through the gate. What an import made is remembered by `cases::imports`.

mod cases;
mod choice;
mod field;
mod file;
mod look;
mod mapping;
mod ods;
mod reading;
mod rejects;
mod row;
pub mod sheet;
mod team;
mod text;
mod twins;
mod unpack;
mod xlsx;

pub use cases::{ImportCases, ImportedCase, ImportedCases, RejectedRow};
pub use look::{ImportLook, Look, LookColumn};
pub use rejects::{SaveRejects, SavedRejects};
pub use twins::Why;
