//! Whatever is typed as a key on paper or as shares is one or is none, however it is spaced; a key reads back as it is shown, and any two of
//! its shares are the key. Shares of any bytes, with their checksums right, are put together or are none.
#![no_main]

use bech32::{Bech32, Hrp};
use libfuzzer_sys::fuzz_target;
use panah_core::vault::{Typed, check_word, read_way_back, write_key, write_shares};

/// What somebody typed, in words that can be compared.
fn told(typed: &str) -> Option<String> {
    read_way_back(typed).map(|typed| match typed {
        Typed::Identity(identity) => identity.to_public().to_string(),
        Typed::Share(mark) => format!("share {mark:?}"),
    })
}

fuzz_target!(|bytes: &[u8]| {
    if let Ok(typed) = std::str::from_utf8(bytes) {
        let spaced: String = typed.chars().flat_map(|letter| [letter.to_ascii_uppercase(), '-']).collect();
        if typed.len() > 800 {
            assert_eq!(told(typed), None);
        } else if spaced.len() <= 800 {
            assert_eq!(told(&spaced), told(typed));
        }
        if let Some(Typed::Identity(identity)) = read_way_back(typed) {
            let whose = told(typed);
            assert!(!check_word(&identity.to_public()).is_empty());
            assert_eq!(told(&write_key(&identity)), whose);
            let shares = write_shares(&identity);
            for (one, other) in [(0, 1), (1, 2), (2, 0)] {
                assert_eq!(told(&format!("{}{}", *shares[one], *shares[other])), whose);
            }
            assert_eq!(told(&format!("{}{}", *shares[0], *shares[0])), None, "one share twice is one share");
        }
    }
    // What a share holds: the mark of its set, its number, 32 bytes.
    let mut shares = bytes.chunks_exact(35).map(|share| bech32::encode::<Bech32>(Hrp::parse("panah-share").unwrap(), share).unwrap());
    if let (Some(one), Some(other)) = (shares.next(), shares.next()) {
        assert_eq!(told(&one), Some(format!("share {:?}", [bytes[0], bytes[1]])));
        let both = told(&format!("{one} {other}"));
        let of_one_set = bytes[..2] == bytes[35..37] && bytes[2] != bytes[37];
        assert_eq!(both.is_some(), of_one_set, "two of one set are a key, whichever bytes they hold");
        assert_eq!(both, told(&format!("{other} {one}")));
    }
});
