//! What holds of every page, whatever is in it.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use super::{NewsKind, Page, read};
use crate::date::HonestDate;

/// Pieces that pages are made of, so that random text meets every branch.
const PIECES: &[&str] = &[
    "Posted on: 2031/03/14",
    "Posted on:",
    "Posted on: soon",
    "posted ",
    "تاریخ انتشار: ۱۴۰۹/۱۲/۲۳",
    "\n",
    "\n\n",
    "\r\n",
    "\r",
    " ",
    "\t",
    "\u{A0}",
    "\u{200C}",
    "\u{200F}",
    "\u{FEFF}",
    "Lina Osman",
    "Coast Courier",
    ", ",
    "،",
    " and ",
    "&",
    "(",
    ")",
    "[",
    "]",
    "(Translated by ",
    "interviews",
    "Interview with ",
    "March 14 2031",
    "14 March 2031",
    "۲۳ اسفند ۱۴۰۹",
    ":",
    ":…",
    "...",
    ". . .",
    "“",
    "”",
    "«",
    "»",
    "\"",
    "A title",
    "The text.",
    "Read more",
    "Older posts",
    "© 2031",
    "Page 1 of 9",
    "Author: ",
    "Weekly Digest – Quay – 1",
    "İ",
    "ß",
    "ﷺ",
    "e\u{301}",
    "مصاحبه ",
    " با ",
    "ترجمه ",
    "🙂",
    "\0",
];

fn pieces() -> impl Strategy<Value = String> {
    vec(select(PIECES), 0..60).prop_map(|pieces| pieces.concat())
}

/// Every line and count of the answer is within the page.
fn is_sound(page: &Page, text: &str) -> Result<(), TestCaseError> {
    let lines = u32::try_from(text.split(['\n', '\r']).count()).unwrap();
    prop_assert!(page.rejected.iter().all(|rejected| (1..=lines).contains(&rejected.line)));
    prop_assert!(page.items.iter().all(|item| (1..=lines).contains(&item.line)));
    prop_assert!(page.items.windows(2).all(|pair| pair[0].line < pair[1].line));
    prop_assert_eq!(page.rejected.len(), page.rejected_total);
    prop_assert!(page.rejected_total + page.items.len() > 0);
    for item in &page.items {
        prop_assert!(!item.title.is_empty() && item.title.trim() == item.title);
        prop_assert!(item.excerpt.as_deref().is_none_or(|excerpt| !excerpt.is_empty() && excerpt.trim() == excerpt));
        for name in item.authors.iter().chain(&item.outlet).chain(&item.place).chain(&item.translator) {
            prop_assert!(name.chars().any(char::is_alphanumeric), "{:?}", name);
        }
    }
    Ok(())
}

/// An item as it is written on a generated page.
#[derive(Debug, Clone)]
struct Written {
    title: String,
    posted: HonestDate,
    authors: Vec<String>,
    outlet: Option<&'static str>,
    place: Option<&'static str>,
    translator: Option<String>,
    published: Option<HonestDate>,
    excerpt: Option<String>,
    /// How the day in the byline is written: a form of `written_day`.
    form: usize,
    mark: &'static str,
    closing: bool,
    gap: usize,
}

const FIRST: &[&str] = &["Lina", "Tomas", "Ana-Lucía", "J. R.", "Mira", "Siobhán"];
const LAST: &[&str] = &["Osman", "Reed", "de la Cruz", "van der Meer", "O’Neil", "al-Hadi"];
const OUTLETS: &[&str] = &["Coast Courier", "Radio Quay", "The Lamp", "Valley Post", "Border Watch", "News of the Coast"];
const PLACES: &[&str] = &["Lower Town", "North Quay", "Saltmarsh"];
const WORDS: &[&str] =
    &["ferry", "family", "card", "winter", "waits", "night", "shelter", "gate", "early", "for", "their", "papers", "list"];
const MARKS: &[&str] = &[":…", ": …", ":...", ": ...", ":", " :… "];

fn person() -> impl Strategy<Value = String> {
    (select(FIRST), select(LAST)).prop_map(|(first, last)| format!("{first} {last}"))
}

fn day() -> impl Strategy<Value = HonestDate> {
    (2000..2100i32, 1..=12u32, 1..=28u32)
        .prop_map(|(year, month, day)| HonestDate::day(chrono::NaiveDate::from_ymd_opt(year, month, day).unwrap()))
}

fn sentence(opening: &'static str, least: usize) -> impl Strategy<Value = String> {
    vec(select(WORDS), least..12).prop_map(move |words| format!("{opening} {}", words.join(" ")))
}

