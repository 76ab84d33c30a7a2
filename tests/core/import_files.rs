//! Files that cases come in: what each format says, and files that mean no good.

use std::fs;
use std::io::{Cursor, Write};

use panah_core::ErrorCode;
use proptest::strategy::Strategy;
use proptest::test_runner::{Config, TestRunner};
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook};
use serde_json::{Value, json};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use crate::desk::{Desk, id, texts};
use crate::import::{counts, reasons};

/// An archive of these parts.
fn archive(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// An OpenDocument spreadsheet with this in its body.
fn ods(body: &str) -> Vec<u8> {
    let content = format!(
        r#"<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x" xmlns:style="s"><office:automatic-styles>
           <style:style style:name="gone" style:family="table"><style:table-properties table:display="false"/></style:style>
           </office:automatic-styles><office:body><office:spreadsheet>{body}</office:spreadsheet></office:body></office:document-content>"#
    );
    archive(&[("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", content.as_bytes())])
}

/// An Office Open XML spreadsheet whose one sheet has this in its data, and these strings.
fn xlsx(data: &str, strings: &str) -> Vec<u8> {
    let sheet = format!(r#"<worksheet><sheetData>{data}</sheetData></worksheet>"#);
    archive(&[
        (
            "_rels/.rels",
            br#"<Relationships><Relationship Id="r1" Type="http://x/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#,
        ),
        ("xl/workbook.xml", br#"<workbook><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>"#),
        (
            "xl/_rels/workbook.xml.rels",
            br#"<Relationships><Relationship Id="r1" Type="http://x/worksheet" Target="worksheets/s.xml"/></Relationships>"#,
        ),
        ("xl/sharedStrings.xml", strings.as_bytes()),
        ("xl/worksheets/s.xml", sheet.as_bytes()),
    ])
}

const NO_STRINGS: &str = "<sst></sst>";

/// A cell of a hand-made sheet.
fn inline(place: &str, text: &str) -> String {
    format!(r#"<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>"#)
}

fn put(desk: &Desk, name: &str, bytes: &[u8]) -> String {
    let path = desk.beside(name);
    fs::write(&path, bytes).unwrap();
    path
}

/// Every row as the import names it, by the column `Name`.
fn names(desk: &Desk, path: &str) -> Vec<String> {
    let request = json!({"path": path, "mapping": {"Name": "name"}, "dry_run": true, "skip_duplicates": false});
    texts(desk.ask("import.cases", request)["items"].as_array().unwrap(), "name")
}

#[test]
fn days_numbers_formulas_and_hidden_sheets_are_what_the_file_says() {
    let desk = Desk::with_vault();
    let mut book = Workbook::new();
    let hidden = book.add_worksheet();
    hidden.set_name("Old").unwrap().set_hidden(true);
    hidden.write_string(0, 0, "Name").unwrap();
    hidden.write_string(1, 0, "Mina").unwrap();
    let sheet = book.add_worksheet();
    sheet.set_name("Now").unwrap().set_active(true);
    for (column, heading) in ["Name", "Born", "Phone", "Risk", "Name"].into_iter().enumerate() {
        sheet.write_string(2, column as u16, heading).unwrap();
    }
    let date = Format::new().set_num_format("yyyy-mm-dd");
    sheet.write_string(3, 0, "Lina Osman").unwrap();
    sheet.write_datetime_with_format(3, 1, ExcelDateTime::from_ymd(1988, 5, 3).unwrap(), &date).unwrap();
    sheet.write_number(3, 2, 15_550_100_f64).unwrap();
    sheet.write_formula(3, 3, Formula::new("=LOW").set_result("low")).unwrap();
    sheet.write_string(3, 5, "over the edge").unwrap();
    sheet.write_string(9, 0, "Zef Gjoni").unwrap();
    let path = desk.beside("book.xlsx");
    book.save(&path).unwrap();
    let look = desk.ask("import.look", json!({"path": path}));
    assert_eq!(look["sheets"], json!([{"name": "Old", "hidden": true}, {"name": "Now", "hidden": false}]));
    assert_eq!((&look["sheet"], &look["rows"]), (&json!("Now"), &json!(2)));
    assert_eq!(texts(look["columns"].as_array().unwrap(), "heading"), ["Name", "Born", "Phone", "Risk", "Name (2)", "F"]);
    assert_eq!(look["columns"][4]["guess"], Value::Null, "there is one name already");
    let mapping = json!({"Name": "name", "Born": "birth", "Phone": "phone", "Risk": "risk"});
    let answer = desk.ask("import.cases", json!({"path": path, "mapping": mapping, "calendar": "persian"}));
    assert_eq!(counts(&answer), (2, 0, 0), "{answer:#}");
    assert_eq!(answer["items"][1]["line"], 10, "as the spreadsheet program counts");
    let case = desk.get("case.get", &id(&answer["items"][0]))["case"]["record"].clone();
    let person = desk.get("person.get", case["principal"].as_str().unwrap())["record"].clone();
    assert_eq!((&case["risk"], &person["birth"]["earliest"]), (&json!("low"), &json!("1988-05-03")));
    assert_eq!(person["channels"].as_object().unwrap().values().next().unwrap()["value"], "15550100");
    let old = desk.ask("import.look", json!({"path": path, "sheet": "Old"}));
    assert_eq!((&old["rows"], &old["sheet"]), (&json!(1), &json!("Old")), "a hidden one is read when it is asked for");
    assert_eq!(desk.refused("import.look", json!({"path": path, "sheet": "Never"})).fields[0].code, "no-such-sheet");
}

#[test]
fn text_files_are_read_however_they_are_written() {
    let desk = Desk::with_vault();
    let text = "Name,Note\n\n\"Lina, \"\"Lin\"\" Osman\",\"two\nlines\"\nاحسان رحیمی,\n";
    let wide = |unit: fn(u16) -> [u8; 2]| std::iter::once(0xfeff).chain(text.encode_utf16()).flat_map(unit).collect::<Vec<u8>>();
    for (written, bytes) in [
        ("commas", text.as_bytes().to_vec()),
        ("semicolons", "Name;Note\n\n\"Lina, \"\"Lin\"\" Osman\";\"two\nlines\"\nاحسان رحیمی;\n".into()),
        ("tabs", text.replace("Name,Note", "Name\tNote").replace("Osman\",", "Osman\"\t").replace("رحیمی,", "رحیمی\t").into()),
        ("a mark", [b"\xef\xbb\xbf", text.as_bytes()].concat()),
        ("CRLF", text.replace('\n', "\r\n").into()),
        ("CR", text.replace('\n', "\r").into()),
        ("UTF-16", wide(u16::to_le_bytes)),
        ("UTF-16, the other way", wide(u16::to_be_bytes)),
    ] {
        let path = put(&desk, "list.csv", &bytes);
        assert_eq!(names(&desk, &path), ["Lina, \"Lin\" Osman", "احسان رحیمی"], "{written}");
        let request = json!({"path": path, "mapping": {"Name": "name", "Note": "note"}, "dry_run": true});
        let items = desk.ask("import.cases", request)["items"].clone();
        assert_eq!((&items[0]["line"], &items[1]["line"]), (&json!(3), &json!(5)), "{written}: lines of the file");
    }
    // "احسان" in Windows-1256, "Müller" in Windows-1252: read as the wrong one they would become somebody else.
    for bytes in [&b"Name\n\xc7\xcd\xd3\xc7\xe4\n"[..], b"Name\nM\xfcller\n", b"\xff\xfeN\x00\x00\xd8"] {
        let problem = desk.refused_as(ErrorCode::Invalid, "import.look", json!({"path": put(&desk, "old.csv", bytes)}));
        assert_eq!((problem.fields[0].path.as_str(), problem.fields[0].code.as_str()), ("path", "not-utf8"));
    }
}

#[test]
fn opendocument_is_read_with_its_repetitions_and_without_its_comments() {
    let desk = Desk::with_vault();
    let cell = |text: &str| format!("<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>");
    let body = format!(
        r#"<table:table table:name="Old" table:style-name="gone"><table:table-row>{}</table:table-row></table:table>
           <table:table table:name="Now"><table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="1000"/></table:table-row>
           <table:table-row>{}{}{}</table:table-row>
           <table:table-row table:number-rows-repeated="2">
             <table:table-cell office:value-type="string"><office:annotation><text:p>a comment</text:p></office:annotation><text:p>Zef<text:s text:c="1"/>&amp; Gjoni</text:p></table:table-cell>
             <table:table-cell office:value-type="date" office:date-value="1988-05-03T00:00:00"><text:p>03.05.88</text:p></table:table-cell>
             <table:table-cell office:value-type="float" office:value="12" table:formula="of:=6+6"><text:p>12,00</text:p></table:table-cell></table:table-row>
           <table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
           <table:table-row>{}<table:table-cell table:formula="of:=1"/></table:table-row></table:table>"#,
        cell("Name"),
        cell("Name"),
        cell("Born"),
        cell("Code"),
        cell("Mina"),
    );
    let path = put(&desk, "list.ods", &ods(&body));
    let look = desk.ask("import.look", json!({"path": path}));
    assert_eq!(look["sheets"], json!([{"name": "Old", "hidden": true}, {"name": "Now", "hidden": false}]));
    assert_eq!((&look["rows"], &look["columns"][1]["samples"]), (&json!(3), &json!(["1988-05-03", "1988-05-03"])));
    let mapping = json!({"Name": "name", "Born": "birth", "Code": "code"});
    let answer = desk.ask("import.cases", json!({"path": path, "mapping": mapping}));
    assert_eq!(counts(&answer), (1, 1, 1), "{answer:#}");
    let first = &answer["items"][0];
    assert_eq!((&first["name"], &first["code"], &first["line"]), (&json!("Zef & Gjoni"), &json!("12"), &json!(5)));
    assert_eq!(reasons(&answer), [(1_048_007, "Born", "formula-without-value")]);
}

#[test]
fn a_formula_without_its_value_and_an_error_are_told() {
    let desk = Desk::with_vault();
    let data = format!(
        r#"<row r="1">{}{}{}</row><row r="2">{}<c r="B2"><f>A1</f></c><c r="C2" t="e"><v>#REF!</v></c></row><row r="3">{}<c r="B3" t="str"><f>A1</f><v></v></c></row>"#,
        inline("A1", "Name"),
        inline("B1", "Born"),
        inline("C1", "Risk"),
        inline("A2", "Lina Osman"),
        inline("A3", "Mina"),
    );
    let path = put(&desk, "list.xlsx", &xlsx(&data, NO_STRINGS));
    let mapping = json!({"Name": "name", "Born": "birth", "Risk": "risk"});
    let answer = desk.ask("import.cases", json!({"path": path, "mapping": mapping, "dry_run": true}));
    assert_eq!(reasons(&answer), [(2, "Born", "formula-without-value"), (2, "Risk", "error-value")]);
    assert_eq!(counts(&answer), (1, 0, 1), "a formula whose value is nothing is nothing");
}

#[test]
fn what_a_file_is_counts_and_not_what_it_is_called() {
    let desk = Desk::with_vault();
    let mut book = Workbook::new();
    book.add_worksheet().write_string(0, 0, "Name").unwrap().write_string(1, 0, "Mina").unwrap();
    assert_eq!(names(&desk, &put(&desk, "really.csv", &book.save_to_buffer().unwrap())), ["Mina"]);
    assert_eq!(names(&desk, &put(&desk, "really.xlsx", b"Name\nMina\n")), ["Mina"]);
    let before = desk.files();
    let encrypted = archive(&[("content.xml", b"\x00"), ("META-INF/manifest.xml", b"<manifest:encryption-data/>")]);
    for (what, bytes, code) in [
        ("a photograph", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec(), "not-a-spreadsheet"),
        ("a page", b"<html><table><tr><td>Name</td></tr></table>".to_vec(), "not-a-spreadsheet"),
        ("a PDF", b"%PDF-1.7\nName".to_vec(), "not-a-spreadsheet"),
        ("a letter", archive(&[("word/document.xml", b"<w:document/>")]), "not-a-spreadsheet"),
        ("half an archive", book.save_to_buffer().unwrap()[..900].to_vec(), "not-a-spreadsheet"),
        ("no XML", archive(&[("content.xml", b"<a><b")]), "not-a-spreadsheet"),
        ("broken XML", ods("<table:table table:name=\"S\"><table:table-row></table:wrong>"), "not-a-spreadsheet"),
        ("an entity of its own", ods("<table:table><table:table-row><table:table-cell><text:p>&lol;</text:p>"), "not-a-spreadsheet"),
        ("a cell nowhere", xlsx(r#"<row r="1"><c r="A99999999999"><v>1</v></c></row>"#, NO_STRINGS), "not-a-spreadsheet"),
        ("under a password", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec(), "protected-or-old"),
        ("OpenDocument under a password", encrypted, "protected-or-old"),
        ("nothing", Vec::new(), "no-headings"),
        ("nothing but commas", b",,,\n,,,\n".to_vec(), "no-headings"),
        ("numbers only", b"1;2;3\n4;5;6\n".to_vec(), "no-headings"),
    ] {
        let path = put(&desk, "file.xlsx", &bytes);
        let problem = desk.refused_as(ErrorCode::Invalid, "import.look", json!({"path": path}));
        assert_eq!(problem.fields[0].code, code, "{what}");
        assert_eq!(desk.refused("import.cases", json!({"path": path, "mapping": {"Name": "name"}})), problem, "{what}");
    }
    desk.refused_as(ErrorCode::FileMissing, "import.look", json!({"path": desk.beside("none.csv")}));
    assert_eq!(desk.refused("import.look", json!({"path": desk.dir()})).fields[0].code, "not-a-file");
    assert_eq!(desk.files(), before);
}

/// Five parts of 64 MiB each, of which none is too large by itself.
fn zip_bomb() -> Vec<u8> {
    let mut one = ZipArchive::new(Cursor::new(archive(&[("content.xml", &vec![b' '; 64 << 20])]))).unwrap();
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for name in ["content.xml", "Pictures/1.png", "Pictures/2.png", "Pictures/3.png", "Pictures/4.png"] {
        writer.raw_copy_file_rename(one.by_index_raw(0).unwrap(), name).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

#[test]
fn bombs_are_refused_quickly_and_change_nothing() {
    let desk = Desk::with_vault();
    let before = desk.files();
    let named = inline("A1", "Name");
    let repeated = |cell: &str, row: &str| {
        ods(&format!(
            "<table:table table:name=\"S\"><table:table-row><table:table-cell><text:p>Name</text:p></table:table-cell></table:table-row>
             <table:table-row {row}><table:table-cell {cell}><text:p>x</text:p></table:table-cell></table:table-row></table:table>"
        ))
    };
    let long = "x".repeat(40_000);
    let shared: String = (2..20_000).map(|row| format!(r#"<row r="{row}"><c r="A{row}" t="s"><v>0</v></c></row>"#)).collect();
    let wide: Vec<String> = (0..5_000).map(|at| format!("Column {at}")).collect();
    for (what, bytes, code) in [
        ("320 MB in 320 kB", zip_bomb(), "too-large"),
        ("a number of strings that is a lie", xlsx(&named, r#"<sst uniqueCount="99999999999999"></sst>"#), "too-large"),
        (
            "one long text, 20,000 times",
            xlsx(&(named.clone() + &shared), &format!("<sst><si><t>{}</t></si></sst>", &long[..30_000])),
            "too-large",
        ),
        ("a cell far away", xlsx(&(named.clone() + &inline("XFD1048576", "x")), NO_STRINGS), "too-many-columns"),
        ("a cell repeated to the right", repeated("table:number-columns-repeated=\"16384\"", ""), "too-many-columns"),
        ("a row repeated down", repeated("", "table:number-rows-repeated=\"1048575\""), "too-many-rows"),
        ("both", repeated("table:number-columns-repeated=\"400\"", "table:number-rows-repeated=\"49999\""), "too-large"),
        ("a number of repetitions that is none", repeated("table:number-columns-repeated=\"99999999999\"", ""), "not-a-spreadsheet"),
        (
            "spaces by the million",
            ods(
                "<table:table table:name=\"S\"><table:table-row><table:table-cell><text:p>N<text:s text:c=\"4000000000\"/>x</text:p></table:table-cell></table:table-row></table:table>",
            ),
            "cell-too-long",
        ),
        ("5,000 columns", wide.join(",").into_bytes(), "too-many-columns"),
        ("50,001 rows", format!("Name\n{}", "x\n".repeat(50_001)).into_bytes(), "too-many-rows"),
        ("a long cell", format!("Name\n{long}\n").into_bytes(), "cell-too-long"),
        ("half a quotation", format!("Name\n\"Lina\n{}", "x\n".repeat(100_000)).into_bytes(), "cell-too-long"),
    ] {
        let path = put(&desk, "bomb", &bytes);
        let begun = std::time::Instant::now();
        let problem = desk.refused("import.look", json!({"path": path}));
        assert_eq!((problem.fields[0].path.as_str(), problem.fields[0].code.as_str()), ("path", code), "{what}");
        // Long enough for a build without optimisation on a busy machine.
        assert!(begun.elapsed().as_secs() < 30, "{what}: {:?}", begun.elapsed());
    }
    let sparse = desk.beside("sparse.xlsx");
    fs::File::create(&sparse).unwrap().set_len(10 << 30).unwrap();
    desk.refused_as(ErrorCode::TooLarge, "import.look", json!({"path": sparse}));
    // Far down is no bomb: nothing stands between.
    let path = put(&desk, "far.xlsx", &xlsx(&(named + &inline("A1048576", "Mina")), NO_STRINGS));
    assert_eq!(names(&desk, &path), ["Mina"]);
    assert_eq!(desk.files(), before);
}

#[test]
fn any_bytes_give_an_answer_or_a_clean_error_and_change_nothing() {
    let desk = Desk::with_vault();
    let before = desk.files();
    let path = desk.beside("any.csv");
    let mut runner = TestRunner::new(Config { cases: 200, failure_persistence: None, ..Config::default() });
    let piece = proptest::prop_oneof![
        proptest::collection::vec(proptest::num::u8::ANY, 0..40),
        "[a-zآ-ی0-9 ,;\t\"'=/.-]{0,40}\n".prop_map(String::into_bytes),
    ];
    let pieces = proptest::collection::vec(piece, 0..12).prop_map(|pieces| [&b"Name,Born,Risk\n"[..], &pieces.concat()].concat());
    let any = proptest::prop_oneof![4 => pieces, 1 => proptest::collection::vec(proptest::num::u8::ANY, 0..200)];
    runner
        .run(&any, |bytes| {
            fs::write(&path, bytes).unwrap();
            let look = desk.door.call("import.look", json!({"path": path}));
            let mapping = json!({"Name": "name", "Born": "birth", "Risk": "risk"});
            let dry = desk.door.call("import.cases", json!({"path": path, "mapping": mapping, "dry_run": true}));
            for problem in [look.err(), dry.err()].into_iter().flatten() {
                let known = [ErrorCode::Invalid, ErrorCode::TooLarge].contains(&problem.code) && problem.fields.len() == 1;
                proptest::prop_assert!(known, "{}", problem);
            }
            Ok(())
        })
        .unwrap();
    assert_eq!(desk.files(), before);
    assert_eq!(desk.ask("vault.status", json!({}))["state"], "open", "and nothing locked the vault");
}
