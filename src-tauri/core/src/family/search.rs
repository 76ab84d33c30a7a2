//! Family searches: who looks for whom, and what the seeker knows. The record tells the seeker's side alone; who was found stands in the pair.

use std::collections::BTreeMap;

use autosurgeon::{Hydrate, Reconcile};
use rusqlite::{Connection, params};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::consent;
use crate::Id;
use crate::date::HonestDate;
use crate::error::Result;
use crate::people::{Name, NameKind, called, check_names};
use crate::store::{Dated, Extra, Faults, Keys, Kind, LONGEST, Record, Row, Store, Table, Words, dated, missing};

/// A search, from the seeker's side.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema, Reconcile, Hydrate)]
#[serde(deny_unknown_fields)]
pub struct FamilySearch {
    /// The seeker's case.
    pub case: Id,
    /// Who looks.
    pub seeker: Id,
    /// A key of the list `kinship`: what the sought person is to the seeker.
    #[serde(default)]
    #[schemars(extend("x-list" = "kinship"))]
    pub kinship: Option<String>,
    /// The sought person's names, by id, in all spellings, with the father's and mother's.
    #[serde(default)]
    pub names: BTreeMap<String, Name>,
    /// A key of the list `gender`.
    #[serde(default)]
    #[schemars(extend("x-list" = "gender"))]
    pub gender: Option<String>,
    /// Birth.
    #[serde(default)]
    pub birth: Option<HonestDate>,
    /// Where they were born.
    #[serde(default)]
    pub birth_place: Option<String>,
    /// Countries (ISO 3166-1 alpha-2, lower case), or words where there is no code.
    #[serde(default)]
    pub nationalities: Keys,
    /// Where they were last known to be.
    #[serde(default)]
    pub last_place: Option<String>,
    /// Since when they have been lost to each other.
    #[serde(default)]
    pub lost_since: Option<HonestDate>,
    /// How they lost touch.
    #[serde(default)]
    pub lost_how: Option<String>,
    /// Marks, work, habits, who might know.
    #[serde(default)]
    pub description: Option<String>,
    /// A photograph among the case's files.
    #[serde(default)]
    pub photo: Option<Id>,
    /// Since when the team has been looking.
    #[serde(default)]
    pub opened: Option<HonestDate>,
    /// When the search ended.
    #[serde(default)]
    pub closed: Option<HonestDate>,
    /// A key of the list `search-outcome`. For the team: it tells what came of the search before anybody may have agreed to that.
    #[serde(default)]
    #[schemars(extend("x-list" = "search-outcome", "x-stays" = true))]
    pub outcome: Option<String>,
    /// Fields that the team added.
    #[serde(default)]
    pub extra: Extra,
}

impl FamilySearch {
    /// What the seeker calls the sought person.
    pub fn called(&self) -> Option<String> {
        called(&self.names)
    }

    /// The names of whoever is looked for; the parents' are not theirs, and the seeker may be one of them.
    pub fn own_names(&self) -> Vec<String> {
        let own = self.names.values().filter(|name| !matches!(name.kind, NameKind::Fathers | NameKind::Mothers));
        own.map(|name| name.text.trim().to_owned()).collect()
    }

    /// Whether somebody on file was thought to be the one, in the trash or not. It is known by what it says: of two searches with the same
    /// words, a pair of either counts.
    fn has_a_pair(&self, store: &Store) -> Result<bool> {
        let mut statement = store.connection.prepare_cached(
            "SELECT s.id FROM idx_search s WHERE s.seeker = ?1 AND EXISTS
               (SELECT 1 FROM idx_refers r JOIN document d ON d.no = r.no WHERE r.id = s.id AND d.kind = 'pair')",
        )?;
        for id in statement.query_map([self.seeker], |row| row.get(0))?.collect::<rusqlite::Result<Vec<Id>>>()? {
            if store.get::<FamilySearch>(id)?.record == *self {
                return Ok(true);
            }
        }
        Ok(false)
    }
}

impl Record for FamilySearch {
    const KIND: Kind = Kind::FamilySearch;
    const FIRST: bool = true;
    const TABLES: &'static [Table] = &[Table {
        name: "idx_search",
        ddl: "CREATE TABLE idx_search (no INTEGER PRIMARY KEY, id BLOB NOT NULL, seeker BLOB NOT NULL, closed INTEGER NOT NULL) STRICT;
              CREATE INDEX idx_search_seeker ON idx_search (seeker);
              CREATE INDEX idx_search_id ON idx_search (id);",
    }];

    fn check(&mut self, store: &Store, was: Option<&FamilySearch>) -> Result<()> {
        let mut faults = Faults::default();
        if let Some(was) = was
            && (was.seeker != self.seeker || was.case != self.case)
            && was.has_a_pair(store)?
        {
            // Consents were given toward this seeker, and messages written for them: another seeker's search is another record.
            faults.unless(was.seeker == self.seeker, "seeker", "fixed");
            faults.unless(was.case == self.case, "case", "fixed");
        }
        faults.record(store, Kind::Person, Some(self.seeker), "seeker")?;
        faults.in_case(store, self.case, Kind::File, self.photo, "photo");
        check_names(&mut faults, &self.names);
        faults.choices([("kinship", &self.kinship), ("gender", &self.gender), ("outcome", &self.outcome)]);
        faults.texts([("lost_how", &self.lost_how), ("description", &self.description)]);
        faults.optional(&self.birth_place, LONGEST, "birth_place");
        faults.optional(&self.last_place, LONGEST, "last_place");
        faults.count(self.nationalities.0.len(), 50, "nationalities");
        faults.in_order(&self.opened, &self.closed, "closed");
        faults.answer()
    }

    fn home(&self) -> Option<Id> {
        Some(self.case)
    }

    fn about(&self) -> Vec<Id> {
        vec![self.seeker]
    }

    fn goes_with(&self) -> Vec<Id> {
        vec![self.seeker]
    }

    fn title(&self) -> Option<String> {
        self.called()
    }

    fn words(&self) -> Words {
        let mut words = Words::of_texts([&self.birth_place, &self.last_place, &self.lost_how, &self.description]);
        words.names = self.names.values().map(|name| name.text.clone()).collect();
        words
    }

    fn extra(&self) -> Option<&Extra> {
        Some(&self.extra)
    }

    fn dated(&self, _: &Store) -> Result<Vec<Dated<'_>>> {
        Ok(dated([
            ("search-opened", self.opened.as_ref()),
            ("search-closed", self.closed.as_ref()),
            ("lost-touch", self.lost_since.as_ref()),
        ]))
    }

    fn missing(&self) -> Vec<&'static str> {
        missing([
            ("names", self.names.is_empty()),
            ("kinship", self.kinship.is_none()),
            ("birth", self.birth.is_none()),
            ("last_place", self.last_place.is_none()),
            ("lost_since", self.lost_since.is_none()),
            ("outcome", self.closed.is_some() && self.outcome.is_none()),
        ])
    }

    fn index(&self, row: &Row, connection: &Connection) -> Result<()> {
        connection.prepare_cached("INSERT INTO idx_search (no, id, seeker, closed) VALUES (?1, ?2, ?3, ?4)")?.execute(params![
            row.no,
            row.id,
            self.seeker,
            self.closed.is_some()
        ])?;
        Ok(())
    }

    // Whether consents, and that to a notice, are due follows from whether this goes on.
    fn leaning(&self, _: &Row, connection: &Connection) -> Result<Vec<i64>> {
        consent::naming(connection, [&self.seeker])
    }
}
