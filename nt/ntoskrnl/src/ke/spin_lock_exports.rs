//! Exports on spin locks: plain ones, queued ones, and reader-writer ones.

use crate::Ntoskrnl;
use ddi::{Access as _, DISPATCH_LEVEL, Stop, System, ddi_exports, gs};
use wdk_defs::all::{KLOCK_QUEUE_HANDLE, KSPIN_LOCK_QUEUE};
use wdk_defs::{DriverPtr, Plain as _, field};

type QueueHandle = DriverPtr<KLOCK_QUEUE_HANDLE>;

/// The IRQL that device interrupts of all processors are held off at.
const SYNCH_LEVEL: u8 = 12;
/// In the word of a reader-writer lock: a writer has it. The other bits count readers.
const WRITER: u32 = 0x8000_0000;

#[ddi_exports(module = "ntoskrnl.exe", table = SPIN_LOCK_EXPORTS)]
impl Ntoskrnl {
    /// Makes a spin lock that is free.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-keinitializespinlock>
    #[irql(unstated)]
    pub fn KeInitializeSpinLock(&self, lock: DriverPtr<u64>) {
        self.spin_initialize(lock.addr());
    }

    /// Raises to DISPATCH_LEVEL, acquires a spin lock, and returns the old IRQL.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-keacquirespinlockraisetodpc>
    #[irql(<= DISPATCH_LEVEL)]
    pub fn KeAcquireSpinLockRaiseToDpc(&self, lock: DriverPtr<u64>) -> u8 {
        self.spin_acquire(lock.addr())
    }

    /// As `KeAcquireSpinLockRaiseToDpc`, at the level that holds off device interrupts.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-keacquirespinlockraisetosynch>
    #[irql(unstated)]
    pub fn KeAcquireSpinLockRaiseToSynch(&self, lock: DriverPtr<u64>) -> u8 {
        let old = self.irql_raise(SYNCH_LEVEL);
        self.spin_acquire_here(lock.addr());
        old
    }

    /// Releases a spin lock and lowers to the IRQL that acquiring it returned.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-kereleasespinlock>
    #[irql(== DISPATCH_LEVEL)]
    pub fn KeReleaseSpinLock(&self, lock: DriverPtr<u64>, irql: u8) {
        self.spin_release(lock.addr(), irql);
    }

    /// Acquires a spin lock at DISPATCH_LEVEL or above.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-keacquirespinlockatdpclevel>
    #[irql(>= DISPATCH_LEVEL)]
    pub fn KeAcquireSpinLockAtDpcLevel(&self, lock: DriverPtr<u64>) {
        self.spin_acquire_here(lock.addr());
    }

    /// Releases a spin lock that was acquired at DISPATCH_LEVEL.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-kereleasespinlockfromdpclevel>
    #[irql(== DISPATCH_LEVEL)]
    pub fn KeReleaseSpinLockFromDpcLevel(&self, lock: DriverPtr<u64>) {
        self.spin_release_here(lock.addr());
    }

    /// Acquires a spin lock if it is free; returns whether it did.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-ketrytoacquirespinlockatdpclevel>
    #[irql(== DISPATCH_LEVEL)]
    pub fn KeTryToAcquireSpinLockAtDpcLevel(&self, lock: DriverPtr<u64>) -> u8 {
        self.spin_try_acquire(lock.addr()).into()
    }

    /// Returns whether a spin lock is free.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-ketestspinlock>
    #[irql(unstated)]
    pub fn KeTestSpinLock(&self, lock: DriverPtr<u64>) -> u8 {
        (!self.spin_is_held(lock.addr())).into()
    }

    /// Acquires a spin lock in a DPC routine that may be threaded, and returns the old IRQL.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-keacquirespinlockfordpc>
    #[irql(<= DISPATCH_LEVEL)]
    pub fn KeAcquireSpinLockForDpc(&self, lock: DriverPtr<u64>) -> u8 {
        self.spin_acquire(lock.addr())
    }

    /// Releases what `KeAcquireSpinLockForDpc` acquired.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-kereleasespinlockfordpc>
    #[irql(== DISPATCH_LEVEL)]
    pub fn KeReleaseSpinLockForDpc(&self, lock: DriverPtr<u64>, irql: u8) {
        self.spin_release(lock.addr(), irql);
    }

