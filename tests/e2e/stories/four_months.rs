//! Somebody arrives with no papers: the first four months, by mouse in English and by the keys alone in Persian.

mod arrival;
mod recovery;
mod refuge;
mod telling;
mod today;

use panah_e2e::{Laptop, Window};

use crate::beginning::{make_vault, program};
use crate::hand::Hand;
use crate::keyboard;
use telling::{ENGLISH, Months, PERSIAN};

#[test]
fn by_mouse_in_english() {
    let mut laptop = Laptop::new();
    let window = program(&mut laptop, "four-months", ENGLISH.whose.language);
    make_vault(&window, ENGLISH.whose);
    four_months(&laptop, window, &ENGLISH, false);
}

#[test]
fn by_keys_alone_in_persian() {
    let mut laptop = Laptop::new();
    let window = keyboard::begin(&mut laptop, "four-months", PERSIAN.whose);
    four_months(&laptop, window, &PERSIAN, true);
}

fn four_months(laptop: &Laptop, window: Window, words: &Months, keys: bool) {
    let hand = &Hand { window: &window, language: words.whose.language, keys };
    arrival::add_a_field(hand, words);
    arrival::open_a_case(hand, words);
    arrival::write_down_where_they_stand(hand, words);
    arrival::write_down_the_papers(hand, words);
    arrival::see_the_renewal_on_its_day(hand, words);

    hand.go_to_case(words.name);
    refuge::apply(hand, words);
    refuge::prepare_for_the_interview(hand, words);
    refuge::go_to_the_counter(hand, words);
    refuge::weigh_the_ways(hand, words);
    refuge::write_down_what_happened(hand, words);
    refuge::throw_away_and_bring_back(hand, words);
    recovery::talk(hand, words);
    recovery::refer(hand, words);
    recovery::look_ahead(hand, words);
    recovery::try_to_reach_them(hand, words);
    recovery::set_tasks(hand, words);
    recovery::keep_the_letter(hand, words, laptop);

    today::look_at_today(hand, words);
    today::put_the_task_off(hand, words);
    today::hold_the_appointment(hand, words);
    today::turn_the_calendar(hand);
    today::read_the_timeline(hand, words);
    today::see_what_is_missing(hand);
    today::find_each(hand, words);

    window.quit();
    let traces = laptop.traces_of(&words.canaries());
    assert!(traces.is_empty(), "nothing that was typed, chosen or read may stand on the disk in plain text: {traces:#?}");
}
