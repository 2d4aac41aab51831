//! Receiving (3.2): filters, the packet buffer, descriptors, checksum reports, flow control.

use std::collections::VecDeque;

use bus::Nanos;
use net::{Frame, frame_check_sequence};

use crate::checksum::{Checked, check, sum};
use crate::chip::{Chip, Happening, HostMemory, WireSpeed};
use crate::filter::Match;
use crate::interrupt::{DelayTimers, cause};
use crate::regs::{ctrl, rctl, reg};
use crate::statistics::counter;

/// Status bits of a descriptor (3.2.3.1).
mod status {
    pub const DD: u8 = 1 << 0;
    pub const EOP: u8 = 1 << 1;
    pub const IXSM: u8 = 1 << 2;
    pub const VP: u8 = 1 << 3;
    pub const TCPCS: u8 = 1 << 5;
    pub const IPCS: u8 = 1 << 6;
    pub const PIF: u8 = 1 << 7;
}

/// Error bits of a descriptor (3.2.3.2).
mod error {
    pub const CE: u8 = 1 << 0;
    pub const TCPE: u8 = 1 << 5;
    pub const IPE: u8 = 1 << 6;
}

/// The address of pause frames (IEEE 802.3 annex 31B).
const PAUSE_ADDRESS: [u8; 6] = [0x01, 0x80, 0xC2, 0, 0, 0x01];
const PAUSE_TYPE: u16 = 0x8808;
/// The longest frame taken without long packet enable, without frame check sequence and tag.
const LONGEST: usize = 1514;
/// The same with long packet enable.
const LONGEST_EVER: usize = 16384 - 4;
/// The shortest frame on a wire.
const SHORTEST: usize = 60;
/// Preamble, frame check sequence and gap between frames.
const OVERHEAD: u64 = 8 + 4 + 12;

/// A frame in the packet buffer and what its descriptors will say.
#[derive(Debug)]
struct Stored {
    bytes: Vec<u8>,
    /// The frame check sequence, if it is stored too.
    check_sequence: Option<[u8; 4]>,
    /// Whether the VLAN tag at byte 12 is left out.
    stripped: bool,
    status: u8,
    errors: u8,
    special: u16,
    checksum: u16,
}

impl Stored {
    /// What goes to memory, in order.
    fn pieces(&self) -> [&[u8]; 3] {
        let tail: &[u8] = self.check_sequence.as_ref().map_or(&[], |bytes| bytes);
        if self.stripped { [&self.bytes[..12], &self.bytes[16..], tail] } else { [&self.bytes, &[], tail] }
    }

    fn length(&self) -> usize {
        self.pieces().iter().map(|piece| piece.len()).sum()
    }
}

/// The receive side.
#[derive(Debug, Default)]
pub(crate) struct Receiver {
    pub(crate) base: u64,
    pub(crate) length: u32,
    pub(crate) head: u32,
    pub(crate) tail: u32,
    pub(crate) control: u32,
    pub(crate) timers: DelayTimers,
    buffer: VecDeque<Stored>,
    buffered: usize,
    /// Bytes of the first frame in the buffer that are in memory already.
    offset: usize,
    /// A frame of which not all bytes have arrived, and when they will have.
    arriving: Option<(Nanos, Frame)>,
    wire_free: Nanos,
    /// The other end has been told to be silent.
    silenced: bool,
    stalled: bool,
}

impl Receiver {
    pub(crate) const fn ring(&self) -> u32 {
        self.length / 16
    }

    /// Descriptors that the chip may fill.
    pub(crate) const fn free(&self) -> u32 {
        let ring = self.ring();
        if ring == 0 || self.head >= ring || self.tail >= ring {
            return 0;
        }
        if self.tail >= self.head { self.tail - self.head } else { ring - self.head + self.tail }
    }

    pub(crate) const fn unstall(&mut self) {
        self.stalled = false;
    }

    /// Buffer size of a descriptor (13.4.22, BSIZE and BSEX).
    const fn buffer_size(&self) -> usize {
        let size = self.control >> rctl::BSIZE_SHIFT & 3;
        match (self.control & rctl::BSEX != 0, size) {
            (true, 1..) => 32768 >> size,
            _ => 2048 >> size,
        }
    }
}

impl Chip {
    /// When the wire is free for a frame from the other end; `Nanos::MAX` while that depends on something else.
    #[must_use]
    pub fn hears_at(&self) -> Nanos {
        let receiver = &self.receiver;
        let waits = self.config.wire_speed == WireSpeed::Instant && !self.has_room();
        if receiver.arriving.is_some() || waits || self.is_looped() || self.phy.link().is_none() {
            return Nanos::MAX;
        }
        receiver.wire_free
    }

