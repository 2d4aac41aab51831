//! RAM as the machine sees it.

use std::sync::{Mutex, PoisonError};

use crate::types::PhysicalAddress;

/// RAM that devices reach through the DMA windows. The layer above implements it over its own RAM, so both methods
/// take `&self`; an implementation copies and keeps no reference.
pub trait Memory: Send + Sync {
    /// Fills `into` with the bytes that start at `at`.
    ///
    /// # Errors
    /// [`MemoryFault`] if any byte lies outside RAM; `into` is then unspecified.
    fn read(&self, at: PhysicalAddress, into: &mut [u8]) -> Result<(), MemoryFault>;

    /// Stores `from` at `at`.
    ///
    /// # Errors
    /// [`MemoryFault`] if any byte lies outside RAM; nothing is stored then.
    fn write(&self, at: PhysicalAddress, from: &[u8]) -> Result<(), MemoryFault>;
}

/// An access to physical memory that is not there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no RAM at {at} for {length} bytes")]
pub struct MemoryFault {
    /// The first byte of the access.
    pub at: PhysicalAddress,
    /// Its length in bytes.
    pub length: usize,
}

/// RAM in a vector that starts at physical address 0. For tests, benches and machines without a processor.
#[derive(Debug, Default)]
pub struct VecMemory(Mutex<Vec<u8>>);

impl VecMemory {
    /// `size` bytes of RAM, all zero.
    #[must_use]
    pub fn new(size: usize) -> Self {
        Self(Mutex::new(vec![0; size]))
    }

    fn with<R>(
        &self,
        at: PhysicalAddress,
        length: usize,
        access: impl FnOnce(&mut [u8]) -> R,
    ) -> Result<R, MemoryFault> {
        let mut bytes = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        usize::try_from(at.0)
            .ok()
            .and_then(|start| bytes.get_mut(start..start.checked_add(length)?))
            .map(access)
            .ok_or(MemoryFault { at, length })
    }
}

impl Memory for VecMemory {
    fn read(&self, at: PhysicalAddress, into: &mut [u8]) -> Result<(), MemoryFault> {
        self.with(at, into.len(), |ram| into.copy_from_slice(ram))
    }

    fn write(&self, at: PhysicalAddress, from: &[u8]) -> Result<(), MemoryFault> {
        self.with(at, from.len(), |ram| ram.copy_from_slice(from))
    }
}
