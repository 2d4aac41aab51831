//! Configuration space as bytes: what software may write, what it clears by writing ones, what reset brings back.

use crate::types::Width;

/// Registers of one function: 256 bytes, or 4096 with PCI Express.
#[derive(Clone, Debug)]
pub struct ConfigSpace {
    bytes: Box<[u8]>,
    writable: Box<[u8]>,
    cleared: Box<[u8]>,
    initial: Box<[u8]>,
}

impl ConfigSpace {
    /// `size` bytes, all 0 and read-only.
    pub(crate) fn new(size: usize) -> Self {
        let empty = || vec![0; size].into_boxed_slice();
        Self { bytes: empty(), writable: empty(), cleared: empty(), initial: empty() }
    }

    /// Reads `width` bytes at `offset`. Past the end reads as all ones, as an access that nobody answers.
    #[must_use]
    pub fn read(&self, offset: u16, width: Width) -> u32 {
        let start = usize::from(offset);
        let byte = |index: usize| self.bytes.get(start + index).copied().unwrap_or(0xFF);
        (0..width.bytes().min(4)).rev().fold(0, |value, index| value << 8 | u32::from(byte(index)))
    }

    /// Writes as software does: only writable bits change, ones clear the bits that are cleared by ones.
    pub fn write(&mut self, offset: u16, width: Width, value: u32) {
        for (index, new) in value.to_le_bytes().into_iter().take(width.bytes().min(4)).enumerate() {
            let at = usize::from(offset) + index;
            let Some(byte) = self.bytes.get_mut(at) else { return };
            let (writable, cleared) = (self.writable[at], self.cleared[at]);
            *byte = (*byte & !writable | new & writable) & !(new & cleared);
        }
    }

    /// All registers as after reset, but for `kept`, ranges of bytes that keep their contents.
    pub(crate) fn reset(&mut self, kept: &[std::ops::Range<usize>]) {
        for (at, byte) in self.bytes.iter_mut().enumerate() {
            if !kept.iter().any(|range| range.contains(&at)) {
                *byte = self.initial[at];
            }
        }
    }

    /// The present contents are what reset brings back.
    pub(crate) fn keep_as_reset(&mut self) {
        self.initial.clone_from(&self.bytes);
    }

    pub(crate) fn set_byte(&mut self, offset: u16, value: u8) {
        self.bytes[usize::from(offset)] = value;
    }

    /// What reset brings back at `offset`.
    pub(crate) fn set_reset_byte(&mut self, offset: u16, value: u8) {
        self.initial[usize::from(offset)] = value;
    }

    pub(crate) fn set_word(&mut self, offset: u16, value: u16) {
        let at = usize::from(offset);
        self.bytes[at..at + 2].copy_from_slice(&value.to_le_bytes());
    }

    pub(crate) fn set_dword(&mut self, offset: u16, value: u32) {
        let at = usize::from(offset);
        self.bytes[at..at + 4].copy_from_slice(&value.to_le_bytes());
    }

    pub(crate) fn word(&self, offset: u16) -> u16 {
        self.read(offset, Width::Word) as u16
    }

    pub(crate) fn dword(&self, offset: u16) -> u32 {
        self.read(offset, Width::Dword)
    }

    /// Lets software write the bits of `mask` in `length` bytes at `offset`.
    pub(crate) fn allow(&mut self, offset: u16, length: usize, mask: u32) {
        let at = usize::from(offset);
        self.writable[at..at + length].copy_from_slice(&mask.to_le_bytes()[..length]);
    }

    /// Lets software clear the bits of `mask` in the word at `offset` by writing ones.
    pub(crate) fn clear_by_ones(&mut self, offset: u16, mask: u16) {
        let at = usize::from(offset);
        self.cleared[at..at + 2].copy_from_slice(&mask.to_le_bytes());
    }
}
