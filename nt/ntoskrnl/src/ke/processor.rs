//! Processors as drivers see them: the KPCR, and processor numbers.

use ddi::System;

/// Offsets in the KPCR that drivers read. `CurrentThread` at 0x188 is written at each switch of threads.
mod kpcr {
    pub const SELF: usize = 0x18;
    pub const CURRENT_PRCB: usize = 0x20;
    pub const MAJOR_VERSION: usize = 0x60;
    pub const MINOR_VERSION: usize = 0x62;
    pub const PRCB: usize = 0x180;
    pub const LEGACY_NUMBER: usize = 0x184;
    pub const NUMBER: usize = 0x1a4;
}

/// Writes what drivers read of each processor without a call.
pub(crate) fn fill_areas(system: &System) {
    for number in 0..system.processor_count() {
        let area = system.processor_area(number);
        area.put(kpcr::SELF, area.base());
        area.put(kpcr::CURRENT_PRCB, area.base() + kpcr::PRCB as u64);
        area.put(kpcr::MAJOR_VERSION, 1u16);
        area.put(kpcr::MINOR_VERSION, 1u16);
        area.put(kpcr::LEGACY_NUMBER, number as u8);
        area.put(kpcr::NUMBER, number as u32);
    }
}
