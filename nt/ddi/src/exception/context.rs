//! Registers as the driver sees them: the CONTEXT structure.

use cpu::trap::Registers;
use wdk_defs::all::{CONTEXT, CONTEXT_FULL, CONTEXT_SEGMENTS};
use wdk_defs::{Plain as _, zeroed};

/// Offsets of what is copied; `wdk_defs` asserts the structure's own.
const FIRST_GENERAL: usize = core::mem::offset_of!(CONTEXT, Rax);
const SAVE_AREA: usize = core::mem::offset_of!(CONTEXT, FltSave);
const LEGACY_MXCSR: usize = SAVE_AREA + 24;
const FIRST_VECTOR: usize = SAVE_AREA + 160;

/// Control and status of SSE as the kernel gives it to a driver: nothing raises an exception.
const MXCSR: u32 = 0x1f80;
/// Flags that a driver sees as set: interrupts, and the bit that always is.
const FLAGS: u64 = 0x202;
/// Segment selectors of the 64-bit kernel.
const KERNEL_CODE: u16 = 0x10;
const KERNEL_DATA: u16 = 0x18;
const USER_DATA: u16 = 0x2b;
const USER_TEB: u16 = 0x53;

/// The structure for registers.
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddk/ns-ntddk-context>
pub fn to_context(registers: &Registers) -> CONTEXT {
    let mut context = CONTEXT {
        ContextFlags: CONTEXT_FULL | CONTEXT_SEGMENTS,
        MxCsr: MXCSR,
        SegCs: KERNEL_CODE,
        SegDs: USER_DATA,
        SegEs: USER_DATA,
        SegFs: USER_TEB,
        SegGs: USER_DATA,
        SegSs: KERNEL_DATA,
        EFlags: (registers.rflags | FLAGS) as u32,
        Rip: registers.rip,
        ..zeroed()
    };
    let bytes = context.as_bytes_mut();
    bytes[LEGACY_MXCSR..][..4].copy_from_slice(&MXCSR.to_le_bytes());
    for (raw, value) in bytes[FIRST_GENERAL..].as_chunks_mut().0.iter_mut().zip(registers.gpr) {
        *raw = value.to_le_bytes();
    }
    for (raw, value) in bytes[FIRST_VECTOR..].as_chunks_mut().0.iter_mut().zip(registers.xmm) {
        *raw = value.to_le_bytes();
    }
    context
}

/// The registers in a structure.
pub fn from_context(context: &CONTEXT) -> Registers {
    let mut registers = Registers { rip: context.Rip, rflags: context.EFlags.into(), ..Registers::ZERO };
    let bytes = context.as_bytes();
    for (value, raw) in registers.gpr.iter_mut().zip(bytes[FIRST_GENERAL..].as_chunks().0) {
        *value = u64::from_le_bytes(*raw);
    }
    for (value, raw) in registers.xmm.iter_mut().zip(bytes[FIRST_VECTOR..].as_chunks().0) {
        *value = u128::from_le_bytes(*raw);
    }
    registers
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_register_has_its_member_and_comes_back() {
        let registers = Registers {
            gpr: core::array::from_fn(|n| 0x100 + n as u64),
            rip: 0x1234_5678_9abc,
            rflags: 0x246,
            xmm: core::array::from_fn(|n| (n as u128 + 1) << 64 | 7),
        };
        let context = to_context(&registers);
        assert_eq!((context.Rax, context.Rcx, context.Rdx, context.Rbx), (0x100, 0x101, 0x102, 0x103));
        assert_eq!((context.Rsp, context.Rbp, context.Rsi, context.Rdi), (0x104, 0x105, 0x106, 0x107));
        assert_eq!((context.R8, context.R15, context.Rip), (0x108, 0x10f, registers.rip));
        assert_eq!((context.Xmm15().High, context.Xmm15().Low), (16, 7));
        assert_eq!(context.FltSave.MxCsr, 0x1f80);
        assert_eq!(from_context(&context), registers);
    }
}
