//! What erasing would take, and what of it would stay elsewhere.

use std::collections::{BTreeMap, HashSet};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::backups::{OlderBackup, older_backups};
use super::field;
use super::plan::{Plan, plan};
use crate::Id;
use crate::door::{Operation, Session};
use crate::error::{ErrorCode, Problem, Result};
use crate::files;
use crate::people::{self, NameKind};
use crate::roles::{MayCall, Role};
use crate::store::search::Search;
use crate::store::{Kind, Store};

/// Rows of each list, at most; the counts are of all.
const MOST_ROWS: usize = 200;

/// Asks what erasing something would take. Nothing is changed.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EraseLook {
    /// The record.
    pub id: Id,
    /// Only this field of it, by its path: `remarks`, `names.<id>.text`.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub field: Option<String>,
    /// Of a person: their own cases as well.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub with_cases: bool,
}

/// A record, as far as the viewer may see it.
#[derive(Debug, Serialize, TS, JsonSchema)]
pub struct ErasureRow {
    /// The record.
    pub id: Id,
    /// Its kind.
    pub kind: Kind,
    /// What it is called.
    pub title: String,
    /// The case it belongs to.
    pub case: Option<Id>,
}

/// What would go, and what would stay.
#[derive(Debug, Serialize, TS, JsonSchema)]
pub struct Erasure {
    /// How many records of each kind would go, also those that the viewer may not see; none if it is a field.
    pub kinds: BTreeMap<String, u64>,
    /// The records that would go, as far as the viewer may see them; the first two hundred.
    pub goes: Vec<ErasureRow>,
    /// Drafts that would go, everybody's.
    pub drafts: u64,
    /// Contents of files that they name, in any version. One that another record names as well stays.
    pub contents: u64,
    /// Versions in the history of the record named, which would go.
    pub versions: u64,
    /// Records that stay and hold an id of what goes; they would show nothing in its place.
    pub refers: Vec<ErasureRow>,
    /// Records that stay and in whose text a name of the person stands: for people to read and to edit.
    pub named_in: Vec<ErasureRow>,
    /// Backups that hold it, and would go on holding it until they are dropped.
    pub backups: Vec<OlderBackup>,
}

impl Operation for EraseLook {
    const MAY_CALL: MayCall = MayCall::AtLeast(Role::Coordinator);
    type Answer = Erasure;
    fn run(self, session: &mut Session) -> Result<Erasure> {
        let Plan { ids, kinds, since } = plan(session, self.id, self.field.as_deref(), self.with_cases)?;
        let store = &session.store;
        let (row, _) = store.document(self.id)?;
        let states = store.versions(&row)?;
        let versions = states.len() as u64;
        let backups = older_backups(session, since)?;
        if let Some(path) = &self.field {
            let parts = field::parts(path, &store.schema(row.kind))?;
            if store.is_written_once(row.kind) {
                return Err(ErrorCode::Refused.with("written once"));
            }
            if !field::ever(&states, &store.json(self.id)?, &parts) {
                return Err(Problem::invalid("field", "nothing-there"));
            }
            let drafts = store.drafts_about(&HashSet::from([self.id]))?.iter().filter(|draft| draft.is_of(self.id)).count() as u64;
            let (goes, refers, named_in) = Default::default();
            return Ok(Erasure { kinds: BTreeMap::new(), goes, drafts, contents: 0, versions, refers, named_in, backups });
        }
        let going: HashSet<Id> = ids.iter().copied().collect();
        let refers = refers(store, &ids, &going)?;
        let known: HashSet<Id> = refers.iter().map(|row| row.id).collect();
        Ok(Erasure {
            kinds,
            goes: rows(store, ids.iter().copied())?,
            drafts: store.drafts_about(&going)?.len() as u64,
            contents: files::contents_of(store, &ids)?.len() as u64,
            versions,
            named_in: named_in(store, &ids, |id| going.contains(&id) || known.contains(&id))?,
            refers,
            backups,
        })
    }
}

/// Those that the viewer may see, the first of them.
fn rows(store: &Store, ids: impl Iterator<Item = Id>) -> Result<Vec<ErasureRow>> {
    let mut rows = Vec::new();
    for id in ids {
        if rows.len() == MOST_ROWS {
            break;
        }
        if let Ok(row) = store.row(id) {
            rows.push(ErasureRow { id, kind: row.kind, title: store.heading(&row)?, case: row.home });
        }
    }
    Ok(rows)
}

fn refers(store: &Store, ids: &[Id], going: &HashSet<Id>) -> Result<Vec<ErasureRow>> {
    let mut found = Vec::new();
    let mut seen = HashSet::new();
    for id in ids {
        let mut statement = store
            .connection
            .prepare_cached("SELECT d.id FROM idx_refers r JOIN document d ON d.no = r.no WHERE r.id = ?1 ORDER BY d.no")?;
        let refer: Vec<Id> = statement.query_map([id], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
        found.extend(refer.into_iter().filter(|id| !going.contains(id) && seen.insert(*id)));
    }
    // What left, and what happened, is told by counts and ids for good.
    let mut rows = rows(store, found.into_iter())?;
    rows.retain(|row| ![Kind::Disclosure, Kind::VaultEvent].contains(&row.kind));
    Ok(rows)
}

/// Where the people who go are named in words, as search finds them; the father's and the mother's names are not theirs.
fn named_in(store: &Store, ids: &[Id], known: impl Fn(Id) -> bool) -> Result<Vec<ErasureRow>> {
    let mut found = Vec::new();
    let mut seen = HashSet::new();
    for id in ids {
        if !store.has(Kind::Person, *id)? {
            continue;
        }
        let own = |kind| ![NameKind::Fathers, NameKind::Mothers].contains(&kind);
        for name in people::get(store, *id)?.names.into_values().filter(|name| own(name.kind)) {
            let hits = store.search(&Search { query: name.text, kinds: Vec::new(), limit: 50, count: false })?.hits;
            found.extend(hits.into_iter().map(|hit| hit.id).filter(|id| !known(*id) && seen.insert(*id)));
        }
    }
    rows(store, found.into_iter())
}
