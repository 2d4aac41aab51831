//! Where the enumerator puts functions and their base address registers.

use std::ops::Range;

use super::address::PciAddress;
use super::function::{Bar, BarKind};
use crate::types::IrqLine;

/// Address ranges that lead to PCI.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PciWindows {
    /// Ports.
    pub io: Range<u64>,
    /// Memory below 4 GiB.
    pub memory: Range<u64>,
    /// Memory above 4 GiB, for 64-bit prefetchable registers.
    pub memory_above_4g: Range<u64>,
}

impl Default for PciWindows {
    /// Ports 0xC000 to 0xFEFF, memory from 0xE000_0000 to below the I/O APIC at 0xFEC0_0000, and from 256 GiB to 512 GiB.
    fn default() -> Self {
        Self {
            io: 0xC000..0xFF00,
            memory: 0xE000_0000..0xFEC0_0000,
            memory_above_4g: 0x40_0000_0000..0x80_0000_0000,
        }
    }
}

impl PciWindows {
    /// The windows in which `bar` may lie, best first.
    fn for_bar(&self, bar: &Bar) -> [Option<&Range<u64>>; 2] {
        match bar.kind {
            BarKind::Io => [Some(&self.io), None],
            BarKind::Memory64 if bar.prefetchable => [Some(&self.memory_above_4g), Some(&self.memory)],
            BarKind::Memory32 | BarKind::Memory64 => [Some(&self.memory), None],
        }
    }

    /// The lowest place for `bar` that is aligned to its length and meets none of `taken`.
    pub(crate) fn place(&self, bar: &Bar, taken: &[Range<u64>]) -> Option<u64> {
        self.for_bar(bar).into_iter().flatten().find_map(|window| fit(window, bar.length.into(), taken))
    }
}

/// The lowest multiple of `length` in `window` from which on `length` addresses meet none of `taken`.
fn fit(window: &Range<u64>, length: u64, taken: &[Range<u64>]) -> Option<u64> {
    let mut base = window.start.next_multiple_of(length);
    loop {
        let end = base.checked_add(length).filter(|end| *end <= window.end)?;
        match taken.iter().filter(|range| range.start < end && base < range.end).map(|range| range.end).max()
        {
            Some(next) => base = next.next_multiple_of(length),
            None => return Some(base),
        }
    }
}

/// Where a function goes. What is not given is chosen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PciPlacement {
    /// Its address; otherwise function 0 of the first free device from 00:03.0 on.
    pub address: Option<PciAddress>,
    /// The line behind its interrupt pin; otherwise one of 16 to 23, by device number and pin as bridges rotate them
    /// (*PCI-to-PCI Bridge Architecture Specification*, section 9.1).
    pub line: Option<IrqLine>,
}

impl PciPlacement {
    /// At this address.
    #[must_use]
    pub const fn at(address: PciAddress) -> Self {
        Self { address: Some(address), line: None }
    }
}

/// First of the lines for PCI, and how many there are.
const LINES: (u8, u8) = (16, 8);

/// The line for pin `pin` of the device at `address`.
pub(crate) const fn line_for(address: PciAddress, pin: u8) -> IrqLine {
    IrqLine(LINES.0 + (address.device() + pin) % LINES.1)
}
