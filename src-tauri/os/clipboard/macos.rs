//! macOS: the general pasteboard. Written after the documentation and checked by the compiler; never run.

use objc2_app_kit::NSPasteboard;

use super::counted::Counted;

static OURS: Counted = Counted::new();

fn changes() -> i64 {
    NSPasteboard::generalPasteboard().changeCount() as i64
}

pub fn copied() {
    OURS.copied();
}

pub fn settled() {
    OURS.settled(changes());
}

pub fn take_back() {
    if OURS.is_ours(changes()) {
        NSPasteboard::generalPasteboard().clearContents();
        OURS.gone();
    }
}
