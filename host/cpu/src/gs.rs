//! The per-processor area that GS points at.
//!
//! Windows keeps the KPCR of the current processor at GS:0, and drivers read it (the current thread, the IRQL). Linux
//! programs use FS, so GS is free. An [`Area`] is [`SIZE`] bytes of RAM: the upper layers fill everything below
//! [`PRIVATE`] by offset; the last page is ours.
//!
//! GS is a register of the OS thread, and a new thread inherits it. So whether *this* thread has a current area is
//! kept apart, and [`irql`] on a thread without one answers 0 instead of reading someone else's.
#![allow(unsafe_code, reason = "sets the GS base and reads memory relative to it")]

use std::arch::asm;
use std::cell::Cell;
use std::sync::{Arc, OnceLock};

use crate::PAGE;
use crate::access::{self, Plain};
use crate::ram::{PageRequest, Phys, Ram, RamError};
use crate::trap::Registers;

/// Bytes in an area.
pub const SIZE: usize = 0x10000;
/// Offset of the private page.
pub const PRIVATE: usize = SIZE - PAGE as usize;

/// Offset of the IRQL byte, where the KPCR keeps it.
pub const IRQL: usize = 0x50;

/// Export thunks put the return address of the driver's call here…
pub const CALLER_RIP: usize = PRIVATE;
/// … RSP at the first instruction of the export (it points at the return address) …
pub const CALLER_RSP: usize = PRIVATE + 0x08;
/// … and the driver's RBP.
pub const CALLER_RBP: usize = PRIVATE + 0x10;

/// Bytes below the return address in which an export thunk keeps the registers that a call preserves: XMM6 to XMM15,
/// then RBX, RBP, RSI, RDI and R12 to R15, from the lowest address on; the rest is padding.
pub const PRESERVED_BYTES: usize = 232;

/// The virtual interrupt flag, one byte.
pub const INTERRUPTS: usize = PRIVATE + 0x18;
/// Where the operand of an emulated instruction is while the rewritten instruction runs; 64 bytes.
pub(crate) const SCRATCH: usize = PRIVATE + 0x40;
/// What `trap::frame` keeps while a rewritten instruction runs.
pub(crate) const RUN_RSP: usize = PRIVATE + 0x80;
pub(crate) const RUN_FRAME: usize = PRIVATE + 0x88;
pub(crate) const RUN_CODE: usize = PRIVATE + 0x90;
pub(crate) const RUN_RAX: usize = PRIVATE + 0x98;
pub(crate) const RUN_VECTOR: usize = PRIVATE + 0xA0;
/// Registers while the stub of a patched instruction runs, and where the driver goes on after it.
pub(crate) const STUB_RAX: usize = PRIVATE + 0xC0;
pub(crate) const STUB_RBX: usize = PRIVATE + 0xC8;
pub(crate) const STUB_RCX: usize = PRIVATE + 0xD0;
pub(crate) const STUB_RDX: usize = PRIVATE + 0xD8;
pub(crate) const STUB_TARGET: usize = PRIVATE + 0xE0;
/// Where RSP must be for a stub to do without a signal: the lowest address, and how many bytes from there on. None when
/// no fiber runs.
pub(crate) const STUB_LOWEST: usize = PRIVATE + 0xE8;
pub(crate) const STUB_ROOM: usize = PRIVATE + 0xF0;

thread_local! {
    /// Base of the area that is current on this thread, or 0.
    static CURRENT: Cell<u64> = const { Cell::new(0) };
}

/// One virtual processor's area. Its memory is RAM, so it has a physical address and the same address in each run.
#[derive(Debug)]
pub struct Area {
    ram: Arc<Ram>,
    phys: Phys,
    base: u64,
}

/// Registers of the driver at its last call of an export, as the export's thunk saved them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Caller {
    /// Return address.
    pub rip: u64,
    /// RSP at entry; the return address is there.
    pub rsp: u64,
    /// RBP at entry.
    pub rbp: u64,
}

