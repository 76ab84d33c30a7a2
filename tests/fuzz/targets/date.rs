//! Whatever is typed as a date is read or refused; what is read has its days in order, and reads back the same.
#![no_main]

use libfuzzer_sys::fuzz_target;
use panah_core::date::{self, Calendar};

fuzz_target!(|text: &str| {
    for hint in [None, Some(Calendar::Gregorian), Some(Calendar::Persian), Some(Calendar::Islamic)] {
        if let Ok(date) = date::parse(text, hint) {
            assert!(date.earliest <= date.latest);
            assert_eq!(date::parse(&date.typed, Some(date.calendar)).as_ref(), Ok(&date));
        }
    }
    if let Some((place, _)) = date::find(text) {
        assert!(text.get(place).is_some());
    }
});
