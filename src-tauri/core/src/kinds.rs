//! Every kind of record, for what is done with records of any kind.

use crate::cases::{Case, Citation, Contact, FollowUp, Note, Snooze, Task};
use crate::community::{Hours, Placement, Volunteer};
use crate::custom::{CustomChoice, CustomField};
use crate::desk::VaultEvent;
use crate::export::Disclosure;
use crate::family::{Consent, FamilyMessage, FamilySearch, NoticeConsent, Pair, Release, Tie};
use crate::files::File;
use crate::news::NewsItem;
use crate::papers::{Paper, PaperRule};
use crate::people::Person;
use crate::recovery::{Assessment, Goal, Referral, SupportSession};
use crate::refuge::{Accommodation, Application, Deadline, Hearing, Incident, RefugeOption, Situation};
use crate::store::KindEntry;

/// The kinds of record. People come before cases: the index of cases hears of their names.
pub static KINDS: &[KindEntry] = &[
    KindEntry::of::<Person>(),
    KindEntry::of::<Case>(),
    KindEntry::of::<Note>(),
    KindEntry::of::<FollowUp>(),
    KindEntry::of::<Task>(),
    KindEntry::of::<Contact>(),
    KindEntry::of::<Situation>(),
    KindEntry::of::<RefugeOption>(),
    KindEntry::of::<Application>(),
    KindEntry::of::<Hearing>(),
    KindEntry::of::<Deadline>(),
    KindEntry::of::<Accommodation>(),
    KindEntry::of::<Incident>(),
    KindEntry::of::<Paper>(),
    KindEntry::of::<PaperRule>(),
    KindEntry::of::<SupportSession>(),
    KindEntry::of::<Referral>(),
    KindEntry::of::<Goal>(),
    KindEntry::of::<Assessment>(),
    KindEntry::of::<File>(),
    KindEntry::of::<Tie>(),
    KindEntry::of::<FamilySearch>(),
    KindEntry::of::<Pair>(),
    KindEntry::of::<Consent>(),
    KindEntry::of::<NoticeConsent>(),
    KindEntry::of::<Release>(),
    KindEntry::of::<FamilyMessage>(),
    KindEntry::of::<Volunteer>(),
    KindEntry::of::<Placement>(),
    KindEntry::of::<Hours>(),
    KindEntry::of::<Citation>(),
    KindEntry::of::<Snooze>(),
    KindEntry::of::<NewsItem>(),
    KindEntry::of::<CustomField>(),
    KindEntry::of::<CustomChoice>(),
    KindEntry::of::<Disclosure>(),
    KindEntry::of::<VaultEvent>(),
];
