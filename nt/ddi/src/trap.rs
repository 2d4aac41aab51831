//! What the driver does without calling an export: ports, registers, `cr8`, interrupts off, and faults.

use crate::processor::{DISPATCH_LEVEL, FLAG_COST, MMIO_COST, PORT_COST};
use crate::stop::Stop;
use crate::system::{CallRecord, HOST_ADDRESSES, System};
use crate::time;
use cpu::gs;
use cpu::ram::Phys;
use cpu::slot;
use cpu::trap::{Access, Disposition, Exception, ExceptionKind, Hooks, Registers, Width};
use std::sync::Arc;
use wdk_defs::{bugcodes, ntstatus};

/// Where imports that ndisbox does not have are bound: 16 bytes apart from here on, at addresses that fault.
pub const MISSING_IMPORTS: u64 = 0xffff_b000_0000_0000;
/// Distance of two of them.
pub const MISSING_STEP: u64 = 16;

/// The hooks of one OS thread's box.
pub(crate) struct TrapHooks(pub(crate) Arc<System>);

impl Hooks for TrapHooks {
    fn port_read(&self, port: u16, width: Width) -> u32 {
        self.0.preemption_point(PORT_COST);
        let value = self.0.platform().port_read(port, width.bytes() as u8);
        self.0.settle();
        value
    }

    fn port_write(&self, port: u16, width: Width, value: u32) {
        self.0.preemption_point(PORT_COST);
        self.0.platform().port_write(port, width.bytes() as u8, value);
        self.0.settle();
    }

    fn mmio_read(&self, address: Phys, width: Width) -> u64 {
        self.0.preemption_point_in_instruction(MMIO_COST);
        let value = self.0.platform().mmio_read(address.0, width.bytes() as u8);
        self.0.settle();
        value
    }

    fn mmio_write(&self, address: Phys, width: Width, value: u64) {
        self.0.preemption_point_in_instruction(MMIO_COST);
        self.0.platform().mmio_write(address.0, width.bytes() as u8, value);
        self.0.settle();
    }

    fn write_cr8(&self, value: u64) {
        self.0.preemption_point(FLAG_COST);
        let (old, new) = (gs::irql(), (value & 0xf) as u8);
        if new < old {
            self.0.lower_irql(new);
        } else {
            self.0.set_irql(new);
        }
    }

    fn set_interrupts(&self, _enabled: bool) {
        self.0.preemption_point(FLAG_COST);
    }

    fn halt(&self) {
        self.0.yield_processor();
    }

    fn tsc(&self) -> u64 {
        self.0.preemption_point(FLAG_COST);
        time::cycles(self.0.now())
    }

    fn shared_user_data(&self, offset: usize, bytes: &mut [u8]) {
        self.0.preemption_point_in_instruction(FLAG_COST);
        time::read_shared_user_data(self.0.now(), self.0.processor_count(), offset, bytes);
    }

    fn exception(&self, registers: &mut Registers, exception: &Exception) -> Disposition {
        let system = &*self.0;
        let stop = system.stop_for(registers, exception);
        let place = match (&exception.kind, exception.return_address) {
            (ExceptionKind::AccessViolation { access: Access::Execute, .. }, Some(caller)) => {
                (caller, registers.rsp() + 8, registers.gpr[RBP])
            }
            _ => (exception.rip, registers.rsp(), registers.gpr[RBP]),
        };
        system.call.set(CallRecord::default());
        system.record_stop(stop, Some(place), register_lines(registers));
        Disposition::Stop
    }
}

impl System {
    /// After a register access: what it caused may have to happen now.
    fn settle(&self) {
        self.refresh_next_event();
    }

