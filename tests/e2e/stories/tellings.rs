//! What is typed in the stories, in each language. Invented people, all of them.

use panah_e2e::Language;

/// The words of one language's stories.
pub struct Telling {
    pub language: Language,
    /// Who makes the vault, and under what.
    pub member: &'static str,
    pub passphrase: &'static str,
    /// Somebody's name, the same in another script, and as a third person would write it.
    pub name: &'static str,
    pub name_elsewhere: &'static str,
    pub name_otherwise: &'static str,
    pub born: &'static str,
    pub remarks: &'static str,
    pub summary: &'static str,
    /// A word of the summary that stands nowhere else.
    pub word: &'static str,
    pub note: &'static str,
    pub follow_up: &'static str,
    pub due: &'static str,
    pub remark: &'static str,
    /// Begun, and not saved before the vault is locked.
    pub draft: &'static str,
    /// Protects the exported file.
    pub file_passphrase: &'static str,
}

/// A front page, copied as people copy it; the same that `samples/` shows.
pub const PAGE: &str = include_str!("../../core/pages/news-page.txt");

/// A title on that page.
pub const TITLE: &str = "Police turn back second family at the northern crossing";

pub const ENGLISH: Telling = Telling {
    language: Language::En,
    member: "Robin Hale",
    passphrase: "seven quiet lanterns by the river",
    name: "Ehsan Darvishi-Quell",
    name_elsewhere: "احسان درویشی",
    name_otherwise: "Ihsan",
    born: "about 1366",
    remarks: "Plays the saltbrush flute.",
    summary: "Waits for a quibblewood hearing; sleeps at the church.",
    word: "quibblewood",
    note: "Called from the ferrymarket phone box and sounded calmer.",
    follow_up: "ask about the marrowstone interpreter",
    due: "2031-04-02",
    remark: "The same crossing as in his dunlinfield statement.",
    draft: "He mentioned an uncle near Vessenbrook who",
    file_passphrase: "green kettle under nine bridges",
};

pub const PERSIAN: Telling = Telling {
    language: Language::Fa,
    member: "رؤیا هاله",
    passphrase: "هفت فانوس آرام کنار رود",
    name: "احسان درویشی‌کوهسار",
    name_elsewhere: "Ehsan Darvishi",
    name_otherwise: "إحسان",
    born: "حدود ۱۳۶۶",
    remarks: "نی‌انبانهٔ شورزار می‌نوازد.",
    summary: "چشم به راه جلسهٔ بلوطستان است و در کلیسا می‌خوابد.",
    word: "بلوطستان",
    note: "از باجهٔ تلفن بازارچهٔ لنگرآب زنگ زد و آرام‌تر بود.",
    follow_up: "پرسیدن دربارهٔ مترجم سنگ‌مغزان",
    due: "۱۴۱۰/۰۱/۱۳",
    remark: "همان گذرگاهی که در گواهی‌اش از دشت‌آبچلیک گفته بود.",
    draft: "از دایی‌اش در نزدیکی وسن‌رود گفت که",
    file_passphrase: "کتری سبز زیر نه پل",
};

impl Telling {
    /// Words that must be nowhere on the disk but inside the vault.
    pub fn canaries(&self) -> Vec<&'static str> {
        match self.language {
            Language::En => vec![
                "Robin Hale",
                "lanterns",
                "Darvishi",
                "درویشی",
                "Ihsan",
                "about 1366",
                "saltbrush",
                "quibblewood",
                "ferrymarket",
                "marrowstone",
                "dunlinfield",
                "Vessenbrook",
                "nine bridges",
                "northern crossing",
                "Ana Reyes",
            ],
            Language::Fa => vec![
                "رؤیا",
                "فانوس",
                "درویشی",
                "Darvishi",
                "إحسان",
                "حدود ۱۳۶۶",
                "شورزار",
                "بلوطستان",
                "لنگرآب",
                "مغزان",
                "آبچلیک",
                "وسن",
                "کتری",
                "northern crossing",
                "Ana Reyes",
            ],
        }
    }
}
