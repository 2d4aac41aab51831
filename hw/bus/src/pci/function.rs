//! What a PCI function declares about itself.

use crate::types::Width;

/// An interrupt pin (section 2.2.6).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IntxPin {
    /// INTA#, the one a single-function device uses.
    A,
    /// INTB#.
    B,
    /// INTC#.
    C,
    /// INTD#.
    D,
}

impl IntxPin {
    /// 0 for INTA# to 3 for INTD#.
    pub(crate) const fn index(self) -> u8 {
        self as u8
    }
}

/// What a base address register asks for (section 6.2.5.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BarKind {
    /// I/O ports.
    Io,
    /// Memory anywhere below 4 GiB.
    Memory32,
    /// Memory anywhere; takes this register and the next.
    Memory64,
}

/// A base address register.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bar {
    /// What it asks for.
    pub kind: BarKind,
    /// Whether reads have no side effects. Memory only.
    pub prefetchable: bool,
    /// How much, in bytes: a power of two, at least 4 for ports and 16 for memory, at most 2 GiB (256 for ports on a PC).
    pub length: u32,
    /// The widest access the device takes in one piece; the machine splits wider ones.
    pub width: Width,
}

impl Bar {
    /// `length` I/O ports.
    #[must_use]
    pub const fn io(length: u32) -> Self {
        Self { kind: BarKind::Io, prefetchable: false, length, width: Width::Dword }
    }

    /// `length` bytes of memory below 4 GiB, with side effects.
    #[must_use]
    pub const fn memory32(length: u32) -> Self {
        Self { kind: BarKind::Memory32, prefetchable: false, length, width: Width::Dword }
    }

    /// `length` bytes of memory anywhere, with side effects.
    #[must_use]
    pub const fn memory64(length: u32) -> Self {
        Self { kind: BarKind::Memory64, prefetchable: false, length, width: Width::Dword }
    }

    /// The same, without side effects of reads.
    #[must_use]
    pub const fn prefetchable(self) -> Self {
        Self { prefetchable: true, ..self }
    }

    /// Whether the specification allows it.
    pub(crate) const fn is_valid(&self) -> bool {
        let least = if matches!(self.kind, BarKind::Io) { 4 } else { 16 };
        self.length.is_power_of_two() && self.length >= least
    }
}

/// Power state of a function (PM section 2.2).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum PowerState {
    /// On.
    #[default]
    D0,
    /// Light sleep, optional.
    D1,
    /// Deeper sleep, optional.
    D2,
    /// Off but for configuration space and what wakes the system (D3hot).
    D3,
}

impl PowerState {
    /// From the two bits of PMCSR.
    pub(crate) const fn from_bits(bits: u32) -> Self {
        match bits & 3 {
            0 => Self::D0,
            1 => Self::D1,
            2 => Self::D2,
            _ => Self::D3,
        }
    }
}

/// Power management capability (PM section 3.2).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PowerManagement {
    /// Version of the interface: 1, 2 or 3.
    pub version: u8,
    /// Whether D1 exists.
    pub d1: bool,
    /// Whether D2 exists.
    pub d2: bool,
    /// From which states PME# can be asserted: bit 0 for D0 to bit 4 for D3cold.
    pub pme_from: u8,
    /// Whether the way from D3 to D0 keeps configuration space and the device's state.
    pub no_soft_reset: bool,
}

/// Message signalled interrupts (section 6.8.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Msi {
    /// How many messages it can send: 1, 2, 4, 8, 16 or 32.
    pub messages: u8,
    /// Whether its message address has 64 bits.
    pub wide: bool,
    /// Whether each message can be masked.
    pub maskable: bool,
}

/// MSI-X (section 6.8.2).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MsiX {
    /// Entries of the table, 1 to 2048.
    pub entries: u16,
    /// The memory BAR and offset (a multiple of 8) of the table.
    pub table: (u8, u32),
    /// The memory BAR and offset (a multiple of 8) of the pending bits.
    pub pending: (u8, u32),
}

/// PCI Express capability, version 2 (PCIe section 7.8).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Express {
    /// Whether the function can be reset by itself.
    pub function_level_reset: bool,
    /// Largest payload it takes: 128 bytes shifted left by this, 0 to 5.
    pub max_payload: u8,
    /// Lanes.
    pub lanes: u8,
    /// Link speed: 1 for 2.5 GT/s, 2 for 5 GT/s.
    pub speed: u8,
}

