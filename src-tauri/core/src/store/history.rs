//! What a record has been: every version, field by field, and the way back to any of them.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

use super::document::{Act, Document};
use super::{KindEntry, Row, Store};
use crate::Id;
use crate::door::{Operation, Session};
use crate::error::{ErrorCode, Result};
use crate::roles::{MayCall, Role};

/// The most versions one answer holds, latest first.
const MOST_VERSIONS: usize = 200;

/// A record's versions, newest first.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
#[ts(rename = "HistoryRequest")]
pub struct History {
    /// The record.
    pub id: Id,
}

/// Takes back the last act: an edit, a trashing, a restoring, an undo.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
#[ts(rename = "UndoRequest")]
pub struct Undo {
    /// The record.
    pub id: Id,
}

/// Puts a record back to an earlier version, which becomes a new one.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
#[ts(rename = "RevertRequest")]
pub struct Revert {
    /// The record.
    pub id: Id,
    /// The version.
    pub to: String,
}

/// One version of a record.
#[derive(Debug, Serialize, TS, JsonSchema)]
pub struct Version {
    /// Its name.
    pub version: String,
    /// When, RFC 3339, UTC.
    pub at: String,
    /// By whom.
    pub by: Option<Id>,
    /// What that person is called.
    pub name: Option<String>,
    /// What it did.
    pub act: Act,
    /// The fields that differ from the version before.
    pub changes: Vec<FieldChange>,
    /// Whether the record stands at it.
    pub current: bool,
}

/// One field that a version changed.
#[derive(Debug, PartialEq, Serialize, TS, JsonSchema)]
pub struct FieldChange {
    /// Where: `summary`, `names.<id>.text`.
    pub field: String,
    /// What it was.
    #[ts(type = "unknown")]
    pub before: Value,
    /// What it became.
    #[ts(type = "unknown")]
    pub after: Value,
}

impl Operation for History {
    const MAY_CALL: MayCall = MayCall::AtLeast(Role::Volunteer);
    type Answer = Vec<Version>;
    fn run(self, session: &mut Session) -> Result<Vec<Version>> {
        session.may_read(self.id)?;
        session.store.history(self.id)
    }
}

impl Operation for Undo {
    const MAY_CALL: MayCall = MayCall::AtLeast(Role::Volunteer);
    type Answer = Vec<Version>;
    fn run(self, session: &mut Session) -> Result<Vec<Version>> {
        session.may_change(self.id)?;
        session.store.undo(self.id)
    }
}

impl Operation for Revert {
    const MAY_CALL: MayCall = MayCall::AtLeast(Role::Volunteer);
    type Answer = Vec<Version>;
    fn run(self, session: &mut Session) -> Result<Vec<Version>> {
        session.may_change(self.id)?;
        session.store.revert(self.id, &self.to)
    }
}

impl Store {
    fn history(&self, id: Id) -> Result<Vec<Version>> {
        let (row, mut document) = self.document(id)?;
        let entry = self.entry(row.kind);
        let now = document.version();
        let changes = document.changes();
        let first = changes.len().saturating_sub(MOST_VERSIONS);
        let mut versions = Vec::with_capacity(changes.len() - first);
        let mut last: (Option<String>, Value) = (None, Value::Object(Default::default()));
        for change in &changes[first..] {
            // What it was made on: mostly the version before, but not where two forms were saved on one version.
            let before = match &change.on {
                on if *on == last.0 => last.1,
                on => (entry.json)(&mut document, on.as_deref())?,
            };
            let after = (entry.json)(&mut document, Some(&change.version))?;
            let stamp = self.stamp((change.at, change.by))?;
            versions.push(Version {
                current: now.split('+').any(|head| head == change.version),
                version: change.version.clone(),
                at: stamp.at,
                by: stamp.by,
                name: stamp.name,
                act: change.act,
                changes: differences(&before, &after),
            });
            last = (Some(change.version.clone()), after);
        }
        versions.reverse();
        Ok(versions)
    }

