//! The machine with devices that only remember what was done to them.

use std::sync::Arc;

use proptest::prelude::*;

use crate::*;

/// What a test device saw: register, width, value written.
type Seen = Vec<(Register, Width, Option<u64>)>;

/// A device with a register file of bytes in each range; remembers accesses, and does what its fields say.
#[derive(Default)]
struct Probe {
    seen: Seen,
    alarm: Option<Nanos>,
    rung: Vec<Nanos>,
    sticky: bool,
    irq_on_write: bool,
    master_to: Option<BusAddress>,
}

impl Device for Probe {
    fn model(&self) -> &str {
        "probe"
    }
    fn hardware_ids(&self) -> Vec<String> {
        vec!["TST0001".into()]
    }
    fn reset(&mut self, pins: &mut Pins<'_>) {
        self.seen.clear();
        pins.set_irq(0, false);
    }
    fn deadline(&self) -> Option<Nanos> {
        self.alarm
    }
    fn advance(&mut self, pins: &mut Pins<'_>) {
        self.rung.push(pins.now());
        if !self.sticky {
            self.alarm = None;
        }
    }
    fn ports(&mut self) -> Option<&mut dyn PortDevice> {
        Some(self)
    }
    fn memory(&mut self) -> Option<&mut dyn MemoryDevice> {
        Some(self)
    }
}

/// The byte a probe reads at an offset.
const fn content(offset: u32) -> u8 {
    (offset as u8).wrapping_mul(7).wrapping_add(3)
}

fn value(offset: u32, width: Width) -> u64 {
    (0..width.bytes() as u32).rev().fold(0, |value, byte| value << 8 | u64::from(content(offset + byte)))
}

impl PortDevice for Probe {
    fn port_read(&mut self, at: Register, width: Width, _: &mut Pins<'_>) -> u32 {
        self.seen.push((at, width, None));
        value(at.offset, width) as u32
    }
    fn port_write(&mut self, at: Register, width: Width, value: u32, pins: &mut Pins<'_>) {
        self.seen.push((at, width, Some(value.into())));
        if self.irq_on_write {
            pins.set_irq(0, value != 0);
        }
        if let Some(to) = self.master_to {
            pins.bus_master().write(to, &[1, 2, 3, 4, 5, 6, 7, 8]);
        }
    }
}

impl MemoryDevice for Probe {
    fn memory_read(&mut self, at: Register, width: Width, _: &mut Pins<'_>) -> u64 {
        self.seen.push((at, width, None));
        value(at.offset, width)
    }
    fn memory_write(&mut self, at: Register, width: Width, value: u64, _: &mut Pins<'_>) {
        self.seen.push((at, width, Some(value)));
    }
}

const NOW: Nanos = Nanos(0);

fn machine() -> (Machine, Arc<VecMemory>) {
    let memory = Arc::new(VecMemory::new(0x1_0000));
    (Machine::new(memory.clone()), memory)
}

fn at_ports(base: u16, length: u16, width: Width) -> Resources {
    Resources { ports: vec![PortRange::new(Port(base), length, width)], ..Resources::default() }
}

fn attach(machine: &mut Machine, probe: Probe, resources: Resources) -> DeviceId {
    machine.attach(Box::new(probe), resources).unwrap()
}

fn seen(machine: &mut Machine, id: DeviceId) -> Seen {
    machine.with_device(id, NOW, |probe: &mut Probe, _| std::mem::take(&mut probe.seen)).unwrap()
}

fn events(machine: &mut Machine) -> Vec<BusEvent> {
    machine.take_events().into_iter().map(|event| event.event).collect()
}

const fn register(offset: u32) -> Register {
    Register { range: 0, offset }
}

// --- ports -------------------------------------------------------------------------------------------------------------

