//! Files of a case: taken in whole or not at all, kept once and encrypted, and looked at from memory.

use std::fs;
use std::time::{Duration, Instant};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use panah_core::ErrorCode;
use serde_json::{Value, json};

use crate::desk::{Desk, id, new_id};
use crate::insider::open_database;
use crate::photographs::{holds, photograph};

pub const MIB: usize = 1 << 20;

pub fn desk() -> (Desk, String) {
    let desk = Desk::with_vault();
    let case = desk.case_of(&desk.person("Lina Osman"), "low");
    (desk, case)
}

/// Bytes that repeat nowhere within a chunk's length, and are no text.
fn noise(length: usize, seed: u64) -> Vec<u8> {
    let mut bytes = vec![0; length];
    blake3::Hasher::new().update(&seed.to_le_bytes()).finalize_xof().fill(&mut bytes);
    bytes
}

/// The whole of a file, read piece by piece.
pub fn read(desk: &Desk, file: &str, piece: usize) -> Vec<u8> {
    let mut bytes = Vec::new();
    loop {
        let answer = desk.ask("file.read", json!({"id": file, "offset": bytes.len(), "length": piece}));
        let more = STANDARD.decode(answer["bytes"].as_str().unwrap()).unwrap();
        assert!(more.len() <= piece, "no more than was asked for");
        bytes.extend_from_slice(&more);
        if more.is_empty() || bytes.len() as u64 >= answer["size"].as_u64().unwrap() {
            return bytes;
        }
    }
}

/// How many chunks and contents the vault keeps.
fn kept(desk: &Desk) -> (i64, i64) {
    desk.lock();
    let database = open_database(&desk.dir());
    let count = |table: &str| database.query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get(0)).unwrap();
    let kept = (count("chunk"), count("content"));
    database.close().unwrap();
    desk.recover();
    kept
}

#[test]
fn files_of_every_length_come_out_as_they_went_in() {
    let (desk, case) = desk();
    for length in [0, 1, MIB - 1, MIB, MIB + 1, 2 * MIB, 3 * MIB + MIB / 2] {
        let bytes = noise(length, 1);
        let stored = desk.file(&case, &format!("recording {length}"), &bytes);
        let record = &stored["record"];
        assert_eq!((&record["size"], &record["digest"]), (&json!(length), &json!(blake3::hash(&bytes).to_hex().as_str())), "{length}");
        for piece in [4 * MIB, MIB, 700_001] {
            assert!(read(&desk, &id(&stored), piece) == bytes, "{length} bytes, {piece} at a time");
        }
        let part = |offset: u64, length: u32| desk.ask("file.read", json!({"id": stored["id"], "offset": offset, "length": length}));
        for beyond in [length as u64, length as u64 + 1, u64::MAX] {
            assert_eq!(part(beyond, 100)["bytes"], "", "{length}: nothing comes after the end");
        }
        assert_eq!(part(0, 0)["bytes"], "");
        let (from, until) = (length / 3, (length / 3 + 1000).min(length));
        assert_eq!(part(from as u64, 1000)["bytes"], STANDARD.encode(&bytes[from..until]).as_str());
    }
    desk.lock();
    desk.unlock();
    for row in desk.rows("file.list", json!({"case": case})) {
        let bytes = noise(row["record"]["size"].as_u64().unwrap() as usize, 1);
        assert!(read(&desk, &id(&row), 4 * MIB) == bytes, "after lock and unlock");
    }
    desk.is_sound();
}

#[test]
fn an_answer_is_never_longer_than_four_mebibytes() {
    let (desk, case) = desk();
    let stored = desk.file(&case, "recording", &noise(5 * MIB, 2));
    let answer = desk.ask("file.read", json!({"id": stored["id"], "offset": 0, "length": u32::MAX}));
    assert_eq!(STANDARD.decode(answer["bytes"].as_str().unwrap()).unwrap().len(), 4 * MIB);
}

#[test]
fn what_is_the_same_is_kept_once() {
    let (desk, case) = desk();
    let other = desk.case_of(&desk.person("Zef Gjoni"), "low");
    let bytes = noise(3 * MIB + 5, 3);
    let first = desk.file(&case, "one", &bytes);
    assert_eq!(kept(&desk), (4, 1));
    let second = desk.file(&other, "the same under another name", &bytes);
    assert_eq!(kept(&desk), (4, 1), "whatever it is called and wherever it belongs");
    assert_ne!(first["id"], second["id"], "it is two files all the same");
    let mut longer = bytes.clone();
    longer.truncate(3 * MIB);
    longer.extend(noise(10, 4));
    desk.file(&case, "another ending", &longer);
    assert_eq!(kept(&desk), (5, 2), "only what differs is added");
    desk.file(&case, "silence", &vec![0; 20 * MIB]);
    assert_eq!(kept(&desk), (6, 3), "equal parts within one file as well");
    desk.ask("record.trash", json!({"id": first["id"]}));
    assert!(read(&desk, &id(&second), MIB) == bytes, "throwing one away takes nothing from the other");
    desk.is_sound();
}

