//! Recovery: coming to terms with what happened, and living independently.

mod assessment;
mod goal;
mod referral;
mod screening;
mod support;

pub use assessment::{Assessment, DOMAINS};
pub use goal::{Goal, GoalStep};
pub use referral::Referral;
pub use screening::ReferralScreening;
pub use support::SupportSession;
