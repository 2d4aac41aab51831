//! Who has which lock, where and since when it was taken: what a deadlock report tells.
//!
//! The state that decides is elsewhere, where drivers expect it; this is beside it. Spin locks have their own.

use crate::{Ntoskrnl, SLOT};
use ddi::{Holder, Owners, Site, System, ThreadId};
use std::collections::BTreeMap;

/// Locks that are held, by address.
#[derive(Debug, Default)]
pub struct Held {
    all: BTreeMap<u64, (&'static str, Vec<Holder>)>,
}

impl Ntoskrnl {
    /// The running thread has taken a lock at its present call.
    pub(crate) fn note_taken(&self, lock: u64, kind: &'static str) {
        let system = System::current();
        self.note_taken_by(lock, kind, system.current_thread(), system.caller());
    }

    /// A thread has been given a lock that it waits for at a place.
    pub(crate) fn note_taken_by(&self, lock: u64, kind: &'static str, thread: ThreadId, taken: Site) {
        let holder = Holder { thread, taken, since: System::current().now() };
        self.held.with(|held| {
            let entry = held.all.entry(lock).or_insert((kind, Vec::new()));
            // One lock is another one when its memory was used again.
            if entry.0 != kind {
                *entry = (kind, Vec::new());
            }
            entry.1.push(holder);
        });
    }

    /// A thread gives a lock up, once.
    pub(crate) fn note_given(&self, lock: u64, thread: ThreadId) {
        self.held.with(|held| {
            let Some((_, holders)) = held.all.get_mut(&lock) else { return };
            if let Some(index) = holders.iter().rposition(|holder| holder.thread == thread) {
                holders.remove(index);
            }
            if holders.is_empty() {
                held.all.remove(&lock);
            }
        });
    }

    /// A lock is made anew, or gone.
    pub(crate) fn note_gone(&self, lock: u64) {
        self.held.with(|held| held.all.remove(&lock));
    }
}

/// Asks the kernel of the box that runs.
pub(crate) struct KernelOwners;

impl Owners for KernelOwners {
    fn kind(&self, object: u64) -> Option<&'static str> {
        let kernel = System::current().module::<Ntoskrnl>(SLOT);
        let lock = kernel.held.with(|held| held.all.get(&object).map(|(kind, _)| *kind));
        lock.or_else(|| kernel.spin_kind(object)).or_else(|| kernel.object_kind(object))
    }

    fn holders(&self, object: u64) -> Vec<Holder> {
        let kernel = System::current().module::<Ntoskrnl>(SLOT);
        let held = kernel.held.with(|held| held.all.get(&object).map(|(_, holders)| holders.clone()));
        held.unwrap_or_else(|| kernel.spin_holders(object))
    }
}
