//! What a device has of the machine, and why it cannot have it.

use std::fmt;

use crate::pci::{PciAddress, PciInfo};
use crate::types::{DeviceId, DmaChannel, IrqLine, PhysicalAddress, Port, Width};

/// The bus a device sits on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Bus {
    /// ISA: resources are set by jumpers or a configuration memory on the board.
    #[default]
    Isa,
    /// PCI: resources are assigned through configuration space.
    Pci,
}

/// Ports that a device claims.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PortRange {
    /// The first port.
    pub base: Port,
    /// How many ports.
    pub length: u16,
    /// The widest access the device takes in one piece; the bus splits wider ones.
    pub width: Width,
}

impl PortRange {
    /// `length` ports from `base` on, of a device `width` wide.
    #[must_use]
    pub const fn new(base: Port, length: u16, width: Width) -> Self {
        Self { base, length, width }
    }

    pub(crate) const fn end(&self) -> u32 {
        self.base.0 as u32 + self.length as u32
    }

    pub(crate) const fn overlaps(&self, other: &Self) -> bool {
        (self.base.0 as u32) < other.end() && (other.base.0 as u32) < self.end()
    }
}

impl fmt::Display for PortRange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ports {:#06x}-{:#06x}", self.base.0, self.end().saturating_sub(1))
    }
}

/// Memory-mapped registers that a device claims.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MemoryRange {
    /// The first address.
    pub base: PhysicalAddress,
    /// Length in bytes.
    pub length: u32,
    /// The widest access the device takes in one piece; the bus splits wider ones.
    pub width: Width,
}

impl MemoryRange {
    pub(crate) const fn contains(&self, address: u64) -> bool {
        address >= self.base.0 && address - self.base.0 < self.length as u64
    }

    pub(crate) const fn overlaps(&self, other: &Self) -> bool {
        self.contains(other.base.0) || other.contains(self.base.0)
    }
}

impl fmt::Display for MemoryRange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let last = self.base.0.saturating_add(u64::from(self.length)).saturating_sub(1);
        write!(f, "memory {:#x}-{last:#x}", self.base.0)
    }
}

/// How the board wires a device and what is assigned to it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Resources {
    /// The bus.
    pub bus: Bus,
    /// Port ranges, in the order the device documents.
    pub ports: Vec<PortRange>,
    /// Memory ranges, in the order the device documents.
    pub memory: Vec<MemoryRange>,
    /// The line behind each interrupt pin.
    pub irq_pins: Vec<IrqLine>,
    /// The channel behind each DMA pin.
    pub dma_pins: Vec<DmaChannel>,
    /// Lines assigned to the device out of those its pins lead to; empty means all of them.
    pub irqs: Vec<IrqLine>,
    /// Channels assigned to the device out of those its pins lead to; empty means all of them.
    pub dma_channels: Vec<DmaChannel>,
}

/// What a device is and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeviceInfo {
    /// Its number in the machine.
    pub id: DeviceId,
    /// The chip's name.
    pub model: String,
    /// How many devices of the same model were attached before it.
    pub instance: u32,
    /// Identifiers for a device database, most specific first.
    pub hardware_ids: Vec<String>,
    /// The bus.
    pub bus: Bus,
    /// Port ranges, where they are now.
    pub ports: Vec<PortRange>,
    /// Memory ranges.
    pub memory: Vec<MemoryRange>,
    /// Interrupt lines assigned.
    pub irqs: Vec<IrqLine>,
    /// DMA channels assigned.
    pub dma_channels: Vec<DmaChannel>,
    /// The PCI function it is, with its BARs; ports and memory above repeat where the enumerator put those.
    pub pci: Option<PciInfo>,
    /// Whether it was taken out of the machine.
    pub removed: bool,
}

/// One reason why a device cannot be attached.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Conflict {
    /// Ports already claimed.
    #[error("{wanted} overlap {taken} of {device}")]
    Ports {
        /// What the new device wants.
        wanted: PortRange,
        /// What it overlaps.
        taken: PortRange,
        /// Who has it.
        device: DeviceId,
    },
    /// Memory already claimed.
    #[error("{wanted} overlaps {taken} of {device}")]
    Memory {
        /// What the new device wants.
        wanted: MemoryRange,
        /// What it overlaps.
        taken: MemoryRange,
        /// Who has it.
        device: DeviceId,
    },
    /// A port range that is empty, past port 0xFFFF, or wider than a port access can be.
    #[error("{0} is not a range of ports")]
    BadPorts(PortRange),
    /// A memory range that is empty or past the end of the address space.
    #[error("{0} is not a range of addresses")]
    BadMemory(MemoryRange),
    /// A line the interrupt controller does not have.
    #[error("{0} does not exist")]
    NoSuchLine(IrqLine),
    /// A channel the DMA controller does not have for devices.
    #[error("{0} does not exist or is taken by the cascade")]
    NoSuchChannel(DmaChannel),
    /// A line or channel assigned to which no pin leads.
    #[error("an assigned line or channel has no pin that leads to it")]
    AssignedWithoutPin,
    /// No more devices or port ranges fit.
    #[error("the machine is full")]
    Full,
    /// The device is no PCI function, or one whose declaration is wrong.
    #[error("it is no PCI function: {0}")]
    NotPci(&'static str),
    /// Another function is there.
    #[error("there is a function at {0}")]
    AddressTaken(PciAddress),
    /// The windows for PCI have no room left for a base address register.
    #[error("no room for base address register {0}")]
    NoRoomForBar(u8),
    /// There is a DMA controller already.
    #[error("there is a DMA controller already")]
    SecondController,
}

/// All the reasons why a device cannot be attached.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AttachError {
    /// The device's model.
    pub model: String,
    /// The reasons, at least one.
    pub conflicts: Vec<Conflict>,
}

impl fmt::Display for AttachError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "cannot attach {}: ", self.model)?;
        for (index, conflict) in self.conflicts.iter().enumerate() {
            write!(f, "{}{conflict}", if index == 0 { "" } else { "; " })?;
        }
        Ok(())
    }
}

impl std::error::Error for AttachError {}
