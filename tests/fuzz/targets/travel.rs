//! The inside of a travel file of any bytes is read piece by piece until one is refused. A piece that was read is written and read back the same,
//! and none holds more than the file does.
//!
//! Bytes that begin with `{` are laid out first: lines, a head and its bytes in turn, with the lengths that they have.
#![no_main]

use libfuzzer_sys::fuzz_target;
use panah_core::ErrorCode;
use panah_core::travel::parsers::{read, write};

fn laid_out(lines: &[u8]) -> Vec<u8> {
    let mut made = Vec::new();
    let mut lines = lines.split(|byte| *byte == b'\n');
    while let Some(head) = lines.next() {
        let bytes = lines.next().unwrap_or_default();
        for part in [head, bytes] {
            made.extend((part.len() as u32).to_le_bytes());
        }
        made.extend([head, bytes].concat());
    }
    made
}

fuzz_target!(|bytes: &[u8]| {
    let made = if bytes.starts_with(b"{") { laid_out(bytes) } else { bytes.to_vec() };
    let mut left = made.as_slice();
    let problem = loop {
        let piece = match read(&mut left) {
            Ok(piece) => piece,
            Err(problem) => break problem,
        };
        assert!(piece.bytes.len() <= made.len(), "more than it holds");
        let mut again = Vec::new();
        write(&mut again, &piece.head, &piece.bytes).unwrap();
        let back = read(&mut again.as_slice()).unwrap();
        assert_eq!((back.head, &*back.bytes), (piece.head, &*piece.bytes));
    };
    assert_eq!(problem.code, ErrorCode::Invalid, "{problem}");
});
