//! Drafts: what somebody has typed and not yet saved. Kept in the encrypted database, so that neither lock nor crash takes it.

use std::collections::HashSet;

use rusqlite::{OptionalExtension, params};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

use super::{Kind, Store, refers};
use crate::Id;
use crate::clock::{new_id, rfc3339};
use crate::door::{Operation, Session};
use crate::error::{ErrorCode, Problem, Result};
use crate::roles::{MayCall, Role};

/// The largest form kept: a note of 100,000 characters and room beside it.
const LARGEST: usize = 1 << 20;
/// The most drafts one person keeps open.
const MOST_DRAFTS: u32 = 500;

/// Keeps what a form holds.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DraftSave {
    /// The draft; none for a new one.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub id: Option<Id>,
    /// The kind of record the form is for.
    pub kind: Kind,
    /// The record, if it is an edit.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub of: Option<Id>,
    /// The case, if it belongs to one.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub case: Option<Id>,
    /// The version the form was filled from.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub base: Option<String>,
    /// What to call it in the list of drafts.
    pub title: String,
    /// The record as the form has it.
    #[ts(type = "unknown")]
    pub body: Value,
}

/// A draft that was kept.
#[derive(Serialize, TS, JsonSchema)]
pub struct DraftSaved {
    /// The draft.
    pub id: Id,
    /// When, RFC 3339, UTC.
    pub saved_at: String,
}

/// One's own drafts, latest first.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
#[ts(rename = "DraftListRequest")]
pub struct DraftList {}

/// Throws a draft away.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
#[ts(rename = "DraftDropRequest")]
pub struct DraftDrop {
    /// The draft.
    pub id: Id,
}

/// A draft.
#[derive(Debug, Serialize, TS, JsonSchema)]
pub struct Draft {
    /// The draft.
    pub id: Id,
    /// The kind of record.
    pub kind: Kind,
    /// The record, if it is an edit.
    pub of: Option<Id>,
    /// The case, if it belongs to one.
    pub case: Option<Id>,
    /// The version the form was filled from.
    pub base: Option<String>,
    /// When, RFC 3339, UTC.
    pub saved_at: String,
    /// What it is called.
    pub title: String,
    /// The record as the form has it.
    #[ts(type = "unknown")]
    pub body: Value,
}

impl Operation for DraftSave {
    const MAY_CALL: MayCall = MayCall::AtLeast(Role::Volunteer);
    type Answer = DraftSaved;
    fn run(self, session: &mut Session) -> Result<DraftSaved> {
        session.store.save_draft(self)
    }
}

impl Operation for DraftList {
    const MAY_CALL: MayCall = MayCall::AtLeast(Role::Volunteer);
    type Answer = Vec<Draft>;
    fn run(self, session: &mut Session) -> Result<Vec<Draft>> {
        session.store.drafts()
    }
}

impl Operation for DraftDrop {
    const MAY_CALL: MayCall = MayCall::AtLeast(Role::Volunteer);
    type Answer = ();
    fn run(self, session: &mut Session) -> Result<()> {
        session.store.drop_draft(self.id)
    }
}

impl Store {
    fn save_draft(&self, draft: DraftSave) -> Result<DraftSaved> {
        let body = draft.body.to_string();
        if body.len() > LARGEST || draft.title.len() > 1000 {
            return Err(ErrorCode::TooLarge.into());
        }
        // A form that is still open must not bring back what was erased under it.
        for id in names(draft.of, draft.case, &draft.body) {
            self.refuse_gone(id)?;
        }
        let me = self.viewer.person;
        let id = draft.id.unwrap_or_else(|| new_id(&*self.clock));
        let owner: Option<Id> = self.connection.query_row("SELECT person FROM draft WHERE id = ?1", [id], |row| row.get(0)).optional()?;
        if owner.is_some_and(|owner| owner != me) {
            return Err(ErrorCode::NotFound.into());
        }
        let kept: u32 = self.connection.query_row("SELECT count(*) FROM draft WHERE person = ?1", [me], |row| row.get(0))?;
        if owner.is_none() && kept >= MOST_DRAFTS {
            return Err(Problem::invalid("id", "too-many"));
        }
        let now = self.clock.now();
        self.connection
            .prepare_cached(
                "INSERT INTO draft (id, kind, of, home, base, title, body, person, saved_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
                 ON CONFLICT (id) DO UPDATE SET kind = ?2, of = ?3, home = ?4, base = ?5, title = ?6, body = ?7, saved_at = ?9",
            )?
            .execute(params![id, draft.kind.key(), draft.of, draft.case, draft.base, draft.title, body, me, now])?;
        Ok(DraftSaved { id, saved_at: rfc3339(now) })
    }

