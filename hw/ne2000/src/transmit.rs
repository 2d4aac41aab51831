//! Sending (chapter 8), and the loopback modes (chapter 12).

use bus::Nanos;
use net::{Frame, frame_check_sequence};

use crate::chip::{Chip, Happening};
use crate::regs::{cr, dcr, isr, rsr, tcr, tsr};

/// The transmit side.
#[derive(Debug)]
pub(crate) struct Transmitter {
    pub(crate) page: u8,
    pub(crate) count: u16,
    pub(crate) status: u8,
    /// When the frame on the wire has left; `Nanos::MAX` if there is none.
    done: Nanos,
}

impl Default for Transmitter {
    fn default() -> Self {
        Self { page: 0, count: 0, status: 0, done: Nanos::MAX }
    }
}

impl Transmitter {
    pub(crate) const fn deadline(&self) -> Nanos {
        self.done
    }

    pub(crate) const fn stop(&mut self) {
        self.done = Nanos::MAX;
    }
}

impl Chip {
    /// TXP was set: the frame at TPSR begins to leave.
    pub(crate) fn begin_transmission(&mut self, now: Nanos) {
        if !self.is_started() {
            self.happenings.push(Happening::Misuse("a transmission was started while the chip is stopped"));
            return;
        }
        self.command |= cr::TXP;
        self.transmitter.status = 0;
        self.transmitter.done = now.after(self.wire_time(self.transmitter.count.into()));
        self.finish_transmission(now);
    }

    /// The last byte leaves, if it is time.
    pub(crate) fn finish_transmission(&mut self, now: Nanos) {
        if now < self.transmitter.done {
            return;
        }
        let at = std::mem::replace(&mut self.transmitter.done, Nanos::MAX);
        self.command &= !cr::TXP;
        let mut bytes = self.take_buffer();
        let (start, count) = (u16::from(self.transmitter.page) << 8, self.transmitter.count);
        match self.memory.run(start, count.into()) {
            Some(run) => bytes.extend_from_slice(run),
            None => {
                bytes.extend((0..count).map(|offset| self.memory.read(start.wrapping_add(offset))));
                self.happenings.push(Happening::Misuse("a frame was sent that does not lie in packet RAM"));
            }
        }
        if self.loopback() == 0 {
            self.send(bytes, at);
        } else {
            self.loop_back(&bytes);
            self.keep_buffer(bytes);
        }
        if self.command & cr::STP != 0 {
            self.raise(isr::RST); // the stop that waited for the frame
        }
    }

    fn send(&mut self, mut bytes: Vec<u8>, at: Nanos) {
        self.raise(isr::PTX);
        if !self.plugged {
            // Nothing comes back on the receive pair: carrier lost.
            self.transmitter.status = tsr::PTX | tsr::CRS;
            self.keep_buffer(bytes);
            return;
        }
        self.transmitter.status = tsr::PTX;
        let mut bad = false;
        if self.transmit_configuration & tcr::CRC != 0 {
            let (frame, given) = bytes.split_at(bytes.len().saturating_sub(4));
            bad = given != frame_check_sequence(frame).to_le_bytes();
            let length = frame.len();
            bytes.truncate(length);
        }
        if bytes.is_empty() {
            self.keep_buffer(bytes);
            return;
        }
        let mut frame = Frame::new(bytes, net::Nanos(at.0));
        frame.bad_fcs = bad;
        self.happenings.push(Happening::Sent(frame, at));
    }

    /// The frame goes round inside: nothing is stored, only the FIFO and the status registers tell (12.0, table of
    /// expected results).
    fn loop_back(&mut self, bytes: &[u8]) {
        self.transmitter.status = match self.loopback() {
            1 => 0x53,
            2 => 0x43,
            _ => 0x03,
        };
        self.raise(isr::PTX);
        if self.data_configuration & dcr::LS != 0 {
            return; // without loopback select the receiver does not listen
        }
        let mut whole = bytes.to_vec();
        self.receiver.status = if self.transmit_configuration & tcr::CRC == 0 {
            // The receiver's checker is busy generating: it always sees an error.
            whole.extend_from_slice(&frame_check_sequence(bytes).to_le_bytes());
            rsr::CRC
        } else {
            let (frame, given) = bytes.split_at(bytes.len().saturating_sub(4));
            if given == frame_check_sequence(frame).to_le_bytes() { rsr::PRX } else { rsr::CRC }
        };
        let tail: Vec<u8> = whole.iter().rev().take(5).rev().copied().collect();
        let [low, high] = (whole.len() as u16).to_le_bytes();
        self.fifo = [0; 8];
        self.fifo[..tail.len()].copy_from_slice(&tail);
        self.fifo[5..].copy_from_slice(&[low, high, high]);
        self.fifo_at = 0;
    }
}
