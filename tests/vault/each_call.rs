//! Every call of every operation: killed before it, cut in the middle of it, refused by a full or a broken disk.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::ops::RangeInclusive;
use std::path::PathBuf;

use serde_json::{Value, json};

use crate::disk::{Call, Kind};
use crate::faults::{Came, Mode, Standing};
use crate::operations::{OPERATIONS, Operation};
use crate::prepared::{NOORS, Prepared, ask, door, files_of, unlock};
use crate::row::{Tally, often};
use crate::whole::{Check, Found, difference, digest};

type Files = BTreeMap<PathBuf, Vec<u8>>;
type Dump = BTreeMap<String, Value>;

/// What an operation leaves when nothing goes wrong, and what there was before.
pub struct Bounds {
    /// The operation.
    pub operation: &'static Operation,
    /// Its program.
    pub standing: Standing,
    /// Who looks at what it leaves.
    pub check: Check,
    /// Its calls.
    pub calls: Vec<Call>,
    before: Dump,
    after: Dump,
    /// Whose passphrases open the vault before and after.
    opens: [BTreeSet<usize>; 2],
    /// The recovery keys that do.
    recoveries: [BTreeSet<usize>; 2],
    /// What stands in a vault that it makes outside.
    other: Option<Dump>,
    /// A file outside the vault, as it is left.
    outside: Option<Vec<u8>>,
}

const LOG: &str = "disclosure.list";

/// Whether two states of a vault differ in nothing, or in the log of what left alone: that something leaves is written down before its file gets
/// its name, and that it did not after all when it could get none.
pub fn is_same_but_for_the_log(operation: &Operation, dump: &Dump, before: &Dump) -> bool {
    let rest =
        |dump: &Dump| dump.iter().filter(|(name, _)| *name != LOG).map(|(name, value)| (name.clone(), value.clone())).collect::<Dump>();
    let leaves = operation.outside.iter().any(|name| name.ends_with(".csv") || name.ends_with(".age"));
    dump == before || (leaves && rest(dump) == rest(before))
}

/// How often what was found was the state after.
#[derive(Default)]
pub struct Seen {
    /// The state before.
    pub before: u64,
    /// The state after.
    pub after: u64,
    /// Left beside, outside the vault.
    pub beside: u64,
}

impl Bounds {
    /// Carries the operation out once with nothing in its way.
    pub fn of(prepared: &Prepared, operation: &'static Operation) -> Bounds {
        let mut standing = Standing::start(prepared, operation);
        let mut check = Check::new(prepared, operation);
        let trace = prepared.base.join("trace");
        let came = standing.carry_out(Mode::Count, 0, Some(&trace), None);
        let answer = came.answer.clone().unwrap_or_else(|| panic!("{}: {came:?}", operation.name));
        assert!(matches!(came.after, Some(Ok(_))), "{}: {came:?}", operation.name);
        match operation.name {
            "recovery.renew" => check.recoveries.push(answer["key"].as_str().expect("a key").to_owned()),
            "recovery.prove" | "recovery.give_up" => check.recoveries.push(prepared.facts.begun.clone()),
            "recovery.share" => {
                let shares = answer["shares"].as_array().expect("shares").iter().filter_map(Value::as_str);
                check.recoveries.push(shares.take(2).collect::<Vec<_>>().join(" "));
            }
            "member.add" => check.learn_slot(&files_of(&standing.folder), NOORS),
            _ => {}
        }
        let look = |files: &Files| check.look(files).unwrap_or_else(|why| panic!("{}: {why}", operation.name));
        let found = look(standing.before());
        // With no fault the session goes on and saves; what it leaves is the state after.
        let left = files_of(&standing.folder);
        let done = look(&left);
        let other = check.in_the_other().expect("it opens");
        let outside = operation.outside.first().and_then(|name| left.get(&PathBuf::from(name)).cloned());
        let calls = Call::read(&fs::read(trace).expect("the record"));
        Bounds {
            before: found.dump,
            after: done.dump,
            opens: [found.opens, done.opens],
            recoveries: [found.recoveries, done.recoveries],
            calls,
            other,
            outside,
            operation,
            standing,
            check,
        }
    }

