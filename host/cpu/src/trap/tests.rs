//! Driver code made by hand, run in an image on a fiber.
//!
//! Register accesses are tested by difference: the same code runs once on RAM and once on a window whose device keeps
//! bytes; registers, flags, vector registers and bytes must end equal. The processor is the reference.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on is a test that fails")]

use std::cell::{Cell, RefCell};
use std::ops::Range;
use std::rc::Rc;
use std::sync::Arc;

use iced_x86::code_asm::*;

use super::*;
use crate::access;
use crate::call::call_win64;
use crate::fiber::{Fiber, Resumed, StackPool, suspend};
use crate::gs::{self, Area};
use crate::image::{Image, Reservation, Section};
use crate::ram::{PageRequest, Ram};
use crate::slot::Prot;
use crate::space::{SHARED_USER_DATA, Space};

const DEVICE: Phys = Phys(0xFEB0_0000);

#[derive(Clone, Debug, PartialEq, Eq)]
enum Event {
    In(u16, Width),
    Out(u16, Width, u32),
    Load(u64, Width),
    Store(u64, Width, u64),
    Cr8(u64),
    Interrupts(bool),
    Halt,
    Exception(Exception),
}

type OnException = dyn Fn(&mut Registers) -> Disposition;

/// A device of 4 KiB of bytes, ports that count, and a log.
struct Device {
    memory: RefCell<Vec<u8>>,
    log: RefCell<Vec<Event>>,
    next_port_value: Cell<u32>,
    suspends: Cell<bool>,
    panics: Cell<bool>,
    on_exception: RefCell<Option<Box<OnException>>>,
}

impl Device {
    fn note(&self, event: Event) {
        self.log.borrow_mut().push(event);
        if self.suspends.get() {
            suspend();
        }
        assert!(!self.panics.get(), "the device broke");
    }

    fn take_log(&self) -> Vec<Event> {
        self.log.take()
    }
}

impl Hooks for Device {
    fn port_read(&self, port: u16, width: Width) -> u32 {
        self.note(Event::In(port, width));
        let value = self.next_port_value.get();
        self.next_port_value.set(value.wrapping_add(0x0101_0101));
        value
    }

    fn port_write(&self, port: u16, width: Width, value: u32) {
        self.note(Event::Out(port, width, value));
    }

    fn mmio_read(&self, address: Phys, width: Width) -> u64 {
        let offset = address.0 - DEVICE.0;
        self.note(Event::Load(offset, width));
        let mut value = [0; 8];
        let at = offset as usize;
        value[..width.bytes()].copy_from_slice(&self.memory.borrow()[at..at + width.bytes()]);
        u64::from_le_bytes(value)
    }

    fn mmio_write(&self, address: Phys, width: Width, value: u64) {
        let offset = address.0 - DEVICE.0;
        self.note(Event::Store(offset, width, value));
        let at = offset as usize;
        self.memory.borrow_mut()[at..at + width.bytes()]
            .copy_from_slice(&value.to_le_bytes()[..width.bytes()]);
    }

    fn write_cr8(&self, value: u64) {
        gs::set_irql(value as u8);
        self.note(Event::Cr8(value));
    }

    fn set_interrupts(&self, enabled: bool) {
        self.note(Event::Interrupts(enabled));
    }

    fn halt(&self) {
        self.note(Event::Halt);
    }

    fn tsc(&self) -> u64 {
        0x1234_5678_9ABC_DEF0
    }

    fn shared_user_data(&self, offset: usize, bytes: &mut [u8]) {
        for (index, byte) in bytes.iter_mut().enumerate() {
            *byte = (offset + index) as u8 ^ 0x5A;
        }
    }

    fn read_control_register(&self, number: u8) -> Option<u64> {
        (number == 0).then_some(0x8005_0033)
    }

    fn cpuid(&self, leaf: u32, subleaf: u32) -> [u32; 4] {
        [leaf, subleaf, 3, 4]
    }

    fn exception(&self, registers: &mut Registers, exception: &Exception) -> Disposition {
        self.note(Event::Exception(exception.clone()));
        match &*self.on_exception.borrow() {
            Some(f) => f(registers),
            None => Disposition::Stop,
        }
    }
}

/// A box on this thread.
struct Machine {
    device: Rc<Device>,
    _attached: Attached,
    _area: Area,
    pool: StackPool,
    space: Arc<Space>,
}

impl Machine {
    fn new() -> Machine {
        Machine::on(Space::new(Ram::new(16 << 20).unwrap()))
    }

    fn on(space: Arc<Space>) -> Machine {
        let device = Rc::new(Device {
            memory: RefCell::new(vec![0; 0x1000]),
            log: RefCell::default(),
            next_port_value: Cell::new(0x8182_8384),
            suspends: Cell::new(false),
            panics: Cell::new(false),
            on_exception: RefCell::new(None),
        });
        let attached = attach_thread(&space, device.clone()).unwrap();
        let area = Area::new(space.ram()).unwrap();
        area.make_current();
        let pool = StackPool::new(space.ram(), 64 << 10);
        Machine { device, _attached: attached, _area: area, pool, space }
    }

    /// Loads code that starts at the image base plus 1000h.
    fn load(&self, code: &mut CodeAssembler) -> (Image, u64) {
        let reservation = Reservation::new(&self.space, 0x4000).unwrap();
        let base = reservation.base();
        let mut bytes = vec![0; 0x4000];
        let code = code.assemble(base + 0x1000).unwrap();
        bytes[0x1000..0x1000 + code.len()].copy_from_slice(&code);
        let section = |rva, prot| Section { rva, len: 0x1000, prot };
        let sections = [
            section(0, Prot::R),
            section(0x1000, Prot::RX),
            section(0x2000, Prot::RX),
            section(0x3000, Prot::RW),
        ];
        (reservation.map(&bytes, &sections).unwrap(), base + 0x1000)
    }

    fn fiber(&self, f: u64, args: &[u64], result: &Rc<Cell<u64>>) -> Fiber {
        let (args, result) = (args.to_vec(), result.clone());
        // The arguments are dropped before the driver runs: a fiber that stops drops nothing.
        let mut fixed = [0; 4];
        fixed[..args.len()].copy_from_slice(&args);
        // SAFETY: the code that a test loaded, on a fiber of an attached thread.
        Fiber::new(self.pool.take().unwrap(), move || result.set(unsafe { call_win64(f, &fixed) }))
    }

    fn call(&self, f: u64, args: &[u64]) -> (Resumed, u64) {
        let result = Rc::new(Cell::new(0));
        let resumed = self.fiber(f, args, &result).resume();
        (resumed, result.get())
    }

    /// Assembles, loads and runs a body that ends by falling through to `ret`.
    fn run(&self, args: &[u64], body: impl Fn(&mut CodeAssembler)) -> (Resumed, u64) {
        let mut a = CodeAssembler::new(64).unwrap();
        body(&mut a);
        a.ret().unwrap();
        let (_image, entry) = self.load(&mut a);
        self.call(entry, args)
    }

    /// As `run`, for a body that must come back.
    fn value(&self, args: &[u64], body: impl Fn(&mut CodeAssembler)) -> u64 {
        let (resumed, value) = self.run(args, body);
        assert_eq!(resumed, Resumed::Finished, "{:?}", self.device.log.borrow());
        value
    }

    /// The only exception in the log.
    fn exception(&self) -> Exception {
        let log = self.device.take_log();
        match log.as_slice() {
            [Event::Exception(exception)] => exception.clone(),
            other => panic!("one exception expected: {other:?}"),
        }
    }

    fn page(&self) -> u64 {
        let ram = self.space.ram();
        ram.va_of(ram.alloc(PageRequest::any(1)).unwrap()).unwrap()
    }
}

