//! One Intel 8237A: registers, requests, priority, address and count. No bus, no time, no memory.
//!
//! The chip says which channel it would serve and how far ([`Chip::next`]); whoever moves the data reports how many
//! units went ([`Chip::complete`]). Between those two calls its registers are as software would read them, so a count
//! read in the middle of a transfer is the live one.

use crate::regs::{Cycle, Mode, Register, Service, command};

/// Registers of one channel.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Channel {
    base_address: u16,
    base_count: u16,
    address: u16,
    count: u16,
    mode: Mode,
}

impl Channel {
    /// Transfers left: the count register holds one less (datasheet, "Current Word Register").
    const fn left(&self, step: u16) -> u32 {
        (self.count as u32 + 1).div_ceil(step as u32)
    }

    /// Transfers before the 16-bit address register wraps; nothing carries out of it.
    const fn contiguous(&self, step: u16) -> u32 {
        let room = if self.mode.decrement { self.address as u32 + 1 } else { 0x1_0000 - self.address as u32 };
        room.div_ceil(step as u32)
    }

    /// Moves address and count on by `units` transfers; whether the count went from 0 to FFFF on the way.
    const fn advance(&mut self, units: u32, step: u16, hold: bool) -> bool {
        let ended = units >= self.left(step);
        let distance = (units as u16).wrapping_mul(step);
        if !hold {
            self.address = if self.mode.decrement {
                self.address.wrapping_sub(distance)
            } else {
                self.address.wrapping_add(distance)
            };
        }
        self.count = if ended { 0xFFFF } else { self.count.wrapping_sub(distance) };
        if ended && self.mode.auto_initialize {
            self.address = self.base_address;
            self.count = self.base_count;
        }
        ended
    }
}

/// What the chip would do with the bus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Next {
    /// The channel, 0 to 3.
    pub channel: usize,
    /// Its mode.
    pub mode: Mode,
    /// Its current address.
    pub address: u16,
    /// Transfers until terminal count or until an address register wraps.
    pub units: u32,
    /// Whether the last of them reaches terminal count.
    pub terminal: bool,
    /// Whether the service goes on without DREQ.
    pub holds: bool,
    /// For memory-to-memory, the source: channel 0's address, and what each transfer adds to it. The channel is 1 then.
    pub source: Option<(u16, i8)>,
}

/// An Intel 8237A.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chip {
    channels: [Channel; 4],
    /// What each channel's address and count change by in one transfer. 1 in the 8237A; its successors have 2 for 16-bit
    /// transfers counted in bytes.
    steps: [u16; 4],
    command: u8,
    /// One bit per channel.
    terminal_counts: u8,
    requests: u8,
    mask: u8,
    temporary: u8,
    /// Whether the next byte goes to the high half.
    high_byte: bool,
    /// Levels of the DREQ pins.
    dreq: u8,
    /// The channel of highest priority.
    first: usize,
    /// The channel whose service has begun and not ended.
    serving: Option<usize>,
}

impl Default for Chip {
    fn default() -> Self {
        Self::new()
    }
}

impl Chip {
    /// A chip after RESET: all channels masked, everything else clear. Address, count and mode registers are undefined
    /// in hardware and 0 here.
    #[must_use]
    pub const fn new() -> Self {
        let mode =
            Mode { service: Service::Demand, decrement: false, auto_initialize: false, cycle: Cycle::Verify };
        let channel = Channel { base_address: 0, base_count: 0, address: 0, count: 0, mode };
        Self {
            channels: [channel; 4],
            steps: [1; 4],
            command: 0,
            terminal_counts: 0,
            requests: 0,
            mask: 0xF,
            temporary: 0,
            high_byte: false,
            dreq: 0,
            first: 0,
            serving: None,
        }
    }

    /// RESET or master clear (datasheet, "Software Commands"): clears command, status, request, temporary and
    /// flip-flop, masks all channels, leaves the rest.
    pub const fn master_clear(&mut self) {
        self.command = 0;
        self.terminal_counts = 0;
        self.requests = 0;
        self.temporary = 0;
        self.high_byte = false;
        self.mask = 0xF;
        self.first = 0;
        self.serving = None;
    }

