//! Lists of choices: stable keys, which the Fluent catalogue labels (`choice-<list>-<key>`).

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;

use super::Desk;
use crate::door::DeskOperation;
use crate::error::Result;
use crate::roles::MayCall;

/// The lists the program comes with. Keys are stored in records and never change their meaning.
pub const CHOICES: &[(&str, &[&str])] = &[
    ("gender", &["female", "male", "other"]),
    ("channel", &["phone", "messaging-app", "email", "post", "through-someone", "in-person", "other"]),
    ("safety-flag", &["threatened", "watched", "minor", "ill", "danger-to-others"]),
    ("relation", &["spouse", "child", "parent", "sibling", "other-relative", "friend", "other"]),
    ("note-kind", &["visit", "call", "message", "meeting", "authority", "lawyer", "medical", "other"]),
    ("follow-up-kind", &["check-in", "call", "visit", "appointment", "document", "other"]),
    ("episode-reason", &["referral", "own-request", "relative", "emergency", "other"]),
    ("close-reason", &["settled", "moved", "at-own-request", "contact-lost", "died", "other"]),
    ("outcome", &["safe", "papers-granted", "independent", "reunited", "referred", "unresolved", "other"]),
    ("language-level", &["native", "fluent", "some", "none"]),
    ("keeping-how", &["spoken", "written", "recorded"]),
];

/// Reads the lists of choices.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
#[ts(rename = "ChoicesRequest")]
pub struct ChoicesGet {}

impl DeskOperation for ChoicesGet {
    const MAY_CALL: MayCall = MayCall::Anybody;
    type Answer = BTreeMap<&'static str, Vec<&'static str>>;
    fn run(self, _: &mut Desk) -> Result<Self::Answer> {
        Ok(CHOICES.iter().map(|(list, keys)| (*list, keys.to_vec())).collect())
    }
}
