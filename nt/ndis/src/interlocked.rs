//! Numbers and lists that are changed in one step.
//!
//! In headers these are macros over the kernel's functions of like names; ndis.sys exports them for drivers that were
//! built when they were not.

use crate::Ndis;
use ddi::{Access as _, DISPATCH_LEVEL, System, ddi_exports, gs};
use wdk_defs::all::*;
use wdk_defs::{DriverPtr, field};

impl Ndis {
    /// Does something while a driver's spin lock is held, at DISPATCH_LEVEL or the higher level it was called at.
    fn locked<R>(&self, lock: DriverPtr<NDIS_SPIN_LOCK>, act: impl FnOnce() -> R) -> R {
        let system = System::current();
        let old = gs::irql();
        system.raise_irql(DISPATCH_LEVEL.max(old));
        self.ke.spin_acquire_here(lock.addr());
        let result = act();
        self.ke.spin_release_here(lock.addr());
        system.lower_irql(old);
        result
    }
}

fn next(entry: DriverPtr<LIST_ENTRY>) -> DriverPtr<DriverPtr<LIST_ENTRY>> {
    entry.at(field!(LIST_ENTRY, Flink))
}

fn previous(entry: DriverPtr<LIST_ENTRY>) -> DriverPtr<DriverPtr<LIST_ENTRY>> {
    entry.at(field!(LIST_ENTRY, Blink))
}

/// Puts an entry between two neighbours.
fn link(entry: DriverPtr<LIST_ENTRY>, before: DriverPtr<LIST_ENTRY>, after: DriverPtr<LIST_ENTRY>) {
    entry.store(LIST_ENTRY { Flink: after, Blink: before });
    next(before).store(entry);
    previous(after).store(entry);
}

/// An entry's address; 0 for the head, which stands for no entry.
fn unless_head(entry: DriverPtr<LIST_ENTRY>, head: DriverPtr<LIST_ENTRY>) -> u64 {
    if entry == head { 0 } else { entry.addr() }
}

fn single_next(entry: DriverPtr<SINGLE_LIST_ENTRY>) -> DriverPtr<DriverPtr<SINGLE_LIST_ENTRY>> {
    entry.at(field!(SINGLE_LIST_ENTRY, Next))
}

fn add(number: DriverPtr<i32>, step: i32) -> i32 {
    let sum = number.load().wrapping_add(step);
    number.store(sum);
    sum
}

#[ddi_exports(module = "ndis.sys", table = EXPORTS)]
impl Ndis {
    /// Adds to a number under a spin lock; returns what it was.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndisinterlockedaddulong>
    #[irql(any)]
    #[since("5.0")]
    pub fn NdisInterlockedAddUlong(
        &self,
        addend: DriverPtr<u32>,
        increment: u32,
        spin_lock: DriverPtr<NDIS_SPIN_LOCK>,
    ) -> u32 {
        self.locked(spin_lock, || {
            let old = addend.load();
            addend.store(old.wrapping_add(increment));
            old
        })
    }

    /// Adds 1 to a number; returns the sum.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndisinterlockedincrement>
    #[irql(any)]
    #[since("5.0")]
    pub fn NdisInterlockedIncrement(&self, addend: DriverPtr<i32>) -> i32 {
        add(addend, 1)
    }

    /// Takes 1 from a number; returns the difference.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndisinterlockeddecrement>
    #[irql(any)]
    #[since("5.0")]
    pub fn NdisInterlockedDecrement(&self, addend: DriverPtr<i32>) -> i32 {
        add(addend, -1)
    }

    /// Puts an entry first in a list; returns the one that was first, or null.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndisinterlockedinsertheadlist>
    #[irql(any)]
    #[since("5.0")]
    pub fn NdisInterlockedInsertHeadList(
        &self,
        list_head: DriverPtr<LIST_ENTRY>,
        list_entry: DriverPtr<LIST_ENTRY>,
        spin_lock: DriverPtr<NDIS_SPIN_LOCK>,
    ) -> u64 {
        self.locked(spin_lock, || {
            let first = next(list_head).load();
            link(list_entry, list_head, first);
            unless_head(first, list_head)
        })
    }

    /// Puts an entry last in a list; returns the one that was last, or null.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndisinterlockedinserttaillist>
    #[irql(any)]
    #[since("5.0")]
    pub fn NdisInterlockedInsertTailList(
        &self,
        list_head: DriverPtr<LIST_ENTRY>,
        list_entry: DriverPtr<LIST_ENTRY>,
        spin_lock: DriverPtr<NDIS_SPIN_LOCK>,
    ) -> u64 {
        self.locked(spin_lock, || {
            let last = previous(list_head).load();
            link(list_entry, last, list_head);
            unless_head(last, list_head)
        })
    }

    /// Takes the first entry out of a list; null when it is empty.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndisinterlockedremoveheadlist>
    #[irql(any)]
    #[since("5.0")]
    pub fn NdisInterlockedRemoveHeadList(
        &self,
        list_head: DriverPtr<LIST_ENTRY>,
        spin_lock: DriverPtr<NDIS_SPIN_LOCK>,
    ) -> u64 {
        self.locked(spin_lock, || {
            let first = next(list_head).load();
            if first != list_head {
                let second = next(first).load();
                next(list_head).store(second);
                previous(second).store(list_head);
            }
            unless_head(first, list_head)
        })
    }

    /// Takes the first entry out of a singly linked list; null when it is empty.
    #[irql(unstated)]
    #[since("5.0")]
    pub fn NdisInterlockedPopEntryList(
        &self,
        list_head: DriverPtr<SINGLE_LIST_ENTRY>,
        spin_lock: DriverPtr<NDIS_SPIN_LOCK>,
    ) -> u64 {
        self.locked(spin_lock, || {
            let first = single_next(list_head).load();
            if !first.is_null() {
                single_next(list_head).store(single_next(first).load());
            }
            first.addr()
        })
    }

    /// Puts an entry first in a singly linked list; returns the one that was first, or null.
    #[irql(unstated)]
    #[since("5.0")]
    pub fn NdisInterlockedPushEntryList(
        &self,
        list_head: DriverPtr<SINGLE_LIST_ENTRY>,
        list_entry: DriverPtr<SINGLE_LIST_ENTRY>,
        spin_lock: DriverPtr<NDIS_SPIN_LOCK>,
    ) -> u64 {
        self.locked(spin_lock, || {
            let first = single_next(list_head).load();
            single_next(list_entry).store(first);
            single_next(list_head).store(list_entry);
            first.addr()
        })
    }
}
