//! The machine's memory.
//!
//! RAM is one memfd; a physical address is an offset into it, so another process can share it and do DMA in place.
//! It is mapped once, read-write, at the start of the box's slot (the *direct map*): `va_of` is an addition. Pages are
//! given out by extent, the lowest first for a request that must lie below 16 MiB (ISA DMA) and the highest first for
//! all others, so that low pages stay free for those who need them. The same requests give the same pages.
#![allow(unsafe_code, reason = "creates the arena and gives its pages their second addresses")]

use std::collections::BTreeMap;
use std::fmt;
use std::os::fd::{AsFd, BorrowedFd, OwnedFd};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::slot::{Addresses, Prot, Slot, SlotError};
use crate::{PAGE, access, page_ceil};

/// A physical address: an offset into the box's RAM arena, or the address of a device register.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Phys(pub u64);

impl Phys {
    /// The address `offset` bytes on; wraps, as the bus does.
    pub fn offset(self, offset: u64) -> Phys {
        Phys(self.0.wrapping_add(offset))
    }
}

impl fmt::Display for Phys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:#x}", self.0)
    }
}

/// First physical address that is given out; below lie the things that a PC keeps in its first megabyte.
pub const LOW_RESERVED: u64 = 0x10_0000;
/// End of what an ISA DMA controller reaches.
pub const ISA_LIMIT: u64 = 0x100_0000;
/// End of what a 32-bit device reaches.
pub const LIMIT_4G: u64 = 0x1_0000_0000;
/// Physical addresses that are never RAM: devices live there.
pub const DEVICE_HOLE: std::ops::Range<u64> = 0xC000_0000..LIMIT_4G;
/// RAM of a box unless it asks for another amount.
pub const DEFAULT_SIZE: u64 = 256 << 20;

/// Why RAM could not do it.
#[derive(Debug, thiserror::Error)]
pub enum RamError {
    /// The size asked for is not usable.
    #[error("RAM size {0:#x} is not whole pages between 2 MiB and 128 GiB")]
    BadSize(u64),
    /// No free run of pages fits.
    #[error("no {pages} free contiguous pages below {limit:#x}")]
    NoPages {
        /// Pages asked for.
        pages: u64,
        /// End of the allowed range.
        limit: u64,
    },
    /// The request itself makes no sense.
    #[error("page request cannot be met: {0:?}")]
    BadRequest(PageRequest),
    /// The address does not start an allocation.
    #[error("physical address {0} does not start an allocation")]
    NotAllocated(Phys),
    /// The range is not RAM.
    #[error("physical range {at}+{len:#x} is not RAM")]
    NotRam {
        /// First address.
        at: Phys,
        /// Length in bytes.
        len: u64,
    },
    /// Addresses or mappings.
    #[error(transparent)]
    Slot(#[from] SlotError),
    /// The kernel refused.
    #[error("the kernel refused to {what}: {errno}")]
    Kernel {
        /// What was tried.
        what: &'static str,
        /// The kernel's reason.
        errno: rustix::io::Errno,
    },
}

/// What a run of physical pages has to satisfy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PageRequest {
    /// Number of contiguous pages.
    pub pages: u64,
    /// Each byte lies below this physical address.
    pub limit: u64,
    /// The first byte is a multiple of this power of two (at least a page).
    pub align: u64,
    /// The run does not cross a multiple of this power of two; 0 means that it may.
    pub boundary: u64,
}

impl PageRequest {
    /// Pages from anywhere.
    pub fn any(pages: u64) -> PageRequest {
        PageRequest { pages, limit: u64::MAX, align: PAGE, boundary: 0 }
    }

    /// Pages below `limit`.
    pub fn below(pages: u64, limit: u64) -> PageRequest {
        PageRequest { limit, ..PageRequest::any(pages) }
    }

    /// Pages that an ISA DMA controller reaches, not crossing a multiple of `boundary` (64 KiB or 128 KiB).
    pub fn isa(pages: u64, boundary: u64) -> PageRequest {
        PageRequest { boundary, ..PageRequest::below(pages, ISA_LIMIT) }
    }
}

