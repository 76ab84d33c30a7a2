//! A mother looks for a son. What each may be told is theirs to say, and what neither agreed to reaches nobody.

use panah_core::{ErrorCode, Problem};
use serde_json::{Value, json};

use crate::desk::{Desk, PASSPHRASE, id, new_id, texts};

/// Two people on file, the mother's search, and the pair.
pub struct Family {
    pub desk: Desk,
    pub mother: String,
    pub son: String,
    pub search: String,
    pub pair: String,
    pub cases: [String; 2],
    pub channel: String,
}

impl Family {
    pub fn new() -> Family {
        let desk = Desk::with_vault();
        let mother = desk.person("Drita Gjoni");
        let (name, channel) = (new_id(), new_id());
        let record = json!({"names": {name: {"text": "Zef Hale", "kind": "full"}}, "roles": ["helped"],
            "channels": {&channel: {"kind": "phone", "value": "+00 555 0199", "safe": true, "hours": "evenings"}}});
        let son = id(&desk.ask("person.save", json!({"record": record})));
        let cases = [desk.case_of(&mother, "low"), desk.case_of(&son, "low")];
        desk.add("situation", json!({"case": cases[1], "country": "Norland", "place": "Quay Street 4", "since": "2030"}));
        let search = desk.add(
            "family_search",
            json!({"case": cases[0], "seeker": mother, "kinship": "son", "names": {new_id(): {"text": "Zef Gjoni", "kind": "full"}}}),
        );
        let pair = desk.add("pair", json!({"search": search, "person": son, "decision": "verified"}));
        Family { desk, mother, son, search, pair, cases, channel }
    }

    pub fn consent(&self, side: &str, act: &str, more: Value) -> Value {
        let mut record = json!({"pair": self.pair, "side": side, "act": act});
        record.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        self.desk.ask("consent.record", json!({"record": record}))
    }

    pub fn both_agree(&self, scope: &str) {
        self.consent("seeker", "granted", json!({"scope": "meeting"}));
        self.consent("sought", "granted", json!({"scope": scope, "channels": [self.channel]}));
    }

    /// The seeker agrees to have these parts shown in a notice.
    pub fn agrees_to_notice(&self, parts: &[&str], until: &str) -> Value {
        let record = json!({"search": self.search, "act": "granted", "parts": parts, "until": until, "how": "in-person"});
        self.desk.ask("notice_consent.record", json!({"record": record}))
    }

    pub fn release(&self, to: &str, scope: &str) -> Value {
        json!({"pair": self.pair, "to": to, "scope": scope, "dry_run": false})
    }

    #[track_caller]
    pub fn not_told(&self, to: &str, scope: &str, why: &str) {
        for dry in [true, false] {
            let mut request = self.release(to, scope);
            request["dry_run"] = json!(dry);
            let code = if why == "nothing-to-tell" { ErrorCode::Invalid } else { ErrorCode::Refused };
            let problem = self.desk.refused_as(code, "family.release", request);
            assert_eq!(problem.fields[0].code, why, "{scope} to {to}");
        }
    }

    pub fn view(&self) -> Value {
        self.desk.get("pair.get", &self.pair)
    }

    pub fn try_decide(&self, changes: Value) -> Result<Value, Problem> {
        let stored = self.view()["pair"].clone();
        let mut record = stored["record"].clone();
        record.as_object_mut().unwrap().extend(changes.as_object().unwrap().clone());
        self.desk.door.call("pair.save", json!({"id": self.pair, "base": stored["version"], "record": record}))
    }

    #[track_caller]
    pub fn decide(&self, changes: Value) -> Value {
        self.try_decide(changes).unwrap_or_else(|problem| panic!("pair.save: {problem}"))
    }

