//! Exports that stop the machine, and those that ask to be told when it stops.

use crate::Ntoskrnl;
use ddi::{Stop, System, ddi_exports};

/// Stops the run with a bug check of the driver's own.
fn bug_check(code: u32, parameters: [u64; 4]) -> ! {
    let system = System::current();
    let name = wdk_defs::bugcheck_name(code).unwrap_or("a code that is not documented");
    let [a, b, c, d] = parameters;
    let what =
        format!("the driver stops the machine with {name} ({code:#x}, {a:#x}, {b:#x}, {c:#x}, {d:#x})");
    system.stop(Stop::BugCheck { code, parameters, what })
}

#[ddi_exports(module = "ntoskrnl.exe", table = BUG_CHECK_EXPORTS)]
impl Ntoskrnl {
    /// Stops the machine.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddk/nf-ntddk-kebugcheck>
    #[irql(any)]
    pub fn KeBugCheck(&self, code: u32) {
        bug_check(code, [0; 4]);
    }

    /// Stops the machine with four parameters that say more.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-kebugcheckex>
    #[irql(any)]
    pub fn KeBugCheckEx(&self, code: u32, first: u64, second: u64, third: u64, fourth: u64) {
        bug_check(code, [first, second, third, fourth]);
    }

    /// A virtual function without a body is called.
    /// <https://learn.microsoft.com/cpp/c-runtime-library/reference/crt-alphabetical-function-reference>
    #[irql(unstated)]
    pub fn _purecall(&self) {
        bug_check(0x1e, [0xc000_0025, System::current().caller_address(), 0, 0]);
    }

    /// Breaks into the debugger. Without one Windows stops.
    /// <https://learn.microsoft.com/windows-hardware/drivers/kernel/>
    #[irql(unstated)]
    pub fn DbgBreakPoint(&self) {
        breakpoint(0);
    }

    /// Breaks into the debugger and shows it a number.
    /// <https://learn.microsoft.com/windows-hardware/drivers/kernel/>
    #[irql(unstated)]
    pub fn DbgBreakPointWithStatus(&self, status: u32) {
        breakpoint(status);
    }
}

fn breakpoint(status: u32) -> ! {
    const KMODE_EXCEPTION_NOT_HANDLED: u32 = 0x1e;
    const STATUS_BREAKPOINT: u64 = 0x8000_0003;
    let system = System::current();
    let what = format!("the driver breaks into the debugger, status {status:#x}, and there is none");
    let parameters = [STATUS_BREAKPOINT, system.caller_address(), 0, 0];
    system.stop(Stop::BugCheck { code: KMODE_EXCEPTION_NOT_HANDLED, parameters, what })
}
