//! Cases from spreadsheets: looked at, taken, pointed out.

use std::fs;

use panah_core::ErrorCode;
use rust_xlsxwriter::Workbook;
use serde_json::{Value, json};

use crate::desk::{Desk, id, texts};

/// A spreadsheet of these rows, as text cells.
fn sheet(desk: &Desk, name: &str, rows: &[&[&str]]) -> String {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (at, row) in rows.iter().enumerate() {
        for (column, text) in row.iter().enumerate() {
            sheet.write_string(at as u32, column as u16, *text).unwrap();
        }
    }
    let path = desk.beside(name);
    book.save(&path).unwrap();
    path
}

/// A text file of values.
pub fn csv(desk: &Desk, name: &str, text: &str) -> String {
    let path = desk.beside(name);
    fs::write(&path, text).unwrap();
    path
}

/// What the headings say, for the import.
fn guessed(desk: &Desk, path: &str) -> Value {
    let look = desk.ask("import.look", json!({"path": path}));
    let guessed = look["columns"].as_array().unwrap().iter().filter(|column| column["guess"].is_string());
    guessed.map(|column| (column["heading"].as_str().unwrap().to_owned(), column["guess"].clone())).collect()
}

pub fn import(desk: &Desk, path: &str, more: Value) -> Value {
    let mut request = json!({"path": path, "mapping": guessed(desk, path)});
    request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    desk.ask("import.cases", request)
}

/// Imported, duplicates, rejected.
pub fn counts(answer: &Value) -> (u64, u64, u64) {
    let count = |field: &str| answer[field].as_u64().unwrap();
    (count("imported"), count("duplicates"), count("rejected_total"))
}

/// Line, column and reason of each fault.
pub fn reasons(answer: &Value) -> Vec<(u64, &str, &str)> {
    let faults = answer["rejected"].as_array().unwrap().iter();
    faults
        .map(|fault| (fault["line"].as_u64().unwrap(), fault["column"].as_str().unwrap_or("-"), fault["reason"].as_str().unwrap()))
        .collect()
}

fn cases(desk: &Desk) -> Vec<Value> {
    desk.rows("case.list", json!({"sort": "code"}))
}

const LIST: &[&[&str]] = &[
    &[
        "Code",
        "Full name",
        "Date of birth",
        "Sex",
        "Nationality",
        "Mobile",
        "Risk level",
        "Aims",
        "Opened",
        "Caseworker",
        "Country",
        "City",
        "Legal status",
        "Arrived",
        "Document type",
        "Passport no",
        "Valid until",
        "Follow-up",
        "Next step",
        "Notes",
        "Shoe size",
    ],
    &[
        "N-17",
        "Lina Osman",
        "about 1988",
        "female",
        "Norland, Westria",
        "+1 555 0100; +1 555 0101",
        "High",
        "papers; Family",
        "3 March 2030",
        "Robin Hale",
        "Sundmark",
        "Harbour Town",
        "asylum seeker",
        "winter 2029",
        "passport",
        "X 12",
        "May 2031",
        "20 March 2031",
        "Ring the lawyer",
        "Left without her papers.",
        "39",
    ],
    &["", "احسان رحیمی", "۱۳۶۶/۵/۱", "مرد", "", "", "کم", "پناه", "", "", "", "", "", "", "", "", "", "", "", "", ""],
];

