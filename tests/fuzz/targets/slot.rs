//! A sealed slot of any bytes is refused, or is the one that was sealed: without the passphrase nobody makes another. What stands inside may
//! be anything, since whoever has a key can write it: it is refused, or reads back the same.
#![no_main]

#[allow(dead_code)]
#[path = "../known/mod.rs"]
mod known;

use known::{PASSPHRASE, SLOT, VAULT};
use libfuzzer_sys::fuzz_target;
use panah_core::ErrorCode;
use panah_core::vault::parsers::{open_slot_within, read_slot, seal_slot_at};

fuzz_target!(|bytes: &[u8]| {
    // The bounds of real slots are 17 to 20, a second and more each; the steps are the same.
    let read = match bytes.starts_with(b"age") {
        true => open_slot_within(2..=3, bytes, PASSPHRASE, *VAULT),
        false => read_slot(bytes, *VAULT),
    };
    match read {
        Ok(slot) if bytes.starts_with(b"age") => {
            assert_eq!(serde_json::to_vec(&slot).unwrap(), SLOT);
            let cost = bytes.split(|byte| *byte == b'\n').nth(1).and_then(<[u8]>::last);
            assert!([Some(&b'2'), Some(&b'3')].contains(&cost), "one that is cheaper to guess is refused");
        }
        Ok(slot) => {
            assert_eq!(slot.vault, *VAULT);
            let sealed = seal_slot_at(&slot, PASSPHRASE, 2).unwrap();
            let again = open_slot_within(2..=3, &sealed, PASSPHRASE, *VAULT).unwrap();
            assert_eq!((&again.identity, again.signing_key), (&slot.identity, slot.signing_key));
        }
        Err(problem) => assert!([ErrorCode::WrongPassphrase, ErrorCode::VaultDamaged].contains(&problem.code), "{problem}"),
    }
});
