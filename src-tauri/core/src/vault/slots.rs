//! The people of a vault: each has a slot, a file that their passphrase opens, and a row that says who they are and what they may do.

use std::collections::BTreeMap;
use std::fs;
use std::iter;

use age::secrecy::ExposeSecret;
use age::x25519;
use ed25519_dalek::SigningKey;
use rusqlite::{Connection, OptionalExtension, params};
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use super::keys::{self, Slot};
use super::settle::{self, Pending};
use super::{Vault, files, find, set, slot_path, ways};
use crate::clock::{Clock, Millis, new_id};
use crate::error::{ErrorCode, Result};
use crate::{Id, Role};

/// The digest of a key file: what a slot asks for beside the passphrase, where its person chose so. As the database's key, it stands in one
/// place until it is wiped.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct KeyFile(Box<[u8; 32]>);

impl KeyFile {
    /// Of what the file holds.
    pub fn of(content: &[u8]) -> KeyFile {
        let mut digest = KeyFile(Box::new([0; 32]));
        let mut hasher = blake3::Hasher::new();
        let mut whole = hasher.update(content).finalize_xof();
        whole.fill(&mut *digest.0);
        // Both hold the file's content, or what the digest is made of.
        whole.zeroize();
        hasher.zeroize();
        digest
    }
}

/// What opens a slot: a passphrase, and a key file where the person chose one.
pub struct Passphrase {
    text: Zeroizing<String>,
    key_file: Option<KeyFile>,
}

impl Passphrase {
    /// Of a text and a key file.
    pub fn new(text: &str, key_file: Option<KeyFile>) -> Passphrase {
        Passphrase { text: Zeroizing::new(text.to_owned()), key_file }
    }

    /// As scrypt is given it.
    pub(super) fn whole(&self) -> Zeroizing<String> {
        let mut whole = Zeroizing::new(String::with_capacity(self.text.len() + 65));
        whole.push_str(&self.text);
        if let Some(digest) = &self.key_file {
            // A line break cannot be typed, so no passphrase alone is the same text.
            whole.push('\n');
            keys::push_hex(&mut whole, &digest.0);
        }
        whole
    }
}

/// A person of the vault, as their row has it.
#[derive(Debug, Clone)]
pub struct Member {
    /// Their record.
    pub person: Id,
    /// What they may do.
    pub role: Role,
    /// Since when.
    pub since: Option<Millis>,
    /// Their passphrase alone does not open the vault.
    pub key_file: bool,
    /// The file of their slot is there.
    pub has_key: bool,
    /// The label they chose to show at unlocking.
    pub label: Option<String>,
}

/// A slot that is written once the row that tells of it is durable ([`Vault::settle`]).
pub(super) struct Queued {
    pub slot: String,
    pub sealed: Vec<u8>,
    pub key_file: Option<KeyFile>,
    /// What its person signs with from then on.
    pub signing: Box<SigningKey>,
}

/// Identities that a slot remembers, at most.
const MOST_PAST: usize = 64;

/// A key for somebody: what their slot holds, and what others know of it.
struct NewKey {
    content: Slot,
    recipient: String,
    verifying: [u8; 32],
}

pub(super) fn new_slot(vault: Id, clock: &dyn Clock) -> (Slot, x25519::Identity) {
    let mut signing_key = [0; 32];
    clock.random(&mut signing_key);
    let identity = x25519::Identity::generate();
    (Slot { identity: identity.to_string().expose_secret().to_owned(), signing_key, past: Vec::new(), vault }, identity)
}

/// The key by which others check what a slot's person signed.
pub(super) fn verifying_key(slot: &Slot) -> [u8; 32] {
    SigningKey::from_bytes(&slot.signing_key).verifying_key().to_bytes()
}

/// `past`: the identities that its person had before.
fn new_key(vault: Id, past: Vec<String>, clock: &dyn Clock) -> NewKey {
    let (mut content, identity) = new_slot(vault, clock);
    content.past = past;
    NewKey { verifying: verifying_key(&content), recipient: identity.to_public().to_string(), content }
}

