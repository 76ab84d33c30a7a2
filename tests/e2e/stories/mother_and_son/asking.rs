//! What each of them said: she first, then he; each entry written once.

use panah_e2e::{Label, until};
use serde_json::{Value, json};

use super::words::Story;
use crate::hand::Hand;

/// To ask him is to tell him that she looks.
pub fn he_is_not_asked_before_she_agreed(hand: &Hand, words: &Story) {
    hand.window.read(Label::With("ask-not-seeker", &[("name", words.mother.into())]));
    begin(hand, words.recorded);
    hand.choose("consent-how", "choice-consent-how-phone");
    hand.press("consent-save");
    hand.window.read("fault-seeker-has-not-agreed");
    hand.window.screen("not-to-be-asked");
    hand.press("draft-close-keeping");
    hand.window.see_no("dialog", Label::Text(&what_they_said(hand, words.recorded)));
    hand.window.see_no("list", Label::With("consent-entries-of", &[("name", words.recorded.into())]));
}

/// As far as a meeting; she wants to be asked again in three days.
pub fn she_agrees_for_three_days(hand: &Hand, words: &Story) {
    begin(hand, words.mother);
    hand.pick("consent-act-granted", 0);
    hand.pick("choice-scope-meeting", 0);
    hand.date("consent-until", 3);
    hand.choose("consent-how", "choice-consent-how-in-person");
    hand.window.screen("consent");
    write_down(hand, words.mother);
    hand.window.read(Label::With("consent-state-granted", &[("scope", hand.window.say("choice-scope-meeting").into())]));
    hand.window.read(Label::With("next-ask", &[("name", words.recorded.into())]));
}

/// The question that was begun too early is still there.
pub fn he_is_asked(hand: &Hand, words: &Story) {
    begin(hand, words.recorded);
    hand.window.see("button", "draft-discard");
    assert_eq!(hand.window.chosen("consent-how"), hand.window.say("choice-consent-how-phone"));
    write_down(hand, words.recorded);
    hand.window.read(Label::With("next-await", &[("name", words.recorded.into())]));
    hand.window.screen("asked");
}

/// A message, not where he is.
pub fn he_agrees_to_a_message(hand: &Hand, words: &Story) {
    begin(hand, words.recorded);
    assert!(hand.window.is_chosen("radio", "consent-act-granted"), "after the question comes the answer");
    hand.pick("choice-scope-message", 0);
    hand.fill("consent-words", words.said);
    write_down(hand, words.recorded);
    hand.window.read(Label::With("consent-state-granted", &[("scope", hand.window.say("choice-scope-message").into())]));
    hand.window.read(Label::Text(words.said));
}

/// The ladder says in words how far it goes and who ends it there; above that there is nothing to press.
pub fn no_rung_above_is_offered(hand: &Hand, words: &Story) {
    let why = hand.window.say(Label::With("ladder-why-less", &[("name", words.recorded.into())]));
    for what in ["ladder-what-contact-details", "ladder-what-whereabouts", "ladder-what-meeting"] {
        hand.window.read(what);
    }
    hand.window.read(Label::Text(&why));
    for scope in ["alive", "message"] {
        hand.window.see("button", Label::With("ladder-tell-of", &[("what", rung(hand, scope).into())]));
    }
    for scope in ["contact-details", "whereabouts", "meeting"] {
        hand.window.see_no("button", Label::With("ladder-tell-of", &[("what", rung(hand, scope).into())]));
    }
    hand.window.screen("agreed");
}

/// Whoever goes past the screen is refused by the core.
pub fn nor_told_by_the_core(hand: &Hand) {
    let pair = pair(hand);
    for (scope, meeting) in [("whereabouts", None), ("contact-details", None), ("meeting", Some("at noon"))] {
        for dry in [true, false] {
            let request = json!({"pair": pair, "to": "seeker", "scope": scope, "meeting": meeting, "dry_run": dry});
            let answer = ask_the_core(hand, "family.release", &request);
            assert_eq!(answer["fields"][0]["code"], json!("sought-has-not-agreed"), "{scope}: {answer}");
        }
    }
}

/// What the core answers to this window, be it a refusal.
pub fn ask_the_core(hand: &Hand, operation: &str, request: &Value) -> Value {
    let ask = "
        window.answered = undefined
        window.__TAURI_INTERNALS__.invoke('call', { operation: arguments[0], request: arguments[1] })
          .catch((problem) => problem).then((answer) => (window.answered = [answer]))
        return null";
    until(operation, || hand.window.script(ask, vec![json!(operation), request.clone()]));
    let answer = until(operation, || match hand.window.script("return window.answered ?? null", vec![])? {
        Value::Null => Err("no answer yet".to_owned()),
        answer => Ok(answer),
    });
    answer[0].clone()
}

/// The only pair there is.
pub fn pair(hand: &Hand) -> Value {
    let board = ask_the_core(hand, "family.board", &json!({"limit": 10, "offset": 0}));
    board["rows"][0]["pairs"][0]["id"].clone()
}

/// How a rung is called.
pub fn rung(hand: &Hand, scope: &str) -> String {
    hand.window.say(&*format!("choice-scope-{scope}"))
}

/// Opens the form of what one of them says.
pub fn begin(hand: &Hand, name: &str) {
    hand.press(Label::With("consent-record-label", &[("name", name.into())]));
    hand.window.see("dialog", Label::Text(&what_they_said(hand, name)));
}

/// Writes it down for good.
pub fn write_down(hand: &Hand, name: &str) {
    hand.press("consent-save");
    hand.window.see_no("dialog", Label::Text(&what_they_said(hand, name)));
}

fn what_they_said(hand: &Hand, name: &str) -> String {
    hand.window.say(Label::With("consent-record-of", &[("name", name.into())]))
}
