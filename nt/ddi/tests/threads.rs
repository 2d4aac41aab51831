//! Threads: how they run, wait, are woken and end; and how a run of the box ends.
#![allow(missing_docs, reason = "a test")]

mod fixture;

use ddi::{APC_LEVEL, DISPATCH_LEVEL, Nanos, RunEnd, Settings, Stop, WaitReason, Wake, gs};
use fixture::{Log, dpc, plain, settings};
use std::cell::Cell;
use std::rc::Rc;
use std::sync::Arc;

const BOX: WaitReason = WaitReason::Box("a test");

#[test]
fn a_run_ends_when_nothing_can_happen() {
    let b = plain(settings());
    assert_eq!(b.run(), RunEnd::Idle);
    assert_eq!(b.run_on_thread(|system| system.preemption_point(7)), RunEnd::Idle);
    assert_eq!(b.system.now(), Nanos(7));
}

#[test]
fn a_run_ends_when_what_was_waited_for_is_true() {
    let b = plain(settings());
    let thread = b.spawn("one", |system| system.yield_processor());
    assert_eq!(b.system.run_until(None, &mut |system| system.thread_finished(thread)), RunEnd::Done);
    assert_eq!(b.system.run_until(None, &mut |_| true), RunEnd::Done);
}

#[test]
fn a_run_ends_at_its_time_and_goes_on_later() {
    let b = plain(settings());
    let thread = b.spawn("sleeper", |system| {
        assert_eq!(system.park(WaitReason::Delay, Some(Nanos(1_000_000))), Wake::TimedOut);
    });
    let run = |until| b.system.run_until(Some(Nanos(until)), &mut |_| false);
    assert_eq!(run(400_000), RunEnd::TimeReached);
    assert_eq!(b.system.now(), Nanos(400_000));
    assert!(!b.system.thread_finished(thread));
    assert_eq!(run(2_000_000), RunEnd::TimeReached);
    assert!(b.system.thread_finished(thread));
    assert_eq!(b.system.now(), Nanos(2_000_000));
}

#[test]
fn a_stopped_run_stays_stopped() {
    let b = plain(settings());
    let end = b.run_on_thread(|system| system.stop(Stop::Unsupported { what: "first".into() }));
    assert_eq!(end, RunEnd::Stopped);
    b.system.record_stop(Stop::Unsupported { what: "second".into() }, None, Vec::new());
    assert_eq!(b.run(), RunEnd::Stopped);
    assert_eq!(b.stop_line(), "unsupported: first");
}

#[test]
fn a_wake_before_the_wait_is_not_lost_and_the_first_counts() {
    let b = plain(settings());
    let log = Log::default();
    let own = log.clone();
    b.run_on_thread(move |system| {
        let me = system.current_thread();
        assert!(system.unpark(me, Wake::Signalled(3)));
        assert!(!system.unpark(me, Wake::Alerted));
        own.add(format!("{:?}", system.park(BOX, None)));
        // It counted once.
        own.add(format!("{:?}", system.park(BOX, Some(Nanos(1000)))));
    });
    assert_eq!(log.joined(), "Signalled(3) TimedOut");
}

#[test]
fn a_thread_is_woken_by_another_and_its_time_out_is_forgotten() {
    let b = plain(settings());
    let log = Log::default();
    let own = log.clone();
    let sleeper = b.spawn("sleeper", move |system| {
        own.add(format!("{:?}", system.park(BOX, Some(Nanos(50_000)))));
        // The time-out of the first wait falls into this one.
        own.add(format!("{:?} {}", system.park(BOX, Some(Nanos(90_000))), system.now()));
    });
    b.spawn("waker", move |system| {
        system.park(WaitReason::Delay, Some(Nanos(10_000)));
        assert!(system.unpark(sleeper, Wake::Signalled(1)));
        assert!(!system.unpark(sleeper, Wake::Signalled(2)));
    });
    assert_eq!(b.run(), RunEnd::Idle);
    assert_eq!(log.joined(), "Signalled(1) TimedOut 0.000090000");
    assert!(!b.system.unpark(sleeper, Wake::Alerted), "it is gone");
}

