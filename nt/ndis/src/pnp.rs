//! The life of an adapter: added, initialized, restarted, paused, halted, shut down.
//!
//! Everything here runs on a thread of the box, as Windows' PnP manager would call it, and waits where the driver
//! returned NDIS_STATUS_PENDING.

use crate::Ndis;
use crate::adapter::{Adapter, AdapterId, AdapterSpec, AdapterState, Target};
use crate::driver::DriverId;
use ddi::{
    Callback, DISPATCH_LEVEL, Event, Nanos, StateCell, System, ThreadId, WaitReason, Wake, ddi_exports,
};
use std::rc::Rc;
use trace::report::Traffic;
use trace::{HandleKind, LeakedAt};
use wdk_defs::all::*;
use wdk_defs::{DriverPtr, Plain, nt_success};

/// A pause or restart that the driver may complete later.
#[derive(Clone, Copy, Debug, Default)]
pub struct Transition {
    /// The thread that waits.
    waiting: Option<ThreadId>,
    /// The status it was completed with.
    completed: Option<u32>,
}

/// How long a driver may take to pause, restart or halt: the documented watchdog's order of magnitude.
const TRANSITION_LIMIT: Nanos = Nanos(60_000_000_000);
/// How often someone who waits for a step of an adapter's life to end looks.
const LOOK: Nanos = Nanos(100_000);

impl Ndis {
    /// Adds a device to its driver and initializes it. On success the adapter is Paused.
    ///
    /// # Errors
    /// The status that MiniportAddDevice or MiniportInitializeEx failed with.
    pub fn start_adapter(&self, driver: DriverId, spec: AdapterSpec) -> Result<AdapterId, u32> {
        let system = System::current();
        let miniport = self.miniport(driver).ok_or(NDIS_STATUS_FAILURE)?;
        let id = self.make_adapter(driver, spec)?;
        self.start_hardware(id);
        self.device_stack(id);
        if let Some(add_device) =
            miniport.pnp.map(|pnp| pnp.MiniportAddDeviceHandler.addr()).filter(|a| *a != 0)
        {
            let args = [id.0, miniport.context];
            let index = self.index_of(id.0);
            let status = system.call_driver(Callback::MiniportAddDevice, index, add_device, &args) as u32;
            self.step(id, "MiniportAddDevice", Some(status));
            if !nt_success(status) {
                self.remove_adapter(id);
                return Err(status);
            }
        }
        if let Err(status) = self.begin(id) {
            self.remove_device(id);
            self.remove_adapter(id);
            return Err(status);
        }
        Ok(id)
    }

    /// Initializes an adapter that is Halted. On success it is Paused.
    ///
    /// # Errors
    /// The status that MiniportInitializeEx failed with.
    pub(crate) fn begin(&self, id: AdapterId) -> Result<(), u32> {
        let status = self.initialize(id);
        if status == NDIS_STATUS_SUCCESS {
            return Ok(());
        }
        self.report_left_behind(LeakedAt::FailedInitialize, Some(id));
        Err(status)
    }

    /// Starts data flow and does what a protocol does when it binds. On success the adapter is Running.
    ///
    /// # Errors
    /// The status that MiniportRestart failed with.
    pub fn bind(&self, id: AdapterId) -> Result<(), u32> {
        self.ask_as_ndis(id);
        self.ask_as_protocol(id);
        self.bind_protocols(id);
        self.restart(id)?;
        self.set_as_protocol(id);
        Ok(())
    }

    /// Does something to an adapter that nothing else of its life may come into. On a thread of the box.
    pub fn in_step<R>(&self, id: AdapterId, act: impl FnOnce() -> R) -> R {
        let system = System::current();
        while self.with_adapter(id, |adapter| std::mem::replace(&mut adapter.in_step, true)) == Some(true) {
            let due = Nanos(system.now().0 + LOOK.0);
            system.park(WaitReason::Box("another step of the adapter's life to end"), Some(due));
        }
        let result = act();
        self.with_adapter(id, |adapter| adapter.in_step = false);
        result
    }

