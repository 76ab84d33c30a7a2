//! The vault: the only place that sees a key or opens a file of the vault. Layout, order of steps and reasons: `SECURITY.md`.
//!
//! ```text
//! vault.json          format, vault id; the labels people chose to show
//! people/<slot>.age   age, scrypt: that person's identity, signing key, the vault id
//! keyring.age         age, to every person's and the recovery key's recipient: the database's key
//! data.db             SQLCipher, raw key
//! seal                how data.db was left
//! backups/  lock
//! ```

mod database;
mod files;
mod keys;
mod open;
mod passphrase;
mod seal;

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::path::{Path, PathBuf};

use age::x25519;
use rusqlite::{Connection, OptionalExtension, params};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

pub use files::{make_private_dir, private, replace, sync_dir};
pub use keys::{LEAST_WORK_FACTOR, WORK_FACTOR};
pub use open::{despite, unlock};
pub use passphrase::{Strength, strength, suggest};

use crate::clock::{Clock, new_id};
use crate::error::{ErrorCode, Result};
use crate::{Id, Role};
use keys::{DatabaseKey, Keyring, Slot};
use seal::Seal;

/// The layout of the folder that this program writes. A vault of a higher one is left alone.
pub const FORMAT: u32 = 1;

/// `vault.json`: all that stands outside every lock.
#[derive(Debug, Serialize, Deserialize)]
struct Header {
    format: u32,
    vault: Id,
    /// Slot to label, for those who chose to show one.
    labels: BTreeMap<String, String>,
}

/// What can be seen of a folder before unlocking.
#[derive(Debug, PartialEq, Eq)]
pub struct Look {
    /// Written by a newer Panah.
    pub newer: bool,
    /// The labels people chose to show.
    pub labels: Vec<String>,
}

/// A vault that is open: its folder, its lock and its key.
pub struct Vault {
    dir: PathBuf,
    id: Id,
    key: DatabaseKey,
    /// Of the keyring: counts rotations.
    epoch: u32,
    generation: u64,
    /// Held as long as the vault is open; the system lets go of it when the program ends, however it ends.
    _lock: File,
}

/// What unlocking gives.
pub struct Opened {
    /// The vault, for locking it again.
    pub vault: Vault,
    /// The database.
    pub connection: Connection,
    /// Whose key opened it.
    pub person: Id,
    /// What that person may do.
    pub role: Role,
    /// Opened with the recovery key.
    pub recovered: bool,
    /// The last end was not in good order: a kill, a crash, a flat battery.
    pub unclean: bool,
}

const SCHEMA: &str = "
    CREATE TABLE vault (key TEXT PRIMARY KEY, value ANY NOT NULL) STRICT, WITHOUT ROWID;
    CREATE TABLE slot (slot TEXT PRIMARY KEY, person BLOB NOT NULL, role TEXT NOT NULL, recipient TEXT NOT NULL) STRICT, WITHOUT ROWID;";

fn header_path(dir: &Path) -> PathBuf {
    dir.join("vault.json")
}

fn slot_path(dir: &Path, slot: &str) -> PathBuf {
    dir.join("people").join(format!("{slot}.age"))
}

fn keyring_path(dir: &Path) -> PathBuf {
    dir.join("keyring.age")
}

fn data_path(dir: &Path) -> PathBuf {
    dir.join("data.db")
}

fn seal_path(dir: &Path) -> PathBuf {
    dir.join("seal")
}

/// What stands in a folder. [`ErrorCode::VaultMissing`] if it is no vault.
pub fn look(dir: &Path) -> Result<Look> {
    let header = read_header(dir)?;
    Ok(Look { newer: header.format > FORMAT, labels: header.labels.into_values().collect() })
}

fn read_header(dir: &Path) -> Result<Header> {
    if !header_path(dir).is_file() {
        // Parts of a vault without its header are a damaged vault, not an empty place.
        return Err(match data_path(dir).exists() || keyring_path(dir).exists() {
            true => ErrorCode::VaultDamaged.with("vault.json is missing"),
            false => ErrorCode::VaultMissing.into(),
        });
    }
    let bytes = files::read(&header_path(dir), "vault.json")?;
    let damaged = || ErrorCode::VaultDamaged.with("vault.json");
    let value: serde_json::Value = serde_json::from_slice(&bytes).map_err(|_| damaged())?;
    // A newer header may have another shape; its format number is all that is read of it.
    if value.get("format").and_then(serde_json::Value::as_u64).is_some_and(|format| format > u64::from(FORMAT)) {
        return Ok(Header { format: u32::MAX, vault: Id(Default::default()), labels: BTreeMap::new() });
    }
    serde_json::from_value(value).map_err(|_| damaged())
}

