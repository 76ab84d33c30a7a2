//! Looking after an open vault: verifying it and rebuilding its index.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::clock::rfc3339;
use crate::door::{Operation, Session};
use crate::error::Result;
use crate::files;
use crate::ledger;
use crate::roles::{MayCall, Role};
use crate::vault;

/// Checks the vault: its pages, the log of disclosures, the index against the documents.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
#[ts(rename = "VerifyRequest")]
pub struct Verify {}

/// What the last whole check found, if there was one.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LastCheck {}

/// What a check found.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct Verified {
    /// What is wrong; empty if all is well.
    pub problems: Vec<Finding>,
    /// How many documents were read.
    pub documents: u64,
    /// When, RFC 3339, UTC.
    pub checked_at: String,
}

/// One kind of trouble.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Finding {
    /// `seal`, `members`, `pages`, `database`, `documents`, `disclosures`, `index`, `files`.
    pub code: String,
    /// How often.
    pub count: u64,
}

/// Drops the index and makes it again from the documents.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
#[ts(rename = "ReindexRequest")]
pub struct Reindex {}

/// What was indexed.
#[derive(Serialize, TS, JsonSchema)]
pub struct Reindexed {
    /// How many documents.
    pub documents: u64,
}

impl Operation for Verify {
    const MAY_CALL: MayCall = MayCall::AtLeast(Role::Volunteer);
    type Answer = Verified;
    fn run(self, session: &mut Session) -> Result<Verified> {
        let verified = verify(session)?;
        note(session, &verified)?;
        Ok(verified)
    }
}

/// Notes what a check of the whole vault found, and when.
pub(super) fn note(session: &Session, verified: &Verified) -> Result<()> {
    session.store.put_setting("verified", verified)
}

/// Checks the whole vault; writes nothing.
pub(super) fn verify(session: &mut Session) -> Result<Verified> {
    let documents: u64 = session.store.connection.query_row("SELECT count(*) FROM document", [], |row| row.get(0))?;
    let (work, stop) = (session.work.clone(), session.work.clone());
    work.begin("verify", Some(documents));
    let (pages, database) = vault::check_pages_unless(&mut session.store.connection, move || stop.is_stopping())?;
    let store = &session.store;
    let (unreadable, out_of_step) = store.compare_index(|| work.step())?;
    let files = files::broken(store, || work.step())? + files::missing(store)?;
    let disclosures = ledger::broken_links(session)?;
    let missing = session.vault.members(&store.connection)?.iter().filter(|member| !member.has_key).count();
    let findings = [
        ("seal", u64::from(!session.vault.seal_stands(&store.connection))),
        ("members", missing as u64),
        ("pages", pages as u64),
        ("database", database as u64),
        ("documents", unreadable),
        ("index", out_of_step),
        ("files", files),
        ("disclosures", disclosures),
    ];
    let problems =
        findings.into_iter().filter(|(_, count)| *count > 0).map(|(code, count)| Finding { code: code.to_owned(), count }).collect();
    Ok(Verified { problems, documents, checked_at: rfc3339(store.clock.now()) })
}

impl Operation for LastCheck {
    const MAY_CALL: MayCall = MayCall::AtLeast(Role::Volunteer);
    type Answer = Option<Verified>;
    fn run(self, session: &mut Session) -> Result<Option<Verified>> {
        last(session)
    }
}

/// What the last whole check found.
pub(super) fn last(session: &Session) -> Result<Option<Verified>> {
    session.store.setting("verified")
}

/// Forgets what the last whole check found: the next one is due.
pub(super) fn forget_last(session: &Session) -> Result<()> {
    session.store.connection.execute("DELETE FROM setting WHERE key = 'verified'", [])?;
    Ok(())
}

impl Operation for Reindex {
    const MAY_CALL: MayCall = MayCall::AtLeast(Role::Volunteer);
    type Answer = Reindexed;
    fn run(self, session: &mut Session) -> Result<Reindexed> {
        let total = session.store.connection.query_row("SELECT count(*) FROM document", [], |row| row.get(0))?;
        session.work.begin("reindex", Some(total));
        let work = session.work.clone();
        Ok(Reindexed { documents: session.store.reindex(|_| work.step())? })
    }
}
