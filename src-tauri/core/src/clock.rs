//! Time and randomness, passed in: the core asks nobody else what time it is.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;
#[cfg(not(any(target_os = "linux", target_os = "macos")))]
use std::{sync::OnceLock, time::Instant};

use chrono::{DateTime, Local, NaiveDate, Utc};

use crate::Id;

/// A moment: milliseconds since 1970-01-01T00:00Z.
pub type Millis = i64;

/// Where the core takes time and randomness from.
pub trait Clock: Send + Sync {
    /// Now, by the wall clock, which people can set.
    fn now(&self) -> Millis;
    /// Today where the laptop is.
    fn today(&self) -> NaiveDate;
    /// The day of a moment where the laptop is.
    fn day_of(&self, at: Millis) -> NaiveDate;
    /// Time since some fixed moment, which nobody can set back; for idleness. That of a laptop which sleeps counts as well.
    fn steady(&self) -> Duration;
    /// Bytes nobody can guess.
    fn random(&self, bytes: &mut [u8]);
}

/// A new record's id.
pub fn new_id(clock: &dyn Clock) -> Id {
    let mut random = [0; 10];
    clock.random(&mut random);
    Id::new(clock.now(), random)
}

/// The moment as RFC 3339 in UTC, as the door's answers give it.
pub fn rfc3339(at: Millis) -> String {
    DateTime::<Utc>::from_timestamp_millis(at).unwrap_or_default().to_rfc3339_opts(chrono::SecondsFormat::Millis, true)
}

/// The laptop's clock and the system's randomness.
#[derive(Default)]
pub struct SystemClock {}

/// Time since the system was started, sleep included. `Instant` is a clock that stands still while the laptop sleeps: a vault left open would be
/// no older after a night in a closed bag.
#[cfg(any(target_os = "linux", target_os = "macos"))]
fn since_boot() -> Duration {
    #[cfg(target_os = "linux")]
    const CLOCK: libc::clockid_t = libc::CLOCK_BOOTTIME;
    #[cfg(target_os = "macos")]
    const CLOCK: libc::clockid_t = libc::CLOCK_MONOTONIC_RAW;
    let mut time = libc::timespec { tv_sec: 0, tv_nsec: 0 };
    // SAFETY: a plain call that fills a struct of our own.
    let read = unsafe { libc::clock_gettime(CLOCK, &mut time) };
    assert_eq!(read, 0, "every kernel that the program runs on has this clock");
    Duration::new(time.tv_sec as u64, time.tv_nsec as u32)
}

/// Elsewhere `Instant`, of which the standard library does not say whether sleep counts.
#[cfg(not(any(target_os = "linux", target_os = "macos")))]
fn since_boot() -> Duration {
    static STARTED: OnceLock<Instant> = OnceLock::new();
    STARTED.get_or_init(Instant::now).elapsed()
}

impl Clock for SystemClock {
    fn now(&self) -> Millis {
        Utc::now().timestamp_millis()
    }

    fn today(&self) -> NaiveDate {
        Local::now().date_naive()
    }

    fn day_of(&self, at: Millis) -> NaiveDate {
        DateTime::<Utc>::from_timestamp_millis(at).unwrap_or_default().with_timezone(&Local).date_naive()
    }

    fn steady(&self) -> Duration {
        since_boot()
    }

    fn random(&self, bytes: &mut [u8]) {
        // The operating system's generator; there is nothing sensible to do without one.
        getrandom::fill(bytes).expect("the operating system gives random bytes");
    }
}

/// A clock for tests, sandboxes and samples: it stands where it was put, and its randomness follows from a seed.
#[derive(Clone)]
pub struct SetClock {
    now: Arc<AtomicI64>,
    drawn: Arc<AtomicI64>,
    seed: u64,
}

impl SetClock {
    /// A clock at noon UTC of `day`.
    pub fn at(day: NaiveDate, seed: u64) -> SetClock {
        let now = day.and_hms_opt(12, 0, 0).expect("noon is a time").and_utc().timestamp_millis();
        SetClock { now: Arc::new(now.into()), drawn: Arc::new(0.into()), seed }
    }

    /// Moves the clock, forwards or back.
    pub fn advance(&self, by: chrono::Duration) {
        self.now.fetch_add(by.num_milliseconds(), Ordering::SeqCst);
    }
}

impl Clock for SetClock {
    fn now(&self) -> Millis {
        // One millisecond a reading, so that two records never have the same moment.
        self.now.fetch_add(1, Ordering::SeqCst)
    }

    fn today(&self) -> NaiveDate {
        self.day_of(self.now.load(Ordering::SeqCst))
    }

    fn day_of(&self, at: Millis) -> NaiveDate {
        DateTime::<Utc>::from_timestamp_millis(at).unwrap_or_default().date_naive()
    }

    fn steady(&self) -> Duration {
        Duration::from_millis(self.now.load(Ordering::SeqCst).max(0) as u64)
    }

    fn random(&self, bytes: &mut [u8]) {
        let draw = self.drawn.fetch_add(1, Ordering::SeqCst) as u64;
        let mut hash = blake3::Hasher::new();
        hash.update(&self.seed.to_le_bytes()).update(&draw.to_le_bytes());
        hash.finalize_xof().fill(bytes);
    }
}
