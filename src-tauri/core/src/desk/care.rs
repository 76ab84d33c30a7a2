//! Looking after an open vault: verifying it, rebuilding its index, changing the passphrase.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::opening::check_passphrase;
use crate::clock::rfc3339;
use crate::door::{Operation, Session};
use crate::error::{Problem, Result};
use crate::files;
use crate::ledger;
use crate::roles::{MayCall, Role};
use crate::vault::Vault;

/// Checks the vault: its pages, the log of disclosures, the index against the documents.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
#[ts(rename = "VerifyRequest")]
pub struct Verify {}

/// What a check found.
#[derive(Debug, Serialize, TS, JsonSchema)]
pub struct Verified {
    /// What is wrong; empty if all is well.
    pub problems: Vec<Finding>,
    /// How many documents were read.
    pub documents: u64,
    /// When, RFC 3339, UTC.
    pub checked_at: String,
}

/// One kind of trouble.
#[derive(Debug, PartialEq, Eq, Serialize, TS, JsonSchema)]
pub struct Finding {
    /// `pages`, `database`, `documents`, `disclosures`, `index`, `files`.
    pub code: &'static str,
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

/// Gives the person of this session another passphrase.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
#[ts(rename = "ChangePassphraseRequest")]
pub struct ChangePassphrase {
    /// The passphrase until now; none only in a session opened with the recovery key.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub old: Option<String>,
    /// The new one, at least 8 characters.
    pub new: String,
}

impl Operation for Verify {
    const MAY_CALL: MayCall = MayCall::AtLeast(Role::Volunteer);
    type Answer = Verified;
    fn run(self, session: &mut Session) -> Result<Verified> {
        let store = &session.store;
        let documents: u64 = store.connection.query_row("SELECT count(*) FROM document", [], |row| row.get(0))?;
        session.work.begin("verify", Some(documents));
        let (pages, database) = Vault::check_pages(&store.connection)?;
        let work = session.work.clone();
        let (unreadable, out_of_step) = store.compare_index(|| work.step())?;
        let files = files::broken(store, || work.step())?;
        let disclosures = ledger::broken_links(session)?;
        let findings = [
            ("pages", pages as u64),
            ("database", database as u64),
            ("documents", unreadable),
            ("index", out_of_step),
            ("files", files),
            ("disclosures", disclosures),
        ];
        let problems = findings.into_iter().filter(|(_, count)| *count > 0).map(|(code, count)| Finding { code, count }).collect();
        Ok(Verified { problems, documents, checked_at: rfc3339(store.clock.now()) })
    }
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

impl Operation for ChangePassphrase {
    const MAY_CALL: MayCall = MayCall::AtLeast(Role::Volunteer);
    type Answer = ();
    fn run(self, session: &mut Session) -> Result<()> {
        check_passphrase(&self.new, "new")?;
        if self.old.is_none() && !session.recovered {
            return Err(Problem::invalid("old", "required"));
        }
        // After recovery the old slot's content is lost, whatever was typed.
        let old = if session.recovered { None } else { self.old.as_deref() };
        let store = &session.store;
        session.vault.change_passphrase(&store.connection, store.viewer.person, old, &self.new, session.work_factor, &*store.clock)?;
        session.recovered = false;
        Ok(())
    }
}
