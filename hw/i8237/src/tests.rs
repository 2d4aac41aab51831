//! The controller on a machine, programmed through its ports as software does. Port numbers and bits are this file's
//! own, taken from the datasheets.

use std::sync::Arc;

use bus::{
    BusAddress, BusEvent, Device, DmaChannel, DmaDirection, DmaGrant, DmaOwner, DmaPeripheral, DmaTransfer,
    Machine, Memory, Nanos, PhysicalAddress, Pins, Port, Resources, TransferKind, VecMemory, Width,
};
use proptest::prelude::*;

use crate::chip::Chip;
use crate::{Config, ControllerKind, DmaController, Timing};

const MODE_DEMAND: u8 = 0x00;
const MODE_SINGLE: u8 = 0x40;
const MODE_BLOCK: u8 = 0x80;
const MODE_CASCADE: u8 = 0xC0;
const TO_MEMORY: u8 = 0x04;
const FROM_MEMORY: u8 = 0x08;
const AUTO: u8 = 0x10;
const DOWN: u8 = 0x20;

/// Per channel: address port, count port, page port.
const PORTS: [(u16, u16, u16); 8] = [
    (0x00, 0x01, 0x87),
    (0x02, 0x03, 0x83),
    (0x04, 0x05, 0x81),
    (0x06, 0x07, 0x82),
    (0xC0, 0xC2, 0x8F),
    (0xC4, 0xC6, 0x8B),
    (0xC8, 0xCA, 0x89),
    (0xCC, 0xCE, 0x8A),
];

/// A device with one DMA pin: gives bytes out of `gives`, keeps what it gets in `got`, wants DREQ while it has work.
#[derive(Default)]
struct Peripheral {
    gives: Vec<u8>,
    wants: usize,
    got: Vec<u8>,
    terminal_counts: u32,
    stuck: bool,
}

impl Peripheral {
    fn update(&self, pins: &mut Pins<'_>) {
        pins.set_dreq(0, self.stuck || !self.gives.is_empty() || self.wants > 0);
    }
}

impl Device for Peripheral {
    fn model(&self) -> &str {
        "peripheral"
    }
    fn reset(&mut self, pins: &mut Pins<'_>) {
        self.update(pins);
    }
    fn dma(&mut self) -> Option<&mut dyn DmaPeripheral> {
        Some(self)
    }
}

impl DmaPeripheral for Peripheral {
    fn units_ready(&self, _: u8, transfer: &DmaTransfer) -> u32 {
        (self.gives.len().max(self.wants) / transfer.unit.bytes()) as u32
    }
    fn acknowledge(&mut self, _: u8, grant: &mut DmaGrant<'_>, pins: &mut Pins<'_>) {
        let size = grant.unit().bytes();
        let moved = if grant.kind() == TransferKind::FromMemory {
            let mut bytes = vec![0; self.wants];
            let moved = grant.read(&mut bytes, pins);
            bytes.truncate(moved.units as usize * size);
            self.wants -= bytes.len();
            self.got.extend(bytes);
            moved
        } else {
            let moved = grant.write(&self.gives, pins);
            self.gives.drain(..moved.units as usize * size);
            moved
        };
        self.terminal_counts += u32::from(moved.terminal_count);
        self.update(pins);
    }
}

struct Bench {
    machine: Machine,
    memory: Arc<VecMemory>,
    now: u64,
    peripheral: Option<bus::DeviceId>,
}

impl Bench {
    fn with(config: Config) -> Self {
        let memory = Arc::new(VecMemory::new(1 << 20));
        let mut machine = Machine::new(memory.clone());
        let controller = Box::new(DmaController::new(config));
        machine.attach_dma_controller(controller, DmaController::resources(config.kind)).unwrap();
        Self { machine, memory, now: 0, peripheral: None }
    }

    fn instant() -> Self {
        Self::with(Config { timing: Timing::Instant, ..Config::default() })
    }

    fn on(mut self, channel: u8, peripheral: Peripheral) -> Self {
        let resources = Resources { dma_pins: vec![DmaChannel(channel)], ..Resources::default() };
        self.peripheral = Some(self.machine.attach(Box::new(peripheral), resources).unwrap());
        self.map(channel, 0, 1 << 20);
        self
    }

