//! Interrupt objects: a driver's routine on an interrupt line.

use crate::Ntoskrnl;
use ddi::{Access as _, Callback, HandleKind, Site, Stop, System, ddi_exports, gs};
use hal::interrupt::{ConnectionId, line_of_vector};
use hal::message::AssignedMessage;
use hal::resource::Resource;
use std::sync::Arc;
use trace::ClaimKind;
use wdk_defs::DriverPtr;
use wdk_defs::all::{
    CONNECT_FULLY_SPECIFIED, CONNECT_FULLY_SPECIFIED_GROUP, CONNECT_LINE_BASED, CONNECT_MESSAGE_BASED,
    GROUP_AFFINITY, IO_CONNECT_INTERRUPT_FULLY_SPECIFIED_PARAMETERS,
    IO_CONNECT_INTERRUPT_LINE_BASED_PARAMETERS, IO_CONNECT_INTERRUPT_MESSAGE_BASED_PARAMETERS,
    IO_CONNECT_INTERRUPT_PARAMETERS, IO_DISCONNECT_INTERRUPT_PARAMETERS, KINTERRUPT,
};
use wdk_defs::field;
use wdk_defs::ntstatus::{
    STATUS_INSUFFICIENT_RESOURCES, STATUS_INVALID_PARAMETER, STATUS_NOT_FOUND, STATUS_NOT_SUPPORTED,
};

/// What an interrupt comes from.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Source {
    /// A line.
    Line(ConnectionId),
    /// A message.
    Message(AssignedMessage),
}

/// A connected interrupt.
#[derive(Clone, Debug)]
pub(crate) struct Connection {
    pub(crate) source: Source,
    pub(crate) lock: u64,
    pub(crate) synchronize_irql: u8,
    /// The line that was claimed, and for whom; messages are the PnP manager's to assign.
    pub(crate) claim: Option<(Resource, String)>,
    pub(crate) made: Site,
}

/// KINTERRUPT_MODE.
const LEVEL_SENSITIVE: i32 = 0;
const LATCHED: i32 = 1;
/// Size of an interrupt object, the order of Windows' own. Its lock is at the end.
pub(crate) const OBJECT_BYTES: u64 = 256;
pub(crate) const OWN_LOCK: u64 = OBJECT_BYTES - 8;

/// What a driver asks for.
struct Wanted {
    routine: u64,
    context: u64,
    lock: u64,
    vector: u32,
    irql: u8,
    synchronize_irql: u8,
    mode: i32,
    shared: bool,
}

impl Ntoskrnl {
    fn connect(&self, wanted: &Wanted) -> Result<u64, u32> {
        let system = System::current();
        let line = line_of_vector(wanted.vector).ok_or(STATUS_INVALID_PARAMETER)?;
        if wanted.synchronize_irql < wanted.irql || wanted.irql != hal::interrupt::device_irql(line) {
            return Err(STATUS_INVALID_PARAMETER);
        }
        let object = system.allocate_object(OBJECT_BYTES).ok_or(STATUS_INSUFFICIENT_RESOURCES)?;
        let driver = self.driver_of_address(wanted.routine).and_then(|driver| self.driver_name(driver));
        let owner = driver.unwrap_or_else(|| system.site_name(system.site(wanted.routine)));
        let claim = Resource { kind: ClaimKind::Interrupt, start: line.into(), length: 1 };
        if self.claim_resource(claim, &owner, wanted.shared).is_err() {
            system.free_object(object);
            return Err(STATUS_INVALID_PARAMETER);
        }
        let lock = if wanted.lock == 0 { object + OWN_LOCK } else { wanted.lock };
        let (routine, context, irql) = (wanted.routine, wanted.context, wanted.synchronize_irql);
        let service = move |system: &System| {
            let kernel = system.module::<Self>(crate::SLOT);
            let old = system.raise_irql(irql.max(gs::irql()));
            kernel.spin_acquire_here(lock);
            let claimed =
                system.call_driver(Callback::InterruptService, None, routine, &[object, context]) as u8 != 0;
            kernel.spin_release_here(lock);
            system.set_irql(old);
            claimed
        };
        let id = self.hal.connect_interrupt(line, wanted.mode == LEVEL_SENSITIVE, Arc::new(service));
        let made = system.caller();
        let (source, claim) = (Source::Line(id), Some((claim, owner)));
        let connection = Connection { source, lock, synchronize_irql: irql, claim, made };
        self.io.with(|io| io.interrupts.insert(object, connection));
        Ok(object)
    }

    pub(crate) fn disconnect(&self, object: u64) {
        let system = System::current();
        let Some(connection) = self.io.with(|io| io.interrupts.remove(&object)) else {
            let (kind, how) = (HandleKind::Interrupt, trace::HandleMisuse::Never);
            return system.emit(&ddi::Event::Misused { kind, handle: object, how });
        };
        match connection.source {
            Source::Line(id) => self.hal.disconnect_interrupt(id),
            Source::Message(message) => self.hal.disconnect_message(&message),
        }
        if let Some((claim, owner)) = connection.claim {
            self.release_resource(claim, &owner);
        }
        system.free_object(object);
    }

