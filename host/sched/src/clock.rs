//! Virtual time.

use std::sync::atomic::{AtomicU64, Ordering};
use trace::Nanos;

/// Nanoseconds of virtual time since the box was switched on.
///
/// An atomic, because several OS threads may read it in parallel mode; in deterministic mode one does.
#[derive(Debug, Default)]
pub struct Clock {
    now: AtomicU64,
}

impl Clock {
    /// The time now.
    #[inline]
    pub fn now(&self) -> Nanos {
        Nanos(self.now.load(Ordering::Relaxed))
    }

    /// Lets `nanos` pass and tells the time after that.
    #[inline]
    pub fn advance(&self, nanos: u64) -> Nanos {
        let now = self.now.load(Ordering::Relaxed).saturating_add(nanos);
        self.now.store(now, Ordering::Relaxed);
        Nanos(now)
    }

    /// Jumps to `time`, unless it is already past.
    pub fn advance_to(&self, time: Nanos) {
        self.now.fetch_max(time.0, Ordering::Relaxed);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn time_never_goes_back() {
        let clock = Clock::default();
        assert_eq!(clock.advance(5), Nanos(5));
        clock.advance_to(Nanos(3));
        assert_eq!(clock.now(), Nanos(5));
        clock.advance_to(Nanos(9));
        assert_eq!(clock.now(), Nanos(9));
        assert_eq!(clock.advance(u64::MAX), Nanos(u64::MAX));
    }
}
