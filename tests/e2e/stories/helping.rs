//! A volunteer for two weeks: given a key, matched to a case, reads what was written for her and nothing else; then the case is erased for good,
//! and with it what she could see.

use panah_e2e::{Label, Laptop, Window};

use crate::beginning::{make_vault, program, unlock};
use crate::hand::Hand;
use crate::tellings::{self, Telling};

/// What is written down. Invented people, all of them.
struct Story {
    whose: &'static Telling,
    volunteer: &'static str,
    her_passphrase: &'static str,
    place: &'static str,
    free: &'static str,
    conflict: &'static str,
    remarks: &'static str,
    brief: &'static str,
    contact: &'static str,
    hours: &'static str,
}

const ENGLISH: Story = Story {
    whose: &tellings::ENGLISH,
    volunteer: "Wilma Brackenholt",
    her_passphrase: "four wet umbrellas behind the piano",
    place: "Thistlecombe",
    free: "Wednesdays, after the lampwright class",
    conflict: "Rents a room from the Greyfennel family.",
    remarks: "Speaks softly; brings cloudberry cake.",
    brief: "Meet him at the Pebblegate library and read the letters with him.",
    contact: "the Mossdyke office, 555 0161",
    hours: "Read two letters from the tidewater office.",
};

const PERSIAN: Story = Story {
    whose: &tellings::PERSIAN,
    volunteer: "ویلما سرخس‌زار",
    her_passphrase: "چهار چتر خیس پشت پیانو",
    place: "خارستان‌دره",
    free: "چهارشنبه‌ها پس از کلاس چراغ‌سازی",
    conflict: "اتاقی از خانوادهٔ رازیانه‌پور اجاره کرده است.",
    remarks: "آرام حرف می‌زند و کیک تمشک‌ابری می‌آورد.",
    brief: "او را در کتابخانهٔ دروازهٔ ریگ‌گون ببین و نامه‌ها را با او بخوان.",
    contact: "دفتر خزه‌بند، ۰۱۶۱ ۵۵۵",
    hours: "دو نامه از ادارهٔ آب‌خیزان خواندیم.",
};

impl Story {
    /// Words that must be nowhere on the disk but inside the vault; passphrases nowhere at all.
    fn canaries(&self) -> Vec<&'static str> {
        let own =
            [self.volunteer, self.her_passphrase, self.place, self.free, self.conflict, self.remarks, self.brief, self.contact, self.hours];
        [own.to_vec(), vec![self.whose.member, self.whose.passphrase, self.whose.name, self.whose.summary]].concat()
    }
}

#[test]
fn in_english() {
    helping(&ENGLISH);
}

#[test]
fn in_persian() {
    helping(&PERSIAN);
}

fn helping(words: &Story) {
    let mut laptop = Laptop::new();
    let window = program(&mut laptop, "helping", words.whose.language);
    make_vault(&window, words.whose);
    let hand = &Hand { window: &window, language: words.whose.language, keys: false };

    give_her_a_key(hand, words);
    write_down_what_she_offers(hand, words);
    match_her_to_a_case(hand, words);
    introduce_her_by_a_letter(hand, words);
    she_reads_what_was_written_for_her(hand, words);
    she_writes_down_her_hours(hand, words);
    look_at_what_would_leave(hand, words);
    erase_the_case(hand, words);
    she_sees_nothing_of_it_any_more(hand, words);

    window.quit();
    let traces = laptop.traces_of(&words.canaries());
    assert!(traces.is_empty(), "nothing that was typed may stand on the disk in plain text: {traces:#?}");
}

fn give_her_a_key(hand: &Hand, words: &Story) {
    hand.press("frame-team-vault");
    hand.press("member-add");
    hand.window.see("dialog", "member-add");
    hand.fill("member-name", words.volunteer);
    hand.pick("log-role-volunteer", 0);
    hand.fill("create-passphrase", words.her_passphrase);
    hand.window.read("create-strength-4");
    hand.fill("create-repeat", words.her_passphrase);
    hand.fill("again-passphrase", words.whose.passphrase);
    hand.window.screen("member-new");
    hand.press("member-add-do");
    hand.window.see_no("dialog", "member-add");
    hand.window.read(Label::Text(words.volunteer));
    hand.window.screen("members");
}

fn write_down_what_she_offers(hand: &Hand, words: &Story) {
    hand.press("frame-community");
    hand.press("draft-new-volunteer");
    hand.window.see("dialog", "draft-new-volunteer");
    hand.find_somebody("field-volunteer-person", words.volunteer, Label::Holding(words.volunteer));
    hand.window.see("heading", Label::Text(words.volunteer));
    hand.tick("choice-skill-mentoring");
    hand.fill("field-volunteer-place", words.place);
    hand.fill("field-volunteer-when-free", words.free);
    hand.date("field-volunteer-vetted-until", 90);
    hand.date("field-volunteer-agreement-signed", -10);
    hand.fill("field-volunteer-conflicts", words.conflict);
    hand.fill("field-remarks", words.remarks);
    hand.window.screen("volunteer-new");
    hand.ask_to_save();
    hand.window.see("heading", "records-placement");
    hand.window.read("volunteer-no-matches");
    hand.window.screen("volunteer");
}