    fn undo(&self, id: Id) -> Result<Vec<Version>> {
        let (_, mut document) = self.document(id)?;
        match document.last().map(|(last, without)| (last.act, without)) {
            Some((Act::Trashed, _)) => self.set_trashed(id, false)?,
            Some((Act::Restored, _)) => self.set_trashed(id, true)?,
            Some((_, Some(without))) => return self.revert(id, &without),
            _ => return Err(ErrorCode::Refused.with("nothing to undo")),
        }
        self.history(id)
    }

    fn revert(&self, id: Id, to: &str) -> Result<Vec<Version>> {
        let (mut row, mut document) = self.document(id)?;
        if row.trashed.is_some() {
            return Err(crate::Problem::invalid("id", "in-the-trash"));
        }
        let entry: &KindEntry = self.entry(row.kind);
        let by = self.by_now();
        if (entry.revert)(self, &mut document, to, by)? {
            self.write_back(&mut row, &mut document, by)?;
        }
        self.history(id)
    }

    /// What a record is called where only its row is at hand: its title, or the beginning of its text.
    pub fn heading(&self, row: &Row) -> Result<String> {
        if let Some(title) = self.title(row.id)? {
            return Ok(title);
        }
        let (_, document): (_, Document) = self.document(row.id)?;
        let words = (self.entry(row.kind).words)(&document)?;
        let text = words.text.iter().find(|text| !text.trim().is_empty()).map_or("", String::as_str);
        Ok(text.trim().chars().take(80).collect())
    }
}

/// The leaves that differ. An honest date is one leaf: half a date is no date.
fn differences(before: &Value, after: &Value) -> Vec<FieldChange> {
    let mut found = Vec::new();
    walk("", before, after, &mut found);
    found
}

fn walk(path: &str, before: &Value, after: &Value, found: &mut Vec<FieldChange>) {
    if before == after {
        return;
    }
    let inner = |value: &Value| value.as_object().filter(|object| !object.contains_key("earliest")).cloned();
    let (Some(old), Some(new)) = (inner(before).or_else(|| absent(before)), inner(after).or_else(|| absent(after))) else {
        found.push(FieldChange { field: path.to_owned(), before: before.clone(), after: after.clone() });
        return;
    };
    if old.is_empty() && new.is_empty() {
        // Null against an empty collection is no change; null against null came above.
        return;
    }
    let mut keys: Vec<&String> = old.keys().chain(new.keys().filter(|key| !old.contains_key(*key))).collect();
    keys.sort();
    for key in keys {
        let path = if path.is_empty() { key.clone() } else { format!("{path}.{key}") };
        let part = |object: &serde_json::Map<String, Value>| object.get(key).cloned().unwrap_or(Value::Null);
        let (was, is) = (part(&old), part(&new));
        match (is_leaf(&was), is_leaf(&is)) {
            (true, true) if was != is && !(was.is_null() && is_empty(&is)) => {
                found.push(FieldChange { field: path, before: was, after: is })
            }
            (true, true) => {}
            _ => walk(&path, &was, &is, found),
        }
    }
}

fn absent(value: &Value) -> Option<serde_json::Map<String, Value>> {
    value.is_null().then(Default::default)
}

fn is_leaf(value: &Value) -> bool {
    value.as_object().is_none_or(|object| object.contains_key("earliest"))
}

fn is_empty(value: &Value) -> bool {
    value.is_null() || value.as_array().is_some_and(Vec::is_empty)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_change_is_told_leaf_by_leaf_and_a_date_as_a_whole() {
        let before =
            json!({"summary": null, "tags": [], "birth": {"typed": "1366", "earliest": "1987-03-21"}, "names": {"a": {"text": "Lina"}}});
        let after = json!({"summary": "s", "tags": [], "birth": {"typed": "1367", "earliest": "1988-03-21"}, "names": {"a": {"text": "Lina"}, "b": {"text": "Mina"}}});
        let fields: Vec<String> = differences(&before, &after).into_iter().map(|change| change.field).collect();
        assert_eq!(fields, ["birth", "names.b.text", "summary"]);
        assert!(differences(&before, &before).is_empty());
    }
}
