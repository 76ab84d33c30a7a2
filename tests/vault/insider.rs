//! Somebody who opens the vault's files with age and SQLCipher, beside the program.

use std::collections::HashMap;
use std::io::Read;
use std::iter;
use std::sync::Mutex;

use age::secrecy::SecretString;
use serde_json::Value;

/// By a slot's bytes and a passphrase, what it holds.
type Known = HashMap<(blake3::Hash, String), Option<Value>>;

/// What a slot holds, if this passphrase opens it: remembered, because each costs a scrypt.
pub fn slot(sealed: &[u8], passphrase: &str) -> Option<Value> {
    static KNOWN: Mutex<Option<Known>> = Mutex::new(None);
    let key = (blake3::hash(sealed), passphrase.to_owned());
    let mut known = KNOWN.lock().expect("no panic while it is held");
    let known = known.get_or_insert_default();
    if let Some(found) = known.get(&key) {
        return found.clone();
    }
    let mut identity = age::scrypt::Identity::new(SecretString::from(passphrase.to_owned()));
    identity.set_max_work_factor(20);
    let found = decrypt(sealed, &identity).and_then(|plain| serde_json::from_slice(&plain).ok());
    known.insert(key, found.clone());
    found
}

/// Decrypts an age file.
pub fn decrypt(sealed: &[u8], identity: &dyn age::Identity) -> Option<Vec<u8>> {
    let mut plain = Vec::new();
    age::Decryptor::new(sealed).ok()?.decrypt(iter::once(identity)).ok()?.read_to_end(&mut plain).ok()?;
    Some(plain)
}

/// Encrypts for such recipients.
pub fn encrypt(plain: &[u8], recipient: &dyn age::Recipient) -> Vec<u8> {
    let mut sealed = Vec::new();
    let mut writer = age::Encryptor::with_recipients(iter::once(recipient)).expect("a recipient").wrap_output(&mut sealed).expect("memory");
    std::io::Write::write_all(&mut writer, plain).expect("memory");
    writer.finish().expect("memory");
    sealed
}

/// The identity that a recovery key is.
pub fn identity_of(recovery: &str) -> age::x25519::Identity {
    let letters: String = recovery.chars().filter(char::is_ascii_alphanumeric).collect();
    format!("AGE-SECRET-KEY-1{}", letters.to_ascii_uppercase()).parse().expect("a key")
}