    /// One's own drafts, latest first.
    pub fn drafts(&self) -> Result<Vec<Draft>> {
        let mut statement = self
            .connection
            .prepare_cached("SELECT id, kind, of, home, base, title, body, saved_at FROM draft WHERE person = ?1 ORDER BY saved_at DESC")?;
        let rows = statement.query_map([self.viewer.person], |row| {
            let (kind, body): (String, String) = (row.get(1)?, row.get(6)?);
            Ok(Draft {
                id: row.get(0)?,
                kind: Kind::from_key(&kind).ok_or(rusqlite::Error::InvalidQuery)?,
                of: row.get(2)?,
                case: row.get(3)?,
                base: row.get(4)?,
                title: row.get(5)?,
                body: serde_json::from_str(&body).map_err(|_| rusqlite::Error::InvalidQuery)?,
                saved_at: rfc3339(row.get(7)?),
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    pub(crate) fn drop_draft(&self, id: Id) -> Result<()> {
        self.connection.execute("DELETE FROM draft WHERE id = ?1 AND person = ?2", params![id, self.viewer.person])?;
        Ok(())
    }
}

/// The records that a draft is of, in or, where it is to become a new record, about. An edit of a record that stays names what it likes.
fn names(of: Option<Id>, case: Option<Id>, body: &Value) -> Vec<Id> {
    let mut named: Vec<Id> = of.into_iter().chain(case).collect();
    if of.is_none() {
        refers::in_values(body, &mut |id| named.push(id));
    }
    named
}

/// A draft as it is kept, whosever it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kept {
    id: Id,
    kind: String,
    of: Option<Id>,
    home: Option<Id>,
    base: Option<String>,
    title: String,
    body: String,
    person: Id,
    saved_at: i64,
}

impl Kept {
    /// Whether it is an edit of this record.
    pub fn is_of(&self, id: Id) -> bool {
        self.of == Some(id)
    }
}

impl Store {
    /// The drafts of these records, in them, and of new ones about them; everybody's.
    pub fn drafts_about(&self, ids: &HashSet<Id>) -> Result<Vec<Kept>> {
        let mut statement =
            self.connection.prepare_cached("SELECT id, kind, of, home, base, title, body, person, saved_at FROM draft ORDER BY id")?;
        let kept = statement.query_map([], |row| {
            Ok(Kept {
                id: row.get(0)?,
                kind: row.get(1)?,
                of: row.get(2)?,
                home: row.get(3)?,
                base: row.get(4)?,
                title: row.get(5)?,
                body: row.get(6)?,
                person: row.get(7)?,
                saved_at: row.get(8)?,
            })
        })?;
        let mut found = Vec::new();
        for draft in kept {
            let draft = draft?;
            let body: Value = serde_json::from_str(&draft.body).unwrap_or_default();
            if names(draft.of, draft.home, &body).iter().any(|id| ids.contains(id)) {
                found.push(draft);
            }
        }
        Ok(found)
    }

    /// Throws a draft away, whosever it is.
    pub fn drop_kept(&self, draft: &Kept) -> Result<()> {
        self.connection.prepare_cached("DELETE FROM draft WHERE id = ?1")?.execute([draft.id])?;
        Ok(())
    }

    /// Puts a draft back as it was kept.
    pub fn keep_again(&self, draft: &Kept) -> Result<()> {
        let Kept { id, kind, of, home, base, title, body, person, saved_at } = draft;
        self.connection
            .prepare_cached(
                "INSERT OR REPLACE INTO draft (id, kind, of, home, base, title, body, person, saved_at)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
            )?
            .execute(params![id, kind, of, home, base, title, body, person, saved_at])?;
        Ok(())
    }
}
