//! The hardware abstraction layer: what `hal.dll` exports, and the machine as the rest of the kernel sees it.
//!
//! * [`platform`]: ports, device memory, interrupts and device time, over the `bus` room's machine.
//! * [`interrupt`], [`message`]: interrupt lines and messages, their IRQLs, and the routines connected to them.
//! * [`pci`]: configuration space of PCI functions.
//! * [`resource`]: who has claimed which port, line, channel or address.
//! * [`dma`]: adapters of system DMA and of bus masters, map registers, scatter/gather lists.
//! * [`exports`]: the functions that drivers import.
//!
//! Nothing above this room touches a device in another way.

pub mod dma;
pub mod exports;
pub mod interrupt;
pub mod message;
pub mod pci;
pub mod platform;
pub mod resource;

pub use bus::{AssignedBar, BarKind, Bus, DeviceId, DeviceInfo, PciInfo};

use bus::Machine;
use ddi::{Export, Module, StateCell, System};
use std::sync::Arc;

/// The slot of this module in a [`System`].
pub const SLOT: usize = 0;

/// `hal.dll`, and the owner of the machine.
pub struct Hal {
    machine: StateCell<Machine>,
    interrupts: StateCell<interrupt::Lines>,
    messages: StateCell<message::Messages>,
    resources: StateCell<resource::Arbiter>,
    dma: StateCell<dma::Adapters>,
    masters: StateCell<dma::bus_master::BusMasters>,
    freed_lists: StateCell<dma::scatter_gather::FreedLists>,
    traffic: StateCell<platform::FrameCounts>,
}

impl Module for Hal {
    const NAME: &'static str = "hal.dll";

    #[inline]
    fn of(system: &System) -> &Self {
        system.module(SLOT)
    }
}

impl Hal {
    /// The layer over a machine whose devices are attached already.
    #[allow(
        clippy::arc_with_non_send_sync,
        reason = "one OS thread runs a box; parallel mode will need more than this"
    )]
    pub fn new(machine: Machine) -> Arc<Self> {
        Arc::new(Self {
            machine: StateCell::new(machine),
            interrupts: StateCell::default(),
            messages: StateCell::default(),
            resources: StateCell::default(),
            dma: StateCell::default(),
            masters: StateCell::default(),
            freed_lists: StateCell::default(),
            traffic: StateCell::default(),
        })
    }

    /// Puts the layer into a system, as its platform and as the module that drivers import.
    pub fn install(self: &Arc<Self>, system: &System) {
        system.install_platform(Arc::clone(self) as _);
        system.install_module(SLOT, Arc::clone(self) as _);
    }
}

/// The export tables of this room.
pub fn tables() -> Vec<&'static [&'static Export]> {
    exports::tables().to_vec()
}
