//! What it costs to cross between driver and box: `cargo bench -p ddi`.
#![allow(unsafe_code, reason = "calls driver code")]
#![allow(clippy::disallowed_methods, reason = "a benchmark measures real time")]
#![allow(missing_docs, non_snake_case, reason = "criterion's macros, and exports")]

#[path = "../tests/fixture/mod.rs"]
mod fixture;

use criterion::{Criterion, criterion_group, criterion_main};
use ddi::{Callback, DISPATCH_LEVEL, Module, Nanos, RunEnd, Settings, System, WaitReason, Wake, ddi_exports};
use fixture::{Box_, dpc, settings, thunk, with_exports};
use iced_x86::code_asm::*;
use std::cell::Cell;
use std::rc::Rc;
use std::sync::Arc;
use std::time::{Duration, Instant};

struct Fake;

impl Module for Fake {
    const NAME: &'static str = "fake.sys";
    fn of(system: &System) -> &Self {
        system.module(0)
    }
}

#[ddi_exports(module = "fake.sys", table = FAKE)]
impl Fake {
    #[irql(<= DISPATCH_LEVEL)]
    #[rule("Irql_Miniport_Driver_Function")]
    pub fn Trivial(&self, value: u64) -> u64 {
        value
    }
}

extern "win64" fn bare(value: u64) -> u64 {
    value
}

fn fake() -> Box_ {
    let settings = Settings { time_limit: Nanos(u64::MAX - 1), step_limit: u64::MAX, ..settings() };
    let b = with_exports(settings, ddi::export::sorted(&[&FAKE]));
    b.system.install_module(0, Arc::new(Fake));
    b
}

/// Runs `body` on a thread of the box and tells how long it took.
fn time(b: &Box_, body: impl FnOnce(&System) + 'static) -> Duration {
    let took = Rc::new(Cell::new(Duration::ZERO));
    let out = Rc::clone(&took);
    b.spawn("bench", move |system| {
        let start = Instant::now();
        body(system);
        out.set(start.elapsed());
    });
    assert_eq!(b.run(), RunEnd::Idle, "{}", b.stop_line());
    took.get()
}

/// Driver code that calls `target` RCX times.
fn caller(b: &Box_, target: u64) -> u64 {
    b.load(|a| {
        let mut again = a.create_label();
        a.push(rbx)?;
        a.push(rsi)?;
        a.sub(rsp, 0x28)?;
        a.mov(rbx, rcx)?;
        a.mov(rsi, target)?;
        a.set_label(&mut again)?;
        a.mov(rcx, rbx)?;
        a.call(rsi)?;
        a.dec(rbx)?;
        a.jne(again)?;
        a.add(rsp, 0x28)?;
        a.pop(rsi)?;
        a.pop(rbx)?;
        a.ret()
    })
}

fn calls(c: &mut Criterion) {
    let b = fake();
    let mut group = c.benchmark_group("call");
    for (name, target) in [("bare", bare as *const () as u64), ("export", thunk(&FAKE, "Trivial"))] {
        let code = caller(&b, target);
        group.bench_function(name, |bench| {
            bench.iter_custom(|count| {
                time(&b, move |system| _ = system.call_driver(Callback::MiniportHaltEx, None, code, &[count]))
            });
        });
    }
    let code = b.load(|a| a.ret());
    group.bench_function("callback", |bench| {
        bench.iter_custom(|count| {
            time(&b, move |system| {
                for _ in 0..count {
                    system.call_driver(Callback::MiniportHaltEx, None, code, &[]);
                }
            })
        });
    });
}

fn threads(c: &mut Criterion) {
    let mut group = c.benchmark_group("thread");
    group.bench_function("ping-pong, two switches", |bench| {
        bench.iter_custom(|count| {
            let b = fake();
            let pong = b.spawn("pong", |system| {
                loop {
                    if let Wake::Signalled(ping) = system.park(WaitReason::Box("ping"), None) {
                        system.unpark(ddi::ThreadId(ping), Wake::Signalled(0));
                    }
                }
            });
            time(&b, move |system| {
                let me = system.current_thread();
                for _ in 0..count {
                    system.unpark(pong, Wake::Signalled(me.0));
                    system.park(WaitReason::Box("pong"), None);
                }
            })
        });
    });
    group.bench_function("yield, alone", |bench| {
        bench.iter_custom(|count| {
            time(&fake(), move |system| (0..count).for_each(|_| system.yield_processor()))
        });
    });
    group.bench_function("yield, 100 others", |bench| {
        bench.iter_custom(|count| {
            let b = with_exports(
                Settings {
                    ram_bytes: 64 << 20,
                    time_limit: Nanos(u64::MAX - 1),
                    step_limit: u64::MAX,
                    ..settings()
                },
                Vec::new(),
            );
            for _ in 0..100 {
                b.spawn("other", |system| {
                    loop {
                        system.yield_processor()
                    }
                });
            }
            let start = Instant::now();
            let mut left = count;
            b.system.run_until(None, &mut |_| {
                left = left.saturating_sub(1);
                left == 0
            });
            start.elapsed()
        });
    });
}

fn events(c: &mut Criterion) {
    let mut group = c.benchmark_group("event");
    group.sample_size(20);
    group.bench_function("100,000 timers", |bench| {
        bench.iter_custom(|count| {
            (0..count)
                .map(|_| {
                    let b = fake();
                    let start = Instant::now();
                    for n in 0..100_000u64 {
                        b.system.at(Nanos(1 + n * 7919 % 1_000_003), Arc::new(|_| {}));
                    }
                    assert_eq!(b.run(), RunEnd::Idle);
                    start.elapsed()
                })
                .sum()
        });
    });
    group.bench_function("DPC queued and run", |bench| {
        bench.iter_custom(|count| {
            time(&fake(), move |system| {
                for _ in 0..count {
                    system.raise_irql(DISPATCH_LEVEL);
                    system.queue_dpc(dpc(1, |_| {}), None, false);
                    system.lower_irql(0);
                }
            })
        });
    });
}

criterion_group! {
    name = benches;
    config = Criterion::default().warm_up_time(Duration::from_millis(300)).measurement_time(Duration::from_millis(1000));
    targets = calls, threads, events
}
criterion_main!(benches);
