//! The driver's registers on its own stack, and the assembly that goes in and out of driver code.
//!
//! The signal handler writes a [`Frame`] below the driver's RSP (leaving [`GAP`] bytes, because a rewritten `push`
//! really pushes) and continues at [`entry`] with RSP and RDI at the frame. The vector registers are still the
//! driver's there; XSAVE puts them behind the frame. Leaving is `xrstor`, all general registers, `iretq`: the one
//! instruction that sets RIP, RSP and flags together, so that nothing below the driver's RSP is needed at the end.
use std::arch::{asm, naked_asm};
use std::mem::offset_of;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU64, Ordering};

use super::patch::{Patch, gs_operand};
use crate::fiber;
use crate::gs;

/// Bytes left alone between the driver's RSP and the frame.
pub(crate) const GAP: u64 = 256;

/// Flags that driver code may set: the arithmetic ones, DF, TF, RF, ID. Not IF and IOPL, which are virtual, not AC,
/// which would make our own unaligned accesses fault, not NT, which would make `iretq` fault.
pub(crate) const FLAGS: u64 = 0x0021_0DD5;
/// Flags while our own code runs: without DF, TF, RF, AC and NT.
pub(crate) const CLEAN: u64 = !0x0005_4500;
/// The interrupt flag.
pub(crate) const FLAG_IF: u64 = 1 << 9;
pub(crate) const FLAG_DF: u64 = 1 << 10;
pub(crate) const FLAG_RF: u64 = 1 << 16;
const FLAG_TF: u64 = 1 << 8;

/// MXCSR after reset: all exceptions masked, as our own code expects it.
static DEFAULT_MXCSR: u32 = 0x1F80;

/// General registers in the order in which the processor numbers them, and what the fault was.
#[derive(Debug)]
#[repr(C, align(64))]
pub(crate) struct Frame {
    pub(crate) gpr: [u64; 16],
    pub(crate) rip: u64,
    pub(crate) rflags: u64,
    /// The processor's exception number (0 is a division, 13 general protection, 14 a page fault …).
    pub(crate) trap: u64,
    /// Its error code.
    pub(crate) error: u64,
    /// The linear address, for a page fault.
    pub(crate) address: u64,
    /// State components that are saved behind this frame.
    pub(crate) components: u64,
    /// What `iretq` takes.
    iret: [u64; 5],
    /// RSP after a rewritten instruction.
    pub(crate) run_rsp: u64,
    /// Which event this frame is for.
    pub(crate) overflow: u64,
    /// Not 0: a stub led here, and the way back is the short one.
    pub(crate) stub: u64,
}

const VECTOR: usize = 256;
const LEGACY_XMM: usize = VECTOR + 160;
const HEADER: usize = VECTOR + 512;
const _: () = assert!(size_of::<Frame>() <= VECTOR);

impl Frame {
    pub(crate) const RAX: usize = 0;
    pub(crate) const RCX: usize = 1;
    pub(crate) const RDX: usize = 2;
    pub(crate) const RBX: usize = 3;
    pub(crate) const RSP: usize = 4;
    pub(crate) const RSI: usize = 6;
    pub(crate) const RDI: usize = 7;

    /// Bytes of a frame with the vector registers.
    pub(crate) fn size() -> u64 {
        (VECTOR as u64 + vector().size).next_multiple_of(64)
    }

    pub(crate) fn components() -> u64 {
        vector().components
    }

    fn xmm(&mut self) -> *mut [u128; 16] {
        (&raw mut *self).cast::<u8>().wrapping_add(LEGACY_XMM).cast()
    }

    pub(crate) fn registers(&mut self) -> Registers {
        // SAFETY: the frame is followed by the area that `entry` saved the vector registers into; 16-byte aligned.
        let xmm = unsafe { self.xmm().read() };
        Registers { gpr: self.gpr, rip: self.rip, rflags: self.rflags, xmm }
    }