#[test]
fn a_file_says_what_it_is_by_its_content() {
    let (desk, case) = desk();
    let pdf = b"%PDF-1.7\n1 0 obj".to_vec();
    for (name, bytes, media) in [
        ("passport.pdf", pdf.clone(), "application/pdf"),
        ("PASSPORT.PDF", pdf.clone(), "application/pdf"),
        ("photo.jpeg", photograph(), "image/jpeg"),
        ("نامه.txt", "نامه‌ای کوتاه".as_bytes().to_vec(), "text/plain"),
        ("page.html", b"<!DOCTYPE html><script>alert(1)</script>".to_vec(), "text/plain"),
        ("no ending", pdf.clone(), "application/pdf"),
        ("odd.ending", noise(100, 5), "application/octet-stream"),
        ("empty.txt", vec![], "text/plain"),
    ] {
        let record = desk.file(&case, name, &bytes)["record"].clone();
        assert_eq!((&record["name"], &record["media"]), (&json!(name), &json!(media)));
        assert!(fs::read(desk.beside(name)).unwrap() == bytes, "{name}: the file outside is as it was");
    }
    assert!(desk.found("passport.pdf").len() >= 2 && desk.found("نامه").len() == 1, "files are found by their names");
}

#[test]
fn a_name_that_lies_is_refused_and_nothing_is_changed() {
    let (desk, case) = desk();
    let before = desk.files();
    let program = [b"\x7fELF".to_vec(), noise(2 * MIB, 6)].concat();
    for (name, bytes) in [
        ("photo.jpg", b"%PDF-1.7\n".to_vec()),
        ("photo.png", photograph()),
        ("letter.pdf", program.clone()),
        ("letter.txt", program),
        ("table.xlsx", b"a;b;c\n".to_vec()),
        ("empty.pdf", vec![]),
        ("letter.PDF", b"just words".to_vec()),
    ] {
        let path = desk.beside(name);
        fs::write(&path, &bytes).unwrap();
        let problem = desk.refused_as(ErrorCode::Invalid, "file.add", json!({"case": case, "path": path}));
        assert_eq!(problem.fields[0].code, "not-what-its-name-says", "{name}");
        assert_eq!(desk.files(), before, "{name}: not a byte was written");
    }
    assert_eq!(desk.rows("file.list", json!({"case": case})).len(), 0);
}

#[cfg(unix)]
#[test]
fn what_is_no_ordinary_file_is_refused_at_once() {
    let (desk, case) = desk();
    let pipe = desk.beside("pipe");
    let name = std::ffi::CString::new(pipe.clone()).unwrap();
    // SAFETY: a plain call with a path of our own.
    assert_eq!(unsafe { libc::mkfifo(name.as_ptr(), 0o600) }, 0);
    fs::create_dir(desk.beside("folder")).unwrap();
    std::os::unix::fs::symlink("/dev/zero", desk.beside("endless.txt")).unwrap();
    std::os::unix::fs::symlink("round", desk.beside("round")).unwrap();
    for (name, size) in [("huge.txt", 10_u64 << 30), ("one too many.txt", (200 << 20) + 1)] {
        fs::File::create(desk.beside(name)).unwrap().set_len(size).unwrap();
    }
    let before = desk.files();
    let refused = |operation: &str, request: Value, fault: &str| {
        let began = Instant::now();
        let problem = desk.refused_as(ErrorCode::Invalid, operation, request.clone());
        assert_eq!(problem.fields[0].code, fault, "{operation} {request}");
        assert!(began.elapsed() < Duration::from_secs(2), "{operation} {request}: at once");
    };
    for path in [&pipe, &desk.beside("folder"), &desk.beside("folder/.."), "/dev/zero", &desk.beside("endless.txt"), "/"] {
        for (operation, request) in [
            ("file.add", json!({"case": case, "path": path})),
            ("news.import", json!({"sources": [{"path": path}], "dry_run": true})),
            ("import.look", json!({"path": path})),
            ("import.cases", json!({"path": path, "mapping": {}})),
        ] {
            refused(operation, request, "not-a-file");
        }
    }
    for (path, fault) in
        [("round", "cannot-be-read"), ("nowhere", "cannot-be-read"), ("huge.txt", "file-too-large"), ("one too many.txt", "file-too-large")]
    {
        refused("file.add", json!({"case": case, "path": desk.beside(path)}), fault);
    }
    assert_eq!(desk.files(), before);
    desk.refused_as(ErrorCode::Invalid, "file.add", json!({"case": new_id(), "path": desk.beside("nowhere")}));
}

