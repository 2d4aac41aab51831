//! IRQL, interrupts and deferred procedure calls.
#![allow(missing_docs, reason = "a test")]

mod fixture;

use ddi::{APC_LEVEL, DISPATCH_LEVEL, HIGH_LEVEL, Nanos, RunEnd, Settings, System, gs};
use fixture::{Box_, Log, dpc, plain, settings};
use std::cell::Cell;
use std::rc::Rc;

/// A box whose interrupts at 4, 7 and 10 write a line when they begin and end, with a preemption point between.
fn logging(settings: Settings) -> (Box_, Log) {
    let b = plain(settings);
    let log = Log::default();
    for irql in [4, 7, 10] {
        let log = log.clone();
        b.machine.serve(irql, move |system| {
            assert_eq!(gs::irql(), irql);
            log.add(format!("<{irql}"));
            system.preemption_point(10);
            log.add(format!("{irql}>"));
        });
    }
    (b, log)
}

#[test]
fn lowering_lets_in_what_waits_the_most_urgent_first() {
    let (b, log) = logging(settings());
    let (machine, own) = (Rc::clone(&b.machine), log.clone());
    b.run_on_thread(move |system| {
        assert_eq!(system.raise_irql(HIGH_LEVEL), 0);
        let d = own.clone();
        system.queue_dpc(dpc(1, move |_| d.add(format!("dpc@{}", gs::irql()))), None, false);
        machine.raise(system, 4, None);
        machine.raise(system, 10, None);
        machine.raise(system, 7, None);
        system.preemption_point(1);
        own.add("high");
        system.lower_irql(7);
        own.add("seven");
        system.lower_irql(DISPATCH_LEVEL);
        own.add("dispatch");
        system.lower_irql(APC_LEVEL);
        own.add("apc");
        system.lower_irql(0);
    });
    assert_eq!(log.joined(), "high <10 10> seven <7 7> <4 4> dispatch dpc@2 apc");
    assert!(b.system.stopped().is_none(), "{}", b.stop_line());
}

#[test]
fn a_higher_interrupt_nests_and_an_equal_or_lower_one_waits() {
    let (b, log) = logging(settings());
    let machine = Rc::clone(&b.machine);
    let own = log.clone();
    b.machine.serve(5, move |system| {
        own.add("<5");
        [4, 5, 7].iter().for_each(|irql| machine.raise(system, *irql, None));
        machine.serve(5, {
            let own = own.clone();
            move |_| own.add("5 again")
        });
        system.preemption_point(1);
        own.add("5>");
    });
    let machine = Rc::clone(&b.machine);
    b.run_on_thread(move |system| {
        machine.raise(system, 5, None);
        system.preemption_point(1);
        assert_eq!(gs::irql(), 0);
    });
    assert_eq!(log.joined(), "<5 <7 7> 5> 5 again <4 4>");
}

#[test]
fn disabled_interrupts_wait_for_their_enabling() {
    let (b, log) = logging(settings());
    let (machine, own) = (Rc::clone(&b.machine), log.clone());
    b.run_on_thread(move |system| {
        gs::set_interrupts_enabled(false);
        let d = own.clone();
        system.queue_dpc(dpc(1, move |_| d.add("dpc")), None, false);
        machine.raise(system, 7, None);
        (0..100).for_each(|_| system.preemption_point(1));
        system.raise_irql(DISPATCH_LEVEL);
        system.lower_irql(0);
        own.add("off");
        gs::set_interrupts_enabled(true);
        system.preemption_point(1);
        own.add("on");
    });
    assert_eq!(log.joined(), "off <7 7> dpc on");
}

