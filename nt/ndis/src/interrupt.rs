//! Interrupts of an adapter: ISR at the device's IRQL, then the DPC.

use crate::Ndis;
use crate::adapter::AdapterId;
use ddi::{Access as _, Callback, Dpc, Handle, HandleKind, HandleState, System, ddi_exports};
use hal::DeviceId;
use hal::interrupt::{ConnectionId, device_irql};
use hal::message::{AssignedMessage, MessageBlock, MessageKind};
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
    /// One for a line, one for each message.
    parts: Vec<Arc<Parts>>,
    source: Source,
    /// The driver's IO_INTERRUPT_MESSAGE_INFO; 0 for a line.
    table: u64,
}

/// Where the interrupts come from.
#[derive(Clone, Debug)]
enum Source {
    Line { connection: Option<ConnectionId>, resource: Resource, owner: String },
    Messages { device: DeviceId, messages: Vec<AssignedMessage> },
}

/// What the ISR and DPC need, kept out of the table so that they take no state.
struct Parts {
    adapter: AdapterId,
    index: Option<u32>,
    context: u64,
    /// Which message; nothing for a line.
    message: Option<u32>,
    isr: u64,
    dpc: u64,
    irql: u8,
    lock: Arc<InterruptLock>,
    /// Two out-parameters of the ISR, and the throttle parameters of the DPC, for each processor.
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
            let (queue, targets) = (queue.addr(), targets.addr());
            let result = match self.message {
                None => {
                    let args = [self.context, queue, targets];
                    system.call_driver(Callback::MiniportInterrupt, self.index, self.isr, &args)
                }
                Some(message) => {
                    let args = [self.context, u64::from(message), queue, targets];
                    system.call_driver(Callback::MiniportMessageInterrupt, self.index, self.isr, &args)
                }
            };
            result as u8
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
        let reserved = if throttled { throttle } else { 0 };
        match self.message {
            None => {
                let args = [self.context, context, reserved, 0];
                system.call_driver(Callback::MiniportInterruptDPC, self.index, self.dpc, &args);
            }
            Some(message) => {
                let args = [self.context, u64::from(message), context, reserved, 0];
                system.call_driver(Callback::MiniportMessageInterruptDPC, self.index, self.dpc, &args);
            }
        }
        let more = throttled
            && DriverPtr::<NDIS_RECEIVE_THROTTLE_PARAMETERS>::new(throttle).load().MoreNblsPending() != 0;
        if more {
            // The driver has more to indicate: its DPC runs again, as NDIS promises.
            Ndis::current().queue_dpc_again(self, system);
        }
    }
}

impl Ndis {
    fn queue_dpc_again(&self, parts: &Parts, system: &System) {
        let own = self.interrupts.with(|interrupts| {
            let all = interrupts.iter().filter(|(_, _, interrupt)| interrupt.adapter == parts.adapter);
            let mut all = all.flat_map(|(_, _, interrupt)| &interrupt.parts);
            all.find(|other| other.scratch == parts.scratch).map(Arc::clone)
        });
        if let Some(own) = own {
            own.queue_dpc(system, None, 0);
        }
    }

    fn register_interrupt(
        &self,
        id: AdapterId,
        context: u64,
        characteristics: &NDIS_MINIPORT_INTERRUPT_CHARACTERISTICS,
    ) -> Result<Handle, u32> {
        let messages = self.messages_of(id).filter(|_| takes_messages(characteristics));
        match messages {
            Some(block) => self.register_messages(id, context, characteristics, block),
            None => self.register_line(id, context, characteristics),
        }
    }

    /// What the ISR and DPC need of a line or message; it has scratch memory to be freed.
    fn make_parts(
        &self,
        id: AdapterId,
        context: u64,
        irql: u8,
        lock: Arc<InterruptLock>,
        (message, isr, dpc): (Option<u32>, u64, u64),
    ) -> Option<Arc<Parts>> {
        let system = System::current();
        let (index, driver) = self.with_adapter(id, |adapter| (adapter.index, adapter.driver))?;
        let version = self.miniport(driver).map_or((6, 0), |miniport| miniport.version());
        let scratch = system.allocate_object(SCRATCH * system.processor_count() as u64)?;
        let index = Some(index);
        Some(Arc::new(Parts { adapter: id, index, context, message, isr, dpc, irql, lock, scratch, version }))
    }