    /// Calls MiniportRestart and waits for it.
    ///
    /// # Errors
    /// The status that it failed with.
    pub fn restart(&self, id: AdapterId) -> Result<(), u32> {
        let system = System::current();
        self.wait_for_reset(id);
        let target = self.target(id).ok_or(NDIS_STATUS_FAILURE)?;
        if self.state(id) != AdapterState::Paused {
            return Err(NDIS_STATUS_FAILURE);
        }
        self.set_state(id, AdapterState::Restarting);
        let parameters = NDIS_MINIPORT_RESTART_PARAMETERS {
            Header: header(NDIS_OBJECT_TYPE_DEFAULT, 1, size_of::<NDIS_MINIPORT_RESTART_PARAMETERS>()),
            ..Plain::zeroed()
        };
        let object = system.new_object(parameters).ok_or(NDIS_STATUS_RESOURCES)?;
        let handler = target.miniport.characteristics.RestartHandler.addr();
        let status = self.transition(id, &target, Callback::MiniportRestart, handler, object.addr());
        system.free_object(object.addr());
        self.step(id, "MiniportRestart", Some(status));
        if status == NDIS_STATUS_SUCCESS {
            self.set_state(id, AdapterState::Running);
            self.restart_bindings(id);
            Ok(())
        } else {
            self.set_state(id, AdapterState::Paused);
            Err(status)
        }
    }

    /// Calls MiniportPause and waits for it. Does nothing to an adapter that is not Running.
    pub fn pause(&self, id: AdapterId) {
        self.pause_for(id, NDIS_PAUSE_NDIS_INTERNAL);
    }

    /// [`Ndis::pause`] for a documented reason.
    pub(crate) fn pause_for(&self, id: AdapterId, reason: u32) {
        let system = System::current();
        self.wait_for_reset(id);
        let Some(target) = self.target(id) else { return };
        if self.state(id) != AdapterState::Running {
            return;
        }
        self.pause_bindings(id, reason);
        self.set_state(id, AdapterState::Pausing);
        let parameters = NDIS_MINIPORT_PAUSE_PARAMETERS {
            Header: header(NDIS_OBJECT_TYPE_DEFAULT, 1, size_of::<NDIS_MINIPORT_PAUSE_PARAMETERS>()),
            Flags: 0,
            PauseReason: reason,
        };
        let Some(object) = system.new_object(parameters) else { return };
        let handler = target.miniport.characteristics.PauseHandler.addr();
        let status = self.transition(id, &target, Callback::MiniportPause, handler, object.addr());
        system.free_object(object.addr());
        self.step(id, "MiniportPause", Some(status));
        if status != NDIS_STATUS_SUCCESS {
            let what = format!("MiniportPause ended with {status:#x}; it must not fail");
            system.violation("MiniportPause_Return", &what);
        }
        self.check_nothing_outstanding(id, "MiniportPause");
        self.set_state(id, AdapterState::Paused);
    }

    /// Halts an adapter, pausing it first if it runs, looks for what the driver left behind, and removes it.
    pub fn halt(&self, id: AdapterId) {
        self.halt_for(id, NdisHaltDeviceDisabled);
    }

    /// [`Ndis::halt`] for a documented reason.
    pub(crate) fn halt_for(&self, id: AdapterId, action: NDIS_HALT_ACTION) {
        self.stop(id, action);
        self.remove_device(id);
        self.remove_adapter(id);
    }

    /// Pauses an adapter if it runs, and halts it. It can be initialized again.
    pub(crate) fn stop(&self, id: AdapterId, action: NDIS_HALT_ACTION) {
        let system = System::current();
        self.resume(id);
        self.pause_for(id, NDIS_PAUSE_MINIPORT_DEVICE_REMOVE);
        self.wait_for_reset(id);
        let Some(target) = self.target(id) else { return };
        if self.state(id) == AdapterState::Halted {
            return;
        }
        self.with_adapter(id, |adapter| (adapter.halting, adapter.open) = (true, false));
        self.unbind_adapter(id, None);
        let handler = target.miniport.characteristics.HaltHandlerEx.addr();
        let args = [target.context, action as u64];
        system.call_driver(Callback::MiniportHaltEx, Some(target.index), handler, &args);
        self.set_state(id, AdapterState::Halted);
        self.step(id, "MiniportHaltEx", None);
        self.report_left_behind(LeakedAt::Halt, Some(id));
        self.with_adapter(id, |adapter| {
            adapter.halting = false;
            adapter.registration = None;
            adapter.attributes = Default::default();
            adapter.settings.clear();
            adapter.edge_filter = 0;
            adapter.link = Default::default();
            adapter.power = Default::default();
        });
    }

    /// Calls MiniportShutdownEx, as Windows does when it shuts down.
    pub fn shutdown(&self, id: AdapterId) {
        let Some(target) = self.target(id) else { return };
        let handler = target.miniport.characteristics.ShutdownHandlerEx.addr();
        let args = [target.context, NdisShutdownPowerOff as u64];
        System::current().call_driver(Callback::MiniportShutdownEx, Some(target.index), handler, &args);
        self.set_state(id, AdapterState::Shutdown);
        self.step(id, "MiniportShutdownEx", None);
    }

