//! Coming back: a travel file is opened, and everything in it stands where it stood.

use std::collections::{BTreeMap, HashSet};
use std::fs::File;
use std::io::{self, BufReader, Read, Seek};
use std::path::Path;

use age::{DecryptError, Decryptor, x25519};
use rusqlite::OptionalExtension;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::file::{self, FORMAT, Head, not_of_ours};
use super::list::{entries, is_away_in};
use crate::Id;
use crate::desk::VaultEvent;
use crate::door::{Operation, Session};
use crate::error::{ErrorCode, Problem, Result};
use crate::files::carried;
use crate::named_file;
use crate::roles::{MayCall, Role};
use crate::store::{Carried, Gone, Store};
use crate::vault::{self, Typed};

/// Brings back what left in a file. The file stays where it is.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TravelReturn {
    /// The file.
    pub path: String,
    /// The passphrase of whoever does it, or the recovery key.
    pub passphrase: String,
}

/// What came back.
#[derive(Debug, Serialize, TS, JsonSchema)]
pub struct Returned {
    /// How many records of each kind.
    pub kinds: BTreeMap<String, u64>,
    /// The entry that says so.
    pub event: Id,
}

impl Operation for TravelReturn {
    const MAY_CALL: MayCall = MayCall::AtLeast(Role::Coordinator);
    type Answer = Returned;
    fn run(self, session: &mut Session) -> Result<Returned> {
        let connection = &session.store.connection;
        let identities = match vault::read_way_back(&self.passphrase) {
            Some(Typed::Identity(identity)) => vec![identity],
            _ => session.vault.identities(connection, session.store.viewer.person, &self.passphrase)?,
        };
        let mut source = named_file::open(Path::new(self.path.trim()))?;
        let digest = digest(&mut source)?;
        if !is_away_in(&session.store, &digest)? {
            return Err(not_of_ours());
        }
        source.rewind()?;
        let mut hashing = Hashing { inner: BufReader::new(source), hasher: blake3::Hasher::new() };
        let back = bring_back(session, &mut hashing, &identities, &digest)?;
        // It may have been changed since it was looked at.
        io::copy(&mut hashing, &mut io::sink())?;
        if hashing.hasher.finalize().to_hex().as_str() != digest {
            return Err(not_of_ours());
        }
        session.store.index_again(&back.numbers, || session.work.step())?;
        let event = VaultEvent { kinds: back.kinds.clone(), digest: Some(digest), ..VaultEvent::new("returned", None) };
        let event = event.append(session, &back.ids)?;
        Ok(Returned { kinds: back.kinds, event })
    }
}

#[derive(Default)]
struct Back {
    ids: Vec<Id>,
    numbers: Vec<i64>,
    kinds: BTreeMap<String, u64>,
}

/// Puts back documents, drafts and contents; their index comes when all of them are there.
fn bring_back(session: &Session, source: impl Read, identities: &[x25519::Identity], digest: &str) -> Result<Back> {
    let store = &session.store;
    let mut awaited: HashSet<Id> = entries(store, digest)?.iter().flat_map(|entry| entry.record.ids()).collect();
    session.work.begin("travel", Some(2 * awaited.len() as u64));
    let decryptor = Decryptor::new(source).map_err(|_| not_of_ours())?;
    let mut plain = decryptor.decrypt(identities.iter().map(|identity| identity as &dyn age::Identity)).map_err(|error| match error {
        // Somebody who came later, or another recovery key.
        DecryptError::NoMatchingKeys => Problem::invalid("passphrase", "not-for-you"),
        _ => not_of_ours(),
    })?;
    match file::read(&mut plain)?.head {
        Head::Begin { format: FORMAT, vault } if vault == session.vault.id() => {}
        Head::Begin { format, .. } if format > FORMAT => return Err(ErrorCode::VaultNewer.into()),
        _ => return Err(not_of_ours()),
    }
    let mut back = Back::default();
    loop {
        let piece = file::read(&mut plain)?;
        match piece.head {
            Head::Document { row } => {
                session.work.step()?;
                if !awaited.remove(&row.id) || store.gone(row.id)? != Some(Gone::Away) {
                    return Err(not_of_ours());
                }
                as_the_ledger_says(store, &row, &piece.bytes)?;
                back.numbers.push(store.put_back(&row, &piece.bytes)?);
                back.ids.push(row.id);
                *back.kinds.entry(row.kind.key().to_owned()).or_default() += 1;
            }
            Head::Draft { draft } => store.keep_again(&draft)?,
            Head::Content { digest, size } => carried::put_content(store, &digest, size, &piece.bytes)?,
            Head::Chunk => carried::put_chunk(store, &piece.bytes)?,
            Head::End { documents } if documents == back.ids.len() as u64 && awaited.is_empty() => break,
            Head::End { .. } | Head::Begin { .. } => return Err(not_of_ours()),
        }
    }
    Ok(back)
}

/// An entry of the ledger comes back as it was written, to the byte.
fn as_the_ledger_says(store: &Store, row: &Carried, bytes: &[u8]) -> Result<()> {
    if !store.is_written_once(row.kind) {
        return Ok(());
    }
    let mut statement = store.connection.prepare_cached("SELECT digest FROM ledger WHERE id = ?1")?;
    let kept: Option<Vec<u8>> = statement.query_row([row.id], |row| row.get(0)).optional()?;
    match kept.is_some_and(|kept| kept == blake3::hash(bytes).as_bytes()) {
        true => Ok(()),
        false => Err(not_of_ours()),
    }
}

fn digest(source: &mut File) -> Result<String> {
    let mut hasher = blake3::Hasher::new();
    io::copy(source, &mut hasher)?;
    Ok(hasher.finalize().to_hex().to_string())
}

struct Hashing<R> {
    inner: R,
    hasher: blake3::Hasher,
}

impl<R: Read> Read for Hashing<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.inner.read(buffer)?;
        self.hasher.update(&buffer[..read]);
        Ok(read)
    }
}
