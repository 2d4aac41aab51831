//! Sending (3.3 to 3.5): descriptors, checksum insertion, segmentation, VLAN tags.

use bus::Nanos;
use net::{Frame, frame_check_sequence};

use crate::checksum::sum;
use crate::chip::{Chip, Happening, HostMemory, WireSpeed};
use crate::interrupt::{DelayTimers, cause};
use crate::regs::{ctrl, rctl, reg, tctl};
use crate::statistics::counter;

/// Command bits of a descriptor (3.3.3.1, 3.3.6.1, 3.3.7.1).
mod command {
    pub const EOP: u8 = 1 << 0;
    pub const IFCS: u8 = 1 << 1;
    /// Legacy: insert checksum.
    pub const IC: u8 = 1 << 2;
    /// Data and context: segmentation.
    pub const TSE: u8 = 1 << 2;
    pub const RS: u8 = 1 << 3;
    pub const RPS: u8 = 1 << 4;
    pub const DEXT: u8 = 1 << 5;
    pub const VLE: u8 = 1 << 6;
    pub const IDE: u8 = 1 << 7;
    /// Context: TCP, not UDP.
    pub const TCP: u8 = 1 << 0;
    /// Context: IPv4, not IPv6.
    pub const IP: u8 = 1 << 1;
}

/// The longest frame, without frame check sequence (3.3.3).
const LONGEST: usize = 16288;
/// Descriptors fetched at once.
const BATCH: usize = 32;
/// Bytes sent in one go at most; the rest goes a nanosecond later. A ring of the largest descriptors must not hold up
/// the machine.
const BYTES_AT_ONCE: usize = 4 << 20;
/// Preamble, frame check sequence and gap between frames.
const OVERHEAD: u64 = 8 + 4 + 12;

/// What a context descriptor says.
#[derive(Clone, Copy, Debug, Default)]
struct Context {
    ip_start: usize,
    ip_offset: usize,
    ip_end: usize,
    start: usize,
    offset: usize,
    end: usize,
    tcp: bool,
    ipv4: bool,
    payload: usize,
    header: usize,
    mss: usize,
}

impl Context {
    const fn new(low: u64, high: u64) -> Self {
        let command = (high >> 24) as u8;
        Self {
            ip_start: (low & 0xFF) as usize,
            ip_offset: (low >> 8 & 0xFF) as usize,
            ip_end: (low >> 16 & 0xFFFF) as usize,
            start: (low >> 32 & 0xFF) as usize,
            offset: (low >> 40 & 0xFF) as usize,
            end: (low >> 48 & 0xFFFF) as usize,
            tcp: command & command::TCP != 0,
            ipv4: command & command::IP != 0,
            payload: (high & 0xF_FFFF) as usize,
            header: (high >> 40 & 0xFF) as usize,
            mss: (high >> 48 & 0xFFFF) as usize,
        }
    }
}

/// The frame that descriptors are adding to.
#[derive(Clone, Copy, Debug)]
struct Packet {
    insert_ip_sum: bool,
    insert_sum: bool,
    segmented: bool,
    /// Of a segmented packet: VLE and IFCS of its first data descriptor.
    tag: Option<u16>,
    insert_check_sequence: bool,
    /// Payload that has gone into segments.
    done: usize,
    /// Segments sent.
    segments: u32,
    /// Nothing of it can be sent.
    broken: bool,
}

/// The transmit side.
#[derive(Debug, Default)]
pub(crate) struct Transmitter {
    pub(crate) base: u64,
    pub(crate) length: u32,
    pub(crate) head: u32,
    pub(crate) tail: u32,
    pub(crate) control: u32,
    pub(crate) timers: DelayTimers,
    /// When the wire is done with all frames given to it.
    wire_free: Nanos,
    /// The other end asked for silence until then.
    paused_until: Nanos,
    /// Descriptors could not be read.
    stalled: bool,
    sums: Context,
    segmentation: Context,
    packet: Option<Packet>,
    frame: Vec<u8>,
    header: Vec<u8>,
}

impl Transmitter {
    pub(crate) const fn ring(&self) -> u32 {
        self.length / 16
    }

