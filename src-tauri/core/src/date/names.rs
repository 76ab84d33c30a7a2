//! The names of months and seasons: one table both for reading what people type and for showing it.
//!
//! Sources: the Persian names shown are those of Unicode CLDR's locale `fa`; Gregorian names in
//! Arabic those of `ar` (Egypt and the Gulf), `ar-SY` (the Levant) and `ar-DZ` (the Maghreb); the
//! zodiac names of the Solar Hijri months those of `fa-AF`. The transliterations are the usual ones
//! of newspapers and encyclopaedias, collected by hand.

use super::{Calendar, Language, Season};

/// What a month or season is called.
pub(super) struct Name {
    en: &'static str,
    fa: &'static str,
    /// Spellings that are read, and never shown.
    also: &'static [&'static str],
}

impl Name {
    /// The name as a person reads it.
    pub(super) fn shown(&self, language: Language) -> &'static str {
        match language {
            Language::En => self.en,
            Language::Fa => self.fa,
        }
    }

    /// Every spelling that is read.
    pub(super) fn spellings(&self) -> impl Iterator<Item = &'static str> {
        [self.en, self.fa].into_iter().chain(self.also.iter().copied())
    }
}

/// The twelve months of a calendar, in order.
pub(super) fn months(calendar: Calendar) -> &'static [Name; 12] {
    match calendar {
        Calendar::Gregorian => &GREGORIAN,
        Calendar::Persian => &PERSIAN,
        Calendar::Islamic => &ISLAMIC,
    }
}

/// The name of a season.
pub(super) fn season(season: Season) -> &'static Name {
    match season {
        Season::Spring => &SPRING,
        Season::Summer => &SUMMER,
        Season::Autumn => &AUTUMN,
        Season::Winter => &WINTER,
    }
}

const fn name(en: &'static str, fa: &'static str, also: &'static [&'static str]) -> Name {
    Name { en, fa, also }
}

static SPRING: Name = name("spring", "بهار", &["springtime", "ربيع", "الربيع"]);
static SUMMER: Name = name("summer", "تابستان", &["summertime", "صيف", "الصيف"]);
static AUTUMN: Name = name("autumn", "پاییز", &["fall", "پائیز", "خزان", "خريف", "الخريف"]);
static WINTER: Name = name("winter", "زمستان", &["wintertime", "شتاء", "الشتاء"]);

static GREGORIAN: [Name; 12] = [
    name("January", "ژانویه", &["Jan", "جنوری", "يناير", "كانون الثاني", "جانفي"]),
    name("February", "فوریه", &["Feb", "فبروری", "فبراير", "شباط", "فيفري"]),
    name("March", "مارس", &["Mar", "مارچ", "آذار"]),
    name("April", "آوریل", &["Apr", "آپریل", "اپریل", "أبريل", "نيسان", "أفريل"]),
    name("May", "مه", &["می", "مايو", "أيار", "ماي"]),
    name("June", "ژوئن", &["Jun", "جون", "يونيو", "حزيران", "جوان"]),
    name("July", "ژوئیه", &["Jul", "جولای", "يوليو", "تموز", "جويلية"]),
    name("August", "اوت", &["Aug", "آگوست", "اگست", "أغسطس", "آب"]),
    name("September", "سپتامبر", &["Sep", "Sept", "سپتمبر", "سبتمبر", "أيلول"]),
    name("October", "اکتبر", &["Oct", "اکتوبر", "أكتوبر", "تشرين الأول"]),
    name("November", "نوامبر", &["Nov", "نومبر", "نوفمبر", "تشرين الثاني"]),
    name("December", "دسامبر", &["Dec", "دسمبر", "ديسمبر", "كانون الأول"]),
];