#[test]
fn a_time_out_in_the_past_comes_at_once() {
    let b = plain(settings());
    b.run_on_thread(|system| {
        system.preemption_point(5000);
        assert_eq!(system.park(WaitReason::Delay, Some(Nanos(1))), Wake::TimedOut);
        assert_eq!(system.now(), Nanos(5000));
    });
    assert!(b.system.stopped().is_none(), "{}", b.stop_line());
}

#[test]
fn a_deadlock_tells_who_waits_for_what() {
    let b = plain(settings());
    b.spawn("reader", |system| _ = system.park(WaitReason::Objects(vec![0x10, 0x20]), None));
    b.spawn("writer", |system| _ = system.park(WaitReason::Box("the moon"), None));
    assert_eq!(b.run(), RunEnd::Idle);
    b.system.stop_deadlocked();
    let stop = b.system.stopped().expect("a stop");
    assert_eq!(stop.kind, "deadlock");
    assert_eq!(stop.message, "2 threads wait for what nobody will do");
    assert_eq!(
        stop.notes,
        [
            "thread reader waits for the object at 0x10, or for the object at 0x20, since 0.000000000",
            "thread writer waits for the moon, since 0.000000000"
        ]
    );
}

#[test]
fn every_thread_has_an_object_and_a_processor_shows_it() {
    let b = plain(settings());
    let seen = Rc::new(Cell::new(0));
    let out = Rc::clone(&seen);
    let id = b.spawn("one", move |system| {
        let area = system.processor_area(system.current_processor());
        out.set(area.get::<u64>(0x188));
    });
    let object = b.system.thread_object(id);
    assert_ne!(object, 0);
    assert_eq!(b.system.thread_of_object(object), Some(id));
    assert_eq!(b.system.thread_of_object(0), None);
    b.run();
    assert_eq!(seen.get(), object);
}

#[test]
fn a_thread_ends_itself_and_the_box_goes_on() {
    let b = plain(settings());
    let first = b.spawn("first", |system| {
        system.raise_irql(DISPATCH_LEVEL);
        system.exit_thread()
    });
    let second = b.spawn("second", |system| {
        assert_eq!(gs::irql(), 0);
        system.yield_processor();
    });
    assert_eq!(b.run(), RunEnd::Idle);
    assert!(b.system.thread_finished(first) && b.system.thread_finished(second));
    assert!(b.system.current_thread().is_none());
}

#[test]
fn round_robin_passes_over_nobody() {
    for processors in [1, 2, 4] {
        let round_robin = sched::PolicyKind::RoundRobin;
        let b = plain(Settings { policy: round_robin, processors, ram_bytes: 64 << 20, ..settings() });
        let counts: Rc<Vec<Cell<u32>>> = Rc::new((0..7).map(|_| Cell::new(0)).collect());
        for index in 0..7 {
            let counts = Rc::clone(&counts);
            b.spawn("worker", move |system| {
                loop {
                    counts[index].set(counts[index].get() + 1);
                    system.yield_processor();
                }
            });
        }
        let mut rounds = 0;
        b.system.run_until(None, &mut |_| {
            rounds += 1;
            rounds > 1000
        });
        let (least, most) =
            (counts.iter().min().expect("some").get(), counts.iter().max().expect("some").get());
        assert!(least > 50 && most < 6 * least, "{processors} processors: {counts:?}");
    }
}

