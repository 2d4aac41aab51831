//! Input and output: driver and device objects, and what they have of the machine.
//!
//! * [`driver`]: driver objects; [`device`]: device objects and their names; [`device_exports`]: what drivers call.
//! * [`irp`]: request packets; [`work_item`]; [`error_log`]; [`named_event`].
//! * [`dma`], [`interrupt`]: a device's DMA channel and interrupt, for drivers that are not NDIS's.

pub mod device;
pub mod device_exports;
pub mod dma;
pub mod driver;
pub mod error_log;
pub mod interrupt;
pub mod irp;
pub mod named_event;
pub mod work_item;

use ddi::Export;
use std::collections::BTreeMap;

/// What the I/O system keeps.
#[derive(Default)]
pub struct Objects {
    pub(crate) drivers: BTreeMap<u64, driver::Driver>,
    pub(crate) devices: BTreeMap<u64, device::Device>,
    pub(crate) interrupts: BTreeMap<u64, interrupt::Connection>,
    /// Entries of the error log that are not written, and their sizes.
    pub(crate) log_entries: BTreeMap<u64, u64>,
    /// Status and information of packets that were completed and not asked about.
    pub(crate) completed: BTreeMap<u64, (u32, u64)>,
    /// The lock of cancel routines, 0 before its first use.
    pub(crate) cancel_lock: u64,
}

/// The export tables of this family.
pub fn tables() -> Vec<&'static [&'static Export]> {
    vec![
        &device_exports::DEVICE_EXPORTS,
        &irp::IRP_EXPORTS,
        &named_event::NAMED_EVENT_EXPORTS,
        &work_item::WORK_ITEM_EXPORTS,
        &error_log::ERROR_LOG_EXPORTS,
        &dma::DMA_EXPORTS,
        &interrupt::INTERRUPT_EXPORTS,
    ]
}