#[test]
fn wide_accesses_are_split_to_the_width_of_the_device() {
    use Width::{Byte, Dword, Word};
    type Pieces = &'static [(u32, Width)];
    let cases: [(Width, u16, Width, Pieces); 7] = [
        (Byte, 0x100, Dword, &[(0, Byte), (1, Byte), (2, Byte), (3, Byte)]),
        (Word, 0x100, Dword, &[(0, Word), (2, Word)]),
        (Dword, 0x100, Dword, &[(0, Dword)]),
        (Word, 0x101, Word, &[(1, Byte), (2, Byte)]),
        (Word, 0x101, Dword, &[(1, Byte), (2, Word), (4, Byte)]),
        (Word, 0x103, Byte, &[(3, Byte)]),
        (Dword, 0x102, Dword, &[(2, Word), (4, Word)]),
    ];
    for (device_width, port, width, pieces) in cases {
        let (mut machine, _) = machine();
        let id = attach(&mut machine, Probe::default(), at_ports(0x100, 16, device_width));
        let offset = u32::from(port - 0x100);
        assert_eq!(u64::from(machine.port_read(Port(port), width, NOW)), value(offset, width));
        let reads: Vec<_> = seen(&mut machine, id).iter().map(|(at, width, _)| (at.offset, *width)).collect();
        assert_eq!(reads, pieces, "{device_width:?} device at {port:#x}, {width:?}");
        machine.port_write(Port(port), width, 0x4433_2211, NOW);
        let mut bytes: Vec<u8> = Vec::new();
        for (at, width, written) in seen(&mut machine, id) {
            assert_eq!(at.offset as usize, offset as usize + bytes.len());
            bytes.extend(&written.unwrap().to_le_bytes()[..width.bytes()]);
        }
        assert_eq!(bytes, [0x11, 0x22, 0x33, 0x44][..width.bytes()]);
        assert_eq!(events(&mut machine), []);
    }
}

#[test]
fn an_access_over_the_edge_of_a_range_reaches_both_sides() {
    let (mut machine, _) = machine();
    let first = attach(&mut machine, Probe::default(), at_ports(0x100, 2, Width::Dword));
    let second = attach(&mut machine, Probe::default(), at_ports(0x103, 1, Width::Byte));
    let read = machine.port_read(Port(0x100), Width::Dword, NOW);
    assert_eq!(read.to_le_bytes(), [content(0), content(1), 0xFF, content(0)]);
    assert_eq!(seen(&mut machine, first), [(register(0), Width::Word, None)]);
    assert_eq!(seen(&mut machine, second), [(register(0), Width::Byte, None)]);
    let unclaimed = BusEvent::UnclaimedPort { port: Port(0x102), width: Width::Byte, written: None };
    assert_eq!(events(&mut machine), [unclaimed]);
}

#[test]
fn unclaimed_ports_read_as_ones_and_are_told() {
    let (mut machine, _) = machine();
    assert_eq!(machine.port_read(Port(0x378), Width::Byte, NOW), 0xFF);
    assert_eq!(machine.port_read(Port(0xFFFE), Width::Dword, NOW), 0xFFFF_FFFF);
    machine.port_write(Port(0x378), Width::Word, 0x1_BEEF, NOW);
    let told = events(&mut machine);
    assert_eq!(told[0], BusEvent::UnclaimedPort { port: Port(0x378), width: Width::Byte, written: None });
    let written = Some(0xBEEF);
    assert_eq!(
        told.last(),
        Some(&BusEvent::UnclaimedPort { port: Port(0x378), width: Width::Word, written })
    );
}

#[test]
fn strings_go_to_one_register() {
    for width in [Width::Byte, Width::Word, Width::Dword] {
        let (mut machine, _) = machine();
        let id = attach(&mut machine, Probe::default(), at_ports(0x100, 16, Width::Word));
        let mut bytes = [0; 12];
        machine.port_read_string(Port(0x104), width, &mut bytes, NOW);
        let unit = value(4, width).to_le_bytes();
        assert!(bytes.chunks_exact(width.bytes()).all(|chunk| *chunk == unit[..width.bytes()]));
        seen(&mut machine, id);
        machine.port_write_string(Port(0x104), width, &[1, 2, 3, 4, 5, 6, 7, 8], NOW);
        let bytes: Vec<u8> = seen(&mut machine, id)
            .iter()
            .flat_map(|(_, width, value)| value.unwrap().to_le_bytes()[..width.bytes()].to_vec())
            .collect();
        assert_eq!(bytes, [1, 2, 3, 4, 5, 6, 7, 8]);
    }
    let (mut machine, _) = machine();
    let mut bytes = [0; 6];
    machine.port_read_string(Port(0x10), Width::Word, &mut bytes, NOW);
    assert_eq!((bytes, events(&mut machine).len()), ([0xFF; 6], 3));
}