    /// Somebody writes that all that waits was called back on this day.
    pub fn called_back(&self, on: &str) {
        let view = self.view();
        let mut called_back = view["pair"]["record"]["called_back"].as_object().unwrap().clone();
        let told = view["call_back"].as_array().unwrap().iter().filter(|told| told["done"].is_null());
        called_back.extend(told.map(|told| (told["told"].as_str().unwrap().to_owned(), json!(on))));
        self.decide(json!({"called_back": called_back}));
    }
}

#[test]
fn a_message_and_not_where_he_is_and_then_no_more() {
    let family = Family::new();
    let desk = &family.desk;
    family.not_told("seeker", "alive", "seeker-has-not-agreed");
    family.consent("seeker", "granted", json!({"scope": "meeting", "how": "in-person"}));
    family.not_told("seeker", "alive", "sought-has-not-agreed");
    family.consent("sought", "asked", json!({"how": "phone"}));
    assert_eq!(family.view()["sought"]["consent"], json!({"state": "asked"}));
    family.consent("sought", "granted", json!({"scope": "message", "words": "A message, not where I am."}));
    assert_eq!(family.view()["state"], "both-consented");

    let told = desk.ask("family.release", family.release("seeker", "alive"));
    assert_eq!(told["words"], json!(["Zef Gjoni is alive."]), "by the name that she knows, not the one he has now");
    let message =
        desk.add("family-message".replace('-', "_").as_str(), json!({"pair": family.pair, "from": "sought", "text": "I am well."}));
    let mut request = family.release("seeker", "message");
    request["messages"] = json!([message]);
    desk.ask("family.release", request);
    for scope in ["contact-details", "whereabouts", "meeting"] {
        family.not_told("seeker", scope, "sought-has-not-agreed");
    }
    let letter = |to: &str| json!({"pair": family.pair, "to": to});
    let text = desk.ask("family.letter", letter("seeker"))["text"].as_str().unwrap().to_owned();
    assert!(text.starts_with("Dear Drita Gjoni,\n"), "{text}");
    assert!(text.contains("I am well.") && text.contains("Zef Gjoni is alive."), "{text}");
    for hidden in ["Zef Hale", "555 0199", "Quay Street", "Norland"] {
        assert!(!text.contains(hidden), "{hidden}");
    }

    family.consent("sought", "withdrawn", json!({}));
    assert_eq!(family.view()["releases"].as_array().unwrap().len(), 2, "what was told stays in view, to be called back");
    for scope in ["alive", "message"] {
        family.not_told("seeker", scope, "sought-has-not-agreed");
        family.not_told("sought", scope, "sought-has-not-agreed");
    }
    desk.refused_as(ErrorCode::Refused, "family.letter", letter("seeker"));
    let log = desk.rows("disclosure.list", json!({}));
    assert_eq!(texts(&log, "what"), ["release", "release", "question", "question"]);
    let releases = family.view()["releases"].as_array().unwrap().clone();
    let mut told = texts(&log[..2], "release");
    told.reverse();
    assert_eq!(told, texts(&releases, "id"), "each line of the log names its release");
    assert_eq!(texts(&log, "to"), ["seeker", "seeker", "sought", "seeker"]);
    desk.is_sound();
}

#[test]
fn the_neutral_answer_is_the_same_to_a_byte_whatever_there_is_to_know() {
    let family = Family::new();
    let answer = || family.desk.ask("family.answer", json!({"search": family.search})).to_string();
    let before = answer();
    assert!(before.contains("nothing that we can tell you"), "{before}");
    family.consent("seeker", "granted", json!({"scope": "meeting"}));
    let mut seen = vec![answer()];
    for act in ["asked", "declined", "asked"] {
        family.consent("sought", act, json!({}));
        seen.push(answer());
    }
    for decision in ["rejected", "blocked", "closed", "possible", "verified"] {
        family.decide(json!({"decision": decision}));
        seen.push(answer());
    }
    family.desk.change_person(&family.son, json!({"do_not_disclose": {new_id(): {"who": "my mother", "person": family.mother}}}));
    seen.push(answer());
    family.desk.ask("record.trash", json!({"id": family.son}));
    seen.push(answer());
    assert!(seen.iter().all(|answer| *answer == before), "{seen:?}");
}

