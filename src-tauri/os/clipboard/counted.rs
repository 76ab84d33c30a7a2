//! Systems that count the changes of the clipboard and do not tell whose content it is: Windows, where the page's engine is another process,
//! and macOS.

use std::sync::atomic::{AtomicI64, Ordering};

/// Nothing that this program copied stands there.
const NOTHING: i64 = -1;
/// Something was copied, and its count is not known yet.
const UNSETTLED: i64 = -2;

/// The count at which the content is this program's.
pub struct Counted(AtomicI64);

impl Counted {
    /// Nothing was copied yet.
    pub const fn new() -> Counted {
        Counted(AtomicI64::new(NOTHING))
    }

    /// Something is being copied.
    pub fn copied(&self) {
        self.0.store(UNSETTLED, Ordering::Relaxed);
    }

    /// It stands there, and the system counts `changes`.
    pub fn settled(&self, changes: i64) {
        // Unless it was taken back meanwhile.
        let _ = self.0.compare_exchange(UNSETTLED, changes, Ordering::Relaxed, Ordering::Relaxed);
    }

    /// Whether what stands there is this program's, when the system counts `changes`. What was copied a moment ago is, whoever's it may be by now.
    pub fn is_ours(&self, changes: i64) -> bool {
        let ours = self.0.load(Ordering::Relaxed);
        ours == UNSETTLED || ours == changes
    }

    /// It was taken off.
    pub fn gone(&self) {
        self.0.store(NOTHING, Ordering::Relaxed);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_another_program_put_there_stays() {
        let counted = Counted::new();
        assert!(!counted.is_ours(7), "nothing was copied");
        counted.copied();
        assert!(counted.is_ours(8), "it may not stand there yet");
        counted.settled(8);
        assert!(counted.is_ours(8));
        assert!(!counted.is_ours(9), "another program was next");
        counted.copied();
        counted.gone();
        counted.settled(10);
        assert!(!counted.is_ours(10), "the vault was locked before it settled");
    }
}