    fn register_line(
        &self,
        id: AdapterId,
        context: u64,
        characteristics: &NDIS_MINIPORT_INTERRUPT_CHARACTERISTICS,
    ) -> Result<Handle, u32> {
        let system = System::current();
        let line = self.line_of(id).ok_or(NDIS_STATUS_RESOURCE_CONFLICT)?;
        let level = self
            .with_adapter(id, |adapter| adapter.device.bus == hal::Bus::Pci)
            .ok_or(NDIS_STATUS_FAILURE)?;
        let resource = Resource { kind: ClaimKind::Interrupt, start: u64::from(line), length: 1 };
        let owner = self.owner_name(id);
        if self.ke.claim_resource(resource, &owner, level).is_err() {
            return Err(NDIS_STATUS_RESOURCE_CONFLICT);
        }
        let isr = characteristics.InterruptHandler.addr();
        let dpc = characteristics.InterruptDpcHandler.addr();
        let parts = self.make_parts(id, context, device_irql(line), Arc::default(), (None, isr, dpc));
        let Some(parts) = parts else {
            self.ke.release_resource(resource, &owner);
            return Err(NDIS_STATUS_RESOURCES);
        };
        let served = Arc::clone(&parts);
        let source = Source::Line { connection: None, resource, owner };
        let interrupt = Interrupt { adapter: id, parts: vec![parts], source, table: 0 };
        let handle = self.interrupts.with(|interrupts| interrupts.insert(interrupt, system.caller()));
        let handle = handle.ok_or(NDIS_STATUS_RESOURCES)?;
        // From here on the driver may be interrupted.
        let routine = Arc::new(move |system: &System| served.interrupt(system));
        let made = self.hal.connect_interrupt(line, level, routine);
        self.interrupts.with(|interrupts| {
            if let Some(Interrupt { source: Source::Line { connection, .. }, .. }) = interrupts.live(handle) {
                *connection = Some(made);
            }
        });
        Ok(handle)
    }

    fn register_messages(
        &self,
        id: AdapterId,
        context: u64,
        characteristics: &NDIS_MINIPORT_INTERRUPT_CHARACTERISTICS,
        block: MessageBlock,
    ) -> Result<Handle, u32> {
        let system = System::current();
        let device = self.device_id(id).ok_or(NDIS_STATUS_FAILURE)?;
        let unified = block.messages.iter().map(|message| message.irql).max().unwrap_or(0);
        let together = characteristics.MsiSyncWithAllMessages != 0;
        let shared: Arc<InterruptLock> = Arc::default();
        let isr = characteristics.MessageInterruptHandler.addr();
        let dpc = characteristics.MessageInterruptDpcHandler.addr();
        let mut parts = Vec::new();
        for (index, message) in block.messages.iter().enumerate() {
            let (lock, irql) =
                if together { (Arc::clone(&shared), unified) } else { (Arc::default(), message.irql) };
            let functions = (Some(index as u32), isr, dpc);
            match self.make_parts(id, context, irql, lock, functions) {
                Some(made) => parts.push(made),
                None => {
                    parts.iter().for_each(|made: &Arc<Parts>| {
                        system.free_object(made.scratch);
                    });
                    return Err(NDIS_STATUS_RESOURCES);
                }
            }
        }
        let table = write_table(system, &block, unified).ok_or(NDIS_STATUS_RESOURCES)?;
        let served = parts.clone();
        let source = Source::Messages { device, messages: block.messages.clone() };
        let interrupt = Interrupt { adapter: id, parts, source, table };
        let handle = self.interrupts.with(|interrupts| interrupts.insert(interrupt, system.caller()));
        let handle = handle.ok_or(NDIS_STATUS_RESOURCES)?;
        for (message, parts) in block.messages.iter().zip(served) {
            self.hal.connect_message(message, Arc::new(move |system: &System| parts.interrupt(system)));
        }
        self.hal.enable_messages(device, true);
        Ok(handle)
    }

