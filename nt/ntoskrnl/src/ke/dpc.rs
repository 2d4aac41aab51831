//! Deferred procedure calls of drivers: `KDPC` objects.

use crate::Ntoskrnl;
use ddi::{Access as _, Callback, Dpc, System, WaitReason, Wake, ddi_exports};
use std::cell::Cell;
use std::sync::Arc;
use wdk_defs::all::{KDPC, PROCESSOR_NUMBER};
use wdk_defs::ntstatus::STATUS_INVALID_PARAMETER;
use wdk_defs::{DriverFn, DriverPtr, Plain as _, field};

/// What the first byte of a DPC object says.
const DPC_OBJECT: u8 = 19;
const THREADED_DPC_OBJECT: u8 = 24;
/// What a target processor's number is stored with, so that 0 means none.
const TARGETED: u16 = 0x800;
/// KDPC_IMPORTANCE.
const MEDIUM: u8 = 1;
const HIGH: u8 = 2;
/// Keys of the box's own DPCs: no address of a driver's.
const FLUSH_KEYS: u64 = 0xffff_ff00_0000_0000;

impl Ntoskrnl {
    /// The DPC that a driver's `KDPC` stands for. What it calls, and with what, is read when it runs.
    pub fn dpc_of(&self, kdpc: u64, callback: Callback) -> Dpc {
        let run = move |system: &System| {
            // A KDPC whose memory is gone would have been a crash inside of the kernel.
            let dpc = DriverPtr::<KDPC>::new(kdpc).load();
            if dpc.Type != DPC_OBJECT && dpc.Type != THREADED_DPC_OBJECT {
                let what = format!("the DPC at {kdpc:#x} is run and its memory is no DPC object any more");
                system.violation("CancelTimerObject", &what);
                return;
            }
            DriverPtr::<KDPC>::new(kdpc).at(field!(KDPC, DpcData)).store(DriverPtr::null());
            let args =
                [kdpc, dpc.DeferredContext.addr(), dpc.SystemArgument1.addr(), dpc.SystemArgument2.addr()];
            let routine = dpc.DeferredRoutine.addr();
            // Windows runs a threaded DPC on a thread unless that is turned off; a driver has to be right both ways.
            if dpc.Type == THREADED_DPC_OBJECT && system.random() & 1 == 0 {
                system.module::<Self>(crate::SLOT).run_on_thread(system, routine, args);
            } else {
                system.call_driver(callback, None, routine, &args);
            }
        };
        Dpc { key: kdpc, run: Arc::new(run) }
    }

    /// Makes a DPC of the memory at `kdpc`.
    pub fn dpc_initialize(&self, kdpc: u64, routine: u64, context: u64) {
        self.make_dpc(kdpc, routine, context, DPC_OBJECT);
    }

    fn make_dpc(&self, kdpc: u64, routine: u64, context: u64, kind: u8) {
        if System::current().dpc_is_queued(kdpc) {
            let what = format!("the DPC at {kdpc:#x} is initialized while it is queued");
            System::current().violation("CancelTimerObject", &what);
        }
        DriverPtr::<KDPC>::new(kdpc).store(KDPC {
            Type: kind,
            Importance: MEDIUM,
            DeferredRoutine: DriverFn::new(routine),
            DeferredContext: DriverPtr::new(context),
            ..KDPC::zeroed()
        });
    }

    /// Queues a driver's DPC with two arguments; `false` if it is queued already.
    pub fn dpc_queue(&self, kdpc: u64, argument1: u64, argument2: u64) -> bool {
        let system = System::current();
        if system.dpc_is_queued(kdpc) {
            return false;
        }
        let mut dpc = DriverPtr::<KDPC>::new(kdpc).load();
        dpc.SystemArgument1 = DriverPtr::new(argument1);
        dpc.SystemArgument2 = DriverPtr::new(argument2);
        dpc.DpcData = DriverPtr::new(kdpc);
        DriverPtr::<KDPC>::new(kdpc).store(dpc);
        let target = dpc.Number.checked_sub(TARGETED).map(usize::from);
        system.queue_dpc(self.dpc_of(kdpc, Callback::CustomDpc), target, dpc.Importance == HIGH)
    }

    /// Runs a threaded DPC at PASSIVE_LEVEL on this processor.
    fn run_on_thread(&self, system: &System, routine: u64, args: [u64; 4]) {
        let processor = 1 << system.current_processor();
        self.workers.with(|workers| workers.threaded_dpcs += 1);
        self.queue_work("a threaded DPC", move |system| {
            let before = system.set_affinity(processor);
            system.call_driver(Callback::CustomThreadedDpc, None, routine, &args);
            system.set_affinity(before);
            system.module::<Self>(crate::SLOT).workers.with(|workers| workers.threaded_dpcs -= 1);
        });
    }

