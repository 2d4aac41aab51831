//! Spin locks: exclusion between processors at DISPATCH_LEVEL and above.
//!
//! The lock word is the driver's memory: 0 is free. Who owns a lock is kept here. A processor that finds a lock held
//! gives the others time until it is free, as real ones do by spinning.

use crate::Ntoskrnl;
use ddi::{Access as _, DISPATCH_LEVEL, Holder, Nanos, Site, Stop, System, ThreadId};
use std::collections::BTreeMap;
use wdk_defs::DriverPtr;

/// Who holds a lock.
#[derive(Clone, Copy, Debug)]
struct Owner {
    processor: usize,
    thread: ThreadId,
    acquired: Site,
    since: Nanos,
}

/// All locks that are held.
#[derive(Debug, Default)]
pub struct Locks {
    owners: BTreeMap<u64, Owner>,
}

/// What the lock word holds while the lock is held.
const HELD: u64 = 1;
const SPIN_LOCK_ALREADY_OWNED: u32 = 0xf;

impl Ntoskrnl {
    /// Sets a spin lock to free.
    pub fn spin_initialize(&self, lock: u64) {
        DriverPtr::<u64>::new(lock).store(0);
        self.locks.with(|locks| locks.owners.remove(&lock));
    }

    /// Raises to DISPATCH_LEVEL, acquires, and returns the IRQL before.
    pub fn spin_acquire(&self, lock: u64) -> u8 {
        let system = System::current();
        let old = ddi::gs::irql();
        if old < DISPATCH_LEVEL {
            system.raise_irql(DISPATCH_LEVEL);
        }
        self.spin_acquire_here(lock);
        old
    }

    /// Acquires at the present IRQL, which is DISPATCH_LEVEL or above.
    pub fn spin_acquire_here(&self, lock: u64) {
        if !self.spin_try_acquire(lock) {
            self.spin_contended(lock);
        }
    }

    /// The lock is held, or was a moment ago: the others get time until it is free.
    #[cold]
    fn spin_contended(&self, lock: u64) {
        let system = System::current();
        let mut told = false;
        while !self.spin_try_acquire(lock) {
            let owner = self.locks.with(|locks| locks.owners.get(&lock).copied());
            match owner {
                Some(owner) if owner.processor == system.current_processor() => own_lock(system, lock, owner),
                Some(_) => {
                    if !told {
                        told = true;
                        system.spin_on(Some(lock));
                    }
                    system.yield_processor();
                }
                // Free again, or never was a lock.
                None => never_initialized(system, lock),
            }
        }
        if told {
            system.spin_on(None);
        }
    }

    /// What a spin lock is called in a report, if one that is held is at this address.
    pub(crate) fn spin_kind(&self, lock: u64) -> Option<&'static str> {
        self.locks.with(|locks| locks.owners.contains_key(&lock).then_some("the spin lock"))
    }

    /// Who has the spin lock.
    pub(crate) fn spin_holders(&self, lock: u64) -> Vec<Holder> {
        let owner = self.locks.with(|locks| locks.owners.get(&lock).copied());
        let holder =
            |owner: Owner| Holder { thread: owner.thread, taken: owner.acquired, since: owner.since };
        owner.map(holder).into_iter().collect()
    }

    /// Acquires if the lock is free.
    pub fn spin_try_acquire(&self, lock: u64) -> bool {
        let system = System::current();
        let word = DriverPtr::<u64>::new(lock);
        if word.load() != 0 {
            return false;
        }
        word.store(HELD);
        let owner = Owner {
            processor: system.current_processor(),
            thread: system.current_thread(),
            acquired: system.caller(),
            since: system.now(),
        };
        self.locks.with(|locks| locks.owners.insert(lock, owner));
        true
    }

    /// Releases and lowers to `irql`.
    pub fn spin_release(&self, lock: u64, irql: u8) {
        self.spin_release_here(lock);
        System::current().lower_irql(irql);
    }

    /// Releases at the present IRQL.
    pub fn spin_release_here(&self, lock: u64) {
        let system = System::current();
        let owner = self.locks.with(|locks| locks.owners.remove(&lock));
        let word = DriverPtr::<u64>::new(lock);
        match owner {
            Some(owner) if owner.processor != system.current_processor() => {
                let place = system.site_name(owner.acquired);
                let what = format!(
                    "the spin lock at {lock:#x} is released by a processor that does not own it; it was acquired at {place}"
                );
                system.violation("SpinLockRelease", &what);
            }
            None => {
                let what = format!("the spin lock at {lock:#x} is released and is not owned");
                system.violation("SpinLockRelease", &what);
            }
            Some(_) => {}
        }
        word.store(0);
    }

    /// Whether a lock's word says that it is held.
    pub fn spin_is_held(&self, lock: u64) -> bool {
        DriverPtr::<u64>::new(lock).load() != 0
    }

    /// Locks that the running processor holds, with where each was acquired, by address.
    pub fn spin_locks_held(&self) -> Vec<(u64, Site)> {
        let processor = System::current().current_processor();
        self.locks.with(|locks| {
            let held = locks.owners.iter().filter(|(_, owner)| owner.processor == processor);
            held.map(|(lock, owner)| (*lock, owner.acquired)).collect()
        })
    }
}

#[cold]
fn own_lock(system: &System, lock: u64, owner: Owner) -> ! {
    let place = system.site_name(owner.acquired);
    let what = format!(
        "the spin lock at {lock:#x} is acquired by the processor that owns it; it was acquired at {place}"
    );
    system.violation("SpinLock", &what);
    system.stop(Stop::BugCheck { code: SPIN_LOCK_ALREADY_OWNED, parameters: [lock, 0, 0, 0], what })
}

#[cold]
fn never_initialized(system: &System, lock: u64) -> ! {
    let what =
        format!("the spin lock at {lock:#x} was never initialized: nobody owns it and its word is not 0");
    system.violation("SpinLock", &what);
    system.stop(Stop::Deadlock { what, waits: system.describe_threads() })
}