#[test]
fn memory_registers_are_split_too() {
    let (mut machine, _) = machine();
    let memory = vec![MemoryRange { base: PhysicalAddress(0xD_0000), length: 0x1000, width: Width::Dword }];
    let id = attach(&mut machine, Probe::default(), Resources { memory, ..Resources::default() });
    let read = machine.mmio_read(PhysicalAddress(0xD_0008), Width::Qword, NOW);
    assert_eq!(read, value(8, Width::Qword));
    assert_eq!(
        seen(&mut machine, id),
        [(register(8), Width::Dword, None), (register(12), Width::Dword, None)]
    );
    machine.mmio_write(PhysicalAddress(0xD_0001), Width::Word, 0xABCD, NOW);
    assert_eq!(
        seen(&mut machine, id),
        [(register(1), Width::Byte, Some(0xCD)), (register(2), Width::Byte, Some(0xAB))]
    );
    assert_eq!(machine.mmio_read(PhysicalAddress(0xD_1000), Width::Dword, NOW), 0xFFFF_FFFF);
    assert!(matches!(events(&mut machine)[0], BusEvent::UnclaimedMemory { written: None, .. }));
}

// --- attaching ---------------------------------------------------------------------------------------------------------

#[test]
fn all_conflicts_are_told_at_once() {
    let (mut machine, _) = machine();
    let mut taken = at_ports(0x300, 16, Width::Word);
    taken.memory = vec![MemoryRange { base: PhysicalAddress(0x1000), length: 0x100, width: Width::Byte }];
    let first = attach(&mut machine, Probe::default(), taken);
    let range = |base, length| PortRange::new(Port(base), length, Width::Byte);
    let wanted = Resources {
        ports: vec![range(0x30F, 2), range(0xFFF0, 17), range(0x400, 0), range(0x500, 4), range(0x502, 1)],
        memory: vec![MemoryRange { base: PhysicalAddress(0xFFF), length: 2, width: Width::Byte }],
        irq_pins: vec![IrqLine(24)],
        dma_pins: vec![DmaChannel(4), DmaChannel(8)],
        irqs: vec![IrqLine(3)],
        ..Resources::default()
    };
    let error = machine.attach(Box::new(Probe::default()), wanted).unwrap_err();
    let kinds: Vec<_> = error.conflicts.iter().map(std::mem::discriminant).collect();
    assert_eq!(error.conflicts.len(), 9, "{error}");
    assert!(matches!(error.conflicts[0], Conflict::Ports { device, .. } if device == first));
    assert!(kinds.contains(&std::mem::discriminant(&Conflict::AssignedWithoutPin)));
    assert!(
        error.to_string().starts_with("cannot attach probe: ports 0x030f-0x0310 overlap ports 0x0300-0x030f")
    );
    assert_eq!(machine.devices().count(), 1, "nothing was attached");
    assert_eq!(machine.port_read(Port(0x500), Width::Byte, NOW), 0xFF);
}

#[test]
fn devices_are_listed_with_what_is_assigned() {
    let (mut machine, _) = machine();
    let mut resources = at_ports(0x300, 16, Width::Word);
    resources.irq_pins = vec![IrqLine(10), IrqLine(11)];
    resources.irqs = vec![IrqLine(11)];
    resources.dma_pins = vec![DmaChannel(5)];
    attach(&mut machine, Probe::default(), resources);
    attach(&mut machine, Probe::default(), at_ports(0x310, 16, Width::Word));
    let infos: Vec<_> = machine.devices().cloned().collect();
    assert_eq!((infos[0].instance, infos[1].instance), (0, 1));
    assert_eq!(infos[0].irqs, [IrqLine(11)]);
    assert_eq!(infos[0].dma_channels, [DmaChannel(5)]);
    assert_eq!(infos[0].hardware_ids, ["TST0001"]);
    assert_eq!(machine.device_info(infos[1].id), Some(&infos[1]));
    assert!(machine.device::<Probe>(infos[1].id).is_some());
    assert!(machine.device::<Probe>(DeviceId(9)).is_none());
    assert_eq!(machine.with_device(DeviceId(9), NOW, |_: &mut Probe, _| ()), None);
}