#[test]
fn whoever_is_to_learn_nothing_learns_nothing_whatever_was_agreed() {
    let family = Family::new();
    family.both_agree("meeting");
    family.desk.ask("family.release", family.release("seeker", "whereabouts"));
    for (who, entry) in [
        (&family.son, json!({"who": "", "person": family.mother})),
        (&family.mother, json!({"who": "", "person": family.son})),
        (&family.son, json!({"who": "whoever keeps the gate"})),
    ] {
        family.desk.change_person(who, json!({"do_not_disclose": {new_id(): entry}}));
        for to in ["seeker", "sought"] {
            family.not_told(to, "alive", "barred");
        }
        family.desk.refused_as(ErrorCode::Refused, "family.letter", json!({"pair": family.pair, "to": "seeker"}));
        let asked = json!({"record": {"pair": family.pair, "side": "sought", "act": "asked"}});
        assert_eq!(family.desk.refused("consent.record", asked).fields[0].code, "barred");
        family.desk.change_person(who, json!({"do_not_disclose": {}}));
        family.desk.ask("family.release", family.release("seeker", "alive"));
    }
    // Words are read by a person: a coordinator found that they mean somebody else. Other words need another look.
    let entry = new_id();
    family.desk.change_person(&family.son, json!({"do_not_disclose": {&entry: {"who": "the gatekeeper"}}}));
    let key = family.view()["screening"][0]["key"].clone();
    family.desk.become_a("caseworker");
    let stored = family.view()["pair"].clone();
    let mut record = stored["record"].clone();
    record["cleared"] = json!([key]);
    let save = json!({"id": family.pair, "base": stored["version"], "record": record});
    family.desk.refused_as(ErrorCode::Forbidden, "pair.save", save);
    family.desk.become_a("coordinator");
    family.decide(json!({"cleared": [key]}));
    family.desk.ask("family.release", family.release("seeker", "alive"));
    family.desk.change_person(&family.son, json!({"do_not_disclose": {&entry: {"who": "the gatekeeper and Drita"}}}));
    family.not_told("seeker", "alive", "barred");
}

#[test]
fn somebody_of_her_household_who_is_to_learn_nothing_stands_in_the_way() {
    let family = Family::new();
    family.both_agree("meeting");
    let brother = family.desk.person("Pjeter Gjoni");
    family.desk.change_person(&family.son, json!({"do_not_disclose": {new_id(): {"who": "my brother", "person": brother}}}));
    family.desk.ask("family.release", family.release("seeker", "alive"));
    let stored = family.desk.get("case.get", &family.cases[0])["case"].clone();
    let mut record = stored["record"].clone();
    record["household"] = json!({&brother: {"relation": "child"}});
    family.desk.ask("case.save", json!({"id": family.cases[0], "base": stored["version"], "record": record}));
    family.not_told("seeker", "alive", "barred");
}

#[test]
fn a_danger_is_led_to_nobody_until_a_coordinator_says_why_not() {
    let family = Family::new();
    family.both_agree("meeting");
    family.desk.change_person(&family.mother, json!({"safety_flags": ["danger-to-others"]}));
    family.not_told("seeker", "alive", "barred");
    family.decide(json!({"no_danger_because": "An old entry about somebody else."}));
    family.desk.ask("family.release", family.release("seeker", "alive"));
}

