//! `ndis.sys`: the contract between a NIC's driver and Windows.
//!
//! | files | what |
//! |---|---|
//! | [`driver`], [`options`], [`adapter`], [`attributes`] | registration, an adapter and its state, what its driver says of it |
//! | [`pnp`], [`reset`], [`power`], [`device_event`] | its life from AddDevice to Unload, and what comes in between |
//! | [`dma`] | **the claim on a system DMA channel**, from registration to release: the seed of the project |
//! | [`scatter_gather`], [`shared_memory`] | DMA of NICs that master the bus, and memory shared with any NIC |
//! | [`resource`], [`assigned`], [`bus_data`], [`interrupt`] | what the device has; I/O ports, device memory, configuration space, interrupts |
//! | [`nbl`], [`data`], [`transfer`] | NET_BUFFER_LISTs and pools; their data; sending and receiving |
//! | [`oid`], [`answer`], [`status`], [`edge`] | what is asked of the driver or known of it; what TCP/IP asks when it binds |
//! | [`protocol`], [`intermediate`], [`interface`] | protocol and intermediate drivers in the box; network interfaces |
//! | [`oid_clone`], [`chimney`] | requests that are passed on; what became of TCP chimney offload |
//! | [`list_copy`], [`list_context`], [`list_information`] | lists made from lists; what travels with a list |
//! | [`device`], [`port`], [`mod@file`] | device objects, NDIS ports, files and logs |
//! | [`configuration`], [`memory`], [`string`], [`log`], [`system`], [`processor`] | services |
//! | [`lock`], [`event`], [`interlocked`], [`timer`], [`work`] | synchronization, time, work for later |
//! | [`legacy_timer`], [`legacy_lock`] | timers and locks in the driver's own memory, as NDIS 5 has them |
//! | [`leftover`] | what a driver that ends has left behind of these |
//!
//! A device is reached through the `hal` room only.

#![allow(
    clippy::arc_with_non_send_sync,
    reason = "one OS thread runs a box, and what it shares is shared on it"
)]
#![allow(
    non_upper_case_globals,
    reason = "constants of the Windows headers are matched by the names they have there"
)]

pub mod adapter;
pub mod answer;
pub mod assigned;
pub mod attributes;
pub mod bus_data;
pub mod chimney;
pub mod configuration;
pub mod data;
pub mod device;
pub mod device_event;
pub mod dma;
pub mod driver;
pub mod edge;
pub mod event;
pub mod file;
pub mod interface;
pub mod interlocked;
pub mod intermediate;
pub mod interrupt;
pub mod leftover;
pub mod legacy_lock;
pub mod legacy_timer;
pub mod list_context;
pub mod list_copy;
pub mod list_information;
pub mod lock;
pub mod log;
pub mod memory;
pub mod nbl;
pub mod oid;
pub mod oid_clone;
pub mod options;
pub mod pnp;
pub mod port;
pub mod power;
pub mod processor;
pub mod protocol;
pub mod reset;
pub mod resource;
pub mod scatter_gather;
pub mod shared_memory;
pub mod status;
pub mod string;
pub mod system;
pub mod timer;
pub mod transfer;
pub mod work;

pub use adapter::{AdapterId, AdapterSpec, AdapterState};
pub use driver::{DriverId, DriverImage};

use ddi::{Export, HandleKind, Handles, Module, StateCell, System};
use hal::Hal;
use ntoskrnl::Ntoskrnl;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The slot of this module in a [`System`].
pub const SLOT: usize = 2;

/// `ndis.sys`.
pub struct Ndis {
    hal: Arc<Hal>,
    ke: Arc<Ntoskrnl>,
    drivers: StateCell<Handles<driver::Driver>>,
    adapters: StateCell<Handles<adapter::Adapter>>,
    dma_channels: StateCell<Handles<dma::Registration>>,
    scatter_gather: StateCell<Handles<scatter_gather::Registration>>,
    interrupts: StateCell<Handles<interrupt::Interrupt>>,
    configurations: StateCell<Handles<configuration::Configuration>>,
    list_pools: StateCell<Handles<nbl::ListPool>>,
    buffer_pools: StateCell<Handles<nbl::BufferPool>>,
    lists: StateCell<nbl::Lists>,
    timers: StateCell<Handles<timer::Timer>>,
    work_items: StateCell<Handles<work::WorkItem>>,
    locks: StateCell<Handles<lock::ReadWriteLock>>,
    legacy_timers: StateCell<legacy_timer::LegacyTimers>,
    ports: StateCell<port::Ports>,
    files: StateCell<Handles<file::File>>,
    file_source: StateCell<Option<file::FileSource>>,
    devices: StateCell<Handles<device::RegisteredDevice>>,
    device_stacks: StateCell<device::DeviceStacks>,
    shared_memory: StateCell<shared_memory::SharedMemory>,
    protocols: StateCell<Handles<protocol::Protocol>>,
    bindings: StateCell<Handles<protocol::binding::Binding>>,
    interfaces: StateCell<interface::Interfaces>,
    /// Providers of interfaces, by their contexts.
    providers: StateCell<Handles<u64>>,
    /// The last partial cancel id that was given out.
    cancel_ids: StateCell<u8>,
    /// Traffic of adapters that are gone.
    departed: StateCell<BTreeMap<AdapterId, trace::report::Traffic>>,
    /// Highest NDIS version that drivers may register with.
    newest: (u8, u8),
}

