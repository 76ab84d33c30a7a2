//! What is written down of the mother and her son, in each language. Invented people, all of them.

use crate::tellings::{self, Telling};

/// The words of one language's story.
pub struct Story {
    /// Who makes the vault, and under what.
    pub whose: &'static Telling,
    pub mother: &'static str,
    /// As she writes it, and as it once stood on a paper; the one found stands in the other script.
    pub son: &'static str,
    pub son_otherwise: &'static str,
    pub recorded: &'static str,
    /// What he is called now. She does not know it.
    pub new_name: &'static str,
    pub number: &'static str,
    pub place: &'static str,
    pub country: &'static str,
    /// Who must learn nothing of him.
    pub silence: &'static str,
    pub last_place: &'static str,
    pub lost_since: &'static str,
    pub lost_how: &'static str,
    pub why: &'static str,
    pub said: &'static str,
    pub message: &'static str,
    pub taken_back: &'static str,
    /// Whom to tell who saw him.
    pub passerby: &'static str,
    /// Another mother, whose son nobody found.
    pub other_mother: &'static str,
    pub other_son: &'static str,
}

pub const ENGLISH: Story = Story {
    whose: &tellings::ENGLISH,
    mother: "Lina Osmanfell",
    son: "Samir Osmanfell",
    son_otherwise: "Sameer Othmanfell",
    recorded: "سمیر عثمانفل",
    new_name: "Emil Larkmoor",
    number: "+00 555 0134",
    place: "Quillhaven Quay",
    country: "Sundmark",
    silence: "whoever keeps the Drossgate",
    last_place: "the market of Vellinghope",
    lost_since: "about 1998",
    lost_how: "Parted at the Ambermill ferry, each on another boat.",
    why: "Both tell of the same Hazelscar on the left hand.",
    said: "A message, not where I am.",
    message: "I am well, mother. I still sing the Nightjarrow song.",
    taken_back: "It brings too much of Cinderbrook back.",
    passerby: "the help desk at Marlowe Pier",
    other_mother: "Drita Gjoniquist",
    other_son: "Zef Gjoniquist",
};

pub const PERSIAN: Story = Story {
    whose: &tellings::PERSIAN,
    mother: "لینا عثمانفل",
    son: "سمیر عثمانفل",
    son_otherwise: "سَمير عُثمانفل",
    recorded: "Samir Osmanfell",
    new_name: "امیل چکاوک‌زار",
    number: "+00 555 0134",
    place: "اسکلهٔ پرکلک",
    country: "سوندمارک",
    silence: "نگهبان دروازهٔ خاکه‌سنگ",
    last_place: "بازار ولینگ‌تپه",
    lost_since: "حدود ۱۳۷۷",
    lost_how: "در گذرگاه آسیاب‌کهربا هر یک سوار قایقی دیگر شدند.",
    why: "هر دو از همان داغ فندق‌نشان بر دست چپ می‌گویند.",
    said: "یک پیام، نه این‌که کجا هستم.",
    message: "حالم خوب است، مادر. هنوز ترانهٔ شب‌مرغک را می‌خوانم.",
    taken_back: "یاد خاکسترجوی را زنده می‌کند.",
    passerby: "میز کمک در اسکلهٔ مرغابک",
    other_mother: "دریتا گجونی‌بید",
    other_son: "زف گجونی‌بید",
};

impl Story {
    /// What would give him away: where he is, how to reach him, what he is called now, and how the team has written him down.
    pub fn gives_him_away(&self) -> [&'static str; 5] {
        [self.place, self.country, self.number, self.new_name, self.recorded]
    }

    /// Words that must be nowhere on the disk but inside the vault.
    pub fn canaries(&self) -> Vec<&'static str> {
        vec![
            self.mother,
            self.son,
            self.son_otherwise,
            self.recorded,
            self.new_name,
            self.number,
            self.place,
            self.silence,
            self.last_place,
            self.lost_how,
            self.why,
            self.said,
            self.message,
            self.taken_back,
            self.other_mother,
            self.other_son,
        ]
    }
}
