//! A field of a record, by its path: `remarks`, `names.<id>.text`.

use std::collections::HashSet;

use serde_json::Value;

use crate::Id;
use crate::door::collect_fields;
use crate::error::{Problem, Result};

/// The parts of a path. Only names of fields and ids: a path stands in the ledger for good, and a key that somebody typed is text of theirs.
pub fn parts<'a>(path: &'a str, schema: &Value) -> Result<Vec<&'a str>> {
    let mut fields = HashSet::new();
    collect_fields(schema, &mut fields);
    let parts: Vec<&str> = path.split('.').collect();
    match parts.len() <= 10 && parts.iter().all(|part| fields.contains(*part) || part.parse::<Id>().is_ok()) {
        true => Ok(parts),
        false => Err(Problem::invalid("field", "no-such-field")),
    }
}

/// What stands there; none if nothing does.
pub fn at<'a>(record: &'a Value, parts: &[&str]) -> Option<&'a Value> {
    let value = parts.iter().try_fold(record, |value, part| value.as_object()?.get(*part))?;
    let empty = match value {
        Value::Null => true,
        Value::Array(list) => list.is_empty(),
        Value::Object(object) => object.is_empty(),
        _ => false,
    };
    (!empty).then_some(value)
}

/// Whether something stands there, or stood there in one of the record's versions: the history tells it still.
pub fn ever(versions: &[Value], now: &Value, parts: &[&str]) -> bool {
    versions.iter().chain([now]).any(|record| at(record, parts).is_some())
}

/// The record without it.
pub fn without(mut record: Value, parts: &[&str]) -> Value {
    if let Some((last, before)) = parts.split_last() {
        let inner = before.iter().try_fold(&mut record, |value, part| value.as_object_mut()?.get_mut(*part));
        if let Some(object) = inner.and_then(Value::as_object_mut) {
            object.remove(*last);
        }
    }
    record
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_field_is_found_and_taken_out_by_its_path() {
        let schema = json!({"properties": {"names": {"properties": {"text": {}}}, "remarks": {}}});
        let id = "01890a5d-ac96-774b-bcce-b302099a8057";
        let record = json!({"names": {id: {"text": "Lina", "kind": "full"}}, "remarks": null});
        let path = format!("names.{id}.text");
        let found = parts(&path, &schema).unwrap();
        assert_eq!(at(&record, &found), Some(&json!("Lina")));
        assert_eq!(without(record.clone(), &found), json!({"names": {id: {"kind": "full"}}, "remarks": null}));
        assert_eq!(at(&record, &["remarks"]), None);
        for typed in ["", "names.Lina", "names..text", "remarks.Lina"] {
            assert!(parts(typed, &schema).is_err(), "{typed}");
        }
    }
}