impl Caller {
    /// The driver's registers as they are when the export returns: those that a call preserves as its thunk kept them,
    /// the others 0. `None` where no thunk kept any.
    pub fn registers(&self) -> Option<Registers> {
        /// Numbers of the general registers that a call preserves, in the order of [`PRESERVED_BYTES`].
        const PRESERVED: [usize; 8] = [3, 5, 6, 7, 12, 13, 14, 15];
        let mut kept = [0; PRESERVED_BYTES];
        access::read_bytes(self.rsp.checked_sub(PRESERVED_BYTES as u64)?, &mut kept).ok()?;
        let rip = access::read(self.rsp).ok()?;
        let mut registers = Registers { gpr: [0; 16], rip, rflags: 0x202, xmm: [0; 16] };
        let (vectors, general) = kept.split_at(160);
        for (xmm, raw) in registers.xmm[6..].iter_mut().zip(vectors.as_chunks().0) {
            *xmm = u128::from_le_bytes(*raw);
        }
        for (number, raw) in PRESERVED.into_iter().zip(general.as_chunks().0) {
            registers.gpr[number] = u64::from_le_bytes(*raw);
        }
        registers.gpr[Registers::RSP] = self.rsp.wrapping_add(8);
        Some(registers)
    }
}

impl Area {
    /// Takes an area from RAM, zeroed, with interrupts enabled.
    pub fn new(ram: &Arc<Ram>) -> Result<Area, RamError> {
        let phys = ram.alloc(PageRequest { align: SIZE as u64, ..PageRequest::any(SIZE as u64 / PAGE) })?;
        let base = ram.slot().base() + phys.0;
        ram.write(phys, &[0; SIZE])?;
        let area = Area { ram: ram.clone(), phys, base };
        area.put(INTERRUPTS, 1u8);
        Ok(area)
    }

    /// Address of offset 0: what KPCR.Self and the GS base hold.
    pub fn base(&self) -> u64 {
        self.base
    }

    /// Makes this the processor that code on this OS thread runs on: sets the GS base.
    pub fn make_current(&self) {
        set_gs_base(self.base);
        CURRENT.set(self.base);
    }

    /// Whether this is the current area of this OS thread.
    pub fn is_current(&self) -> bool {
        CURRENT.get() == self.base
    }

    /// Reads a field by its offset.
    ///
    /// # Panics
    ///
    /// If the field is not inside the area: offsets are constants of the caller, not input.
    pub fn get<T: Plain>(&self, offset: usize) -> T {
        assert!(offset <= SIZE - size_of::<T>(), "field {offset:#x} is outside the GS area");
        access::read(self.base + offset as u64).unwrap_or_else(|fault| panic!("GS area: {fault}"))
    }

    /// Writes a field by its offset.
    ///
    /// # Panics
    ///
    /// If the field is not inside the area: offsets are constants of the caller, not input.
    pub fn put<T: Plain>(&self, offset: usize, value: T) {
        assert!(offset <= SIZE - size_of::<T>(), "field {offset:#x} is outside the GS area");
        access::write(self.base + offset as u64, value).unwrap_or_else(|fault| panic!("GS area: {fault}"));
    }
}

impl Drop for Area {
    fn drop(&mut self) {
        if self.is_current() {
            clear_current();
        }
        let _ = self.ram.free(self.phys);
    }
}

/// Base of the current area of this OS thread.
#[inline]
pub fn current_base() -> Option<u64> {
    Some(CURRENT.get()).filter(|&base| base != 0)
}

/// Leaves this OS thread without a current area.
pub fn clear_current() {
    CURRENT.set(0);
    set_gs_base(0);
}

/// IRQL of the current processor; 0 (PASSIVE_LEVEL) on a thread that has none.
#[inline]
pub fn irql() -> u8 {
    if CURRENT.get() == 0 {
        return 0;
    }
    let irql: u8;
    // SAFETY: this thread has a current area, so GS points at its SIZE mapped bytes.
    unsafe {
        asm!("mov {}, gs:[{}]", out(reg_byte) irql, const IRQL, options(nostack, preserves_flags, readonly))
    };
    irql
}

/// Sets the IRQL of the current processor; nothing happens on a thread that has none.
#[inline]
pub fn set_irql(irql: u8) {
    if CURRENT.get() != 0 {
        // SAFETY: this thread has a current area, so GS points at its SIZE mapped bytes.
        unsafe { asm!("mov gs:[{}], {}", const IRQL, in(reg_byte) irql, options(nostack, preserves_flags)) };
    }
}

/// The virtual interrupt flag of the current processor (what `cli` and `sti` change).
pub fn interrupts_enabled() -> bool {
    get_private::<u8>(INTERRUPTS).is_none_or(|flag| flag != 0)
}

