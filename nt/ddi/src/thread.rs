//! Threads: fibers that wait and are woken.

use crate::pointer::Access as _;
use crate::state::assert_none_held;
use crate::system::{CallRecord, System};
use cpu::fiber::Fiber;
use cpu::ram::RamError;
use cpu::gs;
use sched::{DeadlineId, Nanos};
use std::sync::Arc;
use trace::Callback;
use wdk_defs::all::{DISPATCHER_HEADER, LIST_ENTRY};
use wdk_defs::{DriverPtr, Plain as _, field};

/// Names a thread of the box.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ThreadId(pub u32);

impl ThreadId {
    /// No thread: the box itself is at work.
    pub(crate) const NONE: Self = Self(u32::MAX);

    /// Whether this is no thread.
    pub fn is_none(self) -> bool {
        self == Self::NONE
    }
}

/// Why a thread waits, as a deadlock report tells it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WaitReason {
    /// For dispatcher objects (events, timers, threads …) at these addresses.
    Objects(Vec<u64>),
    /// For time to pass.
    Delay,
    /// For something that the box itself is to do, in words.
    Box(&'static str),
}

impl WaitReason {
    fn describe(&self) -> String {
        match self {
            Self::Objects(objects) => {
                let list: Vec<_> = objects.iter().map(|object| format!("{object:#x}")).collect();
                format!("the object{} at {}", if list.len() == 1 { "" } else { "s" }, list.join(", "))
            }
            Self::Delay => "its delay to pass".to_owned(),
            Self::Box(what) => (*what).to_owned(),
        }
    }
}

/// What ended a wait.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wake {
    /// Someone woke the thread; the number says for which of its objects.
    Signalled(u32),
    /// The time was up.
    TimedOut,
    /// An alert.
    Alerted,
}

#[derive(Debug)]
pub(crate) enum ThreadState {
    Ready,
    Running,
    Waiting { reason: WaitReason, deadline: Option<DeadlineId>, caller: u64 },
    Finished,
}

pub(crate) struct Thread {
    pub(crate) name: String,
    pub(crate) fiber: Option<Fiber>,
    pub(crate) state: ThreadState,
    /// Driver functions it is inside of, outermost first; interrupts and DPCs on top of it too.
    pub(crate) callbacks: Vec<Callback>,
    pub(crate) wake: Option<Wake>,
    /// IRQL to go on at: PASSIVE_LEVEL or APC_LEVEL.
    pub(crate) irql: u8,
    /// The processor it is bound to, for idle threads.
    pub(crate) bound: Option<usize>,
    /// Address of its driver-visible object, 0 if it has none.
    pub(crate) object: u64,
    /// Grows with each wait, so that a late time-out finds that it is late.
    pub(crate) waits: u64,
}

/// Size of a thread's driver-visible object, the order of Windows' own.
const THREAD_OBJECT_BYTES: u64 = 2048;
/// What the first byte of a thread object says.
const THREAD_OBJECT_TYPE: u8 = 6;

#[derive(Default)]
pub(crate) struct Threads {
    pub(crate) all: Vec<Thread>,
}

impl System {
    /// Makes a thread that runs `body` at PASSIVE_LEVEL when it is chosen.
    ///
    /// # Errors
    /// When no stack can be had.
    pub fn spawn(&self, name: &str, body: impl FnOnce(&System) + 'static) -> Result<ThreadId, RamError> {
        self.spawn_bound(name, None, body)
    }

    pub(crate) fn spawn_bound(
        &self,
        name: &str,
        bound: Option<usize>,
        body: impl FnOnce(&System) + 'static,
    ) -> Result<ThreadId, RamError> {
        let fiber = Fiber::new(self.stacks.take()?, move || body(System::current()));
        let object = self.new_thread_object();
        Ok(self.threads.with(|threads| {
            let id = ThreadId(threads.all.len() as u32);
            threads.all.push(Thread {
                name: name.to_owned(),
                fiber: Some(fiber),
                state: ThreadState::Ready,
                callbacks: Vec::new(),
                wake: None,
                irql: 0,
                bound,
                object,
                waits: 0,
            });
            id
        }))
    }

    /// Memory for a thread's driver-visible object, which begins with a dispatcher header; 0 when RAM is used up.
    fn new_thread_object(&self) -> u64 {
        let Some(address) = self.allocate_object(THREAD_OBJECT_BYTES) else { return 0 };
        let object = DriverPtr::<DISPATCHER_HEADER>::new(address);
        let list = object.at(field!(DISPATCHER_HEADER, WaitListHead)).addr();
        let header = DISPATCHER_HEADER {
            Type: THREAD_OBJECT_TYPE,
            WaitListHead: LIST_ENTRY { Flink: DriverPtr::new(list), Blink: DriverPtr::new(list) },
            ..DISPATCHER_HEADER::zeroed()
        };
        // The memory was taken a moment ago.
        let _ = object.try_store(header);
        address
    }

    /// Ends the running thread here. Its stack is left as it is and nothing on it is unwound.
    pub fn exit_thread(&self) -> ! {
        assert_none_held();
        self.call.set(CallRecord::default());
        cpu::fiber::stop(cpu::fiber::Stop::Stopped)
    }

    /// The thread that runs, or that the running interrupt interrupted.
    pub fn current_thread(&self) -> ThreadId {
        self.processors.current_thread()
    }