/// Registers and memory after a body ran.
#[derive(Debug, PartialEq, Eq)]
struct State {
    /// RAX … R14, flags; pointers into the tested memory relative to it.
    gpr: Vec<u64>,
    xmm: Vec<u8>,
    memory: Vec<u8>,
}

type Body = dyn Fn(&mut CodeAssembler) -> Result<(), iced_x86::IcedError>;

/// Loads a body between code that gives all registers but RCX known values, and code that writes them down.
fn load_observed(machine: &Machine, body: &Body) -> (Image, u64) {
    let mut a = CodeAssembler::new(64).unwrap();
    let saved = [rbx, rbp, rsi, rdi, r12, r13, r14, r15];
    for register in saved {
        a.push(register).unwrap();
    }
    a.mov(r15, rdx).unwrap();
    for (index, register) in [xmm0, xmm1, xmm2, xmm3].into_iter().enumerate() {
        a.movdqu(register, r15 + (0x200 + 16 * index)).unwrap();
    }
    for (index, register) in
        [rax, rbx, rdx, rsi, rdi, rbp, r8, r9, r10, r11, r12, r13].into_iter().enumerate()
    {
        a.mov(register, 0x1122_3344_5566_7788u64.rotate_left(5 * index as u32)).unwrap();
    }
    a.lea(r14, r15 + 0x300).unwrap();
    a.clc().unwrap();
    body(&mut a).unwrap();
    for (index, register) in
        [rax, rcx, rdx, rbx, rbp, rsi, rdi, r8, r9, r10, r11, r12, r13, r14].into_iter().enumerate()
    {
        a.mov(r15 + 8 * index, register).unwrap();
    }
    a.pushfq().unwrap();
    a.pop(qword_ptr(r15 + 8 * 14)).unwrap();
    a.cld().unwrap();
    for (index, register) in [xmm0, xmm1, xmm2, xmm3].into_iter().enumerate() {
        a.movdqu(r15 + (0x200 + 16 * index), register).unwrap();
    }
    for register in saved.into_iter().rev() {
        a.pop(register).unwrap();
    }
    a.ret().unwrap();
    machine.load(&mut a)
}

/// Runs a loaded body with RCX at the tested memory.
fn observe(machine: &Machine, entry: u64, memory: u64, scratch: u64) -> State {
    let (resumed, _) = machine.call(entry, &[memory, scratch]);
    assert_eq!(resumed, Resumed::Finished, "{:?}", machine.device.log.borrow());
    let mut out = vec![0; 0x400];
    access::read_bytes(scratch, &mut out).unwrap();
    let relative = |value: u64| if value.wrapping_sub(memory) < 0x1000 { value - memory } else { value };
    let gpr = out[..8 * 15].chunks(8).map(|b| relative(u64::from_le_bytes(b.try_into().unwrap()))).collect();
    let mut memory_after = vec![0; 0x100];
    if memory == scratch_of(machine, memory) {
        memory_after.copy_from_slice(&machine.device.memory.borrow()[..0x100]);
    } else {
        access::read_bytes(memory, &mut memory_after).unwrap();
    }
    State { gpr, xmm: out[0x200..].to_vec(), memory: memory_after }
}

/// The address itself if it is a window.
fn scratch_of(machine: &Machine, va: u64) -> u64 {
    if machine.space.ram().slot().window_area().contains(&va) { va } else { 0 }
}

/// The body does the same to a window as to RAM: trapped each time, and trapped, patched and run through its stub. Returns
/// the accesses that the device saw.
fn same_as_ram(name: &str, body: &Body) -> Vec<Event> {
    let machine = Machine::new();
    machine.space.set_patching(true);
    let initial: Vec<u8> = (0..0x1000u32).map(|n| (n * 37 + 11) as u8).collect();
    let scratch_initial: Vec<u8> = (0..0x400u32).map(|n| (n * 13 + 5) as u8).collect();
    let (ram, scratch) = (machine.page(), machine.page());
    let window = machine.space.map_mmio(DEVICE, 0x1000).unwrap();

    let (_image, entry) = load_observed(&machine, body);
    let run = |memory: u64| {
        access::write_bytes(ram, &initial).unwrap();
        machine.device.memory.borrow_mut().copy_from_slice(&initial);
        access::write_bytes(scratch, &scratch_initial).unwrap();
        let state = observe(&machine, entry, memory, scratch);
        (state, machine.device.take_log())
    };
    let (expected, log) = run(ram);
    assert_eq!(log, [], "{name}: RAM does not trap");
    let (got, log) = run(window);
    assert_eq!(got, expected, "{name}");
    assert_ne!(log, [], "{name}: the device saw nothing");
    let traps = || machine.space.sites().iter().map(|site| site.traps()).sum::<u64>();
    for round in 2..6 {
        let before = traps();
        let (again, again_log) = run(window);
        assert_eq!((&again, &again_log), (&expected, &log), "{name}: round {round}");
        if round > 3 && !STAY_TRAPPING.iter().any(|part| name.contains(part)) {
            assert!(machine.space.patched() > 0, "{name} is not patched");
            assert_eq!(traps(), before, "{name} traps in round {round}");
        }
        // The same code, patched for the window, on RAM.
        let (again, again_log) = run(ram);
        assert_eq!((&again, &again_log[..]), (&expected, &[][..]), "{name}: on RAM after round {round}");
    }
    let (got, again_log) = run(window);
    assert_eq!((got, again_log), (expected, log.clone()), "{name}: after RAM");
    log
}

/// Parts of the names of bodies whose instructions are left to trap.
const STAY_TRAPPING: &[&str] = &["rep", "movs", "stos", "lods", "bts(", "btr(", "btc(", "bt("];

/// Loads and stores without their values: those are compared by difference already.
fn kinds(log: &[Event]) -> String {
    let width = |w: &Width| 8 * w.bytes();
    log.iter()
        .map(|event| match event {
            Event::Load(offset, w) => format!("r{}@{offset:x} ", width(w)),
            Event::Store(offset, w, _) => format!("w{}@{offset:x} ", width(w)),
            other => format!("{other:?} "),
        })
        .collect::<String>()
        .trim_end()
        .to_owned()
}

macro_rules! check {
    ($expected:literal, |$a:ident| $($body:expr);+) => {
        let log = same_as_ram(stringify!($($body);+), &|$a: &mut CodeAssembler| { $($body?;)+ Ok(()) });
        assert_eq!(kinds(&log), $expected, stringify!($($body);+));
    };
}

#[test]
fn loads_and_stores_of_each_width() {
    check!("r8@8", |a| a.mov(al, byte_ptr(rcx + 8)));
    check!("r8@8", |a| a.mov(ah, byte_ptr(rcx + 8)));
    check!("r16@8", |a| a.mov(dx, word_ptr(rcx + 8)));
    check!("r32@8", |a| a.mov(r9d, dword_ptr(rcx + 8)));
    check!("r64@8", |a| a.mov(r12, qword_ptr(rcx + 8)));
    check!("w8@9", |a| a.mov(byte_ptr(rcx + 9), bl));
    check!("w8@9", |a| a.mov(byte_ptr(rcx + 9), bh));
    check!("w16@a", |a| a.mov(word_ptr(rcx + 10), si));
    check!("w32@8", |a| a.mov(dword_ptr(rcx + 8), r8d));
    check!("w64@8", |a| a.mov(qword_ptr(rcx + 8), r13));
    check!("w8@4", |a| a.mov(byte_ptr(rcx + 4), 0x5Au32));
    check!("w16@4", |a| a.mov(word_ptr(rcx + 4), 0x5AA5u32));
    check!("w32@4", |a| a.mov(dword_ptr(rcx + 4), 0x1234_5678u32));
    check!("w64@10", |a| a.mov(qword_ptr(rcx + 16), -2i32));
    check!("r8@3", |a| a.movzx(eax, byte_ptr(rcx + 3)));
    check!("r16@3", |a| a.movzx(r10d, word_ptr(rcx + 3)));
    check!("r8@3", |a| a.movsx(rdx, byte_ptr(rcx + 3)));
    check!("r16@3", |a| a.movsx(edi, word_ptr(rcx + 3)));
    check!("r32@3", |a| a.movsxd(rbp, dword_ptr(rcx + 3)));
    check!("w32@18", |a| a.movnti(dword_ptr(rcx + 24), edx));
    check!("w64@18", |a| a.movnti(qword_ptr(rcx + 24), rdx));
    check!("r32@4", |a| a.movbe(eax, dword_ptr(rcx + 4)));
}

