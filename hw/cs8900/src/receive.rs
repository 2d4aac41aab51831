//! The receive side: frames in from the wire, and out to the host by programmed I/O (section 5.2) or DMA (5.3, 5.4).

use std::collections::VecDeque;

use bus::Nanos;
use net::Frame;

use crate::chip::{BYTE_TIME, Chip, FCS, FRAME_GAP, Happening, PREAMBLE, WireSpeed};
use crate::filter::{Verdict, check_sequence};
use crate::regs::{
    BUF_CFG, BUS_CTL, LINE_CTL, RX_CFG, buf_event, bus_ctl, line_ctl, rx_cfg, rx_ctl, rx_event,
};

/// Lengths with check sequence: the shortest the chip looks at, the shortest and longest good frame.
const FRAGMENT: usize = 8;
const SHORTEST: usize = 64;
const LONGEST: usize = 1518;
/// RxStatus and RxLength before a frame.
const HEADER: usize = 4;
/// Buffer space that a frame of any length finds enough.
const ROOM: usize = (HEADER + LONGEST).next_multiple_of(4);

/// A frame that is coming in.
#[derive(Debug)]
struct Incoming {
    frame: Frame,
    verdict: Verdict,
    start: Nanos,
    end: Nanos,
    /// RxDest and Rx128 have been set.
    destination_told: bool,
    first_part_told: bool,
    /// The host has learned of it and reads it while it comes in.
    committed: bool,
    /// Words the host has read.
    cursor: usize,
}

impl Incoming {
    fn byte_time(&self, bytes: u64) -> Nanos {
        self.start.after(Nanos(BYTE_TIME * (PREAMBLE + bytes)))
    }

    /// Bytes that are there by now: an even number until the frame has ended (section 5.2.9).
    fn arrived(&self, now: Nanos) -> usize {
        let bytes = (now.since(self.start).0 / BYTE_TIME).saturating_sub(PREAMBLE);
        (bytes as usize & !1).min(self.frame.bytes.len())
    }
}

/// A frame in the buffer: status, length and data as the host reads them, a whole number of words.
#[derive(Debug)]
struct Held {
    image: Vec<u8>,
    /// Its event goes through the interrupt status queue.
    report: bool,
}

impl Held {
    fn new(status: u16, data: &[u8], fcs: Option<[u8; FCS]>, report: bool) -> Self {
        let length = data.len() + fcs.map_or(0, |fcs| fcs.len());
        let mut image = Vec::with_capacity(HEADER + length + 3);
        image.extend(status.to_le_bytes());
        image.extend((length as u16).to_le_bytes());
        image.extend(data);
        image.extend(fcs.iter().flatten());
        image.resize(image.len().next_multiple_of(2), 0);
        Self { image, report }
    }

    fn status(&self) -> u16 {
        self.word(0)
    }

    fn word(&self, index: usize) -> u16 {
        self.image.get(index * 2..index * 2 + 2).map_or(0, |word| u16::from_le_bytes([word[0], word[1]]))
    }

    fn space(&self) -> usize {
        self.image.len().next_multiple_of(4)
    }
}

/// The frame the host has learned of and reads.
#[derive(Debug)]
struct Committed {
    held: Held,
    cursor: usize,
    /// Committed while it came in; its final status has not been read.
    status_due: bool,
}

/// A frame on its way to host memory.
#[derive(Debug)]
struct DmaFrame {
    /// Padded to double words, as it will lie in the ring.
    image: Vec<u8>,
    moved: usize,
    length: u32,
}

/// The host's ring, as the chip keeps track of it (section 5.3).
#[derive(Debug, Default)]
struct Ring {
    /// Where the next frame goes.
    offset: usize,
    /// Where the last one began.
    start: u16,
    frames: u16,
    bytes: u16,
    /// Bytes of frames the host has learned of and may still be reading.
    committed: usize,
    /// Bytes of frames it has not learned of.
    fresh: usize,
}

