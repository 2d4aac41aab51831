//! PCI functions on a machine, driven through configuration space as firmware and a bus driver do. Offsets and bits are
//! this file's own, from the specification.

use std::sync::Arc;

use proptest::prelude::*;

use crate::*;

const NOW: Nanos = Nanos::ZERO;
const COMMAND: u16 = 4;
const STATUS: u16 = 6;
const PMCSR: u16 = 0x44;
const MSI: u16 = 0x50;
const MSIX: u16 = 0x70;
const EXPRESS: u16 = 0x80;
const AER: u16 = 0x100;

/// A function with every kind of BAR and capability.
struct Card {
    function: PciFunction,
    seen: Vec<(Register, Width, Option<u64>)>,
    resets: u32,
    power: Vec<PowerState>,
}

fn everything() -> PciFunction {
    let mut bars = [None; 6];
    bars[0] = Some(Bar::memory32(0x2_0000));
    bars[1] = Some(Bar::memory64(0x4000).prefetchable());
    bars[3] = Some(Bar::memory32(0x1000));
    bars[4] = Some(Bar::io(64));
    PciFunction {
        vendor: 0x1234,
        device: 0x5678,
        revision: 9,
        subsystem_vendor: 0xABCD,
        subsystem: 0xEF01,
        bars,
        capabilities: vec![
            (
                0x40,
                Capability::PowerManagement(PowerManagement {
                    version: 2,
                    d1: false,
                    d2: false,
                    pme_from: 0b11001,
                    no_soft_reset: false,
                }),
            ),
            (MSI, Capability::Msi(Msi { messages: 4, wide: true, maskable: true })),
            (MSIX, Capability::MsiX(MsiX { entries: 3, table: (3, 0), pending: (3, 0x800) })),
            (
                EXPRESS,
                Capability::Express(Express {
                    function_level_reset: true,
                    max_payload: 1,
                    lanes: 1,
                    speed: 1,
                }),
            ),
            (AER, Capability::AdvancedErrorReporting),
            (0x140, Capability::SerialNumber(0x0123_4567_89AB_CDEF)),
        ],
        master_bits: 64,
        ..PciFunction::default()
    }
}

impl Card {
    fn boxed(function: PciFunction) -> Box<Self> {
        Box::new(Self { function, seen: Vec::new(), resets: 0, power: Vec::new() })
    }
}

