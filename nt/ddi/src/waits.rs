//! Who waits for whom: deadlocks as soon as they are there, and what every thread is about when a run ends.

use crate::stop::Stop;
use crate::system::System;
use crate::thread::{Thread, ThreadId, ThreadState, WaitReason};
use std::collections::BTreeSet;
use trace::{Nanos, Site};

/// Someone who has a lock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Holder {
    /// The thread.
    pub thread: ThreadId,
    /// Where it took the lock.
    pub taken: Site,
    /// When.
    pub since: Nanos,
}

/// What the rooms above know of the objects that threads wait for.
pub trait Owners {
    /// What is at an address, in words: `the mutex`. `None` if it is not known.
    fn kind(&self, object: u64) -> Option<&'static str>;
    /// Who has it. Empty if nobody, or if it is nothing that one has.
    fn holders(&self, object: u64) -> Vec<Holder>;
}

/// What a thread waits for that it cannot go on without: no time ends the wait, and one object alone does not either.
fn needs(thread: &Thread) -> Vec<u64> {
    if let Some((lock, _)) = thread.spins {
        return vec![lock];
    }
    match &thread.state {
        ThreadState::Waiting { reason: WaitReason::Objects(objects), deadline: None, .. }
            if objects.len() == 1 =>
        {
            objects.clone()
        }
        ThreadState::Waiting { reason: WaitReason::AllObjects(objects), deadline: None, .. } => {
            objects.clone()
        }
        _ => Vec::new(),
    }
}

impl System {
    /// Puts in what is known of locks. Once.
    pub fn install_owners(&self, owners: std::sync::Arc<dyn Owners>) {
        assert!(self.owners.set(owners).is_ok(), "the owners are installed once");
    }

    /// Says that the running thread spins for a lock from now on, or does no more. The run stops if it can never end.
    pub fn spin_on(&self, lock: Option<u64>) {
        let id = self.current_thread();
        let now = self.now();
        self.threads.with(|threads| {
            if let Some(thread) = threads.get(id) {
                thread.spins = lock.map(|lock| (lock, now));
            }
        });
        if let Some(lock) = lock {
            self.stop_if_deadlocked(id, &[lock]);
        }
    }

    /// Stops the run if the thread, which is about to wait for these objects, would close a circle of waits, or waits
    /// for someone who has ended.
    pub(crate) fn stop_if_deadlocked(&self, id: ThreadId, objects: &[u64]) {
        let Some(owners) = self.owners.get() else { return };
        let mut way = vec![id];
        let found = objects.iter().any(|object| {
            let mut seen = BTreeSet::new();
            self.leads_to(&**owners, *object, id, &mut way, &mut seen)
        });
        if found {
            // The one that closes the circle does not wait yet, so it is not among the others.
            let wanted: Vec<String> = objects.iter().map(|object| self.describe_object(*object)).collect();
            let place = self.site_name(self.caller());
            let own = format!(
                "thread {} is to wait for {}, called from {place}, at {}",
                self.thread_name(id),
                wanted.join(", and for "),
                self.now()
            );
            let mut waits = self.describe_waits();
            waits.insert(0, own);
            let names: Vec<String> = way.iter().map(|id| self.thread_name(*id)).collect();
            let what = match way.len() {
                1 => format!(
                    "thread {} waits for what only itself, or one that has ended, could give",
                    names[0]
                ),
                n => format!(
                    "{n} threads wait for each other: {} waits for {}",
                    names.join(" waits for "),
                    names[0]
                ),
            };
            self.stop(Stop::Deadlock { what, waits });
        }
    }

    /// Whether waiting for the object means waiting for `goal`, or for a thread that has ended. `way` gets the threads
    /// on the way.
    fn leads_to(
        &self,
        owners: &dyn Owners,
        object: u64,
        goal: ThreadId,
        way: &mut Vec<ThreadId>,
        seen: &mut BTreeSet<ThreadId>,
    ) -> bool {
        for holder in owners.holders(object) {
            if holder.thread == goal || self.thread_finished(holder.thread) {
                return true;
            }
            if !seen.insert(holder.thread) {
                continue;
            }
            way.push(holder.thread);
            let next =
                self.threads.with(|threads| threads.get(holder.thread).map(|t| needs(t)).unwrap_or_default());
            if next.iter().any(|object| self.leads_to(owners, *object, goal, way, seen)) {
                return true;
            }
            way.pop();
        }
        false
    }

