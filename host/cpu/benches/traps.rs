//! What it costs to be between the driver and the machine: `cargo bench -p cpu`.
#![allow(unsafe_code, reason = "calls driver code")]
#![allow(clippy::disallowed_methods, reason = "a benchmark measures real time")]
#![allow(missing_docs, reason = "criterion's macros")]

use std::cell::Cell;
use std::hint::black_box;
use std::rc::Rc;
use std::sync::Arc;
use std::time::{Duration, Instant};

use cpu::call::call_win64;
use cpu::fiber::{Fiber, Resumed, StackPool, suspend};
use cpu::gs::{self, Area};
use cpu::image::{Image, Reservation, Section};
use cpu::ram::{PageRequest, Phys, Ram};
use cpu::slot::Prot;
use cpu::space::{SHARED_USER_DATA, Space};
use cpu::trap::{Attached, Disposition, Exception, Hooks, Registers, Width, attach_thread};
use cpu::{PAGE, access};
use criterion::{Criterion, criterion_group, criterion_main};
use iced_x86::code_asm::*;

/// A device that does nothing, so that only the way to it is measured.
struct Nothing(Cell<u64>);

impl Hooks for Nothing {
    fn port_read(&self, _: u16, _: Width) -> u32 {
        0
    }
    fn port_write(&self, _: u16, _: Width, value: u32) {
        self.0.set(value.into());
    }
    fn mmio_read(&self, _: Phys, _: Width) -> u64 {
        self.0.get()
    }
    fn mmio_write(&self, _: Phys, _: Width, value: u64) {
        self.0.set(value);
    }
    fn write_cr8(&self, value: u64) {
        gs::set_irql(value as u8);
    }
    fn set_interrupts(&self, _: bool) {}
    fn halt(&self) {}
    fn tsc(&self) -> u64 {
        0
    }
    fn shared_user_data(&self, _: usize, bytes: &mut [u8]) {
        bytes.fill(0);
    }
    fn exception(&self, _: &mut Registers, exception: &Exception) -> Disposition {
        eprintln!("{exception:?}");
        Disposition::Stop
    }
}

struct Machine {
    _attached: Attached,
    _area: Area,
    pool: StackPool,
    space: Arc<Space>,
}

impl Machine {
    fn new() -> Machine {
        let space = Space::new(Ram::new(16 << 20).expect("RAM"));
        let attached = attach_thread(&space, Rc::new(Nothing(Cell::new(0)))).expect("attach");
        let area = Area::new(space.ram()).expect("area");
        area.make_current();
        let pool = StackPool::new(space.ram(), 64 << 10);
        Machine { _attached: attached, _area: area, pool, space }
    }

    /// Code that does `body` RDX times, with RCX free for an address.
    fn load_loop(&self, body: impl Fn(&mut CodeAssembler) -> Result<(), IcedError>) -> (Image, u64) {
        let reservation = Reservation::new(&self.space, PAGE).expect("addresses");
        let base = reservation.base();
        let mut a = CodeAssembler::new(64).expect("assembler");
        let assemble = |a: &mut CodeAssembler| {
            let mut again = a.create_label();
            a.mov(r8, rdx)?;
            a.set_label(&mut again)?;
            body(a)?;
            a.dec(r8)?;
            a.jne(again)?;
            a.ret()
        };
        assemble(&mut a).expect("code");
        let mut bytes = a.assemble(base).expect("code");
        bytes.resize(PAGE as usize, 0xCC);
        let section = Section { rva: 0, len: PAGE as u32, prot: Prot::RX };
        (reservation.map(&bytes, &[section]).expect("image"), base)
    }

    fn time(&self, f: u64, address: u64, count: u64) -> Duration {
        let mut fiber = Fiber::new(self.pool.take().expect("stack"), move || {
            // SAFETY: the loop that was loaded, on a fiber of an attached thread.
            unsafe { call_win64(f, &[address, count]) };
        });
        let start = Instant::now();
        let resumed = fiber.resume();
        let time = start.elapsed();
        assert_eq!(resumed, Resumed::Finished);
        time
    }
}

