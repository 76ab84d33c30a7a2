//! Who may do what: every operation of the door, and every role.

use std::collections::BTreeSet;

use panah_core::door::DESCRIPTIONS;
use panah_core::{ErrorCode, MayCall, Role};
use serde_json::{Value, json};

use crate::desk::{Desk, id, new_id};

const ANYBODY: MayCall = MayCall::Anybody;
const VOLUNTEER: MayCall = MayCall::AtLeast(Role::Volunteer);
const CASEWORKER: MayCall = MayCall::AtLeast(Role::Caseworker);
const COORDINATOR: MayCall = MayCall::AtLeast(Role::Coordinator);

/// Every operation, who may call it, and a request of its form.
pub fn table() -> Vec<(&'static str, MayCall, Value)> {
    let (some, page) = (new_id(), json!({"limit": 5, "offset": 0}));
    let of_case = json!({"case": some, "limit": 5, "offset": 0});
    let in_case = json!({"record": {"case": some}});
    let one = json!({"id": some});
    let sorted = |sort: &str| json!({"sort": sort, "limit": 5, "offset": 0});
    let export = json!({"format": "csv", "protection": {"kind": "plain", "acknowledged": false}, "path": "/nowhere/cases.csv"});
    let records =
        json!({"kind": "paper", "format": "csv", "protection": {"kind": "plain", "acknowledged": false}, "path": "/nowhere/x.csv"});
    let settings = json!({"idle_minutes": 5, "follow_up_days": {"urgent": 3, "high": 7, "medium": 30, "low": 90}});
    let preferences = json!({"language": "en", "calendar": "gregorian", "digits": "latin", "theme": "system", "recent": [], "zoom": 100});
    vec![
        ("vault.status", ANYBODY, json!({})),
        ("vault.look", ANYBODY, json!({"dir": "/nowhere"})),
        ("vault.create", ANYBODY, json!({"dir": "/nowhere", "name": "", "passphrase": ""})),
        ("vault.unlock", ANYBODY, json!({"dir": "", "passphrase": ""})),
        ("vault.touch", ANYBODY, json!({})),
        ("vault.strength", ANYBODY, json!({"passphrase": "x"})),
        ("vault.suggest", ANYBODY, json!({})),
        ("preferences.get", ANYBODY, json!({})),
        ("preferences.set", ANYBODY, preferences),
        ("work.status", ANYBODY, json!({})),
        ("work.cancel", ANYBODY, json!({})),
        ("choices", ANYBODY, json!({})),
        ("date.read", ANYBODY, json!({"typed": "1366"})),
        ("vault.change_passphrase", VOLUNTEER, json!({"new": "x"})),
        ("vault.verify", VOLUNTEER, json!({})),
        ("backup.rehearse", ANYBODY, json!({"path": "/nowhere", "passphrase": ""})),
        ("backup.restore", ANYBODY, json!({"path": "/nowhere", "dir": "", "passphrase": ""})),
        ("vault.access", COORDINATOR, page.clone()),
        ("backup.make", CASEWORKER, json!({"path": "/nowhere/at/all"})),
        ("backup.list", CASEWORKER, json!({})),
        ("backup.check", CASEWORKER, one.clone()),
        ("backup.drop", COORDINATOR, json!({"id": some, "passphrase": ""})),
        ("vault.rotate", COORDINATOR, json!({"passphrase": "x"})),
        ("key_file.make", VOLUNTEER, json!({"path": "/nowhere/key"})),
        ("member.list", VOLUNTEER, json!({})),
        ("member.add", COORDINATOR, json!({"role": "volunteer", "new_passphrase": "", "passphrase": ""})),
        ("member.change", COORDINATOR, json!({"person": some, "passphrase": ""})),
        ("member.remove", COORDINATOR, json!({"person": some, "passphrase": ""})),
        ("member.new_key", COORDINATOR, json!({"person": some, "new_passphrase": "", "passphrase": ""})),
        ("recovery.get", COORDINATOR, json!({})),
        ("recovery.renew", COORDINATOR, json!({"passphrase": ""})),
        ("recovery.share", COORDINATOR, json!({"passphrase": ""})),
        ("recovery.try", COORDINATOR, json!({"typed": ""})),
        ("recovery.prove", COORDINATOR, json!({"typed": ""})),
        ("recovery.give_up", COORDINATOR, json!({"way": "paper", "passphrase": ""})),
        ("vault.last_check", VOLUNTEER, json!({})),
        ("vault.reindex", VOLUNTEER, json!({})),
        ("vault.events", COORDINATOR, page.clone()),
        ("erase.look", COORDINATOR, one.clone()),
        ("travel.look", COORDINATOR, json!({"cases": []})),
        ("travel.pack", COORDINATOR, json!({"cases": [], "path": "/nowhere/x", "passphrase": "x"})),
        ("travel.list", COORDINATOR, json!({})),
        ("travel.return", COORDINATOR, json!({"path": "/nowhere/x", "passphrase": "x"})),
        ("erase.run", COORDINATOR, json!({"id": some, "passphrase": "x"})),
        ("settings.get", VOLUNTEER, json!({})),
        ("settings.set", COORDINATOR, settings),
        ("person.save", CASEWORKER, json!({"record": {}})),
        ("person.get", CASEWORKER, one.clone()),
        ("person.list", CASEWORKER, page.clone()),
        ("person.merge", COORDINATOR, json!({"keep": some, "gone": new_id()})),
        ("case.save", CASEWORKER, json!({"record": {}})),
        ("case.get", CASEWORKER, one.clone()),
        ("case.list", CASEWORKER, sorted("code")),
        ("case.close", CASEWORKER, json!({"id": some, "closed": "2031-03-15"})),
        ("case.reopen", CASEWORKER, json!({"id": some, "opened": "2031-03-15"})),
        ("case.mentions", CASEWORKER, one.clone()),
        ("note.save", CASEWORKER, json!({"record": {"case": some, "text": "x", "visibility": "team"}})),
        ("note.list", CASEWORKER, of_case.clone()),
        ("follow_up.save", CASEWORKER, json!({"record": {"case": some, "due": "2031-03-15"}})),
        ("follow_up.list", CASEWORKER, of_case.clone()),
        ("follow_up.done", CASEWORKER, json!({"id": some, "done": "2031-03-15", "next": {"kind": "none"}})),
        ("case.due", CASEWORKER, json!({"case": some})),
        ("case.timeline", CASEWORKER, of_case.clone()),
        ("case.missing", CASEWORKER, json!({"case": some})),
        ("case.handover", CASEWORKER, json!({"id": some, "from": some, "to": some, "on": "2031-03-15", "note": "x"})),
        ("completeness", CASEWORKER, json!({})),
        ("completeness.list", CASEWORKER, json!({"kind": "case", "field": "risk", "limit": 5, "offset": 0})),
        ("task.save", CASEWORKER, json!({"record": {"case": some, "what": "x"}})),
        ("task.list", CASEWORKER, of_case.clone()),
        ("contact.save", CASEWORKER, in_case.clone()),
        ("contact.list", CASEWORKER, of_case.clone()),
        ("situation.save", CASEWORKER, in_case.clone()),
        ("situation.list", CASEWORKER, of_case.clone()),
        ("refuge_option.save", CASEWORKER, in_case.clone()),
        ("refuge_option.list", CASEWORKER, of_case.clone()),
        ("application.save", CASEWORKER, in_case.clone()),
        ("application.list", CASEWORKER, of_case.clone()),
        ("hearing.save", CASEWORKER, json!({"record": {"case": some, "time": {"kind": "not-set"}}})),
        ("hearing.list", CASEWORKER, of_case.clone()),
        ("deadline.save", CASEWORKER, json!({"record": {"case": some, "what": "x", "due": {"kind": "on", "date": "2031-03-15"}}})),
        ("deadline.list", CASEWORKER, of_case.clone()),
        ("accommodation.save", CASEWORKER, in_case.clone()),
        ("accommodation.list", CASEWORKER, of_case.clone()),
        ("incident.save", CASEWORKER, json!({"record": {"case": some, "what": "x", "visibility": "team"}})),
        ("incident.list", CASEWORKER, of_case.clone()),
        ("paper.save", CASEWORKER, in_case.clone()),
        ("paper.list", CASEWORKER, of_case.clone()),
        ("session.save", CASEWORKER, in_case.clone()),
        ("session.list", CASEWORKER, of_case.clone()),
        ("referral.save", CASEWORKER, in_case),
        ("referral.list", CASEWORKER, of_case.clone()),
        ("referral.screening", CASEWORKER, json!({"case": some, "provider": some})),
        ("goal.save", CASEWORKER, json!({"record": {"case": some, "goal": "x"}})),
        ("goal.list", CASEWORKER, of_case.clone()),
        ("assessment.save", CASEWORKER, json!({"record": {"case": some, "on": "2031-03-15"}})),
        ("assessment.list", CASEWORKER, of_case.clone()),
        ("volunteer.save", CASEWORKER, json!({"record": {"person": some}})),
        ("volunteer.list", CASEWORKER, page.clone()),
        ("placement.save", CASEWORKER, json!({"record": {"case": some, "volunteer": some, "purpose": "mentor", "until": "2031-04-15"}})),
        ("placement.list", CASEWORKER, of_case.clone()),
        ("placement.mine", VOLUNTEER, json!({})),
        ("placement.suggest", CASEWORKER, json!({"case": some})),
        ("placement.conflicts", CASEWORKER, json!({"case": some, "volunteer": some})),
        ("hours.save", VOLUNTEER, json!({"record": {"volunteer": some, "on": "2031-03-15", "minutes": 30}})),
        ("hours.list", VOLUNTEER, page.clone()),
        ("community.letter", CASEWORKER, json!({"kind": "thanks", "volunteer": some})),
        ("professional.list", CASEWORKER, page.clone()),
        (
            "file.save",
            CASEWORKER,
            json!({"record": {"case": some, "name": "x", "media": "x", "size": 1, "digest": "x", "visibility": "team"}}),
        ),
        ("file.list", CASEWORKER, of_case),
        ("file.add", CASEWORKER, json!({"case": some, "path": "/nowhere"})),
        ("file.get", CASEWORKER, one.clone()),
        ("file.read", CASEWORKER, json!({"id": some, "offset": 0, "length": 1})),
        ("file.metadata", CASEWORKER, one.clone()),
        ("file.strip", CASEWORKER, one.clone()),
        ("file.copy", CASEWORKER, json!({"id": some, "protection": {"kind": "plain", "acknowledged": false}, "path": "/nowhere/x"})),
        ("tie.save", CASEWORKER, json!({"record": {"person": some, "other": some, "kinship": "son"}})),
        ("family.tree", CASEWORKER, json!({"person": some})),
        ("family_search.save", CASEWORKER, json!({"record": {"case": some, "seeker": some}})),
        ("family_search.list", CASEWORKER, json!({"case": some, "limit": 5, "offset": 0})),
        ("family.board", CASEWORKER, page.clone()),
        ("family.candidates", CASEWORKER, json!({"search": some, "limit": 5})),
        ("pair.save", CASEWORKER, json!({"record": {"search": some, "person": some}})),
        ("pair.get", CASEWORKER, one.clone()),
        ("consent.record", CASEWORKER, json!({"record": {"pair": some, "side": "sought", "act": "asked"}})),
        ("family_message.save", CASEWORKER, json!({"record": {"pair": some, "from": "sought", "text": "x"}})),
        ("family.release", CASEWORKER, json!({"pair": some, "to": "seeker", "scope": "alive", "dry_run": true})),
        ("family.letter", CASEWORKER, json!({"pair": some, "to": "seeker"})),
        ("family.answer", CASEWORKER, json!({"search": some})),
        ("family.notice", CASEWORKER, json!({"search": some, "contact": "x"})),
        ("notice_consent.record", CASEWORKER, json!({"record": {"search": some, "act": "declined"}})),
        ("notice_consent.list", CASEWORKER, json!({"search": some})),
        ("paper_rule.save", CASEWORKER, json!({"record": {"kind": "passport"}})),
        ("paper_rule.list", CASEWORKER, json!({})),
        ("paper_rule.take_usual", CASEWORKER, json!({})),
        ("custom_field.save", COORDINATOR, json!({"record": {"kind": "case", "label": {"en": "x"}, "type": "text"}})),
        ("custom_field.list", VOLUNTEER, json!({})),
        ("custom_choice.save", COORDINATOR, json!({"record": {"list": "route", "label": {"en": "x"}}})),
        ("custom_choice.list", VOLUNTEER, json!({})),
        ("citation.save", CASEWORKER, json!({"record": {"case": some, "news": some}})),
        ("citation.list", CASEWORKER, json!({"case": some})),
        ("news.save", VOLUNTEER, json!({"record": {"title": "T", "kind": "report"}})),
        ("news.get", VOLUNTEER, one.clone()),
        ("news.list", VOLUNTEER, sorted("title")),
        ("news.facets", VOLUNTEER, json!({})),
        ("news.import", VOLUNTEER, json!({"sources": [{"text": "x"}]})),
        ("record.history", VOLUNTEER, one.clone()),
        ("record.undo", VOLUNTEER, one.clone()),
        ("record.revert", VOLUNTEER, json!({"id": some, "to": "x"})),
        ("record.trash", VOLUNTEER, one.clone()),
        ("record.restore", VOLUNTEER, one.clone()),
        ("trash.list", CASEWORKER, page.clone()),
        ("draft.save", VOLUNTEER, json!({"kind": "news", "title": "", "body": {}})),
        ("draft.list", VOLUNTEER, json!({})),
        ("draft.drop", VOLUNTEER, one.clone()),
        ("search", VOLUNTEER, json!({"query": "x", "limit": 5})),
        ("today", CASEWORKER, json!({})),
        ("today.calendar", CASEWORKER, json!({"from": "2031-03-15", "until": "2031-03-21"})),
        ("today.snooze", CASEWORKER, json!({"id": some, "what": "check-in", "until": "2031-03-20", "reason": "x"})),
        ("import.look", COORDINATOR, json!({"path": "/nowhere/list.xlsx"})),
        ("import.cases", COORDINATOR, json!({"path": "/nowhere/list.xlsx", "mapping": {}})),
        ("import.list", COORDINATOR, json!({})),
        ("import.undo", COORDINATOR, one),
        ("export.cases", COORDINATOR, export),
        ("export.records", COORDINATOR, records),
        ("disclosure.list", COORDINATOR, page),
        ("disclosure.printed", VOLUNTEER, json!({"what": "screen", "names": true})),
        ("sample.fill", COORDINATOR, json!({"cases": 0, "notes": 0, "news": 0, "seed": 1})),
        ("sample.families", COORDINATOR, json!({"people": 0, "searches": 0, "seed": 1})),
        // These two open a vault or close it: last, each on its own.
        ("vault.sandbox", ANYBODY, json!({"language": "en"})),
        ("vault.lock", ANYBODY, json!({})),
    ]
}