    /// Takes an interrupt away from its line or messages and its DPCs from the queues.
    pub(crate) fn disconnect(&self, handle: Handle) {
        let system = System::current();
        let taken = self.interrupts.with(|interrupts| {
            let interrupt = interrupts.live(handle)?;
            let source = interrupt.source.clone();
            if let Source::Line { connection, .. } = &mut interrupt.source {
                *connection = None;
            }
            Some((interrupt.parts.clone(), source))
        });
        let Some((parts, source)) = taken else { return };
        match source {
            Source::Line { connection: Some(connection), .. } => self.hal.disconnect_interrupt(connection),
            Source::Line { .. } => {}
            Source::Messages { device, messages } => {
                self.hal.enable_messages(device, false);
                messages.iter().for_each(|message| self.hal.disconnect_message(message));
            }
        }
        for parts in parts {
            for number in 0..=system.processor_count() as u64 {
                while system.dpc_is_queued(parts.scratch + number) {
                    system.yield_processor();
                }
            }
        }
    }

    /// What was granted: the type of interrupt, and the table of messages.
    fn granted(&self, handle: Handle) -> (i32, u64) {
        let table = self.interrupts.with(|interrupts| interrupts.live(handle).map_or(0, |own| own.table));
        (if table == 0 { NDIS_CONNECT_LINE_BASED } else { NDIS_CONNECT_MESSAGE_BASED }, table)
    }

    /// The parts of an interrupt's message; of its line, whatever the message is said to be.
    fn interrupt_parts(&self, handle: Handle, message: u32) -> Option<Arc<Parts>> {
        let system = System::current();
        let state = self.interrupts.with(|interrupts| match interrupts.get(handle) {
            HandleState::Live(interrupt) => {
                let index = if interrupt.table == 0 { 0 } else { message as usize };
                HandleState::Live(interrupt.parts.get(index).map(Arc::clone))
            }
            HandleState::Dead { made, died } => HandleState::Dead { made, died },
            HandleState::Never => HandleState::Never,
        });
        system.misused(HandleKind::Interrupt, handle, &state, false);
        let HandleState::Live(parts) = state else { return None };
        if parts.is_none() {
            let what = format!("the interrupt has no message {message}");
            system.violation("InvalidParameter", &what);
        }
        parts
    }
}

/// Whether a driver can serve messages.
fn takes_messages(characteristics: &NDIS_MINIPORT_INTERRUPT_CHARACTERISTICS) -> bool {
    characteristics.MsiSupported != 0
        && !characteristics.MessageInterruptHandler.is_null()
        && !characteristics.MessageInterruptDpcHandler.is_null()
}

/// The IO_INTERRUPT_MESSAGE_INFO of a block of messages.
fn write_table(system: &System, block: &MessageBlock, unified: u8) -> Option<u64> {
    const LATCHED: i32 = 1;
    let entry_bytes = size_of::<IO_INTERRUPT_MESSAGE_INFO_ENTRY>() as u64;
    let first = core::mem::offset_of!(IO_INTERRUPT_MESSAGE_INFO, MessageInfo) as u64;
    let table = system.allocate_object(first + block.messages.len() as u64 * entry_bytes)?;
    DriverPtr::<u8>::new(table).store(unified);
    let count = core::mem::offset_of!(IO_INTERRUPT_MESSAGE_INFO, MessageCount) as u64;
    DriverPtr::<u32>::new(table + count).store(block.messages.len() as u32);
    for (index, message) in block.messages.iter().enumerate() {
        let mut entry = IO_INTERRUPT_MESSAGE_INFO_ENTRY::zeroed();
        entry.MessageAddress.QuadPart = message.address.cast_signed();
        entry.TargetProcessorSet = 1 << message.processor;
        entry.MessageData = message.data;
        entry.Vector = u32::from(message.vector);
        entry.Irql = message.irql;
        entry.Mode = LATCHED;
        DriverPtr::new(table + first + index as u64 * entry_bytes).store(entry);
    }
    Some(table)
}