/// Who makes a vault, and with what.
pub struct Founder<'a> {
    /// The person's record, which the caller puts into the database.
    pub person: Id,
    /// The passphrase.
    pub passphrase: &'a str,
    /// A label to show at unlocking; none by default.
    pub label: Option<&'a str>,
    /// scrypt's cost, [`WORK_FACTOR`] for people.
    pub work_factor: u8,
}

/// Makes a vault in `dir`, which must be absent or empty, and opens it. `fill` makes the tables. Gives the recovery key, which is kept nowhere.
///
/// Everything is made in a folder beside and renamed at the end: a crash, a full disk or a failure leaves no half vault.
pub fn create(
    dir: &Path,
    founder: &Founder,
    clock: &dyn Clock,
    fill: impl FnOnce(Connection) -> Result<Connection>,
) -> Result<(Opened, Zeroizing<String>)> {
    if dir.exists() && (!dir.is_dir() || fs::read_dir(dir)?.next().is_some()) {
        return Err(ErrorCode::VaultExists.into());
    }
    let name = dir.file_name().ok_or(ErrorCode::NotWritable)?;
    let parent = match dir.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    };
    if !parent.exists() {
        files::make_private_dir(parent)?;
    }
    let mut beside_name = std::ffi::OsString::from(".");
    beside_name.push(name);
    beside_name.push(".new");
    let beside = parent.join(beside_name);
    if beside.exists() {
        fs::remove_dir_all(&beside)?; // what a crash left of an earlier try
    }
    let made = build(&beside, founder, clock, fill).and_then(|made| {
        fs::rename(&beside, dir)?;
        files::sync_dir(parent)?;
        Ok(made)
    });
    if made.is_err() {
        let _ = fs::remove_dir_all(&beside);
    }
    let (identity, recovery_key) = made?;
    Ok((open::with_identity(dir, &identity, false, None)?, recovery_key))
}

fn build(
    dir: &Path,
    founder: &Founder,
    clock: &dyn Clock,
    fill: impl FnOnce(Connection) -> Result<Connection>,
) -> Result<(x25519::Identity, Zeroizing<String>)> {
    files::make_private_dir(dir)?;
    files::make_private_dir(&dir.join("people"))?;
    files::make_private_dir(&dir.join("backups"))?;
    files::private().create(true).truncate(true).open(dir.join("lock"))?;

    let vault = new_id(clock);
    let slot = new_id(clock).to_string();
    let mut random = Zeroizing::new([0; 32]);
    clock.random(&mut *random);
    let key = DatabaseKey::new(*random);
    let identity = x25519::Identity::generate();
    let recovery = x25519::Identity::generate();

    write_slot(dir, &slot, &identity, vault, founder.passphrase, founder.work_factor, clock)?;
    let keyring = Keyring { vault, current: key.clone(), next: None, epoch: 1 };
    files::replace(&keyring_path(dir), &keys::seal_keyring(&keyring, &[identity.to_public(), recovery.to_public()])?)?;

    let connection = database::create(&data_path(dir), &key)?;
    connection.execute_batch("BEGIN IMMEDIATE")?;
    connection.execute_batch(SCHEMA)?;
    set(&connection, "vault", vault)?;
    set(&connection, "generation", 0)?;
    set(&connection, "recovery", recovery.to_public().to_string())?;
    connection.execute(
        "INSERT INTO slot (slot, person, role, recipient) VALUES (?1, ?2, ?3, ?4)",
        params![slot, founder.person, Role::Coordinator.key(), identity.to_public().to_string()],
    )?;
    let connection = fill(connection)?;
    connection.execute_batch("COMMIT")?;
    connection.close().map_err(|(_, error)| error)?;

    let digest = seal::digest(&data_path(dir), &key)?;
    seal::write(&seal_path(dir), Seal::Clean { generation: 0, digest }, &key)?;
    let labels = founder.label.map(|label| (slot, label.to_owned())).into_iter().collect();
    let header = Header { format: FORMAT, vault, labels };
    files::replace(&header_path(dir), &serde_json::to_vec_pretty(&header).expect("a header is plain data"))?;
    files::sync_dir(dir)?;
    Ok((identity, keys::write_recovery_key(&recovery)))
}

