//! Work that is done at PASSIVE_LEVEL on threads of the box.

use crate::{Ntoskrnl, SLOT};
use ddi::{System, ThreadId, WaitReason, Wake};
use std::collections::VecDeque;

type Work = Box<dyn FnOnce(&System)>;

/// Threads for work, at most: as many as one processor of Windows keeps at hand.
const MOST_WORKERS: usize = 8;

/// Work that waits, and threads that wait for work.
#[derive(Default)]
pub struct Workers {
    queue: VecDeque<Work>,
    idle: Vec<ThreadId>,
    threads: usize,
    /// Threaded DPCs that wait for a thread or run on one.
    pub(crate) threaded_dpcs: u32,
}

/// What to do about a queue that has grown.
enum Next {
    Wake(ThreadId),
    Spawn(usize),
    Nothing,
}

impl Ntoskrnl {
    /// Has work done at PASSIVE_LEVEL, after what was queued before. `name` is for a thread that must be made for it.
    pub fn queue_work(&self, name: &str, work: impl FnOnce(&System) + 'static) {
        let system = System::current();
        let next = self.workers.with(|workers| {
            workers.queue.push_back(Box::new(work));
            match workers.idle.pop() {
                Some(thread) => Next::Wake(thread),
                None if workers.threads < MOST_WORKERS => {
                    workers.threads += 1;
                    Next::Spawn(workers.threads)
                }
                None => Next::Nothing,
            }
        });
        match next {
            Next::Wake(thread) => {
                system.unpark(thread, Wake::Signalled(0));
            }
            Next::Spawn(number) => {
                let body = |system: &System| system.module::<Self>(SLOT).work_for_ever(system);
                if system.spawn(&format!("worker {number}, first for {name}"), body).is_err() {
                    // Without a stack the work waits for a thread that has finished its own.
                    self.workers.with(|workers| workers.threads -= 1);
                }
            }
            Next::Nothing => {}
        }
    }

    fn work_for_ever(&self, system: &System) {
        loop {
            let work = self.workers.with(|workers| {
                let work = workers.queue.pop_front();
                if work.is_none() {
                    workers.idle.push(system.current_thread());
                }
                work
            });
            match work {
                Some(work) => work(system),
                None => {
                    system.park(WaitReason::Box("work to do"), None);
                }
            }
        }
    }

    /// Whether work is queued that no thread has begun.
    pub fn work_is_queued(&self) -> bool {
        self.workers.with(|workers| !workers.queue.is_empty())
    }
}
