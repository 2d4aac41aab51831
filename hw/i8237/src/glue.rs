//! The board around the two chips: port map, page registers, cascade, widths and bus time.
//!
//! | ports | what | range |
//! |---|---|---|
//! | 0x00-0x0F | first 8237A, channels 0-3, bytes | 0 |
//! | 0x80-0x8F | page registers | 1 |
//! | 0xC0-0xDF | second 8237A, channels 4-7, words, registers two ports apart | 2 |
//! | 0x40B | extended mode of channels 0-3, not on a PC/AT | 3 |
//! | 0x4D6 | extended mode of channels 4-7, not on a PC/AT | 4 |
//!
//! The first chip's HRQ is wired to the second chip's channel 0, called channel 4, which passes the bus on in cascade
//! mode. Word channels drive address lines A16-A1, so their page register's bit 0 is ignored and their counts are in
//! words.

use bus::{
    BusAddress, Device, DmaChannel, DmaTransfer, IsaDmaController, Nanos, Pins, Port, PortDevice, PortRange,
    Register, Resources, TransferKind, Width,
};

use crate::chip::{Chip, Next};
use crate::regs::{Cycle, Mode, Service};

/// Which controller the board has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ControllerKind {
    /// As in the IBM PC/AT: widths and timing are fixed, nobody claims the extended mode ports.
    #[default]
    At,
    /// As in Intel's PCI-to-ISA bridges (82378 System I/O): width and timing of each channel can be set in the extended
    /// mode registers.
    Piix,
}

/// How long bus cycles take.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Timing {
    /// As on an ISA bus of 8.33 MHz.
    #[default]
    Isa,
    /// No time at all, for runs where only the order matters.
    Instant,
}

/// How to build a [`DmaController`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Config {
    /// Which controller.
    pub kind: ControllerKind,
    /// How long cycles take.
    pub timing: Timing,
    /// Whether reset leaves the cascade as a PC's firmware does: channel 4 in cascade mode and unmasked. Without it,
    /// channels 0-3 are dead until software does the same.
    pub cascade_ready: bool,
}

impl Default for Config {
    fn default() -> Self {
        Self { kind: ControllerKind::At, timing: Timing::Isa, cascade_ready: true }
    }
}

/// One cycle of the ISA bus clock at 8.33 MHz.
const BUS_CLOCK: u64 = 120;

/// How a channel addresses memory (extended mode register, bits 3-2).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Addressing {
    /// 8-bit device, count in bytes.
    Bytes,
    /// 16-bit device, count in words, address shifted left by one.
    Words,
    /// 16-bit device, count in bytes, address not shifted.
    WordsByBytes,
}

/// Width and timing of a channel.
#[derive(Clone, Copy, Debug)]
struct Extended {
    addressing: Addressing,
    /// Bus clocks per transfer.
    clocks: u64,
}

impl Extended {
    /// Compatible timing: 8 clocks per transfer.
    const fn compatible(channel: usize) -> Self {
        let addressing = if channel < 4 { Addressing::Bytes } else { Addressing::Words };
        Self { addressing, clocks: 8 }
    }

    /// What bits 5-2 of a write to the extended mode register set (82378 datasheet, "DMA Channel Extended Mode
    /// Register"). 32-bit addressing does not exist on an ISA bus; it leaves the channel at its default.
    const fn decode(value: u8, channel: usize) -> Self {
        let addressing = match value >> 2 & 3 {
            0 => Addressing::Bytes,
            1 => Addressing::Words,
            3 => Addressing::WordsByBytes,
            _ => Self::compatible(channel).addressing,
        };
        let clocks = match value >> 4 & 3 {
            0 => 8,
            // Type A, type B, and the fastest one: type C on EISA, type F on the bridges.
            1 => 6,
            2 => 4,
            _ => 3,
        };
        Self { addressing, clocks }
    }
}

/// The page register that goes with a channel: port 0x80 plus this (IBM PC/AT Technical Reference, "DMA page register
/// addresses"). Channel 4 stands for memory refresh.
const PAGE_OF_CHANNEL: [usize; 8] = [0x7, 0x3, 0x1, 0x2, 0xF, 0xB, 0x9, 0xA];