type IcedError = iced_x86::IcedError;

fn traps(c: &mut Criterion) {
    accesses(c, "trapped", false);
    accesses(c, "patched", true);
}

fn accesses(c: &mut Criterion, group: &str, patching: bool) {
    let machine = Machine::new();
    machine.space.set_patching(patching);
    let window = machine.space.map_mmio(Phys(0xFEB0_0000), PAGE).expect("window");
    let mut group = c.benchmark_group(group);
    let mut bench = |name: &str, address: u64, body: &dyn Fn(&mut CodeAssembler) -> Result<(), IcedError>| {
        let (_image, code) = machine.load_loop(body);
        group.bench_function(name, |b| b.iter_custom(|count| machine.time(code, address, count)));
    };
    bench("port read", 0, &|a| a.in_(al, 0x60u32));
    bench("port write", 0, &|a| a.out(0x60u32, al));
    bench("register read", window, &|a| a.mov(eax, dword_ptr(rcx)));
    bench("register write", window, &|a| a.mov(dword_ptr(rcx), eax));
    bench("register read-modify-write", window, &|a| a.or(dword_ptr(rcx), 1u32));
    bench("register read of 16 bytes", window, &|a| a.movdqu(xmm0, xmmword_ptr(rcx)));
    bench("cr8 read", 0, &|a| a.db(&[0x44, 0x0F, 0x20, 0xC0]));
    bench("cr8 write", 0, &|a| a.db(&[0x44, 0x0F, 0x22, 0xC0]));
    bench("shared user data", SHARED_USER_DATA + 0x320, &|a| a.mov(rax, qword_ptr(rcx)));
    group.finish();
}

extern "win64" fn export(a: u64, b: u64) -> u64 {
    a ^ b
}

fn calls(c: &mut Criterion) {
    let machine = Machine::new();
    let mut group = c.benchmark_group("call");
    let f = export as *const () as u64;
    for count in [0, 2, 4, 8, 12] {
        let args = vec![1; count];
        group.bench_function(format!("win64 with {count} arguments"), |b| {
            // SAFETY: the function takes integers and ignores those that are too many.
            b.iter(|| unsafe { call_win64(black_box(f), black_box(&args)) })
        });
    }
    let mut fiber = Fiber::new(machine.pool.take().expect("stack"), || {
        loop {
            suspend();
        }
    });
    group.bench_function("fiber: resume and suspend", |b| b.iter(|| fiber.resume()));
    group.bench_function("fiber: make, run, end (pooled stack)", |b| {
        b.iter(|| Fiber::new(machine.pool.take().expect("stack"), || ()).resume())
    });
    group.finish();
}

fn memory(c: &mut Criterion) {
    let machine = Machine::new();
    let ram = machine.space.ram();
    let at = ram.alloc(PageRequest::any(1)).expect("page");
    let va = ram.va_of(at).expect("RAM");
    let mut bytes = [0; 1514];
    let mut group = c.benchmark_group("access");
    group.bench_function("read u64", |b| b.iter(|| access::read::<u64>(black_box(va))));
    group.bench_function("write u64", |b| b.iter(|| access::write(black_box(va), 5u64)));
    group.bench_function("read 64 bytes", |b| b.iter(|| access::read_bytes(black_box(va), &mut bytes[..64])));
    group.bench_function("read 1514 bytes", |b| b.iter(|| access::read_bytes(black_box(va), &mut bytes)));
    group.bench_function("read u64 of null", |b| b.iter(|| access::read::<u64>(black_box(0))));
    let hole = machine.space.ram().slot().image_area().start;
    group.bench_function("read u64 that faults", |b| b.iter(|| access::read::<u64>(black_box(hole))));
    group.bench_function("irql", |b| b.iter(|| black_box(gs::irql())));
    group.finish();
}

criterion_group!(benches, traps, calls, memory);
criterion_main!(benches);
