//! What invented records say, in the sample's language.

use super::Chance;
use crate::date::{Digits, Language, in_digits};

/// The words of a language.
pub struct Words {
    /// Which it is.
    pub language: Language,
    /// Who did something.
    pub who: &'static [&'static str],
    /// What they did.
    pub did: &'static [&'static str],
    /// What came of it.
    pub then: &'static [&'static str],
    /// What it was about.
    pub topic: &'static [&'static str],
    /// Places that nobody lives in.
    pub place: &'static [&'static str],
    /// Countries that nobody lives in.
    pub country: &'static [&'static str],
    /// Authorities.
    pub office: &'static [&'static str],
    /// Where news stand.
    pub outlet: &'static [&'static str],
    /// Who news are about.
    pub subject: &'static [&'static str],
    /// What they do.
    pub verb: &'static [&'static str],
    /// With what.
    pub object: &'static [&'static str],
    /// Who writes news.
    pub author: &'static [&'static str],
    /// Who speaks for somebody.
    pub representative: &'static str,
    /// What must be done by a deadline.
    pub statement: &'static str,
    /// Where the deadline is written.
    pub invitation: &'static str,
    /// What is lost if it is missed.
    pub not_heard: &'static str,
    /// How long a way takes.
    pub about_a_year: &'static str,
    /// A step towards the goal.
    pub course: &'static str,
    /// A goal.
    pub goal: &'static str,
    /// A task.
    pub letter: &'static str,
    /// When a volunteer is free.
    pub when_free: &'static [&'static str],
    /// What a volunteer needs to know.
    pub to_know: &'static [&'static str],
    /// What a volunteer did.
    pub helped: &'static [&'static str],
}

const ENGLISH: Words = Words {
    language: Language::En,
    who: &["She", "He", "The family", "Her sister", "His brother", "The landlord", "The lawyer", "The interpreter", "A neighbour"],
    did: &[
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
    ],
    then: &[
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
    ],
    topic: &["papers", "housing", "hearing", "health", "family", "work", "school", "border", "registry", "appeal", "stipend", "escort"],
    place: &["Lower Town", "Harbour", "Northgate", "Old Mill", "Riverside", "Eastfield", "Valley", "Quay Street"],
    country: &["Norland", "Sundmark", "Westria", "Ostova", "Karelund"],
    office: &["Immigration Office", "District Court", "Registry of Foreigners", "Office for Protection"],
    outlet: &["Coast Courier", "Valley Post", "Border Watch", "Harbour Bulletin", "Radio Northgate", "The Lantern Weekly", "روزنامهٔ کرانه"],
    subject: &["Council", "Court", "Registry office", "Volunteers", "Border police", "Families", "Teachers", "Doctors", "Former residents"],
    verb: &["promises", "delays", "confirms", "questions", "opens", "closes", "reviews", "refuses", "welcomes"],
    object: &[
        "papers for those who left the camp",
        "a second hearing",
        "new rooms by the river",
        "identity cards before summer",
        "the northern crossing",
        "language classes in the old school",
        "a list of missing relatives",
        "travel documents for children",
        "the shelter at the quay",
    ],
    author: &["Lina Osman", "Peter Vogt", "Ana Reyes", "Robin Hale", "مینا آسمانی"],
    representative: "Ana Reyes, lawyer",
    statement: "Hand in the written statement",
    invitation: "Letter of invitation",
    not_heard: "The statement is not taken into account",
    about_a_year: "about a year",
    course: "Find a course",
    goal: "To read and write the language of the country",
    letter: "Translate the letter",
    when_free: &["Weekday evenings", "Saturdays", "Mornings, not on Fridays", "Every other week"],
    to_know: &[
        "Meet at the library, at the round table. Ring once before you come.",
        "Speaks little of the language yet and is glad of slow sentences.",
        "Needs company on the way to the office. Please do not ask about the past.",
        "Two children come along. They like to draw.",
    ],
    helped: &["Practised for the interview", "Went along to the registry", "Read letters together", "A walk by the river"],
};