#[test]
fn a_machine_has_room_for_64_devices() {
    let (mut machine, _) = machine();
    for _ in 0..64 {
        attach(&mut machine, Probe::default(), Resources::default());
    }
    let error = machine.attach(Box::new(Probe::default()), Resources::default()).unwrap_err();
    assert_eq!(error.conflicts, [Conflict::Full]);
}

#[test]
fn port_ranges_move_unless_the_place_is_taken() {
    let (mut machine, _) = machine();
    let id = attach(&mut machine, Probe::default(), at_ports(0x300, 16, Width::Byte));
    attach(&mut machine, Probe::default(), at_ports(0x310, 16, Width::Byte));
    let mut go =
        |to| machine.with_device(id, NOW, |_: &mut Probe, pins| pins.move_ports(0, Port(to))).unwrap();
    go(0x308);
    go(0x309);
    go(0xFFF1);
    let told = events(&mut machine);
    let moved: Vec<_> =
        told.iter().map(|event| matches!(event, BusEvent::PortsMoved { moved: true, .. })).collect();
    assert_eq!(moved, [false, false, false]);
    machine.with_device(id, NOW, |_: &mut Probe, pins| pins.move_ports(0, Port(0x2F8))).unwrap();
    assert_eq!(machine.port_read(Port(0x2F8), Width::Byte, NOW), content(0).into());
    assert_eq!(machine.device_info(id).unwrap().ports[0].base, Port(0x2F8));
}

// --- time --------------------------------------------------------------------------------------------------------------

#[test]
fn devices_wake_at_their_deadlines_in_order() {
    let (mut machine, _) = machine();
    let alarm = |at| Probe { alarm: Some(Nanos(at)), ..Probe::default() };
    let late = attach(&mut machine, alarm(70), Resources::default());
    let early = attach(&mut machine, alarm(30), Resources::default());
    assert_eq!(machine.next_deadline(), Some(Nanos(30)));
    machine.advance(Nanos(29));
    assert!(machine.device::<Probe>(early).unwrap().rung.is_empty());
    machine.advance(Nanos(100));
    assert_eq!(machine.device::<Probe>(early).unwrap().rung, [Nanos(30)]);
    assert_eq!(machine.device::<Probe>(late).unwrap().rung, [Nanos(70)], "at its own time, not when told");
    assert_eq!((machine.next_deadline(), machine.now()), (None, Nanos(100)));
    machine.advance(Nanos(50));
    assert_eq!(machine.now(), Nanos(100), "time never goes back");
    machine.advance(Nanos::MAX);
}

#[test]
fn an_access_comes_after_what_was_due_before_it() {
    let (mut machine, _) = machine();
    let probe = Probe { alarm: Some(Nanos(10)), ..Probe::default() };
    let id = attach(&mut machine, probe, at_ports(0x300, 1, Width::Byte));
    machine.port_read(Port(0x300), Width::Byte, Nanos(20));
    let probe = machine.device::<Probe>(id).unwrap();
    assert_eq!((probe.rung.len(), probe.seen.len()), (1, 1));
}

#[test]
fn a_device_that_is_never_done_does_not_stop_time() {
    let (mut machine, _) = machine();
    let probe = Probe { alarm: Some(Nanos(10)), sticky: true, ..Probe::default() };
    let id = attach(&mut machine, probe, Resources::default());
    machine.advance(Nanos(20));
    assert_eq!(machine.device::<Probe>(id).unwrap().rung.len(), 11);
}

// --- interrupts --------------------------------------------------------------------------------------------------------

/// A machine with probes that drive their line as what is written to port 0x100 + n says.
fn with_lines(lines: &[u8]) -> Machine {
    let (mut machine, _) = machine();
    for (port, line) in (0x100..).zip(lines) {
        let mut resources = at_ports(port, 1, Width::Byte);
        resources.irq_pins = vec![IrqLine(*line)];
        attach(&mut machine, Probe { irq_on_write: true, ..Probe::default() }, resources);
        machine.unmask_line(IrqLine(*line));
    }
    machine
}