    /// Whether the receiver is on and its buffer has room for any frame.
    fn has_room(&self) -> bool {
        self.asleep
            || self.receiver.control & rctl::EN != 0
                && self.link_up
                && self.receiver.buffered + LONGEST_EVER <= self.receive_buffer().max(2 * LONGEST_EVER)
    }

    /// A frame's first byte is on the wire. Call only at [`hears_at`](Self::hears_at) or later.
    pub fn hear(&mut self, frame: Frame, now: Nanos) {
        let start = Nanos(frame.at.0).max(self.receiver.wire_free);
        let done = start.after(self.wire_time(frame.bytes.len() as u64 + OVERHEAD));
        self.receiver.wire_free = done;
        if done <= now {
            self.accept(frame, now);
        } else {
            self.receiver.arriving = Some((done, frame));
        }
    }

    /// When the frame on the wire has arrived, or the drain can go on.
    pub(crate) fn receive_deadline(&self) -> Nanos {
        self.receiver.arriving.as_ref().map_or(Nanos::MAX, |(done, _)| *done)
    }

    /// Takes in the frame that has arrived by `now`.
    pub(crate) fn finish_arrival(&mut self, now: Nanos) {
        if let Some((_, frame)) = self.receiver.arriving.take_if(|(done, _)| *done <= now) {
            self.accept(frame, now);
        }
    }

    fn lose(&mut self, frame: Frame, reason: &'static str) {
        self.happenings.push(Happening::Lost(frame.bytes.len() as u32, reason));
        self.keep_buffer(frame.bytes);
    }

    /// A whole frame has arrived: filters it and puts it into the packet buffer.
    pub(crate) fn accept(&mut self, frame: Frame, now: Nanos) {
        if self.asleep {
            self.wake_up_for(&frame);
            self.keep_buffer(frame.bytes);
            return;
        }
        let length = frame.bytes.len();
        self.statistics.seen(length + 4);
        if self.receiver.control & rctl::EN == 0 {
            return self.lose(frame, "the receiver is off");
        }
        if frame.bytes.len() < 14 {
            self.statistics.add(counter::RUC);
            return self.lose(frame, "shorter than an Ethernet header");
        }
        if let Some(reason) = self.fault(&frame) {
            return self.lose(frame, reason);
        }
        if self.is_pause(&frame.bytes) {
            self.obey_pause(&frame.bytes, now);
            if self.receiver.control & rctl::PMCF == 0 {
                self.keep_buffer(frame.bytes);
                return;
            }
        }
        let Some(matched) = self.filters.check(&frame.bytes, self.receiver.control) else {
            self.keep_buffer(frame.bytes);
            return;
        };
        let tag = self.tag(&frame.bytes);
        if tag.is_some_and(|tag| !self.filters.vlan_passes(tag, self.receiver.control)) {
            self.keep_buffer(frame.bytes);
            return;
        }
        if self.receiver.buffered + length > self.receive_buffer() {
            self.statistics.add(counter::MPC);
            self.statistics.add(counter::ICRXOC);
            self.interrupts.raise(cause::RXO);
            return self.lose(frame, "the packet buffer is full");
        }
        if self.receiver.free() == 0 {
            self.statistics.add(counter::RNBC);
        }
        self.statistics.received(&frame.bytes, length + 4);
        self.store(frame, matched, tag);
        self.limit_flow(now);
    }

