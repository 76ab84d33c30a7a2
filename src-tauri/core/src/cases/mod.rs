//! Cases: the work for a person and their household, and what belongs to it.

mod case;
mod citation;
mod completeness;
mod contact;
pub(crate) mod do_not_disclose;
mod due;
mod episodes;
mod follow_up;
mod get;
mod handover;
pub(crate) mod imports;
mod list;
mod mentions;
mod note;
mod snooze;
mod task;
mod timeline;

pub use case::{AIMS, Aim, Case, Episode, KeepingConsent, Member, Risk, people_of};
pub use citation::{Citation, CitationList, CitationRow};
pub use completeness::{CaseMissing, CompletenessGet, CompletenessList};
pub use contact::Contact;
pub use due::{CaseDue, DueLine, Span, lines};
pub use episodes::{CaseClose, CaseReopen, OpenDays, Status, open_days, status};
pub use follow_up::{FollowUp, FollowUpDone, FollowUpsDone, NextFollowUp};
pub use get::{CaseGet, CaseView, Warning};
pub use handover::CaseHandover;
pub use imports::{ImportList, ImportUndo, ImportUndone, PastImport};
pub use list::{CaseFilter, CaseList, CasePage, CaseRow, CaseSort, rows};
pub use mentions::CaseMentions;
pub use note::Note;
pub use snooze::{Snooze, TodaySnooze};
pub use task::Task;
pub use timeline::CaseTimeline;