    fn make_adapter(&self, driver: DriverId, spec: AdapterSpec) -> Result<AdapterId, u32> {
        let device = self.hal.devices().into_iter().find(|device| device.id == spec.device);
        let device = device.ok_or(NDIS_STATUS_ADAPTER_NOT_FOUND)?;
        self.make_adapter_of(driver, spec, device)
    }

    /// An adapter that is Halted, for a device.
    pub(crate) fn make_adapter_of(
        &self,
        driver: DriverId,
        spec: AdapterSpec,
        device: hal::DeviceInfo,
    ) -> Result<AdapterId, u32> {
        let index = self.adapters.with(|adapters| {
            let taken = |index: &u32| adapters.iter().any(|(_, _, adapter)| adapter.index == *index);
            (0..).find(|index| !taken(index)).unwrap_or(u32::MAX)
        });
        let traffic = Traffic { adapter: index, device: device.model.clone(), ..Traffic::default() };
        let adapter = Adapter {
            index,
            spec,
            driver,
            device,
            state: AdapterState::Halted,
            registration: None,
            attributes: Default::default(),
            add_device_context: 0,
            traffic,
            receiver: Rc::new(StateCell::new(None)),
            sends_outstanding: 0,
            receives_outstanding: 0,
            oids: Vec::new(),
            settings: Default::default(),
            transition: Transition::default(),
            reset: Default::default(),
            power: Default::default(),
            link: Default::default(),
            open: false,
            associated: None,
            im_context: 0,
            edge_filter: 0,
            life: 0,
            in_step: false,
            halting: false,
            removing: false,
        };
        let site = System::current().caller();
        let handle =
            self.adapters.with(|adapters| adapters.insert(adapter, site)).ok_or(NDIS_STATUS_RESOURCES)?;
        Ok(AdapterId(handle))
    }

    fn initialize(&self, id: AdapterId) -> u32 {
        let system = System::current();
        let Some(target) = self.target(id) else { return NDIS_STATUS_FAILURE };
        self.set_state(id, AdapterState::Initializing);
        self.with_adapter(id, |adapter| adapter.life += 1);
        let resources = self.resource_list(system, id);
        let parameters = NDIS_MINIPORT_INIT_PARAMETERS {
            Header: header(
                NDIS_OBJECT_TYPE_MINIPORT_INIT_PARAMETERS,
                NDIS_MINIPORT_INIT_PARAMETERS_REVISION_1,
                usize::from(NDIS_SIZEOF_MINIPORT_INIT_PARAMETER_REVISION_1),
            ),
            AllocatedResources: DriverPtr::new(resources),
            IMDeviceInstanceContext: NDIS_HANDLE::new(
                self.with_adapter(id, |adapter| adapter.im_context).unwrap_or(0),
            ),
            NetLuid: crate::interface::luid_of_adapter(target.index),
            MiniportAddDeviceContext: NDIS_HANDLE::new(
                self.with_adapter(id, |adapter| adapter.add_device_context).unwrap_or(0),
            ),
            IfIndex: target.index + 1,
            ..Plain::zeroed()
        };
        let Some(object) = system.new_object(parameters) else { return NDIS_STATUS_RESOURCES };
        let handler = target.miniport.characteristics.InitializeHandlerEx.addr();
        let args = [id.0, target.miniport.context, object.addr()];
        let status =
            system.call_driver(Callback::MiniportInitializeEx, Some(target.index), handler, &args) as u32;
        system.free_object(object.addr());
        system.free_object(resources);
        self.step(id, "MiniportInitializeEx", Some(status));
        if status == NDIS_STATUS_SUCCESS {
            self.check_attributes(id);
            self.set_state(id, AdapterState::Paused);
            self.watch_for_hang(id);
        } else {
            self.set_state(id, AdapterState::Halted);
        }
        status
    }

    /// A driver that succeeds must have told what it is.
    fn check_attributes(&self, id: AdapterId) {
        let set = self.with_adapter(id, |adapter| {
            (adapter.registration.is_some(), adapter.attributes.general.is_some())
        });
        let missing = match set {
            Some((false, _)) => "registration",
            Some((true, false)) => "general",
            _ => return,
        };
        let what = format!("MiniportInitializeEx succeeded without setting the {missing} attributes");
        System::current().violation("InvalidParameter", &what);
    }

