//! A backup of any bytes is laid out or refused. Nothing is written beside its folder, no more than the file holds, and what is laid out opens
//! only if it is, to the byte, what was once written.
//!
//! Bytes that are no archive are put into one first: lines, a name and a content in turn. A name after `~` is compressed, one after `@` a link.
#![no_main]

#[allow(dead_code)]
#[path = "../known/mod.rs"]
mod known;

use std::collections::BTreeMap;
use std::fs;
use std::io::{Cursor, Write};
use std::path::Path;
use std::sync::LazyLock;

use known::{BACKUP, RECOVERY_KEY, VAULT};
use libfuzzer_sys::fuzz_target;
use panah_core::ErrorCode;
use panah_core::vault::{lay_out, look, unlock, vault_of};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// A folder in memory where there is one: a backup is synced part by part.
static FOLDER: LazyLock<tempfile::TempDir> =
    LazyLock::new(|| tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir()).expect("a folder"));
/// What the known backup holds.
static WHOLE: LazyLock<BTreeMap<String, Vec<u8>>> = LazyLock::new(|| {
    let (file, dir) = (FOLDER.path().join("whole"), FOLDER.path().join("whole.laid-out"));
    fs::write(&file, BACKUP).unwrap();
    lay_out(&file, &dir).unwrap();
    files(&dir, "")
});

/// Every file below a folder, by its path in it.
fn files(dir: &Path, before: &str) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(dir).unwrap().map(Result::unwrap) {
        let name = format!("{before}{}", entry.file_name().to_string_lossy());
        match entry.file_type().unwrap().is_dir() {
            true => found.extend(files(&entry.path(), &format!("{name}/"))),
            false => drop(found.insert(name, fs::read(entry.path()).unwrap())),
        }
    }
    found
}

fn archive(lines: &[u8]) -> zip::result::ZipResult<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let mut lines = lines.split(|byte| *byte == b'\n');
    while let (Some(name), Some(content)) = (lines.next(), lines.next()) {
        let name = String::from_utf8_lossy(name);
        let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
        if let Some(name) = name.strip_prefix('@') {
            zip.add_symlink(name, String::from_utf8_lossy(content), stored)?;
            continue;
        }
        match name.strip_prefix('~') {
            Some(name) => zip.start_file(name, stored.compression_method(CompressionMethod::Deflated))?,
            None => zip.start_file(&*name, stored)?,
        }
        zip.write_all(content)?;
    }
    Ok(zip.finish()?.into_inner())
}

fuzz_target!(|bytes: &[u8]| {
    let made = match bytes.starts_with(b"PK") {
        true => bytes.to_vec(),
        // The archive's writer takes no name twice.
        false => match archive(bytes) {
            Ok(made) => made,
            Err(_) => return,
        },
    };
    LazyLock::force(&WHOLE);
    let place = FOLDER.path().join("place");
    let (file, dir) = (place.join("backup"), place.join("vault"));
    let _ = fs::remove_dir_all(&place);
    fs::create_dir(&place).unwrap();
    fs::write(&file, &made).unwrap();

    let laid_out = lay_out(&file, &dir);
    let beside: Vec<_> = fs::read_dir(&place).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert!(beside.iter().all(|name| name == "backup" || name == "vault"), "{beside:?}");
    assert_eq!(fs::read(&file).unwrap(), made, "the backup is only read");
    let written = files(&dir, "");
    assert!(written.values().map(Vec::len).sum::<usize>() <= made.len(), "more than it holds");
    let known = |name: &str| ["vault.json", "keyring.age", "seal", "data.db"].contains(&name) || name.starts_with("people/");
    assert!(written.keys().all(|name| known(name)), "{:?}", written.keys());
    let of = vault_of(&file);
    for problem in [laid_out.as_ref().err(), of.as_ref().err()].into_iter().flatten() {
        assert_eq!(problem.code, ErrorCode::VaultDamaged, "{problem}");
    }
    if laid_out.is_err() {
        return;
    }
    // `vault.json` may be any bytes still; what it says is one thing to both who read it.
    match (look(&dir), &of) {
        (Ok(look), Ok(_)) => assert!(look.newer || look.labels.len() <= made.len()),
        (Err(problem), _) => assert_eq!(problem.code, ErrorCode::VaultDamaged),
        (Ok(look), Err(_)) => assert!(look.newer, "another shape is read of a newer one alone"),
    }
    if written["vault.json"] == WHOLE["vault.json"] {
        assert_eq!(of, Ok(*VAULT));
    }
    match unlock(&dir, RECOVERY_KEY, None, false) {
        Ok(_) => assert_eq!(written, *WHOLE, "it is not what was written"),
        Err(problem) => assert!(
            [ErrorCode::VaultDamaged, ErrorCode::VaultTampered, ErrorCode::VaultNewer, ErrorCode::WrongPassphrase].contains(&problem.code),
            "{problem}"
        ),
    }
});
