//! The calls themselves: those that change a file, or promise that a change lasts.

use std::ffi::{CStr, c_char, c_int, c_uint, c_void};
use std::sync::atomic::Ordering;

use libc::{AT_FDCWD, iovec, mode_t, off_t, size_t, ssize_t};

use super::trace::{Call, Kind};
use super::{ARMED, Fate, end, fate, is_ours};

fn armed() -> bool {
    ARMED.load(Ordering::Relaxed)
}

fn fail(code: c_int) -> c_int {
    // SAFETY: the thread's own.
    unsafe { *libc::__errno_location() = code };
    -1
}

/// The path that a descriptor stands for.
fn path_of(fd: c_int) -> Vec<u8> {
    if fd == AT_FDCWD {
        return Vec::new();
    }
    let link = format!("/proc/self/fd/{fd}\0");
    let mut path = vec![0; 4096];
    // SAFETY: both buffers are as long as said.
    let read = unsafe { libc::syscall(libc::SYS_readlinkat, AT_FDCWD, link.as_ptr(), path.as_mut_ptr(), path.len()) };
    path.truncate(read.max(0) as usize);
    path
}

/// The path that a name in a folder stands for.
unsafe fn path_at(folder: c_int, name: *const c_char) -> Vec<u8> {
    // SAFETY: the caller's C string.
    let name = unsafe { CStr::from_ptr(name) }.to_bytes();
    if name.starts_with(b"/") {
        return name.to_vec();
    }
    let mut path = path_of(folder);
    path.push(b'/');
    path.extend(name);
    path
}

/// Makes the call unless it is to fail.
macro_rules! unless_failed {
    ($call:expr, $goes:expr) => {
        match fate($call) {
            Fate::Goes => $goes as _,
            Fate::Fails(code) => fail(code) as _,
            Fate::Half | Fate::Wrong => end(),
        }
    };
}

unsafe fn write_at(fd: c_int, bytes: *const c_void, count: size_t, at: Option<off_t>) -> ssize_t {
    // SAFETY: the caller's buffer, as long as said; the system checks the rest.
    let put = |bytes: *const c_void, count: size_t| unsafe {
        match at {
            Some(at) => libc::syscall(libc::SYS_pwrite64, fd, bytes, count, at),
            None => libc::syscall(libc::SYS_write, fd, bytes, count),
        }
    };
    let go = |count: size_t| put(bytes, count);
    if !armed() {
        return go(count) as ssize_t;
    }
    let path = path_of(fd);
    if !is_ours(&path) {
        return go(count) as ssize_t;
    }
    // SAFETY: asks where the file stands.
    let place = at.unwrap_or_else(|| unsafe { libc::syscall(libc::SYS_lseek, fd, 0, libc::SEEK_CUR) });
    // SAFETY: the caller's buffer.
    let data = unsafe { std::slice::from_raw_parts(bytes.cast::<u8>(), count) };
    match fate(&Call { kind: Kind::Write, path: &path, at: place.max(0) as u64, bytes: data, ..Call::default() }) {
        Fate::Goes => go(count) as ssize_t,
        Fate::Fails(code) => fail(code) as ssize_t,
        Fate::Half => {
            go(count / 2);
            end()
        }
        Fate::Wrong => {
            let mut wrong = data.to_vec();
            if let Some(byte) = wrong.get_mut(count / 2) {
                *byte ^= 4;
            }
            put(wrong.as_ptr().cast(), count) as ssize_t
        }
    }
}

#[unsafe(no_mangle)]
unsafe extern "C" fn write(fd: c_int, bytes: *const c_void, count: size_t) -> ssize_t {
    // SAFETY: as the caller promises.
    unsafe { write_at(fd, bytes, count, None) }
}

#[unsafe(no_mangle)]
unsafe extern "C" fn pwrite(fd: c_int, bytes: *const c_void, count: size_t, at: off_t) -> ssize_t {
    // SAFETY: as the caller promises.
    unsafe { write_at(fd, bytes, count, Some(at)) }
}

