//! Short forms and pet names that are not cut from the name they stand for: حمودي for محمد, Lena for Magdalena.
//!
//! Those that are cut from it, Fati for Fatemeh, need no table ([`Word::is_short_for`]). The table is what is in everyday use in the scripts
//! that teams write: the way Iraqi Arabic makes them (حمودي, علاوي, حسوني, فطومي) and Persian (ممد, ممرضا, فاطی), as speakers describe it on
//! the web, and for Latin names the commonest of the list `nicknames` by Carlton Northern and others on GitHub. It is short on purpose: a pet
//! name that everybody may have says nothing.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::word::{Word, words_of};

/// A name in its spellings, and what those are called who have it.
const TABLE: &[(&str, &str)] = &[
    ("محمد Mohammad", "حمودي Hamoudi حمودة Hammouda حمادة Hamada ممد Mamad"),
    ("أحمد Ahmad", "حمودي Hamoudi حمادة Hamada"),
    ("محمود Mahmoud", "حمودي Hamoudi حمودة Hammouda"),
    ("علي Ali", "علاوي Allawi علوش Alloush"),
    ("حسن Hasan", "حسوني Hassouni حسون Hassoun"),
    ("حسين Hossein", "حسوني Hassouni حسون Hassoun"),
    ("عبدالله Abdullah", "عبود Abboud عبودي Abboudi"),
    ("عبدالرحمن Abdulrahman", "عبود Abboud عبودي Abboudi رحمان Rahman"),
    ("إبراهيم Ibrahim", "برهوم Barhoum ابی Ebi Brahim"),
    ("يوسف Yousef", "يوسفي Yousefi Jusuf"),
    ("خالد Khaled", "خلودي Khalloudi"),
    ("مصطفى Mustafa", "صطوف Sattouf مصی Mosi"),
    ("محمدرضا Mohammadreza", "ممرضا Mamreza ممدرضا Mamadreza"),
    ("محمدعلی Mohammadali", "ممعلی Mamali ممدعلی Mamadali"),
    ("غلامرضا Gholamreza", "غلی Gholi"),
    ("مرتضی Morteza", "مری Mori مرتی Morti"),
    ("فاطمة Fatima", "فطوم Fattoum فطومي Fattoumi فطومة Fattouma"),
    ("زينب Zainab", "زنوبة Zannouba زنوب Zannoub"),
    ("خديجة Khadija", "خدوج Khaddouj"),
    ("مريم Maryam", "مريومة Maryouma مريوم Maryoum"),
    ("عائشة Aisha", "عيوش Ayyoush"),
    ("زهرا Zahra", "زری Zari زهور Zahour"),
    ("معصومه Masoumeh", "معصی Masi"),
    ("Elizabeth", "Liz Betty Beth Lisa Elsa"),
    ("Katharina Katrin", "Kate Katya Trina"),
    ("Margareta", "Greta Maggie Peggy"),
    ("Magdalena", "Lena Magda"),
    ("Elena Helena", "Lena Ela Nela"),
    ("Anna", "Annie Anya"),
    ("Maria", "Mia Masha"),
    ("Aleksander", "Alex Sasha Sandro"),
    ("Johannes", "Hans Jan"),
    ("John", "Jack Johnny"),
    ("William", "Bill Will"),
    ("Robert", "Bob Rob"),
    ("Edward", "Ted Ned"),
    ("Joseph", "Joe Beppe"),
    ("Nikolaus", "Klaus Niko Kolya"),
    ("Dimitri", "Dima Mitya"),
    ("Ivan", "Vanya"),
    ("Michael", "Mike Misha"),
];

/// Likeness from which a word is one of the table, spelt otherwise.
const SAME: f64 = 0.85;

/// Words of the table by their sound, each with what stands on the other side of its line.
static BY_SOUND: LazyLock<HashMap<String, Vec<(Word, usize)>>> = LazyLock::new(|| {
    let mut words: HashMap<String, Vec<(Word, usize)>> = HashMap::new();
    for (line, (names, shorts)) in TABLE.iter().enumerate() {
        for (side, words_of_side) in [names, shorts].into_iter().enumerate() {
            for word in words_of(words_of_side) {
                words.entry(word.key.clone()).or_default().push((word, 2 * line + side));
            }
        }
    }
    words
});

/// The sides of lines on which a word stands: even ones are names, odd ones what their bearers are called.
pub fn sides(word: &Word) -> impl Iterator<Item = usize> {
    BY_SOUND.get(&word.key).into_iter().flatten().filter(|known| known.0.likeness(word) >= SAME).map(|known| known.1)
}

/// Whether somebody of a name is called another, by the sides on which the two stand.
pub fn is_pet_name(one: &[usize], other: &[usize]) -> bool {
    one.iter().any(|side| other.contains(&(side ^ 1)))
}

/// The sounds under which somebody may be on file who is called, or has the name that is meant, by the table.
pub fn sounds(word: &Word) -> impl Iterator<Item = &'static String> {
    let opposite: Vec<usize> = sides(word).map(|side| side ^ 1).collect();
    BY_SOUND.iter().filter(move |(_, words)| words.iter().any(|known| opposite.contains(&known.1))).map(|(sound, _)| sound)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::names::fold;
    use proptest::prelude::*;

    fn word(text: &str) -> Word {
        Word::new(&fold(text))
    }

    fn is_pet_name(one: &Word, other: &Word) -> bool {
        super::is_pet_name(&sides(one).collect::<Vec<_>>(), &sides(other).collect::<Vec<_>>())
    }

    #[test]
    fn a_pet_name_is_known_in_either_script_and_from_either_side() {
        for (one, other) in
            [("حمودي", "محمد"), ("Hamoudi", "محمد"), ("Hammoudi", "Mohammed"), ("ممد", "Mohamad"), ("Lena", "Helena"), ("عبود", "Abdullah")]
        {
            assert!(is_pet_name(&word(one), &word(other)) && is_pet_name(&word(other), &word(one)), "{one} {other}");
        }
        for (one, other) in [("Hamid", "محمد"), ("محمد", "محمد"), ("ممد", "حمودي"), ("Lena", "Lena"), ("Mina", "Maryam")]
        {
            assert!(!is_pet_name(&word(one), &word(other)), "{one} {other}");
        }
        assert!(sounds(&word("حمودي")).any(|sound| *sound == word("Mohammad").key));
    }

    #[test]
    fn no_pet_name_is_everybodys() {
        for (word, _) in BY_SOUND.values().flatten() {
            assert!(sounds(word).count() <= 8, "{}", word.folded);
        }
    }

    proptest! {
        #[test]
        fn a_pet_name_is_the_same_in_either_order(one in "[a-zا-ی]{0,12}", other in "[a-zا-ی]{0,12}") {
            let (one, other) = (word(&one), word(&other));
            prop_assert_eq!(is_pet_name(&one, &other), is_pet_name(&other, &one));
        }
    }
}
