//! What the kernel's services cost beside the plainest thing that does the same: `cargo bench -p ntoskrnl`.
//!
//! The call of an export itself, a fiber switch and a storm of timers are in `cargo bench -p ddi`.
#![allow(clippy::arc_with_non_send_sync, reason = "one OS thread runs a box")]
#![allow(clippy::disallowed_methods, reason = "a benchmark measures real time")]
#![allow(missing_docs, reason = "criterion's macros")]

use bus::Machine;
use criterion::{Criterion, criterion_group, criterion_main};
use ddi::{Nanos, RunEnd, Settings, System};
use hal::Hal;
use hal::platform::RamMemory;
use ntoskrnl::{Ntoskrnl, SLOT};
use std::cell::Cell;
use std::hint::black_box;
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

const TAG: u32 = 0x6863_6E42;

struct Box_ {
    system: Arc<System>,
    _attached: ddi::system::Attached,
}

fn new_box() -> Box_ {
    let tables = [hal::tables(), ntoskrnl::tables()].concat();
    let settings = Settings {
        ram_bytes: 64 << 20,
        time_limit: Nanos(u64::MAX - 1),
        step_limit: u64::MAX,
        ..Settings::default()
    };
    let system = Arc::new(System::new(settings, ddi::export::sorted(&tables)).expect("a box"));
    let hal = Hal::new(Machine::new(Arc::new(RamMemory(Arc::clone(&system.ram)))));
    hal.install(&system);
    Ntoskrnl::new(hal).install(&system);
    let attached = system.attach().expect("attached");
    Box_ { system, _attached: attached }
}

/// How long `body` takes on a thread of a new box.
fn time(body: impl FnOnce(&System, &Ntoskrnl) + 'static) -> Duration {
    let made = new_box();
    let took = Rc::new(Cell::new(Duration::ZERO));
    let out = Rc::clone(&took);
    let run = move |system: &System| {
        let start = Instant::now();
        body(system, system.module(SLOT));
        out.set(start.elapsed());
    };
    made.system.spawn("bench", run).expect("a stack");
    assert_ne!(made.system.run_until(None, &mut |_| false), RunEnd::Stopped, "{:?}", made.system.stopped());
    took.get()
}

fn locks(c: &mut Criterion) {
    let mut group = c.benchmark_group("spin-lock pair");
    group.bench_function("an atomic swap and a store", |bench| {
        let word = AtomicU64::new(0);
        bench.iter(|| {
            while black_box(&word).swap(1, Ordering::Acquire) != 0 {}
            black_box(&word).store(0, Ordering::Release);
        });
    });
    group.bench_function("acquired and released", |bench| {
        bench.iter_custom(|count| {
            time(move |system, ke| {
                let lock = system.allocate_object(8).expect("memory");
                for _ in 0..count {
                    let old = ke.spin_acquire(lock);
                    ke.spin_release(lock, old);
                }
            })
        });
    });
}

fn pool(c: &mut Criterion) {
    let mut group = c.benchmark_group("pool, 256 bytes");
    group.bench_function("the host's allocator", |bench| {
        bench.iter(|| black_box(vec![0u8; black_box(256)]));
    });
    group.bench_function("allocated and freed", |bench| {
        bench.iter_custom(|count| {
            time(move |_, ke| {
                for _ in 0..count {
                    let block = ke.pool_allocate(256, TAG, true).expect("memory");
                    ke.pool_free(block, Some(TAG));
                }
            })
        });
    });
}

fn events(c: &mut Criterion) {
    let mut group = c.benchmark_group("event ping-pong between two threads");
    group.bench_function("two OS threads over channels", |bench| {
        bench.iter_custom(|count| {
            let (ping, pings) = std::sync::mpsc::channel::<()>();
            let (pong, pongs) = std::sync::mpsc::channel::<()>();
            let other = std::thread::spawn(move || {
                while pings.recv().is_ok() {
                    let _ = pong.send(());
                }
            });
            let start = Instant::now();
            for _ in 0..count {
                ping.send(()).expect("the other listens");
                pongs.recv().expect("the other answers");
            }
            let took = start.elapsed();
            drop(ping);
            other.join().expect("the other ends");
            took
        });
    });
    group.bench_function("two threads of the box", |bench| {
        bench.iter_custom(|count| {
            time(move |system, ke| {
                let made = || system.allocate_object(64).expect("memory");
                let (ping, pong) = (made(), made());
                for event in [ping, pong] {
                    ke.event_initialize(event, false, false);
                }
                let answer = move |system: &System| {
                    let ke: &Ntoskrnl = system.module(SLOT);
                    for _ in 0..count {
                        ke.wait_single(ping, None);
                        ke.event_set(pong);
                    }
                };
                system.spawn("pong", answer).expect("a stack");
                for _ in 0..count {
                    ke.event_set(ping);
                    ke.wait_single(pong, None);
                }
            })
        });
    });
}

criterion_group! {
    name = benches;
    config = Criterion::default().warm_up_time(Duration::from_millis(300)).measurement_time(Duration::from_millis(1000));
    targets = locks, pool, events
}
criterion_main!(benches);