    pub(crate) fn set_registers(&mut self, registers: &Registers) {
        /// Bit of the SSE registers in the header's XSTATE_BV: "not in their initial state".
        const SSE: u64 = 1 << 1;
        self.gpr = registers.gpr;
        self.rip = registers.rip;
        self.rflags = registers.rflags;
        let header = (&raw mut *self).cast::<u8>().wrapping_add(HEADER).cast::<u64>();
        // SAFETY: as in `registers`; the header is part of the same area.
        unsafe {
            self.xmm().write(registers.xmm);
            header.write(header.read() | SSE);
        }
    }
}

/// The driver's registers, as an exception hook sees and changes them.
#[derive(Clone, Debug, PartialEq, Eq)]
#[repr(C)]
pub struct Registers {
    /// RAX, RCX, RDX, RBX, RSP, RBP, RSI, RDI, R8 … R15: the processor's own order, also that of unwind codes.
    pub gpr: [u64; 16],
    /// Instruction pointer.
    pub rip: u64,
    /// Flags. The interrupt flag in it means nothing ([`crate::gs::interrupts_enabled`]).
    pub rflags: u64,
    /// XMM0 … XMM15.
    pub xmm: [u128; 16],
}

impl Registers {
    /// All zero.
    pub const ZERO: Registers = Registers { gpr: [0; 16], rip: 0, rflags: 0, xmm: [0; 16] };

    /// Index of RAX in `gpr`.
    pub const RAX: usize = 0;
    /// Index of RCX in `gpr`.
    pub const RCX: usize = 1;
    /// Index of RDX in `gpr`.
    pub const RDX: usize = 2;
    /// Index of RBX in `gpr`.
    pub const RBX: usize = 3;
    /// Index of RSP in `gpr`.
    pub const RSP: usize = 4;
    /// Index of RBP in `gpr`.
    pub const RBP: usize = 5;
    /// Index of RSI in `gpr`.
    pub const RSI: usize = 6;
    /// Index of RDI in `gpr`.
    pub const RDI: usize = 7;
    /// Index of R8 in `gpr`; R9 to R15 follow.
    pub const R8: usize = 8;

    /// The stack pointer.
    pub fn rsp(&self) -> u64 {
        self.gpr[Registers::RSP]
    }
}

/// Which state components are saved, and how many bytes they take.
struct Vector {
    components: u64,
    size: u64,
}

/// x87, SSE, AVX, and the three of AVX-512. Not MPX, PKRU or AMX: neither we nor a driver change them.
const COMPONENTS: u64 = 0b1110_0111;

fn vector() -> &'static Vector {
    static VECTOR: OnceLock<Vector> = OnceLock::new();
    VECTOR.get_or_init(|| {
        use std::arch::x86_64::__cpuid_count;
        if !has_xsave() {
            return Vector { components: 0, size: 0 };
        }
        let (low, high): (u32, u32);
        // SAFETY: the system has XSAVE enabled, which is all that XGETBV needs.
        unsafe { asm!("xgetbv", in("ecx") 0, out("eax") low, out("edx") high, options(nomem, nostack)) };
        let components = (u64::from(high) << 32 | u64::from(low)) & COMPONENTS;
        // The legacy area and the header are always there; each other component says where it is.
        let mut size = 576;
        for component in (2..8).filter(|n| components & (1 << n) != 0) {
            let leaf = __cpuid_count(0xD, component);
            size = size.max(u64::from(leaf.eax) + u64::from(leaf.ebx));
        }
        Vector { components, size }
    })
}

/// Whether the processor and the system have XSAVE.
pub(crate) fn has_xsave() -> bool {
    const OSXSAVE: u32 = 1 << 27;
    std::arch::x86_64::__cpuid(1).ecx & OSXSAVE != 0
}

const GPR: usize = offset_of!(Frame, gpr);

/// Bytes of a frame, for [`patched`]; 0 before a thread is attached.
static FRAME_BYTES: AtomicU64 = AtomicU64::new(0);
/// State components that are saved, for [`patched`].
static COMPONENTS_SAVED: AtomicU64 = AtomicU64::new(0);

/// Prepares what the stubs of patched instructions need. Once, before driver code runs.
pub(crate) fn prepare_stubs() {
    FRAME_BYTES.store(Frame::size(), Ordering::Relaxed);
    COMPONENTS_SAVED.store(Frame::components(), Ordering::Relaxed);
}