    /// Reads the register at A3-A0 = `select`. Codes that the datasheet calls illegal read as 0xFF.
    pub const fn read(&mut self, select: u8) -> u8 {
        match Register::decode(select) {
            Register::Address(channel) => self.read_half(self.channels[channel].address),
            Register::Count(channel) => self.read_half(self.channels[channel].count),
            Register::StatusCommand => {
                let status = self.terminal_counts | self.requesting() << 4;
                self.terminal_counts = 0;
                status
            }
            Register::TemporaryMasterClear => self.temporary,
            _ => 0xFF,
        }
    }

    /// Writes the register at A3-A0 = `select`.
    pub fn write(&mut self, select: u8, value: u8) {
        let named = usize::from(value & 3);
        match Register::decode(select) {
            Register::Address(channel) => {
                let high = self.flip();
                let channel = &mut self.channels[channel];
                channel.base_address = with_half(channel.base_address, value, high);
                channel.address = with_half(channel.address, value, high);
            }
            Register::Count(channel) => {
                let high = self.flip();
                let channel = &mut self.channels[channel];
                channel.base_count = with_half(channel.base_count, value, high);
                channel.count = with_half(channel.count, value, high);
            }
            Register::StatusCommand => self.command = value,
            Register::Request => set_bit(&mut self.requests, named, value & 4 != 0),
            Register::SingleMask => set_bit(&mut self.mask, named, value & 4 != 0),
            Register::Mode => self.channels[named].mode = Mode::decode(value),
            Register::ClearFlipFlop => self.high_byte = false,
            Register::TemporaryMasterClear => self.master_clear(),
            Register::ClearMask => self.mask = 0,
            Register::AllMask => self.mask = value & 0xF,
        }
    }

    /// The level of DREQ pin `channel`, 0 to 3.
    pub const fn set_dreq(&mut self, channel: usize, high: bool) {
        set_bit(&mut self.dreq, channel, high);
    }

    /// Sets what one transfer of `channel` adds to its address and count.
    pub const fn set_step(&mut self, channel: usize, step: u16) {
        self.steps[channel] = step;
    }

    /// Takes over the levels of the DREQ pins from `other`.
    pub const fn keep_pins(&mut self, other: &Self) {
        self.dreq = other.dreq;
    }

    /// Whether a service has begun and not ended.
    #[must_use]
    pub const fn is_serving(&self) -> bool {
        self.serving.is_some()
    }

    /// Channel 0, in cascade mode, has passed the bus on; `goes_on` if the chip behind it keeps it.
    pub const fn served_cascade(&mut self, goes_on: bool) {
        self.serving = if goes_on { Some(0) } else { None };
        if !goes_on && self.command & command::ROTATING != 0 {
            self.first = 1;
        }
    }

    /// The command register.
    #[must_use]
    pub const fn command(&self) -> u8 {
        self.command
    }

    /// The mask register: one bit per channel.
    #[must_use]
    pub const fn mask(&self) -> u8 {
        self.mask
    }

    /// The mode register of a channel.
    #[must_use]
    pub const fn mode(&self, channel: usize) -> Mode {
        self.channels[channel].mode
    }

    /// HRQ: whether the chip wants the bus.
    #[must_use]
    pub const fn wants_bus(&self) -> bool {
        self.command & command::DISABLE == 0 && (self.served_requests() != 0 || self.block_under_way())
    }

    /// What the chip would do if it had the bus.
    #[must_use]
    pub fn next(&self) -> Option<Next> {
        if !self.wants_bus() {
            return None;
        }
        let channel = self.choose()?;
        if channel == 0 && self.command & command::MEMORY_TO_MEMORY != 0 {
            return Some(self.next_copy());
        }
        let (registers, step) = (&self.channels[channel], self.steps[channel]);
        let bit = 1 << channel;
        let (left, contiguous) = (registers.left(step), registers.contiguous(step));
        let alone = self.served_requests() & !bit == 0;
        let rotates = self.command & command::ROTATING != 0;
        let units = match registers.mode.service {
            // The bus is released after each transfer, and with rotating priority the next channel gets it.
            Service::Single if rotates && !alone => 1,
            _ => left.min(contiguous),
        };
        Some(Next {
            channel,
            mode: registers.mode,
            address: registers.address,
            units,
            terminal: units == left && registers.mode.service != Service::Cascade,
            holds: registers.mode.service == Service::Block || self.requests & bit != 0,
            source: None,
        })
    }

