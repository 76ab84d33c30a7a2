//! Family searches: how often the right person comes first, and how quickly, beside Jaro-Winkler over the written full names in the same run.
//!
//! The families are invented with errors (`core/src/sample/families`), by seeds that no weight was chosen on.

use panah_core::door::Door;
use serde_json::{Value, json};

use crate::times::{Row, Times};
use crate::{PASSPHRASE, ask, cache, door};

/// The seeds of the figures that count. Others were looked at while the weights were chosen; these were not.
pub const SEEDS: [u64; 6] = [90_210, 31_337, 4_242, 610_001, 610_002, 610_003];

/// How many of the searches have the right person where.
#[derive(Default)]
struct Ranks(Vec<Option<usize>>);

impl Ranks {
    fn within(&self, places: usize) -> f64 {
        let found = self.0.iter().filter(|rank| rank.is_some_and(|rank| rank < places)).count();
        100.0 * found as f64 / self.0.len() as f64
    }

    fn line(&self, name: &str) -> String {
        format!("{name:<58} {:>7.1}% {:>9.1}% {:>11.1}%", self.within(1), self.within(5), self.within(20))
    }
}

/// How the searches of one run went, for Panah and for the rival.
#[derive(Default)]
struct Run {
    ours: Ranks,
    theirs: Ranks,
    our_times: Times,
    their_times: Times,
}

impl Run {
    fn print(&self, name: &str) {
        println!("{name:<58} {:>8} {:>10} {:>12}", "first", "of five", "of twenty");
        println!("{}\n{}", self.ours.line("right person found: Panah"), self.theirs.line("  Jaro-Winkler over the full names"));
    }

    fn with(mut self, other: Run) -> Run {
        self.ours.0.extend(other.ours.0);
        self.theirs.0.extend(other.theirs.0);
        self.our_times = self.our_times.with(other.our_times);
        self.their_times = self.their_times.with(other.their_times);
        self
    }
}

/// Prints how the matching goes where seekers told what close relatives know, and where they told hardly more than an office writes down:
/// seed by seed, and all together.
pub fn report(people: u32, searches: u32, seeds: &[u64]) {
    let mut rows = Vec::new();
    for vague in [false, true] {
        let told = if vague { ", told vaguely" } else { "" };
        let mut all = Run::default();
        for seed in seeds {
            let run = run(people, searches, *seed, vague);
            run.print(&format!("{people} people, {} searches{told}, seed {seed}", run.ours.0.len()));
            all = all.with(run);
        }
        all.print(&format!("all {} searches{told}", all.ours.0.len()));
        rows.push(Row::new(&format!("candidates of a family search{told}"), all.our_times, all.their_times));
    }
    crate::times::print(&rows);
}

/// Invents families, and searches.
fn run(people: u32, searches: u32, seed: u64, vague: bool) -> Run {
    let folder = cache().join("families");
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).expect("a cache folder");
    let (door, vault) = (door(&folder), folder.join("vault"));
    let created = ask(&door, "vault.create", json!({ "dir": vault, "name": "Robin Hale", "passphrase": PASSPHRASE }));
    let made = ask(&door, "sample.families", json!({ "people": people, "searches": searches, "seed": seed, "vague": vague }));
    ask(&door, "vault.lock", json!({}));
    ask(&door, "vault.unlock", json!({ "dir": vault, "passphrase": created["recovery_key"] }));

    let asked = made["searches"].as_array().expect("searches").clone();
    let mut ours = Ranks::default();
    let our_times = Times::of(asked.len(), |at| {
        let answer = ask(&door, "family.candidates", json!({ "search": asked[at]["search"], "limit": 20 }));
        let rows = answer["rows"].as_array().expect("rows");
        ours.0.push(rows.iter().position(|row| row["person"]["id"] == asked[at]["person"]));
    });
    if std::env::var_os("SHOW_MISSES").is_some() {
        misses(&door, &asked, &ours);
    }
    let on_file = on_file(&door);
    let names = sought(&door);
    let mut theirs = Ranks::default();
    let their_times = Times::of(asked.len().min(200), |at| theirs.0.push(rank(&on_file, &names, &asked[at])));
    let _ = std::fs::remove_dir_all(&folder);
    Run { ours, theirs, our_times, their_times }
}

/// The whole names of a record, as written.
fn full_names(names: &Value) -> Vec<String> {
    let names = names.as_object().expect("names");
    let of =
        |kind: &str| -> Vec<&str> { names.values().filter(|name| name["kind"] == kind).filter_map(|name| name["text"].as_str()).collect() };
    let mut full: Vec<String> = [of("full"), of("document")].concat().into_iter().map(str::to_owned).collect();
    let parts = [of("given"), of("family")].concat();
    if full.is_empty() && !parts.is_empty() {
        full.push(parts.join(" "));
    }
    full
}

/// Everybody on file, by id, with their full names.
fn on_file(door: &Door) -> Vec<(Value, Vec<String>)> {
    crate::pages(door, "person.list", json!({}))
        .map(|row| {
            let stored = ask(door, "person.get", json!({ "id": row["id"] }));
            (row["id"].clone(), full_names(&stored["record"]["names"]))
        })
        .collect()
}

/// The sought people's full names and their seekers, by search.
fn sought(door: &Door) -> std::collections::HashMap<String, (Value, Vec<String>)> {
    let mut all = std::collections::HashMap::new();
    for offset in (0..).step_by(100) {
        let board = ask(door, "family.board", json!({ "limit": 100, "offset": offset }));
        let rows = board["rows"].as_array().expect("rows");
        if rows.is_empty() {
            return all;
        }
        for row in rows {
            let record = &row["search"]["record"];
            all.insert(row["search"]["id"].to_string(), (record["seeker"].clone(), full_names(&record["names"])));
        }
    }
    all
}

/// Where the right person stands for the rival; those who score alike stand behind.
fn rank(
    on_file: &[(Value, Vec<String>)],
    sought: &std::collections::HashMap<String, (Value, Vec<String>)>,
    asked: &Value,
) -> Option<usize> {
    let (seeker, names) = &sought[&asked["search"].to_string()];
    let score = |theirs: &[String]| {
        let pairs = names.iter().flat_map(|name| theirs.iter().map(move |other| strsim::jaro_winkler(name, other)));
        pairs.fold(0.0, f64::max)
    };
    let others = on_file.iter().filter(|(id, _)| id != seeker).map(|(id, names)| (id, score(names)));
    let scores: Vec<(&Value, f64)> = others.collect();
    let right = scores.iter().find(|(id, _)| **id == asked["person"])?.1;
    Some(scores.iter().filter(|(_, score)| *score > right).count())
}

/// What was told, what stands on file, and who came first instead.
fn misses(door: &Door, asked: &[Value], ranks: &Ranks) {
    for (asked, rank) in asked.iter().zip(&ranks.0).filter(|(_, rank)| **rank != Some(0)) {
        let answer = ask(door, "family.candidates", json!({ "search": asked["search"], "limit": 100 }));
        println!("-- right person at {rank:?}");
        let rows = answer["rows"].as_array().expect("rows");
        let right = rows.iter().find(|row| row["person"]["id"] == asked["person"]);
        for row in rows.first().into_iter().chain(right) {
            println!("   {} {}", row["score"], row["person"]["name"]);
            for field in row["fields"].as_array().expect("fields") {
                println!("      {} {} {} | {} {}", field["field"], field["how"], field["sought"], field["theirs"], field["note"]);
            }
        }
        if right.is_none() {
            println!("   not among them: {}", ask(door, "person.get", json!({ "id": asked["person"] }))["record"]);
        }
    }
}