/// What a stub ends with: goes to [`patched`] with RAX = the patch, the driver's RAX in the GS area.
pub(crate) fn leave_stub(patch: u64) -> Vec<u8> {
    let mut code = gs_operand([0x48, 0x89, 0x04, 0x25], gs::STUB_RAX).to_vec();
    // mov rax, patch; jmp [rip + 0]
    code.extend([0x48, 0xB8]);
    code.extend(patch.to_le_bytes());
    code.extend([0xFF, 0x25, 0, 0, 0, 0]);
    code.extend((patched as *const () as u64).to_le_bytes());
    code
}

/// Where a stub goes: writes the frame that the signal handler would write, where it would, and continues at [`entry`].
/// With too little stack left the original instruction runs, which traps.
#[unsafe(naked)]
unsafe extern "C" fn patched() {
    naked_asm!(
        "mov gs:[{rcx}], rcx",
        "mov gs:[{rdx}], rdx",
        "mov rcx, rax",
        "lahf",
        "seto al",
        "mov rdx, rsp",
        "sub rdx, gs:[{lowest}]",
        "cmp rdx, gs:[{room}]",
        "jae 2f",
        "add al, 0x7f",
        "sahf",
        // Nothing is kept below the stack pointer.
        "pushfq",
        "pop rdx",
        "cld",
        "mov rax, rsp",
        "sub rax, {gap}",
        "sub rax, [rip + {bytes}]",
        "and rax, -64",
        "mov [rax + {rflags}], rdx",
        "mov rdx, gs:[{rax}]",
        "mov [rax + {gpr}], rdx",
        "mov rdx, gs:[{rcx}]",
        "mov [rax + {gpr} + 8*1], rdx",
        "mov rdx, gs:[{rdx}]",
        "mov [rax + {gpr} + 8*2], rdx",
        "mov [rax + {gpr} + 8*3], rbx",
        "mov [rax + {gpr} + 8*4], rsp",
        "mov [rax + {gpr} + 8*5], rbp",
        "mov [rax + {gpr} + 8*6], rsi",
        "mov [rax + {gpr} + 8*7], rdi",
        "mov [rax + {gpr} + 8*8], r8",
        "mov [rax + {gpr} + 8*9], r9",
        "mov [rax + {gpr} + 8*10], r10",
        "mov [rax + {gpr} + 8*11], r11",
        "mov [rax + {gpr} + 8*12], r12",
        "mov [rax + {gpr} + 8*13], r13",
        "mov [rax + {gpr} + 8*14], r14",
        "mov [rax + {gpr} + 8*15], r15",
        "mov rdx, [rcx + {patch_rip}]",
        "mov [rax + {rip}], rdx",
        "mov qword ptr [rax + {stub}], 1",
        "mov qword ptr [rax + {error}], 0",
        "mov [rax + {address}], rcx",
        "mov rdx, [rip + {saved}]",
        "mov [rax + {components}], rdx",
        "mov qword ptr [rax + {overflow}], 0",
        "mov rsp, rax",
        "mov rdi, rax",
        "jmp {entry}",
        "2:",
        "mov rdx, [rcx + {plain}]",
        "mov gs:[{target}], rdx",
        "add al, 0x7f",
        "sahf",
        "mov rdx, gs:[{rdx}]",
        "mov rcx, gs:[{rcx}]",
        "mov rax, gs:[{rax}]",
        "jmp gs:[{target}]",
        rax = const gs::STUB_RAX,
        rcx = const gs::STUB_RCX,
        rdx = const gs::STUB_RDX,
        target = const gs::STUB_TARGET,
        lowest = const gs::STUB_LOWEST,
        room = const gs::STUB_ROOM,
        gap = const GAP,
        bytes = sym FRAME_BYTES,
        saved = sym COMPONENTS_SAVED,
        patch_rip = const offset_of!(Patch, rip),
        plain = const offset_of!(Patch, plain),
        rip = const offset_of!(Frame, rip),
        rflags = const offset_of!(Frame, rflags),
        stub = const offset_of!(Frame, stub),
        error = const offset_of!(Frame, error),
        address = const offset_of!(Frame, address),
        components = const offset_of!(Frame, components),
        overflow = const offset_of!(Frame, overflow),
        gpr = const GPR,
        entry = sym entry,
    )
}

