//! A public notice: nothing before she agreed, then what she agreed to and no more; and it ends when she takes it back.

use super::telling::sheet;
use super::words::Story;
use crate::hand::Hand;

pub fn she_agrees_to_his_names_and_nothing_else(hand: &Hand, words: &Story) {
    open(hand);
    hand.window.read("notice-nothing-never");
    hand.press("notice-consent-record");
    hand.window.see("dialog", "notice-consent-title");
    hand.tick("choice-notice-part-names");
    hand.window.screen("notice-consent");
    hand.press("consent-save");
    hand.window.see_no("dialog", "notice-consent-title");
    hand.fill("notice-contact-line", words.passerby);
    let text = sheet(hand);
    assert!(text.contains(words.son) && text.contains(words.passerby), "{text}");
    for untold in [words.last_place, words.lost_how, words.mother] {
        assert!(!text.contains(untold), "“{untold}” in a notice: {text}");
    }
    hand.window.screen("notice");
    close(hand);
}

pub fn she_takes_it_back(hand: &Hand, words: &Story) {
    open(hand);
    hand.press("notice-consent-record");
    hand.window.see("dialog", "notice-consent-title");
    hand.pick("consent-act-withdrawn", 0);
    hand.fill("consent-words", words.taken_back);
    hand.press("consent-save");
    hand.window.see_no("dialog", "notice-consent-title");
    hand.window.read("notice-nothing-withdrawn");
    hand.window.see_no("textbox", "notice-contact-line");
    close(hand);
}

fn open(hand: &Hand) {
    hand.press("notice-open");
    hand.window.see("dialog", "notice-title");
}

fn close(hand: &Hand) {
    hand.press("frame-close");
    hand.window.see_no("dialog", "notice-title");
}