/// State of the receiver.
#[derive(Debug, Default)]
pub(crate) struct Receiver {
    incoming: Option<Incoming>,
    held: VecDeque<Held>,
    committed: Option<Committed>,
    dma: Option<DmaFrame>,
    ring: Ring,
    /// Auto-switch DMA has switched to DMA.
    auto_dma: bool,
    /// DMA burst: units since the request went up, and when it may go up again.
    burst: Burst,
    /// When the wire is free again.
    free: Nanos,
}

#[derive(Debug, Default)]
struct Burst {
    used: u64,
    pause_until: Option<Nanos>,
}

/// With DMABurst set, the chip holds the bus this long and then leaves it this long (section 4.4.20).
const BURST_TIME: u64 = 28_000;
const BURST_PAUSE: u64 = 1_300;

impl Receiver {
    pub(crate) const fn carrier(&self) -> bool {
        self.incoming.is_some()
    }

    pub(crate) const fn wire_free(&self) -> Nanos {
        self.free
    }

    pub(crate) fn buffer_used(&self) -> usize {
        let committed = self.committed.as_ref().map_or(0, |committed| committed.held.space());
        let dma = self.dma.as_ref().map_or(0, |dma| dma.image.len());
        self.held.iter().map(Held::space).sum::<usize>() + committed + dma
    }

    pub(crate) const fn dma_start(&self) -> u16 {
        self.ring.start
    }

    /// Reads and clears the RxDMA byte count.
    pub(crate) const fn take_dma_bytes(&mut self) -> u16 {
        std::mem::replace(&mut self.ring.bytes, 0)
    }

    /// Reads and clears the DMA frame count. The host learns of the frames: their place in the ring is safe until it
    /// reads again (section 5.3.5).
    pub(crate) const fn take_dma_frames(&mut self) -> u16 {
        self.ring.committed = std::mem::replace(&mut self.ring.fresh, 0);
        std::mem::replace(&mut self.ring.frames, 0)
    }

    pub(crate) const fn commit_incoming(&mut self) {
        if let Some(incoming) = &mut self.incoming {
            incoming.committed = true;
        }
    }
}

impl Chip {
    // --- from the wire -----------------------------------------------------------------------------------------------

    /// Whether the receiver can take a frame off the wire at `now`.
    #[must_use]
    pub fn wants_frame(&self, now: Nanos) -> bool {
        now >= self.wire_time()
    }

    /// When the wire is free for a frame from the other end; `Nanos::MAX` while that depends on the host.
    #[must_use]
    pub fn wire_time(&self) -> Nanos {
        let receiver = &self.receiver;
        let waits = self.wire_speed == WireSpeed::Instant && !self.has_room_everywhere();
        let busy = !self.is_full_duplex() && self.transmitter.is_sending();
        if receiver.incoming.is_some() || waits || busy || self.is_looped() {
            return Nanos::MAX;
        }
        if self.is_full_duplex() { receiver.free } else { receiver.free.max(self.transmitter.wire_free()) }
    }

    /// Whether a frame of any length would find room on the chip and, in DMA mode, in the host's ring.
    fn has_room_everywhere(&self) -> bool {
        if !self.has(LINE_CTL, line_ctl::SER_RX_ON) {
            return false;
        }
        let ring = &self.receiver.ring;
        let in_ring = ring.committed + ring.fresh + self.receiver.buffer_used() + ROOM <= self.ring_size();
        self.buffer_free() >= ROOM && (in_ring || !self.uses_dma())
    }

    /// The first bit of `frame` is on the wire at `now`, whenever it should have been.
    pub fn hear(&mut self, frame: Frame, now: Nanos) {
        self.mark_dirty();
        if !self.is_connected() {
            let length = frame.bytes.len() as u32;
            self.happenings.push(Happening::Lost(length, "came in without a link"));
            return;
        }
        self.begin_incoming(frame, now);
        self.advance_receive(now);
    }

    /// Our own frame comes back through the loopback, whole.
    pub(crate) fn hear_own(&mut self, frame: Frame, now: Nanos) {
        self.begin_incoming(frame, now);
        if let Some(incoming) = &mut self.receiver.incoming {
            incoming.end = now;
        }
        self.advance_receive(now);
    }

