//! He takes it back: nothing more is told, and what is said then is what is said to everybody.

use panah_e2e::{Label, plain};

use super::asking::{begin, rung, write_down};
use super::finding;
use super::telling::{his_message, is_alive, sheet};
use super::words::Story;
use crate::hand::Hand;

/// The answer that says nothing, as it would stand on paper.
pub fn the_neutral_answer(hand: &Hand) -> String {
    hand.press("answer-open");
    hand.window.see("dialog", "answer-title");
    let text = sheet(hand);
    hand.press("frame-close");
    hand.window.see_no("dialog", "answer-title");
    text
}

pub fn he_takes_it_back(hand: &Hand, words: &Story) {
    hand.go("frame-go-family");
    hand.window.see("heading", "choice-stage-released");
    hand.press(Label::Holding(words.recorded));
    hand.window.see("heading", "ladder-title");
    begin(hand, words.recorded);
    assert!(hand.window.is_chosen("radio", "consent-act-withdrawn"), "after a yes comes the end of it");
    hand.fill("consent-words", words.taken_back);
    write_down(hand, words.recorded);
}

/// The screen says so in words, lists what was told, and has no letter to give.
pub fn nothing_more_is_told(hand: &Hand, words: &Story) {
    let why = hand.window.say(Label::With("ladder-why-withdrawn", &[("name", words.recorded.into())]));
    hand.window.read(Label::With("ladder-nothing-why", &[("why", why.into())]));
    for scope in ["alive", "message", "contact-details", "whereabouts", "meeting"] {
        hand.window.see_no("button", Label::With("ladder-tell-of", &[("what", rung(hand, scope).into())]));
    }
    let back = hand.window.parts("region", "call-back-title");
    let [alive, message] = back.as_slice() else { panic!("both are to be called back, not {back:?}") };
    for (line, told) in [(alive, is_alive(hand, words)), (message, his_message(hand, words))] {
        assert!(line.contains(&plain(&told)), "“{told}”: {line}");
    }
    hand.window.read(Label::With("next-taken-back", &[("name", words.recorded.into())]));
    hand.window.screen("taken-back");
    hand.press(Label::With("letter-to", &[("name", words.mother.into())]));
    hand.window.read("letter-none");
    hand.window.read("letter-none-neutral");
    hand.window.screen("no-letter");
    hand.press("frame-close");
    hand.window.see_no("heading", "letter-none");
}

/// Before anybody was found, and now: the same to a letter.
pub fn it_says_the_same_as_before_he_was_found(hand: &Hand, never_found: &str) {
    hand.press("answer-open");
    hand.window.see("dialog", "answer-title");
    assert_eq!(sheet(hand), never_found);
    hand.window.screen("answer");
    hand.press("frame-close");
    hand.window.see_no("dialog", "answer-title");
}

/// But for the names it is what another mother reads, whose son is on no file.
pub fn and_the_same_to_a_mother_whose_son_is_nowhere(hand: &Hand, words: &Story, never_found: &str) {
    finding::open_a_case(hand, words.other_mother);
    hand.begin("family-search");
    hand.choose("field-family-search-kinship", "choice-kinship-son");
    hand.fill("person-name-text", words.other_son);
    hand.save("family-search");
    hand.window.read("pairs-none");
    let hers = the_neutral_answer(hand);
    assert_eq!(hers.replace(words.other_mother, words.mother).replace(words.other_son, words.son), never_found);
}

/// Each search where it stands, and what each of them said.
pub fn look_at_the_board(hand: &Hand, words: &Story) {
    hand.go("frame-go-family");
    hand.window.see("heading", "board-title");
    hand.window.see("heading", "choice-stage-looking");
    let nowhere = hand.window.parts("list", "choice-stage-looking");
    assert!(matches!(nowhere.as_slice(), [one] if one.contains(words.other_son)), "{nowhere:?}");
    hand.window.see("heading", "choice-stage-call-back");
    let state = hand.window.say("consent-state-withdrawn");
    hand.window.read(Label::With("board-consent", &[("name", words.recorded.into()), ("state", state.into())]));
    hand.window.screen("board");
    hand.fill("board-find", words.other_son);
    hand.window.see_no("heading", "choice-stage-call-back");
    hand.window.press("Escape");
    hand.window.see("heading", "choice-stage-call-back");
}

/// Her yes runs out in three days; from there it leads to the two of them.
pub fn look_at_today(hand: &Hand, words: &Story) {
    hand.go("frame-go-today");
    hand.window.see("list", "today-group-consent");
    let ends = hand.window.parts("list", "today-group-consent");
    let within = hand.window.say(Label::With("due-in", &[("days", 3.into())]));
    let back = hand.window.say("due-call-back");
    assert!(ends.len() == 2 && ends.iter().any(|one| one.contains(words.mother) && one.contains(&within)), "{ends:?}");
    assert!(ends.iter().any(|one| one.contains(words.recorded) && one.contains(&plain(&back))), "{ends:?}");
    hand.window.screen("today");
    let again = hand.window.say(Label::With("today-ask-again-of", &[("what", "|".into())]));
    hand.press(Label::Holding(again.split('|').next().unwrap_or_default()));
    hand.window.see("heading", "ladder-title");
}
