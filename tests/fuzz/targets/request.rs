//! The door with an open vault: a line with the operation, then the request. Whatever comes, it answers, and the vault stays in order.
#![no_main]

use std::sync::{Arc, OnceLock};

use libfuzzer_sys::fuzz_target;
use panah_core::clock::SystemClock;
use panah_core::desk::Environment;
use panah_core::door::{DESCRIPTIONS, Door};
use panah_core::{ErrorCode, MayCall};
use serde_json::json;

fn door() -> &'static Door {
    static DOOR: OnceLock<(Door, tempfile::TempDir)> = OnceLock::new();
    let (door, _) = DOOR.get_or_init(|| {
        let folder = tempfile::tempdir().expect("a folder");
        let door = Door::new(Environment {
            clock: Arc::new(SystemClock::default()),
            data_dir: folder.path().join("data"),
            config_dir: folder.path().join("config"),
            work_factor: panah_core::vault::LEAST_WORK_FACTOR,
        });
        let vault = folder.path().join("vault");
        door.call("vault.create", json!({ "dir": vault, "name": "Robin Hale", "passphrase": "seven quiet lanterns" })).expect("a vault");
        door.call("sample.fill", json!({ "cases": 3, "notes": 6, "news": 3, "seed": 1 })).expect("a sample");
        (door, folder)
    });
    door
}

fuzz_target!(|input: &str| {
    let Some((first, request)) = input.split_once('\n') else { return };
    // Operations that close this vault, make others, or write where they are told are for the core's own tests.
    let safe = |name: &str| !name.starts_with("vault.") && !name.starts_with("export.") && name != "sample.fill" && name != "news.import";
    let Some(operation) = DESCRIPTIONS.iter().find(|known| known.name == first && safe(known.name)) else { return };
    let Ok(request) = serde_json::from_str(request) else { return };
    if let Err(problem) = door().call(operation.name, request) {
        assert_ne!(problem.code, ErrorCode::Stopped, "the program's own fault");
        assert!(operation.may_call == MayCall::Anybody || problem.code != ErrorCode::Locked);
    }
});
