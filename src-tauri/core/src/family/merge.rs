//! Two records of one person become one: ties, searches, pairs and consents of both are theirs.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::Value;
use ts_rs::TS;

use super::{FamilySearch, Pair};
use crate::Id;
use crate::door::{Operation, Session};
use crate::error::{Problem, Result};
use crate::people::Person;
use crate::roles::{MayCall, Role};
use crate::store::{Extra, Kind, Stored};

/// Makes one record of two of the same person: what both hold is kept, whatever named the one names the other, and the one goes to the trash.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PersonMerge {
    /// The record that stays.
    pub keep: Id,
    /// The record that goes.
    pub gone: Id,
}

impl Operation for PersonMerge {
    const MAY_CALL: MayCall = MayCall::AtLeast(Role::Coordinator);
    type Answer = Stored<Person>;
    fn run(self, session: &mut Session) -> Result<Stored<Person>> {
        let store = &session.store;
        let (keep, gone) = (store.get::<Person>(self.keep)?, store.get::<Person>(self.gone)?);
        let refused = |code: &str| Err(Problem::invalid("gone", code));
        if keep.id == gone.id {
            return refused("the-same-person");
        }
        if keep.trashed.is_some() || gone.trashed.is_some() {
            return refused("in-the-trash");
        }
        // Also somebody whose key was taken away: what is for its author alone stays under their id.
        if gone.record.roles.has("member") {
            return refused("has-a-key");
        }
        let both = [keep.id, gone.id];
        let (from, to) = (gone.id.to_string(), keep.id.to_string());
        session.work.begin("merge", None);
        store.rewrite_each(|row, record| {
            session.work.step()?;
            if row.kind == Kind::Pair {
                let pair: Pair = store.get(row.id)?.record;
                let search: FamilySearch = store.get(pair.search)?.record;
                // Somebody decided that they may be two: that must be settled first.
                if both.contains(&pair.person) && both.contains(&search.seeker) {
                    return Err(Problem::invalid("gone", "in-one-pair"));
                }
            }
            let own = row.id == gone.id || row.id == keep.id;
            Ok(if own { None } else { named_otherwise(&record, &from, &to) })
        })?;
        let joined = serde_json::to_value(joined(keep.record, gone.record)).expect("a record is plain data");
        let mut merged = named_otherwise(&joined, &from, &to).unwrap_or(joined);
        if let Some(ids) = merged["merged"].as_array_mut() {
            ids.push(from.into());
        }
        store.rewrite(self.keep, &merged)?;
        store.set_trashed(self.gone, true)?;
        store.get(self.keep)
    }
}

/// What both hold; where only one value can stand, that of the record that stays.
fn joined(keep: Person, gone: Person) -> Person {
    fn all<V>(gone: BTreeMap<String, V>, keep: BTreeMap<String, V>) -> BTreeMap<String, V> {
        gone.into_iter().chain(keep).collect()
    }
    let mut person = Person {
        names: all(gone.names, keep.names),
        languages: all(gone.languages, keep.languages),
        channels: all(gone.channels, keep.channels),
        do_not_disclose: all(gone.do_not_disclose, keep.do_not_disclose),
        photo: keep.photo.or(gone.photo),
        gender: keep.gender.or(gone.gender),
        birth: keep.birth.or(gone.birth),
        birth_place: keep.birth_place.or(gone.birth_place),
        remarks: match (keep.remarks, gone.remarks) {
            (Some(keep), Some(gone)) if keep != gone => Some(format!("{keep}\n\n{gone}")),
            (keep, gone) => keep.or(gone),
        },
        ..keep
    };
    for (keys, more) in [
        (&mut person.nationalities, gone.nationalities),
        (&mut person.safety_flags, gone.safety_flags),
        (&mut person.roles, gone.roles),
        (&mut person.organisations, gone.organisations),
        (&mut person.services, gone.services),
        (&mut person.merged, gone.merged),
    ] {
        keys.0.extend(more.0);
    }
    person.extra = Extra(all(gone.extra.0, person.extra.0));
    person
}

/// The record with one id in another's place, wherever it stands; `None` if it does not.
fn named_otherwise(record: &Value, from: &str, to: &str) -> Option<Value> {
    match record {
        Value::String(text) => (text == from).then(|| Value::String(to.to_owned())),
        Value::Array(list) => {
            let changed: Vec<Option<Value>> = list.iter().map(|value| named_otherwise(value, from, to)).collect();
            let any = changed.iter().any(Option::is_some);
            any.then(|| changed.into_iter().zip(list).map(|(changed, value)| changed.unwrap_or_else(|| value.clone())).collect())
        }
        Value::Object(object) => {
            let mut any = false;
            let mut fresh = serde_json::Map::new();
            for (key, value) in object {
                let changed = named_otherwise(value, from, to);
                any |= changed.is_some() || key == from;
                // What stands under the other id already stays.
                if key == from && object.contains_key(to) {
                    continue;
                }
                let key = if key == from { to } else { key };
                fresh.insert(key.to_owned(), changed.unwrap_or_else(|| value.clone()));
            }
            any.then_some(Value::Object(fresh))
        }
        _ => None,
    }
}