#[test]
fn what_is_handed_over_is_of_this_pair_and_stays_as_it_was() {
    let family = Family::new();
    family.both_agree("meeting");
    let desk = &family.desk;
    let message = |pair: &str, from: &str, text: &str| desk.add("family_message", json!({"pair": pair, "from": from, "text": text}));
    let release = |messages: &[&String]| {
        let mut request = family.release("seeker", "message");
        request["messages"] = json!(messages);
        request
    };
    let refused = |request: Value, path: &str, code: &str| {
        let problem = desk.refused_as(ErrorCode::Invalid, "family.release", request);
        assert_eq!((problem.fields[0].path.as_str(), problem.fields[0].code.as_str()), (path, code));
    };
    let other = desk.add("pair", json!({"search": family.search, "person": desk.person("Zef Gjonaj"), "decision": "possible"}));
    let his = message(&family.pair, "sought", "I am well.");
    let anothers = message(&other, "sought", "I am somebody else.");
    let hers = message(&family.pair, "seeker", "I look for you.");
    let thrown_away = message(&family.pair, "sought", "Not this one.");
    desk.ask("record.trash", json!({"id": thrown_away}));
    refused(release(&[]), "messages", "required");
    for wrong in [&anothers, &hers, &thrown_away] {
        refused(release(&[&his, wrong]), "messages", "no-such-record");
    }
    assert_eq!(desk.ask("family.release", release(&[&his]))["words"].as_array().unwrap().len(), 1);

    let edit = |id: &String, text: &str| {
        let sealed = family.view()["messages"].as_array().unwrap().iter().find(|one| one["id"] == json!(id)).unwrap().clone();
        let stored = &sealed["opened"];
        let mut record = stored["record"].clone();
        record["text"] = json!(text);
        json!({"id": id, "base": stored["version"], "record": record})
    };
    let later = message(&family.pair, "sought", "One thing more.");
    desk.refused_as(ErrorCode::Refused, "family_message.save", edit(&his, "I was never well."));
    desk.ask("family_message.save", edit(&later, "Two things more."));
    desk.ask("erase.run", json!({"id": his, "passphrase": PASSPHRASE}));
    desk.ask("family_message.save", edit(&later, "Nothing more."));

    let meeting = |letters: usize| {
        let mut request = family.release("seeker", "meeting");
        request["meeting"] = json!("m".repeat(letters));
        request
    };
    refused(meeting(0), "meeting", "required");
    refused(meeting(2001), "meeting", "too-long");
    desk.ask("family.release", meeting(2000));
}

#[test]
fn a_rejected_match_loses_no_other_and_a_pair_is_not_made_twice() {
    let family = Family::new();
    let other = family.desk.person("Zef Gjonaj");
    let second = family.desk.add("pair", json!({"search": family.search, "person": other}));
    family.decide(json!({"decision": "rejected", "why": "Another father."}));
    family.desk.faulty("pair", json!({"search": family.search, "person": other}), "already-there");
    family.desk.faulty("pair", json!({"search": family.search, "person": family.mother}), "the-same-person");
    let board = family.desk.rows("family.board", json!({}));
    let pairs = board[0]["pairs"].as_array().unwrap().clone();
    assert_eq!(texts(&pairs, "state"), ["rejected", "possible"]);
    assert_eq!(pairs[1]["id"], json!(second));
}

#[test]
fn a_family_is_one_whichever_end_a_tie_was_told_from() {
    let family = Family::new();
    let (mother, son) = (&family.mother, &family.son);
    let sister = family.desk.person("Mira Gjoni");
    family.desk.add("tie", json!({"person": mother, "other": son, "kinship": "son", "life": "alive"}));
    family.desk.add("tie", json!({"person": sister, "other": mother, "kinship": "mother"}));
    family.desk.faulty("tie", json!({"person": mother, "other": mother, "kinship": "sister"}), "the-same-person");
    let tree = family.desk.ask("family.tree", json!({"person": mother}));
    let people: Vec<(String, i64, Value)> = tree["people"]
        .as_array()
        .unwrap()
        .iter()
        .map(|of| (of["person"]["name"].as_str().unwrap().to_owned(), of["generation"].as_i64().unwrap(), of["kinship"].clone()))
        .collect();
    assert_eq!(people[0].1, 0);
    assert!(people.contains(&("Zef Hale".to_owned(), 1, json!("son"))), "{people:?}");
    assert!(people.contains(&("Mira Gjoni".to_owned(), 1, json!("child"))), "{people:?}");
}