#[test]
fn addressing_and_destinations() {
    check!("r64@0", |a| a.mov(rcx, qword_ptr(rcx)));
    check!("r32@0", |a| a.mov(ecx, dword_ptr(rcx)));
    check!("r8@0", |a| a.mov(cl, byte_ptr(rcx)));
    check!("r32@28", |a| a.mov(esi, 8u32); a.mov(edx, dword_ptr(rcx + rsi * 4 + 8)));
    check!("r32@8", |a| a.lea(r13, rcx + 0x100); a.mov(r13d, dword_ptr(r13 - 0xF8)));
    check!("r32@8", |a| a.mov(r12, rcx); a.mov(eax, dword_ptr(r12 + 8)));
    check!("r32@10", |a| a.mov(rbp, rcx); a.mov(eax, dword_ptr(rbp + 16)));
    // RSP as the other operand.
    check!("w64@8", |a| a.mov(qword_ptr(rcx + 8), rsp));
    check!("r64@8", |a| a.mov(rbx, rsp); a.and(rsp, qword_ptr(rcx + 8)); a.mov(rsp, rbx); a.xor(ebx, ebx));
    check!("r64@8", |a| a.push(qword_ptr(rcx + 8)); a.pop(rax));
    check!("w64@8", |a| a.push(rdx); a.pop(qword_ptr(rcx + 8)));
}

#[test]
fn read_modify_write() {
    check!("r32@4", |a| a.add(eax, dword_ptr(rcx + 4)));
    check!("r64@4", |a| a.sbb(r8, qword_ptr(rcx + 4)));
    check!("r32@4 w32@4", |a| a.add(dword_ptr(rcx + 4), edx));
    check!("r32@4 w32@4", |a| a.or(dword_ptr(rcx + 4), 0x80u32));
    check!("r8@4 w8@4", |a| a.and(byte_ptr(rcx + 4), 0xF0u32));
    check!("r16@4 w16@4", |a| a.xor(word_ptr(rcx + 4), ax));
    check!("r32@4 w32@4", |a| a.inc(dword_ptr(rcx + 4)));
    check!("r64@8 w64@8", |a| a.dec(qword_ptr(rcx + 8)));
    check!("r32@4 w32@4", |a| a.not(dword_ptr(rcx + 4)));
    check!("r32@4 w32@4", |a| a.neg(dword_ptr(rcx + 4)));
    check!("r32@4 w32@4", |a| a.shl(dword_ptr(rcx + 4), 3u32));
    check!("r32@4 w32@4", |a| a.stc(); a.rcl(dword_ptr(rcx + 4), 1u32));
    check!("r32@4", |a| a.test(dword_ptr(rcx + 4), 0x8000u32));
    check!("r32@4", |a| a.cmp(dword_ptr(rcx + 4), eax));
    check!("r8@4", |a| a.cmp(al, byte_ptr(rcx + 4)));
    check!("r32@4", |a| a.imul_2(eax, dword_ptr(rcx + 4)));
    check!("r32@4", |a| a.mul(dword_ptr(rcx + 4)));
    check!("r32@4", |a| a.xor(edx, edx); a.div(dword_ptr(rcx + 4)));
    check!("r32@4", |a| a.cmove(eax, dword_ptr(rcx + 4)));
    check!("r32@4", |a| a.test(eax, 0u32); a.cmove(eax, dword_ptr(rcx + 4)));
    check!("w8@4", |a| a.setne(byte_ptr(rcx + 4)));
}

#[test]
fn atomics_and_bits() {
    check!("r32@4 w32@4", |a| a.xchg(dword_ptr(rcx + 4), eax));
    check!("r64@8 w64@8", |a| a.lock().xadd(qword_ptr(rcx + 8), rdx));
    check!("r32@4 w32@4", |a| a.lock().cmpxchg(dword_ptr(rcx + 4), edx));
    check!("r32@4 r32@4 w32@4", |a| a.mov(eax, dword_ptr(rcx + 4)); a.lock().cmpxchg(dword_ptr(rcx + 4), edx));
    check!("r64@8 w64@8", |a| a.lock().cmpxchg8b(qword_ptr(rcx + 8)));
    check!("r64@10 r64@18 w64@10 w64@18", |a| a.lock().cmpxchg16b(xmmword_ptr(rcx + 16)));
    check!("r32@4 w32@4", |a| a.lock().bts(dword_ptr(rcx + 4), 5u32));
    check!("r32@4", |a| a.bt(dword_ptr(rcx + 4), 9u32));
    // A register selects a bit anywhere around the operand.
    check!("r32@c w32@c", |a| a.mov(edx, 69u32); a.lock().bts(dword_ptr(rcx + 4), edx));
    check!("r64@0 w64@0", |a| a.mov(rdx, -3i64); a.btr(qword_ptr(rcx + 8), rdx));
    check!("r16@2", |a| a.mov(edx, 0xFFF0u32); a.bt(word_ptr(rcx + 4), dx));
}

#[test]
fn vector_and_x87_operands() {
    check!("r64@10 r64@18", |a| a.movdqu(xmm1, xmmword_ptr(rcx + 16)));
    check!("w64@10 w64@18", |a| a.movdqu(xmmword_ptr(rcx + 16), xmm2));
    check!("w64@10 w64@18", |a| a.movaps(xmmword_ptr(rcx + 16), xmm2));
    check!("r64@10 r64@18", |a| a.pxor(xmm3, xmmword_ptr(rcx + 16)));
    check!("r32@4", |a| a.movd(xmm0, dword_ptr(rcx + 4)));
    check!("r64@8", |a| a.movq(xmm0, qword_ptr(rcx + 8)));
    check!("w64@8", |a| a.movq(qword_ptr(rcx + 8), xmm1));
    check!("r32@4", |a| a.movss(xmm0, dword_ptr(rcx + 4)));
    check!("w64@8", |a| a.movsd_2(qword_ptr(rcx + 8), xmm0));
    check!("r32@4", |a| a.cvtsi2sd(xmm1, dword_ptr(rcx + 4)));
    check!("r32@8 w32@10", |a| a.fld(dword_ptr(rcx + 8)); a.fstp(dword_ptr(rcx + 16)));
    check!("r64@20 w64@28", |a| a.fild(qword_ptr(rcx + 32)); a.fistp(qword_ptr(rcx + 40)));
    if std::arch::is_x86_feature_detected!("avx") {
        check!("r64@20 r64@28 r64@30 r64@38 w64@40 w64@48 w64@50 w64@58",
            |a| a.vmovdqu(ymm1, ymmword_ptr(rcx + 32)); a.vmovdqu(ymmword_ptr(rcx + 64), ymm1); a.vzeroupper());
    }
}

