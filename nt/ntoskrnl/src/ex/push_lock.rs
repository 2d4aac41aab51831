//! Push locks: reader-writer locks of one pointer's size, which may not be acquired again by their owner.
//!
//! The word is the driver's memory: 0 is free, bit 0 says held, the bits from the fourth on count readers. Who has a
//! lock and who waits is kept here. The order is first come, first served, so a waiting writer goes before new readers.

use crate::Ntoskrnl;
use ddi::{Access as _, Site, Stop, System, ThreadId, WaitReason, Wake, ddi_exports};
use std::collections::{BTreeMap, VecDeque};
use wdk_defs::DriverPtr;

/// A push lock's word, by its public type.
type Word = DriverPtr<u64>;

/// In the word: somebody has the lock.
const HELD: u64 = 1;
/// In the word: one reader.
const READER: u64 = 1 << 4;
/// The flags that the interface knows: none but that the cache-line optimization is off.
const KNOWN_FLAGS: u32 = 1;

#[derive(Debug, Default)]
struct PushLock {
    writer: Option<ThreadId>,
    readers: Vec<ThreadId>,
    waiting: VecDeque<(ThreadId, bool, Site)>,
}

/// Push locks that are held, by address.
#[derive(Debug, Default)]
pub struct PushLocks {
    all: BTreeMap<u64, PushLock>,
}

impl PushLock {
    fn has(&self, thread: ThreadId) -> bool {
        self.writer == Some(thread) || self.readers.contains(&thread)
    }

    fn can_take(&self, exclusive: bool) -> bool {
        self.writer.is_none() && (!exclusive || self.readers.is_empty())
    }

    fn take(&mut self, thread: ThreadId, exclusive: bool) {
        if exclusive { self.writer = Some(thread) } else { self.readers.push(thread) }
    }

    /// Gives it up; `false` if the thread has not got it in that way.
    fn give(&mut self, thread: ThreadId, exclusive: bool) -> bool {
        if exclusive {
            return self.writer.take_if(|writer| *writer == thread).is_some();
        }
        let own = self.readers.iter().position(|reader| *reader == thread);
        own.map(|index| self.readers.remove(index)).is_some()
    }

    /// Lets those have it who can now, oldest first.
    fn hand_over(&mut self) -> Vec<(ThreadId, Site)> {
        let mut woken = Vec::new();
        while let Some((thread, exclusive, site)) = self.waiting.front().copied()
            && self.can_take(exclusive)
        {
            self.waiting.pop_front();
            self.take(thread, exclusive);
            woken.push((thread, site));
        }
        woken
    }

    fn word(&self) -> u64 {
        match (self.writer, self.readers.len() as u64) {
            (None, 0) => 0,
            (Some(_), _) => HELD,
            (None, readers) => HELD | (readers * READER),
        }
    }

    fn is_idle(&self) -> bool {
        self.writer.is_none() && self.readers.is_empty() && self.waiting.is_empty()
    }
}

const PUSH_LOCK: &str = "the push lock";

impl Ntoskrnl {
    fn push_acquire(&self, lock: Word, flags: u32, exclusive: bool) {
        let system = System::current();
        let thread = system.current_thread();
        check(self, lock, flags);
        let word = lock.load();
        let (done, again, word) = self.push_locks.with(|locks| {
            let state = locks.all.entry(lock.addr()).or_default();
            // A word that was set to 0 by the driver is a new lock.
            if word == 0 && state.waiting.is_empty() {
                *state = PushLock::default();
            }
            let again = state.has(thread);
            let done = state.waiting.is_empty() && state.can_take(exclusive);
            if done {
                state.take(thread, exclusive);
            } else if !again {
                state.waiting.push_back((thread, exclusive, system.caller()));
            }
            (done, again, state.word())
        });
        if again {
            let what = format!("the push lock at {lock:?} is acquired by a thread that has it");
            system.violation("InvalidParameter", &what);
            if !done {
                system.stop(Stop::Deadlock { what, waits: system.describe_threads() });
            }
        }
        if done {
            lock.store(word);
            self.note_taken(lock.addr(), PUSH_LOCK);
        } else {
            system.park(WaitReason::Objects(vec![lock.addr()]), None);
        }
    }

