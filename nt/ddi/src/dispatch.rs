//! The loop that lets the policy choose who goes on.

use crate::processor::MAX_PROCESSORS;
use crate::stop::Stop;
use crate::system::{Alarm, CallRecord, System};
use crate::thread::{ThreadId, ThreadState};
use cpu::fiber::Resumed;
use sched::{DeadlineId, Nanos};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Why [`System::run_until`] came back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RunEnd {
    /// What was waited for has come true.
    Done,
    /// Nothing will ever happen again by itself.
    Idle,
    /// The time given has come.
    TimeReached,
    /// The run was stopped; [`System::stopped`] says why.
    Stopped,
}

/// One thing that could go on. Ordered: each processor in turn, and on it each thread.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Candidate {
    processor: usize,
    /// The thread to run there: the one it has, or a ready one. None for its idle thread, to serve interrupts.
    thread: ThreadId,
}

/// Who could go on, on one processor.
#[derive(Clone, Copy, Default)]
struct Lane {
    /// The thread that it has, or none for its idle thread.
    own: Option<ThreadId>,
    /// Whether any ready thread may take its place.
    open: bool,
}

impl Lane {
    /// How many could.
    fn len(self, ready: &[ThreadId]) -> usize {
        usize::from(self.own.is_some()) + if self.open { ready.len() } else { 0 }
    }

    /// How many of them do not come after `thread`.
    fn up_to(self, ready: &[ThreadId], thread: ThreadId) -> usize {
        let own = self.own.is_some_and(|own| own <= thread);
        let others = if self.open { ready.partition_point(|id| *id <= thread) } else { 0 };
        usize::from(own) + others
    }

    fn contains(self, ready: &[ThreadId], thread: ThreadId) -> bool {
        self.own == Some(thread) || (self.open && ready.binary_search(&thread).is_ok())
    }

    /// The one at `index`, which is below [`Lane::len`].
    fn nth(self, ready: &[ThreadId], index: usize) -> ThreadId {
        let Some(own) = self.own else { return ready[index] };
        let before = if self.open { ready.partition_point(|id| *id < own) } else { 0 };
        match index {
            _ if index < before => ready[index],
            _ if index == before => own,
            _ => ready[index - 1],
        }
    }
}

impl System {
    /// Arranges for `alarm` to run at `due`, at once and wherever the box is then.
    pub fn at(&self, due: Nanos, alarm: Alarm) -> DeadlineId {
        let id = self.deadlines.with(|deadlines| deadlines.add(due, alarm));
        self.next_event.set(self.next_event.get().min(due.0));
        id
    }

    /// Takes back an arrangement. `false` if its time has come already.
    pub fn cancel(&self, id: DeadlineId) -> bool {
        self.deadlines.with(|deadlines| deadlines.remove(id)).is_some()
    }

    /// Lets happen what the time has come for.
    #[cold]
    pub(crate) fn events_due(&self) {
        let now = self.now();
        if now > self.settings.time_limit {
            let what = format!("virtual time limit of {} s reached", self.settings.time_limit);
            return self.limit_reached(what);
        }
        let interrupted = self.call.replace(CallRecord::OUTSIDE);
        self.platform().advance(now);
        self.ring_alarms(now);
        self.refresh_next_event();
        self.call.set(interrupted);
    }

    /// Rings each alarm that is due, once: one that sets itself again for now has to wait for the next event, or
    /// nothing else would ever happen.
    fn ring_alarms(&self, now: Nanos) {
        let mut left = self.deadlines.with(|deadlines| deadlines.len());
        while left > 0
            && let Some((_, alarm)) = self.deadlines.with(|deadlines| deadlines.pop_due(now))
        {
            alarm(self);
            self.count_steps(1);
            left -= 1;
        }
    }