    fn remove_device(&self, id: AdapterId) {
        let Some(target) = self.target(id) else { return };
        let Some(remove) = target.miniport.pnp.map(|pnp| pnp.MiniportRemoveDeviceHandler.addr()) else {
            return;
        };
        if remove != 0 {
            let context = self.with_adapter(id, |adapter| adapter.add_device_context).unwrap_or(0);
            System::current().call_driver(
                Callback::MiniportRemoveDevice,
                Some(target.index),
                remove,
                &[context],
            );
            self.step(id, "MiniportRemoveDevice", None);
        }
    }

    pub(crate) fn remove_adapter(&self, id: AdapterId) {
        self.forget_device_stack(id);
        let traffic = self.traffic(id);
        self.departed.with(|departed| departed.insert(id, traffic));
        self.stop_hardware(id);
        let site = System::current().caller();
        self.adapters.with(|adapters| adapters.remove(id.0, site));
    }

    pub(crate) fn step(&self, id: AdapterId, step: &str, status: Option<u32>) {
        let adapter = self.index_of(id.0);
        System::current().emit(&Event::Lifecycle { adapter, step, status });
    }

    /// Calls a handler that may complete later, and waits until it has.
    fn transition(
        &self,
        id: AdapterId,
        target: &Target,
        callback: Callback,
        handler: u64,
        parameters: u64,
    ) -> u32 {
        let system = System::current();
        let transition = Transition { waiting: Some(system.current_thread()), completed: None };
        self.with_adapter(id, |adapter| adapter.transition = transition);
        let args = [target.context, parameters];
        let status = system.call_driver(callback, Some(target.index), handler, &args) as u32;
        if status != NDIS_STATUS_PENDING {
            self.with_adapter(id, |adapter| adapter.transition = Transition::default());
            return status;
        }
        let deadline = Nanos(system.now().0 + TRANSITION_LIMIT.0);
        loop {
            let completed = self.with_adapter(id, |adapter| adapter.transition.completed).flatten();
            if let Some(status) = completed {
                self.with_adapter(id, |adapter| adapter.transition = Transition::default());
                return status;
            }
            let reason = WaitReason::Box("the driver to complete its pending pause or restart");
            if system.park(reason, Some(deadline)) == Wake::TimedOut {
                let what = format!(
                    "{} has been pending for {} s",
                    callback.name(),
                    TRANSITION_LIMIT.0 / 1_000_000_000
                );
                system.stop(ddi::Stop::BugCheck {
                    code: wdk_defs::bugcodes::BUGCODE_NDIS_DRIVER,
                    parameters: [0x25, 0x21, id.0, 0],
                    what,
                });
            }
        }
    }

    fn complete_transition(&self, handle: u64, status: u32, wanted: AdapterState) {
        let system = System::current();
        let Some(id) = self.known_adapter(handle) else { return };
        let state = self.state(id);
        let waiting = self.with_adapter(id, |adapter| {
            if adapter.state != wanted || adapter.transition.completed.is_some() {
                return None;
            }
            adapter.transition.completed = Some(status);
            adapter.transition.waiting
        });
        match waiting.flatten() {
            Some(thread) => {
                system.unpark(thread, Wake::Signalled(0));
            }
            None => {
                let what = format!("nothing of that kind is pending: the adapter is {state:?}");
                system.violation("MiniportState", &what);
            }
        }
    }

    fn check_nothing_outstanding(&self, id: AdapterId, when: &str) {
        let (sends, receives) = self
            .with_adapter(id, |adapter| (adapter.sends_outstanding, adapter.receives_outstanding))
            .unwrap_or((0, 0));
        if sends + receives > 0 {
            let what = format!(
                "{when} is complete with {sends} sends not completed and {receives} receives not returned"
            );
            System::current().violation("NetBufferListOwnership", &what);
        }
    }

