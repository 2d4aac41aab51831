//! The addresses of one box.
//!
//! Each box reserves one terabyte of addresses at the lowest free of a few fixed places, so that the same box sees
//! the same addresses in each run. The kernel is the arbiter (`MAP_FIXED_NOREPLACE`): no table of ours says who has
//! which place. Everything in the reservation that is not mapped is `PROT_NONE`, so a wild pointer into it faults.
#![allow(unsafe_code, reason = "maps and unmaps memory inside its own reservation")]

use std::collections::BTreeMap;
use std::ffi::c_void;
use std::ops::Range;
use std::os::fd::BorrowedFd;

use rustix::mm::{MapFlags, MprotectFlags, ProtFlags};

use crate::{PAGE, page_ceil};

/// Address of the first slot.
pub const FIRST: u64 = 0x1100_0000_0000;
/// Bytes of address space per slot.
pub const STRIDE: u64 = 0x100_0000_0000;
/// Number of slots, which is the number of boxes that one process can hold at a time.
pub const COUNT: u64 = 64;

const GIB: u64 = 1 << 30;

/// Page protection as driver code sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Prot {
    /// Loads are allowed.
    pub read: bool,
    /// Stores are allowed.
    pub write: bool,
    /// Execution is allowed.
    pub execute: bool,
}

impl Prot {
    /// No access.
    pub const NONE: Prot = Prot { read: false, write: false, execute: false };
    /// Read only.
    pub const R: Prot = Prot { read: true, write: false, execute: false };
    /// Read and write.
    pub const RW: Prot = Prot { read: true, write: true, execute: false };
    /// Read and execute.
    pub const RX: Prot = Prot { read: true, write: false, execute: true };
    /// Read, write and execute: whoever asks for it has decided against W^X.
    pub const RWX: Prot = Prot { read: true, write: true, execute: true };

    /// Every access that `self` or `other` allows.
    pub fn union(self, other: Prot) -> Prot {
        Prot {
            read: self.read || other.read,
            write: self.write || other.write,
            execute: self.execute || other.execute,
        }
    }

    fn map_flags(self) -> ProtFlags {
        let mut flags = ProtFlags::empty();
        flags.set(ProtFlags::READ, self.read);
        flags.set(ProtFlags::WRITE, self.write);
        flags.set(ProtFlags::EXEC, self.execute);
        flags
    }

    fn mprotect_flags(self) -> MprotectFlags {
        let mut flags = MprotectFlags::empty();
        flags.set(MprotectFlags::READ, self.read);
        flags.set(MprotectFlags::WRITE, self.write);
        flags.set(MprotectFlags::EXEC, self.execute);
        flags
    }
}

/// Why addresses could not be had.
#[derive(Debug, thiserror::Error)]
pub enum SlotError {
    /// Each of the fixed places is taken.
    #[error("no free address slot: {COUNT} boxes are alive in this process")]
    NoSlot,
    /// The area has no gap of that size.
    #[error("no {size:#x} bytes of addresses left for {what}")]
    NoAddresses {
        /// What the addresses were for.
        what: &'static str,
        /// Bytes asked for.
        size: u64,
    },
    /// The range is not inside the slot or not page aligned.
    #[error("range {start:#x}+{len:#x} is not whole pages of this box")]
    BadRange {
        /// First address.
        start: u64,
        /// Length in bytes.
        len: u64,
    },
    /// The kernel refused.
    #[error("the kernel refused to {what}: {errno}")]
    Kernel {
        /// What was tried.
        what: &'static str,
        /// The kernel's reason.
        errno: rustix::io::Errno,
    },
}

/// One box's terabyte of addresses.
#[derive(Debug)]
pub struct Slot {
    base: u64,
}

