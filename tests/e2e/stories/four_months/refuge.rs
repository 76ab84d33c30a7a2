//! The way to refuge: the application, its hearings and deadline, the ways weighed, where they live, what happened to them.

use panah_e2e::Label;

use super::telling::Months;
use crate::hand::Hand;

/// Three stages, each with its day.
pub fn apply(hand: &Hand, words: &Months) {
    hand.room("case-room-refuge");
    hand.begin("application");
    hand.choose("field-kind", "choice-application-kind-asylum");
    hand.fill("field-country", words.country);
    hand.fill("field-authority", words.authority);
    let stage = hand.window.say("field-application-stages-one");
    hand.press(Label::With("record-entry-add", &[("what", stage.into())]));
    hand.date("field-application-stages-on", -100);
    hand.save("application");
    // What happened next is offered by itself.
    for (next, on) in [("choice-application-stage-lodged", -90), ("choice-application-stage-registered", -80)] {
        assert_eq!(hand.window.chosen("stage-add"), hand.window.say(next), "what comes next as a rule is offered first");
        hand.date("stage-on", on);
        hand.press("stage-add-do");
        hand.save("application");
    }
    hand.window.screen("application");
}

/// An interview at a day and hour, and what must be done a week before it.
pub fn prepare_for_the_interview(hand: &Hand, words: &Months) {
    hand.begin("hearing");
    hand.choose("field-kind", "choice-hearing-kind-interview");
    set_the_time(hand, 10, &format!("{}:{}", hand.number(10), hand.number(30)));
    hand.fill("field-authority", words.chamber);
    hand.save("hearing");

    hand.begin("deadline");
    hand.fill("field-deadline-what", words.statement);
    // The hearings are here: only then can be counted back from one.
    hand.window.read("deadline-before-hint");
    hand.pick("deadline-before", 0);
    hand.fill("deadline-count", &hand.number(1));
    hand.fill("field-deadline-consequence", words.lost);
    hand.fill("field-deadline-source", words.source);
    hand.window.screen("deadline");
    hand.save("deadline");
}

/// An appointment today, which will have been held before the day is over.
pub fn go_to_the_counter(hand: &Hand, words: &Months) {
    hand.begin("hearing");
    hand.choose("field-kind", "choice-hearing-kind-registration");
    set_the_time(hand, 0, &hand.number(9));
    hand.fill("field-authority", words.counter);
    hand.save("hearing");
}

fn set_the_time(hand: &Hand, days: i64, hour: &str) {
    hand.pick("hearing-time-at", 0);
    hand.date("hearing-day", days);
    hand.fill("hearing-clock", hour);
}

/// Two ways beside each other.
pub fn weigh_the_ways(hand: &Hand, words: &Months) {
    for (way, preference) in words.ways.into_iter().zip(1..) {
        hand.begin("refuge-option");
        hand.fill("field-country", way);
        hand.choose("field-refuge-option-route", "choice-route-resettlement");
        hand.fill("field-refuge-option-preference", &hand.number(preference));
        hand.save("refuge-option");
    }
    hand.press("option-compare");
    hand.window.see("heading", "option-compare-title");
    hand.window.read(Label::Text(words.ways[0]));
    hand.window.read(Label::Text(words.ways[1]));
    hand.window.screen("comparison");
    hand.press("record-back");
}

/// Where they live, and what happened at the gate: for coordinators, and on paper for a lawyer.
pub fn write_down_what_happened(hand: &Hand, words: &Months) {
    hand.begin("accommodation");
    hand.choose("field-accommodation-kind", "choice-accommodation-kind-with-hosts");
    hand.fill("field-accommodation-address", words.room);
    hand.date("field-accommodation-from", -110);
    hand.save("accommodation");

    hand.begin("incident");
    hand.choose("field-incident-kind", "choice-incident-kind-threat");
    hand.date("field-incident-on", -30);
    hand.fill("field-incident-what", words.incident);
    hand.pick("choice-visibility-coordinators", 0);
    hand.save("incident");
    hand.screen("refuge");
    hand.press("incident-sheet");
    hand.window.read("print-leaves");
    hand.window.read(Label::Text(words.incident));
    hand.window.screen("incident-sheet");
    hand.press("record-back");
}

/// In the trash, and back again.
pub fn throw_away_and_bring_back(hand: &Hand, words: &Months) {
    hand.find(words.finds[5].0, "accommodation");
    // The first such button is the case's own.
    hand.press_nth("history-to-trash", 1);
    hand.window.see_no("button", Label::Holding(words.room));
    hand.go("frame-go-trash");
    hand.window.see("heading", "trash-title");
    hand.press(Label::Holding(words.room));
    hand.window.read("trash-empty");
    hand.find(words.finds[5].0, "accommodation");
    hand.window.see("button", Label::Holding(words.room));
}
