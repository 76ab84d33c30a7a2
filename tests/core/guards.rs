//! Every operation of the door, with the rule that guards what it says about a person. An operation that is not here fails the test: whoever
//! adds one says which rule keeps it from telling one side of a family search something of the other.

use std::collections::{BTreeMap, BTreeSet};

use panah_core::door::DESCRIPTIONS;

use crate::desk::Desk;
use crate::rights;

/// What keeps an operation from telling too much.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Guard {
    /// It says nothing about anybody on file.
    Nothing,
    /// It is for the team, whose roles the door checks; nothing of it is handed to a side.
    Team,
    /// It is for the team, and tells of one case; no record that joins two sides belongs to a case.
    OneCase,
    /// It leaves by the gate, as a table of kinds of which none joins two sides.
    Table,
    /// It is meant for a side and asks the rule of consent at that moment.
    Consent,
    /// It is meant for a side or the public and reads that side's own records only.
    OwnSide,
    /// It is meant for a volunteer: their own hours, and of a case what was written for them, while the match holds; or for whoever is helped
    /// in that match: of the volunteer the name and the languages.
    Volunteer,
}

use Guard::{Consent, Nothing, OneCase, OwnSide, Table, Team, Volunteer};

fn table() -> BTreeMap<&'static str, Guard> {
    let nothing = [
        "vault.look",
        "vault.create",
        "vault.unlock",
        "vault.lock",
        "vault.touch",
        "vault.sandbox",
        "vault.strength",
        "vault.suggest",
        "preferences.get",
        "preferences.set",
        "work.status",
        "work.cancel",
        "choices",
        "date.read",
        "vault.change_passphrase",
        "vault.verify",
        "vault.last_check",
        "backup.rehearse",
        "backup.restore",
        "backup.make",
        "backup.list",
        "backup.check",
        "backup.drop",
        "vault.rotate",
        "key_file.make",
        "member.remove",
        "member.new_key",
        "recovery.get",
        "recovery.renew",
        "recovery.share",
        "recovery.try",
        "recovery.prove",
        "recovery.give_up",
        "vault.reindex",
        "settings.get",
        "settings.set",
        "news.save",
        "news.get",
        "news.list",
        "news.facets",
        "news.import",
        "paper_rule.save",
        "paper_rule.list",
        "paper_rule.take_usual",
        "custom_field.save",
        "custom_field.list",
        "custom_choice.save",
        "custom_choice.list",
        "draft.drop",
        "disclosure.list",
        "disclosure.printed",
        "vault.events",
        "erase.run",
        "travel.look",
        "travel.pack",
        "travel.list",
        "travel.return",
        "sample.fill",
        "sample.families",
        "record.trash",
        "record.restore",
        "import.undo",
    ];
    let team = [
        "vault.status",
        "member.list",
        "vault.access",
        "member.add",
        "member.change",
        "person.save",
        "person.merge",
        "person.get",
        "person.list",
        "case.list",
        "completeness",
        "completeness.list",
        "search",
        "today",
        "today.calendar",
        "today.snooze",
        "trash.list",
        "draft.save",
        "draft.list",
        "record.history",
        "record.undo",
        "record.revert",
        "import.look",
        "import.cases",
        "import.list",
        "tie.save",
        "family.tree",
        "family.board",
        "family.candidates",
        "pair.save",
        "pair.get",
        "consent.record",
        "family_message.save",
        "volunteer.save",
        "volunteer.list",
        "placement.suggest",
        "placement.conflicts",
        "professional.list",
        "referral.screening",
        "erase.look",
    ];
    let tables = ["export.cases", "export.records"];
    let consent = ["family.release", "family.letter"];
    let own_side =
        ["family.answer", "family.notice", "family_search.save", "family_search.list", "notice_consent.record", "notice_consent.list"];
    let volunteer = ["hours.save", "hours.list", "placement.mine", "community.letter"];
    let mut guards = BTreeMap::new();
    for (operations, guard) in
        [(&nothing[..], Nothing), (&team, Team), (&tables, Table), (&consent, Consent), (&own_side, OwnSide), (&volunteer, Volunteer)]
    {
        guards.extend(operations.iter().map(|operation| (*operation, guard)));
    }
    let one_case = [
        "case.save",
        "case.get",
        "case.close",
        "case.reopen",
        "case.mentions",
        "case.due",
        "case.timeline",
        "case.missing",
        "case.handover",
        "note.save",
        "note.list",
        "follow_up.save",
        "follow_up.list",
        "follow_up.done",
        "task.save",
        "task.list",
        "contact.save",
        "contact.list",
        "situation.save",
        "situation.list",
        "refuge_option.save",
        "refuge_option.list",
        "application.save",
        "application.list",
        "hearing.save",
        "hearing.list",
        "deadline.save",
        "deadline.list",
        "accommodation.save",
        "accommodation.list",
        "incident.save",
        "incident.list",
        "paper.save",
        "paper.list",
        "session.save",
        "session.list",
        "referral.save",
        "referral.list",
        "goal.save",
        "goal.list",
        "assessment.save",
        "assessment.list",
        "file.save",
        "file.list",
        "file.add",
        "file.get",
        "file.read",
        "file.metadata",
        "file.strip",
        "file.copy",
        "placement.save",
        "placement.list",
        "citation.save",
        "citation.list",
    ];
    guards.extend(one_case.map(|operation| (operation, OneCase)));
    guards
}

#[test]
fn every_operation_says_which_rule_guards_it() {
    let ours: BTreeSet<&str> = table().into_keys().collect();
    let doors: BTreeSet<&str> = DESCRIPTIONS.iter().map(|operation| operation.name).collect();
    assert_eq!(ours, doors, "a new operation needs its rule");
}

#[test]
fn what_says_nothing_about_anybody_says_nothing_about_anybody() {
    let desk = Desk::with_vault();
    let person = desk.person("Qzanarie Wulq");
    let case = desk.case_of(&person, "low");
    desk.note(&case, "qzanarie");
    for (operation, _, request) in rights::table() {
        let leaves = ["vault.lock", "vault.unlock", "vault.create", "vault.sandbox"].contains(&operation);
        if leaves || table()[operation] != Nothing {
            continue;
        }
        let answer = match desk.door.call(operation, request) {
            Ok(answer) => answer.to_string(),
            Err(problem) => serde_json::to_string(&problem).unwrap(),
        };
        assert!(!answer.to_lowercase().contains("qzanarie"), "{operation}");
    }
}
