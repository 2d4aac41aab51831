//! Message-signalled interrupts: which vectors a function's messages have, and what is connected to them.
//!
//! A message is a write to the local interrupt controller of one processor; its vector decides the IRQL, as on x64
//! Windows: the vector's upper four bits.
//!
//! Sources: PCI Local Bus Specification 3.0, section 6.8; the pages on `IO_INTERRUPT_MESSAGE_INFO` and *Introduction to
//! Message-Signaled Interrupts*.

use crate::Hal;
use crate::interrupt::ServiceRoutine;
use bus::{DeviceId, Message, Nanos, PhysicalAddress, Width};
use ddi::{Event, System};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Capability identifiers.
const MSI: u8 = 0x05;
const MSI_X: u8 = 0x11;
/// First address of the local interrupt controllers; bits 19 to 12 of an address name the processor.
const CONTROLLERS: u64 = 0xFEE0_0000;
/// IRQLs whose vectors are given to messages.
const IRQLS: std::ops::RangeInclusive<u8> = 5..=11;

/// How a device's interrupts come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MessageKind {
    /// MSI: one address, data that differs in its low bits.
    Msi,
    /// MSI-X: an address and data for each entry of a table.
    MsiX,
}

/// One message that was assigned to a device.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AssignedMessage {
    /// Where the device writes.
    pub address: u64,
    /// What it writes.
    pub data: u32,
    /// Vector.
    pub vector: u8,
    /// IRQL of its interrupt.
    pub irql: u8,
    /// The processor that takes it.
    pub processor: u8,
}

/// The messages of a device.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MessageBlock {
    /// How they come.
    pub kind: MessageKind,
    /// Each one.
    pub messages: Vec<AssignedMessage>,
}

/// Vectors and routines of messages.
#[derive(Default)]
pub struct Messages {
    blocks: BTreeMap<DeviceId, MessageBlock>,
    routines: BTreeMap<u8, ServiceRoutine>,
    taken: BTreeMap<u8, DeviceId>,
    /// Messages that came and were not served, in their order.
    pending: Vec<Message>,
    next_irql: u8,
    /// The only kind that devices are given, if there is such a wish.
    only: Option<MessageKind>,
}

impl Messages {
    /// Vectors for a block: they follow each other and start at a multiple of their number, all of one IRQL.
    fn take_vectors(&mut self, device: DeviceId, count: u8) -> Option<u8> {
        let levels = IRQLS.end() - IRQLS.start() + 1;
        for step in 0..levels {
            let irql = IRQLS.start() + (self.next_irql + step) % levels;
            let first = (irql << 4..=irql << 4 | 0xf)
                .step_by(usize::from(count))
                .find(|first| (0..count).all(|index| !self.taken.contains_key(&(first + index))));
            if let Some(first) = first {
                self.next_irql = (self.next_irql + step + 1) % levels;
                self.taken.extend((0..count).map(|index| (first + index, device)));
                return Some(first);
            }
        }
        None
    }
}

impl Hal {
    /// What messages a device can send: MSI-X if it has that, else MSI.
    pub fn message_capability(&self, device: DeviceId) -> Option<(MessageKind, u16)> {
        let info = self.pci_info(device)?;
        let only = self.messages.with(|all| all.only);
        let msix = Some((MessageKind::MsiX, info.msix_entries()));
        let msi = Some((MessageKind::Msi, u16::from(info.msi_messages())));
        let usable = |have: &(MessageKind, u16)| have.1 > 0 && only.is_none_or(|only| only == have.0);
        msix.filter(usable).or(msi.filter(usable))
    }

    /// Gives devices messages of one kind only, from now on.
    pub fn set_message_kind(&self, only: Option<MessageKind>) {
        self.messages.with(|all| all.only = only);
    }

