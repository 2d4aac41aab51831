//! Cancel-safe queues: the driver keeps the packets, and the kernel settles who has one that is cancelled.
//!
//! <https://learn.microsoft.com/windows-hardware/drivers/kernel/cancel-safe-irp-queues>

use super::irp::{Irp, current_location};
use crate::Ntoskrnl;
use ddi::{Access as _, Callback, System, ddi_exports};
use wdk_defs::all::*;
use wdk_defs::{DriverFn, DriverPtr, field, ntstatus::nt_success};

type Queue = DriverPtr<IO_CSQ>;
type Context = DriverPtr<IO_CSQ_IRP_CONTEXT>;

/// First members of a context, a queue, and a queue whose insertion routine has a result.
const TYPE_CONTEXT: u32 = 1;
const TYPE_QUEUE: u32 = 2;
const TYPE_QUEUE_EX: u32 = 3;

/// A queue's routines, read once for each operation.
#[derive(Clone, Copy)]
struct Routines {
    queue: u64,
    insert: u64,
    remove: u64,
    peek: u64,
    acquire: u64,
    release: u64,
    complete: u64,
    extended: bool,
}

impl Routines {
    fn of(queue: Queue) -> Self {
        let value = queue.load();
        if !matches!(value.Type, TYPE_QUEUE | TYPE_QUEUE_EX) {
            let what = format!("{:#x} is used as a cancel-safe queue before IoCsqInitialize", queue.addr());
            System::current().violation("InvalidParameter", &what);
        }
        Self {
            queue: queue.addr(),
            insert: value.CsqInsertIrp.addr(),
            remove: value.CsqRemoveIrp.addr(),
            peek: value.CsqPeekNextIrp.addr(),
            acquire: value.CsqAcquireLock.addr(),
            release: value.CsqReleaseLock.addr(),
            complete: value.CsqCompleteCanceledIrp.addr(),
            extended: value.Type == TYPE_QUEUE_EX,
        }
    }

    fn call(&self, routine: u64, arguments: &[u64]) -> u64 {
        System::current().call_driver(Callback::CsqRoutine, None, routine, arguments)
    }

    /// Acquires the queue's lock; what its routine stored as the IRQL comes back to it.
    fn lock(&self) -> u8 {
        let system = System::current();
        let Some(place) = system.allocate_object(8) else { return 0 };
        system.call_driver(Callback::CsqAcquireLock, None, self.acquire, &[self.queue, place]);
        let irql = DriverPtr::<u8>::new(place).load();
        system.free_object(place);
        irql
    }

    fn unlock(&self, irql: u8) {
        let arguments = [self.queue, irql.into()];
        System::current().call_driver(Callback::CsqReleaseLock, None, self.release, &arguments);
    }
}

/// The slot of a packet that says which queue, or which context, has it.
fn owner_slot(irp: Irp) -> DriverPtr<u64> {
    let overlay = irp.at(field!(IRP, Tail)).at(IRP_Tail::AT_Overlay);
    overlay.at(IRP_Tail_Overlay::AT_DriverContext).cast::<u64>().offset(3)
}

/// Takes a packet's cancel routine away; `false` if it had none, as when it is being cancelled.
fn take_cancel_routine(irp: Irp) -> bool {
    let place = irp.at(field!(IRP, CancelRoutine));
    let routine = place.load();
    place.store(DriverFn::null());
    !routine.is_null()
}

impl Ntoskrnl {
    fn csq_initialize(&self, queue: Queue, type_: u32, routines: [u64; 6]) -> u32 {
        let [insert, remove, peek, acquire, release, complete] = routines;
        queue.store(IO_CSQ {
            Type: type_,
            CsqInsertIrp: DriverFn::new(insert),
            CsqRemoveIrp: DriverFn::new(remove),
            CsqPeekNextIrp: DriverFn::new(peek),
            CsqAcquireLock: DriverFn::new(acquire),
            CsqReleaseLock: DriverFn::new(release),
            CsqCompleteCanceledIrp: DriverFn::new(complete),
            ..wdk_defs::zeroed()
        });
        0
    }

    fn csq_insert(&self, queue: Queue, irp: Irp, context: Context, insert_context: u64) -> u32 {
        let routines = Routines::of(queue);
        if context.is_null() {
            owner_slot(irp).store(queue.addr());
        } else {
            owner_slot(irp).store(context.addr());
            context.store(IO_CSQ_IRP_CONTEXT {
                Type: TYPE_CONTEXT,
                Irp: irp,
                Csq: queue,
                ..wdk_defs::zeroed()
            });
        }
        queue.at(field!(IO_CSQ, ReservePointer)).store(DriverPtr::null());
        let irql = routines.lock();
        let result = routines.call(routines.insert, &[queue.addr(), irp.addr(), insert_context]) as u32;
        let status = if routines.extended { result } else { 0 };
        if nt_success(status) {
            let control = current_location(irp).at(field!(IO_STACK_LOCATION, Control));
            control.store(control.load() | SL_PENDING_RETURNED);
            irp.at(field!(IRP, CancelRoutine)).store(DriverFn::new(cancel_address()));
            if irp.at(field!(IRP, Cancel)).load() != 0 && take_cancel_routine(irp) {
                // It was cancelled before it had a cancel routine: nobody else will take it out.
                self.csq_take_out(&routines, irp);
                routines.unlock(irql);
                routines.call(routines.complete, &[queue.addr(), irp.addr()]);
                return status;
            }
        }
        routines.unlock(irql);
        status
    }

