//! The records of one kind as a file. The columns follow from the kind's own schema, so that a new kind, and a field that the team added,
//! is exported as soon as it is there.

use rusqlite::params;
use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::Value;
use ts_rs::TS;

use super::cases::Exported;
use super::gate::{self, Outgoing, Protection};
use super::log::Telling;
use super::table::{Format, Table};
use super::wording::Wording;
use crate::Id;
use crate::date::Language;
use crate::door::{Operation, Session};
use crate::error::{Problem, Result};
use crate::roles::{MayCall, Role};
use crate::store::{Kind, Store};

/// Exports the records of a kind. Without names and without free text unless asked.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ExportRecords {
    /// The kind.
    pub kind: Kind,
    /// Only of this case.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub case: Option<Id>,
    /// In which format.
    pub format: Format,
    /// With the names of people, and how to reach them.
    #[serde(default)]
    pub names: bool,
    /// With what was written in words: it may name anybody.
    #[serde(default)]
    pub texts: bool,
    /// The language of headings and values; English unless given.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub language: Option<Language>,
    /// How the file is protected.
    pub protection: Protection,
    /// Where it is to stand.
    pub path: String,
    /// Whether a file that stands there may be replaced.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub replace: bool,
}

impl Operation for ExportRecords {
    const MAY_CALL: MayCall = MayCall::AtLeast(Role::Coordinator);
    type Answer = Exported;
    fn run(self, session: &mut Session) -> Result<Exported> {
        // The log of what left is no record of anybody; it is read in its own place.
        if session.store.is_written_once(self.kind) || session.store.joins_sides(self.kind) {
            return Err(Problem::invalid("kind", "not-a-choice"));
        }
        let table = table(session, &self)?;
        let rows = table.rows.len() as u64;
        let outgoing = Outgoing {
            what: self.kind.key(),
            format: self.format.key(),
            rows,
            names: self.names || self.texts,
            telling: Telling { about: self.case, ..Telling::default() },
            bytes: table.write(self.format)?,
            path: self.path,
            replace: self.replace,
            protection: self.protection,
        };
        let (path, disclosure) = gate::release(session, outgoing)?;
        Ok(Exported { path: path.to_string_lossy().into_owned(), rows, disclosure })
    }
}

fn table(session: &Session, export: &ExportRecords) -> Result<Table> {
    let store = &session.store;
    let wording = Wording::new(store, export.kind, export.language.unwrap_or(Language::En), export.names, export.texts)?;
    let ids = ids(store, export.kind, export.case)?;
    session.work.begin("export", Some(ids.len() as u64));
    let mut rows = Vec::with_capacity(ids.len());
    for id in ids {
        session.work.step()?;
        let record = store.json(id)?;
        rows.push(
            wording
                .columns()
                .map(|column| wording.cell(column, record.get(column.key()).unwrap_or(&Value::Null)))
                .collect::<Result<_>>()?,
        );
    }
    Ok(wording.into_table(rows))
}

/// The records of a kind that the viewer may see, oldest first; neither they nor their case in the trash.
fn ids(store: &Store, kind: Kind, case: Option<Id>) -> Result<Vec<Id>> {
    let mut statement = store.connection.prepare_cached(
        "SELECT d.id FROM document d WHERE d.kind = ?1 AND (?2 IS NULL OR d.home = ?2 OR d.id = ?2) AND d.trashed_at IS NULL
           AND (d.visibility <= ?3 OR d.created_by = ?4)
           AND (d.home IS NULL OR EXISTS (SELECT 1 FROM document h WHERE h.id = d.home AND h.trashed_at IS NULL)) ORDER BY d.no",
    )?;
    let ids = statement.query_map(params![kind.key(), case, store.sees(), store.viewer.person], |row| row.get(0))?;
    Ok(ids.collect::<rusqlite::Result<_>>()?)
}