    /// Why a frame is bad and not stored; counts it in any case.
    fn fault(&mut self, frame: &Frame) -> Option<&'static str> {
        let store_bad = self.receiver.control & rctl::SBP != 0;
        let limit = if self.receiver.control & rctl::LPE != 0 {
            LONGEST_EVER
        } else if self.tag(&frame.bytes).is_some() {
            LONGEST + 4
        } else {
            LONGEST
        };
        if frame.bytes.len() > limit {
            self.statistics.add(counter::ROC);
            return Some("too long");
        }
        if frame.bytes.len() < SHORTEST && !self.is_looped() {
            self.statistics.add(counter::RUC);
            return (!store_bad).then_some("too short");
        }
        if frame.bad_fcs {
            self.statistics.add(counter::CRCERRS);
            return (!store_bad).then_some("frame check sequence");
        }
        None
    }

    /// The VLAN tag of a frame whose type is VET.
    fn tag(&self, frame: &[u8]) -> Option<u16> {
        let ether_type = u16::from_be_bytes([*frame.get(12)?, *frame.get(13)?]);
        let is_tagged = self.control & ctrl::VME != 0 || self.receiver.control & rctl::VFE != 0;
        if !is_tagged || u32::from(ether_type) != self.plain(reg::VET) {
            return None;
        }
        Some(u16::from_be_bytes([*frame.get(14)?, *frame.get(15)?]))
    }

    fn store(&mut self, frame: Frame, matched: Match, tag: Option<u16>) {
        let control = self.receiver.control;
        let mut stored = Stored {
            check_sequence: None,
            stripped: tag.is_some() && self.control & ctrl::VME != 0,
            status: if matched == Match::Inexact { status::PIF } else { 0 },
            errors: if frame.bad_fcs { error::CE } else { 0 },
            special: 0,
            checksum: 0,
            bytes: frame.bytes,
        };
        if control & rctl::SECRC == 0 {
            let good = frame_check_sequence(&stored.bytes);
            let sent = if frame.bad_fcs { !good } else { good };
            stored.check_sequence = Some(sent.to_le_bytes());
        }
        if let Some(tag) = tag.filter(|_| stored.stripped) {
            stored.status |= status::VP;
            stored.special = tag;
        }
        self.report_checksums(&mut stored);
        self.receiver.buffered += stored.bytes.len();
        self.happenings.push(Happening::Received(stored.bytes.len() as u32));
        self.receiver.buffer.push_back(stored);
    }

    fn report_checksums(&self, stored: &mut Stored) {
        let control = self.plain(reg::RXCSUM);
        stored.checksum = sum_from(&stored.pieces(), (control & 0xFF) as usize);
        let tagged = stored.bytes.get(12..14) == Some(&[0x81, 0x00]);
        let at = if tagged { 16 } else { 12 };
        let ether_type = stored.bytes.get(at..at + 2).map_or(0, |b| u16::from_be_bytes([b[0], b[1]]));
        let mut found = Checked::default();
        let wanted = if ether_type == 0x86DD { 1 << 10 } else { 3 << 8 };
        if control & wanted != 0 {
            found = check(&stored.bytes, at + 2, ether_type);
        }
        let ip = found.ip.filter(|_| control & 1 << 8 != 0);
        let transport = found.transport.filter(|_| control & 1 << 9 != 0 || ether_type == 0x86DD);
        match ip {
            Some(true) => stored.status |= status::IPCS,
            Some(false) => {
                stored.status |= status::IPCS;
                stored.errors |= error::IPE;
            }
            None => {}
        }
        match transport {
            Some(true) => stored.status |= status::TCPCS,
            Some(false) => {
                stored.status |= status::TCPCS;
                stored.errors |= error::TCPE;
            }
            None => {}
        }
        if ip.is_none() && transport.is_none() {
            stored.status |= status::IXSM;
        }
    }

    // --- to memory ---------------------------------------------------------------------------------------------------

    /// Moves frames from the packet buffer to memory while there are descriptors: the one copy on the way in.
    pub(crate) fn drain(&mut self, now: Nanos, host: &mut impl HostMemory) {
        if self.receiver.control & rctl::EN == 0 {
            return;
        }
        while !self.receiver.stalled && self.receiver.free() > 0 && !self.receiver.buffer.is_empty() {
            self.fill_descriptor(now, host);
        }
        self.resume_flow(now);
    }

    fn fill_descriptor(&mut self, now: Nanos, host: &mut impl HostMemory) {
        let at = self.receiver.base.wrapping_add(16 * u64::from(self.receiver.head));
        let mut address = [0; 8];
        if !host.read(at, &mut address) {
            self.receiver.stalled = true;
            self.happenings.push(Happening::Misuse("the receive ring cannot be read; receiver stopped"));
            return;
        }
        let size = self.receiver.buffer_size();
        let Some(stored) = self.receiver.buffer.front() else { return };
        let total = stored.length();
        let part = size.min(total - self.receiver.offset);
        write_part(stored, self.receiver.offset, part, u64::from_le_bytes(address), host);
        let end = self.receiver.offset + part == total;
        let last = if end { status::EOP | stored.status } else { 0 };
        let mut back = [0; 8];
        back[..2].copy_from_slice(&(part as u16).to_le_bytes());
        if end {
            back[2..4].copy_from_slice(&stored.checksum.to_le_bytes());
            back[5] = stored.errors;
            back[6..].copy_from_slice(&stored.special.to_le_bytes());
        }
        back[4] = status::DD | last;
        host.write(at + 8, &back);
        self.take_from_ring();
        self.receiver.offset += part;
        if end {
            self.end_frame(total, now);
        }
    }

    fn take_from_ring(&mut self) {
        let ring = self.receiver.ring();
        let next = self.receiver.head + 1;
        self.receiver.head = if next >= ring { 0 } else { next };
        let share = 2 << (self.receiver.control >> rctl::RDMTS_SHIFT & 3);
        if self.receiver.free() == ring / share {
            self.interrupts.raise(cause::RXDMT0);
            self.statistics.add(counter::ICRXDMTC);
        }
    }

    fn end_frame(&mut self, length: usize, now: Nanos) {
        self.receiver.offset = 0;
        if let Some(stored) = self.receiver.buffer.pop_front() {
            self.receiver.buffered -= stored.bytes.len();
            self.keep_buffer(stored.bytes);
        }
        if length <= self.plain(reg::RSRPD) as usize {
            self.interrupts.raise(cause::SRPD);
        }
        if self.receiver.timers.start(now) {
            self.interrupts.raise(cause::RXT0);
        }
    }

    // --- flow control (10.1) -----------------------------------------------------------------------------------------

    /// A pause frame: type 0x8808, operation code 1, to the group address or the one in FCAL and FCAH.
    fn is_pause(&self, frame: &[u8]) -> bool {
        let (low, high) = (self.plain(reg::FCAL).to_le_bytes(), self.plain(reg::FCAH).to_le_bytes());
        let configured = [low[0], low[1], low[2], low[3], high[0], high[1]];
        let to_group = frame.get(..6) == Some(&PAUSE_ADDRESS) || frame.get(..6) == Some(&configured);
        let to_us = self.receiver.control & rctl::DPF == 0
            && frame.get(..6).is_some_and(|bytes| {
                self.filters.is_listed([bytes[0], bytes[1], bytes[2], bytes[3], bytes[4], bytes[5]])
            });
        (to_group || to_us)
            && frame.get(12..16) == Some(&[(PAUSE_TYPE >> 8) as u8, PAUSE_TYPE as u8, 0, 1])
            && frame.len() >= 18
    }

    fn obey_pause(&mut self, frame: &[u8], now: Nanos) {
        let quanta = u16::from_be_bytes([frame[16], frame[17]]);
        if self.control & ctrl::RFCE == 0 {
            self.statistics.add(counter::FCRUC);
            return;
        }
        self.statistics.add(if quanta == 0 { counter::XONRXC } else { counter::XOFFRXC });
        // A quantum is 512 bit times.
        let time = u64::from(quanta) * 64 * self.speed().byte_time();
        self.transmitter.pause(now.after(Nanos(time)));
    }

    /// Tells the other end to be silent when the packet buffer is fuller than FCRTH.
    fn limit_flow(&mut self, now: Nanos) {
        let threshold = self.plain(reg::FCRTH) as usize;
        let full = threshold != 0 && self.receiver.buffered >= threshold;
        if self.control & ctrl::TFCE != 0 && full && !self.receiver.silenced {
            self.receiver.silenced = true;
            self.send_pause(self.plain(reg::FCTTV) as u16, now);
        }
    }

    /// Lets it speak again when the packet buffer is emptier than FCRTL.
    fn resume_flow(&mut self, now: Nanos) {
        let low = self.plain(reg::FCRTL);
        if self.receiver.silenced && self.receiver.buffered < (low & 0xFFF8) as usize {
            self.receiver.silenced = false;
            if low & 1 << 31 != 0 {
                self.send_pause(0, now);
            }
        }
    }

    /// Sends a pause frame with this many quanta.
    pub(crate) fn send_pause(&mut self, quanta: u16, now: Nanos) {
        self.statistics.add(if quanta == 0 { counter::XONTXC } else { counter::XOFFTXC });
        let [low, high] = self.filters.addresses[0];
        let mut bytes = self.take_buffer();
        bytes.extend_from_slice(&PAUSE_ADDRESS);
        bytes.extend_from_slice(&low.to_le_bytes());
        bytes.extend_from_slice(&high.to_le_bytes()[..2]);
        bytes.extend_from_slice(&PAUSE_TYPE.to_be_bytes());
        bytes.extend_from_slice(&[0, 1]);
        bytes.extend_from_slice(&quanta.to_be_bytes());
        bytes.resize(SHORTEST, 0);
        self.put_on_wire(Frame::new(bytes, net::Nanos(0)), now);
    }
}

/// The sum of the pieces as one run of bytes, without its first `skip`.
fn sum_from(pieces: &[&[u8]; 3], mut skip: usize) -> u16 {
    let (mut total, mut odd) = (0_u32, false);
    for piece in pieces {
        let part = piece.get(skip..).unwrap_or_default();
        skip = skip.saturating_sub(piece.len());
        let value = sum(part, 0);
        total += u32::from(if odd { value.swap_bytes() } else { value });
        odd ^= part.len() % 2 != 0;
    }
    sum(&[], total)
}

/// Writes `length` bytes of the stored frame from `offset` on to `address`. What no window leads to is in the event log.
fn write_part(stored: &Stored, offset: usize, length: usize, address: u64, host: &mut impl HostMemory) {
    let (mut skip, mut left, mut to) = (offset, length, address);
    for piece in stored.pieces() {
        let part = piece.get(skip..).unwrap_or_default();
        skip = skip.saturating_sub(piece.len());
        let part = &part[..part.len().min(left)];
        if !part.is_empty() {
            host.write(to, part);
            to = to.wrapping_add(part.len() as u64);
            left -= part.len();
        }
    }
}