impl Device for Card {
    fn model(&self) -> &str {
        "card"
    }
    fn reset(&mut self, pins: &mut Pins<'_>) {
        self.resets += 1;
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

impl PciDevice for Card {
    fn function(&self) -> PciFunction {
        self.function.clone()
    }
    fn set_power(&mut self, state: PowerState, _: &mut Pins<'_>) {
        self.power.push(state);
    }
}

impl PortDevice for Card {
    fn port_read(&mut self, at: Register, width: Width, _: &mut Pins<'_>) -> u32 {
        self.seen.push((at, width, None));
        0x5A5A_0000 | at.offset
    }
    fn port_write(&mut self, at: Register, width: Width, value: u32, _: &mut Pins<'_>) {
        self.seen.push((at, width, Some(value.into())));
    }
}

impl MemoryDevice for Card {
    fn memory_read(&mut self, at: Register, width: Width, _: &mut Pins<'_>) -> u64 {
        self.seen.push((at, width, None));
        0xC0DE_0000 | u64::from(at.offset)
    }
    fn memory_write(&mut self, at: Register, width: Width, value: u64, _: &mut Pins<'_>) {
        self.seen.push((at, width, Some(value)));
    }
}

struct Host {
    machine: Machine,
    memory: Arc<VecMemory>,
    id: DeviceId,
    at: PciAddress,
}

impl Host {
    fn with(function: PciFunction) -> Self {
        let memory = Arc::new(VecMemory::new(0x1_0000));
        let mut machine = Machine::new(memory.clone());
        let id = machine.attach_pci(Card::boxed(function), PciPlacement::default()).unwrap();
        let at = machine.device_info(id).unwrap().pci.as_ref().unwrap().address;
        Self { machine, memory, id, at }
    }
    fn new() -> Self {
        Self::with(everything())
    }
    fn on() -> Self {
        let mut host = Self::new();
        host.set16(COMMAND, 7);
        host
    }
    fn get(&mut self, offset: u16, width: Width) -> u32 {
        self.machine.pci_config_read(self.at, offset, width, NOW)
    }
    fn set(&mut self, offset: u16, width: Width, value: u32) {
        self.machine.pci_config_write(self.at, offset, width, value, NOW);
    }
    fn get8(&mut self, offset: u16) -> u32 {
        self.get(offset, Width::Byte)
    }
    fn get16(&mut self, offset: u16) -> u32 {
        self.get(offset, Width::Word)
    }
    fn get32(&mut self, offset: u16) -> u32 {
        self.get(offset, Width::Dword)
    }
    fn set16(&mut self, offset: u16, value: u32) {
        self.set(offset, Width::Word, value);
    }
    fn set32(&mut self, offset: u16, value: u32) {
        self.set(offset, Width::Dword, value);
    }
    fn info(&self) -> &PciInfo {
        self.machine.device_info(self.id).unwrap().pci.as_ref().unwrap()
    }
    fn base(&self, bar: u8) -> u64 {
        self.info().bars.iter().find(|assigned| assigned.index == bar).unwrap().base
    }
    fn read(&mut self, bar: u8, offset: u64, width: Width) -> u64 {
        self.machine.mmio_read(PhysicalAddress(self.base(bar) + offset), width, NOW)
    }
    fn write(&mut self, bar: u8, offset: u64, width: Width, value: u64) {
        self.machine.mmio_write(PhysicalAddress(self.base(bar) + offset), width, value, NOW);
    }
    fn act<R>(&mut self, act: impl FnOnce(&mut Card, &mut Pins<'_>) -> R) -> R {
        self.machine.with_device(self.id, NOW, act).unwrap()
    }
    fn irq(&mut self, active: bool) {
        self.act(|_, pins| pins.set_irq(0, active));
    }
    fn line(&self) -> bool {
        self.machine.is_line_active(self.info().line.unwrap())
    }
    fn messages(&mut self) -> Vec<Message> {
        std::iter::from_fn(|| self.machine.take_message()).collect()
    }
    fn events(&mut self) -> Vec<BusEvent> {
        self.machine.take_events().into_iter().map(|event| event.event).collect()
    }
    fn map(&mut self, address: u64, direction: DmaDirection) {
        let owner = DmaOwner::Device(self.id);
        self.machine.dma_map(owner, BusAddress(address), 0x1000, PhysicalAddress(0x2000), direction).unwrap();
    }
}

#[test]
fn the_header_says_what_the_function_declares() {
    let mut host = Host::new();
    assert_eq!(host.get32(0), 0x5678_1234);
    assert_eq!(host.get32(8), 0x0200_0009);
    assert_eq!(host.get32(0x2C), 0xEF01_ABCD);
    assert_eq!(host.get8(0x0E), 0, "one function, header type 0");
    assert_eq!(host.get8(0x3D), 1, "INTA#");
    assert_eq!(host.get8(0x3C), u32::from(host.info().line.unwrap().0));
    assert_eq!(host.get16(STATUS), 0x10);
    for (offset, value) in [(0, 0), (2, 0xFFFF), (8, 0), (0x2C, 0), (0x3D, 3)] {
        let before = host.get16(offset);
        host.set16(offset, value);
        assert_eq!(host.get16(offset), before, "{offset:#x} is read-only");
    }
    host.set(0x3C, Width::Byte, 0x0B);
    assert_eq!(host.get8(0x3C), 0x0B, "software may remember a line of its own");
}

#[test]
fn the_command_register_keeps_what_it_has_bits_for() {
    let mut host = Host::new();
    assert_eq!(host.get16(COMMAND), 0);
    host.set16(COMMAND, 0xFFFF);
    assert_eq!(host.get16(COMMAND), 0x0557);
}

#[test]
fn capabilities_are_chained() {
    let mut host = Host::new();
    let mut found = Vec::new();
    let mut at = host.get8(0x34) as u16;
    while at != 0 {
        found.push((at, host.get8(at)));
        at = host.get8(at + 1) as u16;
    }
    assert_eq!(found, [(0x40, 1), (0x50, 5), (0x70, 0x11), (0x80, 0x10)]);
    assert_eq!(host.get32(0x100), 0x1401_0001);
    assert_eq!(host.get32(0x140), 0x0001_0003);
    assert_eq!((host.get32(0x144), host.get32(0x148)), (0x89AB_CDEF, 0x0123_4567));
}

#[test]
fn a_conventional_function_has_256_bytes() {
    let mut host =
        Host::with(PciFunction { capabilities: vec![(0x40, Capability::PciX(1))], ..everything() });
    assert_eq!(host.get32(0x100), u32::MAX);
    host.set32(0x100, 0);
    assert_eq!(host.get32(0xFC), 0);
    assert_eq!(host.get32(0xFE), 0xFFFF_0000, "half of it is there");
}

#[test]
fn bars_are_sized_by_writing_ones() {
    let mut host = Host::new();
    for (at, size) in
        [(0x10, 0xFFFE_0000), (0x14, 0xFFFF_C00C), (0x18, 0xFFFF_FFFF), (0x1C, 0xFFFF_F000), (0x24, 0)]
    {
        let old = host.get32(at);
        host.set32(at, u32::MAX);
        assert_eq!(host.get32(at), size, "{at:#x}");
        host.set32(at, old);
        assert_eq!(host.get32(at), old);
    }
    host.set32(0x20, u32::MAX);
    assert_eq!(host.get32(0x20), 0xFFFF_FFC1);
}

#[test]
fn the_enumerator_places_bars_by_kind_aligned_and_apart() {
    let host = Host::new();
    let bars = host.info().bars.clone();
    assert_eq!(bars.len(), 4);
    for bar in &bars {
        assert!(bar.base.is_multiple_of(bar.length.into()), "{bar:?}");
    }
    assert!(bars[1].base >= 1 << 32 && bars[1].prefetchable);
    assert!(bars[0].base < 1 << 32 && bars[2].base < 1 << 32);
    assert_eq!(bars[3].kind, BarKind::Io);
    let info = host.machine.device_info(host.id).unwrap();
    assert_eq!(info.ports[0].base.0, bars[3].base as u16);
    assert_eq!(info.memory.len(), 3);
    assert_eq!(info.bus, Bus::Pci);
}

#[test]
fn functions_do_not_meet_and_share_lines() {
    let mut host = Host::new();
    let mut seen = host.info().bars.clone();
    for _ in 0..31 {
        let id = host.machine.attach_pci(Card::boxed(everything()), PciPlacement::default()).unwrap();
        let info = host.machine.device_info(id).unwrap().pci.clone().unwrap();
        for bar in &info.bars {
            let meets = |other: &AssignedBar| {
                (other.kind == BarKind::Io) == (bar.kind == BarKind::Io)
                    && other.base < bar.base + u64::from(bar.length)
                    && bar.base < other.base + u64::from(other.length)
            };
            assert!(!seen.iter().any(meets), "{bar:?}");
        }
        seen.extend(info.bars);
    }
    let lines: Vec<_> = host.machine.devices().map(|info| info.irqs[0]).collect();
    assert!(lines.iter().any(|line| lines.iter().filter(|other| *other == line).count() > 1));
    assert!(lines.iter().all(|line| host.machine.trigger_mode(*line) == Some(TriggerMode::Level)));
    let addresses: std::collections::BTreeSet<_> =
        host.machine.devices().map(|info| info.pci.as_ref().unwrap().address).collect();
    assert_eq!(addresses.len(), 32);
}

#[test]
fn what_finds_no_place_is_refused() {
    let mut host = Host::new();
    let again = host.machine.attach_pci(Card::boxed(everything()), PciPlacement::at(host.at));
    assert_eq!(again.unwrap_err().conflicts, [Conflict::AddressTaken(host.at)]);
    host.machine.set_pci_windows(PciWindows { io: 0xC000..0xC010, ..PciWindows::default() });
    let full = host.machine.attach_pci(Card::boxed(everything()), PciPlacement::default());
    assert_eq!(full.unwrap_err().conflicts, [Conflict::NoRoomForBar(4)]);
    for wrong in [
        PciFunction {
            bars: [Some(Bar::memory32(0x3000)), None, None, None, None, None],
            ..PciFunction::default()
        },
        PciFunction {
            bars: [None, None, None, None, None, Some(Bar::memory64(0x1000))],
            ..PciFunction::default()
        },
        PciFunction { capabilities: vec![(0x20, Capability::PciX(0))], ..PciFunction::default() },
        PciFunction {
            capabilities: vec![(0x40, Capability::PciX(0)), (0x44, Capability::AdvancedFeatures)],
            ..PciFunction::default()
        },
        PciFunction {
            capabilities: vec![(
                0x40,
                Capability::MsiX(MsiX { entries: 1, table: (0, 0), pending: (0, 16) }),
            )],
            ..PciFunction::default()
        },
    ] {
        let refused = host.machine.attach_pci(Card::boxed(wrong), PciPlacement::default()).unwrap_err();
        assert!(matches!(refused.conflicts[..], [Conflict::NotPci(_)]), "{refused}");
    }
}

#[test]
fn the_command_register_gates_decoding() {
    let mut host = Host::new();
    assert_eq!(host.read(0, 8, Width::Dword), 0xFFFF_FFFF);
    assert!(matches!(host.events()[..], [BusEvent::UnclaimedMemory { .. }]));
    host.set16(COMMAND, 2);
    assert_eq!(host.read(0, 8, Width::Dword), 0xC0DE_0008);
    assert_eq!(host.read(1, 0x3FFC, Width::Dword), 0xC0DE_3FFC);
    let port = Port(host.base(4) as u16 + 4);
    assert_eq!(host.machine.port_read(port, Width::Dword, NOW), u32::MAX);
    host.set16(COMMAND, 1);
    assert_eq!(host.machine.port_read(port, Width::Dword, NOW), 0x5A5A_0004);
    assert_eq!(host.read(0, 8, Width::Dword), 0xFFFF_FFFF);
    let seen = host.act(|card, _| std::mem::take(&mut card.seen));
    assert_eq!(seen[0].0, Register { range: 0, offset: 8 });
    assert_eq!(seen[1].0, Register { range: 1, offset: 0x3FFC });
    assert_eq!(seen[2].0, Register { range: 4, offset: 4 });
}

#[test]
fn wide_accesses_are_split_and_narrow_ones_pass() {
    let mut host = Host::on();
    host.write(0, 0x10, Width::Qword, 0x1111_2222_3333_4444);
    host.write(0, 0x21, Width::Byte, 0x77);
    let seen = host.act(|card, _| std::mem::take(&mut card.seen));
    let at = |offset| Register { range: 0, offset };
    assert_eq!(
        seen,
        [
            (at(0x10), Width::Dword, Some(0x3333_4444)),
            (at(0x14), Width::Dword, Some(0x1111_2222)),
            (at(0x21), Width::Byte, Some(0x77)),
        ]
    );
}

#[test]
fn a_bar_that_moves_takes_its_registers_along() {
    let mut host = Host::on();
    let old = host.base(0);
    host.set32(0x10, 0xF000_0000);
    assert_eq!(host.machine.mmio_read(PhysicalAddress(0xF000_0004), Width::Dword, NOW), 0xC0DE_0004);
    assert_eq!(host.machine.mmio_read(PhysicalAddress(old), Width::Dword, NOW), 0xFFFF_FFFF);
    host.events();
    let base3 = host.base(3) as u32;
    host.set32(0x10, base3);
    let events = host.events();
    assert!(events.contains(&BusEvent::BarConflict { device: host.id, bar: 3, base: base3.into() }));
    assert!(host.machine.pci_reassign(host.id, NOW));
    assert_ne!(host.base(0), old);
    assert_eq!(host.get16(COMMAND), 0);
    host.set16(COMMAND, 2);
    assert_eq!(host.read(0, 4, Width::Dword), 0xC0DE_0004);
    assert_eq!(host.events(), []);
}

#[test]
fn configuration_ports_reach_the_same_space() {
    let mut host = Host::new();
    let select = |host: &mut Host, offset: u32| {
        let address = 1 << 31 | u32::from(host.at.device()) << 11 | offset;
        host.machine.port_write(Port(0xCF8), Width::Dword, address, NOW);
        assert_eq!(host.machine.port_read(Port(0xCF8), Width::Dword, NOW), address);
    };
    select(&mut host, 0);
    assert_eq!(host.machine.port_read(Port(0xCFC), Width::Dword, NOW), 0x5678_1234);
    assert_eq!(host.machine.port_read(Port(0xCFE), Width::Word, NOW), 0x5678);
    assert_eq!(host.machine.port_read(Port(0xCFD), Width::Byte, NOW), 0x12);
    select(&mut host, 4);
    host.machine.port_write(Port(0xCFC), Width::Word, 6, NOW);
    assert_eq!(host.get16(COMMAND), 6);
    host.machine.port_write(Port(0xCF8), Width::Dword, 1 << 31 | 1 << 11, NOW);
    assert_eq!(host.machine.port_read(Port(0xCFC), Width::Dword, NOW), u32::MAX, "nobody there");
    assert_eq!(host.events(), []);
    host.machine.port_write(Port(0xCF8), Width::Dword, 0, NOW);
    host.machine.port_read(Port(0xCFC), Width::Dword, NOW);
    assert!(matches!(host.events()[..], [BusEvent::UnclaimedPort { .. }]), "access is not enabled");
}

#[test]
fn several_functions_of_a_device_are_marked() {
    let mut host = Host::new();
    let second = PciAddress::new(0, host.at.device(), 1).unwrap();
    host.machine.attach_pci(Card::boxed(everything()), PciPlacement::at(second)).unwrap();
    assert_eq!(host.get8(0x0E), 0x80);
    host.machine.function_level_reset(host.id, NOW);
    assert_eq!(host.get8(0x0E), 0x80);
}

#[test]
fn the_interrupt_pin_is_level_shared_and_can_be_disabled() {
    let mut host = Host::on();
    let line = host.info().line.unwrap();
    let second = host
        .machine
        .attach_pci(Card::boxed(everything()), PciPlacement { line: Some(line), ..PciPlacement::default() })
        .unwrap();
    host.machine.unmask_line(line);
    host.irq(true);
    host.machine.with_device(second, NOW, |_: &mut Card, pins| pins.set_irq(0, true)).unwrap();
    assert_eq!(host.machine.pending_lines(), 1 << line.0);
    assert_eq!(host.get16(STATUS) & 8, 8);
    host.irq(false);
    assert!(host.line(), "the second still drives it");
    host.machine.with_device(second, NOW, |_: &mut Card, pins| pins.set_irq(0, false)).unwrap();
    assert!(!host.line());
    host.irq(true);
    host.set16(COMMAND, 0x407);
    assert!(!host.line(), "INTx disable");
    assert_eq!(host.get16(STATUS) & 8, 8, "interrupt status does not depend on it");
    host.set16(COMMAND, 7);
    assert!(host.line());
}

#[test]
fn msi_replaces_the_line() {
    let mut host = Host::on();
    host.set32(MSI + 4, 0xFEE0_1003);
    host.set32(MSI + 8, 0);
    host.set16(MSI + 12, 0x4041);
    host.set16(MSI + 2, 1);
    assert_eq!(host.get16(MSI + 2), 0x0185, "4 messages, 64 bits, maskable; on");
    host.irq(true);
    assert!(!host.line());
    assert!(host.machine.has_messages());
    let [message] = host.messages()[..] else { panic!("one message") };
    assert_eq!((message.address, message.data, message.index), (0xFEE0_1000, 0x4041, 0));
    assert_eq!((message.vector(), message.destination(), message.is_logical()), (0x41, 1, false));
    host.irq(true);
    assert_eq!(host.messages(), [], "an edge, not a level");
    host.irq(false);
    host.irq(true);
    host.irq(false);
    host.irq(true);
    assert_eq!(host.messages().len(), 1, "one that waits is not queued twice");
    host.set16(MSI + 2, 0);
    assert!(host.line(), "back to the line");
    host.set16(MSI + 2, 1);
    assert!(!host.line());
    assert_eq!(host.messages().len(), 1, "an active pin is not forgotten when messages go on");
}

#[test]
fn msi_messages_are_granted_masked_and_gated() {
    let mut host = Host::on();
    host.set32(MSI + 4, 0xFEE0_0000);
    host.set16(MSI + 12, 0x0053);
    assert!(!host.act(|_, pins| pins.send_message(3)), "off");
    host.set16(MSI + 2, 1 | 2 << 4);
    assert!(host.act(|_, pins| pins.send_message(3)));
    assert_eq!(host.messages()[0].data, 0x53, "the low bits are the message's");
    host.set16(MSI + 2, 1 | 1 << 4);
    host.act(|_, pins| pins.send_message(3));
    assert_eq!(host.messages()[0].data, 0x53, "two granted: 3 becomes 1");
    host.set32(MSI + 16, 0xFFFF_FFFF);
    assert_eq!(host.get32(MSI + 16), 0xF, "as many mask bits as messages");
    host.act(|_, pins| pins.send_message(1));
    assert_eq!(host.messages(), []);
    assert_eq!(host.get32(MSI + 20), 2);
    host.set32(MSI + 20, 0);
    assert_eq!(host.get32(MSI + 20), 2, "pending bits are read-only");
    host.set32(MSI + 16, 0xD);
    assert_eq!(host.messages().len(), 1);
    assert_eq!(host.get32(MSI + 20), 0);
    host.set16(COMMAND, 3);
    host.act(|_, pins| pins.send_message(1));
    assert_eq!(host.messages(), [], "no bus master, no message");
}

#[test]
fn a_message_to_memory_is_a_write_through_the_windows() {
    let mut host = Host::on();
    host.set32(MSI + 4, 0x0010_0010);
    host.set16(MSI + 12, 0xBEEF);
    host.set16(MSI + 2, 1);
    host.irq(true);
    assert!(matches!(host.events()[..], [BusEvent::DmaBlocked { length: 4, .. }]));
    host.map(0x10_0000, DmaDirection::ToMemory);
    host.irq(false);
    host.irq(true);
    let mut bytes = [0; 4];
    host.memory.read(PhysicalAddress(0x2010), &mut bytes).unwrap();
    assert_eq!(bytes, [0xEF, 0xBE, 0, 0]);
    assert_eq!(host.messages(), []);
}

#[test]
fn msix_has_a_table_with_masks_and_pending_bits() {
    let mut host = Host::on();
    assert_eq!(host.get16(MSIX + 2), 2);
    assert_eq!((host.get32(MSIX + 4), host.get32(MSIX + 8)), (3, 0x803));
    assert_eq!(host.read(3, 0x1C, Width::Dword), 1, "entries are masked after reset");
    host.write(3, 0x10, Width::Qword, 0xFEE0_2000);
    host.write(3, 0x18, Width::Dword, 0x61);
    assert_eq!(host.read(3, 0x10, Width::Qword), 0xFEE0_2000);
    host.set16(MSIX + 2, 0x8000);
    assert!(host.act(|_, pins| pins.send_message(1)));
    assert_eq!(host.read(3, 0x800, Width::Dword), 2);
    host.write(3, 0x800, Width::Dword, 0);
    assert_eq!(host.read(3, 0x800, Width::Dword), 2, "read-only");
    host.set16(MSIX + 2, 0xC000);
    host.write(3, 0x1C, Width::Dword, 0xFFFF_FFFE);
    assert_eq!(host.read(3, 0x1C, Width::Dword), 0);
    assert_eq!(host.messages(), [], "the function mask holds it back");
    host.set16(MSIX + 2, 0x8000);
    let [message] = host.messages()[..] else { panic!("one message") };
    assert_eq!((message.index, message.vector(), message.destination()), (1, 0x61, 2));
    assert_eq!(host.read(3, 0x800, Width::Dword), 0);
    assert_eq!(host.read(3, 0x400, Width::Dword), 0xC0DE_0400, "the rest of the BAR is the device's");
    assert!(host.act(|_, pins| pins.send_message(7)), "a message that is not there goes nowhere");
    assert_eq!(host.messages(), []);
}

#[test]
fn a_bus_master_needs_its_bit_and_a_window() {
    let mut host = Host::new();
    host.map(0x8000, DmaDirection::ToMemory);
    assert!(!host.act(|_, pins| pins.bus_master().write(BusAddress(0x8000), &[1, 2])));
    assert!(matches!(host.events()[..], [BusEvent::NotBusMaster { length: 2, .. }]));
    assert_eq!(host.get16(STATUS) & 0x2000, 0x2000, "received master abort");
    host.set16(STATUS, 0x2000);
    assert_eq!(host.get16(STATUS) & 0x2000, 0);
    host.set16(COMMAND, 4);
    assert!(host.act(|_, pins| pins.bus_master().write(BusAddress(0x8000), &[1, 2])));
    assert_eq!(host.get16(STATUS) & 0x2000, 0);
    let mut frame = vec![9];
    assert!(!host.act(|_, pins| pins.bus_master().append(BusAddress(0x8000), 3, &mut frame)));
    assert_eq!(frame, [9, 0xFF, 0xFF, 0xFF], "the window is for writing");
    assert!(matches!(host.events()[..], [BusEvent::DmaBlocked { .. }]));
}

#[test]
fn a_32_bit_function_reaches_nothing_above() {
    for (bits, reaches) in [(32, false), (64, true)] {
        let mut host = Host::with(PciFunction { master_bits: bits, ..everything() });
        host.set16(COMMAND, 4);
        host.map(0x1_0000_0000, DmaDirection::Both);
        let mut bytes = Vec::new();
        let done = host.act(|_, pins| pins.bus_master().append(BusAddress(0x1_0000_0000), 4, &mut bytes));
        assert_eq!(done, reaches);
    }
}

#[test]
fn d3_stops_everything_and_the_way_back_resets() {
    let mut host = Host::on();
    host.set16(PMCSR, 1);
    assert_eq!(host.get16(PMCSR), 0, "there is no D1");
    host.irq(true);
    host.set16(PMCSR, 0x103);
    assert_eq!(host.machine.power_state(host.id), PowerState::D3);
    assert!(!host.line());
    assert_eq!(host.read(0, 0, Width::Dword), 0xFFFF_FFFF);
    assert!(!host.act(|_, pins| pins.bus_master().write(BusAddress(0), &[0])));
    host.events();
    assert!(host.act(|_, pins| pins.wake()), "PME_En is set");
    assert_eq!(host.events(), [BusEvent::PowerManagementEvent { device: host.id }]);
    assert_eq!(host.get16(PMCSR), 0x8103);
    host.set16(PMCSR, 0x100);
    assert_eq!(host.machine.power_state(host.id), PowerState::D0);
    assert_eq!(host.get16(COMMAND), 0, "configuration space is lost");
    assert_eq!(host.get32(0x10), 0);
    assert_eq!(host.get16(PMCSR) & 0x8100, 0x8100, "but not the power management event");
    host.set16(PMCSR, 0x8100);
    assert_eq!(host.get16(PMCSR), 0x100);
    let (resets, power) = host.act(|card, _| (card.resets, card.power.clone()));
    assert_eq!((resets, power), (2, vec![PowerState::D3, PowerState::D0]));
}

#[test]
fn no_soft_reset_keeps_configuration_space() {
    let power = PowerManagement { version: 3, no_soft_reset: true, d1: true, ..PowerManagement::default() };
    let mut host = Host::with(PciFunction {
        capabilities: vec![(0x40, Capability::PowerManagement(power))],
        ..everything()
    });
    host.set16(COMMAND, 7);
    host.set16(PMCSR, 1);
    assert_eq!(host.machine.power_state(host.id), PowerState::D1);
    host.set16(PMCSR, 3);
    host.set16(PMCSR, 0);
    assert_eq!(host.get16(COMMAND), 7);
    assert_eq!(host.act(|card, _| card.resets), 1);
    assert_eq!(host.read(0, 0, Width::Dword), 0xC0DE_0000);
}

#[test]
fn a_function_level_reset_is_a_bit_that_reads_as_0() {
    let mut host = Host::on();
    host.irq(true);
    assert_eq!(host.get32(EXPRESS + 4) & 1 << 28, 1 << 28);
    host.set16(EXPRESS + 8, 0xA810);
    assert_eq!(host.get16(EXPRESS + 8), 0x2810);
    assert_eq!(host.get16(COMMAND), 0);
    assert!(!host.line());
    assert_eq!(host.act(|card, _| card.resets), 2);
    let mut host =
        Host::with(PciFunction { capabilities: vec![(0x40, Capability::AdvancedFeatures)], ..everything() });
    host.set(0x44, Width::Byte, 1);
    assert_eq!(host.act(|card, _| card.resets), 2);
    assert_eq!(host.get8(0x44), 0);
}

#[test]
fn errors_are_kept_until_ones_are_written() {
    let mut host = Host::new();
    assert!(host.machine.pci_report_errors(host.id, 1 << 20 | 1, 1));
    assert_eq!((host.get32(AER + 4), host.get32(AER + 16)), (1 << 20, 1));
    host.set32(AER + 4, 0);
    assert_eq!(host.get32(AER + 4), 1 << 20);
    host.set32(AER + 4, u32::MAX);
    assert_eq!(host.get32(AER + 4), 0);
    host.set32(AER + 8, u32::MAX);
    assert_eq!(host.get32(AER + 8), 0x001F_F030);
}

#[test]
fn a_removed_function_reads_all_ones() {
    let mut host = Host::on();
    host.irq(true);
    assert!(host.machine.remove(host.id, NOW).is_some());
    assert!(host.machine.remove(host.id, NOW).is_none());
    assert!(!host.line());
    assert_eq!(host.get32(0), u32::MAX);
    host.events();
    assert_eq!(host.read(0, 0, Width::Dword), 0xFFFF_FFFF);
    assert_eq!(host.read(3, 0, Width::Dword), 0xFFFF_FFFF);
    host.write(0, 0, Width::Dword, 1);
    host.set16(COMMAND, 0);
    let port = Port(host.base(4) as u16);
    assert_eq!(host.machine.port_read(port, Width::Dword, NOW), u32::MAX);
    assert_eq!(host.events(), [], "a driver that looks is not at fault");
    assert!(host.machine.device_info(host.id).unwrap().removed);
    assert_eq!(host.machine.next_deadline(), None);
    let again = host.machine.attach_pci(Card::boxed(everything()), PciPlacement::at(host.at)).unwrap();
    assert_ne!(again, host.id);
    assert_eq!(host.get32(0), 0x5678_1234, "another one in the same place");
}

#[test]
fn a_machine_reset_leaves_what_firmware_leaves() {
    let mut host = Host::on();
    let base = host.base(0);
    host.set32(0x10, 0xF000_0000);
    host.set16(MSI + 2, 1);
    host.machine.reset(NOW);
    assert_eq!(host.get16(COMMAND), 0);
    assert_eq!(u64::from(host.get32(0x10)), base);
    assert_eq!(host.get16(MSI + 2) & 1, 0);
    assert_eq!(host.machine.trigger_mode(host.info().line.unwrap()), Some(TriggerMode::Level));
}

proptest! {
    /// Whatever software writes: read-only bits stay, nothing panics, decoded ranges do not overlap.
    #[test]
    fn any_writes_keep_the_promises(
        writes in proptest::collection::vec((0_u16..0x160, 0_u8..3, any::<u32>(), any::<bool>()), 0..60)
    ) {
        let mut host = Host::new();
        for (offset, width, value, irq) in writes {
            let width = [Width::Byte, Width::Word, Width::Dword][usize::from(width)];
            host.set(offset, width, value);
            host.irq(irq);
            for bar in [0, 1, 3] {
                host.read(bar, 0, Width::Qword);
            }
        }
        prop_assert_eq!(host.get32(0), 0x5678_1234);
        prop_assert_eq!(host.get16(COMMAND) & !0x557, 0);
        prop_assert_eq!(host.get32(0x10) & 0x1_FFFF, 0);
        prop_assert_eq!(host.get8(0x34), 0x40);
        let uses_line = host.line();
        if uses_line {
            prop_assert!(host.messages().len() <= 8);
        }
    }
}
