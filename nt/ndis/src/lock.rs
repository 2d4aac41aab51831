//! Spin locks, and locks that many readers or one writer hold.

use crate::Ndis;
use crate::adapter::AdapterId;
use ddi::{Access as _, HandleKind, HandleState, System, ddi_exports, gs};
use wdk_defs::all::*;
use wdk_defs::{DriverPtr, field};

/// A lock of NdisAllocateRWLock.
#[derive(Debug)]
pub struct ReadWriteLock {
    pub(crate) owner: AdapterId,
    readers: u32,
    writer: bool,
}

/// What the holder of a lock has to give back: in LOCK_STATE_EX.OldIrql and LockState.
const READING: u8 = 1;
const WRITING: u8 = 2;

impl Ndis {
    /// Acquires an NDIS_SPIN_LOCK and remembers the IRQL in it.
    fn acquire(&self, lock: DriverPtr<NDIS_SPIN_LOCK>) {
        let old = self.ke.spin_acquire(lock.addr());
        lock.at(field!(NDIS_SPIN_LOCK, OldIrql)).store(old);
    }

    fn release(&self, lock: DriverPtr<NDIS_SPIN_LOCK>) {
        let old = lock.at(field!(NDIS_SPIN_LOCK, OldIrql)).load();
        self.ke.spin_release(lock.addr(), old);
    }

    fn acquire_rw(&self, handle: u64, state: DriverPtr<LOCK_STATE_EX>, write: bool, flags: u8) {
        let system = System::current();
        let old = gs::irql();
        if u32::from(flags) & NDIS_RWL_AT_DISPATCH_LEVEL == 0 {
            system.raise_irql(ddi::DISPATCH_LEVEL.max(old));
        }
        loop {
            let taken = self.locks.with(|locks| match locks.get(handle) {
                HandleState::Live(lock) => HandleState::Live(lock.take(write)),
                HandleState::Dead { made, died } => HandleState::Dead { made, died },
                HandleState::Never => HandleState::Never,
            });
            match taken {
                HandleState::Live(true) => break,
                HandleState::Live(false) => system.yield_processor(),
                other => {
                    system.misused(HandleKind::RwLock, handle, &other, false);
                    break;
                }
            }
        }
        state.at(field!(LOCK_STATE_EX, OldIrql)).store(old);
        state.at(field!(LOCK_STATE_EX, LockState)).store(if write { WRITING } else { READING });
        state.at(field!(LOCK_STATE_EX, Flags)).store(flags);
    }
}

impl ReadWriteLock {
    fn take(&mut self, write: bool) -> bool {
        let free = !self.writer && (!write || self.readers == 0);
        if free && write {
            self.writer = true;
        } else if free {
            self.readers += 1;
        }
        free
    }

    fn give(&mut self, state: u8) -> bool {
        match state {
            READING if self.readers > 0 => self.readers -= 1,
            WRITING if self.writer => self.writer = false,
            _ => return false,
        }
        true
    }
}

#[ddi_exports(module = "ndis.sys", table = EXPORTS)]
impl Ndis {
    /// Makes a spin lock, free.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndisallocatespinlock>
    #[irql(any)]
    #[since("5.0")]
    #[rule("Irql_Synch_Function")]
    pub fn NdisAllocateSpinLock(&self, lock: u64) {
        self.ke.spin_initialize(lock);
    }

    /// Gives a spin lock up.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndisfreespinlock>
    #[irql(any)]
    #[since("5.0")]
    #[rule("Irql_Synch_Function")]
    pub fn NdisFreeSpinLock(&self, lock: u64) {
        if self.ke.spin_is_held(lock) {
            System::current().violation("SpinLock", "a spin lock is freed while it is held");
        }
    }

    /// Acquires a spin lock and raises the IRQL to DISPATCH_LEVEL.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndisacquirespinlock>
    #[irql(<= DISPATCH_LEVEL)]
    #[since("5.0")]
    #[rule("Irql_Synch_Function")]
    pub fn NdisAcquireSpinLock(&self, lock: DriverPtr<NDIS_SPIN_LOCK>) {
        self.acquire(lock);
    }