    /// The bug check (or other stop) that an exception of the driver leads to.
    fn stop_for(&self, registers: &Registers, exception: &Exception) -> Stop {
        let irql = gs::irql();
        let rip = exception.rip;
        match &exception.kind {
            ExceptionKind::AccessViolation { address, access } => {
                if let Some(import) = self.missing_import(*address) {
                    let what = format!("the driver used {import}, which ndisbox does not have");
                    return Stop::Unsupported { what };
                }
                // What is found is the doing of this instruction and of no export.
                self.call.set(CallRecord::at(rip));
                if let Some(stop) = self.noted_fault(*address, *access == Access::Write, rip) {
                    return stop;
                }
                let verb = match access {
                    Access::Read => "read",
                    Access::Write => "wrote",
                    Access::Execute => "jumped to",
                };
                let what =
                    format!("the driver {verb} {address:#x}, where nothing is{}", self.remark(*address));
                match memory_fault(*address, *access, irql, rip) {
                    Some((code, parameters)) => Stop::BugCheck { code, parameters, what },
                    None => unhandled(ntstatus::STATUS_ACCESS_VIOLATION, registers, rip, what),
                }
            }
            ExceptionKind::StackOverflow { address } => {
                let what = format!("the driver used up its stack, at {address:#x}");
                let parameters = [8, 0, 0, 0];
                Stop::BugCheck { code: bugcodes::UNEXPECTED_KERNEL_MODE_TRAP, parameters, what }
            }
            ExceptionKind::DivideByZero => unhandled(
                ntstatus::STATUS_INTEGER_DIVIDE_BY_ZERO,
                registers,
                rip,
                "the driver divided by zero",
            ),
            ExceptionKind::IntegerOverflow => unhandled(
                ntstatus::STATUS_INTEGER_OVERFLOW,
                registers,
                rip,
                "a quotient of the driver does not fit",
            ),
            ExceptionKind::IllegalInstruction => {
                let what = "the driver ran an instruction that the processor does not know";
                unhandled(ntstatus::STATUS_ILLEGAL_INSTRUCTION, registers, rip, what)
            }
            ExceptionKind::PrivilegedInstruction | ExceptionKind::Unsupported(_) => {
                let what = match &exception.kind {
                    ExceptionKind::Unsupported(text) => {
                        format!("ndisbox cannot emulate the instruction {text}")
                    }
                    _ => format!("ndisbox does not emulate the privileged instruction at {rip:#x}"),
                };
                Stop::Unsupported { what }
            }
            ExceptionKind::Breakpoint => {
                let what = "the driver ran into a breakpoint and no debugger is there";
                unhandled(ntstatus::STATUS_BREAKPOINT, registers, rip, what)
            }
            ExceptionKind::SingleStep => {
                unhandled(ntstatus::STATUS_SINGLE_STEP, registers, rip, "the driver set the trap flag")
            }
            ExceptionKind::FloatingPoint { .. } => unhandled(
                ntstatus::STATUS_FLOAT_INVALID_OPERATION,
                registers,
                rip,
                "a floating-point exception",
            ),
            ExceptionKind::Misaligned { address } => {
                let what = format!("an operand at {address:#x} is not aligned as its instruction demands");
                unhandled(ntstatus::STATUS_ACCESS_VIOLATION, registers, rip, what)
            }
            ExceptionKind::SoftwareInterrupt(0x29) => {
                let what =
                    format!("the driver asked for a fast fail with code {}", registers.gpr[RCX] as u32);
                let parameters = [u64::from(registers.gpr[RCX] as u32), registers.rsp(), 0, 0];
                Stop::BugCheck { code: bugcodes::KERNEL_SECURITY_CHECK_FAILURE, parameters, what }
            }
            ExceptionKind::SoftwareInterrupt(number) => {
                let what = format!("the driver raised software interrupt {number:#x}");
                unhandled(ntstatus::STATUS_ASSERTION_FAILURE, registers, rip, what)
            }
            ExceptionKind::GeneralProtection => {
                let what = "the processor refused an instruction of the driver";
                unhandled(ntstatus::STATUS_ACCESS_VIOLATION, registers, rip, what)
            }
        }
    }

    /// More about an address that nothing is at, where something is known.
    fn remark(&self, address: u64) -> String {
        if address < 0x1_0000 {
            return " (a null pointer)".to_owned();
        }
        let site = self.site(address);
        match site.image {
            Some(_) => {
                format!(" any more: {}, in a section discarded after DriverEntry", self.site_name(site))
            }
            None => String::new(),
        }
    }
}

/// The bug check of an access to memory that is not there, with its parameters; `None` where Windows raises an
/// exception instead: below DISPATCH_LEVEL, at an address that is not the system's. `place` is who did it.
///
/// Parameters: <https://learn.microsoft.com/windows-hardware/drivers/debugger/bug-check-0xd1--driver-irql-not-less-or-equal>
/// and <https://learn.microsoft.com/windows-hardware/drivers/debugger/bug-check-0x50--page-fault-in-nonpaged-area>.
pub(crate) fn memory_fault(address: u64, access: Access, irql: u8, place: u64) -> Option<(u32, [u64; 4])> {
    if irql >= DISPATCH_LEVEL {
        let operation = match access {
            Access::Read => 0,
            Access::Write => 1,
            Access::Execute => 8,
        };
        let parameters = [address, u64::from(irql), operation, place];
        return Some((bugcodes::DRIVER_IRQL_NOT_LESS_OR_EQUAL, parameters));
    }
    let operation = match access {
        Access::Read => 0,
        Access::Write => 2,
        Access::Execute => 0x10,
    };
    let fault = (bugcodes::PAGE_FAULT_IN_NONPAGED_AREA, [address, operation, place, 0]);
    is_system_address(address).then_some(fault)
}

/// Whether an address is one that the system has on Windows: its half of the addresses, or where the box's memory is.
fn is_system_address(address: u64) -> bool {
    const SYSTEM_HALF: u64 = 0xffff_8000_0000_0000;
    const BOXES: std::ops::Range<u64> = slot::FIRST..slot::FIRST + slot::COUNT * slot::STRIDE;
    address >= SYSTEM_HALF || BOXES.contains(&address)
}

fn unhandled(status: u32, registers: &Registers, rip: u64, what: impl Into<String>) -> Stop {
    Stop::BugCheck {
        code: bugcodes::SYSTEM_THREAD_EXCEPTION_NOT_HANDLED,
        parameters: [u64::from(status), rip, registers.rsp(), 0],
        what: what.into(),
    }
}

/// Numbers of registers as instructions encode them.
const RCX: usize = 1;
const RBP: usize = 5;

/// A register's value; an address of the process outside of the box, left over from an export, differs from run to run
/// and tells nothing, so it is not shown.
fn shown(value: u64) -> String {
    if HOST_ADDRESSES.contains(&value) { "(ndisbox)       ".to_owned() } else { format!("{value:016x}") }
}

fn register_lines(registers: &Registers) -> Vec<String> {
    const NAMES: [&str; 16] = [
        "rax", "rcx", "rdx", "rbx", "rsp", "rbp", "rsi", "rdi", "r8", "r9", "r10", "r11", "r12", "r13",
        "r14", "r15",
    ];
    let pairs: Vec<_> = NAMES.iter().zip(registers.gpr).collect();
    let line = |four: &[(&&str, u64)]| {
        let values: Vec<_> = four.iter().map(|(name, value)| format!("{name}={}", shown(*value))).collect();
        values.join(" ")
    };
    let mut lines: Vec<_> = pairs.chunks(4).map(line).collect();
    lines.push(format!("rip={:016x} irql={}", registers.rip, gs::irql()));
    lines
}
