//! The seal: what the database looked like when it was last left.
//!
//! SQLCipher's page codes say that each page was once written with the key; they do not notice *old* pages put back. The seal
//! does: a keyed digest of the whole file, with a generation number that the database holds as well.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::files;
use super::keys::DatabaseKey;
use crate::error::{ErrorCode, Result};

/// How the vault was last left.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "state")]
pub enum Seal {
    /// Locked in good order; the digest is that of `data.db`.
    Clean {
        /// How often the vault has been opened.
        generation: u64,
        /// Keyed BLAKE3 digest, in hex.
        digest: String,
        /// That of the small files beside it: `vault.json`, `keyring.age`, the slots. None in a seal of an older version.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        parts: Option<String>,
    },
    /// About to be opened: the database says `generation` or the one before.
    Opening {
        /// The generation that is about to begin.
        generation: u64,
    },
    /// Open; if nobody has it open, the last end was not in good order.
    Open {
        /// The generation under way.
        generation: u64,
    },
}

/// No vault is opened so often. Somebody with a key can write any number, and the next one must exist.
pub const MOST_GENERATIONS: u64 = 1 << 62;

impl Seal {
    fn generation(&self) -> u64 {
        match self {
            Seal::Clean { generation, .. } | Seal::Opening { generation } | Seal::Open { generation } => *generation,
        }
    }

    /// Whether a vault that has this seal is in an older state than the one that was locked with `locked`. Whoever opens a vault begins a new
    /// generation first: nothing that comes after that lock, however it ends and wherever it was opened, has its generation or one before.
    pub fn is_older_than(&self, locked: &Seal) -> bool {
        self != locked && self.generation() <= locked.generation()
    }
}

#[derive(Serialize, Deserialize)]
struct Signed {
    seal: Seal,
    /// Keyed BLAKE3 of the seal's JSON, in hex.
    code: String,
}

const PURPOSE: &str = "Panah 2026 seal of data.db";

fn code(seal: &Seal, key: &DatabaseKey) -> blake3::Hash {
    blake3::keyed_hash(&key.derive(PURPOSE), &serde_json::to_vec(seal).expect("a seal is plain data"))
}

/// Writes the seal, replacing the old one whole.
pub fn write(path: &Path, seal: Seal, key: &DatabaseKey) -> Result<()> {
    files::replace(path, &sealed(seal, key))
}

/// A seal as it stands in its file.
pub fn sealed(seal: Seal, key: &DatabaseKey) -> Vec<u8> {
    let code = code(&seal, key).to_hex().to_string();
    serde_json::to_vec(&Signed { seal, code }).expect("a seal is plain data")
}

/// Reads the seal; one that is missing or was not written with this key is tampering.
pub fn read(path: &Path, key: &DatabaseKey) -> Result<Seal> {
    let bytes = files::read(path, "seal").map_err(|_| ErrorCode::VaultTampered.with("seal is missing"))?;
    read_sealed(&bytes, key)
}

/// The same, of what stands in its file.
pub fn read_sealed(bytes: &[u8], key: &DatabaseKey) -> Result<Seal> {
    let signed: Signed = serde_json::from_slice(bytes).map_err(|_| ErrorCode::VaultTampered.with("seal"))?;
    // Compared as hashes, in constant time.
    let claimed = blake3::Hash::from_hex(&signed.code).map_err(|_| ErrorCode::VaultTampered.with("seal"))?;
    if claimed != code(&signed.seal, key) || signed.seal.generation() > MOST_GENERATIONS {
        return Err(ErrorCode::VaultTampered.with("seal"));
    }
    Ok(signed.seal)
}

/// The keyed digest of the small files of a vault, names and contents, in hex.
pub fn digest_of_parts(dir: &Path, key: &DatabaseKey) -> Result<String> {
    let read = |(name, path): (String, PathBuf)| Ok((name, files::read(&path, "part")?));
    Ok(digest_of_small(&super::parts(dir)?.into_iter().map(read).collect::<Result<_>>()?, key))
}

/// The same, of contents by name.
pub fn digest_of_small(parts: &BTreeMap<String, Vec<u8>>, key: &DatabaseKey) -> String {
    let mut hasher = blake3::Hasher::new_keyed(&key.derive(PURPOSE));
    for (name, bytes) in parts {
        hasher.update(name.as_bytes()).update(&[0]).update(&(bytes.len() as u64).to_le_bytes()).update(bytes);
    }
    hasher.finalize().to_hex().to_string()
}

/// The keyed digest of a file, in hex.
pub fn digest(path: &Path, key: &DatabaseKey) -> Result<String> {
    digest_of(&mut File::open(path)?, key)
}

/// The same, of what a reader gives.
pub fn digest_of(reader: &mut dyn Read, key: &DatabaseKey) -> Result<String> {
    let mut hasher = blake3::Hasher::new_keyed(&key.derive(PURPOSE));
    let mut buffer = vec![0; 1 << 20];
    loop {
        match reader.read(&mut buffer)? {
            0 => return Ok(hasher.finalize().to_hex().to_string()),
            read => hasher.update(&buffer[..read]),
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_comes_after_a_lock_is_no_older_state_and_what_was_before_it_is_one() {
        let clean = |generation, digest: &str| Seal::Clean { generation, digest: digest.to_owned(), parts: None };
        let locked = clean(5, "as it was locked");
        for later in [locked.clone(), Seal::Opening { generation: 6 }, Seal::Open { generation: 6 }, clean(6, "elsewhere")] {
            assert!(!later.is_older_than(&locked), "{later:?}");
        }
        for older in
            [clean(4, "before"), clean(5, "a backup of that session"), Seal::Opening { generation: 5 }, Seal::Open { generation: 5 }]
        {
            assert!(older.is_older_than(&locked), "{older:?}");
        }
    }

    #[test]
    fn a_generation_after_which_there_is_none_is_refused() {
        let key = DatabaseKey::new(&[7; 32]);
        for (generation, stands) in [(0, true), (MOST_GENERATIONS, true), (MOST_GENERATIONS + 1, false), (u64::MAX, false)] {
            for seal in [Seal::Open { generation }, Seal::Opening { generation }] {
                let read = read_sealed(&sealed(seal.clone(), &key), &key);
                assert_eq!(read.is_ok_and(|read| read == seal), stands, "{seal:?}");
            }
        }
    }
}
