//! The people of a vault: who has a passphrase of their own, and what they may do. Words: a *member* is a person with a key.

use std::path::Path;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use zeroize::Zeroizing;

use super::VaultEvent;
use super::opening::{check_label, check_name, check_passphrase};
use crate::Id;
use crate::clock::{new_id, rfc3339};
use crate::door::{Operation, Session};
use crate::error::{ErrorCode, Problem, Result};
use crate::named_file;
use crate::people::{NameKind, Person};
use crate::roles::{MayCall, Role};
use crate::store::Kind;
use crate::vault::{self, KeyFile, Passphrase, Pending};

/// The largest key file: what is larger was not meant as one.
const LARGEST_KEY_FILE: u64 = 1 << 20;

/// Everybody who has a key to the vault; a person who is no coordinator sees themself.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MemberList {}

/// A person of the vault.
#[derive(Debug, Serialize, TS, JsonSchema)]
#[ts(rename = "MemberWithKey")]
pub struct MemberRow {
    /// Their record.
    pub person: Id,
    /// What they are called.
    pub name: String,
    /// What they may do.
    pub role: Role,
    /// Since when they have a key, if that was written down.
    pub since: Option<String>,
    /// The label that they chose to show at unlocking.
    pub label: Option<String>,
    /// Their passphrase opens the vault only with a key file.
    pub key_file: bool,
    /// The file of their slot is there; if not, they need a new key.
    pub has_key: bool,
    /// Whose session it is.
    pub me: bool,
}

/// Gives somebody a key of their own, who types their passphrase here.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MemberAdd {
    /// What they are called, where they are not on record yet.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub name: Option<String>,
    /// Their record, where there is one.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub person: Option<Id>,
    /// What they may do.
    pub role: Role,
    /// Their passphrase, at least 8 characters.
    pub new_passphrase: String,
    /// A label to show at unlocking, readable by anybody; none by default.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub label: Option<String>,
    /// A file that their slot asks for as well.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub key_file: Option<String>,
    /// The coordinator's own passphrase, once more.
    pub passphrase: String,
}

/// Changes what somebody may do, is called or shows at unlocking. What is not given stays.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MemberChange {
    /// The person.
    pub person: Id,
    /// What they may do.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub role: Option<Role>,
    /// What they are called.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub name: Option<String>,
    /// Their label; empty takes it away.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub label: Option<String>,
    /// The coordinator's own passphrase, once more.
    pub passphrase: String,
}

/// Takes somebody's key away. The database is encrypted anew, under a key they do not have.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MemberRemove {
    /// The person.
    pub person: Id,
    /// The coordinator's own passphrase, once more.
    pub passphrase: String,
}

/// Gives somebody a new key who forgot their passphrase; they type the new one here.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MemberNewKey {
    /// The person.
    pub person: Id,
    /// Their new passphrase, at least 8 characters.
    pub new_passphrase: String,
    /// A file that their slot asks for as well.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub key_file: Option<String>,
    /// The coordinator's own passphrase, once more.
    pub passphrase: String,
}

/// Encrypts the database anew, under another key.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
#[ts(rename = "RotateRequest")]
pub struct Rotate {
    /// The coordinator's own passphrase, once more.
    pub passphrase: String,
}

/// Gives the person of this session another passphrase, and with it a key file or none. The database's key changes as well.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
#[ts(rename = "ChangePassphraseRequest")]
pub struct ChangePassphrase {
    /// The passphrase until now; none only in a session opened with a way back.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub old: Option<String>,
    /// The new one, at least 8 characters.
    pub new: String,
    /// A file that the slot asks for as well from now on; without one, it asks for none.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub key_file: Option<String>,
}

/// Makes a key file: 64 random bytes. Whoever uses it keeps it apart from the laptop, and a second copy of it.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct KeyFileMake {
    /// Where it is to stand; nothing may stand there yet.
    pub path: String,
}