fn drive(machine: &mut Machine, device: u16, active: bool) {
    machine.port_write(Port(0x100 + device), Width::Byte, active.into(), NOW);
}

#[test]
fn an_edge_is_remembered_until_acknowledged() {
    let mut machine = with_lines(&[10]);
    let line = IrqLine(10);
    drive(&mut machine, 0, true);
    drive(&mut machine, 0, true);
    drive(&mut machine, 0, false);
    assert_eq!((machine.interrupt_pending(), machine.is_line_active(line)), (Some(line), false));
    assert_eq!(machine.acknowledge(line), Acknowledged::InService);
    assert_eq!(machine.interrupt_pending(), None);
    drive(&mut machine, 0, true);
    assert_eq!(machine.interrupt_pending(), None, "in service");
    assert!(machine.end_of_interrupt(line));
    assert_eq!(machine.interrupt_pending(), Some(line), "an edge during service is not lost");
    machine.acknowledge(line);
    machine.end_of_interrupt(line);
    assert_eq!(machine.interrupt_pending(), None, "the line is still high, but that is no edge");
    assert!(!machine.end_of_interrupt(line));
}

#[test]
fn a_level_requests_for_as_long_as_anyone_drives_it() {
    let mut machine = with_lines(&[9, 9]);
    let line = IrqLine(9);
    machine.set_trigger_mode(line, TriggerMode::Level);
    drive(&mut machine, 0, true);
    drive(&mut machine, 1, true);
    machine.acknowledge(line);
    drive(&mut machine, 0, false);
    machine.end_of_interrupt(line);
    assert_eq!(machine.interrupt_pending(), Some(line), "the other one still drives it");
    drive(&mut machine, 1, false);
    assert_eq!(machine.interrupt_pending(), None);
    assert_eq!(machine.acknowledge(line), Acknowledged::Spurious);
    assert_eq!(events(&mut machine), [BusEvent::SpuriousInterrupt { line }]);
    assert!(!machine.end_of_interrupt(line), "nothing is owed for a spurious one");
}

#[test]
fn masked_requests_wait() {
    let mut machine = with_lines(&[5]);
    let line = IrqLine(5);
    machine.mask_line(line);
    drive(&mut machine, 0, true);
    assert_eq!((machine.interrupt_pending(), machine.pending_lines()), (None, 0));
    assert_eq!(machine.acknowledge(line), Acknowledged::Spurious);
    machine.unmask_line(line);
    assert_eq!((machine.interrupt_pending(), machine.pending_lines()), (Some(line), 1 << 5));
    assert!(!machine.is_line_masked(line) && machine.is_line_masked(IrqLine(6)));
    assert!(machine.is_line_masked(IrqLine(99)));
}

#[test]
fn priority_is_that_of_the_cascaded_controllers() {
    let mut machine = with_lines(&[3, 12, 7, 1, 20]);
    for device in [4, 0, 1, 2, 3] {
        drive(&mut machine, device, true);
    }
    let mut order = Vec::new();
    while let Some(line) = machine.interrupt_pending() {
        machine.acknowledge(line);
        machine.end_of_interrupt(line);
        order.push(line.0);
    }
    assert_eq!(order, [1, 12, 3, 7, 20]);
}

#[test]
fn service_blocks_equal_and_lower_priority_only() {
    let mut machine = with_lines(&[5, 10, 7]);
    drive(&mut machine, 0, true);
    machine.acknowledge(IrqLine(5));
    drive(&mut machine, 2, true);
    assert_eq!((machine.interrupt_pending(), machine.pending_lines()), (None, 1 << 7));
    drive(&mut machine, 1, true);
    assert_eq!(machine.interrupt_pending(), Some(IrqLine(10)));
}

#[test]
fn reset_masks_and_forgets() {
    let mut machine = with_lines(&[5]);
    drive(&mut machine, 0, true);
    machine.acknowledge(IrqLine(5));
    machine.reset(NOW);
    machine.unmask_line(IrqLine(5));
    assert_eq!(machine.interrupt_pending(), None);
    assert!(!machine.is_line_active(IrqLine(5)), "the device released its pin");
    drive(&mut machine, 0, true);
    assert_eq!(machine.interrupt_pending(), Some(IrqLine(5)));
}

