//! Logical addresses: what a bus master puts on the bus to reach memory that is mapped for it.
//!
//! They are handed out by page from regions in which this machine has no RAM, so that a driver which gives its device a
//! physical address is noticed at the first access. Every range is followed by a page that is never mapped, and a
//! range that was given back is the last to be used again, so that a device that goes on using it is noticed too.

use super::PAGE;
use std::collections::{BTreeMap, VecDeque};
use std::ops::Range;

/// How many address lines a bus master drives.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum AddressWidth {
    /// 24, as on ISA: below 16 MiB.
    Bits24,
    /// 32: below 4 GiB.
    Bits32,
    /// 64.
    Bits64,
}

impl AddressWidth {
    /// Bits, as `DMA_ADAPTER_INFO` gives them.
    pub const fn bits(self) -> u32 {
        match self {
            Self::Bits24 => 24,
            Self::Bits32 => 32,
            Self::Bits64 => 64,
        }
    }

    /// The addresses that are handed out: below the RAM that is ever allocated, in the lower part of the hole that the
    /// RAM leaves below 4 GiB (BARs have the upper one), and far above all RAM.
    const fn region(self) -> Range<u64> {
        match self {
            Self::Bits24 => 0x1_0000..cpu::ram::LOW_RESERVED,
            Self::Bits32 => cpu::ram::DEVICE_HOLE.start..cpu::ram::DEVICE_HOLE.start + 0x2000_0000,
            Self::Bits64 => 1 << 40..1 << 46,
        }
    }
}

/// Ranges of one size that were given back before one of them is used again, as long as there are fresh ones.
const QUARANTINE: usize = 64;

/// The logical addresses of one device in one region.
#[derive(Debug)]
pub struct LogicalSpace {
    region: Range<u64>,
    /// The first page that was never handed out.
    fresh: u64,
    /// Ranges given back, by pages, longest ago first.
    returned: BTreeMap<u64, VecDeque<u64>>,
}

impl LogicalSpace {
    /// All of the addresses that a device of a width can drive.
    pub fn new(width: AddressWidth) -> Self {
        let region = width.region();
        Self { fresh: region.start, region, returned: BTreeMap::new() }
    }

    /// Takes `pages` pages that follow each other; `None` when there are none left.
    pub fn take(&mut self, pages: u64) -> Option<u64> {
        let returned = self.returned.entry(pages).or_default();
        if returned.len() >= QUARANTINE {
            return returned.pop_front();
        }
        let bytes = pages.checked_add(1)?.checked_mul(PAGE)?;
        let end = self.fresh.checked_add(bytes)?;
        if end <= self.region.end {
            return Some(std::mem::replace(&mut self.fresh, end));
        }
        returned.pop_front()
    }

    /// Gives a range back.
    pub fn give_back(&mut self, start: u64, pages: u64) {
        self.returned.entry(pages).or_default().push_back(start);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_within_reach_and_where_no_ram_is() {
        for (width, limit) in [(AddressWidth::Bits24, 1 << 24), (AddressWidth::Bits32, 1 << 32)] {
            let mut space = LogicalSpace::new(width);
            while let Some(start) = space.take(3) {
                assert!(start + 4 * PAGE <= limit, "{start:#x}");
                assert!(start < cpu::ram::LOW_RESERVED || cpu::ram::DEVICE_HOLE.contains(&start));
            }
        }
        assert!(LogicalSpace::new(AddressWidth::Bits64).take(1).unwrap() > u64::from(u32::MAX));
    }

    #[test]
    fn ranges_do_not_touch_and_are_used_again_late() {
        let mut space = LogicalSpace::new(AddressWidth::Bits32);
        let (first, second) = (space.take(2).unwrap(), space.take(2).unwrap());
        assert_eq!(second, first + 3 * PAGE, "one page between them");
        space.give_back(first, 2);
        for _ in 1..QUARANTINE {
            let fresh = space.take(2).unwrap();
            assert_ne!(fresh, first);
            space.give_back(fresh, 2);
        }
        assert_eq!(space.take(2), Some(first));
    }

    #[test]
    fn a_full_region_uses_what_was_returned() {
        let mut space = LogicalSpace::new(AddressWidth::Bits24);
        let first = space.take(1).unwrap();
        while space.take(1).is_some() {}
        space.give_back(first, 1);
        assert_eq!(space.take(1), Some(first));
        assert_eq!(space.take(1), None);
        assert_eq!(space.take(u64::MAX), None);
    }
}