#[test]
fn string_instructions() {
    // Window to RAM (R14 points at spare RAM whose bytes come back in `xmm`), RAM to window, both directions.
    check!("r8@4 r8@5 r8@6", |a| a.lea(rsi, rcx + 4); a.mov(rdi, r14); a.mov(r8, rcx); a.mov(ecx, 3u32); a.rep().movsb(); a.mov(rcx, r8));
    check!("r32@4 r32@8", |a| a.lea(rsi, rcx + 4); a.mov(rdi, r14); a.mov(r8, rcx); a.mov(ecx, 2u32); a.rep().movsd(); a.mov(rcx, r8));
    check!("w16@4 w16@6", |a| a.lea(rdi, rcx + 4); a.mov(rsi, r14); a.mov(r8, rcx); a.mov(ecx, 2u32); a.rep().movsw(); a.mov(rcx, r8));
    check!("w64@10 w64@8", |a| a.lea(rdi, rcx + 16); a.mov(rsi, r14); a.mov(r8, rcx); a.mov(ecx, 2u32); a.std(); a.rep().movsq(); a.cld(); a.mov(rcx, r8));
    check!("r32@4 w32@20", |a| a.lea(rsi, rcx + 4); a.lea(rdi, rcx + 32); a.movsd());
    check!("w32@4 w32@8 w32@c", |a| a.lea(rdi, rcx + 4); a.mov(r8, rcx); a.mov(ecx, 3u32); a.rep().stosd(); a.mov(rcx, r8));
    check!("w8@4", |a| a.lea(rdi, rcx + 4); a.stosb());
    check!("r16@4 r16@6", |a| a.lea(rsi, rcx + 4); a.mov(r8, rcx); a.mov(ecx, 2u32); a.rep().lodsw(); a.mov(rcx, r8));
    check!("r64@8", |a| a.lea(rsi, rcx + 8); a.lodsq());
}

#[test]
fn a_register_that_traps_often_is_decoded_once() {
    let machine = Machine::new();
    let window = machine.space.map_mmio(DEVICE, 0x1000).unwrap();
    let mut a = CodeAssembler::new(64).unwrap();
    let mut again = a.create_label();
    a.set_label(&mut again).unwrap();
    a.add(eax, dword_ptr(rcx)).unwrap();
    a.dec(edx).unwrap();
    a.jne(again).unwrap();
    a.ret().unwrap();
    let (image, entry) = machine.load(&mut a);
    assert_eq!(machine.call(entry, &[window, 100]).0, Resumed::Finished);
    let sites = machine.space.sites();
    assert_eq!(sites.iter().map(|site| (site.rip, site.traps())).collect::<Vec<_>>(), [(entry, 100)]);
    assert_eq!(sites[0].code(), [0x03, 0x01]);
    assert!(sites[0].within_line);
    // Code that changed is decoded anew: sub eax, [rcx].
    image.patch(0x1000, &[0x2B]).unwrap();
    assert_eq!(machine.call(entry, &[window, 1]).0, Resumed::Finished);
    assert_eq!(machine.space.sites()[0].traps(), 1);
    drop(image);
    assert_eq!(machine.space.sites().len(), 0);
}

#[test]
fn ports_of_each_width() {
    let machine = Machine::new();
    let value = machine.value(&[0, 0x3F8], |a| {
        a.mov(rax, -1i64).unwrap();
        a.in_(al, dx).unwrap();
    });
    assert_eq!(value, 0xFFFF_FFFF_FFFF_FF84);
    assert_eq!(machine.device.take_log(), [Event::In(0x3F8, Width::W8)]);
    let value = machine.value(&[0, 0xFFFF_0300], |a| {
        a.mov(rax, -1i64).unwrap();
        a.in_(ax, dx).unwrap();
    });
    assert_eq!(value, 0xFFFF_FFFF_FFFF_8485);
    let value = machine.value(&[0, 0x300], |a| {
        a.mov(rax, -1i64).unwrap();
        a.in_(eax, dx).unwrap();
    });
    assert_eq!(value, 0x8384_8586);
    machine.device.take_log();
    machine.value(&[], |a| {
        a.in_(al, 0x60u32).unwrap();
        a.in_(eax, 0x71u32).unwrap();
        a.mov(eax, 0x1122_3344u32).unwrap();
        a.out(0x20u32, al).unwrap();
        a.out(0x21u32, eax).unwrap();
        a.mov(edx, 0x3F0u32).unwrap();
        a.out(dx, al).unwrap();
        a.out(dx, ax).unwrap();
        a.out(dx, eax).unwrap();
    });
    assert_eq!(
        machine.device.take_log(),
        [
            Event::In(0x60, Width::W8),
            Event::In(0x71, Width::W32),
            Event::Out(0x20, Width::W8, 0x44),
            Event::Out(0x21, Width::W32, 0x1122_3344),
            Event::Out(0x3F0, Width::W8, 0x44),
            Event::Out(0x3F0, Width::W16, 0x3344),
            Event::Out(0x3F0, Width::W32, 0x1122_3344),
        ]
    );
}

/// Instructions that touch each other, some shorter than any jump, patched one after the other.
#[test]
fn adjacent_instructions_are_patched_and_forgotten() {
    let machine = Machine::new();
    machine.space.set_patching(true);
    let mut a = CodeAssembler::new(64).unwrap();
    for _ in 0..3 {
        a.in_(al, dx).unwrap();
        a.out(dx, al).unwrap();
        a.mov(ecx, dword_ptr(r8)).unwrap();
        a.mov(dword_ptr(r8 + 4), ecx).unwrap();
        // mov r9, cr8; mov cr8, r9
        a.db(&[0x45, 0x0F, 0x20, 0xC1]).unwrap();
        a.db(&[0x45, 0x0F, 0x22, 0xC1]).unwrap();
    }
    a.mov(rax, rcx).unwrap();
    a.ret().unwrap();
    let (image, entry) = machine.load(&mut a);
    let window = machine.space.map_mmio(DEVICE, 0x1000).unwrap();
    let run = || {
        machine.device.next_port_value.set(7);
        let (resumed, value) = machine.call(entry, &[0, 0x300, window]);
        assert_eq!(resumed, Resumed::Finished, "{:?}", machine.device.log.borrow());
        (value, machine.device.take_log())
    };
    let expected = run();
    assert_eq!(expected.1.len(), 15);
    for round in 1..6 {
        assert_eq!(run(), expected, "round {round}");
    }
    assert!(machine.space.patched() > 9, "{} are patched", machine.space.patched());
    let bounds = machine.space.sites().iter().map(|site| site.traps()).max();
    assert_eq!(bounds.filter(|&traps| traps > 6), None);
    image.discard(0x1000, 0x1000).unwrap();
    assert_eq!(machine.space.patched(), 0);
    drop(image);
    // The addresses are used again, by other code.
    let value = machine.value(&[5], |a| a.lea(rax, rcx + 1).unwrap());
    assert_eq!(value, 6);
}

#[test]
fn string_ports() {
    let machine = Machine::new();
    let page = machine.page();
    machine.device.next_port_value.set(0x0403_0201);
    let left = machine.value(&[3, 0x300, page], |a| {
        a.push(rdi).unwrap();
        a.mov(rdi, r8).unwrap();
        a.rep().insw().unwrap();
        a.insb().unwrap();
        a.mov(rax, rdi).unwrap();
        a.sub(rax, r8).unwrap();
        a.shl(rax, 32u32).unwrap();
        a.or(rax, rcx).unwrap();
        a.pop(rdi).unwrap();
    });
    assert_eq!(left, 7 << 32);
    assert_eq!(access::read::<u64>(page).unwrap(), 0x04_0403_0302_0201);
    assert_eq!(machine.device.take_log().len(), 4);
    machine.value(&[2, 0x310, page], |a| {
        a.push(rsi).unwrap();
        a.lea(rsi, r8 + 4).unwrap();
        a.std().unwrap();
        a.rep().outsd().unwrap();
        a.cld().unwrap();
        a.pop(rsi).unwrap();
    });
    assert_eq!(
        machine.device.take_log(),
        [Event::Out(0x310, Width::W32, 0x0004_0403), Event::Out(0x310, Width::W32, 0x0302_0201)]
    );
    // No element, no access.
    machine.value(&[0, 0x310, page], |a| {
        a.rep().outsb().unwrap();
    });
    assert_eq!(machine.device.take_log(), []);
}