    /// Finds out anew when the next thing happens by itself.
    pub fn refresh_next_event(&self) {
        let deadline = self.deadlines.with(|deadlines| deadlines.next());
        let device = self.platform().next_deadline();
        let limit = self.settings.time_limit.0.saturating_add(1);
        let next = [deadline, device].into_iter().flatten().map(|time| time.0).min().unwrap_or(u64::MAX);
        self.next_event.set(next.min(limit));
    }

    fn count_steps(&self, steps: u64) {
        self.steps.set(self.steps.get().saturating_add(steps));
    }

    fn limit_reached(&self, what: String) {
        self.next_event.set(u64::MAX);
        if self.current_thread().is_none() {
            self.record_stop(Stop::Limit { what }, None, Vec::new());
        } else {
            self.stop(Stop::Limit { what });
        }
    }

    /// Runs the box until `done`, until `limit`, until nothing can happen any more, or until it stops.
    ///
    /// `done` and `limit` are looked at between two turns, so threads that run may pass the limit by a turn.
    ///
    /// # Panics
    /// When called from inside of the box.
    pub fn run_until(&self, limit: Option<Nanos>, done: &mut dyn FnMut(&System) -> bool) -> RunEnd {
        assert!(self.current_thread().is_none(), "the box is run from inside of itself");
        self.refresh_next_event();
        let mut last = None;
        loop {
            if self.stop.with(|stop| stop.is_some()) {
                return RunEnd::Stopped;
            }
            if done(self) {
                return RunEnd::Done;
            }
            if limit.is_some_and(|limit| self.now() >= limit) {
                return RunEnd::TimeReached;
            }
            if self.steps.get() >= self.settings.step_limit {
                self.limit_reached(format!("step limit of {} reached", self.settings.step_limit));
                continue;
            }
            match self.choose(last) {
                Some((chosen, slice)) => {
                    last = Some(chosen);
                    self.slice.set(slice);
                    self.resume(chosen);
                    self.count_steps(u64::from(slice.saturating_sub(self.slice.get()).max(1)));
                }
                None => {
                    self.count_steps(1);
                    if let Some(end) = self.pass_time(limit) {
                        return end;
                    }
                }
            }
        }
    }

    /// Nothing can run: jumps to the next thing that happens by itself.
    fn pass_time(&self, limit: Option<Nanos>) -> Option<RunEnd> {
        self.refresh_next_event();
        let next = self.next_event.get();
        match limit {
            Some(limit) if next > limit.0 => {
                self.clock.advance_to(limit);
                return Some(RunEnd::TimeReached);
            }
            None if self.nothing_is_due() => return Some(RunEnd::Idle),
            _ => {}
        }
        self.clock.advance_to(Nanos(next));
        // On a thread, the export that let the alarm in catches its panic; here nobody else does.
        if let Err(panic) = catch_unwind(AssertUnwindSafe(|| self.events_due())) {
            self.record_stop(Stop::box_bug("alarm", panic.as_ref()), None, Vec::new());
        }
        None
    }

    fn nothing_is_due(&self) -> bool {
        self.deadlines.with(|deadlines| deadlines.is_empty()) && self.platform().next_deadline().is_none()
    }

    /// Lets the policy choose among all that could go on, and how many preemption points it may pass.
    ///
    /// The candidates are counted off from the one after `last`, so that taking the next one in turn passes over
    /// nobody, even when candidates come and go.
    fn choose(&self, last: Option<Candidate>) -> Option<(Candidate, u32)> {
        let mut lanes = [Lane::default(); MAX_PROCESSORS];
        let lanes = &mut lanes[..self.processor_count()];
        for (number, lane) in lanes.iter_mut().enumerate() {
            *lane = self.lane(number);
        }
        self.threads.with(|threads| {
            let ready = &threads.ready[..];
            let total: usize = lanes.iter().map(|lane| lane.len(ready)).sum();
            if total == 0 {
                return None;
            }
            let (start, current) = match last {
                None => (0, None),
                Some(last) => {
                    let before: usize = lanes[..last.processor].iter().map(|lane| lane.len(ready)).sum();
                    let lane = lanes[last.processor];
                    let still = lane.contains(ready, last.thread);
                    (before + lane.up_to(ready, last.thread), still.then_some(total - 1))
                }
            };
            let (choice, slice) = self.policy.with(|policy| (policy.next(total, current), policy.slice()));
            let mut index = (start + choice.min(total - 1)) % total;
            for (processor, lane) in lanes.iter().enumerate() {
                if index < lane.len(ready) {
                    return Some((Candidate { processor, thread: lane.nth(ready, index) }, slice));
                }
                index -= lane.len(ready);
            }
            None
        })
    }

