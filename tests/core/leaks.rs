//! No text that anybody types is found in any file, whether the vault is open, locked, or was left by a crash; nor in the program's memory
//! once it is locked.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::fs;
use std::io::{BufRead, BufReader, Read, Seek, SeekFrom};
use std::ops::Deref;
use std::path::Path;
use std::process::Stdio;

use base64::Engine;
use base64::prelude::BASE64_STANDARD as BASE64;
use panah_core::door::DESCRIPTIONS;
use serde_json::{Value, json};

use crate::child;
use crate::desk::{Desk, files_under, id, new_id};
use crate::insider::slot_and_keyring;

/// Gives canaries, each for one field, and remembers them.
#[derive(Default)]
struct Canaries(Vec<String>);

impl Canaries {
    /// Long enough not to turn up by chance, of letters that no folding changes; `script` for what is written in Persian.
    fn next(&mut self) -> String {
        let number = self.0.len();
        let tail: String = (0..4).map(|at| char::from(b'b' + ((number * 7 + at * 5) % 20) as u8)).collect();
        self.0.push(if number % 3 == 2 { format!("قناری{number}زرد{tail}") } else { format!("canaryq{number}w{tail}") });
        self.0[number].clone()
    }
}

/// The forms in which a text might stand in a file.
fn forms(text: &str) -> Vec<Vec<u8>> {
    let utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let hex: String = text.bytes().map(|byte| format!("{byte:02x}")).collect();
    let mut forms = vec![text.as_bytes().to_vec(), utf16, hex.to_uppercase().into_bytes(), hex.into_bytes()];
    // In base64 a text looks different after 0, 1 or 2 bytes; its edges depend on its neighbours and are left off.
    for before in 0..3 {
        let padded = [vec![0; before], text.as_bytes().to_vec()].concat();
        let encoded = BASE64.encode(&padded);
        forms.push(encoded.as_bytes()[4..encoded.len() - 4].to_vec());
    }
    forms
}

fn holds(bytes: &[u8], sought: &[u8]) -> bool {
    memchr::memmem::find(bytes, sought).is_some()
}

/// A desk that remembers what it was asked.
struct Typing<'d> {
    desk: &'d Desk,
    asked: RefCell<Vec<(String, Value)>>,
}

impl Typing<'_> {
    #[track_caller]
    fn ask(&self, operation: &str, request: Value) -> Value {
        self.asked.borrow_mut().push((operation.to_owned(), request.clone()));
        self.desk.ask(operation, request)
    }

    #[track_caller]
    fn add(&self, kind: &str, record: Value) -> String {
        id(&self.ask(&format!("{kind}.save"), json!({"record": record})))
    }
}

impl Deref for Typing<'_> {
    type Target = Desk;
    fn deref(&self) -> &Desk {
        self.desk
    }
}