const PERSIAN: Words = Words {
    language: Language::Fa,
    who: &["او", "خواهرش", "برادرش", "صاحب‌خانه", "وکیل", "مترجم", "یکی از همسایه‌ها", "دوستش", "مادرش"],
    did: &[
        "صبح تلفن کرد",
        "بی‌وقت قبلی به دفتر آمد",
        "از جلسهٔ رسیدگی پرسید",
        "رونوشت شناسنامه را آورد",
        "گفت اتاق باید تا پایان ماه خالی شود",
        "از روزی که نامه رسیده خوب نخوابیده",
        "می‌خواهد به شهر دیگری برود",
        "از ادارهٔ ثبت خبر گرفت",
        "در ایستگاه جلوی او را گرفتند و مدارک خواستند",
        "در یک نانوایی کار پیدا کرده",
        "باز هم به کلاس زبان نرسید",
        "کارت پناه‌جویی را گرفت",
        "به پزشکی نیاز دارد که زبانش را بداند",
        "برای نخستین بار از اردوگاه گفت",
    ],
    then: &[
        "قرار شد هفتهٔ آینده دوباره همدیگر را ببینیم.",
        "توضیح دادم که تجدیدنظر چه معنایی دارد و چه معنایی ندارد.",
        "شمارهٔ روی کارت قدیمی دیگر امن نیست.",
        "فرم را با هم پر کردیم؛ دو برگش کم است.",
        "هنوز تصمیمی نیامده.",
        "مترجم پنجشنبه خواهد بود.",
        "قول دادم از وکیل دربارهٔ مهلت بپرسم.",
        "عکس را پس دادیم.",
        "هزینه را صندوق داد.",
        "نسخهٔ دوم در پوشهٔ آبی است.",
        "گفت‌وگوی خوبی بود.",
        "خبر تازه‌ای نبود، ولی از دفعهٔ پیش آرام‌تر بود.",
    ],
    topic: &["مدارک", "خانه", "جلسهٔ رسیدگی", "سلامت", "خانواده", "کار", "مدرسه", "مرز", "ادارهٔ ثبت", "تجدیدنظر", "کمک‌هزینه", "همراهی"],
    place: &["شهر پایین", "بندرگاه", "دروازهٔ شمالی", "آسیاب کهنه", "کنار رود", "دشت خاوری", "دره", "خیابان اسکله"],
    country: &["نورلند", "سوندمارک", "وستریا", "اوستووا", "کارلوند"],
    office: &["ادارهٔ مهاجرت", "دادگاه شهر", "ادارهٔ ثبت اتباع خارجی", "دفتر حمایت از پناهندگان"],
    outlet: &["روزنامهٔ کرانه", "پیک دره", "دیده‌بان مرز", "خبرنامهٔ بندر", "رادیو دروازهٔ شمالی", "هفته‌نامهٔ فانوس"],
    subject: &[
        "شورای شهر",
        "دادگاه",
        "ادارهٔ ثبت",
        "گروه داوطلبان",
        "پلیس مرزی",
        "انجمن خانواده‌ها",
        "کانون آموزگاران",
        "انجمن پزشکان",
        "انجمن ساکنان پیشین",
    ],
    verb: &["وعده داد", "عقب انداخت", "تأیید کرد", "زیر سؤال برد", "آغاز کرد", "متوقف کرد", "بررسی کرد", "نپذیرفت", "ستود"],
    object: &[
        "صدور مدارک برای کسانی که از اردوگاه رفته‌اند",
        "برگزاری جلسهٔ دوم",
        "ساختن اتاق‌های تازه در کنار رود",
        "دادن کارت شناسایی پیش از تابستان",
        "بازگشایی گذرگاه شمالی",
        "کلاس‌های زبان در مدرسهٔ قدیمی",
        "تهیهٔ فهرست بستگان گم‌شده",
        "صدور مدارک سفر برای کودکان",
        "کار سرپناه اسکله",
    ],
    author: &["مینا آسمانی", "آرش باغبان‌زاده", "شیرین دریابندی", "نادیه القمری", "رها کوهستانی"],
    representative: "آنا ریس، وکیل",
    statement: "تحویل شرح‌حال کتبی",
    invitation: "دعوت‌نامه",
    not_heard: "شرح‌حال به حساب نمی‌آید",
    about_a_year: "حدود یک سال",
    course: "پیدا کردن یک کلاس",
    goal: "خواندن و نوشتن به زبان این کشور",
    letter: "ترجمهٔ نامه",
    when_free: &["عصرهای روزهای کاری", "شنبه‌ها", "صبح‌ها، جز جمعه", "یک هفته در میان"],
    to_know: &[
        "دیدار در کتابخانه، کنار میز گرد. پیش از آمدن یک بار زنگ بزنید.",
        "هنوز زبان را کم می‌داند و جمله‌های شمرده را بهتر می‌فهمد.",
        "در راه اداره همراه می‌خواهد. لطفاً از گذشته نپرسید.",
        "دو کودک هم می‌آیند. نقاشی دوست دارند.",
    ],
    helped: &["تمرین برای مصاحبه", "همراهی تا ادارهٔ ثبت", "خواندن نامه‌ها با هم", "قدم زدن کنار رود"],
};

