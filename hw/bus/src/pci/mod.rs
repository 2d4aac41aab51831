//! PCI: where functions sit, what they say about themselves, and how their configuration space behaves.
//!
//! Sections are those of the *PCI Local Bus Specification*, revision 3.0, the *PCI Bus Power Management Interface
//! Specification*, revision 1.2, and the *PCI Express Base Specification*, revision 2.0.
//!
//! Reading order: [`address`], [`function`] (what a chip declares), `layout` (how that becomes bytes and masks),
//! [`config`] (the bytes), [`message`] (MSI and MSI-X), `state` (a function on the bus), [`windows`] (where BARs go).
//! The processor's side of it all is in [`Machine`](crate::Machine).

pub mod address;
pub mod config;
pub mod function;
pub mod fuzz;
pub(crate) mod layout;
pub mod message;
pub(crate) mod state;
pub mod windows;

pub use address::PciAddress;
pub use function::{
    Bar, BarKind, Capability, Express, IntxPin, Msi, MsiX, PciFunction, PowerManagement, PowerState,
};
pub use message::Message;
pub use state::{AssignedBar, PciInfo};
pub use windows::{PciPlacement, PciWindows};

#[cfg(test)]
mod tests;
