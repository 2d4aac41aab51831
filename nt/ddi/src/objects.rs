//! Memory for the box's own objects that drivers see: NET_BUFFERs, device objects, parameter blocks.
//!
//! Not the driver's pool: what is here is never a driver's leak. Blocks are powers of two in size, cut from pages of
//! RAM (so each has a physical address), used again last-freed-first, and filled with a pattern when freed.

use crate::System;
use cpu::ram::PageRequest;
use std::collections::BTreeMap;
use wdk_defs::{DriverPtr, Plain};

/// Smallest block.
const SMALLEST: u64 = 64;
/// Blocks larger than this are pages of their own.
const LARGEST: u64 = 2048;
const PAGE: u64 = 4096;
/// What a freed block is filled with: an address made of it is no address.
const FREED: u8 = 0xdd;

/// Free blocks by size, and the size of those in use.
#[derive(Debug, Default)]
pub(crate) struct Objects {
    free: BTreeMap<u64, Vec<u64>>,
    used: BTreeMap<u64, u64>,
}

impl System {
    /// Takes a block of zeroed memory, aligned to 16 bytes at least. `None` when RAM is used up.
    pub fn allocate_object(&self, bytes: u64) -> Option<u64> {
        let size = bytes.max(SMALLEST).checked_next_power_of_two()?;
        let pooled = self.objects.with(|objects| objects.free.get_mut(&size).and_then(Vec::pop));
        let address = match pooled {
            Some(address) => address,
            None => self.cut(size)?,
        };
        self.objects.with(|objects| objects.used.insert(address, size));
        self.fill(address, size, 0);
        Some(address)
    }

    /// Gives a block back; `false` if none starts there.
    pub fn free_object(&self, address: u64) -> bool {
        let Some(size) = self.objects.with(|objects| objects.used.remove(&address)) else { return false };
        self.fill(address, size, FREED);
        self.objects.with(|objects| objects.free.entry(size).or_default().push(address));
        true
    }

    /// Whether a block in use starts there.
    pub fn is_object(&self, address: u64) -> bool {
        self.objects.with(|objects| objects.used.contains_key(&address))
    }

    /// Takes a block for a value and puts it there. `None` when RAM is used up.
    pub fn new_object<T: Plain>(&self, value: T) -> Option<DriverPtr<T>> {
        let address = self.allocate_object(size_of::<T>() as u64)?;
        cpu::access::write_bytes(address, value.as_bytes()).ok()?;
        Some(DriverPtr::new(address))
    }

    /// Takes a block for some bytes and puts them there. `None` when RAM is used up.
    pub fn new_object_bytes(&self, bytes: &[u8]) -> Option<u64> {
        let address = self.allocate_object(bytes.len() as u64)?;
        cpu::access::write_bytes(address, bytes).ok()?;
        Some(address)
    }

    fn cut(&self, size: u64) -> Option<u64> {
        let pages = if size > LARGEST { size / PAGE } else { 1 };
        let phys = self.ram.alloc(PageRequest::any(pages)).ok()?;
        let address = self.ram.va_of(phys)?;
        if size <= LARGEST {
            let rest = (1..PAGE / size).rev().map(|index| address + index * size);
            self.objects.with(|objects| objects.free.entry(size).or_default().extend(rest));
        }
        Some(address)
    }

    fn fill(&self, address: u64, size: u64, byte: u8) {
        const CHUNK: usize = 4096;
        let pattern = [byte; CHUNK];
        let mut done = 0;
        while done < size {
            let count = (size - done).min(CHUNK as u64);
            // The pages belong to the box and are never protected.
            let _ = cpu::access::write_bytes(address + done, &pattern[..count as usize]);
            done += count;
        }
    }
}
