//! Kinship terms: stable keys, labelled in each language, with what they mean seen from the other end.

/// The terms, each with the generations it goes down (up: below zero).
const TERMS: &[(&str, i32)] = &[
    ("mother", -1),
    ("father", -1),
    ("parent", -1),
    ("daughter", 1),
    ("son", 1),
    ("child", 1),
    ("sister", 0),
    ("brother", 0),
    ("sibling", 0),
    ("wife", 0),
    ("husband", 0),
    ("spouse", 0),
    ("fiance", 0),
    ("grandmother", -2),
    ("grandfather", -2),
    ("granddaughter", 2),
    ("grandson", 2),
    ("fathers-brother", -1),
    ("fathers-sister", -1),
    ("mothers-brother", -1),
    ("mothers-sister", -1),
    ("nephew", 1),
    ("niece", 1),
    ("cousin", 0),
    ("mother-in-law", -1),
    ("father-in-law", -1),
    ("son-in-law", 1),
    ("daughter-in-law", 1),
    ("sibling-in-law", 0),
    ("step-parent", -1),
    ("step-child", 1),
    ("half-sibling", 0),
    ("guardian", -1),
    ("ward", 1),
    ("other-relative", 0),
    ("friend", 0),
];

/// The keys, for the list of choices `kinship`.
pub const KINSHIPS: [&str; TERMS.len()] = {
    let mut keys = [""; TERMS.len()];
    let mut at = 0;
    while at < keys.len() {
        keys[at] = TERMS[at].0;
        at += 1;
    }
    keys
};

/// Generations that a term goes down; a team's own terms stay on the level.
pub fn generation(kinship: &str) -> i32 {
    TERMS.iter().find(|(key, _)| *key == kinship).map_or(0, |(_, down)| *down)
}

/// What somebody of `gender` is to the other, who is the `kinship` of theirs: whose son I am is my mother, father, or parent.
pub fn inverse(kinship: &str, gender: Option<&str>) -> &'static str {
    let by_gender = |female, male, neither| match gender {
        Some("female") => female,
        Some("male") => male,
        _ => neither,
    };
    match kinship {
        "mother" | "father" | "parent" => by_gender("daughter", "son", "child"),
        "daughter" | "son" | "child" => by_gender("mother", "father", "parent"),
        "sister" | "brother" | "sibling" => by_gender("sister", "brother", "sibling"),
        "wife" | "husband" | "spouse" => by_gender("wife", "husband", "spouse"),
        "grandmother" | "grandfather" => by_gender("granddaughter", "grandson", "other-relative"),
        "granddaughter" | "grandson" => by_gender("grandmother", "grandfather", "other-relative"),
        "fathers-brother" | "fathers-sister" | "mothers-brother" | "mothers-sister" => by_gender("niece", "nephew", "other-relative"),
        "mother-in-law" | "father-in-law" => by_gender("daughter-in-law", "son-in-law", "other-relative"),
        "son-in-law" | "daughter-in-law" => by_gender("mother-in-law", "father-in-law", "other-relative"),
        "fiance" => "fiance",
        "cousin" => "cousin",
        "sibling-in-law" => "sibling-in-law",
        "half-sibling" => "half-sibling",
        "step-parent" => "step-child",
        "step-child" => "step-parent",
        "guardian" => "ward",
        "ward" => "guardian",
        "friend" => "friend",
        // Whose brother or sister's child: it does not say through whom.
        _ => "other-relative",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seen_from_the_other_end_a_term_goes_the_other_way() {
        for (key, down) in TERMS {
            for gender in [Some("female"), Some("male"), None] {
                let back = inverse(key, gender);
                assert!(KINSHIPS.contains(&back), "{key}");
                assert!(back == "other-relative" || generation(back) == -down, "{key} {back}");
            }
        }
    }
}
