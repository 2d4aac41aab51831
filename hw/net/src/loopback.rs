//! A cable whose other end leads back.

use std::collections::VecDeque;

use crate::endpoint::{Endpoint, Stats};
use crate::frame::{Frame, Nanos};

/// Gives back every frame sent, in order, after a fixed delay. Holds a limited number of them.
#[derive(Debug)]
pub struct Loopback {
    queue: VecDeque<Frame>,
    limit: usize,
    delay: u64,
    stats: Stats,
}

impl Loopback {
    /// Frames a [`Default`] loopback holds.
    pub const LIMIT: usize = 1024;

    /// Holds at most `limit` frames and gives each back `delay` nanoseconds after it was sent.
    #[must_use]
    pub fn new(limit: usize, delay: u64) -> Self {
        Self { queue: VecDeque::new(), limit, delay, stats: Stats::default() }
    }
}

impl Default for Loopback {
    fn default() -> Self {
        Self::new(Self::LIMIT, 0)
    }
}

impl Endpoint for Loopback {
    fn send(&mut self, now: Nanos, mut frame: Frame) {
        self.stats.count_sent(&frame);
        if self.queue.len() >= self.limit {
            self.stats.dropped_frames += 1;
            return;
        }
        frame.at = now.after(self.delay);
        self.queue.push_back(frame);
    }

    fn receive(&mut self, now: Nanos) -> Option<Frame> {
        let frame = self.queue.pop_front_if(|frame| frame.at <= now)?;
        self.stats.count_received(&frame);
        Some(frame)
    }

    fn deadline(&self) -> Option<Nanos> {
        self.queue.front().map(|frame| frame.at)
    }

    fn stats(&self) -> Stats {
        self.stats.clone()
    }
}
