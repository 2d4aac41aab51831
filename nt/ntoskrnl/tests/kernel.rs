//! The kernel's services on simulated processors, called as drivers and as `ndis` call them.

#![allow(clippy::arc_with_non_send_sync, reason = "one OS thread runs a box")]

use bus::Machine;
use ddi::{Access as _, DISPATCH_LEVEL, RunEnd, Settings, System, VaList, gs};
use hal::Hal;
use hal::platform::RamMemory;
use hal::resource::Resource;
use ntoskrnl::ex::special_pool::PoolPlacement;
use ntoskrnl::{Ntoskrnl, SLOT};
use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;
use trace::ClaimKind;
use wdk_defs::DriverPtr;
use wdk_defs::all::{KDPC, MDL};
use wdk_defs::ntstatus::STATUS_TIMEOUT;

/// A box without devices.
struct Bench {
    system: Arc<System>,
    log: Log,
    #[allow(dead_code, reason = "keeps the thread attached")]
    attached: ddi::system::Attached,
}

type Log = Rc<RefCell<Vec<String>>>;

const MILLISECOND: u64 = 1_000_000;

fn bench_with(settings: Settings) -> Bench {
    let mut tables = hal::tables();
    tables.extend(ntoskrnl::tables());
    let system = Arc::new(System::new(settings, ddi::export::sorted(&tables)).expect("a box"));
    let machine = Machine::new(Arc::new(RamMemory(Arc::clone(&system.ram))));
    let hal = Hal::new(machine);
    hal.install(&system);
    Ntoskrnl::new(hal).install(&system);
    let attached = system.attach().expect("attached");
    Bench { system, log: Log::default(), attached }
}

fn bench() -> Bench {
    bench_with(Settings { ram_bytes: 64 << 20, ..Settings::default() })
}

fn kernel(system: &System) -> &Ntoskrnl {
    system.module(SLOT)
}

impl Bench {
    fn thread(&self, name: &str, body: impl FnOnce(&System, &Ntoskrnl, &dyn Fn(&str)) + 'static) {
        let log = Rc::clone(&self.log);
        let say = move |text: &str| log.borrow_mut().push(text.to_owned());
        self.system.spawn(name, move |system| body(system, kernel(system), &say)).expect("a stack");
    }

    fn run(&self) -> RunEnd {
        self.system.run_until(None, &mut |_| false)
    }

    fn said(&self) -> Vec<String> {
        self.log.take()
    }

    fn object(&self, bytes: u64) -> u64 {
        self.system.allocate_object(bytes).expect("memory")
    }

    fn rules(&self) -> Vec<String> {
        self.system.findings().into_iter().map(|finding| finding.rule).collect()
    }
}

fn run_with_seeds(test: impl Fn(Bench)) {
    for seed in 1..20 {
        test(bench_with(Settings { seed, ram_bytes: 64 << 20, ..Settings::default() }));
    }
}

#[test]
fn a_notification_event_lets_all_go_on_and_a_synchronization_event_one() {
    run_with_seeds(|bench| {
        for (notification, expected) in [(true, 3), (false, 1)] {
            let event = bench.object(64);
            bench.thread("maker", move |_, kernel, _| kernel.event_initialize(event, notification, false));
            bench.run();
            for _ in 0..3 {
                bench.thread("waiter", move |_, kernel, say| {
                    if kernel.wait_single(event, Some(-10_000_000)) == 0 {
                        say("on");
                    }
                });
            }
            bench.thread("setter", move |_, kernel, _| {
                kernel.delay(MILLISECOND);
                assert_eq!(kernel.event_set(event), 0);
            });
            assert_eq!(bench.run(), RunEnd::Idle);
            assert_eq!(bench.said().len(), expected);
        }
    });
}

#[test]
fn a_wait_ends_when_its_time_has_come() {
    let bench = bench();
    let event = bench.object(64);
    bench.thread("waiter", move |system, kernel, say| {
        kernel.event_initialize(event, true, false);
        let start = system.now().0;
        assert_eq!(kernel.wait_single(event, Some(-50_000)), STATUS_TIMEOUT);
        assert_eq!((system.now().0 - start) / MILLISECOND, 5);
        let at = ddi::time::system_time(system.now()) + 30_000;
        assert_eq!(kernel.wait_single(event, Some(at.cast_signed())), STATUS_TIMEOUT);
        assert_eq!((system.now().0 - start) / MILLISECOND, 8);
        assert_eq!(kernel.wait_single(event, Some(0)), STATUS_TIMEOUT);
        kernel.event_set(event);
        assert_eq!(kernel.wait_single(event, Some(0)), 0);
        say("done");
    });
    assert_eq!(bench.run(), RunEnd::Idle);
    assert_eq!(bench.said(), ["done"]);
}

