//! I/O request packets: allocation, sending, completion, cancellation.

use crate::Ntoskrnl;
use ddi::{Access as _, Callback, DISPATCH_LEVEL, Stop, System, ddi_exports};
use wdk_defs::all::{
    DEVICE_OBJECT, DRIVER_OBJECT, IO_STACK_LOCATION, IO_STATUS_BLOCK, IRP, IRP_Tail_Overlay,
};
use wdk_defs::all::{
    IRP_Tail, SL_INVOKE_ON_CANCEL, SL_INVOKE_ON_ERROR, SL_INVOKE_ON_SUCCESS, SL_PENDING_RETURNED,
};
use wdk_defs::ntstatus::{
    STATUS_INVALID_DEVICE_REQUEST, STATUS_MORE_PROCESSING_REQUIRED, STATUS_PENDING, nt_success,
};
use wdk_defs::{DriverFn, DriverPtr, Plain as _, field};

type Packet = DriverPtr<IRP>;

/// `IO_TYPE_IRP`: the first member of a packet.
const IO_TYPE_IRP: i16 = 6;
const IRP_BYTES: u64 = size_of::<IRP>() as u64;
const LOCATION_BYTES: u64 = size_of::<IO_STACK_LOCATION>() as u64;
const NO_MORE_IRP_STACK_LOCATIONS: u32 = 0x35;
const MULTIPLE_IRP_COMPLETE_REQUESTS: u32 = 0x44;

fn stack_pointer(irp: Packet) -> DriverPtr<DriverPtr<IO_STACK_LOCATION>> {
    irp.at(field!(IRP, Tail)).at(IRP_Tail::AT_Overlay).at(field!(IRP_Tail_Overlay, CurrentStackLocation))
}

/// Moves to another stack location, upwards or downwards.
fn move_location(irp: Packet, by: i8) -> DriverPtr<IO_STACK_LOCATION> {
    let number = irp.at(field!(IRP, CurrentLocation));
    number.store(number.load().wrapping_add(by));
    let location = stack_pointer(irp).load().offset(by.into());
    stack_pointer(irp).store(location);
    location
}

fn bug_check(code: u32, irp: Packet, what: &str) -> ! {
    let what = format!("the IRP at {:#x} {what}", irp.addr());
    System::current().stop(Stop::BugCheck { code, parameters: [irp.addr(), 0, 0, 0], what })
}

impl Ntoskrnl {
    /// Makes a packet of zeroed memory with so many stack locations.
    pub fn irp_initialize(&self, irp: u64, size: u16, locations: i8) {
        let packet: Packet = DriverPtr::new(irp);
        let list = packet.at(field!(IRP, ThreadListEntry)).addr();
        crate::rtl::memory::fill(irp, 0, size.into());
        packet.store(IRP {
            Type: IO_TYPE_IRP,
            Size: size,
            StackCount: locations,
            CurrentLocation: locations.wrapping_add(1),
            ThreadListEntry: crate::ke::dispatcher::empty_list(list),
            ..IRP::zeroed()
        });
        let top = irp + IRP_BYTES + LOCATION_BYTES * u64::from(locations.cast_unsigned());
        stack_pointer(packet).store(DriverPtr::new(top));
    }

    /// Allocates a packet with so many stack locations. `None` when RAM is used up.
    pub fn irp_allocate(&self, locations: i8) -> Option<u64> {
        let size = IRP_BYTES + LOCATION_BYTES * u64::from(locations.cast_unsigned());
        let irp = System::current().allocate_object(size)?;
        self.irp_initialize(irp, size as u16, locations);
        Some(irp)
    }

    /// Sends a packet to a device's driver; returns what its dispatch routine returns.
    pub fn irp_send(&self, device: u64, irp: u64) -> u32 {
        let packet: Packet = DriverPtr::new(irp);
        if packet.at(field!(IRP, CurrentLocation)).load() <= 1 {
            bug_check(NO_MORE_IRP_STACK_LOCATIONS, packet, "is sent and has no stack location left");
        }
        let location = move_location(packet, -1);
        location.at(field!(IO_STACK_LOCATION, DeviceObject)).store(DriverPtr::new(device));
        let driver = DriverPtr::<DEVICE_OBJECT>::new(device).at(field!(DEVICE_OBJECT, DriverObject)).load();
        let major = usize::from(location.at(field!(IO_STACK_LOCATION, MajorFunction)).load());
        let table = driver.at(field!(DRIVER_OBJECT, MajorFunction)).load();
        let routine = table.get(major).map_or(0, |routine| routine.addr());
        if routine == 0 || routine == invalid_request_address() {
            return self.fail_request(irp);
        }
        System::current().call_driver(Callback::DispatchRoutine, None, routine, &[device, irp]) as u32
    }