#[test]
fn a_thousand_threads_take_turns() {
    for processors in [1, 4] {
        let b = plain(Settings { processors, ram_bytes: 512 << 20, ..settings() });
        let done = Rc::new(Cell::new(0));
        for _ in 0..1000 {
            let done = Rc::clone(&done);
            b.spawn("one of many", move |system| {
                for _ in 0..5 {
                    system.yield_processor();
                    let due = Nanos(system.now().0 + 1000);
                    assert_eq!(system.park(WaitReason::Delay, Some(due)), Wake::TimedOut);
                }
                done.set(done.get() + 1);
            });
        }
        assert_eq!(b.run(), RunEnd::Idle);
        assert_eq!(done.get(), 1000, "{}", b.stop_line());
    }
}

#[test]
fn all_processors_are_used() {
    for policy in [sched::PolicyKind::RoundRobin, sched::PolicyKind::Random] {
        let b = plain(Settings { policy, processors: 4, ram_bytes: 64 << 20, ..settings() });
        let seen = Rc::new(Cell::new(0u32));
        for _ in 0..6 {
            let seen = Rc::clone(&seen);
            b.spawn("worker", move |system| {
                for _ in 0..50 {
                    seen.set(seen.get() | 1 << system.current_processor());
                    system.yield_processor();
                }
            });
        }
        b.run();
        assert_eq!(seen.get(), 0b1111, "{policy:?}");
    }
}

#[test]
fn a_thread_keeps_its_irql_and_interrupt_flag_across_switches() {
    let b = plain(Settings { processors: 2, ..settings() });
    for _ in 0..3 {
        b.spawn("at APC_LEVEL", |system| {
            for _ in 0..50 {
                let old = system.raise_irql(APC_LEVEL);
                system.yield_processor();
                assert_eq!(gs::irql(), APC_LEVEL);
                assert_eq!(system.park(WaitReason::Delay, Some(Nanos(system.now().0 + 100))), Wake::TimedOut);
                assert_eq!(gs::irql(), APC_LEVEL);
                system.lower_irql(old);
                system.yield_processor();
                assert_eq!(gs::irql(), 0);
                assert!(gs::interrupts_enabled());
            }
        });
        b.spawn("interrupts off", |system| {
            for _ in 0..50 {
                let processor = system.current_processor();
                gs::set_interrupts_enabled(false);
                (0..3).for_each(|_| system.yield_processor());
                assert!(!gs::interrupts_enabled());
                assert_eq!(system.current_processor(), processor, "nothing switches threads there");
                gs::set_interrupts_enabled(true);
                system.yield_processor();
            }
        });
    }
    assert_eq!(b.run(), RunEnd::Idle);
    assert!(b.system.stopped().is_none(), "{}", b.stop_line());
}

#[test]
fn nobody_takes_the_processor_from_dispatch_level() {
    for policy in [sched::PolicyKind::RoundRobin, sched::PolicyKind::Random] {
        let b = plain(Settings { policy, ..settings() });
        let inside = Rc::new(Cell::new(false));
        for _ in 0..3 {
            let inside = Rc::clone(&inside);
            b.spawn("worker", move |system| {
                for _ in 0..20 {
                    system.raise_irql(DISPATCH_LEVEL);
                    assert!(!inside.replace(true));
                    (0..3).for_each(|_| system.yield_processor());
                    inside.set(false);
                    system.lower_irql(0);
                    system.yield_processor();
                }
            });
        }
        assert_eq!(b.run(), RunEnd::Idle);
        assert!(b.system.stopped().is_none(), "{}", b.stop_line());
    }
}

#[test]
fn a_wait_where_threads_cannot_be_switched_is_a_bug_check() {
    let b = plain(settings());
    b.run_on_thread(|system| {
        system.raise_irql(DISPATCH_LEVEL);
        system.park(WaitReason::Delay, Some(Nanos(5)));
    });
    assert_eq!(b.system.stopped().expect("a stop").code, Some(0xa));
    drop(b);

    let b = plain(settings());
    b.run_on_thread(|system| {
        system.queue_dpc(dpc(1, |system| _ = system.park(WaitReason::Delay, None)), None, false);
        system.preemption_point(1);
    });
    assert_eq!(b.system.stopped().expect("a stop").code, Some(0xb8));
}

