//! Invented notes and news that read like notes and news.

use chrono::{Days, NaiveDate};

use super::{Chance, past_day, visibility};
use crate::Id;
use crate::cases::Note;
use crate::date::HonestDate;
use crate::news::{NewsItem, NewsKind};
use crate::store::Ordered;

const WHO: &[&str] =
    &["She", "He", "The family", "Her sister", "His brother", "The landlord", "The lawyer", "The interpreter", "A neighbour"];
const DID: &[&str] = &[
    "called in the morning",
    "came to the office without an appointment",
    "asked about the hearing",
    "brought a copy of the birth certificate",
    "said the room must be left by the end of the month",
    "has not slept since the letter arrived",
    "wants to move to the second city",
    "heard from the registry office",
    "was stopped at the station and asked for papers",
    "has found work in a bakery",
    "missed the language class again",
    "received the asylum-seeker card",
    "needs a doctor who speaks the language",
    "spoke for the first time about the camp",
];
const THEN: &[&str] = &[
    "We agreed to meet again next week.",
    "I explained what the appeal means and what it does not.",
    "The number on the old card is not safe any more.",
    "We filled in the form together; two pages are missing.",
    "No decision yet.",
    "The interpreter will be there on Thursday.",
    "I promised to ask the lawyer about the deadline.",
    "The photograph was returned.",
    "Costs were covered by the fund.",
    "A second copy is kept in the blue folder.",
    "It was a good conversation.",
    "Nothing new, but calmer than last time.",
];
const FA: &[&str] = &[
    "امروز تلفنی صحبت کردیم و حالش بهتر بود.",
    "برای مصاحبه آماده شدیم و پرسش‌ها را مرور کردیم.",
    "نامهٔ اداره رسید و مهلت آن سه هفته است.",
    "نگران خانواده‌اش است و چند شب است که نخوابیده.",
    "کارت شناسایی قدیمی پیدا شد.",
    "قرار شد هفتهٔ آینده دوباره همدیگر را ببینیم.",
    "وکیل گفت پرونده هنوز در دست بررسی است.",
    "اتاق تازه پیدا شده ولی قرارداد ندارد.",
    "از دوستش شنیده که مادرش بیمار است.",
];
const TOPIC: &[&str] =
    &["papers", "housing", "hearing", "health", "family", "work", "school", "border", "registry", "appeal", "stipend", "escort"];
pub const PLACE: &[&str] = &["Lower Town", "Harbour", "Northgate", "Old Mill", "Riverside", "Eastfield", "Valley", "Quay Street"];
const OUTLET: &[&str] =
    &["Coast Courier", "Valley Post", "Border Watch", "Harbour Bulletin", "Radio Northgate", "The Lantern Weekly", "روزنامهٔ کرانه"];
const SUBJECT: &[&str] =
    &["Council", "Court", "Registry office", "Volunteers", "Border police", "Families", "Teachers", "Doctors", "Former residents"];
const VERB: &[&str] = &["promises", "delays", "confirms", "questions", "opens", "closes", "reviews", "refuses", "welcomes"];
const OBJECT: &[&str] = &[
    "papers for those who left the camp",
    "a second hearing",
    "new rooms by the river",
    "identity cards before summer",
    "the northern crossing",
    "language classes in the old school",
    "a list of missing relatives",
    "travel documents for children",
    "the shelter at the quay",
];
const TITLE_FA: &[&str] = &[
    "شورای شهر وعدهٔ کارت شناسایی داد",
    "دادگاه جلسهٔ دوم را به تعویق انداخت",
    "داوطلبان کلاس زبان تازه‌ای باز کردند",
    "خانواده‌ها در مرز شمالی منتظر ماندند",
];

/// A sentence of a note.
pub fn sentence(chance: &mut Chance) -> String {
    format!("{} {}. {}", chance.of(WHO), chance.of(DID), chance.of(THEN))
}

/// A note.
pub fn note(chance: &mut Chance, case: Id, today: NaiveDate) -> Note {
    let text = match chance.below(4) {
        0 => (0..2 + chance.below(3)).map(|_| chance.of(FA).to_owned()).collect::<Vec<_>>().join(" "),
        _ => {
            let mut text = (0..1 + chance.below(3)).map(|_| sentence(chance)).collect::<Vec<_>>().join(" ");
            // Words that are rare, as numbers and places are in real notes.
            text.push_str(&format!(" About {} in {}, file {}.", chance.of(TOPIC), chance.of(PLACE), 10_000 + chance.below(90_000)));
            text
        }
    };
    let kind = chance.of(&["visit", "call", "message", "meeting", "authority", "lawyer"]).to_owned();
    let (on, visibility) = (Some(past_day(chance, today)), visibility(chance));
    Note { case, on, of: None, kind: Some(kind), text, visibility, extra: Default::default() }
}

/// A case's summary.
pub fn summary(chance: &mut Chance) -> String {
    match chance.one_in(3) {
        true => format!("{} {}", chance.of(FA), chance.of(FA)),
        false => format!("Left two winters ago and lives in {}. {}", chance.of(PLACE), sentence(chance)),
    }
}

/// What a follow-up is about.
pub fn task(chance: &mut Chance) -> String {
    format!("Ask about the {} ({}).", chance.of(TOPIC), chance.of(PLACE))
}

/// A news item.
pub fn news(chance: &mut Chance, today: NaiveDate) -> NewsItem {
    let published = today - Days::new(chance.below(900) as u64);
    let persian = chance.one_in(5);
    let title = match persian {
        true => format!("{} ({})", chance.of(TITLE_FA), chance.below(1000)),
        false => format!("{} {} {} in {}", chance.of(SUBJECT), chance.of(VERB), chance.of(OBJECT), chance.of(PLACE)),
    };
    let body = match persian {
        true => (0..4).map(|_| chance.of(FA)).collect::<Vec<_>>().join(" "),
        false => (0..5).map(|_| sentence(chance)).collect::<Vec<_>>().join(" "),
    };
    let kinds = [NewsKind::Report, NewsKind::Report, NewsKind::Report, NewsKind::Interview, NewsKind::Analysis, NewsKind::Statement];
    NewsItem {
        title,
        posted: Some(HonestDate::day(published + Days::new(chance.below(3) as u64))),
        published: Some(HonestDate::day(published)),
        authors: Ordered(vec![chance.of(&["Lina Osman", "Peter Vogt", "Ana Reyes", "Robin Hale", "مینا آسمانی"]).to_owned()]),
        outlet: Some(chance.of(OUTLET).to_owned()),
        place: chance.one_in(2).then(|| chance.of(PLACE).to_owned()),
        translator: None,
        language: Some(if persian { "fa" } else { "en" }.to_owned()),
        kind: kinds[chance.below(kinds.len())],
        address: None,
        excerpt: Some(body.chars().take(200).collect()),
        body: Some(body),
        tags: [chance.of(TOPIC)].into_iter().collect(),
        people: Default::default(),
        places: [chance.of(PLACE)].into_iter().collect(),
        imported_as: None,
        extra: Default::default(),
    }
}