    fn push_release(&self, lock: Word, flags: u32, exclusive: bool) {
        let system = System::current();
        let thread = system.current_thread();
        check(self, lock, flags);
        let released = self.push_locks.with(|locks| {
            let state = locks.all.get_mut(&lock.addr())?;
            if !state.give(thread, exclusive) {
                return None;
            }
            let woken = state.hand_over();
            let word = state.word();
            if state.is_idle() {
                locks.all.remove(&lock.addr());
            }
            Some((woken, word))
        });
        let Some((woken, word)) = released else {
            let what = format!(
                "the push lock at {lock:?} is released by a thread that does not have it in that way"
            );
            return system.violation("InvalidParameter", &what);
        };
        lock.store(word);
        self.note_given(lock.addr(), thread);
        for (thread, site) in woken {
            self.note_taken_by(lock.addr(), PUSH_LOCK, thread, site);
            system.unpark(thread, Wake::Signalled(0));
        }
    }
}

fn check(kernel: &Ntoskrnl, lock: Word, flags: u32) {
    let system = System::current();
    if flags & !KNOWN_FLAGS != 0 {
        let what = format!("a push lock is used with the flags {flags:#x}, which are not known");
        system.violation("InvalidParameter", &what);
    }
    if !kernel.apcs_disabled() {
        let what = format!("the push lock at {lock:?} is used where normal kernel APCs are not held off");
        system.violation("CriticalRegions", &what);
    }
}

#[ddi_exports(module = "ntoskrnl.exe", table = PUSH_LOCK_EXPORTS)]
impl Ntoskrnl {
    /// Makes a push lock that is free.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntifs/nf-ntifs-exinitializepushlock>
    #[irql(unstated)]
    pub fn ExInitializePushLock(&self, lock: DriverPtr<u64>) {
        lock.store(0);
        self.push_locks.with(|locks| locks.all.remove(&lock.addr()));
        self.note_gone(lock.addr());
    }

    /// Acquires a push lock to write.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-exacquirepushlockexclusive>
    #[irql(unstated)]
    pub fn ExAcquirePushLockExclusiveEx(&self, lock: DriverPtr<u64>, flags: u32) {
        self.push_acquire(lock, flags, true);
    }

    /// Acquires a push lock to read.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-exacquirepushlockshared>
    #[irql(unstated)]
    pub fn ExAcquirePushLockSharedEx(&self, lock: DriverPtr<u64>, flags: u32) {
        self.push_acquire(lock, flags, false);
    }

    /// Releases a push lock that was acquired to write.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-exreleasepushlockexclusive>
    #[irql(unstated)]
    pub fn ExReleasePushLockExclusiveEx(&self, lock: DriverPtr<u64>, flags: u32) {
        self.push_release(lock, flags, true);
    }

    /// Releases a push lock that was acquired to read.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-exreleasepushlockshared>
    #[irql(unstated)]
    pub fn ExReleasePushLockSharedEx(&self, lock: DriverPtr<u64>, flags: u32) {
        self.push_release(lock, flags, false);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn readers_share_and_a_waiting_writer_goes_before_new_ones() {
        let (a, b, c) = (ThreadId(1), ThreadId(2), ThreadId(3));
        let mut lock = PushLock::default();
        assert!(lock.can_take(false));
        lock.take(a, false);
        assert!(lock.can_take(false) && !lock.can_take(true));
        assert_eq!(lock.word(), HELD | READER);
        lock.waiting.push_back((b, true, Site::default()));
        lock.waiting.push_back((c, false, Site::default()));
        assert!(lock.hand_over().is_empty());
        assert!(!lock.give(a, true) && lock.give(a, false));
        assert_eq!(lock.hand_over(), [(b, Site::default())]);
        assert!(lock.has(b) && !lock.has(c));
        assert!(lock.give(b, true));
        assert_eq!(lock.hand_over(), [(c, Site::default())]);
        assert!(lock.give(c, false) && lock.is_idle() && lock.word() == 0);
    }
}
