//! Boards with National's DP8390D core: the NE2000 for the ISA bus, and the Realtek RTL8029 for PCI.
//!
//! Section numbers in this crate are those of the *DP8390D/NS32490D NIC Network Interface Controller* datasheet (TL/F/8582,
//! July 1995); what the RTL8029 adds is in its own datasheet.
//!
//! Reading order: [`regs`] (the registers of the four pages), [`memory`] (the board's PROM and packet RAM), [`chip`] with
//! [`remote`] (the host's side), [`receive`] and [`transmit`] (the wire's side), [`glue`] (the board: bus, pin and cable),
//! [`options`].
//!
//! Not built: collisions (the cable waits politely), the boot ROM, and save and restore ([`bus::SaveNotSupported`]).
#![forbid(unsafe_code)]

pub mod chip;
pub mod fuzz;
pub mod glue;
pub mod memory;
pub mod options;
pub mod receive;
pub mod regs;
pub mod remote;
pub mod transmit;

pub use chip::{Chip, ChipConfig, Core, WireSpeed};
pub use glue::{BadConfig, Board, Config, Ne2000};
pub use options::BadOption;

#[cfg(test)]
mod tests;
