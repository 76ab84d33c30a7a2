//! A sealed keyring of any bytes is refused, or is the one that was sealed. What stands inside may be anything, since a former member knows to
//! whom a keyring is sealed: it is refused, or reads back the same.
#![no_main]

#[allow(dead_code)]
#[path = "../known/mod.rs"]
mod known;

use known::{KEYS, VAULT};
use libfuzzer_sys::fuzz_target;
use panah_core::ErrorCode;
use panah_core::vault::parsers::{Keyring, read_keyring};

fuzz_target!(|bytes: &[u8]| {
    let plain = |keyring: &Keyring| serde_json::to_vec(keyring).unwrap();
    let read = match bytes.starts_with(b"age") {
        true => known::open(bytes),
        false => read_keyring(bytes, *VAULT),
    };
    match read {
        Ok(keyring) if bytes.starts_with(b"age") => assert_eq!(plain(&keyring), plain(&KEYS)),
        Ok(keyring) => {
            assert_eq!(keyring.vault, *VAULT);
            assert_eq!(plain(&read_keyring(&plain(&keyring), *VAULT).unwrap()), plain(&keyring));
            for key in [Some(&keyring.current), keyring.next.as_ref()].into_iter().flatten() {
                assert!(key.pragma().len() == 67 && key.pragma()[2..66].bytes().all(|digit| digit.is_ascii_hexdigit()));
            }
        }
        // Whoever has no key is told so; the rest is damage.
        Err(problem) => assert!([ErrorCode::WrongPassphrase, ErrorCode::VaultDamaged].contains(&problem.code), "{problem}"),
    }
});
