//! Values that a document holds as one scalar: two laptops' edits of half a value each would merge into one that nobody entered.

/// `Reconcile` and `Hydrate` of a type as its JSON, in one string.
macro_rules! one_value {
    ($type:ty, $is:literal) => {
        impl autosurgeon::Reconcile for $type {
            type Key<'a> = autosurgeon::reconcile::NoKey;
            fn reconcile<R: autosurgeon::Reconciler>(&self, mut reconciler: R) -> std::result::Result<(), R::Error> {
                reconciler.str(serde_json::to_string(self).expect("a value is plain data"))
            }
        }

        impl autosurgeon::Hydrate for $type {
            fn hydrate_string(json: &str) -> std::result::Result<Self, autosurgeon::HydrateError> {
                // serde's message could quote the record, so it is dropped.
                serde_json::from_str(json).map_err(|_| autosurgeon::HydrateError::unexpected($is, "other text".to_owned()))
            }
        }
    };
}

pub(crate) use one_value;
