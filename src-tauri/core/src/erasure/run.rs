//! Erasing.

use std::collections::{BTreeMap, HashSet};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::backups::{OlderBackup, older_backups};
use super::field;
use super::plan::{Plan, plan};
use crate::Id;
use crate::cases::imports;
use crate::clock::Millis;
use crate::desk::VaultEvent;
use crate::door::{Operation, Session};
use crate::error::{ErrorCode, Problem, Result};
use crate::files;
use crate::roles::{MayCall, Role};
use crate::vault::{self, Pending};

/// Erases something for good. There is no way back.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EraseRun {
    /// The record.
    pub id: Id,
    /// Only this field of it, by its path.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub field: Option<String>,
    /// Of a person: their own cases as well.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub with_cases: bool,
    /// The passphrase of whoever does it, asked for again.
    pub passphrase: String,
}

/// What was erased.
#[derive(Debug, Serialize, TS, JsonSchema)]
pub struct Erased {
    /// The entry of the ledger that says so.
    pub event: Id,
    /// How many records of each kind went; none if it was a field.
    pub kinds: BTreeMap<String, u64>,
    /// Drafts that went.
    pub drafts: u64,
    /// Contents of files that went.
    pub contents: u64,
    /// Backups that still hold it.
    pub backups: Vec<OlderBackup>,
}

impl Operation for EraseRun {
    const MAY_CALL: MayCall = MayCall::AtLeast(Role::Coordinator);
    type Answer = Erased;
    fn run(self, session: &mut Session) -> Result<Erased> {
        let plan = plan(session, self.id, self.field.as_deref(), self.with_cases)?;
        session.check_again(&self.passphrase)?;
        // What stood in the file until now can be read in what a disk keeps, until the key is another one.
        vault::request(&session.store.connection, Pending::Rotation)?;
        match &self.field {
            Some(path) => erase_field(session, self.id, path, plan.since, true),
            None => erase(session, self.id, plan),
        }
    }
}

fn erase(session: &Session, id: Id, plan: Plan) -> Result<Erased> {
    let store = &session.store;
    let Plan { ids, kinds, since } = plan;
    session.work.begin("erase", Some(ids.len() as u64));
    // Before anything goes: a document's number is given to no other as long as the entry's is higher.
    let event = VaultEvent { kinds: kinds.clone(), ..VaultEvent::new("erased", Some(id)) }.append(session, &ids)?;
    let contents = files::contents_of(store, &ids)?;
    let drafts = store.drafts_about(&ids.iter().copied().collect::<HashSet<_>>())?;
    for draft in &drafts {
        store.drop_kept(draft)?;
    }
    store.take_out(&ids, || session.work.step())?;
    let contents = files::drop_unnamed(store, &contents)?;
    imports::forget(store, &ids)?;
    Ok(Erased { event, kinds, drafts: drafts.len() as u64, contents, backups: older_backups(session, since)? })
}

/// Erases from another state of a vault, a backup that was given back, what was erased from the vault `here` since. How many records and
/// fields that were there are gone from it.
pub fn erase_again(here: &Session, there: &mut Session) -> Result<u64> {
    // A coordinator decided it, whoever opened the backup.
    let viewer = there.store.viewer;
    there.store.viewer.role = Role::Coordinator;
    let erased = erase_what_was_erased(here, there);
    there.store.viewer = viewer;
    erased
}

fn erase_what_was_erased(here: &Session, there: &Session) -> Result<u64> {
    let store = &there.store;
    let mut erased = Vec::new();
    let mut fields = Vec::new();
    let mut statement = here.store.connection.prepare(
        "SELECT DISTINCT o.id, e.id, e.what FROM idx_vault_event_of o JOIN idx_vault_event e ON e.no = o.no
         WHERE e.what IN ('erased', 'erased-field') ORDER BY e.no",
    )?;
    let rows = statement.query_map([], |row| Ok((row.get::<_, Id>(0)?, row.get::<_, Id>(1)?, row.get::<_, String>(2)?)))?;
    for row in rows {
        let (id, event, what) = row?;
        // What the other state knows was erased from it already; a field of it may have been filled in anew since.
        if !store.is_there(id)? || store.is_there(event)? {
            continue;
        }
        match what.as_str() {
            "erased" => erased.push(id),
            _ => fields.extend(here.store.get::<VaultEvent>(event)?.record.field.map(|field| (id, field))),
        }
    }
    let (mut count, again) = (0, !erased.is_empty() || !fields.is_empty());
    if again {
        vault::request(&store.connection, Pending::Rotation)?;
    }
    for (id, field) in fields.into_iter().filter(|(id, _)| !erased.contains(id)) {
        // Not what is asked of somebody who erases: that may be of a person who had a key still.
        let since = Plan::of(store, vec![id])?.since;
        match erase_field(there, id, &field, since, false) {
            Ok(_) => count += 1,
            // It was filled in after the backup.
            Err(problem) if problem.fields.iter().any(|fault| fault.code == "nothing-there") => {}
            Err(problem) => return Err(problem),
        }
    }
    if !erased.is_empty() {
        let gone = Plan::of(&there.store, erased)?;
        count += gone.ids.len() as u64;
        erase(there, gone.ids[0], gone)?;
    }
    Ok(count)
}

/// Of a record since `since`; whoever may see it. `under_rules`: as [`crate::store::Store::begin_anew`]. From an older state it goes whatever
/// that state lacks besides.
fn erase_field(session: &Session, id: Id, path: &str, since: Millis, under_rules: bool) -> Result<Erased> {
    let store = &session.store;
    let row = store.any_row(id)?.ok_or(ErrorCode::NotFound)?;
    let parts = field::parts(path, &store.schema(row.kind))?;
    // What stood there once stands in the history.
    let record = store.any_json(&row)?;
    if !field::ever(&store.versions(&row)?, &record, &parts) {
        return Err(Problem::invalid("field", "nothing-there"));
    }
    let contents = files::contents_of(store, &[id])?;
    let drafts = store.begin_anew(&row, &field::without(record, &parts), under_rules)?;
    // A rule may have put something there again: a case has a code, whatever is asked.
    if field::at(&store.any_json(&row)?, &parts).is_some() {
        return Err(Problem::invalid("field", "required"));
    }
    let contents = files::drop_unnamed(store, &contents)?;
    let event = VaultEvent { field: Some(path.to_owned()), ..VaultEvent::new("erased-field", Some(id)) }.append(session, &[])?;
    Ok(Erased { event, kinds: BTreeMap::new(), drafts, contents, backups: older_backups(session, since)? })
}
