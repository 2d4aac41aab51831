//! The kernel: what `ntoskrnl.exe` exports, and the same services for the rooms above.
//!
//! Each family has an export side, under the names that drivers import, and a Rust side in snake case, which the
//! exports and `ndis` share. Read in this order:
//!
//! * [`ex`]: pool, lookaside lists, interlocked lists, fast mutexes, resources: the executive.
//! * [`ke`]: IRQL, spin locks, waits and what can be waited for, timers, DPCs, threads, work, bug checks.
//! * [`mm`]: memory descriptor lists, contiguous memory, mappings of device memory.
//! * [`io`]: driver and device objects, requests to them, system DMA adapters, interrupts, the error log.
//! * [`po`]: power settings and power packets; [`wmi`]: WMI blocks and event tracing.
//! * [`ob`]: objects, their counts, names and handles; [`zw`]: the system services on them, by handle.
//! * [`mod@file`]: the volume, and what drivers open on it.
//! * [`se`]: security descriptors and what is in them.
//! * [`registry`] and [`resources`]: the registry tree, and the machine's resources as it shows them.
//! * [`mod@dbg`] and [`mod@format`]: what drivers print.
//! * [`rtl`]: strings, memory, numbers, and the C runtime's functions that the kernel exports.
//!
//! Nothing here judges: what a driver does wrong becomes an event, and the run goes on as Windows would.

#![allow(
    clippy::arc_with_non_send_sync,
    reason = "one OS thread runs a box, and what it shares is shared on it"
)]
#![allow(
    non_upper_case_globals,
    reason = "constants of the Windows headers are matched by the names they have there"
)]

pub mod dbg;
pub mod ex;
pub mod file;
pub mod format;
pub mod io;
pub mod ke;
pub mod mm;
pub mod ob;
pub mod po;
pub mod registry;
pub mod resources;
pub mod rtl;
pub mod se;
pub mod variables;
pub mod wmi;
pub mod zw;

use ddi::{Export, Module, StateCell, System};
use hal::Hal;
use registry::Registry;
use std::sync::Arc;

/// The slot of this module in a [`System`].
pub const SLOT: usize = 1;

/// `ntoskrnl.exe`.
pub struct Ntoskrnl {
    hal: Arc<Hal>,
    pool: StateCell<ex::pool::Pool>,
    lookaside: StateCell<ex::lookaside::Lists>,
    resources: StateCell<ex::resource::Locks>,
    callbacks: StateCell<ex::callback::Callbacks>,
    providers: StateCell<wmi::tracing::Providers>,
    locks: StateCell<ke::spin_lock::Locks>,
    held: StateCell<ke::ownership::Held>,
    push_locks: StateCell<ex::push_lock::PushLocks>,
    rundowns: StateCell<ex::rundown::Rundowns>,
    ex_timers: StateCell<ex::timer::ExTimers>,
    notifications: StateCell<ke::notify::Notifications>,
    regions: StateCell<ke::apc::Regions>,
    waits: StateCell<ke::dispatcher::Waits>,
    timers: StateCell<ke::timer::Timers>,
    workers: StateCell<ke::work::Workers>,
    threads: StateCell<ke::thread::SystemThreads>,
    memory: StateCell<mm::Memory>,
    io: StateCell<io::Objects>,
    items: StateCell<io::work_item::Items>,
    power: StateCell<po::Power>,
    wmi: StateCell<wmi::Wmi>,
    bug_checks: StateCell<ke::bug_check::Callbacks>,
    objects: StateCell<ob::table::ObjectTable>,
    files: StateCell<file::Files>,
    sections: StateCell<zw::section::Sections>,
    registry: StateCell<Registry>,
    random: StateCell<rtl::convert::RandomSequence>,
    variables: StateCell<variables::Variables>,
}

impl Module for Ntoskrnl {
    const NAME: &'static str = "ntoskrnl.exe";

    #[inline]
    fn of(system: &System) -> &Self {
        system.module(SLOT)
    }
}

impl Ntoskrnl {
    /// The kernel over a hardware abstraction layer.
    pub fn new(hal: Arc<Hal>) -> Arc<Self> {
        Arc::new(Self {
            hal,
            pool: StateCell::default(),
            lookaside: StateCell::default(),
            resources: StateCell::default(),
            callbacks: StateCell::default(),
            providers: StateCell::default(),
            locks: StateCell::default(),
            held: StateCell::default(),
            push_locks: StateCell::default(),
            rundowns: StateCell::default(),
            ex_timers: StateCell::default(),
            notifications: StateCell::default(),
            regions: StateCell::default(),
            waits: StateCell::default(),
            timers: StateCell::default(),
            workers: StateCell::default(),
            threads: StateCell::default(),
            memory: StateCell::default(),
            io: StateCell::default(),
            items: StateCell::default(),
            power: StateCell::default(),
            wmi: StateCell::default(),
            bug_checks: StateCell::default(),
            objects: StateCell::default(),
            files: StateCell::default(),
            sections: StateCell::default(),
            registry: StateCell::new(Registry::new()),
            random: StateCell::default(),
            variables: StateCell::default(),
        })
    }

    /// Puts the kernel into a system and fills what drivers read without a call: each processor's KPCR, and the
    /// exported variables.
    pub fn install(self: &Arc<Self>, system: &System) {
        system.install_module(SLOT, Arc::clone(self) as _);
        system.install_fault_notes(ex::special_pool::explain);
        system.install_owners(Arc::new(ke::ownership::KernelOwners));
        ke::processor::fill_areas(system);
        self.place_variables(system);
        self.place_objects(system);
        self.place_volume(system);
        self.place_sections(system);
        system.when_bug_checked(ke::bug_check::call_callbacks);
    }

    /// The layer below.
    pub fn hal(&self) -> &Hal {
        &self.hal
    }

    /// Reads or changes the registry.
    pub fn registry<R>(&self, act: impl FnOnce(&mut Registry) -> R) -> R {
        self.registry.with(act)
    }
}

/// The export tables of this room.
pub fn tables() -> Vec<&'static [&'static Export]> {
    [
        ex::tables(),
        ke::tables(),
        mm::tables(),
        io::tables(),
        po::tables(),
        wmi::tables(),
        ob::tables(),
        zw::tables(),
        file::tables(),
        se::tables(),
        dbg::tables(),
        rtl::tables(),
        variables::tables(),
    ]
    .concat()
}