/// Types a canary into every text field of every kind of record. What was asked for that.
fn type_everywhere(desk: &Desk, canaries: &mut Canaries) -> Vec<(String, Value)> {
    let desk = &Typing { desk, asked: RefCell::default() };
    let mut c = || canaries.next();
    let person = json!({
        "names": {new_id(): {"text": c(), "kind": "full", "language": "fa"}, new_id(): {"text": c(), "kind": "alias"}}, "nationalities": [c()],
        "channels": {new_id(): {"kind": "phone", "value": c(), "safe": true, "hours": c(), "answers": c(), "code_word": c()}},
        "do_not_disclose": {new_id(): {"who": c(), "person": null, "reason": c()}}, "remarks": c()});
    let person = id(&desk.ask("person.save", json!({"record": person})));
    let case = json!({"code": "Kanarie-77-Zeisig", "principal": person, "summary": c(), "keeping": {"given": true, "by": c()},
        "episodes": {new_id(): {"opened": "2031-03-01", "referred_by": c()}}});
    canaries.0.push("Kanarie-77-Zeisig".into());
    let mut c = || canaries.next();
    let case = id(&desk.ask("case.save", json!({"record": case})));
    desk.ask("case.close", json!({"id": case, "closed": "2031-03-10", "note": c(), "remains": c()}));
    let note = desk.note(&case, &c());
    desk.note(&case, &c());
    desk.ask("note.save", json!({"id": note, "record": {"case": case, "text": c(), "visibility": "author"}}));
    desk.ask("record.trash", json!({"id": note}));
    desk.ask("follow_up.save", json!({"record": {"case": case, "due": "2031-04-01", "what": c(), "outcome": c()}}));
    let relative = json!({"names": {new_id(): {"text": c(), "kind": "mothers"}}, "birth_place": c()});
    let relative = id(&desk.ask("person.save", json!({"record": relative})));
    desk.ask("tie.save", json!({"record": {"person": person, "other": relative, "kinship": "mother", "remarks": c()}}));
    let seeker = desk.person(&c());
    let search = json!({"case": case, "seeker": seeker, "names": {new_id(): {"text": c(), "kind": "full"}}, "birth_place": c(), "last_place": c(),
        "lost_how": c(), "description": c(), "nationalities": [c()]});
    let search = id(&desk.ask("family_search.save", json!({"record": search})));
    let pair =
        json!({"search": search, "person": relative, "decision": "verified", "why": c(), "how_it_went": c(), "no_danger_because": c()});
    let pair = id(&desk.ask("pair.save", json!({"record": pair})));
    for side in ["seeker", "sought"] {
        let consent = json!({"pair": pair, "side": side, "act": "granted", "scope": "meeting", "conditions": c(), "words": c()});
        desk.ask("consent.record", json!({"record": consent}));
    }
    let notice = json!({"search": search, "act": "granted", "parts": ["description"], "words": c()});
    desk.ask("notice_consent.record", json!({"record": notice}));
    let message = json!({"pair": pair, "from": "seeker", "text": c()});
    desk.ask("family_message.save", json!({"record": message}));
    desk.ask(
        "family.release",
        json!({"pair": pair, "to": "sought", "scope": "meeting", "meeting": c(), "conditions_met": true, "dry_run": true}),
    );
    let news = json!({"title": c(), "kind": "report", "authors": [c()], "outlet": c(), "place": c(), "translator": c(), "address": c(), "excerpt": c(),
        "body": format!("{} {}", c(), "word ".repeat(3000)), "tags": [c()], "people": [c()], "places": [c()]});
    let news = id(&desk.ask("news.save", json!({"record": news})));
    desk.ask("citation.save", json!({"record": {"case": case, "news": news, "remark": c()}}));
    type_in_the_rooms(desk, &case, &mut c);
    let draft = json!({"kind": "note", "case": case, "title": c(), "body": {"text": c(), "deep": {"er": [c()]}}});
    desk.ask("draft.save", draft);
    desk.ask("search", json!({"query": c(), "limit": 20}));
    desk.door.call("date.read", json!({"typed": c()})).unwrap_err();
    let page = format!("{}\n\nPosted on: 2031/03/14\n\n{}, {}, March 14 2031:… {}.\n", c(), c(), c(), c());
    desk.ask("news.import", json!({"sources": [{"text": page}]}));
    // Names of files that went in and out.
    let outside = tempfile::tempdir().unwrap();
    let page = outside.path().join(c());
    fs::write(&page, format!("{}\n\nPosted on: 2031/03/13\n\n{}.\n", c(), c())).unwrap();
    desk.ask("news.import", json!({"sources": [{"path": page}]}));
    let scan = outside.path().join(c());
    fs::write(&scan, format!("{} {}", c(), c())).unwrap();
    let file = desk.ask("file.add", json!({"case": case, "path": scan}));
    let mut record = file["record"].clone();
    record["remarks"] = json!(c());
    desk.ask("file.save", json!({"id": file["id"], "record": record}));
    desk.ask("file.read", json!({"id": file["id"], "offset": 0, "length": 100}));
    let protection = json!({"kind": "passphrase", "passphrase": c()});
    desk.ask("file.copy", json!({"id": file["id"], "protection": protection, "path": outside.path().join(c())}));
    let protection = json!({"kind": "passphrase", "passphrase": c()});
    desk.ask(
        "export.cases",
        json!({"filter": {"text": c()}, "format": "csv", "names": true, "protection": protection, "path": outside.path().join(c())}),
    );
    desk.asked.take()
}

