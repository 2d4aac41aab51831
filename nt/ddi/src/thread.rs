//! Threads: fibers that wait and are woken.

use crate::exception::Call;
use crate::pointer::Access as _;
use crate::processor::DISPATCH_LEVEL;
use crate::state::assert_none_held;
use crate::stop::Stop;
use crate::system::{CallRecord, System};
use cpu::fiber::Fiber;
use cpu::gs;
use cpu::ram::RamError;
use sched::{DeadlineId, Nanos, Why};
use std::sync::Arc;
use trace::Callback;
use wdk_defs::all::{DISPATCHER_HEADER, LIST_ENTRY};
use wdk_defs::{DriverPtr, Plain as _, bugcodes, field};

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
    /// For any of the objects (events, timers, threads, locks …) at these addresses.
    Objects(Vec<u64>),
    /// For all of them.
    AllObjects(Vec<u64>),
    /// For time to pass.
    Delay,
    /// For something that the box itself is to do, in words.
    Box(&'static str),
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
    New,
    Ready,
    Running,
    Waiting { reason: WaitReason, deadline: Option<DeadlineId>, caller: u64, since: Nanos },
    Finished,
}

pub(crate) struct Thread {
    pub(crate) name: String,
    pub(crate) fiber: Option<Fiber>,
    pub(crate) state: ThreadState,
    /// Driver functions it is inside of, outermost first; interrupts and DPCs on top of it too.
    pub(crate) calls: Vec<Call>,
    pub(crate) wake: Option<Wake>,
    /// IRQL to go on at. Below DISPATCH_LEVEL, unless it is in the middle of something on its processor.
    pub(crate) irql: u8,
    /// Whether to go on with interrupts enabled: like the IRQL, the flag is the thread's while it runs.
    pub(crate) interrupts: bool,
    /// The processor it is bound to, for idle threads.
    pub(crate) bound: Option<usize>,
    /// The lock that it spins for, and since when.
    pub(crate) spins: Option<(u64, Nanos)>,
    /// The call that it was in when it last left its processor.
    pub(crate) last: CallRecord,
    /// A bit for each processor that it may run on.
    pub(crate) affinity: u64,
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
    /// Threads that are ready and may run anywhere, by number.
    pub(crate) ready: Vec<ThreadId>,
}

impl Threads {
    /// A thread of the box; none for [`ThreadId::NONE`].
    pub(crate) fn get(&mut self, id: ThreadId) -> Option<&mut Thread> {
        self.all.get_mut(id.0 as usize)
    }

    /// Sets a thread's state and keeps the list of those that are ready.
    pub(crate) fn set_state(&mut self, id: ThreadId, state: ThreadState) -> Option<ThreadState> {
        let becomes_ready = matches!(state, ThreadState::Ready);
        let thread = self.get(id)?;
        let free = thread.bound.is_none();
        let old = std::mem::replace(&mut thread.state, state);
        let was_ready = matches!(old, ThreadState::Ready);
        if free && becomes_ready != was_ready {
            match self.ready.binary_search(&id) {
                Ok(index) => drop(self.ready.remove(index)),
                Err(index) => self.ready.insert(index, id),
            }
        }
        Some(old)
    }

    /// Whether a thread may run on a processor.
    pub(crate) fn may_run(&self, id: ThreadId, processor: u8) -> bool {
        self.all.get(id.0 as usize).is_some_and(|thread| thread.affinity >> processor & 1 != 0)
    }