    fn map(&mut self, channel: u8, start: u64, length: u64) {
        let owner = DmaOwner::Channel(DmaChannel(channel));
        self.machine
            .dma_map(owner, BusAddress(start), length, PhysicalAddress(start), DmaDirection::Both)
            .unwrap();
    }

    fn out(&mut self, port: u16, value: u8) {
        self.machine.port_write(Port(port), Width::Byte, value.into(), Nanos(self.now));
    }

    fn read(&mut self, port: u16) -> u8 {
        self.machine.port_read(Port(port), Width::Byte, Nanos(self.now)) as u8
    }

    fn read_16(&mut self, channel: u8, port: u16) -> u16 {
        self.out(if channel < 4 { 0x0C } else { 0xD8 }, 0);
        u16::from_le_bytes([self.read(port), self.read(port)])
    }

    fn address(&mut self, channel: u8) -> u16 {
        self.read_16(channel, PORTS[usize::from(channel)].0)
    }

    fn count(&mut self, channel: u8) -> u16 {
        self.read_16(channel, PORTS[usize::from(channel)].1)
    }

    fn status(&mut self, channel: u8) -> u8 {
        self.read(if channel < 4 { 0x08 } else { 0xD0 })
    }

    fn mask(&mut self, channel: u8, masked: bool) {
        self.out(if channel < 4 { 0x0A } else { 0xD4 }, channel & 3 | u8::from(masked) << 2);
    }

    /// Programs a channel and leaves it masked. `address` and `count` are what the registers get.
    fn program(&mut self, channel: u8, mode: u8, page: u8, address: u16, count: u16) {
        let (address_port, count_port, page_port) = PORTS[usize::from(channel)];
        self.mask(channel, true);
        self.out(if channel < 4 { 0x0C } else { 0xD8 }, 0);
        self.out(if channel < 4 { 0x0B } else { 0xD6 }, mode | channel & 3);
        for byte in address.to_le_bytes() {
            self.out(address_port, byte);
        }
        for byte in count.to_le_bytes() {
            self.out(count_port, byte);
        }
        self.out(page_port, page);
    }

    fn ram(&self, at: u64, length: usize) -> Vec<u8> {
        let mut bytes = vec![0; length];
        self.memory.read(PhysicalAddress(at), &mut bytes).unwrap();
        bytes
    }

    fn peripheral<R>(&mut self, act: impl FnOnce(&mut Peripheral) -> R) -> R {
        let (id, now) = (self.peripheral.unwrap(), Nanos(self.now));
        self.machine
            .with_device(id, now, |peripheral: &mut Peripheral, pins| {
                let result = act(peripheral);
                peripheral.update(pins);
                result
            })
            .unwrap()
    }

    fn events(&mut self) -> Vec<BusEvent> {
        self.machine.take_events().into_iter().map(|event| event.event).collect()
    }
}

fn pattern(length: usize) -> Vec<u8> {
    (0..length).map(|i| (i * 7 + i / 256 + 1) as u8).collect()
}

fn giving(length: usize) -> Peripheral {
    Peripheral { gives: pattern(length), ..Peripheral::default() }
}

#[test]
fn count_register_holds_one_less_than_the_units_moved() {
    let mut bench = Bench::instant().on(1, giving(200));
    bench.program(1, MODE_SINGLE | TO_MEMORY, 0x02, 0x0100, 99);
    bench.mask(1, false);
    assert_eq!(bench.ram(0x2_0100, 101), [&pattern(100)[..], &[0]].concat());
    assert_eq!(bench.address(1), 0x0164);
    assert_eq!(bench.count(1), 0xFFFF);
    assert_eq!(bench.peripheral(|p| (p.gives.len(), p.terminal_counts)), (100, 1));
    assert_eq!(bench.events(), [BusEvent::TerminalCount { channel: DmaChannel(1) }]);
}

#[test]
fn terminal_count_masks_and_status_clears_on_read() {
    let mut bench = Bench::instant().on(2, giving(64));
    bench.program(2, MODE_DEMAND | TO_MEMORY, 0, 0x1000, 15);
    bench.mask(2, false);
    assert_eq!(bench.status(2), 0x44, "terminal count of channel 2, and it still requests");
    assert_eq!(bench.status(2), 0x40);
    assert_eq!(bench.peripheral(|p| p.gives.len()), 48, "masked after terminal count");
    bench.program(2, MODE_DEMAND | TO_MEMORY, 0, 0x2000, 47);
    bench.mask(2, false);
    assert_eq!(bench.ram(0x2000, 48), pattern(64)[16..]);
    assert_eq!(bench.status(2), 0x04);
}