/// Sets the virtual interrupt flag of the current processor.
pub fn set_interrupts_enabled(enabled: bool) {
    if let Some(base) = current_base() {
        // The area is mapped while it is current, so this cannot fail.
        let _ = access::write(base + INTERRUPTS as u64, u8::from(enabled));
    }
}

/// The driver's registers as the last export thunk saved them; `None` on a thread without a processor.
///
/// Valid at the beginning of an export, before anything that may call the driver or switch fibers.
#[inline]
pub fn caller() -> Option<Caller> {
    if CURRENT.get() == 0 {
        return None;
    }
    let (rip, rsp, rbp): (u64, u64, u64);
    // SAFETY: this thread has a current area, so GS points at its SIZE mapped bytes.
    unsafe {
        asm!(
            "mov {rip}, gs:[{a}]", "mov {rsp}, gs:[{b}]", "mov {rbp}, gs:[{c}]",
            rip = out(reg) rip, rsp = out(reg) rsp, rbp = out(reg) rbp,
            a = const CALLER_RIP, b = const CALLER_RSP, c = const CALLER_RBP,
            options(nostack, preserves_flags, readonly),
        )
    };
    Some(Caller { rip, rsp, rbp })
}

/// Tells the current area which stack a stub may be on.
pub(crate) fn set_stub_stack(lowest: u64, bytes: u64) {
    if let Some(base) = current_base() {
        // The area is mapped while it is current, so this cannot fail.
        let _ = access::write(base + STUB_LOWEST as u64, lowest);
        let _ = access::write(base + STUB_ROOM as u64, bytes);
    }
}

fn get_private<T: Plain>(offset: usize) -> Option<T> {
    access::read(current_base()? + offset as u64).ok()
}

/// The GS base register of this thread.
pub(crate) fn set_gs_base(base: u64) {
    if has_wrgsbase() {
        // SAFETY: nothing in a Linux program but this crate uses GS.
        unsafe { asm!("wrgsbase {}", in(reg) base, options(nostack, preserves_flags)) };
    } else {
        const ARCH_SET_GS: libc::c_int = 0x1001;
        // SAFETY: as above; the call takes no pointer that the kernel follows.
        unsafe { libc::syscall(libc::SYS_arch_prctl, ARCH_SET_GS, base) };
    }
}

fn has_wrgsbase() -> bool {
    /// Bit 1 of AT_HWCAP2: the kernel lets programs write the base registers.
    const HWCAP2_FSGSBASE: usize = 1 << 1;
    static HAS: OnceLock<bool> = OnceLock::new();
    *HAS.get_or_init(|| rustix::param::linux_hwcap().1 & HWCAP2_FSGSBASE != 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn irql_is_the_byte_at_50h_of_the_current_area() {
        let ram = Ram::new(4 << 20).unwrap();
        let (a, b) = (Area::new(&ram).unwrap(), Area::new(&ram).unwrap());
        assert_eq!(irql(), 0);
        set_irql(9);
        a.make_current();
        assert_eq!(irql(), 0);
        set_irql(2);
        b.make_current();
        assert_eq!(irql(), 0);
        assert_eq!(a.get::<u8>(IRQL), 2);
        a.make_current();
        assert_eq!(irql(), 2);
        // A thread inherits GS but has no processor.
        std::thread::spawn(|| assert_eq!((irql(), caller()), (0, None))).join().unwrap();
        drop(a);
        assert_eq!(irql(), 0);
    }

    #[test]
    fn fields_and_the_interrupt_flag() {
        let ram = Ram::new(4 << 20).unwrap();
        let area = Area::new(&ram).unwrap();
        area.put(0x18, area.base());
        area.put(CALLER_RIP, 0x1234u64);
        area.make_current();
        assert_eq!(caller(), Some(Caller { rip: 0x1234, rsp: 0, rbp: 0 }));
        let through_gs: u64;
        // SAFETY: the area is current and 18h is inside it.
        unsafe { asm!("mov {}, gs:[0x18]", out(reg) through_gs) };
        assert_eq!(through_gs, area.base());
        assert!(interrupts_enabled());
        set_interrupts_enabled(false);
        assert!(!interrupts_enabled());
        assert_eq!(ram.phys_of(area.base()).unwrap().0 % SIZE as u64, 0);
    }

    #[test]
    #[should_panic(expected = "outside the GS area")]
    fn a_field_outside_the_area() {
        let ram = Ram::new(4 << 20).unwrap();
        Area::new(&ram).unwrap().get::<u64>(SIZE - 4);
    }
}