/// The machine's memory. Shared by `Arc`; every method takes `&self`.
#[derive(Debug)]
pub struct Ram {
    slot: Slot,
    file: OwnedFd,
    size: u64,
    pages: Mutex<Pages>,
    aliases: Mutex<Aliases>,
}

#[derive(Debug)]
struct Aliases {
    addresses: Addresses,
    /// First address → (bytes, physical address).
    map: BTreeMap<u64, (u64, Phys)>,
}

impl Ram {
    /// Makes `size` bytes of RAM (whole pages, 2 MiB to 128 GiB). The arena is sparse: untouched pages cost nothing.
    pub fn new(size: u64) -> Result<Arc<Ram>, RamError> {
        if !size.is_multiple_of(PAGE) || !(2 << 20..=128 << 30).contains(&size) {
            return Err(RamError::BadSize(size));
        }
        crate::trap::install_handlers();
        let slot = Slot::reserve()?;
        let file = rustix::fs::memfd_create("ndisbox-ram", rustix::fs::MemfdFlags::CLOEXEC)
            .map_err(|errno| RamError::Kernel { what: "create the RAM arena", errno })?;
        rustix::fs::ftruncate(&file, size)
            .map_err(|errno| RamError::Kernel { what: "size the RAM arena", errno })?;
        slot.map(slot.ram_area().start, size, Prot::RW, file.as_fd(), 0)?;
        let addresses = Addresses::new("second mappings of RAM", slot.alias_area());
        Ok(Arc::new(Ram {
            slot,
            file,
            size,
            pages: Mutex::new(Pages::new(size)),
            aliases: Mutex::new(Aliases { addresses, map: BTreeMap::new() }),
        }))
    }

    /// End of physical RAM in bytes, holes included.
    pub fn size(&self) -> u64 {
        self.size
    }

    /// The box's addresses.
    pub fn slot(&self) -> &Slot {
        &self.slot
    }

