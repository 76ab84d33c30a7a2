//! Each command: a call of the door, and its answer in words.

use std::io::Read;
use std::path::Path;

use panah_core::door::{DESCRIPTIONS, Door};
use panah_core::messages::{message, message_with};
use panah_core::{ErrorCode, MayCall, Problem};
use serde_json::{Value, json};

use crate::arguments::{Arguments, Command, Export, ImportKind};
use crate::output::{Failure, Output, call};
use crate::{import, secrets};

/// Bytes of a request on standard input, at most: the door's largest is a page of 64 MB.
const LARGEST: u64 = 80 << 20;

/// Carries out the command. The exit status if all went well, or went as far as it could.
pub fn run(door: &Door, arguments: &Arguments, output: &Output) -> Result<u8, Failure> {
    match &arguments.command {
        Command::Init { dir, name, label } => init(door, arguments, output, dir, name, label.as_deref()),
        Command::Operations => {
            operations(output);
            Ok(0)
        }
        Command::Call { operation, request } => any(door, arguments, output, operation, request.as_deref()),
        Command::Restore { file, dir, lost } => restore(door, arguments, output, (file, dir, *lost)),
        command => {
            unlock(door, arguments, output)?;
            on_the_vault(door, command, output)
        }
    }
}

fn on_the_vault(door: &Door, command: &Command, output: &Output) -> Result<u8, Failure> {
    match command {
        Command::Import { files, kind, dry_run, sheet, mapping } => match kind {
            ImportKind::News if sheet.is_none() && mapping.is_empty() => import::news(door, output, files, *dry_run),
            ImportKind::News => Err(Failure::Usage(message(output.language, "cli-only-cases"))),
            ImportKind::Cases => import::cases(door, output, files, sheet.as_deref(), mapping, *dry_run),
        },
        Command::Search { query, kinds, limit } => search(door, output, query, kinds, *limit),
        Command::Export(export) => export_list(door, output, export),
        Command::Verify => verify(door, output),
        Command::Reindex => say(door, output, "vault.reindex", json!({}), "cli-reindexed"),
        Command::Backup { file, leaves } => {
            let request = json!({ "path": file.to_string_lossy(), "leaves": leaves });
            say(door, output, "backup.make", request, "cli-backed-up")
        }
        Command::Sample { cases, notes, news, seed, language } => {
            let request = json!({ "cases": cases, "notes": notes, "news": news, "seed": seed, "language": language });
            say(door, output, "sample.fill", request, "cli-sampled")
        }
        Command::Init { .. } | Command::Operations | Command::Call { .. } | Command::Restore { .. } => unreachable!("they open no vault"),
    }
}

fn unlock(door: &Door, arguments: &Arguments, output: &Output) -> Result<(), Failure> {
    let dir = match &arguments.vault {
        Some(dir) => dir.to_string_lossy().into_owned(),
        None => text(&call(door, "vault.status", json!({}))?["default_dir"]),
    };
    // First whether there is one: nobody should type a passphrase for nothing.
    if call(door, "vault.look", json!({ "dir": dir }))?["exists"] == false {
        return Err(ErrorCode::VaultMissing.into());
    }
    let passphrase = secrets::passphrase(arguments, output, false)?;
    let status = call(door, "vault.unlock", json!({ "dir": dir, "passphrase": passphrase, "key_file": arguments.key_file }))?;
    if status["put_back"] == true {
        output.aside(&message(output.language, "cli-put-back"));
    }
    if status["opened_despite"] == true {
        output.aside(&message(output.language, "cli-opened-despite"));
    }
    Ok(())
}

