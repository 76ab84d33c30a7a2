//! The vault that the seeds are of, with what opens it: invented, and written by `make seeds`.

use std::sync::LazyLock;

use panah_core::Id;
use panah_core::vault::parsers::{Keyring, open_keyring};
use panah_core::vault::{Typed, read_way_back};

/// The passphrase of its one person.
pub const PASSPHRASE: &str = "seven quiet lanterns";
/// The key on paper that opens it.
pub const RECOVERY_KEY: &str = include_str!("recovery-key");
/// Its keyring, sealed.
pub const KEYRING: &[u8] = include_bytes!("../seeds/keyring/sealed");
/// What the slot of its one person holds.
pub const SLOT: &[u8] = include_bytes!("../seeds/slot/open");
/// How it was left, each of the ways there are.
pub const SEALS: [&[u8]; 3] =
    [include_bytes!("../seeds/seal/clean"), include_bytes!("../seeds/seal/opening"), include_bytes!("../seeds/seal/open")];
/// A backup of it.
pub const BACKUP: &[u8] = include_bytes!("../seeds/backup/whole");

/// Its id.
pub static VAULT: LazyLock<Id> = LazyLock::new(|| {
    let slot: serde_json::Value = serde_json::from_slice(SLOT).expect("a slot");
    slot["vault"].as_str().expect("the vault of a slot").parse().expect("an id")
});

/// Its keyring, opened.
pub static KEYS: LazyLock<Keyring> = LazyLock::new(|| open(KEYRING).expect("the seeds belong together"));

/// Opens a keyring with the key on paper.
pub fn open(sealed: &[u8]) -> panah_core::Result<Keyring> {
    let Some(Typed::Identity(identity)) = read_way_back(RECOVERY_KEY) else { panic!("a recovery key") };
    open_keyring(sealed, &identity, *VAULT)
}