#[test]
fn auto_initialize_reloads_and_does_not_mask() {
    let mut bench = Bench::instant().on(3, giving(40));
    bench.program(3, MODE_DEMAND | TO_MEMORY | AUTO, 0, 0x3000, 15);
    bench.mask(3, false);
    assert_eq!((bench.address(3), bench.count(3)), (0x3008, 7), "two rounds and a half");
    let all = pattern(40);
    assert_eq!(bench.ram(0x3000, 16), [&all[32..40], &all[24..32]].concat());
    let terminal = BusEvent::TerminalCount { channel: DmaChannel(3) };
    assert_eq!(bench.events(), [terminal.clone(), terminal]);
    bench.peripheral(|p| p.gives = vec![0xEE]);
    assert_eq!(bench.ram(0x3008, 1), [0xEE]);
}

#[test]
fn word_channels_shift_the_address_and_ignore_page_bit_0() {
    for (channel, page) in [(5, 0x03), (6, 0x02), (7, 0x03)] {
        let mut bench = Bench::instant().on(channel, giving(64));
        bench.program(channel, MODE_DEMAND | TO_MEMORY, page, 0x8010, 15);
        bench.mask(channel, false);
        assert_eq!(bench.ram(0x3_0020, 32), pattern(32), "channel {channel}");
        assert_eq!(bench.ram(0x3_0040, 2), [0, 0]);
        assert_eq!((bench.address(channel), bench.count(channel)), (0x8020, 0xFFFF));
    }
}

#[test]
fn addresses_wrap_inside_their_page() {
    let mut bench = Bench::instant().on(1, giving(32));
    bench.program(1, MODE_DEMAND | TO_MEMORY, 0x05, 0xFFF0, 31);
    bench.mask(1, false);
    assert_eq!(bench.ram(0x5_FFF0, 16), pattern(32)[..16]);
    assert_eq!(bench.ram(0x5_0000, 16), pattern(32)[16..]);
    assert_eq!(bench.ram(0x6_0000, 1), [0]);
    assert_eq!(bench.read(0x83), 0x05);

    let mut bench = Bench::instant().on(5, giving(32));
    bench.program(5, MODE_DEMAND | TO_MEMORY, 0x04, 0xFFF8, 15);
    bench.mask(5, false);
    assert_eq!(bench.ram(0x5_FFF0, 16), pattern(32)[..16]);
    assert_eq!(bench.ram(0x4_0000, 16), pattern(32)[16..]);
}

#[test]
fn addresses_can_go_down() {
    let mut bench = Bench::instant().on(0, giving(8));
    bench.program(0, MODE_DEMAND | TO_MEMORY | DOWN, 0, 0x0103, 7);
    bench.mask(0, false);
    let mut backwards = pattern(8);
    backwards.reverse();
    assert_eq!(bench.ram(0xFC, 8), backwards);
    assert_eq!(bench.address(0), 0x00FB);

    let mut bench = Bench::instant().on(6, Peripheral { wants: 8, ..Peripheral::default() });
    bench.memory.write(PhysicalAddress(0x200), &[1, 2, 3, 4, 5, 6, 7, 8]).unwrap();
    bench.program(6, MODE_DEMAND | FROM_MEMORY | DOWN, 0, 0x0103, 3);
    bench.mask(6, false);
    assert_eq!(bench.peripheral(|p| p.got.clone()), [7, 8, 5, 6, 3, 4, 1, 2]);
}

#[test]
fn reads_memory_for_the_device() {
    let mut bench = Bench::instant().on(3, Peripheral { wants: 100, ..Peripheral::default() });
    bench.memory.write(PhysicalAddress(0x4000), &pattern(100)).unwrap();
    bench.program(3, MODE_SINGLE | FROM_MEMORY, 0, 0x4000, 63);
    bench.mask(3, false);
    assert_eq!(bench.peripheral(|p| p.got.clone()), pattern(64));
}

#[test]
fn verify_counts_and_moves_nothing() {
    let mut bench = Bench::instant().on(1, giving(16));
    bench.program(1, MODE_SINGLE, 0, 0x0500, 15);
    bench.mask(1, false);
    assert_eq!(bench.ram(0x500, 16), [0; 16]);
    assert_eq!((bench.address(1), bench.count(1), bench.status(1)), (0x0510, 0xFFFF, 0x02));
}

