//! What compilers call: exception handlers and stack probes.
#![allow(unsafe_code, reason = "the stack probe keeps all registers, so it cannot be an ordinary function")]

use crate::Ntoskrnl;
use ddi::{Export, Irql, Status, ddi_exports};

#[ddi_exports(module = "ntoskrnl.exe", table = HANDLER_EXPORTS)]
impl Ntoskrnl {
    /// Decides what becomes of an exception in code with `__try`. Unwind data name it; nothing calls it yet.
    /// <https://learn.microsoft.com/windows-hardware/drivers/kernel/>
    #[irql(unstated)]
    #[partial("exceptions are not dispatched to handlers of the driver")]
    pub fn __C_specific_handler(&self, record: u64, frame: u64, context: u64, dispatcher: u64) -> i32 {
        const CONTINUE_SEARCH: i32 = 1;
        let _ = (record, frame, context, dispatcher);
        CONTINUE_SEARCH
    }
}

/// Touches each page of the `rax` bytes below the caller's frame, so that a stack that is used up is found at its
/// guard page. All registers stay as they are, as compilers rely on.
#[unsafe(naked)]
unsafe extern "win64" fn probe_stack() {
    core::arch::naked_asm!(
        "push rcx",
        "push rax",
        "lea rcx, [rsp+24]",
        "2:",
        "cmp rax, 4096",
        "jb 3f",
        "sub rcx, 4096",
        "test byte ptr [rcx], 0",
        "sub rax, 4096",
        "jmp 2b",
        "3:",
        "sub rcx, rax",
        "test byte ptr [rcx], 0",
        "pop rax",
        "pop rcx",
        "ret",
    )
}

static CHKSTK: Export = Export::function(
    "ntoskrnl.exe",
    "__chkstk",
    probe_stack,
    Irql { text: "", minimum: 0, maximum: 15 },
    None,
    "",
    "",
    Status::Implemented,
);

/// Exports declared here.
pub static COMPILER_EXPORTS: [&Export; 2] = [HANDLER_EXPORTS[0], &CHKSTK];
