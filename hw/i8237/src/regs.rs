//! The registers of one 8237A (datasheet, "Programming" and figures 5 to 7).

/// What the four address lines A3-A0 select.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Register {
    /// Base and current address of a channel, low byte first ("Base Address and Base Word Count Registers").
    Address(usize),
    /// Base and current word count of a channel, low byte first.
    Count(usize),
    /// Read: status ("Status Register"). Write: command ("Command Register").
    StatusCommand,
    /// Write: one bit of the request register ("Request Register").
    Request,
    /// Write: one bit of the mask register ("Mask Register").
    SingleMask,
    /// Write: the mode of a channel ("Mode Register").
    Mode,
    /// Write: clear first/last flip-flop ("Software Commands").
    ClearFlipFlop,
    /// Read: temporary register ("Temporary Register"). Write: master clear ("Software Commands").
    TemporaryMasterClear,
    /// Write: clear mask register ("Software Commands").
    ClearMask,
    /// Write: all mask bits ("Mask Register").
    AllMask,
}

impl Register {
    /// The register that `select`, A3-A0, addresses. Higher bits are not connected.
    #[must_use]
    pub const fn decode(select: u8) -> Self {
        let channel = (select >> 1 & 3) as usize;
        match select & 0xF {
            0 | 2 | 4 | 6 => Self::Address(channel),
            1 | 3 | 5 | 7 => Self::Count(channel),
            0x8 => Self::StatusCommand,
            0x9 => Self::Request,
            0xA => Self::SingleMask,
            0xB => Self::Mode,
            0xC => Self::ClearFlipFlop,
            0xD => Self::TemporaryMasterClear,
            0xE => Self::ClearMask,
            _ => Self::AllMask,
        }
    }
}

/// Bits of the command register.
pub mod command {
    /// Memory-to-memory enable.
    pub const MEMORY_TO_MEMORY: u8 = 1 << 0;
    /// Channel 0 address hold; only with memory-to-memory.
    pub const CHANNEL_0_HOLD: u8 = 1 << 1;
    /// Controller disable.
    pub const DISABLE: u8 = 1 << 2;
    /// Compressed timing.
    pub const COMPRESSED: u8 = 1 << 3;
    /// Rotating priority.
    pub const ROTATING: u8 = 1 << 4;
    /// Extended write.
    pub const EXTENDED_WRITE: u8 = 1 << 5;
    /// DREQ sense active low.
    pub const DREQ_LOW: u8 = 1 << 6;
    /// DACK sense active high.
    pub const DACK_HIGH: u8 = 1 << 7;
}

/// The service that a channel gives its requests (mode register bits 7-6).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Service {
    /// Until terminal count or until DREQ goes away.
    #[default]
    Demand,
    /// One unit, then the bus is released.
    Single,
    /// Until terminal count, whatever DREQ does.
    Block,
    /// The channel only passes the bus on.
    Cascade,
}

/// What a channel's cycles do (mode register bits 3-2), in the datasheet's words seen from memory.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Cycle {
    /// Addresses only. The datasheet calls the encoding 11 illegal; it is treated as this one.
    #[default]
    Verify,
    /// Device to memory.
    Write,
    /// Memory to device.
    Read,
}

/// The mode register of a channel.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Mode {
    /// The service.
    pub service: Service,
    /// Whether the address goes down.
    pub decrement: bool,
    /// Whether base address and count are loaded again at terminal count.
    pub auto_initialize: bool,
    /// The cycles.
    pub cycle: Cycle,
}

impl Mode {
    /// The mode in bits 7-2 of `value`.
    #[must_use]
    pub const fn decode(value: u8) -> Self {
        Self {
            service: match value >> 6 {
                0 => Service::Demand,
                1 => Service::Single,
                2 => Service::Block,
                _ => Service::Cascade,
            },
            decrement: value & 1 << 5 != 0,
            auto_initialize: value & 1 << 4 != 0,
            cycle: match value >> 2 & 3 {
                1 => Cycle::Write,
                2 => Cycle::Read,
                _ => Cycle::Verify,
            },
        }
    }
}
