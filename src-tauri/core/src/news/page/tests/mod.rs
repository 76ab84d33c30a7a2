//! Pages read whole, each with its own habits; then one habit at a time.

mod habits;
mod pages;

use super::{NewsKind, Page, PageItem, RejectReason, read};
use crate::date::{self, HonestDate};

/// The text of a page in the shape this is made for.
pub(super) const HARBOUR: &str = include_str!("harbour.txt");

/// The days of an item are compared, not how they were typed.
fn day(date: Option<&HonestDate>) -> String {
    date.and_then(HonestDate::exact).map(|day| day.to_string()).unwrap_or_default()
}

/// An item in one line of text a field: title, authors, outlet, place, translator, published, posted, kind.
fn told(item: &PageItem) -> [String; 8] {
    [
        item.title.clone(),
        item.authors.join(" + "),
        item.outlet.clone().unwrap_or_default(),
        item.place.clone().unwrap_or_default(),
        item.translator.clone().unwrap_or_default(),
        day(item.published.as_ref()),
        day(item.posted.as_ref()),
        format!("{:?}", item.kind),
    ]
}

/// Reads a page on which nothing may be rejected.
fn whole(text: &str) -> Page {
    let page = read(text.as_bytes());
    assert_eq!(page.rejected, [], "nothing of this page should be rejected");
    page
}

/// Asserts that the page tells these items, in this order.
fn tells(page: &Page, items: &[[&str; 8]]) {
    let all: Vec<[String; 8]> = page.items.iter().map(told).collect();
    assert_eq!(all.len(), items.len(), "{all:#?}");
    for (told, expected) in all.iter().zip(items) {
        assert_eq!(told, expected);
    }
}

fn excerpt(page: &Page, at: usize) -> &str {
    page.items[at].excerpt.as_deref().unwrap_or_default()
}

/// A page of one item, whose teaser is `teaser`.
fn one(title: &str, teaser: &str) -> PageItem {
    let page = whole(&format!("{title}\n\nPosted on: 2031/03/14\n\n{teaser}\n"));
    assert_eq!(page.items.len(), 1);
    page.items.into_iter().next().unwrap()
}

/// The reasons and lines of what was rejected.
fn rejected(text: &str) -> Vec<(u32, RejectReason)> {
    read(text.as_bytes()).rejected.into_iter().map(|rejected| (rejected.line, rejected.reason)).collect()
}

#[test]
fn the_names_of_reasons_are_what_they_serialize_to() {
    for reason in [
        RejectReason::NotUtf8,
        RejectReason::NoItems,
        RejectReason::NoTitle,
        RejectReason::BadPostedDate,
        RejectReason::TitleTooLong,
        RejectReason::TextTooLong,
        RejectReason::TooManyItems,
    ] {
        assert_eq!(serde_json::to_value(reason).unwrap(), reason.name());
    }
}

#[test]
fn a_posted_day_is_kept_as_it_was_written() {
    let page = whole("A title\nPosted on: 2031/03/14 10:30\n");
    assert_eq!(page.items[0].posted, date::parse("2031/03/14", None).ok());
    assert_eq!(page.items[0].kind, NewsKind::Report);
}
