//! Unlocking, step by step; each failure is a different answer, and none of them changes a file.

use std::fs::{self, File, TryLockError};
use std::path::Path;
use std::thread;
use std::time::Duration;

use age::x25519;
use ed25519_dalek::SigningKey;
use rusqlite::Connection;

use super::keys::{self, DatabaseKey, Keyring, Slot};
use super::slots::{self, KeyFile, Passphrase};
use super::{
    FORMAT, Header, Opened, Vault, data_path, database, files, get, keyring_path, read_header, recovery, seal, seal_path, set, unnamed,
};
use crate::Id;
use crate::error::{ErrorCode, Result};
use seal::Seal;

/// What somebody has who wants to open the vault.
pub(super) struct Way {
    identity: x25519::Identity,
    /// Of a slot; a way back has none.
    signing: Option<Box<SigningKey>>,
    key_file: Option<KeyFile>,
}

impl Way {
    pub(super) fn of_slot(slot: &Slot, key_file: Option<KeyFile>) -> Result<Way> {
        let identity = slot.identity.parse().map_err(|_| ErrorCode::VaultDamaged.with("slot"))?;
        Ok(Way { identity, signing: Some(Box::new(SigningKey::from_bytes(&slot.signing_key))), key_file })
    }
}

/// Opens the vault with a person's passphrase, and key file where they chose one; or with a way back, if that is what was typed.
///
/// A database that is not the one that was left is refused as tampered with, unless `despite_seal`: the person has been told.
pub fn unlock(dir: &Path, secret: &str, key_file: Option<KeyFile>, despite_seal: bool) -> Result<Opened> {
    let header = read_header(dir)?;
    if header.format > FORMAT {
        return Err(ErrorCode::VaultNewer.into());
    }
    files::check_owner(dir)?;
    let lock = take_lock(dir)?;
    if let Some(recovery::Typed::Identity(identity)) = recovery::read(secret) {
        return with_way(dir, &Way { identity, signing: None, key_file: None }, despite_seal, Some(lock));
    }
    let keyring = files::read(&keyring_path(dir), "keyring")?;
    let way = way_of_a_slot(dir, &header, secret, key_file, &keyring)?;
    with_way(dir, &way, despite_seal, Some(lock))
}

/// Whether a program has this vault open.
pub fn is_in_use(dir: &Path) -> bool {
    File::open(dir.join("lock")).is_ok_and(|lock| matches!(lock.try_lock_shared(), Err(TryLockError::WouldBlock)))
}

/// How often, and how far apart, the lock is tried: another program that this one has just started holds a copy of the file until it is under
/// way, and with it a lock that was let go of meanwhile.
const TRIES: u32 = 25;
const APART: Duration = Duration::from_millis(20);

/// One program at a time: two would each seal what the other has changed.
fn take_lock(dir: &Path) -> Result<File> {
    let lock = files::private().create(true).truncate(false).open(dir.join("lock"))?;
    for _ in 0..TRIES {
        match lock.try_lock() {
            Ok(()) => return Ok(lock),
            Err(TryLockError::WouldBlock) => thread::sleep(APART),
            Err(TryLockError::Error(error)) => return Err(error.into()),
        }
    }
    Err(ErrorCode::VaultInUse.into())
}

/// The first slot that the passphrase opens, and which opens the keyring: one that nobody has any more does not.
fn way_of_a_slot(dir: &Path, header: &Header, passphrase: &str, key_file: Option<KeyFile>, keyring: &[u8]) -> Result<Way> {
    let passphrase = Passphrase::new(passphrase, key_file.clone()).whole();
    let people = fs::read_dir(dir.join("people")).map_err(|_| ErrorCode::VaultDamaged.with("people is missing"))?;
    let mut slots = people.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>()?;
    slots.retain(|path| path.extension().is_some_and(|extension| extension == "age"));
    slots.sort();
    // A damaged slot is another person's affair, if there is one that opens.
    let mut refused = slots.is_empty().then(|| ErrorCode::VaultDamaged.with("slot is missing"));
    for path in slots {
        let opened = files::read(&path, "slot")
            .and_then(|sealed| keys::open_slot(&sealed, &passphrase, header.vault))
            .and_then(|slot| Way::of_slot(&slot, key_file.clone()))
            .and_then(|way| keys::open_keyring(keyring, &way.identity, header.vault).map(|_| way));
        match opened {
            Ok(way) => return Ok(way),
            Err(problem) if problem.code == ErrorCode::WrongPassphrase => {}
            Err(problem) => refused = Some(problem),
        }
    }
    Err(refused.unwrap_or_else(|| ErrorCode::WrongPassphrase.into()))
}