/// The digest of a key file.
pub(super) fn key_file(path: Option<&str>) -> Result<Option<KeyFile>> {
    let Some(path) = path.map(str::trim).filter(|path| !path.is_empty()) else { return Ok(None) };
    let of_field = |mut problem: Problem| {
        problem.fields.iter_mut().for_each(|fault| fault.path = "key_file".to_owned());
        problem
    };
    let bytes = named_file::read(Path::new(path), LARGEST_KEY_FILE).map_err(of_field)?.map(Zeroizing::new);
    match bytes {
        Some(bytes) if bytes.len() >= 32 => Ok(Some(KeyFile::of(&bytes))),
        Some(_) => Err(Problem::invalid("key_file", "too-short")),
        None => Err(Problem::invalid("key_file", "too-large")),
    }
}

impl Session {
    /// Refuses whoever cannot give this person's passphrase: before what cannot be taken back. Right after a way back opened the vault there
    /// is none yet; a passphrase is set first.
    pub fn check_again(&self, passphrase: &str) -> Result<()> {
        self.vault.check_passphrase(&self.store.connection, self.store.viewer.person, passphrase).map_err(|problem| match problem.code {
            ErrorCode::WrongPassphrase => Problem::invalid("passphrase", "wrong"),
            _ => problem,
        })
    }

    fn members(&self) -> Result<Vec<vault::Member>> {
        self.vault.members(&self.store.connection)
    }

    /// Somebody must be left who may add people, and remove them.
    fn check_a_coordinator_stays(&self, without: Id) -> Result<()> {
        let stays = self.members()?.iter().any(|member| member.person != without && member.role == Role::Coordinator && member.has_key);
        if stays { Ok(()) } else { Err(ErrorCode::Refused.with("last coordinator")) }
    }
}

impl Operation for MemberList {
    const MAY_CALL: MayCall = MayCall::AtLeast(Role::Volunteer);
    type Answer = Vec<MemberRow>;
    fn run(self, session: &mut Session) -> Result<Vec<MemberRow>> {
        let me = session.store.viewer;
        let members = session.members()?.into_iter().filter(|member| me.role == Role::Coordinator || member.person == me.person);
        members
            .map(|member| {
                Ok(MemberRow {
                    person: member.person,
                    name: session.store.title(member.person)?.unwrap_or_default(),
                    role: member.role,
                    since: member.since.map(rfc3339),
                    label: member.label,
                    key_file: member.key_file,
                    has_key: member.has_key,
                    me: member.person == me.person,
                })
            })
            .collect()
    }
}

impl Operation for MemberAdd {
    const MAY_CALL: MayCall = MayCall::AtLeast(Role::Coordinator);
    type Answer = Id;
    fn run(self, session: &mut Session) -> Result<Id> {
        check_passphrase(&self.new_passphrase, "new_passphrase")?;
        check_label(self.label.as_deref())?;
        session.check_again(&self.passphrase)?;
        let store = &session.store;
        let person = match (self.person, &self.name) {
            (Some(person), _) if store.has(Kind::Person, person)? => {
                let mut record = store.get::<Person>(person)?.record;
                if record.roles.0.insert("member".to_owned()) {
                    store.change(person, None, record)?;
                }
                person
            }
            (Some(_), _) => return Err(Problem::invalid("person", "no-such-record")),
            (None, Some(name)) => {
                check_name(name)?;
                store.create(Person::member(name.trim(), new_id(&*store.clock)))?.id
            }
            (None, None) => return Err(Problem::invalid("name", "required")),
        };
        if session.members()?.iter().any(|member| member.person == person) {
            return Err(Problem::invalid("person", "has-a-key"));
        }
        let passphrase = Passphrase::new(&self.new_passphrase, key_file(self.key_file.as_deref())?);
        let (store, work_factor) = (&session.store, session.work_factor);
        session.vault.add_member(&store.connection, (person, self.role), &passphrase, work_factor, &*store.clock)?;
        VaultEvent::new("person-added", Some(person)).append(session, &[])?;
        let store = &session.store;
        if let Some(label) = self.label.as_deref().map(str::trim).filter(|label| !label.is_empty()) {
            session.vault.set_label(&store.connection, person, Some(label))?;
        }
        Ok(person)
    }
}

