//! Interrupts of an adapter: ISR at the device's IRQL, then the DPC.

use crate::Ndis;
use crate::adapter::AdapterId;
use ddi::{Access as _, Callback, Dpc, Handle, HandleKind, HandleState, System, ddi_exports};
use hal::interrupt::{ConnectionId, device_irql};
use hal::resource::Resource;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use trace::ClaimKind;
use wdk_defs::all::*;
use wdk_defs::{DriverPtr, Plain};

/// The lock that the ISR runs under, and whatever is synchronized with it.
#[derive(Debug, Default)]
pub(crate) struct InterruptLock(AtomicBool);

impl InterruptLock {
    /// Runs `act` at the interrupt's IRQL with the lock held; other processors spin.
    fn with<R>(&self, system: &System, irql: u8, act: impl FnOnce() -> R) -> R {
        let old = system.raise_irql(irql);
        while self.0.swap(true, Ordering::Acquire) {
            system.yield_processor();
        }
        let result = act();
        self.0.store(false, Ordering::Release);
        system.lower_irql(old);
        result
    }
}

/// A registered interrupt.
pub struct Interrupt {
    pub(crate) adapter: AdapterId,
    parts: Arc<Parts>,
    connection: Option<ConnectionId>,
    resource: Resource,
    owner: String,
}

/// What the ISR and DPC need, kept out of the table so that they take no state.
struct Parts {
    adapter: AdapterId,
    index: Option<u32>,
    context: u64,
    isr: u64,
    dpc: u64,
    irql: u8,
    lock: InterruptLock,
    /// Two out-parameters of MiniportInterrupt, and the throttle parameters of the DPC, for each processor.
    scratch: u64,
    version: (u8, u8),
}

/// Bytes of scratch that each processor has.
const SCRATCH: u64 = 64;
const QUEUE_DPC: u64 = 0;
const TARGET_PROCESSORS: u64 = 8;
const THROTTLE: u64 = 16;

impl Parts {
    fn scratch(&self, system: &System) -> u64 {
        self.scratch + system.current_processor() as u64 * SCRATCH
    }

    /// MiniportInterrupt, under the lock; then its DPC if it asked for it.
    fn interrupt(self: &Arc<Self>, system: &System) -> bool {
        let scratch = self.scratch(system);
        let queue = DriverPtr::<u8>::new(scratch + QUEUE_DPC);
        let targets = DriverPtr::<u32>::new(scratch + TARGET_PROCESSORS);
        let recognized = self.lock.with(system, self.irql, || {
            queue.store(0);
            targets.store(0);
            let args = [self.context, queue.addr(), targets.addr()];
            system.call_driver(Callback::MiniportInterrupt, self.index, self.isr, &args) as u8
        });
        let (queue, targets) = (queue.load(), targets.load());
        if queue != 0 {
            self.queue_dpc(system, None, 0);
        }
        for processor in (0..system.processor_count()).filter(|n| targets >> n & 1 != 0) {
            self.queue_dpc(system, Some(processor), 0);
        }
        recognized != 0
    }

    fn queue_dpc(self: &Arc<Self>, system: &System, processor: Option<usize>, context: u64) -> bool {
        let parts = Arc::clone(self);
        let number = processor.map_or(0, |n| n as u64 + 1);
        let run = move |system: &System| parts.deferred(system, context);
        system.queue_dpc(Dpc { key: self.scratch + number, run: Arc::new(run) }, processor, false)
    }

    /// MiniportInterruptDPC.
    fn deferred(&self, system: &System, context: u64) {
        let throttle = self.scratch(system) + THROTTLE;
        let throttled = self.version >= (6, 20);
        if throttled {
            let parameters = NDIS_RECEIVE_THROTTLE_PARAMETERS {
                MaxNblsToIndicate: NDIS_INDICATE_ALL_NBLS,
                ..Plain::zeroed()
            };
            DriverPtr::new(throttle).store(parameters);
        }
        let args = [self.context, context, if throttled { throttle } else { 0 }, 0];
        system.call_driver(Callback::MiniportInterruptDPC, self.index, self.dpc, &args);
        let more = throttled
            && DriverPtr::<NDIS_RECEIVE_THROTTLE_PARAMETERS>::new(throttle).load().MoreNblsPending() != 0;
        if more {
            // The driver has more to indicate: its DPC runs again, as NDIS promises.
            let adapter = self.adapter;
            let interrupts = Ndis::current();
            interrupts.queue_dpc_again(adapter, system);
        }
    }
}

