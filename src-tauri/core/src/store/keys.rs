//! A set of keys: a JSON list at the door, a map from key to `true` in the document, so that two laptops' additions both stay.

use std::collections::{BTreeMap, BTreeSet};

use automerge::ObjId;
use autosurgeon::{Hydrate, HydrateError, Prop, ReadDoc, Reconcile, Reconciler};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Keys without order: countries, tags, ids.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(transparent)]
#[ts(as = "Vec<String>")]
pub struct Keys(pub BTreeSet<String>);

impl Keys {
    /// Whether `key` is in it.
    pub fn has(&self, key: &str) -> bool {
        self.0.contains(key)
    }

    /// The keys, in their own order.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(String::as_str)
    }
}

impl<T: Into<String>> FromIterator<T> for Keys {
    fn from_iter<I: IntoIterator<Item = T>>(keys: I) -> Self {
        Keys(keys.into_iter().map(Into::into).collect())
    }
}

impl Reconcile for Keys {
    type Key<'a> = autosurgeon::reconcile::NoKey;
    fn reconcile<R: Reconciler>(&self, reconciler: R) -> Result<(), R::Error> {
        self.0.iter().map(|key| (key.clone(), true)).collect::<BTreeMap<String, bool>>().reconcile(reconciler)
    }
}

impl Hydrate for Keys {
    fn hydrate_map<D: ReadDoc>(doc: &D, obj: &ObjId) -> Result<Self, HydrateError> {
        let map: BTreeMap<String, bool> = BTreeMap::hydrate_map(doc, obj)?;
        Ok(map.into_keys().collect())
    }

    fn hydrate<D: ReadDoc>(doc: &D, obj: &ObjId, prop: Prop<'_>) -> Result<Self, HydrateError> {
        // A document of a version that did not have them yet.
        if doc.get(obj, &prop)?.is_none() {
            return Ok(Keys::default());
        }
        BTreeMap::<String, bool>::hydrate(doc, obj, prop).map(|map| map.into_keys().collect())
    }
}

/// Words in an order that matters (authors): one value in the document, so that two laptops' edits are never interleaved.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(transparent)]
#[ts(as = "Vec<String>")]
pub struct Ordered(pub Vec<String>);

impl Reconcile for Ordered {
    type Key<'a> = autosurgeon::reconcile::NoKey;
    fn reconcile<R: Reconciler>(&self, mut reconciler: R) -> Result<(), R::Error> {
        reconciler.str(serde_json::to_string(&self.0).expect("words are plain data"))
    }
}

impl Hydrate for Ordered {
    fn hydrate_string(string: &str) -> Result<Self, HydrateError> {
        serde_json::from_str(string).map(Ordered).map_err(|_| HydrateError::unexpected("a list of words", "other text".to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use automerge::AutoCommit;

    use super::*;

    #[derive(Reconcile)]
    struct Before {
        name: String,
    }

    #[derive(Debug, PartialEq, Reconcile, Hydrate)]
    struct After {
        name: String,
        tags: Keys,
    }

    #[test]
    fn a_document_of_a_version_without_them_is_read_as_having_none() {
        let mut document = AutoCommit::new();
        autosurgeon::reconcile(&mut document, Before { name: "Lina".into() }).unwrap();
        let mut after: After = autosurgeon::hydrate(&document).unwrap();
        assert_eq!(after, After { name: "Lina".into(), tags: Keys::default() });
        after.tags = ["a"].into_iter().collect();
        autosurgeon::reconcile(&mut document, &after).unwrap();
        assert_eq!(autosurgeon::hydrate::<_, After>(&document).unwrap(), after);
    }
}
