//! Every kind of record, for what is done with records of any kind.

use crate::cases::{Case, Citation, FollowUp, Note};
use crate::export::Disclosure;
use crate::news::NewsItem;
use crate::people::Person;
use crate::store::KindEntry;

/// The kinds of record. People come before cases: the index of cases hears of their names.
pub static KINDS: &[KindEntry] = &[
    KindEntry::of::<Person>(),
    KindEntry::of::<Case>(),
    KindEntry::of::<Note>(),
    KindEntry::of::<FollowUp>(),
    KindEntry::of::<Citation>(),
    KindEntry::of::<NewsItem>(),
    KindEntry::of::<Disclosure>(),
];
