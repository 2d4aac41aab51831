//! What a user process cannot do, done for the driver; and what the driver did wrong.
//!
//! The crate documentation tells the life of a trap. Reading order: this file (what upper layers see), `signal` (the
//! handler), `frame` (registers on the driver's stack and the assembly around them), `decode` (what an instruction
//! needs), `emulate` (doing it), `patch` (doing it without a signal the next time), `instrument` (instructions that have
//! to be found before they run).
//!
//! # Stack
//!
//! A trap runs on the driver's stack, below its frame. It needs [`TRAP_ROOM`] bytes there; if fewer are left it is a
//! stack overflow. Only a stack overflow, and a trap with RSP outside the fiber's stack, run on the thread's emergency
//! stack; such a fiber cannot be suspended any more, only stopped.
#![allow(unsafe_code, reason = "the signal handler and the assembly around driver code")]

mod decode;
mod emulate;
mod frame;
mod instrument;
mod patch;
mod signal;
#[cfg(test)]
mod tests;

use std::cell::Cell;
use std::mem::ManuallyDrop;
use std::ptr;
use std::rc::Rc;
use std::sync::Arc;

pub(crate) use decode::Action;
pub use decode::DecodeError;
pub use emulate::{load, store};
pub use frame::{Registers, resume};
pub use instrument::{InstrumentError, Instrumented, instrument};
pub use patch::PATCH_AFTER;
pub(crate) use patch::{Patches, Room};
pub(crate) use signal::install_handlers;
pub use signal::is_canonical;

pub use crate::access::Access;
use crate::fiber;
use crate::ram::Phys;
use crate::space::Space;

/// Bytes that a trap needs below the driver's RSP.
pub const TRAP_ROOM: u64 = 12 << 10;

/// Size of a port or register access.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Width {
    /// One byte.
    W8,
    /// Two bytes.
    W16,
    /// Four bytes.
    W32,
    /// Eight bytes; never a port.
    W64,
}

impl Width {
    /// Bytes.
    pub const fn bytes(self) -> usize {
        match self {
            Width::W8 => 1,
            Width::W16 => 2,
            Width::W32 => 4,
            Width::W64 => 8,
        }
    }

    /// A mask of the bits that an access of this width has.
    pub const fn mask(self) -> u64 {
        u64::MAX >> (64 - 8 * self.bytes())
    }

    /// The width with that many bytes.
    pub const fn of(bytes: usize) -> Option<Width> {
        match bytes {
            1 => Some(Width::W8),
            2 => Some(Width::W16),
            4 => Some(Width::W32),
            8 => Some(Width::W64),
            _ => None,
        }
    }
}

/// What the driver's exception was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ExceptionKind {
    /// Memory that is not there or does not allow it. A non-canonical address counts, as on Windows.
    AccessViolation {
        /// The address.
        address: u64,
        /// What was tried.
        access: Access,
    },
    /// The driver's stack is used up (or RSP points somewhere else). Only [`Disposition::Stop`] is possible.
    StackOverflow {
        /// The address that was touched.
        address: u64,
    },
    /// Division by zero.
    DivideByZero,
    /// A quotient that does not fit.
    IntegerOverflow,
    /// The processor does not know the instruction (`ud2` too).
    IllegalInstruction,
    /// An instruction of the kernel that has no meaning here (`wrmsr`, `mov cr3` …).
    PrivilegedInstruction,
    /// `int3`; `rip` is its address.
    Breakpoint,
    /// The trap flag.
    SingleStep,
    /// An x87 exception, or an SSE one.
    FloatingPoint {
        /// It was an SSE instruction.
        simd: bool,
    },
    /// An operand that has to be aligned is not.
    Misaligned {
        /// The address.
        address: u64,
    },
    /// `int n` with this number (29h is fast fail, with its code in RCX; 2Ch an assertion).
    SoftwareInterrupt(u8),
    /// The processor objected and none of the above explains it.
    GeneralProtection,
    /// A legal access of an instruction that this emulator cannot do: our gap, not the driver's bug. The text is the
    /// instruction.
    Unsupported(String),
}