    /// Assigns up to `limit` messages to a device. Nothing is enabled yet. `None` where it has none or no vectors are
    /// left.
    pub fn assign_messages(&self, device: DeviceId, kind: MessageKind, limit: u16) -> Option<MessageBlock> {
        let info = self.pci_info(device)?;
        let have = match kind {
            MessageKind::Msi => u16::from(info.msi_messages()),
            MessageKind::MsiX => info.msix_entries(),
        };
        let wanted = have.min(limit.max(1)).min(16);
        if wanted == 0 {
            return None;
        }
        // A function with MSI gets a power of two; the vectors of MSI-X need not follow each other.
        let count = if kind == MessageKind::Msi { 1 << wanted.ilog2() } else { wanted };
        let processors = System::current().processor_count() as u8;
        let block = self.messages.with(|all| {
            let mut messages = Vec::new();
            let first = match kind {
                MessageKind::Msi => Some(all.take_vectors(device, count as u8)?),
                MessageKind::MsiX => None,
            };
            for index in 0..count as u8 {
                let vector = match first {
                    Some(first) => first + index,
                    None => all.take_vectors(device, 1)?,
                };
                // The messages of MSI go to one processor, those of MSI-X to one each.
                let processor = if kind == MessageKind::MsiX { index % processors } else { 0 };
                messages.push(AssignedMessage {
                    address: CONTROLLERS | u64::from(processor) << 12,
                    data: vector.into(),
                    vector,
                    irql: vector >> 4,
                    processor,
                });
            }
            let block = MessageBlock { kind, messages };
            all.blocks.insert(device, block.clone());
            Some(block)
        });
        if block.is_none() {
            self.release_messages(device);
        }
        block
    }

    /// The messages assigned to a device.
    pub fn assigned_messages(&self, device: DeviceId) -> Option<MessageBlock> {
        self.messages.with(|all| all.blocks.get(&device).cloned())
    }

    /// Takes a device's messages back; they are off after that.
    pub fn release_messages(&self, device: DeviceId) {
        self.enable_messages(device, false);
        self.messages.with(|all| {
            all.blocks.remove(&device);
            let own: Vec<u8> =
                all.taken.iter().filter(|(_, owner)| **owner == device).map(|(vector, _)| *vector).collect();
            for vector in own {
                all.taken.remove(&vector);
                all.routines.remove(&vector);
            }
            all.pending.retain(|message| message.device != device);
        });
    }

    /// Connects a routine to a message's vector.
    pub fn connect_message(&self, message: &AssignedMessage, routine: ServiceRoutine) {
        self.messages.with(|all| all.routines.insert(message.vector, routine));
        System::current().interrupt_raised();
    }

    /// Takes the routine away from a vector.
    pub fn disconnect_message(&self, message: &AssignedMessage) {
        self.messages.with(|all| {
            all.routines.remove(&message.vector);
            all.pending.retain(|pending| pending.vector() != message.vector);
        });
    }

    /// Writes the assigned messages into the function and turns them on, or off.
    pub fn enable_messages(&self, device: DeviceId, on: bool) {
        let Some(block) = self.assigned_messages(device) else { return };
        match block.kind {
            MessageKind::Msi => self.program_msi(device, &block, on),
            MessageKind::MsiX => self.program_msix(device, &block, on),
        }
    }

    fn program_msi(&self, device: DeviceId, block: &MessageBlock, on: bool) {
        const ENABLE: u16 = 1;
        const WIDE: u16 = 1 << 7;
        let (Some(at), Some(first)) = (self.find_capability(device, MSI), block.messages.first()) else {
            return;
        };
        let at = u32::from(at);
        let mut control = [0; 2];
        self.config_read(device, at + 2, &mut control);
        let control = u16::from_le_bytes(control);
        if on {
            self.config_write(device, at + 4, &(first.address as u32).to_le_bytes());
            let data = if control & WIDE != 0 {
                self.config_write(device, at + 8, &0u32.to_le_bytes());
                at + 12
            } else {
                at + 8
            };
            self.config_write(device, data, &(first.data as u16).to_le_bytes());
        }
        let several = (block.messages.len().max(1).ilog2() as u16) << 4;
        let control = control & !(ENABLE | 0b111 << 4) | several | u16::from(on);
        self.config_write(device, at + 2, &control.to_le_bytes());
    }

    fn program_msix(&self, device: DeviceId, block: &MessageBlock, on: bool) {
        const ENABLE: u16 = 1 << 15;
        const MASK_ALL: u16 = 1 << 14;
        let Some(at) = self.find_capability(device, MSI_X).map(u32::from) else { return };
        let mut control = [0; 2];
        self.config_read(device, at + 2, &mut control);
        let control = u16::from_le_bytes(control) & !(ENABLE | MASK_ALL);
        if on {
            for entry in 0..block.messages.len() as u16 {
                self.set_msix_entry(device, entry, Some(entry));
            }
        }
        let control = if on { control | ENABLE } else { control };
        self.config_write(device, at + 2, &control.to_le_bytes());
    }

