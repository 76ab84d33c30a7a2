//! The door with an open vault: a line with the operation, then the request. Whatever comes, it answers, and the vault stays in order.
//!
//! `"#3"` in a request stands for the id of the vault's fourth record, so that requests find something.
#![no_main]

use std::cell::RefCell;
use std::fs;
use std::path::Path;
use std::sync::Arc;

use libfuzzer_sys::fuzz_target;
use panah_core::clock::SystemClock;
use panah_core::desk::Environment;
use panah_core::door::{DESCRIPTIONS, Door};
use panah_core::{ErrorCode, MayCall};
use serde_json::{Value, json};

/// After so many requests the vault is looked at whole, and another one made: it would grow, and each save with it.
const REQUESTS: u32 = 2_000;

/// What a request that reads a file is given, whatever it names.
const SHEET: &str = "Name,Born,Risk\nLina Osman,about 1988,high\nZef Gjoni,,low\n";

/// Operations that are left out: those that close this vault, open or make another, or look into a folder that the request names; and those
/// that fill it with as many records as they are told.
const LEFT_OUT: [&str; 8] = [
    "vault.create",
    "vault.unlock",
    "vault.lock",
    "vault.look",
    "vault.sandbox",
    "vault.change_passphrase",
    "sample.fill",
    "sample.families",
];

struct Desk {
    door: Door,
    folder: tempfile::TempDir,
    ids: Vec<Value>,
    left: u32,
}

impl Desk {
    fn new() -> Desk {
        // In memory where there is some: every change is synced.
        let folder = tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir()).expect("a folder");
        let door = Door::new(Environment {
            clock: Arc::new(SystemClock::default()),
            data_dir: folder.path().join("data"),
            config_dir: folder.path().join("config"),
            work_factor: panah_core::vault::LEAST_WORK_FACTOR,
        });
        let vault = folder.path().join("vault");
        door.call("vault.create", json!({ "dir": vault, "name": "Robin Hale", "passphrase": "seven quiet lanterns" })).expect("a vault");
        door.call("sample.fill", json!({ "cases": 3, "notes": 6, "news": 3, "seed": 1 })).expect("a sample");
        let mut ids = Vec::new();
        for (list, request) in
            [("case.list", json!({"sort": "code"})), ("person.list", json!({})), ("news.list", json!({"sort": "published"}))]
        {
            ids.extend(rows(&door, list, request));
        }
        for operation in DESCRIPTIONS.iter().filter(|operation| operation.name.ends_with(".list")) {
            let schema = (operation.request)().to_value();
            if ["case", "offset"].iter().all(|field| schema["properties"].get(field).is_some()) {
                ids.extend(rows(&door, operation.name, json!({"case": ids[0]})));
            }
        }
        Desk { door, folder, ids, left: REQUESTS }
    }

    /// The request with ids for their numbers, and with places of this desk for those it names.
    fn read(&self, request: &str) -> Option<Value> {
        let mut request = request.to_owned();
        for (number, id) in self.ids.iter().enumerate() {
            request = request.replace(&format!("\"#{number}\""), &id.to_string());
        }
        let mut request: Value = serde_json::from_str(&request).ok()?;
        // Each passphrase costs a second of scrypt, which is the passphrase's whole point; the core's own stories give them.
        if names_a_passphrase(&request) {
            return None;
        }
        if let Some(fields) = request.as_object_mut() {
            for (name, place) in [("path", "out/file"), ("dir", "out/folder"), ("key_file", "out/key")] {
                if let Some(Value::String(path)) = fields.get_mut(name) {
                    *path = self.folder.path().join(place).to_string_lossy().into_owned();
                }
            }
        }
        Some(request)
    }

    fn out(&self) -> std::path::PathBuf {
        self.folder.path().join("out")
    }
}

fn rows(door: &Door, list: &str, mut request: Value) -> Vec<Value> {
    request["limit"] = json!(20);
    request["offset"] = json!(0);
    let answer = door.call(list, request).unwrap_or_else(|problem| panic!("{list}: {problem}"));
    answer["rows"].as_array().expect("rows").iter().map(|row| row["id"].clone()).collect()
}

fn names_a_passphrase(request: &Value) -> bool {
    match request {
        Value::Object(fields) => fields.iter().any(|(name, value)| name.ends_with("passphrase") || names_a_passphrase(value)),
        Value::Array(values) => values.iter().any(names_a_passphrase),
        _ => false,
    }
}

fn entries(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> =
        fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

thread_local! {
    static DESK: RefCell<Option<Desk>> = const { RefCell::new(None) };
}

fuzz_target!(|input: &str| {
    let Some((first, request)) = input.split_once('\n') else { return };
    let Some(operation) = DESCRIPTIONS.iter().find(|known| known.name == first && !LEFT_OUT.contains(&known.name)) else { return };
    DESK.with_borrow_mut(|kept| {
        let desk = kept.get_or_insert_with(Desk::new);
        let Some(request) = desk.read(request) else { return };
        let names_a_place = request.get("path").is_some();
        if names_a_place {
            let _ = fs::remove_dir_all(desk.out());
            fs::create_dir(desk.out()).expect("room");
            if ["file.add", "import.look", "import.cases"].contains(&operation.name) {
                fs::write(desk.out().join("file"), SHEET).expect("room");
            }
        }
        if let Err(problem) = desk.door.call(operation.name, request) {
            assert_ne!(problem.code, ErrorCode::Stopped, "the program's own fault");
            assert!(operation.may_call == MayCall::Anybody || problem.code != ErrorCode::Locked);
        }
        if names_a_place {
            let written = entries(&desk.out());
            assert!(written.iter().all(|name| ["file", "file.age"].contains(&&**name)), "beside its place: {written:?}");
            let beside = entries(desk.folder.path());
            assert!(beside.iter().all(|name| ["config", "data", "out", "vault"].contains(&&**name)), "beside: {beside:?}");
        }
        desk.left -= 1;
        if desk.left == 0 {
            let found = desk.door.call("vault.verify", json!({})).expect("it is looked at");
            assert_eq!(found["problems"], json!([]), "the vault stays in order");
            *kept = None;
        }
    });
});
