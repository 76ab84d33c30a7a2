//! What leaves the vault: tables and reports, through one gate.

mod cases;
pub mod gate;
mod log;
mod table;

pub use cases::{ExportCases, Exported};
pub use gate::Protection;
pub use log::{Disclosure, DisclosureList, TABLES, broken_links};
pub use table::Format;