#[test]
fn demand_mode_pauses_with_dreq_and_goes_on() {
    let mut bench = Bench::instant().on(1, giving(10));
    bench.program(1, MODE_DEMAND | TO_MEMORY, 0, 0x0600, 19);
    bench.mask(1, false);
    assert_eq!((bench.address(1), bench.count(1), bench.status(1)), (0x060A, 9, 0));
    bench.peripheral(|p| p.gives = pattern(15));
    assert_eq!(bench.peripheral(|p| p.gives.len()), 5);
    assert_eq!(bench.ram(0x60A, 10), pattern(10));
}

#[test]
fn block_mode_does_not_wait_for_dreq() {
    let mut bench = Bench::instant().on(1, giving(4));
    bench.program(1, MODE_BLOCK | TO_MEMORY, 0, 0x0700, 7);
    bench.mask(1, false);
    assert_eq!(bench.ram(0x700, 8), [&pattern(4)[..], &[0xFF; 4]].concat());
    assert_eq!(bench.status(1) & 0x0F, 0x02);
}

#[test]
fn memory_to_memory_copies_and_can_hold_the_source() {
    for (hold, expected) in [(false, pattern(32)), (true, vec![1; 32])] {
        let mut bench = Bench::instant();
        bench.map(0, 0, 0x8000);
        bench.map(1, 0, 0x8000);
        bench.memory.write(PhysicalAddress(0x1000), &pattern(32)).unwrap();
        bench.out(0x08, if hold { 0x03 } else { 0x01 });
        bench.program(0, MODE_BLOCK | FROM_MEMORY, 0, 0x1000, 31);
        bench.program(1, MODE_BLOCK | TO_MEMORY, 0, 0x2000, 31);
        bench.out(0x09, 0x04);
        assert_eq!(bench.ram(0x2000, 32), expected);
        assert_eq!(bench.address(0), if hold { 0x1000 } else { 0x1020 });
        assert_eq!((bench.address(1), bench.count(1)), (0x2020, 0xFFFF));
        assert_eq!(bench.read(0x0D), expected[31], "temporary register holds the last byte");
        assert_eq!(bench.status(0) & 0x0F & 0x02, 0x02);
    }
}

#[test]
fn software_requests_pass_the_mask_and_clear_at_terminal_count() {
    let mut bench = Bench::instant().on(2, giving(0));
    bench.program(2, MODE_BLOCK | TO_MEMORY, 0, 0x0800, 3);
    bench.out(0x09, 0x04 | 2);
    assert_eq!(bench.ram(0x800, 5), [0xFF, 0xFF, 0xFF, 0xFF, 0]);
    assert_eq!(bench.status(2), 0x04);
}

#[test]
fn disabled_controller_serves_nobody() {
    let mut bench = Bench::instant().on(1, giving(8));
    bench.out(0x08, 0x04);
    bench.program(1, MODE_DEMAND | TO_MEMORY, 0, 0x0900, 7);
    bench.mask(1, false);
    assert_eq!(bench.count(1), 7);
    assert_eq!(bench.status(1), 0x20);
    bench.out(0x08, 0x00);
    assert_eq!(bench.count(1), 0xFFFF);
}

#[test]
fn low_channels_need_the_cascade() {
    let config = Config { timing: Timing::Instant, cascade_ready: false, ..Config::default() };
    let mut bench = Bench::with(config).on(1, giving(8));
    bench.program(1, MODE_DEMAND | TO_MEMORY, 0, 0x0900, 7);
    bench.mask(1, false);
    assert_eq!(bench.count(1), 7);
    assert_eq!(bench.status(4), 0x10, "channel 4 sees the first chip's request");
    bench.out(0xD6, MODE_CASCADE);
    assert_eq!(bench.count(1), 7);
    bench.out(0xD4, 0);
    assert_eq!(bench.count(1), 0xFFFF);
}

