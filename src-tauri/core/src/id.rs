//! The random name of a record.

use std::fmt;
use std::str::FromStr;

use autosurgeon::{Hydrate, HydrateError, Reconcile, Reconciler};
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, ValueRef};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

/// A record's id: a UUIDv7 (RFC 9562), so that ids made later sort later. It says nothing about anybody.
///
/// 16 bytes in SQL; its usual text form in JSON and as a key or value in documents.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[ts(type = "string")]
#[serde(transparent)]
pub struct Id(pub Uuid);

impl Id {
    /// The id of a record made at `at` (milliseconds since 1970) with 10 random bytes: time and randomness are passed in.
    pub fn new(at: i64, random: [u8; 10]) -> Id {
        Id(uuid::Builder::from_unix_timestamp_millis(at.max(0) as u64, &random).into_uuid())
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Debug for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl FromStr for Id {
    type Err = uuid::Error;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        text.parse().map(Id)
    }
}

impl ToSql for Id {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(ValueRef::Blob(self.0.as_bytes())))
    }
}

impl FromSql for Id {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        let bytes = value.as_blob()?;
        Uuid::from_slice(bytes).map(Id).map_err(|_| FromSqlError::InvalidType)
    }
}

impl Reconcile for Id {
    type Key<'a> = autosurgeon::reconcile::NoKey;
    fn reconcile<R: Reconciler>(&self, mut reconciler: R) -> Result<(), R::Error> {
        reconciler.str(self.to_string())
    }
}

impl Hydrate for Id {
    fn hydrate_string(string: &str) -> Result<Self, HydrateError> {
        string.parse().map_err(|_| HydrateError::unexpected("an id", "other text".to_owned()))
    }
}