    /// Tells the rules what an adapter (or, at unload, anyone) still holds.
    pub(crate) fn report_left_behind(&self, at: LeakedAt, id: Option<AdapterId>) {
        self.report_services_left(at, id);
        let system = System::current();
        let mine = |adapter: AdapterId| id.is_none_or(|id| id == adapter);
        let mut left: Vec<(HandleKind, u64, trace::Site)> = Vec::new();
        self.dma_channels.with(|all| {
            left.extend(
                all.iter()
                    .filter(|(_, _, e)| mine(e.adapter))
                    .map(|(h, m, _)| (HandleKind::DmaChannel, h, m)),
            );
        });
        self.interrupts.with(|all| {
            left.extend(
                all.iter().filter(|(_, _, e)| mine(e.adapter)).map(|(h, m, _)| (HandleKind::Interrupt, h, m)),
            );
        });
        self.timers.with(|all| {
            left.extend(
                all.iter().filter(|(_, _, e)| mine(e.owner)).map(|(h, m, _)| (HandleKind::Timer, h, m)),
            );
        });
        self.work_items.with(|all| {
            left.extend(
                all.iter().filter(|(_, _, e)| mine(e.owner)).map(|(h, m, _)| (HandleKind::IoWorkItem, h, m)),
            );
        });
        self.list_pools.with(|all| {
            let entries = all.iter().filter(|(_, _, e)| mine(e.owner));
            left.extend(entries.map(|(h, m, _)| (HandleKind::NetBufferListPool, h, m)));
        });
        self.buffer_pools.with(|all| {
            let entries = all.iter().filter(|(_, _, e)| mine(e.owner));
            left.extend(entries.map(|(h, m, _)| (HandleKind::NetBufferPool, h, m)));
        });
        self.configurations.with(|all| {
            let entries = all.iter().filter(|(_, _, e)| mine(e.owner));
            left.extend(entries.map(|(h, m, _)| (HandleKind::Configuration, h, m)));
        });
        self.locks.with(|all| {
            left.extend(
                all.iter().filter(|(_, _, e)| mine(e.owner)).map(|(h, m, _)| (HandleKind::RwLock, h, m)),
            );
        });
        if let Some(id) = id {
            left.extend(self.ports_left(id));
        }
        for (kind, handle, made) in left {
            system.leaked(kind, handle, made, at);
            self.quiet(kind, handle);
        }
    }

    /// Keeps what was left behind from doing anything more: its driver has forgotten it.
    fn quiet(&self, kind: HandleKind, handle: u64) {
        match kind {
            HandleKind::Interrupt => self.disconnect(handle),
            HandleKind::DmaChannel => self.abandon_channel(handle),
            HandleKind::Timer => self.abandon_timer(handle),
            _ => {}
        }
    }

    /// The resources of a device as a driver reads them: CM_PARTIAL_RESOURCE_LIST, relative to the bus.
    pub(crate) fn resource_list(&self, system: &System, id: AdapterId) -> u64 {
        let Some(device) = self.with_adapter(id, |adapter| adapter.device.clone()) else { return 0 };
        let descriptors = self.descriptors(&device);
        write_resource_list(system, &descriptors)
    }
}

/// A header as NDIS writes it.
pub(crate) fn header(kind: u8, revision: u8, size: usize) -> NDIS_OBJECT_HEADER {
    NDIS_OBJECT_HEADER { Type: kind, Revision: revision, Size: size as u16 }
}

fn write_resource_list(system: &System, descriptors: &[CM_PARTIAL_RESOURCE_DESCRIPTOR]) -> u64 {
    const HEADER: usize = 8;
    let mut bytes = Vec::with_capacity(HEADER + size_of_val(descriptors));
    bytes.extend_from_slice(&1u16.to_le_bytes());
    bytes.extend_from_slice(&1u16.to_le_bytes());
    bytes.extend_from_slice(&(descriptors.len() as u32).to_le_bytes());
    for descriptor in descriptors {
        bytes.extend_from_slice(descriptor.as_bytes());
    }
    let Some(address) = system.allocate_object(bytes.len() as u64) else { return 0 };
    ddi::pointer::store_bytes(address, &bytes);
    address
}

#[ddi_exports(module = "ndis.sys", table = EXPORTS)]
impl Ndis {
    /// Completes a pause for which MiniportPause returned NDIS_STATUS_PENDING.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndismpausecomplete>
    #[irql(<= DISPATCH_LEVEL)]
    #[since("6.0")]
    #[rule("Irql_Miniport_Driver_Function")]
    pub fn NdisMPauseComplete(&self, handle: u64) {
        self.complete_transition(handle, NDIS_STATUS_SUCCESS, AdapterState::Pausing);
    }

    /// Completes a restart for which MiniportRestart returned NDIS_STATUS_PENDING.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndismrestartcomplete>
    #[irql(<= DISPATCH_LEVEL)]
    #[since("6.0")]
    #[rule("Irql_Miniport_Driver_Function")]
    pub fn NdisMRestartComplete(&self, handle: u64, status: u32) {
        self.complete_transition(handle, status, AdapterState::Restarting);
    }
}

/// Runs at the IRQL that completions and sends may run at.
pub(crate) fn at_dispatch<R>(system: &System, act: impl FnOnce() -> R) -> R {
    let old = system.raise_irql(DISPATCH_LEVEL);
    let result = act();
    system.lower_irql(old);
    result
}