/// Persian sentences that are in both: a team writes in more than one language.
pub const NOTED: &[&str] = &[
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
/// Persian headlines.
pub const HEADLINE: &[&str] = &[
    "شورای شهر وعدهٔ کارت شناسایی داد",
    "دادگاه جلسهٔ دوم را به تعویق انداخت",
    "داوطلبان کلاس زبان تازه‌ای باز کردند",
    "خانواده‌ها در مرز شمالی منتظر ماندند",
];

impl Words {
    /// Those of a language.
    pub fn of(language: Language) -> &'static Words {
        match language {
            Language::En => &ENGLISH,
            Language::Fa => &PERSIAN,
        }
    }

    /// Somebody did something, and what came of it.
    pub fn sentence(&self, chance: &mut Chance) -> String {
        format!("{} {}. {}", chance.of(self.who), chance.of(self.did), chance.of(self.then))
    }

    /// Words that are rare, as numbers and places are in real notes.
    pub fn rare(&self, chance: &mut Chance) -> String {
        let (topic, place, number) = (chance.of(self.topic), chance.of(self.place), 10_000 + chance.below(90_000));
        match self.language {
            Language::En => format!("About {topic} in {place}, file {number}."),
            Language::Fa => format!("دربارهٔ {topic} در {place}، شمارهٔ {}.", in_digits(&number.to_string(), Digits::Persian)),
        }
    }

    /// How somebody's case began.
    pub fn beginning(&self, chance: &mut Chance) -> String {
        let place = chance.of(self.place);
        match self.language {
            Language::En => format!("Left two winters ago and lives in {place}."),
            Language::Fa => format!("دو زمستان پیش بیرون آمده و در {place} زندگی می‌کند."),
        }
    }

    /// What a follow-up is about.
    pub fn to_ask(&self, chance: &mut Chance) -> String {
        let (topic, place) = (chance.of(self.topic), chance.of(self.place));
        match self.language {
            Language::En => format!("Ask about the {topic} ({place})."),
            Language::Fa => format!("پرس‌وجو دربارهٔ {topic} ({place})."),
        }
    }

    /// A headline.
    pub fn headline(&self, chance: &mut Chance) -> String {
        let (subject, verb, object, place) = (chance.of(self.subject), chance.of(self.verb), chance.of(self.object), chance.of(self.place));
        match self.language {
            Language::En => format!("{subject} {verb} {object} in {place}"),
            Language::Fa => format!("{subject} در {place} {object} را {verb}"),
        }
    }
}