    /// Descriptors that wait.
    const fn waiting(&self) -> u32 {
        let ring = self.ring();
        if ring == 0 || self.head >= ring || self.tail >= ring {
            return 0;
        }
        if self.tail >= self.head { self.tail - self.head } else { ring - self.head + self.tail }
    }

    /// Software moved the ring or turned the transmitter on: what made it stop may be gone.
    pub(crate) const fn unstall(&mut self) {
        self.stalled = false;
    }

    pub(crate) fn pause(&mut self, until: Nanos) {
        self.paused_until = until;
    }

    pub(crate) const fn is_paused(&self, now: Nanos) -> bool {
        now.0 < self.paused_until.0
    }
}

impl Chip {
    /// Nanoseconds that `bytes` take on the wire.
    pub(crate) fn wire_time(&self, bytes: u64) -> Nanos {
        match self.config.wire_speed {
            WireSpeed::Instant => Nanos::ZERO,
            WireSpeed::Negotiated => Nanos(bytes * self.speed().byte_time()),
        }
    }

    /// Whether the wire has so little left to do that the next frame can be fetched: the transmit part of the packet
    /// buffer is what lies between.
    fn may_fetch_at(&self) -> Nanos {
        let ahead = self.wire_time(self.transmit_buffer().into());
        Nanos(self.transmitter.wire_free.0.saturating_sub(ahead.0)).max(self.transmitter.paused_until)
    }

    fn can_transmit(&self) -> bool {
        self.transmitter.control & tctl::EN != 0
            && !self.transmitter.stalled
            && (self.link_up || self.is_looped())
            && self.transmitter.waiting() > 0
    }

    /// When sending can go on; `Nanos::MAX` if there is nothing to send.
    pub(crate) fn transmit_deadline(&self) -> Nanos {
        if !self.can_transmit() { Nanos::MAX } else { self.may_fetch_at() }
    }

    /// Sends what the ring holds, as far as the wire allows.
    pub(crate) fn transmit(&mut self, now: Nanos, host: &mut impl HostMemory) {
        let mut budget = BYTES_AT_ONCE;
        while self.can_transmit() && now >= self.may_fetch_at() {
            if budget == 0 {
                return; // the rest is due at once, and so comes a nanosecond later
            }
            let mut batch = [0; 16 * BATCH];
            let contiguous = self.transmitter.waiting().min(self.transmitter.ring() - self.transmitter.head);
            let count = (contiguous as usize).min(BATCH);
            let bytes = &mut batch[..16 * count];
            let at = self.transmitter.base.wrapping_add(16 * u64::from(self.transmitter.head));
            if !host.read(at, bytes) {
                self.transmitter.stalled = true;
                self.happenings
                    .push(Happening::Misuse("the transmit ring cannot be read; transmitter stopped"));
                return;
            }
            for descriptor in bytes.as_chunks::<16>().0 {
                let before = self.octets_sent;
                self.take_descriptor(descriptor, now, host);
                let cost = (self.octets_sent - before) as usize + 64;
                budget = budget.saturating_sub(cost);
                if budget == 0 || now < self.may_fetch_at() {
                    break;
                }
            }
        }
    }

    fn take_descriptor(&mut self, descriptor: &[u8; 16], now: Nanos, host: &mut impl HostMemory) {
        let (low, high) = descriptor.split_at(8);
        let low = u64::from_le_bytes(low.try_into().unwrap_or_default());
        let high = u64::from_le_bytes(high.try_into().unwrap_or_default());
        let command = (high >> 24) as u8;
        if command & command::DEXT == 0 {
            self.legacy(low, high, now, host);
        } else if high >> 20 & 0xF == 0 {
            let context = Context::new(low, high);
            if command & command::TSE != 0 {
                self.transmitter.segmentation = context;
            } else {
                self.transmitter.sums = context;
            }
        } else {
            self.data(low, high, now, host);
        }
        self.report(command, now, host);
    }