fn restore(door: &Door, arguments: &Arguments, output: &Output, (file, dir, lost): (&Path, &Path, bool)) -> Result<u8, Failure> {
    // Beside the open vault nothing comes back that was erased from it.
    if arguments.vault.is_some() {
        unlock(door, arguments, output)?;
    }
    let passphrase = secrets::passphrase(arguments, output, false)?;
    let request = json!({
        "path": file.to_string_lossy(), "dir": dir.to_string_lossy(), "passphrase": passphrase, "key_file": arguments.key_file,
        "lost": lost,
    });
    let restored = call(door, "backup.restore", request)?;
    let records: u64 = restored["counts"].as_object().into_iter().flatten().filter_map(|(_, count)| count.as_u64()).sum();
    let sound = restored["problems"].as_array().is_none_or(Vec::is_empty);
    output.answer(&restored, |restored| {
        let said = |id: &str, count: &Value| message_with(output.language, id, &[("count", &count.to_string())]);
        let compared = &restored["compared"];
        let counted = [
            ("cli-restored-erased", &restored["erased_again"]),
            ("cli-restored-refused", &compared["refused_since"]),
            ("cli-restored-guarded", &compared["do_not_disclose_since"]),
        ];
        let mut lines = findings(restored);
        lines.extend(counted.iter().filter(|(_, count)| count.as_u64() > Some(0)).map(|(id, count)| said(id, count)));
        let whole = [("records", &*records.to_string()), ("as-of", &text(&restored["as_of"]))];
        lines.push(message_with(output.language, "cli-restored", &whole));
        lines.join("\n")
    });
    // Given back all the same; what was found stands in the answer.
    Ok(if sound { 0 } else { 4 })
}

fn init(door: &Door, arguments: &Arguments, output: &Output, dir: &Path, name: &str, label: Option<&str>) -> Result<u8, Failure> {
    let passphrase = secrets::passphrase(arguments, output, true)?;
    let request = json!({ "dir": dir.to_string_lossy(), "name": name, "passphrase": passphrase, "label": label });
    let created = call(door, "vault.create", request)?;
    let answer = json!({
        "dir": created["status"]["dir"], "recovery_key": created["recovery_key"], "check_word": created["check_word"],
    });
    output.aside(&message(output.language, "cli-recovery-key"));
    output.answer(&answer, |answer| text(&answer["recovery_key"]));
    output.aside(&message_with(output.language, "cli-check-word", &[("word", &text(&created["check_word"]))]));
    Ok(0)
}

fn operations(output: &Output) {
    let role = |may_call: MayCall| match may_call {
        MayCall::Anybody => "anybody".to_owned(),
        MayCall::AtLeast(role) => role.key().to_owned(),
    };
    let list: Value = DESCRIPTIONS
        .iter()
        .map(|operation| {
            json!({
                "name": operation.name, "may_call": role(operation.may_call),
                "request": (operation.request)(), "answer": (operation.answer)(),
            })
        })
        .collect();
    let lines = || DESCRIPTIONS.iter().map(|operation| format!("{:<24} {}", operation.name, role(operation.may_call)));
    output.answer(&list, |_| lines().collect::<Vec<_>>().join("\n"));
}

fn any(door: &Door, arguments: &Arguments, output: &Output, operation: &str, request: Option<&str>) -> Result<u8, Failure> {
    let known = DESCRIPTIONS.iter().find(|known| known.name == operation).ok_or(ErrorCode::UnknownOperation)?;
    // The passphrase is the first line of standard input, so it is read first.
    if known.may_call != MayCall::Anybody {
        unlock(door, arguments, output)?;
    }
    let request = match request {
        Some("-") => {
            let mut bytes = Vec::new();
            std::io::stdin().lock().take(LARGEST + 1).read_to_end(&mut bytes).map_err(Problem::from)?;
            if bytes.len() as u64 > LARGEST {
                return Err(ErrorCode::TooLarge.into());
            }
            serde_json::from_slice(&bytes)
        }
        Some(request) => serde_json::from_str(request),
        None => Ok(json!({})),
    };
    let request = request.map_err(|_| ErrorCode::BadRequest)?;
    println!("{}", call(door, operation, request)?);
    Ok(0)
}

