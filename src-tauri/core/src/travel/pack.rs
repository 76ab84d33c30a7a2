//! Packing: cases leave.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::BufReader;
use std::path::Path;

use age::{Decryptor, x25519};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::file;
use super::leaving::{Leaving, leaving};
use super::list::is_away_in;
use crate::Id;
use crate::desk::VaultEvent;
use crate::door::{Operation, Session};
use crate::error::{ErrorCode, Problem, Result};
use crate::export::{Disclosure, gate};
use crate::files;
use crate::roles::{MayCall, Role};
use crate::store::Ordered;
use crate::vault::{self, Pending};

/// Lets cases leave the laptop, with all that is in them and the people who belong to these alone, as one file for somebody else to keep. Only
/// the people of this vault can open it, and the recovery key.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TravelPack {
    /// The cases.
    pub cases: Vec<Id>,
    /// Where the file is to stand: on a stick, or in a folder that somebody else takes.
    pub path: String,
    /// The passphrase of whoever does it, asked for again.
    pub passphrase: String,
    /// Whether a file that stands there may be replaced.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub replace: bool,
}

/// What left.
#[derive(Debug, Serialize, TS, JsonSchema)]
pub struct Packed {
    /// Where the file stands.
    pub path: String,
    /// BLAKE3 of the file, in hex.
    pub digest: String,
    /// How many records of each kind left.
    pub kinds: BTreeMap<String, u64>,
    /// The entry of the log of what left.
    pub disclosure: Id,
    /// The entry that says what is away.
    pub event: Id,
}

impl Operation for TravelPack {
    const MAY_CALL: MayCall = MayCall::AtLeast(Role::Coordinator);
    type Answer = Packed;
    fn run(self, session: &mut Session) -> Result<Packed> {
        let leaving = leaving(session, &self.cases)?;
        let viewer = session.store.viewer.person;
        let identities = session.vault.identities(&session.store.connection, viewer, &self.passphrase)?;
        let recipients = session.vault.recipients(&session.store.connection)?;
        if self.replace {
            keep_what_is_away(session, &self.path)?;
        }
        // Written, read back, and taken out.
        let steps = leaving.ids.len() as u64;
        session.work.begin("travel", Some(3 * steps));
        let written = gate::seal_beside(session, (&self.path, self.replace), &recipients, |session, out| {
            leaving.pieces(session, |head, bytes| file::write(out, head, bytes))
        })?;
        compare(session, &leaving, &written, &identities)?;
        let disclosure = Disclosure {
            what: "travel".to_owned(),
            format: "age".to_owned(),
            rows: steps,
            names: true,
            protection: "recipients".to_owned(),
            recipients: Ordered(recipients.iter().map(ToString::to_string).collect()),
            file_digest: written.digest.clone(),
            ..Disclosure::default()
        };
        let disclosure = gate::log(session, disclosure)?;
        gate::deliver_now(session)?;
        // From here on the file stands under its name. If what follows fails, nothing is away, and the file is one that left.
        let event = take_out(session, &leaving, &written.digest)?;
        let path = written.path.to_string_lossy().into_owned();
        Ok(Packed { path, digest: written.digest, kinds: leaving.kinds, disclosure, event })
    }
}

/// Reads the file as it stands on the disk and holds every piece against the vault.
fn compare(session: &Session, leaving: &Leaving, written: &gate::Written, identities: &[x25519::Identity]) -> Result<()> {
    let differs = || ErrorCode::Io.with("read back differs");
    if digest(&written.beside)? != written.digest {
        return Err(differs());
    }
    let decryptor = Decryptor::new(BufReader::new(File::open(&written.beside)?)).map_err(|_| differs())?;
    let mut plain = decryptor.decrypt(identities.iter().map(|identity| identity as &dyn age::Identity)).map_err(|_| differs())?;
    leaving.pieces(session, |head, bytes| {
        let piece = file::read(&mut plain).map_err(|_| differs())?;
        if piece.head == *head && piece.bytes.as_slice() == bytes { Ok(()) } else { Err(differs()) }
    })
}

fn take_out(session: &Session, leaving: &Leaving, digest: &str) -> Result<Id> {
    let store = &session.store;
    vault::request(&store.connection, Pending::Rotation)?;
    // Before anything goes: a document's number is given to no other as long as the entry's is higher.
    let event = VaultEvent { kinds: leaving.kinds.clone(), digest: Some(digest.to_owned()), ..VaultEvent::new("away", None) };
    let event = event.append(session, &leaving.ids)?;
    for draft in &leaving.drafts {
        store.drop_kept(draft)?;
    }
    // No stopping half-way: the file has left already.
    store.take_out(&leaving.ids, || {
        let _ = session.work.step();
        Ok(())
    })?;
    files::drop_unnamed(store, &leaving.contents)?;
    Ok(event)
}

/// Refuses to replace the only copy of what is away.
fn keep_what_is_away(session: &Session, path: &str) -> Result<()> {
    let typed = Path::new(path.trim());
    let mut with_ending = typed.as_os_str().to_owned();
    with_ending.push(".age");
    for path in [typed, Path::new(&with_ending)] {
        if path.is_file() && is_away_in(&session.store, &digest(path)?)? {
            return Err(Problem::invalid("path", "exists"));
        }
    }
    Ok(())
}

/// BLAKE3 of a file, in hex.
fn digest(path: &Path) -> Result<String> {
    let mut hasher = blake3::Hasher::new();
    std::io::copy(&mut File::open(path)?, &mut hasher)?;
    Ok(hasher.finalize().to_hex().to_string())
}
