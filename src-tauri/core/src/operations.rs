//! The table of operations: the only place that lists them. The enum of requests, the roles, the schemas and the TypeScript follow from it.

use schemars::{Schema, schema_for};
use serde_json::Value;
use ts_rs::TS;

use crate::cases::{self, Case, Citation, Contact, FollowUp, Note, Task};
use crate::community::{self, Hours, Placement, Volunteer};
use crate::custom::{self, CustomChoice, CustomField};
use crate::desk::{self, Desk};
use crate::door::{DeskOperation, Operation, check_role, in_transaction, read_request};
use crate::erasure;
use crate::error::{ErrorCode, Problem, Result};
use crate::family::{self, FamilyMessage, FamilySearch, Pair, Tie};
use crate::files::{self, File};
use crate::news::{self, NewsItem};
use crate::papers::{self, Paper, PaperRule};
use crate::people::{self, Person};
use crate::recovery::{self, Assessment, Goal, Referral, SupportSession};
use crate::refuge::{Accommodation, Application, Deadline, Hearing, Incident, RefugeOption, Situation};
use crate::roles::MayCall;
use crate::store::{self, List, Save};
use crate::{export, import, sample, today, travel};

/// An operation, for the command line, the tests and whoever fuzzes.
pub struct Description {
    /// Its name.
    pub name: &'static str,
    /// Who may call it.
    pub may_call: MayCall,
    /// JSON schema of the request.
    pub request: fn() -> Schema,
    /// JSON schema of the answer.
    pub answer: fn() -> Schema,
}

macro_rules! operations {
    (desk { $($desk:ident $desk_name:literal $desk_type:ty,)* } vault { $($op:ident $name:literal $type:ty,)* }) => {
        /// A request to the door, read and not yet carried out.
        #[allow(missing_docs, clippy::large_enum_variant)]
        pub enum Request { $($desk($desk_type),)* $($op($type),)* }

        impl Request {
            /// Reads the request of an operation.
            pub fn read(operation: &str, request: Value) -> Result<Request> {
                match operation {
                    $($desk_name => read_request(request).map(Request::$desk),)*
                    $($name => read_request(request).map(Request::$op),)*
                    _ => Err(ErrorCode::UnknownOperation.into()),
                }
            }

            /// Carries it out.
            pub(crate) fn run(self, desk: &mut Desk) -> Result<Value> {
                match self {
                    $(Request::$desk(request) => {
                        check_role(desk, <$desk_type as DeskOperation>::MAY_CALL)?;
                        json(request.run(desk)?)
                    })*
                    $(Request::$op(request) => json(in_transaction(desk, request)?),)*
                }
            }
        }

        /// Every operation.
        pub const DESCRIPTIONS: &[Description] = &[
            $(Description {
                name: $desk_name,
                may_call: <$desk_type as DeskOperation>::MAY_CALL,
                request: || schema_for!($desk_type),
                answer: || schema_for!(<$desk_type as DeskOperation>::Answer),
            },)*
            $(Description {
                name: $name,
                may_call: <$type as Operation>::MAY_CALL,
                request: || schema_for!($type),
                answer: || schema_for!(<$type as Operation>::Answer),
            },)*
        ];

        fn each_type(write: &mut TypeScript) {
            $(write.operation::<$desk_type, <$desk_type as DeskOperation>::Answer>($desk_name);)*
            $(write.operation::<$type, <$type as Operation>::Answer>($name);)*
            write.operation::<desk::Preferences, Problem>("");
        }
    };
}

