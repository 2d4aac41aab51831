//! Memory descriptor lists: a buffer, and the physical pages that it lies in.
//!
//! After the `MDL` header in the driver's memory stand the page frame numbers. The flags are those that the header
//! documents; what an MDL was made for is kept here too, so that a misuse is recognised.
//!
//! Source: <https://learn.microsoft.com/windows-hardware/drivers/kernel/using-mdls>.

use super::PAGE;
use crate::Ntoskrnl;
use cpu::ram::Phys;
use ddi::{Access as _, Event, HandleKind, Site, System};
use trace::LeakedAt;
use wdk_defs::all::{
    MDL, MDL_ALLOCATED_FIXED_SIZE, MDL_IO_PAGE_READ, MDL_MAPPED_TO_SYSTEM_VA, MDL_PAGES_LOCKED, MDL_PARTIAL,
    MDL_PARTIAL_HAS_BEEN_MAPPED, MDL_SOURCE_IS_NONPAGED_POOL, MDL_WRITE_OPERATION,
};
use wdk_defs::{DriverPtr, Plain as _, field};

/// What is known of an MDL that was allocated here.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Tracked {
    made: Site,
    /// The driver asked for it; it is the driver's to free.
    drivers: bool,
    /// Pages that it has room for.
    pages: u64,
}

/// Size of the header.
const HEADER: u64 = size_of::<MDL>() as u64;
/// Longest buffer that one MDL describes, as its 16-bit size allows with some room.
const LONGEST: u64 = 4000 * PAGE;

/// Pages that `length` bytes at `address` touch.
pub fn pages_spanned(address: u64, length: u64) -> u64 {
    (address % PAGE + length).div_ceil(PAGE)
}

/// Bytes of an MDL for that buffer.
pub fn mdl_size(address: u64, length: u64) -> u64 {
    HEADER + 8 * pages_spanned(address, length)
}

pub(super) fn pages_of(mdl: u64) -> DriverPtr<u64> {
    DriverPtr::new(mdl.wrapping_add(HEADER))
}

pub(super) fn header(mdl: u64) -> DriverPtr<MDL> {
    DriverPtr::new(mdl)
}

fn misused(what: &str) {
    System::current().violation("MdlMisused", what);
}

impl Ntoskrnl {
    /// Allocates an MDL for `length` bytes at `address`, for a driver: one that is left at unload was leaked. Pages
    /// are not filled in. `None` when the buffer is too long or RAM is used up.
    pub fn mdl_allocate(&self, address: u64, length: u64) -> Option<u64> {
        self.mdl_new(address, length, true)
    }

    /// As [`Ntoskrnl::mdl_allocate`], for the box itself.
    pub fn mdl_allocate_for_box(&self, address: u64, length: u64) -> Option<u64> {
        self.mdl_new(address, length, false)
    }

    fn mdl_new(&self, address: u64, length: u64, drivers: bool) -> Option<u64> {
        if length > LONGEST {
            return None;
        }
        let system = System::current();
        let size = mdl_size(address, length);
        let mdl = system.allocate_object(size)?;
        let flags = if size <= HEADER + 8 * 16 { MDL_ALLOCATED_FIXED_SIZE } else { 0 };
        header(mdl).store(MDL {
            Size: size as i16,
            MdlFlags: flags,
            StartVa: DriverPtr::new(address & !(PAGE - 1)),
            ByteCount: length as u32,
            ByteOffset: (address % PAGE) as u32,
            ..MDL::zeroed()
        });
        let tracked = Tracked { made: system.caller(), drivers, pages: pages_spanned(address, length) };
        self.memory.with(|memory| memory.mdls.insert(mdl, tracked));
        Some(mdl)
    }

    /// Fills in the pages of a buffer in nonpaged memory, and its system address. `false`, and told to the rules, if
    /// part of the buffer is no memory.
    pub fn mdl_build(&self, mdl: u64) -> bool {
        let Some(mut value) = self.mdl_fill_pages(mdl) else { return false };
        value.MdlFlags |= MDL_SOURCE_IS_NONPAGED_POOL;
        value.MappedSystemVa = DriverPtr::new(value.StartVa.addr() + u64::from(value.ByteOffset));
        header(mdl).store(value);
        true
    }

    /// Fills in the page frame numbers and returns the header.
    fn mdl_fill_pages(&self, mdl: u64) -> Option<MDL> {
        let system = System::current();
        let value = header(mdl).load();
        let start = value.StartVa.addr();
        let count = pages_spanned(u64::from(value.ByteOffset), u64::from(value.ByteCount));
        for index in 0..count {
            let Some(phys) = system.ram.phys_of(start.wrapping_add(index * PAGE)) else {
                misused(&format!(
                    "the MDL at {mdl:#x} describes {start:#x}, of which page {index} is no memory"
                ));
                return None;
            };
            pages_of(mdl).offset(index as i64).store(phys.0 / PAGE);
        }
        Some(value)
    }

