//! `ndis.sys`: the contract between a NIC's driver and Windows.
//!
//! | files | what |
//! |---|---|
//! | [`driver`], [`adapter`], [`pnp`] | registration, an adapter and its state, its life from AddDevice to Unload |
//! | [`dma`] | **the claim on a system DMA channel**, from registration to release: the seed of the project |
//! | [`resource`], [`interrupt`] | I/O ports, device memory, interrupts |
//! | [`nbl`], [`data`], [`transfer`] | NET_BUFFER_LISTs and pools; their data; sending and receiving |
//! | [`oid`], [`status`] | the edge above the driver: what a bound protocol asks and hears |
//! | [`configuration`], [`memory`], [`lock`], [`event`], [`timer`], [`work`], [`log`], [`system`] | services |
//!
//! A device is reached through the `hal` room only.

#![allow(non_upper_case_globals, reason = "constants of the Windows headers are matched by the names they have there")]

pub mod adapter;
pub mod configuration;
pub mod data;
pub mod dma;
pub mod driver;
pub mod event;
pub mod interrupt;
pub mod lock;
pub mod log;
pub mod memory;
pub mod nbl;
pub mod oid;
pub mod pnp;
pub mod resource;
pub mod status;
pub mod system;
pub mod timer;
pub mod transfer;
pub mod work;

pub use adapter::{AdapterId, AdapterSpec, AdapterState};
pub use driver::{DriverId, DriverImage};

use ddi::{Export, HandleKind, Handles, Module, StateCell, System};
use hal::Hal;
use ntoskrnl::Ntoskrnl;
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
    interrupts: StateCell<Handles<interrupt::Interrupt>>,
    configurations: StateCell<Handles<configuration::Configuration>>,
    list_pools: StateCell<Handles<nbl::ListPool>>,
    buffer_pools: StateCell<Handles<nbl::BufferPool>>,
    lists: StateCell<nbl::Lists>,
    timers: StateCell<Handles<timer::Timer>>,
    work_items: StateCell<Handles<work::WorkItem>>,
    locks: StateCell<Handles<lock::ReadWriteLock>>,
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
            interrupts: StateCell::new(Handles::new(HandleKind::Interrupt)),
            configurations: StateCell::new(Handles::new(HandleKind::Configuration)),
            list_pools: StateCell::new(Handles::new(HandleKind::NetBufferListPool)),
            buffer_pools: StateCell::new(Handles::new(HandleKind::NetBufferPool)),
            lists: StateCell::default(),
            timers: StateCell::new(Handles::new(HandleKind::Timer)),
            work_items: StateCell::new(Handles::new(HandleKind::IoWorkItem)),
            locks: StateCell::new(Handles::new(HandleKind::RwLock)),
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
        &adapter::EXPORTS,
        &pnp::EXPORTS,
        &dma::EXPORTS,
        &resource::EXPORTS,
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
    ]
}
