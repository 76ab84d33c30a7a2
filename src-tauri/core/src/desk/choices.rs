//! Lists of choices: stable keys, which the Fluent catalogue labels (`choice-<list>-<key>`).

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;

use super::Desk;
use crate::door::DeskOperation;
use crate::error::Result;
use crate::family::{KINSHIPS, NOTICE_PARTS};
use crate::recovery::DOMAINS;
use crate::roles::MayCall;

/// The lists the program comes with. Keys are stored in records and never change their meaning.
pub const CHOICES: &[(&str, &[&str])] = &[
    ("gender", &["female", "male", "other"]),
    ("channel", &["phone", "messaging-app", "email", "post", "through-someone", "in-person", "other"]),
    ("safety-flag", &["threatened", "watched", "minor", "ill", "danger-to-others"]),
    ("relation", &["spouse", "child", "parent", "sibling", "other-relative", "friend", "other"]),
    ("note-kind", &["visit", "call", "message", "meeting", "authority", "lawyer", "medical", "handover", "other"]),
    ("follow-up-kind", &["check-in", "call", "visit", "appointment", "document", "other"]),
    ("episode-reason", &["referral", "own-request", "relative", "emergency", "other"]),
    ("close-reason", &["settled", "moved", "at-own-request", "contact-lost", "died", "other"]),
    ("outcome", &["safe", "papers-granted", "independent", "reunited", "referred", "unresolved", "other"]),
    ("language-level", &["native", "fluent", "some", "none"]),
    ("keeping-how", &["spoken", "written", "recorded"]),
    ("contact-from", &["from-us", "from-them"]),
    (
        "legal-status",
        &[
            "stateless",
            "undocumented",
            "asylum-seeker",
            "refugee",
            "subsidiary-protection",
            "temporary-protection",
            "resident",
            "citizen",
            "detained",
            "returned",
            "other",
        ],
    ),
    ("route", &["asylum", "resettlement", "family-reunion", "humanitarian-visa", "work", "study", "regularisation", "return", "other"]),
    ("application-kind", &["asylum", "residence", "family-reunion", "visa", "citizenship", "stateless-status", "resettlement", "other"]),
    ("hearing-kind", &["interview", "court", "appeal", "registration", "appointment", "other"]),
    (
        "accommodation-kind",
        &["own", "rented", "shared", "with-hosts", "reception-centre", "camp", "shelter", "detention", "street", "other"],
    ),
    ("incident-kind", &["threat", "detention", "attempted-expulsion", "violence", "eviction", "online-harassment", "health", "other"]),
    (
        "paper-kind",
        &[
            "national-id",
            "birth-certificate",
            "passport",
            "convention-travel-document",
            "stateless-travel-document",
            "laissez-passer",
            "residence-permit",
            "asylum-seeker-card",
            "unhcr-card",
            "work-permit",
            "marriage-certificate",
            "court-or-police-paper",
            "other",
        ],
    ),
    ("paper-state", &["never-had", "held", "withheld", "lost", "destroyed", "applied-for", "refused", "expired"]),
    ("lapses", &["stay", "work", "travel", "benefits"]),
    ("session-kind", &["first-talk", "counselling", "group", "practical", "crisis", "other"]),
    (
        "service",
        &[
            "legal",
            "medical",
            "mental-health",
            "housing",
            "work",
            "language-course",
            "school",
            "money",
            "interpreter",
            "authority",
            "other",
        ],
    ),
    (
        "skill",
        &[
            "mentoring",
            "interpreting",
            "translating",
            "accompanying",
            "driving",
            "teaching-language",
            "hosting",
            "cooking",
            "children",
            "paperwork",
            "computers",
            "law",
            "medicine",
            "other",
        ],
    ),
    ("vetting-check", &["identity", "reference", "police-record", "interview", "training", "other"]),
    ("placement-purpose", &["mentor", "interpreter", "companion", "transport", "language-practice", "host", "other"]),
    ("domain", &DOMAINS),
    ("kinship", &KINSHIPS),
    ("life", &["alive", "dead", "unknown"]),
    ("search-outcome", &["found", "reunited", "in-contact", "not-found", "died", "at-own-request", "other"]),
    ("consent-how", &["in-person", "phone", "video-call", "letter", "message", "through-someone", "other"]),
    ("notice-part", &NOTICE_PARTS),
    ("file-kind", &["scan", "letter", "decision", "photograph", "recording", "form", "other"]),
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
