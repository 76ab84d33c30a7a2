//! The vault's folder: private modes, and files replaced whole or not at all.

use std::fs::{self, File, OpenOptions};
use std::io::{Read, Write};
use std::path::Path;

use zeroize::Zeroizing;

use crate::error::{ErrorCode, Problem, Result};

/// No file of the vault but the database comes near this; a larger one is damage.
pub const LARGEST: u64 = 1 << 20;

/// Makes a folder that only its owner may enter (0700), parents included, whose names last.
pub fn make_private_dir(dir: &Path) -> Result<()> {
    let new: Vec<&Path> = dir.ancestors().take_while(|folder| !folder.as_os_str().is_empty() && !folder.exists()).collect();
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(dir)?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        fs::set_permissions(dir, fs::Permissions::from_mode(0o700))?;
    }
    // A folder whose own name is lost takes all with it that was synced inside: each is made to last in the one above.
    new.into_iter().rev().try_for_each(|folder| sync_dir(above(folder)))
}

/// Refuses a folder of another user: what is written there they may read, or take away.
pub fn check_owner(dir: &Path) -> Result<()> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        // SAFETY: reads a number of this process.
        let me = unsafe { libc::geteuid() };
        if fs::metadata(dir)?.uid() != me {
            return Err(ErrorCode::NotWritable.with("folder of another user"));
        }
    }
    Ok(())
}

/// Options that make a new file 0600.
pub fn private() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.read(true).write(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

/// Replaces `path` by `bytes`: written beside, synced, read back, renamed, and the folder synced.
/// After a crash at any point the old file or the new one is there, whole.
pub fn replace(path: &Path, bytes: &[u8]) -> Result<()> {
    put(&path.with_extension("new"), path, bytes)?;
    sync_dir(above(path))
}

/// The same for a new file in a place that somebody chose: nothing may stand there yet, and after a failure nothing does.
pub fn write_new(path: &Path, bytes: &[u8]) -> Result<()> {
    let mut beside = std::ffi::OsString::from(".");
    beside.push(path.file_name().ok_or_else(|| Problem::invalid("path", "no-file-name"))?);
    beside.push(".part");
    // A link that leads nowhere stands there as well.
    if fs::symlink_metadata(path).is_ok() {
        return Err(Problem::invalid("path", "exists"));
    }
    put(&path.with_file_name(beside), path, bytes)?;
    sync_dir(above(path)).inspect_err(|_| drop(fs::remove_file(path)))
}

/// Written to `beside` and synced there, read back and renamed. After a failure nothing of it stays.
fn put(beside: &Path, path: &Path, bytes: &[u8]) -> Result<()> {
    let written = write_and_read_back(beside, bytes).and_then(|()| Ok(fs::rename(beside, path)?));
    if written.is_err() {
        let _ = fs::remove_file(beside);
    }
    written
}

fn write_and_read_back(path: &Path, bytes: &[u8]) -> Result<()> {
    let mut file = private().create(true).truncate(true).open(path)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    drop(file);
    if *Zeroizing::new(fs::read(path)?) != bytes {
        return Err(ErrorCode::Io.with("read back differs"));
    }
    Ok(())
}

/// The folder that something stands in.
fn above(path: &Path) -> &Path {
    path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// Makes the folder's entries last.
pub fn sync_dir(dir: &Path) -> Result<()> {
    #[cfg(unix)]
    File::open(dir)?.sync_all()?;
    Ok(())
}

/// Reads a small file of the vault; `role` names it in the failure when it is missing or too large.
pub fn read(path: &Path, role: &str) -> Result<Vec<u8>> {
    let file = File::open(path).map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound => ErrorCode::VaultDamaged.with(format!("{role} is missing")),
        _ => error.into(),
    })?;
    let mut bytes = Vec::new();
    file.take(LARGEST + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > LARGEST {
        return Err(ErrorCode::VaultDamaged.with(format!("{role} is too large")));
    }
    Ok(bytes)
}