    /// The arena, for a device model in another process.
    pub fn file(&self) -> BorrowedFd<'_> {
        self.file.as_fd()
    }

    /// Takes contiguous physical pages. Their contents are unspecified.
    pub fn alloc(&self, request: PageRequest) -> Result<Phys, RamError> {
        lock(&self.pages).alloc(request)
    }

    /// Gives an allocation back and returns how many pages it had. `at` is what [`Ram::alloc`] returned.
    pub fn free(&self, at: Phys) -> Result<u64, RamError> {
        lock(&self.pages).free(at)
    }

    /// Pages that are not allocated.
    pub fn free_pages(&self) -> u64 {
        lock(&self.pages).free.values().sum()
    }

    /// Whether the whole range is RAM.
    pub fn is_ram(&self, at: Phys, len: u64) -> bool {
        let Some(end) = at.0.checked_add(len) else { return false };
        end <= self.size && (end <= DEVICE_HOLE.start || at.0 >= DEVICE_HOLE.end)
    }

    /// Address of a physical page in the direct map; `None` if it is not RAM.
    pub fn va_of(&self, at: Phys) -> Option<u64> {
        self.is_ram(at, 1).then(|| self.slot.base() + at.0)
    }

    /// Physical address behind `va`, through the direct map or a second mapping.
    pub fn phys_of(&self, va: u64) -> Option<Phys> {
        let offset = va.wrapping_sub(self.slot.base());
        if offset < self.size {
            return Some(Phys(offset)).filter(|&p| self.is_ram(p, 1));
        }
        let aliases = lock(&self.aliases);
        let (&start, &(len, phys)) = aliases.map.range(..=va).next_back()?;
        (va - start < len).then(|| phys.offset(va - start))
    }

    /// Whether `va` lies in the direct map (guard pages included).
    pub fn in_direct_map(&self, va: u64) -> bool {
        va.wrapping_sub(self.slot.base()) < self.size
    }

    /// Reads RAM as a device does: protection of any mapping is no concern.
    pub fn read(&self, at: Phys, bytes: &mut [u8]) -> Result<(), RamError> {
        let len = bytes.len() as u64;
        if !self.is_ram(at, len) {
            return Err(RamError::NotRam { at, len });
        }
        if access::read_bytes(self.slot.base() + at.0, bytes).is_ok() {
            return Ok(());
        }
        // A guard page is in the way: go through the file.
        let mut done = 0;
        while done < bytes.len() {
            match rustix::io::pread(&self.file, &mut bytes[done..], at.0 + done as u64) {
                Ok(0) => return Err(RamError::NotRam { at, len }),
                Ok(n) => done += n,
                Err(errno) => return Err(RamError::Kernel { what: "read RAM", errno }),
            }
        }
        Ok(())
    }

    /// Writes RAM as a device does: protection of any mapping is no concern.
    pub fn write(&self, at: Phys, bytes: &[u8]) -> Result<(), RamError> {
        let len = bytes.len() as u64;
        if !self.is_ram(at, len) {
            return Err(RamError::NotRam { at, len });
        }
        if access::write_bytes(self.slot.base() + at.0, bytes).is_ok() {
            return Ok(());
        }
        let mut done = 0;
        while done < bytes.len() {
            match rustix::io::pwrite(&self.file, &bytes[done..], at.0 + done as u64) {
                Ok(0) => return Err(RamError::NotRam { at, len }),
                Ok(n) => done += n,
                Err(errno) => return Err(RamError::Kernel { what: "write RAM", errno }),
            }
        }
        Ok(())
    }

    /// Changes the protection of whole pages of the direct map (guard pages). The caller undoes it before freeing.
    pub fn protect(&self, va: u64, len: u64, prot: Prot) -> Result<(), RamError> {
        let bad = SlotError::BadRange { start: va, len };
        match va.checked_add(len) {
            Some(end) if va >= self.slot.base() && end <= self.slot.base() + self.size => {
                Ok(self.slot.protect(va, len, prot)?)
            }
            _ => Err(bad.into()),
        }
    }

    /// Maps whole pages of RAM a second time and returns where.
    pub fn alias(&self, at: Phys, len: u64, prot: Prot) -> Result<u64, RamError> {
        let mut aliases = lock(&self.aliases);
        let va = aliases.addresses.take(len, PAGE)?;
        let done = self.map_second(&mut aliases, va, at, len, prot);
        if done.is_err() {
            aliases.addresses.give_back(va);
        }
        done.map(|()| va)
    }

    /// Removes a mapping that [`Ram::alias`] made.
    pub fn unalias(&self, va: u64) -> Result<(), RamError> {
        let mut aliases = lock(&self.aliases);
        let len = aliases.addresses.give_back(va).ok_or(SlotError::BadRange { start: va, len: 0 })?;
        aliases.map.remove(&va);
        Ok(self.slot.unmap(va, len)?)
    }

    /// Takes addresses for second mappings to come. Nothing is there yet.
    pub fn reserve(&self, len: u64) -> Result<u64, RamError> {
        Ok(lock(&self.aliases).addresses.take(len, PAGE)?)
    }

    /// Maps whole pages of RAM within addresses that [`Ram::reserve`] took.
    pub fn map_reserved(&self, va: u64, at: Phys, len: u64, prot: Prot) -> Result<(), RamError> {
        if !self.slot.alias_area().contains(&va) {
            return Err(SlotError::BadRange { start: va, len }.into());
        }
        self.map_second(&mut lock(&self.aliases), va, at, len, prot)
    }

    /// Removes what is mapped within addresses that [`Ram::reserve`] took; they stay taken.
    pub fn unmap_reserved(&self, va: u64, len: u64) -> Result<(), RamError> {
        if !self.slot.alias_area().contains(&va) {
            return Err(SlotError::BadRange { start: va, len }.into());
        }
        self.unalias_range(va, len)
    }

    /// Gives addresses back that [`Ram::reserve`] took, with all that is mapped there.
    pub fn release_reserved(&self, va: u64) -> Result<(), RamError> {
        let len =
            lock(&self.aliases).addresses.give_back(va).ok_or(SlotError::BadRange { start: va, len: 0 })?;
        self.unalias_range(va, len)
    }

    /// Maps whole pages of RAM at a place that the caller owns (an image, the snippet area).
    pub(crate) fn alias_at(&self, va: u64, at: Phys, len: u64, prot: Prot) -> Result<(), RamError> {
        self.map_second(&mut lock(&self.aliases), va, at, len, prot)
    }

    /// Removes every second mapping inside a range that the caller owns.
    pub(crate) fn unalias_range(&self, va: u64, len: u64) -> Result<(), RamError> {
        let mut aliases = lock(&self.aliases);
        let starts: Vec<u64> =
            aliases.map.range(va..va.saturating_add(len)).map(|(&start, _)| start).collect();
        for start in starts {
            aliases.map.remove(&start);
        }
        Ok(self.slot.unmap(va, len)?)
    }

    fn map_second(
        &self,
        aliases: &mut Aliases,
        va: u64,
        at: Phys,
        len: u64,
        prot: Prot,
    ) -> Result<(), RamError> {
        if !self.is_ram(at, len) || !at.0.is_multiple_of(PAGE) {
            return Err(RamError::NotRam { at, len });
        }
        let len = page_ceil(len).ok_or(RamError::NotRam { at, len })?;
        self.slot.map(va, len, prot, self.file.as_fd(), at.0)?;
        aliases.map.insert(va, (len, at));
        Ok(())
    }
}

