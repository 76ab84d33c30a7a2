//! The ledger: records that are written once (what left the vault, consents, what was released), each chained to the one before, so that a
//! change, a gap or another order shows; and signed by whoever wrote it. A link tells who signs it, so that a signature cannot be taken away.

use std::collections::HashSet;

use rusqlite::{OptionalExtension, params};
use zeroize::Zeroizing;

use crate::Id;
use crate::clock::Millis;
use crate::desk::VaultEvent;
use crate::door::Session;
use crate::error::{ErrorCode, Result};
use crate::store::{Kind, Record, Store, Stored};
use crate::vault;

/// The chain: truth, not index. `at` is when the entry was written, and never before the one before it.
pub const TABLE: &str = "
    CREATE TABLE IF NOT EXISTS ledger (place INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, digest BLOB NOT NULL,
        at INTEGER NOT NULL, link BLOB NOT NULL) STRICT;
    CREATE TABLE IF NOT EXISTS ledger_signature (place INTEGER PRIMARY KEY, key BLOB NOT NULL, signature BLOB NOT NULL) STRICT;";

const PURPOSE: &str = "Panah 2026 ledger of consents and disclosures";

/// Writes a record that is written once, and the next link of the chain.
pub fn append<R: Record>(session: &Session, record: R) -> Result<Stored<R>> {
    let store = &session.store;
    let stored = store.create(record)?;
    let last: Option<(i64, Millis, Vec<u8>)> = store
        .connection
        .prepare_cached("SELECT place, at, link FROM ledger ORDER BY place DESC LIMIT 1")?
        .query_row([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
        .optional()?;
    let (place, at, before) = last.map_or((1, 0, Vec::new()), |(place, at, link)| (place + 1, at, link));
    let at = at.max(store.clock.now());
    let digest = digest(store, stored.id)?.ok_or(ErrorCode::Stopped)?;
    let signer = session.vault.signer();
    let link = link(&*key(session)?, (place, stored.id, at), &digest, &before, Some(signer.as_ref().map(|key| key.as_slice())));
    store.connection.prepare_cached("INSERT INTO ledger (place, id, digest, at, link) VALUES (?1, ?2, ?3, ?4, ?5)")?.execute(params![
        place,
        stored.id,
        digest.as_slice(),
        at,
        link.as_slice()
    ])?;
    // A session opened with a way back has no key to sign with; the link says so.
    if let Some((key, signature)) = signer.zip(session.vault.sign(&link)) {
        store
            .connection
            .prepare_cached("INSERT OR REPLACE INTO ledger_signature (place, key, signature) VALUES (?1, ?2, ?3)")?
            .execute(params![place, key, signature])?;
    }
    Ok(stored)
}

/// When the last entry was written: time does not stand before it, however the laptop's clock is set.
pub fn last_written(store: &Store) -> Result<Option<Millis>> {
    let mut statement = store.connection.prepare_cached("SELECT at FROM ledger ORDER BY place DESC LIMIT 1")?;
    Ok(statement.query_row([], |row| row.get(0)).optional()?)
}

/// The last link, in hex. It hangs on every entry before it, and nobody knows it who does not have the vault as it is now.
pub fn last_link(store: &Store) -> Result<Option<String>> {
    let mut statement = store.connection.prepare_cached("SELECT hex(link) FROM ledger ORDER BY place DESC LIMIT 1")?;
    Ok(statement.query_row([], |row| row.get(0)).optional()?)
}

/// Whether a link that was the last one once, in hex, stands in the chain still. It is looked for from the end, where it mostly is.
pub fn has_link(store: &Store, link: &str) -> Result<bool> {
    Ok(store.connection.prepare_cached("SELECT 1 FROM ledger WHERE link = unhex(?1) ORDER BY place DESC")?.exists([link])?)
}

fn digest(store: &Store, id: Id) -> Result<Option<[u8; 32]>> {
    let mut statement = store.connection.prepare_cached("SELECT kind, bytes FROM document WHERE id = ?1")?;
    let found: Option<(String, Vec<u8>)> = statement.query_row([id], |row| Ok((row.get(0)?, row.get(1)?))).optional()?;
    let once = found.filter(|(kind, _)| Kind::from_key(kind).is_some_and(|kind| store.is_written_once(kind)));
    Ok(once.map(|(_, bytes)| *blake3::hash(&bytes).as_bytes()))
}

/// The key of the chain. It must be asked for before the database's key is changed for the first time: what was chained stays as it is, and so
/// do the signatures.
pub fn key(session: &Session) -> Result<Zeroizing<[u8; 32]>> {
    session.vault.lasting(&session.store.connection, PURPOSE)
}

/// `signer` is whoever signs it, or nobody; `None` as links were until they told that.
fn link(key: &[u8; 32], (place, id, at): (i64, Id, Millis), digest: &[u8], before: &[u8], signer: Option<Option<&[u8]>>) -> [u8; 32] {
    let mut hasher = blake3::Hasher::new_keyed(key);
    hasher.update(&place.to_le_bytes()).update(id.0.as_bytes()).update(&at.to_le_bytes()).update(digest).update(before);
    match signer {
        Some(Some(signer)) => hasher.update(&[1]).update(signer),
        Some(None) => hasher.update(&[0]),
        None => &mut hasher,
    };
    *hasher.finalize().as_bytes()
}

/// What stands beside a link: by which key it is signed, and whether that is so.
struct Signed {
    key: Vec<u8>,
    holds: bool,
}

/// The signature beside a link, if there is one. It holds if it is one of whoever the entry says wrote it, by the key they have now or had; where
/// the entry is gone, of anybody of this vault. A member holds the key of the chain and could chain anything; they cannot sign as somebody else.
fn signed(store: &Store, (place, id): (i64, Id), link: &[u8]) -> Result<Option<Signed>> {
    let mut statement = store.connection.prepare_cached(
        "WITH own AS (SELECT verifying, person FROM slot WHERE verifying IS NOT NULL UNION SELECT verifying, person FROM past_key),
              author AS (SELECT created_by FROM document WHERE id = ?2)
         SELECT s.key, s.signature,
                EXISTS (SELECT 1 FROM own WHERE verifying = s.key AND (person IN author OR NOT EXISTS (SELECT 1 FROM author)))
         FROM ledger_signature s WHERE s.place = ?1",
    )?;
    let found: Option<(Vec<u8>, Vec<u8>, bool)> =
        statement.query_row(params![place, id], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).optional()?;
    Ok(found.map(|(key, signature, known)| Signed { holds: known && vault::is_signature(&key, link, &signature), key }))
}

/// What an entry of the chain says of records that are gone, if it is one that does.
fn told_gone(store: &Store, entry: Id, gone: &mut HashSet<Id>) -> Result<()> {
    if !store.has(Kind::VaultEvent, entry)? {
        return Ok(());
    }
    let event = store.get::<VaultEvent>(entry)?.record;
    match event.what.as_str() {
        "erased" | "away" => gone.extend(event.ids()),
        "returned" => event.ids().for_each(|id| _ = gone.remove(&id)),
        _ => {}
    }
    Ok(())
}

/// How many links do not fit: changed, missing, out of order, or an entry outside the chain.
pub fn broken_links(session: &Session) -> Result<u64> {
    let store = &session.store;
    let mut statement = store.connection.prepare("SELECT place, id, at, digest, link FROM ledger ORDER BY place")?;
    let links = statement
        .query_map([], |row| Ok(((row.get(0)?, row.get(1)?, row.get(2)?), row.get::<_, Vec<u8>>(3)?, row.get::<_, Vec<u8>>(4)?)))?
        .collect::<rusqlite::Result<Vec<((i64, Id, Millis), _, _)>>>()?;
    let key = key(session)?;
    let mut broken = 0;
    let mut before = Vec::new();
    let (mut missing, mut gone) = (Vec::new(), HashSet::new());
    for (place, (entry, kept, chained)) in links.iter().enumerate() {
        let signed = signed(store, (entry.0, entry.1), chained)?;
        let signer = signed.as_ref().map(|signed| signed.key.as_slice());
        let is_link = |signer| link(&key, *entry, kept, &before, signer).as_slice() == chained.as_slice();
        // A signature that was taken away leaves a link that tells of one. Made to tell of none, it is another link, and so are all that come
        // after it, which others have signed.
        let chains = is_link(Some(signer)) || is_link(None);
        let fits = entry.0 == place as i64 + 1 && chains && signed.is_none_or(|signed| signed.holds);
        match digest(store, entry.1)? {
            Some(digest) if fits && digest.as_slice() == kept.as_slice() => told_gone(store, entry.1, &mut gone)?,
            None if fits => missing.push(entry.1),
            _ => broken += 1,
        }
        before.clone_from(chained);
    }
    // One that was erased, or is away, is missing by right: an entry of this very chain says so.
    broken += missing.iter().filter(|id| !gone.contains(*id)).count() as u64;
    for kind in Kind::ALL.iter().filter(|kind| store.is_written_once(**kind)) {
        broken += store.connection.query_row(
            "SELECT count(*) FROM document WHERE kind = ?1 AND id NOT IN (SELECT id FROM ledger)",
            [kind.key()],
            |row| row.get::<_, u64>(0),
        )?;
    }
    Ok(broken)
}
