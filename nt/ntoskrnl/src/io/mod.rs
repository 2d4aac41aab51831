//! Input and output: driver and device objects, requests to them, and what they have of the machine.
//!
//! * [`driver`]: driver objects; [`device`]: device objects, their names and stacks; [`device_exports`].
//! * [`irp`]: request packets, their way down a stack and up again; [`irp_exports`]; [`build`]: packets with buffers;
//!   [`csq`]: queues of them; [`remove_lock`]: keeping a device while they last.
//! * [`file_object`]: opens; [`user`]: applications and their memory; [`request`]: what applications ask.
//! * [`physical`], [`bus_interface`], [`property`]: what a bus driver reports and answers; [`interface`]: device
//!   interfaces and PnP notification.
//! * [`work_item`]; [`error_log`]; [`named_event`].
//! * [`dma`], [`interrupt`], [`message_interrupt`]: a device's DMA channel and interrupt, for drivers that are not NDIS's.

pub mod build;
pub mod bus_interface;
pub mod csq;
pub mod device;
pub mod device_exports;
pub mod dma;
pub mod driver;
pub mod error_log;
pub mod file_object;
pub mod interface;
pub mod interrupt;
pub mod irp;
pub mod irp_exports;
pub mod message_interrupt;
pub mod named_event;
pub mod physical;
pub mod property;
pub mod remove_lock;
pub mod request;
pub mod user;
pub mod work_item;

use ddi::Export;
use std::collections::{BTreeMap, VecDeque};
use std::rc::Rc;

/// What the I/O system keeps.
#[derive(Default)]
pub struct Objects {
    pub(crate) drivers: BTreeMap<u64, driver::Driver>,
    pub(crate) devices: BTreeMap<u64, device::Device>,
    /// Devices whose requests do not go by their driver objects.
    pub(crate) routes: BTreeMap<u64, device::DeviceRoute>,
    /// Physical devices, and driver objects of their buses.
    pub(crate) physical: BTreeMap<u64, Rc<physical::PhysicalDevice>>,
    pub(crate) physical_made: u32,
    pub(crate) bus_drivers: BTreeMap<&'static str, u64>,
    pub(crate) files: BTreeMap<u64, file_object::File>,
    pub(crate) users: user::Users,
    pub(crate) interfaces: interface::Interfaces,
    pub(crate) interrupts: BTreeMap<u64, interrupt::Connection>,
    /// Tables of messages, by address.
    pub(crate) message_tables: BTreeMap<u64, message_interrupt::Table>,
    /// Entries of the error log that are not written, and their sizes.
    pub(crate) log_entries: BTreeMap<u64, u64>,
    pub(crate) packets: irp::Packets,
    /// Packets that were freed last.
    pub(crate) freed_packets: VecDeque<u64>,
    /// Status and information of packets that were completed and not asked about.
    pub(crate) completed: BTreeMap<u64, (u32, u64)>,
    pub(crate) remove_locks: BTreeMap<u64, remove_lock::RemoveLock>,
    /// The lock of cancel routines, 0 before its first use.
    pub(crate) cancel_lock: u64,
}

/// The export tables of this family.
pub fn tables() -> Vec<&'static [&'static Export]> {
    vec![
        &device_exports::DEVICE_EXPORTS,
        &irp_exports::IRP_EXPORTS,
        &build::BUILD_EXPORTS,
        &csq::CSQ_EXPORTS,
        &remove_lock::REMOVE_LOCK_EXPORTS,
        &file_object::FILE_OBJECT_EXPORTS,
        &property::PROPERTY_EXPORTS,
        &interface::INTERFACE_EXPORTS,
        &named_event::NAMED_EVENT_EXPORTS,
        &work_item::WORK_ITEM_EXPORTS,
        &error_log::ERROR_LOG_EXPORTS,
        &dma::DMA_EXPORTS,
        &interrupt::INTERRUPT_EXPORTS,
    ]
}