/// The DMA controller of a PC/AT or of its successors.
#[derive(Debug)]
pub struct DmaController {
    config: Config,
    /// First chip: channels 0-3; second: channels 4-7.
    chips: [Chip; 2],
    pages: [u8; 16],
    extended: [Extended; 8],
}

impl DmaController {
    /// A controller in its reset state.
    #[must_use]
    pub fn new(config: Config) -> Self {
        let extended = std::array::from_fn(Extended::compatible);
        let mut new = Self { config, chips: [Chip::new(), Chip::new()], pages: [0; 16], extended };
        new.power_on();
        new
    }

    /// The ports that a controller of this kind decodes.
    #[must_use]
    pub fn resources(kind: ControllerKind) -> Resources {
        let range = |base, length| PortRange::new(Port(base), length, Width::Byte);
        let mut ports = vec![range(0x00, 16), range(0x80, 16), range(0xC0, 32)];
        if kind == ControllerKind::Piix {
            ports.extend([range(0x40B, 1), range(0x4D6, 1)]);
        }
        Resources { ports, ..Resources::default() }
    }

    /// Which controller this is.
    #[must_use]
    pub const fn kind(&self) -> ControllerKind {
        self.config.kind
    }

    /// Whether a channel is masked; true for a channel that does not exist.
    #[must_use]
    pub const fn is_masked(&self, channel: DmaChannel) -> bool {
        match locate(channel) {
            Some((chip, index)) => self.chips[chip].mask() & 1 << index != 0,
            None => true,
        }
    }

    /// The mode register of a channel; `None` for a channel that does not exist.
    #[must_use]
    pub const fn mode(&self, channel: DmaChannel) -> Option<Mode> {
        match locate(channel) {
            Some((chip, index)) => Some(self.chips[chip].mode(index)),
            None => None,
        }
    }

    /// Reads the register at `offset` of port range `range`.
    pub(crate) const fn read_register(&mut self, range: u8, offset: u8) -> u8 {
        self.cascade();
        match range {
            0 => self.chips[0].read(offset),
            1 => self.pages[offset as usize & 0xF],
            2 => self.chips[1].read(offset >> 1),
            // The extended mode registers are write-only.
            _ => 0xFF,
        }
    }

    /// Writes the register at `offset` of port range `range`.
    pub(crate) fn write_register(&mut self, range: u8, offset: u8, value: u8) {
        match range {
            0 => self.chips[0].write(offset, value),
            1 => self.pages[usize::from(offset & 0xF)] = value,
            2 => self.chips[1].write(offset >> 1, value),
            3 => self.set_extended(0, value),
            _ => self.set_extended(4, value),
        }
    }

    fn power_on(&mut self) {
        self.chips = [Chip::new(), Chip::new()];
        self.pages = [0; 16];
        self.extended = std::array::from_fn(Extended::compatible);
        if self.config.cascade_ready {
            self.chips[1].write(0xB, 0xC0);
            self.chips[1].write(0xA, 0);
        }
    }

    fn set_extended(&mut self, first: usize, value: u8) {
        let channel = first + usize::from(value & 3);
        self.extended[channel] = Extended::decode(value, channel);
        let step = if self.extended[channel].addressing == Addressing::WordsByBytes { 2 } else { 1 };
        self.chips[channel / 4].set_step(channel % 4, step);
    }

    /// The first chip's HRQ is the second one's DREQ 0.
    const fn cascade(&mut self) {
        let wants = self.chips[0].wants_bus();
        self.chips[1].set_dreq(0, wants);
    }

    /// The channel that has the bus, and what its chip would do.
    fn winner(&mut self) -> Option<(usize, Next)> {
        self.cascade();
        let second = self.chips[1].next()?;
        // A memory-to-memory transfer needs channel 4, which is taken.
        if second.source.is_some() {
            return None;
        }
        if second.channel != 0 {
            return Some((4 + second.channel, second));
        }
        // Channel 4 in any other mode would drive the bus against the first chip; it then serves nobody.
        if second.mode.service != Service::Cascade {
            return None;
        }
        self.chips[0].next().map(|next| (next.channel, next))
    }

