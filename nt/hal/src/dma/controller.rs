//! The registers of the ISA DMA controller pair, as the HAL programs them.
//!
//! Port numbers are the PC/AT's; bits are the 8237A datasheet's ("Register Description"). Timing goes to the extended
//! mode registers of the chip sets that have them (82378 datasheet).

use super::TransferSpeed;
use crate::Hal;

/// Channels that devices may use; 4 joins the two controllers.
pub const SLAVE_CHANNELS: [u8; 7] = [0, 1, 2, 3, 5, 6, 7];

const PAGE_PORTS: [u16; 8] = [0x87, 0x83, 0x81, 0x82, 0x8f, 0x8b, 0x89, 0x8a];

/// Mode register (write mode): bits 1:0 channel, 3:2 transfer type, 4 auto-initialize, 5 decrement, 7:6 mode.
const MODE_WRITE_MEMORY: u8 = 0b01 << 2;
const MODE_READ_MEMORY: u8 = 0b10 << 2;
const MODE_AUTO_INITIALIZE: u8 = 1 << 4;
const MODE_DEMAND: u8 = 0b00 << 6;
const MODE_SINGLE: u8 = 0b01 << 6;
const MODE_CASCADE: u8 = 0b11 << 6;
/// Mask register (single bit): bits 1:0 channel, 2 set.
const MASK_SET: u8 = 1 << 2;
/// Extended mode register: bits 1:0 channel, 3:2 width, 5:4 timing.
const EXTENDED_BYTES: u8 = 0b00 << 2;
const EXTENDED_WORDS_SHIFTED: u8 = 0b01 << 2;

/// What a transfer says to the mode register.
#[derive(Clone, Copy, Debug)]
pub struct ModeBits {
    /// Demand mode instead of single.
    pub demand: bool,
    /// Start over at terminal count.
    pub auto_initialize: bool,
    /// From memory to the device.
    pub to_device: bool,
}

/// One channel's registers.
pub(super) struct Controller<'a> {
    pub(super) hal: &'a Hal,
    pub(super) channel: u8,
}

impl Controller<'_> {
    fn second(&self) -> bool {
        self.channel >= 4
    }

    /// The channel's number within its controller.
    fn line(&self) -> u8 {
        self.channel & 3
    }

    fn unit(&self) -> u32 {
        if self.second() { 2 } else { 1 }
    }

    fn out(&self, port: u16, value: u8) {
        self.hal.write_port(port, 1, u32::from(value));
    }

    /// A register of the controller: the second one's lie two ports apart.
    fn port(&self, register: u16) -> u16 {
        if self.second() { 0xc0 + register * 2 } else { register }
    }

    fn address_port(&self) -> u16 {
        self.port(u16::from(self.line()) * 2)
    }

    fn count_port(&self) -> u16 {
        self.port(u16::from(self.line()) * 2 + 1)
    }

    /// Holds the channel's requests back.
    pub(super) fn mask(&self) {
        self.out(self.port(0xa), MASK_SET | self.line());
    }

    fn unmask(&self) {
        self.out(self.port(0xa), self.line());
    }

    fn set_mode(&self, bits: u8) {
        self.out(self.port(0xb), bits | self.line());
    }

    fn clear_flip_flop(&self) {
        self.out(self.port(0xc), 0);
    }

    /// Lets a bus master ask for the bus through this channel.
    pub(super) fn cascade(&self) {
        self.mask();
        self.set_mode(MODE_CASCADE);
        self.unmask();
    }

    /// Sets the timing; `false` if the controller has only the compatible one and another is asked for.
    pub(super) fn set_timing(&self, speed: TransferSpeed) -> bool {
        let extended = if self.second() { 0x4d6 } else { 0x40b };
        if !self.hal.port_exists(extended) {
            // Without these registers all devices run at the compatible timing, as on the first machines.
            return true;
        }
        let timing = match speed {
            TransferSpeed::Compatible => 0b00,
            TransferSpeed::TypeA => 0b01,
            TransferSpeed::TypeB => 0b10,
            TransferSpeed::TypeC => 0b11,
        };
        let width = if self.second() { EXTENDED_WORDS_SHIFTED } else { EXTENDED_BYTES };
        self.out(extended, timing << 4 | width | self.line());
        true
    }

    /// Programs mode, address and count, and lets the channel's requests through. `length` is a multiple of the unit
    /// and at most what one page holds.
    pub(super) fn start(&self, mode: ModeBits, address: u64, length: u32) {
        self.mask();
        self.forget_terminal_count();
        let kind = if mode.demand { MODE_DEMAND } else { MODE_SINGLE };
        let again = if mode.auto_initialize { MODE_AUTO_INITIALIZE } else { 0 };
        self.set_mode(kind | again | if mode.to_device { MODE_READ_MEMORY } else { MODE_WRITE_MEMORY });
        // The second controller counts words: its address lines are shifted by one, and bit 16 is in the page.
        let offset = if self.second() { (address >> 1) as u16 } else { address as u16 };
        let count = (length / self.unit() - 1) as u16;
        self.clear_flip_flop();
        for byte in offset.to_le_bytes() {
            self.out(self.address_port(), byte);
        }
        for byte in count.to_le_bytes() {
            self.out(self.count_port(), byte);
        }
        self.out(PAGE_PORTS[usize::from(self.channel)], (address >> 16) as u8);
        self.unmask();
    }

    /// Bytes left of `length`, from the current count register, which reads one less than the units left.
    pub(super) fn remaining(&self, length: u32, auto_initialize: bool) -> u32 {
        let mut last = self.read_count();
        // The controller may count between the two bytes of one read: two equal high bytes make it sure.
        for _ in 0..8 {
            let again = self.read_count();
            if again >> 8 == last >> 8 {
                last = again;
                break;
            }
            last = again;
        }
        let units = (u32::from(last) + 1) & 0xffff;
        let full = length / self.unit();
        match units {
            // 0xFFFF is terminal count, or 65,536 units of which none has moved.
            0 if full == 0x1_0000 && (auto_initialize || !self.terminal_count()) => length,
            units => (units * self.unit()).min(length),
        }
    }

    fn read_count(&self) -> u16 {
        self.clear_flip_flop();
        let low = self.hal.read_port(self.count_port(), 1) as u8;
        let high = self.hal.read_port(self.count_port(), 1) as u8;
        u16::from_le_bytes([low, high])
    }

    /// Whether the channel has come to its terminal count since the transfer was started. Reading the status register
    /// clears it for all channels, so what it said is kept.
    fn terminal_count(&self) -> bool {
        let reached = self.hal.read_port(self.port(8), 1) as u8 & 0xf;
        let bits = if self.second() { reached << 4 } else { reached };
        self.hal.dma.with(|adapters| {
            adapters.terminal_counts |= bits;
            adapters.terminal_counts >> self.channel & 1 != 0
        })
    }

    fn forget_terminal_count(&self) {
        self.terminal_count();
        self.hal.dma.with(|adapters| adapters.terminal_counts &= !(1 << self.channel));
    }
}