impl Slot {
    /// Reserves the lowest free slot.
    pub fn reserve() -> Result<Slot, SlotError> {
        let mut refusal = None;
        for index in 0..COUNT {
            let base = FIRST + index * STRIDE;
            // SAFETY: NOREPLACE maps only addresses that nobody has, so no existing memory changes.
            let got = unsafe {
                rustix::mm::mmap_anonymous(
                    base as *mut c_void,
                    STRIDE as usize,
                    ProtFlags::empty(),
                    MapFlags::PRIVATE | MapFlags::NORESERVE | MapFlags::FIXED_NOREPLACE,
                )
            };
            match got {
                Ok(at) if at as u64 == base => return Ok(Slot { base }),
                // A kernel before 4.17 takes the address as a hint only.
                Ok(at) => {
                    // SAFETY: this mapping was made two lines above and nobody knows it.
                    let _ = unsafe { rustix::mm::munmap(at, STRIDE as usize) };
                }
                Err(rustix::io::Errno::EXIST) => {}
                Err(errno) => refusal = Some(errno),
            }
        }
        Err(match refusal {
            Some(errno) => SlotError::Kernel { what: "reserve one terabyte of addresses", errno },
            None => SlotError::NoSlot,
        })
    }

    /// First address of the slot.
    pub fn base(&self) -> u64 {
        self.base
    }

    /// All addresses of the slot.
    pub fn range(&self) -> Range<u64> {
        self.base..self.base + STRIDE
    }

    /// Where RAM is mapped.
    pub fn ram_area(&self) -> Range<u64> {
        self.base..self.base + 256 * GIB
    }

    /// Where MMIO windows are given out. Nothing is ever mapped here.
    pub fn window_area(&self) -> Range<u64> {
        self.base + 256 * GIB..self.base + 320 * GIB
    }

    /// Where second mappings of RAM pages go (system page table entries, on Windows).
    pub fn alias_area(&self) -> Range<u64> {
        self.base + 320 * GIB..self.base + 448 * GIB
    }

    /// Where rewritten instructions live ([`crate::space`]).
    pub fn snippet_area(&self) -> Range<u64> {
        self.base + 448 * GIB..self.base + 449 * GIB
    }

    /// Where images are mapped. An instruction fetched from here is driver code.
    pub fn image_area(&self) -> Range<u64> {
        self.base + 512 * GIB..self.base + STRIDE
    }

    /// Maps `len` bytes of `file` at `va`, shared.
    pub(crate) fn map(
        &self,
        va: u64,
        len: u64,
        prot: Prot,
        file: BorrowedFd<'_>,
        offset: u64,
    ) -> Result<(), SlotError> {
        self.check(va, len)?;
        // SAFETY: the range is inside this slot's own reservation; no Rust reference points into it.
        unsafe {
            rustix::mm::mmap(
                va as *mut c_void,
                len as usize,
                prot.map_flags(),
                MapFlags::SHARED | MapFlags::NORESERVE | MapFlags::FIXED,
                file,
                offset,
            )
        }
        .map_err(|errno| SlotError::Kernel { what: "map memory", errno })?;
        Ok(())
    }

    /// Returns a range to `PROT_NONE`, dropping whatever was mapped there.
    pub(crate) fn unmap(&self, va: u64, len: u64) -> Result<(), SlotError> {
        self.check(va, len)?;
        // SAFETY: the range is inside this slot's own reservation; no Rust reference points into it.
        unsafe {
            rustix::mm::mmap_anonymous(
                va as *mut c_void,
                len as usize,
                ProtFlags::empty(),
                MapFlags::PRIVATE | MapFlags::NORESERVE | MapFlags::FIXED,
            )
        }
        .map_err(|errno| SlotError::Kernel { what: "unmap memory", errno })?;
        Ok(())
    }

    /// Changes the protection of mapped pages.
    pub(crate) fn protect(&self, va: u64, len: u64, prot: Prot) -> Result<(), SlotError> {
        self.check(va, len)?;
        // SAFETY: the range is inside this slot's own reservation; no Rust reference points into it.
        unsafe { rustix::mm::mprotect(va as *mut c_void, len as usize, prot.mprotect_flags()) }
            .map_err(|errno| SlotError::Kernel { what: "protect memory", errno })
    }

