//! Somebody arrives: the case, where they stand, the papers they do not have.

use panah_e2e::{Label, until};

use super::telling::Months;
use crate::hand::Hand;

/// A field that the program does not ask for.
pub fn add_a_field(hand: &Hand, words: &Months) {
    hand.window.press("Ctrl+Comma");
    hand.window.see("heading", "settings-title");
    hand.press("custom-field-add");
    hand.window.see("dialog", "custom-field-new");
    hand.fill(&*format!("custom-label-{}", hand.language.tag()), words.field);
    hand.choose("custom-kind", "search-kind-contact");
    hand.press("draft-save");
    hand.window.see_no("dialog", "custom-field-new");
    hand.window.read(Label::Text(words.field));
    hand.screen("settings-fields");
}

/// A person known by a name, and the case.
pub fn open_a_case(hand: &Hand, words: &Months) {
    hand.go("frame-new-case");
    hand.window.see("heading", "case-new");
    hand.find_somebody("case-principal", words.name, Label::With("person-record-new", &[("name", words.name.into())]));
    hand.window.see("button", "person-pick-another");
    hand.choose("case-risk", "choice-risk-high");
    hand.tick("choice-aim-refuge");
    hand.fill("case-summary", words.summary);
    if hand.keys {
        hand.window.press("Ctrl+KeyS")
    } else {
        hand.window.click("button", "case-create")
    }
    hand.window.see("heading", Label::Text(words.name));
    hand.window.read(Label::Text(words.summary));
}

/// First without papers, then an asylum seeker: the history builds itself.
pub fn write_down_where_they_stand(hand: &Hand, words: &Months) {
    hand.room("case-room-refuge");
    for (status, since, basis) in
        [("choice-legal-status-undocumented", -120, None), ("choice-legal-status-asylum-seeker", -80, Some(words.basis))]
    {
        hand.begin("situation");
        hand.choose("field-situation-status", status);
        hand.fill("field-country", words.country);
        hand.fill("field-situation-place", words.place);
        hand.date("field-situation-since", since);
        if let Some(basis) = basis {
            hand.fill("field-situation-basis", basis);
        }
        hand.save("situation");
    }
    let now = hand.window.say("choice-legal-status-asylum-seeker");
    until("where they stand now, above the history", || match hand.window.parts("list", "records-situation").as_slice() {
        [first, _] if first.contains(&now) => Ok(()),
        stood => Err(format!("{stood:?}")),
    });
}

/// A passport that somebody keeps from them, and a card that runs out in twenty days.
pub fn write_down_the_papers(hand: &Hand, words: &Months) {
    hand.room("case-room-papers");
    hand.begin("paper");
    hand.choose("field-paper-kind", "choice-paper-kind-passport");
    hand.choose("field-paper-state", "choice-paper-state-withheld");
    hand.fill("field-paper-original", words.withheld);
    hand.save("paper");

    hand.begin("paper");
    hand.choose("field-paper-kind", "choice-paper-kind-asylum-seeker-card");
    hand.choose("field-paper-state", "choice-paper-state-held");
    hand.fill("field-number", words.card);
    hand.date("field-paper-expires", 20);
    hand.tick("choice-lapses-stay");
    hand.fill("field-lead-days", &hand.number(19));
    hand.save("paper");
    hand.window.screen("papers");
}

/// Renewal turns up on Today on its day: with nineteen days it is tomorrow's, with twenty it is today's.
pub fn see_the_renewal_on_its_day(hand: &Hand, words: &Months) {
    hand.go("frame-go-today");
    hand.window.see("heading", "today-title");
    hand.window.see("tab", "today-list");
    hand.window.see_no("list", "today-group-paper");
    hand.find(words.card, "paper");
    hand.fill("field-lead-days", &hand.number(20));
    hand.save("paper");
    hand.go("frame-go-today");
    hand.window.see("list", "today-group-paper");
    let papers = hand.window.parts("list", "today-group-paper");
    let [card] = papers.as_slice() else { panic!("the card only, not {papers:?}") };
    for words in ["choice-paper-kind-asylum-seeker-card", "due-renew-now"] {
        assert!(card.contains(&hand.window.say(words)), "{card}");
    }
}