#[test]
fn a_wait_for_all_takes_all_or_nothing() {
    run_with_seeds(|bench| {
        let (a, b) = (bench.object(64), bench.object(64));
        bench.thread("waiter", move |_, kernel, say| {
            kernel.event_initialize(a, false, true);
            kernel.event_initialize(b, false, false);
            assert_eq!(kernel.wait_multiple(&[b, a], false, None), 1, "the second is signalled");
            kernel.event_set(a);
            assert_eq!(kernel.wait_multiple(&[a, b], true, Some(-10)), STATUS_TIMEOUT);
            assert_eq!(kernel.object_state(a), 1, "was not taken");
            assert_eq!(kernel.wait_multiple(&[a, b], true, None), 0);
            assert_eq!((kernel.object_state(a), kernel.object_state(b)), (0, 0));
            say("both");
        });
        bench.thread("setter", move |_, kernel, _| {
            kernel.delay(MILLISECOND);
            kernel.event_set(b);
        });
        assert_eq!(bench.run(), RunEnd::Idle);
        assert_eq!(bench.said(), ["both"]);
    });
}

#[test]
fn a_mutex_has_one_owner_who_may_take_it_again() {
    run_with_seeds(|bench| {
        let mutex = bench.object(64);
        let counter = bench.object(64);
        bench.thread("maker", move |_, kernel, _| kernel.mutex_initialize(mutex, false));
        bench.run();
        for _ in 0..4 {
            bench.thread("user", move |system, kernel, say| {
                let counter = DriverPtr::<u64>::new(counter);
                assert_eq!(kernel.wait_single(mutex, None), 0);
                assert_eq!(kernel.wait_single(mutex, None), 0);
                let seen = counter.load();
                (0..5).for_each(|_| system.yield_processor());
                counter.store(seen + 1);
                assert_eq!(kernel.mutex_release(mutex), Some(-1));
                assert_eq!(kernel.mutex_release(mutex), Some(0));
                assert_eq!(kernel.mutex_release(mutex), None, "not the owner any more");
                say("done");
            });
        }
        assert_eq!(bench.run(), RunEnd::Idle);
        assert_eq!(bench.said().len(), 4);
        bench.thread("reader", move |_, _, _| assert_eq!(DriverPtr::<u64>::new(counter).load(), 4));
        assert_eq!(bench.run(), RunEnd::Idle);
    });
}

#[test]
fn a_semaphore_lets_through_as_many_as_its_count() {
    let bench = bench();
    let semaphore = bench.object(64);
    bench.thread("maker", move |_, kernel, _| {
        kernel.semaphore_initialize(semaphore, 1, 3);
        assert_eq!(kernel.semaphore_release(semaphore, 3), None, "beyond the limit");
        assert_eq!(kernel.semaphore_release(semaphore, 1), Some(1));
    });
    bench.run();
    for _ in 0..3 {
        bench.thread("user", move |_, kernel, say| {
            if kernel.wait_single(semaphore, Some(-10)) == 0 {
                say("in");
            }
        });
    }
    assert_eq!(bench.run(), RunEnd::Idle);
    assert_eq!(bench.said().len(), 2);
}

#[test]
fn waiting_at_dispatch_level_stops_the_machine() {
    let bench = bench();
    let event = bench.object(64);
    bench.thread("waiter", move |system, kernel, _| {
        kernel.event_initialize(event, true, false);
        system.raise_irql(DISPATCH_LEVEL);
        assert_eq!(kernel.wait_single(event, Some(0)), STATUS_TIMEOUT, "looking is allowed");
        kernel.wait_single(event, None);
    });
    assert_eq!(bench.run(), RunEnd::Stopped);
    assert_eq!(bench.system.stopped().expect("stopped").code, Some(0xa));
}

