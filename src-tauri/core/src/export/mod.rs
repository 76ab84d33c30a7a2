//! What leaves the vault: tables and reports, through one gate.

mod cases;
pub mod gate;
mod log;
mod records;
mod table;
mod wording;

pub use cases::{ExportCases, Exported};
pub use gate::Protection;
pub use log::{Disclosure, DisclosureList};
pub use records::ExportRecords;
pub use table::Format;
pub(crate) use table::{Cell, Table};
