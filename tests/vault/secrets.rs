//! Who has no key: wrong passphrases, slots of other vaults, slots made cheap to guess, keyrings forged. Refused alike, no file changed.

use std::fs;
use std::io::Write;
use std::iter;
use std::path::{Path, PathBuf};

use age::secrecy::SecretString;
use panah_core::Problem;
use serde_json::{Value, json};

use crate::insider;
use crate::prepared::{MINAS, Prepared, ROBINS, ZEFS, ask, door, files_of, unlock};
use crate::row::Tally;

/// Row: each way in that is none.
pub fn secrets(prepared: &Prepared, tally: &mut Tally) {
    let desk = prepared.copy("secrets/desk");
    let program = door(&desk, 5);
    let other = Prepared::another(prepared);
    let slots: Vec<PathBuf> = slots_of(&desk);
    let theirs = fs::read(&slots_of(&other)[0]).expect("a slot");
    let mut refusals: Vec<(String, Problem)> = Vec::new();
    let mut refused = |what: &str, secret: &str, altered: Option<(&Path, &[u8])>, tally: &mut Tally| {
        let sound = altered.map(|(path, bytes)| {
            let sound = fs::read(path).ok();
            fs::write(path, bytes).expect("room");
            (path, sound)
        });
        let before = files_of(&desk);
        let came = match unlock(&program, &desk, secret) {
            Ok(_) => Err("it was opened".to_owned()),
            Err(_) if without_the_lock(&files_of(&desk)) != without_the_lock(&before) => Err("a file was changed".to_owned()),
            Err(problem) => {
                refusals.push((what.to_owned(), problem));
                Ok(())
            }
        };
        let _ = program.call("vault.lock", json!({}));
        tally.take(|| what.to_owned(), came);
        match sound {
            Some((path, Some(bytes))) => fs::write(path, bytes).expect("room"),
            Some((path, None)) => fs::remove_file(path).expect("just written"),
            None => {}
        }
    };
    for wrong in
        ["not this one at all", "Seven quiet lanterns by the river", "seven quiet lanterns by the river ", ROBINS[1], MINAS[1], "x"]
    {
        refused("a wrong passphrase", wrong, None, tally);
    }
    let other_key: String = insider::slot(&theirs, ROBINS[0]).expect("it opens")["identity"].as_str().expect("an identity").to_owned();
    refused("the key of another vault's person", &other_key, None, tally);
    let stranger = age::x25519::Identity::generate();
    refused("a way back of nobody's", age::secrecy::ExposeSecret::expose_secret(&stranger.to_string()), None, tally);

    // A slot of another vault, under the same passphrase, in place of each slot; all others are gone, or they would open it.
    let people = desk.join("vault/people");
    let held: Vec<(PathBuf, Vec<u8>)> = slots.iter().map(|path| (path.clone(), fs::read(path).expect("a slot"))).collect();
    let robins = held.iter().find(|(_, bytes)| insider::slot(bytes, ROBINS[0]).is_some()).expect("Robin's").clone();
    let aside = |out: bool| {
        for (path, bytes) in &held {
            match out {
                true => drop(fs::remove_file(path)),
                false => fs::write(path, bytes).expect("room"),
            }
        }
    };
    let content = insider::slot(&robins.1, ROBINS[0]).expect("it opens");
    aside(true);
    refused("a slot of another vault", ROBINS[0], Some((&robins.0, &theirs)), tally);
    for factor in [1, 10, 16] {
        let cheap = slot_under(&content, "an easy guess", factor);
        refused(&format!("a slot of work factor {factor}"), "an easy guess", Some((&people.join("cheap.age"), &cheap)), tally);
        let cheap = slot_under(&content, ROBINS[0], factor);
        refused(&format!("the person's own slot at work factor {factor}"), ROBINS[0], Some((&robins.0, &cheap)), tally);
    }
    // A slot made by somebody who knows the vault's id (it stands in vault.json) but nobody's key.
    let vault: Value = serde_json::from_slice(&fs::read(desk.join("vault/vault.json")).expect("a header")).expect("a header");
    let mine = age::x25519::Identity::generate();
    let text = mine.to_string();
    let identity = age::secrecy::ExposeSecret::expose_secret(&text);
    let forged = json!({"identity": identity, "signing_key": vec![7; 32], "vault": vault["vault"]});
    let forged = slot_under(&forged, "mine alone in here", 17);
    let forged_path = people.join("forged.age");
    refused("a slot of one's own making", "mine alone in here", Some((&forged_path, &forged)), tally);
    // With a keyring of one's own making too: the recipients stand inside the database alone.
    let keyring = json!({"vault": vault["vault"], "current": vec![9; 32], "epoch": 1});
    let keyring = insider::encrypt(keyring.to_string().as_bytes(), &mine.to_public());
    let keyring_path = desk.join("vault/keyring.age");
    refused("a keyring forged for it, opened by its key", identity, Some((&keyring_path, &keyring)), tally);
    fs::write(&forged_path, &forged).expect("room");
    refused("a keyring forged for it, opened by its passphrase", "mine alone in here", Some((&keyring_path, &keyring)), tally);
    fs::remove_file(&forged_path).expect("just written");
    aside(false);
    for (who, secret) in [("Robin", ROBINS[0]), ("Mina", MINAS[0]), ("Zef", ZEFS)] {
        refused(&format!("a keyring forged, opened by {who}"), secret, Some((&keyring_path, &keyring)), tally);
    }
    // The same key to whoever forges it and has a person's rights: opened, it says that it is another keyring than the one left.
    let whole = insider::decrypt(&fs::read(&keyring_path).expect("a keyring"), &insider::identity_of(&prepared.facts.recovery));
    let without_others = insider::encrypt(&whole.expect("it opens"), &mine.to_public());
    refused("the right key for a recipient who has no row", identity, Some((&keyring_path, &without_others)), tally);

    let alike: Vec<&(String, Problem)> = refusals.iter().filter(|(_, problem)| problem.to_string() != "WrongPassphrase").collect();
    let unlike = |what: &str| ["a keyring forged for it", "the right key for a recipient"].iter().any(|known| what.starts_with(known));
    for (what, problem) in &alike {
        let came = if unlike(what) { Ok(()) } else { Err(format!("{problem}, unlike the others")) };
        tally.take(|| what.clone(), came);
    }
    let told: Vec<String> = alike.iter().map(|(what, problem)| format!("{what}: {problem}")).collect();
    tally.note(format!("all are refused as WrongPassphrase without a detail, but: {}", told.join("; ")));
    let opens = unlock(&program, &desk, ROBINS[0]).map(|_| ask(&program, "vault.verify", json!({}))["problems"] == json!([]));
    tally.take(|| "the right passphrase, after all that".to_owned(), if opens == Ok(true) { Ok(()) } else { Err(format!("{opens:?}")) });
    let _ = program.call("vault.lock", json!({}));
}

fn slots_of(desk: &Path) -> Vec<PathBuf> {
    let mut slots: Vec<PathBuf> =
        fs::read_dir(desk.join("vault/people")).expect("a folder").map(|entry| entry.expect("an entry").path()).collect();
    slots.sort();
    slots
}

fn without_the_lock(files: &std::collections::BTreeMap<PathBuf, Vec<u8>>) -> Vec<(&PathBuf, &Vec<u8>)> {
    files.iter().filter(|(path, _)| !path.ends_with("lock")).collect()
}

/// A slot under a passphrase, at whatever cost.
fn slot_under(content: &Value, passphrase: &str, factor: u8) -> Vec<u8> {
    let mut recipient = age::scrypt::Recipient::new(SecretString::from(passphrase.to_owned()));
    recipient.set_work_factor(factor);
    let mut sealed = Vec::new();
    let mut writer = age::Encryptor::with_recipients(iter::once(&recipient as &dyn age::Recipient))
        .expect("a recipient")
        .wrap_output(&mut sealed)
        .expect("memory");
    writer.write_all(content.to_string().as_bytes()).expect("memory");
    writer.finish().expect("memory");
    sealed
}