#[test]
fn two_hundred_mebibytes_are_not_too_much() {
    let (desk, case) = desk();
    fs::File::create(desk.beside("long recording")).unwrap().set_len(200 << 20).unwrap();
    let stored = desk.ask("file.add", json!({"case": case, "path": desk.beside("long recording")}));
    assert_eq!(stored["record"]["size"], 200 << 20);
    let last = desk.ask("file.read", json!({"id": stored["id"], "offset": (200_u64 << 20) - 3, "length": 10}));
    assert_eq!(last["bytes"], "AAAA");
}

#[test]
fn what_is_cancelled_leaves_nothing() {
    let (desk, case) = desk();
    let mut bytes = vec![b'x'; 64 * MIB];
    for (number, chunk) in bytes.chunks_mut(MIB).enumerate() {
        chunk[0] = number as u8;
    }
    let path = desk.beside("long recording");
    fs::write(&path, &bytes).unwrap();
    let before = desk.everything();
    let done = std::sync::atomic::AtomicBool::new(false);
    let answer = std::thread::scope(|scope| {
        scope.spawn(|| {
            while !done.load(std::sync::atomic::Ordering::Relaxed) {
                let work = desk.door.call("work.status", json!({})).unwrap();
                // Not before a good part is in.
                if work["running"] == "file" && work["done"].as_u64() > Some(5) {
                    assert_eq!(work["total"], 64);
                    desk.door.call("work.cancel", json!({})).unwrap();
                }
                std::thread::yield_now();
            }
        });
        let answer = desk.door.call("file.add", json!({"case": case, "path": path}));
        done.store(true, std::sync::atomic::Ordering::Relaxed);
        answer
    });
    assert_eq!(answer.unwrap_err().code, ErrorCode::Cancelled);
    assert_eq!(desk.everything(), before);
    assert_eq!(kept(&desk), (0, 0), "not one chunk");
    desk.ask("file.add", json!({"case": case, "path": path}));
    assert_eq!(kept(&desk), (64, 1), "and it can be begun again");
}

#[test]
fn a_file_belongs_to_a_record_of_its_case_and_its_content_cannot_be_guessed() {
    let (desk, case) = desk();
    let other = desk.case_of(&desk.person("Zef Gjoni"), "low");
    let paper = desk.add("paper", json!({"case": case, "kind": "passport"}));
    let path = desk.beside("scan.txt");
    fs::write(&path, "scanned").unwrap();
    let scan = desk.ask("file.add", json!({"case": case, "path": path, "of": paper, "kind": "scan"}));
    assert_eq!((&scan["record"]["of"], &scan["record"]["kind"]), (&json!(paper), &json!("scan")));
    for of in [new_id(), other.clone()] {
        desk.refused_as(ErrorCode::Invalid, "file.add", json!({"case": case, "path": path, "of": of}));
    }
    desk.refused_as(ErrorCode::Invalid, "file.add", json!({"case": other, "path": path, "of": paper}));
    let mut record = scan["record"].clone();
    for (field, value) in [("digest", json!("ab".repeat(32))), ("size", json!(8)), ("size", json!(0))] {
        let was = record[field].clone();
        record[field] = value;
        let problem = desk.refused_as(ErrorCode::Invalid, "file.save", json!({"id": scan["id"], "record": record}));
        assert_eq!(problem.fields[0].code, "no-such-record");
        record[field] = was;
    }
    record["name"] = json!("her passport.txt");
    desk.ask("file.save", json!({"id": scan["id"], "record": record}));
    assert!(read(&desk, &id(&scan), MIB) == b"scanned", "another name, the same content");
}