#[test]
fn cr8_both_ways() {
    let machine = Machine::new();
    gs::set_irql(2);
    // mov rax, cr8; mov r9, cr8; mov cr8, rcx; mov cr8, r9
    let value = machine.value(&[5], |a| {
        a.db(&[0x44, 0x0F, 0x20, 0xC0]).unwrap();
        a.db(&[0x45, 0x0F, 0x20, 0xC1]).unwrap();
        a.db(&[0x44, 0x0F, 0x22, 0xC1]).unwrap();
        a.db(&[0x45, 0x0F, 0x22, 0xC1]).unwrap();
    });
    assert_eq!(value, 2);
    assert_eq!(machine.device.take_log(), [Event::Cr8(5), Event::Cr8(2)]);
    assert_eq!(gs::irql(), 2);
}

#[test]
fn interrupts_halt_and_control_registers() {
    let machine = Machine::new();
    let value = machine.value(&[], |a| {
        a.cli().unwrap();
        a.sti().unwrap();
        a.hlt().unwrap();
        a.mov(rax, cr0).unwrap();
    });
    assert_eq!(value, 0x8005_0033);
    assert_eq!(machine.device.take_log(), [Event::Interrupts(false), Event::Interrupts(true), Event::Halt]);
    assert!(gs::interrupts_enabled());
}

#[test]
fn the_shared_user_data_page() {
    let machine = Machine::new();
    let value = machine.value(&[], |a| {
        a.mov(rax, SHARED_USER_DATA).unwrap();
        a.mov(rax, qword_ptr(rax + 0x320)).unwrap();
    });
    assert_eq!(value.to_le_bytes().map(|byte| byte ^ 0x5A), [0x20, 0x21, 0x22, 0x23, 0x24, 0x25, 0x26, 0x27]);
    // The absolute form that compilers make: mov al, [FFFFF78000000003h].
    let value = machine.value(&[], |a| {
        a.xor(eax, eax).unwrap();
        a.db(&[0xA0, 3, 0, 0, 0, 0x80, 0xF7, 0xFF, 0xFF]).unwrap();
    });
    assert_eq!(value, 0x59);
    let address = SHARED_USER_DATA + 0x320;
    let (resumed, _) = machine.run(&[address], |a| a.mov(dword_ptr(rcx), eax).unwrap());
    assert_eq!(resumed, Resumed::Stopped);
    assert_eq!(machine.exception().kind, ExceptionKind::AccessViolation { address, access: Access::Write });
    let mut bytes = [0; 2];
    load(address, &mut bytes).unwrap();
    assert_eq!(bytes, [0x7A, 0x7B]);
    assert!(store(address, &bytes).is_err());
    assert!(load(SHARED_USER_DATA + 0xFFF, &mut bytes).is_err());
}

#[test]
fn load_and_store_see_what_the_driver_sees() {
    let machine = Machine::new();
    let window = machine.space.map_mmio(DEVICE, 0x10).unwrap();
    store(window + 1, &[1, 2, 3, 4, 5, 6, 7]).unwrap();
    let mut bytes = [0; 7];
    load(window + 1, &mut bytes).unwrap();
    assert_eq!(bytes, [1, 2, 3, 4, 5, 6, 7]);
    assert_eq!(kinds(&machine.device.take_log()), "w32@1 w16@5 w8@7 r32@1 r16@5 r8@7");
    assert_eq!(load(window + 12, &mut bytes).unwrap_err().address, window + 16);
    assert_eq!(store(window + 12, &bytes).unwrap_err().address, window + 16);
    let page = machine.page();
    store(page, &[9]).unwrap();
    load(page, &mut bytes).unwrap();
    assert_eq!(bytes[0], 9);
    assert_eq!(machine.device.take_log(), []);
}

#[test]
fn two_fibers_suspend_inside_a_register_access() {
    let machine = Machine::new();
    let window = machine.space.map_mmio(DEVICE, 0x1000).unwrap();
    let mut a = CodeAssembler::new(64).unwrap();
    let mut again = a.create_label();
    a.xor(eax, eax).unwrap();
    a.movq(xmm4, rdx).unwrap();
    a.set_label(&mut again).unwrap();
    a.mov(r8d, dword_ptr(rcx)).unwrap();
    a.add(rax, r8).unwrap();
    a.add(dword_ptr(rcx), 1u32).unwrap();
    a.dec(edx).unwrap();
    a.jne(again).unwrap();
    a.movq(rdx, xmm4).unwrap();
    a.shl(rdx, 32u32).unwrap();
    a.or(rax, rdx).unwrap();
    a.ret().unwrap();
    let (_image, entry) = machine.load(&mut a);
    let results = [Rc::new(Cell::new(0)), Rc::new(Cell::new(0))];
    let mut fibers = [
        machine.fiber(entry, &[window, 200], &results[0]),
        machine.fiber(entry, &[window + 0x100, 300], &results[1]),
    ];
    machine.device.suspends.set(true);
    let mut suspensions = 0;
    while fibers.iter().any(|fiber| !fiber.is_over()) {
        for fiber in &mut fibers {
            match fiber.resume() {
                Resumed::Suspended => suspensions += 1,
                Resumed::Finished => {}
                other => panic!("{other:?}"),
            }
        }
    }
    assert_eq!(suspensions, 3 * (200 + 300));
    assert_eq!(results[0].get(), (200 << 32) | (200 * 199 / 2));
    assert_eq!(results[1].get(), (300 << 32) | (300 * 299 / 2));
}

#[test]
fn null_and_wild_pointers_stop_the_fiber() {
    let machine = Machine::new();
    let guarded = machine.page();
    machine.space.ram().protect(guarded, 0x1000, Prot::NONE).unwrap();
    let gone = machine.space.map_mmio(DEVICE, 0x1000).unwrap();
    machine.space.unmap_mmio(gone).unwrap();
    for address in
        [0, 8, guarded, gone, 0x7FFF_FFFF_F000, 0xFFFF_8000_0000_0000, 1 << 50, 0xABCD_EF01_2345_6789]
    {
        assert_eq!(machine.run(&[address], |a| a.mov(eax, dword_ptr(rcx)).unwrap()).0, Resumed::Stopped);
        let exception = machine.exception();
        assert_eq!(exception.kind, ExceptionKind::AccessViolation { address, access: Access::Read });
        assert_eq!(exception.instruction_len, 2);
        assert_eq!(machine.run(&[address], |a| a.add(qword_ptr(rcx), rax).unwrap()).0, Resumed::Stopped);
        assert_eq!(
            machine.exception().kind,
            ExceptionKind::AccessViolation { address, access: Access::Write }
        );
    }
    // The machine still works.
    assert_eq!(machine.value(&[41], |a| a.lea(rax, rcx + 1).unwrap()), 42);
}

#[test]
fn running_off_the_end_of_a_window_is_a_fault() {
    let machine = Machine::new();
    let window = machine.space.map_mmio(DEVICE, 0x100).unwrap();
    for (at, bad) in [(0xFE, 0x100), (0x100, 0x100), (0x1000, 0x1000)] {
        assert_eq!(machine.run(&[window + at], |a| a.mov(eax, dword_ptr(rcx)).unwrap()).0, Resumed::Stopped);
        let address = window + bad;
        assert_eq!(
            machine.exception().kind,
            ExceptionKind::AccessViolation { address, access: Access::Read }
        );
        assert_eq!(machine.run(&[window + at], |a| a.mov(dword_ptr(rcx), eax).unwrap()).0, Resumed::Stopped);
        assert_eq!(
            machine.exception().kind,
            ExceptionKind::AccessViolation { address, access: Access::Write }
        );
    }
}