/// Where the signal handler sends a trap: RSP = RDI = the frame.
#[unsafe(naked)]
pub(crate) unsafe extern "C" fn entry() {
    naked_asm!(
        "mov rbx, rdi",
        // XSAVE leaves most of the header alone and XRSTOR wants it zero.
        "xor eax, eax",
        "mov [rbx + {header}], rax",
        "mov [rbx + {header} + 8], rax",
        "mov [rbx + {header} + 16], rax",
        "mov [rbx + {header} + 24], rax",
        "mov [rbx + {header} + 32], rax",
        "mov [rbx + {header} + 40], rax",
        "mov [rbx + {header} + 48], rax",
        "mov [rbx + {header} + 56], rax",
        "mov eax, [rbx + {components}]",
        "mov edx, [rbx + {components} + 4]",
        "xsave64 [rbx + {vector}]",
        "ldmxcsr [rip + {mxcsr}]",
        "mov rdi, rbx",
        "call {handle}",
        // Back to the driver.
        "mov eax, [rbx + {components}]",
        "mov edx, [rbx + {components} + 4]",
        "xrstor64 [rbx + {vector}]",
        // After a patched instruction there is a cheaper way than `iretq`, which single steps need.
        "cmp qword ptr [rbx + {stub}], 0",
        "je 3f",
        "test dword ptr [rbx + {rflags}], {single_step}",
        "jnz 3f",
        "mov rax, [rbx + {rip}]",
        "mov gs:[{stub_target}], rax",
        "mov rax, [rbx + {gpr} + 8*3]",
        "mov gs:[{stub_rbx}], rax",
        "and qword ptr [rbx + {rflags}], {flags}",
        "mov rax, [rbx + {gpr}]",
        "mov rcx, [rbx + {gpr} + 8*1]",
        "mov rdx, [rbx + {gpr} + 8*2]",
        "mov rbp, [rbx + {gpr} + 8*5]",
        "mov rsi, [rbx + {gpr} + 8*6]",
        "mov rdi, [rbx + {gpr} + 8*7]",
        "mov r8, [rbx + {gpr} + 8*8]",
        "mov r9, [rbx + {gpr} + 8*9]",
        "mov r10, [rbx + {gpr} + 8*10]",
        "mov r11, [rbx + {gpr} + 8*11]",
        "mov r12, [rbx + {gpr} + 8*12]",
        "mov r13, [rbx + {gpr} + 8*13]",
        "mov r14, [rbx + {gpr} + 8*14]",
        "mov r15, [rbx + {gpr} + 8*15]",
        "lea rsp, [rbx + {rflags}]",
        "popfq",
        "mov rsp, [rbx + {gpr} + 8*4]",
        "mov rbx, gs:[{stub_rbx}]",
        "jmp gs:[{stub_target}]",
        "3:",
        "mov rax, [rbx + {rip}]",
        "mov [rbx + {iret}], rax",
        "mov eax, cs",
        "mov [rbx + {iret} + 8], rax",
        "mov rax, [rbx + {rflags}]",
        "and eax, {flags}",
        "or eax, 0x202",
        "mov [rbx + {iret} + 16], rax",
        "mov rax, [rbx + {gpr} + 8*4]",
        "mov [rbx + {iret} + 24], rax",
        "mov eax, ss",
        "mov [rbx + {iret} + 32], rax",
        "mov rax, [rbx + {gpr}]",
        "mov rcx, [rbx + {gpr} + 8*1]",
        "mov rdx, [rbx + {gpr} + 8*2]",
        "mov rbp, [rbx + {gpr} + 8*5]",
        "mov rsi, [rbx + {gpr} + 8*6]",
        "mov rdi, [rbx + {gpr} + 8*7]",
        "mov r8, [rbx + {gpr} + 8*8]",
        "mov r9, [rbx + {gpr} + 8*9]",
        "mov r10, [rbx + {gpr} + 8*10]",
        "mov r11, [rbx + {gpr} + 8*11]",
        "mov r12, [rbx + {gpr} + 8*12]",
        "mov r13, [rbx + {gpr} + 8*13]",
        "mov r14, [rbx + {gpr} + 8*14]",
        "mov r15, [rbx + {gpr} + 8*15]",
        "lea rsp, [rbx + {iret}]",
        "mov rbx, [rbx + {gpr} + 8*3]",
        "iretq",
        header = const HEADER,
        components = const offset_of!(Frame, components),
        vector = const VECTOR,
        mxcsr = sym DEFAULT_MXCSR,
        handle = sym super::emulate::handle,
        rip = const offset_of!(Frame, rip),
        rflags = const offset_of!(Frame, rflags),
        flags = const FLAGS,
        stub = const offset_of!(Frame, stub),
        single_step = const FLAG_TF,
        stub_target = const gs::STUB_TARGET,
        stub_rbx = const gs::STUB_RBX,
        iret = const offset_of!(Frame, iret),
        gpr = const GPR,
    )
}