#[test]
fn what_is_told_reads_as_a_sentence_of_its_language() {
    let family = Family::new();
    family.both_agree("meeting");
    let told = |to: &str, scope: &str, language: &str| {
        let mut request = family.release(to, scope);
        request["dry_run"] = json!(true);
        request["language"] = json!(language);
        family.desk.ask("family.release", request)["words"][0].as_str().unwrap().to_owned()
    };
    assert!(told("sought", "alive", "en").contains("is looking for their son."));
    assert!(told("seeker", "whereabouts", "en").contains("is in Quay Street 4, Norland."));
    assert!(told("seeker", "whereabouts", "fa").contains("Quay Street 4، Norland"));
}

#[test]
fn two_records_of_one_person_become_one_and_what_either_said_counts() {
    let family = Family::new();
    let desk = &family.desk;
    family.both_agree("meeting");
    // Somebody had written him down before, under his first name, and there he said no.
    let twin = id(&desk.ask("person.save", json!({"record": {"names": {new_id(): {"text": "Zefi", "kind": "alias"}}, "birth": "1990"}})));
    let second = desk.add("pair", json!({"search": family.search, "person": twin, "decision": "verified"}));
    desk.ask("consent.record", json!({"record": {"pair": second, "side": "sought", "act": "declined"}}));
    desk.ask("family.release", family.release("seeker", "alive"));
    desk.add("tie", json!({"person": family.mother, "other": twin, "kinship": "son"}));
    let note = desk.add("contact", json!({"case": family.cases[1], "person": twin, "summary": "called"}));
    desk.refused_as(ErrorCode::Invalid, "person.merge", json!({"keep": family.son, "gone": family.mother}));

    let merged = desk.ask("person.merge", json!({"keep": family.son, "gone": twin}));
    assert_eq!(merged["record"]["names"].as_object().unwrap().len(), 2);
    assert_eq!(merged["record"]["birth"]["typed"], "1990");
    family.not_told("seeker", "alive", "sought-has-not-agreed");
    let asked = json!({"record": {"pair": family.pair, "side": "sought", "act": "asked"}});
    desk.ask("consent.record", asked);
    family.not_told("seeker", "alive", "sought-has-not-agreed");
    // Going back behind it would forget whom the other record protected from whom.
    desk.refused_as(ErrorCode::Refused, "record.undo", json!({"id": family.son}));
    family.not_told("seeker", "alive", "sought-has-not-agreed");
    family.consent("sought", "granted", json!({"scope": "alive"}));
    desk.ask("family.release", family.release("seeker", "alive"));

    let contacts = desk.rows("contact.list", json!({"case": family.cases[1]}));
    assert_eq!((&contacts[0]["id"], &contacts[0]["record"]["person"]), (&json!(note), &json!(family.son)));
    let tree = desk.ask("family.tree", json!({"person": family.mother}));
    assert!(tree["people"].as_array().unwrap().iter().any(|of| of["person"]["id"] == json!(family.son)));
    assert_eq!(desk.rows("trash.list", json!({}))[0]["id"], json!(twin));
    desk.is_sound();
}

