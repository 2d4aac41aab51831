//! ERESOURCE: reader-writer locks of threads, which their owners may acquire again.

use crate::Ntoskrnl;
use ddi::{Access as _, System, ThreadId, WaitReason, Wake, ddi_exports};
use std::collections::BTreeMap;
use wdk_defs::all::ERESOURCE;
use wdk_defs::{DriverPtr, Plain as _};

/// One lock.
#[derive(Debug, Default)]
struct Lock {
    writer: Option<ThreadId>,
    /// How often each thread has it.
    owners: BTreeMap<ThreadId, u32>,
    /// Threads that wait, oldest first, and whether as a writer.
    waiting: Vec<(ThreadId, bool)>,
}

/// How a lock is acquired.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum How {
    /// Alone.
    Exclusive,
    /// With other readers, after writers that wait unless the thread is a reader already.
    Shared,
    /// With other readers, before writers that wait.
    StarveExclusive,
    /// With other readers, after writers that wait in any case.
    WaitForExclusive,
}

/// All locks, by address.
#[derive(Debug, Default)]
pub struct Locks {
    all: BTreeMap<u64, Lock>,
    /// Holds that are named by an address of the driver's: by resource and address.
    pointers: BTreeMap<(u64, u64), ThreadId>,
}

impl Lock {
    fn acquire(&mut self, thread: ThreadId, exclusive: bool) -> bool {
        self.acquire_as(thread, if exclusive { How::Exclusive } else { How::Shared })
    }

    fn acquire_as(&mut self, thread: ThreadId, how: How) -> bool {
        let exclusive = how == How::Exclusive;
        let mine = self.owners.contains_key(&thread);
        let free = match (self.writer, exclusive) {
            (Some(writer), _) => writer == thread,
            (None, true) => self.owners.is_empty(),
            // Who waits to write goes before new readers.
            (None, false) => {
                let writers_wait = self.waiting.iter().any(|(_, writes)| *writes);
                match how {
                    How::StarveExclusive => true,
                    How::WaitForExclusive => !writers_wait,
                    _ => mine || !writers_wait,
                }
            }
        };
        if free {
            *self.owners.entry(thread).or_default() += 1;
            if exclusive {
                self.writer = Some(thread);
            }
        }
        free
    }

    /// Whether the thread had it.
    fn release(&mut self, thread: ThreadId) -> bool {
        let Some(times) = self.owners.get_mut(&thread) else { return false };
        *times -= 1;
        if *times == 0 {
            self.owners.remove(&thread);
            if self.writer == Some(thread) {
                self.writer = None;
            }
        }
        true
    }

    /// Lets those have it who can now, oldest first.
    fn hand_over(&mut self) -> Vec<ThreadId> {
        let mut woken = Vec::new();
        while let Some(&(thread, exclusive)) = self.waiting.first() {
            self.waiting.remove(0);
            if !self.acquire(thread, exclusive) {
                self.waiting.insert(0, (thread, exclusive));
                break;
            }
            woken.push(thread);
        }
        woken
    }
}

impl Ntoskrnl {
    fn resource_acquire(&self, resource: u64, how: How, wait: bool) -> bool {
        let system = System::current();
        let thread = system.current_thread();
        if !self.apcs_disabled() {
            let what = format!(
                "the resource at {resource:#x} is acquired where normal kernel APCs are not held off"
            );
            system.violation("CriticalRegions", &what);
        }
        let done = self.resources.with(|locks| {
            let lock = locks.all.entry(resource).or_default();
            let done = lock.acquire_as(thread, how);
            if !done && wait {
                lock.waiting.push((thread, how == How::Exclusive));
            }
            done
        });
        if !done && wait {
            system.park(WaitReason::Objects(vec![resource]), None);
        }
        if done || wait {
            self.note_taken(resource, RESOURCE);
        }
        done || wait
    }

