//! Files of a case: documents, photographs, recordings. Their content is kept in the encrypted database, in chunks under the digest of what
//! they hold, and is read from there into memory. No file of theirs is ever written, but by the gate.

mod add;
pub mod carried;
mod content;
mod copy;
mod file;
mod media;
mod metadata;
mod named;
mod photograph;
mod read;

pub use add::{FileAdd, LARGEST};
pub use content::broken;
pub use copy::FileCopy;
pub use file::File;
pub use metadata::{FileMetadata, FileStrip};
pub use named::{contents_of, drop_unnamed, missing};
pub use photograph::{can_be_shown, digest_of, to_show};
pub use read::{FileGet, FilePiece, FileRead};
