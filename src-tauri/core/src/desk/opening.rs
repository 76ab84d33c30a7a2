//! Opening and closing a vault.

use std::path::{Path, PathBuf};
use std::time::Duration;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::members::key_file;
use super::ways_back::RecoveryKey;
use super::{Desk, Status};
use crate::clock::new_id;
use crate::date::Language;
use crate::door::{DeskOperation, Session};
use crate::error::{ErrorCode, Problem, Result};
use crate::kinds::KINDS;
use crate::ledger;
use crate::people::Person;
use crate::roles::{MayCall, Role};
use crate::sample;
use crate::store::{self, Store, Viewer};
use crate::vault::{self, Founder, Opened, Strength};

/// Looks what stands in a folder.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
#[ts(rename = "LookRequest")]
pub struct Look {
    /// The folder.
    pub dir: String,
}

/// What stands in a folder.
#[derive(Serialize, TS, JsonSchema)]
pub struct LookAnswer {
    /// A vault.
    pub exists: bool,
    /// One that needs a newer Panah.
    pub newer: bool,
    /// The labels people chose to show.
    pub labels: Vec<String>,
}

/// Makes a vault and opens it.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
#[ts(rename = "CreateRequest")]
pub struct Create {
    /// The folder: absent, or empty.
    pub dir: String,
    /// What the coordinator is called.
    pub name: String,
    /// Their passphrase, at least 8 characters.
    pub passphrase: String,
    /// A label to show at unlocking, readable by anybody; none by default.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub label: Option<String>,
}

/// A new vault.
#[derive(Serialize, TS, JsonSchema)]
pub struct Created {
    /// The recovery key, shown once and kept nowhere: groups of four joined by `-`.
    pub recovery_key: String,
    /// The same as a square to photograph: SVG.
    pub square: String,
    /// The word by which the paper is known.
    pub check_word: &'static str,
    /// Where the desk stands now.
    pub status: Status,
}

/// Opens a vault.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
#[ts(rename = "UnlockRequest")]
pub struct Unlock {
    /// The folder.
    pub dir: String,
    /// A person's passphrase; or a way back: the recovery key, or two shares one after the other.
    pub passphrase: String,
    /// The person's key file, if they chose to have one.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub key_file: Option<String>,
    /// Open it although it is not as it was left: the person has been told.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub despite_seal: bool,
}

/// Locks the vault.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
#[ts(rename = "LockRequest")]
pub struct Lock {}

/// Says that somebody is there.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
#[ts(rename = "TouchRequest")]
pub struct Touch {}

/// Opens a vault of invented people, gone at lock.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
#[ts(rename = "SandboxRequest")]
pub struct Sandbox {
    /// The language of what the invented people write.
    pub language: Language,
}

/// Estimates a passphrase.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
#[ts(rename = "StrengthRequest")]
pub struct StrengthOf {
    /// The passphrase.
    pub passphrase: String,
    /// What the person is called: it does not help a passphrase.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub name: String,
}

/// Five random words.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
#[ts(rename = "SuggestRequest")]
pub struct Suggest {}

/// Words for a passphrase.
#[derive(Serialize, TS, JsonSchema)]
pub struct Suggested {
    /// The words.
    pub words: Vec<String>,
}

impl Desk {
    /// A session on a vault that was opened: what an older version or a crash left undone is done, and what a crash or somebody else may have
    /// spoilt is looked at. `despite`: somebody who was told that it is not as it was left wants it all the same.
    pub(super) fn session_of(&self, mut opened: Opened, despite: bool, sandbox: bool) -> Result<Session> {
        // Where the seal says nothing of the file, or something else, its pages and the ledger are looked at instead.
        let in_doubt = opened.unclean || !opened.as_left;
        let mut damaged = false;
        if in_doubt && let Err(problem) = vault::mend_free_pages(&mut opened.connection) {
            if !despite {
                return Err(problem);
            }
            damaged = true;
            // A connection that has read a page which does not decrypt writes nothing any more.
            opened.connection = opened.vault.open_again(opened.connection)?;
        }
        let viewer = Viewer { person: opened.person, role: opened.role };
        let mut session = Session {
            store: Store::new(opened.connection, KINDS, self.environment.clock.clone(), viewer),
            vault: opened.vault,
            recovered: opened.recovered,
            sandbox,
            work: self.work.clone(),
            deliveries: Vec::new(),
            saved_at: None,
            unfinished: false,
            put_back: false,
            opened_despite: !opened.as_left,
            cared_at: None,
            care_failed: None,
            touched: self.environment.clock.steady(),
            idle: Duration::MAX,
            work_factor: self.environment.work_factor,
        };
        session.store.make_truth()?;
        session.settings_changed()?;
        if in_doubt {
            match if damaged { Err(ErrorCode::VaultDamaged.into()) } else { ledger_stands(&session) } {
                Err(_) if despite => {
                    session.opened_despite = true;
                    session.care_failed = Some(ErrorCode::VaultDamaged);
                }
                found => found?,
            }
        }
        if opened.unclean && opened.as_left {
            // Of somebody who was being added when the program ended; what cannot be removed opens nothing.
            let _ = session.vault.drop_strays(&session.store.connection);
        }
        // What a crash left undone. If it cannot be done now either, it stays due, and the vault opens all the same.
        session.unfinished = session.settle().is_err();
        if !session.store.index_is_current()? {
            session.store.connection.execute_batch("BEGIN")?;
            session.store.reindex(|_| Ok(()))?;
            session.store.connection.execute_batch("COMMIT")?;
        }
        Ok(session)
    }

