//! What compilers call: stack probes.
#![allow(unsafe_code, reason = "the stack probe keeps all registers, so it cannot be an ordinary function")]

use ddi::{Export, Irql, Status};

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
pub static COMPILER_EXPORTS: [&Export; 1] = [&CHKSTK];
