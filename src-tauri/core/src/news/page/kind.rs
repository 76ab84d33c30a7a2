//! What kind of news an item is, by the words of its title and byline.

use crate::news::NewsKind;

use super::words::spaced;

#[rustfmt::skip]
const DIGEST: &[&str] = &[
    "digest", "weekly roundup", "weekly round up", "monthly roundup", "monthly round up",
    "news roundup", "news round up", "newsletter", "week in review", "گزیده", "گزیدهٔ", "خبرنامه",
    "چکیده خبرها", "مرور هفته", "موجز", "النشره الاسبوعیه", "نشره اسبوعیه", "wochenrückblick",
    "rundbrief", "presseschau", "revue de presse", "lettre d information", "përmbledhje javore",
    "përmbledhja javore",
];
#[rustfmt::skip]
const INTERVIEW: &[&str] = &[
    "interview", "interviews", "interviewed", "interviewing", "q a", "in conversation with",
    "مصاحبه", "مصاحبهای", "گفتگو", "گفتگوی", "گفتگویی", "گفت وگو", "گفت وگوی", "گفت وگویی",
    "گفت و گو", "گفت و گوی", "گفت و گویی", "مقابله مع", "المقابله", "حوار", "الحوار", "یحاور",
    "تحاور", "entretien", "interviewe", "propos recueillis par", "interviewt", "im gespräch mit",
    "intervistë", "intervista", "intervistoi", "interviston",
];
#[rustfmt::skip]
const STATEMENT: &[&str] = &[
    "statement", "statements", "open letter", "press release", "communiqué", "communique",
    "بیانیه", "بیانیهای", "اطلاعیه", "نامه سرگشاده", "البیان", "رساله مفتوحه", "déclaration",
    "lettre ouverte", "erklärung", "offener brief", "pressemitteilung", "deklaratë", "deklarata",
    "letër e hapur",
];
#[rustfmt::skip]
const ANALYSIS: &[&str] = &[
    "analysis", "opinion", "commentary", "op ed", "editorial", "تحلیل", "تحلیلی", "دیدگاه",
    "تفسیر", "سرمقاله", "تحلیلات", "analyse", "éditorial", "kommentar", "meinung", "leitartikel",
    "analizë", "analiza", "koment", "editorialë",
];

/// The kind that the words of `text` say, when they say one.
pub(super) fn by_words(text: &str) -> Option<NewsKind> {
    let text = spaced(text);
    let said = |phrases: &[&str]| phrases.iter().any(|phrase| text.contains(&format!(" {phrase} ")));
    if said(DIGEST) {
        Some(NewsKind::Digest)
    } else if said(INTERVIEW) {
        Some(NewsKind::Interview)
    } else if said(STATEMENT) {
        Some(NewsKind::Statement)
    } else if said(ANALYSIS) {
        Some(NewsKind::Analysis)
    } else {
        None
    }
}
