//! The whole case: Today, a full case page, a filtered list, and taking in a large file beside `age` encrypting the same one.

use std::io::Write;
use std::path::Path;
use std::time::Instant;

use panah_core::door::Door;
use serde_json::{Value, json};

use crate::ask;
use crate::times::{Row, Times};

/// Bytes of the large file.
const LARGE: usize = 100 << 20;

/// Today, the calendar and the list, over the whole vault.
pub fn lists(door: &Door) -> Vec<Row> {
    let today = Times::of(20, |_| drop(ask(door, "today", json!({}))));
    let on = ask(door, "today", json!({}))["on"].clone();
    let day: chrono::NaiveDate = on.as_str().and_then(|day| day.parse().ok()).expect("a day");
    let month = json!({ "from": day, "until": day + chrono::Days::new(34) });
    let calendar = Times::of(20, |_| drop(ask(door, "today.calendar", month.clone())));
    let filter = json!({ "status": "open", "risk": ["high", "urgent"], "aims": ["papers"] });
    let request = json!({ "filter": filter, "sort": "next-due", "limit": 50, "offset": 0 });
    let filtered = Times::of(20, |_| drop(ask(door, "case.list", request.clone())));
    let completeness = Times::of(3, |_| drop(ask(door, "completeness", json!({}))));
    vec![
        Row::alone("Today", today),
        Row::alone("five weeks of the calendar", calendar),
        Row::alone("list of cases, three filters", filtered),
        Row::alone("completeness of all open cases", completeness),
    ]
}

/// A case page with 500 notes and 50 files.
pub fn page(door: &Door, folder: &Path) -> Vec<Row> {
    let case = full_case(door, folder);
    let request = json!({ "case": case, "limit": 100, "offset": 0 });
    let header = Times::of(20, |_| drop(ask(door, "case.get", json!({ "id": case }))));
    let page = Times::of(20, |_| {
        ask(door, "case.get", json!({ "id": case }));
        for part in ["case.timeline", "note.list", "file.list"] {
            ask(door, part, request.clone());
        }
        for part in ["case.due", "case.missing"] {
            ask(door, part, json!({ "case": case }));
        }
    });
    vec![Row::alone("case page, 500 notes, 50 files: header", header), Row::alone("  with timeline, notes, files, due, missing", page)]
}

/// Taking in a large file, beside age encrypting it to a file; both in megabytes a second.
pub fn attach(door: &Door, folder: &Path) -> String {
    let (source, sealed) = (folder.join("large.bin"), folder.join("large.age"));
    // Bytes that no two chunks share, so that each is written.
    let mut content = vec![0_u8; LARGE];
    let seed = Instant::now().elapsed().as_nanos() as u64 ^ std::process::id() as u64;
    blake3::Hasher::new().update(&seed.to_le_bytes()).finalize_xof().fill(&mut content);
    std::fs::write(&source, &content).expect("the cache is writable");
    let case = ask(door, "case.save", json!({ "record": {} }))["id"].clone();
    let started = Instant::now();
    ask(door, "file.add", json!({ "case": case, "path": source }));
    let ours = started.elapsed();

    let recipient = age::x25519::Identity::generate().to_public();
    let started = Instant::now();
    let read = std::fs::read(&source).expect("readable");
    let encryptor = age::Encryptor::with_recipients(std::iter::once(&recipient as &dyn age::Recipient)).expect("a recipient");
    let file = std::fs::File::create(&sealed).expect("the cache is writable");
    let mut writer = encryptor.wrap_output(&file).expect("wraps");
    writer.write_all(&read).expect("writes");
    writer.finish().expect("finishes");
    file.sync_all().expect("syncs");
    let age = started.elapsed();
    for path in [source, sealed] {
        std::fs::remove_file(path).expect("removable");
    }
    let rate = |time: std::time::Duration| (LARGE >> 20) as f64 / time.as_secs_f64();
    format!(
        "taking in 100 MiB: {:.0} MiB/s; age to a file, synced: {:.0} MiB/s; ratio {:.2}",
        rate(ours),
        rate(age),
        rate(ours) / rate(age)
    )
}

/// The case made for it, once.
fn full_case(door: &Door, folder: &Path) -> Value {
    let code = "BENCH-FULL";
    let found = ask(door, "search", json!({ "query": code, "kinds": ["case"], "limit": 1 }));
    if let Some(hit) = found["hits"].as_array().and_then(|hits| hits.first()) {
        return hit["id"].clone();
    }
    let case = ask(door, "case.save", json!({ "record": { "code": code } }))["id"].clone();
    for at in 0..500 {
        let text = format!("Note {at} of a full case: the registry was called, and the papers are on their way.");
        ask(door, "note.save", json!({ "record": { "case": case, "text": text, "visibility": "team", "on": "2026-01-01" } }));
    }
    let path = folder.join("letter.txt");
    for at in 0..50 {
        std::fs::write(&path, format!("Letter {at}")).expect("the cache is writable");
        ask(door, "file.add", json!({ "case": case, "path": path }));
    }
    std::fs::remove_file(path).expect("removable");
    case
}
