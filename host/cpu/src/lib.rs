//! The unsafe room: images, stacks, faults and decoding.
//!
//! Driver code runs natively on the real processor, as user-mode code of this process. This crate gives it a place
//! to run (RAM, images, stacks, a GS area per virtual processor), a way in ([`call`]), and catches everything that a
//! user process cannot do ([`trap`]). It knows no Windows type and no device: it calls [`trap::Hooks`].
//!
//! # Reading order
//!
//! 1. [`slot`]: one terabyte of addresses per box, always the same ones, and what lies where in it.
//! 2. [`ram`]: the machine's memory, one memfd arena; physical pages.
//! 3. [`space`]: what driver code can see beside RAM: MMIO windows, and the record of trapping instructions.
//! 4. [`image`]: a driver image in memory, its pages aliased from RAM, W^X.
//! 5. [`gs`]: the per-processor area that GS points at (the page that upper layers fill as the KPCR).
//! 6. [`fiber`]: stacks taken from RAM, and the contexts that run on them.
//! 7. [`call`]: Rust calls the driver.
//! 8. [`access`]: Rust reads and writes memory that the driver named, and survives when it is not there.
//! 9. [`trap`]: the driver does what a user process cannot; the signal handler, the decoder, the emulation.
//!
//! # The life of a trap
//!
//! `mov eax, [rcx+8]` with RCX in an MMIO window, in a driver running on a fiber:
//!
//! 1. The window is `PROT_NONE`, so the processor faults and the kernel delivers SIGSEGV on the thread's signal stack.
//! 2. The handler (`trap::signal`) looks only at addresses. The instruction is in the image area of this thread's
//!    box and RSP is in the running fiber's stack with room below it, so the handler writes the registers into a
//!    [`trap`] frame on the *driver's own stack*, points RIP at the trap entry, and returns. The signal is over.
//! 3. The trap entry saves the vector state into the frame and calls ordinary Rust code on the driver's stack. From
//!    here on nothing is special: code may allocate, lock, and suspend the fiber.
//! 4. The instruction is decoded (once per address: a [`space::Site`] is kept). Its memory operand lies in a window,
//!    it is 4 bytes wide and only read, so [`trap::Hooks::mmio_read`] is asked for the value.
//! 5. No semantics are written per mnemonic. The value is put into a scratch slot, and the *original instruction with
//!    its memory operand replaced by the scratch slot* runs with the driver's registers and flags; the registers it
//!    leaves go back to the frame. Had it written its operand, the scratch would go to
//!    [`trap::Hooks::mmio_write`]. So `lock cmpxchg`, `movdqu` and `bts` work like `mov`.
//! 6. The frame is restored with RIP after the instruction.
//!
//! If it was not a window, an instruction that only the kernel may execute, nor the shared user data page, it is an
//! exception of the driver: [`trap::Hooks::exception`] is called on the driver's stack, below the faulting frame (on
//! the thread's emergency stack if the driver's stack is used up), and says whether to go on or to stop the fiber.
//!
//! A fault in one of the [`access`] routines makes that routine return an error. Any other fault in our own code is a
//! bug of ours: one line, then the process dies by that signal.
//!
//! # What those who build on this owe
//!
//! - Memory that the driver gets an address of (structures, strings, exported variables) is taken from [`ram`]: only
//!   addresses of a slot exist for [`access`] and for emulated string instructions.
//! - Code that the driver calls runs inside [`fiber::guard`], and starts with `cld` if the driver is not trusted to
//!   have the direction flag clear: Rust code relies on it, and a trap clears it only for its own duration.
//! - Nothing that needs dropping, no lock and no borrow is alive across a call into the driver, a hook, or
//!   [`fiber::suspend`]: the fiber may never come back.
//!
//! # What does not exist here
//!
//! References into driver memory. Unwinding through driver frames. Locks held while a hook runs. Process-global
//! mutable state, except that the signal handler is registered once.

pub mod access;
pub mod call;
pub mod fiber;
pub mod gs;
pub mod image;
pub mod ram;
pub mod slot;
pub mod space;
pub mod trap;

/// Bytes in a page.
pub const PAGE: u64 = 4096;

/// Rounds `value` down to a page boundary.
pub const fn page_floor(value: u64) -> u64 {
    value & !(PAGE - 1)
}

/// Rounds `value` up to a page boundary; `None` if that is beyond 64 bits.
pub const fn page_ceil(value: u64) -> Option<u64> {
    match value.checked_add(PAGE - 1) {
        Some(v) => Some(page_floor(v)),
        None => None,
    }
}
