//! One record, one Automerge document: its truth, its history, and what merges. The only module that knows Automerge.

use automerge::transaction::{CommitOptions, Transactable};
use automerge::{Author, AutoCommit, ChangeHash, ROOT, ReadDoc, ScalarValue, Value};
use autosurgeon::{Hydrate, Reconcile};

use crate::Id;
use crate::clock::Millis;
use crate::error::{ErrorCode, Problem, Result};

/// Root key that says when the record was put in the trash; no record has a field of this name.
const TRASHED: &str = "~trashed";

/// What a change did, kept as its message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Act {
    /// The first version.
    Created,
    /// Edited.
    Changed,
    /// Put back to an earlier version.
    Reverted,
    /// Put in the trash.
    Trashed,
    /// Taken out of the trash.
    Restored,
    /// Begun anew, because something of it was erased for good.
    Erased,
}

impl Act {
    fn message(self) -> &'static str {
        match self {
            Act::Created => "created",
            Act::Changed => "changed",
            Act::Reverted => "reverted",
            Act::Trashed => "trashed",
            Act::Restored => "restored",
            Act::Erased => "erased",
        }
    }

    fn of(message: Option<&str>) -> Act {
        [Act::Created, Act::Reverted, Act::Trashed, Act::Restored, Act::Erased]
            .into_iter()
            .find(|act| Some(act.message()) == message)
            .unwrap_or(Act::Changed)
    }
}

/// Who does something, and when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct By {
    /// The person.
    pub person: Id,
    /// The moment.
    pub at: Millis,
}

/// One change of a document.
#[derive(Debug, Clone)]
pub struct Change {
    /// The version it made.
    pub version: String,
    /// The version it was made on; none of the first.
    pub on: Option<String>,
    /// When.
    pub at: Millis,
    /// By whom; `None` if it was not a person of a vault.
    pub by: Option<Id>,
    /// What it did.
    pub act: Act,
}

/// A record's document.
pub struct Document(AutoCommit);

fn damaged<E>(_: E) -> Problem {
    // What Automerge says may quote the record.
    ErrorCode::VaultDamaged.with("document")
}

fn version_of(heads: impl IntoIterator<Item = ChangeHash>) -> String {
    let mut heads: Vec<String> = heads.into_iter().map(|hash| hash.to_string()).collect();
    heads.sort();
    heads.join("+")
}

fn heads(version: &str) -> Result<Vec<ChangeHash>> {
    let hash = |text: &str| text.parse().map_err(|_| Problem::invalid("version", "not-a-version"));
    version.split('+').take(64).map(hash).collect()
}

impl Document {
    /// A new record's document.
    pub fn create(record: &impl Reconcile, by: By) -> Result<Document> {
        let mut document = Document(AutoCommit::new());
        document.write(record, Act::Created, by)?;
        Ok(document)
    }

    /// A document that takes the place of one of which something was erased: its history begins here.
    pub fn anew(record: &impl Reconcile, by: By) -> Result<Document> {
        let mut document = Document(AutoCommit::new());
        document.write(record, Act::Erased, by)?;
        Ok(document)
    }

    /// Reads a document's bytes.
    pub fn load(bytes: &[u8]) -> Result<Document> {
        Ok(Document(AutoCommit::load(bytes).map_err(damaged)?))
    }

    /// The bytes to keep.
    pub fn bytes(&mut self) -> Vec<u8> {
        self.0.save()
    }

    /// The record as it is now.
    pub fn read<R: Hydrate>(&self) -> Result<R> {
        autosurgeon::hydrate(&self.0).map_err(damaged)
    }

    /// The record as it was at a version.
    pub fn read_at<R: Hydrate>(&mut self, version: &str) -> Result<R> {
        self.at(version)?.read()
    }

    fn at(&mut self, version: &str) -> Result<Document> {
        let heads = heads(version)?;
        Ok(Document(self.0.fork_at(&heads).map_err(|_| Problem::from(ErrorCode::NotFound))?))
    }

    /// Brings the document to `record`; only what differs is written. Whether anything did.
    pub fn write(&mut self, record: &impl Reconcile, act: Act, by: By) -> Result<bool> {
        self.0.set_author(Some(Author::from(by.person.0.as_bytes().to_vec())));
        autosurgeon::reconcile(&mut self.0, record).map_err(damaged)?;
        Ok(self.commit(act, by))
    }

    /// As [`write`](Self::write), from the version the form was filled from: what others changed since stays as they changed it.
    pub fn write_on(&mut self, base: &str, record: &impl Reconcile, by: By) -> Result<bool> {
        if base == self.version() {
            return self.write(record, Act::Changed, by);
        }
        let mut fork = self.at(base)?;
        let changed = fork.write(record, Act::Changed, by)?;
        self.0.merge(&mut fork.0).map_err(damaged)?;
        Ok(changed)
    }

    fn commit(&mut self, act: Act, by: By) -> bool {
        // Automerge leaves the unit of time to us: milliseconds since 1970.
        self.0.commit_with(CommitOptions::default().with_message(act.message()).with_time(by.at)).is_some()
    }

    /// Puts the record in the trash, or takes it out.
    pub fn set_trashed(&mut self, trashed: bool, by: By) -> Result<()> {
        self.0.set_author(Some(Author::from(by.person.0.as_bytes().to_vec())));
        match trashed {
            true => self.0.put(ROOT, TRASHED, ScalarValue::Int(by.at)).map_err(damaged)?,
            false => self.0.delete(ROOT, TRASHED).map_err(damaged)?,
        }
        self.commit(if trashed { Act::Trashed } else { Act::Restored }, by);
        Ok(())
    }

    /// Whether it is in the trash.
    pub fn trashed(&self) -> bool {
        matches!(self.0.get(ROOT, TRASHED), Ok(Some((Value::Scalar(_), _))))
    }

    /// The version now: the hashes of the latest changes.
    pub fn version(&mut self) -> String {
        version_of(self.0.get_heads())
    }

    /// The latest change, and the version without it; none if there is no other.
    pub fn last(&mut self) -> Option<(Change, Option<String>)> {
        let heads = self.0.get_heads();
        let changes = self.changes();
        let is_head = |change: &&Change| heads.iter().any(|head| head.to_string() == change.version);
        // Two forms saved on one version leave two heads.
        let last = changes.into_iter().filter(|change| is_head(&change)).max_by_key(|change| change.at)?;
        let others = heads.into_iter().map(|head| head.to_string()).filter(|head| *head != last.version);
        let without: Vec<String> = others.chain(last.on.clone()).collect();
        let without = (!without.is_empty()).then(|| without.join("+"));
        Some((last, without))
    }

    /// Every change, oldest first.
    pub fn changes(&mut self) -> Vec<Change> {
        let changes = self.0.get_changes(&[]);
        let change = |change: automerge::Change| Change {
            version: change.hash().to_string(),
            on: (!change.deps().is_empty()).then(|| version_of(change.deps().iter().copied())),
            at: change.timestamp(),
            by: change.author().and_then(|author| uuid::Uuid::from_slice(author.as_bytes()).ok()).map(Id),
            act: Act::of(change.message()),
        };
        changes.into_iter().map(change).collect()
    }
}