#[test]
fn a_spin_lock_keeps_other_processors_out() {
    run_with_seeds(|bench| {
        let (lock, counter) = (bench.object(64), bench.object(64));
        for _ in 0..4 {
            bench.thread("user", move |system, kernel, _| {
                for _ in 0..10 {
                    let irql = kernel.spin_acquire(lock);
                    assert_eq!((irql, gs::irql()), (0, DISPATCH_LEVEL));
                    let counter = DriverPtr::<u64>::new(counter);
                    let seen = counter.load();
                    (0..3).for_each(|_| system.preemption_point(100));
                    counter.store(seen + 1);
                    kernel.spin_release(lock, irql);
                    assert_eq!(gs::irql(), 0);
                }
            });
        }
        assert_eq!(bench.run(), RunEnd::Idle);
        bench.thread("reader", move |_, _, _| assert_eq!(DriverPtr::<u64>::new(counter).load(), 40));
        assert_eq!(bench.run(), RunEnd::Idle);
        assert!(bench.rules().is_empty());
    });
}

#[test]
fn acquiring_ones_own_spin_lock_stops_the_machine() {
    let bench = bench();
    let lock = bench.object(64);
    bench.thread("user", move |_, kernel, _| {
        kernel.spin_acquire(lock);
        kernel.spin_acquire(lock);
    });
    assert_eq!(bench.run(), RunEnd::Stopped);
    assert_eq!(bench.rules(), ["SpinLock"]);
    assert_eq!(bench.system.stopped().expect("stopped").code, Some(0xf));
}

#[test]
fn releasing_a_spin_lock_that_is_free_is_a_finding() {
    let bench = bench();
    let lock = bench.object(64);
    bench.thread("user", move |_, kernel, _| kernel.spin_release_here(lock));
    assert_eq!(bench.run(), RunEnd::Idle);
    assert_eq!(bench.rules(), ["SpinLockRelease"]);
}

#[test]
fn pool_is_aligned_tracked_and_used_again() {
    let bench = bench();
    bench.thread("user", |system, kernel, say| {
        let free = system.ram.free_pages();
        let mut blocks = Vec::new();
        for bytes in [0, 1, 8, 100, 1000, 4000, 4080, 4095, 4096, 5000, 100_000] {
            let block = kernel.pool_allocate(bytes, 0x1234, true).expect("memory");
            assert_eq!(block % if bytes >= 4096 { 4096 } else { 16 }, 0, "{bytes}");
            assert!(
                bytes == 0 || bytes > 4096 || block / 4096 == (block + bytes - 1) / 4096,
                "{bytes} cross a page"
            );
            assert!(bytes == 0 || DriverPtr::<u8>::new(block).load() != 0, "contents are undefined");
            assert_eq!(kernel.pool_block(block).map(|block| block.bytes), (bytes != 0).then_some(bytes));
            blocks.push(block);
        }
        assert!(blocks.into_iter().all(|block| kernel.pool_free(block, Some(0x1234))));
        assert_eq!(kernel.pool_in_use(), 0);
        for _ in 0..10_000 {
            let block = kernel.pool_allocate(9000, 0, true).expect("freed memory is used again");
            assert!(kernel.pool_free(block, None));
        }
        assert!(free - system.ram.free_pages() < 2000);
        say("done");
    });
    assert_eq!(bench.run(), RunEnd::Idle);
    assert_eq!(bench.said(), ["done"]);
    assert!(bench.rules().is_empty());
}

#[test]
fn what_is_done_wrong_with_pool_is_found() {
    /// A bug of a driver.
    type Bug = fn(&Ntoskrnl, u64);
    let cases: [(&str, Bug); 7] = [
        ("PoolOverrun", |kernel, block| {
            DriverPtr::<u8>::new(block + 100).store(1);
            kernel.pool_free(block, None);
        }),
        ("PoolOverrun", |kernel, block| {
            DriverPtr::<u8>::new(block - 1).store(1);
            kernel.pool_free(block, None);
        }),
        ("PoolUseAfterFree", |kernel, block| {
            kernel.pool_free(block, None);
            DriverPtr::<u8>::new(block + 50).store(1);
            kernel.pool_leaks();
        }),
        ("BadPoolCall", |kernel, block| {
            assert!(kernel.pool_free(block, None));
            assert!(!kernel.pool_free(block, None));
        }),
        ("BadPoolCall", |kernel, block| {
            assert!(!kernel.pool_free(block + 8, None));
            kernel.pool_free(block, None);
        }),
        ("BadPoolCall", |kernel, block| {
            kernel.pool_free(block, Some(0x5678));
        }),
        ("PoolLeak", |kernel, _| {
            assert_eq!(kernel.pool_leaks(), 1);
        }),
    ];
    for (rule, bug) in cases {
        let bench = bench();
        bench.thread("driver", move |_, kernel, _| {
            // Where what is wrong does not stop the run.
            kernel.place_pool(PoolPlacement::Off);
            let block = kernel.pool_allocate(100, 0x1234, true).expect("memory");
            bug(kernel, block);
        });
        assert_eq!(bench.run(), RunEnd::Idle);
        assert_eq!(bench.rules(), [rule]);
    }
}

