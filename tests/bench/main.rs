//! How quick Panah is with 100,000 cases, 1,000,000 notes and 50,000 news items, beside plain unencrypted SQLite with the same text and
//! FTS5 in the same run; and how often a family search finds the right one of 10,000 people. Prints tables; asserts nothing.

mod answer;
mod matching;
mod rival;
mod times;
mod whole;

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Instant;

use panah_core::clock::SystemClock;
use panah_core::desk::Environment;
use panah_core::door::Door;
use serde_json::{Value, json};

use rival::Rival;
use times::{Row, Times};

const PASSPHRASE: &str = "seven quiet lanterns by the river";
const QUERIES: usize = 200;
const SAVES: usize = 200;

fn main() {
    if std::env::args().nth(1).as_deref() == Some("answer") {
        print!("{}", answer::times(&cache()));
        return;
    }
    let mut arguments = std::env::args().skip(1).peekable();
    // The matching alone: `panah-bench matching 200000 500`, or with seeds of one's own after them.
    if arguments.next_if_eq("matching").is_some() {
        let mut number = |default: u64| arguments.next().map_or(default, |text| text.parse().expect("a number"));
        let (people, searches) = (number(10_000) as u32, number(500) as u32);
        let seeds: Vec<u64> = arguments.map(|text| text.parse().expect("a number")).collect();
        return matching::report(people, searches, if seeds.is_empty() { &matching::SEEDS } else { &seeds });
    }
    let mut size = |default: u32| arguments.next().map_or(default, |text| text.parse().expect("a number"));
    let (cases, notes, news) = (size(100_000), size(1_000_000), size(50_000));
    let folder = cache().join(format!("{cases}-{notes}-{news}"));
    let vault = folder.join("vault");

    let door = door(&folder);
    let recovery_key = match std::fs::read_to_string(folder.join("recovery-key-of-invented-people")) {
        Ok(key) => key,
        Err(_) => make(&door, &folder, &vault, (cases, notes, news)),
    };
    let mut rows = Vec::new();

    // The recovery key opens without scrypt: opening as it is, less the derivation.
    let started = Instant::now();
    ask(&door, "vault.unlock", json!({ "dir": vault, "passphrase": recovery_key }));
    let opened = Times::one(started.elapsed());
    let started = Instant::now();
    let first = ask(&door, "case.list", json!({ "sort": "next-due", "limit": 50, "offset": 0 }));
    let first_list = Times::one(started.elapsed());
    assert_eq!(first["total"], cases);

    let rival_started = Instant::now();
    let rival_path = folder.join("plain.db");
    if !rival_path.exists() {
        println!("copying the same text into plain SQLite …");
        Rival::make(&rival_path, |store| copy(&door, store));
        println!("  {:.0} s", rival_started.elapsed().as_secs_f64());
    }
    let started = Instant::now();
    let rival = Rival::open(&rival_path);
    rows.push(Row::new("open, without key derivation", opened, Times::one(started.elapsed())));
    let started = Instant::now();
    rival.first_list();
    rows.push(Row::new("first list of cases, 50 rows", first_list, Times::one(started.elapsed())));

    let list = Times::of(50, |_| drop(ask(&door, "case.list", json!({ "sort": "next-due", "limit": 50, "offset": 0 }))));
    rows.push(Row::new("list of cases again", list, Times::of(50, |_| rival.first_list())));
    rows.extend(whole::lists(&door));
    rows.extend(whole::page(&door, &folder));

    for (name, queries) in queries() {
        let ours = Times::of(queries.len(), |at| drop(ask(&door, "search", json!({ "query": queries[at], "limit": 20 }))));
        // The rival takes seconds for some: a few are enough.
        let few = queries.len().min(10);
        let plain = Times::of(few, |at| rival.search(&queries[at], false));
        let ranked = Times::of(few, |at| rival.search(&queries[at], true));
        rows.push(Row::new(&format!("search: {name}"), ours, plain));
        rows.push(Row::alone("  plain SQLite, ORDER BY rank", ranked));
    }
    let all: Vec<String> = queries().into_iter().flat_map(|(_, queries)| queries).collect();
    let ours = Times::of(all.len(), |at| drop(ask(&door, "search", json!({ "query": all[at], "limit": 20 }))));
    rows.push(Row::alone(&format!("search: all {QUERIES}"), ours));

    let case = first["rows"][0]["id"].clone();
    let text = |at: usize| format!("Save number {at}: the lawyer called about the hearing and will come on Thursday.");
    let ours = Times::of(SAVES, |at| {
        drop(ask(&door, "note.save", json!({ "record": { "case": case, "text": text(at), "visibility": "team" } })));
    });
    rows.push(Row::new("one durable save of a note", ours, Times::of(SAVES, |at| rival.save(&text(at)))));

    let attached = whole::attach(&door, &folder);
    let started = Instant::now();
    ask(&door, "vault.lock", json!({}));
    rows.push(Row::alone("lock and seal", Times::one(started.elapsed())));

    let megabytes = |path: &Path| std::fs::metadata(path).map_or(0, |file| file.len() >> 20);
    println!(
        "\n{cases} cases, {notes} notes, {news} news items; vault {} MB, plain SQLite {} MB",
        megabytes(&vault.join("data.db")),
        megabytes(&rival_path)
    );
    times::print(&rows);
    println!("{attached}\n(the rival: 10 queries of each sort)\n\n{}", answer::times(&folder));
    matching::report(10_000, 500, &matching::SEEDS);
}

