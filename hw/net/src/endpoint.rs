//! What the other end of the cable can do.

use std::io;

use crate::check::CheckReport;
use crate::frame::{Frame, Nanos};

/// The other end of a network adapter's cable.
pub trait Endpoint: Send {
    /// The adapter has put `frame` on the wire; its last byte leaves at `now`.
    fn send(&mut self, now: Nanos, frame: Frame);

    /// The next frame whose first byte is on the wire at `now` or earlier, in the order of their times.
    fn receive(&mut self, now: Nanos) -> Option<Frame>;

    /// When the next frame will be there to receive; `None` if none comes unless something is sent or started.
    fn deadline(&self) -> Option<Nanos>;

    /// What went through it so far.
    fn stats(&self) -> Stats;

    /// The buffer of a frame that it no longer needs, for frames to come. Adapter and endpoint pass buffers round, so that
    /// frames need no new ones.
    fn spare_buffer(&mut self) -> Option<Vec<u8>> {
        None
    }

    /// A buffer that the adapter has too many of.
    fn return_buffer(&mut self, buffer: Vec<u8>) {
        drop(buffer);
    }

    /// The cable is live from `now` on: an endpoint built with [`Start::WhenTold`] sets its first frame to this time.
    fn start(&mut self, now: Nanos) {
        let _ = now;
    }

    /// Whether nothing more comes from it unless something is sent to it.
    fn is_finished(&self) -> bool {
        self.deadline().is_none()
    }

    /// Writes out what it still holds and tells the first thing that went wrong since it was made. Nothing is sent or
    /// received after it.
    ///
    /// # Errors
    /// [`NetError`]: the capture it reads from is broken, or the one it writes to could not be written.
    fn close(&mut self) -> Result<(), NetError> {
        Ok(())
    }
}

impl<E: Endpoint + ?Sized> Endpoint for Box<E> {
    fn send(&mut self, now: Nanos, frame: Frame) {
        (**self).send(now, frame);
    }
    fn receive(&mut self, now: Nanos) -> Option<Frame> {
        (**self).receive(now)
    }
    fn deadline(&self) -> Option<Nanos> {
        (**self).deadline()
    }
    fn stats(&self) -> Stats {
        (**self).stats()
    }
    fn spare_buffer(&mut self) -> Option<Vec<u8>> {
        (**self).spare_buffer()
    }
    fn return_buffer(&mut self, buffer: Vec<u8>) {
        (**self).return_buffer(buffer);
    }
    fn start(&mut self, now: Nanos) {
        (**self).start(now);
    }
    fn is_finished(&self) -> bool {
        (**self).is_finished()
    }
    fn close(&mut self) -> Result<(), NetError> {
        (**self).close()
    }
}

/// When the first frame of a source is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Start {
    /// At this time.
    At(Nanos),
    /// At the time of [`Endpoint::start`]; until then nothing comes.
    WhenTold,
}

impl Default for Start {
    fn default() -> Self {
        Self::At(Nanos(0))
    }
}

/// What went through an endpoint. Sent and received are the adapter's words: sent frames came from it, received frames
/// went to it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stats {
    /// Frames the adapter sent.
    pub sent_frames: u64,
    /// Bytes of these frames.
    pub sent_bytes: u64,
    /// Frames the adapter was given.
    pub received_frames: u64,
    /// Bytes of these frames.
    pub received_bytes: u64,
    /// Frames dropped because the endpoint's queue was full.
    pub dropped_frames: u64,
    /// Received frames of which the capture kept only a part.
    pub cut_frames: u64,
    /// Received frames that were shorter than Ethernet allows and were padded.
    pub padded_frames: u64,
    /// Frames of the capture that are no frames (shorter than an Ethernet header) and were left out.
    pub skipped_frames: u64,
    /// What a checking endpoint found in the frames the adapter sent.
    pub check: Option<CheckReport>,
}

impl Stats {
    pub(crate) fn count_sent(&mut self, frame: &Frame) {
        self.sent_frames += 1;
        self.sent_bytes += frame.bytes.len() as u64;
    }

    pub(crate) fn count_received(&mut self, frame: &Frame) {
        self.received_frames += 1;
        self.received_bytes += frame.bytes.len() as u64;
        self.cut_frames += u64::from(frame.is_cut());
    }
}

/// What can go wrong with an endpoint.
#[derive(Debug, thiserror::Error)]
pub enum NetError {
    /// A file is neither pcap nor pcapng.
    #[error("not a pcap or pcapng capture: {reason}")]
    NotACapture {
        /// What is wrong with its beginning.
        reason: String,
    },
    /// A capture holds something else than Ethernet frames.
    #[error("the capture has link type {link_type} at offset {offset}, not Ethernet (1)")]
    NotEthernet {
        /// The link type as the file says.
        link_type: u32,
        /// Offset in bytes of the header that says so.
        offset: u64,
    },
    /// A capture ends or goes wrong in the middle.
    #[error("the capture is broken at offset {offset}: {reason}")]
    Broken {
        /// Offset in bytes of the block or packet header.
        offset: u64,
        /// What is wrong.
        reason: String,
    },
    /// A capture could not be read.
    #[error("the capture cannot be read at offset {offset}: {source}")]
    Read {
        /// Offset in bytes of the block or packet header.
        offset: u64,
        /// What the system says.
        source: io::Error,
    },
    /// A capture could not be written.
    #[error("the capture cannot be written: {0}")]
    Write(io::Error),
    /// A generator's settings make no frames.
    #[error("the generator cannot make such frames: {0}")]
    Generator(&'static str),
}

/// A cable with nothing at the other end: takes everything, gives nothing.
#[derive(Debug, Default)]
pub struct BlackHole {
    stats: Stats,
    buffers: Buffers,
}

/// A few buffers to use again.
#[derive(Debug, Default)]
pub(crate) struct Buffers(Vec<Vec<u8>>);

impl Buffers {
    const LIMIT: usize = 64;

    pub(crate) fn put(&mut self, buffer: Vec<u8>) {
        if self.0.len() < Self::LIMIT {
            self.0.push(buffer);
        }
    }

    pub(crate) fn take(&mut self) -> Option<Vec<u8>> {
        self.0.pop()
    }
}

impl Endpoint for BlackHole {
    fn send(&mut self, _: Nanos, frame: Frame) {
        self.stats.count_sent(&frame);
        self.buffers.put(frame.bytes);
    }
    fn receive(&mut self, _: Nanos) -> Option<Frame> {
        None
    }
    fn deadline(&self) -> Option<Nanos> {
        None
    }
    fn stats(&self) -> Stats {
        self.stats.clone()
    }
    fn spare_buffer(&mut self) -> Option<Vec<u8>> {
        self.buffers.take()
    }
}
