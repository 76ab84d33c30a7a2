//! The community that helps: volunteers and mentors, what they are matched to for a time, their hours; and those who help by profession.
//!
//! [`conflict`] says what stands between a volunteer and a case. [`placement`] asks it at every save, and [`mine`] again each time a volunteer
//! looks: a match ends by itself, and with it what the volunteer sees.

mod conflict;
mod hours;
mod letter;
mod mine;
mod placement;
mod professional;
mod profile;
mod standing;
mod suggest;
mod volunteers;

pub use conflict::{Conflict, ConflictKind};
pub use hours::{Hours, HoursList};
pub use letter::CommunityLetter;
pub use mine::PlacementMine;
pub use placement::{Placement, PlacementConflicts};
pub use professional::ProfessionalList;
pub use profile::{VettingCheck, Volunteer};
pub use suggest::PlacementSuggest;
pub use volunteers::VolunteerList;
