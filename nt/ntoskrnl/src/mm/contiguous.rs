//! Memory whose pages follow each other, and windows of device memory.

use super::PAGE;
use crate::Ntoskrnl;
use cpu::access;
use cpu::ram::{PageRequest, Phys};
use cpu::slot::Prot;
use ddi::{Site, System};

/// A piece of contiguous memory that a driver has.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Contiguous {
    pub(crate) bytes: u64,
    pub(crate) made: Site,
}

impl Ntoskrnl {
    /// Allocates zeroed, physically contiguous memory between two physical addresses, the higher included, that does not
    /// cross a multiple of `boundary` (0 for any). Page-aligned. `None` where there is none.
    pub fn contiguous_allocate(&self, bytes: u64, lowest: u64, highest: u64, boundary: u64) -> Option<u64> {
        let system = System::current();
        let pages = bytes.max(1).div_ceil(PAGE);
        let request = PageRequest { limit: highest.saturating_add(1), boundary, ..PageRequest::any(pages) };
        let phys = system.ram.alloc(request).ok()?;
        if phys.0 < lowest {
            // Pages are given from the top of what is allowed, so there are none above either.
            let _ = system.ram.free(phys);
            return None;
        }
        let address = system.ram.va_of(phys)?;
        access::fill(address, 0, pages * PAGE).ok()?;
        let block = Contiguous { bytes, made: system.caller() };
        self.memory.with(|memory| memory.contiguous.insert(address, block));
        Some(address)
    }

    /// Frees what [`Ntoskrnl::contiguous_allocate`] gave. `false`, and told to the rules, if there is none there, or
    /// if its size was another.
    pub fn contiguous_free(&self, address: u64, bytes: Option<u64>) -> bool {
        let system = System::current();
        let Some(block) = self.memory.with(|memory| memory.contiguous.remove(&address)) else {
            let what = format!("{address:#x} is freed, which is not the address of contiguous memory");
            system.violation("BadPoolCall", &what);
            return false;
        };
        if let Some(bytes) = bytes.filter(|bytes| bytes.div_ceil(PAGE) != block.bytes.div_ceil(PAGE)) {
            let what = format!(
                "{bytes} bytes of contiguous memory are freed at {address:#x}, where {} are",
                block.bytes
            );
            system.violation("BadPoolCall", &what);
        }
        system.ram.phys_of(address).is_some_and(|phys| system.ram.free(phys).is_ok())
    }

    /// Maps `bytes` of a device's memory, or of RAM, and returns the address. `None` when it cannot be mapped.
    pub fn map_io_space(&self, physical: u64, bytes: u64) -> Option<u64> {
        self.map_io_space_as(physical, bytes, true)
    }

    /// As [`Ntoskrnl::map_io_space`]; what is not writable faults when it is written.
    pub fn map_io_space_as(&self, physical: u64, bytes: u64, writable: bool) -> Option<u64> {
        let system = System::current();
        if !writable && system.ram.is_ram(Phys(physical), bytes) {
            let offset = physical % PAGE;
            let length = offset.checked_add(bytes)?.checked_next_multiple_of(PAGE)?;
            let start = system.ram.alias(Phys(physical - offset), length, Prot::R).ok()?;
            self.memory.with(|memory| memory.windows.insert(start + offset, system.caller()));
            return Some(start + offset);
        }
        if system.ram.is_ram(Phys(physical), bytes) {
            let made = system.caller();
            let address = system.ram.va_of(Phys(physical))?;
            self.memory.with(|memory| memory.windows.insert(address, made));
            return Some(address);
        }
        let address = match writable {
            true => system.space.map_mmio(Phys(physical), bytes).ok()?,
            false => system.space.map_mmio_read_only(Phys(physical), bytes).ok()?,
        };
        self.memory.with(|memory| memory.windows.insert(address, system.caller()));
        Some(address)
    }

    /// Ends a mapping; `false`, and told to the rules, if there is none at that address.
    pub fn unmap_io_space(&self, address: u64, bytes: u64) -> bool {
        let system = System::current();
        if self.memory.with(|memory| memory.windows.remove(&address)).is_none() {
            system.violation(
                "InvalidParameter",
                &format!("{address:#x} is unmapped, where no device memory is mapped"),
            );
            return false;
        }
        if system.ram.phys_of(address).is_some() {
            if !system.ram.in_direct_map(address) {
                // A second mapping, which was made for this window.
                let _ = system.ram.unalias(address & !(PAGE - 1));
            }
            return true;
        }
        match system.space.unmap_mmio(address) {
            Ok(mapped) if mapped == bytes => true,
            Ok(mapped) => {
                let what = format!(
                    "{bytes} bytes of device memory are unmapped at {address:#x}, where {mapped} are mapped"
                );
                system.violation("InvalidParameter", &what);
                true
            }
            Err(_) => false,
        }
    }

    /// The physical address of memory that a driver sees; `None` if there is none.
    pub fn physical_address(&self, address: u64) -> Option<u64> {
        let system = System::current();
        if let Some(phys) = system.ram.phys_of(address) {
            return Some(phys.0);
        }
        match system.space.place_of(address) {
            cpu::space::Place::Mmio(phys, _) => Some(phys.0),
            _ => None,
        }
    }
}
