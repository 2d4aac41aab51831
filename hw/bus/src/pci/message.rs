//! Interrupts that are memory writes: MSI (section 6.8.1) and MSI-X (section 6.8.2).

use std::collections::VecDeque;

use super::function::{Msi, MsiX};
use crate::types::{DeviceId, Width};

/// A message on its way to a processor: a write of `data` to `address`, which on a PC names processor and vector (Intel
/// 64 and IA-32 Architectures Software Developer's Manual, volume 3, "Message Signalled Interrupts").
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Message {
    /// Who sent it.
    pub device: DeviceId,
    /// Which of the device's messages it is.
    pub index: u16,
    /// Where it was written.
    pub address: u64,
    /// What was written.
    pub data: u32,
}

impl Message {
    /// Addresses that lead to processors and not to memory.
    const PROCESSORS: std::ops::Range<u64> = 0xFEE0_0000..0xFEF0_0000;

    /// Whether it goes to a processor.
    #[must_use]
    pub fn is_interrupt(&self) -> bool {
        Self::PROCESSORS.contains(&self.address)
    }

    /// The interrupt vector: bits 7 to 0 of the data.
    #[must_use]
    pub const fn vector(&self) -> u8 {
        self.data as u8
    }

    /// The processor: bits 19 to 12 of the address. An identifier, or a set of processors if
    /// [`is_logical`](Self::is_logical).
    #[must_use]
    pub const fn destination(&self) -> u8 {
        (self.address >> 12) as u8
    }

    /// Whether the destination is a set of processors: destination mode, bit 2 of the address.
    #[must_use]
    pub const fn is_logical(&self) -> bool {
        self.address & 4 != 0
    }
}

/// Messages that no processor has taken yet. One that is queued already is not queued twice, as in the request register
/// of a local interrupt controller, so the queue cannot grow without limit.
#[derive(Debug, Default)]
pub(crate) struct MessageQueue(VecDeque<Message>);

impl MessageQueue {
    pub(crate) fn push(&mut self, message: Message) {
        let same = |queued: &Message| queued.address == message.address && queued.data == message.data;
        if !self.0.iter().any(same) {
            self.0.push_back(message);
        }
    }

    pub(crate) fn pop(&mut self) -> Option<Message> {
        self.0.pop_front()
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(crate) fn clear(&mut self) {
        self.0.clear();
    }
}

/// Where MSI's registers lie.
#[derive(Clone, Copy, Debug)]
pub(crate) struct MsiRegisters {
    pub(crate) at: u16,
    pub(crate) declared: Msi,
}

impl MsiRegisters {
    pub(crate) const CONTROL: u16 = 2;
    pub(crate) const ADDRESS: u16 = 4;

    pub(crate) const fn data(&self) -> u16 {
        self.at + if self.declared.wide { 12 } else { 8 }
    }

    /// The mask register; the pending register follows it.
    pub(crate) const fn mask(&self) -> Option<u16> {
        if self.declared.maskable { Some(self.data() + 4) } else { None }
    }
}

/// The MSI-X table and pending bits in a device's memory.
#[derive(Clone, Debug)]
pub(crate) struct MsiXTable {
    pub(crate) at: u16,
    declared: MsiX,
    entries: Vec<[u32; 4]>,
    pending: Vec<u64>,
}

impl MsiXTable {
    pub(crate) fn new(at: u16, declared: MsiX) -> Self {
        let entries = usize::from(declared.entries);
        // Vector control after reset: masked.
        Self { at, declared, entries: vec![[0, 0, 0, 1]; entries], pending: vec![0; entries.div_ceil(64)] }
    }

    pub(crate) fn reset(&mut self) {
        self.entries.fill([0, 0, 0, 1]);
        self.pending.fill(0);
    }

    pub(crate) const fn bars(&self) -> [u8; 2] {
        [self.declared.table.0, self.declared.pending.0]
    }

    /// What a memory access reaches, if it is one of these structures.
    pub(crate) fn place(&self, bar: u8, offset: u32) -> Option<Place> {
        let within = |(own, start): (u8, u32), bytes: usize| {
            (own == bar && offset >= start && offset - start < bytes as u32).then(|| offset - start)
        };
        within(self.declared.table, self.entries.len() * 16)
            .map(Place::Table)
            .or_else(|| within(self.declared.pending, self.pending.len() * 8).map(Place::Pending))
    }

    /// Reads up to a dword. The specification defines dword and qword accesses only; narrower ones see their part.
    pub(crate) fn read(&self, place: Place, width: Width) -> u64 {
        let (offset, dword) = match place {
            Place::Table(offset) => {
                (offset, self.entries[(offset / 16) as usize][(offset % 16 / 4) as usize].into())
            }
            Place::Pending(offset) => {
                (offset, self.pending[(offset / 8) as usize] >> (offset % 8 / 4 * 32) & 0xFFFF_FFFF)
            }
        };
        dword >> (offset % 4 * 8) & width.all_ones()
    }

    /// Writes up to a dword of the table; the pending bits are read-only. The entry written, if any.
    pub(crate) fn write(&mut self, place: Place, width: Width, value: u64) -> Option<u16> {
        let Place::Table(offset) = place else { return None };
        let entry = offset / 16;
        let dword = &mut self.entries[entry as usize][(offset % 16 / 4) as usize];
        let shift = offset % 4 * 8;
        let mask = (width.all_ones() as u32) << shift;
        *dword = *dword & !mask | (value as u32) << shift & mask;
        if offset % 16 / 4 == 3 {
            *dword &= 1; // the other bits of vector control are reserved
        }
        if offset % 16 / 4 == 0 {
            *dword &= !3;
        }
        Some(entry as u16)
    }

    /// Address and data of an entry that is not masked.
    pub(crate) fn unmasked(&self, index: u16) -> Option<(u64, u32)> {
        let [low, high, data, control] = *self.entries.get(usize::from(index))?;
        (control & 1 == 0).then_some((u64::from(high) << 32 | u64::from(low), data))
    }

    pub(crate) fn set_pending(&mut self, index: u16, pending: bool) {
        if let Some(word) = self.pending.get_mut(usize::from(index / 64)) {
            let bit = 1 << (index % 64);
            *word = if pending { *word | bit } else { *word & !bit };
        }
    }

    pub(crate) fn is_pending(&self, index: u16) -> bool {
        self.pending.get(usize::from(index / 64)).is_some_and(|word| word >> (index % 64) & 1 != 0)
    }

    pub(crate) fn count(&self) -> u16 {
        self.entries.len() as u16
    }
}

/// What of MSI-X a memory access reaches, with the offset in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    /// The table.
    Table(u32),
    /// The pending bits.
    Pending(u32),
}