    /// Descriptor done: head, write-back and interrupt (3.4.3).
    fn report(&mut self, command: u8, now: Nanos, host: &mut impl HostMemory) {
        let at = self.transmitter.base.wrapping_add(16 * u64::from(self.transmitter.head));
        let next = self.transmitter.head + 1;
        self.transmitter.head = if next >= self.transmitter.ring() { 0 } else { next };
        if command & (command::RS | command::RPS) != 0 {
            host.write(at + 12, &[1]);
            if command & command::IDE == 0 {
                self.transmitter.timers.stop();
                self.interrupts.raise(cause::TXDW);
            } else if self.transmitter.timers.start(now) {
                self.interrupts.raise(cause::TXDW);
            }
        }
        let left = self.transmitter.waiting();
        if left == 0 {
            self.interrupts.raise(cause::TXQE);
            self.statistics.add(counter::ICTXQEC);
        }
        let low = self.plain(reg::TXDCTL) >> 25;
        if low != 0 && left == 8 * low {
            self.interrupts.raise(cause::TXD_LOW);
            self.statistics.add(counter::ICTXQMTC);
        }
    }

    fn legacy(&mut self, low: u64, high: u64, now: Nanos, host: &mut impl HostMemory) {
        let command = (high >> 24) as u8;
        let mut packet = self.transmitter.packet.take().unwrap_or_else(|| self.begin(false, 0));
        self.gather(&mut packet, low, (high & 0xFFFF) as usize, host);
        if command & command::EOP == 0 {
            self.transmitter.packet = Some(packet);
            return;
        }
        if command & command::IC != 0 {
            let (offset, start) = ((high >> 16 & 0xFF) as usize, (high >> 40 & 0xFF) as usize);
            insert_sum(&mut self.transmitter.frame, start, 0, offset, false);
        }
        let tag = (command & command::VLE != 0).then_some((high >> 48) as u16);
        self.finish(&packet, tag, command & command::IFCS != 0, now);
    }

    fn data(&mut self, low: u64, high: u64, now: Nanos, host: &mut impl HostMemory) {
        let command = (high >> 24) as u8;
        let options = (high >> 40) as u8;
        let length = (high & 0xF_FFFF) as usize;
        let tag = (command & command::VLE != 0).then_some((high >> 48) as u16);
        let segmented = command & command::TSE != 0;
        let mut packet = self.transmitter.packet.take().unwrap_or_else(|| {
            let mut packet = self.begin(segmented, options);
            packet.tag = tag;
            packet.insert_check_sequence = command & command::IFCS != 0;
            packet
        });
        let end = command & command::EOP != 0;
        if packet.segmented {
            self.segment(&mut packet, low, length, end, now, host);
            if end {
                self.end_segmentation(&packet, now);
            }
        } else {
            self.gather(&mut packet, low, length, host);
            if end {
                self.insert_sums(&packet);
                self.finish(&packet, tag, command & command::IFCS != 0, now);
            }
        }
        if !end {
            self.transmitter.packet = Some(packet);
        }
    }

    /// A new packet, with a buffer to fill.
    fn begin(&mut self, segmented: bool, options: u8) -> Packet {
        self.transmitter.frame = self.take_buffer();
        self.transmitter.header.clear();
        let mut broken = false;
        if segmented {
            let context = self.transmitter.segmentation;
            let room = self.transmit_buffer() as usize;
            if context.mss == 0 || context.header < 14 || context.mss + context.header + 80 > room {
                broken = true;
                self.statistics.add(counter::TSCTFC);
                self.happenings
                    .push(Happening::Misuse("a segmentation context whose header or segment size cannot be"));
            }
        }
        Packet {
            insert_ip_sum: options & 1 != 0,
            insert_sum: options & 2 != 0,
            segmented,
            tag: None,
            insert_check_sequence: true,
            done: 0,
            segments: 0,
            broken,
        }
    }

    /// Adds a buffer to the frame: the one copy on the way out.
    fn gather(&mut self, packet: &mut Packet, address: u64, length: usize, host: &mut impl HostMemory) {
        if packet.broken || length == 0 {
            return;
        }
        if self.transmitter.frame.len() + length > LONGEST {
            packet.broken = true;
            self.happenings.push(Happening::Misuse("a frame longer than 16288 bytes was not sent"));
        } else if !host.append(address, length, &mut self.transmitter.frame) {
            packet.broken = true;
        }
    }