impl Vault {
    fn queue(&mut self, slot: &str, content: &Slot, passphrase: &Passphrase, work_factor: u8) -> Result<()> {
        let sealed = keys::seal_slot(content, &passphrase.whole(), work_factor)?;
        let signing = Box::new(SigningKey::from_bytes(&content.signing_key));
        self.queue.push(Queued { slot: slot.to_owned(), sealed, key_file: passphrase.key_file.clone(), signing });
        Ok(())
    }

    /// Everybody who has a slot, first come first.
    pub fn members(&self, connection: &Connection) -> Result<Vec<Member>> {
        let labels = self.labels(connection)?;
        let mut statement = connection.prepare("SELECT slot, person, role, since, key_file FROM slot ORDER BY slot")?;
        let rows = statement.query_map([], |row| {
            Ok((row.get::<_, String>(0)?, row.get(1)?, row.get::<_, String>(2)?, row.get(3)?, row.get::<_, bool>(4)?))
        })?;
        rows.map(|row| {
            let (slot, person, role, since, key_file) = row?;
            let role = Role::from_key(&role).ok_or_else(|| ErrorCode::VaultDamaged.with("slot table"))?;
            let has_key = slot_path(&self.dir, &slot).is_file();
            Ok(Member { person, role, since, key_file, has_key, label: labels.get(&slot).cloned() })
        })
        .collect()
    }

    /// Gives somebody a slot of their own: the file first, for a row without one would be somebody who has no key; a row in the transaction under
    /// way; the keyring after it. A file without a row opens nothing, and goes with a transaction that fails or a crash.
    pub fn add_member(
        &mut self,
        connection: &Connection,
        (person, role): (Id, Role),
        passphrase: &Passphrase,
        work_factor: u8,
        clock: &dyn Clock,
    ) -> Result<()> {
        let slot = new_id(clock).to_string();
        let key = new_key(self.id, Vec::new(), clock);
        let sealed = keys::seal_slot(&key.content, &passphrase.whole(), work_factor)?;
        self.adds = true;
        files::replace(&slot_path(&self.dir, &slot), &sealed)?;
        connection.execute(
            "INSERT INTO slot (slot, person, role, recipient, verifying, since, key_file) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            params![slot, person, role.key(), key.recipient, key.verifying, clock.now(), passphrase.key_file.is_some()],
        )?;
        settle::request(connection, Pending::Keyring)
    }

    /// Removes files of slots that have no row: of people who were removed, or of somebody who was about to be added when the program ended.
    pub fn drop_strays(&self, connection: &Connection) -> Result<()> {
        let mut known = connection.prepare("SELECT 1 FROM slot WHERE slot = ?1")?;
        for entry in fs::read_dir(self.dir.join("people"))? {
            let path = entry?.path();
            let slot = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
            let stays = path.extension().is_some_and(|extension| extension == "age") && known.exists([slot])?;
            if !stays {
                fs::remove_file(&path)?;
            }
        }
        files::sync_dir(&self.dir.join("people"))
    }

    /// Takes somebody's slot away: the database's key is to be changed, so that what they had opens nothing any more.
    pub fn remove_member(&self, connection: &Connection, person: Id) -> Result<()> {
        let slot = slot_of(connection, person)?;
        keep_past_key(connection, &slot)?;
        connection.execute("DELETE FROM slot WHERE slot = ?1", [&slot])?;
        settle::request(connection, Pending::Rotation)
    }

    /// What somebody may do from now on.
    pub fn set_role(&self, connection: &Connection, person: Id, role: Role) -> Result<()> {
        connection.execute("UPDATE slot SET role = ?2 WHERE slot = ?1", params![slot_of(connection, person)?, role.key()])?;
        Ok(())
    }