    /// Raises to DISPATCH_LEVEL and acquires a queued spin lock; the handle is the caller's until it is released.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-keacquireinstackqueuedspinlock>
    #[irql(<= DISPATCH_LEVEL)]
    pub fn KeAcquireInStackQueuedSpinLock(&self, lock: DriverPtr<u64>, handle: QueueHandle) {
        let irql = self.spin_acquire(lock.addr());
        fill(handle, lock, irql);
    }

    /// Releases a queued spin lock and lowers to the IRQL before.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-kereleaseinstackqueuedspinlock>
    #[irql(== DISPATCH_LEVEL)]
    pub fn KeReleaseInStackQueuedSpinLock(&self, handle: QueueHandle) {
        let value = handle.load();
        self.spin_release(value.LockQueue.Lock.addr() & !3, value.OldIrql);
    }

    /// Acquires a queued spin lock at DISPATCH_LEVEL or above.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-keacquireinstackqueuedspinlockatdpclevel>
    #[irql(>= DISPATCH_LEVEL)]
    pub fn KeAcquireInStackQueuedSpinLockAtDpcLevel(&self, lock: DriverPtr<u64>, handle: QueueHandle) {
        self.spin_acquire_here(lock.addr());
        fill(handle, lock, gs::irql());
    }

    /// Releases a queued spin lock that was acquired at DISPATCH_LEVEL.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-kereleaseinstackqueuedspinlockfromdpclevel>
    #[irql(== DISPATCH_LEVEL)]
    pub fn KeReleaseInStackQueuedSpinLockFromDpcLevel(&self, handle: QueueHandle) {
        self.spin_release_here(handle.load().LockQueue.Lock.addr() & !3);
    }

    /// Acquires a queued spin lock in a DPC routine that may be threaded.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-keacquireinstackqueuedspinlockfordpc>
    #[irql(<= DISPATCH_LEVEL)]
    pub fn KeAcquireInStackQueuedSpinLockForDpc(&self, lock: DriverPtr<u64>, handle: QueueHandle) {
        let irql = self.spin_acquire(lock.addr());
        fill(handle, lock, irql);
    }

    /// Releases what `KeAcquireInStackQueuedSpinLockForDpc` acquired.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-kereleaseinstackqueuedspinlockfordpc>
    #[irql(== DISPATCH_LEVEL)]
    pub fn KeReleaseInStackQueuedSpinLockForDpc(&self, handle: QueueHandle) {
        let value = handle.load();
        self.spin_release(value.LockQueue.Lock.addr() & !3, value.OldIrql);
    }

    /// Raises to DISPATCH_LEVEL and acquires a reader-writer spin lock alone; returns the old IRQL.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-exacquirespinlockexclusive>
    #[irql(<= DISPATCH_LEVEL)]
    pub fn ExAcquireSpinLockExclusive(&self, lock: DriverPtr<u32>) -> u8 {
        let old = self.irql_raise(DISPATCH_LEVEL);
        acquire_exclusive(lock);
        old
    }

    /// Releases a reader-writer spin lock that was acquired alone.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-exreleasespinlockexclusive>
    #[irql(== DISPATCH_LEVEL)]
    pub fn ExReleaseSpinLockExclusive(&self, lock: DriverPtr<u32>, irql: u8) {
        release_exclusive(lock);
        System::current().lower_irql(irql);
    }

    /// As `ExAcquireSpinLockExclusive`, at DISPATCH_LEVEL.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-exacquirespinlockexclusiveatdpclevel>
    #[irql(>= DISPATCH_LEVEL)]
    pub fn ExAcquireSpinLockExclusiveAtDpcLevel(&self, lock: DriverPtr<u32>) {
        acquire_exclusive(lock);
    }

    /// As `ExReleaseSpinLockExclusive`, without changing the IRQL.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-exreleasespinlockexclusivefromdpclevel>
    #[irql(>= DISPATCH_LEVEL)]
    pub fn ExReleaseSpinLockExclusiveFromDpcLevel(&self, lock: DriverPtr<u32>) {
        release_exclusive(lock);
    }

    /// Raises to DISPATCH_LEVEL and acquires a reader-writer spin lock with other readers; returns the old IRQL.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-exacquirespinlockshared>
    #[irql(unstated)]
    pub fn ExAcquireSpinLockShared(&self, lock: DriverPtr<u32>) -> u8 {
        let old = self.irql_raise(DISPATCH_LEVEL);
        acquire_shared(lock);
        old
    }