    pub(crate) fn connection(&self, object: u64) -> Connection {
        let known = self.io.with(|io| io.interrupts.get(&object).cloned());
        known.unwrap_or_else(|| {
            let what = format!("{object:#x} is used as an interrupt object and is none");
            System::current().stop(Stop::BugCheck { code: 0x50, parameters: [object, 0, 0, 0], what })
        })
    }

    /// Tells the rules of each interrupt that is connected when its driver is unloaded, and disconnects it.
    pub(crate) fn interrupts_leaked(&self) {
        let tables: Vec<u64> = self.io.with(|io| io.message_tables.keys().copied().collect());
        let left: Vec<(u64, Site)> =
            self.io.with(|io| io.interrupts.iter().map(|(object, known)| (*object, known.made)).collect());
        for (object, made) in left {
            System::current().leaked(HandleKind::Interrupt, object, made, trace::LeakedAt::Unload);
        }
        tables.into_iter().for_each(|table| {
            self.disconnect_table(table);
        });
        let lines: Vec<u64> = self.io.with(|io| io.interrupts.keys().copied().collect());
        lines.into_iter().for_each(|object| self.disconnect(object));
    }
}

/// Where a driver wants its interrupt object, and the object.
type Connected = (DriverPtr<DriverPtr<KINTERRUPT>>, u64);

/// The ways of `IoConnectInterruptEx`.
impl Ntoskrnl {
    fn connect_described(
        &self,
        full: &IO_CONNECT_INTERRUPT_FULLY_SPECIFIED_PARAMETERS,
    ) -> Result<Connected, u32> {
        let wanted = Wanted {
            routine: full.ServiceRoutine.addr(),
            context: full.ServiceContext.addr(),
            lock: full.SpinLock.addr(),
            vector: full.Vector,
            irql: full.Irql,
            synchronize_irql: full.SynchronizeIrql.max(full.Irql),
            mode: full.InterruptMode,
            shared: full.ShareVector != 0,
        };
        Ok((full.InterruptObject, self.connect(&wanted)?))
    }

    /// Connects to the line that the device has; the PnP manager knows vector, IRQL and mode.
    fn connect_line(&self, line: &IO_CONNECT_INTERRUPT_LINE_BASED_PARAMETERS) -> Result<Connected, u32> {
        let wanted = Wanted {
            routine: line.ServiceRoutine.addr(),
            context: line.ServiceContext.addr(),
            lock: line.SpinLock.addr(),
            ..self.line_of(line.PhysicalDeviceObject.addr(), line.SynchronizeIrql)?
        };
        Ok((line.InterruptObject, self.connect(&wanted)?))
    }

    /// What is known of the one line of a device.
    fn line_of(&self, device: u64, synchronize_irql: u8) -> Result<Wanted, u32> {
        let what = self.physical_device(device).ok_or(STATUS_INVALID_PARAMETER)?;
        let line = *what.lines.first().ok_or(STATUS_NOT_FOUND)?;
        let irql = hal::interrupt::device_irql(line);
        let level = what.bus == wdk_defs::all::PCIBus;
        Ok(Wanted {
            routine: 0,
            context: 0,
            lock: 0,
            vector: hal::interrupt::vector(line),
            irql,
            synchronize_irql: synchronize_irql.max(irql),
            mode: if level { LEVEL_SENSITIVE } else { LATCHED },
            shared: level,
        })
    }

    /// Connects to the messages of a device; one that has none is connected to its line, if the driver gives a routine
    /// for that, and is told so by the version.
    fn connect_messages(
        &self,
        parameters: DriverPtr<IO_CONNECT_INTERRUPT_PARAMETERS>,
        message: &IO_CONNECT_INTERRUPT_MESSAGE_BASED_PARAMETERS,
    ) -> u32 {
        let device = self.physical_device(message.PhysicalDeviceObject.addr()).and_then(|what| what.device);
        let block = device.and_then(|device| Some((device, self.hal.assigned_messages(device)?)));
        if let Some((device, block)) = block.filter(|(_, block)| !block.messages.is_empty()) {
            return self.connect_block(device, &block, message);
        }
        if message.FallBackServiceRoutine.is_null() {
            return STATUS_NOT_FOUND;
        }
        let line = self.line_of(message.PhysicalDeviceObject.addr(), message.SynchronizeIrql);
        let connected = line.and_then(|line| {
            self.connect(&Wanted {
                routine: message.FallBackServiceRoutine.addr(),
                context: message.ServiceContext.addr(),
                lock: message.SpinLock.addr(),
                ..line
            })
        });
        match connected {
            Ok(interrupt) => {
                message.ConnectionContext.InterruptObject().store(DriverPtr::new(interrupt));
                parameters.at(field!(IO_CONNECT_INTERRUPT_PARAMETERS, Version)).store(CONNECT_LINE_BASED);
                0
            }
            Err(status) => status,
        }
    }
}