/// An exception of the driver.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exception {
    /// What it was.
    pub kind: ExceptionKind,
    /// Address of the instruction; for an execute violation, where execution went.
    pub rip: u64,
    /// Bytes of the instruction at `rip`, or 0 if there is none.
    pub instruction_len: u8,
    /// For an execute violation, the return address on the stack if it is in an image: who called.
    pub return_address: Option<u64>,
}

/// What to do after an exception.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Disposition {
    /// Go on with the registers as the hook left them.
    Resume,
    /// The fiber is over ([`crate::fiber::Resumed::Stopped`]).
    Stop,
}

/// What the upper layers do for a trap. Every hook runs as ordinary code on the driver's stack: it may allocate, lock,
/// and suspend the fiber. A hook that panics ends the fiber with [`crate::fiber::Resumed::Panicked`].
pub trait Hooks {
    /// `in`, and each element of `ins`. The width is never 8 bytes.
    fn port_read(&self, port: u16, width: Width) -> u32;

    /// `out`, and each element of `outs`.
    fn port_write(&self, port: u16, width: Width, value: u32);

    /// A load from a window. Operands wider than 8 bytes come in parts, lowest first. Only the low `width` bytes of
    /// the result count.
    fn mmio_read(&self, address: Phys, width: Width) -> u64;

    /// A store to a window.
    fn mmio_write(&self, address: Phys, width: Width, value: u64);

    /// `mov cr8, reg`: the new IRQL. Sets [`crate::gs::set_irql`] and does what a lower IRQL lets happen.
    fn write_cr8(&self, value: u64);

    /// `cli`, `sti`, and a `popfq` that changes the flag. The flag itself
    /// ([`crate::gs::interrupts_enabled`]) is changed already.
    fn set_interrupts(&self, enabled: bool);

    /// `hlt`: wait for an interrupt.
    fn halt(&self);

    /// `rdtsc`: virtual time in cycles.
    fn tsc(&self) -> u64;

    /// A read of the shared user data page: fill `bytes` from `offset`, as of now.
    fn shared_user_data(&self, offset: usize, bytes: &mut [u8]);

    /// `mov reg, crN` for another control register; `None` makes it a privileged instruction.
    fn read_control_register(&self, number: u8) -> Option<u64> {
        let _ = number;
        None
    }

    /// `cpuid`; by default what the processor says.
    fn cpuid(&self, leaf: u32, subleaf: u32) -> [u32; 4] {
        let result = std::arch::x86_64::__cpuid_count(leaf, subleaf);
        [result.eax, result.ebx, result.ecx, result.edx]
    }

    /// The driver did what nothing above explains. Runs below the faulting frame, or on the emergency stack for a
    /// stack overflow.
    fn exception(&self, registers: &mut Registers, exception: &Exception) -> Disposition;

    /// A fault in code of this program, which is a bug of ours; the process dies by the signal right after. Runs
    /// inside the signal handler, which writes the line to standard error afterwards: allocate nothing, take no lock.
    fn box_bug(&self, line: &str) {
        let _ = line;
    }
}

/// What a thread is while it runs driver code.
pub(crate) struct Thread {
    pub(crate) space: Arc<Space>,
    pub(crate) hooks: Rc<dyn Hooks>,
    /// Images of the box, for the handler.
    pub(crate) image_area: std::ops::Range<u64>,
    pub(crate) snippet_area: std::ops::Range<u64>,
    pub(crate) emergency_top: u64,
}

thread_local! {
    static THREAD: Cell<*const Thread> = const { Cell::new(ptr::null()) };
    static EPOCH: Cell<u64> = const { Cell::new(0) };
}