    fn insert_sums(&mut self, packet: &Packet) {
        let context = self.transmitter.sums;
        let frame = &mut self.transmitter.frame;
        if packet.insert_ip_sum {
            insert_sum(frame, context.ip_start, context.ip_end, context.ip_offset, false);
        }
        if packet.insert_sum {
            insert_sum(frame, context.start, context.end, context.offset, !context.tcp);
        }
    }

    fn finish(&mut self, packet: &Packet, tag: Option<u16>, insert_check_sequence: bool, now: Nanos) {
        let frame = std::mem::take(&mut self.transmitter.frame);
        if packet.broken || frame.is_empty() {
            self.keep_buffer(frame);
        } else {
            self.emit(frame, tag, insert_check_sequence, now);
        }
    }

    // --- segmentation (3.5) ------------------------------------------------------------------------------------------

    /// Adds a buffer to header and segments, and sends each segment that is full.
    fn segment(
        &mut self,
        packet: &mut Packet,
        mut address: u64,
        mut length: usize,
        end: bool,
        now: Nanos,
        host: &mut impl HostMemory,
    ) {
        let context = self.transmitter.segmentation;
        while length > 0 && !packet.broken {
            let missing = context.header - self.transmitter.header.len();
            let part = if missing > 0 {
                let part = missing.min(length);
                packet.broken |= !host.append(address, part, &mut self.transmitter.header);
                if part == missing {
                    self.begin_segment();
                }
                part
            } else {
                let room = context.header + context.mss - self.transmitter.frame.len();
                let part = room.min(length);
                packet.broken |= !host.append(address, part, &mut self.transmitter.frame);
                packet.done += part;
                part
            };
            address = address.wrapping_add(part as u64);
            length -= part;
            let full = missing == 0 && self.transmitter.frame.len() == context.header + context.mss;
            if full && !packet.broken {
                let last = packet.done >= context.payload || end && length == 0;
                self.send_segment(packet, last, now);
            }
        }
    }

    fn begin_segment(&mut self) {
        self.transmitter.frame.clear();
        self.transmitter.frame.extend_from_slice(&self.transmitter.header);
    }

    fn end_segmentation(&mut self, packet: &Packet, now: Nanos) {
        let context = self.transmitter.segmentation;
        let mut packet = *packet;
        // A header without payload is a frame too; a last segment that was full has gone already.
        let rest = self.transmitter.frame.len() > context.header
            || packet.segments == 0 && self.transmitter.header.len() == context.header;
        if !packet.broken && rest {
            self.send_segment(&mut packet, true, now);
        }
        if !packet.broken {
            self.statistics.add(counter::TSCTC);
        }
        let frame = std::mem::take(&mut self.transmitter.frame);
        self.keep_buffer(frame);
    }

    /// Sends the segment built, with its header brought up to date (3.5.9), and begins the next.
    fn send_segment(&mut self, packet: &mut Packet, last: bool, now: Nanos) {
        let context = self.transmitter.segmentation;
        let mut frame = std::mem::take(&mut self.transmitter.frame);
        update_header(&mut frame, &context, packet, last);
        packet.segments += 1;
        self.emit(frame, packet.tag, packet.insert_check_sequence, now);
        if !last {
            self.transmitter.frame = self.take_buffer();
            self.begin_segment();
        }
    }

    // --- onto the wire -----------------------------------------------------------------------------------------------

    fn emit(&mut self, mut bytes: Vec<u8>, tag: Option<u16>, insert_check_sequence: bool, now: Nanos) {
        let mut bad = false;
        if !insert_check_sequence {
            // The last four bytes are the frame check sequence that software computed.
            let length = bytes.len().saturating_sub(4);
            let given = bytes.get(length..).and_then(|bytes| <[u8; 4]>::try_from(bytes).ok());
            bad = given.map(u32::from_le_bytes) != Some(frame_check_sequence(&bytes[..length]));
            bytes.truncate(length);
        }
        if let Some(tag) = tag.filter(|_| self.control & ctrl::VME != 0)
            && bytes.len() >= 12
        {
            let ether_type = (self.plain(reg::VET) as u16).to_be_bytes();
            let [high, low] = tag.to_be_bytes();
            bytes.splice(12..12, [ether_type[0], ether_type[1], high, low]);
        }
        if self.transmitter.control & tctl::PSP != 0 && bytes.len() < 60 {
            bytes.resize(60, 0);
        }
        self.statistics.sent(&bytes, bytes.len() + 4);
        let mut frame = Frame::new(bytes, net::Nanos(0));
        frame.bad_fcs = bad;
        self.put_on_wire(frame, now);
    }

