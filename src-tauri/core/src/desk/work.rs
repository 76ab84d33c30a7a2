//! Long work: how far it is, and stopping it.

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Desk;
use crate::door::DeskOperation;
use crate::error::{ErrorCode, Result};
use crate::roles::MayCall;

/// How far the operation under way is. Read and cancelled from other threads than its own.
#[derive(Default)]
pub struct Work {
    running: Mutex<Option<&'static str>>,
    done: AtomicU64,
    total: AtomicU64,
    cancel: AtomicBool,
    /// How many wait for the vault to be locked: whatever runs stops at its next step, also what has not begun to count them.
    leaving: AtomicU64,
}

/// As long as it is held, no work goes on.
pub struct Leaving<'w>(&'w Work);

impl Drop for Leaving<'_> {
    fn drop(&mut self) {
        self.0.leaving.fetch_sub(1, Ordering::Relaxed);
    }
}

/// What is known of the work under way.
#[derive(Serialize, TS, JsonSchema)]
#[ts(rename = "Work")]
pub struct Progress {
    /// Which work, if any.
    pub running: Option<&'static str>,
    /// Steps done.
    pub done: u64,
    /// Steps in all, if known.
    pub total: Option<u64>,
    /// Whether it is about to stop.
    pub cancelling: bool,
}

impl Work {
    /// Begins a work of `total` steps.
    pub fn begin(&self, what: &'static str, total: Option<u64>) {
        *self.running.lock().unwrap_or_else(PoisonError::into_inner) = Some(what);
        self.done.store(0, Ordering::Relaxed);
        self.total.store(total.unwrap_or(0), Ordering::Relaxed);
        self.cancel.store(false, Ordering::Relaxed);
    }

    /// One more step is done; [`ErrorCode::Cancelled`] if the person wants it to stop.
    pub fn step(&self) -> Result<()> {
        self.done.fetch_add(1, Ordering::Relaxed);
        match self.is_stopping() {
            true => Err(ErrorCode::Cancelled.into()),
            false => Ok(()),
        }
    }

    /// Whether somebody wants the work to stop.
    pub fn is_stopping(&self) -> bool {
        self.cancel.load(Ordering::Relaxed) || self.leaving.load(Ordering::Relaxed) > 0
    }

    /// Asks the work to stop at its next step.
    pub fn cancel(&self) {
        self.cancel.store(true, Ordering::Relaxed);
    }

    /// Somebody leaves the laptop: locking must not wait for a check or a backup of the clock's.
    pub fn leave(&self) -> Leaving<'_> {
        self.leaving.fetch_add(1, Ordering::Relaxed);
        Leaving(self)
    }

    pub(crate) fn finish(&self) {
        *self.running.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }

    /// How far it is.
    pub fn status(&self) -> Progress {
        let running = *self.running.lock().unwrap_or_else(PoisonError::into_inner);
        let total = self.total.load(Ordering::Relaxed);
        Progress {
            running,
            done: self.done.load(Ordering::Relaxed),
            total: (total > 0).then_some(total),
            cancelling: running.is_some() && self.cancel.load(Ordering::Relaxed),
        }
    }
}

/// How far the work under way is. Answered while it runs.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
#[ts(rename = "WorkStatusRequest")]
pub struct WorkStatus {}

/// Stops the work under way; it leaves nothing half done.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
#[ts(rename = "WorkCancelRequest")]
pub struct WorkCancel {}

impl DeskOperation for WorkStatus {
    const MAY_CALL: MayCall = MayCall::Anybody;
    type Answer = Progress;
    fn run(self, desk: &mut Desk) -> Result<Progress> {
        Ok(desk.work.status())
    }
}

impl DeskOperation for WorkCancel {
    const MAY_CALL: MayCall = MayCall::Anybody;
    type Answer = ();
    fn run(self, desk: &mut Desk) -> Result<()> {
        desk.work.cancel();
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_work_goes_on_while_somebody_leaves() {
        let work = Work::default();
        let leaving = work.leave();
        work.begin("verify", Some(2));
        assert_eq!(work.step().unwrap_err().code, ErrorCode::Cancelled, "although it was begun afterwards");
        drop(leaving);
        assert!(work.step().is_ok());
    }
}