// --- DMA windows -------------------------------------------------------------------------------------------------------

fn map(
    machine: &mut Machine,
    owner: DmaOwner,
    bus: u64,
    length: u64,
    ram: u64,
) -> Result<WindowId, DmaMapError> {
    machine.dma_map(owner, BusAddress(bus), length, PhysicalAddress(ram), DmaDirection::Both)
}

#[test]
fn windows_are_checked_when_mapped() {
    let (mut machine, _) = machine();
    let channel = DmaOwner::Channel(DmaChannel(5));
    let device = DmaOwner::Device(DeviceId(0));
    let id = map(&mut machine, channel, 0x1000, 0x1000, 0).unwrap();
    for (bus, length) in [(0x1FFF, 1), (0xFFF, 2), (0, 0x10_0000), (0x1000, 0x1000)] {
        assert!(matches!(map(&mut machine, channel, bus, length, 0), Err(DmaMapError::Overlap { .. })));
    }
    map(&mut machine, device, 0x1000, 0x1000, 0).unwrap();
    map(&mut machine, channel, 0x2000, 1, 0).unwrap();
    map(&mut machine, channel, 0xFFF, 1, 0).unwrap();
    assert!(matches!(map(&mut machine, channel, 0xFF_FFFF, 2, 0), Err(DmaMapError::AboveIsa { .. })));
    map(&mut machine, channel, 0xFF_FFFF, 1, 0).unwrap();
    map(&mut machine, device, 0x1_0000_0000, 2, 0).unwrap();
    for (bus, length, ram) in [(0x5000, 0, 0), (u64::MAX, 2, 0), (0x5000, 2, u64::MAX)] {
        assert!(matches!(map(&mut machine, device, bus, length, ram), Err(DmaMapError::BadRange { .. })));
    }
    assert!(machine.dma_unmap(id) && !machine.dma_unmap(id));
    map(&mut machine, channel, 0x1800, 0x10, 0).unwrap();
}

#[test]
fn a_bus_master_reaches_its_own_windows_only() {
    let (mut machine, memory) = machine();
    let probe = Probe { master_to: Some(BusAddress(0x1000)), ..Probe::default() };
    let id = attach(&mut machine, probe, at_ports(0x300, 1, Width::Byte));
    let owner = DmaOwner::Device(id);
    let go = |machine: &mut Machine| machine.port_write(Port(0x300), Width::Byte, 0, NOW);
    map(&mut machine, DmaOwner::Channel(DmaChannel(1)), 0x1000, 8, 0x100).unwrap();
    go(&mut machine);
    let blocked = |address, length| BusEvent::DmaBlocked {
        owner,
        address: BusAddress(address),
        length,
        direction: DmaDirection::ToMemory,
    };
    assert_eq!(events(&mut machine), [blocked(0x1000, 8)]);
    // Two windows that meet on the bus and not in memory, a hole, and one that may only be read.
    map(&mut machine, owner, 0x1001, 2, 0x200).unwrap();
    map(&mut machine, owner, 0x1003, 1, 0x300).unwrap();
    let read_only = DmaDirection::FromMemory;
    machine.dma_map(owner, BusAddress(0x1005), 2, PhysicalAddress(0x400), read_only).unwrap();
    go(&mut machine);
    assert_eq!(events(&mut machine), [blocked(0x1000, 1), blocked(0x1004, 4)]);
    let ram = |at, length| {
        let mut bytes = vec![0; length];
        memory.read(PhysicalAddress(at), &mut bytes).unwrap();
        bytes
    };
    assert_eq!((ram(0x200, 3), ram(0x300, 2), ram(0x400, 2)), (vec![2, 3, 0], vec![4, 0], vec![0, 0]));
    machine
        .with_device(id, NOW, |_: &mut Probe, pins| {
            let mut bytes = [0; 8];
            assert!(!pins.bus_master().read(BusAddress(0x1000), &mut bytes));
            assert_eq!(bytes, [0xFF, 2, 3, 4, 0xFF, 0, 0, 0xFF]);
        })
        .unwrap();
}