    /// Channel 0 to channel 1 through the temporary register (datasheet, "Memory-to-Memory").
    fn next_copy(&self) -> Next {
        let [source, target, ..] = &self.channels;
        let hold = self.command & command::CHANNEL_0_HOLD != 0;
        let source_room = if hold { u32::MAX } else { source.contiguous(1) };
        let units = target.left(1).min(target.contiguous(1)).min(source_room);
        let step = match (hold, source.mode.decrement) {
            (true, _) => 0,
            (false, true) => -1,
            (false, false) => 1,
        };
        Next {
            channel: 1,
            mode: target.mode,
            address: target.address,
            units,
            terminal: units == target.left(1),
            holds: true,
            source: Some((source.address, step)),
        }
    }

    /// `units` transfers of what [`next`](Self::next) told have been made. Returns whether terminal count was reached.
    pub const fn complete(&mut self, next: &Next, units: u32, last_byte: Option<u8>) -> bool {
        if matches!(next.mode.service, Service::Cascade) && next.source.is_none() {
            return false;
        }
        if let Some(byte) = last_byte {
            self.temporary = byte;
        }
        let requester = if next.source.is_some() { 0 } else { next.channel };
        if next.source.is_some() {
            let hold = self.command & command::CHANNEL_0_HOLD != 0;
            self.channels[0].advance(units, 1, hold);
        }
        let ended = self.channels[next.channel].advance(units, self.steps[next.channel], false);
        if ended {
            self.end_service(next.channel);
            if requester != next.channel {
                self.end_service(requester);
            }
        }
        let goes_on = !ended && !matches!(next.mode.service, Service::Single);
        self.serving = if goes_on || next.source.is_some() && !ended { Some(requester) } else { None };
        if self.serving.is_none() && self.command & command::ROTATING != 0 {
            // The channel just served gets the lowest priority (datasheet, "Priority").
            self.first = (requester + 1) % 4;
        }
        ended
    }

    /// Terminal count (datasheet, "EOP"): status bit, request bit cleared, masked unless it auto-initializes.
    const fn end_service(&mut self, channel: usize) {
        let bit = 1 << channel;
        self.terminal_counts |= bit;
        self.requests &= !bit;
        if !self.channels[channel].mode.auto_initialize {
            self.mask |= bit;
        }
    }

    /// The channel whose service goes on, or else the one of highest priority.
    fn choose(&self) -> Option<usize> {
        let requests = self.served_requests();
        if let Some(channel) = self.serving
            && (requests & 1 << channel != 0 || self.block_under_way())
        {
            return Some(channel);
        }
        (0..4).map(|rank| (self.first + rank) % 4).find(|channel| requests & 1 << channel != 0)
    }

    /// Whether a service that does not need its request any more has begun.
    const fn block_under_way(&self) -> bool {
        match self.serving {
            Some(0) if self.command & command::MEMORY_TO_MEMORY != 0 => true,
            Some(channel) => matches!(self.channels[channel].mode.service, Service::Block),
            None => false,
        }
    }

    /// Requests that are served: by software always, by pin unless masked.
    const fn served_requests(&self) -> u8 {
        self.requests | self.pin_requests() & !self.mask
    }

    /// Requests whether masked or not, as the status register shows them.
    const fn requesting(&self) -> u8 {
        self.requests | self.pin_requests()
    }

    const fn pin_requests(&self) -> u8 {
        let active_low = self.command & command::DREQ_LOW != 0;
        (if active_low { !self.dreq } else { self.dreq }) & 0xF
    }

    /// The flip-flop before this byte.
    const fn flip(&mut self) -> bool {
        let high = self.high_byte;
        self.high_byte = !high;
        high
    }

    const fn read_half(&mut self, value: u16) -> u8 {
        let bytes = value.to_le_bytes();
        bytes[self.flip() as usize]
    }
}

const fn with_half(value: u16, byte: u8, high: bool) -> u16 {
    let mut bytes = value.to_le_bytes();
    bytes[high as usize] = byte;
    u16::from_le_bytes(bytes)
}

const fn set_bit(bits: &mut u8, index: usize, set: bool) {
    let bit = 1 << index;
    *bits = if set { *bits | bit } else { *bits & !bit };
}