impl Ndis {
    fn queue_dpc_again(&self, adapter: AdapterId, system: &System) {
        let parts = self.interrupts.with(|interrupts| {
            let found = interrupts.iter().find(|(_, _, interrupt)| interrupt.adapter == adapter);
            found.map(|(_, _, interrupt)| Arc::clone(&interrupt.parts))
        });
        if let Some(parts) = parts {
            parts.queue_dpc(system, None, 0);
        }
    }

    fn register_interrupt(
        &self,
        id: AdapterId,
        context: u64,
        characteristics: &NDIS_MINIPORT_INTERRUPT_CHARACTERISTICS,
    ) -> Result<Handle, u32> {
        let system = System::current();
        let (index, line, level, version) = self
            .with_adapter(id, |adapter| {
                let line = adapter.device.irqs.first().copied();
                (adapter.index, line, adapter.device.bus == hal::Bus::Pci, adapter.driver)
            })
            .map(|(index, line, level, driver)| {
                (index, line, level, self.miniport(driver).map_or((6, 0), |miniport| miniport.version()))
            })
            .ok_or(NDIS_STATUS_FAILURE)?;
        let line = line.ok_or(NDIS_STATUS_RESOURCE_CONFLICT)?;
        let resource = Resource { kind: ClaimKind::Interrupt, start: u64::from(line.0), length: 1 };
        let owner = self.owner_name(id);
        if self.ke.claim_resource(resource, &owner, level).is_err() {
            return Err(NDIS_STATUS_RESOURCE_CONFLICT);
        }
        let scratch = system.allocate_object(SCRATCH * system.processor_count() as u64);
        let parts = Arc::new(Parts {
            adapter: id,
            index: Some(index),
            context,
            isr: characteristics.InterruptHandler.addr(),
            dpc: characteristics.InterruptDpcHandler.addr(),
            irql: device_irql(line.0),
            lock: InterruptLock::default(),
            scratch: scratch.ok_or(NDIS_STATUS_RESOURCES)?,
            version,
        });
        let served = Arc::clone(&parts);
        let interrupt = Interrupt { adapter: id, parts, connection: None, resource, owner };
        let handle = self.interrupts.with(|interrupts| interrupts.insert(interrupt, system.caller()));
        let handle = handle.ok_or(NDIS_STATUS_RESOURCES)?;
        // From here on the driver may be interrupted.
        let connection =
            self.hal.connect_interrupt(line.0, level, Arc::new(move |system| served.interrupt(system)));
        self.interrupts.with(|interrupts| {
            if let Some(interrupt) = interrupts.live(handle) {
                interrupt.connection = Some(connection);
            }
        });
        Ok(handle)
    }

    /// Takes an interrupt away from its line and its DPC from the queues.
    pub(crate) fn disconnect(&self, handle: Handle) {
        let system = System::current();
        let parts = self.interrupts.with(|interrupts| {
            let interrupt = interrupts.live(handle)?;
            Some((Arc::clone(&interrupt.parts), interrupt.connection.take()))
        });
        let Some((parts, connection)) = parts else { return };
        if let Some(connection) = connection {
            self.hal.disconnect_interrupt(connection);
        }
        for number in 0..=system.processor_count() as u64 {
            while system.dpc_is_queued(parts.scratch + number) {
                system.yield_processor();
            }
        }
    }

    fn interrupt_parts(&self, handle: Handle) -> Option<Arc<Parts>> {
        let state = self.interrupts.with(|interrupts| match interrupts.get(handle) {
            HandleState::Live(interrupt) => HandleState::Live(Arc::clone(&interrupt.parts)),
            HandleState::Dead { made, died } => HandleState::Dead { made, died },
            HandleState::Never => HandleState::Never,
        });
        System::current().misused(HandleKind::Interrupt, handle, &state, false);
        match state {
            HandleState::Live(parts) => Some(parts),
            _ => None,
        }
    }
}