    /// The label of somebody at unlocking, readable by anybody; none takes it away. It stands beside the database, so the database says what
    /// it is to be, and the file is written after the transaction under way.
    pub fn set_label(&self, connection: &Connection, person: Id, label: Option<&str>) -> Result<()> {
        let slot = slot_of(connection, person)?;
        let mut labels = self.labels(connection)?;
        match label {
            Some(label) => labels.insert(slot, label.to_owned()),
            None => labels.remove(&slot),
        };
        set(connection, "labels", serde_json::to_string(&labels).expect("labels are plain data"))?;
        settle::request(connection, Pending::Keyring)
    }

    /// Labels by slot, as they are or are about to be.
    fn labels(&self, connection: &Connection) -> Result<BTreeMap<String, String>> {
        match find::<String>(connection, "labels")? {
            Some(text) => serde_json::from_str(&text).map_err(|_| ErrorCode::VaultDamaged.with("vault table")),
            None => Ok(super::read_header(&self.dir)?.labels),
        }
    }

    /// Labels that were changed get into their file.
    pub(super) fn write_labels(&self, connection: &Connection) -> Result<()> {
        if find::<String>(connection, "labels")?.is_none() {
            return Ok(());
        }
        let header = super::Header { labels: self.labels(connection)?, ..super::read_header(&self.dir)? };
        super::write_header(&self.dir, &header)?;
        connection.execute("DELETE FROM vault WHERE key = 'labels'", [])?;
        Ok(())
    }

    /// Another passphrase for the person of this session, who gave the present one. It comes with a new key: the old slot, in a backup from
    /// before, opens with the old passphrase and would tell theirs.
    pub fn change_passphrase(
        &mut self,
        connection: &Connection,
        person: Id,
        (old, new): (&str, &Passphrase),
        work_factor: u8,
        clock: &dyn Clock,
    ) -> Result<()> {
        let mut content = self.open_own_slot(connection, person, old)?;
        let mut past = std::mem::take(&mut content.past);
        past.push(content.identity.clone());
        let first = past.len().saturating_sub(MOST_PAST);
        self.replace_key(connection, person, new_key(self.id, past.split_off(first), clock), new, work_factor)
    }

    /// A new key for somebody whose passphrase is lost, and with it what the old slot held.
    pub fn renew_key(
        &mut self,
        connection: &Connection,
        person: Id,
        passphrase: &Passphrase,
        work_factor: u8,
        clock: &dyn Clock,
    ) -> Result<()> {
        self.replace_key(connection, person, new_key(self.id, Vec::new(), clock), passphrase, work_factor)
    }

    /// The row knows the old and the new key until the file is changed, so that after a crash whichever file is there opens. The database's key
    /// changes as well: the old one would be told by a backup from before.
    fn replace_key(&mut self, connection: &Connection, person: Id, key: NewKey, passphrase: &Passphrase, work_factor: u8) -> Result<()> {
        let slot = slot_of(connection, person)?;
        self.queue(&slot, &key.content, passphrase, work_factor)?;
        keep_past_key(connection, &slot)?;
        connection
            .execute("UPDATE slot SET next = ?2, next_verifying = ?3 WHERE slot = ?1", params![slot, key.recipient, key.verifying])?;
        settle::request(connection, Pending::Rotation)
    }

    /// Whether this is the person's passphrase; [`ErrorCode::WrongPassphrase`] if not. Asked again before dangerous acts.
    pub fn check_passphrase(&self, connection: &Connection, person: Id, passphrase: &str) -> Result<()> {
        self.open_own_slot(connection, person, passphrase).map(drop)
    }

    /// The identities of a person whose passphrase was given: the present one, and those that they had before.
    pub fn identities(&self, connection: &Connection, person: Id, passphrase: &str) -> Result<Vec<x25519::Identity>> {
        let slot = self.open_own_slot(connection, person, passphrase)?;
        let all = iter::once(&slot.identity).chain(slot.past.iter().rev());
        all.map(|identity| identity.parse().map_err(|_| ErrorCode::VaultDamaged.with("slot"))).collect()
    }

