//! What leaves the vault as a file: by one gate, encrypted unless a warning was read, and without names unless asked.

use std::fs;
use std::io::Cursor;
use std::path::Path;

use calamine::{Data, Reader, Xlsx};
use panah_core::ErrorCode;
use serde_json::{Value, json};

use crate::desk::{Desk, id, new_id};
use crate::insider::{decrypt, decrypt_with_passphrase};

/// A desk with two cases, one of a person whose name a spreadsheet would take for a formula.
fn desk() -> Desk {
    let desk = Desk::with_vault();
    let worker = desk.person("Ana Reyes");
    for (name, risk) in [("=HYPERLINK(\"x\") Osman", "urgent"), ("احسان رحیمی", "low")] {
        let record = json!({"principal": desk.person(name), "risk": risk, "aims": ["refuge", "family"], "caseworkers": [worker],
            "summary": "secret summary", "episodes": {new_id(): {"opened": "2031-03-01"}}});
        let case = id(&desk.ask("case.save", json!({"record": record})));
        desk.note(&case, "secret note");
    }
    desk
}

fn request(desk: &Desk, name: &str, format: &str, protection: Value) -> Value {
    json!({"filter": {}, "format": format, "names": false, "protection": protection, "path": desk.beside(name)})
}

fn plain() -> Value {
    json!({"kind": "plain", "acknowledged": true})
}

fn log(desk: &Desk) -> Vec<Value> {
    desk.rows("disclosure.list", json!({}))
}

fn sheet(bytes: Vec<u8>) -> Vec<Vec<Data>> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
    book.worksheet_range_at(0).unwrap().unwrap().rows().map(<[Data]>::to_vec).collect()
}

#[test]
fn a_spreadsheet_holds_the_list_without_names_unless_asked() {
    let desk = desk();
    let mut export = request(&desk, "cases.xlsx", "xlsx", plain());
    let answer = desk.ask("export.cases", export.clone());
    assert_eq!((&answer["rows"], &answer["path"]), (&json!(2), &export["path"]));
    let rows = sheet(fs::read(desk.beside("cases.xlsx")).unwrap());
    assert_eq!(rows.len(), 3, "headings and two cases");
    let first: Vec<String> = rows[1].iter().map(ToString::to_string).collect();
    assert_eq!((first[0].as_str(), first[5].as_str(), first[8].as_str()), ("P-2031-0001", "2031-03-01", "2031-03-15"));
    assert_eq!((&rows[1][4], &rows[1][6]), (&Data::Float(1.0), &Data::Float(14.0)), "numbers are numbers: people, days open");
    let all = format!("{rows:?}");
    for name in ["Osman", "رحیمی", "Reyes", "Robin", "secret"] {
        assert!(!all.contains(name), "{name} was not asked for");
    }
    export["names"] = json!(true);
    export["path"] = json!(desk.beside("named.xlsx"));
    desk.ask("export.cases", export);
    let rows = sheet(fs::read(desk.beside("named.xlsx")).unwrap());
    assert_eq!(rows[1][9], Data::String("=HYPERLINK(\"x\") Osman".into()), "a text, and no formula");
    assert_eq!((rows[2][9].to_string(), rows[2][10].to_string()), ("احسان رحیمی".into(), "Ana Reyes".into()));
    assert!(!format!("{rows:?}").contains("secret"), "the text of summaries and notes never leaves this way");
}

#[test]
fn comma_separated_values_open_in_a_spreadsheet_program_and_run_nothing() {
    let desk = desk();
    let mut export = request(&desk, "cases.csv", "csv", plain());
    export["names"] = json!(true);
    export["language"] = json!("fa");
    desk.ask("export.cases", export);
    let bytes = fs::read(desk.beside("cases.csv")).unwrap();
    let text = std::str::from_utf8(bytes.strip_prefix(b"\xef\xbb\xbf").expect("the mark without which Excel garbles Persian")).unwrap();
    let rows: Vec<csv::StringRecord> = csv::Reader::from_reader(text.as_bytes()).records().map(Result::unwrap).collect();
    assert_eq!((&rows[0][0], &rows[0][9]), ("P-2031-0001", "'=HYPERLINK(\"x\") Osman"), "an apostrophe keeps it a text");
    assert_eq!(&rows[1][9], "احسان رحیمی");
    assert!(!text.contains("urgent") && !text.contains("Code"), "headings and values are Persian");
}

#[test]
fn json_has_stable_keys() {
    let desk = desk();
    let mut export = request(&desk, "cases.json", "json", plain());
    export["filter"] = json!({"risk": ["low"]});
    let answer = desk.ask("export.cases", export);
    assert_eq!(answer["rows"], 1);
    let rows: Value = serde_json::from_slice(&fs::read(desk.beside("cases.json")).unwrap()).unwrap();
    assert_eq!(rows[0]["code"], "P-2031-0002");
    assert_eq!((&rows[0]["opened"], &rows[0]["open_days_least"], &rows[0]["people"]), (&json!("2031-03-01"), &json!(14), &json!(1)));
    assert_eq!((rows.as_array().unwrap().len(), rows[0].as_object().unwrap().len()), (1, 9), "no column of names");
}