#[test]
fn a_string_instruction_faults_between_two_elements() {
    let machine = Machine::new();
    let window = machine.space.map_mmio(DEVICE, 0x1000).unwrap();
    let page = machine.page();
    let seen = Rc::new(RefCell::new(Vec::new()));
    let out = seen.clone();
    *machine.device.on_exception.borrow_mut() = Some(Box::new(move |registers| {
        let gpr = registers.gpr;
        out.borrow_mut().extend([gpr[Registers::RCX], gpr[Registers::RSI], gpr[Registers::RDI]]);
        Disposition::Stop
    }));
    let (resumed, _) = machine.run(&[4, window + 0xFF8, page], |a| {
        a.mov(rsi, rdx).unwrap();
        a.mov(rdi, r8).unwrap();
        a.rep().movsd().unwrap();
    });
    assert_eq!(resumed, Resumed::Stopped);
    assert_eq!(*seen.borrow(), [2, window + 0x1000, page + 8]);
}

#[test]
fn a_jump_into_the_wild() {
    let machine = Machine::new();
    let page = machine.page();
    for address in [0, 0x10, page, 0x7FFF_FFFF_F000, 0xFFFF_8000_0000_0000, 1 << 50] {
        let (resumed, _) = machine.run(&[address], |a| {
            a.sub(rsp, 40i32).unwrap();
            a.call(rcx).unwrap();
            a.add(rsp, 40i32).unwrap();
        });
        assert_eq!(resumed, Resumed::Stopped, "{address:#x}");
        let exception = machine.exception();
        assert_eq!(exception.kind, ExceptionKind::AccessViolation { address, access: Access::Execute });
        if address >> 47 == 0 {
            let caller = exception.return_address.unwrap();
            assert!(machine.space.ram().slot().image_area().contains(&caller));
            assert_eq!(exception.rip, address);
        }
    }
}

#[test]
fn a_call_into_a_discarded_section() {
    let machine = Machine::new();
    let mut a = CodeAssembler::new(64).unwrap();
    a.jmp(rcx).unwrap();
    let (image, entry) = machine.load(&mut a);
    image.patch(0x2000, &[0xC3]).unwrap();
    let init = image.base() + 0x2000;
    assert_eq!(machine.call(entry, &[init]).0, Resumed::Finished);
    image.discard(0x2000, 0x1000).unwrap();
    assert_eq!(machine.call(entry, &[init]).0, Resumed::Stopped);
    let kind = ExceptionKind::AccessViolation { address: init, access: Access::Execute };
    assert_eq!(machine.exception().kind, kind);
    // Data is not code.
    assert_eq!(machine.call(entry, &[image.base() + 0x3000]).0, Resumed::Stopped);
}

#[test]
fn arithmetic_exceptions() {
    let machine = Machine::new();
    let (resumed, _) = machine.run(&[0], |a| {
        a.xor(edx, edx).unwrap();
        a.div(ecx).unwrap();
    });
    assert_eq!(resumed, Resumed::Stopped);
    assert_eq!(machine.exception().kind, ExceptionKind::DivideByZero);
    machine.run(&[1, 5], |a| a.div(rcx).unwrap());
    assert_eq!(machine.exception().kind, ExceptionKind::IntegerOverflow);
    // A register of a device as the divisor.
    let window = machine.space.map_mmio(DEVICE, 0x1000).unwrap();
    machine.run(&[window], |a| a.div(qword_ptr(rcx)).unwrap());
    let log = machine.device.take_log();
    assert!(
        matches!(log.as_slice(), [Event::Load(0, Width::W64), Event::Exception(e)] if e.kind == ExceptionKind::DivideByZero),
        "{log:?}"
    );
    // SSE division with exceptions unmasked.
    let page = machine.page();
    access::write(page, 0x1D80u32).unwrap();
    machine.run(&[page], |a| {
        a.ldmxcsr(dword_ptr(rcx)).unwrap();
        a.mov(eax, 0x3F80_0000u32).unwrap();
        a.movd(xmm0, eax).unwrap();
        a.xorps(xmm1, xmm1).unwrap();
        a.divss(xmm0, xmm1).unwrap();
    });
    assert_eq!(machine.exception().kind, ExceptionKind::FloatingPoint { simd: true });
}

#[test]
fn instructions_that_end_it() {
    let machine = Machine::new();
    let wrmsr: &[u8] = &[0x0F, 0x30];
    let mov_cr3: &[u8] = &[0x0F, 0x22, 0xD8];
    let wbinvd: &[u8] = &[0x0F, 0x09];
    let ud2: &[u8] = &[0x0F, 0x0B];
    let invalid: &[u8] = &[0x06];
    let fast_fail: &[u8] = &[0xCD, 0x29];
    let int3: &[u8] = &[0xCC];
    let cases = [
        (wrmsr, ExceptionKind::PrivilegedInstruction),
        (mov_cr3, ExceptionKind::PrivilegedInstruction),
        (wbinvd, ExceptionKind::PrivilegedInstruction),
        (ud2, ExceptionKind::IllegalInstruction),
        (invalid, ExceptionKind::IllegalInstruction),
        (fast_fail, ExceptionKind::SoftwareInterrupt(0x29)),
        (int3, ExceptionKind::Breakpoint),
    ];
    for (bytes, kind) in cases {
        let mut a = CodeAssembler::new(64).unwrap();
        a.nop().unwrap();
        a.db(bytes).unwrap();
        let (_image, entry) = machine.load(&mut a);
        assert_eq!(machine.call(entry, &[]).0, Resumed::Stopped, "{bytes:x?}");
        let exception = machine.exception();
        assert_eq!((exception.kind, exception.rip), (kind, entry + 1), "{bytes:x?}");
        assert!(bytes == invalid || usize::from(exception.instruction_len) == bytes.len(), "{bytes:x?}");
    }
    let page = machine.page();
    machine.run(&[page + 4], |a| a.movaps(xmm0, xmmword_ptr(rcx)).unwrap());
    assert_eq!(machine.exception().kind, ExceptionKind::Misaligned { address: page + 4 });
}

#[test]
fn what_cannot_be_rewritten_says_so() {
    let machine = Machine::new();
    let window = machine.space.map_mmio(DEVICE, 0x1000).unwrap();
    machine.run(&[window], |a| a.call(qword_ptr(rcx)).unwrap());
    let exception = machine.exception();
    assert!(
        matches!(&exception.kind, ExceptionKind::Unsupported(text) if text.contains("Call")),
        "{exception:?}"
    );
    machine.run(&[window], |a| a.fxsave(ptr(rcx)).unwrap());
    assert!(matches!(machine.exception().kind, ExceptionKind::Unsupported(_)));
}

#[test]
fn an_exception_hook_may_change_registers_and_go_on() {
    let machine = Machine::new();
    *machine.device.on_exception.borrow_mut() = Some(Box::new(|registers| {
        registers.gpr[Registers::RAX] = 0x77;
        registers.xmm[5] = 0x1234_5678_9ABC_DEF0_0FED_CBA9_8765_4321;
        registers.rip += 2;
        Disposition::Resume
    }));
    let value = machine.value(&[0], |a| {
        a.xorps(xmm5, xmm5).unwrap();
        a.mov(eax, dword_ptr(rcx)).unwrap();
        a.movq(rdx, xmm5).unwrap();
        a.psrldq(xmm5, 8u32).unwrap();
        a.movq(rcx, xmm5).unwrap();
        a.xor(rcx, rdx).unwrap();
        a.xor(rax, rcx).unwrap();
    });
    assert_eq!(value, 0x77 ^ 0x1234_5678_9ABC_DEF0 ^ 0x0FED_CBA9_8765_4321);
}

