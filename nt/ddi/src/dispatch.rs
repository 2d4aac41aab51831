//! The loop that lets the policy choose who goes on.

use crate::stop::Stop;
use crate::system::{Alarm, CallRecord, System};
use crate::thread::{ThreadId, ThreadState};
use cpu::fiber::Resumed;
use sched::{DeadlineId, Nanos, Question, Task, Why};
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

/// Preemption points of a turn while nobody else could go on: nothing is decided then, and the loop looks now and then
/// whether the run is over.
const TURN_ALONE: u32 = 256;

/// What is to go on.
enum Chosen {
    /// A thread on a processor, for so many preemption points.
    Task(Task, u32),
    /// Nobody can.
    Nobody,
    /// Nobody may: the run is not the one that it should repeat.
    Diverged,
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
            self.record_stop(Stop::Limit { what }, None, self.describe_threads());
        } else {
            self.record_stop(Stop::Limit { what: what.clone() }, None, self.describe_threads());
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
        self.last.set(None);
        self.why.set(Why::Begin);
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
            match self.choose() {
                Chosen::Task(task, slice) => {
                    self.last.set(Some(task));
                    self.slice.set(slice);
                    self.granted.set(slice);
                    self.resume(task);
                    let passed = self.granted.get().saturating_sub(self.slice.get()).max(1);
                    self.passed.set(self.passed.get().saturating_add(passed));
                    self.count_steps(passed.into());
                }
                Chosen::Diverged => {}
                Chosen::Nobody => {
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

    /// Lets the scheduler choose among all that could go on, and how many preemption points it may pass. Where there
    /// is no choice it is not asked.
    fn choose(&self) -> Chosen {
        self.candidates.with(|tasks| {
            self.gather(tasks);
            self.alone.set(tasks.len() < 2);
            match tasks[..] {
                [] => return Chosen::Nobody,
                [task] => return Chosen::Task(task, TURN_ALONE),
                _ => {}
            }
            let question =
                Question { tasks, last: self.last.get(), why: self.why.get(), passed: self.passed.take() };
            let fingerprint = self.fingerprint();
            match self.scheduler.with(|scheduler| scheduler.next(&question, fingerprint)) {
                Ok(turn) => Chosen::Task(tasks[turn.choice], turn.slice),
                Err(diverged) => {
                    self.record_stop(Stop::Diverged { what: diverged.to_string() }, None, Vec::new());
                    Chosen::Diverged
                }
            }
        })
    }

    /// All that could go on, each processor in turn and on it each thread.
    fn gather(&self, tasks: &mut Vec<Task>) {
        tasks.clear();
        self.threads.with(|threads| {
            for (number, processor) in self.processors.all.iter().enumerate() {
                let thread = processor.thread.get();
                let held = processor.holds_thread();
                let runs = !thread.is_none() && (held || thread != processor.idle.get());
                let number = number as u8;
                let start = tasks.len();
                if !held {
                    let may_run = |id: &&ThreadId| threads.may_run(**id, number);
                    let ready = threads.ready.iter().filter(may_run);
                    tasks.extend(ready.map(|id| Task { processor: number, thread: id.0 }));
                }
                let own = match runs {
                    true => Task { processor: number, thread: thread.0 },
                    false if self.has_interrupt_work(number.into()) => {
                        Task { processor: number, thread: Task::INTERRUPTS }
                    }
                    false => continue,
                };
                let place = start + tasks[start..].partition_point(|task| *task < own);
                tasks.insert(place, own);
            }
        });
    }

    /// How the run is now, for telling two runs apart.
    pub(crate) fn fingerprint(&self) -> u64 {
        self.recorder(|recorder| recorder.hash()) ^ self.now().0
    }

    /// Someone else could go on now: where the policy wants to know, or nobody could before, it is asked at the next
    /// preemption point.
    pub(crate) fn contend(&self) {
        let slice = self.slice.get();
        if slice > 1 && (self.alone.get() || self.preempts_on_wake.get()) {
            self.granted.set(self.granted.get() - (slice - 1));
            self.slice.set(1);
        }
    }

    /// Puts a thread on a processor and lets it run until it leaves.
    fn resume(&self, chosen: Task) {
        let number = usize::from(chosen.processor);
        let processor = &self.processors.all[number];
        self.processors.make_current(number);
        let id = match chosen.thread {
            Task::INTERRUPTS => self.idle_thread(number),
            thread => ThreadId(thread),
        };
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
        self.why.set(Why::Left);
        let left = fiber.resume();
        self.running.set(ThreadId::NONE);
        match left {
            Resumed::Suspended => {
                let leaves = self.threads.with(|threads| {
                    let thread = threads.get(id)?;
                    thread.fiber = Some(fiber);
                    Some(matches!(thread.state, ThreadState::Waiting { .. } | ThreadState::Ready))
                });
                if leaves == Some(true) {
                    processor.vacate();
                }
            }
            // Either its function returned, or it left for ever: a thread that ends itself, or a stop of the run,
            // which is written down already.
            Resumed::Finished | Resumed::Stopped => self.thread_over(number, id),
            Resumed::Panicked(what) => {
                self.record_stop(Stop::BoxBug { what }, None, Vec::new());
                self.thread_over(number, id);
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
                    // It was chosen to: no interrupt is late any more.
                    system.notice_at.set(0);
                    system.deliver_interrupts();
                    system.why.set(Why::Left);
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
}
