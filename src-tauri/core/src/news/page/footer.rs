//! The lines around items that belong to the site's page, not to the news.

use super::lines::beginning;
use super::words::words;

/// Longer lines are never taken for a footer's.
const LONGEST: usize = 120;

/// Lines that say only this.
#[rustfmt::skip]
const WHOLE: &[&str] = &[
    "read more", "read on", "more", "continue reading", "keep reading", "full story",
    "read the full story", "older posts", "newer posts", "older entries", "newer entries",
    "older articles", "older", "newer", "previous", "next", "previous page", "next page",
    "previous posts", "next posts", "load more", "show more", "more posts", "back to top",
    "to top", "top", "home", "menu", "search", "share", "share this", "print", "email", "e mail",
    "facebook", "twitter", "leave a comment", "leave a reply", "no comments", "comments off",
    "subscribe", "sign up", "log in", "skip to content", "advertisement", "all rights reserved",
    "privacy policy", "contact us", "about us", "imprint", "sitemap", "rss", "archive",
    "archives", "related posts", "recent posts", "recent comments", "categories", "tags",
    "loading", "ادامه مطلب", "ادامه", "ادامه خبر", "ادامه متن", "بیشتر بخوانید", "بیشتر",
    "متن کامل", "نوشته های قدیمی تر", "نوشته های قدیمیتر", "نوشته های پیشین", "نوشته های تازه تر",
    "نوشته های جدیدتر", "مطالب قدیمی تر", "مطالب قدیمیتر", "مطالب پیشین", "قبلی", "بعدی",
    "صفحه قبل", "صفحه بعد", "صفحه قبلی", "صفحه بعدی", "بازگشت به بالا", "خانه", "فهرست", "جستجو",
    "تماس با ما", "درباره ما", "اشتراک گذاری", "همه حقوق محفوظ است", "تمامی حقوق محفوظ است",
    "کلیه حقوق محفوظ است", "اقرا المزید", "المزید", "التالی", "السابق", "مقالات اقدم",
    "جمیع الحقوق محفوظه", "lire la suite", "suite", "articles plus anciens",
    "articles plus récents", "précédent", "suivant", "page suivante", "page précédente",
    "tous droits réservés", "weiterlesen", "mehr lesen", "ältere beiträge", "neuere beiträge",
    "zurück", "weiter", "nächste seite", "vorherige seite", "alle rechte vorbehalten",
    "impressum", "datenschutz", "lexo më shumë", "lexo më tej", "vazhdo leximin",
    "postime më të vjetra", "më të vjetra", "më të reja", "faqja tjetër",
    "të gjitha të drejtat e rezervuara", "previous next", "older newer",
    "older posts newer posts", "newer posts older posts", "قبلی بعدی",
];
/// Lines that begin like this, and go on as they like.
const OPENING: &[&[&str]] = &[
    &["continue", "reading"],
    &["read", "more", "about"],
    &["powered", "by"],
    &["proudly", "powered", "by"],
    &["all", "rights", "reserved"],
    &["filed", "under"],
    &["posted", "in"],
    &["tagged", "with"],
    &["share", "this"],
    &["updated", "on"],
    &["last", "updated"],
    &["همه", "حقوق"],
    &["تمامی", "حقوق"],
    &["کلیه", "حقوق"],
    &["تمام", "حقوق"],
];
/// Labels of one field of the site: nothing but what follows the colon.
#[rustfmt::skip]
const FIELDS: &[&str] = &[
    "author", "email", "e mail", "mail", "twitter", "facebook", "instagram", "telegram",
    "mastodon", "youtube", "phone", "tel", "fax", "website", "web", "contact", "tags", "tag",
    "tagged", "category", "categories", "labels", "updated", "share", "address", "ایمیل",
    "رایانامه", "تلگرام", "توییتر", "تلفن", "برچسب", "برچسب ها", "برچسبها", "دسته", "دسته بندی",
    "نشانی",
];