#[test]
fn a_file_is_encrypted_to_each_recipient() {
    let desk = desk();
    let (one, other, stranger) = (age::x25519::Identity::generate(), age::x25519::Identity::generate(), age::x25519::Identity::generate());
    let recipients = json!([one.to_public().to_string(), format!(" {}\n", other.to_public())]);
    let answer = desk.ask("export.cases", request(&desk, "cases.json", "json", json!({"kind": "recipients", "recipients": recipients})));
    assert_eq!(answer["path"], desk.beside("cases.json.age"), "its name says that it is encrypted");
    let sealed = fs::read(desk.beside("cases.json.age")).unwrap();
    for identity in [one, other] {
        assert!(String::from_utf8(decrypt(&sealed, &identity)).unwrap().contains("P-2031-0001"));
    }
    let identity: &dyn age::Identity = &stranger;
    assert!(age::Decryptor::new(&sealed[..]).unwrap().decrypt(std::iter::once(identity)).is_err());
    assert!(!Path::new(&desk.beside("cases.json")).exists(), "no plain text beside it");
    assert_eq!(log(&desk)[0]["recipients"].as_array().unwrap().len(), 2);
}

#[test]
fn a_file_is_encrypted_under_a_passphrase() {
    let desk = desk();
    let protection = |passphrase: &str| json!({"kind": "passphrase", "passphrase": passphrase});
    desk.refused_as(ErrorCode::Invalid, "export.cases", request(&desk, "cases.csv.age", "csv", protection("short")));
    let answer = desk.ask("export.cases", request(&desk, "cases.csv.age", "csv", protection("three wise herons")));
    assert_eq!(answer["path"], desk.beside("cases.csv.age"), "the ending is not added twice");
    let plain = decrypt_with_passphrase(&fs::read(desk.beside("cases.csv.age")).unwrap(), "three wise herons");
    assert!(String::from_utf8(plain).unwrap().contains("P-2031-0002"));
}

#[test]
fn what_may_not_leave_leaves_neither_file_nor_entry() {
    let desk = desk();
    fs::write(desk.beside("there.csv"), "dear").unwrap();
    fs::create_dir(desk.beside("folder")).unwrap();
    let before: Vec<_> = crate::desk::files_under(desk.path()).into_iter().filter(|path| !path.ends_with("seal")).collect();
    let long = "n".repeat(255);
    for (name, protection, code) in [
        ("cases.csv", json!({"kind": "plain", "acknowledged": false}), ErrorCode::Refused),
        ("cases.csv", json!({"kind": "plain"}), ErrorCode::BadRequest),
        ("cases.csv", json!({"kind": "recipients", "recipients": []}), ErrorCode::Invalid),
        ("cases.csv", json!({"kind": "recipients", "recipients": ["age1nobody"]}), ErrorCode::Invalid),
        ("there.csv", plain(), ErrorCode::Invalid),
        ("folder", plain(), ErrorCode::Invalid),
        ("nowhere/cases.csv", plain(), ErrorCode::Invalid),
        (long.as_str(), plain(), ErrorCode::Io),
    ] {
        let problem = desk.refused("export.cases", request(&desk, name, "csv", protection));
        assert_eq!(problem.code, code, "{name}: {problem}");
        let after: Vec<_> = crate::desk::files_under(desk.path()).into_iter().filter(|path| !path.ends_with("seal")).collect();
        assert_eq!(after, before, "{name}: no file, and no part of one");
        assert_eq!(log(&desk).len(), 0, "{name}: nothing left, so nothing is in the log");
    }
    assert_eq!(fs::read_to_string(desk.beside("there.csv")).unwrap(), "dear", "an existing file is not replaced");
    let mut replace = request(&desk, "there.csv", "csv", plain());
    replace["replace"] = json!(true);
    desk.ask("export.cases", replace);
    assert!(fs::read_to_string(desk.beside("there.csv")).unwrap().contains("P-2031-0001"), "unless the person said so");
}

#[test]
fn hundreds_of_cases_all_leave() {
    let desk = Desk::with_vault();
    desk.ask("sample.fill", json!({"cases": 520, "notes": 0, "news": 0, "seed": 1}));
    let answer = desk.ask("export.cases", request(&desk, "cases.json", "json", plain()));
    let rows: Vec<Value> = serde_json::from_slice(&fs::read(desk.beside("cases.json")).unwrap()).unwrap();
    let codes: std::collections::BTreeSet<&str> = rows.iter().map(|row| row["code"].as_str().unwrap()).collect();
    assert_eq!((&answer["rows"], rows.len(), codes.len()), (&json!(520), 520, 520), "more than one page, none of it twice");
}