/// Counts its calls at the address it is given. Stands for a DPC routine of a driver.
extern "win64" fn counting_dpc(_dpc: u64, context: u64, first: u64, _second: u64) {
    assert_eq!(gs::irql(), DISPATCH_LEVEL);
    let counter = DriverPtr::<u64>::new(context);
    counter.store(counter.load() + 1 + first);
}

fn address(routine: extern "win64" fn(u64, u64, u64, u64)) -> u64 {
    routine as usize as u64
}

#[test]
fn a_periodic_timer_queues_its_dpc_until_it_is_cancelled() {
    run_with_seeds(|bench| {
        let (timer, dpc, counter) = (bench.object(64), bench.object(64), bench.object(64));
        bench.thread("user", move |system, kernel, say| {
            kernel.KeInitializeTimer(DriverPtr::new(timer));
            kernel.KeInitializeDpc(DriverPtr::new(dpc), address(counting_dpc), counter);
            let set = kernel.KeSetTimerEx(DriverPtr::new(timer), -10_000, 2, DriverPtr::new(dpc));
            assert_eq!(set, 0, "was not set");
            assert_eq!(kernel.wait_single(timer, None), 0);
            assert_eq!(system.now().0 / MILLISECOND, 1);
            kernel.delay(8 * MILLISECOND + MILLISECOND / 2);
            assert_eq!(kernel.KeCancelTimer(DriverPtr::new(timer)), 1);
            assert_eq!(kernel.KeCancelTimer(DriverPtr::new(timer)), 0);
            kernel.delay(10 * MILLISECOND);
            assert_eq!(DriverPtr::<u64>::new(counter).load(), 5, "at 1, 3, 5, 7, 9 ms");
            say("done");
        });
        assert_eq!(bench.run(), RunEnd::Idle);
        assert_eq!(bench.said(), ["done"]);
    });
}

#[test]
fn a_timer_in_pool_that_is_freed_is_found_and_taken_back() {
    let bench = bench();
    bench.thread("driver", |_, kernel, _| {
        let block = kernel.pool_allocate(100, 0x1234, true).expect("memory");
        kernel.timer_initialize(block + 16, true);
        kernel.timer_set(block + 16, -10_000, 0, None);
        kernel.pool_free(block, None);
        kernel.delay(5 * MILLISECOND);
    });
    assert_eq!(bench.run(), RunEnd::Idle);
    assert_eq!(bench.rules(), ["CancelTimerObject"]);
}

#[test]
fn a_dpc_is_queued_once_and_flushing_waits_for_it() {
    run_with_seeds(|bench| {
        let (dpc, counter) = (bench.object(64), bench.object(64));
        bench.thread("user", move |system, kernel, say| {
            let object = DriverPtr::<KDPC>::new(dpc);
            kernel.KeInitializeDpc(object, address(counting_dpc), counter);
            kernel.KeSetTargetProcessorDpc(object, 1);
            let old = system.raise_irql(DISPATCH_LEVEL);
            let queued = kernel.KeInsertQueueDpc(object, 10, 0);
            if queued == 1 && system.current_processor() == 1 {
                assert_eq!(kernel.KeInsertQueueDpc(object, 20, 0), 0, "is queued already");
            }
            system.lower_irql(old);
            kernel.KeFlushQueuedDpcs();
            assert_eq!(DriverPtr::<u64>::new(counter).load(), 11);
            assert_eq!(kernel.KeRemoveQueueDpc(object), 0);
            say("done");
        });
        assert_eq!(bench.run(), RunEnd::Idle);
        assert_eq!(bench.said(), ["done"]);
    });
}

