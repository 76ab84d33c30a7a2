//! Contents that leave the vault with the records that name them, and come back, chunk by chunk.

use rusqlite::{OptionalExtension, params};
use zeroize::Zeroizing;

use super::content::DIGEST;
use crate::error::{ErrorCode, Result};
use crate::store::Store;

/// The size of a content, and the digests of its chunks, one after another.
pub fn content(store: &Store, digest: &str) -> Result<(u64, Vec<u8>)> {
    let mut statement = store.connection.prepare_cached("SELECT size, chunks FROM content WHERE digest = ?1")?;
    let found = statement.query_row([digest], |row| Ok((row.get(0)?, row.get(1)?))).optional()?;
    found.ok_or_else(|| ErrorCode::VaultDamaged.with("content"))
}

/// The digests in such a list.
pub fn chunks(listed: &[u8]) -> impl Iterator<Item = &[u8]> {
    listed.chunks_exact(DIGEST)
}

/// A chunk, held against its digest.
pub fn chunk(store: &Store, digest: &[u8]) -> Result<Zeroizing<Vec<u8>>> {
    let mut statement = store.connection.prepare_cached("SELECT bytes FROM chunk WHERE digest = ?1")?;
    let found: Option<Vec<u8>> = statement.query_row([digest], |row| row.get(0)).optional()?;
    let bytes = found.map(Zeroizing::new).filter(|bytes| blake3::hash(bytes).as_bytes() == digest);
    bytes.ok_or_else(|| ErrorCode::VaultDamaged.with("chunk"))
}

/// Puts a content back; its chunks are put back by themselves.
pub fn put_content(store: &Store, digest: &str, size: u64, chunks: &[u8]) -> Result<()> {
    store
        .connection
        .prepare_cached("INSERT OR IGNORE INTO content (digest, size, chunks) VALUES (?1, ?2, ?3)")?
        .execute(params![digest, size, chunks])?;
    Ok(())
}

/// Puts a chunk back.
pub fn put_chunk(store: &Store, bytes: &[u8]) -> Result<()> {
    store
        .connection
        .prepare_cached("INSERT OR IGNORE INTO chunk (digest, bytes) VALUES (?1, ?2)")?
        .execute(params![blake3::hash(bytes).as_bytes(), bytes])?;
    Ok(())
}
