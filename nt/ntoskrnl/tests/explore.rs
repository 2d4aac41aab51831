//! All schedules, within bounds, of small programs over locks, events and DPCs: each planted bug is found, its schedule
//! reproduces it, and the same program without the bug has none.

#![allow(clippy::arc_with_non_send_sync, reason = "one OS thread runs a box")]

use bus::Machine;
use ddi::{Dpc, RunEnd, Settings, System};
use hal::Hal;
use hal::platform::RamMemory;
use ntoskrnl::{Ntoskrnl, SLOT};
use sched::{Explorer, Policy, PolicyKind, Schedule};
use std::cell::Cell;
use std::rc::Rc;
use std::sync::Arc;

/// A preemption point, as each call of an export is one.
fn step(system: &System) {
    system.preemption_point(50);
}

fn kernel(system: &System) -> &Ntoskrnl {
    system.module(SLOT)
}

/// Makes the threads of a program; what it returns says afterwards whether the program went wrong.
type Program = fn(&System, bool) -> Box<dyn Fn() -> bool>;

/// Two threads add one each in two steps. Good: under a spin lock.
fn lost_update(system: &System, good: bool) -> Box<dyn Fn() -> bool> {
    let lock = system.allocate_object(8).expect("memory");
    let counter = Rc::new(Cell::new(0));
    for name in ["first", "second"] {
        let counter = Rc::clone(&counter);
        let body = move |system: &System| {
            let ke = kernel(system);
            step(system);
            let old = if good { ke.spin_acquire(lock) } else { 0 };
            let before = counter.get();
            step(system);
            counter.set(before + 1);
            if good {
                ke.spin_release(lock, old);
            }
        };
        system.spawn(name, body).expect("a stack");
    }
    Box::new(move || counter.get() != 2)
}

/// Two threads take two mutexes. Good: in the same order.
fn crossed_mutexes(system: &System, good: bool) -> Box<dyn Fn() -> bool> {
    let mutexes: Vec<u64> = (0..2).map(|_| system.allocate_object(64).expect("memory")).collect();
    mutexes.iter().for_each(|mutex| kernel(system).mutex_initialize(*mutex, false));
    for (index, name) in ["first", "second"].into_iter().enumerate() {
        let (mut a, mut b) = (mutexes[0], mutexes[1]);
        if index == 1 && !good {
            std::mem::swap(&mut a, &mut b);
        }
        let body = move |system: &System| {
            let ke = kernel(system);
            for mutex in [a, b] {
                step(system);
                ke.wait_single(mutex, None);
            }
            for mutex in [b, a] {
                step(system);
                ke.mutex_release(mutex).expect("is its owner");
            }
        };
        system.spawn(name, body).expect("a stack");
    }
    Box::new(|| false)
}

/// Two threads take two spin locks. Good: in the same order.
fn crossed_spin_locks(system: &System, good: bool) -> Box<dyn Fn() -> bool> {
    let locks: Vec<u64> = (0..2).map(|_| system.allocate_object(8).expect("memory")).collect();
    for (index, name) in ["first", "second"].into_iter().enumerate() {
        let (mut a, mut b) = (locks[0], locks[1]);
        if index == 1 && !good {
            std::mem::swap(&mut a, &mut b);
        }
        let body = move |system: &System| {
            let ke = kernel(system);
            step(system);
            let old = ke.spin_acquire(a);
            step(system);
            ke.spin_acquire_here(b);
            step(system);
            ke.spin_release_here(b);
            ke.spin_release(a, old);
        };
        system.spawn(name, body).expect("a stack");
    }
    Box::new(|| false)
}

/// One waits for what another sets. Bad: it looks, clears the event, and waits. Good: it clears the event first.
fn lost_wake_up(system: &System, good: bool) -> Box<dyn Fn() -> bool> {
    let event = system.allocate_object(64).expect("memory");
    let ready = Rc::new(Cell::new(false));
    let seen = Rc::clone(&ready);
    kernel(system).event_initialize(event, true, false);
    let waiter = move |system: &System| {
        let ke = kernel(system);
        loop {
            if good {
                ke.event_reset(event);
                step(system);
            }
            if seen.get() {
                return;
            }
            step(system);
            if !good {
                ke.event_reset(event);
                step(system);
            }
            ke.wait_single(event, None);
        }
    };
    let setter = move |system: &System| {
        step(system);
        ready.set(true);
        step(system);
        kernel(system).event_set(event);
    };
    system.spawn("waiter", waiter).expect("a stack");
    system.spawn("setter", setter).expect("a stack");
    Box::new(|| false)
}

/// A thread queues a DPC to the other processor and takes away what it uses. Good: it flushes DPCs before.
fn freed_under_dpc(system: &System, good: bool) -> Box<dyn Fn() -> bool> {
    let alive = Rc::new(Cell::new(true));
    let wrong = Rc::new(Cell::new(false));
    let out = Rc::clone(&wrong);
    let body = move |system: &System| {
        let (used, wrong) = (Rc::clone(&alive), Rc::clone(&wrong));
        let run = move |system: &System| {
            step(system);
            wrong.set(wrong.get() | !used.get());
        };
        let other = 1 - system.current_processor();
        system.queue_dpc(Dpc { key: 7, run: Arc::new(run) }, Some(other), false);
        step(system);
        if good {
            kernel(system).flush_queued_dpcs();
        }
        alive.set(false);
        step(system);
    };
    system.spawn("owner", body).expect("a stack");
    Box::new(move || out.get())
}

const PROGRAMS: [(&str, Program); 5] = [
    ("lost update", lost_update),
    ("crossed mutexes", crossed_mutexes),
    ("crossed spin locks", crossed_spin_locks),
    ("lost wake-up", lost_wake_up),
    ("freed under a DPC", freed_under_dpc),
];

