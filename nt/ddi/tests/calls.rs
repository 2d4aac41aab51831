//! Machine code on both sides of the choke point: exports through their thunks, callbacks, traps and faults.
#![allow(missing_docs, non_snake_case, reason = "a test, whose exports are named as such")]
#![allow(clippy::too_many_arguments, reason = "arguments are what is tested")]
#![allow(unsafe_code, reason = "looks at the processor's flags")]

mod fixture;

use cpu::ram::Phys;
use ddi::{
    Access as _, Callback, DISPATCH_LEVEL, Module, Settings, Site, StateCell, System, VaList, ddi_exports, gs,
};
use fixture::{Box_, dpc, settings, thunk, with_exports};
use iced_x86::IcedError;
use iced_x86::code_asm::*;
use std::cell::Cell;
use std::rc::Rc;
use std::sync::Arc;
use wdk_defs::DriverPtr;

#[derive(Default)]
struct Fake {
    seen: StateCell<Vec<u64>>,
}

impl Module for Fake {
    const NAME: &'static str = "fake.sys";
    fn of(system: &System) -> &Self {
        system.module(0)
    }
}

impl Fake {
    fn saw(&self, values: &[u64]) -> u64 {
        self.seen.with(|seen| seen.extend(values));
        values.len() as u64
    }

    fn saw_list(&self, named: &[u64], mut list: VaList) -> u64 {
        let mut all = named.to_vec();
        all.extend((0..6).map(|_| list.next().expect("on the stack")));
        self.saw(&all)
    }
}

#[ddi_exports(module = "fake.sys", table = FAKE)]
impl Fake {
    #[irql(any)]
    pub fn Nothing(&self) {}

    #[irql(== PASSIVE_LEVEL)]
    #[rule("Irql_Miniport_Driver_Function")]
    pub fn AtPassive(&self) {}

    #[irql(any)]
    #[context(MiniportHaltEx; DmaChannel)]
    pub fn InHalt(&self) {}

    #[irql(any)]
    pub fn Fixed7(&self, a: u8, b: i16, c: u32, d: u64, e: u8, f: u32, g: u64) -> u64 {
        self.saw(&[a.into(), b as u64, c.into(), d, e.into(), f.into(), g])
    }

    #[irql(any)]
    #[variadic]
    pub fn Named0(&self, list: VaList) -> u64 {
        self.saw_list(&[], list)
    }

    #[irql(any)]
    #[variadic]
    pub fn Named1(&self, a: u64, list: VaList) -> u64 {
        self.saw_list(&[a], list)
    }

    #[irql(any)]
    #[variadic]
    pub fn Named2(&self, a: u64, b: u64, list: VaList) -> u64 {
        self.saw_list(&[a, b], list)
    }

    #[irql(any)]
    #[variadic]
    pub fn Named3(&self, a: u64, b: u64, c: u64, list: VaList) -> u64 {
        self.saw_list(&[a, b, c], list)
    }

    #[irql(any)]
    #[variadic]
    pub fn Named4(&self, a: u64, b: u64, c: u64, d: u64, list: VaList) -> u64 {
        self.saw_list(&[a, b, c, d], list)
    }

    #[irql(any)]
    #[variadic]
    pub fn Named5(&self, a: u64, b: u64, c: u64, d: u64, e: u64, list: VaList) -> u64 {
        self.saw_list(&[a, b, c, d, e], list)
    }

    #[irql(any)]
    #[variadic]
    pub fn Named6(&self, a: u64, b: u64, c: u64, d: u64, e: u64, f: u64, list: VaList) -> u64 {
        self.saw_list(&[a, b, c, d, e, f], list)
    }

    #[irql(any)]
    pub fn Panics(&self) {
        panic!("in the body");
    }

    #[irql(any)]
    pub fn Yields(&self) {
        let system = System::current();
        let before = (system.caller(), system.caller_address(), system.callback());
        for _ in 0..20 {
            system.yield_processor();
            assert_eq!(system.stamp().export, "Yields");
            assert_eq!((system.caller(), system.caller_address(), system.callback()), before);
        }
    }