    /// Releases a reader-writer spin lock that was acquired with other readers.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-exreleasespinlockshared>
    #[irql(== DISPATCH_LEVEL)]
    pub fn ExReleaseSpinLockShared(&self, lock: DriverPtr<u32>, irql: u8) {
        release_shared(lock);
        System::current().lower_irql(irql);
    }

    /// As `ExAcquireSpinLockShared`, at DISPATCH_LEVEL.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-exacquirespinlocksharedatdpclevel>
    #[irql(>= DISPATCH_LEVEL)]
    pub fn ExAcquireSpinLockSharedAtDpcLevel(&self, lock: DriverPtr<u32>) {
        acquire_shared(lock);
    }

    /// Acquires a reader-writer spin lock alone if it is free; returns whether it did.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-extryacquirespinlockexclusiveatdpclevel>
    #[irql(unstated)]
    pub fn ExTryAcquireSpinLockExclusiveAtDpcLevel(&self, lock: DriverPtr<u32>) -> u32 {
        let free = lock.load() == 0;
        if free {
            lock.store(WRITER);
        }
        free.into()
    }

    /// Acquires a reader-writer spin lock with other readers if no writer has it; returns whether it did.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-extryacquirespinlocksharedatdpclevel>
    #[irql(unstated)]
    pub fn ExTryAcquireSpinLockSharedAtDpcLevel(&self, lock: DriverPtr<u32>) -> u32 {
        let word = lock.load();
        let free = word & WRITER == 0;
        if free {
            lock.store(word + 1);
        }
        free.into()
    }

    /// Makes a writer of the only reader; returns whether it did.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-extryconvertsharedspinlockexclusive>
    #[irql(== DISPATCH_LEVEL)]
    pub fn ExTryConvertSharedSpinLockExclusive(&self, lock: DriverPtr<u32>) -> u32 {
        let alone = lock.load() == 1;
        if alone {
            lock.store(WRITER);
        }
        alone.into()
    }

    /// Releases a spin lock that was acquired at DISPATCH_LEVEL, as drivers for older processors call it.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-kereleasespinlockfromdpclevel>
    #[irql(== DISPATCH_LEVEL)]
    pub fn KefReleaseSpinLockFromDpcLevel(&self, lock: DriverPtr<u64>) {
        self.spin_release_here(lock.addr());
    }

    /// As `ExReleaseSpinLockShared`, without changing the IRQL.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-exreleasespinlocksharedfromdpclevel>
    #[irql(>= DISPATCH_LEVEL)]
    pub fn ExReleaseSpinLockSharedFromDpcLevel(&self, lock: DriverPtr<u32>) {
        release_shared(lock);
    }
}

fn fill(handle: QueueHandle, lock: DriverPtr<u64>, irql: u8) {
    handle
        .at(field!(KLOCK_QUEUE_HANDLE, LockQueue))
        .store(KSPIN_LOCK_QUEUE { Lock: lock, ..KSPIN_LOCK_QUEUE::zeroed() });
    handle.at(field!(KLOCK_QUEUE_HANDLE, OldIrql)).store(irql);
}

/// Gives others time to release the lock. On the only processor nobody can.
fn wait_for(lock: DriverPtr<u32>) {
    let system = System::current();
    if system.processor_count() == 1 {
        let what = format!(
            "the reader-writer spin lock at {:#x} is held, and there is no other processor to release it",
            lock.addr()
        );
        system.violation("SpinLock", &what);
        system.stop(Stop::Deadlock { what, waits: system.describe_threads() });
    }
    system.yield_processor();
}

fn acquire_exclusive(lock: DriverPtr<u32>) {
    while lock.load() != 0 {
        wait_for(lock);
    }
    lock.store(WRITER);
}

fn acquire_shared(lock: DriverPtr<u32>) {
    loop {
        let word = lock.load();
        if word & WRITER == 0 {
            return lock.store(word + 1);
        }
        wait_for(lock);
    }
}

fn release_exclusive(lock: DriverPtr<u32>) {
    if lock.load() & WRITER == 0 {
        not_owned(lock);
    }
    lock.store(0);
}

fn release_shared(lock: DriverPtr<u32>) {
    let word = lock.load();
    if word == 0 || word & WRITER != 0 {
        return not_owned(lock);
    }
    lock.store(word - 1);
}

fn not_owned(lock: DriverPtr<u32>) {
    let what =
        format!("the reader-writer spin lock at {:#x} is released and is not owned in that way", lock.addr());
    System::current().violation("SpinLockRelease", &what);
}
