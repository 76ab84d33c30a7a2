//! Hearings, interviews and appointments with an authority: at a time, in a window, or not yet set.

use autosurgeon::{Hydrate, Reconcile};
use chrono::NaiveTime;
use rusqlite::{Connection, params};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Id;
use crate::date::HonestDate;
use crate::error::Result;
use crate::store::{Choice, Dated, Due, Extra, Faults, Kind, Record, Row, Store, Weight, Words, dated, missing, one_value};

/// When it takes place: exactly one of these. Times are those of the clock on the wall where it takes place; nothing converts them, so a
/// laptop that travels, or a country that changes its clocks, moves no hearing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "kebab-case", tag = "kind", deny_unknown_fields)]
pub enum HearingTime {
    /// At a time of a day.
    At {
        /// The day.
        date: HonestDate,
        /// The time, `HH:MM:SS`.
        #[ts(type = "string")]
        time: NaiveTime,
    },
    /// On a day or within a window; the time is not known.
    Window {
        /// The window.
        date: HonestDate,
    },
    /// Not yet set. Braces, for without them serde would pass over a day beside it.
    NotSet {},
}

one_value!(HearingTime, "a hearing's time");

impl HearingTime {
    /// The day or window, if it is set.
    pub fn date(&self) -> Option<&HonestDate> {
        match self {
            HearingTime::At { date, .. } | HearingTime::Window { date } => Some(date),
            HearingTime::NotSet {} => None,
        }
    }
}

/// A hearing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema, Reconcile, Hydrate)]
#[serde(deny_unknown_fields)]
pub struct Hearing {
    /// The case.
    pub case: Id,
    /// The application it belongs to.
    #[serde(default)]
    pub application: Option<Id>,
    /// Who is heard; the principal where it is not said.
    #[serde(default)]
    pub person: Option<Id>,
    /// A key of the list `hearing-kind`.
    #[serde(default)]
    #[schemars(extend("x-list" = "hearing-kind"))]
    pub kind: Option<String>,
    /// When.
    pub time: HearingTime,
    /// The authority or court.
    #[serde(default)]
    pub authority: Option<String>,
    /// The address, the room.
    #[serde(default)]
    pub place: Option<String>,
    /// Who speaks for the person.
    #[serde(default)]
    pub representative: Option<String>,
    /// The interpreter.
    #[serde(default)]
    pub interpreter: Option<String>,
    /// Who goes along.
    #[serde(default)]
    pub accompanied_by: Option<String>,
    /// What to bring and to prepare.
    #[serde(default)]
    pub preparation: Option<String>,
    /// When it was held.
    #[serde(default)]
    pub held: Option<HonestDate>,
    /// What came of it.
    #[serde(default)]
    pub outcome: Option<String>,
    /// Will not be held.
    #[serde(default)]
    pub cancelled: bool,
    /// Fields that the team added.
    #[serde(default)]
    pub extra: Extra,
}

impl Hearing {
    fn ahead(&self) -> bool {
        self.held.is_none() && !self.cancelled
    }
}

impl Record for Hearing {
    const KIND: Kind = Kind::Hearing;

    fn check(&mut self, store: &Store, _: Option<&Hearing>) -> Result<()> {
        let mut faults = Faults::default();
        faults.in_case(store, self.case, Kind::Application, self.application, "application");
        faults.record(store, Kind::Person, self.person, "person")?;
        faults.choices([("kind", &self.kind)]);
        faults.texts([
            ("authority", &self.authority),
            ("place", &self.place),
            ("representative", &self.representative),
            ("interpreter", &self.interpreter),
            ("accompanied_by", &self.accompanied_by),
            ("preparation", &self.preparation),
            ("outcome", &self.outcome),
        ]);
        if let HearingTime::At { date, .. } = &self.time {
            faults.unless(date.exact().is_some(), "time.date", "not-a-day");
        }
        faults.unless(self.held.is_none() || !self.cancelled, "cancelled", "done-already");
        faults.answer()
    }

    fn home(&self) -> Option<Id> {
        Some(self.case)
    }

    fn about(&self) -> Vec<Id> {
        self.person.into_iter().collect()
    }

    fn title(&self) -> Option<String> {
        self.authority.clone()
    }

    fn choice(&self) -> Option<Choice> {
        Choice::of("hearing-kind", &self.kind)
    }

    fn words(&self) -> Words {
        Words::of_texts([
            &self.authority,
            &self.place,
            &self.representative,
            &self.interpreter,
            &self.accompanied_by,
            &self.preparation,
            &self.outcome,
        ])
    }

    fn extra(&self) -> Option<&Extra> {
        Some(&self.extra)
    }

    fn dated(&self, _: &Store) -> Result<Vec<Dated<'_>>> {
        Ok(match (&self.held, self.time.date()) {
            (Some(held), _) => dated([("hearing-held", Some(held))]),
            (None, set) => dated([(if self.cancelled { "hearing-cancelled" } else { "hearing" }, set)]),
        })
    }

    fn due(&self, _: &Store) -> Result<Vec<Due>> {
        let date = self.time.date().filter(|_| self.ahead());
        Ok(date.map(|date| Due::on("hearing", Weight::Hearing, date)).into_iter().collect())
    }

    fn missing(&self) -> Vec<&'static str> {
        let ahead = self.ahead();
        missing([
            ("time", ahead && self.time == (HearingTime::NotSet {})),
            ("place", ahead && self.place.is_none()),
            ("interpreter", ahead && self.interpreter.is_none()),
            ("representative", ahead && self.representative.is_none()),
            ("outcome", self.held.is_some() && self.outcome.is_none()),
        ])
    }

    /// The deadlines that are counted back from it.
    fn leaning(&self, row: &Row, connection: &Connection) -> Result<Vec<i64>> {
        let mut statement = connection.prepare_cached("SELECT no FROM idx_deadline WHERE hearing = ?1")?;
        Ok(statement.query_map(params![row.id], |sql| sql.get(0))?.collect::<rusqlite::Result<_>>()?)
    }
}