impl Operation for MemberChange {
    const MAY_CALL: MayCall = MayCall::AtLeast(Role::Coordinator);
    type Answer = ();
    fn run(self, session: &mut Session) -> Result<()> {
        check_label(self.label.as_deref())?;
        session.check_again(&self.passphrase)?;
        if !session.members()?.iter().any(|member| member.person == self.person) {
            return Err(ErrorCode::NotFound.into());
        }
        if let Some(role) = self.role {
            if role != Role::Coordinator {
                session.check_a_coordinator_stays(self.person)?;
            }
            session.vault.set_role(&session.store.connection, self.person, role)?;
            VaultEvent::new("role-changed", Some(self.person)).append(session, &[])?;
            if self.person == session.store.viewer.person {
                session.store.viewer.role = role;
            }
        }
        if let Some(name) = &self.name {
            check_name(name)?;
            let stored = session.store.get::<Person>(self.person)?;
            let mut person = stored.record;
            match person.names.values_mut().find(|known| known.kind == NameKind::Full) {
                Some(known) => known.text = name.trim().to_owned(),
                None => person.names.extend(Person::member(name.trim(), new_id(&*session.store.clock)).names),
            }
            session.store.change(self.person, Some(&stored.version), person)?;
        }
        if let Some(label) = self.label.as_deref().map(str::trim) {
            session.vault.set_label(&session.store.connection, self.person, (!label.is_empty()).then_some(label))?;
        }
        Ok(())
    }
}

impl Operation for MemberRemove {
    const MAY_CALL: MayCall = MayCall::AtLeast(Role::Coordinator);
    type Answer = ();
    fn run(self, session: &mut Session) -> Result<()> {
        session.check_again(&self.passphrase)?;
        if self.person == session.store.viewer.person {
            return Err(ErrorCode::Refused.with("oneself"));
        }
        session.check_a_coordinator_stays(self.person)?;
        session.vault.set_label(&session.store.connection, self.person, None)?;
        VaultEvent::new("person-removed", Some(self.person)).append(session, &[])?;
        session.vault.remove_member(&session.store.connection, self.person)
    }
}

impl Operation for MemberNewKey {
    const MAY_CALL: MayCall = MayCall::AtLeast(Role::Coordinator);
    type Answer = ();
    fn run(self, session: &mut Session) -> Result<()> {
        check_passphrase(&self.new_passphrase, "new_passphrase")?;
        session.check_again(&self.passphrase)?;
        let passphrase = Passphrase::new(&self.new_passphrase, key_file(self.key_file.as_deref())?);
        let (store, work_factor) = (&session.store, session.work_factor);
        session.vault.renew_key(&store.connection, self.person, &passphrase, work_factor, &*store.clock)?;
        VaultEvent::new("key-renewed", Some(self.person)).append(session, &[]).map(drop)
    }
}

impl Operation for Rotate {
    const MAY_CALL: MayCall = MayCall::AtLeast(Role::Coordinator);
    type Answer = ();
    fn run(self, session: &mut Session) -> Result<()> {
        session.check_again(&self.passphrase)?;
        VaultEvent::new("rotated", None).append(session, &[])?;
        vault::request(&session.store.connection, Pending::Rotation)
    }
}

impl Operation for ChangePassphrase {
    const MAY_CALL: MayCall = MayCall::AtLeast(Role::Volunteer);
    type Answer = ();
    fn run(self, session: &mut Session) -> Result<()> {
        check_passphrase(&self.new, "new")?;
        let new = Passphrase::new(&self.new, key_file(self.key_file.as_deref())?);
        let (store, work_factor) = (&session.store, session.work_factor);
        let person = store.viewer.person;
        match (session.recovered, &self.old) {
            // The old slot's content is lost, whatever was typed.
            (true, _) => session.vault.renew_key(&store.connection, person, &new, work_factor, &*store.clock)?,
            (false, Some(old)) => session.vault.change_passphrase(&store.connection, person, (old, &new), work_factor, &*store.clock)?,
            (false, None) => return Err(Problem::invalid("old", "required")),
        }
        session.recovered = false;
        Ok(())
    }
}

impl Operation for KeyFileMake {
    const MAY_CALL: MayCall = MayCall::AtLeast(Role::Volunteer);
    type Answer = ();
    fn run(self, session: &mut Session) -> Result<()> {
        let path = std::path::absolute(self.path.trim())?;
        vault::outside(&path, "path")?;
        let mut bytes = Zeroizing::new([0; 64]);
        session.store.clock.random(&mut *bytes);
        vault::write_new(&path, &*bytes)
    }
}
