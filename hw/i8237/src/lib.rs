//! The ISA DMA controller of a PC/AT: two cascaded Intel 8237A and the page registers that widen their addresses.
//!
//! [`chip`] is one 8237A, with no idea of a PC around it; [`regs`] is its programming interface as the datasheet lists
//! it; [`glue`] is the board: two chips, the page registers, the port map and the bus handshake. References named in
//! the documentation: *Intel 8237A High Performance Programmable DMA Controller* datasheet (order number 231466), *IBM
//! Personal Computer AT Technical Reference* (system board, DMA), *Intel 82378 System I/O* datasheet (DMA extended
//! mode registers).
#![forbid(unsafe_code)]

pub mod chip;
pub mod fuzz;
pub mod glue;
pub mod regs;

pub use glue::{Config, ControllerKind, DmaController, Timing};

#[cfg(test)]
mod tests;
