//! Cases: the work for a person and their household, and what belongs to it.

mod case;
mod citation;
mod episodes;
mod follow_up;
mod get;
mod list;
mod mentions;
mod note;

pub use case::{AIMS, Aim, Case, Episode, KeepingConsent, Member, Risk};
pub use citation::{Citation, CitationList, CitationRow};
pub use episodes::{CaseClose, CaseReopen, OpenDays, Status, open_days, status};
pub use follow_up::{FollowUp, FollowUpDone, FollowUpList, FollowUpPage, FollowUpsDone, NextFollowUp};
pub use get::{CaseGet, CaseView, Warning};
pub use list::{CaseFilter, CaseList, CasePage, CaseRow, CaseSort, rows};
pub use mentions::CaseMentions;
pub use note::{Note, NoteList, NotePage};

use crate::Id;
use crate::error::{Problem, Result};
use crate::store::{Kind, Store};

/// The case that a record is to belong to is there.
fn check_case(store: &Store, case: Id) -> Result<()> {
    match store.has(Kind::Case, case)? {
        true => Ok(()),
        false => Err(Problem::invalid("record.case", "no-such-record")),
    }
}