    fn begin(&mut self, opened: Opened, despite: bool, sandbox: bool) -> Result<()> {
        let mut session = self.session_of(opened, despite, sandbox)?;
        session.store.connection.execute_batch("BEGIN")?;
        session.note_opening()?;
        session.store.connection.execute_batch("COMMIT")?;
        match session.opened_despite {
            true => session.note_opening_despite()?,
            false => session.opened_despite = session.was_opened_despite_lately()?,
        }
        self.dir = Some(session.vault.dir().to_owned());
        self.session = Some(session);
        Ok(())
    }

    fn create(&mut self, dir: &Path, name: &str, passphrase: &str, label: Option<&str>, sandbox: bool) -> Result<vault::Identity> {
        self.lock()?;
        let clock = self.environment.clock.clone();
        let person = new_id(&*clock);
        let founder = Founder { person, passphrase, label, work_factor: self.environment.work_factor };
        let (opened, recovery) = vault::create(dir, &founder, &*clock, |connection| {
            store::create_tables(&connection, KINDS)?;
            let store = Store::new(connection, KINDS, clock.clone(), Viewer { person, role: Role::Coordinator });
            store.create_with(person, Person::member(name, new_id(&*clock)))?;
            Ok(store.into_connection())
        })?;
        self.begin(opened, false, sandbox)?;
        Ok(recovery)
    }
}

/// Nothing of the ledger was changed.
fn ledger_stands(session: &Session) -> Result<()> {
    match ledger::broken_links(session)? {
        0 => Ok(()),
        _ => Err(ErrorCode::VaultTampered.with("disclosures")),
    }
}

impl Desk {
    /// Where a vault may stand on this laptop: those opened lately, latest first, and the usual place.
    pub(super) fn known_folders(&self) -> Vec<PathBuf> {
        let recent = self.preferences().recent.into_iter().map(PathBuf::from);
        recent.chain([self.environment.data_dir.join("vault")]).collect()
    }
}

/// A folder as somebody gave it: absolute, `~` understood.
pub(super) fn folder(dir: &str) -> Result<PathBuf> {
    let dir = dir.trim();
    if dir.is_empty() || dir.len() > 4096 || dir.contains('\0') {
        return Err(Problem::invalid("dir", "required"));
    }
    let path = match (dir.strip_prefix("~/"), std::env::var_os("HOME")) {
        (Some(rest), Some(home)) => PathBuf::from(home).join(rest),
        _ => PathBuf::from(dir),
    };
    Ok(std::path::absolute(path)?)
}

/// The rules of a member's name.
pub(super) fn check_name(name: &str) -> Result<()> {
    match name.trim().is_empty() {
        true => Err(Problem::invalid("name", "required")),
        false if name.chars().count() > 200 => Err(Problem::invalid("name", "too-long")),
        false => Ok(()),
    }
}

/// The rules of a label.
pub(super) fn check_label(label: Option<&str>) -> Result<()> {
    match label.is_some_and(|label| label.chars().count() > 80) {
        true => Err(Problem::invalid("label", "too-long")),
        false => Ok(()),
    }
}

/// The rules of a new passphrase.
pub(super) fn check_passphrase(passphrase: &str, path: &str) -> Result<()> {
    match vault::strength(passphrase, "").enough {
        true if passphrase.len() <= 4096 => Ok(()),
        true => Err(Problem::invalid(path, "too-long")),
        false => Err(Problem::invalid(path, "too-short")),
    }
}