    fn begin_incoming(&mut self, frame: Frame, start: Nanos) {
        let bytes = (frame.original_length as usize).max(frame.bytes.len()) + FCS;
        let time = match self.wire_speed {
            WireSpeed::TenMegabit => BYTE_TIME * (PREAMBLE + bytes as u64),
            WireSpeed::Instant => 0,
        };
        let gap = if self.wire_speed == WireSpeed::Instant { 0 } else { FRAME_GAP };
        let end = start.after(Nanos(time));
        self.receiver.free = end.after(Nanos(gap));
        let verdict = match frame.bytes.first_chunk::<6>() {
            Some(destination) => self.registers.filter.judge(*destination, self.rx_control()),
            None => Verdict::default(),
        };
        if verdict.accepted && self.has(RX_CFG, rx_cfg::AUTO_RX_DMA_E) && self.buffer_free() < ROOM {
            self.receiver.auto_dma = true;
            self.try_start_dma();
        }
        self.receiver.incoming = Some(Incoming {
            frame,
            verdict,
            start,
            end,
            destination_told: false,
            first_part_told: false,
            committed: false,
            cursor: 0,
        });
    }

    pub(crate) fn receive_deadline(&self) -> Nanos {
        let receiver = &self.receiver;
        let pause = receiver.burst.pause_until.unwrap_or(Nanos::MAX);
        let Some(incoming) = &receiver.incoming else { return pause };
        let mut next = incoming.end.min(pause);
        // The early events only matter to the moment if they interrupt.
        if !incoming.destination_told && self.has(BUF_CFG, buf_event::RX_DEST) {
            next = next.min(incoming.byte_time(6));
        }
        if !incoming.first_part_told && self.has(BUF_CFG, buf_event::RX_128) {
            next = next.min(incoming.byte_time(128));
        }
        next
    }

    pub(crate) fn advance_receive(&mut self, now: Nanos) {
        if self.receiver.burst.pause_until.is_some_and(|until| now >= until) {
            self.receiver.burst = Burst::default();
        }
        self.tell_early(now);
        if self.receiver.incoming.as_ref().is_some_and(|incoming| now >= incoming.end)
            && let Some(incoming) = self.receiver.incoming.take()
        {
            self.finish_incoming(incoming);
        }
    }

    /// Sets RxDest and Rx128 as a frame comes in (section 5.2.3). Not in DMA mode, nor while the host has a frame to read.
    pub(crate) fn tell_early(&mut self, now: Nanos) {
        let quiet = self.uses_dma() || self.receiver.committed.is_some();
        let Some(incoming) = &mut self.receiver.incoming else { return };
        if quiet || !incoming.verdict.accepted {
            return;
        }
        if !incoming.destination_told && now >= incoming.byte_time(6) {
            incoming.destination_told = true;
            self.registers.buf_event |= buf_event::RX_DEST;
        }
        let long = incoming.frame.bytes.len() >= 128;
        if !incoming.first_part_told && long && now >= incoming.byte_time(128) {
            incoming.first_part_told = true;
            self.registers.buf_event |= buf_event::RX_128;
        }
    }

    /// The last bit of a frame is in.
    fn finish_incoming(&mut self, incoming: Incoming) {
        let frame = &incoming.frame;
        let length = frame.bytes.len() as u32;
        if !incoming.committed {
            self.registers.buf_event &= !(buf_event::RX_DEST | buf_event::RX_128);
        }
        if !self.has(LINE_CTL, line_ctl::SER_RX_ON) {
            self.happenings.push(Happening::Lost(length, "the receiver is off"));
            return;
        }
        let (errors, accepted) = self.judge_frame(&incoming);
        // The host may have begun to read it; then it must also be told how it ended.
        if !accepted && incoming.cursor == 0 {
            return;
        }
        let status = status(&incoming.verdict, errors);
        let report = (status_kind(errors) & self.control(RX_CFG)) != 0;
        let keep = frame.bytes.len().min(LONGEST);
        let fcs = self.has(RX_CFG, rx_cfg::BUFFER_CRC).then(|| wire_fcs(frame));
        let fcs = fcs.filter(|_| errors & rx_event::EXTRA_DATA == 0);
        let held = Held::new(status, &frame.bytes[..keep], fcs, report);
        if self.buffer_free() < held.space() {
            self.count_miss(length);
            return;
        }
        self.happenings.push(Happening::Received(length));
        if incoming.committed {
            self.receiver.committed = Some(Committed { held, cursor: incoming.cursor, status_due: true });
        } else {
            self.receiver.held.push_back(held);
            self.try_start_dma();
        }
    }