#[test]
fn a_message_is_sealed_to_the_team_until_it_is_handed_over() {
    let family = Family::new();
    let desk = &family.desk;
    family.consent("seeker", "granted", json!({"scope": "meeting"}));
    let message = desk.add("family_message", json!({"pair": family.pair, "from": "sought", "text": "qlove from the quay"}));
    assert_eq!(family.view()["messages"][0]["opened"]["record"]["text"], "qlove from the quay", "whoever wrote it down reads it");
    assert_eq!(texts(&desk.found("qlove"), "id"), std::slice::from_ref(&message), "and finds it");
    let own = family.view()["messages"][0]["opened"].clone();
    let from_the_other = json!({"id": message, "base": own["version"], "record": {"pair": family.pair, "from": "seeker", "text": "x"}});
    assert_eq!(desk.refused("family_message.save", from_the_other).fields[0].code, "fixed", "whose words they are stays");
    // Now it is somebody else who wrote it down. A coordinator sees that there is one, and reads it nowhere.
    desk.tampered("UPDATE document SET created_by = randomblob(16) WHERE kind = 'family-message'");
    let sealed = |text: String| assert!(!text.contains("qlove"), "{text}");
    let seen = family.view()["messages"][0].clone();
    assert_eq!((&seen["id"], &seen["own"], &seen["handed_over"]), (&json!(message), &json!(false), &json!(false)));
    sealed(family.view().to_string());
    sealed(desk.ask("search", json!({"query": "qlove", "limit": 20}))["hits"].to_string());
    for operation in ["record.history", "record.undo", "record.trash"] {
        desk.refused_as(ErrorCode::NotFound, operation, json!({"id": message}));
    }
    desk.refused_as(
        ErrorCode::NotFound,
        "family_message.save",
        json!({"id": message, "record": {"pair": family.pair, "from": "sought", "text": "x"}}),
    );
    let mut release = family.release("seeker", "message");
    release["messages"] = json!([message]);
    release["dry_run"] = json!(true);
    let problem = desk.refused_as(ErrorCode::Refused, "family.release", release.clone());
    sealed(serde_json::to_string(&problem).unwrap());
    // His yes opens it, for whoever hands it over.
    desk.become_a("caseworker");
    family.consent("sought", "granted", json!({"scope": "message"}));
    assert!(desk.ask("family.release", release.clone())["words"][0].as_str().unwrap().contains("qlove"));
    sealed(family.view().to_string());
    release["dry_run"] = json!(false);
    desk.ask("family.release", release);
    assert_eq!(family.view()["messages"][0]["opened"]["record"]["text"], "qlove from the quay");
    // And a letter repeats it, whoever writes that.
    let letter = desk.ask("family.letter", json!({"pair": family.pair, "to": "seeker", "printed": true}));
    assert!(letter["text"].as_str().unwrap().contains("qlove"));
    desk.become_a("coordinator");
    let log = desk.rows("disclosure.list", json!({}));
    assert_eq!(texts(&log, "what"), ["letter", "release", "question", "question"]);
    assert_eq!(texts(&log, "format"), ["paper", "", "", ""]);
    for entry in &log[..2] {
        assert_eq!((&entry["about"], &entry["to"]), (&json!(family.pair), &json!("seeker")));
        assert_eq!(entry["consents"].as_array().unwrap().len(), 2, "hers and his");
    }
}

#[test]
fn how_a_search_ended_is_in_no_table_that_leaves() {
    let family = Family::new();
    let desk = &family.desk;
    desk.edit("family_search", &family.cases[0], &family.search, json!({"closed": "2031-03-15", "outcome": "in-contact"}));
    let path = desk.beside("searches.csv");
    desk.ask(
        "export.records",
        json!({"kind": "family-search", "format": "csv", "names": true, "texts": true, "path": path, "protection": {"kind": "plain", "acknowledged": true}}),
    );
    let table = std::fs::read_to_string(&path).unwrap();
    assert!(table.contains("2031-03-15") && !table.to_lowercase().contains("in contact"), "{table}");
}

#[test]
fn what_somebody_said_is_found_by_its_words_and_by_whose_it_is() {
    let family = Family::new();
    let desk = &family.desk;
    let words = json!({"scope": "meeting", "words": "Tell him that the lemon tree stands."});
    let said = id(&family.consent("seeker", "granted", words));
    family.decide(json!({"why": "Their birthmarks are the same."}));
    for (found, queries) in [(&said, ["lemon tree", "Drita Gjoni"]), (&family.pair, ["birthmarks", "Zef Hale"])] {
        for query in queries {
            assert!(texts(&desk.found(query), "id").contains(found), "by its words, and by whose it is: {query}");
        }
    }
}
