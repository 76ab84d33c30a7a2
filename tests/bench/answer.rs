//! The neutral answer: 10,000 calls for each thing there may be to know, in turns, so that whatever else the laptop does falls on all alike.

use std::path::Path;
use std::time::{Duration, Instant};

use panah_core::clock::{SystemClock, new_id};
use panah_core::door::Door;
use serde_json::{Value, json};

use crate::{PASSPHRASE, ask, door};

const CALLS: usize = 10_000;

/// Times of the answer, by what there is to know, as a table.
pub fn times(folder: &Path) -> String {
    let folder = folder.join("neutral-answer");
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).expect("a cache folder");
    let door = door(&folder);
    ask(&door, "vault.create", json!({ "dir": folder.join("vault"), "name": "Robin Hale", "passphrase": PASSPHRASE }));
    let states = ["nobody was found", "possible", "not asked", "declined", "withdrawn", "blocked", "must learn nothing", "agreed to"];
    let searches: Vec<Value> = states.iter().map(|state| search(&door, state)).collect();
    let mut taken: Vec<Vec<Duration>> = vec![Vec::with_capacity(CALLS); states.len()];
    for _ in 0..CALLS {
        for (search, taken) in searches.iter().zip(&mut taken) {
            let started = Instant::now();
            ask(&door, "family.answer", json!({ "search": search }));
            taken.push(started.elapsed());
        }
    }
    ask(&door, "vault.lock", json!({}));
    let _ = std::fs::remove_dir_all(&folder);
    let mut table = format!("the neutral answer, {CALLS} calls each, in turns; microseconds   p10      p50      p90\n");
    for (state, taken) in states.iter().zip(&mut taken) {
        taken.sort_unstable();
        let at = |share: usize| taken[CALLS * share / 100].as_nanos() as f64 / 1000.0;
        table.push_str(&format!("  {state:<56}{:>8.1} {:>8.1} {:>8.1}\n", at(10), at(50), at(90)));
    }
    table
}

/// A search about which there is this to know; names and lengths are the same for all.
fn search(door: &Door, state: &str) -> Value {
    let fresh = || new_id(&SystemClock::default()).to_string();
    let person = |name: &str| {
        ask(door, "person.save", json!({ "record": { "names": { fresh(): { "text": name, "kind": "full" } } } }))["id"].clone()
    };
    let (seeker, sought) = (person("Drita Gjoni"), person("Zef Gjoni"));
    let case = ask(door, "case.save", json!({ "record": { "principal": seeker } }))["id"].clone();
    let known = json!({ "case": case, "seeker": seeker, "names": { fresh(): { "text": "Zef Gjoni", "kind": "full" } } });
    let search = ask(door, "family_search.save", json!({ "record": known }))["id"].clone();
    if state == "nobody was found" {
        return search;
    }
    let decision = match state {
        "possible" => "possible",
        "blocked" => "blocked",
        _ => "verified",
    };
    let pair = ask(door, "pair.save", json!({ "record": { "search": search, "person": sought, "decision": decision } }))["id"].clone();
    let says = |side: &str, act: &str, scope: Option<&str>| {
        ask(door, "consent.record", json!({ "record": { "pair": pair, "side": side, "act": act, "scope": scope } }));
    };
    match state {
        "declined" => says("sought", "declined", None),
        "withdrawn" => says("sought", "withdrawn", None),
        "agreed to" => {
            says("seeker", "granted", Some("meeting"));
            says("sought", "granted", Some("meeting"));
        }
        "must learn nothing" => {
            let stored = ask(door, "person.get", json!({ "id": sought }));
            let mut record = stored["record"].clone();
            record["do_not_disclose"] = json!({ fresh(): { "who": "", "person": seeker } });
            ask(door, "person.save", json!({ "id": sought, "base": stored["version"], "record": record }));
        }
        _ => {}
    }
    search
}
