//! Drives PCI functions with arbitrary configuration accesses and checks what must always hold.

use std::sync::Arc;

use crate::{
    Bar, Capability, Device, Express, Machine, MemoryDevice, Msi, MsiX, Nanos, PciAddress, PciDevice,
    PciFunction, PciPlacement, PhysicalAddress, Pins, Port, PortDevice, PowerManagement, Register, VecMemory,
    Width,
};

/// A function with every capability that answers every access.
struct Anything;

impl Device for Anything {
    fn model(&self) -> &str {
        "anything"
    }
    fn reset(&mut self, pins: &mut Pins<'_>) {
        pins.set_irq(0, false);
    }
    fn ports(&mut self) -> Option<&mut dyn PortDevice> {
        Some(self)
    }
    fn memory(&mut self) -> Option<&mut dyn MemoryDevice> {
        Some(self)
    }
    fn pci(&mut self) -> Option<&mut dyn PciDevice> {
        Some(self)
    }
}

impl PciDevice for Anything {
    fn function(&self) -> PciFunction {
        let mut bars = [None; 6];
        bars[0] = Some(Bar::memory64(0x1000).prefetchable());
        bars[2] = Some(Bar::memory32(0x4000));
        bars[3] = Some(Bar::io(32));
        let power = PowerManagement { version: 3, d1: true, pme_from: 0x1F, ..PowerManagement::default() };
        PciFunction {
            vendor: 0x1AF4,
            device: 0x1000,
            bars,
            capabilities: vec![
                (0x40, Capability::PowerManagement(power)),
                (0x48, Capability::Msi(Msi { messages: 8, wide: true, maskable: true })),
                (0x60, Capability::MsiX(MsiX { entries: 65, table: (2, 0), pending: (2, 0x1000) })),
                (0x70, Capability::Express(Express { function_level_reset: true, ..Express::default() })),
                (0xB0, Capability::AdvancedFeatures),
                (0xB8, Capability::PciX(0)),
                (0x100, Capability::AdvancedErrorReporting),
            ],
            ..PciFunction::default()
        }
    }
}

impl PortDevice for Anything {
    fn port_read(&mut self, at: Register, _: Width, _: &mut Pins<'_>) -> u32 {
        assert!(at.range == 3 && at.offset < 32, "outside of its ports: {at:?}");
        at.offset
    }
    fn port_write(&mut self, at: Register, _: Width, value: u32, pins: &mut Pins<'_>) {
        assert!(at.range == 3 && at.offset < 32, "outside of its ports: {at:?}");
        pins.set_irq(0, value & 1 != 0);
    }
}

impl MemoryDevice for Anything {
    fn memory_read(&mut self, at: Register, width: Width, _: &mut Pins<'_>) -> u64 {
        let end = at.offset + width.bytes() as u32;
        assert!(at.range == 0 && end <= 0x1000 || at.range == 2 && end <= 0x4000, "outside: {at:?}");
        0
    }
    fn memory_write(&mut self, at: Register, width: Width, value: u64, pins: &mut Pins<'_>) {
        self.memory_read(at, width, pins);
        pins.send_message(value as u16);
    }
}

/// Runs `input` as a program on two functions: eight bytes a step.
///
/// # Panics
/// If a promise is broken: a read-only bit changes, an access reaches a device outside of its BARs, messages pile up.
pub fn run(input: &[u8]) {
    let mut machine = Machine::new(Arc::new(VecMemory::new(0x1000)));
    let addresses = [PciAddress::new(0, 3, 0), PciAddress::new(0, 3, 1)].map(Option::unwrap_or_default);
    for at in addresses {
        if machine.attach_pci(Box::new(Anything), PciPlacement::at(at)).is_err() {
            return;
        }
    }
    for step in input.as_chunks::<8>().0.iter().take(2048) {
        let [what, which, low, high, value @ ..] = *step;
        let value = u32::from_le_bytes(value);
        let at = addresses[usize::from(which & 1)];
        let offset = u16::from_le_bytes([low, high]) & 0xFFF;
        let width = [Width::Byte, Width::Word, Width::Dword, Width::Qword][usize::from(which >> 1 & 3)];
        let narrow = if width == Width::Qword { Width::Dword } else { width };
        let memory = PhysicalAddress(0xE000_0000 + (u64::from(value) & 0xFFFF));
        match what % 8 {
            0..=2 => machine.pci_config_write(at, offset % 0x140, narrow, value, Nanos::ZERO),
            3 => {
                machine.pci_config_read(at, offset, narrow, Nanos::ZERO);
            }
            4 => machine.mmio_write(memory, width, u64::from(value) << 7, Nanos::ZERO),
            5 => {
                machine.mmio_read(memory, width, Nanos::ZERO);
            }
            6 => machine.port_write(Port(0xCF8 + (offset & 7)), narrow, value, Nanos::ZERO),
            _ => machine.port_write(Port(0xC000 + (offset & 0x7F)), narrow, value, Nanos::ZERO),
        }
        if what & 0x80 != 0 {
            machine.take_message();
        }
        machine.take_events();
        assert_eq!(machine.pci_config_read(at, 0, Width::Dword, Nanos::ZERO), 0x1000_1AF4);
        assert_eq!(machine.pci_config_read(at, 4, Width::Word, Nanos::ZERO) & !0x557, 0);
        assert_eq!(machine.pci_config_read(at, 0x34, Width::Byte, Nanos::ZERO), 0x40);
    }
}
