//! After an import: the rows that were not taken, and taking back those that were.

use std::fs;

use panah_core::ErrorCode;
use serde_json::{Value, json};

use crate::desk::{Desk, id, texts};
use crate::import::{counts, csv, import};
use crate::insider::decrypt_with_passphrase;

/// The cases of the list, by code.
fn cases(desk: &Desk) -> Vec<Value> {
    desk.rows("case.list", json!({"sort": "code"}))
}

#[test]
fn rejected_rows_leave_by_the_gate_and_come_back_mended() {
    let desk = Desk::with_vault();
    let path = csv(&desk, "list.csv", "Name,=Born,Phone\nLina Osman,1988,+1 555 0100\n=cmd|' /C'!A0,30.2.1990,+1 555 0101\n");
    let mapping = json!({"Name": "name", "=Born": "birth", "Phone": "phone"});
    let request = |path: &str, rejects: Value| json!({"path": path, "mapping": mapping, "rejects": rejects});
    let plain = json!({"kind": "plain", "acknowledged": true});
    desk.refused_as(
        ErrorCode::Refused,
        "import.cases",
        request(&path, json!({"path": desk.beside("no.csv"), "protection": {"kind": "plain", "acknowledged": false}})),
    );
    assert!(cases(&desk).is_empty(), "what may not leave takes the import back");
    let rejects = json!({"path": desk.beside("rejects.csv"), "protection": plain, "language": "fa"});
    let answer = desk.ask("import.cases", request(&path, rejects));
    assert_eq!((counts(&answer), &answer["rejects"]["rows"]), ((1, 0, 1), &json!(1)));
    let log = desk.rows("disclosure.list", json!({}));
    assert_eq!((&log[0]["id"], log.len()), (&answer["rejects"]["disclosure"], 1), "and is written down");
    let text = fs::read_to_string(desk.beside("rejects.csv")).unwrap();
    let mut records = csv::ReaderBuilder::new().has_headers(false).from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    let records: Vec<csv::StringRecord> = records.records().map(Result::unwrap).collect();
    assert_eq!(
        (&records[0][1], &records[0][3], &records[1][0], &records[1][3]),
        ("'=Born", "سطر", "'=cmd|' /C'!A0", "3"),
        "nothing of it runs"
    );
    assert!(records[1][4].starts_with("=Born: در آن تقویم") || records[1][4].starts_with("'=Born: در آن تقویم"), "{}", &records[1][4]);

    let mended = csv(&desk, "mended.csv", &text.replace("30.2.1990", "28.2.1990"));
    let look = desk.ask("import.look", json!({"path": mended}));
    assert_eq!(look["kept"], mapping, "the columns that were added do not matter");
    let again = desk.ask("import.cases", json!({"path": mended, "mapping": look["kept"]}));
    assert_eq!(counts(&again), (1, 0, 0));
    let view = desk.get("case.get", &id(&again["items"][0]));
    let person = desk.get("person.get", view["case"]["record"]["principal"].as_str().unwrap())["record"].clone();
    assert_eq!(person["channels"].as_object().unwrap().values().next().unwrap()["value"], "+1 555 0101", "the guard is gone");

    let sealed =
        json!({"path": desk.beside("sealed.csv"), "protection": {"kind": "passphrase", "passphrase": "quiet lanterns by the river"}});
    let mut dry = request(&path, sealed);
    dry["dry_run"] = json!(true);
    let answer = desk.ask("import.cases", dry);
    let sealed = fs::read(answer["rejects"]["path"].as_str().unwrap()).unwrap();
    assert!(String::from_utf8(decrypt_with_passphrase(&sealed, "quiet lanterns by the river")).unwrap().contains("30.2.1990"));
}

#[test]
fn an_import_is_undone_in_one_step_but_for_what_somebody_worked_on() {
    let desk = Desk::with_vault();
    let list = "Code,Name,Opened,Country,Notes\nN-1,Lina Osman,2030,Norland,one\nN-2,Zef Gjoni,2030,Norland,two\nN-3,Mina Hale,2030,Norland,three\n";
    let path = csv(&desk, "list.csv", list);
    let answer = import(&desk, &path, json!({}));
    let past = desk.ask("import.list", json!({}));
    assert_eq!((&past[0]["id"], &past[0]["imported"], &past[0]["undone"]), (&answer["import"], &json!(3), &json!(false)));
    assert_eq!((&past[0]["by"], past[0]["at"].is_string()), (&json!("Robin Hale"), true));
    let touched = id(&answer["items"][1]);
    desk.note(&touched, "She called.");
    let undone = desk.ask("import.undo", json!({"id": answer["import"]}));
    assert_eq!(undone, json!({"cases": 2, "records": 10, "kept": [touched]}), "person, case, follow-up, situation, note");
    assert_eq!(texts(&cases(&desk), "code"), ["N-2"]);
    assert_eq!(desk.ask("import.list", json!({}))[0]["undone"], true);
    // The file comes again, mended: the codes are free, and who stayed is known.
    let again = import(&desk, &path, json!({}));
    assert_eq!((counts(&again), &again["items"][1]["duplicate"]), ((2, 1, 0), &json!(touched)));
    desk.ask("import.undo", json!({"id": again["import"]}));
    // And what was undone can be taken out of the trash.
    let case = id(&answer["items"][0]);
    desk.ask("record.restore", json!({"id": case}));
    assert_eq!(texts(&cases(&desk), "code"), ["N-1", "N-2"]);
    assert_eq!(desk.ask("import.undo", json!({"id": answer["import"]}))["cases"], 0, "what somebody took out stays out");
    desk.refused_as(ErrorCode::NotFound, "import.undo", json!({"id": case}));
    desk.ask("vault.reindex", json!({}));
    assert_eq!(desk.ask("import.list", json!({})).as_array().unwrap().len(), 2, "it is no index");
    desk.is_sound();
}

#[test]
fn an_import_that_is_cancelled_leaves_nothing() {
    let desk = Desk::with_vault();
    let rows: String = (0..5_000).map(|at| format!("N-{at},Person {at} of Norland,{}\n", 1930 + at % 70)).collect();
    let path = csv(&desk, "list.csv", &format!("Code,Name,Born\nE-1,Ehsan Rahimi,\n{rows}"));
    let request = json!({"path": path, "mapping": {"Code": "code", "Name": "name", "Born": "birth"}, "skip_duplicates": false});
    let before = desk.everything();
    let code = std::thread::scope(|scope| {
        let import = scope.spawn(|| desk.door.call("import.cases", request).unwrap_err().code);
        while desk.ask("work.status", json!({}))["done"].as_u64().unwrap() < 20 {
            std::thread::yield_now();
        }
        let status = desk.ask("work.status", json!({}));
        assert_eq!((&status["running"], &status["total"]), (&json!("import"), &json!(5_001)));
        desk.ask("work.cancel", json!({}));
        import.join().unwrap()
    });
    assert_eq!(code, ErrorCode::Cancelled);
    assert_eq!(desk.everything(), before);
    assert_eq!(desk.ask("import.list", json!({})), json!([]));
    import(&desk, &csv(&desk, "one.csv", "Name\nEhsan Rahimi\n"), json!({}));
    assert_eq!(desk.found("Ihsan").len(), 2, "what was taken back is found when it comes again, by its sound too");
}