    #[irql(any)]
    pub fn CallsBack(&self, function: u64) -> u64 {
        let system = System::current();
        let before = (system.caller(), system.callback());
        assert_eq!(before.1, Some(Callback::MiniportInitializeEx));
        let result = system.call_driver(Callback::MiniportHaltEx, None, function, &[]);
        assert_eq!((system.caller(), system.callback()), before);
        assert_eq!(system.stamp().export, "CallsBack");
        result
    }

    #[irql(any)]
    pub fn Reads(&self, pointer: DriverPtr<u64>) -> u64 {
        pointer.load()
    }
}

fn fake(settings: Settings) -> Box_ {
    let b = with_exports(settings, ddi::export::sorted(&[&FAKE]));
    #[allow(clippy::arc_with_non_send_sync, reason = "one OS thread runs a box")]
    b.system.install_module(0, Arc::new(Fake::default()));
    b
}

/// Code that calls an export once with 1, 2, 3 … as its arguments, and returns what it returns.
fn calls(a: &mut CodeAssembler, export: u64, arguments: u64) -> Result<(), IcedError> {
    a.sub(rsp, 0x88)?;
    for index in 4..arguments.max(4) {
        a.mov(qword_ptr(rsp + 8 * index), index as i32 + 1)?;
    }
    for (register, value) in [rcx, rdx, r8, r9].into_iter().zip(1u64..) {
        a.mov(register, value)?;
    }
    a.mov(rax, export)?;
    a.call(rax)?;
    a.add(rsp, 0x88)?;
    a.ret()
}

/// Calls a driver function as MiniportInitializeEx and gives its result; `None` if the run stopped.
fn call(b: &Box_, function: u64, args: &'static [u64]) -> Option<u64> {
    let result = Rc::new(Cell::new(None));
    let out = Rc::clone(&result);
    b.run_on_thread(move |system| {
        out.set(Some(system.call_driver(Callback::MiniportInitializeEx, Some(0), function, args)));
    });
    result.get()
}

fn call_export(b: &Box_, name: &str, arguments: u64) -> Option<u64> {
    let export = thunk(&FAKE, name);
    call(b, b.load(|a| calls(a, export, arguments)), &[])
}

fn seen(b: &Box_) -> Vec<u64> {
    Fake::of(&b.system).seen.with(std::mem::take)
}

#[test]
fn fixed_arguments_arrive_and_results_return() {
    let b = fake(settings());
    assert_eq!(call_export(&b, "Fixed7", 7), Some(7));
    assert_eq!(seen(&b), [1, 2, 3, 4, 5, 6, 7]);
    let count = b.system.call_counts().find(|(export, _)| export.name == "Fixed7").expect("row").1;
    assert_eq!(count, 1);
}

#[test]
fn unnamed_arguments_follow_the_named_ones() {
    let b = fake(settings());
    for named in 0..=6 {
        let name = format!("Named{named}");
        assert_eq!(call_export(&b, &name, named + 6), Some(named + 6), "{name}: {}", b.stop_line());
        assert_eq!(seen(&b), (1..=named + 6).collect::<Vec<_>>(), "{name}");
    }
}

#[test]
fn small_negative_words_are_not_extended() {
    assert_eq!(ddi::Word::word(-1i32), 0xffff_ffff);
    assert_eq!(ddi::Word::word(-2i8), 0xfe);
    assert_eq!(ddi::Word::word(-1i64), u64::MAX);
}

#[test]
fn a_violation_names_export_and_place() {
    let b = fake(settings());
    let export = thunk(&FAKE, "AtPassive");
    let code = b.load(|a| calls(a, export, 0));
    b.run_on_thread(move |system| {
        let call = |system: &System| _ = system.call_driver(Callback::MiniportHaltEx, None, code, &[]);
        call(system);
        assert!(system.findings().is_empty());
        system.raise_irql(DISPATCH_LEVEL);
        call(system);
        call(system);
    });
    let findings = b.system.findings();
    assert_eq!(findings.len(), 1, "{findings:?}");
    let finding = &findings[0];
    assert_eq!((finding.export.as_str(), finding.irql, finding.count), ("AtPassive", 2, 2));
    assert_eq!(finding.callback.as_deref(), Some("MiniportHaltEx"));
    // The place is the return address: right after `call rax`.
    let offset =
        u64::from_str_radix(finding.site.strip_prefix("driver.sys+0x").expect("a place"), 16).expect("hex");
    assert_eq!(cpu::access::read::<u16>(code + offset - 2), Ok(0xd0ff));
}

