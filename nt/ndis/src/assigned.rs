//! What PnP assigns to an adapter's device: registers as its bus has them, and a line or messages as its installation
//! asks for.
//!
//! Sources: the pages on `CM_PARTIAL_RESOURCE_DESCRIPTOR` and *Enabling Message-Signaled Interrupts in the Registry*.

use crate::Ndis;
use crate::adapter::AdapterId;
use ddi::System;
use hal::message::{MessageBlock, MessageKind};
use hal::{DeviceId, DeviceInfo};
use wdk_defs::Plain;
use wdk_defs::all::*;

/// Where the devices' own keys are.
const DEVICES: &str = r"\Registry\Machine\System\CurrentControlSet\Enum";
/// The key below a device's own in which its installation asks for messages.
const MESSAGE_KEY: &str = r"Device Parameters\Interrupt Management\MessageSignaledInterruptProperties";
/// CmResourceShareDeviceExclusive and CmResourceShareShared.
const EXCLUSIVE: u8 = 1;
const SHARED: u8 = 3;

impl Ndis {
    /// Starts the device of an adapter: its registers decode, it may master the bus, and it has messages if its
    /// installation asked for them.
    pub(crate) fn start_hardware(&self, id: AdapterId) {
        let Some((device, instance)) =
            self.with_adapter(id, |adapter| (adapter.device.id, adapter.spec.instance.clone()))
        else {
            return;
        };
        self.hal.start_device(device);
        let Some(limit) = self.messages_wanted(&instance) else { return };
        let Some((kind, _)) = self.hal.message_capability(device) else { return };
        self.hal.assign_messages(device, kind, limit);
    }

    /// The opposite, when the adapter is gone.
    pub(crate) fn stop_hardware(&self, id: AdapterId) {
        let Some(device) = self.with_adapter(id, |adapter| adapter.device.id) else { return };
        self.hal.release_messages(device);
        self.hal.stop_device(device);
    }

    /// How many messages an installation allows, if it asks for any.
    fn messages_wanted(&self, instance: &str) -> Option<u16> {
        let path = format!("{DEVICES}\\{instance}\\{MESSAGE_KEY}");
        self.ke.registry(|registry| {
            let key = registry.open(&path).ok()?;
            let number = |name: &str| {
                let data = &registry.value(key, name).ok()?.data;
                Some(u32::from_le_bytes(data.get(..4)?.try_into().ok()?))
            };
            let supported = number("MSISupported")?;
            let limit = number("MessageNumberLimit").unwrap_or(u32::from(u16::MAX));
            (supported != 0).then_some(u16::try_from(limit).unwrap_or(u16::MAX))
        })
    }

    /// The messages that an adapter's device was given.
    pub(crate) fn messages_of(&self, id: AdapterId) -> Option<MessageBlock> {
        let device = self.with_adapter(id, |adapter| adapter.device.id)?;
        self.hal.assigned_messages(device)
    }

    /// The resources of a device as its bus has them.
    pub(crate) fn descriptors(&self, device: &DeviceInfo) -> Vec<CM_PARTIAL_RESOURCE_DESCRIPTOR> {
        let mut all = match &device.pci {
            Some(pci) => pci.bars.iter().map(bar).collect(),
            None => legacy_registers(device),
        };
        match self.hal.assigned_messages(device.id) {
            Some(block) => all.extend(messages(&block, false)),
            None => all.extend(device_lines(device).iter().map(|line| interrupt(device, *line, false))),
        }
        for channel in &device.dma_channels {
            all.push(descriptor(CmResourceTypeDma, EXCLUSIVE, CM_RESOURCE_DMA_8, |u| {
                let mut dma = u.Dma();
                dma.Channel = u32::from(channel.0);
                u.set_Dma(dma);
            }));
        }
        all
    }

