//! Two endpoints on one cable.

use crate::endpoint::{Endpoint, NetError, Stats};
use crate::frame::{Frame, Nanos};

/// Sends every frame to both endpoints and receives from both, in the order of time; the first comes first at equal
/// times.
#[derive(Debug)]
pub struct Tee<A, B> {
    first: A,
    second: B,
    stats: Stats,
}

impl<A: Endpoint, B: Endpoint> Tee<A, B> {
    /// Joins `first` and `second`.
    #[must_use]
    pub fn new(first: A, second: B) -> Self {
        Self { first, second, stats: Stats::default() }
    }

    /// The two endpoints.
    #[must_use]
    pub const fn ends(&self) -> (&A, &B) {
        (&self.first, &self.second)
    }
}

impl<A: Endpoint, B: Endpoint> Endpoint for Tee<A, B> {
    fn send(&mut self, now: Nanos, frame: Frame) {
        self.stats.count_sent(&frame);
        self.first.send(now, frame.clone());
        self.second.send(now, frame);
    }

    fn receive(&mut self, now: Nanos) -> Option<Frame> {
        let second_is_earlier = match (self.first.deadline(), self.second.deadline()) {
            (Some(first), Some(second)) => second < first,
            (first, _) => first.is_none(),
        };
        let frame = if second_is_earlier { self.second.receive(now) } else { self.first.receive(now) }?;
        self.stats.count_received(&frame);
        Some(frame)
    }

    fn deadline(&self) -> Option<Nanos> {
        match (self.first.deadline(), self.second.deadline()) {
            (Some(first), Some(second)) => Some(first.min(second)),
            (first, second) => first.or(second),
        }
    }

    fn stats(&self) -> Stats {
        let (first, second) = (self.first.stats(), self.second.stats());
        Stats {
            dropped_frames: first.dropped_frames + second.dropped_frames,
            padded_frames: first.padded_frames + second.padded_frames,
            skipped_frames: first.skipped_frames + second.skipped_frames,
            check: first.check.or(second.check),
            ..self.stats.clone()
        }
    }

    fn spare_buffer(&mut self) -> Option<Vec<u8>> {
        self.second.spare_buffer().or_else(|| self.first.spare_buffer())
    }

    fn return_buffer(&mut self, buffer: Vec<u8>) {
        self.first.return_buffer(buffer);
    }

    fn start(&mut self, now: Nanos) {
        self.first.start(now);
        self.second.start(now);
    }

    fn is_finished(&self) -> bool {
        self.first.is_finished() && self.second.is_finished()
    }

    fn close(&mut self) -> Result<(), NetError> {
        let first = self.first.close();
        self.second.close().and(first)
    }
}