#[unsafe(no_mangle)]
unsafe extern "C" fn pwrite64(fd: c_int, bytes: *const c_void, count: size_t, at: off_t) -> ssize_t {
    // SAFETY: as the caller promises.
    unsafe { write_at(fd, bytes, count, Some(at)) }
}

/// As one write: a shorter write is the callers' to go on from.
unsafe fn write_parts(fd: c_int, parts: *const iovec, count: c_int, at: Option<off_t>) -> ssize_t {
    // SAFETY: the caller's list, as long as said.
    let parts = unsafe { std::slice::from_raw_parts(parts, count.max(0) as usize) };
    let mut bytes: Vec<u8> = Vec::new();
    for part in parts.iter().filter(|part| part.iov_len > 0) {
        // SAFETY: the caller's buffer.
        bytes.extend(unsafe { std::slice::from_raw_parts(part.iov_base.cast::<u8>(), part.iov_len) });
    }
    // SAFETY: our own buffer.
    unsafe { write_at(fd, bytes.as_ptr().cast(), bytes.len(), at) }
}

#[unsafe(no_mangle)]
unsafe extern "C" fn writev(fd: c_int, parts: *const iovec, count: c_int) -> ssize_t {
    // SAFETY: as the caller promises.
    unsafe { write_parts(fd, parts, count, None) }
}

#[unsafe(no_mangle)]
unsafe extern "C" fn pwritev(fd: c_int, parts: *const iovec, count: c_int, at: off_t) -> ssize_t {
    // SAFETY: as the caller promises.
    unsafe { write_parts(fd, parts, count, Some(at)) }
}

#[unsafe(no_mangle)]
unsafe extern "C" fn pwritev64(fd: c_int, parts: *const iovec, count: c_int, at: off_t) -> ssize_t {
    // SAFETY: as the caller promises.
    unsafe { write_parts(fd, parts, count, Some(at)) }
}

fn on_descriptor(number: i64, fd: c_int, kind: Kind, at: Option<off_t>) -> c_int {
    // SAFETY: a descriptor and a number; the system checks them.
    let go = || unsafe { libc::syscall(number, fd, at.unwrap_or(0)) };
    if !armed() {
        return go() as c_int;
    }
    let path = path_of(fd);
    if !is_ours(&path) {
        return go() as c_int;
    }
    unless_failed!(&Call { kind, path: &path, at: at.unwrap_or(0).max(0) as u64, ..Call::default() }, go())
}

#[unsafe(no_mangle)]
extern "C" fn fsync(fd: c_int) -> c_int {
    on_descriptor(libc::SYS_fsync, fd, Kind::Sync, None)
}

#[unsafe(no_mangle)]
extern "C" fn fdatasync(fd: c_int) -> c_int {
    on_descriptor(libc::SYS_fdatasync, fd, Kind::Sync, None)
}

#[unsafe(no_mangle)]
extern "C" fn ftruncate(fd: c_int, length: off_t) -> c_int {
    on_descriptor(libc::SYS_ftruncate, fd, Kind::Truncate, Some(length))
}

#[unsafe(no_mangle)]
extern "C" fn ftruncate64(fd: c_int, length: off_t) -> c_int {
    on_descriptor(libc::SYS_ftruncate, fd, Kind::Truncate, Some(length))
}

#[unsafe(no_mangle)]
unsafe extern "C" fn renameat2(from: c_int, old: *const c_char, to: c_int, new: *const c_char, flags: c_uint) -> c_int {
    // SAFETY: the caller's C strings.
    let go = || unsafe { libc::syscall(libc::SYS_renameat2, from, old, to, new, flags) };
    if !armed() {
        return go() as c_int;
    }
    // SAFETY: the caller's C strings.
    let (path, other) = unsafe { (path_at(from, old), path_at(to, new)) };
    if !is_ours(&path) && !is_ours(&other) {
        return go() as c_int;
    }
    unless_failed!(&Call { kind: Kind::Rename, path: &path, to: &other, ..Call::default() }, go())
}

#[unsafe(no_mangle)]
unsafe extern "C" fn renameat(from: c_int, old: *const c_char, to: c_int, new: *const c_char) -> c_int {
    // SAFETY: as the caller promises.
    unsafe { renameat2(from, old, to, new, 0) }
}

