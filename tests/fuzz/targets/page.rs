//! A page of any bytes is read; what is reported lies inside it.
#![no_main]

use libfuzzer_sys::fuzz_target;
use panah_core::news::page;

fuzz_target!(|bytes: &[u8]| {
    let page = page::read(bytes);
    let lines = 1 + bytes.len() as u32;
    for item in &page.items {
        assert!(!item.title.trim().is_empty());
        assert!((1..=lines).contains(&item.line));
    }
    assert!(page.rejected.iter().all(|rejected| (1..=lines).contains(&rejected.line)));
    assert!(page.rejected_total >= page.rejected.len());
});