operations! {
    desk {
        VaultStatus "vault.status" desk::StatusGet,
        VaultLook "vault.look" desk::Look,
        VaultCreate "vault.create" desk::Create,
        VaultUnlock "vault.unlock" desk::Unlock,
        VaultLock "vault.lock" desk::Lock,
        VaultTouch "vault.touch" desk::Touch,
        VaultSandbox "vault.sandbox" desk::Sandbox,
        VaultStrength "vault.strength" desk::StrengthOf,
        VaultSuggest "vault.suggest" desk::Suggest,
        BackupRehearse "backup.rehearse" desk::BackupRehearse,
        BackupRestore "backup.restore" desk::BackupRestore,
        PreferencesGet "preferences.get" desk::PreferencesGet,
        PreferencesSet "preferences.set" desk::Preferences,
        WorkStatus "work.status" desk::WorkStatus,
        WorkCancel "work.cancel" desk::WorkCancel,
        Choices "choices" desk::ChoicesGet,
        DateRead "date.read" desk::DateRead,
    }
    vault {
        VaultChangePassphrase "vault.change_passphrase" desk::ChangePassphrase,
        VaultRotate "vault.rotate" desk::Rotate,
        KeyFileMake "key_file.make" desk::KeyFileMake,
        MemberList "member.list" desk::MemberList,
        MemberAdd "member.add" desk::MemberAdd,
        MemberChange "member.change" desk::MemberChange,
        MemberRemove "member.remove" desk::MemberRemove,
        MemberNewKey "member.new_key" desk::MemberNewKey,
        RecoveryGet "recovery.get" desk::RecoveryGet,
        RecoveryRenew "recovery.renew" desk::RecoveryRenew,
        RecoveryShare "recovery.share" desk::RecoveryShare,
        RecoveryTry "recovery.try" desk::RecoveryTry,
        RecoveryProve "recovery.prove" desk::RecoveryProve,
        RecoveryGiveUp "recovery.give_up" desk::RecoveryGiveUp,
        VaultAccess "vault.access" desk::AccessList,
        BackupMake "backup.make" desk::BackupMake,
        BackupList "backup.list" desk::BackupList,
        BackupCheck "backup.check" desk::BackupCheck,
        BackupDrop "backup.drop" desk::BackupDrop,
        VaultVerify "vault.verify" desk::Verify,
        VaultLastCheck "vault.last_check" desk::LastCheck,
        VaultReindex "vault.reindex" desk::Reindex,
        VaultEvents "vault.events" desk::VaultEvents,
        SettingsGet "settings.get" store::SettingsGet,
        SettingsSet "settings.set" store::SettingsSet,
        PersonSave "person.save" Save<Person>,
        PersonGet "person.get" people::PersonGet,
        PersonList "person.list" people::PersonList,
        PersonMerge "person.merge" family::PersonMerge,
        CaseSave "case.save" Save<Case>,
        CaseGet "case.get" cases::CaseGet,
        CaseList "case.list" cases::CaseList,
        CaseClose "case.close" cases::CaseClose,
        CaseReopen "case.reopen" cases::CaseReopen,
        CaseMentions "case.mentions" cases::CaseMentions,
        CaseDue "case.due" cases::CaseDue,
        CaseTimeline "case.timeline" cases::CaseTimeline,
        CaseMissing "case.missing" cases::CaseMissing,
        CaseHandover "case.handover" cases::CaseHandover,
        CompletenessGet "completeness" cases::CompletenessGet,
        CompletenessList "completeness.list" cases::CompletenessList,
        NoteSave "note.save" Save<Note>,
        NoteList "note.list" List<Note>,
        FollowUpSave "follow_up.save" Save<FollowUp>,
        FollowUpList "follow_up.list" List<FollowUp>,
        FollowUpDone "follow_up.done" cases::FollowUpDone,
        TaskSave "task.save" Save<Task>,
        TaskList "task.list" List<Task>,
        ContactSave "contact.save" Save<Contact>,
        ContactList "contact.list" List<Contact>,
        SituationSave "situation.save" Save<Situation>,
        SituationList "situation.list" List<Situation>,
        RefugeOptionSave "refuge_option.save" Save<RefugeOption>,
        RefugeOptionList "refuge_option.list" List<RefugeOption>,
        ApplicationSave "application.save" Save<Application>,
        ApplicationList "application.list" List<Application>,
        HearingSave "hearing.save" Save<Hearing>,
        HearingList "hearing.list" List<Hearing>,
        DeadlineSave "deadline.save" Save<Deadline>,
        DeadlineList "deadline.list" List<Deadline>,
        AccommodationSave "accommodation.save" Save<Accommodation>,
        AccommodationList "accommodation.list" List<Accommodation>,
        IncidentSave "incident.save" Save<Incident>,
        IncidentList "incident.list" List<Incident>,
        PaperSave "paper.save" Save<Paper>,
        PaperList "paper.list" List<Paper>,
        SessionSave "session.save" Save<SupportSession>,
        SessionList "session.list" List<SupportSession>,
        ReferralSave "referral.save" Save<Referral>,
        ReferralScreening "referral.screening" recovery::ReferralScreening,
        ReferralList "referral.list" List<Referral>,
        GoalSave "goal.save" Save<Goal>,
        GoalList "goal.list" List<Goal>,
        AssessmentSave "assessment.save" Save<Assessment>,
        AssessmentList "assessment.list" List<Assessment>,
        TieSave "tie.save" Save<Tie>,
        FamilyTree "family.tree" family::FamilyTree,
        FamilySearchSave "family_search.save" Save<FamilySearch>,
        FamilySearchList "family_search.list" List<FamilySearch>,
        FamilyBoard "family.board" family::FamilyBoard,
        FamilyCandidates "family.candidates" family::FamilyCandidates,
        PairSave "pair.save" Save<Pair>,
        PairGet "pair.get" family::PairGet,
        ConsentRecord "consent.record" family::ConsentRecord,
        FamilyMessageSave "family_message.save" Save<FamilyMessage>,
        FamilyRelease "family.release" family::FamilyRelease,
        FamilyLetter "family.letter" family::FamilyLetter,
        FamilyAnswer "family.answer" family::FamilyAnswer,
        FamilyNotice "family.notice" family::FamilyNotice,
        NoticeConsentRecord "notice_consent.record" family::NoticeConsentRecord,
        NoticeConsentList "notice_consent.list" family::NoticeConsentList,
        VolunteerSave "volunteer.save" Save<Volunteer>,
        VolunteerList "volunteer.list" community::VolunteerList,
        PlacementSave "placement.save" Save<Placement>,
        PlacementList "placement.list" List<Placement>,
        PlacementMine "placement.mine" community::PlacementMine,
        PlacementSuggest "placement.suggest" community::PlacementSuggest,
        PlacementConflicts "placement.conflicts" community::PlacementConflicts,
        HoursSave "hours.save" Save<Hours>,
        HoursList "hours.list" community::HoursList,
        CommunityLetter "community.letter" community::CommunityLetter,
        ProfessionalList "professional.list" community::ProfessionalList,
        FileSave "file.save" Save<File>,
        FileList "file.list" List<File>,
        FileAdd "file.add" files::FileAdd,
        FileGet "file.get" files::FileGet,
        FileRead "file.read" files::FileRead,
        FileMetadata "file.metadata" files::FileMetadata,
        FileStrip "file.strip" files::FileStrip,
        FileCopy "file.copy" files::FileCopy,
        PaperRuleSave "paper_rule.save" Save<PaperRule>,
        PaperRuleList "paper_rule.list" papers::PaperRuleList,
        PaperRuleTakeUsual "paper_rule.take_usual" papers::TakeUsual,
        CustomFieldSave "custom_field.save" Save<CustomField>,
        CustomFieldList "custom_field.list" custom::CustomFieldList,
        CustomChoiceSave "custom_choice.save" Save<CustomChoice>,
        CustomChoiceList "custom_choice.list" custom::CustomChoiceList,
        CitationSave "citation.save" Save<Citation>,
        CitationList "citation.list" cases::CitationList,
        NewsSave "news.save" Save<NewsItem>,
        NewsGet "news.get" news::NewsGet,
        NewsList "news.list" news::NewsList,
        NewsFacets "news.facets" news::NewsFacets,
        NewsImport "news.import" news::NewsImport,
        RecordHistory "record.history" store::History,
        RecordUndo "record.undo" store::Undo,
        RecordRevert "record.revert" store::Revert,
        RecordTrash "record.trash" store::Trash,
        RecordRestore "record.restore" store::Restore,
        TrashList "trash.list" store::TrashList,
        EraseLook "erase.look" erasure::EraseLook,
        EraseRun "erase.run" erasure::EraseRun,
        TravelLook "travel.look" travel::TravelLook,
        TravelPack "travel.pack" travel::TravelPack,
        TravelList "travel.list" travel::TravelList,
        TravelReturn "travel.return" travel::TravelReturn,
        DraftSave "draft.save" store::DraftSave,
        DraftList "draft.list" store::DraftList,
        DraftDrop "draft.drop" store::DraftDrop,
        Search "search" store::search::Search,
        Today "today" today::TodayGet,
        TodayCalendar "today.calendar" today::CalendarGet,
        TodaySnooze "today.snooze" cases::TodaySnooze,
        ImportLook "import.look" import::ImportLook,
        ImportCases "import.cases" import::ImportCases,
        ImportList "import.list" cases::ImportList,
        ImportUndo "import.undo" cases::ImportUndo,
        ExportCases "export.cases" export::ExportCases,
        ExportRecords "export.records" export::ExportRecords,
        DisclosureList "disclosure.list" export::DisclosureList,
        DisclosurePrinted "disclosure.printed" export::DisclosurePrinted,
        SampleFill "sample.fill" sample::Fill,
        SampleFamilies "sample.families" sample::FillFamilies,
    }
}