fn match_her_to_a_case(hand: &Hand, words: &Story) {
    hand.go("frame-new-case");
    hand.window.see("heading", "case-new");
    let name = words.whose.name;
    hand.find_somebody("case-principal", name, Label::With("person-record-new", &[("name", name.into())]));
    hand.fill("case-summary", words.whose.summary);
    hand.press("case-create");
    hand.window.see("heading", Label::Text(name));
    hand.room("case-room-community");
    hand.begin("placement");
    hand.choose("field-placement-purpose", "choice-placement-purpose-mentor");
    hand.press(Label::Holding(words.volunteer));
    // What she told herself is read before she is matched.
    hand.window.read(Label::Text(words.conflict));
    hand.window.read("conflict-none-found");
    hand.fill("field-placement-brief", words.brief);
    hand.date("field-placement-until", 14);
    hand.window.screen("match-new");
    hand.save("placement");
    hand.window.read("match-seen");
    hand.window.screen("match");
}

fn introduce_her_by_a_letter(hand: &Hand, words: &Story) {
    let title = Label::With("letter-introduction", &[("name", words.volunteer.into())]);
    hand.press("letter-introduction-open");
    hand.window.see("dialog", title);
    hand.fill("letter-contact", words.contact);
    hand.window.read(Label::With("letter-introduction-reveals", &[("name", words.volunteer.into())]));
    hand.window.read(Label::Text(words.contact));
    let letter = hand.window.page();
    assert!(!letter.contains(words.whose.summary), "a letter says what was written for her, and nothing else of the case");
    hand.window.screen("introduction");
    hand.press("frame-close");
    hand.window.see_no("dialog", title);
}

/// With her own passphrase she comes to what was asked of her; of the case there is its code.
fn she_reads_what_was_written_for_her(hand: &Hand, words: &Story) {
    come_back_as_her(hand.window, words);
    hand.window.read(Label::Text(words.brief));
    let page = hand.window.everything();
    for hidden in [words.whose.name, words.whose.summary, words.whose.member, words.conflict] {
        assert!(!page.contains(hidden), "she may not read {hidden}");
    }
    hand.window.see_no("button", "frame-people-cases");
    hand.window.screen("mine");
}

fn she_writes_down_her_hours(hand: &Hand, words: &Story) {
    hand.begin("hours");
    hand.fill("duration-in-hours", &hand.number(2));
    hand.fill("field-hours-what", words.hours);
    hand.window.screen("hours-new");
    hand.save("hours");
    hand.window.read(Label::With("duration-hours", &[("hours", 2.into())]));
    hand.window.screen("hours");
}

/// Before a border: what would leave with the case, and the backup on the laptop that holds it still.
fn look_at_what_would_leave(hand: &Hand, words: &Story) {
    lock(hand.window);
    unlock(hand.window, words.whose.passphrase);
    hand.press("frame-team-vault");
    hand.window.click("tab", "vault-tab-backups");
    hand.press("backup-make");
    hand.window.read("backup-made");
    hand.window.click("tab", "vault-tab-travel");
    hand.press("travel-pack");
    hand.window.see("dialog", "travel-pack-title");
    hand.window.click("checkbox", Label::Holding(words.whose.name));
    hand.window.see("heading", "travel-leaves");
    hand.window.see("group", "erase-backups");
    hand.window.screen("travel-look");
    hand.press("frame-cancel");
    hand.window.see_no("dialog", "travel-pack-title");
}

fn erase_the_case(hand: &Hand, words: &Story) {
    hand.go_to_case(words.whose.name);
    hand.press("erase-open");
    let title = hand.window.say(Label::With("erase-title", &[("what", "|".into())]));
    let title = Label::Holding(title.split('|').next().unwrap_or_default());
    hand.window.see("dialog", title);
    hand.window.read("erase-no-way-back");
    hand.window.see("group", "erase-backups");
    hand.window.screen("erase");
    hand.press("erase-do");
    hand.window.read("unlock-empty");
    hand.fill("again-passphrase", words.her_passphrase);
    hand.press("erase-do");
    hand.window.read("fault-wrong");
    hand.fill("again-passphrase", words.whose.passphrase);
    hand.press("erase-do");
    hand.window.see_no("dialog", title);
    hand.window.see("heading", "case-list-title");
    let page = hand.window.everything();
    assert!(!page.contains(words.whose.summary) && !page.contains(words.brief), "nothing of it is left in the page");
    hand.window.screen("erased");
}

fn she_sees_nothing_of_it_any_more(hand: &Hand, words: &Story) {
    come_back_as_her(hand.window, words);
    hand.window.read("mine-none");
    assert!(!hand.window.everything().contains(words.brief));
    hand.window.screen("mine-none");
}

fn come_back_as_her(window: &Window, words: &Story) {
    lock(window);
    window.fill("unlock-passphrase", words.her_passphrase);
    window.click("button", "unlock-open");
    window.see("heading", "frame-mine");
}

fn lock(window: &Window) {
    window.press("Ctrl+KeyL");
    window.see("heading", "unlock-title");
}
