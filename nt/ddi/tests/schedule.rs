//! A run is a function of its seed.
#![allow(missing_docs, reason = "a test")]

mod fixture;

use ddi::{DISPATCH_LEVEL, Event, Nanos, RunEnd, Settings, System, WaitReason, Wake};
use fixture::{dpc, plain, settings};
use sched::{PolicyKind, Schedule};
use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

/// What a run leaves: trace hash, number of events, end, order of turns.
type Run = (u64, u64, Nanos, String);

fn run(policy: PolicyKind, processors: usize, seed: u64) -> Run {
    run_with(Settings { policy, processors, seed, ..settings() }, 30).0
}

/// A run of threads, waits, DPCs and interrupts, each thread of so many steps.
fn run_with(settings: Settings, steps: u64) -> (Run, Arc<Schedule>, String) {
    let b = plain(Settings { ram_bytes: 64 << 20, ..settings });
    let order = Rc::new(RefCell::new(String::new()));
    let say = |system: &System, text: &str, order: &RefCell<String>| {
        order.borrow_mut().push_str(text);
        system.emit(&Event::Print { text });
    };
    let log = Rc::clone(&order);
    b.machine.serve(6, move |system| say(system, "i", &log));
    b.machine.raises.set(Some(6));
    b.machine.wakes.borrow_mut().extend([700, 9_000, 40_000, 80_000]);
    for name in ["a", "b", "c", "d", "e"] {
        let order = Rc::clone(&order);
        b.spawn(name, move |system| {
            for step in 0..steps {
                say(system, name, &order);
                match system.random() % 4 {
                    0 => system.yield_processor(),
                    1 => {
                        let due = Nanos(system.now().0 + 1000);
                        assert_eq!(system.park(WaitReason::Delay, Some(due)), Wake::TimedOut);
                    }
                    2 => {
                        let log = Rc::clone(&order);
                        let old = system.raise_irql(DISPATCH_LEVEL);
                        system.queue_dpc(dpc(step, move |system| say(system, "-", &log)), None, false);
                        system.lower_irql(old);
                    }
                    _ => (0..40).for_each(|_| system.preemption_point(20)),
                }
            }
        });
    }
    if b.run() == RunEnd::Idle {
        assert_eq!(order.borrow().matches('i').count(), 4);
    }
    let order = order.take();
    let (hash, events) = b.system.recorder(|recorder| (recorder.hash(), recorder.events()));
    let schedule = b.system.schedule().expect("is not that long");
    ((hash, events, b.system.now(), order), Arc::new(schedule), b.stop_line())
}

#[test]
fn a_recorded_schedule_repeats_the_run_exactly() {
    for policy in [PolicyKind::RoundRobin, PolicyKind::Random, PolicyKind::Pct { depth: 3, steps: 500 }] {
        for processors in [1, 2, 4] {
            for seed in 0..8 {
                let own = Settings { policy, processors, seed, ..settings() };
                let (first, schedule, stop) = run_with(own.clone(), 30);
                assert_eq!(stop, "no stop");
                // Through its text, and with nothing but the schedule to decide.
                let schedule: Arc<Schedule> = Arc::new(schedule.to_string().parse().expect("a schedule"));
                let again = Settings { replay: Some(Arc::clone(&schedule)), ..own };
                let (second, made, stop) = run_with(again, 30);
                assert_eq!((second, stop.as_str()), (first, "no stop"), "{policy} {processors} {seed}");
                assert_eq!(made, schedule);
            }
        }
    }
}

#[test]
fn a_run_that_is_not_the_recorded_one_stops_at_the_first_decision_that_differs() {
    for seed in 0..8 {
        let own = Settings { processors: 2, seed, ..settings() };
        let (_, schedule, _) = run_with(own.clone(), 30);
        let other = Settings { replay: Some(Arc::clone(&schedule)), ..own.clone() };
        let (_, _, stop) = run_with(other, 29);
        assert!(stop.starts_with("diverged: the run is not the recorded one: decision "), "{stop}");
        let other = Settings { replay: Some(schedule), processors: 1, ..own };
        let (run, made, stop) = run_with(other, 30);
        assert!(stop.starts_with("diverged: "), "{stop}");
        assert!(made.decisions.len() < 10, "{} decisions, {}", made.decisions.len(), run.3);
    }
}

#[test]
fn the_same_seed_gives_the_same_run() {
    for policy in [PolicyKind::RoundRobin, PolicyKind::Random, PolicyKind::Pct { depth: 3, steps: 500 }] {
        for processors in [1, 2, 4] {
            for seed in 0..8 {
                let (first, second) = (run(policy, processors, seed), run(policy, processors, seed));
                assert_eq!(first, second, "{policy:?} {processors} {seed}");
            }
        }
    }
}

#[test]
fn other_seeds_give_other_interleavings() {
    for processors in [1, 2, 4] {
        let mut runs: Vec<_> = (0..16).map(|seed| run(PolicyKind::Random, processors, seed)).collect();
        runs.sort();
        runs.dedup_by_key(|run| run.3.clone());
        assert_eq!(runs.len(), 16, "orders of turns on {processors} processors");
        runs.dedup_by_key(|run| run.0);
        assert_eq!(runs.len(), 16, "hashes");
    }
}
