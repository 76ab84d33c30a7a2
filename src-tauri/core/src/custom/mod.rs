//! What a team adds without programming: fields of a kind of record, and values of the lists of choices.

mod choice;
mod field;

pub use choice::{CustomChoice, CustomChoiceList};
pub use field::{CustomField, CustomFieldList, FieldType, fields_of};

use std::collections::BTreeMap;

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
