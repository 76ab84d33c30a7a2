//! What a team adds without programming: fields of a kind of record, and values of the lists of choices.

mod choice;
mod field;

pub use choice::{CustomChoice, CustomChoiceList, choice_in_words};
pub use field::{CustomField, CustomFieldList, FieldType, fields_of};

use std::collections::BTreeMap;

use crate::date::Language;
use crate::store::Faults;

/// Labels by language (`en`, `fa` …): at least one, each of at most 200 characters.
fn check_labels(labels: &BTreeMap<String, String>, faults: &mut Faults) {
    faults.unless(labels.values().any(|label| !label.trim().is_empty()), "label", "required");
    faults.count(labels.len(), 20, "label");
    for (language, label) in labels {
        faults.unless((2..=8).contains(&language.len()), "label", "not-a-choice");
        faults.text(label, 200, "label");
    }
}

/// A label in a language, or in another where the team wrote none in this.
pub fn in_language(labels: &BTreeMap<String, String>, language: Language) -> String {
    let tag = if language == Language::Fa { "fa" } else { "en" };
    labels.get(tag).or_else(|| labels.values().next()).cloned().unwrap_or_default()
}
