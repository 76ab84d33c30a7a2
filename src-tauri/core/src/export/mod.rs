//! What leaves the vault: tables and reports, through one gate.

mod cases;
pub mod gate;
mod letter;
mod log;
mod printed;
mod records;
mod table;
mod wording;

pub use cases::{ExportCases, Exported};
pub use gate::Protection;
pub use letter::{Given, Letter, ToFile, give};
pub use log::{Disclosure, DisclosureList, DisclosureRow, Telling, told_about};
pub use printed::DisclosurePrinted;
pub use records::ExportRecords;
pub use table::Format;
pub(crate) use table::{Cell, Table};