fn json(answer: impl serde::Serialize) -> Result<Value> {
    Ok(serde_json::to_value(answer).expect("an answer is plain data"))
}

/// The TypeScript of all that passes the door: `ui/src/bindings.ts`.
pub fn type_script() -> String {
    let mut write = TypeScript {
        config: ts_rs::Config::new().with_large_int("number"),
        declared: Default::default(),
        visited: Default::default(),
        operations: String::new(),
    };
    each_type(&mut write);
    let mut text = String::from("// Generated by ts-rs from the core's types: `make bindings`. Do not edit.\n\n");
    for declaration in write.declared.values() {
        text.push_str(&format!("export {declaration}\n\n"));
    }
    text.push_str("/** Every operation of the door: its request, and its answer. */\nexport interface Operations {\n");
    text.push_str(&write.operations);
    text.push_str("}\n");
    text
}

struct TypeScript {
    config: ts_rs::Config,
    declared: std::collections::BTreeMap<String, String>,
    visited: std::collections::BTreeSet<String>,
    operations: String,
}

impl TypeScript {
    fn operation<Request: TS + 'static, Answer: TS + 'static>(&mut self, name: &str) {
        use ts_rs::TypeVisitor;
        self.visit::<Request>();
        self.visit::<Answer>();
        if !name.is_empty() {
            let (request, answer) = (Request::name(&self.config), Answer::name(&self.config));
            self.operations.push_str(&format!("  '{name}': [{request}, {answer}]\n"));
        }
    }
}

impl ts_rs::TypeVisitor for TypeScript {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        // `Stored<Case>` and `Stored<Note>` are declared once, and both looked into.
        if !self.visited.insert(T::name(&self.config)) {
            return;
        }
        // Types with a place of output are declared; the others (numbers, lists) stand inline.
        if T::output_path().is_some() {
            let (name, declaration) = (T::ident(&self.config), T::decl(&self.config));
            let other = self.declared.insert(name.clone(), declaration.clone()).filter(|other| *other != declaration);
            assert!(other.is_none(), "two types are called {name}");
        }
        T::visit_dependencies(self);
        T::visit_generics(self);
    }
}
