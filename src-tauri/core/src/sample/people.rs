//! Invented names in four languages. None is a real person's; they are put together by chance.

use chrono::{Datelike, NaiveDate};

use super::{Chance, part_id};
use crate::clock::Clock;
use crate::date;
use crate::people::{Channel, Name, NameKind, Person};

/// Given names with another spelling each, and family names, of one language.
struct Names {
    language: &'static str,
    nationality: &'static str,
    given: &'static [(&'static str, &'static str)],
    family: &'static [(&'static str, &'static str)],
}

const NAMES: [Names; 4] = [
    Names {
        language: "fa",
        nationality: "ir",
        given: &[
            ("احسان", "Ehsan"),
            ("مریم", "Maryam"),
            ("نیلوفر", "Niloufar"),
            ("بهرام", "Bahram"),
            ("شیرین", "Shirin"),
            ("کاوه", "Kaveh"),
            ("فاطمه", "Fatemeh"),
            ("یوسف", "Yousef"),
            ("لیلا", "Leila"),
            ("خسرو", "Khosrow"),
            ("مینا", "Mina"),
            ("داوود", "Davood"),
            ("زهرا", "Zahra"),
            ("آرش", "Arash"),
            ("پریسا", "Parisa"),
            ("جمشید", "Jamshid"),
        ],
        family: &[
            ("کوهستانی", "Kouhestani"),
            ("دریابندی", "Daryabandi"),
            ("سپیددشت", "Sepiddasht"),
            ("نیک‌روز", "Nikrouz"),
            ("باغبان‌زاده", "Baghbanzadeh"),
            ("آسمانی", "Asemani"),
            ("چشمه‌ای", "Cheshmei"),
            ("رودباران", "Roudbaran"),
            ("سنگ‌تراش", "Sangtarash"),
            ("مهرگانی", "Mehregani"),
        ],
    },
    Names {
        language: "ar",
        nationality: "iq",
        given: &[
            ("أحمد", "Ahmad"),
            ("فاطمة", "Fatima"),
            ("إحسان", "Ihsan"),
            ("مريم", "Mariam"),
            ("خالد", "Khaled"),
            ("سلمى", "Salma"),
            ("طارق", "Tariq"),
            ("نادية", "Nadia"),
            ("يوسف", "Yusuf"),
            ("هدى", "Huda"),
            ("سامي", "Sami"),
            ("ليلى", "Layla"),
        ],
        family: &[
            ("النهري", "Al-Nahri"),
            ("البستاني", "Al-Bustani"),
            ("الجبلي", "Al-Jabali"),
            ("السواحلي", "Al-Sawahili"),
            ("القمري", "Al-Qamari"),
            ("الغيومي", "Al-Ghuyumi"),
            ("الشجري", "Al-Shajari"),
            ("الحجري", "Al-Hajari"),
        ],
    },
    Names {
        language: "sq",
        nationality: "al",
        given: &[
            ("Arbër", "Arber"),
            ("Drita", "Drita"),
            ("Ylli", "Ylli"),
            ("Shpresa", "Shpresa"),
            ("Gëzim", "Gezim"),
            ("Çiljeta", "Ciljeta"),
            ("Besnik", "Besnik"),
            ("Mirjeta", "Mirjeta"),
            ("Ilir", "Ilir"),
            ("Teuta", "Teuta"),
        ],
        family: &[
            ("Guriçi", "Gurici"),
            ("Pyllëza", "Pylleza"),
            ("Detari", "Detari"),
            ("Malësi", "Malesi"),
            ("Borëbardha", "Borebardha"),
            ("Lumëzi", "Lumezi"),
            ("Fushani", "Fushani"),
            ("Kodrali", "Kodrali"),
        ],
    },
    Names {
        language: "en",
        nationality: "stateless",
        given: &[
            ("Lina", "Leena"),
            ("Tomas", "Thomas"),
            ("Sara", "Sarah"),
            ("Jonas", "Yonas"),
            ("Mira", "Meera"),
            ("Anton", "Anthon"),
            ("Nora", "Norah"),
            ("Elias", "Ilyas"),
            ("Katrin", "Catrin"),
            ("Filip", "Philip"),
        ],
        family: &[
            ("Harrow", "Harow"),
            ("Lindqvale", "Lindquale"),
            ("Marsh-Oland", "Marsh Oland"),
            ("Tessaly", "Tesaly"),
            ("Wintergreen", "Wintergren"),
            ("Brackwater", "Brakwater"),
            ("Oldacre", "Oldaker"),
            ("Fennimore", "Fenimore"),
        ],
    },
];

