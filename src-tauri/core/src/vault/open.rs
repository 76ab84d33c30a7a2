//! Unlocking, step by step; each failure is a different answer, and none of them changes a file.

use std::fs::{self, File, TryLockError};
use std::path::Path;

use age::x25519;
use rusqlite::{Connection, OptionalExtension};

use super::keys::{self, DatabaseKey};
use super::{FORMAT, Header, Opened, Vault, data_path, database, files, get, keyring_path, read_header, seal, seal_path, set};
use crate::error::{ErrorCode, Result};
use crate::{Id, Role};
use seal::Seal;

/// Opens the vault with a person's passphrase or the recovery key, whichever `secret` is.
///
/// A database that is not the one that was left is refused as tampered with.
pub fn unlock(dir: &Path, secret: &str) -> Result<Opened> {
    open(dir, secret, false)
}

/// As [`unlock`], but opens a database that is not the one that was left: the person has been told.
pub fn despite(dir: &Path, secret: &str) -> Result<Opened> {
    open(dir, secret, true)
}

fn open(dir: &Path, secret: &str, despite_seal: bool) -> Result<Opened> {
    let header = read_header(dir)?;
    if header.format > FORMAT {
        return Err(ErrorCode::VaultNewer.into());
    }
    let lock = take_lock(dir)?;
    let (identity, recovered) = match keys::read_recovery_key(secret) {
        Some(recovery) => (recovery, true),
        None => (identity_of_a_slot(dir, &header, secret)?, false),
    };
    let mut opened = with_identity(dir, &identity, despite_seal, Some(lock))?;
    opened.recovered = recovered;
    Ok(opened)
}

/// One program at a time: two would each seal what the other has changed.
fn take_lock(dir: &Path) -> Result<File> {
    let lock = files::private().create(true).truncate(false).open(dir.join("lock"))?;
    match lock.try_lock() {
        Ok(()) => Ok(lock),
        Err(TryLockError::WouldBlock) => Err(ErrorCode::VaultInUse.into()),
        Err(TryLockError::Error(error)) => Err(error.into()),
    }
}

fn identity_of_a_slot(dir: &Path, header: &Header, passphrase: &str) -> Result<x25519::Identity> {
    let people = fs::read_dir(dir.join("people")).map_err(|_| ErrorCode::VaultDamaged.with("people is missing"))?;
    let mut found = false;
    for entry in people {
        let path = entry?.path();
        if path.extension().is_none_or(|extension| extension != "age") {
            continue;
        }
        found = true;
        match keys::open_slot(&files::read(&path, "slot")?, passphrase, header.vault) {
            Ok(slot) => return slot.identity.parse().map_err(|_| ErrorCode::VaultDamaged.with("slot")),
            Err(problem) if problem.code == ErrorCode::WrongPassphrase => {}
            Err(problem) => return Err(problem),
        }
    }
    match found {
        true => Err(ErrorCode::WrongPassphrase.into()),
        false => Err(ErrorCode::VaultDamaged.with("slot is missing")),
    }
}

/// Opens the keyring, checks the seal, opens the database and begins a new generation.
pub(super) fn with_identity(dir: &Path, identity: &x25519::Identity, despite_seal: bool, lock: Option<File>) -> Result<Opened> {
    let header = read_header(dir)?;
    let lock = match lock {
        Some(lock) => lock,
        None => take_lock(dir)?,
    };
    let keyring = keys::open_keyring(&files::read(&keyring_path(dir), "keyring")?, identity, header.vault)?;
    let (key, epoch) = (keyring.current, keyring.epoch);
    let left = match seal::read(&seal_path(dir), &key) {
        Ok(seal) => Some(seal),
        Err(_) if despite_seal => None,
        Err(problem) => return Err(problem),
    };
    if let (Some(Seal::Clean { digest, .. }), false) = (&left, despite_seal) {
        as_it_was_left(dir, header.vault, &key, digest)?;
    }
    let connection = database::open(&data_path(dir), &key)?;
    let generation = begin_generation(dir, &connection, header.vault, left.as_ref(), despite_seal, &key)?;
    let recipient = identity.to_public().to_string();
    let (person, role) = owner(&connection, &recipient)?;
    let unclean = !matches!(left, Some(Seal::Clean { .. }));
    let vault = Vault { dir: dir.to_owned(), id: header.vault, key, epoch, generation, _lock: lock };
    Ok(Opened { vault, connection, person, role, recovered: false, unclean })
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
    let connection = database::open(&path, key)?;
    match Vault::check_pages(&connection)? {
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

fn begin_generation(
    dir: &Path,
    connection: &Connection,
    vault: Id,
    left: Option<&Seal>,
    despite_seal: bool,
    key: &DatabaseKey,
) -> Result<u64> {
    belongs(connection, vault)?;
    let held = get::<i64>(connection, "generation")? as u64;
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
    Ok(generation)
}

/// Whose recipient it is. The recovery key belongs to the vault: it acts as the first coordinator.
fn owner(connection: &Connection, recipient: &str) -> Result<(Id, Role)> {
    let row = connection
        .query_row(
            "SELECT person, role FROM slot WHERE recipient = ?1 OR role = 'coordinator' ORDER BY recipient = ?1 DESC, slot LIMIT 1",
            [recipient],
            |row| Ok((row.get::<_, Id>(0)?, row.get::<_, String>(1)?)),
        )
        .optional()?;
    let (person, role) = row.ok_or_else(|| ErrorCode::VaultDamaged.with("slot table"))?;
    Ok((person, Role::from_key(&role).ok_or_else(|| ErrorCode::VaultDamaged.with("slot table"))?))
}