    /// The errors of a frame, and whether RxCTL accepts it (section 4.4.8).
    fn judge_frame(&self, incoming: &Incoming) -> (u16, bool) {
        let frame = &incoming.frame;
        let length = (frame.original_length as usize).max(frame.bytes.len()) + FCS;
        let mut errors = 0;
        // Of a frame whose end the capture lacks the check sequence cannot be right.
        if frame.bad_fcs || frame.is_cut() {
            errors |= rx_event::CRC_ERROR;
        }
        if length < SHORTEST {
            errors |= rx_event::RUNT;
        }
        if length > LONGEST {
            errors |= rx_event::EXTRA_DATA;
        }
        // Accept bits lie where the error bits do.
        let allowed = self.rx_control();
        let accepted = if errors == 0 { allowed & rx_ctl::RX_OK_A != 0 } else { errors & !allowed == 0 };
        (errors, accepted && incoming.verdict.accepted && length >= FRAGMENT)
    }

    // --- to the host by programmed I/O -------------------------------------------------------------------------------

    /// Whether received frames go to the host by DMA now.
    pub(crate) const fn uses_dma(&self) -> bool {
        self.has(RX_CFG, rx_cfg::RX_DMA_ONLY) || self.receiver.auto_dma
    }

    /// Whether a receive event waits in the interrupt status queue.
    pub(crate) fn has_receive_report(&self) -> bool {
        let receiver = &self.receiver;
        let due = receiver.committed.as_ref().is_some_and(|frame| frame.status_due && frame.held.report);
        due || !self.uses_dma() && receiver.held.front().is_some_and(|held| held.report)
    }

    /// Reads RxEvent: the host learns of the oldest frame, which is committed to it. If it had not finished the one
    /// before, that one is gone (section 5.2.5, implied skip).
    pub(crate) fn read_rx_event(&mut self) -> u16 {
        self.mark_dirty();
        if let Some(committed) = &mut self.receiver.committed
            && std::mem::take(&mut committed.status_due)
        {
            return committed.held.status();
        }
        if self.uses_dma() {
            return 0;
        }
        let Some(held) = self.receiver.held.pop_front() else { return 0x4 };
        let status = held.status();
        let skipped = self.receiver.committed.replace(Committed { held, cursor: 0, status_due: false });
        if skipped.is_some() {
            self.happenings.push(Happening::Misuse("a received frame was skipped by reading the next event"));
            self.buffer_freed();
        }
        status
    }

    /// The Skip_1 command: the committed frame is gone.
    pub(crate) fn skip_frame(&mut self) {
        if self.receiver.committed.take().is_some() {
            self.buffer_freed();
        } else if let Some(incoming) = &mut self.receiver.incoming {
            incoming.committed = false;
            incoming.verdict.accepted = false;
        }
    }

    /// The next word at the data port: status, length, then the frame (section 4.10.9).
    pub(crate) fn read_frame_word(&mut self, now: Nanos) -> u16 {
        if let Some(incoming) = self.receiver.incoming.as_mut().filter(|incoming| incoming.committed) {
            return read_incoming(incoming, now);
        }
        self.commit_oldest();
        match &self.receiver.committed {
            Some(committed) => self.read_frame_at(committed.cursor, now),
            None => 0,
        }
    }

