//! Fast mutexes, and guarded ones, which have the same form: a count that is 1 when free, the owner, and an event.

use crate::Ntoskrnl;
use ddi::{APC_LEVEL, Access as _, System, ddi_exports};
use wdk_defs::all::FAST_MUTEX;
use wdk_defs::{DriverPtr, Plain as _, field};

type Mutex = DriverPtr<FAST_MUTEX>;

fn count(mutex: Mutex) -> DriverPtr<i32> {
    mutex.at(field!(FAST_MUTEX, Count))
}

fn event(mutex: Mutex) -> u64 {
    mutex.at(field!(FAST_MUTEX, Event)).addr()
}

fn this_thread() -> u64 {
    let system = System::current();
    system.thread_object(system.current_thread())
}

/// What a report calls it. Threads wait for the event inside, so that is the address it tells.
const FAST_MUTEX_NAME: &str = "the event of the fast or guarded mutex";

impl Ntoskrnl {
    fn mutex_take(&self, mutex: Mutex) {
        let left = count(mutex).load().wrapping_sub(1);
        count(mutex).store(left);
        if left != 0 {
            let contention = mutex.at(field!(FAST_MUTEX, Contention));
            contention.store(contention.load().wrapping_add(1));
            self.wait_single(event(mutex), None);
        }
        mutex.at(field!(FAST_MUTEX, Owner)).store(DriverPtr::new(this_thread()));
        self.note_taken(event(mutex), FAST_MUTEX_NAME);
    }

    fn mutex_try_take(&self, mutex: Mutex) -> bool {
        let free = count(mutex).load() == 1;
        if free {
            count(mutex).store(0);
            mutex.at(field!(FAST_MUTEX, Owner)).store(DriverPtr::new(this_thread()));
            self.note_taken(event(mutex), FAST_MUTEX_NAME);
        }
        free
    }

    fn mutex_give(&self, mutex: Mutex) {
        let owner = mutex.at(field!(FAST_MUTEX, Owner));
        if owner.load().addr() != this_thread() {
            let what =
                format!("the fast mutex at {:#x} is released by a thread that does not own it", mutex.addr());
            System::current().violation("InvalidParameter", &what);
        }
        owner.store(DriverPtr::null());
        self.note_given(event(mutex), System::current().current_thread());
        let left = count(mutex).load().wrapping_add(1);
        count(mutex).store(left);
        if left <= 0 {
            self.event_set(event(mutex));
        }
    }
}

#[ddi_exports(module = "ntoskrnl.exe", table = MUTEX_EXPORTS)]
impl Ntoskrnl {
    /// Raises to APC_LEVEL and acquires a fast mutex.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-exacquirefastmutex>
    #[irql(<= APC_LEVEL)]
    pub fn ExAcquireFastMutex(&self, mutex: DriverPtr<FAST_MUTEX>) {
        let old = System::current().raise_irql(APC_LEVEL);
        self.mutex_take(mutex);
        mutex.at(field!(FAST_MUTEX, OldIrql)).store(old.into());
    }

    /// Releases a fast mutex and goes back to the IRQL before.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-exreleasefastmutex>
    #[irql(== APC_LEVEL)]
    pub fn ExReleaseFastMutex(&self, mutex: DriverPtr<FAST_MUTEX>) {
        let old = mutex.at(field!(FAST_MUTEX, OldIrql)).load() as u8;
        self.mutex_give(mutex);
        self.irql_lower(old);
    }

    /// Acquires a fast mutex if it is free, at APC_LEVEL; returns whether it did.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-extrytoacquirefastmutex>
    #[irql(<= APC_LEVEL)]
    pub fn ExTryToAcquireFastMutex(&self, mutex: DriverPtr<FAST_MUTEX>) -> u8 {
        let taken = self.mutex_try_take(mutex);
        if taken {
            let old = System::current().raise_irql(APC_LEVEL);
            mutex.at(field!(FAST_MUTEX, OldIrql)).store(old.into());
        }
        taken.into()
    }

    /// Acquires a fast mutex without changing the IRQL.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-exacquirefastmutexunsafe>
    #[irql(== APC_LEVEL)]
    pub fn ExAcquireFastMutexUnsafe(&self, mutex: DriverPtr<FAST_MUTEX>) {
        self.mutex_take(mutex);
    }

    /// Releases a fast mutex without changing the IRQL.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-exreleasefastmutexunsafe>
    #[irql(== APC_LEVEL)]
    pub fn ExReleaseFastMutexUnsafe(&self, mutex: DriverPtr<FAST_MUTEX>) {
        self.mutex_give(mutex);
    }

    /// Makes a guarded mutex that is free.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-keinitializeguardedmutex>
    #[irql(<= APC_LEVEL)]
    pub fn KeInitializeGuardedMutex(&self, mutex: DriverPtr<FAST_MUTEX>) {
        mutex.store(FAST_MUTEX { Count: 1, ..FAST_MUTEX::zeroed() });
        self.event_initialize(event(mutex), false, false);
    }

    /// Acquires a guarded mutex.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-keacquireguardedmutex>
    #[irql(<= APC_LEVEL)]
    pub fn KeAcquireGuardedMutex(&self, mutex: DriverPtr<FAST_MUTEX>) {
        self.guarded_enter();
        self.mutex_take(mutex);
    }

    /// Releases a guarded mutex.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-kereleaseguardedmutex>
    #[irql(<= APC_LEVEL)]
    pub fn KeReleaseGuardedMutex(&self, mutex: DriverPtr<FAST_MUTEX>) {
        self.mutex_give(mutex);
        self.guarded_leave();
    }

    /// Acquires a guarded mutex if it is free; returns whether it did.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-ketrytoacquireguardedmutex>
    #[irql(<= APC_LEVEL)]
    pub fn KeTryToAcquireGuardedMutex(&self, mutex: DriverPtr<FAST_MUTEX>) -> u8 {
        let taken = self.mutex_try_take(mutex);
        if taken {
            self.guarded_enter();
        }
        taken.into()
    }

    /// Acquires a guarded mutex where APCs are held off already.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-keacquireguardedmutexunsafe>
    #[irql(<= APC_LEVEL)]
    pub fn KeAcquireGuardedMutexUnsafe(&self, mutex: DriverPtr<FAST_MUTEX>) {
        self.mutex_take(mutex);
    }

    /// Releases a guarded mutex where APCs are held off already.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-kereleaseguardedmutexunsafe>
    #[irql(<= APC_LEVEL)]
    pub fn KeReleaseGuardedMutexUnsafe(&self, mutex: DriverPtr<FAST_MUTEX>) {
        self.mutex_give(mutex);
    }
}