#[test]
fn a_stack_overflow_is_handled_on_another_stack() {
    let machine = Machine::new();
    let mut a = CodeAssembler::new(64).unwrap();
    let mut again = a.create_label();
    a.set_label(&mut again).unwrap();
    a.push(rax).unwrap();
    a.call(again).unwrap();
    let (_image, entry) = machine.load(&mut a);
    // Going on is impossible, whatever the hook says.
    *machine.device.on_exception.borrow_mut() = Some(Box::new(|_| Disposition::Resume));
    for _ in 0..3 {
        let mut fiber = machine.fiber(entry, &[], &Rc::default());
        let stack = fiber.stack_bounds();
        assert_eq!(fiber.resume(), Resumed::Stopped);
        let exception = machine.exception();
        assert!(
            matches!(exception.kind, ExceptionKind::StackOverflow { address } if stack.guards(address)),
            "{exception:?}"
        );
    }
    // A hook that suspends there suspends for ever.
    machine.device.suspends.set(true);
    assert_eq!(machine.call(entry, &[]).0, Resumed::Stopped);
    machine.device.suspends.set(false);
    machine.device.take_log();
    // RSP somewhere else.
    for rsp_value in [0, 0x1000, u64::MAX - 7, 1 << 50] {
        let (resumed, _) = machine.run(&[rsp_value], |a| {
            a.mov(rsp, rcx).unwrap();
            a.push(rax).unwrap();
        });
        assert_eq!(resumed, Resumed::Stopped);
        assert!(matches!(machine.exception().kind, ExceptionKind::StackOverflow { .. }));
    }
    // A register access with little stack left.
    let window = machine.space.map_mmio(DEVICE, 0x1000).unwrap();
    let (resumed, _) = machine.run(&[window], |a| {
        a.and(rsp, -0x10000i32).unwrap();
        a.sub(rsp, 0xF000i32).unwrap();
        a.add(rsp, 0x1000i32).unwrap();
        a.mov(eax, dword_ptr(rcx)).unwrap();
    });
    assert_eq!(resumed, Resumed::Stopped);
    assert!(matches!(machine.exception().kind, ExceptionKind::StackOverflow { .. }));
}

#[test]
fn a_hook_that_panics_ends_the_fiber_only() {
    let machine = Machine::new();
    machine.device.panics.set(true);
    let (resumed, _) = machine.run(&[], |a| a.in_(al, 0x60u32).unwrap());
    assert_eq!(resumed, Resumed::Panicked("the device broke".into()));
    machine.device.panics.set(false);
    machine.value(&[], |a| a.in_(al, 0x60u32).unwrap());
}

#[test]
fn flags_and_time_are_virtual_once_instrumented() {
    let machine = Machine::new();
    let mut a = CodeAssembler::new(64).unwrap();
    let mut far = a.create_label();
    // The flags before and after CLI, the time stamp, and CPUID; the last part is a leaf that nobody named.
    a.push(rbx).unwrap();
    a.pushfq().unwrap();
    a.pop(r8).unwrap();
    a.cli().unwrap();
    a.stc().unwrap();
    a.pushfq().unwrap();
    a.pop(r9).unwrap();
    a.push(r8).unwrap();
    a.popfq().unwrap();
    a.setc(r10b).unwrap();
    a.call(far).unwrap();
    a.pop(rbx).unwrap();
    a.ret().unwrap();
    a.set_label(&mut far).unwrap();
    a.mov(eax, 7u32).unwrap();
    a.mov(ecx, 9u32).unwrap();
    a.cpuid().unwrap();
    a.add(ebx, eax).unwrap();
    a.mov(r11d, ebx).unwrap();
    a.rdtsc().unwrap();
    a.shl(rdx, 32u32).unwrap();
    a.or(rax, rdx).unwrap();
    a.rdtscp().unwrap();
    a.shl(rdx, 32u32).unwrap();
    a.or(rax, rdx).unwrap();
    // (tsc ^ flags before << 16 ^ flags after) + cpuid + carry
    a.shr(r8d, 9u32).unwrap();
    a.and(r8d, 1i32).unwrap();
    a.shl(r8d, 4u32).unwrap();
    a.shr(r9d, 9u32).unwrap();
    a.and(r9d, 1i32).unwrap();
    a.or(r8d, r9d).unwrap();
    a.xor(rax, r8).unwrap();
    a.mov(rdx, rcx).unwrap();
    a.ret().unwrap();
    let (image, entry) = machine.load(&mut a);
    let found = instrument(&image, std::slice::from_ref(&(0x1000..0x1018))).unwrap();
    assert_eq!(found.replaced, 6);
    let (resumed, value) = machine.call(entry, &[]);
    assert_eq!(resumed, Resumed::Finished, "{:?}", machine.device.log.borrow());
    assert_eq!(value, 0x1234_5678_9ABC_DEF0 ^ 0x10, "IF was set before CLI and clear after");
    assert_eq!(machine.device.take_log(), [Event::Interrupts(false), Event::Interrupts(true)]);
    assert!(machine.space.sites().iter().filter(|s| s.traps() == 1).count() >= 6);
}

#[test]
fn data_between_code_is_not_instrumented() {
    let machine = Machine::new();
    let mut a = CodeAssembler::new(64).unwrap();
    a.ret().unwrap();
    // A jump table whose bytes contain pushfq and popfq, then a block that only it reaches.
    a.db(&[0x9C, 0x10, 0, 0, 0x9D, 0x10, 0, 0]).unwrap();
    let (image, _) = machine.load(&mut a);
    assert_eq!(instrument(&image, std::slice::from_ref(&(0x1000..0x1009))).unwrap().replaced, 0);
    let mut a = CodeAssembler::new(64).unwrap();
    a.jmp(rcx).unwrap();
    a.pushfq().unwrap();
    a.pop(rax).unwrap();
    a.ret().unwrap();
    let (image, _) = machine.load(&mut a);
    assert_eq!(instrument(&image, std::slice::from_ref(&(0x1000..0x1005))).unwrap().replaced, 1);
    // Ranges that lie are harmless.
    let backwards = Range { start: 0x3FFF, end: 0x10 };
    instrument(&image, &[0xFFFF_0000..u32::MAX, backwards, 0x3FFE..0x9000]).unwrap();
}

#[test]
fn boxes_on_two_threads() {
    let threads: Vec<_> = (0..2u32)
        .map(|id| {
            std::thread::spawn(move || {
                let machine = Machine::new();
                machine.device.next_port_value.set(0);
                let window = machine.space.map_mmio(DEVICE, 0x1000).unwrap();
                let mut a = CodeAssembler::new(64).unwrap();
                let mut again = a.create_label();
                a.set_label(&mut again).unwrap();
                a.add(dword_ptr(rcx + 4), edx).unwrap();
                a.in_(al, 0x60u32).unwrap();
                a.db(&[0x45, 0x0F, 0x20, 0xC1]).unwrap();
                a.dec(r8d).unwrap();
                a.jne(again).unwrap();
                a.mov(rax, r9).unwrap();
                a.ret().unwrap();
                let (_image, entry) = machine.load(&mut a);
                gs::set_irql(id as u8 + 1);
                for _ in 0..20 {
                    assert_eq!(
                        machine.call(entry, &[window, 3 + u64::from(id), 100]),
                        (Resumed::Finished, u64::from(id) + 1)
                    );
                    assert_eq!(
                        machine.run(&[0], |a| a.mov(eax, dword_ptr(rcx)).unwrap()).0,
                        Resumed::Stopped
                    );
                }
                let memory = machine.device.memory.borrow();
                u32::from_le_bytes(memory[4..8].try_into().unwrap())
            })
        })
        .collect();
    let sums: Vec<u32> = threads.into_iter().map(|thread| thread.join().unwrap()).collect();
    assert_eq!(sums, [6000, 8000]);
}

