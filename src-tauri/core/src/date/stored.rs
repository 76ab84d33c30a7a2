//! A date in JSON that comes in, and in a document.
//!
//! In a document it is **one scalar string**, the JSON of all its fields. As a map, two laptops'
//! edits would merge field by field into a date that nobody entered; as one value, a merge keeps
//! the one or the other, and knows of both.

use autosurgeon::reconcile::NoKey;
use autosurgeon::{Hydrate, HydrateError, Reconcile, Reconciler};
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Deserialize;

use super::{Calendar, DateFault, HonestDate, Point, parse};

/// What a screen, a terminal or an import may send: a text, or a date as Panah shows it.
#[derive(Deserialize, JsonSchema)]
// The message of a shape that is neither; serde's own would do, but errors are keys here.
#[serde(untagged, expecting = "date:not-a-date")]
pub(super) enum Incoming {
    Text(String),
    Date {
        typed: String,
        /// Read as a hint, so that what Panah serialised reads back equal.
        #[serde(default)]
        calendar: Option<Calendar>,
    },
}

impl TryFrom<Incoming> for HonestDate {
    type Error = DateFault;

    fn try_from(incoming: Incoming) -> Result<HonestDate, DateFault> {
        match incoming {
            Incoming::Text(typed) => parse(&typed, None),
            Incoming::Date { typed, calendar } => parse(&typed, calendar),
        }
    }
}

/// The fields of a date in a document, believed as they stand: they were checked before they were
/// written, and a later rule must not change what an old record says.
#[derive(Deserialize)]
struct Stored {
    typed: String,
    calendar: Calendar,
    about: bool,
    from: Point,
    to: Option<Point>,
    earliest: NaiveDate,
    latest: NaiveDate,
}

impl From<Stored> for HonestDate {
    fn from(stored: Stored) -> HonestDate {
        let Stored { typed, calendar, about, from, to, earliest, latest } = stored;
        HonestDate { typed, calendar, about, from, to, earliest, latest }
    }
}

impl Reconcile for HonestDate {
    type Key<'a> = NoKey;

    fn reconcile<R: Reconciler>(&self, mut reconciler: R) -> Result<(), R::Error> {
        let json = serde_json::to_string(self).expect("a struct of strings, numbers and options has a JSON form");
        reconciler.str(json)
    }
}

impl Hydrate for HonestDate {
    fn hydrate_string(json: &str) -> Result<Self, HydrateError> {
        serde_json::from_str::<Stored>(json)
            .map(HonestDate::from)
            // serde's message could quote the record, so it is dropped.
            .map_err(|_| HydrateError::unexpected("a date as Panah stores it", "a string that is none".to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use automerge::{AutoCommit, ReadDoc, transaction::Transactable};
    use autosurgeon::{hydrate_prop, reconcile_prop};

    fn read(json: &str) -> Result<HonestDate, String> {
        serde_json::from_str(json).map_err(|error| error.to_string())
    }

    #[test]
    fn a_text_or_an_object_is_read_anew() {
        let date = parse("about 1366", None).unwrap();
        assert_eq!(read(r#""about 1366""#), Ok(date.clone()));
        assert_eq!(read(r#"{"typed":"about 1366"}"#), Ok(date.clone()));
        let forged = r#"{"typed":"about 1366","calendar":"persian","earliest":"1900-01-01","x":1}"#;
        assert_eq!(read(forged), Ok(date));
    }

    #[test]
    fn the_calendar_comes_back_as_a_hint() {
        let date = parse("1442", Some(Calendar::Islamic)).unwrap();
        assert_eq!(read(&serde_json::to_string(&date).unwrap()), Ok(date));
    }

    #[test]
    fn an_error_is_a_key_and_quotes_nothing() {
        for (json, key) in [
            (r#""1400/12/30""#, "date:no-such-day"),
            (r#"{"typed":"secret"}"#, "date:not-a-date"),
            (r#"{"typed":"1366","calendar":"secret"}"#, "date:not-a-date"),
            (r#"["secret"]"#, "date:not-a-date"),
            ("7", "date:not-a-date"),
        ] {
            // Read from a value, as the door does, there is no line and column either.
            let error = serde_json::from_value::<HonestDate>(serde_json::from_str(json).unwrap()).unwrap_err();
            assert_eq!(error.to_string(), key);
        }
    }

    #[test]
    fn two_laptops_never_make_a_third_date() {
        let mut one = AutoCommit::new();
        reconcile_prop(&mut one, automerge::ROOT, "birth", parse("1366", None).unwrap()).unwrap();
        let mut other = one.fork();
        let edits = [parse("5 Aban 1366", None).unwrap(), parse("about 1990 to 1992", None).unwrap()];
        reconcile_prop(&mut one, automerge::ROOT, "birth", &edits[0]).unwrap();
        reconcile_prop(&mut other, automerge::ROOT, "birth", &edits[1]).unwrap();
        one.merge(&mut other).unwrap();
        let merged: HonestDate = hydrate_prop(&one, automerge::ROOT, "birth").unwrap();
        assert!(edits.contains(&merged), "the merge keeps one of the two whole");
        assert_eq!(one.get_all(automerge::ROOT, "birth").unwrap().len(), 2, "and knows of the other");
    }

    #[test]
    fn an_unchanged_date_writes_nothing() {
        let mut doc = AutoCommit::new();
        let date = parse("spring 1367", None).unwrap();
        reconcile_prop(&mut doc, automerge::ROOT, "birth", &date).unwrap();
        let heads = doc.get_heads();
        reconcile_prop(&mut doc, automerge::ROOT, "birth", &date).unwrap();
        assert_eq!(doc.get_heads(), heads);
    }

    #[test]
    fn a_stored_string_that_is_no_date_is_an_error_without_its_content() {
        let mut doc = AutoCommit::new();
        for stored in ["secret", "1366", r#"{"typed":"secret"}"#] {
            doc.put(automerge::ROOT, "birth", stored).unwrap();
            let error = hydrate_prop::<_, HonestDate, _, _>(&doc, automerge::ROOT, "birth").unwrap_err();
            assert!(!error.to_string().contains(stored));
        }
    }

    #[test]
    fn a_date_may_be_absent() {
        let mut doc = AutoCommit::new();
        reconcile_prop(&mut doc, automerge::ROOT, "birth", None::<HonestDate>).unwrap();
        assert_eq!(hydrate_prop::<_, Option<HonestDate>, _, _>(&doc, automerge::ROOT, "birth").unwrap(), None);
    }
}