#[test]
fn time_never_goes_back() {
    let b = plain(Settings { processors: 2, ..settings() });
    let last = Rc::new(Cell::new(0));
    for _ in 0..4 {
        let last = Rc::clone(&last);
        b.spawn("watch", move |system| {
            for step in 0..100 {
                let now = system.now().0;
                assert!(now >= last.replace(now));
                match step % 3 {
                    0 => system.yield_processor(),
                    1 => system.preemption_point(step),
                    _ => _ = system.park(WaitReason::Delay, Some(Nanos(now.saturating_sub(50)))),
                }
            }
        });
    }
    b.run();
    assert!(b.system.stopped().is_none(), "{}", b.stop_line());
}

#[test]
fn a_thread_that_never_waits_meets_the_time_limit() {
    let b = plain(settings());
    let end = b.run_on_thread(|system| {
        loop {
            system.preemption_point(1000);
        }
    });
    assert_eq!(end, RunEnd::Stopped);
    assert_eq!(b.stop_line(), "limit: virtual time limit of 1.000000000 s reached");
}

#[test]
fn the_time_limit_comes_while_all_wait() {
    let b = plain(settings());
    // An idle thread has run before.
    b.machine.serve(5, |_| {});
    b.machine.raise(&b.system, 5, None);
    b.spawn("sleeper", |system| _ = system.park(WaitReason::Delay, Some(Nanos(5_000_000_000))));
    assert_eq!(b.run(), RunEnd::Stopped);
    assert_eq!(b.stop_line(), "limit: virtual time limit of 1.000000000 s reached");
    assert!(b.machine.pending.borrow().is_empty());
}

#[test]
fn a_limit_beyond_the_time_limit_does_not_hide_it() {
    let b = plain(settings());
    assert_eq!(b.system.run_until(Some(Nanos(9_000_000_000)), &mut |_| false), RunEnd::Stopped);
    assert_eq!(b.system.now(), Nanos(1_000_000_001));
}

#[test]
fn a_thread_that_stops_the_time_meets_the_step_limit() {
    let b = plain(Settings { step_limit: 10_000, ..settings() });
    let passed = Rc::new(Cell::new(0u64));
    let count = Rc::clone(&passed);
    let end = b.run_on_thread(move |system| {
        loop {
            count.set(count.get() + 1);
            system.preemption_point(0);
        }
    });
    assert_eq!(end, RunEnd::Stopped);
    assert_eq!(b.stop_line(), "limit: step limit of 10000 reached");
    assert!((10_000..10_300).contains(&passed.get()), "{}", passed.get());
}

#[test]
fn an_alarm_that_sets_itself_again_for_now_meets_the_step_limit() {
    fn again(system: &ddi::System) {
        system.at(system.now(), Arc::new(again));
    }
    let b = plain(Settings { step_limit: 1000, ..settings() });
    again(&b.system);
    assert_eq!(b.run(), RunEnd::Stopped);
    assert_eq!(b.stop_line(), "limit: step limit of 1000 reached");
}

#[test]
fn alarms_ring_in_order_and_not_when_cancelled() {
    let b = plain(settings());
    let log = Log::default();
    let alarm = |name: &'static str| {
        let log = log.clone();
        #[allow(clippy::arc_with_non_send_sync, reason = "one OS thread runs a box")]
        Arc::new(move |system: &ddi::System| log.add(format!("{name}@{}", system.now().0)))
    };
    b.system.at(Nanos(300), alarm("c"));
    b.system.at(Nanos(100), alarm("a"));
    b.system.at(Nanos(100), alarm("b"));
    let cut = b.system.at(Nanos(200), alarm("x"));
    assert!(b.system.cancel(cut));
    assert!(!b.system.cancel(cut));
    assert_eq!(b.run(), RunEnd::Idle);
    assert_eq!(log.joined(), "a@100 b@100 c@300");
}