#[unsafe(no_mangle)]
unsafe extern "C" fn rename(old: *const c_char, new: *const c_char) -> c_int {
    // SAFETY: as the caller promises.
    unsafe { renameat2(AT_FDCWD, old, AT_FDCWD, new, 0) }
}

#[unsafe(no_mangle)]
unsafe extern "C" fn unlinkat(folder: c_int, name: *const c_char, flags: c_int) -> c_int {
    // SAFETY: the caller's C string.
    let go = || unsafe { libc::syscall(libc::SYS_unlinkat, folder, name, flags) };
    if !armed() {
        return go() as c_int;
    }
    // SAFETY: the caller's C string.
    let path = unsafe { path_at(folder, name) };
    // What is not there is not taken away: no point at which anything could change.
    if !is_ours(&path) || !exists(&path) {
        return go() as c_int;
    }
    let kind = if flags & libc::AT_REMOVEDIR != 0 { Kind::Rmdir } else { Kind::Unlink };
    unless_failed!(&Call { kind, path: &path, ..Call::default() }, go())
}

#[unsafe(no_mangle)]
unsafe extern "C" fn unlink(path: *const c_char) -> c_int {
    // SAFETY: as the caller promises.
    unsafe { unlinkat(AT_FDCWD, path, 0) }
}

#[unsafe(no_mangle)]
unsafe extern "C" fn rmdir(path: *const c_char) -> c_int {
    // SAFETY: as the caller promises.
    unsafe { unlinkat(AT_FDCWD, path, libc::AT_REMOVEDIR) }
}

fn exists(path: &[u8]) -> bool {
    let mut path = path.to_vec();
    path.push(0);
    // SAFETY: a C string of our own.
    unsafe { libc::syscall(libc::SYS_faccessat, AT_FDCWD, path.as_ptr(), libc::F_OK) == 0 }
}

#[unsafe(no_mangle)]
unsafe extern "C" fn mkdir(path: *const c_char, mode: mode_t) -> c_int {
    // SAFETY: the caller's C string.
    let go = || unsafe { libc::syscall(libc::SYS_mkdirat, AT_FDCWD, path, mode) };
    if !armed() {
        return go() as c_int;
    }
    // SAFETY: the caller's C string.
    let known = unsafe { path_at(AT_FDCWD, path) };
    if !is_ours(&known) || exists(&known) {
        return go() as c_int;
    }
    unless_failed!(&Call { kind: Kind::Mkdir, path: &known, ..Call::default() }, go())
}

#[unsafe(no_mangle)]
unsafe extern "C" fn openat(folder: c_int, name: *const c_char, flags: c_int, mode: mode_t) -> c_int {
    // SAFETY: the caller's C string.
    let go = || unsafe { libc::syscall(libc::SYS_openat, folder, name, flags, mode) };
    if !armed() || flags & (libc::O_CREAT | libc::O_TRUNC) == 0 {
        return go() as c_int;
    }
    // SAFETY: the caller's C string.
    let path = unsafe { path_at(folder, name) };
    if !is_ours(&path) || (exists(&path) && flags & libc::O_TRUNC == 0) {
        return go() as c_int;
    }
    unless_failed!(&Call { kind: Kind::Create, path: &path, ..Call::default() }, go())
}

#[unsafe(no_mangle)]
unsafe extern "C" fn openat64(folder: c_int, name: *const c_char, flags: c_int, mode: mode_t) -> c_int {
    // SAFETY: as the caller promises.
    unsafe { openat(folder, name, flags, mode) }
}

#[unsafe(no_mangle)]
unsafe extern "C" fn open(name: *const c_char, flags: c_int, mode: mode_t) -> c_int {
    // SAFETY: as the caller promises.
    unsafe { openat(AT_FDCWD, name, flags, mode) }
}

#[unsafe(no_mangle)]
unsafe extern "C" fn open64(name: *const c_char, flags: c_int, mode: mode_t) -> c_int {
    // SAFETY: as the caller promises.
    unsafe { openat(AT_FDCWD, name, flags, mode) }
}
