//! The loop that lets the policy choose who goes on.

use crate::processor::DISPATCH_LEVEL;
use crate::stop::Stop;
use crate::system::{Alarm, System};
use crate::thread::{ThreadId, ThreadState};
use cpu::fiber::Resumed;
use sched::{DeadlineId, Nanos};

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

/// Offset of `CurrentThread` in the KPCR, where drivers read it.
const CURRENT_THREAD: usize = 0x188;

/// One thing that could go on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Candidate {
    processor: usize,
    /// The thread to run there: the one it has, or a ready one.
    thread: ThreadId,
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
        self.platform().advance(now);
        while let Some((_, alarm)) = self.deadlines.with(|deadlines| deadlines.pop_due(now)) {
            alarm(self);
        }
        self.refresh_next_event();
    }

    /// Finds out anew when the next thing happens by itself.
    pub fn refresh_next_event(&self) {
        let deadline = self.deadlines.with(|deadlines| deadlines.next());
        let device = self.platform().next_deadline();
        let limit = self.settings.time_limit.0.saturating_add(1);
        let next = [deadline, device].into_iter().flatten().map(|time| time.0).min().unwrap_or(u64::MAX);
        self.next_event.set(next.min(limit));
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
    /// # Panics
    /// When called from inside of the box.
    pub fn run_until(&self, limit: Option<Nanos>, done: &mut dyn FnMut(&System) -> bool) -> RunEnd {
        let mut last: Option<Candidate> = None;
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
            self.steps.set(self.steps.get() + 1);
            if self.steps.get() > self.settings.step_limit {
                self.limit_reached(format!("step limit of {} reached", self.settings.step_limit));
                continue;
            }
            let candidates = self.candidates();
            if candidates.is_empty() {
                if let Some(end) = self.pass_time(limit) {
                    return end;
                }
                continue;
            }
            let current = last.and_then(|last| candidates.iter().position(|c| *c == last));
            let (choice, slice) = self.policy.with(|p| (p.next(candidates.len(), current), p.slice()));
            let chosen = candidates[choice.min(candidates.len() - 1)];
            last = Some(chosen);
            self.slice.set(slice);
            self.resume(chosen);
        }
    }

    /// Nothing can run: jumps to the next thing that happens by itself.
    fn pass_time(&self, limit: Option<Nanos>) -> Option<RunEnd> {
        self.refresh_next_event();
        let next = self.next_event.get();
        let idle = self.deadlines.with(|d| d.is_empty()) && self.platform().next_deadline().is_none();
        match limit {
            Some(limit) if idle || next > limit.0 => {
                self.clock.advance_to(limit);
                return Some(RunEnd::TimeReached);
            }
            None if idle => return Some(RunEnd::Idle),
            _ => {}
        }
        self.clock.advance_to(Nanos(next));
        self.events_due();
        None
    }

    fn candidates(&self) -> Vec<Candidate> {
        let ready: Vec<ThreadId> = self.threads.with(|threads| {
            let ready = threads.all.iter().enumerate().filter(|(_, thread)| {
                matches!(thread.state, ThreadState::Ready) && thread.bound.is_none()
            });
            ready.map(|(index, _)| ThreadId(index as u32)).collect()
        });
        let mut candidates = Vec::new();
        for (number, processor) in self.processors.all.iter().enumerate() {
            let thread = processor.thread.get();
            let runs = !thread.is_none()
                && thread != processor.idle.get()
                && self.threads.with(|threads| matches!(threads.all[thread.0 as usize].state, ThreadState::Running));
            let held = processor.irql() >= DISPATCH_LEVEL;
            if runs || held || self.has_interrupt_work(number) {
                let thread = if runs || held { thread } else { ThreadId::NONE };
                candidates.push(Candidate { processor: number, thread });
            }
            if !held {
                candidates.extend(ready.iter().map(|thread| Candidate { processor: number, thread: *thread }));
            }
        }
        candidates
    }

    /// Puts a thread on a processor and lets it run until it leaves.
    fn resume(&self, chosen: Candidate) {
        let processor = &self.processors.all[chosen.processor];
        self.processors.make_current(chosen.processor);
        let id = if chosen.thread.is_none() { self.idle_thread(chosen.processor) } else { chosen.thread };
        let old = processor.thread.get();
        if old != id {
            self.threads.with(|threads| {
                if let Some(thread) = threads.all.get_mut(old.0 as usize) {
                    if matches!(thread.state, ThreadState::Running) {
                        thread.state = ThreadState::Ready;
                    }
                }
            });
            processor.thread.set(id);
        }
        let (fiber, irql, object) = self.threads.with(|threads| {
            let thread = &mut threads.all[id.0 as usize];
            thread.state = ThreadState::Running;
            (thread.fiber.take(), thread.irql, thread.object)
        });
        let Some(mut fiber) = fiber else { return };
        processor.area.put(CURRENT_THREAD, object);
        cpu::gs::set_irql(irql);
        let left = fiber.resume();
        match left {
            Resumed::Suspended => self.threads.with(|threads| threads.all[id.0 as usize].fiber = Some(fiber)),
            // Either its function returned, or it left for ever: a thread that ends itself, or a stop of the run,
            // which is written down already.
            Resumed::Finished | Resumed::Stopped => {
                self.threads.with(|threads| threads.all[id.0 as usize].state = ThreadState::Finished);
                processor.thread.set(ThreadId::NONE);
                processor.set_irql(0);
            }
            Resumed::Panicked(what) => {
                self.threads.with(|threads| threads.all[id.0 as usize].state = ThreadState::Finished);
                self.record_stop(Stop::BoxBug { what }, None, Vec::new());
            }
        }
        let waits = self.threads.with(|threads| matches!(threads.all[id.0 as usize].state, ThreadState::Waiting { .. }));
        if waits {
            processor.thread.set(ThreadId::NONE);
            processor.set_irql(0);
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