#[test]
fn a_panic_of_ours_is_a_box_bug_wherever_it_is() {
    let b = plain(settings());
    b.run_on_thread(|_| panic!("in a thread"));
    assert_eq!(b.stop_line(), "box_bug: in a thread");
    drop(b);

    let b = plain(settings());
    b.system.at(Nanos(5), Arc::new(|_| panic!("in an alarm")));
    assert_eq!(b.run(), RunEnd::Stopped);
    assert_eq!(b.stop_line(), "box_bug: alarm: in an alarm");
}

#[test]
fn leaving_with_box_state_held_is_caught() {
    type Leave = fn(&ddi::System);
    let leave: [(&str, Leave); 4] = [
        ("point", |system| system.preemption_point(1)),
        ("park", |system| _ = system.park(BOX, None)),
        ("call", |system| _ = system.call_driver(ddi::Callback::MiniportHaltEx, None, 0x1000, &[])),
        ("stop", |system| system.stop(Stop::Unsupported { what: "not this".into() })),
    ];
    for (name, act) in leave {
        let b = plain(settings());
        b.run_on_thread(move |system| ddi::StateCell::new(()).with(|()| act(system)));
        let expected = "box_bug: the box left for driver code or another thread while using its state";
        assert_eq!(b.stop_line(), expected, "{name}");
    }
}

#[test]
fn a_stop_unwinds_nothing_and_the_report_is_kept() {
    struct Loud(Rc<Cell<bool>>);
    impl Drop for Loud {
        fn drop(&mut self) {
            self.0.set(true);
        }
    }
    let stop = |system: &ddi::System| {
        system.stop(Stop::BugCheck { code: 0xe2, parameters: [1, 2, 3, 4], what: "asked for".into() })
    };
    for place in ["thread", "DPC", "interrupt"] {
        let b = plain(settings());
        let dropped = Rc::new(Cell::new(false));
        let loud = Loud(Rc::clone(&dropped));
        b.machine.serve(6, move |system| stop(system));
        let machine = Rc::clone(&b.machine);
        let end = b.run_on_thread(move |system| {
            let _loud = loud;
            match place {
                "thread" => stop(system),
                "DPC" => _ = system.queue_dpc(dpc(1, move |system| stop(system)), None, false),
                _ => machine.raise(system, 6, None),
            }
            system.preemption_point(1);
        });
        assert_eq!(end, RunEnd::Stopped, "{place}");
        let report = b.system.stopped().expect("a stop");
        assert_eq!((report.code, &report.parameters[..]), (Some(0xe2), &[1, 2, 3, 4][..]), "{place}");
        assert!(!dropped.get(), "{place}");
        assert!(b.system.current_thread().is_none());
    }
}

#[test]
fn a_thread_stays_on_the_processors_it_was_given() {
    for policy in [sched::PolicyKind::RoundRobin, sched::PolicyKind::Random] {
        let b = plain(Settings { policy, processors: 4, ram_bytes: 64 << 20, ..settings() });
        let done = Rc::new(Cell::new(0));
        for index in 0..6u64 {
            let done = Rc::clone(&done);
            b.spawn("worker", move |system| {
                let mut before = u64::MAX;
                for mask in [1, 2, 0b1100, 8, 1 << (index % 4), u64::MAX] {
                    assert_eq!(system.set_affinity(mask), before);
                    before = mask;
                    for step in 0..10u64 {
                        assert!(mask >> system.current_processor() & 1 != 0, "{policy:?}");
                        match step % 3 {
                            0 => system.yield_processor(),
                            1 => (0..40).for_each(|_| system.preemption_point(5)),
                            _ => _ = system.park(WaitReason::Delay, Some(Nanos(system.now().0 + 300))),
                        }
                    }
                }
                done.set(done.get() + 1);
            });
        }
        assert_eq!(b.run(), RunEnd::Idle, "{}", b.stop_line());
        assert_eq!(done.get(), 6);
    }
}
