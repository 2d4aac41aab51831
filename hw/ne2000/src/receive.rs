//! Receiving (chapter 7): address filters, the ring of 256-byte pages, overflow, tally counters.

use bus::Nanos;
use net::{Frame, frame_check_sequence};

use crate::chip::{Chip, Happening, WireSpeed};
use crate::regs::{isr, rcr, rsr};

/// Bytes of a page of the ring.
const PAGE: usize = 256;
/// Header of a frame in the ring: status, next page, length.
const HEADER: usize = 4;
/// The shortest frame without frame check sequence.
const SHORTEST: usize = 60;
/// The longest.
const LONGEST: usize = 1514;
/// The tally counters stop here (10.3).
const TALLY_END: u8 = 192;

/// The tally counters.
#[derive(Clone, Copy)]
enum Tally {
    Crc = 1,
    Missed = 2,
}

/// The receive side.
#[derive(Debug, Default)]
pub(crate) struct Receiver {
    /// PAR.
    pub(crate) address: [u8; 6],
    /// MAR.
    pub(crate) multicast: [u8; 8],
    /// CURR.
    pub(crate) current: u8,
    pub(crate) configuration: u8,
    pub(crate) status: u8,
    /// CLDA.
    pub(crate) local_address: u16,
    tallies: [u8; 3],
    /// The ring ran over: nothing is taken until the chip is stopped.
    overflowed: bool,
    arriving: Option<(Nanos, Frame)>,
    wire_free: Nanos,
}

impl Receiver {
    pub(crate) fn deadline(&self) -> Nanos {
        self.arriving.as_ref().map_or(Nanos::MAX, |(done, _)| *done)
    }

    /// The chip was stopped.
    pub(crate) fn stop(&mut self) {
        self.overflowed = false;
    }

    /// A tally counter; reading clears it.
    pub(crate) const fn read_tally(&mut self, index: usize) -> u8 {
        std::mem::replace(&mut self.tallies[index], 0)
    }
}

impl Chip {
    /// When the wire is free for a frame from the other end; `Nanos::MAX` while that depends on something else.
    #[must_use]
    pub fn hears_at(&self) -> Nanos {
        let waits = self.config.wire_speed == WireSpeed::Instant && !self.has_room(LONGEST);
        if self.receiver.arriving.is_some() || waits || !self.plugged {
            return Nanos::MAX;
        }
        self.receiver.wire_free
    }

    /// Whether the receiver is on and its ring can take a frame of this length.
    fn has_room(&self, length: usize) -> bool {
        self.is_started()
            && self.loopback() == 0
            && !self.receiver.overflowed
            && self.pages_free() > (HEADER + length + 4).div_ceil(PAGE)
    }

    /// Pages from CURR to the boundary. Equal pointers mean an empty ring: the boundary is only noticed when it is
    /// reached.
    fn pages_free(&self) -> usize {
        let (current, boundary) = (usize::from(self.receiver.current), usize::from(self.boundary));
        let ring = usize::from(self.page_stop).saturating_sub(self.page_start.into());
        if boundary > current { boundary - current } else { ring.saturating_sub(current - boundary) }
    }

    /// A frame's first byte is on the wire. Call only at [`hears_at`](Self::hears_at) or later.
    pub fn hear(&mut self, frame: Frame, now: Nanos) {
        let start = Nanos(frame.at.0).max(self.receiver.wire_free);
        let done = start.after(self.wire_time(frame.bytes.len()));
        self.receiver.wire_free = done;
        self.receiver.arriving = Some((done, frame));
        self.finish_arrival(now);
    }

    /// Takes in the frame that has arrived by `now`.
    pub(crate) fn finish_arrival(&mut self, now: Nanos) {
        if let Some((_, frame)) = self.receiver.arriving.take_if(|(done, _)| *done <= now) {
            self.accept(frame);
        }
    }

    fn lose(&mut self, frame: Frame, reason: &'static str) {
        self.happenings.push(Happening::Lost(frame.bytes.len() as u32, reason));
        self.keep_buffer(frame.bytes);
    }