/// What came of one run.
struct Outcome {
    wrong: bool,
    hash: u64,
    schedule: Schedule,
    notes: Vec<String>,
}

fn run(
    program: &dyn Fn(&System) -> Box<dyn Fn() -> bool>,
    settings: Settings,
    policy: Option<Box<dyn Policy>>,
) -> Outcome {
    let tables = [hal::tables(), ntoskrnl::tables()].concat();
    let system = Arc::new(System::new(settings, ddi::export::sorted(&tables)).expect("a box"));
    let hal = Hal::new(Machine::new(Arc::new(RamMemory(Arc::clone(&system.ram)))));
    hal.install(&system);
    Ntoskrnl::new(hal).install(&system);
    let _attached = system.attach().expect("attached");
    if let Some(policy) = policy {
        system.install_policy(policy);
    }
    let check = program(&system);
    if system.run_until(None, &mut |_| false) == RunEnd::Idle && !system.describe_waits().is_empty() {
        system.stop_deadlocked();
    }
    let stop = system.stopped();
    let box_bug = stop.as_ref().is_some_and(|stop| stop.kind == "box_bug" || stop.kind == "limit");
    assert!(!box_bug, "{stop:?}");
    Outcome {
        wrong: stop.is_some() || check(),
        hash: system.recorder(|recorder| recorder.hash()),
        schedule: system.schedule().expect("is short"),
        notes: stop.map(|stop| stop.notes).unwrap_or_default(),
    }
}

fn settings() -> Settings {
    Settings { processors: 2, ram_bytes: 16 << 20, step_limit: 100_000, ..Settings::default() }
}

#[test]
fn every_planted_bug_is_found_and_its_schedule_reproduces_it() {
    for (name, program) in PROGRAMS {
        let mut explorer = Explorer::new(2, 0);
        let mut found = 0;
        let mut first = None;
        while let Some(policy) = explorer.next_run() {
            let outcome = run(&|system| program(system, false), settings(), Some(policy));
            found += u64::from(outcome.wrong);
            if outcome.wrong && first.is_none() {
                first = Some(outcome);
            }
            assert!(explorer.runs() < 20_000, "{name}: the program is too large to explore");
        }
        assert!(!explorer.was_inconsistent(), "{name}");
        let first = first.unwrap_or_else(|| panic!("{name}: no bug in {} schedules", explorer.runs()));
        let text = first.schedule.to_string();
        let replay = Some(Arc::new(text.parse().expect("a schedule")));
        // The recorded run was asked wherever a thread became ready, which the policy decides.
        let again = run(
            &|system| program(system, false),
            Settings { replay, ..settings() },
            Some(Explorer::new(0, 0).next_run().expect("a policy")),
        );
        assert_eq!((again.wrong, again.hash), (true, first.hash), "{name}");
        if name.starts_with("crossed") {
            let told = first.notes.join("\n");
            assert!(
                told.contains("thread first") && told.contains("thread second") && told.contains("took at"),
                "{told}"
            );
        }
        println!("{name}: {found} of {} schedules are wrong", explorer.runs());
    }
}

#[test]
fn the_programs_without_the_bug_have_none_in_any_schedule() {
    for (name, program) in PROGRAMS {
        let mut explorer = Explorer::new(2, 0);
        while let Some(policy) = explorer.next_run() {
            let outcome = run(&|system| program(system, true), settings(), Some(policy));
            assert!(!outcome.wrong, "{name}: {:?}\n{}", outcome.notes, outcome.schedule);
            assert!(explorer.runs() < 20_000, "{name}: the program is too large to explore");
        }
        assert!(explorer.runs() > 2 && !explorer.was_inconsistent(), "{name}: {} schedules", explorer.runs());
        println!("{name}: {} schedules, none is wrong", explorer.runs());
    }
}

/// A bug of few orderings in long threads: while the first is between its points 30 and 130, each other has to begin
/// and end, one after the other.
fn nested(system: &System, others: u32) -> Box<dyn Fn() -> bool> {
    let state = Rc::new(Cell::new(0u32));
    let own = Rc::clone(&state);
    let wrong = Rc::new(Cell::new(false));
    let out = Rc::clone(&wrong);
    let first = move |system: &System| {
        (0..30).for_each(|_| step(system));
        own.set(1);
        (0..100).for_each(|_| step(system));
        wrong.set(own.get() == 1 + 2 * others);
        own.set(u32::MAX);
    };
    system.spawn("outer", first).expect("a stack");
    for index in 0..others {
        let state = Rc::clone(&state);
        let body = move |system: &System| {
            let begin = state.get() == 1 + 2 * index;
            state.set(state.get().saturating_add(1));
            (0..100).for_each(|_| step(system));
            if !begin || state.get() != 2 + 2 * index {
                state.set(u32::MAX);
            }
            state.set(state.get().saturating_add(1));
        };
        system.spawn("inner", body).expect("a stack");
    }
    Box::new(move || out.get())
}

#[test]
fn pct_finds_bugs_of_small_depth_in_fewer_runs_than_random_slices() {
    for others in [1, 2] {
        let found = |policy: PolicyKind| -> usize {
            let wrong = |seed: &u64| {
                let own = Settings { policy, seed: *seed, processors: 1, ..settings() };
                run(&|system| nested(system, others), own, None).wrong
            };
            (0..400u64).filter(wrong).count()
        };
        let steps = 130 + 100 * others;
        let (random, pct) = (found(PolicyKind::Random), found(PolicyKind::Pct { depth: 2, steps }));
        println!("{} threads: random slices find it in {random} of 400 runs, PCT in {pct}", others + 1);
        assert!(pct > 2 * random, "{others}: {pct} and {random}");
    }
}
