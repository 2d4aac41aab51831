//! Remove locks: a device is removed when everyone who uses it is done.
//!
//! The lock itself is the driver's memory, as documented: a flag, a count, an event. Who acquired it and where is kept
//! here, as Driver Verifier keeps it, so that a release that is missing has a place.
//!
//! <https://learn.microsoft.com/windows-hardware/drivers/kernel/using-remove-locks>

use crate::Ntoskrnl;
use ddi::{Access as _, HandleKind, Site, System, ddi_exports};
use wdk_defs::all::{IO_REMOVE_LOCK_COMMON_BLOCK, IO_REMOVE_LOCK_DBG_BLOCK};
use wdk_defs::ntstatus::STATUS_DELETE_PENDING;
use wdk_defs::{DriverPtr, field};

type Lock = DriverPtr<IO_REMOVE_LOCK_COMMON_BLOCK>;

/// Acquisitions that were not released: tag and place.
#[derive(Debug, Default)]
pub(crate) struct RemoveLock {
    held: Vec<(u64, Site)>,
}

/// Sizes that a lock has in free and in checked drivers.
const FREE_SIZE: u32 = size_of::<IO_REMOVE_LOCK_COMMON_BLOCK>() as u32;
const CHECKED_SIZE: u32 = FREE_SIZE + size_of::<IO_REMOVE_LOCK_DBG_BLOCK>() as u32;

fn io_count(lock: Lock) -> DriverPtr<i32> {
    lock.at(field!(IO_REMOVE_LOCK_COMMON_BLOCK, IoCount))
}

fn remove_event(lock: Lock) -> u64 {
    lock.at(field!(IO_REMOVE_LOCK_COMMON_BLOCK, RemoveEvent)).addr()
}

fn misused(what: &str) {
    System::current().violation("RemoveLock", what);
}

impl Ntoskrnl {
    /// Notes a release. `false`, and told to the rules, if nobody acquired the lock with that tag.
    fn remove_lock_released(&self, lock: Lock, tag: u64) -> bool {
        enum Seen {
            Released,
            WrongTag(u64),
            NotHeld,
            Unknown,
        }
        let seen = self.io.with(|io| {
            let Some(known) = io.remove_locks.get_mut(&lock.addr()) else { return Seen::Unknown };
            match known.held.iter().rposition(|(held, _)| *held == tag) {
                Some(index) => {
                    known.held.remove(index);
                    Seen::Released
                }
                None => known.held.pop().map_or(Seen::NotHeld, |(held, _)| Seen::WrongTag(held)),
            }
        });
        let lock = lock.addr();
        match seen {
            Seen::Released => return true,
            Seen::WrongTag(held) => misused(&format!(
                "the remove lock at {lock:#x} is released with tag {tag:#x}; it was acquired with {held:#x}"
            )),
            Seen::NotHeld => {
                misused(&format!("the remove lock at {lock:#x} is released more often than it was acquired"));
                return false;
            }
            Seen::Unknown => misused(&format!(
                "the remove lock at {lock:#x} is released and was not made by IoInitializeRemoveLock"
            )),
        }
        true
    }

    /// Tells the rules of each acquisition that is left when a driver is unloaded.
    pub(crate) fn remove_locks_leaked(&self) {
        let locks = self.io.with(|io| std::mem::take(&mut io.remove_locks));
        for (lock, known) in locks {
            for (_, made) in known.held {
                System::current().leaked(HandleKind::RemoveLock, lock, made, trace::LeakedAt::Unload);
            }
        }
    }
}

#[ddi_exports(module = "ntoskrnl.exe", table = REMOVE_LOCK_EXPORTS)]
impl Ntoskrnl {
    /// Makes a remove lock.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-ioinitializeremovelockex>
    #[irql(== PASSIVE_LEVEL)]
    pub fn IoInitializeRemoveLockEx(
        &self,
        lock: DriverPtr<IO_REMOVE_LOCK_COMMON_BLOCK>,
        tag: u32,
        minutes: u32,
        watermark: u32,
        size: u32,
    ) {
        let _ = (tag, minutes, watermark);
        if !matches!(size, FREE_SIZE | CHECKED_SIZE) {
            misused(&format!("a remove lock of {size} bytes is made; one has {FREE_SIZE} or {CHECKED_SIZE}"));
        }
        crate::rtl::memory::fill(lock.addr(), 0, size.clamp(FREE_SIZE, CHECKED_SIZE).into());
        io_count(lock).store(1);
        self.event_initialize(remove_event(lock), false, false);
        self.io.with(|io| io.remove_locks.insert(lock.addr(), RemoveLock::default()));
    }

    /// Keeps a device from being removed; fails when it is being removed.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-ioacquireremovelockex>
    #[irql(<= DISPATCH_LEVEL)]
    pub fn IoAcquireRemoveLockEx(
        &self,
        lock: DriverPtr<IO_REMOVE_LOCK_COMMON_BLOCK>,
        tag: u64,
        file: u64,
        line: u32,
        size: u32,
    ) -> u32 {
        let _ = (file, line, size);
        if lock.at(field!(IO_REMOVE_LOCK_COMMON_BLOCK, Removed)).load() != 0 {
            return STATUS_DELETE_PENDING;
        }
        io_count(lock).store(io_count(lock).load().wrapping_add(1));
        let made = System::current().caller();
        let known = self.io.with(|io| {
            io.remove_locks.get_mut(&lock.addr()).map(|known| known.held.push((tag, made))).is_some()
        });
        if !known {
            misused(&format!(
                "the remove lock at {:#x} is acquired and was not made by IoInitializeRemoveLock",
                lock.addr()
            ));
        }
        0
    }

    /// Lets a device be removed again.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-ioreleaseremovelockex>
    #[irql(unstated)]
    pub fn IoReleaseRemoveLockEx(&self, lock: DriverPtr<IO_REMOVE_LOCK_COMMON_BLOCK>, tag: u64, size: u32) {
        let _ = size;
        if !self.remove_lock_released(lock, tag) {
            return;
        }
        let left = io_count(lock).load().wrapping_sub(1);
        io_count(lock).store(left);
        if left == 0 {
            self.event_set(remove_event(lock));
        }
    }

    /// Releases a remove lock for ever and waits until everyone has.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-ioreleaseremovelockandwaitex>
    #[irql(== PASSIVE_LEVEL)]
    pub fn IoReleaseRemoveLockAndWaitEx(
        &self,
        lock: DriverPtr<IO_REMOVE_LOCK_COMMON_BLOCK>,
        tag: u64,
        size: u32,
    ) {
        let _ = size;
        if !self.remove_lock_released(lock, tag) {
            return;
        }
        lock.at(field!(IO_REMOVE_LOCK_COMMON_BLOCK, Removed)).store(1);
        // One count is the lock's own, one the caller's.
        let left = io_count(lock).load().wrapping_sub(2);
        io_count(lock).store(left);
        if left > 0 {
            self.wait_single(remove_event(lock), None);
        }
    }
}
