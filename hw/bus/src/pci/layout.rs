//! How a declaration becomes configuration space: header type 0 (section 6.1) and the structures of the capabilities.

use super::config::ConfigSpace;
use super::function::{Bar, BarKind, Capability, Express, Msi, MsiX, PciFunction, PowerManagement};

/// Register offsets of header type 0.
pub(crate) mod header {
    pub const VENDOR: u16 = 0x00;
    pub const DEVICE: u16 = 0x02;
    pub const COMMAND: u16 = 0x04;
    pub const STATUS: u16 = 0x06;
    pub const REVISION: u16 = 0x08;
    pub const CACHE_LINE: u16 = 0x0C;
    pub const LATENCY: u16 = 0x0D;
    pub const HEADER_TYPE: u16 = 0x0E;
    pub const BAR: u16 = 0x10;
    pub const SUBSYSTEM_VENDOR: u16 = 0x2C;
    pub const SUBSYSTEM: u16 = 0x2E;
    pub const CAPABILITIES: u16 = 0x34;
    pub const INTERRUPT_LINE: u16 = 0x3C;
    pub const INTERRUPT_PIN: u16 = 0x3D;
    pub const MIN_GRANT: u16 = 0x3E;
    pub const MAX_LATENCY: u16 = 0x3F;
}

/// Bits of the command register (section 6.2.2).
pub(crate) mod command {
    pub const IO: u32 = 1 << 0;
    pub const MEMORY: u32 = 1 << 1;
    pub const MASTER: u32 = 1 << 2;
    pub const INTX_DISABLE: u32 = 1 << 10;
    /// What software may set: also memory write and invalidate, parity, SERR#.
    pub const WRITABLE: u32 = IO | MEMORY | MASTER | 1 << 4 | 1 << 6 | 1 << 8 | INTX_DISABLE;
}

/// Bits of the status register (section 6.2.3).
pub(crate) mod status {
    pub const INTERRUPT: u16 = 1 << 3;
    pub const CAPABILITIES: u16 = 1 << 4;
    pub const MASTER_ABORT: u16 = 1 << 13;
    /// Errors, which software clears by writing ones.
    pub const CLEARED: u16 = 0xF900;
}

impl Capability {
    /// Bytes of its structure.
    pub(crate) const fn length(&self) -> usize {
        match self {
            Self::PowerManagement(_) | Self::PciX(_) => 8,
            Self::Msi(msi) => 10 + if msi.wide { 4 } else { 0 } + if msi.maskable { 10 } else { 0 },
            Self::MsiX(_) | Self::SerialNumber(_) => 12,
            Self::Express(_) => 0x3C,
            Self::AdvancedFeatures => 6,
            Self::AdvancedErrorReporting => 0x2C,
        }
    }

    const fn id(&self) -> u16 {
        match self {
            Self::PowerManagement(_) | Self::AdvancedErrorReporting => 0x01,
            Self::SerialNumber(_) => 0x03,
            Self::Msi(_) => 0x05,
            Self::PciX(_) => 0x07,
            Self::Express(_) => 0x10,
            Self::MsiX(_) => 0x11,
            Self::AdvancedFeatures => 0x13,
        }
    }
}

/// The configuration space of `function` after reset.
pub(crate) fn build(function: &PciFunction) -> ConfigSpace {
    let extended = function
        .capabilities
        .iter()
        .any(|(_, capability)| capability.is_extended() || matches!(capability, Capability::Express(_)));
    let mut space = ConfigSpace::new(if extended { 4096 } else { 256 });
    build_header(&mut space, function);
    for (number, bar) in function.bars.iter().enumerate() {
        if let Some(bar) = bar {
            build_bar(&mut space, header::BAR + 4 * number as u16, bar);
        }
    }
    chain(&mut space, function);
    for (offset, capability) in &function.capabilities {
        build_capability(&mut space, *offset, capability);
    }
    space.keep_as_reset();
    space
}

fn build_header(space: &mut ConfigSpace, function: &PciFunction) {
    space.set_word(header::VENDOR, function.vendor);
    space.set_word(header::DEVICE, function.device);
    space.allow(header::COMMAND, 2, command::WRITABLE);
    space.clear_by_ones(header::STATUS, status::CLEARED);
    let [base, sub, interface] = function.class;
    space.set_dword(header::REVISION, u32::from_be_bytes([base, sub, interface, function.revision]));
    space.allow(header::CACHE_LINE, 1, 0xFF);
    space.allow(header::LATENCY, 1, 0xF8);
    space.set_word(header::SUBSYSTEM_VENDOR, function.subsystem_vendor);
    space.set_word(header::SUBSYSTEM, function.subsystem);
    space.set_byte(header::INTERRUPT_LINE, 0xFF);
    space.allow(header::INTERRUPT_LINE, 1, 0xFF);
    space.set_byte(header::INTERRUPT_PIN, function.pin.map_or(0, |pin| pin.index() + 1));
    space.set_byte(header::MIN_GRANT, function.latency.0);
    space.set_byte(header::MAX_LATENCY, function.latency.1);
}

fn build_bar(space: &mut ConfigSpace, at: u16, bar: &Bar) {
    let mask = !(bar.length - 1);
    let prefetchable = if bar.prefetchable { 8 } else { 0 };
    match bar.kind {
        BarKind::Io => {
            space.set_dword(at, 1);
            space.allow(at, 4, mask & !3);
        }
        BarKind::Memory32 => {
            space.set_dword(at, prefetchable);
            space.allow(at, 4, mask & !0xF);
        }
        BarKind::Memory64 => {
            space.set_dword(at, prefetchable | 4);
            space.allow(at, 4, mask & !0xF);
            space.allow(at + 4, 4, u32::MAX);
        }
    }
}

