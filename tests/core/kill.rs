//! 200 times `kill -9` while somebody saves: what was acknowledged is there, all of it, and nothing is half there.

use std::collections::BTreeSet;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::Stdio;
use std::time::Duration;

use serde_json::{Value, json};

use crate::child;
use crate::desk::{Desk, id, texts};

const KILLS: u64 = 200;
/// A new vault after so many, so that each check stays short.
const KILLS_A_VAULT: u64 = 50;

/// What there is: texts of notes, texts of drafts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Held {
    notes: BTreeSet<String>,
    drafts: BTreeSet<String>,
}

/// What the first `steps` steps of a run leave. Each note takes four: a draft, typing on, saving it, and an edit.
fn after(run: u64, steps: u64) -> Held {
    let text = |at: u64, stage: &str| format!("run {run} note {at} {stage}");
    let mut held = Held::default();
    held.notes.extend((0..steps / 4).map(|at| text(at, "edited")));
    match steps % 4 {
        0 => {}
        3 => drop(held.notes.insert(text(steps / 4, "saved"))),
        stage => drop(held.drafts.insert(text(steps / 4, if stage == 1 { "begun" } else { "typed on" }))),
    }
    held
}

/// Saves until it is killed, and tells each step that was acknowledged.
fn save_for_ever(folder: &Path) {
    let words = std::env::var("PANAH_STORY_WORDS").unwrap();
    let [recovery_key, case, run] = words.split(' ').collect::<Vec<_>>()[..] else { panic!() };
    let desk = Desk::at(folder, recovery_key, 1000 + run.parse::<u64>().unwrap());
    child::tell("started");
    desk.recover();
    child::tell("step 0");
    let mut steps = 0;
    let mut acknowledged = || {
        steps += 1;
        child::tell(&format!("step {steps}"));
    };
    for at in 0.. {
        let body = |stage: &str| json!({"case": case, "visibility": "team", "text": format!("run {run} note {at} {stage}")});
        let mut draft = json!({"kind": "note", "case": case, "title": "a note", "body": body("begun")});
        draft["id"] = json!(id(&desk.ask("draft.save", draft.clone())));
        acknowledged();
        draft["body"] = body("typed on");
        desk.ask("draft.save", draft.clone());
        acknowledged();
        let saved = desk.ask("note.save", json!({"draft": draft["id"], "record": body("saved")}));
        acknowledged();
        desk.ask("note.save", json!({"id": saved["id"], "base": saved["version"], "record": body("edited")}));
        acknowledged();
    }
}

/// What the vault holds now.
fn held(desk: &Desk, case: &str) -> Held {
    let mut notes: Vec<Value> = Vec::new();
    loop {
        let page = desk.ask("note.list", json!({"case": case, "limit": 500, "offset": notes.len()}));
        notes.extend(page["rows"].as_array().unwrap().iter().map(|row| row["record"].clone()));
        if notes.len() as u64 == page["total"].as_u64().unwrap() {
            break;
        }
    }
    let drafts: Vec<Value> = desk.ask("draft.list", json!({})).as_array().unwrap().iter().map(|draft| draft["body"].clone()).collect();
    Held { notes: texts(&notes, "text").into_iter().collect(), drafts: texts(&drafts, "text").into_iter().collect() }
}

/// SplitMix64 (Steele, Lea, Flood 2014).
fn next(state: &mut u64) -> u64 {
    *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mixed = (*state ^ (*state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ (mixed >> 31)
}

/// Runs the child, kills it at a random moment, and gives how many steps it had acknowledged; none if it was not open yet.
fn killed(desk: &Desk, case: &str, run: u64, chance: &mut u64) -> Option<u64> {
    let mut command = child::of("kill::two_hundred_kills_lose_nothing_that_was_acknowledged", desk.path(), &[]);
    command.env("PANAH_STORY_WORDS", format!("{} {case} {run}", desk.recovery_key)).stdout(Stdio::piped()).stderr(Stdio::null());
    let mut child = command.spawn().unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    // One in eight is killed while the vault opens, the others while they save: after so many steps, however slow the machine, and a moment.
    let step = (!next(chance).is_multiple_of(8)).then(|| next(chance) % 8);
    let from = step.map_or_else(|| "started".to_owned(), |step| format!("step {step}"));
    lines.by_ref().map_while(Result::ok).find(|line| child::told(line) == Some(&from)).expect("the child begins");
    std::thread::sleep(Duration::from_micros(next(chance) % 20_000));
    child.kill().unwrap();
    child.wait().unwrap();
    let rest = lines.map_while(Result::ok).filter_map(|line| child::told(&line)?.strip_prefix("step ")?.parse().ok());
    rest.last().or(step)
}

#[test]
fn two_hundred_kills_lose_nothing_that_was_acknowledged() {
    if let Some(folder) = child::folder() {
        return save_for_ever(&folder);
    }
    // A seed may be given to tell a story again; the moments are still the machine's own.
    let seed = std::env::var("PANAH_SEED").ok().and_then(|seed| seed.parse().ok()).unwrap_or_else(|| u64::from(std::process::id()));
    println!("PANAH_SEED={seed}");
    let (mut chance, mut acknowledged, mut in_flight) = (seed, 0, 0);
    for vault in 0..KILLS / KILLS_A_VAULT {
        let desk = Desk::with_vault();
        let case = desk.case_of(&desk.person("Lina Osman"), "high");
        let mut known = Held::default();
        desk.lock();
        for run in vault * KILLS_A_VAULT..(vault + 1) * KILLS_A_VAULT {
            let steps = killed(&desk, &case, run, &mut chance);
            desk.recover();
            desk.is_sound();
            let found = held(&desk, &case);
            let with = |steps: u64| {
                let new = after(run, steps);
                let both = |old: &BTreeSet<String>, new: &BTreeSet<String>| old | new;
                Held { notes: both(&known.notes, &new.notes), drafts: both(&known.drafts, &new.drafts) }
            };
            let least = steps.unwrap_or(0);
            let (there, and_one_more) = (with(least), with(least + 1));
            assert!(
                found == there || found == and_one_more,
                "seed {seed}, run {run}, {steps:?} acknowledged: missing {:?} {:?}, extra {:?} {:?}",
                there.notes.difference(&found.notes),
                there.drafts.difference(&found.drafts),
                found.notes.difference(&there.notes),
                found.drafts.difference(&there.drafts)
            );
            acknowledged += least;
            in_flight += u64::from(found != there);
            known = found;
            desk.lock();
        }
    }
    println!("{KILLS} kills, {acknowledged} saves acknowledged and all there, {in_flight} more that were on their way");
    assert!(acknowledged > KILLS, "the kills fell into saving, not before it");
}