    fn accept(&mut self, frame: Frame) {
        if !self.is_started() || self.loopback() != 0 {
            return self.lose(frame, "the chip is stopped");
        }
        let Some(matched) = self.matches(&frame.bytes) else {
            self.keep_buffer(frame.bytes);
            return;
        };
        if frame.bytes.len() < SHORTEST && self.receiver.configuration & rcr::AR == 0 {
            return self.lose(frame, "too short");
        }
        self.receiver.status = matched;
        if self.receiver.configuration & rcr::MON != 0 {
            self.receiver.status |= rsr::DIS | rsr::MPA;
            self.count(Tally::Missed);
            return self.lose(frame, "the chip only monitors");
        }
        if frame.bad_fcs {
            self.receiver.status |= rsr::CRC;
            self.count(Tally::Crc);
            self.raise(isr::RXE);
            if self.receiver.configuration & rcr::SEP == 0 {
                return self.lose(frame, "frame check sequence");
            }
        } else {
            self.receiver.status |= rsr::PRX;
        }
        self.store(frame);
    }

    fn store(&mut self, frame: Frame) {
        let pages = (HEADER + frame.bytes.len() + 4).div_ceil(PAGE);
        if self.receiver.overflowed || pages >= self.pages_free() {
            self.receiver.overflowed = true;
            self.receiver.status = self.receiver.status & !rsr::PRX | rsr::MPA;
            self.count(Tally::Missed);
            self.raise(isr::OVW);
            return self.lose(frame, "the receive ring is full");
        }
        let mut next = usize::from(self.receiver.current) + pages;
        if next >= usize::from(self.page_stop) {
            next -= usize::from(self.page_stop).saturating_sub(self.page_start.into());
        }
        let sequence = frame_check_sequence(&frame.bytes);
        let sequence = if frame.bad_fcs { !sequence } else { sequence };
        let [low, high] = (frame.bytes.len() as u16 + 4).to_le_bytes();
        self.receiver.local_address = u16::from(self.receiver.current) << 8;
        self.put(&[self.receiver.status, next as u8, low, high]);
        self.put(&frame.bytes);
        self.put(&sequence.to_le_bytes());
        self.receiver.current = next as u8;
        if !frame.bad_fcs {
            self.raise(isr::PRX);
        }
        self.happenings.push(Happening::Received(frame.bytes.len() as u32));
        self.keep_buffer(frame.bytes);
    }

    /// Local DMA: bytes go into the ring, which wraps at its end.
    fn put(&mut self, mut bytes: &[u8]) {
        let stop = u32::from(self.page_stop) << 8;
        while !bytes.is_empty() {
            let at = self.receiver.local_address;
            let to_stop = if u32::from(at) < stop { stop - u32::from(at) } else { 1 } as usize;
            let part = bytes.len().min(to_stop);
            match self.memory.run_mut(at, part) {
                Some(run) => run.copy_from_slice(&bytes[..part]),
                None => bytes[..part]
                    .iter()
                    .enumerate()
                    .for_each(|(offset, byte)| self.memory.write(at.wrapping_add(offset as u16), *byte)),
            }
            self.receiver.local_address = self.wrapped(at.wrapping_add(part as u16));
            bytes = &bytes[part..];
        }
    }

    fn count(&mut self, tally: Tally) {
        let counter = &mut self.receiver.tallies[tally as usize];
        *counter = (*counter + 1).min(TALLY_END);
        if *counter & 0x80 != 0 {
            self.raise(isr::CNT);
        }
    }

    /// Whether the destination passes, and the status bits that say how.
    fn matches(&self, frame: &[u8]) -> Option<u8> {
        let receiver = &self.receiver;
        let configuration = receiver.configuration;
        let destination = frame.get(..6)?;
        if destination == [0xFF; 6] {
            return (configuration & (rcr::AB | rcr::PRO) != 0).then_some(rsr::PHY);
        }
        if destination[0] & 1 != 0 {
            let index = hash(destination);
            let listed = receiver.multicast[usize::from(index >> 3)] >> (index & 7) & 1 != 0;
            let passes = configuration & rcr::AM != 0 && listed || configuration & rcr::PRO != 0;
            return passes.then_some(rsr::PHY);
        }
        (destination == receiver.address || configuration & rcr::PRO != 0).then_some(0)
    }
}

/// The index into the multicast registers: the first six bits of the CRC of the address, as the shift register holds them
/// (10.3, multicast address registers).
#[must_use]
pub fn hash(address: &[u8]) -> u8 {
    ((!frame_check_sequence(address)).reverse_bits() >> 26) as u8
}
