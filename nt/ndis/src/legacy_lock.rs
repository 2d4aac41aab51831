//! Read-write locks in the driver's own memory: NDIS_RW_LOCK, as drivers before NDIS 6.20 have them.
//!
//! A writer holds the spin lock in the structure; each processor counts its readers there. A writer waits until no
//! processor has any, a reader until no writer has the spin lock.

use crate::Ndis;
use ddi::{Access as _, DISPATCH_LEVEL, Stop, System, ddi_exports, gs};
use wdk_defs::all::*;
use wdk_defs::{DriverPtr, Plain as _, field};

/// LOCK_STATE.LockState: how a lock is held.
const READING: u16 = 1;
const WRITING: u16 = 2;

/// Number of readers on a processor.
fn readers(lock: DriverPtr<NDIS_RW_LOCK>, processor: usize) -> DriverPtr<u32> {
    let counts = lock.at(field!(NDIS_RW_LOCK, RefCount)).cast::<NDIS_RW_LOCK_REFCOUNT>();
    counts.offset(processor as i64).at(NDIS_RW_LOCK_REFCOUNT::AT_RefCount)
}

/// The processor waits for its own reader, at an IRQL at which nothing else runs on it.
fn waits_for_itself(system: &System, lock: DriverPtr<NDIS_RW_LOCK>) -> ! {
    let place = system.site_name(system.caller());
    let number = system.current_processor();
    let line = format!(
        "processor {number} wants to write under the lock at {lock:?}, under which it reads, at {place}"
    );
    system.stop(Stop::Deadlock { what: line, waits: system.describe_threads() })
}

impl Ndis {
    fn acquire_for_reading(&self, lock: DriverPtr<NDIS_RW_LOCK>) {
        let spin_lock = lock.at(field!(NDIS_RW_LOCK, SpinLock)).addr();
        self.ke.spin_acquire_here(spin_lock);
        let count = readers(lock, System::current().current_processor());
        count.store(count.load().wrapping_add(1));
        self.ke.spin_release_here(spin_lock);
    }

    fn acquire_for_writing(&self, lock: DriverPtr<NDIS_RW_LOCK>) {
        let system = System::current();
        self.ke.spin_acquire_here(lock.at(field!(NDIS_RW_LOCK, SpinLock)).addr());
        if readers(lock, system.current_processor()).load() > 0 {
            waits_for_itself(system, lock);
        }
        while (0..system.processor_count()).any(|processor| readers(lock, processor).load() > 0) {
            system.yield_processor();
        }
    }

    fn acquire_here(
        &self,
        lock: DriverPtr<NDIS_RW_LOCK>,
        write: bool,
        state: DriverPtr<LOCK_STATE>,
        old: u8,
    ) {
        if write {
            self.acquire_for_writing(lock);
        } else {
            self.acquire_for_reading(lock);
        }
        let held = LOCK_STATE {
            LockState: if write { WRITING } else { READING },
            OldIrql: old,
            ..LOCK_STATE::zeroed()
        };
        state.store(held);
    }

    fn release_here(&self, lock: DriverPtr<NDIS_RW_LOCK>, held: LOCK_STATE) {
        let system = System::current();
        let count = readers(lock, system.current_processor());
        match held.LockState {
            WRITING => self.ke.spin_release_here(lock.at(field!(NDIS_RW_LOCK, SpinLock)).addr()),
            READING if count.load() > 0 => count.store(count.load() - 1),
            _ => {
                system.violation("SpinLockRelease", "a read-write lock is released and is not held that way")
            }
        }
    }
}

#[ddi_exports(module = "ndis.sys", table = EXPORTS)]
impl Ndis {
    /// Makes a read-write lock, free.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndisinitializereadwritelock>
    #[irql(<= DISPATCH_LEVEL)]
    #[since("5.1")]
    #[rule("Irql_Synch_Function")]
    pub fn NdisInitializeReadWriteLock(&self, lock: DriverPtr<NDIS_RW_LOCK>) {
        self.ke.spin_initialize(lock.at(field!(NDIS_RW_LOCK, SpinLock)).addr());
        lock.store(NDIS_RW_LOCK::zeroed());
    }

    /// Acquires a lock for writing or reading, and raises the IRQL to DISPATCH_LEVEL.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndisacquirereadwritelock>
    #[irql(<= DISPATCH_LEVEL)]
    #[since("5.1")]
    #[rule("Irql_Synch_Function")]
    pub fn NdisAcquireReadWriteLock(
        &self,
        lock: DriverPtr<NDIS_RW_LOCK>,
        write: u8,
        lock_state: DriverPtr<LOCK_STATE>,
    ) {
        let old = gs::irql();
        System::current().raise_irql(DISPATCH_LEVEL.max(old));
        self.acquire_here(lock, write != 0, lock_state, old);
    }

    /// Releases a lock and restores the IRQL.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndisreleasereadwritelock>
    #[irql(== DISPATCH_LEVEL)]
    #[since("5.1")]
    #[rule("Irql_Synch_Function")]
    pub fn NdisReleaseReadWriteLock(&self, lock: DriverPtr<NDIS_RW_LOCK>, lock_state: DriverPtr<LOCK_STATE>) {
        let held = lock_state.load();
        self.release_here(lock, held);
        System::current().lower_irql(held.OldIrql.min(gs::irql()));
    }

    /// Acquires a lock for writing or reading, at DISPATCH_LEVEL.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndisdpracquirereadwritelock>
    #[irql(== DISPATCH_LEVEL)]
    #[since("6.0")]
    #[rule("Irql_Synch_Function")]
    pub fn NdisDprAcquireReadWriteLock(
        &self,
        lock: DriverPtr<NDIS_RW_LOCK>,
        write: u8,
        lock_state: DriverPtr<LOCK_STATE>,
    ) {
        self.acquire_here(lock, write != 0, lock_state, gs::irql());
    }

    /// Releases a lock and stays at DISPATCH_LEVEL.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndisdprreleasereadwritelock>
    #[irql(== DISPATCH_LEVEL)]
    #[since("6.0")]
    #[rule("Irql_Synch_Function")]
    pub fn NdisDprReleaseReadWriteLock(
        &self,
        lock: DriverPtr<NDIS_RW_LOCK>,
        lock_state: DriverPtr<LOCK_STATE>,
    ) {
        self.release_here(lock, lock_state.load());
    }
}