#[test]
fn the_table_is_the_doors_own() {
    let ours: BTreeSet<String> = table().iter().map(|(name, may, _)| format!("{name} {may:?}")).collect();
    let doors: BTreeSet<String> = DESCRIPTIONS.iter().map(|operation| format!("{} {:?}", operation.name, operation.may_call)).collect();
    assert_eq!(ours, doors, "a new operation, or other rights, must be written down here as well");
}

/// Calls every operation that neither opens nor closes a vault and holds the answer against the table.
fn holds(desk: &Desk, role: Option<Role>) {
    for (name, may, request) in table().into_iter().filter(|(name, ..)| !["vault.sandbox", "vault.lock", "vault.unlock"].contains(name)) {
        let code = desk.door.call(name, request).err().map(|problem| problem.code);
        let refused = [Some(ErrorCode::Locked), Some(ErrorCode::Forbidden)].contains(&code);
        assert_eq!(refused, !may.allows(role), "{name} by {role:?}: {code:?}");
        if refused {
            assert_eq!(code, Some(if role.is_none() { ErrorCode::Locked } else { ErrorCode::Forbidden }), "{name}");
        }
    }
}

#[test]
fn a_locked_door_opens_to_nobody_but_for_what_anybody_may() {
    let desk = Desk::with_vault();
    desk.person("Lina Osman");
    desk.lock();
    let before = desk.files();
    holds(&desk, None);
    assert_eq!(desk.files(), before, "asking at a locked door changes nothing");
    holds(&Desk::empty(), None);
}

