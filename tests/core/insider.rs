//! A member of the team who opens the vault's files with age and SQLCipher, beside the program: keys they have, rights they may lack.

use std::fs;
use std::io::Read;
use std::iter;
use std::path::{Path, PathBuf};

use age::secrecy::SecretString;
use serde_json::{Value, json};

use crate::desk::{Desk, PASSPHRASE};

/// The person's slot.
pub fn slot(dir: &Path) -> PathBuf {
    let slots: Vec<PathBuf> = fs::read_dir(dir.join("people")).unwrap().map(|entry| entry.unwrap().path()).collect();
    assert_eq!(slots.len(), 1, "one person has a key");
    slots[0].clone()
}

/// Decrypts an age file.
pub fn decrypt(sealed: &[u8], identity: &dyn age::Identity) -> Vec<u8> {
    let mut plain = Vec::new();
    age::Decryptor::new(sealed).unwrap().decrypt(iter::once(identity)).unwrap().read_to_end(&mut plain).unwrap();
    plain
}

/// Decrypts an age file that stands under a passphrase.
pub fn decrypt_with_passphrase(sealed: &[u8], passphrase: &str) -> Vec<u8> {
    let mut identity = age::scrypt::Identity::new(SecretString::from(passphrase.to_owned()));
    identity.set_max_work_factor(20);
    decrypt(sealed, &identity)
}

/// What a person's slot holds, and the keyring that it opens.
pub fn slot_and_keyring(dir: &Path, passphrase: &str) -> (Value, Value) {
    try_slot_and_keyring(dir, &slot(dir), passphrase).unwrap()
}

/// The same with one of several slots; `None` if the passphrase is another one's.
pub fn try_slot_and_keyring(dir: &Path, slot: &Path, passphrase: &str) -> Option<(Value, Value)> {
    let mut own = age::scrypt::Identity::new(SecretString::from(passphrase.to_owned()));
    own.set_max_work_factor(20);
    let slot: Value = serde_json::from_slice(&age::decrypt(&own, &fs::read(slot).unwrap()).ok()?).unwrap();
    let identity: age::x25519::Identity = slot["identity"].as_str().unwrap().parse().unwrap();
    let keyring = serde_json::from_slice(&decrypt(&fs::read(dir.join("keyring.age")).unwrap(), &identity)).unwrap();
    Some((slot, keyring))
}

/// The database of a locked vault, opened with the keys that its passphrase gives.
pub fn open_database(dir: &Path) -> rusqlite::Connection {
    let keyring = slot_and_keyring(dir, PASSPHRASE).1;
    let key: String = keyring["current"].as_array().unwrap().iter().map(|byte| format!("{:02x}", byte.as_u64().unwrap())).collect();
    let connection = rusqlite::Connection::open(dir.join("data.db")).unwrap();
    connection.pragma_update(None, "key", format!("x'{key}'")).unwrap();
    connection
}

/// Every page of a database as it stands under the encryption, free ones included.
pub fn pages(connection: &rusqlite::Connection) -> Vec<u8> {
    use rusqlite::ffi;
    let mut size = 0;
    // SAFETY: the handle is open; what comes back is a copy of `size` bytes that is ours to free.
    unsafe {
        let copy = ffi::sqlite3_serialize(connection.handle(), c"main".as_ptr(), &mut size, 0);
        assert!(!copy.is_null(), "the pages can be read");
        let pages = std::slice::from_raw_parts(copy, size as usize).to_vec();
        ffi::sqlite3_free(copy.cast());
        pages
    }
}

impl Desk {
    /// Changes the locked vault's database beside the program, and opens the vault all the same.
    pub fn tampered(&self, sql: &str) {
        self.lock();
        let connection = open_database(&self.dir());
        connection.execute_batch(sql).unwrap();
        connection.close().unwrap();
        self.unlock_despite();
    }

    /// From here on the session is that of somebody with this role. Later releases add people; the slot's table says who may what already.
    pub fn become_a(&self, role: &str) {
        self.tampered(&format!("UPDATE slot SET role = '{role}'"));
        assert_eq!(self.ask("vault.status", json!({}))["member"]["role"], role);
    }
}