    /// Judges what a desk's folder holds, after an operation that was acknowledged or not. Nothing between before and after.
    pub fn judge(&self, files: &Files, acknowledged: bool, seen: &mut Seen) -> Result<Found, String> {
        let found = self.check.look(files)?;
        let is_after = found.dump == self.after;
        if !is_after && found.dump != self.before && !self.is_written_down_only(&found.dump) {
            return Err(format!(
                "neither before ({}) nor after ({})",
                difference(&found.dump, &self.before),
                difference(&found.dump, &self.after)
            ));
        }
        for (what, held, bounds) in [("passphrases", &found.opens, &self.opens), ("recovery keys", &found.recoveries, &self.recoveries)] {
            if !bounds.contains(held) || (acknowledged && *held != bounds[1]) {
                return Err(format!("{what} {held:?} open it, not {bounds:?}"));
            }
        }
        if acknowledged && !is_after {
            return Err(format!("acknowledged and not there: {}", difference(&found.dump, &self.after)));
        }
        self.judge_outside(files, acknowledged)?;
        match is_after {
            true => seen.after += 1,
            false => seen.before += 1,
        }
        seen.beside += found.beside.len() as u64;
        Ok(found)
    }

    fn is_written_down_only(&self, dump: &Dump) -> bool {
        let rows = |dump: &Dump| dump[LOG]["rows"].as_array().map_or(0, Vec::len);
        rows(dump) == rows(&self.after) && is_same_but_for_the_log(self.operation, dump, &self.before)
    }

    fn judge_outside(&self, files: &Files, acknowledged: bool) -> Result<(), String> {
        let Some(name) = self.operation.outside.first() else { return Ok(()) };
        if self.check.other_vault().is_some() {
            let other = self.check.in_the_other()?;
            return match (other == self.other, other.is_none() && !acknowledged) {
                (false, false) => {
                    let differs = other.zip(self.other.as_ref()).map(|(one, other)| difference(&one, other));
                    Err(format!("the other vault is not what it is to be ({})", differs.unwrap_or_default()))
                }
                _ => Ok(()),
            };
        }
        match (files.get(&PathBuf::from(name)), &self.outside) {
            (None, _) if acknowledged || name.ends_with("backup") => Err(format!("{name} is gone")),
            (Some(_), _) if name.ends_with("backup") => self.rehearse(name),
            (Some(bytes), Some(whole)) if name.ends_with(".csv") && bytes != whole => Err(format!("{name} is not whole")),
            (Some(bytes), _) if name.ends_with(".age") || name.ends_with(".csv") => self.is_written_down(name, bytes),
            (Some(bytes), Some(whole)) if bytes != whole => Err(format!("{name} is not whole")),
            _ => Ok(()),
        }
    }

    /// The file is the one that the vault says has left.
    fn is_written_down(&self, name: &str, bytes: &[u8]) -> Result<(), String> {
        let program = door(self.check.place(), 96);
        unlock(&program, self.check.place(), &self.check.recoveries[0]).map_err(|problem| problem.to_string())?;
        let digest = blake3::hash(bytes).to_hex().to_string();
        let log = ask(&program, "disclosure.list", json!({"limit": 100, "offset": 0}));
        ask(&program, "vault.lock", json!({}));
        let rows = log["rows"].as_array().into_iter().flatten();
        match rows.into_iter().any(|row| row["file_digest"] == json!(digest)) {
            true => Ok(()),
            false => Err(format!("{name} is not the file that is written down")),
        }
    }

    /// The old backup or the new one, whole.
    fn rehearse(&self, name: &str) -> Result<(), String> {
        let place = self.check.place();
        let request = json!({"path": place.join(name), "passphrase": self.check.recoveries[0]});
        match door(place, 97).call("backup.rehearse", request) {
            Ok(answer) if answer["problems"] == json!([]) => Ok(()),
            Ok(answer) => Err(format!("the backup: {}", answer["problems"])),
            Err(problem) => Err(format!("the backup: {problem}")),
        }
    }

    /// Judges a trial in which the session lived on after an error.
    fn judge_error(&self, mode: Mode, came: &Came, files: &Files, seen: &mut Seen) -> Result<(), String> {
        let clear = ["disk-full", "io", "not-writable", "unfinished"];
        match (&came.answer, came.refused.as_deref()) {
            (None, Some("vault-damaged")) if mode == Mode::Lying => {}
            (None, Some(code)) if !clear.contains(&code) => return Err(format!("refused as {code}")),
            (None, None) => return Err(format!("the program ended ({})", came.ended)),
            _ => {}
        }
        let digest_after = match &came.after {
            Some(Ok(digest)) => digest,
            Some(Err(why)) => return Err(why.clone()),
            None => return Err(format!("the session ended ({})", came.ended)),
        };
        let found = self.judge(files, came.answer.is_some(), seen)?;
        if digest_after.is_empty() {
            return Ok(());
        }
        match (*digest_after == digest(&found.dump), found.after) {
            (false, _) => Err("the session read something else than what is there".to_owned()),
            (_, false) => Err("what was saved afterwards is not there".to_owned()),
            _ => Ok(()),
        }
    }
}