    /// A thread has lost its processor to another one.
    pub(crate) fn displace(&mut self, id: ThreadId) {
        if self.get(id).is_some_and(|thread| matches!(thread.state, ThreadState::Running)) {
            self.set_state(id, ThreadState::Ready);
        }
    }
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
                state: ThreadState::New,
                calls: Vec::new(),
                wake: None,
                irql: 0,
                interrupts: true,
                bound,
                spins: None,
                last: CallRecord::default(),
                affinity: u64::MAX,
                object,
                waits: 0,
            });
            threads.set_state(id, ThreadState::Ready);
            self.contend();
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

    /// The thread that runs, or that the running interrupt interrupted. None while the box itself is at work,
    /// between two turns.
    #[inline]
    pub fn current_thread(&self) -> ThreadId {
        self.running.get()
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

    /// Gives the object of a thread of the box's own back, when it has finished and no driver can have seen it.
    pub fn forget_thread(&self, id: ThreadId) {
        if self.thread_finished(id) {
            let object = self.thread_object(id);
            self.set_thread_object(id, 0);
            self.free_object(object);
        }
    }

    /// Says which processors the running thread may run on, a bit for each, and returns what was said before. It goes
    /// to one of them before this returns, unless threads cannot be switched there: then when it next loses its processor.
    ///
    /// # Panics
    /// When box state is held, or no processor of the box is among them: a box bug.
    pub fn set_affinity(&self, affinity: u64) -> u64 {
        assert!(affinity & self.all_processors() != 0, "a thread is to run on no processor");
        let id = self.current_thread();
        let before = self.threads.with(|threads| {
            threads.get(id).map_or(u64::MAX, |thread| std::mem::replace(&mut thread.affinity, affinity))
        });
        let here = |system: &Self| affinity >> system.current_processor() & 1 != 0;
        if !id.is_none() && !here(self) && !self.processors.current().holds_thread() {
            // Not on this processor's account any more: it is taken up where it may run.
            self.threads.with(|threads| threads.set_state(id, ThreadState::Ready));
            self.why.set(Why::Left);
            self.switch_out();
            debug_assert!(here(self), "a thread is where it may be");
        }
        before
    }

    /// A bit for each processor.
    pub fn all_processors(&self) -> u64 {
        u64::MAX >> (64 - self.processor_count().clamp(1, 64))
    }

    /// The thread whose driver-visible object is at `object`.
    pub fn thread_of_object(&self, object: u64) -> Option<ThreadId> {
        if object == 0 {
            return None;
        }
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
        self.threads.with(|threads| threads.get(id)?.calls.last()?.callback)
    }

    /// Waits until someone calls [`System::unpark`] or `deadline` comes.
    ///
    /// The caller has told whoever is to wake it. A wake that came before is not lost: the wait ends at once. Where
    /// Windows could not switch threads (at DISPATCH_LEVEL or above, or in a DPC) the run stops as Windows does.
    ///
    /// # Panics
    /// When box state is held, or no thread of the box runs: a box bug.
    pub fn park(&self, reason: WaitReason, deadline: Option<Nanos>) -> Wake {
        assert_none_held();
        let id = self.current_thread();
        assert!(!id.is_none(), "a wait and no thread of the box runs");
        self.check_may_wait(id, &reason);
        let early = self.threads.with(|threads| threads.all[id.0 as usize].wake.take());
        if let Some(wake) = early {
            return wake;
        }
        if deadline.is_none() {
            match &reason {
                WaitReason::Objects(objects) if objects.len() == 1 => self.stop_if_deadlocked(id, objects),
                WaitReason::AllObjects(objects) => self.stop_if_deadlocked(id, objects),
                _ => {}
            }
        }
        let waits = self.threads.with(|threads| {
            let thread = &mut threads.all[id.0 as usize];
            thread.waits += 1;
            thread.waits
        });
        let deadline = deadline.map(|due| {
            self.at(
                due,
                Arc::new(move |system| {
                    let late = system.threads.with(|threads| threads.all[id.0 as usize].waits != waits);
                    if !late {
                        system.unpark(id, Wake::TimedOut);
                    }
                }),
            )
        });
        let caller = self.call.get().rip;
        let since = self.now();
        let state = ThreadState::Waiting { reason, deadline, caller, since };
        self.threads.with(|threads| threads.set_state(id, state));
        loop {
            self.why.set(Why::Left);
            self.switch_out();
            // Only a wake ends a wait.
            if let Some(wake) = self.threads.with(|threads| threads.all[id.0 as usize].wake.take()) {
                return wake;
            }
        }
    }

    /// Stops the run where a wait would have to switch threads and cannot.
    fn check_may_wait(&self, id: ThreadId, reason: &WaitReason) {
        let irql = gs::irql();
        let nested = self.processors.current().is_nested();
        if irql < DISPATCH_LEVEL && !nested {
            return;
        }
        let (code, parameters) = if nested {
            (bugcodes::ATTEMPTED_SWITCH_FROM_DPC, [self.thread_object(id), 0, 0, 0])
        } else {
            (bugcodes::IRQL_NOT_LESS_OR_EQUAL, [0, u64::from(irql), 0, self.caller_address()])
        };
        let what = format!(
            "a wait for {} at IRQL {irql}, where threads cannot be switched",
            self.describe_reason(reason)
        );
        self.stop(Stop::BugCheck { code, parameters, what });
    }

    /// Ends a thread's wait. Of several the first counts; `false` if the thread was woken before or is gone.
    pub fn unpark(&self, id: ThreadId, wake: Wake) -> bool {
        let deadline = self.threads.with(|threads| {
            let thread = threads.get(id)?;
            if thread.wake.is_some() || matches!(thread.state, ThreadState::Finished) {
                return None;
            }
            thread.wake = Some(wake);
            if !matches!(thread.state, ThreadState::Waiting { .. }) {
                return Some(None);
            }
            match threads.set_state(id, ThreadState::Ready) {
                Some(ThreadState::Waiting { deadline, .. }) => Some(deadline),
                _ => Some(None),
            }
        });
        match deadline {
            None => false,
            Some(deadline) => {
                self.contend();
                if let Some(deadline) = deadline {
                    self.cancel(deadline);
                }
                true
            }
        }
    }

    /// Leaves the fiber for the dispatch loop and comes back when the loop chooses it again.
    pub(crate) fn switch_out(&self) {
        assert_none_held();
        let call: CallRecord = self.call.take();
        let (irql, interrupts) = (gs::irql(), gs::interrupts_enabled());
        let id = self.current_thread();
        self.threads.with(|threads| {
            if let Some(thread) = threads.get(id) {
                (thread.irql, thread.interrupts, thread.last) = (irql, interrupts, call);
            }
        });
        cpu::fiber::suspend();
        self.call.set(call);
    }
}