fn cache() -> PathBuf {
    let cache = std::env::var_os("XDG_CACHE_HOME").map(PathBuf::from);
    let home = || PathBuf::from(std::env::var_os("HOME").unwrap_or_else(|| "/tmp".into())).join(".cache");
    cache.unwrap_or_else(home).join("panah").join("bench-3")
}

fn door(folder: &Path) -> Door {
    Door::new(Environment {
        clock: Arc::new(SystemClock::default()),
        data_dir: folder.join("data"),
        config_dir: folder.join("config"),
        work_factor: panah_core::vault::LEAST_WORK_FACTOR,
    })
}

fn ask(door: &Door, operation: &str, request: Value) -> Value {
    door.call(operation, request).unwrap_or_else(|problem| panic!("{operation}: {problem}"))
}

/// Makes the vault, once; later runs use it again.
fn make(door: &Door, folder: &Path, vault: &Path, (cases, notes, news): (u32, u32, u32)) -> String {
    std::fs::create_dir_all(folder).expect("a cache folder");
    let _ = std::fs::remove_dir_all(vault);
    println!("making {cases} cases, {notes} notes, {news} news items …");
    let started = Instant::now();
    let created = ask(door, "vault.create", json!({ "dir": vault, "name": "Robin Hale", "passphrase": PASSPHRASE }));
    ask(door, "sample.fill", json!({ "cases": cases, "notes": notes, "news": news, "seed": 1 }));
    ask(door, "vault.lock", json!({}));
    println!("  {:.0} s", started.elapsed().as_secs_f64());
    let key = created["recovery_key"].as_str().expect("a key").to_owned();
    std::fs::write(folder.join("recovery-key-of-invented-people"), &key).expect("the cache is writable");
    key
}

/// Every row of a list, page by page.
fn pages<'a>(door: &'a Door, operation: &'a str, mut request: Value) -> impl Iterator<Item = Value> + 'a {
    let mut offset = 0;
    let page = move || {
        request["limit"] = 500.into();
        request["offset"] = offset.into();
        let rows = ask(door, operation, request.clone())["rows"].as_array().expect("rows").clone();
        offset += rows.len();
        (!rows.is_empty()).then_some(rows)
    };
    std::iter::from_fn(page).flatten()
}

/// The same text, record by record, read through the door.
fn copy(door: &Door, rival: &Rival) {
    for news in pages(door, "news.list", json!({ "sort": "published" })) {
        let stored = ask(door, "news.get", json!({ "id": news["id"] }));
        rival.add(stored["record"]["title"].as_str(), stored["record"]["body"].as_str().unwrap_or_default());
    }
    for case in pages(door, "case.list", json!({ "sort": "code" })) {
        let stored = ask(door, "case.get", json!({ "id": case["id"] }));
        rival.add_case(
            case["code"].as_str().unwrap_or_default(),
            case["name"].as_str(),
            case["next_due"]["latest"].as_str(),
            stored["case"]["record"]["summary"].as_str().unwrap_or_default(),
        );
        for note in pages(door, "note.list", json!({ "case": case["id"] })) {
            rival.add(None, note["record"]["text"].as_str().unwrap_or_default());
        }
    }
}

/// All but the last letters, one letter more or less each time.
fn begun(word: &str, at: usize) -> String {
    let letters = word.chars().count();
    word.chars().take((letters / 2 + at % 3).clamp(3, letters - 1)).collect()
}

/// 200 queries as people type them.
fn queries() -> Vec<(&'static str, Vec<String>)> {
    let quarter = QUERIES / 5;
    let rare = (0..quarter).map(|at| (10_007 + at * 1_793).to_string()).collect();
    let pick = |words: &[&str], at: usize| words[at % words.len()].to_owned();
    let common = ["hearing", "lawyer", "papers", "interpreter", "registry", "landlord", "doctor", "خانواده", "مهلت", "bakery"];
    let places = ["lower town", "harbour", "northgate", "riverside", "quay street"];
    let starts = ["re", "pa", "la", "th", "ma", "be", "in", "do", "نا", "کا", "fi", "wo", "ha", "co", "st", "ap"];
    vec![
        ("a rare word", rare),
        ("a common word", (0..quarter).map(|at| pick(&common, at)).collect()),
        ("two words", (0..quarter).map(|at| format!("{} {}", pick(&common, at), pick(&places, at / 3))).collect()),
        ("a word half typed", (0..quarter).map(|at| begun(&pick(&common, at), at)).collect()),
        ("two letters", (0..quarter).map(|at| pick(&starts, at)).collect()),
    ]
}