/// Types a canary into every text field of the records of refuge, papers, recovery and follow-up, and of what a team adds.
fn type_in_the_rooms(desk: &Typing, case: &str, c: &mut impl FnMut() -> String) {
    let extra = desk.add("custom_field", json!({"kind": "task", "label": {"en": c(), "fa": c()}, "type": "text"}));
    desk.add("custom_choice", json!({"list": "route", "label": {"en": c()}}));
    let text = json!({"type": "text", "value": c()});
    let task = desk.add("task", json!({"case": case, "what": c(), "outcome": c(), "due": "2031-03-20", "extra": {extra: text}}));
    desk.ask("today.snooze", json!({"id": task, "what": "task", "until": "2031-03-18", "reason": c()}));
    desk.add("contact", json!({"case": case, "summary": c()}));
    desk.add("situation", json!({"case": case, "country": c(), "place": c(), "basis": c(), "remarks": c()}));
    let option = json!({"case": case, "country": c(), "pros": c(), "obstacles": c(), "needs": c(), "cost": c(), "duration": c(),
        "own_words": c(), "dropped_why": c()});
    desk.add("refuge_option", option);
    let application = json!({"case": case, "country": c(), "authority": c(), "reference": c(), "representative": c(), "remarks": c(),
        "stages": {new_id(): {"stage": "lodged", "remarks": c()}}});
    desk.add("application", application);
    let hearing = json!({"case": case, "time": {"kind": "not-set"}, "authority": c(), "place": c(), "representative": c(),
        "interpreter": c(), "accompanied_by": c(), "preparation": c(), "outcome": c()});
    desk.add("hearing", hearing);
    let due = json!({"kind": "on", "date": "2031-04-01"});
    desk.add("deadline", json!({"case": case, "what": c(), "due": due, "source": c(), "consequence": c(), "outcome": c()}));
    desk.add("accommodation", json!({"case": case, "address": c(), "host": c(), "cost": c(), "remarks": c()}));
    let incident = json!({"case": case, "visibility": "author", "what": c(), "time": c(), "place": c(), "by_whom": c(), "harm": c(),
        "witnesses": c(), "evidence": c(), "reported_to": c(), "reference": c(), "response": c()});
    desk.add("incident", incident);
    let paper = json!({"case": case, "kind": "passport", "number": c(), "issuer": c(), "country": c(), "original": c(), "cost": c(),
        "remarks": c(), "steps": {new_id(): {"what": c(), "cost": c()}}});
    desk.add("paper", paper);
    desk.add("paper_rule", json!({"kind": "passport", "country": c(), "source": c()}));
    desk.add("session", json!({"case": case, "with": c(), "place": c(), "agreed": c()}));
    let helper = json!({"names": {new_id(): {"text": c(), "kind": "full"}}, "organisations": [c()], "roles": ["volunteer"]});
    let helper = desk.add("person", helper);
    let checks = json!({new_id(): {"kind": "reference", "by_whom": c(), "result": c()}});
    let profile = json!({"person": helper, "place": c(), "when_free": c(), "conflicts": c(), "remarks": c(), "checks": checks,
        "vetted_until": "2032-03-15", "agreement_signed": "2031-03-01"});
    desk.add("volunteer", profile);
    let conflicts = desk.ask("placement.conflicts", json!({"case": case, "volunteer": helper}))["conflicts"].clone();
    let placement = json!({"case": case, "volunteer": helper, "purpose": "mentor", "brief": c(), "until": "2031-04-15", "despite": c(),
        "ended_why": c(), "cleared": [conflicts[0]["key"]]});
    let placement = desk.add("placement", placement);
    let hours = json!({"volunteer": helper, "placement": placement, "on": "2031-03-14", "minutes": 30, "what": c()});
    desk.add("hours", hours);
    desk.ask("community.letter", json!({"kind": "introduction", "placement": placement, "contact": c()}));
    desk.add("referral", json!({"case": case, "provider": c(), "why": c(), "outcome": c()}));
    let steps = json!({new_id(): {"what": c(), "who": c()}});
    desk.add("goal", json!({"case": case, "goal": c(), "dropped_why": c(), "steps": steps}));
    desk.add("assessment", json!({"case": case, "on": "2031-03-01", "scores": {"housing": 2}, "by_whom": c(), "remarks": c()}));
}