    fn lane(&self, number: usize) -> Lane {
        let processor = &self.processors.all[number];
        let thread = processor.thread.get();
        let held = processor.holds_thread();
        let runs = !thread.is_none() && (held || thread != processor.idle.get());
        let own = match runs {
            true => Some(thread),
            false => self.has_interrupt_work(number).then_some(ThreadId::NONE),
        };
        Lane { own, open: !held }
    }

    /// Puts a thread on a processor and lets it run until it leaves.
    fn resume(&self, chosen: Candidate) {
        let processor = &self.processors.all[chosen.processor];
        self.processors.make_current(chosen.processor);
        let id = if chosen.thread.is_none() { self.idle_thread(chosen.processor) } else { chosen.thread };
        let old = processor.thread.replace(id);
        let taken = self.threads.with(|threads| {
            if old != id {
                threads.displace(old);
            }
            threads.set_state(id, ThreadState::Running);
            let thread = threads.get(id)?;
            Some((thread.fiber.take()?, thread.irql, thread.interrupts, thread.object))
        });
        let Some((mut fiber, irql, interrupts, object)) = taken else {
            // Only an idle thread that could not be made; the run has stopped for that.
            return processor.vacate();
        };
        processor.take_over(irql, interrupts, object);
        self.running.set(id);
        let left = fiber.resume();
        self.running.set(ThreadId::NONE);
        match left {
            Resumed::Suspended => {
                let waits = self.threads.with(|threads| {
                    let thread = threads.get(id)?;
                    thread.fiber = Some(fiber);
                    Some(matches!(thread.state, ThreadState::Waiting { .. }))
                });
                if waits == Some(true) {
                    processor.vacate();
                }
            }
            // Either its function returned, or it left for ever: a thread that ends itself, or a stop of the run,
            // which is written down already.
            Resumed::Finished | Resumed::Stopped => self.thread_over(chosen.processor, id),
            Resumed::Panicked(what) => {
                self.record_stop(Stop::BoxBug { what }, None, Vec::new());
                self.thread_over(chosen.processor, id);
            }
        }
    }

    fn thread_over(&self, number: usize, id: ThreadId) {
        let processor = &self.processors.all[number];
        self.threads.with(|threads| threads.set_state(id, ThreadState::Finished));
        self.call.set(CallRecord::default());
        processor.vacate();
        if processor.idle.get() == id {
            processor.idle.set(ThreadId::NONE);
        }
    }

    /// The thread that serves a processor's interrupts and DPCs when it has no other.
    fn idle_thread(&self, number: usize) -> ThreadId {
        let processor = &self.processors.all[number];
        if processor.idle.get().is_none() {
            let body = |system: &System| {
                loop {
                    system.deliver_interrupts();
                    system.switch_out();
                }
            };
            match self.spawn_bound(&format!("idle{number}"), Some(number), body) {
                Ok(id) => processor.idle.set(id),
                Err(error) => {
                    let what = format!("no stack for the idle thread: {error}");
                    self.record_stop(Stop::BoxBug { what }, None, Vec::new());
                }
            }
        }
        processor.idle.get()
    }

    /// Stops the run because its threads wait for each other.
    pub fn stop_deadlocked(&self) {
        let waits = self.describe_waits();
        self.record_stop(Stop::Deadlock { waits }, None, Vec::new());
    }
}