#[test]
fn a_call_outside_of_its_context_is_a_finding() {
    let b = fake(settings());
    let export = thunk(&FAKE, "InHalt");
    let code = b.load(|a| calls(a, export, 0));
    b.run_on_thread(move |system| {
        system.call_driver(Callback::MiniportHaltEx, None, code, &[]);
        assert!(system.findings().is_empty());
        system.call_driver(Callback::MiniportPause, None, code, &[]);
    });
    let findings = b.system.findings();
    assert_eq!(findings.len(), 1, "{findings:?}");
    assert_eq!(
        (findings[0].export.as_str(), findings[0].callback.as_deref()),
        ("InHalt", Some("MiniportPause"))
    );
}

#[test]
fn the_call_survives_suspension_and_nested_callbacks() {
    for processors in [1, 2, 4] {
        let b = fake(Settings { processors, ram_bytes: 64 << 20, ..settings() });
        let yields = thunk(&FAKE, "Yields");
        let calls_back = thunk(&FAKE, "CallsBack");
        let inner = b.load(|a| calls(a, yields, 0));
        let outer = b.load(|a| {
            a.sub(rsp, 0x28)?;
            a.mov(rax, calls_back)?;
            a.call(rax)?;
            a.add(rsp, 0x28)?;
            a.ret()
        });
        let done = Rc::new(Cell::new(0));
        for _ in 0..4 {
            let done = Rc::clone(&done);
            b.spawn("one", move |system| {
                system.call_driver(Callback::MiniportInitializeEx, None, outer, &[inner]);
                system.call_driver(Callback::MiniportRestart, None, inner, &[]);
                done.set(done.get() + 1);
            });
        }
        b.run();
        assert_eq!(done.get(), 4, "{}", b.stop_line());
    }
}

#[test]
fn what_an_interrupt_does_is_not_blamed_on_what_it_interrupts() {
    let b = fake(settings());
    b.machine.serve(5, |system| {
        assert_eq!((system.stamp().export, system.stamp().callback), ("", None));
        assert_eq!(system.caller(), Site { image: None, offset: 0 });
    });
    b.machine.raise(&b.system, 5, None);
    assert!(call_export(&b, "Nothing", 0).is_some());
    assert!(b.machine.pending.borrow().is_empty());
    assert!(b.system.stopped().is_none(), "{}", b.stop_line());
}

#[test]
fn a_jump_to_an_export_counts_as_made_by_the_function_that_runs() {
    let b = fake(settings());
    let export = thunk(&FAKE, "AtPassive");
    let code = b.load(|a| {
        a.nop()?;
        a.mov(rax, export)?;
        a.jmp(rax)
    });
    let result = Rc::new(Cell::new(1));
    let out = Rc::clone(&result);
    b.run_on_thread(move |system| {
        system.raise_irql(DISPATCH_LEVEL);
        out.set(system.call_driver(Callback::MiniportHaltEx, None, code, &[]));
    });
    assert_eq!(b.system.findings()[0].site, "driver.sys+0x0");
    assert_eq!(result.get(), 0, "an export that returns nothing leaves nothing of ours");
}

#[test]
fn a_panic_in_an_export_is_a_box_bug() {
    let b = fake(settings());
    assert_eq!(call_export(&b, "Panics", 0), None);
    assert_eq!(b.stop_line(), "box_bug: Panics: in the body");
}

#[test]
fn a_panic_in_what_an_export_lets_in_is_a_box_bug() {
    let b = fake(settings());
    let export = thunk(&FAKE, "Nothing");
    let code = b.load(|a| calls(a, export, 0));
    b.run_on_thread(move |system| {
        system.queue_dpc(dpc(1, |_| panic!("in a DPC")), None, false);
        system.call_driver(Callback::MiniportHaltEx, None, code, &[]);
    });
    assert_eq!(b.stop_line(), "box_bug: Nothing: in a DPC");
}

