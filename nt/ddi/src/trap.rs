//! What the driver does without calling an export: ports, registers, `cr8`, interrupts off, and faults.

use crate::processor::{DISPATCH_LEVEL, FLAG_COST, MMIO_COST, PORT_COST};
use crate::stop::Stop;
use crate::system::{CallRecord, HOST_ADDRESSES, System};
use crate::time;
use cpu::gs;
use cpu::ram::Phys;
use cpu::slot;
use cpu::trap::{Access, Disposition, Exception, ExceptionKind, Hooks, Registers, Width, is_canonical};
use std::sync::Arc;
use wdk_defs::all::{EXCEPTION_EXECUTE_FAULT, EXCEPTION_READ_FAULT, EXCEPTION_RECORD, EXCEPTION_WRITE_FAULT};
use wdk_defs::{DriverPtr, bugcodes, ntstatus, zeroed};

/// Where imports that ndisbox does not have are bound: 16 bytes apart from here on, at addresses that fault.
pub const MISSING_IMPORTS: u64 = 0xffff_b000_0000_0000;
/// Where their addresses end.
const MISSING_IMPORTS_END: u64 = MISSING_IMPORTS + (1 << 32);
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
        let mut unhandled = None;
        if let Some(record) = exception_record(exception)
            && system.bug_check_of(exception).is_none()
        {
            unhandled = system.search(registers, &record, true);
            if unhandled.is_none() {
                return Disposition::Resume;
            }
        }
        // What is found is the doing of this instruction and of no export.
        system.call.set(CallRecord::at(exception.rip));
        let what = system.describe(registers, exception);
        let stop = match (system.bug_check_of(exception), unhandled) {
            (Some((code, parameters)), _) => {
                system.noted(exception).unwrap_or(Stop::BugCheck { code, parameters, what })
            }
            (None, Some(unhandled)) => unhandled.stop(what),
            (None, None) => stop_of(registers, exception, what),
        };
        let place = match (&exception.kind, exception.return_address) {
            (ExceptionKind::AccessViolation { access: Access::Execute, .. }, Some(caller)) => {
                (caller, registers.rsp() + 8, registers.gpr[RBP])
            }
            _ => (exception.rip, registers.rsp(), registers.gpr[RBP]),
        };
        system.call.set(CallRecord::default());
        let bug_check = matches!(stop, Stop::BugCheck { .. });
        system.record_stop(stop, Some(place), register_lines(registers));
        // Where the stack is used up there is none to call a driver on.
        if bug_check && !matches!(exception.kind, ExceptionKind::StackOverflow { .. }) {
            system.tell_bug_check();
        }
        Disposition::Stop
    }
}

impl System {
    /// After a register access: what it caused may have to happen now.
    fn settle(&self) {
        self.refresh_next_event();
    }

    /// The bug check that an access to memory is, where Windows raises no exception.
    fn bug_check_of(&self, exception: &Exception) -> Option<(u32, [u64; 4])> {
        match exception.kind {
            ExceptionKind::AccessViolation { address, access } if self.missing_import(address).is_none() => {
                memory_fault(address, access, gs::irql(), exception.rip)
            }
            _ => None,
        }
    }

    /// The stop of an access to memory of which more is known.
    fn noted(&self, exception: &Exception) -> Option<Stop> {
        match exception.kind {
            ExceptionKind::AccessViolation { address, access } => {
                self.noted_fault(address, access == Access::Write, exception.rip)
            }
            _ => None,
        }
    }