    /// Locks the pages of an MDL, as `MmProbeAndLockPages` does. `false` if they are not there or may not be
    /// written.
    pub fn mdl_lock(&self, mdl: u64, write: bool) -> bool {
        let flags = header(mdl).load().MdlFlags;
        if flags & (MDL_PAGES_LOCKED | MDL_SOURCE_IS_NONPAGED_POOL | MDL_PARTIAL) != 0 {
            misused(&format!(
                "the pages of the MDL at {mdl:#x} are locked and are locked or nonpaged already"
            ));
        }
        // Memory that is not there is an exception of the caller's, not a misuse.
        if !self.mdl_has_memory(mdl) {
            return false;
        }
        let Some(mut value) = self.mdl_fill_pages(mdl) else { return false };
        value.MdlFlags |= MDL_PAGES_LOCKED | if write { MDL_WRITE_OPERATION } else { 0 };
        header(mdl).store(value);
        true
    }

    fn mdl_has_memory(&self, mdl: u64) -> bool {
        let system = System::current();
        let value = header(mdl).load();
        let count = pages_spanned(u64::from(value.ByteOffset), u64::from(value.ByteCount));
        let page = |index: u64| value.StartVa.addr().wrapping_add(index * PAGE);
        (0..count).all(|index| system.ram.phys_of(page(index)).is_some())
    }

    /// Unlocks the pages of an MDL, and unmaps them.
    pub fn mdl_unlock(&self, mdl: u64) {
        let mut value = header(mdl).load();
        if value.MdlFlags & MDL_PAGES_LOCKED == 0 {
            misused(&format!("the pages of the MDL at {mdl:#x} are unlocked and are not locked"));
        }
        value.MdlFlags &=
            !(MDL_PAGES_LOCKED | MDL_WRITE_OPERATION | MDL_MAPPED_TO_SYSTEM_VA | MDL_IO_PAGE_READ);
        header(mdl).store(value);
    }

    /// The system address of an MDL's buffer, mapping it if need be. `None` if it has no pages to map.
    pub fn mdl_map(&self, mdl: u64) -> Option<u64> {
        let mut value = header(mdl).load();
        if value.MdlFlags & (MDL_MAPPED_TO_SYSTEM_VA | MDL_SOURCE_IS_NONPAGED_POOL) != 0 {
            return Some(value.MappedSystemVa.addr());
        }
        if value.MdlFlags & (MDL_PAGES_LOCKED | MDL_PARTIAL) == 0 {
            misused(&format!("the MDL at {mdl:#x} is mapped before its pages were locked"));
            return None;
        }
        let address = self.system_address(mdl, &value)?;
        value.MdlFlags |= MDL_MAPPED_TO_SYSTEM_VA;
        if value.MdlFlags & MDL_PARTIAL != 0 {
            value.MdlFlags |= MDL_PARTIAL_HAS_BEEN_MAPPED;
        }
        value.MappedSystemVa = DriverPtr::new(address);
        header(mdl).store(value);
        Some(address)
    }

    /// Where the pages are in the machine's own view of RAM, if they follow each other; else where the buffer was.
    fn system_address(&self, mdl: u64, value: &MDL) -> Option<u64> {
        let count = pages_spanned(u64::from(value.ByteOffset), u64::from(value.ByteCount));
        let first = pages_of(mdl).load();
        let contiguous = (0..count).all(|index| pages_of(mdl).offset(index as i64).load() == first + index);
        let base = if contiguous {
            System::current().ram.va_of(Phys(first.checked_mul(PAGE)?))?
        } else if value.StartVa.is_null() {
            return None;
        } else {
            value.StartVa.addr()
        };
        Some(base + u64::from(value.ByteOffset))
    }

    /// Ends a mapping that [`Ntoskrnl::mdl_map`] made.
    pub fn mdl_unmap(&self, mdl: u64, address: u64) {
        let mut value = header(mdl).load();
        if value.MdlFlags & MDL_MAPPED_TO_SYSTEM_VA == 0 || value.MappedSystemVa.addr() != address {
            misused(&format!("the MDL at {mdl:#x} is unmapped at {address:#x}, where it is not mapped"));
            return;
        }
        value.MdlFlags &= !(MDL_MAPPED_TO_SYSTEM_VA | MDL_PARTIAL_HAS_BEEN_MAPPED);
        header(mdl).store(value);
    }