/// A driver's thread that ends itself after a while.
extern "win64" fn short_thread(context: u64, _b: u64, _c: u64, _d: u64) {
    let system = System::current();
    let kernel = kernel(system);
    kernel.delay(MILLISECOND);
    DriverPtr::<u64>::new(context).store(kernel.KeGetCurrentThread());
    kernel.PsTerminateSystemThread(0);
    unreachable!("the thread has ended");
}

#[test]
fn a_thread_ends_itself_and_can_be_waited_for() {
    run_with_seeds(|bench| {
        let memory = bench.object(64);
        bench.thread("driver", move |_, kernel, say| {
            let (handle, object) = (DriverPtr::<u64>::new(memory), DriverPtr::<u64>::new(memory + 8));
            let null = || DriverPtr::null();
            let status = kernel.PsCreateSystemThread(
                handle,
                0,
                null(),
                0,
                DriverPtr::null(),
                address(short_thread),
                memory + 16,
            );
            assert_eq!(status, 0);
            assert_eq!(
                kernel.ObReferenceObjectByHandle(handle.load(), 0, 0, 0, object, DriverPtr::null()),
                0
            );
            assert_eq!(kernel.ZwClose(handle.load()), 0);
            assert_ne!(kernel.ZwClose(handle.load()), 0);
            assert_eq!(kernel.wait_single(object.load(), None), 0);
            assert_eq!(DriverPtr::<u64>::new(memory + 16).load(), object.load());
            assert_eq!(kernel.wait_single(object.load(), Some(0)), 0, "a thread stays ended");
            assert_ne!(kernel.PsTerminateSystemThread(0), 0, "this is not a thread of a driver's");
            say("done");
        });
        assert_eq!(bench.run(), RunEnd::Idle);
        assert_eq!(bench.said(), ["done"]);
    });
}

#[test]
fn work_is_done_at_passive_level_in_order_on_few_threads() {
    let bench = bench();
    let log = Rc::clone(&bench.log);
    bench.thread("user", move |system, kernel, _| {
        system.raise_irql(DISPATCH_LEVEL);
        for number in 0..50 {
            let log = Rc::clone(&log);
            kernel.queue_work("test", move |_| {
                assert_eq!(gs::irql(), 0);
                log.borrow_mut().push(number.to_string());
            });
        }
        system.lower_irql(0);
    });
    assert_eq!(bench.run(), RunEnd::Idle);
    let mut said: Vec<u32> = bench.said().iter().filter_map(|text| text.parse().ok()).collect();
    said.sort_unstable();
    assert_eq!(said, (0..50).collect::<Vec<_>>());
}

#[test]
fn an_mdl_has_the_frames_of_its_buffer_and_a_partial_one_those_of_its_part() {
    let bench = bench();
    bench.thread("driver", |system, kernel, say| {
        let buffer = kernel.pool_allocate(3 * 4096, 1, true).expect("memory");
        let mdl = kernel.mdl_allocate(buffer + 100, 8192).expect("memory");
        assert!(kernel.mdl_build(mdl));
        let header = DriverPtr::<MDL>::new(mdl).load();
        assert_eq!((header.ByteOffset, header.ByteCount, header.Size), (100, 8192, 48 + 24));
        assert_eq!(header.MappedSystemVa.addr(), buffer + 100);
        let frame = |mdl: u64, index: u64| DriverPtr::<u64>::new(mdl + 48 + 8 * index).load();
        for index in 0..3 {
            let phys = system.ram.phys_of(buffer + 4096 * index).expect("RAM");
            assert_eq!(frame(mdl, index), phys.0 / 4096);
        }
        let part = kernel.mdl_allocate(buffer, 8192).expect("memory");
        kernel.mdl_build_partial(mdl, part, buffer + 5000, 50);
        let header = DriverPtr::<MDL>::new(part).load();
        assert_eq!((header.ByteOffset, header.ByteCount), (904, 50));
        assert_eq!((frame(part, 0), kernel.mdl_map(part)), (frame(mdl, 1), Some(buffer + 5000)));
        assert!(kernel.mdl_free(part) && kernel.mdl_free(mdl));
        assert!(system.findings().is_empty());
        assert!(!kernel.mdl_free(mdl));
        kernel.mdl_build_partial(mdl, part, 0, 50);
        say("done");
    });
    assert_eq!(bench.run(), RunEnd::Idle);
    assert_eq!(bench.said(), ["done"]);
    assert!(bench.rules().iter().all(|rule| rule == "MdlMisused") && !bench.rules().is_empty());
}

