//! Exports on I/O request packets.

use super::irp::{Irp, Location, Origin, irp_size, next_location};
use crate::Ntoskrnl;
use ddi::{Access as _, System, ddi_exports};
use wdk_defs::all::*;
use wdk_defs::ntstatus::STATUS_INSUFFICIENT_RESOURCES;
use wdk_defs::{DriverFn, DriverPtr, field};

/// A completion routine that its driver is kept loaded for: routine and context.
const EX_CONTEXT_BYTES: u64 = 16;

/// Sets the completion routine of the next lower driver's location.
fn set_completion(location: Location, routine: u64, context: u64, control: u8) {
    location.at(field!(IO_STACK_LOCATION, CompletionRoutine)).store(DriverFn::new(routine));
    location.at(field!(IO_STACK_LOCATION, Context)).store(DriverPtr::new(context));
    location.at(field!(IO_STACK_LOCATION, Control)).store(control);
}

#[ddi_exports(module = "ntoskrnl.exe", table = IRP_EXPORTS)]
impl Ntoskrnl {
    /// Allocates a packet; null when there is no memory.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-ioallocateirp>
    #[irql(<= DISPATCH_LEVEL)]
    pub fn IoAllocateIrp(&self, locations: i8, quota: u8) -> u64 {
        let _ = quota;
        if locations <= 0 {
            let what = format!("an IRP of {locations} stack locations is asked for; it has one at least");
            System::current().violation("InvalidParameter", &what);
        }
        self.irp_allocate_as(locations.max(1), Origin::Allocated).unwrap_or_default()
    }

    /// As `IoAllocateIrp`, for a device.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-ioallocateirpex>
    #[irql(<= DISPATCH_LEVEL)]
    pub fn IoAllocateIrpEx(&self, device: u64, locations: i8, quota: u8) -> u64 {
        let _ = (device, quota);
        self.irp_allocate_as(locations.max(1), Origin::Allocated).unwrap_or_default()
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
        let needed = irp_size(locations);
        if locations <= 0 || size < needed {
            let what =
                format!("{size} bytes are made an IRP of {locations} stack locations, which has {needed}");
            return System::current().violation("InvalidParameter", &what);
        }
        self.irp_initialize(irp, size, locations);
        self.irp_know(irp, Origin::DriverMemory);
    }

    /// Makes a packet as it was when it was allocated, with a status.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-ioreuseirp>
    #[irql(<= DISPATCH_LEVEL)]
    pub fn IoReuseIrp(&self, irp: Irp, status: u32) {
        if !self.irp_may_be_reused(irp.addr()) {
            let what = format!(
                "the IRP at {:#x} is reused; only one that IoAllocateIrp made, and that no driver below has, may be",
                irp.addr()
            );
            System::current().violation("IrpReused", &what);
        }
        let value = irp.load();
        self.irp_initialize(irp.addr(), value.Size, value.StackCount);
        irp.at(field!(IRP, AllocationFlags)).store(value.AllocationFlags);
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

    /// Sets a completion routine of a driver that may be unloaded before it is called.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-iosetcompletionroutineex>
    #[irql(<= DISPATCH_LEVEL)]
    #[allow(clippy::too_many_arguments, reason = "the documented parameters")]
    pub fn IoSetCompletionRoutineEx(
        &self,
        device: u64,
        irp: Irp,
        routine: u64,
        context: u64,
        success: u8,
        error: u8,
        cancel: u8,
    ) -> u32 {
        // Windows allocates a block here that keeps the driver loaded, and may fail.
        let system = System::current();
        let Some(block) = system.allocate_object(EX_CONTEXT_BYTES) else {
            return STATUS_INSUFFICIENT_RESOURCES;
        };
        system.free_object(block);
        let _ = device;
        let flag = |wanted: u8, bit: u8| if wanted != 0 { bit } else { 0 };
        let control = flag(success, SL_INVOKE_ON_SUCCESS)
            | flag(error, SL_INVOKE_ON_ERROR)
            | flag(cancel, SL_INVOKE_ON_CANCEL);
        set_completion(next_location(irp), routine, context, control);
        0
    }

    /// Cancels a packet: calls its cancel routine; returns whether it has one.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-iocancelirp>
    #[irql(<= DISPATCH_LEVEL)]
    pub fn IoCancelIrp(&self, irp: u64) -> u8 {
        self.irp_cancel(irp).into()
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

    /// The process that a packet comes from: its id, 0 if it has none.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddk/nf-ntddk-iogetrequestorprocessid>
    #[irql(<= DISPATCH_LEVEL)]
    pub fn IoGetRequestorProcessId(&self, irp: Irp) -> u32 {
        self.requestor_process(irp)
    }

    /// Whether a packet comes from a 32-bit process; of the running thread's where there is no packet.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddk/nf-ntddk-iois32bitprocess>
    #[irql(<= DISPATCH_LEVEL)]
    pub fn IoIs32bitProcess(&self, irp: Irp) -> u8 {
        self.requestor_is_32_bit(irp).into()
    }

    /// The process of the running thread.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddk/nf-ntddk-iogetcurrentprocess>
    #[irql(any)]
    pub fn IoGetCurrentProcess(&self) -> u64 {
        self.current_process()
    }
}
