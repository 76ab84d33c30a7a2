//! The son on file, the mother's search, and whether the one is the other.

use panah_e2e::{Label, until};
use serde_json::{Value, json};

use super::asking::{ask_the_core, pair};
use super::words::Story;
use crate::hand::Hand;

/// He came to the team by himself, years ago, and somebody wrote him down in another script.
pub fn record_the_son(hand: &Hand, words: &Story) {
    hand.go("frame-new-person");
    hand.window.see("heading", "person-new");
    hand.fill("person-name-text", words.recorded);
    hand.press("person-add-name");
    hand.window.fill_nth("person-name-text", 1, words.new_name);
    hand.press("person-add-channel");
    hand.fill("person-channel-value", words.number);
    hand.pick("frame-yes", 0);
    hand.press("person-add-silence");
    hand.fill("person-silence-who", words.silence);
    hand.ask_to_save();
    hand.window.see("heading", Label::Text(words.recorded));

    hand.go("frame-new-case");
    hand.window.see("heading", "case-new");
    hand.find_somebody("case-principal", words.recorded, Label::Holding(words.recorded));
    hand.press("case-create");
    hand.window.see("tab", "case-room-summary");
    hand.room("case-room-refuge");
    hand.begin("situation");
    hand.fill("field-country", words.country);
    hand.fill("field-situation-place", words.place);
    hand.date("field-situation-since", -400);
    hand.save("situation");
}

/// A case of somebody who is looking.
pub fn open_a_case(hand: &Hand, name: &str) {
    hand.go("frame-new-case");
    hand.window.see("heading", "case-new");
    hand.find_somebody("case-principal", name, Label::With("person-record-new", &[("name", name.into())]));
    hand.tick("choice-aim-family");
    hand.press("case-create");
    hand.window.see("heading", Label::Text(name));
    hand.room("case-room-family");
}

/// His name in two spellings, where he was last, since when and how they lost each other.
pub fn begin_the_search(hand: &Hand, words: &Story) {
    hand.begin("family-search");
    hand.choose("field-family-search-kinship", "choice-kinship-son");
    hand.fill("person-name-text", words.son);
    hand.press("person-add-name");
    hand.window.fill_nth("person-name-text", 1, words.son_otherwise);
    hand.fill("field-family-search-last-place", words.last_place);
    hand.fill("field-family-search-lost-since", words.lost_since);
    hand.fill("field-family-search-lost-how", words.lost_how);
    hand.window.screen("search-new");
    hand.save("family-search");
    hand.window.read("pairs-none");
    hand.window.screen("search");
}

/// In the family of the case: a tie, as she told it.
pub fn say_whose_son_he_is(hand: &Hand, words: &Story) {
    hand.window.click("tab", "tree-title");
    hand.press("draft-new-tie");
    hand.window.see("dialog", "draft-new-tie");
    hand.find_somebody("field-tie-other", words.son, Label::Holding(words.recorded));
    hand.choose("field-tie-kinship", "choice-kinship-son");
    hand.window.screen("tie");
    hand.press("draft-save");
    hand.window.see_no("dialog", "draft-new-tie");
    hand.window.see("button", Label::Holding(words.recorded));
    hand.window.screen("tree");
    hand.press("tree-as-list");
    hand.window.screen("tree-list");
    hand.window.click("tab", "records-family-search");
    hand.press(Label::Holding(words.son));
    hand.window.see("heading", "pairs-title");
}

/// Typed as she writes it, found as the team has written it.
pub fn find_him_by_her_spelling(hand: &Hand, words: &Story) {
    hand.find_somebody("pairs-add", words.son, Label::Holding(words.recorded));
    hand.window.see("heading", Label::Holding(words.recorded));
    hand.window.read("choice-pair-state-possible");
    give_each_a_photograph(hand);
}

/// He once named somebody who must learn nothing. A coordinator reads it, and knows that it is not she.
pub fn look_at_what_stands_in_the_way(hand: &Hand, words: &Story) {
    hand.window.see("heading", "screening-title");
    hand.window.read(Label::With("screening-may-mean-them", &[("name", words.recorded.into()), ("other", words.mother.into())]));
    hand.window.read(Label::Text(words.silence));
    hand.window.read(Label::With("ladder-nothing-why", &[("why", hand.window.say("ladder-why-barred").into())]));
    hand.window.screen("in-the-way");
    hand.press("screening-clear");
    hand.window.read("screening-clear-all");
    hand.window.read("screening-was-cleared");
}

/// One that she brought, and one of the case that he has with the team: the screens for both are walked in other stories.
fn give_each_a_photograph(hand: &Hand) {
    let ask = |operation: &str, request: Value| ask_the_core(hand, operation, &request);
    let change = |kind: &str, stored: &Value, photo: &Value| {
        let mut record = stored["record"].clone();
        record["photo"] = photo["id"].clone();
        let answer = ask(&format!("{kind}.save"), json!({"id": stored["id"], "base": stored["version"], "record": record}));
        assert_eq!(answer["record"]["photo"], photo["id"], "{answer}");
    };
    let view = ask("pair.get", json!({"id": pair(hand)}));
    let picture = concat!(env!("CARGO_MANIFEST_DIR"), "/../../icons/128x128.png");
    let photo = ask("file.add", json!({"case": view["search"]["record"]["case"], "path": picture}));
    change("family_search", &view["search"], &photo);
    change("person", &ask("person.get", json!({"id": view["pair"]["record"]["person"]})), &photo);
}

/// A person decides, and says why.
pub fn decide_that_it_is_him(hand: &Hand, words: &Story) {
    hand.press("decision-open");
    hand.window.see("dialog", "decision-title");
    hand.window.read(Label::With("photos-on-file", &[("name", words.recorded.into())]));
    let loaded = "return [...document.querySelectorAll('figure img')].filter((img) => img.complete && img.naturalWidth > 0).length";
    until("both photographs are shown", || match hand.window.script(loaded, vec![])? {
        shown if shown == json!(2) => Ok(()),
        shown => Err(format!("{shown} are shown")),
    });
    assert!(hand.window.is_chosen("radio", "choice-decision-verified"), "the most likely answer is offered");
    hand.fill("decision-why", words.why);
    hand.window.screen("decision");
    hand.press("draft-save");
    hand.window.see_no("dialog", "decision-title");
    hand.window.read("choice-pair-state-verified");
    hand.window.read(Label::Text(words.why));
    hand.window.read(Label::With("next-ask", &[("name", words.mother.into())]));
}