#[test]
fn a_file_of_what_few_may_read_is_read_by_those_few() {
    let (desk, case) = desk();
    let incident = desk.add("incident", json!({"case": case, "what": "he was beaten", "visibility": "author"}));
    let path = desk.beside("qbruises.txt");
    fs::write(&path, "scanned").unwrap();
    let file = desk.ask("file.add", json!({"case": case, "path": path, "of": incident}));
    assert_eq!(file["record"]["visibility"], "author");
    let mut open = file["record"].clone();
    open["visibility"] = json!("team");
    desk.ask("file.save", json!({"id": file["id"], "record": open}));
    desk.tampered("UPDATE document SET created_by = randomblob(16) WHERE kind IN ('incident', 'file')");
    assert_eq!((desk.rows("file.list", json!({"case": case})).len(), desk.found("qbruises").len()), (0, 0));
    let read = json!({"id": file["id"], "offset": 0, "length": 10});
    desk.refused_as(ErrorCode::NotFound, "file.read", read);
    for operation in ["file.get", "file.metadata", "file.strip", "record.history"] {
        desk.refused_as(ErrorCode::NotFound, operation, json!({"id": file["id"]}));
    }
    let copy = json!({"id": file["id"], "path": desk.beside("out"), "protection": {"kind": "plain", "acknowledged": true}});
    desk.refused_as(ErrorCode::NotFound, "file.copy", copy);
}

#[test]
fn a_file_follows_its_record_when_that_is_closed_to_others() {
    let (desk, case) = desk();
    let incident = desk.add("incident", json!({"case": case, "what": "he was beaten", "visibility": "team"}));
    let path = desk.beside("qbruises.txt");
    fs::write(&path, "scanned").unwrap();
    desk.ask("file.add", json!({"case": case, "path": path, "of": incident}));
    desk.edit("incident", &case, &incident, json!({"visibility": "author"}));
    desk.tampered("UPDATE document SET created_by = randomblob(16) WHERE kind IN ('incident', 'file')");
    assert_eq!((desk.rows("file.list", json!({"case": case})).len(), desk.found("qbruises").len()), (0, 0));
}

#[test]
fn the_bytes_of_a_file_stand_in_no_file_of_the_vault() {
    let (mut desk, case) = desk();
    let outside = tempfile::tempdir().unwrap();
    let path = outside.path().join("recording");
    let bytes = noise(2 * MIB + 77, 9);
    fs::write(&path, &bytes).unwrap();
    let stored = desk.ask("file.add", json!({"case": case, "path": path}));
    let photo = outside.path().join("photo.jpg");
    fs::write(&photo, photograph()).unwrap();
    let photo = desk.ask("file.add", json!({"case": case, "path": photo}));
    desk.ask("file.strip", json!({"id": photo["id"]}));
    read(&desk, &id(&stored), 4 * MIB);
    let sought: Vec<Vec<u8>> = [0, 5000, MIB, 2 * MIB].iter().map(|at| bytes[*at..*at + 24].to_vec()).collect();
    let digest = stored["record"]["digest"].as_str().unwrap().as_bytes().to_vec();
    let nothing = |desk: &Desk, when: &str| {
        for path in crate::desk::files_under(desk.path()) {
            let found = fs::read(&path).unwrap();
            for part in sought.iter().map(Vec::as_slice).chain([&b"Lumigon"[..], b"JFIF", &digest]) {
                assert!(!holds(&found, part), "{when}: in {}", path.display());
            }
        }
    };
    nothing(&desk, "open");
    desk.crash();
    nothing(&desk, "after a crash");
    desk.recover();
    desk.ask("vault.verify", json!({}));
    desk.lock();
    nothing(&desk, "locked");
}

#[test]
fn a_chunk_that_was_altered_or_lost_is_damage_and_not_a_picture() {
    for harm in [
        "UPDATE chunk SET bytes = zeroblob(length(bytes)) WHERE rowid = (SELECT min(rowid) FROM chunk)",
        "DELETE FROM chunk WHERE rowid = (SELECT max(rowid) FROM chunk)",
        "DELETE FROM content",
    ] {
        let (desk, case) = desk();
        let stored = desk.file(&case, "recording", &noise(2 * MIB, 10));
        desk.tampered(harm);
        let whole = json!({"id": stored["id"], "offset": 0, "length": 4 * MIB});
        desk.refused_as(ErrorCode::VaultDamaged, "file.read", whole);
        let copy = json!({"id": stored["id"], "path": desk.beside("out"), "protection": {"kind": "plain", "acknowledged": true}});
        desk.refused_as(ErrorCode::VaultDamaged, "file.copy", copy);
        let problems = desk.ask("vault.verify", json!({}))["problems"].clone();
        assert_ne!(problems, json!([]), "and verifying the vault finds it: {harm}");
    }
}
