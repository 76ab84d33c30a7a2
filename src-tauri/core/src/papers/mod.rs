//! Papers: what somebody has, has lost or has applied for, when it lapses and what lapses with it.

mod paper;
mod rule;

pub use paper::{Paper, Step};
pub use rule::{PaperRule, PaperRuleList, TakeUsual};
