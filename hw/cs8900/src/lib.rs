//! The Cirrus Logic CS8900A, an Ethernet controller for the ISA bus, in I/O mode with receive DMA.
//!
//! Section numbers in this crate are those of the *CS8900A Product Data Sheet*, DS271 (revisions F4 and F5; PP3 and PP4
//! number chapter 5 one higher from 5.3 on).
//!
//! Reading order: [`regs`] (the registers as the datasheet lists them), [`eeprom`], [`filter`] (which frames are taken),
//! [`chip`] with [`receive`] and [`transmit`] (what the silicon does, told the time, asked for its pins), [`glue`] (the
//! board: bus, pins and cable).
//!
//! Not built: memory mode, StreamTransfer (section 5.5; the bit is kept), the boot PROM, collisions (the cable waits
//! politely), and the analogue side beyond link, loopback and duplex.
#![forbid(unsafe_code)]

pub mod chip;
pub mod eeprom;
pub mod filter;
pub mod glue;
pub mod receive;
pub mod regs;
pub mod transmit;

pub use chip::{Chip, ChipConfig, WireSpeed};
pub use eeprom::Eeprom;
pub use glue::{Config, Cs8900};

#[cfg(test)]
mod tests;
