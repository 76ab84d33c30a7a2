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

mod backup;
mod database;
mod files;
mod keys;
mod open;
mod pages;
mod passphrase;
mod recovery;
mod seal;
mod settle;
mod slots;
mod unnamed;
mod ways;

/// What reads the vault's own files, for the fuzzer alone (`tests/fuzz`): sealed, and as whoever has a key could write them.
#[cfg(feature = "fuzzing")]
#[doc(hidden)]
#[allow(missing_docs)]
pub mod parsers {
    pub use super::keys::{DatabaseKey, Keyring, Slot, open_keyring, open_slot_within, read_keyring, read_slot, seal_slot_at};
    pub use super::seal::{Seal, read_sealed, sealed};
}

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::path::{Path, PathBuf};

use age::x25519;
pub use age::x25519::Identity;
use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use rusqlite::{Connection, OptionalExtension, params};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

pub use backup::{Written, digest_of_file, lay_out, vault_of};
pub use files::{make_private_dir, private, replace, sync_dir, write_new};
pub use keys::{LEAST_WORK_FACTOR, WORK_FACTOR};
pub use open::{is_in_use, unlock};
pub use pages::{check_pages, check_pages_unless, mend_free_pages};
pub use passphrase::{Strength, strength, suggest};
pub use recovery::{Typed, check_word, mark, read as read_way_back, square, write_key, write_shares};
pub use seal::Seal;
pub use settle::{Pending, due, request};
pub use slots::{KeyFile, Member, Passphrase, has_key};
pub use ways::{Way, WayBack, paper_unproven, way_back, ways_begun};

use crate::clock::{Clock, new_id};
use crate::error::{ErrorCode, Problem, Result};
use crate::{Id, Role};
use keys::{DatabaseKey, Keyring, Slot};

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
    /// How it had been left; none where its seal could not be read.
    left: Option<Seal>,
    /// Of the person whose session it is; none where a way back opened the vault. In one place, as the key: moving it would leave a copy.
    signing: Option<Box<SigningKey>>,
    /// The slot that opened it, or the one of whom a way back acts as.
    own_slot: String,
    /// The key file that was given at opening.
    key_file: Option<KeyFile>,
    /// Whether a slot was written for somebody whom the transaction under way adds.
    adds: bool,
    /// Slots that are written after the transaction under way.
    queue: Vec<slots::Queued>,
    /// Slots of transactions that are done, and whose files could not be written yet.
    committed: Vec<slots::Queued>,
    /// The database has another key, and the seal is not written under it yet.
    seal_due: bool,
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
    /// Opened with a way back: the recovery key, or two shares.
    pub recovered: bool,
    /// The last end was not in good order: a kill, a crash, a flat battery.
    pub unclean: bool,
    /// It is as the seal says; where it is not, it was opened because somebody who had been told so wanted it.
    pub as_left: bool,
}

/// Statements that are kept prepared.
pub(crate) const STATEMENTS: usize = 128;

const SCHEMA: &str = "
    CREATE TABLE vault (key TEXT PRIMARY KEY, value ANY NOT NULL) STRICT, WITHOUT ROWID;
    CREATE TABLE slot (slot TEXT PRIMARY KEY, person BLOB NOT NULL, role TEXT NOT NULL, recipient TEXT NOT NULL) STRICT, WITHOUT ROWID;";

/// Columns of a slot's row that came later: the key by which others check what the person signed; a key that is about to take the place of
/// the present one; since when; whether a key file is asked for.
const LATER: [(&str, &str); 5] =
    [("verifying", "BLOB"), ("next", "TEXT"), ("next_verifying", "BLOB"), ("since", "INTEGER"), ("key_file", "INTEGER NOT NULL DEFAULT 0")];

