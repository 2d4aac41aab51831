//! The transmit side (section 5.6): bid, commit, write, send.

use std::collections::VecDeque;

use bus::Nanos;
use net::Frame;

use crate::chip::{BYTE_TIME, Chip, FCS, FRAME_GAP, Happening, PREAMBLE, WireSpeed};
use crate::filter::check_sequence;
use crate::regs::{LINE_CTL, buf_event, line_ctl, tx_cmd, tx_event};

/// The shortest frame the chip pads to, and the longest it sends, check sequence excluded and included.
const MIN_FRAME: usize = 60;
const MAX_FRAME: u16 = 1514;
const MAX_WITH_FCS: u16 = 1518;

/// A frame the host has asked to send.
#[derive(Debug)]
struct Bid {
    command: u16,
    length: usize,
    /// There is room for it.
    ready: bool,
    /// The host knows that.
    committed: bool,
    bytes: Vec<u8>,
}

impl Bid {
    fn is_whole(&self) -> bool {
        self.bytes.len() >= self.length
    }

    /// Whether enough of it is there to start sending (section 4.5.1, TxStart).
    fn may_start(&self, wire: WireSpeed) -> bool {
        let needed = match self.command & tx_cmd::TX_START {
            0x00 => 5,
            0x40 => 381,
            0x80 => 1021,
            _ => self.length,
        };
        // On a wire that takes no time the rest of a frame can only be late.
        let needed = if wire == WireSpeed::Instant { self.length } else { needed };
        self.committed && self.bytes.len() >= needed.min(self.length)
    }
}

/// What is on the wire.
#[derive(Debug)]
struct Sending {
    frame: Bid,
    start: Nanos,
}

impl Sending {
    /// Bytes on the wire after the preamble, check sequence not counted unless the host supplies it.
    fn wire_length(&self) -> usize {
        let padded = self.frame.command & tx_cmd::TX_PAD_DIS == 0;
        if padded { self.frame.length.max(MIN_FRAME) } else { self.frame.length }
    }

    fn end(&self, wire: WireSpeed) -> Nanos {
        if wire == WireSpeed::Instant {
            return self.start;
        }
        let fcs = if self.frame.command & tx_cmd::INHIBIT_CRC == 0 { FCS } else { 0 };
        self.start.after(Nanos(BYTE_TIME * (PREAMBLE + (self.wire_length() + fcs) as u64)))
    }

    /// When the host will have been too slow; never, once it has written the whole frame.
    fn underrun(&self) -> Nanos {
        if self.frame.is_whole() {
            return Nanos::MAX;
        }
        self.start.after(Nanos(BYTE_TIME * (PREAMBLE + self.frame.bytes.len() as u64)))
    }

    /// The frame as the other end gets it.
    fn into_frame(self, at: Nanos) -> Frame {
        let length = self.wire_length();
        let mut bytes = self.frame.bytes;
        bytes.truncate(self.frame.length);
        bytes.resize(length, 0);
        if self.frame.command & tx_cmd::INHIBIT_CRC == 0 {
            return net::Frame::new(bytes, net::Nanos(at.0));
        }
        let data = bytes.len().saturating_sub(FCS);
        let fcs = bytes.split_off(data);
        let bad_fcs = check_sequence(&bytes)[..] != fcs[..];
        Frame { bad_fcs, ..Frame::new(bytes, net::Nanos(at.0)) }
    }
}

/// State of the transmitter.
#[derive(Debug, Default)]
pub(crate) struct Transmitter {
    /// A command that no length has followed yet.
    command: Option<u16>,
    bid: Option<Bid>,
    refused: bool,
    /// Whole frames that wait for the wire.
    waiting: VecDeque<Bid>,
    sending: Option<Sending>,
    /// When the wire is free again.
    free: Nanos,
    event: u16,
    report: bool,
}

impl Transmitter {
    /// Whether the last bid was for too long a frame.
    pub(crate) const fn bid_refused(&self) -> bool {
        self.refused
    }