    fn resource_waiters(&self, resource: u64, exclusive: bool) -> u32 {
        let count =
            |lock: &Lock| lock.waiting.iter().filter(|(_, writes)| *writes == exclusive).count() as u32;
        self.resources.with(|locks| locks.all.get(&resource).map_or(0, count))
    }

    fn resource_release(&self, resource: u64) {
        self.resource_release_for(resource, System::current().current_thread());
    }

    fn resource_release_for(&self, resource: u64, thread: ThreadId) {
        let system = System::current();
        self.note_given(resource, thread);
        let woken = self.resources.with(|locks| {
            let lock = locks.all.get_mut(&resource)?;
            lock.release(thread).then(|| lock.hand_over())
        });
        match woken {
            None => {
                let what =
                    format!("the resource at {resource:#x} is released by a thread that does not own it");
                let parameters = [resource, system.thread_object(thread), 0, 2];
                system.stop(ddi::Stop::BugCheck { code: RESOURCE_NOT_OWNED, parameters, what });
            }
            Some(woken) => woken.into_iter().for_each(|thread| {
                system.unpark(thread, Wake::Signalled(0));
            }),
        }
    }
}

const RESOURCE_NOT_OWNED: u32 = 0xe3;
/// What a report calls one.
const RESOURCE: &str = "the resource";
/// In the number of a resource's owner: it is an address that the driver chose, not a thread.
const OWNER_IS_POINTER: u64 = 3;

#[ddi_exports(module = "ntoskrnl.exe", table = RESOURCE_EXPORTS)]
impl Ntoskrnl {
    /// Makes a resource that is free.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-exinitializeresourcelite>
    #[irql(<= DISPATCH_LEVEL)]
    pub fn ExInitializeResourceLite(&self, resource: DriverPtr<ERESOURCE>) -> u32 {
        resource.store(ERESOURCE::zeroed());
        self.resources.with(|locks| locks.all.insert(resource.addr(), Lock::default()));
        self.note_gone(resource.addr());
        0
    }

    /// Takes a resource away.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-exdeleteresourcelite>
    #[irql(<= APC_LEVEL)]
    pub fn ExDeleteResourceLite(&self, resource: DriverPtr<ERESOURCE>) -> u32 {
        let held = self.resources.with(|locks| {
            locks
                .all
                .remove(&resource.addr())
                .is_none_or(|lock| !lock.owners.is_empty() || !lock.waiting.is_empty())
        });
        if held {
            let what = format!("the resource at {:#x} is deleted and is held, or is none", resource.addr());
            System::current().violation("InvalidParameter", &what);
        }
        0
    }

    /// Acquires a resource to write; returns whether it did.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-exacquireresourceexclusivelite>
    #[irql(<= APC_LEVEL)]
    pub fn ExAcquireResourceExclusiveLite(&self, resource: DriverPtr<ERESOURCE>, wait: u8) -> u8 {
        self.resource_acquire(resource.addr(), How::Exclusive, wait != 0).into()
    }

    /// Acquires a resource to read; returns whether it did.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-exacquireresourcesharedlite>
    #[irql(<= APC_LEVEL)]
    pub fn ExAcquireResourceSharedLite(&self, resource: DriverPtr<ERESOURCE>, wait: u8) -> u8 {
        self.resource_acquire(resource.addr(), How::Shared, wait != 0).into()
    }

    /// Releases a resource once.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-exreleaseresourcelite>
    #[irql(<= DISPATCH_LEVEL)]
    pub fn ExReleaseResourceLite(&self, resource: DriverPtr<ERESOURCE>) {
        self.resource_release(resource.addr());
    }

    /// Acquires a resource to read, before those that wait to write; returns whether it did.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-exacquiresharedstarveexclusive>
    #[irql(<= APC_LEVEL)]
    pub fn ExAcquireSharedStarveExclusive(&self, resource: DriverPtr<ERESOURCE>, wait: u8) -> u8 {
        self.resource_acquire(resource.addr(), How::StarveExclusive, wait != 0).into()
    }