    /// Fills `into`, a whole number of words, with the next words at the data port.
    pub(crate) fn read_frame_bytes(&mut self, into: &mut [u8], now: Nanos) {
        self.commit_oldest();
        let partly = self.receiver.incoming.as_ref().is_some_and(|incoming| incoming.committed);
        if let Some(committed) = self.receiver.committed.as_mut().filter(|_| !partly) {
            let from = (committed.cursor * 2).min(committed.held.image.len());
            let part = into.len().min(committed.held.image.len() - from);
            // The last word goes the common way, which frees the frame.
            let part = part.min((committed.held.image.len() - from).saturating_sub(2));
            into[..part].copy_from_slice(&committed.held.image[from..from + part]);
            committed.cursor += part / 2;
            for word in into[part..].chunks_exact_mut(2) {
                word.copy_from_slice(&self.read_frame_word(now).to_le_bytes());
            }
            return;
        }
        for word in into.chunks_exact_mut(2) {
            word.copy_from_slice(&self.read_frame_word(now).to_le_bytes());
        }
    }

    /// Word `index` of the frame location. Reading the last word frees the frame (section 5.2.5).
    pub(crate) fn read_frame_at(&mut self, index: usize, _: Nanos) -> u16 {
        self.commit_oldest();
        let Some(committed) = &mut self.receiver.committed else { return 0 };
        let word = committed.held.word(index);
        committed.cursor = index + 1;
        if committed.cursor * 2 >= committed.held.image.len() && !committed.status_due {
            self.receiver.committed = None;
            self.buffer_freed();
        }
        word
    }

    /// Reading RxStatus is the third way to learn of a frame (section 5.2.7).
    fn commit_oldest(&mut self) {
        if self.receiver.committed.is_none() && !self.uses_dma() {
            self.receiver.committed =
                self.receiver.held.pop_front().map(|held| Committed { held, cursor: 0, status_due: false });
            if self.receiver.committed.is_some() {
                self.mark_dirty();
            }
        }
    }

    /// The received frame byte counter (section 5.2.9).
    pub(crate) fn read_byte_count(&self, now: Nanos) -> u16 {
        match (&self.receiver.committed, &self.receiver.incoming) {
            (Some(committed), _) => committed.held.word(1),
            (None, Some(incoming)) => incoming.arrived(now) as u16,
            (None, None) => 0,
        }
    }

    fn buffer_freed(&mut self) {
        self.mark_dirty();
        self.renew_bid();
        self.try_start_dma();
    }

    // --- to the host by DMA ------------------------------------------------------------------------------------------

    const fn ring_size(&self) -> usize {
        if self.has(BUS_CTL, bus_ctl::RX_DMA_SIZE) { 0x1_0000 } else { 0x4000 }
    }

    /// Starts moving the oldest frame if frames go by DMA, none is on its way or committed to the host, and the ring has
    /// room beside the frames the host has learned of.
    pub(crate) fn try_start_dma(&mut self) {
        let size = self.ring_size();
        let dma = self.uses_dma();
        let receiver = &mut self.receiver;
        if !dma || receiver.dma.is_some() || receiver.committed.is_some() {
            return;
        }
        let Some(held) = receiver.held.front() else { return };
        let ring = &receiver.ring;
        if ring.committed > 0 && ring.committed + ring.fresh + held.space() > size {
            return;
        }
        if let Some(mut held) = receiver.held.pop_front() {
            let length = held.word(1).into();
            held.image.resize(held.image.len().next_multiple_of(4), 0);
            receiver.dma = Some(DmaFrame { image: held.image, moved: 0, length });
            self.mark_dirty();
        }
    }

    /// The level of the DMA request pin in use.
    #[must_use]
    pub const fn dma_request(&self) -> bool {
        self.receiver.dma.is_some() && self.receiver.burst.pause_until.is_none()
    }

    /// Bytes the chip would move before it takes its request away, given how long a unit of `unit` bytes takes.
    #[must_use]
    pub fn dma_ready(&self, unit: usize, unit_time: u64) -> usize {
        let left = self.receiver.dma.as_ref().map_or(0, |dma| dma.image.len() - dma.moved);
        match self.burst_left(unit_time) {
            Some(time) => {
                left.min(usize::try_from(time.div_ceil(unit_time).max(1)).unwrap_or(usize::MAX) * unit)
            }
            None => left,
        }
    }