#[track_caller]
fn nothing_leaks(desk: &Desk, canaries: &Canaries, when: &str) {
    let files = files_under(desk.path());
    assert!(files.len() >= 6, "vault, seal, keys and preferences are there to be searched");
    for path in files {
        let bytes = fs::read(&path).unwrap();
        for canary in &canaries.0 {
            assert!(!path.to_string_lossy().contains(canary), "{when}: {} is named after what was typed", path.display());
            for form in forms(canary) {
                assert!(!holds(&bytes, &form), "{when}: {canary} stands in {}", path.display());
            }
        }
    }
}

/// Fields that are text to their schema and hold no words that somebody types into them: ids, languages, names of kinds and lists, what the core
/// gives; and what is typed when a case is closed.
const NO_WORDS: [&str; 26] = [
    "case.save.caseworkers.*",
    "case.save.episodes.*.caseworkers.*",
    "case.save.episodes.*.close_note",
    "case.save.episodes.*.remains",
    "case.save.household.*.relation",
    "consent.record.channels.*",
    "consent.record.marks.*",
    "consent.record.supersedes.*",
    "custom_choice.save.list",
    "custom_field.save.kind",
    "custom_field.save.list",
    "family_search.save.names.*.language",
    "file.save.digest",
    "file.save.media",
    "news.save.imported_as",
    "news.save.language",
    "notice_consent.record.marks.*",
    "notice_consent.record.supersedes.*",
    "pair.save.cleared.*",
    "pair.save.no_danger.*",
    "person.save.languages.*",
    "person.save.merged.*",
    "person.save.names.*.language",
    "placement.save.cleared.*",
    "placement.save.settled.*",
    "referral.save.cleared.*",
];

/// The places of text in what a schema allows. What is a choice from a list, a constant, an id or a number with a format is no text; what is a
/// key in a map, or stands in a list, is `*`.
fn text_places(schema: &Value, whole: &Value, place: &str, found: &mut BTreeSet<String>) {
    if !schema["x-list"].is_null() {
        return;
    }
    if let Some(part) = schema["$ref"].as_str().and_then(|part| part.strip_prefix("#/$defs/")) {
        if part != "HonestDate" {
            text_places(&whole["$defs"][part], whole, place, found);
        }
        return;
    }
    for variants in ["anyOf", "oneOf"] {
        schema[variants].as_array().into_iter().flatten().for_each(|variant| text_places(variant, whole, place, found));
    }
    let is = |kind: &str| schema["type"] == kind || schema["type"].as_array().is_some_and(|kinds| kinds.contains(&json!(kind)));
    if is("string") && ["format", "enum", "const", "pattern"].iter().all(|limit| schema[limit].is_null()) {
        found.insert(place.to_owned());
    }
    // Fields of the team are the same in every kind: one of them gets a canary.
    for (key, inner) in schema["properties"].as_object().into_iter().flatten().filter(|(key, _)| *key != "extra") {
        text_places(inner, whole, &format!("{place}.{key}"), found);
    }
    for any in ["additionalProperties", "items"] {
        if schema[any].is_object() {
            text_places(&schema[any], whole, &format!("{place}.*"), found);
        }
    }
}

/// The places in a request where a canary stands.
fn typed_places(value: &Value, place: &str, canaries: &[String], found: &mut BTreeSet<String>) {
    match value {
        Value::String(text) if canaries.iter().any(|canary| text.contains(canary)) => drop(found.insert(place.to_owned())),
        Value::Array(list) => list.iter().for_each(|inner| typed_places(inner, &format!("{place}.*"), canaries, found)),
        Value::Object(object) => {
            for (key, inner) in object {
                // A key in a map, as the id of a name or a language: both as it is and as any.
                typed_places(inner, &format!("{place}.{key}"), canaries, found);
                typed_places(inner, &format!("{place}.*"), canaries, found);
            }
        }
        _ => {}
    }
}

