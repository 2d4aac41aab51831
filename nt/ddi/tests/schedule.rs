//! A run is a function of its seed.
#![allow(missing_docs, reason = "a test")]

mod fixture;

use ddi::{DISPATCH_LEVEL, Event, Nanos, RunEnd, Settings, System, WaitReason, Wake};
use fixture::{dpc, plain, settings};
use sched::PolicyKind;
use std::cell::RefCell;
use std::rc::Rc;

/// What a run of threads, waits, DPCs and interrupts leaves: trace hash, number of events, end, order of turns.
fn run(policy: PolicyKind, processors: usize, seed: u64) -> (u64, u64, Nanos, String) {
    let b = plain(Settings { policy, processors, seed, ram_bytes: 64 << 20, ..settings() });
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
            for step in 0..30u64 {
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
    assert_eq!(b.run(), RunEnd::Idle, "{}", b.stop_line());
    let order = order.take();
    assert_eq!(order.matches('i').count(), 4);
    let (hash, events) = b.system.recorder(|recorder| (recorder.hash(), recorder.events()));
    (hash, events, b.system.now(), order)
}

#[test]
fn the_same_seed_gives_the_same_run() {
    for policy in [PolicyKind::RoundRobin, PolicyKind::Random] {
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
