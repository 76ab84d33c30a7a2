//! The keys: a person's slot, the keyring, the recovery key. What is secret is zeroised when dropped.

use std::io::{Read, Write};
use std::iter;
use std::ops::RangeInclusive;

use age::secrecy::SecretString;
use age::{Decryptor, Encryptor, x25519};
use serde::{Deserialize, Serialize};
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use crate::Id;
use crate::error::{ErrorCode, Result};

/// scrypt's cost for a new slot: 2^18, 256 MiB and about 1.7 s on a 2-core laptop (shared/vault.md, measured).
pub const WORK_FACTOR: u8 = 18;
/// Slots under 2^17 are refused: OWASP's floor for scrypt.
pub const LEAST_WORK_FACTOR: u8 = 17;
/// Above it the laptop would have no room or no patience: whoever altered a slot could ask for any.
const MOST_WORK_FACTOR: u8 = 20;

/// The database's key: 256 random bits. They stand in one place until they are wiped: a value that is moved leaves its bytes where it was.
#[derive(Clone, Zeroize, ZeroizeOnDrop, Serialize, Deserialize)]
pub struct DatabaseKey(Box<[u8; 32]>);

impl DatabaseKey {
    /// A key of these random bytes.
    pub fn new(bytes: &[u8; 32]) -> Self {
        let mut key = DatabaseKey(Box::new([0; 32]));
        key.0.copy_from_slice(bytes);
        key
    }

    /// SQLCipher's raw form: no derivation of its own.
    pub fn pragma(&self) -> Zeroizing<String> {
        let mut text = Zeroizing::new(String::with_capacity(67));
        text.push_str("x'");
        push_hex(&mut text, &self.0);
        text.push('\'');
        text
    }

    /// A key for another purpose, from which this one cannot be found.
    pub fn derive(&self, purpose: &str) -> Zeroizing<[u8; 32]> {
        Zeroizing::new(blake3::derive_key(purpose, &*self.0))
    }
}

/// Adds bytes in hex to a text that has room for them, and leaves them nowhere else.
pub(super) fn push_hex(text: &mut String, bytes: &[u8; 32]) {
    for byte in bytes {
        text.push(char::from_digit(u32::from(byte >> 4), 16).expect("a nibble"));
        text.push(char::from_digit(u32::from(byte & 15), 16).expect("a nibble"));
    }
}

/// What `people/<slot>.age` holds.
#[derive(Serialize, Deserialize, Zeroize, ZeroizeOnDrop)]
pub struct Slot {
    /// The person's age identity, which opens the keyring.
    pub identity: String,
    /// Seed of the person's Ed25519 signing key.
    pub signing_key: [u8; 32],
    /// Identities that the person had before, latest last. They open nothing of the vault any more, and what left it under them still.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub past: Vec<String>,
    /// The vault the slot belongs to: a slot of another vault does not open this one.
    #[zeroize(skip)]
    pub vault: Id,
}

/// What `keyring.age` holds.
#[derive(Serialize, Deserialize)]
pub struct Keyring {
    /// The vault.
    #[serde(rename = "vault")]
    pub vault: Id,
    /// The database's key.
    pub current: DatabaseKey,
    /// While the key is being rotated: the one to come.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<DatabaseKey>,
    /// Counts rotations.
    pub epoch: u32,
}

fn encrypt(encryptor: Encryptor, plain: &[u8]) -> Result<Vec<u8>> {
    let mut sealed = Vec::new();
    let mut writer = encryptor.wrap_output(&mut sealed)?;
    writer.write_all(plain)?;
    writer.finish()?;
    Ok(sealed)
}

fn json(value: &impl Serialize) -> Zeroizing<Vec<u8>> {
    Zeroizing::new(serde_json::to_vec(value).expect("keys are plain data"))
}

/// Seals a slot under a passphrase.
pub fn seal_slot(slot: &Slot, passphrase: &str, work_factor: u8) -> Result<Vec<u8>> {
    seal_slot_at(slot, passphrase, work_factor.clamp(LEAST_WORK_FACTOR, MOST_WORK_FACTOR))
}