fn search(door: &Door, output: &Output, query: &str, kinds: &[String], limit: u32) -> Result<u8, Failure> {
    let answer = call(door, "search", json!({ "query": query, "kinds": kinds, "limit": limit, "count": true }))?;
    output.answer(&answer, |answer| {
        let hit = |hit: &Value| {
            let snippet: String = list(&hit["snippet"]).iter().map(|piece| text(&piece["text"])).collect();
            format!("{:<10} {}  {}\n           {}", text(&hit["kind"]), text(&hit["id"]), text(&hit["title"]), snippet.trim())
        };
        let mut lines: Vec<String> = list(&answer["hits"]).iter().map(hit).collect();
        lines.push(message_with(output.language, "cli-found", &[("total", &answer["total"].to_string())]));
        lines.join("\n")
    });
    Ok(0)
}

fn export_list(door: &Door, output: &Output, export: &Export) -> Result<u8, Failure> {
    let ending = export.out.file_name().map(|name| name.to_string_lossy().trim_end_matches(".age").to_owned()).unwrap_or_default();
    let format = export.format.clone().or_else(|| ending.rsplit_once('.').map(|(_, ending)| ending.to_owned()));
    let protection = match () {
        () if export.plain => {
            output.aside(&message(output.language, if export.names || export.texts { "cli-plain-names" } else { "cli-plain" }));
            json!({ "kind": "plain", "acknowledged": true })
        }
        () if !export.to.is_empty() => json!({ "kind": "recipients", "recipients": export.to }),
        () => {
            let passphrase = match &export.passphrase_from {
                Some(file) => secrets::of_file(file)?,
                None if export.passphrase_ask => secrets::ask(output, true)?,
                None => return Err(Failure::Usage(message(output.language, "cli-no-protection"))),
            };
            json!({ "kind": "passphrase", "passphrase": passphrase })
        }
    };
    let mut request = json!({
        "format": format, "names": export.names, "language": export.language,
        "protection": protection, "path": export.out.to_string_lossy(), "replace": export.replace,
    });
    let operation = if export.what == "cases" {
        request["filter"] = json!({ "status": export.status });
        "export.cases"
    } else {
        (request["kind"], request["texts"], request["case"]) =
            (export.what.clone().into(), export.texts.into(), export.case.clone().into());
        "export.records"
    };
    let answer = call(door, operation, request)?;
    output.answer(&answer, |answer| {
        message_with(output.language, "cli-exported", &[("rows", &answer["rows"].to_string()), ("path", &text(&answer["path"]))])
    });
    Ok(0)
}

fn verify(door: &Door, output: &Output) -> Result<u8, Failure> {
    let answer = call(door, "vault.verify", json!({}))?;
    let problems = list(&answer["problems"]);
    output.answer(&answer, |answer| {
        let documents = answer["documents"].to_string();
        let mut lines = findings(answer);
        let id = if problems.is_empty() { "cli-verified" } else { "cli-not-verified" };
        lines.push(message_with(output.language, id, &[("documents", &documents)]));
        lines.join("\n")
    });
    Ok(if problems.is_empty() { 0 } else { 4 })
}

/// What a check of a whole vault found, a line each.
fn findings(answer: &Value) -> Vec<String> {
    list(&answer["problems"]).iter().map(|problem| format!("{}: {}", text(&problem["code"]), problem["count"])).collect()
}

/// Calls an operation and says its answer's numbers in one sentence.
fn say(door: &Door, output: &Output, operation: &str, request: Value, id: &str) -> Result<u8, Failure> {
    let answer = call(door, operation, request)?;
    output.answer(&answer, |answer| {
        let numbers: Vec<(String, String)> =
            answer.as_object().into_iter().flatten().map(|(name, value)| (name.clone(), value.to_string())).collect();
        let numbers: Vec<(&str, &str)> = numbers.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        message_with(output.language, id, &numbers)
    });
    Ok(0)
}

pub(crate) fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

pub(crate) fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}
