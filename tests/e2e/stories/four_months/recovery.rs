//! Coming to terms, and keeping in touch: sessions, referrals, goals, the assessment; contact, tasks, files.

use panah_e2e::{Label, Laptop};

use super::telling::Months;
use crate::hand::Hand;

/// What was said is kept apart from the session.
pub fn talk(hand: &Hand, words: &Months) {
    hand.room("case-room-recovery");
    hand.begin("session");
    hand.choose("field-session-kind", "choice-session-kind-first-talk");
    hand.fill("field-session-agreed", words.agreed);
    hand.save("session");
    hand.press("session-said-add");
    hand.fill("note-text", words.said);
    assert!(hand.window.is_chosen("radio", "choice-visibility-coordinators"), "not for everybody unless somebody says so");
    hand.press("note-save");
    hand.window.see("button", "session-said-open");
    hand.window.read(Label::Text(words.said));
}

/// Nobody is referred against their will.
pub fn refer(hand: &Hand, words: &Months) {
    hand.begin("referral");
    hand.choose("field-referral-service", "choice-service-medical");
    hand.fill("field-referral-provider", words.provider);
    hand.date("field-referral-made", -20);
    hand.ask_to_save();
    hand.window.see("alert", Label::Holding(&hand.window.say("fault-consent-first")));
    hand.screen("referral-refused");
    hand.pick("frame-yes", 0);
    hand.save("referral");
}

/// A goal with its first step, and how things stand in two parts of life.
pub fn look_ahead(hand: &Hand, words: &Months) {
    hand.begin("goal");
    hand.fill("field-goal-goal", words.goal);
    hand.choose("field-goal-domain", "choice-domain-housing");
    let step = hand.window.say("field-steps-one");
    hand.press(Label::With("record-entry-add", &[("what", step.into())]));
    hand.fill("field-steps-what", words.step);
    hand.save("goal");

    hand.begin("assessment");
    for (part, score) in [(0, 3), (1, 1)] {
        let score = score.to_string();
        let means = hand.window.say(&*format!("score-{score}"));
        hand.pick(Label::With("scores-of", &[("score", score.into()), ("words", means.into())]), part);
    }
    hand.fill("field-remarks", words.winter);
    hand.save("assessment");
    hand.screen("recovery");
}

/// Not reached: tomorrow again.
pub fn try_to_reach_them(hand: &Hand, words: &Months) {
    hand.room("case-room-notes");
    hand.begin("contact");
    hand.choose("field-channel", "choice-channel-phone");
    hand.pick("frame-yes", 0);
    hand.pick("frame-no", 1);
    hand.fill("field-contact-summary", words.tried);
    hand.date("field-contact-again", 1);
    hand.fill(Label::Text(words.field), words.signal);
    hand.save("contact");
    hand.screen("contact");
}

/// A task for today, and one that was none.
pub fn set_tasks(hand: &Hand, words: &Months) {
    hand.room("case-room-follow-ups");
    hand.begin("task");
    hand.fill("field-task-what", words.task);
    hand.date("field-task-due", 0);
    hand.save("task");

    hand.begin("task");
    hand.fill("field-task-what", words.mistake);
    hand.save("task");
    hand.window.see("button", Label::Holding(words.mistake));
    if hand.keys {
        // Within a field Ctrl+Z takes back what was typed there.
        hand.window.reach("button", "draft-new-task", 0);
        hand.window.press("Ctrl+KeyZ");
    } else {
        hand.window.click("button", "history-undo");
    }
    hand.window.see_no("button", Label::Holding(words.mistake));
    hand.window.see("button", Label::Holding(words.task));
    hand.screen("to-do");
}

/// A letter, chosen in the system's dialog and read inside the program.
pub fn keep_the_letter(hand: &Hand, words: &Months, laptop: &Laptop) {
    let letter = laptop.write("invitation-letter.txt", words.letter);
    hand.room("case-room-files");
    hand.press("files-add");
    hand.window.choose_file(&letter);
    if hand.keys {
        hand.lay_out();
    }
    hand.window.see("heading", Label::Text("invitation-letter.txt"));
    hand.window.read(Label::Text(words.letter));
    hand.screen("files");
}