/// A lock whose holder never panics half way: nothing under these locks can leave a broken table.
pub(crate) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The physical page allocator: free and used extents, in page numbers.
#[derive(Debug)]
struct Pages {
    free: BTreeMap<u64, u64>,
    used: BTreeMap<u64, u64>,
}

impl Pages {
    fn new(size: u64) -> Pages {
        let mut free = BTreeMap::new();
        let mut add = |start: u64, end: u64| {
            if start < end {
                free.insert(start / PAGE, (end - start) / PAGE);
            }
        };
        add(LOW_RESERVED, size.min(DEVICE_HOLE.start));
        add(DEVICE_HOLE.end, size);
        Pages { free, used: BTreeMap::new() }
    }

    fn alloc(&mut self, request: PageRequest) -> Result<Phys, RamError> {
        let fit = Fit::new(request)?;
        let found = if request.limit <= ISA_LIMIT {
            self.free.iter().find_map(|(&start, &len)| Some((start, len, fit.lowest(start, start + len)?)))
        } else {
            self.free
                .iter()
                .rev()
                .find_map(|(&start, &len)| Some((start, len, fit.highest(start, start + len)?)))
        };
        let Some((start, len, at)) = found else {
            return Err(RamError::NoPages { pages: request.pages, limit: request.limit });
        };
        self.free.remove(&start);
        if at > start {
            self.free.insert(start, at - start);
        }
        let (end, got_end) = (start + len, at + fit.pages);
        if got_end < end {
            self.free.insert(got_end, end - got_end);
        }
        self.used.insert(at, fit.pages);
        Ok(Phys(at * PAGE))
    }

    fn free(&mut self, at: Phys) -> Result<u64, RamError> {
        let start = at.0 / PAGE;
        if !at.0.is_multiple_of(PAGE) {
            return Err(RamError::NotAllocated(at));
        }
        let pages = self.used.remove(&start).ok_or(RamError::NotAllocated(at))?;
        let (mut from, mut len) = (start, pages);
        if let Some((&before, &before_len)) = self.free.range(..start).next_back()
            && before + before_len == start
        {
            self.free.remove(&before);
            (from, len) = (before, before_len + len);
        }
        if let Some(after_len) = self.free.remove(&(start + pages)) {
            len += after_len;
        }
        self.free.insert(from, len);
        Ok(pages)
    }
}