/// Which operations: all, or those named in PANAH_OPERATIONS, with commas between.
pub fn chosen() -> Vec<&'static Operation> {
    let names = std::env::var("PANAH_OPERATIONS").unwrap_or_default();
    let names: Vec<&str> = names.split(',').map(str::trim).filter(|name| !name.is_empty()).collect();
    OPERATIONS.iter().filter(|operation| names.is_empty() || names.contains(&operation.name)).collect()
}

/// Row: kill before every call, and after half of every write.
pub fn kills(prepared: &Prepared, tally: &mut Tally) {
    for operation in chosen() {
        kills_of(prepared, operation, often("PANAH_STEP", 1) as usize, tally);
    }
}

/// The same for one operation, at every `step`-th call.
pub fn kills_of(prepared: &Prepared, operation: &'static Operation, step: usize, tally: &mut Tally) {
    let mut bounds = Bounds::of(prepared, operation);
    let (mut seen, mut points) = (Seen::default(), 0);
    let calls: Vec<Kind> = bounds.calls.iter().map(|call| call.kind).filter(|kind| *kind != Kind::Mark).collect();
    for at in (1..=calls.len()).step_by(step) {
        for mode in [Mode::Kill, Mode::Torn].into_iter().filter(|mode| *mode == Mode::Kill || calls[at - 1] == Kind::Write) {
            points += 1;
            let came = bounds.standing.carry_out(mode, at as u32, None, None);
            let judged = match came.ended {
                -9 => bounds.judge(&files_of(&bounds.standing.folder), came.answer.is_some(), &mut seen).map(drop),
                other => Err(format!("it was not killed ({other})")),
            };
            tally.take(
                || format!("{} call {at} {:?}{}", operation.name, calls[at - 1], if mode == Mode::Torn { ", half" } else { "" }),
                judged,
            );
        }
    }
    tally.note(format!(
        "{}: {} calls, {points} kills; before {}, after {}, left beside {}",
        operation.name,
        calls.len(),
        seen.before,
        seen.after,
        seen.beside
    ));
}

/// Row: every call fails.
pub fn errors(prepared: &Prepared, tally: &mut Tally) {
    for operation in chosen() {
        errors_of(prepared, operation, often("PANAH_STEP", 1) as usize, tally);
    }
}

/// The small pieces of what is read back, each told as written and put wrong: of a backup its keyring, its slots, its seal.
pub fn lies_of(prepared: &Prepared, operation: &'static Operation, tally: &mut Tally) {
    let mut bounds = Bounds::of(prepared, operation);
    let (mut seen, calls) = (Seen::default(), bounds.calls.iter().filter(|call| call.kind != Kind::Mark));
    let small: Vec<bool> = calls.map(|call| call.is_read_back() && SMALL.contains(&call.len())).collect();
    for at in (1..=small.len()).filter(|at| small[at - 1]) {
        let came = bounds.standing.carry_out(Mode::Lying, at as u32, None, None);
        let judged = bounds.judge_error(Mode::Lying, &came, &files_of(&bounds.standing.folder), &mut seen);
        tally.take(|| format!("{} call {at} written wrong", operation.name), judged);
    }
}

/// Bytes of a small piece: more than the headers of an archive, less than a page of the database.
const SMALL: RangeInclusive<usize> = 100..=4_000;

/// The same for one operation, at every `step`-th call.
pub fn errors_of(prepared: &Prepared, operation: &'static Operation, step: usize, tally: &mut Tally) {
    let mut bounds = Bounds::of(prepared, operation);
    let (mut seen, mut points) = (Seen::default(), 0);
    let calls: Vec<Kind> = bounds.calls.iter().map(|call| call.kind).filter(|kind| *kind != Kind::Mark).collect();
    let read_back: Vec<bool> = bounds.calls.iter().map(Call::is_read_back).collect();
    for at in (1..=calls.len()).step_by(step) {
        for mode in [Mode::Full, Mode::Broken, Mode::Lying].into_iter().filter(|mode| *mode != Mode::Lying || read_back[at - 1]) {
            points += 1;
            let came = bounds.standing.carry_out(mode, at as u32, None, None);
            let judged = bounds.judge_error(mode, &came, &files_of(&bounds.standing.folder), &mut seen);
            let code = came.refused.as_deref().unwrap_or("done");
            tally.take(
                || {
                    format!(
                        "{} call {at} {:?} {} ({code})",
                        operation.name,
                        calls[at - 1],
                        match mode {
                            Mode::Full => "ENOSPC",
                            Mode::Broken => "EIO",
                            _ => "written wrong",
                        }
                    )
                },
                judged,
            );
        }
    }
    tally.note(format!(
        "{}: {} calls ({} read back), {points} errors; before {}, after {}, left beside {}",
        operation.name,
        calls.len(),
        read_back.iter().filter(|read| **read).count(),
        seen.before,
        seen.after,
        seen.beside
    ));
}