#[ddi_exports(module = "ndis.sys", table = EXPORTS)]
impl Ndis {
    /// Registers an adapter's interrupt: from the return on, and even before, its ISR may be called. A driver that takes
    /// messages gets those that were assigned to its device, and else its line.
    ///
    /// Returns NDIS_STATUS_RESOURCE_CONFLICT when the line is another's, NDIS_STATUS_RESOURCES, NDIS_STATUS_FAILURE.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndismregisterinterruptex>
    #[irql(== PASSIVE_LEVEL)]
    #[since("6.0")]
    #[rule("Irql_Interrupt_Function")]
    #[context(MiniportInitializeEx)]
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
                let (kind, table) = self.granted(handle);
                let member = wdk_defs::field!(NDIS_MINIPORT_INTERRUPT_CHARACTERISTICS, InterruptType);
                characteristics.at(member).store(kind);
                let member = wdk_defs::field!(NDIS_MINIPORT_INTERRUPT_CHARACTERISTICS, MessageInfoTable);
                characteristics.at(member).store(DriverPtr::new(table));
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
            if let Source::Line { resource, owner, .. } = &interrupt.source {
                self.ke.release_resource(*resource, owner);
            }
            interrupt.parts.iter().for_each(|parts| {
                system.free_object(parts.scratch);
            });
            system.free_object(interrupt.table);
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
        message_id: u32,
        function: u64,
        context: u64,
    ) -> u8 {
        let system = System::current();
        let Some(parts) = self.interrupt_parts(interrupt_handle, message_id) else { return 0 };
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
        message_id: u32,
        target_processors: u32,
        dpc_context: u64,
    ) -> u32 {
        let system = System::current();
        let Some(parts) = self.interrupt_parts(interrupt_handle, message_id) else { return 0 };
        let targets = (0..system.processor_count().min(32)).filter(|n| target_processors >> n & 1 != 0);
        targets.filter(|n| parts.queue_dpc(system, Some(*n), dpc_context)).fold(0, |all, n| all | 1 << n)
    }

    /// Queues the interrupt's DPC on processors of a group; returns those on which it was not queued already.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndismqueuedpcex>
    #[irql(any)]
    #[since("6.20")]
    #[rule("Irql_Interrupt_Function")]
    pub fn NdisMQueueDpcEx(
        &self,
        interrupt_handle: u64,
        message_id: u32,
        target_processors: DriverPtr<GROUP_AFFINITY>,
        dpc_context: u64,
    ) -> u64 {
        let system = System::current();
        let Some(parts) = self.interrupt_parts(interrupt_handle, message_id) else { return 0 };
        let wanted = target_processors.load();
        if wanted.Group != 0 {
            // There is one group.
            return 0;
        }
        let targets = (0..system.processor_count()).filter(|n| wanted.Mask >> n & 1 != 0);
        targets.filter(|n| parts.queue_dpc(system, Some(*n), dpc_context)).fold(0, |all, n| all | 1 << n)
    }

    /// Lets an entry of the MSI-X table send another of the device's messages, masks it, or lets it through.
    ///
    /// Returns NDIS_STATUS_NOT_SUPPORTED for a device that was not given MSI-X, NDIS_STATUS_INVALID_PARAMETER for an entry,
    /// message or operation that there is not.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndismconfigmsixtableentry>
    #[irql(any)]
    #[since("6.1")]
    pub fn NdisMConfigMSIXTableEntry(
        &self,
        adapter_handle: u64,
        parameters: DriverPtr<NDIS_MSIX_CONFIG_PARAMETERS>,
    ) -> u32 {
        let Some(id) = self.known_adapter(adapter_handle) else { return NDIS_STATUS_FAILURE };
        let block = self.messages_of(id).filter(|block| block.kind == MessageKind::MsiX);
        let (Some(device), Some(_)) = (self.device_id(id), block) else { return NDIS_STATUS_NOT_SUPPORTED };
        let given = parameters.load();
        let (Ok(entry), Ok(message)) = (u16::try_from(given.TableEntry), u16::try_from(given.MessageNumber))
        else {
            return NDIS_STATUS_INVALID_PARAMETER;
        };
        let done = match given.ConfigOperation {
            NdisMSIXTableConfigSetTableEntry => self.hal.set_msix_entry(device, entry, Some(message)),
            NdisMSIXTableConfigMaskTableEntry => self.hal.mask_msix_entry(device, entry, true),
            NdisMSIXTableConfigUnmaskTableEntry => self.hal.mask_msix_entry(device, entry, false),
            _ => false,
        };
        if done { NDIS_STATUS_SUCCESS } else { NDIS_STATUS_INVALID_PARAMETER }
    }
}
