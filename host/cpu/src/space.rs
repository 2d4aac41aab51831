//! What driver code of one box can see beside RAM: MMIO windows and images, and the record of what traps.
//!
//! A window is a range of addresses where nothing is mapped, so every access to it traps, together with the physical
//! address it stands for. After it is unmapped its addresses are used no more, so that a late access is always found.
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::atomic::{AtomicBool, AtomicU64, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use crate::image::MARGIN;
use crate::ram::{PageRequest, Phys, Ram, RamError, lock};
use crate::slot::{Addresses, Prot, SlotError};
use crate::trap::{Action, DecodeError, Patches, Room};
use crate::{PAGE, page_ceil};

/// First address of the page that the kernel shares with programs (KUSER_SHARED_DATA, as drivers address it).
pub const SHARED_USER_DATA: u64 = 0xFFFF_F780_0000_0000;

/// Bytes kept for one rewritten instruction: at most 15 of its own, a prefix, and the jump back.
pub(crate) const SNIPPET: usize = 64;

/// The address space of a box. Shared by `Arc`; its locks are held for look-ups only, never while a hook runs.
#[derive(Debug)]
pub struct Space {
    ram: Arc<Ram>,
    images: Mutex<Addresses>,
    windows: Mutex<Windows>,
    code: Mutex<Code>,
    /// Whether instructions that trap are patched.
    patching: AtomicBool,
    /// OS threads that are attached.
    threads: AtomicUsize,
}

#[derive(Debug)]
struct Windows {
    next: u64,
    map: BTreeMap<u64, Window>,
}

#[derive(Clone, Copy, Debug)]
struct Window {
    len: u64,
    phys: Phys,
    writable: bool,
}

#[derive(Debug)]
struct Code {
    /// Instructions that trapped, by address.
    sites: BTreeMap<u64, Arc<Site>>,
    /// Instructions that were replaced by a breakpoint, by address.
    instrumented: BTreeMap<u64, Arc<Site>>,
    snippets: Snippets,
    patches: Patches,
}

/// Pages for rewritten instructions, filled from the start.
#[derive(Debug)]
struct Snippets {
    page: Option<Phys>,
    used: usize,
    end: u64,
    area: Range<u64>,
}

/// An instruction of the driver that traps: decoded once, kept for the next time.
///
/// One that traps more than once is patched, if the box is to do that.
#[derive(Debug)]
pub struct Site {
    /// Address of the instruction.
    pub rip: u64,
    /// Its bytes, as the driver has them.
    pub bytes: [u8; 15],
    /// How many of `bytes` are the instruction.
    pub len: u8,
    /// Whether the instruction crosses no 64-byte line, so that its bytes can be changed while others execute it.
    pub within_line: bool,
    /// How often it trapped.
    pub(crate) traps: AtomicU64,
    pub(crate) instruction: iced_x86::Instruction,
    pub(crate) action: Action,
}

impl Site {
    /// How often it trapped.
    pub fn traps(&self) -> u64 {
        self.traps.load(Ordering::Relaxed)
    }

    /// The instruction's own bytes.
    pub fn code(&self) -> &[u8] {
        &self.bytes[..usize::from(self.len)]
    }
}

/// Why code could not be prepared for trapping.
#[derive(Debug, thiserror::Error)]
pub enum SpaceError {
    /// Addresses or memory.
    #[error(transparent)]
    Ram(#[from] RamError),
    /// No addresses left for windows.
    #[error("no addresses left for an MMIO window of {0:#x} bytes")]
    NoWindow(u64),
    /// The address does not begin a window.
    #[error("{0:#x} is not the address of an MMIO window")]
    NotAWindow(u64),
}

/// What lies at an address that traps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Device registers at this physical address; the window goes on for so many bytes.
    Mmio(Phys, u64),
    /// The shared user data page, at this offset.
    SharedUserData(u64),
    /// Memory, or nothing.
    Other,
}

impl Space {
    /// The address space of a box with this RAM.
    pub fn new(ram: Arc<Ram>) -> Arc<Space> {
        let slot = ram.slot();
        let images = Addresses::new("an image", slot.image_area());
        let windows = Windows { next: slot.window_area().start, map: BTreeMap::new() };
        let area = slot.snippet_area();
        let snippets = Snippets { page: None, used: 0, end: area.start, area };
        let code = Code {
            sites: BTreeMap::new(),
            instrumented: BTreeMap::new(),
            snippets,
            patches: Patches::default(),
        };
        Arc::new(Space {
            images: Mutex::new(images),
            windows: Mutex::new(windows),
            code: Mutex::new(code),
            patching: AtomicBool::new(false),
            threads: AtomicUsize::new(0),
            ram,
        })
    }

    /// The machine's memory.
    pub fn ram(&self) -> &Arc<Ram> {
        &self.ram
    }

    /// Gives out addresses that stand for `len` bytes of device registers at `phys`. The offset in the page is kept.
    /// Every access of the driver to them calls [`crate::trap::Hooks::mmio_read`] or `mmio_write`.
    pub fn map_mmio(&self, phys: Phys, len: u64) -> Result<u64, SpaceError> {
        self.map_window(phys, len, true)
    }

    /// As [`Space::map_mmio`]; a write of the driver is an access violation.
    pub fn map_mmio_read_only(&self, phys: Phys, len: u64) -> Result<u64, SpaceError> {
        self.map_window(phys, len, false)
    }

    fn map_window(&self, phys: Phys, len: u64, writable: bool) -> Result<u64, SpaceError> {
        let offset = phys.0 % PAGE;
        let none = SpaceError::NoWindow(len);
        let mut windows = lock(&self.windows);
        // One page stays free after each window, so that running off its end is a fault.
        let end = offset
            .checked_add(len)
            .filter(|_| len != 0)
            .and_then(page_ceil)
            .and_then(|bytes| windows.next.checked_add(bytes)?.checked_add(PAGE))
            .filter(|&end| end <= self.ram.slot().window_area().end);
        let Some(end) = end else { return Err(none) };
        let va = windows.next + offset;
        windows.next = end;
        windows.map.insert(va, Window { len, phys, writable });
        Ok(va)
    }

    /// Ends a window that [`Space::map_mmio`] gave out and returns its length. Its addresses fault from now on.
    pub fn unmap_mmio(&self, va: u64) -> Result<u64, SpaceError> {
        lock(&self.windows).map.remove(&va).map(|window| window.len).ok_or(SpaceError::NotAWindow(va))
    }

    /// What lies at `va`, as far as traps are concerned.
    pub fn place_of(&self, va: u64) -> Place {
        if (SHARED_USER_DATA..SHARED_USER_DATA + PAGE).contains(&va) {
            return Place::SharedUserData(va - SHARED_USER_DATA);
        }
        if !self.ram.slot().window_area().contains(&va) {
            return Place::Other;
        }
        match lock(&self.windows).map.range(..=va).next_back() {
            Some((start, window)) if va - start < window.len => {
                Place::Mmio(window.phys.offset(va - start), window.len - (va - start))
            }
            _ => Place::Other,
        }
    }

    /// Whether the window at `va` may be written; `false` where there is none.
    pub(crate) fn is_writable_window(&self, va: u64) -> bool {
        let windows = lock(&self.windows);
        let found = windows.map.range(..=va).next_back();
        found.is_some_and(|(start, window)| va - start < window.len && window.writable)
    }

    /// The instructions that trapped so far, by address: what a later version would patch.
    pub fn sites(&self) -> Vec<Arc<Site>> {
        let code = lock(&self.code);
        code.sites.values().chain(code.instrumented.values()).cloned().collect()
    }

    /// Whether instructions that trap more than once become jumps to stubs, which do the same without a signal
    /// ([`crate::trap`]). Off at first. Nothing is patched while several OS threads run the box.
    pub fn set_patching(&self, on: bool) {
        self.patching.store(on, Ordering::Relaxed);
    }

    /// How many instructions are patched.
    pub fn patched(&self) -> usize {
        lock(&self.code).patches.len()
    }

    pub(crate) fn attached(&self, threads: isize) {
        self.threads.fetch_add(threads as usize, Ordering::Relaxed);
    }

    /// Patches an instruction that trapped with its operand at `place`, if it can be and is to be.
    pub(crate) fn patch(&self, site: &Arc<Site>, place: Place) {
        if !self.patching.load(Ordering::Relaxed) || self.threads.load(Ordering::Relaxed) != 1 {
            return;
        }
        let Some(room) = self.room(site.rip) else { return };
        // What cannot be patched goes on to trap.
        let _ = lock(&self.code).patches.add(&self.ram, &room, site, place);
    }

    fn room(&self, rip: u64) -> Option<Room> {
        let (start, len) = lock(&self.images).holding(rip)?;
        let (all, image) = (start..start + len, start + MARGIN..start + len - MARGIN);
        image.contains(&rip).then_some(Room { all, image })
    }

    /// The address of the instruction whose original runs at `rip` in a stub; `rip` itself if it is in none.
    pub(crate) fn original(&self, rip: u64) -> u64 {
        lock(&self.code).patches.original(rip).unwrap_or(rip)
    }

    /// Gives back the stubs around an image that is unloaded.
    pub(crate) fn forget_stubs(&self, image: Range<u64>) {
        let slot = self.ram.slot();
        let all = image.start - MARGIN..image.end + MARGIN;
        lock(&self.code).patches.forget_room(slot, &all);
    }

    pub(crate) fn take_image_addresses(&self, len: u64) -> Result<u64, RamError> {
        /// Windows aligns images to its allocation granularity.
        const GRANULARITY: u64 = 64 << 10;
        Ok(lock(&self.images).take(len, GRANULARITY)?)
    }

    pub(crate) fn give_back_image_addresses(&self, start: u64) {
        lock(&self.images).give_back(start);
    }

    /// Drops what is known of the code in a range: its image goes away.
    pub(crate) fn forget_code(&self, range: Range<u64>) {
        let mut code = lock(&self.code);
        code.sites.retain(|rip, _| !range.contains(rip));
        code.instrumented.retain(|rip, _| !range.contains(rip));
        code.patches.forget(&self.ram, &range);
    }

    /// The site at `rip`, if `bytes` are its code, or what a patch made of it.
    pub(crate) fn site(&self, rip: u64, bytes: &[u8]) -> Option<Arc<Site>> {
        let code = lock(&self.code);
        let site = code.sites.get(&rip)?;
        let jump = code.patches.bytes_at(rip).unwrap_or_default();
        let rest = &site.code()[jump.len()..];
        let same = bytes.strip_prefix(jump).is_some_and(|left| left.starts_with(rest));
        (same || bytes.starts_with(site.code())).then(|| site.clone())
    }

    /// Keeps a site and returns the one to use: another thread may have been faster.
    pub(crate) fn keep_site(&self, site: Arc<Site>) -> Arc<Site> {
        let mut code = lock(&self.code);
        match code.sites.get(&site.rip) {
            Some(kept) if kept.code() == site.code() => kept.clone(),
            _ => {
                code.sites.insert(site.rip, site.clone());
                site
            }
        }
    }

    pub(crate) fn instrumented(&self, rip: u64) -> Option<Arc<Site>> {
        lock(&self.code).instrumented.get(&rip).cloned()
    }

    pub(crate) fn keep_instrumented(&self, site: &Arc<Site>) {
        lock(&self.code).instrumented.insert(site.rip, site.clone());
    }

    /// Puts a rewritten instruction into executable memory and returns its address.
    pub(crate) fn add_snippet(&self, bytes: &[u8]) -> Result<u64, DecodeError> {
        let mut code = lock(&self.code);
        code.snippets.add(&self.ram, bytes)
    }
}

impl Snippets {
    fn add(&mut self, ram: &Ram, bytes: &[u8]) -> Result<u64, DecodeError> {
        assert!(bytes.len() <= SNIPPET, "a rewritten instruction has a bounded size");
        let page = match self.page {
            Some(page) if self.used < PAGE as usize => page,
            _ => self.add_page(ram)?,
        };
        let va = self.end - PAGE + self.used as u64;
        ram.write(page.offset(self.used as u64), bytes)?;
        self.used += SNIPPET;
        Ok(va)
    }

    fn add_page(&mut self, ram: &Ram) -> Result<Phys, DecodeError> {
        if self.end >= self.area.end {
            return Err(DecodeError::Ram(
                SlotError::NoAddresses { what: "rewritten instructions", size: PAGE }.into(),
            ));
        }
        let page = ram.alloc(PageRequest::any(1))?;
        ram.alias_at(self.end, page, PAGE, Prot::RX)?;
        self.end += PAGE;
        self.page = Some(page);
        self.used = 0;
        Ok(page)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn windows_are_found_by_address_and_end() {
        let space = Space::new(Ram::new(4 << 20).unwrap());
        let first = space.map_mmio(Phys(0xFEB0_0010), 0x20).unwrap();
        let second = space.map_mmio(Phys(0xFEC0_0000), 0x2000).unwrap();
        assert_eq!(first % PAGE, 0x10);
        assert!(second >= first + PAGE);
        assert_eq!(space.place_of(first), Place::Mmio(Phys(0xFEB0_0010), 0x20));
        assert_eq!(space.place_of(first + 0x1F), Place::Mmio(Phys(0xFEB0_002F), 1));
        assert_eq!(space.place_of(first + 0x20), Place::Other);
        assert_eq!(space.place_of(first - 1), Place::Other);
        assert_eq!(space.place_of(second + 0x1FFF), Place::Mmio(Phys(0xFEC0_1FFF), 1));
        assert_eq!(space.unmap_mmio(first).unwrap(), 0x20);
        assert_eq!(space.place_of(first), Place::Other);
        assert!(matches!(space.unmap_mmio(first), Err(SpaceError::NotAWindow(va)) if va == first));
        // The addresses are not used again.
        assert!(space.map_mmio(Phys(0xFEB0_0010), 0x20).unwrap() > second);
        assert_eq!(space.place_of(SHARED_USER_DATA + 0x320), Place::SharedUserData(0x320));
    }

    #[test]
    fn impossible_windows_are_errors() {
        let space = Space::new(Ram::new(4 << 20).unwrap());
        for (phys, len) in [(0, 0), (0xFFF, u64::MAX), (0, u64::MAX), (0, 1 << 40)] {
            assert!(space.map_mmio(Phys(phys), len).is_err(), "{phys:#x}+{len:#x}");
        }
    }

    #[test]
    fn snippets_are_executable_memory() {
        let space = Space::new(Ram::new(4 << 20).unwrap());
        let mut last = 0;
        for n in 0..100u8 {
            let va = space.add_snippet(&[n; 20]).unwrap();
            assert!(va > last);
            assert_eq!(crate::access::read::<u8>(va + 19).unwrap(), n);
            assert!(crate::access::write(va, 0u8).is_err());
            last = va;
        }
    }
}