/// Leaves the code that calls this for good and continues with `registers`: those of a frame further up on the same
/// stack, where an exception was handled. Nothing in between is dropped. Only the lower halves of the vector registers
/// are set; flags that driver code may not set are not.
///
/// # Panics
///
/// When RSP is not above this call on the running fiber's stack, or no code can be at RIP: the caller checks both.
pub fn resume(registers: &Registers) -> ! {
    let mut context = Resumption { registers: registers.clone(), iret: [0; 5] };
    let own = &raw const context as u64;
    let inside = fiber::current_stack().is_some_and(|stack| registers.rsp() <= stack.high);
    assert!(inside && registers.rsp() > own, "RSP is not further up on the stack");
    assert!(super::signal::is_canonical(registers.rip), "no code can be there");
    context.registers.rflags = registers.rflags & FLAGS | FLAG_IF | 2;
    // SAFETY: the frames between here and RSP are given up, as documented; what lies above is a frame of driver code
    // that the registers belong to.
    unsafe { resume_at(&raw mut context) }
}

/// What [`resume_at`] takes: registers, and room for what `iretq` takes.
#[repr(C)]
struct Resumption {
    registers: Registers,
    iret: [u64; 5],
}

#[unsafe(naked)]
unsafe extern "sysv64" fn resume_at(context: *mut Resumption) -> ! {
    naked_asm!(
        "mov rbx, rdi",
        "mov rax, [rbx + {rip}]",
        "mov [rbx + {iret}], rax",
        "mov eax, cs",
        "mov [rbx + {iret} + 8], rax",
        "mov rax, [rbx + {rflags}]",
        "mov [rbx + {iret} + 16], rax",
        "mov rax, [rbx + {gpr} + 8*4]",
        "mov [rbx + {iret} + 24], rax",
        "mov eax, ss",
        "mov [rbx + {iret} + 32], rax",
        "movups xmm0, [rbx + {xmm}]",
        "movups xmm1, [rbx + {xmm} + 16*1]",
        "movups xmm2, [rbx + {xmm} + 16*2]",
        "movups xmm3, [rbx + {xmm} + 16*3]",
        "movups xmm4, [rbx + {xmm} + 16*4]",
        "movups xmm5, [rbx + {xmm} + 16*5]",
        "movups xmm6, [rbx + {xmm} + 16*6]",
        "movups xmm7, [rbx + {xmm} + 16*7]",
        "movups xmm8, [rbx + {xmm} + 16*8]",
        "movups xmm9, [rbx + {xmm} + 16*9]",
        "movups xmm10, [rbx + {xmm} + 16*10]",
        "movups xmm11, [rbx + {xmm} + 16*11]",
        "movups xmm12, [rbx + {xmm} + 16*12]",
        "movups xmm13, [rbx + {xmm} + 16*13]",
        "movups xmm14, [rbx + {xmm} + 16*14]",
        "movups xmm15, [rbx + {xmm} + 16*15]",
        "mov rax, [rbx + {gpr}]",
        "mov rcx, [rbx + {gpr} + 8*1]",
        "mov rdx, [rbx + {gpr} + 8*2]",
        "mov rbp, [rbx + {gpr} + 8*5]",
        "mov rsi, [rbx + {gpr} + 8*6]",
        "mov rdi, [rbx + {gpr} + 8*7]",
        "mov r8, [rbx + {gpr} + 8*8]",
        "mov r9, [rbx + {gpr} + 8*9]",
        "mov r10, [rbx + {gpr} + 8*10]",
        "mov r11, [rbx + {gpr} + 8*11]",
        "mov r12, [rbx + {gpr} + 8*12]",
        "mov r13, [rbx + {gpr} + 8*13]",
        "mov r14, [rbx + {gpr} + 8*14]",
        "mov r15, [rbx + {gpr} + 8*15]",
        "lea rsp, [rbx + {iret}]",
        "mov rbx, [rbx + {gpr} + 8*3]",
        "iretq",
        rip = const offset_of!(Resumption, registers) + offset_of!(Registers, rip),
        rflags = const offset_of!(Resumption, registers) + offset_of!(Registers, rflags),
        gpr = const offset_of!(Resumption, registers) + offset_of!(Registers, gpr),
        xmm = const offset_of!(Resumption, registers) + offset_of!(Registers, xmm),
        iret = const offset_of!(Resumption, iret),
    )
}

