//! Information that may be longer than the buffer that the caller has for it.

use ddi::{Access as _, pointer};
use wdk_defs::DriverPtr;
use wdk_defs::ntstatus::{STATUS_BUFFER_OVERFLOW, STATUS_BUFFER_TOO_SMALL, STATUS_SUCCESS};

/// A buffer of the driver's.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Buffer {
    pub(crate) address: u64,
    pub(crate) length: u32,
}

/// Bytes of a structure with text or data at its end.
#[derive(Clone, Debug, Default)]
pub(crate) struct Answer {
    bytes: Vec<u8>,
}

impl Answer {
    pub(crate) fn u32(mut self, value: u32) -> Self {
        self.bytes.extend(value.to_le_bytes());
        self
    }

    pub(crate) fn u64(mut self, value: u64) -> Self {
        self.bytes.extend(value.to_le_bytes());
        self
    }

    pub(crate) fn bytes(mut self, bytes: &[u8]) -> Self {
        self.bytes.extend(bytes);
        self
    }

    /// Fills up to a multiple of `alignment` bytes.
    pub(crate) fn aligned(mut self, alignment: usize) -> Self {
        self.bytes.resize(self.bytes.len().next_multiple_of(alignment), 0);
        self
    }

    pub(crate) fn len(&self) -> u32 {
        self.bytes.len() as u32
    }

    /// Gives the answer as the registry does: its whole length goes to `needed`, and so much of it as there is room for
    /// goes into the buffer, if at least the `fixed` bytes at its start fit.
    pub(crate) fn give(&self, buffer: Buffer, fixed: u32, needed: DriverPtr<u32>) -> u32 {
        needed.store(self.len());
        if buffer.length < fixed {
            return STATUS_BUFFER_TOO_SMALL;
        }
        let room = self.bytes.len().min(buffer.length as usize);
        pointer::store_bytes(buffer.address, &self.bytes[..room]);
        if room < self.bytes.len() { STATUS_BUFFER_OVERFLOW } else { STATUS_SUCCESS }
    }

    /// The bytes.
    pub(crate) fn into_bytes(self) -> Vec<u8> {
        self.bytes
    }
}

/// Text as UTF-16 bytes, without a terminator.
pub(crate) fn utf16(text: &str) -> Vec<u8> {
    text.encode_utf16().flat_map(u16::to_le_bytes).collect()
}
