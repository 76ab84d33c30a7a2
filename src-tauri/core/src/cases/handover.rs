//! Handing a case over: another caseworker takes the place and the open tasks of one who leaves it, and what is to be said stays in the case.

use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;

use super::get::{CaseView, view};
use super::{Case, Note, Task};
use crate::Id;
use crate::date::HonestDate;
use crate::door::{Operation, Session};
use crate::error::{Problem, Result};
use crate::roles::{MayCall, Role, Visibility};
use crate::store::{Extra, Faults, Kind, Stored};

/// Hands a case over.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CaseHandover {
    /// The case.
    pub id: Id,
    /// Who leaves it.
    pub from: Id,
    /// Who takes it.
    pub to: Id,
    /// When.
    pub on: HonestDate,
    /// What the other must know: kept as a note of the case.
    pub note: String,
}

impl Operation for CaseHandover {
    const MAY_CALL: MayCall = MayCall::AtLeast(Role::Caseworker);
    type Answer = CaseView;
    fn run(self, session: &mut Session) -> Result<CaseView> {
        let store = &session.store;
        let Stored { record: mut case, .. } = store.get::<Case>(self.id)?;
        let mut faults = Faults::default();
        faults.record(store, Kind::Person, Some(self.to), "caseworkers")?;
        faults.answer()?;
        if !case.caseworkers.0.remove(&self.from.to_string()) {
            return Err(Problem::invalid("from", "not-a-caseworker"));
        }
        if self.from == self.to {
            return Err(Problem::invalid("to", "the-same-person"));
        }
        case.caseworkers.0.insert(self.to.to_string());
        store.change(self.id, None, case)?;
        let mut offset = 0;
        loop {
            let page = store.in_case::<Task>(self.id, 500, offset)?;
            if page.rows.is_empty() {
                break;
            }
            offset += page.rows.len() as u32;
            for Stored { id, record: mut task, .. } in page.rows {
                if task.assigned == Some(self.from) && task.done.is_none() && !task.cancelled {
                    task.assigned = Some(self.to);
                    store.change(id, None, task)?;
                }
            }
        }
        store.create(Note {
            case: self.id,
            on: Some(self.on),
            of: None,
            kind: Some("handover".to_owned()),
            text: self.note,
            visibility: Visibility::Team,
            extra: Extra::default(),
        })?;
        view(session, self.id)
    }
}