/// How a rewritten instruction ended.
#[derive(Debug)]
pub(crate) enum Ran {
    /// Its registers and flags are in the frame.
    Done,
    /// It faulted with this exception number; the frame is unchanged.
    Faulted(u64),
}

/// Runs the rewritten instruction at `code` with the registers of the frame, and RSP only if `with_rsp`: other
/// instructions run on our own stack pointer, so that a signal in between finds a usable stack.
///
/// # Safety
///
/// `code` is a snippet of this box (it ends by jumping to [`run_return`]), and this thread has a current GS area.
pub(crate) unsafe fn run(frame: &mut Frame, code: u64, with_rsp: bool, with_vector: bool) -> Ran {
    let rsp = if with_rsp { frame.gpr[Frame::RSP] } else { 0 };
    frame.rflags &= FLAGS;
    // SAFETY: as the caller promises; the frame has its vector area behind it.
    match unsafe { run_code(frame, code, rsp, with_vector.into()) } {
        0 => {
            if with_rsp {
                frame.gpr[Frame::RSP] = frame.run_rsp;
            }
            Ran::Done
        }
        fault => Ran::Faulted(fault - 1),
    }
}

#[unsafe(naked)]
unsafe extern "sysv64" fn run_code(frame: *mut Frame, code: u64, rsp: u64, vector: u64) -> u64 {
    naked_asm!(
        "push rbx", "push rbp", "push r12", "push r13", "push r14", "push r15",
        "mov gs:[{run_rsp}], rsp",
        "mov gs:[{run_frame}], rdi",
        "mov gs:[{run_code}], rsi",
        "mov gs:[{run_vector}], rcx",
        "mov r9, rdx",
        "test rcx, rcx",
        "jz 2f",
        "mov eax, [rdi + {components}]",
        "mov edx, [rdi + {components} + 4]",
        "xrstor64 [rdi + {vector}]",
        "2:",
        "test r9, r9",
        "cmovz r9, rsp",
        "mov rax, [rdi + {rflags}]",
        // Single steps are for the driver, not for here.
        "and eax, {arithmetic}",
        "push rax",
        "popfq",
        // Nothing from here to the jump changes flags.
        "mov rsp, r9",
        "mov rax, [rdi + {gpr}]",
        "mov rcx, [rdi + {gpr} + 8*1]",
        "mov rdx, [rdi + {gpr} + 8*2]",
        "mov rbx, [rdi + {gpr} + 8*3]",
        "mov rbp, [rdi + {gpr} + 8*5]",
        "mov rsi, [rdi + {gpr} + 8*6]",
        "mov r8, [rdi + {gpr} + 8*8]",
        "mov r9, [rdi + {gpr} + 8*9]",
        "mov r10, [rdi + {gpr} + 8*10]",
        "mov r11, [rdi + {gpr} + 8*11]",
        "mov r12, [rdi + {gpr} + 8*12]",
        "mov r13, [rdi + {gpr} + 8*13]",
        "mov r14, [rdi + {gpr} + 8*14]",
        "mov r15, [rdi + {gpr} + 8*15]",
        "mov rdi, [rdi + {gpr} + 8*7]",
        "jmp gs:[{run_code}]",
        run_rsp = const gs::RUN_RSP,
        run_frame = const gs::RUN_FRAME,
        run_code = const gs::RUN_CODE,
        run_vector = const gs::RUN_VECTOR,
        components = const offset_of!(Frame, components),
        vector = const VECTOR,
        rflags = const offset_of!(Frame, rflags),
        arithmetic = const FLAGS & CLEAN | FLAG_DF,
        gpr = const GPR,
    )
}