    /// Makes `target` describe `length` bytes at `address` of the buffer of `source`; 0 is the rest of it.
    pub fn mdl_build_partial(&self, source: u64, target: u64, address: u64, length: u32) {
        let from = header(source).load();
        let start = from.StartVa.addr() + u64::from(from.ByteOffset);
        let offset = address.wrapping_sub(start);
        let rest = u64::from(from.ByteCount).checked_sub(offset);
        let Some(rest) = rest.filter(|rest| u64::from(length) <= *rest) else {
            let what = format!(
                "a partial MDL is built of {length} bytes at {address:#x}, beyond its source at {source:#x}"
            );
            return misused(&what);
        };
        let length = if length == 0 { rest as u32 } else { length };
        let mut value = header(target).load();
        let room = (u64::from(value.Size.cast_unsigned()).saturating_sub(HEADER)) / 8;
        let pages = pages_spanned(address, u64::from(length));
        if pages > room {
            return misused(&format!(
                "the MDL at {target:#x} has room for {room} pages, and its part of another needs {pages}"
            ));
        }
        let first = (address & !(PAGE - 1)).wrapping_sub(from.StartVa.addr()) / PAGE;
        for index in 0..pages {
            let frame = pages_of(source).offset((first + index) as i64).load();
            pages_of(target).offset(index as i64).store(frame);
        }
        value.StartVa = DriverPtr::new(address & !(PAGE - 1));
        value.ByteOffset = (address % PAGE) as u32;
        value.ByteCount = length;
        value.Process = from.Process;
        value.MdlFlags &= MDL_ALLOCATED_FIXED_SIZE;
        value.MdlFlags |= MDL_PARTIAL;
        let inherited = MDL_SOURCE_IS_NONPAGED_POOL | MDL_MAPPED_TO_SYSTEM_VA;
        if from.MdlFlags & inherited != 0 {
            // The source's mapping serves the part too, and is not the part's to end.
            value.MdlFlags |= MDL_SOURCE_IS_NONPAGED_POOL;
            value.MappedSystemVa = DriverPtr::new(from.MappedSystemVa.addr() + offset);
        }
        header(target).store(value);
    }

    /// Frees an MDL that was allocated here; `false`, and told to the rules, if there is none at that address.
    pub fn mdl_free(&self, mdl: u64) -> bool {
        let system = System::current();
        let Some(tracked) = self.memory.with(|memory| memory.mdls.remove(&mdl)) else {
            misused(&format!("{mdl:#x} is freed as an MDL and is none, or was freed before"));
            return false;
        };
        let flags = header(mdl).load().MdlFlags;
        if tracked.drivers && flags & MDL_PAGES_LOCKED != 0 {
            misused(&format!("the MDL at {mdl:#x} is freed while its pages are locked"));
        }
        system.free_object(mdl)
    }

    /// Whether an MDL was allocated here and is not freed.
    pub fn mdl_is_live(&self, mdl: u64) -> bool {
        self.memory.with(|memory| memory.mdls.contains_key(&mdl))
    }

    /// Pages that an MDL allocated here has room for.
    pub fn mdl_room(&self, mdl: u64) -> Option<u64> {
        self.memory.with(|memory| memory.mdls.get(&mdl).map(|tracked| tracked.pages))
    }

    /// The length in bytes that an MDL describes.
    pub fn mdl_byte_count(&self, mdl: u64) -> u32 {
        header(mdl).at(field!(MDL, ByteCount)).load()
    }

    /// Tells the rules of each MDL that a driver allocated and did not free.
    pub fn mdl_leaks(&self) -> usize {
        let left: Vec<(u64, Tracked)> = self.memory.with(|memory| {
            let drivers = memory.mdls.iter().filter(|(_, tracked)| tracked.drivers);
            drivers.map(|(mdl, tracked)| (*mdl, *tracked)).collect()
        });
        for (mdl, tracked) in &left {
            System::current().leaked(HandleKind::Mdl, *mdl, tracked.made, LeakedAt::Unload);
            self.memory.with(|memory| memory.mdls.remove(mdl));
            System::current().free_object(*mdl);
        }
        left.len()
    }

    /// Says of an MDL that it is no longer the driver's to free.
    pub fn mdl_disown(&self, mdl: u64) {
        self.memory.with(|memory| {
            if let Some(tracked) = memory.mdls.get_mut(&mdl) {
                tracked.drivers = false;
            }
        });
    }
}

impl Ntoskrnl {
    /// Tells the rules of each piece of contiguous memory and each mapping that a driver left behind.
    pub fn memory_leaks(&self) -> usize {
        let system = System::current();
        let (contiguous, windows): (Vec<_>, Vec<_>) = self.memory.with(|memory| {
            let contiguous = memory.contiguous.iter().map(|(address, block)| (*address, *block)).collect();
            (contiguous, memory.windows.iter().map(|(address, made)| (*address, *made)).collect())
        });
        for (address, block) in &contiguous {
            let (kind, size, made) = (HandleKind::CommonBuffer, block.bytes, block.made);
            system.emit(&Event::Leaked { kind, handle: *address, made, at: LeakedAt::Unload, size, tag: 0 });
        }
        for (address, made) in &windows {
            system.leaked(HandleKind::IoSpaceMapping, *address, *made, LeakedAt::Unload);
        }
        contiguous.len() + windows.len() + self.reserved_leaks()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_are_counted_from_the_first_byte_to_the_last() {
        assert_eq!(pages_spanned(0, 0), 0);
        assert_eq!(pages_spanned(0, 1), 1);
        assert_eq!(pages_spanned(0xfff, 1), 1);
        assert_eq!(pages_spanned(0xfff, 2), 2);
        assert_eq!(pages_spanned(0x1001, 0x1000), 2);
        assert_eq!(mdl_size(0x10, 60), 48 + 8);
    }
}