prop_compose! {
    fn item()(
        title in sentence("Harbour", 3),
        posted in day(),
        authors in vec(person(), 0..4),
        outlet in select(OUTLETS),
        place in option::of(select(PLACES)),
        translator in option::of(person()),
        published in day(),
        excerpt in option::weighted(0.9, vec(sentence("Then", 1), 1..4)),
        (form, mark, closing, gap) in (0..4usize, select(MARKS), any::<bool>(), 0..3usize),
    ) -> Written {
        let excerpt = excerpt.map(|sentences| sentences.join(". ") + ".");
        let told = excerpt.is_some();
        let mut authors = authors;
        authors.dedup();
        Written {
            title, posted,
            authors: if told { authors } else { Vec::new() },
            outlet: told.then_some(outlet),
            place: place.filter(|_| told),
            translator: translator.filter(|_| told),
            published: told.then_some(published),
            excerpt, form, mark, closing, gap,
        }
    }
}

fn written_day(day: &HonestDate, form: usize) -> String {
    day.earliest.format(["%B %-d %Y", "%-d %B %Y", "%b %-d, %Y", "%Y/%m/%d"][form % 4]).to_string()
}

impl Written {
    fn byline(&self) -> String {
        let authors = match self.authors.as_slice() {
            [] => None,
            [only] => Some(only.clone()),
            [first @ .., last] => Some(format!("{} and {last}", first.join(", "))),
        };
        let translator = self.translator.as_ref().map(|name| format!("(Translated by {name})"));
        let day = self.published.as_ref().map(|day| written_day(day, self.form));
        let names = [authors, self.outlet.map(str::to_owned), self.place.map(str::to_owned), translator, day];
        names.into_iter().flatten().collect::<Vec<_>>().join(", ")
    }

    fn lines(&self) -> String {
        let gap = "\n".repeat(self.gap + 1);
        let posted = self.posted.earliest.format("%Y/%m/%d");
        let mut text = format!("{}{gap}Posted on: {posted}{gap}", self.title);
        if let Some(excerpt) = &self.excerpt {
            let closing = if self.closing { format!(" {} ", self.title) } else { String::new() };
            text += &format!("{}{} {excerpt}{closing}{gap}", self.byline(), self.mark);
        }
        text
    }
}

fn same_day(read: Option<&HonestDate>, written: Option<&HonestDate>) -> bool {
    read.map(|day| day.exact()) == written.map(|day| day.exact())
}

proptest! {
    #[test]
    fn no_bytes_make_it_fail(bytes in vec(any::<u8>(), 0..600)) {
        let page = read(&bytes);
        prop_assert!(page.rejected_total + page.items.len() > 0);
    }

    #[test]
    fn no_text_makes_it_fail(text in "\\PC{0,200}") {
        is_sound(&read(text.as_bytes()), &text)?;
        let item = format!("A title\nPosted on: 2031/03/14\n{text}");
        is_sound(&read(item.as_bytes()), &item)?;
    }

    #[test]
    fn no_mixture_of_the_pieces_of_pages_makes_it_fail(text in pieces()) {
        is_sound(&read(text.as_bytes()), text.strip_prefix('\u{FEFF}').unwrap_or(&text))?;
        let item = format!("A title\nPosted on: 2031/03/14\n{text}");
        is_sound(&read(item.as_bytes()), &item)?;
    }

    #[test]
    fn line_breaks_and_byte_order_marks_change_nothing(text in pieces()) {
        let plain = text.trim_start_matches('\u{FEFF}').replace("\r\n", "\n").replace('\r', "\n");
        let page = read(plain.as_bytes());
        prop_assert_eq!(&read(plain.replace('\n', "\r\n").as_bytes()), &page);
        prop_assert_eq!(&read(plain.replace('\n', "\r").as_bytes()), &page);
        prop_assert_eq!(&read(format!("\u{FEFF}{plain}").as_bytes()), &page);
    }

    #[test]
    fn a_page_written_from_items_reads_back(items in vec(item(), 1..6), footer in select(&["", "Older posts\n", "© 2031 Quay Notes\n"][..])) {
        let body: String = items.iter().map(Written::lines).collect();
        let text = format!("Author: Quay Notes\n\nQuay Notes\nQuay Notes\nNews for those on the road\n\n{body}{footer}");
        let page = read(text.as_bytes());
        prop_assert_eq!(page.site.as_deref(), Some("Quay Notes"));
        prop_assert_eq!(&page.rejected, &[]);
        prop_assert_eq!(page.items.len(), items.len());
        for (read, written) in page.items.iter().zip(&items) {
            prop_assert_eq!(&read.title, &written.title);
            prop_assert_eq!(text.lines().nth(read.line as usize - 1), Some(written.title.as_str()));
            prop_assert!(same_day(read.posted.as_ref(), Some(&written.posted)));
            prop_assert!(same_day(read.published.as_ref(), written.published.as_ref()), "{:?}", written);
            prop_assert_eq!(&read.authors, &written.authors, "{}", written.byline());
            prop_assert_eq!(read.outlet.as_deref(), written.outlet, "{}", written.byline());
            prop_assert_eq!(read.place.as_deref(), written.place, "{}", written.byline());
            prop_assert_eq!(&read.translator, &written.translator);
            prop_assert_eq!(&read.excerpt, &written.excerpt);
            prop_assert_eq!(read.kind, NewsKind::Report);
        }
    }
}
