//! Telling her: first read, then told; and what is in her hands at the end.

use panah_e2e::{Label, plain, until};
use serde_json::json;

use super::asking::{ask_the_core, begin, pair, rung, write_down};
use super::words::Story;
use crate::hand::Hand;

/// Word for word, sealed until both agree.
pub fn keep_his_message(hand: &Hand, words: &Story) {
    let from = hand.window.say(Label::With("message-new-from", &[("name", words.recorded.into())]));
    hand.press(Label::Text(&from));
    hand.window.see("dialog", Label::Text(&from));
    hand.fill("message-words", words.message);
    hand.window.screen("message");
    hand.press("draft-save");
    hand.window.see_no("dialog", Label::Text(&from));
    hand.window.read("message-sealed");
}

/// Nothing is told by looking.
pub fn read_first_what_would_be_said(hand: &Hand, words: &Story) {
    open(hand, "alive");
    would_say(hand, &is_alive(hand, words));
    hand.press("draft-cancel");
    hand.window.see_no("dialog", "release-title");
    hand.window.read("releases-none");
}

pub fn tell_her_that_he_is_alive(hand: &Hand, words: &Story) {
    open(hand, "alive");
    would_say(hand, &is_alive(hand, words));
    tell(hand, words);
    hand.window.screen("released");
    hand.press("frame-close");
    hand.window.see_no("dialog", "release-title");
    hand.window.read("ladder-told-before");
}

/// A colleague writes down that he agrees to less than the screen still shows; what was read is not told. Then he means it after all.
pub fn he_thinks_better_of_it_while_the_screen_stands_open(hand: &Hand, words: &Story) {
    open(hand, "message");
    choose_his_message(hand, words);
    would_say(hand, &his_message(hand, words));
    let less = json!({"pair": pair(hand), "side": "sought", "act": "granted", "scope": "alive"});
    let written = ask_the_core(hand, "consent.record", &json!({"record": less}));
    assert_eq!(written["record"]["scope"], json!("alive"), "{written}");
    hand.press(Label::With("release-do", &[("name", words.mother.into())]));
    hand.window.read("fault-sought-has-not-agreed");
    hand.window.screen("refused");
    hand.press("draft-cancel");
    hand.window.see_no("dialog", "release-title");

    begin(hand, words.recorded);
    hand.pick("consent-act-granted", 0);
    hand.pick("choice-scope-message", 0);
    write_down(hand, words.recorded);
    hand.window.see("button", Label::With("ladder-tell-of", &[("what", rung(hand, "message").into())]));
}

pub fn hand_over_the_message(hand: &Hand, words: &Story) {
    open(hand, "message");
    choose_his_message(hand, words);
    would_say(hand, &his_message(hand, words));
    hand.window.screen("told-message");
    tell(hand, words);
}

/// All that was told, and not a word more: nothing of where he is, how to reach him, or what he is called now.
pub fn read_the_letter(hand: &Hand, words: &Story) {
    hand.press("release-letter");
    let to = hand.window.say(Label::With("letter-to", &[("name", words.mother.into())]));
    hand.window.see("dialog", Label::Text(&to));
    let whole = [
        hand.window.say(Label::With("letter-greeting", &[("name", words.mother.into())])),
        is_alive(hand, words),
        his_message(hand, words),
        hand.window.say("letter-closing"),
    ];
    let letter = sheet(hand);
    assert_eq!(letter, plain(&whole.join(" ")));
    assert!(letter.contains(words.message), "{letter}");
    hand.window.screen("letter");
    hand.press("frame-close");
    hand.window.see_no("dialog", Label::Text(&to));

    hand.window.read("message-handed");
    let told = told_so_far(hand);
    assert_eq!(told, [plain(&his_message(hand, words)), plain(&is_alive(hand, words))], "the latest first");
    for word in words.gives_him_away() {
        assert!(!letter.contains(word) && !told.join(" ").contains(word), "“{word}” in {letter}, {told:?}");
    }
    hand.window.screen("pair-released");
}

/// Nothing in her own case tells of him, save the room in which the team looks for him.
pub fn look_for_him_on_her_side(hand: &Hand, words: &Story) {
    hand.press("pair-to-search");
    hand.window.see("heading", "pairs-title");
    hand.window.screen("search-found");
    for room in ["case-room-summary", "case-room-notes", "history-title"] {
        hand.room(room);
        hand.window.settle();
        let page = hand.window.everything();
        for word in words.gives_him_away() {
            assert!(!page.contains(word), "“{word}” in her case, {room}");
        }
        assert!(!page.contains(words.message), "nor his message: {room}");
    }
    hand.room("case-room-summary");
    hand.press("summary-sheet-open");
    hand.window.see("dialog", "summary-sheet-title");
    let paper = hand.window.everything();
    for word in words.gives_him_away() {
        assert!(!paper.contains(word), "“{word}” on the summary of her case");
    }
    hand.window.press("Escape");
    hand.window.see_no("dialog", "summary-sheet-title");
}

/// Opens what may be told at a rung.
fn open(hand: &Hand, scope: &str) {
    hand.press(Label::With("ladder-tell-of", &[("what", rung(hand, scope).into())]));
    hand.window.see("dialog", "release-title");
}

fn choose_his_message(hand: &Hand, words: &Story) {
    let from = hand.window.say(Label::With("message-from", &[("name", words.recorded.into())]));
    hand.window.read("release-choose-messages");
    hand.window.click("checkbox", Label::Holding(&from));
}

/// The dry run: to her, these words and no others.
fn would_say(hand: &Hand, words: &str) {
    let script = "return document.querySelector('[role=dialog] blockquote')?.innerText ?? ''";
    until("the words", || match hand.window.script(script, vec![])?.as_str().map(plain) {
        Some(said) if said == plain(words) => Ok(()),
        said => Err(format!("it would say {said:?}, not “{words}”")),
    });
}

fn tell(hand: &Hand, words: &Story) {
    hand.press(Label::With("release-do", &[("name", words.mother.into())]));
    hand.window.read(Label::With("release-done", &[("name", words.mother.into())]));
}

/// By the name that she knows him by.
pub fn is_alive(hand: &Hand, words: &Story) -> String {
    hand.window.say(Label::With("told-alive", &[("name", words.son.into())]))
}

pub fn his_message(hand: &Hand, words: &Story) -> String {
    hand.window.say(Label::With("told-message", &[("name", words.son.into()), ("text", words.message.into())]))
}

/// What was told, word for word, the latest first.
fn told_so_far(hand: &Hand) -> Vec<String> {
    let script = "return [...document.querySelectorAll('[aria-labelledby=pair-releases] blockquote')].map((one) => one.innerText)";
    let told = until("what was told", || hand.window.script(script, vec![]));
    told.as_array().into_iter().flatten().filter_map(|one| one.as_str()).map(plain).collect()
}

/// What stands on the paper.
pub fn sheet(hand: &Hand) -> String {
    let script = "return document.querySelector('.panah-sheet')?.innerText ?? null";
    let text = until("the paper", || match hand.window.script(script, vec![])?.as_str() {
        Some(text) => Ok(text.to_owned()),
        None => Err("there is none yet".to_owned()),
    });
    plain(&text)
}