    /// A thread's name.
    pub fn thread_name(&self, id: ThreadId) -> String {
        self.threads
            .with(|threads| threads.get(id).map(|t| t.name.clone()))
            .unwrap_or_else(|| "of nobody".to_owned())
    }

    fn describe_object(&self, object: u64) -> String {
        let Some(owners) = self.owners.get() else { return format!("the object at {object:#x}") };
        let mut text = format!("{} at {object:#x}", owners.kind(object).unwrap_or("the object"));
        for (index, holder) in owners.holders(object).iter().enumerate() {
            let joint = if index == 0 { ", which" } else { " and" };
            let ended = if self.thread_finished(holder.thread) { ", which has ended," } else { "" };
            text += &format!(
                "{joint} thread {}{ended} took at {} at {}",
                self.thread_name(holder.thread),
                self.site_name(holder.taken),
                holder.since
            );
        }
        text
    }

    pub(crate) fn describe_reason(&self, reason: &WaitReason) -> String {
        let list = |objects: &[u64], joint: &str| {
            objects.iter().map(|object| self.describe_object(*object)).collect::<Vec<_>>().join(joint)
        };
        match reason {
            WaitReason::Objects(objects) => list(objects, ", or for "),
            WaitReason::AllObjects(objects) => list(objects, ", and for "),
            WaitReason::Delay => "its delay to pass".to_owned(),
            WaitReason::Box(what) => (*what).to_owned(),
        }
    }

    /// Who waits for what: the lines of a deadlock report.
    pub fn describe_waits(&self) -> Vec<String> {
        self.describe_all(false)
    }

    /// What every thread is about: the lines of a report on a run that came to a limit.
    pub fn describe_threads(&self) -> Vec<String> {
        self.describe_all(true)
    }

    fn describe_all(&self, runnable: bool) -> Vec<String> {
        struct Line {
            name: String,
            what: Doing,
            caller: u64,
            irql: u8,
        }
        enum Doing {
            Waits(WaitReason, Nanos),
            Spins(u64, Nanos),
            Runs(&'static str),
        }
        let lines: Vec<Line> = self.threads.with(|threads| {
            let describe = |thread: &Thread| {
                let last = thread.last.export.map_or("", |export| export.name);
                let (what, caller) = match (&thread.state, thread.spins) {
                    (ThreadState::Finished, _) => return None,
                    (_, Some((lock, since))) => (Doing::Spins(lock, since), thread.last.rip),
                    (ThreadState::Waiting { reason, caller, since, .. }, _) => {
                        (Doing::Waits(reason.clone(), *since), *caller)
                    }
                    _ if !runnable || thread.bound.is_some() => return None,
                    _ => (Doing::Runs(last), thread.last.rip),
                };
                Some(Line { name: thread.name.clone(), what, caller, irql: thread.irql })
            };
            threads.all.iter().filter_map(describe).collect()
        });
        let place = |caller: u64| match caller {
            0 => String::new(),
            caller => format!(", called from {}", self.site_name(self.site(caller))),
        };
        let text = |line: Line| match line.what {
            Doing::Waits(reason, since) => {
                let place = place(line.caller);
                let what = self.describe_reason(&reason);
                format!("thread {} waits for {what}{place}, since {since}", line.name)
            }
            Doing::Spins(lock, since) => {
                let (place, what) = (place(line.caller), self.describe_object(lock));
                format!("thread {} spins at IRQL {} for {what}{place}, since {since}", line.name, line.irql)
            }
            Doing::Runs("") => format!("thread {} can run at IRQL {}", line.name, line.irql),
            Doing::Runs(export) => {
                format!(
                    "thread {} runs at IRQL {}, last in {export}{}",
                    line.name,
                    line.irql,
                    place(line.caller)
                )
            }
        };
        lines.into_iter().map(text).collect()
    }

    /// Stops the run because its threads wait for each other.
    pub fn stop_deadlocked(&self) {
        let waits = self.describe_waits();
        let what = match waits.len() {
            1 => "the only thread waits for what nobody will do".to_owned(),
            n => format!("{n} threads wait for what nobody will do"),
        };
        self.record_stop(Stop::Deadlock { what, waits }, None, Vec::new());
    }
}