#[test]
fn each_role_may_what_the_table_says() {
    for role in [Role::Volunteer, Role::Caseworker, Role::Coordinator] {
        let desk = Desk::with_vault();
        desk.become_a(role.key());
        holds(&desk, Some(role));
    }
}

#[test]
fn a_volunteer_works_on_news_and_sees_nothing_of_people() {
    let desk = Desk::with_vault();
    let person = desk.person("Harbour Lina");
    let case = desk.case_of(&person, "high");
    let note = desk.note(&case, "at the harbour");
    let news = desk.news("Harbour council");
    let export = json!({"format": "csv", "protection": {"kind": "plain", "acknowledged": true}, "path": desk.beside("cases.csv")});
    let disclosure = desk.ask("export.cases", export)["disclosure"].clone();
    desk.become_a("volunteer");
    let answer = desk.ask("search", json!({"query": "harbour", "limit": 20, "count": true}));
    assert_eq!((&answer["total"], &answer["hits"][0]["id"]), (&json!(1), &json!(news)), "nor the number of what is hidden");
    for kinds in [json!(["person"]), json!(["note", "case"]), json!(["disclosure"])] {
        let answer = desk.ask("search", json!({"query": "harbour", "kinds": kinds, "limit": 20, "count": true}));
        assert_eq!(answer, json!({"hits": [], "total": 0}), "{kinds}");
    }
    for hidden in [json!(person), json!(case), json!(note), disclosure.clone()] {
        for operation in ["record.history", "record.undo", "record.trash", "record.restore"] {
            desk.refused_as(ErrorCode::Forbidden, operation, json!({"id": hidden}));
        }
    }
    for operation in ["record.history", "record.trash", "record.restore"] {
        desk.ask(operation, json!({"id": news}));
    }
    desk.tampered("UPDATE slot SET role = 'caseworker'");
    assert_eq!(desk.history(&person).len(), 1, "what was refused was not done");
    desk.refused_as(ErrorCode::Forbidden, "record.history", json!({"id": disclosure}));
    assert_eq!(id(&desk.get("person.get", &person)), person);
}