/// A page request in page numbers.
struct Fit {
    pages: u64,
    limit: u64,
    align: u64,
    boundary: u64,
}

impl Fit {
    fn new(request: PageRequest) -> Result<Fit, RamError> {
        let power = |n: u64| n.is_power_of_two() && n >= PAGE;
        let bytes = request.pages.checked_mul(PAGE);
        let sane = request.pages != 0
            && power(request.align)
            && (request.boundary == 0 || power(request.boundary))
            && bytes.is_some_and(|bytes| request.boundary == 0 || bytes <= request.boundary);
        if !sane {
            return Err(RamError::BadRequest(request));
        }
        Ok(Fit {
            pages: request.pages,
            limit: request.limit / PAGE,
            align: request.align / PAGE,
            boundary: request.boundary / PAGE,
        })
    }

    fn crosses(&self, at: u64) -> bool {
        self.boundary != 0 && at / self.boundary != (at + self.pages - 1) / self.boundary
    }

    fn lowest(&self, start: u64, end: u64) -> Option<u64> {
        let mut at = start.next_multiple_of(self.align);
        if self.crosses(at) {
            at = at.next_multiple_of(self.boundary).next_multiple_of(self.align);
        }
        (at.checked_add(self.pages)? <= end.min(self.limit) && !self.crosses(at)).then_some(at)
    }