fn write_slot(
    dir: &Path,
    slot: &str,
    identity: &x25519::Identity,
    vault: Id,
    passphrase: &str,
    work_factor: u8,
    clock: &dyn Clock,
) -> Result<()> {
    use age::secrecy::ExposeSecret;
    let mut signing_key = [0; 32];
    clock.random(&mut signing_key);
    let content = Slot { identity: identity.to_string().expose_secret().to_owned(), signing_key, vault };
    files::replace(&slot_path(dir, slot), &keys::seal_slot(&content, passphrase, work_factor)?)
}

fn set(connection: &Connection, key: &str, value: impl rusqlite::ToSql) -> Result<()> {
    connection.execute("INSERT INTO vault (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = ?2", params![key, value])?;
    Ok(())
}

fn get<T: rusqlite::types::FromSql>(connection: &Connection, key: &str) -> Result<T> {
    let value = connection.query_row("SELECT value FROM vault WHERE key = ?1", [key], |row| row.get(0)).optional()?;
    value.ok_or_else(|| ErrorCode::VaultDamaged.with("vault table"))
}

impl Vault {
    /// The folder.
    pub fn dir(&self) -> &Path {
        &self.dir
    }

    /// A key for `purpose` that tells nothing of the database's.
    pub fn derive(&self, purpose: &str) -> Zeroizing<[u8; 32]> {
        self.key.derive(purpose)
    }

    /// Closes the database and seals it. The keys are zeroised when the vault is dropped, which this does.
    pub fn lock(self, connection: Connection) -> Result<()> {
        connection.close().map_err(|(_, error)| error)?;
        let digest = seal::digest(&data_path(&self.dir), &self.key)?;
        seal::write(&seal_path(&self.dir), Seal::Clean { generation: self.generation, digest }, &self.key)
    }

    /// Both checks of the pages: each misses what the other finds. How many complaints each had.
    pub fn check_pages(connection: &Connection) -> Result<(usize, usize)> {
        let count = |pragma: &str| -> Result<usize> {
            let mut statement = connection.prepare(pragma)?;
            let rows = statement.query_map([], |row| row.get::<_, String>(0))?;
            Ok(rows.filter(|row| row.as_ref().map_or(true, |text| text != "ok")).count())
        };
        Ok((count("PRAGMA cipher_integrity_check")?, count("PRAGMA integrity_check")?))
    }

    /// Gives the person of this session another passphrase. With `old` the slot is sealed anew; after recovery (`None`) the slot's
    /// content is lost, so a new identity takes its place in the keyring. After a crash at any point the old way in or the new one opens.
    pub fn change_passphrase(
        &self,
        connection: &Connection,
        person: Id,
        old: Option<&str>,
        new: &str,
        work_factor: u8,
        clock: &dyn Clock,
    ) -> Result<()> {
        let (slot, recipient): (String, String) =
            connection.query_row("SELECT slot, recipient FROM slot WHERE person = ?1", [person], |row| Ok((row.get(0)?, row.get(1)?)))?;
        let path = slot_path(&self.dir, &slot);
        if let Some(old) = old {
            let content = keys::open_slot(&files::read(&path, "slot")?, old, self.id)?;
            return files::replace(&path, &keys::seal_slot(&content, new, work_factor)?);
        }
        let parse = |text: &str| text.parse::<x25519::Recipient>().map_err(|_| ErrorCode::VaultDamaged.with("recipient"));
        let recovery = parse(&get::<String>(connection, "recovery")?)?;
        let identity = x25519::Identity::generate();
        let keyring = Keyring { vault: self.id, current: self.key.clone(), next: None, epoch: self.epoch };
        let path = keyring_path(&self.dir);
        // First both the old and the new identity open the keyring, then the slot changes, then the old one goes.
        let both = [parse(&recipient)?, identity.to_public(), recovery.clone()];
        files::replace(&path, &keys::seal_keyring(&keyring, &both)?)?;
        write_slot(&self.dir, &slot, &identity, self.id, new, work_factor, clock)?;
        connection.execute("UPDATE slot SET recipient = ?2 WHERE slot = ?1", params![slot, identity.to_public().to_string()])?;
        files::replace(&path, &keys::seal_keyring(&keyring, &[identity.to_public(), recovery])?)
    }
}
