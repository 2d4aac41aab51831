//! The Intel 82540EM, a Gigabit Ethernet controller for PCI, known as e1000.
//!
//! Section numbers in this crate are those of the *PCI/PCI-X Family of Gigabit Ethernet Controllers Software Developer's
//! Manual* (317453, revision 4.0), "the manual" for short.
//!
//! Reading order: [`regs`] (offsets, bits, reset values), [`eeprom`], [`phy`], [`interrupt`] (causes, masks, moderation),
//! [`filter`] (which frames are taken), [`checksum`], [`statistics`], [`wake`], [`chip`] with [`transmit`] and [`receive`]
//! (what the silicon does, told the time, given memory), [`glue`] (the board: PCI, pins and cable), [`options`].
//!
//! Not built: the flash and boot ROM, fibre mode (TBI), half duplex collisions, the management controller's own traffic
//! (MANC keeps its bits), direct access to the packet buffer memory, and save and restore
//! ([`bus::SaveNotSupported`]).
#![forbid(unsafe_code)]

pub mod checksum;
pub mod chip;
pub mod eeprom;
pub mod filter;
pub mod fuzz;
pub mod glue;
pub mod interrupt;
pub mod options;
pub mod phy;
pub mod receive;
pub mod regs;
pub mod statistics;
pub mod transmit;
pub mod wake;

pub use chip::{Chip, ChipConfig, HostMemory, WireSpeed};
pub use eeprom::Eeprom;
pub use glue::{Config, E1000};
pub use options::BadOption;

#[cfg(test)]
mod tests;