#[test]
fn no_text_field_of_a_record_is_without_a_canary() {
    let mut canaries = Canaries::default();
    let desk = Desk::with_vault();
    let mut typed = BTreeSet::new();
    for (operation, request) in type_everywhere(&desk, &mut canaries) {
        typed_places(&request["record"], &operation, &canaries.0, &mut typed);
    }
    let mut places = BTreeSet::new();
    for operation in DESCRIPTIONS {
        let schema = (operation.request)();
        let schema = schema.as_value();
        text_places(&schema["properties"]["record"], schema, operation.name, &mut places);
    }
    assert!(places.len() > 100, "the schemas tell of text: {places:?}");
    let missing: Vec<&String> = places.difference(&typed).filter(|place| !NO_WORDS.contains(&place.as_str())).collect();
    assert!(missing.is_empty(), "{missing:#?}");
}

#[test]
fn the_search_for_canaries_finds_one_that_is_there() {
    let mut canaries = Canaries::default();
    for _ in 0..3 {
        let canary = canaries.next();
        let text = format!("xy{canary}z");
        let utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let hex: String = text.bytes().map(|byte| format!("{byte:02x}")).collect();
        for file in [text.as_bytes().to_vec(), utf16, hex.into_bytes(), BASE64.encode(text).into_bytes()] {
            assert!(forms(&canary).iter().any(|form| holds(&file, form)));
        }
    }
}

#[test]
fn what_is_typed_stands_in_no_file() {
    let mut canaries = Canaries::default();
    let mut desk = Desk::empty();
    let (name, passphrase) = (canaries.next(), canaries.next());
    let created = desk.ask("vault.create", json!({"dir": desk.dir(), "name": name, "passphrase": passphrase}));
    desk.recovery_key = created["recovery_key"].as_str().unwrap().to_owned();
    canaries.0.extend([desk.recovery_key.clone(), desk.recovery_key.replace('-', "")]);
    type_everywhere(&desk, &mut canaries);
    let new = canaries.next();
    desk.ask("vault.change_passphrase", json!({"old": passphrase, "new": new}));
    assert!(canaries.0.len() > 120);
    nothing_leaks(&desk, &canaries, "open");
    desk.ask("vault.reindex", json!({}));
    desk.ask("vault.verify", json!({}));
    nothing_leaks(&desk, &canaries, "reindexed");
    desk.crash();
    nothing_leaks(&desk, &canaries, "after a crash");
    desk.recover();
    let text = desk.everything().to_string();
    let kept = canaries.0.iter().filter(|canary| text.contains(canary.as_str())).count();
    assert!(kept > 110, "the canaries are in the vault: {kept}");
    desk.lock();
    nothing_leaks(&desk, &canaries, "locked");
    let preferences: Value = serde_json::from_slice(&fs::read(desk.path().join("config/preferences.json")).unwrap()).unwrap();
    assert_eq!(preferences["recent"], json!([desk.dir()]), "the folder's name is all that is remembered outside");
}

/// The child: reads all there is, as a long day at the desk would, and locks.
fn read_all_and_lock(folder: &Path) {
    let desk = Desk::at(folder, "", 4000);
    let words = std::env::var("PANAH_STORY_WORDS").unwrap();
    desk.ask("vault.unlock", json!({"dir": desk.dir(), "passphrase": words, "key_file": desk.beside("key")}));
    let text = desk.everything().to_string();
    for _ in 0..3 {
        for word in text.split('"').filter(|word| word.starts_with("canary")).take(60) {
            desk.ask("search", json!({"query": word, "limit": 20}));
        }
        desk.ask("today", json!({}));
    }
    drop(text);
    child::tell("open");
    std::io::stdin().read_line(&mut String::new()).unwrap();
    desk.lock();
    child::tell("locked");
    std::io::stdin().read_line(&mut String::new()).unwrap();
}

