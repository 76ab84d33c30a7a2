//! The gate: the one place where text of the vault becomes a file outside it.
//!
//! Order of steps: the file is written beside its place, sealed; the disclosure is put into the log and made durable; only then does the
//! file get its name. Nothing leaves unlogged, and a file that could not be put in place is logged as not delivered.

use std::fs;
use std::io::{BufWriter, Write};
use std::iter;
use std::path::{Path, PathBuf};

use age::secrecy::SecretString;
use age::{Encryptor, x25519};
use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;
use zeroize::Zeroizing;

use super::log::{Disclosure, Telling};
use crate::Id;
use crate::door::Session;
use crate::error::{ErrorCode, FieldFault, Problem, Result};
use crate::ledger;
use crate::store::Ordered;
use crate::vault;

/// How a file is protected.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(rename_all = "kebab-case", tag = "kind", deny_unknown_fields)]
pub enum Protection {
    /// Encrypted with age to these recipients (`age1…`).
    Recipients {
        /// The recipients.
        recipients: Vec<String>,
    },
    /// Encrypted with age under a passphrase of at least 8 characters.
    Passphrase {
        /// The passphrase.
        passphrase: String,
    },
    /// Not at all. Only after a warning that says what it reveals.
    Plain {
        /// The person has read the warning.
        acknowledged: bool,
    },
}

/// A file on its way out.
pub struct Outgoing {
    /// What it holds: `cases`.
    pub what: &'static str,
    /// Its format: `xlsx`.
    pub format: &'static str,
    /// How many records it tells of.
    pub rows: u64,
    /// Whether it names people.
    pub names: bool,
    /// Of whom it tells, to whom, and by what right.
    pub telling: Telling,
    /// Its content.
    pub bytes: Zeroizing<Vec<u8>>,
    /// Where it is to stand. `.age` is added to an encrypted file's name.
    pub path: String,
    /// Whether a file that stands there already may be replaced.
    pub replace: bool,
    /// How it is protected.
    pub protection: Protection,
}

/// A file written beside its place, which gets its name once the log is durable.
pub struct Delivery {
    beside: PathBuf,
    path: PathBuf,
    disclosure: Id,
}

/// Lets a file out. Its place, and the disclosure's id.
pub fn release(session: &mut Session, outgoing: Outgoing) -> Result<(PathBuf, Id)> {
    let plain = matches!(outgoing.protection, Protection::Plain { .. });
    let path = place(&outgoing.path, outgoing.replace, !plain)?;
    let (bytes, recipients) = seal(&outgoing, session.work_factor)?;
    let written = beside(session, path, |_, file| Ok(file.write_all(&bytes)?))?;
    let disclosure = Disclosure {
        what: outgoing.what.to_owned(),
        format: outgoing.format.to_owned(),
        rows: outgoing.rows,
        names: outgoing.names,
        protection: outgoing.protection.key().to_owned(),
        recipients: Ordered(recipients),
        file_digest: written.digest.clone(),
        ..outgoing.telling.disclosure()
    };
    let disclosure = log(session, disclosure)?;
    Ok((written.path, disclosure))
}

/// Writes down what is printed next; of a text that the core composed, its digest.
pub fn on_paper(session: &Session, what: &str, names: bool, telling: Telling, text: Option<&str>) -> Result<Id> {
    let (what, format, protection) = (what.to_owned(), "paper".to_owned(), "plain".to_owned());
    let file_digest = text.map(|text| blake3::hash(text.as_bytes()).to_hex().to_string()).unwrap_or_default();
    let disclosure = Disclosure { what, format, rows: 1, names, protection, file_digest, ..telling.disclosure() };
    Ok(ledger::append(session, disclosure)?.id)
}

/// A file that stands beside its place and waits for its name.
pub struct Written {
    /// Where it stands.
    pub beside: PathBuf,
    /// Its place.
    pub path: PathBuf,
    /// BLAKE3 of it as it stands, in hex.
    pub digest: String,
}

/// Writes a file for these recipients beside its place, as it comes: it may be larger than memory. The next step is [`log`].
pub fn seal_beside(
    session: &mut Session,
    (path, replace): (&str, bool),
    recipients: &[x25519::Recipient],
    write: impl FnOnce(&Session, &mut dyn Write) -> Result<()>,
) -> Result<Written> {
    let each = recipients.iter().map(|recipient| recipient as &dyn age::Recipient);
    let encryptor = Encryptor::with_recipients(each).map_err(|_| ErrorCode::Stopped.with("recipients"))?;
    beside(session, place(path, replace, true)?, |session, file| {
        let mut sealed = encryptor.wrap_output(file)?;
        write(session, &mut sealed)?;
        sealed.finish()?;
        Ok(())
    })
}

/// Writes down what leaves with the file that was written last. The file gets its name once this is durable.
pub fn log(session: &mut Session, disclosure: Disclosure) -> Result<Id> {
    let id = ledger::append(session, disclosure)?.id;
    if let Some(delivery) = session.deliveries.last_mut() {
        delivery.disclosure = id;
    }
    Ok(id)
}

/// Makes what was done so far durable and gives the files their names, in the middle of an operation: what follows is a transaction of its
/// own, and may take out of the vault what stands in the file now.
pub fn deliver_now(session: &mut Session) -> Result<()> {
    session.store.connection.execute_batch("COMMIT")?;
    deliver(session)?;
    Ok(session.store.connection.execute_batch("BEGIN")?)
}

