//! Refuge: where somebody stands, which ways are open, and what must not be missed on the way.

mod accommodation;
mod application;
mod deadline;
mod hearing;
mod incident;
mod option;
mod situation;

pub use accommodation::Accommodation;
pub use application::{Application, Stage, StageKind};
pub use deadline::{Deadline, DeadlineDue};
pub use hearing::{Hearing, HearingTime};
pub use incident::Incident;
pub use option::RefugeOption;
pub use situation::Situation;
