//! Bringing records in from files.

use std::path::PathBuf;

use panah_core::door::Door;
use panah_core::messages::{message, message_with};
use serde_json::{Map, Value, json};

use crate::commands::{list, text};
use crate::output::{Failure, Output, call};

/// Brings in news from the text of front pages.
pub fn news(door: &Door, output: &Output, files: &[PathBuf], dry_run: bool) -> Result<u8, Failure> {
    let sources: Vec<Value> = files.iter().map(|file| json!({ "path": file.to_string_lossy() })).collect();
    let answer = call(door, "news.import", json!({ "sources": sources, "dry_run": dry_run }))?;
    output.answer(&answer, |answer| {
        let mut lines = vec![counts(output, answer, if dry_run { "cli-would-import" } else { "cli-imported" })];
        for rejected in list(&answer["rejected"]) {
            let reason = message(output.language, &format!("cli-reason-{}", text(&rejected["reason"])));
            lines.push(format!("{}:{}: {reason}", text(&rejected["source"]), rejected["line"]));
        }
        lines.join("\n")
    });
    Ok(status(&answer))
}

/// Brings in cases from a spreadsheet.
pub fn cases(
    door: &Door,
    output: &Output,
    files: &[PathBuf],
    sheet: Option<&str>,
    mapping: &[String],
    dry_run: bool,
) -> Result<u8, Failure> {
    let usage = |id: &str| Failure::Usage(message(output.language, id));
    let [file] = files else { return Err(usage("cli-one-file")) };
    let path = file.to_string_lossy();
    let told = told(mapping).ok_or_else(|| usage("cli-no-map"))?;
    let mut mapping = as_before(&call(door, "import.look", json!({ "path": path, "sheet": sheet }))?);
    mapping.extend(told);
    let answer = call(door, "import.cases", json!({ "path": path, "sheet": sheet, "mapping": mapping, "dry_run": dry_run }))?;
    output.answer(&answer, |answer| {
        let mut lines = vec![counts(output, answer, if dry_run { "cli-cases-would-import" } else { "cli-cases-imported" })];
        for rejected in list(&answer["rejected"]) {
            let reason = message(output.language, &format!("fault-{}", text(&rejected["reason"]).replace(':', "-")));
            let column = rejected["column"].as_str().map(|column| format!("{column}: ")).unwrap_or_default();
            lines.push(format!("{}:{}: {column}{reason}", text(&rejected["source"]), rejected["line"]));
        }
        if answer["import"].is_string() {
            let request = json!({ "id": answer["import"] }).to_string();
            lines.push(message_with(output.language, "cli-import-id", &[("request", &request)]));
        }
        lines.join("\n")
    });
    Ok(status(&answer))
}

/// What the columns named become.
fn told(mapping: &[String]) -> Option<Map<String, Value>> {
    // By the last sign: a heading may hold one, a target never does.
    let pair = |told: &String| told.rsplit_once('=').map(|(heading, target)| (heading.trim().to_owned(), json!(target.trim())));
    mapping.iter().map(pair).collect()
}

/// What the others become: as the last time for these headings, or else as the headings say.
fn as_before(look: &Value) -> Map<String, Value> {
    match look["kept"].as_object() {
        Some(kept) => kept.clone(),
        None => {
            let guessed = list(&look["columns"]).iter().filter(|column| column["guess"].is_string());
            guessed.map(|column| (text(&column["heading"]), column["guess"].clone())).collect()
        }
    }
}

fn counts(output: &Output, answer: &Value, id: &str) -> String {
    let count = |field: &str| answer[field].to_string();
    message_with(
        output.language,
        id,
        &[("imported", &count("imported")), ("duplicates", &count("duplicates")), ("rejected", &count("rejected_total"))],
    )
}

/// Nothing that could be read at all is bad input.
fn status(answer: &Value) -> u8 {
    let nothing = list(&answer["items"]).is_empty() && answer["rejected_total"] != 0;
    if nothing { 6 } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_said_of_one_column_leaves_the_others_as_they_were() {
        let columns = json!([{"heading": "Name", "guess": "name"}, {"heading": "Since", "guess": "opened"}, {"heading": "Room = bed"}]);
        let named = || told(&["Since=birth".into(), "Room = bed = remarks".into()]).unwrap();
        for (kept, name) in [(Value::Null, "name"), (json!({"Name": "full", "Since": "ignore"}), "full")] {
            let mut mapping = as_before(&json!({"kept": kept, "columns": columns}));
            mapping.extend(named());
            assert_eq!(Value::Object(mapping), json!({"Name": name, "Since": "birth", "Room = bed": "remarks"}));
        }
        assert!(told(&["Since".into()]).is_none());
    }
}