    /// Takes a packet out of its queue; the lock is held.
    fn csq_take_out(&self, routines: &Routines, irp: Irp) {
        routines.call(routines.remove, &[routines.queue, irp.addr()]);
        let owner = owner_slot(irp).load();
        if owner != 0 && owner != routines.queue {
            DriverPtr::<IO_CSQ_IRP_CONTEXT>::new(owner)
                .at(field!(IO_CSQ_IRP_CONTEXT, Irp))
                .store(DriverPtr::null());
        }
        owner_slot(irp).store(0);
    }

    /// Serves the cancellation of a packet that is in a queue. The cancel spin lock is held.
    pub(crate) fn csq_cancelled(&self, irp: Irp) {
        self.spin_release(self.cancel_lock(), irp.at(field!(IRP, CancelIrql)).load());
        let owner = owner_slot(irp).load();
        let queue = match DriverPtr::<IO_CSQ_IRP_CONTEXT>::new(owner).load() {
            context if context.Type == TYPE_CONTEXT => context.Csq,
            _ => DriverPtr::new(owner),
        };
        let routines = Routines::of(queue);
        let irql = routines.lock();
        self.csq_take_out(&routines, irp);
        routines.unlock(irql);
        routines.call(routines.complete, &[queue.addr(), irp.addr()]);
    }
}

/// The cancel routine of packets in a queue.
pub(crate) fn cancel_address() -> u64 {
    match INTERNAL[0].kind {
        ddi::ExportKind::Function(function) => function as usize as u64,
        ddi::ExportKind::Variable { .. } => 0,
    }
}

/// Not an export: what a packet's cancel routine points to while it is in a queue.
#[ddi_exports(module = "ntoskrnl.exe", table = INTERNAL)]
impl Ntoskrnl {
    /// Cancels a packet in a queue.
    #[irql(unstated)]
    pub fn IopCsqCancelRoutine(&self, device: u64, irp: u64) {
        let _ = device;
        self.csq_cancelled(DriverPtr::new(irp));
    }
}

#[ddi_exports(module = "ntoskrnl.exe", table = CSQ_EXPORTS)]
impl Ntoskrnl {
    /// Sets a queue up with the driver's routines for it.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-iocsqinitialize>
    #[irql(any)]
    #[allow(clippy::too_many_arguments, reason = "the documented parameters")]
    pub fn IoCsqInitialize(
        &self,
        queue: DriverPtr<IO_CSQ>,
        insert: u64,
        remove: u64,
        peek: u64,
        acquire: u64,
        release: u64,
        complete: u64,
    ) -> u32 {
        self.csq_initialize(queue, TYPE_QUEUE, [insert, remove, peek, acquire, release, complete])
    }

    /// As `IoCsqInitialize`; the insertion routine has a context and may refuse a packet.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-iocsqinitializeex>
    #[irql(any)]
    #[allow(clippy::too_many_arguments, reason = "the documented parameters")]
    pub fn IoCsqInitializeEx(
        &self,
        queue: DriverPtr<IO_CSQ>,
        insert: u64,
        remove: u64,
        peek: u64,
        acquire: u64,
        release: u64,
        complete: u64,
    ) -> u32 {
        self.csq_initialize(queue, TYPE_QUEUE_EX, [insert, remove, peek, acquire, release, complete])
    }

    /// Puts a packet into a queue and marks it pending.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-iocsqinsertirp>
    #[irql(unstated)]
    pub fn IoCsqInsertIrp(
        &self,
        queue: DriverPtr<IO_CSQ>,
        irp: DriverPtr<IRP>,
        context: DriverPtr<IO_CSQ_IRP_CONTEXT>,
    ) {
        self.csq_insert(queue, irp, context, 0);
    }

    /// As `IoCsqInsertIrp`, with a context for the insertion routine, whose status it returns.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-iocsqinsertirpex>
    #[irql(unstated)]
    pub fn IoCsqInsertIrpEx(
        &self,
        queue: DriverPtr<IO_CSQ>,
        irp: DriverPtr<IRP>,
        context: DriverPtr<IO_CSQ_IRP_CONTEXT>,
        insert_context: u64,
    ) -> u32 {
        self.csq_insert(queue, irp, context, insert_context)
    }

    /// Takes the packet of a context out of its queue; null if it is not there any more.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-iocsqremoveirp>
    #[irql(unstated)]
    pub fn IoCsqRemoveIrp(&self, queue: DriverPtr<IO_CSQ>, context: DriverPtr<IO_CSQ_IRP_CONTEXT>) -> u64 {
        let routines = Routines::of(queue);
        let irql = routines.lock();
        let irp = context.at(field!(IO_CSQ_IRP_CONTEXT, Irp)).load();
        let ours = !irp.is_null() && take_cancel_routine(irp);
        if ours {
            self.csq_take_out(&routines, irp);
        }
        routines.unlock(irql);
        if ours { irp.addr() } else { 0 }
    }

    /// Takes the next packet that matches out of a queue; null if there is none.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-iocsqremovenextirp>
    #[irql(unstated)]
    pub fn IoCsqRemoveNextIrp(&self, queue: DriverPtr<IO_CSQ>, peek_context: u64) -> u64 {
        let routines = Routines::of(queue);
        let irql = routines.lock();
        let mut irp = 0;
        loop {
            irp = routines.call(routines.peek, &[queue.addr(), irp, peek_context]);
            if irp == 0 {
                break;
            }
            // One without a routine is being cancelled and waits for the lock.
            if take_cancel_routine(DriverPtr::new(irp)) {
                self.csq_take_out(&routines, DriverPtr::new(irp));
                break;
            }
        }
        routines.unlock(irql);
        irp
    }
}