/// Writes a file beside its place and syncs it. From then on the session knows of it, and takes it back if anything fails.
fn beside(session: &mut Session, path: PathBuf, write: impl FnOnce(&Session, &mut dyn Write) -> Result<()>) -> Result<Written> {
    let mut name = std::ffi::OsString::from(".");
    name.push(path.file_name().ok_or_else(|| Problem::invalid("path", "no-file-name"))?);
    name.push(".part");
    let beside = path.with_file_name(name);
    let file = vault::private().create(true).truncate(true).open(&beside)?;
    session.deliveries.push(Delivery { beside: beside.clone(), path: path.clone(), disclosure: Id(Default::default()) });
    let mut file = Hashing { inner: BufWriter::with_capacity(1 << 16, file), hasher: blake3::Hasher::new() };
    write(session, &mut file)?;
    file.inner.flush()?;
    file.inner.get_ref().sync_all()?;
    Ok(Written { beside, path, digest: file.hasher.finalize().to_hex().to_string() })
}

struct Hashing<W> {
    inner: W,
    hasher: blake3::Hasher,
}

impl<W: Write> Write for Hashing<W> {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        let written = self.inner.write(bytes)?;
        self.hasher.update(&bytes[..written]);
        Ok(written)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        self.inner.flush()
    }
}

impl Protection {
    fn key(&self) -> &'static str {
        match self {
            Protection::Recipients { .. } => "recipients",
            Protection::Passphrase { .. } => "passphrase",
            Protection::Plain { .. } => "plain",
        }
    }
}

/// Where a file that somebody named is to stand; an encrypted one ends in `.age`.
pub(crate) fn place(typed: &str, replace: bool, encrypted: bool) -> Result<PathBuf> {
    let typed = typed.trim();
    if typed.is_empty() || typed.len() > 4096 || typed.contains('\0') {
        return Err(Problem::invalid("path", "required"));
    }
    let mut path = std::path::absolute(typed)?;
    if path.file_name().is_none() || path.is_dir() {
        return Err(Problem::invalid("path", "no-file-name"));
    }
    if encrypted && path.extension().is_none_or(|extension| extension != "age") {
        let mut name = path.into_os_string();
        name.push(".age");
        path = PathBuf::from(name);
    }
    if !path.parent().is_some_and(Path::is_dir) {
        return Err(Problem::invalid("path", "no-such-folder"));
    }
    if path.exists() && !replace {
        return Err(Problem::invalid("path", "exists"));
    }
    vault::outside(&path, "path")?;
    Ok(path)
}

/// The bytes as they leave, and who can read them.
fn seal(outgoing: &Outgoing, work_factor: u8) -> Result<(Zeroizing<Vec<u8>>, Vec<String>)> {
    let encrypt = |recipients: &[&dyn age::Recipient]| -> Result<Zeroizing<Vec<u8>>> {
        let encryptor = Encryptor::with_recipients(recipients.iter().copied()).map_err(|_| ErrorCode::Stopped.with("recipients"))?;
        let mut sealed = Zeroizing::new(Vec::new());
        let mut writer = encryptor.wrap_output(&mut *sealed)?;
        writer.write_all(&outgoing.bytes)?;
        writer.finish()?;
        Ok(sealed)
    };
    match &outgoing.protection {
        Protection::Plain { acknowledged: true } => Ok((outgoing.bytes.clone(), Vec::new())),
        Protection::Plain { acknowledged: false } => Err(ErrorCode::Refused.with("plain text not acknowledged")),
        Protection::Passphrase { passphrase } => {
            if !vault::strength(passphrase, "").enough {
                return Err(Problem::invalid("protection.passphrase", "too-short"));
            }
            let mut recipient = age::scrypt::Recipient::new(SecretString::from(passphrase.clone()));
            recipient.set_work_factor(work_factor);
            Ok((encrypt(&[&recipient])?, Vec::new()))
        }
        Protection::Recipients { recipients } => {
            if recipients.is_empty() || recipients.len() > 100 {
                return Err(Problem::invalid("protection.recipients", "required"));
            }
            let mut faults = Vec::new();
            let mut parsed: Vec<x25519::Recipient> = Vec::new();
            for (at, recipient) in recipients.iter().enumerate() {
                match recipient.trim().parse() {
                    Ok(recipient) => parsed.push(recipient),
                    Err(_) => faults.push(FieldFault::new(format!("protection.recipients[{at}]"), "not-a-recipient")),
                }
            }
            if !faults.is_empty() {
                return Err(Problem::faults(faults));
            }
            let each: Vec<&dyn age::Recipient> = parsed.iter().map(|recipient| recipient as &dyn age::Recipient).collect();
            Ok((encrypt(&each)?, parsed.iter().map(ToString::to_string).collect()))
        }
    }
}

/// After the commit: the files get their names.
pub(crate) fn deliver(session: &mut Session) -> Result<()> {
    for delivery in std::mem::take(&mut session.deliveries) {
        if let Err(problem) = fs::rename(&delivery.beside, &delivery.path) {
            let _ = fs::remove_file(&delivery.beside);
            // Where not even this can be written, the log goes on saying that it left.
            let noted = session.store.connection.execute_batch("BEGIN").map_err(Problem::from).and_then(|()| {
                ledger::append(session, Disclosure::undelivered(delivery.disclosure))?;
                Ok(session.store.connection.execute_batch("COMMIT")?)
            });
            if noted.is_err() {
                session.store.roll_back()?;
            }
            return Err(problem.into());
        }
        // From here it has left, whether the folder lasts or not.
        vault::sync_dir(delivery.path.parent().unwrap_or(Path::new(".")))?;
    }
    Ok(())
}

/// After a failure: nothing of them stays.
pub(crate) fn call_back(session: &mut Session) {
    for delivery in iter::from_fn(|| session.deliveries.pop()) {
        let _ = fs::remove_file(delivery.beside);
    }
}