    /// Acquires a resource to read, after those that wait to write even if the thread reads already; returns whether it
    /// did.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-exacquiresharedwaitforexclusive>
    #[irql(<= APC_LEVEL)]
    pub fn ExAcquireSharedWaitForExclusive(&self, resource: DriverPtr<ERESOURCE>, wait: u8) -> u8 {
        self.resource_acquire(resource.addr(), How::WaitForExclusive, wait != 0).into()
    }

    /// Enters a critical region and acquires a resource to write.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddk/nf-ntddk-exentercriticalregionandacquireresourceexclusive>
    #[irql(<= APC_LEVEL)]
    pub fn ExEnterCriticalRegionAndAcquireResourceExclusive(&self, resource: DriverPtr<ERESOURCE>) -> u64 {
        self.KeEnterCriticalRegion();
        self.resource_acquire(resource.addr(), How::Exclusive, true);
        self.KeGetCurrentThread()
    }

    /// Enters a critical region and acquires a resource to read.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddk/nf-ntddk-exentercriticalregionandacquireresourceshared>
    #[irql(<= APC_LEVEL)]
    pub fn ExEnterCriticalRegionAndAcquireResourceShared(&self, resource: DriverPtr<ERESOURCE>) -> u64 {
        self.KeEnterCriticalRegion();
        self.resource_acquire(resource.addr(), How::Shared, true);
        self.KeGetCurrentThread()
    }

    /// Enters a critical region and acquires a resource to read, after those that wait to write.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddk/nf-ntddk-exentercriticalregionandacquiresharedwaitforexclusive>
    #[irql(<= APC_LEVEL)]
    pub fn ExEnterCriticalRegionAndAcquireSharedWaitForExclusive(
        &self,
        resource: DriverPtr<ERESOURCE>,
    ) -> u64 {
        self.KeEnterCriticalRegion();
        self.resource_acquire(resource.addr(), How::WaitForExclusive, true);
        self.KeGetCurrentThread()
    }

    /// Releases a resource and leaves a critical region.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddk/nf-ntddk-exreleaseresourceandleavecriticalregion>
    #[irql(<= APC_LEVEL)]
    pub fn ExReleaseResourceAndLeaveCriticalRegion(&self, resource: DriverPtr<ERESOURCE>) {
        self.resource_release(resource.addr());
        self.KeLeaveCriticalRegion();
    }

    /// Makes a reader of the writer, and lets other readers in.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-exconvertexclusivetosharedlite>
    #[irql(<= APC_LEVEL)]
    pub fn ExConvertExclusiveToSharedLite(&self, resource: DriverPtr<ERESOURCE>) {
        let system = System::current();
        let thread = system.current_thread();
        let woken = self.resources.with(|locks| {
            let lock = locks.all.get_mut(&resource.addr())?;
            lock.writer.take_if(|writer| *writer == thread)?;
            Some(lock.hand_over())
        });
        match woken {
            Some(woken) => woken.into_iter().for_each(|thread| _ = system.unpark(thread, Wake::Signalled(0))),
            None => {
                let what =
                    format!("the resource at {resource:?} is converted by a thread that does not write");
                system.violation("InvalidParameter", &what);
            }
        }
    }

    /// Releases a resource for the thread that acquired it.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-exreleaseresourceforthreadlite>
    #[irql(<= DISPATCH_LEVEL)]
    pub fn ExReleaseResourceForThreadLite(&self, resource: DriverPtr<ERESOURCE>, thread: u64) {
        let system = System::current();
        let owner = if thread & OWNER_IS_POINTER == OWNER_IS_POINTER {
            self.resources.with(|locks| locks.pointers.remove(&(resource.addr(), thread)))
        } else {
            system.thread_of_object(thread)
        };
        self.resource_release_for(resource.addr(), owner.unwrap_or(system.current_thread()));
    }

