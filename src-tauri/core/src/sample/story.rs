//! Invented notes and news that read like notes and news.

use chrono::{Days, NaiveDate};

use super::words::{HEADLINE, NOTED, Words};
use super::{Chance, past_day, visibility};
use crate::Id;
use crate::cases::Note;
use crate::date::{HonestDate, Language};
use crate::news::{NewsItem, NewsKind};
use crate::store::Ordered;

/// A note.
pub fn note(words: &Words, chance: &mut Chance, case: Id, today: NaiveDate) -> Note {
    let text = match chance.below(4) {
        0 => (0..2 + chance.below(3)).map(|_| chance.of(NOTED).to_owned()).collect::<Vec<_>>().join(" "),
        _ => {
            let said = (0..1 + chance.below(3)).map(|_| words.sentence(chance)).collect::<Vec<_>>().join(" ");
            format!("{said} {}", words.rare(chance))
        }
    };
    let kind = chance.of(&["visit", "call", "message", "meeting", "authority", "lawyer"]).to_owned();
    let (on, visibility) = (Some(past_day(chance, today)), visibility(chance));
    Note { case, on, of: None, kind: Some(kind), text, visibility, extra: Default::default() }
}

/// A case's summary.
pub fn summary(words: &Words, chance: &mut Chance) -> String {
    match chance.one_in(3) {
        true => format!("{} {}", chance.of(NOTED), chance.of(NOTED)),
        false => format!("{} {}", words.beginning(chance), words.sentence(chance)),
    }
}

/// A news item.
pub fn news(words: &Words, chance: &mut Chance, today: NaiveDate) -> NewsItem {
    let published = today - Days::new(chance.below(900) as u64);
    let persian = chance.one_in(5);
    let title = match persian {
        true => format!("{} ({})", chance.of(HEADLINE), chance.below(1000)),
        false => words.headline(chance),
    };
    let body = match persian {
        true => (0..4).map(|_| chance.of(NOTED)).collect::<Vec<_>>().join(" "),
        false => (0..5).map(|_| words.sentence(chance)).collect::<Vec<_>>().join(" "),
    };
    let kinds = [NewsKind::Report, NewsKind::Report, NewsKind::Report, NewsKind::Interview, NewsKind::Analysis, NewsKind::Statement];
    NewsItem {
        title,
        posted: Some(HonestDate::day(published + Days::new(chance.below(3) as u64))),
        published: Some(HonestDate::day(published)),
        authors: Ordered(vec![chance.of(words.author).to_owned()]),
        outlet: Some(chance.of(words.outlet).to_owned()),
        place: chance.one_in(2).then(|| chance.of(words.place).to_owned()),
        translator: None,
        language: Some(if persian || words.language == Language::Fa { "fa" } else { "en" }.to_owned()),
        kind: kinds[chance.below(kinds.len())],
        address: None,
        excerpt: Some(body.chars().take(200).collect()),
        body: Some(body),
        tags: [chance.of(words.topic)].into_iter().collect(),
        people: Default::default(),
        places: [chance.of(words.place)].into_iter().collect(),
        imported_as: None,
        extra: Default::default(),
    }
}