#[test]
fn a_row_becomes_a_person_a_case_and_what_belongs_to_it() {
    let desk = Desk::with_vault();
    let path = sheet(&desk, "list.xlsx", LIST);
    let look = desk.ask("import.look", json!({"path": path}));
    assert_eq!((&look["rows"], &look["sheet"], &look["kept"]), (&json!(2), &json!("Sheet1"), &Value::Null));
    assert_eq!(look["columns"][1], json!({"heading": "Full name", "samples": ["Lina Osman", "احسان رحیمی"], "guess": "name"}));
    assert_eq!(look["columns"][20]["guess"], Value::Null, "what no field is known by");

    let answer = import(&desk, &path, json!({}));
    assert_eq!(counts(&answer), (2, 0, 0), "{answer:#}");
    assert_eq!(texts(answer["items"].as_array().unwrap(), "code"), ["N-17", "P-2031-0001"]);
    let case = id(&answer["items"][0]);
    let view = desk.get("case.get", &case);
    let record = &view["case"]["record"];
    assert_eq!((&record["risk"], &record["aims"]), (&json!("high"), &json!(["family", "papers"])));
    assert_eq!(record["episodes"].as_object().unwrap().values().next().unwrap()["opened"]["earliest"], "2030-03-03");
    assert_eq!(record["caseworkers"].as_array().unwrap().len(), 1);
    let person = desk.get("person.get", record["principal"].as_str().unwrap())["record"].clone();
    assert_eq!(
        (&person["birth"]["earliest"], &person["birth"]["latest"]),
        (&json!("1987-01-01"), &json!("1989-12-31")),
        "no day is made up"
    );
    assert_eq!((&person["gender"], &person["nationalities"]), (&json!("female"), &json!(["Norland", "Westria"])));
    let channels: Vec<&Value> = person["channels"].as_object().unwrap().values().collect();
    assert!(channels.len() == 2 && channels.iter().all(|channel| channel["safe"].is_null()), "nobody said that they are safe");
    let of_case = |list: &str| desk.rows(list, json!({"case": case}));
    let (situations, papers) = (of_case("situation.list"), of_case("paper.list"));
    assert_eq!(
        (&situations[0]["record"]["status"], &situations[0]["record"]["since"]["typed"]),
        (&json!("asylum-seeker"), &json!("winter 2029"))
    );
    assert_eq!((&papers[0]["record"]["kind"], &papers[0]["record"]["expires"]["latest"]), (&json!("passport"), &json!("2031-05-31")));
    let follow_ups = of_case("follow_up.list");
    assert_eq!((follow_ups.len(), &follow_ups[0]["record"]["what"]), (1, &json!("Ring the lawyer")), "its own stands for the rule's");
    assert_eq!(of_case("note.list")[0]["record"]["text"], "Left without her papers.");
    let second = desk.get("case.get", &id(&answer["items"][1]))["case"]["record"].clone();
    assert_eq!((&second["risk"], &second["episodes"]), (&json!("low"), &json!({})), "nobody said when it was opened");
    assert!(desk.found("Lina Osman").len() >= 2, "the person and the case");
    desk.is_sound();
}

#[test]
fn headings_and_words_in_persian_are_known() {
    let desk = Desk::with_vault();
    let path = sheet(
        &desk,
        "fa.xlsx",
        &[
            &["نام", "نام خانوادگی", "نام پدر", "تاریخ تولد", "جنسیت", "میزان خطر", "وضعیت", "تاریخ تشکیل", "تاریخ پایان", "یادداشت"],
            &["مینا", "رحیمی", "داوود", "حدود ۱۳۶۶", "زن", "فوری", "بسته", "۱۴۰۸/۱/۵", "اردیبهشت ۱۴۰۹", "مدارکش گم شده است."],
        ],
    );
    let mut mapping = guessed(&desk, &path);
    mapping["نام"] = json!("given");
    let answer = desk.ask("import.cases", json!({"path": path, "mapping": mapping, "calendar": "persian"}));
    assert_eq!(counts(&answer), (1, 0, 0), "{answer:#}");
    assert_eq!(answer["items"][0]["name"], "مینا رحیمی");
    let view = desk.get("case.get", &id(&answer["items"][0]));
    let episode = view["case"]["record"]["episodes"].as_object().unwrap().values().next().unwrap().clone();
    assert_eq!((&episode["opened"]["earliest"], &episode["closed"]["calendar"]), (&json!("2029-03-24"), &json!("persian")));
    assert_eq!(cases(&desk)[0]["status"], "closed");
    assert_eq!(desk.ask("import.look", json!({"path": path}))["kept"], mapping, "kept for exactly these headings");
    let other = sheet(&desk, "other.xlsx", &[&["نام", "نام خانوادگی"], &["مینا", "رحیمی"]]);
    assert_eq!(desk.ask("import.look", json!({"path": other}))["kept"], Value::Null);
}