/// A capability (section 6.7) or extended capability (PCIe section 7.9.3).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Capability {
    /// Power management.
    PowerManagement(PowerManagement),
    /// MSI.
    Msi(Msi),
    /// MSI-X.
    MsiX(MsiX),
    /// PCI-X non-bridge device: command and status. The argument is the status register.
    PciX(u32),
    /// PCI Express endpoint.
    Express(Express),
    /// Advanced features: function level reset of a conventional function.
    AdvancedFeatures,
    /// Advanced error reporting; extended.
    AdvancedErrorReporting,
    /// Device serial number; extended.
    SerialNumber(u64),
}

impl Capability {
    /// Whether it lies above byte 256.
    pub(crate) const fn is_extended(&self) -> bool {
        matches!(self, Self::AdvancedErrorReporting | Self::SerialNumber(_))
    }
}

/// A function: identity, base address registers and capabilities.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PciFunction {
    /// Vendor ID.
    pub vendor: u16,
    /// Device ID.
    pub device: u16,
    /// Revision ID.
    pub revision: u8,
    /// Base class, subclass, programming interface.
    pub class: [u8; 3],
    /// Subsystem vendor ID.
    pub subsystem_vendor: u16,
    /// Subsystem ID.
    pub subsystem: u16,
    /// The interrupt pin it uses, if any; the device drives it as its interrupt pin 0.
    pub pin: Option<IntxPin>,
    /// Base address registers by number. A 64-bit one leaves the next number empty.
    pub bars: [Option<Bar>; 6],
    /// Capabilities with their offsets, in the order of the list.
    pub capabilities: Vec<(u16, Capability)>,
    /// MIN_GNT and MAX_LAT in quarters of a microsecond.
    pub latency: (u8, u8),
    /// Address bits it can drive as a bus master: 32 or 64.
    pub master_bits: u8,
}

impl Default for PciFunction {
    /// An Ethernet controller with INTA# and 32 address bits, of no vendor, without BARs and capabilities.
    fn default() -> Self {
        Self {
            vendor: 0xFFFF,
            device: 0xFFFF,
            revision: 0,
            class: [2, 0, 0],
            subsystem_vendor: 0,
            subsystem: 0,
            pin: Some(IntxPin::A),
            bars: [None; 6],
            capabilities: Vec::new(),
            latency: (0, 0),
            master_bits: 32,
        }
    }
}

impl PciFunction {
    /// What is wrong with the declaration, if anything.
    pub(crate) fn fault(&self) -> Option<&'static str> {
        for (index, bar) in self.bars.iter().enumerate() {
            let Some(bar) = bar else { continue };
            if !bar.is_valid() {
                return Some("a BAR's length is no power of two or too small");
            }
            if bar.kind == BarKind::Memory64 && self.bars.get(index + 1) != Some(&None) {
                return Some("a 64-bit BAR needs the next register too");
            }
        }
        self.capabilities.iter().find_map(|&(offset, capability)| self.capability_fault(offset, &capability))
    }

    fn capability_fault(&self, offset: u16, capability: &Capability) -> Option<&'static str> {
        let (start, end) = if capability.is_extended() { (0x100, 0x1000) } else { (0x40, 0x100) };
        let length = capability.length() as u16;
        if !offset.is_multiple_of(4) || offset < start || offset + length > end {
            return Some("a capability lies at an impossible offset");
        }
        let meets = |&(other, ref capability): &(u16, Capability)| {
            other > offset && other < offset + length
                || other == offset && capability.is_extended() != (offset >= 0x100)
        };
        if self.capabilities.iter().any(meets)
            || self.capabilities.iter().filter(|(other, _)| *other == offset).count() > 1
        {
            return Some("two capabilities overlap");
        }
        match capability {
            Capability::Msi(msi) if !msi.messages.is_power_of_two() || msi.messages > 32 => {
                Some("MSI has 1, 2, 4, 8, 16 or 32 messages")
            }
            Capability::MsiX(msix) => self.msix_fault(msix),
            _ => None,
        }
    }

    fn msix_fault(&self, msix: &MsiX) -> Option<&'static str> {
        let entries = u32::from(msix.entries);
        let fits = |(bar, offset): (u8, u32), bytes: u32| {
            let bar = self.bars.get(usize::from(bar)).copied().flatten();
            offset.is_multiple_of(8)
                && bar.is_some_and(|bar| {
                    bar.kind != BarKind::Io && offset.checked_add(bytes).is_some_and(|end| end <= bar.length)
                })
        };
        let pending = entries.div_ceil(64) * 8;
        let sound =
            (1..=2048).contains(&entries) && fits(msix.table, entries * 16) && fits(msix.pending, pending);
        (!sound).then_some("the MSI-X structures do not fit into their memory BARs")
    }
}