    /// Completes a packet that no one serves.
    fn fail_request(&self, irp: u64) -> u32 {
        let packet: Packet = DriverPtr::new(irp);
        packet.at(field!(IRP, IoStatus.Status)).store(STATUS_INVALID_DEVICE_REQUEST);
        packet.at(field!(IRP, IoStatus.Information)).store(0);
        self.irp_complete(irp);
        STATUS_INVALID_DEVICE_REQUEST
    }

    /// Completes a packet: completion routines are called from the lowest driver up, until one keeps it.
    pub fn irp_complete(&self, irp: u64) {
        let system = System::current();
        let packet: Packet = DriverPtr::new(irp);
        let count = packet.at(field!(IRP, StackCount)).load();
        if packet.at(field!(IRP, CurrentLocation)).load() > count.wrapping_add(1) {
            bug_check(MULTIPLE_IRP_COMPLETE_REQUESTS, packet, "is completed and was completed before");
        }
        if packet.at(field!(IRP, IoStatus.Status)).load() == STATUS_PENDING {
            let what = format!("the IRP at {irp:#x} is completed with STATUS_PENDING");
            system.violation("InvalidParameter", &what);
        }
        while packet.at(field!(IRP, CurrentLocation)).load() <= count {
            let location = stack_pointer(packet).load().load();
            packet.at(field!(IRP, PendingReturned)).store(location.Control & SL_PENDING_RETURNED);
            let above = move_location(packet, 1);
            let is_top = packet.at(field!(IRP, CurrentLocation)).load() > count;
            let device =
                if is_top { 0 } else { above.at(field!(IO_STACK_LOCATION, DeviceObject)).load().addr() };
            if wants_completion(packet, location.Control) && !location.CompletionRoutine.is_null() {
                let args = [device, irp, location.Context.addr()];
                let routine = location.CompletionRoutine.addr();
                let status = system.call_driver(Callback::IoCompletionRoutine, None, routine, &args) as u32;
                if status == STATUS_MORE_PROCESSING_REQUIRED {
                    return;
                }
            } else if location.Control & SL_PENDING_RETURNED != 0 && !is_top {
                let control = above.at(field!(IO_STACK_LOCATION, Control));
                control.store(control.load() | SL_PENDING_RETURNED);
            }
        }
        // One more, so that a second completion is seen.
        packet.at(field!(IRP, CurrentLocation)).store(count.wrapping_add(2));
        self.irp_finished(packet);
    }

    /// Tells those who wait for a packet that it is completed.
    fn irp_finished(&self, packet: Packet) {
        let value = packet.load();
        if !value.UserIosb.is_null() {
            value.UserIosb.store(IO_STATUS_BLOCK { ..value.IoStatus });
        }
        self.io.with(|io| {
            io.completed.insert(packet.addr(), (value.IoStatus.Status, value.IoStatus.Information))
        });
        if !value.UserEvent.is_null() {
            self.event_set(value.UserEvent.addr());
        }
    }

    /// Status and information of a packet of the box's that was completed; asked once.
    pub fn irp_result(&self, irp: u64) -> Option<(u32, u64)> {
        self.io.with(|io| io.completed.remove(&irp))
    }

    /// Frees a packet that was allocated here.
    pub fn irp_free(&self, irp: u64) {
        self.io.with(|io| io.completed.remove(&irp));
        if !System::current().free_object(irp) {
            let what = format!("{irp:#x} is freed as an IRP and is none, or was freed before");
            System::current().violation("InvalidParameter", &what);
        }
    }

    /// The lock under which cancel routines are set and called.
    fn cancel_lock(&self) -> u64 {
        let known = self.io.with(|io| io.cancel_lock);
        if known != 0 {
            return known;
        }
        let lock = System::current().allocate_object(64).unwrap_or_default();
        self.io.with(|io| io.cancel_lock = lock);
        lock
    }
}

fn wants_completion(irp: Packet, control: u8) -> bool {
    let cancelled = irp.at(field!(IRP, Cancel)).load() != 0 && control & SL_INVOKE_ON_CANCEL != 0;
    let wanted = match nt_success(irp.at(field!(IRP, IoStatus.Status)).load()) {
        true => SL_INVOKE_ON_SUCCESS,
        false => SL_INVOKE_ON_ERROR,
    };
    cancelled || control & wanted != 0
}

/// The dispatch routine of requests that a driver does not serve.
pub(crate) fn invalid_request_address() -> u64 {
    match INTERNAL[0].kind {
        ddi::ExportKind::Function(function) => function as usize as u64,
        ddi::ExportKind::Variable { .. } => 0,
    }
}