    /// Whether a thread has come to its end.
    pub fn thread_finished(&self, id: ThreadId) -> bool {
        self.threads.with(|threads| {
            threads.all.get(id.0 as usize).is_none_or(|thread| matches!(thread.state, ThreadState::Finished))
        })
    }

    /// Address of a thread's driver-visible object; 0 if none was set.
    pub fn thread_object(&self, id: ThreadId) -> u64 {
        self.threads.with(|threads| threads.all.get(id.0 as usize).map_or(0, |thread| thread.object))
    }

    /// Sets the address of a thread's driver-visible object.
    pub fn set_thread_object(&self, id: ThreadId, object: u64) {
        self.threads.with(|threads| {
            if let Some(thread) = threads.all.get_mut(id.0 as usize) {
                thread.object = object;
            }
        });
    }

    /// The thread whose driver-visible object is at `object`.
    pub fn thread_of_object(&self, object: u64) -> Option<ThreadId> {
        self.threads.with(|threads| {
            threads.all.iter().position(|thread| thread.object == object).map(|index| ThreadId(index as u32))
        })
    }

    /// The driver function that runs, innermost.
    pub fn callback(&self) -> Option<Callback> {
        let id = self.current_thread();
        if id.is_none() {
            return None;
        }
        self.threads.with(|threads| threads.all.get(id.0 as usize).and_then(|t| t.callbacks.last().copied()))
    }

    pub(crate) fn push_callback(&self, callback: Callback) -> usize {
        let id = self.current_thread();
        self.threads.with(|threads| match threads.all.get_mut(id.0 as usize) {
            Some(thread) => {
                thread.callbacks.push(callback);
                thread.callbacks.len() - 1
            }
            None => 0,
        })
    }

    pub(crate) fn pop_callback(&self, depth: usize) {
        let id = self.current_thread();
        self.threads.with(|threads| {
            if let Some(thread) = threads.all.get_mut(id.0 as usize) {
                thread.callbacks.truncate(depth);
            }
        });
    }

    /// Waits until someone calls [`System::unpark`] or `deadline` comes.
    ///
    /// The caller has checked that the IRQL allows it and has told whoever is to wake it.
    pub fn park(&self, reason: WaitReason, deadline: Option<Nanos>) -> Wake {
        assert_none_held();
        let id = self.current_thread();
        let early = self.threads.with(|threads| threads.all[id.0 as usize].wake.take());
        if let Some(wake) = early {
            return wake;
        }
        let waits = self.threads.with(|threads| {
            let thread = &mut threads.all[id.0 as usize];
            thread.waits += 1;
            thread.waits
        });
        let deadline = deadline.map(|due| {
            self.at(due, Arc::new(move |system| {
                let late = system.threads.with(|threads| threads.all[id.0 as usize].waits != waits);
                if !late {
                    system.unpark(id, Wake::TimedOut);
                }
            }))
        });
        let caller = self.call.get().rip;
        self.threads.with(|threads| {
            threads.all[id.0 as usize].state = ThreadState::Waiting { reason, deadline, caller };
        });
        loop {
            self.switch_out();
            // Only a wake ends a wait.
            if let Some(wake) = self.threads.with(|threads| threads.all[id.0 as usize].wake.take()) {
                return wake;
            }
        }
    }

    /// Ends a thread's wait. Of several the first counts; `false` if the thread was woken before or is gone.
    pub fn unpark(&self, id: ThreadId, wake: Wake) -> bool {
        let deadline = self.threads.with(|threads| {
            let thread = threads.all.get_mut(id.0 as usize)?;
            if thread.wake.is_some() || matches!(thread.state, ThreadState::Finished) {
                return None;
            }
            thread.wake = Some(wake);
            match std::mem::replace(&mut thread.state, ThreadState::Ready) {
                ThreadState::Waiting { deadline, .. } => Some(deadline),
                other => {
                    thread.state = other;
                    Some(None)
                }
            }
        });
        match deadline {
            None => false,
            Some(deadline) => {
                if let Some(deadline) = deadline {
                    self.cancel(deadline);
                }
                true
            }
        }
    }

    /// Gives the processor away at this point; others go on, then this.
    pub fn yield_processor(&self) {
        self.slice.set(1);
        self.preemption_point(1000);
    }

    /// Leaves the fiber for the dispatch loop and comes back when the loop chooses it again.
    pub(crate) fn switch_out(&self) {
        assert_none_held();
        let call: CallRecord = self.call.take();
        let irql = gs::irql();
        let id = self.current_thread();
        self.threads.with(|threads| {
            if let Some(thread) = threads.all.get_mut(id.0 as usize) {
                thread.irql = irql;
            }
        });
        cpu::fiber::suspend();
        self.call.set(call);
    }

    /// Who waits for what: the lines of a deadlock report.
    pub(crate) fn describe_waits(&self) -> Vec<String> {
        let waits: Vec<(String, String, u64)> = self.threads.with(|threads| {
            let waiting = threads.all.iter().filter_map(|thread| match &thread.state {
                ThreadState::Waiting { reason, caller, .. } => Some((thread.name.clone(), reason.describe(), *caller)),
                _ => None,
            });
            waiting.collect()
        });
        let line = |(name, reason, caller): (String, String, u64)| {
            let place = if caller == 0 {
                String::new()
            } else {
                format!(", called from {}", self.site_name(self.site(caller)))
            };
            format!("thread {name} waits for {reason}{place}")
        };
        waits.into_iter().map(line).collect()
    }
}
