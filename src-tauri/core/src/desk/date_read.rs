//! Reading a date as somebody typed it, so that the screen can echo what was understood.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Desk;
use crate::date::{self, Calendar, HonestDate};
use crate::door::DeskOperation;
use crate::error::{Problem, Result};
use crate::roles::MayCall;

/// Reads a date.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
#[ts(rename = "DateReadRequest")]
pub struct DateRead {
    /// What was typed.
    pub typed: String,
    /// The calendar, where the text does not say it.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub calendar: Option<Calendar>,
}

/// What was understood.
#[derive(Serialize, TS, JsonSchema)]
pub struct DateAnswer {
    /// The date.
    pub date: HonestDate,
}

impl DeskOperation for DateRead {
    const MAY_CALL: MayCall = MayCall::Anybody;
    type Answer = DateAnswer;
    fn run(self, _: &mut Desk) -> Result<DateAnswer> {
        let read = date::parse(&self.typed, self.calendar);
        read.map(|date| DateAnswer { date }).map_err(|fault| Problem::invalid("typed", fault.key()))
    }
}
