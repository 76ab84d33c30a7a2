//! Paper is plain text that leaves as well: what is printed is written down before it is. Letters are by their own operations, which ask their
//! own rules.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::gate;
use super::log::Telling;
use crate::Id;
use crate::door::{Operation, Session};
use crate::error::Result;
use crate::roles::{MayCall, Role};

/// What is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum OnPaper {
    /// The summary of a case.
    CaseSheet,
    /// An incident.
    IncidentSheet,
    /// The options of a case beside each other.
    Comparison,
    /// What stands on the screen.
    Screen,
}

/// Writes down that something is printed.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DisclosurePrinted {
    /// What.
    pub what: OnPaper,
    /// The case or the record that it tells of.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub about: Option<Id>,
    /// Whether it names people.
    pub names: bool,
}

/// That it was written down.
#[derive(Debug, Serialize, TS, JsonSchema)]
pub struct Printed {
    /// The entry of the log.
    pub disclosure: Id,
}

impl Operation for DisclosurePrinted {
    const MAY_CALL: MayCall = MayCall::AtLeast(Role::Volunteer);
    type Answer = Printed;
    fn run(self, session: &mut Session) -> Result<Printed> {
        if let Some(about) = self.about {
            session.may_read(about)?;
        }
        let what = match self.what {
            OnPaper::CaseSheet => "case-sheet",
            OnPaper::IncidentSheet => "incident-sheet",
            OnPaper::Comparison => "comparison",
            OnPaper::Screen => "screen",
        };
        Ok(Printed { disclosure: gate::on_paper(session, what, self.names, Telling { about: self.about, ..Telling::default() }, None)? })
    }
}
