//! What was called, one record after the other, for whoever plays it again.

use std::ffi::c_int;

/// What kind of call.
#[derive(Clone, Copy, Default)]
#[repr(u8)]
pub enum Kind {
    /// The operation was acknowledged.
    #[default]
    Mark = 0,
    /// A file was made or emptied.
    Create = 1,
    /// Bytes at a place.
    Write = 2,
    /// Another length.
    Truncate = 3,
    /// A file or folder was made to last.
    Sync = 4,
    /// Another name.
    Rename = 5,
    /// A name less.
    Unlink = 6,
    /// A folder more.
    Mkdir = 7,
    /// A folder less.
    Rmdir = 8,
}

/// One call.
#[derive(Default)]
pub struct Call<'a> {
    /// What kind.
    pub kind: Kind,
    /// On which path.
    pub path: &'a [u8],
    /// To which.
    pub to: &'a [u8],
    /// Where in the file, or how long it becomes.
    pub at: u64,
    /// What is written.
    pub bytes: &'a [u8],
}

/// Appends the call: kind, place, three lengths, three times bytes; little-endian.
pub fn write(trace: c_int, call: &Call) {
    if trace < 0 {
        return;
    }
    let mut record = vec![call.kind as u8];
    record.extend(call.at.to_le_bytes());
    for part in [call.path, call.to, call.bytes] {
        record.extend((part.len() as u32).to_le_bytes());
    }
    for part in [call.path, call.to, call.bytes] {
        record.extend(part);
    }
    // SAFETY: the buffer is as long as said.
    unsafe { libc::syscall(libc::SYS_write, trace, record.as_ptr(), record.len()) };
}