#[test]
fn contiguous_memory_lies_where_it_was_asked_for() {
    let bench = bench();
    bench.thread("driver", |_, kernel, say| {
        let low = kernel.contiguous_allocate(20_000, 0, 0xff_ffff, 0x1_0000).expect("ISA memory");
        let phys = kernel.physical_address(low).expect("RAM");
        assert!(phys + 20_000 <= 0x100_0000 && phys / 0x1_0000 == (phys + 19_999) / 0x1_0000);
        let high = kernel.contiguous_allocate(4096, 48 << 20, u64::MAX, 0).expect("high memory");
        assert!(kernel.physical_address(high).expect("RAM") >= 48 << 20);
        assert_eq!(kernel.contiguous_allocate(4096, 48 << 20, 16 << 20, 0), None);
        assert_eq!(kernel.contiguous_allocate(1 << 40, 0, u64::MAX, 0), None);
        assert!(kernel.contiguous_free(low, Some(20_000)));
        assert_eq!(kernel.memory_leaks(), 1);
        say("done");
    });
    assert_eq!(bench.run(), RunEnd::Idle);
    assert_eq!(bench.said(), ["done"]);
}

#[test]
fn claims_show_in_the_registry_and_keep_others_out() {
    let bench = bench();
    bench.thread("ndis", |_, kernel, say| {
        let channel = Resource { kind: ClaimKind::DmaChannel, start: 5, length: 1 };
        let path = r"\Registry\Machine\Hardware\ResourceMap\first";
        assert_eq!(kernel.claim_resource(channel, "first", false), Ok(()));
        assert_eq!(kernel.claim_resource(channel, "second", false), Err("first".to_owned()));
        let shown = |path: &str| kernel.registry(|registry| registry.open(path).is_ok());
        assert!(shown(path) && !shown(r"\Registry\Machine\Hardware\ResourceMap\second"));
        assert!(!kernel.release_resource(channel, "second"));
        assert!(kernel.release_resource(channel, "first"));
        assert!(!shown(path));
        assert_eq!(kernel.claim_resource(channel, "second", false), Ok(()));
        say("done");
    });
    assert_eq!(bench.run(), RunEnd::Idle);
    assert_eq!(bench.said(), ["done"]);
}

#[test]
fn objects_of_a_driver_are_visible_to_it_and_missed_when_it_goes() {
    let bench = bench();
    bench.thread("loader", |system, kernel, say| {
        let registry = r"\Registry\Machine\System\CurrentControlSet\Services\test";
        let (driver, path) = kernel.create_driver("test", 0x1000, 0x2000, 0x1234, registry).expect("memory");
        let object = DriverPtr::<wdk_defs::all::DRIVER_OBJECT>::new(driver).load();
        assert_eq!((object.Type, object.DriverStart.addr(), object.DriverInit.addr()), (4, 0x1000, 0x1234));
        let string = DriverPtr::<wdk_defs::all::UNICODE_STRING>::new(path).load();
        assert_eq!(usize::from(string.Length), 2 * registry.len());
        assert_eq!(kernel.driver_of_address(0x2fff), Some(driver));
        let make = |name| kernel.create_device(driver, 100, name, 0x17, 0, false);
        let first = make(Some(r"\Device\A")).expect("memory");
        assert!(make(Some(r"\device\a")).is_err(), "the name is taken");
        let second = make(None).expect("memory");
        let list = DriverPtr::<wdk_defs::all::DRIVER_OBJECT>::new(driver);
        let first_in_list = || list.load().DeviceObject.addr();
        assert_eq!(first_in_list(), second);
        kernel.create_symbolic_link(r"\DosDevices\A", r"\Device\A").expect("free");
        assert_eq!(kernel.device_named(r"\dosdevices\a"), Some(first));
        assert!(kernel.delete_device(second) && !kernel.delete_device(second));
        assert_eq!(first_in_list(), first);
        kernel.driver_unloaded(driver);
        assert_eq!(kernel.device_named(r"\Device\A"), None);
        say(&system.findings().len().to_string());
    });
    assert_eq!(bench.run(), RunEnd::Idle);
    assert!(bench.said()[0].parse::<u32>().is_ok_and(|findings| findings >= 1));
}