#[test]
fn cascade_mode_gives_the_bus_to_a_master() {
    struct Master(Vec<u8>);
    impl Device for Master {
        fn model(&self) -> &str {
            "master"
        }
        fn reset(&mut self, pins: &mut Pins<'_>) {
            pins.set_dreq(0, true);
        }
        fn dma(&mut self) -> Option<&mut dyn DmaPeripheral> {
            Some(self)
        }
    }
    impl DmaPeripheral for Master {
        fn units_ready(&self, _: u8, _: &DmaTransfer) -> u32 {
            1
        }
        fn acknowledge(&mut self, pin: u8, grant: &mut DmaGrant<'_>, pins: &mut Pins<'_>) {
            assert!(grant.bus_master(pins).unwrap().write(BusAddress(0x12_3456), &self.0));
            pins.set_dreq(pin, false);
        }
    }
    let mut bench = Bench::instant();
    let resources = Resources { dma_pins: vec![DmaChannel(7)], ..Resources::default() };
    bench.machine.attach(Box::new(Master(pattern(20))), resources).unwrap();
    let owner = DmaOwner::Channel(DmaChannel(7));
    bench
        .machine
        .dma_map(owner, BusAddress(0x12_3400), 0x100, PhysicalAddress(0x400), DmaDirection::ToMemory)
        .unwrap();
    bench.program(7, MODE_CASCADE, 0, 0x10, 5);
    bench.mask(7, false);
    assert_eq!(bench.ram(0x456, 20), pattern(20));
    assert_eq!((bench.address(7), bench.count(7)), (0x10, 5), "cascade does not count");
}

#[test]
fn dreq_sense_can_be_inverted() {
    let mut chip = Chip::new();
    chip.write(0x8, 0x40);
    assert_eq!(chip.read(0x8), 0xF0, "all pins are low, so all channels request");
    chip.set_dreq(2, true);
    assert_eq!(chip.read(0x8), 0xB0);
}

#[test]
fn fixed_priority_favours_channel_0_and_rotation_takes_turns() {
    let order = |command: u8, mode: u8| {
        let mut chip = Chip::new();
        chip.write(0x8, command);
        for channel in 0..4 {
            chip.write(0xB, mode | TO_MEMORY | channel);
            chip.write(channel * 2 + 1, 2);
            chip.write(channel * 2 + 1, 0);
            chip.set_dreq(usize::from(channel), true);
        }
        chip.write(0xE, 0);
        std::iter::from_fn(|| {
            let next = chip.next()?;
            chip.complete(&next, 1, None);
            Some(next.channel)
        })
        .collect::<Vec<_>>()
    };
    assert_eq!(order(0x00, MODE_SINGLE), [0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 3]);
    assert_eq!(order(0x10, MODE_SINGLE), [0, 1, 2, 3, 0, 1, 2, 3, 0, 1, 2, 3]);
    assert_eq!(order(0x10, MODE_BLOCK), [0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 3]);
}

#[test]
fn a_block_under_way_is_not_preempted_and_a_single_is() {
    for (mode, expected) in [(MODE_BLOCK, 3), (MODE_DEMAND, 3), (MODE_SINGLE, 0)] {
        let mut chip = Chip::new();
        for channel in [0, 3] {
            chip.write(0xB, mode | TO_MEMORY | channel);
            chip.write(channel * 2 + 1, 9);
            chip.write(channel * 2 + 1, 0);
        }
        chip.write(0xE, 0);
        chip.set_dreq(3, true);
        let next = chip.next().unwrap();
        chip.complete(&next, 1, None);
        chip.set_dreq(0, true);
        assert_eq!(chip.next().unwrap().channel, expected);
    }
}

#[test]
fn flip_flop_orders_bytes_and_master_clear_resets_it() {
    let mut chip = Chip::new();
    for byte in [0x34, 0x12] {
        chip.write(0, byte);
    }
    assert_eq!(chip.read(0), 0x34);
    chip.write(0xD, 0);
    assert_eq!([chip.read(0), chip.read(0)], [0x34, 0x12]);
    chip.write(1, 0x78);
    chip.write(0xC, 0);
    chip.write(1, 0x9A);
    chip.write(1, 0x56);
    assert_eq!([chip.read(1), chip.read(1)], [0x9A, 0x56]);
}

