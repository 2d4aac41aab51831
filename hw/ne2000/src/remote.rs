//! Remote DMA (chapter 9): the host's way into the board's memory, through one data port.

use crate::chip::Chip;
use crate::regs::{dcr, isr};

/// What the channel does.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Mode {
    /// Nothing.
    #[default]
    Idle,
    /// The host reads.
    Read,
    /// The host writes.
    Write,
    /// The host reads the packet at the boundary, which then moves on.
    SendPacket,
}

/// The remote channel.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Remote {
    /// RSAR and RBCR as written.
    pub(crate) start: u16,
    pub(crate) length: u16,
    /// CRDA.
    pub(crate) address: u16,
    left: u16,
    mode: Mode,
    /// Where the boundary goes after a send packet command.
    next: u8,
}

impl Chip {
    /// The remote DMA command bits were written (10.3).
    pub(crate) fn command_remote(&mut self, bits: u8) {
        let mode = match bits {
            1 => Mode::Read,
            2 => Mode::Write,
            3 => Mode::SendPacket,
            0 => return,
            _ => {
                self.remote.mode = Mode::Idle;
                return;
            }
        };
        if mode == Mode::SendPacket {
            let header = u16::from(self.boundary) << 8;
            let byte = |offset| self.memory.read(header.wrapping_add(offset));
            self.remote.next = byte(1);
            self.remote.length = u16::from_le_bytes([byte(2), byte(3)]);
            self.remote.start = header;
        }
        self.remote.mode = mode;
        self.remote.address = self.remote.start;
        self.remote.left = self.remote.length;
        if self.remote.left == 0 {
            self.end_remote();
        }
    }

    fn end_remote(&mut self) {
        if self.remote.mode == Mode::SendPacket {
            self.boundary = self.remote.next;
        }
        self.remote.mode = Mode::Idle;
        self.raise(isr::RDC);
    }

    /// Bytes that one access of `width` bytes moves: with word transfers two for a byte access as well, of which the host
    /// sees the first.
    fn unit(&self, width: usize) -> usize {
        if self.data_configuration & dcr::WTS != 0 { width.max(2) } else { width }
    }

    /// The host reads `width` bytes from the data port. All ones when no read is under way.
    pub fn read_data(&mut self, width: usize) -> u32 {
        if !matches!(self.remote.mode, Mode::Read | Mode::SendPacket) {
            return u32::MAX;
        }
        let mut value = 0;
        for index in 0..self.unit(width) {
            let byte = self.memory.read(self.remote.address);
            if index < width {
                value |= u32::from(byte) << (8 * index);
            }
            if self.step_remote() {
                break;
            }
        }
        value
    }

    /// The host writes `width` bytes to the data port. Dropped when no write is under way.
    pub fn write_data(&mut self, width: usize, value: u32) {
        if self.remote.mode != Mode::Write {
            return;
        }
        for index in 0..self.unit(width) {
            if index < width {
                self.memory.write(self.remote.address, (value >> (8 * index)) as u8);
            }
            if self.step_remote() {
                break;
            }
        }
    }

    /// Reads a run from the data port in units of `width` bytes, in bulk where it lies in one piece.
    pub fn read_data_run(&mut self, width: usize, mut into: &mut [u8]) {
        while !into.is_empty() {
            let bulk = self.bulk(width, into.len());
            let reading = matches!(self.remote.mode, Mode::Read | Mode::SendPacket);
            match self.memory.run(self.remote.address, bulk).filter(|_| reading && bulk > 0) {
                Some(bytes) => {
                    into[..bulk].copy_from_slice(bytes);
                    self.advance_remote(bulk);
                    into = &mut into[bulk..];
                }
                None => {
                    let value = self.read_data(width).to_le_bytes();
                    let part = width.min(into.len());
                    into[..part].copy_from_slice(&value[..part]);
                    into = &mut into[part..];
                }
            }
        }
    }

    /// Writes a run to the data port in units of `width` bytes.
    pub fn write_data_run(&mut self, width: usize, mut from: &[u8]) {
        while !from.is_empty() {
            let bulk = self.bulk(width, from.len());
            let writing = self.remote.mode == Mode::Write && bulk > 0;
            match self.memory.run_mut(self.remote.address, bulk).filter(|_| writing) {
                Some(bytes) => {
                    bytes.copy_from_slice(&from[..bulk]);
                    self.advance_remote(bulk);
                    from = &from[bulk..];
                }
                None => {
                    let part = width.min(from.len());
                    let mut value = [0; 4];
                    value[..part].copy_from_slice(&from[..part]);
                    self.write_data(width, u32::from_le_bytes(value));
                    from = &from[part..];
                }
            }
        }
    }

    /// Bytes that can go at once: up to the count's end and the ring's, in whole units; 0 if one by one.
    fn bulk(&self, width: usize, wanted: usize) -> usize {
        if self.unit(width) != width {
            return 0;
        }
        let stop = u32::from(self.page_stop) << 8;
        let at = u32::from(self.remote.address);
        let to_stop = if at < stop { stop - at } else { 0x1_0000 - at } as usize;
        let bytes = wanted.min(self.remote.left.into()).min(to_stop);
        bytes - bytes % width
    }

    fn advance_remote(&mut self, bytes: usize) {
        let end = self.remote.address.wrapping_add(bytes as u16);
        self.remote.address = self.wrapped(end);
        self.remote.left -= bytes as u16;
        if self.remote.left == 0 {
            self.end_remote();
        }
    }

    /// One byte has gone; whether it was the last.
    fn step_remote(&mut self) -> bool {
        self.advance_remote(1);
        self.remote.left == 0
    }

    /// An address that has reached the end of the receive ring goes on at its start.
    pub(crate) const fn wrapped(&self, address: u16) -> u16 {
        if address == (self.page_stop as u16) << 8 { (self.page_start as u16) << 8 } else { address }
    }
}