#[test]
fn printing_reads_arguments_and_text_from_memory() {
    let bench = bench();
    let memory = bench.object(256);
    bench.thread("driver", move |_, kernel, say| {
        ddi::pointer::store_bytes(memory, b"%d %s|%.2s|%p\0text\0");
        let text = memory + 14;
        for (index, word) in [7, text, text, 0xabc].into_iter().enumerate() {
            DriverPtr::<u64>::new(memory + 64 + 8 * index as u64).store(word);
        }
        let list = || VaList::new(memory + 64);
        let length = kernel._vsnprintf(memory + 128, 64, memory, list());
        say(&String::from_utf8_lossy(&cpu::access::read_c_string(memory + 128, 64).expect("text")));
        assert_eq!(length, 26);
        assert_eq!(kernel._vsnprintf(memory + 128, 6, memory, list()), -1, "is cut off, without an end");
        assert_eq!(kernel._vsnprintf_s(memory + 128, 4, u64::MAX, memory, list()), -1);
        say(&String::from_utf8_lossy(&cpu::access::read_c_string(memory + 128, 64).expect("text")));
        DriverPtr::<u64>::new(memory + 72).store(0x10);
        assert_eq!(kernel.vDbgPrintEx(0, 0, memory, list()), 0);
    });
    assert_eq!(bench.run(), RunEnd::Idle);
    assert_eq!(bench.said(), ["7 text|te|0000000000000ABC", "7 t"]);
    assert_eq!(bench.rules(), ["InvalidParameter"], "text where no memory is");
}

#[test]
fn strings_stop_at_their_limit_and_at_the_end_of_memory() {
    let bench = bench();
    bench.thread("driver", |system, kernel, say| {
        let page = system.ram.alloc(cpu::ram::PageRequest::any(2)).expect("memory");
        let at = system.ram.va_of(page).expect("RAM");
        system.ram.protect(at + 4096, 4096, cpu::slot::Prot::NONE).expect("a guard page");
        ddi::pointer::store_bytes(at + 4092, b"abcd");
        assert_eq!(kernel.strnlen(at + 4092, 4), 4);
        assert_eq!(kernel.strncmp(at + 4092, at + 4092, 4), 0);
        assert_eq!(kernel.memchr(at + 4092, i32::from(b'd'), 100), at + 4095);
        assert_eq!(kernel.strncpy(at, at + 4092, 4), at);
        DriverPtr::<u8>::new(at + 4).store(0);
        assert_eq!(kernel.strlen(at), 4);
        say("before");
        kernel.strlen(at + 4092);
        say("after");
    });
    assert_eq!(bench.run(), RunEnd::Stopped);
    assert_eq!(bench.said(), ["before"]);
    assert_eq!(bench.system.stopped().expect("stopped").code, Some(0x50));
}

#[test]
fn the_same_seed_gives_the_same_trace() {
    let trace = || {
        let bench = bench();
        let event = bench.object(64);
        for number in 0..5u64 {
            bench.thread("user", move |system, kernel, _| {
                kernel.event_initialize(event, false, true);
                for _ in 0..20 {
                    kernel.wait_single(event, Some(-10));
                    system.preemption_point(number * 10);
                    kernel.delay(number * 1000);
                    kernel.event_set(event);
                    system.violation("InvalidParameter", &format!("{number} at {}", system.now()));
                }
            });
        }
        bench.run();
        bench.system.recorder(|recorder| recorder.hash())
    };
    assert_eq!(trace(), trace());
}

#[test]
fn the_offsets_that_drivers_read_at_gs_are_filled() {
    let bench = bench();
    bench.thread("driver", |system, kernel, say| {
        let area = system.processor_area(system.current_processor());
        assert_eq!(area.get::<u64>(0x18), area.base());
        assert_eq!(area.get::<u64>(0x20), area.base() + 0x180);
        assert_eq!(area.get::<u32>(0x1a4), system.current_processor() as u32);
        assert_eq!(area.get::<u64>(0x188), kernel.KeGetCurrentThread());
        let processors = DriverPtr::<u8>::new(kernel.variable("KeNumberProcessors").expect("placed")).load();
        assert_eq!(usize::from(processors), system.processor_count());
        say("done");
    });
    assert_eq!(bench.run(), RunEnd::Idle);
    assert_eq!(bench.said(), ["done"]);
}
