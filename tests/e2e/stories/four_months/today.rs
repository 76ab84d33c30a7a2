//! What all of it comes to: Today, what can wait and what was done, the timeline, what is not recorded, and finding each again.

use panah_e2e::{Label, until};
use serde_json::json;

use super::telling::Months;
use crate::hand::Hand;

/// Hearings, then the deadline, each on its day; what cannot wait cannot be lost among the rest.
pub fn look_at_today(hand: &Hand, words: &Months) {
    hand.go("frame-go-today");
    hand.window.see("list", "today-group-lost");
    let lost = hand.window.parts("list", "today-group-lost");
    let [counter, interview, statement] = lost.as_slice() else { panic!("two hearings and a deadline, not {lost:?}") };
    let within = |days: i64| hand.window.say(Label::With("due-in", &[("days", days.into())]));
    for (line, title, when) in [
        (counter, words.counter, hand.window.say("due-today")),
        (interview, words.chamber, within(10)),
        (statement, words.statement, within(3)),
    ] {
        assert!(line.contains(title) && line.contains(&when), "“{title}”, {when}: {line}");
    }
    let to_do = hand.window.parts("list", "today-group-to-do");
    assert!(to_do.iter().any(|line| line.contains(words.task)), "the task is for today: {to_do:?}");
    // Tomorrow they are to be tried again: not today.
    hand.window.see_no("list", "today-group-contact");
    hand.window.screen("today");
}

/// The task waits for three days, and says why.
pub fn put_the_task_off(hand: &Hand, words: &Months) {
    do_with_line(hand, words.task, "KeyS", Label::With("today-snooze-of", &[("what", named(words, words.task).into())]));
    hand.window.see("dialog", "snooze-title");
    hand.press("snooze-in-3");
    hand.fill("snooze-reason", words.wait);
    hand.screen("snooze");
    hand.press("snooze-do");
    hand.window.see_no("dialog", "snooze-title");
    hand.window.see_no("button", Label::Holding(words.task));
}

/// The appointment of today was held.
pub fn hold_the_appointment(hand: &Hand, words: &Months) {
    do_with_line(hand, words.counter, "KeyD", Label::With("settle-held-of", &[("what", named(words, words.counter).into())]));
    hand.window.see("dialog", "settle-hearing");
    hand.fill("settle-outcome", words.held);
    hand.window.screen("held");
    hand.press("settle-do");
    hand.window.see_no("dialog", "settle-hearing");
    hand.window.see_no("button", Label::Holding(words.counter));
    hand.window.see("button", Label::Holding(words.chamber));
}

/// How the buttons of a line call it.
fn named(words: &Months, title: &str) -> String {
    format!("{title}, {}", words.name)
}

/// By mouse the line's own button; by keys the line itself, and then the letter of what is to be done.
fn do_with_line(hand: &Hand, title: &str, key: &str, button: Label) {
    hand.window.see("button", button);
    if !hand.keys {
        return hand.window.click("button", button);
    }
    // Once something was done the keys stand where it was, perhaps farther down.
    let script = "
        const lines = [...document.querySelectorAll('[data-line]')]
        const here = lines.indexOf(document.activeElement.closest('[data-line]'))
        return [here, lines.findIndex((one) => one.innerText.includes(arguments[0]))]";
    let lines = || {
        until("the lines", || {
            let lines = hand.window.script(script, vec![json!(title)])?;
            lines[0].as_i64().zip(lines[1].as_i64()).ok_or_else(|| lines.to_string())
        })
    };
    for _ in 0..20 {
        let (here, wanted) = lines();
        if here == wanted {
            return hand.window.press(key);
        }
        hand.window.press(if here < wanted { "KeyJ" } else { "KeyK" });
        until("the next line", || if lines().0 == here { Err(format!("it stays at {here}")) } else { Ok(()) });
    }
    panic!("J and K do not come to {title}");
}

/// Week and month show the same, in the calendar of the language.
pub fn turn_the_calendar(hand: &Hand) {
    for view in ["today-week", "today-month"] {
        if hand.keys {
            let before = if view == "today-week" { "today-list" } else { "today-week" };
            hand.window.reach("tab", before, 0);
            hand.window.press("ArrowLeft");
            hand.window.keys_go_to("tab", view);
        } else {
            hand.window.click("tab", view);
        }
        hand.window.see("grid", Label::Holding(""));
        hand.window.screen(view);
    }
}

/// The case's timeline has all of it, the newest above.
pub fn read_the_timeline(hand: &Hand, words: &Months) {
    hand.go_to_case(words.name);
    hand.window.see("heading", "case-timeline");
    let script =
        "return [...document.querySelectorAll('[aria-labelledby=case-timeline] ol > li .head strong')].map((one) => one.innerText.trim())";
    let expected = [
        "dated-paper-expires",
        "dated-hearing",
        "dated-hearing-held",
        "dated-incident",
        "dated-registered",
        "dated-lodged",
        "dated-preparing",
        "dated-moved-in",
        "dated-situation",
    ]
    .map(|id| hand.window.say(id));
    until("the timeline", || {
        let told = hand.window.script(script, vec![])?;
        let told: Vec<&str> = told.as_array().into_iter().flatten().filter_map(|one| one.as_str()).collect();
        let mut rest = told.iter();
        match expected.iter().find(|wanted| !rest.any(|one| one == wanted)) {
            None => Ok(()),
            Some(wanted) => Err(format!("“{wanted}” does not follow in {told:?}")),
        }
    });
    hand.window.screen("timeline");
}

/// What is not recorded is said, and leads to its place.
pub fn see_what_is_missing(hand: &Hand) {
    let said = hand.window.say(Label::With("missing-count", &[("count", "|".into())]));
    hand.press(Label::Holding(said.split('|').next().unwrap_or_default()));
    hand.window.see("dialog", "missing-title");
    let interpreter = hand.window.say("field-hearing-interpreter");
    hand.window.see("button", Label::Holding(&interpreter));
    hand.screen("missing");
    hand.press(Label::Holding(&interpreter));
    hand.window.see_no("dialog", "missing-title");
    hand.window.see("heading", "search-kind-hearing");
}

/// Each record by a word of it, to its own form in its room.
pub fn find_each(hand: &Hand, words: &Months) {
    for (word, kind) in words.finds {
        hand.find(word, kind);
    }
}