fn name(text: String, kind: NameKind, language: &str) -> Name {
    Name { text, kind, language: Some(language.to_owned()) }
}

/// Somebody who is helped.
pub fn somebody(chance: &mut Chance, clock: &dyn Clock, today: NaiveDate) -> Person {
    let names = &NAMES[[0, 0, 0, 1, 1, 2, 3][chance.below(7)]];
    let given = &names.given[chance.below(names.given.len())];
    let family = &names.family[chance.below(names.family.len())];
    let mut person = Person {
        gender: [Some("female"), Some("male"), None][chance.below(3)].map(str::to_owned),
        nationalities: [names.nationality].into_iter().collect(),
        languages: [(names.language.to_owned(), "native".to_owned())].into(),
        roles: ["helped"].into_iter().collect(),
        birth: birth(chance, names.language, today),
        ..Person::default()
    };
    person.names.insert(part_id(clock), name(format!("{} {}", given.0, family.0), NameKind::Full, names.language));
    if chance.one_in(2) {
        person.names.insert(part_id(clock), name(format!("{} {}", given.1, family.1), NameKind::Document, "en"));
    }
    if chance.one_in(6) {
        let other = &names.given[chance.below(names.given.len())];
        person.names.insert(part_id(clock), name(other.0.to_owned(), NameKind::Organisation, names.language));
    }
    if chance.one_in(2) {
        let safe = [Some(true), Some(true), Some(false), None][chance.below(4)];
        // 555 01xx numbers belong to nobody.
        let value = format!("+00 555 01{:02}", chance.below(100));
        person
            .channels
            .insert(part_id(clock), Channel { kind: "phone".to_owned(), value, safe, hours: None, answers: None, code_word: None });
    }
    if chance.one_in(9) {
        person.safety_flags.0.insert(chance.of(&["threatened", "watched", "ill"]).to_owned());
    }
    person
}

/// A member of the team.
pub fn colleague(chance: &mut Chance, clock: &dyn Clock) -> Person {
    let names = &NAMES[chance.below(NAMES.len())];
    let given = &names.given[chance.below(names.given.len())];
    let family = &names.family[chance.below(names.family.len())];
    Person::member(&format!("{} {}", given.1, family.1), crate::clock::new_id(clock))
}

/// Somebody of the community, who speaks two languages.
pub fn volunteer(chance: &mut Chance, clock: &dyn Clock) -> Person {
    let names = &NAMES[chance.below(NAMES.len())];
    let given = &names.given[chance.below(names.given.len())];
    let family = &names.family[chance.below(names.family.len())];
    let other = chance.of(&["en", "fa", "ar"]);
    Person {
        names: [(part_id(clock), name(format!("{} {}", given.0, family.0), NameKind::Full, names.language))].into(),
        languages: [(other.to_owned(), "fluent".to_owned()), (names.language.to_owned(), "native".to_owned())].into(),
        roles: ["volunteer"].into_iter().collect(),
        ..Person::default()
    }
}

/// Births as people tell them: a day, a year, "about", and often in their own calendar.
fn birth(chance: &mut Chance, language: &str, today: NaiveDate) -> Option<date::HonestDate> {
    let year = today.year() - 5 - chance.below(65) as i32;
    let typed = match (language, chance.below(6)) {
        (_, 0) => return None,
        ("fa", 1) => format!("about {}", year - 621),
        ("fa", 2) => format!("{}/{:02}/{:02}", year - 621, 1 + chance.below(12), 1 + chance.below(29)),
        ("fa", _) => (year - 621).to_string(),
        (_, 1) => format!("about {year}"),
        (_, 2) => format!("{}-{}", year, year + 2),
        (_, 3) => format!("spring {year}"),
        _ => format!("{year}-{:02}-{:02}", 1 + chance.below(12), 1 + chance.below(28)),
    };
    date::parse(&typed, None).ok()
}