#[test]
fn a_function_returns_with_irql_and_interrupts_as_they_were() {
    let b = fake(settings());
    let raises = b.load(|a| {
        a.mov(eax, 2)?;
        a.mov(cr8, rax)?;
        a.ret()
    });
    let disables = b.load(|a| {
        a.cli()?;
        a.ret()
    });
    b.run_on_thread(move |system| {
        system.call_driver(Callback::MiniportPause, None, raises, &[]);
        assert_eq!(gs::irql(), 0);
        system.call_driver(Callback::MiniportHaltEx, None, disables, &[]);
        assert!(gs::interrupts_enabled());
    });
    let messages: Vec<_> =
        b.system.findings().into_iter().map(|finding| (finding.rule, finding.message)).collect();
    assert_eq!(messages.len(), 2, "{messages:?} {}", b.stop_line());
    assert_eq!(messages[0].0, "IrqlReturn");
    assert_eq!(messages[0].1, "MiniportPause was called at IRQL 0 and returned at IRQL 2");
    assert_eq!(messages[1].1, "MiniportHaltEx was called with interrupts on and returned with them off");
}

#[test]
fn a_direction_flag_left_set_does_not_reach_us() {
    let b = fake(settings());
    let sets = b.load(|a| {
        a.std()?;
        a.ret()
    });
    b.run_on_thread(move |system| {
        system.call_driver(Callback::MiniportHaltEx, None, sets, &[]);
        let flags: u64;
        // SAFETY: pushes and pops one word.
        unsafe { std::arch::asm!("pushfq", "pop {}", out(reg) flags) };
        assert_eq!(flags & 1 << 10, 0);
    });
    assert!(b.system.stopped().is_none(), "{}", b.stop_line());
}

#[test]
fn a_register_access_stays_on_its_processor() {
    for processors in [1, 2, 4] {
        let b = fake(Settings { processors, ram_bytes: 64 << 20, ..settings() });
        let window = b.system.space.map_mmio(Phys(0xfeb0_0000), 4096).expect("window");
        // Reads [rcx] rdx times and adds up what is not r8.
        let reads = b.load(|a| {
            let mut again = a.create_label();
            a.xor(r9d, r9d)?;
            a.set_label(&mut again)?;
            a.mov(eax, dword_ptr(rcx))?;
            a.sub(rax, r8)?;
            a.or(r9, rax)?;
            a.dec(rdx)?;
            a.jne(again)?;
            a.mov(rax, r9)?;
            a.ret()
        });
        let wrong = Rc::new(Cell::new(0));
        let done = Rc::new(Cell::new(0));
        for index in 0..6u64 {
            let (wrong, done) = (Rc::clone(&wrong), Rc::clone(&done));
            b.spawn("reader", move |system| {
                let offset = 8 * index + 8;
                let args = [window + offset, 300, offset];
                wrong.set(wrong.get() | system.call_driver(Callback::MiniportHaltEx, None, reads, &args));
                done.set(done.get() + 1);
            });
        }
        b.run();
        assert_eq!((done.get(), wrong.get()), (6, 0), "{processors} processors: {}", b.stop_line());
    }
}

#[test]
fn an_import_that_is_missing_is_named_with_its_caller() {
    let b = fake(settings());
    b.system.bind_missing("ndis.sys!NdisOther".into());
    let missing = b.system.bind_missing("ndis.sys!NdisMissing".into());
    let code = b.load(|a| calls(a, missing, 0));
    assert_eq!(call(&b, code, &[]), None);
    assert_eq!(
        b.stop_line(),
        "unsupported: the driver used ndis.sys!NdisMissing, which ndisbox does not have"
    );
    assert!(b.system.stopped().expect("a stop").site.starts_with("driver.sys+0x"));
}

type Code = fn(&mut CodeAssembler) -> Result<(), IcedError>;