    /// Sends a frame or, in a loopback mode, hears it.
    pub(crate) fn put_on_wire(&mut self, mut frame: Frame, now: Nanos) {
        let length = frame.bytes.len() as u64;
        self.octets_sent = self.octets_sent.wrapping_add(length);
        let start = now.max(self.transmitter.wire_free);
        let end = start.after(self.wire_time(length + OVERHEAD));
        self.transmitter.wire_free = end;
        if self.is_looped() {
            frame.at = net::Nanos(now.0);
            self.happenings.push(Happening::LoopedBack(length as u32));
            self.accept(frame, now);
        } else {
            self.happenings.push(Happening::Sent(frame, end));
        }
    }

    /// Whether frames sent come back: MAC or transceiver loopback (RCTL.LBM), or the PHY's.
    pub(crate) const fn is_looped(&self) -> bool {
        self.receiver.control >> rctl::LBM_SHIFT & 3 != 0 || self.phy.is_looped()
    }
}

/// Puts the Internet checksum of `start..=end` (0: to the end) at `offset`, on top of what is there. What lies outside the
/// frame is not inserted. With `never_zero`, 0 becomes all ones, as UDP wants it.
fn insert_sum(frame: &mut [u8], start: usize, end: usize, offset: usize, never_zero: bool) {
    let end = if end == 0 { frame.len() } else { (end + 1).min(frame.len()) };
    if start >= end || offset + 2 > frame.len() {
        return;
    }
    let mut value = !sum(&frame[start..end], 0);
    if value == 0 && never_zero {
        value = 0xFFFF;
    }
    frame[offset..offset + 2].copy_from_slice(&value.to_be_bytes());
}

fn put16(frame: &mut [u8], at: usize, value: u16) {
    if let Some(bytes) = frame.get_mut(at..at + 2) {
        bytes.copy_from_slice(&value.to_be_bytes());
    }
}

fn get16(frame: &[u8], at: usize) -> u16 {
    frame.get(at..at + 2).map_or(0, |bytes| u16::from_be_bytes([bytes[0], bytes[1]]))
}

/// What changes in the header from segment to segment. The IPv6 payload length does not count the 40 bytes of its
/// header, as RFC 8200 has it; the manual's formula leaves them out.
fn update_header(frame: &mut [u8], context: &Context, packet: &Packet, last: bool) {
    let ip = context.ip_start;
    let length = frame.len().saturating_sub(ip) as u16;
    if context.ipv4 {
        put16(frame, ip + 2, length);
        let id = get16(frame, ip + 4).wrapping_add(packet.segments as u16);
        put16(frame, ip + 4, id);
    } else {
        put16(frame, ip + 4, length.saturating_sub(40));
    }
    let transport = context.start;
    let transport_length = frame.len().saturating_sub(transport) as u16;
    if context.tcp {
        let before = (packet.segments as usize).wrapping_mul(context.mss) as u32;
        let sequence = u32::from(get16(frame, transport + 4)) << 16 | u32::from(get16(frame, transport + 6));
        let sequence = sequence.wrapping_add(before);
        put16(frame, transport + 4, (sequence >> 16) as u16);
        put16(frame, transport + 6, sequence as u16);
        if !last && let Some(flags) = frame.get_mut(transport + 13) {
            *flags &= !0x09; // FIN and PSH
        }
    } else {
        put16(frame, transport + 4, transport_length);
    }
    if packet.insert_ip_sum && context.ipv4 {
        insert_sum(frame, ip, context.ip_end, context.ip_offset, false);
    }
    if packet.insert_sum {
        // Software left the sum of the pseudo header there, without the length (3.5.7).
        let pseudo = sum(&transport_length.to_be_bytes(), get16(frame, context.offset).into());
        put16(frame, context.offset, pseudo);
        insert_sum(frame, transport, context.end, context.offset, !context.tcp);
    }
}