#[test]
fn master_clear_masks_all_and_clears_the_rest() {
    let mut chip = Chip::new();
    chip.write(0x8, 0x10);
    chip.write(0x9, 0x05);
    chip.write(0xF, 0x05);
    assert_eq!((chip.mask(), chip.read(0x8)), (0x05, 0x20));
    chip.write(0xD, 0);
    assert_eq!((chip.mask(), chip.read(0x8), chip.command(), chip.read(0xD)), (0x0F, 0, 0, 0));
    chip.write(0xE, 0);
    assert_eq!(chip.mask(), 0);
    chip.write(0xA, 0x06);
    assert_eq!(chip.mask(), 0x04);
}

#[test]
fn all_page_registers_hold_what_is_written() {
    let mut bench = Bench::instant();
    for port in 0x80..=0x8F {
        bench.out(port, (port as u8).wrapping_mul(3));
    }
    for port in 0x80..=0x8F {
        assert_eq!(bench.read(port), (port as u8).wrapping_mul(3));
    }
}

#[test]
fn cycles_take_bus_time_and_the_count_is_live() {
    let mut bench = Bench::with(Config::default()).on(5, giving(200));
    bench.program(5, MODE_DEMAND | TO_MEMORY, 0, 0x0100, 99);
    bench.mask(5, false);
    assert_eq!(bench.count(5), 99);
    bench.now = 960 * 30;
    assert_eq!((bench.count(5), bench.address(5)), (69, 0x011E));
    assert_eq!(bench.machine.next_deadline(), Some(Nanos(960 * 100)));
    bench.now = 960 * 100 - 1;
    assert_eq!(bench.count(5), 0);
    bench.now += 1;
    assert_eq!(bench.count(5), 0xFFFF);
    assert_eq!(bench.machine.next_deadline(), None);
    let events = bench.machine.take_events();
    assert_eq!(events[0].at, Nanos(96_000));
}

#[test]
fn extended_mode_sets_speed_where_it_exists() {
    for (timing, nanos) in [(0x00, 960), (0x10, 720), (0x20, 480), (0x30, 360)] {
        let config = Config { kind: ControllerKind::Piix, ..Config::default() };
        let mut bench = Bench::with(config).on(5, giving(200));
        bench.out(0x4D6, timing | 0x04 | 1);
        bench.program(5, MODE_DEMAND | TO_MEMORY, 0, 0, 99);
        bench.mask(5, false);
        assert_eq!(bench.machine.next_deadline(), Some(Nanos(nanos * 100)));
    }
    let mut bench = Bench::with(Config::default());
    bench.out(0x4D6, 0x11);
    let port = Port(0x4D6);
    assert_eq!(bench.events(), [BusEvent::UnclaimedPort { port, width: Width::Byte, written: Some(0x11) }]);
}

#[test]
fn extended_mode_sets_width_where_it_exists() {
    let config = Config { kind: ControllerKind::Piix, timing: Timing::Instant, ..Config::default() };
    let mut bench = Bench::with(config).on(6, giving(64));
    bench.out(0x4D6, 0x0C | 2);
    bench.program(6, MODE_DEMAND | TO_MEMORY, 0x01, 0x0200, 31);
    bench.mask(6, false);
    assert_eq!(
        bench.ram(0x1_0200, 34),
        [&pattern(32)[..], &[0, 0]].concat(),
        "16 bits wide, counted in bytes"
    );
    assert_eq!((bench.address(6), bench.count(6)), (0x0220, 0xFFFF));
    bench.out(0x4D6, 2);
    bench.program(6, MODE_DEMAND | TO_MEMORY, 0x01, 0x0300, 9);
    bench.mask(6, false);
    assert_eq!(bench.ram(0x1_0300, 11), [&pattern(64)[32..42], &[0]].concat(), "8 bits wide");
}

#[test]
fn memory_without_a_window_stays_as_it_is() {
    let mut bench = Bench::instant();
    let resources = Resources { dma_pins: vec![DmaChannel(5)], ..Resources::default() };
    bench.peripheral = Some(bench.machine.attach(Box::new(giving(64)), resources).unwrap());
    let owner = DmaOwner::Channel(DmaChannel(5));
    let to = PhysicalAddress(0x5000);
    bench.machine.dma_map(owner, BusAddress(0x1010), 0x10, to, DmaDirection::ToMemory).unwrap();
    bench.program(5, MODE_DEMAND | TO_MEMORY, 0, 0x0800, 31);
    bench.mask(5, false);
    assert_eq!(bench.ram(0x5000, 16), pattern(64)[16..32]);
    assert_eq!(bench.ram(0x1000, 64), [0; 64]);
    let blocked = |address, length| BusEvent::DmaBlocked {
        owner,
        address: BusAddress(address),
        length,
        direction: DmaDirection::ToMemory,
    };
    let terminal = BusEvent::TerminalCount { channel: DmaChannel(5) };
    assert_eq!(bench.events(), [blocked(0x1000, 16), blocked(0x1020, 32), terminal]);
}

