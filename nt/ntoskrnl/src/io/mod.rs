//! Input and output: driver and device objects, and what they have of the machine.
//!
//! * [`driver`]: driver objects; [`device`]: device objects and their names.

pub mod device;
pub mod driver;

use ddi::{Export, Site};
use std::collections::BTreeMap;

/// What the I/O system keeps.
#[derive(Default)]
pub struct Objects {
    pub(crate) drivers: BTreeMap<u64, driver::Driver>,
    pub(crate) devices: BTreeMap<u64, device::Device>,
    /// Symbolic links: folded name, then its target.
    pub(crate) links: BTreeMap<String, device::Link>,
    pub(crate) interrupts: BTreeMap<u64, Site>,
}

/// The export tables of this family.
pub fn tables() -> Vec<&'static [&'static Export]> {
    vec![]
}
