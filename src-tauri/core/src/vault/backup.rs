//! A whole vault in one file: a zip archive, nothing compressed, of what a locked vault's folder holds. So it opens with the same passphrases
//! and ways back, is checked by the same seal, and says no more to others than the folder does.

use std::collections::HashSet;
use std::fs::{self, File};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use rusqlite::Connection;
use zip::result::ZipError;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use super::seal::{self, Seal};
use super::{Vault, backups_path, data_path, database, files, header_path, keyring_path, parts, seal_path};
use crate::Id;
use crate::error::{ErrorCode, Problem, Result};

/// Parts of a backup, at most: two hundred thousand people have no key to one vault.
const MOST_PARTS: usize = 1000;

/// A backup as it was written and read back.
pub struct Written {
    /// How long it is.
    pub bytes: u64,
    /// BLAKE3 of the file, in hex.
    pub digest: String,
    /// The generation of the vault at that time.
    pub generation: u64,
}

impl Vault {
    fn copy_path(&self) -> PathBuf {
        backups_path(&self.dir).join("copy.db")
    }

    /// The first step of a backup: a copy of the database, before the transaction under way writes anything; the engine copies none that has.
    pub fn copy(&self, connection: &Connection) -> Result<()> {
        self.drop_copy(); // what a crash left of an earlier try
        let copied = database::copy(connection, &self.copy_path(), &self.key, |_| Ok(()));
        if copied.is_err() {
            self.drop_copy();
        }
        copied
    }

    /// Takes the copy away again.
    pub fn drop_copy(&self) {
        let _ = fs::remove_file(self.copy_path());
    }

    /// Writes the copy and what belongs to it to `path`: beside it first, read back and compared, then named. A failure leaves what stood
    /// there.
    pub fn back_up(&self, path: &Path) -> Result<Written> {
        let mut name = std::ffi::OsString::from(".");
        name.push(path.file_name().ok_or_else(|| Problem::invalid("path", "no-file-name"))?);
        name.push(".part");
        let beside = path.with_file_name(name);
        let written = self.write_backup(&self.copy_path(), &beside);
        self.drop_copy();
        let named = written.and_then(|written| {
            fs::rename(&beside, path)?;
            files::sync_dir(path.parent().unwrap_or(Path::new(".")))?;
            Ok(written)
        });
        if named.is_err() {
            let _ = fs::remove_file(&beside);
        }
        named
    }

    fn write_backup(&self, copy: &Path, beside: &Path) -> Result<Written> {
        let digest = seal::digest(copy, &self.key)?;
        let parts_digest = seal::digest_of_parts(&self.dir, &self.key)?;
        let clean = Seal::Clean { generation: self.generation, digest: digest.clone(), parts: Some(parts_digest.clone()) };
        let file = files::private().create(true).truncate(true).open(beside)?;
        let mut disk = FirstFailure { file, failed: None, at: 0 };
        let mut zip = ZipWriter::new(&mut disk);
        for (name, path) in parts(&self.dir)? {
            add(&mut zip, &name, &mut &files::read(&path, "part")?[..])?;
        }
        add(&mut zip, "seal", &mut &seal::sealed(clean.clone(), &self.key)[..])?;
        add(&mut zip, "data.db", &mut File::open(copy)?)?;
        zip.finish().map_err(of_zip)?;
        if let Some(failed) = disk.failed {
            return Err(failed.into());
        }
        disk.file.sync_all()?;
        // What stands on the disk now, and not what was meant to.
        let (data, small, sealed) = read_back(beside, self)?;
        if data != digest || small != parts_digest || sealed != Some(clean) {
            return Err(ErrorCode::Io.with("read back differs"));
        }
        let (bytes, digest) = digest_of_file(beside)?;
        Ok(Written { bytes, digest, generation: self.generation })
    }
}

/// A file whose first failure is kept until the archive is finished: on a disk that refuses a write, the archive's writer panics in an attempt
/// to finish what it cannot.
struct FirstFailure {
    file: File,
    failed: Option<io::Error>,
    /// Where it would stand if nothing had failed.
    at: u64,
}

impl Write for FirstFailure {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = match &self.failed {
            None => self.file.write(bytes).or_else(|error| match error.kind() {
                io::ErrorKind::Interrupted => Err(error),
                _ => {
                    self.failed = Some(error);
                    Ok(bytes.len())
                }
            })?,
            Some(_) => bytes.len(),
        };
        self.at += written as u64;
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Seek for FirstFailure {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.at = match (&self.failed, to) {
            (None, to) => self.file.seek(to)?,
            (Some(_), SeekFrom::Start(at)) => at,
            (Some(_), SeekFrom::Current(by) | SeekFrom::End(by)) => self.at.saturating_add_signed(by),
        };
        Ok(self.at)
    }
}

fn add(zip: &mut ZipWriter<&mut FirstFailure>, name: &str, from: &mut dyn Read) -> Result<()> {
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored).large_file(true).unix_permissions(0o600);
    zip.start_file(name, options).map_err(of_zip)?;
    io::copy(from, zip)?;
    Ok(())
}

