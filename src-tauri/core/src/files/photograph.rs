//! A photograph that is shown to others: the picture, and nothing of what it tells beside.

use zeroize::Zeroizing;

use super::{File, content, metadata};
use crate::Id;
use crate::error::{ErrorCode, Problem, Result};
use crate::store::Store;

/// Bytes of a photograph that stands within a page, at most: a page is to open on any telephone.
const LARGEST_SHOWN: u64 = 8 * 1024 * 1024;
/// What every browser shows, and what [`metadata::without`] takes everything out of.
const SHOWN: [&str; 3] = ["image/jpeg", "image/png", "image/webp"];

/// Whether a file is a photograph that can be shown, else why not.
pub fn can_be_shown(store: &Store, id: Id) -> Result<()> {
    let file = store.get::<File>(id)?.record;
    match (SHOWN.contains(&&*file.media), file.size <= LARGEST_SHOWN) {
        (false, _) => Err(Problem::invalid("photo", "not-a-photograph")),
        (_, false) => Err(Problem::invalid("photo", "photo-too-large")),
        _ => Ok(()),
    }
}

/// Its media type and the picture.
pub fn to_show(store: &Store, id: Id) -> Result<(String, Zeroizing<Vec<u8>>)> {
    can_be_shown(store, id)?;
    let file = store.get::<File>(id)?.record;
    let picture = metadata::without(&file.media, &content::read_whole(store, &file.digest)?)?;
    Ok((file.media, picture))
}

/// The digest of a file's content, if the viewer may see it.
pub fn digest_of(store: &Store, id: Id) -> Result<Option<String>> {
    match store.get::<File>(id) {
        Ok(file) => Ok(Some(file.record.digest)),
        Err(problem) if problem.code == ErrorCode::NotFound => Ok(None),
        Err(problem) => Err(problem),
    }
}