    /// Releases a spin lock and restores the IRQL.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndisreleasespinlock>
    #[irql(== DISPATCH_LEVEL)]
    #[since("5.0")]
    #[rule("Irql_Synch_Function")]
    pub fn NdisReleaseSpinLock(&self, lock: DriverPtr<NDIS_SPIN_LOCK>) {
        self.release(lock);
    }

    /// Acquires a spin lock at DISPATCH_LEVEL.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndisdpracquirespinlock>
    #[irql(== DISPATCH_LEVEL)]
    #[since("5.0")]
    #[rule("Irql_Synch_Function")]
    pub fn NdisDprAcquireSpinLock(&self, lock: u64) {
        self.ke.spin_acquire_here(lock);
    }

    /// Releases a spin lock and stays at DISPATCH_LEVEL.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndisdprreleasespinlock>
    #[irql(== DISPATCH_LEVEL)]
    #[since("5.0")]
    #[rule("Irql_Synch_Function")]
    pub fn NdisDprReleaseSpinLock(&self, lock: u64) {
        self.ke.spin_release_here(lock);
    }

    /// Makes a read-write lock; null when there is no memory.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndisallocaterwlock>
    #[irql(<= DISPATCH_LEVEL)]
    #[since("6.20")]
    #[rule("Irql_Synch_Function")]
    pub fn NdisAllocateRWLock(&self, handle: u64) -> u64 {
        let lock = ReadWriteLock { owner: self.owner_of(handle), readers: 0, writer: false };
        self.locks.with(|locks| locks.insert(lock, System::current().caller())).unwrap_or(0)
    }

    /// Gives a read-write lock up.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndisfreerwlock>
    #[irql(<= DISPATCH_LEVEL)]
    #[since("6.20")]
    #[rule("Irql_Synch_Function")]
    pub fn NdisFreeRWLock(&self, lock: u64) {
        let system = System::current();
        let state = self.locks.with(|locks| locks.remove(lock, system.caller()));
        system.misused(HandleKind::RwLock, lock, &state, true);
        if let HandleState::Live(lock) = state
            && (lock.writer || lock.readers > 0)
        {
            system.violation("SpinLock", "a read-write lock is freed while it is held");
        }
    }

    /// Acquires a read-write lock for reading.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndisacquirerwlockread>
    #[irql(<= DISPATCH_LEVEL)]
    #[since("6.20")]
    #[rule("Irql_Synch_Function")]
    pub fn NdisAcquireRWLockRead(&self, lock: u64, state: DriverPtr<LOCK_STATE_EX>, flags: u8) {
        self.acquire_rw(lock, state, false, flags);
    }

    /// Acquires a read-write lock for writing.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndisacquirerwlockwrite>
    #[irql(<= DISPATCH_LEVEL)]
    #[since("6.20")]
    #[rule("Irql_Synch_Function")]
    pub fn NdisAcquireRWLockWrite(&self, lock: u64, state: DriverPtr<LOCK_STATE_EX>, flags: u8) {
        self.acquire_rw(lock, state, true, flags);
    }

    /// Releases a read-write lock.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndisreleaserwlock>
    #[irql(== DISPATCH_LEVEL)]
    #[since("6.20")]
    #[rule("Irql_Synch_Function")]
    pub fn NdisReleaseRWLock(&self, lock: u64, state: DriverPtr<LOCK_STATE_EX>) {
        let system = System::current();
        let held = state.load();
        let given = self.locks.with(|locks| locks.live(lock).is_some_and(|lock| lock.give(held.LockState)));
        if !given {
            system.violation("SpinLockRelease", "a read-write lock is released and is not held that way");
        }
        if u32::from(held.Flags) & NDIS_RWL_AT_DISPATCH_LEVEL == 0 {
            system.lower_irql(held.OldIrql);
        }
    }
}