/// Links the capabilities in the order of the declaration, each list by itself.
fn chain(space: &mut ConfigSpace, function: &PciFunction) {
    let of_kind = |extended: bool| {
        let list = function.capabilities.iter();
        list.filter(move |(_, capability)| capability.is_extended() == extended)
    };
    let mut next = 0;
    for (offset, capability) in of_kind(false).rev() {
        space.set_word(*offset, capability.id() | next << 8);
        next = *offset;
    }
    if next != 0 {
        space.set_byte(header::CAPABILITIES, next as u8);
        space.set_word(header::STATUS, status::CAPABILITIES);
    }
    let mut next = 0;
    for (offset, capability) in of_kind(true).rev() {
        space.set_dword(*offset, u32::from(capability.id()) | 1 << 16 | u32::from(next) << 20);
        next = *offset;
    }
}

fn build_capability(space: &mut ConfigSpace, at: u16, capability: &Capability) {
    match capability {
        Capability::PowerManagement(power) => power_management(space, at, power),
        Capability::Msi(msi) => self::msi(space, at, msi),
        Capability::MsiX(msix) => self::msix(space, at, msix),
        Capability::PciX(status) => {
            // Data parity error recovery, relaxed ordering, read byte count, split transactions (PCI-X section 7.2.3).
            space.set_word(at + 2, 0x0002);
            space.allow(at + 2, 2, 0x7F);
            space.set_dword(at + 4, *status);
        }
        Capability::Express(express) => self::express(space, at, express),
        Capability::AdvancedFeatures => {
            // Length, then TP_CAP and FLR_CAP (AF ECN). INITIATE_FLR reads as 0: the machine acts on the write.
            space.set_word(at + 2, 0x0306);
        }
        Capability::AdvancedErrorReporting => error_reporting(space, at),
        Capability::SerialNumber(number) => {
            space.set_dword(at + 4, *number as u32);
            space.set_dword(at + 8, (*number >> 32) as u32);
        }
    }
}

fn power_management(space: &mut ConfigSpace, at: u16, power: &PowerManagement) {
    let states = u16::from(power.d1) << 9 | u16::from(power.d2) << 10;
    space.set_word(at + 2, u16::from(power.version & 7) | states | u16::from(power.pme_from & 0x1F) << 11);
    space.set_word(at + 4, u16::from(power.no_soft_reset) << 3);
    // PowerState, PME_En and Data_Select; PME_Status is cleared by a one.
    let enable = if power.pme_from != 0 { 1 << 8 } else { 0 };
    space.allow(at + 4, 2, 0x1E03 | enable);
    space.clear_by_ones(at + 4, 0x8000);
}

fn msi(space: &mut ConfigSpace, at: u16, msi: &Msi) {
    let wide = u16::from(msi.wide) << 7;
    let control = (msi.messages.trailing_zeros() as u16) << 1 | wide | u16::from(msi.maskable) << 8;
    space.set_word(at + 2, control);
    space.allow(at + 2, 2, 0x71);
    space.allow(at + 4, 4, !3);
    let mut data = at + 8;
    if msi.wide {
        space.allow(at + 8, 4, u32::MAX);
        data += 4;
    }
    space.allow(data, 2, 0xFFFF);
    if msi.maskable {
        let all = u32::MAX >> (32 - u32::from(msi.messages));
        space.allow(data + 4, 4, all);
    }
}

fn msix(space: &mut ConfigSpace, at: u16, msix: &MsiX) {
    space.set_word(at + 2, msix.entries - 1);
    space.allow(at + 2, 2, 0xC000);
    space.set_dword(at + 4, msix.table.1 | u32::from(msix.table.0));
    space.set_dword(at + 8, msix.pending.1 | u32::from(msix.pending.0));
}

fn express(space: &mut ConfigSpace, at: u16, express: &Express) {
    space.set_word(at + 2, 2); // version 2, endpoint
    let reset = u32::from(express.function_level_reset) << 28;
    // Role-based error reporting, and what it can take.
    space.set_dword(at + 4, u32::from(express.max_payload & 7) | 1 << 15 | reset);
    space.set_word(at + 8, 0x2810);
    space.allow(at + 8, 2, 0x7FFF);
    space.clear_by_ones(at + 10, 0x000F);
    let link = u32::from(express.speed & 0xF) | u32::from(express.lanes & 0x3F) << 4;
    space.set_dword(at + 12, link);
    space.allow(at + 16, 2, 0x01FB);
    space.set_word(at + 18, link as u16);
    space.set_dword(at + 0x24, 0x1F); // completion timeout ranges and disable
    space.allow(at + 0x28, 2, 0x1F);
    space.set_word(at + 0x30, u16::from(express.speed & 0xF));
    space.allow(at + 0x30, 2, 0x0F);
}

/// The error bits of an endpoint (PCIe section 7.10).
pub(crate) const UNCORRECTABLE: u32 = 0x001F_F030;
pub(crate) const CORRECTABLE: u16 = 0x31C1;

fn error_reporting(space: &mut ConfigSpace, at: u16) {
    for half in 0..2 {
        space.clear_by_ones(at + 4 + 2 * half, (UNCORRECTABLE >> (16 * half)) as u16);
    }
    space.allow(at + 8, 4, UNCORRECTABLE);
    space.set_dword(at + 12, 0x0006_2030);
    space.allow(at + 12, 4, UNCORRECTABLE);
    space.clear_by_ones(at + 16, CORRECTABLE);
    space.set_dword(at + 20, 0x2000);
    space.allow(at + 20, 4, CORRECTABLE.into());
    space.set_dword(at + 24, 0xA0); // ECRC generation and check capable
    space.allow(at + 24, 4, 0x140);
}