/// Why a thread could not be attached.
#[derive(Debug, thiserror::Error)]
pub enum AttachError {
    /// It is attached already.
    #[error("this thread runs a box already")]
    Attached,
    /// The processor lacks what trapping needs.
    #[error("this processor has no XSAVE, which saving the vector registers of a driver needs")]
    NoXsave,
    /// The kernel refused.
    #[error("the kernel refused to {what}: {error}")]
    Kernel {
        /// What was tried.
        what: &'static str,
        /// The kernel's reason.
        error: std::io::Error,
    },
}

/// The thread runs driver code as long as this lives. A fiber that was suspended meanwhile cannot go on afterwards: it
/// is [`crate::fiber::Resumed::Stopped`]. Leaked if it is dropped on a fiber, which still needs it.
#[derive(Debug)]
pub struct Attached {
    thread: *const Thread,
    /// Taken down after the thread is detached.
    stacks: ManuallyDrop<signal::SignalStacks>,
}

/// Prepares this OS thread to run driver code of the box `space`: gives it a signal stack and an emergency stack, and
/// sends its traps to `hooks`. The GS area is set apart ([`crate::gs::Area::make_current`]).
pub fn attach_thread(space: &Arc<Space>, hooks: Rc<dyn Hooks>) -> Result<Attached, AttachError> {
    if !THREAD.get().is_null() {
        return Err(AttachError::Attached);
    }
    if !frame::has_xsave() {
        return Err(AttachError::NoXsave);
    }
    install_handlers();
    frame::prepare_stubs();
    let stacks = signal::SignalStacks::install()?;
    let slot = space.ram().slot();
    let thread = Box::into_raw(Box::new(Thread {
        space: space.clone(),
        hooks,
        image_area: slot.image_area(),
        snippet_area: slot.snippet_area(),
        emergency_top: stacks.emergency_top(),
    }));
    THREAD.set(thread);
    EPOCH.set(EPOCH.get() + 1);
    space.attached(1);
    Ok(Attached { thread, stacks: ManuallyDrop::new(stacks) })
}

impl Drop for Attached {
    fn drop(&mut self) {
        if fiber::is_running() {
            return;
        }
        THREAD.set(ptr::null());
        EPOCH.set(EPOCH.get() + 1);
        // SAFETY: the box is taken apart below.
        unsafe { &*self.thread }.space.attached(-1);
        // SAFETY: the box came from `attach_thread`. Nobody uses it any more: traps run on fibers, none is running,
        // and those that are suspended see another epoch. The stacks are dropped only here.
        unsafe {
            drop(Box::from_raw(self.thread.cast_mut()));
            ManuallyDrop::drop(&mut self.stacks);
        }
    }
}

/// Counts attachments and detachments of this OS thread: a fiber goes on only in the epoch that it began in.
#[inline(never)]
pub(crate) fn epoch() -> u64 {
    EPOCH.get()
}

/// The running fiber's space and hooks, borrowed: a fiber that is given up in a hook leaves no count behind.
///
/// # Safety
///
/// On a fiber, and the references stay on it.
#[inline(never)]
unsafe fn borrow_thread<'a>() -> Option<(&'a Space, &'a dyn Hooks)> {
    // SAFETY: the pointer is null or lives as long as the epoch, and a fiber runs in one epoch only.
    let thread = unsafe { THREAD.get().as_ref() }?;
    Some((&thread.space, &*thread.hooks))
}

/// Calls `f` with this thread's space and hooks, if it runs a box.
fn with_thread<R>(f: impl FnOnce(&Space, &dyn Hooks) -> R) -> Option<R> {
    if fiber::is_running() {
        // SAFETY: on a fiber; the references end with `f`.
        let (space, hooks) = unsafe { borrow_thread() }?;
        return Some(f(space, hooks));
    }
    // SAFETY: the pointer is null or lives until `Attached` is dropped; only the clones are used further.
    let thread = unsafe { THREAD.get().as_ref() }?;
    let (space, hooks) = (thread.space.clone(), thread.hooks.clone());
    Some(f(&space, &*hooks))
}