static PERSIAN: [Name; 12] = [
    name("Farvardin", "فروردین", &["Farwardin", "Farvardeen", "Hamal", "حمل"]),
    name("Ordibehesht", "اردیبهشت", &["Ordibehest", "Urdibihisht", "Saur", "Sawr", "ثور"]),
    name("Khordad", "خرداد", &["Khurdad", "Jawza", "Jauza", "جوزا"]),
    name("Tir", "تیر", &["Teer", "Saratan", "سرطان"]),
    name("Mordad", "مرداد", &["Amordad", "Murdad", "امرداد", "Asad", "اسد"]),
    name("Shahrivar", "شهریور", &["Shahriwar", "Sonbola", "Sunbula", "سنبله"]),
    name("Mehr", "مهر", &["Mihr", "Mizan", "میزان"]),
    name("Aban", "آبان", &["Abaan", "Aqrab", "عقرب"]),
    name("Azar", "آذر", &["Aazar", "Qaws", "Qaus", "قوس"]),
    name("Dey", "دی", &["Dei", "Dai", "Jadi", "Jady", "جدی"]),
    name("Bahman", "بهمن", &["Dalw", "Dalv", "دلو"]),
    name("Esfand", "اسفند", &["Isfand", "Espand", "Hut", "Hoot", "حوت"]),
];

static ISLAMIC: [Name; 12] = [
    name("Muharram", "محرم", &["Moharram", "Muharam", "المحرم"]),
    name("Safar", "صفر", &["Saffar"]),
    name("Rabi al-Awwal", "ربیع‌الاول", &["Rabi al-Awal", "Rabi ul-Awwal", "Rabi ul-Awal", "Rabi ol-Avval", "Rabi ol-Aval", "Rabi I"]),
    name(
        "Rabi al-Thani",
        "ربیع‌الثانی",
        &[
            "Rabi ul-Thani",
            "Rabi us-Sani",
            "Rabi ath-Thani",
            "Rabi os-Sani",
            "Rabi al-Sani",
            "Rabi al-Akhir",
            "Rabi al-Akhar",
            "Rabi ul-Akhir",
            "Rabi II",
            "ربيع الآخر",
        ],
    ),
    name(
        "Jumada al-Ula",
        "جمادی‌الاول",
        &["Jumada al-Awwal", "Jumada al-Awal", "Jumada ul-Awwal", "Jamadi ul-Awwal", "Jamadi ol-Avval", "Jumada I", "جمادى الأولى"],
    ),
    name(
        "Jumada al-Akhirah",
        "جمادی‌الثانی",
        &[
            "Jumada al-Akhira",
            "Jumada al-Thani",
            "Jumada al-Thaniyah",
            "Jumada al-Thania",
            "Jumada ath-Thani",
            "Jumada ath-Thaniyah",
            "Jumada ul-Thani",
            "Jamadi us-Sani",
            "Jamadi os-Sani",
            "Jumada II",
            "جمادی الثانیه",
            "جمادى الآخرة",
            "جمادی الاخر",
        ],
    ),
    name("Rajab", "رجب", &["Rajeb"]),
    name("Shaban", "شعبان", &["Shaaban", "Saban"]),
    name("Ramadan", "رمضان", &["Ramadhan", "Ramazan", "Ramzan"]),
    name("Shawwal", "شوال", &["Shawal", "Shavval", "Shaval"]),
    name(
        "Dhu al-Qadah",
        "ذی‌القعده",
        &[
            "Dhu al-Qada",
            "Dhul Qadah",
            "Dhul Qada",
            "Dhu al-Qidah",
            "Dhul Qidah",
            "Dhu al-Qaadah",
            "Dhul Qaadah",
            "Zu al-Qadah",
            "Zul Qadah",
            "Zi al-Qadeh",
            "Zil Qadeh",
            "Zol Qadeh",
            "Zelqadeh",
            "Zi Qadeh",
            "ذوالقعدة",
            "ذیقعده",
        ],
    ),
    name(
        "Dhu al-Hijjah",
        "ذی‌الحجه",
        &[
            "Dhu al-Hijja",
            "Dhul Hijjah",
            "Dhul Hijja",
            "Dhu al-Hijah",
            "Dhul Hijah",
            "Zu al-Hijjah",
            "Zul Hijjah",
            "Zul Hijja",
            "Zi al-Hajjeh",
            "Zil Hajjeh",
            "Zol Hajjeh",
            "Zelhajjeh",
            "Zi Hajjeh",
            "ذوالحجة",
            "ذیحجه",
        ],
    ),
];