    /// The same as processors have them: IRQL and vector in place of a line.
    pub(crate) fn translated_descriptors(&self, device: &DeviceInfo) -> Vec<CM_PARTIAL_RESOURCE_DESCRIPTOR> {
        let mut all = self.descriptors(device);
        let translated: Vec<_> = match self.hal.assigned_messages(device.id) {
            Some(block) => messages(&block, true),
            None => device_lines(device).iter().map(|line| interrupt(device, *line, true)).collect(),
        };
        let places = all.iter_mut().filter(|descriptor| descriptor.Type == CmResourceTypeInterrupt);
        for (place, translated) in places.zip(translated) {
            *place = translated;
        }
        all
    }

    /// The line of an adapter's device.
    pub(crate) fn line_of(&self, id: AdapterId) -> Option<u8> {
        self.with_adapter(id, |adapter| device_lines(&adapter.device).first().copied()).flatten()
    }

    /// Number of an adapter's device in the machine.
    pub(crate) fn device_id(&self, id: AdapterId) -> Option<DeviceId> {
        self.with_adapter(id, |adapter| adapter.device.id)
    }
}

fn device_lines(device: &DeviceInfo) -> Vec<u8> {
    match &device.pci {
        Some(pci) => pci.line.iter().map(|line| line.0).collect(),
        None => device.irqs.iter().map(|line| line.0).collect(),
    }
}

fn descriptor(
    kind: u8,
    share: u8,
    flags: u16,
    fill: impl FnOnce(&mut CM_PARTIAL_RESOURCE_DESCRIPTOR_u),
) -> CM_PARTIAL_RESOURCE_DESCRIPTOR {
    let mut descriptor = CM_PARTIAL_RESOURCE_DESCRIPTOR::zeroed();
    descriptor.Type = kind;
    descriptor.ShareDisposition = share;
    descriptor.Flags = flags;
    fill(&mut descriptor.u);
    descriptor
}

fn ports(start: u64, length: u32, flags: u16) -> CM_PARTIAL_RESOURCE_DESCRIPTOR {
    descriptor(CmResourceTypePort, EXCLUSIVE, CM_RESOURCE_PORT_IO | flags, |u| {
        let mut port = u.Port();
        port.Start = LARGE_INTEGER { QuadPart: start.cast_signed() };
        port.Length = length;
        u.set_Port(port);
    })
}

fn memory(start: u64, length: u32, flags: u16) -> CM_PARTIAL_RESOURCE_DESCRIPTOR {
    descriptor(CmResourceTypeMemory, EXCLUSIVE, CM_RESOURCE_MEMORY_READ_WRITE | flags, |u| {
        let mut memory = u.Memory();
        memory.Start = LARGE_INTEGER { QuadPart: start.cast_signed() };
        memory.Length = length;
        u.set_Memory(memory);
    })
}

fn bar(bar: &hal::AssignedBar) -> CM_PARTIAL_RESOURCE_DESCRIPTOR {
    match bar.kind {
        hal::BarKind::Io => {
            let flags = CM_RESOURCE_PORT_POSITIVE_DECODE | CM_RESOURCE_PORT_BAR;
            ports(bar.base, bar.length, flags)
        }
        hal::BarKind::Memory32 | hal::BarKind::Memory64 => {
            let prefetchable = if bar.prefetchable { CM_RESOURCE_MEMORY_PREFETCHABLE } else { 0 };
            memory(bar.base, bar.length, CM_RESOURCE_MEMORY_BAR | prefetchable)
        }
    }
}

fn legacy_registers(device: &DeviceInfo) -> Vec<CM_PARTIAL_RESOURCE_DESCRIPTOR> {
    let own_ports = device.ports.iter().map(|range| ports(range.base.0.into(), range.length.into(), 0));
    let own_memory = device.memory.iter().map(|range| memory(range.base.0, range.length, 0));
    own_ports.chain(own_memory).collect()
}

/// A set of all processors.
fn all_processors() -> u64 {
    u64::MAX >> (64 - System::current().processor_count().min(64))
}

