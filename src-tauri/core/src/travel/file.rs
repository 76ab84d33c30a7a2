//! The inside of a travel file: pieces one after another, each with a head in JSON and its bytes. age around it keeps it secret and whole.

use std::io::{Read, Write};

use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::Id;
use crate::error::{ErrorCode, Problem, Result};
use crate::store::{Carried, Kept};

/// The version of the form.
pub const FORMAT: u32 = 1;
/// Bytes of a head, at most: a draft of the largest form, escaped.
const MOST_HEAD: usize = 8 << 20;
/// Bytes of a piece, at most: as much as one value of the database.
const MOST_BYTES: usize = 64 << 20;

/// What a piece is.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "piece", rename_all = "kebab-case", deny_unknown_fields)]
pub enum Head {
    /// The first one.
    Begin { format: u32, vault: Id },
    /// A document; its bytes.
    Document { row: Carried },
    /// A draft.
    Draft { draft: Kept },
    /// A content; the digests of its chunks.
    Content { digest: String, size: u64 },
    /// A chunk of contents; its bytes.
    Chunk,
    /// The last one.
    End { documents: u64 },
}

/// A piece.
pub struct Piece {
    pub head: Head,
    pub bytes: Zeroizing<Vec<u8>>,
}

/// Writes a piece.
pub fn write(out: &mut (impl Write + ?Sized), head: &Head, bytes: &[u8]) -> Result<()> {
    let head = Zeroizing::new(serde_json::to_vec(head).expect("a head is plain data"));
    for length in [head.len(), bytes.len()] {
        let length = u32::try_from(length).map_err(|_| Problem::from(ErrorCode::TooLarge))?;
        out.write_all(&length.to_le_bytes())?;
    }
    out.write_all(&head)?;
    Ok(out.write_all(bytes)?)
}

/// Reads a piece. Whatever is not one is refused.
pub fn read(from: &mut impl Read) -> Result<Piece> {
    let mut length = || -> Result<usize> {
        let mut bytes = [0; 4];
        from.read_exact(&mut bytes).map_err(no_piece)?;
        Ok(u32::from_le_bytes(bytes) as usize)
    };
    let (head, bytes) = (length()?, length()?);
    if head > MOST_HEAD || bytes > MOST_BYTES {
        return Err(not_of_ours());
    }
    let mut part = |length: usize| -> Result<Zeroizing<Vec<u8>>> {
        // As it comes: a length that lies reserves nothing.
        let mut bytes = Zeroizing::new(Vec::new());
        from.by_ref().take(length as u64).read_to_end(&mut bytes).map_err(no_piece)?;
        if bytes.len() == length { Ok(bytes) } else { Err(not_of_ours()) }
    };
    let head = serde_json::from_slice(&part(head)?).map_err(|_| not_of_ours())?;
    Ok(Piece { head, bytes: part(bytes)? })
}

/// A file that is not what was packed: cut, altered, or another.
pub fn not_of_ours() -> Problem {
    Problem::invalid("path", "not-away")
}

fn no_piece(error: std::io::Error) -> Problem {
    use std::io::ErrorKind::{InvalidData, InvalidInput, Other, UnexpectedEof};
    match error.kind() {
        InvalidData | InvalidInput | Other | UnexpectedEof => not_of_ours(),
        _ => error.into(),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn any_bytes_are_a_piece_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
            if let Ok(piece) = read(&mut bytes.as_slice()) {
                let mut again = Vec::new();
                write(&mut again, &piece.head, &piece.bytes).unwrap();
                prop_assert!(read(&mut again.as_slice()).is_ok());
            }
        }
    }

    #[test]
    fn lengths_that_lie_are_refused_before_anything_is_reserved() {
        for bytes in [[255_u8; 8].to_vec(), vec![0, 0, 0, 0, 0, 0, 0, 0], vec![4, 0, 0, 0, 255, 255, 255, 3, b'{', b'}', b' ', b' ']] {
            assert_eq!(read(&mut bytes.as_slice()).err(), Some(not_of_ours()));
        }
    }

    #[test]
    fn a_piece_comes_out_as_it_went_in() {
        let mut bytes = Vec::new();
        write(&mut bytes, &Head::End { documents: 7 }, b"xyz").unwrap();
        let piece = read(&mut bytes.as_slice()).unwrap();
        assert_eq!((piece.head, piece.bytes.as_slice()), (Head::End { documents: 7 }, &b"xyz"[..]));
    }
}