/// Not an export: what a new driver object's dispatch routines point to.
#[ddi_exports(module = "ntoskrnl.exe", table = INTERNAL)]
impl Ntoskrnl {
    /// Completes a request with `STATUS_INVALID_DEVICE_REQUEST`.
    #[irql(unstated)]
    pub fn IopInvalidDeviceRequest(&self, device: u64, irp: u64) -> u32 {
        let _ = device;
        self.fail_request(irp)
    }
}

#[ddi_exports(module = "ntoskrnl.exe", table = IRP_EXPORTS)]
impl Ntoskrnl {
    /// Allocates a packet; null when there is no memory.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-ioallocateirp>
    #[irql(<= DISPATCH_LEVEL)]
    pub fn IoAllocateIrp(&self, locations: i8, quota: u8) -> u64 {
        let _ = quota;
        self.irp_allocate(locations).unwrap_or_default()
    }

    /// Frees a packet.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-iofreeirp>
    #[irql(<= DISPATCH_LEVEL)]
    pub fn IoFreeIrp(&self, irp: u64) {
        self.irp_free(irp);
    }

    /// Makes a packet of a driver's memory.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-ioinitializeirp>
    #[irql(<= DISPATCH_LEVEL)]
    pub fn IoInitializeIrp(&self, irp: u64, size: u16, locations: i8) {
        self.irp_initialize(irp, size, locations);
    }

    /// Makes a packet as it was when it was allocated, with a status.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-ioreuseirp>
    #[irql(<= DISPATCH_LEVEL)]
    pub fn IoReuseIrp(&self, irp: DriverPtr<IRP>, status: u32) {
        let value = irp.load();
        self.irp_initialize(irp.addr(), value.Size, value.StackCount);
        irp.at(field!(IRP, IoStatus.Status)).store(status);
    }

    /// Sends a packet to a device's driver.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-iofcalldriver>
    #[irql(<= DISPATCH_LEVEL)]
    pub fn IofCallDriver(&self, device: u64, irp: u64) -> u32 {
        self.irp_send(device, irp)
    }

    /// Completes a packet.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-iofcompleterequest>
    #[irql(<= DISPATCH_LEVEL)]
    pub fn IofCompleteRequest(&self, irp: u64, boost: i8) {
        let _ = boost;
        self.irp_complete(irp);
    }

    /// Cancels a packet: calls its cancel routine; returns whether it has one.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-iocancelirp>
    #[irql(<= DISPATCH_LEVEL)]
    pub fn IoCancelIrp(&self, irp: DriverPtr<IRP>) -> u8 {
        let old = self.spin_acquire(self.cancel_lock());
        irp.at(field!(IRP, Cancel)).store(1);
        let routine = irp.at(field!(IRP, CancelRoutine)).load();
        irp.at(field!(IRP, CancelRoutine)).store(DriverFn::null());
        if routine.is_null() {
            self.spin_release(self.cancel_lock(), old);
            return 0;
        }
        // The routine releases the lock with this IRQL. It stays at DISPATCH_LEVEL until it returns, where callers
        // of IoCancelIrp may be too.
        irp.at(field!(IRP, CancelIrql)).store(DISPATCH_LEVEL);
        let location = stack_pointer(irp).load();
        let device = location.at(field!(IO_STACK_LOCATION, DeviceObject)).load().addr();
        let system = System::current();
        system.call_driver(Callback::DispatchRoutine, None, routine.addr(), &[device, irp.addr()]);
        system.lower_irql(old);
        1
    }

    /// Acquires the lock of cancel routines.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-ioacquirecancelspinlock>
    #[irql(<= DISPATCH_LEVEL)]
    pub fn IoAcquireCancelSpinLock(&self, irql: DriverPtr<u8>) {
        let old = self.spin_acquire(self.cancel_lock());
        irql.store(old);
    }

    /// Releases the lock of cancel routines.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-ioreleasecancelspinlock>
    #[irql(== DISPATCH_LEVEL)]
    pub fn IoReleaseCancelSpinLock(&self, irql: u8) {
        self.spin_release(self.cancel_lock(), irql);
    }

    /// Sends a power packet to a device's driver; as `IofCallDriver` since Windows Vista.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntifs/nf-ntifs-pocalldriver>
    #[irql(<= DISPATCH_LEVEL)]
    pub fn PoCallDriver(&self, device: u64, irp: u64) -> u32 {
        self.irp_send(device, irp)
    }

    /// Says that the next power packet may come; not needed since Windows Vista.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntifs/nf-ntifs-postartnextpowerirp>
    #[irql(<= DISPATCH_LEVEL)]
    pub fn PoStartNextPowerIrp(&self, irp: u64) {
        let _ = irp;
    }
}