/// The same at any cost: slots that must be refused, and the fuzzer's.
pub fn seal_slot_at(slot: &Slot, passphrase: &str, work_factor: u8) -> Result<Vec<u8>> {
    let mut recipient = age::scrypt::Recipient::new(SecretString::from(passphrase.to_owned()));
    recipient.set_work_factor(work_factor);
    let encryptor = Encryptor::with_recipients(iter::once(&recipient as &dyn age::Recipient)).expect("one recipient");
    encrypt(encryptor, &json(slot))
}

/// Opens a slot. A wrong passphrase, another vault's slot and one that was made cheap to guess are refused alike.
pub fn open_slot(sealed: &[u8], passphrase: &str, vault: Id) -> Result<Slot> {
    open_slot_within(LEAST_WORK_FACTOR..=MOST_WORK_FACTOR, sealed, passphrase, vault)
}

/// The same with other bounds: the fuzzer tries thousands of slots in the time that one of a real cost takes.
pub fn open_slot_within(cost: RangeInclusive<u8>, sealed: &[u8], passphrase: &str, vault: Id) -> Result<Slot> {
    let decryptor = Decryptor::new(sealed).map_err(|_| ErrorCode::VaultDamaged.with("slot"))?;
    if work_factor(sealed).is_none_or(|factor| factor < *cost.start()) {
        return Err(ErrorCode::WrongPassphrase.into());
    }
    let mut identity = age::scrypt::Identity::new(SecretString::from(passphrase.to_owned()));
    identity.set_max_work_factor(*cost.end());
    read_slot(&decrypt(decryptor, &identity, "slot")?, vault)
}

/// What a slot holds, once it is open.
pub fn read_slot(plain: &[u8], vault: Id) -> Result<Slot> {
    let slot: Slot = serde_json::from_slice(plain).map_err(|_| ErrorCode::VaultDamaged.with("slot"))?;
    if slot.vault != vault {
        return Err(ErrorCode::WrongPassphrase.into());
    }
    Ok(slot)
}

/// The factor in a slot's header line `-> scrypt SALT FACTOR` (age-encryption.org/v1).
fn work_factor(sealed: &[u8]) -> Option<u8> {
    let header = sealed.get(..sealed.len().min(512))?;
    let line = header.split(|byte| *byte == b'\n').nth(1)?;
    let line = std::str::from_utf8(line).ok()?;
    line.strip_prefix("-> scrypt ")?.split(' ').nth(1)?.parse().ok()
}

fn decrypt(decryptor: Decryptor<&[u8]>, identity: &dyn age::Identity, role: &str) -> Result<Zeroizing<Vec<u8>>> {
    use age::DecryptError as Age;
    let damaged = || ErrorCode::VaultDamaged.with(role.to_owned());
    let mut reader = decryptor.decrypt(iter::once(identity)).map_err(|error| match error {
        // A header that was changed gives InvalidMac only to somebody who has the right key.
        Age::InvalidMac | Age::InvalidHeader | Age::UnknownFormat => damaged(),
        _ => ErrorCode::WrongPassphrase.into(),
    })?;
    let mut plain = Zeroizing::new(Vec::with_capacity(1024));
    reader.by_ref().take(1 << 16).read_to_end(&mut plain).map_err(|_| damaged())?;
    Ok(plain)
}

/// Seals the keyring for every recipient.
pub fn seal_keyring(keyring: &Keyring, recipients: &[x25519::Recipient]) -> Result<Vec<u8>> {
    let recipients = recipients.iter().map(|recipient| recipient as &dyn age::Recipient);
    let encryptor = Encryptor::with_recipients(recipients).map_err(|_| ErrorCode::Stopped.with("keyring"))?;
    encrypt(encryptor, &json(keyring))
}

/// Opens the keyring with a person's identity or the recovery key's.
pub fn open_keyring(sealed: &[u8], identity: &x25519::Identity, vault: Id) -> Result<Keyring> {
    let decryptor = Decryptor::new(sealed).map_err(|_| ErrorCode::VaultDamaged.with("keyring"))?;
    read_keyring(&decrypt(decryptor, identity, "keyring")?, vault)
}

/// What the keyring holds, once it is open.
pub fn read_keyring(plain: &[u8], vault: Id) -> Result<Keyring> {
    let keyring: Keyring = serde_json::from_slice(plain).map_err(|_| ErrorCode::VaultDamaged.with("keyring"))?;
    if keyring.vault != vault {
        return Err(ErrorCode::VaultDamaged.with("keyring of another vault"));
    }
    Ok(keyring)
}