    /// Lets an entry of a device's MSI-X table send one of the messages assigned to it, or masks the entry. `false` where
    /// there is no such entry or message.
    pub fn set_msix_entry(&self, device: DeviceId, entry: u16, message: Option<u16>) -> bool {
        const VECTOR_CONTROL: u64 = 12;
        let Some(place) = self.msix_entry(device, entry) else { return false };
        let write = |offset: u64, value: u32| self.write_register(place + offset, 4, value.into());
        let Some(index) = message else {
            write(VECTOR_CONTROL, 1);
            return true;
        };
        let block = self.assigned_messages(device).filter(|block| block.kind == MessageKind::MsiX);
        let assigned = block.and_then(|block| block.messages.get(usize::from(index)).copied());
        let Some(assigned) = assigned else { return false };
        write(VECTOR_CONTROL, 1);
        write(0, assigned.address as u32);
        write(4, (assigned.address >> 32) as u32);
        write(8, assigned.data);
        write(VECTOR_CONTROL, 0);
        true
    }

    /// Masks an entry of a device's MSI-X table or lets it through, and leaves its message as it is.
    pub fn mask_msix_entry(&self, device: DeviceId, entry: u16, masked: bool) -> bool {
        let Some(place) = self.msix_entry(device, entry) else { return false };
        self.write_register(place + 12, 4, masked.into());
        true
    }

    /// Physical address of an entry of the MSI-X table.
    fn msix_entry(&self, device: DeviceId, entry: u16) -> Option<u64> {
        const ENTRY: u64 = 16;
        let info = self.pci_info(device).filter(|info| entry < info.msix_entries())?;
        let (number, offset) =
            info.function.capabilities.iter().find_map(|(_, capability)| match capability {
                bus::Capability::MsiX(table) => Some(table.table),
                _ => None,
            })?;
        let bar = info.bars.iter().find(|bar| bar.index == number)?;
        Some(bar.base + u64::from(offset) + u64::from(entry) * ENTRY)
    }

    /// Writes a device register by physical address, for the kernel itself.
    pub(crate) fn write_register(&self, at: u64, bytes: u8, value: u64) {
        let width = match bytes {
            1 => Width::Byte,
            2 => Width::Word,
            4 => Width::Dword,
            _ => Width::Qword,
        };
        let now = Nanos(System::current().now().0);
        self.machine.with(|machine| machine.mmio_write(PhysicalAddress(at), width, value, now));
        self.after_access();
    }

    /// Takes over messages that the machine has sent. Whether any wait.
    pub(crate) fn collect_messages(&self) -> bool {
        let came = self.machine.with(|machine| {
            let mut came = Vec::new();
            while machine.has_messages() {
                came.extend(machine.take_message());
            }
            came
        });
        self.messages.with(|all| {
            all.pending.extend(came);
            !all.pending.is_empty()
        })
    }

    /// IRQL of the most urgent message for a processor.
    pub(crate) fn most_urgent_message(&self, processor: usize) -> Option<u8> {
        self.messages.with(|all| {
            let own = all.pending.iter().filter(|message| goes_to(message, processor));
            own.map(|message| message.vector() >> 4).max()
        })
    }

    /// Serves the most urgent message for a processor.
    pub(crate) fn serve_message(&self, system: &System, processor: usize) {
        let next = self.messages.with(|all| {
            let own = all.pending.iter().enumerate().filter(|(_, message)| goes_to(message, processor));
            // Of several with one IRQL the first that came.
            let (index, _) =
                own.max_by_key(|(index, message)| (message.vector() >> 4, std::cmp::Reverse(*index)))?;
            let message = all.pending.remove(index);
            Some((message, all.routines.get(&message.vector()).map(Arc::clone)))
        });
        let Some((message, routine)) = next else { return };
        let claimed = routine.is_some_and(|routine| routine(system));
        system.emit(&Event::MessageInterrupt {
            device: message.device.0,
            message: message.index,
            vector: message.vector(),
            claimed,
        });
    }
}

/// Whether a message is for a processor. One for a processor that is not there goes to the first.
fn goes_to(message: &Message, processor: usize) -> bool {
    let count = System::current().processor_count();
    let destination = usize::from(message.destination());
    processor == if destination < count { destination } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn vectors_are_aligned_to_their_number_and_of_one_irql() {
        let mut all = Messages::default();
        for count in [1, 4, 8, 16, 2] {
            let first = all.take_vectors(DeviceId(1), count).expect("a vector");
            assert_eq!(first % count, 0);
            assert_eq!(first >> 4, (first + count - 1) >> 4);
            assert!(IRQLS.contains(&(first >> 4)));
        }
        assert_eq!(all.taken.len(), 31);
    }

    #[test]
    fn vectors_run_out() {
        let mut all = Messages::default();
        let given = std::iter::from_fn(|| all.take_vectors(DeviceId(1), 1)).count();
        assert_eq!(given, 7 * 16);
    }
}
