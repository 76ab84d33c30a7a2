//! A small disk of its own that is really full, at whatever moment of an operation.

use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::json;

use crate::each_call::{chosen, is_same_but_for_the_log};
use crate::prepared::{Prepared, ROBINS, ask, door, files_of, lay_out, unlock};
use crate::row::{Tally, often};
use crate::whole::{digest, dump};

/// The id of a name that is saved once there is room again.
const ROOM_AGAIN: &str = "0199fc57-60e2-7d3e-a165-44263136a40d";

/// A disk of 24 MiB.
struct SmallDisk<'a>(&'a Path);

impl SmallDisk<'_> {
    fn mount(place: &Path) -> Option<SmallDisk<'_>> {
        fs::create_dir_all(place).expect("room");
        let mounted = Command::new("mount").args(["-t", "tmpfs", "-o", "size=24m,mode=700", "none"]).arg(place).status();
        mounted.is_ok_and(|status| status.success()).then_some(SmallDisk(place))
    }

    /// Leaves so many bytes.
    fn leave(&self, bytes: usize) {
        let filler = self.0.join("filler");
        let mut length = 24 << 20;
        let file = fs::File::create(&filler).expect("a name takes no room");
        // As much as fits, then less.
        let mut step = 1 << 20;
        let mut held = 0;
        while step >= 4096 {
            use std::io::Write;
            match (&file).write(&vec![0; step]) {
                Ok(0) | Err(_) => step /= 2,
                Ok(written) => held += written,
            }
            length = held;
        }
        file.set_len(length.saturating_sub(bytes) as u64).expect("shorter");
    }

    fn give(&self) {
        let _ = fs::remove_file(self.0.join("filler"));
    }
}

impl Drop for SmallDisk<'_> {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg(self.0).status();
    }
}

/// Row: each operation with 0, 4, 8 … KiB left.
pub fn full(prepared: &Prepared, tally: &mut Tally) {
    let place = prepared.base.join("small");
    let Some(disk) = SmallDisk::mount(&place) else {
        tally.note("mounting is not allowed here: not tried; the row `errors` refuses the same calls".to_owned());
        return;
    };
    let desk = place.join("desk");
    let template = files_of(&prepared.base.join("template"));
    let rooms: Vec<usize> = (0..12).map(|no| no * 4096).chain([65_536, 131_072, 262_144, 524_288, 1 << 20, 2 << 20]).collect();
    for operation in chosen().into_iter().filter(|operation| operation.open && operation.name != "vault.lock") {
        let (mut refused, mut done) = (0, 0);
        for room in rooms.iter().step_by(often("PANAH_STEP", 1) as usize) {
            disk.give();
            lay_out(&template, &desk);
            let program = door(&desk, 7);
            unlock(&program, &desk, &prepared.facts.recovery).expect("it opens");
            let before = dump(&program);
            let mut request = (operation.request)(&desk, &prepared.facts);
            if operation.name == "vault.change_passphrase" {
                request["old"] = json!(null);
            }
            disk.leave(*room);
            let answer = program.call(operation.door, request);
            let code = answer.as_ref().err().map(|problem| json!(problem.code));
            let still = is_same_but_for_the_log(operation, &dump(&program), &before);
            disk.give();
            // Done, and what follows it is tried again.
            let unfinished = code == Some(json!("unfinished"));
            let clear =
                code.as_ref().is_none_or(|code| unfinished || [json!("disk-full"), json!("io"), json!("not-writable")].contains(code));
            let came = (|| {
                if !clear {
                    return Err(format!("refused as {}", code.as_ref().expect("some")));
                }
                if code.is_some() && !unfinished && !still {
                    return Err("refused, and something was changed".to_owned());
                }
                // Somebody new: what was there may be erased by now.
                let record = json!({"record": {"names": {ROOM_AGAIN: {"text": "Robin Vale", "kind": "full"}}, "roles": ["helped"]}});
                program.call("person.save", record).map_err(|problem| format!("nothing can be saved any more: {problem}"))?;
                let verified = program.call("vault.verify", json!({})).map_err(|problem| format!("verify: {problem}"))?;
                if verified["problems"] != json!([]) {
                    return Err(format!("verify: {}", verified["problems"]));
                }
                let left = digest(&dump(&program));
                program.call("vault.lock", json!({})).map_err(|problem| format!("locking: {problem}"))?;
                let secret = match (&answer, operation.name) {
                    (Ok(answer), "recovery.renew") => answer["key"].as_str().unwrap_or_default().to_owned(),
                    (_, "recovery.renew") => ROBINS[0].to_owned(),
                    (_, "recovery.prove") if code.is_none() || unfinished => prepared.facts.begun.clone(),
                    _ => prepared.facts.recovery.clone(),
                };
                unlock(&program, &desk, &secret).map_err(|problem| format!("opening again: {problem}"))?;
                if digest(&dump(&program)) != left {
                    return Err("opened again, it reads otherwise".to_owned());
                }
                ask(&program, "vault.lock", json!({}));
                Ok(())
            })();
            refused += u32::from(code.is_some());
            done += u32::from(code.is_none());
            tally.take(|| format!("{} with {room} bytes left", operation.name), came);
        }
        tally.note(format!("{}: done {done}, refused {refused}", operation.name));
    }
}