#[test]
fn dpcs_are_unique_ordered_and_removable() {
    let b = plain(settings());
    let log = Log::default();
    let own = log.clone();
    b.run_on_thread(move |system| {
        system.raise_irql(DISPATCH_LEVEL);
        let named = |key: u64| {
            let own = own.clone();
            dpc(key, move |_| own.add(key.to_string()))
        };
        assert!(system.queue_dpc(named(1), None, false));
        assert!(!system.queue_dpc(named(1), None, true), "its key is queued");
        assert!(system.queue_dpc(named(2), None, false));
        assert!(system.queue_dpc(named(3), None, true));
        assert!(system.queue_dpc(named(4), None, false));
        assert!(system.dpc_is_queued(2));
        assert!(system.remove_dpc(2));
        assert!(!system.remove_dpc(2));
        assert!(!system.dpc_is_queued(2));
        system.lower_irql(0);
        assert!(!system.dpc_is_queued(1));
        // One that runs may be queued again, by itself too.
        let again = Cell::new(true);
        let o = own.clone();
        system.queue_dpc(
            dpc(5, move |system| {
                o.add("5");
                if again.replace(false) {
                    let next = o.clone();
                    assert!(system.queue_dpc(dpc(5, move |_| next.add("5 again")), None, false));
                    system.preemption_point(1);
                    o.add("end of 5");
                }
            }),
            None,
            false,
        );
        system.preemption_point(1);
    });
    assert_eq!(log.joined(), "3 1 4 5 end of 5 5 again");
    assert!(b.system.stopped().is_none(), "{}", b.stop_line());
}

#[test]
fn removing_the_last_dpc_leaves_nothing_to_do() {
    let b = plain(settings());
    assert!(b.system.queue_dpc(dpc(1, |_| {}), Some(0), false));
    assert!(b.system.remove_dpc(1));
    let mut rounds = 0;
    b.system.run_until(None, &mut |_| {
        rounds += 1;
        false
    });
    assert_eq!(rounds, 1, "no processor has work");
}

#[test]
fn a_dpc_runs_on_its_target() {
    for processors in [1, 2, 4] {
        let b = plain(Settings { processors, ram_bytes: 64 << 20, ..settings() });
        let ran = Rc::new(Cell::new(0u32));
        for target in 0..processors {
            let ran = Rc::clone(&ran);
            let run = move |system: &System| {
                assert_eq!((system.current_processor(), gs::irql()), (target, DISPATCH_LEVEL));
                (0..5).for_each(|_| system.yield_processor());
                assert_eq!((system.current_processor(), gs::irql()), (target, DISPATCH_LEVEL));
                ran.set(ran.get() | 1 << target);
            };
            // From outside, and there is no thread: idle processors serve them.
            assert!(b.system.queue_dpc(dpc(target as u64, run), Some(target), false));
        }
        assert_eq!(b.run(), RunEnd::Idle);
        assert_eq!(ran.get(), (1 << processors) - 1, "{}", b.stop_line());
        // One that does not exist is as good as none.
        assert!(b.system.queue_dpc(dpc(9, |_| {}), Some(77), false));
        assert_eq!(b.run(), RunEnd::Idle);
        assert!(!b.system.dpc_is_queued(9));
    }
}

#[test]
fn a_dpc_for_a_busy_processor_waits_there() {
    let b = plain(Settings { processors: 2, ..settings() });
    let log = Log::default();
    let own = log.clone();
    b.spawn("at DISPATCH_LEVEL", move |system| {
        system.raise_irql(DISPATCH_LEVEL);
        let here = system.current_processor();
        let o = own.clone();
        let target = dpc(1, move |_| o.add("dpc"));
        system.queue_dpc(target, Some(here), false);
        (0..50).for_each(|_| system.yield_processor());
        own.add("lowering");
        system.lower_irql(0);
        own.add("lowered");
    });
    assert_eq!(b.run(), RunEnd::Idle);
    assert_eq!(log.joined(), "lowering dpc lowered");
}

#[test]
fn a_dpc_blocks_thread_switches_on_its_processor_only() {
    for (processors, others_run) in [(1, false), (2, true)] {
        let b = plain(Settings { processors, ..settings() });
        let counter = Rc::new(Cell::new(0));
        let counts = Rc::clone(&counter);
        b.spawn("other", move |system| {
            for _ in 0..500 {
                counts.set(counts.get() + 1);
                system.yield_processor();
            }
        });
        let seen = Rc::new(Cell::new(None));
        let (out, counts) = (Rc::clone(&seen), Rc::clone(&counter));
        let run = move |system: &System| {
            let before = counts.get();
            (0..50).for_each(|_| system.yield_processor());
            out.set(Some(counts.get() - before));
        };
        b.spawn("queues", move |system| {
            system.queue_dpc(dpc(1, run), None, false);
            system.preemption_point(1);
        });
        assert_eq!(b.run(), RunEnd::Idle);
        assert_eq!(seen.get().expect("it ran") > 0, others_run, "{processors} processors");
    }
}

