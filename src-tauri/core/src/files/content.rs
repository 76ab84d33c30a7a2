//! Contents of files, in chunks under their digests: equal chunks are kept once.

use rusqlite::{OptionalExtension, params};
use zeroize::Zeroizing;

use crate::error::{ErrorCode, Result};
use crate::store::Store;

/// Tables of truth. `chunks` holds the digests of a content's chunks, 32 bytes each, in order.
pub(super) const TRUTH: &str = "
    CREATE TABLE IF NOT EXISTS content (digest TEXT PRIMARY KEY, size INTEGER NOT NULL, chunks BLOB NOT NULL) STRICT, WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS chunk (digest BLOB PRIMARY KEY, bytes BLOB NOT NULL) STRICT;";

/// Bytes of a chunk; the last one of a content is shorter.
pub(super) const CHUNK: usize = 1 << 20;
pub(super) const DIGEST: usize = 32;

/// Takes in a content, chunk by chunk.
pub(super) struct Writer<'a> {
    store: &'a Store,
    whole: blake3::Hasher,
    chunks: Vec<u8>,
    size: u64,
}

impl<'a> Writer<'a> {
    pub fn new(store: &'a Store) -> Writer<'a> {
        Writer { store, whole: blake3::Hasher::new(), chunks: Vec::new(), size: 0 }
    }

    /// Keeps one chunk; every one but the last is whole.
    pub fn push(&mut self, chunk: &[u8]) -> Result<()> {
        self.whole.update(chunk);
        self.size += chunk.len() as u64;
        let digest = blake3::hash(chunk);
        self.chunks.extend_from_slice(digest.as_bytes());
        self.store
            .connection
            .prepare_cached("INSERT OR IGNORE INTO chunk (digest, bytes) VALUES (?1, ?2)")?
            .execute(params![digest.as_bytes(), chunk])?;
        Ok(())
    }

    /// The content's digest and size.
    pub fn finish(self) -> Result<(String, u64)> {
        let digest = self.whole.finalize().to_hex().to_string();
        self.store
            .connection
            .prepare_cached("INSERT OR IGNORE INTO content (digest, size, chunks) VALUES (?1, ?2, ?3)")?
            .execute(params![digest, self.size, self.chunks])?;
        Ok((digest, self.size))
    }
}

/// Bytes of a content, if it is there.
pub(super) fn size(store: &Store, digest: &str) -> Result<Option<u64>> {
    let mut statement = store.connection.prepare_cached("SELECT size FROM content WHERE digest = ?1")?;
    Ok(statement.query_row([digest], |row| row.get(0)).optional()?)
}

/// A part of a content: `length` bytes from `offset` on, fewer at its end.
pub(super) fn read(store: &Store, digest: &str, offset: u64, length: usize) -> Result<Zeroizing<Vec<u8>>> {
    let mut statement = store.connection.prepare_cached("SELECT chunks FROM content WHERE digest = ?1")?;
    let chunks: Vec<u8> = statement.query_row([digest], |row| row.get(0)).optional()?.ok_or(ErrorCode::VaultDamaged.with("content"))?;
    let mut bytes = Zeroizing::new(Vec::with_capacity(length.min(chunks.len() / DIGEST * CHUNK)));
    let (first, mut skip) = ((offset / CHUNK as u64) as usize, (offset % CHUNK as u64) as usize);
    for digest in chunks.chunks_exact(DIGEST).skip(first) {
        if bytes.len() >= length {
            break;
        }
        let mut statement = store.connection.prepare_cached("SELECT bytes FROM chunk WHERE digest = ?1")?;
        let chunk: Vec<u8> = statement.query_row([digest], |row| row.get(0)).optional()?.ok_or(ErrorCode::VaultDamaged.with("chunk"))?;
        let chunk = Zeroizing::new(chunk);
        if blake3::hash(&chunk).as_bytes() != digest {
            return Err(ErrorCode::VaultDamaged.with("chunk"));
        }
        let rest = chunk.get(skip..).unwrap_or_default();
        let wanted = rest.len().min(length - bytes.len());
        bytes.extend_from_slice(&rest[..wanted]);
        skip = 0;
    }
    Ok(bytes)
}

/// A content, whole.
pub(super) fn read_whole(store: &Store, digest: &str) -> Result<Zeroizing<Vec<u8>>> {
    let size = size(store, digest)?.ok_or(ErrorCode::VaultDamaged.with("content"))?;
    read(store, digest, 0, size as usize)
}

/// How many contents are not whole: a chunk is missing, or is not what its digest says. Every chunk is read.
pub fn broken(store: &Store, mut step: impl FnMut() -> Result<()>) -> Result<u64> {
    let mut broken = 0;
    let mut contents = store.connection.prepare("SELECT digest, size FROM content ORDER BY digest")?;
    let mut contents = contents.query([])?;
    while let Some(row) = contents.next()? {
        let (digest, size): (String, u64) = (row.get(0)?, row.get(1)?);
        let mut whole = blake3::Hasher::new();
        let mut at = 0;
        while at < size {
            step()?;
            match read(store, &digest, at, CHUNK) {
                Ok(bytes) if bytes.is_empty() => break,
                Ok(bytes) => {
                    at += bytes.len() as u64;
                    whole.update(&bytes);
                }
                Err(problem) if problem.code == ErrorCode::VaultDamaged => break,
                Err(problem) => return Err(problem),
            }
        }
        broken += u64::from(at != size || whole.finalize().to_hex().as_str() != digest);
    }
    Ok(broken)
}