    const fn bus_address(&self, channel: usize, address: u16) -> BusAddress {
        let page = self.pages[PAGE_OF_CHANNEL[channel]] as u64;
        BusAddress(match self.extended[channel].addressing {
            Addressing::Bytes | Addressing::WordsByBytes => page << 16 | address as u64,
            Addressing::Words => (page & 0xFE) << 16 | (address as u64) << 1,
        })
    }

    fn describe(&self, channel: usize, next: &Next) -> DmaTransfer {
        let kind = match (next.source, next.mode.service, next.mode.cycle) {
            // The page registers are selected by DACK, which neither channel has in these cycles; each channel's own
            // page is what software that uses them expects.
            (Some((address, step)), ..) => {
                TransferKind::MemoryToMemory { source: self.bus_address(channel - 1, address), step }
            }
            (None, Service::Cascade, _) => TransferKind::Cascade,
            (None, _, Cycle::Write) => TransferKind::ToMemory,
            (None, _, Cycle::Read) => TransferKind::FromMemory,
            (None, _, Cycle::Verify) => TransferKind::Verify,
        };
        let extended = &self.extended[channel];
        let cycles = if next.source.is_some() { 2 } else { 1 };
        let clocks = if self.config.timing == Timing::Instant { 0 } else { extended.clocks * cycles };
        let byte = extended.addressing == Addressing::Bytes || next.source.is_some();
        DmaTransfer {
            channel: DmaChannel(channel as u8),
            kind,
            address: self.bus_address(channel, next.address),
            descending: next.mode.decrement,
            units: next.units,
            terminal: next.terminal,
            unit: if byte { Width::Byte } else { Width::Word },
            unit_time: Nanos(clocks * BUS_CLOCK),
            holds_bus: next.holds,
        }
    }
}

/// Which chip has the channel, and which of its channels it is.
const fn locate(channel: DmaChannel) -> Option<(usize, usize)> {
    if channel.0 < 8 { Some((channel.0 as usize / 4, channel.0 as usize % 4)) } else { None }
}

impl Device for DmaController {
    fn model(&self) -> &str {
        "i8237"
    }

    fn hardware_ids(&self) -> Vec<String> {
        // The EISA identifier of an AT DMA controller.
        vec!["PNP0200".into()]
    }

    fn reset(&mut self, _: &mut Pins<'_>) {
        // DREQ lines are inputs: the reset does not change what devices drive on them.
        let dreq: [Chip; 2] = std::mem::take(&mut self.chips);
        self.power_on();
        for (chip, old) in self.chips.iter_mut().zip(dreq) {
            chip.keep_pins(&old);
        }
    }

    fn ports(&mut self) -> Option<&mut dyn PortDevice> {
        Some(self)
    }
}

impl PortDevice for DmaController {
    fn port_read(&mut self, at: Register, _: Width, _: &mut Pins<'_>) -> u32 {
        u32::from(self.read_register(at.range, at.offset as u8))
    }

    fn port_write(&mut self, at: Register, _: Width, value: u32, _: &mut Pins<'_>) {
        self.write_register(at.range, at.offset as u8, value as u8);
    }
}

impl IsaDmaController for DmaController {
    fn set_dreq(&mut self, channel: DmaChannel, high: bool) {
        if let Some((chip, index)) = locate(channel) {
            self.chips[chip].set_dreq(index, high);
        }
    }

    fn next_transfer(&mut self) -> Option<DmaTransfer> {
        let (channel, next) = self.winner()?;
        Some(self.describe(channel, &next))
    }

    fn complete(&mut self, channel: DmaChannel, units: u32, last_byte: Option<u8>) -> bool {
        // Nothing changes between asking and reporting, so asking again gives what was told.
        let Some((winner, next)) = self.winner() else { return false };
        if winner != usize::from(channel.0) {
            return false;
        }
        let ended = self.chips[winner / 4].complete(&next, units, last_byte);
        if winner < 4 {
            self.chips[1].served_cascade(self.chips[0].is_serving());
        }
        ended
    }
}