    /// If the frame bid for can be written, commits its buffer. Whether it can.
    pub(crate) const fn commit_bid(&mut self) -> bool {
        match &mut self.bid {
            Some(bid) => {
                bid.committed |= bid.ready;
                bid.committed
            }
            None => false,
        }
    }

    pub(crate) const fn has_report(&self) -> bool {
        self.report
    }

    /// Reads and clears TxEvent.
    pub(crate) const fn take_event(&mut self) -> u16 {
        self.report = false;
        std::mem::replace(&mut self.event, 0) | 0x8
    }

    pub(crate) fn buffer_used(&self) -> usize {
        let bid = self.bid.iter().filter(|bid| bid.ready);
        let sending = self.sending.iter().map(|sending| &sending.frame);
        bid.chain(&self.waiting).chain(sending).map(|frame| frame.length.next_multiple_of(4)).sum()
    }

    /// When the wire is free again for a frame from the other end that must not meet ours.
    pub(crate) const fn wire_free(&self) -> Nanos {
        self.free
    }

    pub(crate) const fn is_sending(&self) -> bool {
        self.sending.is_some()
    }
}

impl Chip {
    /// The TxCMD port (section 4.5.1).
    pub(crate) fn write_tx_command(&mut self, command: u16, now: Nanos) {
        self.mark_dirty();
        self.set_tx_command_status(command);
        if self.transmitter.bid.take().is_some() {
            self.happenings.push(Happening::Misuse("transmit command before the last frame was written"));
        }
        if command & tx_cmd::FORCE != 0 {
            self.transmitter.waiting.clear();
            self.abort(now);
        }
        self.transmitter.command = Some(command);
        self.transmitter.refused = false;
    }

    /// The TxLength port (section 4.5.2): the bid is made.
    pub(crate) fn write_tx_length(&mut self, length: u16, now: Nanos) {
        self.mark_dirty();
        let Some(command) = self.transmitter.command.take() else { return };
        let limit = if command & tx_cmd::INHIBIT_CRC != 0 { MAX_WITH_FCS } else { MAX_FRAME };
        self.transmitter.refused = length > limit;
        // Too short a frame is not sent either, without a word (section 4.4.21).
        if length > limit || length < 3 {
            return;
        }
        let length = usize::from(length);
        let ready = self.buffer_free() >= length.next_multiple_of(4);
        let bytes = Vec::with_capacity(length.next_multiple_of(2));
        self.transmitter.bid = Some(Bid { command, length, ready, committed: false, bytes });
        self.try_start_sending(now);
    }

    /// A word of the frame bid for.
    pub(crate) fn write_frame_word(&mut self, word: u16, now: Nanos) {
        self.write_frame_bytes(&word.to_le_bytes(), now);
    }

    /// Bytes of the frame bid for, or of the one being sent while it is still being written. A whole number of words.
    pub(crate) fn write_frame_bytes(&mut self, bytes: &[u8], now: Nanos) {
        if let Some(sending) = &mut self.transmitter.sending
            && !sending.frame.is_whole()
        {
            let room = sending.frame.length.next_multiple_of(2) - sending.frame.bytes.len();
            sending.frame.bytes.extend(&bytes[..bytes.len().min(room)]);
            if sending.frame.is_whole() {
                self.mark_dirty();
            }
            return;
        }
        let Some(bid) = self.transmitter.bid.as_mut().filter(|bid| bid.committed) else {
            self.happenings.push(Happening::Misuse("transmit data without a buffer committed to it"));
            self.mark_dirty();
            return;
        };
        let room = bid.length.next_multiple_of(2) - bid.bytes.len();
        bid.bytes.extend(&bytes[..bytes.len().min(room)]);
        let (whole, may_start) = (bid.is_whole(), bid.may_start(self.wire_speed));
        if whole {
            let bid = self.transmitter.bid.take();
            self.transmitter.waiting.extend(bid);
        }
        if whole || may_start {
            self.mark_dirty();
            self.try_start_sending(now);
        }
    }