#[test]
fn a_window_to_nowhere_is_told() {
    let (mut machine, _) = machine();
    let probe = Probe { master_to: Some(BusAddress(0)), ..Probe::default() };
    let id = attach(&mut machine, probe, at_ports(0x300, 1, Width::Byte));
    let owner = DmaOwner::Device(id);
    map(&mut machine, owner, 0, 8, 0xFFFC).unwrap();
    machine.port_write(Port(0x300), Width::Byte, 0, NOW);
    let address = PhysicalAddress(0xFFFC);
    assert_eq!(events(&mut machine), [BusEvent::DmaFault { owner, address, length: 8 }]);
}

#[test]
fn events_nobody_takes_are_counted() {
    let (mut machine, _) = machine();
    for _ in 0..70_000 {
        machine.port_read(Port(1), Width::Byte, NOW);
    }
    assert_eq!((machine.take_events().len(), machine.events_lost()), (65_536, 70_000 - 65_536));
    machine.port_read(Port(1), Width::Byte, Nanos(77));
    assert_eq!(machine.take_events()[0].at, Nanos(77));
}

#[test]
fn everything_can_go_to_another_thread() {
    fn is_send<T: Send>() {}
    is_send::<Machine>();
}

proptest! {
    #[test]
    fn any_port_access_reads_what_its_bytes_read(
        base in 0..0x20_u16, length in 1..0x20_u16, device_width in 0..3_usize, port in 0..0x50_u16, width in 0..3_usize,
    ) {
        let widths = [Width::Byte, Width::Word, Width::Dword];
        let (mut machine, _) = machine();
        let id = attach(&mut machine, Probe::default(), at_ports(base, length, widths[device_width]));
        let width = widths[width];
        let read = machine.port_read(Port(port), width, NOW).to_le_bytes();
        for (byte, at) in read[..width.bytes()].iter().zip(port..) {
            let inside = at >= base && at < base + length;
            prop_assert_eq!(*byte, if inside { content((at - base).into()) } else { 0xFF });
        }
        for (at, piece, _) in seen(&mut machine, id) {
            prop_assert!(piece <= widths[device_width]);
            prop_assert_eq!((u32::from(base) + at.offset) % piece.bytes() as u32, 0, "aligned");
            prop_assert!(at.offset as usize + piece.bytes() <= length.into());
        }
    }

    #[test]
    fn dma_writes_exactly_what_windows_cover(
        windows in prop::collection::vec((0..64_u64, 1..24_u64, 0..200_u64, any::<bool>()), 0..6),
        start in 0..80_u64, data in prop::collection::vec(1..=255_u8, 1..40),
    ) {
        let (mut machine, memory) = machine();
        let id = attach(&mut machine, Probe::default(), Resources::default());
        let mut expected = vec![0_u8; 256];
        let mut target = [None; 128];
        for (bus, length, ram, writable) in windows {
            let direction = if writable { DmaDirection::ToMemory } else { DmaDirection::FromMemory };
            let owner = DmaOwner::Device(id);
            if machine.dma_map(owner, BusAddress(bus), length, PhysicalAddress(ram), direction).is_ok() && writable {
                for byte in 0..length {
                    target[(bus + byte) as usize] = Some(ram + byte);
                }
            }
        }
        for (byte, at) in data.iter().zip(start..) {
            if let Some(ram) = target.get(at as usize).copied().flatten() {
                expected[ram as usize] = *byte;
            }
        }
        machine.with_device(id, NOW, |_: &mut Probe, pins| pins.bus_master().write(BusAddress(start), &data)).unwrap();
        let mut got = vec![0; 256];
        memory.read(PhysicalAddress(0), &mut got).unwrap();
        prop_assert_eq!(got, expected);
        let blocked: u32 = events(&mut machine).iter().map(|event| match event {
            BusEvent::DmaBlocked { length, .. } => *length,
            _ => 0,
        }).sum();
        let reached = (start..).zip(&data).filter(|(at, _)| target.get(*at as usize).copied().flatten().is_some()).count();
        prop_assert_eq!(blocked as usize + reached, data.len());
    }
}