    /// What happened, one line.
    fn describe(&self, registers: &Registers, exception: &Exception) -> String {
        let rip = exception.rip;
        let text = match &exception.kind {
            ExceptionKind::AccessViolation { address, access } => {
                if let Some(import) = self.missing_import(*address) {
                    return format!("the driver used {import}, which ndisbox does not have");
                }
                let verb = match access {
                    Access::Read => "read",
                    Access::Write => "wrote",
                    Access::Execute => "jumped to",
                };
                return format!("the driver {verb} {address:#x}, where nothing is{}", self.remark(*address));
            }
            ExceptionKind::StackOverflow { address } => {
                return format!("the driver used up its stack, at {address:#x}");
            }
            ExceptionKind::Misaligned { address } => {
                return format!("an operand at {address:#x} is not aligned as its instruction demands");
            }
            ExceptionKind::Unsupported(text) => {
                return format!("ndisbox cannot emulate the instruction {text}");
            }
            ExceptionKind::PrivilegedInstruction => {
                return format!("ndisbox does not emulate the privileged instruction at {rip:#x}");
            }
            ExceptionKind::SoftwareInterrupt(FAST_FAIL) => {
                return format!("the driver asked for a fast fail with code {}", registers.gpr[RCX] as u32);
            }
            ExceptionKind::SoftwareInterrupt(number) => {
                return format!("the driver raised software interrupt {number:#x}");
            }
            ExceptionKind::DivideByZero => "the driver divided by zero",
            ExceptionKind::IntegerOverflow => "a quotient of the driver does not fit",
            ExceptionKind::IllegalInstruction => {
                "the driver ran an instruction that the processor does not know"
            }
            ExceptionKind::Breakpoint => "the driver ran into a breakpoint and no debugger is there",
            ExceptionKind::SingleStep => "the driver set the trap flag",
            ExceptionKind::FloatingPoint { .. } => "a floating-point exception",
            ExceptionKind::GeneralProtection => "the processor refused an instruction of the driver",
        };
        text.to_owned()
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
pub fn is_system_address(address: u64) -> bool {
    const SYSTEM_HALF: u64 = 0xffff_8000_0000_0000;
    const BOXES: std::ops::Range<u64> = slot::FIRST..slot::FIRST + slot::COUNT * slot::STRIDE;
    address >= SYSTEM_HALF || BOXES.contains(&address)
}

/// `int 29h`: the driver found itself damaged.
const FAST_FAIL: u8 = 0x29;
/// `int 2Ch`: an assertion of the driver does not hold.
const ASSERTION: u8 = 0x2c;

/// What an access violation tells a filter: how the memory was used, and its address.
///
/// <https://learn.microsoft.com/windows/win32/api/winnt/ns-winnt-exception_record>
pub(crate) fn access_violation(address: u64, access: Access) -> EXCEPTION_RECORD {
    let how = match access {
        Access::Read => EXCEPTION_READ_FAULT,
        Access::Write => EXCEPTION_WRITE_FAULT,
        Access::Execute => EXCEPTION_EXECUTE_FAULT,
    };
    // The processor does not tell an address that no memory can have.
    let (how, address) =
        if is_canonical(address) { (how, address) } else { (EXCEPTION_READ_FAULT, u64::MAX) };
    with_information(ntstatus::STATUS_ACCESS_VIOLATION, &[how.into(), address])
}

fn with_information(status: u32, information: &[u64]) -> EXCEPTION_RECORD {
    let mut record =
        EXCEPTION_RECORD { ExceptionCode: status, NumberParameters: information.len() as u32, ..zeroed() };
    record.ExceptionInformation[..information.len()].copy_from_slice(information);
    record
}

/// The exception that the kernel raises for what the processor reported; `None` where it raises none, or where it is
/// not the driver's doing.
fn exception_record(exception: &Exception) -> Option<EXCEPTION_RECORD> {
    let mut record = match exception.kind {
        ExceptionKind::AccessViolation { address, .. }
            if (MISSING_IMPORTS..MISSING_IMPORTS_END).contains(&address) =>
        {
            return None;
        }
        ExceptionKind::AccessViolation { address, access } => access_violation(address, access),
        ExceptionKind::Misaligned { .. }
        | ExceptionKind::GeneralProtection
        | ExceptionKind::SoftwareInterrupt(0..FAST_FAIL | 0x2a..ASSERTION | 0x2d..) => {
            access_violation(u64::MAX, Access::Read)
        }
        ExceptionKind::DivideByZero => with_information(ntstatus::STATUS_INTEGER_DIVIDE_BY_ZERO, &[]),
        ExceptionKind::IntegerOverflow => with_information(ntstatus::STATUS_INTEGER_OVERFLOW, &[]),
        ExceptionKind::IllegalInstruction => with_information(ntstatus::STATUS_ILLEGAL_INSTRUCTION, &[]),
        ExceptionKind::Breakpoint => with_information(ntstatus::STATUS_BREAKPOINT, &[0]),
        ExceptionKind::SingleStep => with_information(ntstatus::STATUS_SINGLE_STEP, &[]),
        ExceptionKind::FloatingPoint { simd: true } => {
            with_information(ntstatus::STATUS_FLOAT_MULTIPLE_TRAPS, &[0])
        }
        ExceptionKind::FloatingPoint { simd: false } => {
            with_information(ntstatus::STATUS_FLOAT_INVALID_OPERATION, &[0])
        }
        ExceptionKind::SoftwareInterrupt(ASSERTION) => {
            with_information(ntstatus::STATUS_ASSERTION_FAILURE, &[])
        }
        ExceptionKind::SoftwareInterrupt(FAST_FAIL)
        | ExceptionKind::StackOverflow { .. }
        | ExceptionKind::PrivilegedInstruction
        | ExceptionKind::Unsupported(_) => return None,
    };
    record.ExceptionAddress = DriverPtr::new(exception.rip);
    Some(record)
}

/// The stop for what is no exception.
fn stop_of(registers: &Registers, exception: &Exception, what: String) -> Stop {
    match exception.kind {
        ExceptionKind::StackOverflow { .. } => {
            let parameters = [8, 0, 0, 0];
            Stop::BugCheck { code: bugcodes::UNEXPECTED_KERNEL_MODE_TRAP, parameters, what }
        }
        ExceptionKind::SoftwareInterrupt(_) => {
            let parameters = [u64::from(registers.gpr[RCX] as u32), registers.rsp(), 0, 0];
            Stop::BugCheck { code: bugcodes::KERNEL_SECURITY_CHECK_FAILURE, parameters, what }
        }
        _ => Stop::Unsupported { what },
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
