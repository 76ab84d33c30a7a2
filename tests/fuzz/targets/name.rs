//! Folding is done after once; keys come from whatever is folded.
#![no_main]

use libfuzzer_sys::fuzz_target;
use panah_core::names::{fold, sound_key, words};

fuzz_target!(|text: &str| {
    let folded = fold(text);
    assert_eq!(fold(&folded), folded);
    for (at, word) in words(text) {
        assert_eq!(&text[at..at + word.len()], word);
        let _ = sound_key(&fold(word));
    }
});
