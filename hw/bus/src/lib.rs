//! The machine's buses: ports, memory-mapped registers, interrupt lines, DMA address space, the ISA DMA handshake, and
//! PCI.
//!
//! A [`Machine`] owns the devices and is the only way to reach them. It has no clock: every call is told the virtual
//! time, first brings the machine up to that time, then acts. It never blocks, never calls back into its user, and
//! gives the same answers for the same calls.
//!
//! Reading order: [`types`], [`memory`], [`event`], [`device`] (what a chip implements), [`interrupt`], [`dma`],
//! [`resources`], [`pci`], [`machine`] (what the layer above uses).
#![forbid(unsafe_code)]

pub mod device;
pub mod dma;
pub mod event;
pub mod interrupt;
pub mod machine;
pub mod memory;
pub mod pci;
pub mod resources;
pub mod types;

pub use device::{
    Device, DmaPeripheral, MemoryDevice, PciDevice, Pins, PortDevice, Register, SaveNotSupported,
};
pub use dma::{
    BusMaster, DmaDirection, DmaGrant, DmaMapError, DmaOwner, DmaTransfer, IsaDmaController, Moved,
    TransferKind, WindowId,
};
pub use event::{BusEvent, TimedEvent};
pub use interrupt::{Acknowledged, TriggerMode};
pub use machine::Machine;
pub use memory::{Memory, MemoryFault, VecMemory};
pub use pci::{
    AssignedBar, Bar, BarKind, Capability, Express, IntxPin, Message, Msi, MsiX, PciAddress, PciFunction,
    PciInfo, PciPlacement, PciWindows, PowerManagement, PowerState,
};
pub use resources::{AttachError, Bus, Conflict, DeviceInfo, MemoryRange, PortRange, Resources};
pub use types::{BusAddress, DeviceId, DmaChannel, IrqLine, Nanos, PhysicalAddress, Port, Width};

#[cfg(test)]
mod tests;
