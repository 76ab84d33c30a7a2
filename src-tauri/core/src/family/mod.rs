//! Families found by mutual consent: ties, searches, pairs, the consent ledger, and the one way in which a side is told something.
//!
//! [`rules`] is the rule, over plain facts. [`facts`] gathers them. Only [`release`] and [`letter`] tell a side something, and both ask the
//! rule at that moment. [`matching`] offers the team who may be the sought one, and decides nothing. Records that join the two sides belong to no case and leave by no table (`Record::JOINS_SIDES`).

mod apart;
mod call_back;
mod consent;
mod facts;
mod kinship;
mod letter;
pub mod matching;
mod merge;
mod message;
mod notice_consent;
mod pair;
mod release;
pub mod rules;
mod search;
mod tie;
mod view;
mod wording;

pub use apart::{Apart, Others, apart};
pub use consent::{Consent, ConsentRecord, answers_in, naming as consents_naming, naming_household as consents_naming_household};
pub use facts::{going, today};
pub use kinship::KINSHIPS;
pub use letter::{FamilyAnswer, FamilyLetter, FamilyNotice};
pub use matching::FamilyCandidates;
pub use merge::PersonMerge;
pub use message::FamilyMessage;
pub use notice_consent::{NOTICE_PARTS, NoticeConsent, NoticeConsentList, NoticeConsentRecord};
pub use pair::{Decision, Pair};
pub use release::{FamilyRelease, Release};
pub use search::FamilySearch;
pub use tie::{FamilyTree, Tie, ties_of};
pub use view::{FamilyBoard, PairGet};
