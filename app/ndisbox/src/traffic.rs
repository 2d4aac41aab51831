//! Whether frames come out as they went in: every one, every byte, once, in order.

use std::collections::VecDeque;
use trace::report::TrafficCheck;

/// How far ahead of the first missing frame one that came out is searched for.
const WINDOW: usize = 1024;
/// Frames that wait to come out. Beyond it the oldest counts as lost, so that memory has a bound.
const WAITING: usize = 65_536;
/// Frames that came out and were not found, kept to see whether they are damaged ones.
const ODD: usize = 4096;
/// Shortest frame on a wire, bytes without check sequence: shorter ones are padded on their way.
const SHORTEST: usize = 60;

/// A frame that went in.
#[derive(Debug)]
struct Waiting {
    bytes: Vec<u8>,
    /// Whether it has to come out.
    wanted: bool,
}

/// Compares the frames of one direction.
#[derive(Debug, Default)]
pub struct Matcher {
    waiting: VecDeque<Waiting>,
    /// Frames that were overtaken.
    passed: Vec<Waiting>,
    /// Frames that came out and did not go in like that.
    odd: Vec<Vec<u8>>,
    check: TrafficCheck,
}

impl Matcher {
    /// A frame went in. It has to come out if it is `wanted`, and may if it is not.
    pub fn put(&mut self, bytes: &[u8], wanted: bool) {
        self.check.expected += u64::from(wanted);
        self.waiting.push_back(Waiting { bytes: bytes.to_vec(), wanted });
        if self.waiting.len() > WAITING
            && let Some(oldest) = self.waiting.pop_front()
        {
            self.check.lost += u64::from(oldest.wanted);
        }
    }

    /// The last frame did not go in after all.
    pub fn take_back(&mut self) {
        if let Some(last) = self.waiting.pop_back() {
            self.check.expected -= u64::from(last.wanted);
        }
    }

    /// A frame came out.
    pub fn take(&mut self, bytes: &[u8]) {
        let same = |waiting: &Waiting| is_same(&waiting.bytes, bytes);
        if let Some(position) = self.waiting.iter().take(WINDOW).position(same) {
            let overtaken = self.waiting.drain(..=position).take(position).collect::<Vec<_>>();
            self.passed.extend(overtaken);
            self.check.intact += 1;
        } else if let Some(position) = self.passed.iter().position(same) {
            self.passed.remove(position);
            self.check.intact += 1;
            self.check.reordered += 1;
        } else if self.odd.len() < ODD {
            self.odd.push(bytes.to_vec());
        } else {
            self.check.unexpected += 1;
        }
    }

    /// Frames that have to come out and have not yet.
    pub fn missing(&self) -> usize {
        self.waiting.iter().chain(&self.passed).filter(|waiting| waiting.wanted).count()
    }

    /// What came of it, when no more frames come.
    pub fn finish(&self, adapter: u32, direction: &str) -> TrafficCheck {
        let mut check = TrafficCheck { adapter, direction: direction.to_owned(), ..self.check.clone() };
        let mut missing: Vec<&Waiting> = self.passed.iter().chain(&self.waiting).collect();
        for odd in &self.odd {
            match missing.iter().position(|waiting| is_damaged(&waiting.bytes, odd)) {
                Some(position) => {
                    missing.remove(position);
                    check.corrupted += 1;
                }
                None => check.unexpected += 1,
            }
        }
        check.lost += missing.iter().filter(|waiting| waiting.wanted).count() as u64;
        check
    }
}

/// Whether a frame came out as it went in; a short one may have grown to the shortest length on a wire.
fn is_same(put: &[u8], taken: &[u8]) -> bool {
    put == taken || (put.len() < SHORTEST && taken.len() == SHORTEST && taken.starts_with(put))
}

/// Whether a frame that came out was made of one that went in: the same length or the same head.
fn is_damaged(put: &[u8], taken: &[u8]) -> bool {
    const HEAD: usize = 14;
    put.len() == taken.len() || (taken.len() >= HEAD && put.get(..HEAD) == taken.get(..HEAD))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn frame(number: u8, length: usize) -> Vec<u8> {
        (0..length).map(|at| number.wrapping_mul(31) ^ at as u8).collect()
    }

    fn check(put: &[&[u8]], taken: &[&[u8]]) -> TrafficCheck {
        let mut matcher = Matcher::default();
        for bytes in put {
            matcher.put(bytes, true);
        }
        for bytes in taken {
            matcher.take(bytes);
        }
        matcher.finish(0, "received")
    }

    #[test]
    fn equal_frames_in_order_are_clean() {
        let (a, b) = (frame(1, 100), frame(2, 60));
        let check = check(&[&a, &b, &a], &[&a, &b, &a]);
        assert!(check.is_clean());
        assert_eq!((check.expected, check.intact), (3, 3));
    }

    #[test]
    fn one_wrong_byte_is_a_corrupted_frame() {
        let (a, b) = (frame(1, 100), frame(2, 80));
        let mut bad = a.clone();
        bad[99] ^= 1;
        let check = check(&[&a, &b], &[&bad, &b]);
        assert_eq!((check.corrupted, check.lost, check.unexpected, check.intact), (1, 0, 0, 1));
    }

    #[test]
    fn a_missing_frame_is_lost_and_a_cut_one_is_corrupted() {
        let (a, b, c) = (frame(1, 100), frame(2, 80), frame(3, 70));
        assert_eq!(check(&[&a, &b, &c], &[&a, &c]).lost, 1);
        let check = check(&[&a, &b], &[&a[..90], &b]);
        assert_eq!((check.corrupted, check.lost), (1, 0));
    }

    #[test]
    fn a_late_frame_is_reordered_and_a_second_one_is_unexpected() {
        let (a, b) = (frame(1, 100), frame(2, 80));
        let late = check(&[&a, &b], &[&b, &a]);
        assert_eq!((late.reordered, late.lost, late.intact), (1, 0, 2));
        let twice = check(&[&a, &b], &[&a, &a, &b]);
        assert_eq!((twice.unexpected, twice.lost), (1, 0));
    }

    #[test]
    fn a_short_frame_may_be_padded() {
        let a = frame(1, 42);
        let mut padded = a.clone();
        padded.resize(60, 0);
        assert!(check(&[&a], &[&padded]).is_clean());
        assert!(!check(&[&a], &[&padded[..59]]).is_clean());
    }

    #[test]
    fn a_frame_that_need_not_come_is_not_missed() {
        let mut matcher = Matcher::default();
        matcher.put(&frame(1, 100), false);
        matcher.put(&frame(2, 100), true);
        assert_eq!(matcher.missing(), 1);
        matcher.take(&frame(2, 100));
        assert!(matcher.finish(0, "received").is_clean());
    }

    #[test]
    fn a_frame_that_did_not_go_in_is_not_missed() {
        let mut matcher = Matcher::default();
        matcher.put(&frame(1, 100), true);
        matcher.take_back();
        matcher.take_back();
        let check = matcher.finish(0, "sent");
        assert!(check.is_clean());
        assert_eq!(check.expected, 0);
    }

    #[test]
    fn memory_has_a_bound() {
        let mut matcher = Matcher::default();
        for _ in 0..WAITING + 10 {
            matcher.put(&[0; 60], true);
        }
        assert_eq!(matcher.waiting.len(), WAITING);
        assert_eq!(matcher.finish(0, "sent").lost, WAITING as u64 + 10);
    }
}
