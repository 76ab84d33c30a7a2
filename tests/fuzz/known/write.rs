//! Makes a vault and writes from it the seeds of the targets that read the vault's own files, and a request for every operation: `make seeds`.
//! What the fuzzer kept of those targets before does not belong to the new vault.

use std::fs;
use std::path::{Path, PathBuf};

use panah_core::clock::{SystemClock, new_id};
use panah_core::door::DESCRIPTIONS;
use panah_core::vault::parsers::{DatabaseKey, Keyring, Seal, open_keyring, open_slot_within, seal_slot_at, sealed};
use panah_core::vault::{Founder, LEAST_WORK_FACTOR, Typed, create, read_way_back, write_shares};
use serde_json::{Map, Value, json};

const PASSPHRASE: &str = "seven quiet lanterns";

fn main() {
    let folder = tempfile::tempdir().expect("a folder");
    let dir = folder.path().join("vault");
    let clock = SystemClock::default();
    let founder = Founder { person: new_id(&clock), passphrase: PASSPHRASE, label: Some("Robin"), work_factor: LEAST_WORK_FACTOR };
    let (opened, recovery_key) = create(&dir, &founder, &clock, Ok).expect("a vault");
    let id = opened.vault.id();

    write("known/recovery-key", recovery_key.as_bytes());
    opened.vault.copy(&opened.connection).expect("a copy");
    opened.vault.back_up(&place("seeds/backup/whole")).expect("a backup");
    opened.vault.lock(opened.connection).expect("it is locked");

    let slot = fs::read_dir(dir.join("people")).expect("slots").next().expect("a slot").expect("an entry").path();
    let slot = open_slot_within(LEAST_WORK_FACTOR..=LEAST_WORK_FACTOR, &fs::read(slot).expect("a slot"), PASSPHRASE, id).expect("it opens");
    write("seeds/slot/open", &serde_json::to_vec(&slot).expect("plain data"));
    for cost in 1..=4 {
        write(&format!("seeds/slot/sealed-{cost}"), &seal_slot_at(&slot, PASSPHRASE, cost).expect("it is sealed"));
    }

    let keyring = fs::read(dir.join("keyring.age")).expect("a keyring");
    write("seeds/keyring/sealed", &keyring);
    let Some(Typed::Identity(identity)) = read_way_back(&recovery_key) else { panic!("a key on paper") };
    let keyring = open_keyring(&keyring, &identity, id).expect("it opens");
    write("seeds/keyring/open", &serde_json::to_vec(&keyring).expect("plain data"));
    let key = keyring.current.clone();
    let turning = Keyring { next: Some(DatabaseKey::new([7; 32])), ..keyring };
    write("seeds/keyring/open-with-two", &serde_json::to_vec(&turning).expect("plain data"));

    let clean = fs::read(dir.join("seal")).expect("a seal");
    write("seeds/seal/clean", &clean);
    for (name, seal) in [("opening", Seal::Opening { generation: 2 }), ("open", Seal::Open { generation: 2 })] {
        write(&format!("seeds/seal/{name}"), &sealed(seal.clone(), &key));
        write(&format!("seeds/seal/{name}-inside"), &serde_json::to_vec(&seal).expect("plain data"));
    }
    let clean: Value = serde_json::from_slice(&clean).expect("a seal");
    write("seeds/seal/clean-inside", clean["seal"].to_string().as_bytes());

    let shares = write_shares(&identity);
    write("seeds/recovery/key", recovery_key.as_bytes());
    write("seeds/recovery/share", shares[0].as_bytes());
    write("seeds/recovery/two-shares", format!("{}\n{}", *shares[1], shares[2].to_lowercase()).as_bytes());
    write("seeds/recovery/inside", &[[[9, 9, 1], [9, 9, 2]].map(|head| [&head[..], &[7; 32]].concat()).concat()].concat());

    let header = fs::read_to_string(dir.join("vault.json")).expect("a header").replace('\n', "");
    write("seeds/backup/parts", format!("vault.json\n{header}\nkeyring.age\nx\nseal\nx\npeople/{id}.age\nx\ndata.db\nx\n").as_bytes());
    write("seeds/backup/link", format!("@seal\n/etc/passwd\n~vault.json\n{header}\n../beside\nx\npeople/../../x.age\nx\n").as_bytes());

    for operation in DESCRIPTIONS {
        let schema = (operation.request)().to_value();
        let request = example(&schema, &schema, 0);
        write(&format!("seeds/request/{}", operation.name), format!("{}\n{request}", operation.name).as_bytes());
    }
}

/// A request of this form, with all that it can have.
fn example(schema: &Value, whole: &Value, depth: u32) -> Value {
    if depth > 12 {
        return Value::Null;
    }
    if let Some(name) = schema["$ref"].as_str() {
        return example(whole.pointer(name.trim_start_matches('#')).unwrap_or(&Value::Null), whole, depth + 1);
    }
    if let Some(value) = schema.get("const").or(schema["enum"].get(0)) {
        return value.clone();
    }
    for choice in ["oneOf", "anyOf", "allOf"] {
        if let Some(first) = schema[choice].get(0) {
            return example(first, whole, depth + 1);
        }
    }
    let kind = schema["type"].as_str().or(schema["type"][0].as_str()).unwrap_or("object");
    match kind {
        "string" if schema["format"] == "uuid" => json!("#0"),
        // A day is a text too.
        "string" => json!("2031-03-12"),
        "integer" | "number" => json!(1),
        "boolean" => json!(true),
        "array" => json!([example(&schema["items"], whole, depth + 1)]),
        "object" => {
            let mut made = Map::new();
            for (name, field) in schema["properties"].as_object().into_iter().flatten() {
                made.insert(name.clone(), example(field, whole, depth + 1));
            }
            if schema["additionalProperties"].is_object() {
                made.insert("#0".to_owned(), example(&schema["additionalProperties"], whole, depth + 1));
            }
            Value::Object(made)
        }
        _ => Value::Null,
    }
}

fn place(name: &str) -> PathBuf {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fuzz").join(name);
    fs::create_dir_all(path.parent().expect("a folder")).expect("the seeds can be written");
    path
}

fn write(name: &str, bytes: &[u8]) {
    fs::write(place(name), bytes).expect("the seeds can be written");
}
