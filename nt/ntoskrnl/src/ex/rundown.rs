//! Rundown protection: an object is used while protection is held, and waited for before it goes away.
//!
//! The word is the driver's: twice the number of holders, and 1 once the object is being run down. Who waits is kept
//! here. The cache-aware form has one word in memory of ours; that it is one for each processor would only be faster.

use crate::Ntoskrnl;
use ddi::{Access as _, System, ThreadId, WaitReason, Wake, ddi_exports};
use std::collections::BTreeMap;
use wdk_defs::DriverPtr;
use wdk_defs::all::EX_RUNDOWN_REF;

type Reference = DriverPtr<EX_RUNDOWN_REF>;

/// In the word: the object is being run down, or has been.
const ACTIVE: u64 = 1;
/// One holder.
const ONE: u64 = 2;
/// Bytes of a cache-aware reference.
const CACHE_AWARE_BYTES: u64 = 64;

/// Threads that wait for the last holder, by the address of the word.
#[derive(Debug, Default)]
pub struct Rundowns {
    waiting: BTreeMap<u64, ThreadId>,
}

fn word(reference: Reference) -> DriverPtr<u64> {
    reference.cast()
}

impl Ntoskrnl {
    fn rundown_acquire(&self, reference: Reference, count: u32) -> bool {
        let value = word(reference).load();
        let free = value & ACTIVE == 0;
        if free {
            word(reference).store(value.wrapping_add(u64::from(count) * ONE));
        }
        free
    }

    fn rundown_release(&self, reference: Reference, count: u32) {
        let value = word(reference).load();
        let given = u64::from(count) * ONE;
        if value & !ACTIVE < given {
            let what = format!(
                "rundown protection at {reference:?} is released {count} times and held {} times",
                value / ONE
            );
            return System::current().violation("InvalidParameter", &what);
        }
        word(reference).store(value - given);
        if value - given == ACTIVE
            && let Some(thread) = self.rundowns.with(|rundowns| rundowns.waiting.remove(&reference.addr()))
        {
            System::current().unpark(thread, Wake::Signalled(0));
        }
    }

    fn rundown_wait(&self, reference: Reference) {
        let system = System::current();
        let value = word(reference).load();
        word(reference).store(value | ACTIVE);
        if value & !ACTIVE == 0 {
            return;
        }
        self.rundowns.with(|rundowns| rundowns.waiting.insert(reference.addr(), system.current_thread()));
        system.park(WaitReason::Objects(vec![reference.addr()]), None);
    }

    fn rundown_restart(&self, reference: Reference) {
        if word(reference).load() & ACTIVE == 0 {
            let what =
                format!("rundown protection at {reference:?} is initialized again and was not run down");
            System::current().violation("InvalidParameter", &what);
        }
        word(reference).store(0);
    }
}

#[ddi_exports(module = "ntoskrnl.exe", table = RUNDOWN_EXPORTS)]
impl Ntoskrnl {
    /// Makes a reference that nobody holds.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-exinitializerundownprotection>
    #[irql(<= APC_LEVEL)]
    pub fn ExInitializeRundownProtection(&self, reference: DriverPtr<EX_RUNDOWN_REF>) {
        word(reference).store(0);
    }

    /// Makes a reference that was run down usable again.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-exreinitializerundownprotection>
    #[irql(<= APC_LEVEL)]
    pub fn ExReInitializeRundownProtection(&self, reference: DriverPtr<EX_RUNDOWN_REF>) {
        self.rundown_restart(reference);
    }

    /// Takes protection; `FALSE` once the object is being run down.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-exacquirerundownprotection>
    #[irql(unstated)]
    pub fn ExAcquireRundownProtection(&self, reference: DriverPtr<EX_RUNDOWN_REF>) -> u8 {
        self.rundown_acquire(reference, 1).into()
    }

    /// Takes protection several times.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-exacquirerundownprotectionex>
    #[irql(unstated)]
    pub fn ExAcquireRundownProtectionEx(&self, reference: DriverPtr<EX_RUNDOWN_REF>, count: u32) -> u8 {
        self.rundown_acquire(reference, count).into()
    }

    /// Gives protection up.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-exreleaserundownprotection>
    #[irql(<= DISPATCH_LEVEL)]
    pub fn ExReleaseRundownProtection(&self, reference: DriverPtr<EX_RUNDOWN_REF>) {
        self.rundown_release(reference, 1);
    }

