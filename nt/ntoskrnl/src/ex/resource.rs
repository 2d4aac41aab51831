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

/// All locks, by address.
#[derive(Debug, Default)]
pub struct Locks {
    all: BTreeMap<u64, Lock>,
}

impl Lock {
    fn acquire(&mut self, thread: ThreadId, exclusive: bool) -> bool {
        let mine = self.owners.contains_key(&thread);
        let free = match (self.writer, exclusive) {
            (Some(writer), _) => writer == thread,
            (None, true) => self.owners.is_empty(),
            // Who waits to write goes before new readers.
            (None, false) => mine || !self.waiting.iter().any(|(_, writes)| *writes),
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
    fn resource_acquire(&self, resource: u64, exclusive: bool, wait: bool) -> bool {
        let system = System::current();
        let thread = system.current_thread();
        let done = self.resources.with(|locks| {
            let lock = locks.all.entry(resource).or_default();
            let done = lock.acquire(thread, exclusive);
            if !done && wait {
                lock.waiting.push((thread, exclusive));
            }
            done
        });
        if !done && wait {
            system.park(WaitReason::Objects(vec![resource]), None);
        }
        done || wait
    }

    fn resource_release(&self, resource: u64) {
        let system = System::current();
        let thread = system.current_thread();
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

#[ddi_exports(module = "ntoskrnl.exe", table = RESOURCE_EXPORTS)]
impl Ntoskrnl {
    /// Makes a resource that is free.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-exinitializeresourcelite>
    #[irql(<= DISPATCH_LEVEL)]
    pub fn ExInitializeResourceLite(&self, resource: DriverPtr<ERESOURCE>) -> u32 {
        resource.store(ERESOURCE::zeroed());
        self.resources.with(|locks| locks.all.insert(resource.addr(), Lock::default()));
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
        self.resource_acquire(resource.addr(), true, wait != 0).into()
    }

    /// Acquires a resource to read; returns whether it did.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-exacquireresourcesharedlite>
    #[irql(<= APC_LEVEL)]
    pub fn ExAcquireResourceSharedLite(&self, resource: DriverPtr<ERESOURCE>, wait: u8) -> u8 {
        self.resource_acquire(resource.addr(), false, wait != 0).into()
    }

    /// Releases a resource once.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-exreleaseresourcelite>
    #[irql(<= DISPATCH_LEVEL)]
    pub fn ExReleaseResourceLite(&self, resource: DriverPtr<ERESOURCE>) {
        self.resource_release(resource.addr());
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