/// Where a snippet jumps to after its instruction: the second half of `run_code`.
#[unsafe(naked)]
pub(crate) unsafe extern "C" fn run_return() {
    naked_asm!(
        "mov gs:[{run_rax}], rax",
        "mov rax, gs:[{run_frame}]",
        "mov [rax + {gpr} + 8*1], rcx",
        "mov [rax + {gpr} + 8*2], rdx",
        "mov [rax + {gpr} + 8*3], rbx",
        "mov [rax + {out_rsp}], rsp",
        "mov [rax + {gpr} + 8*5], rbp",
        "mov [rax + {gpr} + 8*6], rsi",
        "mov [rax + {gpr} + 8*7], rdi",
        "mov [rax + {gpr} + 8*8], r8",
        "mov [rax + {gpr} + 8*9], r9",
        "mov [rax + {gpr} + 8*10], r10",
        "mov [rax + {gpr} + 8*11], r11",
        "mov [rax + {gpr} + 8*12], r12",
        "mov [rax + {gpr} + 8*13], r13",
        "mov [rax + {gpr} + 8*14], r14",
        "mov [rax + {gpr} + 8*15], r15",
        "mov rbx, rax",
        "mov rsp, gs:[{run_rsp}]",
        "pushfq",
        "pop rcx",
        "cld",
        "mov [rbx + {rflags}], rcx",
        "mov rcx, gs:[{run_rax}]",
        "mov [rbx + {gpr}], rcx",
        "cmp qword ptr gs:[{run_vector}], 0",
        "je 2f",
        "mov eax, [rbx + {components}]",
        "mov edx, [rbx + {components} + 4]",
        "xsave64 [rbx + {vector}]",
        "ldmxcsr [rip + {mxcsr}]",
        "2:",
        "xor eax, eax",
        "pop r15", "pop r14", "pop r13", "pop r12", "pop rbp", "pop rbx",
        "ret",
        run_rax = const gs::RUN_RAX,
        run_rsp = const gs::RUN_RSP,
        run_frame = const gs::RUN_FRAME,
        run_vector = const gs::RUN_VECTOR,
        out_rsp = const offset_of!(Frame, run_rsp),
        components = const offset_of!(Frame, components),
        vector = const VECTOR,
        rflags = const offset_of!(Frame, rflags),
        gpr = const GPR,
        mxcsr = sym DEFAULT_MXCSR,
    )
}

/// Where the signal handler sends a fault in a snippet, with RAX = exception number + 1.
#[unsafe(naked)]
pub(crate) unsafe extern "C" fn run_fault() {
    naked_asm!(
        "mov rsp, gs:[{run_rsp}]",
        "cld",
        "ldmxcsr [rip + {mxcsr}]",
        "pop r15", "pop r14", "pop r13", "pop r12", "pop rbp", "pop rbx",
        "ret",
        run_rsp = const gs::RUN_RSP,
        mxcsr = sym DEFAULT_MXCSR,
    )
}

/// Bytes that end a snippet: an absolute jump that changes no register and no flag.
pub(crate) fn snippet_end() -> [u8; 14] {
    let mut bytes = [0; 14];
    // jmp qword ptr [rip + 0]
    bytes[..6].copy_from_slice(&[0xFF, 0x25, 0, 0, 0, 0]);
    bytes[6..].copy_from_slice(&(run_return as *const () as u64).to_le_bytes());
    bytes
}
