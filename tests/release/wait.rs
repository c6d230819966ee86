//! Waiting for something that takes time.

use std::thread;
use std::time::{Duration, Instant};

/// Looks again and again until something is as expected, and gives what was found. An outer error ends the waiting at once; an
/// inner one says what is not yet as expected, and is the result when the time is up.
pub fn until<T, E>(time: Duration, mut look: impl FnMut() -> Result<Result<T, E>, E>) -> Result<T, E> {
    let end = Instant::now() + time;
    // Less and less often: each look takes the browser away from what is waited for.
    let mut pause = Duration::from_millis(5);
    loop {
        let found = look()?;
        if found.is_ok() || Instant::now() > end {
            return found;
        }
        thread::park_timeout(pause);
        pause = (pause * 2).min(Duration::from_millis(80));
    }
}