/// Adds what the tables of an older version lack. `past_key`: by what is checked what people signed who have another key now, or none.
/// `backup`: where backups were put. `access`: who opened the vault.
fn add_columns(connection: &Connection) -> Result<()> {
    connection.execute_batch(
        "CREATE TABLE IF NOT EXISTS past_key (verifying BLOB PRIMARY KEY, person BLOB NOT NULL) STRICT, WITHOUT ROWID;
         CREATE TABLE IF NOT EXISTS access (no INTEGER PRIMARY KEY, at INTEGER NOT NULL, person BLOB NOT NULL, recovered INTEGER NOT NULL)
            STRICT;
         CREATE TABLE IF NOT EXISTS backup (id BLOB PRIMARY KEY, at INTEGER NOT NULL, path TEXT NOT NULL, bytes INTEGER NOT NULL,
            digest TEXT NOT NULL, generation INTEGER NOT NULL, kind TEXT NOT NULL, elsewhere INTEGER NOT NULL, verified_at INTEGER NOT NULL)
            STRICT, WITHOUT ROWID;",
    )?;
    let has = connection
        .prepare("SELECT name FROM pragma_table_info('slot')")?
        .query_map([], |row| row.get(0))?
        .collect::<rusqlite::Result<Vec<String>>>()?;
    for (name, kind) in LATER.iter().filter(|(name, _)| !has.iter().any(|column| column == name)) {
        connection.execute_batch(&format!("ALTER TABLE slot ADD COLUMN {name} {kind}"))?;
    }
    Ok(())
}

fn header_path(dir: &Path) -> PathBuf {
    dir.join("vault.json")
}

fn slot_path(dir: &Path, slot: &str) -> PathBuf {
    dir.join("people").join(format!("{slot}.age"))
}

fn keyring_path(dir: &Path) -> PathBuf {
    dir.join("keyring.age")
}

/// Where backups by the clock stand, of the vault in a folder.
pub fn backups_path(dir: &Path) -> PathBuf {
    dir.join("backups")
}

fn data_path(dir: &Path) -> PathBuf {
    dir.join("data.db")
}

/// The small files of a vault, in the order of their names.
fn parts(dir: &Path) -> Result<BTreeMap<String, PathBuf>> {
    let mut parts: BTreeMap<_, _> = [header_path(dir), keyring_path(dir)].into_iter().map(|path| (name(&path), path)).collect();
    let people = fs::read_dir(dir.join("people")).map_err(|_| ErrorCode::VaultDamaged.with("people is missing"))?;
    for entry in people {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "age") {
            parts.insert(format!("people/{}", name(&path)), path);
        }
    }
    Ok(parts)
}

fn name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// The seal of a vault that is left in good order.
fn clean(dir: &Path, generation: u64, key: &DatabaseKey) -> Result<Seal> {
    Ok(Seal::Clean { generation, digest: seal::digest(&data_path(dir), key)?, parts: Some(seal::digest_of_parts(dir, key)?) })
}

fn write_header(dir: &Path, header: &Header) -> Result<()> {
    files::replace(&header_path(dir), &serde_json::to_vec_pretty(header).expect("a header is plain data"))
}

fn seal_path(dir: &Path) -> PathBuf {
    dir.join("seal")
}

/// What stands in a folder. [`ErrorCode::VaultMissing`] if it is no vault.
pub fn look(dir: &Path) -> Result<Look> {
    let header = read_header(dir)?;
    Ok(Look { newer: header.format > FORMAT, labels: header.labels.into_values().collect() })
}

/// Refuses a place inside a vault's folder, whichever vault's: what stands there may be taken for a part of it, taken away with what it does not
/// know, or take the place of the database. `field`: what is said to be at fault.
pub fn outside(path: &Path, field: &str) -> Result<()> {
    // Where the place itself is not there yet, its nearest folder that is.
    let real = path.ancestors().find_map(|folder| fs::canonicalize(folder).ok()).unwrap_or_else(|| path.to_owned());
    match real.ancestors().any(|folder| header_path(folder).is_file()) {
        true => Err(Problem::invalid(field, "in-the-vault")),
        false => Ok(()),
    }
}