#[test]
fn a_dry_run_finds_the_same_and_writes_nothing() {
    let desk = Desk::with_vault();
    let path = csv(&desk, "list.csv", "Name,Born,Risk\nLina Osman,1988,high\nZef Gjoni,31.2.1990,low\nLina Osmaan,,low\n,,\n");
    let (before, files) = (desk.everything(), desk.files());
    let look = import(&desk, &path, json!({"dry_run": true}));
    assert_eq!(counts(&look), (1, 1, 1));
    assert_eq!((&look["import"], &look["items"][0]["id"]), (&Value::Null, &Value::Null));
    assert_eq!((desk.everything(), desk.files()), (before, files), "nothing was written, the mapping neither");
    let done = import(&desk, &path, json!({}));
    assert_eq!((counts(&done), &done["rejected"]), (counts(&look), &look["rejected"]));
    assert_eq!(done["items"][1]["duplicate_line"], 2);
}

#[test]
fn who_is_on_file_already_is_pointed_out_with_why() {
    let desk = Desk::with_vault();
    let names = csv(&desk, "a.csv", "Code,Name,Born\nA-1,Ehsan Rahimi,1988\nA-2,Zef Gjoni,\n");
    let first = import(&desk, &names, json!({}));
    let (ehsan, zef) = (id(&first["items"][0]), id(&first["items"][1]));
    let again = csv(
        &desk,
        "b.csv",
        "Code,Name,Born\na-1,Somebody Else,\n,Ehsan Rahimi,May 1988\n,إحسان رحیمی,about 1989\n,Ehssan Rahimi,1991\n,ZEF GJONI,1970\n,Ihsan Rahimi,1991\n",
    );
    let answer = import(&desk, &again, json!({"dry_run": true}));
    let told: Vec<_> = answer["items"].as_array().unwrap().iter().map(|item| (item["why"].clone(), item["duplicate"].clone())).collect();
    assert_eq!(
        told,
        [
            (json!("code"), json!(ehsan)),
            (json!("name"), json!(ehsan)),
            (json!("written-otherwise"), json!(ehsan)),
            (Value::Null, Value::Null),
            (json!("name"), json!(zef)),
            (json!("written-otherwise"), Value::Null),
        ],
        "another year of birth is another person"
    );
    assert_eq!((counts(&answer), &answer["items"][5]["duplicate_line"]), ((1, 5, 0), &json!(5)));
    let all = import(&desk, &again, json!({"skip_duplicates": false}));
    assert_eq!(counts(&all), (5, 4, 1), "all but the code that is given already");
    assert_eq!(reasons(&all), [(2, "Code", "taken")]);
}

#[test]
fn a_row_that_cannot_be_taken_says_where_and_why() {
    let desk = Desk::with_vault();
    desk.person("Ana Reyes");
    desk.person("Ana Reyes");
    let path = csv(
        &desk,
        "list.csv",
        "Code,Name,Born,Risk,Status,Opened,Closed,Caseworker,Passport no,Next step,Phone\n\
         no good,Lina Osman,1/2/1990,sky-high,,,,,,,\n\
         ,,1988,,,,,,,,1\n\
         ,Mina,,,open,,,,,,\n\
         ,Mina,,,open,2030,2031,,,,\n\
         ,Mina,,,closed,2030,,,,,\n\
         ,Mina,,,,2031,2030,,,,\n\
         ,Mina,,,,,,Ana Reyes; Nobody,,,\n\
         ,Mina,,,,,,,X 1,call,\n",
    );
    let answer = import(&desk, &path, json!({}));
    assert_eq!(counts(&answer), (0, 0, 8));
    assert_eq!(
        reasons(&answer),
        [
            (2, "Born", "date:ambiguous"),
            (2, "Risk", "not-a-choice"),
            (2, "Code", "not-a-code"),
            (3, "-", "nobody"),
            (4, "Status", "needs-opened"),
            (5, "Status", "open-and-closed"),
            (6, "Status", "needs-closed"),
            (7, "Closed", "before-opened"),
            (8, "Caseworker", "more-than-one-such-person"),
            (8, "Caseworker", "no-such-caseworker"),
            (9, "Passport no", "needs-kind"),
            (9, "Next step", "needs-due"),
        ]
    );
    assert_eq!((&answer["import"], desk.ask("import.list", json!({}))), (&Value::Null, json!([])), "nothing to undo");
    assert!(cases(&desk).is_empty());
}