fn interrupt(device: &DeviceInfo, line: u8, translated: bool) -> CM_PARTIAL_RESOURCE_DESCRIPTOR {
    let (share, flags) = match device.bus {
        hal::Bus::Isa => (EXCLUSIVE, CM_RESOURCE_INTERRUPT_LATCHED),
        hal::Bus::Pci => (SHARED, CM_RESOURCE_INTERRUPT_LEVEL_SENSITIVE),
    };
    descriptor(CmResourceTypeInterrupt, share, flags, |u| {
        let mut interrupt = u.Interrupt();
        if translated {
            interrupt.Level = u32::from(hal::interrupt::device_irql(line));
            interrupt.Vector = hal::interrupt::vector(line);
        } else {
            interrupt.Level = u32::from(line);
            interrupt.Vector = u32::from(line);
        }
        interrupt.Affinity = all_processors();
        u.set_Interrupt(interrupt);
    })
}

/// One descriptor for all messages of MSI, one for each of MSI-X.
fn messages(block: &MessageBlock, translated: bool) -> Vec<CM_PARTIAL_RESOURCE_DESCRIPTOR> {
    let count = block.messages.len();
    let (descriptors, each) = match block.kind {
        MessageKind::Msi => (1, count),
        MessageKind::MsiX => (count, 1),
    };
    let flags = CM_RESOURCE_INTERRUPT_LATCHED | CM_RESOURCE_INTERRUPT_MESSAGE;
    let one = |message: &hal::message::AssignedMessage| {
        descriptor(CmResourceTypeInterrupt, EXCLUSIVE, flags, |u| {
            let mut both = u.MessageInterrupt();
            let affinity = 1 << message.processor;
            if translated {
                let mut own = both.Translated();
                own.Level = u32::from(message.irql);
                own.Vector = u32::from(message.vector);
                own.Affinity = affinity;
                both.set_Translated(own);
            } else {
                let mut own = both.Raw();
                own.MessageCount = each as u16;
                own.Vector = u32::from(message.vector);
                own.Affinity = affinity;
                both.set_Raw(own);
            }
            u.set_MessageInterrupt(both);
        })
    };
    block.messages.iter().take(descriptors).map(one).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use hal::message::AssignedMessage;

    fn block(kind: MessageKind) -> MessageBlock {
        let message = |vector: u8| AssignedMessage {
            address: 0xFEE0_1000,
            data: vector.into(),
            vector,
            irql: vector >> 4,
            processor: 1,
        };
        MessageBlock { kind, messages: vec![message(0x52), message(0x53)] }
    }

    #[test]
    fn msi_is_one_descriptor_with_a_count_and_msix_one_for_each_message() {
        let msi = messages(&block(MessageKind::Msi), false);
        assert_eq!(msi.len(), 1);
        let raw = msi[0].u.MessageInterrupt().Raw();
        assert_eq!(({ raw.MessageCount }, { raw.Vector }, { raw.Affinity }), (2, 0x52, 2));
        assert_eq!(msi[0].Flags, CM_RESOURCE_INTERRUPT_LATCHED | CM_RESOURCE_INTERRUPT_MESSAGE);
        let msix = messages(&block(MessageKind::MsiX), true);
        assert_eq!(msix.len(), 2);
        let translated = msix[1].u.MessageInterrupt().Translated();
        assert_eq!(({ translated.Level }, { translated.Vector }), (5, 0x53));
    }

    #[test]
    fn registers_are_described_as_their_bar_declares_them() {
        let bar_of = |kind, prefetchable| {
            bar(&hal::AssignedBar { index: 0, kind, prefetchable, base: 0xE000_0000, length: 0x1000 })
        };
        let memory = bar_of(hal::BarKind::Memory64, true);
        assert_eq!(memory.Type, CmResourceTypeMemory);
        assert_eq!(memory.Flags, CM_RESOURCE_MEMORY_BAR | CM_RESOURCE_MEMORY_PREFETCHABLE);
        assert_eq!({ memory.u.Memory().Start }.QuadPart, 0xE000_0000);
        let ports = bar_of(hal::BarKind::Io, false);
        assert_eq!((ports.Type, { ports.u.Port().Length }), (CmResourceTypePort, 0x1000));
    }
}