/// Which vault stands in a folder, as its outside says.
pub fn id_of(dir: &Path) -> Option<Id> {
    read_header(dir).ok().map(|header| header.vault)
}

fn read_header(dir: &Path) -> Result<Header> {
    // A folder that may not be entered is not an empty place either.
    if fs::metadata(header_path(dir)).is_err_and(|error| error.kind() == std::io::ErrorKind::PermissionDenied) {
        return Err(ErrorCode::NotWritable.with("folder may not be entered"));
    }
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

/// Makes a vault in `dir`, which must be absent or empty, and opens it. `fill` makes the tables. Gives the identity of the recovery key, which
/// is kept nowhere.
///
/// Everything is made in a folder beside and renamed at the end: a crash, a full disk or a failure leaves no half vault.
pub fn create(
    dir: &Path,
    founder: &Founder,
    clock: &dyn Clock,
    fill: impl FnOnce(Connection) -> Result<Connection>,
) -> Result<(Opened, x25519::Identity)> {
    if dir.exists() && (!dir.is_dir() || fs::read_dir(dir)?.next().is_some()) {
        return Err(ErrorCode::VaultExists.into());
    }
    let parent = match dir.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    };
    if !parent.exists() {
        files::make_private_dir(parent)?;
    }
    let beside = beside(dir)?;
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
    let (slot, recovery) = made?;
    Ok((open::with_way(dir, &open::Way::of_slot(&slot, None)?, false, None)?, recovery))
}

/// The folder in which a vault is made before it gets its name.
pub fn beside(dir: &Path) -> Result<PathBuf> {
    let mut name = std::ffi::OsString::from(".");
    name.push(dir.file_name().ok_or(ErrorCode::NotWritable)?);
    name.push(".new");
    Ok(dir.with_file_name(name))
}

fn build(
    dir: &Path,
    founder: &Founder,
    clock: &dyn Clock,
    fill: impl FnOnce(Connection) -> Result<Connection>,
) -> Result<(Slot, x25519::Identity)> {
    files::make_private_dir(dir)?;
    files::make_private_dir(&dir.join("people"))?;
    files::make_private_dir(&backups_path(dir))?;
    files::private().create(true).truncate(true).open(dir.join("lock"))?;

    let vault = new_id(clock);
    let slot = new_id(clock).to_string();
    let mut random = Zeroizing::new([0; 32]);
    clock.random(&mut *random);
    let key = DatabaseKey::new(&random);
    let (content, identity) = slots::new_slot(vault, clock);
    let recovery = x25519::Identity::generate();

    files::replace(&slot_path(dir, &slot), &keys::seal_slot(&content, founder.passphrase, founder.work_factor)?)?;
    let keyring = Keyring { vault, current: key.clone(), next: None, epoch: 1 };
    files::replace(&keyring_path(dir), &keys::seal_keyring(&keyring, &[identity.to_public(), recovery.to_public()])?)?;

    let connection = database::create(&data_path(dir), &key)?;
    connection.execute_batch("BEGIN IMMEDIATE")?;
    connection.execute_batch(SCHEMA)?;
    add_columns(&connection)?;
    set(&connection, "vault", vault)?;
    set(&connection, "generation", 0)?;
    set(&connection, "recovery", recovery.to_public().to_string())?;
    set(&connection, "recovery-since", clock.now())?;
    ways::begin_founding(&connection)?;
    connection.execute(
        "INSERT INTO slot (slot, person, role, recipient, verifying, since) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        params![
            slot,
            founder.person,
            Role::Coordinator.key(),
            identity.to_public().to_string(),
            slots::verifying_key(&content),
            clock.now()
        ],
    )?;
    let connection = fill(connection)?;
    connection.execute_batch("COMMIT")?;
    connection.close().map_err(|(_, error)| error)?;

    let labels = founder.label.map(|label| (slot, label.to_owned())).into_iter().collect();
    write_header(dir, &Header { format: FORMAT, vault, labels })?;
    seal::write(&seal_path(dir), clean(dir, 0, &key)?, &key)?;
    files::sync_dir(dir)?;
    Ok((content, recovery))
}

