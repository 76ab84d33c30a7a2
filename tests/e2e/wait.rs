//! Waiting for conditions, never for times.

use std::time::{Duration, Instant};

/// How long anything may take before a story gives up: unlocking is slow by design, and the machine may be busy.
pub const LIMIT: Duration = Duration::from_secs(30);

/// How often is looked.
const LOOK: Duration = Duration::from_millis(40);

/// Looks until there is something; what was seen last is told if there never is.
///
/// # Panics
/// After [`LIMIT`].
#[track_caller]
pub fn until<T>(what: &str, mut look: impl FnMut() -> Result<T, String>) -> T {
    let begun = Instant::now();
    loop {
        match look() {
            Ok(found) => return found,
            Err(seen) if begun.elapsed() > LIMIT => panic!("waited {}s for {what}; {seen}", LIMIT.as_secs()),
            Err(_) => std::thread::sleep(LOOK),
        }
    }
}
