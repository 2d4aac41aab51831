//! Windows Management Instrumentation: blocks of data that drivers and the system offer, and event tracing.
//!
//! * [`provider`]: devices that offer blocks, and the packets by which they are asked; [`block`]: reading blocks;
//!   [`smbios`]: the block of the firmware's tables, which the system offers.
//! * [`tracing`]: providers of events.

pub mod block;
pub mod provider;
pub mod smbios;
pub mod tracing;

use crate::Ntoskrnl;
use ddi::Export;
use std::collections::BTreeMap;

/// What WMI keeps.
#[derive(Debug, Default)]
pub struct Wmi {
    /// Blocks that each device registered, by device.
    providers: BTreeMap<u64, provider::Provider>,
    /// Blocks that are open, by the object that stands for them.
    open: BTreeMap<u64, [u8; 16]>,
}

impl Ntoskrnl {
    /// Tells the rules of what a driver left when it is unloaded.
    pub(crate) fn wmi_leaked(&self) {
        self.providers_leaked();
        self.blocks_leaked();
    }
}

/// The export tables of this family.
pub fn tables() -> Vec<&'static [&'static Export]> {
    vec![&tracing::TRACING_EXPORTS, &provider::PROVIDER_EXPORTS, &block::BLOCK_EXPORTS]
}