fn set(connection: &Connection, key: &str, value: impl rusqlite::ToSql) -> Result<()> {
    connection.execute("INSERT INTO vault (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = ?2", params![key, value])?;
    Ok(())
}

fn get<T: rusqlite::types::FromSql>(connection: &Connection, key: &str) -> Result<T> {
    find(connection, key)?.ok_or_else(|| ErrorCode::VaultDamaged.with("vault table"))
}

fn find<T: rusqlite::types::FromSql>(connection: &Connection, key: &str) -> Result<Option<T>> {
    Ok(connection.query_row("SELECT value FROM vault WHERE key = ?1", [key], |row| row.get(0)).optional()?)
}

impl Vault {
    /// The folder.
    pub fn dir(&self) -> &Path {
        &self.dir
    }

    /// How often it was opened.
    pub fn generation(&self) -> u64 {
        self.generation
    }

    /// How it had been left before it was opened; none where its seal could not be read.
    pub fn left(&self) -> Option<&Seal> {
        self.left.as_ref()
    }

    /// Its id: what is written for one vault is not read as another's.
    pub fn id(&self) -> Id {
        self.id
    }

    /// A key for `purpose` that tells nothing of the database's. It stays the same when that one is changed: from the first time it is asked
    /// for it is kept in the database.
    pub fn lasting(&self, connection: &Connection, purpose: &str) -> Result<Zeroizing<[u8; 32]>> {
        let kept =
            connection.prepare_cached("SELECT value FROM vault WHERE key = ?1")?.query_row([purpose], |row| row.get(0)).optional()?;
        if let Some(key) = kept {
            return Ok(Zeroizing::new(key));
        }
        let key = self.key.derive(purpose);
        set(connection, purpose, key.as_slice())?;
        Ok(key)
    }

    /// Another connection to the database in the place of this one.
    pub fn open_again(&self, connection: Connection) -> Result<Connection> {
        let _ = connection.close();
        database::open(&data_path(&self.dir), &self.key)
    }

    /// Closes the database and seals it; the seal. The keys are zeroised when the vault is dropped, which this does.
    pub fn lock(self, connection: Connection) -> Result<Seal> {
        connection.close().map_err(|(_, error)| error)?;
        let seal = clean(&self.dir, self.generation, &self.key)?;
        seal::write(&seal_path(&self.dir), seal.clone(), &self.key)?;
        Ok(seal)
    }

    /// Whether the seal says what it must while the vault is open, and the database has the generation that it names.
    pub fn seal_stands(&self, connection: &Connection) -> bool {
        let held = get::<i64>(connection, "generation").ok();
        let sealed = seal::read(&seal_path(&self.dir), &self.key).ok();
        sealed == Some(Seal::Open { generation: self.generation }) && held == Some(self.generation as i64)
    }

    /// The key by which others check what this session signs. One opened with a way back has no key to sign with.
    pub fn signer(&self) -> Option<[u8; 32]> {
        self.signing.as_ref().map(|key| key.verifying_key().to_bytes())
    }

    /// Signs `bytes` as the person whose session it is (Ed25519).
    pub fn sign(&self, bytes: &[u8]) -> Option<[u8; 64]> {
        self.signing.as_ref().map(|key| key.sign(bytes).to_bytes())
    }
}

/// Whether `signature` is the one that the holder of `key` gave to `bytes`.
pub fn is_signature(key: &[u8], bytes: &[u8], signature: &[u8]) -> bool {
    let key = key.try_into().ok().and_then(|key| VerifyingKey::from_bytes(key).ok());
    let signature = Signature::from_slice(signature).ok();
    key.zip(signature).is_some_and(|(key, signature)| key.verify_strict(bytes, &signature).is_ok())
}
