//! What a column can become, and the headings that each is known by.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::names::fold;

/// Something that a column can become. The keys are part of mappings that are kept: they never change.
pub(super) struct Field {
    /// The key.
    pub key: &'static str,
    /// Whether several columns may become it.
    pub many: bool,
    /// Characters, at most.
    pub most: usize,
    /// Headings it is known by, however their letters are written.
    headings: &'static [&'static str],
}

const fn one(key: &'static str, most: usize, headings: &'static [&'static str]) -> Field {
    Field { key, many: false, most, headings }
}

const fn many(key: &'static str, most: usize, headings: &'static [&'static str]) -> Field {
    Field { key, many: true, most, headings }
}

/// A date, or a word of a list.
const WORD: usize = 200;
/// Running text.
const TEXT: usize = 20_000;

#[rustfmt::skip]
pub(super) const FIELDS: &[Field] = &[
    one("code", 40, &["code", "case code", "case", "case no", "case number", "file no", "کد", "کد پرونده", "شماره پرونده", "پرونده"]),
    one("name", 300, &["name", "full name", "person", "client", "principal", "نام", "نام کامل", "نام و نام خانوادگی", "اسم"]),
    one("given", 300, &["given name", "first name", "given", "forename", "نام کوچک", "اسم کوچک"]),
    one("family", 300, &["family name", "last name", "surname", "نام خانوادگی", "فامیل", "فامیلی"]),
    one("fathers", 300, &["father’s name", "father", "نام پدر", "اسم پدر", "پدر"]),
    many("alias", 300, &["alias", "also known as", "nickname", "other name", "نام دیگر", "لقب", "نام مستعار"]),
    one("gender", WORD, &["gender", "sex", "جنسیت", "جنس"]),
    one("birth", WORD, &["birth", "date of birth", "birth date", "dob", "born", "birthday", "year of birth", "تولد", "تاریخ تولد", "سال تولد", "متولد"]),
    many("nationality", 100, &["nationality", "nationalities", "citizenship", "ملیت", "تابعیت"]),
    many("language", 35, &["language", "languages", "mother tongue", "زبان", "زبان‌ها", "زبان مادری"]),
    many("phone", 500, &["phone", "telephone", "phone number", "mobile", "tel", "cell", "تلفن", "شماره تلفن", "موبایل", "تلفن همراه", "همراه"]),
    many("email", 500, &["e-mail", "email", "mail", "email address", "ایمیل", "رایانامه", "پست الکترونیک"]),
    many("messaging", 500, &["messaging", "messaging app", "messenger", "chat", "پیام‌رسان", "پیام رسان"]),
    one("risk", WORD, &["risk", "risk level", "priority", "urgency", "خطر", "میزان خطر", "سطح خطر", "اولویت", "فوریت"]),
    many("aims", WORD, &["aim", "aims", "goals", "هدف", "هدف‌ها", "اهداف"]),
    one("status", WORD, &["status", "case status", "state", "وضعیت", "وضعیت پرونده"]),
    one("opened", WORD, &["opened", "opened on", "date opened", "open since", "start", "start date", "intake", "intake date", "باز شد", "تاریخ باز شدن", "تاریخ تشکیل", "تاریخ پذیرش", "آغاز", "تاریخ آغاز", "شروع", "تاریخ شروع"]),
    one("referred_by", 500, &["referred by", "referral", "referrer", "معرف", "معرفی از", "معرفی کننده"]),
    one("closed", WORD, &["closed", "closed on", "date closed", "end", "end date", "بسته شد", "تاریخ بسته شدن", "تاریخ پایان", "پایان"]),
    one("close_reason", WORD, &["reason closed", "close reason", "closing reason", "reason for closing", "دلیل بسته شدن", "علت بسته شدن"]),
    many("summary", TEXT, &["summary", "description", "story", "خلاصه", "شرح", "شرح حال", "توضیح"]),
    many("caseworker", 300, &["caseworker", "caseworkers", "case worker", "worker", "responsible", "مددکار", "مددکاران", "مسئول", "مسئول پرونده"]),
    many("note", TEXT, &["note", "notes", "remarks", "remark", "comment", "comments", "یادداشت", "یادداشت‌ها", "ملاحظات", "توضیحات"]),
    one("country", 200, &["country", "present country", "country now", "host country", "کشور", "کشور کنونی", "کشور محل اقامت", "کشور فعلی"]),
    one("place", 200, &["place", "city", "town", "camp", "location", "address", "شهر", "محل", "مکان", "اردوگاه", "محل اقامت", "نشانی", "آدرس"]),
    one("legal_status", WORD, &["legal status", "residence status", "immigration status", "وضعیت حقوقی", "وضعیت اقامت", "وضعیت قانونی"]),
    one("since", WORD, &["since", "there since", "arrived", "arrival", "date of arrival", "از", "از تاریخ", "تاریخ ورود", "ورود"]),
    one("paper_kind", WORD, &["paper", "document", "kind of paper", "document type", "type of document", "id type", "مدرک", "نوع مدرک", "سند"]),
    one("paper_number", 200, &["paper number", "document number", "document no", "passport number", "passport no", "id number", "شماره مدرک", "شماره گذرنامه", "شماره پاسپورت", "شماره سند"]),
    one("paper_expires", WORD, &["expires", "expiry", "expiry date", "valid until", "passport expiry", "انقضا", "تاریخ انقضا", "اعتبار تا", "پایان اعتبار"]),
    one("follow_up_due", WORD, &["follow up", "next follow up", "follow up on", "follow up date", "due", "next contact", "پیگیری", "پیگیری بعدی", "تاریخ پیگیری", "موعد پیگیری", "سررسید"]),
    one("follow_up_what", TEXT, &["follow up what", "what to do", "next step", "to do", "کار بعدی", "گام بعدی", "چه باید کرد", "موضوع پیگیری"]),
];

/// The field of a key.
pub(super) fn of_key(key: &str) -> Option<&'static Field> {
    FIELDS.iter().find(|field| field.key == key)
}

/// What a heading seems to mean.
pub(super) fn guess(heading: &str) -> Option<&'static Field> {
    static KNOWN: LazyLock<HashMap<String, &Field>> =
        LazyLock::new(|| FIELDS.iter().flat_map(|field| field.headings.iter().map(move |heading| (plain(heading), field))).collect());
    KNOWN.get(&plain(heading)).copied()
}

/// A heading for comparing: folded letters, words apart by one space.
pub(super) fn plain(heading: &str) -> String {
    let folded = fold(heading).replace(|letter: char| !letter.is_alphanumeric(), " ");
    folded.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_heading_means_one_thing() {
        let mut seen = BTreeSet::new();
        for field in FIELDS {
            for heading in field.headings {
                assert!(seen.insert(plain(heading)), "{heading} means two things");
                assert_eq!(guess(heading).unwrap().key, field.key);
            }
        }
    }

    #[test]
    fn headings_are_known_however_they_are_written() {
        for (heading, key) in [
            ("E-Mail:", "email"),
            ("DATE OF BIRTH", "birth"),
            ("نامِ خانوادگي", "family"),
            ("پیام‌رسان", "messaging"),
            ("مسئول", "caseworker"),
            ("آدرس", "place"),
        ] {
            assert_eq!(guess(heading).unwrap().key, key);
        }
        assert!(guess("Shoe size").is_none());
    }
}