    /// Bus time left of the burst; `None` if bursts are not limited.
    const fn burst_left(&self, unit_time: u64) -> Option<u64> {
        if self.has(BUS_CTL, bus_ctl::DMA_BURST) && unit_time > 0 {
            Some(BURST_TIME.saturating_sub(self.receiver.burst.used))
        } else {
            None
        }
    }

    /// What is left of the frame on its way to host memory.
    #[must_use]
    pub fn dma_data(&self) -> &[u8] {
        self.receiver.dma.as_ref().map_or(&[], |dma| &dma.image[dma.moved..])
    }

    /// `bytes` of [`dma_data`](Self::dma_data) have been moved in `time` nanoseconds of bus time.
    pub fn dma_moved(&mut self, bytes: usize, time: u64, now: Nanos) {
        self.mark_dirty();
        let limited = self.has(BUS_CTL, bus_ctl::DMA_BURST);
        let receiver = &mut self.receiver;
        let Some(dma) = &mut receiver.dma else { return };
        dma.moved += bytes;
        receiver.burst.used += time;
        if dma.moved >= dma.image.len() {
            self.finish_dma();
        } else if limited && receiver.burst.used >= BURST_TIME {
            receiver.burst.pause_until = Some(now.after(Nanos(BURST_PAUSE)));
        }
    }

    /// A whole frame lies in the ring.
    fn finish_dma(&mut self) {
        let size = self.ring_size();
        let Some(dma) = self.receiver.dma.take() else { return };
        let length = dma.image.len();
        let ring = &mut self.receiver.ring;
        ring.start = ring.offset as u16;
        ring.offset = (ring.offset + length) % size;
        ring.fresh += length;
        ring.bytes = ring.bytes.wrapping_add(length as u16);
        ring.frames = (ring.frames + 1).min(0xFFF);
        self.receiver.burst = Burst::default();
        debug_assert!(dma.length as usize <= length);
        self.raise_dma_event();
        self.buffer_freed();
    }

    /// ResetRxDMA (section 4.4.20): ends DMA, clears the receive buffers, starts the ring over.
    pub(crate) fn reset_receive_dma(&mut self) {
        let receiver = &mut self.receiver;
        receiver.dma = None;
        receiver.held.clear();
        receiver.committed = None;
        receiver.ring = Ring::default();
        receiver.auto_dma = false;
        receiver.burst = Burst::default();
        self.registers.buf_event &= !buf_event::RX_DMA_FRAME;
        self.buffer_freed();
    }

    /// Auto-switch DMA ends when the host has nothing left to be told and no frame is on its way (section 5.4.5).
    pub(crate) const fn try_leave_auto_dma(&mut self) {
        if self.receiver.dma.is_none() && !self.has_buffer_report() {
            self.receiver.auto_dma = false;
        }
    }
}

/// The RxStatus word of a frame (table 26).
const fn status(verdict: &Verdict, errors: u16) -> u16 {
    match (errors, verdict.hash_bits) {
        (0, Some(hash)) => 0x4 | rx_event::RX_OK | hash,
        (0, None) => 0x4 | rx_event::RX_OK | verdict.address_bits,
        _ => 0x4 | errors | verdict.address_bits,
    }
}

/// The bits of RxCFG that enable an interrupt for a frame with these errors.
const fn status_kind(errors: u16) -> u16 {
    if errors == 0 { rx_cfg::RX_OK_IE } else { errors }
}

/// The check sequence that came with a frame.
fn wire_fcs(frame: &Frame) -> [u8; FCS] {
    let fcs = check_sequence(&frame.bytes);
    if frame.bad_fcs { fcs.map(|byte| !byte) } else { fcs }
}

/// The next word of a frame that is still coming in; 0, and no progress, if it is not there yet.
fn read_incoming(incoming: &mut Incoming, now: Nanos) -> u16 {
    let index = incoming.cursor;
    let word = match index {
        0 => 0x4,
        1 => incoming.arrived(now) as u16,
        _ => {
            let at = (index - 2) * 2;
            if at + 2 > incoming.arrived(now) {
                return 0;
            }
            u16::from_le_bytes([incoming.frame.bytes[at], incoming.frame.bytes[at + 1]])
        }
    };
    incoming.cursor += 1;
    word
}
