//! Numbers, hashes and keeps events.

use crate::{Event, Site, Stamp};
use std::fmt::Write as _;
use std::hash::{Hash as _, Hasher};

/// Takes every event of a run, in order.
///
/// The hash covers all of them, whether their text is kept or not: two runs with equal hashes and equal
/// event counts went the same way.
#[derive(Debug, Default)]
pub struct Recorder {
    events: u64,
    hash: u64,
    text: Option<String>,
    /// Oldest text is dropped beyond this many bytes.
    keep_bytes: usize,
    dropped: u64,
}

impl Recorder {
    /// A recorder that only counts and hashes.
    pub fn new() -> Self {
        Self { hash: 0xcbf2_9ce4_8422_2325, ..Self::default() }
    }

    /// A recorder that also keeps the text of events, at most about `keep_bytes` of it.
    pub fn with_text(keep_bytes: usize) -> Self {
        Self { text: Some(String::new()), keep_bytes, ..Self::new() }
    }

    /// How many events there were.
    pub fn events(&self) -> u64 {
        self.events
    }

    /// Hash over all events.
    pub fn hash(&self) -> u64 {
        self.hash
    }

    /// The kept text, one event a line, and how many lines are missing at its start.
    pub fn text(&self) -> Option<(&str, u64)> {
        self.text.as_deref().map(|text| (text, self.dropped))
    }

    /// Takes a call of an export: the hot case, apart so that it stays small.
    #[inline]
    pub fn call(&mut self, stamp: &Stamp, args: [u64; 4]) {
        self.fold_stamp(stamp);
        self.fold(args[0] ^ args[1].rotate_left(17) ^ args[2].rotate_left(31) ^ args[3].rotate_left(47));
        if self.text.is_some() {
            self.keep(stamp, &Event::Call { args });
        }
    }

    /// Takes an event.
    pub fn record(&mut self, stamp: &Stamp, event: &Event<'_>) {
        if let Event::Call { args } = event {
            return self.call(stamp, *args);
        }
        self.fold_stamp(stamp);
        event.hash(self);
        if self.text.is_some() {
            self.keep(stamp, event);
        }
    }

    #[inline]
    fn fold_stamp(&mut self, stamp: &Stamp) {
        self.events += 1;
        let image = stamp.site.image.map_or(0, |image| u64::from(image) + 1);
        let place = u64::from(stamp.thread) | u64::from(stamp.processor) << 32 | u64::from(stamp.irql) << 40;
        self.fold(stamp.time.0);
        self.fold(stamp.site.offset ^ image << 48);
        self.fold(place);
    }

    #[inline]
    fn fold(&mut self, word: u64) {
        self.hash = (self.hash ^ word).wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(29);
    }

    fn keep(&mut self, stamp: &Stamp, event: &Event<'_>) {
        let Some(text) = &mut self.text else { return };
        let _ = write!(text, "{} cpu{} irql{} t{} ", stamp.time, stamp.processor, stamp.irql, stamp.thread);
        let _ = match event {
            Event::Call { args } => writeln!(
                text,
                "{}({:#x}, {:#x}, {:#x}, {:#x}) from {}",
                stamp.export, args[0], args[1], args[2], args[3], stamp.site
            ),
            other => writeln!(text, "{other:?}"),
        };
        if text.len() > self.keep_bytes {
            let cut = text[text.len() / 2..].find('\n').map_or(text.len(), |n| text.len() / 2 + n + 1);
            self.dropped += text[..cut].bytes().filter(|b| *b == b'\n').count() as u64;
            text.drain(..cut);
        }
    }
}

/// Folds an event in, member by member.
impl Hasher for Recorder {
    fn write(&mut self, bytes: &[u8]) {
        for chunk in bytes.chunks(8) {
            let mut word = [0; 8];
            word[..chunk.len()].copy_from_slice(chunk);
            self.fold(u64::from_le_bytes(word));
        }
    }

    fn finish(&self) -> u64 {
        self.hash
    }
}

impl std::fmt::Display for Site {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.image {
            Some(image) => write!(f, "image{image}+{:#x}", self.offset),
            None => write!(f, "{:#x}", self.offset),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Nanos;

    fn run(times: &[u64]) -> (u64, u64) {
        let mut recorder = Recorder::new();
        for time in times {
            recorder.record(&Stamp { time: Nanos(*time), ..Stamp::default() }, &Event::Print { text: "x" });
        }
        (recorder.hash(), recorder.events())
    }

    #[test]
    fn equal_runs_hash_equal_and_different_ones_do_not() {
        assert_eq!(run(&[1, 2, 3]), run(&[1, 2, 3]));
        assert_ne!(run(&[1, 2, 3]), run(&[1, 3, 2]));
        assert_ne!(run(&[1, 2]), run(&[1, 2, 3]));
    }

    #[test]
    fn hash_does_not_depend_on_keeping_text() {
        let mut plain = Recorder::new();
        let mut kept = Recorder::with_text(1024);
        for n in 0..100 {
            let stamp = Stamp { time: Nanos(n), ..Stamp::default() };
            plain.call(&stamp, [n, 0, 0, 0]);
            kept.call(&stamp, [n, 0, 0, 0]);
        }
        assert_eq!(plain.hash(), kept.hash());
        let (text, dropped) = kept.text().expect("text is kept");
        assert_eq!(dropped + text.lines().count() as u64, 100);
        assert!(text.ends_with('\n'));
    }
}