/// An archive's own faults are damage; the disk's are the disk's.
fn of_zip(error: ZipError) -> Problem {
    match error {
        ZipError::Io(error) if ![io::ErrorKind::UnexpectedEof, io::ErrorKind::InvalidData].contains(&error.kind()) => error.into(),
        _ => ErrorCode::VaultDamaged.with("backup"),
    }
}

/// Length and BLAKE3 of a file.
pub fn digest_of_file(path: &Path) -> Result<(u64, String)> {
    let mut hasher = blake3::Hasher::new();
    let mut file = File::open(path)?;
    let bytes = io::copy(&mut file, &mut hasher)?;
    Ok((bytes, hasher.finalize().to_hex().to_string()))
}

/// What stands in a backup: the keyed digests of the database and of the small files, and the seal.
fn read_back(path: &Path, vault: &Vault) -> Result<(String, String, Option<Seal>)> {
    let (mut data, mut small, mut seal) = (String::new(), std::collections::BTreeMap::new(), None);
    each_part(path, |name, reader| {
        if name == "data.db" {
            data = seal::digest_of(reader, &vault.key)?;
        } else if name == "seal" {
            seal = seal::read_sealed(&read_small(reader)?, &vault.key).ok();
        } else {
            small.insert(name.to_owned(), read_small(reader)?);
        }
        Ok(())
    })?;
    Ok((data, seal::digest_of_small(&small, &vault.key), seal))
}

fn read_small(reader: &mut dyn Read) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    reader.take(files::LARGEST + 1).read_to_end(&mut bytes).map_err(|error| of_zip(error.into()))?;
    match bytes.len() as u64 > files::LARGEST {
        true => Err(ErrorCode::VaultDamaged.with("backup")),
        false => Ok(bytes),
    }
}

/// Goes through a backup. Only what a vault's folder holds, once each, and not compressed. All of it together is no longer than the file it comes
/// in: parts that lie one over the other would fill the disk.
fn each_part(path: &Path, mut visit: impl FnMut(&str, &mut dyn Read) -> Result<()>) -> Result<()> {
    let damaged = || ErrorCode::VaultDamaged.with("backup");
    let file = crate::named_file::open(path)?;
    let mut left = file.metadata()?.len();
    let mut archive = ZipArchive::new(file).map_err(of_zip)?;
    if archive.len() > MOST_PARTS {
        return Err(damaged());
    }
    let mut seen = HashSet::new();
    for at in 0..archive.len() {
        let mut part = archive.by_index(at).map_err(of_zip)?;
        let name = part.name().to_owned();
        let known = ["vault.json", "keyring.age", "seal", "data.db"].contains(&&*name) || is_slot(&name);
        let stored = part.compression() == CompressionMethod::Stored && part.size() == part.compressed_size() && !part.encrypted();
        if !known || !stored || !part.is_file() || !seen.insert(name.clone()) {
            return Err(damaged());
        }
        left = left.checked_sub(part.size()).ok_or_else(damaged)?;
        visit(&name, &mut part)?;
    }
    match ["vault.json", "keyring.age", "seal", "data.db"].iter().all(|name| seen.contains(*name)) {
        true => Ok(()),
        false => Err(damaged()),
    }
}

fn is_slot(name: &str) -> bool {
    let slot = name.strip_prefix("people/").and_then(|rest| rest.strip_suffix(".age"));
    slot.is_some_and(|slot| slot.parse::<Id>().is_ok())
}

/// Lays a backup out as a locked vault in `dir`, which must not exist. It is not opened, and nothing in it is believed yet.
pub fn lay_out(backup: &Path, dir: &Path) -> Result<()> {
    files::make_private_dir(dir)?;
    files::make_private_dir(&dir.join("people"))?;
    files::make_private_dir(&backups_path(dir))?;
    each_part(backup, |name, reader| {
        let path = match name {
            "vault.json" => header_path(dir),
            "keyring.age" => keyring_path(dir),
            "seal" => seal_path(dir),
            "data.db" => data_path(dir),
            slot => dir.join(slot),
        };
        let mut file = files::private().create_new(true).open(path)?;
        io::copy(reader, &mut file).map_err(|error| of_zip(error.into()))?;
        Ok(file.sync_all()?)
    })?;
    files::sync_dir(&dir.join("people"))?;
    files::sync_dir(dir)
}

/// The vault that a backup is of, as its outside says.
pub fn vault_of(backup: &Path) -> Result<Id> {
    let mut found = None;
    each_part(backup, |name, reader| {
        if name == "vault.json" {
            let header: super::Header = serde_json::from_slice(&read_small(reader)?).map_err(|_| ErrorCode::VaultDamaged.with("backup"))?;
            found = Some(header.vault);
        }
        Ok(())
    })?;
    found.ok_or_else(|| ErrorCode::VaultDamaged.with("backup"))
}