/// Whether the line is the site's own: a link to more, a page number, a notice of rights, a rule.
pub(super) fn is_footer(line: &str) -> bool {
    if beginning(line, LONGEST).len() < line.len() {
        return false;
    }
    let words: Vec<String> = words(line).into_iter().map(|word| word.folded).collect();
    let said = words.join(" ");
    let opens = |opening: &&[&str]| words.len() >= opening.len() && opening.iter().zip(&words).all(|(one, word)| one == word);
    WHOLE.contains(&said.as_str())
        || (words.is_empty() && !line.contains('…') && !line.contains("..."))
        || OPENING.iter().any(opens)
        || is_rights(line, &words)
        || is_page_number(&words)
        || is_count_of_comments(&words)
}

/// Whether the line is a labelled field of the site's header or footer, as in `Email: …`.
pub(super) fn is_field(line: &str) -> bool {
    field(line).is_some_and(|(label, _)| FIELDS.contains(&label.as_str()))
}

/// The folded label of a line `label: value`, and its value.
pub(super) fn field(line: &str) -> Option<(String, &str)> {
    let (label, value) = beginning(line, LONGEST).split_once([':', '：'])?;
    let label: Vec<String> = words(label).into_iter().map(|word| word.folded).collect();
    Some((label.join(" "), value.trim()))
}

/// "© 2031 Harbour Bulletin", "Copyright Harbour Bulletin 2031".
fn is_rights(line: &str, words: &[String]) -> bool {
    let year = words.iter().any(|word| word.len() == 4 && word.chars().all(|digit| digit.is_ascii_digit()));
    let first = words.first().map(String::as_str);
    line.starts_with('©')
        || line.starts_with("(c) ") && year
        || matches!(first, Some("copyright")) && (line.contains('©') || year || words.len() <= 4)
        || line.contains('©') && (year || words.iter().any(|word| word == "copyright"))
}

/// "Page 1 of 9", "صفحه ۱ از ۹", "1 2 3 … 9 Next".
fn is_page_number(words: &[String]) -> bool {
    let number = |word: &String| (1..=3).contains(&word.chars().count()) && word.chars().all(char::is_numeric);
    let named = |word: &String| {
        let plain: &[&str] = &[
            "page",
            "pages",
            "of",
            "next",
            "previous",
            "older",
            "newer",
            "posts",
            "صفحه",
            "از",
            "بعدی",
            "قبلی",
            "sur",
            "seite",
            "von",
            "faqja",
            "nga",
            "الصفحه",
            "من",
            "التالی",
            "السابق",
            "suivant",
            "précédent",
            "weiter",
            "zurück",
        ];
        plain.contains(&word.as_str())
    };
    words.len() <= 16 && words.iter().any(number) && words.iter().all(|word| number(word) || named(word))
}

/// "3 comments", "۳ دیدگاه".
fn is_count_of_comments(words: &[String]) -> bool {
    let [count, what] = words else { return false };
    count.chars().all(char::is_numeric)
        && ["comments", "comment", "replies", "دیدگاه", "نظر", "kommentare", "commentaires"].contains(&what.as_str())
}

/// The end of `teaser` once a link to the whole text, written on the same line, is taken away.
pub(super) fn before_link(teaser: &str) -> usize {
    #[rustfmt::skip]
const LINKS: &[&str] = &[
    "read more", "continue reading", "keep reading", "ادامه مطلب", "بیشتر بخوانید", "اقرا المزید",
    "lire la suite", "weiterlesen", "mehr lesen", "lexo më shumë",
];
    let from = teaser.char_indices().rev().nth(40).map_or(0, |(at, _)| at);
    let tail = &teaser[from..];
    let words = words(tail);
    let found = LINKS.iter().find_map(|link| {
        let count = link.split(' ').count();
        let last = words.len().checked_sub(count)?;
        let said: Vec<&str> = words[last..].iter().map(|word| word.folded.as_str()).collect();
        let start = words[last].at.start;
        let before = tail[..start].trim_end_matches(|letter: char| letter.is_whitespace() || "[(→»›>".contains(letter));
        let after = &tail[words.last()?.at.end..];
        let apart = before.ends_with(['.', '!', '?', '…', '؟', ']', '”', '»', '"']) || after.contains(['→', '»', '›', '>', ']', ')', '…']);
        (said.join(" ") == *link && apart && !after.contains('.')).then_some(before.len())
    });
    found.map_or(teaser.len(), |kept| from + kept)
}