    /// Starts sending the next frame if there is one and the wire is free.
    pub(crate) fn try_start_sending(&mut self, now: Nanos) {
        if !self.may_send() || now < self.send_time() {
            return;
        }
        let frame = self.transmitter.waiting.pop_front().or_else(|| self.transmitter.bid.take());
        self.transmitter.sending = frame.map(|frame| Sending { frame, start: now });
        self.mark_dirty();
        if self.wire_speed == WireSpeed::Instant {
            self.finish_sending(now);
        }
    }

    /// Whether there is a frame that could go if the wire were free.
    fn may_send(&self) -> bool {
        let transmitter = &self.transmitter;
        let started = transmitter.bid.as_ref().is_some_and(|bid| bid.may_start(self.wire_speed));
        transmitter.sending.is_none()
            && self.has(LINE_CTL, line_ctl::SER_TX_ON)
            && (!transmitter.waiting.is_empty() || started)
    }

    /// When the wire is free for a frame of ours.
    fn send_time(&self) -> Nanos {
        let mine = self.transmitter.free;
        if self.is_full_duplex() { mine } else { mine.max(self.receiver.wire_free()) }
    }

    pub(crate) fn transmit_deadline(&self) -> Nanos {
        match &self.transmitter.sending {
            Some(sending) => sending.end(self.wire_speed).min(sending.underrun()),
            None if self.may_send() => self.send_time(),
            None => Nanos::MAX,
        }
    }

    pub(crate) fn advance_transmit(&mut self, now: Nanos) {
        if let Some(sending) = &self.transmitter.sending {
            if now >= sending.underrun() {
                self.registers.buf_event |= buf_event::TX_UNDERRUN;
                self.abort(now);
            } else if now >= sending.end(self.wire_speed) {
                self.finish_sending(now);
            }
        }
        self.try_start_sending(now);
    }

    /// The frame on the wire has gone out whole.
    fn finish_sending(&mut self, now: Nanos) {
        let Some(sending) = self.transmitter.sending.take() else { return };
        let lost = !self.is_connected() && !self.ignores_link();
        let event = tx_event::TX_OK | if lost { tx_event::LOSS_OF_CRS } else { 0 };
        let start = sending.start;
        let frame = sending.into_frame(start);
        self.release_wire(now);
        self.transmitter.event = event;
        self.transmitter.report |= event & self.tx_configuration() & 0xFFC0 != 0;
        self.deliver(frame, now);
        self.renew_bid();
        self.try_start_sending(now);
    }

    /// Ends the frame on the wire within 64 bit times, with a bad check sequence (section 4.5.1, Force).
    fn abort(&mut self, now: Nanos) {
        let Some(sending) = self.transmitter.sending.take() else { return };
        let sent = now.since(sending.start).0 / BYTE_TIME;
        let bytes = usize::try_from(sent.saturating_sub(PREAMBLE)).unwrap_or(usize::MAX);
        let mut data = sending.frame.bytes;
        data.truncate(bytes.min(sending.frame.length));
        self.release_wire(now);
        let frame = Frame { bad_fcs: true, ..Frame::new(data, net::Nanos(sending.start.0)) };
        self.deliver(frame, now);
        self.renew_bid();
    }

    fn release_wire(&mut self, now: Nanos) {
        let gap = if self.wire_speed == WireSpeed::Instant { 0 } else { FRAME_GAP };
        self.transmitter.free = now.after(Nanos(gap));
    }

    /// Brings a frame to the other end, or back to our own receiver.
    fn deliver(&mut self, frame: Frame, now: Nanos) {
        if self.is_looped() {
            self.hear_own(frame, now);
        } else if self.is_connected() {
            self.happenings.push(Happening::Sent(frame, now));
        } else {
            let length = frame.bytes.len() as u32;
            self.happenings.push(Happening::Lost(length, "sent without a link"));
        }
    }

    /// Room has become free: a bid that waits for it may be ready now (section 5.6.6).
    pub(crate) fn renew_bid(&mut self) {
        let free = self.buffer_free();
        if let Some(bid) = self.transmitter.bid.as_mut().filter(|bid| !bid.ready)
            && free >= bid.length.next_multiple_of(4)
        {
            bid.ready = true;
            self.registers.buf_event |= buf_event::RDY_4_TX;
            self.mark_dirty();
        }
    }
}