impl DeskOperation for Look {
    const MAY_CALL: MayCall = MayCall::Anybody;
    type Answer = LookAnswer;
    fn run(self, desk: &mut Desk) -> Result<LookAnswer> {
        let dir = folder(&self.dir)?;
        match vault::look(&dir) {
            Ok(look) => {
                if desk.session.is_none() {
                    desk.dir = Some(dir);
                }
                Ok(LookAnswer { exists: true, newer: look.newer, labels: look.labels })
            }
            Err(problem) if problem.code == ErrorCode::VaultMissing => Ok(LookAnswer { exists: false, newer: false, labels: Vec::new() }),
            Err(problem) => Err(problem),
        }
    }
}

impl DeskOperation for Create {
    const MAY_CALL: MayCall = MayCall::Anybody;
    type Answer = Created;
    fn run(self, desk: &mut Desk) -> Result<Created> {
        let dir = folder(&self.dir)?;
        check_name(&self.name)?;
        check_label(self.label.as_deref())?;
        check_passphrase(&self.passphrase, "passphrase")?;
        match vault::look(&dir) {
            // That it stands there itself has an answer of its own.
            Ok(_) => {}
            Err(_) => vault::outside(&dir, "dir")?,
        }
        let label = self.label.as_deref().map(str::trim).filter(|label| !label.is_empty());
        let recovery = desk.create(&dir, self.name.trim(), &self.passphrase, label, false)?;
        desk.remember(&dir);
        let RecoveryKey { key: recovery_key, square, check_word } = RecoveryKey::of(&recovery);
        Ok(Created { recovery_key, square, check_word, status: desk.status()? })
    }
}

impl DeskOperation for Unlock {
    const MAY_CALL: MayCall = MayCall::Anybody;
    type Answer = Status;
    fn run(self, desk: &mut Desk) -> Result<Status> {
        let dir = folder(&self.dir)?;
        desk.lock()?;
        let key_file = key_file(self.key_file.as_deref())?;
        let opened = vault::unlock(&dir, &self.passphrase, key_file, self.despite_seal)?;
        desk.drop_rehearsals();
        // What the person has been told of is the truth from now on; that they opened it is written down.
        desk.begin(opened, self.despite_seal, false)?;
        desk.remember(&dir);
        // A damaged page may be read here for the first time: nothing stays open behind a refusal.
        desk.status().or_else(|problem| desk.lock().and(Err(problem)))
    }
}

impl DeskOperation for Lock {
    const MAY_CALL: MayCall = MayCall::Anybody;
    type Answer = Status;
    fn run(self, desk: &mut Desk) -> Result<Status> {
        desk.lock()?;
        desk.status()
    }
}

impl DeskOperation for Touch {
    const MAY_CALL: MayCall = MayCall::Anybody;
    type Answer = ();
    fn run(self, desk: &mut Desk) -> Result<()> {
        let now = desk.environment.clock.steady();
        if let Some(session) = &mut desk.session {
            session.touched = now;
        }
        Ok(())
    }
}

impl DeskOperation for Sandbox {
    const MAY_CALL: MayCall = MayCall::Anybody;
    type Answer = Status;
    fn run(self, desk: &mut Desk) -> Result<Status> {
        desk.lock()?;
        let sandboxes = desk.environment.data_dir.join("sandbox");
        // One that a crash left behind holds invented people only, under a passphrase nobody knows.
        let _ = std::fs::remove_dir_all(&sandboxes);
        let passphrase = vault::suggest(&*desk.environment.clock).join(" ");
        let name = match self.language {
            Language::En => "Robin Hale",
            Language::Fa => "رها کوهستانی",
        };
        desk.create(&sandboxes, name, &passphrase, None, true)?;
        let session = desk.session.as_mut().ok_or(ErrorCode::Locked)?;
        session.store.connection.execute_batch("BEGIN")?;
        sample::fill(&session.store, &sample::sandbox(self.language), |_| Ok(()))?;
        session.store.connection.execute_batch("COMMIT")?;
        desk.status()
    }
}

impl DeskOperation for StrengthOf {
    const MAY_CALL: MayCall = MayCall::Anybody;
    type Answer = Strength;
    fn run(self, _: &mut Desk) -> Result<Strength> {
        Ok(vault::strength(&self.passphrase, &self.name))
    }
}

impl DeskOperation for Suggest {
    const MAY_CALL: MayCall = MayCall::Anybody;
    type Answer = Suggested;
    fn run(self, desk: &mut Desk) -> Result<Suggested> {
        Ok(Suggested { words: vault::suggest(&*desk.environment.clock) })
    }
}