/// Opens the keyring, checks the seal, opens the database and begins a new generation.
pub(super) fn with_way(dir: &Path, way: &Way, despite_seal: bool, lock: Option<File>) -> Result<Opened> {
    let header = read_header(dir)?;
    let lock = match lock {
        Some(lock) => lock,
        None => take_lock(dir)?,
    };
    let keyring = keys::open_keyring(&files::read(&keyring_path(dir), "keyring")?, &way.identity, header.vault)?;
    let rotated = is_rotated(dir, &keyring)?;
    let next = keyring.next.as_ref().filter(|_| rotated);
    let key = next.unwrap_or(&keyring.current).clone();
    // The file gets its name before the seal is written under its key.
    let left = match seal::read(&seal_path(dir), &key).or_else(|problem| match rotated {
        true => seal::read(&seal_path(dir), &keyring.current),
        false => Err(problem),
    }) {
        Ok(seal) => Some(seal),
        Err(_) if despite_seal => None,
        Err(problem) => return Err(problem),
    };
    let mut as_left = left.is_some();
    if let Some(Seal::Clean { digest, parts, .. }) = &left {
        let parts_too = || parts_as_they_were_left(dir, &key, parts.as_deref());
        match as_it_was_left(dir, header.vault, &key, digest).and_then(|()| parts_too()) {
            Err(_) if despite_seal => as_left = false,
            came => came?,
        }
    }
    let connection = database::open(&data_path(dir), &key)?;
    let (generation, fits) = begin_generation(dir, &connection, header.vault, left.as_ref(), despite_seal, &key)?;
    unnamed::remove(dir);
    super::add_columns(&connection)?;
    let (person, role, recovered) = slots::owner(&connection, &way.identity)?.ok_or(ErrorCode::WrongPassphrase)?;
    slots::settled(&connection, &way.identity, way.signing.as_deref())?;
    if rotated {
        super::request(&connection, super::Pending::Keyring)?;
    }
    let unclean = !matches!(left, Some(Seal::Clean { .. }));
    let vault = Vault {
        dir: dir.to_owned(),
        id: header.vault,
        key,
        // It tells rotations apart and nothing depends on it: what somebody with a key wrote there stops nothing.
        epoch: keyring.epoch.saturating_add(u32::from(rotated)),
        generation,
        left,
        signing: way.signing.clone(),
        own_slot: slots::slot_of(&connection, person)?,
        key_file: way.key_file.clone(),
        adds: false,
        queue: Vec::new(),
        committed: Vec::new(),
        seal_due: false,
        _lock: lock,
    };
    Ok(Opened { vault, connection, person, role, recovered, unclean, as_left: as_left && fits })
}

/// Whether the database has the key that was to come: the program ended between naming the file and sealing the keyring.
fn is_rotated(dir: &Path, keyring: &Keyring) -> Result<bool> {
    let Some(next) = &keyring.next else { return Ok(false) };
    let path = data_path(dir);
    match database::open(&path, &keyring.current) {
        Ok(connection) => Ok(connection.close().map(|()| false).map_err(|(_, error)| error)?),
        Err(_) => Ok(database::open(&path, next).is_ok()),
    }
}

/// The small files are those that were left: somebody else's slot may be damaged, gone or exchanged, and this one open all the same.
fn parts_as_they_were_left(dir: &Path, key: &DatabaseKey, parts: Option<&str>) -> Result<()> {
    match parts {
        Some(parts) if seal::digest_of_parts(dir, key)? != parts => Err(ErrorCode::VaultTampered.with("parts")),
        _ => Ok(()),
    }
}

/// The file's digest is the one in the seal. If not: pages that fail their own check are damage, sound ones are old ones put back.
fn as_it_was_left(dir: &Path, vault: Id, key: &DatabaseKey, digest: &str) -> Result<()> {
    let path = data_path(dir);
    if !path.exists() {
        return Err(ErrorCode::VaultDamaged.with("data.db is missing"));
    }
    if seal::digest(&path, key)? == digest && !path.with_extension("db-journal").exists() {
        return Ok(());
    }
    let mut connection = database::open(&path, key)?;
    match super::check_pages(&mut connection)? {
        // A file that was emptied has no page that fails.
        (0, 0) if belongs(&connection, vault).is_err() => Err(ErrorCode::VaultDamaged.with("data.db")),
        (0, 0) => Err(ErrorCode::VaultTampered.with("data.db")),
        _ => Err(ErrorCode::VaultDamaged.with("data.db")),
    }
}

/// The database is one of Panah's, and this vault's.
fn belongs(connection: &Connection, vault: Id) -> Result<()> {
    let application: i32 = connection.pragma_query_value(None, "application_id", |row| row.get(0))?;
    match application == database::APPLICATION_ID && get::<Id>(connection, "vault")? == vault {
        true => Ok(()),
        false => Err(ErrorCode::VaultDamaged.with("data.db of another vault")),
    }
}

/// The generation that begins, and whether the one before is the one that the seal expects.
fn begin_generation(
    dir: &Path,
    connection: &Connection,
    vault: Id,
    left: Option<&Seal>,
    despite_seal: bool,
    key: &DatabaseKey,
) -> Result<(u64, bool)> {
    belongs(connection, vault)?;
    let held = u64::try_from(get::<i64>(connection, "generation")?).ok().filter(|held| *held <= seal::MOST_GENERATIONS);
    let held = held.ok_or_else(|| ErrorCode::VaultDamaged.with("generation"))?;
    let (sealed, fits) = match left {
        Some(Seal::Clean { generation, .. } | Seal::Open { generation }) => (*generation, held == *generation),
        Some(Seal::Opening { generation }) => (*generation, held == *generation || held + 1 == *generation),
        None => (held, false),
    };
    if !fits && !despite_seal {
        return Err(ErrorCode::VaultTampered.with("generation"));
    }
    // Announced, done, confirmed: a crash in between is told from an old file put back.
    let generation = held.max(sealed) + 1;
    seal::write(&seal_path(dir), Seal::Opening { generation }, key)?;
    set(connection, "generation", generation as i64)?;
    seal::write(&seal_path(dir), Seal::Open { generation }, key)?;
    Ok((generation, fits))
}