impl Module for Ndis {
    const NAME: &'static str = "ndis.sys";

    #[inline]
    fn of(system: &System) -> &Self {
        system.module(SLOT)
    }
}

impl Ndis {
    /// NDIS 6.80 over a kernel.
    pub fn new(hal: Arc<Hal>, ke: Arc<Ntoskrnl>) -> Arc<Self> {
        Self::with_version(hal, ke, (6, 80))
    }

    /// NDIS of another version: drivers that were built for a newer one are refused.
    pub fn with_version(hal: Arc<Hal>, ke: Arc<Ntoskrnl>, newest: (u8, u8)) -> Arc<Self> {
        Arc::new(Self {
            hal,
            ke,
            drivers: StateCell::new(Handles::new(HandleKind::MiniportDriver)),
            adapters: StateCell::new(Handles::new(HandleKind::MiniportAdapter)),
            dma_channels: StateCell::new(Handles::new(HandleKind::DmaChannel)),
            scatter_gather: StateCell::new(Handles::new(HandleKind::ScatterGatherDma)),
            interrupts: StateCell::new(Handles::new(HandleKind::Interrupt)),
            configurations: StateCell::new(Handles::new(HandleKind::Configuration)),
            list_pools: StateCell::new(Handles::new(HandleKind::NetBufferListPool)),
            buffer_pools: StateCell::new(Handles::new(HandleKind::NetBufferPool)),
            lists: StateCell::default(),
            timers: StateCell::new(Handles::new(HandleKind::Timer)),
            work_items: StateCell::new(Handles::new(HandleKind::IoWorkItem)),
            locks: StateCell::new(Handles::new(HandleKind::RwLock)),
            legacy_timers: StateCell::default(),
            ports: StateCell::default(),
            files: StateCell::new(Handles::new(HandleKind::File)),
            file_source: StateCell::default(),
            devices: StateCell::new(Handles::new(HandleKind::Device)),
            device_stacks: StateCell::default(),
            shared_memory: StateCell::default(),
            protocols: StateCell::new(Handles::new(HandleKind::ProtocolDriver)),
            bindings: StateCell::new(Handles::new(HandleKind::Binding)),
            interfaces: StateCell::default(),
            providers: StateCell::new(Handles::new(HandleKind::InterfaceProvider)),
            cancel_ids: StateCell::default(),
            departed: StateCell::default(),
            newest,
        })
    }

    /// Puts the module into a system.
    pub fn install(self: &Arc<Self>, system: &System) {
        system.install_module(SLOT, Arc::clone(self) as _);
    }

    /// The module of the box that runs on this OS thread; for code that a closure runs later.
    pub(crate) fn current<'a>() -> &'a Self {
        Self::of(System::current())
    }
}

/// The export tables of this room.
pub fn tables() -> Vec<&'static [&'static Export]> {
    vec![
        &driver::EXPORTS,
        &options::EXPORTS,
        &attributes::EXPORTS,
        &device_event::EXPORTS,
        &reset::EXPORTS,
        &protocol::EXPORTS,
        &protocol::binding::EXPORTS,
        &protocol::event::EXPORTS,
        &protocol::request::EXPORTS,
        &protocol::data::EXPORTS,
        &interface::EXPORTS,
        &intermediate::EXPORTS,
        &chimney::EXPORTS,
        &oid_clone::EXPORTS,
        &power::EXPORTS,
        &pnp::EXPORTS,
        &dma::EXPORTS,
        &resource::EXPORTS,
        &scatter_gather::EXPORTS,
        &bus_data::EXPORTS,
        &interrupt::EXPORTS,
        &nbl::EXPORTS,
        &data::EXPORTS,
        &transfer::EXPORTS,
        &oid::EXPORTS,
        &status::EXPORTS,
        &configuration::EXPORTS,
        &memory::EXPORTS,
        &lock::EXPORTS,
        &event::EXPORTS,
        &timer::EXPORTS,
        &work::EXPORTS,
        &log::EXPORTS,
        &system::EXPORTS,
        &list_copy::EXPORTS,
        &list_context::EXPORTS,
        &list_information::EXPORTS,
        &device::EXPORTS,
        &port::EXPORTS,
        &file::EXPORTS,
        &shared_memory::EXPORTS,
        &string::EXPORTS,
        &interlocked::EXPORTS,
        &processor::EXPORTS,
        &legacy_timer::EXPORTS,
        &legacy_lock::EXPORTS,
    ]
}