    /// Gives protection up several times.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-exreleaserundownprotectionex>
    #[irql(<= DISPATCH_LEVEL)]
    pub fn ExReleaseRundownProtectionEx(&self, reference: DriverPtr<EX_RUNDOWN_REF>, count: u32) {
        self.rundown_release(reference, count);
    }

    /// Lets nobody take protection any more, and waits until all have given it up.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-exwaitforrundownprotectionrelease>
    #[irql(<= APC_LEVEL)]
    pub fn ExWaitForRundownProtectionRelease(&self, reference: DriverPtr<EX_RUNDOWN_REF>) {
        self.rundown_wait(reference);
    }

    /// Says that an object is run down, without a wait: nobody holds protection.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-exrundowncompleted>
    #[irql(<= APC_LEVEL)]
    pub fn ExRundownCompleted(&self, reference: DriverPtr<EX_RUNDOWN_REF>) {
        word(reference).store(ACTIVE);
    }

    /// Makes a cache-aware reference; null when memory is short.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-exallocatecacheawarerundownprotection>
    #[irql(<= APC_LEVEL)]
    pub fn ExAllocateCacheAwareRundownProtection(&self, pool: u32, tag: u32) -> DriverPtr<EX_RUNDOWN_REF> {
        let _ = pool;
        match self.pool_allocate(CACHE_AWARE_BYTES, tag, true) {
            None => DriverPtr::null(),
            Some(address) => {
                let reference = DriverPtr::new(address);
                word(reference).store(0);
                reference
            }
        }
    }

    /// Takes a cache-aware reference away.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-exfreecacheawarerundownprotection>
    #[irql(<= APC_LEVEL)]
    pub fn ExFreeCacheAwareRundownProtection(&self, reference: DriverPtr<EX_RUNDOWN_REF>) {
        self.pool_free(reference.addr(), None);
    }

    /// Bytes that a cache-aware reference takes.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-exsizeofrundownprotectioncacheaware>
    #[irql(<= APC_LEVEL)]
    pub fn ExSizeOfRundownProtectionCacheAware(&self) -> u64 {
        CACHE_AWARE_BYTES
    }

    /// Makes a cache-aware reference of memory that the driver has.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-exinitializerundownprotectioncacheaware>
    #[irql(<= APC_LEVEL)]
    pub fn ExInitializeRundownProtectionCacheAware(&self, reference: DriverPtr<EX_RUNDOWN_REF>, bytes: u64) {
        if bytes < CACHE_AWARE_BYTES {
            let what =
                format!("a cache-aware rundown reference of {bytes} bytes; it takes {CACHE_AWARE_BYTES}");
            System::current().violation("InvalidParameter", &what);
        }
        word(reference).store(0);
    }

    /// As `ExReInitializeRundownProtection`, for a cache-aware reference.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-exreinitializerundownprotectioncacheaware>
    #[irql(unstated)]
    pub fn ExReInitializeRundownProtectionCacheAware(&self, reference: DriverPtr<EX_RUNDOWN_REF>) {
        self.rundown_restart(reference);
    }

    /// As `ExAcquireRundownProtection`, for a cache-aware reference.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-exacquirerundownprotectioncacheaware>
    #[irql(unstated)]
    pub fn ExAcquireRundownProtectionCacheAware(&self, reference: DriverPtr<EX_RUNDOWN_REF>) -> u8 {
        self.rundown_acquire(reference, 1).into()
    }

    /// As `ExReleaseRundownProtection`, for a cache-aware reference.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-exreleaserundownprotectioncacheaware>
    #[irql(unstated)]
    pub fn ExReleaseRundownProtectionCacheAware(&self, reference: DriverPtr<EX_RUNDOWN_REF>) {
        self.rundown_release(reference, 1);
    }

    /// As `ExWaitForRundownProtectionRelease`, for a cache-aware reference.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-exwaitforrundownprotectionreleasecacheaware>
    #[irql(unstated)]
    pub fn ExWaitForRundownProtectionReleaseCacheAware(&self, reference: DriverPtr<EX_RUNDOWN_REF>) {
        self.rundown_wait(reference);
    }

    /// As `ExRundownCompleted`, for a cache-aware reference.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-exrundowncompletedcacheaware>
    #[irql(unstated)]
    pub fn ExRundownCompletedCacheAware(&self, reference: DriverPtr<EX_RUNDOWN_REF>) {
        word(reference).store(ACTIVE);
    }
}