#[test]
fn a_device_that_writes_where_memory_is_read_reaches_nothing() {
    let mut bench = Bench::instant().on(1, Peripheral::default());
    bench.program(1, MODE_SINGLE | FROM_MEMORY, 0, 0x0100, 3);
    bench.mask(1, false);
    bench.memory.write(PhysicalAddress(0x100), &[9; 4]).unwrap();
    bench.out(0x09, 0x04 | 1);
    assert_eq!(bench.ram(0x100, 4), [9; 4]);
}

#[test]
fn a_stuck_request_does_not_hang_the_machine() {
    let mut bench = Bench::instant().on(1, Peripheral { stuck: true, ..Peripheral::default() });
    bench.program(1, MODE_DEMAND | TO_MEMORY | AUTO, 0, 0, 0xFFFF);
    bench.mask(1, false);
    bench.mask(1, true);
    assert_eq!(bench.machine.next_deadline(), None);
}

#[test]
fn reset_keeps_the_request_lines() {
    let mut bench = Bench::instant().on(1, giving(4));
    bench.machine.reset(Nanos(0));
    assert_eq!(bench.status(1), 0x20);
}

#[test]
fn fuzz_program_survives_a_few_fixed_inputs() {
    let mut state = 1_u32;
    let input: Vec<u8> = (0..300_000)
        .map(|_| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (state >> 24) as u8
        })
        .collect();
    crate::fuzz::run(&input);
}

/// One transfer at a time, in the plainest arithmetic: the model the chip is checked against.
#[derive(Clone, Copy, Debug)]
struct Naive {
    base: (u32, i32),
    address: u32,
    count: i32,
    down: bool,
    auto: bool,
    masked: bool,
}

impl Naive {
    fn step(&mut self) -> u32 {
        let at = self.address;
        self.address = (if self.down { self.address + 0xFFFF } else { self.address + 1 }) % 0x1_0000;
        self.count -= 1;
        if self.count < 0 {
            if self.auto {
                (self.address, self.count) = self.base;
            } else {
                (self.count, self.masked) = (0xFFFF, true);
            }
        }
        at
    }
}

proptest! {
    #[test]
    fn address_and_count_agree_with_a_naive_model(
        address: u16, count in prop_oneof![0_u16..64, any::<u16>()], down: bool, auto: bool,
        parts in prop::collection::vec(1_u32..5000, 1..20),
    ) {
        let mut chip = Chip::new();
        let mode = MODE_DEMAND | TO_MEMORY | if down { DOWN } else { 0 } | if auto { AUTO } else { 0 };
        chip.write(0xB, mode | 2);
        for (register, value) in [(4, address), (5, count)] {
            for byte in value.to_le_bytes() {
                chip.write(register, byte);
            }
        }
        chip.set_dreq(2, true);
        chip.write(0xA, 2);
        let base = (u32::from(address), i32::from(count));
        let mut naive = Naive { base, address: base.0, count: base.1, down, auto, masked: false };
        for part in parts {
            let Some(next) = chip.next() else { prop_assert!(naive.masked); break };
            let units = part.min(next.units);
            for unit in 0..units {
                let at = if down { u32::from(next.address) - unit } else { u32::from(next.address) + unit };
                prop_assert_eq!(naive.step(), at);
            }
            let ended = chip.complete(&next, units, None);
            prop_assert_eq!(ended, units == next.units && next.terminal);
            chip.write(0xC, 0);
            let half = |chip: &mut Chip, register| u16::from_le_bytes([chip.read(register), chip.read(register)]);
            prop_assert_eq!(u32::from(half(&mut chip, 4)), naive.address);
            prop_assert_eq!(i32::from(half(&mut chip, 5)), naive.count);
            prop_assert_eq!(chip.mask() & 4 != 0, naive.masked);
        }
    }

    #[test]
    fn the_controller_keeps_its_promises(input in prop::collection::vec(any::<u8>(), 0..3000)) {
        crate::fuzz::run(&input);
    }
}