    /// The key file is the one that this session was opened with.
    fn open_own_slot(&self, connection: &Connection, person: Id, passphrase: &str) -> Result<Slot> {
        let slot = slot_of(connection, person)?;
        let passphrase = Passphrase::new(passphrase, self.key_file.clone());
        keys::open_slot(&files::read(&slot_path(&self.dir, &slot), "slot")?, &passphrase.whole(), self.id)
    }

    /// Who may open the keyring, and whatever else is sealed for the vault: everybody with a row, and the ways back in.
    pub fn recipients(&self, connection: &Connection) -> Result<Vec<x25519::Recipient>> {
        let mut statement =
            connection.prepare("SELECT recipient FROM slot UNION SELECT next FROM slot WHERE next IS NOT NULL ORDER BY 1")?;
        let mut texts = statement.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<Vec<String>>>()?;
        texts.extend(ways::recipients(connection)?);
        texts.iter().map(|text| parse(text)).collect()
    }
}

/// Whose key it is, by the identity that opened the keyring. A way back in belongs to the vault and acts as its first coordinator. An
/// identity that nobody has any more opens nothing: `None`.
pub(super) fn owner(connection: &Connection, identity: &x25519::Identity) -> Result<Option<(Id, Role, bool)>> {
    let recipient = identity.to_public().to_string();
    let recovered = ways::is_way(connection, &recipient)?;
    let row = connection
        .query_row(
            match recovered {
                true => "SELECT person, role FROM slot WHERE role = 'coordinator' AND ?1 <> '' ORDER BY slot LIMIT 1",
                false => "SELECT person, role FROM slot WHERE recipient = ?1 OR next = ?1",
            },
            [recipient],
            |row| Ok((row.get::<_, Id>(0)?, row.get::<_, String>(1)?)),
        )
        .optional()?;
    let Some((person, role)) = row else { return Ok(None) };
    Ok(Some((person, Role::from_key(&role).ok_or_else(|| ErrorCode::VaultDamaged.with("slot table"))?, recovered)))
}

/// What unlocking tells of a row: which of two keys its file holds, after a crash; and the key to check signatures with, in a vault of an
/// older version.
pub(super) fn settled(connection: &Connection, identity: &x25519::Identity, signing: Option<&SigningKey>) -> Result<()> {
    let Some(signing) = signing else { return Ok(()) };
    let recipient = identity.to_public().to_string();
    connection.execute(
        "UPDATE slot SET recipient = ?1, verifying = ?2, next = NULL, next_verifying = NULL
         WHERE (recipient = ?1 OR next = ?1) AND (next IS NOT NULL OR verifying IS NULL)",
        params![recipient, signing.verifying_key().to_bytes()],
    )?;
    Ok(())
}

/// Whether somebody has a key of this vault.
pub fn has_key(connection: &Connection, person: Id) -> Result<bool> {
    Ok(connection.prepare_cached("SELECT 1 FROM slot WHERE person = ?1")?.exists([person])?)
}

pub(super) fn slot_of(connection: &Connection, person: Id) -> Result<String> {
    let slot = connection.query_row("SELECT slot FROM slot WHERE person = ?1", [person], |row| row.get(0)).optional()?;
    slot.ok_or_else(|| ErrorCode::NotFound.into())
}

/// What somebody signed with a key that is about to go can be checked still.
fn keep_past_key(connection: &Connection, slot: &str) -> Result<()> {
    connection.execute(
        "INSERT OR IGNORE INTO past_key (verifying, person) SELECT verifying, person FROM slot WHERE slot = ?1 AND verifying IS NOT NULL",
        [slot],
    )?;
    Ok(())
}

pub(super) fn parse(text: &str) -> Result<x25519::Recipient> {
    text.parse().map_err(|_| ErrorCode::VaultDamaged.with("recipient"))
}
