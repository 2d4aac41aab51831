//! Memory: what drivers and devices share.
//!
//! * [`mdl`]: memory descriptor lists.
//! * [`contiguous`]: physically contiguous memory, and windows of device memory.
//! * [`reserved`]: addresses reserved for mappings to come; [`paging`]: sections that may be paged out.
//! * [`exports`]: what drivers call.

pub mod contiguous;
pub mod exports;
pub mod mdl;
pub mod paging;
pub mod reserved;

use ddi::{Export, Site};
use std::collections::BTreeMap;

/// Bytes in a page.
pub const PAGE: u64 = 4096;

/// What a driver has taken of memory.
#[derive(Debug, Default)]
pub struct Memory {
    pub(crate) mdls: BTreeMap<u64, mdl::Tracked>,
    pub(crate) contiguous: BTreeMap<u64, contiguous::Contiguous>,
    pub(crate) windows: BTreeMap<u64, Site>,
    pub(crate) reserved: BTreeMap<u64, reserved::Reserved>,
    pub(crate) paging: paging::Paging,
}

/// The export tables of this family.
pub fn tables() -> Vec<&'static [&'static Export]> {
    vec![&exports::MEMORY_EXPORTS, &reserved::RESERVED_EXPORTS, &paging::PAGING_EXPORTS]
}