    fn check(&self, va: u64, len: u64) -> Result<(), SlotError> {
        let bad = SlotError::BadRange { start: va, len };
        let Some(end) = va.checked_add(len) else { return Err(bad) };
        let aligned = va.is_multiple_of(PAGE) && len.is_multiple_of(PAGE) && len != 0;
        if !aligned || va < self.base || end > self.base + STRIDE { Err(bad) } else { Ok(()) }
    }
}

impl Drop for Slot {
    fn drop(&mut self) {
        // SAFETY: the slot is this value's own reservation; everything in it was mapped through this value.
        let _ = unsafe { rustix::mm::munmap(self.base as *mut c_void, STRIDE as usize) };
    }
}

/// Gives out address ranges of an area, lowest first.
#[derive(Debug)]
pub(crate) struct Addresses {
    what: &'static str,
    area: Range<u64>,
    used: BTreeMap<u64, u64>,
}

impl Addresses {
    pub(crate) fn new(what: &'static str, area: Range<u64>) -> Addresses {
        Addresses { what, area, used: BTreeMap::new() }
    }

    /// Takes `len` bytes (rounded up to pages) aligned to `align` (a power of two).
    pub(crate) fn take(&mut self, len: u64, align: u64) -> Result<u64, SlotError> {
        let none = SlotError::NoAddresses { what: self.what, size: len };
        let Some(len) = page_ceil(len.max(1)).filter(|&len| len <= STRIDE) else { return Err(none) };
        let mut at = self.area.start;
        for (&start, &used) in &self.used {
            if at + len <= start {
                break;
            }
            at = (start + used).next_multiple_of(align);
        }
        if at + len > self.area.end {
            return Err(none);
        }
        self.used.insert(at, len);
        Ok(at)
    }

    /// The taken range that holds an address: its start and length.
    pub(crate) fn holding(&self, va: u64) -> Option<(u64, u64)> {
        let (&start, &len) = self.used.range(..=va).next_back()?;
        (va - start < len).then_some((start, len))
    }

    /// Gives a taken range back; `None` if `start` does not begin one.
    pub(crate) fn give_back(&mut self, start: u64) -> Option<u64> {
        self.used.remove(&start)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sequential_slots_have_the_same_address() {
        // Other tests of this process hold slots too, so only the shape can be checked here.
        let slot = Slot::reserve().unwrap();
        assert_eq!((slot.base() - FIRST) % STRIDE, 0);
        let other = Slot::reserve().unwrap();
        assert_ne!(slot.base(), other.base());
    }

    #[test]
    fn ranges_outside_the_slot_are_refused() {
        let slot = Slot::reserve().unwrap();
        for (va, len) in [
            (slot.base() - PAGE, PAGE),
            (slot.base() + STRIDE, PAGE),
            (slot.base() + 1, PAGE),
            (slot.base(), 0),
            (slot.base(), 12),
            (!(PAGE - 1), PAGE * 2),
        ] {
            assert!(matches!(slot.unmap(va, len), Err(SlotError::BadRange { .. })), "{va:#x}+{len:#x}");
        }
    }

    #[test]
    fn addresses_are_reused_lowest_first() {
        let mut a = Addresses::new("test", 0x10000..0x20000);
        let x = a.take(0x1000, PAGE).unwrap();
        let y = a.take(0x2001, PAGE).unwrap();
        assert_eq!((x, y), (0x10000, 0x11000));
        assert_eq!(a.give_back(x), Some(0x1000));
        assert_eq!(a.give_back(x), None);
        assert_eq!(a.take(0x2000, PAGE).unwrap(), 0x14000);
        assert_eq!(a.take(0x800, PAGE).unwrap(), 0x10000);
        assert!(a.take(0x10000, PAGE).is_err());
    }
}
