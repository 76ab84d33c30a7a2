//! Windows: the clipboard. Written after the documentation and checked by the compiler; never run.

use windows_sys::Win32::System::DataExchange::{CloseClipboard, EmptyClipboard, GetClipboardSequenceNumber, OpenClipboard};

use super::counted::Counted;

static OURS: Counted = Counted::new();

fn changes() -> i64 {
    // SAFETY: reads a number.
    i64::from(unsafe { GetClipboardSequenceNumber() })
}

pub fn copied() {
    OURS.copied();
}

pub fn settled() {
    OURS.settled(changes());
}

pub fn take_back() {
    // SAFETY: opened for this thread, emptied and closed again. Where another program has it open, it is tried again at the next locking.
    unsafe {
        if OURS.is_ours(changes()) && OpenClipboard(std::ptr::null_mut()) != 0 {
            if EmptyClipboard() != 0 {
                OURS.gone();
            }
            CloseClipboard();
        }
    }
}