#[ddi_exports(module = "ndis.sys", table = EXPORTS)]
impl Ndis {
    /// Registers an adapter's interrupt: from the return on, and even before, its ISR may be called.
    ///
    /// Returns NDIS_STATUS_RESOURCE_CONFLICT when the line is another's, NDIS_STATUS_RESOURCES, NDIS_STATUS_FAILURE.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndismregisterinterruptex>
    #[irql(== PASSIVE_LEVEL)]
    #[since("6.0")]
    #[rule("Irql_Interrupt_Function")]
    #[context(MiniportInitializeEx)]
    #[partial("line-based interrupts only: no MSI yet")]
    pub fn NdisMRegisterInterruptEx(
        &self,
        adapter_handle: u64,
        context: u64,
        characteristics: DriverPtr<NDIS_MINIPORT_INTERRUPT_CHARACTERISTICS>,
        interrupt_handle: DriverPtr<u64>,
    ) -> u32 {
        let system = System::current();
        interrupt_handle.store(0);
        let Some(id) = self.known_adapter(adapter_handle) else { return NDIS_STATUS_FAILURE };
        let given = characteristics.load();
        if given.Header.Type != NDIS_OBJECT_TYPE_MINIPORT_INTERRUPT
            || given.Header.Size < NDIS_SIZEOF_MINIPORT_INTERRUPT_CHARACTERISTICS_REVISION_1
        {
            let what = format!(
                "NDIS_MINIPORT_INTERRUPT_CHARACTERISTICS has header type {:#x} and size {}",
                given.Header.Type, given.Header.Size
            );
            system.violation("ObjectHeader", &what);
            return NDIS_STATUS_BAD_CHARACTERISTICS;
        }
        if given.InterruptHandler.is_null() || given.InterruptDpcHandler.is_null() {
            let what = "InterruptHandler and InterruptDpcHandler are mandatory";
            system.violation("InvalidParameter", what);
            return NDIS_STATUS_INVALID_PARAMETER;
        }
        // The handle is in the driver's variable before its ISR can ask for it.
        match self.register_interrupt(id, context, &given) {
            Ok(handle) => {
                let member = wdk_defs::field!(NDIS_MINIPORT_INTERRUPT_CHARACTERISTICS, InterruptType);
                characteristics.at(member).store(NDIS_CONNECT_LINE_BASED);
                interrupt_handle.store(handle);
                NDIS_STATUS_SUCCESS
            }
            Err(status) => status,
        }
    }

    /// Releases an adapter's interrupt. Waits until its DPCs have run.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndismderegisterinterruptex>
    #[irql(== PASSIVE_LEVEL)]
    #[since("6.0")]
    #[rule("Irql_Interrupt_Function")]
    #[context(MiniportInitializeEx, MiniportHaltEx)]
    pub fn NdisMDeregisterInterruptEx(&self, interrupt_handle: u64) {
        let system = System::current();
        self.disconnect(interrupt_handle);
        let died = system.caller();
        let state = self.interrupts.with(|interrupts| interrupts.remove(interrupt_handle, died));
        system.misused(HandleKind::Interrupt, interrupt_handle, &state, true);
        if let HandleState::Live(interrupt) = state {
            self.ke.release_resource(interrupt.resource, &interrupt.owner);
            system.free_object(interrupt.parts.scratch);
        }
    }

    /// Calls a function of the driver's that cannot be interrupted by its ISR, nor run at the same time.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndismsynchronizewithinterruptex>
    #[irql(<= DIRQL)]
    #[since("6.0")]
    #[rule("Irql_Interrupt_Function")]
    pub fn NdisMSynchronizeWithInterruptEx(
        &self,
        interrupt_handle: u64,
        _message_id: u32,
        function: u64,
        context: u64,
    ) -> u8 {
        let system = System::current();
        let Some(parts) = self.interrupt_parts(interrupt_handle) else { return 0 };
        parts.lock.with(system, parts.irql, || {
            system.call_driver(Callback::MiniportSynchronizeInterrupt, parts.index, function, &[context])
                as u8
        })
    }

    /// Queues the interrupt's DPC on other processors; returns those on which it was not queued already.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndismqueuedpc>
    #[irql(any)]
    #[since("6.0")]
    #[rule("Irql_Interrupt_Function")]
    pub fn NdisMQueueDpc(
        &self,
        interrupt_handle: u64,
        _message_id: u32,
        target_processors: u32,
        dpc_context: u64,
    ) -> u32 {
        let system = System::current();
        let Some(parts) = self.interrupt_parts(interrupt_handle) else { return 0 };
        let targets = (0..system.processor_count().min(32)).filter(|n| target_processors >> n & 1 != 0);
        targets.filter(|n| parts.queue_dpc(system, Some(*n), dpc_context)).fold(0, |all, n| all | 1 << n)
    }
}
