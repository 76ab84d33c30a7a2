//! Put before libc by `LD_PRELOAD`: every call that changes files under one folder is counted, and can be recorded, failed, or be the last.
//!
//! Nothing happens until the program arms it. The system calls are made directly, so that no other library's idea of them is needed.
//! Linux only: elsewhere it is empty.

#![cfg(target_os = "linux")]

mod calls;
mod trace;

use std::ffi::{CStr, c_char, c_int};
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicI32, AtomicU32, AtomicUsize, Ordering};

/// What is done at the call that was chosen.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mode {
    /// Nothing.
    Count,
    /// SIGKILL before it.
    Kill,
    /// Half of a write, then SIGKILL.
    Torn,
    /// ENOSPC, and from then on whatever takes room.
    Full,
    /// EIO, once.
    Broken,
    /// A write that is told as done, and put one bit wrong on the disk.
    Lying,
}

static ARMED: AtomicBool = AtomicBool::new(false);
static COUNT: AtomicU32 = AtomicU32::new(0);
static AT: AtomicU32 = AtomicU32::new(0);
static MODE: AtomicU32 = AtomicU32::new(0);
static TRACE: AtomicI32 = AtomicI32::new(-1);
/// Called once, before the first call that counts.
static FIRST: AtomicUsize = AtomicUsize::new(0);
static FOLDER: Mutex<Vec<u8>> = Mutex::new(Vec::new());

fn mode() -> Mode {
    [Mode::Count, Mode::Kill, Mode::Torn, Mode::Full, Mode::Broken, Mode::Lying][MODE.load(Ordering::SeqCst) as usize % 6]
}

/// From now on calls on paths under `folder` count. `first` is called before the first of them.
///
/// # Safety
/// `folder` is a C string.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn panah_fault_arm(folder: *const c_char, first: Option<extern "C" fn()>) {
    // SAFETY: as promised.
    *FOLDER.lock().unwrap() = unsafe { CStr::from_ptr(folder) }.to_bytes().to_vec();
    COUNT.store(0, Ordering::SeqCst);
    FIRST.store(first.map_or(0, |first| first as usize), Ordering::SeqCst);
    ARMED.store(true, Ordering::SeqCst);
}

/// What happens, and at which call; where calls are recorded, or -1.
#[unsafe(no_mangle)]
pub extern "C" fn panah_fault_set(mode: u32, at: u32, trace: c_int) {
    MODE.store(mode, Ordering::SeqCst);
    AT.store(at, Ordering::SeqCst);
    TRACE.store(trace, Ordering::SeqCst);
}

/// Nothing is counted or failed from now on. How many calls counted.
#[unsafe(no_mangle)]
pub extern "C" fn panah_fault_disarm() -> u32 {
    ARMED.store(false, Ordering::SeqCst);
    COUNT.load(Ordering::SeqCst)
}

/// The operation was acknowledged here.
#[unsafe(no_mangle)]
pub extern "C" fn panah_fault_mark() {
    trace::write(TRACE.load(Ordering::SeqCst), &trace::Call { kind: trace::Kind::Mark, ..Default::default() });
}

/// What is to become of a call.
enum Fate {
    /// It is none of ours, or goes on.
    Goes,
    /// It fails so.
    Fails(c_int),
    /// Half of it is written, and that is the end.
    Half,
    /// It is written with one bit wrong.
    Wrong,
}

fn end() -> ! {
    // SAFETY: plain calls; the signal cannot be caught.
    unsafe {
        libc::kill(libc::getpid(), libc::SIGKILL);
        loop {
            libc::pause();
        }
    }
}

fn is_ours(path: &[u8]) -> bool {
    let folder = FOLDER.lock().unwrap();
    path.strip_prefix(&folder[..]).is_some_and(|rest| rest.is_empty() || rest.starts_with(b"/"))
}

/// Counts a call on one of our paths and decides. What goes on is recorded by the caller's leave.
fn fate(call: &trace::Call) -> Fate {
    let first = FIRST.swap(0, Ordering::SeqCst);
    if first != 0 {
        // SAFETY: it was put there as such a function.
        unsafe { std::mem::transmute::<usize, extern "C" fn()>(first)() };
    }
    let no = COUNT.fetch_add(1, Ordering::SeqCst) + 1;
    let at = AT.load(Ordering::SeqCst);
    let takes_room = !matches!(call.kind, trace::Kind::Sync | trace::Kind::Unlink | trace::Kind::Rmdir);
    let fate = match mode() {
        Mode::Kill if no == at => end(),
        Mode::Torn if no == at => Fate::Half,
        Mode::Full if no == at || (no > at && takes_room) => Fate::Fails(libc::ENOSPC),
        Mode::Broken if no == at => Fate::Fails(libc::EIO),
        Mode::Lying if no == at => Fate::Wrong,
        _ => Fate::Goes,
    };
    if matches!(fate, Fate::Goes) {
        trace::write(TRACE.load(Ordering::SeqCst), call);
    }
    fate
}
