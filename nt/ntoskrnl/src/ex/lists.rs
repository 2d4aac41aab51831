//! Lists and numbers that processors share under a spin lock of the driver's.

use crate::Ntoskrnl;
use ddi::{Access as _, DISPATCH_LEVEL, System, ddi_exports, gs};
use wdk_defs::all::LIST_ENTRY;
use wdk_defs::{DriverPtr, field};

type Entry = DriverPtr<LIST_ENTRY>;

fn flink(entry: Entry) -> DriverPtr<Entry> {
    entry.at(field!(LIST_ENTRY, Flink))
}

fn blink(entry: Entry) -> DriverPtr<Entry> {
    entry.at(field!(LIST_ENTRY, Blink))
}

/// Links an entry in between two that follow each other.
fn link(before: Entry, entry: Entry, after: Entry) {
    // What a broken list points to is checked as the kernel does: both neighbours must agree.
    if flink(before).load() != after || blink(after).load() != before {
        corrupt(before);
    }
    entry.store(LIST_ENTRY { Flink: after, Blink: before });
    flink(before).store(entry);
    blink(after).store(entry);
}

fn unlink(entry: Entry) {
    let LIST_ENTRY { Flink: after, Blink: before } = entry.load();
    if flink(before).load() != entry || blink(after).load() != entry {
        corrupt(entry);
    }
    flink(before).store(after);
    blink(after).store(before);
}

/// KERNEL_SECURITY_CHECK_FAILURE, 3: a list's links do not agree.
fn corrupt(entry: Entry) -> ! {
    let what = format!("the list at {:#x} is corrupt: its links do not agree", entry.addr());
    System::current().stop(ddi::Stop::BugCheck { code: 0x139, parameters: [3, 0, 0, 0], what })
}

fn or_null(entry: Entry, list: Entry) -> u64 {
    if entry == list { 0 } else { entry.addr() }
}

impl Ntoskrnl {
    /// Does something under the driver's lock.
    fn locked<R>(&self, lock: u64, act: impl FnOnce() -> R) -> R {
        let system = System::current();
        let old = gs::irql();
        if old < DISPATCH_LEVEL {
            system.raise_irql(DISPATCH_LEVEL);
        }
        self.spin_acquire_here(lock);
        let result = act();
        self.spin_release_here(lock);
        system.lower_irql(old);
        result
    }
}

#[ddi_exports(module = "ntoskrnl.exe", table = LIST_EXPORTS)]
impl Ntoskrnl {
    /// Puts an entry first and returns the one that was, or null.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-exinterlockedinsertheadlist>
    #[irql(unstated)]
    pub fn ExInterlockedInsertHeadList(
        &self,
        list: DriverPtr<LIST_ENTRY>,
        entry: DriverPtr<LIST_ENTRY>,
        lock: DriverPtr<u64>,
    ) -> u64 {
        self.locked(lock.addr(), || {
            let first = flink(list).load();
            link(list, entry, first);
            or_null(first, list)
        })
    }

    /// Puts an entry last and returns the one that was, or null.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-exinterlockedinserttaillist>
    #[irql(unstated)]
    pub fn ExInterlockedInsertTailList(
        &self,
        list: DriverPtr<LIST_ENTRY>,
        entry: DriverPtr<LIST_ENTRY>,
        lock: DriverPtr<u64>,
    ) -> u64 {
        self.locked(lock.addr(), || {
            let last = blink(list).load();
            link(last, entry, list);
            or_null(last, list)
        })
    }

    /// Takes the first entry, or returns null.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-exinterlockedremoveheadlist>
    #[irql(unstated)]
    pub fn ExInterlockedRemoveHeadList(&self, list: DriverPtr<LIST_ENTRY>, lock: DriverPtr<u64>) -> u64 {
        self.locked(lock.addr(), || {
            let first = flink(list).load();
            if first != list {
                unlink(first);
            }
            or_null(first, list)
        })
    }

    /// Puts an entry of a singly linked list first and returns the one that was, or null.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-exinterlockedpushentrylist>
    #[irql(unstated)]
    pub fn ExInterlockedPushEntryList(
        &self,
        list: DriverPtr<u64>,
        entry: DriverPtr<u64>,
        lock: DriverPtr<u64>,
    ) -> u64 {
        self.locked(lock.addr(), || {
            let first = list.load();
            entry.store(first);
            list.store(entry.addr());
            first
        })
    }

    /// Takes the first entry of a singly linked list, or returns null.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-exinterlockedpopentrylist>
    #[irql(unstated)]
    pub fn ExInterlockedPopEntryList(&self, list: DriverPtr<u64>, lock: DriverPtr<u64>) -> u64 {
        self.locked(lock.addr(), || {
            let first = list.load();
            if first != 0 {
                list.store(DriverPtr::<u64>::new(first).load());
            }
            first
        })
    }

    /// Adds to a number and returns it as it was.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-exinterlockedaddulong>
    #[irql(unstated)]
    pub fn ExInterlockedAddUlong(&self, number: DriverPtr<u32>, increment: u32, lock: DriverPtr<u64>) -> u32 {
        self.locked(lock.addr(), || {
            let before = number.load();
            number.store(before.wrapping_add(increment));
            before
        })
    }

    /// Adds to a number and returns it as it was.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-exinterlockedaddlargeinteger>
    #[irql(unstated)]
    pub fn ExInterlockedAddLargeInteger(
        &self,
        number: DriverPtr<u64>,
        increment: u64,
        lock: DriverPtr<u64>,
    ) -> u64 {
        self.locked(lock.addr(), || {
            let before = number.load();
            number.store(before.wrapping_add(increment));
            before
        })
    }
}
