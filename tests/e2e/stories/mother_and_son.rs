//! A mother looks for her son, who is on file under another script: found, asked, a message and not where he is, and then no more.

mod asking;
mod finding;
mod notice;
mod silence;
mod telling;
mod words;

use panah_e2e::Laptop;

use crate::beginning::{make_vault, program};
use crate::hand::Hand;
use words::{ENGLISH, PERSIAN, Story};

#[test]
fn in_english() {
    mother_and_son(&ENGLISH);
}

#[test]
fn in_persian() {
    mother_and_son(&PERSIAN);
}

fn mother_and_son(words: &Story) {
    let mut laptop = Laptop::new();
    let window = program(&mut laptop, "mother-and-son", words.whose.language);
    make_vault(&window, words.whose);
    let hand = &Hand { window: &window, language: words.whose.language, keys: false };

    finding::record_the_son(hand, words);
    finding::open_a_case(hand, words.mother);
    finding::begin_the_search(hand, words);
    let never_found = silence::the_neutral_answer(hand);
    notice::she_agrees_to_his_names_and_nothing_else(hand, words);
    notice::she_takes_it_back(hand, words);
    finding::say_whose_son_he_is(hand, words);
    finding::find_him_by_her_spelling(hand, words);
    finding::look_at_what_stands_in_the_way(hand, words);
    finding::decide_that_it_is_him(hand, words);

    asking::he_is_not_asked_before_she_agreed(hand, words);
    asking::she_agrees_for_three_days(hand, words);
    asking::he_is_asked(hand, words);
    asking::he_agrees_to_a_message(hand, words);
    asking::no_rung_above_is_offered(hand, words);
    asking::nor_told_by_the_core(hand);

    telling::keep_his_message(hand, words);
    telling::read_first_what_would_be_said(hand, words);
    telling::tell_her_that_he_is_alive(hand, words);
    telling::he_thinks_better_of_it_while_the_screen_stands_open(hand, words);
    telling::hand_over_the_message(hand, words);
    telling::read_the_letter(hand, words);
    telling::look_for_him_on_her_side(hand, words);

    silence::he_takes_it_back(hand, words);
    silence::nothing_more_is_told(hand, words);
    silence::it_says_the_same_as_before_he_was_found(hand, &never_found);
    silence::and_the_same_to_a_mother_whose_son_is_nowhere(hand, words, &never_found);
    silence::look_at_the_board(hand, words);
    silence::look_at_today(hand, words);

    window.quit();
    let traces = laptop.traces_of(&words.canaries());
    assert!(traces.is_empty(), "nothing that was typed may stand on the disk in plain text: {traces:#?}");
}
