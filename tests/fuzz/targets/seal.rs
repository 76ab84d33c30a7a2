//! A seal of any bytes is refused as tampering, or is one that was written: without the key nobody makes another. One that somebody with a key
//! wrote reads back the same, or is refused.
#![no_main]

#[allow(dead_code)]
#[path = "../known/mod.rs"]
mod known;

use known::{KEYS, SEALS};
use libfuzzer_sys::fuzz_target;
use panah_core::ErrorCode;
use panah_core::vault::parsers::{Seal, read_sealed, sealed};

fuzz_target!(|bytes: &[u8]| {
    let key = &KEYS.current;
    match read_sealed(bytes, key) {
        Ok(seal) => assert!(SEALS.iter().any(|known| read_sealed(known, key).is_ok_and(|known| known == seal))),
        Err(problem) => assert_eq!(problem.code, ErrorCode::VaultTampered),
    }
    let Ok(seal) = serde_json::from_slice::<Seal>(bytes) else { return };
    match read_sealed(&sealed(seal.clone(), key), key) {
        Ok(again) => assert_eq!(again, seal),
        Err(problem) => assert_eq!(problem.code, ErrorCode::VaultTampered),
    }
});