    fn highest(&self, start: u64, end: u64) -> Option<u64> {
        let floor = |n: u64| n / self.align * self.align;
        let mut at = floor(end.min(self.limit).checked_sub(self.pages)?);
        if self.crosses(at) {
            at = floor(((at + self.pages - 1) / self.boundary * self.boundary).checked_sub(self.pages)?);
        }
        (at >= start && !self.crosses(at)).then_some(at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ram() -> Arc<Ram> {
        Ram::new(32 << 20).unwrap()
    }

    #[test]
    fn isa_requests_come_from_below_and_others_from_above() {
        let ram = ram();
        assert_eq!(ram.alloc(PageRequest::isa(1, 0x10000)).unwrap(), Phys(LOW_RESERVED));
        assert_eq!(ram.alloc(PageRequest::any(1)).unwrap(), Phys((32 << 20) - PAGE));
        assert_eq!(ram.alloc(PageRequest::below(2, 20 << 20)).unwrap(), Phys((20 << 20) - 2 * PAGE));
    }

    #[test]
    fn a_boundary_is_not_crossed() {
        let ram = ram();
        let first = ram.alloc(PageRequest::isa(10, 0x10000)).unwrap();
        let second = ram.alloc(PageRequest::isa(10, 0x10000)).unwrap();
        assert_eq!(first, Phys(LOW_RESERVED));
        assert_eq!(second, Phys(LOW_RESERVED + 0x10000));
        // The gap that was left is still usable.
        assert_eq!(ram.alloc(PageRequest::isa(6, 0x10000)).unwrap(), Phys(LOW_RESERVED + 10 * PAGE));
        let high = PageRequest { boundary: 0x20000, ..PageRequest::any(20) };
        let a = ram.alloc(high).unwrap().0;
        let b = ram.alloc(high).unwrap().0;
        assert_eq!(a, (32 << 20) - 20 * PAGE);
        assert_eq!(b, (32 << 20) - 0x20000 - 20 * PAGE);
    }

    #[test]
    fn alignment_holds() {
        let ram = ram();
        let request = PageRequest { align: 1 << 20, ..PageRequest::any(3) };
        assert_eq!(ram.alloc(request).unwrap(), Phys(31 << 20));
        assert_eq!(ram.alloc(request).unwrap(), Phys(30 << 20));
    }

    #[test]
    fn free_pages_merge_and_double_free_is_refused() {
        let ram = ram();
        let before = ram.free_pages();
        let runs: Vec<Phys> = (1..20).map(|n| ram.alloc(PageRequest::any(n)).unwrap()).collect();
        for run in runs.iter().step_by(2).chain(runs.iter().skip(1).step_by(2)) {
            ram.free(*run).unwrap();
        }
        assert_eq!(ram.free_pages(), before);
        assert!(matches!(ram.free(runs[0]), Err(RamError::NotAllocated(_))));
        // All in one extent again.
        ram.alloc(PageRequest::any(before)).unwrap();
    }

    #[test]
    fn impossible_requests_are_errors() {
        let ram = ram();
        for request in [
            PageRequest::any(0),
            PageRequest { align: 3, ..PageRequest::any(1) },
            PageRequest { boundary: 5000, ..PageRequest::any(1) },
            PageRequest { boundary: 0x10000, ..PageRequest::any(17) },
            PageRequest::any(u64::MAX),
        ] {
            assert!(ram.alloc(request).is_err(), "{request:?}");
        }
        assert!(matches!(ram.alloc(PageRequest::any(1 << 40)), Err(RamError::NoPages { .. })));
        assert!(matches!(ram.alloc(PageRequest::below(1, 100)), Err(RamError::NoPages { .. })));
    }

    #[test]
    fn devices_read_and_write_through_guard_pages() {
        let ram = ram();
        let page = ram.alloc(PageRequest::any(2)).unwrap();
        let va = ram.va_of(page).unwrap();
        ram.protect(va, PAGE, Prot::NONE).unwrap();
        ram.write(page.offset(PAGE - 2), &[1, 2, 3, 4]).unwrap();
        let mut bytes = [0; 4];
        ram.read(page.offset(PAGE - 2), &mut bytes).unwrap();
        assert_eq!(bytes, [1, 2, 3, 4]);
        assert_eq!(access::read::<u16>(va + PAGE).unwrap(), 0x0403);
        assert!(access::read::<u16>(va + PAGE - 2).is_err());
        ram.protect(va, PAGE, Prot::RW).unwrap();
        assert_eq!(access::read::<u16>(va + PAGE - 2).unwrap(), 0x0201);
    }

    #[test]
    fn ranges_that_are_not_ram_are_refused() {
        let ram = ram();
        let mut byte = [0];
        assert!(ram.read(Phys(32 << 20), &mut byte).is_err());
        assert!(ram.write(Phys(u64::MAX), &byte).is_err());
        assert!(ram.va_of(Phys(32 << 20)).is_none());
        assert!(ram.phys_of(ram.slot().base() + (32 << 20)).is_none());
        assert!(ram.protect(ram.slot().base() + (32 << 20), PAGE, Prot::NONE).is_err());
    }

    #[test]
    fn the_device_hole_is_not_ram() {
        let ram = Ram::new(6 << 30).unwrap();
        assert_eq!(ram.alloc(PageRequest::any(1)).unwrap(), Phys((6 << 30) - PAGE));
        assert_eq!(ram.alloc(PageRequest::below(1, LIMIT_4G)).unwrap(), Phys(DEVICE_HOLE.start - PAGE));
        assert!(!ram.is_ram(Phys(DEVICE_HOLE.start), 1));
        assert!(ram.va_of(Phys(0xFEB0_0000)).is_none());
    }

    #[test]
    fn a_second_mapping_sees_the_same_bytes() {
        let ram = ram();
        let page = ram.alloc(PageRequest::any(2)).unwrap();
        let second = ram.alias(page, 2 * PAGE, Prot::R).unwrap();
        ram.write(page.offset(PAGE + 8), &7u64.to_le_bytes()).unwrap();
        assert_eq!(access::read::<u64>(second + PAGE + 8).unwrap(), 7);
        assert!(access::write(second, 1u8).is_err());
        assert_eq!(ram.phys_of(second + PAGE + 8), Some(page.offset(PAGE + 8)));
        assert_eq!(ram.phys_of(second + 2 * PAGE), None);
        ram.unalias(second).unwrap();
        assert!(access::read::<u64>(second).is_err());
        assert_eq!(ram.phys_of(second), None);
        assert!(ram.unalias(second).is_err());
    }
}