#[test]
fn a_dpc_that_lowers_the_irql_keeps_its_processor_and_lets_no_dpc_in() {
    let b = plain(Settings { processors: 2, ..settings() });
    let log = Log::default();
    for _ in 0..3 {
        b.spawn("other", |system| (0..100).for_each(|_| system.yield_processor()));
    }
    let own = log.clone();
    b.spawn("queues", move |system| {
        let (first, second) = (own.clone(), own.clone());
        system.raise_irql(DISPATCH_LEVEL);
        system.queue_dpc(
            dpc(1, move |system| {
                let here = system.current_processor();
                system.lower_irql(0);
                (0..20).for_each(|_| system.yield_processor());
                assert_eq!(system.current_processor(), here);
                first.add("first");
            }),
            None,
            false,
        );
        system.queue_dpc(
            dpc(2, move |_| {
                assert_eq!(gs::irql(), DISPATCH_LEVEL);
                second.add("second");
            }),
            None,
            false,
        );
        system.lower_irql(0);
    });
    assert_eq!(b.run(), RunEnd::Idle);
    assert_eq!(log.joined(), "first second");
    assert!(b.system.stopped().is_none(), "{}", b.stop_line());
}

#[test]
fn interrupts_come_in_at_preemption_points_and_on_idle_processors() {
    for processors in [1, 2, 4] {
        let (b, log) = logging(Settings { processors, ram_bytes: 64 << 20, ..settings() });
        // The device raises its line by itself: once while a thread runs, once while all wait.
        b.machine.raises.set(Some(7));
        b.machine.wakes.borrow_mut().extend([500, 1_000_000]);
        let own = log.clone();
        b.run_on_thread(move |system| {
            own.add("begin");
            (0..100).for_each(|_| system.preemption_point(10));
            own.add("end");
        });
        let lines = log.take();
        assert_eq!(lines.iter().filter(|line| *line == "<7").count(), 2, "{lines:?}");
        assert_eq!(lines[lines.len() - 2..], ["<7", "7>"], "{lines:?}");
        let first = lines.iter().position(|line| line == "<7").expect("an interrupt");
        assert!(processors > 1 || first < lines.iter().position(|line| line == "end").expect("end"));
        assert!(b.machine.told.borrow().is_sorted());
    }
}

#[test]
fn an_interrupt_for_one_processor_goes_there() {
    let b = plain(Settings { processors: 4, ram_bytes: 64 << 20, ..settings() });
    let seen = Rc::new(Cell::new(usize::MAX));
    let out = Rc::clone(&seen);
    b.machine.serve(9, move |system| out.set(system.current_processor()));
    b.spawn("busy", |system| (0..50).for_each(|_| system.yield_processor()));
    b.machine.raise(&b.system, 9, Some(3));
    assert_eq!(b.run(), RunEnd::Idle);
    assert_eq!(seen.get(), 3);
}

#[test]
fn an_interrupt_that_never_goes_away_meets_the_time_limit() {
    let b = plain(Settings { time_limit: Nanos(1_000_000), ..settings() });
    let machine = Rc::clone(&b.machine);
    b.machine.serve(4, move |system| machine.raise(system, 4, None));
    b.machine.raise(&b.system, 4, None);
    assert_eq!(b.run(), RunEnd::Stopped);
    assert_eq!(b.stop_line(), "limit: virtual time limit of 0.001000000 s reached");
}

#[test]
fn a_dpc_that_queues_itself_for_ever_meets_the_time_limit() {
    fn again(system: &System) {
        system.queue_dpc(dpc(1, again), None, false);
    }
    let b = plain(Settings { time_limit: Nanos(1_000_000), ..settings() });
    b.system.queue_dpc(dpc(1, again), None, false);
    assert_eq!(b.run(), RunEnd::Stopped);
    assert_eq!(b.stop_line(), "limit: virtual time limit of 0.001000000 s reached");
}

#[test]
fn outside_of_threads_nothing_is_let_in() {
    let (b, log) = logging(settings());
    b.run_on_thread(|system| system.yield_processor());
    b.machine.raise(&b.system, 7, None);
    let old = b.system.raise_irql(DISPATCH_LEVEL);
    b.system.lower_irql(old);
    b.system.preemption_point(5);
    assert_eq!(log.joined(), "");
    assert_eq!(b.run(), RunEnd::Idle);
    assert_eq!(log.joined(), "<7 7>");
}