#[test]
fn one_box_on_two_threads() {
    let space = Space::new(Ram::new(16 << 20).unwrap());
    let window = space.map_mmio(DEVICE, 0x1000).unwrap();
    let mut a = CodeAssembler::new(64).unwrap();
    let mut again = a.create_label();
    a.set_label(&mut again).unwrap();
    a.add(dword_ptr(rcx), 1u32).unwrap();
    a.in_(al, 0x60u32).unwrap();
    a.dec(edx).unwrap();
    a.jne(again).unwrap();
    a.ret().unwrap();
    let (_image, entry) = Machine::on(space.clone()).load(&mut a);
    let threads: Vec<_> = (0..2)
        .map(|_| {
            let space = space.clone();
            std::thread::spawn(move || {
                let machine = Machine::on(space);
                assert_eq!(machine.call(entry, &[window, 500]).0, Resumed::Finished);
                machine.device.memory.borrow()[..2].to_vec()
            })
        })
        .collect();
    for thread in threads {
        // Each thread has its own device here, so nothing is lost between them.
        assert_eq!(thread.join().unwrap(), 500u16.to_le_bytes());
    }
    let traps: Vec<u64> = space.sites().iter().map(|site| site.traps()).collect();
    assert_eq!(traps, [1000, 1000]);
}

/// Resident kilobytes of this process.
fn resident() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find(|line| line.starts_with("VmRSS:")).unwrap();
    line.split_whitespace().nth(1).unwrap().parse().unwrap()
}

#[test]
fn an_idle_box_is_small() {
    let before = resident();
    let space = Space::new(Ram::new(crate::ram::DEFAULT_SIZE).unwrap());
    let machine = Machine::on(space);
    assert_eq!(machine.value(&[1], |a| a.mov(rax, rcx).unwrap()), 1);
    // Other tests run at the same time, so the bound is generous: the RAM alone is 256 MiB.
    assert!(resident().saturating_sub(before) < 64 << 10);
}

#[test]
fn a_box_leaves_nothing_behind() {
    let machine = Machine::new();
    let window = machine.space.map_mmio(DEVICE, 0x1000).unwrap();
    let space = Arc::downgrade(&machine.space);
    assert_eq!(machine.run(&[0], |a| a.mov(eax, dword_ptr(rcx)).unwrap()).0, Resumed::Stopped);
    let mut a = CodeAssembler::new(64).unwrap();
    a.mov(eax, dword_ptr(rcx)).unwrap();
    let (image, entry) = machine.load(&mut a);
    machine.device.suspends.set(true);
    let result = Rc::new(Cell::new(0));
    let mut left = machine.fiber(entry, &[window], &result);
    let mut stale = machine.fiber(entry, &[window], &result);
    assert_eq!(left.resume(), Resumed::Suspended);
    assert_eq!(stale.resume(), Resumed::Suspended);
    left.abandon();
    drop(image);
    let device = Rc::downgrade(&machine.device);
    drop(machine);
    assert_eq!(device.strong_count(), 0, "hooks are leaked");
    // What was suspended cannot go on without its box.
    assert_eq!(stale.resume(), Resumed::Stopped);
    drop(stale);
    assert_eq!(space.strong_count(), 0, "the address space is leaked");
    assert_eq!(gs::irql(), 0);
}

#[test]
fn a_thread_is_attached_once() {
    let machine = Machine::new();
    assert!(matches!(attach_thread(&machine.space, machine.device.clone()), Err(AttachError::Attached)));
    drop(machine);
    drop(Machine::new());
}

/// Runs one of the `child_…` tests below in a process of its own and returns its signal and what it wrote.
fn child(name: &str) -> (Option<i32>, String) {
    use std::os::unix::process::ExitStatusExt;
    let output = std::process::Command::new(std::env::current_exe().unwrap())
        .args([&format!("trap::tests::{name}"), "--exact", "--ignored", "--nocapture"])
        .output()
        .unwrap();
    (output.status.signal(), String::from_utf8_lossy(&output.stderr).into_owned())
}

#[test]
fn a_fault_of_our_own_is_one_line_and_the_end() {
    let (signal, text) = child("child_faults_in_rust");
    assert_eq!(signal, Some(libc::SIGSEGV), "{text}");
    let lines: Vec<&str> = text.lines().filter(|line| line.starts_with("box bug: ")).collect();
    assert_eq!(lines.len(), 1, "{text}");
    assert!(lines[0].contains("signal 11") && lines[0].contains("address 0x10"), "{text}");
}

#[test]
#[ignore = "run by a_fault_of_our_own_is_one_line_and_the_end"]
fn child_faults_in_rust() {
    let machine = Machine::new();
    let mut fiber = Fiber::new(machine.pool.take().unwrap(), || {
        // SAFETY: none: this is the fault that is tested, in a process that is there to die of it.
        unsafe { std::arch::asm!("mov {0}, [{0}]", inout(reg) 0x10u64 => _) };
    });
    fiber.resume();
}

#[test]
fn driver_code_outside_a_fiber_is_our_bug() {
    let (signal, text) = child("child_calls_without_a_fiber");
    assert_eq!(signal, Some(libc::SIGSEGV), "{text}");
    assert!(text.contains("driver code outside a fiber"), "{text}");
}

#[test]
#[ignore = "run by driver_code_outside_a_fiber_is_our_bug"]
fn child_calls_without_a_fiber() {
    let machine = Machine::new();
    let mut a = CodeAssembler::new(64).unwrap();
    a.in_(al, 0x60u32).unwrap();
    let (_image, entry) = machine.load(&mut a);
    // SAFETY: the code traps before it does anything.
    unsafe { call_win64(entry, &[]) };
}

proptest::proptest! {
    /// Any bytes may be code. What is rewritten has its operand in the scratch slot and is otherwise the same
    /// instruction; nothing panics.
    #[test]
    fn any_bytes_decode(bytes in proptest::collection::vec(proptest::arbitrary::any::<u8>(), 0..=15)) {
        let space = Space::new(Ram::new(2 << 20).unwrap());
        let site = decode::decode(&space, 0x1000, &bytes).unwrap();
        proptest::prop_assert!(site.code().len() <= bytes.len());
        if let Action::Memory(decode::Operand { snippet: Some(snippet), .. }) = &site.action {
            let (code, _) = crate::image::read_code(snippet.code);
            let new = iced_x86::Decoder::with_ip(64, &code, 0, 0).decode();
            proptest::prop_assert_eq!(new.code(), site.instruction.code());
            proptest::prop_assert_eq!(new.memory_displacement64(), gs::SCRATCH as u64);
            proptest::prop_assert_eq!(new.memory_base(), iced_x86::Register::None);
            proptest::prop_assert_eq!(new.has_lock_prefix(), site.instruction.has_lock_prefix());
        }
    }

    /// Any image can be searched; only instructions that are there are replaced, and each keeps its bytes.
    #[test]
    fn any_image_can_be_instrumented(
        code in proptest::collection::vec(proptest::sample::select(&b"\x9c\x9d\x0f\x31\x01\xf9\xa2\xc3\xe8\xeb\x74\x00\xff\x48\x90"[..]), 0x200),
        starts in proptest::collection::vec((0u32..0x300, 0u32..0x300), 0..8),
    ) {
        let space = Space::new(Ram::new(2 << 20).unwrap());
        let image = Reservation::new(&space, 0x200).unwrap().map(&code, &[]).unwrap();
        let ranges: Vec<_> = starts.iter().map(|&(start, end)| Range { start, end }).collect();
        let found = instrument(&image, &ranges).unwrap();
        let after = image.read(0, 0x200).unwrap();
        let changed = code.iter().zip(&after).filter(|(before, after)| before != after).count();
        proptest::prop_assert_eq!(changed, found.replaced);
        for site in space.sites() {
            let at = (site.rip - image.base()) as usize;
            proptest::prop_assert_eq!(after[at], 0xCC);
            proptest::prop_assert_eq!(site.code(), &code[at..at + site.code().len()]);
        }
    }
}