#[test]
fn fields_and_choices_of_the_team_are_filled() {
    let desk = Desk::with_vault();
    let field = |label: &str, kind: &str, r#type: &str, list: Value| {
        id(&desk.ask("custom_field.save", json!({"record": {"kind": kind, "label": {"en": label}, "type": r#type, "list": list}})))
    };
    let (size, met) = (field("Shoe size", "person", "number", Value::Null), field("First met", "case", "date", Value::Null));
    let (camp, helped) = (field("Camp", "case", "choice", json!("camp")), field("Fed", "case", "yes-no", Value::Null));
    let north =
        id(&desk.ask("custom_choice.save", json!({"record": {"list": "camp", "label": {"en": "North Camp", "fa": "اردوگاه شمال"}}})));
    let path =
        csv(&desk, "list.csv", "Name,Size,Met,Camp,Fed\nLina Osman,۳۹,May 2030,اردوگاه شمال,yes\nZef Gjoni,3.5,soon,South,perhaps\n");
    let mapping = json!({"Name": "name", "Size": format!("person.{size}"), "Met": format!("case.{met}"), "Camp": format!("case.{camp}"),
        "Fed": format!("case.{helped}")});
    let answer = desk.ask("import.cases", json!({"path": path, "mapping": mapping}));
    assert_eq!(counts(&answer), (1, 0, 1));
    let mut told = reasons(&answer);
    told.sort_unstable();
    let expected = [(3, "Camp", "not-a-choice"), (3, "Fed", "not-yes-or-no"), (3, "Met", "date:not-a-date"), (3, "Size", "not-a-number")];
    assert_eq!(told, expected);
    let case = desk.get("case.get", &id(&answer["items"][0]))["case"]["record"].clone();
    assert_eq!((&case["extra"][&camp]["value"], &case["extra"][&helped]["value"]), (&json!(north), &json!(true)));
    assert_eq!(
        desk.get("person.get", case["principal"].as_str().unwrap())["record"]["extra"][&size],
        json!({"type": "number", "value": 39})
    );
    let headings = csv(&desk, "headings.csv", "Name,shoe-size,First met\nMina,,\n");
    let guesses = texts(desk.ask("import.look", json!({"path": headings}))["columns"].as_array().unwrap(), "guess");
    assert_eq!(guesses, ["name".to_owned(), format!("person.{size}"), format!("case.{met}")], "known by their labels");
    for wrong in [format!("person.{met}"), format!("note.{met}"), format!("case.{north}"), "shoe".to_owned()] {
        let problem =
            desk.refused_as(ErrorCode::Invalid, "import.cases", json!({"path": path, "mapping": {"Name": "name", "Size": wrong}}));
        assert_eq!((problem.fields[0].path.as_str(), problem.fields[0].code.as_str()), ("mapping", "no-such-target"));
    }
    for (mapping, code) in [
        (json!({"Name": "name", "Nmae": "code"}), "no-such-column"),
        (json!({"Name": "name", "Camp": "name"}), "mapped-twice"),
        (json!({"Camp": "place"}), "nobody"),
    ] {
        assert_eq!(desk.refused("import.cases", json!({"path": path, "mapping": mapping})).fields[0].code, code);
    }
}

#[test]
fn a_row_takes_nothing_from_the_rows_around_it() {
    let desk = Desk::with_vault();
    let path = csv(&desk, "list.csv", "Code,Name,Caseworker\n,\"Lina\n Osman\",\nP-2031-0001,Zef Gjoni,\n,Mina,Lina Osman\n");
    let request = json!({"path": path, "mapping": guessed(&desk, &path), "dry_run": true});
    let look = desk.ask("import.cases", request);
    let answer = import(&desk, &path, json!({}));
    assert_eq!((counts(&answer), &answer["rejected"]), (counts(&look), &look["rejected"]), "a dry run finds the same");
    assert_eq!(texts(answer["items"].as_array().unwrap(), "code"), ["P-2031-0002", "P-2031-0001"], "a code that the sheet gives is free");
    assert_eq!(answer["items"][0]["name"], "Lina Osman");
    assert_eq!(reasons(&answer), [(5, "Caseworker", "no-such-caseworker")], "who comes with the sheet is no caseworker yet");
}