    /// Says that the calling thread's hold on a resource is that of something the driver names by an address, which
    /// another thread may release.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntifs/nf-ntifs-exsetresourceownerpointer>
    #[irql(<= DISPATCH_LEVEL)]
    pub fn ExSetResourceOwnerPointer(&self, resource: DriverPtr<ERESOURCE>, owner: u64) {
        let thread = System::current().current_thread();
        let key = (resource.addr(), owner | OWNER_IS_POINTER);
        self.resources.with(|locks| locks.pointers.insert(key, thread));
    }

    /// Makes a resource free again, as if it were new.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-exreinitializeresourcelite>
    #[irql(<= DISPATCH_LEVEL)]
    pub fn ExReinitializeResourceLite(&self, resource: DriverPtr<ERESOURCE>) -> u32 {
        self.ExInitializeResourceLite(resource)
    }

    /// How many threads wait to write.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-exgetexclusivewaitercount>
    #[irql(<= DISPATCH_LEVEL)]
    pub fn ExGetExclusiveWaiterCount(&self, resource: DriverPtr<ERESOURCE>) -> u32 {
        self.resource_waiters(resource.addr(), true)
    }

    /// How many threads wait to read.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-exgetsharedwaitercount>
    #[irql(<= DISPATCH_LEVEL)]
    pub fn ExGetSharedWaiterCount(&self, resource: DriverPtr<ERESOURCE>) -> u32 {
        self.resource_waiters(resource.addr(), false)
    }

    /// Whether the calling thread has a resource to write.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-exisresourceacquiredexclusivelite>
    #[irql(<= DISPATCH_LEVEL)]
    pub fn ExIsResourceAcquiredExclusiveLite(&self, resource: DriverPtr<ERESOURCE>) -> u8 {
        let thread = System::current().current_thread();
        let own = |lock: &Lock| lock.writer == Some(thread);
        self.resources.with(|locks| locks.all.get(&resource.addr()).is_some_and(own)).into()
    }

    /// How often the calling thread has a resource.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-exisresourceacquiredsharedlite>
    #[irql(<= DISPATCH_LEVEL)]
    pub fn ExIsResourceAcquiredSharedLite(&self, resource: DriverPtr<ERESOURCE>) -> u32 {
        let thread = System::current().current_thread();
        let times = |lock: &Lock| lock.owners.get(&thread).copied();
        self.resources.with(|locks| locks.all.get(&resource.addr()).and_then(times)).unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const A: ThreadId = ThreadId(1);
    const B: ThreadId = ThreadId(2);
    const C: ThreadId = ThreadId(3);

    #[test]
    fn readers_share_and_writers_do_not() {
        let mut lock = Lock::default();
        assert!(lock.acquire(A, false) && lock.acquire(B, false));
        assert!(!lock.acquire(C, true));
        assert!(lock.release(A) && lock.release(B) && !lock.release(B));
        assert!(lock.acquire(C, true) && lock.acquire(C, true) && lock.acquire(C, false));
        assert!(!lock.acquire(A, false));
        assert!(lock.release(C) && lock.release(C));
        assert!(!lock.acquire(A, false), "the writer has it once more");
        assert!(lock.release(C));
        assert!(lock.acquire(A, false));
    }

    #[test]
    fn a_waiting_writer_goes_before_new_readers_but_not_before_its_present_ones() {
        let mut lock = Lock::default();
        assert!(lock.acquire(A, false));
        lock.waiting.push((B, true));
        assert!(!lock.acquire(C, false));
        assert!(lock.acquire(A, false), "again");
        lock.waiting.push((C, false));
        lock.release(A);
        lock.release(A);
        assert_eq!(lock.hand_over(), [B]);
        lock.release(B);
        assert_eq!(lock.hand_over(), [C]);
        assert!(lock.waiting.is_empty());
    }
}