    /// Waits until all DPCs that are queued now have run.
    pub fn flush_queued_dpcs(&self) {
        let system = System::current();
        let thread = system.current_thread();
        let left = Arc::new(Cell::new(system.processor_count()));
        for processor in 0..system.processor_count() {
            let left = Arc::clone(&left);
            let run = move |system: &System| {
                left.set(left.get() - 1);
                if left.get() == 0 {
                    system.unpark(thread, Wake::Signalled(0));
                }
            };
            // The thread's number makes the key its own; it cannot be in here twice.
            let key = FLUSH_KEYS + u64::from(thread.0) * 64 + processor as u64;
            system.queue_dpc(Dpc { key, run: Arc::new(run) }, Some(processor), false);
        }
        system.park(WaitReason::Box("queued DPCs to run"), None);
        while self.workers.with(|workers| workers.threaded_dpcs > 0) {
            system.yield_processor();
        }
    }
}

#[ddi_exports(module = "ntoskrnl.exe", table = DPC_EXPORTS)]
impl Ntoskrnl {
    /// Makes a DPC object.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-keinitializedpc>
    #[irql(any)]
    pub fn KeInitializeDpc(&self, dpc: DriverPtr<KDPC>, routine: u64, context: u64) {
        self.make_dpc(dpc.addr(), routine, context, DPC_OBJECT);
    }

    /// Makes a DPC object that runs on a thread at PASSIVE_LEVEL, or as any other: the seed decides each time.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-keinitializethreadeddpc>
    #[irql(any)]
    pub fn KeInitializeThreadedDpc(&self, dpc: DriverPtr<KDPC>, routine: u64, context: u64) {
        self.make_dpc(dpc.addr(), routine, context, THREADED_DPC_OBJECT);
    }

    /// Queues a DPC; returns whether it was not queued before.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-keinsertqueuedpc>
    #[irql(any)]
    pub fn KeInsertQueueDpc(&self, dpc: DriverPtr<KDPC>, argument1: u64, argument2: u64) -> u8 {
        self.dpc_queue(dpc.addr(), argument1, argument2).into()
    }

    /// Takes a DPC out of its queue; returns whether it was in one.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-keremovequeuedpc>
    #[irql(any)]
    pub fn KeRemoveQueueDpc(&self, dpc: DriverPtr<KDPC>) -> u8 {
        let removed = System::current().remove_dpc(dpc.addr());
        if removed {
            dpc.at(field!(KDPC, DpcData)).store(DriverPtr::null());
        }
        removed.into()
    }

    /// Says which processor a DPC runs on.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-kesettargetprocessordpc>
    #[irql(any)]
    pub fn KeSetTargetProcessorDpc(&self, dpc: DriverPtr<KDPC>, number: i8) {
        let target = TARGETED + u16::from(number.cast_unsigned());
        dpc.at(field!(KDPC, Number)).store(target);
    }

    /// Says which processor a DPC runs on, by group and number.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-kesettargetprocessordpcex>
    #[irql(any)]
    pub fn KeSetTargetProcessorDpcEx(
        &self,
        dpc: DriverPtr<KDPC>,
        number: DriverPtr<PROCESSOR_NUMBER>,
    ) -> u32 {
        let number = number.load();
        if number.Group != 0 || usize::from(number.Number) >= System::current().processor_count() {
            return STATUS_INVALID_PARAMETER;
        }
        dpc.at(field!(KDPC, Number)).store(TARGETED + u16::from(number.Number));
        0
    }

    /// Says how urgent a DPC is: the most urgent ones are queued first.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-kesetimportancedpc>
    #[irql(any)]
    pub fn KeSetImportanceDpc(&self, dpc: DriverPtr<KDPC>, importance: i32) {
        dpc.at(field!(KDPC, Importance)).store(importance as u8);
    }

    /// Waits until all DPCs that are queued have run.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-keflushqueueddpcs>
    #[irql(== PASSIVE_LEVEL)]
    pub fn KeFlushQueuedDpcs(&self) {
        self.flush_queued_dpcs();
    }

    /// Whether a DPC routine runs.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-keisexecutingdpc>
    #[irql(== DISPATCH_LEVEL)]
    pub fn KeIsExecutingDpc(&self) -> u32 {
        let callback = System::current().callback();
        let is_dpc = callback.is_some_and(|callback| {
            use Callback::{
                CustomDpc, CustomTimerDpc, MiniportHandleInterrupt, MiniportInterruptDPC,
                MiniportMessageInterruptDPC, MiniportTimer, NdisTimerFunction,
            };
            matches!(
                callback,
                CustomDpc
                    | CustomTimerDpc
                    | MiniportHandleInterrupt
                    | MiniportInterruptDPC
                    | MiniportMessageInterruptDPC
                    | MiniportTimer
                    | NdisTimerFunction
            )
        });
        is_dpc.into()
    }
}