#[test]
fn a_fault_is_the_bug_check_that_windows_has() {
    const ACCESS_VIOLATION: u64 = 0xc000_0005;
    const SYSTEM: u64 = 0xffff_8000_1234_5000;
    let system_read: Code = |a| a.mov(rcx, SYSTEM).and_then(|()| a.mov(eax, dword_ptr(rcx)));
    let system_write: Code = |a| a.mov(rcx, SYSTEM).and_then(|()| a.mov(dword_ptr(rcx), eax));
    let system_jump: Code = |a| a.mov(rcx, SYSTEM).and_then(|()| a.call(rcx));
    let null_read: Code = |a| a.xor(ecx, ecx).and_then(|()| a.mov(eax, dword_ptr(rcx + 8)));
    let wild_read: Code = |a| a.mov(rcx, 0x4141_4141_4141_4141u64).and_then(|()| a.mov(eax, dword_ptr(rcx)));
    let divide: Code = |a| a.xor(ecx, ecx).and_then(|()| a.div(ecx));
    let fast_fail: Code = |a| a.mov(ecx, 2).and_then(|()| a.int(0x29));
    // IRQL, code, bug check, and the first parameters; the place of the instruction stands as 0xabcd.
    const PLACE: u64 = 0xabcd;
    let cases: [(&str, u8, Code, u32, &[u64]); 9] = [
        ("null read", 0, null_read, 0x7e, &[ACCESS_VIOLATION, PLACE]),
        ("wild read", 0, wild_read, 0x7e, &[ACCESS_VIOLATION, PLACE]),
        ("system read", 0, system_read, 0x50, &[SYSTEM, 0, PLACE, 0]),
        ("system write", 1, system_write, 0x50, &[SYSTEM, 2, PLACE, 0]),
        ("system jump", 0, system_jump, 0x50, &[SYSTEM, 0x10]),
        ("null read at DISPATCH_LEVEL", 2, null_read, 0xd1, &[8, 2, 0, PLACE]),
        ("system write at 5", 5, system_write, 0xd1, &[SYSTEM, 5, 1, PLACE]),
        ("division", 0, divide, 0x7e, &[0xc000_0094, PLACE]),
        ("fast fail", 0, fast_fail, 0x139, &[2]),
    ];
    for (name, irql, body, code, parameters) in cases {
        let b = fake(settings());
        let function = b.load(|a| {
            a.sub(rsp, 0x28)?;
            body(a)?;
            a.add(rsp, 0x28)?;
            a.ret()
        });
        b.run_on_thread(move |system| {
            system.raise_irql(irql);
            system.call_driver(Callback::MiniportHaltEx, None, function, &[]);
        });
        let report = b.system.stopped().expect(name);
        assert_eq!(report.code, Some(code), "{name}: {report:?}");
        assert!(report.site.starts_with("driver.sys+0x"), "{name}: {report:?}");
        for (is, wanted) in report.parameters.iter().zip(parameters) {
            if *wanted == PLACE {
                assert!((function..function + 64).contains(is), "{name}: {report:x?}");
            } else {
                assert_eq!(is, wanted, "{name}: {report:x?}");
            }
        }
    }
}

#[test]
fn a_bad_pointer_given_to_an_export_faults_as_in_the_kernel() {
    for (pointer, irql, code, parameter) in [
        (8u64, 0, 0x7e, 0xc000_0005u64),
        (8, 2, 0xd1, 8),
        (0xffff_9000_0000_0000, 0, 0x50, 0xffff_9000_0000_0000),
    ] {
        let b = fake(settings());
        let export = thunk(&FAKE, "Reads");
        let function = b.load(|a| {
            a.sub(rsp, 0x28)?;
            a.mov(rcx, pointer)?;
            a.mov(rax, export)?;
            a.call(rax)?;
            a.add(rsp, 0x28)?;
            a.ret()
        });
        b.run_on_thread(move |system| {
            system.raise_irql(irql);
            system.call_driver(Callback::MiniportHaltEx, None, function, &[]);
        });
        let report = b.system.stopped().expect("a stop");
        assert_eq!((report.code, report.parameters[0]), (Some(code), parameter), "{report:x?}");
        assert!(report.message.starts_with("Reads was given a pointer"), "{}", report.message);
        assert!(report.site.starts_with("driver.sys+0x"));
    }
}

#[test]
fn a_stack_that_is_used_up_is_a_double_fault() {
    let b = fake(settings());
    let code = b.load(|a| {
        let mut again = a.create_label();
        a.set_label(&mut again)?;
        a.push(rax)?;
        a.jmp(again)
    });
    assert_eq!(call(&b, code, &[]), None);
    let report = b.system.stopped().expect("a stop");
    assert_eq!((report.code, report.parameters[0]), (Some(0x7f), 8));
}