#[ddi_exports(module = "ntoskrnl.exe", table = INTERRUPT_EXPORTS)]
impl Ntoskrnl {
    /// Connects a routine to an interrupt.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddk/nf-ntddk-ioconnectinterrupt>
    #[irql(== PASSIVE_LEVEL)]
    #[allow(clippy::too_many_arguments, reason = "the documented parameters")]
    pub fn IoConnectInterrupt(
        &self,
        object: DriverPtr<u64>,
        routine: u64,
        context: u64,
        lock: u64,
        vector: u32,
        irql: u8,
        synchronize_irql: u8,
        mode: i32,
        share: u8,
        processors: u64,
        floating_save: u8,
    ) -> u32 {
        let _ = (processors, floating_save);
        let shared = share != 0;
        match self.connect(&Wanted { routine, context, lock, vector, irql, synchronize_irql, mode, shared }) {
            Ok(interrupt) => {
                object.store(interrupt);
                0
            }
            Err(status) => status,
        }
    }

    /// Disconnects an interrupt.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-iodisconnectinterrupt>
    #[irql(== PASSIVE_LEVEL)]
    pub fn IoDisconnectInterrupt(&self, object: u64) {
        self.disconnect(object);
    }

    /// Connects a routine to an interrupt that is described in one of several ways.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-ioconnectinterruptex>
    #[irql(== PASSIVE_LEVEL)]
    pub fn IoConnectInterruptEx(&self, parameters: DriverPtr<IO_CONNECT_INTERRUPT_PARAMETERS>) -> u32 {
        let value = parameters.load();
        let connected = match value.Version {
            CONNECT_FULLY_SPECIFIED | CONNECT_FULLY_SPECIFIED_GROUP => {
                self.connect_described(&value.FullySpecified)
            }
            CONNECT_LINE_BASED => self.connect_line(&value.LineBased()),
            CONNECT_MESSAGE_BASED => {
                return self.connect_messages(parameters, &value.MessageBased());
            }
            version => {
                // The highest version that there is goes back with the failure.
                let known = parameters.at(field!(IO_CONNECT_INTERRUPT_PARAMETERS, Version));
                known.store(CONNECT_FULLY_SPECIFIED_GROUP);
                let what = format!("IoConnectInterruptEx of version {version}");
                System::current().violation("InvalidParameter", &what);
                return STATUS_NOT_SUPPORTED;
            }
        };
        match connected {
            Ok((place, interrupt)) => {
                place.store(DriverPtr::new(interrupt));
                0
            }
            Err(status) => status,
        }
    }

    /// Disconnects what `IoConnectInterruptEx` connected.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-iodisconnectinterruptex>
    #[irql(== PASSIVE_LEVEL)]
    pub fn IoDisconnectInterruptEx(&self, parameters: DriverPtr<IO_DISCONNECT_INTERRUPT_PARAMETERS>) {
        let value = parameters.load();
        let context = value.ConnectionContext.Generic().addr();
        if value.Version != CONNECT_MESSAGE_BASED || !self.disconnect_table(context) {
            self.disconnect(context);
        }
    }

    /// Calls a routine while an interrupt cannot come in anywhere; returns what it returns.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-kesynchronizeexecution>
    #[irql(any)]
    pub fn KeSynchronizeExecution(&self, object: u64, routine: u64, context: u64) -> u8 {
        let connection = self.connection(object);
        let system = System::current();
        let old = self.irql_raise(connection.synchronize_irql);
        self.spin_acquire_here(connection.lock);
        let result = system.call_driver(Callback::SynchCritSection, None, routine, &[context]);
        self.spin_release_here(connection.lock);
        system.lower_irql(old);
        result as u8
    }

    /// Keeps an interrupt out everywhere and returns the IRQL before.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-keacquireinterruptspinlock>
    #[irql(<= DIRQL)]
    pub fn KeAcquireInterruptSpinLock(&self, object: u64) -> u8 {
        let connection = self.connection(object);
        let old = self.irql_raise(connection.synchronize_irql);
        self.spin_acquire_here(connection.lock);
        old
    }

    /// Lets an interrupt in again.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-kereleaseinterruptspinlock>
    #[irql(== HIGH_LEVEL)]
    pub fn KeReleaseInterruptSpinLock(&self, object: u64, irql: u8) {
        let connection = self.connection(object);
        self.spin_release_here(connection.lock);
        System::current().lower_irql(irql);
    }

    /// The processors that an interrupt is served on: all of the only group.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-iogetaffinityinterrupt>
    #[irql(any)]
    pub fn IoGetAffinityInterrupt(&self, object: u64, affinity: DriverPtr<GROUP_AFFINITY>) -> u32 {
        let _ = object;
        let mask = u64::MAX >> (64 - System::current().processor_count().min(64));
        affinity.store(GROUP_AFFINITY { Mask: mask, ..wdk_defs::zeroed() });
        0
    }
}