/// The keys of a vault as they would stand in memory: the database's as bytes and as SQLCipher is told it, a person's own, and their key file's.
fn keys_of(dir: &Path, passphrase: &str, key_file: &[u8]) -> Vec<(&'static str, Vec<u8>)> {
    let digest = blake3::hash(key_file);
    let (slot, keyring) = slot_and_keyring(dir, &format!("{passphrase}\n{}", digest.to_hex()));
    let bytes = |value: &Value| -> Vec<u8> { value.as_array().unwrap().iter().map(|byte| byte.as_u64().unwrap() as u8).collect() };
    let key = bytes(&keyring["current"]);
    let pragma = key.iter().map(|byte| format!("{byte:02x}")).collect::<String>();
    let identity = slot["identity"].as_str().unwrap().to_owned();
    vec![
        ("the database's key in hex", pragma.into_bytes()),
        ("the database's key", key),
        ("the signing key", bytes(&slot["signing_key"])),
        ("the identity", identity.into_bytes()),
        ("the key file", key_file.to_vec()),
        ("the key file's digest in hex", digest.to_hex().as_bytes().to_vec()),
        ("the key file's digest", digest.as_bytes().to_vec()),
    ]
}

/// What a core dump of the process would hold: all of its memory that it may write.
fn memory_of(process: u32) -> Vec<u8> {
    let maps = fs::read_to_string(format!("/proc/{process}/maps")).unwrap();
    let mut memory = fs::File::open(format!("/proc/{process}/mem")).unwrap();
    let mut held = Vec::new();
    for line in maps.lines().filter(|line| line.split(' ').nth(1).is_some_and(|rights| rights.starts_with("rw"))) {
        let (from, to) = line.split(' ').next().unwrap().split_once('-').unwrap();
        let [from, to] = [from, to].map(|text| u64::from_str_radix(text, 16).unwrap());
        let mut part = vec![0; (to - from) as usize];
        memory.seek(SeekFrom::Start(from)).unwrap();
        // Guard pages cannot be read.
        if memory.read_exact(&mut part).is_ok() {
            held.extend(part);
        }
    }
    held
}

#[test]
#[cfg(target_os = "linux")]
fn once_it_is_locked_the_memory_of_the_program_holds_no_record() {
    if let Some(folder) = child::folder() {
        return read_all_and_lock(&folder);
    }
    let mut canaries = Canaries::default();
    let mut desk = Desk::empty();
    let (name, passphrase) = (canaries.next(), canaries.next());
    let created = desk.ask("vault.create", json!({"dir": desk.dir(), "name": name, "passphrase": passphrase}));
    desk.recovery_key = created["recovery_key"].as_str().unwrap().to_owned();
    type_everywhere(&desk, &mut canaries);
    let key_file = desk.beside("key");
    desk.ask("key_file.make", json!({"path": key_file}));
    desk.ask("vault.change_passphrase", json!({"old": passphrase, "new": passphrase, "key_file": key_file}));
    desk.lock();
    let keys = keys_of(&desk.dir(), &passphrase, &fs::read(&key_file).unwrap());
    // The child gets it in its environment, where it stays.
    canaries.0.retain(|canary| *canary != passphrase);
    let mut command = child::of("leaks::once_it_is_locked_the_memory_of_the_program_holds_no_record", desk.path(), &[]);
    command.env("PANAH_STORY_WORDS", &passphrase).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
    let mut child = command.spawn().unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let mut wait_for = |what: &str| lines.by_ref().map_while(Result::ok).find(|line| child::told(line) == Some(what)).expect("it says so");
    let found = |memory: &[u8]| -> Vec<String> {
        let all = canaries.0.iter().filter(|canary| forms(canary).iter().any(|form| holds(memory, form)));
        all.cloned().collect()
    };
    wait_for("open");
    let while_open = memory_of(child.id());
    std::io::Write::write_all(child.stdin.as_mut().unwrap(), b"\n").unwrap();
    wait_for("locked");
    let memory = memory_of(child.id());
    let left = found(&memory);
    let keys_in = |memory: &[u8]| -> Vec<&str> { keys.iter().filter(|(_, key)| holds(memory, key)).map(|(name, _)| *name).collect() };
    child.kill().unwrap();
    child.wait().unwrap();
    assert!(left.is_empty(), "{} of {}: {left:?}", left.len(), canaries.0.len());
    assert_eq!(keys_in(&memory), Vec::<&str>::new(), "keys are wiped");
    // The search would find them: an open vault is in memory, if only in the pages that SQLCipher has decrypted.
    assert!(!found(&while_open).is_empty());
    for key in ["the database's key", "the key file's digest"] {
        assert!(keys_in(&while_open).contains(&key), "{key}: {:?}", keys_in(&while_open));
    }
}
